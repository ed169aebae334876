## Write a function to sort a list of (name, price, stock) records by stock, largest first, then by price, and return the names.
from operator import itemgetter
def names_by_stock(records):
    by_price = sorted(records, key=itemgetter(1))
    by_stock = sorted(by_price, key=itemgetter(2), reverse=True)
    return list(map(itemgetter(0), by_stock))

assert names_by_stock([("a", 5, 1), ("b", 3, 9), ("c", 2, 1)]) == ["b", "c", "a"]
assert names_by_stock([("x", 9, 4), ("y", 1, 4)]) == ["y", "x"]
assert names_by_stock([("p", 1, 2), ("q", 2, 3)]) == ["q", "p"]
assert names_by_stock([]) == []
assert names_by_stock([("k", 0, 0)]) == ["k"]


## Return the weighted total of a list of marks: each mark is multiplied by the weight at the same place, and marks without a weight are left out.
from operator import mul
def weighted_marks(marks, weights):
    return sum(map(mul, marks, weights))

assert weighted_marks([2, 3], [10, 1]) == 23
assert weighted_marks([4, 5, 6], [2, 2]) == 18
assert weighted_marks([1, 7, 3], [0, 1, 3]) == 16
assert weighted_marks([], [1]) == 0
assert weighted_marks([9], []) == 0


## Write a python function to evaluate a chain such as "8 - 3 * 2" strictly from left to right, with the operators + - and * and single blanks between the parts.
import operator
def eval_left_to_right(chain):
    ops = {"+": operator.add, "-": operator.sub, "*": operator.mul}
    parts = chain.split()
    value = int(parts[0])
    for i in range(1, len(parts), 2):
        value = ops[parts[i]](value, int(parts[i + 1]))
    return value

assert eval_left_to_right("8 - 3 * 2") == 10
assert eval_left_to_right("2 + 3 * 4 - 1") == 19
assert eval_left_to_right("1 - 5") == -4
assert eval_left_to_right("7") == 7
assert eval_left_to_right("0 * 9 + 6") == 6


## Given a list of numbers, return how many are greater than their mean; an empty list gives 0.
from statistics import mean
def above_mean(numbers):
    if not numbers:
        return 0
    m = mean(numbers)
    return len([n for n in numbers if n > m])

assert above_mean([1, 2, 9]) == 1
assert above_mean([4, 6, 5, 7, 3]) == 2
assert above_mean([0, 10, 10]) == 2
assert above_mean([]) == 0
assert above_mean([5, 5]) == 0


## Write a function to return the median of a list after one lowest and one highest value have been struck out; with fewer than three values the result is None.
from statistics import median
def trimmed_median(values):
    if len(values) < 3:
        return None
    return median(sorted(values)[1:-1])

assert trimmed_median([9, 1, 5, 4, 7]) == 5
assert trimmed_median([10, 2, 4, 5]) == 4.5
assert trimmed_median([1, 2]) == None
assert trimmed_median([3, 8, 1]) == 3
assert trimmed_median([]) == None
assert trimmed_median([0, 0, 0, 9]) == 0


## Return the list of class names whose median mark (of a dictionary from class to list of marks) is at least the median of all marks taken together, sorted; empty classes are ignored.
from statistics import median
def classes_keeping_up(marks):
    together = [m for group in marks.values() for m in group]
    if not together:
        return []
    middle = median(together)
    return sorted(c for c, g in marks.items() if g and median(g) >= middle)

assert classes_keeping_up({"a": [1, 2, 3], "b": [4, 5]}) == ["b"]
assert classes_keeping_up({"y": [2, 2], "x": [2]}) == ["x", "y"]
assert classes_keeping_up({"p": [9, 1, 8], "q": [3, 4], "r": []}) == ["p"]
assert classes_keeping_up({}) == []
assert classes_keeping_up({"k": []}) == []


## Write a function to list all the most common values of a list in ascending order; an empty list gives an empty list.
from statistics import multimode
def sorted_favorites(values):
    return sorted(multimode(values))

