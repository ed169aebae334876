## Write a function to check whether a locker code is valid: exactly five digits, no digit equal to the one right before it, and the last digit even.
def locker_code_valid(code):
    if len(code) != 5 or not code.isdigit():
        return False
    for i in range(1, len(code)):
        if code[i] == code[i - 1]:
            return False
    return int(code[-1]) % 2 == 0

assert locker_code_valid("12324") == True
assert locker_code_valid("11324") == False
assert locker_code_valid("12325") == False
assert locker_code_valid("12344") == False
assert locker_code_valid("1234") == False
assert locker_code_valid("12a46") == False


## Given three stick lengths, return "loop" if they close to a triangle with a positive area, "flat" if the longest equals the sum of the others, and "open" otherwise.
def stick_closure(a, b, c):
    longest = max(a, b, c)
    rest = a + b + c - longest
    if longest < rest:
        return "loop"
    elif longest == rest:
        return "flat"
    return "open"

assert stick_closure(3, 4, 5) == "loop"
assert stick_closure(7, 3, 4) == "flat"
assert stick_closure(1, 9, 2) == "open"
assert stick_closure(2, 2, 2) == "loop"
assert stick_closure(1, 2, 3) == "flat"
assert stick_closure(5, 5, 11) == "open"


## Write a python function that says how a table tennis game stands: "won" if a player has at least 11 points and leads by two or more, "deuce" if both have the same score of at least 10, else "running".
def table_tennis_state(p, q):
    lead = abs(p - q)
    if max(p, q) >= 11 and lead >= 2:
        return "won"
    if p == q and p >= 10:
        return "deuce"
    return "running"

assert table_tennis_state(11, 9) == "won"
assert table_tennis_state(10, 10) == "deuce"
assert table_tennis_state(10, 11) == "running"
assert table_tennis_state(9, 9) == "running"
assert table_tennis_state(10, 3) == "running"
assert table_tennis_state(4, 11) == "won"


## Check whether some number of a list is larger than all the numbers before it taken together; the first number does not count.
def outweighs_past(numbers):
    total = 0
    for i, n in enumerate(numbers):
        if i > 0 and n > total:
            return True
        total += n
    return False

assert outweighs_past([3, 2, 6]) == True
assert outweighs_past([3, 3, 6, 12]) == False
assert outweighs_past([5, 1, 2, 4]) == False
assert outweighs_past([]) == False
assert outweighs_past([8]) == False
assert outweighs_past([-2, -1]) == True


## Define a function that names the kind of a year for a parade: "grand" if divisible by 100, "big" if divisible by 25 but not by 100, "small" if divisible by 5 otherwise, and "none" for every other year.
def parade_year(year):
    if year % 100 == 0:
        return "grand"
    if year % 25 == 0:
        return "big"
    return "small" if year % 5 == 0 else "none"

assert parade_year(1900) == "grand"
assert parade_year(1975) == "big"
assert parade_year(2015) == "small"
assert parade_year(2013) == "none"
assert parade_year(50) == "big"
assert parade_year(0) == "grand"


## Return True if every word of a sentence starts with the last letter of the word before it, ignoring case; sentences with fewer than two words give False.
def chained_sentence(sentence):
    words = sentence.lower().split()
    if len(words) < 2:
        return False
    for left, right in zip(words, words[1:]):
        if left[-1] != right[0]:
            return False
    return True

assert chained_sentence("big goats sing") == True
assert chained_sentence("big goats run") == False
assert chained_sentence("Two old dogs") == True
assert chained_sentence("No Oranges Sell") == True
assert chained_sentence("alone") == False
assert chained_sentence("") == False


