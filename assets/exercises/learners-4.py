## Write a function to count how many customers leave without bread when the baker has the given number of loaves and each customer wants an amount; a customer gets bread only if the full amount is left.
def without_bread(loaves, wishes):
    sad = 0
    for i in range(len(wishes)):
        if wishes[i] <= loaves:
            loaves -= wishes[i]
        else:
            sad += 1
    return sad

assert without_bread(6, [2, 5, 3, 1]) == 1
assert without_bread(5, [3, 3, 3, 2]) == 2
assert without_bread(4, [1, 4, 2, 1, 1]) == 2
assert without_bread(0, [1, 1]) == 2
assert without_bread(3, []) == 0


## Given a list of numbers, return True if some number equals the sum of all the numbers standing before it (the first number never counts).
def equals_sum_before(l):
    if len(l) < 2:
        return False
    sum1 = l[0]
    flag = False
    for i in range(1, len(l)):
        if l[i] == sum1:
            flag = True
            break
        sum1 += l[i]
    return flag

assert equals_sum_before([1, 4, 5, 2]) == True
assert equals_sum_before([2, 3, 4, 8]) == False
assert equals_sum_before([4, 4]) == True
assert equals_sum_before([]) == False
assert equals_sum_before([0]) == False
assert equals_sum_before([3, 1, 2, 6, 7]) == True


## Write a python function to hide every letter of a word except the ones on the given positions, writing "_" for the hidden ones; positions outside of the word are ignored.
def reveal_positions(word, positions):
    out = ""
    for i in range(len(word)):
        found = False
        for p in positions:
            if p == i:
                found = True
        if found:
            out = out + word[i]
        else:
            out = out + "_"
    return out

assert reveal_positions("castle", [0, 3]) == "c__t__"
assert reveal_positions("moon", [1, 3, 9]) == "_o_n"
assert reveal_positions("abc", [2, 1]) == "_bc"
assert reveal_positions("", [0]) == ""
assert reveal_positions("sky", []) == "___"


## Return the number of stamps collected after n weeks when the collector gets 3 stamps each week, gives away 5 at the end of every fourth week and starts with none.
def stamps_after(n):
    stamps = 0
    for week in range(1, n + 1):
        stamps += 3
        if week % 4 == 0:
            stamps -= 5
    return stamps

assert stamps_after(4) == 7
assert stamps_after(3) == 9
assert stamps_after(9) == 17
assert stamps_after(0) == 0
assert stamps_after(12) == 21


## Write a function that finds the first two neighbours in a list whose product is larger than the limit and returns them as a tuple in rising order; return an empty tuple if there are none.
def first_big_product(l, limit):
    i = 0
    while i + 1 < len(l):
        if l[i] * l[i + 1] > limit:
            a = l[i]
            b = l[i + 1]
            if a > b:
                temp = a
                a = b
                b = temp
            return (a, b)
        i += 1
    return ()

assert first_big_product([2, 5, 4, 6], 10) == (4, 5)
assert first_big_product([3, 3, 9], 8) == (3, 3)
assert first_big_product([1, 7, 2], 14) == ()
assert first_big_product([], 0) == ()
assert first_big_product([5], 1) == ()
assert first_big_product([9, 2], 0) == (2, 9)


## Given a week's temperatures, return a text with "w" for every day warmer than the day before, "c" for every colder one and "=" for equal ones; the first day has no letter.
def weather_letters(temps):
    out = ""
    for i in range(1, len(temps)):
        if temps[i] > temps[i - 1]:
            out += "w"
        elif temps[i] < temps[i - 1]:
            out += "c"
        else:
            out += "="
    return out

assert weather_letters([10, 12, 12, 9]) == "w=c"
assert weather_letters([5, 3, 4, 4, 8]) == "cw=w"
assert weather_letters([0, -2, -2]) == "c="
assert weather_letters([]) == ""
assert weather_letters([7]) == ""


## Write a function to find the digit by which the most numbers of a list end, as an integer; when several digits tie take the largest, and for an empty list return -1. The numbers are not negative.
def favourite_last_digit(l):
    counts = [0] * 10
    for x in l:
        counts[x % 10] += 1
    res = -1
    best = 1
    for d in range(10):
        if counts[d] >= best:
            best = counts[d]
            res = d
    return res

