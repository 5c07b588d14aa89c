"""What somebody is told who is asked to pause."""

from __future__ import annotations

from datetime import datetime

from bot.cards import Card, PersonName, RecordedText, TimeOfDay, phrase
from bot.ids import PersonId, WordsId


def pause(by: PersonId, reason: WordsId | None, until: datetime | None, zone: str) -> Card:
    """Somebody is asked to pause. `until`: when Heard counts what they write again; None: it does
    all along."""
    lines = [phrase("pause-asked", name=PersonName(by))]
    if reason is not None:
        lines.append(phrase("pause-why", words=RecordedText(reason)))
    if until is not None:
        lines.append(phrase("pause-left-out", until=TimeOfDay(until, zone)))
        lines.append(phrase("pause-may"))
    return Card(kind="pause", title=phrase("pause-title"), lines=tuple(lines))


def pause_over(by: PersonId) -> Card:
    """A facilitator has ended somebody's pause."""
    return Card(kind="pause", lines=(phrase("pause-over", name=PersonName(by)),))
