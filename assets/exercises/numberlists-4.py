## Write a function to find the sum of the numbers of a list that are smaller than the average of the whole list; an empty list gives 0.
def sum_below_average(nums):
    if len(nums) == 0:
        return 0
    avg = sum(nums) / len(nums)
    s = 0
    for n in nums:
        if n < avg:
            s = s + n
    return s

assert sum_below_average([1, 2, 3, 10]) == 6
assert sum_below_average([4, 6, 5]) == 4
assert sum_below_average([0, 8, 1, 3]) == 1
assert sum_below_average([]) == 0
assert sum_below_average([7, 7]) == 0


## Given a list of temperatures, return for each day how many days one has to wait for a temperature at least as high, or 0 if it never comes.
def days_until_as_warm(temps):
    waits = []
    for i, t in enumerate(temps):
        wait = 0
        for j in range(i + 1, len(temps)):
            if temps[j] >= t:
                wait = j - i
                break
        waits.append(wait)
    return waits

assert days_until_as_warm([5, 3, 4, 5]) == [3, 1, 1, 0]
assert days_until_as_warm([2, 2, 1, 9]) == [1, 2, 1, 0]
assert days_until_as_warm([8, 7, 6]) == [0, 0, 0]
assert days_until_as_warm([]) == []
assert days_until_as_warm([-3, -5, -4]) == [0, 1, 0]


## Return a new list with the numbers at the positions start to stop (both included, counted from 0) reversed and negated, all others unchanged.
def flip_section(nums, start, stop):
    section = [-n for n in nums[start:stop + 1]]
    return nums[:start] + section[::-1] + nums[stop + 1:]

assert flip_section([1, 2, 3, 4, 5], 1, 3) == [1, -4, -3, -2, 5]
assert flip_section([6, 7, 8], 0, 1) == [-7, -6, 8]
assert flip_section([4, 9], 1, 1) == [4, -9]
assert flip_section([], 0, 0) == []
assert flip_section([3, -1], 0, 1) == [1, -3]


## Write a python function to check whether the numbers of a list visit all their values in blocks, so that equal numbers always stand together.
def equal_stand_together(nums):
    closed = set()
    last = None
    for n in nums:
        if n != last:
            if n in closed:
                return False
            closed.add(n)
            last = n
    return True

assert equal_stand_together([3, 3, 1, 2, 2]) == True
assert equal_stand_together([3, 1, 3]) == False
assert equal_stand_together([4, 4, 5, 5, 4]) == False
assert equal_stand_together([]) == True
assert equal_stand_together([7]) == True
assert equal_stand_together([1, 2, 1, 2]) == False


## Define a function that returns the running maximum minus the running minimum after each number of a list.
def spread_history(values):
    history = []
    for i in range(1, len(values) + 1):
        part = values[:i]
        history.append(max(part) - min(part))
    return history

assert spread_history([4, 7, 5, 1]) == [0, 3, 3, 6]
assert spread_history([2, -2, 9]) == [0, 4, 11]
assert spread_history([6, 6]) == [0, 0]
assert spread_history([]) == []
assert spread_history([-8]) == [0]


## Given a list of numbers and a capacity, walk through the list and take every number that still fits into the remaining capacity; return the list of taken numbers and the capacity left as a tuple.
def greedy_fill(sizes, capacity):
    taken = []
    for size in sizes:
        if size <= capacity:
            taken.append(size)
            capacity -= size
    return taken, capacity

assert greedy_fill([4, 5, 3, 1], 8) == ([4, 3, 1], 0)
assert greedy_fill([2, 9, 6], 10) == ([2, 6], 2)
assert greedy_fill([7, 7, 2], 7) == ([7], 0)
assert greedy_fill([], 5) == ([], 5)
assert greedy_fill([3, 4], 2) == ([], 2)


## Write a function that returns the numbers of a list ordered by how far they are from a target, nearest first; of two equally near numbers the larger comes first.
def by_nearness(nums, target):
    return sorted(nums, key=lambda n: (abs(n - target), -n))

