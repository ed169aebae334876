## Write a function to add up all numbers of a list that are larger than the number directly before them; the first number never counts.
def sum_of_risers(numbers):
    total = 0
    for i in range(1, len(numbers)):
        if numbers[i] > numbers[i - 1]:
            total += numbers[i]
    return total

assert sum_of_risers([3, 5, 4, 4, 9]) == 14
assert sum_of_risers([1, 2, 3]) == 5
assert sum_of_risers([9, 7, 8, 8]) == 8
assert sum_of_risers([]) == 0
assert sum_of_risers([6]) == 0


## Given a list of whole numbers, find the length of the longest stretch of neighbours in which even and odd numbers alternate; an empty list gives 0.
def longest_parity_zigzag(nums):
    if not nums:
        return 0
    best = 1
    current = 1
    for a, b in zip(nums, nums[1:]):
        if (a + b) % 2 == 1:
            current += 1
            best = max(best, current)
        else:
            current = 1
    return best

assert longest_parity_zigzag([1, 2, 3, 5, 6, 7, 8]) == 4
assert longest_parity_zigzag([2, 4, 6]) == 1
assert longest_parity_zigzag([5, 8, 1, 1]) == 3
assert longest_parity_zigzag([]) == 0
assert longest_parity_zigzag([7]) == 1
assert longest_parity_zigzag([2, 2, 3, 4, 4, 5]) == 3


## Return the list of positions at which a list of numbers reaches a new strict maximum, the first position included.
def record_positions(values):
    spots = []
    top = None
    for pos, v in enumerate(values):
        if top is None or v > top:
            spots.append(pos)
            top = v
    return spots

assert record_positions([4, 2, 4, 7, 7, 9]) == [0, 3, 5]
assert record_positions([1, 2, 3]) == [0, 1, 2]
assert record_positions([-5, -9, -1]) == [0, 2]
assert record_positions([]) == []
assert record_positions([8, 8, 8]) == [0]


## Write a python function that splits a list of numbers into pieces so that a new piece starts whenever the sum of the current piece has reached at least the limit; the last piece may stay below it.
def pieces_by_weight(weights, limit):
    pieces = []
    piece = []
    for w in weights:
        piece.append(w)
        if sum(piece) >= limit:
            pieces.append(piece)
            piece = []
    if piece:
        pieces.append(piece)
    return pieces

assert pieces_by_weight([3, 4, 2, 6, 1], 7) == [[3, 4], [2, 6], [1]]
assert pieces_by_weight([5, 5, 5], 5) == [[5], [5], [5]]
assert pieces_by_weight([1, 1, 1, 1], 3) == [[1, 1, 1], [1]]
assert pieces_by_weight([], 4) == []
assert pieces_by_weight([1, 2], 10) == [[1, 2]]


## Define a function that takes two lists of equal length and returns a list whose k-th item is the larger of the two k-th items when k is even and the smaller when k is odd, counting from 0.
def weave_extremes(a, b):
    res = []
    for k in range(len(a)):
        if k % 2 == 0:
            res.append(max(a[k], b[k]))
        else:
            res.append(min(a[k], b[k]))
    return res

assert weave_extremes([1, 2, 3, 4], [4, 3, 2, 1]) == [4, 2, 3, 1]
assert weave_extremes([7, 7], [5, 9]) == [7, 7]
assert weave_extremes([0, 6, 1], [8, 2, 5]) == [8, 2, 5]
assert weave_extremes([], []) == []
assert weave_extremes([3], [-3]) == [3]


## Check whether every number of a list, apart from the first two, lies strictly between the smallest and the largest of all numbers before it; lists of fewer than three numbers pass.
def narrows_inside(nums):
    for i in range(2, len(nums)):
        earlier = nums[:i]
        if not min(earlier) < nums[i] < max(earlier):
            return False
    return True

assert narrows_inside([1, 9, 4, 6, 8]) == True
assert narrows_inside([1, 9, 9]) == False
assert narrows_inside([8, 2, 5, 1]) == False
assert narrows_inside([3, 3]) == True
assert narrows_inside([]) == True
assert narrows_inside([5, 1, 1]) == False


