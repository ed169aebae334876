## Write a function to insert the word "and" before the last word and commas after all words but the last two of a list of words written as one sentence; fewer than two words stay as they are.
def as_listing(sentence):
    words = sentence.split()
    if len(words) < 2:
        return sentence
    start = [w + "," for w in words[:-2]]
    return " ".join(start + [words[-2], "and", words[-1]])

assert as_listing("red green blue") == "red, green and blue"
assert as_listing("tea milk") == "tea and milk"
assert as_listing("a b c d") == "a, b, c and d"
assert as_listing("one") == "one"
assert as_listing("") == ""


## Return the length of the longest chain of neighbouring words in a sentence in which each word is strictly longer than the one before it, counted in words.
def longest_growth(sentence):
    longest = 0
    run = 0
    previous = 0
    for word in sentence.split():
        if len(word) > previous:
            run += 1
        else:
            run = 1
        previous = len(word)
        longest = max(longest, run)
    return longest

assert longest_growth("I am not very sad") == 4
assert longest_growth("big cat eats mice quickly") == 2
assert longest_growth("a bb a bb ccc") == 3
assert longest_growth("") == 0
assert longest_growth("three two") == 1


## Given a sentence, return its words in an order that alternates: first, last, second, last but one and so on, joined by spaces.
def outside_in(sentence):
    words = sentence.split()
    order = []
    while words:
        order.append(words.pop(0))
        if words:
            order.append(words.pop())
    return " ".join(order)

assert outside_in("one two three four five") == "one five two four three"
assert outside_in("a b c d") == "a d b c"
assert outside_in("x y") == "x y"
assert outside_in("solo") == "solo"
assert outside_in("") == ""


## Write a python function to find the first word of a sentence that begins with a capital letter although it is neither the first word nor follows a word ending in "."; return "" if there is none.
def first_proper_name(text):
    words = text.split()
    for i in range(1, len(words)):
        if words[i][0].isupper() and words[i - 1][-1] != ".":
            return words[i]
    return ""

assert first_proper_name("Yesterday Anna slept. Then Bob came.") == "Anna"
assert first_proper_name("It rains. We met Zoe today.") == "Zoe"
assert first_proper_name("We go. You stay.") == ""
assert first_proper_name("Anna") == ""
assert first_proper_name("") == ""
assert first_proper_name("see P. Lee and Max") == "P."


## Count the apostrophes of a text that stand between two letters, as in "it's"; those at the edge of a word are not counted.
def inner_apostrophes(text):
    total = 0
    for i in range(1, len(text) - 1):
        if text[i] == "'" and text[i - 1].isalpha() and text[i + 1].isalpha():
            total += 1
    return total

assert inner_apostrophes("it's the boys' ball, isn't it") == 2
assert inner_apostrophes("'tis o'clock") == 1
assert inner_apostrophes("'quoted' words") == 0
assert inner_apostrophes("a'b'c") == 2
assert inner_apostrophes("") == 0
assert inner_apostrophes("x'1 '") == 0


## Write a function to turn straight double quotes into directed ones: a quote at the start of the text or after a space becomes "<", any other becomes ">".
def direct_quotes(text):
    res = ""
    for i, ch in enumerate(text):
        if ch != '"':
            res += ch
        elif i == 0 or text[i - 1] == " ":
            res += "<"
        else:
            res += ">"
    return res

assert direct_quotes('he said "go on" twice') == "he said <go on> twice"
assert direct_quotes('"yes" or "no"') == "<yes> or <no>"
assert direct_quotes('a"b') == "a>b"
assert direct_quotes("") == ""
assert direct_quotes('"" "') == "<> <"


## Return the possessive of a name: "Anna" gives "Anna's", but names ending in "s" or "x" only get an apostrophe; an empty name stays empty.
def possessive(name):
    if not name:
        return name
    if name[-1] in "sx":
        return name + "'"
    return name + "'s"

assert possessive("Anna") == "Anna's"
assert possessive("James") == "James'"
assert possessive("Felix") == "Felix'"
assert possessive("") == ""
assert possessive("SIS") == "SIS's"


## Put "a" or "an" before each noun of a list and join the results with ", ": "an" stands before a, e, i, o and u in any case, except before words that start with "uni" or "eu".
def with_articles(nouns):
    phrases = []
    for noun in nouns:
        low = noun.lower()
        if low[0] in "aeiou" and not low.startswith(("uni", "eu")):
            phrases.append("an " + noun)
        else:
            phrases.append("a " + noun)
    return ", ".join(phrases)

