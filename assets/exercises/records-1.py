## Given a list of votes, find the winner; when several candidates share the highest count, return the one whose first vote came earliest, and None if there are no votes.
def election_winner(votes):
    tally = {}
    for v in votes:
        if v not in tally:
            tally[v] = 0
        tally[v] += 1
    best = None
    for name in tally:
        if best is None or tally[name] > tally[best]:
            best = name
    return best

assert election_winner(["ann", "bob", "bob"]) == "bob"
assert election_winner(["zed", "amy", "amy", "zed", "kim"]) == "zed"
assert election_winner(["x", "y", "z", "z", "x", "z"]) == "z"
assert election_winner([]) == None
assert election_winner(["q"]) == "q"


## Write a python function that returns the sorted names of the students whose average mark is at least the given limit; students without marks never qualify.
def passing_students(book, limit):
    names = []
    for name, marks in book.items():
        if marks and sum(marks) / len(marks) >= limit:
            names.append(name)
    return sorted(names)

assert passing_students({"Zoe": [50, 70], "Al": [90]}, 60) == ["Al", "Zoe"]
assert passing_students({"Al": [59, 60], "Bo": [61, 60]}, 60) == ["Bo"]
assert passing_students({"Cy": [10, 20], "Di": [30]}, 15) == ["Cy", "Di"]
assert passing_students({"Al": []}, 0) == []
assert passing_students({}, 50) == []
assert passing_students({"Al": [0]}, 0) == ["Al"]


## Return a dict that maps each value of the given dict to the sorted list of keys that had it.
def keys_by_value(d):
    res = {}
    for k in sorted(d):
        res.setdefault(d[k], []).append(k)
    return res

assert keys_by_value({"b": 1, "a": 1, "c": 2}) == {1: ["a", "b"], 2: ["c"]}
assert keys_by_value({"x": "red", "w": "blue", "v": "red"}) == {"red": ["v", "x"], "blue": ["w"]}
assert keys_by_value({"k": 0}) == {0: ["k"]}
assert keys_by_value({}) == {}
assert keys_by_value({3: "q", 1: "q", 2: "q"}) == {"q": [1, 2, 3]}


## Define a function that merges two price lists (dicts), keeping the lower price where both have the item.
def cheapest_prices(first, second):
    merged = dict(first)
    for item, price in second.items():
        if item not in merged or price < merged[item]:
            merged[item] = price
    return merged

assert cheapest_prices({"tea": 3, "jam": 5}, {"tea": 2, "oil": 9}) == {"tea": 2, "jam": 5, "oil": 9}
assert cheapest_prices({"tea": 1}, {"tea": 4}) == {"tea": 1}
assert cheapest_prices({"a": 7, "b": 2}, {"b": 3, "a": 6}) == {"a": 6, "b": 2}
assert cheapest_prices({}, {"pie": 8}) == {"pie": 8}
assert cheapest_prices({"pie": 8}, {}) == {"pie": 8}


## Compare an old and a new dict and return a tuple of three sorted lists: the keys added, the keys removed and the keys whose value changed.
def dict_changes(old, new):
    added = sorted(set(new) - set(old))
    removed = sorted(set(old) - set(new))
    changed = sorted(k for k in old if k in new and old[k] != new[k])
    return added, removed, changed

assert dict_changes({"a": 1, "b": 2}, {"b": 3, "c": 4}) == (["c"], ["a"], ["b"])
assert dict_changes({"x": 1, "y": 2}, {"x": 1, "y": 2}) == ([], [], [])
assert dict_changes({"q": 1}, {"r": 1, "p": 1, "q": 1}) == (["p", "r"], [], [])
assert dict_changes({}, {}) == ([], [], [])
assert dict_changes({"m": 0, "k": 0, "j": 5}, {"j": 0}) == ([], ["k", "m"], ["j"])


## Write a function to sum only the numbers (ints and floats, but not booleans) in a tuple of mixed types.
def numeric_sum(mixed):
    total = 0
    for part in mixed:
        if isinstance(part, bool):
            continue
        if isinstance(part, (int, float)):
            total += part
    return total

