## Write a function that walks two words side by side and returns the letters of the first word at the places where both words differ; places beyond the shorter word are ignored.
def differing_letters(first, second):
    res = ""
    for a, b in zip(first, second):
        if a != b:
            res += a
    return res

assert differing_letters("cart", "cost") == "ar"
assert differing_letters("plane", "plant") == "e"
assert differing_letters("dog", "fig") == "do"
assert differing_letters("same", "same") == ""
assert differing_letters("", "word") == ""
assert differing_letters("abcdef", "xbc") == "a"


## Given two sorted lists of numbers, return how many numbers of the second list lie strictly between the first and the last number of the first list; an empty first list gives 0.
def strictly_inside_span(outer, inner):
    if not outer:
        return 0
    low, high = outer[0], outer[-1]
    return sum(1 for n in inner if low < n < high)

assert strictly_inside_span([2, 5, 9], [1, 2, 3, 8, 9]) == 2
assert strictly_inside_span([0, 10], [0, 1, 5, 9, 10, 11]) == 3
assert strictly_inside_span([4, 6], [5]) == 1
assert strictly_inside_span([], [1, 2]) == 0
assert strictly_inside_span([7], [7, 8]) == 0
assert strictly_inside_span([-3, 3], []) == 0


## Write a python function to overlap two words as much as possible: the longest ending of the left word that is also a beginning of the right word is written only once in the result.
def glue_words(left, right):
    size = min(len(left), len(right))
    while size > 0:
        if left[-size:] == right[:size]:
            return left + right[size:]
        size -= 1
    return left + right

assert glue_words("spoon", "onion") == "spoonion"
assert glue_words("banana", "anagram") == "bananagram"
assert glue_words("cat", "dog") == "catdog"
assert glue_words("aa", "aaa") == "aaa"
assert glue_words("", "tea") == "tea"
assert glue_words("stop", "stop") == "stop"


## Return the number of steps needed to turn the dial from every digit of the first code to the digit at the same place of the second code, when the wheels have the digits 0 to 9 in a circle and turn the shorter way; both codes have the same length.
def dial_steps(code, target):
    total = 0
    for a, b in zip(code, target):
        d = abs(int(a) - int(b))
        total += min(d, 10 - d)
    return total

assert dial_steps("19", "91") == 4
assert dial_steps("000", "567") == 12
assert dial_steps("1234", "2345") == 4
assert dial_steps("7", "7") == 0
assert dial_steps("", "") == 0
assert dial_steps("0505", "5050") == 20


## Given a list of offers and a list of limits, give every limit in turn the largest offer that is still left and not above it, and return the list of given offers with None where no offer fits.
def serve_limits(offers, limits):
    left = sorted(offers)
    given = []
    for limit in limits:
        fitting = [x for x in left if x <= limit]
        if fitting:
            given.append(fitting[-1])
            left.remove(fitting[-1])
        else:
            given.append(None)
    return given

assert serve_limits([3, 8, 5], [6, 6, 6]) == [5, 3, None]
assert serve_limits([10, 2, 4], [4, 9]) == [4, 2]
assert serve_limits([7, 7], [7, 8]) == [7, 7]
assert serve_limits([], [5]) == [None]
assert serve_limits([1, 2], []) == []
assert serve_limits([9], [8, 9]) == [None, 9]


## Check whether the second list can be obtained from the first list by leaving out exactly one element, the order of the others being kept.
def one_left_out(full, shorter):
    for i in range(len(full)):
        if full[:i] + full[i + 1:] == shorter:
            return True
    return False

assert one_left_out([4, 7, 9], [4, 9]) == True
assert one_left_out([4, 7, 9], [9, 4]) == False
assert one_left_out([1, 2, 3, 4], [1, 2, 3]) == True
assert one_left_out([1, 2, 3, 4], [2, 4]) == False
assert one_left_out([5], []) == True
assert one_left_out([], []) == False


## Write a function to find how many places the second text must be rotated to the left to become the first text, choosing the fewest, or -1 if no rotation does it.
def left_turns_needed(goal, text):
    if goal == text:
        return 0
    for k in range(1, len(text)):
        if text[k:] + text[:k] == goal:
            return k
    return -1

assert left_turns_needed("cdab", "abcd") == 2
assert left_turns_needed("dabc", "abcd") == 3
assert left_turns_needed("acbd", "abcd") == -1
assert left_turns_needed("abab", "baba") == 1
assert left_turns_needed("", "") == 0
assert left_turns_needed("abc", "ab") == -1