assert favourite_last_digit([12, 32, 7, 45]) == 2
assert favourite_last_digit([31, 51, 8, 18, 4]) == 8
assert favourite_last_digit([9, 1, 4]) == 9
assert favourite_last_digit([]) == -1
assert favourite_last_digit([10, 20, 5]) == 0


## Define a function that tells whether a traveller with the given money can visit all cities in order, paying the price of each city on arrival and getting the gift of each city (second list) when leaving it.
def can_afford_tour(money, prices, gifts):
    i = 0
    while i < len(prices):
        money -= prices[i]
        if money < 0:
            return False
        money += gifts[i]
        i += 1
    return True

assert can_afford_tour(5, [4, 3, 6], [2, 6, 0]) == True
assert can_afford_tour(5, [4, 4], [2, 9]) == False
assert can_afford_tour(3, [3, 1], [1, 0]) == True
assert can_afford_tour(0, [], []) == True
assert can_afford_tour(2, [3], [5]) == False


## Count the letters of the first text that can be matched one by one with equal letters of the second text, each letter of the second used at most once.
def matched_letters(a, b):
    rest = list(b)
    n = 0
    for c in a:
        j = 0
        while j < len(rest):
            if rest[j] == c:
                rest.pop(j)
                n += 1
                break
            j += 1
    return n

assert matched_letters("letter", "tell") == 3
assert matched_letters("aab", "abbb") == 2
assert matched_letters("noon", "onion") == 4
assert matched_letters("", "abc") == 0
assert matched_letters("xyz", "abc") == 0


## Write a python function to return the marks of a pupil after a correction: a mark of 6 or 5 becomes 4 only if the next mark in the list is 1 or 2.
def corrected_marks(marks):
    res = []
    for i in range(len(marks)):
        temp = marks[i]
        if temp >= 5:
            if i + 1 < len(marks) and marks[i + 1] <= 2:
                temp = 4
        res.append(temp)
    return res

assert corrected_marks([5, 2, 6, 3, 6, 1]) == [4, 2, 6, 3, 4, 1]
assert corrected_marks([4, 1, 5]) == [4, 1, 5]
assert corrected_marks([6, 5, 1]) == [6, 4, 1]
assert corrected_marks([]) == []
assert corrected_marks([1, 3, 1]) == [1, 3, 1]


## Given a positive number, repeatedly take away its first digit from the front and add that digit to the rest (the rest of a one-digit number is 0), until the number has one digit; return it.
def eat_first_digit(n):
    while n >= 10:
        s = str(n)
        first = int(s[0])
        rest = int(s[1:])
        n = rest + first
    return n

assert eat_first_digit(352) == 1
assert eat_first_digit(9) == 9
assert eat_first_digit(100) == 1
assert eat_first_digit(8) == 8
assert eat_first_digit(386) == 8
assert eat_first_digit(47) == 2


## Write a function to list the names of a team in the order in which they bat when every player whose name is in the injured list is replaced by the next unused name of the reserve, or left out if the reserve is used up.
def batting_order(team, injured, reserve):
    out = []
    k = 0
    for name in team:
        if name not in injured:
            out.append(name)
        elif k < len(reserve):
            out.append(reserve[k])
            k += 1
    return out

assert batting_order(["a", "b", "c", "d"], ["b", "d"], ["x", "y"]) == ["a", "x", "c", "y"]
assert batting_order(["a", "b", "c"], ["a", "b"], ["x"]) == ["x", "c"]
assert batting_order(["p", "q"], [], ["z"]) == ["p", "q"]
assert batting_order([], [], []) == []
assert batting_order(["a"], ["a"], []) == []


## Return the number of squares formed by whole cells (with sides along the grid) on a board with the given rows and columns, not counting the squares of a single cell.
def bigger_squares(rows, cols):
    count = 0
    size = 2
    while size <= rows and size <= cols:
        count += (rows - size + 1) * (cols - size + 1)
        size += 1
    return count

assert bigger_squares(3, 3) == 5
assert bigger_squares(2, 4) == 3
assert bigger_squares(4, 3) == 8
assert bigger_squares(1, 9) == 0
assert bigger_squares(0, 0) == 0


