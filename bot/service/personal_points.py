"""What the copy of what is kept about somebody says of points."""

from __future__ import annotations

from collections.abc import Mapping

from bot.ids import PersonId, WordsId
from bot.ports.personal_copy import CopiedPoint
from bot.records.model import Contention


def texts_of(point: Contention) -> list[WordsId]:
    """The recorded words of a point that are in a copy."""
    texts = (point.wording, point.reason, point.recipient, point.postponed_because)
    return [text for text in texts if text is not None]


def copied_point(point: Contention, who: PersonId, words: Mapping[WordsId, str]) -> CopiedPoint:
    """A point as the copy of somebody has it."""

    def text(key: WordsId | None) -> str | None:
        return None if key is None else words.get(key)

    return CopiedPoint(
        number=point.number,
        yours=_yours(point, who),
        wording=text(point.wording),
        parked_at=point.parked_at,
        standing=point.standing.value,
        outcome=None if point.outcome is None else point.outcome.value,
        reason=text(point.reason),
        recipient=text(point.recipient),
        settled_at=point.settled_at,
        put_off_because=text(point.postponed_because),
    )


def _yours(point: Contention, who: PersonId) -> list[str]:
    """What somebody has to do with a point, as their copy says it."""
    parts = {
        "words": point.held_by,
        "parked": point.raised_by,
        "owner": point.owner,
        "asked": point.owner_asked,
    }
    return [name for name, person in parts.items() if person == who]
