"""Turns, and who has been heard."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.ids import PersonId
from bot.meeting.turns import Turns

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
ANA, BEN, EVE = PersonId("ana"), PersonId("ben"), PersonId("eve")


@pytest.fixture
def turns() -> Turns:
    return Turns(gap_seconds=120)


def at(seconds: float) -> datetime:
    return NOON + timedelta(seconds=seconds)


def test_messages_in_a_row_are_one_turn(turns):
    for second in (0, 10, 129):
        turns.speak(ANA, at(second), 5)
    assert turns.turns_of(ANA) == 1
    assert (turns.voices[ANA].messages, turns.voices[ANA].words) == (3, 15)


def test_a_turn_ends_when_somebody_else_speaks(turns):
    for second, who in enumerate((ANA, BEN, ANA, ANA, BEN)):
        turns.speak(who, at(second), 1)
    assert turns.turns_of(ANA) == 2
    assert turns.turns_of(BEN) == 2


def test_a_turn_ends_after_a_pause(turns):
    turns.speak(ANA, at(0), 1)
    turns.speak(ANA, at(119.9), 1)
    assert turns.turns_of(ANA) == 1
    turns.speak(ANA, at(119.9 + 120), 1)
    assert turns.turns_of(ANA) == 2


def test_the_pause_counts_from_the_last_message_not_from_the_first(turns):
    for second in range(0, 600, 100):
        turns.speak(ANA, at(second), 1)
    assert turns.turns_of(ANA) == 1


def test_messages_that_come_out_of_order_are_counted_and_make_no_turn(turns):
    turns.speak(ANA, at(50), 1)
    turns.speak(ANA, at(10), 1)
    assert turns.turns_of(ANA) == 1
    assert turns.voices[ANA].messages == 2


def test_the_first_that_is_heard_of_somebody_is_told_apart(turns):
    assert turns.speak(ANA, at(0), 1)
    assert not turns.speak(ANA, at(1), 1)
    turns.pass_on(BEN, at(2))
    assert not turns.speak(BEN, at(2), 1)


def test_a_pass_counts_as_heard_and_takes_nothing_away(turns):
    turns.arrive(ANA)
    assert not turns.is_heard(ANA)
    turns.pass_on(ANA, at(0))
    assert turns.is_heard(ANA)
    assert turns.turns_of(ANA) == 0
    turns.speak(ANA, at(0), 1)
    assert turns.turns_of(ANA) == 1


def test_who_is_present_and_not_heard_stands_in_the_order_of_coming(turns):
    for who in (EVE, ANA, BEN, EVE):
        turns.arrive(who)
    turns.speak(ANA, at(0), 1)
    assert turns.unheard_here == (EVE, BEN)
    assert (turns.unheard_count, turns.heard_here) == (2, 1)
    turns.arrive(ANA)
    assert turns.unheard_here == (EVE, BEN)


def test_who_speaks_is_present(turns):
    turns.speak(ANA, at(0), 1)
    assert list(turns.present) == [ANA]
    assert turns.heard_here == 1


def test_who_was_expected_and_is_not_here_is_away(turns):
    assert turns.expect(ANA)
    assert not turns.expect(ANA)
    turns.expect(BEN)
    turns.arrive(BEN)
    turns.arrive(EVE)
    assert turns.away == (ANA,)
    assert turns.everybody == (ANA, BEN, EVE)
