## Write a function to count the blocks of consecutive ones in the binary form of a non-negative integer.
def blocks_of_ones(n):
    return len([b for b in bin(n)[2:].split("0") if b])

assert blocks_of_ones(13) == 2
assert blocks_of_ones(85) == 4
assert blocks_of_ones(7) == 1
assert blocks_of_ones(0) == 0
assert blocks_of_ones(36) == 2


## Return the positions of the set bits of n, counted from 0 at the lowest bit, in ascending order.
def set_bit_places(n):
    places = []
    i = 0
    while n:
        if n & 1:
            places.append(i)
        n >>= 1
        i += 1
    return places

assert set_bit_places(10) == [1, 3]
assert set_bit_places(21) == [0, 2, 4]
assert set_bit_places(16) == [4]
assert set_bit_places(0) == []
assert set_bit_places(7) == [0, 1, 2]


## Write a python function to swap every even-placed bit of n with the odd-placed bit just above it.
def swap_bit_pairs(n):
    result = 0
    shift = 0
    while n >> shift:
        pair = (n >> shift) & 3
        swapped = (pair >> 1) | ((pair & 1) << 1)
        result |= swapped << shift
        shift += 2
    return result

assert swap_bit_pairs(2) == 1
assert swap_bit_pairs(13) == 14
assert swap_bit_pairs(20) == 40
assert swap_bit_pairs(0) == 0
assert swap_bit_pairs(3) == 3
assert swap_bit_pairs(1) == 2


## Define a function that returns the length of the longest run of zeros that has a one on both sides in the binary form of n, or 0 if there is none.
def widest_inner_gap(n):
    inner = bin(n)[2:].rstrip("0").split("1")
    return max(len(g) for g in inner)

assert widest_inner_gap(9) == 2
assert widest_inner_gap(529) == 4
assert widest_inner_gap(20) == 1
assert widest_inner_gap(32) == 0
assert widest_inner_gap(0) == 0
assert widest_inner_gap(15) == 0


## Given two non-negative integers, find the number of bit places where both have a one, minus the number of places where exactly one of them has a one.
def bit_agreement(a, b):
    both = bin(a & b).count("1")
    single = bin(a ^ b).count("1")
    return both - single

assert bit_agreement(6, 3) == -1
assert bit_agreement(15, 13) == 2
assert bit_agreement(8, 1) == -2
assert bit_agreement(0, 0) == 0
assert bit_agreement(7, 7) == 3


## Write a function to return the next greater integer that has the same number of one-bits as the positive integer n.
def next_same_weight(n):
    ones = bin(n).count("1")
    m = n + 1
    while bin(m).count("1") != ones:
        m += 1
    return m

assert next_same_weight(5) == 6
assert next_same_weight(12) == 17
assert next_same_weight(7) == 11
assert next_same_weight(1) == 2
assert next_same_weight(8) == 16