assert sorted_favorites([3, 1, 3, 1, 2]) == [1, 3]
assert sorted_favorites(["b", "a", "b"]) == ["b"]
assert sorted_favorites([7, 6, 5]) == [5, 6, 7]
assert sorted_favorites([]) == []
assert sorted_favorites([0]) == [0]


## Add a list of fractions given as (numerator, denominator) pairs and return the sum as such a pair in lowest terms.
from fractions import Fraction
def add_fraction_pairs(pairs):
    total = Fraction(0)
    for top, bottom in pairs:
        total += Fraction(top, bottom)
    return total.numerator, total.denominator

assert add_fraction_pairs([(1, 2), (1, 3)]) == (5, 6)
assert add_fraction_pairs([(3, 4), (1, 4), (1, 6)]) == (7, 6)
assert add_fraction_pairs([(2, 4)]) == (1, 2)
assert add_fraction_pairs([]) == (0, 1)
assert add_fraction_pairs([(1, 2), (-1, 2)]) == (0, 1)


## Write a python function to write a fraction of two positive whole numbers as mixed number text such as "2 1/3"; a whole result is only its number and a result below one only the fraction, both in lowest terms.
from fractions import Fraction
def mixed_number(top, bottom):
    f = Fraction(top, bottom)
    whole, rest = divmod(f.numerator, f.denominator)
    if rest == 0:
        return str(whole)
    part = f"{rest}/{f.denominator}"
    return part if whole == 0 else f"{whole} {part}"

assert mixed_number(7, 3) == "2 1/3"
assert mixed_number(6, 8) == "3/4"
assert mixed_number(12, 4) == "3"
assert mixed_number(10, 4) == "2 1/2"
assert mixed_number(1, 1) == "1"


## Check whether three shares, given as text such as "1/4" or "0.5", add up to exactly one.
from fractions import Fraction
def shares_complete(a, b, c):
    return sum(map(Fraction, [a, b, c])) == 1

assert shares_complete("1/4", "1/4", "0.5") == True
assert shares_complete("1/3", "1/3", "1/3") == True
assert shares_complete("0.3", "0.3", "0.3") == False
assert shares_complete("1", "0", "0") == True
assert shares_complete("2/3", "1/2", "-1/6") == True
assert shares_complete("1/2", "1/2", "1") == False


## Write a function to return the number of pourings needed until a full tank, each pouring taking out the given fraction (top over bottom, between 0 and 1) of what is left, holds less than one half.
from fractions import Fraction
def pourings_to_half(top, bottom):
    left = Fraction(1)
    keep = 1 - Fraction(top, bottom)
    n = 0
    while left >= Fraction(1, 2):
        left *= keep
        n += 1
    return n

assert pourings_to_half(1, 2) == 2
assert pourings_to_half(1, 3) == 2
assert pourings_to_half(1, 10) == 7
assert pourings_to_half(1, 1) == 1
assert pourings_to_half(2, 3) == 1


## Find the largest fraction in a list of texts such as "3/7" and return its text; the first one wins a tie, and an empty list gives an empty string.
from fractions import Fraction
def largest_fraction_text(texts):
    return max(texts, key=Fraction, default="")

assert largest_fraction_text(["1/2", "3/5", "4/9"]) == "3/5"
assert largest_fraction_text(["2/4", "1/2"]) == "2/4"
assert largest_fraction_text(["7/8", "10/11", "3/4"]) == "10/11"
assert largest_fraction_text([]) == ""
assert largest_fraction_text(["-1/2", "-1/3"]) == "-1/3"


## Write a function to compare two lists place by place and count where the first is larger, equal and smaller, as a tuple of three numbers; the extra tail of a longer list is ignored.
import operator
def compare_places(first, second):
    tests = (operator.gt, operator.eq, operator.lt)
    return tuple(sum(map(test, first, second)) for test in tests)

