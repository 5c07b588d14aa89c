"""How a contention is closed: settled, withdrawn or joined with another, and what those whose point
it was say of its outcome.

Every function that changes one returns the contention as it is then, and raises `IllegalMove` where
it does not stand so (see `bot.records.contentions.TRANSITIONS`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from msgspec.structs import replace

from bot.errors import IllegalMove
from bot.ids import PersonId, WordsId
from bot.records.contentions import ContentionMove, moved
from bot.records.model import Agreement, Contention, Outcome, Standing

ANSWER_WITHIN = timedelta(days=60)
"""For so long the people whose point it was can say whether its outcome settles it."""
MOST_ANSWERED = 50
"""Of more settled points than that, those whose people have not answered longest are let go."""
MOST_REOPENED = 1
"""How many times a point is reopened, without argument, because its outcome does not settle it."""


def _closed(contention: Contention, step: ContentionMove, at: datetime) -> Contention:
    """Nobody is asked about it any more but whether its outcome settles it."""
    late = Agreement.UNCONFIRMED
    asked = contention.agreement is Agreement.ASKED
    return replace(
        contention,
        standing=moved(contention, step),
        settled_at=at,
        changed_at=at,
        agreement=late if asked else contention.agreement,
        asked_at=None,
        owner_asked=None,
    )


def settle(
    contention: Contention,
    outcome: Outcome,
    reason: WordsId | None,
    at: datetime,
    recipient: WordsId | None = None,
    *,
    decision: WordsId | None = None,
) -> Contention:
    """Settle it, with an outcome and a reason. `recipient`: to whom it was passed on; `decision`:
    the decision that settles it.

    Raises:
        IllegalMove: it is settled already.
    """
    return replace(
        _closed(contention, ContentionMove.SETTLE, at),
        outcome=outcome,
        reason=reason,
        recipient=recipient,
        decision=decision,
    )


def withdraw(contention: Contention, reason: WordsId | None, at: datetime) -> Contention:
    """Its holder withdraws it, for a reason if they give one.

    Raises:
        IllegalMove: it is settled already.
    """
    after = _closed(contention, ContentionMove.WITHDRAW, at)
    return replace(after, outcome=Outcome.WITHDRAWN, reason=reason)


def join(contention: Contention, into: Contention, at: datetime) -> Contention:
    """It goes on in another point. A ring cannot come about: what is joined is settled, and nothing
    is joined into a settled point.

    Raises:
        IllegalMove: it is the same point, or either of them is settled.
    """
    if contention.number == into.number:
        raise IllegalMove("refused-join-itself", number=contention.number)
    if not into.is_open:
        raise IllegalMove("refused-join-settled", number=into.number)
    after = _closed(contention, ContentionMove.JOIN, at)
    return replace(after, outcome=Outcome.JOINED, joined_into=into.number)


def move_away(contention: Contention, room: WordsId, at: datetime) -> Contention:
    """It goes on in another room, which is called so.

    Raises:
        IllegalMove: it is settled, or on the agenda of a meeting.
    """
    after = _closed(contention, ContentionMove.MOVE, at)
    return replace(after, outcome=Outcome.MOVED, recipient=room)


def take_in(contention: Contention, at: datetime) -> Contention:
    """Another goes on in it: so it is not taken back without a trace any more.

    Raises:
        IllegalMove: it is settled.
    """
    moved(contention, ContentionMove.TAKE_IN)
    return replace(contention, changed_at=at)


def unsettle(contention: Contention, before: Contention) -> Contention:
    """Take its outcome back: it stands as it did `before`.

    Raises:
        IllegalMove: it is not settled.
    """
    if contention.standing is not Standing.SETTLED:
        raise IllegalMove("refused-moved-on")
    return replace(before, erased=contention.erased)


def ask_about_outcome(contention: Contention, people: Iterable[PersonId]) -> Contention:
    """These people, whose point it was, are asked whether its outcome settles it."""
    return replace(contention, awaiting=tuple(people))


def answered(contention: Contention, who: PersonId) -> Contention:
    """Somebody whose point it was has said what they think of its outcome."""
    left = tuple(one for one in contention.awaiting if one != who)
    return replace(contention, awaiting=left)


def is_answerable(contention: Contention) -> bool:
    """Whether those whose point it was are asked about its outcome. Whoever has withdrawn theirs
    has said so, and nobody opens it again against their will; what goes on in another room is open
    there."""
    return contention.outcome not in (None, Outcome.WITHDRAWN, Outcome.MOVED)


def can_reopen(contention: Contention) -> bool:
    """Whether it is reopened when its outcome does not settle it."""
    return contention.reopened < MOST_REOPENED


def reopen(contention: Contention, at: datetime) -> Contention:
    """It is open again, as its outcome has not settled it.

    Raises:
        IllegalMove: it is not settled, or has been reopened before.
    """
    standing = moved(contention, ContentionMove.REOPEN)
    if not can_reopen(contention):
        raise IllegalMove("refused-reopened", number=contention.number)
    return replace(
        contention,
        standing=standing,
        outcome=None,
        reason=None,
        recipient=None,
        decision=None,
        joined_into=None,
        settled_at=None,
        awaiting=(),
        not_before=None,
        # Why it was put off before it had an outcome is over.
        postponed=None,
        postponed_because=None,
        postponed_in=None,
        reopened=contention.reopened + 1,
        changed_at=at,
    )


def dispute(contention: Contention, who: PersonId, at: datetime) -> Contention:
    """It stays settled, and is marked: somebody whose point it was says that it is not.

    Raises:
        IllegalMove: it is not settled.
    """
    moved(contention, ContentionMove.DISPUTE)
    return replace(answered(contention, who), disputed=True, changed_at=at)
