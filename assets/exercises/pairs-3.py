## Write a function to return the fewest single-letter insertions and deletions that turn the first word into the second (a letter cannot be changed in place).
def insert_delete_distance(a, b):
    if not a or not b:
        return len(a) + len(b)
    if a[0] == b[0]:
        return insert_delete_distance(a[1:], b[1:])
    return 1 + min(insert_delete_distance(a[1:], b), insert_delete_distance(a, b[1:]))

assert insert_delete_distance("cat", "cut") == 2
assert insert_delete_distance("horse", "rose") == 3
assert insert_delete_distance("tea", "eat") == 2
assert insert_delete_distance("", "abc") == 3
assert insert_delete_distance("same", "same") == 0


## Given a team's list of skills and a list of jobs, where each job is a list of needed skills, return the indexes of the jobs for which exactly one needed skill is missing.
def nearly_doable(skills, jobs):
    known = set(skills)
    hits = []
    for number, job in enumerate(jobs):
        if len(set(job) - known) == 1:
            hits.append(number)
    return hits

assert nearly_doable(["a", "b"], [["a", "c"], ["a", "b"], ["c", "d"]]) == [0]
assert nearly_doable(["x"], [["y"], ["x", "y", "z"], ["y", "y"]]) == [0, 2]
assert nearly_doable(["p", "q"], [["q"], ["r", "p", "q"]]) == [1]
assert nearly_doable([], [["m"], []]) == [0]
assert nearly_doable(["m"], []) == []


## Return the list of positions at which the pattern occurs in the text when a question mark in the pattern stands for any single character; overlapping occurrences count.
def wildcard_positions(text, pattern):
    spots = []
    m = len(pattern)
    for i in range(len(text) - m + 1):
        ok = True
        for j in range(m):
            if pattern[j] != "?" and pattern[j] != text[i + j]:
                ok = False
        if ok:
            spots.append(i)
    return spots

assert wildcard_positions("abcabd", "ab?") == [0, 3]
assert wildcard_positions("banana", "?an") == [0, 2]
assert wildcard_positions("aaaa", "a?a") == [0, 1]
assert wildcard_positions("hi", "???") == []
assert wildcard_positions("xy", "?") == [0, 1]
assert wildcard_positions("code", "cide") == []


## Write a python function that compares two version lists of a to-do list and returns a tuple of the kept, the added and the removed entries; kept and removed follow the old order, added follows the new order.
def todo_changes(old, new):
    kept = [e for e in old if e in new]
    added = [e for e in new if e not in old]
    removed = [e for e in old if e not in new]
    return kept, added, removed

assert todo_changes(["wash", "cook", "call"], ["call", "shop", "wash"]) == (["wash", "call"], ["shop"], ["cook"])
assert todo_changes([1, 2], [3, 2, 4]) == ([2], [3, 4], [1])
assert todo_changes([5, 6, 7], [7]) == ([7], [], [5, 6])
assert todo_changes([], []) == ([], [], [])
assert todo_changes([], [1]) == ([], [1], [])


## Given two piles of numbered cards, put down cards from the tops (the ends of the lists) as long as the two top cards have the same parity; return the two remaining piles.
def drop_while_alike(left, right):
    left, right = left[:], right[:]
    while left and right and left[-1] % 2 == right[-1] % 2:
        left.pop()
        right.pop()
    return left, right

assert drop_while_alike([1, 2, 3], [4, 5, 7]) == ([1, 2], [4, 5])
assert drop_while_alike([8, 6], [3, 4, 2]) == ([], [3])
assert drop_while_alike([1, 1], [2, 2]) == ([1, 1], [2, 2])
assert drop_while_alike([], [5]) == ([], [5])
assert drop_while_alike([4, 9], [9]) == ([4], [])


## Count the pairs of different places i < j in a list for which the two words there share their first letter or their last letter, but not both; all words are not empty.
def half_matching_pairs(words):
    pairs = 0
    for i, w in enumerate(words):
        for v in words[i + 1:]:
            same_start = w[0] == v[0]
            same_end = w[-1] == v[-1]
            if same_start != same_end:
                pairs += 1
    return pairs

assert half_matching_pairs(["cat", "cow", "bat"]) == 2
assert half_matching_pairs(["to", "two", "tie"]) == 2
assert half_matching_pairs(["pin", "pan", "nip"]) == 0
assert half_matching_pairs([]) == 0
assert half_matching_pairs(["a", "a", "an"]) == 2


## Given a main list and a list of edits, each a tuple (index, removed count, new elements), apply the edits one after another to a copy of the list and return it.
def apply_edits(items, edits):
    current = list(items)
    for index, removed, fresh in edits:
        current = current[:index] + fresh + current[index + removed:]
    return current

