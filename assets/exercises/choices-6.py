## Write a function to check whether a file name is safe: not empty, only letters, digits, dots, dashes and underscores, no dot at either end, and at most one dot in all.
def file_name_safe(name):
    if not name or name[0] == "." or name[-1] == ".":
        return False
    if name.count(".") > 1:
        return False
    for ch in name:
        if not ch.isalnum() and ch not in ".-_":
            return False
    return True

assert file_name_safe("my_notes-2.txt") == True
assert file_name_safe(".hidden") == False
assert file_name_safe("a.tar.gz") == False
assert file_name_safe("my notes") == False
assert file_name_safe("readme.") == False
assert file_name_safe("") == False


## Return the weight class of a boxer: "fly" under 52, "light" under 61, "middle" under 76, else "heavy"; women fight one class higher, but never above "heavy".
def boxing_class(kilos, woman):
    names = ["fly", "light", "middle", "heavy"]
    index = 0
    for limit in (52, 61, 76):
        if kilos >= limit:
            index += 1
    if woman and index < 3:
        index += 1
    return names[index]

assert boxing_class(52, False) == "light"
assert boxing_class(60, True) == "middle"
assert boxing_class(76, False) == "heavy"
assert boxing_class(80, True) == "heavy"
assert boxing_class(75.5, False) == "middle"
assert boxing_class(51, True) == "light"


## Given a list of lists, check whether no value occurs in two of the inner lists; repeats inside one list do not matter.
def groups_apart(groups):
    taken = set()
    for group in groups:
        members = set(group)
        if members & taken:
            return False
        taken |= members
    return True

assert groups_apart([[1, 2], [3], [4, 4]]) == True
assert groups_apart([[1, 2], [3], [2]]) == False
assert groups_apart([[1], [], [1]]) == False
assert groups_apart([[5, 5, 5]]) == True
assert groups_apart([]) == True


## Write a python function to test whether a number is "staggered": written in base 3 it has no digit 2 in it and does not end in 0.
def staggered_in_three(n):
    if n % 3 == 0:
        return False
    while n > 0:
        if n % 3 == 2:
            return False
        n //= 3
    return True

assert staggered_in_three(10) == True
assert staggered_in_three(12) == False
assert staggered_in_three(7) == False
assert staggered_in_three(13) == True
assert staggered_in_three(1) == True
assert staggered_in_three(5) == False


## Check whether a bus can carry all groups without splitting any: groups board in order, each group must fit in one of the two decks with the given seats, and the lower deck is always tried first.
def decks_carry(groups, lower, upper):
    for size in groups:
        if size <= lower:
            lower -= size
        elif size <= upper:
            upper -= size
        else:
            return False
    return True

assert decks_carry([4, 3, 2], 5, 4) == False
assert decks_carry([4, 3, 1], 5, 3) == True
assert decks_carry([2, 2, 5], 4, 5) == True
assert decks_carry([], 0, 0) == True
assert decks_carry([1], 0, 1) == True
assert decks_carry([6], 5, 5) == False


## Define a function that says how a number relates to a range: "low", "high", "edge" if it equals one of the ends, "centre" if it is exactly in the middle, and "inside" otherwise.
def range_place(x, low, high):
    if x < low:
        return "low"
    if x > high:
        return "high"
    if x in (low, high):
        return "edge"
    return "centre" if x - low == high - x else "inside"

assert range_place(3, 5, 9) == "low"
assert range_place(10, 5, 9) == "high"
assert range_place(7, 5, 9) == "centre"
assert range_place(9, 5, 9) == "edge"
assert range_place(6, 5, 9) == "inside"
assert range_place(5, 5, 5) == "edge"


## Return True if, in a string of opening marks "<" and closing marks ">", every closing mark comes at least two places after the opening mark it belongs to, and all marks are matched like brackets.
def roomy_marks(text):
    opened = []
    for i, ch in enumerate(text):
        if ch == "<":
            opened.append(i)
        elif ch == ">":
            if not opened or i - opened.pop() < 2:
                return False
    return len(opened) == 0

