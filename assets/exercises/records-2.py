## Write a function that returns the names of products to reorder: those whose stock is below their own threshold, or below 10 when they have no threshold, in alphabetical order.
def reorder_list(stock, thresholds):
    result = []
    for product in sorted(stock):
        limit = thresholds.get(product, 10)
        if stock[product] < limit:
            result.append(product)
    return result

assert reorder_list({"soap": 9, "gum": 10}, {}) == ["soap"]
assert reorder_list({"soap": 4, "gum": 3, "tape": 50}, {"soap": 4, "tape": 60}) == ["gum", "tape"]
assert reorder_list({"z": 1, "a": 1}, {"z": 2, "a": 2}) == ["a", "z"]
assert reorder_list({}, {"soap": 3}) == []
assert reorder_list({"x": 0}, {"x": 0}) == []


## Given a list of dicts with "team", "won" and "lost", return the team names sorted by wins descending, then by losses ascending, then by name.
def league_table(rows):
    ordered = sorted(rows, key=lambda r: (-r["won"], r["lost"], r["team"]))
    return [r["team"] for r in ordered]

assert league_table([{"team": "A", "won": 1, "lost": 0}, {"team": "B", "won": 2, "lost": 5}]) == ["B", "A"]
assert league_table([{"team": "C", "won": 2, "lost": 3}, {"team": "D", "won": 2, "lost": 1}]) == ["D", "C"]
assert league_table([{"team": "F", "won": 1, "lost": 1}, {"team": "E", "won": 1, "lost": 1}]) == ["E", "F"]
assert league_table([]) == []
assert league_table([{"team": "Z", "won": 0, "lost": 9}]) == ["Z"]


## Write a python function to return the letters that two words have in common but which a third word does not use, joined in alphabetical order.
def common_but_not(u, v, w):
    keep = set(u) & set(v) - set(w)
    return "".join(sorted(keep))

assert common_but_not("stone", "notes", "tin") == "eos"
assert common_but_not("abc", "bcd", "b") == "c"
assert common_but_not("hello", "yellow", "") == "elo"
assert common_but_not("", "abc", "x") == ""
assert common_but_not("aa", "aa", "a") == ""


## Define a function that counts the leaves (values that are not dicts) of a nested dict; an empty inner dict has no leaves.
def count_leaves(tree):
    total = 0
    for value in tree.values():
        if isinstance(value, dict):
            total += count_leaves(value)
        else:
            total += 1
    return total

assert count_leaves({"a": 1, "b": {"c": 2, "d": 3}}) == 3
assert count_leaves({"a": {"b": {"c": 0}}}) == 1
assert count_leaves({"x": [1, 2], "y": {}, "z": None}) == 2
assert count_leaves({}) == 0
assert count_leaves({"a": {"b": 1}, "c": {"d": 1, "e": {"f": 1}}}) == 3


## Write a function that returns the most common type name in a tuple of mixed values; on a tie the alphabetically first name wins, and an empty tuple gives an empty string.
def main_type(values):
    counts = {}
    for v in values:
        name = type(v).__name__
        counts[name] = counts.get(name, 0) + 1
    best = ""
    for name in sorted(counts):
        if best == "" or counts[name] > counts[best]:
            best = name
    return best

assert main_type((1, "a", 2)) == "int"
assert main_type(("a", "b", 3, 4)) == "int"
assert main_type((1, 2.5, "x", "y", None)) == "str"
assert main_type(()) == ""
assert main_type((True, 1, False)) == "bool"


## Return the percentage of yes answers per question, as a dict of whole numbers rounded down, from a dict of question to list of "yes"/"no" answers; skip unanswered questions.
def yes_percent(survey):
    percent = {}
    for question, answers in survey.items():
        if not answers:
            continue
        yes = answers.count("yes")
        percent[question] = yes * 100 // len(answers)
    return percent

assert yes_percent({"q1": ["yes", "no"], "q2": ["yes"]}) == {"q1": 50, "q2": 100}
assert yes_percent({"q": ["no", "yes", "no"]}) == {"q": 33}
assert yes_percent({"a": [], "b": ["yes", "yes", "no"]}) == {"b": 66}
assert yes_percent({}) == {}
assert yes_percent({"z": ["no", "no"]}) == {"z": 0}


