## Write a function to return the number of whole hours two shifts share; each shift is a (start, end) pair and the end hour is not worked.
def shared_hours(first, second):
    begin = max(first[0], second[0])
    finish = min(first[1], second[1])
    if finish < begin:
        return 0
    return finish - begin

assert shared_hours((8, 14), (10, 18)) == 4
assert shared_hours((9, 17), (6, 11)) == 2
assert shared_hours((1, 3), (5, 9)) == 0
assert shared_hours((5, 9), (9, 12)) == 0
assert shared_hours((0, 24), (7, 8)) == 1


## Given a list of (start, end) meetings sorted by start, return the longest gap between the end of one meeting and the start of the next; 0 if no gap exists. Meetings do not overlap.
def longest_pause(meetings):
    best = 0
    for i in range(1, len(meetings)):
        gap = meetings[i][0] - meetings[i - 1][1]
        if gap > best:
            best = gap
    return best

assert longest_pause([(1, 3), (5, 6), (10, 12)]) == 4
assert longest_pause([(0, 2), (8, 9), (10, 11)]) == 6
assert longest_pause([(2, 4), (4, 5), (6, 7)]) == 1
assert longest_pause([]) == 0
assert longest_pause([(3, 9)]) == 0
assert longest_pause([(1, 2), (2, 3)]) == 0


## Return the total length of a line that is painted at least once, given painted stretches as (left, right) pairs in any order.
def painted_length(strokes):
    total = 0
    reach = None
    for left, right in sorted(strokes):
        if reach is None or left > reach:
            total += right - left
            reach = right
        elif right > reach:
            total += right - reach
            reach = right
    return total

assert painted_length([(0, 4), (2, 6)]) == 6
assert painted_length([(7, 9), (1, 3), (2, 5)]) == 6
assert painted_length([(0, 10), (3, 4), (12, 13)]) == 11
assert painted_length([]) == 0
assert painted_length([(2, 2)]) == 0
assert painted_length([(1, 2), (2, 3)]) == 2


## Each guest stays from an arrival day to a leaving day, both days included. Find the earliest day on which the most guests are present, or None if there are no guests.
def busiest_day(stays):
    count = {}
    for come, go in stays:
        for day in range(come, go + 1):
            count[day] = count.get(day, 0) + 1
    if not count:
        return None
    return min(count, key=lambda d: (-count[d], d))

assert busiest_day([(1, 4), (3, 6), (5, 9)]) == 3
assert busiest_day([(1, 3), (3, 5), (3, 3)]) == 3
assert busiest_day([(2, 5), (4, 5), (5, 8)]) == 5
assert busiest_day([]) == None
assert busiest_day([(7, 9)]) == 7
assert busiest_day([(8, 9), (1, 2)]) == 1


## Write a python function to count the largest number of films that one person can watch completely, given (start, end) times; a film may start when another ends.
def most_films(films):
    seen = 0
    free_from = 0
    for start, end in sorted(films, key=lambda f: f[1]):
        if start >= free_from:
            seen += 1
            free_from = end
    return seen

assert most_films([(1, 3), (2, 5), (3, 6)]) == 2
assert most_films([(0, 9), (1, 2), (2, 4), (5, 9)]) == 3
assert most_films([(4, 8), (7, 9), (1, 5)]) == 2
assert most_films([]) == 0
assert most_films([(1, 9), (2, 8), (3, 7)]) == 1


## Check whether a list of (start, end) bookings for one room is free of clashes; a booking may begin at the moment another one ends.
def no_clash(bookings):
    ordered = sorted(bookings)
    for before, after in zip(ordered, ordered[1:]):
        if after[0] < before[1]:
            return False
    return True

assert no_clash([(5, 7), (1, 3), (3, 5)]) == True
assert no_clash([(1, 4), (6, 8), (3, 5)]) == False
assert no_clash([(9, 12), (2, 10)]) == False
assert no_clash([]) == True
assert no_clash([(1, 2)]) == True
assert no_clash([(0, 9), (3, 4)]) == False


