/** Families over times of day and durations. */
import { type Family, family, py } from "../family.ts";
import { clock, int, list } from "../inputs.ts";

export const clockFamilies: readonly Family[] = [
  family("clock-reading", "minutes_of_day clock_to_minutes minutes_since_midnight", () => ({
    say: 'convert a time of day "HH:MM" to the minutes since midnight',
    code: [
      py`
      def FN(s):
          a, b = s.split(":")
          return int(a) * 60 + int(b)`,
      py`
      def FN(s):
          hours = int(s[:2])
          minutes = int(s[3:])
          return hours * 60 + minutes`,
    ],
    args: [clock],
    edges: ['"00:00"', '"23:59"', '"01:00"'],
  })),
  family("clock-reading", "minutes_to_clock clock_text show_clock", () => ({
    say: 'write a number of minutes since midnight as "HH:MM"; a full day and more starts again at midnight',
    code: [
      py`
      def FN(n):
          n = n % 1440
          return f"{n // 60:02d}:{n % 60:02d}"`,
      py`
      def FN(n):
          hours = n // 60 % 24
          minutes = n % 60
          return str(hours).zfill(2) + ":" + str(minutes).zfill(2)`,
    ],
    args: [int(0, 3000)],
    edges: ["0", "59", "60", "1440"],
  })),
  family("clock-reading", "to_twelve_hours am_pm_time half_day_clock", () => ({
    say: 'convert a time "HH:MM" of the 24 hour clock to one like "3:05 pm" or "12:30 am"',
    code: [
      py`
      def FN(s):
          hour = int(s[:2])
          half = "am" if hour < 12 else "pm"
          hour = hour % 12
          if hour == 0:
              hour = 12
          return str(hour) + s[2:] + " " + half`,
      py`
      def FN(s):
          hour, minute = s.split(":")
          hour = int(hour)
          if hour >= 12:
              half = "pm"
          else:
              half = "am"
          return f"{(hour + 11) % 12 + 1}:{minute} {half}"`,
    ],
    args: [clock],
    edges: ['"00:00"', '"12:00"', '"11:59"', '"13:05"'],
  })),
  family("clock-arithmetic", "shift_time moved_clock time_shifted", (r) => {
    const back = r.chance(0.4);
    return {
      say: `return the time "HH:MM" that is n minutes ${back ? "before" : "after"} a given time "HH:MM", passing midnight where needed`,
      code: [
        py`
        def FN(s, n):
            total = int(s[:2]) * 60 + int(s[3:]) ${back ? "-" : "+"} n
            total = total % 1440
            return f"{total // 60:02d}:{total % 60:02d}"`,
        py`
        def FN(s, n):
            hours, minutes = [int(part) for part in s.split(":")]
            minutes ${back ? "-" : "+"}= n
            hours = (hours + minutes // 60) % 24
            minutes = minutes % 60
            return str(hours).rjust(2, "0") + ":" + str(minutes).rjust(2, "0")`,
      ],
      args: [clock, int(0, 500)],
      edges: ['"23:30", 45', '"00:10", 20', '"12:00", 0'],
    };
  }),
  family("clock-arithmetic", "minutes_between wait_until duration_between", () => ({
    say: 'return the minutes from one time "HH:MM" to the next moment at which the clock shows another; equal times give 0',
    code: [
      py`
      def FN(a, b):
          start = int(a[:2]) * 60 + int(a[3:])
          end = int(b[:2]) * 60 + int(b[3:])
          return (end - start) % 1440`,
      py`
      def FN(a, b):
          x = int(a[:2]) * 60 + int(a[3:])
          y = int(b[:2]) * 60 + int(b[3:])
          if y < x:
              y += 24 * 60
          return y - x`,
    ],
    args: [clock, clock],
    edges: ['"10:00", "10:00"', '"23:00", "01:00"', '"08:15", "09:00"'],
  })),
  family("clock-arithmetic", "total_duration add_durations sum_of_times", () => ({
    say: 'add up durations given as "M:SS" in a list and return the sum in the same form, as in "12:05"',
    code: [
      py`
      def FN(words):
          total = 0
          for word in words:
              a, b = word.split(":")
              total += int(a) * 60 + int(b)
          return f"{total // 60}:{total % 60:02d}"`,
      py`
      def FN(words):
          minutes = sum(int(word.split(":")[0]) for word in words)
          seconds = sum(int(word.split(":")[1]) for word in words)
          minutes += seconds // 60
          seconds %= 60
          return str(minutes) + ":" + str(seconds).zfill(2)`,
    ],
    args: [list((r) => `"${r.int(0, 9)}:${String(r.int(0, 59)).padStart(2, "0")}"`, 1, 4)],
    edges: ["[]", '["0:59", "0:01"]', '["2:05"]'],
  })),
  family("opening-hours", "is_open_at within_hours shop_is_open", (r) => {
    const open = r.int(7, 10);
    const close = r.int(16, 20);
    const lunch = r.int(12, 13);
    return {
      say: `tell whether a shop is open at a full hour: it opens at ${open}, closes at ${close} and has a break from ${lunch} to ${lunch + 1}; it is closed at the hours of closing and of the break's start, open at the break's end`,
      code: [
        py`
        def FN(hour):
            return ${open} <= hour < ${close} and hour != ${lunch}`,
        py`
        def FN(hour):
            if hour < ${open} or hour >= ${close}:
                return False
            if hour == ${lunch}:
                return False
            return True`,
      ],
      args: [int(0, 23)],
      edges: [`${open}`, `${close}`, `${lunch}`, `${lunch + 1}`, `${open - 1}`],
    };
  }),
  family("opening-hours", "parking_fee hours_charged rental_price", (r) => {
    const free = r.pick([15, 20, 30]);
    const price = r.int(2, 4);
    const cap = r.int(4, 6) * price;
    return {
      say: `compute a parking fee for a number of minutes: ${free} minutes or less are free, then ${price} per started hour of the whole time, at most ${cap}`,
      code: [
        py`
        def FN(n):
            if n <= ${free}:
                return 0
            hours = (n + 59) // 60
            return min(hours * ${price}, ${cap})`,
        py`
        def FN(n):
            fee = 0
            if n > ${free}:
                while n > 0 and fee < ${cap}:
                    fee += ${price}
                    n -= 60
            return fee`,
      ],
      args: [int(0, 500)],
      edges: ["0", `${free}`, `${free + 1}`, "60", "61", "1000"],
    };
  }),
];
