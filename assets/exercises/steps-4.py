## Write a function to count the steps until a number below 1000 is reached, where each step removes the middle digit of n (the right one of two middle digits).
def middle_digit_steps(n):
    text = str(n)
    steps = 0
    while int(text) >= 1000:
        m = len(text) // 2
        text = text[:m] + text[m + 1:]
        steps += 1
    return steps

assert middle_digit_steps(12345) == 2
assert middle_digit_steps(1000) == 1
assert middle_digit_steps(999) == 0
assert middle_digit_steps(1234567) == 4
assert middle_digit_steps(0) == 0


## Given the dice rolled by two players, one pair (a, b) per round, the higher roll wins 1 point, or 2 points if the winner lost the round before; return (points of a, points of b). Equal rolls give nothing and forget who lost before.
def comeback_points(rounds):
    a_points = b_points = 0
    loser = ""
    for a, b in rounds:
        if a > b:
            a_points += 2 if loser == "a" else 1
            loser = "b"
        elif b > a:
            b_points += 2 if loser == "b" else 1
            loser = "a"
        else:
            loser = ""
    return a_points, b_points

assert comeback_points([(5, 2), (1, 6), (4, 3)]) == (3, 2)
assert comeback_points([(6, 1), (2, 2), (1, 3)]) == (1, 1)
assert comeback_points([(1, 2), (1, 3), (5, 4)]) == (2, 2)
assert comeback_points([]) == (0, 0)
assert comeback_points([(4, 4)]) == (0, 0)


## Return term n (from 0) of the series that starts 2, 3 and in which a term is the product of the two before it reduced to its last two digits, plus its index.
def two_digit_products(n):
    a, b = 2, 3
    for i in range(2, n + 2):
        a, b = b, a * b % 100 + i
    return a

assert two_digit_products(2) == 8
assert two_digit_products(3) == 27
assert two_digit_products(5) == 45
assert two_digit_products(0) == 2
assert two_digit_products(1) == 3


## Two lists of distances hold the steps of a slow and a fast walker, who step at the same time; the walkers start at 0 and gap. Return the number of steps after which the second walker (starting at 0) first stands at or beyond the first, or -1 if that never happens.
def catch_up_step(front_steps, back_steps, gap):
    distance = gap
    for number, (f, b) in enumerate(zip(front_steps, back_steps), 1):
        distance += f - b
        if distance <= 0:
            return number
    return -1

assert catch_up_step([1, 1, 1], [2, 3, 4], 3) == 2
assert catch_up_step([2, 2], [3, 2], 2) == -1
assert catch_up_step([0, 5], [4, 9], 4) == 1
assert catch_up_step([], [], 1) == -1
assert catch_up_step([3, 1, 1], [1, 4, 4], 3) == 3


## Write a python function that takes a list of request minutes in ascending order and returns those that are refused, if at most m requests may be granted within any 10 minutes (a granted request still counts 9 minutes later, but not 10 minutes later).
def refused_requests(minutes, m):
    granted = []
    refused = []
    for t in minutes:
        recent = [g for g in granted if t - g < 10]
        if len(recent) < m:
            granted.append(t)
        else:
            refused.append(t)
    return refused

assert refused_requests([1, 4, 9, 11, 12], 2) == [9, 12]
assert refused_requests([0, 9, 10], 1) == [9]
assert refused_requests([5, 5, 5], 2) == [5]
assert refused_requests([], 3) == []
assert refused_requests([3, 8], 0) == [3, 8]


## Given a list of numbers, put each in turn onto the left or the right stack, always onto the one whose top is nearer to it (an empty stack counts as having 0 on top, ties go left); return both stacks.
def nearer_top(nums):
    left, right = [], []
    for x in nums:
        l_top = left[-1] if left else 0
        r_top = right[-1] if right else 0
        if abs(x - l_top) <= abs(x - r_top):
            left.append(x)
        else:
            right.append(x)
    return left, right

assert nearer_top([5, 2, 6, 3]) == ([5, 6], [2, 3])
assert nearer_top([4, -1, 9, 8]) == ([4, 9, 8], [-1])
assert nearer_top([2, 1, 0]) == ([2, 1], [0])
assert nearer_top([]) == ([], [])
assert nearer_top([-7]) == ([-7], [])


## Return the start index and length of the longest contiguous part whose elements all have different last digits; of equally long ones the last.
def last_digit_stretch(nums):
    best_start, best_len = 0, 0
    for i in range(len(nums)):
        seen = []
        for x in nums[i:]:
            if x % 10 in seen:
                break
            seen.append(x % 10)
        if len(seen) >= best_len:
            best_start, best_len = i, len(seen)
    return best_start, best_len

