## Write a function to count the lowercase letters that stand directly after an uppercase letter.
def lower_after_upper(text):
    count = 0
    for i in range(1, len(text)):
        if text[i].islower() and text[i - 1].isupper():
            count += 1
    return count

assert lower_after_upper("HeLLo World") == 3
assert lower_after_upper("abC dEf") == 1
assert lower_after_upper("ABCDe") == 1
assert lower_after_upper("") == 0
assert lower_after_upper("A1bCd") == 1


## Return the words of a sentence that are longer than the word just before them; the first word never counts.
def growing_words(sentence):
    words = sentence.split()
    found = []
    for before, word in zip(words, words[1:]):
        if len(word) > len(before):
            found.append(word)
    return found

assert growing_words("I am not so very tall") == ["am", "not", "very"]
assert growing_words("big dog barks") == ["barks"]
assert growing_words("longest word a bc") == ["bc"]
assert growing_words("") == []
assert growing_words("one") == []


## Write a python function to shrink every run of spaces in a text to at most two spaces.
def squeeze_to_two(text):
    res = ""
    spaces = 0
    for ch in text:
        if ch == " ":
            spaces += 1
        else:
            spaces = 0
        if spaces <= 2:
            res += ch
    return res

assert squeeze_to_two("a    b") == "a  b"
assert squeeze_to_two("a b  c   d") == "a b  c  d"
assert squeeze_to_two("   x   y") == "  x  y"
assert squeeze_to_two("") == ""
assert squeeze_to_two("     ") == "  "


## Given a word, find the position of the first letter that appears again later in the word, or -1 if all letters are different.
def first_repeated_index(word):
    for i in range(len(word)):
        if word[i] in word[i + 1:]:
            return i
    return -1

assert first_repeated_index("banana") == 1
assert first_repeated_index("committee") == 2
assert first_repeated_index("world") == -1
assert first_repeated_index("") == -1
assert first_repeated_index("aa") == 0
assert first_repeated_index("abcdd") == 3


## Define a function that turns a list of names into one English list: names separated by commas, with " and " before the last name.
def english_list(names):
    if not names:
        return ""
    if len(names) == 1:
        return names[0]
    return ", ".join(names[:-1]) + " and " + names[-1]

assert english_list(["Ann", "Bob", "Cy"]) == "Ann, Bob and Cy"
assert english_list(["Ann", "Bob"]) == "Ann and Bob"
assert english_list(["Di"]) == "Di"
assert english_list([]) == ""
assert english_list(["a", "b", "c", "d"]) == "a, b, c and d"


## Check whether a word uses its letters in alternating case, starting with uppercase (an empty word passes).
def alternates_case(word):
    for i, letter in enumerate(word):
        if i % 2 == 0 and not letter.isupper():
            return False
        if i % 2 == 1 and not letter.islower():
            return False
    return True

assert alternates_case("HeLlO") == True
assert alternates_case("hElLo") == False
assert alternates_case("HELlO") == False
assert alternates_case("") == True
assert alternates_case("Ab") == True
assert alternates_case("Abc") == False


## Write a function to shift only the vowels of a lowercase word to the next vowel in the order a, e, i, o, u (u becomes a).
def rotate_vowels(word):
    ring = "aeiou"
    out = []
    for c in word:
        where = ring.find(c)
        if where >= 0:
            out.append(ring[(where + 1) % 5])
        else:
            out.append(c)
    return "".join(out)

assert rotate_vowels("banana") == "benene"
assert rotate_vowels("unicode") == "anocudi"
assert rotate_vowels("sky") == "sky"
assert rotate_vowels("") == ""
assert rotate_vowels("aeiou") == "eioua"


## Write a function that adds up all whole numbers written inside a text, where a minus sign plays no role.
def sum_of_embedded_numbers(text):
    total = 0
    number = 0
    for ch in text:
        if ch.isdigit():
            number = number * 10 + int(ch)
        else:
            total += number
            number = 0
    return total + number

