"""In which rooms turns are taken."""

from __future__ import annotations

from bot.ids import RoomKey
from bot.service.rivals import ALONE_AFTER, REMEMBERED, Rivals

ATTIC, BARN, CELLAR = RoomKey("attic"), RoomKey("barn"), RoomKey("cellar")


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_room_has_rivals_for_a_while_after_one_was_met_there() -> None:
    clock = Clock()
    rivals = Rivals(clock)
    assert ATTIC not in rivals
    rivals.met([ATTIC])
    assert ATTIC in rivals
    assert BARN not in rivals
    clock.now = REMEMBERED
    assert ATTIC in rivals
    clock.now += 1
    assert ATTIC not in rivals


def test_whoever_is_met_in_two_rooms_is_expected_in_every_room() -> None:
    clock = Clock()
    rivals = Rivals(clock)
    rivals.met([ATTIC, BARN])
    assert CELLAR in rivals
    clock.now = REMEMBERED + 1
    assert CELLAR not in rivals


def test_a_room_in_which_nobody_is_met_turn_after_turn_is_ones_own() -> None:
    rivals = Rivals(Clock())
    rivals.met([ATTIC, BARN, CELLAR])
    for turn in range(ALONE_AFTER):
        assert CELLAR in rivals, turn
        rivals.alone([CELLAR])
    assert CELLAR not in rivals
    assert ATTIC in rivals
    rivals.met([CELLAR])
    assert CELLAR in rivals


def test_turns_without_anybody_count_only_in_a_row() -> None:
    rivals = Rivals(Clock())
    rivals.met([ATTIC])
    for _ in range(ALONE_AFTER - 1):
        rivals.alone([ATTIC])
    rivals.met([ATTIC])
    rivals.alone([ATTIC])
    assert ATTIC in rivals
