## Ants walk on a stick of the given length, one unit per second, each given as (position, direction) with direction -1 or 1. Return the second at which the last ant has fallen off (meeting ants simply pass); 0 without ants.
def last_ant_off(length, ants):
    latest = 0
    for place, direction in ants:
        if direction == 1:
            needed = length - place
        else:
            needed = place
        latest = max(latest, needed)
    return latest

assert last_ant_off(10, [(3, 1), (6, -1)]) == 7
assert last_ant_off(10, [(8, -1), (9, 1)]) == 8
assert last_ant_off(5, [(1, -1), (2, -1)]) == 2
assert last_ant_off(9, []) == 0
assert last_ant_off(4, [(0, 1)]) == 4


## Two robots stand on a line at a < b and obey the strings of "L" and "R" together, one letter per step. Return the number of the first step (from 1) after which both are on the same spot, or 0.
def first_meeting(a, b, plan_a, plan_b):
    for step, (p, q) in enumerate(zip(plan_a, plan_b), start=1):
        a += 1 if p == "R" else -1
        b += 1 if q == "R" else -1
        if a == b:
            return step
    return 0

assert first_meeting(0, 4, "RRR", "LLL") == 2
assert first_meeting(1, 3, "LRR", "RLL") == 3
assert first_meeting(0, 3, "RRRR", "LLLL") == 0
assert first_meeting(0, 2, "", "") == 0
assert first_meeting(5, 7, "R", "L") == 1


## A conveyor belt of n slots moves one slot per tick and the last slot drops off. Each tick the next item (0 for nothing) is put on the first slot after the move. Return the belt after all ticks.
def belt_after(n, items):
    belt = [0] * n
    for item in items:
        belt = [item] + belt[:-1]
    return belt

assert belt_after(3, [5, 6]) == [6, 5, 0]
assert belt_after(2, [1, 2, 3]) == [3, 2]
assert belt_after(4, [7, 0, 8]) == [8, 0, 7, 0]
assert belt_after(2, []) == [0, 0]
assert belt_after(1, [4, 9]) == [9]


## A row of cells "#" and "." changes once: a cell becomes "#" if exactly one of its two neighbours is "#", otherwise "."; outside the row everything is ".". Return the new row.
def next_row(cells):
    padded = "." + cells + "."
    new = []
    for i in range(1, len(padded) - 1):
        if (padded[i - 1] == "#") != (padded[i + 1] == "#"):
            new.append("#")
        else:
            new.append(".")
    return "".join(new)

assert next_row("..#..") == ".#.#."
assert next_row("##.#") == "##.."
assert next_row("#....#") == ".#..#."
assert next_row("") == ""
assert next_row("#") == "."


## In a game of musical chairs the players sit in a circle and each round the player at index k modulo the number of players left drops out. Given the list of k's, return the players who remain; the last one never drops out.
def musical_chairs(players, picks):
    left = list(players)
    for k in picks:
        if len(left) == 1:
            break
        left.pop(k % len(left))
    return left

assert musical_chairs(["a", "b", "c", "d"], [1, 4]) == ["a", "d"]
assert musical_chairs(["x", "y", "z"], [3, 3]) == ["y"]
assert musical_chairs(["p", "q"], [0, 0, 0]) == ["q"]
assert musical_chairs(["m"], [5]) == ["m"]
assert musical_chairs(["s", "t"], []) == ["s", "t"]


## Write a function to simulate the shop's loyalty card: every purchase of at least 5 gives a stamp, and with ten stamps the next purchase of any size is free and the stamps go back to zero. Return the total paid.
def paid_with_card(purchases):
    stamps = 0
    paid = 0
    for p in purchases:
        if stamps == 10:
            stamps = 0
            continue
        paid += p
        if p >= 5:
            stamps += 1
    return paid

assert paid_with_card([5] * 11 + [4]) == 54
assert paid_with_card([4] * 12) == 48
assert paid_with_card([6] * 10 + [1, 2]) == 62
assert paid_with_card([]) == 0
assert paid_with_card([5] * 22) == 100


## The tank of a car holds `size` litres and is full at first; each trip uses some litres, and after a trip that leaves less than a quarter of the size the tank is filled up. Return the litres bought; no trip uses more than is there.
def litres_bought(size, trips):
    tank = size
    bought = 0
    for t in trips:
        tank -= t
        if tank * 4 < size:
            bought += size - tank
            tank = size
    return bought

