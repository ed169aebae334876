## Write a function to return the distance between two equally long number lists, counting each difference only as far as it exceeds the given tolerance.
def tolerant_distance(xs, ys, tolerance):
    total = 0
    for x, y in zip(xs, ys):
        gap = abs(x - y)
        if gap > tolerance:
            total += gap - tolerance
    return total

assert tolerant_distance([1, 5, 9], [2, 9, 3], 1) == 8
assert tolerant_distance([10, 0], [4, 3], 2) == 5
assert tolerant_distance([1, 2, 3], [4, 4, 4], 0) == 6
assert tolerant_distance([], [], 3) == 0
assert tolerant_distance([5], [8], 3) == 0


## Given two words, remove from both the letters they have in common at the front and at the back (first as many as possible at the front) and return the two middles as a tuple.
def differing_middles(a, b):
    while a and b and a[0] == b[0]:
        a, b = a[1:], b[1:]
    while a and b and a[-1] == b[-1]:
        a, b = a[:-1], b[:-1]
    return a, b

assert differing_middles("planting", "playing") == ("nt", "y")
assert differing_middles("stone", "store") == ("n", "r")
assert differing_middles("abc", "abxbc") == ("", "xb")
assert differing_middles("same", "same") == ("", "")
assert differing_middles("", "ox") == ("", "ox")
assert differing_middles("aa", "a") == ("a", "")


## Return for each number of the first list how many numbers of the second list are smaller than it, as a list; the second list is sorted.
from bisect import bisect_left

def smaller_counts(queries, ladder):
    answer = []
    for q in queries:
        answer.append(bisect_left(ladder, q))
    return answer

assert smaller_counts([4, 1, 9], [1, 3, 4, 4, 8]) == [2, 0, 5]
assert smaller_counts([5], [5, 5, 6]) == [0]
assert smaller_counts([7, 3, 3], [2, 3, 5]) == [3, 1, 1]
assert smaller_counts([], [1]) == []
assert smaller_counts([0, 2], []) == [0, 0]


## Given buyers' bids and sellers' prices, match the highest bid with the lowest price, the next highest with the next lowest and so on, and count the deals in which the bid is at least the price.
def deals_closed(bids, prices):
    deals = 0
    high_first = sorted(bids, reverse=True)
    low_first = sorted(prices)
    for bid, price in zip(high_first, low_first):
        if bid < price:
            break
        deals += 1
    return deals

assert deals_closed([5, 9, 3], [4, 6, 8]) == 1
assert deals_closed([7, 8, 2], [6, 1, 7]) == 2
assert deals_closed([4, 4], [4, 3, 9]) == 2
assert deals_closed([], [1]) == 0
assert deals_closed([1, 2], [3, 4]) == 0
assert deals_closed([10], [10]) == 1


## Write a python function that checks whether the second text hides in the first at even spacing: some start and some step of at least 1 exist so that taking letters of the first text with that step spells the second text, which is not empty.
def spaced_inside(text, word):
    size = len(word)
    for step in range(1, len(text) + 1):
        for start in range(step):
            if word in text[start::step]:
                return True
    return size == 0

assert spaced_inside("axbxc", "abc") == True
assert spaced_inside("abxc", "abc") == False
assert spaced_inside("stone", "on") == True
assert spaced_inside("tallest", "tet") == False
assert spaced_inside("", "a") == False
assert spaced_inside("qabbc", "q") == True


## Combine two lists of (name, amount) pairs into one sorted list of pairs, adding the amounts of equal names and leaving out the names whose sum becomes zero.
def merge_amounts(first, second):
    sums = {}
    for name, amount in first + second:
        sums[name] = sums.get(name, 0) + amount
    return sorted((n, s) for n, s in sums.items() if s != 0)

assert merge_amounts([("pen", 3), ("ink", 2)], [("ink", -2), ("cap", 1)]) == [("cap", 1), ("pen", 3)]
assert merge_amounts([("b", 1), ("b", 4)], [("a", -5)]) == [("a", -5), ("b", 5)]
assert merge_amounts([("x", 2)], [("x", 3), ("w", 1)]) == [("w", 1), ("x", 5)]
assert merge_amounts([], []) == []
assert merge_amounts([("q", 0)], []) == []


## Given a list of numbers and a limit, count the triples of different places i < j < k whose numbers rise strictly and whose last number exceeds the first by at most the limit.
def close_rising_triples(nums, limit):
    count = 0
    n = len(nums)
    for i in range(n):
        for j in range(i + 1, n):
            for k in range(j + 1, n):
                if nums[i] < nums[j] < nums[k] and nums[k] - nums[i] <= limit:
                    count += 1
    return count

