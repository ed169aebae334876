/** Families on years and months, wages, taxes, loans, scores and tariffs. */
import { type Family, family, py } from "../family.ts";
import { int, ints, isoDate } from "../inputs.ts";

export const rateFamilies: readonly Family[] = [
  family("centuries", "century_of_year decade_name leap_years_between", (r) => {
    const [text, a, b] = r.pick([
      ["return the century to which a year belongs (1 to 100 is the first)", "(n + 99) // 100", "n // 100 + (1 if n % 100 > 0 else 0)"],
      ["return the last year of the century to which a year belongs (1 to 100 is the first)", "(n + 99) // 100 * 100", "n + -n % 100"],
    ] as const);
    return {
      say: text,
      code: [
        py`
        def FN(n):
            return ${a}`,
        py`
        def FN(n):
            return ${b}`,
        py`
        def FN(n):
            count = 0
            while 100 * count < n:
                count += 1
            return count${a.endsWith("* 100") ? " * 100" : ""}`,
      ],
      args: [int(1, 2400)],
      edges: ["1", "100", "101", "2000", "2001"],
    };
  }),
  family("centuries", "count_leap_years leap_years_from_to number_of_leap_days", () => ({
    say: "count the leap years from year a to year b, both included (divisible by 4, but not by 100 unless by 400)",
    code: [
      py`
      import calendar

      def FN(a, b):
          return sum(1 for x in range(a, b + 1) if calendar.isleap(x))`,
      py`
      def FN(a, b):
          def helper(x):
              return x // 4 - x // 100 + x // 400

          return max(0, helper(b) - helper(a - 1))`,
      py`
      def FN(a, b):
          count = 0
          for x in range(a, b + 1):
              if x % 400 == 0 or (x % 4 == 0 and x % 100 != 0):
                  count += 1
          return count`,
    ],
    args: [int(1890, 1990), int(1980, 2110)],
    edges: ["2000, 2000", "1900, 1900", "1896, 1904", "2005, 2001"],
  })),
  family("month-steps", "month_after quarter_of_date shift_month", (r) => {
    const names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    const back = r.chance(0.4);
    return {
      say: `return the (year, month) that lies n months ${back ? "before" : "after"} a given year and month (1 is ${names[0]}, 12 is ${names[11]})`,
      code: [
        py`
        def FN(year, month, n):
            total = year * 12 + month - 1 ${back ? "-" : "+"} n
            return (total // 12, total % 12 + 1)`,
        py`
        def FN(year, month, n):
            for i in range(n):
                month ${back ? "-" : "+"}= 1
                if month == ${back ? 0 : 13}:
                    month = ${back ? 12 : 1}
                    year ${back ? "-" : "+"}= 1
            return (year, month)`,
      ],
      args: [int(1995, 2030), int(1, 12), int(0, 30)],
      edges: ["2020, 1, 0", "2020, 12, 1", "2020, 1, 1", "2000, 6, 12"],
    };
  }),
  family("date-library", "days_from_to weekday_of_date date_after_days", (r) => {
    const [text, expr, two] = r.pick([
      ["return the number of days between two dates, never negative", "abs((x - y).days)", "date"],
      ["return the date n days after a given one", "str(x + timedelta(days=n))", "number"],
      ['return the name of the weekday of a date, as in "Mon"', '["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][x.weekday()]', "none"],
      ["tell whether a date is on a weekend (Saturday or Sunday)", "x.weekday() >= 5", "none"],
    ] as const);
    const parameters = { date: "a, b", number: "a, n", none: "a" }[two];
    const more = two === "date" ? "\n            y = date.fromisoformat(b)" : "";
    const long = two === "date" ? '\n            y = datetime.strptime(b, "%Y-%m-%d")' : "";
    return {
      say: `${text}; dates are texts like "2024-03-01"`,
      code: [
        py`
        from datetime import date${two === "number" ? ", timedelta" : ""}

        def FN(${parameters}):
            x = date.fromisoformat(a)${more}
            return ${expr}`,
        py`
        from datetime import datetime${two === "number" ? ", timedelta" : ""}

        def FN(${parameters}):
            x = datetime.strptime(a, "%Y-%m-%d")${long}
            return ${expr.replace("str(x + timedelta(days=n))", '(x + timedelta(days=n)).strftime("%Y-%m-%d")')}`,
      ],
      args: [isoDate, ...(two === "date" ? [isoDate] : two === "number" ? [int(0, 70)] : [])],
      edges: {
        date: ['"2024-03-01", "2024-02-28"', '"2023-01-01", "2023-01-01"'],
        number: ['"2024-02-28", 1', '"2023-12-31", 1'],
        none: ['"2024-03-02"', '"2024-02-29"'],
      }[two],
    };
  }),
  family("tariffs", "stepped_price income_tax_due electricity_bill", (r) => {
    const [a, b] = [r.int(2, 5) * 10, r.int(6, 9) * 10];
    const [x, y, z] = r.pick([
      [0, 10, 20],
      [5, 4, 3],
      [1, 2, 4],
      [0, 1, 3],
    ] as const);
    const what = r.pick(["units", "kilowatt hours", "litres"]);
    return {
      say: `compute the bill for n ${what}: each of the first ${a} costs ${x}, each of those from there up to ${b} costs ${y}, and each further one ${z}`,
      code: [
        py`
        def FN(n):
            if n <= ${a}:
                return ${x} * n
            if n <= ${b}:
                return ${x * a} + ${y} * (n - ${a})
            return ${x * a + y * (b - a)} + ${z} * (n - ${b})`,
        py`
        def FN(n):
            total = 0
            prev = 0
            for limit, price in [(${a}, ${x}), (${b}, ${y})]:
                total += max(0, min(n, limit) - prev) * price
                prev = limit
            return total + max(0, n - prev) * ${z}`,
      ],
      args: [int(0, 140)],
      edges: ["0", `${a}`, `${a + 1}`, `${b}`, `${b + 1}`],
    };
  }),
  family("wages", "weekly_wage pay_for_hours earnings_with_overtime", (r) => {
    const k = r.pick([6, 7, 8, 35, 38, 40]);
    const daily = k < 10;
    return {
      say: daily
        ? `compute the pay for a list of hours worked each day at a given wage, where hours above ${k} on a day count double`
        : `compute the pay for a number of hours at a given wage, where each hour above ${k} is paid one and a half times`,
      code: daily
        ? [
            py`
            def FN(nums, wage):
                total = 0
                for x in nums:
                    total += x * wage
                    if x > ${k}:
                        total += (x - ${k}) * wage
                return total`,
            py`
            def FN(nums, wage):
                return wage * sum(x + max(0, x - ${k}) for x in nums)`,
          ]
        : [
            py`
            def FN(hours, wage):
                if hours <= ${k}:
                    return hours * wage
                return ${k} * wage + (hours - ${k}) * wage * 1.5`,
            py`
            def FN(hours, wage):
                pay = wage * hours
                if hours > ${k}:
                    extra = hours - ${k}
                    pay += extra * wage / 2
                return pay`,
          ],
      args: daily ? [ints(3, 11, 1, 5), int(8, 20)] : [int(20, 55), int(8, 25)],
      edges: daily ? ["[], 10", `[${k}], 10`, `[${k + 1}], 10`] : [`${k}, 10`, `${k + 1}, 10`, "0, 12"],
    };
  }),
  family("loans", "months_to_pay_off remaining_debt years_until_paid", (r) => {
    const p = r.pick([1, 2, 5]);
    return {
      say: `count the payments of k that are needed to pay off a debt of n, when after each payment the rest grows by ${p} percent, rounded down to a whole number; return -1 if 50 payments are not enough`,
      code: [
        py`
        def FN(n, k):
            count = 0
            while n > 0:
                if count == 50:
                    return -1
                n -= k
                count += 1
                if n > 0:
                    n += n * ${p} // 100
            return count`,
        py`
        def FN(n, k):
            for i in range(50):
                if n <= 0:
                    return i
                n = max(0, n - k) * ${100 + p} // 100
            return 50 if n <= 0 else -1`,
      ],
      args: [int(20, 900), int(5, 120)],
      edges: ["0, 10", "10, 10", "11, 10", "500, 1"],
    };
  }),
  family("judging", "trimmed_score jury_result mean_without_extremes", (r) => {
    const sum = r.chance(0.5);
    return {
      say: `${sum ? "add up the marks of a jury" : "compute the mean of a jury's marks, rounded to 2 decimals,"} without ${sum ? "" : "counting "}one highest and one lowest mark; 0 if there are fewer than three marks`,
      code: [
        py`
        def FN(nums):
            if len(nums) < 3:
                return 0
            kept = sorted(nums)[1:-1]
            return ${sum ? "sum(kept)" : "round(sum(kept) / len(kept), 2)"}`,
        py`
        def FN(nums):
            if len(nums) < 3:
                return 0
            total = sum(nums) - max(nums) - min(nums)
            return ${sum ? "total" : "round(total / (len(nums) - 2), 2)"}`,
      ],
      args: [ints(1, 10, 2, 7)],
      edges: ["[]", "[4, 9]", "[5, 5, 5]", "[1, 2, 3, 9]"],
    };
  }),
  family("zones", "ticket_by_age price_by_group admission_fee", (r) => {
    const [free, child, senior] = [r.int(3, 6), r.int(12, 17), r.int(60, 70)];
    const full = r.int(4, 9) * 2;
    return {
      say: `compute the admission for a list of ages: free below ${free}, half of ${full} below ${child} and from ${senior} on, otherwise ${full}; groups of five or more pay ${full / 2} less in all, but never less than 0`,
      code: [
        py`
        def FN(nums):
            total = 0
            for x in nums:
                if x < ${free}:
                    total += 0
                elif x < ${child} or x >= ${senior}:
                    total += ${full / 2}
                else:
                    total += ${full}
            if len(nums) >= 5:
                total -= ${full / 2}
            return max(total, 0)`,
        py`
        def FN(nums):
            paying = [x for x in nums if x >= ${free}]
            half = sum(1 for x in paying if x < ${child} or x >= ${senior})
            total = ${full} * len(paying) - ${full / 2} * half
            return max(0, total - ${full / 2}) if len(nums) > 4 else total`,
      ],
      args: [
        (q) =>
          `[${Array.from({ length: q.int(1, 6) }, () => q.pick([q.int(1, 18), q.int(18, 60), q.int(55, 80), free, child, senior])).join(", ")}]`,
      ],
      edges: ["[]", `[${free}]`, `[${child}, ${senior}]`, "[1, 1, 2, 2, 1]"],
    };
  }),
];
