## Write a function to count how many guesses of a number game were closer to the secret than the guess directly before.
def getting_warmer(secret, guesses):
    count = 0
    for i in range(1, len(guesses)):
        before = abs(guesses[i - 1] - secret)
        now = abs(guesses[i] - secret)
        if now < before:
            count += 1
    return count

assert getting_warmer(50, [10, 70, 60, 40, 49]) == 3
assert getting_warmer(5, [1, 9, 6, 3]) == 1
assert getting_warmer(0, [-8, 7, -6, -6]) == 2
assert getting_warmer(9, []) == 0
assert getting_warmer(9, [9]) == 0


## Given a list of integers, return a list in which each negative number is replaced by the sum of its two neighbours in the original list (a missing neighbour counts as 0).
def replace_negatives(l):
    res = []
    for i in range(len(l)):
        if l[i] >= 0:
            res.append(l[i])
        else:
            temp = 0
            if i > 0:
                temp += l[i - 1]
            if i + 1 < len(l):
                temp += l[i + 1]
            res.append(temp)
    return res

assert replace_negatives([3, -1, 4, 0]) == [3, 7, 4, 0]
assert replace_negatives([-5, 2, -3]) == [2, 2, 2]
assert replace_negatives([1, -2, -3, 6]) == [1, -2, 4, 6]
assert replace_negatives([]) == []
assert replace_negatives([-9]) == [0]


## Write a python function to find the word of a sentence whose letters have the highest sum of places in the alphabet (a is 1), the last such word if several tie; lower case letters only.
def heaviest_sum_word(text):
    res = ""
    best = 0
    for w in text.split():
        sum1 = 0
        for c in w:
            sum1 += ord(c) - ord("a") + 1
        if sum1 >= best:
            best = sum1
            res = w
    return res

assert heaviest_sum_word("aaa z bb") == "z"
assert heaviest_sum_word("ad e bc dd cb") == "dd"
assert heaviest_sum_word("aaaa d") == "d"
assert heaviest_sum_word("") == ""
assert heaviest_sum_word("tea eat") == "eat"


## Return how many hours of a day a shop is open when it is given as a list of (open, close) hours; a pair with a closing hour not after its opening hour is a mistake and is skipped.
def open_hours(pairs):
    total = 0
    i = 0
    while i < len(pairs):
        a = pairs[i][0]
        b = pairs[i][1]
        i += 1
        if b <= a:
            continue
        total += b - a
    return total

assert open_hours([(8, 12), (14, 18)]) == 8
assert open_hours([(9, 9), (10, 12), (15, 13)]) == 2
assert open_hours([(7, 20), (3, 1), (20, 23)]) == 16
assert open_hours([]) == 0
assert open_hours([(5, 2)]) == 0


## Write a function to build a number from the odd digits of a non-negative number followed by its even digits, both in their order; leading zeros vanish.
def odd_even_number(n):
    odd = ""
    even = ""
    for c in str(n):
        if int(c) % 2 == 0:
            even = even + c
        else:
            odd = odd + c
    return int(odd + even)

assert odd_even_number(41327) == 13742
assert odd_even_number(2058) == 5208
assert odd_even_number(9016) == 9106
assert odd_even_number(0) == 0
assert odd_even_number(246) == 246


## Check whether a list can be read as up and down steps only: every two neighbours differ by exactly 1 and the list ends at the value at which it began.
def is_round_walk(l):
    if len(l) == 0:
        return False
    flag = True
    i = 0
    while i < len(l) - 1:
        if abs(l[i] - l[i + 1]) != 1:
            flag = False
            break
        i += 1
    if l[0] != l[-1]:
        flag = False
    return flag

assert is_round_walk([2, 3, 4, 3, 2]) == True
assert is_round_walk([1, 2, 3, 2]) == False
assert is_round_walk([4, 4]) == False
assert is_round_walk([]) == False
assert is_round_walk([7]) == True
assert is_round_walk([2, 3, 5, 3, 2]) == False


