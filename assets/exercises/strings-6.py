## Write a function to find the number of different two-letter pieces of neighbouring characters in a word, a piece and its reverse being the same.
def different_pairs(word):
    pieces = set()
    for i in range(len(word) - 1):
        a, b = word[i], word[i + 1]
        pieces.add(a + b if a < b else b + a)
    return len(pieces)

assert different_pairs("abab") == 1
assert different_pairs("banana") == 2
assert different_pairs("abcd") == 3
assert different_pairs("") == 0
assert different_pairs("x") == 0
assert different_pairs("aab") == 2


## Return the text with its vowels in reversed order, written in lowercase, while all other characters keep their places and their case.
def flip_vowels_only(text):
    vowels = [c for c in text.lower() if c in "aeiou"]
    out = ""
    for c in text:
        if c.lower() in "aeiou":
            out += vowels.pop()
        else:
            out += c
    return out

assert flip_vowels_only("Robin-Ed") == "Rebin-od"
assert flip_vowels_only("a1b2e3") == "e1b2a3"
assert flip_vowels_only("Open TIP") == "ipen ToP"
assert flip_vowels_only("") == ""
assert flip_vowels_only("Shh 3") == "Shh 3"


## Given a list of words, build the dictionary of all words that can be abbreviated to two letters, first and last, without sharing the abbreviation with another word of the list: abbreviation to word. Words of one letter or none are ignored and the words are all different.
def safe_abbreviations(words):
    table = {}
    clashes = set()
    for w in words:
        if len(w) < 2:
            continue
        short = w[0] + w[-1]
        if short in table:
            clashes.add(short)
        table[short] = w
    return {s: w for s, w in table.items() if s not in clashes}

assert safe_abbreviations(["cat", "cot", "dog"]) == {"dg": "dog"}
assert safe_abbreviations(["tree", "to", "a"]) == {"te": "tree", "to": "to"}
assert safe_abbreviations(["ab", "acb", "ac", "b"]) == {"ac": "ac"}
assert safe_abbreviations([]) == {}
assert safe_abbreviations(["x", ""]) == {}


## Write a python function to compute a simple sum like "12+5-3" that holds only whole numbers, plus and minus signs, from left to right; an empty text gives 0.
def small_sum(expr):
    total = 0
    sign = 1
    number = 0
    for ch in expr + "+":
        if ch.isdigit():
            number = number * 10 + int(ch)
        else:
            total += sign * number
            number = 0
            sign = -1 if ch == "-" else 1
    return total

assert small_sum("12+5-3") == 14
assert small_sum("7-10+1") == -2
assert small_sum("-4-6") == -10
assert small_sum("") == 0
assert small_sum("100") == 100


## Define a function that works a list of tokens on a pile of numbers, separated by spaces: a number is put on the pile, "+" replaces the top two by their sum, "-" by lower minus top, and "d" doubles the top; return the final pile. The input is always valid.
def work_the_pile(text):
    pile = []
    for token in text.split():
        if token == "d":
            pile[-1] *= 2
        elif token in ("+", "-"):
            top = pile.pop()
            if token == "-":
                top = -top
            pile[-1] += top
        else:
            pile.append(int(token))
    return pile

assert work_the_pile("3 4 + d") == [14]
assert work_the_pile("10 2 d -") == [6]
assert work_the_pile("5 8 9 -") == [5, -1]
assert work_the_pile("") == []
assert work_the_pile("-2 d d") == [-8]


## Check whether one of two words is the other with its first k letters moved to the end, for some k of at least 1 and less than the length.
def moved_head(a, b):
    if len(a) != len(b):
        return False
    return any(a[k:] + a[:k] == b for k in range(1, len(a)))

assert moved_head("table", "bleta") == True
assert moved_head("table", "elbat") == False
assert moved_head("abc", "abc") == False
assert moved_head("abab", "abab") == True
assert moved_head("", "") == False
assert moved_head("abc", "bc") == False