## Write a function which returns the first word of a text that has more consonants than the word before it has letters (all lower case); return "none" if no word does.
def consonants_beat_length(text):
    words = text.split()
    for i in range(1, len(words)):
        n = 0
        for c in words[i]:
            if c not in "aeiou":
                n += 1
        if n > len(words[i - 1]):
            return words[i]
    return "none"

assert consonants_beat_length("an apple is small") == "apple"
assert consonants_beat_length("two old trees stand") == "none"
assert consonants_beat_length("we are at school") == "school"
assert consonants_beat_length("") == "none"
assert consonants_beat_length("rhythm") == "none"


## Given the coins in a purse as a dict from value to count, find how much money is left after paying with all the coins of the smallest value (nothing is left of that kind); 0 for an empty purse.
def without_small_coins(purse):
    small = None
    total = 0
    for value in purse:
        total += value * purse[value]
        if small is None or value < small:
            small = value
    if small is None:
        return 0
    return total - small * purse[small]

assert without_small_coins({5: 2, 1: 7, 10: 1}) == 20
assert without_small_coins({2: 3, 20: 2}) == 40
assert without_small_coins({10: 4, 50: 1, 20: 1}) == 70
assert without_small_coins({}) == 0
assert without_small_coins({5: 3}) == 0


## Write a function to compute how far a swimmer is from the start after n minutes when he swims 40 metres forward each minute but the current carries him 15 metres back in every minute that is a multiple of 3, and the lake ends at the given length, where he stops for good.
def swim_distance(n, length):
    pos = 0
    for i in range(1, n + 1):
        pos += 40
        if pos >= length:
            pos = length
            break
        if i % 3 == 0:
            pos -= 15
    return pos

assert swim_distance(4, 500) == 145
assert swim_distance(3, 110) == 110
assert swim_distance(6, 300) == 210
assert swim_distance(0, 50) == 0
assert swim_distance(9, 40) == 40


## Return the text with all digits in it raised by one (9 becomes 0) if they stand at an even index, and lowered by one (0 becomes 9) if at an odd index; other letters stay.
def shake_digits(s):
    out = ""
    for i in range(len(s)):
        if not s[i].isdigit():
            out += s[i]
        elif i % 2 == 0:
            out += str((int(s[i]) + 1) % 10)
        else:
            out += str((int(s[i]) - 1) % 10)
    return out

assert shake_digits("a5b09") == "a4b90"
assert shake_digits("9037") == "0946"
assert shake_digits("12:30") == "21:21"
assert shake_digits("") == ""
assert shake_digits("x-y") == "x-y"


## Write a function that gives back the position (row, column) of the largest number in the lower left triangle (column not above row) of a square table, the first in reading order if several.
def lower_triangle_top(table):
    r = 0
    c = 0
    for i in range(len(table)):
        for j in range(i + 1):
            if table[i][j] > table[r][c]:
                r = i
                c = j
    return (r, c)

assert lower_triangle_top([[1, 9], [4, 3]]) == (1, 0)
assert lower_triangle_top([[2, 8, 8], [1, 5, 9], [5, 0, 6]]) == (2, 2)
assert lower_triangle_top([[7, 0, 0], [2, 7, 0], [7, 3, 4]]) == (0, 0)
assert lower_triangle_top([[5]]) == (0, 0)
assert lower_triangle_top([[3, 4], [3, 3]]) == (0, 0)


## Check whether a melody given as a list of note numbers has a jump of more than 4 between neighbours that is not followed at once by a step back in the other direction.
def has_unbalanced_jump(notes):
    for i in range(1, len(notes)):
        jump = notes[i] - notes[i - 1]
        if abs(jump) > 4:
            if i == len(notes) - 1:
                return True
            back = notes[i + 1] - notes[i]
            if jump * back >= 0:
                return True
    return False

assert has_unbalanced_jump([1, 6, 5, 9, 8]) == False
assert has_unbalanced_jump([8, 2, 2, 3]) == True
assert has_unbalanced_jump([3, 4, 2, 8]) == True
assert has_unbalanced_jump([2, 8]) == True
assert has_unbalanced_jump([]) == False
assert has_unbalanced_jump([1, 6, 7]) == True


