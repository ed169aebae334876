## Write a function to check whether a string is a plant tag: two uppercase letters, a dash, three digits, and optionally one lowercase letter at the end.
import re
def valid_plant_tag(tag):
    return re.fullmatch(r"[A-Z]{2}-\d{3}[a-z]?", tag) is not None

assert valid_plant_tag("RX-204") == True
assert valid_plant_tag("RX-204b") == True
assert valid_plant_tag("R-204b") == False
assert valid_plant_tag("RX-204bc") == False
assert valid_plant_tag("RX-2045") == False
assert valid_plant_tag("") == False


## Return the sum of all numbers in a text that are written directly before the unit "kg"; other numbers are ignored.
import re
def total_kilos(text):
    total = 0
    for amount in re.findall(r"(\d+)kg", text):
        total += int(amount)
    return total

assert total_kilos("5kg rice and 12kg flour") == 17
assert total_kilos("3 eggs, 40kg of coal") == 40
assert total_kilos("1kg 2kg 3cm 4kg") == 7
assert total_kilos("nothing here") == 0
assert total_kilos("") == 0
assert total_kilos("7kgs") == 7


## Write a python function to replace each run of two or more exclamation marks by a single full stop, leaving lone exclamation marks alone.
import re
def calm_down(message):
    return re.sub(r"!{2,}", ".", message)

assert calm_down("Stop!! Now!") == "Stop. Now!"
assert calm_down("Wow!!!!") == "Wow."
assert calm_down("a! b!! c!!!") == "a! b. c."
assert calm_down("quiet") == "quiet"
assert calm_down("") == ""
assert calm_down("!") == "!"


## Given a text, find the longest run of digits in it; the leftmost one wins a tie, and without digits the result is an empty string.
import re
def longest_digit_run(text):
    best = ""
    for run in re.findall(r"\d+", text):
        if len(run) > len(best):
            best = run
    return best

assert longest_digit_run("a12b345c6") == "345"
assert longest_digit_run("77 and 88") == "77"
assert longest_digit_run("x9y10z") == "10"
assert longest_digit_run("none") == ""
assert longest_digit_run("") == ""
assert longest_digit_run("2024") == "2024"


## Define a function that turns a duration such as "2h15m" or "45m" or "3h" into minutes; a string in any other form gives -1.
import re
def duration_minutes(s):
    m = re.fullmatch(r"(?:(\d+)h)?(?:(\d+)m)?", s)
    if not m or s == "":
        return -1
    hours = int(m.group(1) or 0)
    minutes = int(m.group(2) or 0)
    return hours * 60 + minutes

assert duration_minutes("2h15m") == 135
assert duration_minutes("45m") == 45
assert duration_minutes("15m2h") == -1
assert duration_minutes("") == -1
assert duration_minutes("3h") == 180
assert duration_minutes("0h7m") == 7


## Write a function to double every whole number that appears in a sentence and give the new sentence.
import re
def double_the_numbers(sentence):
    return re.sub(r"\d+", lambda m: str(int(m.group()) * 2), sentence)

assert double_the_numbers("3 cats and 12 mice") == "6 cats and 24 mice"
assert double_the_numbers("a5b") == "a10b"
assert double_the_numbers("99 100") == "198 200"
assert double_the_numbers("no digits") == "no digits"
assert double_the_numbers("007") == "14"


## Return the list of words in a text that begin and end with the same letter, ignoring case; a word is a run of at least two letters a to z.
import re
def bookend_words(text):
    words = re.findall(r"[A-Za-z]{2,}", text)
    return [w for w in words if w[0].lower() == w[-1].lower()]

assert bookend_words("Anna saw a gong today") == ["Anna", "gong"]
assert bookend_words("kick, back; Tart!") == ["kick", "Tart"]
assert bookend_words("bob and eve") == ["bob", "eve"]
assert bookend_words("I a") == []
assert bookend_words("") == []
assert bookend_words("ee") == ["ee"]


## Check whether a room code is valid: a floor digit from 1 to 6, then a letter from A to F, then exactly two digits.
import re
def room_code_ok(code):
    pattern = re.compile("^[1-6][A-F][0-9]{2}$")
    if pattern.match(code):
        return True
    return False

assert room_code_ok("3B07") == True
assert room_code_ok("7B07") == False
assert room_code_ok("1G10") == False
assert room_code_ok("6F99") == True
assert room_code_ok("2A5") == False
assert room_code_ok("12A55") == False


## Write a function to split a shopping list at commas, semicolons or slashes, trimming blanks around the items and dropping empty items.
import re
def split_shopping(line):
    items = []
    for piece in re.split(r"[,;/]", line):
        piece = piece.strip()
        if piece:
            items.append(piece)
    return items

