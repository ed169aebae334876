## Write a function that counts how many times the temperature crosses zero from one day to the next (from below zero to zero or more, or back).
def zero_crossings(temps):
    count = 0
    i = 1
    while i < len(temps):
        if temps[i - 1] < 0 and temps[i] >= 0:
            count = count + 1
        elif temps[i - 1] >= 0 and temps[i] < 0:
            count = count + 1
        i = i + 1
    return count

assert zero_crossings([-2, 0, 3, -1]) == 2
assert zero_crossings([4, -4, 4, -4]) == 3
assert zero_crossings([0, -1, -5, 0, 0]) == 2
assert zero_crossings([]) == 0
assert zero_crossings([1, 2, 0]) == 0


## Return the list of prices in which every price above the limit is replaced by the last price before it that was within the limit (by 0 if there was none).
def hold_last_price(prices, limit):
    out = []
    last = 0
    for i in range(len(prices)):
        if prices[i] <= limit:
            last = prices[i]
        out.append(last)
    return out

assert hold_last_price([5, 12, 10, 11, 3], 10) == [5, 5, 10, 10, 3]
assert hold_last_price([9, 2, 8], 4) == [0, 2, 2]
assert hold_last_price([1, 2], 2) == [1, 2]
assert hold_last_price([], 3) == []
assert hold_last_price([7], 3) == [0]


## Write a python function to build a text with every digit of a positive number followed by that many stars, digits in their order.
def starred_digits(n):
    s = str(n)
    out = ""
    for c in s:
        out = out + c
        k = 0
        while k < int(c):
            out = out + "*"
            k += 1
    return out

assert starred_digits(213) == "2**1*3***"
assert starred_digits(40) == "4****0"
assert starred_digits(11) == "1*1*"
assert starred_digits(5) == "5*****"
assert starred_digits(100) == "1*00"


## Given the shopping list as names with repeats, return the name that was written down most often; if several tie, the one that was written down first.
def most_wanted_item(items):
    best = ""
    best_count = 0
    for i in range(len(items)):
        count = 0
        for j in range(len(items)):
            if items[j] == items[i]:
                count += 1
        if count > best_count:
            best_count = count
            best = items[i]
    return best

assert most_wanted_item(["milk", "egg", "egg"]) == "egg"
assert most_wanted_item(["tea", "jam", "tea", "jam"]) == "tea"
assert most_wanted_item(["a", "b", "c", "b", "c", "c"]) == "c"
assert most_wanted_item([]) == ""
assert most_wanted_item(["rice"]) == "rice"


## Write a function to find how many lessons are needed until the total practice reaches the goal, when the first lesson lasts start minutes and each next one lasts 5 minutes longer.
def lessons_until(start, goal):
    total = 0
    n = 0
    length = start
    while total < goal:
        total += length
        length += 5
        n += 1
    return n

assert lessons_until(10, 45) == 3
assert lessons_until(10, 46) == 4
assert lessons_until(20, 21) == 2
assert lessons_until(30, 0) == 0
assert lessons_until(5, 5) == 1


## Define a function that returns the difference between the largest and the smallest of the numbers that stand on even indexes; 0 for an empty list.
def even_index_range(l):
    if len(l) == 0:
        return 0
    big = l[0]
    small = l[0]
    for i in range(0, len(l), 2):
        if l[i] > big:
            big = l[i]
        if l[i] < small:
            small = l[i]
    return big - small

assert even_index_range([3, 50, 8, -9, 1]) == 7
assert even_index_range([4, 9, 2, 0, 3]) == 2
assert even_index_range([-5, 1, 5]) == 10
assert even_index_range([]) == 0
assert even_index_range([6]) == 0
assert even_index_range([6, 100]) == 0


## Check whether a sandwich given as a list of layers begins and ends with "bread" and has at least one layer between, with no other bread inside.
def is_plain_sandwich(layers):
    n = len(layers)
    if n < 3:
        return False
    if layers[0] != "bread" or layers[n - 1] != "bread":
        return False
    flag = True
    for i in range(1, n - 1):
        if layers[i] == "bread":
            flag = False
    return flag

