## Write a function to turn a whole number (0 or more) into a short text: below 1000 as it is, below a million in thousands with "k", otherwise in millions with "M", always cut to one digit after the dot.
def short_count(n):
    if n < 1000:
        return str(n)
    unit, letter = (1000, "k") if n < 1000000 else (1000000, "M")
    tenths = n * 10 // unit
    return f"{tenths // 10}.{tenths % 10}{letter}"

assert short_count(2560) == "2.5k"
assert short_count(999) == "999"
assert short_count(3400000) == "3.4M"
assert short_count(1000) == "1.0k"
assert short_count(999999) == "999.9k"
assert short_count(0) == "0"


## Write a python function that turns a text of dots and dashes such as ".- -..." into digits in base 3, where "." is 1, "-" is 2 and the space is 0, and returns the value of that number.
def morse_number(code):
    value = 0
    for sign in code:
        value = 3 * value + " .-".index(sign)
    return value

assert morse_number(".-") == 5
assert morse_number("- .") == 19
assert morse_number("-.-") == 23
assert morse_number("") == 0
assert morse_number(" .") == 1


## Given a number in minutes since Monday 00:00, return a text such as "Tue 09:05"; numbers past the end of a week go on with the next Monday.
def week_minute_text(minutes):
    names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    day, rest = divmod(minutes, 1440)
    return f"{names[day % 7]} {rest // 60:02d}:{rest % 60:02d}"

assert week_minute_text(1985) == "Tue 09:05"
assert week_minute_text(61) == "Mon 01:01"
assert week_minute_text(10079) == "Sun 23:59"
assert week_minute_text(0) == "Mon 00:00"
assert week_minute_text(10080 + 1440) == "Tue 00:00"


## Write a function to turn a text such as "Tue 09:05" into the minutes since Monday 00:00; an unknown day name counts as Monday.
def week_minutes(text):
    days = "Mon Tue Wed Thu Fri Sat Sun".split()
    name, clock = text.split()
    day = days.index(name) if name in days else 0
    hours, minutes = clock.split(":")
    return (day * 24 + int(hours)) * 60 + int(minutes)

assert week_minutes("Tue 09:05") == 1985
assert week_minutes("Mon 01:01") == 61
assert week_minutes("Sun 23:59") == 10079
assert week_minutes("Xyz 00:10") == 10
assert week_minutes("Sat 00:00") == 7200


## Write a function to turn opening hours such as "9-12,14-18" into a text of 24 characters, one per hour, with "o" where it is open; the end hour itself is closed already.
def hours_strip(opening):
    strip = ["-"] * 24
    if opening:
        for span in opening.split(","):
            start, end = map(int, span.split("-"))
            strip[start:end] = "o" * (end - start)
    return "".join(strip)

assert hours_strip("9-12,14-18") == "-" * 9 + "ooo--oooo" + "-" * 6
assert hours_strip("0-2") == "oo" + "-" * 22
assert hours_strip("22-24") == "-" * 22 + "oo"
assert hours_strip("") == "-" * 24
assert hours_strip("0-24") == "o" * 24


## Given a text with one character per hour where "o" means open, return the opening hours as a text such as "9-12,14-18", with the end hour being the first closed one; always closed gives "closed".
def strip_to_hours(strip):
    spans = []
    start = None
    for hour, state in enumerate(strip + "-"):
        if state == "o" and start is None:
            start = hour
        elif state != "o" and start is not None:
            spans.append(f"{start}-{hour}")
            start = None
    return ",".join(spans) or "closed"

assert strip_to_hours("--ooo-oo--") == "2-5,6-8"
assert strip_to_hours("oo--") == "0-2"
assert strip_to_hours("---o") == "3-4"
assert strip_to_hours("----") == "closed"
assert strip_to_hours("") == "closed"
assert strip_to_hours("ooo") == "0-3"


