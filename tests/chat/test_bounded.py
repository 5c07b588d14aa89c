"""The one dictionary that forgets."""

from __future__ import annotations

from bot.bounded import BoundedDict


def test_the_oldest_goes_first():
    kept = BoundedDict[str, int](2)
    kept["a"], kept["b"], kept["c"] = 1, 2, 3
    assert list(kept.items()) == [("b", 2), ("c", 3)]


def test_what_is_set_again_is_the_newest_and_what_is_read_is_not():
    kept = BoundedDict[str, int](2)
    kept["a"], kept["b"] = 1, 2
    kept["a"] = 3
    assert kept["b"] == 2
    kept["c"] = 4
    assert list(kept) == ["a", "c"]


def test_every_way_to_set_something_is_bounded():
    kept = BoundedDict[int, int](2)
    kept.setdefault(1, 1)
    kept.update({2: 2, 3: 3})
    kept |= {4: 4}
    assert list(kept) == [3, 4]
    assert kept.setdefault(3, 0) == 3
