"""A turn ends with its last commit."""

from __future__ import annotations

import pytest

from bot.ids import RoomKey
from bot.service.turn_ending import LEAST, TurnEnding

HOLD = 0.02
ATTIC, BARN = RoomKey("attic"), RoomKey("barn")


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def ending(clock: Clock) -> TurnEnding:
    made = TurnEnding(clock)
    made.begins(HOLD)
    return made


def test_a_commit_is_the_last_one_unless_something_waits(ending: TurnEnding) -> None:
    assert not ending.is_last(more=True)
    assert not ending.committed()
    assert ending.is_last(more=False)
    assert ending.committed()
    assert not ending.committed(), "only once"


def commits(ending: TurnEnding, number: int) -> None:
    for _ in range(number):
        assert not ending.is_last(more=True)
        ending.committed()


def test_it_is_the_last_one_if_the_time_is_up_when_it_is_done(
    ending: TurnEnding, clock: Clock
) -> None:
    commits(ending, LEAST)
    clock.now = HOLD / 2
    assert not ending.is_last(more=True)
    clock.now += HOLD / 4
    ending.committed()
    assert not ending.overdue
    clock.now += HOLD / 8
    assert ending.is_last(more=True), "the one before took as long as is left"
    clock.now += HOLD / 4
    assert ending.overdue


def test_a_turn_has_some_commits_even_if_each_takes_all_its_time(
    ending: TurnEnding, clock: Clock
) -> None:
    for _ in range(LEAST - 1):
        assert not ending.is_last(more=True)
        clock.now += HOLD
        ending.committed()
        assert not ending.overdue
    assert ending.is_last(more=True)
    ending.committed()
    assert ending.overdue
    ending.begins(HOLD)
    commits(ending, LEAST - 1)


def test_a_turn_in_which_nothing_is_written_ends_too(ending: TurnEnding, clock: Clock) -> None:
    clock.now = HOLD
    for _ in range(LEAST):
        assert not ending.overdue
        assert not ending.committed()
    assert ending.overdue


def test_after_a_turn_that_ended_too_early_the_next_one_goes_on(ending: TurnEnding) -> None:
    assert ending.is_last(more=False)
    ending.committed()
    ending.ended(frozenset([ATTIC]))
    ending.wanted_again([BARN])
    ending.begins(HOLD)
    assert ending.is_last(more=False), "it was for another room"
    ending.committed()
    ending.ended(frozenset([ATTIC]))
    ending.wanted_again([ATTIC])
    ending.begins(HOLD)
    assert not ending.is_last(more=False)


@pytest.mark.parametrize("how", ["other rooms", "nothing"])
def test_after_one_that_was_kept_for_nothing_it_does_not(ending: TurnEnding, how: str) -> None:
    ending.ended(frozenset([ATTIC]))
    ending.wanted_again([ATTIC])
    ending.begins(HOLD)
    assert not ending.is_last(more=False)
    ending.committed()
    ending.goes_on(goes_on=True)
    assert not ending.is_last(more=False)
    ending.committed()
    if how == "nothing":
        ending.all_done(held=True)
    else:
        ending.goes_on(goes_on=False)
    assert ending.is_last(more=False)


def test_what_a_turn_begins_with_says_nothing_of_what_comes_after_a_commit(
    ending: TurnEnding,
) -> None:
    ending.goes_on(goes_on=True)
    assert ending.is_last(more=False)


def test_when_everything_is_done_what_comes_later_is_new(ending: TurnEnding) -> None:
    ending.ended(frozenset([ATTIC]))
    ending.all_done(held=False)
    ending.wanted_again([ATTIC])
    assert ending.is_last(more=False)