assert compare_places([5, 2, 7], [1, 2, 9]) == (1, 1, 1)
assert compare_places([1, 1, 4], [2, 3, 4, 9]) == (0, 1, 2)
assert compare_places([6, 7], [6, 1]) == (1, 1, 0)
assert compare_places([], [1]) == (0, 0, 0)
assert compare_places([8, 9], []) == (0, 0, 0)


## Given temperature readings per city in a dictionary, return the city with the smallest range between highest and lowest reading; the alphabetically first wins a tie.
def steadiest_city(readings):
    def spread(city):
        temps = readings[city]
        return max(temps) - min(temps)
    return min(sorted(readings), key=spread)

assert steadiest_city({"oslo": [1, 9], "rome": [20, 24]}) == "rome"
assert steadiest_city({"b": [5, 6], "a": [7, 8], "c": [0, 9]}) == "a"
assert steadiest_city({"x": [-4, 2, 0], "y": [3, 10, 5]}) == "x"
assert steadiest_city({"k": [3]}) == "k"
assert steadiest_city({"m": [1, 1], "n": [2]}) == "m"


## Write a python function that rounds the mean of a list of prices to the nearest multiple of five, an exact middle going up; no prices give 0.
from fractions import Fraction
import math
def mean_to_five(prices):
    if len(prices) == 0:
        return 0
    mean = Fraction(sum(prices), len(prices))
    return math.floor(mean / 5 + Fraction(1, 2)) * 5

assert mean_to_five([10, 14]) == 10
assert mean_to_five([11, 14]) == 15
assert mean_to_five([3, 3, 8, 4]) == 5
assert mean_to_five([]) == 0
assert mean_to_five([2]) == 0
assert mean_to_five([99, 96]) == 100


## Return the bitwise exclusive-or of all numbers of a list that stand at even indices.
from functools import reduce
from operator import xor
def xor_even_places(numbers):
    return reduce(xor, numbers[::2], 0)

assert xor_even_places([5, 9, 3]) == 6
assert xor_even_places([12, 1, 10, 7, 1]) == 7
assert xor_even_places([8, 4]) == 8
assert xor_even_places([]) == 0
assert xor_even_places([6, 0, 6]) == 0


## Write a function to sort words by the number of their distinct letters, fewest first, and by length, longest first, when that is equal; remaining ties keep their order.
def sort_by_distinct(words):
    return sorted(words, key=lambda w: (len(set(w)), -len(w)))

assert sort_by_distinct(["abc", "aab", "zzz"]) == ["zzz", "aab", "abc"]
assert sort_by_distinct(["no", "noon", "on"]) == ["noon", "no", "on"]
assert sort_by_distinct(["dear", "add", "adda"]) == ["adda", "add", "dear"]
assert sort_by_distinct([]) == []
assert sort_by_distinct(["a", ""]) == ["", "a"]


## Return the standard deviation (of the whole population) of the word lengths in a sentence, rounded to two decimals; without words it is 0.0.
from statistics import pstdev
def length_deviation(sentence):
    sizes = [len(w) for w in sentence.split()]
    if not sizes:
        return 0.0
    return round(pstdev(sizes), 2)

assert length_deviation("a bbb") == 1.0
assert length_deviation("to the moon") == 0.82
assert length_deviation("aaaaa a aaa aaa") == 1.41
assert length_deviation("") == 0.0
assert length_deviation("same size word") == 0.0


## Write a function to fill a template such as "Dear $name" with values from a dictionary, leaving unknown placeholders unchanged, and return the result in which runs of blanks are one blank.
from string import Template
def fill_and_tidy(template, values):
    text = Template(template).safe_substitute(values)
    return " ".join(text.split())

assert fill_and_tidy("Dear $name", {"name": "Bo"}) == "Dear Bo"
assert fill_and_tidy("$a  and $b", {"a": "x"}) == "x and $b"
assert fill_and_tidy("  $n pcs ", {"n": 3}) == "3 pcs"
assert fill_and_tidy("", {"a": 1}) == ""
assert fill_and_tidy("$a $b", {"a": "", "b": "q"}) == "q"


