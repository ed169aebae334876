## Write a function to compute the cost in cents of a phone call given its length in seconds: billing goes in started blocks of 10 seconds at 4 cents, and the first block costs 9 instead; a call of 0 seconds is free.
def call_cost(seconds):
    if seconds == 0:
        return 0
    blocks = seconds // 10
    if seconds % 10 > 0:
        blocks += 1
    return 9 + 4 * (blocks - 1)

assert call_cost(95) == 45
assert call_cost(10) == 9
assert call_cost(11) == 13
assert call_cost(0) == 0
assert call_cost(60) == 29


## Write a python function to find the water bill for a list of monthly readings of the meter: each month's use is the difference to the reading before, and every unit costs 3, but units above 10 in a month cost 5.
def water_bill(readings):
    bill = 0
    for before, after in zip(readings, readings[1:]):
        used = after - before
        cheap = min(used, 10)
        bill += cheap * 3 + (used - cheap) * 5
    return bill

assert water_bill([100, 108, 120]) == 64
assert water_bill([0, 15]) == 55
assert water_bill([7, 17, 18]) == 33
assert water_bill([50]) == 0
assert water_bill([]) == 0


## Given the minute at which each visitor came and left as (came, left) pairs, find the largest number of visitors present in any minute from 0 up to but not including close; a visitor is no longer present in the minute of leaving.
def peak_visitors(visits, close):
    peak = 0
    for minute in range(close):
        present = 0
        for came, left in visits:
            if came <= minute < left:
                present += 1
        peak = max(peak, present)
    return peak

assert peak_visitors([(0, 5), (3, 8), (5, 9)], 10) == 2
assert peak_visitors([(1, 4), (2, 6), (3, 5)], 10) == 3
assert peak_visitors([(2, 4), (4, 6)], 8) == 1
assert peak_visitors([(6, 9)], 6) == 0
assert peak_visitors([], 10) == 0


## Return the name of the cheapest phone plan for some used minutes, from a dict of plan name to (monthly fee, free minutes, price per further minute); on equal cost the alphabetically first plan.
def cheapest_plan(plans, minutes):
    def cost(name):
        fee, free, price = plans[name]
        return fee + max(0, minutes - free) * price
    return min(sorted(plans), key=cost)

assert cheapest_plan({"big": (30, 200, 1), "mini": (5, 20, 2)}, 40) == "big"
assert cheapest_plan({"big": (30, 200, 1), "mini": (5, 20, 2)}, 30) == "mini"
assert cheapest_plan({"b": (10, 0, 1), "a": (12, 0, 1)}, 9) == "b"
assert cheapest_plan({"y": (8, 5, 1), "x": (8, 5, 1)}, 7) == "x"
assert cheapest_plan({"solo": (1, 0, 9)}, 0) == "solo"


## Define a function that rounds a price up to the next amount ending in 99 cents, amounts in cents, so that it never gets smaller.
def charm_price(cents):
    while cents % 100 != 99:
        cents += 1
    return cents

assert charm_price(1250) == 1299
assert charm_price(399) == 399
assert charm_price(400) == 499
assert charm_price(0) == 99
assert charm_price(98) == 99


## Write a function to read a price like "$1,299.50" or "$20" and return it as a whole number of cents.
def price_to_cents(text):
    plain = text.replace("$", "").replace(",", "")
    if "." in plain:
        whole, part = plain.split(".")
        return int(whole) * 100 + int(part)
    return int(plain) * 100

assert price_to_cents("$1,299.50") == 129950
assert price_to_cents("$20") == 2000
assert price_to_cents("$7.08") == 708
assert price_to_cents("$0.99") == 99
assert price_to_cents("$1,000,000") == 100000000


## Write a python function to write a number of cents as text with a dot as thousands separator and a comma before the two digits of cents, as in "1.234,05"; negative amounts start with a minus sign.
def comma_money(cents):
    sign = "-" if cents < 0 else ""
    whole, part = divmod(abs(cents), 100)
    grouped = f"{whole:,}".replace(",", ".")
    return f"{sign}{grouped},{part:02d}"

