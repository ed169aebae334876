## Write a function to count the sunny hours in a text of hours, where "s" is sun, "c" is cloud and "r" is rain, but an hour of sun directly after rain does not count.
def dry_sun_hours(hours):
    count = 0
    prev = ""
    for h in hours:
        if h == "s" and prev != "r":
            count += 1
        prev = h
    return count

assert dry_sun_hours("ssrsc") == 2
assert dry_sun_hours("srsscs") == 3
assert dry_sun_hours("crrsr") == 0
assert dry_sun_hours("") == 0
assert dry_sun_hours("s") == 1


## Given a list of words, return the longest beginning that the first word has in common with any other word of the list (an empty text if there is nothing in common).
def longest_common_start(words):
    best = ""
    for i in range(1, len(words)):
        k = 0
        while k < len(words[0]) and k < len(words[i]):
            if words[0][k] != words[i][k]:
                break
            k += 1
        if k > len(best):
            best = words[0][:k]
    return best

assert longest_common_start(["planet", "xplane", "plan", "plum"]) == "plan"
assert longest_common_start(["sand", "salt", "sun"]) == "sa"
assert longest_common_start(["tin", "tiny", "time"]) == "tin"
assert longest_common_start([]) == ""
assert longest_common_start(["alone"]) == ""
assert longest_common_start(["egg", "ham"]) == ""


## Write a python function to find how many minutes two friends were at the playground together, if each stayed from a start to an end minute; both are given as (start, end).
def together_minutes(a, b):
    start = a[0]
    if b[0] > start:
        start = b[0]
    end = a[1]
    if b[1] < end:
        end = b[1]
    if end <= start:
        return 0
    return end - start

assert together_minutes((10, 50), (30, 70)) == 20
assert together_minutes((40, 60), (5, 100)) == 20
assert together_minutes((5, 20), (3, 9)) == 4
assert together_minutes((8, 9), (9, 12)) == 0
assert together_minutes((3, 7), (3, 7)) == 4


## Return the score of a dice game: sixes count 10 points, other dice their own value, but as soon as a one is thrown the points collected so far are halved (rounded down) and the one itself gives nothing.
def sixes_and_ones(dice):
    points = 0
    for i in range(len(dice)):
        if dice[i] == 6:
            points += 10
        elif dice[i] == 1:
            points = points // 2
        else:
            points += dice[i]
    return points

assert sixes_and_ones([6, 3, 1, 4]) == 10
assert sixes_and_ones([5, 6, 2]) == 17
assert sixes_and_ones([1, 6, 1, 1]) == 2
assert sixes_and_ones([]) == 0
assert sixes_and_ones([1]) == 0


## Write a function that returns the number whose digits are the digits of n, each lowered by one (a 0 stays 0), with all digits that were 5 left out; 0 if no digit is left.
def lower_digits(n):
    out = ""
    for c in str(n):
        if c == "5":
            continue
        if c == "0":
            out += "0"
        else:
            out += str(int(c) - 1)
    if out == "":
        return 0
    return int(out)

assert lower_digits(3507) == 206
assert lower_digits(94) == 83
assert lower_digits(6152) == 501
assert lower_digits(55) == 0
assert lower_digits(0) == 0
assert lower_digits(12) == 1


## Check whether a train with the given seats never gets too full: the two lists say how many people get out and then how many get in at each station; return False if it once has more people than seats.
def enough_seats(seats, out, into):
    people = 0
    flag = True
    i = 0
    while i < len(out):
        people = people - out[i] + into[i]
        if people > seats:
            flag = False
        i += 1
    return flag

assert enough_seats(10, [0, 3, 2], [8, 5, 1]) == True
assert enough_seats(9, [0, 3, 9], [8, 5, 0]) == False
assert enough_seats(5, [0, 5], [5, 5]) == True
assert enough_seats(0, [], []) == True
assert enough_seats(2, [0], [3]) == False


## Given the lengths of a pupil's pencils, find the length of the shortest pencil that is longer than 5 cm, and return how many pencils are exactly that long as well, as (length, count); (0, 0) if there is none.
def shortest_useful_pencil(l):
    small = 0
    count = 0
    for x in l:
        if x <= 5:
            continue
        if small == 0 or x < small:
            small = x
            count = 1
        elif x == small:
            count += 1
    return (small, count)

