## Write a function to describe the signs of a list of integers as a string, "+" for positive, "-" for negative, "0" for zero, with a bar put after every third sign unless it is the last.
def sign_string(numbers):
    out = ""
    for k, n in enumerate(numbers):
        if k > 0 and k % 3 == 0:
            out += "|"
        out += "+" if n > 0 else "-" if n < 0 else "0"
    return out

assert sign_string([1, -1, 0, 5]) == "+-0|+"
assert sign_string([2, 2, -7]) == "++-"
assert sign_string([0, 1, 1, -1, 0, 0, 3]) == "0++|-00|+"
assert sign_string([]) == ""
assert sign_string([-4]) == "-"


## Given a text and a limit, return the number of whole words that fit into the limit when the words are written from the start with single spaces between them.
def words_that_fit(text, limit):
    used = 0
    count = 0
    for word in text.split():
        used += len(word)
        if used > limit:
            break
        count += 1
        used += 1
    return count

assert words_that_fit("the cat sat", 7) == 2
assert words_that_fit("the cat sat", 6) == 1
assert words_that_fit("a bb c", 6) == 3
assert words_that_fit("", 10) == 0
assert words_that_fit("hello", 4) == 0
assert words_that_fit("hi  you", 6) == 2


## Return the text with each letter doubled if it is a vowel and dropped if it is the same as the character before it in the original text.
def stretch_and_trim(text):
    res = ""
    for i in range(len(text)):
        if i > 0 and text[i] == text[i - 1]:
            continue
        if text[i] in "aeiouAEIOU":
            res += text[i] * 2
        else:
            res += text[i]
    return res

assert stretch_and_trim("hello") == "heeloo"
assert stretch_and_trim("moon Area") == "moon AAreeaa"
assert stretch_and_trim("zz top") == "z toop"
assert stretch_and_trim("") == ""
assert stretch_and_trim("aaa") == "aa"


## Write a python function to find the first capital letter that stands inside a word, that is directly after a letter, and return its index, or -1 if there is none.
def inner_capital(text):
    i = 1
    while i < len(text):
        if text[i].isupper() and text[i - 1].isalpha():
            return i
        i += 1
    return -1

assert inner_capital("My iPhone") == 4
assert inner_capital("A Big McRib") == 8
assert inner_capital("3D and AB") == 8
assert inner_capital("") == -1
assert inner_capital("Abc Def") == -1
assert inner_capital("XY") == 1


## Define a function that encrypts a text by writing it row by row into rows of the given width and reading it column by column from the left.
def column_cipher(text, width):
    coded = ""
    for col in range(width):
        coded += text[col::width]
    return coded

assert column_cipher("abcdef", 3) == "adbecf"
assert column_cipher("hello", 2) == "hloel"
assert column_cipher("abc", 1) == "abc"
assert column_cipher("", 4) == ""
assert column_cipher("xy", 5) == "xy"


## Write a function to shift the letters of a lowercase text back by the letters of a key (a shifts by 0, b by 1, ...), using the key again and again; spaces stay and do not use up a key letter.
def key_unshift(text, key):
    out = ""
    used = 0
    for ch in text:
        if ch == " ":
            out += ch
        else:
            shift = ord(key[used % len(key)]) - ord("a")
            out += chr((ord(ch) - ord("a") - shift) % 26 + ord("a"))
            used += 1
    return out

assert key_unshift("bcd", "b") == "abc"
assert key_unshift("hf lm", "ab") == "he ll"
assert key_unshift("aaaa", "abc") == "azya"
assert key_unshift("", "k") == ""
assert key_unshift("z z", "z") == "a a"


## Check whether the letters of a word, ignoring case, never go down in the alphabet by more than three places from one letter to the next.
def gentle_descent(word):
    word = word.lower()
    drops = [ord(a) - ord(b) for a, b in zip(word, word[1:])]
    return all(d <= 3 for d in drops)

