## Write a function to flatten a nested dict into a single dict whose keys are joined with slashes; empty inner dicts vanish.
def slash_keys(tree, prefix=""):
    flat = {}
    for key, value in tree.items():
        path = prefix + "/" + key if prefix else key
        if isinstance(value, dict):
            flat.update(slash_keys(value, path))
        else:
            flat[path] = value
    return flat

assert slash_keys({"a": {"b": 1, "c": 2}}) == {"a/b": 1, "a/c": 2}
assert slash_keys({"x": 5, "y": {"z": {"w": 6}}}) == {"x": 5, "y/z/w": 6}
assert slash_keys({"k": [1], "m": {"n": "o"}}) == {"k": [1], "m/n": "o"}
assert slash_keys({}) == {}
assert slash_keys({"a": {}}) == {}


## Given a list of ballots, each a list of candidates in order of preference, give a candidate 3 points for first, 2 for second and 1 for third place, and return the dict of points of those who earned any.
def preference_points(ballots):
    points = {}
    for ballot in ballots:
        worth = 3
        for candidate in ballot:
            if worth == 0:
                break
            points[candidate] = points.get(candidate, 0) + worth
            worth -= 1
    return points

assert preference_points([["a", "b", "c"]]) == {"a": 3, "b": 2, "c": 1}
assert preference_points([["a", "b"], ["b", "a"]]) == {"a": 5, "b": 5}
assert preference_points([["p", "q", "r", "s"], ["s"]]) == {"p": 3, "q": 2, "r": 1, "s": 3}
assert preference_points([]) == {}
assert preference_points([[], ["z"]]) == {"z": 3}


## Write a function that returns the library books still on loan as a sorted list, given the events in order as (action, book) tuples with the actions "out" and "in"; bringing in a book that is not out has no effect.
def still_on_loan(events):
    loaned = set()
    for action, book in events:
        if action == "out":
            loaned.add(book)
        elif action == "in":
            loaned.discard(book)
    return sorted(loaned)

assert still_on_loan([("out", "Emma"), ("out", "Dune"), ("in", "Emma")]) == ["Dune"]
assert still_on_loan([("in", "It"), ("out", "It"), ("out", "Go")]) == ["Go", "It"]
assert still_on_loan([("out", "X"), ("in", "X"), ("out", "X")]) == ["X"]
assert still_on_loan([]) == []
assert still_on_loan([("in", "Y")]) == []


## Return the longest key of a dict together with its value as a tuple; among equally long keys take the last in insertion order, and for an empty dict return an empty tuple.
def longest_key(d):
    answer = ()
    longest = 0
    for key, value in d.items():
        if len(key) >= longest:
            longest = len(key)
            answer = (key, value)
    return answer

assert longest_key({"ab": 1, "abcd": 2, "abc": 3}) == ("abcd", 2)
assert longest_key({"ab": 1, "cd": 2}) == ("cd", 2)
assert longest_key({"xyz": 9, "a": 4}) == ("xyz", 9)
assert longest_key({}) == ()
assert longest_key({"": 5}) == ("", 5)


## Write a python function to find the products (first fields) sold in every one of the given months, where sales is a list of (product, month) tuples; no months gives an empty set.
def sold_every_month(sales, months):
    result = None
    for m in months:
        sold = {product for product, month in sales if month == m}
        result = sold if result is None else result & sold
    return result or set()

assert sold_every_month([("hat", 1), ("hat", 2), ("bag", 1)], [1, 2]) == {"hat"}
assert sold_every_month([("hat", 1), ("bag", 1), ("cap", 2)], [1]) == {"hat", "bag"}
assert sold_every_month([("hat", 1), ("bag", 2)], [1, 2]) == set()
assert sold_every_month([("hat", 1)], []) == set()
assert sold_every_month([], [3]) == set()