assert litres_bought(40, [20, 15, 8]) == 35
assert litres_bought(40, [30, 5, 3]) == 35
assert litres_bought(20, [16, 10, 8]) == 34
assert litres_bought(8, [6]) == 0
assert litres_bought(12, []) == 0


## Return a list of the k largest numbers seen in a stream, in descending order, keeping a small list with at most k numbers while going through the stream.
from bisect import insort

def top_of_stream(stream, k):
    best = []
    for number in stream:
        insort(best, number)
        if len(best) > k:
            best.pop(0)
    return best[::-1]

assert top_of_stream([4, 9, 1, 7], 2) == [9, 7]
assert top_of_stream([3, 3, 8, 5], 3) == [8, 5, 3]
assert top_of_stream([1, 2, 3, 4, 5], 1) == [5]
assert top_of_stream([], 3) == []
assert top_of_stream([6, 2], 5) == [6, 2]
assert top_of_stream([6, 2], 0) == []


## In a knock-out cup the strengths are paired from left to right, the stronger goes on, and an unpaired last one goes on freely. Return the number of rounds until one is left, and that one (None without players).
def cup_rounds(strengths):
    rounds = 0
    while len(strengths) > 1:
        winners = []
        for i in range(0, len(strengths), 2):
            winners.append(max(strengths[i:i + 2]))
        strengths = winners
        rounds += 1
    champion = strengths[0] if strengths else None
    return rounds, champion

assert cup_rounds([3, 1, 4, 2]) == (2, 4)
assert cup_rounds([5, 6, 7, 8, 9]) == (3, 9)
assert cup_rounds([2, 1]) == (1, 2)
assert cup_rounds([7]) == (0, 7)
assert cup_rounds([]) == (0, None)
assert cup_rounds([1, 2, 3]) == (2, 3)


## Given the strengths of teams in the order of a knock-out draw (a power of two of them), return the strength of the loser of the final; with fewer than two teams return None.
def runner_up(teams):
    if len(teams) < 2:
        return None
    half = len(teams) // 2
    return min(max(teams[:half]), max(teams[half:]))

assert runner_up([8, 7, 1, 3]) == 3
assert runner_up([2, 5, 4, 9]) == 5
assert runner_up([1, 6]) == 1
assert runner_up([4]) == None
assert runner_up([]) == None


## A class for a till: sales add to it, refunds are only made if there is enough money. Define till_total, which runs a list of whole numbers (negative for refunds) and returns (money, refunds made).
class Till:
    def __init__(self):
        self.money = 0
        self.refunds = 0

    def book(self, amount):
        if amount >= 0:
            self.money += amount
        elif self.money >= -amount:
            self.money += amount
            self.refunds += 1

def till_total(amounts):
    till = Till()
    for a in amounts:
        till.book(a)
    return till.money, till.refunds

assert till_total([10, -4, -7, 3]) == (9, 1)
assert till_total([5, -5, -1, 2, -1]) == (1, 2)
assert till_total([2, -3, 4]) == (6, 0)
assert till_total([]) == (0, 0)
assert till_total([-1]) == (0, 0)


## Two lanes of cars merge at a road works by the zipper rule: one car from the left lane, then one from the right and so on; when a lane is empty the other simply goes on. Return the order.
def zipper_merge(left, right):
    order = []
    for i in range(max(len(left), len(right))):
        if i < len(left):
            order.append(left[i])
        if i < len(right):
            order.append(right[i])
    return order

assert zipper_merge(["a", "b"], ["x", "y", "z"]) == ["a", "x", "b", "y", "z"]
assert zipper_merge([1, 2, 3], [9]) == [1, 9, 2, 3]
assert zipper_merge([4, 5], [6, 7]) == [4, 6, 5, 7]
assert zipper_merge([], [1, 2]) == [1, 2]
assert zipper_merge([], []) == []


## Cars drive one behind another and cannot overtake; the first in the list is in front. Given their wished speeds, return the number of groups that form when a faster car always catches up with a slower one before it.
def count_convoys(speeds):
    groups = 0
    slowest = None
    for s in speeds:
        if slowest is None or s < slowest:
            groups += 1
            slowest = s
    return groups

assert count_convoys([5, 7, 3, 4]) == 2
assert count_convoys([9, 6, 8, 4, 4]) == 3
assert count_convoys([1, 2, 3]) == 1
assert count_convoys([]) == 0
assert count_convoys([3, 2, 1]) == 3


## Return the minimal number of rows needed to seat friends of the given heights, in the given order, so that heights never rise within a row.
def photo_rows(heights):
    if not heights:
        return 0
    rows = 1
    for prev, cur in zip(heights, heights[1:]):
        if cur > prev:
            rows += 1
    return rows

