## Write a function to hang-indent a paragraph: given its lines, the first stays as it is and all others get n spaces in front, but empty lines get none.
def hanging_indent(lines, n):
    res = lines[:1]
    for line in lines[1:]:
        if line == "":
            res.append(line)
        else:
            res.append(" " * n + line)
    return res

assert hanging_indent(["one", "two", "three"], 2) == ["one", "  two", "  three"]
assert hanging_indent(["a", "", "b"], 3) == ["a", "", "   b"]
assert hanging_indent(["x", "y"], 0) == ["x", "y"]
assert hanging_indent([], 4) == []
assert hanging_indent(["", " z"], 1) == ["", "  z"]


## Return the lengths of the paragraphs of a text in words; paragraphs are separated by one or more blank lines.
def paragraph_sizes(text):
    sizes = []
    current = 0
    for line in text.split("\n") + [""]:
        words = len(line.split())
        if words == 0 and current > 0:
            sizes.append(current)
            current = 0
        current += words
    return sizes

assert paragraph_sizes("a b\nc\n\nd e") == [3, 2]
assert paragraph_sizes("one\n\n\ntwo three") == [1, 2]
assert paragraph_sizes("\nx y z\n") == [3]
assert paragraph_sizes("") == []
assert paragraph_sizes("a\n \nb\n\nc c") == [1, 1, 2]


## Given a singular noun and a count, return a phrase such as "no cups", "1 cup" or "3 cups"; from 13 on it is "many cups".
def count_phrase(n, noun):
    if n == 1:
        return "1 " + noun
    if n == 0:
        amount = "no"
    elif n < 13:
        amount = str(n)
    else:
        amount = "many"
    return amount + " " + noun + "s"

assert count_phrase(12, "egg") == "12 eggs"
assert count_phrase(1, "cup") == "1 cup"
assert count_phrase(13, "boat") == "many boats"
assert count_phrase(0, "key") == "no keys"
assert count_phrase(2, "hat") == "2 hats"
assert count_phrase(100, "sheet") == "many sheets"


## Write a python function to turn simple English plurals back to the singular: "ies" becomes "y", then "ves" becomes "f", then one "s" is dropped, but words ending in "ss" and words without "s" stay.
def singular(word):
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith("ves"):
        return word[:-3] + "f"
    if word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word

assert singular("berries") == "berry"
assert singular("wolves") == "wolf"
assert singular("lamps") == "lamp"
assert singular("grass") == "grass"
assert singular("sheep") == "sheep"
assert singular("leaves") == "leaf"


## Write a function to group the lines of a poem by their last two letters, ignoring case and non-letters at the end; return the groups of line numbers (from 1) in order of first appearance.
def rhyme_groups(lines):
    groups = {}
    for number, line in enumerate(lines, 1):
        while line and not line[-1].isalpha():
            line = line[:-1]
        groups.setdefault(line[-2:].lower(), []).append(number)
    return list(groups.values())

assert rhyme_groups(["The cat,", "a dog", "my hat!"]) == [[1, 3], [2]]
assert rhyme_groups(["tree", "sea", "FREE."]) == [[1, 3], [2]]
assert rhyme_groups(["so", "no", "go"]) == [[1], [2], [3]]
assert rhyme_groups([]) == []
assert rhyme_groups(["", "?"]) == [[1, 2]]


## Return the rhyme scheme of lines as letters: the last word of a line gets a new letter of the alphabet (A, B, …) unless an earlier line ended with the same last three letters. Each line has at least one word.
def rhyme_scheme(lines):
    endings = []
    scheme = ""
    for line in lines:
        ending = line.split()[-1][-3:]
        if ending not in endings:
            endings.append(ending)
        scheme += chr(ord("A") + endings.index(ending))
    return scheme

assert rhyme_scheme(["one night", "my ear", "a light", "so near"]) == "ABAB"
assert rhyme_scheme(["moon", "spoon", "star", "noon"]) == "AABA"
assert rhyme_scheme(["we sing", "you ring", "i bring"]) == "AAA"
assert rhyme_scheme([]) == ""
assert rhyme_scheme(["go", "far go", "a cargo"]) == "AAB"


## Given a log line like "2020-05-01 ERROR disk full", return its parts as a tuple of date, level and message; if the second word is not all capitals, the level is "INFO" and the message is all after the date.
def split_log_line(line):
    date, rest = line.split(" ", 1)
    level, space, message = rest.partition(" ")
    if level.isupper():
        return date, level, message
    return date, "INFO", rest