assert gentle_descent("dab") == True
assert gentle_descent("eat") == False
assert gentle_descent("FeCxu") == True
assert gentle_descent("xyza") == False
assert gentle_descent("") == True
assert gentle_descent("Q") == True


## Return how many times the text switches from letters to digits or from digits to letters, where other characters are skipped.
def kind_switches(text):
    switches = 0
    last = None
    for ch in text:
        if not ch.isalnum():
            continue
        kind = ch.isdigit()
        if last is not None and kind != last:
            switches += 1
        last = kind
    return switches

assert kind_switches("ab12c") == 2
assert kind_switches("1-a-2-b") == 3
assert kind_switches("abc") == 0
assert kind_switches("") == 0
assert kind_switches("a - 1") == 1
assert kind_switches("77 8") == 0


## Given a list of words and a letter, find the word in which the letter takes the biggest share of the characters; the first one wins a tie and None is returned when no word holds the letter.
def biggest_share(words, letter):
    best = None
    best_share = 0
    for w in words:
        if letter in w:
            share = w.count(letter) / len(w)
            if share > best_share:
                best, best_share = w, share
    return best

assert biggest_share(["banana", "cat", "aab"], "a") == "aab"
assert biggest_share(["seen", "eye", "tree"], "e") == "eye"
assert biggest_share(["ox", "no"], "o") == "ox"
assert biggest_share(["abc"], "z") == None
assert biggest_share([], "a") == None
assert biggest_share(["", "ab"], "b") == "ab"


## Write a function to check one line of a quiz: return "right" if the answer equals the solution after trimming and ignoring case, "close" if it differs only by a missing or extra final "s", else "wrong".
def judge_answer(answer, solution):
    a = answer.strip().lower()
    s = solution.strip().lower()
    if a == s:
        return "right"
    if a + "s" == s or s + "s" == a:
        return "close"
    return "wrong"

assert judge_answer(" Paris", "paris ") == "right"
assert judge_answer("cat", "Cats") == "close"
assert judge_answer("dogs", "dog") == "close"
assert judge_answer("dogss", "dog") == "wrong"
assert judge_answer("", "") == "right"
assert judge_answer("", "s") == "close"


## Write a python function to unfold a range text such as "2-4,7" into the list of its numbers, in the order given; an empty text gives an empty list.
def unfold_ranges(text):
    numbers = []
    if text == "":
        return numbers
    for part in text.split(","):
        if "-" in part:
            low, high = part.split("-")
            numbers.extend(range(int(low), int(high) + 1))
        else:
            numbers.append(int(part))
    return numbers

assert unfold_ranges("2-4,7") == [2, 3, 4, 7]
assert unfold_ranges("10,1-2") == [10, 1, 2]
assert unfold_ranges("5") == [5]
assert unfold_ranges("") == []
assert unfold_ranges("3-3,9-8") == [3]


## Given a rising list of different whole numbers, return a text like "2..4,7,8" in which stretches of three or more neighbouring numbers are written with two dots.
def fold_ranges(numbers):
    groups = []
    for n in numbers:
        if groups and groups[-1][-1] == n - 1:
            groups[-1].append(n)
        else:
            groups.append([n])
    parts = []
    for g in groups:
        if len(g) >= 3:
            parts.append(f"{g[0]}..{g[-1]}")
        else:
            parts.extend(str(n) for n in g)
    return ",".join(parts)

assert fold_ranges([2, 3, 4, 7, 8]) == "2..4,7,8"
assert fold_ranges([1, 3, 4, 5, 6]) == "1,3..6"
assert fold_ranges([8, 9]) == "8,9"
assert fold_ranges([]) == ""
assert fold_ranges([0, 2, 4]) == "0,2,4"


## Return the file name part of a path with slashes, without its last extension; a name that only starts with a dot keeps it.
def bare_file_name(path):
    name = path.split("/")[-1]
    dot = name.rfind(".")
    if dot > 0:
        return name[:dot]
    return name

