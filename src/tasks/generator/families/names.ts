/** Families that search words, and turn names and identifiers. */
import { type Family, family, py } from "../family.ts";
import { int, letters, person, sentence, word } from "../inputs.ts";

export const nameFamilies: readonly Family[] = [
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
