## Write a function to sum the numbers of a list that stand at least two positions away from every zero of the list.
def sum_far_from_zero(nums):
    total = 0
    for i, n in enumerate(nums):
        near = nums[max(0, i - 1):i + 2]
        if 0 not in near:
            total += n
    return total

assert sum_far_from_zero([5, 2, 0, 3, 8]) == 13
assert sum_far_from_zero([1, 2, 3]) == 6
assert sum_far_from_zero([0, 4, 6, 7, 0, 9]) == 6
assert sum_far_from_zero([]) == 0
assert sum_far_from_zero([0, 1]) == 0


## Given a list of numbers, return a list of the lengths of its maximal non-falling stretches of neighbours, from left to right.
def plateau_lengths(nums):
    lengths = []
    for i in range(len(nums)):
        if i > 0 and nums[i] >= nums[i - 1]:
            lengths[-1] += 1
        else:
            lengths.append(1)
    return lengths

assert plateau_lengths([1, 3, 3, 2, 5, 4]) == [3, 2, 1]
assert plateau_lengths([4, 3, 2]) == [1, 1, 1]
assert plateau_lengths([7, 7, 8, 0]) == [3, 1]
assert plateau_lengths([]) == []
assert plateau_lengths([6]) == [1]


## Return the number of windows of three neighbours whose middle number is the median of the three (equal numbers allowed).
def ordered_triples(nums):
    count = 0
    for k in range(2, len(nums)):
        triple = nums[k - 2:k + 1]
        if sorted(triple)[1] == triple[1]:
            count += 1
    return count

assert ordered_triples([1, 3, 5, 2, 4]) == 1
assert ordered_triples([9, 6, 6, 8, 10]) == 3
assert ordered_triples([2, 1, 2, 3]) == 1
assert ordered_triples([1, 2]) == 0
assert ordered_triples([]) == 0


## Write a python function to find the shortest contiguous part of a list that contains every different value of the list, and return its length.
def shortest_complete_part(nums):
    kinds = len(set(nums))
    for size in range(kinds, len(nums) + 1):
        for start in range(len(nums) - size + 1):
            if len(set(nums[start:start + size])) == kinds:
                return size

assert shortest_complete_part([1, 1, 2, 1, 3, 3]) == 3
assert shortest_complete_part([5, 6, 6, 6, 7]) == 5
assert shortest_complete_part([4, 8, 4, 4]) == 2
assert shortest_complete_part([]) == 0
assert shortest_complete_part([9, 9]) == 1


## Define a function that merges two lists by always taking the smaller of the two front numbers (the lists need not be sorted), the first list's number on a tie, and stops as soon as one of the lists is empty.
def merge_until_empty(left, right):
    a, b = left[:], right[:]
    taken = []
    while a and b:
        source = a if a[0] <= b[0] else b
        taken.append(source.pop(0))
    return taken

assert merge_until_empty([3, 8, 1], [5, 2, 9]) == [3, 5, 2, 8, 1]
assert merge_until_empty([4, 7], [4, 4]) == [4, 4, 4]
assert merge_until_empty([6], [7, 8]) == [6]
assert merge_until_empty([], [1]) == []
assert merge_until_empty([2], [1, 3]) == [1, 2]


## Check whether the differences between neighbours of a list get larger by the same non-zero amount every time; a list needs at least four numbers to pass.
def steady_acceleration(nums):
    if len(nums) < 4:
        return False
    d = [b - a for a, b in zip(nums, nums[1:])]
    dd = {b - a for a, b in zip(d, d[1:])}
    return len(dd) == 1 and min(dd) > 0

assert steady_acceleration([1, 2, 4, 7]) == True
assert steady_acceleration([2, 4, 6, 8]) == False
assert steady_acceleration([0, 1, 3, 7]) == False
assert steady_acceleration([1, 2, 4]) == False
assert steady_acceleration([9, 8, 6, 3]) == False
assert steady_acceleration([5, 1, 0, 2, 7]) == True