assert with_articles(["owl", "cat", "Apple"]) == "an owl, a cat, an Apple"
assert with_articles(["unicorn", "uncle"]) == "a unicorn, an uncle"
assert with_articles(["euro", "eel", "ice"]) == "a euro, an eel, an ice"
assert with_articles([]) == ""
assert with_articles(["Unit", "umbrella"]) == "a Unit, an umbrella"


## Given words, find the ending of exactly n letters that most of them have, ignoring words shorter than n; of equally common endings return the alphabetically first, and "" if no word is long enough.
def common_ending(words, n):
    counts = {}
    for w in words:
        if len(w) >= n:
            end = w[-n:]
            counts[end] = counts.get(end, 0) + 1
    best = ""
    for end in sorted(counts):
        if best == "" or counts[end] > counts[best]:
            best = end
    return best

assert common_ending(["walking", "sing", "walked"], 3) == "ing"
assert common_ending(["red", "bad", "cup", "gap"], 2) == "ad"
assert common_ending(["top", "hop", "up", "op"], 2) == "op"
assert common_ending(["a", "b"], 2) == ""
assert common_ending([], 1) == ""
assert common_ending(["no", "go", "if"], 1) == "o"


## Check whether a line of text is over-indented, given the previous line: the indent (leading spaces) may grow by at most four, and only if the previous line ends in ":"; otherwise it must not grow.
def over_indented(previous, line):
    before = len(previous) - len(previous.lstrip())
    now = len(line) - len(line.lstrip())
    allowed = before
    if previous.endswith(":"):
        allowed += 4
    return now > allowed

assert over_indented("if x:", "    y") == False
assert over_indented("a = 1", "  b = 2") == True
assert over_indented("for i in t:", "     z") == True
assert over_indented("    x", "y") == False
assert over_indented("  if q:", "      r") == False
assert over_indented("", " k") == True


## Write a function to remove the common indent of the lines of a text: the smallest number of leading spaces of all non-blank lines is cut off everywhere; blank lines become empty.
def dedent_lines(lines):
    full = [line for line in lines if line.strip()]
    least = min((len(l) - len(l.lstrip(" ")) for l in full), default=0)
    return [line[least:] if line.strip() else "" for line in lines]

assert dedent_lines(["    a", "      b", "    c"]) == ["a", "  b", "c"]
assert dedent_lines(["  x", " ", "   y"]) == ["x", "", " y"]
assert dedent_lines(["p", "  q"]) == ["p", "  q"]
assert dedent_lines([]) == []
assert dedent_lines(["   ", "  "]) == ["", ""]


## Given nested bullet lines such as "- a", "  - b" (two spaces for each level), return for each bullet its full path of names joined by " > ".
def bullet_paths(lines):
    trail = []
    paths = []
    for line in lines:
        level = (len(line) - len(line.lstrip())) // 2
        trail = trail[:level]
        trail.append(line.strip()[2:])
        paths.append(" > ".join(trail))
    return paths

assert bullet_paths(["- a", "  - b", "    - c", "  - d"]) == ["a", "a > b", "a > b > c", "a > d"]
assert bullet_paths(["- x", "- y", "  - z z"]) == ["x", "y", "y > z z"]
assert bullet_paths(["- p", "  - q", "- r"]) == ["p", "p > q", "r"]
assert bullet_paths([]) == []
assert bullet_paths(["- -"]) == ["-"]


## Return the line numbers (from 1) of all lines that are longer than the given limit, written as one text like "2, 5"; return "none" if there are no such lines.
def long_line_report(text, limit):
    numbers = []
    n = 1
    for line in text.split("\n"):
        if len(line) > limit:
            numbers.append(str(n))
        n += 1
    return ", ".join(numbers) or "none"

assert long_line_report("ab\nabcd\nabc\nabcde", 3) == "2, 4"
assert long_line_report("long line\nok", 4) == "1"
assert long_line_report("abc\nabc", 3) == "none"
assert long_line_report("", 0) == "none"
assert long_line_report("\na\n", 0) == "2"


## Write a python function to collapse a log: neighbouring equal lines become one line with " (xN)" behind it, where N is their number; single lines stay unchanged.
def collapse_log(lines):
    out = []
    i = 0
    while i < len(lines):
        j = i
        while j < len(lines) and lines[j] == lines[i]:
            j += 1
        if j - i > 1:
            out.append(f"{lines[i]} (x{j - i})")
        else:
            out.append(lines[i])
        i = j
    return out

