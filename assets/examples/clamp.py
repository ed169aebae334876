def clamp_all(numbers, low, high):
    """Return the numbers, each moved into the range from low to high."""
    result = []
    for number in numbers:
        if number < low:
            result.append(low)
        elif number > high:
            result.append(high)
        else:
            result.append(number)
    return result
