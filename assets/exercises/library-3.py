## Write a function to return the running balance of an account after each booking, starting from an opening amount that is not itself listed.
from itertools import accumulate
def running_balance(opening, bookings):
    return list(accumulate(bookings, initial=opening))[1:]

assert running_balance(10, [5, -3]) == [15, 12]
assert running_balance(0, [1, 2, 3]) == [1, 3, 6]
assert running_balance(-4, [4, 9]) == [0, 9]
assert running_balance(7, []) == []
assert running_balance(2, [0]) == [2]


## Given a string, return the list of (letter, run length) pairs for its runs that are at least two long.
from itertools import groupby
def long_runs(s):
    runs = []
    for letter, group in groupby(s):
        size = len(list(group))
        if size >= 2:
            runs.append((letter, size))
    return runs

assert long_runs("aabccc") == [("a", 2), ("c", 3)]
assert long_runs("abc") == []
assert long_runs("xxyxx") == [("x", 2), ("x", 2)]
assert long_runs("") == []
assert long_runs("1111") == [("1", 4)]


## Write a python function to count the pairs of different positions in a list whose values differ by exactly d (d is zero or positive).
from itertools import combinations
def pairs_at_distance(values, d):
    return sum(1 for a, b in combinations(values, 2) if abs(a - b) == d)

assert pairs_at_distance([1, 4, 7, 2], 3) == 2
assert pairs_at_distance([5, 5, 5], 0) == 3
assert pairs_at_distance([10, 8, 9, 7], 1) == 3
assert pairs_at_distance([], 1) == 0
assert pairs_at_distance([3], 0) == 0
assert pairs_at_distance([2, 6], 4) == 1


## Return the largest number that can be written with all the digits of a list of single digits such that the number is odd, or -1 if that is impossible.
from itertools import permutations
def largest_odd_arrangement(digits):
    best = -1
    for order in permutations(digits):
        if not order:
            continue
        number = int("".join(map(str, order)))
        if number % 2 == 1:
            best = max(best, number)
    return best

assert largest_odd_arrangement([2, 3, 4]) == 423
assert largest_odd_arrangement([1, 9, 8]) == 981
assert largest_odd_arrangement([2, 4]) == -1
assert largest_odd_arrangement([]) == -1
assert largest_odd_arrangement([7, 0]) == 7


## Write a function to interleave three lists item by item, going on with the remaining ones after a list has run out.
from itertools import zip_longest
def interleave_three(a, b, c):
    gap = object()
    out = []
    for trio in zip_longest(a, b, c, fillvalue=gap):
        out.extend(x for x in trio if x is not gap)
    return out

assert interleave_three([1, 2], [3], [4, 5, 6]) == [1, 3, 4, 2, 5, 6]
assert interleave_three([0], [None], ["x"]) == [0, None, "x"]
assert interleave_three([1, 2], [3, 4], []) == [1, 3, 2, 4]
assert interleave_three([], [], []) == []
assert interleave_three([], [9, 8], []) == [9, 8]


## Drop the warm-up readings (all leading values below a limit) from a list and return the sum of the rest, later low values included.
from itertools import dropwhile
def sum_after_warmup(readings, limit):
    return sum(dropwhile(lambda r: r < limit, readings))

assert sum_after_warmup([1, 2, 9, 3], 5) == 12
assert sum_after_warmup([4, 4, 4], 4) == 12
assert sum_after_warmup([0, 1, 2], 2) == 2
assert sum_after_warmup([], 3) == 0
assert sum_after_warmup([1, 1], 7) == 0


## Write a function to take tasks from the front of a list of (name, minutes) pairs while the total time stays within a budget, and return their names; it stops at the first task that does not fit.
from itertools import accumulate, takewhile
def tasks_in_budget(tasks, budget):
    totals = accumulate(minutes for name, minutes in tasks)
    fitting = takewhile(lambda t: t <= budget, totals)
    return [task[0] for task, total in zip(tasks, fitting)]

assert tasks_in_budget([("a", 10), ("b", 20), ("c", 5)], 30) == ["a", "b"]
assert tasks_in_budget([("x", 5), ("y", 50), ("z", 1)], 20) == ["x"]
assert tasks_in_budget([("m", 3), ("n", 4)], 100) == ["m", "n"]
assert tasks_in_budget([], 10) == []
assert tasks_in_budget([("k", 9)], 8) == []


## Given a list of row letters and a list of column numbers, return all seat names such as "B2", row by row, but without those in a list of taken seats.
from itertools import product
def free_seats(rows, columns, taken):
    seats = [f"{r}{c}" for r, c in product(rows, columns)]
    return [seat for seat in seats if seat not in taken]

assert free_seats("AB", [1, 2], ["A2"]) == ["A1", "B1", "B2"]
assert free_seats("C", [7, 8, 9], []) == ["C7", "C8", "C9"]
assert free_seats("XY", [1], ["Y1", "Z1"]) == ["X1"]
assert free_seats("", [1, 2], []) == []
assert free_seats("A", [1], ["A1"]) == []