assert shortest_useful_pencil([9, 5, 7, 12, 7]) == (7, 2)
assert shortest_useful_pencil([6, 8, 6, 3, 6]) == (6, 3)
assert shortest_useful_pencil([10, 4, 11]) == (10, 1)
assert shortest_useful_pencil([]) == (0, 0)
assert shortest_useful_pencil([5, 5, 1]) == (0, 0)


## Write a function to collect the words of a text in a list, where a word that starts with a capital letter is glued with a blank to the word before it if that one starts with a capital letter too.
def glue_capitals(text):
    out = []
    prev = False
    for w in text.split():
        capital = w[0].isupper()
        if capital and prev:
            out[-1] = out[-1] + " " + w
        else:
            out.append(w)
        prev = capital
    return out

assert glue_capitals("we saw Mount Blanc today") == ["we", "saw", "Mount Blanc", "today"]
assert glue_capitals("Ann met Bob") == ["Ann", "met", "Bob"]
assert glue_capitals("New York City is big") == ["New York City", "is", "big"]
assert glue_capitals("") == []
assert glue_capitals("Hi") == ["Hi"]


## Write a python function to count how many numbers of a list have to be looked at from the right end until three even numbers have been seen; return 0 if there are fewer than three.
def look_for_three_evens(l):
    evens = 0
    looked = 0
    i = len(l) - 1
    while i >= 0:
        looked += 1
        if l[i] % 2 == 0:
            evens += 1
            if evens == 3:
                return looked
        i -= 1
    return 0

assert look_for_three_evens([2, 4, 1, 6, 3, 8]) == 5
assert look_for_three_evens([2, 2, 2]) == 3
assert look_for_three_evens([4, 7, 9, 5, 10]) == 0
assert look_for_three_evens([]) == 0
assert look_for_three_evens([0, 0, 0]) == 3
assert look_for_three_evens([6, 1, 6, 6, 5]) == 5


## Return the sum of the prices of the dishes in a menu dict whose names have more than one word, with 10 percent (rounded down to whole coins) taken off the sum if it is over 50.
def long_name_dishes(menu):
    total = 0
    for name in menu:
        if " " in name:
            total += menu[name]
    if total > 50:
        total = total - total // 10
    return total

assert long_name_dishes({"fish soup": 30, "salad": 9, "ice cream": 25}) == 50
assert long_name_dishes({"rice": 8, "red curry": 20, "hot tea": 31}) == 46
assert long_name_dishes({"big pie": 92, "old cheese": 18}) == 99
assert long_name_dishes({}) == 0
assert long_name_dishes({"egg": 70}) == 0


## Write a function that turns a list of numbers into the list of the sums of its rising runs (each number larger than the one before).
def rising_run_sums(l):
    res = []
    i = 0
    while i < len(l):
        sum1 = l[i]
        while i + 1 < len(l) and l[i + 1] > l[i]:
            i += 1
            sum1 += l[i]
        res.append(sum1)
        i += 1
    return res

assert rising_run_sums([1, 4, 2, 3, 3]) == [5, 5, 3]
assert rising_run_sums([5, 6, 9, 1]) == [20, 1]
assert rising_run_sums([8, 2, 7]) == [8, 9]
assert rising_run_sums([]) == []
assert rising_run_sums([4]) == [4]
assert rising_run_sums([3, 2, 1]) == [3, 2, 1]


## Given a month's number of days and the weekday (1 to 7, 1 is Monday) of its first day, return how many of its days are neither Saturday (6) nor Sunday (7) and have an even date.
def even_workdays(days, first):
    count = 0
    weekday = first
    date = 1
    while date <= days:
        if weekday < 6 and date % 2 == 0:
            count += 1
        weekday += 1
        if weekday > 7:
            weekday = 1
        date += 1
    return count

assert even_workdays(12, 1) == 5
assert even_workdays(8, 5) == 3
assert even_workdays(30, 6) == 10
assert even_workdays(0, 3) == 0
assert even_workdays(2, 7) == 1
assert even_workdays(2, 6) == 0


## Write a function to find the letter that is repeated without a break for the longest time in a word, the later one if several are equally long; return the letter with the length as text such as "e3".
def longest_stretch(word):
    best = 0
    letter = ""
    i = 0
    while i < len(word):
        j = i
        while j < len(word) and word[j] == word[i]:
            j += 1
        if j - i >= best:
            best = j - i
            letter = word[i]
        i = j
    return letter + str(best)

assert longest_stretch("aabbbc") == "b3"
assert longest_stretch("eeelllo") == "l3"
assert longest_stretch("zzooz") == "o2"
assert longest_stretch("") == "0"
assert longest_stretch("abc") == "c1"


