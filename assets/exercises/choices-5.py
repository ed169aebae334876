## Write a function to check whether a secret sign is correct: the text has an odd length, its middle character is a star, and there is no other star.
def star_in_middle(text):
    size = len(text)
    if size % 2 == 0:
        return False
    return text[size // 2] == "*" and text.count("*") == 1

assert star_in_middle("ab*cd") == True
assert star_in_middle("ab*c") == False
assert star_in_middle("*b*cd") == False
assert star_in_middle("abc") == False
assert star_in_middle("*") == True
assert star_in_middle("") == False


## Return the season word for a month number and a hemisphere flag: months 3 to 5 are "spring" in the north, then "summer", "autumn", "winter" each for three months; in the south it is the opposite season.
def season_of(month, south):
    seasons = ["winter", "spring", "summer", "autumn"]
    index = (month % 12) // 3
    if south:
        index = (index + 2) % 4
    return seasons[index]

assert season_of(3, False) == "spring"
assert season_of(12, False) == "winter"
assert season_of(4, True) == "autumn"
assert season_of(8, False) == "summer"
assert season_of(1, True) == "summer"
assert season_of(11, True) == "spring"


## Given an undirected friend list as pairs, check whether some three of the given people are all friends of each other.
def friend_triangle(people, pairs):
    links = {frozenset(p) for p in pairs}
    for i, a in enumerate(people):
        for j in range(i + 1, len(people)):
            if frozenset((a, people[j])) not in links:
                continue
            for c in people[j + 1:]:
                if {frozenset((a, c)), frozenset((people[j], c))} <= links:
                    return True
    return False

assert friend_triangle("abc", ["ab", "cb", "ca"]) == True
assert friend_triangle("abcd", ["ab", "bc", "cd", "da"]) == False
assert friend_triangle("abcd", ["ab", "bd", "dc", "cb"]) == True
assert friend_triangle("ab", ["ab"]) == False
assert friend_triangle("abc", []) == False


## Write a python function that says whether a volleyball set is finished and who won: 25 points with a lead of two are needed, or 15 with a lead of two in a fifth set; return 1, 2 or 0 for not finished.
def volleyball_set(a, b, fifth):
    goal = 15 if fifth else 25
    if a >= goal and a - b >= 2:
        return 1
    if b >= goal and b - a >= 2:
        return 2
    return 0

assert volleyball_set(25, 23, False) == 1
assert volleyball_set(25, 24, False) == 0
assert volleyball_set(13, 15, True) == 2
assert volleyball_set(15, 10, False) == 0
assert volleyball_set(26, 28, False) == 2
assert volleyball_set(14, 11, True) == 0


## Check whether every number in the list is either smaller than the first or larger than the last number, leaving these two ends out of the test.
def outside_the_ends(nums):
    if len(nums) < 3:
        return True
    first, *middle, last = nums
    return all(n < first or n > last for n in middle)

assert outside_the_ends([3, 1, 9, 5]) == True
assert outside_the_ends([3, 4, 5]) == False
assert outside_the_ends([3, 3, 5]) == False
assert outside_the_ends([8, 5, 2]) == True
assert outside_the_ends([1, 2]) == True
assert outside_the_ends([3, 6, 5, 5]) == False


## Define a function that finds the cheaper of a single ticket and a day ticket for a number of rides: a ride costs 2.5, the day ticket 8, and with a discount card single rides cost 2; return "single" or "day", "single" on a tie.
def ticket_choice(rides, card):
    price = 2 if card else 2.5
    if rides * price <= 8:
        return "single"
    return "day"

assert ticket_choice(3, False) == "single"
assert ticket_choice(4, False) == "day"
assert ticket_choice(4, True) == "single"
assert ticket_choice(5, True) == "day"
assert ticket_choice(0, False) == "single"


## Return True if a string has every one of the letters a, b and c, and their first places come in that order.
def abc_arrive_in_order(text):
    places = [text.find(c) for c in "abc"]
    if -1 in places:
        return False
    return places[0] < places[1] < places[2]

assert abc_arrive_in_order("xaxbac") == True
assert abc_arrive_in_order("bac") == False
assert abc_arrive_in_order("aab") == False
assert abc_arrive_in_order("acbc") == False
assert abc_arrive_in_order("abc") == True
assert abc_arrive_in_order("") == False


## Given the doors of a hallway as a list of the words "open", "shut" and "locked", return "through" if all doors are open, "blocked" if at least one is locked, and "push" otherwise.
def hallway_state(doors):
    if "locked" in doors:
        return "blocked"
    for door in doors:
        if door == "shut":
            return "push"
    return "through"

assert hallway_state(["open", "shut"]) == "push"
assert hallway_state(["open", "open"]) == "through"
assert hallway_state(["shut", "locked"]) == "blocked"
assert hallway_state([]) == "through"
assert hallway_state(["locked"]) == "blocked"


## Write a function to check whether a matrix of numbers has a row all of whose values are larger than every value of some other row.
def dominating_row(matrix):
    for i, row in enumerate(matrix):
        for j, other in enumerate(matrix):
            if i != j and min(row) > max(other):
                return True
    return False

assert dominating_row([[1, 2], [3, 4]]) == True
assert dominating_row([[1, 3], [3, 4]]) == False
assert dominating_row([[5, 9], [1, 6], [2, 4]]) == True
assert dominating_row([[5]]) == False
assert dominating_row([]) == False
assert dominating_row([[1, 5], [2, 4]]) == False


## Check whether a number is "tidy around its zero": it contains exactly one digit 0, and the digits before it and after it have the same sum.
def zero_in_balance(number):
    text = str(number)
    if text.count("0") != 1:
        return False
    before, after = text.split("0")
    return sum(map(int, before)) == sum(map(int, after))

assert zero_in_balance(12021) == True
assert zero_in_balance(3012) == True
assert zero_in_balance(4023) == False
assert zero_in_balance(4013) == True
assert zero_in_balance(20020) == False
assert zero_in_balance(0) == True


## Return the best of several offers, given as (name, price, stars): only offers with at least 3 stars count, the lowest price wins, and more stars decide on equal prices; return None when no offer counts.
def best_offer(offers):
    best = None
    for offer in offers:
        if offer[2] < 3:
            continue
        if best is None or (offer[1], -offer[2]) < (best[1], -best[2]):
            best = offer
    return best[0] if best else None

assert best_offer([("a", 9, 3), ("b", 7, 4), ("c", 5, 2)]) == "b"
assert best_offer([("a", 7, 3), ("b", 7, 5)]) == "b"
assert best_offer([("a", 7, 3), ("b", 8, 5)]) == "a"
assert best_offer([("a", 1, 1)]) == None
assert best_offer([]) == None
assert best_offer([("a", 5, 4), ("b", 5, 4)]) == "a"


## Write a function to decide whether two clock times (hours 0 to 23, minutes) are "near": at most 15 minutes apart, also across midnight.
def clock_times_near(h1, m1, h2, m2):
    gap = abs((h1 * 60 + m1) - (h2 * 60 + m2))
    gap = min(gap, 1440 - gap)
    return gap <= 15

assert clock_times_near(9, 50, 10, 5) == True
assert clock_times_near(9, 50, 10, 6) == False
assert clock_times_near(23, 55, 0, 10) == True
assert clock_times_near(0, 0, 12, 0) == False
assert clock_times_near(0, 8, 23, 52) == False
assert clock_times_near(5, 5, 5, 5) == True


## Given a text, classify it as "number" if it is a whole number with an optional minus sign, "word" if it has only letters, "empty" if it has nothing but blanks, and "other" in all other cases.
def text_sort(text):
    text = text.strip()
    if text == "":
        return "empty"
    body = text[1:] if text[0] == "-" else text
    if body.isdigit():
        return "number"
    if text.isalpha():
        return "word"
    return "other"

assert text_sort("-42") == "number"
assert text_sort("hat") == "word"
assert text_sort("-hat") == "other"
assert text_sort("   ") == "empty"
assert text_sort("-") == "other"
assert text_sort(" 7 ") == "number"


## Check whether a list of integers can be turned into a strictly rising one by removing the single element at the given index.
def rises_without(nums, index):
    rest = nums[:index] + nums[index + 1:]
    return all(a < b for a, b in zip(rest, rest[1:]))

assert rises_without([1, 9, 2, 3], 1) == True
assert rises_without([1, 9, 2, 3], 2) == False
assert rises_without([5, 1, 2, 2], 0) == False
assert rises_without([1, 2, 1], 2) == True
assert rises_without([4], 0) == True
assert rises_without([3, 1], 0) == True


## Define a function to find whether a queen on one chess square attacks another square when a single blocker piece stands on a third; squares are (x, y) pairs, the start is never the target, and a blocker counts only strictly between them.
def queen_attacks(queen, target, blocker):
    dx, dy = target[0] - queen[0], target[1] - queen[1]
    if dx != 0 and dy != 0 and abs(dx) != abs(dy):
        return False
    steps = max(abs(dx), abs(dy))
    for k in range(1, steps):
        if (queen[0] + dx // steps * k, queen[1] + dy // steps * k) == blocker:
            return False
    return True

assert queen_attacks((1, 1), (4, 4), (2, 3)) == True
assert queen_attacks((1, 1), (4, 4), (3, 3)) == False
assert queen_attacks((5, 2), (1, 2), (2, 2)) == False
assert queen_attacks((1, 1), (2, 3), (8, 8)) == False
assert queen_attacks((3, 7), (3, 1), (3, 8)) == True
assert queen_attacks((6, 1), (2, 5), (5, 2)) == False


## Write a python function to decide if a bag of letters, given as a string, is enough to write two copies of a word.
def writes_twice(bag, word):
    for letter in set(word):
        if bag.count(letter) < 2 * word.count(letter):
            return False
    return True

assert writes_twice("aabbcc", "abc") == True
assert writes_twice("aabbc", "abc") == False
assert writes_twice("ooootttt", "otto") == True
assert writes_twice("ooottttt", "otto") == False
assert writes_twice("", "") == True
assert writes_twice("x", "x") == False


## Return "in" if a point lies inside a circle round the origin with the given radius, "on" if exactly on it, and "out" otherwise, but "axis" if the point is inside and one of its coordinates is 0.
def circle_spot(x, y, radius):
    d = x * x + y * y
    r = radius * radius
    if d > r:
        return "out"
    if d == r:
        return "on"
    return "axis" if x == 0 or y == 0 else "in"

assert circle_spot(3, 4, 5) == "on"
assert circle_spot(3, 3, 5) == "in"
assert circle_spot(0, 4, 5) == "axis"
assert circle_spot(4, 4, 5) == "out"
assert circle_spot(2, 0, 3) == "axis"
assert circle_spot(0, 5, 5) == "on"


## Check whether a train schedule, a list of (arrival, departure) pairs at successive stations, is possible: it never leaves before it arrives, and needs at least 5 minutes between stations.
def schedule_possible(stops):
    free_at = None
    for arrival, departure in stops:
        if departure < arrival:
            return False
        if free_at is not None and arrival < free_at + 5:
            return False
        free_at = departure
    return True

assert schedule_possible([(0, 2), (7, 8), (20, 20)]) == True
assert schedule_possible([(0, 2), (6, 8)]) == False
assert schedule_possible([(0, 2), (9, 8)]) == False
assert schedule_possible([]) == True
assert schedule_possible([(5, 4)]) == False
assert schedule_possible([(3, 3), (8, 9), (13, 15)]) == False


## Given the ages of a group, decide on the museum price: "school" if at least ten people are all under 18, "family" if there are exactly two people of 18 or more and at least one younger, otherwise "normal".
def museum_price_group(ages):
    adults = [a for a in ages if a >= 18]
    young = len(ages) - len(adults)
    if not adults and young >= 10:
        return "school"
    if len(adults) == 2 and young >= 1:
        return "family"
    return "normal"

assert museum_price_group([40, 18, 9]) == "family"
assert museum_price_group([12] * 10) == "school"
assert museum_price_group([12] * 9) == "normal"
assert museum_price_group([40, 17]) == "normal"
assert museum_price_group([30, 31]) == "normal"
assert museum_price_group([12] * 10 + [50]) == "normal"


## Write a function that checks whether all brackets of three kinds, (), [] and {}, are closed in the right order in a text of only brackets, with round brackets never standing directly inside round ones.
def brackets_no_round_in_round(text):
    closing = {")": "(", "]": "[", "}": "{"}
    stack = []
    for ch in text:
        if ch in closing:
            if not stack or stack.pop() != closing[ch]:
                return False
        else:
            if ch == "(" and stack and stack[-1] == "(":
                return False
            stack.append(ch)
    return not stack

assert brackets_no_round_in_round("([()])") == True
assert brackets_no_round_in_round("(())") == False
assert brackets_no_round_in_round("([)]") == False
assert brackets_no_round_in_round("{[[]]}()") == True
assert brackets_no_round_in_round("]") == False
assert brackets_no_round_in_round("[") == False


## Check whether the product of some two different elements of a list of distinct integers is itself in the list.
def holds_a_product(nums):
    pool = set(nums)
    return any(a * b in pool for a in nums for b in nums if a != b)

assert holds_a_product([2, 3, 6]) == True
assert holds_a_product([2, 4, 5]) == False
assert holds_a_product([1, 7]) == True
assert holds_a_product([]) == False
assert holds_a_product([3, 9]) == False
assert holds_a_product([0, 5]) == True


## Return the winner of a rock, paper, scissors match among any number of players as the winning sign: if exactly two different signs are shown, the one that beats the other, otherwise an empty string.
def group_rps(signs):
    beats = {"rock": "scissors", "paper": "rock", "scissors": "paper"}
    shown = set(signs)
    if len(shown) != 2:
        return ""
    for sign in shown:
        if beats[sign] in shown:
            return sign

assert group_rps(["rock", "paper", "rock"]) == "paper"
assert group_rps(["rock", "scissors"]) == "rock"
assert group_rps(["paper", "scissors", "paper"]) == "scissors"
assert group_rps(["rock", "paper", "scissors"]) == ""
assert group_rps(["rock", "rock"]) == ""
assert group_rps([]) == ""


## Define a function to judge whether a colour given as red, green and blue values from 0 to 255 is "grey" (no two values differ by more than 10), or else "warm" if red is larger than blue, and "cold" otherwise.
def colour_mood(r, g, b):
    if max(r, g, b) - min(r, g, b) <= 10:
        return "grey"
    if r > b:
        return "warm"
    return "cold"

assert colour_mood(100, 105, 110) == "grey"
assert colour_mood(100, 105, 111) == "cold"
assert colour_mood(200, 50, 20) == "warm"
assert colour_mood(90, 0, 90) == "cold"
assert colour_mood(0, 0, 0) == "grey"
assert colour_mood(30, 250, 29) == "warm"


## Write a function to check whether a number n is "roomy": there is a square number strictly between n and twice n that is even.
def is_roomy(n):
    k = 0
    while k * k < 2 * n:
        if k * k > n:
            return True
        k += 2
    return False

assert is_roomy(3) == True
assert is_roomy(8) == False
assert is_roomy(10) == True
assert is_roomy(4) == False
assert is_roomy(9) == True
assert is_roomy(0) == False


## Given two words, check whether the first comes before the second when they are compared from their last letters backwards; a word that is a true ending of the other comes first, and equal words give False.
def earlier_from_end(one, two):
    i = 1
    while i <= len(one) and i <= len(two):
        if one[-i] != two[-i]:
            return one[-i] < two[-i]
        i += 1
    return len(one) < len(two)

assert earlier_from_end("tea", "cat") == True
assert earlier_from_end("cat", "tea") == False
assert earlier_from_end("at", "cat") == True
assert earlier_from_end("cat", "bat") == False
assert earlier_from_end("dog", "dog") == False
assert earlier_from_end("", "a") == True
