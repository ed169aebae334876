## Write a function to check whether a nickname is allowed: 3 to 12 characters, starts with a letter, holds only letters, digits and underscores, and never two underscores in a row.
def nickname_allowed(name):
    if not 3 <= len(name) <= 12:
        return False
    if not name[0].isalpha() or "__" in name:
        return False
    return all(c.isalnum() or c == "_" for c in name)

assert nickname_allowed("tom_42") == True
assert nickname_allowed("4tom") == False
assert nickname_allowed("tom__42") == False
assert nickname_allowed("to") == False
assert nickname_allowed("a-b-c") == False
assert nickname_allowed("abcdefghijkl") == True


## Return the kind of a number by its divisors 3 and 7: "both", "three", "seven", or for neither "near" if its last digit is 3 or 7, else "far".
def three_seven_kind(n):
    three = n % 3 == 0
    seven = n % 7 == 0
    if three and seven:
        return "both"
    if three:
        return "three"
    if seven:
        return "seven"
    return "near" if n % 10 in (3, 7) else "far"

assert three_seven_kind(42) == "both"
assert three_seven_kind(9) == "three"
assert three_seven_kind(14) == "seven"
assert three_seven_kind(13) == "near"
assert three_seven_kind(20) == "far"
assert three_seven_kind(17) == "near"


## Given the three sides of a triangle in any order, say how many pairs of sides are equal in the sense that they differ by at most one tenth of the longer side: return 0, 1, 2 or 3.
def nearly_equal_sides(a, b, c):
    pairs = 0
    for p, q in [(a, b), (b, c), (a, c)]:
        if abs(p - q) * 10 <= max(p, q):
            pairs += 1
    return pairs

assert nearly_equal_sides(10, 9, 15) == 1
assert nearly_equal_sides(30, 40, 50) == 0
assert nearly_equal_sides(100, 92, 84) == 2
assert nearly_equal_sides(20, 20, 20) == 3
assert nearly_equal_sides(20, 19, 18) == 3
assert nearly_equal_sides(10, 5, 9) == 1


## Write a python function that decides a game of odds and evens: each player shows 0 to 5 fingers; the caller, who said "odd" or "even", wins if the sum has that parity. Return "caller", "other", or "invalid" for finger numbers out of range.
def odds_and_evens(call, mine, theirs):
    if min(mine, theirs) < 0 or max(mine, theirs) > 5:
        return "invalid"
    parity = "odd" if (mine + theirs) % 2 else "even"
    if parity == call:
        return "caller"
    return "other"

assert odds_and_evens("odd", 2, 5) == "caller"
assert odds_and_evens("even", 2, 5) == "other"
assert odds_and_evens("odd", 6, 1) == "invalid"
assert odds_and_evens("even", 0, 4) == "caller"
assert odds_and_evens("odd", 3, -1) == "invalid"
assert odds_and_evens("odd", 0, 0) == "other"


## Check whether a list of temperatures has a thaw: somewhere a value below zero is followed, directly or later, by three values in a row above zero.
def has_thaw(temps):
    frozen = False
    streak = 0
    for t in temps:
        if t < 0:
            frozen = True
        streak = streak + 1 if t > 0 else 0
        if frozen and streak >= 3:
            return True
    return False

assert has_thaw([-2, 1, 2, 3]) == True
assert has_thaw([1, 2, 3, -1, 4, 4]) == False
assert has_thaw([-1, 2, 0, 3, 4]) == False
assert has_thaw([5, -3, 0, 1, 1, 1]) == True
assert has_thaw([]) == False
assert has_thaw([0, 1, 2, 3]) == False


## Define a function that checks whether a square grid of numbers has equal sums in its four corners' opposite pairs: top left plus bottom right must equal top right plus bottom left.
def corner_balance(grid):
    first = grid[0][0] + grid[-1][-1]
    second = grid[0][-1] + grid[-1][0]
    return first == second

