## Write a function to compute the price of a taxi ride in cents: a base of 350, then 180 for each started kilometre after the first one, which is included in the base; the distance is in metres.
def taxi_price(metres):
    price = 350
    extra = metres - 1000
    while extra > 0:
        price += 180
        extra -= 1000
    return price

assert taxi_price(2500) == 710
assert taxi_price(1000) == 350
assert taxi_price(3000) == 710
assert taxi_price(1001) == 530
assert taxi_price(0) == 350


## Write a python function to find the monthly electricity bill in whole units when the first 100 kWh cost 2 each, the next 200 cost 3 each and all others 5 each.
def power_bill(kwh):
    if kwh <= 100:
        return kwh * 2
    if kwh <= 300:
        return 200 + (kwh - 100) * 3
    return 800 + (kwh - 300) * 5

assert power_bill(80) == 160
assert power_bill(150) == 350
assert power_bill(320) == 900
assert power_bill(100) == 200
assert power_bill(300) == 800
assert power_bill(0) == 0


## Given an income and a list of brackets (lower limit, percent) in rising order, compute the tax where each percent applies only to the part of the income between its limit and the next, rounded to two decimals.
def bracket_tax(income, brackets):
    tax = 0
    for i, (low, percent) in enumerate(brackets):
        if income <= low:
            break
        high = income
        if i + 1 < len(brackets):
            high = min(income, brackets[i + 1][0])
        tax += (high - low) * percent / 100
    return round(tax, 2)

assert bracket_tax(3000, [(0, 10), (2000, 20)]) == 400.0
assert bracket_tax(1500, [(0, 10), (2000, 20)]) == 150.0
assert bracket_tax(900, [(100, 5), (500, 10), (800, 50)]) == 100.0
assert bracket_tax(50, [(100, 5)]) == 0
assert bracket_tax(700, []) == 0


## Return the total price in cents of n items at the given price when every third item is free.
def third_item_free(n, price):
    paid = 0
    for item in range(1, n + 1):
        if item % 3 != 0:
            paid += 1
    return paid * price

assert third_item_free(4, 50) == 150
assert third_item_free(6, 20) == 80
assert third_item_free(2, 99) == 198
assert third_item_free(3, 10) == 20
assert third_item_free(0, 10) == 0


## Define a function that applies a list of percentage discounts one after another to a price and returns the final price rounded to two decimals; discounts outside 0 to 100 are skipped.
def chain_discounts(price, discounts):
    for d in discounts:
        if 0 <= d <= 100:
            price = price * (100 - d) / 100
    return round(price, 2)

assert chain_discounts(200, [10, 50]) == 90.0
assert chain_discounts(80, [25, 120]) == 60.0
assert chain_discounts(50, [-5, 20]) == 40.0
assert chain_discounts(19.99, []) == 19.99
assert chain_discounts(75, [100]) == 0.0


## Write a function to split a bill given in cents among n guests so that the shares differ by at most one cent, the larger shares first.
def split_bill(cents, n):
    share = cents // n
    left = cents % n
    return [share + 1] * left + [share] * (n - left)

assert split_bill(1000, 3) == [334, 333, 333]
assert split_bill(50, 4) == [13, 13, 12, 12]
assert split_bill(90, 3) == [30, 30, 30]
assert split_bill(2, 3) == [1, 1, 0]
assert split_bill(7, 1) == [7]


## Find how many whole years a sum needs to reach a goal when it earns a yearly percentage with compound interest, 0 if it is there already and -1 if the rate isn't positive and the goal is never reached.
def years_to_goal(amount, goal, percent):
    if amount >= goal:
        return 0
    if percent <= 0:
        return -1
    years = 0
    while amount < goal:
        amount += amount * percent / 100
        years += 1
    return years

assert years_to_goal(100, 120, 10) == 2
assert years_to_goal(100, 150, 20) == 3
assert years_to_goal(10, 80, 100) == 3
assert years_to_goal(100, 200, 0) == -1
assert years_to_goal(500, 500, 5) == 0


## Write a function to compute the balance after a number of years when a yearly deposit is made at the start of each year and the balance then grows by the given percent, rounded to two decimals.
def savings_plan(deposit, percent, years):
    balance = 0
    for _ in range(years):
        balance += deposit
        balance *= 1 + percent / 100
    return round(balance, 2)

assert savings_plan(100, 10, 2) == 231.0
assert savings_plan(200, 5, 1) == 210.0
assert savings_plan(50, 0, 4) == 200.0
assert savings_plan(100, 50, 0) == 0
assert savings_plan(64, 50, 3) == 456.0


## Write a python function to list the fewest coins that pay an amount in cents with coins of 50, 20, 5 and 1 taken greedily from the largest, as a dict of coin to count without zero counts.
def coin_purse(amount):
    purse = {}
    for coin in [50, 20, 5, 1]:
        count, amount = divmod(amount, coin)
        if count > 0:
            purse[coin] = count
    return purse

