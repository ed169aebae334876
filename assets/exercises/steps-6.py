## Write a function to reduce a pair of whole numbers, both at least 2: as long as they differ by more than 1, the larger one is replaced by the difference of the two plus 1; return the sum of the final pair.
def shrink_pair(a, b):
    while abs(a - b) > 1:
        if a > b:
            a = a - b + 1
        else:
            b = b - a + 1
    return a + b

assert shrink_pair(9, 4) == 7
assert shrink_pair(3, 11) == 6
assert shrink_pair(5, 6) == 11
assert shrink_pair(12, 5) == 9
assert shrink_pair(2, 2) == 4


## In a card race, runner r moves one field whenever card r is turned over, and each time all runners have moved since the last bonus, the runner in the last place (lowest number on a tie) moves two extra fields. Given the cards and the number of runners (0 to n - 1), return the positions.
def card_race(cards, n):
    fields = [0] * n
    moved = set()
    for r in cards:
        fields[r] += 1
        moved.add(r)
        if len(moved) == n:
            fields[fields.index(min(fields))] += 2
            moved = set()
    return fields

assert card_race([0, 0, 1], 2) == [2, 3]
assert card_race([2, 1, 0, 2], 3) == [3, 1, 2]
assert card_race([1, 1], 2) == [0, 2]
assert card_race([], 3) == [0, 0, 0]
assert card_race([0, 0], 1) == [6]


