## Write a function to return the number of places at which two equally long texts differ when case is ignored, plus half a point for each place at which they differ only by case.
def soft_differences(a, b):
    score = 0
    for x, y in zip(a, b):
        if x.lower() != y.lower():
            score += 1
        elif x != y:
            score += 0.5
    return score

assert soft_differences("Cat", "cot") == 1.5
assert soft_differences("ABc", "abd") == 2
assert soft_differences("House", "mouse") == 1
assert soft_differences("", "") == 0
assert soft_differences("same", "SAME") == 2


## Given a list of intervals (start, end) and a list of points, return for each interval the number of points in it, the start included and the end excluded.
def points_per_interval(intervals, points):
    counts = [0] * len(intervals)
    for p in points:
        for i, (start, end) in enumerate(intervals):
            if start <= p < end:
                counts[i] += 1
    return counts

assert points_per_interval([(0, 5), (3, 8)], [3, 5, 0, 8]) == [2, 2]
assert points_per_interval([(1, 2), (2, 9)], [1, 2, 2, 6]) == [1, 3]
assert points_per_interval([(4, 6)], [5, 5, 7]) == [2]
assert points_per_interval([], [1]) == []
assert points_per_interval([(2, 2)], [2]) == [0]


## Return the word that arises when the first word is cut behind the first letter it shares with the second word and the part of the second word behind that letter's first place there is attached; without a shared letter return the first word.
def crossover_word(mother, father):
    for i, letter in enumerate(mother):
        if letter in father:
            j = father.index(letter)
            return mother[:i + 1] + father[j + 1:]
    return mother

assert crossover_word("planet", "horse") == "plane"
assert crossover_word("river", "stream") == "ream"
assert crossover_word("cloud", "bottle") == "cle"
assert crossover_word("sky", "moon") == "sky"
assert crossover_word("", "moon") == ""
assert crossover_word("dog", "good") == "d"


## Given two queues of people, serve from the first queue until someone with a higher priority number stands at the front of the second queue, then change, and so on; the list of served numbers is returned. Ties stay with the queue served last, the first queue to begin with, and an empty queue is left for good.
def serve_two_queues(one, two):
    queues = [list(one), list(two)]
    now = 0
    served = []
    while queues[0] or queues[1]:
        other = 1 - now
        if not queues[now] or (queues[other] and queues[other][0] > queues[now][0]):
            now = other
        served.append(queues[now].pop(0))
    return served

assert serve_two_queues([5, 2], [3, 4]) == [5, 3, 4, 2]
assert serve_two_queues([1, 9], [1, 2]) == [1, 9, 1, 2]
assert serve_two_queues([4, 1], [6, 4, 2]) == [6, 4, 4, 2, 1]
assert serve_two_queues([], [7]) == [7]
assert serve_two_queues([], []) == []


## Count the pairs made of one word of each list such that one word is the beginning of the other; equal words count as well.
def prefix_pairs(left, right):
    total = 0
    for a in left:
        for b in right:
            total += a.startswith(b) or b.startswith(a)
    return total

assert prefix_pairs(["in", "sun"], ["inn", "s", "on"]) == 2
assert prefix_pairs(["car", "ca"], ["cart", "cat"]) == 3
assert prefix_pairs(["tea"], ["tea", "eat", "a"]) == 1
assert prefix_pairs([], ["a"]) == 0
assert prefix_pairs([""], ["x", "y"]) == 2


## Write a python function that rotates the second list to the left until its first element equals the first element of the first list and returns it; if the element does not occur, the second list is returned unchanged. The first list is not empty.
def align_rotation(model, ring):
    if model[0] not in ring:
        return ring
    k = ring.index(model[0])
    return ring[k:] + ring[:k]

assert align_rotation([3, 1], [1, 2, 3, 4]) == [3, 4, 1, 2]
assert align_rotation([5], [6, 5, 5]) == [5, 5, 6]
assert align_rotation([2, 9], [9, 8, 2]) == [2, 9, 8]
assert align_rotation([7], [1, 2]) == [1, 2]
assert align_rotation([1], []) == []


## Given the weights of parcels and a limit, count the pairs of parcels that together weigh at most the limit although the two parcels side by side in the list are never paired.
def distant_light_pairs(weights, limit):
    pairs = 0
    n = len(weights)
    for i in range(n):
        for j in range(i + 2, n):
            if weights[i] + weights[j] <= limit:
                pairs += 1
    return pairs