assert split_shopping("milk, eggs;tea") == ["milk", "eggs", "tea"]
assert split_shopping("a/b//c") == ["a", "b", "c"]
assert split_shopping(" brown rice ; ,salt") == ["brown rice", "salt"]
assert split_shopping("") == []
assert split_shopping(" , ; ") == []


## Given a text with prices such as $4.50 or $12.05 (always two decimals), find the dearest one in cents, or 0 if there is no price.
import re
def dearest_price(text):
    best = 0
    for dollars, cents in re.findall(r"\$(\d+)\.(\d\d)", text):
        value = int(dollars) * 100 + int(cents)
        best = max(best, value)
    return best

assert dearest_price("tea $4.50, cake $3.95") == 450
assert dearest_price("$1.05 $12.07 $9.99") == 1207
assert dearest_price("only $0.30") == 30
assert dearest_price("free") == 0
assert dearest_price("$5") == 0
assert dearest_price("4.50") == 0


## Write a python function to swap the two halves of every pair written as "left:right" (made of letters only) in a text.
import re
def flip_pairs(text):
    return re.sub(r"([a-z]+):([a-z]+)", r"\2:\1", text)

assert flip_pairs("up:down") == "down:up"
assert flip_pairs("a:b and cat:dog") == "b:a and dog:cat"
assert flip_pairs("key: none") == "key: none"
assert flip_pairs("") == ""
assert flip_pairs("x:y:z") == "y:x:z"


## Count how many sentences of a text, each ended by a full stop, question mark or exclamation mark, contain at least one digit; text after the last mark does not count.
import re
def sentences_with_digits(text):
    count = 0
    for sentence in re.findall(r"[^.?!]*[.?!]", text):
        if re.search(r"\d", sentence):
            count += 1
    return count

assert sentences_with_digits("I have 2. You have none. We get 3!") == 2
assert sentences_with_digits("Is it 9? No.") == 1
assert sentences_with_digits("1. 2. 3") == 2
assert sentences_with_digits("") == 0
assert sentences_with_digits("7") == 0


## Write a function to hide a card number: all digits except the last four become "*", other characters stay as they are.
import re
def hide_card(number):
    return re.sub(r"\d(?=(?:\D*\d){4})", "*", number)

assert hide_card("1234 5678") == "**** 5678"
assert hide_card("12-345") == "*2-345"
assert hide_card("987654") == "**7654"
assert hide_card("1234") == "1234"
assert hide_card("") == ""
assert hide_card("1-2-3-4-5") == "*-2-3-4-5"


## Return the settings of a line such as "a=1 bc=20" as a dictionary from lowercase name to integer value; a name given twice keeps its first value.
import re
def first_settings(line):
    found = {}
    for name, value in re.findall(r"([a-z]+)=(-?\d+)", line):
        if name not in found:
            found[name] = int(value)
    return found

assert first_settings("a=1 bc=20") == {"a": 1, "bc": 20}
assert first_settings("x=5 y=-3 x=9") == {"x": 5, "y": -3}
assert first_settings("k=0, k=1") == {"k": 0}
assert first_settings("") == {}
assert first_settings("a= 1") == {}


## Write a function to give the positions at which a lowercase letter is directly followed by an uppercase letter; the position is that of the uppercase letter.
import re
def hump_positions(name):
    return [m.start() + 1 for m in re.finditer("[a-z][A-Z]", name)]

assert hump_positions("fooBarBaz") == [3, 6]
assert hump_positions("Plain") == []
assert hump_positions("xYzW") == [1, 3]
assert hump_positions("ABc") == []
assert hump_positions("") == []
assert hump_positions("endZ") == [3]


## Define a function that checks whether a password has at least eight characters and at least three of these kinds: lowercase, uppercase, digit, other.
import re
def strong_enough(password):
    if len(password) < 8:
        return False
    kinds = ["[a-z]", "[A-Z]", "[0-9]", "[^a-zA-Z0-9]"]
    hits = sum(1 for kind in kinds if re.search(kind, password))
    return hits >= 3

assert strong_enough("Abcdef12") == True
assert strong_enough("abcdef12") == False
assert strong_enough("Abc-123") == False
assert strong_enough("abc-1234") == True
assert strong_enough("ABCDEFGHI") == False
assert strong_enough("") == False


## Write a function to squeeze every run of the same vowel in a word to one letter; repeated consonants stay.
import re
def squeeze_vowels(word):
    return re.sub(r"([aeiou])\1+", r"\1", word)

assert squeeze_vowels("cooool") == "col"
assert squeeze_vowels("balloon") == "ballon"
assert squeeze_vowels("seeaat") == "seat"
assert squeeze_vowels("") == ""
assert squeeze_vowels("queue") == "queue"
assert squeeze_vowels("aaa") == "a"


## Given a log line, return the text between the first pair of square brackets and the last pair, joined by a bar; with fewer than two pairs return an empty string.
import re
def outer_brackets(line):
    parts = re.findall(r"\[(.*?)\]", line)
    if len(parts) < 2:
        return ""
    return parts[0] + "|" + parts[-1]

