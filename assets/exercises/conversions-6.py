## Write a function to turn a camel text such as "maxItemCount" into words of small letters joined by a given sign, with no sign before the first word even when it starts with a capital.
def split_camel(text, sign):
    out = ""
    for ch in text:
        if ch.isupper() and out:
            out += sign
        out += ch.lower()
    return out

assert split_camel("maxItemCount", "_") == "max_item_count"
assert split_camel("BigDog", "-") == "big-dog"
assert split_camel("plain", "_") == "plain"
assert split_camel("", "-") == ""
assert split_camel("aBC", ".") == "a.b.c"


## Write a function to turn a whole number into the text of its Gray code, that is the binary text of the number exclusive-or its half rounded down, padded with zeros to the given width.
def gray_text(n, width):
    code = n ^ (n >> 1)
    text = ""
    while code:
        text = str(code % 2) + text
        code //= 2
    return text.rjust(width, "0")

assert gray_text(6, 4) == "0101"
assert gray_text(9, 4) == "1101"
assert gray_text(2, 2) == "11"
assert gray_text(0, 3) == "000"
assert gray_text(8, 2) == "1100"


## Given the text of a Gray code, return its number: each bit of the number, from the left, is the exclusive-or of the bit before it (0 at the start) and the bit of the code.
def read_gray(code):
    bit = 0
    number = 0
    for ch in code:
        bit ^= int(ch)
        number = number * 2 + bit
    return number

assert read_gray("0101") == 6
assert read_gray("1101") == 9
assert read_gray("11") == 2
assert read_gray("") == 0
assert read_gray("1000") == 15


## Write a function to turn a whole number of at least 1 into a text of bits for the numbers ..., 8, 5, 3, 2, 1 (each the sum of the two smaller ones), taking the largest number that fits first and going down to 1, starting with the first bit that is 1.
def sum_chain_bits(n):
    chain = [1, 2]
    while chain[-1] <= n:
        chain.append(chain[-1] + chain[-2])
    bits = ""
    for c in reversed(chain):
        if c <= n:
            bits += "1"
            n -= c
        else:
            bits += "0"
    return bits.lstrip("0")

assert sum_chain_bits(11) == "10100"
assert sum_chain_bits(7) == "1010"
assert sum_chain_bits(4) == "101"
assert sum_chain_bits(1) == "1"
assert sum_chain_bits(2) == "10"
assert sum_chain_bits(33) == "1010101"


## Write a python function that adds up the weights of the ones in a bit text, where the weights from the right are 1, 2, 3, 5, 8 and so on, each the sum of the two before.
def value_of_chain_bits(bits):
    low, high = 1, 2
    total = 0
    for b in bits[::-1]:
        if b == "1":
            total += low
        low, high = high, low + high
    return total

assert value_of_chain_bits("10100") == 11
assert value_of_chain_bits("1010") == 7
assert value_of_chain_bits("111") == 6
assert value_of_chain_bits("") == 0
assert value_of_chain_bits("1000000") == 21


## Write a function to turn a text of small letters into keypad presses: letters lie on the keys 2 to 9 as abc, def, ghi, jkl, mno, pqrs, tuv, wxyz and the key is pressed once for the first letter, twice for the second and so on; presses of different letters are joined by spaces.
def key_presses(word):
    keys = ["abc", "def", "ghi", "jkl", "mno", "pqrs", "tuv", "wxyz"]
    presses = []
    for letter in word:
        for number, group in enumerate(keys, 2):
            if letter in group:
                presses.append(str(number) * (group.index(letter) + 1))
    return " ".join(presses)

assert key_presses("cab") == "222 2 22"
assert key_presses("sun") == "7777 88 66"
assert key_presses("we") == "9 33"
assert key_presses("") == ""
assert key_presses("k7z") == "55 9999"


## Given keypad presses as groups such as "222 2 22", return the word typed; key 2 holds abc, 3 def, 4 ghi, 5 jkl, 6 mno, 7 pqrs, 8 tuv, 9 wxyz, and pressing a key more often than it has letters starts again at its first letter.
def typed_word(presses):
    keys = {"2": "abc", "3": "def", "4": "ghi", "5": "jkl",
            "6": "mno", "7": "pqrs", "8": "tuv", "9": "wxyz"}
    word = ""
    for group in presses.split():
        letters = keys[group[0]]
        word += letters[(len(group) - 1) % len(letters)]
    return word

