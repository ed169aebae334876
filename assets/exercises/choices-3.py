## Write a function to check whether a car plate is well formed: two capital letters, a dash, and then two to four digits of which the first is not zero.
def plate_ok(plate):
    head, dash, tail = plate.partition("-")
    if len(head) != 2 or not head.isalpha() or not head.isupper():
        return False
    if not tail.isdigit() or not 2 <= len(tail) <= 4:
        return False
    return tail[0] != "0"

assert plate_ok("AB-123") == True
assert plate_ok("AB-1") == False
assert plate_ok("AB-0123") == False
assert plate_ok("ABC-123") == False
assert plate_ok("aB-55") == False
assert plate_ok("XY-9876") == True


## Return the colour of a traffic light for a second count, where the light repeats green for 30 seconds, yellow for 5 and red for 25, starting with green at second 0.
def traffic_colour(second):
    t = second % 60
    if t < 30:
        return "green"
    elif t < 35:
        return "yellow"
    else:
        return "red"

assert traffic_colour(30) == "yellow"
assert traffic_colour(35) == "red"
assert traffic_colour(60) == "green"
assert traffic_colour(29) == "green"
assert traffic_colour(154) == "yellow"
assert traffic_colour(0) == "green"


## Given four numbers, check whether the two inner ones (second and third) lie strictly between the two outer ones, which may be in either order.
def inner_between(a, b, c, d):
    low, high = min(a, d), max(a, d)
    return low < b < high and low < c < high

assert inner_between(1, 3, 2, 5) == True
assert inner_between(5, 3, 2, 1) == True
assert inner_between(1, 1, 2, 5) == False
assert inner_between(1, 2, 5, 5) == False
assert inner_between(4, 4, 4, 4) == False
assert inner_between(0, 7, 2, 6) == False


## Check whether every name in the guest list has its partner in it too; partners is a list of pairs, and guests without a partner in any pair are always fine.
def couples_complete(guests, partners):
    present = set(guests)
    for a, b in partners:
        if (a in present) != (b in present):
            return False
    return True

assert couples_complete(["ann", "bob", "cy"], [("ann", "bob")]) == True
assert couples_complete(["ann", "cy"], [("ann", "bob")]) == False
assert couples_complete(["cy"], [("ann", "bob")]) == True
assert couples_complete(["bob"], [("ann", "bob")]) == False
assert couples_complete([], []) == True


## Write a python function that tells whether an hour count on a parking ticket is cheap, normal or dear: up to 2 hours "cheap", up to 6 "normal", longer "dear"; on weekends every class is one step cheaper and "cheap" becomes "free".
def ticket_class(hours, weekend):
    classes = ["free", "cheap", "normal", "dear"]
    if hours <= 2:
        level = 1
    elif hours <= 6:
        level = 2
    else:
        level = 3
    if weekend:
        level -= 1
    return classes[level]

assert ticket_class(2, False) == "cheap"
assert ticket_class(6, True) == "cheap"
assert ticket_class(7, False) == "dear"
assert ticket_class(1, True) == "free"
assert ticket_class(3, False) == "normal"
assert ticket_class(9, True) == "normal"


## Return True if no value of the list appears again after a different value has come between, that is, equal values always stand together in one block.
def blocks_only(values):
    seen = set()
    previous = None
    for v in values:
        if v != previous:
            if v in seen:
                return False
            seen.add(v)
        previous = v
    return True

assert blocks_only([1, 1, 3, 2, 2]) == True
assert blocks_only([1, 2, 1]) == False
assert blocks_only([4, 4, 5, 4]) == False
assert blocks_only([]) == True
assert blocks_only([7]) == True
assert blocks_only([2, 2, 2]) == True


## Define a function that checks whether a binary string has more ones than zeros in its first half and more zeros than ones in its second half; the length is always even.
def tilts_left(bits):
    half = len(bits) // 2
    left, right = bits[:half], bits[half:]
    return left.count("1") > left.count("0") and right.count("0") > right.count("1")

