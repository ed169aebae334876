## A counter starts at 0 and reads a list of numbers: it adds each number, but goes back to 0 as soon as it is above 20. Return the pair of the final counter and the number of times it went back.
def overflow_counter(nums):
    counter = 0
    resets = 0
    for n in nums:
        counter += n
        if counter > 20:
            counter = 0
            resets += 1
    return counter, resets

assert overflow_counter([10, 10, 1, 5]) == (5, 1)
assert overflow_counter([15, 6, 30, 4]) == (4, 2)
assert overflow_counter([8, 12]) == (20, 0)
assert overflow_counter([]) == (0, 0)
assert overflow_counter([21]) == (0, 1)


## Return how many steps it takes to bring n to a value below 3 when numbers divisible by 3 are divided by 3 and all other numbers are lowered by 2.
def thirds_or_less_two(n):
    steps = 0
    while n >= 3:
        if n % 3 == 0:
            n //= 3
        else:
            n -= 2
        steps += 1
    return steps

assert thirds_or_less_two(9) == 2
assert thirds_or_less_two(20) == 3
assert thirds_or_less_two(4) == 1
assert thirds_or_less_two(2) == 0
assert thirds_or_less_two(16) == 4


## Write a function to find the contiguous part of exactly k elements with the greatest difference between its last and its first element, and return the start index of the leftmost such part, or -1 if the list is shorter than k.
def steepest_stretch(nums, k):
    best = -1
    for i in range(len(nums) - k + 1):
        rise = nums[i + k - 1] - nums[i]
        if best < 0 or rise > nums[best + k - 1] - nums[best]:
            best = i
    return best

assert steepest_stretch([1, 5, 2, 9, 3], 3) == 1
assert steepest_stretch([1, 3, 0, 4, 6], 2) == 2
assert steepest_stretch([1, 2, 3], 2) == 0
assert steepest_stretch([4], 2) == -1
assert steepest_stretch([7, 5, 1], 3) == 0


## Three piles of stones are given; in each step the largest pile gives one stone to the smallest. Return the number of steps until the largest and the smallest differ by at most 1.
def settle_piles(a, b, c):
    piles = sorted([a, b, c])
    steps = 0
    while piles[2] - piles[0] > 1:
        piles[2] -= 1
        piles[0] += 1
        piles.sort()
        steps += 1
    return steps

assert settle_piles(1, 5, 9) == 4
assert settle_piles(7, 1, 1) == 4
assert settle_piles(6, 6, 3) == 2
assert settle_piles(2, 2, 3) == 0
assert settle_piles(0, 0, 0) == 0


## Given dice rolls for two players A and B in turn (A first), each player only starts counting points after rolling a first 6, which itself gives nothing. Return "A", "B" or "draw" by total points.
def wait_for_six(rolls):
    points = [0, 0]
    started = [False, False]
    for i, roll in enumerate(rolls):
        who = i % 2
        if started[who]:
            points[who] += roll
        elif roll == 6:
            started[who] = True
    if points[0] == points[1]:
        return "draw"
    return "A" if points[0] > points[1] else "B"

assert wait_for_six([6, 5, 3, 6, 2, 4]) == "A"
assert wait_for_six([5, 6, 6, 2, 1, 1]) == "B"
assert wait_for_six([6, 6, 4, 4]) == "draw"
assert wait_for_six([]) == "draw"
assert wait_for_six([6, 1, 6]) == "A"


## Return the list of the first n terms of the series whose first term is 1 and in which each term is the previous one doubled, minus the number of earlier terms (before the previous one) that are even.
def doubled_less_evens(n):
    terms = [1]
    while len(terms) < n:
        evens = sum(1 for t in terms[:-1] if t % 2 == 0)
        terms.append(2 * terms[-1] - evens)
    return terms[:n]

assert doubled_less_evens(5) == [1, 2, 4, 7, 12]
assert doubled_less_evens(7) == [1, 2, 4, 7, 12, 22, 41]
assert doubled_less_evens(4) == [1, 2, 4, 7]
assert doubled_less_evens(1) == [1]
assert doubled_less_evens(0) == []