## Write a function to count the words of a text that are written in quotes, that is, which both begin and end with a single quote mark and have something between the marks.
def quoted_words(text):
    n = 0
    for w in text.split():
        if len(w) > 2 and w[0] == "'" and w[-1] == "'":
            n += 1
    return n

assert quoted_words("a 'b' 'cd' e") == 2
assert quoted_words("it's 'so 'x' far'") == 1
assert quoted_words("'' ' 'ok'") == 1
assert quoted_words("") == 0
assert quoted_words("'''") == 1


## Return the shortest prefix of the word that contains all its different letters.
def complete_prefix(word):
    need = len(set(word))
    end = 0
    while len(set(word[:end])) < need:
        end += 1
    return word[:end]

assert complete_prefix("banana") == "ban"
assert complete_prefix("hello") == "hello"
assert complete_prefix("aabbaa") == "aab"
assert complete_prefix("") == ""
assert complete_prefix("zzz") == "z"


## Given a text, find the letter (a to z, case ignored) whose uppercase and lowercase counts differ most; a tie goes to the earlier letter of the alphabet, and "" is returned when no counts differ.
def most_lopsided(text):
    best = ""
    gap = 0
    for letter in "abcdefghijklmnopqrstuvwxyz":
        diff = abs(text.count(letter) - text.count(letter.upper()))
        if diff > gap:
            gap = diff
            best = letter
    return best

assert most_lopsided("aaAbbB cC BBB") == "b"
assert most_lopsided("zzz Ab") == "z"
assert most_lopsided("XYy ba") == "a"
assert most_lopsided("") == ""
assert most_lopsided("aA Bb") == ""


