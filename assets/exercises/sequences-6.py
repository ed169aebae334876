## Write a function to list the names of the rooms of a hotel: floors from 1 to floors with rooms rooms each, the name being the floor followed by a two-digit room number, as in '203'; the room 13 exists on no floor, so that 14 follows 12.
def hotel_rooms(floors, rooms):
    names = []
    for floor in range(1, floors + 1):
        for r in range(1, rooms + 1):
            number = r if r < 13 else r + 1
            names.append(f"{floor}{number:02d}")
    return names

assert hotel_rooms(2, 2) == ["101", "102", "201", "202"]
assert hotel_rooms(1, 14)[-3:] == ["112", "114", "115"]
assert hotel_rooms(3, 1) == ["101", "201", "301"]
assert hotel_rooms(0, 5) == []
assert hotel_rooms(4, 12)[-1] == "412"


## Return the opponents of player 1 in the rounds of a circle tournament: with n players (n even) player 1 keeps his place while the others move on by one after each round, and he meets n in the first round, n - 1 in the second and so on down to 2.
def fixed_player_rounds(n):
    circle = list(range(2, n + 1))
    opponents = []
    for _ in range(n - 1):
        opponents.append(circle[-1])
        circle.insert(0, circle.pop())
    return opponents

assert fixed_player_rounds(4) == [4, 3, 2]
assert fixed_player_rounds(6) == [6, 5, 4, 3, 2]
assert fixed_player_rounds(2) == [2]
assert len(fixed_player_rounds(12)) == 11
assert fixed_player_rounds(8)[0] == 8


## Given n, return the list of n lines of a wedge that leans to the right: line i (from 0) has n - i stars, preceded by i blanks and followed by i sharp signs.
def wedge_with_tail(n):
    return [" " * i + "*" * (n - i) + "#" * i for i in range(n)]

assert wedge_with_tail(2) == ["**", " *#"]
assert wedge_with_tail(3) == ["***", " **#", "  *##"]
assert wedge_with_tail(1) == ["*"]
assert wedge_with_tail(0) == []
assert wedge_with_tail(5)[4] == "    *####"


## Write a function to list the numbers of a chain that starts with n and always adds the square of its last digit, until a number reaches or passes limit or the last digit is 0; that last number is included.
def last_digit_square_chain(n, limit):
    chain = [n]
    while chain[-1] < limit:
        last = chain[-1] % 10
        if last == 0:
            break
        chain.append(chain[-1] + last ** 2)
    return chain

assert last_digit_square_chain(3, 40) == [3, 12, 16, 52]
assert last_digit_square_chain(5, 99) == [5, 30]
assert last_digit_square_chain(7, 96) == [7, 56, 92, 96]
assert last_digit_square_chain(20, 50) == [20]
assert last_digit_square_chain(60, 50) == [60]


## Return n dominoes laid in a row as pairs of numbers: the first is (0, 1), and each next one begins with the number at the end of the one before and ends with that number plus 2, counted in a circle of the numbers 0 to 6.
def domino_row(n):
    row = []
    left, right = 0, 1
    for _ in range(n):
        row.append((left, right))
        left, right = right, (right + 2) % 7
    return row

assert domino_row(3) == [(0, 1), (1, 3), (3, 5)]
assert domino_row(5) == [(0, 1), (1, 3), (3, 5), (5, 0), (0, 2)]
assert domino_row(8)[-1] == (6, 1)
assert domino_row(1) == [(0, 1)]
assert domino_row(0) == []


## Write a python function to build a list of n password hints from a word: hint i (from 0) shows the first i letters and replaces every later letter by a star; no more hints are given after the one that shows the whole word.
def password_hints(word, n):
    hints = []
    for shown in range(n):
        if shown > len(word):
            break
        hints.append(word[:shown] + "*" * (len(word) - shown))
    return hints

assert password_hints("key", 2) == ["***", "k**"]
assert password_hints("ab", 9) == ["**", "a*", "ab"]
assert password_hints("lamp", 4) == ["****", "l***", "la**", "lam*"]
assert password_hints("", 3) == [""]
assert password_hints("dog", 0) == []


## Given numbers a, b and n, return the n values of a saw: it starts at a and rises by 1 until it has reached b, after which it falls back to a at once. B is at least a.
def saw_values(a, b, n):
    values = []
    x = a
    for _ in range(n):
        values.append(x)
        if x == b:
            x = a
        else:
            x += 1
    return values

