## A turnstile starts locked; "coin" unlocks it and "push" on an unlocked one lets a person in and locks it. Return how many people get in.
def people_through(events):
    locked = True
    passed = 0
    for event in events:
        if event == "coin":
            locked = False
        elif not locked:
            passed += 1
            locked = True
    return passed

assert people_through(["coin", "push", "push", "coin", "push"]) == 2
assert people_through(["push", "coin", "coin", "push"]) == 1
assert people_through(["coin", "push", "push", "push"]) == 1
assert people_through([]) == 0
assert people_through(["coin"]) == 0


## Write a function to return the final state of a machine given its start state, a dict from (state, symbol) to next state, and a string of symbols; a missing entry leaves the state unchanged.
def final_state(start, table, symbols):
    state = start
    for s in symbols:
        state = table.get((state, s), state)
    return state

assert final_state("a", {("a", "x"): "b", ("b", "y"): "c"}, "xy") == "c"
assert final_state("a", {("a", "x"): "b", ("b", "x"): "a"}, "xxx") == "b"
assert final_state(1, {(1, "u"): 2, (2, "d"): 1}, "dudu") == 2
assert final_state("q", {}, "abc") == "q"
assert final_state("q", {("q", "a"): "r"}, "") == "q"


## A door is "closed", "open" or "barred". "o" opens a closed door, "c" closes an open one, "b" bars a closed one and "u" turns a barred one into a closed one; other commands do nothing. Start with a closed door and return its final condition.
def door_after(commands):
    door = "closed"
    for c in commands:
        if door == "closed" and c == "o":
            door = "open"
        elif door == "closed" and c == "b":
            door = "barred"
        elif door == "open" and c == "c":
            door = "closed"
        elif door == "barred" and c == "u":
            door = "closed"
    return door

assert door_after("bc") == "barred"
assert door_after("bouo") == "open"
assert door_after("ob") == "open"
assert door_after("ocb") == "barred"
assert door_after("") == "closed"
assert door_after("oc") == "closed"


## Text is typed with caps lock off at first; the character "^" toggles caps lock. Return the text that appears, without the "^" marks.
def typed_with_caps(keys):
    caps = False
    shown = ""
    for k in keys:
        if k == "^":
            caps = not caps
        elif caps:
            shown += k.upper()
        else:
            shown += k
    return shown

assert typed_with_caps("ab^cd^e") == "abCDe"
assert typed_with_caps("^hi") == "HI"
assert typed_with_caps("x^^y^z") == "xyZ"
assert typed_with_caps("") == ""
assert typed_with_caps("^") == ""


## Remove from a line of code everything from the first "#" on that does not stand between double quotes; return what is left.
def strip_remark(line):
    inside = False
    for i, ch in enumerate(line):
        if ch == '"':
            inside = not inside
        elif ch == "#" and not inside:
            return line[:i]
    return line

assert strip_remark("ab#c#d") == "ab"
assert strip_remark('x"#"y#z') == 'x"#"y'
assert strip_remark('"a"b') == '"a"b'
assert strip_remark("#all") == ""
assert strip_remark("") == ""
assert strip_remark('"#') == '"#'


## Check whether a word is accepted: it must consist of one or more "a", then one "b", then any number of "c" and nothing else. Use numbered states.
def accepts_abc(word):
    state = 0
    for ch in word:
        if ch == "a" and state <= 1:
            state = 1
        elif ch == "b" and state == 1:
            state = 2
        elif ch == "c" and state == 2:
            state = 2
        else:
            return False
    return state == 2

assert accepts_abc("aabcc") == True
assert accepts_abc("abbc") == False
assert accepts_abc("aba") == False
assert accepts_abc("ab") == True
assert accepts_abc("aa") == False
assert accepts_abc("") == False


