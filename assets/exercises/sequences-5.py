## Write a function to make a schedule of n tasks for two workers: return two lists with the task numbers (from 1); the first worker takes tasks 1 and 2, the second takes 3, the first takes 4 and 5, the second takes 6, and so on.
def two_to_one_split(n):
    first, second = [], []
    for task in range(1, n + 1):
        if task % 3 == 0:
            second.append(task)
        else:
            first.append(task)
    return first, second

assert two_to_one_split(5) == ([1, 2, 4, 5], [3])
assert two_to_one_split(7) == ([1, 2, 4, 5, 7], [3, 6])
assert two_to_one_split(3) == ([1, 2], [3])
assert two_to_one_split(1) == ([1], [])
assert two_to_one_split(0) == ([], [])


## Given the height n, return the lines of a tree: n lines of stars (1, 3, 5, ... stars), centred above each other with blanks only on the left, and at the bottom one line with the trunk '|' in the middle. N is at least 1.
def tree_with_trunk(n):
    lines = []
    for level in range(n):
        blanks = " " * (n - 1 - level)
        lines.append(blanks + "*" * (2 * level + 1))
    lines.append(" " * (n - 1) + "|")
    return lines

assert tree_with_trunk(2) == [" *", "***", " |"]
assert tree_with_trunk(3) == ["  *", " ***", "*****", "  |"]
assert tree_with_trunk(1) == ["*", "|"]
assert len(tree_with_trunk(6)) == 7
assert tree_with_trunk(4)[4] == "   |"


## Return the first n values of the series in which a value begins at start and at each step the number of steps made so far (1, 2, 3, ...) is subtracted if the value is at least that large and added otherwise.
def subtract_if_possible(start, n):
    values = []
    for step in range(1, n + 1):
        values.append(start)
        if start >= step:
            start -= step
        else:
            start += step
    return values

assert subtract_if_possible(4, 5) == [4, 3, 1, 4, 0]
assert subtract_if_possible(0, 5) == [0, 1, 3, 0, 4]
assert subtract_if_possible(10, 4) == [10, 9, 7, 4]
assert subtract_if_possible(2, 1) == [2]
assert subtract_if_possible(2, 0) == []


## Write a function to produce invoice numbers for one year: n texts of the form 'YEAR/0001', where numbers that contain the digit 4 are skipped; the numbers have four digits with leading zeros.
def invoice_numbers(year, n):
    numbers = []
    k = 0
    while len(numbers) < n:
        k += 1
        if "4" in str(k):
            continue
        numbers.append(f"{year}/{k:04d}")
    return numbers

assert invoice_numbers(2031, 2) == ["2031/0001", "2031/0002"]
assert invoice_numbers(1999, 5)[2:] == ["1999/0003", "1999/0005", "1999/0006"]
assert invoice_numbers(7, 36)[-1] == "7/0050"
assert invoice_numbers(2000, 0) == []
assert invoice_numbers(5, 1) == ["5/0001"]


## Given the lengths of some songs in minutes, return for each song the minute at which it starts in a show where 2 minutes of applause follow every song and the middle song (at index len // 2) is preceded by a break of 15 minutes.
def show_starts(lengths):
    starts = []
    clock = 0
    for i, length in enumerate(lengths):
        if i == len(lengths) // 2:
            clock += 15
        starts.append(clock)
        clock += length + 2
    return starts

assert show_starts([3, 4, 5]) == [0, 20, 26]
assert show_starts([10, 1]) == [0, 27]
assert show_starts([2, 2, 2, 2]) == [0, 4, 23, 27]
assert show_starts([6]) == [15]
assert show_starts([]) == []


## Write a python function to fill a list of length n with the letters of word, placed from the left, and the digits 0, 1, 2, ... (each taken modulo 10) in the places behind the word; a word that is too long is cut off.
def word_then_digits(word, n):
    cells = list(word[:n])
    digit = 0
    while len(cells) < n:
        cells.append(str(digit % 10))
        digit += 1
    return cells

assert word_then_digits("ab", 5) == ["a", "b", "0", "1", "2"]
assert word_then_digits("hello", 3) == ["h", "e", "l"]
assert word_then_digits("", 12)[8:] == ["8", "9", "0", "1"]
assert word_then_digits("x", 3) == ["x", "0", "1"]
assert word_then_digits("q", 0) == []