assert split_log_line("2020-05-01 ERROR disk full") == ("2020-05-01", "ERROR", "disk full")
assert split_log_line("2020-05-02 all is well") == ("2020-05-02", "INFO", "all is well")
assert split_log_line("1-1 WARN hot day") == ("1-1", "WARN", "hot day")
assert split_log_line("1-1 DEBUG") == ("1-1", "DEBUG", "")
assert split_log_line("1-2 Ok") == ("1-2", "INFO", "Ok")


## Write a function to split a csv line at its commas, where commas between double quotes do not separate; the quote marks themselves are dropped.
def split_csv_line(line):
    cells = [""]
    quoted = False
    for ch in line:
        if ch == '"':
            quoted = not quoted
        elif ch == "," and not quoted:
            cells.append("")
        else:
            cells[-1] += ch
    return cells

assert split_csv_line('tea,"milk, cold",3') == ["tea", "milk, cold", "3"]
assert split_csv_line("a,,b") == ["a", "", "b"]
assert split_csv_line('"x,y",z') == ["x,y", "z"]
assert split_csv_line("") == [""]
assert split_csv_line('"",",",') == ["", ",", ""]


## Given a list of values, write them as one csv line: strings that contain a comma or a space are put in double quotes, None becomes an empty cell, all else is written as by str.
def to_csv_line(values):
    cells = []
    for v in values:
        if v is None:
            cells.append("")
        elif isinstance(v, str) and ("," in v or " " in v):
            cells.append(f'"{v}"')
        else:
            cells.append(str(v))
    return ",".join(cells)

assert to_csv_line(["ann", 31, "a, b"]) == 'ann,31,"a, b"'
assert to_csv_line([None, 2.5, "x y"]) == ',2.5,"x y"'
assert to_csv_line(["p,q", True]) == '"p,q",True'
assert to_csv_line([]) == ""
assert to_csv_line([None, None, ""]) == ",,"


## Check whether two urls lead to the same page: they are compared without scheme, without a slash at the end and without everything from "#" on; only the host part is compared ignoring case.
def same_page(first, second):
    keys = []
    for url in (first, second):
        url = url.split("://")[-1].split("#")[0].rstrip("/")
        host, slash, path = url.partition("/")
        keys.append((host.lower(), path))
    return keys[0] == keys[1]

assert same_page("http://Tea.org/mint/", "https://tea.org/mint#top") == True
assert same_page("tea.org/Mint", "tea.org/mint") == False
assert same_page("http://a.b", "A.b/") == True
assert same_page("a.b/c", "a.c/c") == False
assert same_page("x.y/z/", "x.y/") == False


## Return the names of a list of file paths that lie directly in the given folder, not deeper; the folder is given without a slash at the end.
def directly_inside(paths, folder):
    names = []
    for path in paths:
        head, _, name = path.rpartition("/")
        if head == folder:
            names.append(name)
    return names

assert directly_inside(["a/x.py", "a/b/y.py", "z.py"], "a") == ["x.py"]
assert directly_inside(["a/b/c", "a/b/d", "b/e"], "a/b") == ["c", "d"]
assert directly_inside(["top.txt", "a/low.txt"], "") == ["top.txt"]
assert directly_inside([], "a") == []
assert directly_inside(["ab/c", "a/d"], "a") == ["d"]


## Write a function to give a new file a free name: if "name.ext" is taken, try "name-2.ext", "name-3.ext" and so on; names without a dot work the same way without extension.
def free_name(name, taken):
    if name not in taken:
        return name
    stem, dot, ext = name.rpartition(".")
    if not dot:
        stem, ext = name, ""
    n = 2
    while f"{stem}-{n}{dot}{ext}" in taken:
        n += 1
    return f"{stem}-{n}{dot}{ext}"

assert free_name("pic.png", ["pic.png"]) == "pic-2.png"
assert free_name("a.txt", ["a.txt", "a-2.txt", "a-3.txt"]) == "a-4.txt"
assert free_name("notes", ["notes", "notes-2"]) == "notes-3"
assert free_name("b.c", ["b.d"]) == "b.c"
assert free_name("x.tar.gz", {"x.tar.gz"}) == "x.tar-2.gz"


## Given email addresses, return how many belong to each domain, ignoring case, as a list of (domain, count) pairs in alphabetical order; entries without exactly one "@" are skipped.
def domain_counts(addresses):
    counts = {}
    for a in addresses:
        pieces = a.lower().split("@")
        if len(pieces) == 2:
            counts[pieces[1]] = counts.get(pieces[1], 0) + 1
    return sorted(counts.items())

