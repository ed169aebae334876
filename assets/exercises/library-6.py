## Write a function to return the sum of the squares of the odd numbers in a list minus the sum of its even numbers.
def odd_squares_minus_evens(numbers):
    odd = filter(lambda n: n % 2 == 1, numbers)
    even = filter(lambda n: n % 2 == 0, numbers)
    return sum(map(lambda n: n ** 2, odd)) - sum(even)

assert odd_squares_minus_evens([1, 2, 3]) == 8
assert odd_squares_minus_evens([4, 5]) == 21
assert odd_squares_minus_evens([6, 8]) == -14
assert odd_squares_minus_evens([]) == 0
assert odd_squares_minus_evens([-3, 0]) == 9


## Check whether in a list of pairs every first part is smaller than its second part and no second part is above the limit.
def ranges_fit(pairs, limit):
    ordered = all(a < b for a, b in pairs)
    too_big = any(b > limit for _, b in pairs)
    return ordered and not too_big

assert ranges_fit([(1, 3), (2, 9)], 9) == True
assert ranges_fit([(1, 3), (2, 10)], 9) == False
assert ranges_fit([(4, 4)], 9) == False
assert ranges_fit([], 0) == True
assert ranges_fit([(5, 2), (1, 2)], 6) == False


## Write a python function to sort file names by extension (the part after the last dot), then by name; names without a dot have the empty extension.
def sort_by_extension(names):
    def key(name):
        dot = name.rfind(".")
        ext = name[dot + 1:] if dot >= 0 else ""
        return ext, name
    return sorted(names, key=key)

assert sort_by_extension(["b.txt", "a.zip", "a.txt"]) == ["a.txt", "b.txt", "a.zip"]
assert sort_by_extension(["x.c", ".b", "readme"]) == ["readme", ".b", "x.c"]
assert sort_by_extension(["p.tar.gz", "q.a"]) == ["q.a", "p.tar.gz"]
assert sort_by_extension([]) == []
assert sort_by_extension(["b", "a."]) == ["a.", "b"]


## Return the rows of a table (a list of equal-long lists) turned into columns, each column joined into a string from bottom to top.
def columns_upward(table):
    return ["".join(map(str, column)) for column in zip(*reversed(table))]

assert columns_upward([[1, 2], [3, 4]]) == ["31", "42"]
assert columns_upward([["a", "b", "c"]]) == ["a", "b", "c"]
assert columns_upward([[1], [2], [3]]) == ["321"]
assert columns_upward([]) == []
assert columns_upward([[], []]) == []


## Write a function that uses a generator of the Collatz rule (half of an even number, three times an odd number plus one) and returns the highest value met from n until 1, n included.
def highest_on_way(n):
    def steps(x):
        while x != 1:
            yield x
            x = x // 2 if x % 2 == 0 else 3 * x + 1
        yield 1
    return max(steps(n))

assert highest_on_way(3) == 16
assert highest_on_way(7) == 52
assert highest_on_way(8) == 8
assert highest_on_way(1) == 1
assert highest_on_way(2) == 2
assert highest_on_way(5) == 16


## Given a list of words, return a dictionary from each word that appears before "end" to its index; reading stops at "end", and a later double overwrites the index.
from itertools import takewhile
def index_until_end(words):
    before = takewhile(lambda w: w != "end", words)
    return {word: i for i, word in enumerate(before)}

assert index_until_end(["a", "b", "end", "c"]) == {"a": 0, "b": 1}
assert index_until_end(["x", "y", "x"]) == {"x": 2, "y": 1}
assert index_until_end(["p", "q", "end"]) == {"p": 0, "q": 1}
assert index_until_end([]) == {}
assert index_until_end(["end", "z"]) == {}


## Write a function to build a function table: for each exponent from 1 to k, give the result of that power of x, as a list, made with a list of lambda functions.
def power_table(x, k):
    functions = [lambda v, e=e: v ** e for e in range(1, k + 1)]
    return [f(x) for f in functions]

assert power_table(2, 3) == [2, 4, 8]
assert power_table(-3, 2) == [-3, 9]
assert power_table(5, 1) == [5]
assert power_table(7, 0) == []
assert power_table(0, 2) == [0, 0]


## Return the first value of a list that passes all the tests (one-argument functions) of a second list, or None if no value does.
def first_passing(values, tests):
    passing = (v for v in values if all(test(v) for test in tests))
    return next(passing, None)

assert first_passing([3, 8, 12], [lambda v: v > 5, lambda v: v % 3 == 0]) == 12
assert first_passing(["a", "B", "C"], [str.isupper]) == "B"
assert first_passing([1, 2], [lambda v: v > 1, lambda v: v > 5]) == None
assert first_passing([4, 5], []) == 4
assert first_passing([], [str.isupper]) == None


## Write a python function to merge two dictionaries of counts with a given two-argument function for keys in both; keys in only one dictionary are kept as they are.
def merge_with(f, one, two):
    merged = dict(one)
    for key, value in two.items():
        if key in merged:
            merged[key] = f(merged[key], value)
        else:
            merged[key] = value
    return merged

