## Write a function to spread a dict of counts out into a list in key order, each key repeated as often as its count says; counts below one give nothing.
def spread_counts(counts):
    out = []
    for key in sorted(counts):
        out.extend([key] * counts[key])
    return out

assert spread_counts({"b": 2, "a": 1}) == ["a", "b", "b"]
assert spread_counts({3: 1, 1: 3}) == [1, 1, 1, 3]
assert spread_counts({"x": 0, "y": 2}) == ["y", "y"]
assert spread_counts({}) == []
assert spread_counts({"q": -1}) == []


## Given a list of (player, score) turns, return the players who led at some moment, in the order in which they first took the lead; scores are never negative, and a leader has more than 0 points in total and strictly more than every other player so far.
def lead_history(turns):
    totals = {}
    leaders = []
    for player, score in turns:
        totals[player] = totals.get(player, 0) + score
        rivals = [t for p, t in totals.items() if p != player]
        if totals[player] > max(rivals, default=0) and player not in leaders:
            leaders.append(player)
    return leaders

assert lead_history([("a", 3), ("b", 5), ("a", 4)]) == ["a", "b"]
assert lead_history([("a", 3), ("b", 3), ("c", 2)]) == ["a"]
assert lead_history([("x", 1), ("y", 1), ("y", 1), ("z", 9)]) == ["x", "y", "z"]
assert lead_history([]) == []
assert lead_history([("a", 0), ("b", 2)]) == ["b"]


## Write a function that returns the cheapest shop for a shopping list: shops is a dict from shop to price dict, only shops selling every item count, and None is returned when there is no such shop.
def cheapest_shop(shops, items):
    best_shop = None
    best_cost = None
    for shop in sorted(shops):
        prices = shops[shop]
        if not all(item in prices for item in items):
            continue
        cost = sum(prices[item] for item in items)
        if best_cost is None or cost < best_cost:
            best_shop = shop
            best_cost = cost
    return best_shop

assert cheapest_shop({"A": {"tea": 3, "jam": 4}, "B": {"tea": 2, "jam": 4}}, ["tea", "jam"]) == "B"
assert cheapest_shop({"A": {"tea": 9}, "B": {"jam": 1}}, ["tea"]) == "A"
assert cheapest_shop({"Z": {"t": 1}, "Y": {"t": 1}, "X": {"t": 5}}, ["t"]) == "Y"
assert cheapest_shop({"A": {"tea": 9}}, ["jam"]) == None
assert cheapest_shop({}, []) == None


## Return a new dict in which each value of a dict of lists is replaced by the tuple of its smallest and largest element, or by None for an empty list.
def value_ranges(d):
    return {k: (min(v), max(v)) if v else None for k, v in d.items()}

assert value_ranges({"a": [3, 1, 2]}) == {"a": (1, 3)}
assert value_ranges({"t": [5, 9], "u": [-4, 0, -7]}) == {"t": (5, 9), "u": (-7, 0)}
assert value_ranges({"x": [6], "y": []}) == {"x": (6, 6), "y": None}
assert value_ranges({}) == {}
assert value_ranges({"w": ["b", "a"]}) == {"w": ("a", "b")}


## Check whether two words have the same letter pattern, as in "noon" and "abba", by matching the letters one to one.
def same_pattern(first, second):
    if len(first) != len(second):
        return False
    pairs = set(zip(first, second))
    return len(pairs) == len(set(first)) == len(set(second))

assert same_pattern("noon", "abba") == True
assert same_pattern("noon", "abab") == False
assert same_pattern("abc", "xxy") == False
assert same_pattern("aab", "xyz") == False
assert same_pattern("", "") == True
assert same_pattern("ab", "abc") == False


## Write a python function to convert a list of "name=value" strings into a dict, with whole numbers turned into ints and the strings without "=" mapped to True.
def parse_options(options):
    parsed = {}
    for opt in options:
        if "=" not in opt:
            parsed[opt] = True
            continue
        name, value = opt.split("=", 1)
        parsed[name] = int(value) if value.isdigit() else value
    return parsed

assert parse_options(["size=10", "mode=fast"]) == {"size": 10, "mode": "fast"}
assert parse_options(["quiet", "n=3"]) == {"quiet": True, "n": 3}
assert parse_options(["eq=a=b", "x="]) == {"eq": "a=b", "x": ""}
assert parse_options([]) == {}
assert parse_options(["k=1", "k=2"]) == {"k": 2}


## Define a function that returns the ids of the records whose tags include all the wanted tags but none of the banned ones, as a list.
def filter_tags(records, wanted, banned):
    found = []
    for rec_id, tags in records:
        if wanted <= tags and not (banned & tags):
            found.append(rec_id)
    return found

