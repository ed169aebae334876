/** Families over the words of sentences and lists. */
import { type Family, family, py } from "../family.ts";
import { sentence, words } from "../inputs.ts";

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
  family("word-extremes", "word_by_length extreme_word pick_word_of", (r) => {
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
];
