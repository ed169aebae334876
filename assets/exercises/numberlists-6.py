## Write a function to find the sum of the largest number of each run, where a run is a maximal stretch of neighbours that are all positive; other numbers only separate runs.
def sum_of_run_tops(nums):
    total = 0
    top = 0
    for n in nums + [0]:
        if n > 0:
            top = max(top, n)
        else:
            total += top
            top = 0
    return total

assert sum_of_run_tops([3, 5, -1, 2, 0, 4, 1]) == 11
assert sum_of_run_tops([-2, 6, 7]) == 7
assert sum_of_run_tops([1, 0, 1]) == 2
assert sum_of_run_tops([]) == 0
assert sum_of_run_tops([-4, -5]) == 0


## Given a list of lap times, return a list with the number of laps since the best lap so far (0 if the lap itself equals or beats the best).
def laps_since_best(times):
    best = None
    since = 0
    result = []
    for t in times:
        if best is None or t <= best:
            best = t
            since = 0
        else:
            since += 1
        result.append(since)
    return result

assert laps_since_best([60, 62, 61, 60, 59, 70]) == [0, 1, 2, 0, 0, 1]
assert laps_since_best([5, 6, 7]) == [0, 1, 2]
assert laps_since_best([9, 8, 8, 9]) == [0, 0, 0, 1]
assert laps_since_best([]) == []
assert laps_since_best([3]) == [0]


## Return the list of numbers in which each number of the given list has been added to the number opposite to it in a ring of even length.
def opposite_sums(ring):
    half = len(ring) // 2
    return [n + ring[(i + half) % len(ring)] for i, n in enumerate(ring)]

assert opposite_sums([1, 2, 3, 7]) == [4, 9, 4, 9]
assert opposite_sums([5, 8]) == [13, 13]
assert opposite_sums([1, 0, 2, 3, 10, 4]) == [4, 10, 6, 4, 10, 6]
assert opposite_sums([]) == []
assert opposite_sums([-1, 1]) == [0, 0]


## Write a python function to check whether a list of numbers contains three neighbours in a row that all lie strictly above the limit, without any two of them being equal.
def three_hot_days(temps, limit):
    for i in range(len(temps) - 2):
        trio = temps[i:i + 3]
        if len(set(trio)) == 3 and min(trio) > limit:
            return True
    return False

assert three_hot_days([20, 31, 33, 32], 30) == True
assert three_hot_days([31, 31, 32, 20], 30) == False
assert three_hot_days([5, 7, 6, 9, 2], 6) == False
assert three_hot_days([4, 5], 1) == False
assert three_hot_days([], 0) == False
assert three_hot_days([1, 2, 3], 0) == True


## Define a function that divides a list of whole numbers into the numbers that are divisible by their 1-based position and the rest, and returns the sums of both groups as a tuple.
def position_divisible_sums(nums):
    fitting = 0
    rest = 0
    position = 1
    for n in nums:
        if n % position == 0:
            fitting += n
        else:
            rest += n
        position += 1
    return fitting, rest

assert position_divisible_sums([5, 4, 8, 12]) == (21, 8)
assert position_divisible_sums([1, 3, 9]) == (10, 3)
assert position_divisible_sums([7, 5, 5, 6]) == (7, 16)
assert position_divisible_sums([]) == (0, 0)
assert position_divisible_sums([2, 0, 0]) == (2, 0)


## Given a list of numbers, find the longest contiguous part whose largest and smallest number differ by at most tolerance, and return its length.
def longest_steady_part(nums, tolerance):
    longest = 0
    start = 0
    for end in range(1, len(nums) + 1):
        while max(nums[start:end]) - min(nums[start:end]) > tolerance:
            start += 1
        longest = max(longest, end - start)
    return longest

assert longest_steady_part([1, 3, 2, 6, 5, 7], 2) == 3
assert longest_steady_part([4, 4, 5, 4, 8], 1) == 4
assert longest_steady_part([9, 1, 9], 7) == 1
assert longest_steady_part([], 3) == 0
assert longest_steady_part([2, 2, 3], 0) == 2