assert numeric_sum((1, "two", 3, True)) == 4
assert numeric_sum((2.5, None, [4], 1)) == 3.5
assert numeric_sum(("7", 7, False, -2)) == 5
assert numeric_sum(()) == 0
assert numeric_sum((True, "x")) == 0


## Write a function that looks up a dotted path such as "a.b.c" in nested dicts and returns the default when any step is missing or not a dict.
def dig(data, path, default):
    node = data
    for step in path.split("."):
        if not isinstance(node, dict) or step not in node:
            return default
        node = node[step]
    return node

assert dig({"a": {"b": 5}}, "a.b", 0) == 5
assert dig({"a": {"b": 5}}, "a.c", 0) == 0
assert dig({"a": {"b": 5}}, "a.b.c", -1) == -1
assert dig({"a": {"b": 5}}, "a", 0) == {"b": 5}
assert dig({}, "x", "none") == "none"
assert dig({"x": None}, "x", 3) == None


## Return the list of (name, age) records ordered from oldest to youngest, people of the same age in alphabetical order.
def oldest_first(people):
    return sorted(people, key=lambda p: (-p[1], p[0]))

assert oldest_first([("Ida", 30), ("Abe", 41), ("Bea", 30)]) == [("Abe", 41), ("Bea", 30), ("Ida", 30)]
assert oldest_first([("Z", 1), ("Y", 2), ("X", 3)]) == [("X", 3), ("Y", 2), ("Z", 1)]
assert oldest_first([("b", 5), ("c", 5), ("a", 5)]) == [("a", 5), ("b", 5), ("c", 5)]
assert oldest_first([]) == []
assert oldest_first([("Solo", 9)]) == [("Solo", 9)]


## Check whether every club in the list of member sets shares at least one member with the club listed right after it.
def clubs_linked(clubs):
    for i in range(len(clubs) - 1):
        if not clubs[i] & clubs[i + 1]:
            return False
    return True

assert clubs_linked([{1, 2}, {2, 3}, {3, 4}]) == True
assert clubs_linked([{1, 2}, {2, 3}, {4, 1}]) == False
assert clubs_linked([{1}, {2}, {2, 1}]) == False
assert clubs_linked([]) == True
assert clubs_linked([{9}]) == True
assert clubs_linked([{1}, set()]) == False


## Given a dict from person to set of hobbies, find the hobbies that exactly one person has, as a sorted list.
def lonely_hobbies(hobbies):
    seen = set()
    shared = set()
    for group in hobbies.values():
        shared |= seen & group
        seen |= group
    return sorted(seen - shared)

assert lonely_hobbies({"a": {"golf", "chess"}, "b": {"chess", "art"}}) == ["art", "golf"]
assert lonely_hobbies({"a": {"x"}, "b": {"x"}, "c": {"x", "y"}}) == ["y"]
assert lonely_hobbies({"a": {"m", "k"}}) == ["k", "m"]
assert lonely_hobbies({}) == []
assert lonely_hobbies({"a": {"q"}, "b": set(), "c": {"q"}}) == []


## Write a function that returns the total value of an inventory given as a dict from item to a (quantity, unit price) pair, counting only the items with a quantity of at least minimum.
def inventory_value(inventory, minimum):
    value = 0
    for quantity, price in inventory.values():
        if quantity >= minimum:
            value += quantity * price
    return value

assert inventory_value({"pen": (10, 2), "ink": (1, 7)}, 5) == 20
assert inventory_value({"pen": (3, 2), "ink": (4, 5)}, 3) == 26
assert inventory_value({"pen": (2, 9), "cap": (6, 1)}, 3) == 6
assert inventory_value({}, 0) == 0
assert inventory_value({"x": (0, 100)}, 0) == 0


## Write a python function that counts how many records (dicts) lack at least one of the required fields.
def incomplete_count(records, required):
    bad = 0
    for rec in records:
        for field in required:
            if field not in rec:
                bad += 1
                break
    return bad

