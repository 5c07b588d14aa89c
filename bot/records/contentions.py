"""Contentions: points of disagreement that are parked, and posted back until they are settled.

    parked ──tabled at a meeting──▶ tabled ──settled, with an outcome──▶ settled
      ▲ ▲                             │                                    │
      │ └────parked again, or not reached                                  │
      └──────────reopened once: the outcome did not settle it──────────────┘

A parked contention may also be settled between meetings: with an outcome, by being withdrawn, or by
being joined with another. Nothing else leads out of "settled", but that the outcome is taken back
at once by the person who gave it; then the contention stands as it did before. Every other move
changes something about a contention and leaves it where it stands. Nothing happens to one without
being written in its history, except that a point with which nobody has done anything can be taken
back: then it goes, with its history.

Whose it is, who sees to it and when it comes back is in `bot.records.contention_care`; how it is
closed, and what follows from its outcome, in `bot.records.contention_outcomes`.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from msgspec.structs import replace

from bot.errors import IllegalMove
from bot.ids import WordsId
from bot.records.model import Contention, EntryKind, Postponed, Standing

SLIP = timedelta(minutes=5)
"""For so long whoever parked a point can take it back, also where it is somebody else's message."""
CONFIRM_WITHIN = timedelta(days=1)
"""Who says nothing for so long, when asked about the wording of their point, has not confirmed it.
"""


class ContentionMove(StrEnum):
    """What may be done with a contention; also the word in its history."""

    PARK = "park"
    TABLE = "table"
    TAKE_UP = "take-up"
    """The meeting has come to it, and somebody is there."""
    PUT_OFF = "put-off"
    """It would have been due at a meeting that has not begun, and is not tabled there."""
    COME_AFTER_ALL = "come-after-all"
    """It comes after it had been put off: a facilitator has chosen it, or the meeting that it was
    put off from does not take place."""
    PARK_AGAIN = "park-again"
    SETTLE = "settle"
    UNSETTLE = "unsettle"
    """The person who settled it has taken the outcome back."""
    TAKE_BACK = "take-back"
    """The person who parked it has taken it back: it goes, with its history."""
    ERASE = "erase"
    """Its words were erased, because the message they were copied from was deleted."""
    CONFIRM = "confirm"
    """Its holder says that it is their point, as it is worded."""
    REWORD = "reword"
    """Its wording was changed."""
    DISOWN = "disown"
    """Its holder says that it is not theirs."""
    UNCONFIRMED = "unconfirmed"
    """Its holder has said nothing for a day."""
    ASK_OWNER = "ask-owner"
    """Somebody was asked to see to it."""
    OWN = "own"
    """Somebody sees to it from now on."""
    DECLINE = "decline"
    """Somebody would rather not see to it."""
    LET_GO = "let-go"
    """Nobody sees to it any more."""
    DATE = "date"
    """It comes back at another time."""
    GROUPS = "groups"
    """It concerns other groups."""
    NAME = "name"
    """Its holder says whether they are named as the person who raised it."""
    SPLIT = "split"
    """A part of it is a point of its own from now on."""
    WITHDRAW = "withdraw"
    """Its holder has withdrawn it."""
    JOIN = "join"
    """It goes on as part of another."""
    TAKE_IN = "take-in"
    """Another goes on as part of it."""
    MOVE = "move"
    """It goes on in another room."""
    ARRIVE = "arrive"
    """It has come from another room."""
    SETTLES = "settles"
    """Somebody whose point it was says that the outcome settles it."""
    REOPEN = "reopen"
    """Somebody whose point it was says that the outcome does not settle it: it is open again."""
    DISPUTE = "dispute"
    """The same, after it had been reopened: that is kept, and it stays settled."""
    UNDO = "undo"
    """What was last done with it has been undone by whoever did it."""


PRIVATE = frozenset(
    {
        ContentionMove.ASK_OWNER,
        ContentionMove.DECLINE,
        ContentionMove.NAME,
        ContentionMove.SETTLES,
        ContentionMove.DISPUTE,
    }
)
"""Moves that stand in no history that people are shown: what somebody was asked privately, and what
they said to that."""

_CHANGES = (
    ContentionMove.ERASE, ContentionMove.CONFIRM, ContentionMove.REWORD, ContentionMove.DISOWN,
    ContentionMove.UNCONFIRMED, ContentionMove.ASK_OWNER, ContentionMove.OWN,
    ContentionMove.DECLINE, ContentionMove.LET_GO, ContentionMove.DATE, ContentionMove.GROUPS,
    ContentionMove.SPLIT, ContentionMove.TAKE_IN, ContentionMove.NAME,
)  # fmt: skip
_ONCE_SETTLED = (
    ContentionMove.ERASE, ContentionMove.REWORD, ContentionMove.SETTLES, ContentionMove.DISPUTE,
)  # fmt: skip