## Return the representation of a non-negative integer in base b as a list of digits, the most significant first; zero gives [0].
def digits_in_base(n, b):
    if n < b:
        return [n]
    return digits_in_base(n // b, b) + [n % b]

assert digits_in_base(25, 3) == [2, 2, 1]
assert digits_in_base(64, 8) == [1, 0, 0]
assert digits_in_base(300, 16) == [1, 2, 12]
assert digits_in_base(0, 5) == [0]
assert digits_in_base(4, 10) == [4]


## Write a function that finds the smallest base from 2 upwards in which all the digits of the positive integer n are equal.
def uniform_base(n):
    base = 2
    while True:
        digits = set()
        x = n
        while x:
            digits.add(x % base)
            x //= base
        if len(digits) == 1:
            return base
        base += 1

assert uniform_base(7) == 2
assert uniform_base(26) == 3
assert uniform_base(10) == 4
assert uniform_base(1) == 2
assert uniform_base(2) == 3
assert uniform_base(21) == 4


## Return the sum of the digits of n over all the bases from 2 to k, every base contributing the sum of the digits of n in that base.
def all_bases_digit_sum(n, k):
    total = 0
    for base in range(2, k + 1):
        rest = n
        while rest > 0:
            rest, digit = divmod(rest, base)
            total += digit
    return total

assert all_bases_digit_sum(10, 3) == 4
assert all_bases_digit_sum(13, 4) == 10
assert all_bases_digit_sum(5, 2) == 2
assert all_bases_digit_sum(0, 9) == 0
assert all_bases_digit_sum(7, 1) == 0


## Check whether n read in base 2 has more ones than zeros, leading zeros not being counted.
def ones_dominate(n):
    bits = format(n, "b")
    return bits.count("1") * 2 > len(bits)

assert ones_dominate(13) == True
assert ones_dominate(10) == False
assert ones_dominate(16) == False
assert ones_dominate(0) == False
assert ones_dominate(1) == True
assert ones_dominate(5) == True


## Write a function to turn a positive integer into balanced ternary, using the letters "+", "0" and "-" for the digits 1, 0 and -1, highest place first.
def balanced_ternary(n):
    out = ""
    while n > 0:
        r = n % 3
        out = "0+-"[r] + out
        n //= 3
        if r == 2:
            n += 1
    return out

assert balanced_ternary(5) == "+--"
assert balanced_ternary(11) == "++-"
assert balanced_ternary(9) == "+00"
assert balanced_ternary(1) == "+"
assert balanced_ternary(2) == "+-"


## Write a python function to clear the lowest k one-bits of a non-negative integer, clearing all of them if there are fewer than k.
def clear_lowest_ones(n, k):
    for _ in range(k):
        if n == 0:
            break
        n &= n - 1
    return n

assert clear_lowest_ones(29, 2) == 24
assert clear_lowest_ones(22, 1) == 20
assert clear_lowest_ones(7, 5) == 0
assert clear_lowest_ones(12, 0) == 12
assert clear_lowest_ones(0, 3) == 0


## Given a string of the digits 0 and 1, return its value when the leftmost character is the lowest bit.
def value_lowest_first(bits):
    value = 0
    weight = 1
    for b in bits:
        if b == "1":
            value += weight
        weight *= 2
    return value

assert value_lowest_first("011") == 6
assert value_lowest_first("10010") == 9
assert value_lowest_first("1") == 1
assert value_lowest_first("") == 0
assert value_lowest_first("000") == 0


## Write a function to compute the exclusive or of all integers from a to b, both included, that are multiples of m.
def xor_of_multiples(a, b, m):
    acc = 0
    for x in range(a, b + 1):
        if x % m == 0:
            acc ^= x
    return acc

assert xor_of_multiples(1, 9, 3) == 12
assert xor_of_multiples(4, 8, 2) == 10
assert xor_of_multiples(5, 7, 1) == 4
assert xor_of_multiples(1, 3, 5) == 0
assert xor_of_multiples(6, 6, 6) == 6


## Define a function that writes n in the factorial base: return the digits d1, d2, ... with n = d1 * 1! + d2 * 2! + ... and 0 <= di <= i, the lowest digit first; zero gives an empty list.
def factorial_digits(n):
    digits = []
    divisor = 2
    while n > 0:
        digits.append(n % divisor)
        n //= divisor
        divisor += 1
    return digits

assert factorial_digits(17) == [1, 2, 2]
assert factorial_digits(10) == [0, 2, 1]
assert factorial_digits(1) == [1]
assert factorial_digits(0) == []
assert factorial_digits(24) == [0, 0, 0, 1]


## Return the mirror of n in a field of the given width: bit i becomes bit width - 1 - i; bits of n outside of the field are ignored.
def mirror_bits(n, width):
    out = 0
    for i in range(width):
        if n & (1 << i):
            out |= 1 << (width - 1 - i)
    return out

assert mirror_bits(6, 4) == 6
assert mirror_bits(1, 5) == 16
assert mirror_bits(11, 6) == 52
assert mirror_bits(0, 8) == 0
assert mirror_bits(9, 3) == 4


## Write a function to find the smallest number of single bit flips that make n a multiple of 2 ** k with k at least 1; n is non-negative.
def flips_to_multiple(n, k):
    low = n % (1 << k)
    flips = 0
    while low:
        flips += low & 1
        low >>= 1
    return flips

assert flips_to_multiple(45, 3) == 2
assert flips_to_multiple(15, 2) == 2
assert flips_to_multiple(24, 3) == 0
assert flips_to_multiple(0, 4) == 0
assert flips_to_multiple(7, 5) == 3


## Given a positive integer, write it as a sum of distinct powers of two and return the terms from the largest to the smallest.
def powers_that_sum(n):
    power = 1
    while power * 2 <= n:
        power *= 2
    terms = []
    while n > 0:
        if power <= n:
            terms.append(power)
            n -= power
        power //= 2
    return terms

assert powers_that_sum(11) == [8, 2, 1]
assert powers_that_sum(40) == [32, 8]
assert powers_that_sum(1) == [1]
assert powers_that_sum(4) == [4]
assert powers_that_sum(15) == [8, 4, 2, 1]


## Write a function that reads the decimal digits of n as a number in the smallest base that allows them, which is one more than the largest digit and at least 2, and returns its value.
def read_in_least_base(n):
    s = str(n)
    base = max(2, int(max(s)) + 1)
    value = 0
    for c in s:
        value = value * base + int(c)
    return value

assert read_in_least_base(120) == 15
assert read_in_least_base(304) == 79
assert read_in_least_base(1011) == 11
assert read_in_least_base(0) == 0
assert read_in_least_base(9) == 9
assert read_in_least_base(10) == 2


## Check whether a and b differ in exactly one bit.
def one_bit_apart(a, b):
    diff = a ^ b
    return diff != 0 and diff & (diff - 1) == 0

assert one_bit_apart(12, 8) == True
assert one_bit_apart(7, 8) == False
assert one_bit_apart(9, 12) == False
assert one_bit_apart(0, 16) == True
assert one_bit_apart(5, 5) == False
assert one_bit_apart(1, 3) == True


## Write a function to rotate the bits of n to the left by one place inside its own binary length, the top bit moving to the lowest place; 0 stays 0.
def rotate_own_bits(n):
    if n == 0:
        return 0
    top = 1 << (n.bit_length() - 1)
    return (n - top) * 2 + 1

assert rotate_own_bits(10) == 5
assert rotate_own_bits(13) == 11
assert rotate_own_bits(0) == 0
assert rotate_own_bits(6) == 5
assert rotate_own_bits(16) == 1
assert rotate_own_bits(7) == 7


## Write a python function to count the numbers below n whose binary form contains two ones next to each other.
def with_adjacent_ones(n):
    count = 0
    for x in range(n):
        if x & (x >> 1):
            count += 1
    return count

assert with_adjacent_ones(8) == 3
assert with_adjacent_ones(14) == 6
assert with_adjacent_ones(3) == 0
assert with_adjacent_ones(0) == 0
assert with_adjacent_ones(4) == 1


## Define a function that converts n into a column name of letters where 1 is "a", 26 is "z", 27 is "aa" and so on; for 0 return the empty string.
def letter_number(n):
    name = ""
    while n > 0:
        n, r = divmod(n - 1, 26)
        name = chr(ord("a") + r) + name
    return name

assert letter_number(28) == "ab"
assert letter_number(52) == "az"
assert letter_number(703) == "aaa"
assert letter_number(0) == ""
assert letter_number(26) == "z"


## Given a list of switches numbered from 1 to n that all start off, toggle every switch whose number shares a one-bit with each value in steps, once per value, and return the numbers of the switches that are on.
def toggled_switches(n, steps):
    on = []
    for number in range(1, n + 1):
        state = False
        for step in steps:
            if number & step:
                state = not state
        if state:
            on.append(number)
    return on

assert toggled_switches(7, [1]) == [1, 3, 5, 7]
assert toggled_switches(6, [2, 4]) == [2, 3, 4, 5]
assert toggled_switches(5, [3, 1]) == [2]
assert toggled_switches(3, []) == []
assert toggled_switches(0, [7]) == []


## Check whether the digits of n in base b are all different.
def distinct_in_base(n, b):
    seen = set()
    while n > 0:
        d = n % b
        if d in seen:
            return False
        seen.add(d)
        n //= b
    return True

assert distinct_in_base(11, 3) == True
assert distinct_in_base(10, 3) == False
assert distinct_in_base(99, 10) == False
assert distinct_in_base(2, 2) == True
assert distinct_in_base(0, 7) == True
assert distinct_in_base(99, 8) == True
