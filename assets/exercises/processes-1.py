## Write a function to sort words by their last letter, and words with the same last letter by length, shortest first; further ties keep their order.
def sort_by_tail(words):
    return sorted(words, key=lambda w: (w[-1], len(w)))

assert sort_by_tail(["plum", "pear", "fig", "dog"]) == ["fig", "dog", "plum", "pear"]
assert sort_by_tail(["long", "fig", "sea", "umbrella"]) == ["sea", "umbrella", "fig", "long"]
assert sort_by_tail(["ab", "cb", "b"]) == ["b", "ab", "cb"]
assert sort_by_tail([]) == []
assert sort_by_tail(["zz", "az", "ya"]) == ["ya", "zz", "az"]


## Given a list of integers, return them with all odd numbers first in descending order, followed by the even numbers in ascending order.
def odds_down_evens_up(numbers):
    odds = []
    evens = []
    for n in numbers:
        if n % 2 == 1:
            odds.append(n)
        else:
            evens.append(n)
    odds.sort(reverse=True)
    evens.sort()
    return odds + evens

assert odds_down_evens_up([4, 1, 8, 3, 2]) == [3, 1, 2, 4, 8]
assert odds_down_evens_up([5, 6, 7, 0]) == [7, 5, 0, 6]
assert odds_down_evens_up([9, 11, 10]) == [11, 9, 10]
assert odds_down_evens_up([]) == []
assert odds_down_evens_up([-3, -2, 1]) == [1, -3, -2]


## Write a python function to order integers by their distance from a target; of two equally distant numbers the larger comes first.
def nearest_first(values, target):
    def rank(v):
        return (abs(v - target), -v)
    return sorted(values, key=rank)

assert nearest_first([1, 9, 6, 4], 5) == [6, 4, 9, 1]
assert nearest_first([10, 20, 30], 24) == [20, 30, 10]
assert nearest_first([3, 7, 2], 3) == [3, 2, 7]
assert nearest_first([], 1) == []
assert nearest_first([-4, 4, 0], 0) == [0, 4, -4]


## Sort a list of integers except that every zero stays at the index where it is; return a new list.
def sort_around_zeros(items):
    rest = sorted(x for x in items if x != 0)
    result = []
    pos = 0
    for x in items:
        if x == 0:
            result.append(0)
        else:
            result.append(rest[pos])
            pos += 1
    return result

assert sort_around_zeros([5, 0, 3, 1]) == [1, 0, 3, 5]
assert sort_around_zeros([0, 9, 2, 0, 4]) == [0, 2, 4, 0, 9]
assert sort_around_zeros([3, 2, 1]) == [1, 2, 3]
assert sort_around_zeros([0, 0]) == [0, 0]
assert sort_around_zeros([2, 0, -2]) == [-2, 0, 2]
assert sort_around_zeros([]) == []


## Return the letters of a lowercase word sorted so that vowels (aeiou) come before consonants, each group in alphabetical order.
def vowels_to_front(word):
    letters = sorted(word)
    vowels = [c for c in letters if c in "aeiou"]
    others = [c for c in letters if c not in "aeiou"]
    return "".join(vowels + others)

assert vowels_to_front("orange") == "aeognr"
assert vowels_to_front("ticket") == "eicktt"
assert vowels_to_front("bud") == "ubd"
assert vowels_to_front("") == ""
assert vowels_to_front("sky") == "ksy"


## Write a function that sorts version strings such as "1.10.2" by their numbers, newest first; all versions have the same number of parts.
def newest_versions(versions):
    def parts(v):
        return [int(p) for p in v.split(".")]
    return sorted(versions, key=parts, reverse=True)

assert newest_versions(["1.9", "1.10", "1.2"]) == ["1.10", "1.9", "1.2"]
assert newest_versions(["2.0.1", "10.0.0", "2.1.0"]) == ["10.0.0", "2.1.0", "2.0.1"]
assert newest_versions(["0.1", "0.02"]) == ["0.02", "0.1"]
assert newest_versions([]) == []
assert newest_versions(["7"]) == ["7"]


## Sort students, given as (name, score) pairs, from best to worst score; students with equal scores are listed by name. Return only the names.
def honour_roll(students):
    ordered = sorted(students, key=lambda s: (-s[1], s[0]))
    names = []
    for name, score in ordered:
        names.append(name)
    return names

