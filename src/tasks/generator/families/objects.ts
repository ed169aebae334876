/** Families of small classes that hold data; tests create an object and ask one of its methods. */
import { type Family, family, py } from "../family.ts";
import { ints, letters, list, oneOf, words } from "../inputs.ts";

export const objectFamilies: readonly Family[] = [
  family("class-text", "TextBox Paragraph Snippet", (r) => {
    const [method, text, expr] = r.pick([
      ["count_words", "its number of words", "len(self.text.split())"],
      ["shout", "it in upper case with an exclamation mark", 'self.text.upper() + "!"'],
      [
        "longest",
        "its longest word, the first one on a tie, an empty string if it has none",
        'max(self.text.split(), key=len, default="")',
      ],
      ["backwards", "its words in reverse order", '" ".join(self.text.split()[::-1])'],
    ] as const);
    return {
      say: `hold a text (the constructor takes a list of lines, joined by blanks), with a method ${method} that returns ${text}`,
      code: [
        py`
        class FN:
            def __init__(self, words):
                self.text = " ".join(words)

            def ${method}(self):
                return ${expr}`,
      ],
      args: [list(oneOf('"red sun"', '"a"', '"big old tree"', '"no"', '"moon light"'), 1, 3)],
      call: `FN(@).${method}()`,
      edges: ["[]", '["a b", "cc"]'],
    };
  }),
  family("class-tracker", "ScoreBoard Tracker Results", (r) => {
    const [method, text, body] = r.pick([
      ["best", "the highest score, 0 without scores", "return max(self.scores, default=0)"],
      [
        "average",
        "the mean rounded to one decimal, 0 without scores",
        "if not self.scores:\n                    return 0\n                return round(sum(self.scores) / len(self.scores), 1)",
      ],
      ["improved", "whether the last score is higher than the first", "return len(self.scores) > 1 and self.scores[-1] > self.scores[0]"],
      ["last_two", "a list of the last two scores (fewer if there are fewer)", "return self.scores[-2:]"],
    ] as const);
    const low = r.int(0, 3);
    return {
      say: `collect scores (the constructor takes a list of them and ignores those below ${low}), with a method ${method} that returns ${text}`,
      code: [
        py`
        class FN:
            def __init__(self, nums):
                self.scores = [x for x in nums if x >= ${low}]

            def ${method}(self):
                ${body}`,
        py`
        class FN:
            def __init__(self, nums):
                self.scores = []
                for x in nums:
                    if x < ${low}:
                        continue
                    self.scores.append(x)

            def ${method}(self):
                ${body}`,
      ],
      args: [ints(-2, 12, 1, 5)],
      call: `FN(@).${method}()`,
      edges: ["[]", "[5]", "[3, 9, 4]", "[9, 3]"],
    };
  }),
  family("class-robot", "robot_position walk_robot where_robot_ends", (r) => {
    const size = r.int(3, 6);
    const wall = r.chance(0.5);
    return {
      say: `move a robot that starts at (0, 0) by a string of steps U (y + 1), D (y - 1), L (x - 1), R (x + 1) and return its (x, y)${wall ? `; steps that would leave the square from 0 to ${size} are ignored` : ""}`,
      code: [
        py`
        class Robot:
            def __init__(self):
                self.x = 0
                self.y = 0

            def move(self, dx, dy):
                ${wall ? `if 0 <= self.x + dx <= ${size} and 0 <= self.y + dy <= ${size}:\n                    self.x += dx\n                    self.y += dy` : "self.x += dx\n                self.y += dy"}

        def FN(s):
            robot = Robot()
            steps = {"U": (0, 1), "D": (0, -1), "L": (-1, 0), "R": (1, 0)}
            for c in s:
                robot.move(steps[c][0], steps[c][1])
            return (robot.x, robot.y)`,
        wall
          ? py`
            def FN(s):
                x = y = 0
                for c in s:
                    if c == "U" and y < ${size}:
                        y += 1
                    elif c == "D" and y > 0:
                        y -= 1
                    elif c == "R" and x < ${size}:
                        x += 1
                    elif c == "L" and x > 0:
                        x -= 1
                return (x, y)`
          : py`
            def FN(s):
                return (s.count("R") - s.count("L"), s.count("U") - s.count("D"))`,
      ],
      args: [letters("UDLRUR", 1, 9)],
      edges: ['""', '"L"', '"UURD"', `"${"R".repeat(size + 1)}"`],
    };
  }),
  family("class-playlist", "Playlist SongList Album", (r) => {
    const [method, text, expr] = r.pick([
      ["titles", "the list of the titles", "[song[0] for song in self.songs]"],
      ["minutes", "the full minutes of all songs together", "sum(song[1] for song in self.songs) // 60"],
      [
        "longest",
        "the title of the longest song, the first one on a tie, None if there is none",
        "max(self.songs, key=lambda song: song[1])[0] if self.songs else None",
      ],
    ] as const);
    const k = r.int(30, 90);
    return {
      say: `hold songs, added by add(title, seconds), which returns the object itself and ignores songs under ${k} seconds, with a method ${method} that returns ${text}`,
      code: [
        py`
        class FN:
            def __init__(self):
                self.songs = []

            def add(self, title, seconds):
                if seconds >= ${k}:
                    self.songs.append((title, seconds))
                return self

            def ${method}(self):
                return ${expr}`,
      ],
      args: [
        (q) => Array.from({ length: q.int(1, 3) }, () => `.add("${q.pick(["Rain", "Go", "Home", "Sky"])}", ${q.int(20, 200)})`).join(""),
      ],
      call: `FN()@.${method}()`,
      edges: ["", `.add("A", ${k})`, `.add("A", ${k - 1})`],
    };
  }),
  family("class-operators", "Money Coins Amount", (r) => {
    const [op, name, text] = r.pick([
      ["+", "__add__", "sum"],
      ["-", "__sub__", "difference (never below 0)"],
    ] as const);
    return {
      say: `represent an amount of euros and cents that can be combined with "${op}" into a new amount, the ${text}, and has a method show that returns text like "3.05"`,
      code: [
        py`
        class FN:
            def __init__(self, euros, cents):
                self.total = euros * 100 + cents

            def ${name}(self, other):
                ${op === "+" ? "return FN(0, self.total + other.total)" : "return FN(0, max(0, self.total - other.total))"}

            def show(self):
                return f"{self.total // 100}.{self.total % 100:02d}"`,
        py`
        class FN:
            def __init__(self, euros, cents):
                self.euros = euros + cents // 100
                self.cents = cents % 100

            def ${name}(self, other):
                total = (self.euros ${op} other.euros) * 100 + self.cents ${op} other.cents
                ${op === "-" ? "if total < 0:\n                    total = 0\n                " : ""}return FN(0, total)

            def show(self):
                return str(self.euros) + "." + str(self.cents).zfill(2)`,
      ],
      args: [(q) => `(FN(${q.int(0, 9)}, ${q.int(0, 99)}) ${op} FN(${q.int(0, 6)}, ${q.int(0, 99)}))`],
      call: "@.show()",
      edges: [`(FN(0, 0) ${op} FN(0, 0))`, `(FN(1, 5) ${op} FN(0, 99))`, `(FN(1, 0) ${op} FN(2, 0))`],
    };
  }),
  family("class-menu", "Menu PriceList Catalogue", (r) => {
    const none = r.pick(["0", "None", "-1"]);
    return {
      say: `hold the prices of a menu (a dict), with a method price(name, count) that returns the price of count pieces and ${none} for an unknown name, whose case doesn't matter (keys are lower case)`,
      code: [
        py`
        class FN:
            def __init__(self, d):
                self.d = d

            def price(self, name, count):
                name = name.lower()
                if name not in self.d:
                    return ${none}
                return self.d[name] * count`,
        py`
        class FN:
            def __init__(self, d):
                self.d = d

            def price(self, name, count):
                for k, value in self.d.items():
                    if k == name.lower():
                        return value * count
                return ${none}`,
      ],
      args: [
        (q) => `{"tea": ${q.int(1, 5)}, "cake": ${q.int(2, 9)}}).price("${q.pick(["tea", "Tea", "cake", "CAKE", "pie"])}", ${q.int(0, 5)}`,
      ],
      call: "FN(@)",
      edges: ['{}).price("tea", 2', '{"tea": 2}).price("TEA", 0'],
    };
  }),
  family("class-words", "WordBag LetterBox Glossary", (r) => {
    const [method, text, expr] = r.pick([
      ["how_many", "how often a word was given", "self.words.count(word)"],
      ["starts_with", "the sorted words that start with it", "sorted(x for x in self.words if x.startswith(word))"],
      ["place", "the index of a word or -1", "self.words.index(word) if word in self.words else -1"],
    ] as const);
    return {
      say: `hold a list of words, with a method ${method}(word) that returns ${text}`,
      code: [
        py`
        class FN:
            def __init__(self, words):
                self.words = list(words)

            def ${method}(self, word):
                return ${expr}`,
      ],
      args: [(q) => `${words(1, 4)(q)}).${method}("${q.pick(["apple", "river", "m", "c", "tiger", "g", "radar"])}"`],
      call: "FN(@)",
      edges: [`[]).${method}("a"`, `["ab", "ab"]).${method}("ab"`],
    };
  }),
];