assert comma_money(123405) == "1.234,05"
assert comma_money(-5099) == "-50,99"
assert comma_money(700) == "7,00"
assert comma_money(0) == "0,00"
assert comma_money(-1) == "-0,01"
assert comma_money(123456789) == "1.234.567,89"


## Given a basket as a list of (name, quantity, price), return its total after 10 percent off every line with at least 5 pieces, rounded to two decimals.
def bulk_total(basket):
    total = 0
    for _, quantity, price in basket:
        line = quantity * price
        if quantity >= 5:
            line *= 0.9
        total += line
    return round(total, 2)

assert bulk_total([("pen", 5, 2), ("cup", 1, 7)]) == 16.0
assert bulk_total([("pen", 4, 3), ("ink", 10, 1)]) == 21.0
assert bulk_total([("hat", 6, 2.5)]) == 13.5
assert bulk_total([]) == 0
assert bulk_total([("bag", 0, 9)]) == 0


## Check whether a customer gets free shipping: the total is at least 50, or the customer is a member and the total is at least 20, but never when an item is bulky.
def free_shipping(total, member, bulky):
    if bulky:
        return False
    return total >= 50 or (member and total >= 20)

assert free_shipping(50, False, False) == True
assert free_shipping(20, True, False) == True
assert free_shipping(49, False, False) == False
assert free_shipping(90, True, True) == False
assert free_shipping(19, True, False) == False
assert free_shipping(30, True, False) == True


## Return the tips in cents due to each of the waiters, as a dict, when a pot is divided in proportion to their worked hours and rounded down; the rest of the pot goes under the key "box".
def share_tips(pot, hours):
    total = sum(hours.values())
    shares = {}
    rest = pot
    for name, h in hours.items():
        shares[name] = pot * h // total
        rest -= shares[name]
    shares["box"] = rest
    return shares

assert share_tips(100, {"al": 3, "bo": 4}) == {"al": 42, "bo": 57, "box": 1}
assert share_tips(60, {"al": 1, "bo": 2}) == {"al": 20, "bo": 40, "box": 0}
assert share_tips(50, {"x": 2, "y": 2, "z": 3}) == {"x": 14, "y": 14, "z": 21, "box": 1}
assert share_tips(9, {"x": 5}) == {"x": 9, "box": 0}
assert share_tips(30, {}) == {"box": 30}


## Write a function to find in which year, counted from 1, a town that grows by a whole percent of its people a year (rounded down) and gains newcomers at the end of each year first reaches the limit; None if it takes more than 100 years, 0 if it has reached it already.
def crowded_year(people, percent, newcomers, limit):
    year = 0
    while people < limit:
        people += people * percent // 100 + newcomers
        year += 1
        if year > 100:
            return None
    return year

assert crowded_year(1000, 10, 50, 1315) == 2
assert crowded_year(500, 2, 10, 545) == 3
assert crowded_year(100, 50, 0, 226) == 3
assert crowded_year(9, 10, 0, 10) == None
assert crowded_year(80, 1, 1, 80) == 0


## Write a python function to compute the worth of a machine after some years when it loses 20 percent of its current worth in each of the first two years and a fixed amount in every later year, never going below 0; round to two decimals.
def machine_worth(price, years, fixed):
    worth = price
    for year in range(years):
        if year < 2:
            worth -= worth * 0.2
        else:
            worth -= fixed
    return round(max(worth, 0), 2)

assert machine_worth(1000, 1, 100) == 800.0
assert machine_worth(1000, 4, 100) == 440.0
assert machine_worth(500, 3, 20) == 300.0
assert machine_worth(100, 9, 50) == 0
assert machine_worth(250, 0, 10) == 250


## Given exam results as a dict of subject to percent, return "fail" if two or more are below 40 or any is below 20, "resit" if exactly one is below 40, otherwise "pass".
def exam_verdict(results):
    weak = [p for p in results.values() if p < 40]
    if len(weak) >= 2 or any(p < 20 for p in weak):
        return "fail"
    if weak:
        return "resit"
    return "pass"

