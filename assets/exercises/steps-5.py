## Write a function to count the steps that turn a into b (a at most b) when a step doubles the number if the result is not above b and otherwise adds 1; a is at least 1.
def double_or_one(a, b):
    steps = 0
    while a < b:
        if a * 2 <= b:
            a *= 2
        else:
            a += 1
        steps += 1
    return steps

assert double_or_one(3, 14) == 4
assert double_or_one(1, 9) == 4
assert double_or_one(5, 7) == 2
assert double_or_one(4, 4) == 0
assert double_or_one(2, 4) == 1


## A pawn on squares 0 to goal moves by the given dice rolls; a roll that would take it beyond goal moves it backwards by that roll instead (never below 0). Return the number of the roll that reaches goal exactly, or 0 if none does.
def exact_finish(rolls, goal):
    square = 0
    for turn, roll in enumerate(rolls):
        if square + roll > goal:
            square = max(0, square - roll)
        else:
            square += roll
        if square == goal:
            return turn + 1
    return 0

assert exact_finish([6, 3, 5, 2, 6], 10) == 0
assert exact_finish([4, 4, 3, 5], 10) == 4
assert exact_finish([5, 5, 1], 10) == 2
assert exact_finish([6, 2, 2], 4) == 3
assert exact_finish([], 3) == 0


## Return the first n terms of the series in which a term is the number of terms before it that are equal to the term directly before it, plus the index of the term modulo 2; it begins with 0.
def count_last_value(n):
    terms = []
    for i in range(n):
        if i == 0:
            terms.append(0)
        else:
            terms.append(terms.count(terms[-1]) + i % 2)
    return terms

assert count_last_value(4) == [0, 2, 1, 2]
assert count_last_value(7) == [0, 2, 1, 2, 2, 4, 1]
assert count_last_value(2) == [0, 2]
assert count_last_value(1) == [0]
assert count_last_value(0) == []


## Two pointers walk over two lists: the one at the smaller value moves on, both move on at equal values. Return the number of moves (a double move counts once) until one list is used up.
def pointer_moves(a, b):
    i = j = moves = 0
    while i < len(a) and j < len(b):
        if a[i] < b[j]:
            i += 1
        elif a[i] > b[j]:
            j += 1
        else:
            i += 1
            j += 1
        moves += 1
    return moves

assert pointer_moves([1, 4, 6], [2, 4, 5]) == 4
assert pointer_moves([3, 1], [3, 2, 9]) == 2
assert pointer_moves([9], [1, 2, 3]) == 3
assert pointer_moves([], [1]) == 0
assert pointer_moves([5, 5], [5, 5]) == 2


## Return the shortest contiguous part of a list that holds at least k even numbers, the first one of equal length, or an empty list if there is none; k is at least 1.
def shortest_with_evens(nums, k):
    places = [i for i, x in enumerate(nums) if x % 2 == 0]
    best = []
    for first, last in zip(places, places[k - 1:]):
        part = nums[first:last + 1]
        if not best or len(part) < len(best):
            best = part
    return best

assert shortest_with_evens([2, 1, 4, 6, 3], 2) == [4, 6]
assert shortest_with_evens([8, 3, 2, 5, 4], 2) == [8, 3, 2]
assert shortest_with_evens([5, 7, 6], 1) == [6]
assert shortest_with_evens([2, 4], 3) == []
assert shortest_with_evens([], 1) == []


## People wait in a queue with the given numbers of parcels; the clerk takes one parcel from the first person, who then goes to the end if parcels are left, but a person with exactly one parcel left at that moment is finished with it at once. Return the positions (from 0) in the order of leaving.
def parcel_queue(parcels):
    queue = list(enumerate(parcels))
    left = []
    while queue:
        who, count = queue.pop(0)
        if count <= 2:
            left.append(who)
        else:
            queue.append((who, count - 1))
    return left

assert parcel_queue([3, 1, 4]) == [1, 0, 2]
assert parcel_queue([2, 5, 3]) == [0, 2, 1]
assert parcel_queue([4, 4]) == [0, 1]
assert parcel_queue([]) == []
assert parcel_queue([1, 2]) == [0, 1]


## Given gains and losses, find the best sum of a contiguous part when the single worst element of the part does not count; a part has at least two elements, and lists shorter than that give 0.
def best_forgiving_part(nums):
    best = None
    for i in range(len(nums)):
        for j in range(i + 2, len(nums) + 1):
            part = nums[i:j]
            value = sum(part) - min(part)
            if best is None or value > best:
                best = value
    return best or 0

