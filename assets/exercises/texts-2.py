## Write a function to return the longest common ending of two words, but only if it is at least two letters long and shorter than both words; otherwise return "".
def rhyme_part(one, two):
    k = 0
    while k < min(len(one), len(two)) and one[-1 - k] == two[-1 - k]:
        k += 1
    if k < 2 or k == len(one) or k == len(two):
        return ""
    return one[-k:]

assert rhyme_part("nation", "station") == "ation"
assert rhyme_part("singing", "bringing") == "inging"
assert rhyme_part("bread", "head") == "ead"
assert rhyme_part("no", "go") == ""
assert rhyme_part("lay", "play") == ""
assert rhyme_part("mat", "hat") == "at"


## Given the lines of a text, centre each of them in the width of the longest line, putting the extra space on the right; trailing spaces are kept.
def centre_lines(lines):
    width = max([len(line) for line in lines], default=0)
    result = []
    for line in lines:
        left = (width - len(line)) // 2
        result.append(" " * left + line + " " * (width - len(line) - left))
    return result

assert centre_lines(["abcde", "xy", "k"]) == ["abcde", " xy  ", "  k  "]
assert centre_lines(["aa", "b"]) == ["aa", "b "]
assert centre_lines(["", "four"]) == ["    ", "four"]
assert centre_lines([]) == []
assert centre_lines(["one"]) == ["one"]


## Write a python function to count, for each word that occurs in the text, at how many different positions in its line (first word = 0) it is found.
def word_columns(lines):
    spots = {}
    for line in lines:
        for place, word in enumerate(line.split()):
            spots.setdefault(word, set()).add(place)
    return {word: len(places) for word, places in spots.items()}

assert word_columns(["a b a", "b a"]) == {"a": 3, "b": 2}
assert word_columns(["to be", "to go", "be to"]) == {"to": 2, "be": 2, "go": 1}
assert word_columns(["x y", "x y"]) == {"x": 1, "y": 1}
assert word_columns([]) == {}
assert word_columns(["", "k k k"]) == {"k": 3}


## Return the query parameters of a url as a list of "name=value" texts sorted by name, or an empty list if there is no question mark; a part from "#" on is ignored.
def sorted_query(url):
    url = url.split("#")[0]
    if "?" not in url:
        return []
    query = url[url.index("?") + 1:]
    pieces = [p for p in query.split("&") if p]
    return sorted(pieces, key=lambda p: p.split("=")[0])

assert sorted_query("http://x.y/p?b=2&a=9") == ["a=9", "b=2"]
assert sorted_query("shop?z=1&m=2&z=0#top") == ["m=2", "z=1", "z=0"]
assert sorted_query("page#a?b=1") == []
assert sorted_query("plain") == []
assert sorted_query("q?") == []
assert sorted_query("q?&k=v&") == ["k=v"]


## Define a function that joins a folder and a file name with exactly one slash between them; an empty folder gives just the name without leading slashes.
def join_path(folder, name):
    name = name.lstrip("/")
    if folder == "":
        return name
    while folder.endswith("/"):
        folder = folder[:-1]
    return folder + "/" + name

assert join_path("docs", "a.txt") == "docs/a.txt"
assert join_path("docs//", "/a.txt") == "docs/a.txt"
assert join_path("", "//b") == "b"
assert join_path("/", "etc") == "/etc"
assert join_path("/x/y/", "z/w") == "/x/y/z/w"


## Return the file names whose extension is changed from old to new (both without dot); other names are left as they are, and only the last extension counts.
def change_extension(names, old, new):
    res = []
    for name in names:
        stem, dot, ext = name.rpartition(".")
        if dot and ext == old:
            res.append(stem + "." + new)
        else:
            res.append(name)
    return res

assert change_extension(["a.jpeg", "b.png"], "jpeg", "jpg") == ["a.jpg", "b.png"]
assert change_extension(["x.txt.md", "y.md.txt"], "txt", "rst") == ["x.txt.md", "y.md.rst"]
assert change_extension(["txt", "a.b.txt"], "txt", "t") == ["txt", "a.b.t"]
assert change_extension([], "a", "b") == []
assert change_extension([".md"], "md", "x") == [".x"]


