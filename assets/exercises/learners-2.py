## Write a function to count the letters of a word that come later in the alphabet than both the first and the last letter of the word (lower case words only).
def letters_above_ends(word):
    if word == "":
        return 0
    first = word[0]
    last = word[-1]
    n = 0
    for c in word:
        if c > first and c > last:
            n += 1
    return n

assert letters_above_ends("butter") == 3
assert letters_above_ends("mmomic") == 1
assert letters_above_ends("dance") == 1
assert letters_above_ends("") == 0
assert letters_above_ends("zoo") == 0


## Given a list of numbers, return it with the smallest number (first one) and the largest number (first one) exchanged; the given list is not changed.
def exchange_extremes(nums):
    l = nums[:]
    if len(l) == 0:
        return l
    lo = 0
    hi = 0
    for i in range(1, len(l)):
        if l[i] < l[lo]:
            lo = i
        if l[i] > l[hi]:
            hi = i
    temp = l[lo]
    l[lo] = l[hi]
    l[hi] = temp
    return l

assert exchange_extremes([4, 9, 1, 6]) == [4, 1, 9, 6]
assert exchange_extremes([2, 2, 5, 5]) == [5, 2, 2, 5]
assert exchange_extremes([8, 3, 7]) == [3, 8, 7]
assert exchange_extremes([]) == []
assert exchange_extremes([1, 1]) == [1, 1]


## Write a python function that adds up the pocket money of a year's weeks: the pay is base coins, plus 1 coin for every 4 full weeks already passed, for the given number of weeks.
def pocket_money_total(base, weeks):
    total = 0
    w = 0
    while w < weeks:
        bonus = w // 4
        total = total + base + bonus
        w = w + 1
    return total

assert pocket_money_total(3, 5) == 16
assert pocket_money_total(2, 9) == 24
assert pocket_money_total(10, 4) == 40
assert pocket_money_total(5, 0) == 0
assert pocket_money_total(0, 6) == 2


## Return the number of times the hands of a "rock" and "paper" game were the same in two rounds following each other for the same player, summed over both players, given two lists of equal length.
def stubborn_moves(a, b):
    count = 0
    for i in range(1, len(a)):
        if a[i] == a[i - 1]:
            count += 1
        if b[i] == b[i - 1]:
            count += 1
    return count

assert stubborn_moves(["r", "r", "p"], ["p", "p", "p"]) == 3
assert stubborn_moves(["r", "p", "r"], ["p", "r", "p"]) == 0
assert stubborn_moves(["p", "p", "p", "r"], ["r", "p", "r", "p"]) == 2
assert stubborn_moves([], []) == 0
assert stubborn_moves(["r"], ["r"]) == 0


## Write a function to write a whole number from 0 to 99 as a price text of exactly five letters like "$07.0", with the number padded to two digits.
def five_letter_price(n):
    out = "$"
    if n < 10:
        out = out + "0"
    out = out + str(n)
    out = out + ".0"
    return out

assert five_letter_price(7) == "$07.0"
assert five_letter_price(10) == "$10.0"
assert five_letter_price(9) == "$09.0"
assert five_letter_price(0) == "$00.0"
assert five_letter_price(42) == "$42.0"
assert five_letter_price(99) == "$99.0"


## Define a function that returns the digits of a positive number which appear in it only once, from left to right, joined to a text.
def lonely_digits(n):
    s = str(n)
    res = ""
    for i in range(len(s)):
        flag = True
        for j in range(len(s)):
            if i != j and s[i] == s[j]:
                flag = False
        if flag:
            res += s[i]
    return res

assert lonely_digits(31213) == "2"
assert lonely_digits(5074) == "5074"
assert lonely_digits(7791) == "91"
assert lonely_digits(88) == ""
assert lonely_digits(1) == "1"


## Given the arrival minutes of buses in rising order, find the longest waiting time between two buses that follow each other, counting only gaps that end before the given closing minute; 0 if there is none.
def longest_bus_gap(times, closing):
    best = 0
    for i in range(len(times) - 1):
        if times[i + 1] >= closing:
            break
        gap = times[i + 1] - times[i]
        if gap > best:
            best = gap
    return best