assert roomy_marks("<a>b<cd>") == True
assert roomy_marks("a<>") == False
assert roomy_marks("<a<b>") == False
assert roomy_marks("x>") == False
assert roomy_marks("<<i>>") == True
assert roomy_marks("") == True


## Write a function to choose a pack leader: among (name, age, height) wolves the oldest leads, unless another is at least 10 taller than the oldest, in which case the tallest leads; the first listed wins all ties.
def pack_leader(wolves):
    oldest = max(wolves, key=lambda w: w[1])
    tallest = max(wolves, key=lambda w: w[2])
    if tallest[2] - oldest[2] >= 10:
        return tallest[0]
    return oldest[0]

assert pack_leader([("Ax", 5, 70), ("Bo", 7, 65)]) == "Bo"
assert pack_leader([("Ax", 5, 75), ("Bo", 7, 65)]) == "Ax"
assert pack_leader([("Ax", 8, 60), ("Bo", 7, 66), ("Cy", 2, 71)]) == "Cy"
assert pack_leader([("Ax", 3, 50)]) == "Ax"
assert pack_leader([("Ax", 4, 60), ("Bo", 4, 69)]) == "Ax"


## Check whether a list of scores was given by fair judges: after leaving out one highest and one lowest score, the rest must all lie within 1 of each other; lists of fewer than three scores are not fair.
def fair_judges(scores):
    if len(scores) < 3:
        return False
    core = sorted(scores)[1:-1]
    return core[-1] - core[0] <= 1

assert fair_judges([5, 9, 6, 6, 2]) == True
assert fair_judges([5, 9, 7, 6, 2]) == False
assert fair_judges([1, 5, 10]) == True
assert fair_judges([4, 4]) == False
assert fair_judges([3, 3, 5, 5]) == False
assert fair_judges([]) == False


## Given the number of lives, keys and a door colour, decide what a game hero does at a door: "enter" a green door always, a blue door with a key, a red door with a key and at least 2 lives; otherwise "fight" if lives are more than 3, else "flee".
def hero_action(lives, keys, colour):
    if colour == "green":
        return "enter"
    if keys > 0:
        if colour == "blue" or (colour == "red" and lives >= 2):
            return "enter"
    return "fight" if lives > 3 else "flee"

assert hero_action(1, 1, "blue") == "enter"
assert hero_action(2, 1, "red") == "enter"
assert hero_action(4, 0, "red") == "fight"
assert hero_action(1, 5, "red") == "flee"
assert hero_action(3, 0, "blue") == "flee"
assert hero_action(0, 0, "green") == "enter"


## Write a function to check whether a text is a valid hex colour: a hash sign followed by either three or six characters from 0 to 9 and a to f, in small letters or capitals but not both.
def hex_colour_ok(text):
    if len(text) not in (4, 7) or text[0] != "#":
        return False
    body = text[1:]
    if body != body.lower() and body != body.upper():
        return False
    return all(c in "0123456789abcdef" for c in body.lower())

assert hex_colour_ok("#ff00a9") == True
assert hex_colour_ok("#FFa") == False
assert hex_colour_ok("#ffff") == False
assert hex_colour_ok("#12g") == False
assert hex_colour_ok("1234") == False
assert hex_colour_ok("#ABC") == True


## Check whether the most frequent value of a list makes up more than half of it or is at least twice as frequent as every other value; an empty list gives False.
def clear_favourite(values):
    counts = sorted((values.count(v) for v in set(values)), reverse=True)
    if not counts:
        return False
    if counts[0] * 2 > len(values):
        return True
    return counts[0] >= 2 * counts[1]

assert clear_favourite([1, 1, 2, 3]) == True
assert clear_favourite([1, 1, 1, 2, 2]) == True
assert clear_favourite([1, 1, 2, 2, 3]) == False
assert clear_favourite([1, 1, 1, 2, 2, 3, 3]) == False
assert clear_favourite([]) == False
assert clear_favourite([4]) == True


## Return the kind of a quadrilateral with right angles on a grid, given by its left, bottom, right and top: "none" if it has no area, "square" if its sides are equal, "wide" if broader than tall, else "tall".
def box_kind(left, bottom, right, top):
    width = right - left
    height = top - bottom
    if width <= 0 or height <= 0:
        return "none"
    if width == height:
        return "square"
    return "wide" if width > height else "tall"

