"""Where many are here, a page is told who came and who left, and comes to the same list by it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.web import name_list
from adapters.web.name_list import WHOLE, in_order, shown
from adapters.web.protocol import PresenceChange, PresentNames
from tests.web.real_room import a_room

CROWD = [f"Person {number:03}" for number in range(60)]
NAMES = st.lists(st.sampled_from(["ann", "Ann", "Ann", "Ben", "ßen", "Éva", "Zoe"]), max_size=8)


def applied(names: tuple[str, ...], change: PresenceChange) -> tuple[str, ...]:
    """As a page does it (`names.js`)."""
    now = list(names)
    for at in change.left:
        del now[at]
    for at, name in change.came:
        now.insert(at, name)
    return tuple(now)


@given(left=st.sets(st.integers(0, 59), max_size=8), came=NAMES)
def test_a_page_comes_to_the_same_list(left: set[int], came: list[str]) -> None:
    before = in_order([*CROWD, "ann", "Ben"])
    after = in_order([name for at, name in enumerate(before) if at not in left] + came)
    change = shown(before, after)
    assert isinstance(change, PresenceChange)
    assert applied(before, change) == after
    assert len(change.left) <= len(left)


def test_a_short_list_is_sent_whole_and_so_is_one_that_is_another() -> None:
    short = in_order(CROWD[:WHOLE])
    assert shown(short[1:], short) == PresentNames(names=short)
    long = in_order(CROWD)
    assert shown((), long) == PresentNames(names=long)


async def test_who_comes_is_told_to_those_who_are_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(name_list, "WHOLE", 0)
    async with a_room() as room:
        ann = await room.opens("Ann")
        await room.opens("Cy")
        change = await ann.next("here-changed")
        assert (change["left"], change["came"]) == ([], [[1, "Cy"]])
        bo = await room.opens("Bo")
        change = await ann.next("here-changed")
        assert (change["left"], change["came"]) == ([], [[1, "Bo"]])
        assert bo.hello["here"] == ["Ann", "Bo", "Cy"]
