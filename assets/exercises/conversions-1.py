## Write a function to turn a text into its run lengths as a text where each run is written letter first, then its length, but the length is left out for runs of exactly one letter.
def letter_then_length(text):
    parts = []
    i = 0
    while i < len(text):
        j = i
        while j < len(text) and text[j] == text[i]:
            j += 1
        run = j - i
        parts.append(text[i] if run == 1 else text[i] + str(run))
        i = j
    return "".join(parts)

assert letter_then_length("aaabcc") == "a3bc2"
assert letter_then_length("xyz") == "xyz"
assert letter_then_length("hhello") == "h2el2o"
assert letter_then_length("") == ""
assert letter_then_length("zzzzzzzzzzzz") == "z12"


## Write a python function that rebuilds a text from a code in which every letter may be followed by a count of any number of digits; a letter without a count stands for itself once.
def rebuild_runs(code):
    out = ""
    letter = ""
    digits = ""
    for ch in code:
        if ch.isdigit():
            digits += ch
        else:
            out += letter * int(digits or "1")
            letter = ch
            digits = ""
    return out + letter * int(digits or "1")

assert rebuild_runs("a3bc2") == "aaabcc"
assert rebuild_runs("x10") == "xxxxxxxxxx"
assert rebuild_runs("go2se") == "goose"
assert rebuild_runs("") == ""
assert rebuild_runs("a0b2") == "bb"
assert rebuild_runs("q") == "q"


## Given a text of only "0" and "1", return the list of its run lengths, always starting with the length of the leading run of zeros (which is 0 when the text starts with "1"). The empty text gives [0].
def zero_first_runs(bits):
    runs = [0]
    current = "0"
    for b in bits:
        if b == current:
            runs[-1] += 1
        else:
            runs.append(1)
            current = b
    return runs

assert zero_first_runs("00111") == [2, 3]
assert zero_first_runs("1101") == [0, 2, 1, 1]
assert zero_first_runs("0") == [1]
assert zero_first_runs("") == [0]
assert zero_first_runs("111") == [0, 3]


## Given a list of run lengths, return the text of bits they describe, where runs of zeros and ones take turns and the first run is a run of zeros.
def bits_from_runs(lengths):
    res = ""
    for k, n in enumerate(lengths):
        res += str(k % 2) * n
    return res

assert bits_from_runs([2, 3]) == "00111"
assert bits_from_runs([0, 2, 1, 1]) == "1101"
assert bits_from_runs([1, 1, 1]) == "010"
assert bits_from_runs([]) == ""
assert bits_from_runs([4]) == "0000"


## Write a function that turns a chess square such as "e4" into a pair (row, column) counted from zero, where row 0 is the top of the board (rank 8) and column 0 is file "a".
def square_to_cell(square):
    column = "abcdefgh".index(square[0])
    row = 8 - int(square[1])
    return row, column

assert square_to_cell("e4") == (4, 4)
assert square_to_cell("a8") == (0, 0)
assert square_to_cell("h1") == (7, 7)
assert square_to_cell("b7") == (1, 1)
assert square_to_cell("c2") == (6, 2)


## Define a function that numbers the 64 squares of a chess board from 0 (a1) along the first rank to 7 (h1), then from 8 (a2) up to 63 (h8), and returns the name of the square with a given number, or "off" for any other number.
def square_name(number):
    if number < 0 or number > 63:
        return "off"
    rank, file = divmod(number, 8)
    return chr(ord("a") + file) + str(rank + 1)

assert square_name(10) == "c2"
assert square_name(0) == "a1"
assert square_name(63) == "h8"
assert square_name(64) == "off"
assert square_name(-1) == "off"
assert square_name(7) == "h1"


## Write a function to turn a version text such as "2.10.3" into one whole number, giving every part three decimal digits; missing parts count as 0 and there are at most three parts.
def pack_version(version):
    parts = [int(p) for p in version.split(".")]
    while len(parts) < 3:
        parts.append(0)
    total = 0
    for p in parts:
        total = total * 1000 + p
    return total

