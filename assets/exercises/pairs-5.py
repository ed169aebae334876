## Write a function to return the number of places two equally long lists agree at, minus the number of places where the second list is ahead of the first by exactly one.
def agree_minus_ahead(a, b):
    score = 0
    for i in range(len(a)):
        if b[i] == a[i]:
            score += 1
        if b[i] == a[i] + 1:
            score -= 1
    return score

assert agree_minus_ahead([1, 2, 3, 4], [1, 2, 4, 3]) == 1
assert agree_minus_ahead([5, 5], [6, 6]) == -2
assert agree_minus_ahead([2, 7, 1], [2, 5, 1]) == 2
assert agree_minus_ahead([], []) == 0
assert agree_minus_ahead([3], [1]) == 0


## Given two texts, write them one above the other and return the list of columns as two-letter texts, the shorter text being filled with dashes on the left.
def stacked_columns(top, bottom):
    width = max(len(top), len(bottom))
    top = top.rjust(width, "-")
    bottom = bottom.rjust(width, "-")
    return [x + y for x, y in zip(top, bottom)]

assert stacked_columns("abc", "z") == ["a-", "b-", "cz"]
assert stacked_columns("me", "home") == ["-h", "-o", "mm", "ee"]
assert stacked_columns("up", "on") == ["uo", "pn"]
assert stacked_columns("", "") == []
assert stacked_columns("", "k") == ["-k"]


## Count the ways in which the letters of the first word can be put above the letters of the second word, as an ordered rearrangement of places of the first word, so that no letter stands above an equal letter; both words are equally long and have at most six letters.
from itertools import permutations

def clash_free_arrangements(word, below):
    ways = 0
    for order in permutations(word):
        if all(x != y for x, y in zip(order, below)):
            ways += 1
    return ways

assert clash_free_arrangements("abc", "abc") == 2
assert clash_free_arrangements("abc", "abd") == 3
assert clash_free_arrangements("xyz", "abc") == 6
assert clash_free_arrangements("aab", "abb") == 2
assert clash_free_arrangements("", "") == 1
assert clash_free_arrangements("a", "a") == 0


## Given the orders (customer, amount) and the deliveries (customer, amount), return a dictionary of the customers who are still owed something with the amount owed; surplus deliveries do not matter.
def still_owed(orders, deliveries):
    open_amounts = {}
    for who, amount in orders:
        open_amounts[who] = open_amounts.get(who, 0) + amount
    for who, amount in deliveries:
        if who in open_amounts:
            open_amounts[who] -= amount
    return {w: a for w, a in open_amounts.items() if a > 0}

assert still_owed([("Al", 5), ("Bo", 2), ("Al", 1)], [("Al", 4)]) == {"Al": 2, "Bo": 2}
assert still_owed([("x", 3), ("y", 4)], [("x", 3), ("y", 9)]) == {}
assert still_owed([("p", 7)], [("q", 7), ("p", 2), ("p", 2)]) == {"p": 3}
assert still_owed([], [("a", 1)]) == {}
assert still_owed([("a", 1)], []) == {"a": 1}


## Return the length of the longest common subsequence of two words in which no two chosen letters may be neighbours in the first word.
def gapped_common(a, b):
    if a == "" or b == "":
        return 0
    best = gapped_common(a[1:], b)
    spot = b.find(a[0])
    if spot >= 0:
        best = max(best, 1 + gapped_common(a[2:], b[spot + 1:]))
    return best

assert gapped_common("abcd", "abcd") == 2
assert gapped_common("axbyc", "abc") == 3
assert gapped_common("hello", "hollow") == 3
assert gapped_common("abc", "cba") == 1
assert gapped_common("", "a") == 0
assert gapped_common("xyz", "abc") == 0


## Write a python function to check whether the first list can be turned into the second by adding one and the same number to all its elements or by leaving it alone; lists of different length cannot.
def is_shifted_copy(xs, ys):
    if len(xs) != len(ys):
        return False
    shifts = {y - x for x, y in zip(xs, ys)}
    return len(shifts) <= 1

assert is_shifted_copy([1, 4, 2], [3, 6, 4]) == True
assert is_shifted_copy([1, 4, 2], [3, 6, 5]) == False
assert is_shifted_copy([5, 5], [1, 1]) == True
assert is_shifted_copy([], []) == True
assert is_shifted_copy([1, 2], [1, 2, 3]) == False
assert is_shifted_copy([1, 2], [2, 1]) == False


