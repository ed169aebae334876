## Write a function to count the words of a sentence that are exactly as long as the word two places before them.
def twin_length_gap(sentence):
    words = sentence.split()
    count = 0
    for i in range(2, len(words)):
        if len(words[i]) == len(words[i - 2]):
            count += 1
    return count

assert twin_length_gap("the old dog ran far away") == 3
assert twin_length_gap("a bb c dd eee") == 2
assert twin_length_gap("one two") == 0
assert twin_length_gap("we all go now by car then") == 4
assert twin_length_gap("") == 0


## Return the first words of all the lines of a text, joined by single spaces; blank lines are skipped.
def first_of_each_line(text):
    firsts = []
    for line in text.split("\n"):
        words = line.split()
        if words:
            firsts.append(words[0])
    return " ".join(firsts)

assert first_of_each_line("meet me\nat noon\n\ntomorrow") == "meet at tomorrow"
assert first_of_each_line("  run fast\nnow") == "run now"
assert first_of_each_line("a b c") == "a"
assert first_of_each_line("") == ""
assert first_of_each_line(" \n \nend") == "end"


## Given a sentence, move its first word to the end, make that word lowercase and capitalize only the first letter of the new first word; sentences of fewer than two words come back unchanged.
def first_word_last(sentence):
    words = sentence.split()
    if len(words) < 2:
        return sentence
    moved = words[1:] + [words[0].lower()]
    moved[0] = moved[0][0].upper() + moved[0][1:]
    return " ".join(moved)

assert first_word_last("Today we rest") == "We rest today"
assert first_word_last("Here McCoy sits") == "McCoy sits here"
assert first_word_last("Come in") == "In come"
assert first_word_last("Hello") == "Hello"
assert first_word_last("") == ""


## Write a python function to write a title in which every word is capitalized except "a", "of", "the" and "and", which stay lowercase unless they come first or last.
def book_title(text):
    small = {"a", "of", "the", "and"}
    words = text.lower().split()
    last = len(words) - 1
    res = []
    for i, w in enumerate(words):
        if w in small and 0 < i < last:
            res.append(w)
        else:
            res.append(w.capitalize())
    return " ".join(res)

assert book_title("the house of a cat") == "The House of a Cat"
assert book_title("war AND peace") == "War and Peace"
assert book_title("what dreams are made of") == "What Dreams Are Made Of"
assert book_title("the") == "The"
assert book_title("") == ""
assert book_title("and and and") == "And and And"


## Define a function that adds a full stop to each line that does not already end with ".", "!", "?" or ":"; empty lines are left empty.
def close_lines(lines):
    closed = []
    for line in lines:
        if line and line[-1] not in ".!?:":
            closed.append(line + ".")
        else:
            closed.append(line)
    return closed

assert close_lines(["Hi", "Really?", "Items:"]) == ["Hi.", "Really?", "Items:"]
assert close_lines(["", "go!", "a, b"]) == ["", "go!", "a, b."]
assert close_lines(["Done.", "x"]) == ["Done.", "x."]
assert close_lines([]) == []
assert close_lines(["wait;", "yes "]) == ["wait;.", "yes ."]


## Return the plural of a regular English noun: a consonant and "y" at the end become "ies"; after "s", "x", "z", "ch" or "sh" comes "es"; otherwise add "s".
def plural_noun(noun):
    if noun[-1] == "y" and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    if noun[-1] in "sxz" or noun[-2:] in ("ch", "sh"):
        return noun + "es"
    return noun + "s"

assert plural_noun("city") == "cities"
assert plural_noun("day") == "days"
assert plural_noun("brush") == "brushes"
assert plural_noun("box") == "boxes"
assert plural_noun("path") == "paths"
assert plural_noun("church") == "churches"


## Check whether all the lines of a poem rhyme in pairs: lines 1 and 2, lines 3 and 4 and so on must end with the same two characters, and the number of lines must be even.
def rhymes_in_pairs(lines):
    if len(lines) % 2 == 1:
        return False
    for i in range(0, len(lines), 2):
        if lines[i][-2:] != lines[i + 1][-2:]:
            return False
    return True

