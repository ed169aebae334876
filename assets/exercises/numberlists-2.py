## Write a function to return the numbers of a list that are larger than the average of their two neighbours; the first and last number have only one neighbour and are skipped.
def above_neighbour_mean(nums):
    picked = []
    for left, mid, right in zip(nums, nums[1:], nums[2:]):
        if 2 * mid > left + right:
            picked.append(mid)
    return picked

assert above_neighbour_mean([1, 5, 2, 4, 9]) == [5]
assert above_neighbour_mean([2, 4, 6, 7, 1]) == [6, 7]
assert above_neighbour_mean([3, 3, 3]) == []
assert above_neighbour_mean([8, 9]) == []
assert above_neighbour_mean([]) == []


## Given a list of numbers, find how many steps are needed until at most one number is left, if each step replaces the list by the differences of neighbours and drops all differences of zero.
def difference_depth(nums):
    steps = 0
    while len(nums) > 1:
        diffs = []
        for i in range(len(nums) - 1):
            d = nums[i + 1] - nums[i]
            if d != 0:
                diffs.append(d)
        nums = diffs
        steps += 1
    return steps

assert difference_depth([1, 2, 4, 7]) == 3
assert difference_depth([5, 5, 5]) == 1
assert difference_depth([3, 4, 4, 7]) == 2
assert difference_depth([9]) == 0
assert difference_depth([]) == 0
assert difference_depth([3, 4, 4, 5]) == 2


## Return a list that gives, for each number, the count of smaller numbers standing to its left.
def smaller_on_left(values):
    counts = []
    for i, v in enumerate(values):
        counts.append(sum(1 for w in values[:i] if w < v))
    return counts

assert smaller_on_left([3, 1, 4, 2]) == [0, 0, 2, 1]
assert smaller_on_left([5, 5, 6]) == [0, 0, 2]
assert smaller_on_left([1, 2, 3, 0]) == [0, 1, 2, 0]
assert smaller_on_left([]) == []
assert smaller_on_left([-1, -2]) == [0, 0]


## Check whether the numbers at even positions of a list rise strictly while the numbers at odd positions fall strictly, positions counted from 0.
def scissors_order(lst):
    def rising(part):
        return all(a < b for a, b in zip(part, part[1:]))

    evens = lst[::2]
    odds = lst[1::2]
    return rising(evens) and rising(odds[::-1])

assert scissors_order([1, 9, 2, 7, 5, 3]) == True
assert scissors_order([1, 9, 1, 8]) == False
assert scissors_order([4, 6, 5, 6]) == False
assert scissors_order([]) == True
assert scissors_order([3, 1]) == True
assert scissors_order([9, 1, 3]) == False


## Write a python function that moves through a list of positive whole numbers starting at position 0 and always jumping forward by the number it stands on; return the sum of the numbers it stood on.
def hop_total(track):
    pos = 0
    total = 0
    while pos < len(track):
        total += track[pos]
        pos += track[pos]
    return total

assert hop_total([2, 5, 1, 3, 9]) == 6
assert hop_total([1, 1, 1]) == 3
assert hop_total([3, 8, 8, 2, 8, 4]) == 9
assert hop_total([]) == 0
assert hop_total([7, 7]) == 7


## Define a function that splits numbers into three lists: those below low, those from low to high (both included), and those above high; return the three as a tuple.
def three_bins(nums, low, high):
    under, inside, over = [], [], []
    for n in nums:
        if n < low:
            under.append(n)
        elif n <= high:
            inside.append(n)
        else:
            over.append(n)
    return under, inside, over

assert three_bins([5, 1, 9, 3, 7], 3, 7) == ([1], [5, 3, 7], [9])
assert three_bins([2, 2, 4], 2, 3) == ([], [2, 2], [4])
assert three_bins([8, 6], 9, 10) == ([8, 6], [], [])
assert three_bins([], 0, 1) == ([], [], [])
assert three_bins([0, 5], 1, 4) == ([0], [], [5])