## Return the rows of a table of n rows in which row r (from 1) consists of the number r repeated r times and of zeros up to the length n.
def step_matrix(n):
    matrix = []
    for r in range(1, n + 1):
        matrix.append([r] * r + [0] * (n - r))
    return matrix

assert step_matrix(3) == [[1, 0, 0], [2, 2, 0], [3, 3, 3]]
assert step_matrix(2) == [[1, 0], [2, 2]]
assert step_matrix(5)[3] == [4, 4, 4, 4, 0]
assert step_matrix(1) == [[1]]
assert step_matrix(0) == []


## Write a function to list the positions of a robot on a line that starts at 0 and moves 1 to the right, 2 to the left, 3 to the right and so on, until it stands at least limit away from 0; the first and the last position are included.
def widening_swings(limit):
    position = 0
    positions = [0]
    move = 1
    while abs(position) < limit:
        position += move if move % 2 == 1 else -move
        positions.append(position)
        move += 1
    return positions

assert widening_swings(2) == [0, 1, -1, 2]
assert widening_swings(3) == [0, 1, -1, 2, -2, 3]
assert widening_swings(1) == [0, 1]
assert widening_swings(0) == [0]
assert widening_swings(4)[-2:] == [-3, 4]


## Given a list of prizes, in falling order of worth, and a list of names, return a list of 'name: prize' lines; if there are more names than prizes, the names left over get 'thanks'.
def prize_lines(names, prizes):
    lines = []
    for i in range(len(names)):
        prize = prizes[i] if i < len(prizes) else "thanks"
        lines.append(names[i] + ": " + prize)
    return lines

assert prize_lines(["Al", "Bo"], ["car"]) == ["Al: car", "Bo: thanks"]
assert prize_lines(["X", "Y"], ["gold", "silver", "bronze"]) == ["X: gold", "Y: silver"]
assert prize_lines(["A", "B", "C"], ["p", "q"]) == ["A: p", "B: q", "C: thanks"]
assert prize_lines(["M"], []) == ["M: thanks"]
assert prize_lines([], ["cup"]) == []


## Return a text of n hops for a rabbit drawn from left to right: each hop is the text '/^\\' (three signs), hops are joined by a dot, and after every second hop a carrot 'v' stands in place of the dot; nothing follows the last hop.
def rabbit_track(n):
    parts = []
    for hop in range(1, n + 1):
        parts.append("/^\\")
        if hop != n:
            parts.append("v" if hop % 2 == 0 else ".")
    return "".join(parts)

assert rabbit_track(2) == "/^\\./^\\"
assert rabbit_track(3) == "/^\\./^\\v/^\\"
assert rabbit_track(5)[-7:] == "/^\\v/^\\"
assert rabbit_track(1) == "/^\\"
assert rabbit_track(0) == ""


## Write a function to build the list of n lists in which list number i (from 0) contains the multiples of i + 2 that are at most top.
def multiple_lists(n, top):
    lists = []
    for i in range(n):
        base = i + 2
        lists.append([m for m in range(base, top + 1, base)])
    return lists

assert multiple_lists(2, 8) == [[2, 4, 6, 8], [3, 6]]
assert multiple_lists(3, 5) == [[2, 4], [3], [4]]
assert multiple_lists(1, 7) == [[2, 4, 6]]
assert multiple_lists(2, 1) == [[], []]
assert multiple_lists(0, 9) == []


## Define a function that returns the first n letters of the row a, b, c, ..., z, y, x, ..., b, a, b, ... that runs up and down the alphabet without repeating the turning letters.
def alphabet_swing(n):
    text = ""
    code, step = 0, 1
    while len(text) < n:
        text += chr(97 + code)
        if code == 25:
            step = -1
        elif code == 0:
            step = 1
        code += step
    return text

assert alphabet_swing(4) == "abcd"
assert alphabet_swing(29)[-5:] == "yzyxw"
assert alphabet_swing(53)[-5:] == "cbabc"
assert alphabet_swing(1) == "a"
assert alphabet_swing(0) == ""


## Given the number of rows of a pyramid of tins, return the list of the tin numbers for each row from the top, when row r (from 1) has r tins and the tins are numbered from 1 starting at the bottom left, row after row upwards.
def tin_pyramid(rows):
    layers = []
    number = 1
    for size in range(rows, 0, -1):
        layers.append(list(range(number, number + size)))
        number += size
    layers.reverse()
    return layers

assert tin_pyramid(3) == [[6], [4, 5], [1, 2, 3]]
assert tin_pyramid(2) == [[3], [1, 2]]
assert tin_pyramid(4)[1] == [8, 9]
assert tin_pyramid(1) == [[1]]
assert tin_pyramid(0) == []