assert outer_brackets("[a] x [b] y [c]") == "a|c"
assert outer_brackets("[10:02] start [ok]") == "10:02|ok"
assert outer_brackets("[only]") == ""
assert outer_brackets("") == ""
assert outer_brackets("[][]") == "|"
assert outer_brackets("[a b][c") == ""


## Write a python function to rewrite every date such as 2024-03-09 in a text as 9/3, that is day and month without leading zeros and without the year.
import re
def short_dates(text):
    def fix(match):
        month = int(match.group(2))
        day = int(match.group(3))
        return f"{day}/{month}"
    return re.sub(r"(\d{4})-(\d\d)-(\d\d)", fix, text)

assert short_dates("on 2024-03-09") == "on 9/3"
assert short_dates("1999-12-31 to 2000-01-01") == "31/12 to 1/1"
assert short_dates("24-03-09") == "24-03-09"
assert short_dates("") == ""
assert short_dates("2020-10-20.") == "20/10."


## Return True if the words of a text contain a doubled word, that is the same word twice in a row separated only by blanks, in any letter case; otherwise return False.
import re
def has_stutter(text):
    words = re.findall(r"\w+|[^\w\s]", text.lower())
    for a, b in zip(words, words[1:]):
        if a == b and re.match(r"\w", a):
            return True
    return False

assert has_stutter("it is is late") == True
assert has_stutter("The the end") == True
assert has_stutter("no, no way") == False
assert has_stutter("this is") == False
assert has_stutter("") == False
assert has_stutter("a b a") == False


## Write a function to count the hashtags in a post whose tag text, after the "#", has at least n letters, digits or underscores.
import re
def long_hashtags(post, n):
    tags = re.findall(r"#(\w+)", post)
    return len([t for t in tags if len(t) >= n])

assert long_hashtags("#sun #beach #sea", 4) == 1
assert long_hashtags("#one two #three", 3) == 2
assert long_hashtags("#ab #abc", 4) == 0
assert long_hashtags("", 1) == 0
assert long_hashtags("# #", 0) == 0
assert long_hashtags("#a1_b", 4) == 1


## Return the chemical atom count of a simple formula such as H2O or C6H12O6, where a symbol is an uppercase letter with perhaps a lowercase one and a missing number means one.
import re
def atom_count(formula):
    atoms = 0
    for symbol, number in re.findall(r"([A-Z][a-z]?)(\d*)", formula):
        atoms += int(number) if number else 1
    return atoms

assert atom_count("H2O") == 3
assert atom_count("C6H12O6") == 24
assert atom_count("NaCl") == 2
assert atom_count("") == 0
assert atom_count("O") == 1
assert atom_count("Fe10Cu") == 11


## Write a function to find out which of the given names match a pattern with "?" standing for exactly one letter; keep their order.
import re
def match_blanks(pattern, names):
    regex = pattern.replace("?", "[a-z]")
    return list(filter(lambda n: re.fullmatch(regex, n), names))

assert match_blanks("c?t", ["cat", "cut", "coat", "dog"]) == ["cat", "cut"]
assert match_blanks("??", ["ab", "a", "abc"]) == ["ab"]
assert match_blanks("b?", ["be", "bee", "by"]) == ["be", "by"]
assert match_blanks("?", []) == []
assert match_blanks("ox", ["ox", "oxe"]) == ["ox"]


## Define a function that reads a score line such as "Reds 3 - 2 Blues" and returns the name of the winner, "draw" for equal scores, or None if the line has another form.
import re
def match_winner(line):
    m = re.match(r"^(\w+) (\d+) - (\d+) (\w+)$", line)
    if m is None:
        return None
    home, away = int(m.group(2)), int(m.group(3))
    if home == away:
        return "draw"
    return m.group(1) if home > away else m.group(4)

assert match_winner("Reds 3 - 2 Blues") == "Reds"
assert match_winner("Owls 9 - 10 Bees") == "Bees"
assert match_winner("A 1 - 1 B") == "draw"
assert match_winner("A 1-0 B") == None
assert match_winner("") == None


## Write a function to expand a text in which a digit before a letter says how often the letter is repeated, such as "3ab2c" to "aaabcc"; a zero removes the letter.
import re
def expand_counts(s):
    out = []
    for digit, letter in re.findall(r"(\d?)([a-z])", s):
        times = int(digit) if digit != "" else 1
        out.append(letter * times)
    return "".join(out)

assert expand_counts("3ab2c") == "aaabcc"
assert expand_counts("xyz") == "xyz"
assert expand_counts("2o4k") == "ookkkk"
assert expand_counts("0ab") == "b"
assert expand_counts("") == ""
assert expand_counts("1z") == "z"