assert filter_tags([(1, {"a", "b"}), (2, {"a"}), (3, {"a", "c"})], {"a"}, {"c"}) == [1, 2]
assert filter_tags([(1, {"a"}), (2, {"a", "b"})], {"a", "b"}, set()) == [2]
assert filter_tags([(9, {"x"}), (8, {"x", "y", "z"})], {"x"}, {"y", "q"}) == [9]
assert filter_tags([], {"a"}, {"b"}) == []
assert filter_tags([(4, set())], set(), {"b"}) == [4]


## Write a function to return the day number (from 1) on which the stock of an item first falls below zero, given the starting stock and the list of daily changes, or 0 if that never happens.
def shortage_day(start, changes):
    level = start
    day = 0
    for change in changes:
        day += 1
        level += change
        if level < 0:
            return day
    return 0

assert shortage_day(5, [-3, -3, 4]) == 2
assert shortage_day(5, [-5, 2, -2]) == 0
assert shortage_day(0, [1, 2, -3, -1]) == 4
assert shortage_day(3, []) == 0
assert shortage_day(0, [-1]) == 1


## Given a dict of item weights, choose greedily: go through the items from the heaviest to the lightest (ties by name) and take each that still fits the limit; return the sorted names taken.
def pack_greedy(weights, limit):
    taken = []
    left = limit
    for name in sorted(weights, key=lambda n: (-weights[n], n)):
        if weights[name] <= left:
            taken.append(name)
            left -= weights[name]
    return sorted(taken)

assert pack_greedy({"a": 5, "b": 4, "c": 3}, 8) == ["a", "c"]
assert pack_greedy({"x": 2, "y": 2, "z": 2}, 4) == ["x", "y"]
assert pack_greedy({"p": 9, "q": 1, "r": 6}, 7) == ["q", "r"]
assert pack_greedy({}, 10) == []
assert pack_greedy({"big": 11}, 10) == []


## Write a function that counts the keys of a dict whose value is itself a key of the dict, not counting keys that point to themselves.
def pointing_keys(d):
    return sum(1 for k, v in d.items() if v in d and v != k)

assert pointing_keys({"a": "b", "b": "c"}) == 1
assert pointing_keys({"a": "b", "b": "a", "c": "c"}) == 2
assert pointing_keys({1: 2, 2: 3, 3: 1, 4: 9}) == 3
assert pointing_keys({}) == 0
assert pointing_keys({"x": "x"}) == 0


## Return the list of names without those that differ from an earlier name only in case or in surrounding spaces; the kept names stay exactly as they were written.
def tidy_names(names):
    seen = set()
    kept = []
    for name in names:
        plain = name.strip().lower()
        if plain in seen:
            continue
        seen.add(plain)
        kept.append(name)
    return kept

assert tidy_names(["Ann", "ann", "Bob"]) == ["Ann", "Bob"]
assert tidy_names([" Cy", "cY ", "CY", "Dee"]) == [" Cy", "Dee"]
assert tidy_names(["b", "a", "B", "A"]) == ["b", "a"]
assert tidy_names([]) == []
assert tidy_names(["", " "]) == [""]


## Write a function that computes a bonus dict: each seller gets 10 per sale from their list of sales, plus 50 if any single sale is over 1000.
def seller_bonus(sales):
    bonus = {}
    for seller, amounts in sales.items():
        money = 10 * len(amounts)
        if any(a > 1000 for a in amounts):
            money += 50
        bonus[seller] = money
    return bonus

assert seller_bonus({"al": [200, 300]}) == {"al": 20}
assert seller_bonus({"al": [1001], "bo": [1000, 5, 7]}) == {"al": 60, "bo": 30}
assert seller_bonus({"cy": [2000, 3000, 1]}) == {"cy": 80}
assert seller_bonus({"di": []}) == {"di": 0}
assert seller_bonus({}) == {}


## Write a function to deal the elements of a list in turn to the given players, and return a dict from player to the tuple of elements received.
def deal_round(players, cards):
    n = len(players)
    return {p: tuple(cards[i::n]) for i, p in enumerate(players)}

assert deal_round(["a", "b"], [1, 2, 3, 4]) == {"a": (1, 3), "b": (2, 4)}
assert deal_round(["a", "b", "c"], [9, 8, 7, 6]) == {"a": (9, 6), "b": (8,), "c": (7,)}
assert deal_round(["x"], ["k", "q"]) == {"x": ("k", "q")}
assert deal_round([], [1, 2]) == {}
assert deal_round(["a", "b"], [5]) == {"a": (5,), "b": ()}