assert saw_values(2, 4, 5) == [2, 3, 4, 2, 3]
assert saw_values(0, 1, 4) == [0, 1, 0, 1]
assert saw_values(-1, 2, 5) == [-1, 0, 1, 2, -1]
assert saw_values(3, 3, 3) == [3, 3, 3]
assert saw_values(1, 5, 0) == []


## Return the rows of a table that shows for the numbers 1 to n whether the row number is smaller than ('<'), equal to ('=') or greater than ('>') the column number, each row as a text with the row number in front, as in '2>=<'.
def comparison_rows(n):
    rows = []
    for r in range(1, n + 1):
        text = str(r)
        for c in range(1, n + 1):
            if r < c:
                text += "<"
            elif r > c:
                text += ">"
            else:
                text += "="
        rows.append(text)
    return rows

assert comparison_rows(3) == ["1=<<", "2>=<", "3>>="]
assert comparison_rows(2) == ["1=<", "2>="]
assert comparison_rows(4)[2] == "3>>=<"
assert comparison_rows(1) == ["1="]
assert comparison_rows(0) == []


## Write a function to give the first n terms of the series that describes a bouncing price: it starts at p, and each time it is raised by half of itself (rounded down) if it is below 100, and otherwise lowered by 60.
def bouncing_price(p, n):
    terms = []
    for _ in range(n):
        terms.append(p)
        p = p + p // 2 if p < 100 else p - 60
    return terms

assert bouncing_price(50, 5) == [50, 75, 112, 52, 78]
assert bouncing_price(99, 3) == [99, 148, 88]
assert bouncing_price(100, 4) == [100, 40, 60, 90]
assert bouncing_price(1, 3) == [1, 1, 1]
assert bouncing_price(80, 0) == []


## Define a function that marks every place of a line of n places with '1', '2', '3' or '4' in turn, but starts again with '1' after each place whose number (from 1) is a multiple of 6.
def marks_with_restart(n):
    marks = ""
    current = 1
    for place in range(1, n + 1):
        marks += str(current)
        current = current % 4 + 1
        if place % 6 == 0:
            current = 1
    return marks

assert marks_with_restart(6) == "123412"
assert marks_with_restart(8) == "12341212"
assert marks_with_restart(14) == "12341212341212"
assert marks_with_restart(3) == "123"
assert marks_with_restart(0) == ""


## Given a list of group sizes, return for each group the text 'from-to' of its seat numbers, which run on from 1; a group of one gets only its single number and an empty group the text 'none'.
def seat_ranges(sizes):
    ranges = []
    seat = 1
    for size in sizes:
        last = seat + size - 1
        if size == 0:
            ranges.append("none")
        elif size == 1:
            ranges.append(str(seat))
        else:
            ranges.append(f"{seat}-{last}")
        seat = last + 1
    return ranges

assert seat_ranges([3, 1, 2]) == ["1-3", "4", "5-6"]
assert seat_ranges([2, 0, 4]) == ["1-2", "none", "3-6"]
assert seat_ranges([1, 1]) == ["1", "2"]
assert seat_ranges([0]) == ["none"]
assert seat_ranges([]) == []


## Write a function to draw a stream as n lines of width w (at least 2): a single '~' stands at column 0 in the first line and moves one column to the right per line; at the last column it turns and moves back to the left, and so on; all other places are blanks.
def stream_lines(n, w):
    period = 2 * (w - 1)
    lines = []
    for y in range(n):
        x = y % period
        if x >= w:
            x = period - x
        lines.append(" " * x + "~" + " " * (w - 1 - x))
    return lines

assert stream_lines(4, 3) == ["~  ", " ~ ", "  ~", " ~ "]
assert stream_lines(3, 2) == ["~ ", " ~", "~ "]
assert stream_lines(7, 4)[3:] == ["   ~", "  ~ ", " ~  ", "~   "]
assert stream_lines(1, 5) == ["~    "]
assert stream_lines(0, 3) == []


## Return the list of n pairs (k, s) for k = 1 to n in which s is the sum of all the odd numbers from 1 to k minus the sum of all the even numbers from 1 to k.
def odd_even_balance(n):
    pairs = []
    balance = 0
    for k in range(1, n + 1):
        balance += k if k % 2 else -k
        pairs.append((k, balance))
    return pairs