assert best_forgiving_part([4, -9, 3, -5, 1]) == 7
assert best_forgiving_part([-2, -1, -6]) == -1
assert best_forgiving_part([5, 1]) == 5
assert best_forgiving_part([3]) == 0
assert best_forgiving_part([1, 2, 3, -8, -8]) == 6


## Return the highest amount that cannot be paid with any number of stamps of the values a and b, looking only at amounts up to limit; 0 if all can be paid.
def last_unpayable(a, b, limit):
    for amount in range(limit, 0, -1):
        rest = amount
        while rest > 0 and rest % a != 0:
            rest -= b
        if rest < 0:
            return amount
    return 0

assert last_unpayable(3, 5, 20) == 7
assert last_unpayable(4, 6, 11) == 11
assert last_unpayable(2, 7, 10) == 5
assert last_unpayable(1, 9, 8) == 0
assert last_unpayable(4, 3, 4) == 2


## Write a python function to add up the weights of the one bits of n, where the lowest bit has weight 1, the next one 2, then 1 and 2 again in turn.
def bit_weight_sum(n):
    weights = 0
    w = 1
    while n > 0:
        weights += w * (n & 1)
        w = 3 - w
        n = n // 2
    return weights

assert bit_weight_sum(6) == 3
assert bit_weight_sum(21) == 3
assert bit_weight_sum(10) == 4
assert bit_weight_sum(0) == 0
assert bit_weight_sum(15) == 6


## Return the smallest possible absolute difference between the sums of two groups of equal size into which a list of even length is divided.
def equal_size_gap(nums):
    half = len(nums) // 2
    total = sum(nums)
    best = None
    for mask in range(2 ** len(nums)):
        chosen = [x for i, x in enumerate(nums) if mask >> i & 1]
        if len(chosen) == half:
            gap = abs(total - 2 * sum(chosen))
            best = gap if best is None else min(best, gap)
    return best

assert equal_size_gap([1, 2, 3, 9]) == 5
assert equal_size_gap([4, 1, 6, 3]) == 0
assert equal_size_gap([10, 1, 1, 1]) == 9
assert equal_size_gap([]) == 0
assert equal_size_gap([8, 3]) == 5


## Return the largest t such that at least t numbers of the list are at least 2 * t; 0 if no positive t fits.
def double_threshold(nums):
    t = 0
    while len([x for x in nums if x >= 2 * (t + 1)]) >= t + 1:
        t += 1
    return t

assert double_threshold([6, 4, 4, 1]) == 2
assert double_threshold([6, 7, 8, 5]) == 3
assert double_threshold([3, 2, 2]) == 1
assert double_threshold([1, 1]) == 0
assert double_threshold([]) == 0


## Rearrange numbers so that each negative number stands directly before the positive number that it followed: going from left to right, swap each pair of neighbours (positive, negative) once and go on behind the swapped pair; zeros count as positive.
def negatives_step_forward(nums):
    out = nums[:]
    i = 0
    while i + 1 < len(out):
        if out[i] >= 0 and out[i + 1] < 0:
            out[i], out[i + 1] = out[i + 1], out[i]
            i += 2
        else:
            i += 1
    return out

assert negatives_step_forward([3, -1, -2, 4]) == [-1, 3, -2, 4]
assert negatives_step_forward([1, 2, -5, 6, -7]) == [1, -5, 2, -7, 6]
assert negatives_step_forward([0, -1]) == [-1, 0]
assert negatives_step_forward([]) == []
assert negatives_step_forward([-4, 5]) == [-4, 5]


## A postman walks around a square with n houses, numbered from 0, starting at house 0 and facing up in number. After each delivery he moves on by k houses, and he turns round every time he has just delivered at a house with an odd number. Return the houses of his first five deliveries (starting with house 0).
def postman_round(n, k):
    house, direction = 0, 1
    delivered = []
    while len(delivered) < 5:
        delivered.append(house)
        if house % 2 == 1:
            direction = -direction
        house = (house + direction * k) % n
    return delivered

assert postman_round(6, 2) == [0, 2, 4, 0, 2]
assert postman_round(7, 3) == [0, 3, 0, 4, 1]
assert postman_round(5, 1) == [0, 1, 0, 4, 3]
assert postman_round(1, 4) == [0, 0, 0, 0, 0]
assert postman_round(3, 2) == [0, 2, 1, 2, 0]


