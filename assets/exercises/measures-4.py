## Write a function to compute the average of the marks left after the single lowest mark is dropped, rounded to two decimals; fewer than two marks give 0.
def average_without_worst(marks):
    if len(marks) < 2:
        return 0
    kept = sorted(marks)[1:]
    return round(sum(kept) / len(kept), 2)

assert average_without_worst([4, 8, 6]) == 7.0
assert average_without_worst([10, 3, 5, 5]) == 6.67
assert average_without_worst([2, 9]) == 9.0
assert average_without_worst([7]) == 0
assert average_without_worst([]) == 0


## Write a python function to find the average speed in km/h over several legs given as (kilometres, km/h) pairs, rounded to one decimal, 0 for no legs.
def trip_speed(legs):
    distance = 0
    hours = 0
    for km, speed in legs:
        distance += km
        hours += km / speed
    if hours == 0:
        return 0
    return round(distance / hours, 1)

assert trip_speed([(60, 30), (60, 60)]) == 40.0
assert trip_speed([(100, 50), (50, 100)]) == 60.0
assert trip_speed([(10, 15), (10, 20)]) == 17.1
assert trip_speed([]) == 0
assert trip_speed([(7, 14), (3, 4)]) == 8.0


## Given a running pace as minutes and seconds per kilometre, return the finish time of a run over a whole number of kilometres as a tuple (hours, minutes, seconds).
def finish_time(pace_min, pace_sec, km):
    total = (pace_min * 60 + pace_sec) * km
    hours = total // 3600
    minutes = total % 3600 // 60
    return (hours, minutes, total % 60)

assert finish_time(5, 30, 10) == (0, 55, 0)
assert finish_time(6, 15, 21) == (2, 11, 15)
assert finish_time(5, 59, 10) == (0, 59, 50)
assert finish_time(6, 0, 10) == (1, 0, 0)
assert finish_time(5, 59, 0) == (0, 0, 0)


## Return the concentration in percent, rounded to one decimal, of a mix of several portions given as (litres, percent) pairs; None when there is no liquid at all.
def mixed_strength(portions):
    litres = sum(amount for amount, _ in portions)
    if litres == 0:
        return None
    pure = sum(amount * strength for amount, strength in portions)
    return round(pure / litres, 1)

assert mixed_strength([(2, 10), (3, 20)]) == 16.0
assert mixed_strength([(1, 50), (4, 0)]) == 10.0
assert mixed_strength([(5, 12), (1, 7), (3, 40)]) == 20.8
assert mixed_strength([]) == None
assert mixed_strength([(0, 30)]) == None


## Define a function that finds how many litres of water must be added to thin some litres of syrup from one percentage down to a lower one, rounded to two decimals, and 0 if it is already weak enough.
def water_to_add(litres, percent, wanted):
    if percent <= wanted:
        return 0
    whole = litres * percent / wanted
    return round(whole - litres, 2)

assert water_to_add(2, 60, 20) == 4.0
assert water_to_add(5, 30, 25) == 1.0
assert water_to_add(3, 50, 35) == 1.29
assert water_to_add(4, 10, 10) == 0
assert water_to_add(1, 5, 80) == 0


## Write a function to turn points out of a maximum into a letter: "A" from 90 percent, "B" from 75, "C" from 60, "D" from 50 and "F" below; a maximum of 0 gives "F".
def letter_for_points(points, maximum):
    if maximum == 0:
        return "F"
    percent = 100 * points / maximum
    for border, letter in ((90, "A"), (75, "B"), (60, "C"), (50, "D")):
        if percent >= border:
            return letter
    return "F"

assert letter_for_points(18, 20) == "A"
assert letter_for_points(37, 50) == "C"
assert letter_for_points(1, 2) == "D"
assert letter_for_points(75, 100) == "B"
assert letter_for_points(0, 0) == "F"
assert letter_for_points(59, 120) == "F"


