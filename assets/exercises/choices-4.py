## Write a function to check whether a shelf of book heights is stable: the tallest book must stand at one of the two ends, and the shortest at neither end.
def shelf_stable(heights):
    ends = (heights[0], heights[-1])
    return max(heights) in ends and min(heights) not in ends

assert shelf_stable([9, 3, 5]) == True
assert shelf_stable([5, 9, 3, 6]) == False
assert shelf_stable([9, 5, 3]) == False
assert shelf_stable([4, 2, 6, 8]) == True
assert shelf_stable([7]) == False
assert shelf_stable([6, 6]) == False


## Return what a vending machine does for a price and an inserted amount: "short" with too little money, "exact", "change" if the change is at most 5, else "refuse".
def vending_answer(price, inserted):
    diff = inserted - price
    if diff < 0:
        return "short"
    if diff == 0:
        return "exact"
    if diff > 5:
        return "refuse"
    return "change"

assert vending_answer(3, 2) == "short"
assert vending_answer(3, 3) == "exact"
assert vending_answer(3, 8) == "change"
assert vending_answer(3, 9) == "refuse"
assert vending_answer(7, 8) == "change"
assert vending_answer(0, 0) == "exact"


## Check whether all the numbers of a list leave the same remainder as the first one when divided by the list's length; an empty list passes.
def same_length_remainder(numbers):
    if not numbers:
        return True
    size = len(numbers)
    wanted = numbers[0] % size
    for n in numbers[1:]:
        if n % size != wanted:
            return False
    return True

assert same_length_remainder([4, 7, 1]) == True
assert same_length_remainder([4, 7, 2]) == False
assert same_length_remainder([3, 5]) == True
assert same_length_remainder([3, 4]) == False
assert same_length_remainder([]) == True
assert same_length_remainder([6]) == True


## Given three numbers, return the position (1, 2 or 3) of the odd one out, which differs from the two others that are equal; return 0 if there is none.
def odd_one_out(a, b, c):
    if a == b and b != c:
        return 3
    if a == c and b != c:
        return 2
    if b == c and a != b:
        return 1
    return 0

assert odd_one_out(4, 4, 9) == 3
assert odd_one_out(4, 9, 4) == 2
assert odd_one_out(9, 4, 4) == 1
assert odd_one_out(1, 2, 3) == 0
assert odd_one_out(5, 5, 5) == 0


## Write a python function that decides whether a trick-taking card beats another: cards are (suit, rank) pairs; a trump beats any card of another suit, within one suit the higher rank wins, and otherwise the second card cannot beat the first.
def second_card_beats(first, second, trump):
    if first[0] == second[0]:
        return second[1] > first[1]
    return second[0] == trump

assert second_card_beats(("H", 9), ("H", 12), "S") == True
assert second_card_beats(("H", 9), ("S", 2), "S") == True
assert second_card_beats(("H", 9), ("D", 14), "S") == False
assert second_card_beats(("S", 9), ("S", 3), "S") == False
assert second_card_beats(("S", 2), ("H", 14), "S") == False
assert second_card_beats(("D", 5), ("D", 5), "D") == False


## Check whether a text has an opening and a closing quotation mark of the same sort (' or ") around it, without that sort of mark occurring inside.
def properly_quoted(text):
    if len(text) < 2:
        return False
    mark = text[0]
    if mark not in "'\"":
        return False
    return text.find(mark, 1) == len(text) - 1

assert properly_quoted("'hello'") == True
assert properly_quoted("'hello\"") == False
assert properly_quoted("'he'llo'") == False
assert properly_quoted("hello") == False
assert properly_quoted("''") == True
assert properly_quoted("'") == False


## Define a function that tells the stage of a tournament by the number of players left: "final" for 2, "semi" for 3 or 4, "quarter" for 5 to 8, "group" for more, and "over" for fewer than 2.
def tournament_stage(players):
    stages = [(1, "over"), (2, "final"), (4, "semi"), (8, "quarter")]
    for limit, name in stages:
        if players <= limit:
            return name
    return "group"

