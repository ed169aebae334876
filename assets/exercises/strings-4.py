## Write a function to count the sentences of a text that are questions, where a sentence ends at ".", "!" or "?" and runs of such marks end only one sentence, its kind given by the last mark of the run.
def count_questions(text):
    marks = ".!?"
    count = 0
    for i, ch in enumerate(text):
        last_of_run = i + 1 == len(text) or text[i + 1] not in marks
        if ch == "?" and last_of_run:
            count += 1
    return count

assert count_questions("Hi! How are you? Why?") == 2
assert count_questions("What?! No. Really??") == 1
assert count_questions("So!? Yes.") == 1
assert count_questions("") == 0
assert count_questions("Fine...") == 0


## Return the letters that occur in the first word but not in the second, each once, in the order of their first occurrence.
def only_in_first(first, second):
    result = ""
    for letter in first:
        if letter not in second and letter not in result:
            result += letter
    return result

assert only_in_first("balloon", "lab") == "on"
assert only_in_first("mississippi", "sip") == "m"
assert only_in_first("zebra", "bar") == "ze"
assert only_in_first("", "abc") == ""
assert only_in_first("aab", "") == "ab"


## Given a text, find the number of lines that are indented deeper than the line before them; the first line is compared with no indent at all.
def deeper_lines(text):
    count = 0
    previous = 0
    for line in text.split("\n"):
        indent = len(line) - len(line.lstrip(" "))
        if indent > previous:
            count += 1
        previous = indent
    return count

assert deeper_lines("a\n  b\n    c\nd") == 2
assert deeper_lines(" x\ny\n z") == 2
assert deeper_lines("a\n b\n c") == 1
assert deeper_lines("") == 0
assert deeper_lines("a\nb") == 0


## Write a python function to write a whole number, not negative, with a dash between two neighbouring digits whenever their sum is more than ten.
def dash_heavy_digits(number):
    s = str(number)
    out = s[0]
    for i in range(1, len(s)):
        if int(s[i - 1]) + int(s[i]) > 10:
            out += "-"
        out += s[i]
    return out

assert dash_heavy_digits(5692) == "5-6-9-2"
assert dash_heavy_digits(4638) == "463-8"
assert dash_heavy_digits(9128) == "9128"
assert dash_heavy_digits(7) == "7"
assert dash_heavy_digits(0) == "0"
assert dash_heavy_digits(99) == "9-9"


## Write a function to number the repeats in a list of names: a name seen before gets a suffix "(2)", "(3)" and so on, while the first one stays bare.
def number_repeats(names):
    seen = {}
    result = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        if seen[name] > 1:
            result.append(f"{name}({seen[name]})")
        else:
            result.append(name)
    return result

assert number_repeats(["a", "b", "a", "a"]) == ["a", "b", "a(2)", "a(3)"]
assert number_repeats(["x", "x", "y", "y"]) == ["x", "x(2)", "y", "y(2)"]
assert number_repeats(["one", "two"]) == ["one", "two"]
assert number_repeats([]) == []
assert number_repeats(["", ""]) == ["", "(2)"]


## Return how many letters of the word, taken from its start, can be found in the text in the given order, not necessarily side by side, ignoring case.
def letters_found(text, word):
    found = 0
    word = word.lower()
    for ch in text.lower():
        if found < len(word) and ch == word[found]:
            found += 1
    return found

assert letters_found("Call a taxi", "cat") == 3
assert letters_found("tacos", "Cat") == 1
assert letters_found("Moon", "moan") == 2
assert letters_found("abc", "") == 0
assert letters_found("", "a") == 0
assert letters_found("lollipop", "LLPPP") == 4


## Define a function that splits a line at commas, except for commas inside double quotes, and returns the fields with the quotes taken away.
def split_quoted(line):
    fields = [""]
    quoted = False
    for ch in line:
        if ch == '"':
            quoted = not quoted
        elif ch == "," and not quoted:
            fields.append("")
        else:
            fields[-1] += ch
    return fields

assert split_quoted('a,"b,c",d') == ["a", "b,c", "d"]
assert split_quoted("x,y") == ["x", "y"]
assert split_quoted('"p",q,"r,s,"') == ["p", "q", "r,s,"]
assert split_quoted("") == [""]
assert split_quoted(",") == ["", ""]


## Return the total number of letters a pen must write for the numbers 1 to n in Roman numerals, with n at most 8.
def roman_pen(n):
    numerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"]
    return len("".join(numerals[:n]))

assert roman_pen(3) == 6
assert roman_pen(5) == 9
assert roman_pen(8) == 18
assert roman_pen(0) == 0
assert roman_pen(1) == 1