## Write a function that counts in how many ways a list of numbers can be cut into two non-empty parts so that the sum of the left part is larger than the sum of the right part.
def left_heavy_cuts(nums):
    left = 0
    right = sum(nums)
    ways = 0
    for n in nums[:-1]:
        left += n
        right -= n
        if left > right:
            ways += 1
    return ways

assert left_heavy_cuts([4, 1, 2, 3]) == 1
assert left_heavy_cuts([9, 1, 1]) == 2
assert left_heavy_cuts([1, 2, 3]) == 0
assert left_heavy_cuts([]) == 0
assert left_heavy_cuts([5, -1, -2, 1]) == 3
assert left_heavy_cuts([8]) == 0


## Return a list of the numbers from all given sorted or unsorted lists that are the largest of their own list, in rising order; empty lists are skipped.
def champions(groups):
    best = []
    for group in groups:
        if group:
            best.append(max(group))
    best.sort()
    return best

assert champions([[3, 8, 1], [5], [2, 4]]) == [4, 5, 8]
assert champions([[9, 7], [], [1]]) == [1, 9]
assert champions([[6, 6], [0, 6]]) == [6, 6]
assert champions([]) == []
assert champions([[], []]) == []


## Given a list of numbers, insert between every two neighbours of different value their sum, and leave equal neighbours without anything between them.
def insert_sums(nums):
    if not nums:
        return []
    out = [nums[0]]
    for i in range(1, len(nums)):
        if nums[i] != nums[i - 1]:
            out.append(nums[i - 1] + nums[i])
        out.append(nums[i])
    return out

assert insert_sums([1, 2, 2, 5]) == [1, 3, 2, 2, 7, 5]
assert insert_sums([4, 0, 3]) == [4, 4, 0, 3, 3]
assert insert_sums([6, 6, 6]) == [6, 6, 6]
assert insert_sums([]) == []
assert insert_sums([9]) == [9]


## Write a function to return how many numbers stay in place when a list of numbers is sorted downwards.
def unmoved_when_falling(nums):
    fallen = sorted(nums, reverse=True)
    same = 0
    for k in range(len(nums)):
        if fallen[k] == nums[k]:
            same += 1
    return same

assert unmoved_when_falling([9, 4, 6, 1]) == 2
assert unmoved_when_falling([1, 2, 3]) == 1
assert unmoved_when_falling([5, 5, 2, 3]) == 2
assert unmoved_when_falling([]) == 0
assert unmoved_when_falling([8, 7]) == 2


## Read a list of numbers from left to right and return the first number that turns up for the second time at a position (counted from 0) smaller than the number itself; None if there is no such number.
def early_big_repeat(nums):
    counts = {}
    for i, n in enumerate(nums):
        counts[n] = counts.get(n, 0) + 1
        if counts[n] == 2 and n > i:
            return n
    return None

assert early_big_repeat([1, 7, 1, 7, 9, 9]) == 7
assert early_big_repeat([3, 2, 2, 3, 8, 8]) == 8
assert early_big_repeat([2, 5, 2, 5]) == 5
assert early_big_repeat([]) == None
assert early_big_repeat([1, 0, 0, 1]) == None
assert early_big_repeat([4, 4, 6]) == 4


## Write a python function that turns a list of signed steps into the number of different places visited on a line, the starting place 0 included, when only the end of each step counts as visited.
def places_visited(steps):
    here = 0
    visited = {0}
    for step in steps:
        here += step
        visited.add(here)
    return len(visited)

assert places_visited([2, 3, -1, 3]) == 5
assert places_visited([1, 1, -1, 1]) == 3
assert places_visited([3, -6, 3]) == 3
assert places_visited([]) == 1
assert places_visited([0, 0]) == 1


## Return the sum of all products of neighbours in a list whose product is positive.
def positive_neighbour_products(nums):
    return sum(a * b for a, b in zip(nums, nums[1:]) if a * b > 0)