## Write a function that ranks the numbers of a list by their distance from the mean of the list and returns the indexes, farthest first; equally far ones in order of index. The list may be empty.
def farthest_from_mean(nums):
    total, n = sum(nums), len(nums)
    return sorted(range(n), key=lambda i: -abs(nums[i] * n - total))

assert farthest_from_mean([1, 2, 9]) == [2, 0, 1]
assert farthest_from_mean([4, 6, 5]) == [0, 1, 2]
assert farthest_from_mean([0, 10, 4, 8]) == [0, 1, 3, 2]
assert farthest_from_mean([]) == []
assert farthest_from_mean([3, 3]) == [0, 1]


## Split a list into blocks, each as long as the value of its first element (a first element below 1 makes a block of length 1), and return the list of the last elements of the blocks; the last block may be cut short.
def self_sized_block_ends(nums):
    ends = []
    i = 0
    while i < len(nums):
        size = nums[i] if nums[i] > 0 else 1
        block = nums[i:i + size]
        ends.append(block[-1])
        i += size
    return ends

assert self_sized_block_ends([2, 5, 3, 1, 7, 1]) == [5, 7, 1]
assert self_sized_block_ends([0, 4, 1, 1]) == [0, 1]
assert self_sized_block_ends([3, 8, 9, 2]) == [9, 2]
assert self_sized_block_ends([]) == []
assert self_sized_block_ends([1, -2, 2, 6]) == [1, -2, 6]


## Two players take turns, beginning with the first, at adding the next number of the list to a common sum; whoever makes the sum a multiple of 7 (not 0) scores a point and the sum goes back to 0. Return the points of both as a list.
def sevens_game(numbers):
    points = [0, 0]
    common = 0
    player = 0
    for x in numbers:
        common += x
        if common != 0 and common % 7 == 0:
            points[player] += 1
            common = 0
        player = 1 - player
    return points

assert sevens_game([3, 4, 7, 5, 2]) == [2, 1]
assert sevens_game([6, 8, 2, 5]) == [0, 2]
assert sevens_game([0, 7, 0]) == [0, 1]
assert sevens_game([]) == [0, 0]
assert sevens_game([10, 10, 1]) == [1, 0]


## Given the heights of stairs, count the steps of a robot that climbs at most h at once: it starts on stair 0, goes to the next stair if the difference (up or down) is at most h, or else to the stair after the next if that one is within h of the current one; return the number of steps until it stops or reaches the last stair.
def robot_stairs(heights, h):
    i = steps = 0
    while i + 1 < len(heights):
        if abs(heights[i + 1] - heights[i]) <= h:
            i += 1
        elif i + 2 < len(heights) and abs(heights[i + 2] - heights[i]) <= h:
            i += 2
        else:
            break
        steps += 1
    return steps

assert robot_stairs([1, 2, 5, 3, 4], 1) == 3
assert robot_stairs([1, 5, 2, 3, 9], 2) == 2
assert robot_stairs([4, 3, 7, 1, 2], 2) == 3
assert robot_stairs([6], 1) == 0
assert robot_stairs([2, 8, 2], 5) == 1


## Return the list of numbers that remain when, for k = 2, 3, 4 and so on, every k-th number of the current list is deleted, as long as the list has at least k numbers.
def delete_every_kth(nums):
    k = 2
    while len(nums) >= k:
        nums = [x for i, x in enumerate(nums, 1) if i % k != 0]
        k += 1
    return nums

assert delete_every_kth([1, 2, 3, 4, 5, 6, 7]) == [1, 3, 7]
assert delete_every_kth([9, 8, 7, 6]) == [9, 7]
assert delete_every_kth([5, 4, 3, 2, 1]) == [5, 3]
assert delete_every_kth([]) == []
assert delete_every_kth([6]) == [6]


## Count how many elements of a list are taken by a collector who takes the first element and then always the next element that is different from the last two taken.
def fresh_collector(items):
    taken = []
    for item in items:
        if item not in taken[-2:]:
            taken.append(item)
    return len(taken)

assert fresh_collector([1, 2, 1, 3, 1, 2]) == 5
assert fresh_collector([4, 4, 5, 4, 5]) == 2
assert fresh_collector([1, 2, 3, 1, 2, 3]) == 6
assert fresh_collector([]) == 0
assert fresh_collector([8, 8, 8]) == 1