## Write a function to list the numbers of the buses that leave a stop in the order of departure during the first m minutes (minute 0 and minute m included) when bus 1 leaves every a minutes and bus 2 every b minutes, both for the first time at minute 0; at the same minute bus 2 leaves before bus 1.
def bus_departures(a, b, m):
    departures = []
    for minute in range(m + 1):
        if minute % b == 0:
            departures.append(2)
        if minute % a == 0:
            departures.append(1)
    return departures

assert bus_departures(2, 3, 4) == [2, 1, 1, 2, 1]
assert bus_departures(3, 2, 6) == [2, 1, 2, 1, 2, 2, 1]
assert bus_departures(5, 4, 5) == [2, 1, 2, 1]
assert bus_departures(3, 3, 0) == [2, 1]
assert bus_departures(1, 9, 2) == [2, 1, 1, 1]


## Return the list of the first n house labels in a street whose houses are numbered from 1 upwards, when every number from 10 on is followed by a variant with the letter a: '1', ..., '9', '10', '10a', '11', '11a', ...
def house_labels(n):
    labels = []
    k = 1
    while len(labels) < n:
        labels.append(str(k))
        if k >= 10:
            labels.append(str(k) + "a")
        k += 1
    return labels[:n]

assert house_labels(3) == ["1", "2", "3"]
assert house_labels(12)[8:] == ["9", "10", "10a", "11"]
assert house_labels(11)[-2:] == ["10", "10a"]
assert house_labels(1) == ["1"]
assert house_labels(0) == []


## Write a python function to return the stock at the end of each of n days: it starts with stock, every day use pieces are taken (but never more than there are), and after a day that ends with fewer than use pieces an order of size pieces arrives before the next day.
def stock_by_day(stock, use, size, n):
    ends = []
    for _ in range(n):
        stock -= min(use, stock)
        ends.append(stock)
        if stock < use:
            stock += size
    return ends

assert stock_by_day(10, 4, 8, 4) == [6, 2, 6, 2]
assert stock_by_day(6, 3, 5, 4) == [3, 0, 2, 4]
assert stock_by_day(2, 5, 6, 3) == [0, 1, 2]
assert stock_by_day(9, 3, 7, 1) == [6]
assert stock_by_day(9, 3, 7, 0) == []