assert distant_light_pairs([1, 2, 3, 4], 5) == 2
assert distant_light_pairs([5, 1, 5, 1], 6) == 2
assert distant_light_pairs([2, 9, 3, 1], 4) == 1
assert distant_light_pairs([1, 1], 9) == 0
assert distant_light_pairs([], 3) == 0
assert distant_light_pairs([1, 1, 1, 1], 2) == 3


## Combine two lists of equal length into a new list that has the sum at even places and the absolute difference at odd places.
def sums_and_gaps(xs, ys):
    return [x + y if i % 2 == 0 else abs(x - y) for i, (x, y) in enumerate(zip(xs, ys))]

assert sums_and_gaps([1, 2, 3], [4, 9, 6]) == [5, 7, 9]
assert sums_and_gaps([10, 8, 1, 3], [1, 5, 1, 7]) == [11, 3, 2, 4]
assert sums_and_gaps([0, 0], [2, 2]) == [2, 2]
assert sums_and_gaps([], []) == []
assert sums_and_gaps([-5], [3]) == [-2]


## Check whether the two words fit together like a crossword corner: they share the same first letter, the same last letter or the last letter of one is the first letter of the other; empty words never fit.
def corner_fit(across, down):
    if not across or not down:
        return False
    ends_across = {across[0], across[-1]}
    ends_down = {down[0], down[-1]}
    return not ends_across.isdisjoint(ends_down)

assert corner_fit("tree", "east") == True
assert corner_fit("lamp", "mole") == False
assert corner_fit("rain", "river") == True
assert corner_fit("", "") == False
assert corner_fit("a", "banana") == True
assert corner_fit("open", "shop") == False


## Given a list of numbers and a list of divisors, remove from the first list, one divisor after another, the first number still present that the divisor divides; return the numbers left over.
def strike_out_by_divisors(numbers, divisors):
    left = numbers[:]
    for d in divisors:
        for k in range(len(left)):
            if left[k] % d == 0:
                del left[k]
                break
    return left

assert strike_out_by_divisors([6, 9, 4, 10], [3, 2]) == [9, 10]
assert strike_out_by_divisors([5, 8, 7], [2, 2]) == [5, 7]
assert strike_out_by_divisors([12, 6, 3], [6, 3, 4]) == [3]
assert strike_out_by_divisors([], [2]) == []
assert strike_out_by_divisors([1, 2], []) == [1, 2]
assert strike_out_by_divisors([7, 7], [1]) == [7]


## Write a function to find the longest stretch of text that both texts share, standing anywhere in each; of several equally long ones return that which starts first in the first text.
def longest_common_piece(s, t):
    for size in range(len(s), 0, -1):
        for start in range(len(s) - size + 1):
            piece = s[start:start + size]
            if piece in t:
                return piece
    return ""

assert longest_common_piece("flowers", "lower") == "lower"
assert longest_common_piece("abxcd", "cdyab") == "ab"
assert longest_common_piece("winter", "interest") == "inter"
assert longest_common_piece("abc", "xyz") == ""
assert longest_common_piece("", "a") == ""
assert longest_common_piece("bca", "abc") == "bc"


## Return how many different strings can be made by placing the second text, unchanged, at any place into the first text (the ends included).
def distinct_insertions(base, piece):
    made = set()
    for i in range(len(base) + 1):
        made.add(base[:i] + piece + base[i:])
    return len(made)

assert distinct_insertions("abc", "x") == 4
assert distinct_insertions("aab", "a") == 2
assert distinct_insertions("abab", "ab") == 3
assert distinct_insertions("", "q") == 1
assert distinct_insertions("xy", "") == 1


## Two friends each made a ranked list of films; find the film on both lists whose two ranks have the smallest sum, the better place on the first list winning a tie; return None when no film is on both.
def shared_favourite(mine, yours):
    choice = None
    lowest = len(mine) + len(yours)
    for place, film in enumerate(mine):
        if film in yours:
            total = place + yours.index(film)
            if total < lowest:
                lowest = total
                choice = film
    return choice

assert shared_favourite(["up", "jaws", "big"], ["big", "up", "jaws"]) == "up"
assert shared_favourite([1, 2, 3, 4], [4, 3, 9]) == 3
assert shared_favourite(["a", "b", "c"], ["c", "d", "b"]) == "c"
assert shared_favourite(["x"], ["y"]) == None
assert shared_favourite([], []) == None
assert shared_favourite(["x", "y", "z"], ["z"]) == "z"


