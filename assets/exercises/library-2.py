## Write a function to return the letters that occur exactly n times in a word, sorted and joined into a string.
from collections import Counter
def letters_with_count(word, n):
    counts = Counter(word)
    return "".join(sorted(c for c in counts if counts[c] == n))

assert letters_with_count("banana", 2) == "n"
assert letters_with_count("letter", 2) == "et"
assert letters_with_count("salad", 1) == "dls"
assert letters_with_count("", 1) == ""
assert letters_with_count("abc", 2) == ""


## Given two shelves as lists of product names, find how many items the first shelf has in excess of the second, counted product by product.
from collections import Counter
def excess_items(first, second):
    extra = Counter(first) - Counter(second)
    return sum(extra.values())

assert excess_items(["tea", "tea", "jam"], ["tea"]) == 2
assert excess_items(["a", "b"], ["b", "c", "c"]) == 1
assert excess_items(["x", "x", "x"], ["x", "x", "y"]) == 1
assert excess_items([], ["a"]) == 0
assert excess_items(["a"], ["a"]) == 0
assert excess_items(["a", "a"], []) == 2


## Write a python function to group words by their last letter, returning a dictionary from letter to the list of words in their order; empty words are skipped.
from collections import defaultdict
def group_by_ending(words):
    groups = defaultdict(list)
    for word in words:
        if word:
            groups[word[-1]].append(word)
    return dict(groups)

assert group_by_ending(["cat", "bat", "dog"]) == {"t": ["cat", "bat"], "g": ["dog"]}
assert group_by_ending(["ox", "", "fax"]) == {"x": ["ox", "fax"]}
assert group_by_ending(["ab", "ba"]) == {"b": ["ab"], "a": ["ba"]}
assert group_by_ending([]) == {}
assert group_by_ending([""]) == {}


## Simulate a queue at a counter: people stand in a circle, each round the first leaves, and then the next k people move to the back. Return the name of the person who leaves last, or None for an empty list.
from collections import deque
def last_in_circle(people, k):
    line = deque(people)
    last = None
    while line:
        last = line.popleft()
        line.rotate(-k)
    return last

assert last_in_circle(["a", "b", "c", "d"], 1) == "d"
assert last_in_circle(["a", "b", "c"], 0) == "c"
assert last_in_circle(["p", "q", "r", "s", "t"], 2) == "q"
assert last_in_circle([], 3) == None
assert last_in_circle(["solo"], 5) == "solo"


## Write a function to return the list of sums of each window of the last k readings, starting as soon as k readings are there.
from collections import deque
def window_sums(readings, k):
    window = deque(maxlen=k)
    sums = []
    for value in readings:
        window.append(value)
        if len(window) == k:
            sums.append(sum(window))
    return sums

assert window_sums([1, 2, 3, 4], 2) == [3, 5, 7]
assert window_sums([5, 0, 1, 2, 9], 3) == [6, 3, 12]
assert window_sums([4, 6], 1) == [4, 6]
assert window_sums([1, 2], 3) == []
assert window_sums([], 2) == []


## Return the candidate with strictly more than half of the votes, or the text "runoff" if there is none.
from collections import Counter
def majority_or_runoff(votes):
    if not votes:
        return "runoff"
    name, number = Counter(votes).most_common(1)[0]
    if number * 2 > len(votes):
        return name
    return "runoff"

assert majority_or_runoff(["ann", "bo", "ann"]) == "ann"
assert majority_or_runoff(["ann", "bo"]) == "runoff"
assert majority_or_runoff(["x", "y", "y", "z", "y"]) == "y"
assert majority_or_runoff([]) == "runoff"
assert majority_or_runoff(["q"]) == "q"
assert majority_or_runoff(["a", "a", "b", "c"]) == "runoff"


## Write a function that keeps a memory of the last `size` different pages visited and returns it, oldest first; visiting a remembered page again makes it the newest.
from collections import OrderedDict
def recent_pages(visits, size):
    memory = OrderedDict()
    for page in visits:
        memory[page] = True
        memory.move_to_end(page)
        if len(memory) > size:
            memory.popitem(last=False)
    return list(memory)

