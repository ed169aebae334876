## Write a function to shift every lowercase letter of a text forward by its own position in the text (position 0 is not shifted), wrapping after z; other characters stay.
def growing_shift(text):
    out = ""
    for i, ch in enumerate(text):
        if "a" <= ch <= "z":
            ch = chr((ord(ch) - 97 + i) % 26 + 97)
        out += ch
    return out

assert growing_shift("aaaa") == "abcd"
assert growing_shift("xyz") == "xzb"
assert growing_shift("Hi yo") == "Hj bs"
assert growing_shift("") == ""
assert growing_shift("z-z") == "z-b"


## Return the mirrored letter code of a text: a becomes z, b becomes y and so on, for both cases, while everything else turns into a dot.
def mirror_code(text):
    result = []
    for ch in text:
        if "a" <= ch <= "z":
            result.append(chr(ord("a") + ord("z") - ord(ch)))
        elif "A" <= ch <= "Z":
            result.append(chr(ord("A") + ord("Z") - ord(ch)))
        else:
            result.append(".")
    return "".join(result)

assert mirror_code("abz") == "zya"
assert mirror_code("Cat 9") == "Xzg.."
assert mirror_code("MN") == "NM"
assert mirror_code("") == ""
assert mirror_code("!?") == ".."


## Write a python function to turn a key=value text with pairs separated by semicolons into a dictionary, where a piece without "=" gets the value None and empty pieces are skipped.
def parse_settings(line):
    settings = {}
    for piece in line.split(";"):
        piece = piece.strip()
        if not piece:
            continue
        if "=" in piece:
            key, value = piece.split("=", 1)
            settings[key.strip()] = value.strip()
        else:
            settings[piece] = None
    return settings

assert parse_settings("a=1; b = two") == {"a": "1", "b": "two"}
assert parse_settings("x=y=z;flag") == {"x": "y=z", "flag": None}
assert parse_settings(";;k=v;") == {"k": "v"}
assert parse_settings("") == {}
assert parse_settings("e=") == {"e": ""}


## Define a function that sorts the words of a sentence by their last letter, words with the same last letter keeping their order, and returns them joined by spaces.
def sort_by_last_letter(sentence):
    words = sentence.split()
    words.sort(key=lambda w: w[-1])
    return " ".join(words)

assert sort_by_last_letter("my old cat ran") == "old ran cat my"
assert sort_by_last_letter("tree apple bee a") == "a tree apple bee"
assert sort_by_last_letter("yes no") == "no yes"
assert sort_by_last_letter("") == ""
assert sort_by_last_letter("one") == "one"


## Check whether a text reads the same from both ends when only its digits are looked at.
def digits_mirror(text):
    digits = [c for c in text if c.isdigit()]
    left, right = 0, len(digits) - 1
    while left < right:
        if digits[left] != digits[right]:
            return False
        left += 1
        right -= 1
    return True

assert digits_mirror("1a2b1") == True
assert digits_mirror("x12y3") == False
assert digits_mirror("12a3341") == False
assert digits_mirror("4 7-74") == True
assert digits_mirror("") == True
assert digits_mirror("abc5") == True


## Write a function to count the pairs of neighbouring characters in a word that follow each other in the character order, such as "ab" or "78".
def successor_pairs(word):
    total = 0
    for a, b in zip(word, word[1:]):
        if ord(b) - ord(a) == 1:
            total += 1
    return total

assert successor_pairs("abcxz") == 2
assert successor_pairs("hijack") == 2
assert successor_pairs("ba78") == 1
assert successor_pairs("") == 0
assert successor_pairs("a") == 0
assert successor_pairs("zyx") == 0


## Return the characters that stand at the same position in all the given words, as one string, stopping at the end of the shortest word; no words give an empty string.
def agreed_letters(words):
    agreed = ""
    for column in zip(*words):
        if len(set(column)) == 1:
            agreed += column[0]
    return agreed

assert agreed_letters(["planet", "blank", "plants"]) == "lan"
assert agreed_letters(["cat", "cot"]) == "ct"
assert agreed_letters(["abc", "xyz"]) == ""
assert agreed_letters([]) == ""
assert agreed_letters(["one"]) == "one"
assert agreed_letters(["same", ""]) == ""


## Write a function to find the shortest word of a sentence that contains the given letter; the earliest wins a tie, and "" is returned if no word contains it.
def shortest_with(sentence, letter):
    best = ""
    for word in sentence.split():
        if letter in word:
            if best == "" or len(word) < len(best):
                best = word
    return best

assert shortest_with("the old oak grows on", "o") == "on"
assert shortest_with("bats rats cat", "t") == "cat"
assert shortest_with("bat cat i", "a") == "bat"
assert shortest_with("no such word", "z") == ""
assert shortest_with("", "a") == ""