## Write a function to spell a number below one hundred as tens and ones, such as "4 tens 7 ones", using "ten" and "one" for a single one and leaving out a part that is zero ("nothing" for 0).
def spell_tens(n):
    parts = []
    for amount, unit in ((n // 10, "ten"), (n % 10, "one")):
        if amount == 1:
            parts.append("1 " + unit)
        elif amount > 1:
            parts.append(f"{amount} {unit}s")
    return " ".join(parts) or "nothing"

assert spell_tens(47) == "4 tens 7 ones"
assert spell_tens(12) == "1 ten 2 ones"
assert spell_tens(60) == "6 tens"
assert spell_tens(0) == "nothing"
assert spell_tens(21) == "2 tens 1 one"
assert spell_tens(5) == "5 ones"


## Write a python function to give the ordinal of a positive number as a text: 1st, 2nd, 3rd, 4th and so on, with 11th, 12th and 13th (also 111th ...), followed by the given noun.
def ordinal_phrase(n, noun):
    suffix = "th"
    if n % 100 not in (11, 12, 13):
        suffix = {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return str(n) + suffix + " " + noun

assert ordinal_phrase(1, "day") == "1st day"
assert ordinal_phrase(112, "try") == "112th try"
assert ordinal_phrase(23, "hit") == "23rd hit"
assert ordinal_phrase(42, "x") == "42nd x"
assert ordinal_phrase(11, "y") == "11th y"
assert ordinal_phrase(10, "z") == "10th z"


## Return the positions at which two texts differ, where positions beyond the end of the shorter text count as different too.
def differing_positions(a, b):
    positions = []
    for i in range(max(len(a), len(b))):
        if a[i:i + 1] != b[i:i + 1]:
            positions.append(i)
    return positions

assert differing_positions("cat", "cut") == [1]
assert differing_positions("abcd", "axc") == [1, 3]
assert differing_positions("hi", "hiya") == [2, 3]
assert differing_positions("", "") == []
assert differing_positions("same", "same") == []


## Write a function to replace each word of a sentence that is a key of the dictionary by its value, keeping a capital first letter if the word had one; the keys are lowercase.
def swap_words(sentence, table):
    out = []
    for word in sentence.split():
        new = table.get(word.lower(), word)
        if word[0].isupper():
            new = new[:1].upper() + new[1:]
        out.append(new)
    return " ".join(out)

assert swap_words("Cat sees dog", {"cat": "cow", "dog": "pig"}) == "Cow sees pig"
assert swap_words("The end", {"end": "start"}) == "The start"
assert swap_words("red RED", {"red": "blue"}) == "blue Blue"
assert swap_words("", {"a": "b"}) == ""
assert swap_words("as is", {}) == "as is"


## Given a pattern with "?" for any one character, check whether the text matches the whole pattern.
def question_match(text, pattern):
    if len(text) != len(pattern):
        return False
    for t, p in zip(text, pattern):
        if p != "?" and p != t:
            return False
    return True

assert question_match("cat", "c?t") == True
assert question_match("cart", "c?t") == False
assert question_match("dog", "?at") == False
assert question_match("", "") == True
assert question_match("ab", "??") == True
assert question_match("a?", "ab") == False


## Define a function that checks whether a text fits a pattern in which "2" stands for any two characters, "?" for one character or none, and every other character for itself; use recursion.
def elastic_match(text, pattern):
    if not pattern:
        return not text
    if pattern[0] == "2":
        return len(text) >= 2 and elastic_match(text[2:], pattern[1:])
    if pattern[0] == "?":
        if elastic_match(text, pattern[1:]):
            return True
        return len(text) > 0 and elastic_match(text[1:], pattern[1:])
    return text[:1] == pattern[0] and elastic_match(text[1:], pattern[1:])

assert elastic_match("banana", "b2a?a") == True
assert elastic_match("cat", "ca?t") == True
assert elastic_match("cart", "2t") == False
assert elastic_match("", "??") == True
assert elastic_match("a", "2") == False
assert elastic_match("ab", "a") == False


## Write a function to list all ways to split a word into two non-empty parts with the same number of vowels, as tuples of the parts.
def vowel_splits(word):
    def vowels(part):
        return sum(c in "aeiou" for c in part)

    splits = []
    for k in range(1, len(word)):
        if vowels(word[:k]) == vowels(word[k:]):
            splits.append((word[:k], word[k:]))
    return splits

assert vowel_splits("open") == [("o", "pen"), ("op", "en")]
assert vowel_splits("robot") == [("ro", "bot"), ("rob", "ot")]
assert vowel_splits("eerie") == [("ee", "rie"), ("eer", "ie")]
assert vowel_splits("") == []
assert vowel_splits("cat") == []
assert vowel_splits("my") == [("m", "y")]


## Return the number of seconds on a watch text: "M:SS" gives minutes and seconds, "H:MM:SS" hours too, and a text without a colon only seconds.
def watch_seconds(text):
    seconds = 0
    for part in text.split(":"):
        seconds = seconds * 60 + int(part)
    return seconds

assert watch_seconds("2:05") == 125
assert watch_seconds("1:01:01") == 3661
assert watch_seconds("45") == 45
assert watch_seconds("0:00") == 0
assert watch_seconds("10:00") == 600


## Write a python function to rewrite a date "D.M.YYYY" as "MM/DD 'YY" with leading zeros and the last two digits of the year; return "?" if the text does not have three parts of digits.
def short_date(text):
    parts = text.split(".")
    if len(parts) != 3 or not all(p.isdigit() for p in parts):
        return "?"
    day, month, year = parts
    return f"{month.zfill(2)}/{day.zfill(2)} '{year[-2:]}"

assert short_date("3.11.2020") == "11/03 '20"
assert short_date("24.7.1998") == "07/24 '98"
assert short_date("1.2") == "?"
assert short_date("") == "?"
assert short_date("a.1.2000") == "?"
assert short_date("1..2000") == "?"


## Given a text of lowercase letters, find the length of its longest stretch in which no letter stands directly beside a copy of itself.
def longest_no_twins(text):
    if not text:
        return 0
    longest = 1
    current = 1
    for i in range(1, len(text)):
        if text[i] == text[i - 1]:
            current = 1
        else:
            current += 1
        longest = max(longest, current)
    return longest

assert longest_no_twins("abba") == 2
assert longest_no_twins("bookkeeper") == 4
assert longest_no_twins("hello") == 3
assert longest_no_twins("") == 0
assert longest_no_twins("zzz") == 1
assert longest_no_twins("abab") == 4


## Write a function to work out what a text would cost as a telegram: 5 per word, and 2 more for each letter beyond the eighth of a word; the word "stop" in any case is free.
def telegram_cost(text):
    cost = 0
    for word in text.split():
        if word.lower() == "stop":
            continue
        cost += 5 + 2 * max(0, len(word) - 8)
    return cost

assert telegram_cost("arriving tomorrow STOP") == 10
assert telegram_cost("send umbrellas now") == 17
assert telegram_cost("congratulations") == 19
assert telegram_cost("") == 0
assert telegram_cost("Stop stop") == 0


## Return the characters of a text that occur exactly n times in it, as a string in alphabetical order.
def exactly_n_times(text, n):
    counts = {}
    for ch in text:
        counts[ch] = counts.get(ch, 0) + 1
    return "".join(sorted(c for c, k in counts.items() if k == n))

assert exactly_n_times("banana", 2) == "n"
assert exactly_n_times("hello world", 1) == " dehrw"
assert exactly_n_times("noon", 2) == "no"
assert exactly_n_times("", 1) == ""
assert exactly_n_times("abc", 0) == ""
assert exactly_n_times("aaab", 3) == "a"


## Write a function to show the characters of a text as their codes in hexadecimal, two lowercase digits each, grouped by a space after every second character; no space at the end.
def hex_pairs(text):
    out = []
    for k in range(0, len(text), 2):
        piece = text[k:k + 2]
        out.append("".join(f"{ord(c):02x}" for c in piece))
    return " ".join(out)

assert hex_pairs("Hi!") == "4869 21"
assert hex_pairs("abcd") == "6162 6364"
assert hex_pairs("jo\n") == "6a6f 0a"
assert hex_pairs("") == ""
assert hex_pairs("~") == "7e"


## Check whether a word is a ladder: its first and last letters are neighbours in the alphabet or equal, and so are the second and the second last, and so on inwards.
def is_ladder_word(word):
    n = len(word)
    for i in range(n // 2):
        if abs(ord(word[i]) - ord(word[n - 1 - i])) > 1:
            return False
    return True

assert is_ladder_word("acdb") == True
assert is_ladder_word("abd") == False
assert is_ladder_word("maxbn") == True
assert is_ladder_word("axeb") == False
assert is_ladder_word("") == True
assert is_ladder_word("q") == True


## Define a function that simulates a text cursor: letters are inserted at the cursor, "<" moves it one place left and ">" one place right, never beyond the ends; return the final text.
def type_with_cursor(keys):
    text = ""
    at = 0
    for key in keys:
        if key == "<":
            at = max(0, at - 1)
        elif key == ">":
            at = min(len(text), at + 1)
        else:
            text = text[:at] + key + text[at:]
            at += 1
    return text

assert type_with_cursor("ct<a") == "cat"
assert type_with_cursor("bd<<a>c") == "abcd"
assert type_with_cursor("x>>y<<<z") == "zxy"
assert type_with_cursor("") == ""
assert type_with_cursor("<<>a") == "a"
assert type_with_cursor("a<b<c>>d") == "cbad"


## Given a list of lines, return the rectangle of stars that frames them: a top and a bottom row of stars and each line padded on the right between "* " and " *".
def star_frame(lines):
    width = max([len(line) for line in lines] + [0])
    border = "*" * (width + 4)
    framed = [border]
    for line in lines:
        framed.append("* " + line.ljust(width) + " *")
    framed.append(border)
    return framed

assert star_frame(["hi"]) == ["******", "* hi *", "******"]
assert star_frame(["a", "bc"])[1:3] == ["* a  *", "* bc *"]
assert star_frame(["abc", ""])[0] == "*******"
assert star_frame([]) == ["****", "****"]
assert star_frame([""]) == ["****", "*  *", "****"]