assert corner_balance([[1, 2], [3, 4]]) == True
assert corner_balance([[1, 2], [3, 5]]) == False
assert corner_balance([[5, 0, 2], [9, 9, 9], [4, 0, 1]]) == True
assert corner_balance([[7]]) == True
assert corner_balance([[2, 2], [2, 3]]) == False


## Return which of the two words is the better rhyme for a target: the one that shares the longer ending with it; on a tie return the first one.
def better_rhyme(target, first, second):
    def shared(word):
        n = 0
        while n < min(len(word), len(target)) and word[-1 - n] == target[-1 - n]:
            n += 1
        return n
    return second if shared(second) > shared(first) else first

assert better_rhyme("light", "cat", "night") == "night"
assert better_rhyme("light", "sight", "cat") == "sight"
assert better_rhyme("moon", "spoon", "noon") == "spoon"
assert better_rhyme("moon", "sun", "soon") == "soon"
assert better_rhyme("ab", "x", "y") == "x"
assert better_rhyme("ring", "g", "king") == "king"


## Write a function to find whether a hand of card values contains a pair but no three of the same value; several different pairs are fine.
def pairs_only(hand):
    counts = {}
    for card in hand:
        counts[card] = counts.get(card, 0) + 1
    best = max(counts.values(), default=0)
    return best == 2

assert pairs_only([5, 9, 5, 2]) == True
assert pairs_only([5, 5, 5, 9, 9]) == False
assert pairs_only([1, 2, 3]) == False
assert pairs_only([4, 4, 8, 8]) == True
assert pairs_only([]) == False


## Given a date as day and month numbers in a year without leap day, check whether such a date exists.
def date_exists(day, month):
    if month < 1 or month > 12 or day < 1:
        return False
    if month == 2:
        return day <= 28
    if month in (4, 6, 9, 11):
        return day <= 30
    return day <= 31

assert date_exists(31, 3) == True
assert date_exists(31, 4) == False
assert date_exists(29, 2) == False
assert date_exists(28, 2) == True
assert date_exists(0, 5) == False
assert date_exists(1, 13) == False


## Check whether one string can be read inside another in order, with no two of the matched letters directly next to each other when always the earliest possible place is taken.
def spread_inside(small, big):
    place = 0
    for letter in small:
        found = big.find(letter, place)
        if found == -1:
            return False
        place = found + 2
    return True

assert spread_inside("ace", "abcde") == True
assert spread_inside("abc", "abc") == False
assert spread_inside("aa", "aba") == True
assert spread_inside("", "xyz") == True
assert spread_inside("x", "") == False
assert spread_inside("ab", "abb") == True


## Write a function that returns the tax class of a person: "child" under 18, "student" if studying and under 26, "senior" from 67, and otherwise "adult".
def tax_class(age, studying):
    if age < 18:
        return "child"
    if studying and age < 26:
        return "student"
    if age >= 67:
        return "senior"
    return "adult"

assert tax_class(18, True) == "student"
assert tax_class(26, True) == "adult"
assert tax_class(67, False) == "senior"
assert tax_class(17, True) == "child"
assert tax_class(25, False) == "adult"
assert tax_class(70, True) == "senior"


## Return True if a list of numbers holds a value that equals the sum of its two direct neighbours.
def bridge_value(nums):
    for i in range(1, len(nums) - 1):
        if nums[i] == nums[i - 1] + nums[i + 1]:
            return True
    return False

assert bridge_value([2, 5, 3, 9]) == True
assert bridge_value([2, 4, 3, 1]) == False
assert bridge_value([1, 1, 7, 6]) == True
assert bridge_value([3, 3]) == False
assert bridge_value([]) == False
assert bridge_value([0, 0, 0]) == True


## Define a function to judge a bowling frame of two throws: "strike" if the first throw takes all ten, "spare" if both together take ten, "error" if more than ten or a negative throw, otherwise "open".
def frame_verdict(first, second):
    total = first + second
    if first < 0 or second < 0 or total > 10:
        return "error"
    if first == 10:
        return "strike"
    return "spare" if total == 10 else "open"