assert rhymes_in_pairs(["the cat", "a hat", "one day", "we play"]) == True
assert rhymes_in_pairs(["sun", "run", "sea", "sky"]) == False
assert rhymes_in_pairs(["go", "so", "no"]) == False
assert rhymes_in_pairs([]) == True
assert rhymes_in_pairs(["light", "what"]) == False


## Write a function to number the lines of a text, counting only those that are not blank: such a line gets its number and ": " in front, blank lines become empty.
def number_full_lines(text):
    out = []
    n = 0
    for line in text.split("\n"):
        if line.strip() == "":
            out.append("")
            continue
        n += 1
        out.append(f"{n}: {line}")
    return "\n".join(out)

assert number_full_lines("red\n\nblue") == "1: red\n\n2: blue"
assert number_full_lines("a\nb\nc") == "1: a\n2: b\n3: c"
assert number_full_lines("  x") == "1:   x"
assert number_full_lines("") == ""
assert number_full_lines(" \nq") == "\n1: q"


## Given the lines of a log, each starting with a level word such as "INFO", return the longest stretch of neighbouring lines with the same level as a pair of level and length; the earliest wins a tie, and an empty log gives ("", 0).
def longest_level_run(lines):
    best = ("", 0)
    current, length = None, 0
    for line in lines:
        level = line.split()[0]
        if level == current:
            length += 1
        else:
            current, length = level, 1
        if length > best[1]:
            best = (level, length)
    return best

assert longest_level_run(["INFO a", "WARN b", "WARN c", "INFO d"]) == ("WARN", 2)
assert longest_level_run(["INFO a", "ERROR b"]) == ("INFO", 1)
assert longest_level_run(["A x", "A y", "B z", "B w", "B v"]) == ("B", 3)
assert longest_level_run([]) == ("", 0)
assert longest_level_run(["A 1", "A 2", "B 1", "B 2"]) == ("A", 2)


## Write a function to find the numbers (from 1) of the csv lines whose count of commas differs from that of the first line.
def crooked_csv_lines(lines):
    if not lines:
        return []
    expected = lines[0].count(",")
    return [n for n, line in enumerate(lines, 1) if line.count(",") != expected]

assert crooked_csv_lines(["a,b", "1,2", "3", "4,5,6"]) == [3, 4]
assert crooked_csv_lines(["x", "y,z", "w"]) == [2]
assert crooked_csv_lines(["n,m", "1,1"]) == []
assert crooked_csv_lines([]) == []
assert crooked_csv_lines(["", ","]) == [2]


## Return the host of a url without its scheme, without a leading "www." and without a port; the url may lack the scheme and the path.
def host_of(url):
    if "://" in url:
        url = url.split("://", 1)[1]
    host = url.split("/")[0]
    host = host.split(":")[0]
    if host.startswith("www."):
        host = host[4:]
    return host

assert host_of("https://www.tea.org/green/cups") == "tea.org"
assert host_of("http://shop.io:8080/a:b") == "shop.io"
assert host_of("www.fern.net") == "fern.net"
assert host_of("a.www.b/c") == "a.www.b"
assert host_of("ftp://files.x/http://y") == "files.x"


## Given file names, count them per extension (the lowercase part after the last dot); names without a dot are counted under the empty string.
def extension_counts(names):
    counts = {}
    for name in names:
        if "." in name:
            ext = name[name.rfind(".") + 1:].lower()
        else:
            ext = ""
        counts[ext] = counts.get(ext, 0) + 1
    return counts

assert extension_counts(["a.txt", "b.TXT", "c.py"]) == {"txt": 2, "py": 1}
assert extension_counts(["x.tar.gz", "Makefile", "y.gz"]) == {"gz": 2, "": 1}
assert extension_counts(["readme", "licence"]) == {"": 2}
assert extension_counts([]) == {}
assert extension_counts(["end."]) == {"": 1}