assert honour_roll([("Ann", 70), ("Bob", 90), ("Cy", 80)]) == ["Bob", "Cy", "Ann"]
assert honour_roll([("Zed", 50), ("Al", 50), ("Moe", 40)]) == ["Al", "Zed", "Moe"]
assert honour_roll([("B", 1), ("A", 2), ("C", 2)]) == ["A", "C", "B"]
assert honour_roll([]) == []
assert honour_roll([("Q", 0), ("P", -1)]) == ["Q", "P"]


## Given an ascending list, return how many of its elements lie strictly between low and high.
from bisect import bisect_left, bisect_right

def count_inside(data, low, high):
    first = bisect_right(data, low)
    last = bisect_left(data, high)
    return max(0, last - first)

assert count_inside([1, 3, 3, 5, 8], 1, 8) == 3
assert count_inside([2, 4, 6, 8], 3, 7) == 2
assert count_inside([5, 5, 5], 5, 9) == 0
assert count_inside([], 0, 10) == 0
assert count_inside([1, 2, 3], 3, 1) == 0
assert count_inside([7], 6, 8) == 1


## Write a function to find, by halving the range, the largest whole number whose cube does not exceed n (n is not negative).
def cube_root_floor(n):
    lo, hi = 0, n + 1
    while hi - lo > 1:
        mid = (lo + hi) // 2
        if mid * mid * mid <= n:
            lo = mid
        else:
            hi = mid
    return lo

assert cube_root_floor(27) == 3
assert cube_root_floor(26) == 2
assert cube_root_floor(1000) == 10
assert cube_root_floor(0) == 0
assert cube_root_floor(1) == 1
assert cube_root_floor(124) == 4


## An ascending list holds the days on which a shop restocked. Return the last restock day that is not after the given day, or -1 if there is none.
def last_restock(days, today):
    best = -1
    for d in days:
        if d > today:
            break
        best = d
    return best

assert last_restock([3, 8, 15], 10) == 8
assert last_restock([3, 8, 15], 8) == 8
assert last_restock([3, 8, 15], 99) == 15
assert last_restock([3, 8, 15], 2) == -1
assert last_restock([], 5) == -1


## A list first rises strictly and then falls strictly. Return the value at the peak by repeatedly halving the search range; the list is not empty.
def summit(heights):
    left = 0
    right = len(heights) - 1
    while left < right:
        middle = (left + right) // 2
        if heights[middle] < heights[middle + 1]:
            left = middle + 1
        else:
            right = middle
    return heights[left]

assert summit([1, 4, 9, 7, 2]) == 9
assert summit([3, 5, 6, 8]) == 8
assert summit([9, 6, 1]) == 9
assert summit([4]) == 4
assert summit([1, 2]) == 2
assert summit([0, 10, 5, 4, 3, 2]) == 10


## Return the smallest positive integer that is missing from an ascending list of distinct positive integers.
def first_free_number(taken):
    expected = 1
    for t in taken:
        if t != expected:
            return expected
        expected += 1
    return expected

assert first_free_number([1, 2, 4, 5]) == 3
assert first_free_number([2, 3]) == 1
assert first_free_number([1, 2, 3]) == 4
assert first_free_number([]) == 1
assert first_free_number([1, 9]) == 2


## Write a python function to sort playing cards such as "7H" or "10S" first by suit in the order C, D, H, S and then by number, highest first.
def arrange_hand(cards):
    return sorted(cards, key=lambda c: ("CDHS".index(c[-1]), -int(c[:-1])))

assert arrange_hand(["7H", "10S", "9H"]) == ["9H", "7H", "10S"]
assert arrange_hand(["2S", "3D", "10D", "4C"]) == ["4C", "10D", "3D", "2S"]
assert arrange_hand(["5D", "6C"]) == ["6C", "5D"]
assert arrange_hand([]) == []
assert arrange_hand(["8S", "10S", "9S"]) == ["10S", "9S", "8S"]


## Sort words by how often the given letter occurs in them, most often first; words with equal counts appear in alphabetical order.
def letter_lovers(words, letter):
    counts = {}
    for w in words:
        counts.setdefault(w.count(letter), []).append(w)
    result = []
    for c in sorted(counts, reverse=True):
        result.extend(sorted(counts[c]))
    return result

