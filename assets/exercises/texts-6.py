## Write a function to return the middle word of a sentence; with an even number of words return the shorter of the two middle ones, the left one if they are equally long, and "" without words.
def middle_word(sentence):
    words = sentence.split()
    if not words:
        return ""
    mid = len(words) // 2
    if len(words) % 2 == 1:
        return words[mid]
    left, right = words[mid - 1], words[mid]
    return left if len(left) <= len(right) else right

assert middle_word("we all like tea") == "all"
assert middle_word("a big red hat now") == "red"
assert middle_word("one three so then") == "so"
assert middle_word("he saw you go") == "saw"
assert middle_word("") == ""
assert middle_word("x") == "x"


## Return True if the sentence can be parted into two parts with the same number of letters (spaces do not count) by cutting it between two words.
def balanced_cut(sentence):
    sizes = [len(word) for word in sentence.split()]
    left = 0
    for size in sizes[:-1]:
        left += size
        if left * 2 == sum(sizes):
            return True
    return False

assert balanced_cut("we go home") == True
assert balanced_cut("a bb ccc") == True
assert balanced_cut("big cats") == False
assert balanced_cut("even even") == True
assert balanced_cut("") == False
assert balanced_cut("word") == False


## Given a text, find the most frequent word length; of equally frequent lengths return the greatest, and 0 if the text has no words.
def usual_length(text):
    tally = {}
    for word in text.split():
        n = len(word)
        tally[n] = tally.get(n, 0) + 1
    best = 0
    for n in tally:
        if best == 0 or (tally[n], n) > (tally[best], best):
            best = n
    return best

assert usual_length("we go far now and on it up") == 2
assert usual_length("a big cat sat") == 3
assert usual_length("to be seen here") == 4
assert usual_length("") == 0
assert usual_length("seven a") == 5


## Write a python function to cut a text to its first n words and add "…" if anything was cut; punctuation ",;:" at the end of the last kept word is dropped in that case.
def teaser(text, n):
    words = text.split()
    if len(words) <= n:
        return " ".join(words)
    return " ".join(words[:n]).rstrip(",;:") + "…"

assert teaser("Once, long ago, a king", 3) == "Once, long ago…"
assert teaser("one two three", 3) == "one two three"
assert teaser("red green blue", 1) == "red…"
assert teaser("a, b,", 2) == "a, b,"
assert teaser("x y", 0) == "…"


## Define a function that returns the word after which a sentence is best broken into two lines: the break for which the longer line is as short as possible, the earliest of equal ones; return "" for fewer than two words.
def best_break(sentence):
    words = sentence.split()
    best, best_size = "", None
    for i in range(1, len(words)):
        first = " ".join(words[:i])
        second = " ".join(words[i:])
        size = max(len(first), len(second))
        if best_size is None or size < best_size:
            best, best_size = words[i - 1], size
    return best

assert best_break("the little fox sleeps") == "little"
assert best_break("a b c") == "a"
assert best_break("one enormous thing") == "enormous"
assert best_break("hello") == ""
assert best_break("") == ""
assert best_break("wonderful day at sea") == "wonderful"


## Write a function to right-align line numbers in front of lines: numbers start at the given one and are padded with spaces to the width of the last number, followed by "|" and the line.
def gutter(lines, first):
    last = first + len(lines) - 1
    width = len(str(last))
    shown = []
    for i, line in enumerate(lines):
        shown.append(str(first + i).rjust(width) + "|" + line)
    return shown

assert gutter(["a", "b", "c"], 8) == [" 8|a", " 9|b", "10|c"]
assert gutter(["x", "y"], 98) == ["98|x", "99|y"]
assert gutter(["p", "q"], 99) == [" 99|p", "100|q"]
assert gutter([], 5) == []
assert gutter([""], 1) == ["1|"]


## Given a text in which lines may begin with "> " marks of a mail quotation (one ">" for each depth, without spaces between), return the depth of every line as a list.
def quote_depths(text):
    depths = []
    for line in text.split("\n"):
        depths.append(len(line) - len(line.lstrip(">")))
    return depths

assert quote_depths("> hi\n>> hello\nyes") == [1, 2, 0]
assert quote_depths("a > b\n>>> c > d") == [0, 3]
assert quote_depths(">\n>>x") == [1, 2]
assert quote_depths("") == [0]
assert quote_depths(" > no\n> yes") == [0, 1]


