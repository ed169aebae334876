/** Families over words and sentences. */
import { type Family, family, py } from "../family.ts";
import { int, letters, person, sentence, word, words } from "../inputs.ts";

export const wordFamilies: readonly Family[] = [
  family("initials", "initials_of make_initials monogram", (r) => {
    const dot = r.pick(["", ".", "-"]);
    return {
      say: `build the initials of a full name in upper case${dot === "." ? ", each followed by a dot" : dot === "-" ? ", joined by hyphens" : ""}`,
      code: [
        dot === "-"
          ? py`
            def FN(s):
                return "-".join([word[0].upper() for word in s.split()])`
          : py`
            def FN(s):
                return "".join(word[0].upper()${dot === "." ? ' + "."' : ""} for word in s.split())`,
        py`
        def FN(s):
            out = []
            for word in s.split():
                out.append(word[0].upper()${dot === "." ? ' + "."' : ""})
            return "${dot === "-" ? "-" : ""}".join(out)`,
      ],
      args: [(q) => `"${Array.from({ length: q.int(1, 3) }, () => q.pick(["anna", "Bo", "carl", "Dee", "eli", "von", "Fox"])).join(" ")}"`],
      edges: ['""', '"ada king lovelace"'],
    };
  }),
  family("word-extremes", "longest_word_in widest_word word_with_most_letters", (r) => {
    const short = r.chance(0.5);
    const last = r.chance(0.5);
    const op = (short ? "<" : ">") + (last ? "=" : "");
    return {
      say: `return the ${short ? "shortest" : "longest"} word of a sentence, the ${last ? "last" : "first"} one on a tie, and an empty string if there is none`,
      code: [
        py`
        def FN(s):
            best = ""
            for word in s.split():
                if best == "" or len(word) ${op} len(best):
                    best = word
            return best`,
        py`
        def FN(s):
            words = s.split()${last ? "[::-1]" : ""}
            if not words:
                return ""
            return ${short ? "min" : "max"}(words, key=len)`,
      ],
      args: [sentence(1, 5)],
      edges: ['""', '"one two"', '"a bb cc d"'],
    };
  }),
  family("word-order", "reverse_each_word words_backwards flip_words", (r) => {
    const [text, expr] = r.pick([
      ["reverse the letters of each word", "word[::-1]"],
      ["move the first letter of each word to its end", "word[1:] + word[0]"],
      ["double the last letter of each word", "word + word[-1]"],
      ["swap the case of each word's first letter", "word[0].swapcase() + word[1:]"],
    ] as const);
    return {
      say: `${text} in a sentence and keep the order of the words`,
      code: [
        py`
        def FN(s):
            return " ".join([${expr} for word in s.split()])`,
        py`
        def FN(s):
            out = []
            for word in s.split():
                out.append(${expr})
            return " ".join(out)`,
        py`
        def FN(s):
            words = s.split()
            for i in range(len(words)):
                word = words[i]
                words[i] = ${expr}
            return " ".join(words)`,
      ],
      args: [sentence(1, 4)],
      edges: ['""', '"a bc"'],
    };
  }),
  family("word-order", "every_second_word skip_words odd_words", (r) => {
    const start = r.int(0, 1);
    return {
      say: `keep only every second word of a sentence, starting with the ${start === 0 ? "first" : "second"} word`,
      code: [
        py`
        def FN(s):
            return " ".join(s.split()[${start === 0 ? "" : 1}::2])`,
        py`
        def FN(s):
            out = []
            for i, word in enumerate(s.split()):
                if i % 2 == ${start}:
                    out.append(word)
            return " ".join(out)`,
      ],
      args: [sentence(1, 6)],
      edges: ['""', '"one"', '"one two"'],
    };
  }),
  family("word-order", "swap_first_last_word exchange_outer_words turn_ends", () => ({
    say: "exchange the first and the last word of a sentence; a sentence of fewer than two words stays as it is",
    code: [
      py`
      def FN(s):
          words = s.split()
          if len(words) < 2:
              return s
          words[0], words[-1] = words[-1], words[0]
          return " ".join(words)`,
      py`
      def FN(s):
          words = s.split()
          if len(words) > 1:
              return " ".join([words[-1]] + words[1:-1] + [words[0]])
          return s`,
    ],
    args: [sentence(1, 5)],
    edges: ['""', '"one"', '"one two"'],
  })),
  family("word-lengths", "lengths_of_words word_sizes letters_per_word", (r) => {
    const [text, expr] = r.pick([
      ["list the lengths of the words of a sentence", "len(word)"],
      ["list how many letters e each word of a sentence has", 'word.count("e")'],
      ["list the number of different letters in each word of a sentence, ignoring case", "len(set(word.lower()))"],
    ] as const);
    return {
      say: text,
      code: [
        py`
        def FN(s):
            return [${expr} for word in s.split()]`,
        py`
        def FN(s):
            out = []
            for word in s.split(" "):
                if word != "":
                    out.append(${expr})
            return out`,
      ],
      args: [sentence(1, 5)],
      edges: ['""', '"a bb"'],
    };
  }),
  family("word-lengths", "average_word_length mean_letters typical_length", (r) => {
    const places = r.int(1, 2);
    return {
      say: `compute the average length of the words in a list, rounded to ${places} decimal${places > 1 ? "s" : ""}; 0 for an empty list`,
      code: [
        py`
        def FN(words):
            if not words:
                return 0
            return round(sum(len(word) for word in words) / len(words), ${places})`,
        py`
        def FN(words):
            total = 0
            for word in words:
                total += len(word)
            if len(words) > 0:
                return round(total / len(words), ${places})
            return 0`,
      ],
      args: [words(1, 5)],
      edges: ["[]", '[""]'],
    };
  }),
  family("acronym-check", "starts_spell first_letters_spell forms_word", () => ({
    say: "tell whether the first letters of the words in a list spell a given word",
    code: [
      py`
      def FN(words, s):
          return "".join(word[0] for word in words) == s`,
      py`
      def FN(words, s):
          if len(words) != len(s):
              return False
          for i in range(len(words)):
              if words[i][0] != s[i]:
                  return False
          return True`,
    ],
    args: [
      (r) => {
        const list = Array.from({ length: r.int(1, 4) }, () => r.pick(["egg", "area", "tree", "noon", "sun"]));
        const first = list.map((item) => item[0]).join("");
        return `[${list.map((item) => `"${item}"`).join(", ")}], "${r.chance(0.5) ? first : r.pick([first.slice(1), `${first}s`, "tea", "sat"])}"`;
      },
    ],
    edges: ['[], ""', '["sun"], "s"', '["sun"], "su"'],
  })),
  family("join-words", "list_in_words and_list enumerate_politely", (r) => {
    const last = r.pick(["and", "or", "plus"]);
    return {
      say: `join the words of a list with commas and the last one with "${last}", as in "a, b ${last} c"; the empty list gives an empty string`,
      code: [
        py`
        def FN(words):
            if len(words) < 2:
                return "".join(words)
            return ", ".join(words[:-1]) + " ${last} " + words[-1]`,
        py`
        def FN(words):
            out = ""
            for i, word in enumerate(words):
                if i > 0:
                    out += " ${last} " if i == len(words) - 1 else ", "
                out += word
            return out`,
      ],
      args: [words(1, 4)],
      edges: ["[]", '["tea"]', '["tea", "milk"]'],
    };
  }),
  family("join-words", "wrap_each surround_words tag_words", (r) => {
    const [open, close] = r.pick([
      ["<", ">"],
      ["(", ")"],
      ["*", "*"],
      ["[", "]"],
      ["", "!"],
      ["#", ""],
    ] as const);
    return {
      say: `put ${open === "" ? `"${close}" after` : close === "" ? `"${open}" before` : `"${open}" before and "${close}" after`} each word of a list and join the results with single blanks`,
      code: [
        py`
        def FN(words):
            return " ".join([${[open && `"${open}"`, "word", close && `"${close}"`].filter(Boolean).join(" + ")} for word in words])`,
        py`
        def FN(words):
            out = []
            for word in words:
                out.append(f"${open}{word}${close}")
            return " ".join(out)`,
      ],
      args: [words(1, 4)],
      edges: ["[]", '[""]'],
    };
  }),
  family("find-words", "words_in_both shared_words common_words_of", (r) => {
    const [text, op] = r.pick([
      ["also occur in the second", "in"],
      ["do not occur in the second", "not in"],
    ] as const);
    return {
      say: `list the words of the first sentence that ${text}, in order and «compared in lower case¦ignoring case»`,
      code: [
        py`
        def FN(a, b):
            words = b.lower().split()
            return [word for word in a.lower().split() if word ${op} words]`,
        py`
        def FN(a, b):
            out = []
            for word in a.split():
                if word.lower() ${op} b.lower().split():
                    out.append(word.lower())
            return out`,
      ],
      args: [
        (r) => {
          const pool = ["red", "Blue", "sky", "Sun", "rain", "blue", "sun"];
          const text = (): string => `"${Array.from({ length: r.int(1, 4) }, () => r.pick(pool)).join(" ")}"`;
          return `${text()}, ${text()}`;
        },
      ],
      edges: ['"", ""', '"Sun", "sun"', '"sun", ""'],
    };
  }),
  family("find-words", "index_of_word place_in_sentence which_word", () => ({
    say: "return the place (from 1) of a word in a sentence, ignoring case, or 0 if it is not there",
    code: [
      py`
      def FN(s, word):
          for i, w in enumerate(s.lower().split()):
              if w == word.lower():
                  return i + 1
          return 0`,
      py`
      def FN(s, word):
          words = s.lower().split()
          if word.lower() in words:
              return words.index(word.lower()) + 1
          return 0`,
    ],
    args: [sentence(2, 5), word],
    edges: ['"", "a"', '"The end", "end"', '"The end", "THE"', '"on and on", "on"'],
  })),
  family("ghost-words", "censor_words hide_words bleep", (r) => {
    const mark = r.pick(["*", "#", "x"]);
    return {
      say: `replace each word of a sentence that is in a list of forbidden words by as many "${mark}" as it has letters`,
      code: [
        py`
        def FN(s, words):
            out = []
            for word in s.split():
                if word in words:
                    out.append("${mark}" * len(word))
                else:
                    out.append(word)
            return " ".join(out)`,
        py`
        def FN(s, words):
            return " ".join(["${mark}" * len(word) if word in words else word for word in s.split()])`,
      ],
      args: [
        (q) => `"${Array.from({ length: q.int(1, 5) }, () => q.pick(["old", "car", "dog", "bad", "darn", "so"])).join(" ")}"`,
        (q) => q.pick(['["bad"]', '["bad", "darn"]', '["so", "dog"]', "[]"]),
      ],
      edges: ['"", ["a"]', '"bad dog", ["bad"]'],
    };
  }),
  family("name-formats", "last_name_first formal_name turn_name", (r) => {
    const [text, expr] = r.pick([
      ['"Last, First"', 'last + ", " + first'],
      ['"F. Last"', 'first[0] + ". " + last'],
      ['"LAST First"', 'last.upper() + " " + first'],
      ['"first.last" in lower case', '(first + "." + last).lower()'],
    ] as const);
    return {
      say: `turn a name given as "First Last" into ${text}`,
      code: [
        py`
        def FN(s):
            first, last = s.split()
            return ${expr}`,
        py`
        def FN(s):
            i = s.index(" ")
            first = s[:i]
            last = s[i + 1:]
            return ${expr}`,
      ],
      args: [(q) => `"${person(q).slice(1, -1)} ${q.pick(["Miller", "Stone", "Field", "Baker", "Rivers"])}"`],
      edges: ['"A B"'],
    };
  }),
  family("name-formats", "to_snake words_to_identifier make_identifier", (r) => {
    const [text, expr] = r.pick([
      ["snake case (red_old_car)", '"_".join(s.lower().split())'],
      ["kebab case (red-old-car)", '"-".join(s.lower().split())'],
      ["Pascal case (RedOldCar)", '"".join(word.capitalize() for word in s.split())'],
    ] as const);
    return {
      say: `turn a phrase such as "Red old car" into ${text}`,
      code: [
        py`
        def FN(s):
            return ${expr}`,
        py`
        def FN(s):
            out = ""
            for word in s.split():
                ${text.startsWith("Pascal") ? "out += word.capitalize()" : `if out:\n                    out += "${text.startsWith("snake") ? "_" : "-"}"\n                out += word.lower()`}
            return out`,
      ],
      args: [sentence(1, 4)],
      edges: ['""', '"One"', '"  two  blanks "'],
    };
  }),
  family("name-formats", "split_camel words_of_camel camel_to_words", () => ({
    say: 'insert a blank before each upper case letter of a name like "bigRedBall" and write everything in lower case',
    code: [
      py`
      def FN(s):
          out = ""
          for c in s:
              if c.isupper():
                  out += " "
              out += c.lower()
          return out`,
      py`
      def FN(s):
          return "".join(" " + c.lower() if c.isupper() else c for c in s)`,
    ],
    args: [
      (r) =>
        `"${Array.from({ length: r.int(1, 4) }, (_, i) => (i === 0 ? r.pick(["big", "get", "x"]) : r.pick(["Red", "Ball", "Name", "X"]))).join("")}"`,
    ],
    edges: ['""', '"word"', '"aB"'],
  })),
  family("rhymes", "do_they_rhyme same_ending ends_alike", (r) => {
    const k = r.int(2, 3);
    return {
      say: `tell whether two words end with the same ${k} letters; words shorter than that never do`,
      code: [
        py`
        def FN(a, b):
            if len(a) < ${k} or len(b) < ${k}:
                return False
            return a[-${k}:] == b[-${k}:]`,
        py`
        def FN(a, b):
            return min(len(a), len(b)) >= ${k} and a.endswith(b[-${k}:])`,
      ],
      args: [
        (q) => {
          const pool = ["light", "night", "bright", "stone", "bone", "moon", "noon", "at", "a", "kite"];
          return `"${q.pick(pool)}", "${q.pick(pool)}"`;
        },
      ],
      edges: ['"", ""', '"a", "a"', '"moon", "noon"', '"cat", "dog"'],
    };
  }),
  family("ladder", "differs_by_one_letter one_step_apart word_ladder_step", () => ({
    say: "tell whether two words have the same length and differ in exactly one letter",
    code: [
      py`
      def FN(a, b):
          if len(a) != len(b):
              return False
          return sum(1 for x, y in zip(a, b) if x != y) == 1`,
      py`
      def FN(a, b):
          if len(a) != len(b):
              return False
          count = 0
          for i in range(len(a)):
              if a[i] != b[i]:
                  count += 1
          return count == 1`,
    ],
    args: [letters("ab", 2, 3), letters("ab", 2, 3)],
    edges: ['"", ""', '"cat", "cot"', '"cat", "dog"', '"cat", "cats"'],
  })),
  family("ladder", "chain_holds words_linked letters_hand_over", () => ({
    say: "tell whether in a list of words each word begins with the last letter of the word before it",
    code: [
      py`
      def FN(words):
          for i in range(1, len(words)):
              if words[i][0] != words[i - 1][-1]:
                  return False
          return True`,
      py`
      def FN(words):
          return all(a[-1] == b[0] for a, b in zip(words, words[1:]))`,
    ],
    args: [
      (r) => `[${Array.from({ length: r.int(1, 3) }, () => `"${r.pick(["apple", "egg", "gate", "eat", "tea", "area"])}"`).join(", ")}]`,
    ],
    edges: ["[]", '["a"]', '["egg", "gate"]', '["tea", "egg"]'],
  })),
  family("padding", "pad_to_width fill_left align_text", (r) => {
    const mark = r.pick([".", "-", "0", "*"]);
    const left = r.chance(0.5);
    return {
      say: `fill a string with "${mark}" on the ${left ? "left" : "right"} until it has k characters; longer strings stay as they are`,
      code: [
        py`
        def FN(s, k):
            return ${left ? `"${mark}" * (k - len(s)) + s` : `s + "${mark}" * (k - len(s))`}`,
        py`
        def FN(s, k):
            while len(s) < k:
                s = ${left ? `"${mark}" + s` : `s + "${mark}"`}
            return s`,
        py`
        def FN(s, k):
            return s.${left ? "rjust" : "ljust"}(k, "${mark}")`,
      ],
      args: [word, int(3, 9)],
      edges: ['"", 2', '"abc", 3', '"abcd", 2', '"", 0'],
    };
  }),
];