assert recent_pages(["a", "b", "a", "c"], 2) == ["a", "c"]
assert recent_pages(["x", "y", "z"], 3) == ["x", "y", "z"]
assert recent_pages(["p", "q", "r", "q"], 3) == ["p", "r", "q"]
assert recent_pages([], 2) == []
assert recent_pages(["a", "b"], 0) == []
assert recent_pages(["a", "a"], 1) == ["a"]


## Given (payer, amount) pairs, return the name of the person who paid the most in total; the alphabetically first name wins a tie, and no pairs give an empty string.
from collections import defaultdict
def biggest_payer(payments):
    totals = defaultdict(int)
    for name, amount in payments:
        totals[name] += amount
    if not totals:
        return ""
    return min(totals, key=lambda n: (-totals[n], n))

assert biggest_payer([("al", 5), ("bo", 7), ("al", 4)]) == "al"
assert biggest_payer([("zed", 3), ("amy", 3)]) == "amy"
assert biggest_payer([("x", 1), ("y", 9)]) == "y"
assert biggest_payer([]) == ""
assert biggest_payer([("k", 0)]) == "k"


## Check whether a sign can be laid with a given bag of letter tiles, where each "*" tile in the bag stands for any letter.
from collections import Counter
def can_lay_sign(sign, bag):
    missing = Counter(sign) - Counter(bag)
    return sum(missing.values()) <= bag.count("*")

assert can_lay_sign("open", "nepo") == True
assert can_lay_sign("shoe", "sho*") == True
assert can_lay_sign("noon", "no*") == False
assert can_lay_sign("", "") == True
assert can_lay_sign("aa", "**") == True
assert can_lay_sign("a", "b") == False


## Write a function to invert a dictionary that maps pupils to clubs, so that each club maps to the sorted list of its pupils.
from collections import defaultdict
def club_members(choice):
    clubs = defaultdict(list)
    for pupil in sorted(choice):
        clubs[choice[pupil]].append(pupil)
    return dict(clubs)

assert club_members({"zoe": "art", "al": "art"}) == {"art": ["al", "zoe"]}
assert club_members({"a": "x", "b": "y"}) == {"x": ["a"], "y": ["b"]}
assert club_members({"c": 1, "b": 2, "a": 1}) == {1: ["a", "c"], 2: ["b"]}
assert club_members({}) == {}
assert club_members({"k": "k"}) == {"k": ["k"]}


## Write a python function to process a ticket line: "in X" adds X at the back, "vip X" adds X at the front, "out" removes the front person if any; return those left as a list.
from collections import deque
def ticket_line(events):
    line = deque()
    for event in events:
        if event == "out":
            if line:
                line.popleft()
        else:
            kind, name = event.split()
            if kind == "vip":
                line.appendleft(name)
            else:
                line.append(name)
    return list(line)

assert ticket_line(["in a", "in b", "vip c"]) == ["c", "a", "b"]
assert ticket_line(["in a", "in b", "out", "in d"]) == ["b", "d"]
assert ticket_line(["vip x", "vip y", "out"]) == ["x"]
assert ticket_line([]) == []
assert ticket_line(["out", "in z"]) == ["z"]


## Return the number of distinct values in a list that occur an odd number of times.
from collections import Counter
def odd_occurrences(values):
    return sum(n % 2 for n in Counter(values).values())

assert odd_occurrences([4, 4, 4, 7]) == 2
assert odd_occurrences([1, 1, 2, 3]) == 2
assert odd_occurrences([5, 5, 6, 6]) == 0
assert odd_occurrences([]) == 0
assert odd_occurrences([9]) == 1
assert odd_occurrences([2, 2, 2, 2, 1]) == 1


## Write a function to list the words of a sentence from the most to the least frequent, words of equal frequency in alphabetical order.
from collections import Counter
def words_by_frequency(sentence):
    counts = Counter(sentence.split())
    pairs = sorted(counts.items(), key=lambda p: (-p[1], p[0]))
    return [word for word, n in pairs]

assert words_by_frequency("to be or not to be") == ["be", "to", "not", "or"]
assert words_by_frequency("b b a") == ["b", "a"]
assert words_by_frequency("z y x y x y") == ["y", "x", "z"]
assert words_by_frequency("") == []
assert words_by_frequency("one") == ["one"]


