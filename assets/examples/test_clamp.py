from clamp import clamp_all


def test_inside():
    assert clamp_all([1, 2, 3], 0, 5) == [1, 2, 3]


def test_below():
    assert clamp_all([-7, 4], 0, 5) == [0, 4]


def test_above():
    assert clamp_all([9, 4], 0, 5) == [5, 4]
