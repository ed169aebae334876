/** Families over dates. */
import { type Family, family, py } from "../family.ts";
import { int, isoDate, oneOf } from "../inputs.ts";

export const dateFamilies: readonly Family[] = [
  family("calendar", "length_of_month month_days days_in", () => ({
    say: "return the number of days of a month (1 to 12) in a year, with leap years (divisible by 4, but not by 100 unless by 400)",
    code: [
      py`
      def FN(year, month):
          if month == 2:
              if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0):
                  return 29
              return 28
          if month in (4, 6, 9, 11):
              return 30
          return 31`,
      py`
      def FN(year, month):
          days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
          if year % 400 == 0 or (year % 4 == 0 and year % 100 != 0):
              days[1] = 29
          return days[month - 1]`,
    ],
    args: [oneOf("1999", "2000", "2004", "1900", "2023", "2024", "2100"), (r) => String(r.chance(0.4) ? 2 : r.int(1, 12))],
    edges: ["1900, 2", "2000, 2", "2024, 2", "2023, 12"],
  })),
  family("calendar", "day_number_in_year ordinal_day day_count", () => ({
    say: 'return which day of the year (1 to 366) a date "YYYY-MM-DD" is',
    code: [
      py`
      from datetime import date

      def FN(s):
          year, month, day = [int(part) for part in s.split("-")]
          return (date(year, month, day) - date(year, 1, 1)).days + 1`,
      py`
      def FN(s):
          year, month, day = [int(part) for part in s.split("-")]
          lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
          total = day
          for i in range(month - 1):
              total += lengths[i]
          if month > 2 and year % 4 == 0:
              total += 1
          return total`,
    ],
    args: [isoDate],
    edges: ['"2024-01-01"', '"2024-03-01"', '"2023-03-01"', '"2024-12-31"'],
  })),
  family("calendar", "weekday_after day_name_later which_weekday", () => ({
    say: 'return the name of the weekday n days after (before, if negative) a given one, with names from "Mon" to "Sun"',
    code: [
      py`
      def FN(s, n):
          days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
          return days[(days.index(s) + n) % 7]`,
      py`
      def FN(s, n):
          days = "Mon Tue Wed Thu Fri Sat Sun".split()
          i = 0
          while days[i] != s:
              i += 1
          i = (i + n) % len(days)
          return days[i]`,
    ],
    args: [oneOf('"Mon"', '"Tue"', '"Wed"', '"Thu"', '"Fri"', '"Sat"', '"Sun"'), int(-20, 40)],
    edges: ['"Mon", 0', '"Sun", 1', '"Mon", -1', '"Wed", 7'],
  })),
  family("calendar", "reorder_date date_format rewrite_date", (r) => {
    const [text, expr] = r.pick([
      ["DD.MM.YYYY", 'd + "." + m + "." + y'],
      ["MM/DD/YYYY", 'm + "/" + d + "/" + y'],
      ["D/M/YY without leading zeros in day and month", 'str(int(d)) + "/" + str(int(m)) + "/" + y[2:]'],
    ] as const);
    return {
      say: `rewrite a date from "YYYY-MM-DD" to ${text}`,
      code: [
        py`
        def FN(s):
            y, m, d = s.split("-")
            return ${expr}`,
        py`
        def FN(s):
            y = s[:4]
            m = s[5:7]
            d = s[8:]
            return ${expr}`,
      ],
      args: [isoDate],
      edges: ['"2001-02-03"', '"2010-11-30"'],
    };
  }),
  family("dates", "earlier_date_of order_of_dates is_before", (r) => {
    const same = r.chance(0.5);
    return {
      say: `tell whether a date "D.M.YYYY" (no leading zeros) lies ${same ? "before another or is the same" : "before another"}`,
      code: [
        py`
        def FN(a, b):
            x = [int(part) for part in a.split(".")]
            y = [int(part) for part in b.split(".")]
            return x[::-1] ${same ? "<=" : "<"} y[::-1]`,
        py`
        def FN(a, b):
            d1, m1, y1 = map(int, a.split("."))
            d2, m2, y2 = map(int, b.split("."))
            return (y1, m1, d1) ${same ? "<=" : "<"} (y2, m2, d2)`,
      ],
      args: [
        (q) => `"${q.int(1, 28)}.${q.int(1, 12)}.${q.int(2020, 2022)}"`,
        (q) => `"${q.int(1, 28)}.${q.int(1, 12)}.${q.int(2020, 2022)}"`,
      ],
      edges: ['"1.1.2020", "1.1.2020"', '"9.3.2021", "10.3.2021"', '"30.1.2021", "2.2.2021"', '"1.1.2022", "31.12.2021"'],
    };
  }),
  family("dates", "age_on_date full_years years_completed", () => ({
    say: 'return how many full years have passed from a birthday to a later date, both "YYYY-MM-DD"',
    code: [
      py`
      def FN(a, b):
          years = int(b[:4]) - int(a[:4])
          if b[5:] < a[5:]:
              years -= 1
          return years`,
      py`
      def FN(a, b):
          x = [int(part) for part in a.split("-")]
          y = [int(part) for part in b.split("-")]
          count = y[0] - x[0]
          if (y[1], y[2]) < (x[1], x[2]):
              count = count - 1
          return count`,
    ],
    args: [
      (r) => `"${r.int(1980, 2005)}-${String(r.int(1, 12)).padStart(2, "0")}-${String(r.int(1, 28)).padStart(2, "0")}"`,
      (r) => `"${r.int(2006, 2026)}-${String(r.int(1, 12)).padStart(2, "0")}-${String(r.int(1, 28)).padStart(2, "0")}"`,
    ],
    edges: ['"2000-05-10", "2010-05-10"', '"2000-05-10", "2010-05-09"', '"2000-05-10", "2000-06-01"'],
  })),
];