## Merge two lists by this rule: always take the smaller of the two front elements, on a tie take both fronts but keep only one copy; when one list is used up, append the rest of the other unchanged.
def merge_ties_once(xs, ys):
    i = j = 0
    out = []
    while i < len(xs) and j < len(ys):
        if xs[i] < ys[j]:
            out.append(xs[i])
            i += 1
        elif xs[i] > ys[j]:
            out.append(ys[j])
            j += 1
        else:
            out.append(xs[i])
            i += 1
            j += 1
    return out + xs[i:] + ys[j:]

assert merge_ties_once([1, 4, 6], [2, 4, 9]) == [1, 2, 4, 6, 9]
assert merge_ties_once([5, 1], [3, 8]) == [3, 5, 1, 8]
assert merge_ties_once([2, 2, 7], [2, 5]) == [2, 2, 5, 7]
assert merge_ties_once([], [3, 1]) == [3, 1]
assert merge_ties_once([4], []) == [4]


## Count the ways to choose one number of the first list and one of the second so that their product is a multiple of the given k.
def product_multiples(first, second, k):
    ways = 0
    for a in first:
        for b in second:
            if a * b % k == 0:
                ways += 1
    return ways

assert product_multiples([2, 3], [4, 5, 6], 6) == 3
assert product_multiples([1, 5], [5, 7], 5) == 3
assert product_multiples([3, 4], [1, 2], 4) == 2
assert product_multiples([], [1], 2) == 0
assert product_multiples([0], [1, 2], 9) == 2
assert product_multiples([7], [3], 1) == 1


## Given a list of words and a dictionary of replacements, replace each word again and again until it is not a key any more, and return the new list; the replacements never go round in a circle.
def replace_fully(words, swaps):
    result = []
    for word in words:
        while word in swaps:
            word = swaps[word]
        result.append(word)
    return result

assert replace_fully(["a", "b", "x"], {"a": "b", "b": "c"}) == ["c", "c", "x"]
assert replace_fully(["tea", "milk"], {"milk": "cream"}) == ["tea", "cream"]
assert replace_fully(["p", "q", "r"], {"r": "q", "q": "p"}) == ["p", "p", "p"]
assert replace_fully([], {"a": "b"}) == []
assert replace_fully(["z"], {}) == ["z"]


## Define a function that returns the elements of the first list missing from the second, each only once and in the order in which they first appear, followed by the number of elements dropped because they were found in the second list.
def missing_and_dropped(wanted, stock):
    missing = []
    dropped = 0
    for item in wanted:
        if item in stock:
            dropped += 1
        elif item not in missing:
            missing.append(item)
    return missing, dropped

assert missing_and_dropped(["nut", "bolt", "nut", "pin"], ["bolt"]) == (["nut", "pin"], 1)
assert missing_and_dropped([3, 1, 3, 2, 1], [1, 5]) == ([3, 2], 2)
assert missing_and_dropped([8, 7], [7, 8]) == ([], 2)
assert missing_and_dropped([], [1]) == ([], 0)
assert missing_and_dropped([4, 4, 4], []) == ([4], 0)


## Find the place in the longer list where the shorter list fits best, that is where the sum of the absolute differences of the elements facing each other is smallest; the first such place counts and the shorter list is not empty.
def best_fit_place(longer, shorter):
    best = None
    place = 0
    for start in range(len(longer) - len(shorter) + 1):
        cost = 0
        for k in range(len(shorter)):
            cost += abs(longer[start + k] - shorter[k])
        if best is None or cost < best:
            best = cost
            place = start
    return place

assert best_fit_place([1, 9, 4, 5, 7], [4, 6]) == 2
assert best_fit_place([5, 5, 1, 2, 3], [2, 2, 3]) == 2
assert best_fit_place([1, 2, 8, 9, 8, 9], [8, 8]) == 2
assert best_fit_place([1, 2, 3], [3]) == 2
assert best_fit_place([6, 7], [0, 0]) == 0
assert best_fit_place([9, 1, 2, 9], [1, 1]) == 1


## Write a function that tells how many letters of the pattern can be found in the text one after another from left to right, when the search for each letter starts behind the previous hit and stops at the first letter not found.
def followed_letters(pattern, text):
    pos = 0
    found = 0
    for letter in pattern:
        pos = text.find(letter, pos) + 1
        if pos == 0:
            return found
        found += 1
    return found

assert followed_letters("ace", "abcde") == 3
assert followed_letters("cab", "abcabd") == 3
assert followed_letters("dad", "dabble") == 2
assert followed_letters("xyz", "abc") == 0
assert followed_letters("", "abc") == 0
assert followed_letters("aaa", "aa") == 2