## Write a function to swap the first letters of two words, for example to turn "fog" and "boat" into ("bog", "foat"); if a word is empty, both stay unchanged.
def swap_heads(a, b):
    if not a or not b:
        return a, b
    return b[0] + a[1:], a[0] + b[1:]

assert swap_heads("fog", "boat") == ("bog", "foat")
assert swap_heads("x", "yes") == ("y", "xes")
assert swap_heads("tea", "bee") == ("bea", "tee")
assert swap_heads("", "ab") == ("", "ab")
assert swap_heads("ab", "") == ("ab", "")


## Given a string, cut off characters from its end until the last one is a letter or nothing is left, and return the rest with the number of characters cut.
def trim_to_letter(s):
    cut = 0
    while s and not s[-1].isalpha():
        s = s[:-1]
        cut += 1
    return s, cut

assert trim_to_letter("wow!?!") == ("wow", 3)
assert trim_to_letter("a1b2") == ("a1b", 1)
assert trim_to_letter("fine") == ("fine", 0)
assert trim_to_letter("") == ("", 0)
assert trim_to_letter("123") == ("", 3)


## Write a python function to find the heaviest word of a text, the weight of a word being the sum of the alphabet places of its lowercase consonants (b is 2), vowels weighing nothing; the first one wins a tie and "" is returned for no words.
def weigh(word):
    return sum(ord(c) - 96 for c in word if "a" <= c <= "z" and c not in "aeiou")


def heaviest_word(text):
    best = ""
    for word in text.split():
        if best == "" or weigh(word) > weigh(best):
            best = word
    return best

assert heaviest_word("uuu cat baz") == "baz"
assert heaviest_word("dog god oil") == "oil"
assert heaviest_word("ZZZ ab ba") == "ab"
assert heaviest_word("") == ""
assert heaviest_word("a i") == "a"


## Write a function to build a table line: names padded on the right to the given width, prices right-aligned in 6 columns with two decimals, with a bar between.
def table_line(name, price, width):
    return f"{name:<{width}}|{price:>6.2f}"

assert table_line("tea", 1.5, 5) == "tea  |  1.50"
assert table_line("cake", 12, 4) == "cake| 12.00"
assert table_line("coffee", 0.25, 4) == "coffee|  0.25"
assert table_line("", 3, 2) == "  |  3.00"
assert table_line("x", 1234.5, 1) == "x|1234.50"


## Return how many letters of a word are in their own alphabetical place, that is, the same as in the sorted word.
def settled_letters(word):
    count = 0
    for here, there in zip(word, sorted(word)):
        if here == there:
            count += 1
    return count

assert settled_letters("abdc") == 2
assert settled_letters("banana") == 2
assert settled_letters("ghost") == 5
assert settled_letters("") == 0
assert settled_letters("ba") == 0


## Check whether two words have equal length and agree in which positions repeat the letter just before, as "tree" and "ball" do.
def same_doubles(a, b):
    if len(a) != len(b):
        return False
    for i in range(1, len(a)):
        if (a[i] == a[i - 1]) != (b[i] == b[i - 1]):
            return False
    return True

assert same_doubles("tree", "ball") == True
assert same_doubles("tree", "abcd") == False
assert same_doubles("eel", "abb") == False
assert same_doubles("abab", "wxyz") == True
assert same_doubles("", "") == True
assert same_doubles("aa", "aab") == False


## Define a function that returns the text written as a column: each word on its own line, preceded by its number starting at 1 and a dot and a space.
def numbered_column(text):
    lines = []
    for n, word in enumerate(text.split(), 1):
        lines.append(str(n) + ". " + word)
    return "\n".join(lines)

assert numbered_column("eat sleep") == "1. eat\n2. sleep"
assert numbered_column("a b c") == "1. a\n2. b\n3. c"
assert numbered_column("  one ") == "1. one"
assert numbered_column("") == ""
assert numbered_column("1.") == "1. 1."


## Write a function to decode a tap code: pairs of digits from 1 to 5 give row and column in the square abcde/fghij/klmno/pqrst/uvwxy; a lone last digit is ignored.
def untap(taps):
    letters = "abcdefghijklmnopqrstuvwxy"
    word = ""
    for k in range(0, len(taps) - 1, 2):
        row = int(taps[k]) - 1
        col = int(taps[k + 1]) - 1
        word += letters[row * 5 + col]
    return word

assert untap("112233") == "agm"
assert untap("2324") == "hi"
assert untap("551") == "y"
assert untap("") == ""
assert untap("3") == ""
assert untap("15514251") == "euqu"


## Given a word, return it with the letters before its first vowel moved to the end and "o" added; a word without vowels only gets the "o".
def roll_word(word):
    for i, letter in enumerate(word):
        if letter in "aeiou":
            return word[i:] + word[:i] + "o"
    return word + "o"