assert typed_word("222 2 22") == "cab"
assert typed_word("7777 88 66") == "sun"
assert typed_word("3333 99") == "dx"
assert typed_word("") == ""
assert typed_word("4 44 444 4444") == "ghig"


## Write a function to turn two-digit numbers into a dictionary from tens digit to a text of the ones digits in rising order; only tens digits that occur become keys.
def stem_and_leaf(numbers):
    stems = {}
    for n in sorted(numbers):
        stem, leaf = n // 10, n % 10
        stems[stem] = stems.get(stem, "") + str(leaf)
    return stems

assert stem_and_leaf([23, 41, 21]) == {2: "13", 4: "1"}
assert stem_and_leaf([50, 58, 50]) == {5: "008"}
assert stem_and_leaf([99, 10]) == {1: "0", 9: "9"}
assert stem_and_leaf([]) == {}
assert stem_and_leaf([7, 12]) == {0: "7", 1: "2"}


## Return the sorted list of numbers held by a dictionary from stem to a text of leaf digits, where the stem 2 with the leaf "3" means 23.
def unstem(stems):
    return sorted(stem * 10 + int(leaf) for stem in stems for leaf in stems[stem])

assert unstem({2: "13", 4: "1"}) == [21, 23, 41]
assert unstem({5: "800"}) == [50, 50, 58]
assert unstem({9: "9", 1: "05"}) == [10, 15, 99]
assert unstem({}) == []
assert unstem({3: ""}) == []


## Write a function to turn a card text such as "10h" or "Kd" (rank, then one letter of c, d, h, s) into a number from 0 to 51: clubs come first, then diamonds, hearts and spades, and within a suit 2 is lowest and the ace "A" highest.
def card_number(card):
    ranks = ["2", "3", "4", "5", "6", "7", "8", "9", "10", "J", "Q", "K", "A"]
    suit = "cdhs".index(card[-1])
    return suit * 13 + ranks.index(card[:-1])

assert card_number("10h") == 34
assert card_number("Kd") == 24
assert card_number("2c") == 0
assert card_number("As") == 51
assert card_number("Jc") == 9


## Given a number from 0 to 51, return the card as words such as "queen of hearts": every suit has 13 cards from "two" up to "ace", with the suits in the order clubs, diamonds, hearts, spades.
def card_words(number):
    ranks = "two three four five six seven eight nine ten jack queen king ace".split()
    suits = "clubs diamonds hearts spades".split()
    suit, rank = divmod(number, 13)
    return ranks[rank] + " of " + suits[suit]

assert card_words(36) == "queen of hearts"
assert card_words(13) == "two of diamonds"
assert card_words(12) == "ace of clubs"
assert card_words(0) == "two of clubs"
assert card_words(51) == "ace of spades"


## Write a function to turn a list of words into a dictionary from each different word to the list of the places where it stands, counted from 1.
def word_places(words):
    places = {}
    for i, word in enumerate(words, 1):
        if word not in places:
            places[word] = []
        places[word].append(i)
    return places

assert word_places(["a", "b", "a"]) == {"a": [1, 3], "b": [2]}
assert word_places(["tea", "tea"]) == {"tea": [1, 2]}
assert word_places(["x", "y", "z"]) == {"x": [1], "y": [2], "z": [3]}
assert word_places([]) == {}
assert word_places(["q"]) == {"q": [1]}


## Given a dictionary from words to lists of places counted from 1, rebuild the list of words; a place that no word claims up to the highest one holds "_".
def words_from_places(places):
    size = 0
    for spots in places.values():
        for p in spots:
            if p > size:
                size = p
    words = ["_"] * size
    for word in places:
        for p in places[word]:
            words[p - 1] = word
    return words

assert words_from_places({"a": [1, 3], "b": [2]}) == ["a", "b", "a"]
assert words_from_places({"x": [4], "y": [2]}) == ["_", "y", "_", "x"]
assert words_from_places({"go": [2, 1]}) == ["go", "go"]
assert words_from_places({}) == []
assert words_from_places({"q": []}) == []