assert is_plain_sandwich(["bread", "ham", "bread"]) == True
assert is_plain_sandwich(["bread", "bread", "ham", "bread"]) == False
assert is_plain_sandwich(["bread", "bread"]) == False
assert is_plain_sandwich(["bread", "egg", "ham"]) == False
assert is_plain_sandwich(["ham", "egg", "bread"]) == False
assert is_plain_sandwich([]) == False


## Write a function to sum the digits of a positive number that are smaller than the digit directly to their right; the last digit never counts.
def smaller_than_right(n):
    sum1 = 0
    right = n % 10
    n = n // 10
    while n > 0:
        d = n % 10
        if d < right:
            sum1 += d
        right = d
        n = n // 10
    return sum1

assert smaller_than_right(2574) == 7
assert smaller_than_right(3319) == 1
assert smaller_than_right(1234) == 6
assert smaller_than_right(9) == 0
assert smaller_than_right(4405) == 0


## Return the words of a sentence in which the longest word (the first of them if several) has been moved to the end, joined by single blanks.
def longest_to_end(text):
    words = text.split()
    if len(words) == 0:
        return ""
    pos = 0
    for i in range(len(words)):
        if len(words[i]) > len(words[pos]):
            pos = i
    temp = words[pos]
    del words[pos]
    words.append(temp)
    return " ".join(words)

assert longest_to_end("we saw giraffes there") == "we saw there giraffes"
assert longest_to_end("big cats and dogs") == "big and dogs cats"
assert longest_to_end("a bb ccc") == "a bb ccc"
assert longest_to_end("") == ""
assert longest_to_end("  one  ") == "one"


## Given the scores of two players round by round, find the number of the round (from 1) in which the first player's total first went above the second's, or -1 if it never did.
def takes_the_lead(a, b):
    sum1 = 0
    sum2 = 0
    res = -1
    for i in range(len(a)):
        sum1 += a[i]
        sum2 += b[i]
        if sum1 > sum2:
            res = i + 1
            break
    return res

assert takes_the_lead([1, 2, 9, 9], [3, 1, 2, 0]) == 3
assert takes_the_lead([5, 5], [5, 4]) == 2
assert takes_the_lead([2, 2], [2, 2]) == -1
assert takes_the_lead([], []) == -1
assert takes_the_lead([4], [1]) == 1


## Write a function that removes every second appearance of each letter (the 2nd, 4th, 6th and so on) from a text.
def drop_even_appearances(s):
    seen = {}
    res = ""
    for c in s:
        if c in seen:
            seen[c] += 1
        else:
            seen[c] = 1
        if seen[c] % 2 == 1:
            res += c
    return res

assert drop_even_appearances("banana") == "bana"
assert drop_even_appearances("aaaa") == "aa"
assert drop_even_appearances("xyxyx") == "xyx"
assert drop_even_appearances("") == ""
assert drop_even_appearances("cat") == "cat"


## Return how many days of a holiday were neither rainy nor hotter than 30 degrees, given the rain in mm and the temperature of each day; a day is rainy when more than 2 mm fell.
def pleasant_days(rain, temps):
    count = 0
    for i in range(len(rain)):
        if rain[i] > 2:
            continue
        if temps[i] > 30:
            continue
        count += 1
    return count

assert pleasant_days([0, 2, 3, 0], [30, 25, 20, 31]) == 2
assert pleasant_days([5, 1], [40, 29]) == 1
assert pleasant_days([0, 0, 0], [10, 32, 30]) == 2
assert pleasant_days([], []) == 0
assert pleasant_days([9], [35]) == 0


## Write a python function to split a list into two parts so that the left part is as short as possible but sums to at least half of the total; return the two parts as a tuple.
def cut_at_half(l):
    total = 0
    for x in l:
        total += x
    sum1 = 0
    i = 0
    while sum1 * 2 < total:
        sum1 += l[i]
        i += 1
    return (l[:i], l[i:])