## Write a function to reply to a mail: put "> " in front of every line, but only ">" before lines that already begin with ">", and drop everything from a line "--" on.
def quote_reply(lines):
    reply = []
    for line in lines:
        if line == "--":
            break
        reply.append((">" if line.startswith(">") else "> ") + line)
    return reply

assert quote_reply(["hi", "> you?", "ok"]) == ["> hi", ">> you?", "> ok"]
assert quote_reply(["a", "--", "Ann"]) == ["> a"]
assert quote_reply([">> x", "y"]) == [">>> x", "> y"]
assert quote_reply(["--"]) == []
assert quote_reply(["", "---"]) == ["> ", "> ---"]


## Return the subject of a mail without all "Re:" and "Fwd:" marks at its start, in any case and with any spaces around them, and tell how many there were, as a pair.
def clean_subject(subject):
    removed = 0
    subject = subject.strip()
    while subject.lower().startswith(("re:", "fwd:")):
        subject = subject.split(":", 1)[1].strip()
        removed += 1
    return subject, removed

assert clean_subject("Re: Fwd: re: lunch") == ("lunch", 3)
assert clean_subject("FWD:  Re: Tea: when?") == ("Tea: when?", 2)
assert clean_subject("Report: done") == ("Report: done", 0)
assert clean_subject("") == ("", 0)
assert clean_subject("re:") == ("", 1)


## Check whether an email address looks right: exactly one "@", something before it, and after it at least two non-empty parts joined by dots, the last one with two or more characters.
def plausible_email(address):
    pieces = address.split("@")
    if len(pieces) != 2 or not pieces[0]:
        return False
    labels = pieces[1].split(".")
    if len(labels) < 2 or "" in labels:
        return False
    return len(labels[-1]) >= 2

assert plausible_email("ann@tea.org") == True
assert plausible_email("bob@mail") == False
assert plausible_email("a@b@c.de") == False
assert plausible_email("x@y.io") == True
assert plausible_email("@y.io") == False
assert plausible_email("x@y.z") == False


## Write a function to guess a person's name from an email address: the user part is split at dots, underscores and dashes, digits are dropped, and each remaining part is capitalized.
def name_from_email(address):
    user = address.split("@")[0]
    letters = ""
    for ch in user:
        if ch in "._-":
            letters += " "
        elif not ch.isdigit():
            letters += ch
    return " ".join(part.capitalize() for part in letters.split())

assert name_from_email("jane.doe7@x.org") == "Jane Doe"
assert name_from_email("KIM_lee-park@a.b") == "Kim Lee Park"
assert name_from_email("bo2b@q.r") == "Bob"
assert name_from_email("123@num.ber") == ""
assert name_from_email("al..fox@z.y") == "Al Fox"


## Given version file names such as "plan_v3.txt" with a one or more digit number after the last "_v", return the name with the highest number for the given stem, or None if there is none.
def latest_version_file(names, stem):
    best = None
    highest = -1
    for name in names:
        front, mark, rest = name.rpartition("_v")
        number = rest.split(".")[0]
        if front == stem and number.isdigit() and int(number) > highest:
            highest = int(number)
            best = name
    return best

assert latest_version_file(["plan_v9.txt", "plan_v10.txt", "map_v11.txt"], "plan") == "plan_v10.txt"
assert latest_version_file(["a_v2.md", "a_v1.md", "a_vx.md"], "a") == "a_v2.md"
assert latest_version_file(["a_v0.md"], "a") == "a_v0.md"
assert latest_version_file(["b.txt"], "b") == None
assert latest_version_file([], "q") == None
assert latest_version_file(["k_v1_v2.c", "k_v3.c"], "k_v1") == "k_v1_v2.c"


## Return the total size of all files by folder at the top level: given (path, size) pairs, a dict from the first part of the path to the sum; files without a folder count under ".".
def top_folder_sizes(files):
    sums = {}
    for path, size in files:
        top = path.split("/")[0] if "/" in path else "."
        sums[top] = sums.get(top, 0) + size
    return sums

assert top_folder_sizes([("a/x", 3), ("a/b/y", 4), ("z", 5)]) == {"a": 7, ".": 5}
assert top_folder_sizes([("p", 1), ("q", 2), ("r/p", 9)]) == {".": 3, "r": 9}
assert top_folder_sizes([("m/n", 6)]) == {"m": 6}
assert top_folder_sizes([]) == {}
assert top_folder_sizes([("a/a/a", 0), ("a/b", 2)]) == {"a": 2}