assert frame_verdict(10, 0) == "strike"
assert frame_verdict(0, 10) == "spare"
assert frame_verdict(6, 5) == "error"
assert frame_verdict(3, 4) == "open"
assert frame_verdict(-1, 5) == "error"
assert frame_verdict(0, 0) == "open"


## Check whether the items of a list that are strings are in alphabetical order, ignoring all items that are not strings.
def strings_in_order(mixed):
    last = ""
    for item in mixed:
        if not isinstance(item, str):
            continue
        if item < last:
            return False
        last = item
    return True

assert strings_in_order(["a", 5, "b", None, "c"]) == True
assert strings_in_order(["b", 1, "a"]) == False
assert strings_in_order([3, 2, 1]) == True
assert strings_in_order(["x", "x"]) == True
assert strings_in_order([]) == True
assert strings_in_order(["a", "c", 0, "b"]) == False


## Given the votes of a committee as a list of "yes", "no" and "skip", return "passed" if yes is more than half of the yes and no votes and at least three people did not skip, otherwise "failed".
def committee_result(votes):
    yes = votes.count("yes")
    cast = yes + votes.count("no")
    if cast >= 3 and yes > cast / 2:
        return "passed"
    return "failed"

assert committee_result(["yes", "yes", "no"]) == "passed"
assert committee_result(["yes", "yes", "skip"]) == "failed"
assert committee_result(["yes", "no", "yes", "no"]) == "failed"
assert committee_result([]) == "failed"
assert committee_result(["no", "no", "no", "yes"]) == "failed"
assert committee_result(["skip", "yes", "yes", "yes"]) == "passed"


## Write a function to check whether two rectangles, each given as (width, height), fit into each other in at least one direction: one of them must fit in the other, turned by a quarter if needed; equal size fits.
def one_fits_other(r1, r2):
    a, b = sorted(r1)
    c, d = sorted(r2)
    return (a <= c and b <= d) or (c <= a and d <= b)

assert one_fits_other((2, 5), (6, 3)) == True
assert one_fits_other((2, 9), (8, 3)) == False
assert one_fits_other((10, 4), (4, 4)) == True
assert one_fits_other((3, 3), (3, 3)) == True
assert one_fits_other((1, 7), (6, 2)) == False
assert one_fits_other((7, 5), (2, 6)) == True


## Return the first word of a list that has more vowels than consonants, or an empty string if there is none; words hold only small letters.
def first_vowel_rich(words):
    for word in words:
        vowels = sum(1 for c in word if c in "aeiou")
        if vowels * 2 > len(word):
            return word
    return ""

assert first_vowel_rich(["tree", "audio", "eye"]) == "audio"
assert first_vowel_rich(["sun", "sky"]) == ""
assert first_vowel_rich(["mud", "oie", "area"]) == "oie"
assert first_vowel_rich([]) == ""
assert first_vowel_rich(["", "a"]) == "a"


## Check whether a number is "self-centred": it has an odd number of digits and its middle digit is the largest one, larger than every other digit.
def self_centred(n):
    digits = str(n)
    half, odd = divmod(len(digits), 2)
    if not odd:
        return False
    others = digits[:half] + digits[half + 1:]
    return all(d < digits[half] for d in others)

assert self_centred(12921) == True
assert self_centred(199) == False
assert self_centred(1221) == False
assert self_centred(7) == True
assert self_centred(263) == True
assert self_centred(919) == False


## Write a python function to classify a password by the number of character kinds in it (small letters, capitals, digits, anything else): one kind or none is "weak", two are "fair", three or four are "good".
def password_mix(password):
    kinds = set()
    for c in password:
        if c.islower():
            kinds.add("small")
        elif c.isupper():
            kinds.add("capital")
        elif c.isdigit():
            kinds.add("digit")
        else:
            kinds.add("other")
    return "weak" if len(kinds) <= 1 else "fair" if len(kinds) == 2 else "good"

