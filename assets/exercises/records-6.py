## Write a function to eliminate the candidate with the fewest first places from a list of ranked ballots (the alphabetically first among equals, counting everyone named on any ballot) and return the ballots without that candidate.
def drop_weakest(ballots):
    firsts = {c: 0 for ballot in ballots for c in ballot}
    for ballot in ballots:
        if ballot:
            firsts[ballot[0]] += 1
    if not firsts:
        return ballots
    weakest = min(firsts, key=lambda c: (firsts[c], c))
    return [[c for c in ballot if c != weakest] for ballot in ballots]

assert drop_weakest([["a", "b"], ["a", "b"], ["b", "a"]]) == [["a"], ["a"], ["a"]]
assert drop_weakest([["x", "y", "z"], ["y", "z", "x"]]) == [["x", "y"], ["y", "x"]]
assert drop_weakest([["q", "p"], ["p", "q"]]) == [["q"], ["q"]]
assert drop_weakest([]) == []
assert drop_weakest([["k"], []]) == [[], []]


## Given a dict of room capacities and a group size, return the smallest room that is big enough, ties by name, or "none".
def pick_room(rooms, size):
    fitting = [(cap, name) for name, cap in rooms.items() if cap >= size]
    if not fitting:
        return "none"
    return min(fitting)[1]

assert pick_room({"A": 10, "B": 20, "C": 30}, 15) == "B"
assert pick_room({"Z": 8, "Y": 8, "X": 9}, 8) == "Y"
assert pick_room({"A": 10, "B": 5}, 11) == "none"
assert pick_room({}, 1) == "none"
assert pick_room({"hall": 100, "den": 6}, 7) == "hall"


## Write a function that returns the set of keys on which all the dicts of a list agree, that is, keys present in every dict with the same value; an empty list gives an empty set.
def agreed_keys(dicts):
    if not dicts:
        return set()
    first = dicts[0]
    agreed = set()
    for k, v in first.items():
        if all(k in d and d[k] == v for d in dicts[1:]):
            agreed.add(k)
    return agreed

assert agreed_keys([{"a": 1, "b": 2}, {"a": 1, "b": 3}]) == {"a"}
assert agreed_keys([{"x": 5, "y": 6}, {"x": 5}, {"x": 5, "y": 6}]) == {"x"}
assert agreed_keys([{"p": 0, "q": 0}, {"q": 0, "p": 0}]) == {"p", "q"}
assert agreed_keys([]) == set()
assert agreed_keys([{"m": 1}]) == {"m"}
assert agreed_keys([{"m": None}, {}]) == set()


## Return the average of the values of each key over a list of dicts as a dict, dividing by the number of dicts that have the key and rounding to 2 digits.
def key_means(dicts):
    sums = {}
    counts = {}
    for d in dicts:
        for k in d:
            sums[k] = sums.get(k, 0) + d[k]
            counts[k] = counts.get(k, 0) + 1
    return {k: round(sums[k] / counts[k], 2) for k in sums}

assert key_means([{"a": 2, "b": 5}, {"a": 4}]) == {"a": 3.0, "b": 5.0}
assert key_means([{"x": 1}, {"x": 1}, {"x": 2}]) == {"x": 1.33}
assert key_means([{"p": 7}, {"q": 1}, {"q": 2, "p": 0}]) == {"p": 3.5, "q": 1.5}
assert key_means([]) == {}
assert key_means([{}]) == {}


## Write a python function to make a set of all the two-element frozensets of neighbours in a list, leaving out neighbours that are equal.
def neighbour_pairs(seq):
    pairs = set()
    for i in range(1, len(seq)):
        if seq[i] != seq[i - 1]:
            pairs.add(frozenset((seq[i - 1], seq[i])))
    return pairs