assert tournament_stage(2) == "final"
assert tournament_stage(3) == "semi"
assert tournament_stage(8) == "quarter"
assert tournament_stage(9) == "group"
assert tournament_stage(1) == "over"
assert tournament_stage(4) == "semi"


## Return True if at least two of the given words are made of exactly the same set of letters, no matter how often each letter occurs.
def share_letter_set(words):
    for i in range(len(words)):
        for j in range(i + 1, len(words)):
            if set(words[i]) == set(words[j]):
                return True
    return False

assert share_letter_set(["noon", "cat", "no"]) == True
assert share_letter_set(["cat", "cart"]) == False
assert share_letter_set(["sun", "moon", "nuns"]) == True
assert share_letter_set(["a"]) == False
assert share_letter_set([]) == False
assert share_letter_set(["x", "y", "z"]) == False


## Write a function to check a pulse series: every value must be from 40 to 180 and no value may differ from the one before by more than 30; return the index of the first bad value or -1.
def first_bad_pulse(series):
    for i, pulse in enumerate(series):
        if not 40 <= pulse <= 180:
            return i
        if i > 0 and abs(pulse - series[i - 1]) > 30:
            return i
    return -1

assert first_bad_pulse([60, 90, 120]) == -1
assert first_bad_pulse([60, 91, 120]) == 1
assert first_bad_pulse([170, 180, 181]) == 2
assert first_bad_pulse([39, 60]) == 0
assert first_bad_pulse([]) == -1
assert first_bad_pulse([40, 70, 50, 10]) == 3


## Given two points on a line and the reach of a lamp at each of them, check whether the lamps light every point between them; reaches that just touch are enough.
def lamps_cover_gap(p1, reach1, p2, reach2):
    distance = abs(p2 - p1)
    if reach1 < 0 or reach2 < 0:
        return False
    return reach1 + reach2 >= distance

assert lamps_cover_gap(2, 3, 9, 4) == True
assert lamps_cover_gap(2, 3, 9, 3) == False
assert lamps_cover_gap(9, 1, 2, 7) == True
assert lamps_cover_gap(0, 10, 5, -1) == False
assert lamps_cover_gap(4, 0, 4, 0) == True
assert lamps_cover_gap(0, -1, 5, 9) == False


## Check whether a whole number has digits that alternate between smaller than five and at least five, starting with either kind.
def alternates_around_five(number):
    big = [int(d) >= 5 for d in str(number)]
    for i in range(1, len(big)):
        if big[i] == big[i - 1]:
            return False
    return True

assert alternates_around_five(1627) == True
assert alternates_around_five(7290) == True
assert alternates_around_five(1347) == False
assert alternates_around_five(54) == True
assert alternates_around_five(8) == True
assert alternates_around_five(500) == False


## Write a function that returns which of three candidate words is nearest in length to a limit without going over it; the first such word on a tie, or an empty string if all are too long.
def fitting_word(limit, words):
    best = ""
    for word in words:
        if len(word) <= limit and len(word) > len(best):
            best = word
    return best

assert fitting_word(5, ["pear", "banana", "fig"]) == "pear"
assert fitting_word(6, ["pear", "banana", "orange"]) == "banana"
assert fitting_word(3, ["pear", "fig", "nut"]) == "fig"
assert fitting_word(2, ["pear", "fig", "plum"]) == ""
assert fitting_word(0, ["a", "b", "c"]) == ""


## Return the state of a library loan from the days since it began, the number of renewals and whether somebody waits for it: a loan lasts 14 days plus 7 for each renewal; return "late" after that, "recall" if somebody waits and 14 days are over, else "ok".
def loan_state(days, renewals, wanted):
    allowed = 14 + 7 * renewals
    if days > allowed:
        return "late"
    if wanted and days > 14:
        return "recall"
    return "ok"