TRANSITIONS: dict[tuple[Standing, ContentionMove], Standing] = {
    (Standing.PARKED, ContentionMove.TABLE): Standing.TABLED,
    (Standing.PARKED, ContentionMove.PUT_OFF): Standing.PARKED,
    (Standing.PARKED, ContentionMove.COME_AFTER_ALL): Standing.PARKED,
    (Standing.TABLED, ContentionMove.TAKE_UP): Standing.TABLED,
    (Standing.PARKED, ContentionMove.SETTLE): Standing.SETTLED,
    (Standing.PARKED, ContentionMove.WITHDRAW): Standing.SETTLED,
    (Standing.PARKED, ContentionMove.JOIN): Standing.SETTLED,
    (Standing.PARKED, ContentionMove.MOVE): Standing.SETTLED,
    (Standing.TABLED, ContentionMove.PARK_AGAIN): Standing.PARKED,
    (Standing.TABLED, ContentionMove.SETTLE): Standing.SETTLED,
    (Standing.TABLED, ContentionMove.WITHDRAW): Standing.SETTLED,
    (Standing.TABLED, ContentionMove.JOIN): Standing.SETTLED,
    (Standing.SETTLED, ContentionMove.REOPEN): Standing.PARKED,
    **{(Standing.PARKED, move): Standing.PARKED for move in _CHANGES},
    **{(Standing.TABLED, move): Standing.TABLED for move in _CHANGES},
    **{(Standing.SETTLED, move): Standing.SETTLED for move in _ONCE_SETTLED},
}


def moved(contention: Contention, step: ContentionMove) -> Standing:
    """Where a move leads.

    Raises:
        IllegalMove: it cannot be made from where the contention stands.
    """
    try:
        return TRANSITIONS[contention.standing, step]
    except KeyError:
        key = "refused-settled" if contention.standing is Standing.SETTLED else "refused-parked"
        raise IllegalMove(key, number=contention.number) from None


def is_untouched(contention: Contention) -> bool:
    """Whether nobody has done anything with it since it was parked."""
    parked = contention.standing is Standing.PARKED and contention.tabled == 0
    return parked and contention.changed_at is None and not entries_of(contention)


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


def can_be_taken_back(contention: Contention, at: datetime) -> bool:
    """Whether whoever parked it can still take it back, so that it goes without a trace: for a few
    minutes in any case; after that as long as it is in their own words, and untouched."""
    if contention.standing is not Standing.PARKED or contention.tabled:
        return False
    if at - contention.parked_at <= SLIP:
        return True
    return contention.held_by == contention.raised_by and is_untouched(contention)


def erase(contention: Contention) -> Contention:
    """Mark its words as erased. Its standing does not change."""
    return replace(contention, erased=True)


def table(contention: Contention, *, counts: bool = False) -> Contention:
    """Post it back at a meeting. `counts`: it counts as taken up at once, as it did before points
    had agenda items of their own.

    Raises:
        IllegalMove: it is not parked.
    """
    standing = moved(contention, ContentionMove.TABLE)
    return replace(contention, standing=standing, tabled=contention.tabled + counts)


def take_up(contention: Contention) -> Contention:
    """Count that a meeting has come to it with somebody there.

    Raises:
        IllegalMove: it is not on the table.
    """
    standing = moved(contention, ContentionMove.TAKE_UP)
    return replace(contention, standing=standing, tabled=contention.tabled + 1)


def table_again(contention: Contention, *, before: Contention) -> Contention:
    """Put it back on the table of a meeting that goes on, with what was so `before` it was parked
    again: how often it had been taken up, and why it had been put off until then.

    Raises:
        IllegalMove: it is not parked.
    """
    return replace(
        contention,
        standing=moved(contention, ContentionMove.TABLE),
        tabled=before.tabled,
        postponed=before.postponed,
        postponed_because=before.postponed_because,
        postponed_in=before.postponed_in,
    )


def park_again(
    contention: Contention,
    *,
    seen: bool = True,
    meeting: int | None = None,
    why: Postponed | None = None,
    because: WordsId | None = None,
) -> Contention:
    """Take it off the table until a later meeting.

    `seen`: somebody was there when it was taken up. Otherwise that does not count. `meeting`, `why`
    and `because`: the meeting that it was on the table of, and why it is put off; None: that stays
    as it was.

    Raises:
        IllegalMove: it is not on the table.
    """
    standing = moved(contention, ContentionMove.PARK_AGAIN)
    back = replace(contention, standing=standing, tabled=contention.tabled - (not seen))
    return back if why is None else _postponed(back, meeting, why, because)


def put_off(
    contention: Contention, meeting: int, why: Postponed, because: WordsId | None = None
) -> Contention:
    """It is not tabled at the meeting with that number, which has not begun.

    Raises:
        IllegalMove: it is not parked.
    """
    standing = moved(contention, ContentionMove.PUT_OFF)
    return _postponed(replace(contention, standing=standing), meeting, why, because)


def come_after_all(contention: Contention) -> Contention:
    """It comes back at the meeting from which it had been put off.

    Raises:
        IllegalMove: it is not parked.
    """
    standing = moved(contention, ContentionMove.COME_AFTER_ALL)
    return replace(
        contention, standing=standing, postponed=None, postponed_because=None, postponed_in=None
    )


def due_again(contention: Contention) -> Contention:
    """The meeting that it was put off from does not take place: it comes back at the one after
    that, as those whose it is were told. Why it was put off stays.

    Raises:
        IllegalMove: it is not parked.
    """
    standing = moved(contention, ContentionMove.COME_AFTER_ALL)
    return replace(contention, standing=standing, postponed_in=None)


def _postponed(
    contention: Contention, meeting: int | None, why: Postponed, because: WordsId | None
) -> Contention:
    return replace(contention, postponed=why, postponed_because=because, postponed_in=meeting)
