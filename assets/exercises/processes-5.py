## A log is a list of lines such as "12:ERROR disk". Write a function to return the minutes (the numbers before the colon) of all ERROR lines.
def error_minutes(log):
    minutes = []
    for line in log:
        minute, text = line.split(":", 1)
        if text.startswith("ERROR"):
            minutes.append(int(minute))
    return minutes

assert error_minutes(["1:INFO ok", "4:ERROR disk", "9:ERROR net"]) == [4, 9]
assert error_minutes(["12:ERROR a:b", "13:WARN ERROR"]) == [12]
assert error_minutes(["7:ERROR"]) == [7]
assert error_minutes([]) == []
assert error_minutes(["3:OK"]) == []


## Given events (time, user, "in" or "out") in order of time, return a dict with the total time each user was inside; an "in" without "out" adds nothing.
def time_inside(events):
    entered = {}
    totals = {}
    for t, user, kind in events:
        if kind == "in":
            entered[user] = t
        elif user in entered:
            totals[user] = totals.get(user, 0) + t - entered.pop(user)
    return totals

assert time_inside([(1, "a", "in"), (5, "a", "out"), (6, "a", "in"), (9, "a", "out")]) == {"a": 7}
assert time_inside([(0, "x", "in"), (2, "y", "in"), (3, "x", "out"), (8, "y", "out")]) == {"x": 3, "y": 6}
assert time_inside([(4, "m", "out"), (5, "m", "in")]) == {}
assert time_inside([]) == {}
assert time_inside([(1, "k", "in"), (2, "k", "in"), (6, "k", "out")]) == {"k": 4}


## Split ascending click times into sessions: a new session starts when more than `pause` units have passed since the last click. Return the number of clicks in each session.
def session_sizes(clicks, pause):
    sizes = []
    previous = None
    for c in clicks:
        if previous is None or c - previous > pause:
            sizes.append(1)
        else:
            sizes[-1] += 1
        previous = c
    return sizes

assert session_sizes([1, 2, 10, 11, 12], 5) == [2, 3]
assert session_sizes([0, 4, 8, 13], 4) == [3, 1]
assert session_sizes([3, 9], 6) == [2]
assert session_sizes([], 2) == []
assert session_sizes([5, 6, 7], 0) == [1, 1, 1]


## Return the users who logged in but never logged out afterwards, in alphabetical order; events are strings such as "login ann" or "logout ann".
def still_online(events):
    online = set()
    for e in events:
        action, user = e.split()
        if action == "login":
            online.add(user)
        else:
            online.discard(user)
    return sorted(online)

assert still_online(["login bo", "login ann", "logout cy"]) == ["ann", "bo"]
assert still_online(["login x", "logout x", "login y"]) == ["y"]
assert still_online(["logout z", "login z"]) == ["z"]
assert still_online([]) == []
assert still_online(["login q", "login q", "logout q"]) == []


## A sensor sends readings; an alarm starts when a reading exceeds high and ends when one falls below low. Count how many times an alarm starts.
def alarm_starts(readings, low, high):
    ringing = False
    starts = 0
    for r in readings:
        if not ringing and r > high:
            ringing = True
            starts += 1
        elif ringing and r < low:
            ringing = False
    return starts

assert alarm_starts([5, 9, 6, 9, 2, 9], 3, 8) == 2
assert alarm_starts([8, 2, 9, 3, 9], 3, 8) == 1
assert alarm_starts([1, 10, 1, 10, 1, 10], 2, 9) == 3
assert alarm_starts([], 0, 1) == 0
assert alarm_starts([4, 5, 4], 2, 5) == 0


## Find the hour (0 to 23) in which most of the given times "hh:mm" fall; of several such hours return the latest, and -1 if there are no times.
def rush_hour(times):
    tally = [0] * 24
    for t in times:
        tally[int(t[:2])] += 1
    best = -1
    for h in range(24):
        if tally[h] > 0 and tally[h] >= max(tally):
            best = h
    return best