assert password_mix("abc123") == "fair"
assert password_mix("abcABC1") == "good"
assert password_mix("hello") == "weak"
assert password_mix("") == "weak"
assert password_mix("A-1b") == "good"
assert password_mix("?!X") == "fair"


## Given two time spans as (start, end) pairs, say how the first lies to the second: "before", "after", "inside" (fully, edges allowed) or "crosses"; touching ends count as before or after.
def span_position(one, two):
    if one[1] <= two[0]:
        return "before"
    if one[0] >= two[1]:
        return "after"
    if two[0] <= one[0] and one[1] <= two[1]:
        return "inside"
    return "crosses"

assert span_position((1, 3), (3, 5)) == "before"
assert span_position((5, 8), (3, 5)) == "after"
assert span_position((3, 4), (3, 5)) == "inside"
assert span_position((2, 4), (3, 5)) == "crosses"
assert span_position((3, 5), (3, 5)) == "inside"
assert span_position((1, 9), (3, 5)) == "crosses"


## Check whether every row of a seating plan has at least one empty place, written as a dot, and no row is empty all through.
def plan_loose(rows):
    for row in rows:
        free = row.count(".")
        if free == 0 or free == len(row):
            return False
    return True

assert plan_loose(["ab.", ".cd"]) == True
assert plan_loose(["abc", ".cd"]) == False
assert plan_loose(["a.c", "..."]) == False
assert plan_loose([]) == True
assert plan_loose(["x."]) == True


## Write a function to decide whether a robot's instruction string of L, R, U and D ends where it began without ever going left of its start column.
def safe_round_trip(steps):
    x = y = 0
    for s in steps:
        if s == "L":
            x -= 1
        elif s == "R":
            x += 1
        elif s == "U":
            y += 1
        else:
            y -= 1
        if x < 0:
            return False
    return x == 0 and y == 0

assert safe_round_trip("RULD") == True
assert safe_round_trip("LURD") == False
assert safe_round_trip("RRLU") == False
assert safe_round_trip("") == True
assert safe_round_trip("UD") == True
assert safe_round_trip("RLU") == False


## Return the verdict on an integer percentage of battery and a charging flag: "full" at 100, "charging" below 100 when charging, otherwise "critical" under 10, "low" under 30 and "fine" from 30.
def battery_state(percent, charging):
    if percent == 100:
        return "full"
    if charging:
        return "charging"
    if percent < 10:
        return "critical"
    return "low" if percent < 30 else "fine"

assert battery_state(10, False) == "low"
assert battery_state(30, False) == "fine"
assert battery_state(9, False) == "critical"
assert battery_state(100, True) == "full"
assert battery_state(5, True) == "charging"
assert battery_state(29, False) == "low"


## Check whether a dictionary of person to favourite person (or None) has an idol: somebody whose own value is None and who is the favourite of everybody else.
def has_idol(likes):
    for person in likes:
        if likes[person] is not None:
            continue
        fans = [p for p in likes if likes[p] == person]
        if len(fans) == len(likes) - 1:
            return True
    return False

assert has_idol({"a": "c", "b": "c", "c": None}) == True
assert has_idol({"a": "c", "b": None, "c": None}) == False
assert has_idol({"a": "b", "b": "a"}) == False
assert has_idol({"x": None, "y": "x"}) == True
assert has_idol({}) == False
assert has_idol({"x": None}) == True


## Define a function that chooses the tie-free champion: names with points come as pairs; return the name with most points, on equal points the shorter name, on equal length the earlier in the alphabet.
def pick_champion(entries):
    ranked = sorted(entries, key=lambda e: (-e[1], len(e[0]), e[0]))
    return ranked[0][0]

assert pick_champion([("Zoe", 5), ("Bob", 7), ("Anna", 6)]) == "Bob"
assert pick_champion([("Anna", 7), ("Zoe", 7), ("Bo", 3)]) == "Zoe"
assert pick_champion([("Tim", 4), ("Kai", 4)]) == "Kai"
assert pick_champion([("Solo", 0)]) == "Solo"
assert pick_champion([("Al", -2), ("Cy", -1)]) == "Cy"