## Given a string of '(' and ')', return the largest depth reached if a ')' with nothing open is simply ignored.
def forgiving_depth(text):
    depth = top = 0
    for ch in text:
        if ch == "(":
            depth += 1
            top = max(top, depth)
        elif depth > 0:
            depth -= 1
    return top

assert forgiving_depth("))((") == 2
assert forgiving_depth("(()(()))") == 3
assert forgiving_depth("()())()") == 1
assert forgiving_depth("") == 0
assert forgiving_depth(")") == 0


## Return the smallest amount from 1 upwards that cannot be paid exactly with at most two coins taken from the given coin values, where the same value may be used twice.
def first_unpayable(coins):
    payable = set(coins)
    for a in coins:
        for b in coins:
            payable.add(a + b)
    amount = 1
    while amount in payable:
        amount += 1
    return amount

assert first_unpayable([1, 3, 4]) == 9
assert first_unpayable([1, 2, 5]) == 8
assert first_unpayable([2, 3]) == 1
assert first_unpayable([]) == 1
assert first_unpayable([1]) == 3


## Write a python function that rearranges a list as: last, first, last but one, second, and so on until all elements are used.
def from_both_ends(items):
    result = []
    left, right = 0, len(items) - 1
    while left <= right:
        result.append(items[right])
        if left < right:
            result.append(items[left])
        left += 1
        right -= 1
    return result

assert from_both_ends([1, 2, 3, 4]) == [4, 1, 3, 2]
assert from_both_ends([1, 2, 3, 4, 5]) == [5, 1, 4, 2, 3]
assert from_both_ends([8, 9]) == [9, 8]
assert from_both_ends([]) == []
assert from_both_ends([6]) == [6]


## Count the ways to divide a list of numbers into two groups, A and B, in which the sum of group A is exactly d more than the sum of group B; groups may be empty and elements at different positions are different.
def groups_ahead_by(nums, d, lead=0):
    if not nums:
        return int(lead == d)
    first, rest = nums[0], nums[1:]
    return groups_ahead_by(rest, d, lead + first) + groups_ahead_by(rest, d, lead - first)

assert groups_ahead_by([1, 2, 3], 0) == 2
assert groups_ahead_by([1, 1, 1], 1) == 3
assert groups_ahead_by([4, 3, 1], 2) == 1
assert groups_ahead_by([], 0) == 1
assert groups_ahead_by([5], 3) == 0


## Check whether a list of positive numbers can be used up by a walker with the given starting energy: each step costs the number's value, but every third step (the 3rd, the 6th, ...) first gives 5 energy back; the energy may never be negative.
def walker_survives(costs, energy):
    for step, cost in enumerate(costs, start=1):
        if step % 3 == 0:
            energy += 5
        energy -= cost
        if energy < 0:
            return False
    return True

assert walker_survives([2, 2, 6], 5) == True
assert walker_survives([3, 3, 1], 5) == False
assert walker_survives([1, 1, 8], 4) == False
assert walker_survives([], 0) == True
assert walker_survives([1, 1, 5, 2], 4) == True


## Return how many times in the binary form of n a 1 is followed directly, one place lower, by a 0.
def falling_bit_edges(n):
    edges = 0
    previous = n & 1
    n >>= 1
    while n:
        bit = n & 1
        if bit == 1 and previous == 0:
            edges += 1
        previous = bit
        n >>= 1
    return edges

assert falling_bit_edges(10) == 2
assert falling_bit_edges(12) == 1
assert falling_bit_edges(7) == 0
assert falling_bit_edges(0) == 0
assert falling_bit_edges(84) == 3


## Given a list, repeatedly keep only the elements that are at least the average of the current list, until all remaining elements are equal; return how many elements remain.
def above_average_survivors(nums):
    while len(set(nums)) > 1:
        average = sum(nums) / len(nums)
        nums = [x for x in nums if x >= average]
    return len(nums)

assert above_average_survivors([1, 5, 5, 9]) == 1
assert above_average_survivors([2, 8, 8, 3]) == 2
assert above_average_survivors([4, 4, 4]) == 3
assert above_average_survivors([]) == 0
assert above_average_survivors([1, 2, 3, 4, 6, 6]) == 2