assert rush_hour(["08:10", "08:55", "17:30"]) == 8
assert rush_hour(["09:00", "07:59", "07:01", "09:59"]) == 9
assert rush_hour(["23:10", "00:05", "00:20"]) == 0
assert rush_hour([]) == -1
assert rush_hour(["12:34"]) == 12


## Given a list of (day, amount) sales in order of day, return the first day on which the running total reaches the target, or None.
def target_day(sales, target):
    total = 0
    for day, amount in sales:
        total += amount
        if total >= target:
            return day
    return None

assert target_day([(1, 5), (3, 6), (4, 9)], 11) == 3
assert target_day([(2, 4), (5, 4), (6, 4)], 9) == 6
assert target_day([(1, 10), (2, 1)], 10) == 1
assert target_day([(1, 1)], 5) == None
assert target_day([], 0) == None


## Messages (id, text) may arrive twice; keep only the first of each id and return the texts in order of arrival joined by a single space.
def join_messages(messages):
    seen = set()
    texts = []
    for ident, text in messages:
        if ident in seen:
            continue
        seen.add(ident)
        texts.append(text)
    return " ".join(texts)

assert join_messages([(1, "go"), (2, "left"), (1, "stop")]) == "go left"
assert join_messages([(9, "b"), (3, "a"), (3, "c"), (4, "d")]) == "b a d"
assert join_messages([(1, "x"), (2, "x")]) == "x x"
assert join_messages([]) == ""
assert join_messages([(5, "hm"), (5, "hm")]) == "hm"


## Packets with whole numbers arrive out of order and are released only in order, starting with 0. Return the number of packets that are waiting in the buffer after all arrivals.
def packets_stuck(arrivals):
    buffer = set()
    expected = 0
    for p in arrivals:
        buffer.add(p)
        while expected in buffer:
            buffer.remove(expected)
            expected += 1
    return len(buffer)

assert packets_stuck([0, 2, 3]) == 2
assert packets_stuck([1, 0, 3, 5, 2]) == 1
assert packets_stuck([2, 1]) == 2
assert packets_stuck([]) == 0
assert packets_stuck([3, 2, 1, 0]) == 0


## A text editor gets commands: a word is appended, "UNDO" removes the last word and "REDO" brings the last undone word back; a new word clears what can be redone. Return the list of words.
def edit_words(commands):
    words, undone = [], []
    for c in commands:
        if c == "UNDO":
            if words:
                undone.append(words.pop())
        elif c == "REDO":
            if undone:
                words.append(undone.pop())
        else:
            words.append(c)
            undone = []
    return words

assert edit_words(["a", "b", "UNDO", "c"]) == ["a", "c"]
assert edit_words(["a", "b", "UNDO", "UNDO", "REDO"]) == ["a"]
assert edit_words(["x", "UNDO", "y", "REDO"]) == ["y"]
assert edit_words(["UNDO", "REDO", "z"]) == ["z"]
assert edit_words([]) == []


## Return the page a browser shows after visiting pages and "back" commands; the start page is "home" and going back from the first page stays there.
def current_page(actions):
    history = ["home"]
    for a in actions:
        if a != "back":
            history.append(a)
        elif len(history) > 1:
            history.pop()
    return history[-1]

assert current_page(["news", "mail", "back"]) == "news"
assert current_page(["map", "back", "back"]) == "home"
assert current_page(["a", "b", "back", "back"]) == "home"
assert current_page([]) == "home"
assert current_page(["back", "q"]) == "q"


## A cache keeps the last n different keys that were used; using a key makes it the most recent. Return how many of the requests found their key in the cache.
def cache_hits(requests, n):
    cache = []
    hits = 0
    for key in requests:
        if key in cache:
            hits += 1
            cache.remove(key)
        cache.append(key)
        if len(cache) > n:
            del cache[0]
    return hits

assert cache_hits("abacb", 2) == 1
assert cache_hits("abcabc", 3) == 3
assert cache_hits("aabbab", 2) == 4
assert cache_hits("", 2) == 0
assert cache_hits("aaa", 0) == 0
assert cache_hits("xyxzx", 2) == 2