assert last_digit_stretch([12, 3, 42, 7, 13, 5]) == (2, 4)
assert last_digit_stretch([11, 21, 31]) == (2, 1)
assert last_digit_stretch([1, 2, 11, 3, 2]) == (2, 3)
assert last_digit_stretch([]) == (0, 0)
assert last_digit_stretch([8]) == (0, 1)


## Count the ways to make an amount from coins of 2 and 5 if never more than three coins of 5 may be used and the order of the coins does not matter.
def few_fives(amount):
    ways = 0
    for fives in range(4):
        rest = amount - 5 * fives
        if rest >= 0 and rest % 2 == 0:
            ways += 1
    return ways

assert few_fives(10) == 2
assert few_fives(15) == 2
assert few_fives(20) == 2
assert few_fives(3) == 0
assert few_fives(0) == 1
assert few_fives(5) == 1


## Return the number of positions at which the binary forms of a and b, aligned at the lowest bit and padded with zeros, both have a 0 below the highest 1 of the larger number.
def common_zero_bits(a, b):
    count = 0
    while a or b:
        if a % 2 == 0 and b % 2 == 0:
            count += 1
        a //= 2
        b //= 2
    return count

assert common_zero_bits(9, 1) == 2
assert common_zero_bits(12, 10) == 1
assert common_zero_bits(4, 16) == 3
assert common_zero_bits(0, 0) == 0
assert common_zero_bits(5, 2) == 0


## Check whether the numbers can be shared between two people, in the given order and with each person getting at least one, so that everything the first gets is even in sum and everything the second gets has at most two different values; the first gets a front part, the second the rest.
def front_even_rest_simple(nums):
    total = 0
    for i in range(1, len(nums)):
        total += nums[i - 1]
        rest = nums[i:]
        if total % 2 == 0 and len(set(rest)) <= 2:
            return True
    return False

assert front_even_rest_simple([1, 3, 5, 6, 5]) == True
assert front_even_rest_simple([2, 1, 3, 5]) == True
assert front_even_rest_simple([1, 2, 4, 2]) == False
assert front_even_rest_simple([4]) == False
assert front_even_rest_simple([2, 7]) == True
assert front_even_rest_simple([]) == False


## Votes come in as names one after another; return the name that led alone for the greatest number of votes counted (a leader is in front alone after a vote), or "" if nobody ever led. The name that reaches this first wins a tie.
def longest_leader(votes):
    counts = {}
    led = {}
    for name in votes:
        counts[name] = counts.get(name, 0) + 1
        top = max(counts.values())
        leaders = [v for v in counts if counts[v] == top]
        if len(leaders) == 1:
            led[leaders[0]] = led.get(leaders[0], 0) + 1
    return max(led, key=led.get) if led else ""

assert longest_leader(["a", "b", "b", "c", "a"]) == "b"
assert longest_leader(["x", "y", "x", "y"]) == "x"
assert longest_leader(["p", "q", "q", "q"]) == "q"
assert longest_leader([]) == ""
assert longest_leader(["m", "n"]) == "m"


## Write a function to rearrange a list so that numbers on even indexes stay where they are while the numbers on odd indexes are moved one odd index to the right, the last of them going to the first odd index.
def shift_odd_places(nums):
    odd = nums[1::2]
    odd = odd[-1:] + odd[:-1]
    out = list(nums)
    for i, x in enumerate(odd):
        out[2 * i + 1] = x
    return out

assert shift_odd_places([1, 2, 3, 4, 5, 6]) == [1, 6, 3, 2, 5, 4]
assert shift_odd_places([7, 8, 9, 1]) == [7, 1, 9, 8]
assert shift_odd_places([4, 5, 6]) == [4, 5, 6]
assert shift_odd_places([]) == []
assert shift_odd_places([3]) == [3]


## Define a function that sorts players, given as a dict from name to a list of points, by their best result, then by their second best (missing results count 0), highest first; remaining ties by name. Return the names.
def rank_by_two_best(players):
    def key(name):
        points = sorted(players[name], reverse=True) + [0, 0]
        return -points[0], -points[1], name
    return sorted(players, key=key)

assert rank_by_two_best({"al": [3, 9], "bo": [9, 4], "cy": [8, 8]}) == ["bo", "al", "cy"]
assert rank_by_two_best({"z": [5], "y": [5, 0], "x": [5, 1]}) == ["x", "y", "z"]
assert rank_by_two_best({"a": [2, 1, 7], "b": [1, 7, 3]}) == ["b", "a"]
assert rank_by_two_best({}) == []
assert rank_by_two_best({"k": [], "j": [1]}) == ["j", "k"]