## Given a list of numbers and a number m, count the subsets (the empty one included) in which no two chosen places are closer than m apart.
def sparse_subsets(numbers, m):
    if not numbers:
        return 1
    return sparse_subsets(numbers[1:], m) + sparse_subsets(numbers[m:], m)

assert sparse_subsets([1, 2, 3], 2) == 5
assert sparse_subsets([7, 8, 9, 6], 3) == 6
assert sparse_subsets([4, 5, 6], 1) == 8
assert sparse_subsets([], 2) == 1
assert sparse_subsets([1, 2], 5) == 3


## Replace the words of the first list that also stand in the second list by their number of letters (as an int) and keep the other words, returning a new list.
def numbers_for_known(words, known):
    out = []
    for w in words:
        out.append(len(w) if w in known else w)
    return out

assert numbers_for_known(["oak", "pine", "ash"], ["ash", "pine"]) == ["oak", 4, 3]
assert numbers_for_known(["a", "bb", "a"], ["a"]) == [1, "bb", 1]
assert numbers_for_known(["elm"], ["e", "el"]) == ["elm"]
assert numbers_for_known([], ["x"]) == []
assert numbers_for_known(["x", ""], [""]) == ["x", 0]


## Write a function to check whether three sticks can be chosen, one from each of the three lists, that form a triangle with a real area.
def triangle_from_lists(a_list, b_list, c_list):
    for a in a_list:
        for b in b_list:
            for c in c_list:
                x, y, z = sorted([a, b, c])
                if x + y > z:
                    return True
    return False

assert triangle_from_lists([1, 9], [2, 3], [4, 20]) == False
assert triangle_from_lists([1, 9], [2, 6], [4]) == True
assert triangle_from_lists([3], [5, 10], [2, 4]) == True
assert triangle_from_lists([], [1], [1]) == False
assert triangle_from_lists([2], [3], [5]) == False
assert triangle_from_lists([5], [3], [1, 2]) == False


## Compare two lists of daily temperatures and return the day numbers (counting from 1) on which the first town was warmer than the second although it had been colder on the day before.
def overtaking_days(town, rival):
    days = []
    for i in range(1, len(town)):
        was_colder = town[i - 1] < rival[i - 1]
        is_warmer = town[i] > rival[i]
        if was_colder and is_warmer:
            days.append(i + 1)
    return days

assert overtaking_days([10, 12, 9, 15], [11, 11, 12, 14]) == [2, 4]
assert overtaking_days([5, 5, 8], [5, 4, 7]) == []
assert overtaking_days([1, 3, 2, 6], [2, 3, 4, 4]) == [4]
assert overtaking_days([], []) == []
assert overtaking_days([7], [1]) == []
assert overtaking_days([1, 5, 7], [2, 5, 6]) == []


## Define a function that takes a word and a list of syllables and returns in how many ways the word can be put together from syllables of the list, each usable any number of times; the syllables are different and not empty.
def syllable_ways(word, syllables):
    ways = [1] + [0] * len(word)
    for end in range(1, len(word) + 1):
        for s in syllables:
            if word[:end].endswith(s):
                ways[end] += ways[end - len(s)]
    return ways[-1]

assert syllable_ways("banana", ["ba", "na", "bana"]) == 2
assert syllable_ways("aaa", ["a", "aa"]) == 3
assert syllable_ways("tomato", ["to", "ma"]) == 1
assert syllable_ways("dog", ["do"]) == 0
assert syllable_ways("", ["x"]) == 1
assert syllable_ways("abab", ["ab", "a", "b", "abab"]) == 5


## Given a list of shop prices and a list of purses, return the number of purses that can pay for none of the prices exactly and the number that can pay for at least one price with money left over, as a tuple.
def purse_report(prices, purses):
    no_exact = 0
    with_change = 0
    for money in purses:
        if money not in prices:
            no_exact += 1
        if any(p < money for p in prices):
            with_change += 1
    return no_exact, with_change

assert purse_report([5, 8], [5, 6, 4]) == (2, 1)
assert purse_report([3, 7], [3, 7, 7, 9]) == (1, 3)
assert purse_report([10], [2, 10, 11, 12]) == (3, 2)
assert purse_report([], [1]) == (1, 0)
assert purse_report([1], []) == (0, 0)