## Given a dict from user to the set of users they follow, find the sorted list of users followed by at least k others.
def popular_users(follows, k):
    fans = {}
    for user, followed in follows.items():
        for other in followed:
            if other != user:
                fans[other] = fans.get(other, 0) + 1
    return sorted(u for u, n in fans.items() if n >= k)

assert popular_users({"a": {"b", "c"}, "c": {"b"}}, 2) == ["b"]
assert popular_users({"a": {"z", "y"}, "b": {"y"}}, 1) == ["y", "z"]
assert popular_users({"a": {"a", "b"}, "b": {"a"}, "c": {"b"}}, 2) == ["b"]
assert popular_users({}, 1) == []
assert popular_users({"a": {"a"}}, 1) == []


## Write a function that returns the nested dict obtained by setting a value at a path (a list of keys) in an empty dict; an empty path returns the value itself.
def build_path(path, value):
    result = value
    for key in reversed(path):
        result = {key: result}
    return result

assert build_path(["a", "b"], 5) == {"a": {"b": 5}}
assert build_path(["x"], "y") == {"x": "y"}
assert build_path(["p", "q", "r"], 0) == {"p": {"q": {"r": 0}}}
assert build_path([], 7) == 7
assert build_path(["k"], {}) == {"k": {}}


## Return the number of (x, y) points of a list that lie in the given rectangle ((x1, y1), (x2, y2)), borders included, counting a repeated point once.
def points_inside(points, rectangle):
    (x1, y1), (x2, y2) = rectangle
    inside = set()
    for x, y in points:
        if x1 <= x <= x2 and y1 <= y <= y2:
            inside.add((x, y))
    return len(inside)

assert points_inside([(1, 1), (2, 5), (1, 1)], ((0, 0), (3, 3))) == 1
assert points_inside([(0, 0), (3, 2), (4, 2), (3, 3)], ((0, 0), (3, 2))) == 2
assert points_inside([(2, 4), (2, 0), (1, 3), (3, 4)], ((2, 1), (5, 4))) == 2
assert points_inside([], ((0, 0), (1, 1))) == 0
assert points_inside([(5, 5)], ((5, 5), (5, 5))) == 1


## Write a python function that updates a dict of high scores with a list of new (name, score) results and returns the names that beat their own old record or had none, in order, without repeats.
def record_breakers(records, results):
    best = dict(records)
    broke = []
    for name, score in results:
        if name not in best or score > best[name]:
            best[name] = score
            if name not in broke:
                broke.append(name)
    return broke

assert record_breakers({"al": 5, "bo": 9}, [("bo", 9), ("al", 6)]) == ["al"]
assert record_breakers({}, [("cy", 1), ("cy", 2), ("di", 0)]) == ["cy", "di"]
assert record_breakers({"x": 3}, [("y", 1), ("x", 4), ("x", 7)]) == ["y", "x"]
assert record_breakers({"x": 3}, []) == []
assert record_breakers({"x": 3}, [("x", 2)]) == []


## Write a function to compress a list of equal-keyed dicts into a header tuple and a list of value tuples, with the keys in alphabetical order; an empty list gives an empty header.
def header_and_rows(dicts):
    if not dicts:
        return (), []
    header = tuple(sorted(dicts[0]))
    rows = []
    for d in dicts:
        rows.append(tuple(d[h] for h in header))
    return header, rows

assert header_and_rows([{"b": 1, "a": 2}]) == (("a", "b"), [(2, 1)])
assert header_and_rows([{"x": 1}, {"x": 5}, {"x": 3}]) == (("x",), [(1,), (5,), (3,)])
assert header_and_rows([{"n": "al", "g": 7}, {"g": 8, "n": "bo"}]) == (("g", "n"), [(7, "al"), (8, "bo")])
assert header_and_rows([]) == ((), [])
assert header_and_rows([{}]) == ((), [()])


## Find the total time of each task from a list of "start task minute" and "stop task minute" strings; tasks that never stop are left out.
def task_minutes(log):
    open_since = {}
    spent = {}
    for entry in log:
        action, task, minute = entry.split()
        if action == "start":
            open_since[task] = int(minute)
        elif task in open_since:
            length = int(minute) - open_since.pop(task)
            spent[task] = spent.get(task, 0) + length
    return spent

assert task_minutes(["start cook 5", "stop cook 20"]) == {"cook": 15}
assert task_minutes(["start a 0", "start b 2", "stop a 3", "stop b 9"]) == {"a": 3, "b": 7}
assert task_minutes(["start a 1", "stop a 4", "start a 10", "stop a 12"]) == {"a": 5}
assert task_minutes([]) == {}
assert task_minutes(["stop x 3", "start y 1"]) == {}


