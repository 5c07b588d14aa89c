"""Cards about what is missing: a deleted message, or a time in which Heard received nothing."""

from __future__ import annotations

from datetime import datetime

from bot.cards import Card, TimeRange, phrase
from bot.meeting import subjects
from bot.meeting.cards.shared_buttons import PARK
from bot.records.model import Contention


def words_gone(contention: Contention) -> Card:
    """The words of a parked contention are gone; for its author and the facilitators."""
    return Card(
        kind="words-gone",
        lines=(
            phrase("words-gone", number=contention.number),
            phrase("words-gone-copies"),
            phrase("words-gone-again"),
        ),
        buttons=(PARK,),
        about=subjects.point(contention.number),
    )


def gap(since: datetime, until: datetime, zone: str) -> Card:
    """For a while Heard could not hear the room."""
    return Card(
        kind="gap",
        lines=(
            phrase("gap-between", when=TimeRange(since, until, zone)),
            phrase("gap-what-to-do"),
        ),
    )