assert longest_bus_gap([5, 20, 28, 60], 60) == 15
assert longest_bus_gap([5, 20, 28, 60], 61) == 32
assert longest_bus_gap([0, 3, 10], 10) == 3
assert longest_bus_gap([], 100) == 0
assert longest_bus_gap([4], 100) == 0


## Write a function to find the index of the first student in a row of heights who is at least 10 cm taller than everybody standing before; the first student does not count. Return -1 if there is none.
def first_tall_jump(heights):
    if len(heights) == 0:
        return -1
    tallest = heights[0]
    i = 1
    while i < len(heights):
        if heights[i] >= tallest + 10:
            return i
        if heights[i] > tallest:
            tallest = heights[i]
        i += 1
    return -1

assert first_tall_jump([120, 125, 130, 140]) == 3
assert first_tall_jump([150, 100, 155, 159]) == -1
assert first_tall_jump([110, 119, 121, 130, 141]) == 4
assert first_tall_jump([100, 110]) == 1
assert first_tall_jump([]) == -1


## Write a function that doubles the letter on every index that is a multiple of 3 in a text (0, 3, 6 and so on), leaving blanks single.
def double_each_third(s):
    out = ""
    for i in range(len(s)):
        out += s[i]
        if i % 3 == 0 and s[i] != " ":
            out += s[i]
    return out

assert double_each_third("planet") == "pplannet"
assert double_each_third("we go on") == "wwe ggo oon"
assert double_each_third("to a b") == "tto aa b"
assert double_each_third("") == ""
assert double_each_third("abc d") == "aabc d"


## Return a dict from each amount of goals to the number of matches in which the two teams together shot that amount, given the results as pairs.
def goal_sums(matches):
    res = {}
    for i in range(len(matches)):
        total = matches[i][0] + matches[i][1]
        if total not in res:
            res[total] = 0
        res[total] = res[total] + 1
    return res

assert goal_sums([(2, 1), (0, 3), (1, 1)]) == {3: 2, 2: 1}
assert goal_sums([(4, 0), (0, 0)]) == {4: 1, 0: 1}
assert goal_sums([(1, 2), (2, 1), (3, 0)]) == {3: 3}
assert goal_sums([]) == {}
assert goal_sums([(5, 6)]) == {11: 1}


## Write a python function to decide whether two recipes, given as dicts of amounts, can both be cooked from one kitchen stock dict; missing ingredients count as 0 in stock.
def can_cook_both(a, b, stock):
    need = {}
    for k in a:
        need[k] = a[k]
    for k in b:
        if k in need:
            need[k] += b[k]
        else:
            need[k] = b[k]
    flag = True
    for k in need:
        if k not in stock or stock[k] < need[k]:
            flag = False
    return flag

assert can_cook_both({"egg": 2}, {"egg": 1, "oil": 1}, {"egg": 3, "oil": 1}) == True
assert can_cook_both({"egg": 2}, {"egg": 2}, {"egg": 3}) == False
assert can_cook_both({"rice": 1}, {"salt": 1}, {"rice": 5}) == False
assert can_cook_both({}, {}, {}) == True
assert can_cook_both({}, {"pea": 4}, {"pea": 4, "oil": 1}) == True


## Count how many numbers from a to b (both included) have a last digit that equals their first digit; one-digit numbers count.
def same_first_last(a, b):
    count = 0
    for n in range(a, b + 1):
        last = n % 10
        temp = n
        while temp >= 10:
            temp = temp // 10
        if temp == last:
            count += 1
    return count

assert same_first_last(8, 22) == 4
assert same_first_last(100, 131) == 4
assert same_first_last(33, 43) == 1
assert same_first_last(0, 9) == 10
assert same_first_last(12, 13) == 0