assert odd_even_balance(4) == [(1, 1), (2, -1), (3, 2), (4, -2)]
assert odd_even_balance(2) == [(1, 1), (2, -1)]
assert odd_even_balance(5)[-1] == (5, 3)
assert odd_even_balance(1) == [(1, 1)]
assert odd_even_balance(0) == []


## Write a function to hand out n tickets to the persons of a list one after another around the circle, but a person who has got limit tickets gets no more; return the counts in the order of the list. When all have limit tickets, the rest stays undistributed.
def hand_out_tickets(limits, n):
    counts = [0] * len(limits)
    progress = True
    while n > 0 and progress:
        progress = False
        for i, limit in enumerate(limits):
            if n > 0 and counts[i] < limit:
                counts[i] += 1
                n -= 1
                progress = True
    return counts

assert hand_out_tickets([3, 1, 2], 5) == [2, 1, 2]
assert hand_out_tickets([1, 1], 9) == [1, 1]
assert hand_out_tickets([4, 1], 4) == [3, 1]
assert hand_out_tickets([2, 2], 3) == [2, 1]
assert hand_out_tickets([], 4) == []
assert hand_out_tickets([0, 5], 2) == [0, 2]


## Given the number n of lines, return lines of numbers in which line k (from 1) is the text of the numbers k, k + 1, ..., 2 * k - 1 separated by single blanks.
def sliding_lines(n):
    lines = []
    for k in range(1, n + 1):
        numbers = range(k, 2 * k)
        lines.append(" ".join(str(x) for x in numbers))
    return lines

assert sliding_lines(3) == ["1", "2 3", "3 4 5"]
assert sliding_lines(2) == ["1", "2 3"]
assert sliding_lines(4)[3] == "4 5 6 7"
assert sliding_lines(1) == ["1"]
assert sliding_lines(0) == []


## Write a python function to list the lengths of the pieces of a rope of the given length when pieces of 1, 3, 5, ... metres are cut off one after another while the rope is long enough, and the rest (if there is any) is the last piece.
def odd_rope_pieces(length):
    pieces = []
    size = 1
    while length >= size:
        pieces.append(size)
        length -= size
        size += 2
    if length > 0:
        pieces.append(length)
    return pieces

assert odd_rope_pieces(12) == [1, 3, 5, 3]
assert odd_rope_pieces(9) == [1, 3, 5]
assert odd_rope_pieces(5) == [1, 3, 1]
assert odd_rope_pieces(1) == [1]
assert odd_rope_pieces(0) == []


