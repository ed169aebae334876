## Write a function to add the digits of a non-negative integer that stand at even positions counted from the right, the units digit being position 0.
def even_place_sum(n):
    total = 0
    while n > 0:
        total += n % 10
        n //= 100
    return total

assert even_place_sum(12345) == 9
assert even_place_sum(908172) == 3
assert even_place_sum(70) == 0
assert even_place_sum(0) == 0
assert even_place_sum(6) == 6


## Return the number of times the digits of n, read from left to right, go strictly up from one digit to the next.
def digit_climbs(n):
    s = str(n)
    climbs = 0
    for i in range(1, len(s)):
        if s[i] > s[i - 1]:
            climbs += 1
    return climbs

assert digit_climbs(13254) == 2
assert digit_climbs(1123) == 2
assert digit_climbs(97531) == 0
assert digit_climbs(5) == 0
assert digit_climbs(1029384) == 3


## Write a python function to find the largest number that can be obtained from a non-negative integer by deleting exactly one of its digits; a single digit leaves 0.
def drop_one_digit(n):
    text = str(n)
    if len(text) == 1:
        return 0
    best = -1
    for k in range(len(text)):
        candidate = int(text[:k] + text[k + 1:])
        best = max(best, candidate)
    return best

assert drop_one_digit(2736) == 736
assert drop_one_digit(981) == 98
assert drop_one_digit(7) == 0
assert drop_one_digit(55) == 5
assert drop_one_digit(100) == 10


## Define a function that moves all odd digits of a number in front of its even digits, keeping the order inside both groups, and returns the result as an integer.
def odd_digits_first(number):
    odds = ""
    evens = ""
    for ch in str(number):
        if int(ch) % 2 == 1:
            odds += ch
        else:
            evens += ch
    return int(odds + evens)

assert odd_digits_first(41236) == 13426
assert odd_digits_first(2468) == 2468
assert odd_digits_first(8097) == 9780
assert odd_digits_first(0) == 0
assert odd_digits_first(20) == 20
assert odd_digits_first(21) == 12


## Check whether every digit of a positive integer divides the sum of all its digits; a zero digit never divides.
def digits_divide_sum(n):
    digits = [int(c) for c in str(n)]
    if 0 in digits:
        return False
    s = sum(digits)
    return all(s % d == 0 for d in digits)

assert digits_divide_sum(123) == True
assert digits_divide_sum(124) == False
assert digits_divide_sum(330) == False
assert digits_divide_sum(7) == True
assert digits_divide_sum(224) == True
assert digits_divide_sum(32) == False


## Given a non-negative integer, find the digit that occurs most often in it, taking the smaller digit when several occur equally often.
def commonest_digit(n):
    counts = [0] * 10
    for c in str(n):
        counts[int(c)] += 1
    return counts.index(max(counts))

assert commonest_digit(42844) == 4
assert commonest_digit(9797) == 7
assert commonest_digit(31) == 1
assert commonest_digit(0) == 0
assert commonest_digit(1002003) == 0
assert commonest_digit(99) == 9


## Write a function that repeatedly replaces n by the product of its nonzero digits until it has one digit, and returns how many replacements were made.
def nonzero_product_steps(n):
    steps = 0
    while n >= 10:
        product = 1
        for d in str(n):
            if d != "0":
                product *= int(d)
        n = product
        steps += 1
    return steps

assert nonzero_product_steps(77) == 4
assert nonzero_product_steps(10) == 1
assert nonzero_product_steps(105) == 1
assert nonzero_product_steps(8) == 0
assert nonzero_product_steps(99) == 2
assert nonzero_product_steps(25) == 2


## Return the integer made by doubling every digit of n in place and writing the doubled digits side by side, so that 27 gives 414.
def double_each_digit(n):
    return int("".join(str(2 * int(d)) for d in str(n)))

assert double_each_digit(27) == 414
assert double_each_digit(305) == 6010
assert double_each_digit(11) == 22
assert double_each_digit(0) == 0
assert double_each_digit(99) == 1818