assert cut_at_half([1, 2, 3, 4]) == ([1, 2, 3], [4])
assert cut_at_half([4, 1, 5]) == ([4, 1], [5])
assert cut_at_half([2, 3, 5]) == ([2, 3], [5])
assert cut_at_half([]) == ([], [])
assert cut_at_half([0, 0]) == ([], [0, 0])


## Define a function that turns a list of yes/no answers (True or False) into a text in which runs of at least three True are written as "HOT" and every other answer as "y" or "n".
def hot_streak_text(answers):
    out = ""
    i = 0
    while i < len(answers):
        j = i
        while j < len(answers) and answers[j]:
            j += 1
        if j - i >= 3:
            out += "HOT"
        else:
            out += "y" * (j - i)
        if j < len(answers):
            out += "n"
        i = j + 1
    return out

assert hot_streak_text([True, True, True, False, True]) == "HOTny"
assert hot_streak_text([True, True, False, False]) == "yynn"
assert hot_streak_text([False, True, True, True, True]) == "nHOT"
assert hot_streak_text([]) == ""
assert hot_streak_text([True]) == "y"


## Write a function to find the second largest distinct digit of a positive number, or -1 if all its digits are the same.
def second_digit_size(n):
    first = -1
    second = -1
    while n > 0:
        d = n % 10
        if d > first:
            second = first
            first = d
        elif d < first and d > second:
            second = d
        n = n // 10
    return second

assert second_digit_size(4719) == 7
assert second_digit_size(777) == -1
assert second_digit_size(2550) == 2
assert second_digit_size(9929) == 2
assert second_digit_size(10) == 0
assert second_digit_size(5) == -1


## Given a dict of pupils and lists of marks, return the names of the pupils who have no mark below 3 and at least two marks, in the order of the dict.
def safe_pupils(marks):
    res = []
    for name in marks:
        l = marks[name]
        if len(l) < 2:
            continue
        flag = True
        for m in l:
            if m < 3:
                flag = False
                break
        if flag:
            res.append(name)
    return res

assert safe_pupils({"Ann": [3, 4], "Bob": [5, 2], "Cy": [5]}) == ["Ann"]
assert safe_pupils({"Zoe": [3, 3, 3], "Al": [4, 5]}) == ["Zoe", "Al"]
assert safe_pupils({"Mia": [2, 5, 5], "Tom": [6, 3, 2]}) == []
assert safe_pupils({}) == []
assert safe_pupils({"Eve": []}) == []


## Write a function that shares n sweets among k children one by one in turn, where the child whose turn it is in round r (from 1) takes r sweets if so many are left, else all that are left; return what each has.
def growing_handout(n, k):
    res = [0] * k
    give = 1
    while n > 0:
        for i in range(k):
            temp = give
            if temp > n:
                temp = n
            res[i] += temp
            n -= temp
        give += 1
    return res

assert growing_handout(10, 3) == [4, 3, 3]
assert growing_handout(7, 2) == [4, 3]
assert growing_handout(14, 2) == [8, 6]
assert growing_handout(0, 2) == [0, 0]
assert growing_handout(6, 1) == [6]


## Return the position (from 0) of the first letter of a text that is followed later by the same letter in the other case, or -1 if there is none.
def first_case_partner(s):
    for i in range(len(s)):
        for j in range(i + 1, len(s)):
            if s[i] != s[j] and s[i].lower() == s[j].lower():
                return i
    return -1

assert first_case_partner("xAbaB") == 1
assert first_case_partner("toTo") == 0
assert first_case_partner("hello") == -1
assert first_case_partner("aabBA") == 0
assert first_case_partner("") == -1
assert first_case_partner("noN") == 0


## Write a function to compute the change of a hiker's height as the total climbed and the total descended, given the heights along the path; return both as a tuple.
def climbed_and_descended(heights):
    up = 0
    down = 0
    for i in range(len(heights) - 1):
        diff = heights[i + 1] - heights[i]
        if diff > 0:
            up += diff
        else:
            down -= diff
    return (up, down)

assert climbed_and_descended([100, 150, 120, 180]) == (110, 30)
assert climbed_and_descended([9, 4, 4, 1]) == (0, 8)
assert climbed_and_descended([1, 2, 5]) == (4, 0)
assert climbed_and_descended([]) == (0, 0)
assert climbed_and_descended([7]) == (0, 0)