assert by_nearness([1, 9, 5, 7], 6) == [7, 5, 9, 1]
assert by_nearness([10, 2, 4], 3) == [4, 2, 10]
assert by_nearness([0, 8, 3], 0) == [0, 3, 8]
assert by_nearness([], 4) == []
assert by_nearness([-1, 1], 0) == [1, -1]


## Return how many numbers of a list divide the sum of all the other numbers of the list without remainder; all numbers are positive.
def divides_the_rest(nums):
    total = sum(nums)
    count = 0
    for n in nums:
        others = total - n
        if others % n == 0:
            count += 1
    return count

assert divides_the_rest([2, 4, 6]) == 3
assert divides_the_rest([3, 5, 1]) == 2
assert divides_the_rest([4, 7, 9]) == 1
assert divides_the_rest([]) == 0
assert divides_the_rest([5]) == 1


## Given a list of numbers, find the longest stretch from the front that has no repeated number, and return the sum of that stretch.
def fresh_prefix_sum(nums):
    seen = set()
    for n in nums:
        if n in seen:
            break
        seen.add(n)
    return sum(seen)

assert fresh_prefix_sum([4, 7, 2, 7, 9]) == 13
assert fresh_prefix_sum([1, 1, 5]) == 1
assert fresh_prefix_sum([3, 5, 6]) == 14
assert fresh_prefix_sum([]) == 0
assert fresh_prefix_sum([0, 8, 0, 3]) == 8