assert collapse_log(["up", "fail", "fail", "fail", "up"]) == ["up", "fail (x3)", "up"]
assert collapse_log(["a", "a", "b", "b"]) == ["a (x2)", "b (x2)"]
assert collapse_log(["x", "y", "x"]) == ["x", "y", "x"]
assert collapse_log([]) == []
assert collapse_log(["z"]) == ["z"]


## Given access log lines "ip path status", return the paths that were answered with status 404 at least twice, in alphabetical order.
def often_missing(lines):
    misses = {}
    for line in lines:
        ip, path, status = line.split()
        if status == "404":
            misses[path] = misses.get(path, 0) + 1
    return sorted(path for path, n in misses.items() if n >= 2)

assert often_missing(["1 /a 404", "2 /a 404", "1 /b 404"]) == ["/a"]
assert often_missing(["1 /c 404", "1 /b 404", "2 /b 404", "3 /c 404"]) == ["/b", "/c"]
assert often_missing(["1 /a 200", "2 /a 404", "3 /a 200"]) == []
assert often_missing([]) == []
assert often_missing(["9 /x 404", "9 /x 404", "9 /x 404"]) == ["/x"]


## Write a function to look up a cell in csv lines whose first line is the heading: return the value in the named column of the first row whose first cell is the key, or None if row or column is missing.
def csv_lookup(lines, key, column):
    heads = lines[0].split(",")
    if column not in heads:
        return None
    place = heads.index(column)
    for line in lines[1:]:
        cells = line.split(",")
        if cells[0] == key:
            return cells[place]
    return None

assert csv_lookup(["id,name,age", "1,ann,30", "2,bob,41"], "2", "age") == "41"
assert csv_lookup(["k,v", "a,b", "a,c"], "a", "v") == "b"
assert csv_lookup(["k,v,w", "k,1,2", "v,3,4"], "k", "w") == "2"
assert csv_lookup(["k,v", "a,b"], "b", "v") == None
assert csv_lookup(["k,v", "a,b"], "a", "x") == None


## Given csv lines without quotes, return the lines in order of the number in their last cell, highest first; lines with the same number are ordered alphabetically as whole lines.
def rank_csv_lines(lines):
    def key(line):
        cells = line.split(",")
        return (-int(cells[-1]), line)
    return sorted(lines, key=key)

assert rank_csv_lines(["ann,5", "bob,12", "cy,7"]) == ["bob,12", "cy,7", "ann,5"]
assert rank_csv_lines(["b,9,1", "a,1,1", "c,0,2"]) == ["c,0,2", "a,1,1", "b,9,1"]
assert rank_csv_lines(["x,-3", "y,0", "z,-1"]) == ["y,0", "z,-1", "x,-3"]
assert rank_csv_lines([]) == []
assert rank_csv_lines(["4", "10"]) == ["10", "4"]


## Write a function to build a url from a host, a list of path parts and a dict of parameters: parts are joined by slashes and parameters follow in alphabetical order after "?"; nothing is added for an empty list or dict.
def build_url(host, parts, params):
    url = "https://" + "/".join([host] + parts)
    if params:
        pairs = [f"{k}={params[k]}" for k in sorted(params)]
        url += "?" + "&".join(pairs)
    return url

assert build_url("x.org", ["a", "b"], {"q": 1}) == "https://x.org/a/b?q=1"
assert build_url("y.io", [], {"z": 2, "c": "d"}) == "https://y.io?c=d&z=2"
assert build_url("t.de", ["tea"], {}) == "https://t.de/tea"
assert build_url("h", [], {}) == "https://h"
assert build_url("h", [""], {"k": ""}) == "https://h/?k="


## Return how deep a url path is: the number of non-empty parts between the host and a "?" or "#"; the url always begins with a scheme such as "http://".
def url_depth(url):
    rest = url[url.index("://") + 3:]
    for mark in "?#":
        rest = rest.split(mark)[0]
    parts = [p for p in rest.split("/") if p != ""]
    return len(parts) - 1

assert url_depth("http://a.b/c/d") == 2
assert url_depth("https://shop.io/tea//green/?q=a/b") == 2
assert url_depth("ftp://x.y/z#k/l/m") == 1
assert url_depth("http://a.b") == 0
assert url_depth("http://a.b/") == 0
assert url_depth("http://h?u=/x/y") == 0