## Given log lines "HH:MM text", find the longest pause in minutes between two neighbouring lines; fewer than two lines give 0. All lines are of one day and in order of time.
def longest_silence(lines):
    minutes = []
    for line in lines:
        clock = line.split()[0]
        hour, minute = clock.split(":")
        minutes.append(int(hour) * 60 + int(minute))
    longest = 0
    for i in range(len(minutes) - 1):
        longest = max(longest, minutes[i + 1] - minutes[i])
    return longest

assert longest_silence(["08:00 up", "08:25 tea", "09:05 bus"]) == 40
assert longest_silence(["10:10 a", "12:00 b", "12:30 c"]) == 110
assert longest_silence(["07:59 x", "08:00 y"]) == 1
assert longest_silence(["07:59 x"]) == 0
assert longest_silence([]) == 0


## Write a function to sum the numbers in a given column (counted from 0) of csv lines, skipping the first line, which is the heading, and every row where that cell is missing or empty.
def csv_column_sum(lines, column):
    total = 0
    for line in lines[1:]:
        cells = line.split(",")
        if column < len(cells) and cells[column].strip() != "":
            total += int(cells[column])
    return total

assert csv_column_sum(["item,n", "pen,3", "cup,4"], 1) == 7
assert csv_column_sum(["a,b,c", "1,2,3", "4,,6", "7"], 1) == 2
assert csv_column_sum(["5", "6", "7"], 0) == 13
assert csv_column_sum([], 0) == 0
assert csv_column_sum(["x,y", "1, ", "2, 8"], 1) == 8


## Check whether a user name is acceptable: 3 to 10 characters, only lowercase letters, digits and underscores, beginning with a letter and not ending with an underscore.
def good_user_name(name):
    if len(name) < 3 or len(name) > 10:
        return False
    for ch in name:
        if ch not in "abcdefghijklmnopqrstuvwxyz0123456789_":
            return False
    return name[0].isalpha() and name[-1] != "_"

assert good_user_name("red_fox7") == True
assert good_user_name("7dwarfs") == False
assert good_user_name("tail_") == False
assert good_user_name("abc") == True
assert good_user_name("abcdefghij") == True
assert good_user_name("abcdefghijk") == False


## Given chat lines "name> text", return the text of the last message of the given person, or "" if that person has written nothing.
def last_message(lines, person):
    for line in reversed(lines):
        name, _, text = line.partition("> ")
        if name == person:
            return text
    return ""

assert last_message(["ann> hi", "bob> yo", "ann> bye"], "ann") == "bye"
assert last_message(["ann> hi", "bob> a> b"], "bob") == "a> b"
assert last_message(["ann> hi", "bob> yo"], "ann") == "hi"
assert last_message(["ann> hi"], "cy") == ""
assert last_message([], "x") == ""


## Write a function to find how many different words two texts share, ignoring case and the punctuation marks ".,;:!?" around the words.
def shared_vocabulary(one, two):
    def vocabulary(text):
        return {w.strip(".,;:!?").lower() for w in text.split()} - {""}
    return len(vocabulary(one) & vocabulary(two))

assert shared_vocabulary("The sun, the sea.", "A sea! The end") == 2
assert shared_vocabulary("red red blue", "Blue; RED? green") == 2
assert shared_vocabulary("it's", "its") == 0
assert shared_vocabulary("", "word") == 0
assert shared_vocabulary("... a", "!!! b") == 0


## Return the words of a text with their counts as a list of pairs, the most frequent first; words with the same count stay in the order of their first appearance.
def ranked_words(text):
    counts = {}
    for word in text.split():
        if word in counts:
            counts[word] += 1
        else:
            counts[word] = 1
    return sorted(counts.items(), key=lambda pair: -pair[1])

assert ranked_words("no yes no") == [("no", 2), ("yes", 1)]
assert ranked_words("b a c a") == [("a", 2), ("b", 1), ("c", 1)]
assert ranked_words("z y z y x") == [("z", 2), ("y", 2), ("x", 1)]
assert ranked_words("") == []
assert ranked_words("One one") == [("One", 1), ("one", 1)]