## Write a function to smooth a list: every number is replaced by the whole-number average (rounded down) of itself and its direct neighbours, as far as they exist.
def smooth_once(signal):
    smoothed = []
    for i in range(len(signal)):
        lo = max(i - 1, 0)
        group = signal[lo:i + 2]
        smoothed.append(sum(group) // len(group))
    return smoothed

assert smooth_once([3, 9, 6, 1]) == [6, 6, 5, 3]
assert smooth_once([10, 0, 0, 20]) == [5, 3, 6, 10]
assert smooth_once([4, 7]) == [5, 5]
assert smooth_once([]) == []
assert smooth_once([8]) == [8]


## Given two lists, add every number at an even position of the first to every number at an odd position of the second (counted from 0), and return all these sums in order, those of the first number first.
def cross_parity_sums(a, b):
    sums = []
    for x in a[::2]:
        for y in b[1::2]:
            sums.append(x + y)
    return sums

assert cross_parity_sums([1, 9, 3], [7, 10, 8, 20]) == [11, 21, 13, 23]
assert cross_parity_sums([5, 6], [1, 2, 3]) == [7]
assert cross_parity_sums([2, 0, 4], [0, 1]) == [3, 5]
assert cross_parity_sums([], [1, 2]) == []
assert cross_parity_sums([4], [9]) == []


## Check whether a list of numbers stays within its budget: the running sum must never fall below zero and must end at exactly zero.
def settles_cleanly(changes):
    level = 0
    for change in changes:
        level += change
        if level < 0:
            return False
    return level == 0

assert settles_cleanly([3, -1, -2]) == True
assert settles_cleanly([2, -3, 1]) == False
assert settles_cleanly([4, -1, -1]) == False
assert settles_cleanly([]) == True
assert settles_cleanly([1, -1, 2, -2]) == True
assert settles_cleanly([-1, 1]) == False


## Given a list of whole numbers, return the sum of the digits of all numbers that stand at positions divisible by three (counted from 0); the numbers are not negative.
def digits_every_third(nums):
    total = 0
    for pos in range(0, len(nums), 3):
        n = nums[pos]
        while n > 0:
            total += n % 10
            n //= 10
    return total

assert digits_every_third([12, 9, 9, 345, 1]) == 15
assert digits_every_third([70, 5]) == 7
assert digits_every_third([8, 1, 2, 19, 4, 4, 20]) == 20
assert digits_every_third([]) == 0
assert digits_every_third([0, 6, 6]) == 0


## Write a function that removes pairs of neighbours that add up to zero, again and again, as long as such pairs exist, and returns what is left.
def annihilate(charges):
    left = []
    for c in charges:
        if left and left[-1] + c == 0:
            left.pop()
        else:
            left.append(c)
    return left

assert annihilate([1, 3, -3, -1, 5]) == [5]
assert annihilate([2, 2, -2, 4]) == [2, 4]
assert annihilate([-6, 6, 6]) == [6]
assert annihilate([]) == []
assert annihilate([0, 0, 0]) == [0]
assert annihilate([1, 2, -1]) == [1, 2, -1]


## Define a function that gives the mode of a list of numbers; if several numbers are equally frequent, the one that reached that frequency first wins, and an empty list gives None.
def earliest_mode(nums):
    counts = {}
    winner = None
    best = 0
    for n in nums:
        counts[n] = counts.get(n, 0) + 1
        if counts[n] > best:
            best = counts[n]
            winner = n
    return winner

assert earliest_mode([5, 2, 2, 5]) == 2
assert earliest_mode([1, 3, 3, 1, 1]) == 1
assert earliest_mode([8, 9]) == 8
assert earliest_mode([]) == None
assert earliest_mode([4, 6, 4, 6, 6]) == 6


## Return a list in which the numbers of the given list are arranged as smallest, largest, second smallest, second largest, and so on.
def see_saw_order(nums):
    ordered = sorted(nums)
    result = []
    take_low = True
    while ordered:
        if take_low:
            result.append(ordered.pop(0))
        else:
            result.append(ordered.pop())
        take_low = not take_low
    return result

assert see_saw_order([3, 1, 5, 2]) == [1, 5, 2, 3]
assert see_saw_order([9, 8, 7]) == [7, 9, 8]
assert see_saw_order([4, 4, 0, 6, 1]) == [0, 6, 1, 4, 4]
assert see_saw_order([]) == []
assert see_saw_order([2]) == [2]


## Given a list of numbers, count the stretches of at least two neighbours in which each number is exactly one more than the number before; count only stretches that cannot be made longer.
def count_staircases(nums):
    stairs = 0
    climbing = False
    for i in range(1, len(nums)):
        if nums[i] - nums[i - 1] == 1:
            if not climbing:
                stairs += 1
            climbing = True
        else:
            climbing = False
    return stairs

assert count_staircases([1, 2, 3, 7, 8]) == 2
assert count_staircases([5, 4, 3, 4]) == 1
assert count_staircases([2, 4, 6]) == 0
assert count_staircases([]) == 0
assert count_staircases([1, 2, 1, 2, 1, 2]) == 3
assert count_staircases([0, 1]) == 1


## Write a function to return the second largest different value of a list minus the second smallest different value, or 0 if there are fewer than three different values.
def inner_range(nums):
    distinct = sorted(set(nums))
    if len(distinct) < 3:
        return 0
    return distinct[-2] - distinct[1]

assert inner_range([1, 9, 4, 7, 9]) == 3
assert inner_range([4, 1, 1]) == 0
assert inner_range([10, 1, 20, 3, 6]) == 7
assert inner_range([]) == 0
assert inner_range([5, 2, 8]) == 0


## Given a list of scores and a bonus streak length, add up the scores, but count a score double when it is positive and the streak of positive scores ending with it is at least that long.
def streak_score(scores, needed):
    total = 0
    streak = 0
    for score in scores:
        streak = streak + 1 if score > 0 else 0
        if streak >= needed and score > 0:
            total += 2 * score
        else:
            total += score
    return total

assert streak_score([1, 2, 3, 4], 3) == 17
assert streak_score([5, 0, 5, 1], 2) == 12
assert streak_score([2, 2, -1, 2], 2) == 7
assert streak_score([], 1) == 0
assert streak_score([3, -3], 1) == 3


## Write a recursive function that returns the largest number of a list after every number at an odd position has been subtracted from the number before it; a last number without partner is taken as it is. None for an empty list.
def best_pair_margin(nums):
    if not nums:
        return None
    if len(nums) == 1:
        return nums[0]
    margin = nums[0] - nums[1]
    rest = best_pair_margin(nums[2:])
    if rest is None or margin > rest:
        return margin
    return rest

assert best_pair_margin([5, 9, 2, 1]) == 1
assert best_pair_margin([10, 2, 5, 1, 3]) == 8
assert best_pair_margin([1, 6, 4]) == 4
assert best_pair_margin([]) == None
assert best_pair_margin([2, 5]) == -3


## Return the positions of all numbers in a list that occur again at a later position.
def will_repeat(nums):
    later = set()
    positions = []
    for i in range(len(nums) - 1, -1, -1):
        if nums[i] in later:
            positions.insert(0, i)
        later.add(nums[i])
    return positions

assert will_repeat([7, 3, 7, 3, 7]) == [0, 1, 2]
assert will_repeat([5, 5, 6]) == [0]
assert will_repeat([1, 2, 9, 2]) == [1]
assert will_repeat([]) == []
assert will_repeat([4]) == []


## Given two lists of numbers of equal length, return the number of positions at which the first list is ahead, minus the number of positions at which the second list is ahead, comparing running sums instead of single numbers.
def lead_balance(us, them):
    diff = 0
    balance = 0
    for a, b in zip(us, them):
        diff += a - b
        balance += (diff > 0) - (diff < 0)
    return balance

assert lead_balance([3, 0, 0], [1, 1, 5]) == 1
assert lead_balance([1, 1, 4, 0], [2, 2, 1, 0]) == 0
assert lead_balance([2, 0, 1], [2, 3, 1]) == -2
assert lead_balance([], []) == 0
assert lead_balance([0, 2], [2, 0]) == -1


## Write a function that rotates every row of numbers in a list of rows one place further to the right than the row above, where the first row is not moved.
def stagger_rows(rows):
    moved = []
    for shift, row in enumerate(rows):
        k = shift % len(row) if row else 0
        cut = len(row) - k
        moved.append(row[cut:] + row[:cut])
    return moved

assert stagger_rows([[1, 2, 3], [4, 5, 6], [7, 8, 9]]) == [[1, 2, 3], [6, 4, 5], [8, 9, 7]]
assert stagger_rows([[5, 6], [7, 8]]) == [[5, 6], [8, 7]]
assert stagger_rows([[1], [2], [3, 4, 5]]) == [[1], [2], [4, 5, 3]]
assert stagger_rows([]) == []
assert stagger_rows([[2, 3], []]) == [[2, 3], []]


## Given a list of numbers, find the largest drop from a number to any later number; return 0 if no later number is ever smaller.
def deepest_fall(nums):
    deepest = 0
    highest = None
    for n in nums:
        if highest is None or n > highest:
            highest = n
        deepest = max(deepest, highest - n)
    return deepest

assert deepest_fall([4, 9, 6, 8, 2, 7]) == 7
assert deepest_fall([5, 3, 10, 9]) == 2
assert deepest_fall([8, 1, 6, 3]) == 7
assert deepest_fall([1, 2, 2]) == 0
assert deepest_fall([]) == 0


## Write a python function to count the numbers of a list that are strictly greater than every number to their right; the last number always counts.
def count_seaside_views(heights):
    count = 0
    tallest = float("-inf")
    for h in heights[::-1]:
        if h > tallest:
            count += 1
            tallest = h
    return count

assert count_seaside_views([4, 8, 3, 5, 2]) == 3
assert count_seaside_views([6, 6, 1]) == 2
assert count_seaside_views([1, 2, 3]) == 1
assert count_seaside_views([]) == 0
assert count_seaside_views([-1, -2]) == 2
