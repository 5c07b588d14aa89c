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