## Given a text of several lines, write all headings (lines starting with "# ") as a table of contents: a list such as "1. Title (line 4)", with lines counted from 1.
def table_of_contents(text):
    contents = []
    for number, line in enumerate(text.split("\n"), start=1):
        if line.startswith("# "):
            title = line[2:].strip()
            contents.append(f"{len(contents) + 1}. {title} (line {number})")
    return contents

assert table_of_contents("# Tea\nhot\n# Milk") == ["1. Tea (line 1)", "2. Milk (line 3)"]
assert table_of_contents("intro\n#no\n#  Yes ") == ["1. Yes (line 3)"]
assert table_of_contents("\n\n# A # B") == ["1. A # B (line 3)"]
assert table_of_contents("") == []
assert table_of_contents("## Sub") == []


## Write a function to raise the indentation of all lines between a line "{" and its "}" by two spaces for each open brace; lines are given without indentation, and a "}" stands as deep as its "{".
def indent_braces(lines):
    depth = 0
    res = []
    for line in lines:
        if line == "}":
            depth -= 1
        res.append("  " * depth + line)
        if line == "{":
            depth += 1
    return res

assert indent_braces(["{", "a", "}"]) == ["{", "  a", "}"]
assert indent_braces(["x", "{", "{", "y", "}", "}"]) == ["x", "{", "  {", "    y", "  }", "}"]
assert indent_braces(["{", "}", "b"]) == ["{", "}", "b"]
assert indent_braces([]) == []
assert indent_braces(["a", "b {"]) == ["a", "b {"]


## Return the sentence with the first and the last word exchanged, while a final full stop, question mark or exclamation mark stays at the end; letter case is not changed.
def swap_ends(sentence):
    mark = ""
    if sentence and sentence[-1] in ".?!":
        mark = sentence[-1]
        sentence = sentence[:-1]
    words = sentence.split()
    if len(words) > 1:
        words[0], words[-1] = words[-1], words[0]
    return " ".join(words) + mark

assert swap_ends("dogs chase cats.") == "cats chase dogs."
assert swap_ends("who knows whom?") == "whom knows who?"
assert swap_ends("up or down") == "down or up"
assert swap_ends("Hey!") == "Hey!"
assert swap_ends("") == ""


## Define a function that writes a name in the form "Last, F. M." from a full name such as "First Middle Last"; a single name is returned alone.
def catalogue_name(full):
    parts = full.split()
    if len(parts) == 1:
        return parts[0]
    initials = [p[0].upper() + "." for p in parts[:-1]]
    return parts[-1] + ", " + " ".join(initials)

assert catalogue_name("Jane Mary Stone") == "Stone, J. M."
assert catalogue_name("otto Fink") == "Fink, O."
assert catalogue_name("Plato") == "Plato"
assert catalogue_name("A B C D") == "D, A. B. C."
assert catalogue_name("  Ida  Holt ") == "Holt, I."


## Given a sentence, build its acronym from the capital letters that begin a word; if fewer than two words begin with a capital, use the first letters of all the words in capitals instead.
def acronym(sentence):
    words = sentence.split()
    caps = [w[0] for w in words if w[0].isupper()]
    if len(caps) < 2:
        caps = [w[0].upper() for w in words]
    return "".join(caps)

assert acronym("Bank of New England") == "BNE"
assert acronym("as soon as possible") == "ASAP"
assert acronym("Ministry of silly walks") == "MOSW"
assert acronym("") == ""
assert acronym("World wide Web") == "WW"
assert acronym("tea") == "T"


## Write a function to cut the middle out of a long file path: if it has more than four parts, keep the first one and the last two and write ".." for the rest.
def squeeze_path(path):
    parts = path.split("/")
    if len(parts) <= 4:
        return path
    return "/".join([parts[0], ".."] + parts[-2:])

assert squeeze_path("home/ann/work/2020/may.txt") == "home/../2020/may.txt"
assert squeeze_path("a/b/c/d") == "a/b/c/d"
assert squeeze_path("a/b/c/d/e/f") == "a/../e/f"
assert squeeze_path("x") == "x"
assert squeeze_path("/usr/lib/py/os") == "/../py/os"


## Return how many lines a sentence needs when words are put one after another, with single spaces between them, into lines of the given width; a word longer than the width stands alone on a line.
def lines_needed(sentence, width):
    lines = 0
    room = -1
    for word in sentence.split():
        if len(word) + 1 <= room:
            room -= len(word) + 1
        else:
            lines += 1
            room = width - len(word)
    return lines

