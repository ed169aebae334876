## Write a function to find the total cost of joining ropes into one, when joining two ropes costs the sum of their lengths and the two shortest are always joined first.
import heapq
def rope_joining_cost(lengths):
    heap = list(lengths)
    heapq.heapify(heap)
    cost = 0
    while len(heap) > 1:
        joined = heapq.heappop(heap) + heapq.heappop(heap)
        cost += joined
        heapq.heappush(heap, joined)
    return cost

assert rope_joining_cost([4, 3, 2]) == 14
assert rope_joining_cost([1, 1, 1, 1]) == 8
assert rope_joining_cost([6, 5]) == 11
assert rope_joining_cost([9]) == 0
assert rope_joining_cost([]) == 0


## Return the sum of the k cheapest prices in a list, or None if there are fewer than k prices.
import heapq
def cheapest_basket(prices, k):
    if len(prices) < k:
        return None
    return sum(heapq.nsmallest(k, prices))

assert cheapest_basket([5, 1, 4, 2], 2) == 3
assert cheapest_basket([7, 7, 3], 3) == 17
assert cheapest_basket([9], 2) == None
assert cheapest_basket([], 0) == 0
assert cheapest_basket([6, 2], 1) == 2


## Write a python function that halves the largest number of a list (rounding down) n times in succession and returns the sum of the numbers left.
import heapq
def halve_largest(numbers, n):
    heap = [-x for x in numbers]
    heapq.heapify(heap)
    for _ in range(n):
        if heap:
            top = -heapq.heappop(heap)
            heapq.heappush(heap, -(top // 2))
    return -sum(heap)

assert halve_largest([8, 3], 2) == 5
assert halve_largest([7, 7], 1) == 10
assert halve_largest([20, 9, 4], 3) == 13
assert halve_largest([], 4) == 0
assert halve_largest([5], 0) == 5


## Given several sorted lists of arrival times, return the gaps between neighbouring times once all lists are merged.
import heapq
def merged_gaps(*schedules):
    times = list(heapq.merge(*schedules))
    return [later - earlier for earlier, later in zip(times, times[1:])]

assert merged_gaps([1, 6], [3, 10]) == [2, 3, 4]
assert merged_gaps([2, 2], [5], [9]) == [0, 3, 4]
assert merged_gaps([0, 4, 9]) == [4, 5]
assert merged_gaps() == []
assert merged_gaps([7], []) == []


## Write a function to serve patients by urgency: each is a pair (name, level), a higher level is served earlier, and equal levels keep their order; return the names.
import heapq
def serve_by_urgency(patients):
    heap = []
    for i, (name, level) in enumerate(patients):
        heapq.heappush(heap, (-level, i, name))
    served = []
    while heap:
        served.append(heapq.heappop(heap)[2])
    return served

assert serve_by_urgency([("a", 1), ("b", 3), ("c", 2)]) == ["b", "c", "a"]
assert serve_by_urgency([("z", 2), ("y", 2)]) == ["z", "y"]
assert serve_by_urgency([("m", 0), ("k", 5), ("l", 0)]) == ["k", "m", "l"]
assert serve_by_urgency([]) == []
assert serve_by_urgency([("q", -1)]) == ["q"]


## Return the names of the k oldest people in a dictionary from name to age, oldest first; the alphabetically first name goes first when ages are equal.
import heapq
def oldest_people(ages, k):
    return heapq.nsmallest(k, ages, key=lambda name: (-ages[name], name))

assert oldest_people({"al": 30, "bo": 41, "cy": 25}, 2) == ["bo", "al"]
assert oldest_people({"z": 9, "y": 9, "x": 3}, 2) == ["y", "z"]
assert oldest_people({"p": 1, "q": 2}, 1) == ["q"]
assert oldest_people({}, 3) == []
assert oldest_people({"k": 4}, 5) == ["k"]


## Write a function to find how many rooms are needed so that no two meetings, given as (start, end) pairs, share a room at the same time; a room is free again at the end time.
import heapq
def rooms_needed(meetings):
    ends = []
    most = 0
    for start, end in sorted(meetings):
        while ends and ends[0] <= start:
            heapq.heappop(ends)
        heapq.heappush(ends, end)
        most = max(most, len(ends))
    return most

assert rooms_needed([(9, 11), (10, 12), (11, 13)]) == 2
assert rooms_needed([(1, 5), (2, 6), (3, 7)]) == 3
assert rooms_needed([(1, 2), (2, 3)]) == 1
assert rooms_needed([]) == 0
assert rooms_needed([(8, 9)]) == 1
assert rooms_needed([(5, 6), (1, 9)]) == 2


## Return the grade for a score: below 40 gives "F", from 40 "D", from 55 "C", from 70 "B", and from 85 "A".
from bisect import bisect_right
def score_to_grade(score):
    limits = [40, 55, 70, 85]
    return "FDCBA"[bisect_right(limits, score)]

assert score_to_grade(39) == "F"
assert score_to_grade(55) == "C"
assert score_to_grade(84) == "B"
assert score_to_grade(40) == "D"
assert score_to_grade(100) == "A"
assert score_to_grade(70) == "B"


## Write a python function to count how many values of a sorted list lie between low and high, both included.
from bisect import bisect_left, bisect_right
def count_between(sorted_values, low, high):
    if low > high:
        return 0
    return bisect_right(sorted_values, high) - bisect_left(sorted_values, low)

assert count_between([1, 3, 3, 5, 8], 3, 5) == 3
assert count_between([2, 4, 6], 1, 3) == 1
assert count_between([5, 5, 5], 5, 5) == 3
assert count_between([], 0, 9) == 0
assert count_between([1, 2], 2, 1) == 0
assert count_between([1, 2, 9], 3, 8) == 0


## Given a sorted list of bus departure times, return the waiting time of a passenger who comes at time t, or -1 when no bus leaves at t or later.
from bisect import bisect_left
def bus_wait(departures, t):
    i = bisect_left(departures, t)
    if i == len(departures):
        return -1
    return departures[i] - t

assert bus_wait([10, 25, 40], 12) == 13
assert bus_wait([10, 25, 40], 25) == 0
assert bus_wait([10, 25, 40], 41) == -1
assert bus_wait([], 5) == -1
assert bus_wait([30], 0) == 30


## Write a function to return for each number of a list its rank among the numbers before it, that is how many earlier numbers are strictly smaller.
from bisect import bisect_left, insort
def smaller_before(numbers):
    seen = []
    ranks = []
    for n in numbers:
        ranks.append(bisect_left(seen, n))
        insort(seen, n)
    return ranks

assert smaller_before([3, 1, 2, 5]) == [0, 0, 1, 3]
assert smaller_before([4, 4, 6]) == [0, 0, 2]
assert smaller_before([1, 2, 3, 0]) == [0, 1, 2, 0]
assert smaller_before([]) == []
assert smaller_before([8]) == [0]


## Return the value of a nonempty sorted list that is closest to a target; of two equally close values the smaller one is returned.
from bisect import bisect_left
def closest_value(values, target):
    i = bisect_left(values, target)
    around = values[max(i - 1, 0):i + 1]
    return min(around, key=lambda v: (abs(v - target), v))

assert closest_value([1, 5, 9], 6) == 5
assert closest_value([1, 5, 9], 8) == 9
assert closest_value([2, 4], 3) == 2
assert closest_value([3, 7], 0) == 3
assert closest_value([3, 7], 50) == 7
assert closest_value([4], 4) == 4


## Write a function to give the length of the diagonal of a box with the three given whole edge lengths, rounded to two decimals.
import math
def box_diagonal(a, b, c):
    return round(math.sqrt(a * a + b * b + c * c), 2)

assert box_diagonal(1, 2, 2) == 3.0
assert box_diagonal(1, 1, 1) == 1.73
assert box_diagonal(2, 3, 6) == 7.0
assert box_diagonal(0, 0, 5) == 5.0
assert box_diagonal(0, 0, 0) == 0.0


## Find how many buses with the given number of seats are needed for a list of groups when no group may be put with another group and a group may use several buses.
import math
def buses_for_groups(groups, seats):
    return sum(math.ceil(size / seats) for size in groups)

assert buses_for_groups([10, 25], 12) == 4
assert buses_for_groups([24, 1], 12) == 3
assert buses_for_groups([7, 8, 9], 8) == 4
assert buses_for_groups([], 5) == 0
assert buses_for_groups([0], 5) == 0


## Define a function that says after how many minutes several lamps, blinking every given number of minutes and just now together, will blink together again; without lamps it gives 0.
import math
def next_common_blink(periods):
    if not periods:
        return 0
    together = 1
    for p in periods:
        together = together * p // math.gcd(together, p)
    return together

assert next_common_blink([4, 6]) == 12
assert next_common_blink([3, 5, 10]) == 30
assert next_common_blink([]) == 0
assert next_common_blink([7, 7]) == 7
assert next_common_blink([9]) == 9


## Write a function to count the numbers from low to high (both included) whose square root is a whole number and odd.
import math
def odd_squares_between(low, high):
    count = 0
    for n in range(low, high + 1):
        root = math.isqrt(n)
        if root * root == n and root % 2 == 1:
            count += 1
    return count

assert odd_squares_between(1, 25) == 3
assert odd_squares_between(2, 24) == 1
assert odd_squares_between(9, 9) == 1
assert odd_squares_between(0, 0) == 0
assert odd_squares_between(10, 5) == 0
assert odd_squares_between(26, 48) == 0


## Return the total distance walked along a list of (x, y) points from the first to the last, rounded to one decimal.
import math
def walk_length(points):
    total = 0.0
    for here, there in zip(points, points[1:]):
        total += math.dist(here, there)
    return round(total, 1)

assert walk_length([(0, 0), (3, 4), (3, 0)]) == 9.0
assert walk_length([(1, 1), (2, 2)]) == 1.4
assert walk_length([(0, 0), (0, 5), (12, 0)]) == 18.0
assert walk_length([]) == 0.0
assert walk_length([(7, 7)]) == 0.0


## Write a python function to compute in how many ways a club of n members can choose a board of k members, one of whom is the chair.
import math
def boards_with_chair(n, k):
    return math.comb(n, k) * k

assert boards_with_chair(5, 2) == 20
assert boards_with_chair(4, 3) == 12
assert boards_with_chair(6, 6) == 6
assert boards_with_chair(3, 5) == 0
assert boards_with_chair(3, 0) == 0


## Check whether a sentence uses each of the five vowels at least once but lacks at least one letter of the alphabet, in any letter case.
import string
def vowels_but_no_pangram(sentence):
    letters = set(sentence.lower())
    vowels = all(v in letters for v in "aeiou")
    pangram = set(string.ascii_lowercase) <= letters
    return vowels and not pangram

assert vowels_but_no_pangram("An Education") == True
assert vowels_but_no_pangram("hello world") == False
assert vowels_but_no_pangram("Pack my box with five dozen liquor jugs") == False
assert vowels_but_no_pangram("") == False
assert vowels_but_no_pangram("AEIOU") == True


## Write a function to move every letter of a text by k places forward in the alphabet, wrapping round, but only the lowercase letters.
import string
def shift_lowercase(text, k):
    letters = string.ascii_lowercase
    k = k % 26
    table = str.maketrans(letters, letters[k:] + letters[:k])
    return text.translate(table)

assert shift_lowercase("abc Xyz", 2) == "cde Xab"
assert shift_lowercase("hello", 1) == "ifmmp"
assert shift_lowercase("dog-b", -1) == "cnf-a"
assert shift_lowercase("", 5) == ""
assert shift_lowercase("zoo", 26) == "zoo"
assert shift_lowercase("ABC", 3) == "ABC"


## Count the punctuation characters in a text that stand directly before a blank or at the very end of the text.
import string
def closing_punctuation(text):
    count = 0
    for ch, after in zip(text, text[1:] + " "):
        if ch in string.punctuation and after == " ":
            count += 1
    return count

assert closing_punctuation("Hi, Bob. Go!") == 3
assert closing_punctuation("a-b c; d") == 1
assert closing_punctuation("wait... what?") == 2
assert closing_punctuation("") == 0
assert closing_punctuation("!") == 1
assert closing_punctuation("#tag") == 0


## Write a function to convert a column number to its spreadsheet letters counted from zero: 0 is "A", 25 is "Z", 26 is "AA".
import string
def column_letters(number):
    letters = ""
    number += 1
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = string.ascii_uppercase[rest] + letters
    return letters

assert column_letters(0) == "A"
assert column_letters(27) == "AB"
assert column_letters(51) == "AZ"
assert column_letters(25) == "Z"
assert column_letters(26) == "AA"
assert column_letters(702) == "AAA"


## Return the sum of the letter values of a word, where a is 1 and z is 26; vowels count double and other characters count nothing.
import string
def word_value(word):
    total = 0
    for ch in word.lower():
        if ch in string.ascii_lowercase:
            value = string.ascii_lowercase.index(ch) + 1
            total += value * 2 if ch in "aeiou" else value
    return total

assert word_value("bad") == 8
assert word_value("Zoo!") == 86
assert word_value("cab") == 7
assert word_value("") == 0
assert word_value("a-e") == 12
assert word_value("42") == 0


## Given the two legs of a slope, its rise and its run, return its angle in whole degrees (rounded), and 90 if the run is zero.
import math
def slope_angle(rise, run):
    if run == 0:
        return 90
    return round(math.degrees(math.atan(rise / run)))

assert slope_angle(1, 1) == 45
assert slope_angle(1, 2) == 27
assert slope_angle(5, 0) == 90
assert slope_angle(0, 4) == 0
assert slope_angle(3, 1) == 72


## Write a function to keep the k largest numbers seen so far while reading a stream, and return the smallest kept number after each reading, beginning with the k-th reading (k is at least 1).
import heapq
def kth_largest_so_far(stream, k):
    kept = []
    answers = []
    for n in stream:
        heapq.heappush(kept, n)
        if len(kept) > k:
            heapq.heappop(kept)
        if len(kept) == k:
            answers.append(kept[0])
    return answers

assert kth_largest_so_far([5, 1, 7, 3], 2) == [1, 5, 5]
assert kth_largest_so_far([4, 9, 2], 1) == [4, 9, 9]
assert kth_largest_so_far([1, 2, 3, 4], 3) == [1, 2]
assert kth_largest_so_far([], 2) == []
assert kth_largest_so_far([6], 2) == []