assert neighbour_pairs([1, 2, 1, 3]) == {frozenset([1, 2]), frozenset([1, 3])}
assert neighbour_pairs(["a", "a", "b"]) == {frozenset("ab")}
assert neighbour_pairs([4, 5, 6]) == {frozenset([4, 5]), frozenset([5, 6])}
assert neighbour_pairs([]) == set()
assert neighbour_pairs([7, 7, 7]) == set()


## Define a function that renames the fields of a record by a table of old and new names, keeping the fields that are not in the table and dropping those whose new name is an empty string.
def rename_fields(record, table):
    renamed = {}
    for field, value in record.items():
        new_name = table.get(field, field)
        if new_name != "":
            renamed[new_name] = value
    return renamed

assert rename_fields({"nm": "al", "age": 5}, {"nm": "name"}) == {"name": "al", "age": 5}
assert rename_fields({"a": 1, "b": 2}, {"a": "", "c": "d"}) == {"b": 2}
assert rename_fields({"x": 3, "y": 4}, {"x": "y", "y": "x"}) == {"y": 3, "x": 4}
assert rename_fields({}, {"a": "b"}) == {}
assert rename_fields({"k": 0}, {}) == {"k": 0}


## Write a function that tells how many coins (a dict from value to number available) are needed to pay the amount when the largest coins are used first, or -1 if the amount is not reached exactly.
def coins_used(purse, amount):
    used = 0
    for value in sorted(purse, reverse=True):
        n = min(purse[value], amount // value)
        used += n
        amount -= n * value
    return used if amount == 0 else -1

assert coins_used({10: 2, 5: 1, 1: 9}, 27) == 5
assert coins_used({5: 1, 1: 3}, 9) == -1
assert coins_used({2: 5, 20: 1}, 6) == 3
assert coins_used({}, 0) == 0
assert coins_used({1: 4}, 4) == 4
assert coins_used({}, 3) == -1


## Given a list of (name, team) tuples, return a dict from team to the number of letters in the names of its members altogether, but only for teams with two or more members.
def team_letters(members):
    teams = {}
    for name, team in members:
        teams.setdefault(team, []).append(name)
    return {t: len("".join(ns)) for t, ns in teams.items() if len(ns) > 1}

assert team_letters([("al", "red"), ("bea", "red"), ("cy", "blue")]) == {"red": 5}
assert team_letters([("a", 1), ("bb", 2), ("ccc", 1), ("dddd", 2)]) == {1: 4, 2: 6}
assert team_letters([("x", "t"), ("y", "t"), ("z", "t")]) == {"t": 3}
assert team_letters([]) == {}
assert team_letters([("solo", "q")]) == {}


## Write a function to undo the last n changes of a dict: changes is a list of (key, old value) tuples, the last one is undone first, and an old value of None deletes the key.
def undo(state, changes, n):
    state = dict(state)
    while n > 0 and changes:
        key, old = changes[-1]
        changes = changes[:-1]
        if old is None:
            state.pop(key, None)
        else:
            state[key] = old
        n -= 1
    return state

assert undo({"a": 3}, [("a", 1), ("a", 2)], 1) == {"a": 2}
assert undo({"a": 3, "b": 4}, [("b", None), ("a", 1), ("a", 2)], 3) == {"a": 1}
assert undo({"x": 9}, [("x", 7), ("x", 8)], 2) == {"x": 7}
assert undo({"x": 9}, [("x", 7)], 0) == {"x": 9}
assert undo({"x": 9}, [("x", 7)], 5) == {"x": 7}
assert undo({}, [], 2) == {}


## Return the words of a list that are made only of letters from the tray, each tray letter being usable as often as it stands there.
def playable_words(words, tray):
    playable = []
    for word in words:
        if all(word.count(ch) <= tray.count(ch) for ch in word):
            playable.append(word)
    return playable

assert playable_words(["tea", "eat", "seat"], "aet") == ["tea", "eat"]
assert playable_words(["noon", "no", "on"], "noo") == ["no", "on"]
assert playable_words(["abba", "abab", "cab"], "aabb") == ["abba", "abab"]
assert playable_words([], "abc") == []
assert playable_words(["", "q"], "") == [""]


## Write a function that walks a dict of links from a start key until a key is missing or repeats, and returns the tuple of keys visited.
def walk_links(links, start):
    visited = []
    here = start
    while here in links and here not in visited:
        visited.append(here)
        here = links[here]
    return tuple(visited)

assert walk_links({"a": "b", "b": "c", "c": "a"}, "b") == ("b", "c", "a")
assert walk_links({"a": "b", "b": "z"}, "a") == ("a", "b")
assert walk_links({1: 2, 2: 3, 3: 2}, 1) == (1, 2, 3)
assert walk_links({}, "a") == ()
assert walk_links({"a": "a"}, "a") == ("a",)


## Write a function to find which of the required tools each worker lacks, returning a dict from worker to sorted list of missing tools only for the workers who lack something.
def missing_tools(workers, required):
    report = {}
    for worker, tools in workers.items():
        lacking = [t for t in sorted(required) if t not in tools]
        if lacking:
            report[worker] = lacking
    return report

assert missing_tools({"al": ["saw"], "bo": ["saw", "axe"]}, ["saw", "axe"]) == {"al": ["axe"]}
assert missing_tools({"cy": []}, ["pen", "ink"]) == {"cy": ["ink", "pen"]}
assert missing_tools({"x": ["a", "c"], "y": ["b"]}, ["a", "b"]) == {"x": ["b"], "y": ["a"]}
assert missing_tools({}, ["a"]) == {}
assert missing_tools({"z": []}, []) == {}


## Given a list of orders, each a dict with "price", "qty" and an optional "discount" in percent, return the total to pay as a whole number, every order being rounded down.
def orders_total(orders):
    total = 0
    for order in orders:
        off = order.get("discount", 0)
        total += order["price"] * order["qty"] * (100 - off) // 100
    return total

assert orders_total([{"price": 100, "qty": 3}]) == 300
assert orders_total([{"price": 50, "qty": 4, "discount": 10}, {"price": 5, "qty": 1}]) == 185
assert orders_total([{"price": 3, "qty": 1, "discount": 50}, {"price": 7, "qty": 1, "discount": 25}]) == 6
assert orders_total([]) == 0
assert orders_total([{"price": 9, "qty": 9, "discount": 100}]) == 0


## Check whether a seating plan, a dict from guest to table number, keeps every feuding pair of a list apart; guests who are not seated cause no trouble.
def peaceful_seating(plan, feuds):
    for a, b in feuds:
        if a in plan and b in plan and plan[a] == plan[b]:
            return False
    return True

assert peaceful_seating({"al": 1, "bo": 2, "cy": 1}, [("al", "bo")]) == True
assert peaceful_seating({"al": 1, "bo": 2, "cy": 1}, [("bo", "al"), ("cy", "al")]) == False
assert peaceful_seating({"al": 3}, [("al", "zed"), ("yan", "al")]) == True
assert peaceful_seating({}, [("a", "b")]) == True
assert peaceful_seating({"a": 1, "b": 1}, []) == True


## Write a function that returns the mode of the values of a dict as a (value, keys) tuple, with the keys as a set; the smaller value wins a tie, and an empty dict gives None.
def value_mode(d):
    groups = {}
    for k, v in d.items():
        groups.setdefault(v, set()).add(k)
    if not groups:
        return None
    top = min(groups, key=lambda v: (-len(groups[v]), v))
    return top, groups[top]

assert value_mode({"a": 2, "b": 2, "c": 1}) == (2, {"a", "b"})
assert value_mode({"a": 5, "b": 3}) == (3, {"b"})
assert value_mode({"p": 1, "q": 4, "r": 4, "s": 1, "t": 4}) == (4, {"q", "r", "t"})
assert value_mode({}) == None
assert value_mode({"z": 0}) == (0, {"z"})


## Write a python function to insert a (priority, name) record into a list sorted by descending priority, after all the records of the same priority, and return the new list.
def insert_by_priority(queue, record):
    pos = 0
    while pos < len(queue) and queue[pos][0] >= record[0]:
        pos += 1
    return queue[:pos] + [record] + queue[pos:]

assert insert_by_priority([(5, "a"), (2, "b")], (3, "c")) == [(5, "a"), (3, "c"), (2, "b")]
assert insert_by_priority([(5, "a"), (5, "b"), (1, "z")], (5, "c")) == [(5, "a"), (5, "b"), (5, "c"), (1, "z")]
assert insert_by_priority([(4, "x")], (9, "y")) == [(9, "y"), (4, "x")]
assert insert_by_priority([], (1, "q")) == [(1, "q")]
assert insert_by_priority([(3, "m")], (0, "n")) == [(3, "m"), (0, "n")]


## Define a function that gives each distinct word of a list a number from 0 in order of first appearance and returns the tuple of the numbers and the vocabulary list.
def encode_words(words):
    code = {}
    numbers = []
    for w in words:
        if w not in code:
            code[w] = len(code)
        numbers.append(code[w])
    return tuple(numbers), list(code)

assert encode_words(["to", "be", "to"]) == ((0, 1, 0), ["to", "be"])
assert encode_words(["c", "b", "a", "b"]) == ((0, 1, 2, 1), ["c", "b", "a"])
assert encode_words(["x", "x"]) == ((0, 0), ["x"])
assert encode_words([]) == ((), [])
assert encode_words(["q"]) == ((0,), ["q"])


## Return the date strings "YYYY-MM-DD" of a list grouped into a nested dict of year to month to number of dates, with the years and months as ints.
def dates_tree(dates):
    tree = {}
    for date in dates:
        year, month, _ = date.split("-")
        months = tree.setdefault(int(year), {})
        months[int(month)] = months.get(int(month), 0) + 1
    return tree

assert dates_tree(["2020-01-05", "2020-01-09"]) == {2020: {1: 2}}
assert dates_tree(["2021-12-01", "2020-03-12", "2021-02-12"]) == {2021: {12: 1, 2: 1}, 2020: {3: 1}}
assert dates_tree(["1999-10-31", "1999-10-31", "1998-10-01"]) == {1999: {10: 2}, 1998: {10: 1}}
assert dates_tree([]) == {}
assert dates_tree(["2000-02-29"]) == {2000: {2: 1}}


## Write a function to compare two inventories and return "first" if the first has more different items, "second" if the second has, and otherwise decide by the total amount, or "equal".
def richer_inventory(a, b):
    key_a = (len(a), sum(a.values()))
    key_b = (len(b), sum(b.values()))
    if key_a > key_b:
        return "first"
    if key_a < key_b:
        return "second"
    return "equal"

assert richer_inventory({"x": 1, "y": 1}, {"x": 9}) == "first"
assert richer_inventory({"x": 2, "y": 3}, {"p": 4, "q": 4}) == "second"
assert richer_inventory({"x": 2}, {"z": 2}) == "equal"
assert richer_inventory({}, {}) == "equal"
assert richer_inventory({}, {"k": 0}) == "second"


## Given a set of known words and a text, find the unknown words of the text in lower case with the punctuation marks .,!? stripped off, sorted by length and then alphabetically, without repeats.
def unknown_words(text, known):
    unknown = set()
    for token in text.lower().split():
        word = token.strip(".,!?")
        if word and word not in known:
            unknown.add(word)
    return sorted(unknown, key=lambda w: (len(w), w))

assert unknown_words("The cat sat, the dog ran!", {"the", "cat"}) == ["dog", "ran", "sat"]
assert unknown_words("Zebras eat grass. Zebras!", {"eat"}) == ["grass", "zebras"]
assert unknown_words("Go on, go up?", {"on", "up"}) == ["go"]
assert unknown_words("", {"a"}) == []
assert unknown_words("Hi ... hi", set()) == ["hi"]


## Write a function that checks whether the sets of a list are nested like dolls, each one a proper subset of the one before.
def nested_dolls(sets):
    i = 1
    while i < len(sets):
        if not sets[i] < sets[i - 1]:
            return False
        i += 1
    return True

assert nested_dolls([{1, 2, 3}, {1, 2}, {2}]) == True
assert nested_dolls([{1, 2}, {1, 2}]) == False
assert nested_dolls([{1, 2, 3}, {1}, {2}]) == False
assert nested_dolls([]) == True
assert nested_dolls([{1}, set()]) == True


## Write a function to sum the numbers in a structure of dicts and lists nested in any way, ignoring every value that is not an int.
def sum_everywhere(thing):
    if isinstance(thing, dict):
        return sum(sum_everywhere(v) for v in thing.values())
    if isinstance(thing, list):
        return sum(sum_everywhere(v) for v in thing)
    if isinstance(thing, int):
        return thing
    return 0

assert sum_everywhere({"a": 1, "b": [2, {"c": 3}]}) == 6
assert sum_everywhere([4, "5", [6, [7]]]) == 17
assert sum_everywhere({"x": {"y": [10]}, "z": None}) == 10
assert sum_everywhere([]) == 0
assert sum_everywhere("abc") == 0
assert sum_everywhere(8) == 8


## Return a dict of cumulative sums: the keys in sorted order, each value being the sum of the values of all keys up to and including its own.
def cumulative(d):
    running = 0
    res = {}
    for key in sorted(d):
        running += d[key]
        res[key] = running
    return res

assert cumulative({1: 5, 2: 3, 3: 1}) == {1: 5, 2: 8, 3: 9}
assert cumulative({"b": 10, "a": 1}) == {"a": 1, "b": 11}
assert cumulative({9: -2, 4: 6, 7: 0}) == {4: 6, 7: 6, 9: 4}
assert cumulative({}) == {}
assert cumulative({"k": 3}) == {"k": 3}


## Write a small class-based tally: given a list of commands "+name" and "-name", count up or down but never below zero, and return the dict of the final counts of all names mentioned.
class Tally:
    def __init__(self):
        self.counts = {}

    def change(self, name, step):
        now = self.counts.get(name, 0) + step
        self.counts[name] = max(now, 0)

def run_tally(commands):
    tally = Tally()
    for command in commands:
        step = 1 if command[0] == "+" else -1
        tally.change(command[1:], step)
    return tally.counts

assert run_tally(["+a", "+a", "-a", "+b"]) == {"a": 1, "b": 1}
assert run_tally(["-x", "+x", "+x"]) == {"x": 2}
assert run_tally(["+long", "-long", "-long", "+z"]) == {"long": 0, "z": 1}
assert run_tally([]) == {}
assert run_tally(["-q"]) == {"q": 0}


## Given a dict from product to a list of (date, price) tuples, return the products whose price at the latest date is lower than at the earliest date, in alphabetical order.
def price_drops(history):
    dropped = []
    for product, points in history.items():
        ordered = sorted(points)
        if len(ordered) > 1 and ordered[-1][1] < ordered[0][1]:
            dropped.append(product)
    dropped.sort()
    return dropped

assert price_drops({"pen": [(1, 5), (2, 4)], "cup": [(1, 3), (2, 6)]}) == ["pen"]
assert price_drops({"z": [(3, 1), (1, 9), (2, 12)], "a": [(5, 2), (4, 3)]}) == ["a", "z"]
assert price_drops({"x": [(1, 7), (2, 3), (3, 7)]}) == []
assert price_drops({}) == []
assert price_drops({"q": [(1, 1)], "r": []}) == []
