## Write a function to return the list of divisors of n that are larger than its square root, in ascending order.
def big_divisors(n):
    result = []
    for d in range(1, n + 1):
        if n % d == 0 and d * d > n:
            result.append(d)
    return result

assert big_divisors(12) == [4, 6, 12]
assert big_divisors(16) == [8, 16]
assert big_divisors(7) == [7]
assert big_divisors(1) == []
assert big_divisors(30) == [6, 10, 15, 30]


## Given a positive integer, find the smallest gap between two neighbouring divisors in its sorted list of divisors; for 1 return 0.
def closest_divisors(n):
    divisors = [d for d in range(1, n + 1) if n % d == 0]
    gaps = [b - a for a, b in zip(divisors, divisors[1:])]
    return min(gaps, default=0)

assert closest_divisors(35) == 2
assert closest_divisors(15) == 2
assert closest_divisors(2) == 1
assert closest_divisors(1) == 0
assert closest_divisors(12) == 1


## Write a python function to count the even divisors of n minus the odd divisors of n.
def divisor_parity_balance(n):
    balance = 0
    for d in range(1, n + 1):
        if n % d:
            continue
        if d % 2 == 0:
            balance += 1
        else:
            balance -= 1
    return balance

assert divisor_parity_balance(12) == 2
assert divisor_parity_balance(15) == -4
assert divisor_parity_balance(10) == 0
assert divisor_parity_balance(1) == -1
assert divisor_parity_balance(16) == 3


## Return how often the factor p can be divided out of the product of all integers from a to b, both included and positive.
def power_in_range_product(a, b, p):
    count = 0
    for x in range(a, b + 1):
        while x % p == 0:
            x //= p
            count += 1
    return count

assert power_in_range_product(1, 10, 2) == 8
assert power_in_range_product(9, 18, 3) == 6
assert power_in_range_product(24, 29, 5) == 2
assert power_in_range_product(7, 7, 7) == 1
assert power_in_range_product(8, 5, 2) == 0


## Define a function that returns the prime factors of n from largest to smallest, repeated as often as they divide n; for 1 the list is empty.
def factors_downward(n):
    factors = []
    p = 2
    while n > 1:
        if n % p == 0:
            factors.insert(0, p)
            n //= p
        else:
            p += 1
    return factors

assert factors_downward(60) == [5, 3, 2, 2]
assert factors_downward(49) == [7, 7]
assert factors_downward(26) == [13, 2]
assert factors_downward(1) == []
assert factors_downward(13) == [13]


## Check whether the number of divisors of n is itself a divisor of n.
def divisor_count_divides(n):
    count = sum(1 for d in range(1, n + 1) if n % d == 0)
    return n % count == 0

assert divisor_count_divides(12) == True
assert divisor_count_divides(10) == False
assert divisor_count_divides(9) == True
assert divisor_count_divides(1) == True
assert divisor_count_divides(3) == False
assert divisor_count_divides(2) == True


## Write a function to return the number up to n that has the most divisors, and the smallest one if several have equally many.
def richest_in_divisors(n):
    best, best_count = 1, 1
    for x in range(2, n + 1):
        count = 0
        for d in range(1, x + 1):
            if x % d == 0:
                count += 1
        if count > best_count:
            best, best_count = x, count
    return best

assert richest_in_divisors(12) == 12
assert richest_in_divisors(11) == 6
assert richest_in_divisors(3) == 2
assert richest_in_divisors(1) == 1
assert richest_in_divisors(24) == 24
assert richest_in_divisors(50) == 48


## Given positive integers a, b and n, count the integers from 1 to n that are divisible by exactly one of a and b.
def exactly_one_divides(a, b, n):
    return sum((x % a == 0) != (x % b == 0) for x in range(1, n + 1))

assert exactly_one_divides(2, 3, 15) == 8
assert exactly_one_divides(1, 7, 8) == 7
assert exactly_one_divides(5, 5, 20) == 0
assert exactly_one_divides(4, 6, 12) == 3
assert exactly_one_divides(3, 4, 2) == 0
assert exactly_one_divides(2, 8, 8) == 3


## Write a function that divides n by 2 while it is even, otherwise by 3 while it is divisible by 3, and otherwise subtracts 1, until it is 1; return the numbers visited including n and 1.
def shrink_path(n):
    path = [n]
    while n != 1:
        if n % 2 == 0:
            n = n // 2
        elif n % 3 == 0:
            n = n // 3
        else:
            n = n - 1
        path.append(n)
    return path

