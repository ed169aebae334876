## Write a function to count the steps that bring a positive number to 0 when each step subtracts the number's largest decimal digit.
def largest_digit_steps(n):
    steps = 0
    while n > 0:
        n -= max(int(d) for d in str(n))
        steps += 1
    return steps

assert largest_digit_steps(20) == 4
assert largest_digit_steps(7) == 1
assert largest_digit_steps(31) == 6
assert largest_digit_steps(10) == 2
assert largest_digit_steps(0) == 0


## A player adds up dice; a roll of 1 wipes out the points of the current turn and ends the turn, and a turn that has reached 10 points or more is banked and ends. Given the dice in order, return the banked points.
def banked_points(dice):
    banked = 0
    turn = 0
    for d in dice:
        if d == 1:
            turn = 0
        else:
            turn += d
            if turn >= 10:
                banked += turn
                turn = 0
    return banked

assert banked_points([6, 4, 5, 1, 6, 6]) == 22
assert banked_points([3, 3, 3, 2, 6]) == 11
assert banked_points([6, 3, 1, 6, 3]) == 0
assert banked_points([]) == 0
assert banked_points([5, 5, 1, 5, 5]) == 20


## Return the n-th term (from 0) of the series that begins with 1, 1, 1 and in which each later term is the sum of the terms two and three places before it, plus 1 if its index is a multiple of 4.
def two_three_back(n):
    terms = [1, 1, 1]
    while len(terms) <= n:
        i = len(terms)
        t = terms[i - 2] + terms[i - 3]
        if i % 4 == 0:
            t += 1
        terms.append(t)
    return terms[n]

assert two_three_back(4) == 3
assert two_three_back(7) == 6
assert two_three_back(8) == 9
assert two_three_back(0) == 1
assert two_three_back(3) == 2


## Given a list of numbers, start with one finger at each end; as long as the fingers are apart, the finger on the smaller number (the left one on a tie) moves inwards by one place. Return the index where they meet, or -1 for an empty list.
def meeting_fingers(nums):
    if not nums:
        return -1
    left, right = 0, len(nums) - 1
    while left < right:
        if nums[left] <= nums[right]:
            left += 1
        else:
            right -= 1
    return left

assert meeting_fingers([1, 5, 3, 2]) == 1
assert meeting_fingers([4, 4, 4]) == 2
assert meeting_fingers([9, 1, 2, 8]) == 0
assert meeting_fingers([]) == -1
assert meeting_fingers([7]) == 0


## Return the largest number of neighbouring list elements whose sum is at most limit, where all elements are positive numbers.
def widest_window(nums, limit):
    best = start = total = 0
    for end, x in enumerate(nums):
        total += x
        while total > limit:
            total -= nums[start]
            start += 1
        best = max(best, end - start + 1)
    return best

assert widest_window([4, 1, 2, 3, 1], 6) == 3
assert widest_window([5, 5, 5], 10) == 2
assert widest_window([9, 2, 8], 7) == 1
assert widest_window([], 4) == 0
assert widest_window([6, 7], 5) == 0


## Walk over a list with a stack: a positive number is pushed, and a negative number -k removes up to k numbers from the top. Return the sum of what is left.
def stack_of_orders(orders):
    stack = []
    for x in orders:
        if x > 0:
            stack.append(x)
        else:
            for _ in range(-x):
                if stack:
                    stack.pop()
    return sum(stack)

assert stack_of_orders([5, 3, 2, -2, 4]) == 9
assert stack_of_orders([1, -3, 7]) == 7
assert stack_of_orders([2, 6, -1]) == 2
assert stack_of_orders([]) == 0
assert stack_of_orders([8, 9, -2]) == 0


## Given a list of numbers, return the largest sum of a contiguous part that has an even number of elements; the empty part with sum 0 counts too.
def best_even_segment(nums):
    best = 0
    for i in range(len(nums)):
        total = 0
        for j in range(i, len(nums)):
            total += nums[j]
            if (j - i) % 2 == 1 and total > best:
                best = total
    return best

assert best_even_segment([3, -1, 4]) == 3
assert best_even_segment([1, 2, 3, 4, 5]) == 14
assert best_even_segment([-5, -2]) == 0
assert best_even_segment([6]) == 0
assert best_even_segment([5, -9, 2, 2]) == 4