assert close_rising_triples([1, 2, 3, 4], 2) == 2
assert close_rising_triples([1, 3, 2, 5], 4) == 2
assert close_rising_triples([2, 2, 3, 4], 2) == 2
assert close_rising_triples([9, 5, 1], 10) == 0
assert close_rising_triples([], 1) == 0
assert close_rising_triples([1, 5, 9, 10], 8) == 2


## Replace in the first list every occurrence of the second list (a block of consecutive elements, not empty) by the single given value, scanning from left to right without overlaps.
def collapse_block(items, block, value):
    result = []
    i = 0
    while i < len(items):
        if items[i:i + len(block)] == block:
            result.append(value)
            i += len(block)
        else:
            result.append(items[i])
            i += 1
    return result

assert collapse_block([1, 2, 3, 1, 2], [1, 2], 0) == [0, 3, 0]
assert collapse_block([5, 5, 5], [5, 5], 9) == [9, 5]
assert collapse_block([4, 1, 4, 2], [4], 7) == [7, 1, 7, 2]
assert collapse_block([], [1], 0) == []
assert collapse_block([1, 2], [2, 1], 0) == [1, 2]


## Given two dates as (day, month) pairs and a list of holidays as such pairs, return the holidays that lie between the dates, both included, sorted through the year; the first date is not later than the second.
def holidays_between(start, end, holidays):
    def key(date):
        return date[1], date[0]
    inside = [h for h in holidays if key(start) <= key(h) <= key(end)]
    return sorted(inside, key=key)

assert holidays_between((10, 3), (5, 6), [(1, 5), (9, 3), (10, 3), (6, 6)]) == [(10, 3), (1, 5)]
assert holidays_between((1, 1), (31, 12), [(25, 12), (3, 10), (1, 1)]) == [(1, 1), (3, 10), (25, 12)]
assert holidays_between((20, 4), (5, 5), [(5, 5), (30, 4), (6, 5)]) == [(30, 4), (5, 5)]
assert holidays_between((1, 2), (1, 2), []) == []
assert holidays_between((2, 2), (3, 2), [(4, 2), (1, 2)]) == []


## Return the letter by which the two words differ when the second is the first with one letter added anywhere, in shuffled order.
def added_letter(word, longer):
    for letter in longer:
        if longer.count(letter) == word.count(letter) + 1:
            return letter
    return ""

assert added_letter("tea", "tame") == "m"
assert added_letter("add", "dadd") == "d"
assert added_letter("moon", "onmoo") == "o"
assert added_letter("", "k") == "k"
assert added_letter("aab", "bcaa") == "c"


## Write a function to tell who wins a game of stones: players throw the numbers of their lists in turn, the first player beginning, onto one pile; whoever brings the pile to at least the target wins (1 or 2), and 0 is returned if nobody does. The lists are equally long.
def pile_winner(first, second, target):
    pile = 0
    for a, b in zip(first, second):
        pile += a
        if pile >= target:
            return 1
        pile += b
        if pile >= target:
            return 2
    return 0

assert pile_winner([3, 2], [4, 5], 7) == 2
assert pile_winner([3, 2], [4, 5], 9) == 1
assert pile_winner([1, 1], [1, 1], 5) == 0
assert pile_winner([1, 1], [2, 1], 5) == 2
assert pile_winner([], [], 1) == 0
assert pile_winner([8], [1], 8) == 1


## Find the smallest number of elements that must be appended to the first list so that it ends with the second list.
def elements_to_append(current, ending):
    for missing in range(len(ending)):
        have = ending[:len(ending) - missing]
        if len(have) <= len(current) and current[-len(have):] == have:
            return missing
    return len(ending)

assert elements_to_append([1, 2, 3], [3, 4]) == 1
assert elements_to_append([1, 2, 3], [2, 3]) == 0
assert elements_to_append([6, 7], [6, 7, 7]) == 1
assert elements_to_append([1], [2, 3]) == 2
assert elements_to_append([], [4]) == 1
assert elements_to_append([9, 1], []) == 0


## Given two shelves as lists of book heights, count the swaps of one book of the first shelf with one of the second that would make both shelves equally high in total.
def balancing_swaps(left, right):
    swaps = 0
    total_left, total_right = sum(left), sum(right)
    for a in left:
        for b in right:
            if total_left - a + b == total_right - b + a:
                swaps += 1
    return swaps