## Given two lists of players' scores, compare every player of team A with every player of team B; return the wins of A minus the wins of B over all these duels.
def duel_balance(team_a, team_b):
    balance = 0
    for p in team_a:
        for q in team_b:
            if p > q:
                balance += 1
            elif p < q:
                balance -= 1
    return balance

assert duel_balance([5, 3], [4, 2]) == 2
assert duel_balance([1, 6], [6, 6, 2]) == -2
assert duel_balance([7], [1, 2, 9]) == 1
assert duel_balance([], [3]) == 0
assert duel_balance([4, 4], [4]) == 0


## Return the list of all pairs (a, b) with a from the first list and b from the second whose sum is the given total, in the order of the first list; each element of the second list may be used only once, the earliest suitable one is taken.
def pair_up_to_total(first, second, total):
    rest = list(second)
    pairs = []
    for a in first:
        b = total - a
        if b in rest:
            pairs.append((a, b))
            rest.remove(b)
    return pairs

assert pair_up_to_total([1, 4, 6], [9, 6, 4], 10) == [(1, 9), (4, 6), (6, 4)]
assert pair_up_to_total([3, 3, 3], [5, 5], 8) == [(3, 5), (3, 5)]
assert pair_up_to_total([2, 7, 0], [1, 7, 8], 8) == [(7, 1), (0, 8)]
assert pair_up_to_total([], [1], 1) == []
assert pair_up_to_total([0, 5], [5, 0], 5) == [(0, 5), (5, 0)]


## Write a python function to measure how far two rankings of the same names are apart: the largest number of places by which any name moved; two empty rankings are 0 apart.
def greatest_move(before, after):
    worst = 0
    for i, name in enumerate(before):
        moved = abs(i - after.index(name))
        if moved > worst:
            worst = moved
    return worst

assert greatest_move(["a", "b", "c"], ["c", "a", "b"]) == 2
assert greatest_move(["x", "y", "z", "w"], ["y", "x", "z", "w"]) == 1
assert greatest_move([1, 2, 3, 4], [4, 2, 3, 1]) == 3
assert greatest_move(["k"], ["k"]) == 0
assert greatest_move([], []) == 0


## Given a list of distinct numbers and a size, count the subsets of that size whose largest number is smaller than the sum of the other chosen numbers.
from itertools import combinations

def dominated_subsets(numbers, size):
    good = 0
    for group in combinations(numbers, size):
        top = max(group)
        if top < sum(group) - top:
            good += 1
    return good

assert dominated_subsets([2, 3, 4, 6], 3) == 2
assert dominated_subsets([1, 2, 3, 4], 3) == 1
assert dominated_subsets([5, 6, 7, 8], 2) == 0
assert dominated_subsets([1, 2, 3, 5], 4) == 1
assert dominated_subsets([], 2) == 0
assert dominated_subsets([10, 11, 12], 3) == 1


## Overlay a short text on a long one so that it starts at the given position; letters of the short text that are dots leave the long text visible, and whatever sticks out on the right is cut off.
def overlay_with_holes(base, patch, start):
    letters = list(base)
    for offset, mark in enumerate(patch):
        spot = start + offset
        if mark != "." and spot < len(letters):
            letters[spot] = mark
    return "".join(letters)

assert overlay_with_holes("abcdef", "X.Z", 1) == "aXcZef"
assert overlay_with_holes("hello", "J", 0) == "Jello"
assert overlay_with_holes("tone", "ABCD", 2) == "toAB"
assert overlay_with_holes("abc", "...", 0) == "abc"
assert overlay_with_holes("", "xy", 0) == ""
assert overlay_with_holes("abc", "q", 3) == "abc"


## Return True if no element of the first list stands at the same place in the second list and the two lists still hold the same elements equally often.
def shuffled_everywhere(xs, ys):
    if sorted(xs) != sorted(ys):
        return False
    return all(x != y for x, y in zip(xs, ys))

assert shuffled_everywhere([1, 2, 3], [2, 3, 1]) == True
assert shuffled_everywhere([1, 2, 3], [3, 2, 1]) == False
assert shuffled_everywhere([1, 1, 2], [2, 2, 1]) == False
assert shuffled_everywhere([], []) == True
assert shuffled_everywhere([4], [4]) == False
assert shuffled_everywhere([1, 1, 2, 2], [2, 2, 1, 1]) == True


## Count in how many ways the short word can be spelled by picking letters from the long word from left to right, different places counting as different ways.
def spellings_inside(long, short):
    if short == "":
        return 1
    if long == "":
        return 0
    ways = spellings_inside(long[1:], short)
    if long[0] == short[0]:
        ways += spellings_inside(long[1:], short[1:])
    return ways

