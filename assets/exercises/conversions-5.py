## Write a function to expand one row of a chess position such as "r2k4", where a digit stands for that many empty squares, into a text with "." for every empty square.
def expand_board_row(row):
    squares = ""
    for sign in row:
        if sign.isdigit():
            squares += "." * int(sign)
        else:
            squares += sign
    return squares

assert expand_board_row("r2k4") == "r..k...."
assert expand_board_row("8") == "........"
assert expand_board_row("1Pp3q1") == ".Pp...q."
assert expand_board_row("") == ""
assert expand_board_row("RNBQ") == "RNBQ"


## Return the short form of a board row in which every longest group of "." is replaced by its length as a number, so "r..k...." becomes "r2k4".
def shrink_board_row(row):
    short = ""
    empty = 0
    for sign in row + "|":
        if sign == ".":
            empty += 1
            continue
        if empty:
            short += str(empty)
        empty = 0
        short += sign
    return short[:-1]

assert shrink_board_row("r..k....") == "r2k4"
assert shrink_board_row(".Pp...q.") == "1Pp3q1"
assert shrink_board_row("RNBQ") == "RNBQ"
assert shrink_board_row("") == ""
assert shrink_board_row("............") == "12"


## Write a function to turn a list of small whole numbers (0 or more, repeats allowed) into one number in which bit n is set when n stands in the list an odd number of times.
def odd_times_mask(numbers):
    mask = 0
    for n in numbers:
        mask ^= 1 << n
    return mask

assert odd_times_mask([0, 3]) == 9
assert odd_times_mask([2, 1, 2]) == 2
assert odd_times_mask([4, 4, 4]) == 16
assert odd_times_mask([]) == 0
assert odd_times_mask([5, 5]) == 0


## Given a whole number as a bit mask and a list of names, return the names whose bit is set, where the first name belongs to the lowest bit; bits beyond the names are shown as one last item "+k" with k the number of such bits set.
def mask_to_names(mask, names):
    chosen = []
    for name in names:
        if mask & 1:
            chosen.append(name)
        mask >>= 1
    extra = bin(mask).count("1")
    if extra:
        chosen.append("+" + str(extra))
    return chosen

assert mask_to_names(5, ["a", "b", "c"]) == ["a", "c"]
assert mask_to_names(30, ["r", "w"]) == ["w", "+3"]
assert mask_to_names(2, ["x", "y"]) == ["y"]
assert mask_to_names(0, ["x"]) == []
assert mask_to_names(3, []) == ["+2"]


## Write a function to turn file rights as a text of three digits such as "754" into a text of nine signs, where each digit is split into 4 for "r", 2 for "w" and 1 for "x", with "-" for a missing right.
def rights_text(digits):
    result = ""
    for d in digits:
        n = int(d)
        for bit, sign in ((4, "r"), (2, "w"), (1, "x")):
            result += sign if n & bit else "-"
    return result

assert rights_text("754") == "rwxr-xr--"
assert rights_text("640") == "rw-r-----"
assert rights_text("132") == "--x-wx-w-"
assert rights_text("000") == "---------"
assert rights_text("777") == "rwxrwxrwx"


## Write a python function that turns a text of nine signs such as "rwxr-xr--" into a text of three digits, one for each group of three, with "r" worth 4, "w" worth 2 and "x" worth 1.
def rights_digits(signs):
    digits = ""
    for start in range(0, 9, 3):
        group = signs[start:start + 3]
        digits += str(4 * ("r" in group) + 2 * ("w" in group) + ("x" in group))
    return digits

assert rights_digits("rwxr-xr--") == "754"
assert rights_digits("rw-r-----") == "640"
assert rights_digits("--x-wx-w-") == "132"
assert rights_digits("---------") == "000"
assert rights_digits("r-xr-x--x") == "551"


## Write a function to turn a list of edges (pairs of names) into a dictionary from each name to the sorted list of its neighbours, without repeats; an edge from a name to itself adds the name with no neighbour.
def edges_to_neighbours(edges):
    sets = {}
    for a, b in edges:
        sets.setdefault(a, set())
        sets.setdefault(b, set())
        if a != b:
            sets[a].add(b)
            sets[b].add(a)
    return {name: sorted(found) for name, found in sets.items()}

