## Write a function to round n to the nearest multiple of m, a number exactly between two multiples going to the larger one; n and m are non-negative and m is not 0.
def nearest_multiple(n, m):
    rest = n % m
    if rest * 2 >= m:
        return n - rest + m
    return n - rest

assert nearest_multiple(17, 6) == 18
assert nearest_multiple(18, 4) == 20
assert nearest_multiple(23, 10) == 20
assert nearest_multiple(0, 7) == 0
assert nearest_multiple(3, 7) == 0
assert nearest_multiple(3, 8) == 0


## Round a price in cents so that it ends in 0 or 5: endings 1, 2, 6 and 7 go down and endings 3, 4, 8 and 9 go up.
def cash_price(cents):
    last = cents % 5
    if last <= 2:
        return cents - last
    return cents + (5 - last)

assert cash_price(122) == 120
assert cash_price(123) == 125
assert cash_price(98) == 100
assert cash_price(0) == 0
assert cash_price(75) == 75
assert cash_price(6) == 5


## Write a python function to divide a by b, both positive, and round a half to the even neighbour, using integers only.
def half_even_divide(a, b):
    q, r = divmod(a, b)
    if 2 * r > b or (2 * r == b and q % 2 == 1):
        q += 1
    return q

assert half_even_divide(5, 2) == 2
assert half_even_divide(7, 2) == 4
assert half_even_divide(11, 4) == 3
assert half_even_divide(1, 3) == 0
assert half_even_divide(9, 3) == 3
assert half_even_divide(1, 2) == 0


## Return n with all but its k leading digits replaced by zeros, without rounding; n is non-negative and k at least 1.
def keep_leading(n, k):
    s = str(n)
    return int(s[:k].ljust(len(s), "0"))

assert keep_leading(45678, 2) == 45000
assert keep_leading(909, 1) == 900
assert keep_leading(1234, 3) == 1230
assert keep_leading(7, 4) == 7
assert keep_leading(0, 1) == 0


## Define a function that shares an amount of cents among n people as evenly as possible and returns the list of the shares, the larger shares first.
def fair_shares(cents, n):
    base = cents // n
    extra = cents % n
    shares = []
    for person in range(n):
        shares.append(base + 1 if person < extra else base)
    return shares

assert fair_shares(10, 4) == [3, 3, 2, 2]
assert fair_shares(100, 3) == [34, 33, 33]
assert fair_shares(9, 3) == [3, 3, 3]
assert fair_shares(0, 2) == [0, 0]
assert fair_shares(2, 3) == [1, 1, 0]


## Write a function to truncate a / b towards zero for integers of any sign, b not being 0, without using floats.
def divide_to_zero(a, b):
    q = abs(a) // abs(b)
    if (a < 0) != (b < 0):
        return -q
    return q

assert divide_to_zero(-7, 2) == -3
assert divide_to_zero(9, -4) == -2
assert divide_to_zero(7, 2) == 3
assert divide_to_zero(0, -5) == 0
assert divide_to_zero(-11, -3) == 3