assert sum_of_embedded_numbers("a12b3") == 15
assert sum_of_embedded_numbers("7 cats and 20 dogs") == 27
assert sum_of_embedded_numbers("x-5y105") == 110
assert sum_of_embedded_numbers("") == 0
assert sum_of_embedded_numbers("no digits") == 0
assert sum_of_embedded_numbers("99") == 99


## Given two words of any length, weave them: two letters of the first word, then one of the second, again and again while both have letters left; what is left of the other word follows.
def weave(first, second):
    result = ""
    while first and second:
        result += first[:2] + second[0]
        first = first[2:]
        second = second[1:]
    return result + first + second

assert weave("abcd", "12") == "ab1cd2"
assert weave("abc", "xyz") == "abxcyz"
assert weave("hello", "-") == "he-llo"
assert weave("", "") == ""
assert weave("", "up") == "up"
assert weave("a", "b") == "ab"


## Write a python function to find the letter whose first and last positions in the word lie farthest apart; on a tie the one that starts first wins, and an empty word gives an empty string.
def widest_letter(word):
    best = ""
    widest = -1
    for letter in word:
        span = word.rfind(letter) - word.find(letter)
        if span > widest:
            widest = span
            best = letter
    return best

assert widest_letter("abcbda") == "a"
assert widest_letter("xbananas") == "a"
assert widest_letter("noodle soup") == "o"
assert widest_letter("") == ""
assert widest_letter("abab") == "a"
assert widest_letter("cat") == "c"


## Return a dictionary that maps each word length occurring in the sentence to the list of its words, in their order.
def words_by_length(sentence):
    groups = {}
    for word in sentence.split():
        groups.setdefault(len(word), []).append(word)
    return groups

assert words_by_length("I am so ill") == {1: ["I"], 2: ["am", "so"], 3: ["ill"]}
assert words_by_length("big red") == {3: ["big", "red"]}
assert words_by_length("to be a to") == {2: ["to", "be", "to"], 1: ["a"]}
assert words_by_length("") == {}
assert words_by_length("   ") == {}


## Check whether all the words of a sentence end with the same letter, ignoring case; a sentence with no words gives False.
def same_endings(sentence):
    endings = {w[-1].lower() for w in sentence.split()}
    return len(endings) == 1

assert same_endings("the blue whale") == True
assert same_endings("red bed bath") == False
assert same_endings("caT sat") == True
assert same_endings("") == False
assert same_endings("alone") == True
assert same_endings("at ta") == False


## Given a text, find how many of its sentences (parts ended by a full stop) hold at least three words; text after the last full stop is not counted.
def full_sentences(text):
    parts = text.split(".")
    parts.pop()
    return sum(1 for part in parts if len(part.split()) >= 3)

assert full_sentences("I see you. Go on. We ran very fast.") == 2
assert full_sentences("one two three. four five six") == 1
assert full_sentences("a b. c d.") == 0
assert full_sentences("") == 0
assert full_sentences("no stop in here") == 0


## Define a function that returns the word written twice with a dash between, the second time with its first letter replaced by "m" (an empty word stays empty).
def echo_with_m(word):
    if word == "":
        return ""
    return word + "-m" + word[1:]

assert echo_with_m("table") == "table-mable"
assert echo_with_m("cat") == "cat-mat"
assert echo_with_m("x") == "x-m"
assert echo_with_m("") == ""
assert echo_with_m("mm") == "mm-mm"


## Write a function to count how many letters must be changed to make two texts of equal length the same when case is ignored; texts of different lengths give -1.
def loose_difference(a, b):
    if len(a) != len(b):
        return -1
    diff = 0
    for x, y in zip(a.lower(), b.lower()):
        diff += x != y
    return diff

assert loose_difference("Kitten", "mittEn") == 1
assert loose_difference("abcd", "abdc") == 2
assert loose_difference("abc", "ab") == -1
assert loose_difference("", "") == 0
assert loose_difference("XYZ", "xyz") == 0


## Return the text with every second word written in capitals, beginning with the second word, and the words joined by single spaces.
def shout_every_second(text):
    words = text.split()
    for i in range(1, len(words), 2):
        words[i] = words[i].upper()
    return " ".join(words)