## Write a function to count how many digits two positive integers share at the same place when both are aligned at their units digit.
def matching_places(a, b):
    same = 0
    while a and b:
        if a % 10 == b % 10:
            same += 1
        a //= 10
        b //= 10
    return same

assert matching_places(1234, 9294) == 2
assert matching_places(50, 7150) == 2
assert matching_places(6020, 20) == 2
assert matching_places(8, 9) == 0
assert matching_places(777, 7) == 1


## Define a function that returns the difference between the largest and the smallest digit of an integer, whose sign is ignored.
def digit_spread(n):
    digits = sorted(str(abs(n)))
    return int(digits[-1]) - int(digits[0])

assert digit_spread(3851) == 7
assert digit_spread(-492) == 7
assert digit_spread(66) == 0
assert digit_spread(0) == 0
assert digit_spread(-10) == 1


## Write a function to split the decimal digits of a number into groups of size k from the left and return the sum of the groups; the last group may be shorter.
def sum_of_chunks(n, k):
    s = str(n)
    total = 0
    for start in range(0, len(s), k):
        total += int(s[start:start + k])
    return total

assert sum_of_chunks(12345, 2) == 51
assert sum_of_chunks(100200, 3) == 300
assert sum_of_chunks(987, 1) == 24
assert sum_of_chunks(42, 5) == 42
assert sum_of_chunks(0, 2) == 0


## Return the smallest integer greater than n that contains no digit of n.
def next_without_digits(n):
    forbidden = set(str(n))
    m = n + 1
    while forbidden & set(str(m)):
        m += 1
    return m

assert next_without_digits(19) == 20
assert next_without_digits(25) == 30
assert next_without_digits(30) == 41
assert next_without_digits(0) == 1
assert next_without_digits(9) == 10
assert next_without_digits(89) == 100


## Check whether the first half of the digits of a number has the same sum as the second half; with an odd number of digits the middle one is left out.
def halves_balance(n):
    digits = list(map(int, str(n)))
    half = len(digits) // 2
    left = sum(digits[:half])
    right = sum(digits[len(digits) - half:])
    return left == right

assert halves_balance(2750) == False
assert halves_balance(1634) == True
assert halves_balance(17962) == True
assert halves_balance(7) == True
assert halves_balance(1010) == True
assert halves_balance(12) == False


## Given a positive integer, find how many trailing digits equal its last digit, the last digit itself included.
def tail_repeats(n):
    last = n % 10
    count = 0
    while n > 0 and n % 10 == last:
        count += 1
        n //= 10
    return count

assert tail_repeats(1233) == 2
assert tail_repeats(5000) == 3
assert tail_repeats(7177) == 2
assert tail_repeats(4) == 1
assert tail_repeats(999) == 3


## Write a function to increase every digit of a non-negative integer by one, with 9 becoming 0, and return the result as an integer.
def bump_digits(n):
    place = 1
    result = 0
    while True:
        digit = (n % 10 + 1) % 10
        result += digit * place
        place *= 10
        n //= 10
        if n == 0:
            return result

assert bump_digits(128) == 239
assert bump_digits(190) == 201
assert bump_digits(45) == 56
assert bump_digits(0) == 1
assert bump_digits(99) == 0
assert bump_digits(907) == 18


## Return the alternating sum of the digits of a number from left to right, starting with plus.
def signed_digit_sum(number):
    total = 0
    sign = 1
    for c in str(number):
        total += sign * int(c)
        sign = -sign
    return total

assert signed_digit_sum(951) == 5
assert signed_digit_sum(2718) == -12
assert signed_digit_sum(30) == 3
assert signed_digit_sum(0) == 0
assert signed_digit_sum(1111) == 0


## Define a function that tells how many numbers from low to high, both included, contain the digit d exactly once.
def contain_once(low, high, d):
    hits = 0
    for x in range(low, high + 1):
        if str(x).count(str(d)) == 1:
            hits += 1
    return hits