## Return the parts of a working day from opening to closing hour that remain free, as (start, end) pairs, given busy (start, end) pairs sorted by start that lie in the day and do not overlap.
def free_slots(opening, closing, busy):
    slots = []
    current = opening
    for s, e in busy:
        if s > current:
            slots.append((current, s))
        current = e
    if current < closing:
        slots.append((current, closing))
    return slots

assert free_slots(8, 18, [(9, 11), (13, 14)]) == [(8, 9), (11, 13), (14, 18)]
assert free_slots(8, 12, [(8, 9), (10, 12)]) == [(9, 10)]
assert free_slots(0, 5, [(1, 2), (2, 4)]) == [(0, 1), (4, 5)]
assert free_slots(9, 17, []) == [(9, 17)]
assert free_slots(9, 17, [(9, 17)]) == []


## A list of integers is given in ascending order without repeats. Return a string that writes runs of consecutive numbers as "a-b" and single numbers alone, separated by commas.
def compress_pages(pages):
    parts = []
    i = 0
    while i < len(pages):
        j = i
        while j + 1 < len(pages) and pages[j + 1] == pages[j] + 1:
            j += 1
        if j > i:
            parts.append(f"{pages[i]}-{pages[j]}")
        else:
            parts.append(str(pages[i]))
        i = j + 1
    return ",".join(parts)

assert compress_pages([1, 2, 3, 7, 9, 10]) == "1-3,7,9-10"
assert compress_pages([4, 6, 7]) == "4,6-7"
assert compress_pages([2, 3, 4, 5]) == "2-5"
assert compress_pages([]) == ""
assert compress_pages([8]) == "8"


## Write a function to find how many street lamps at ascending positions must be switched on so that every lamp stands within distance r of a lit lamp that is at the same place or to its right.
def lamps_to_light(positions, r):
    lit = 0
    i = len(positions) - 1
    while i >= 0:
        here = positions[i]
        lit += 1
        while i >= 0 and here - positions[i] <= r:
            i -= 1
    return lit

assert lamps_to_light([1, 2, 3, 8, 9], 2) == 2
assert lamps_to_light([0, 5, 10, 15], 5) == 2
assert lamps_to_light([1, 4, 6, 11], 2) == 3
assert lamps_to_light([], 3) == 0
assert lamps_to_light([7], 0) == 1
assert lamps_to_light([1, 2, 3], 0) == 3


## Given coin values in descending order, pay an amount by always taking the largest coin that fits, and return the number of coins used, or -1 if an amount is left over.
def greedy_coins(coins, amount):
    used = 0
    for c in coins:
        used += amount // c
        amount %= c
    return used if amount == 0 else -1

assert greedy_coins([25, 10, 1], 37) == 4
assert greedy_coins([5, 2], 9) == 3
assert greedy_coins([5, 2], 8) == -1
assert greedy_coins([10], 0) == 0
assert greedy_coins([], 3) == -1
assert greedy_coins([4, 3, 1], 6) == 3


## Parcels are packed in the given order; a new box is opened when the next parcel would push the current box above the limit. Return the number of boxes used; no parcel is heavier than the limit.
def boxes_used(parcels, limit):
    boxes = 0
    room = 0
    for p in parcels:
        if p > room:
            boxes += 1
            room = limit
        room -= p
    return boxes

assert boxes_used([4, 5, 3, 6], 10) == 2
assert boxes_used([5, 5, 1], 10) == 2
assert boxes_used([1, 8, 6, 2], 8) == 3
assert boxes_used([], 5) == 0
assert boxes_used([5, 5, 5], 5) == 3


## Two people at most share a boat that carries a given weight. Return the smallest number of boats that carries everybody; nobody alone is too heavy.
def boats_for(weights, capacity):
    people = sorted(weights)
    light, heavy = 0, len(people) - 1
    boats = 0
    while light <= heavy:
        if people[light] + people[heavy] <= capacity:
            light += 1
        heavy -= 1
        boats += 1
    return boats

