## Write a function to count the steps until a list of numbers is empty when each step removes the first element x and, if x is positive, also up to x elements from the end.
def nibble_both_ends(nums):
    steps = 0
    while nums:
        x = nums[0]
        nums = nums[1:]
        if x > 0:
            nums = nums[:max(0, len(nums) - x)]
        steps += 1
    return steps

assert nibble_both_ends([1, 2, 0, 4, 5]) == 2
assert nibble_both_ends([0, 1, 0, 3]) == 3
assert nibble_both_ends([-1, -2, 5]) == 3
assert nibble_both_ends([]) == 0
assert nibble_both_ends([9, 1, 1]) == 1


## Two people draw cards from one pile in turn, Ann first; a card 0 is worth nothing and lets the drawer draw the next card too. Return Ann's total.
def ann_draws(pile):
    total = 0
    ann = True
    for card in pile:
        if card == 0:
            continue
        if ann:
            total += card
        ann = not ann
    return total

assert ann_draws([3, 5, 0, 4, 2]) == 7
assert ann_draws([0, 6, 1]) == 6
assert ann_draws([2, 0, 0, 9, 8]) == 10
assert ann_draws([]) == 0
assert ann_draws([0]) == 0


## Return the n-th term (from 1) of the series with first term 1 in which the term at n is the term at n // 2 plus 1 for even n, and the sum of the terms at n // 2 and n // 2 + 1 for odd n.
def half_built_term(n):
    if n == 1:
        return 1
    half = n // 2
    if n % 2 == 0:
        return half_built_term(half) + 1
    return half_built_term(half) + half_built_term(half + 1)

assert half_built_term(4) == 3
assert half_built_term(5) == 5
assert half_built_term(7) == 6
assert half_built_term(1) == 1
assert half_built_term(3) == 3


## Given a sorted list of numbers, count by two pointers the pairs of positions i < j whose sum lies below limit.
def pairs_below(sorted_nums, limit):
    lo, hi = 0, len(sorted_nums) - 1
    pairs = 0
    while lo < hi:
        if sorted_nums[lo] + sorted_nums[hi] < limit:
            pairs += hi - lo
            lo += 1
        else:
            hi -= 1
    return pairs

assert pairs_below([1, 2, 4, 6], 7) == 3
assert pairs_below([1, 1, 1], 3) == 3
assert pairs_below([2, 5, 9], 7) == 0
assert pairs_below([], 5) == 0
assert pairs_below([-4, 3, 3], 0) == 2


## Return the length of the longest contiguous part in which no value occurs more than twice.
def longest_at_most_twice(items):
    longest = 0
    start = 0
    for end in range(len(items)):
        while items[start:end + 1].count(items[end]) > 2:
            start += 1
        longest = max(longest, end + 1 - start)
    return longest

assert longest_at_most_twice([1, 1, 1, 2, 1]) == 3
assert longest_at_most_twice([4, 4, 5, 5, 4, 6]) == 5
assert longest_at_most_twice([7, 7, 7]) == 2
assert longest_at_most_twice([]) == 0
assert longest_at_most_twice([1, 2, 3]) == 3


## Numbers are laid on a stack one by one; whenever the top two are equal they are replaced by one number that is one larger, and this is repeated as long as possible. Return the final stack.
def fuse_equals(nums):
    stack = []
    for n in nums:
        stack.append(n)
        while len(stack) > 1 and stack[-1] == stack[-2]:
            top = stack.pop()
            stack[-1] = top + 1
    return stack

assert fuse_equals([3, 2, 1, 1]) == [4]
assert fuse_equals([1, 1, 1]) == [2, 1]
assert fuse_equals([5, 5, 5, 5, 2]) == [7, 2]
assert fuse_equals([]) == []
assert fuse_equals([1, 2, 1]) == [1, 2, 1]


## Find the contiguous part with the largest sum among those that begin and end with the same value (a single element counts), and return that sum; the list is not empty.
def best_twin_ended_sum(nums):
    best = max(nums)
    for i in range(len(nums)):
        for j in range(i + 1, len(nums)):
            if nums[i] == nums[j]:
                best = max(best, sum(nums[i:j + 1]))
    return best