## Write a python function to print a folder tree: given sorted file paths, return lines with two spaces of indent for each depth, where a folder gets a line with a slash when it first appears.
def tree_lines(paths):
    shown = set()
    lines = []
    for path in paths:
        parts = path.split("/")
        for depth in range(len(parts) - 1):
            folder = "/".join(parts[:depth + 1])
            if folder not in shown:
                shown.add(folder)
                lines.append("  " * depth + parts[depth] + "/")
        lines.append("  " * (len(parts) - 1) + parts[-1])
    return lines

assert tree_lines(["a/b.py", "a/c.py", "d"]) == ["a/", "  b.py", "  c.py", "d"]
assert tree_lines(["x/y/z", "x/y/w"]) == ["x/", "  y/", "    z", "    w"]
assert tree_lines(["p", "q"]) == ["p", "q"]
assert tree_lines([]) == []
assert tree_lines(["a/k/f", "b/k/f"]) == ["a/", "  k/", "    f", "b/", "  k/", "    f"]


## Find the first log line whose time "HH:MM" at its start is earlier than that of the line before it and return its number counted from 1, or 0 if the times never go back.
def time_goes_back(lines):
    for i in range(1, len(lines)):
        if lines[i][:5] < lines[i - 1][:5]:
            return i + 1
    return 0

assert time_goes_back(["08:00 a", "09:30 b", "09:29 c", "07:00 d"]) == 3
assert time_goes_back(["10:00 x", "10:00 a", "10:01 y"]) == 0
assert time_goes_back(["23:59 end", "00:00 start"]) == 2
assert time_goes_back([]) == 0
assert time_goes_back(["05:05 z"]) == 0


## Given log lines "user action", where the action is "in" or "out", return the greatest number of users that were inside at the same time; an "in" of somebody inside and an "out" of somebody outside change nothing.
def most_inside(lines):
    inside = set()
    most = 0
    for line in lines:
        user, action = line.split()
        if action == "in":
            inside.add(user)
        else:
            inside.discard(user)
        most = max(most, len(inside))
    return most

assert most_inside(["ann in", "bob in", "ann out", "cy in"]) == 2
assert most_inside(["a in", "a in", "b out"]) == 1
assert most_inside(["x in", "y in", "z in", "x out", "y out"]) == 3
assert most_inside([]) == 0
assert most_inside(["p out", "q in", "q out"]) == 1


## Write a function to turn csv lines with a heading into sentences: each row gives "head is cell" parts joined by ", " with a full stop at the end, leaving out empty cells.
def csv_sentences(lines):
    heads = lines[0].split(",")
    sentences = []
    for line in lines[1:]:
        parts = []
        for head, cell in zip(heads, line.split(",")):
            if cell:
                parts.append(head + " is " + cell)
        sentences.append(", ".join(parts) + ".")
    return sentences

assert csv_sentences(["name,age", "Ann,30", "Bo,4"]) == ["name is Ann, age is 30.", "name is Bo, age is 4."]
assert csv_sentences(["a,b,c", "1,,3", ",2"]) == ["a is 1, c is 3.", "b is 2."]
assert csv_sentences(["x", "9"]) == ["x is 9."]
assert csv_sentences(["k,v"]) == []
assert csv_sentences(["q", ""]) == ["."]


## Given a template in which "?name" marks a value, replace every such word by the value of that name in a dict, or by the name in capitals if it is unknown; words are parted by single spaces.
def fill_question_names(template, values):
    words = template.split(" ")
    for i, w in enumerate(words):
        if len(w) > 1 and w[0] == "?":
            name = w[1:]
            words[i] = str(values.get(name, name.upper()))
    return " ".join(words)

assert fill_question_names("?who is ?age years", {"who": "Ann", "age": 9}) == "Ann is 9 years"
assert fill_question_names("go to ?place", {}) == "go to PLACE"
assert fill_question_names("really ? a?b ?a", {"a": "x", "b": "y"}) == "really ? a?b x"
assert fill_question_names("", {"a": 1}) == ""
assert fill_question_names("?n ?n ?m", {"n": 0}) == "0 0 M"


## Write a function to choose the plural inside a text: every word of the form "one|many" is replaced by the part before the bar if the number word before it is "1", otherwise by the part after it.
def choose_forms(text):
    words = text.split()
    res = []
    for i in range(len(words)):
        w = words[i]
        if "|" in w:
            one, many = w.split("|")
            w = one if i > 0 and words[i - 1] == "1" else many
        res.append(w)
    return " ".join(res)