assert exam_verdict({"art": 40, "bio": 75}) == "pass"
assert exam_verdict({"art": 39, "bio": 20, "law": 90}) == "fail"
assert exam_verdict({"art": 20, "bio": 60}) == "resit"
assert exam_verdict({"art": 19, "bio": 60}) == "fail"
assert exam_verdict({}) == "pass"
assert exam_verdict({"art": 39, "bio": 41}) == "resit"


## Define a function that returns the colour of an air quality index: "green" up to 50, "yellow" up to 100, "orange" up to 150 and "red" above; for sensitive people the index is raised by 25 first.
def air_colour(index, sensitive):
    if sensitive:
        index += 25
    if index <= 50:
        return "green"
    elif index <= 100:
        return "yellow"
    elif index <= 150:
        return "orange"
    else:
        return "red"

assert air_colour(50, False) == "green"
assert air_colour(76, True) == "orange"
assert air_colour(151, False) == "red"
assert air_colour(75, True) == "yellow"
assert air_colour(150, False) == "orange"
assert air_colour(26, True) == "yellow"


## Write a function to find the smallest number of whole bottles of sizes 1.5, 1 and 0.5 litres that hold exactly a volume given in half litres, returned as counts (large, medium, small).
def bottle_counts(half_litres):
    large = half_litres // 3
    rest = half_litres % 3
    medium = 1 if rest == 2 else 0
    small = 1 if rest == 1 else 0
    return (large, medium, small)

assert bottle_counts(8) == (2, 1, 0)
assert bottle_counts(7) == (2, 0, 1)
assert bottle_counts(3) == (1, 0, 0)
assert bottle_counts(0) == (0, 0, 0)
assert bottle_counts(2) == (0, 1, 0)


## Write a function to scale a recipe, a dict of ingredient to grams for a number of people, to another number of people, rounding every amount up to a multiple of 5 grams.
def scale_recipe(recipe, people, guests):
    scaled = {}
    for item, grams in recipe.items():
        exact = grams * guests
        unit = people * 5
        steps = (exact + unit - 1) // unit
        scaled[item] = steps * 5
    return scaled

assert scale_recipe({"rice": 200, "salt": 6}, 4, 6) == {"rice": 300, "salt": 10}
assert scale_recipe({"oats": 50}, 3, 2) == {"oats": 35}
assert scale_recipe({"flour": 120}, 2, 5) == {"flour": 300}
assert scale_recipe({}, 2, 4) == {}
assert scale_recipe({"milk": 1}, 5, 5) == {"milk": 5}


## Write a python function to compute the percentage of the scores in a list that are strictly lower than a given score, rounded down to a whole number; an empty list gives 0.
def percent_below(scores, mine):
    lower = 0
    for s in scores:
        if s < mine:
            lower += 1
    return 100 * lower // len(scores) if scores else 0

assert percent_below([10, 40, 20, 30], 30) == 50
assert percent_below([5, 9, 1], 6) == 66
assert percent_below([7, 7, 8], 8) == 66
assert percent_below([], 3) == 0
assert percent_below([4, 4], 4) == 0


## Given the share prices of one week, find the day (counted from 1) with the biggest percentage rise over the day before; the earliest wins a tie and 0 means that no day rose.
def best_rise_day(prices):
    best, day = 0, 0
    for i in range(1, len(prices)):
        rise = (prices[i] - prices[i - 1]) / prices[i - 1]
        if rise > best:
            best = rise
            day = i + 1
    return day

assert best_rise_day([10, 12, 15, 16]) == 3
assert best_rise_day([1, 2, 4]) == 2
assert best_rise_day([8, 4, 2, 1]) == 0
assert best_rise_day([5, 4, 6, 5]) == 3
assert best_rise_day([9]) == 0
assert best_rise_day([2, 4, 7, 11]) == 2