## Given a number of seconds, return it as a text of minutes and seconds like 3:05, rounding the seconds up to the next multiple of 5.
def clock_fives(seconds):
    rounded = -(-seconds // 5) * 5
    return f"{rounded // 60}:{rounded % 60:02d}"

assert clock_fives(181) == "3:05"
assert clock_fives(118) == "2:00"
assert clock_fives(75) == "1:15"
assert clock_fives(0) == "0:00"
assert clock_fives(644) == "10:45"


## Write a function for this game: two players in turn take the leftmost or the rightmost digit of n, always the larger one, the leftmost if they are equal; return the points of the first and of the second player.
def greedy_digit_game(n):
    digits = [int(c) for c in str(n)]
    points = [0, 0]
    turn = 0
    while digits:
        side = 0 if digits[0] >= digits[-1] else -1
        points[turn] += digits.pop(side)
        turn = 1 - turn
    return tuple(points)

assert greedy_digit_game(2914) == (13, 3)
assert greedy_digit_game(538) == (11, 5)
assert greedy_digit_game(2952) == (7, 11)
assert greedy_digit_game(6) == (6, 0)
assert greedy_digit_game(1932) == (11, 4)


## Write a python function to play this: add to n the number made of its digits in reverse order until the digits of the result contain a zero, and return how many additions were made; stop after 20.
def until_zero_shows(n):
    moves = 0
    while "0" not in str(n) and moves < 20:
        n += int(str(n)[::-1])
        moves += 1
    return moves

assert until_zero_shows(64) == 1
assert until_zero_shows(57) == 16
assert until_zero_shows(11) == 8
assert until_zero_shows(30) == 0
assert until_zero_shows(5) == 1


## Given the present and the wanted code of a dial lock, count the turns needed: every wheel goes from its digit in start to its digit in goal the shorter way round; both codes are strings of equal length.
def lock_turns(start, goal):
    turns = 0
    for a, b in zip(start, goal):
        d = abs(int(a) - int(b))
        turns += min(d, 10 - d)
    return turns

assert lock_turns("1190", "3910") == 6
assert lock_turns("0518", "6053") == 18
assert lock_turns("2222", "2222") == 0
assert lock_turns("", "") == 0
assert lock_turns("09", "90") == 2


## Return the check digit that has to be put behind n so that the digits of the whole, weighted 3 and 1 in turn from the check digit's left neighbour onwards with 3 first and the check digit itself weighted 1, add up to a multiple of 10.
def check_digit(n):
    total = 0
    weight = 3
    while n > 0:
        n, d = divmod(n, 10)
        total += weight * d
        weight = 4 - weight
    return -total % 10

assert check_digit(125) == 0
assert check_digit(78) == 9
assert check_digit(3604) == 7
assert check_digit(0) == 0
assert check_digit(10) == 9


## Write a function to write n as a sum of as few terms from 1, 4, 9, 16, ... as a greedy choice gives, always taking the largest square that fits, and return the terms.
def greedy_squares(n):
    terms = []
    while n > 0:
        root = 1
        while (root + 1) ** 2 <= n:
            root += 1
        terms.append(root * root)
        n -= root * root
    return terms

assert greedy_squares(12) == [9, 1, 1, 1]
assert greedy_squares(41) == [36, 4, 1]
assert greedy_squares(3) == [1, 1, 1]
assert greedy_squares(0) == []
assert greedy_squares(16) == [16]


## Define a function that writes a positive integer below 100 in tally style: a "#" for every full ten, then a "+" for a five if there is one, then a "|" for every one left.
def tally_text(n):
    tens, rest = divmod(n, 10)
    out = "#" * tens
    if rest >= 5:
        out += "+"
        rest -= 5
    return out + "|" * rest

assert tally_text(27) == "##+||"
assert tally_text(14) == "#||||"
assert tally_text(35) == "###+"
assert tally_text(1) == "|"
assert tally_text(99) == "#########+||||"


## Write a function to express the fraction a / b, with 0 < a < b, as a greedy sum of different unit fractions, and return their denominators.
def unit_denominators(a, b):
    denominators = []
    while a > 0:
        d = (b + a - 1) // a
        denominators.append(d)
        a = a * d - b
        b = b * d
    return denominators

assert unit_denominators(3, 4) == [2, 4]
assert unit_denominators(2, 7) == [4, 28]
assert unit_denominators(5, 6) == [2, 3]
assert unit_denominators(1, 9) == [9]
assert unit_denominators(2, 6) == [3]


## Return the quotients of the continued fraction of a / b, where a is not negative and b is positive.
def quotient_chain(a, b):
    if b == 0:
        return []
    return [a // b] + quotient_chain(b, a % b)

assert quotient_chain(17, 5) == [3, 2, 2]
assert quotient_chain(3, 8) == [0, 2, 1, 2]
assert quotient_chain(45, 16) == [2, 1, 4, 3]
assert quotient_chain(0, 4) == [0]
assert quotient_chain(6, 2) == [3]


## Given a non-negative integer, describe it by its runs: write the length of each run of equal digits followed by the digit, and return the text as an integer after doing this twice.
from itertools import groupby

def describe_twice(n):
    text = str(n)
    for _ in range(2):
        pieces = []
        for digit, run in groupby(text):
            pieces.append(f"{len(list(run))}{digit}")
        text = "".join(pieces)
    return int(text)

assert describe_twice(5) == 1115
assert describe_twice(1122) == 121122
assert describe_twice(30) == 11131110
assert describe_twice(0) == 1110
assert describe_twice(22) == 22


## Write a python function to write an integer with an apostrophe between groups of three digits counted from the right; a negative number keeps its minus sign in front.
def swiss_format(n):
    s = str(abs(n))
    groups = []
    while len(s) > 3:
        groups.insert(0, s[-3:])
        s = s[:-3]
    groups.insert(0, s)
    return ("-" if n < 0 else "") + "'".join(groups)

assert swiss_format(1234567) == "1'234'567"
assert swiss_format(-98765) == "-98'765"
assert swiss_format(120) == "120"
assert swiss_format(4000) == "4'000"
assert swiss_format(0) == "0"
assert swiss_format(-100) == "-100"


## Write a function for a keypad on which only the keys in the string good work: return the number that is nearest to n and at least 0 and can be typed with them, the smaller one if two are equally near.
def nearest_typable(n, good):
    distance = 0
    while True:
        for candidate in (n - distance, n + distance):
            if candidate >= 0 and all(c in good for c in str(candidate)):
                return candidate
        distance += 1

assert nearest_typable(47, "159") == 51
assert nearest_typable(20, "13") == 13
assert nearest_typable(3, "09") == 0
assert nearest_typable(6, "48") == 4
assert nearest_typable(85, "58") == 85


## Check whether n can be brought to 1 by using only the two moves halving, if it is even, and subtracting 3, if it is larger than 3.
def reaches_one(n):
    if n == 1:
        return True
    if n < 1:
        return False
    if n % 2 == 0 and reaches_one(n // 2):
        return True
    return n > 3 and reaches_one(n - 3)

assert reaches_one(10) == True
assert reaches_one(9) == False
assert reaches_one(5) == True
assert reaches_one(3) == False
assert reaches_one(1) == True
assert reaches_one(0) == False


## Define a function that returns the number of candles that can be burnt in all when there are n candles and every k stubs, with k at least 2, are melted into one new candle.
def candles_burnt(n, k):
    burnt = n
    stubs = n
    while stubs >= k:
        new = stubs // k
        burnt += new
        stubs = stubs % k + new
    return burnt

assert candles_burnt(10, 3) == 14
assert candles_burnt(8, 2) == 15
assert candles_burnt(15, 4) == 19
assert candles_burnt(2, 5) == 2
assert candles_burnt(0, 2) == 0
assert candles_burnt(6, 6) == 7


## Given n children in a circle numbered from 0, where counting starts at child 0 and every k-th child counted leaves until two are left, return the numbers of the two that stay, in ascending order; n is at least 2.
def last_two(n, k):
    circle = list(range(n))
    i = 0
    while len(circle) > 2:
        i = (i + k - 1) % len(circle)
        circle.pop(i)
    return circle

assert last_two(5, 2) == [2, 4]
assert last_two(6, 3) == [0, 4]
assert last_two(7, 4) == [1, 2]
assert last_two(2, 9) == [0, 1]
assert last_two(4, 1) == [2, 3]


## Write a function to find a missing digit: the text holds the digits of a number with one "?", and the result is the smallest digit for it that makes the number divisible by m, or -1 if there is none.
def missing_digit(text, m):
    for d in "0123456789":
        if int(text.replace("?", d)) % m == 0:
            return int(d)
    return -1

assert missing_digit("12?", 9) == 6
assert missing_digit("?4", 8) == 2
assert missing_digit("3?1", 2) == -1
assert missing_digit("?", 5) == 0
assert missing_digit("1?", 17) == 7


## Return the largest product that can be made by cutting the digits of n, which has at least two digits, into a left and a right part, each read as a number.
def best_cut_product(n):
    power = 10
    best = 0
    while power <= n:
        left, right = divmod(n, power)
        best = max(best, left * right)
        power *= 10
    return best

assert best_cut_product(352) == 156
assert best_cut_product(10) == 0
assert best_cut_product(2461) == 1464
assert best_cut_product(911) == 99
assert best_cut_product(99) == 81


## Write a python function to turn a score into a grade step: every full 15 points above 40 give one step, but at most 4 steps, and scores of 40 or less give 0.
def grade_steps(score):
    if score <= 40:
        return 0
    steps = (score - 40) // 15
    return min(steps, 4)

assert grade_steps(69) == 1
assert grade_steps(85) == 3
assert grade_steps(40) == 0
assert grade_steps(130) == 4
assert grade_steps(54) == 0
assert grade_steps(3) == 0


## Write a function that keeps rounding n to the nearest ten, hundred, thousand and so on, fives going up, until only its first digit is not zero, each time rounding the result of the step before; n is non-negative.
def chain_round(n):
    unit = 10
    while n >= unit:
        n = (n + unit // 2) // unit * unit
        unit *= 10
    return n

assert chain_round(445) == 500
assert chain_round(1349) == 1000
assert chain_round(95) == 100
assert chain_round(7) == 7
assert chain_round(0) == 0
assert chain_round(2546) == 3000