## A game of tug of war starts at 0; each letter "A" moves the rope by -1 and "B" by +1. Return the name of the first team that gets the rope n steps to its side, or "nobody".
def tug_winner(pulls, n):
    rope = 0
    for p in pulls:
        rope += -1 if p == "A" else 1
        if rope == -n:
            return "A"
        if rope == n:
            return "B"
    return "nobody"

assert tug_winner("ABAA", 2) == "A"
assert tug_winner("BBABAA", 2) == "B"
assert tug_winner("ABABB", 3) == "nobody"
assert tug_winner("", 1) == "nobody"
assert tug_winner("B", 1) == "B"


## Return the score of a table tennis set as (first, second), given a string of "1" and "2" for the points; the set ends once a player has at least 11 points and leads by 2, and later points do not count.
def set_score(points):
    a = b = 0
    for p in points:
        if p == "1":
            a += 1
        else:
            b += 1
        if max(a, b) >= 11 and abs(a - b) >= 2:
            break
    return a, b

assert set_score("1" * 11 + "22") == (11, 0)
assert set_score("12" * 10 + "1211222") == (13, 11)
assert set_score("2" * 5 + "1" * 4) == (4, 5)
assert set_score("") == (0, 0)
assert set_score("1" * 10 + "2" * 12) == (10, 12)
assert set_score("2" * 14) == (0, 11)


## Players of a dice game add up their throws, but a throw of 1 sets the sum back to zero. Return the highest sum reached at any time.
def best_with_reset(throws):
    total, best = 0, 0
    for t in throws:
        total = 0 if t == 1 else total + t
        best = max(best, total)
    return best

assert best_with_reset([5, 6, 1, 4, 3]) == 11
assert best_with_reset([2, 1, 6, 5, 2]) == 13
assert best_with_reset([3, 3, 1]) == 6
assert best_with_reset([]) == 0
assert best_with_reset([1, 1]) == 0


## Rock-paper-scissors rounds are two-letter strings of "R", "P" and "S". Return wins of the first player minus wins of the second.
def rps_margin(rounds):
    beats = {"R": "S", "S": "P", "P": "R"}
    margin = 0
    for mine, yours in rounds:
        if beats[mine] == yours:
            margin += 1
        elif beats[yours] == mine:
            margin -= 1
    return margin

assert rps_margin(["RS", "PP", "SP"]) == 2
assert rps_margin(["SR", "RP", "PS", "PR"]) == -2
assert rps_margin(["RR", "PR"]) == 1
assert rps_margin([]) == 0
assert rps_margin(["SS", "PS"]) == -1


## A board game has squares 0 to n; a throw that would lead past n is not played. Jumps are given as a dict from square to square and used once on landing. Return the final square of a player who starts at 0.
def board_walk(n, jumps, throws):
    square = 0
    for t in throws:
        if square + t > n:
            continue
        square += t
        square = jumps.get(square, square)
    return square

assert board_walk(20, {5: 12}, [5, 4]) == 16
assert board_walk(10, {8: 2}, [4, 4, 6, 5]) == 7
assert board_walk(6, {}, [5, 3, 1, 2]) == 6
assert board_walk(9, {3: 1}, []) == 0
assert board_walk(8, {2: 6, 6: 4}, [2]) == 6


## Three or more equal neighbouring beads vanish together with the score of the squared length of the run; return the score of a string of beads if every such run of the original string vanishes.
def bead_score(beads):
    score = 0
    run = 1
    for i in range(1, len(beads) + 1):
        if i < len(beads) and beads[i] == beads[i - 1]:
            run += 1
        else:
            if run >= 3:
                score += run ** 2
            run = 1
    return score

assert bead_score("aaabbc") == 9
assert bead_score("xyyyyzzz") == 25
assert bead_score("aabbcc") == 0
assert bead_score("") == 0
assert bead_score("qqqqq") == 25


