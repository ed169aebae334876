/** Families on the bits of integers: comparing, patterns, Gray codes, masks, rotation, adding by hand. */
import { type Family, family, py } from "../family.ts";
import { int, ints, letters, oneOf } from "../inputs.ts";

export const bitFamilies: readonly Family[] = [
  family("bit-compare", "differing_bits bits_to_flip bit_distance", (r) => {
    const parity = r.chance(0.3);
    return {
      say: parity
        ? 'tell whether the number of bits in which two non-negative integers differ is "even" or "odd"'
        : "count the bits «in which two non-negative integers differ¦that must be flipped to turn one non-negative integer into another»",
      code: parity
        ? [
            py`
            def FN(a, b):
                return "even" if bin(a ^ b).count("1") % 2 == 0 else "odd"`,
            py`
            def FN(a, b):
                x = a ^ b
                odd = False
                while x:
                    odd = not odd
                    x &= x - 1
                return "odd" if odd else "even"`,
          ]
        : [
            py`
            def FN(a, b):
                return bin(a ^ b).count("1")`,
            py`
            def FN(a, b):
                count = 0
                while a > 0 or b > 0:
                    if a % 2 != b % 2:
                        count += 1
                    a //= 2
                    b //= 2
                return count`,
          ],
      args: [int(0, 63), int(0, 63)],
      edges: ["0, 0", "0, 7", "8, 7", "5, 5"],
    };
  }),
  family("bit-patterns", "longest_bit_run run_of_ones widest_zero_gap", (r) => {
    const ones = r.chance(0.5);
    return {
      say: ones
        ? "return the length of the longest run of ones in the binary notation of a non-negative integer"
        : "return the length of the longest run of zeros between two ones in the binary notation of a non-negative integer",
      code: ones
        ? [
            py`
            def FN(n):
                return max(len(part) for part in bin(n)[2:].split("0"))`,
            py`
            def FN(n):
                best = 0
                count = 0
                while n > 0:
                    if n & 1:
                        count += 1
                        best = max(best, count)
                    else:
                        count = 0
                    n >>= 1
                return best`,
          ]
        : [
            py`
            def FN(n):
                return max(len(part) for part in bin(n)[2:].strip("0").split("1"))`,
            py`
            def FN(n):
                best = 0
                last = None
                i = 0
                while n > 0:
                    if n % 2 == 1:
                        if last is not None:
                            best = max(best, i - last - 1)
                        last = i
                    n //= 2
                    i += 1
                return best`,
          ],
      args: [oneOf("9", "17", "5", "6", "20", "7", "15", "529", "1041", "73", "119", "32", "55", "238", "1000")],
      edges: ["0", "1", "8", "9"],
    };
  }),
  family("bit-patterns", "bits_alternate no_adjacent_equal_bits has_neighbouring_ones", (r) => {
    const alternate = r.chance(0.5);
    return {
      say: alternate
        ? "tell whether neighbouring bits of a positive integer are always different in its binary notation"
        : "tell whether two neighbouring bits of a non-negative integer are both 1",
      code: alternate
        ? [
            py`
            def FN(n):
                s = bin(n)[2:]
                return "00" not in s and "11" not in s`,
            py`
            def FN(n):
                last = n & 1
                n >>= 1
                while n > 0:
                    if n & 1 == last:
                        return False
                    last = n & 1
                    n >>= 1
                return True`,
          ]
        : [
            py`
            def FN(n):
                return n & (n >> 1) != 0`,
            py`
            def FN(n):
                while n > 0:
                    if n % 4 == 3:
                        return True
                    n //= 2
                return False`,
          ],
      args: [oneOf("1", "2", "3", "4", "5", "6", "8", "9", "10", "11", "12", "16", "18", "20", "21", "42", "43", "44")],
      edges: ["1", "2", "5", "6"],
    };
  }),
  family("bit-mirrors", "reverse_binary_digits mirrored_bits bits_backwards", (r) => {
    const size = r.pick([0, 0, 8, 6]);
    return {
      say:
        size === 0
          ? "return the integer whose binary notation is that of a non-negative integer read backwards"
          : `return the integer that results from reading the ${size} bits of an integer from 0 to ${2 ** size - 1} backwards, with its leading zeros`,
      code: [
        py`
        def FN(n):
            s = ${size === 0 ? "bin(n)[2:]" : `format(n, "0${size}b")`}
            return int(s[::-1], 2)`,
        size === 0
          ? py`
        def FN(n):
            result = 0
            while n > 0:
                result = result * 2 + n % 2
                n //= 2
            return result`
          : py`
        def FN(n):
            result = 0
            for i in range(${size}):
                result = (result << 1) | (n & 1)
                n >>= 1
            return result`,
      ],
      args: [int(0, size === 6 ? 63 : 255)],
      edges: ["0", "1", "6", "13"],
    };
  }),
  family("gray-codes", "gray_code_of one_bit_steps gray_sequence", (r) => {
    const single = r.chance(0.5);
    return {
      say: single
        ? "return the Gray code of a non-negative integer: each of its bits from the top combined by exclusive or with the bit to its left"
        : "list the first n numbers of the reflected Gray code (0, 1, 3, 2, 6, …), in which neighbours differ in one bit",
      code: single
        ? [
            py`
            def FN(n):
                return n ^ (n >> 1)`,
            py`
            def FN(n):
                s = bin(n)[2:]
                out = s[0]
                for i in range(1, len(s)):
                    out += "1" if s[i] != s[i - 1] else "0"
                return int(out, 2)`,
          ]
        : [
            py`
            def FN(n):
                return [x ^ (x // 2) for x in range(n)]`,
            py`
            def FN(n):
                out = [0]
                k = 1
                while len(out) < n:
                    out += [x + k for x in reversed(out)]
                    k *= 2
                return out[:n]`,
          ],
      args: [single ? int(0, 60) : int(0, 14)],
      edges: ["0", "1", "4"],
    };
  }),
  family("mask-subsets", "sums_of_all_subsets subset_totals masks_with_sum", (r) => {
    const [text, end] = r.pick([
      [
        "list the sums of all choices of numbers of a list (the empty choice included), in increasing order and with repeats",
        "sorted(out)",
      ],
      ["count how many different sums the choices of numbers of a list (the empty choice included) have", "len(set(out))"],
      ["return the largest even sum of any choice of numbers of a list (the empty choice has sum 0)", "max(x for x in out if x % 2 == 0)"],
    ] as const);
    return {
      say: text,
      code: [
        py`
        def FN(nums):
            out = []
            for mask in range(2 ** len(nums)):
                out.append(sum(nums[i] for i in range(len(nums)) if mask >> i & 1))
            return ${end}`,
        py`
        def FN(nums):
            out = [0]
            for x in nums:
                out += [y + x for y in out]
            return ${end}`,
        py`
        from itertools import combinations

        def FN(nums):
            out = []
            for k in range(len(nums) + 1):
                for group in combinations(nums, k):
                    out.append(sum(group))
            return ${end}`,
      ],
      args: [ints(-3, 9, 1, 4)],
      edges: ["[]", "[5]", "[2, 2]"],
    };
  }),
  family("adding-by-hand", "add_binary_texts binary_sum add_in_base", (r) => {
    const base = r.pick([2, 2, 3, 10]);
    return {
      say: `add two non-negative integers given as texts of ${base === 2 ? "binary digits" : `digits in base ${base}`} and return the sum as such a text, digit by digit with a carry`,
      code: [
        py`
        def FN(a, b):
            out = ""
            carry = 0
            i = len(a) - 1
            j = len(b) - 1
            while i >= 0 or j >= 0 or carry:
                if i >= 0:
                    carry += int(a[i])
                if j >= 0:
                    carry += int(b[j])
                out = str(carry % ${base}) + out
                carry //= ${base}
                i -= 1
                j -= 1
            return out`,
        py`
        def FN(a, b):
            size = max(len(a), len(b))
            digits = []
            carry = 0
            for x, y in zip(reversed(a.zfill(size)), reversed(b.zfill(size))):
                value = int(x) + int(y) + carry
                digits.append(str(value % ${base}))
                carry = value // ${base}
            if carry > 0:
                digits.append(str(carry))
            return "".join(digits[::-1])`,
      ],
      args: ["", ""].map(
        () => (q: Parameters<ReturnType<typeof letters>>[0]) => `"1${letters("0123456789".slice(0, base), 0, 4)(q).slice(1)}`,
      ),
      edges: ['"0", "0"', '"1", "1"', '"11", "1"', '"1", "10"'],
    };
  }),
  family("bit-rotation", "rotate_bits turn_bits_round cyclic_bit_shift", (r) => {
    const size = r.pick([4, 5, 8]);
    const left = r.chance(0.5);
    return {
      say: `move the ${size} bits of an integer from 0 to ${2 ** size - 1} by k places to the ${left ? "left" : "right"}, where bits that fall off come in again at the other end`,
      code: [
        py`
        def FN(n, k):
            k %= ${size}
            return ${left ? `(n << k | n >> (${size} - k)) & ${2 ** size - 1}` : `(n >> k | n << (${size} - k)) & ${2 ** size - 1}`}`,
        py`
        def FN(n, k):
            s = format(n, "0${size}b")
            k = k % ${size}
            ${left ? "s = s[k:] + s[:k]" : "s = s[len(s) - k:] + s[:len(s) - k]"}
            return int(s, 2)`,
      ],
      args: [int(0, 2 ** size - 1), int(0, size + 2)],
      edges: ["0, 3", "1, 1", `1, ${size}`, "6, 2"],
    };
  }),
];
