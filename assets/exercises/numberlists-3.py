## Write a function to return the sum of a list in which every number equal to the number before it counts only half, rounded down. Each number is compared with its original left neighbour.
def repeat_discount(prices):
    total = 0
    previous = None
    for price in prices:
        if price == previous:
            total += price // 2
        else:
            total += price
        previous = price
    return total

assert repeat_discount([6, 6, 5, 5]) == 16
assert repeat_discount([3, 1, 3]) == 7
assert repeat_discount([4, 4, 4, 9]) == 17
assert repeat_discount([]) == 0
assert repeat_discount([7]) == 7


## Given a list of numbers, return its longest strictly falling stretch of neighbours as a list; the first one wins if several are equally long.
def longest_slide(nums):
    best = []
    current = []
    for n in nums:
        if current and n >= current[-1]:
            current = []
        current = current + [n]
        if len(current) > len(best):
            best = current
    return best

assert longest_slide([3, 5, 4, 1, 6, 2]) == [5, 4, 1]
assert longest_slide([9, 8, 8, 7]) == [9, 8]
assert longest_slide([1, 2, 3, 0]) == [3, 0]
assert longest_slide([]) == []
assert longest_slide([4, 4]) == [4]


## Return a list of the sums of all windows of the given size that contain no negative number, in order of their start.
def clean_window_sums(values, size):
    sums = []
    for start in range(len(values) - size + 1):
        window = values[start:start + size]
        if min(window) >= 0:
            sums.append(sum(window))
    return sums

assert clean_window_sums([1, 2, 3, -1, 4, 0], 2) == [3, 5, 4]
assert clean_window_sums([5, 0, 7, 1], 3) == [12, 8]
assert clean_window_sums([3, -2, 6], 1) == [3, 6]
assert clean_window_sums([1, 1], 3) == []
assert clean_window_sums([-1, -1], 2) == []


## Write a python function that takes a list of numbers and returns a dictionary mapping each number to the largest distance between two of its positions (0 if it occurs once).
def widest_echo(nums):
    first = {}
    widths = {}
    for i, n in enumerate(nums):
        if n not in first:
            first[n] = i
        widths[n] = i - first[n]
    return widths

assert widest_echo([4, 7, 4, 7, 4]) == {4: 4, 7: 2}
assert widest_echo([1, 2, 2]) == {1: 0, 2: 1}
assert widest_echo([5, 6, 8, 5]) == {5: 3, 6: 0, 8: 0}
assert widest_echo([]) == {}
assert widest_echo([0, 0]) == {0: 1}


## Check whether a list of numbers rises strictly to one largest number and then falls strictly, where the rise and the fall both have at least one step.
def is_single_hill(nums):
    i = 0
    n = len(nums)
    while i + 1 < n and nums[i] < nums[i + 1]:
        i += 1
    if i == 0 or i == n - 1:
        return False
    while i + 1 < n and nums[i] > nums[i + 1]:
        i += 1
    return i == n - 1

assert is_single_hill([1, 4, 6, 2]) == True
assert is_single_hill([1, 4, 4, 2]) == False
assert is_single_hill([3, 2, 1]) == False
assert is_single_hill([1, 2, 3]) == False
assert is_single_hill([]) == False
assert is_single_hill([2, 5, 3, 3]) == False


## Define a function that returns the k smallest numbers of a list in the order in which they stand in the list; of equal numbers the earlier ones are preferred.
def k_smallest_in_place(nums, k):
    order = sorted(range(len(nums)), key=lambda i: (nums[i], i))
    chosen = sorted(order[:k])
    return [nums[i] for i in chosen]

assert k_smallest_in_place([7, 2, 9, 4, 1], 3) == [2, 4, 1]
assert k_smallest_in_place([5, 3, 8], 2) == [5, 3]
assert k_smallest_in_place([6, 6, 2, 6], 2) == [6, 2]
assert k_smallest_in_place([1, 2], 0) == []
assert k_smallest_in_place([3, 1], 5) == [3, 1]