assert edges_to_neighbours([("a", "b"), ("c", "a")]) == {"a": ["b", "c"], "b": ["a"], "c": ["a"]}
assert edges_to_neighbours([("x", "x")]) == {"x": []}
assert edges_to_neighbours([("p", "q"), ("q", "p")]) == {"p": ["q"], "q": ["p"]}
assert edges_to_neighbours([]) == {}
assert edges_to_neighbours([("m", "m"), ("m", "k")]) == {"m": ["k"], "k": ["m"]}


## Given a dictionary from each name to the list of its neighbours, return the sorted list of pairs (a, b) with a < b that are neighbours according to at least one of the two.
def neighbours_to_edges(neighbours):
    edges = set()
    for name, others in neighbours.items():
        for other in others:
            if name < other:
                edges.add((name, other))
            elif other < name:
                edges.add((other, name))
    return sorted(edges)

assert neighbours_to_edges({"a": ["b", "c"], "b": ["a"]}) == [("a", "b"), ("a", "c")]
assert neighbours_to_edges({"z": ["m"], "k": ["z"]}) == [("k", "z"), ("m", "z")]
assert neighbours_to_edges({"x": ["x", "y"]}) == [("x", "y")]
assert neighbours_to_edges({}) == []
assert neighbours_to_edges({"q": []}) == []


## Write a function to turn a grid of numbers into a dictionary from (row, column) to value that holds only the values different from a given background value.
def sparse_cells(grid, background):
    cells = {}
    for r, line in enumerate(grid):
        for c, value in enumerate(line):
            if value != background:
                cells[r, c] = value
    return cells

assert sparse_cells([[0, 5], [7, 0]], 0) == {(0, 1): 5, (1, 0): 7}
assert sparse_cells([[1, 1, 2]], 1) == {(0, 2): 2}
assert sparse_cells([[3], [0], [4]], 0) == {(0, 0): 3, (2, 0): 4}
assert sparse_cells([], 0) == {}
assert sparse_cells([[9, 9]], 9) == {}


## Write a function to turn a dictionary from (row, column) to value into the smallest grid, starting at row 0 and column 0, that holds all of them, with 0 in the other cells; no cells give an empty list.
def dense_grid(cells):
    if not cells:
        return []
    height = max(r for r, c in cells) + 1
    width = max(c for r, c in cells) + 1
    return [[cells.get((r, c), 0) for c in range(width)] for r in range(height)]

assert dense_grid({(0, 1): 5, (1, 0): 7}) == [[0, 5], [7, 0]]
assert dense_grid({(0, 2): 2}) == [[0, 0, 2]]
assert dense_grid({(2, 0): 4}) == [[0], [0], [4]]
assert dense_grid({}) == []
assert dense_grid({(0, 0): 0}) == [[0]]


## Write a function to turn an arrangement of 0 to n - 1, given as a list where place i is sent to p[i], into the list of its cycles with at least two members, each cycle starting at its smallest member and the cycles ordered by it.
def cycles_of(p):
    seen = set()
    cycles = []
    for start in range(len(p)):
        cycle = []
        place = start
        while place not in seen:
            seen.add(place)
            cycle.append(place)
            place = p[place]
        if len(cycle) > 1:
            cycles.append(cycle)
    return cycles

assert cycles_of([1, 2, 0, 3]) == [[0, 1, 2]]
assert cycles_of([1, 0, 3, 2]) == [[0, 1], [2, 3]]
assert cycles_of([0, 3, 1, 2]) == [[1, 3, 2]]
assert cycles_of([]) == []
assert cycles_of([0, 1]) == []


## Given a list of cycles and a size n, return the arrangement as a list p of length n in which every member of a cycle is sent to the next one, the last to the first, and all other places to themselves.
def arrangement_from_cycles(cycles, n):
    p = list(range(n))
    for cycle in cycles:
        for k in range(len(cycle)):
            p[cycle[k]] = cycle[(k + 1) % len(cycle)]
    return p

assert arrangement_from_cycles([[0, 1, 2]], 4) == [1, 2, 0, 3]
assert arrangement_from_cycles([[0, 1], [2, 3]], 4) == [1, 0, 3, 2]
assert arrangement_from_cycles([[1, 3, 2]], 5) == [0, 3, 1, 2, 4]
assert arrangement_from_cycles([], 3) == [0, 1, 2]
assert arrangement_from_cycles([[1]], 2) == [0, 1]