## Split a list into blocks so that no block holds a value twice, starting a new block only when the next value is already in the current block; return the blocks.
def repeat_free_blocks(values):
    blocks = []
    for v in values:
        if not blocks or v in blocks[-1]:
            blocks.append([v])
        else:
            blocks[-1].append(v)
    return blocks

assert repeat_free_blocks([1, 2, 1, 3, 2, 3]) == [[1, 2], [1, 3, 2], [3]]
assert repeat_free_blocks([4, 4]) == [[4], [4]]
assert repeat_free_blocks([1, 2, 3]) == [[1, 2, 3]]
assert repeat_free_blocks([]) == []
assert repeat_free_blocks([1, 2, 2, 1]) == [[1, 2], [2, 1]]


## Given ages in a line, a person can pass forward all the people directly in front who are younger. Return for each person how many people they can pass (the front of the line is index 0).
def passing_counts(ages):
    counts = []
    for i, age in enumerate(ages):
        j = i - 1
        while j >= 0 and ages[j] < age:
            j -= 1
        counts.append(i - 1 - j)
    return counts

assert passing_counts([5, 3, 4, 9]) == [0, 0, 1, 3]
assert passing_counts([1, 2, 2, 3]) == [0, 1, 0, 3]
assert passing_counts([9, 1, 5]) == [0, 0, 1]
assert passing_counts([]) == []
assert passing_counts([7, 7]) == [0, 0]


## Write a function to count how many times the value changes hands when a cup is always given to a new holder with a strictly better score: scores arrive as (name, score) pairs and the same name beating its own score is no change.
def cup_changes(results):
    holder, best = None, 0
    changes = 0
    for name, score in results:
        if holder is None:
            holder, best = name, score
        elif score > best:
            if name != holder:
                changes += 1
            holder, best = name, score
    return changes

assert cup_changes([("a", 3), ("b", 5), ("b", 7), ("a", 8)]) == 2
assert cup_changes([("a", 3), ("b", 3), ("c", 4)]) == 1
assert cup_changes([("a", 9), ("b", 5), ("a", 10), ("b", 9)]) == 0
assert cup_changes([]) == 0
assert cup_changes([("x", 1)]) == 0


## Starting with the number n, add its smallest digit and then subtract its number of digits, again and again, at most limit times; stop early if the number falls below 10. Return the number at the end.
def smallest_in_length_out(n, limit):
    for _ in range(limit):
        if n < 10:
            break
        digits = str(n)
        n += int(min(digits))
        n -= len(digits)
    return n

assert smallest_in_length_out(35, 1) == 36
assert smallest_in_length_out(102, 2) == 106
assert smallest_in_length_out(12, 5) == 8
assert smallest_in_length_out(7, 4) == 7
assert smallest_in_length_out(50, 0) == 50