## Given a list of whole numbers, swap each even number with the number right after it, working from left to right and not touching the two swapped places again; a final even number stays. Return the new list.
def even_swaps(nums):
    arr = nums[:]
    i = 0
    while i < len(arr) - 1:
        if arr[i] % 2 == 0:
            arr[i], arr[i + 1] = arr[i + 1], arr[i]
            i += 2
        else:
            i += 1
    return arr

assert even_swaps([2, 7, 4, 8, 5]) == [7, 2, 8, 4, 5]
assert even_swaps([1, 3, 6, 5]) == [1, 3, 5, 6]
assert even_swaps([3, 5, 4, 9, 6]) == [3, 5, 9, 4, 6]
assert even_swaps([]) == []
assert even_swaps([8]) == [8]


## Write a function to count how many contiguous parts of a list of numbers have a sum strictly between low and high.
def count_sums_between(xs, low, high):
    count = 0
    for i in range(len(xs)):
        s = 0
        for x in xs[i:]:
            s += x
            if low < s < high:
                count += 1
    return count

assert count_sums_between([1, 2, 3], 2, 6) == 3
assert count_sums_between([4, -1, 2], 0, 4) == 3
assert count_sums_between([5, 5], 5, 11) == 1
assert count_sums_between([], 0, 9) == 0
assert count_sums_between([2], 2, 3) == 0


## Return the numbers of a list that are neither the smallest nor the largest value of the list, multiplied by their position counted from 1.
def weighted_middle(nums):
    if not nums:
        return []
    lo, hi = min(nums), max(nums)
    return [n * i for i, n in enumerate(nums, 1) if lo < n < hi]

assert weighted_middle([5, 1, 9, 4]) == [5, 16]
assert weighted_middle([2, 6, 3, 6, 2]) == [9]
assert weighted_middle([8, 7, 0]) == [14]
assert weighted_middle([]) == []
assert weighted_middle([3, 3]) == []


## Given two lists of numbers sorted upwards, find the smallest absolute difference between a number of the first and a number of the second; return -1 if one of them is empty.
def closest_approach(a, b):
    i = j = 0
    best = -1
    while i < len(a) and j < len(b):
        diff = abs(a[i] - b[j])
        if best == -1 or diff < best:
            best = diff
        if a[i] < b[j]:
            i += 1
        else:
            j += 1
    return best

assert closest_approach([1, 8, 20], [4, 15, 22]) == 2
assert closest_approach([10, 30], [1, 13]) == 3
assert closest_approach([2, 5, 9], [6, 30]) == 1
assert closest_approach([], [4]) == -1
assert closest_approach([7], [7]) == 0


## Write a function that replaces each number of a list by the sum of the numbers after it up to the next zero (or the end); the zero ends the sum.
def sum_until_zero(nums):
    out = []
    acc = 0
    for n in reversed(nums):
        out.append(acc)
        if n == 0:
            acc = 0
        else:
            acc += n
    out.reverse()
    return out

assert sum_until_zero([1, 2, 0, 4, 5]) == [2, 0, 9, 5, 0]
assert sum_until_zero([3, 1, 2]) == [3, 2, 0]
assert sum_until_zero([0, 6, 0]) == [6, 0, 0]
assert sum_until_zero([]) == []
assert sum_until_zero([8]) == [0]


## Return True if two lists of numbers are rotations of each other after the smallest number has been removed once from each; lists of fewer than two numbers give False.
def rotations_without_min(a, b):
    if len(a) < 2 or len(b) < 2:
        return False
    p, q = list(a), list(b)
    p.remove(min(p))
    q.remove(min(q))
    return any(p[k:] + p[:k] == q for k in range(len(p)))

