## Write a function to compute how much rearranging costs: the sum, over all elements of the first list, of the squared distance between its place there and its place in the second list; both lists have the same different elements.
def squared_moves(before, after):
    cost = 0
    for i, item in enumerate(before):
        j = after.index(item)
        cost += (i - j) ** 2
    return cost

assert squared_moves(["a", "b", "c"], ["c", "b", "a"]) == 8
assert squared_moves([1, 2, 3, 4], [2, 1, 4, 3]) == 4
assert squared_moves([5, 6, 7], [6, 7, 5]) == 6
assert squared_moves([9], [9]) == 0
assert squared_moves([], []) == 0


## Given a sentence and a list of words, return the listed words that do not occur as whole words in the sentence, ignoring case and the marks . , ! and ? at the end of words, in the order of the list.
def words_not_said(sentence, expected):
    said = {w.rstrip(".,!?").lower() for w in sentence.split()}
    return [w for w in expected if w.lower() not in said]

assert words_not_said("Hello, my Friend!", ["friend", "foe", "hello"]) == ["foe"]
assert words_not_said("Go on?!", ["ON", "Stop", "o"]) == ["Stop", "o"]
assert words_not_said("one two. three", ["two", "three", "four"]) == ["four"]
assert words_not_said("", ["x"]) == ["x"]
assert words_not_said("x", []) == []


## Return True if the second list can be split at one place into a front part and a back part such that back part followed by front part gives the first list; unlike for plain rotation, both parts must have at least two elements.
def wide_rotation(target, items):
    for cut in range(2, len(items) - 1):
        if items[cut:] + items[:cut] == target:
            return True
    return False

assert wide_rotation([3, 4, 1, 2], [1, 2, 3, 4]) == True
assert wide_rotation([2, 3, 4, 1], [1, 2, 3, 4]) == False
assert wide_rotation([4, 5, 1, 2, 3], [1, 2, 3, 4, 5]) == True
assert wide_rotation([5, 1, 2, 3, 4], [1, 2, 3, 4, 5]) == False
assert wide_rotation([], []) == False
assert wide_rotation([1, 1, 1], [1, 1, 1]) == False


## Count the pairs (i, j) with i < j for which swapping the letters at these places of the first word gives the second word.
def swaps_giving(word, goal):
    hits = 0
    for i in range(len(word)):
        for j in range(i + 1, len(word)):
            letters = list(word)
            letters[i], letters[j] = letters[j], letters[i]
            if "".join(letters) == goal:
                hits += 1
    return hits

assert swaps_giving("form", "from") == 1
assert swaps_giving("book", "book") == 1
assert swaps_giving("aaab", "aaba") == 1
assert swaps_giving("aaa", "aaa") == 3
assert swaps_giving("cat", "act") == 1
assert swaps_giving("", "") == 0


## Given two lists of (start, end) appointments, each sorted and free of overlaps, return the list of the overlapping parts as (start, end) pairs in time order; mere touching is no overlap.
def clashing_parts(mine, yours):
    clashes = []
    i = j = 0
    while i < len(mine) and j < len(yours):
        start = max(mine[i][0], yours[j][0])
        end = min(mine[i][1], yours[j][1])
        if start < end:
            clashes.append((start, end))
        if mine[i][1] < yours[j][1]:
            i += 1
        else:
            j += 1
    return clashes

assert clashing_parts([(1, 4), (6, 9)], [(3, 7)]) == [(3, 4), (6, 7)]
assert clashing_parts([(2, 8)], [(0, 3), (5, 6), (7, 9)]) == [(2, 3), (5, 6), (7, 8)]
assert clashing_parts([(1, 2), (3, 4)], [(2, 3)]) == []
assert clashing_parts([], [(1, 2)]) == []
assert clashing_parts([(5, 6)], [(5, 6)]) == [(5, 6)]


## Write a python function to pour the first list into the gaps of the second: every None of the second list is replaced by the next element of the first; when the first list runs out its elements are used again from the start. The first list is not empty.
def fill_none_cyclic(stock, shape):
    filled = []
    k = 0
    for value in shape:
        if value is None:
            value = stock[k % len(stock)]
            k += 1
        filled.append(value)
    return filled

assert fill_none_cyclic([7, 8], [None, 1, None, None]) == [7, 1, 8, 7]
assert fill_none_cyclic([5, 6, 4], [0, None, None]) == [0, 5, 6]
assert fill_none_cyclic(["a"], [None, "b", None]) == ["a", "b", "a"]
assert fill_none_cyclic([1], []) == []
assert fill_none_cyclic([1], [2, 3]) == [2, 3]