## Given a list of numbers, return the value of the longest run of equal neighbours; the later run wins if two are equally long, and None is returned for an empty list.
def last_longest_run_value(seq):
    best_len = 0
    best_val = None
    i = 0
    while i < len(seq):
        j = i
        while j < len(seq) and seq[j] == seq[i]:
            j += 1
        if j - i >= best_len:
            best_len = j - i
            best_val = seq[i]
        i = j
    return best_val

assert last_longest_run_value([4, 4, 1, 6, 6, 2]) == 6
assert last_longest_run_value([3, 3, 3, 5, 5]) == 3
assert last_longest_run_value([8, 2, 2, 7, 1]) == 2
assert last_longest_run_value([]) == None
assert last_longest_run_value([0, 0]) == 0


## Write a function to return the sum of all numbers in a list after every number that follows a 0 directly has been doubled.
def zero_boost_sum(numbers):
    total = 0
    boost = False
    for n in numbers:
        total += n * 2 if boost else n
        boost = n == 0
    return total

assert zero_boost_sum([1, 0, 4, 3]) == 12
assert zero_boost_sum([0, 0, 5, 2]) == 12
assert zero_boost_sum([6, 1, 0]) == 7
assert zero_boost_sum([]) == 0
assert zero_boost_sum([0, -3]) == -6


## Return the smallest whole number from 1 upwards that is neither in the list nor one more than a number in the list.
def lonely_gap(nums):
    taken = set(nums)
    candidate = 1
    while candidate in taken or candidate - 1 in taken:
        candidate += 1
    return candidate

assert lonely_gap([1, 2, 6]) == 4
assert lonely_gap([2, 4, 5]) == 1
assert lonely_gap([0, 2, 3]) == 5
assert lonely_gap([]) == 1
assert lonely_gap([1]) == 3


## Given a list and a number k, sum every k-th number, starting with the first one, but skip numbers that are divisible by k.
def kth_sum_without_multiples(items, k):
    s = 0
    for index in range(0, len(items), k):
        if items[index] % k != 0:
            s += items[index]
    return s

assert kth_sum_without_multiples([1, 2, 3, 4, 5, 6], 2) == 9
assert kth_sum_without_multiples([4, 1, 1, 9, 1, 1, 8], 3) == 12
assert kth_sum_without_multiples([6, 5, 7, 5], 2) == 7
assert kth_sum_without_multiples([], 5) == 0
assert kth_sum_without_multiples([3, 4], 1) == 0


## Write a function that merges two lists sorted downwards into one list sorted downwards in which no number appears twice.
def merge_down_unique(a, b):
    merged = []
    i = j = 0
    while i < len(a) or j < len(b):
        if j == len(b) or (i < len(a) and a[i] >= b[j]):
            item = a[i]
            i += 1
        else:
            item = b[j]
            j += 1
        if not merged or merged[-1] != item:
            merged.append(item)
    return merged

assert merge_down_unique([9, 6, 1], [8, 5, 2]) == [9, 8, 6, 5, 2, 1]
assert merge_down_unique([4, 4, 3], [6]) == [6, 4, 3]
assert merge_down_unique([7], [7, 1, 0]) == [7, 1, 0]
assert merge_down_unique([], []) == []
assert merge_down_unique([], [2, 2]) == [2]


## Return the running product of a list, where the product starts again at 1 right after a zero has been met (the zero itself gives 0).
def resetting_products(factors):
    out = []
    product = 1
    for f in factors:
        product *= f
        out.append(product)
        if product == 0:
            product = 1
    return out

assert resetting_products([2, 3, 0, 4, 5]) == [2, 6, 0, 4, 20]
assert resetting_products([7, -1, 2]) == [7, -7, -14]
assert resetting_products([0, 0, 3]) == [0, 0, 3]
assert resetting_products([]) == []
assert resetting_products([-2]) == [-2]


## Given a list of different numbers, return a list with the word "up", "down" or "stay" for each number, saying whether its rank in the sorted list is greater than, less than or equal to its position.
def rank_moves(nums):
    words = []
    for pos in range(len(nums)):
        rank = sum(other < nums[pos] for other in nums)
        if rank > pos:
            words.append("up")
        elif rank < pos:
            words.append("down")
        else:
            words.append("stay")
    return words