assert rotations_without_min([5, 1, 6, 7], [6, 7, 2, 5]) == True
assert rotations_without_min([5, 6, 7, 1], [7, 6, 5, 1]) == False
assert rotations_without_min([1, 4], [4, 3]) == True
assert rotations_without_min([1], [2]) == False
assert rotations_without_min([9, 2], [1, 8]) == False
assert rotations_without_min([0, 4, 3], [1, 3, 4]) == True


## Given a list of numbers, return how many times the largest number seen so far and the smallest number seen so far both stay the same from one number to the next.
def quiet_steps(nums):
    quiet = 0
    if nums:
        hi = lo = nums[0]
    for n in nums[1:]:
        if n > hi:
            hi = n
        elif n < lo:
            lo = n
        else:
            quiet += 1
    return quiet

assert quiet_steps([5, 8, 6, 2, 7, 9]) == 2
assert quiet_steps([4, 4, 1, 1]) == 2
assert quiet_steps([3, 9, 5, 9]) == 2
assert quiet_steps([]) == 0
assert quiet_steps([6]) == 0
assert quiet_steps([1, 2, 3]) == 0


## Write a python function to find the position at which the sum of the numbers to the left and the sum of the numbers to the right differ least; the number at the position belongs to neither side, and the first such position is returned (None for an empty list).
def best_pivot(nums):
    if not nums:
        return None
    def imbalance(i):
        return abs(sum(nums[:i]) - sum(nums[i + 1:]))
    return min(range(len(nums)), key=imbalance)

assert best_pivot([1, 2, 3, 4, 5]) == 3
assert best_pivot([6, 1, 1, 1]) == 0
assert best_pivot([2, 9, 2]) == 1
assert best_pivot([]) == None
assert best_pivot([4, 4]) == 0


## Define a function that keeps each number of a list only if it appears an odd number of times in the whole list, and each such number only once, in order of last appearance.
def odd_count_survivors(nums):
    result = []
    for i in range(len(nums)):
        n = nums[i]
        if nums.count(n) % 2 == 1 and n not in nums[i + 1:]:
            result.append(n)
    return result

assert odd_count_survivors([3, 1, 3, 2, 3, 1]) == [2, 3]
assert odd_count_survivors([5, 6]) == [5, 6]
assert odd_count_survivors([4, 7, 4, 4, 8, 8]) == [7, 4]
assert odd_count_survivors([]) == []
assert odd_count_survivors([9, 9]) == []


## Return a tuple (start, stop) of the positions, stop excluded, of the contiguous stretch left after cutting all zeros from both ends of a list; (0, 0) if nothing is left.
def nonzero_span(data):
    start = 0
    stop = len(data)
    while start < stop and data[start] == 0:
        start += 1
    while stop > start and data[stop - 1] == 0:
        stop -= 1
    if start == stop:
        return 0, 0
    return start, stop

assert nonzero_span([0, 0, 3, 0, 5, 0]) == (2, 5)
assert nonzero_span([1, 2, 0]) == (0, 2)
assert nonzero_span([0, 0]) == (0, 0)
assert nonzero_span([0, 7]) == (1, 2)
assert nonzero_span([]) == (0, 0)


## Write a function to add up numbers from left to right, but undo the most recent addition whenever a -1 is met; a -1 with nothing left to undo does nothing.
def sum_with_undo(entries):
    stack = []
    for e in entries:
        if e != -1:
            stack.append(e)
        elif stack:
            stack.pop()
    return sum(stack)

assert sum_with_undo([4, 6, -1, 3]) == 7
assert sum_with_undo([5, 2, 8, -1, -1]) == 5
assert sum_with_undo([-1, 9, 1]) == 10
assert sum_with_undo([]) == 0
assert sum_with_undo([3, -1, -1, 2]) == 2


## Given a list of numbers and a step, return the list read by starting at position 0 and moving step places on each time, wrapping round at the end, until a position would be read a second time.
def circular_read(ring, step):
    seen = []
    pos = 0
    while ring and pos not in seen:
        seen.append(pos)
        pos = (pos + step) % len(ring)
    return [ring[p] for p in seen]

