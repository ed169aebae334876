## Write a function to read a text in round brackets such as "(1 (2 3) 4)" into a nested list of whole numbers; brackets always match and numbers are separated by single spaces.
def from_lisp(text):
    stack = [[]]
    spread = text.replace("(", " ( ").replace(")", " ) ")
    for token in spread.split():
        if token == "(":
            stack.append([])
        elif token == ")":
            done = stack.pop()
            stack[-1].append(done)
        else:
            stack[-1].append(int(token))
    return stack[0][0]

assert from_lisp("(1 (2 3) 4)") == [1, [2, 3], 4]
assert from_lisp("((5) (6))") == [[5], [6]]
assert from_lisp("(10 -2)") == [10, -2]
assert from_lisp("()") == []
assert from_lisp("(() (()))") == [[], [[]]]


## Write a function that turns lists of lengths 0 or more into one flat list in which each list is preceded by its length, as in [2, 7, 8, 1, 9] for [[7, 8], [9]].
def pack_with_lengths(lists):
    flat = []
    for part in lists:
        flat.append(len(part))
        flat += part
    return flat

assert pack_with_lengths([[7, 8], [9]]) == [2, 7, 8, 1, 9]
assert pack_with_lengths([[], [4]]) == [0, 1, 4]
assert pack_with_lengths([[3, 2, 1]]) == [3, 3, 2, 1]
assert pack_with_lengths([]) == []
assert pack_with_lengths([[], []]) == [0, 0]


## Given a flat list in which every group is preceded by its length, such as [2, 7, 8, 1, 9], return the list of groups; a last group that is cut short is kept as far as it goes.
def unpack_by_lengths(flat):
    groups = []
    i = 0
    while i < len(flat):
        n = flat[i]
        groups.append(flat[i + 1:i + 1 + n])
        i += n + 1
    return groups

assert unpack_by_lengths([2, 7, 8, 1, 9]) == [[7, 8], [9]]
assert unpack_by_lengths([0, 1, 4]) == [[], [4]]
assert unpack_by_lengths([3, 3, 2, 1]) == [[3, 2, 1]]
assert unpack_by_lengths([]) == []
assert unpack_by_lengths([4, 5, 6]) == [[5, 6]]
assert unpack_by_lengths([0, 0]) == [[], []]


## Write a function to join texts into one so that they can be told apart again: each text is written as its length, a colon, and the text itself.
def netstring(texts):
    whole = ""
    for t in texts:
        whole += str(len(t)) + ":" + t
    return whole

assert netstring(["cat", "no"]) == "3:cat2:no"
assert netstring(["", "a:b"]) == "0:3:a:b"
assert netstring(["twelve chars"]) == "12:twelve chars"
assert netstring([]) == ""
assert netstring([""]) == "0:"


## Write a python function to split a text such as "3:cat2:no" into its pieces, where every piece is written as its length, a colon and then exactly that many characters.
def split_netstring(whole):
    pieces = []
    while whole:
        colon = whole.index(":")
        size = int(whole[:colon])
        start = colon + 1
        pieces.append(whole[start:start + size])
        whole = whole[start + size:]
    return pieces

assert split_netstring("3:cat2:no") == ["cat", "no"]
assert split_netstring("0:3:a:b") == ["", "a:b"]
assert split_netstring("12:twelve chars1:x") == ["twelve chars", "x"]
assert split_netstring("") == []
assert split_netstring("0:0:") == ["", ""]


## Write a function to turn a sum of money in cents (0 or more) into the words "D dollars and C cents", with "dollar" and "cent" for exactly one and without a part whose amount is zero; nothing at all is "no money".
def money_in_words(cents):
    dollars = cents // 100
    rest = cents % 100
    parts = []
    if dollars:
        parts.append(f"{dollars} dollar" + ("" if dollars == 1 else "s"))
    if rest:
        parts.append(f"{rest} cent" + ("" if rest == 1 else "s"))
    if parts == []:
        return "no money"
    return " and ".join(parts)

assert money_in_words(205) == "2 dollars and 5 cents"
assert money_in_words(101) == "1 dollar and 1 cent"
assert money_in_words(300) == "3 dollars"
assert money_in_words(0) == "no money"
assert money_in_words(1) == "1 cent"
assert money_in_words(100) == "1 dollar"