## Find the number of shared neighbours: pairs of adjacent letters that occur in both words, each different pair counted once and the order inside the pair not mattering.
def shared_letter_pairs(one, two):
    def neighbours(w):
        return {tuple(sorted(w[i:i + 2])) for i in range(len(w) - 1)}
    return len(neighbours(one) & neighbours(two))

assert shared_letter_pairs("stone", "notes") == 2
assert shared_letter_pairs("banana", "nab") == 2
assert shared_letter_pairs("loop", "pool") == 3
assert shared_letter_pairs("abc", "cde") == 0
assert shared_letter_pairs("", "ab") == 0
assert shared_letter_pairs("aaa", "aab") == 1


## Given a list of weights and a number of people, check by trying all ways whether the weights can be divided among the people so that all carry the same total; everything must be carried and a person may carry nothing only if all totals are 0.
from itertools import product

def equal_loads(weights, people):
    for plan in product(range(people), repeat=len(weights)):
        loads = [0] * people
        for weight, person in zip(weights, plan):
            loads[person] += weight
        if len(set(loads)) == 1:
            return True
    return False

assert equal_loads([3, 1, 2], 2) == True
assert equal_loads([3, 3, 2], 2) == False
assert equal_loads([4, 1, 3, 2, 2], 3) == True
assert equal_loads([], 2) == True
assert equal_loads([5, 5, 5, 3], 3) == False
assert equal_loads([7], 1) == True


## Return the letters that must be added to the first word so that the second word can be laid with them, as a sorted text; letters of the first word that are not needed are ignored.
def letters_to_buy(owned, word):
    pool = list(owned)
    buy = []
    for c in word:
        if c in pool:
            pool.remove(c)
        else:
            buy.append(c)
    return "".join(sorted(buy))

assert letters_to_buy("tea", "tattoo") == "oott"
assert letters_to_buy("spoon", "noodles") == "del"
assert letters_to_buy("xyz", "zoo") == "oo"
assert letters_to_buy("abc", "cab") == ""
assert letters_to_buy("", "ba") == "ab"


## Define a function that compares two lists element by element like words in a dictionary but with larger elements first: return -1 if the first list comes before the second, 1 if it comes after and 0 if they are equal; a list that is a beginning of the other comes after it.
def compare_reversed(p, q):
    for x, y in zip(p, q):
        if x != y:
            return -1 if x > y else 1
    if len(p) == len(q):
        return 0
    return -1 if len(p) > len(q) else 1

assert compare_reversed([5, 2], [5, 3]) == 1
assert compare_reversed([4, 9], [3, 1, 1]) == -1
assert compare_reversed([1, 2, 0], [1, 2]) == -1
assert compare_reversed([], []) == 0
assert compare_reversed([], [7]) == 1
assert compare_reversed([2, 6], [2, 6]) == 0


## Given a list of runners' numbers in starting order and a list in finishing order, count the overtakings, that is the pairs of runners whose order at the finish is the opposite of their order at the start; runners who did not finish are ignored.
def overtakings(start, finish):
    places = [start.index(r) for r in finish]
    total = 0
    for i, p in enumerate(places):
        total += sum(1 for later in places[i + 1:] if later < p)
    return total

assert overtakings([1, 2, 3, 4], [2, 1, 4, 3]) == 2
assert overtakings([7, 8, 9], [9, 8, 7]) == 3
assert overtakings([5, 6, 7, 8], [8, 5, 7]) == 2
assert overtakings([1, 2], [1, 2]) == 0
assert overtakings([1, 2], []) == 0


## Compute in how many ways a red and a blue number (one from each list) can be chosen so that their difference is odd and the red number is not the larger one.
def odd_gap_choices(reds, blues):
    ways = 0
    for r in reds:
        for b in blues:
            if r <= b and (b - r) % 2 == 1:
                ways += 1
    return ways

assert odd_gap_choices([1, 4], [2, 5, 3]) == 2
assert odd_gap_choices([3], [4, 6, 1, 2]) == 2
assert odd_gap_choices([2, 2], [3, 2, 5]) == 4
assert odd_gap_choices([], [1]) == 0
assert odd_gap_choices([0], [0, 1, 2, 3]) == 2


## Write a function that joins two lists of words like a zip: words facing each other are joined with a hyphen when they begin with the same letter, otherwise only the shorter one is kept (the first one if equally long); the rest of the longer list is dropped.
def zip_words(left, right):
    result = []
    for a, b in zip(left, right):
        if a[:1] == b[:1]:
            result.append(f"{a}-{b}")
        elif len(b) < len(a):
            result.append(b)
        else:
            result.append(a)
    return result