## Return the text that is left of the first word when, for each letter of the second word in turn, the last occurrence of that letter is removed from it; letters that do not occur are skipped.
def remove_last_letters(word, letters):
    for c in letters:
        at = word.rfind(c)
        if at >= 0:
            word = word[:at] + word[at + 1:]
    return word

assert remove_last_letters("banana", "an") == "bana"
assert remove_last_letters("letter", "tree") == "lt"
assert remove_last_letters("stone", "sxe") == "ton"
assert remove_last_letters("", "abc") == ""
assert remove_last_letters("cat", "") == "cat"


## Write a python function to compute how many minutes two visitors are in the museum together; each is given as a list of (arrival, departure) pairs that do not overlap one another.
def minutes_together(first, second):
    minutes = 0
    for s1, e1 in first:
        for s2, e2 in second:
            common = min(e1, e2) - max(s1, s2)
            if common > 0:
                minutes += common
    return minutes

assert minutes_together([(0, 10)], [(4, 6), (8, 15)]) == 4
assert minutes_together([(5, 9), (12, 20)], [(7, 14)]) == 4
assert minutes_together([(1, 3), (6, 7)], [(3, 5), (6, 9)]) == 1
assert minutes_together([], [(1, 2)]) == 0
assert minutes_together([(2, 8)], [(0, 99)]) == 6
assert minutes_together([(1, 2), (8, 9)], [(4, 6)]) == 0


## Given two lists of different numbers, return the elements common to both that also have the same rank by size (counting from the smallest) in their own lists, sorted upwards.
def same_rank_members(p, q):
    return [a for a, b in zip(sorted(p), sorted(q)) if a == b]

assert same_rank_members([5, 1, 9], [9, 4, 1]) == [1, 9]
assert same_rank_members([2, 4, 6], [4, 2, 8]) == [2, 4]
assert same_rank_members([3, 2], [3, 1, 2]) == []
assert same_rank_members([], [1]) == []
assert same_rank_members([7], [7, 8]) == [7]


## Count how many letters the two words have face to face after the second word is written backwards below the first, both starting at the left, where the letter above comes earlier in the alphabet.
def earlier_above(word, other):
    hits = 0
    k = len(other) - 1
    for c in word:
        if k < 0:
            break
        if c < other[k]:
            hits += 1
        k -= 1
    return hits

assert earlier_above("bad", "eab") == 1
assert earlier_above("abc", "zzz") == 3
assert earlier_above("moon", "tea") == 1
assert earlier_above("a", "ab") == 1
assert earlier_above("", "q") == 0
assert earlier_above("az", "a") == 0


## Find the two words of the list, joined in list order, whose joined length comes closest to the wanted length; the earliest such pair wins, and an empty text is returned for fewer than two words.
from itertools import combinations

def joined_to_length(words, wanted):
    pairs = [a + b for a, b in combinations(words, 2)]
    return min(pairs, key=lambda p: abs(len(p) - wanted), default="")

assert joined_to_length(["sun", "flower", "at"], 8) == "flowerat"
assert joined_to_length(["a", "bb", "ccc"], 4) == "accc"
assert joined_to_length(["go", "in", "out"], 6) == "goout"
assert joined_to_length(["one"], 3) == ""
assert joined_to_length([], 1) == ""
assert joined_to_length(["aa", "b", "cccc"], 4) == "aab"


## Given a list of socks as (colour, side) pairs where side is "L" or "R", return the number of complete pairs, a pair being a left and a right sock of the same colour.
def sock_pairs(socks):
    lefts, rights = {}, {}
    for colour, side in socks:
        pile = lefts if side == "L" else rights
        pile[colour] = pile.get(colour, 0) + 1
    pairs = 0
    for colour in lefts:
        pairs += min(lefts[colour], rights.get(colour, 0))
    return pairs

assert sock_pairs([("red", "L"), ("red", "R"), ("red", "R")]) == 1
assert sock_pairs([("a", "L"), ("a", "L"), ("a", "R"), ("b", "R"), ("a", "R")]) == 2
assert sock_pairs([("x", "R"), ("y", "L"), ("y", "R"), ("y", "L")]) == 1
assert sock_pairs([]) == 0
assert sock_pairs([("g", "L"), ("g", "L")]) == 0