assert photo_rows([9, 7, 8, 5]) == 2
assert photo_rows([4, 4, 3, 6, 7]) == 3
assert photo_rows([1, 2, 1]) == 2
assert photo_rows([]) == 0
assert photo_rows([5, 4, 3]) == 1


## Write a python function that returns the largest number that can be made by keeping exactly k digits of a digit string in their order (as a string); take greedily the earliest largest digit that leaves enough digits.
def keep_digits(digits, k):
    out = ""
    start = 0
    while k > 0:
        window = digits[start:len(digits) - k + 1]
        best = max(window)
        start += window.index(best) + 1
        out += best
        k -= 1
    return out

assert keep_digits("19283", 3) == "983"
assert keep_digits("4321", 2) == "43"
assert keep_digits("129", 2) == "29"
assert keep_digits("77", 0) == ""
assert keep_digits("50607", 1) == "7"
assert keep_digits("123", 3) == "123"


## A rope of whole length is cut into different whole lengths, as many as possible. Return these lengths in ascending order: 1, 2, 3 and so on, with the rest added to the last piece.
def most_pieces(rope):
    pieces = []
    size = 1
    while rope >= size:
        pieces.append(size)
        rope -= size
        size += 1
    if pieces:
        pieces[-1] += rope
    return pieces

assert most_pieces(8) == [1, 2, 5]
assert most_pieces(10) == [1, 2, 3, 4]
assert most_pieces(2) == [2]
assert most_pieces(0) == []
assert most_pieces(1) == [1]
assert most_pieces(14) == [1, 2, 3, 8]


## Prices of one item are given day by day and the item may be bought and sold repeatedly, holding one at most. Return the greatest profit if every sale costs a fee, found as two running balances (with and without the item).
def trade_with_fee(prices, fee):
    if not prices:
        return 0
    free = 0
    holding = -prices[0]
    for p in prices[1:]:
        free = max(free, holding + p - fee)
        holding = max(holding, free - p)
    return free

assert trade_with_fee([1, 5, 2, 8], 1) == 8
assert trade_with_fee([3, 4, 3, 9], 2) == 4
assert trade_with_fee([2, 6, 5, 9], 3) == 4
assert trade_with_fee([], 1) == 0
assert trade_with_fee([9, 7, 5], 0) == 0


## Find the index of a word in a list that is sorted by length (all lengths differ) by halving the range; return -1 if the word is not there.
def find_by_length(words, word):
    lo = 0
    hi = len(words)
    while lo < hi:
        mid = (lo + hi) // 2
        if len(words[mid]) < len(word):
            lo = mid + 1
        else:
            hi = mid
    if lo < len(words) and words[lo] == word:
        return lo
    return -1

assert find_by_length(["a", "to", "sun", "moon"], "sun") == 2
assert find_by_length(["go", "stone", "planets"], "planets") == 2
assert find_by_length(["i", "am", "here"], "it") == -1
assert find_by_length(["i", "am", "here"], "i") == 0
assert find_by_length([], "x") == -1
assert find_by_length(["ab"], "abc") == -1


## A matrix has ascending rows and ascending columns. Starting at the top right corner and moving left or down, return the number of moves until the target is met, or -1 if it is not in the matrix.
def staircase_moves(grid, target):
    row = 0
    col = len(grid[0]) - 1 if grid else -1
    moves = 0
    while row < len(grid) and col >= 0:
        if grid[row][col] == target:
            return moves
        if grid[row][col] > target:
            col -= 1
        else:
            row += 1
        moves += 1
    return -1

assert staircase_moves([[1, 4, 7], [2, 5, 8], [3, 6, 9]], 5) == 2
assert staircase_moves([[1, 4, 7], [2, 5, 8], [3, 6, 9]], 3) == 4
assert staircase_moves([[1, 3], [2, 6]], 4) == -1
assert staircase_moves([], 1) == -1
assert staircase_moves([[1, 3], [2, 6]], 6) == 1
assert staircase_moves([[5]], 5) == 0


## Return how many numbers stand at the same index in a list as in its sorted version, where the sorted version puts negative numbers last and otherwise sorts ascending by absolute value.
def already_placed(nums):
    ideal = sorted(nums, key=lambda v: (v < 0, abs(v)))
    return sum(1 for a, b in zip(nums, ideal) if a == b)

