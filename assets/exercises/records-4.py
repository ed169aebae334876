## Write a function that returns the earliest index at which the running tally of votes gives some candidate more than half of all the votes in the list, or -1 if nobody gets there.
def decided_at(votes):
    needed = len(votes) // 2 + 1
    tally = {}
    for i, v in enumerate(votes):
        tally[v] = tally.get(v, 0) + 1
        if tally[v] == needed:
            return i
    return -1

assert decided_at(["a", "a", "b"]) == 1
assert decided_at(["a", "b", "a", "a", "c"]) == 3
assert decided_at(["a", "b", "b", "a"]) == -1
assert decided_at([]) == -1
assert decided_at(["z"]) == 0
assert decided_at(["x", "y", "x", "x"]) == 3


## Given two dicts of monthly sales, return a dict with the growth (new minus old) of every product in either dict, missing products counting as 0.
def sales_growth(old, new):
    growth = {}
    for product in set(old) | set(new):
        growth[product] = new.get(product, 0) - old.get(product, 0)
    return growth

assert sales_growth({"pen": 5}, {"pen": 8}) == {"pen": 3}
assert sales_growth({"pen": 5, "cup": 2}, {"cup": 1, "mat": 4}) == {"pen": -5, "cup": -1, "mat": 4}
assert sales_growth({}, {"x": 6}) == {"x": 6}
assert sales_growth({}, {}) == {}
assert sales_growth({"a": 3}, {"a": 3}) == {"a": 0}


## Write a function to sort a list of (last name, first name) tuples by last name without regard to case and then by the length of the first name.
def sort_people(people):
    def key(person):
        last, first = person
        return last.lower(), len(first)
    return sorted(people, key=key)

assert sort_people([("Moe", "Al"), ("ash", "Bo")]) == [("ash", "Bo"), ("Moe", "Al")]
assert sort_people([("Lee", "Anna"), ("Lee", "Zed"), ("lee", "Q")]) == [("lee", "Q"), ("Lee", "Zed"), ("Lee", "Anna")]
assert sort_people([("C", "x"), ("b", "y"), ("A", "z")]) == [("A", "z"), ("b", "y"), ("C", "x")]
assert sort_people([]) == []
assert sort_people([("B", "two"), ("b", "one")]) == [("B", "two"), ("b", "one")]


## Return True if no person (key) in the dict of preferred partners names somebody who does not name them back.
def all_mutual(choices):
    for person, partner in choices.items():
        if choices.get(partner) != person:
            return False
    return True

assert all_mutual({"a": "b", "b": "a"}) == True
assert all_mutual({"a": "b", "b": "c", "c": "b"}) == False
assert all_mutual({"a": "b"}) == False
assert all_mutual({}) == True
assert all_mutual({"me": "me"}) == True


## Write a python function that takes a dict from shelf to list of books and moves every book to the shelf named by its first letter in upper case; return the new dict with each list sorted.
def reshelve(shelves):
    new_shelves = {}
    for books in shelves.values():
        for book in books:
            letter = book[0].upper()
            new_shelves.setdefault(letter, []).append(book)
    for letter in new_shelves:
        new_shelves[letter].sort()
    return new_shelves

assert reshelve({"A": ["emma", "dune"]}) == {"E": ["emma"], "D": ["dune"]}
assert reshelve({"x": ["Kim"], "y": ["Ivan", "Kes", "Kai"]}) == {"K": ["Kai", "Kes", "Kim"], "I": ["Ivan"]}
assert reshelve({"B": ["bb", "ba"]}) == {"B": ["ba", "bb"]}
assert reshelve({}) == {}
assert reshelve({"Q": []}) == {}


## Write a function to count how many elements of a tuple have the same type as the element just before them.
def same_type_steps(values):
    steps = 0
    for prev, cur in zip(values, values[1:]):
        if type(prev) is type(cur):
            steps += 1
    return steps

assert same_type_steps((1, 2, "a", "b", 3)) == 2
assert same_type_steps((1, 1.0, True)) == 0
assert same_type_steps(("x", "y", "z")) == 2
assert same_type_steps(()) == 0
assert same_type_steps((None,)) == 0


## Define a function that returns a tuple with the sizes of the left-only part, the common part and the right-only part of two lists seen as sets.
def venn_sizes(left, right):
    a, b = set(left), set(right)
    both = a & b
    return len(a) - len(both), len(both), len(b) - len(both)

assert venn_sizes([1, 2, 3], [3, 4]) == (2, 1, 1)
assert venn_sizes([1, 1, 2], [2, 2, 1, 5, 6]) == (0, 2, 2)
assert venn_sizes("abc", "xyzw") == (3, 0, 4)
assert venn_sizes([], []) == (0, 0, 0)
assert venn_sizes([7], []) == (1, 0, 0)