## Given a list of numbers and a window size, find the start position of the window with the smallest spread (largest minus smallest); the earliest window wins ties and -1 is returned if no window fits.
def calmest_window(xs, size):
    best_start = -1
    best_spread = None
    for start in range(len(xs) - size + 1):
        window = xs[start:start + size]
        spread = max(window) - min(window)
        if best_spread is None or spread < best_spread:
            best_spread = spread
            best_start = start
    return best_start

assert calmest_window([1, 9, 4, 5, 6, 0], 3) == 2
assert calmest_window([3, 5, 7, 9], 2) == 0
assert calmest_window([8, 1, 2, 2], 2) == 2
assert calmest_window([1, 2], 3) == -1
assert calmest_window([4, 4], 1) == 0
assert calmest_window([], 1) == -1


## Write a function to rotate a list to the left until its smallest number stands first; with several smallest numbers, the first of them is used.
def smallest_to_front(ring):
    if not ring:
        return []
    k = ring.index(min(ring))
    return ring[k:] + ring[:k]

assert smallest_to_front([5, 7, 2, 9]) == [2, 9, 5, 7]
assert smallest_to_front([3, 1, 4, 1, 6]) == [1, 4, 1, 6, 3]
assert smallest_to_front([0, 8]) == [0, 8]
assert smallest_to_front([]) == []
assert smallest_to_front([6, 5]) == [5, 6]


## Return how many numbers of a list are equal to the sum of all the numbers standing before them (the sum before the first is 0).
def count_self_sums(nums):
    so_far = 0
    hits = 0
    for n in nums:
        if n == so_far:
            hits += 1
        so_far += n
    return hits

assert count_self_sums([2, 2, 4, 5, 13]) == 3
assert count_self_sums([0, 1, 1, 3]) == 2
assert count_self_sums([5, 4, 8]) == 0
assert count_self_sums([]) == 0
assert count_self_sums([0, 0, 0]) == 3


## Write a python function to pair the smallest number of a list with the largest, the second smallest with the second largest and so on, and return the list of pair sums; a middle number left alone is added as it is.
def fold_sorted(numbers):
    ordered = sorted(numbers)
    sums = []
    while len(ordered) > 1:
        low = ordered.pop(0)
        high = ordered.pop()
        sums.append(low + high)
    return sums + ordered

assert fold_sorted([5, 1, 9, 3]) == [10, 8]
assert fold_sorted([4, 2, 7]) == [9, 4]
assert fold_sorted([10, 20, 30, 40, 50]) == [60, 60, 30]
assert fold_sorted([]) == []
assert fold_sorted([6]) == [6]


## Given a list of numbers, return a tuple with the sum of its upward steps and the sum of its downward steps (both as positive numbers) between neighbours.
def climb_and_drop(heights):
    up = down = 0
    for before, after in zip(heights, heights[1:]):
        step = after - before
        if step > 0:
            up += step
        else:
            down -= step
    return up, down

assert climb_and_drop([2, 5, 4, 4, 10]) == (9, 1)
assert climb_and_drop([9, 3, 1]) == (0, 8)
assert climb_and_drop([0, 1, 0, 4]) == (5, 1)
assert climb_and_drop([7]) == (0, 0)
assert climb_and_drop([]) == (0, 0)


## Define a function that keeps the numbers of a list that differ by at least gap from the last number kept; the first number is always kept.
def keep_spaced(numbers, gap):
    kept = numbers[:1]
    for n in numbers[1:]:
        if abs(n - kept[-1]) >= gap:
            kept.append(n)
    return kept

assert keep_spaced([1, 2, 4, 5, 9], 3) == [1, 4, 9]
assert keep_spaced([10, 8, 5, 6, 3], 2) == [10, 8, 5, 3]
assert keep_spaced([0, 4, 0, 3], 4) == [0, 4, 0]
assert keep_spaced([], 2) == []
assert keep_spaced([5, 5], 0) == [5, 5]
assert keep_spaced([7, 8, 6], 9) == [7]