assert tilts_left("110100") == True
assert tilts_left("1010") == False
assert tilts_left("111101") == False
assert tilts_left("10") == True
assert tilts_left("") == False
assert tilts_left("0011") == False


## Given a darts rest score and a throw value, return "win" if the rest becomes exactly 0, "bust" if it would become negative or exactly 1, and otherwise the new rest as a number.
def dart_throw_result(rest, throw):
    left = rest - throw
    if left == 0:
        return "win"
    if left < 2:
        return "bust"
    return left

assert dart_throw_result(40, 40) == "win"
assert dart_throw_result(40, 39) == "bust"
assert dart_throw_result(40, 38) == 2
assert dart_throw_result(20, 25) == "bust"
assert dart_throw_result(501, 180) == 321
assert dart_throw_result(2, 0) == 2


## Check whether a list of moves in a drawing game is legal: no person may move twice in a row, and nobody may have moved more than one time more often than anybody else who moved.
def moves_legal(movers):
    for a, b in zip(movers, movers[1:]):
        if a == b:
            return False
    amounts = [movers.count(m) for m in movers]
    return not amounts or max(amounts) - min(amounts) <= 1

assert moves_legal(["a", "b", "a"]) == True
assert moves_legal(["a", "a", "b"]) == False
assert moves_legal(["a", "b", "a", "c", "a"]) == False
assert moves_legal([]) == True
assert moves_legal(["a", "b", "c", "b", "a", "b"]) == False
assert moves_legal(["a", "b", "c", "a", "b"]) == True


## Write a function to compare two people by birthday, given as (year, month, day): return "same day" if month and day agree, otherwise the word "first" or "second" for the one who is older.
def older_person(p, q):
    if p[1:] == q[1:]:
        return "same day"
    return "first" if p < q else "second"

assert older_person((1990, 5, 2), (1985, 7, 1)) == "second"
assert older_person((1990, 5, 2), (1990, 5, 9)) == "first"
assert older_person((1990, 5, 2), (2001, 5, 2)) == "same day"
assert older_person((2000, 2, 1), (2000, 1, 2)) == "second"
assert older_person((1999, 12, 31), (2000, 1, 1)) == "first"


## Return the highest floor a group may reach with a lift: the largest of the given floors that every person can enter, where each person has a set of allowed floors; -1 if there is none.
def highest_common_floor(allowed):
    if not allowed:
        return -1
    shared = set(allowed[0])
    for floors in allowed[1:]:
        shared &= set(floors)
    return max(shared) if shared else -1

assert highest_common_floor([{1, 2, 5}, {2, 5, 9}, {2, 5}]) == 5
assert highest_common_floor([{1, 2}, {3}]) == -1
assert highest_common_floor([{4, 0}]) == 4
assert highest_common_floor([]) == -1
assert highest_common_floor([{0, 7}, {0, 8}]) == 0


## Check whether a sentence is neat: it begins with a capital letter, ends with exactly one full stop, question mark or exclamation mark, and has no double blanks.
def neat_sentence(text):
    if not text or not text[0].isupper():
        return False
    marks = ".?!"
    if text[-1] not in marks or text[-2:-1] in tuple(marks):
        return False
    return "  " not in text

assert neat_sentence("Is it late?") == True
assert neat_sentence("is it late?") == False
assert neat_sentence("Is  it late?") == False
assert neat_sentence("Run!!") == False
assert neat_sentence("Stop") == False
assert neat_sentence("") == False


## Given the guess, the secret number and the previous guess, return "hit" for a right guess, "warmer" if the guess is nearer to the secret than the previous one, "colder" if it is farther, and "same" otherwise.
def warmer_colder(secret, previous, guess):
    now = abs(secret - guess)
    before = abs(secret - previous)
    if now == 0:
        return "hit"
    if now == before:
        return "same"
    return "warmer" if now < before else "colder"

assert warmer_colder(50, 40, 45) == "warmer"
assert warmer_colder(50, 45, 60) == "colder"
assert warmer_colder(50, 45, 55) == "same"
assert warmer_colder(50, 45, 50) == "hit"
assert warmer_colder(7, 7, 7) == "hit"
assert warmer_colder(10, 20, 1) == "warmer"


