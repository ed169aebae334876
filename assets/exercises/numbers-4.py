## Write a function to return the first n terms of the sequence that starts with 1, 2 and continues with the product of the last two terms minus their sum.
def product_minus_sum(n):
    terms = [1, 2]
    while len(terms) < n:
        a, b = terms[-2], terms[-1]
        terms.append(a * b - (a + b))
    return terms[:n]

assert product_minus_sum(4) == [1, 2, -1, -3]
assert product_minus_sum(6) == [1, 2, -1, -3, 7, -25]
assert product_minus_sum(2) == [1, 2]
assert product_minus_sum(0) == []
assert product_minus_sum(1) == [1]


## Given n, find the n-th term (counting from 1) of the sequence 1, 2, 2, 3, 3, 3, ... in which every k stands k times.
def repeated_count_term(n):
    k = 1
    while n > k:
        n -= k
        k += 1
    return k

assert repeated_count_term(5) == 3
assert repeated_count_term(7) == 4
assert repeated_count_term(3) == 2
assert repeated_count_term(1) == 1
assert repeated_count_term(15) == 5
assert repeated_count_term(16) == 6


## Write a python function to compute 1*2 + 2*3 + 3*4 + ... for the first n products.
def neighbour_products(n):
    return sum(i * (i + 1) for i in range(1, n + 1))

assert neighbour_products(3) == 20
assert neighbour_products(5) == 70
assert neighbour_products(1) == 2
assert neighbour_products(0) == 0
assert neighbour_products(2) == 8


## Return the n-th term, counting from 0, of the sequence that begins 0, 1, 1 and in which every later term is the term before it plus the term three places back.
def three_back(n):
    a, b, c = 0, 1, 1
    for _ in range(n):
        a, b, c = b, c, c + a
    return a

assert three_back(5) == 3
assert three_back(8) == 9
assert three_back(4) == 2
assert three_back(0) == 0
assert three_back(10) == 19


## Write a function that starts from a and alternately doubles the value and subtracts 3, doubling first, and returns the value after the given number of moves.
def double_then_minus(a, moves):
    for i in range(moves):
        if i % 2 == 0:
            a *= 2
        else:
            a -= 3
    return a

assert double_then_minus(5, 3) == 14
assert double_then_minus(4, 4) == 7
assert double_then_minus(1, 2) == -1
assert double_then_minus(9, 0) == 9
assert double_then_minus(3, 5) == 6


## Define a function that returns how many terms of the series 1 + 1/2 + 1/3 + ... are needed until the sum is larger than the given integer limit.
from fractions import Fraction

def harmonic_terms(limit):
    total = Fraction(0)
    k = 0
    while total <= limit:
        k += 1
        total += Fraction(1, k)
    return k

assert harmonic_terms(1) == 2
assert harmonic_terms(2) == 4
assert harmonic_terms(3) == 11
assert harmonic_terms(0) == 1
assert harmonic_terms(4) == 31


## Write a function to list the partial sums of 1 - 3 + 5 - 7 + ... for the first n terms.
def alternating_odd_sums(n):
    sums = []
    running = 0
    for i in range(n):
        term = 2 * i + 1
        running += term if i % 2 == 0 else -term
        sums.append(running)
    return sums

assert alternating_odd_sums(4) == [1, -2, 3, -4]
assert alternating_odd_sums(2) == [1, -2]
assert alternating_odd_sums(1) == [1]
assert alternating_odd_sums(0) == []
assert alternating_odd_sums(5) == [1, -2, 3, -4, 5]


## Given a start value, repeatedly add the last digit of the number to it, and return the list of the first n values, the start value included.
def add_last_digit(start, n):
    values = []
    while len(values) < n:
        values.append(start)
        start += start % 10
    return values

assert add_last_digit(13, 4) == [13, 16, 22, 24]
assert add_last_digit(7, 3) == [7, 14, 18]
assert add_last_digit(20, 3) == [20, 20, 20]
assert add_last_digit(5, 0) == []
assert add_last_digit(5, 2) == [5, 10]


## Return the position, counted from 1, of the first term greater than limit in the sequence 3, 4, 7, 11, ... where each term is the sum of the two before it.
def first_above(limit):
    x, y = 3, 4
    position = 1
    while x <= limit:
        x, y = y, x + y
        position += 1
    return position

assert first_above(10) == 4
assert first_above(7) == 4
assert first_above(3) == 2
assert first_above(0) == 1
assert first_above(100) == 9