assert pack_version("2.10.3") == 2010003
assert pack_version("1.5") == 1005000
assert pack_version("7") == 7000000
assert pack_version("0.0.12") == 12
assert pack_version("10.0.999") == 10000999


## Return the version text "major.minor.patch" that belongs to a packed number major * 1000000 + minor * 1000 + patch, but leave out the patch part when it is 0.
def unpack_version(packed):
    patch = packed % 1000
    minor = packed // 1000 % 1000
    major = packed // 1000000
    text = f"{major}.{minor}"
    if patch != 0:
        text += f".{patch}"
    return text

assert unpack_version(2010003) == "2.10.3"
assert unpack_version(1005000) == "1.5"
assert unpack_version(12) == "0.0.12"
assert unpack_version(0) == "0.0"
assert unpack_version(12999999) == "12.999.999"


## Write a function to turn a time zone text such as "UTC+5:30" or "UTC-3" into the signed difference in minutes; "UTC" alone means 0.
def zone_minutes(zone):
    offset = zone[3:]
    if offset == "":
        return 0
    hours, _, minutes = offset[1:].partition(":")
    total = int(hours) * 60
    if minutes:
        total += int(minutes)
    return -total if offset[0] == "-" else total

assert zone_minutes("UTC+5:30") == 330
assert zone_minutes("UTC-3") == -180
assert zone_minutes("UTC-9:45") == -585
assert zone_minutes("UTC") == 0
assert zone_minutes("UTC-0:30") == -30
assert zone_minutes("UTC+14") == 840


## Write a python function that writes a number of seconds as words with the two largest units that are not zero out of hours, minutes and seconds, such as "2h 5s"; zero seconds give "0s".
def two_units(seconds):
    parts = []
    for size, unit in [(3600, "h"), (60, "m"), (1, "s")]:
        amount = seconds // size
        seconds %= size
        if amount > 0:
            parts.append(f"{amount}{unit}")
    if not parts:
        return "0s"
    return " ".join(parts[:2])

assert two_units(7205) == "2h 5s"
assert two_units(3725) == "1h 2m"
assert two_units(59) == "59s"
assert two_units(0) == "0s"
assert two_units(60) == "1m"
assert two_units(90061) == "25h 1m"


## Write a function to turn a clock text such as "13:15" into spoken form on a 12-hour dial: "3 o'clock" on the hour, "15 past 1" up to minute 30, and after that the minutes missing to the next hour, as in "20 to 2"; hour 0 is called 12.
def spoken_clock(clock):
    hour, minute = [int(x) for x in clock.split(":")]
    if minute > 30:
        hour += 1
    hour = hour % 12 or 12
    if minute == 0:
        return f"{hour} o'clock"
    if minute <= 30:
        return f"{minute} past {hour}"
    return f"{60 - minute} to {hour}"

assert spoken_clock("13:15") == "15 past 1"
assert spoken_clock("01:40") == "20 to 2"
assert spoken_clock("12:30") == "30 past 12"
assert spoken_clock("00:00") == "12 o'clock"
assert spoken_clock("23:31") == "29 to 12"
assert spoken_clock("15:00") == "3 o'clock"


## Given a clock text of 12 hours such as "1:05 pm", return the minutes since midnight; 12 am is midnight and 12 pm is noon.
def from_half_day(text):
    clock, half = text.split(" ")
    h, m = [int(x) for x in clock.split(":")]
    if h == 12:
        h = 0
    if half == "pm":
        h += 12
    return h * 60 + m

assert from_half_day("1:05 pm") == 785
assert from_half_day("12:20 am") == 20
assert from_half_day("12:00 pm") == 720
assert from_half_day("11:59 pm") == 1439
assert from_half_day("7:30 am") == 450


## Write a function to turn words for single digits, separated by spaces, into a whole number, where "double" before a digit word means that digit twice, as in "four double two" for 422.
def spoken_digits(phrase):
    names = "zero one two three four five six seven eight nine".split()
    number = ""
    times = 1
    for word in phrase.split():
        if word == "double":
            times = 2
        else:
            number += str(names.index(word)) * times
            times = 1
    return int(number)

