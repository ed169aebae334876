## Write a function to count how often a lift changes its direction while it drives through the given floors in order; two equal floors in a row are no drive.
def lift_turns(floors):
    turns = 0
    direction = 0
    for i in range(1, len(floors)):
        if floors[i] > floors[i - 1]:
            new = 1
        elif floors[i] < floors[i - 1]:
            new = -1
        else:
            continue
        if direction != 0 and new != direction:
            turns += 1
        direction = new
    return turns

assert lift_turns([0, 4, 2, 2, 1, 5]) == 2
assert lift_turns([3, 1, 6, 2]) == 2
assert lift_turns([1, 0, 2, 2, 3]) == 1
assert lift_turns([]) == 0
assert lift_turns([5, 5, 5]) == 0


## Given a text, return a dict from each letter to the list of the positions at which it stands, only for the letters that stand at more than one position; blanks are no letters.
def repeated_positions(s):
    d = {}
    for i in range(len(s)):
        if s[i] == " ":
            continue
        if s[i] not in d:
            d[s[i]] = []
        d[s[i]].append(i)
    res = {}
    for c in d:
        if len(d[c]) > 1:
            res[c] = d[c]
    return res

assert repeated_positions("go to") == {"o": [1, 4]}
assert repeated_positions("level") == {"l": [0, 4], "e": [1, 3]}
assert repeated_positions("a b a b c") == {"a": [0, 4], "b": [2, 6]}
assert repeated_positions("") == {}
assert repeated_positions("a  b") == {}


## Write a python function to find out after how many moves a frog at position 0 lands on or beyond the river bank, if its jumps are repeated over and over from the given list of positive lengths.
def frog_moves(jumps, bank):
    pos = 0
    moves = 0
    i = 0
    while pos < bank:
        pos += jumps[i]
        moves += 1
        i += 1
        if i == len(jumps):
            i = 0
    return moves

assert frog_moves([3, 1], 8) == 4
assert frog_moves([2, 5, 1], 9) == 4
assert frog_moves([4], 13) == 4
assert frog_moves([7, 1], 0) == 0
assert frog_moves([9], 2) == 1


## Return the average of the judges' values that differ by at most 2 from the value of the first judge (who is included), rounded to one decimal; 0 for no judges.
def near_first_average(l):
    if len(l) == 0:
        return 0
    sum1 = 0
    n = 0
    for i in range(len(l)):
        d = l[i] - l[0]
        if d >= -2 and d <= 2:
            sum1 += l[i]
            n += 1
    return round(sum1 / n, 1)

assert near_first_average([5, 9, 6, 3]) == 4.7
assert near_first_average([1, 4, 3, 1]) == 1.7
assert near_first_average([8, 5, 10, 11, 9]) == 9.0
assert near_first_average([]) == 0
assert near_first_average([7]) == 7.0


## Check whether every letter from a to j in a lower case word stands at an index that is not smaller than its place in the alphabet (a is 0); other letters do not matter.
def late_enough(word):
    first = "abcdefghij"
    for i in range(len(word)):
        p = first.find(word[i])
        if p != -1 and i < p:
            return False
    return True

assert late_enough("abzc") == True
assert late_enough("cab") == False
assert late_enough("stone") == True
assert late_enough("") == True
assert late_enough("zb") == True
assert late_enough("xyf") == False


## Write a function to build the list of the house numbers on one side of a street that the postman visits, going from the first number up to the last in steps of 2 and leaving out the ones that end with 3.
def postman_houses(first, last):
    houses = []
    n = first
    while n <= last:
        if n % 10 != 3:
            houses.append(n)
        n += 2
    return houses

assert postman_houses(9, 17) == [9, 11, 15, 17]
assert postman_houses(2, 7) == [2, 4, 6]
assert postman_houses(21, 27) == [21, 25, 27]
assert postman_houses(3, 3) == []
assert postman_houses(8, 4) == []
assert postman_houses(29, 35) == [29, 31, 35]


