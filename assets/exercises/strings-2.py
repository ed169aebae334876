## Write a function to describe the shape of a word: "C" for each consonant and "V" for each vowel, with equal neighbours merged into one.
def word_shape(word):
    shape = ""
    for c in word.lower():
        kind = "V" if c in "aeiou" else "C"
        if not shape.endswith(kind):
            shape += kind
    return shape

assert word_shape("street") == "CVC"
assert word_shape("onion") == "VCVC"
assert word_shape("Apple") == "VCV"
assert word_shape("") == ""
assert word_shape("shhh") == "C"


## Given a list of words, return the longest ending that all of them share; an empty list gives an empty string.
def shared_ending(words):
    if not words:
        return ""
    ending = words[0]
    for w in words[1:]:
        while not w.endswith(ending):
            ending = ending[1:]
    return ending

assert shared_ending(["walking", "talking", "king"]) == "king"
assert shared_ending(["nation", "motion"]) == "tion"
assert shared_ending(["cat", "dog"]) == ""
assert shared_ending([]) == ""
assert shared_ending(["only"]) == "only"
assert shared_ending(["on", "moon", "n"]) == "n"


## Return the text with each digit d replaced by d copies of the character just before it, digits counted as that character too; a digit at the very start is dropped.
def expand_digits(text):
    out = ""
    for ch in text:
        if ch.isdigit():
            if out:
                out += out[-1] * int(ch)
        else:
            out += ch
    return out

assert expand_digits("a2b") == "aaab"
assert expand_digits("xy3z1") == "xyyyyzz"
assert expand_digits("4go") == "go"
assert expand_digits("") == ""
assert expand_digits("a0b") == "ab"
assert expand_digits("m12") == "mmmm"


## Write a python function to return the first letter of a text that stands at the greatest depth of round brackets, or "" if no letter is inside any; closing brackets without a partner are ignored.
def deepest_letter(text):
    depth = 0
    deepest = 0
    letter = ""
    for ch in text:
        if ch == "(":
            depth += 1
        elif ch == ")":
            depth = max(0, depth - 1)
        elif ch.isalpha() and depth > deepest:
            deepest = depth
            letter = ch
    return letter

assert deepest_letter("a(b(cd)e)f") == "c"
assert deepest_letter("x(y)(z)") == "y"
assert deepest_letter("))(p(q))((r))") == "q"
assert deepest_letter("") == ""
assert deepest_letter("ab") == ""
assert deepest_letter("((1)k)(m)") == "k"


## Write a function that formats a price given in whole cents as "E.CC eur", with two digits for the cents and a leading minus sign for negative prices.
def price_tag(cents):
    sign = "-" if cents < 0 else ""
    euros, rest = divmod(abs(cents), 100)
    return f"{sign}{euros}.{rest:02d} eur"

assert price_tag(1250) == "12.50 eur"
assert price_tag(-305) == "-3.05 eur"
assert price_tag(99) == "0.99 eur"
assert price_tag(0) == "0.00 eur"
assert price_tag(100) == "1.00 eur"
assert price_tag(-7) == "-0.07 eur"


## Count the words of a sentence that contain at least one letter twice, ignoring case.
def words_with_doubles(sentence):
    n = 0
    for w in sentence.lower().split():
        if len(set(w)) < len(w):
            n += 1
    return n

assert words_with_doubles("Anna likes green tea") == 2
assert words_with_doubles("Eve went to bed") == 1
assert words_with_doubles("all good dogs bark loud") == 2
assert words_with_doubles("") == 0
assert words_with_doubles("abc") == 0


## Given a text and a width of at least 1, return the list of lines got by filling each line greedily with whole words; a word longer than the width has a line to itself.
def fill_lines(text, width):
    lines = []
    line = ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = (line + " " + word).strip()
    if line:
        lines.append(line)
    return lines

assert fill_lines("the cat sat on it", 7) == ["the cat", "sat on", "it"]
assert fill_lines("a b c d", 3) == ["a b", "c d"]
assert fill_lines("elephants eat", 4) == ["elephants", "eat"]
assert fill_lines("", 5) == []
assert fill_lines("one", 3) == ["one"]


## Check whether a password is fair: at least six characters, with at least one digit and at least one capital, and no space.
def fair_password(p):
    if len(p) < 6 or " " in p:
        return False
    has_digit = any(c.isdigit() for c in p)
    has_capital = any(c.isupper() for c in p)
    return has_digit and has_capital