## Return a calendar of training loads for n weeks: the load starts at base and grows by add each week, but every fourth week is a rest week with half of the load of the week before (rounded down), after which the growth goes on from the load of the week before the rest week.
def training_loads(base, add, n):
    loads = []
    load = base
    for week in range(1, n + 1):
        if week % 4 == 0:
            loads.append(loads[-1] // 2)
        else:
            loads.append(load)
            load += add
    return loads

assert training_loads(10, 2, 5) == [10, 12, 14, 7, 16]
assert training_loads(20, 5, 4) == [20, 25, 30, 15]
assert training_loads(3, 1, 9) == [3, 4, 5, 2, 6, 7, 8, 4, 9]
assert training_loads(8, 3, 1) == [8]
assert training_loads(8, 3, 0) == []


## Write a function to make a border text around a title: three lines, of which the middle one is the title between '* ' and ' *' and the other two are stars and blanks in turn, beginning with a star, as long as the middle line.
def starry_title(title):
    middle = "* " + title + " *"
    size = len(middle)
    edge = ("* " * size)[:size]
    return [edge, middle, edge]

assert starry_title("Hi") == ["* * * ", "* Hi *", "* * * "]
assert starry_title("Sea") == ["* * * *", "* Sea *", "* * * *"]
assert starry_title("a b c") == ["* * * * *", "* a b c *", "* * * * *"]
assert starry_title("") == ["* * ", "*  *", "* * "]
assert len(starry_title("long title")[0]) == 14


## Given a number of days and a list of pills with their intervals as pairs (name, every), return the list of the sorted names to be taken on each day; a pill with the interval k is taken on day 1, day 1 + k, day 1 + 2k, and so on.
def pill_calendar(pills, days):
    calendar = []
    for day in range(days):
        todays = [name for name, every in pills if day % every == 0]
        calendar.append(sorted(todays))
    return calendar

assert pill_calendar([("b", 1), ("a", 2)], 3) == [["a", "b"], ["b"], ["a", "b"]]
assert pill_calendar([("x", 3)], 4) == [["x"], [], [], ["x"]]
assert pill_calendar([("m", 2), ("k", 3)], 4) == [["k", "m"], [], ["m"], ["k"]]
assert pill_calendar([], 2) == [[], []]
assert pill_calendar([("x", 1)], 0) == []


## Write a function to return the first n members of the family of words that starts with the two words a and b, where each next word is the last but one word followed by the first letter of the last word. The words are not empty.
def first_letter_family(a, b, n):
    words = []
    for _ in range(n):
        words.append(a)
        a, b = b, a + b[0]
    return words

assert first_letter_family("sun", "ox", 4) == ["sun", "ox", "suno", "oxs"]
assert first_letter_family("a", "b", 5) == ["a", "b", "ab", "ba", "abb"]
assert first_letter_family("up", "in", 3) == ["up", "in", "upi"]
assert first_letter_family("p", "q", 1) == ["p"]
assert first_letter_family("p", "q", 0) == []


## Return the rows of a square of size n that is filled with 1, 2, 3, ... along the diagonals running from lower left to upper right, beginning in the upper left corner.
def diagonal_filling(n):
    square = [[0] * n for _ in range(n)]
    number = 1
    for total in range(2 * n - 1):
        for r in range(n - 1, -1, -1):
            c = total - r
            if 0 <= c < n:
                square[r][c] = number
                number += 1
    return square

assert diagonal_filling(2) == [[1, 3], [2, 4]]
assert diagonal_filling(3) == [[1, 3, 6], [2, 5, 8], [4, 7, 9]]
assert diagonal_filling(4)[0] == [1, 3, 6, 10]
assert diagonal_filling(1) == [[1]]
assert diagonal_filling(0) == []


## Define a function that returns the countdown of a rocket as a list of texts: the even seconds from n down to 0 as they are, the odd ones as dots '.', and at the end 'go' in place of 0.
def rocket_texts(n):
    texts = []
    for second in range(n, 0, -1):
        if second % 2 == 0:
            texts.append(str(second))
        else:
            texts.append(".")
    texts.append("go")
    return texts

assert rocket_texts(4) == ["4", ".", "2", ".", "go"]
assert rocket_texts(3) == [".", "2", ".", "go"]
assert rocket_texts(11)[:3] == [".", "10", "."]
assert rocket_texts(1) == [".", "go"]
assert rocket_texts(0) == ["go"]


## Write a function to list the first n scores of a climbing game: level k (from 1) brings k * 10 points, every level divisible by 3 brings 50 points on top; the list holds the total after each level.
def level_scores(n):
    total = 0
    scores = []
    for level in range(1, n + 1):
        bonus = 50 if level % 3 == 0 else 0
        total += level * 10 + bonus
        scores.append(total)
    return scores

assert level_scores(3) == [10, 30, 110]
assert level_scores(4) == [10, 30, 110, 150]
assert level_scores(6)[-1] == 310
assert level_scores(1) == [10]
assert level_scores(0) == []


## Given a list of items and a number n, return n trays: the trays are filled by going around, but the first item of the list goes on every tray first and the others are dealt one per tray in turn, starting with tray 0. The list is not empty.
def fill_trays(items, n):
    first, *others = items
    trays = [[first] for _ in range(n)]
    for i, item in enumerate(others):
        trays[i % n].append(item)
    return trays

assert fill_trays(["cup", "a", "b", "c"], 2) == [["cup", "a", "c"], ["cup", "b"]]
assert fill_trays([0, 1, 2], 3) == [[0, 1], [0, 2], [0]]
assert fill_trays([7, 8, 9], 1) == [[7, 8, 9]]
assert fill_trays(["x"], 2) == [["x"], ["x"]]
assert fill_trays([5, 4, 3, 2, 1], 2) == [[5, 4, 2], [5, 3, 1]]


## Write a function to list the years from first to last in which a festival takes place: it is held every third year starting with first, but a year divisible by 10 is skipped and the festival is held one year later instead; the next one is three years after that.
def festival_years(first, last):
    years = []
    year = first
    while True:
        if year % 10 == 0:
            year += 1
        if year > last:
            return years
        years.append(year)
        year += 3

assert festival_years(2001, 2012) == [2001, 2004, 2007, 2011]
assert festival_years(2002, 2009) == [2002, 2005, 2008]
assert festival_years(1994, 2004) == [1994, 1997, 2001, 2004]
assert festival_years(2010, 2010) == []
assert festival_years(2010, 2014) == [2011, 2014]