## Write a function to find whether a mountain path given as heights is a loop trip: it must end at its starting height, never go below it, and contain at least one higher point.
def loop_trip(heights):
    if len(heights) < 3:
        return False
    start = heights[0]
    return heights[-1] == start and min(heights) >= start and max(heights) > start

assert loop_trip([3, 5, 4, 3]) == True
assert loop_trip([3, 5, 2, 3]) == False
assert loop_trip([3, 3, 3]) == False
assert loop_trip([3, 5, 4]) == False
assert loop_trip([1, 1]) == False
assert loop_trip([0, 9, 0]) == True


## Check whether a number can be paid with exactly three coins taken from a list of coin values, where each coin value may be used many times.
def three_coins_pay(amount, coins):
    for a in coins:
        for b in coins:
            if amount - a - b in coins:
                return True
    return False

assert three_coins_pay(9, [1, 2, 5]) == True
assert three_coins_pay(10, [1, 2, 5]) == False
assert three_coins_pay(15, [1, 5]) == True
assert three_coins_pay(3, [1]) == True
assert three_coins_pay(2, [1]) == False
assert three_coins_pay(4, []) == False


## Define a function that returns the kind of a temperature change over a day, given morning, noon and evening values: "warm up", "cool down", "peak" if noon is strictly highest, "dip" if noon is strictly lowest, and "steady" for all else.
def day_shape(morning, noon, evening):
    if morning < noon < evening:
        return "warm up"
    if morning > noon > evening:
        return "cool down"
    if noon > morning and noon > evening:
        return "peak"
    if noon < morning and noon < evening:
        return "dip"
    return "steady"

assert day_shape(5, 9, 12) == "warm up"
assert day_shape(9, 14, 8) == "peak"
assert day_shape(9, 4, 8) == "dip"
assert day_shape(12, 9, 5) == "cool down"
assert day_shape(5, 5, 8) == "steady"
assert day_shape(7, 9, 9) == "steady"


## Return whether a set of weekdays, numbered 0 to 6 with the week being a circle, leaves at least two free days in a row.
def two_days_off(workdays):
    for day in range(7):
        tomorrow = (day + 1) % 7
        if day not in workdays and tomorrow not in workdays:
            return True
    return False

assert two_days_off({0, 1, 2, 3, 4}) == True
assert two_days_off({0, 2, 4, 5}) == False
assert two_days_off({1, 2, 3, 4, 5}) == True
assert two_days_off(set()) == True
assert two_days_off({0, 1, 2, 3, 4, 5}) == False
assert two_days_off({0, 2, 4, 6}) == False


## Write a function that checks a version text such as "3.12.0": three parts joined by dots, all of them digits, and no part with a leading zero unless it is just "0".
def version_text_ok(text):
    parts = text.split(".")
    if len(parts) != 3:
        return False
    for part in parts:
        if not part.isdigit():
            return False
        if part[0] == "0" and len(part) > 1:
            return False
    return True

assert version_text_ok("3.12.0") == True
assert version_text_ok("3.012.0") == False
assert version_text_ok("3.12") == False
assert version_text_ok("3.x.1") == False
assert version_text_ok("0.0.0") == True
assert version_text_ok("1..2") == False


## Given a list of integers, return "even", "odd" or "tie" for the parity whose members have the larger total.
def heavier_parity(nums):
    evens = sum(n for n in nums if n % 2 == 0)
    odds = sum(nums) - evens
    if evens == odds:
        return "tie"
    return "even" if evens > odds else "odd"

assert heavier_parity([2, 4, 5]) == "even"
assert heavier_parity([2, 4, 7]) == "odd"
assert heavier_parity([8, 3, 5]) == "tie"
assert heavier_parity([]) == "tie"
assert heavier_parity([-2, -4, 1]) == "odd"
assert heavier_parity([-5]) == "even"