assert lines_needed("we met her at sea", 6) == 3
assert lines_needed("aa bb cc", 5) == 2
assert lines_needed("aa bb cc", 8) == 1
assert lines_needed("tremendous a b", 4) == 2
assert lines_needed("", 9) == 0


## Count the commas of a text that are not followed by exactly one space; a comma at the very end of the text counts too.
def bad_commas(text):
    bad = 0
    for i, ch in enumerate(text):
        if ch != ",":
            continue
        after = text[i + 1:i + 3]
        if not after.startswith(" ") or after == "  ":
            bad += 1
    return bad

assert bad_commas("red,blue, green,  grey") == 2
assert bad_commas("one, two,") == 1
assert bad_commas("a, b, c") == 0
assert bad_commas("") == 0
assert bad_commas(",,") == 2
assert bad_commas("x, ") == 0


## Given a text with single-quoted pieces, return it with all letters inside the quotes in upper case and the quote marks removed; quote marks switch the state one after another.
def shout_quotes(text):
    inside = False
    res = []
    for ch in text:
        if ch == "'":
            inside = not inside
        elif inside:
            res.append(ch.upper())
        else:
            res.append(ch)
    return "".join(res)

assert shout_quotes("say 'hello' to me") == "say HELLO to me"
assert shout_quotes("'a' b 'c'") == "A b C"
assert shout_quotes("no quotes") == "no quotes"
assert shout_quotes("''") == ""
assert shout_quotes("x 'open") == "x OPEN"


## Write a python function to find the first word that stands in every one of the given lines, in the order of the first line; return None if there is none.
def word_in_all_lines(lines):
    if not lines:
        return None
    for word in lines[0].split():
        if all(word in line.split() for line in lines[1:]):
            return word
    return None

assert word_in_all_lines(["my red hat", "a hat is red"]) == "red"
assert word_in_all_lines(["an old man", "a man", "man an"]) == "man"
assert word_in_all_lines(["the end", "then"]) == None
assert word_in_all_lines(["solo act"]) == "solo"
assert word_in_all_lines([]) == None
assert word_in_all_lines(["", "a"]) == None


## Return the average word length of each line, rounded to one decimal, as a list; a line without words gives 0.0.
def mean_lengths(lines):
    means = []
    for line in lines:
        words = line.split()
        letters = sum(len(w) for w in words)
        means.append(round(letters / len(words), 1) if words else 0.0)
    return means

assert mean_lengths(["a bbb", "cc dd ee"]) == [2.0, 2.0]
assert mean_lengths(["go far now"]) == [2.7]
assert mean_lengths(["", "four"]) == [0.0, 4.0]
assert mean_lengths([]) == []
assert mean_lengths(["a a a aa", " "]) == [1.2, 0.0]


## Given (user, text) messages, find the set of users who are mentioned as "@user" in a text by somebody else than themselves.
def mentioned_by_others(messages):
    found = set()
    for user, text in messages:
        for word in text.split():
            if word[0] == "@" and word[1:] != user:
                found.add(word[1:])
    return found

assert mentioned_by_others([("ann", "hi @bob and @ann"), ("bob", "@cy hey")]) == {"bob", "cy"}
assert mentioned_by_others([("a", "@a @b"), ("b", "@b")]) == {"b"}
assert mentioned_by_others([("x", "no one"), ("y", "mail x@y")]) == set()
assert mentioned_by_others([]) == set()
assert mentioned_by_others([("a", "@a"), ("b", "@a")]) == {"a"}


## Write a function to merge hyphenated line ends: a line that ends with "-" is joined with the next line without the hyphen, all other line breaks become single spaces.
def undo_hyphens(lines):
    text = ""
    for line in lines:
        if text.endswith("-"):
            text = text[:-1] + line
        elif text:
            text += " " + line
        else:
            text = line
    return text

assert undo_hyphens(["a won-", "derful", "day"]) == "a wonderful day"
assert undo_hyphens(["one", "two"]) == "one two"
assert undo_hyphens(["ba-", "na-", "na"]) == "banana"
assert undo_hyphens([]) == ""
assert undo_hyphens(["end-"]) == "end-"