## Given a list of dictionaries and a key, return the sum of the values under that key, taking 1 for each dictionary that lacks it.
def sum_with_default(rows, key):
    return sum(map(lambda row: row.get(key, 1), rows))

assert sum_with_default([{"n": 4}, {}, {"n": 6}], "n") == 11
assert sum_with_default([{"a": 2, "b": 9}, {"a": 3}], "a") == 5
assert sum_with_default([{"x": 7}, {"x": 0}], "y") == 2
assert sum_with_default([], "n") == 0
assert sum_with_default([{"n": -1}, {}], "n") == 0


## Write a python function to find the numbers of a list that lie more than twice as far from the median as the given step; keep their order.
from statistics import median
def far_from_median(numbers, step):
    if not numbers:
        return []
    middle = median(numbers)
    return list(filter(lambda n: abs(n - middle) > 2 * step, numbers))

assert far_from_median([3, 5, 6, 7, 20], 1) == [3, 20]
assert far_from_median([10, 12, 14], 1) == []
assert far_from_median([0, 9, 3, 4, 5], 2) == [9]
assert far_from_median([], 1) == []
assert far_from_median([2, 2, 3], 0) == [3]


## Check whether the ratios of two pairs of whole numbers (a to b, and c to d) differ by at most one tenth; the second number of each pair is not zero.
from fractions import Fraction
def ratios_close(a, b, c, d):
    difference = Fraction(a, b) - Fraction(c, d)
    return abs(difference) <= Fraction(1, 10)

assert ratios_close(1, 2, 3, 5) == True
assert ratios_close(1, 2, 2, 3) == False
assert ratios_close(7, 10, 4, 5) == True
assert ratios_close(3, 4, 1, 2) == False
assert ratios_close(0, 5, 0, 9) == True
assert ratios_close(-1, 10, 1, 10) == False


## Write a function to return the names of all attributes, out of a list of names, whose values are equal in two dictionaries; a name missing from either dictionary never counts.
def equal_attributes(left, right, names):
    result = []
    for name in names:
        if name in left and name in right:
            if left[name] == right[name]:
                result.append(name)
    return result

assert equal_attributes({"a": 1, "b": 2}, {"a": 1, "b": 3}, ["a", "b"]) == ["a"]
assert equal_attributes({"x": 5}, {"x": 5, "y": 6}, ["y", "x"]) == ["x"]
assert equal_attributes({"p": 0, "q": 1}, {"q": 1}, ["p", "q"]) == ["q"]
assert equal_attributes({}, {}, ["a"]) == []
assert equal_attributes({"a": 1}, {"a": 1}, []) == []


## Return the average of the middle half of a list: a quarter of the values (rounded down) is cut off at each end of the sorted list; an empty list gives 0, and the result is rounded to one decimal.
from statistics import fmean
def middle_half_mean(values):
    if not values:
        return 0
    cut = len(values) // 4
    kept = sorted(values)[cut:len(values) - cut]
    return round(fmean(kept), 1)

assert middle_half_mean([1, 2, 3, 50]) == 2.5
assert middle_half_mean([9, 0, 4]) == 4.3
assert middle_half_mean([100, 5, 6, 7, 1, 2, 8, 30]) == 6.5
assert middle_half_mean([]) == 0
assert middle_half_mean([3]) == 3.0


## Write a function to count how often a method name of str, such as "isdigit" or "isupper", gives True for the words of a sentence.
from operator import methodcaller
def count_method_true(sentence, method):
    check = methodcaller(method)
    return sum(1 for word in sentence.split() if check(word))

assert count_method_true("room 12 or 7", "isdigit") == 2
assert count_method_true("The BIG Red CAR", "isupper") == 2
assert count_method_true("The BIG Red car", "istitle") == 2
assert count_method_true("", "isalpha") == 0
assert count_method_true("a1 b c?", "isalpha") == 1