assert positive_neighbour_products([2, 3, -1, -4]) == 10
assert positive_neighbour_products([5, 0, 2, 2]) == 4
assert positive_neighbour_products([1, 1, 6, 2]) == 19
assert positive_neighbour_products([]) == 0
assert positive_neighbour_products([-3, 3]) == 0


## Given a sorted list of different numbers, return the list of numbers whose removal would leave a gap larger than limit between its two neighbours; the ends never count.
def bridge_numbers(stops, limit):
    bridges = []
    i = 1
    while i + 1 < len(stops):
        gap = stops[i + 1] - stops[i - 1]
        if gap > limit:
            bridges.append(stops[i])
        i += 1
    return bridges

assert bridge_numbers([1, 3, 4, 9, 10], 5) == [4, 9]
assert bridge_numbers([0, 5, 7, 8], 6) == [5]
assert bridge_numbers([2, 4, 6], 4) == []
assert bridge_numbers([], 1) == []
assert bridge_numbers([1, 9], 3) == []


## Define a function that computes a list's score by a stack rule: a positive number is put on the stack, and a 0 replaces the two topmost numbers by their difference (lower one minus upper one); zeros are ignored while fewer than two numbers lie there. Return the stack.
def zero_subtracts(tokens):
    stack = []
    for token in tokens:
        if token != 0:
            stack.append(token)
        elif len(stack) >= 2:
            upper = stack.pop()
            lower = stack.pop()
            stack.append(lower - upper)
    return stack

assert zero_subtracts([9, 4, 0, 2]) == [5, 2]
assert zero_subtracts([8, 5, 1, 0, 0]) == [4]
assert zero_subtracts([3, 0, 7]) == [3, 7]
assert zero_subtracts([]) == []
assert zero_subtracts([0, 2, 6, 0]) == [-4]


## Write a function that returns the largest total obtainable by taking numbers from the left end and the right end of a list, k numbers altogether; k is at most the length of the list.
def best_ends_total(nums, k):
    best = None
    for left in range(k + 1):
        right = k - left
        total = sum(nums[:left]) + sum(nums[len(nums) - right:])
        if best is None or total > best:
            best = total
    return best

assert best_ends_total([3, 9, 1, 2, 8], 2) == 12
assert best_ends_total([5, 1, 1, 7, 6], 3) == 18
assert best_ends_total([4, 6, 0, 1], 2) == 10
assert best_ends_total([], 0) == 0
assert best_ends_total([2, 3], 2) == 5
assert best_ends_total([1, -5, -6], 1) == 1


## Write a function to report the direction of a list: "up" if more neighbour steps rise than fall, "down" if more fall than rise, otherwise "flat".
def trend_word(nums):
    rises = falls = 0
    for i in range(len(nums) - 1):
        if nums[i + 1] > nums[i]:
            rises += 1
        elif nums[i + 1] < nums[i]:
            falls += 1
    if rises == falls:
        return "flat"
    return "up" if rises > falls else "down"

assert trend_word([1, 2, 3, 0]) == "up"
assert trend_word([9, 9, 4, 3, 3, 5]) == "down"
assert trend_word([4, 6, 6, 2]) == "flat"
assert trend_word([]) == "flat"
assert trend_word([1, 2]) == "up"
assert trend_word([5, 5, 4]) == "down"


## Return a dictionary that maps each gap between neighbours of a list (right minus left) to the number of times it occurs, leaving out gaps that occur only once.
def common_gaps(nums):
    tally = {}
    for i in range(1, len(nums)):
        gap = nums[i] - nums[i - 1]
        if gap in tally:
            tally[gap] += 1
        else:
            tally[gap] = 1
    return {gap: times for gap, times in tally.items() if times > 1}

assert common_gaps([1, 3, 5, 4, 6, 7]) == {2: 3}
assert common_gaps([9, 8, 7, 10, 13]) == {-1: 2, 3: 2}
assert common_gaps([1, 2, 4]) == {}
assert common_gaps([]) == {}
assert common_gaps([5, 5, 5]) == {0: 2}


