/** Families on number sequences: figurate checks, self-referring sequences, rows of Pascal's kind, growing strings. */
import { type Family, family, py } from "../family.ts";
import { int, oneOf } from "../inputs.ts";

export const sequenceFamilies: readonly Family[] = [
  family("figurate-checks", "is_figurate_number belongs_to_figures can_be_laid_out", (r) => {
    const [text, expr] = r.pick([
      ["triangular number (1, 3, 6, 10, …, that is k * (k + 1) / 2)", "k * (k + 1) // 2"],
      ["product of two consecutive positive integers (2, 6, 12, 20, …)", "k * (k + 1)"],
      ["pentagonal number (1, 5, 12, 22, …, that is k * (3 * k - 1) / 2)", "k * (3 * k - 1) // 2"],
      ["centred square number (1, 5, 13, 25, …, that is k * k + (k - 1) * (k - 1))", "k * k + (k - 1) * (k - 1)"],
    ] as const);
    return {
      say: `«check¦tell» whether a positive integer is a ${text}`,
      code: [
        py`
        def FN(n):
            k = 1
            while ${expr} < n:
                k += 1
            return ${expr} == n`,
        py`
        def FN(n):
            return n in [${expr} for k in range(1, n + 1)]`,
      ],
      args: [oneOf("1", "2", "3", "5", "6", "7", "10", "12", "13", "20", "22", "25", "28", "30", "36", "40", "42")],
      edges: ["1", "2", "12", "13"],
    };
  }),
  family("recurrences", "terms_up_to sequence_until_limit collect_sequence", (r) => {
    const [a, b] = [r.int(1, 2), r.int(2, 4)];
    const [text, expr] = r.pick([
      ["the sum of the two before it", "x + y"],
      ["twice the one before it plus the one before that", "x + 2 * y"],
      ["the product of the two before it, plus one", "x * y + 1"],
    ] as const);
    const counted = r.chance(0.4);
    return {
      say: `${counted ? "count" : "list"} the terms, up to and including n, of the sequence ${a}, ${b}, … in which each next term is ${text}`,
      code: counted
        ? [
            py`
            def FN(n):
                count = 0
                x, y = ${a}, ${b}
                while x <= n:
                    count += 1
                    x, y = y, ${expr}
                return count`,
            py`
            def FN(n):
                out = [${a}, ${b}]
                while out[-1] <= n:
                    x, y = out[-2], out[-1]
                    out.append(${expr})
                return len([x for x in out if x <= n])`,
          ]
        : [
            py`
            def FN(n):
                out = []
                x = ${a}
                y = ${b}
                while x <= n:
                    out.append(x)
                    x, y = y, ${expr}
                return out`,
            py`
            def FN(n):
                def helper(x, y):
                    if x > n:
                        return []
                    return [x] + helper(y, ${expr})

                return helper(${a}, ${b})`,
          ],
      args: [int(0, 90)],
      edges: ["0", "1", "4", "40"],
    };
  }),
  family("recurrences", "three_back_sequence third_order_term sum_of_three_before", (r) => {
    const [text, expr] = r.pick([
      ["the sum of the three before it", "out[-1] + out[-2] + out[-3]"],
      ["the sum of the second and the third one before it", "out[-2] + out[-3]"],
      ["the one before it plus the third one before it", "out[-1] + out[-3]"],
    ] as const);
    const [a, b, c] = [r.int(0, 2), r.int(0, 2), r.int(1, 3)];
    const [last, second, third] = ["z", "y", "x"];
    const next = expr.replace("out[-1]", last!).replace("out[-2]", second!).replace("out[-3]", third!);
    return {
      say: `compute the n-th number (from 1) of the sequence that starts with ${a}, ${b}, ${c} and in which every further number is ${text}`,
      code: [
        py`
        def FN(n):
            out = [${a}, ${b}, ${c}]
            while len(out) < n:
                out.append(${expr})
            return out[n - 1]`,
        py`
        def FN(n):
            x, y, z = ${a}, ${b}, ${c}
            for i in range(1, n):
                x, y, z = y, z, ${next}
            return x`,
      ],
      args: [int(1, 18)],
      edges: ["1", "2", "3", "4"],
    };
  }),
  family("look-and-say", "say_digits_aloud describe_digits read_out_digits", (r) => {
    const once = r.chance(0.5);
    return {
      say: once
        ? 'describe a string of digits by its runs of equal digits, each as its length and the digit: "1121" gives "211211"'
        : 'start with "1" and describe it n times by its runs of equal digits, each as length and digit ("1", "11", "21", "1211", …); return the last description',
      code: once
        ? [
            py`
            from itertools import groupby

            def FN(s):
                return "".join(str(len(list(group))) + c for c, group in groupby(s))`,
            py`
            def FN(s):
                out = ""
                i = 0
                while i < len(s):
                    j = i
                    while j < len(s) and s[j] == s[i]:
                        j += 1
                    out += str(j - i) + s[i]
                    i = j
                return out`,
          ]
        : [
            py`
            from itertools import groupby

            def FN(n):
                s = "1"
                for i in range(n):
                    s = "".join(f"{len(list(group))}{c}" for c, group in groupby(s))
                return s`,
            py`
            def FN(n):
                if n == 0:
                    return "1"
                prev = FN(n - 1)
                out = ""
                count = 1
                for i in range(1, len(prev) + 1):
                    if i < len(prev) and prev[i] == prev[i - 1]:
                        count += 1
                    else:
                        out += str(count) + prev[i - 1]
                        count = 1
                return out`,
          ],
      args: once ? [(q) => `"${Array.from({ length: q.int(1, 7) }, () => q.pick(["1", "2", "3", "1"])).join("")}"`] : [int(0, 7)],
      edges: once ? ['""', '"1"', '"222"'] : ["0", "1", "4"],
    };
  }),
  family("binomial-rows", "combination_row coefficient_row neighbour_sum_row", (r) => {
    const signed = r.chance(0.4);
    return {
      say: `return row n (from 0) of the triangle in which each row begins and ends with 1 and every other number is ${signed ? "the sum of the two numbers above it, with the numbers at odd places made negative" : "the sum of the two numbers above it"}`,
      code: [
        py`
        def FN(n):
            row = [1]
            for i in range(n):
                row = [1] + [row[j] + row[j + 1] for j in range(len(row) - 1)] + [1]
            return ${signed ? "[-x if i % 2 == 1 else x for i, x in enumerate(row)]" : "row"}`,
        py`
        from math import comb

        def FN(n):
            return [${signed ? "(-1) ** k * " : ""}comb(n, k) for k in range(n + 1)]`,
      ],
      args: [int(0, 9)],
      edges: ["0", "1", "2"],
    };
  }),
  family("self-reference", "self_counting_sequence nested_recursion_term own_index_sequence", (r) => {
    const twice = r.chance(0.5);
    return {
      say: twice
        ? "compute a(n) for the sequence with a(0) = 0 and a(n) = n - a(a(n - 1))"
        : "compute a(n) for the sequence with a(0) = 0 and a(n) = n - a(a(a(n - 1)))",
      code: [
        py`
        def FN(n):
            if n == 0:
                return 0
            return n - ${twice ? "FN(FN(n - 1))" : "FN(FN(FN(n - 1)))"}`,
        py`
        def FN(n):
            out = [0]
            for i in range(1, n + 1):
                out.append(i - ${twice ? "out[out[i - 1]]" : "out[out[out[i - 1]]]"})
            return out[n]`,
      ],
      args: [int(0, 14)],
      edges: ["0", "1", "5"],
    };
  }),
  family("diatomic", "halving_recursion_value even_odd_recursion split_index_term", (r) => {
    const [text, even, odd] = r.pick([
      ["a(2k) = a(k) and a(2k + 1) = a(k) + a(k + 1)", "FN(n // 2)", "FN(n // 2) + FN(n // 2 + 1)"],
      ["a(2k) = a(k) and a(2k + 1) = 1 - a(k)", "FN(n // 2)", "1 - FN(n // 2)"],
      ["a(2k) = 2 * a(k) and a(2k + 1) = a(k) + 3", "2 * FN(n // 2)", "FN(n // 2) + 3"],
    ] as const);
    const table = (code: string): string =>
      code.replaceAll(/FN\((n \/\/ 2(?: \+ 1)?)\)/g, (_all, index: string) => `out[${index.replace("n", "i")}]`);
    return {
      say: `compute item n of the sequence with a(0) = 0, a(1) = 1 and ${text} for larger indices`,
      code: [
        py`
        def FN(n):
            if n < 2:
                return n
            if n % 2 == 0:
                return ${even}
            return ${odd}`,
        py`
        def FN(n):
            out = [0, 1]
            for i in range(2, n + 1):
                if i % 2 == 0:
                    out.append(${table(even)})
                else:
                    out.append(${table(odd)})
            return out[n]`,
      ],
      args: [int(0, 40)],
      edges: ["0", "1", "2", "11"],
    };
  }),
  family("growing-words", "grow_string_by_rule nth_string_of_rule string_generation", (r) => {
    const [text, expr] = r.pick([
      ["itself followed by its own copy with a and b exchanged", 's.replace("a", "x").replace("b", "a").replace("x", "b")'],
      ["itself followed by its own reverse", "s[::-1]"],
      ['itself followed by "b" and itself again', '"b" + s'],
    ] as const);
    return {
      say: `start with the string "${text.startsWith("itself followed by its own reverse") ? "ab" : "a"}" and replace it n times by ${text}; return the result`,
      code: [
        py`
        def FN(n):
            s = "${text.includes("reverse") ? "ab" : "a"}"
            for i in range(n):
                s = s + ${expr}
            return s`,
        py`
        def FN(n):
            if n == 0:
                return "${text.includes("reverse") ? "ab" : "a"}"
            s = FN(n - 1)
            return s + ${expr}`,
      ],
      args: [int(0, 5)],
      edges: ["0", "1", "2", "3"],
    };
  }),
  family("digit-walks", "add_digits_walk digit_driven_walk walk_by_digit_sum", (r) => {
    const [text, expr] = r.pick([
      ["the sum of its digits", "sum(int(c) for c in str(x))"],
      ["its largest digit", "int(max(str(x)))"],
      ["its last digit, plus 1", "x % 10 + 1"],
    ] as const);
    return {
      say: `list the first k numbers of a walk that starts at n and in which each number grows by ${text} to give the next`,
      code: [
        py`
        def FN(n, k):
            out = []
            x = n
            for i in range(k):
                out.append(x)
                x += ${expr}
            return out`,
        py`
        def FN(n, k):
            out = [n]
            while len(out) < k:
                x = out[-1]
                out.append(x + ${expr})
            return out[:k]`,
      ],
      args: [int(1, 60), int(1, 6)],
      edges: ["1, 1", "10, 0", "99, 2"],
    };
  }),
];