assert boats_for([60, 40, 70, 30], 100) == 2
assert boats_for([50, 60, 70], 100) == 3
assert boats_for([20, 30, 90, 10, 60], 100) == 3
assert boats_for([], 80) == 0
assert boats_for([80], 80) == 1
assert boats_for([5, 5, 5, 5], 100) == 2


## Return the most gifts that can be bought with a budget if each gift is bought at most once, and the money that remains, as a pair.
def gifts_for(budget, prices):
    bought = 0
    for price in sorted(prices):
        if price > budget:
            break
        budget -= price
        bought += 1
    return bought, budget

assert gifts_for(10, [4, 7, 3, 2]) == (3, 1)
assert gifts_for(12, [5, 5, 2, 9]) == (3, 0)
assert gifts_for(3, [4, 2]) == (1, 1)
assert gifts_for(5, []) == (0, 5)
assert gifts_for(0, [1]) == (0, 0)


## Jobs are (deadline, reward) pairs that take one day each, starting with day 1. Taking the best rewards first and placing each on the latest free day up to its deadline, return the total reward.
def best_rewards(jobs):
    taken = set()
    total = 0
    for deadline, reward in sorted(jobs, key=lambda j: j[1], reverse=True):
        day = deadline
        while day > 0 and day in taken:
            day -= 1
        if day > 0:
            taken.add(day)
            total += reward
    return total

assert best_rewards([(1, 5), (1, 8), (2, 3)]) == 11
assert best_rewards([(2, 10), (2, 20), (2, 30)]) == 50
assert best_rewards([(3, 4), (1, 7), (3, 6), (3, 5)]) == 18
assert best_rewards([]) == 0
assert best_rewards([(0, 9)]) == 0


## A rider can cycle a given number of kilometres on one bottle and refills it at stops at ascending distances. Return how many refills the rider needs to reach the goal by stopping as late as possible, or -1 if it cannot be reached.
def refills_needed(stops, goal, reach):
    refills = 0
    last_fill = 0
    previous = 0
    for place in stops + [goal]:
        if place - last_fill > reach:
            last_fill = previous
            refills += 1
            if place - last_fill > reach:
                return -1
        previous = place
    return refills

assert refills_needed([4, 8, 11], 15, 8) == 1
assert refills_needed([3, 6, 9, 12], 14, 6) == 2
assert refills_needed([2, 9], 12, 6) == -1
assert refills_needed([], 5, 5) == 0
assert refills_needed([], 6, 5) == -1
assert refills_needed([4], 8, 4) == 1


## Define a function that assigns talks, given as (start, end) pairs in order of start, to rooms numbered from 0, always the lowest room that is free, and returns the list of room numbers.
def assign_rooms(talks):
    busy_until = []
    rooms = []
    for start, end in talks:
        for r in range(len(busy_until)):
            if busy_until[r] <= start:
                busy_until[r] = end
                rooms.append(r)
                break
        else:
            rooms.append(len(busy_until))
            busy_until.append(end)
    return rooms

assert assign_rooms([(1, 4), (2, 5), (4, 6)]) == [0, 1, 0]
assert assign_rooms([(0, 9), (1, 2), (3, 4), (3, 8)]) == [0, 1, 1, 2]
assert assign_rooms([(1, 2), (2, 3)]) == [0, 0]
assert assign_rooms([]) == []
assert assign_rooms([(5, 6), (5, 6)]) == [0, 1]


## Children each want a cookie of at least a given size. Return how many children can be made content if each gets at most one cookie.
def content_children(wishes, cookies):
    wishes = sorted(wishes)
    happy = 0
    for size in sorted(cookies):
        if happy < len(wishes) and size >= wishes[happy]:
            happy += 1
    return happy

assert content_children([3, 1, 2], [2, 1]) == 2
assert content_children([5, 4], [3, 4, 4]) == 1
assert content_children([2, 2, 6], [9, 2, 1]) == 2
assert content_children([], [1, 2]) == 0
assert content_children([1], [5, 6, 7]) == 1