assert shrink_path(15) == [15, 5, 4, 2, 1]
assert shrink_path(12) == [12, 6, 3, 1]
assert shrink_path(7) == [7, 6, 3, 1]
assert shrink_path(1) == [1]
assert shrink_path(2) == [2, 1]


## Return the remainders of n when divided by 2, 3, and so on up to k, as a list.
def remainder_profile(n, k):
    return [n % m for m in range(2, k + 1)]

assert remainder_profile(17, 5) == [1, 2, 1, 2]
assert remainder_profile(12, 4) == [0, 0, 0]
assert remainder_profile(5, 7) == [1, 2, 1, 0, 5, 5]
assert remainder_profile(9, 1) == []
assert remainder_profile(0, 3) == [0, 0]


## Write a function to find the smallest non-negative integer that leaves remainder r modulo m and remainder s modulo k, or return -1 if none exists below m * k.
def meet_remainders(r, m, s, k):
    for x in range(m * k):
        if x % m == r and x % k == s:
            return x
    return -1

assert meet_remainders(2, 3, 3, 5) == 8
assert meet_remainders(1, 4, 2, 7) == 9
assert meet_remainders(0, 2, 1, 4) == -1
assert meet_remainders(0, 5, 0, 6) == 0
assert meet_remainders(5, 6, 6, 7) == 41