assert best_twin_ended_sum([2, 3, 2, 1]) == 7
assert best_twin_ended_sum([1, -5, 1, 9]) == 9
assert best_twin_ended_sum([4, 1, 4, 4]) == 13
assert best_twin_ended_sum([-2]) == -2
assert best_twin_ended_sum([-1, 8, -1, 3]) == 8


## A machine gives change for amounts from coins 10, 5 and 1 but holds just a few: given the amount and the counts of tens, fives and ones, pay greedily and return the part that cannot be paid.
def change_left_over(amount, tens, fives, ones):
    for coin, count in ((10, tens), (5, fives), (1, ones)):
        used = min(count, amount // coin)
        amount -= used * coin
    return amount

assert change_left_over(38, 2, 4, 2) == 1
assert change_left_over(27, 5, 0, 9) == 0
assert change_left_over(19, 1, 1, 0) == 4
assert change_left_over(0, 3, 3, 3) == 0
assert change_left_over(64, 1, 1, 1) == 48


## Write a python function to return the positions of the one bits of n, the lowest position 0, from high to low, leaving out every position whose next higher bit is also one.
def top_bits_of_runs(n):
    places = []
    p = 0
    while n >> p:
        if (n >> p) & 3 == 1:
            places.insert(0, p)
        p += 1
    return places

assert top_bits_of_runs(13) == [3, 0]
assert top_bits_of_runs(7) == [2]
assert top_bits_of_runs(42) == [5, 3, 1]
assert top_bits_of_runs(0) == []
assert top_bits_of_runs(55) == [5, 2]


## Share the sorted numbers between two teams by turns, largest first, but let the second team take two in its first turn (one in all others); return the sum of the first team minus the sum of the second.
def uneven_draft(nums):
    first, second = 0, 0
    for i, x in enumerate(sorted(nums, reverse=True)):
        if i == 0 or (i > 2 and i % 2 == 1):
            first += x
        else:
            second += x
    return first - second

assert uneven_draft([5, 1, 4, 3]) == -1
assert uneven_draft([9, 2, 2, 1, 1]) == 5
assert uneven_draft([7, 6]) == 1
assert uneven_draft([]) == 0
assert uneven_draft([10, 8, 6, 4, 2, 1]) == -1


## Sort the different values of a list by falling frequency, equally frequent ones upwards; return, in this order, those that occur more often than the value at index k of it, or all of them if there is no index k.
def ahead_of_rank(values, k):
    order = sorted(set(values), key=lambda v: (-values.count(v), v))
    if len(order) <= k:
        return order
    bar = values.count(order[k])
    return [v for v in order if values.count(v) > bar]

assert ahead_of_rank([1, 1, 1, 2, 2, 3], 1) == [1]
assert ahead_of_rank([5, 5, 4, 4, 9], 2) == [4, 5]
assert ahead_of_rank([7, 7, 8, 8], 1) == []
assert ahead_of_rank([], 0) == []
assert ahead_of_rank([3, 2, 3], 4) == [3, 2]


## Rearrange a list of numbers by moving every multiple of 3 two places to the left (or to the front if there are not two places), handling the positions from left to right once; return the new list.
def lift_threes(nums):
    result = nums[:]
    for i in range(len(result)):
        if result[i] % 3 == 0:
            x = result.pop(i)
            result.insert(max(0, i - 2), x)
    return result

assert lift_threes([1, 2, 4, 3]) == [1, 3, 2, 4]
assert lift_threes([1, 6, 2, 9]) == [6, 9, 1, 2]
assert lift_threes([5, 7]) == [5, 7]
assert lift_threes([]) == []
assert lift_threes([2, 4, 9, 5]) == [9, 2, 4, 5]


## Given a ring of n stools, a child starts at stool 0 and goes on by k stools in each move; if it lands on stool 0 it at once goes on by k + 1 more stools. Return the list of the stools after each of the given number of moves.
def stool_moves(n, k, moves):
    stool = 0
    visited = []
    for _ in range(moves):
        stool = (stool + k) % n
        if stool == 0:
            stool = (stool + k + 1) % n
        visited.append(stool)
    return visited

assert stool_moves(4, 2, 3) == [2, 3, 1]
assert stool_moves(5, 1, 6) == [1, 2, 3, 4, 2, 3]
assert stool_moves(3, 3, 2) == [1, 1]
assert stool_moves(7, 4, 0) == []
assert stool_moves(1, 2, 2) == [0, 0]


## Split a list of numbers at every place where the sign changes (zero counts as positive) and return, for each part, its sum if the part has an even length and its first element otherwise.
def sign_part_values(nums):
    parts = []
    for x in nums:
        if parts and (parts[-1][-1] < 0) == (x < 0):
            parts[-1].append(x)
        else:
            parts.append([x])
    return [sum(p) if len(p) % 2 == 0 else p[0] for p in parts]

assert sign_part_values([1, 2, -3, 4, 5, 6]) == [3, -3, 4]
assert sign_part_values([-1, -1, 0, 7]) == [-2, 7]
assert sign_part_values([5, -2, -2, -2]) == [5, -2]
assert sign_part_values([]) == []
assert sign_part_values([0]) == [0]


## Return the smallest number of repeated moves that make n (positive) a multiple of 10, where a move adds the last non-zero digit of n to n; give up and return -1 after 12 moves.
def moves_to_round(n):
    for moves in range(13):
        if n % 10 == 0:
            return moves
        n += int(str(n).rstrip("0")[-1])
    return -1

assert moves_to_round(5) == 1
assert moves_to_round(17) == -1
assert moves_to_round(125) == 1
assert moves_to_round(40) == 0
assert moves_to_round(2) == -1


## Given two lists of runners' lap times of equal length, count the laps after which the first runner's total is strictly smaller, not counting a lap that directly follows another counted lap.
def fresh_leads(first, second):
    count = 0
    ahead_before = False
    diff = 0
    for a, b in zip(first, second):
        diff += a - b
        ahead = diff < 0 and not ahead_before
        if ahead:
            count += 1
        ahead_before = ahead
    return count

assert fresh_leads([1, 1, 1], [2, 2, 2]) == 2
assert fresh_leads([3, 1, 1, 5], [2, 3, 1, 2]) == 1
assert fresh_leads([1, 9, 1], [2, 2, 2]) == 1
assert fresh_leads([], []) == 0
assert fresh_leads([4, 4], [4, 4]) == 0


## Write a function that marks in a list of n False values every place p, 2p, 3p, ... below n (from 0 excluded) for the given steps p in turn, flipping each place; return the indexes that are True in the end and lie next to no other True.
def lonely_flips(n, steps):
    flags = [False] * n
    for p in steps:
        for i in range(p, n, p):
            flags[i] = not flags[i]
    lonely = []
    for i in range(n):
        left = i > 0 and flags[i - 1]
        right = i + 1 < n and flags[i + 1]
        if flags[i] and not left and not right:
            lonely.append(i)
    return lonely

assert lonely_flips(9, [2, 3]) == [8]
assert lonely_flips(10, [3]) == [3, 6, 9]
assert lonely_flips(6, [1]) == []
assert lonely_flips(0, [2]) == []
assert lonely_flips(5, [4]) == [4]


## Return the length of the longest walk over list positions that starts at the given index and always goes to the neighbour (left or right) with the larger value, as long as that value is larger than the current one; the left neighbour wins a tie. The start counts as 1.
def uphill_walk(heights, i):
    length = 1
    while True:
        best = i
        for j in (i - 1, i + 1):
            if 0 <= j < len(heights) and heights[j] > heights[best]:
                best = j
        if best == i:
            return length
        i = best
        length += 1

assert uphill_walk([1, 3, 2, 5, 6], 2) == 3
assert uphill_walk([4, 3, 4, 5], 1) == 2
assert uphill_walk([1, 2, 3], 0) == 3
assert uphill_walk([9], 0) == 1
assert uphill_walk([5, 1, 0, 2], 3) == 1


## Given a list of numbers, compute the score: the first number counts once, and each later number counts one time more than the number before it if it is larger, but once again if it is not.
def rising_multiplier(nums):
    score = 0
    factor = 0
    last = None
    for x in nums:
        if last is not None and x <= last:
            factor = 0
        factor += 1
        score += factor * x
        last = x
    return score

assert rising_multiplier([1, 2, 3]) == 14
assert rising_multiplier([5, 5, 6]) == 22
assert rising_multiplier([4, 1, 3, 2]) == 13
assert rising_multiplier([]) == 0
assert rising_multiplier([-3]) == -3


## Return how many throws of a die (given in order) it takes until every number from 1 to 6 has been thrown or one number has been thrown four times; 0 if neither happens.
def throws_until_full(throws):
    counts = {}
    for i, t in enumerate(throws):
        counts[t] = counts.get(t, 0) + 1
        if counts[t] == 4 or len(counts) == 6:
            return i + 1
    return 0

assert throws_until_full([1, 2, 3, 4, 5, 5, 6, 1]) == 7
assert throws_until_full([2, 2, 3, 2, 1, 2, 4]) == 6
assert throws_until_full([1, 1, 1, 2, 2, 2]) == 0
assert throws_until_full([]) == 0
assert throws_until_full([6, 6, 6, 6]) == 4


## Define a function that returns the list in which each element is replaced by the number of steps to the left one must go to meet an element of the same parity, 0 if there is none.
def parity_echo(nums):
    last = {0: None, 1: None}
    out = []
    for i, x in enumerate(nums):
        before = last[x % 2]
        out.append(0 if before is None else i - before)
        last[x % 2] = i
    return out

assert parity_echo([1, 2, 4, 3, 5]) == [0, 0, 1, 3, 1]
assert parity_echo([2, 1, 1, 6]) == [0, 0, 1, 3]
assert parity_echo([8, 8]) == [0, 1]
assert parity_echo([]) == []
assert parity_echo([7]) == [0]


## Check whether one can leave a list of positive jumps on the right by starting at index 0 and jumping right by the value found, or by one less than the value if that value is even, with every landing place inside the list holding an odd number except possibly the first place.
def leaves_on_odds(jumps):
    i = 0
    while i < len(jumps):
        if i > 0 and jumps[i] % 2 == 0:
            return False
        step = jumps[i]
        if step % 2 == 0:
            step -= 1
        i += step
    return True

assert leaves_on_odds([4, 2, 2, 3]) == True
assert leaves_on_odds([1, 3, 2, 2, 6]) == False
assert leaves_on_odds([2, 5, 2]) == True
assert leaves_on_odds([]) == True
assert leaves_on_odds([2, 4]) == False


## A store sells jars; return how many days pass until the stock is gone when day d (from 1) sells d jars, but on every fourth day a delivery of 5 jars arrives before selling. An initial stock of 0 gives 0.
def days_until_sold_out(stock):
    day = 0
    while stock > 0:
        day += 1
        if day % 4 == 0:
            stock += 5
        stock -= day
    return day

assert days_until_sold_out(6) == 3
assert days_until_sold_out(7) == 5
assert days_until_sold_out(5) == 3
assert days_until_sold_out(0) == 0
assert days_until_sold_out(11) == 6


## A ring of values is cut open at one gap; return the largest possible number of pairs of equal neighbours in the resulting row. Lists shorter than 2 give 0.
def best_ring_cut(ring):
    if len(ring) < 2:
        return 0
    same = 0
    for i in range(len(ring)):
        if ring[i] == ring[i - 1]:
            same += 1
    if same == len(ring):
        return same - 1
    return same

assert best_ring_cut([1, 1, 2, 1]) == 2
assert best_ring_cut([3, 3, 3]) == 2
assert best_ring_cut([1, 2, 2, 3, 3]) == 2
assert best_ring_cut([5]) == 0
assert best_ring_cut([4, 7]) == 0


## Given numbers, return (a, b): a is the longest run in which each number is at least the one before, and b the number of runs of that length when the list is cut wherever a number is smaller than the one before.
def longest_climbs(nums):
    lengths = []
    for i, x in enumerate(nums):
        if i == 0 or x < nums[i - 1]:
            lengths.append(1)
        else:
            lengths[-1] += 1
    top = max(lengths, default=0)
    return top, lengths.count(top)

assert longest_climbs([1, 2, 2, 1, 3, 5, 0]) == (3, 2)
assert longest_climbs([5, 4, 6]) == (2, 1)
assert longest_climbs([3, 2, 1]) == (1, 3)
assert longest_climbs([]) == (0, 0)
assert longest_climbs([2, 2, 2]) == (3, 1)