assert bare_file_name("a/b/photo.jpg") == "photo"
assert bare_file_name("x.tar.gz") == "x.tar"
assert bare_file_name("home/.hidden") == ".hidden"
assert bare_file_name("v1.0/notes") == "notes"
assert bare_file_name("") == ""
assert bare_file_name("a.b") == "a"


## Write a function to follow a path of room names parted by slashes: ".." goes back one room, if any, "~" goes back to the start, and "=" enters the last room name once more, if any; return the rooms you are in, joined by ">".
def rooms_after(path):
    rooms = []
    for part in path.split("/"):
        if part == "..":
            rooms = rooms[:-1]
        elif part == "~":
            rooms = []
        elif part == "=":
            rooms += rooms[-1:]
        elif part:
            rooms.append(part)
    return ">".join(rooms)

assert rooms_after("hall/bath/../attic") == "hall>attic"
assert rooms_after("a/b/~/c/=") == "c>c"
assert rooms_after("../x/y/=/../z") == "x>y>z"
assert rooms_after("") == ""
assert rooms_after("=/a//b") == "a>b"


## Define a function that returns the smallest rotation of a word, in alphabetical order, together with the number of letters moved from the front to the end to reach it (the fewest possible).
def smallest_rotation(word):
    best = word
    moved = 0
    for k in range(1, len(word)):
        turned = word[k:] + word[:k]
        if turned < best:
            best = turned
            moved = k
    return best, moved

assert smallest_rotation("cab") == ("abc", 1)
assert smallest_rotation("banana") == ("abanan", 5)
assert smallest_rotation("dede") == ("dede", 0)
assert smallest_rotation("") == ("", 0)
assert smallest_rotation("edab") == ("abed", 2)


## Check whether a text can be written with the letters of a magazine title, each letter usable at most twice as often as it occurs in the title; spaces are free and case matters.
def can_paste(text, title):
    for ch in set(text):
        if ch == " ":
            continue
        if text.count(ch) > 2 * title.count(ch):
            return False
    return True

assert can_paste("moon room", "mory on") == True
assert can_paste("aaa", "ab") == False
assert can_paste("a a b b", "ab") == True
assert can_paste("", "") == True
assert can_paste("A", "a") == False
assert can_paste("oooo", "oo") == True


## Write a function to count how many lines of a text would be different from the line above after trimming both ends; the first line counts as different.
def changed_lines(text):
    lines = [line.strip() for line in text.split("\n")]
    changed = 1
    for k in range(1, len(lines)):
        if lines[k] != lines[k - 1]:
            changed += 1
    return changed

assert changed_lines("a\na \nb") == 2
assert changed_lines("x\ny\nx") == 3
assert changed_lines("p\n p\np") == 1
assert changed_lines("") == 1
assert changed_lines("\n\na") == 2


## Given a sentence, return a dictionary from each word of more than one letter to the word that follows its last occurrence; the last word of the sentence maps to "" unless it has one letter.
def followers(sentence):
    words = sentence.split()
    words.append("")
    nxt = {}
    for i in range(len(words) - 1):
        if len(words[i]) > 1:
            nxt[words[i]] = words[i + 1]
    return nxt

assert followers("to be or to go") == {"to": "go", "be": "or", "or": "to", "go": ""}
assert followers("we saw a cat") == {"we": "saw", "saw": "a", "cat": ""}
assert followers("I am I") == {"am": "I"}
assert followers("") == {}
assert followers("hi hi") == {"hi": ""}


## Write a python function to replace each letter of a phone word by its key digit (abc 2, def 3, ghi 4, jkl 5, mno 6, pqrs 7, tuv 8, wxyz 9), case ignored, other characters kept.
def phone_keys(word):
    keys = ["abc", "def", "ghi", "jkl", "mno", "pqrs", "tuv", "wxyz"]
    dialled = ""
    for ch in word:
        for n, group in enumerate(keys, 2):
            if ch.lower() in group:
                dialled += str(n)
                break
        else:
            dialled += ch
    return dialled