## Return the fewest moves to make all numbers of a non-empty list equal to one of its members when a move raises or lowers one number by 2, or -1 if that is impossible.
def moves_by_two(nums):
    if len({n % 2 for n in nums}) > 1:
        return -1
    best = None
    for goal in nums:
        moves = sum(abs(n - goal) // 2 for n in nums)
        if best is None or moves < best:
            best = moves
    return best

assert moves_by_two([1, 5, 9]) == 4
assert moves_by_two([2, 4, 10, 4]) == 4
assert moves_by_two([1, 2]) == -1
assert moves_by_two([6]) == 0
assert moves_by_two([-3, 3]) == 3


## A frog stands before a row of leaves (0 broken, 1 firm), just left of index 0. It always jumps as far as it can, at most 3 places, onto a firm leaf. Return the last leaf index it reaches, or -1 if it cannot start.
def far_jumping_frog(leaves):
    place = -1
    while True:
        for jump in (3, 2, 1):
            target = place + jump
            if target < len(leaves) and leaves[target] == 1:
                place = target
                break
        else:
            return place

assert far_jumping_frog([0, 1, 0, 0, 1, 0, 0, 0, 1]) == 4
assert far_jumping_frog([1, 1, 1, 1]) == 3
assert far_jumping_frog([1, 0, 0, 1]) == 3
assert far_jumping_frog([0, 0, 0, 1]) == -1
assert far_jumping_frog([]) == -1


## Given a list, return a new list in zigzag form: go through the neighbours from left to right and swap a pair if it breaks the pattern smaller, larger, smaller, larger (an even position must not exceed the next one, an odd position must not be below the next one).
def make_zigzag(nums):
    a = list(nums)
    for i in range(len(a) - 1):
        wrong = a[i] > a[i + 1] if i % 2 == 0 else a[i] < a[i + 1]
        if wrong:
            a[i], a[i + 1] = a[i + 1], a[i]
    return a

assert make_zigzag([4, 3, 7, 8]) == [3, 7, 4, 8]
assert make_zigzag([1, 2, 3, 4]) == [1, 3, 2, 4]
assert make_zigzag([5, 1, 1, 6]) == [1, 5, 1, 6]
assert make_zigzag([]) == []
assert make_zigzag([2, 1]) == [1, 2]


## Return the earliest index at which the numbers read so far contain strictly more than half of the whole list's positive numbers, or -1 if there are no positive numbers.
def most_positives_seen(nums):
    total = sum(1 for x in nums if x > 0)
    seen = 0
    for i, x in enumerate(nums):
        if x > 0:
            seen += 1
        if seen * 2 > total:
            return i
    return -1

assert most_positives_seen([1, -1, 2, 3, -4]) == 2
assert most_positives_seen([5, 6, 0, 7, 8]) == 3
assert most_positives_seen([-1, 9]) == 1
assert most_positives_seen([-2, 0]) == -1
assert most_positives_seen([]) == -1


## Define a function that measures a list's walk: start at the first element's index and always go to the nearest index to the right with a larger value; return the values met, the first included.
def next_larger_walk(nums):
    met = nums[:1]
    for x in nums[1:]:
        if x > met[-1]:
            met.append(x)
    return met

assert next_larger_walk([3, 1, 4, 4, 6]) == [3, 4, 6]
assert next_larger_walk([2, 5, 3, 7]) == [2, 5, 7]
assert next_larger_walk([9, 8]) == [9]
assert next_larger_walk([]) == []
assert next_larger_walk([-2, -1, 0]) == [-2, -1, 0]


## Count the windows of length k in which the number of positive elements is odd and their sum is even.
def odd_even_windows(nums, k):
    hits = 0
    for i in range(len(nums) - k + 1):
        window = nums[i:i + k]
        positives = len([x for x in window if x > 0])
        if positives % 2 == 1 and sum(window) % 2 == 0:
            hits += 1
    return hits

assert odd_even_windows([1, -1, 2, 0, 4], 2) == 3
assert odd_even_windows([3, 3, 2, 1, -2], 3) == 2
assert odd_even_windows([2, 4, 1], 1) == 2
assert odd_even_windows([2], 3) == 0
assert odd_even_windows([], 1) == 0


## Return how many coins lie in a thief's bag after walking along rows of coins: from each row the thief takes all coins if they number at most half of the coins already in the bag plus 3, otherwise the thief loses one coin (never below zero).
def careful_thief(rows):
    bag = 0
    for coins in rows:
        if coins <= bag // 2 + 3:
            bag += coins
        elif bag > 0:
            bag -= 1
    return bag

assert careful_thief([3, 4, 5, 9]) == 21
assert careful_thief([2, 5, 3]) == 4
assert careful_thief([4, 1, 3]) == 4
assert careful_thief([]) == 0
assert careful_thief([7]) == 0


## Write a function to compress a walk on a number line: given the visited points in order, remove each point that lies on a straight continuing move between its neighbours, so that just the start, the turning points and the end remain; at a standstill the point is kept.
def turning_points(points):
    kept = points[:1]
    for i in range(1, len(points) - 1):
        before = points[i] - points[i - 1]
        after = points[i + 1] - points[i]
        if before * after <= 0:
            kept.append(points[i])
    if len(points) > 1:
        kept.append(points[-1])
    return kept

assert turning_points([1, 2, 5, 3, 4]) == [1, 5, 3, 4]
assert turning_points([0, 3, 6, 7]) == [0, 7]
assert turning_points([5, 2, 2, 1]) == [5, 2, 2, 1]
assert turning_points([]) == []
assert turning_points([8]) == [8]