## Given a list of numbers and a positive k, reverse every second block of k neighbours, beginning with the second block; the last block may be shorter and is treated the same way.
def snake_blocks(nums, k):
    result = []
    backwards = False
    for start in range(0, len(nums), k):
        block = nums[start:start + k]
        if backwards:
            block = block[::-1]
        result.extend(block)
        backwards = not backwards
    return result

assert snake_blocks([1, 2, 3, 4, 5, 6], 2) == [1, 2, 4, 3, 5, 6]
assert snake_blocks([1, 2, 3, 4, 5], 3) == [1, 2, 3, 5, 4]
assert snake_blocks([5, 6, 7, 8, 9, 0, 1, 2], 2) == [5, 6, 8, 7, 9, 0, 2, 1]
assert snake_blocks([], 4) == []
assert snake_blocks([3, 1], 1) == [3, 1]


## Write a python function to find the number of a list with the greatest distance to its nearest other number (by value); on a tie the smaller number wins. The list holds at least two numbers.
def most_isolated(nums):
    ordered = sorted(nums)
    winner, widest = None, -1
    for i, n in enumerate(ordered):
        gaps = []
        if i > 0:
            gaps.append(n - ordered[i - 1])
        if i < len(ordered) - 1:
            gaps.append(ordered[i + 1] - n)
        if min(gaps) > widest:
            winner, widest = n, min(gaps)
    return winner

assert most_isolated([1, 2, 9, 5, 6]) == 9
assert most_isolated([10, 14, 20, 21]) == 10
assert most_isolated([15, 2, 0, 19, 5]) == 15
assert most_isolated([5, 5]) == 5
assert most_isolated([7, 4]) == 4


## Check whether each number of a list is at most the sum of all the numbers before it plus one.
def no_unreachable_coin(coins):
    reach = 0
    for coin in coins:
        if coin > reach + 1:
            return False
        reach += coin
    return True

assert no_unreachable_coin([1, 1, 3, 4]) == True
assert no_unreachable_coin([1, 1, 4]) == False
assert no_unreachable_coin([2, 1]) == False
assert no_unreachable_coin([]) == True
assert no_unreachable_coin([1, 2, 3, 7, 14]) == True
assert no_unreachable_coin([1, 3]) == False


## Return the running sums of a list, but whenever a running sum is cap or more, lower it by cap once before recording it and going on from there.
def capped_running_sum(nums, cap):
    out = []
    level = 0
    for n in nums:
        level += n
        if level >= cap:
            level -= cap
        out.append(level)
    return out

assert capped_running_sum([4, 5, 3, 2], 8) == [4, 1, 4, 6]
assert capped_running_sum([3, 3, 4, 1], 6) == [3, 0, 4, 5]
assert capped_running_sum([9, 9], 4) == [5, 10]
assert capped_running_sum([], 5) == []
assert capped_running_sum([2, -3], 2) == [0, -3]


## Return how many numbers of a list remain if, from the second number on, each number that is smaller than the number of numbers kept so far is thrown away.
def keep_if_big_enough(nums):
    kept = 0
    for i, n in enumerate(nums):
        if i > 0 and n < kept:
            continue
        kept += 1
    return kept

assert keep_if_big_enough([5, 1, 1, 2, 9]) == 4
assert keep_if_big_enough([0, 0, 3]) == 2
assert keep_if_big_enough([-2, 4, 5]) == 3
assert keep_if_big_enough([]) == 0
assert keep_if_big_enough([-7]) == 1


## Write a function that compares two lists of numbers as teams: sort both downwards, let the players of equal place compete, and return the points of the first team, 2 for a win and 1 for a draw; players without opponent win 2 points for their team.
def team_points(home, away):
    strong = sorted(home, reverse=True)
    rivals = sorted(away, reverse=True)
    points = 0
    for place, player in enumerate(strong):
        if place >= len(rivals) or player > rivals[place]:
            points += 2
        elif player == rivals[place]:
            points += 1
    return points

assert team_points([3, 9, 5], [5, 8, 4]) == 3
assert team_points([6, 2, 1], [7]) == 4
assert team_points([1, 4], [3, 2, 9]) == 0
assert team_points([], [5]) == 0
assert team_points([0, 1], []) == 4