## Write a function to turn a whole number (0 or more) into the list of its digits in the factorial system, highest first: the last digit counts ones (1!), the one before counts 2!, then 3! and so on; zero gives [0].
def factorial_system(n):
    digits = [n % 2]
    n //= 2
    base = 3
    while n > 0:
        digits.append(n % base)
        n //= base
        base += 1
    return digits[::-1]

assert factorial_system(11) == [1, 2, 1]
assert factorial_system(46) == [1, 3, 2, 0]
assert factorial_system(6) == [1, 0, 0]
assert factorial_system(0) == [0]
assert factorial_system(1) == [1]
assert factorial_system(23) == [3, 2, 1]


## Given a list of digits of the factorial system with the highest first, where the last digit counts 1!, the one before it 2! and so on, return the number; the empty list is 0.
def from_factorial_system(digits):
    value = 0
    size = len(digits)
    for i, d in enumerate(digits):
        value = value * (size - i + 1) + d
    return value

assert from_factorial_system([1, 2, 1]) == 11
assert from_factorial_system([1, 3, 2, 0]) == 46
assert from_factorial_system([3, 2, 1]) == 23
assert from_factorial_system([]) == 0
assert from_factorial_system([1]) == 1


## Write a function to turn a number text with four parts such as "10.0.0.255" (each part from 0 to 255) into one whole number with the first part weighing most; when there are not four parts or a part is above 255, return -1.
def address_number(address):
    parts = address.split(".")
    if len(parts) != 4:
        return -1
    value = 0
    for part in parts:
        if int(part) > 255:
            return -1
        value = value * 256 + int(part)
    return value

assert address_number("0.0.1.2") == 258
assert address_number("1.0.0.255") == 16777471
assert address_number("0.0.256.1") == -1
assert address_number("1.2.3") == -1
assert address_number("0.0.0.0") == 0
assert address_number("255.255.255.255") == 4294967295


## Write a function to turn a dice text such as "3d6+2" into the pair (lowest, highest) of totals it can give: so many dice with so many sides, and an optional number after "+" that is added; a missing count of dice means one.
def dice_bounds(text):
    dice, _, bonus = text.partition("+")
    count, sides = dice.split("d")
    extra = int(bonus) if bonus else 0
    count = int(count) if count else 1
    return count + extra, count * int(sides) + extra

assert dice_bounds("3d6+2") == (5, 20)
assert dice_bounds("2d10") == (2, 20)
assert dice_bounds("d8+1") == (2, 9)
assert dice_bounds("1d4") == (1, 4)
assert dice_bounds("0d6+5") == (5, 5)


## Write a function to turn tally marks into a number: groups are separated by spaces, a "/" stands for a full bundle of five, and every "|" for one.
def read_tally(marks):
    total = 0
    for group in marks.split():
        if group == "/":
            total += 5
        else:
            total += len(group)
    return total

assert read_tally("/ / ||") == 12
assert read_tally("|||") == 3
assert read_tally("/ |") == 6
assert read_tally("") == 0
assert read_tally("/ / /") == 15