## Write a function to convert a length between "mm", "cm", "m" and "km" given as text like "250 cm", returning a text with the whole amount in the target unit, any fraction cut off.
def relabel_length(text, target):
    in_mm = {"mm": 1, "cm": 10, "m": 1000, "km": 1000000}
    amount, unit = text.split()
    mm = int(amount) * in_mm[unit]
    return f"{mm // in_mm[target]} {target}"

assert relabel_length("250 cm", "m") == "2 m"
assert relabel_length("70 m", "mm") == "70000 mm"
assert relabel_length("4567 mm", "cm") == "456 cm"
assert relabel_length("999 m", "km") == "0 km"
assert relabel_length("3 km", "cm") == "300000 cm"


## Define a function that tries to compute the unit price from a price text and a quantity text, rounded to two decimals, and returns "n/a" when one of them isn't a number or the quantity is zero.
def unit_price(price, quantity):
    try:
        result = float(price) / float(quantity)
    except (ValueError, ZeroDivisionError):
        return "n/a"
    return round(result, 2)

assert unit_price("7.5", "3") == 2.5
assert unit_price("2", "3") == 0.67
assert unit_price("ten", "4") == "n/a"
assert unit_price("5", "0") == "n/a"
assert unit_price("10", "4") == 2.5
assert unit_price("1", "") == "n/a"


## Write a python function to find how long, in minutes, a phone lasts from a start charge in percent when it alternates between one hour of idle (2 percent an hour) and one hour of use (15 percent an hour), beginning with use; only whole hours that the charge fully covers are counted.
def phone_minutes(charge):
    minutes = 0
    in_use = True
    while True:
        need = 15 if in_use else 2
        if charge < need:
            return minutes
        charge -= need
        minutes += 60
        in_use = not in_use

assert phone_minutes(50) == 300
assert phone_minutes(32) == 180
assert phone_minutes(31) == 120
assert phone_minutes(14) == 0
assert phone_minutes(100) == 660


## Given a distance and a train's top speed, find the seconds it needs to cover the distance in metres when it stands first, gains 1 m/s at the start of every second until it has reached the top speed and then keeps it.
def train_seconds(distance, top):
    covered = speed = seconds = 0
    while covered < distance:
        if speed < top:
            speed += 1
        covered += speed
        seconds += 1
    return seconds

assert train_seconds(10, 4) == 4
assert train_seconds(20, 5) == 6
assert train_seconds(30, 3) == 11
assert train_seconds(0, 9) == 0
assert train_seconds(1, 1) == 1


## Return the two values (mean, spread) of a list of measurements after removing the ones that differ from the median of the odd-length list by more than the tolerance, the mean rounded to one decimal and the spread being largest minus smallest of those kept.
def clean_measurements(data, tolerance):
    median = sorted(data)[len(data) // 2]
    kept = []
    for value in data:
        if abs(value - median) <= tolerance:
            kept.append(value)
    return round(sum(kept) / len(kept), 1), max(kept) - min(kept)

assert clean_measurements([10, 50, 12], 5) == (11.0, 2)
assert clean_measurements([7, 9, 4, 30, 8], 3) == (8.0, 2)
assert clean_measurements([1, 6, 3], 3) == (3.3, 5)
assert clean_measurements([5], 0) == (5.0, 0)
assert clean_measurements([2, 100, 200], 1) == (100.0, 0)


## Write a function to compute the dose schedule of a medicine: the list of hours (0 to 23) of all doses of one day, beginning at the first hour and repeating every gap hours, doses after 23 o'clock being left out and doses in the night before 6 moved to 6 (no hour twice).
def dose_hours(first, gap):
    hours = []
    hour = first
    while hour < 24:
        moved = max(hour, 6)
        if moved not in hours:
            hours.append(moved)
        hour += gap
    return hours

assert dose_hours(8, 6) == [8, 14, 20]
assert dose_hours(3, 5) == [6, 8, 13, 18, 23]
assert dose_hours(0, 12) == [6, 12]
assert dose_hours(23, 1) == [23]
assert dose_hours(1, 4) == [6, 9, 13, 17, 21]