## Write a python function to share the players of a list among two teams: the players go in turn to team one and team two, but a player whose name starts with the same letter as the last name in his team goes to the other team instead, and the turn goes on as usual.
def two_teams(players):
    teams = [[], []]
    turn = 0
    for i in range(len(players)):
        t = turn
        if len(teams[t]) > 0:
            if teams[t][-1][0] == players[i][0]:
                t = 1 - t
        teams[t].append(players[i])
        turn = 1 - turn
    return teams

assert two_teams(["Al", "Bo", "Amy", "Cy"]) == [["Al"], ["Bo", "Amy", "Cy"]]
assert two_teams(["Eva", "Max", "Tim", "Mia"]) == [["Eva", "Tim", "Mia"], ["Max"]]
assert two_teams(["Jo", "Kim", "Ron", "Ida", "Rex"]) == [["Jo", "Ron"], ["Kim", "Ida", "Rex"]]
assert two_teams([]) == [[], []]
assert two_teams(["Ann"]) == [["Ann"], []]


## Return True if a number can be changed into the other by raising exactly one of its digits by exactly 1; both numbers are positive.
def one_digit_raised(n, m):
    a = str(n)
    b = str(m)
    if len(a) != len(b):
        return False
    count = 0
    for i in range(len(a)):
        if int(b[i]) - int(a[i]) == 1:
            count += 1
        elif a[i] != b[i]:
            return False
    return count == 1

assert one_digit_raised(472, 482) == True
assert one_digit_raised(472, 583) == False
assert one_digit_raised(35, 47) == False
assert one_digit_raised(9, 10) == False
assert one_digit_raised(61, 61) == False
assert one_digit_raised(25, 36) == False


## Given the lines of a timetable as lists of subjects, return the subject that stands in the most lines (counted once per line), the alphabetically first one if several tie, or an empty text.
def most_common_subject(lines):
    counts = {}
    for line in lines:
        for s in set(line):
            if s not in counts:
                counts[s] = 0
            counts[s] += 1
    best = ""
    for s in sorted(counts):
        if best == "" or counts[s] > counts[best]:
            best = s
    return best

assert most_common_subject([["art", "art", "art"], ["pe", "bio"], ["pe"]]) == "pe"
assert most_common_subject([["math", "art"], ["math", "art"], ["bio"]]) == "art"
assert most_common_subject([["bio"], ["pe", "math"], ["pe", "bio", "pe"]]) == "bio"
assert most_common_subject([]) == ""
assert most_common_subject([[], ["music"]]) == "music"


## Write a function to compute how many days a bag of feed lasts for a hamster that eats 3 grams on the first day and then each day 1 gram more up to at most 6 grams a day; a day counts only if there is enough for it.
def feed_days(grams):
    days = 0
    need = 3
    while grams >= need:
        grams -= need
        days += 1
        if need < 6:
            need += 1
    return days

assert feed_days(18) == 4
assert feed_days(17) == 3
assert feed_days(30) == 6
assert feed_days(2) == 0
assert feed_days(3) == 1
assert feed_days(100) == 17


## Write a function that goes through a text and swaps every two neighbours that are both vowels, from left to right, after a swap going on behind the pair.
def swap_vowel_pairs(s):
    l = list(s)
    i = 0
    while i < len(l) - 1:
        if l[i] in "aeiou" and l[i + 1] in "aeiou":
            temp = l[i]
            l[i] = l[i + 1]
            l[i + 1] = temp
            i += 2
        else:
            i += 1
    return "".join(l)

assert swap_vowel_pairs("boat trail") == "baot trial"
assert swap_vowel_pairs("queen aeio") == "qeuen eaoi"
assert swap_vowel_pairs("ai tea") == "ia tae"
assert swap_vowel_pairs("") == ""
assert swap_vowel_pairs("banana") == "banana"


## Given two lists of shopping items, return how many items one has to walk along in the first list until all items of the second list have been met, or -1 if that never happens.
def walk_until_all(shelf, wanted):
    left = []
    for w in wanted:
        if w not in left:
            left.append(w)
    if len(left) == 0:
        return 0
    for i in range(len(shelf)):
        if shelf[i] in left:
            left.remove(shelf[i])
            if len(left) == 0:
                return i + 1
    return -1