## Write a function to turn the letters of a tune such as "c d2 e-" into a list of pairs (note, beats): a digit after the letter is the number of beats, "-" means half a beat, and a plain letter is one beat.
def read_tune(text):
    notes = []
    for token in text.split():
        beats = 1
        if token.endswith("-"):
            beats = 0.5
        elif len(token) > 1:
            beats = int(token[1:])
        notes.append((token[0], beats))
    return notes

assert read_tune("c d2 e-") == [("c", 1), ("d", 2), ("e", 0.5)]
assert read_tune("g4 g") == [("g", 4), ("g", 1)]
assert read_tune("a- b-") == [("a", 0.5), ("b", 0.5)]
assert read_tune("") == []
assert read_tune("f12") == [("f", 12)]


## Write a function to turn a note such as "A4" or "C#5" into the number of its key when C0 is 0 and every octave has twelve keys; a "#" raises the note by one key.
def note_number(note):
    steps = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
    number = steps[note[0]] + 12 * int(note[-1])
    if "#" in note:
        number += 1
    return number

assert note_number("A4") == 57
assert note_number("C#5") == 61
assert note_number("F2") == 29
assert note_number("C0") == 0
assert note_number("G#1") == 20
assert note_number("B#3") == 48


## Return the name of the key with the given number, counted from 0 for "C0" upward with twelve keys per octave, where the black keys are written with "#", as in "F#3".
def note_name(number):
    names = []
    for letter in "CDEFGAB":
        names.append(letter)
        if letter not in "EB":
            names.append(letter + "#")
    return names[number % 12] + str(number // 12)

assert note_name(57) == "A4"
assert note_name(61) == "C#5"
assert note_name(42) == "F#3"
assert note_name(0) == "C0"
assert note_name(11) == "B0"
assert note_name(16) == "E1"


## Write a function to turn a text of moves such as "R2U3L1" (a letter of R, L, U, D and then a number of one or more digits) into the final pair (x, y) when starting at (0, 0), with U raising y.
import re
def moves_to_point(moves):
    x, y = 0, 0
    for letter, digits in re.findall(r"([RLUD])(\d+)", moves):
        n = int(digits)
        if letter in "LD":
            n = -n
        if letter in "LR":
            x += n
        else:
            y += n
    return x, y

assert moves_to_point("R2U3L1") == (1, 3)
assert moves_to_point("D10R5") == (5, -10)
assert moves_to_point("L4D1U3") == (-4, 2)
assert moves_to_point("") == (0, 0)
assert moves_to_point("U0") == (0, 0)


## Given a point (x, y), return the shortest text of moves that reaches it from (0, 0): first the sideways part as "R" or "L" with the distance, then the part as "U" (up, positive y) or "D"; a part with distance 0 is left out.
def point_to_moves(x, y):
    text = ""
    if x:
        text += ("R" if x > 0 else "L") + str(abs(x))
    if y:
        text += ("U" if y > 0 else "D") + str(abs(y))
    return text

assert point_to_moves(2, -3) == "R2D3"
assert point_to_moves(-1, 4) == "L1U4"
assert point_to_moves(0, 12) == "U12"
assert point_to_moves(0, 0) == ""
assert point_to_moves(-7, 0) == "L7"


## Write a function to turn a polynomial given as a list of coefficients, constant term first, into a text of terms joined by " + " with the highest power first, such as "3x^2 + 1x + 5"; terms with coefficient 0 are left out, and no terms give "0".
def poly_text(coefficients):
    terms = []
    for power, c in enumerate(coefficients):
        if c == 0:
            continue
        tail = "" if power == 0 else "x" if power == 1 else f"x^{power}"
        terms.append(str(c) + tail)
    return " + ".join(reversed(terms)) or "0"

assert poly_text([5, 1, 3]) == "3x^2 + 1x + 5"
assert poly_text([0, 4]) == "4x"
assert poly_text([2, 0, 0, -7]) == "-7x^3 + 2"
assert poly_text([]) == "0"
assert poly_text([0, 0]) == "0"


## Write a python function that reads a text such as "3x^2 + 1x + 5" (terms joined by " + " in any order) into the list of coefficients with the constant term first; terms of the same power add up.
def read_poly(text):
    powers = {}
    for term in text.split(" + "):
        c, x, rest = term.partition("x")
        p = int(rest[1:]) if rest else len(x)
        powers[p] = powers.get(p, 0) + int(c)
    return [powers.get(k, 0) for k in range(max(powers) + 1)]

assert read_poly("3x^2 + 1x + 5") == [5, 1, 3]
assert read_poly("2 + 4x + 6x") == [2, 10]
assert read_poly("-7x^3 + 2") == [2, 0, 0, -7]
assert read_poly("0") == [0]
assert read_poly("8x") == [0, 8]


## Write a function to turn a whole number of at least 1 into the text of its prime factors with powers, such as "2^3*3" for 24 and "1" for 1.
def factor_text(n):
    parts = []
    p = 2
    while n > 1:
        power = 0
        while n % p == 0:
            n //= p
            power += 1
        if power:
            parts.append(str(p) if power == 1 else f"{p}^{power}")
        p += 1
    return "*".join(parts) or "1"

assert factor_text(24) == "2^3*3"
assert factor_text(50) == "2*5^2"
assert factor_text(7) == "7"
assert factor_text(1) == "1"
assert factor_text(81) == "3^4"


## Given a text of factors with powers such as "2^3*3", return the number it stands for; a factor without "^" has the power one.
def value_of_factors(text):
    product = 1
    for factor in text.split("*"):
        base, _, power = factor.partition("^")
        product *= int(base) ** int(power or 1)
    return product

assert value_of_factors("2^3*3") == 24
assert value_of_factors("2*5^2") == 50
assert value_of_factors("10^2*7") == 700
assert value_of_factors("1") == 1
assert value_of_factors("9^0*4") == 4


## Write a function to turn a sentence into a list of word lengths as one text, writing every length with a letter ("a" for 1, "b" for 2 and so on), and "z" for all lengths of 26 or more.
def length_letters(sentence):
    out = ""
    for word in sentence.split():
        size = min(len(word), 26)
        out += chr(ord("a") + size - 1)
    return out

assert length_letters("we saw a cow") == "bcac"
assert length_letters("hello you") == "ec"
assert length_letters("x" * 30 + " no") == "zb"
assert length_letters("") == ""
assert length_letters("y" * 25) == "y"


## Write a function to pack a list of digits from 0 to 6 into one number by reading them in base 7, but with a digit 1 put in front so that leading zeros are kept.
def pack_base_seven(digits):
    packed = 1
    for d in digits:
        packed = packed * 7 + d
    return packed

assert pack_base_seven([2, 3]) == 66
assert pack_base_seven([0, 0]) == 49
assert pack_base_seven([6]) == 13
assert pack_base_seven([]) == 1
assert pack_base_seven([0, 5, 1]) == 379


## Write a function to unpack a number that holds base 7 digits behind a leading digit 1, returning the list of digits without that leading 1.
def unpack_base_seven(packed):
    digits = []
    while packed > 1:
        digits.append(packed % 7)
        packed //= 7
    digits.reverse()
    return digits

assert unpack_base_seven(66) == [2, 3]
assert unpack_base_seven(49) == [0, 0]
assert unpack_base_seven(379) == [0, 5, 1]
assert unpack_base_seven(1) == []
assert unpack_base_seven(13) == [6]


## Check whether a text of exactly nine digits is sound: the first eight digits weighted 8 down to 1 from the left and summed must leave the last digit as remainder when divided by 7. Texts of another length or with other characters are not sound.
def sound_nine(code):
    if len(code) != 9 or not code.isdigit():
        return False
    total = 0
    for place in range(8):
        total += int(code[place]) * (8 - place)
    return total % 7 == int(code[8])

assert sound_nine("123456781") == True
assert sound_nine("213456781") == False
assert sound_nine("000000011") == True
assert sound_nine("12345678") == False
assert sound_nine("12345678x") == False
assert sound_nine("300000003") == True


## Given a text of digits with exactly one "?", find the digit for the "?" so that the sum of all digits becomes a multiple of 9, and return the filled text; when 0 and 9 would both do, use 0.
def fill_to_nine(digits):
    known = sum(int(d) for d in digits if d != "?")
    missing = (9 - known % 9) % 9
    return digits.replace("?", str(missing))

assert fill_to_nine("12?4") == "1224"
assert fill_to_nine("?8") == "18"
assert fill_to_nine("45?") == "450"
assert fill_to_nine("?") == "0"
assert fill_to_nine("99?5") == "9945"


## Write a function to turn a text with tabs into a list of lists of whole numbers, one list per line, with empty cells counted as 0 and empty lines skipped.
def tab_numbers(text):
    rows = []
    for line in text.split("\n"):
        if line == "":
            continue
        rows.append([int(cell) if cell else 0 for cell in line.split("\t")])
    return rows

assert tab_numbers("1\t2\n3\t4") == [[1, 2], [3, 4]]
assert tab_numbers("5\t\t6") == [[5, 0, 6]]
assert tab_numbers("7\n\n-8\t9") == [[7], [-8, 9]]
assert tab_numbers("") == []
assert tab_numbers("\t") == [[0, 0]]


## Write a function to turn a table of texts (a list of rows of equal length) into lines where every column is padded on the right to its widest cell, with one space between columns and no spaces at the line ends.
def align_columns(rows):
    widths = [max(len(cell) for cell in column) for column in zip(*rows)]
    lines = []
    for row in rows:
        cells = [cell.ljust(w) for cell, w in zip(row, widths)]
        lines.append(" ".join(cells).rstrip())
    return lines

assert align_columns([["a", "bb"], ["ccc", "d"]]) == ["a   bb", "ccc d"]
assert align_columns([["x", "y", "z"], ["1", "22", "3"]]) == ["x y  z", "1 22 3"]
assert align_columns([["long", ""], ["s", "t"]]) == ["long", "s    t"]
assert align_columns([]) == []
assert align_columns([["only"]]) == ["only"]


## Given rows of a table as lists, return a dictionary from the first cell of each row to the list of the other cells; rows with the same first cell are joined in order and empty rows are skipped.
def index_rows(rows):
    index = {}
    for row in rows:
        if not row:
            continue
        head, *rest = row
        index[head] = index.get(head, []) + rest
    return index

assert index_rows([["a", 1, 2], ["b", 3]]) == {"a": [1, 2], "b": [3]}
assert index_rows([["k", 5], ["k", 6, 7]]) == {"k": [5, 6, 7]}
assert index_rows([["x"], [], ["y", 0]]) == {"x": [], "y": [0]}
assert index_rows([]) == {}
assert index_rows([[1, 1], [1, 1]]) == {1: [1, 1]}


## Write a function to turn a dictionary from names to lists into a list of pairs (name, item), one per item, in alphabetical order of names, with the pair (name, None) for an empty list.
def flatten_index(index):
    pairs = []
    for name in sorted(index):
        items = index[name] or [None]
        for item in items:
            pairs.append((name, item))
    return pairs

assert flatten_index({"b": [3], "a": [1, 2]}) == [("a", 1), ("a", 2), ("b", 3)]
assert flatten_index({"x": [], "y": [0]}) == [("x", None), ("y", 0)]
assert flatten_index({"m": [5, 4]}) == [("m", 5), ("m", 4)]
assert flatten_index({}) == []
assert flatten_index({"q": []}) == [("q", None)]


## Write a function to turn a temperature text such as "68F" or "20C" into the text in the other unit, rounded to the nearest whole degree (C = (F - 32) * 5 / 9).
def other_temperature(text):
    degrees = int(text[:-1])
    if text[-1] == "F":
        return f"{round((degrees - 32) * 5 / 9)}C"
    return f"{round(degrees * 9 / 5 + 32)}F"

assert other_temperature("68F") == "20C"
assert other_temperature("20C") == "68F"
assert other_temperature("100F") == "38C"
assert other_temperature("-40C") == "-40F"
assert other_temperature("32F") == "0C"
assert other_temperature("37C") == "99F"