assert merge_with(max, {"a": 1, "b": 5}, {"a": 3}) == {"a": 3, "b": 5}
assert merge_with(lambda x, y: x - y, {"k": 9}, {"k": 4, "m": 2}) == {"k": 5, "m": 2}
assert merge_with(min, {"a": 2}, {"b": 1}) == {"a": 2, "b": 1}
assert merge_with(min, {}, {}) == {}
assert merge_with(max, {}, {"z": 0}) == {"z": 0}


## Count the places at which three strings of letters all show the same letter, ignoring case; places beyond the shortest string do not count.
def triple_agreement(a, b, c):
    rows = zip(a.lower(), b.lower(), c.lower())
    return sum(x == y == z for x, y, z in rows)

assert triple_agreement("Stone", "store", "stage") == 3
assert triple_agreement("abc", "axc", "abd") == 1
assert triple_agreement("good", "food", "mo") == 1
assert triple_agreement("", "a", "a") == 0
assert triple_agreement("X", "x", "X") == 1


## Write a function to compute with memory (a cache) in how many ways n cents can be paid with coins of 1, 3 and 4 cents when the order of the coins matters.
from functools import lru_cache
def ordered_payments(n):
    @lru_cache(maxsize=None)
    def ways(rest):
        if rest < 0:
            return 0
        if rest == 0:
            return 1
        return ways(rest - 1) + ways(rest - 3) + ways(rest - 4)
    return ways(n)

assert ordered_payments(3) == 2
assert ordered_payments(4) == 4
assert ordered_payments(6) == 9
assert ordered_payments(0) == 1
assert ordered_payments(-2) == 0
assert ordered_payments(2) == 1


## Sort a hand of cards such as "7H" or "AS" by suit in the order C, D, H, S and inside a suit by rank in the order 2 to 9, T, J, Q, K, A.
def sort_hand(cards):
    ranks = "23456789TJQKA"
    suits = "CDHS"
    return sorted(cards, key=lambda c: (suits.index(c[1]), ranks.index(c[0])))

assert sort_hand(["7H", "AS", "2H"]) == ["2H", "7H", "AS"]
assert sort_hand(["KD", "QD", "TC"]) == ["TC", "QD", "KD"]
assert sort_hand(["3S", "4C", "AD"]) == ["4C", "AD", "3S"]
assert sort_hand([]) == []
assert sort_hand(["AH", "2H", "JH"]) == ["2H", "JH", "AH"]


## Write a function to order version texts such as "1.10.2" from newest to oldest, comparing the parts as numbers.
def newest_first(versions):
    return sorted(
        versions,
        key=lambda v: [int(part) for part in v.split(".")],
        reverse=True,
    )

assert newest_first(["1.2", "1.10", "1.9"]) == ["1.10", "1.9", "1.2"]
assert newest_first(["2.0.1", "2.0", "3"]) == ["3", "2.0.1", "2.0"]
assert newest_first(["0.1", "0.0.9"]) == ["0.1", "0.0.9"]
assert newest_first([]) == []
assert newest_first(["7"]) == ["7"]


## Use a comparison function to sort numbers so that joining them as text gives the largest possible number, and return this text; an empty list gives an empty string.
from functools import cmp_to_key
def largest_joined(numbers):
    def compare(a, b):
        return 1 if a + b < b + a else -1 if a + b > b + a else 0
    texts = sorted(map(str, numbers), key=cmp_to_key(compare))
    return "".join(texts)

assert largest_joined([3, 30, 5]) == "5330"
assert largest_joined([12, 121]) == "12121"
assert largest_joined([9, 98, 1]) == "9981"
assert largest_joined([]) == ""
assert largest_joined([7]) == "7"


## Write a python function to return every second item of a list that passes a test function: the first passing item is taken, the second is not, and so on.
def alternate_passing(items, test):
    take = True
    taken = []
    for item in filter(test, items):
        if take:
            taken.append(item)
        take = not take
    return taken

assert alternate_passing([1, 5, 2, 7, 9], lambda n: n > 1) == [5, 7]
assert alternate_passing(["a", "B", "c", "d"], str.islower) == ["a", "d"]
assert alternate_passing([2, 4, 6], lambda n: n % 2 == 0) == [2, 6]
assert alternate_passing([], bool) == []
assert alternate_passing([0, 0], bool) == []


## Given prices and a discount table of (minimum total, percent) pairs, return the total after the best discount whose minimum is reached, in whole cents rounded down.
def best_discount(prices, table):
    total = sum(prices)
    percent = max((p for least, p in table if total >= least), default=0)
    return total * (100 - percent) // 100

assert best_discount([500, 700], [(1000, 10), (2000, 20)]) == 1080
assert best_discount([99], [(50, 5), (99, 8)]) == 91
assert best_discount([300, 100], [(401, 50)]) == 400
assert best_discount([], [(0, 30)]) == 0
assert best_discount([250], []) == 250