assert walk_until_all(["oil", "jam", "tea", "egg"], ["tea", "oil"]) == 3
assert walk_until_all(["a", "b", "a", "c"], ["a", "a", "b"]) == 2
assert walk_until_all(["nut", "fig"], ["fig", "pea"]) == -1
assert walk_until_all([], []) == 0
assert walk_until_all(["x"], ["x"]) == 1


## Write a python function to draw a number from 0 to 99 as a text with a "T" for every ten and an "i" for every one; the ones stand in front if there are more of them than tens, otherwise the tens stand in front.
def tally_number(n):
    tens = n // 10
    ones = n % 10
    a = ""
    b = ""
    for i in range(tens):
        a += "T"
    for i in range(ones):
        b += "i"
    if ones > tens:
        return b + a
    return a + b

assert tally_number(23) == "iiiTT"
assert tally_number(41) == "TTTTi"
assert tally_number(22) == "TTii"
assert tally_number(0) == ""
assert tally_number(5) == "iiiii"
assert tally_number(30) == "TTT"


## Return the number of points of a jumping contest: for each jumper the best of his valid jumps (those below 0 are invalid) is counted, and a jumper without a valid jump costs 10 points.
def contest_points(jumpers):
    total = 0
    for jumps in jumpers:
        best = -1
        for j in jumps:
            if j > best:
                best = j
        if best < 0:
            total -= 10
        else:
            total += best
    return total

assert contest_points([[50, 62, -1], [-1, 40]]) == 102
assert contest_points([[-1, -1], [30, 20]]) == 20
assert contest_points([[0, -3], [15], [7, 9, 8]]) == 24
assert contest_points([]) == 0
assert contest_points([[]]) == -10


## Write a function to thin out a list: keep the first number, and after it only the numbers that differ by more than the gap from the last kept one.
def thin_out(l, gap):
    if len(l) == 0:
        return []
    out = [l[0]]
    i = 1
    while i < len(l):
        last = out[len(out) - 1]
        if l[i] - last > gap or last - l[i] > gap:
            out.append(l[i])
        i += 1
    return out

assert thin_out([1, 3, 5, 6, 2], 2) == [1, 5, 2]
assert thin_out([10, 7, 6, 9, 11], 3) == [10, 6, 11]
assert thin_out([4, 5, 4, 3], 0) == [4, 5, 4, 3]
assert thin_out([], 1) == []
assert thin_out([8, 8, 8], 0) == [8]


## Check whether a time text like "12:47" has more different digits than it has odd digits.
def more_kinds_than_odd(time):
    kinds = ""
    odd = 0
    for c in time:
        if c == ":":
            continue
        if c not in kinds:
            kinds += c
        if int(c) % 2 == 1:
            odd += 1
    return len(kinds) > odd

assert more_kinds_than_odd("12:47") == True
assert more_kinds_than_odd("11:15") == False
assert more_kinds_than_odd("13:43") == False
assert more_kinds_than_odd("13:57") == False
assert more_kinds_than_odd("00:00") == True
assert more_kinds_than_odd("9:11") == False


## Given the weights of parcels and the limit of a cart, return the number of trips when the parcels are loaded in order and a new trip starts whenever the next parcel would make the cart heavier than the limit or would be its fourth parcel; no parcel is heavier than the limit.
def cart_trips(weights, limit):
    if len(weights) == 0:
        return 0
    trips = 1
    load = 0
    n = 0
    for w in weights:
        if load + w > limit or n == 3:
            trips += 1
            load = 0
            n = 0
        load += w
        n += 1
    return trips

assert cart_trips([4, 5, 2, 3], 9) == 2
assert cart_trips([1, 1, 1, 1, 1, 1, 1], 50) == 3
assert cart_trips([10, 5, 5, 1, 1], 10) == 3
assert cart_trips([], 5) == 0
assert cart_trips([5], 5) == 1


## Write a function that returns the sum of the numbers from a to b (both included) that are divisible by 3 or by 4 but not by both, leaving out those that end with 8.
def three_or_four_sum(a, b):
    sum1 = 0
    n = a
    while n <= b:
        flag = False
        if n % 3 == 0 and n % 4 != 0:
            flag = True
        elif n % 4 == 0 and n % 3 != 0:
            flag = True
        if flag and n % 10 != 8:
            sum1 += n
        n += 1
    return sum1

assert three_or_four_sum(3, 12) == 22
assert three_or_four_sum(14, 20) == 51
assert three_or_four_sum(23, 30) == 57
assert three_or_four_sum(8, 8) == 0
assert three_or_four_sum(5, 4) == 0
assert three_or_four_sum(15, 15) == 15