## Given a list of different numbers, return for each number how many places it would move to the right (negative: to the left) if the list were sorted upwards.
def sort_shifts(nums):
    ordered = sorted(nums)
    return [ordered.index(n) - i for i, n in enumerate(nums)]

assert sort_shifts([30, 10, 20]) == [2, -1, -1]
assert sort_shifts([1, 2, 3]) == [0, 0, 0]
assert sort_shifts([4, 9, 7, 1]) == [1, 2, 0, -3]
assert sort_shifts([]) == []
assert sort_shifts([2, 1]) == [1, -1]


## Return the first position from which all numbers to the end of the list are positive; if the last number is not positive, return the length of the list.
def positive_tail_start(values):
    i = len(values)
    while i > 0 and values[i - 1] > 0:
        i -= 1
    return i

assert positive_tail_start([3, -1, 2, 5]) == 2
assert positive_tail_start([4, 1, 0]) == 3
assert positive_tail_start([7, 8]) == 0
assert positive_tail_start([0, 1, 1, 6]) == 1
assert positive_tail_start([]) == 0


## Write a function that counts the pairs of positions i < j for which the number at i is exactly j - i.
def jump_pairs(nums):
    count = 0
    for i in range(len(nums)):
        for j in range(i + 1, len(nums)):
            if nums[i] == j - i:
                count += 1
    return count

assert jump_pairs([1, 2, 1, 1]) == 3
assert jump_pairs([3, 0, 5, 1, 1]) == 2
assert jump_pairs([2, 2]) == 0
assert jump_pairs([]) == 0
assert jump_pairs([4, 1, 2, 9, 0]) == 3


## Given a list of numbers, compress it into a list of (value, start) tuples, one for each run of equal neighbours, where start is the position at which the run begins.
def run_starts(data):
    result = []
    for idx, value in enumerate(data):
        if idx == 0 or value != data[idx - 1]:
            result.append((value, idx))
    return result

assert run_starts([5, 5, 7, 7, 7, 5]) == [(5, 0), (7, 2), (5, 5)]
assert run_starts([1, 2, 2]) == [(1, 0), (2, 1)]
assert run_starts([3, 3]) == [(3, 0)]
assert run_starts([]) == []
assert run_starts([9]) == [(9, 0)]


## Check whether a list of numbers can be cut into two non-empty parts such that every number on the left is strictly smaller than every number on the right.
def has_clean_cut(nums):
    for cut in range(1, len(nums)):
        if max(nums[:cut]) < min(nums[cut:]):
            return True
    return False

assert has_clean_cut([2, 1, 5, 4]) == True
assert has_clean_cut([3, 5, 3, 6, 5]) == False
assert has_clean_cut([1, 8, 9, 4]) == True
assert has_clean_cut([4]) == False
assert has_clean_cut([]) == False
assert has_clean_cut([2, 2]) == False


## Write a function to compute the sum of the numbers of a list, where each number counts as often as its 1-based rank from the end (the last counts once, the one before it twice, and so on).
def tail_weighted_sum(nums):
    if len(nums) == 0:
        return 0
    return nums[0] * len(nums) + tail_weighted_sum(nums[1:])

assert tail_weighted_sum([5, 1, 2]) == 19
assert tail_weighted_sum([1, 0, 0, 3]) == 7
assert tail_weighted_sum([2, 2]) == 6
assert tail_weighted_sum([]) == 0
assert tail_weighted_sum([-4]) == -4


## Return a list of the numbers that occur in both given lists at the same position, without repeats and in order of first appearance.
def agreed_values(left, right):
    agreed = []
    for a, b in zip(left, right):
        if a == b and a not in agreed:
            agreed.append(a)
    return agreed

assert agreed_values([4, 7, 4, 2], [4, 3, 4, 2]) == [4, 2]
assert agreed_values([1, 2, 3], [3, 2, 1]) == [2]
assert agreed_values([5, 6], [6, 5]) == []
assert agreed_values([], [1]) == []
assert agreed_values([0, 0, 8, 9], [0, 0, 8]) == [0, 8]