## Write a python function to suggest a user name from a full name: the first letters of all names but the last, then the whole last name, all lowercase, at most eight characters.
def user_name(full_name):
    parts = full_name.lower().split()
    initials = ""
    for part in parts[:-1]:
        initials += part[0]
    return (initials + parts[-1])[:8]

assert user_name("Anna Maria Berg") == "amberg"
assert user_name("Tom Featherstone") == "tfeather"
assert user_name("Cher") == "cher"
assert user_name("J R R Tolkien") == "jrrtolki"
assert user_name("Bo Li") == "bli"


## Return how many chat messages of the form "name: text" come directly after a message of the same person.
def double_posts(messages):
    previous = None
    total = 0
    for m in messages:
        name = m.split(":")[0]
        if name == previous:
            total += 1
        previous = name
    return total

assert double_posts(["ann: hi", "ann: there", "bob: hey", "ann: ok"]) == 1
assert double_posts(["bo: a", "bo: b", "bo: c"]) == 2
assert double_posts(["x: y", "y: x", "x: y"]) == 0
assert double_posts([]) == 0
assert double_posts(["jo: see: you", "jo: later", "jon: bye"]) == 1


## Given a text, return its tags (words that start with "#" and have more than that one character) in lowercase, each once, in the order of their first appearance.
def unique_tags(text):
    seen = []
    for word in text.lower().split():
        if word.startswith("#") and len(word) > 1 and word not in seen:
            seen.append(word)
    return seen

assert unique_tags("#Sun at #sea and #sun") == ["#sun", "#sea"]
assert unique_tags("no tag # here") == []
assert unique_tags("#b #a c#d #a") == ["#b", "#a"]
assert unique_tags("") == []
assert unique_tags("## #") == ["##"]


## Write a function to return the most frequent word of a text, ignoring case; of equally frequent words the longest, and of equally long ones the alphabetically first. No words give "".
def top_word(text):
    words = text.lower().split()
    if not words:
        return ""
    return min(set(words), key=lambda w: (-words.count(w), -len(w), w))

assert top_word("go up go down") == "go"
assert top_word("tea milk Tea sugar sugar") == "sugar"
assert top_word("bat cat ant") == "ant"
assert top_word("") == ""
assert top_word("a bb a bb ccc") == "bb"


## Return the depth of a Markdown heading: the number of "#" signs at the start of the line, provided there are at most six and a space follows them, otherwise 0.
def heading_depth(line):
    n = 0
    while n < len(line) and line[n] == "#":
        n += 1
    if n > 6 or line[n:n + 1] != " ":
        return 0
    return n

assert heading_depth("## Tools") == 2
assert heading_depth("###Tools") == 0
assert heading_depth("###### Deep # end") == 6
assert heading_depth("####### Too deep") == 0
assert heading_depth("text # no") == 0
assert heading_depth("#") == 0


## Given a template with "_" marks and a list of words, replace the marks one after another by the words; marks left over stay, and words left over are dropped.
def fill_blanks(template, words):
    res = ""
    k = 0
    for ch in template:
        if ch == "_" and k < len(words):
            res += words[k]
            k += 1
        else:
            res += ch
    return res

assert fill_blanks("_ likes _", ["Ann", "tea"]) == "Ann likes tea"
assert fill_blanks("_, _ and _", ["a", "b"]) == "a, b and _"
assert fill_blanks("Hi _!", ["Bo", "Al"]) == "Hi Bo!"
assert fill_blanks("none", ["x"]) == "none"
assert fill_blanks("__", []) == "__"
assert fill_blanks("_-_", ["_", "x"]) == "_-x"


## Write a function to break a sentence into lines of exactly k words each, the last line taking what is left over.
def k_words_per_line(sentence, k):
    words = sentence.split()
    lines = []
    while words:
        lines.append(" ".join(words[:k]))
        words = words[k:]
    return lines

assert k_words_per_line("we go to the old mill", 2) == ["we go", "to the", "old mill"]
assert k_words_per_line("a b c d", 3) == ["a b c", "d"]
assert k_words_per_line("one", 1) == ["one"]
assert k_words_per_line("", 4) == []
assert k_words_per_line("x  y", 5) == ["x y"]