assert spellings_inside("babab", "bab") == 4
assert spellings_inside("hello", "lo") == 2
assert spellings_inside("aabb", "ab") == 4
assert spellings_inside("abc", "") == 1
assert spellings_inside("", "a") == 0
assert spellings_inside("abc", "cb") == 0


## Given a list of needed skills and a dictionary from person to the list of that person's skills, return the names, in dictionary order, of the people who have at least half of the needed skills.
def half_skilled(needed, people):
    names = []
    for person, skills in people.items():
        known = [s for s in needed if s in skills]
        if 2 * len(known) >= len(needed):
            names.append(person)
    return names

assert half_skilled(["cook", "sew"], {"Ann": ["sew"], "Bo": ["run"]}) == ["Ann"]
assert half_skilled(["a", "b", "c"], {"x": ["a"], "y": ["a", "c"], "z": ["c", "b", "a"]}) == ["y", "z"]
assert half_skilled(["a", "b", "c", "d"], {"m": ["d", "a"], "n": ["d", "e"]}) == ["m"]
assert half_skilled([], {"q": []}) == ["q"]
assert half_skilled(["a"], {}) == []


## Walk through two equally long lists and return a text with one sign per place: "<" where the first is smaller, ">" where it is larger, "=" where they are equal, but write a run of the same sign only once.
def squeezed_signs(xs, ys):
    signs = ""
    for x, y in zip(xs, ys):
        if x < y:
            sign = "<"
        elif x > y:
            sign = ">"
        else:
            sign = "="
        if not signs.endswith(sign):
            signs += sign
    return signs

assert squeezed_signs([1, 2, 5], [3, 4, 5]) == "<="
assert squeezed_signs([9, 1, 9, 9], [1, 9, 1, 1]) == "><>"
assert squeezed_signs([2, 2, 0], [2, 2, 1]) == "=<"
assert squeezed_signs([], []) == ""
assert squeezed_signs([1, 2, 3], [0, 2, 0]) == ">=>"


## Given two lists, find the length of the longest common run, that is of consecutive elements that stand in both lists in the same order, where the run must start at the same index in both lists.
def longest_aligned_run(a, b):
    best = 0
    run = 0
    for i in range(min(len(a), len(b))):
        if a[i] == b[i]:
            run += 1
            best = max(best, run)
        else:
            run = 0
    return best

assert longest_aligned_run([1, 2, 3, 9, 5], [1, 2, 4, 9, 5]) == 2
assert longest_aligned_run([7, 1, 2, 3], [0, 1, 2, 3, 4]) == 3
assert longest_aligned_run("abaxb", "abayb") == 3
assert longest_aligned_run([1, 2], [2, 1]) == 0
assert longest_aligned_run([], [5]) == 0
assert longest_aligned_run("aabca", "abbca") == 3


## Write a function that spreads the second list into the first: after every n elements of the first list the next element of the second list is inserted; leftover elements of the second list are forgotten.
def sprinkle(main, extras, n):
    result = []
    used = 0
    for i, value in enumerate(main, 1):
        result.append(value)
        if i % n == 0 and used < len(extras):
            result.append(extras[used])
            used += 1
    return result

assert sprinkle([1, 2, 3, 4, 5], [0, 9], 2) == [1, 2, 0, 3, 4, 9, 5]
assert sprinkle([1, 2, 3], [7, 8, 9, 10], 1) == [1, 7, 2, 8, 3, 9]
assert sprinkle([1, 2, 3, 4, 5, 6], [0], 3) == [1, 2, 3, 0, 4, 5, 6]
assert sprinkle([], [1], 1) == []
assert sprinkle([1, 2], [5], 3) == [1, 2]
assert sprinkle([4, 5], [], 1) == [4, 5]


## Given the tasks a machine can do (a set) and a list of requests, return the requests served before the first one the machine cannot do, and the number of requests that are left including that one.
def serve_until_stuck(abilities, requests):
    k = 0
    while k < len(requests) and requests[k] in abilities:
        k += 1
    return requests[:k], len(requests) - k

assert serve_until_stuck({"cut", "drill"}, ["cut", "drill", "paint", "cut"]) == (["cut", "drill"], 2)
assert serve_until_stuck({"a"}, ["b", "a"]) == ([], 2)
assert serve_until_stuck({1, 2}, [2, 1, 1]) == ([2, 1, 1], 0)
assert serve_until_stuck(set(), ["x"]) == ([], 1)
assert serve_until_stuck({"x"}, []) == ([], 0)