assert choose_forms("1 child|children and 2 mouse|mice") == "1 child and 2 mice"
assert choose_forms("11 foot|feet or 1 inch|inches") == "11 feet or 1 inch"
assert choose_forms("man|men 1 ox|oxen") == "men 1 ox"
assert choose_forms("no bars") == "no bars"
assert choose_forms("") == ""


## Return how the heading levels of a document jump: the list of places (from 0) at which a level is more than one deeper than the level before it; the level before the first heading counts as 0.
def skipped_levels(headings):
    bad = []
    level = 0
    for i, heading in enumerate(headings):
        marks = heading.split(" ")[0]
        if len(marks) > level + 1:
            bad.append(i)
        level = len(marks)
    return bad

assert skipped_levels(["# A", "### B", "## C", "### D"]) == [1]
assert skipped_levels(["## X", "### Y", "# Z", "### W"]) == [0, 3]
assert skipped_levels(["# P", "## Q", "# R"]) == []
assert skipped_levels([]) == []
assert skipped_levels(["# # #", "#### T"]) == [1]


## Given a title, underline it: return two lines joined by a line break, the second made of "=" for titles of up to two words and of "-" for longer ones, as long as the title without outer spaces.
def underline_title(title):
    title = title.strip()
    mark = "=" if len(title.split()) <= 2 else "-"
    return title + "\n" + mark * len(title)

assert underline_title("Green tea") == "Green tea\n========="
assert underline_title(" How to brew ") == "How to brew\n-----------"
assert underline_title("Tea") == "Tea\n==="
assert underline_title("") == "\n"
assert underline_title("a b c d") == "a b c d\n-------"


## Write a function to compare two texts by their word frequencies: return the sorted list of words that occur strictly more often in the first than in the second.
def more_often_in_first(first, second):
    a = first.split()
    b = second.split()
    found = set()
    for word in a:
        if a.count(word) > b.count(word):
            found.add(word)
    return sorted(found)

assert more_often_in_first("tea tea milk egg", "tea egg egg milk") == ["tea"]
assert more_often_in_first("b a b c", "b c c") == ["a", "b"]
assert more_often_in_first("x y", "y x") == []
assert more_often_in_first("", "q") == []
assert more_often_in_first("z z z", "") == ["z"]


## Count how often each word of a text occurs and return, sorted, all words whose count is the third highest among the different counts; with fewer than three different counts return an empty list.
def third_rank_words(text):
    words = text.split()
    counts = {w: words.count(w) for w in words}
    levels = sorted(set(counts.values()), reverse=True)
    if len(levels) < 3:
        return []
    return sorted(w for w, c in counts.items() if c == levels[2])

assert third_rank_words("a a a b b d c") == ["c", "d"]
assert third_rank_words("x x x x y y y z z w") == ["z"]
assert third_rank_words("p p q") == []
assert third_rank_words("") == []
assert third_rank_words("m m m m k k n n o") == ["o"]


## Write a function to check whether every sentence of a text, each ended by ".", has at most n words and no fewer words than the sentence before it; empty sentences are skipped.
def growing_sentences(text, n):
    before = 0
    for sentence in text.split("."):
        size = len(sentence.split())
        if size == 0:
            continue
        if size > n or size < before:
            return False
        before = size
    return True

assert growing_sentences("Go. We run. You sing well.", 3) == True
assert growing_sentences("We run far. They go.", 5) == False
assert growing_sentences("Yes. No no no no.", 3) == False
assert growing_sentences("", 2) == True
assert growing_sentences("A b. C d.. E f", 2) == True


## Return the words of a sentence that contain a hyphen, with the parts on both sides of the first hyphen swapped, as a list; words that begin or end with a hyphen are left out.
def turned_compounds(sentence):
    turned = []
    for word in sentence.split():
        if word.startswith("-") or word.endswith("-"):
            continue
        left, hyphen, right = word.partition("-")
        if hyphen:
            turned.append(right + hyphen + left)
    return turned

assert turned_compounds("a well-known sea-side town") == ["known-well", "side-sea"]
assert turned_compounds("mother-in-law came") == ["in-law-mother"]
assert turned_compounds("-x y- plain k-m") == ["m-k"]
assert turned_compounds("") == []
assert turned_compounds("- -- a--b") == ["-b-a"]