assert fair_password("Secr3t") == True
assert fair_password("secr3ts") == False
assert fair_password("Secrets") == False
assert fair_password("S3cre") == False
assert fair_password("My pass 1") == False
assert fair_password("") == False


## Define a function that moves all capital letters of a text to its front, keeping the order within both groups.
def capitals_first(text):
    return "".join(sorted(text, key=lambda c: not c.isupper()))

assert capitals_first("aBcD") == "BDac"
assert capitals_first("Hello World") == "HWello orld"
assert capitals_first("xyZ1A") == "ZAxy1"
assert capitals_first("") == ""
assert capitals_first("low") == "low"


## Write a function to find the first word of a text that comes before its predecessor in alphabetical order (compared in lowercase); return None if there is none.
def first_out_of_order(text):
    previous = ""
    for word in text.split():
        if word.lower() < previous:
            return word
        previous = word.lower()
    return None

assert first_out_of_order("ant bee Cat bat dog") == "bat"
assert first_out_of_order("zoo apple aa") == "apple"
assert first_out_of_order("a B b c") == None
assert first_out_of_order("") == None
assert first_out_of_order("b A") == "A"


## Return the number of times the pattern occurs in the text, overlaps counted, where an occurrence at the very start of the text counts three times; an empty pattern counts zero times.
def overlapping_hits(text, pattern):
    if not pattern:
        return 0
    hits = 0
    pos = text.find(pattern)
    while pos != -1:
        hits += 3 if pos == 0 else 1
        pos = text.find(pattern, pos + 1)
    return hits

assert overlapping_hits("aaaa", "aa") == 5
assert overlapping_hits("banana", "ana") == 2
assert overlapping_hits("hello", "h") == 3
assert overlapping_hits("abc", "") == 0
assert overlapping_hits("", "a") == 0
assert overlapping_hits("xxx", "xxx") == 3


## Write a python function to turn a snake_case name into words with a capital first word, such as "user_name" into "User name"; repeated or outer underscores count as nothing.
def snake_to_title(name):
    parts = [p for p in name.split("_") if p]
    return " ".join(parts).capitalize()

assert snake_to_title("user_name") == "User name"
assert snake_to_title("__max__of_list") == "Max of list"
assert snake_to_title("ID_NUMBER_") == "Id number"
assert snake_to_title("") == ""
assert snake_to_title("x") == "X"


## Given a camelCase name, count its words: one for the start and one more for every capital after the first character; an empty name has no words.
def camel_words(name):
    if name == "":
        return 0
    words = 1
    for ch in name[1:]:
        if ch.isupper():
            words += 1
    return words

assert camel_words("myBigHouse") == 3
assert camel_words("Simple") == 1
assert camel_words("aBC") == 3
assert camel_words("") == 0
assert camel_words("x") == 1


## Write a function to encode a text with a zigzag of two rails: first the characters at even positions, then a slash, then those at odd positions.
def two_rails(text):
    return text[::2] + "/" + text[1::2]

assert two_rails("abcdef") == "ace/bdf"
assert two_rails("hello") == "hlo/el"
assert two_rails("xy") == "x/y"
assert two_rails("") == "/"
assert two_rails("q") == "q/"


## Given a text of the form "left/right" coming from two rails, where left holds the characters at even positions and right those at odd ones, rebuild the original text.
def join_rails(coded):
    left, right = coded.split("/")
    text = ""
    for i in range(len(left)):
        text += left[i]
        if i < len(right):
            text += right[i]
    return text

assert join_rails("ace/bdf") == "abcdef"
assert join_rails("hlo/el") == "hello"
assert join_rails("x/y") == "xy"
assert join_rails("/") == ""
assert join_rails("q/") == "q"


## Return the number of letters of the alphabet (a to z, any case) that a text does not use.
def unused_letters(text):
    used = set()
    for ch in text.lower():
        if "a" <= ch <= "z":
            used.add(ch)
    return 26 - len(used)

assert unused_letters("Hello") == 22
assert unused_letters("abc ABC 123") == 23
assert unused_letters("a-z") == 24
assert unused_letters("") == 26
assert unused_letters("abcdefghijklmnopqrstuvwxyz") == 0


## Define a function that puts a frame character on both sides of each word so that every word takes exactly the given width, the extra one going to the right; words that are too long stay unchanged.
def frame_words(words, width, mark):
    framed = []
    for w in words:
        room = width - len(w)
        if room > 0:
            left = room // 2
            w = mark * left + w + mark * (room - left)
        framed.append(w)
    return framed

