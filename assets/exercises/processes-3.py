## One clerk serves customers in order of arrival; each customer is an (arrival, service) pair of minutes. Return the minute at which the last customer has been served, or 0 if there are none.
def closing_minute(customers):
    clock = 0
    for arrival, service in customers:
        if arrival > clock:
            clock = arrival
        clock += service
    return clock

assert closing_minute([(0, 5), (2, 3), (10, 1)]) == 11
assert closing_minute([(1, 4), (2, 4), (3, 4)]) == 13
assert closing_minute([(7, 2)]) == 9
assert closing_minute([]) == 0
assert closing_minute([(0, 2), (2, 2)]) == 4


## Write a function to return the waiting time of every customer at a single counter, given arrival times in ascending order and one fixed service time.
def waits_at_counter(arrivals, service):
    waits = []
    free_at = 0
    for a in arrivals:
        begin = max(a, free_at)
        waits.append(begin - a)
        free_at = begin + service
    return waits

assert waits_at_counter([0, 1, 2], 3) == [0, 2, 4]
assert waits_at_counter([5, 6, 20], 4) == [0, 3, 0]
assert waits_at_counter([1, 3, 4], 2) == [0, 0, 1]
assert waits_at_counter([], 9) == []
assert waits_at_counter([2, 2], 1) == [0, 1]


## Customers join one after another the shortest of n queues (the lowest numbered on a tie) and nobody leaves. Given the starting lengths and the number of newcomers, return the final lengths.
def join_shortest(lengths, newcomers):
    queues = list(lengths)
    for _ in range(newcomers):
        k = queues.index(min(queues))
        queues[k] += 1
    return queues

assert join_shortest([3, 1, 2], 3) == [3, 3, 3]
assert join_shortest([0, 0], 3) == [2, 1]
assert join_shortest([5, 2, 4], 1) == [5, 3, 4]
assert join_shortest([1, 1, 1], 0) == [1, 1, 1]
assert join_shortest([7], 2) == [9]


## A robot starts at 0 on a line and obeys a string of "L" and "R" steps, but ignores steps that would take it beyond -limit or limit. Return its final position.
def fenced_robot(moves, limit):
    x = 0
    for m in moves:
        step = 1 if m == "R" else -1
        if abs(x + step) <= limit:
            x += step
    return x

assert fenced_robot("RRRL", 2) == 1
assert fenced_robot("LLLLRR", 3) == -1
assert fenced_robot("RRLRR", 5) == 3
assert fenced_robot("", 4) == 0
assert fenced_robot("RLRL", 0) == 0


## A robot on a grid starts at (0, 0) facing north. "F" moves it one step, "L" and "R" turn it by 90 degrees. Return its final (x, y); north is positive y and east positive x.
def turtle_end(program):
    x = y = 0
    dx, dy = 0, 1
    for c in program:
        if c == "F":
            x += dx
            y += dy
        elif c == "L":
            dx, dy = -dy, dx
        else:
            dx, dy = dy, -dx
    return x, y

assert turtle_end("FFRF") == (1, 2)
assert turtle_end("LFFLF") == (-2, -1)
assert turtle_end("RFLFFLF") == (0, 2)
assert turtle_end("") == (0, 0)
assert turtle_end("FLFLFLF") == (0, 0)
assert turtle_end("RRF") == (0, -1)


## Return how many different cells a robot visits, the starting cell included, when it follows a string of the directions "U", "D", "L" and "R".
def cells_visited(path):
    deltas = {"U": (0, 1), "D": (0, -1), "L": (-1, 0), "R": (1, 0)}
    spot = (0, 0)
    visited = {spot}
    for p in path:
        dx, dy = deltas[p]
        spot = (spot[0] + dx, spot[1] + dy)
        visited.add(spot)
    return len(visited)

assert cells_visited("RRLLL") == 4
assert cells_visited("URDL") == 4
assert cells_visited("UUDDDR") == 5
assert cells_visited("") == 1
assert cells_visited("LRLR") == 2