assert box_kind(1, 2, 4, 5) == "square"
assert box_kind(1, 2, 6, 5) == "wide"
assert box_kind(1, 2, 3, 5) == "tall"
assert box_kind(4, 0, 4, 3) == "none"
assert box_kind(0, 5, 4, 5) == "none"
assert box_kind(-3, -2, -1, 7) == "tall"


## Write a python function that decides whether a list of integers "settles": from some place on, but not later than the middle index len // 2, all values are the same.
def settles_by_middle(nums):
    if not nums:
        return False
    tail = nums[len(nums) // 2:]
    return len(set(tail)) == 1

assert settles_by_middle([9, 1, 5, 4, 4]) == False
assert settles_by_middle([9, 1, 4, 4]) == True
assert settles_by_middle([5, 7, 7]) == True
assert settles_by_middle([1]) == True
assert settles_by_middle([]) == False
assert settles_by_middle([3, 3, 3, 2]) == False


## Given a month of a loan plan as a list of payments and a minimum, check whether the payer skipped (paid less than the minimum) two times in a row or more than three times in all.
def bad_payer(payments, minimum):
    skipped = [p < minimum for p in payments]
    if sum(skipped) > 3:
        return True
    return any(a and b for a, b in zip(skipped, skipped[1:]))

assert bad_payer([50, 20, 50, 30], 40) == False
assert bad_payer([50, 20, 30, 50], 40) == True
assert bad_payer([10, 50, 10, 50, 10, 50, 10], 40) == True
assert bad_payer([40, 40], 40) == False
assert bad_payer([10, 50, 10, 50, 10], 40) == False
assert bad_payer([], 5) == False


## Check whether a word keeps the spelling rule "e never directly after a doubled letter unless it is the last letter of the word".
def keeps_double_e_rule(word):
    for i in range(2, len(word) - 1):
        if word[i] == "e" and word[i - 1] == word[i - 2]:
            return False
    return True

assert keeps_double_e_rule("better") == False
assert keeps_double_e_rule("belle") == True
assert keeps_double_e_rule("summit") == True
assert keeps_double_e_rule("agreement") == True
assert keeps_double_e_rule("") == True
assert keeps_double_e_rule("ooey") == False


## Define a function that returns which of three friends paid a fair share: given what each paid, return the list of positions of those who paid at least a third of the total.
def fair_payers(paid):
    total = sum(paid)
    return [i for i, p in enumerate(paid) if p * 3 >= total]

assert fair_payers([10, 20, 30]) == [1, 2]
assert fair_payers([5, 50, 5]) == [1]
assert fair_payers([7, 7, 7]) == [0, 1, 2]
assert fair_payers([30, 19, 10]) == [0]
assert fair_payers([0, 0, 0]) == [0, 1, 2]


## Write a function to check whether a noughts-and-crosses position, given as three strings of X, O and dots, can be reached with X to move: there must be as many X as O, and O may but X may not have a full row across.
def x_may_move(board):
    cells = "".join(board)
    if cells.count("X") != cells.count("O"):
        return False
    return "XXX" not in board

assert x_may_move(["XO.", "...", "..."]) == True
assert x_may_move(["XO.", ".X.", "..."]) == False
assert x_may_move(["XXX", "OO.", "O.."]) == False
assert x_may_move(["OOO", "XX.", "X.."]) == True
assert x_may_move(["...", "...", "..."]) == True
assert x_may_move([".O.", "...", "..."]) == False


## Return "double" if one of two positive numbers is exactly twice the other, "multiple" if one is another whole multiple of the other (equal numbers included), "kin" if they share the last digit, and "apart" otherwise.
def number_kinship(a, b):
    small, large = sorted((a, b))
    if large == 2 * small:
        return "double"
    if large % small == 0:
        return "multiple"
    if a % 10 == b % 10:
        return "kin"
    return "apart"

assert number_kinship(14, 7) == "double"
assert number_kinship(5, 15) == "multiple"
assert number_kinship(13, 23) == "kin"
assert number_kinship(8, 13) == "apart"
assert number_kinship(6, 6) == "multiple"
assert number_kinship(4, 6) == "apart"


## Check whether a playlist is varied: no artist appears twice within any three songs in a row. Songs are given by their artists.
def playlist_varied(artists):
    for i, artist in enumerate(artists):
        recent = artists[max(0, i - 2):i]
        if artist in recent:
            return False
    return True

assert playlist_varied(["a", "b", "c", "a"]) == True
assert playlist_varied(["a", "b", "a"]) == False
assert playlist_varied(["a", "b", "c", "c"]) == False
assert playlist_varied([]) == True
assert playlist_varied(["x"]) == True
assert playlist_varied(["a", "b", "c", "b", "d"]) == False


## Write a function to decide whether a recipe may be served to a guest: none of its ingredients, nor any part of an ingredient listed in the dictionary of parts, is on the guest's list of dislikes.
def may_serve(recipe, parts, dislikes):
    for item in recipe:
        if item in dislikes:
            return False
        for part in parts.get(item, []):
            if part in dislikes:
                return False
    return True

assert may_serve(["rice", "sauce"], {"sauce": ["soy", "salt"]}, ["nuts"]) == True
assert may_serve(["rice", "sauce"], {"sauce": ["soy", "salt"]}, ["soy"]) == False
assert may_serve(["rice", "nuts"], {}, ["nuts"]) == False
assert may_serve(["rice"], {"sauce": ["soy"]}, ["soy"]) == True
assert may_serve([], {}, ["egg"]) == True


## Given a string, return the position of the first character that breaks the pattern letter, digit, letter, digit and so on, or -1 if nothing breaks it.
def pattern_break(s):
    for i, c in enumerate(s):
        fits = c.isdigit() if i % 2 else c.isalpha()
        if not fits:
            return i
    return -1

assert pattern_break("a1b2") == -1
assert pattern_break("a1bc") == 3
assert pattern_break("1a") == 0
assert pattern_break("a1-2") == 2
assert pattern_break("") == -1
assert pattern_break("ab") == 1


## Write a python function to classify a tree node list, given as a dictionary of node to list of children: return "leafy" if more than half of the nodes have no children, "chain" if no node has two or more children, otherwise "bushy"; "chain" is tested first.
def tree_type(children):
    sizes = [len(c) for c in children.values()]
    if all(size < 2 for size in sizes):
        return "chain"
    leaves = sizes.count(0)
    if leaves * 2 > len(sizes):
        return "leafy"
    return "bushy"

assert tree_type({1: [2], 2: [3], 3: []}) == "chain"
assert tree_type({1: [2, 3], 2: [], 3: []}) == "leafy"
assert tree_type({1: [2, 3], 2: [4], 3: [], 4: []}) == "bushy"
assert tree_type({}) == "chain"
assert tree_type({1: []}) == "chain"
assert tree_type({1: [2, 3], 2: [4], 3: [5], 4: [], 5: []}) == "bushy"


## Return True if a list of integers, read as a circle, has every number different from both of its neighbours; a list of one number counts as its own neighbour and gives False, and an empty list gives True.
def circle_differs(nums):
    return all(nums[i] != nums[i - 1] for i in range(len(nums)))

assert circle_differs([1, 2, 1, 3]) == True
assert circle_differs([1, 2, 3, 1]) == False
assert circle_differs([4, 4, 5]) == False
assert circle_differs([]) == True
assert circle_differs([9]) == False
assert circle_differs([1, 2]) == True


## Define a function to judge a high jump: the attempts at one height are a string of x (fail), o (clear) and - (pass); return "clear" as soon as an o comes, "out" after three x before that, and "open" if neither happens.
def high_jump(attempts):
    fails = 0
    for mark in attempts:
        if mark == "o":
            return "clear"
        if mark == "x":
            fails += 1
        if fails == 3:
            return "out"
    return "open"

assert high_jump("xxo") == "clear"
assert high_jump("xxx") == "out"
assert high_jump("xx-") == "open"
assert high_jump("xxxo") == "out"
assert high_jump("") == "open"
assert high_jump("x-x-x") == "out"