assert incomplete_count([{"id": 1}, {"id": 2, "tag": "x"}], ["id", "tag"]) == 1
assert incomplete_count([{"a": 1}, {"b": 2}, {}], ["a", "b"]) == 3
assert incomplete_count([{"a": 0, "b": 0}], ["b", "a"]) == 0
assert incomplete_count([], ["a"]) == 0
assert incomplete_count([{}, {"z": 1}], []) == 0


## Group words by their length and return a list of (length, count) tuples, the shortest length first.
def length_histogram(words):
    counts = {}
    for w in words:
        n = len(w)
        counts[n] = counts.get(n, 0) + 1
    return sorted(counts.items())

assert length_histogram(["to", "be", "or", "not"]) == [(2, 3), (3, 1)]
assert length_histogram(["apple", "a", "pear", "b"]) == [(1, 2), (4, 1), (5, 1)]
assert length_histogram(["xyz", "abc"]) == [(3, 2)]
assert length_histogram([]) == []
assert length_histogram(["", ""]) == [(0, 2)]


## Write a function to award points in a race: the given finishing order earns 5, 3 and 1 points for the first three places and 0 for the rest; return a dict of points added to the old standings.
def add_race(standings, order):
    points = [5, 3, 1]
    updated = standings.copy()
    for place, driver in enumerate(order):
        gained = points[place] if place < len(points) else 0
        updated[driver] = updated.get(driver, 0) + gained
    return updated

assert add_race({"A": 2}, ["B", "A"]) == {"A": 5, "B": 5}
assert add_race({}, ["x", "y", "z", "w"]) == {"x": 5, "y": 3, "z": 1, "w": 0}
assert add_race({"p": 10, "q": 1}, ["q", "r", "p"]) == {"p": 11, "q": 6, "r": 3}
assert add_race({"k": 7}, []) == {"k": 7}
assert add_race({}, []) == {}


## Return the difference between the largest and the smallest value of a dict of numbers, or 0 when the dict is empty.
def value_spread(readings):
    if not readings:
        return 0
    values = list(readings.values())
    return max(values) - min(values)

assert value_spread({"mon": 4, "tue": 9, "wed": 6}) == 5
assert value_spread({"a": -3, "b": 3}) == 6
assert value_spread({"a": 8, "b": 2, "c": 1}) == 7
assert value_spread({}) == 0
assert value_spread({"only": 42}) == 0


## Write a function that replaces each code in a list by its name from the table, and an unknown code by "?" followed by the code.
def translate_codes(codes, table):
    return [table.get(code, f"?{code}") for code in codes]

assert translate_codes(["de", "fr"], {"de": "Germany", "fr": "France"}) == ["Germany", "France"]
assert translate_codes(["xx", "de"], {"de": "Germany"}) == ["?xx", "Germany"]
assert translate_codes([1, 2, 1], {2: "two"}) == ["?1", "two", "?1"]
assert translate_codes([], {"a": "b"}) == []
assert translate_codes(["a"], {}) == ["?a"]


## Given a dict from employee to manager (None for the boss), find how many steps the employee is below the boss.
def rank_depth(managers, employee):
    depth = 0
    while managers[employee] is not None:
        employee = managers[employee]
        depth += 1
    return depth

assert rank_depth({"eve": None, "tom": "eve", "ian": "tom"}, "ian") == 2
assert rank_depth({"eve": None, "tom": "eve", "ian": "eve"}, "ian") == 1
assert rank_depth({"eve": None, "tom": "eve"}, "eve") == 0
assert rank_depth({"a": "b", "b": "c", "c": "d", "d": None}, "a") == 3
assert rank_depth({"a": "b", "b": None}, "a") == 1


## Write a function to return the set of elements that occur in at least two of the three given sets.
def in_two_of_three(a, b, c):
    return (a & b) | (b & c) | (a & c)

assert in_two_of_three({1, 2}, {2, 3}, {3, 4}) == {2, 3}
assert in_two_of_three({5, 6}, {7}, {6, 8}) == {6}
assert in_two_of_three({1, 9}, {1, 8}, {1, 8}) == {1, 8}
assert in_two_of_three(set(), set(), {1}) == set()
assert in_two_of_three({1}, {2}, {3}) == set()
assert in_two_of_three({4}, {4}, {4}) == {4}