## Given a text and a number n, cut the text to at most n characters, ending a cut text with ".." so that the result has exactly n characters; n is at least 2.
def cut_with_dots(text, n):
    if len(text) <= n:
        return text
    return text[:n - 2] + ".."

assert cut_with_dots("abcdefgh", 5) == "abc.."
assert cut_with_dots("hello", 5) == "hello"
assert cut_with_dots("hello", 4) == "he.."
assert cut_with_dots("", 3) == ""
assert cut_with_dots("xyz", 2) == ".."


## Write a python function to build initials from a full name: capitals with full stops for all the names but the last one, which is written in full with a capital, all separated by spaces.
def short_name(full):
    names = full.split()
    if not names:
        return ""
    parts = [n[0].upper() + "." for n in names[:-1]]
    parts.append(names[-1].capitalize())
    return " ".join(parts)

assert short_name("ada maria king") == "A. M. King"
assert short_name("john SMITH") == "J. Smith"
assert short_name("a b c d") == "A. B. C. D"
assert short_name("madonna") == "Madonna"
assert short_name("") == ""


## Define a function that tells how many characters at the start of two texts agree when spaces are skipped in both.
def agree_without_spaces(a, b):
    a = a.replace(" ", "")
    b = b.replace(" ", "")
    n = 0
    while n < len(a) and n < len(b) and a[n] == b[n]:
        n += 1
    return n

assert agree_without_spaces("to day", "today is") == 5
assert agree_without_spaces("a bc d", "ab cx") == 3
assert agree_without_spaces("same", "same") == 4
assert agree_without_spaces("", "abc") == 0
assert agree_without_spaces("x", "y") == 0
assert agree_without_spaces("long er", "lo") == 2


## Write a function to give a text with the first letter after each full stop, and the first letter of the text, made uppercase; nothing else changes.
def capital_after_stop(text):
    out = ""
    waiting = True
    for ch in text:
        if waiting and ch.isalpha():
            ch = ch.upper()
            waiting = False
        if ch == ".":
            waiting = True
        out += ch
    return out

assert capital_after_stop("hi. you are ok.") == "Hi. You are ok."
assert capital_after_stop("a.b c.d") == "A.B c.D"
assert capital_after_stop("  go on") == "  Go on"
assert capital_after_stop("") == ""
assert capital_after_stop("1. one") == "1. One"


## Return the index of the word in the sentence that holds the most different letters; the last such word wins a tie, and an empty sentence gives -1.
def richest_word(sentence):
    where = -1
    most = 0
    for i, w in enumerate(sentence.split()):
        kinds = len(set(w))
        if kinds >= most:
            most = kinds
            where = i
    return where

assert richest_word("banana bread is good") == 1
assert richest_word("aaa ab cc") == 1
assert richest_word("dog cat ee") == 1
assert richest_word("") == -1
assert richest_word("x") == 0
assert richest_word("stone tents") == 0


## Write a function to replace the tabs of a line by spaces so that the text after each tab starts at the next column that is a multiple of the given size.
def tabs_to_columns(line, size):
    out = ""
    for ch in line:
        if ch == "\t":
            out += " " * (size - len(out) % size)
        else:
            out += ch
    return out

assert tabs_to_columns("a\tb", 4) == "a   b"
assert tabs_to_columns("abc\tde\tf", 3) == "abc   de f"
assert tabs_to_columns("\tx", 2) == "  x"
assert tabs_to_columns("", 8) == ""
assert tabs_to_columns("no", 4) == "no"


## Given a string of the letters U, D, L and R, find the point (x, y) reached from (0, 0), where U raises y and R raises x; a letter after "!" counts double.
def follow_path(moves):
    x = y = 0
    step = 1
    for m in moves:
        if m == "!":
            step = 2
            continue
        x += step * ((m == "R") - (m == "L"))
        y += step * ((m == "U") - (m == "D"))
        step = 1
    return x, y

assert follow_path("UUR") == (1, 2)
assert follow_path("!LD") == (-2, -1)
assert follow_path("R!UL!R") == (2, 2)
assert follow_path("") == (0, 0)
assert follow_path("!!DL") == (-1, -2)


## Check whether a word can be cut into two halves of equal length that hold the same letters in any order; words of odd length cannot.
def halves_match(word):
    if len(word) % 2 == 1:
        return False
    mid = len(word) // 2
    return sorted(word[:mid]) == sorted(word[mid:])

assert halves_match("abcbca") == True
assert halves_match("abab") == True
assert halves_match("abcd") == False
assert halves_match("aba") == False
assert halves_match("") == True
assert halves_match("aabb") == False