## Write a function to turn a list of texts into a pair: the list of different texts in order of first appearance, and the list of numbers that gives for each text its place (from 0) in that first list.
def to_codebook(texts):
    book = {}
    codes = []
    for t in texts:
        if t not in book:
            book[t] = len(book)
        codes.append(book[t])
    return list(book), codes

assert to_codebook(["red", "blue", "red"]) == (["red", "blue"], [0, 1, 0])
assert to_codebook(["c", "b", "a", "b"]) == (["c", "b", "a"], [0, 1, 2, 1])
assert to_codebook(["x", "x"]) == (["x"], [0, 0])
assert to_codebook([]) == ([], [])
assert to_codebook(["one"]) == (["one"], [0])


## Write a function to turn a list of names that are sorted into a list of pairs (shared, rest), where shared is how many first letters the name has in common with the name before it and rest is what follows them.
def front_code(names):
    pairs = []
    before = ""
    for name in names:
        k = 0
        while k < min(len(before), len(name)) and before[k] == name[k]:
            k += 1
        pairs.append((k, name[k:]))
        before = name
    return pairs

assert front_code(["car", "card", "cat"]) == [(0, "car"), (3, "d"), (2, "t")]
assert front_code(["ab", "b"]) == [(0, "ab"), (0, "b")]
assert front_code(["to", "toe", "tone"]) == [(0, "to"), (2, "e"), (2, "ne")]
assert front_code([]) == []
assert front_code(["a", "a"]) == [(0, "a"), (1, "")]


## Given a list of pairs (shared, rest), rebuild the list of names: each name consists of the first shared letters of the name before it (the first name has none before it) followed by rest.
def front_decode(pairs):
    names = []
    current = ""
    for shared, rest in pairs:
        current = current[:shared] + rest
        names.append(current)
    return names

assert front_decode([(0, "car"), (3, "d"), (2, "t")]) == ["car", "card", "cat"]
assert front_decode([(0, "ab"), (0, "b")]) == ["ab", "b"]
assert front_decode([(0, "to"), (2, "e"), (2, "ne")]) == ["to", "toe", "tone"]
assert front_decode([]) == []
assert front_decode([(2, "up"), (2, "")]) == ["up", "up"]


## Write a function to turn a simple sum in words such as "seven plus two minus four" into its result; the numbers are zero to ten and it is worked out from left to right.
def sum_in_words(text):
    names = "zero one two three four five six seven eight nine ten".split()
    sign = 1
    result = 0
    for word in text.split():
        if word in names:
            result += sign * names.index(word)
        elif word == "minus":
            sign = -1
        else:
            sign = 1
    return result

assert sum_in_words("seven plus two minus four") == 5
assert sum_in_words("one minus ten plus three") == -6
assert sum_in_words("six") == 6
assert sum_in_words("zero minus eight minus two") == -10
assert sum_in_words("ten plus ten") == 20


## Write a function to turn a number text in English words below one thousand, such as "three hundred and twelve" or "forty five", into the number; the word "and" counts nothing.
def hundreds_value(phrase):
    small = ("zero one two three four five six seven eight nine ten eleven twelve thirteen "
             "fourteen fifteen sixteen seventeen eighteen nineteen").split()
    tens = "twenty thirty forty fifty sixty seventy eighty ninety".split()
    value = 0
    for word in phrase.split():
        if word == "hundred":
            value *= 100
        elif word in tens:
            value += 10 * tens.index(word) + 20
        elif word in small:
            value += small.index(word)
    return value

assert hundreds_value("three hundred and twelve") == 312
assert hundreds_value("forty five") == 45
assert hundreds_value("nine hundred twenty") == 920
assert hundreds_value("zero") == 0
assert hundreds_value("one hundred and ninety nine") == 199


## Write a function to turn a list of true and false values into a text in hexadecimal digits, four values per digit with the first value weighing 8; a last group that is too short is filled up with false values.
def flags_to_hex(flags):
    text = ""
    for i in range(0, len(flags), 4):
        digit = 0
        for j, flag in enumerate(flags[i:i + 4]):
            if flag:
                digit += 8 >> j
        text += "0123456789abcdef"[digit]
    return text