## Given the votes for a class trip as a list of names of places, return the places that have at least as many votes as the given minimum, sorted by name.
def places_with_votes(votes, minimum):
    counts = {}
    for v in votes:
        if v in counts:
            counts[v] += 1
        else:
            counts[v] = 1
    out = []
    for place in sorted(counts):
        if counts[place] >= minimum:
            out.append(place)
    return out

assert places_with_votes(["zoo", "sea", "zoo", "fair", "sea"], 2) == ["sea", "zoo"]
assert places_with_votes(["zoo", "sea", "zoo"], 1) == ["sea", "zoo"]
assert places_with_votes(["fair", "fair", "fair", "zoo", "zoo"], 3) == ["fair"]
assert places_with_votes([], 1) == []
assert places_with_votes(["zoo"], 2) == []


## Write a function that counts how many glasses can be filled one after another from a jug, given the size of each glass; pouring stops at the first glass that cannot be filled fully.
def glasses_filled(jug, glasses):
    count = 0
    for g in glasses:
        if g > jug:
            break
        jug = jug - g
        count = count + 1
    return count

assert glasses_filled(10, [3, 4, 5, 1]) == 2
assert glasses_filled(10, [3, 4, 3, 1]) == 3
assert glasses_filled(7, [8, 2]) == 0
assert glasses_filled(5, []) == 0
assert glasses_filled(9, [2, 2]) == 2


## Write a function to insert a dash between any two neighbouring digits of a number text that are both odd, and a plus between any two that are both even.
def mark_digit_pairs(s):
    if s == "":
        return ""
    out = s[0]
    for i in range(1, len(s)):
        a = int(s[i - 1])
        b = int(s[i])
        if a % 2 == 1 and b % 2 == 1:
            out += "-"
        elif a % 2 == 0 and b % 2 == 0:
            out += "+"
        out += s[i]
    return out

assert mark_digit_pairs("13482") == "1-34+8+2"
assert mark_digit_pairs("2507") == "2507"
assert mark_digit_pairs("77600") == "7-76+0+0"
assert mark_digit_pairs("") == ""
assert mark_digit_pairs("5") == "5"


## Return the longest time in a row (number of days) during which a plant got at most 1 litre of water a day, given the litres of each day.
def longest_dry_time(litres):
    longest = 0
    current = 0
    for i in range(len(litres)):
        if litres[i] <= 1:
            current += 1
            if current > longest:
                longest = current
        else:
            current = 0
    return longest

assert longest_dry_time([0, 1, 2, 1, 0, 1]) == 3
assert longest_dry_time([1, 1, 5, 0]) == 2
assert longest_dry_time([2, 3, 1]) == 1
assert longest_dry_time([]) == 0
assert longest_dry_time([4, 2]) == 0


## Given two lists of equal length, return the index at which the numbers differ the most (the last such index if several), or -1 for empty lists.
def widest_difference_at(a, b):
    pos = -1
    big = 0
    i = 0
    while i < len(a):
        d = a[i] - b[i]
        if d < 0:
            d = -d
        if d >= big:
            big = d
            pos = i
        i += 1
    return pos

assert widest_difference_at([1, 9, 4], [2, 3, 8]) == 1
assert widest_difference_at([5, 0, 7], [1, 4, 9]) == 1
assert widest_difference_at([], []) == -1
assert widest_difference_at([3, 10, 1], [3, 5, 9]) == 2
assert widest_difference_at([2, 2], [2, 2]) == 1


## Write a python function to find the number of days from a start temperature until the pond is frozen: each day the temperature falls by 3 degrees, on every third day it rises by 1 instead; it is frozen below 0.
def days_until_frozen(temp):
    day = 0
    while temp >= 0:
        day += 1
        if day % 3 == 0:
            temp += 1
        else:
            temp -= 3
    return day

assert days_until_frozen(5) == 2
assert days_until_frozen(6) == 4
assert days_until_frozen(11) == 7
assert days_until_frozen(0) == 1
assert days_until_frozen(-2) == 0


