## Write a function to count how many words of a sentence stand at the same place (from the start) in a second sentence, ignoring case.
def words_in_place(one, two):
    hits = 0
    for a, b in zip(one.split(), two.split()):
        if a.lower() == b.lower():
            hits += 1
    return hits

assert words_in_place("The cat saw me", "the dog saw him") == 2
assert words_in_place("a b c", "b a c d") == 1
assert words_in_place("Go Home now", "go home NOW") == 3
assert words_in_place("", "x") == 0
assert words_in_place("x y", "y x") == 0


## Return the sentence with every second word (the second, the fourth, …) put in round brackets.
def bracket_every_second(sentence):
    words = sentence.split()
    for i in range(1, len(words), 2):
        words[i] = f"({words[i]})"
    return " ".join(words)

assert bracket_every_second("we go very far") == "we (go) very (far)"
assert bracket_every_second("a b c") == "a (b) c"
assert bracket_every_second("one two three four five") == "one (two) three (four) five"
assert bracket_every_second("hello") == "hello"
assert bracket_every_second("") == ""


## Given a text, return it with its lines in order of their number of words, most words first; lines with equally many words keep their order.
def wordiest_lines_first(text):
    lines = text.split("\n")
    lines.sort(key=lambda line: len(line.split()), reverse=True)
    return "\n".join(lines)

assert wordiest_lines_first("a\nb c d\ne f") == "b c d\ne f\na"
assert wordiest_lines_first("long\nx y\nz") == "x y\nlong\nz"
assert wordiest_lines_first("p q\nr  s\nt u v") == "t u v\np q\nr  s"
assert wordiest_lines_first("") == ""
assert wordiest_lines_first("\nq") == "q\n"


## Write a python function to cut a line to a given width: tabs count as moving on to the next multiple of 4 columns and are replaced by spaces before cutting.
def cut_with_tabs(line, width):
    flat = ""
    for ch in line:
        if ch == "\t":
            flat += " " * (4 - len(flat) % 4)
        else:
            flat += ch
    return flat[:width]

assert cut_with_tabs("ab\tcdef", 6) == "ab  cd"
assert cut_with_tabs("\tx\ty", 20) == "    x   y"
assert cut_with_tabs("abcd\te", 9) == "abcd    e"
assert cut_with_tabs("short", 3) == "sho"
assert cut_with_tabs("", 5) == ""


## Define a function that turns a heading into an anchor: lowercase letters and digits are kept, every run of other characters becomes a single "-", none at either end.
def heading_anchor(heading):
    anchor = ""
    for ch in heading.lower():
        if ch.isalnum():
            anchor += ch
        elif anchor and anchor[-1] != "-":
            anchor += "-"
    return anchor.rstrip("-")

assert heading_anchor("What is New?") == "what-is-new"
assert heading_anchor("  Step 2 -- Mix & Bake") == "step-2-mix-bake"
assert heading_anchor("C++ and C#") == "c-and-c"
assert heading_anchor("!!!") == ""
assert heading_anchor("") == ""


## Given a list of headings, give each an anchor made of its lowercase words joined by "-"; a repeated anchor gets "-1", "-2" and so on for its further appearances.
def numbered_anchors(headings):
    seen = {}
    anchors = []
    for h in headings:
        base = "-".join(h.lower().split())
        if base in seen:
            seen[base] += 1
            anchors.append(f"{base}-{seen[base]}")
        else:
            seen[base] = 0
            anchors.append(base)
    return anchors

assert numbered_anchors(["Big Cats", "Food", "Big cats"]) == ["big-cats", "food", "big-cats-1"]
assert numbered_anchors(["A", "a", "A"]) == ["a", "a-1", "a-2"]
assert numbered_anchors(["x y", "y x", "X  Y"]) == ["x-y", "y-x", "x-y-1"]
assert numbered_anchors([]) == []
assert numbered_anchors(["One"]) == ["one"]


## Return the log lines that come after the last line containing "START" and before the first "STOP" that follows it; without a START return an empty list, without a STOP take all to the end.
def last_session(lines):
    start = -1
    for i, line in enumerate(lines):
        if "START" in line:
            start = i
    if start == -1:
        return []
    session = []
    for line in lines[start + 1:]:
        if "STOP" in line:
            break
        session.append(line)
    return session