## Given a row of lockers (a list of owners, empty text for a free locker) and a list of newcomers, put each newcomer into the first free locker from the left and return the filled row and the list of those who found no locker.
def fill_lockers(row, newcomers):
    row = row[:]
    waiting = []
    for person in newcomers:
        if "" in row:
            row[row.index("")] = person
        else:
            waiting.append(person)
    return row, waiting

assert fill_lockers(["Al", "", "Bo", ""], ["Cy", "Di", "Ed"]) == (["Al", "Cy", "Bo", "Di"], ["Ed"])
assert fill_lockers(["", ""], ["x"]) == (["x", ""], [])
assert fill_lockers(["q"], ["r", "s"]) == (["q"], ["r", "s"])
assert fill_lockers([], ["a"]) == ([], ["a"])
assert fill_lockers(["", "z"], []) == (["", "z"], [])


## Merge two texts letter by letter into one: where both have a letter write the alphabetically later one, and the extra letters of the longer text are kept.
def later_letters(s, t):
    merged = "".join(max(a, b) for a, b in zip(s, t))
    longer = s if len(s) > len(t) else t
    return merged + longer[len(merged):]

assert later_letters("cat", "boat") == "cott"
assert later_letters("zebra", "ant") == "zntra"
assert later_letters("mild", "cold") == "mold"
assert later_letters("", "ab") == "ab"
assert later_letters("", "") == ""


## Count the triples of numbers, one from each of three lists, in which the number of the second list is exactly the mean of the other two.
def mean_in_middle(left, middle, right):
    found = 0
    for m in middle:
        for a in left:
            found += right.count(2 * m - a)
    return found

assert mean_in_middle([1, 3], [4, 2], [5, 7]) == 2
assert mean_in_middle([2], [2, 3], [2, 4, 4]) == 3
assert mean_in_middle([0, 10], [5], [0, 10]) == 2
assert mean_in_middle([], [1], [1]) == 0
assert mean_in_middle([1], [2], [2]) == 0


## Find the first element of the second list that breaks the rule that it must be larger than the element at the same index of the first list; return None when the rule holds for all common places.
def first_not_above(base, upper):
    for low, high in zip(base, upper):
        if high <= low:
            return high
    return None

assert first_not_above([1, 4, 6], [2, 3, 5]) == 3
assert first_not_above([5, 5], [6, 5]) == 5
assert first_not_above([1, 2], [2, 3, 0]) == None
assert first_not_above([], []) == None
assert first_not_above([9, 1], [8, 2]) == 8


## Write a function that replaces the n-th occurrence (counting from 1, no overlaps) of a part in a text by a new part and returns the text unchanged if there are fewer occurrences.
def replace_nth(text, part, fresh, n):
    pieces = text.split(part)
    if n >= len(pieces):
        return text
    return part.join(pieces[:n]) + fresh + part.join(pieces[n:])

assert replace_nth("la la la", "la", "do", 2) == "la do la"
assert replace_nth("banana", "an", "o", 1) == "boana"
assert replace_nth("a-b-c", "-", "", 2) == "a-bc"
assert replace_nth("xyx", "x", "q", 3) == "xyx"
assert replace_nth("", "a", "b", 1) == ""
assert replace_nth("xyx", "x", "", 2) == "xy"


## Given two lists of moves "rock", "paper" and "scissors", return the number of the round (counting from 1) in which one player has won two rounds in a row for the first time, where draws break a run, or 0.
def double_win_round(p, q):
    beats = {"rock": "scissors", "scissors": "paper", "paper": "rock"}
    previous = None
    for n, (a, b) in enumerate(zip(p, q), 1):
        winner = None
        if beats[a] == b:
            winner = "p"
        elif beats[b] == a:
            winner = "q"
        if winner and winner == previous:
            return n
        previous = winner
    return 0

assert double_win_round(["rock", "paper", "rock"], ["paper", "rock", "scissors"]) == 3
assert double_win_round(["rock", "rock"], ["scissors", "scissors"]) == 2
assert double_win_round(["rock", "rock", "paper"], ["paper", "rock", "rock"]) == 0
assert double_win_round([], []) == 0
assert double_win_round(["rock"] * 3, ["rock", "paper", "paper"]) == 3


## Return the sorted list of numbers that can be written as an element of the first list raised to an element of the second list, without repeats and not above the given ceiling.
def powers_below(bases, exponents, ceiling):
    values = {b ** e for b in bases for e in exponents}
    return sorted(v for v in values if v <= ceiling)

assert powers_below([2, 3], [1, 2, 3], 10) == [2, 3, 4, 8, 9]
assert powers_below([4, 2], [1, 2], 16) == [2, 4, 16]
assert powers_below([5], [2, 0], 24) == [1]
assert powers_below([], [2], 9) == []
assert powers_below([10], [1], 10) == [10]