## Return the tally marks for a whole number: one "/" for each full five, then a group of "|" for the rest, with single spaces between the groups and "none" for 0.
def write_tally(n):
    groups = ["/"] * (n // 5)
    if n % 5:
        groups.append("|" * (n % 5))
    return " ".join(groups) if groups else "none"

assert write_tally(12) == "/ / ||"
assert write_tally(4) == "||||"
assert write_tally(5) == "/"
assert write_tally(0) == "none"
assert write_tally(16) == "/ / / |"


## Write a function to turn a result text of sets such as "6-4 3-6 7-5" into the pair of sets won by the first and by the second player; a set with equal games is won by nobody.
def sets_won(result):
    first, second = 0, 0
    for one in result.split():
        a, b = [int(x) for x in one.split("-")]
        if a > b:
            first += 1
        elif b > a:
            second += 1
    return first, second

assert sets_won("6-4 3-6 7-5") == (2, 1)
assert sets_won("5-5 0-6") == (0, 1)
assert sets_won("10-8") == (1, 0)
assert sets_won("") == (0, 0)
assert sets_won("1-1 2-2") == (0, 0)


## Write a python function that escapes a text for one line: a backslash becomes two backslashes, a newline becomes a backslash and "n", and a comma becomes a backslash and "c".
def escape_line(text):
    table = {"\\": "\\\\", "\n": "\\n", ",": "\\c"}
    return "".join(table.get(ch, ch) for ch in text)

assert escape_line("a,b") == "a\\cb"
assert escape_line("x\ny") == "x\\ny"
assert escape_line("1\\2") == "1\\\\2"
assert escape_line("") == ""
assert escape_line(",\n") == "\\c\\n"


## Given a text in which a backslash starts a pair (backslash "n" means a newline, backslash "c" a comma, and a backslash before any other sign means that sign itself), return the text meant; a lone backslash at the end is dropped.
def unescape_line(text):
    out = []
    i = 0
    while i < len(text):
        ch = text[i]
        if ch == "\\":
            i += 1
            ch = text[i:i + 1]
            ch = {"n": "\n", "c": ","}.get(ch, ch)
        out.append(ch)
        i += 1
    return "".join(out)

assert unescape_line("a\\cb") == "a,b"
assert unescape_line("x\\ny") == "x\ny"
assert unescape_line("1\\\\2n") == "1\\2n"
assert unescape_line("") == ""
assert unescape_line("end\\") == "end"
assert unescape_line("\\q\\\\c") == "q\\c"


## Write a function to join cells into one line with commas, where a cell that holds a comma or a double quote is put in double quotes and every double quote inside it is doubled.
def join_quoted(cells):
    out = []
    for cell in cells:
        if "," in cell or '"' in cell:
            cell = '"' + cell.replace('"', '""') + '"'
        out.append(cell)
    return ",".join(out)

assert join_quoted(["a", "b,c", "d"]) == 'a,"b,c",d'
assert join_quoted(['x"y', "z"]) == '"x""y",z'
assert join_quoted(["1", "", "2"]) == "1,,2"
assert join_quoted([]) == ""
assert join_quoted([","]) == '","'


## Write a function to turn settings with dotted names, such as {"a.b": 1, "c": 2}, into nested dictionaries such as {"a": {"b": 1}, "c": 2}; no name is both a value and a group.
def nest_dotted(flat):
    root = {}
    for name, value in flat.items():
        *groups, last = name.split(".")
        place = root
        for g in groups:
            place = place.setdefault(g, {})
        place[last] = value
    return root

assert nest_dotted({"a.b": 1, "c": 2}) == {"a": {"b": 1}, "c": 2}
assert nest_dotted({"x.y.z": 0, "x.y.w": 5}) == {"x": {"y": {"z": 0, "w": 5}}}
assert nest_dotted({"p.q": 1, "p.r": 2}) == {"p": {"q": 1, "r": 2}}
assert nest_dotted({}) == {}
assert nest_dotted({"k": "v"}) == {"k": "v"}


## Write a function to turn lines indented with two spaces per level into the list of full paths joined with "/", one path per line; a line is the child of the nearest earlier line that is one level less deep.
def indent_to_paths(lines):
    trail = []
    paths = []
    for line in lines:
        name = line.lstrip(" ")
        level = (len(line) - len(name)) // 2
        trail = trail[:level] + [name]
        paths.append("/".join(trail))
    return paths

assert indent_to_paths(["a", "  b", "    c", "  d"]) == ["a", "a/b", "a/b/c", "a/d"]
assert indent_to_paths(["x", "  y", "z"]) == ["x", "x/y", "z"]
assert indent_to_paths(["m", "  n", "    o", "p", "  q"]) == ["m", "m/n", "m/n/o", "p", "p/q"]
assert indent_to_paths([]) == []
assert indent_to_paths(["one", "two"]) == ["one", "two"]


## Given a list of paths such as "a/b/c", return lines that show only the last part of each path, indented by two spaces for every part before it.
def paths_to_indent(paths):
    lines = []
    for path in paths:
        depth = path.count("/")
        name = path[path.rfind("/") + 1:]
        lines.append("  " * depth + name)
    return lines

assert paths_to_indent(["a", "a/b", "a/b/c"]) == ["a", "  b", "    c"]
assert paths_to_indent(["x/yy", "z"]) == ["  yy", "z"]
assert paths_to_indent(["one/two/three"]) == ["    three"]
assert paths_to_indent([]) == []
assert paths_to_indent(["dir/"]) == ["  "]