## Given a list of numbers and a positive n, add up every number whose index is not a multiple of n, but stop (without adding it) at the first number above 100.
def sum_off_beat(l, n):
    sum1 = 0
    i = 0
    while i < len(l):
        if l[i] > 100:
            break
        if i % n != 0:
            sum1 = sum1 + l[i]
        i = i + 1
    return sum1

assert sum_off_beat([1, 2, 3, 4, 5], 2) == 6
assert sum_off_beat([7, 10, 100, 9, 101, 4], 3) == 110
assert sum_off_beat([5, 6, 7, 8, 300], 4) == 21
assert sum_off_beat([], 2) == 0
assert sum_off_beat([1, 2], 1) == 0


## Write a python function to find the longest word of a text that contains no letter twice; the first such word if several are equally long, an empty text if there is none.
def longest_varied_word(text):
    best = ""
    for w in text.split():
        i = 0
        flag = True
        while i < len(w):
            if w.count(w[i]) > 1:
                flag = False
            i += 1
        if flag and len(w) > len(best):
            best = w
    return best

assert longest_varied_word("little bird eerily here") == "bird"
assert longest_varied_word("cat dog horse fox") == "horse"
assert longest_varied_word("map eel wheel") == "map"
assert longest_varied_word("") == ""
assert longest_varied_word("noon deed") == ""


## Return how many of the numbers 1 to n are left when one goes through the list again and again and each time crosses out every third number that is left, until fewer than three are left or the given number of rounds is done.
def left_after_rounds(n, rounds):
    l = list(range(1, n + 1))
    while rounds > 0 and len(l) >= 3:
        temp = []
        for i in range(len(l)):
            if (i + 1) % 3 != 0:
                temp.append(l[i])
        l = temp
        rounds -= 1
    return len(l)

assert left_after_rounds(10, 1) == 7
assert left_after_rounds(10, 2) == 5
assert left_after_rounds(11, 1) == 8
assert left_after_rounds(2, 5) == 2
assert left_after_rounds(7, 0) == 7


## Write a function to count how many words of a shopping text like "2 eggs, 1 milk, 12 rolls" are bought in an amount of at least the given number; the parts are separated by ", ".
def bought_at_least(text, n):
    if text == "":
        return 0
    parts = text.split(", ")
    count = 0
    for i in range(len(parts)):
        temp = parts[i].split(" ")
        if int(temp[0]) >= n:
            count += 1
    return count

assert bought_at_least("2 eggs, 1 milk, 12 rolls", 2) == 2
assert bought_at_least("3 pens, 5 cups", 4) == 1
assert bought_at_least("10 nuts, 9 figs, 8 peas", 8) == 3
assert bought_at_least("", 1) == 0
assert bought_at_least("1 cake", 2) == 0


## Given how many pages a reader reads each day, return the day number (from 1) on which most pages were read among the days with an odd number, the earlier one on a tie; 0 if there are no days.
def best_odd_day(pages):
    best = -1
    day = 0
    i = 0
    while i < len(pages):
        if pages[i] > best:
            best = pages[i]
            day = i + 1
        i += 2
    return day

assert best_odd_day([10, 90, 30, 5, 30]) == 3
assert best_odd_day([4, 8, 2]) == 1
assert best_odd_day([1, 2, 3, 4, 9, 9]) == 5
assert best_odd_day([]) == 0
assert best_odd_day([0]) == 1


## Write a function to change a number of a list so that the sum becomes even: if the sum is odd, the last odd number of the list is raised by 1; return the new list.
def make_sum_even(l):
    out = []
    sum1 = 0
    for x in l:
        out.append(x)
        sum1 += x
    if sum1 % 2 == 1:
        i = len(out) - 1
        while out[i] % 2 == 0:
            i -= 1
        out[i] += 1
    return out

assert make_sum_even([3, 5, 7, 2]) == [3, 5, 8, 2]
assert make_sum_even([1, 4, 6]) == [2, 4, 6]
assert make_sum_even([2, 8, 5]) == [2, 8, 6]
assert make_sum_even([]) == []
assert make_sum_even([5]) == [6]