assert phone_keys("Cat") == "228"
assert phone_keys("0-PIZZA") == "0-74992"
assert phone_keys("jm d") == "56 3"
assert phone_keys("") == ""
assert phone_keys("123") == "123"


## Return the sum of the distances, in positions, from each repeated letter of a word back to the previous occurrence of the same letter.
def echo_distance(word):
    last_seen = {}
    total = 0
    for i, ch in enumerate(word):
        if ch in last_seen:
            total += i - last_seen[ch]
        last_seen[ch] = i
    return total

assert echo_distance("abca") == 3
assert echo_distance("banana") == 6
assert echo_distance("xyx yy") == 6
assert echo_distance("") == 0
assert echo_distance("abc") == 0


## Write a function that turns a text into a bit string of one "1" or "0" per word, "1" if the word has an even number of letters and "0" otherwise, and returns its value as a binary number (0 for no words).
def word_bits(text):
    value = 0
    for word in text.split():
        value = value * 2 + (len(word) % 2 == 0)
    return value

assert word_bits("to be cat") == 6
assert word_bits("one four a good") == 5
assert word_bits("abc de") == 1
assert word_bits("") == 0
assert word_bits("a b c") == 0


## Define a function that pads a list of texts with dots on the left so that all are one character longer than the longest of them.
def pad_left_all(texts):
    width = max((len(t) for t in texts), default=0) + 1
    return [t.rjust(width, ".") for t in texts]

assert pad_left_all(["a", "abc"]) == ["...a", ".abc"]
assert pad_left_all(["hi", "yo"]) == [".hi", ".yo"]
assert pad_left_all(["four", "", "xx"]) == [".four", ".....", "...xx"]
assert pad_left_all([]) == []
assert pad_left_all([""]) == ["."]


## Check whether the brackets "[" and "]" of a text are balanced and never closed with nothing between them, as in "[]".
def filled_brackets(text):
    depth = 0
    for i, ch in enumerate(text):
        if ch == "[":
            depth += 1
        if ch == "]":
            depth -= 1
            if depth < 0 or text[i - 1] == "[":
                return False
    return depth == 0

assert filled_brackets("a[b[c]]") == True
assert filled_brackets("x[]y") == False
assert filled_brackets("[a]]b[") == False
assert filled_brackets("[a") == False
assert filled_brackets("") == True
assert filled_brackets("]") == False


## Write a function to compare two names for a telephone list: return -1, 0 or 1 as the first comes before, equals or follows the second by last word, then by the whole name, ignoring case; both names are non-empty.
def compare_names(first, second):
    a = first.lower()
    b = second.lower()
    key_a = (a.split()[-1], a)
    key_b = (b.split()[-1], b)
    if key_a < key_b:
        return -1
    return int(key_a > key_b)

assert compare_names("Zoe Adams", "Al Brown") == -1
assert compare_names("Bo Lee", "Al Lee") == 1
assert compare_names("ann Roe", "Ann roe") == 0
assert compare_names("Cher", "Sonny Bono") == 1
assert compare_names("Al Lee", "Bo Lee") == -1


## Given a text, return its longest piece that contains no vowel and no space (the first one on a tie).
def longest_vowelless(text):
    best = ""
    piece = ""
    for ch in text:
        if ch in "aeiouAEIOU ":
            piece = ""
        else:
            piece += ch
        if len(piece) > len(best):
            best = piece
    return best

assert longest_vowelless("a strong angst") == "ngst"
assert longest_vowelless("my rhythm Is") == "rhythm"
assert longest_vowelless("band tent") == "nd"
assert longest_vowelless("") == ""
assert longest_vowelless("aeio u") == ""