## Write a function to merge the shelves of two shops by taking an item from the first, then one from the second in turn, skipping items that are already in the result.
def merge_shelves(a, b):
    out = []
    i = 0
    while i < len(a) or i < len(b):
        if i < len(a):
            if a[i] not in out:
                out.append(a[i])
        if i < len(b):
            if b[i] not in out:
                out.append(b[i])
        i += 1
    return out

assert merge_shelves(["tea", "jam"], ["jam", "pie", "tea", "nut"]) == ["tea", "jam", "pie", "nut"]
assert merge_shelves([1, 2, 3], [4]) == [1, 4, 2, 3]
assert merge_shelves([5, 5, 6], [6, 7]) == [5, 6, 7]
assert merge_shelves([], []) == []
assert merge_shelves([], [1, 1]) == [1]


## Given the daily water levels of a lake, return the number of days on which the level was lower than on both days before it.
def lower_than_two_before(levels):
    n = 0
    for i in range(2, len(levels)):
        if levels[i] < levels[i - 1]:
            if levels[i] < levels[i - 2]:
                n += 1
    return n

assert lower_than_two_before([5, 7, 6, 4, 3]) == 2
assert lower_than_two_before([9, 4, 3, 8, 2, 2]) == 2
assert lower_than_two_before([1, 2, 1, 2, 0]) == 1
assert lower_than_two_before([]) == 0
assert lower_than_two_before([3, 2]) == 0


## Write a function that makes a growing staircase text of a word: its first letter, then the first two, and so on up to the whole word, joined by "-".
def word_staircase(word):
    out = ""
    i = 1
    while i <= len(word):
        j = 0
        while j < i:
            out += word[j]
            j += 1
        if i < len(word):
            out += "-"
        i += 1
    return out

assert word_staircase("sun") == "s-su-sun"
assert word_staircase("ab") == "a-ab"
assert word_staircase("tree") == "t-tr-tre-tree"
assert word_staircase("") == ""
assert word_staircase("x") == "x"


## Write a function to find the smallest even number of a list that is larger than the first number of the list, or None if there is none.
def smallest_even_above_first(l):
    res = None
    for i in range(1, len(l)):
        if l[i] % 2 == 0 and l[i] > l[0]:
            if res is None or l[i] < res:
                res = l[i]
    return res

assert smallest_even_above_first([5, 12, 7, 8, 4]) == 8
assert smallest_even_above_first([4, 6, 9, 4, 10]) == 6
assert smallest_even_above_first([9, 3, 8, 11]) == None
assert smallest_even_above_first([]) == None
assert smallest_even_above_first([-4, -2, 0]) == -2


## Return the score of a spelling game for a word: 1 point for a letter, 2 extra points for each vowel that follows directly on another vowel, and minus 1 for each "e".
def spelling_points(word):
    points = 0
    vowels = "aeiou"
    for i in range(len(word)):
        points += 1
        if i > 0 and word[i] in vowels and word[i - 1] in vowels:
            points += 2
        if word[i] == "e":
            points -= 1
    return points

assert spelling_points("boat") == 6
assert spelling_points("aqueduct") == 9
assert spelling_points("au") == 4
assert spelling_points("") == 0
assert spelling_points("e") == 0


## Given the number of steps walked each day, find the number of the day (from 1) when the total first reached the goal, or 0 if it was never reached.
def goal_day(steps, goal):
    sum1 = 0
    day = 0
    flag = False
    while day < len(steps) and not flag:
        sum1 += steps[day]
        day += 1
        if sum1 >= goal:
            flag = True
    if flag:
        return day
    return 0

assert goal_day([400, 300, 500], 700) == 2
assert goal_day([400, 300, 500], 701) == 3
assert goal_day([100, 100], 900) == 0
assert goal_day([], 10) == 0
assert goal_day([50], 20) == 1


## Write a python function to reverse every group of three letters of a text, from the left; a shorter group at the end stays as it is.
def reverse_threes(s):
    res = ""
    i = 0
    while i + 3 <= len(s):
        res += s[i + 2] + s[i + 1] + s[i]
        i += 3
    while i < len(s):
        res += s[i]
        i += 1
    return res