## Shorten a text to at most n characters without cutting a word: keep as many whole words from the start as fit when joined by single spaces; if not even the first word fits, return "".
def whole_words_within(text, n):
    short = ""
    for word in text.split():
        longer = word if short == "" else short + " " + word
        if len(longer) > n:
            break
        short = longer
    return short

assert whole_words_within("green apples taste sour", 12) == "green apples"
assert whole_words_within("green apples taste sour", 11) == "green"
assert whole_words_within("a bb c", 4) == "a bb"
assert whole_words_within("enormous", 5) == ""
assert whole_words_within("big enormous cat", 8) == "big"
assert whole_words_within("", 3) == ""


## Given lines indented with spaces, return the set of different indents (numbers of leading spaces) used by lines that are not blank, as a sorted list.
def indents_used(lines):
    widths = set()
    for line in lines:
        if line.strip():
            widths.add(len(line) - len(line.lstrip(" ")))
    return sorted(widths)

assert indents_used(["if x:", "    y", "        z", "    w"]) == [0, 4, 8]
assert indents_used(["  a", "   ", "  b"]) == [2]
assert indents_used(["a b", " c"]) == [0, 1]
assert indents_used([]) == []
assert indents_used(["", "     "]) == []


## Count the quotations of a text, where every two double quotes enclose one, that contain more than one word; an unclosed last quote does not count.
def long_quotations(text):
    parts = text.split('"')
    count = 0
    for i in range(1, len(parts) - 1, 2):
        if len(parts[i].split()) > 1:
            count += 1
    return count

assert long_quotations('He said "come in" and "sit".') == 1
assert long_quotations('"a b" "c d" "e f g"') == 3
assert long_quotations('no "quote end') == 0
assert long_quotations("") == 0
assert long_quotations('"x" is y z "w" or "open end') == 0


## Write a function to expand the abbreviations of a text word by word, using a dictionary from abbreviation (with its dot) to full form, and return also how many were expanded.
def expand_abbreviations(text, table):
    words = text.split()
    expanded = 0
    for i in range(len(words)):
        if words[i] in table:
            words[i] = table[words[i]]
            expanded += 1
    return " ".join(words), expanded

assert expand_abbreviations("see p. 7 or p. 9", {"p.": "page"}) == ("see page 7 or page 9", 2)
assert expand_abbreviations("Dr. No etc.", {"Dr.": "Doctor", "etc.": "and so on"}) == ("Doctor No and so on", 2)
assert expand_abbreviations("no. no", {"no.": "number"}) == ("number no", 1)
assert expand_abbreviations("", {"a.": "b"}) == ("", 0)
assert expand_abbreviations("xp. p.", {"p.": "page"}) == ("xp. page", 1)


## Check whether the words of a sentence first become longer and longer up to one longest word and then shorter and shorter; both parts may be missing, but the sentence may not be empty.
def hill_of_words(sentence):
    sizes = [len(w) for w in sentence.split()]
    if not sizes:
        return False
    top = sizes.index(max(sizes))
    for i in range(len(sizes) - 1):
        if i < top and sizes[i] >= sizes[i + 1]:
            return False
        if i >= top and sizes[i] <= sizes[i + 1]:
            return False
    return True

assert hill_of_words("I am very sad I") == True
assert hill_of_words("a cat likes fish so") == True
assert hill_of_words("we run far") == False
assert hill_of_words("one") == True
assert hill_of_words("") == False
assert hill_of_words("strange things end") == True


## Given an email address, hide the middle of its user part: keep the first and last character and put one "*" for each one between; user parts of up to two characters stay as they are.
def mask_email(address):
    user, domain = address.split("@")
    if len(user) > 2:
        user = user[0] + "*" * (len(user) - 2) + user[-1]
    return user + "@" + domain

assert mask_email("martha@mail.org") == "m****a@mail.org"
assert mask_email("bob@x.io") == "b*b@x.io"
assert mask_email("al@wood.net") == "al@wood.net"
assert mask_email("j@j.com") == "j@j.com"
assert mask_email("a.b-c@d") == "a***c@d"