## A parking lot has n places. Events are plates: a plate that is inside leaves, otherwise it enters if a place is free or is turned away. Return the number of cars turned away.
def turned_away(n, plates):
    inside = set()
    refused = 0
    for plate in plates:
        if plate in inside:
            inside.remove(plate)
        elif len(inside) < n:
            inside.add(plate)
        else:
            refused += 1
    return refused

assert turned_away(2, "abcad") == 1
assert turned_away(1, "xyzx") == 2
assert turned_away(2, "pqrpr") == 1
assert turned_away(0, "aa") == 2
assert turned_away(5, "") == 0


## A phone call log has (number, seconds) entries. Return the number with the longest total talking time; of equal ones the one that appears first, and None for an empty log.
def chattiest(calls):
    totals = {}
    for number, seconds in calls:
        totals[number] = totals.get(number, 0) + seconds
    winner = None
    for number in totals:
        if winner is None or totals[number] > totals[winner]:
            winner = number
    return winner

assert chattiest([("a", 30), ("b", 50), ("a", 25)]) == "a"
assert chattiest([("x", 10), ("y", 10), ("z", 5)]) == "x"
assert chattiest([("p", 9), ("q", 4), ("q", 4), ("r", 12)]) == "r"
assert chattiest([]) == None
assert chattiest([("k", 0)]) == "k"


## Return the stock after a list of movements such as "in 5 nails" or "out 2 nails" as a dict from item to amount; amounts never fall below 0.
def stock_after(movements):
    stock = {}
    for m in movements:
        kind, count, item = m.split()
        have = stock.get(item, 0)
        if kind == "in":
            stock[item] = have + int(count)
        else:
            stock[item] = max(0, have - int(count))
    return stock

assert stock_after(["in 5 nail", "out 2 nail"]) == {"nail": 3}
assert stock_after(["in 1 nut", "out 4 nut", "in 2 nut"]) == {"nut": 2}
assert stock_after(["in 3 cog", "in 4 cog", "in 1 cap"]) == {"cog": 7, "cap": 1}
assert stock_after([]) == {}
assert stock_after(["out 1 peg"]) == {"peg": 0}


## An alarm clock that rings at minute m is snoozed k times; the first snooze lasts 10 minutes and each further one 2 minutes less, but at least 4. Return the minute of the last ringing.
def last_ring(m, k):
    nap = 10
    for _ in range(k):
        m += nap
        nap = max(4, nap - 2)
    return m

assert last_ring(0, 3) == 24
assert last_ring(30, 5) == 62
assert last_ring(7, 1) == 17
assert last_ring(50, 0) == 50
assert last_ring(0, 6) == 36


## Count the days on which a plant is thirsty: it drinks one unit a day from its pot, is thirsty on a day on which the pot is empty, and water is added in the morning as listed, one entry a day.
def thirsty_days(pot, watering):
    thirsty = 0
    for amount in watering:
        pot += amount
        if pot == 0:
            thirsty += 1
        else:
            pot -= 1
    return thirsty

assert thirsty_days(1, [0, 0, 2, 0, 0]) == 2
assert thirsty_days(2, [0, 0, 0]) == 1
assert thirsty_days(0, [1, 0, 1]) == 1
assert thirsty_days(3, []) == 0
assert thirsty_days(0, [0, 0]) == 2


## A heater turns on when a reading is below the wanted temperature minus 1 and off when it is above the wanted temperature plus 1. It is off at first; return a string with "1" or "0" for its state after each reading.
def heater_states(readings, wanted):
    on = False
    states = ""
    for r in readings:
        if r < wanted - 1:
            on = True
        elif r > wanted + 1:
            on = False
        states += "1" if on else "0"
    return states

assert heater_states([20, 18, 20, 22], 20) == "0110"
assert heater_states([19, 21, 17, 21], 20) == "0011"
assert heater_states([5, 6, 7, 8, 9], 7) == "11110"
assert heater_states([], 21) == ""
assert heater_states([30], 20) == "0"


