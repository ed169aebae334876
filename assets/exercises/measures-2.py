## Write a function to convert a height given as text like 5'11" (feet and inches, either part may be missing) to whole centimetres, rounded, with 2.54 cm an inch.
def height_to_cm(text):
    inches = 0
    if "'" in text:
        feet, text = text.split("'")
        inches += int(feet) * 12
    rest = text.strip('"')
    if rest:
        inches += int(rest)
    return round(inches * 2.54)

assert height_to_cm("5'11\"") == 180
assert height_to_cm("6'2\"") == 188
assert height_to_cm("4'") == 122
assert height_to_cm("30\"") == 76
assert height_to_cm("0'1\"") == 3


## Write a python function to express a number of grams as text in kilograms with two decimals from 1000 g on, and as whole grams below that.
def weight_label(grams):
    if grams < 1000:
        return f"{grams} g"
    kilos = grams / 1000
    return f"{kilos:.2f} kg"

assert weight_label(850) == "850 g"
assert weight_label(1000) == "1.00 kg"
assert weight_label(2375) == "2.38 kg"
assert weight_label(999) == "999 g"
assert weight_label(0) == "0 g"
assert weight_label(12340) == "12.34 kg"


## Given a number of seconds, return it as "h:mm:ss", leaving out the hours (and giving "m:ss") when there are none.
def clock_text(seconds):
    minutes, sec = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    if hours == 0:
        return f"{minutes}:{sec:02d}"
    return f"{hours}:{minutes:02d}:{sec:02d}"

assert clock_text(75) == "1:15"
assert clock_text(3725) == "1:02:05"
assert clock_text(3600) == "1:00:00"
assert clock_text(9) == "0:09"
assert clock_text(0) == "0:00"
assert clock_text(86399) == "23:59:59"


## Define a function that sums a list of lap times written "m:ss" and returns the sum in seconds; entries reading "DNF" are ignored.
def lap_total(laps):
    total = 0
    for lap in laps:
        if lap == "DNF":
            continue
        m, s = lap.split(":")
        total += 60 * int(m) + int(s)
    return total

assert lap_total(["1:05", "0:58"]) == 123
assert lap_total(["2:10", "DNF", "1:30"]) == 220
assert lap_total(["10:00", "3:07"]) == 787
assert lap_total(["DNF"]) == 0
assert lap_total([]) == 0


## Return how many minutes a shift from start to end lasts, both written "HH:MM"; an end not after the start belongs to the next day.
def shift_minutes(start, end):
    def to_min(t):
        return int(t[:2]) * 60 + int(t[3:])
    length = to_min(end) - to_min(start)
    if length <= 0:
        length += 24 * 60
    return length

assert shift_minutes("08:30", "17:05") == 515
assert shift_minutes("22:15", "06:00") == 465
assert shift_minutes("09:00", "09:00") == 1440
assert shift_minutes("13:40", "13:55") == 15
assert shift_minutes("00:00", "23:59") == 1439


## Write a function to change a 24-hour time "HH:MM" to a 12-hour one like "3:05 pm", with 12 for midnight and noon.
def half_day_clock(t):
    hour, minute = t.split(":")
    hour = int(hour)
    suffix = "pm" if hour >= 12 else "am"
    hour = hour % 12
    if hour == 0:
        hour = 12
    return f"{hour}:{minute} {suffix}"

assert half_day_clock("15:05") == "3:05 pm"
assert half_day_clock("00:30") == "12:30 am"
assert half_day_clock("12:00") == "12:00 pm"
assert half_day_clock("11:59") == "11:59 am"
assert half_day_clock("09:07") == "9:07 am"
assert half_day_clock("23:40") == "11:40 pm"


## Given a 12-hour time like "9:20pm", find the number of minutes since midnight.
def minutes_since_midnight(text):
    half = text[-2:]
    h, m = text[:-2].split(":")
    h = int(h) % 12
    if half == "pm":
        h += 12
    return h * 60 + int(m)

assert minutes_since_midnight("9:20pm") == 1280
assert minutes_since_midnight("7:45am") == 465
assert minutes_since_midnight("12:10am") == 10
assert minutes_since_midnight("12:00pm") == 720
assert minutes_since_midnight("11:59pm") == 1439


## Write a function to compute the smaller angle in degrees between the hour hand and the minute hand of a clock at h hours and m minutes, hours counted up to 23.
def hands_angle(h, m):
    hour_hand = (h % 12) * 30 + m * 0.5
    minute_hand = m * 6
    diff = abs(hour_hand - minute_hand)
    return min(diff, 360 - diff)

assert hands_angle(3, 0) == 90
assert hands_angle(9, 40) == 50
assert hands_angle(11, 10) == 85
assert hands_angle(13, 25) == 107.5
assert hands_angle(0, 0) == 0
assert hands_angle(18, 0) == 180


