"""Contentions: points of disagreement that are parked, and posted back until they are settled.

    parked ──tabled at the next meeting──▶ tabled ──settled, with an outcome──▶ settled
      ▲                                      │
      └──────parked again, or time ran out───┘

A parked contention may also be settled between meetings. Nothing leads out of "settled" but that
the outcome is taken back at once, by the person who settled it; then the contention stands as it
did before. Nothing leads to anywhere without being written in the contention's history, except
that a point with which nobody has done anything can be taken back: then it goes, with its history.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from msgspec.structs import replace

from bot.errors import IllegalMove
from bot.ids import WordsId
from bot.records.model import Contention, EntryKind, Outcome, Standing


class ContentionMove(StrEnum):
    """What may be done with a contention; also the word in its history."""

    PARK = "park"
    TABLE = "table"
    PARK_AGAIN = "park-again"
    SETTLE = "settle"
    UNSETTLE = "unsettle"
    """The person who settled it has taken the outcome back."""
    TAKE_BACK = "take-back"
    """The person who parked it has taken it back: it goes, with its history."""
    ERASE = "erase"
    """Its words were erased, because the message they were copied from was deleted."""


TRANSITIONS: dict[tuple[Standing, ContentionMove], Standing] = {
    (Standing.PARKED, ContentionMove.TABLE): Standing.TABLED,
    (Standing.PARKED, ContentionMove.SETTLE): Standing.SETTLED,
    (Standing.TABLED, ContentionMove.PARK_AGAIN): Standing.PARKED,
    (Standing.TABLED, ContentionMove.SETTLE): Standing.SETTLED,
}


def _move(contention: Contention, step: ContentionMove) -> Standing:
    try:
        return TRANSITIONS[contention.standing, step]
    except KeyError:
        key = "refused-settled" if contention.standing is Standing.SETTLED else "refused-parked"
        raise IllegalMove(key, number=contention.number) from None


def unsettle(contention: Contention, before: Contention) -> Contention:
    """Take its outcome back: it stands as it did `before`.

    Raises:
        IllegalMove: it is not settled.
    """
    if contention.standing is not Standing.SETTLED:
        raise IllegalMove("refused-moved-on")
    return replace(before, erased=contention.erased)


def is_untouched(contention: Contention) -> bool:
    """Whether nobody has done anything with it since it was parked."""
    return (
        contention.standing is Standing.PARKED
        and contention.tabled == 0
        and not entries_of(contention)
    )


def entries_of(contention: Contention) -> int:
    """How many entries have been added to it, those that were taken back included."""
    return contention.positions + contention.notes + contention.links


def add_entry(contention: Contention, kind: EntryKind) -> Contention:
    """Count something that was added to it.

    Raises:
        IllegalMove: it is settled.
    """
    if contention.standing is Standing.SETTLED:
        raise IllegalMove("refused-settled", number=contention.number)
    match kind:
        case EntryKind.POSITION:
            return replace(contention, positions=contention.positions + 1)
        case EntryKind.NOTE:
            return replace(contention, notes=contention.notes + 1)
        case EntryKind.LINK:
            return replace(contention, links=contention.links + 1)


def erase(contention: Contention) -> Contention:
    """Mark its words as erased. Its standing does not change."""
    return replace(contention, erased=True)


def table(contention: Contention) -> Contention:
    """Post it back at a meeting.

    Raises:
        IllegalMove: it is not parked.
    """
    return replace(
        contention, standing=_move(contention, ContentionMove.TABLE), tabled=contention.tabled + 1
    )


def table_again(contention: Contention, *, tabled: int) -> Contention:
    """Put it back on the table of a meeting that goes on, where it had been tabled as often as it
    now counts.

    Raises:
        IllegalMove: it is not parked.
    """
    return replace(contention, standing=_move(contention, ContentionMove.TABLE), tabled=tabled)


def park_again(contention: Contention, *, seen: bool = True) -> Contention:
    """Take it off the table until the next meeting.

    `seen`: somebody was there to see that it was back. Otherwise it does not count as tabled.

    Raises:
        IllegalMove: it is not on the table.
    """
    standing = _move(contention, ContentionMove.PARK_AGAIN)
    return replace(contention, standing=standing, tabled=contention.tabled - (not seen))


def settle(
    contention: Contention,
    outcome: Outcome,
    reason: WordsId,
    at: datetime,
    recipient: WordsId | None = None,
) -> Contention:
    """Settle it, with an outcome and a reason. `recipient`: to whom it was passed on.

    Raises:
        IllegalMove: it is settled already.
    """
    return replace(
        contention,
        standing=_move(contention, ContentionMove.SETTLE),
        outcome=outcome,
        reason=reason,
        recipient=recipient,
        settled_at=at,
    )