assert domain_counts(["a@x.org", "b@X.org", "c@b.de"]) == [("b.de", 1), ("x.org", 2)]
assert domain_counts(["a@b@c", "none", "d@e"]) == [("e", 1)]
assert domain_counts(["q@z", "q@z", "r@z"]) == [("z", 3)]
assert domain_counts([]) == []
assert domain_counts(["X@Y"]) == [("y", 1)]


## Return the reply times of a chat: for (minute, name) messages in order of time, the list of minutes between each message and the one before it, but only where the writer changes.
def reply_times(messages):
    waits = []
    for i in range(1, len(messages)):
        minute, name = messages[i]
        earlier, other = messages[i - 1]
        if name != other:
            waits.append(minute - earlier)
    return waits

assert reply_times([(1, "a"), (4, "b"), (5, "b"), (9, "a")]) == [3, 4]
assert reply_times([(0, "x"), (7, "y"), (7, "x")]) == [7, 0]
assert reply_times([(3, "k"), (8, "k")]) == []
assert reply_times([(3, "k")]) == []
assert reply_times([]) == []


## Write a python function to close open tags: given a text with tags like "<b>" and "</b>" separated by spaces from the words, append the missing closing tags, innermost first. Closing tags are always right.
def close_tags(text):
    pieces = text.split()
    open_tags = []
    for piece in pieces:
        if piece.startswith("</"):
            open_tags.pop()
        elif piece.startswith("<"):
            open_tags.append(piece)
    for tag in reversed(open_tags):
        pieces.append("</" + tag[1:])
    return " ".join(pieces)

assert close_tags("<p> hi <b> you") == "<p> hi <b> you </b> </p>"
assert close_tags("<i> a </i> <u> b") == "<i> a </i> <u> b </u>"
assert close_tags("plain words") == "plain words"
assert close_tags("") == ""
assert close_tags("<a> <b> </b> <c>") == "<a> <b> </b> <c> </c> </a>"


## Define a function that numbers headings: from a list of levels (1, 2 or 3) it makes labels such as "1", "1.1" and "2.1.3", where a heading restarts the numbers of all deeper levels at 0.
def heading_labels(levels):
    counters = [0, 0, 0]
    labels = []
    for level in levels:
        counters[level - 1] += 1
        for deeper in range(level, 3):
            counters[deeper] = 0
        labels.append(".".join(str(c) for c in counters[:level]))
    return labels

assert heading_labels([1, 2, 2, 1, 2]) == ["1", "1.1", "1.2", "2", "2.1"]
assert heading_labels([1, 2, 3, 3, 2, 3]) == ["1", "1.1", "1.1.1", "1.1.2", "1.2", "1.2.1"]
assert heading_labels([1, 1]) == ["1", "2"]
assert heading_labels([]) == []
assert heading_labels([2, 1, 3]) == ["0.1", "1", "1.0.1"]


## Given a template with names in square brackets, return the list of those names that are missing from a dict, in alphabetical order and each once.
def missing_fields(template, values):
    missing = set()
    start = template.find("[")
    while start != -1:
        end = template.find("]", start)
        if end == -1:
            break
        name = template[start + 1:end]
        if name not in values:
            missing.add(name)
        start = template.find("[", end)
    return sorted(missing)

assert missing_fields("Dear [name], your [item] is here", {"name": 1}) == ["item"]
assert missing_fields("[b] [a] [b]", {}) == ["a", "b"]
assert missing_fields("[x][y][z]", {"y": 0, "q": 2}) == ["x", "z"]
assert missing_fields("no fields", {}) == []
assert missing_fields("[open [p", {}) == []


## Find the word that occurs most often at the beginning of a line; of equally frequent ones return the one whose last such line comes later, and "" if there are no words.
def favourite_opening(lines):
    count = {}
    best = ""
    firsts = [line.split()[0] for line in lines if line.split()]
    for w in firsts:
        count[w] = count.get(w, 0) + 1
    for w in firsts:
        if best == "" or count[w] >= count[best]:
            best = w
    return best

assert favourite_opening(["I am", "we go", "I see"]) == "I"
assert favourite_opening(["a b", "c d", "a e", "c f"]) == "c"
assert favourite_opening(["x", "y y y", ""]) == "y"
assert favourite_opening([]) == ""
assert favourite_opening(["p q", "q p", "q", "p"]) == "p"


