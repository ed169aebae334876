def initials(name):
    """Return the first letters of a name's words as capitals, each followed by a dot."""
    letters = ""
    for word in name.split():
        letters += word[0].upper() + "."
    return letters