## Given a shopping list and an aisle list (lists of item names for each aisle), return the aisle numbers from 0 on that must be visited to get the items that are sold anywhere, each aisle once and in rising order; an item is taken in the first aisle that has it.
def aisles_to_visit(shopping, aisles):
    visits = set()
    for item in shopping:
        for number, goods in enumerate(aisles):
            if item in goods:
                visits.add(number)
                break
    return sorted(visits)

assert aisles_to_visit(["milk", "jam"], [["jam"], ["tea"], ["milk", "jam"]]) == [0, 2]
assert aisles_to_visit(["tea", "soap", "tea"], [["jam"], ["tea"], ["tea"]]) == [1]
assert aisles_to_visit(["b", "a", "c"], [["c"], ["a", "b"]]) == [0, 1]
assert aisles_to_visit([], [["a"]]) == []
assert aisles_to_visit(["x"], []) == []


## Define a function that returns how often the sign of the difference between two equally long lists changes as one walks along, places with difference zero being skipped.
def lead_switches(a, b):
    switches = 0
    leader = 0
    for x, y in zip(a, b):
        if x == y:
            continue
        sign = 1 if x > y else -1
        if leader and sign != leader:
            switches += 1
        leader = sign
    return switches

assert lead_switches([3, 1, 5, 2], [1, 2, 4, 1]) == 2
assert lead_switches([1, 2, 3, 9], [2, 2, 1, 8]) == 1
assert lead_switches([5, 4, 5], [1, 4, 2]) == 0
assert lead_switches([], []) == 0
assert lead_switches([0, 1, 0, 1], [1, 0, 1, 0]) == 3


## Compute how many numbers from low to high, both included, are multiples of at least one number of the first list but of no number of the second list.
def wanted_multiples(low, high, wanted, unwanted):
    count = 0
    for n in range(low, high + 1):
        hit = any(n % w == 0 for w in wanted)
        spoiled = any(n % u == 0 for u in unwanted)
        if hit and not spoiled:
            count += 1
    return count

assert wanted_multiples(1, 10, [2], [4]) == 3
assert wanted_multiples(3, 15, [3, 5], [2]) == 4
assert wanted_multiples(4, 8, [4], []) == 2
assert wanted_multiples(1, 20, [], [3]) == 0
assert wanted_multiples(9, 8, [1], []) == 0


## Write a python function that compares a guess with a secret word of the same length and returns a text with "+" for a right letter at its place, "~" for a letter that occurs somewhere else in the secret and "." otherwise; letters may be marked "~" any number of times.
def simple_word_marks(secret, guess):
    marks = []
    for s, g in zip(secret, guess):
        if s == g:
            marks.append("+")
        elif g in secret:
            marks.append("~")
        else:
            marks.append(".")
    return "".join(marks)

assert simple_word_marks("plant", "plate") == "+++~."
assert simple_word_marks("river", "error") == "~~~.+"
assert simple_word_marks("moon", "noon") == "~+++"
assert simple_word_marks("", "") == ""
assert simple_word_marks("cat", "dog") == "..."


## Given two sorted lists and a number k, find the k-th smallest element (k starts at 1) of both lists together without building the merged list; None is returned if there are fewer elements.
def kth_of_both(p, q, k):
    i = j = 0
    value = None
    while k > 0:
        if i < len(p) and (j == len(q) or p[i] <= q[j]):
            value = p[i]
            i += 1
        elif j < len(q):
            value = q[j]
            j += 1
        else:
            return None
        k -= 1
    return value

assert kth_of_both([1, 5, 9], [2, 3, 10], 4) == 5
assert kth_of_both([4, 8], [1], 2) == 4
assert kth_of_both([2, 2], [2, 7], 3) == 2
assert kth_of_both([], [6], 1) == 6
assert kth_of_both([1], [2], 3) == None
assert kth_of_both([3], [1, 2], 3) == 3


## Return the pairs of people (each pair sorted, the list of pairs sorted too) that share at least the given number of hobbies; the argument is a dictionary from person to a set of hobbies.
def hobby_matches(hobbies, least):
    names = sorted(hobbies)
    result = []
    for i in range(len(names) - 1):
        for other in names[i + 1:]:
            if len(hobbies[names[i]] & hobbies[other]) >= least:
                result.append((names[i], other))
    return result

assert hobby_matches({"Di": {1, 2}, "Al": {2, 3}, "Cy": {2, 1}}, 2) == [("Cy", "Di")]
assert hobby_matches({"b": {1}, "a": {1, 5}, "c": {5}}, 1) == [("a", "b"), ("a", "c")]
assert hobby_matches({"x": {4}, "y": {5}}, 0) == [("x", "y")]
assert hobby_matches({}, 1) == []
assert hobby_matches({"q": {1, 2}}, 1) == []


