"""What Heard says about what is gone: a deleted message, or a time in which it heard nothing."""

from __future__ import annotations

from datetime import datetime

from bot.cards import Card, TimeOfDay, say
from bot.lasting.records import Contention
from bot.live.cards.buttons import PARK


def words_gone(contention: Contention) -> Card:
    """The words of a parked point are gone; for whoever parked it, and facilitators."""
    return Card(
        kind="words-gone",
        lines=(
            say("words-gone", number=contention.number),
            say("words-gone-copies"),
            say("words-gone-again"),
        ),
        buttons=(PARK,),
    )


def gap(since: datetime, until: datetime, zone: str) -> Card:
    """For a while Heard could not hear the room."""
    return Card(
        kind="gap",
        lines=(
            say("gap", since=TimeOfDay(since, zone), until=TimeOfDay(until, zone)),
            say("gap-what-to-do"),
        ),
    )