assert apply_edits([1, 2, 3, 4], [(1, 2, [9])]) == [1, 9, 4]
assert apply_edits([5, 6], [(0, 1, [7, 8]), (2, 0, [0])]) == [7, 8, 0, 6]
assert apply_edits([1, 2, 3], [(2, 1, []), (0, 1, [])]) == [2]
assert apply_edits([], [(0, 0, [4])]) == [4]
assert apply_edits([3], []) == [3]


## Return the number of ways to split the text into two parts, both not empty, so that the first part contains the given letter as often as the second part.
def equal_letter_cuts(text, letter):
    ways = 0
    for cut in range(1, len(text)):
        if text[:cut].count(letter) == text[cut:].count(letter):
            ways += 1
    return ways

assert equal_letter_cuts("axxa", "a") == 3
assert equal_letter_cuts("banana", "n") == 2
assert equal_letter_cuts("aab", "a") == 1
assert equal_letter_cuts("bcd", "a") == 2
assert equal_letter_cuts("", "a") == 0
assert equal_letter_cuts("abca", "b") == 0


## Find the longest word of the list that can be read in the text as a subsequence (letters in order, gaps allowed); of several longest the alphabetically first wins, and an empty text is returned if none fits.
def contains_in_order(text, word):
    rest = iter(text)
    return all(c in rest for c in word)

def longest_hidden_word(text, words):
    best = ""
    for w in sorted(words):
        if contains_in_order(text, w) and len(w) > len(best):
            best = w
    return best

assert longest_hidden_word("abpcle", ["ape", "able", "cap", "ale"]) == "able"
assert longest_hidden_word("stream", ["tea", "sea", "arm"]) == "sea"
assert longest_hidden_word("garden", ["red", "den", "gear"]) == "den"
assert longest_hidden_word("xyz", ["a"]) == ""
assert longest_hidden_word("", ["a", "b"]) == ""
assert longest_hidden_word("noon", ["on", "no", "nono"]) == "no"


## Write a function that adds two numbers given as lists of decimal digits (highest digit first) but without carrying: every digit sum keeps only its last digit; the shorter number is filled with zeros on its left.
def add_without_carry(p, q):
    width = max(len(p), len(q))
    p = [0] * (width - len(p)) + p
    q = [0] * (width - len(q)) + q
    return [(a + b) % 10 for a, b in zip(p, q)]

assert add_without_carry([1, 9, 5], [2, 6]) == [1, 1, 1]
assert add_without_carry([4], [3, 0, 7]) == [3, 0, 1]
assert add_without_carry([5, 5], [5, 4]) == [0, 9]
assert add_without_carry([], [8]) == [8]
assert add_without_carry([], []) == []


## Given a list of requested seat numbers and a set of taken seats, give each request the wished seat if free, otherwise the next higher free seat, and return the list of seats given; every seat given becomes taken.
def nearest_seats_up(wishes, taken):
    busy = set(taken)
    seats = []
    for wish in wishes:
        seat = wish
        while seat in busy:
            seat += 1
        busy.add(seat)
        seats.append(seat)
    return seats

assert nearest_seats_up([3, 3, 5], {4}) == [3, 5, 6]
assert nearest_seats_up([1, 2, 1], {1, 2}) == [3, 4, 5]
assert nearest_seats_up([9, 2], set()) == [9, 2]
assert nearest_seats_up([], {1}) == []
assert nearest_seats_up([7, 7, 7], {8}) == [7, 9, 10]


## Check whether two words are made of the same letters, each used the same number of times, except that the vowels a, e, i, o, u may be exchanged for one another.
def vowel_blind_anagrams(first, second):
    def normal(word):
        return sorted("*" if c in "aeiou" else c for c in word)
    return normal(first) == normal(second)

assert vowel_blind_anagrams("listen", "tensal") == True
assert vowel_blind_anagrams("cat", "tic") == True
assert vowel_blind_anagrams("cat", "tick") == False
assert vowel_blind_anagrams("bee", "bbo") == False
assert vowel_blind_anagrams("", "") == True
assert vowel_blind_anagrams("u", "a") == True


## Given two lists, find the first element of the first list that the second list contains later than at the same index, and return the pair of both indexes, or None when there is none; the first such index in the second list counts.
def later_elsewhere(a, b):
    for i, x in enumerate(a):
        for j in range(i + 1, len(b)):
            if b[j] == x:
                return i, j
    return None