## Given a dict of exchange rates to a base currency, find what an amount of one currency is worth in another, rounded to 2 digits, or None when a currency is unknown.
def exchange(rates, amount, source, target):
    try:
        value = amount * rates[source] / rates[target]
    except KeyError:
        return None
    return round(value, 2)

assert exchange({"eur": 2, "usd": 1}, 5, "eur", "usd") == 10.0
assert exchange({"eur": 4, "usd": 1}, 6, "usd", "eur") == 1.5
assert exchange({"a": 5, "b": 3}, 2, "a", "b") == 3.33
assert exchange({"a": 3}, 7, "a", "zz") == None
assert exchange({"a": 3}, 7, "a", "a") == 7.0


## Write a function that sorts the keys of a dict of numbers by value in descending order and returns them in a comma-separated string, with ties in alphabetical order.
def ranking_line(scores):
    order = sorted(scores)
    order.sort(key=scores.get, reverse=True)
    return ",".join(order)

assert ranking_line({"al": 3, "bo": 7}) == "bo,al"
assert ranking_line({"c": 5, "b": 5, "a": 9}) == "a,b,c"
assert ranking_line({"x": 1, "z": 2, "y": 2}) == "y,z,x"
assert ranking_line({}) == ""
assert ranking_line({"solo": 0}) == "solo"


## Return the parts of a bill of materials: given a dict from product to a dict of direct parts and amounts, count how many of the basic part go into one product, at any depth.
def part_total(recipes, product, basic):
    if product == basic:
        return 1
    total = 0
    for part, amount in recipes.get(product, {}).items():
        total += amount * part_total(recipes, part, basic)
    return total

assert part_total({"bike": {"wheel": 2, "bell": 1}, "wheel": {"spoke": 8}}, "bike", "spoke") == 16
assert part_total({"a": {"b": 3, "c": 1}, "b": {"c": 2}}, "a", "c") == 7
assert part_total({"a": {"b": 2}}, "a", "z") == 0
assert part_total({}, "x", "x") == 1
assert part_total({"a": {"b": 2}, "b": {"c": 2}, "c": {"d": 2}}, "a", "d") == 8


## Write a function to return the students absent from at least one of the roll calls (sets of those present), given all student names, in the order of the names.
def ever_absent(names, roll_calls):
    always_there = set(names)
    for call in roll_calls:
        always_there &= call
    return [n for n in names if n not in always_there]

assert ever_absent(["Bo", "Al"], [{"Al", "Bo"}, {"Al"}]) == ["Bo"]
assert ever_absent(["z", "y", "x"], [{"x", "y"}, {"z", "x"}]) == ["z", "y"]
assert ever_absent(["p", "q"], [{"p", "q", "r"}]) == []
assert ever_absent(["p", "q"], []) == []
assert ever_absent([], [{"a"}]) == []
assert ever_absent(["k"], [set()]) == ["k"]


## Write a function that fills gaps in a list of records: a record with None for the field takes the field's value from the previous record, and the first gap takes the default; return the list of values.
def fill_gaps(records, field, default):
    last = default
    values = []
    for rec in records:
        if rec.get(field) is not None:
            last = rec[field]
        values.append(last)
    return values

assert fill_gaps([{"t": 5}, {"t": None}, {"t": 7}], "t", 0) == [5, 5, 7]
assert fill_gaps([{"t": None}, {"t": 3}], "t", 1) == [1, 3]
assert fill_gaps([{}, {"u": 2}, {"x": 4}], "u", 9) == [9, 2, 2]
assert fill_gaps([], "t", 0) == []
assert fill_gaps([{"t": 0}, {}], "t", 8) == [0, 0]


## Given a list of dicts, check whether the values of the key "id" are exactly the numbers 1, 2, 3, … in some order.
def ids_complete(rows):
    ids = [row["id"] for row in rows]
    return sorted(ids) == list(range(1, len(rows) + 1))

assert ids_complete([{"id": 2}, {"id": 1}, {"id": 3}]) == True
assert ids_complete([{"id": 0}, {"id": 1}]) == False
assert ids_complete([{"id": 1}, {"id": 1}]) == False
assert ids_complete([]) == True
assert ids_complete([{"id": 2}]) == False


## Write a function to compute each player's share of all the points as a whole percentage (rounded down), leaving out players below one percent.
def point_shares(points):
    total = sum(points.values())
    shares = {}
    for player, p in points.items():
        share = p * 100 // total if total else 0
        if share >= 1:
            shares[player] = share
    return shares