## Write a python function to remove from the text every character that also occurs, in either case, in the unwanted string.
def strip_unwanted(text, unwanted):
    bad = set(unwanted.lower()) | set(unwanted.upper())
    return "".join(c for c in text if c not in bad)

assert strip_unwanted("Hello World", "lO") == "He Wrd"
assert strip_unwanted("Banana", "A") == "Bnn"
assert strip_unwanted("Abc", "a") == "bc"
assert strip_unwanted("", "x") == ""
assert strip_unwanted("keep", "") == "keep"
assert strip_unwanted("a1b2", "12") == "ab"


## Define a function that returns the text with its n-th word (counted from 1) put at the end; if there is no n-th word, the words stay in order. Words are joined by single spaces.
def word_to_end(text, n):
    words = text.split()
    if 1 <= n <= len(words):
        words.append(words.pop(n - 1))
    return " ".join(words)

assert word_to_end("a b c d", 2) == "a c d b"
assert word_to_end("go home now", 1) == "home now go"
assert word_to_end("go home now", 3) == "go home now"
assert word_to_end("x y", 5) == "x y"
assert word_to_end("x y", 0) == "x y"
assert word_to_end("", 1) == ""


## Write a function to work out the check letter of a code: the sum of digit times position (positions from 1) modulo 26 picks a letter, 0 being "A"; characters that are not digits count for the position only.
def check_letter(code):
    total = 0
    for position, ch in enumerate(code, start=1):
        if ch.isdigit():
            total += int(ch) * position
    return chr(ord("A") + total % 26)

assert check_letter("123") == "O"
assert check_letter("9-8") == "H"
assert check_letter("0505") == "E"
assert check_letter("") == "A"
assert check_letter("xyz") == "A"
assert check_letter("51") == "H"


## Return the middle part of a text, namely what lies between the first "<" and the first ">" after it, or the empty string if there is no such pair.
def inside_angle(text):
    start = text.find("<")
    if start < 0:
        return ""
    end = text.find(">", start)
    if end < 0:
        return ""
    return text[start + 1:end]

assert inside_angle("see <b> and <i>") == "b"
assert inside_angle("a > b <tag> c") == "tag"
assert inside_angle("<abc>") == "abc"
assert inside_angle("x < y") == ""
assert inside_angle("") == ""
assert inside_angle("xy>") == ""


## Given a text, count for each vowel how many words contain it, and return these counts as a list in the order a, e, i, o, u.
def vowel_word_counts(text):
    counts = []
    for vowel in "aeiou":
        n = 0
        for word in text.lower().split():
            if vowel in word:
                n += 1
        counts.append(n)
    return counts

assert vowel_word_counts("Area one is out") == [1, 2, 1, 2, 1]
assert vowel_word_counts("banana tea") == [2, 1, 0, 0, 0]
assert vowel_word_counts("tutu IOU") == [0, 0, 1, 1, 2]
assert vowel_word_counts("") == [0, 0, 0, 0, 0]
assert vowel_word_counts("rhythm") == [0, 0, 0, 0, 0]


## Write a function to compress a lowercase word by replacing every stretch of three or more equal letters by the letter and the length, leaving shorter stretches alone.
def lazy_squash(word):
    if not word:
        return ""
    i = 1
    while i < len(word) and word[i] == word[0]:
        i += 1
    head = word[0] + str(i) if i >= 3 else word[:i]
    return head + lazy_squash(word[i:])

assert lazy_squash("aaabbc") == "a3bbc"
assert lazy_squash("xyyyyz") == "xy4z"
assert lazy_squash("ooo") == "o3"
assert lazy_squash("") == ""
assert lazy_squash("hello") == "hello"


## Check whether a time text "HH:MM" is valid: two digits on each side of one colon, hours below 24 and minutes below 60.
def valid_clock(text):
    parts = text.split(":")
    if len(parts) != 2:
        return False
    for part, limit in zip(parts, (24, 60)):
        if len(part) != 2 or not part.isdigit():
            return False
        if int(part) >= limit:
            return False
    return True

assert valid_clock("23:59") == True
assert valid_clock("24:00") == False
assert valid_clock("12:60") == False
assert valid_clock("7:30") == False
assert valid_clock("00:00") == True
assert valid_clock("1a:20") == False


## Write a function to build a staircase, that is the list of all prefixes of the word, each followed by dots up to the full length of the word.
def dotted_stairs(word):
    return [word[:k].ljust(len(word), ".") for k in range(1, len(word) + 1)]

assert dotted_stairs("cat") == ["c..", "ca.", "cat"]
assert dotted_stairs("hi") == ["h.", "hi"]
assert dotted_stairs("abcd")[1] == "ab.."
assert dotted_stairs("") == []
assert dotted_stairs("x") == ["x"]