## Define a function that turns a list of dicts into a dict of lists, one list per key of the first record; records lacking a key contribute None.
def to_columns(rows):
    columns = {}
    if len(rows) == 0:
        return columns
    for key in rows[0]:
        columns[key] = [row.get(key) for row in rows]
    return columns

assert to_columns([{"x": 1, "y": 2}, {"x": 3, "y": 4}]) == {"x": [1, 3], "y": [2, 4]}
assert to_columns([{"x": 1}, {"x": 5, "z": 6}]) == {"x": [1, 5]}
assert to_columns([{"x": 1, "y": 2}, {"y": 7}]) == {"x": [1, None], "y": [2, 7]}
assert to_columns([]) == {}
assert to_columns([{}, {"a": 1}]) == {}


## Write a function that decides whether a shopping list (dict of wanted amounts) can be filled from the stock dict; missing items count as zero stock.
def can_fill(order, stock):
    for item in order:
        if stock.get(item, 0) < order[item]:
            return False
    return True

assert can_fill({"egg": 3}, {"egg": 3, "ham": 1}) == True
assert can_fill({"egg": 3, "ham": 2}, {"egg": 9, "ham": 1}) == False
assert can_fill({"egg": 1}, {"ham": 5}) == False
assert can_fill({}, {}) == True
assert can_fill({"egg": 0}, {}) == True


## Return the average rating per film as a dict from a list of (film, rating) pairs, leaving out films rated fewer than twice and rounding averages to 1 digit.
def film_averages(ratings):
    by_film = {}
    for film, stars in ratings:
        by_film.setdefault(film, []).append(stars)
    averages = {}
    for film, marks in by_film.items():
        if len(marks) >= 2:
            averages[film] = round(sum(marks) / len(marks), 1)
    return averages

assert film_averages([("Up", 4), ("Up", 5), ("Jaws", 3)]) == {"Up": 4.5}
assert film_averages([("A", 1), ("B", 2), ("A", 1), ("B", 2), ("B", 3)]) == {"A": 1.0, "B": 2.3}
assert film_averages([("A", 5)]) == {}
assert film_averages([]) == {}
assert film_averages([("C", 0), ("C", 0)]) == {"C": 0.0}


## Write a function to find the first key (in insertion order) of a dict whose value is a duplicate of an earlier value, or None if all the values are different.
def first_repeat_key(d):
    seen = []
    for key, value in d.items():
        if value in seen:
            return key
        seen.append(value)
    return None

assert first_repeat_key({"a": 1, "b": 2, "c": 1}) == "c"
assert first_repeat_key({"a": 1, "b": 1, "c": 1}) == "b"
assert first_repeat_key({"a": 1, "b": 2}) == None
assert first_repeat_key({}) == None
assert first_repeat_key({"p": [1], "q": [2], "r": [2], "s": [1]}) == "r"


## Write a function that swaps the outer and inner keys of a two-level nested dict.
def flip_levels(table):
    flipped = {}
    for outer, inner_dict in table.items():
        for inner, value in inner_dict.items():
            if inner not in flipped:
                flipped[inner] = {}
            flipped[inner][outer] = value
    return flipped

assert flip_levels({"a": {"x": 1, "y": 2}}) == {"x": {"a": 1}, "y": {"a": 2}}
assert flip_levels({"a": {"x": 1}, "b": {"x": 5}}) == {"x": {"a": 1, "b": 5}}
assert flip_levels({"p": {"q": 0}, "r": {"s": 3}}) == {"q": {"p": 0}, "s": {"r": 3}}
assert flip_levels({}) == {}
assert flip_levels({"a": {}}) == {}


## Given a list of (start, end) shift tuples, return the total hours worked, where a shift whose end is smaller than its start runs past midnight.
def shift_hours(shifts):
    hours = 0
    for start, end in shifts:
        if end < start:
            end += 24
        hours += end - start
    return hours

assert shift_hours([(9, 17)]) == 8
assert shift_hours([(22, 6), (8, 8)]) == 8
assert shift_hours([(13, 14), (23, 1), (0, 5)]) == 8
assert shift_hours([]) == 0
assert shift_hours([(7, 7)]) == 0