## Write a function to name the wind by its speed in km/h: "calm" below 2, "breeze" below 39, "gale" below 103, otherwise "storm"; a gust factor of at least 1.5 moves it one class up, if there is a higher one.
def wind_class(speed, gust_factor):
    names = ["calm", "breeze", "gale", "storm"]
    level = 0
    for border in (2, 39, 103):
        if speed >= border:
            level += 1
    if gust_factor >= 1.5 and level < 3:
        level += 1
    return names[level]

assert wind_class(20, 1.2) == "breeze"
assert wind_class(39, 1.5) == "storm"
assert wind_class(1, 2) == "breeze"
assert wind_class(103, 1.6) == "storm"
assert wind_class(0, 1) == "calm"
assert wind_class(102, 1.4) == "gale"


## Given two lists of equal length, values and weights, find the weighted mean rounded to two decimals, ignoring entries whose value is None; 0 if no weight remains.
def weighted_mean(values, weights):
    top = bottom = 0
    for v, w in zip(values, weights):
        if v is None:
            continue
        top += v * w
        bottom += w
    return round(top / bottom, 2) if bottom else 0

assert weighted_mean([10, 20], [1, 3]) == 17.5
assert weighted_mean([5, None, 8], [2, 9, 1]) == 6.0
assert weighted_mean([0, 3, 4], [1, 1, 1]) == 2.33
assert weighted_mean([None], [5]) == 0
assert weighted_mean([], []) == 0


## Write a python function to compute each share of the total in whole percents, rounded down, from a dict of name to votes; nothing cast gives 0 for everybody.
def vote_shares(votes):
    total = sum(votes.values())
    shares = {}
    for name in votes:
        shares[name] = votes[name] * 100 // total if total > 0 else 0
    return shares

assert vote_shares({"ann": 3, "bob": 1}) == {"ann": 75, "bob": 25}
assert vote_shares({"x": 1, "y": 2}) == {"x": 33, "y": 66}
assert vote_shares({"q": 5}) == {"q": 100}
assert vote_shares({"p": 0, "r": 0}) == {"p": 0, "r": 0}
assert vote_shares({}) == {}


## Return the total score of darts given as strings such as "T20", "D7" or "15", where T triples and D doubles the number.
def darts_score(throws):
    score = 0
    for throw in throws:
        if throw[0] == "T":
            score += 3 * int(throw[1:])
        elif throw[0] == "D":
            score += 2 * int(throw[1:])
        else:
            score += int(throw)
    return score

assert darts_score(["T20", "D7", "15"]) == 89
assert darts_score(["3", "D12"]) == 27
assert darts_score(["T1", "T19"]) == 60
assert darts_score([]) == 0
assert darts_score(["0", "25"]) == 25


## Check whether two cars starting at the same time at both ends of a road of given length, driving toward each other at the given speeds, meet within the given number of hours.
def will_meet(road, speed_a, speed_b, hours):
    return (speed_a + speed_b) * hours >= road

assert will_meet(300, 60, 40, 3) == True
assert will_meet(301, 60, 40, 3) == False
assert will_meet(120, 50, 100, 1) == True
assert will_meet(10, 0, 0, 5) == False
assert will_meet(0, 0, 0, 0) == True


## Write a function to find how many minutes a faster cyclist needs to catch up with a slower one who is ahead by some kilometres, rounded to whole minutes, 0 if there is no lead and otherwise -1 if never; speeds are in km/h.
def minutes_to_catch(lead, slow, fast):
    if lead <= 0:
        return 0
    if fast <= slow:
        return -1
    return round(lead / (fast - slow) * 60)

assert minutes_to_catch(7, 15, 18) == 140
assert minutes_to_catch(5, 20, 32) == 25
assert minutes_to_catch(2, 18, 18) == -1
assert minutes_to_catch(0, 10, 5) == 0
assert minutes_to_catch(1, 1, 10) == 7