## Define a function that returns the number of steps of the shortest walk from start to goal along one-way roads given as (from, to) pairs, or -1 if there is no way.
from collections import deque, defaultdict
def fewest_roads(roads, start, goal):
    ways = defaultdict(list)
    for a, b in roads:
        ways[a].append(b)
    queue = deque([(start, 0)])
    seen = {start}
    while queue:
        town, steps = queue.popleft()
        if town == goal:
            return steps
        for nxt in ways[town]:
            if nxt not in seen:
                seen.add(nxt)
                queue.append((nxt, steps + 1))
    return -1

assert fewest_roads([("a", "b"), ("b", "c")], "a", "c") == 2
assert fewest_roads([("a", "b"), ("b", "c"), ("a", "c")], "a", "c") == 1
assert fewest_roads([("b", "a")], "a", "b") == -1
assert fewest_roads([], "x", "x") == 0
assert fewest_roads([(1, 2), (2, 3), (3, 1), (3, 4)], 1, 4) == 3


## Write a function to merge several stock dictionaries by adding up the amounts of each product, leaving out products whose total is zero or less.
from collections import Counter
def merge_stocks(stocks):
    total = Counter()
    for stock in stocks:
        for product, amount in stock.items():
            total[product] += amount
    return {p: n for p, n in total.items() if n > 0}

assert merge_stocks([{"pen": 3}, {"pen": 2, "cup": 1}]) == {"pen": 5, "cup": 1}
assert merge_stocks([{"a": 2, "b": 1}, {"a": -2}]) == {"b": 1}
assert merge_stocks([{"x": 1}, {"x": -4}]) == {}
assert merge_stocks([]) == {}
assert merge_stocks([{"z": 0}]) == {}


## Return the index at which a list first shows some value for the third time, or -1 if no value appears three times.
from collections import defaultdict
def third_showing(items):
    seen = defaultdict(int)
    for i, item in enumerate(items):
        seen[item] += 1
        if seen[item] == 3:
            return i
    return -1

assert third_showing([1, 2, 1, 1, 2, 2]) == 3
assert third_showing(["a", "b", "b", "a", "b"]) == 4
assert third_showing([1, 1, 2, 2]) == -1
assert third_showing([]) == -1
assert third_showing([7, 7, 7, 7]) == 2


## Write a function to compare two words as letter bags and return three counts: letters shared, letters only in the first, letters only in the second.
from collections import Counter
def bag_compare(one, two):
    a, b = Counter(one), Counter(two)
    shared = sum((a & b).values())
    return shared, len(one) - shared, len(two) - shared

assert bag_compare("apple", "plea") == (4, 1, 0)
assert bag_compare("moon", "noodle") == (3, 1, 3)
assert bag_compare("cat", "dog") == (0, 3, 3)
assert bag_compare("", "") == (0, 0, 0)
assert bag_compare("", "ab") == (0, 0, 2)


## Given a list of named points (name, x, y), return the name of the point farthest from the origin by the sum of absolute coordinates; the first such point wins.
from collections import namedtuple
Spot = namedtuple("Spot", "name x y")
def farthest_spot(points):
    spots = [Spot(*p) for p in points]
    best = max(spots, key=lambda s: abs(s.x) + abs(s.y))
    return best.name

assert farthest_spot([("a", 1, 2), ("b", -3, 1)]) == "b"
assert farthest_spot([("a", 2, -3), ("b", 4, 0), ("c", 0, 1)]) == "a"
assert farthest_spot([("p", 3, 0), ("q", 2, -9)]) == "q"
assert farthest_spot([("o", 0, 0)]) == "o"
assert farthest_spot([("m", 1, 1), ("n", 0, 2)]) == "m"


## Write a python function to return the heights of the mountains that are visible from the right of a list, from left to right: those strictly higher than everything to their right.
from collections import deque
def visible_from_right(heights):
    visible = deque()
    highest = 0
    for h in reversed(heights):
        if h > highest:
            visible.appendleft(h)
            highest = h
    return list(visible)