## Define a function that returns the median mark of each student in a grade book, the lower of the two middle marks when their number is even; students without marks get 0.
def low_medians(book):
    result = {}
    for student in book:
        marks = sorted(book[student])
        if len(marks) == 0:
            result[student] = 0
        else:
            result[student] = marks[(len(marks) - 1) // 2]
    return result

assert low_medians({"ana": [3, 1, 2], "ben": [9, 4]}) == {"ana": 2, "ben": 4}
assert low_medians({"cid": [8, 2, 6, 4]}) == {"cid": 4}
assert low_medians({"dot": [5, 9, 7, 1, 3], "eli": []}) == {"dot": 5, "eli": 0}
assert low_medians({}) == {}
assert low_medians({"flo": [10]}) == {"flo": 10}


## Write a function that subtracts one bag of letters from another: both are dicts of counts, counts never drop below zero, and letters with a zero count are left out of the result.
def bag_minus(bag, other):
    left = {}
    for letter in bag:
        rest = max(0, bag[letter] - other.get(letter, 0))
        if rest:
            left[letter] = rest
    return left

assert bag_minus({"a": 3, "b": 1}, {"a": 1}) == {"a": 2, "b": 1}
assert bag_minus({"a": 2, "c": 4}, {"a": 5, "c": 1}) == {"c": 3}
assert bag_minus({"x": 1, "y": 2}, {"x": 1, "z": 9}) == {"y": 2}
assert bag_minus({}, {"a": 1}) == {}
assert bag_minus({"q": 7}, {}) == {"q": 7}


## Check whether a set of permissions satisfies a rule given as a list of alternative sets: at least one alternative must be wholly included in the permissions.
def rule_satisfied(permissions, alternatives):
    for needed in alternatives:
        if needed <= permissions:
            return True
    return False

assert rule_satisfied({"read", "write"}, [{"admin"}, {"read", "write"}]) == True
assert rule_satisfied({"read"}, [{"read", "write"}, {"admin"}]) == False
assert rule_satisfied({"read", "write"}, [{"read"}, {"admin"}]) == True
assert rule_satisfied({"read"}, []) == False
assert rule_satisfied(set(), [set()]) == True


## Return the fields by which two records (dicts) differ as a dict from field to (left, right) tuple, using "-" for a missing field.
def record_diff(left, right):
    diff = {}
    for field in list(left) + list(right):
        a = left.get(field, "-")
        b = right.get(field, "-")
        if a != b:
            diff[field] = (a, b)
    return diff

assert record_diff({"x": 1, "y": 2}, {"x": 1, "y": 3}) == {"y": (2, 3)}
assert record_diff({"x": 1}, {"z": 4}) == {"x": (1, "-"), "z": ("-", 4)}
assert record_diff({"n": "ed", "m": 0}, {"m": 0, "n": "al"}) == {"n": ("ed", "al")}
assert record_diff({}, {}) == {}
assert record_diff({"q": "-"}, {}) == {}


## Write a function that numbers equal names: the first copy of a name stays as it is, the second becomes name2, the third name3, and so on.
def number_names(names):
    times = {}
    result = []
    for name in names:
        times[name] = times.get(name, 0) + 1
        if times[name] > 1:
            result.append(name + str(times[name]))
        else:
            result.append(name)
    return result

assert number_names(["ed", "al", "ed"]) == ["ed", "al", "ed2"]
assert number_names(["x", "x", "x"]) == ["x", "x2", "x3"]
assert number_names(["b", "a", "a", "b"]) == ["b", "a", "a2", "b2"]
assert number_names([]) == []
assert number_names(["solo"]) == ["solo"]


## Given a dict from word to its translation, make the reverse dictionary, leaving out the translations shared by several words.
def unique_inverse(lexicon):
    meanings = list(lexicon.values())
    return {m: w for w, m in lexicon.items() if meanings.count(m) == 1}

assert unique_inverse({"hund": "dog", "katze": "cat"}) == {"dog": "hund", "cat": "katze"}
assert unique_inverse({"a": "x", "b": "x", "c": "y"}) == {"y": "c"}
assert unique_inverse({"uno": "one", "ein": "one", "un": "one", "due": "two"}) == {"two": "due"}
assert unique_inverse({}) == {}
assert unique_inverse({"p": "q", "r": "q"}) == {}


## Write a function to return the depth of nesting of a dict: 0 for anything that is no dict, 1 for a dict without inner dicts, and so on.
def nesting_depth(obj):
    if not isinstance(obj, dict):
        return 0
    deepest = 0
    for value in obj.values():
        deepest = max(deepest, nesting_depth(value))
    return deepest + 1

assert nesting_depth({"a": 1}) == 1
assert nesting_depth({"a": {"b": {"c": 1}}, "d": {}}) == 3
assert nesting_depth({"x": {"y": 2}, "z": 0}) == 2
assert nesting_depth({}) == 1
assert nesting_depth([{}]) == 0


## Write a function that lists the hours (0 to 23) with the most visits, in increasing order, from a list of "HH:MM" strings.
def busiest_hours(times):
    visits = [0] * 24
    for t in times:
        hour = int(t.split(":")[0])
        visits[hour] += 1
    most = max(visits)
    if most == 0:
        return []
    return [h for h in range(24) if visits[h] == most]

assert busiest_hours(["09:10", "09:50", "14:00"]) == [9]
assert busiest_hours(["23:10", "08:05", "23:59", "08:30", "07:00"]) == [8, 23]
assert busiest_hours(["00:15", "12:15"]) == [0, 12]
assert busiest_hours([]) == []
assert busiest_hours(["05:05"]) == [5]


## Given employees as (name, department, salary) tuples, return a dict from department to the name of the best paid person there; the earlier record wins a tie.
def best_paid(employees):
    top = {}
    for name, dept, salary in employees:
        if dept not in top or salary > top[dept][1]:
            top[dept] = (name, salary)
    return {dept: pair[0] for dept, pair in top.items()}

assert best_paid([("Ann", "IT", 50), ("Bob", "IT", 70), ("Cy", "HR", 40)]) == {"IT": "Bob", "HR": "Cy"}
assert best_paid([("Ann", "IT", 50), ("Bob", "IT", 50)]) == {"IT": "Ann"}
assert best_paid([("D", "x", 9), ("E", "y", 3), ("F", "x", 8), ("G", "y", 5)]) == {"x": "D", "y": "G"}
assert best_paid([]) == {}
assert best_paid([("H", "z", 0)]) == {"z": "H"}


## Write a function that removes from each set in a list all elements seen in any earlier set of the list, and returns the new sets.
def only_new(groups):
    seen = set()
    fresh = []
    for g in groups:
        fresh.append(g - seen)
        seen = seen | g
    return fresh

assert only_new([{1, 2}, {2, 3}, {3, 1, 4}]) == [{1, 2}, {3}, {4}]
assert only_new([{5}, {5}, {6}]) == [{5}, set(), {6}]
assert only_new([{"a"}, {"b"}, {"a", "b", "c"}]) == [{"a"}, {"b"}, {"c"}]
assert only_new([]) == []
assert only_new([set(), {1}]) == [set(), {1}]


## Write a python function that takes a list of dicts and a field name and returns the distinct values of the field in order of first appearance, ignoring records without it.
def distinct_field(records, field):
    values = []
    for record in records:
        if field in record and record[field] not in values:
            values.append(record[field])
    return values

assert distinct_field([{"c": 2}, {"c": 1}, {"c": 2}], "c") == [2, 1]
assert distinct_field([{"c": 2, "d": 9}, {"d": 8}], "d") == [9, 8]
assert distinct_field([{"a": 1}, {"b": 2}, {"a": 3}], "a") == [1, 3]
assert distinct_field([], "a") == []
assert distinct_field([{"a": None}], "a") == [None]


## Define a function that moves up to the wanted number of one item from one store dict to another and returns a tuple of the number moved and the two stores; if nothing can be moved the stores stay as they are.
def transfer(source, target, item, wanted):
    moved = min(source.get(item, 0), wanted)
    if moved > 0:
        source[item] -= moved
        target[item] = target.get(item, 0) + moved
    return moved, source, target

assert transfer({"nail": 5}, {}, "nail", 3) == (3, {"nail": 2}, {"nail": 3})
assert transfer({"nail": 2}, {"nail": 1}, "nail", 4) == (2, {"nail": 0}, {"nail": 3})
assert transfer({"b": 1}, {}, "a", 2) == (0, {"b": 1}, {})
assert transfer({"k": 6, "m": 1}, {"k": 1}, "k", 4) == (4, {"k": 2, "m": 1}, {"k": 5})
assert transfer({}, {}, "x", 1) == (0, {}, {})


## Write a function to decide whether a tuple contains, at any depth of nested tuples, the given target value.
def deep_contains(nested, target):
    for part in nested:
        if part == target:
            return True
        if isinstance(part, tuple) and deep_contains(part, target):
            return True
    return False

assert deep_contains((1, (2, (3,))), 3) == True
assert deep_contains((1, (2, 3), "x"), 4) == False
assert deep_contains((5, (6, 7), 8), 8) == True
assert deep_contains((), 1) == False
assert deep_contains(((1, 2), 3), (1, 2)) == True


## Given a dict from task to the list of tasks it needs, return the sorted list of tasks that can start now because everything they need is done, leaving out those that are done already.
def ready_tasks(needs, done):
    ready = []
    for task, required in needs.items():
        if task in done:
            continue
        if all(r in done for r in required):
            ready.append(task)
    return sorted(ready)

assert ready_tasks({"bake": ["mix"], "mix": [], "eat": ["bake"]}, {"mix"}) == ["bake"]
assert ready_tasks({"b": [], "a": []}, set()) == ["a", "b"]
assert ready_tasks({"c": ["a", "b"], "d": ["a"]}, {"a"}) == ["d"]
assert ready_tasks({}, {"x"}) == []
assert ready_tasks({"a": ["a"]}, set()) == []


## Return the total number of goals per team as a dict from match results written like "Reds 2-1 Blues".
def goals_per_team(results):
    goals = {}
    for line in results:
        home, score, away = line.split()
        h, a = score.split("-")
        goals[home] = goals.get(home, 0) + int(h)
        goals[away] = goals.get(away, 0) + int(a)
    return goals

assert goals_per_team(["Reds 2-1 Blues"]) == {"Reds": 2, "Blues": 1}
assert goals_per_team(["A 3-0 B", "B 4-1 A"]) == {"A": 4, "B": 4}
assert goals_per_team(["A 0-2 B", "C 5-6 B", "A 7-0 C"]) == {"A": 7, "B": 8, "C": 5}
assert goals_per_team([]) == {}
assert goals_per_team(["X 10-0 Y"]) == {"X": 10, "Y": 0}


## Write a function that keeps, for each key of a list of (key, version, text) records, the text of the highest version, a later record replacing an earlier one of the same version.
def latest_texts(records):
    newest = {}
    for key, version, text in records:
        if key in newest and newest[key][0] > version:
            continue
        newest[key] = (version, text)
    return {key: newest[key][1] for key in newest}

assert latest_texts([("a", 1, "old"), ("a", 2, "new")]) == {"a": "new"}
assert latest_texts([("a", 3, "x"), ("b", 1, "y"), ("a", 2, "z")]) == {"a": "x", "b": "y"}
assert latest_texts([("k", 5, "one"), ("k", 5, "two")]) == {"k": "two"}
assert latest_texts([]) == {}
assert latest_texts([("q", 0, "")]) == {"q": ""}


## Write a function to pair each key of a list with a value from another list, giving the fill value to keys without a partner and ignoring surplus values.
def zip_with_fill(keys, values, fill):
    paired = {}
    for i, key in enumerate(keys):
        if i < len(values):
            paired[key] = values[i]
        else:
            paired[key] = fill
    return paired

assert zip_with_fill(["a", "b", "c"], [1, 2], 0) == {"a": 1, "b": 2, "c": 0}
assert zip_with_fill(["a"], [7, 8], 0) == {"a": 7}
assert zip_with_fill(["x", "y"], [], "-") == {"x": "-", "y": "-"}
assert zip_with_fill([], [1], 0) == {}
assert zip_with_fill(["p", "q"], [3, 4], None) == {"p": 3, "q": 4}


## Count the unordered pairs of people (from a dict of name to set of languages) who speak exactly one language in common.
def one_language_pairs(people):
    names = list(people)
    count = 0
    for i in range(len(names)):
        for j in range(i + 1, len(names)):
            if len(people[names[i]] & people[names[j]]) == 1:
                count += 1
    return count

assert one_language_pairs({"a": {"en", "fr"}, "b": {"en"}, "c": {"fr"}}) == 2
assert one_language_pairs({"a": {"en", "fr"}, "b": {"en", "fr"}}) == 0
assert one_language_pairs({"a": {"x"}, "b": {"x", "y"}, "c": {"x", "z"}}) == 3
assert one_language_pairs({}) == 0
assert one_language_pairs({"a": {"en"}}) == 0


## Write a function that describes an inventory dict as a string like "2 apples, 1 pear": names in alphabetical order, an added "s" unless the amount is 1, and "nothing" if the dict is empty.
def describe_stock(stock):
    parts = []
    for name in sorted(stock):
        amount = stock[name]
        ending = "" if amount == 1 else "s"
        parts.append(f"{amount} {name}{ending}")
    return ", ".join(parts) or "nothing"

assert describe_stock({"pear": 1, "apple": 2}) == "2 apples, 1 pear"
assert describe_stock({"nut": 0}) == "0 nuts"
assert describe_stock({"z": 3, "y": 1, "x": 5}) == "5 xs, 1 y, 3 zs"
assert describe_stock({}) == "nothing"
assert describe_stock({"egg": 1}) == "1 egg"