assert flags_to_hex([True, False, True, True]) == "b"
assert flags_to_hex([False, True, False, False, True]) == "48"
assert flags_to_hex([True, True, True, False, False, False, True]) == "e2"
assert flags_to_hex([]) == ""
assert flags_to_hex([True] * 8) == "ff"


## Given a text of hexadecimal digits and a count, return the list of the first count bits (0 or 1) it holds, with four bits per digit and the highest bit first; when the text is too short, return as many as there are.
def hex_to_bits(text, count):
    bits = []
    for digit in text:
        value = int(digit, 16)
        for shift in (3, 2, 1, 0):
            bits.append(value >> shift & 1)
    return bits[:count]

assert hex_to_bits("b", 4) == [1, 0, 1, 1]
assert hex_to_bits("48", 5) == [0, 1, 0, 0, 1]
assert hex_to_bits("E2", 7) == [1, 1, 1, 0, 0, 0, 1]
assert hex_to_bits("", 3) == []
assert hex_to_bits("f", 9) == [1, 1, 1, 1]


## Write a function to turn a whole number (0 or more) into a list of bytes by cutting it into 7-bit groups, lowest group first, using as few groups as possible (0 is one group), with 128 added to every group but the last.
def varint(n):
    groups = []
    while n > 127:
        groups.append(n % 128 + 128)
        n //= 128
    groups.append(n)
    return groups

assert varint(300) == [172, 2]
assert varint(127) == [127]
assert varint(128) == [128, 1]
assert varint(0) == [0]
assert varint(16384) == [128, 128, 1]


## Given a list of bytes in which numbers are stored as 7-bit groups, lowest group first, with 128 added to every group but the last of its number, return the list of all numbers; an unfinished number at the end is dropped.
def read_varints(data):
    numbers = []
    value, weight = 0, 1
    for byte in data:
        value += byte % 128 * weight
        weight *= 128
        if byte < 128:
            numbers.append(value)
            value, weight = 0, 1
    return numbers

assert read_varints([172, 2, 5]) == [300, 5]
assert read_varints([127, 128, 1]) == [127, 128]
assert read_varints([128, 128, 1]) == [16384]
assert read_varints([]) == []
assert read_varints([3, 200]) == [3]


## Write a function to pack signed whole numbers as numbers from 0 up, so that 0, -1, 1, -2, 2 become 0, 1, 2, 3, 4, and return the packed list.
def zigzag(numbers):
    return [2 * n if n >= 0 else -2 * n - 1 for n in numbers]

assert zigzag([0, -1, 1, -2, 2]) == [0, 1, 2, 3, 4]
assert zigzag([10, -10]) == [20, 19]
assert zigzag([-3]) == [5]
assert zigzag([]) == []
assert zigzag([100, 0]) == [200, 0]


## Write a function to turn packed numbers back into signed ones, where even numbers n mean n / 2 and odd numbers n mean -(n + 1) / 2, and return the pair of the restored list and its sum.
def unzigzag(packed):
    restored = []
    for n in packed:
        if n % 2 == 0:
            restored.append(n // 2)
        else:
            restored.append(-((n + 1) // 2))
    return restored, sum(restored)

assert unzigzag([0, 1, 2, 3, 4]) == ([0, -1, 1, -2, 2], 0)
assert unzigzag([20, 19]) == ([10, -10], 0)
assert unzigzag([5, 8]) == ([-3, 4], 1)
assert unzigzag([]) == ([], 0)
assert unzigzag([7]) == ([-4], -4)


## Define a function that moves the two digits at the end of a plate code such as "KX-07" one number forward, going from 99 to 00 and then moving the last letter forward as well ("Z" goes on to "A" and the first letter moves); "ZZ-99" is followed by "AA-00".
def next_plate(code):
    first, second = ord(code[0]) - 65, ord(code[1]) - 65
    count = (first * 26 + second) * 100 + int(code[3:]) + 1
    letters, digits = divmod(count, 100)
    first, second = divmod(letters, 26)
    return f"{chr(65 + first % 26)}{chr(65 + second)}-{digits:02d}"

assert next_plate("KX-07") == "KX-08"
assert next_plate("AB-99") == "AC-00"
assert next_plate("CZ-99") == "DA-00"
assert next_plate("ZZ-99") == "AA-00"
assert next_plate("MM-09") == "MM-10"