assert roll_word("string") == "ingstro"
assert roll_word("apple") == "appleo"
assert roll_word("key") == "eyko"
assert roll_word("shh") == "shho"
assert roll_word("") == "o"


## Return the longest word that appears in both sentences, ignoring case, in lowercase; of equally long ones the alphabetically first, and "" if none is shared.
def longest_shared_word(one, two):
    shared = set(one.lower().split()) & set(two.lower().split())
    if not shared:
        return ""
    return min(shared, key=lambda w: (-len(w), w))

assert longest_shared_word("The red fox ran", "a fox in the den") == "fox"
assert longest_shared_word("I like Bread a lot", "bread I bake") == "bread"
assert longest_shared_word("be do", "do be") == "be"
assert longest_shared_word("x", "y") == ""
assert longest_shared_word("", "") == ""


## Write a python function to count the columns in which two lines of equal or different length both have a space.
def common_blank_columns(top, bottom):
    n = 0
    for i in range(min(len(top), len(bottom))):
        if top[i] == " " and bottom[i] == " ":
            n += 1
    return n

assert common_blank_columns("a b c", "x yz ") == 1
assert common_blank_columns("  ab", " c d") == 1
assert common_blank_columns("   ", "     ") == 3
assert common_blank_columns("", " ") == 0
assert common_blank_columns("abc", "   ") == 0


## Write a function that removes doubled words: when a word is the same as the one just before it, ignoring case, only the first is kept.
def drop_stutter(text):
    kept = []
    for word in text.split():
        if kept and kept[-1].lower() == word.lower():
            continue
        kept.append(word)
    return " ".join(kept)

assert drop_stutter("I I saw the The cat") == "I saw the cat"
assert drop_stutter("no no no way no") == "no way no"
assert drop_stutter("a b a b") == "a b a b"
assert drop_stutter("") == ""
assert drop_stutter("hey HEY") == "hey"


## Define a function that says for a comma-separated list of numbers how many pieces are valid whole numbers (a sign is allowed) and how many are not.
def sort_out_numbers(line):
    good = bad = 0
    for piece in line.split(","):
        try:
            int(piece)
            good += 1
        except ValueError:
            bad += 1
    return good, bad

assert sort_out_numbers("1,two,-3, 4") == (3, 1)
assert sort_out_numbers("x,y,7") == (1, 2)
assert sort_out_numbers("1.5,+2") == (1, 1)
assert sort_out_numbers("") == (0, 1)
assert sort_out_numbers("10") == (1, 0)


## Write a function to find the start of the first stretch of k equal characters in a row, or -1 if the text has none; k is at least 1.
def first_streak(text, k):
    for i in range(len(text) - k + 1):
        if text[i:i + k] == text[i] * k:
            return i
    return -1

assert first_streak("abbccc", 3) == 3
assert first_streak("abbccc", 2) == 1
assert first_streak("xyyz", 3) == -1
assert first_streak("", 1) == -1
assert first_streak("q", 1) == 0
assert first_streak("aaa", 4) == -1


## Given a text, return it with all spaces moved to the end and a "_" in place of each moved space.
def spaces_to_tail(text):
    solid = text.replace(" ", "")
    moved = len(text) - len(solid)
    return solid + "_" * moved

assert spaces_to_tail("a b c") == "abc__"
assert spaces_to_tail(" hi") == "hi_"
assert spaces_to_tail("none") == "none"
assert spaces_to_tail("") == ""
assert spaces_to_tail("   ") == "___"


## Check whether every word of the sentence starts with the letter its predecessor ends with, ignoring case; up to one word always passes.
def word_chain(sentence):
    words = sentence.lower().split()
    ok = True
    for i in range(len(words) - 1):
        if words[i][-1] != words[i + 1][0]:
            ok = False
    return ok

assert word_chain("big green Nut tree") == True
assert word_chain("cat dog goat") == False
assert word_chain("no old cat") == False
assert word_chain("one End Dad") == True
assert word_chain("") == True
assert word_chain("single") == True


## Write a python function to reverse only the words with an odd number of letters in a sentence whose words are separated by single spaces.
def flip_odd_words(sentence):
    flipped = []
    for w in sentence.split(" "):
        flipped.append(w[::-1] if len(w) % 2 else w)
    return " ".join(flipped)

assert flip_odd_words("the bird was here") == "eht bird saw here"
assert flip_odd_words("abcde fg") == "edcba fg"
assert flip_odd_words("no odd") == "no ddo"
assert flip_odd_words("") == ""
assert flip_odd_words("a") == "a"