assert last_session(["START", "a", "STOP", "START 2", "b", "c", "STOP"]) == ["b", "c"]
assert last_session(["x", "START", "y", "STOP", "z"]) == ["y"]
assert last_session(["START", "p", "q"]) == ["p", "q"]
assert last_session(["a", "STOP"]) == []
assert last_session([]) == []
assert last_session(["STOP", "START"]) == []


## Given log lines of the form "LEVEL message", return a summary text such as "ERROR 2, INFO 1" with the levels in alphabetical order; an empty log gives "empty".
def level_summary(lines):
    if not lines:
        return "empty"
    levels = [line.split(" ")[0] for line in lines]
    parts = []
    for level in sorted(set(levels)):
        parts.append(level + " " + str(levels.count(level)))
    return ", ".join(parts)

assert level_summary(["INFO up", "ERROR a", "ERROR b"]) == "ERROR 2, INFO 1"
assert level_summary(["WARN ERROR", "WARN x"]) == "WARN 2"
assert level_summary(["C x", "A y", "B z", "A"]) == "A 2, B 1, C 1"
assert level_summary([]) == "empty"
assert level_summary(["DEBUG"]) == "DEBUG 1"


## Write a function to swap two columns (counted from 0) in each csv line of a list; a line that lacks one of them is left as it is.
def swap_columns(lines, p, q):
    changed = []
    for line in lines:
        cells = line.split(",")
        if max(p, q) < len(cells):
            cells[p], cells[q] = cells[q], cells[p]
        changed.append(",".join(cells))
    return changed

assert swap_columns(["a,b,c", "1,2,3"], 0, 2) == ["c,b,a", "3,2,1"]
assert swap_columns(["x,y", "z", "u,v,w"], 1, 0) == ["y,x", "z", "v,u,w"]
assert swap_columns(["k,l", "m,n,o"], 2, 1) == ["k,l", "m,o,n"]
assert swap_columns([], 0, 1) == []
assert swap_columns([",q"], 0, 1) == ["q,"]


## Write a function to find the widest cell of each column in csv lines, as a list of lengths; shorter lines simply have no cell in the later columns.
def column_widths(lines):
    widths = []
    for line in lines:
        for i, cell in enumerate(line.split(",")):
            if i == len(widths):
                widths.append(len(cell))
            elif len(cell) > widths[i]:
                widths[i] = len(cell)
    return widths

assert column_widths(["tea,12", "coffee,7"]) == [6, 2]
assert column_widths(["a", "bb,ccc", "d,e,ffff"]) == [2, 3, 4]
assert column_widths(["xyz,,q", "x,y"]) == [3, 1, 1]
assert column_widths([]) == []
assert column_widths([""]) == [0]


## Return the parts of a file path from the deepest folder up to the top, as full paths: for "a/b/c.txt" these are "a/b" and "a".
def parent_folders(path):
    folders = []
    while "/" in path:
        path = path[:path.rindex("/")]
        folders.append(path)
    return folders

assert parent_folders("a/b/c.txt") == ["a/b", "a"]
assert parent_folders("home/ann/x/y") == ["home/ann/x", "home/ann", "home"]
assert parent_folders("q/r") == ["q"]
assert parent_folders("file") == []
assert parent_folders("") == []


## Find the deepest folder that contains both files whose paths are given, "" if they only share the top; the last part of each path is the file name.
def shared_folder(one, two):
    a = one.split("/")[:-1]
    b = two.split("/")[:-1]
    common = []
    for x, y in zip(a, b):
        if x != y:
            break
        common.append(x)
    return "/".join(common)

assert shared_folder("src/app/main.py", "src/app/ui/win.py") == "src/app"
assert shared_folder("a/b/c", "a/d/c") == "a"
assert shared_folder("a/x/c/f", "a/y/c/f") == "a"
assert shared_folder("x.txt", "y.txt") == ""
assert shared_folder("a/b/f", "a/b/f") == "a/b"
assert shared_folder("ab/f", "a/f") == ""


## Check whether a file name counts as a picture: its last extension is png, jpg or gif in any case, and something other than dots stands before that extension.
def is_picture_name(name):
    stem, dot, ext = name.rpartition(".")
    if ext.lower() not in ("png", "jpg", "gif"):
        return False
    return stem.strip(".") != ""

