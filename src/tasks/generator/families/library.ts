/** Families in the style of the standard library: re, heapq, collections. */
import { type Family, family, py } from "../family.ts";
import { int, ints, letters, list, word } from "../inputs.ts";

export const libraryFamilies: readonly Family[] = [
  family("regex-check", "matches_pattern text_fits_pattern pattern_found", (r) => {
    const [text, pattern, plain] = r.pick([
      ["an a followed by one or more b", "ab+", '"ab" in s'],
      ["two digits next to each other", "\\d\\d", "any(x.isdigit() and y.isdigit() for x, y in zip(s, s[1:]))"],
      ["an upper case letter followed by a digit", "[A-Z]\\d", 'any("A" <= x <= "Z" and y.isdigit() for x, y in zip(s, s[1:]))'],
      ["an a, any one character, and a b", "a.b", 'any(s[i] == "a" and s[i + 2] == "b" for i in range(len(s) - 2))'],
    ] as const);
    const [yes, no] = r.pick([
      ["True", "False"],
      ['"yes"', '"no"'],
      ['"found"', '"not found"'],
    ] as const);
    return {
      say: `return ${yes} if a text contains ${text}, otherwise ${no}`,
      code: [
        py`
        import re

        def FN(s):
            if re.search(r"${pattern}", s):
                return ${yes}
            return ${no}`,
        py`
        def FN(s):
            if ${plain}:
                return ${yes}
            else:
                return ${no}`,
      ],
      args: [letters("aabbA1 2", 1, 6)],
      edges: ['""', '"ab"', '"A12"', '"axb"'],
    };
  }),
  family("regex-change", "clean_with_pattern substitute_pattern tidy_text", (r) => {
    const [text, pattern, by, plain] = r.pick([
      [
        "replace every run of blanks in a text by a single blank",
        " +",
        " ",
        'while "  " in s:\n        s = s.replace("  ", " ")\n    return s',
      ],
      ["replace every digit in a text by #", "\\d", "#", 'for c in "0123456789":\n        s = s.replace(c, "#")\n    return s'],
      ["remove everything but lower case letters from a text", "[^a-z]", "", 'return "".join(c for c in s if "a" <= c <= "z")'],
      [
        "replace every run of digits in a text by one 0",
        "\\d+",
        "0",
        'out = ""\n    for c in s:\n        if not c.isdigit():\n            out += c\n        elif not out or out[-1] != "0":\n            out += "0"\n    return out',
      ],
    ] as const);
    return {
      say: text,
      code: [
        py`
        import re

        def FN(s):
            return re.sub(r"${pattern}", "${by}", s)`,
        `def FN(s):\n    ${plain}`,
      ],
      args: [letters("ab  12C", 2, 10)],
      edges: ['""', '"a  b"', '"12"'],
    };
  }),
  family("heaps", "smallest_after_merging combine_cheapest rope_cost", () => ({
    say: "join ropes of given lengths into one, always the two shortest first, where each join costs the sum of both lengths; return the total cost",
    code: [
      py`
      import heapq

      def FN(nums):
          heap = list(nums)
          heapq.heapify(heap)
          total = 0
          while len(heap) > 1:
              x = heapq.heappop(heap) + heapq.heappop(heap)
              total += x
              heapq.heappush(heap, x)
          return total`,
      py`
      def FN(nums):
          rest = sorted(nums)
          total = 0
          while len(rest) > 1:
              x = rest[0] + rest[1]
              total += x
              rest = sorted(rest[2:] + [x])
          return total`,
    ],
    args: [ints(1, 12, 1, 5)],
    edges: ["[]", "[5]", "[2, 3]"],
  })),
  family("heaps", "offers_by_price sorted_offers pick_offers", (r) => {
    const big = r.chance(0.5);
    return {
      say: `return the names of the k ${big ? "most expensive" : "cheapest"} offers in a list of (price, name) tuples, ${big ? "highest" : "lowest"} price first (all prices are different)`,
      code: [
        py`
        import heapq

        def FN(pairs, k):
            return [name for price, name in heapq.${big ? "nlargest" : "nsmallest"}(k, pairs)]`,
        py`
        def FN(pairs, k):
            out = []
            for pair in sorted(pairs${big ? ", reverse=True" : ""})[:k]:
                out.append(pair[1])
            return out`,
      ],
      args: [
        (q) =>
          `[${q
            .shuffle([3, 5, 8, 12, 20])
            .slice(0, q.int(1, 5))
            .map((p) => `(${p}, ${word(q)})`)
            .join(", ")}]`,
        int(0, 3),
      ],
      edges: ["[], 1", '[(2, "a"), (1, "b")], 1', '[(2, "a"), (1, "b")], 5'],
    };
  }),
  family("deques", "keep_last_items recent_history last_n_of", (r) => {
    const k = r.int(2, 4);
    return {
      say: `return the last ${k} different words of a list, in the order in which they were last used`,
      code: [
        py`
        from collections import deque

        def FN(words):
            queue = deque(maxlen=${k})
            for word in words:
                if word in queue:
                    queue.remove(word)
                queue.append(word)
            return list(queue)`,
        py`
        def FN(words):
            out = []
            for word in words[::-1]:
                if word not in out and len(out) < ${k}:
                    out.insert(0, word)
            return out`,
      ],
      args: [list(letters("abc", 1, 1), 2, 8)],
      edges: ["[]", '["a", "a"]', '["a", "b", "a"]'],
    };
  }),
  family("deques", "pass_the_parcel last_child_left circle_survivor", (r) => {
    const k = r.int(2, 4);
    return {
      say: `n children numbered from 1 stand in a circle and every ${k === 2 ? "second" : k === 3 ? "third" : "fourth"} one, counted round and round, leaves; return the number of the last one`,
      code: [
        py`
        from collections import deque

        def FN(n):
            queue = deque(range(1, n + 1))
            while len(queue) > 1:
                queue.rotate(-${k - 1})
                queue.popleft()
            return queue[0]`,
        py`
        def FN(n):
            items = list(range(1, n + 1))
            i = 0
            while len(items) > 1:
                i = (i + ${k - 1}) % len(items)
                items.pop(i)
            return items[0]`,
      ],
      args: [int(1, 20)],
      edges: ["1", "2", "3"],
    };
  }),
  family("counters", "differs_by_letters added_letter extra_letters", () => ({
    say: "return the letters that a second word has in addition to those of a first one, sorted, each as often as it is additional",
    code: [
      py`
      from collections import Counter

      def FN(a, b):
          rest = Counter(b) - Counter(a)
          return "".join(sorted(rest.elements()))`,
      py`
      def FN(a, b):
          rest = list(b)
          for c in a:
              if c in rest:
                  rest.remove(c)
          return "".join(sorted(rest))`,
    ],
    args: [letters("abc", 1, 4), letters("abcd", 2, 6)],
    edges: ['"", ""', '"ab", "ba"', '"", "ba"', '"aab", "ab"'],
  })),
  family("counters", "top_words frequent_words most_used_words", () => ({
    say: "list the k most frequent words of a text in lower case, alphabetically where they are equally frequent",
    code: [
      py`
      from collections import Counter

      def FN(s, k):
          counts = Counter(s.lower().split())
          return sorted(counts, key=lambda word: (-counts[word], word))[:k]`,
      py`
      def FN(s, k):
          counts = {}
          for word in s.lower().split():
              counts[word] = counts.get(word, 0) + 1
          pairs = sorted((-count, word) for word, count in counts.items())
          return [word for count, word in pairs[:k]]`,
    ],
    args: [(r) => `"${Array.from({ length: r.int(2, 7) }, () => r.pick(["a", "to", "The", "the", "be", "a"])).join(" ")}"`, int(1, 3)],
    edges: ['"", 2', '"b a", 1', '"a b b", 1'],
  })),
];