## Write a python function to add minutes (possibly negative) to a clock time "HH:MM" and return the new time together with the number of days passed.
def add_minutes(t, delta):
    h, m = map(int, t.split(":"))
    total = h * 60 + m + delta
    days, rest = divmod(total, 1440)
    return (f"{rest // 60:02d}:{rest % 60:02d}", days)

assert add_minutes("10:50", 25) == ("11:15", 0)
assert add_minutes("23:30", 95) == ("01:05", 1)
assert add_minutes("00:10", -20) == ("23:50", -1)
assert add_minutes("06:00", 2880) == ("06:00", 2)
assert add_minutes("12:00", 0) == ("12:00", 0)


## Return the next departure not earlier than the given minute of the day for a bus that leaves every `step` minutes from minute `first` up to minute `last`, or None if there is none left today.
def next_bus(now, first, last, step):
    departure = first
    while departure <= last:
        if departure >= now:
            return departure
        departure += step
    return None

assert next_bus(400, 360, 600, 25) == 410
assert next_bus(385, 360, 600, 25) == 385
assert next_bus(600, 360, 600, 20) == 600
assert next_bus(100, 360, 600, 25) == 360
assert next_bus(595, 360, 600, 25) == None
assert next_bus(601, 360, 600, 20) == None


## Define a function that tells how many days a month (1 to 12) of a year has in a simple calendar where every fourth year is a leap year, or 0 for a month that doesn't exist.
def simple_month_days(month, year):
    if month < 1 or month > 12:
        return 0
    if month == 2:
        return 29 if year % 4 == 0 else 28
    if month in (4, 6, 9, 11):
        return 30
    return 31

assert simple_month_days(2, 2023) == 28
assert simple_month_days(12, 1999) == 31
assert simple_month_days(11, 2000) == 30
assert simple_month_days(2, 1900) == 29
assert simple_month_days(13, 2000) == 0
assert simple_month_days(0, 2000) == 0


## Given a month and day of a year without a leap day, find how many days remain until December 31, that day itself giving 0.
def days_left_in_year(month, day):
    lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    left = lengths[month - 1] - day
    for length in lengths[month:]:
        left += length
    return left

assert days_left_in_year(12, 25) == 6
assert days_left_in_year(10, 20) == 72
assert days_left_in_year(2, 27) == 307
assert days_left_in_year(12, 31) == 0
assert days_left_in_year(1, 1) == 364


## Write a function to count the leap years from year a to year b, both included, by the rule that years divisible by 4 are leap, but full centuries only if divisible by 400.
def leap_count(a, b):
    count = 0
    for year in range(a, b + 1):
        if year % 400 == 0:
            count += 1
        elif year % 4 == 0 and year % 100 != 0:
            count += 1
    return count

assert leap_count(1992, 2000) == 3
assert leap_count(1896, 1903) == 1
assert leap_count(2021, 2024) == 1
assert leap_count(1900, 1900) == 0
assert leap_count(2005, 2001) == 0
assert leap_count(1600, 1700) == 25


## Write a function to find the weekday name ("Mon" to "Sun") that comes n days after the given one, n being negative for days before.
def weekday_after(name, n):
    week = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    position = week.index(name) + n
    return week[position % len(week)]

assert weekday_after("Mon", 3) == "Thu"
assert weekday_after("Sat", 10) == "Tue"
assert weekday_after("Tue", -3) == "Sat"
assert weekday_after("Sun", 0) == "Sun"
assert weekday_after("Fri", -700) == "Fri"


## Return how many Sundays a month has when it has the given number of days and its first day is the weekday with number first (0 for Monday, 6 for Sunday).
def sundays_in_month(first, days):
    sundays = 0
    weekday = first
    for _ in range(days):
        if weekday == 6:
            sundays += 1
        weekday = (weekday + 1) % 7
    return sundays

assert sundays_in_month(6, 29) == 5
assert sundays_in_month(0, 28) == 4
assert sundays_in_month(5, 30) == 5
assert sundays_in_month(0, 6) == 0
assert sundays_in_month(3, 4) == 1
assert sundays_in_month(4, 31) == 5


## Check whether a date written "DD.MM.YYYY" has its day, its month and the last two digits of its year all equal.
def is_lucky_date(date):
    day, month, year = date.split(".")
    return day == month == year[-2:]

assert is_lucky_date("11.11.2011") == True
assert is_lucky_date("05.05.1906") == False
assert is_lucky_date("07.08.2008") == False
assert is_lucky_date("12.12.2012") == True
assert is_lucky_date("20.10.2020") == False


## Write a python function to compute a person's age in full years on a day, both dates given as (year, month, day); -1 if the person isn't born yet.
def full_years(born, today):
    if today < born:
        return -1
    age = today[0] - born[0]
    if today[1:] < born[1:]:
        age -= 1
    return age