## Given the litres and the odometer reading at each fill-up in order as (reading, litres), find the consumption per 100 km rounded to one decimal, where the first fill-up's litres don't count; None with fewer than two fill-ups.
def fuel_use(fills):
    if len(fills) < 2:
        return None
    km = fills[-1][0] - fills[0][0]
    litres = 0
    for _, amount in fills[1:]:
        litres += amount
    return round(litres / km * 100, 1)

assert fuel_use([(1000, 50), (1500, 30)]) == 6.0
assert fuel_use([(200, 10), (450, 18), (700, 20)]) == 7.6
assert fuel_use([(0, 40), (300, 25), (900, 45)]) == 7.8
assert fuel_use([(100, 30)]) == None
assert fuel_use([]) == None


## Define a function that returns the body mass index class for kilograms and centimetres: "low" below 18.5, "normal" below 25, "high" from there on.
def mass_class(kg, cm):
    metres = cm / 100
    index = kg / metres ** 2
    if index < 18.5:
        return "low"
    if index < 25:
        return "normal"
    return "high"

assert mass_class(70, 175) == "normal"
assert mass_class(50, 180) == "low"
assert mass_class(100, 200) == "high"
assert mass_class(99, 200) == "normal"
assert mass_class(74, 200) == "normal"
assert mass_class(73, 200) == "low"


## Write a function to rank scores so that the highest gets 1 and equal scores share a rank, the next lower score getting the number right after it (1, 2, 2, 3), returned in the order of the input.
def dense_ranks(scores):
    order = sorted(set(scores), reverse=True)
    place = {}
    for position, value in enumerate(order, 1):
        place[value] = position
    return [place[s] for s in scores]

assert dense_ranks([50, 80, 50, 20]) == [2, 1, 2, 3]
assert dense_ranks([1, 2, 3]) == [3, 2, 1]
assert dense_ranks([9, 9]) == [1, 1]
assert dense_ranks([]) == []
assert dense_ranks([-1, 0, -5]) == [2, 1, 3]


## Write a python function to compute league points from a text of results, "W" for 3, "D" for 1 and "L" for 0, with one bonus point for every run of three wins in a row (a win counts for only one such run).
def league_points(results):
    points = 0
    streak = 0
    for r in results:
        if r == "W":
            points += 3
            streak += 1
            if streak == 3:
                points += 1
                streak = 0
        else:
            points += 1 if r == "D" else 0
            streak = 0
    return points

assert league_points("WDWW") == 10
assert league_points("WWWWW") == 16
assert league_points("WWDWWW") == 17
assert league_points("") == 0
assert league_points("LLL") == 0
assert league_points("WWWWWWD") == 21


## Return the running averages of a list of numbers, each the mean of all numbers so far rounded to one decimal.
def running_means(numbers):
    means = []
    so_far = 0
    for i, x in enumerate(numbers):
        so_far += x
        means.append(round(so_far / (i + 1), 1))
    return means

assert running_means([4, 6, 2]) == [4.0, 5.0, 4.0]
assert running_means([1, 2, 2]) == [1.0, 1.5, 1.7]
assert running_means([0, 10]) == [0.0, 5.0]
assert running_means([]) == []
assert running_means([-3]) == [-3.0]


## Given the judges' notes for one jump, find the score: the sum of the notes without one highest and one lowest, times the difficulty, rounded to one decimal; with fewer than three notes all of them count.
def jump_score(notes, difficulty):
    counted = sum(notes)
    if len(notes) >= 3:
        counted = counted - max(notes) - min(notes)
    return round(counted * difficulty, 1)

assert jump_score([7, 8, 6, 9], 2) == 30
assert jump_score([5, 5, 8], 1.5) == 7.5
assert jump_score([4, 6], 3) == 30
assert jump_score([], 2) == 0
assert jump_score([9], 1.1) == 9.9