## Return the n-th term (from 0) of the series whose first two terms are 1 and 2, and in which each further term is the previous term plus the term whose index is half of the new index, rounded down.
def half_index_sum(n):
    terms = [1, 2]
    for i in range(2, n + 1):
        terms.append(terms[i - 1] + terms[i // 2])
    return terms[n]

assert half_index_sum(3) == 6
assert half_index_sum(4) == 10
assert half_index_sum(6) == 20
assert half_index_sum(0) == 1
assert half_index_sum(1) == 2
assert half_index_sum(2) == 4


## Two pointers start on the ends of a list and walk towards each other one step at a time, left one first; before each step the values under both are compared and equal values are noted. Return the noted values in order, until the pointers meet or pass.
def notes_on_the_way(nums):
    noted = []
    left, right = 0, len(nums) - 1
    left_turn = True
    while left < right:
        if nums[left] == nums[right]:
            noted.append(nums[left])
        if left_turn:
            left += 1
        else:
            right -= 1
        left_turn = not left_turn
    return noted

assert notes_on_the_way([1, 2, 3, 2, 1]) == [1, 2]
assert notes_on_the_way([4, 5, 4, 5]) == [5]
assert notes_on_the_way([7, 7, 7]) == [7, 7]
assert notes_on_the_way([]) == []
assert notes_on_the_way([6]) == []


## Return for a list of daily sales the number of days whose sales are above the mean of the (at most) three days before; the first day never counts.
def better_than_recent(sales):
    days = 0
    for i in range(1, len(sales)):
        recent = sales[max(0, i - 3):i]
        if sales[i] * len(recent) > sum(recent):
            days += 1
    return days

assert better_than_recent([5, 6, 5, 6, 1]) == 2
assert better_than_recent([9, 1, 1, 1, 2]) == 1
assert better_than_recent([3, 3, 3]) == 0
assert better_than_recent([]) == 0
assert better_than_recent([1, 2, 3, 4, 3]) == 3


## A stack takes the letters of a text; the digit d (1 to 9) in the text moves the top letter d places down in the stack, or to the bottom if there are fewer letters below it, and does nothing on an empty stack. Return the stack as a text, bottom first.
def sink_letters(text):
    stack = []
    for ch in text:
        if not ch.isdigit():
            stack.append(ch)
        elif stack:
            top = stack.pop()
            place = max(0, len(stack) - int(ch))
            stack.insert(place, top)
    return "".join(stack)

assert sink_letters("abc1") == "acb"
assert sink_letters("abcd2e") == "adbce"
assert sink_letters("xy5z") == "yxz"
assert sink_letters("") == ""
assert sink_letters("3a") == "a"


## Find the contiguous part of a list in which the positive numbers outnumber the others by the most, and return by how many; 0 if no part has more positive numbers than others.
def best_positive_surplus(nums):
    best = current = 0
    for x in nums:
        current += 1 if x > 0 else -1
        if current < 0:
            current = 0
        best = max(best, current)
    return best

assert best_positive_surplus([5, -1, 2, 3, -4]) == 2
assert best_positive_surplus([1, 1, 0, 9, 9]) == 3
assert best_positive_surplus([-3, 0]) == 0
assert best_positive_surplus([]) == 0
assert best_positive_surplus([-1, -1, 4]) == 1


## Return all amounts that can be paid with exactly k coins from the given list of single coins (each coin can be used once), in ascending order without repeats.
def amounts_with_k_coins(coins, k):
    reached = [set() for _ in range(k + 1)]
    reached[0].add(0)
    for c in coins:
        for used in range(k, 0, -1):
            for amount in list(reached[used - 1]):
                reached[used].add(amount + c)
    return sorted(reached[k])

assert amounts_with_k_coins([1, 2, 5], 2) == [3, 6, 7]
assert amounts_with_k_coins([2, 2, 1, 1], 3) == [4, 5]
assert amounts_with_k_coins([10, 5], 1) == [5, 10]
assert amounts_with_k_coins([4], 2) == []
assert amounts_with_k_coins([3, 4], 0) == [0]


## Write a python function to return the number that is obtained when the lowest run of ones in the binary form of n (n not negative) is turned into zeros.
def drop_lowest_ones(n):
    bit = 1
    while bit <= n and n & bit == 0:
        bit *= 2
    while n & bit:
        n -= bit
        bit *= 2
    return n

assert drop_lowest_ones(22) == 16
assert drop_lowest_ones(45) == 44
assert drop_lowest_ones(12) == 0
assert drop_lowest_ones(0) == 0
assert drop_lowest_ones(103) == 96


## Given a list of weights in the order in which they come, put each into the lighter of two baskets if both have the same number of pieces, and otherwise into the one with fewer pieces; baskets that are equal in both respects take it left. Return the two weight totals.
def fair_baskets(weights):
    left, right = [], []
    for w in weights:
        if len(left) == len(right):
            target = left if sum(left) <= sum(right) else right
        else:
            target = left if len(left) < len(right) else right
        target.append(w)
    return sum(left), sum(right)

assert fair_baskets([5, 2, 4, 1]) == (6, 6)
assert fair_baskets([1, 1, 7]) == (8, 1)
assert fair_baskets([3, 8, 2, 9, 1]) == (6, 17)
assert fair_baskets([]) == (0, 0)
assert fair_baskets([4]) == (4, 0)


## Return the values that hold a strict majority (more than half) in at least one front part of the list, in the order in which they first reach it.
def prefix_majorities(values):
    counts = {}
    winners = []
    for size, v in enumerate(values, start=1):
        counts[v] = counts.get(v, 0) + 1
        if counts[v] * 2 > size and v not in winners:
            winners.append(v)
    return winners

assert prefix_majorities([1, 2, 2, 3]) == [1, 2]
assert prefix_majorities([4, 5, 5, 4, 6, 6, 6]) == [4, 5]
assert prefix_majorities([7, 8, 7, 8]) == [7]
assert prefix_majorities([]) == []
assert prefix_majorities([3, 3]) == [3]


## Rearrange a list by taking its elements in the order of the indexes 0, 3, 6, ..., then 1, 4, 7, ..., and then 2, 5, 8, ..., but with the middle group reversed.
def three_combs(items):
    first = items[0::3]
    second = items[1::3]
    third = items[2::3]
    second.reverse()
    return first + second + third

assert three_combs([1, 2, 3, 4, 5, 6]) == [1, 4, 5, 2, 3, 6]
assert three_combs([1, 2, 3, 4, 5, 6, 7, 8]) == [1, 4, 7, 8, 5, 2, 3, 6]
assert three_combs([9, 8, 7]) == [9, 8, 7]
assert three_combs([]) == []
assert three_combs([5, 6]) == [5, 6]


## A bus line has stops 0 to n - 1 and runs back and forth between its ends. Return the stop where the bus stands after the given number of moves if it starts at stop 0, moves one stop at a time and waits one move at each end stop it arrives at; n is at least 2.
def shuttle_stop(n, moves):
    stop, step = 0, 1
    waiting = False
    for _ in range(moves):
        if waiting:
            waiting = False
            continue
        stop += step
        if stop == 0 or stop == n - 1:
            step = -step
            waiting = True
    return stop

assert shuttle_stop(4, 5) == 2
assert shuttle_stop(3, 6) == 0
assert shuttle_stop(3, 7) == 1
assert shuttle_stop(5, 0) == 0
assert shuttle_stop(2, 3) == 0


## Write a function that gives each runner, from a dict of names to times, the number of seconds behind the runner placed directly ahead; equal times give 0 behind and the fastest has 0. Return (name, seconds) pairs in order of time, ties by name.
def gaps_to_next(times):
    ranking = sorted(times, key=lambda name: (times[name], name))
    res = []
    ahead = None
    for name in ranking:
        gap = 0 if ahead is None else times[name] - ahead
        res.append((name, gap))
        ahead = times[name]
    return res

assert gaps_to_next({"a": 12, "b": 9, "c": 17}) == [("b", 0), ("a", 3), ("c", 5)]
assert gaps_to_next({"y": 5, "x": 5}) == [("x", 0), ("y", 0)]
assert gaps_to_next({"p": 8, "q": 3, "r": 3}) == [("q", 0), ("r", 0), ("p", 5)]
assert gaps_to_next({}) == []
assert gaps_to_next({"z": 4}) == [("z", 0)]


## Split a list into as many blocks as possible so that each block, except perhaps the last, has a product of at least limit, cutting as early as possible; return the lengths of the blocks. All numbers are positive.
def product_block_lengths(nums, limit):
    lengths = []
    product, size = 1, 0
    for x in nums:
        product *= x
        size += 1
        if product >= limit:
            lengths.append(size)
            product, size = 1, 0
    if size:
        lengths.append(size)
    return lengths

assert product_block_lengths([2, 3, 4, 1, 6, 2], 6) == [2, 3, 1]
assert product_block_lengths([2, 2, 2, 2], 4) == [2, 2]
assert product_block_lengths([9, 1, 9], 5) == [1, 2]
assert product_block_lengths([], 3) == []
assert product_block_lengths([2, 3], 50) == [2]


## Return the number of moves it takes to walk through a row of doors (positive numbers of needed knocks): each move knocks once at the present door, which opens when its knocks are used up and lets one pass; every second knock overall is so loud that it counts double.
def door_knocks(doors):
    moves = 0
    for needed in doors:
        while needed > 0:
            moves += 1
            needed -= 2 if moves % 2 == 0 else 1
    return moves

assert door_knocks([3, 1, 2]) == 4
assert door_knocks([1, 1, 1]) == 3
assert door_knocks([6]) == 4
assert door_knocks([]) == 0
assert door_knocks([2, 4]) == 5


## Given a list of numbers, mark the largest unmarked number (the first of equal ones) together with its unmarked direct neighbours, and repeat until all are marked; return the sum of the numbers that were chosen as largest.
def mark_with_neighbours(nums):
    marked = [False] * len(nums)
    total = 0
    while not all(marked):
        free = [i for i in range(len(nums)) if not marked[i]]
        best = max(free, key=lambda i: nums[i])
        total += nums[best]
        for j in range(max(0, best - 1), min(len(nums), best + 2)):
            marked[j] = True
    return total

assert mark_with_neighbours([3, 5, 4, 1]) == 6
assert mark_with_neighbours([2, 1, 6, 6, 7]) == 15
assert mark_with_neighbours([4, 4, 4, 4]) == 8
assert mark_with_neighbours([]) == 0
assert mark_with_neighbours([-2]) == -2


## A walker crosses a ring of numbers clockwise from index 0, adding each number to a sum, and goes on round after round until the sum is at least goal; return the number of complete rounds made before that and the index where the walk ends. All numbers are positive and goal is at least 1.
def rounds_to_goal(ring, goal):
    rounds = 0
    total = 0
    i = 0
    while True:
        total += ring[i]
        if total >= goal:
            return rounds, i
        i += 1
        if i == len(ring):
            i = 0
            rounds += 1

assert rounds_to_goal([2, 3, 1], 9) == (1, 1)
assert rounds_to_goal([4, 1], 10) == (1, 1)
assert rounds_to_goal([5, 5], 5) == (0, 0)
assert rounds_to_goal([1], 4) == (3, 0)
assert rounds_to_goal([2, 3, 1], 6) == (0, 2)


## Return the sum of a list read by this rule: each number is added, but after a number equal to the one read just before it the next two numbers are not read at all.
def skip_after_twins(nums):
    total = 0
    last = None
    i = 0
    while i < len(nums):
        total += nums[i]
        if nums[i] == last:
            last = nums[i]
            i += 3
        else:
            last = nums[i]
            i += 1
    return total

assert skip_after_twins([1, 2, 2, 9, 9, 4]) == 9
assert skip_after_twins([3, 3, 5, 6, 3, 7]) == 9
assert skip_after_twins([1, 2, 3]) == 6
assert skip_after_twins([]) == 0
assert skip_after_twins([4, 4]) == 8


## Two armies fight man against man from the front of two lists of strengths: the weaker front man leaves, the stronger one stays with the difference in strength, and equal ones leave together. Return the list of those left over, with a minus sign if they belong to the second army.
def armies_left(first, second):
    a, b = list(first), list(second)
    while a and b:
        diff = a.pop(0) - b.pop(0)
        if diff > 0:
            a.insert(0, diff)
        elif diff < 0:
            b.insert(0, -diff)
    return a or [-x for x in b]

assert armies_left([5, 2], [3, 1]) == [1, 2]
assert armies_left([2, 2], [3, 4]) == [-3]
assert armies_left([4], [4, 6]) == [-6]
assert armies_left([], []) == []
assert armies_left([7, 1], []) == [7, 1]


## Count the numbers from 1 to limit that reach 1 by steps of dividing by 2 if even and otherwise dividing by 3 if possible, and that get stuck nowhere else.
def smooth_down_count(limit):
    good = 0
    for n in range(1, limit + 1):
        while n > 1:
            if n % 2 == 0:
                n //= 2
            elif n % 3 == 0:
                n //= 3
            else:
                break
        if n == 1:
            good += 1
    return good

assert smooth_down_count(10) == 7
assert smooth_down_count(5) == 4
assert smooth_down_count(16) == 9
assert smooth_down_count(0) == 0
assert smooth_down_count(1) == 1


## Given the numbers of seats free in the wagons of a train and a list of group sizes, seat each group in the first wagon from its own starting wagon on that has room, where group g starts at wagon g modulo the number of wagons and the search goes round; return how many groups were seated.
def seat_groups_round(free, groups):
    free = free[:]
    seated = 0
    n = len(free)
    for g, size in enumerate(groups):
        for step in range(n):
            wagon = (g + step) % n
            if free[wagon] >= size:
                free[wagon] -= size
                seated += 1
                break
    return seated

assert seat_groups_round([4, 2, 3], [3, 3, 2, 1]) == 4
assert seat_groups_round([2, 5], [2, 2, 2, 3]) == 3
assert seat_groups_round([1, 1], [2, 1, 1]) == 2
assert seat_groups_round([], [1]) == 0
assert seat_groups_round([6], []) == 0


## Return the list after k rounds in which each element becomes the larger of itself and its left neighbour minus 1 (all at once); the first element never changes.
def spread_right(nums, k):
    for _ in range(k):
        fresh = nums[:1]
        for left, own in zip(nums, nums[1:]):
            fresh.append(max(own, left - 1))
        nums = fresh
    return nums

assert spread_right([5, 1, 1, 1], 2) == [5, 4, 3, 1]
assert spread_right([2, 6, 3, 0], 1) == [2, 6, 5, 2]
assert spread_right([1, 4, 4], 3) == [1, 4, 4]
assert spread_right([], 2) == []
assert spread_right([3, 0], 0) == [3, 0]


## Define a function that returns how many steps the smallest and largest numbers of a list need to be level if each step takes 2 from the largest and gives 1 to the smallest (the first one each time), stopping when they differ by at most 2; a list of fewer than two numbers needs 0.
def costly_levelling(nums):
    values = sorted(nums)
    count = 0
    while len(values) > 1 and values[-1] - values[0] > 2:
        values[-1] -= 2
        values[0] += 1
        values = sorted(values)
        count += 1
    return count

assert costly_levelling([1, 10]) == 3
assert costly_levelling([8, 2, 8]) == 2
assert costly_levelling([4, 5, 6]) == 0
assert costly_levelling([9]) == 0
assert costly_levelling([0, 3]) == 1


## Write a function to check whether a list of moves on a ring of n places, starting from place 0, ends on place 0 without having ended a move there earlier; no moves give False.
def first_return_at_end(moves, n):
    place = 0
    for i, m in enumerate(moves):
        place = (place + m) % n
        if place == 0:
            return i == len(moves) - 1
    return False

assert first_return_at_end([2, 1, 3], 6) == True
assert first_return_at_end([4, 1, 5], 5) == False
assert first_return_at_end([3, -1, 1], 7) == False
assert first_return_at_end([], 3) == False
assert first_return_at_end([5, -5], 9) == True