## Write a function to decide which of two shops is better for n items: shop A sells each at price a, shop B at price b but gives every third item free. Return "A", "B" or "same".
def better_shop(n, a, b):
    cost_a = n * a
    cost_b = (n - n // 3) * b
    if cost_a < cost_b:
        return "A"
    if cost_b < cost_a:
        return "B"
    return "same"

assert better_shop(2, 4, 5) == "A"
assert better_shop(3, 4, 5) == "B"
assert better_shop(6, 4, 6) == "same"
assert better_shop(5, 4, 5) == "same"
assert better_shop(0, 1, 2) == "same"
assert better_shop(7, 3, 4) == "B"


## Check whether a string of parentheses and other characters is balanced and never nested deeper than two levels.
def shallow_brackets(text):
    depth = 0
    for ch in text:
        if ch == "(":
            depth += 1
            if depth > 2:
                return False
        elif ch == ")":
            depth -= 1
            if depth < 0:
                return False
    return depth == 0

assert shallow_brackets("a(b(c))d") == True
assert shallow_brackets("((()))") == False
assert shallow_brackets(")x(") == False
assert shallow_brackets("(x") == False
assert shallow_brackets("") == True
assert shallow_brackets("()()(())") == True


## Given two integers, return "twins" if they are equal, "mirror" if they are opposite but not equal, "allies" if both are positive or both are negative, and "strangers" otherwise.
def sign_relation(x, y):
    if x == y:
        return "twins"
    elif x == -y:
        return "mirror"
    elif x * y > 0:
        return "allies"
    else:
        return "strangers"

assert sign_relation(4, 4) == "twins"
assert sign_relation(4, -4) == "mirror"
assert sign_relation(-3, -8) == "allies"
assert sign_relation(0, 5) == "strangers"
assert sign_relation(0, 0) == "twins"
assert sign_relation(2, -7) == "strangers"


## Write a function to find whether a queue of heights is fair for a photo: nobody may stand directly behind somebody who is more than ten centimetres taller. The first in the list stands in front.
def photo_queue_fair(heights):
    pairs = zip(heights, heights[1:])
    return all(front - behind <= 10 for front, behind in pairs)

assert photo_queue_fair([160, 150, 170]) == True
assert photo_queue_fair([160, 149, 170]) == False
assert photo_queue_fair([150, 180, 175]) == True
assert photo_queue_fair([190]) == True
assert photo_queue_fair([]) == True
assert photo_queue_fair([150, 160, 140]) == False


## Given the teams of a tug as lists of weights, return the index of the one heaviest team, or -1 if two or more teams share the top weight.
def unique_heaviest(teams):
    weights = [sum(team) for team in teams]
    top = max(weights)
    if weights.count(top) > 1:
        return -1
    return weights.index(top)

assert unique_heaviest([[70, 80], [90, 75], [60, 60]]) == 1
assert unique_heaviest([[5, 5], [4, 6], [1]]) == -1
assert unique_heaviest([[1], [2], [3, 4]]) == 2
assert unique_heaviest([[9], [3], [3]]) == 0
assert unique_heaviest([[], [], [1]]) == 2


## Check whether a time of day given as hours and minutes in 24 hour form lies in a quiet period, which runs from 13:00 to before 15:00 and from 22:30 to before 6:00.
def quiet_time(hours, minutes):
    t = hours * 60 + minutes
    at_noon = 780 <= t < 900
    at_night = t >= 1350 or t < 360
    return at_noon or at_night

assert quiet_time(13, 0) == True
assert quiet_time(15, 0) == False
assert quiet_time(22, 30) == True
assert quiet_time(6, 0) == False
assert quiet_time(5, 59) == True
assert quiet_time(22, 29) == False


## Define a function that checks whether each number of the list is a divisor or a multiple of the number that follows it; zeros do not occur.
def divisor_neighbours(values):
    for k in range(len(values) - 1):
        a = values[k]
        b = values[k + 1]
        if a % b != 0 and b % a != 0:
            return False
    return True

assert divisor_neighbours([2, 6, 3, 12]) == True
assert divisor_neighbours([2, 6, 4]) == False
assert divisor_neighbours([9, 3, 1, 7]) == True
assert divisor_neighbours([5, 7]) == False
assert divisor_neighbours([5]) == True
assert divisor_neighbours([]) == True


## Write a python function to grade a dive jury: if the highest and lowest mark differ by more than 2, return "recount"; otherwise "gold" if the average is at least 9, "silver" if at least 7, else "bronze".
def jury_medal(marks):
    if max(marks) - min(marks) > 2:
        return "recount"
    average = sum(marks) / len(marks)
    if average >= 9:
        return "gold"
    if average >= 7:
        return "silver"
    return "bronze"

assert jury_medal([8, 9, 10]) == "gold"
assert jury_medal([6, 7, 8]) == "silver"
assert jury_medal([6, 9, 8]) == "recount"
assert jury_medal([5, 7, 7]) == "bronze"
assert jury_medal([9]) == "gold"
assert jury_medal([9, 9, 8]) == "silver"


## Return whether a word is a "sandwich": at least three letters long, first and last letter the same, and that letter nowhere between them.
def sandwich_word(word):
    if len(word) < 3:
        return False
    bread = word[0]
    return word[-1] == bread and bread not in word[1:-1]

assert sandwich_word("stops") == True
assert sandwich_word("sushis") == False
assert sandwich_word("trees") == False
assert sandwich_word("aba") == True
assert sandwich_word("aa") == False
assert sandwich_word("") == False


## Given a list of dominoes as pairs laid in a row, check whether every domino touches the next with equal numbers and no domino is a double.
def domino_row_ok(row):
    for i, (left, right) in enumerate(row):
        if left == right:
            return False
        if i > 0 and row[i - 1][1] != left:
            return False
    return True

assert domino_row_ok([(1, 4), (4, 2), (2, 6)]) == True
assert domino_row_ok([(1, 4), (2, 4)]) == False
assert domino_row_ok([(1, 4), (4, 4), (4, 0)]) == False
assert domino_row_ok([]) == True
assert domino_row_ok([(3, 5)]) == True
assert domino_row_ok([(3, 3)]) == False


## Write a function that picks the middle bidder: among three different bids return the position 0, 1 or 2 of the one that is neither highest nor lowest.
def middle_bidder(a, b, c):
    if a < b < c or c < b < a:
        return 1
    if b < a < c or c < a < b:
        return 0
    return 2

assert middle_bidder(10, 20, 30) == 1
assert middle_bidder(20, 10, 30) == 0
assert middle_bidder(10, 30, 20) == 2
assert middle_bidder(30, 20, 10) == 1
assert middle_bidder(20, 30, 10) == 0
assert middle_bidder(30, 10, 20) == 2


## Check whether a shopping cart, a dictionary of product to amount, may use the express till: at most ten pieces in all and no single product more than four times.
def express_till(cart):
    pieces = 0
    for product in cart:
        if cart[product] > 4:
            return False
        pieces += cart[product]
    return pieces <= 10

assert express_till({"milk": 4, "egg": 4, "tea": 2}) == True
assert express_till({"milk": 5}) == False
assert express_till({"milk": 4, "egg": 4, "tea": 3}) == False
assert express_till({}) == True
assert express_till({"tea": 1}) == True


## Return "rising" if each number is greater than the one before, "falling" if each is smaller, "level" if all are equal, and "mixed" otherwise; lists with fewer than two numbers are "level".
def slope_word(nums):
    signs = set()
    for a, b in zip(nums, nums[1:]):
        signs.add((b > a) - (b < a))
    if not signs or signs == {0}:
        return "level"
    if signs == {1}:
        return "rising"
    return "falling" if signs == {-1} else "mixed"

assert slope_word([1, 4, 9]) == "rising"
assert slope_word([9, 4, 1]) == "falling"
assert slope_word([3, 3, 3]) == "level"
assert slope_word([1, 2, 2]) == "mixed"
assert slope_word([5]) == "level"
assert slope_word([2, 1, 3]) == "mixed"


## Write a function to check whether a knight, a king or both can step from one chess square to another, given as (column, row) pairs: return "knight", "king" or "none". Staying on the square is "none".
def stepping_piece(start, end):
    dx = abs(start[0] - end[0])
    dy = abs(start[1] - end[1])
    if {dx, dy} == {1, 2}:
        return "knight"
    if max(dx, dy) == 1:
        return "king"
    return "none"

assert stepping_piece((1, 1), (2, 3)) == "knight"
assert stepping_piece((4, 4), (3, 5)) == "king"
assert stepping_piece((1, 1), (3, 3)) == "none"
assert stepping_piece((2, 2), (2, 2)) == "none"
assert stepping_piece((5, 5), (3, 4)) == "knight"
assert stepping_piece((1, 7), (1, 6)) == "king"


## Given a text, decide how it is shouted: 2 if it has letters and all are capitals, 1 if it ends with an exclamation mark, 0 otherwise; both together give 3.
def shout_level(text):
    level = 0
    if text.isupper():
        level += 2
    if text.endswith("!"):
        level += 1
    return level

assert shout_level("HELP ME") == 2
assert shout_level("help!") == 1
assert shout_level("HELP!") == 3
assert shout_level("so what?") == 0
assert shout_level("!") == 1
assert shout_level("") == 0


## Define a function to check whether a list splits exactly at one place: return True if there is exactly one cut into two non-empty parts with equal sums.
def one_fair_cut(items):
    whole = sum(items)
    left = 0
    cuts = 0
    for x in items[:-1]:
        left += x
        if left * 2 == whole:
            cuts += 1
    return cuts == 1

assert one_fair_cut([1, 2, 3]) == True
assert one_fair_cut([1, 2, 4]) == False
assert one_fair_cut([2, 0, 2]) == False
assert one_fair_cut([5, 5]) == True
assert one_fair_cut([0]) == False
assert one_fair_cut([]) == False


## Return the traffic rule for a speed in a zone with a limit: "ok" up to the limit, "warn" up to ten percent above it, "fine" up to fifty percent above it, and "ban" beyond.
def speed_rule(speed, limit):
    if speed <= limit:
        return "ok"
    percent = (speed - limit) * 100 / limit
    if percent <= 10:
        return "warn"
    if percent <= 50:
        return "fine"
    return "ban"

assert speed_rule(50, 50) == "ok"
assert speed_rule(55, 50) == "warn"
assert speed_rule(75, 50) == "fine"
assert speed_rule(76, 50) == "ban"
assert speed_rule(111, 100) == "fine"
assert speed_rule(0, 30) == "ok"


## Check whether all letters that occur in a word occur the same number of times, and at least twice.
def evenly_repeated(word):
    counts = {word.count(letter) for letter in word}
    return len(counts) == 1 and min(counts) >= 2

assert evenly_repeated("abab") == True
assert evenly_repeated("abc") == False
assert evenly_repeated("aabbb") == False
assert evenly_repeated("zzz") == True
assert evenly_repeated("") == False
assert evenly_repeated("caucasus") == True


## Write a function that chooses the seat: from a list of rows with booleans (True means taken), return the (row, seat) of the first free seat whose neighbours in the row are free or missing, or None.
def lonely_seat_choice(rows):
    for r, row in enumerate(rows):
        for s, taken in enumerate(row):
            around = row[max(0, s - 1):s + 2]
            if not taken and not any(around):
                return (r, s)
    return None

assert lonely_seat_choice([[True, False, False, False]]) == (0, 2)
assert lonely_seat_choice([[True, False, True], [False, False, True]]) == (1, 0)
assert lonely_seat_choice([[False, True, False]]) == None
assert lonely_seat_choice([[False]]) == (0, 0)
assert lonely_seat_choice([]) == None
assert lonely_seat_choice([[True, False], [True, False, False]]) == (1, 2)