assert contain_once(1, 30, 2) == 11
assert contain_once(10, 20, 0) == 2
assert contain_once(90, 97, 8) == 0
assert contain_once(5, 5, 5) == 1
assert contain_once(8, 3, 4) == 0
assert contain_once(33, 35, 3) == 2


## Write a function that pairs the outermost digits of a number, then the next ones inside, and returns the list of the sums of the pairs; a lone middle digit is listed by itself.
def onion_sums(n):
    s = [int(c) for c in str(n)]
    sums = []
    while len(s) > 1:
        sums.append(s.pop(0) + s.pop())
    return sums + s

assert onion_sums(12345) == [6, 6, 3]
assert onion_sums(9017) == [16, 1]
assert onion_sums(40) == [4]
assert onion_sums(8) == [8]
assert onion_sums(0) == [0]
assert onion_sums(108) == [9, 0]


## Return the smallest positive integer, without leading zero, that uses exactly the digits of the positive integer n.
def smallest_rearranged(n):
    digits = sorted(str(n))
    for i, d in enumerate(digits):
        if d != "0":
            digits.pop(i)
            return int(d + "".join(digits))

assert smallest_rearranged(3102) == 1023
assert smallest_rearranged(500) == 500
assert smallest_rearranged(9184) == 1489
assert smallest_rearranged(1) == 1
assert smallest_rearranged(90807) == 70089


## Check whether the digits of n go up to a single highest digit and then down again, strictly on both sides, with at least one digit on each side of the top.
def is_hill_number(n):
    s = str(n)
    top = s.index(max(s))
    if top == 0 or top == len(s) - 1:
        return False
    up = all(s[i] < s[i + 1] for i in range(top))
    down = all(s[i] > s[i + 1] for i in range(top, len(s) - 1))
    return up and down

assert is_hill_number(2751) == True
assert is_hill_number(2285) == False
assert is_hill_number(1234) == False
assert is_hill_number(1213) == False
assert is_hill_number(5) == False
assert is_hill_number(4321) == False


## Write a function to return the pair (sum of digits, product of digits) of a non-negative integer using recursion only.
def sum_and_product(n):
    if n < 10:
        return (n, n)
    s, p = sum_and_product(n // 10)
    return (s + n % 10, p * (n % 10))

assert sum_and_product(234) == (9, 24)
assert sum_and_product(506) == (11, 0)
assert sum_and_product(10) == (1, 0)
assert sum_and_product(0) == (0, 0)
assert sum_and_product(9) == (9, 9)


## Given an integer n and a digit d, insert d into the digits of n at the place that makes the result as small as possible without putting a leading zero, and return that result.
def insert_smallest(n, d):
    s = str(n)
    options = []
    for i in range(len(s) + 1):
        t = s[:i] + str(d) + s[i:]
        if t[0] != "0":
            options.append(int(t))
    return min(options)

assert insert_smallest(254, 3) == 2354
assert insert_smallest(71, 0) == 701
assert insert_smallest(12, 9) == 129
assert insert_smallest(9, 1) == 19
assert insert_smallest(44, 4) == 444


## Write a function that counts the closed loops drawn in the digits of a number, where 0, 4, 6 and 9 have one loop, 8 has two and the others have none.
def loops_in_digits(n):
    loops = {"0": 1, "4": 1, "6": 1, "9": 1, "8": 2}
    return sum(loops.get(c, 0) for c in str(n))

assert loops_in_digits(4086) == 5
assert loops_in_digits(1239) == 1
assert loops_in_digits(88) == 4
assert loops_in_digits(0) == 1
assert loops_in_digits(12357) == 0


## Return the positions, counted from 0 at the left, of the digits of n that are larger than the mean of all its digits.
def above_mean_places(n):
    ds = [int(c) for c in str(n)]
    total = sum(ds)
    return [i for i, d in enumerate(ds) if d * len(ds) > total]

assert above_mean_places(1928) == [1, 3]
assert above_mean_places(642) == [0]
assert above_mean_places(3333) == []
assert above_mean_places(7) == []
assert above_mean_places(10) == [0]