## Write a function for the recurrence f(n) = f(n // 2) + f(n // 3) for n greater than 1, with f(0) = 0 and f(1) = 1.
def halves_and_thirds(n):
    if n <= 1:
        return n
    return halves_and_thirds(n // 2) + halves_and_thirds(n // 3)

assert halves_and_thirds(6) == 3
assert halves_and_thirds(12) == 5
assert halves_and_thirds(2) == 1
assert halves_and_thirds(0) == 0
assert halves_and_thirds(1) == 1


## Write a python function to build the row after the given row of numbers, where each new entry is the sum of two neighbouring entries of the row and the first and last entries of the row are kept at the ends.
def next_triangle_row(row):
    middle = []
    for i in range(len(row) - 1):
        middle.append(row[i] + row[i + 1])
    return row[:1] + middle + row[-1:]

assert next_triangle_row([1, 3, 1]) == [1, 4, 4, 1]
assert next_triangle_row([2, 5, 7]) == [2, 7, 12, 7]
assert next_triangle_row([4]) == [4, 4]
assert next_triangle_row([]) == []
assert next_triangle_row([0, -1]) == [0, -1, -1]


## Define a function that returns the n-th positive integer, counting from 1, that is divisible neither by 3 nor by 5.
def nth_without_factors(n):
    x = 0
    while n > 0:
        x += 1
        if x % 3 != 0 and x % 5 != 0:
            n -= 1
    return x

assert nth_without_factors(4) == 7
assert nth_without_factors(8) == 14
assert nth_without_factors(9) == 16
assert nth_without_factors(1) == 1
assert nth_without_factors(3) == 4


## Return the sequence that begins with n and in which each term is the number of decimal digits, times 3, of the square of the term before it, stopping as soon as a value would repeat.
def digit_length_walk(n):
    seen = []
    while n not in seen:
        seen.append(n)
        n = 3 * len(str(n * n))
    return seen

assert digit_length_walk(40) == [40, 12, 9, 6]
assert digit_length_walk(9) == [9, 6]
assert digit_length_walk(6) == [6]
assert digit_length_walk(0) == [0, 3]
assert digit_length_walk(1000) == [1000, 21, 9, 6]


## Given a list of the first terms, extend it to n terms, each new term being the sum of all the terms so far modulo 10.
def extend_by_total(first, n):
    terms = list(first)
    while len(terms) < n:
        terms.append(sum(terms) % 10)
    return terms

assert extend_by_total([3, 4], 5) == [3, 4, 7, 4, 8]
assert extend_by_total([9], 4) == [9, 9, 8, 6]
assert extend_by_total([1, 2, 3], 2) == [1, 2, 3]
assert extend_by_total([], 2) == [0, 0]
assert extend_by_total([12], 2) == [12, 2]


## Write a function to sum the k-th powers of the odd numbers up to n, n included when it is odd.
def odd_powers(n, k):
    total = 0
    x = 1
    while x <= n:
        total += x ** k
        x += 2
    return total

assert odd_powers(5, 2) == 35
assert odd_powers(4, 3) == 28
assert odd_powers(7, 1) == 16
assert odd_powers(0, 2) == 0
assert odd_powers(9, 0) == 5


## Write a function to return the largest value reached when n is halved if even and otherwise tripled and decreased by 1, until the value is 1 or a value is met again.
def peak_of_walk(n):
    visited = set()
    peak = n
    while n != 1 and n not in visited:
        visited.add(n)
        n = n // 2 if n % 2 == 0 else 3 * n - 1
        if n > peak:
            peak = n
    return peak

assert peak_of_walk(3) == 8
assert peak_of_walk(5) == 20
assert peak_of_walk(11) == 32
assert peak_of_walk(1) == 1
assert peak_of_walk(16) == 16


## Given n, return the sum of the first n numbers of which each is one larger than a multiple of 4 and ends in neither 1 nor 5.
def picky_sum(n):
    total = 0
    x = 1
    found = 0
    while found < n:
        if x % 10 not in (1, 5):
            total += x
            found += 1
        x += 4
    return total

assert picky_sum(2) == 22
assert picky_sum(3) == 39
assert picky_sum(4) == 68
assert picky_sum(0) == 0
assert picky_sum(1) == 9


## Check whether a list of integers obeys a rule in which every term from the third on is the difference of the two terms before it, the earlier one minus the later one.
def is_difference_chain(terms):
    for i in range(2, len(terms)):
        if terms[i] != terms[i - 2] - terms[i - 1]:
            return False
    return True

assert is_difference_chain([10, 6, 4, 2, 2, 0]) == True
assert is_difference_chain([9, 5, 4, 1, 2]) == False
assert is_difference_chain([3, 5, 2]) == False
assert is_difference_chain([1, 1]) == True
assert is_difference_chain([]) == True
assert is_difference_chain([5, 8, -3]) == True


## Return how many terms the sequence n, n - 1, n - 3, n - 6, n - 10, ... has that are not negative.
def triangular_drops(n):
    drop = 1
    terms = 0
    while n >= 0:
        terms += 1
        n -= drop
        drop += 1
    return terms

assert triangular_drops(10) == 5
assert triangular_drops(7) == 4
assert triangular_drops(2) == 2
assert triangular_drops(0) == 1
assert triangular_drops(-4) == 0
assert triangular_drops(20) == 6


## Write a function that follows x -> (a * x + c) mod m from x = seed and returns how many steps it takes until a value comes up for the second time.
def steps_to_repeat(seed, a, c, m):
    seen = set()
    x = seed % m
    while x not in seen:
        seen.add(x)
        x = (a * x + c) % m
    return len(seen)

assert steps_to_repeat(1, 3, 2, 7) == 6
assert steps_to_repeat(0, 2, 1, 8) == 4
assert steps_to_repeat(12, 5, 0, 10) == 2
assert steps_to_repeat(4, 0, 4, 6) == 1
assert steps_to_repeat(5, 1, 3, 9) == 3


## Define a function that returns the sum 1! - 2! + 3! - ... with n terms, the signs alternating.
def alternating_factorials(n):
    total = 0
    fact = 1
    for k in range(1, n + 1):
        fact *= k
        if k % 2:
            total += fact
        else:
            total -= fact
    return total

assert alternating_factorials(3) == 5
assert alternating_factorials(4) == -19
assert alternating_factorials(5) == 101
assert alternating_factorials(0) == 0
assert alternating_factorials(1) == 1


## Write a python function that merges the multiples of a and the multiples of b into one ascending list without repetitions and returns its first n members, starting with the smallest positive one.
def merged_multiples(a, b, n):
    i, j = a, b
    merged = []
    while len(merged) < n:
        smaller = min(i, j)
        merged.append(smaller)
        if i == smaller:
            i += a
        if j == smaller:
            j += b
    return merged

assert merged_multiples(2, 3, 5) == [2, 3, 4, 6, 8]
assert merged_multiples(5, 4, 4) == [4, 5, 8, 10]
assert merged_multiples(6, 3, 3) == [3, 6, 9]
assert merged_multiples(7, 7, 2) == [7, 14]
assert merged_multiples(1, 9, 0) == []


## Return the n-th term of the self-counting sequence g with g(1) = 1 and g(n) = n - g(g(n - 1)) for larger n.
def nested_g(n):
    g = [0, 1]
    for i in range(2, n + 1):
        g.append(i - g[g[i - 1]])
    return g[n]

assert nested_g(4) == 3
assert nested_g(7) == 4
assert nested_g(10) == 6
assert nested_g(1) == 1
assert nested_g(2) == 1


## Given a list of integers, return the list of the lists of successive differences until a list holds only zeros or has one member, beginning with the list itself.
def difference_table(values):
    table = [values]
    while len(values) > 1 and any(values):
        values = [b - a for a, b in zip(values, values[1:])]
        table.append(values)
    return table

assert difference_table([1, 4, 9]) == [[1, 4, 9], [3, 5], [2]]
assert difference_table([2, 4, 6, 8]) == [[2, 4, 6, 8], [2, 2, 2], [0, 0]]
assert difference_table([5, 1]) == [[5, 1], [-4]]
assert difference_table([7]) == [[7]]
assert difference_table([0, 0, 0]) == [[0, 0, 0]]


## Write a function to find the year, counted from 0, in which savings that start at amount first reach goal if every year a tenth of them, rounded down, and then the fixed gift are added; return -1 if they are short of the goal after 50 years.
def saving_years(amount, gift, goal):
    for year in range(51):
        if amount >= goal:
            return year
        amount += amount // 10 + gift
    return -1

assert saving_years(100, 5, 130) == 2
assert saving_years(19, 1, 25) == 3
assert saving_years(9, 0, 10) == -1
assert saving_years(50, 0, 66) == 3
assert saving_years(40, 3, 40) == 0
assert saving_years(0, 1, 50) == 23