assert loan_state(15, 0, False) == "late"
assert loan_state(21, 1, False) == "ok"
assert loan_state(15, 1, True) == "recall"
assert loan_state(14, 1, True) == "ok"
assert loan_state(29, 2, True) == "late"
assert loan_state(28, 2, False) == "ok"


## Check whether a list contains no three values in a row that are all even or all odd.
def parity_calm(nums):
    run = 0
    last = None
    for n in nums:
        if n % 2 == last:
            run += 1
        else:
            run = 1
            last = n % 2
        if run == 3:
            return False
    return True

assert parity_calm([2, 4, 1, 3, 6]) == True
assert parity_calm([1, 2, 4, 6]) == False
assert parity_calm([5, 7, 9]) == False
assert parity_calm([]) == True
assert parity_calm([8, 8]) == True
assert parity_calm([1, 1, 2, 2, 3, 5, 7]) == False


## Define a function to check whether a rope of the given length can be tied round a box of three edge lengths along its two shorter edges, with a knot that needs 20 extra.
def rope_round_box(rope, x, y, z):
    edges = sorted([x, y, z])
    needed = 2 * (edges[0] + edges[1]) + 20
    return rope >= needed

assert rope_round_box(80, 10, 50, 20) == True
assert rope_round_box(79, 10, 50, 20) == False
assert rope_round_box(100, 20, 20, 20) == True
assert rope_round_box(99, 30, 10, 40) == False
assert rope_round_box(20, 0, 0, 5) == True
assert rope_round_box(0, 1, 1, 1) == False


## Write a python function to check whether a phone number text is plausible: an optional plus sign in front, then 7 to 15 digits, with single blanks allowed between digits.
def phone_plausible(text):
    if text.startswith("+"):
        text = text[1:]
    groups = text.split(" ")
    if not all(g.isdigit() for g in groups):
        return False
    return 7 <= sum(len(g) for g in groups) <= 15

assert phone_plausible("+49 30 12345") == True
assert phone_plausible("030  12345") == False
assert phone_plausible("123456") == False
assert phone_plausible("030-12345") == False
assert phone_plausible("1234567") == True
assert phone_plausible("") == False


## Given the answers of a quiz as booleans, return "expert" if the last three are all right and none before is wrong, "learner" if only the last three are all right, and "beginner" otherwise; fewer than three answers mean "beginner".
def quiz_rank(answers):
    if len(answers) < 3 or not all(answers[-3:]):
        return "beginner"
    if False in answers:
        return "learner"
    return "expert"

assert quiz_rank([True, True, True, True]) == "expert"
assert quiz_rank([False, True, True, True]) == "learner"
assert quiz_rank([True, False, True, True]) == "beginner"
assert quiz_rank([True, True]) == "beginner"
assert quiz_rank([True, True, True]) == "expert"
assert quiz_rank([]) == "beginner"


## Check whether a list of numbers has at least one "island of peace": a value whose absolute difference to each existing neighbour is at most 1. An empty list has none.
def has_peaceful_spot(values):
    for i in range(len(values)):
        near = values[max(0, i - 1):i + 2]
        if max(near) - values[i] <= 1 and values[i] - min(near) <= 1:
            return True
    return False

assert has_peaceful_spot([1, 5, 6, 5, 9]) == True
assert has_peaceful_spot([1, 4, 2, 5]) == False
assert has_peaceful_spot([3, 4, 8]) == True
assert has_peaceful_spot([7]) == True
assert has_peaceful_spot([]) == False
assert has_peaceful_spot([1, 3]) == False


## Return the cheapest allowed way to send a parcel by weight in kilos and hurry flag: "letter" up to 1 kilo, "box" up to 10, "truck" above; in a hurry everything up to 5 kilos goes by "bike" and heavier things by "truck".
def parcel_way(kilos, hurry):
    if hurry:
        return "bike" if kilos <= 5 else "truck"
    if kilos <= 1:
        return "letter"
    if kilos <= 10:
        return "box"
    return "truck"