## Given a list, return a new one in which each number that equals the one before it in the new list is added to that one instead of being appended.
def pile_equal(l):
    out = []
    for x in l:
        if len(out) > 0 and out[-1] == x:
            out[-1] = out[-1] + x
        else:
            out.append(x)
    return out

assert pile_equal([2, 2, 4, 1]) == [8, 1]
assert pile_equal([3, 3, 3]) == [6, 3]
assert pile_equal([1, 1, 2, 4]) == [8]
assert pile_equal([]) == []
assert pile_equal([5, 1, 5]) == [5, 1, 5]


## Write a python function to count the minutes a kettle needs to reach the target temperature if each minute it rises by the given step, but above 80 degrees only by half of the step (rounded down).
def kettle_minutes(temp, target, step):
    minutes = 0
    while temp < target:
        if temp > 80:
            temp = temp + step // 2
        else:
            temp = temp + step
        minutes += 1
    return minutes

assert kettle_minutes(20, 100, 10) == 9
assert kettle_minutes(75, 100, 10) == 4
assert kettle_minutes(81, 90, 6) == 3
assert kettle_minutes(50, 50, 5) == 0
assert kettle_minutes(60, 81, 7) == 3


## Check whether a list of ages standing in a queue has a child (under 12) that has no adult (18 or more) directly beside it; return True if there is such a child.
def child_without_adult(ages):
    flag = False
    for i in range(len(ages)):
        if ages[i] < 12:
            ok = False
            if i > 0 and ages[i - 1] >= 18:
                ok = True
            if i < len(ages) - 1 and ages[i + 1] >= 18:
                ok = True
            if not ok:
                flag = True
    return flag

assert child_without_adult([12, 13, 18, 11, 5, 18]) == False
assert child_without_adult([5, 12, 18]) == True
assert child_without_adult([17, 11]) == True
assert child_without_adult([]) == False
assert child_without_adult([30, 9, 8, 7, 40]) == True
assert child_without_adult([3]) == True


## Write a function that returns all the times of a list like "7:05" that are in the afternoon (12:00 or later), rewritten in the 12 hour form without any suffix.
def afternoon_times(times):
    res = []
    for i in range(len(times)):
        parts = times[i].split(":")
        h = int(parts[0])
        if h >= 12:
            if h > 12:
                h = h - 12
            res.append(str(h) + ":" + parts[1])
    return res

assert afternoon_times(["7:05", "13:10", "12:30"]) == ["1:10", "12:30"]
assert afternoon_times(["23:59", "11:59"]) == ["11:59"]
assert afternoon_times(["12:00", "0:15", "18:40"]) == ["12:00", "6:40"]
assert afternoon_times([]) == []
assert afternoon_times(["0:00"]) == []


## Return the product of the numbers before the first zero of a list (of all if there is no zero), but 0 if the list starts with a zero or is empty.
def product_before_zero(l):
    if len(l) == 0 or l[0] == 0:
        return 0
    prod = 1
    i = 0
    while i < len(l) and l[i] != 0:
        prod *= l[i]
        i += 1
    return prod

assert product_before_zero([2, 3, 0, 5]) == 6
assert product_before_zero([4, -1, 2]) == -8
assert product_before_zero([0, 7]) == 0
assert product_before_zero([]) == 0
assert product_before_zero([5, 0]) == 5


## Write a function to make a label from a full name: the first three letters of the last word in upper case, a dash, and the first letter of every word before it in lower case.
def name_label(full):
    words = full.split()
    last = words[len(words) - 1]
    out = last[:3].upper() + "-"
    for i in range(len(words) - 1):
        out = out + words[i][0].lower()
    return out

assert name_label("Anna Maria Schmidt") == "SCH-am"
assert name_label("Bo Li") == "LI-b"
assert name_label("john RONALD reuel tolkien") == "TOL-jrr"
assert name_label("Madonna") == "MAD-"
assert name_label("x y z") == "Z-xy"