## Given the lists of the goals of two teams per match, return how the first team did as the text "wins-draws-losses".
def record_text(own, other):
    w = 0
    d = 0
    l = 0
    for i in range(len(own)):
        if own[i] > other[i]:
            w += 1
        elif own[i] == other[i]:
            d += 1
        else:
            l += 1
    return str(w) + "-" + str(d) + "-" + str(l)

assert record_text([2, 1, 0, 3], [1, 1, 4, 0]) == "2-1-1"
assert record_text([0, 0], [0, 2]) == "0-1-1"
assert record_text([1, 2, 2], [3, 2, 2]) == "0-2-1"
assert record_text([], []) == "0-0-0"
assert record_text([5], [4]) == "1-0-0"


## Write a function that finds how many cakes can be baked when each cake needs 3 eggs and 200 grams of flour, every fifth cake needs one egg more, and one stops when something is missing.
def cakes_possible(eggs, flour):
    cakes = 0
    while True:
        need = 3
        if (cakes + 1) % 5 == 0:
            need = 4
        if eggs < need or flour < 200:
            break
        eggs -= need
        flour -= 200
        cakes += 1
    return cakes

assert cakes_possible(19, 1100) == 5
assert cakes_possible(16, 1000) == 5
assert cakes_possible(15, 1000) == 4
assert cakes_possible(2, 500) == 0
assert cakes_possible(3, 200) == 1
assert cakes_possible(22, 9000) == 7


## Return the numbers of a list that are larger than every number on their right and smaller than every number on their left, in order.
def falling_walls(l):
    out = []
    for i in range(len(l)):
        flag = True
        for j in range(len(l)):
            if j < i and l[j] <= l[i]:
                flag = False
            if j > i and l[j] >= l[i]:
                flag = False
        if flag:
            out.append(l[i])
    return out

assert falling_walls([9, 7, 8, 5, 2, 3]) == [9, 5]
assert falling_walls([4, 3, 1]) == [4, 3, 1]
assert falling_walls([6, 6, 2, 1, 1]) == [2]
assert falling_walls([]) == []
assert falling_walls([1, 2]) == []


## Write a python function to add up the alphabet places (a is 1) of the letters on odd indexes of a lower case word and take away those of the letters on even indexes.
def odd_minus_even_letters(word):
    res = 0
    i = 0
    while i < len(word):
        value = ord(word[i]) - 96
        if i % 2 == 1:
            res += value
        else:
            res -= value
        i += 1
    return res

assert odd_minus_even_letters("abd") == -3
assert odd_minus_even_letters("cz") == 23
assert odd_minus_even_letters("bead") == 6
assert odd_minus_even_letters("") == 0
assert odd_minus_even_letters("a") == -1


## Given the temperatures of a day by the hour, return the hour (index) of the first drop of at least 5 degrees within two hours (from index i to i + 2), or -1 if there is none.
def first_cold_front(temps):
    for i in range(len(temps) - 2):
        drop = temps[i] - temps[i + 2]
        if drop >= 5:
            return i
    return -1

assert first_cold_front([12, 14, 11, 9, 3]) == 1
assert first_cold_front([10, 9, 6, 7, 1]) == 2
assert first_cold_front([8, 2, 4]) == -1
assert first_cold_front([]) == -1
assert first_cold_front([9, 1, 0]) == 0


## Write a function to count the steps until a number from 1 to 9999 becomes a multiple of 7, if each step adds its current last digit plus 1.
def steps_to_seven(n):
    count = 0
    while n % 7 != 0:
        n = n + n % 10 + 1
        count += 1
    return count

assert steps_to_seven(5) == 15
assert steps_to_seven(10) == 15
assert steps_to_seven(20) == 1
assert steps_to_seven(14) == 0
assert steps_to_seven(3) == 1


## Define a function that takes a list of words and returns the text made from the last letter of the first word, the second to last letter of the second word and so on; a word that is too short gives "?".
def backward_diagonal(words):
    out = ""
    for i in range(len(words)):
        w = words[i]
        if len(w) > i:
            out += w[len(w) - 1 - i]
        else:
            out += "?"
    return out

assert backward_diagonal(["sun", "moon", "star"]) == "not"
assert backward_diagonal(["ab", "c", "def"]) == "b?d"
assert backward_diagonal(["xy", "zw", "uv"]) == "yz?"
assert backward_diagonal([]) == ""
assert backward_diagonal([""]) == "?"