## Given a list of file paths, return those whose file name (last part) occurs more than once in the list, comparing names without regard to case, in the order given.
def same_named_files(paths):
    names = [p.split("/")[-1].lower() for p in paths]
    return [p for p, name in zip(paths, names) if names.count(name) > 1]

assert same_named_files(["a/x.txt", "b/X.txt", "b/y.txt"]) == ["a/x.txt", "b/X.txt"]
assert same_named_files(["m", "k/m", "m/k"]) == ["m", "k/m"]
assert same_named_files(["a/b", "b/a", "c"]) == []
assert same_named_files([]) == []
assert same_named_files(["q/r", "q/r"]) == ["q/r", "q/r"]


## Write a python function to find a free user name: take the wanted one in lowercase; while it is taken, put the next number (1, 2, …) behind it, shortening the name so that the whole has at most n characters.
def fit_user_name(wanted, taken, n):
    name = wanted.lower()[:n]
    k = 0
    candidate = name
    while candidate in taken:
        k += 1
        tail = str(k)
        candidate = name[:n - len(tail)] + tail
    return candidate

assert fit_user_name("Maria", {"maria", "maria1"}, 8) == "maria2"
assert fit_user_name("Featherstone", ["feathers"], 8) == "feather1"
assert fit_user_name("Bo", [], 5) == "bo"
assert fit_user_name("abc", {"abc", "ab1", "ab2"}, 3) == "ab3"
assert fit_user_name("abcdef", set(), 4) == "abcd"


## Given chat messages as (name, text) pairs, return for each name the total number of words written, as a list of pairs from the most words to the fewest; ties go in alphabetical order.
def talkers(messages):
    totals = {}
    for name, text in messages:
        totals[name] = totals.get(name, 0) + len(text.split())
    return sorted(totals.items(), key=lambda t: (-t[1], t[0]))

assert talkers([("bo", "hi you"), ("al", "hey"), ("bo", "ok")]) == [("bo", 3), ("al", 1)]
assert talkers([("z", "a b"), ("y", "c d"), ("x", "e f g")]) == [("x", 3), ("y", 2), ("z", 2)]
assert talkers([("k", "")]) == [("k", 0)]
assert talkers([]) == []
assert talkers([("b", "1"), ("a", "1"), ("b", "2 3"), ("a", "2 3")]) == [("a", 3), ("b", 3)]


## Write a function to replace the emoticons ":)" by "smiles" and ":(" by "frowns" in a chat text where they stand as words of their own, and return the new text.
def name_emoticons(text):
    table = {":)": "smiles", ":(": "frowns"}
    return " ".join(table.get(word, word) for word in text.split(" "))

assert name_emoticons("hello :) you") == "hello smiles you"
assert name_emoticons(":( or :)") == "frowns or smiles"
assert name_emoticons("bad:( :))") == "bad:( :))"
assert name_emoticons("") == ""
assert name_emoticons(":)  :)") == "smiles  smiles"


## Given posts as lists of tags, count for each pair of different tags in how many posts they stand together; return the most common pair as a sorted tuple, the alphabetically first of equal ones, or None.
def best_tag_pair(posts):
    counts = {}
    for tags in posts:
        tags = sorted(set(tags))
        for i in range(len(tags)):
            for j in range(i + 1, len(tags)):
                pair = (tags[i], tags[j])
                counts[pair] = counts.get(pair, 0) + 1
    if not counts:
        return None
    return min(counts, key=lambda p: (-counts[p], p))

assert best_tag_pair([["sun", "sea"], ["sea", "fish", "sun"]]) == ("sea", "sun")
assert best_tag_pair([["c", "b", "a"]]) == ("a", "b")
assert best_tag_pair([["x", "y"], ["z", "x"], ["x", "z"]]) == ("x", "z")
assert best_tag_pair([["a"], ["b"]]) == None
assert best_tag_pair([["q", "p", "q", "q"]]) == ("p", "q")


## Return the text with every run of three or more equal punctuation marks (".", "!" or "?") cut down to exactly three and every run of two cut down to one.
def calm_marks(text):
    res = ""
    i = 0
    while i < len(text):
        j = i + 1
        while j < len(text) and text[j] == text[i]:
            j += 1
        size = j - i
        if text[i] in ".!?":
            size = 3 if size >= 3 else 1
        res += text[i] * size
        i = j
    return res

assert calm_marks("Wait.... what??") == "Wait... what?"
assert calm_marks("good!!! book..") == "good!!! book."
assert calm_marks("no!") == "no!"
assert calm_marks("") == ""
assert calm_marks("?!?!") == "?!?!"