assert full_years((1990, 6, 15), (2020, 6, 14)) == 29
assert full_years((1990, 6, 15), (2020, 6, 15)) == 30
assert full_years((2001, 12, 3), (2005, 2, 20)) == 3
assert full_years((2010, 1, 2), (2010, 1, 1)) == -1
assert full_years((2010, 1, 1), (2010, 1, 1)) == 0


## Given a day of the year from 1 to 360 in a calendar with twelve months of 30 days, return it as "month/day".
def even_calendar(day_of_year):
    month = (day_of_year - 1) // 30 + 1
    day = (day_of_year - 1) % 30 + 1
    return str(month) + "/" + str(day)

assert even_calendar(45) == "2/15"
assert even_calendar(30) == "1/30"
assert even_calendar(91) == "4/1"
assert even_calendar(1) == "1/1"
assert even_calendar(360) == "12/30"


## Write a function to convert a quantity between the cooking units tsp, tbsp (3 tsp) and cup (48 tsp), rounded to two decimals, returning None for an unknown unit.
def convert_spoons(amount, source, target):
    size = {"tsp": 1, "tbsp": 3, "cup": 48}
    if source not in size or target not in size:
        return None
    return round(amount * size[source] / size[target], 2)

assert convert_spoons(2, "cup", "tbsp") == 32.0
assert convert_spoons(5, "tsp", "tbsp") == 1.67
assert convert_spoons(4, "tbsp", "cup") == 0.25
assert convert_spoons(1, "pint", "cup") == None
assert convert_spoons(1, "cup", "pinch") == None
assert convert_spoons(7, "tsp", "tsp") == 7.0


## Define a function that turns a list of temperatures in Fahrenheit into whole Celsius degrees and returns only those below freezing, in order.
def frosty_readings(fahrenheit):
    celsius = [round((f - 32) * 5 / 9) for f in fahrenheit]
    return [c for c in celsius if c < 0]

assert frosty_readings([14, 50, 23]) == [-10, -5]
assert frosty_readings([-4, 30, 33]) == [-20, -1]
assert frosty_readings([32, 68]) == []
assert frosty_readings([]) == []
assert frosty_readings([-40]) == [-40]


## Return a length in millimetres as a list of whole metres, centimetres and millimetres, largest unit first.
def split_length(mm):
    parts = []
    for size in (1000, 10, 1):
        parts.append(mm // size)
        mm = mm % size
    return parts

assert split_length(2345) == [2, 34, 5]
assert split_length(1009) == [1, 0, 9]
assert split_length(987) == [0, 98, 7]
assert split_length(0) == [0, 0, 0]
assert split_length(70010) == [70, 1, 0]


## Write a function to read a duration such as "2h15m" or "40s", made of numbers followed by d, h, m or s, and return it in seconds.
def parse_duration(text):
    unit = {"d": 86400, "h": 3600, "m": 60, "s": 1}
    seconds = 0
    number = 0
    for ch in text:
        if ch.isdigit():
            number = number * 10 + int(ch)
        else:
            seconds += number * unit[ch]
            number = 0
    return seconds

assert parse_duration("2h15m") == 8100
assert parse_duration("1m40s") == 100
assert parse_duration("1d2h") == 93600
assert parse_duration("") == 0
assert parse_duration("305s") == 305


## Given the clock offsets in hours of two cities from a common zero and a whole hour (0 to 23) in the first city, find the hour in the second city and "same", "next" or "previous" for its day.
def remote_hour(hour, offset_here, offset_there):
    there = hour - offset_here + offset_there
    if there >= 24:
        return (there - 24, "next")
    if there < 0:
        return (there + 24, "previous")
    return (there, "same")

assert remote_hour(10, 1, 9) == (18, "same")
assert remote_hour(23, 0, 1) == (0, "next")
assert remote_hour(4, 3, -6) == (19, "previous")
assert remote_hour(20, -5, 2) == (3, "next")
assert remote_hour(1, 1, 0) == (0, "same")


## Write a python function to count how often an old wall clock strikes from hour a to hour b of one day (0 to 23, both included), when it strikes the hour on a 12-hour dial.
def clock_strikes(a, b):
    strikes = 0
    for hour in range(a, b + 1):
        on_dial = hour % 12
        strikes += on_dial if on_dial else 12
    return strikes

assert clock_strikes(1, 3) == 6
assert clock_strikes(11, 14) == 26
assert clock_strikes(0, 2) == 15
assert clock_strikes(0, 23) == 156
assert clock_strikes(9, 8) == 0


## Return the quarter of the year and the position (1 to 3) of a month inside it, for a business year that begins with the month number start.
def fiscal_quarter(month, start):
    passed = (month - start) % 12
    quarter = passed // 3 + 1
    position = passed % 3 + 1
    return quarter, position

assert fiscal_quarter(5, 1) == (2, 2)
assert fiscal_quarter(3, 4) == (4, 3)
assert fiscal_quarter(12, 10) == (1, 3)
assert fiscal_quarter(10, 10) == (1, 1)
assert fiscal_quarter(9, 10) == (4, 3)