## Define a function that returns the decimal digits after the point of the fraction a / b as a string of exactly k digits, cut off and not rounded.
def fraction_digits(a, b, k):
    rest = a % b
    out = ""
    for _ in range(k):
        rest *= 10
        out += str(rest // b)
        rest %= b
    return out

assert fraction_digits(22, 7, 4) == "1428"
assert fraction_digits(2, 3, 3) == "666"
assert fraction_digits(5, 4, 5) == "25000"
assert fraction_digits(6, 2, 2) == "00"
assert fraction_digits(1, 3, 0) == ""


## Given b > 1, find the length of the repeating part of the decimal expansion of 1 / b; it is 0 if the expansion ends.
def repeat_length(b):
    seen = {}
    rest = 1
    step = 0
    while rest != 0 and rest not in seen:
        seen[rest] = step
        rest = rest * 10 % b
        step += 1
    return 0 if rest == 0 else step - seen[rest]

assert repeat_length(7) == 6
assert repeat_length(12) == 1
assert repeat_length(8) == 0
assert repeat_length(11) == 2
assert repeat_length(22) == 2
assert repeat_length(2) == 0


## Write a function to add all integers from 1 to n that have no common divisor with n except 1.
def sum_of_strangers(n):
    total = 0
    for k in range(1, n + 1):
        shared = False
        for d in range(2, k + 1):
            if k % d == 0 and n % d == 0:
                shared = True
                break
        if not shared:
            total += k
    return total

assert sum_of_strangers(10) == 20
assert sum_of_strangers(9) == 27
assert sum_of_strangers(1) == 1
assert sum_of_strangers(7) == 21
assert sum_of_strangers(12) == 24


## Return the largest divisor of n that is not divisible by p, where p is a prime.
def strip_prime(n, p):
    if n % p != 0:
        return n
    return strip_prime(n // p, p)

assert strip_prime(40, 2) == 5
assert strip_prime(54, 3) == 2
assert strip_prime(35, 2) == 35
assert strip_prime(49, 7) == 1
assert strip_prime(1, 5) == 1


## Write a python function that sorts a list of positive integers by their remainder modulo m, and by value where the remainders are equal.
def by_remainder(numbers, m):
    return sorted(numbers, key=lambda x: (x % m, x))

assert by_remainder([7, 10, 3, 5], 4) == [5, 10, 3, 7]
assert by_remainder([9, 6, 3, 1], 3) == [3, 6, 9, 1]
assert by_remainder([12, 21, 30], 10) == [30, 21, 12]
assert by_remainder([], 5) == []
assert by_remainder([8, 2, 5], 1) == [2, 5, 8]


## Check whether a positive integer is the product of exactly two different primes.
def two_different_primes(n):
    found = []
    p = 2
    while n > 1:
        while n % p == 0:
            found.append(p)
            n //= p
        p += 1
    return len(found) == 2 and found[0] != found[1]

assert two_different_primes(15) == True
assert two_different_primes(25) == False
assert two_different_primes(30) == False
assert two_different_primes(1) == False
assert two_different_primes(6) == True
assert two_different_primes(12) == False


## Write a function to find the pair (a, b) with a * b == n and a <= b whose members are as close to each other as possible.
def squarest_pair(n):
    a = 1
    for d in range(1, n + 1):
        if d * d > n:
            break
        if n % d == 0:
            a = d
    return (a, n // a)

assert squarest_pair(36) == (6, 6)
assert squarest_pair(2) == (1, 2)
assert squarest_pair(40) == (5, 8)
assert squarest_pair(1) == (1, 1)
assert squarest_pair(13) == (1, 13)


## Given a list of positive integers, return the set of all integers greater than 1 that divide every one of them.
def shared_divisors(numbers):
    smallest = min(numbers)
    common = set()
    for d in range(2, smallest + 1):
        if all(x % d == 0 for x in numbers):
            common.add(d)
    return common

assert shared_divisors([12, 18, 30]) == {2, 3, 6}
assert shared_divisors([8, 4]) == {2, 4}
assert shared_divisors([9, 16]) == set()
assert shared_divisors([1, 5]) == set()
assert shared_divisors([7]) == {7}


## Define a function that returns how many sheets remain when n sheets are first put in piles of a, and the leftover piles in boxes of b piles: return (boxes, loose piles, loose sheets).
def pack_sheets(n, a, b):
    piles, sheets = divmod(n, a)
    boxes, piles = divmod(piles, b)
    return boxes, piles, sheets

assert pack_sheets(100, 7, 4) == (3, 2, 2)
assert pack_sheets(59, 10, 2) == (2, 1, 9)
assert pack_sheets(24, 4, 3) == (2, 0, 0)
assert pack_sheets(0, 5, 5) == (0, 0, 0)
assert pack_sheets(6, 9, 2) == (0, 0, 6)


## Write a function to return the sum of the distinct prime divisors of n minus the number of those primes.
def prime_excess(n):
    excess = 0
    p = 2
    while p <= n:
        if n % p == 0:
            excess += p - 1
            while n % p == 0:
                n //= p
        p += 1
    return excess

assert prime_excess(12) == 3
assert prime_excess(70) == 11
assert prime_excess(9) == 2
assert prime_excess(1) == 0
assert prime_excess(11) == 10


## Return the smallest integer not below n that is a multiple of step and a multiple of 3 at the same time.
def next_double_multiple(n, step):
    x = n
    while x % step != 0 or x % 3 != 0:
        x += 1
    return x

assert next_double_multiple(10, 4) == 12
assert next_double_multiple(13, 5) == 15
assert next_double_multiple(10, 5) == 15
assert next_double_multiple(12, 2) == 12
assert next_double_multiple(0, 7) == 0
assert next_double_multiple(1, 1) == 3


## Write a function that lists all pairs (a, b) with 1 <= a < b <= n for which a + b divides a * b.
def sum_divides_product(n):
    pairs = []
    for a in range(1, n):
        for b in range(a + 1, n + 1):
            if a * b % (a + b) == 0:
                pairs.append((a, b))
    return pairs

assert sum_divides_product(6) == [(3, 6)]
assert sum_divides_product(12) == [(3, 6), (4, 12), (6, 12)]
assert sum_divides_product(5) == []
assert sum_divides_product(1) == []
assert len(sum_divides_product(15)) == 4


## Given a positive integer n, return the exponents of its prime factorization joined with dots, in the order of ascending primes that occur, and "1" for n equal to 1.
def exponent_signature(n):
    parts = []
    for p in range(2, n + 1):
        e = 0
        while n % p == 0:
            n //= p
            e += 1
        if e > 0:
            parts.append(str(e))
    return ".".join(parts) or "1"

assert exponent_signature(12) == "2.1"
assert exponent_signature(50) == "1.2"
assert exponent_signature(7) == "1"
assert exponent_signature(1) == "1"
assert exponent_signature(64) == "6"


## Write a python function to count how many steps n takes to become 0 when it is repeatedly reduced by its smallest divisor greater than 1; the number 1 is reduced by 1.
def reduce_by_least(n):
    steps = 0
    while n > 0:
        d = 2
        while d < n and n % d != 0:
            d += 1
        n -= min(d, n)
        steps += 1
    return steps

assert reduce_by_least(9) == 4
assert reduce_by_least(25) == 11
assert reduce_by_least(1) == 1
assert reduce_by_least(0) == 0
assert reduce_by_least(8) == 4
assert reduce_by_least(13) == 1