assert rank_moves([20, 10, 30]) == ["up", "down", "stay"]
assert rank_moves([1, 2]) == ["stay", "stay"]
assert rank_moves([9, 5, 7, 1]) == ["up", "stay", "stay", "down"]
assert rank_moves([]) == []
assert rank_moves([3, 1, 2]) == ["up", "down", "down"]


## Find the position of the number at which the running sum of a list first exceeds half of the total sum; return -1 for an empty list. All numbers are positive.
def tipping_point(parts):
    half = sum(parts) / 2
    running = 0
    for i, p in enumerate(parts):
        running += p
        if running > half:
            return i
    return -1

assert tipping_point([1, 2, 3, 4]) == 2
assert tipping_point([5, 1, 4]) == 1
assert tipping_point([9, 1, 1]) == 0
assert tipping_point([]) == -1
assert tipping_point([1, 1, 1, 9]) == 3
assert tipping_point([2, 2]) == 1


## Write a python function to count the numbers in a list whose mirror position (same distance from the other end) holds a number of the same parity; the middle number mirrors itself.
def parity_mirrors(nums):
    return sum(a % 2 == b % 2 for a, b in zip(nums, reversed(nums)))

assert parity_mirrors([1, 4, 6, 3]) == 4
assert parity_mirrors([2, 5, 8, 4, 1]) == 1
assert parity_mirrors([7, 2, 9]) == 3
assert parity_mirrors([]) == 0
assert parity_mirrors([1, 2]) == 0


## Return the difference between the sum of the local peaks and the sum of the local valleys of a list; peaks are strictly greater and valleys strictly smaller than both neighbours.
def peak_valley_gap(terrain):
    gap = 0
    for i in range(1, len(terrain) - 1):
        before, here, after = terrain[i - 1:i + 2]
        if here > before and here > after:
            gap += here
        if here < before and here < after:
            gap -= here
    return gap

assert peak_valley_gap([1, 6, 2, 5, 3]) == 9
assert peak_valley_gap([5, 3, 3, 7, 7, 1]) == 0
assert peak_valley_gap([2, 9, 9, 8, 10]) == -8
assert peak_valley_gap([1, 2, 3]) == 0
assert peak_valley_gap([]) == 0
assert peak_valley_gap([0, 5, 1]) == 5


## Define a function that removes from a list every number that already occurred within the previous three positions of the original list.
def drop_recent_repeats(nums):
    return [n for i, n in enumerate(nums) if n not in nums[max(0, i - 3):i]]

assert drop_recent_repeats([1, 2, 1, 3, 4, 5, 1]) == [1, 2, 3, 4, 5, 1]
assert drop_recent_repeats([6, 7, 8, 6]) == [6, 7, 8]
assert drop_recent_repeats([6, 7, 8, 9, 6]) == [6, 7, 8, 9, 6]
assert drop_recent_repeats([]) == []
assert drop_recent_repeats([5, 5, 5]) == [5]


## Given a list of numbers, find the two neighbours with the smallest sum and return them as a tuple; the last such pair wins a tie, and None is returned if there are fewer than two numbers.
def cheapest_neighbours(prices):
    best = None
    for pair in zip(prices, prices[1:]):
        if best is None or sum(pair) <= sum(best):
            best = pair
    return best

assert cheapest_neighbours([5, 2, 4, 8]) == (2, 4)
assert cheapest_neighbours([1, 6, 3, 4]) == (3, 4)
assert cheapest_neighbours([9, 1, 5, 6, 7]) == (1, 5)
assert cheapest_neighbours([3]) == None
assert cheapest_neighbours([]) == None
assert cheapest_neighbours([-1, -2]) == (-1, -2)


## Write a function to turn a list of whole numbers into a string that joins consecutive ascending stretches (each number one more than the one before) as "first-last" and single numbers alone, separated by commas.
def page_ranges(pages):
    parts = []
    i = 0
    while i < len(pages):
        start = i
        while i + 1 < len(pages) and pages[i + 1] == pages[i] + 1:
            i += 1
        if i > start:
            parts.append(f"{pages[start]}-{pages[i]}")
        else:
            parts.append(str(pages[start]))
        i += 1
    return ",".join(parts)