## Write a function to pair the smallest number of a list with the largest, the second smallest with the second largest and so on, and return the products; a middle number left over is not used.
def outer_products(numbers):
    ordered = sorted(numbers)
    half = len(ordered) // 2
    return [a * b for a, b in zip(ordered[:half], reversed(ordered))]

assert outer_products([4, 1, 3, 2]) == [4, 6]
assert outer_products([5, 2, 9]) == [18]
assert outer_products([7, 0, 1, 6, 5, 2]) == [0, 6, 10]
assert outer_products([]) == []
assert outer_products([8]) == []


## Return the number of tests in a list of (function, argument, expected) triples that fail, where an exception counts as a failure.
def failing_tests(tests):
    failed = 0
    for f, argument, expected in tests:
        try:
            if f(argument) != expected:
                failed += 1
        except Exception:
            failed += 1
    return failed

assert failing_tests([(abs, -2, 2), (len, "ab", 3)]) == 1
assert failing_tests([(int, "x", 0), (int, "5", 5), (abs, 1, -1)]) == 2
assert failing_tests([(str, 1, "1"), (len, 5, 1)]) == 1
assert failing_tests([]) == 0
assert failing_tests([(bool, "", False)]) == 0


## Write a function to yield inside a generator the blocks of n letters of a text and return the blocks that are in alphabetical order inside; a shorter last block is also looked at.
def ordered_blocks(text, n):
    def blocks():
        for start in range(0, len(text), n):
            yield text[start:start + n]
    return [b for b in blocks() if list(b) == sorted(b)]

assert ordered_blocks("abcxzyde", 3) == ["abc", "de"]
assert ordered_blocks("baab", 2) == ["ab"]
assert ordered_blocks("fghi", 2) == ["fg", "hi"]
assert ordered_blocks("", 2) == []
assert ordered_blocks("zyx", 1) == ["z", "y", "x"]


## Check whether any word of a list is hidden in the reversed text, with blanks taken out of the text first.
def hidden_backwards(words, text):
    backward = text.replace(" ", "")[::-1]
    return any(word in backward for word in words)

assert hidden_backwards(["gum", "star"], "rats live") == True
assert hidden_backwards(["live"], "live") == False
assert hidden_backwards(["top", "pan"], "n ap") == True
assert hidden_backwards([], "abc") == False
assert hidden_backwards(["a b"], "b a") == False


## Write a python function that gives the depth-weighted sum of a nested list of numbers: each number is multiplied by how many lists it stands in.
def depth_sum(items, depth=1):
    return sum(
        depth_sum(x, depth + 1) if isinstance(x, list) else x * depth
        for x in items
    )

assert depth_sum([1, [2, 3]]) == 11
assert depth_sum([[[4]], 5]) == 17
assert depth_sum([2, [1, [1]], 3]) == 10
assert depth_sum([]) == 0
assert depth_sum([[], [[]]]) == 0


## Given a list of exam scores, return the ranks in the order of the list, where the highest score has rank 1 and equal scores share the better rank.
def shared_ranks(scores):
    ordered = sorted(scores, reverse=True)
    return list(map(lambda s: ordered.index(s) + 1, scores))

assert shared_ranks([70, 90, 80]) == [3, 1, 2]
assert shared_ranks([5, 9, 9, 1]) == [3, 1, 1, 4]
assert shared_ranks([2, 2, 8]) == [2, 2, 1]
assert shared_ranks([]) == []
assert shared_ranks([4]) == [1]


## Write a function that cuts a list into a part of items passing a test and a part of those failing it and returns the two lengths and the sum of the failing part.
def split_report(numbers, test):
    good, bad = [], []
    for n in numbers:
        (good if test(n) else bad).append(n)
    return len(good), len(bad), sum(bad)

assert split_report([1, 8, 3, 9], lambda n: n > 5) == (2, 2, 4)
assert split_report([2, 4, 7], lambda n: n % 2 == 0) == (2, 1, 7)
assert split_report([6, 5, 4], lambda n: n < 0) == (0, 3, 15)
assert split_report([], bool) == (0, 0, 0)
assert split_report([0, 1], bool) == (1, 1, 0)


## Define a function that makes a counter with a nested function: starting at start and going by step, return the values of the first n calls joined by commas.
def counter_values(start, step, n):
    current = start - step
    def advance():
        nonlocal current
        current += step
        return current
    return ",".join(str(advance()) for _ in range(n))

assert counter_values(5, 2, 3) == "5,7,9"
assert counter_values(0, -4, 2) == "0,-4"
assert counter_values(10, 10, 4) == "10,20,30,40"
assert counter_values(1, 1, 0) == ""
assert counter_values(3, 0, 2) == "3,3"


## Write a function to apply a partly filled function: given a base, read each text of a list as a number in that base and return the largest, or -1 for an empty list.
from functools import partial
def largest_in_base(texts, base):
    read = partial(int, base=base)
    return max(map(read, texts), default=-1)

assert largest_in_base(["101", "11"], 2) == 5
assert largest_in_base(["ff", "1a", "c0"], 16) == 255
assert largest_in_base(["20", "12"], 3) == 6
assert largest_in_base([], 8) == -1
assert largest_in_base(["0"], 10) == 0