## Write a function that picks from a dict of name to birth (year, month, day) tuple the name of the youngest person, or an empty string if the dict is empty.
def youngest(births):
    who = ""
    for name in births:
        if who == "" or births[name] > births[who]:
            who = name
    return who

assert youngest({"al": (1990, 5, 1), "bo": (1991, 1, 1)}) == "bo"
assert youngest({"al": (1990, 5, 2), "bo": (1990, 5, 1), "cy": (1989, 12, 31)}) == "al"
assert youngest({"x": (2000, 1, 30), "y": (2000, 2, 1), "z": (2000, 1, 31)}) == "y"
assert youngest({}) == ""
assert youngest({"me": (1, 1, 1)}) == "me"


## Check whether a list of dicts is sorted in non-decreasing order of "year", and of "title" within the same year.
def catalog_sorted(items):
    previous = None
    for item in items:
        current = (item["year"], item["title"])
        if previous is not None and current < previous:
            return False
        previous = current
    return True

assert catalog_sorted([{"year": 1, "title": "b"}, {"year": 2, "title": "a"}]) == True
assert catalog_sorted([{"year": 1, "title": "b"}, {"year": 1, "title": "a"}]) == False
assert catalog_sorted([{"year": 3, "title": "a"}, {"year": 3, "title": "a"}]) == True
assert catalog_sorted([]) == True
assert catalog_sorted([{"year": 5, "title": "x"}, {"year": 4, "title": "y"}]) == False


## Define a function that removes one occurrence of a product from a cart dict of counts, deletes the product when none is left, and returns the cart; an unknown product changes nothing.
def remove_one(cart, product):
    if product in cart:
        cart[product] -= 1
        if cart[product] <= 0:
            del cart[product]
    return cart

assert remove_one({"tea": 2, "bun": 1}, "tea") == {"tea": 1, "bun": 1}
assert remove_one({"tea": 2, "bun": 1}, "bun") == {"tea": 2}
assert remove_one({"tea": 5}, "pie") == {"tea": 5}
assert remove_one({}, "x") == {}
assert remove_one({"a": 3}, "a") == {"a": 2}


## Write a function to return the friends two people share in a list of friendship pairs, where every pair holds in both directions, as a sorted list.
def shared_friends(pairs, p, q):
    friends = {p: set(), q: set()}
    for a, b in pairs:
        if a in friends:
            friends[a].add(b)
        if b in friends:
            friends[b].add(a)
    return sorted(friends[p] & friends[q])

assert shared_friends([("a", "x"), ("x", "b"), ("a", "y")], "a", "b") == ["x"]
assert shared_friends([("z", "a"), ("z", "b"), ("a", "m"), ("m", "b")], "a", "b") == ["m", "z"]
assert shared_friends([("a", "b"), ("b", "c")], "a", "c") == ["b"]
assert shared_friends([], "a", "b") == []
assert shared_friends([("a", "b")], "a", "b") == []


## Given a grade book of student to subject marks (nested dicts), return for each subject the number of students who failed it with a mark below 50; subjects without failures are left out.
def failures_by_subject(book):
    failures = {}
    for marks in book.values():
        for subject, mark in marks.items():
            if mark < 50:
                failures[subject] = failures.get(subject, 0) + 1
    return failures

assert failures_by_subject({"al": {"art": 49, "gym": 50}}) == {"art": 1}
assert failures_by_subject({"al": {"art": 10}, "bo": {"art": 20, "gym": 30}}) == {"art": 2, "gym": 1}
assert failures_by_subject({"al": {"gym": 90}, "bo": {"gym": 48}, "cy": {"gym": 51}}) == {"gym": 1}
assert failures_by_subject({}) == {}
assert failures_by_subject({"al": {}}) == {}


## Write a function that returns the first tuple of a list whose middle field equals the wanted value, and an empty tuple when there is none; the middle of a tuple of even length is the right one of the two, and empty tuples are skipped.
def find_by_middle(tuples, wanted):
    for t in tuples:
        if t and t[len(t) // 2] == wanted:
            return t
    return ()

assert find_by_middle([(1, 2, 3), (2, 3, 4)], 3) == (2, 3, 4)
assert find_by_middle([("a", "b"), ("b", "a")], "b") == ("a", "b")
assert find_by_middle([(7, 8, 9, 6, 5), (9,)], 9) == (7, 8, 9, 6, 5)
assert find_by_middle([], 1) == ()
assert find_by_middle([(), (4,)], 4) == (4,)
assert find_by_middle([(1, 2)], 1) == ()