## Write a function to trim a list of (start, end) intervals to a window: return, in order, the parts that lie within the window, leaving out empty parts.
def clip_to_window(spans, window):
    lo, hi = window
    kept = []
    for a, b in spans:
        a = max(a, lo)
        b = min(b, hi)
        if a < b:
            kept.append((a, b))
    return kept

assert clip_to_window([(0, 4), (6, 12)], (2, 10)) == [(2, 4), (6, 10)]
assert clip_to_window([(1, 2), (3, 5)], (2, 4)) == [(3, 4)]
assert clip_to_window([(4, 5), (0, 20)], (3, 9)) == [(4, 5), (3, 9)]
assert clip_to_window([], (0, 1)) == []
assert clip_to_window([(7, 9)], (0, 5)) == []


## Tasks take the given numbers of minutes and one worker does the shortest first. Return the sum of the times at which the tasks are finished.
from itertools import accumulate

def sum_of_finish_times(tasks):
    return sum(accumulate(sorted(tasks)))

assert sum_of_finish_times([3, 1, 2]) == 10
assert sum_of_finish_times([5, 2]) == 9
assert sum_of_finish_times([4, 4, 1]) == 15
assert sum_of_finish_times([]) == 0
assert sum_of_finish_times([6]) == 6


## A task list maps each task to the tasks that must come before it. Return the tasks in an order that does, again and again, the alphabetically first task that is ready; stop when none is ready.
def plan_tasks(needs):
    done = []
    while True:
        ready = [t for t in needs if t not in done and all(n in done for n in needs[t])]
        if not ready:
            return done
        done.append(min(ready))

assert plan_tasks({"a": ["b"], "b": [], "c": ["a"]}) == ["b", "a", "c"]
assert plan_tasks({"z": [], "y": [], "x": ["z"]}) == ["y", "z", "x"]
assert plan_tasks({"m": ["n", "o"], "n": [], "o": []}) == ["n", "o", "m"]
assert plan_tasks({}) == []
assert plan_tasks({"p": ["q"], "q": ["p"], "r": []}) == ["r"]


## Return the weekday (0 for Monday to 6 for Sunday) on which the n-th watering falls if the first watering is on the given weekday and the pause between waterings is a fixed number of days; n counts from 1.
def watering_day(first, every, n):
    return (first + every * (n - 1)) % 7

assert watering_day(0, 3, 3) == 6
assert watering_day(5, 4, 2) == 2
assert watering_day(2, 2, 4) == 1
assert watering_day(6, 10, 1) == 6
assert watering_day(3, 7, 50) == 3


## Check whether a person can attend every appointment if travelling from one place to the next takes t minutes; appointments are (start, end) pairs in order of time.
def can_attend_all(appointments, t):
    ready_at = None
    for start, end in appointments:
        if ready_at is not None and start < ready_at:
            return False
        ready_at = end + t
    return True

assert can_attend_all([(10, 20), (30, 40), (50, 55)], 10) == True
assert can_attend_all([(10, 20), (29, 40)], 10) == False
assert can_attend_all([(0, 5), (9, 12), (14, 20)], 3) == False
assert can_attend_all([], 100) == True
assert can_attend_all([(3, 4)], 60) == True


## Write a python function to split a list of weights between two carriers: each weight, heaviest first, goes to the carrier with less so far (the first one on a tie). Return both loads as a pair.
def share_load(weights):
    left = right = 0
    for w in sorted(weights)[::-1]:
        if left <= right:
            left += w
        else:
            right += w
    return left, right

assert share_load([3, 8, 5]) == (8, 8)
assert share_load([1, 2, 3, 4]) == (5, 5)
assert share_load([6, 2, 2, 1]) == (6, 5)
assert share_load([]) == (0, 0)
assert share_load([9]) == (9, 0)
assert share_load([2, 2, 2]) == (4, 2)