assert visible_from_right([5, 3, 4, 1]) == [5, 4, 1]
assert visible_from_right([1, 2, 3]) == [3]
assert visible_from_right([6, 2, 6, 2]) == [6, 2]
assert visible_from_right([]) == []
assert visible_from_right([8]) == [8]


## Check whether every letter of a nonempty lowercase word appears equally often; an empty word counts as balanced.
from collections import Counter
def letters_balanced(word):
    amounts = set(Counter(word).values())
    return len(amounts) <= 1

assert letters_balanced("noon") == True
assert letters_balanced("teeth") == False
assert letters_balanced("dog") == True
assert letters_balanced("") == True
assert letters_balanced("zz") == True
assert letters_balanced("ababa") == False


## Write a function to find for every teacher the number of different pupils in (teacher, pupil) lesson records, as a list of (teacher, number) pairs sorted by teacher.
from collections import defaultdict
def pupils_per_teacher(lessons):
    pupils = defaultdict(set)
    for teacher, pupil in lessons:
        pupils[teacher].add(pupil)
    return sorted((t, len(group)) for t, group in pupils.items())

assert pupils_per_teacher([("lee", "a"), ("lee", "b"), ("kim", "a")]) == [("kim", 1), ("lee", 2)]
assert pupils_per_teacher([("x", "p"), ("x", "p")]) == [("x", 1)]
assert pupils_per_teacher([("b", 1), ("a", 2), ("b", 3)]) == [("a", 1), ("b", 2)]
assert pupils_per_teacher([]) == []
assert pupils_per_teacher([("q", "q")]) == [("q", 1)]


## Deal cards from a deck alternately from its top (the left end) and its bottom, beginning with the top, and return the order in which they come.
from collections import deque
def alternate_deal(deck):
    cards = deque(deck)
    order = []
    from_top = True
    while cards:
        order.append(cards.popleft() if from_top else cards.pop())
        from_top = not from_top
    return order

assert alternate_deal([1, 2, 3, 4]) == [1, 4, 2, 3]
assert alternate_deal(["k", "q", "j"]) == ["k", "j", "q"]
assert alternate_deal([9, 8, 7, 6, 5]) == [9, 5, 8, 6, 7]
assert alternate_deal([]) == []
assert alternate_deal([3]) == [3]


## Write a function to return the gap between the highest and the lowest frequency of the items in a list; an empty list gives 0.
from collections import Counter
def frequency_gap(items):
    if len(items) == 0:
        return 0
    freq = Counter(items).values()
    return max(freq) - min(freq)

assert frequency_gap(["a", "b", "a", "a"]) == 2
assert frequency_gap([]) == 0
assert frequency_gap([4, 4, 4, 4, 5, 5, 6]) == 3
assert frequency_gap([1, 2, 3]) == 0
assert frequency_gap([0, 0]) == 0


## Look up a setting by name in three dictionaries, user settings first, then team settings, then defaults, and return its value, or "unset" if none has it.
from collections import ChainMap
def layered_setting(user, team, defaults, name):
    layers = ChainMap(user, team, defaults)
    return layers.get(name, "unset")

assert layered_setting({"a": 1}, {"a": 2}, {"a": 3}, "a") == 1
assert layered_setting({}, {"b": 2}, {"b": 3}, "b") == 2
assert layered_setting({"a": 1}, {"b": 2}, {"c": 3}, "c") == 3
assert layered_setting({}, {}, {}, "x") == "unset"
assert layered_setting({"k": 0}, {"k": 5}, {}, "k") == 0


## Write a function to count in how many pairs of neighbouring words of a list the second word starts with the last letter of the first, per letter, as a dictionary.
from collections import Counter
def chain_letters(words):
    links = Counter()
    for left, right in zip(words, words[1:]):
        if left[-1] == right[0]:
            links[right[0]] += 1
    return dict(links)

assert chain_letters(["cat", "tea", "ape", "owl"]) == {"t": 1, "a": 1}
assert chain_letters(["dad", "did", "dot"]) == {"d": 2}
assert chain_letters(["eel", "lab", "cob", "bee"]) == {"l": 1, "b": 1}
assert chain_letters([]) == {}
assert chain_letters(["aha"]) == {}