## Write a function to pair up each guest with a seat number from start upward, in alphabetical order of the guests, skipping the reserved seat numbers.
def assign_seats(guests, start, reserved):
    seats = {}
    number = start
    for guest in sorted(guests):
        while number in reserved:
            number += 1
        seats[guest] = number
        number += 1
    return seats

assert assign_seats(["Bo", "Al"], 1, set()) == {"Al": 1, "Bo": 2}
assert assign_seats(["x", "y", "z"], 4, {5, 6}) == {"x": 4, "y": 7, "z": 8}
assert assign_seats(["m", "k"], 1, {1, 3}) == {"k": 2, "m": 4}
assert assign_seats([], 1, {1}) == {}
assert assign_seats(["a"], 10, {9}) == {"a": 10}


## Check whether two recipes (dicts of ingredient to grams) are the same up to a constant whole factor by which the second is larger than the first.
def is_scaled_recipe(small, large):
    if set(small) != set(large):
        return False
    factors = set()
    for key in small:
        if large[key] % small[key] != 0:
            return False
        factors.add(large[key] // small[key])
    return len(factors) <= 1

assert is_scaled_recipe({"flour": 2, "milk": 3}, {"milk": 9, "flour": 6}) == True
assert is_scaled_recipe({"flour": 2, "milk": 3}, {"milk": 6, "flour": 6}) == False
assert is_scaled_recipe({"a": 2}, {"a": 5}) == False
assert is_scaled_recipe({"a": 1}, {"a": 2, "b": 2}) == False
assert is_scaled_recipe({}, {}) == True
assert is_scaled_recipe({"a": 4, "b": 5}, {"a": 4, "b": 5}) == True


## Write a function that drops from a dict all the keys in a given collection and returns the rest as a new dict sorted by key.
def without_keys(d, unwanted):
    rest = {}
    for key in sorted(d):
        if key not in unwanted:
            rest[key] = d[key]
    return rest

assert without_keys({"a": 1, "b": 2, "c": 3}, ["b"]) == {"a": 1, "c": 3}
assert list(without_keys({"z": 0, "m": 1, "a": 2}, {"m"})) == ["a", "z"]
assert without_keys({"k": 5}, []) == {"k": 5}
assert without_keys({"k": 5}, ["k"]) == {}
assert without_keys({}, ["k"]) == {}


## Given a list of (buyer, seller, amount) deals, find each person's balance, where buying lowers it and selling raises it, and return only the nonzero balances.
def settle(deals):
    balance = {}
    for buyer, seller, amount in deals:
        balance[buyer] = balance.get(buyer, 0) - amount
        balance[seller] = balance.get(seller, 0) + amount
    return {p: b for p, b in balance.items() if b != 0}

assert settle([("ann", "bob", 10)]) == {"ann": -10, "bob": 10}
assert settle([("a", "b", 5), ("b", "c", 5)]) == {"a": -5, "c": 5}
assert settle([("x", "y", 3), ("x", "y", 4), ("y", "x", 2)]) == {"x": -5, "y": 5}
assert settle([]) == {}
assert settle([("s", "s", 9)]) == {}


## Write a function to build an index from each word to the sorted list of line numbers (from 1) on which it stands, without repeats.
def line_index(lines):
    index = {}
    for number, line in enumerate(lines, 1):
        for word in set(line.split()):
            index.setdefault(word, []).append(number)
    return index

assert line_index(["red fish", "blue fish"]) == {"red": [1], "fish": [1, 2], "blue": [2]}
assert line_index(["a a", "b", "a"]) == {"a": [1, 3], "b": [2]}
assert line_index(["x", "x", "x"]) == {"x": [1, 2, 3]}
assert line_index([]) == {}
assert line_index(["", "hi"]) == {"hi": [2]}


## Write a function that tells which of the numbers 1 to n are absent from a given collection, as a tuple in descending order.
def absent_numbers(present, n):
    missing = set(range(1, n + 1)) - set(present)
    return tuple(sorted(missing, reverse=True))

assert absent_numbers([1, 3], 5) == (5, 4, 2)
assert absent_numbers([2, 4, 2], 4) == (3, 1)
assert absent_numbers([3, 2, 1], 3) == ()
assert absent_numbers([], 2) == (2, 1)
assert absent_numbers([9], 0) == ()


## Define a function that merges a list of dicts from left to right, so that a later value replaces an earlier one unless the later value is None.
def layered_settings(layers):
    final = {}
    for layer in layers:
        for name, value in layer.items():
            if value is None and name in final:
                continue
            final[name] = value
    return final

assert layered_settings([{"a": 1}, {"a": 2, "b": 3}]) == {"a": 2, "b": 3}
assert layered_settings([{"a": 1, "b": 5}, {"a": None, "b": 0}]) == {"a": 1, "b": 0}
assert layered_settings([{"x": None}, {"y": 4}]) == {"x": None, "y": 4}
assert layered_settings([]) == {}
assert layered_settings([{"x": None}, {"x": 7}, {"x": None}]) == {"x": 7}


## Write a function to return the students that appear in the enrolled list more than max_courses times, as a set; the list holds (student, course) pairs and repeated pairs count once.
def overloaded(pairs, max_courses):
    load = {}
    for student, course in set(pairs):
        load[student] = load.get(student, 0) + 1
    return {s for s in load if load[s] > max_courses}

assert overloaded([("li", "art"), ("li", "math"), ("jo", "art")], 1) == {"li"}
assert overloaded([("li", "art"), ("li", "art")], 1) == set()
assert overloaded([("a", 1), ("a", 2), ("b", 1), ("b", 2), ("b", 3)], 2) == {"b"}
assert overloaded([], 0) == set()
assert overloaded([("q", "z")], 0) == {"q"}


## Given a dict of prices and a basket list, find the bill, where every third copy of the same item is free.
def basket_bill(prices, basket):
    bill = 0
    taken = {}
    for item in basket:
        taken[item] = taken.get(item, 0) + 1
        if taken[item] % 3 != 0:
            bill += prices[item]
    return bill

assert basket_bill({"tea": 4, "bun": 1}, ["tea", "bun", "tea"]) == 9
assert basket_bill({"bun": 2}, ["bun", "bun", "bun"]) == 4
assert basket_bill({"a": 5, "b": 3}, ["a", "b", "a", "a", "a", "b"]) == 21
assert basket_bill({"a": 1}, []) == 0
assert basket_bill({"a": 1}, ["a"] * 6) == 4


## Return how many keys two dicts agree on minus how many shared keys they disagree on.
def agreement_score(d1, d2):
    score = 0
    for k in d1:
        if k in d2:
            score += 1 if d1[k] == d2[k] else -1
    return score

assert agreement_score({"a": 1, "b": 2}, {"a": 1, "b": 2}) == 2
assert agreement_score({"a": 1, "b": 2, "c": 3}, {"a": 1, "b": 9, "c": 8}) == -1
assert agreement_score({"a": 1, "z": 2}, {"a": 1, "y": 2}) == 1
assert agreement_score({}, {"a": 1}) == 0
assert agreement_score({"a": 1}, {"b": 1}) == 0


## Write a function that splits a list of records into two lists of ids: those whose "active" field is true and those where it is false or missing, each in the original order.
def split_active(records):
    on, off = [], []
    for r in records:
        if r.get("active", False):
            on.append(r["id"])
        else:
            off.append(r["id"])
    return on, off

assert split_active([{"id": 1, "active": True}, {"id": 2, "active": False}]) == ([1], [2])
assert split_active([{"id": 7}, {"id": 5, "active": True}, {"id": 6}]) == ([5], [7, 6])
assert split_active([{"id": 3, "active": True}, {"id": 2, "active": True}]) == ([3, 2], [])
assert split_active([]) == ([], [])
assert split_active([{"id": "a"}]) == ([], ["a"])


## Write a python function to rotate the values of a dict one key onward in insertion order, the last value going to the first key.
def rotate_values(d):
    keys = list(d)
    values = list(d.values())
    shifted = values[-1:] + values[:-1]
    return dict(zip(keys, shifted))

assert rotate_values({"a": 1, "b": 2, "c": 3}) == {"a": 3, "b": 1, "c": 2}
assert rotate_values({"x": "p", "y": "q"}) == {"x": "q", "y": "p"}
assert rotate_values({1: 10, 2: 20, 3: 30, 4: 40}) == {1: 40, 2: 10, 3: 20, 4: 30}
assert rotate_values({}) == {}
assert rotate_values({"k": 0}) == {"k": 0}


## Given a dict from city to its set of neighbouring cities, return the sorted list of cities that can be reached in exactly one or two moves from the start, not counting the start.
def near_cities(roads, start):
    reach = set()
    for city in roads.get(start, set()):
        reach.add(city)
        reach |= roads.get(city, set())
    reach.discard(start)
    return sorted(reach)

assert near_cities({"A": {"B"}, "B": {"A", "C"}, "C": {"D"}}, "A") == ["B", "C"]
assert near_cities({"A": {"C", "B"}, "B": {"E"}}, "A") == ["B", "C", "E"]
assert near_cities({"A": {"B"}, "B": {"C"}, "C": {"D"}}, "B") == ["C", "D"]
assert near_cities({}, "A") == []
assert near_cities({"A": {"A"}}, "A") == []


## Write a function that checks whether a list of (key, value) pairs never gives two different values for the same key.
def consistent_pairs(pairs):
    known = {}
    for key, value in pairs:
        if known.setdefault(key, value) != value:
            return False
    return True

assert consistent_pairs([("a", 1), ("b", 2), ("a", 1)]) == True
assert consistent_pairs([("a", 1), ("b", 1), ("a", 2)]) == False
assert consistent_pairs([("a", 1), ("b", 1)]) == True
assert consistent_pairs([]) == True
assert consistent_pairs([("x", 0), ("x", None)]) == False


## Write a function to compute a final grade from a dict of task marks and a dict of weights: the weighted mean of the tasks, rounded to 2 digits, where a task without a mark counts as 0.
def final_grade(marks, weights):
    points = 0
    weight_sum = 0
    for task, weight in weights.items():
        points += marks.get(task, 0) * weight
        weight_sum += weight
    return round(points / weight_sum, 2)

assert final_grade({"exam": 80, "lab": 50}, {"exam": 2, "lab": 1}) == 70.0
assert final_grade({"exam": 90}, {"exam": 1, "lab": 1}) == 45.0
assert final_grade({"a": 10, "b": 5, "c": 100}, {"a": 1, "b": 2}) == 6.67
assert final_grade({}, {"a": 3}) == 0.0
assert final_grade({"a": 7}, {"a": 5}) == 7.0


## Return the records (tuples) whose first and last fields are equal; a record with a single field counts, an empty one does not.
def matching_ends(records):
    return [r for r in records if len(r) > 0 and r[0] == r[-1]]

assert matching_ends([(1, 2, 1), (1, 2, 3)]) == [(1, 2, 1)]
assert matching_ends([("a",), ("a", "b"), ("b", "a", "b")]) == [("a",), ("b", "a", "b")]
assert matching_ends([(4, 4), (4, 5, 5), (0, 0, 7)]) == [(4, 4)]
assert matching_ends([(), (1,)]) == [(1,)]
assert matching_ends([]) == []


## Write a function that adds up the counters in a list of dicts and returns the n largest totals as (key, total) tuples, largest first and equal totals in key order.
def top_totals(counters, n):
    totals = {}
    for c in counters:
        for k, v in c.items():
            totals[k] = totals.get(k, 0) + v
    ranked = sorted(totals.items(), key=lambda kv: (-kv[1], kv[0]))
    return ranked[:n]

assert top_totals([{"a": 1, "b": 4}, {"a": 5}], 1) == [("a", 6)]
assert top_totals([{"z": 2, "y": 2}, {"x": 3}], 2) == [("x", 3), ("y", 2)]
assert top_totals([{"p": 1}, {"q": 2}, {"p": 1}], 5) == [("p", 2), ("q", 2)]
assert top_totals([], 3) == []
assert top_totals([{"a": 1}], 0) == []


## Given a dict from parent to list of children, count all descendants of a person; people without an entry have no children.
def count_descendants(family, person):
    children = family.get(person, [])
    total = len(children)
    for child in children:
        total += count_descendants(family, child)
    return total

assert count_descendants({"eva": ["ben", "liv"], "ben": ["kai"]}, "eva") == 3
assert count_descendants({"eva": ["ben", "liv"], "ben": ["kai"]}, "ben") == 1
assert count_descendants({"a": ["b"], "b": ["c", "d"], "d": ["e"]}, "a") == 4
assert count_descendants({}, "x") == 0
assert count_descendants({"a": []}, "a") == 0