assert later_elsewhere([4, 7, 1], [4, 1, 7]) == (1, 2)
assert later_elsewhere([5, 6], [6, 5, 5]) == (0, 1)
assert later_elsewhere("dog", "good") == (0, 3)
assert later_elsewhere([1, 2], [1, 2]) == None
assert later_elsewhere([], [1]) == None
assert later_elsewhere([3, 9], [9, 1, 1]) == None


## Return the largest sum of a number of the first list and a number of the second list that does not stand at the same index; None if there is no such pair.
def best_cross_sum(first, second):
    sums = []
    for i in range(len(first)):
        for j in range(len(second)):
            if i != j:
                sums.append(first[i] + second[j])
    return max(sums, default=None)

assert best_cross_sum([5, 1], [9, 2]) == 10
assert best_cross_sum([3, 8, 4], [1, 7, 6]) == 14
assert best_cross_sum([2], [5, 3, 4]) == 6
assert best_cross_sum([1], [1]) == None
assert best_cross_sum([], [4]) == None
assert best_cross_sum([-1, -5], [-2, -3]) == -4


## Write a python function to play "higher scores": two equally long lists of throws are compared round by round, the winner of a round gets the absolute difference, and after a tie the next decided round counts double. Return both scores as a tuple.
def doubled_after_ties(ann, ben):
    scores = [0, 0]
    factor = 1
    for a, b in zip(ann, ben):
        if a == b:
            factor = 2
            continue
        winner = 0 if a > b else 1
        scores[winner] += abs(a - b) * factor
        factor = 1
    return tuple(scores)

assert doubled_after_ties([5, 3, 2], [2, 3, 6]) == (3, 8)
assert doubled_after_ties([4, 4, 6, 1], [4, 4, 5, 3]) == (2, 2)
assert doubled_after_ties([1, 9], [5, 2]) == (7, 4)
assert doubled_after_ties([], []) == (0, 0)
assert doubled_after_ties([2], [2]) == (0, 0)


## Given two sorted lists without repeats, return the sorted list of the numbers that stand in exactly one of them, using two pointers that walk through both lists.
def sorted_difference(p, q):
    i, j, res = 0, 0, []
    while i < len(p) and j < len(q):
        if p[i] == q[j]:
            i, j = i + 1, j + 1
        elif p[i] < q[j]:
            res.append(p[i])
            i += 1
        else:
            res.append(q[j])
            j += 1
    res.extend(p[i:])
    res.extend(q[j:])
    return res

assert sorted_difference([1, 3, 5, 8], [3, 4, 8]) == [1, 4, 5]
assert sorted_difference([2, 6], [1, 2, 7, 9]) == [1, 6, 7, 9]
assert sorted_difference([4, 5, 6], [5]) == [4, 6]
assert sorted_difference([], [2]) == [2]
assert sorted_difference([1, 2], [1, 2]) == []


## Count the ordered ways to climb a number of steps with jumps whose sizes all come from the given list of different positive sizes and where no two jumps in a row have the same size.
def varied_jumps(steps, sizes, last=0):
    if steps == 0:
        return 1
    ways = 0
    for size in sizes:
        if size <= steps and size != last:
            ways += varied_jumps(steps - size, sizes, size)
    return ways

assert varied_jumps(4, [1, 2]) == 1
assert varied_jumps(3, [1, 2, 3]) == 3
assert varied_jumps(6, [1, 2, 3]) == 8
assert varied_jumps(0, [4]) == 1
assert varied_jumps(2, [1]) == 0
assert varied_jumps(5, []) == 0


## Given a text and a list of words, replace every listed word in the text by as many stars as it has letters, but keep its first letter; only whole words separated by single spaces are replaced.
def star_out(text, banned):
    result = []
    for word in text.split(" "):
        if word in banned:
            word = word[0] + "*" * (len(word) - 1)
        result.append(word)
    return " ".join(result)

assert star_out("you silly goose", ["silly"]) == "you s**** goose"
assert star_out("bad badger bad", ["bad", "x"]) == "b** badger b**"
assert star_out("no way", ["way", "no"]) == "n* w**"
assert star_out("a b", ["a"]) == "a b"
assert star_out("fine day", []) == "fine day"


## Define a function that compares two equally long texts and returns the places of their differences as a text of ranges such as "1-3,6", where a range of one place is written as a single number and places count from 0.
def difference_ranges(a, b):
    ranges = []
    for i in range(len(a)):
        if a[i] == b[i]:
            continue
        if ranges and ranges[-1][1] == i - 1:
            ranges[-1][1] = i
        else:
            ranges.append([i, i])
    return ",".join(str(s) if s == e else f"{s}-{e}" for s, e in ranges)