assert letter_lovers(["banana", "atlas", "cat"], "a") == ["banana", "atlas", "cat"]
assert letter_lovers(["toe", "book", "zoo", "pin"], "o") == ["book", "zoo", "toe", "pin"]
assert letter_lovers(["x", "ex", "xx"], "x") == ["xx", "ex", "x"]
assert letter_lovers([], "q") == []
assert letter_lovers(["b", "a"], "z") == ["a", "b"]


## Check whether a list of numbers could be put in ascending order by swapping exactly one pair of neighbours or none at all.
def one_swap_from_sorted(nums):
    goal = sorted(nums)
    if nums == goal:
        return True
    for i in range(len(nums) - 1):
        trial = nums[:]
        trial[i], trial[i + 1] = trial[i + 1], trial[i]
        if trial == goal:
            return True
    return False

assert one_swap_from_sorted([1, 3, 2, 4]) == True
assert one_swap_from_sorted([3, 2, 1]) == False
assert one_swap_from_sorted([1, 2, 4, 3]) == True
assert one_swap_from_sorted([]) == True
assert one_swap_from_sorted([2, 1, 4, 3]) == False
assert one_swap_from_sorted([5, 4]) == True


## Given people as (name, arrival, urgent) triples, return the names in serving order: urgent people first, otherwise by arrival time.
def serving_order(people):
    urgent = [p for p in people if p[2]]
    normal = [p for p in people if not p[2]]
    line = []
    for group in (urgent, normal):
        for name, when, flag in sorted(group, key=lambda p: p[1]):
            line.append(name)
    return line

assert serving_order([("a", 3, False), ("b", 5, True), ("c", 1, False)]) == ["b", "c", "a"]
assert serving_order([("x", 9, True), ("y", 2, True)]) == ["y", "x"]
assert serving_order([("m", 2, False), ("n", 1, False), ("o", 7, True)]) == ["o", "n", "m"]
assert serving_order([]) == []
assert serving_order([("p", 4, False), ("q", 4, False)]) == ["p", "q"]


## Define a function that interleaves sorted numbers as smallest, largest, second smallest, second largest and so on.
def see_saw(numbers):
    queue = sorted(numbers)
    out = []
    from_front = True
    while queue:
        if from_front:
            out.append(queue.pop(0))
        else:
            out.append(queue.pop())
        from_front = not from_front
    return out

assert see_saw([3, 1, 4, 2]) == [1, 4, 2, 3]
assert see_saw([10, 30, 20]) == [10, 30, 20]
assert see_saw([5, 5, 1, 9, 7]) == [1, 9, 5, 7, 5]
assert see_saw([]) == []
assert see_saw([8]) == [8]


## Sort integers by the sum of their decimal digits, smallest sum first, and by the number itself where sums are equal; no number is negative.
def digit_sum(n):
    total = 0
    while n > 0:
        total += n % 10
        n //= 10
    return total

def by_digit_sum(numbers):
    return sorted(numbers, key=lambda n: (digit_sum(n), n))

assert by_digit_sum([19, 100, 45, 3]) == [100, 3, 45, 19]
assert by_digit_sum([21, 12, 3]) == [3, 12, 21]
assert by_digit_sum([99, 8, 50]) == [50, 8, 99]
assert by_digit_sum([]) == []
assert by_digit_sum([0, 10, 1]) == [0, 1, 10]


## Given two ascending lists, return the ascending list of all values that occur in exactly one of them, walking through both with two indexes; values are distinct within each list.
def only_in_one(a, b):
    i = j = 0
    out = []
    while i < len(a) and j < len(b):
        if a[i] == b[j]:
            i += 1
            j += 1
        elif a[i] < b[j]:
            out.append(a[i])
            i += 1
        else:
            out.append(b[j])
            j += 1
    return out + a[i:] + b[j:]

assert only_in_one([1, 2, 5], [2, 3, 5, 9]) == [1, 3, 9]
assert only_in_one([4, 6, 8], [4, 5]) == [5, 6, 8]
assert only_in_one([1, 7], [2, 7, 8]) == [1, 2, 8]
assert only_in_one([], []) == []
assert only_in_one([], [1, 2]) == [1, 2]
assert only_in_one([3], [3]) == []