## Check whether a word has its vowels in alphabetical order from left to right (repeats allowed) and its consonants not in alphabetical order.
def ordered_vowels_wild_consonants(word):
    vowels = [c for c in word if c in "aeiou"]
    others = [c for c in word if c not in "aeiou"]
    return vowels == sorted(vowels) and others != sorted(others)

assert ordered_vowels_wild_consonants("almighty") == True
assert ordered_vowels_wild_consonants("begin") == False
assert ordered_vowels_wild_consonants("money") == False
assert ordered_vowels_wild_consonants("trend") == True
assert ordered_vowels_wild_consonants("aei") == False
assert ordered_vowels_wild_consonants("") == False


## Write a python function to decide the winner of a race with penalties: each runner has (name, seconds, faults) and every fault costs 3 seconds; more than 4 faults disqualify. Return the name of the fastest, first listed on a tie, or None.
def penalty_winner(runners):
    best_name = None
    best_time = None
    for name, seconds, faults in runners:
        if faults > 4:
            continue
        total = seconds + 3 * faults
        if best_time is None or total < best_time:
            best_name = name
            best_time = total
    return best_name

assert penalty_winner([("Al", 50, 2), ("Bo", 54, 0), ("Cy", 30, 5)]) == "Bo"
assert penalty_winner([("Al", 50, 1), ("Bo", 53, 0)]) == "Al"
assert penalty_winner([("Al", 60, 0), ("Bo", 45, 4)]) == "Bo"
assert penalty_winner([("Cy", 30, 9)]) == None
assert penalty_winner([]) == None


## Return True if the string contains a digit that tells exactly how many letters the string has.
def tells_letter_count(s):
    letters = sum(c.isalpha() for c in s)
    return any(c.isdigit() and int(c) == letters for c in s)

assert tells_letter_count("ab3c") == True
assert tells_letter_count("ab4c") == False
assert tells_letter_count("9x1") == True
assert tells_letter_count("0") == True
assert tells_letter_count("abc") == False
assert tells_letter_count("") == False


## Check whether a square table of zeros and ones is a fair tournament: for each pair of different players exactly one beats the other, and nobody beats himself.
def proper_tournament(table):
    n = len(table)
    for i in range(n):
        if table[i][i] != 0:
            return False
        for j in range(i):
            if table[i][j] + table[j][i] != 1:
                return False
    return True

assert proper_tournament([[0, 1, 0], [0, 0, 1], [1, 0, 0]]) == True
assert proper_tournament([[0, 1], [1, 0]]) == False
assert proper_tournament([[1, 1], [0, 0]]) == False
assert proper_tournament([[0, 0], [0, 0]]) == False
assert proper_tournament([]) == True
assert proper_tournament([[0, 1, 1], [0, 0, 0], [0, 0, 0]]) == False


## Given a lower limit, an upper limit and a step, decide whether a value is on the scale: inside the limits, both included, and a whole number of steps above the lower limit.
def on_scale(value, low, high, step):
    if value < low or value > high:
        return False
    return (value - low) % step == 0

assert on_scale(11, 5, 20, 3) == True
assert on_scale(12, 5, 20, 3) == False
assert on_scale(20, 5, 20, 3) == True
assert on_scale(23, 5, 20, 3) == False
assert on_scale(2, 5, 20, 3) == False
assert on_scale(5, 5, 20, 4) == True


## Define a function that picks the label of a mark out of a list of (minimum, label) steps in any order: the label of the greatest minimum not above the mark, or "none".
def label_of_mark(mark, steps):
    best = None
    label = "none"
    for minimum, name in steps:
        if minimum <= mark and (best is None or minimum > best):
            best, label = minimum, name
    return label

assert label_of_mark(75, [(50, "C"), (90, "A"), (70, "B")]) == "B"
assert label_of_mark(50, [(50, "C"), (90, "A")]) == "C"
assert label_of_mark(95, [(90, "A"), (50, "C"), (70, "B")]) == "A"
assert label_of_mark(10, [(50, "C")]) == "none"
assert label_of_mark(0, []) == "none"
assert label_of_mark(-1, [(-5, "X"), (0, "Y")]) == "X"