## Given prices and the money of a child, return the list of the bought things' prices when the child walks along the prices once, buys everything it can pay, but never two things directly next to each other.
def no_neighbour_buys(prices, money):
    bought = []
    i = 0
    while i < len(prices):
        if prices[i] <= money:
            money -= prices[i]
            bought.append(prices[i])
            i += 2
        else:
            i += 1
    return bought

assert no_neighbour_buys([3, 1, 4, 2], 8) == [3, 4]
assert no_neighbour_buys([5, 2, 9, 2], 4) == [2, 2]
assert no_neighbour_buys([4, 1, 3, 1], 5) == [4, 1]
assert no_neighbour_buys([], 10) == []
assert no_neighbour_buys([7, 8], 6) == []


## Write a function to return the number of days in the longest stretch of a diary (a list of moods) in which no mood is the same as the one two days before.
def longest_changing_time(moods):
    best = 0
    length = 0
    for i in range(len(moods)):
        if i >= 2 and moods[i] == moods[i - 2]:
            length = 2
        else:
            length += 1
        if length > best:
            best = length
    return best

assert longest_changing_time(["a", "b", "c", "d", "c", "d"]) == 4
assert longest_changing_time(["x", "y", "z", "z", "z"]) == 4
assert longest_changing_time(["a", "a", "a", "b"]) == 3
assert longest_changing_time([]) == 0
assert longest_changing_time(["m"]) == 1
assert longest_changing_time(["m", "m", "m"]) == 2


## Return the smallest number larger than n whose digits sum to the same remainder when divided by 4 as the digits of n.
def next_same_remainder(n):
    def digit_total(x):
        s = 0
        while x > 0:
            s += x % 10
            x //= 10
        return s
    want = digit_total(n) % 4
    m = n + 1
    while digit_total(m) % 4 != want:
        m += 1
    return m

assert next_same_remainder(7) == 12
assert next_same_remainder(23) == 27
assert next_same_remainder(198) == 200
assert next_same_remainder(0) == 4
assert next_same_remainder(99) == 101


## Write a python function to remove from a list of numbers every number that is followed directly by a larger one in the original list, and return the rest together with the count of removed ones as a tuple.
def remove_before_larger(l):
    rest = []
    removed = 0
    for i in range(len(l)):
        if i < len(l) - 1 and l[i + 1] > l[i]:
            removed += 1
        else:
            rest.append(l[i])
    return (rest, removed)

assert remove_before_larger([3, 5, 4, 4, 6]) == ([5, 4, 6], 2)
assert remove_before_larger([1, 2, 3]) == ([3], 2)
assert remove_before_larger([9, 7, 8, 1]) == ([9, 8, 1], 1)
assert remove_before_larger([]) == ([], 0)
assert remove_before_larger([2]) == ([2], 0)


## Write a function to tell the seat of a pupil as a text like "row 2 seat 3" when pupils are numbered from 1 along rows of the given width, and every even row is filled from right to left.
def seat_text(number, width):
    row = 1
    while number > width:
        number -= width
        row += 1
    seat = number
    if row % 2 == 0:
        seat = width - number + 1
    return "row " + str(row) + " seat " + str(seat)

assert seat_text(6, 4) == "row 2 seat 3"
assert seat_text(4, 4) == "row 1 seat 4"
assert seat_text(11, 5) == "row 3 seat 1"
assert seat_text(1, 1) == "row 1 seat 1"
assert seat_text(6, 3) == "row 2 seat 1"