## Split the numbers 1 to n into blocks of falling lengths k, k - 1, ..., 1, then k again and so on; return the last number of each block, where the last block may be cut short by n.
def falling_block_ends(n, k):
    ends = []
    at = 0
    size = k
    while at < n:
        at = min(n, at + size)
        ends.append(at)
        size -= 1
        if size == 0:
            size = k
    return ends

assert falling_block_ends(10, 3) == [3, 5, 6, 9, 10]
assert falling_block_ends(6, 2) == [2, 3, 5, 6]
assert falling_block_ends(3, 5) == [3]
assert falling_block_ends(0, 4) == []
assert falling_block_ends(3, 1) == [1, 2, 3]


## On a clock face with the numbers 1 to 12, a hand starts at 12 and moves forward by the given steps in turn; each time it ends on a number it has ended on before, the next step is skipped. Return the number at the end.
def skipping_hand(steps):
    place = 12
    ended = set()
    skip = False
    for s in steps:
        if skip:
            skip = False
            continue
        place = (place + s - 1) % 12 + 1
        if place in ended:
            skip = True
        ended.add(place)
    return place

assert skipping_hand([3, 4, 5, 3, 2]) == 3
assert skipping_hand([1, 12, 5, 2]) == 3
assert skipping_hand([6, 6]) == 12
assert skipping_hand([]) == 12
assert skipping_hand([11, 24, 9]) == 11


## Return how many steps a list of numbers needs until its first element is its smallest value, if each step moves the first element to just behind the next element that is smaller than it.
def steps_to_small_front(nums):
    nums = list(nums)
    steps = 0
    while nums and nums[0] > min(nums):
        x = nums.pop(0)
        spot = 0
        while nums[spot] >= x:
            spot += 1
        nums.insert(spot + 1, x)
        steps += 1
    return steps

assert steps_to_small_front([3, 1, 2]) == 1
assert steps_to_small_front([2, 3, 1, 4]) == 2
assert steps_to_small_front([5, 6, 3, 6, 1]) == 7
assert steps_to_small_front([1, 5]) == 0
assert steps_to_small_front([]) == 0
assert steps_to_small_front([4, 4, 3]) == 2


## Given the daily balance changes of an account, return the number of the first day (from 1) that ends the second separate stretch of days with a negative balance, or 0 if there is no such day; a stretch still going on after the last day has no end.
def second_recovery_day(changes):
    balance = 0
    stretches = 0
    below = False
    for day, change in enumerate(changes, 1):
        balance += change
        if below and balance >= 0:
            stretches += 1
            if stretches == 2:
                return day
        below = balance < 0
    return 0

assert second_recovery_day([-1, 2, -3, 1, 1]) == 5
assert second_recovery_day([-5, 5, -1, 4]) == 4
assert second_recovery_day([3, -4, 2, -2]) == 0
assert second_recovery_day([]) == 0
assert second_recovery_day([-1, 1, 1, 1]) == 0


## A stack of plates with numbers (top first) is turned over by parts: for each number k of the list turns, the top k plates are turned over as a block and put under all the others. Return the final stack, top first.
def turn_under(plates, turns):
    for k in turns:
        top = plates[:k]
        plates = plates[k:] + top[::-1]
    return plates

assert turn_under([1, 2, 3, 4], [2]) == [3, 4, 2, 1]
assert turn_under([1, 2, 3, 4], [3, 1]) == [3, 2, 1, 4]
assert turn_under([5, 6, 7], [1, 2]) == [5, 7, 6]
assert turn_under([], [2]) == []
assert turn_under([8, 9], [5]) == [9, 8]


## Write a function that lists the first n numbers that are neither the sum of two equal earlier numbers of the list nor the sum of the two newest ones, beginning with 1 and going upwards.
def no_doubles_no_newest(n):
    chosen = []
    k = 1
    while len(chosen) < n:
        doubled = k % 2 == 0 and k // 2 in chosen
        newest = len(chosen) > 1 and k == chosen[-1] + chosen[-2]
        if not doubled and not newest:
            chosen.append(k)
        k += 1
    return chosen

assert no_doubles_no_newest(4) == [1, 3, 5, 7]
assert no_doubles_no_newest(6) == [1, 3, 5, 7, 8, 9]
assert no_doubles_no_newest(1) == [1]
assert no_doubles_no_newest(0) == []
assert no_doubles_no_newest(7) == [1, 3, 5, 7, 8, 9, 11]


