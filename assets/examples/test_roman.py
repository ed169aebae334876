from roman import parse_roman


def test_small():
    assert parse_roman("III") == 3


def test_subtraction():
    assert parse_roman("XIV") == 14


def test_large():
    assert parse_roman("MCMXCIV") == 1994