assert zip_words(["tick", "apple"], ["tock", "pea"]) == ["tick-tock", "pea"]
assert zip_words(["sun", "red"], ["moon", "fox"]) == ["sun", "red"]
assert zip_words(["hip", "a", "x"], ["hop", "the"]) == ["hip-hop", "a"]
assert zip_words([], ["a"]) == []
assert zip_words([""], ["a"]) == [""]


## Given a recipe (dictionary from ingredient to amount) and a pantry of the same kind, return how many whole times the recipe can be cooked; ingredients needed in amount 0 do not matter, and a recipe that needs nothing can be cooked 0 times.
def times_cookable(recipe, pantry):
    batches = []
    for thing, amount in recipe.items():
        if amount > 0:
            batches.append(pantry.get(thing, 0) // amount)
    return min(batches) if batches else 0

assert times_cookable({"egg": 2, "flour": 3}, {"egg": 7, "flour": 8}) == 2
assert times_cookable({"rice": 1, "salt": 0}, {"rice": 4}) == 4
assert times_cookable({"oil": 2}, {"oil": 1, "egg": 9}) == 0
assert times_cookable({"tea": 5, "milk": 1}, {"tea": 15}) == 0
assert times_cookable({}, {"x": 1}) == 0


## Find the largest k such that the last k elements of the first list, read backwards, equal the first k elements of the second list.
def mirror_joint(a, b):
    k = 0
    back = a[::-1]
    while k < len(back) and k < len(b) and back[k] == b[k]:
        k += 1
    return k

assert mirror_joint([1, 2, 3], [3, 2, 9]) == 2
assert mirror_joint([5, 6], [5, 6]) == 0
assert mirror_joint([4, 7], [7, 4, 4]) == 2
assert mirror_joint([], [1]) == 0
assert mirror_joint([8, 8, 8], [8]) == 1
assert mirror_joint("stab", "bat") == 3


## Return the merged list of two lists by drawing from the first as long as its elements rise, then from the second as long as its elements rise, and so on in turns, until both are used up; a drawn run has at least one element, and an empty list is passed over.
def merge_rising_runs(first, second):
    lists = [first[:], second[:]]
    merged = []
    turn = 0
    while lists[0] or lists[1]:
        pile = lists[turn]
        if pile:
            merged.append(pile.pop(0))
            while pile and pile[0] > merged[-1]:
                merged.append(pile.pop(0))
        turn = 1 - turn
    return merged

assert merge_rising_runs([1, 3, 2], [5, 4, 6]) == [1, 3, 5, 2, 4, 6]
assert merge_rising_runs([2, 2], [7, 8]) == [2, 7, 8, 2]
assert merge_rising_runs([4, 5, 6], [1, 0]) == [4, 5, 6, 1, 0]
assert merge_rising_runs([], [3, 2]) == [3, 2]
assert merge_rising_runs([], []) == []


## Write a python function that looks up old telephone codes: every number text that starts with one of the keys of the dictionary gets that beginning replaced by the key's value, the longest fitting key being used; other numbers stay as they are.
def renew_prefixes(numbers, changes):
    renewed = []
    for number in numbers:
        best = ""
        for key in changes:
            if number.startswith(key) and len(key) > len(best):
                best = key
        renewed.append(changes.get(best, "") + number[len(best):])
    return renewed

assert renew_prefixes(["0123", "0999"], {"01": "7", "0": "8"}) == ["723", "8999"]
assert renew_prefixes(["55", "145"], {"5": "66"}) == ["665", "145"]
assert renew_prefixes(["321", "32"], {"3": "a", "32": "b", "321": "c"}) == ["c", "b"]
assert renew_prefixes([], {"1": "2"}) == []
assert renew_prefixes(["9"], {}) == ["9"]


## Count the contiguous blocks of the first list that have the same length and the same sum as the second list; the second list is not empty.
def blocks_alike(nums, sample):
    size = len(sample)
    goal = sum(sample)
    window = sum(nums[:size])
    hits = 0
    for end in range(size, len(nums) + 1):
        if window == goal:
            hits += 1
        if end < len(nums):
            window += nums[end] - nums[end - size]
    return hits

assert blocks_alike([1, 4, 2, 3, 2], [0, 5]) == 3
assert blocks_alike([2, 2, 2, 2], [1, 2, 3]) == 2
assert blocks_alike([7, 1, 7], [7]) == 2
assert blocks_alike([1], [0, 1]) == 0
assert blocks_alike([], [3]) == 0
assert blocks_alike([3, 5], [8, 0]) == 1


## Given a list of dancers with heights and a list of partners' heights, pair each dancer in turn with the first free partner who is taller by at most the given number of centimetres (not equal); return the list of chosen partner indexes, -1 for none.
def taller_partners(dancers, partners, limit):
    free = [True] * len(partners)
    chosen = []
    for height in dancers:
        pick = -1
        for i, other in enumerate(partners):
            if free[i] and 0 < other - height <= limit:
                pick = i
                free[i] = False
                break
        chosen.append(pick)
    return chosen

assert taller_partners([160, 170], [170, 165, 175], 10) == [0, 2]
assert taller_partners([150, 150, 150], [155, 150, 158], 8) == [0, 2, -1]
assert taller_partners([180, 160], [191, 161], 10) == [-1, 1]
assert taller_partners([], [170], 5) == []
assert taller_partners([170], [], 5) == [-1]


## Return the elements of the second list that would have to be crossed out so that the first list remains, when matching greedily from the left; None is returned if the first list is no subsequence of the second.
def crossed_out(kept, full):
    k = 0
    gone = []
    for item in full:
        if k < len(kept) and item == kept[k]:
            k += 1
        else:
            gone.append(item)
    return gone if k == len(kept) else None

assert crossed_out([2, 3], [1, 2, 2, 3]) == [1, 2]
assert crossed_out([3, 2], [2, 3, 4]) == None
assert crossed_out([5], [5, 6, 5]) == [6, 5]
assert crossed_out([], [1]) == [1]
assert crossed_out([1], []) == None
assert crossed_out([4, 7], [4, 7]) == []


## Write a function to count the pairs of words, one from each list, that together contain every vowel a, e, i, o, u at least once.
def full_vowel_pairs(ones, twos):
    vowels = set("aeiou")
    count = 0
    for a in ones:
        missing = vowels - set(a)
        for b in twos:
            if missing <= set(b):
                count += 1
    return count

assert full_vowel_pairs(["audio", "tea"], ["pen", "odious"]) == 2
assert full_vowel_pairs(["house", "moon"], ["rain", "liar", "cat"]) == 2
assert full_vowel_pairs(["sequoia"], ["x", ""]) == 2
assert full_vowel_pairs([], ["a"]) == 0
assert full_vowel_pairs(["aei"], ["o"]) == 0


## Given two positive whole numbers, count the digits they have in common when every digit may be matched only once, leading digits included.
def matched_digits(m, n):
    first, second = str(m), str(n)
    return sum(min(first.count(d), second.count(d)) for d in set(first))

assert matched_digits(1223, 2342) == 3
assert matched_digits(505, 55) == 2
assert matched_digits(987, 789) == 3
assert matched_digits(1, 2) == 0
assert matched_digits(1000, 100) == 3


## Check whether the two lists are entangled: after leaving out equal neighbours (keeping one of each run) both have the same sequence of elements but the lists themselves are not equal.
def squeeze_runs(items):
    kept = []
    for x in items:
        if not kept or kept[-1] != x:
            kept.append(x)
    return kept

def entangled(a, b):
    return a != b and squeeze_runs(a) == squeeze_runs(b)

assert entangled([1, 1, 2], [1, 2, 2]) == True
assert entangled([1, 2, 1], [1, 2]) == False
assert entangled([3, 3], [3, 3]) == False
assert entangled([], []) == False
assert entangled([5], [5, 5, 5]) == True
assert entangled([1, 2], [2, 1]) == False


## Two players alternately take a coin from their own row, the first player starting; a coin counts only if it is larger than the coin taken just before by the opponent (the very first always counts). Return the totals of both; the rows are equally long and are taken from the left.
def outbid_totals(first_row, second_row):
    totals = [0, 0]
    previous = None
    for coins in zip(first_row, second_row):
        for player in range(2):
            if previous is None or coins[player] > previous:
                totals[player] += coins[player]
            previous = coins[player]
    return totals[0], totals[1]

assert outbid_totals([3, 6], [5, 2]) == (9, 5)
assert outbid_totals([4, 1, 8], [4, 9, 7]) == (4, 9)
assert outbid_totals([1, 3], [2, 4]) == (4, 6)
assert outbid_totals([], []) == (0, 0)
assert outbid_totals([0], [0]) == (0, 0)


## Given a list of numbers and a number of groups of at least 1, count the ways to cut the list into that many consecutive non-empty groups so that the first number of each group is even.
def even_started_cuts(nums, groups):
    if groups == 0:
        return 1 if not nums else 0
    if not nums or nums[0] % 2 != 0:
        return 0
    ways = 0
    for size in range(1, len(nums) + 1):
        ways += even_started_cuts(nums[size:], groups - 1)
    return ways

assert even_started_cuts([2, 1, 4, 6], 2) == 2
assert even_started_cuts([2, 4, 6, 8, 3], 3) == 3
assert even_started_cuts([3, 2, 4], 2) == 0
assert even_started_cuts([], 1) == 0
assert even_started_cuts([6, 5], 1) == 1
assert even_started_cuts([2, 2], 3) == 0