## Define a function that returns the text in which each word with an odd number of letters is written in capital letters and each other word is written backwards.
def loud_or_backwards(text):
    words = text.split(" ")
    out = ""
    for i in range(len(words)):
        if i > 0:
            out += " "
        if len(words[i]) % 2 == 1:
            out += words[i].upper()
        else:
            j = len(words[i]) - 1
            while j >= 0:
                out += words[i][j]
                j -= 1
    return out

assert loud_or_backwards("the door was open") == "THE rood WAS nepo"
assert loud_or_backwards("go home") == "og emoh"
assert loud_or_backwards("a bc def") == "A cb DEF"
assert loud_or_backwards("") == ""
assert loud_or_backwards("hello") == "HELLO"


## Count the pairs of neighbours in a list of cards of which the first is the double of the second or the second the double of the first.
def doubled_neighbours(cards):
    n = 0
    for i in range(len(cards) - 1):
        a = cards[i]
        b = cards[i + 1]
        if a == 2 * b or b == 2 * a:
            n += 1
    return n

assert doubled_neighbours([2, 4, 2, 5]) == 2
assert doubled_neighbours([1, 2, 4, 8]) == 3
assert doubled_neighbours([6, 3, 9, 1, 3]) == 1
assert doubled_neighbours([]) == 0
assert doubled_neighbours([4]) == 0
assert doubled_neighbours([0, 0]) == 1


## Write a function to return the largest sum among the rows of a table in which no number appears twice; 0 if there is no such row or all such sums are negative.
def best_varied_row(table):
    best = 0
    for row in table:
        ok = True
        sum1 = 0
        for i in range(len(row)):
            sum1 += row[i]
            if row[i] in row[:i]:
                ok = False
        if ok and sum1 > best:
            best = sum1
    return best

assert best_varied_row([[1, 2, 3], [9, 9, 1], [4, 0, 5]]) == 9
assert best_varied_row([[7, 2, 7], [1, 3, 2]]) == 6
assert best_varied_row([[8, 3], [2, 4]]) == 11
assert best_varied_row([]) == 0
assert best_varied_row([[5, 5]]) == 0
assert best_varied_row([[-2, 1]]) == 0


## Given a word and a letter, return the part of the word between the first and the last appearance of the letter (both left out), or an empty text if it appears less than twice.
def between_same_letter(word, letter):
    first = -1
    last = -1
    for i in range(len(word)):
        if word[i] == letter:
            if first == -1:
                first = i
            last = i
    if first == last:
        return ""
    return word[first + 1:last]

assert between_same_letter("pineapple", "p") == "ineap"
assert between_same_letter("banana", "n") == "a"
assert between_same_letter("house", "x") == ""
assert between_same_letter("teapot", "t") == "eapo"
assert between_same_letter("house", "u") == ""
assert between_same_letter("noon", "o") == ""


## Write a function to calculate the points of a basketball team from a text of shots: "1", "2" and "3" are hits worth that many points, "x" is a miss, and after two misses in a row the next hit counts double.
def shot_points(shots):
    total = 0
    misses = 0
    for c in shots:
        if c == "x":
            misses += 1
        else:
            p = int(c)
            if misses >= 2:
                p = p * 2
            total += p
            misses = 0
    return total

assert shot_points("2x3xx2") == 9
assert shot_points("xx1xx3") == 8
assert shot_points("x2xx1") == 4
assert shot_points("") == 0
assert shot_points("xx") == 0


## Return a list of the numbers from 1 to n in an order that takes the smallest and the largest left in turn, beginning with the smallest.
def low_high_order(n):
    out = []
    lo = 1
    hi = n
    flag = True
    while lo <= hi:
        if flag:
            out.append(lo)
            lo += 1
        else:
            out.append(hi)
            hi -= 1
        flag = not flag
    return out

assert low_high_order(5) == [1, 5, 2, 4, 3]
assert low_high_order(4) == [1, 4, 2, 3]
assert low_high_order(2) == [1, 2]
assert low_high_order(0) == []
assert low_high_order(1) == [1]


## Write a python function to compute the parking cost for the given minutes: the first 30 minutes are free, each started 20 minutes after that cost 1 coin, and never more than 12 coins.
def parking_coins(minutes):
    coins = 0
    rest = minutes - 30
    while rest > 0:
        coins += 1
        rest -= 20
        if coins == 12:
            break
    return coins

