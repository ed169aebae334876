## Write a function to count the integers from 1 to n whose last digit equals their number of digits.
def last_is_length(n):
    count = 0
    for x in range(1, n + 1):
        if x % 10 == len(str(x)):
            count += 1
    return count

assert last_is_length(30) == 3
assert last_is_length(12) == 2
assert last_is_length(11) == 1
assert last_is_length(0) == 0
assert last_is_length(103) == 11


## Given n, count the ordered pairs (a, b) of positive integers with a + b equal to n in which neither number contains the digit 5.
def pairs_without_five(n):
    good = 0
    for a in range(1, n):
        b = n - a
        if "5" not in str(a) + str(b):
            good += 1
    return good

assert pairs_without_five(8) == 5
assert pairs_without_five(6) == 3
assert pairs_without_five(20) == 17
assert pairs_without_five(1) == 0
assert pairs_without_five(2) == 1
assert pairs_without_five(10) == 8


## Write a python function to count the ways to climb n stairs with steps of 1 or 3, never taking two steps of 3 directly after each other.
def stairs_no_double_three(n, may_three=True):
    if n < 0:
        return 0
    if n == 0:
        return 1
    ways = stairs_no_double_three(n - 1, True)
    if may_three:
        ways += stairs_no_double_three(n - 3, False)
    return ways

assert stairs_no_double_three(4) == 3
assert stairs_no_double_three(6) == 5
assert stairs_no_double_three(7) == 7
assert stairs_no_double_three(0) == 1
assert stairs_no_double_three(2) == 1