## Write a python function that joins a nested list of words (one level deep) to a single sentence, each word capitalized and separated by dashes.
from itertools import chain
def dash_chain(groups):
    return "-".join(word.capitalize() for word in chain.from_iterable(groups))

assert dash_chain([["red", "fox"], ["den"]]) == "Red-Fox-Den"
assert dash_chain([["a"], [], ["b"]]) == "A-B"
assert dash_chain([["tEA"]]) == "Tea"
assert dash_chain([]) == ""
assert dash_chain([[], []]) == ""


## Return every k-th letter of a text starting from the letter at position k - 1, using at most m letters in total.
from itertools import islice
def every_kth_letter(text, k, m):
    picked = islice(text, k - 1, None, k)
    return "".join(islice(picked, m))

assert every_kth_letter("abcdefgh", 2, 3) == "bdf"
assert every_kth_letter("abcdefgh", 3, 9) == "cf"
assert every_kth_letter("hello", 1, 4) == "hell"
assert every_kth_letter("", 2, 2) == ""
assert every_kth_letter("abc", 2, 0) == ""


## Write a function to give players their teams: the team names are handed out in turn again and again; return a dictionary from player to team.
from itertools import cycle
def assign_teams(players, teams):
    return dict(zip(players, cycle(teams)))

assert assign_teams(["a", "b", "c"], ["red", "blue"]) == {"a": "red", "b": "blue", "c": "red"}
assert assign_teams(["x"], ["p", "q"]) == {"x": "p"}
assert assign_teams(["m", "n", "o", "p"], [1, 2, 3]) == {"m": 1, "n": 2, "o": 3, "p": 1}
assert assign_teams([], ["red"]) == {}
assert assign_teams(["z"], []) == {}


## Find the smallest number from start upward that is divisible by a but not by b (a is never a multiple of b).
from itertools import count
def first_a_not_b(start, a, b):
    return next(n for n in count(start) if n % a == 0 and n % b != 0)

assert first_a_not_b(10, 3, 2) == 15
assert first_a_not_b(12, 4, 6) == 16
assert first_a_not_b(7, 7, 2) == 7
assert first_a_not_b(0, 5, 3) == 5
assert first_a_not_b(1, 1, 2) == 1


## Write a function to combine a list of digits into one number in the given base, using the first digit as the highest place.
from functools import reduce
def digits_to_number(digits, base):
    return reduce(lambda total, d: total * base + d, digits, 0)

assert digits_to_number([1, 0, 1], 2) == 5
assert digits_to_number([2, 7], 8) == 23
assert digits_to_number([4, 0, 9], 10) == 409
assert digits_to_number([], 7) == 0
assert digits_to_number([0, 0, 3], 5) == 3