assert already_placed([1, -2, 3]) == 1
assert already_placed([4, 2, -1, -3]) == 2
assert already_placed([-1, 5, 0]) == 1
assert already_placed([]) == 0
assert already_placed([0, 7, -2, -9]) == 4


## Sort a deck by cutting: rotate the list so that its smallest element comes first (the first one if it occurs several times) and return the rotated list together with a flag that says whether it is then in ascending order.
def cut_deck(deck):
    if not deck:
        return [], True
    k = deck.index(min(deck))
    turned = deck[k:] + deck[:k]
    ok = all(turned[i] <= turned[i + 1] for i in range(len(turned) - 1))
    return turned, ok

assert cut_deck([4, 5, 1, 3]) == ([1, 3, 4, 5], True)
assert cut_deck([6, 2, 9, 3]) == ([2, 9, 3, 6], False)
assert cut_deck([2, 2, 7, 5]) == ([2, 2, 7, 5], False)
assert cut_deck([]) == ([], True)
assert cut_deck([3, 3]) == ([3, 3], True)
assert cut_deck([1, 2, 4, 3]) == ([1, 2, 4, 3], False)


## Pancakes are sorted by flipping: bring the largest unsorted one to the top (if it is not there) and then down to its place (if it is not there). Return the number of flips made; sizes differ and the list starts with the top.
def pancake_flips(stack):
    pile = list(stack)
    flips = 0
    for size in range(len(pile), 1, -1):
        big = pile.index(max(pile[:size]))
        if big == size - 1:
            continue
        if big > 0:
            pile[:big + 1] = pile[big::-1]
            flips += 1
        pile[:size] = pile[size - 1::-1]
        flips += 1
    return flips

assert pancake_flips([3, 1, 2]) == 2
assert pancake_flips([1, 3, 2]) == 3
assert pancake_flips([2, 4, 1, 3]) == 4
assert pancake_flips([1, 2, 3]) == 0
assert pancake_flips([]) == 0
assert pancake_flips([2, 1]) == 1


## A night guard's torch lights w metres on both sides of each position in a list. Check whether a corridor from 0 to length is lit without a gap.
def corridor_lit(length, positions, w):
    lit_to = 0
    for p in sorted(positions):
        if p - w > lit_to:
            return False
        lit_to = max(lit_to, p + w)
    return lit_to >= length

assert corridor_lit(10, [7, 3], 3) == True
assert corridor_lit(10, [2, 8], 2) == False
assert corridor_lit(9, [3, 7], 2) == False
assert corridor_lit(0, [], 1) == True
assert corridor_lit(1, [], 5) == False
assert corridor_lit(8, [6, 2], 2) == True


## Two calendars are sorted lists of (start, end) pairs without overlaps. Return the list of pairs during which both people are busy, leaving out those of length zero.
def both_busy(first, second):
    i = j = 0
    common = []
    while i < len(first) and j < len(second):
        start = max(first[i][0], second[j][0])
        end = min(first[i][1], second[j][1])
        if start < end:
            common.append((start, end))
        if first[i][1] < second[j][1]:
            i += 1
        else:
            j += 1
    return common

assert both_busy([(1, 4), (6, 9)], [(3, 7)]) == [(3, 4), (6, 7)]
assert both_busy([(0, 10)], [(1, 2), (4, 5), (9, 12)]) == [(1, 2), (4, 5), (9, 10)]
assert both_busy([(1, 3), (5, 6)], [(3, 5), (5, 8)]) == [(5, 6)]
assert both_busy([], [(1, 2)]) == []
assert both_busy([(2, 3)], []) == []


## Given a weekly plan as a dict from day name to a list of (lesson, minutes), return the name of the day with the most minutes and those minutes; the earliest day in the dict wins a tie, and an empty plan gives ("", 0).
def heaviest_day(plan):
    answer = ("", 0)
    for day, lessons in plan.items():
        minutes = sum(m for _, m in lessons)
        if minutes > answer[1]:
            answer = (day, minutes)
    return answer

assert heaviest_day({"Mon": [("art", 40)], "Tue": [("gym", 30), ("bio", 45)]}) == ("Tue", 75)
assert heaviest_day({"Wed": [("a", 20), ("b", 20)], "Thu": [("c", 40)]}) == ("Wed", 40)
assert heaviest_day({"Fri": [("x", 10)], "Sat": []}) == ("Fri", 10)
assert heaviest_day({}) == ("", 0)
assert heaviest_day({"Sun": [("nap", 90)], "Mon": [("z", 5)]}) == ("Sun", 90)