assert point_shares({"a": 1, "b": 3}) == {"a": 25, "b": 75}
assert point_shares({"a": 1, "b": 2}) == {"a": 33, "b": 66}
assert point_shares({"x": 99, "y": 1, "z": 0}) == {"x": 99, "y": 1}
assert point_shares({"x": 0}) == {}
assert point_shares({}) == {}
assert point_shares({"x": 500, "y": 1}) == {"x": 99}


## Write a python function that checks whether one nested dict (the pattern) is contained in another: every key of the pattern must be there with an equal value, inner dicts being compared by the same rule.
def matches_pattern(data, pattern):
    for key, want in pattern.items():
        if key not in data:
            return False
        have = data[key]
        if isinstance(want, dict) and isinstance(have, dict):
            if not matches_pattern(have, want):
                return False
        elif have != want:
            return False
    return True

assert matches_pattern({"a": 1, "b": {"c": 2, "d": 3}}, {"b": {"c": 2}}) == True
assert matches_pattern({"a": 1, "b": {"c": 2}}, {"b": {"c": 5}}) == False
assert matches_pattern({"a": 1, "b": {"c": 2}}, {"a": 1, "z": 0}) == False
assert matches_pattern({}, {}) == True
assert matches_pattern({"a": 1}, {"a": {"b": 1}}) == False
assert matches_pattern({"a": 1, "b": 2}, {"a": 1}) == True


## Return the shelf life report: given (food, days left) tuples, a dict with the keys "bad" (below 0), "soon" (0 to 3) and "good" (above 3) and the number of foods in each.
def shelf_report(foods):
    report = {"bad": 0, "soon": 0, "good": 0}
    for _, days in foods:
        if days < 0:
            report["bad"] += 1
        elif days <= 3:
            report["soon"] += 1
        else:
            report["good"] += 1
    return report

assert shelf_report([("ham", -1), ("egg", 3), ("jam", 4)]) == {"bad": 1, "soon": 1, "good": 1}
assert shelf_report([("a", 0), ("b", 1), ("c", 9), ("d", 8)]) == {"bad": 0, "soon": 2, "good": 2}
assert shelf_report([("a", -5), ("b", -2), ("c", 3)]) == {"bad": 2, "soon": 1, "good": 0}
assert shelf_report([]) == {"bad": 0, "soon": 0, "good": 0}
assert shelf_report([("x", 100)]) == {"bad": 0, "soon": 0, "good": 1}


## Write a function that joins two lists of dicts on the key "id" and returns (id, name, city) tuples for the ids present in both, in the order of the first list.
def join_people(names, cities):
    city_of = {c["id"]: c["city"] for c in cities}
    joined = []
    for row in names:
        if row["id"] in city_of:
            joined.append((row["id"], row["name"], city_of[row["id"]]))
    return joined

assert join_people([{"id": 1, "name": "Al"}], [{"id": 1, "city": "Rome"}]) == [(1, "Al", "Rome")]
assert join_people([{"id": 2, "name": "B"}, {"id": 1, "name": "A"}], [{"id": 1, "city": "X"}, {"id": 2, "city": "Y"}]) == [(2, "B", "Y"), (1, "A", "X")]
assert join_people([{"id": 1, "name": "A"}, {"id": 3, "name": "C"}], [{"id": 3, "city": "Z"}]) == [(3, "C", "Z")]
assert join_people([], [{"id": 1, "city": "X"}]) == []
assert join_people([{"id": 1, "name": "A"}], []) == []


## Find how many items two multisets (lists) share, counting an item as often as it appears in both.
def shared_count(xs, ys):
    pool = list(ys)
    shared = 0
    for x in xs:
        if x in pool:
            pool.remove(x)
            shared += 1
    return shared

assert shared_count([1, 1, 2], [1, 1, 3]) == 2
assert shared_count([1, 1, 1], [1]) == 1
assert shared_count(["a", "b", "c"], ["c", "a", "d"]) == 2
assert shared_count([], [1]) == 0
assert shared_count([4, 4], [4, 4, 4]) == 2


## Write a function to return the longest run of days on which the shop sold the item, given a list of daily sales dicts; a missing item or a zero means no sale.
def longest_sale_run(days, item):
    best = run = 0
    for day in days:
        if day.get(item, 0) > 0:
            run += 1
            best = max(best, run)
        else:
            run = 0
    return best