assert coin_purse(93) == {50: 1, 20: 2, 1: 3}
assert coin_purse(110) == {50: 2, 5: 2}
assert coin_purse(27) == {20: 1, 5: 1, 1: 2}
assert coin_purse(0) == {}
assert coin_purse(4) == {1: 4}


## Given the price of a pack and the number of pieces in it for several packs as (price, pieces), return the index of the pack with the cheapest piece, the first one on a tie and -1 for no packs.
def best_pack(packs):
    best_index = -1
    best_unit = None
    for index, (price, pieces) in enumerate(packs):
        unit = price / pieces
        if best_unit is None or unit < best_unit:
            best_unit = unit
            best_index = index
    return best_index

assert best_pack([(10, 4), (12, 6), (5, 2)]) == 1
assert best_pack([(3, 1), (20, 8), (9, 4)]) == 2
assert best_pack([(2, 2), (3, 3), (4, 4)]) == 0
assert best_pack([]) == -1
assert best_pack([(7, 2)]) == 0


## Return a net price and the included tax, both rounded to two decimals, for a gross price that contains a tax of the given percent.
def net_and_tax(gross, percent):
    net = round(gross / (1 + percent / 100), 2)
    tax = round(gross - net, 2)
    return net, tax

assert net_and_tax(110, 10) == (100.0, 10.0)
assert net_and_tax(60, 20) == (50.0, 10.0)
assert net_and_tax(50, 19) == (42.02, 7.98)
assert net_and_tax(80, 0) == (80.0, 0.0)
assert net_and_tax(0, 7) == (0.0, 0.0)