## Given a list of numbers, find the sum of the numbers strictly between the first and the last occurrence of the largest number; 0 if it occurs only once or the list is empty.
def between_the_tops(numbers):
    if not numbers:
        return 0
    top = max(numbers)
    first = numbers.index(top)
    last = len(numbers) - 1 - numbers[::-1].index(top)
    return sum(numbers[first + 1:last])

assert between_the_tops([1, 8, 2, 3, 8, 4]) == 5
assert between_the_tops([6, 2, 6, 1, 6]) == 9
assert between_the_tops([3, 9, 5]) == 0
assert between_the_tops([]) == 0
assert between_the_tops([7, 7]) == 0
assert between_the_tops([4]) == 0


## Define a function that interleaves two lists by taking two numbers from the first, then one from the second, and again, until both are used up; when one list runs out the other simply continues.
def two_to_one(first, second):
    out = []
    i = j = 0
    while i < len(first) or j < len(second):
        out += first[i:i + 2]
        out += second[j:j + 1]
        i += 2
        j += 1
    return out

assert two_to_one([1, 2, 3, 4], [8, 9]) == [1, 2, 8, 3, 4, 9]
assert two_to_one([1, 2, 3], [7]) == [1, 2, 7, 3]
assert two_to_one([5], [6, 7, 8]) == [5, 6, 7, 8]
assert two_to_one([], []) == []
assert two_to_one([], [4, 3]) == [4, 3]


## Return how often the running sum of a list changes its sign from positive to negative or from negative to positive; a running sum of zero is skipped.
def balance_flips(amounts):
    balance = 0
    last_sign = 0
    flips = 0
    for amount in amounts:
        balance += amount
        if balance == 0:
            continue
        sign = 1 if balance > 0 else -1
        if last_sign != 0 and sign != last_sign:
            flips += 1
        last_sign = sign
    return flips

assert balance_flips([3, -5, 4, -1]) == 2
assert balance_flips([2, -2, -1, 1, 6]) == 2
assert balance_flips([1, -1, 1, -3]) == 1
assert balance_flips([]) == 0
assert balance_flips([0, 0, 4]) == 0
assert balance_flips([1, -1, 1]) == 0


## Write a function to group numbers by their last decimal digit and return the digit whose numbers have the greatest sum; the smaller digit wins a tie. The numbers are not negative and the list is not empty.
def heaviest_digit(nums):
    sums = {}
    for n in nums:
        d = n % 10
        sums[d] = sums.get(d, 0) + n
    return max(sorted(sums), key=lambda d: sums[d])

assert heaviest_digit([12, 32, 43, 5]) == 2
assert heaviest_digit([9, 19, 30]) == 0
assert heaviest_digit([17, 27, 41]) == 7
assert heaviest_digit([8]) == 8
assert heaviest_digit([22, 15, 7]) == 2
assert heaviest_digit([14, 13, 1]) == 4


## Given a list, return a new list where every negative number is replaced by the nearest number to its left that was not negative, or by 0 if there is none.
def patch_negatives(readings):
    good = 0
    patched = []
    for r in readings:
        if r >= 0:
            good = r
        patched.append(good)
    return patched

assert patch_negatives([4, -1, -2, 6, -3]) == [4, 4, 4, 6, 6]
assert patch_negatives([-5, 2, 0, -1]) == [0, 2, 0, 0]
assert patch_negatives([1, -1, 3]) == [1, 1, 3]
assert patch_negatives([]) == []
assert patch_negatives([-2, -2]) == [0, 0]


## Write a function that finds the largest product of two numbers that stand exactly two positions apart in a list, or None if there are no such numbers.
def best_skip_product(nums):
    products = [nums[i] * nums[i + 2] for i in range(len(nums) - 2)]
    if not products:
        return None
    return max(products)

assert best_skip_product([2, 9, 5, 3]) == 27
assert best_skip_product([1, 6, 4, 0]) == 4
assert best_skip_product([-3, 1, -7, 2, 1]) == 21
assert best_skip_product([4, 5]) == None
assert best_skip_product([-2, 0, 3]) == -6
