/** Families of small classes; tests create an object and ask a method, or a function plays steps on it. */
import { type Family, family, py } from "../family.ts";
import { int, list, oneOf, tuple } from "../inputs.ts";

export const classFamilies: readonly Family[] = [
  family("class-shapes", "Rectangle Box2D Plate", (r) => {
    const [method, text, expr] = r.pick([
      ["area", "the product of its sides", "self.width * self.height"],
      ["outline", "the length of its outline", "2 * (self.width + self.height)"],
      ["longer_side", "the length of its longer side", "max(self.width, self.height)"],
      ["is_square", "whether both sides are equal", "self.width == self.height"],
    ] as const);
    return {
      say: `represent a rectangle given by width and height, with a method ${method} that returns ${text}`,
      code: [
        py`
        class FN:
            def __init__(self, width, height):
                self.width = width
                self.height = height

            def ${method}(self):
                return ${expr}`,
      ],
      args: [int(0, 9), int(0, 9)],
      call: `FN(@).${method}()`,
      edges: ["0, 4", "3, 3"],
    };
  }),
  family("class-shapes", "Vector Arrow Shift2D", (r) => {
    const [method, text, expr] = r.pick([
      ["add", "the sum", "(self.x + other.x, self.y + other.y)"],
      ["minus", "the difference", "(self.x - other.x, self.y - other.y)"],
      ["dot", "the dot product", "self.x * other.x + self.y * other.y"],
      ["distance_along", "the distance counted along the axes", "abs(self.x - other.x) + abs(self.y - other.y)"],
    ] as const);
    return {
      say: `represent a vector with x and y, with a method ${method} that takes another vector and returns ${text}${expr.startsWith("(") ? " as a tuple" : ""}`,
      code: [
        py`
        class FN:
            def __init__(self, x, y):
                self.x = x
                self.y = y

            def ${method}(self, other):
                return ${expr}`,
      ],
      args: [(q) => `${q.int(-5, 9)}, ${q.int(-5, 9)}).${method}(FN(${q.int(-5, 9)}, ${q.int(-5, 9)})`],
      call: "FN(@)",
      edges: [`0, 0).${method}(FN(1, 2)`],
    };
  }),
  family("class-accounts", "final_balance run_account play_account", (r) => {
    const fee = r.int(0, 2);
    return {
      say: `play a list of (kind, amount) steps on a bank account that starts empty and return its balance: "in" adds, "out" removes the amount${fee > 0 ? ` and a fee of ${fee}` : ""}, but only if there is enough money`,
      code: [
        py`
        class Account:
            def __init__(self):
                self.balance = 0

            def deposit(self, value):
                self.balance += value

            def withdraw(self, value):
                if value${fee > 0 ? ` + ${fee}` : ""} <= self.balance:
                    self.balance -= value${fee > 0 ? ` + ${fee}` : ""}

        def FN(pairs):
            account = Account()
            for kind, value in pairs:
                if kind == "in":
                    account.deposit(value)
                else:
                    account.withdraw(value)
            return account.balance`,
        py`
        def FN(pairs):
            balance = 0
            for kind, value in pairs:
                if kind == "in":
                    balance += value
                elif balance >= value${fee > 0 ? ` + ${fee}` : ""}:
                    balance = balance - value${fee > 0 ? ` - ${fee}` : ""}
            return balance`,
      ],
      args: [list(tuple(oneOf('"in"', '"out"'), int(1, 20)), 1, 5)],
      edges: ["[]", '[("out", 5)]', '[("in", 5), ("out", 5)]', '[("in", 9), ("out", 4)]'],
    };
  }),
  family("class-counters", "Clicker Stepper TurnCounter", (r) => {
    const limit = r.int(3, 9);
    const wrap = r.chance(0.5);
    return {
      say: `count clicks: click(n) adds n (1 unless given) and returns the new count, which ${wrap ? `starts again at 0 when it would reach ${limit}` : `never gets larger than ${limit}`}; the constructor takes the first count`,
      code: [
        py`
        class FN:
            def __init__(self, count):
                self.count = count

            def click(self, n=1):
                self.count = ${wrap ? `(self.count + n) % ${limit}` : `min(self.count + n, ${limit})`}
                return self.count`,
        py`
        class FN:
            def __init__(self, count):
                self.count = count

            def click(self, n=1):
                for _ in range(n):
                    ${wrap ? `self.count += 1\n                    if self.count == ${limit}:\n                        self.count = 0` : `if self.count < ${limit}:\n                        self.count += 1`}
                return self.count`,
      ],
      args: [(q) => `${q.int(0, limit - 1)}).click(${q.chance(0.3) ? "" : q.int(0, 7)}`],
      call: "FN(@)",
      edges: [`0).click(0`, `0).click(`, `${limit - 1}).click(1`],
    };
  }),
  family("class-stacks", "play_stack stack_after run_stack", (r) => {
    const queue = r.chance(0.5);
    return {
      say: queue
        ? 'play commands on a waiting line and return what is left in it: a number is put at the end, "next" removes the first one (nothing happens when it is empty)'
        : 'play commands on a stack and return what is left in it, bottom first: a number is put on top, "pop" removes the top (nothing happens when it is empty)',
      code: [
        py`
        class Store:
            def __init__(self):
                self.items = []

            def put(self, x):
                self.items.append(x)

            def take(self):
                if self.items:
                    self.items.pop(${queue ? "0" : ""})

        def FN(words):
            store = Store()
            for word in words:
                if word == "${queue ? "next" : "pop"}":
                    store.take()
                else:
                    store.put(int(word))
            return store.items`,
        py`
        def FN(words):
            out = []
            for word in words:
                if word != "${queue ? "next" : "pop"}":
                    out.append(int(word))
                elif out:
                    out = ${queue ? "out[1:]" : "out[:-1]"}
            return out`,
      ],
      args: [list(oneOf('"1"', '"7"', '"20"', `"${queue ? "next" : "pop"}"`, '"5"'), 1, 6)],
      edges: ["[]", `["${queue ? "next" : "pop"}", "3"]`, `["1", "2", "${queue ? "next" : "pop"}"]`],
    };
  }),
  family("class-inventory", "Shelf Inventory Storage", (r) => {
    const [method, text, body] = r.pick([
      ["total", "the number of pieces in all", "return sum(self.items.values())"],
      ["missing", "the sorted list of the items of which there are none", "return sorted(k for k in self.items if self.items[k] == 0)"],
      [
        "most",
        "the alphabetically first item with the largest number, or None",
        "if not self.items:\n                    return None\n                return min(self.items, key=lambda k: (-self.items[k], k))",
      ],
    ] as const);
    return {
      say: `keep items with their numbers (the constructor takes a list of (item, number) pairs, repeated items add up), with a method ${method} that returns ${text}`,
      code: [
        py`
        class FN:
            def __init__(self, pairs):
                self.items = {}
                for k, n in pairs:
                    self.items[k] = self.items.get(k, 0) + n

            def ${method}(self):
                ${body}`,
        py`
        class FN:
            def __init__(self, pairs):
                self.items = {}
                for k, n in pairs:
                    self.put(k, n)

            def put(self, k, n):
                if k in self.items:
                    self.items[k] += n
                else:
                    self.items[k] = n

            def ${method}(self):
                ${body}`,
      ],
      args: [list(tuple(oneOf('"nut"', '"pin"', '"cap"'), int(0, 5)), 1, 4)],
      call: `FN(@).${method}()`,
      edges: ["[]", '[("a", 0)]', '[("a", 1), ("a", 2)]'],
    };
  }),
  family("class-fractions", "Ratio Quotient ReducedFraction", (r) => {
    const [method, text, expr] = r.pick([
      ["as_tuple", "the reduced numerator and denominator", "(self.top, self.bottom)"],
      ["as_text", 'the reduced fraction as text like "3/4"', 'f"{self.top}/{self.bottom}"'],
      ["inverse", "the reduced inverse as (numerator, denominator)", "(self.bottom, self.top)"],
    ] as const);
    return {
      say: `represent a fraction of two positive integers, reduced as far as possible, with a method ${method} that returns ${text}`,
      code: [
        py`
        class FN:
            def __init__(self, a, b):
                x, y = a, b
                while y:
                    x, y = y, x % y
                self.top = a // x
                self.bottom = b // x

            def ${method}(self):
                return ${expr}`,
        py`
        class FN:
            def __init__(self, a, b):
                for k in range(min(a, b), 0, -1):
                    if a % k == 0 and b % k == 0:
                        break
                self.top = a // k
                self.bottom = b // k

            def ${method}(self):
                return ${expr}`,
      ],
      args: [int(1, 30), int(1, 30)],
      call: `FN(@).${method}()`,
      edges: ["1, 1", "6, 4", "5, 10"],
    };
  }),
];