## Write a python function to find the smallest number of stamps of 1, 4 and 6 cents that make exactly n cents.
def stamps_one_four_six(n):
    best = n
    for sixes in range(n // 6 + 1):
        for fours in range((n - 6 * sixes) // 4 + 1):
            ones = n - 6 * sixes - 4 * fours
            best = min(best, sixes + fours + ones)
    return best

assert stamps_one_four_six(8) == 2
assert stamps_one_four_six(13) == 3
assert stamps_one_four_six(3) == 3
assert stamps_one_four_six(0) == 0
assert stamps_one_four_six(22) == 4


## Return the number of one bits of n that stand at bit positions divisible by 3 (the lowest bit has position 0).
def ones_at_thirds(n):
    count = 0
    place = 0
    while n:
        if n % 2 == 1 and place % 3 == 0:
            count += 1
        n //= 2
        place += 1
    return count

assert ones_at_thirds(9) == 2
assert ones_at_thirds(15) == 2
assert ones_at_thirds(6) == 0
assert ones_at_thirds(0) == 0
assert ones_at_thirds(73) == 3


## Check whether a list can be cut into two non-empty parts, left and right, such that the left sum is exactly twice the right sum.
def cut_two_to_one(nums):
    for i in range(1, len(nums)):
        if sum(nums[:i]) == 2 * sum(nums[i:]):
            return True
    return False

assert cut_two_to_one([3, 1, 2]) == True
assert cut_two_to_one([2, 4]) == False
assert cut_two_to_one([1, 3, 1, 1]) == True
assert cut_two_to_one([5, 5, 5]) == True
assert cut_two_to_one([]) == False
assert cut_two_to_one([6]) == False


## Return the only value that makes up at least a third of the list, or None if no value or more than one value does so.
def lone_third(values):
    heavy = []
    for v in set(values):
        if values.count(v) * 3 >= len(values):
            heavy.append(v)
    if len(heavy) == 1:
        return heavy[0]
    return None

assert lone_third([1, 1, 2, 3, 4, 5]) == 1
assert lone_third([1, 1, 2, 2, 3]) == None
assert lone_third([7, 8, 9, 7, 6, 5, 4]) == None
assert lone_third([]) == None
assert lone_third([4]) == 4


## Write a function to rearrange a list so that the even numbers come first in reversed order and the odd numbers follow in their own order.
def evens_backwards_first(nums):
    evens = []
    odds = []
    for n in nums:
        if n % 2 == 0:
            evens.insert(0, n)
        else:
            odds.append(n)
    return evens + odds

assert evens_backwards_first([1, 2, 3, 4]) == [4, 2, 1, 3]
assert evens_backwards_first([6, 8, 5]) == [8, 6, 5]
assert evens_backwards_first([3, 1]) == [3, 1]
assert evens_backwards_first([]) == []
assert evens_backwards_first([0, -2, -1]) == [-2, 0, -1]


## Given a list of positive numbers as a ring, start at index 0 and keep moving clockwise by the value at the current index; return how many different places are visited before a place is visited twice.
def ring_walk_places(ring):
    seen = set()
    place = 0
    while place not in seen:
        seen.add(place)
        place = (place + ring[place]) % len(ring)
    return len(seen)

assert ring_walk_places([1, 2, 1, 3]) == 4
assert ring_walk_places([2, 1, 2, 1]) == 2
assert ring_walk_places([1, 1, 1, 1, 1]) == 5
assert ring_walk_places([3]) == 1
assert ring_walk_places([4, 1, 3, 1]) == 1


## Split a list into blocks whose lengths are 1, 2, 1, 2, ... and return the list of block sums; the last block may be short.
def one_two_block_sums(nums):
    sums = []
    i, size = 0, 1
    while i < len(nums):
        sums.append(sum(nums[i:i + size]))
        i += size
        size = 3 - size
    return sums

assert one_two_block_sums([1, 2, 3, 4, 5, 6]) == [1, 5, 4, 11]
assert one_two_block_sums([7, 8]) == [7, 8]
assert one_two_block_sums([1, 1, 1, 9]) == [1, 2, 9]
assert one_two_block_sums([]) == []
assert one_two_block_sums([5]) == [5]


## Return the running totals of a list, where the total is set to 0 before a number is added whenever that number is smaller than the one just before it.
def totals_reset_on_drop(nums):
    res = []
    total = 0
    for i in range(len(nums)):
        if i > 0 and nums[i] < nums[i - 1]:
            total = 0
        total += nums[i]
        res.append(total)
    return res

assert totals_reset_on_drop([1, 3, 2, 2, 5]) == [1, 4, 2, 4, 9]
assert totals_reset_on_drop([4, 1]) == [4, 1]
assert totals_reset_on_drop([2, 2, 1, 6]) == [2, 4, 1, 7]
assert totals_reset_on_drop([]) == []
assert totals_reset_on_drop([-3]) == [-3]


## Define a function that gives each score its rank number counted from the worst: 1 plus the number of different smaller scores.
def climb_ranks(scores):
    ladder = sorted(set(scores))
    return [ladder.index(s) + 1 for s in scores]

assert climb_ranks([30, 10, 20]) == [3, 1, 2]
assert climb_ranks([5, 5, 9, 1]) == [2, 2, 3, 1]
assert climb_ranks([8, 8]) == [1, 1]
assert climb_ranks([]) == []
assert climb_ranks([-1, 0, -1]) == [1, 2, 1]


## Count the steps until a positive number has one digit, if each step replaces it by the sum of the squares of its first and its last digit; return -1 if 20 steps are not enough.
def end_digit_squares(n):
    steps = 0
    while n >= 10:
        if steps == 20:
            return -1
        first = int(str(n)[0])
        last = n % 10
        n = first ** 2 + last ** 2
        steps += 1
    return steps

assert end_digit_squares(12) == 1
assert end_digit_squares(1003) == 2
assert end_digit_squares(44) == 4
assert end_digit_squares(58) == -1
assert end_digit_squares(8) == 0
assert end_digit_squares(202) == 1


## Given a row of switches as 0s and 1s, press position 0, then jump ahead by 2 after a press that turns a switch on and by 1 after a press that turns it off, until the row is left. Return the final row as a new list.
def press_and_jump(row):
    row = list(row)
    i = 0
    while i < len(row):
        row[i] = 1 - row[i]
        i += 2 if row[i] == 1 else 1
    return row

assert press_and_jump([0, 0, 1, 0]) == [1, 0, 0, 1]
assert press_and_jump([1, 1, 0]) == [0, 0, 1]
assert press_and_jump([0, 1, 0, 1]) == [1, 1, 1, 1]
assert press_and_jump([]) == []
assert press_and_jump([1]) == [0]


## Write a function to find how many items from the front of a list must be read until k different values have been seen; return -1 if that never happens.
def reads_until_distinct(items, k):
    seen = set()
    for count, item in enumerate(items, 1):
        seen.add(item)
        if len(seen) == k:
            return count
    return -1

assert reads_until_distinct([1, 1, 2, 1, 3], 3) == 5
assert reads_until_distinct([4, 4, 5], 2) == 3
assert reads_until_distinct([4, 4], 2) == -1
assert reads_until_distinct([9, 8], 1) == 1
assert reads_until_distinct([], 1) == -1


## A queue of numbers is processed from the front: an odd number is taken out for good, an even number is halved and goes to the back. Return the numbers in the order in which they are taken out; all numbers are positive.
def halving_queue(nums):
    queue = nums[:]
    out = []
    while queue:
        x = queue.pop(0)
        if x % 2:
            out.append(x)
        else:
            queue.append(x // 2)
    return out

assert halving_queue([4, 3, 6]) == [3, 3, 1]
assert halving_queue([8, 2]) == [1, 1]
assert halving_queue([10, 12, 7]) == [7, 5, 3]
assert halving_queue([]) == []
assert halving_queue([1, 9]) == [1, 9]


## Return the list of positions at which the number is larger than every one of the w numbers directly before it; positions with fewer than w numbers before them are left out.
def tops_of_recent(nums, w):
    res = []
    for i in range(w, len(nums)):
        if all(nums[i] > x for x in nums[i - w:i]):
            res.append(i)
    return res

assert tops_of_recent([1, 2, 3, 2, 4], 2) == [2, 4]
assert tops_of_recent([5, 1, 2, 2, 3], 1) == [2, 4]
assert tops_of_recent([3, 3, 3], 1) == []
assert tops_of_recent([1, 2], 5) == []
assert tops_of_recent([9, 1, 5, 8], 2) == [3]


## Two players share a list of positive heaps from left to right: each heap goes to the player who has less so far, and on a tie to player A. Return the final totals of A and B as a tuple.
def poorer_takes(heaps):
    a = b = 0
    for h in heaps:
        if a <= b:
            a += h
        else:
            b += h
    return a, b

assert poorer_takes([5, 2, 2, 3]) == (5, 7)
assert poorer_takes([1, 1, 4]) == (5, 1)
assert poorer_takes([3, 4, 2, 2]) == (5, 6)
assert poorer_takes([]) == (0, 0)
assert poorer_takes([6]) == (6, 0)


## Rotate a list to the left by its first element, then rotate the result to the left by its new first element, and so on for the given number of rounds; elements are non-negative. Return the final list.
def rotate_by_front(items, rounds):
    for _ in range(rounds):
        if not items:
            break
        k = items[0] % len(items)
        items = items[k:] + items[:k]
    return items

assert rotate_by_front([1, 2, 3], 1) == [2, 3, 1]
assert rotate_by_front([1, 2, 3], 2) == [1, 2, 3]
assert rotate_by_front([2, 5, 3, 1], 2) == [5, 3, 1, 2]
assert rotate_by_front([], 3) == []
assert rotate_by_front([0, 4], 5) == [0, 4]
assert rotate_by_front([7, 1], 1) == [1, 7]


## Write a recursive function that counts the ways to climb from 0 to n by steps of 1 or 4 when a step of 4 may only start on an even number.
def climb_one_or_four(n, at=0):
    if at >= n:
        return 1 if at == n else 0
    ways = climb_one_or_four(n, at + 1)
    if at % 2 == 0:
        ways += climb_one_or_four(n, at + 4)
    return ways

assert climb_one_or_four(4) == 2
assert climb_one_or_four(6) == 3
assert climb_one_or_four(9) == 5
assert climb_one_or_four(0) == 1
assert climb_one_or_four(3) == 1


## Cross out places 0 to n - 1 by starting on 0 and moving on by 1, then 2, then 3 places and so on around the circle, n jumps in all; return the places never touched, in ascending order.
def never_touched(n):
    touched = [False] * n
    place = 0
    for jump in range(1, n + 1):
        touched[place] = True
        place = (place + jump) % n
    return [i for i in range(n) if not touched[i]]

assert never_touched(5) == [2, 4]
assert never_touched(4) == []
assert never_touched(6) == [2, 5]
assert never_touched(1) == []
assert never_touched(3) == [2]