assert spoken_digits("four double two") == 422
assert spoken_digits("double nine one") == 991
assert spoken_digits("three zero eight") == 308
assert spoken_digits("zero") == 0
assert spoken_digits("double five double six") == 5566


## Return the English words for a whole number from 0 to 99, with a hyphen between the tens and the ones as in "forty-two".
def under_hundred(n):
    small = ("zero one two three four five six seven eight nine ten eleven twelve thirteen "
             "fourteen fifteen sixteen seventeen eighteen nineteen").split()
    tens = "twenty thirty forty fifty sixty seventy eighty ninety".split()
    if n < 20:
        return small[n]
    word = tens[n // 10 - 2]
    if n % 10 > 0:
        word += "-" + small[n % 10]
    return word

assert under_hundred(42) == "forty-two"
assert under_hundred(19) == "nineteen"
assert under_hundred(20) == "twenty"
assert under_hundred(0) == "zero"
assert under_hundred(99) == "ninety-nine"
assert under_hundred(31) == "thirty-one"


## Write a function to turn a whole number from 0 up into a text in base 4 whose digits are the letters "A", "C", "G", "T" for 0, 1, 2, 3; zero is "A".
def to_dna_base(n):
    letters = "ACGT"
    if n < 4:
        return letters[n]
    return to_dna_base(n // 4) + letters[n % 4]

assert to_dna_base(27) == "CGT"
assert to_dna_base(4) == "CA"
assert to_dna_base(3) == "T"
assert to_dna_base(0) == "A"
assert to_dna_base(64) == "CAAA"


## Write a python function that reads a text over the letters A, C, G and T as a number in base 4 with the digits 0, 1, 2 and 3, but with the lowest digit first; other letters are skipped as if they were not there.
def read_dna_low_first(text):
    value = 0
    weight = 1
    for ch in text:
        digit = "ACGT".find(ch)
        if digit < 0:
            continue
        value += digit * weight
        weight *= 4
    return value

assert read_dna_low_first("TGC") == 27
assert read_dna_low_first("AC") == 4
assert read_dna_low_first("T-T") == 15
assert read_dna_low_first("") == 0
assert read_dna_low_first("nCnAnG") == 33


## Given a text with ranges of whole numbers such as "1-3,7", return how many numbers it names in all, counting both ends of each range and counting a number again each time it is named.
def count_named(ranges):
    total = 0
    for piece in ranges.split(","):
        if "-" in piece:
            low, high = piece.split("-")
            total += int(high) - int(low) + 1
        else:
            total += 1
    return total

assert count_named("1-3,7") == 4
assert count_named("10-12,11,20-21") == 6
assert count_named("5") == 1
assert count_named("4-4") == 1
assert count_named("1-100") == 100


## Write a function to list the numbers of a text such as "8-5,1" where a range whose first number is larger counts downward; both ends belong to the range.
def both_way_ranges(text):
    numbers = []
    for piece in text.split(","):
        ends = [int(e) for e in piece.split("-")]
        a, b = ends[0], ends[-1]
        step = 1 if a <= b else -1
        numbers.extend(range(a, b + step, step))
    return numbers

assert both_way_ranges("8-5,1") == [8, 7, 6, 5, 1]
assert both_way_ranges("2-4,3-3") == [2, 3, 4, 3]
assert both_way_ranges("10") == [10]
assert both_way_ranges("1-0") == [1, 0]
assert both_way_ranges("0-2,2-0") == [0, 1, 2, 2, 1, 0]


## Write a function to turn a list of whole numbers into a text of signed steps: the first number as it is, then each difference to the number before with its sign, all separated by spaces; no change is written "+0".
def step_text(numbers):
    if not numbers:
        return ""
    parts = [str(numbers[0])]
    for before, now in zip(numbers, numbers[1:]):
        parts.append(f"{now - before:+d}")
    return " ".join(parts)

assert step_text([5, 8, 6]) == "5 +3 -2"
assert step_text([1, 1, 2]) == "1 +0 +1"
assert step_text([-4, 0]) == "-4 +4"
assert step_text([]) == ""
assert step_text([7]) == "7"


## Write a function to read a text of a first number followed by signed steps, such as "5 +3 -2", and return the list of numbers it describes, here [5, 8, 6]; the empty text gives the empty list.
def read_steps(text):
    numbers = []
    position = 0
    for token in text.split():
        position += int(token)
        numbers.append(position)
    return numbers

assert read_steps("5 +3 -2") == [5, 8, 6]
assert read_steps("1 +0 +1") == [1, 1, 2]
assert read_steps("-4 +4 -10") == [-4, 0, -10]
assert read_steps("") == []
assert read_steps("12") == [12]


## Write a function to turn a dictionary of texts to whole numbers into one text "key=value;key=value" in alphabetical order of the keys, leaving out the keys whose value is zero.
def dict_to_line(d):
    return ";".join(f"{k}={d[k]}" for k in sorted(d) if d[k] != 0)

assert dict_to_line({"b": 2, "a": 1}) == "a=1;b=2"
assert dict_to_line({"x": 0, "y": -3}) == "y=-3"
assert dict_to_line({"dog": 4, "cat": 1, "ant": 0}) == "cat=1;dog=4"
assert dict_to_line({}) == ""
assert dict_to_line({"z": 0}) == ""


## Write a function that reads lines of the form "key: value" (split at the first ": " of the line) into a dictionary of texts; a line without ": " is joined with one space to the value of the key read last, or skipped when there is no key yet.
def read_headers(text):
    headers = {}
    last = None
    for line in text.split("\n"):
        if ": " in line:
            last, value = line.split(": ", 1)
            headers[last] = value
        elif last is not None:
            headers[last] += " " + line
    return headers

assert read_headers("to: Ann\nre: tea") == {"to": "Ann", "re": "tea"}
assert read_headers("re: a\nb\nc: d") == {"re": "a b", "c": "d"}
assert read_headers("at: 5: 30") == {"at": "5: 30"}
assert read_headers("junk\nk: v") == {"k": "v"}
assert read_headers("") == {}


## Given a list of rows of texts, return one text in which the cells of a row are joined by "|" and the rows by newlines, with every "|" inside a cell written as "/".
def rows_to_pipe_text(rows):
    lines = []
    for row in rows:
        clean = []
        for cell in row:
            clean.append(cell.replace("|", "/"))
        lines.append("|".join(clean))
    return "\n".join(lines)

assert rows_to_pipe_text([["a", "b"], ["c", "d"]]) == "a|b\nc|d"
assert rows_to_pipe_text([["x|y", "z"]]) == "x/y|z"
assert rows_to_pipe_text([["1"], ["2"], ["3"]]) == "1\n2\n3"
assert rows_to_pipe_text([]) == ""
assert rows_to_pipe_text([["", ""]]) == "|"


## Write a function that turns a length text with the unit "mm", "cm" or "m" after a whole number, such as "12cm", into whole millimetres.
def to_millimetres(text):
    factors = {"mm": 1, "cm": 10, "m": 1000}
    i = 0
    while text[i].isdigit():
        i += 1
    return int(text[:i]) * factors[text[i:]]

assert to_millimetres("12cm") == 120
assert to_millimetres("7mm") == 7
assert to_millimetres("3m") == 3000
assert to_millimetres("0m") == 0
assert to_millimetres("105cm") == 1050


## Write a function to append a check digit to a text of digits: the digits are weighted 1, 3, 1, 3 and so on from the left, and the check digit brings the weighted sum up to a multiple of 10.
def seal_one_three(digits):
    total = 0
    for i, d in enumerate(digits):
        total += int(d) * (3 if i % 2 else 1)
    return digits + str(-total % 10)

assert seal_one_three("123") == "1230"
assert seal_one_three("407") == "4079"
assert seal_one_three("91") == "918"
assert seal_one_three("") == "0"
assert seal_one_three("0055") == "00550"