## Given a text of coins such as "3q 2d 4p", with q for 25, d for 10, n for 5 and p for 1 cent, return the value in cents; a letter without a number stands for one coin.
def coin_text_value(text):
    worth = {"q": 25, "d": 10, "n": 5, "p": 1}
    cents = 0
    for token in text.split():
        amount = token[:-1]
        if amount == "":
            amount = 1
        cents += int(amount) * worth[token[-1]]
    return cents

assert coin_text_value("3q 2d 4p") == 99
assert coin_text_value("q n") == 30
assert coin_text_value("12p d 2n") == 32
assert coin_text_value("") == 0
assert coin_text_value("0q p") == 1


## Write a function to turn a fraction of two whole numbers (1 to 9 over 2 to 6) into words such as "3 quarters" or "1 half", with the number written as a digit and the plural used for every top number but 1 ("halves" for halves).
def fraction_words(top, bottom):
    names = ["half", "third", "quarter", "fifth", "sixth"]
    name = names[bottom - 2]
    if top > 1:
        name = "halves" if bottom == 2 else name + "s"
    return f"{top} {name}"

assert fraction_words(3, 4) == "3 quarters"
assert fraction_words(1, 2) == "1 half"
assert fraction_words(5, 2) == "5 halves"
assert fraction_words(1, 6) == "1 sixth"
assert fraction_words(2, 3) == "2 thirds"
assert fraction_words(4, 5) == "4 fifths"


## Write a function to read an ordinal written as digits and two letters, such as "22nd", and return its number, or -1 when the letters do not belong to the number (11, 12 and 13 take "th").
def read_ordinal(text):
    number, letters = int(text[:-2]), text[-2:]
    teens = number % 100 in (11, 12, 13)
    right = "th"
    if not teens and number % 10 in (1, 2, 3):
        right = ["st", "nd", "rd"][number % 10 - 1]
    return number if letters == right else -1

assert read_ordinal("22nd") == 22
assert read_ordinal("11st") == -1
assert read_ordinal("112th") == 112
assert read_ordinal("3rd") == 3
assert read_ordinal("21th") == -1
assert read_ordinal("100th") == 100


## Write a function to turn a text of Roman letters I, V and X into a number by plain adding, so that "IIII" is 4 and "IV" is 6; the letters may stand in any order and other letters count nothing.
def roman_by_adding(text):
    values = {"I": 1, "V": 5, "X": 10}
    return sum(values.get(ch, 0) for ch in text)

assert roman_by_adding("XVIIII") == 19
assert roman_by_adding("IV") == 6
assert roman_by_adding("XXV-I") == 26
assert roman_by_adding("") == 0
assert roman_by_adding("iii") == 0