## Write a function to shorten a text to n characters by cutting from the middle and putting "~" there; if the rest is uneven, the front part is one character longer. Short texts stay as they are.
def cut_middle(text, n):
    if len(text) <= n:
        return text
    keep = n - 1
    front = (keep + 1) // 2
    back = keep - front
    return text[:front] + "~" + text[len(text) - back:]

assert cut_middle("abcdefghij", 5) == "ab~ij"
assert cut_middle("abcdefghij", 6) == "abc~ij"
assert cut_middle("abcdef", 6) == "abcdef"
assert cut_middle("abcdefg", 1) == "~"
assert cut_middle("abcdefg", 2) == "a~"


## Write a function to rewrite a sentence in sentence case: all letters lowercase except the very first letter and the word "i", which becomes "I" wherever it stands alone.
def plain_sentence_case(text):
    words = text.lower().split(" ")
    words = ["I" if w == "i" else w for w in words]
    joined = " ".join(words)
    return joined[:1].upper() + joined[1:]

assert plain_sentence_case("WHEN I SING") == "When I sing"
assert plain_sentence_case("may i Go in") == "May I go in"
assert plain_sentence_case("iN i") == "In I"
assert plain_sentence_case("") == ""
assert plain_sentence_case("A") == "A"


## Count the sentences of a text whose last word is also the last word of some other sentence; sentences are parted by "." and compared ignoring case, empty ones are left out.
def shared_last_words(text):
    lasts = []
    for sentence in text.lower().split("."):
        words = sentence.split()
        if words:
            lasts.append(words[-1])
    return sum(1 for w in lasts if lasts.count(w) > 1)

assert shared_last_words("I see you. We hear you. They go.") == 2
assert shared_last_words("Go now. Now. Come now.") == 3
assert shared_last_words("One two. Three four.") == 0
assert shared_last_words("") == 0
assert shared_last_words("a. b. A. B. c") == 4


## Given a list of words, put them in order by length, shortest first, but keep words of the same length in reverse order of the list; return a sentence with a capital and a full stop.
def stair_sentence(words):
    ordered = sorted(reversed(words), key=len)
    sentence = " ".join(ordered)
    return sentence[:1].upper() + sentence[1:] + "."

assert stair_sentence(["cats", "we", "fish", "saw"]) == "We saw fish cats."
assert stair_sentence(["b", "a"]) == "A b."
assert stair_sentence(["long", "so"]) == "So long."
assert stair_sentence([]) == "."
assert stair_sentence(["DNA", "my", "I"]) == "I my DNA."


## Return the column (from 0) at which the second word of a line starts, or -1 if the line has fewer than two words; words are parted by one or more spaces.
def second_word_column(line):
    i = 0
    while i < len(line) and line[i] == " ":
        i += 1
    while i < len(line) and line[i] != " ":
        i += 1
    while i < len(line) and line[i] == " ":
        i += 1
    return i if i < len(line) else -1

assert second_word_column("red  apple") == 5
assert second_word_column(" go on") == 4
assert second_word_column("alone") == -1
assert second_word_column("alone  ") == -1
assert second_word_column("") == -1
assert second_word_column("a b c") == 2


## Write a function to align "key: value" lines so that all values start in the same column, one space after the longest key and its colon.
def align_values(lines):
    pairs = [line.split(": ", 1) for line in lines]
    width = max((len(key) for key, value in pairs), default=0)
    aligned = []
    for key, value in pairs:
        aligned.append((key + ":").ljust(width + 2) + value)
    return aligned

assert align_values(["a: 1", "size: 20"]) == ["a:    1", "size: 20"]
assert align_values(["name: Jo", "id: x: y"]) == ["name: Jo", "id:   x: y"]
assert align_values(["k: v"]) == ["k: v"]
assert align_values([]) == []
assert align_values(["ab: ", "c: d"]) == ["ab: ", "c:  d"]


## Given lines of numbers in the form "line 7", check that the numbers rise by exactly one from each line to the next; any first number is fine, and a line of another form makes the result False.
def numbered_in_order(lines):
    expected = None
    for line in lines:
        parts = line.split(" ")
        if len(parts) != 2 or parts[0] != "line" or not parts[1].isdigit():
            return False
        if expected is not None and int(parts[1]) != expected:
            return False
        expected = int(parts[1]) + 1
    return True

assert numbered_in_order(["line 7", "line 8", "line 9"]) == True
assert numbered_in_order(["line 1", "line 3"]) == False
assert numbered_in_order(["line 4", "row 5"]) == False
assert numbered_in_order([]) == True
assert numbered_in_order(["line x"]) == False
assert numbered_in_order(["line 2", "line 2"]) == False