assert balancing_swaps([1, 4], [2, 5]) == 2
assert balancing_swaps([1, 2, 3], [4, 4]) == 2
assert balancing_swaps([2, 2], [2, 2]) == 4
assert balancing_swaps([1], [2]) == 0
assert balancing_swaps([], []) == 0


## Write a python function that looks up each word of the text in the glossary (a dictionary with lowercase keys) without regard to case and returns the text with "word (meaning)" for the first occurrence of each known word; later occurrences stay plain.
def annotate_first(text, glossary):
    explained = set()
    out = []
    for word in text.split():
        key = word.lower()
        if key in glossary and key not in explained:
            explained.add(key)
            out.append(f"{word} ({glossary[key]})")
        else:
            out.append(word)
    return " ".join(out)

assert annotate_first("The elk saw an Elk", {"elk": "deer"}) == "The elk (deer) saw an Elk"
assert annotate_first("Ox or ox", {"ox": "cow", "or": "else"}) == "Ox (cow) or (else) ox"
assert annotate_first("go on", {"in": "x"}) == "go on"
assert annotate_first("", {"a": "b"}) == ""
assert annotate_first("A  a", {}) == "A a"


## Return how many elements at the start of the first list are all found in the second list, no element of the second list being used twice.
def covered_prefix(seq, supply):
    rest = list(supply)
    n = 0
    for item in seq:
        if item not in rest:
            break
        rest.remove(item)
        n += 1
    return n

assert covered_prefix([1, 2, 1, 3], [1, 2, 3]) == 2
assert covered_prefix("noon", "nnooo") == 4
assert covered_prefix([4, 5], [5]) == 0
assert covered_prefix([], [1]) == 0
assert covered_prefix([7, 7, 7], [7, 7]) == 2
assert covered_prefix("ab", "") == 0


## Given two lists of minutes at which buses of line A and line B leave, return the shortest wait from a bus of A to a later or simultaneous bus of B, or None if there is none.
def shortest_change(line_a, line_b):
    best = None
    for a in line_a:
        for b in line_b:
            if b >= a and (best is None or b - a < best):
                best = b - a
    return best

assert shortest_change([10, 30], [5, 17, 45]) == 7
assert shortest_change([8, 20], [12, 24, 23]) == 3
assert shortest_change([40, 8], [8, 42, 39]) == 0
assert shortest_change([15], [17, 16]) == 1
assert shortest_change([], [3]) == None
assert shortest_change([9], [8, 1]) == None


## Check whether the two lists can be made equal by reversing one block of consecutive elements of the first list; lists that are already equal count as well.
def one_reversal_apart(p, q):
    if len(p) != len(q):
        return False
    wrong = [i for i in range(len(p)) if p[i] != q[i]]
    if not wrong:
        return True
    lo, hi = wrong[0], wrong[-1] + 1
    return p[lo:hi] == q[lo:hi][::-1]

assert one_reversal_apart([1, 2, 3, 4], [1, 3, 2, 4]) == True
assert one_reversal_apart([1, 2, 3, 4], [2, 1, 4, 3]) == False
assert one_reversal_apart([5, 6, 7, 8], [5, 8, 7, 6]) == True
assert one_reversal_apart([1, 2], [1, 2, 3]) == False
assert one_reversal_apart([], []) == True
assert one_reversal_apart([1, 1, 2], [1, 2, 2]) == False


## Count the ways to pay an amount exactly with at most one coin of each value of the list, coins at different places being different; the amount 0 can be paid in one way by using no coin, or more if there are coins of value 0.
def pay_with_single_coins(coins, amount):
    if not coins:
        return 1 if amount == 0 else 0
    without = pay_with_single_coins(coins[1:], amount)
    using = pay_with_single_coins(coins[1:], amount - coins[0])
    return without + using

assert pay_with_single_coins([1, 2, 3], 3) == 2
assert pay_with_single_coins([5, 5, 10], 10) == 2
assert pay_with_single_coins([2, 4, 6, 8], 10) == 2
assert pay_with_single_coins([], 0) == 1
assert pay_with_single_coins([7], 3) == 0
assert pay_with_single_coins([1, 1, 1], 1) == 3


## Define a function that interleaves two words letter by letter beginning with the longer one (the first word if both are equally long); the unmatched rest of the longer word stands at the end.
def interleave_longer_first(u, v):
    if len(v) > len(u):
        u, v = v, u
    mixed = ""
    for i in range(len(v)):
        mixed += u[i] + v[i]
    return mixed + u[len(v):]