assert parcel_way(1, False) == "letter"
assert parcel_way(10, False) == "box"
assert parcel_way(5, True) == "bike"
assert parcel_way(6, True) == "truck"
assert parcel_way(11, False) == "truck"
assert parcel_way(0.5, True) == "bike"


## Write a function to check whether the first half of a list is the second half in reverse with all signs turned; the middle value of an odd list must be 0.
def anti_mirrored(nums):
    for i in range((len(nums) + 1) // 2):
        if nums[i] != -nums[-1 - i]:
            return False
    return True

assert anti_mirrored([3, -1, 1, -3]) == True
assert anti_mirrored([3, 0, -3]) == True
assert anti_mirrored([3, 2, -3]) == False
assert anti_mirrored([3, 1, 1, -3]) == False
assert anti_mirrored([]) == True
assert anti_mirrored([5]) == False


## Given a word and a set of forbidden letter pairs as two-letter strings, check whether the word is free of every pair in both directions.
def free_of_pairs(word, forbidden):
    for i in range(len(word) - 1):
        pair = word[i:i + 2]
        if pair in forbidden or pair[::-1] in forbidden:
            return False
    return True

assert free_of_pairs("stone", {"ts"}) == False
assert free_of_pairs("stone", {"so", "et"}) == True
assert free_of_pairs("stone", {"ne"}) == False
assert free_of_pairs("", {"ab"}) == True
assert free_of_pairs("a", {"aa"}) == True
assert free_of_pairs("book", {"oo"}) == False


## Check whether a student may graduate: every mark at least 4 except for at most one mark of exactly 3, and the average at least 5.
def may_graduate(marks):
    threes = 0
    for mark in marks:
        if mark < 3:
            return False
        if mark < 4:
            threes += 1
    return threes <= 1 and sum(marks) >= 5 * len(marks)

assert may_graduate([3, 6, 6]) == True
assert may_graduate([3, 3, 9]) == False
assert may_graduate([2, 9, 9]) == False
assert may_graduate([4, 5, 5]) == False
assert may_graduate([5, 5]) == True
assert may_graduate([4, 6]) == True


## Define a function that decides which player made the last move when heaps of stones are emptied one stone at a time by Ada and Ben in turn, Ada first; with no stones at all return "nobody".
def last_mover(heaps):
    stones = sum(heaps)
    if stones == 0:
        return "nobody"
    return "Ada" if stones % 2 == 1 else "Ben"

assert last_mover([3, 2]) == "Ada"
assert last_mover([3, 1]) == "Ben"
assert last_mover([0, 0]) == "nobody"
assert last_mover([]) == "nobody"
assert last_mover([1]) == "Ada"
assert last_mover([5, 5, 2]) == "Ben"


## Write a function that returns the rank names of two scores against each other: if they differ by more than 10 the higher gets "clear" and the lower "lost", otherwise "close" for both; the result is a pair in the order of the scores.
def duel_labels(first, second):
    if abs(first - second) <= 10:
        return ("close", "close")
    if first > second:
        return ("clear", "lost")
    return ("lost", "clear")

assert duel_labels(30, 19) == ("clear", "lost")
assert duel_labels(30, 20) == ("close", "close")
assert duel_labels(5, 25) == ("lost", "clear")
assert duel_labels(7, 7) == ("close", "close")
assert duel_labels(-6, 5) == ("lost", "clear")


## Check whether two lists are equal except for exactly one place where they differ; lists of different lengths give False.
def one_difference(left, right):
    if len(left) != len(right):
        return False
    found = False
    for a, b in zip(left, right):
        if a != b:
            if found:
                return False
            found = True
    return found

assert one_difference([1, 2, 3], [1, 5, 3]) == True
assert one_difference([1, 2, 3], [1, 2, 3]) == False
assert one_difference([1, 2, 3], [0, 2, 4]) == False
assert one_difference([1, 2], [1, 2, 3]) == False
assert one_difference([], []) == False
assert one_difference(["a"], ["b"]) == True