## Given a list of numbers and a number k, return the sum of the k numbers before the first occurrence of the largest number (fewer if there are not so many); 0 for an empty list.
def sum_before_peak(nums, k):
    if nums == []:
        return 0
    peak = 0
    for i in range(len(nums)):
        if nums[i] > nums[peak]:
            peak = i
    start = max(0, peak - k)
    return sum(nums[start:peak])

assert sum_before_peak([2, 4, 1, 9, 3, 9], 2) == 5
assert sum_before_peak([3, 5, 8, 6], 5) == 8
assert sum_before_peak([1, 6, 2, 7], 1) == 2
assert sum_before_peak([], 3) == 0
assert sum_before_peak([9, 1], 2) == 0


## Write a function to replace each number of a list by 1 if more than half of the numbers up to and including it are positive, and by 0 otherwise.
def positive_majority(nums):
    flags = []
    positive = 0
    for seen, n in enumerate(nums, start=1):
        if n > 0:
            positive += 1
        flags.append(int(2 * positive > seen))
    return flags

assert positive_majority([3, -1, 4, 0, -2]) == [1, 0, 1, 0, 0]
assert positive_majority([-5, 2, 1]) == [0, 0, 1]
assert positive_majority([1, 1, 0, -1]) == [1, 1, 1, 0]
assert positive_majority([]) == []
assert positive_majority([0, 7, 7]) == [0, 0, 1]


## Return the number of different sums that can be made by adding up one or more neighbouring numbers of a list.
def distinct_span_sums(nums):
    sums = set()
    for i in range(len(nums)):
        for j in range(i + 1, len(nums) + 1):
            sums.add(sum(nums[i:j]))
    return len(sums)

assert distinct_span_sums([1, 2, 3]) == 5
assert distinct_span_sums([2, 2, 2]) == 3
assert distinct_span_sums([1, -1, 4]) == 5
assert distinct_span_sums([]) == 0
assert distinct_span_sums([0, 0]) == 1


## Given a list of marks, drop the lowest mark once and return the average of the others rounded to one decimal; with fewer than two marks return 0.0.
def lenient_average(marks):
    if len(marks) < 2:
        return 0.0
    total = sum(marks) - min(marks)
    return round(total / (len(marks) - 1), 1)

assert lenient_average([4, 8, 7]) == 7.5
assert lenient_average([1, 2, 2, 3]) == 2.3
assert lenient_average([9, 5]) == 9.0
assert lenient_average([]) == 0.0
assert lenient_average([6]) == 0.0


## Write a function that splits a list at its first occurrence of a given number and returns the part after it followed by the part before it; the number itself is left out, and the list is returned unchanged if it does not contain the number.
def swap_around(nums, pivot):
    try:
        at = nums.index(pivot)
    except ValueError:
        return nums
    return nums[at + 1:] + nums[:at]

assert swap_around([1, 2, 3, 4, 5], 3) == [4, 5, 1, 2]
assert swap_around([7, 8, 9, 8], 8) == [9, 8, 7]
assert swap_around([6, 2], 5) == [6, 2]
assert swap_around([], 1) == []
assert swap_around([4], 4) == []


## Given a list of whole numbers, count for how many of them the next larger whole number is missing from the list although the one after that is present. Repeated numbers count each time.
def count_holes(nums):
    present = set(nums)
    holes = 0
    for n in nums:
        if n + 1 not in present and n + 2 in present:
            holes += 1
    return holes

assert count_holes([1, 3, 4, 6, 9]) == 2
assert count_holes([5, 7, 5]) == 2
assert count_holes([2, 3, 4]) == 0
assert count_holes([]) == 0
assert count_holes([0, -2]) == 1


## Return the list of the sums of the columns of a list of number rows of different lengths; missing numbers count as 0.
def ragged_column_sums(rows):
    sums = []
    for row in rows:
        for c, value in enumerate(row):
            if c == len(sums):
                sums.append(0)
            sums[c] += value
    return sums

