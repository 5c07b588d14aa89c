"""Coloured cards that are up, and when they come down."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.events import SignalKind
from bot.meeting.signals import Signals
from bot.rules import CARD_UP

NOON = datetime(2026, 9, 7, 12, tzinfo=UTC)


def test_cards_of_two_kinds_whose_time_is_over_come_down_together():
    """As when Heard was not running for a while."""
    cards = Signals()
    cards.put_up(SignalKind.SLOW, NOON)
    cards.put_up(SignalKind.AGREE, NOON + timedelta(seconds=20))
    assert not cards.end(NOON + timedelta(minutes=1))
    assert [cards.up(kind) for kind in (SignalKind.SLOW, SignalKind.AGREE)] == [1, 1]
    assert cards.due == NOON + CARD_UP
    assert cards.end(NOON + timedelta(minutes=10))
    assert [cards.up(kind) for kind in (SignalKind.SLOW, SignalKind.AGREE)] == [0, 0]
    assert cards.due is None


def test_a_question_waits_until_each_red_card_is_taken_down_or_has_its_room():
    cards = Signals()
    for _ in range(2):
        cards.put_up(SignalKind.UNCLEAR, NOON)
    waits = [cards.question_waiting]
    for _ in range(2):
        cards.take_down(SignalKind.UNCLEAR, NOON)
        waits.append(cards.question_waiting)
    assert waits == [True, True, False]


def test_a_question_that_had_its_room_takes_no_later_one_with_it():
    cards = Signals()
    cards.put_up(SignalKind.UNCLEAR, NOON)
    cards.make_room()
    # The card is still up. Taking it down takes no later question with it.
    cards.take_down(SignalKind.UNCLEAR, NOON)
    cards.put_up(SignalKind.UNCLEAR, NOON)
    assert cards.question_waiting


def test_a_question_outlives_its_card():
    cards = Signals()
    cards.put_up(SignalKind.UNCLEAR, NOON)
    later = NOON + CARD_UP
    assert cards.end(later)
    cards.take_down(SignalKind.UNCLEAR, later)
    assert cards.question_waiting