## A lift starts on a given floor and visits the requested floors in order. Return the total number of floors it travels.
def lift_travel(start, requests):
    travelled = 0
    current = start
    for floor in requests:
        travelled += abs(floor - current)
        current = floor
    return travelled

assert lift_travel(0, [3, 1, 5]) == 9
assert lift_travel(4, [2, 7]) == 7
assert lift_travel(1, [6]) == 5
assert lift_travel(9, []) == 0
assert lift_travel(2, [2, 2]) == 0


## Write a python function for a lift that first goes up from its floor, serving the requested floors at or above it in ascending order, and then serves the lower ones in descending order. Return the order of stops, each floor once.
def sweep_order(floor, requests):
    wanted = set(requests)
    up = sorted(f for f in wanted if f >= floor)
    down = sorted((f for f in wanted if f < floor), reverse=True)
    return up + down

assert sweep_order(3, [5, 1, 4, 2]) == [4, 5, 2, 1]
assert sweep_order(2, [2, 9, 0]) == [2, 9, 0]
assert sweep_order(6, [1, 8, 7, 8, 5]) == [7, 8, 5, 1]
assert sweep_order(1, []) == []
assert sweep_order(0, [3, 3]) == [3]


## Return the most people that are in a lift at once, given for each stop a (getting out, getting in) pair; at a stop people get out first.
def fullest_lift(stops):
    inside = 0
    record = 0
    for out, into in stops:
        inside = inside - out + into
        record = max(record, inside)
    return record

assert fullest_lift([(0, 3), (1, 4), (5, 2)]) == 6
assert fullest_lift([(0, 5), (2, 1), (4, 0)]) == 5
assert fullest_lift([(0, 2), (1, 3), (0, 2)]) == 6
assert fullest_lift([]) == 0
assert fullest_lift([(0, 0)]) == 0


## A traffic light shows green for g seconds, then yellow for y, then red for r, and repeats. Return the colour at second t; second 0 is the first second of green.
def light_colour(g, y, r, t):
    t = t % (g + y + r)
    if t < g:
        return "green"
    if t < g + y:
        return "yellow"
    return "red"

assert light_colour(10, 3, 7, 10) == "yellow"
assert light_colour(10, 3, 7, 29) == "green"
assert light_colour(5, 2, 5, 7) == "red"
assert light_colour(5, 2, 5, 0) == "green"
assert light_colour(5, 2, 5, 23) == "red"
assert light_colour(1, 1, 1, 4) == "yellow"


## A driver passes lights at given distances at 1 metre per second. Every light is red for the first `red` seconds and then green for `green` seconds, over and over. Return the arrival time at the last light after waiting at every red one, and 0 if there are no lights.
def drive_through(distances, red, green):
    time = 0
    at = 0
    for d in distances:
        time += d - at
        at = d
        phase = time % (red + green)
        if phase < red:
            time += red - phase
    return time

assert drive_through([10, 25], 4, 6) == 29
assert drive_through([3, 9], 5, 5) == 15
assert drive_through([7], 2, 8) == 7
assert drive_through([], 3, 3) == 0
assert drive_through([5], 5, 5) == 5
assert drive_through([2, 4], 3, 1) == 7


## Write a function that applies "+n" and "-n" operations to a bank balance, skipping withdrawals that would make it negative, and returns the final balance and the number of skipped operations.
def run_account(balance, operations):
    skipped = 0
    for op in operations:
        change = int(op)
        if balance + change < 0:
            skipped += 1
        else:
            balance += change
    return balance, skipped

assert run_account(10, ["+5", "-20", "-3"]) == (12, 1)
assert run_account(4, ["-4", "-1", "+2", "-3"]) == (2, 2)
assert run_account(0, ["+7", "-7"]) == (0, 0)
assert run_account(9, []) == (9, 0)
assert run_account(1, ["-2", "-2"]) == (1, 2)