assert interleave_longer_first("ab", "wxyz") == "waxbyz"
assert interleave_longer_first("cat", "dog") == "cdaotg"
assert interleave_longer_first("long", "i") == "liong"
assert interleave_longer_first("", "") == ""
assert interleave_longer_first("", "abc") == "abc"


## Given a list of names and a list of the same length with their choices (a name or None), return the sorted list of names that nobody chose, self-choices not counting.
def chosen_by_nobody(names, choices):
    chosen = set()
    for name, choice in zip(names, choices):
        if choice != name:
            chosen.add(choice)
    return sorted(n for n in names if n not in chosen)

assert chosen_by_nobody(["Li", "Bo", "Al"], ["Bo", "Bo", "Bo"]) == ["Al", "Li"]
assert chosen_by_nobody(["x", "y"], ["x", "x"]) == ["y"]
assert chosen_by_nobody(["x", "y", "z"], ["x", "z", "y"]) == ["x"]
assert chosen_by_nobody([], []) == []
assert chosen_by_nobody(["b", "a"], [None, None]) == ["a", "b"]


## Find the first index at which the running sums of the two equally long lists are equal, or -1 if that never happens.
def sums_first_meet(a, b):
    lead = 0
    for i in range(len(a)):
        lead += a[i] - b[i]
        if lead == 0:
            return i
    return -1

assert sums_first_meet([3, 1, 2], [1, 3, 9]) == 1
assert sums_first_meet([2, 2, 2], [1, 1, 4]) == 2
assert sums_first_meet([5, 0], [1, 3]) == -1
assert sums_first_meet([4], [4]) == 0
assert sums_first_meet([], []) == -1
assert sums_first_meet([1, 1, 0], [2, 1, -1]) == 2


## Write a function that takes a text and two marks of one character each and returns the parts of the text that start right behind an opening mark and end right before the next closing mark; an opening mark that is never closed gives nothing.
def parts_between(text, opening, closing):
    parts = []
    start = text.find(opening)
    while start != -1:
        stop = text.find(closing, start + 1)
        if stop == -1:
            break
        parts.append(text[start + 1:stop])
        start = text.find(opening, stop + 1)
    return parts

assert parts_between("a<b>c<de>", "<", ">") == ["b", "de"]
assert parts_between("*hot* and *cold*", "*", "*") == ["hot", "cold"]
assert parts_between("[x][[y]z]", "[", "]") == ["x", "[y"]
assert parts_between("(open", "(", ")") == []
assert parts_between("", "a", "b") == []
assert parts_between("()(", "(", ")") == [""]


## Given two sets of points on a line, return the smallest distance d such that every point of the first list has a point of the second list at distance at most d; both lists hold at least one number.
def cover_radius(houses, wells):
    worst = 0
    for h in houses:
        nearest = min(abs(h - w) for w in wells)
        worst = max(worst, nearest)
    return worst

assert cover_radius([1, 5, 12], [4, 10]) == 3
assert cover_radius([0, 20], [5, 6]) == 14
assert cover_radius([7, 8], [8]) == 1
assert cover_radius([3], [3, 100]) == 0
assert cover_radius([-4, 4], [0]) == 4


## Return the elements of the first list in the order given by the second list; elements that the second list does not mention follow at the end in descending order.
def order_by_guide(items, guide):
    known = [x for g in guide for x in items if x == g]
    others = [x for x in items if x not in guide]
    return known + sorted(others, reverse=True)

assert order_by_guide([1, 2, 3, 4, 2], [2, 4]) == [2, 2, 4, 3, 1]
assert order_by_guide([5, 9, 7], [7, 1]) == [7, 9, 5]
assert order_by_guide(["b", "a"], ["a", "b"]) == ["a", "b"]
assert order_by_guide([], [3]) == []
assert order_by_guide([6, 8], []) == [8, 6]


## Given three equally long lists, count the places at which exactly two of the three values are equal.
def just_two_agree(xs, ys, zs):
    places = 0
    for triple in zip(xs, ys, zs):
        if len(set(triple)) == 2:
            places += 1
    return places

assert just_two_agree([1, 2, 3], [1, 2, 4], [5, 2, 4]) == 2
assert just_two_agree("cat", "cot", "cut") == 0
assert just_two_agree([7, 8], [8, 8], [7, 9]) == 2
assert just_two_agree([], [], []) == 0
assert just_two_agree([1], [2], [3]) == 0