## Check whether in a list of card values the sum of the first k cards equals the sum of the last k cards for some k from 1 up to half of the length (rounded down).
def ends_weigh_same(cards):
    left = 0
    right = 0
    n = len(cards)
    for k in range(n // 2):
        left += cards[k]
        right += cards[n - 1 - k]
        if left == right:
            return True
    return False

assert ends_weigh_same([2, 5, 9, 4, 3]) == True
assert ends_weigh_same([1, 2, 3, 4]) == False
assert ends_weigh_same([4, 1, 7, 2, 3, 9]) == False
assert ends_weigh_same([]) == False
assert ends_weigh_same([5]) == False
assert ends_weigh_same([6, 6]) == True


## Given a sentence, return the number of words that begin with the same letter as the word before them ends with, ignoring case.
def chained_words(text):
    l = text.lower().split()
    n = 0
    i = 1
    while i < len(l):
        if l[i][0] == l[i - 1][-1]:
            n += 1
        i += 1
    return n

assert chained_words("Tom met two otters") == 3
assert chained_words("big green apple Eats") == 2
assert chained_words("one two three") == 0
assert chained_words("") == 0
assert chained_words("noon") == 0


## Write a function that sums the minutes of phone calls rounded up to full minutes (calls are given in seconds), but calls shorter than 5 seconds are not counted at all.
def billed_minutes(calls):
    total = 0
    for sec in calls:
        if sec < 5:
            continue
        m = sec // 60
        if sec % 60 > 0:
            m += 1
        total += m
    return total

assert billed_minutes([61, 4, 60]) == 3
assert billed_minutes([5, 119, 181]) == 7
assert billed_minutes([120, 3, 1]) == 2
assert billed_minutes([]) == 0
assert billed_minutes([0, 2]) == 0


## Return the list of the differences between each number of a list and the smallest number seen before it; the first number gives 0.
def above_smallest_so_far(l):
    out = []
    for i in range(len(l)):
        if i == 0:
            small = l[0]
            out.append(0)
        else:
            out.append(l[i] - small)
            if l[i] < small:
                small = l[i]
    return out

assert above_smallest_so_far([5, 8, 3, 4]) == [0, 3, -2, 1]
assert above_smallest_so_far([2, 2, 7, 1, 1]) == [0, 0, 5, -1, 0]
assert above_smallest_so_far([-1, 4, -6]) == [0, 5, -5]
assert above_smallest_so_far([]) == []
assert above_smallest_so_far([9]) == [0]


## Write a function to make a number strip text from a to b in which each number that contains the digit d is shown as "#", all separated by commas.
def strip_without_digit(a, b, d):
    out = ""
    n = a
    while n <= b:
        if str(d) in str(n):
            out += "#"
        else:
            out += str(n)
        if n != b:
            out += ","
        n += 1
    return out

assert strip_without_digit(8, 12, 1) == "8,9,#,#,#"
assert strip_without_digit(28, 31, 2) == "#,#,30,31"
assert strip_without_digit(4, 6, 0) == "4,5,6"
assert strip_without_digit(5, 5, 5) == "#"
assert strip_without_digit(3, 2, 1) == ""


## Given the stock of a shop as a dict and a list of (name, amount) orders, carry the orders out in turn if the amount is in stock, and return the names of the orders that had to be refused; unknown names are refused.
def refused_orders(stock, orders):
    left = dict(stock)
    refused = []
    for order in orders:
        name = order[0]
        amount = order[1]
        if name in left and left[name] >= amount:
            left[name] -= amount
        else:
            refused.append(name)
    return refused

assert refused_orders({"pen": 3}, [("pen", 2), ("pen", 2), ("cup", 1)]) == ["pen", "cup"]
assert refused_orders({"tea": 4, "jam": 1}, [("tea", 4), ("jam", 2)]) == ["jam"]
assert refused_orders({"a": 5}, [("a", 3), ("a", 3), ("a", 2)]) == ["a"]
assert refused_orders({}, []) == []
assert refused_orders({"x": 0}, [("x", 0)]) == []


## Write a python function to count the pairs (i, j) with i < j of a list such that the number at i plus the number at j is exactly the index distance j - i times 10.
def distance_tens(l):
    count = 0
    for i in range(len(l)):
        for j in range(i + 1, len(l)):
            if l[i] + l[j] == (j - i) * 10:
                count += 1
    return count

assert distance_tens([4, 6, 16, 14]) == 3
assert distance_tens([0, 9, 1, 5]) == 1
assert distance_tens([15, 1, 5, 15]) == 2
assert distance_tens([]) == 0
assert distance_tens([10]) == 0
