## Write a function to turn a word of small letters into a text of letter numbers (a is 1, z is 26) joined by dots, with two dots between the words when the text has spaces.
def letters_to_dots(text):
    words = []
    for word in text.split():
        words.append(".".join(str(ord(c) - 96) for c in word))
    return "..".join(words)

assert letters_to_dots("cab") == "3.1.2"
assert letters_to_dots("hi you") == "8.9..25.15.21"
assert letters_to_dots("z a") == "26..1"
assert letters_to_dots("") == ""
assert letters_to_dots("k") == "11"


## Given a text of letter numbers joined by dots (1 is "a", 26 is "z", and two dots in a row mean a space), return the text it stands for.
def dots_to_letters(code):
    result = ""
    for piece in code.split("."):
        if piece == "":
            result += " "
        else:
            result += chr(int(piece) + 96)
    return result

assert dots_to_letters("3.1.2") == "cab"
assert dots_to_letters("8.9..25.15.21") == "hi you"
assert dots_to_letters("26..1") == "z a"
assert dots_to_letters("11") == "k"
assert dots_to_letters("20.5.1") == "tea"


## Write a function to encode a word as knocks: the letters a to y without k lie in a square of five rows of five, and each letter becomes its row number and column number counted from 1; the letter k is written as c. Join the pairs with spaces.
def knock_code(word):
    square = "abcdefghijlmnopqrstuvwxyz"
    out = []
    for ch in word.replace("k", "c"):
        place = square.index(ch)
        out.append(str(place // 5 + 1) + str(place % 5 + 1))
    return " ".join(out)

assert knock_code("bed") == "12 15 14"
assert knock_code("kilo") == "13 24 31 34"
assert knock_code("fuzz") == "21 45 55 55"
assert knock_code("") == ""
assert knock_code("ace") == "11 13 15"


## Write a python function that decodes a text of digit pairs without spaces: the first digit is the row and the second the column (both from 1) in the given list of equally long rows of letters.
def read_grid_pairs(code, rows):
    word = ""
    for i in range(0, len(code), 2):
        r = int(code[i]) - 1
        c = int(code[i + 1]) - 1
        word += rows[r][c]
    return word

assert read_grid_pairs("1221", ["ab", "cd"]) == "bc"
assert read_grid_pairs("132211", ["tea", "pot"]) == "aot"
assert read_grid_pairs("11", ["q"]) == "q"
assert read_grid_pairs("", ["ab"]) == ""
assert read_grid_pairs("232313", ["abc", "xyz"]) == "zzc"


## Write a function to turn a text of digits into a binary text in which every decimal digit is written with exactly four bits, the groups separated by a space.
def digits_to_nibbles(digits):
    groups = []
    for d in digits:
        n = int(d)
        bits = ""
        for weight in (8, 4, 2, 1):
            if n >= weight:
                bits += "1"
                n -= weight
            else:
                bits += "0"
        groups.append(bits)
    return " ".join(groups)

assert digits_to_nibbles("59") == "0101 1001"
assert digits_to_nibbles("208") == "0010 0000 1000"
assert digits_to_nibbles("7") == "0111"
assert digits_to_nibbles("") == ""
assert digits_to_nibbles("46") == "0100 0110"


## Given a text of bits whose length is a multiple of four, return the text of decimal digits it holds, four bits per digit; a group worth more than 9 becomes "?".
def nibbles_to_digits(bits):
    out = []
    while bits:
        group, bits = bits[:4], bits[4:]
        value = int(group, 2)
        out.append(str(value) if value <= 9 else "?")
    return "".join(out)

assert nibbles_to_digits("01011001") == "59"
assert nibbles_to_digits("00101010") == "2?"
assert nibbles_to_digits("1001") == "9"
assert nibbles_to_digits("") == ""
assert nibbles_to_digits("111100001000") == "?08"


## Write a function to turn a bit text into the number it means when its first bit has a negative weight, so that "1110" is -8 + 4 + 2 = -2; the empty text is 0.
def signed_bits(bits):
    if not bits:
        return 0
    value = -int(bits[0])
    for b in bits[1:]:
        value = value * 2 + int(b)
    return value

assert signed_bits("1110") == -2
assert signed_bits("0110") == 6
assert signed_bits("1000") == -8
assert signed_bits("") == 0
assert signed_bits("1") == -1
assert signed_bits("01") == 1


## Return the text of exactly width bits for a whole number, where a negative number n is written as 2 ** width + n; when the number does not fit between -(2 ** (width - 1)) and 2 ** (width - 1) - 1, return "overflow".
def fixed_width_bits(n, width):
    half = 2 ** (width - 1)
    if n < -half or n >= half:
        return "overflow"
    if n < 0:
        n += 2 * half
    return bin(n)[2:].zfill(width)

assert fixed_width_bits(-2, 4) == "1110"
assert fixed_width_bits(5, 4) == "0101"
assert fixed_width_bits(8, 4) == "overflow"
assert fixed_width_bits(-8, 4) == "1000"
assert fixed_width_bits(-9, 4) == "overflow"
assert fixed_width_bits(7, 4) == "0111"


## Write a function to turn a colour given as three numbers from 0 to 255 into the short form "#abc" when each number has two equal hexadecimal digits, and into the long form "#a1b2c3" otherwise.
def colour_text(red, green, blue):
    parts = [f"{v:02x}" for v in (red, green, blue)]
    if all(p[0] == p[1] for p in parts):
        return "#" + "".join(p[0] for p in parts)
    return "#" + "".join(parts)

assert colour_text(255, 0, 17) == "#f01"
assert colour_text(255, 1, 17) == "#ff0111"
assert colour_text(161, 178, 195) == "#a1b2c3"
assert colour_text(0, 0, 0) == "#000"
assert colour_text(10, 187, 204) == "#0abbcc"


## Given a colour text such as "#f01" or "#a1b2c3", return its three parts as a tuple of numbers from 0 to 255; in the short form each digit counts double, so "f" is 255.
def read_colour(text):
    digits = text[1:]
    if len(digits) == 3:
        return tuple(int(d, 16) * 17 for d in digits)
    return tuple(int(digits[k:k + 2], 16) for k in (0, 2, 4))

assert read_colour("#f01") == (255, 0, 17)
assert read_colour("#a1b2c3") == (161, 178, 195)
assert read_colour("#0abbcc") == (10, 187, 204)
assert read_colour("#000") == (0, 0, 0)
assert read_colour("#00ff10") == (0, 255, 16)


## Write a function to turn a list into a text for reading: items joined by ", ", but the last two joined by " and "; with more than limit items, show the first limit ones joined by ", " and then " and N more".
def read_aloud(items, limit):
    extra = len(items) - limit
    if extra > 0:
        return ", ".join(items[:limit]) + f" and {extra} more"
    if len(items) < 2:
        return "".join(items)
    return ", ".join(items[:-1]) + " and " + items[-1]

assert read_aloud(["a", "b", "c"], 3) == "a, b and c"
assert read_aloud(["a", "b", "c", "d", "e"], 2) == "a, b and 3 more"
assert read_aloud(["x", "y"], 5) == "x and y"
assert read_aloud([], 2) == ""
assert read_aloud(["me"], 1) == "me"


## Write a python function that turns a text like "ham, eggs and tea" back into the list of its items, where items are separated by ", " and the last two by " and "; the empty text gives the empty list.
def split_spoken_list(text):
    if text == "":
        return []
    items = text.split(", ")
    tail = items.pop()
    for item in tail.split(" and "):
        items.append(item)
    return items

assert split_spoken_list("ham, eggs and tea") == ["ham", "eggs", "tea"]
assert split_spoken_list("a and b") == ["a", "b"]
assert split_spoken_list("one, two, three and four") == ["one", "two", "three", "four"]
assert split_spoken_list("solo") == ["solo"]
assert split_spoken_list("") == []


## Write a function to pack three numbers, a day (1 to 31), a month (1 to 12) and the years since 1980, into one whole number: the day takes the lowest 5 bits, the month the next 4 bits and the years the bits above.
def pack_date(day, month, years):
    return years << 9 | month << 5 | day

assert pack_date(1, 1, 0) == 33
assert pack_date(31, 12, 1) == 927
assert pack_date(5, 2, 3) == 1605
assert pack_date(16, 8, 0) == 272
assert pack_date(2, 10, 40) == 20802


## Given a packed date whose lowest 5 bits are the day, the next 4 bits the month and the rest the years since 1980, return the text "YYYY-MM-DD".
def unpack_date(packed):
    day = packed & 31
    month = packed >> 5 & 15
    year = 1980 + (packed >> 9)
    return f"{year}-{month:02d}-{day:02d}"

assert unpack_date(927) == "1981-12-31"
assert unpack_date(1605) == "1983-02-05"
assert unpack_date(20802) == "2020-10-02"
assert unpack_date(33) == "1980-01-01"
assert unpack_date(272) == "1980-08-16"


## Write a function to turn a weight text such as "3 lb 5 oz", "2 lb" or "9 oz" into ounces, with 16 ounces to the pound.
def pounds_to_ounces(text):
    words = text.split()
    ounces = 0
    for amount, unit in zip(words[::2], words[1::2]):
        if unit == "lb":
            ounces += 16 * int(amount)
        else:
            ounces += int(amount)
    return ounces

assert pounds_to_ounces("3 lb 5 oz") == 53
assert pounds_to_ounces("2 lb") == 32
assert pounds_to_ounces("9 oz") == 9
assert pounds_to_ounces("0 lb 0 oz") == 0
assert pounds_to_ounces("10 lb 15 oz") == 175


## Write a function to turn a length in whole inches into a text of yards, feet and inches (36 and 12 inches) such as "1 yd 2 ft 3 in", leaving out the units whose amount is zero; zero inches give "0 in".
def imperial_text(inches):
    yards, rest = divmod(inches, 36)
    feet, rest = divmod(rest, 12)
    named = [(yards, "yd"), (feet, "ft"), (rest, "in")]
    shown = [f"{a} {u}" for a, u in named if a]
    return " ".join(shown) or "0 in"

assert imperial_text(63) == "1 yd 2 ft 3 in"
assert imperial_text(36) == "1 yd"
assert imperial_text(25) == "2 ft 1 in"
assert imperial_text(0) == "0 in"
assert imperial_text(75) == "2 yd 3 in"


## Write a function to turn a spreadsheet cell such as "C7" or "AB12" into a pair (column, row) of whole numbers counted from 1, where column "Z" is 26 and "AA" is 27.
def cell_numbers(cell):
    column = 0
    row = 0
    for ch in cell:
        if ch.isalpha():
            column = column * 26 + ord(ch) - 64
        else:
            row = row * 10 + int(ch)
    return column, row

assert cell_numbers("C7") == (3, 7)
assert cell_numbers("AB12") == (28, 12)
assert cell_numbers("Z100") == (26, 100)
assert cell_numbers("AA1") == (27, 1)
assert cell_numbers("BA30") == (53, 30)


## Given two corner cells of a sheet with columns A to Z, such as "B2" and "C4" (the first is upper left), list all the cells of the rectangle row by row.
def sheet_area(first, last):
    cells = []
    for row in range(int(first[1:]), int(last[1:]) + 1):
        for code in range(ord(first[0]), ord(last[0]) + 1):
            cells.append(chr(code) + str(row))
    return cells

assert sheet_area("B2", "C3") == ["B2", "C2", "B3", "C3"]
assert sheet_area("A9", "A11") == ["A9", "A10", "A11"]
assert sheet_area("X1", "Z1") == ["X1", "Y1", "Z1"]
assert sheet_area("D5", "D5") == ["D5"]
assert sheet_area("C1", "B1") == []


## Write a function to turn a table with a row of headings into a list of dictionaries, one for each further row, leaving out cells that are empty texts.
def rows_to_dicts(table):
    heads = table[0]
    result = []
    for row in table[1:]:
        entry = {}
        for head, cell in zip(heads, row):
            if cell != "":
                entry[head] = cell
        result.append(entry)
    return result

assert rows_to_dicts([["a", "b"], ["1", "2"]]) == [{"a": "1", "b": "2"}]
assert rows_to_dicts([["a", "b"], ["", "x"], ["y", ""]]) == [{"b": "x"}, {"a": "y"}]
assert rows_to_dicts([["k"], ["1"], ["2"]]) == [{"k": "1"}, {"k": "2"}]
assert rows_to_dicts([["a", "b"]]) == []
assert rows_to_dicts([["a"], [""]]) == [{}]


## Write a function that turns a list of dictionaries into a table: the first row lists all keys in order of first appearance, and every further row holds the values of one dictionary, with None for a missing key.
def dicts_to_rows(entries):
    heads = []
    for entry in entries:
        for key in entry:
            if key not in heads:
                heads.append(key)
    return [heads] + [[e.get(h) for h in heads] for e in entries]

assert dicts_to_rows([{"a": 1, "b": 2}]) == [["a", "b"], [1, 2]]
assert dicts_to_rows([{"b": 1}, {"a": 2, "b": 3}]) == [["b", "a"], [1, None], [3, 2]]
assert dicts_to_rows([{"x": 0}, {"x": 5}]) == [["x"], [0], [5]]
assert dicts_to_rows([]) == [[]]
assert dicts_to_rows([{}, {"k": 1}]) == [["k"], [None], [1]]


## Write a function to turn a fraction text such as "3/4" or a mixed one such as "2 1/2" or a whole number such as "5" into a pair (numerator, denominator) without shortening it.
def fraction_pair(text):
    whole = 0
    top, bottom = 0, 1
    for part in text.split():
        if "/" in part:
            top, bottom = map(int, part.split("/"))
        else:
            whole = int(part)
    return whole * bottom + top, bottom

assert fraction_pair("2 1/2") == (5, 2)
assert fraction_pair("3/4") == (3, 4)
assert fraction_pair("5") == (5, 1)
assert fraction_pair("1 6/8") == (14, 8)
assert fraction_pair("0") == (0, 1)
assert fraction_pair("10 0/3") == (30, 3)


## Write a python function that turns a percent text such as "12%" or "7.5%" into whole thousandths (so 120 and 75); at most one digit follows the dot.
def percent_to_thousandths(text):
    body = text.rstrip("%")
    if "." not in body:
        return int(body) * 10
    whole, tenth = body.split(".")
    return int(whole or "0") * 10 + int(tenth or "0")

assert percent_to_thousandths("12%") == 120
assert percent_to_thousandths("7.5%") == 75
assert percent_to_thousandths("100.1%") == 1001
assert percent_to_thousandths(".5%") == 5
assert percent_to_thousandths("3.%") == 30
assert percent_to_thousandths("0%") == 0


## Check whether a text of digits of any length holds when its digits are weighted 2, 3, 4 and so on from the right end and the sum is a multiple of 11.
def eleven_holds(digits):
    total = 0
    weight = 2
    for d in reversed(digits):
        total += weight * int(d)
        weight += 1
    return total % 11 == 0

assert eleven_holds("14") == True
assert eleven_holds("41") == False
assert eleven_holds("104") == False
assert eleven_holds("313") == False
assert eleven_holds("") == True
assert eleven_holds("1001") == False


## Given a bit text, return it with an added last bit which makes the number of ones odd, and then the words "even" or "odd" for the number of ones before, as a pair.
def odd_parity(bits):
    ones = bits.count("1")
    if ones % 2 == 1:
        return bits + "0", "odd"
    return bits + "1", "even"

assert odd_parity("1011") == ("10110", "odd")
assert odd_parity("1001") == ("10011", "even")
assert odd_parity("000") == ("0001", "even")
assert odd_parity("") == ("1", "even")
assert odd_parity("1") == ("10", "odd")


## Write a function to turn a nested list of whole numbers into a text with round brackets and no commas, such as "(1 (2 3) 4)" for [1, [2, 3], 4].
def to_lisp(value):
    if isinstance(value, list):
        return "(" + " ".join(to_lisp(v) for v in value) + ")"
    return str(value)

assert to_lisp([1, [2, 3], 4]) == "(1 (2 3) 4)"
assert to_lisp([[5], [6]]) == "((5) (6))"
assert to_lisp([10, -2]) == "(10 -2)"
assert to_lisp([]) == "()"
assert to_lisp([[], [[]]]) == "(() (()))"
assert to_lisp(7) == "7"