assert is_picture_name("cat.PNG") == True
assert is_picture_name(".jpg") == False
assert is_picture_name("a.gif.txt") == False
assert is_picture_name("my.photo.jpg") == True
assert is_picture_name("png") == False
assert is_picture_name("...gif") == False


## Given email addresses, return those that belong to the same mailbox as an earlier one, when dots in the user part and everything there from "+" on are ignored; keep their order.
def repeated_mailboxes(addresses):
    known = set()
    repeated = []
    for address in addresses:
        user, domain = address.split("@")
        user = user.split("+")[0].replace(".", "")
        box = user + "@" + domain
        if box in known:
            repeated.append(address)
        known.add(box)
    return repeated

assert repeated_mailboxes(["a.b@x.y", "ab@x.y", "ab@xy"]) == ["ab@x.y"]
assert repeated_mailboxes(["jo@m.n", "jo+news@m.n", "j.o@m.n"]) == ["jo+news@m.n", "j.o@m.n"]
assert repeated_mailboxes(["p@q", "q@p"]) == []
assert repeated_mailboxes([]) == []
assert repeated_mailboxes(["a+b@c", "a+d@c"]) == ["a+d@c"]


## Return the name and text of a chat line "[12:30] ann: hi all" as "ann says hi all at 12:30"; a text ending in "?" makes it "asks" in place of "says".
def retell(line):
    clock, rest = line[1:].split("] ", 1)
    name, text = rest.split(": ", 1)
    verb = "asks" if text.endswith("?") else "says"
    return f"{name} {verb} {text} at {clock}"

assert retell("[12:30] ann: hi all") == "ann says hi all at 12:30"
assert retell("[07:05] bo: why?") == "bo asks why? at 07:05"
assert retell("[1:1] x: a: b] c") == "x says a: b] c at 1:1"
assert retell("[9:00] al: ok? yes") == "al says ok? yes at 9:00"
assert retell("[0:0] q: ") == "q says  at 0:0"


## Given chat texts, return the longest one that has no capital letters at all and at least two words; the first wins a tie, and None means there is none.
def longest_quiet_text(texts):
    best = None
    for t in texts:
        if t != t.lower() or len(t.split()) < 2:
            continue
        if best is None or len(t) > len(best):
            best = t
    return best

assert longest_quiet_text(["hi you", "Hello there you", "see ya"]) == "hi you"
assert longest_quiet_text(["ok then", "come over now", "wonderfullylong"]) == "come over now"
assert longest_quiet_text(["STOP it", "yes"]) == None
assert longest_quiet_text([]) == None
assert longest_quiet_text(["a b", "c d e"]) == "c d e"


## Write a function to remove "/* … */" comments from a line of code, as many as there are; an unclosed comment removes all the rest.
def drop_comments(line):
    kept = ""
    while "/*" in line:
        before, line = line.split("/*", 1)
        kept += before
        if "*/" not in line:
            return kept
        line = line.split("*/", 1)[1]
    return kept + line

assert drop_comments("x = 1; /* one */ y = 2;") == "x = 1;  y = 2;"
assert drop_comments("a/*b*/c/*d*/e") == "ace"
assert drop_comments("p /* q") == "p "
assert drop_comments("5 * 3 / 2") == "5 * 3 / 2"
assert drop_comments("") == ""
assert drop_comments("a*/b/*c*/d") == "a*/bd"


## Given a template such as "Dear {0}, {1}!", replace each "{k}" by the k-th value of a list, counting from the end if the list is too short for k: that is, k modulo the length. The list is never empty.
def wrapped_template(template, values):
    for k in range(10):
        mark = "{" + str(k) + "}"
        template = template.replace(mark, values[k % len(values)])
    return template

assert wrapped_template("Dear {0}, {1}!", ["Ann", "hi"]) == "Dear Ann, hi!"
assert wrapped_template("{0}{1}{2}{3}", ["x", "y"]) == "xyxy"
assert wrapped_template("{9} and {4}", ["a", "b", "c"]) == "a and b"
assert wrapped_template("no marks", ["q"]) == "no marks"
assert wrapped_template("{10}{5}", ["z"]) == "{10}z"


## Count the words of a text that occur exactly once in it, ignoring case, and return this count together with the number of all different words.
def single_words(text):
    words = text.lower().split()
    different = set(words)
    once = [w for w in different if words.count(w) == 1]
    return len(once), len(different)