assert difference_ranges("abcdefg", "aXYZefQ") == "1-3,6"
assert difference_ranges("cat", "bat") == "0"
assert difference_ranges("abcd", "xbyz") == "0,2-3"
assert difference_ranges("same", "same") == ""
assert difference_ranges("", "") == ""
assert difference_ranges("ab", "ba") == "0-1"


## Return the index of the list in the second argument (a list of lists) that shares the most different elements with the first list; on a tie the shorter list wins, then the earlier one, and -1 means there are no lists.
def most_similar_list(sample, lists):
    best = -1
    best_key = None
    for i, other in enumerate(lists):
        key = (len(set(sample) & set(other)), -len(other))
        if best_key is None or key > best_key:
            best_key = key
            best = i
    return best

assert most_similar_list([1, 2, 3], [[1], [2, 3, 4], [5]]) == 1
assert most_similar_list([1, 2], [[2, 9, 9], [1, 9], [2, 8]]) == 1
assert most_similar_list([4, 4, 5], [[4, 4, 4], [5, 4]]) == 1
assert most_similar_list([1], []) == -1
assert most_similar_list([], [[3], []]) == 1


## Write a function that returns at how many places two equally long lists must exchange their numbers (same index) so that the first list nowhere holds the smaller one.
def fronts_to_swap(upper, lower):
    return sum(u < v for u, v in zip(upper, lower))

assert fronts_to_swap([1, 8, 3], [2, 7, 9]) == 2
assert fronts_to_swap([5, 5], [5, 6]) == 1
assert fronts_to_swap([9, 8, 7], [1, 2, 9]) == 1
assert fronts_to_swap([], []) == 0
assert fronts_to_swap([0], [-1]) == 0


## Given a price list (dictionary) and an order (list of item names), return the total price of the known items and the sorted list of unknown items without repeats.
def price_order(prices, order):
    total = 0
    unknown = set()
    for item in order:
        try:
            total += prices[item]
        except KeyError:
            unknown.add(item)
    return total, sorted(unknown)

assert price_order({"tea": 2, "bun": 3}, ["bun", "tea", "bun"]) == (8, [])
assert price_order({"tea": 2}, ["pie", "tea", "ham", "pie"]) == (2, ["ham", "pie"])
assert price_order({"a": 5, "b": 1}, ["a", "c", "b", "b"]) == (7, ["c"])
assert price_order({}, ["x"]) == (0, ["x"])
assert price_order({"x": 1}, []) == (0, [])


## Count the four-element subsets of places in a list that can be divided into two pairs with equal sums.
from itertools import combinations

def balanced_quadruples(nums):
    count = 0
    for a, b, c, d in combinations(sorted(nums), 4):
        if a + d == b + c:
            count += 1
    return count

assert balanced_quadruples([4, 1, 3, 2]) == 1
assert balanced_quadruples([1, 2, 4, 5, 8]) == 2
assert balanced_quadruples([1, 2, 4, 8, 16]) == 0
assert balanced_quadruples([3, 3, 3, 3]) == 1
assert balanced_quadruples([1, 2]) == 0
assert balanced_quadruples([5, 1, 5, 9, 9, 1]) == 7


## Two lists of songs, given by their lengths, are played at the same time from the start; count the moments at which a song ends in both lists at once.
def common_song_changes(a, b):
    def moments(lengths):
        clock, seen = 0, set()
        for length in lengths:
            clock += length
            seen.add(clock)
        return seen
    return len(moments(a) & moments(b))

assert common_song_changes([3, 2, 4], [5, 4]) == 2
assert common_song_changes([1, 1, 1], [2, 2]) == 1
assert common_song_changes([4, 3, 1], [2, 2, 3, 5]) == 2
assert common_song_changes([], [1]) == 0
assert common_song_changes([3], [4]) == 0


## Return a copy of the first list in which the elements also found in the second list are put into the order they have in the second list, while all the other elements keep their places; neither list has repeats.
def reorder_known(items, order):
    queue = [x for x in order if x in items]
    result = []
    for item in items:
        if item in order:
            result.append(queue.pop(0))
        else:
            result.append(item)
    return result

assert reorder_known([1, 2, 3, 4], [4, 1]) == [4, 2, 3, 1]
assert reorder_known(["c", "x", "a", "b"], ["a", "b", "c"]) == ["a", "x", "b", "c"]
assert reorder_known([5, 6, 7], [6, 9, 5]) == [6, 5, 7]
assert reorder_known([], [1]) == []
assert reorder_known([8, 9], []) == [8, 9]