assert page_ranges([1, 2, 3, 7, 9, 10]) == "1-3,7,9-10"
assert page_ranges([4, 6, 5, 6]) == "4,6,5-6"
assert page_ranges([8, 8, 9]) == "8,8-9"
assert page_ranges([]) == ""
assert page_ranges([5]) == "5"


## Check whether some number in a list equals the sum of its direct left and right neighbours.
def has_neighbour_sum(nums):
    found = False
    for k in range(1, len(nums) - 1):
        if nums[k] == nums[k - 1] + nums[k + 1]:
            found = True
    return found

assert has_neighbour_sum([2, 7, 5, 1]) == True
assert has_neighbour_sum([7, 2, 5, 4]) == False
assert has_neighbour_sum([1, 1, 3, 2]) == True
assert has_neighbour_sum([0, 0]) == False
assert has_neighbour_sum([]) == False
assert has_neighbour_sum([0, 0, 0]) == True


## Return the list obtained by repeatedly removing the largest and then the smallest number until only count numbers or one more is left; the rest keep their order. Of equal numbers the first is removed.
def trim_extremes(nums, count):
    rest = list(nums)
    while len(rest) > count + 1:
        rest.remove(max(rest))
        rest.remove(min(rest))
    return rest

assert trim_extremes([5, 1, 9, 4, 7], 1) == [5]
assert trim_extremes([8, 3, 6, 2], 2) == [3, 6]
assert trim_extremes([4, 9, 1, 9, 5], 2) == [4, 9, 5]
assert trim_extremes([], 0) == []
assert trim_extremes([6, 2], 1) == [6, 2]


## Write a function that sums all the numbers of a list that appear before the first negative number and subtracts all those that come after it; the negative number itself is ignored.
def around_first_negative(xs):
    result = 0
    seen = False
    for x in xs:
        if seen:
            result -= x
        elif x < 0:
            seen = True
        else:
            result += x
    return result

assert around_first_negative([4, 6, -1, 3, 2]) == 5
assert around_first_negative([0, 5, -2, -7]) == 12
assert around_first_negative([3, 0, 8]) == 11
assert around_first_negative([]) == 0
assert around_first_negative([-9, 1]) == -1


## Given a list of scores, return the places in a contest: the highest score gets 1, equal scores share a place, and the next lower score gets the next whole number without a gap.
def dense_places(scores):
    levels = sorted(set(scores), reverse=True)
    place = {}
    for number, level in enumerate(levels, 1):
        place[level] = number
    return [place[s] for s in scores]

assert dense_places([50, 80, 80, 30]) == [2, 1, 1, 3]
assert dense_places([1, 2, 3]) == [3, 2, 1]
assert dense_places([7, 7]) == [1, 1]
assert dense_places([]) == []
assert dense_places([0, -5, 0]) == [1, 2, 1]


## Write a function to find the shortest number of items from the front of a list whose sum is a multiple of m, at least one item; return 0 if there is none.
def shortest_multiple_prefix(values, m):
    total = 0
    length = 0
    for v in values:
        total += v
        length += 1
        if total % m == 0:
            return length
    return 0

assert shortest_multiple_prefix([3, 4, 5, 8], 4) == 3
assert shortest_multiple_prefix([2, 1, 4], 5) == 0
assert shortest_multiple_prefix([6, 6], 3) == 1
assert shortest_multiple_prefix([], 2) == 0
assert shortest_multiple_prefix([1, 2, 4], 7) == 3


## Given a list of numbers, fold it in the middle: return the sums of first and last, second and second last and so on, with a middle item left alone unchanged at the end.
def fold_in_half(row):
    if len(row) < 2:
        return row[:]
    return [row[0] + row[-1]] + fold_in_half(row[1:-1])

assert fold_in_half([1, 2, 3, 4, 6]) == [7, 6, 3]
assert fold_in_half([5, 0, 8, 1]) == [6, 8]
assert fold_in_half([9, 4]) == [13]
assert fold_in_half([]) == []
assert fold_in_half([3]) == [3]