## A toll road charges each (plate, gate_in, gate_out) trip 3 per gate passed, in either direction, and every third trip of the same plate is free. Return the total income.
def toll_income(trips):
    rides = {}
    income = 0
    for plate, a, b in trips:
        rides[plate] = rides.get(plate, 0) + 1
        if rides[plate] % 3 != 0:
            income += 3 * abs(b - a)
    return income

assert toll_income([("x", 1, 4), ("y", 5, 3)]) == 15
assert toll_income([("x", 0, 1), ("x", 1, 2), ("x", 2, 9), ("x", 9, 8)]) == 9
assert toll_income([("p", 6, 2)]) == 12
assert toll_income([]) == 0
assert toll_income([("k", 4, 4)]) == 0


## Given ascending heartbeat times and a timeout, return the time at which a watchdog first fires: timeout units after a beat that is not followed by another beat within the timeout (the last beat always leads to firing). No beats: return the timeout itself.
def watchdog_time(beats, timeout):
    deadline = timeout
    for b in beats:
        if b > deadline:
            return deadline
        deadline = b + timeout
    return deadline

assert watchdog_time([2, 5, 12], 4) == 9
assert watchdog_time([3, 6, 9], 3) == 12
assert watchdog_time([7, 8], 5) == 5
assert watchdog_time([], 6) == 6
assert watchdog_time([1], 2) == 3


## Write a function that returns the number of passengers left at a stop after a list of buses with the given free seats has come, when the given number of new passengers arrives before each bus.
def left_behind(arriving, seats):
    waiting = 0
    for people, free in zip(arriving, seats):
        waiting += people
        waiting -= min(waiting, free)
    return waiting

assert left_behind([5, 4, 3], [3, 3, 3]) == 3
assert left_behind([2, 6], [4, 5]) == 1
assert left_behind([9, 0], [2, 3]) == 4
assert left_behind([], []) == 0
assert left_behind([1, 1], [5, 5]) == 0


## Rate limiter: a request at an ascending time is accepted if fewer than n accepted requests lie within the last w units (times greater than t - w). Return the accepted times.
def accepted_requests(times, n, w):
    accepted = []
    for t in times:
        recent = [a for a in accepted if a > t - w]
        if len(recent) < n:
            accepted.append(t)
    return accepted

assert accepted_requests([1, 2, 3, 7], 2, 5) == [1, 2, 7]
assert accepted_requests([0, 4, 5, 6], 1, 5) == [0, 5]
assert accepted_requests([1, 1, 1, 3], 2, 2) == [1, 1, 3]
assert accepted_requests([], 3, 3) == []
assert accepted_requests([4, 9], 0, 3) == []


## Return the names of runners from fastest to slowest, given a dict from name to (start, finish) times; runners whose finish is None are left out, equal times are listed by name.
def race_result(runs):
    times = []
    for name, (start, finish) in runs.items():
        if finish is not None:
            times.append((finish - start, name))
    return [name for _, name in sorted(times)]

assert race_result({"a": (0, 9), "b": (5, 11), "c": (2, None)}) == ["b", "a"]
assert race_result({"z": (1, 4), "y": (3, 6), "x": (0, 4)}) == ["y", "z", "x"]
assert race_result({"m": (4, 10), "n": (1, 8)}) == ["m", "n"]
assert race_result({}) == []
assert race_result({"q": (0, None)}) == []


## Check whether a log of strings is well formed: every "end NAME" closes the most recently begun "begin NAME" that is still open, and nothing stays open.
def log_nested(log):
    stack = []
    for entry in log:
        word, name = entry.split()
        if word == "begin":
            stack.append(name)
        elif not stack or stack.pop() != name:
            return False
    return stack == []

assert log_nested(["begin a", "begin b", "end b", "end a"]) == True
assert log_nested(["begin a", "begin b", "end a", "end b"]) == False
assert log_nested(["begin a", "end a", "begin c"]) == False
assert log_nested([]) == True
assert log_nested(["end x"]) == False
assert log_nested(["begin p", "end p", "begin p", "end p"]) == True