## Given transfers as (from, to, amount), return a dict of the balances that differ from zero when everybody starts at 0.
def settle_up(transfers):
    balance = {}
    for payer, receiver, amount in transfers:
        balance[payer] = balance.get(payer, 0) - amount
        balance[receiver] = balance.get(receiver, 0) + amount
    return {p: b for p, b in balance.items() if b != 0}

assert settle_up([("ann", "bo", 5), ("bo", "cy", 2)]) == {"ann": -5, "bo": 3, "cy": 2}
assert settle_up([("a", "b", 4), ("b", "a", 4), ("c", "a", 1)]) == {"c": -1, "a": 1}
assert settle_up([("x", "y", 3), ("x", "y", 3)]) == {"x": -6, "y": 6}
assert settle_up([]) == {}
assert settle_up([("q", "q", 8)]) == {}


## Each month a savings account first earns interest of p percent, rounded down to whole coins, and then receives a deposit. Return the number of months until the balance is at least the goal; it always grows.
def months_to_goal(balance, p, deposit, goal):
    months = 0
    while balance < goal:
        balance += balance * p // 100
        balance += deposit
        months += 1
    return months

assert months_to_goal(100, 10, 10, 142) == 2
assert months_to_goal(0, 5, 20, 100) == 5
assert months_to_goal(200, 50, 1, 452) == 2
assert months_to_goal(50, 1, 1, 50) == 0
assert months_to_goal(99, 1, 1, 101) == 2


## Bounce a ball from a whole height: after each bounce it reaches half of the previous height, rounded down. Return the list of heights it reaches after bounces while these are above zero.
def bounce_heights(h):
    heights = []
    h //= 2
    while h > 0:
        heights.append(h)
        h //= 2
    return heights

assert bounce_heights(10) == [5, 2, 1]
assert bounce_heights(16) == [8, 4, 2, 1]
assert bounce_heights(7) == [3, 1]
assert bounce_heights(1) == []
assert bounce_heights(0) == []
assert bounce_heights(2) == [1]


## A bucket holds at most c litres. Every hour the given amount is poured in, what does not fit spills, and then one litre leaks out if there is any. Return the total amount spilled.
def litres_spilled(c, pours):
    level = 0
    spilled = 0
    for p in pours:
        level += p
        if level > c:
            spilled += level - c
            level = c
        if level > 0:
            level -= 1
    return spilled

assert litres_spilled(5, [4, 4, 2]) == 3
assert litres_spilled(3, [6, 1, 1, 2]) == 4
assert litres_spilled(10, [3, 3, 3]) == 0
assert litres_spilled(4, []) == 0
assert litres_spilled(2, [0, 3, 2]) == 2


## A snail climbs a wall of given height: up by day, down by night, with up greater than down. Return the day on which it first reaches the top.
def snail_day(height, up, down):
    position, day = 0, 0
    while True:
        day += 1
        position += up
        if position >= height:
            return day
        position -= down

assert snail_day(10, 3, 1) == 5
assert snail_day(7, 5, 3) == 2
assert snail_day(20, 6, 2) == 5
assert snail_day(4, 4, 1) == 1
assert snail_day(1, 9, 8) == 1
assert snail_day(9, 2, 1) == 8


## A printer does the first job of its queue only if no job behind it has a higher priority; otherwise the job moves to the back. Given the priorities, return the order in which the job indexes are printed.
def print_order(priorities):
    queue = list(enumerate(priorities))
    printed = []
    while queue:
        job = queue.pop(0)
        if any(other[1] > job[1] for other in queue):
            queue.append(job)
        else:
            printed.append(job[0])
    return printed

assert print_order([1, 3, 2]) == [1, 2, 0]
assert print_order([2, 2, 5, 2]) == [2, 3, 0, 1]
assert print_order([4, 3, 9, 1]) == [2, 0, 1, 3]
assert print_order([]) == []
assert print_order([6, 6]) == [0, 1]