assert parking_coins(31) == 1
assert parking_coins(70) == 2
assert parking_coins(600) == 12
assert parking_coins(30) == 0
assert parking_coins(0) == 0
assert parking_coins(71) == 3


## Check whether the values of a dict never become smaller when its items are gone through in the order of the sorted keys.
def values_follow_keys(d):
    keys = sorted(d)
    i = 0
    while i < len(keys) - 1:
        if d[keys[i]] > d[keys[i + 1]]:
            return False
        i += 1
    return True

assert values_follow_keys({"b": 5, "a": 2, "c": 5}) == True
assert values_follow_keys({"a": 3, "b": 4, "c": 1}) == False
assert values_follow_keys({"c": 1, "b": 2}) == False
assert values_follow_keys({}) == True
assert values_follow_keys({"z": 9}) == True


## Write a function to find how many numbers must be removed from the front of a list so that the sum of the rest is at most the limit; the empty rest is always allowed.
def remove_front_until(l, limit):
    total = 0
    for x in l:
        total += x
    n = 0
    while n < len(l) and total > limit:
        total -= l[n]
        n += 1
    return n

assert remove_front_until([5, 4, 3, 2], 9) == 1
assert remove_front_until([5, 4, 3, 2], 4) == 3
assert remove_front_until([1, 8, 2], 10) == 1
assert remove_front_until([], -1) == 0
assert remove_front_until([3], 3) == 0
assert remove_front_until([3], 1) == 1


## Given a date as day and month in a year where every month has 30 days, return the day and month that come n days later (n is not negative), as a tuple; after month 12 comes month 1.
def later_short_month(day, month, n):
    i = 0
    while i < n:
        day += 1
        if day > 30:
            day = 1
            month += 1
            if month > 12:
                month = 1
        i += 1
    return (day, month)

assert later_short_month(28, 4, 5) == (3, 5)
assert later_short_month(15, 12, 40) == (25, 1)
assert later_short_month(29, 11, 3) == (2, 12)
assert later_short_month(30, 12, 1) == (1, 1)
assert later_short_month(7, 7, 0) == (7, 7)


## Write a function that puts a number of stars around each word of a list according to its place: no star around the first, one on both sides of the second, two around the third and so on, joined by blanks.
def more_and_more_stars(words):
    res = ""
    for i in range(len(words)):
        stars = ""
        for k in range(i):
            stars += "*"
        res += stars + words[i] + stars
        if i != len(words) - 1:
            res += " "
    return res

assert more_and_more_stars(["a", "b", "c"]) == "a *b* **c**"
assert more_and_more_stars(["up", "down"]) == "up *down*"
assert more_and_more_stars(["x", "", "y"]) == "x ** **y**"
assert more_and_more_stars([]) == ""
assert more_and_more_stars(["hi"]) == "hi"


## Return the second smallest time of a list of race times where the times of 0 or less mean that the runner gave up; return -1 if fewer than two runners finished.
def silver_time(times):
    first = -1
    second = -1
    for t in times:
        if t <= 0:
            continue
        if first == -1 or t < first:
            second = first
            first = t
        elif second == -1 or t < second:
            second = t
    return second

assert silver_time([48, 0, 52, 50]) == 50
assert silver_time([30, 31, 29]) == 30
assert silver_time([0, 9]) == -1
assert silver_time([]) == -1
assert silver_time([40, -1, 60, 1]) == 40
assert silver_time([7, 7]) == 7


## Write a function to count how many numbers between 10 and the given n (included) have a tens digit that is bigger than their ones digit.
def tens_bigger(n):
    count = 0
    for i in range(10, n + 1):
        ones = i % 10
        tens = i // 10 % 10
        if tens > ones:
            count = count + 1
    return count

assert tens_bigger(21) == 3
assert tens_bigger(33) == 6
assert tens_bigger(110) == 46
assert tens_bigger(9) == 0
assert tens_bigger(10) == 1