## Apply a list of price changes in percent, one after the other, to a price in cents, rounding down to whole cents after each change.
from functools import reduce
def apply_percents(price, changes):
    return reduce(lambda p, c: p * (100 + c) // 100, changes, price)

assert apply_percents(1000, [10, -10]) == 990
assert apply_percents(205, [50]) == 307
assert apply_percents(80, [-25, 100]) == 120
assert apply_percents(500, []) == 500
assert apply_percents(99, [-100]) == 0


## Write a function to return the set of skills that all candidates in a list of skill lists have in common; no candidates give an empty set.
from functools import reduce
def common_skills(candidates):
    sets = [set(skills) for skills in candidates]
    if not sets:
        return set()
    return reduce(lambda a, b: a & b, sets)

assert common_skills([["sql", "go"], ["go", "css"]]) == {"go"}
assert common_skills([["a", "b"], ["b", "a"], ["a"]]) == {"a"}
assert common_skills([["x"], ["y"]]) == set()
assert common_skills([]) == set()
assert common_skills([["p", "q"]]) == {"p", "q"}


## Given a list of booleans for answered questions, return the longest streak of True values.
from itertools import groupby
def best_streak(answers):
    streaks = [len(list(g)) for ok, g in groupby(answers) if ok]
    return max(streaks, default=0)

assert best_streak([True, True, False, True]) == 2
assert best_streak([]) == 0
assert best_streak([False, False, False, True]) == 1
assert best_streak([False, True, True, True]) == 3
assert best_streak([False]) == 0


## Write a python function to count the ways to choose three different dishes (by position) from a list of prices whose total is exactly the given amount.
from itertools import combinations
def three_dish_menus(prices, amount):
    menus = 0
    for menu in combinations(prices, 3):
        if sum(menu) == amount:
            menus += 1
    return menus

assert three_dish_menus([2, 3, 4, 5], 10) == 1
assert three_dish_menus([1, 2, 3, 4, 5], 9) == 2
assert three_dish_menus([3, 3, 3, 3], 9) == 4
assert three_dish_menus([1, 2], 3) == 0
assert three_dish_menus([], 0) == 0


## Return the number of different sums that can be thrown with dice that have the given numbers of sides, each die showing 1 up to its sides.
from itertools import product
def different_dice_sums(sides):
    dice = [range(1, s + 1) for s in sides]
    return len({sum(throw) for throw in product(*dice)})

assert different_dice_sums([6, 6]) == 11
assert different_dice_sums([2, 3]) == 4
assert different_dice_sums([4]) == 4
assert different_dice_sums([1, 1]) == 1
assert different_dice_sums([]) == 1


## Write a function to select from a list the names whose flag in a second list is "y", and return them joined by a plus sign.
from itertools import compress
def flagged_names(names, flags):
    chosen = compress(names, (f == "y" for f in flags))
    return "+".join(chosen)

assert flagged_names(["ann", "bob", "cy"], ["y", "n", "y"]) == "ann+cy"
assert flagged_names(["a", "b"], "ny") == "b"
assert flagged_names(["p", "q", "r"], "nnn") == ""
assert flagged_names([], []) == ""
assert flagged_names(["k"], "y") == "k"


## Given daily water levels, return how many days set a new record, that is were strictly higher than all earlier days; the first day counts as a record.
from itertools import accumulate
def record_days(levels):
    peaks = list(accumulate(levels, max))
    if not peaks:
        return 0
    return 1 + sum(b > a for a, b in zip(peaks, peaks[1:]))

assert record_days([3, 5, 4, 6]) == 3
assert record_days([2, 2, 3]) == 2
assert record_days([9, 8, 7]) == 1
assert record_days([]) == 0
assert record_days([1]) == 1
assert record_days([1, 2, 3, 4]) == 4


## Write a function to group numbers by their tens (23 belongs to 20) in sorted order and return the list of (tens, sum of the group) pairs.
from itertools import groupby
def sums_by_tens(numbers):
    key = lambda n: n // 10 * 10
    result = []
    for tens, group in groupby(sorted(numbers), key):
        result.append((tens, sum(group)))
    return result

assert sums_by_tens([23, 5, 28, 11]) == [(0, 5), (10, 11), (20, 51)]
assert sums_by_tens([10, 9]) == [(0, 9), (10, 10)]
assert sums_by_tens([35, 31, 104]) == [(30, 66), (100, 104)]
assert sums_by_tens([]) == []
assert sums_by_tens([0, 0]) == [(0, 0)]


## Return the two names of a list that stand for the pair with the greatest total length, as a tuple in list order; the earliest pair wins ties, and None is returned for fewer than two names.
from itertools import combinations
def longest_name_pair(names):
    return max(
        combinations(names, 2),
        key=lambda pair: len(pair[0]) + len(pair[1]),
        default=None,
    )

assert longest_name_pair(["al", "maria", "joan"]) == ("maria", "joan")
assert longest_name_pair(["abc", "d", "ef"]) == ("abc", "ef")
assert longest_name_pair(["aa", "bb", "cc"]) == ("aa", "bb")
assert longest_name_pair(["x"]) == None
assert longest_name_pair([]) == None


## Write a function that applies a list of one-argument functions, from the last one to the first one, to a value.
from functools import reduce
def apply_from_last(functions, value):
    return reduce(lambda v, f: f(v), reversed(functions), value)

assert apply_from_last([lambda x: x + 1, lambda x: x * 5], 2) == 11
assert apply_from_last([str, abs], -7) == "7"
assert apply_from_last([len, lambda s: s * 3], "ab") == 6
assert apply_from_last([], 4) == 4
assert apply_from_last([abs], -1) == 1


## Count the binary strings of length n (of "0" and "1") that do not contain a given pattern.
from itertools import product
def strings_without(n, pattern):
    count = 0
    for bits in product("01", repeat=n):
        if pattern not in "".join(bits):
            count += 1
    return count

assert strings_without(3, "11") == 5
assert strings_without(2, "0") == 1
assert strings_without(4, "010") == 12
assert strings_without(0, "1") == 1
assert strings_without(2, "000") == 4


## Write a python function to find the position with the largest jump upward between one value and the next, giving the index of the value after the jump; the first one wins ties, and with fewer than two values the result is -1.
from itertools import tee
def biggest_jump(values):
    a, b = tee(values)
    next(b, None)
    jumps = [y - x for x, y in zip(a, b)]
    if not jumps:
        return -1
    return jumps.index(max(jumps)) + 1

assert biggest_jump([1, 2, 9, 10]) == 2
assert biggest_jump([5, 1, 3, 5]) == 2
assert biggest_jump([4]) == -1
assert biggest_jump([]) == -1
assert biggest_jump([0, 8, 3, 10]) == 1
assert biggest_jump([9, 5, 4]) == 2