## Return the number of ways to pay an amount with coins of 2, 5 and 7 when the order of the coins does not matter.
def pay_two_five_seven(amount):
    ways = 0
    for sevens in range(amount // 7 + 1):
        rest = amount - 7 * sevens
        for fives in range(rest // 5 + 1):
            if (rest - 5 * fives) % 2 == 0:
                ways += 1
    return ways

assert pay_two_five_seven(14) == 4
assert pay_two_five_seven(10) == 2
assert pay_two_five_seven(7) == 2
assert pay_two_five_seven(0) == 1
assert pay_two_five_seven(3) == 0


## Define a function that counts the rectangles with integer sides whose perimeter is p and whose area is at least a; turned rectangles count once.
def rectangles_with(p, a):
    if p % 2 == 1:
        return 0
    half = p // 2
    found = 0
    for short in range(1, half // 2 + 1):
        if short * (half - short) >= a:
            found += 1
    return found

assert rectangles_with(20, 16) == 4
assert rectangles_with(15, 1) == 0
assert rectangles_with(10, 0) == 2
assert rectangles_with(14, 10) == 2
assert rectangles_with(2, 0) == 0
assert rectangles_with(8, 5) == 0


## Write a function to count the strings of length n over the letters a and b in which a is never followed by another a.
def no_double_a(n):
    end_a, end_b = 0, 1
    for _ in range(n):
        end_a, end_b = end_b, end_a + end_b
    return end_a + end_b

assert no_double_a(3) == 5
assert no_double_a(4) == 8
assert no_double_a(1) == 2
assert no_double_a(0) == 1
assert no_double_a(6) == 21


## Return how many of the three-digit numbers have a digit sum of s and a middle digit that is the largest of the three, ties allowed.
def middle_largest(s):
    count = 0
    for a in range(1, 10):
        for b in range(a, 10):
            c = s - a - b
            if 0 <= c <= b:
                count += 1
    return count

assert middle_largest(5) == 5
assert middle_largest(2) == 1
assert middle_largest(26) == 2
assert middle_largest(0) == 0
assert middle_largest(27) == 1
assert middle_largest(1) == 0


## Given a positive integer n, count the ways to write it as a sum of at least two consecutive positive integers.
def consecutive_ways(n):
    ways = 0
    for start in range(1, n):
        total = 0
        k = start
        while total < n:
            total += k
            k += 1
        if total == n:
            ways += 1
    return ways

assert consecutive_ways(9) == 2
assert consecutive_ways(15) == 3
assert consecutive_ways(8) == 0
assert consecutive_ways(1) == 0
assert consecutive_ways(3) == 1


## Write a function to count how many subsets of a list of distinct integers, the empty one included, have a sum that is divisible by m.
def subsets_divisible(numbers, m):
    sums = [0]
    for x in numbers:
        sums += [s + x for s in sums]
    return sum(1 for s in sums if s % m == 0)

assert subsets_divisible([1, 2, 3], 3) == 4
assert subsets_divisible([2, 5, 6], 4) == 2
assert subsets_divisible([4, 7], 5) == 1
assert subsets_divisible([], 7) == 1
assert subsets_divisible([5, 10], 5) == 4


## Write a function that lists the permutations of 1 to n, as tuples in ascending order, in which no number stands at its own place (places are counted from 1).
from itertools import permutations

def all_displaced(n):
    result = []
    for p in permutations(range(1, n + 1)):
        if all(value != place for place, value in enumerate(p, 1)):
            result.append(p)
    return result

assert all_displaced(3) == [(2, 3, 1), (3, 1, 2)]
assert all_displaced(2) == [(2, 1)]
assert len(all_displaced(4)) == 9
assert all_displaced(1) == []
assert all_displaced(0) == [()]


## Count, for n people at a round table with numbered seats, the ways to pick two people who do not sit next to each other; for fewer than four people there are none.
def distant_pairs(n):
    if n < 4:
        return 0
    return n * (n - 3) // 2

assert distant_pairs(5) == 5
assert distant_pairs(8) == 20
assert distant_pairs(2) == 0
assert distant_pairs(3) == 0
assert distant_pairs(0) == 0


## Write a python function to count the paths from the top left to the bottom right cell of a grid with the given rows and columns, moving right or down, that avoid the one blocked cell (r, c), counted from 0.
def paths_around(rows, cols, blocked):
    ways = [0] * cols
    ways[0] = 1
    for i in range(rows):
        for j in range(cols):
            if (i, j) == blocked:
                ways[j] = 0
            elif j > 0:
                ways[j] += ways[j - 1]
    return ways[-1]

assert paths_around(3, 3, (1, 1)) == 2
assert paths_around(2, 4, (0, 2)) == 2
assert paths_around(3, 4, (2, 0)) == 9
assert paths_around(1, 3, (0, 1)) == 0
assert paths_around(2, 2, (0, 0)) == 0


## Return the number of integers in the range from a to b, both included, that are squares or cubes of an integer, each counted once; a is at least 0.
def squares_or_cubes(a, b):
    powers = set()
    k = 0
    while k * k <= b:
        powers.add(k ** 2)
        powers.add(k ** 3)
        k += 1
    return len([p for p in powers if a <= p <= b])

assert squares_or_cubes(1, 10) == 4
assert squares_or_cubes(8, 64) == 8
assert squares_or_cubes(0, 1) == 2
assert squares_or_cubes(26, 30) == 1
assert squares_or_cubes(5, 7) == 0


## Given n, count the triples (a, b, c) with 1 <= a < b < c <= n in which b is exactly the mean of a and c.
def mean_triples(n):
    count = 0
    for b in range(2, n):
        count += min(b - 1, n - b)
    return count

assert mean_triples(5) == 4
assert mean_triples(4) == 2
assert mean_triples(7) == 9
assert mean_triples(2) == 0
assert mean_triples(3) == 1


## Write a function to return how many handshakes happen when every member of one group shakes hands with every member of all the other groups; the list holds the sizes of the groups.
def group_handshakes(sizes):
    total = 0
    earlier = 0
    for size in sizes:
        total += earlier * size
        earlier += size
    return total

assert group_handshakes([2, 3, 4]) == 26
assert group_handshakes([1, 1, 1]) == 3
assert group_handshakes([5, 2]) == 10
assert group_handshakes([6]) == 0
assert group_handshakes([]) == 0


## Count the partitions of n into positive parts that are all different and none of which is larger than biggest.
def distinct_partitions(n, biggest):
    if n == 0:
        return 1
    if n < 0 or biggest == 0:
        return 0
    without = distinct_partitions(n, biggest - 1)
    return without + distinct_partitions(n - biggest, biggest - 1)

assert distinct_partitions(6, 6) == 4
assert distinct_partitions(7, 4) == 2
assert distinct_partitions(5, 3) == 1
assert distinct_partitions(0, 5) == 1
assert distinct_partitions(4, 0) == 0


## Define a function that counts the rolls of two dice with the given numbers of sides whose larger value is exactly top; the dice are told apart.
def rolls_with_top(sides_a, sides_b, top):
    count = 0
    for i in range(1, sides_a + 1):
        for j in range(1, sides_b + 1):
            if max(i, j) == top:
                count += 1
    return count

assert rolls_with_top(6, 6, 3) == 5
assert rolls_with_top(4, 6, 5) == 4
assert rolls_with_top(4, 8, 4) == 7
assert rolls_with_top(6, 6, 7) == 0
assert rolls_with_top(2, 3, 1) == 1


## Write a function to count the page digits of a book: how many times the digit d is printed when the pages are numbered from 1 to last and only odd pages carry their number.
def printed_on_odd(last, d):
    printed = 0
    page = 1
    while page <= last:
        printed += str(page).count(str(d))
        page += 2
    return printed

assert printed_on_odd(20, 1) == 7
assert printed_on_odd(35, 3) == 7
assert printed_on_odd(10, 2) == 0
assert printed_on_odd(0, 1) == 0
assert printed_on_odd(11, 1) == 3


## Given a list of numbers of choices, one per menu course, count the menus with at least one course where any course may be skipped.
def menus(choices):
    product = 1
    for c in choices:
        product *= c + 1
    return product - 1

assert menus([3, 2]) == 11
assert menus([1, 1, 1]) == 7
assert menus([4]) == 4
assert menus([]) == 0
assert menus([0, 5]) == 5


## Return a dict that maps every possible remainder modulo m that occurs to the number of squares k * k, for k from 1 to n, that leave it.
def square_remainders(n, m):
    tally = {}
    for k in range(1, n + 1):
        r = k * k % m
        tally[r] = tally.get(r, 0) + 1
    return tally

assert square_remainders(6, 4) == {1: 3, 0: 3}
assert square_remainders(5, 7) == {1: 1, 4: 2, 2: 2}
assert square_remainders(3, 10) == {1: 1, 4: 1, 9: 1}
assert square_remainders(0, 3) == {}
assert square_remainders(4, 1) == {0: 4}


## Write a function that counts the numbers with exactly k digits whose digits never go down from left to right; the first digit is not 0.
def non_falling_numbers(k):
    ending = [0] + [1] * 9
    for _ in range(k - 1):
        new = [0] * 10
        for d in range(1, 10):
            new[d] = sum(ending[:d + 1])
        ending = new
    return sum(ending)

assert non_falling_numbers(2) == 45
assert non_falling_numbers(3) == 165
assert non_falling_numbers(1) == 9
assert non_falling_numbers(4) == 495
assert non_falling_numbers(5) == 1287


## Given n and k, list all the ways to choose k numbers from 1 to n so that any two chosen numbers differ by at least 2, as ascending tuples in ascending order.
from itertools import combinations

def spaced_choices(n, k):
    picks = []
    for combo in combinations(range(1, n + 1), k):
        ok = True
        for x, y in zip(combo, combo[1:]):
            if y - x < 2:
                ok = False
        if ok:
            picks.append(combo)
    return picks

assert spaced_choices(4, 2) == [(1, 3), (1, 4), (2, 4)]
assert spaced_choices(5, 3) == [(1, 3, 5)]
assert spaced_choices(2, 1) == [(1,), (2,)]
assert spaced_choices(3, 0) == [()]
assert spaced_choices(2, 2) == []


## Return how many squares of any size stand in a grid of rows by cols unit cells and do not contain the top left cell.
def squares_off_corner(rows, cols):
    total = 0
    for size in range(1, min(rows, cols) + 1):
        total += (rows - size + 1) * (cols - size + 1) - 1
    return total

assert squares_off_corner(3, 3) == 11
assert squares_off_corner(2, 4) == 9
assert squares_off_corner(1, 5) == 4
assert squares_off_corner(1, 1) == 0
assert squares_off_corner(0, 3) == 0


## Write a python function to count the ways to fill a row of n cells with tiles of length 1 in two colours and tiles of length 2 in one colour.
def coloured_tilings(n):
    ways = [1, 2]
    for i in range(2, n + 1):
        ways.append(2 * ways[i - 1] + ways[i - 2])
    return ways[n]

assert coloured_tilings(2) == 5
assert coloured_tilings(3) == 12
assert coloured_tilings(5) == 70
assert coloured_tilings(0) == 1
assert coloured_tilings(1) == 2


## Check whether at least half of the integers from 1 to n have an even digit sum.
def half_even_sums(n):
    even = 0
    for x in range(1, n + 1):
        if sum(map(int, str(x))) % 2 == 0:
            even += 1
    return even * 2 >= n

assert half_even_sums(8) == True
assert half_even_sums(21) == False
assert half_even_sums(1) == False
assert half_even_sums(0) == True
assert half_even_sums(20) == True