assert longest_sale_run([{"a": 1}, {"a": 2}, {}, {"a": 1}], "a") == 2
assert longest_sale_run([{"a": 1}, {"a": 0}, {"a": 3}, {"a": 1}, {"a": 1}], "a") == 3
assert longest_sale_run([{"b": 1}, {"a": 1}, {"b": 1}], "b") == 1
assert longest_sale_run([], "a") == 0
assert longest_sale_run([{}, {"a": 0}], "a") == 0


## Define a function that returns a copy of a nested dict of numbers with every number multiplied by the factor.
def scale_tree(tree, factor):
    scaled = {}
    for key, value in tree.items():
        if isinstance(value, dict):
            scaled[key] = scale_tree(value, factor)
        else:
            scaled[key] = value * factor
    return scaled

assert scale_tree({"a": 2, "b": {"c": 3}}, 2) == {"a": 4, "b": {"c": 6}}
assert scale_tree({"x": {"y": {"z": 5}}}, 3) == {"x": {"y": {"z": 15}}}
assert scale_tree({"p": 1, "q": -4}, -1) == {"p": -1, "q": 4}
assert scale_tree({}, 5) == {}
assert scale_tree({"a": {}}, 7) == {"a": {}}


## Given (word, tag) pairs, find the tag used with the largest number of different words; the alphabetically last tag wins a tie, and no pairs give None.
def richest_tag(pairs):
    words_of = {}
    for word, tag in pairs:
        words_of.setdefault(tag, set()).add(word)
    if not words_of:
        return None
    return max(words_of, key=lambda t: (len(words_of[t]), t))

assert richest_tag([("run", "v"), ("cat", "n"), ("dog", "n")]) == "n"
assert richest_tag([("run", "v"), ("run", "v"), ("a", "d"), ("b", "d")]) == "d"
assert richest_tag([("x", "a"), ("x", "b"), ("y", "c")]) == "c"
assert richest_tag([]) == None
assert richest_tag([("q", "z")]) == "z"


## Write a function to group numbers into a dict with the keys "neg", "zero" and "pos", each holding the sum of absolute values, or for "zero" the count; empty groups are left out.
def sign_groups(numbers):
    groups = {}
    for n in numbers:
        if n < 0:
            groups["neg"] = groups.get("neg", 0) - n
        elif n == 0:
            groups["zero"] = groups.get("zero", 0) + 1
        else:
            groups["pos"] = groups.get("pos", 0) + n
    return groups

assert sign_groups([3, -2, 0, 4]) == {"pos": 7, "neg": 2, "zero": 1}
assert sign_groups([-1, -5]) == {"neg": 6}
assert sign_groups([0, 0, 1]) == {"zero": 2, "pos": 1}
assert sign_groups([]) == {}
assert sign_groups([9]) == {"pos": 9}


## Write a function that returns the name of the pupil with the biggest improvement from the first to the last mark, or None if nobody improved; the first such pupil in the dict wins a tie.
def most_improved(book):
    winner = None
    biggest = 0
    for pupil, marks in book.items():
        if len(marks) < 2:
            continue
        gain = marks[-1] - marks[0]
        if gain > biggest:
            biggest = gain
            winner = pupil
    return winner

assert most_improved({"al": [3, 9, 5], "bo": [1, 6]}) == "bo"
assert most_improved({"al": [1, 3], "bo": [2, 4], "cy": [5, 1]}) == "al"
assert most_improved({"al": [2, 8, 2], "bo": [7, 3]}) == None
assert most_improved({}) == None
assert most_improved({"al": [9], "bo": []}) == None
assert most_improved({"al": [1, 2]}) == "al"


## Return the symmetric difference of a list of sets: the elements that appear in an odd number of the sets.
def odd_membership(sets):
    result = set()
    for s in sets:
        result = result ^ s
    return result

assert odd_membership([{1, 2}, {2, 3}]) == {1, 3}
assert odd_membership([{1, 2}, {2}, {2, 4}]) == {1, 2, 4}
assert odd_membership([{5}, {5}, {6}, {6}]) == set()
assert odd_membership([]) == set()
assert odd_membership([{"a", "b"}]) == {"a", "b"}


## Write a function that decides if a hand of (rank, suit) cards is a flush with different ranks, that is, all the suits are equal and no rank occurs twice; an empty hand is not.
def proper_flush(hand):
    suits = {card[1] for card in hand}
    ranks = {card[0] for card in hand}
    return len(suits) == 1 and len(ranks) == len(hand)

assert proper_flush([(2, "h"), (9, "h"), (5, "h")]) == True
assert proper_flush([(2, "h"), (9, "s")]) == False
assert proper_flush([(2, "h"), (2, "h"), (4, "h")]) == False
assert proper_flush([]) == False
assert proper_flush([(1, "d")]) == True