## Write a function to count how many guesses a halving search over the positions of an ascending list makes until it hits the wanted value; return 0 if the value is absent.
def guesses_needed(data, wanted):
    low, high, tries = 0, len(data) - 1, 0
    while low <= high:
        mid = (low + high) // 2
        tries += 1
        if data[mid] == wanted:
            return tries
        if data[mid] < wanted:
            low = mid + 1
        else:
            high = mid - 1
    return 0

assert guesses_needed([1, 2, 3, 4, 5, 6, 7], 4) == 1
assert guesses_needed([1, 2, 3, 4, 5, 6, 7], 7) == 3
assert guesses_needed([10, 20], 15) == 0
assert guesses_needed([10, 20, 30, 40], 40) == 3
assert guesses_needed([10, 20, 30, 40], 10) == 2
assert guesses_needed([], 1) == 0


## Sort times written as "h:mm" on a 12-hour clock followed by "am" or "pm" (such as "9:05pm") by the time of day; 12 counts as hour 0.
def minutes_of(t):
    hour, rest = t.split(":")
    total = int(hour) % 12 * 60 + int(rest[:2])
    if rest.endswith("pm"):
        total += 720
    return total

def sort_clock(times):
    return sorted(times, key=minutes_of)

assert sort_clock(["1:30pm", "9:05am", "12:10am"]) == ["12:10am", "9:05am", "1:30pm"]
assert sort_clock(["12:00pm", "11:59am", "1:00am"]) == ["1:00am", "11:59am", "12:00pm"]
assert sort_clock(["1:00pm", "12:59pm"]) == ["12:59pm", "1:00pm"]
assert sort_clock([]) == []
assert sort_clock(["2:20pm", "2:03pm"]) == ["2:03pm", "2:20pm"]


## Return the k-th smallest distinct value of a list, counting from 1, or None if there are fewer than k distinct values.
def kth_distinct(values, k):
    unique = sorted(set(values))
    if k > len(unique) or k < 1:
        return None
    return unique[k - 1]

assert kth_distinct([5, 1, 5, 3], 2) == 3
assert kth_distinct([5, 1, 5, 3], 3) == 5
assert kth_distinct([8, 8, 2], 1) == 2
assert kth_distinct([8, 8, 2], 3) == None
assert kth_distinct([], 1) == None
assert kth_distinct([4], 0) == None


## Write a function that moves the largest number of a list to the front and keeps the others in order; if it occurs several times, its last occurrence moves.
def champion_first(nums):
    if not nums:
        return []
    where = 0
    for i, n in enumerate(nums):
        if n >= nums[where]:
            where = i
    return [nums[where]] + nums[:where] + nums[where + 1:]

assert champion_first([2, 9, 4]) == [9, 2, 4]
assert champion_first([1, 7, 3, 7, 2]) == [7, 1, 7, 3, 2]
assert champion_first([6, 1, 5]) == [6, 1, 5]
assert champion_first([]) == []
assert champion_first([1, 2, 3]) == [3, 1, 2]


## Given a dict from file name to size, return the names of the n largest files, largest first, ties in alphabetical order.
def biggest_files(sizes, n):
    pairs = [(-size, name) for name, size in sizes.items()]
    pairs.sort()
    return [name for _, name in pairs[:n]]

assert biggest_files({"a": 5, "b": 9, "c": 7}, 2) == ["b", "c"]
assert biggest_files({"y": 4, "x": 4, "z": 1}, 1) == ["x"]
assert biggest_files({"p": 1, "q": 2, "r": 3}, 3) == ["r", "q", "p"]
assert biggest_files({}, 3) == []
assert biggest_files({"k": 10}, 5) == ["k"]
assert biggest_files({"k": 10}, 0) == []


## Count the adjacent swaps needed to carry the smallest element of a list of distinct numbers to the front and then the largest to the back.
def swaps_for_ends(seq):
    if not seq:
        return 0
    row = list(seq)
    a = row.index(min(row))
    row.insert(0, row.pop(a))
    b = row.index(max(row))
    return a + len(row) - 1 - b

assert swaps_for_ends([3, 1, 2]) == 2
assert swaps_for_ends([4, 2, 9, 1]) == 3
assert swaps_for_ends([9, 5, 1]) == 3
assert swaps_for_ends([1, 2, 3]) == 0
assert swaps_for_ends([]) == 0
assert swaps_for_ends([8, 6, 7]) == 2