assert single_words("a rose is A rose") == (1, 3)
assert single_words("one two two three three") == (1, 3)
assert single_words("x y z") == (3, 3)
assert single_words("") == (0, 0)
assert single_words("Go go GO") == (0, 1)


## Return all the words that share the highest count in a text, in alphabetical order, but only if that count is at least 2; otherwise return an empty list.
def joint_favourites(text):
    counts = {}
    for word in text.split():
        counts[word] = counts.get(word, 0) + 1
    top = max(counts.values(), default=0)
    if top < 2:
        return []
    return sorted(w for w in counts if counts[w] == top)

assert joint_favourites("b a b c a") == ["a", "b"]
assert joint_favourites("x y x y x") == ["x"]
assert joint_favourites("one two three") == []
assert joint_favourites("") == []
assert joint_favourites("q q") == ["q"]


## Write a function to set a text in two columns: the lines are parted in the middle (the left column takes the extra line), and each row shows the left line padded to the widest of them, " | " and the right line.
def two_column_page(lines):
    half = (len(lines) + 1) // 2
    left, right = lines[:half], lines[half:]
    width = max((len(l) for l in left), default=0)
    rows = []
    for i in range(half):
        other = right[i] if i < len(right) else ""
        rows.append(left[i].ljust(width) + " | " + other)
    return rows

assert two_column_page(["one", "three", "a", "b"]) == ["one   | a", "three | b"]
assert two_column_page(["x", "yy", "z"]) == ["x  | z", "yy | "]
assert two_column_page(["p", "q"]) == ["p | q"]
assert two_column_page([]) == []
assert two_column_page(["solo"]) == ["solo | "]


## Given a sentence, write the last letter of each word as a capital and all its other letters lowercase; words are joined by single spaces.
def tail_case(sentence):
    res = []
    for w in sentence.split():
        res.append(w[:-1].lower() + w[-1].upper())
    return " ".join(res)

assert tail_case("Good old MAN") == "gooD olD maN"
assert tail_case("a bc") == "A bC"
assert tail_case("We sing") == "wE sinG"
assert tail_case("") == ""
assert tail_case("end. X") == "end. X"


## Check whether the quotation marks of a text are in good order: every opening "<<" is closed by ">>" before the next one opens, and none is closed without having been opened.
def quotes_in_order(text):
    is_open = False
    for i in range(len(text) - 1):
        pair = text[i:i + 2]
        if pair == "<<":
            if is_open:
                return False
            is_open = True
        elif pair == ">>":
            if not is_open:
                return False
            is_open = False
    return not is_open

assert quotes_in_order("He said <<no>> and <<yes>>.") == True
assert quotes_in_order("<<one <<two>> three>>") == False
assert quotes_in_order("a>> <<b>>") == False
assert quotes_in_order("<<open") == False
assert quotes_in_order("") == True
assert quotes_in_order("a < b > c") == True


## Given lowercase names, abbreviate each to the fewest letters, at least two, that tell it apart from all other names in the list; the names are different and none is the beginning of another.
def shortest_abbreviations(names):
    result = []
    for name in names:
        n = 2
        while sum(other.startswith(name[:n]) for other in names) > 1:
            n += 1
        result.append(name[:n])
    return result

assert shortest_abbreviations(["monday", "tuesday", "thursday"]) == ["mo", "tu", "th"]
assert shortest_abbreviations(["march", "may", "june"]) == ["mar", "may", "ju"]
assert shortest_abbreviations(["june", "july", "april"]) == ["jun", "jul", "ap"]
assert shortest_abbreviations(["sunday"]) == ["su"]
assert shortest_abbreviations([]) == []
assert shortest_abbreviations(["abcd", "abce"]) == ["abcd", "abce"]


## Write a function to wrap a long word into lines of n characters, where each line but the last shows n - 1 letters and a hyphen; n is at least 2.
def hyphenate(word, n):
    lines = []
    while len(word) > n:
        lines.append(word[:n - 1] + "-")
        word = word[n - 1:]
    lines.append(word)
    return lines

assert hyphenate("wonderful", 4) == ["won-", "der-", "ful"]
assert hyphenate("abcdef", 3) == ["ab-", "cd-", "ef"]
assert hyphenate("tree", 4) == ["tree"]
assert hyphenate("abc", 2) == ["a-", "bc"]
assert hyphenate("", 5) == [""]
assert hyphenate("trees", 4) == ["tre-", "es"]