assert frame_words(["ab", "abc"], 5, "*") == ["*ab**", "*abc*"]
assert frame_words(["x"], 4, "-") == ["-x--"]
assert frame_words(["toolong", "ok"], 3, ".") == ["toolong", "ok."]
assert frame_words([], 3, "#") == []
assert frame_words([""], 2, "+") == ["++"]


## Write a function to find the most frequent first letter among the words of a text, ignoring case; ties go to the letter earliest in the alphabet and an empty text gives "".
def favourite_initial(text):
    counts = {}
    for word in text.lower().split():
        counts[word[0]] = counts.get(word[0], 0) + 1
    if not counts:
        return ""
    return min(counts, key=lambda c: (-counts[c], c))

assert favourite_initial("Big bears ate berries") == "b"
assert favourite_initial("zoo ant") == "a"
assert favourite_initial("Sam sees two tall trees") == "t"
assert favourite_initial("") == ""
assert favourite_initial("c b C B a") == "b"


## Check whether every opening tag letter in the text, a capital, is followed somewhere later by the same letter in lowercase.
def capitals_closed(text):
    for i, ch in enumerate(text):
        if ch.isupper() and ch.lower() not in text[i + 1:]:
            return False
    return True

assert capitals_closed("A text a") == True
assert capitals_closed("aA") == False
assert capitals_closed("ABba") == True
assert capitals_closed("ABa") == False
assert capitals_closed("") == True
assert capitals_closed("xyz") == True


## Given a number of minutes that is not negative, return the text "XhYm", leaving out a part that is zero, but "0m" for zero.
def minutes_text(minutes):
    hours = minutes // 60
    rest = minutes % 60
    text = ""
    if hours:
        text += str(hours) + "h"
    if rest:
        text += str(rest) + "m"
    return text or "0m"

assert minutes_text(135) == "2h15m"
assert minutes_text(180) == "3h"
assert minutes_text(45) == "45m"
assert minutes_text(0) == "0m"
assert minutes_text(61) == "1h1m"


## Return the text without its first and its last occurrence of the given character; if it occurs only once, that one is removed.
def drop_outer(text, ch):
    first = text.find(ch)
    if first == -1:
        return text
    text = text[:first] + text[first + 1:]
    last = text.rfind(ch)
    if last != -1:
        text = text[:last] + text[last + 1:]
    return text

assert drop_outer("banana", "a") == "bnan"
assert drop_outer("hello", "l") == "heo"
assert drop_outer("world", "o") == "wrld"
assert drop_outer("world", "x") == "world"
assert drop_outer("", "a") == ""
assert drop_outer("aaa", "a") == "a"


## Write a function to score a word: a letter from a to m is worth 1, a letter from n to z is worth 2, and a capital is worth double; other characters are worth nothing.
def word_score(word):
    score = 0
    for ch in word:
        if not ch.isalpha():
            continue
        points = 1 if ch.lower() <= "m" else 2
        if ch.isupper():
            points *= 2
        score += points
    return score

assert word_score("max") == 4
assert word_score("Zoe") == 7
assert word_score("a-N-m") == 6
assert word_score("") == 0
assert word_score("42!") == 0
assert word_score("M") == 2


## Define a function that compares two version texts such as "1.10.2" part by part as numbers, missing parts counting as 0, and returns the later one, or "same".
def later_version(a, b):
    x = [int(p) for p in a.split(".")]
    y = [int(p) for p in b.split(".")]
    while len(x) < len(y):
        x.append(0)
    while len(y) < len(x):
        y.append(0)
    if x == y:
        return "same"
    return a if x > y else b

assert later_version("1.10", "1.9") == "1.10"
assert later_version("2.0", "2.0.1") == "2.0.1"
assert later_version("3", "3.0.0") == "same"
assert later_version("1.2.3", "1.2.3") == "same"
assert later_version("0.9", "1") == "1"
assert later_version("1.0.1", "1") == "1.0.1"


## Write a function to list the positions in a text at which a word starts, where words are separated by spaces.
def word_starts(text):
    starts = []
    previous = " "
    for i, ch in enumerate(text):
        if previous == " " and ch != " ":
            starts.append(i)
        previous = ch
    return starts

assert word_starts("to be or") == [0, 3, 6]
assert word_starts("  a  bc") == [2, 5]
assert word_starts("hello") == [0]
assert word_starts("") == []
assert word_starts("   ") == []