## Define a function that returns the parcel rate in cents for a weight in grams: 160 up to 500 g, 280 up to 1000 g, 450 up to 2000 g and 450 plus 100 for each started kilogram above that.
def parcel_rate(grams):
    for limit, rate in [(500, 160), (1000, 280), (2000, 450)]:
        if grams <= limit:
            return rate
    over = grams - 2000
    return 450 + 100 * ((over + 999) // 1000)

assert parcel_rate(1000) == 280
assert parcel_rate(2001) == 550
assert parcel_rate(4000) == 650
assert parcel_rate(500) == 160
assert parcel_rate(1200) == 450
assert parcel_rate(3100) == 650


## Write a function to compute the weekly pay for a list of daily hours when hours above 8 on one day count one and a half times.
def weekly_pay(hours, rate):
    pay = 0
    for h in hours:
        if h > 8:
            pay += 8 * rate + (h - 8) * rate * 1.5
        else:
            pay += h * rate
    return pay

assert weekly_pay([8, 10], 10) == 190
assert weekly_pay([4, 9, 7], 20) == 410
assert weekly_pay([12], 6) == 84
assert weekly_pay([], 15) == 0
assert weekly_pay([8, 8], 1) == 16


## Given prices in the order of scanning, find the total when each price equal to the one scanned just before is charged at half, rounding halves of odd cents down.
def repeat_half_price(prices):
    total = 0
    previous = None
    for p in prices:
        if p == previous:
            total += p // 2
        else:
            total += p
        previous = p
    return total

assert repeat_half_price([100, 100, 40]) == 190
assert repeat_half_price([35, 35, 35]) == 69
assert repeat_half_price([20, 50, 20]) == 90
assert repeat_half_price([]) == 0
assert repeat_half_price([9]) == 9


## Write a python function to compute the parking fee in cents for a stay in minutes: the first 30 minutes are free, then each started half hour costs 120, and the fee never goes beyond 1500.
def parking_fee(minutes):
    if minutes <= 30:
        return 0
    halves = -(-(minutes - 30) // 30)
    return min(halves * 120, 1500)

assert parking_fee(61) == 240
assert parking_fee(60) == 120
assert parking_fee(1000) == 1500
assert parking_fee(30) == 0
assert parking_fee(31) == 120
assert parking_fee(390) == 1440


## Return the number of stamps collected on a loyalty card for a list of purchase amounts, one stamp for every full 10 of each purchase, but at most 5 stamps a purchase.
def loyalty_stamps(purchases):
    stamps = 0
    for amount in purchases:
        earned = int(amount // 10)
        stamps += earned if earned < 5 else 5
    return stamps

assert loyalty_stamps([25, 40]) == 6
assert loyalty_stamps([99, 10.5]) == 6
assert loyalty_stamps([59, 9, 30]) == 8
assert loyalty_stamps([]) == 0
assert loyalty_stamps([9.99]) == 0


## Write a function to compute the fine for a book returned late by a number of days: 10 cents a day in the first week, 25 cents a day after it, capped at the book's price.
def library_fine(days, price):
    fine = 0
    for day in range(1, days + 1):
        if day <= 7:
            fine += 10
        else:
            fine += 25
    return min(fine, price)

assert library_fine(5, 900) == 50
assert library_fine(9, 900) == 120
assert library_fine(40, 300) == 300
assert library_fine(7, 1000) == 70
assert library_fine(0, 1000) == 0


## Given a dict of item prices and a list of the items bought, return the total of the known items and the number of unknown ones.
def receipt_total(prices, bought):
    total = 0
    unknown = 0
    for item in bought:
        if item in prices:
            total += prices[item]
        else:
            unknown += 1
    return (total, unknown)

assert receipt_total({"tea": 3, "bun": 2}, ["tea", "bun", "tea"]) == (8, 0)
assert receipt_total({"tea": 3}, ["jam", "tea", "ham"]) == (3, 2)
assert receipt_total({"a": 5, "b": 7}, ["b"]) == (7, 0)
assert receipt_total({}, ["x"]) == (0, 1)
assert receipt_total({"x": 1}, []) == (0, 0)


## Define a function that finds in which month (counted from 1) a debt is paid off when it is first raised by a fixed monthly fee and then lowered by a fixed payment; None if the payment isn't larger than the fee, 0 for no debt.
def payoff_month(debt, fee, payment):
    if debt <= 0:
        return 0
    if payment <= fee:
        return None
    month = 0
    while debt > 0:
        debt = debt + fee - payment
        month += 1
    return month

assert payoff_month(100, 5, 25) == 5
assert payoff_month(101, 5, 25) == 6
assert payoff_month(30, 10, 10) == None
assert payoff_month(0, 10, 5) == 0
assert payoff_month(1, 0, 50) == 1


## Write a function to find the percent by which a price changed, rounded to one decimal, written with a sign as in "+12.5%" or "-3.0%", and "0%" for no change.
def price_change(old, new):
    if old == new:
        return "0%"
    change = (new - old) / old * 100
    return f"{change:+.1f}%"

assert price_change(80, 90) == "+12.5%"
assert price_change(200, 150) == "-25.0%"
assert price_change(3, 4) == "+33.3%"
assert price_change(7, 7) == "0%"
assert price_change(50, 0) == "-100.0%"


## Write a function to round a cash amount in cents to the nearest multiple of 5, a rest of 3 or 4 going up and a rest of 1 or 2 going down.
def cash_round(cents):
    rest = cents % 5
    if rest >= 3:
        return cents + 5 - rest
    return cents - rest

assert cash_round(1998) == 2000
assert cash_round(742) == 740
assert cash_round(13) == 15
assert cash_round(55) == 55
assert cash_round(0) == 0
assert cash_round(1) == 0


## Return the names of the shops, cheapest first, that sell the item with the given name, from a dict of shop to dict of prices; shops of equal price stand in alphabetical order.
def cheapest_shops(shops, item):
    offers = []
    for shop, prices in shops.items():
        if item in prices:
            offers.append((prices[item], shop))
    return [shop for _, shop in sorted(offers)]

assert cheapest_shops({"A": {"nut": 5}, "B": {"nut": 3}}, "nut") == ["B", "A"]
assert cheapest_shops({"Z": {"oil": 2}, "K": {"oil": 2}}, "oil") == ["K", "Z"]
assert cheapest_shops({"A": {"fig": 1}, "C": {"nut": 4}}, "nut") == ["C"]
assert cheapest_shops({"A": {}}, "nut") == []
assert cheapest_shops({}, "nut") == []


## Write a python function to give the ticket price by age: children under 6 free, under 18 half of the full price, from 65 on three quarters, all others the full price; halves and quarters are rounded down.
def ticket_price(age, full):
    if age < 6:
        return 0
    elif age < 18:
        return full // 2
    elif age >= 65:
        return full * 3 // 4
    return full

assert ticket_price(6, 25) == 12
assert ticket_price(65, 30) == 22
assert ticket_price(18, 17) == 17
assert ticket_price(5, 40) == 0
assert ticket_price(17, 40) == 20
assert ticket_price(64, 40) == 40


## Given daily prices in order, find the largest profit of buying one share on a day and selling it on exactly k days later, 0 if no such trade gains.
def fixed_hold_profit(prices, k):
    best = 0
    for i in range(len(prices) - k):
        gain = prices[i + k] - prices[i]
        if gain > best:
            best = gain
    return best

assert fixed_hold_profit([3, 5, 4, 9], 2) == 4
assert fixed_hold_profit([3, 5, 4, 9], 1) == 5
assert fixed_hold_profit([8, 1, 6, 2, 7], 3) == 6
assert fixed_hold_profit([9, 7, 5], 1) == 0
assert fixed_hold_profit([1, 9], 2) == 0


## Write a function to compute the fair refund in cents for a subscription with the given price and length in days, cancelled after a number of used days; nothing is refunded when less than a tenth of the days is left, otherwise the unused part, rounded down.
def subscription_refund(price, length, used):
    unused = length - used
    if unused * 10 < length:
        return 0
    return price * unused // length

assert subscription_refund(1000, 30, 20) == 333
assert subscription_refund(600, 100, 90) == 60
assert subscription_refund(600, 100, 91) == 0
assert subscription_refund(500, 10, 0) == 500
assert subscription_refund(500, 10, 12) == 0