## Return the number of pairs of indexes i < j with nums[i] == nums[j] such that every number between them is smaller than both.
def clear_view_twins(nums):
    pairs = 0
    for i in range(len(nums)):
        for j in range(i + 1, len(nums)):
            if nums[j] == nums[i]:
                pairs += 1
            if nums[j] >= nums[i]:
                break
    return pairs

assert clear_view_twins([3, 1, 3, 2, 3]) == 2
assert clear_view_twins([2, 5, 2, 2]) == 1
assert clear_view_twins([4, 1, 1, 4]) == 2
assert clear_view_twins([]) == 0
assert clear_view_twins([7]) == 0


## Given a limit and a list of numbers, keep a window of the three newest numbers and return the numbers at whose arrival the window sum passes the limit from at most limit to above it (fewer than three numbers are summed at the start, and before the list the sum is 0).
def alarm_numbers(nums, limit):
    hits = []
    before = 0
    for i in range(len(nums)):
        now = sum(nums[max(0, i - 2):i + 1])
        if before <= limit < now:
            hits.append(nums[i])
        before = now
    return hits

assert alarm_numbers([4, 3, 5, 1, 9], 10) == [5, 9]
assert alarm_numbers([2, 2, 2, 5], 6) == [5]
assert alarm_numbers([8, 9, 1], 7) == [8]
assert alarm_numbers([], 0) == []
assert alarm_numbers([1, 1, 1, 1], 3) == []


## Return the pair (rounds, winner) of a game where two towers a and b fall: in each round the higher tower loses as many stones as the round number (from 1), both lose 1 stone if equally high, until one has no stones or fewer; winner is "a", "b" or "none" if both are down.
def falling_towers(a, b):
    rounds = 0
    while a > 0 and b > 0:
        rounds += 1
        if a > b:
            a -= rounds
        elif b > a:
            b -= rounds
        else:
            a -= 1
            b -= 1
    if a <= 0 and b <= 0:
        return rounds, "none"
    return rounds, "a" if a > 0 else "b"

assert falling_towers(5, 3) == (3, "a")
assert falling_towers(2, 2) == (2, "none")
assert falling_towers(4, 9) == (4, "b")
assert falling_towers(0, 3) == (0, "b")
assert falling_towers(7, 0) == (0, "a")


## Given positive numbers, cut the list into as few blocks as possible, going from left to right and making every block as long as possible, so that within each block all numbers lie within a span of d (largest minus smallest at most d); return the number of blocks.
def narrow_blocks(nums, d):
    blocks = 0
    low = high = None
    for x in nums:
        if low is None or max(high, x) - min(low, x) > d:
            blocks += 1
            low = high = x
        else:
            low, high = min(low, x), max(high, x)
    return blocks

assert narrow_blocks([1, 3, 5, 4, 2], 2) == 3
assert narrow_blocks([5, 7, 6, 8, 9], 3) == 2
assert narrow_blocks([4, 4, 4], 0) == 1
assert narrow_blocks([], 5) == 0
assert narrow_blocks([9, 1, 9], 7) == 3


## A token moves over a list of cells from left to right: a number other than 0 is added to the score, while a 0 sends the token back two places (to the start if there are not two) and turns into a 1. Return the score after the token leaves the list.
def rewind_score(cells):
    cells = list(cells)
    score = 0
    i = 0
    while i < len(cells):
        if cells[i] == 0:
            cells[i] = 1
            i = max(0, i - 2)
        else:
            score += cells[i]
            i += 1
    return score

assert rewind_score([2, 0, 3]) == 8
assert rewind_score([4, 1, 2, 0, 5]) == 16
assert rewind_score([5, 4]) == 9
assert rewind_score([]) == 0
assert rewind_score([0]) == 1
assert rewind_score([3, 0, 0]) == 12


## Return True if each number of the list occurs again within the next k places or has occurred within the previous k places.
def has_company(nums, k):
    for i in range(len(nums)):
        near = nums[max(0, i - k):i] + nums[i + 1:i + k + 1]
        if nums[i] not in near:
            return False
    return True

assert has_company([1, 2, 1, 2], 2) == True
assert has_company([1, 2, 3, 1, 2, 3], 2) == False
assert has_company([5, 5, 6, 6, 5], 2) == False
assert has_company([5, 6, 6, 5], 3) == True
assert has_company([], 1) == True
assert has_company([4], 3) == False
