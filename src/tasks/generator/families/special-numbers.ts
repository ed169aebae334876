/** Families on special numbers: divisor sums, primes, digits that fit the number. */
import { type Family, family, py } from "../family.ts";
import { int, oneOf } from "../inputs.ts";

export const specialNumberFamilies: readonly Family[] = [
  family("abundance", "compare_with_divisors classify_by_divisor_sum divisor_sum_kind", (r) => {
    const [small, equal, large] = r.pick([
      ["poor", "even", "rich"],
      ["deficient", "perfect", "abundant"],
      ["below", "equal", "above"],
    ] as const);
    return {
      say: `compare the sum of the proper divisors of a positive integer with the integer itself: return "${small}" if the sum is smaller, "${equal}" if both are the same and "${large}" «otherwise¦if it is larger»`,
      code: [
        py`
        def FN(n):
            total = sum(x for x in range(1, n) if n % x == 0)
            if total < n:
                return "${small}"
            if total == n:
                return "${equal}"
            return "${large}"`,
        py`
        def FN(n):
            total = 0
            for i in range(1, n // 2 + 1):
                if n % i == 0:
                    total += i
            if total == n:
                return "${equal}"
            elif total > n:
                return "${large}"
            else:
                return "${small}"`,
      ],
      args: [oneOf("1", "6", "8", "12", "15", "18", "20", "24", "28", "30", "36", "49")],
      edges: ["1", "6", "12", "7"],
    };
  }),
  family("digit-power-walks", "reaches_one_by_powers ends_in_one digit_power_walk", (r) => {
    const p = r.int(2, 3);
    const word = p === 2 ? "squares" : "cubes";
    const steps = r.chance(0.5);
    return {
      say: steps
        ? `replace a positive integer by the sum of the ${word} of its digits again and again, and return how many different numbers (the first included) occur`
        : `tell whether a positive integer becomes 1 when it is replaced by the sum of the ${word} of its digits again and again`,
      code: steps
        ? [
            py`
            def FN(n):
                seen = set()
                while n not in seen:
                    seen.add(n)
                    n = sum(int(c) ** ${p} for c in str(n))
                return len(seen)`,
            py`
            def FN(n):
                seen = []
                while n not in seen:
                    seen.append(n)
                    total = 0
                    while n > 0:
                        total += (n % 10) ** ${p}
                        n = n // 10
                    n = total
                return len(seen)`,
          ]
        : [
            py`
            def FN(n):
                seen = set()
                while n != 1:
                    if n in seen:
                        return False
                    seen.add(n)
                    n = sum(int(c) ** ${p} for c in str(n))
                return True`,
            py`
            def FN(n):
                seen = []
                while n != 1 and n not in seen:
                    seen.append(n)
                    total = 0
                    for c in str(n):
                        total += int(c) ** ${p}
                    n = total
                return n == 1`,
          ],
      args: [oneOf("1", "7", "10", "13", "19", "4", "112", "2", "55", "100", "23", "778", "36")],
      edges: ["1", "4", "100"],
    };
  }),
  family("digit-power-numbers", "equals_digit_powers matches_own_digits digits_rebuild_number", (r) => {
    const byPlace = r.chance(0.5);
    return {
      say: byPlace
        ? "tell whether a positive integer equals the sum of its digits, the first one to the power 1, the second to the power 2 and so on"
        : "tell whether a positive integer equals the sum of its digits, each raised to the number of digits",
      code: byPlace
        ? [
            py`
            def FN(n):
                total = 0
                for i, c in enumerate(str(n)):
                    total += int(c) ** (i + 1)
                return total == n`,
            py`
            def FN(n):
                rest = n
                k = len(str(n))
                while rest > 0:
                    n -= (rest % 10) ** k
                    rest //= 10
                    k -= 1
                return n == 0`,
          ]
        : [
            py`
            def FN(n):
                k = len(str(n))
                return n == sum(int(c) ** k for c in str(n))`,
            py`
            def FN(n):
                k = len(str(n))
                total = 0
                rest = n
                while rest > 0:
                    digit = rest % 10
                    total += digit ** k
                    rest //= 10
                return total == n`,
          ],
      args: [oneOf("9", "10", "89", "135", "153", "175", "370", "407", "100", "518", "598", "371", "1634", "1306", "64")],
      edges: ["1", "153", "135"],
    };
  }),
  family("digit-divides", "divisible_by_digits fits_its_digits splits_by_digit_value", (r) => {
    const [text, expr] = r.pick([
      ["the sum of its digits", "sum"],
      ["its last digit, where a last digit of 0 never counts", "last"],
      ["each of its digits, where a digit 0 never counts as a divisor", "each"],
    ] as const);
    const code = {
      sum: [
        py`
        def FN(n):
            return n % sum(int(c) for c in str(n)) == 0`,
        py`
        def FN(n):
            total = 0
            rest = n
            while rest > 0:
                total += rest % 10
                rest = rest // 10
            return n % total == 0`,
      ],
      last: [
        py`
        def FN(n):
            digit = n % 10
            if digit == 0:
                return False
            return n % digit == 0`,
        py`
        def FN(n):
            digit = int(str(n)[-1])
            return digit != 0 and n % digit == 0`,
      ],
      each: [
        py`
        def FN(n):
            for c in str(n):
                if c == "0" or n % int(c) != 0:
                    return False
            return True`,
        py`
        def FN(n):
            rest = n
            while rest > 0:
                digit = rest % 10
                if digit == 0 or n % digit != 0:
                    return False
                rest //= 10
            return True`,
      ],
    }[expr];
    return {
      say: `«check¦tell» whether a positive integer is divisible by ${text}`,
      code,
      args: [int(10, 160)],
      edges: ["1", "12", "20", "13", "36"],
    };
  }),
  family("prime-steps", "prime_after nearest_prime_beyond neighbouring_prime", (r) => {
    const up = r.chance(0.5);
    return {
      say: up
        ? "find the smallest prime number that is larger than n"
        : "find the largest prime number that is smaller than n, or None if there is none",
      code: up
        ? [
            py`
            def FN(n):
                x = max(n + 1, 2)
                while any(x % i == 0 for i in range(2, x)):
                    x += 1
                return x`,
            py`
            def FN(n):
                def is_prime(x):
                    if x < 2:
                        return False
                    for i in range(2, int(x ** 0.5) + 1):
                        if x % i == 0:
                            return False
                    return True

                n += 1
                while not is_prime(n):
                    n += 1
                return n`,
          ]
        : [
            py`
            def FN(n):
                for x in range(n - 1, 1, -1):
                    if all(x % i != 0 for i in range(2, x)):
                        return x
                return None`,
            py`
            def FN(n):
                best = None
                for x in range(2, n):
                    i = 2
                    while x % i != 0:
                        i += 1
                    if i == x:
                        best = x
                return best`,
          ],
      args: [int(0, 60)],
      edges: ["0", "2", "3", "24"],
    };
  }),
  family("squareful", "has_no_power_factor free_of_powers power_free", (r) => {
    const p = r.int(2, 3);
    const word = p === 2 ? "square" : "cube";
    return {
      say: `tell whether no ${word} «larger than¦above» 1 divides a positive integer`,
      code: [
        py`
        def FN(n):
            i = 2
            while i ** ${p} <= n:
                if n % i ** ${p} == 0:
                    return False
                i += 1
            return True`,
        py`
        def FN(n):
            return all(n % x ** ${p} != 0 for x in range(2, n + 1))`,
      ],
      args: [oneOf("1", "4", "6", "8", "12", "15", "16", "18", "20", "24", "27", "30", "40", "54", "66", "75")],
      edges: ["1", "8", "9", "30"],
    };
  }),
];