assert shout_every_second("we all go home now") == "we ALL go HOME now"
assert shout_every_second("hi you") == "hi YOU"
assert shout_every_second("a b c d") == "a B c D"
assert shout_every_second("") == ""
assert shout_every_second("solo") == "solo"
assert shout_every_second("x   y") == "x Y"


## Write a python function to find the largest gap, counted in characters between them, between two neighbouring commas of a text; with fewer than two commas return -1.
def widest_comma_gap(text):
    places = [i for i, c in enumerate(text) if c == ","]
    if len(places) < 2:
        return -1
    return max(q - p - 1 for p, q in zip(places, places[1:]))

assert widest_comma_gap("a,bc,def,g") == 3
assert widest_comma_gap("long start,x,y") == 1
assert widest_comma_gap("a,b") == -1
assert widest_comma_gap("") == -1
assert widest_comma_gap(",,") == 0


## Write a function to translate a word into star code: each letter a to z becomes its place in the alphabet (a is 1), with "*" between the numbers, and other characters are left out.
def star_code(word):
    codes = []
    for ch in word.lower():
        if "a" <= ch <= "z":
            codes.append(str(ord(ch) - ord("a") + 1))
    return "*".join(codes)

assert star_code("abz") == "1*2*26"
assert star_code("Hi you") == "8*9*25*15*21"
assert star_code("a-z") == "1*26"
assert star_code("") == ""
assert star_code("42") == ""


## Given a star code such as "3*1*20" (letter places, a is 1), return the lowercase word; an empty code gives an empty word.
def read_star_code(code):
    if not code:
        return ""
    word = ""
    for piece in code.split("*"):
        word += chr(int(piece) + 96)
    return word

assert read_star_code("3*1*20") == "cat"
assert read_star_code("26*1") == "za"
assert read_star_code("15*24") == "ox"
assert read_star_code("") == ""
assert read_star_code("2") == "b"


## Check whether the second word can be made by taking away exactly one letter from the first word.
def one_letter_less(long, short):
    for i in range(len(long)):
        if long[:i] + long[i + 1:] == short:
            return True
    return False

assert one_letter_less("cart", "cat") == True
assert one_letter_less("brown", "bron") == True
assert one_letter_less("plant", "pant") == True
assert one_letter_less("plant", "plan") == True
assert one_letter_less("plant", "plat!") == False
assert one_letter_less("", "") == False


## Define a function that splits a text into pieces of n characters from the right, so that only the first piece may be shorter, and joins them with apostrophes.
def group_from_right(text, n):
    pieces = []
    while len(text) > n:
        pieces.insert(0, text[-n:])
        text = text[:-n]
    pieces.insert(0, text)
    return "'".join(pieces)

assert group_from_right("1234567", 3) == "1'234'567"
assert group_from_right("abcd", 2) == "ab'cd"
assert group_from_right("hello", 4) == "h'ello"
assert group_from_right("", 3) == ""
assert group_from_right("xy", 5) == "xy"


## Return the pair (number of letters, number of digits) for the part of a string before its first space.
def head_counts(s):
    head = s.split(" ")[0]
    letters = sum(c.isalpha() for c in head)
    digits = sum(c.isdigit() for c in head)
    return letters, digits

assert head_counts("ab1 cd23") == (2, 1)
assert head_counts("x-99y z") == (2, 2)
assert head_counts("room101") == (4, 3)
assert head_counts("") == (0, 0)
assert head_counts(" abc") == (0, 0)


## Write a function to undo a typing diary: every "#" deletes the last letter still standing, if any, and every "+" writes the last letter still standing once more, if any.
def apply_backspaces(typed):
    kept = []
    for key in typed:
        if key == "#":
            kept = kept[:-1]
        elif key == "+":
            kept += kept[-1:]
        else:
            kept.append(key)
    return "".join(kept)

assert apply_backspaces("cas#t") == "cat"
assert apply_backspaces("bo+x##ks") == "boks"
assert apply_backspaces("a#+bc++") == "bccc"
assert apply_backspaces("") == ""
assert apply_backspaces("a###b") == "b"
assert apply_backspaces("+#+") == ""