## A processor runs tasks in turn for at most q units each; an unfinished task goes to the back of the line. Given the units needed, return the finishing time of each task.
def round_robin(needed, q):
    left = list(needed)
    line = [i for i in range(len(left))]
    finish = [0] * len(left)
    now = 0
    while line:
        i = line.pop(0)
        run = min(q, left[i])
        now += run
        left[i] -= run
        if left[i] > 0:
            line.append(i)
        else:
            finish[i] = now
    return finish

assert round_robin([3, 1, 2], 2) == [6, 3, 5]
assert round_robin([5, 5], 3) == [8, 10]
assert round_robin([1, 4], 1) == [1, 5]
assert round_robin([], 2) == []
assert round_robin([4], 9) == [4]


## Dishes are stacked and taken from the top only. Given events, a name to stack a dish and "-" to take one, return the names taken in order; taking from an empty stack yields nothing.
def dishes_taken(events):
    stack, taken = [], []
    for e in events:
        if e != "-":
            stack.append(e)
        elif stack:
            taken.append(stack.pop())
    return taken

assert dishes_taken(["a", "b", "-", "c", "-", "-"]) == ["b", "c", "a"]
assert dishes_taken(["-", "x", "-", "-"]) == ["x"]
assert dishes_taken(["p", "q", "r", "-", "-"]) == ["r", "q"]
assert dishes_taken([]) == []
assert dishes_taken(["m"]) == []


## Rabbits: every month each adult pair bears one new pair, which is adult after one month; after bearing, k pairs are sold from the adults if there are more than k. Starting with one newborn pair, return the number of pairs after n months.
def rabbit_farm(n, k):
    young, adult = 1, 0
    for month in range(n):
        born = adult
        adult += young
        young = born
        if adult > k:
            adult -= k
    return young + adult

assert rabbit_farm(3, 0) == 3
assert rabbit_farm(5, 1) == 2
assert rabbit_farm(6, 0) == 13
assert rabbit_farm(0, 4) == 1
assert rabbit_farm(4, 9) == 5


## A vending machine counts the coins put in and gives a can, and the change at once, as soon as the price is reached. Return the number of cans and the list of amounts of change.
def vending_run(price, coins):
    paid = 0
    changes = []
    for coin in coins:
        paid += coin
        if paid >= price:
            changes.append(paid - price)
            paid = 0
    return len(changes), changes

assert vending_run(7, [5, 5, 2, 5]) == (2, [3, 0])
assert vending_run(3, [1, 1, 1, 5]) == (2, [0, 2])
assert vending_run(10, [4, 4, 4, 9]) == (1, [2])
assert vending_run(2, []) == (0, [])
assert vending_run(1, [1]) == (1, [0])


## Two candles have lengths a and b and shrink by s and t per hour. Return the first full hour at which they are equally long, or -1 if this does not happen before one has burnt down to zero or less.
def candles_meet(a, b, s, t):
    hour = 0
    while a > 0 and b > 0:
        if a == b:
            return hour
        a -= s
        b -= t
        hour += 1
    return -1

assert candles_meet(20, 14, 3, 1) == 3
assert candles_meet(4, 6, 2, 3) == -1
assert candles_meet(8, 12, 1, 2) == 4
assert candles_meet(5, 5, 1, 9) == 0
assert candles_meet(0, 0, 1, 1) == -1
assert candles_meet(1, 3, 1, 3) == -1


## Trains with the given numbers of waggons enter a siding for at most m waggons. A train that does not fit drives on, and "out" lets the train that came first leave. Return the waggons in the siding at the end.
def siding_load(events, m):
    trains = []
    for e in events:
        if e == "out":
            trains = trains[1:]
        elif sum(trains) + e <= m:
            trains.append(e)
    return sum(trains)

assert siding_load([4, 3, "out", 5], 8) == 8
assert siding_load([6, 5, 2, "out"], 9) == 2
assert siding_load([3, 3, 3, 1], 9) == 9
assert siding_load([], 5) == 0
assert siding_load(["out", 2], 2) == 2