assert reverse_threes("abcdefgh") == "cbafedgh"
assert reverse_threes("abcdef") == "cbafed"
assert reverse_threes("spoon") == "opson"
assert reverse_threes("") == ""
assert reverse_threes("xy") == "xy"


## Define a function that returns True when in a list of integers the odd numbers are in rising order (equal ones are allowed), no matter where the even ones are.
def odds_in_order(l):
    last = None
    for x in l:
        if x % 2 == 1:
            if last is not None and x < last:
                return False
            last = x
    return True

assert odds_in_order([1, 8, 3, 2, 3]) == True
assert odds_in_order([5, 4, 3]) == False
assert odds_in_order([6, 4, 7, 2, 9]) == True
assert odds_in_order([]) == True
assert odds_in_order([8, 6, 4]) == True
assert odds_in_order([1, 9, 2, 7]) == False


## Return the number of whole laps and the metres left over when a runner runs the distances of a list one after another on a track with laps of the given length.
def laps_and_rest(distances, lap):
    laps = 0
    rest = 0
    for d in distances:
        rest = rest + d
        while rest >= lap:
            rest = rest - lap
            laps = laps + 1
    return laps, rest

assert laps_and_rest([500, 350], 400) == (2, 50)
assert laps_and_rest([100, 300, 250], 200) == (3, 50)
assert laps_and_rest([399, 1], 400) == (1, 0)
assert laps_and_rest([], 400) == (0, 0)
assert laps_and_rest([90], 100) == (0, 90)


## Write a function to find all numbers below a limit that are divisible by the sum of their two last digits; only numbers of two digits are looked at.
def divisible_by_last_two(limit):
    l = []
    n = 10
    while n < limit and n < 100:
        sum1 = n % 10 + n // 10
        if n % sum1 == 0:
            l.append(n)
        n += 1
    return l

assert divisible_by_last_two(25) == [10, 12, 18, 20, 21, 24]
assert divisible_by_last_two(12) == [10]
assert len(divisible_by_last_two(150)) == 23
assert divisible_by_last_two(10) == []
assert divisible_by_last_two(500)[-1] == 90


## Write a function that counts for each weekday name of a list how many days later the same name comes next, as a list; 0 when it does not come again.
def days_until_again(names):
    out = []
    for i in range(len(names)):
        dist = 0
        for j in range(i + 1, len(names)):
            if names[j] == names[i]:
                dist = j - i
                break
        out.append(dist)
    return out

assert days_until_again(["mo", "tu", "mo", "mo"]) == [2, 0, 1, 0]
assert days_until_again(["we", "we", "th", "we"]) == [1, 2, 0, 0]
assert days_until_again(["fr", "sa", "su", "fr"]) == [3, 0, 0, 0]
assert days_until_again([]) == []
assert days_until_again(["sa"]) == [0]


## Given a text with digits and letters, add up the digits that stand directly after a letter.
def digits_after_letters(s):
    sum1 = 0
    i = 1
    while i < len(s):
        if s[i].isdigit() and s[i - 1].isalpha():
            sum1 += int(s[i])
        i += 1
    return sum1

assert digits_after_letters("a4b75c") == 11
assert digits_after_letters("9x2 3") == 2
assert digits_after_letters("ab12c3") == 4
assert digits_after_letters("") == 0
assert digits_after_letters("12-5") == 0


## Write a function to compute the bill of a class trip: the ticket price per child, every tenth child is free, and one teacher for each started group of 15 children pays half of the price (rounded down).
def class_trip_bill(children, price):
    total = 0
    for i in range(1, children + 1):
        if i % 10 != 0:
            total += price
    teachers = children // 15
    if children % 15 > 0:
        teachers += 1
    total += teachers * (price // 2)
    return total

assert class_trip_bill(12, 5) == 57
assert class_trip_bill(16, 4) == 64
assert class_trip_bill(30, 3) == 83
assert class_trip_bill(0, 9) == 0
assert class_trip_bill(1, 6) == 9