assert ragged_column_sums([[1, 2], [3], [4, 5, 6]]) == [8, 7, 6]
assert ragged_column_sums([[9, 1, 1], [2, 2]]) == [11, 3, 1]
assert ragged_column_sums([[5], [5]]) == [10]
assert ragged_column_sums([]) == []
assert ragged_column_sums([[], [7]]) == [7]


## Write a python function in which two players take numbers alternately from the front of a list, the first player taking one number, the second two, the first three, and so on until nothing is left; return the two totals as a tuple.
def growing_turns(pile):
    totals = [0, 0]
    player = 0
    amount = 1
    while pile:
        totals[player] += sum(pile[:amount])
        pile = pile[amount:]
        amount += 1
        player = 1 - player
    return tuple(totals)

assert growing_turns([1, 2, 3, 4, 5, 6]) == (16, 5)
assert growing_turns([5, 1, 1]) == (5, 2)
assert growing_turns([2, 3, 4, 1, 1, 1, 8]) == (5, 15)
assert growing_turns([]) == (0, 0)
assert growing_turns([4, 7]) == (4, 7)


## Given a list of numbers, return it without those numbers that lie more than limit away from the middle element of the sorted list (the upper one for an even length).
def near_median(nums, limit):
    if not nums:
        return []
    mid = sorted(nums)[len(nums) // 2]
    return list(filter(lambda n: abs(n - mid) <= limit, nums))

assert near_median([10, 1, 4, 6, 30], 4) == [10, 4, 6]
assert near_median([8, 2, 5, 9], 3) == [8, 5, 9]
assert near_median([3, 7, 1], 1) == [3]
assert near_median([], 2) == []
assert near_median([5, 5, 6], 0) == [5, 5]


## Define a function that returns True if every number of the list is followed, somewhere later, by a larger one, except for the numbers equal to the maximum.
def everyone_overtaken(nums):
    for i, n in enumerate(nums):
        if n == max(nums):
            continue
        if not any(m > n for m in nums[i + 1:]):
            return False
    return True

assert everyone_overtaken([2, 1, 5]) == True
assert everyone_overtaken([5, 1, 2]) == False
assert everyone_overtaken([3, 7, 4, 7]) == True
assert everyone_overtaken([]) == True
assert everyone_overtaken([4, 4]) == True
assert everyone_overtaken([1, 9, 8]) == False


## Write a function to find how many times you have to cut the largest number of a list in half (rounding down) until no number is greater than the limit; the limit is not negative.
def halving_cuts(nums, limit):
    work = list(nums)
    cuts = 0
    while work and max(work) > limit:
        where = work.index(max(work))
        work[where] //= 2
        cuts += 1
    return cuts

assert halving_cuts([9, 3, 5], 4) == 2
assert halving_cuts([16, 2], 2) == 3
assert halving_cuts([4, 7, 1], 5) == 1
assert halving_cuts([], 3) == 0
assert halving_cuts([1, 1], 0) == 2
assert halving_cuts([2, 3], 3) == 0


## Given a list of numbers, return the position of the pair of neighbours (its left position) with the largest absolute difference, the first one on a tie, or -1 if there is no pair.
def widest_jump_at(nums):
    where = -1
    widest = -1
    for i in range(1, len(nums)):
        jump = abs(nums[i] - nums[i - 1])
        if jump > widest:
            widest = jump
            where = i - 1
    return where

assert widest_jump_at([4, 6, 1, 2]) == 1
assert widest_jump_at([9, 2, 9, 3]) == 0
assert widest_jump_at([1, 2, 3, 8]) == 2
assert widest_jump_at([5]) == -1
assert widest_jump_at([]) == -1
assert widest_jump_at([7, 7]) == 0


## Return the weighted sum of a list of numbers with weights 1, 2, 3, 1, 2, 3 and so on.
def cycle_weight_sum(nums):
    weight = 1
    result = 0
    for n in nums:
        result += weight * n
        weight += 1
        if weight > 3:
            weight = 1
    return result

assert cycle_weight_sum([5, 1, 2, 4]) == 17
assert cycle_weight_sum([1, 1, 1, 1, 1]) == 9
assert cycle_weight_sum([0, 3, 10]) == 36
assert cycle_weight_sum([]) == 0
assert cycle_weight_sum([-2]) == -2


## Write a function that returns, for a list of numbers, the list of the positions of each number's nearest equal number to the left, or -1 where there is none.
def previous_twin(nums):
    last_seen = {}
    result = []
    for i, n in enumerate(nums):
        result.append(last_seen.get(n, -1))
        last_seen[n] = i
    return result

assert previous_twin([4, 6, 4, 4, 6]) == [-1, -1, 0, 2, 1]
assert previous_twin([1, 2, 3]) == [-1, -1, -1]
assert previous_twin([8, 8]) == [-1, 0]
assert previous_twin([]) == []
assert previous_twin([0, 5, 0]) == [-1, -1, 0]


## Given two lists of numbers, return the numbers of the first list that are larger than at least half of the numbers of the second list.
def beats_half(ours, theirs):
    winners = []
    for x in ours:
        beaten = len([y for y in theirs if x > y])
        if beaten * 2 >= len(theirs):
            winners.append(x)
    return winners

assert beats_half([5, 2, 8], [1, 4, 6, 7]) == [5, 8]
assert beats_half([4, 2, 9], [3, 5, 6]) == [9]
assert beats_half([1, 2], [2, 1]) == [2]
assert beats_half([], [1]) == []
assert beats_half([6, 7], []) == [6, 7]


## Write a python function to add a checksum to a list: append the number from 0 to 9 that makes the sum of all numbers plus this one divisible by 10.
def with_check_digit(nums):
    check = (10 - sum(nums) % 10) % 10
    return nums + [check]

assert with_check_digit([3, 9, 5]) == [3, 9, 5, 3]
assert with_check_digit([4, 6]) == [4, 6, 0]
assert with_check_digit([17, 8]) == [17, 8, 5]
assert with_check_digit([]) == [0]
assert with_check_digit([-3]) == [-3, 3]


## Given a list of numbers and a whole number k of at least 1, return the list of the smallest number of each full block of k neighbours, the blocks following each other without overlap; an incomplete last block is left out.
def block_minima(nums, k):
    minima = []
    while len(nums) >= k:
        minima.append(min(nums[:k]))
        nums = nums[k:]
    return minima

assert block_minima([4, 2, 9, 7, 5, 1], 2) == [2, 7, 1]
assert block_minima([8, 6, 7, 3, 0], 3) == [6]
assert block_minima([5, 1], 1) == [5, 1]
assert block_minima([], 2) == []
assert block_minima([3, 2], 4) == []


## Return how many numbers of a list are the sum of two other numbers standing at two different earlier positions.
def count_built_numbers(nums):
    built = 0
    sums = set()
    for i in range(len(nums)):
        if nums[i] in sums:
            built += 1
        for j in range(i):
            sums.add(nums[i] + nums[j])
    return built

assert count_built_numbers([1, 2, 3, 5, 9]) == 2
assert count_built_numbers([4, 8, 2, 6]) == 1
assert count_built_numbers([3, 3, 6, 9, 1]) == 2
assert count_built_numbers([]) == 0
assert count_built_numbers([0, 0, 0]) == 1


## Write a function that moves every number larger than all others before it to the end of the list, keeping the order inside both groups; the first number counts as such a record.
def records_last(nums):
    records = []
    others = []
    for n in nums:
        group = records if not records or n > records[-1] else others
        group.append(n)
    return others + records

assert records_last([3, 1, 5, 5, 8, 2]) == [1, 5, 2, 3, 5, 8]
assert records_last([4, 6, 5]) == [5, 4, 6]
assert records_last([9, 9, 1]) == [9, 1, 9]
assert records_last([]) == []
assert records_last([1, 2]) == [1, 2]