## Dart players start at a given number and subtract throws; a throw below zero is ignored. Return how many throws are made until exactly zero is reached, or None if it is not reached.
def darts_to_zero(start, throws):
    left = start
    for count, t in enumerate(throws, 1):
        if t <= left:
            left -= t
        if left == 0:
            return count
    return None

assert darts_to_zero(50, [20, 40, 30, 5]) == 3
assert darts_to_zero(30, [15, 15]) == 2
assert darts_to_zero(10, [6, 3]) == None
assert darts_to_zero(7, []) == None
assert darts_to_zero(9, [9, 9]) == 1


## Write a python function to play a card duel: both hands show cards in turn, the higher card earns the sum of both, and a tie carries its sum over to the next duel. Return both totals.
def card_duel(left, right):
    a = b = pot = 0
    for x, y in zip(left, right):
        pot += x + y
        if x > y:
            a, pot = a + pot, 0
        elif y > x:
            b, pot = b + pot, 0
    return a, b

assert card_duel([5, 2, 7], [3, 4, 1]) == (16, 6)
assert card_duel([4, 6], [4, 5]) == (19, 0)
assert card_duel([1, 3, 8], [2, 3, 9]) == (0, 26)
assert card_duel([], []) == (0, 0)
assert card_duel([6], [6]) == (0, 0)


## Bowling for beginners: each frame is a pair of pins; if a frame knocks down all ten, the total of the next frame (if any) counts double. Return the score.
def easy_bowling(frames):
    score = 0
    double = False
    for one, two in frames:
        pins = one + two
        score += pins * 2 if double else pins
        double = pins == 10
    return score

assert easy_bowling([(3, 4), (5, 5), (2, 1)]) == 23
assert easy_bowling([(10, 0), (4, 6), (1, 2)]) == 36
assert easy_bowling([(1, 2), (3, 4)]) == 10
assert easy_bowling([]) == 0
assert easy_bowling([(0, 10)]) == 10


## Return the score of a diver: drop one lowest and one highest of the judges' marks, add up the others and multiply by the difficulty; with fewer than three marks the score is 0.
def diver_score(marks, difficulty):
    if len(marks) < 3:
        return 0
    kept = sum(marks) - min(marks) - max(marks)
    return kept * difficulty

assert diver_score([7, 8, 9, 6], 2) == 30
assert diver_score([5, 5, 8], 3) == 15
assert diver_score([4, 10, 6, 7, 7], 1.5) == 30.0
assert diver_score([9, 9], 4) == 0
assert diver_score([], 2) == 0


## Two players take 1, 2 or 3 stones in turn; a move that asks for more than the rest takes the rest. Return 1 or 2 for the player who takes the last stone, or 0 if stones remain.
def last_stone(stones, moves):
    player = 1
    for m in moves:
        stones -= min(m, stones)
        if stones == 0:
            return player
        player = 3 - player
    return 0

assert last_stone(6, [2, 1, 3]) == 1
assert last_stone(5, [1, 2, 1, 3]) == 2
assert last_stone(9, [3, 3]) == 0
assert last_stone(4, []) == 0
assert last_stone(1, [3, 1]) == 1


## A tic-tac-toe board is a string of nine characters, row by row. Check whether the given mark fills one of the two diagonals.
def owns_diagonal(board, mark):
    falling = board[0] + board[4] + board[8]
    rising = board[2] + board[4] + board[6]
    return mark * 3 in (falling, rising)

assert owns_diagonal("xoo.x.o.x", "x") == True
assert owns_diagonal("x.oxo.ox.", "o") == True
assert owns_diagonal("xxx.o.o..", "x") == False
assert owns_diagonal(".........", "x") == False
assert owns_diagonal("o.x.x.x.o", "x") == True
assert owns_diagonal("o.x.x.x.o", "o") == False


## Hangman: return the pattern of a word with unguessed letters as "_", and the number of guessed letters that do not occur in it; a wrong letter guessed twice counts once.
def hangman_view(word, guesses):
    pattern = "".join(c if c in guesses else "_" for c in word)
    wrong = len(set(guesses) - set(word))
    return pattern, wrong

