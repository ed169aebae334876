from initials import initials


def test_two_words():
    assert initials("ada lovelace") == "A.L."


def test_nothing():
    assert initials("") == ""