## Write a function to find how many more tests, all with full marks of 100, are needed to lift the average of the given results to at least the target, which is below 100; no results count as average 0.
def tests_needed(results, target):
    total = sum(results)
    n = len(results)
    more = 0
    while n == 0 or total < target * n:
        total += 100
        n += 1
        more += 1
    return more

assert tests_needed([70, 80], 80) == 1
assert tests_needed([50], 90) == 4
assert tests_needed([90, 60, 75], 75) == 0
assert tests_needed([], 50) == 1
assert tests_needed([0], 60) == 2


## Define a function that finds the median of a list, taking the lower of the two middle values for an even count, and counts how many values lie above it, as a (median, count) pair; None for an empty list.
def low_median(values):
    if not values:
        return None
    ordered = sorted(values)
    mid = ordered[(len(ordered) - 1) // 2]
    above = len([v for v in values if v > mid])
    return mid, above

assert low_median([5, 1, 9, 7]) == (5, 2)
assert low_median([3, 8, 4]) == (4, 1)
assert low_median([2, 2, 2, 6, 1]) == (2, 1)
assert low_median([]) == None
assert low_median([8]) == (8, 0)


## Write a function to count the seconds a car is too fast, given its speed at each second and the limit, when up to 3 km/h above the limit are tolerated.
def seconds_too_fast(speeds, limit):
    return sum(1 for v in speeds if v > limit + 3)

assert seconds_too_fast([50, 54, 60], 50) == 2
assert seconds_too_fast([53, 33, 34], 30) == 2
assert seconds_too_fast([103, 104, 99], 100) == 1
assert seconds_too_fast([], 50) == 0
assert seconds_too_fast([20, 20], 50) == 0


## Given the rates of several pipes in litres a minute (negative for drains), find after how many full minutes a tank of the given size first is full, starting empty; None if it never fills.
def fill_minutes(rates, size):
    flow = sum(rates)
    if flow <= 0:
        return None
    level, minutes = 0, 0
    while level < size:
        level += flow
        minutes += 1
    return minutes

assert fill_minutes([5, 3, -2], 30) == 5
assert fill_minutes([4, 4], 20) == 3
assert fill_minutes([10, -9], 3) == 3
assert fill_minutes([2, -2], 10) == None
assert fill_minutes([7], 0) == 0
assert fill_minutes([], 5) == None


## Write a python function to give the number of full hours in which several workers, each needing the given hours alone, finish a job together, rounded up; 0 for no workers.
from fractions import Fraction


def team_hours(alone):
    if len(alone) == 0:
        return 0
    speed = sum(Fraction(1, h) for h in alone)
    time = 1 / speed
    whole = int(time)
    return whole if time == whole else whole + 1

assert team_hours([6, 3]) == 2
assert team_hours([4, 5]) == 3
assert team_hours([10, 15, 30]) == 5
assert team_hours([7]) == 7
assert team_hours([]) == 0
assert team_hours([1, 1]) == 1


## Return the longest stretch of days in a row on which the step count reached the goal.
def goal_streak(steps, goal):
    longest = 0
    current = 0
    for s in steps:
        current = current + 1 if s >= goal else 0
        longest = max(longest, current)
    return longest

assert goal_streak([9, 10, 12, 3, 11], 10) == 2
assert goal_streak([5, 6, 7, 2, 8, 9], 5) == 3
assert goal_streak([1, 4, 4, 4], 4) == 3
assert goal_streak([2, 2], 3) == 0
assert goal_streak([], 1) == 0


## Write a function to compute an archer's total where every arrow scores 10 minus the whole rings from the centre (distance divided by the ring width, rounded down), never less than 0.
def archery_total(distances, ring_width):
    total = 0
    for d in distances:
        rings = d // ring_width
        total += max(0, 10 - rings)
    return total

assert archery_total([3, 9, 25], 4) == 22
assert archery_total([0, 60, 12], 6) == 18
assert archery_total([49, 50, 51], 5) == 1
assert archery_total([], 5) == 0
assert archery_total([1000], 3) == 0