assert hangman_view("ladder", "dex") == ("__dde_", 1)
assert hangman_view("moon", "oqzq") == ("_oo_", 2)
assert hangman_view("cat", "tac") == ("cat", 0)
assert hangman_view("pie", "") == ("___", 0)
assert hangman_view("", "ab") == ("", 2)


## Mastermind: given a secret and a guess of equal length, return how many places agree and how many further symbols are right but in the wrong place.
def mastermind_pegs(secret, guess):
    exact = 0
    for s, g in zip(secret, guess):
        if s == g:
            exact += 1
    common = 0
    for symbol in set(guess):
        common += min(secret.count(symbol), guess.count(symbol))
    return exact, common - exact

assert mastermind_pegs("rgby", "rbgg") == (1, 2)
assert mastermind_pegs("aabb", "bbab") == (1, 2)
assert mastermind_pegs("wxyz", "wxzz") == (3, 0)
assert mastermind_pegs("", "") == (0, 0)
assert mastermind_pegs("ab", "ba") == (0, 2)
assert mastermind_pegs("aa", "bb") == (0, 0)


## Return the value of a word in a tile game: vowels (aeiou) count 1, "q", "x" and "z" count 10, other letters count 3, and words of more than six letters get 20 extra.
def tile_value(word):
    total = 0
    for letter in word:
        if letter in "aeiou":
            total += 1
        elif letter in "qxz":
            total += 10
        else:
            total += 3
    if len(word) > 6:
        total += 20
    return total

assert tile_value("quiz") == 22
assert tile_value("lantern") == 37
assert tile_value("orange") == 12
assert tile_value("") == 0
assert tile_value("aeiouae") == 27


## A hot potato starts with player 0 of n players; each pass hands it on by the given number of seats (negative: backwards). Return the list of holders, the first one included.
def potato_holders(n, passes):
    holders = [0]
    for p in passes:
        holders.append((holders[-1] + p) % n)
    return holders

assert potato_holders(5, [2, 2, 2]) == [0, 2, 4, 1]
assert potato_holders(4, [-1, 3]) == [0, 3, 2]
assert potato_holders(3, [4, 1, -1]) == [0, 1, 2, 1]
assert potato_holders(6, []) == [0]
assert potato_holders(1, [5]) == [0, 0]


## Lamps numbered 1 to n are all off. Walker k, for k from 1 to w, toggles every lamp whose number is a multiple of k. Return the numbers of the lamps that are on in the end.
def lamps_on(n, w):
    lamps = [False] * (n + 1)
    for k in range(1, w + 1):
        for number in range(k, n + 1, k):
            lamps[number] = not lamps[number]
    return [i for i in range(1, n + 1) if lamps[i]]

assert lamps_on(6, 2) == [1, 3, 5]
assert lamps_on(9, 9) == [1, 4, 9]
assert lamps_on(6, 3) == [1, 5, 6]
assert lamps_on(4, 1) == [1, 2, 3, 4]
assert lamps_on(0, 5) == []
assert lamps_on(3, 0) == []


## A fan has speeds 0 to 3: "+" raises the speed (at 3 it goes to 0), "-" lowers it unless it is 0, and "s" stops it. Start at 0 and return the speed after every command.
def fan_speeds(commands):
    speed = 0
    log = []
    for c in commands:
        if c == "+":
            speed = (speed + 1) % 4
        elif c == "-" and speed > 0:
            speed -= 1
        elif c == "s":
            speed = 0
        log.append(speed)
    return log

assert fan_speeds("++-+") == [1, 2, 1, 2]
assert fan_speeds("++++-") == [1, 2, 3, 0, 0]
assert fan_speeds("+-+s") == [1, 0, 1, 0]
assert fan_speeds("") == []
assert fan_speeds("-s") == [0, 0]