## Find the smallest amount above zero that can be paid exactly in both of two countries when each country has only one kind of coin and the two coin values are given; not more than the given limit may be searched, and 0 means no success.
def amount_in_both(coin_a, coin_b, limit):
    x, y = coin_a, coin_b
    while x != y:
        if x < y:
            x += coin_a
        else:
            y += coin_b
        if x > limit or y > limit:
            return 0
    return x if x <= limit else 0

assert amount_in_both(4, 6, 50) == 12
assert amount_in_both(5, 3, 15) == 15
assert amount_in_both(5, 3, 12) == 0
assert amount_in_both(7, 7, 7) == 7
assert amount_in_both(9, 9, 5) == 0
assert amount_in_both(2, 8, 8) == 8


## Write a function that builds a list from two lists by always taking the longer list's first element (the first list's on a tie) until both are empty.
def drain_longer(a, b):
    a, b = a[:], b[:]
    result = []
    while a or b:
        source = a if len(a) >= len(b) else b
        result.append(source.pop(0))
    return result

assert drain_longer([1, 2], [7, 8, 9]) == [7, 1, 8, 2, 9]
assert drain_longer([1, 2, 3, 4], [9]) == [1, 2, 3, 4, 9]
assert drain_longer([5, 6], [0, 0]) == [5, 0, 6, 0]
assert drain_longer([], []) == []
assert drain_longer([], [3, 4]) == [3, 4]


## Given the guests' wishes for a table (list of table numbers) and the number of seats of each table (a list indexed by table number), count the guests who get their wish when they come in the given order; a table number that does not exist is never fulfilled.
def table_wishes_met(wishes, seats):
    free = list(seats)
    met = 0
    for t in wishes:
        if 0 <= t < len(free) and free[t] > 0:
            free[t] -= 1
            met += 1
    return met

assert table_wishes_met([0, 1, 0, 0], [2, 1]) == 3
assert table_wishes_met([1, 1, 2, 0], [0, 1]) == 1
assert table_wishes_met([2, 2, 2], [5, 5, 2]) == 2
assert table_wishes_met([], [1]) == 0
assert table_wishes_met([-1], [4]) == 0
assert table_wishes_met([0], []) == 0


## Check whether every word of the first list rhymes with some word of the second list, that is has the same last n letters, where words shorter than n never rhyme.
def all_rhyme(words, partners, n):
    endings = {p[-n:] for p in partners if len(p) >= n}
    for w in words:
        if len(w) < n or w[-n:] not in endings:
            return False
    return True

assert all_rhyme(["cat", "sing"], ["ring", "hat"], 2) == True
assert all_rhyme(["cat", "sun"], ["hat", "sin"], 2) == False
assert all_rhyme(["light", "ght"], ["ght", "at"], 3) == True
assert all_rhyme([], [], 2) == True
assert all_rhyme(["at"], ["at"], 3) == False
assert all_rhyme(["sun"], ["sin"], 1) == True


## Count the lists of the given length whose elements all come from the given distinct numbers and whose sum is the target, order mattering.
def sequences_with_sum(numbers, length, target):
    totals = {0: 1}
    for _ in range(length):
        step = {}
        for total, ways in totals.items():
            for n in numbers:
                step[total + n] = step.get(total + n, 0) + ways
        totals = step
    return totals.get(target, 0)

assert sequences_with_sum([1, 2], 3, 4) == 3
assert sequences_with_sum([1, 2, 3], 2, 4) == 3
assert sequences_with_sum([0, 5], 4, 10) == 6
assert sequences_with_sum([3], 0, 0) == 1
assert sequences_with_sum([], 2, 0) == 0
assert sequences_with_sum([2, 4], 2, 5) == 0


## Given an old and a new class list (names), return the new list as a text in which newcomers have a "*" behind the name and in which the number of leavers follows after a slash, names being separated by commas.
def class_change_text(old, new):
    shown = []
    for name in new:
        shown.append(name if name in old else name + "*")
    leavers = sum(name not in new for name in old)
    return ",".join(shown) + f"/{leavers}"

assert class_change_text(["Al", "Bo"], ["Bo", "Cy"]) == "Bo,Cy*/1"
assert class_change_text(["a", "b", "c"], ["d"]) == "d*/3"
assert class_change_text(["x"], ["x", "y", "z"]) == "x,y*,z*/0"
assert class_change_text([], []) == "/0"
assert class_change_text(["p", "q"], []) == "/2"