## A battery with capacity 10 starts full; each number of a list charges (positive) or drains (negative) it, but never above 10 or below 0. Return how many of the numbers had only a partial effect or none because of these bounds.
def clipped_charges(changes):
    level = 10
    clipped = 0
    for c in changes:
        wanted = level + c
        level = min(10, max(0, wanted))
        if level != wanted:
            clipped += 1
    return clipped

assert clipped_charges([1, -4, 3, -12, 2]) == 2
assert clipped_charges([-10, -1, 11]) == 2
assert clipped_charges([-3, 3, -10]) == 0
assert clipped_charges([]) == 0
assert clipped_charges([0, 5]) == 1


## Given the digits of a safe as a list and a number of turns, each turn raises the leftmost smallest digit by 1 and every other digit equal to 9 falls to 0; return the digits after all turns (a 9 raised becomes 0).
def turn_safe(digits, turns):
    digits = list(digits)
    for _ in range(turns):
        i = digits.index(min(digits))
        raised = (digits[i] + 1) % 10
        digits = [0 if d == 9 else d for d in digits]
        digits[i] = raised
    return digits

assert turn_safe([3, 1, 9], 1) == [3, 2, 0]
assert turn_safe([5, 5], 3) == [7, 6]
assert turn_safe([8, 9], 2) == [0, 1]
assert turn_safe([9], 1) == [0]
assert turn_safe([4, 2], 0) == [4, 2]


## Return the number of different places on a line, the start left out, that are reached at the ends of the moves by a flea that starts at 0 and jumps right by each number of the list, but left if the right landing place has been an end place before (the start counts as one).
def flea_places(jumps):
    place = 0
    ends = {0}
    for j in jumps:
        if place + j in ends:
            place -= j
        else:
            place += j
        ends.add(place)
    return len(ends) - 1

assert flea_places([2, -2, 3]) == 3
assert flea_places([1, 1, -1, -1]) == 4
assert flea_places([5, -5, -10, 1]) == 4
assert flea_places([]) == 0
assert flea_places([0]) == 0


## Write a recursive function that returns the largest sum of chosen list elements if after choosing an element the next two elements must be left out.
def spaced_choice(nums):
    if not nums:
        return 0
    take = nums[0] + spaced_choice(nums[3:])
    leave = spaced_choice(nums[1:])
    return max(take, leave)

assert spaced_choice([1, 5, 2, 4, 3]) == 8
assert spaced_choice([7, 1, 1, 7, 9]) == 16
assert spaced_choice([2, 3, 6]) == 6
assert spaced_choice([]) == 0
assert spaced_choice([-3, -1]) == 0


## Return a string of "H", "S" and "B" for the tips of a player who guesses the next number: "H" if the guess was higher than the number, "S" if smaller and "B" if right; the first guess is 5, and each next guess is the number just seen, lowered by 1 if the guess was higher and raised by 1 if it was smaller.
def guess_tips(numbers):
    guess = 5
    tips = ""
    for n in numbers:
        if guess > n:
            tips += "H"
            guess = n - 1
        elif guess < n:
            tips += "S"
            guess = n + 1
        else:
            tips += "B"
    return tips

assert guess_tips([3, 3, 4, 4]) == "HSBB"
assert guess_tips([5, 6, 8, 7]) == "BSSH"
assert guess_tips([9, 9, 8]) == "SHB"
assert guess_tips([]) == ""
assert guess_tips([5]) == "B"


## Check whether the numbers of a list can be visited all by starting at the first one and always going to the nearest unvisited index whose value differs by at most 2 from the current value (the smaller index wins a tie).
def greedy_tour_complete(nums):
    unvisited = set(range(1, len(nums)))
    at = 0
    while unvisited:
        near = [i for i in unvisited if abs(nums[i] - nums[at]) <= 2]
        if not near:
            return False
        at = min(near, key=lambda i: (abs(i - at), i))
        unvisited.remove(at)
    return True

assert greedy_tour_complete([3, 6, 5, 4]) == True
assert greedy_tour_complete([1, 2, 9, 3]) == False
assert greedy_tour_complete([1, 3, 5, 1, 7]) == False
assert greedy_tour_complete([]) == True
assert greedy_tour_complete([4, 7]) == False
assert greedy_tour_complete([5, 9, 7]) == True