## Return the Roman text for a number from 1 to 399, using only the letters C, L, X, V and I, where fours and nines are written out by adding (4 is "IIII", 90 is "LXXXX").
def old_roman(number):
    text = ""
    for value, letter in ((100, "C"), (50, "L"), (10, "X"), (5, "V"), (1, "I")):
        text += letter * (number // value)
        number %= value
    return text

assert old_roman(94) == "LXXXXIIII"
assert old_roman(267) == "CCLXVII"
assert old_roman(5) == "V"
assert old_roman(1) == "I"
assert old_roman(399) == "CCCLXXXXVIIII"


## Write a function to turn a compass course text such as "N30E" or "S10W" into degrees from 0 to 359 clockwise from north; the number (0 to 90) is the turn away from north or south toward east or west.
def bearing_degrees(course):
    angle = int(course[1:-1])
    start, side = course[0], course[-1]
    if start == "N":
        degrees = angle if side == "E" else 360 - angle
    else:
        degrees = 180 - angle if side == "E" else 180 + angle
    return degrees % 360

assert bearing_degrees("N30E") == 30
assert bearing_degrees("S10W") == 190
assert bearing_degrees("S20E") == 160
assert bearing_degrees("N45W") == 315
assert bearing_degrees("N0W") == 0
assert bearing_degrees("S0E") == 180


## Given degrees, minutes and seconds of an angle as a text such as "10:30:36", return the angle in whole seconds; a leading "-" makes the whole angle negative.
def angle_seconds(text):
    sign = 1
    if text.startswith("-"):
        sign = -1
        text = text[1:]
    d, m, s = text.split(":")
    return sign * (int(d) * 3600 + int(m) * 60 + int(s))

assert angle_seconds("10:30:36") == 37836
assert angle_seconds("-1:02:03") == -3723
assert angle_seconds("0:01:00") == 60
assert angle_seconds("-0:00:05") == -5
assert angle_seconds("0:0:0") == 0


## Write a function to turn the lines of a checklist, each starting with "[x] " or "[ ] ", into a dictionary from the item text to True or False; when an item occurs twice it counts as done only if both are done.
def read_checklist(lines):
    done = {}
    for line in lines:
        item = line[4:]
        mark = line[1] == "x"
        done[item] = done.get(item, True) and mark
    return done

assert read_checklist(["[x] eat", "[ ] sleep"]) == {"eat": True, "sleep": False}
assert read_checklist(["[x] a", "[ ] a"]) == {"a": False}
assert read_checklist(["[ ] b", "[x] b", "[x] c"]) == {"b": False, "c": True}
assert read_checklist([]) == {}
assert read_checklist(["[x] d", "[x] d"]) == {"d": True}


## Write a function that turns a dictionary from items to True or False into checklist lines "[x] item" and "[ ] item", first all open items and then all done ones, each group in alphabetical order.
def write_checklist(state):
    lines = []
    for item in sorted(state, key=lambda k: (state[k], k)):
        box = "[x] " if state[item] else "[ ] "
        lines.append(box + item)
    return lines

assert write_checklist({"eat": True, "sleep": False}) == ["[ ] sleep", "[x] eat"]
assert write_checklist({"b": False, "a": False}) == ["[ ] a", "[ ] b"]
assert write_checklist({"c": True, "a": True, "b": False}) == ["[ ] b", "[x] a", "[x] c"]
assert write_checklist({}) == []
assert write_checklist({"z": True}) == ["[x] z"]


## Write a python function to turn a query text such as "a=1&b=2&a=3" into a dictionary from each key to the list of its values as texts; a part without "=" has the value "yes".
def read_query(query):
    found = {}
    for part in query.split("&"):
        if not part:
            continue
        key, equals, value = part.partition("=")
        if not equals:
            value = "yes"
        found.setdefault(key, []).append(value)
    return found

assert read_query("a=1&b=2&a=3") == {"a": ["1", "3"], "b": ["2"]}
assert read_query("fast&n=5") == {"fast": ["yes"], "n": ["5"]}
assert read_query("k=x=y&&k=") == {"k": ["x=y", ""]}
assert read_query("") == {}
assert read_query("v&v") == {"v": ["yes", "yes"]}


## Write a function to turn a dictionary with lists of texts as values into a query text "key=value&key=value" with the keys in the order of the dictionary; a key with an empty list appears alone, without "=".
def write_query(fields):
    parts = []
    for key, values in fields.items():
        if not values:
            parts.append(key)
        for v in values:
            parts.append(key + "=" + v)
    return "&".join(parts)

assert write_query({"a": ["1", "3"], "b": ["2"]}) == "a=1&a=3&b=2"
assert write_query({"fast": [], "n": ["5"]}) == "fast&n=5"
assert write_query({"k": [""]}) == "k="
assert write_query({}) == ""
assert write_query({"x": [], "y": []}) == "x&y"


## Write a function to turn a date text "day.month.year" such as "5.3.24" into "year-month-day" with two digits for day and month; a year of two digits below 70 belongs to 2000 and other years of two digits to 1900.
def dotted_to_iso(date):
    d, m, y = date.split(".")
    year = int(y)
    if len(y) == 2:
        year += 2000 if year < 70 else 1900
    return f"{year}-{m.zfill(2)}-{d.zfill(2)}"

assert dotted_to_iso("5.3.24") == "2024-03-05"
assert dotted_to_iso("17.11.85") == "1985-11-17"
assert dotted_to_iso("1.12.1850") == "1850-12-01"
assert dotted_to_iso("9.9.70") == "1970-09-09"
assert dotted_to_iso("30.6.69") == "2069-06-30"


## Given the number of a day in a year without February 29 (1 to 365), return the text "day/month" of that day.
def day_of_year_text(number):
    lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    month = 0
    while number > lengths[month]:
        number -= lengths[month]
        month += 1
    return f"{number}/{month + 1}"

assert day_of_year_text(60) == "1/3"
assert day_of_year_text(31) == "31/1"
assert day_of_year_text(200) == "19/7"
assert day_of_year_text(1) == "1/1"
assert day_of_year_text(365) == "31/12"


## Write a function to turn a sorted list of different whole numbers into a list of pairs (first, last), one for each stretch of numbers that follow one another by steps of one.
def to_spans(numbers):
    spans = []
    for n in numbers:
        if spans and spans[-1][1] == n - 1:
            spans[-1] = (spans[-1][0], n)
        else:
            spans.append((n, n))
    return spans

assert to_spans([1, 2, 3, 7]) == [(1, 3), (7, 7)]
assert to_spans([4, 6, 7]) == [(4, 4), (6, 7)]
assert to_spans([-1, 0, 1, 3, 4]) == [(-1, 1), (3, 4)]
assert to_spans([]) == []
assert to_spans([9]) == [(9, 9)]


## Write a function to turn a list of pairs (first, last) with both ends included into a text of "#" and "." of the given width, where position 0 is leftmost and a "#" marks every position inside some pair.
def spans_to_marks(spans, width):
    marks = ["."] * width
    for first, last in spans:
        for p in range(max(first, 0), min(last, width - 1) + 1):
            marks[p] = "#"
    return "".join(marks)

assert spans_to_marks([(1, 3), (5, 5)], 7) == ".###.#."
assert spans_to_marks([(0, 1), (3, 9)], 5) == "##.##"
assert spans_to_marks([(-2, 0)], 3) == "#.."
assert spans_to_marks([], 2) == ".."
assert spans_to_marks([(0, 2), (1, 3)], 4) == "####"


## Given a row of "#" and ".", return a text of the lengths of its groups of "#" joined by commas, as on the edge of a picture puzzle; a row without "#" gives "0".
def puzzle_clue(row):
    lengths = [str(len(g)) for g in row.split(".") if g]
    if lengths:
        return ",".join(lengths)
    return "0"

assert puzzle_clue("##.#..###") == "2,1,3"
assert puzzle_clue("..##.") == "2"
assert puzzle_clue("#.#") == "1,1"
assert puzzle_clue("...") == "0"
assert puzzle_clue("") == "0"
assert puzzle_clue("############") == "12"


## Write a function to turn a clue text such as "2,1" into the leftmost picture row of the given width, with one "." between the groups and "." to the right; when the groups do not fit return "too long".
def clue_to_row(clue, width):
    groups = ["#" * int(k) for k in clue.split(",")]
    row = ".".join(groups)
    if len(row) > width:
        return "too long"
    return row.ljust(width, ".")

assert clue_to_row("2,1", 6) == "##.#.."
assert clue_to_row("1,1,1", 5) == "#.#.#"
assert clue_to_row("3,2", 5) == "too long"
assert clue_to_row("0", 3) == "..."
assert clue_to_row("4", 4) == "####"


## Write a function to turn a whole number (0 or more) into a text of groups of three digits counted from the right, joined by apostrophes, but leave numbers of at most four digits ungrouped.
def apostrophe_groups(n):
    s = str(n)
    if len(s) <= 4:
        return s
    groups = []
    while s:
        groups.insert(0, s[-3:])
        s = s[:-3]
    return "'".join(groups)

assert apostrophe_groups(12345) == "12'345"
assert apostrophe_groups(9876) == "9876"
assert apostrophe_groups(1234567) == "1'234'567"
assert apostrophe_groups(0) == "0"
assert apostrophe_groups(100000) == "100'000"


## Write a function to read a number text with a size letter at the end, "k" for thousand, "M" for million, and at most one dot, such as "2.5k", into a whole number; parts of a unit are cut off.
def read_size_letter(text):
    zeros = {"k": 3, "M": 6}.get(text[-1], 0)
    body = text.rstrip("kM")
    whole, _, fraction = body.partition(".")
    fraction = fraction.ljust(zeros, "0")[:zeros]
    return int(whole + fraction)

assert read_size_letter("2.5k") == 2500
assert read_size_letter("3M") == 3000000
assert read_size_letter("47") == 47
assert read_size_letter("1.2345k") == 1234
assert read_size_letter("6.9") == 6
assert read_size_letter("0.05M") == 50000