assert circular_read([10, 20, 30, 40, 50], 2) == [10, 30, 50, 20, 40]
assert circular_read([1, 2, 3, 4], 2) == [1, 3]
assert circular_read([7, 8, 9], 5) == [7, 9, 8]
assert circular_read([], 3) == []
assert circular_read([6, 5], 0) == [6]


## Check whether a list of whole numbers can be made strictly rising by removing at most one number.
def nearly_rising(nums):
    def rising(seq):
        for a, b in zip(seq, seq[1:]):
            if a >= b:
                return False
        return True

    if rising(nums):
        return True
    for skip in range(len(nums)):
        if rising(nums[:skip] + nums[skip + 1:]):
            return True
    return False

assert nearly_rising([1, 5, 3, 6]) == True
assert nearly_rising([1, 3, 5]) == True
assert nearly_rising([2, 2, 2]) == False
assert nearly_rising([]) == True
assert nearly_rising([9, 1, 2]) == True
assert nearly_rising([4, 2, 3, 1]) == False


## Write a function that returns the median of the numbers greater than a threshold; for an even count take the lower of the two middle numbers, and return None if there is no such number.
def median_above(numbers, threshold):
    big = sorted(n for n in numbers if n > threshold)
    if not big:
        return None
    return big[(len(big) - 1) // 2]

assert median_above([9, 2, 5, 7, 3], 3) == 7
assert median_above([8, 4, 6, 1, 2], 1) == 4
assert median_above([5, 6, 10, 20], 5) == 10
assert median_above([1, 2], 2) == None
assert median_above([], 0) == None
assert median_above([3], -1) == 3


## Return how many numbers of a list you must take, largest first, until their sum is greater than the sum of the numbers not taken. No number is negative; an empty list gives 0.
def takers_needed(nums):
    rest = sum(nums)
    mine = 0
    count = 0
    for n in sorted(nums)[::-1]:
        if mine > rest:
            break
        mine += n
        rest -= n
        count += 1
    return count

assert takers_needed([4, 1, 3, 2]) == 2
assert takers_needed([9, 2, 3]) == 1
assert takers_needed([5, 5]) == 2
assert takers_needed([]) == 0
assert takers_needed([2, 2, 2, 2, 2]) == 3


## Given a list of bits (0 and 1), return the lengths of its runs of ones that are not touching either end of the list.
def inner_one_runs(bits):
    text = "".join(str(b) for b in bits)
    pieces = text.split("0")
    return [len(p) for p in pieces[1:-1] if p]

assert inner_one_runs([1, 0, 1, 1, 0, 1]) == [2]
assert inner_one_runs([0, 1, 0, 0, 1, 1, 1, 0]) == [1, 3]
assert inner_one_runs([1, 1, 0]) == []
assert inner_one_runs([]) == []
assert inner_one_runs([1, 1]) == []
assert inner_one_runs([0, 1, 0]) == [1]


## Write a function to compute, for a list of numbers, the sum over all positions of the absolute difference between the number and its 0-based position.
def position_error(nums):
    return sum(abs(n - i) for i, n in enumerate(nums))

assert position_error([0, 3, 1]) == 3
assert position_error([5, 1, 2, 3]) == 5
assert position_error([1, 0]) == 2
assert position_error([]) == 0
assert position_error([-2, -2]) == 5


## Write a python function that spreads a list of numbers over count hands like playing cards, one number at a time, and returns the list of the hands' sums.
def deal_sums(cards, count):
    hands = [0] * count
    turn = 0
    for card in cards:
        hands[turn] += card
        turn += 1
        if turn == count:
            turn = 0
    return hands

assert deal_sums([1, 2, 3, 4, 5], 2) == [9, 6]
assert deal_sums([7, 1, 4, 2], 3) == [9, 1, 4]
assert deal_sums([6, 6, 1], 1) == [13]
assert deal_sums([], 2) == [0, 0]
assert deal_sums([8], 3) == [8, 0, 0]