## Given a text and a width, return the text as lines of that width which are read alternately from left to right and from right to left (every second line is reversed); a shorter last line is filled with dots at its end before it may be reversed.
def snake_lines(text, width):
    lines = []
    for i in range(0, len(text), width):
        piece = text[i:i + width].ljust(width, ".")
        if (i // width) % 2 == 1:
            piece = piece[::-1]
        lines.append(piece)
    return lines

assert snake_lines("abcdef", 3) == ["abc", "fed"]
assert snake_lines("abcdefg", 2) == ["ab", "dc", "ef", ".g"]
assert snake_lines("hello", 4) == ["hell", "...o"]
assert snake_lines("hi", 5) == ["hi..."]
assert snake_lines("", 3) == []


## Write a function to return the list of n numbers whose first number is n and in which each next number is smaller than the one before by 1, 2, 1, 3, 1, 4, ... in turn.
def odd_drops(n):
    values = []
    value = n
    big = 2
    for i in range(n):
        values.append(value)
        if i % 2 == 0:
            value -= 1
        else:
            value -= big
            big += 1
    return values

assert odd_drops(5) == [5, 4, 2, 1, -2]
assert odd_drops(3) == [3, 2, 0]
assert odd_drops(7) == [7, 6, 4, 3, 0, -1, -5]
assert odd_drops(1) == [1]
assert odd_drops(0) == []


## Return a picture of a window as a list of lines: rows lines with panes panes each, every pane being 'oo' and the panes of a line framed and separated by '|'; a line of '-' signs as long as the pane lines stands between the rows of panes but not at the top or bottom.
def window_picture(panes, rows):
    pane_line = "|" + "oo|" * panes
    bar = "-" * len(pane_line)
    picture = []
    for r in range(rows):
        picture.append(pane_line)
        if r < rows - 1:
            picture.append(bar)
    return picture

assert window_picture(2, 2) == ["|oo|oo|", "-------", "|oo|oo|"]
assert window_picture(1, 3) == ["|oo|", "----", "|oo|", "----", "|oo|"]
assert window_picture(3, 1) == ["|oo|oo|oo|"]
assert window_picture(1, 0) == []
assert window_picture(0, 2) == ["|", "-", "|"]


## Write a function to number the chapters of a book whose foreword and afterword have no number: from the list of titles build lines such as '1. Title'; the titles 'Foreword' and 'Afterword' are left as they are and do not count.
def chapter_lines(titles):
    lines = []
    number = 1
    for title in titles:
        if title in ("Foreword", "Afterword"):
            lines.append(title)
        else:
            lines.append(f"{number}. {title}")
            number += 1
    return lines

assert chapter_lines(["Foreword", "Sea", "Sky"]) == ["Foreword", "1. Sea", "2. Sky"]
assert chapter_lines(["In", "Afterword"]) == ["1. In", "Afterword"]
assert chapter_lines(["A", "Foreword", "B"]) == ["1. A", "Foreword", "2. B"]
assert chapter_lines([]) == []
assert chapter_lines(["Afterword"]) == ["Afterword"]


## Given n, return the longest list of different positive numbers 1, 2, 3, ... whose sum is at most n, where the last number is then raised by what is still missing so that the sum is exactly n; for n = 0 the list is empty.
def split_into_steps(n):
    parts = []
    k = 1
    while n >= k:
        parts.append(k)
        n -= k
        k += 1
    if parts:
        parts[-1] += n
    return parts

assert split_into_steps(8) == [1, 2, 5]
assert split_into_steps(10) == [1, 2, 3, 4]
assert split_into_steps(14) == [1, 2, 3, 8]
assert split_into_steps(2) == [2]
assert split_into_steps(0) == []


## Write a function to return the rows of a seating plan with the given number of rows, where row r (from 1) has r + 2 seats and the seat numbers run on through the rows; odd rows are numbered from left to right, even rows from right to left.
def fan_seating(rows):
    plan = []
    nxt = 1
    for r in range(1, rows + 1):
        seats = list(range(nxt, nxt + r + 2))
        nxt += r + 2
        if r % 2 == 0:
            seats.reverse()
        plan.append(seats)
    return plan

assert fan_seating(2) == [[1, 2, 3], [7, 6, 5, 4]]
assert fan_seating(3) == [[1, 2, 3], [7, 6, 5, 4], [8, 9, 10, 11, 12]]
assert fan_seating(1) == [[1, 2, 3]]
assert fan_seating(4)[3] == [18, 17, 16, 15, 14, 13]
assert fan_seating(0) == []


## Define a function that returns the intermediate words on the way from a word to nothing: the first letter is removed, then the last letter, then the first again and so on; the list begins with the word and ends with the empty text.
def peel_word(word):
    words = [word]
    from_front = True
    while word:
        word = word[1:] if from_front else word[:-1]
        words.append(word)
        from_front = not from_front
    return words

assert peel_word("stone") == ["stone", "tone", "ton", "on", "o", ""]
assert peel_word("cup") == ["cup", "up", "u", ""]
assert peel_word("ab") == ["ab", "b", ""]
assert peel_word("x") == ["x", ""]
assert peel_word("") == [""]


## Return the list of pairs (x, y) of the lamps on a square field with sides from 0 to n that stand at even x and odd y, ordered by y and then by falling x.
def lamp_positions(n):
    lamps = []
    for y in range(1, n + 1, 2):
        for x in range(n, -1, -1):
            if x % 2 == 0:
                lamps.append((x, y))
    return lamps

assert lamp_positions(2) == [(2, 1), (0, 1)]
assert lamp_positions(3) == [(2, 1), (0, 1), (2, 3), (0, 3)]
assert lamp_positions(4)[:3] == [(4, 1), (2, 1), (0, 1)]
assert lamp_positions(1) == [(0, 1)]
assert lamp_positions(0) == []


## Write a function to give a list of n weekday names beginning with start, where Sundays are left out; the names are the three-letter names 'Mon' to 'Sun', and start is never 'Sun'.
def working_days(start, n):
    names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    first = names.index(start)
    return [names[(first + i) % len(names)] for i in range(n)]

assert working_days("Thu", 4) == ["Thu", "Fri", "Sat", "Mon"]
assert working_days("Mon", 2) == ["Mon", "Tue"]
assert working_days("Sat", 8) == ["Sat", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Mon"]
assert working_days("Wed", 0) == []
assert working_days("Fri", 3) == ["Fri", "Sat", "Mon"]
