"""Whose a contention is, who sees to it and when it comes back: all that can be changed of one that
is open.

Every function returns the contention as it is then, and raises `IllegalMove` where the contention
is settled (see `TRANSITIONS`).
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from msgspec.structs import replace

from bot.errors import IllegalMove
from bot.ids import PersonId, WordsId
from bot.records.contentions import CONFIRM_WITHIN, ContentionMove, moved
from bot.records.model import Agreement, Contention

Missing = Literal["wording", "owner", "date"]
"""What an open point still needs until it is truly parked."""


def missing(contention: Contention, *, has_date: bool) -> tuple[Missing, ...]:
    """What a point still needs: an agreed wording, somebody who sees to it, a date. `has_date`:
    there is a meeting at which it comes back."""
    found: list[Missing] = []
    if contention.agreement is not Agreement.AGREED or contention.erased:
        found.append("wording")
    if contention.owner is None:
        found.append("owner")
    if not has_date:
        found.append("date")
    return tuple(found)


def is_ready(contention: Contention, *, has_date: bool) -> bool:
    """Whether it is truly parked: nothing is missing."""
    return not missing(contention, has_date=has_date)


def is_due(contention: Contention, starts: datetime) -> bool:
    """Whether it comes back at a meeting that begins then."""
    return contention.not_before is None or contention.not_before <= starts


def concerned(contention: Contention) -> tuple[PersonId, ...]:
    """Who is told everything that becomes of it: who holds the words, who parked it, and who sees
    to it."""
    owner = () if contention.owner is None else (contention.owner,)
    return tuple(dict.fromkeys((*contention.whose, *owner)))


# -- whose it is -----------------------------------------------------------------------------------


def ask_about_wording(contention: Contention, at: datetime) -> Contention:
    """Its holder is asked whether it is their point, and so worded."""
    return replace(contention, agreement=Agreement.ASKED, asked_at=at)


def confirm_due(contention: Contention) -> datetime | None:
    """Until when its holder may say what they think of its wording; None: they are not asked."""
    return None if contention.asked_at is None else contention.asked_at + CONFIRM_WITHIN


def confirm(contention: Contention, at: datetime) -> Contention:
    """Its holder agrees with its wording."""
    moved(contention, ContentionMove.CONFIRM)
    return _answered(contention, Agreement.AGREED, at)


def reword(contention: Contention, wording: WordsId, by: PersonId, at: datetime) -> Contention:
    """Its wording is another. Where its holder did that, they agree with it; otherwise they are
    asked."""
    moved(contention, ContentionMove.REWORD)
    after = replace(contention, wording=wording, reworded=True, erased=False)
    if by == contention.held_by or not contention.is_open:
        return _answered(after, Agreement.AGREED, at)
    return replace(ask_about_wording(after, at), changed_at=at)


def name_holder(contention: Contention, *, named: bool) -> Contention:
    """Its holder is named as the person who raised it from now on, or no more."""
    moved(contention, ContentionMove.NAME)
    return replace(contention, named=contention.held_by if named else None)


def disown(contention: Contention, at: datetime) -> Contention:
    """It is not the point of the person whose message it was: whoever parked it holds it.

    Raises:
        IllegalMove: whoever parked it holds it already.
    """
    moved(contention, ContentionMove.DISOWN)
    if contention.held_by == contention.raised_by:
        raise IllegalMove("refused-own-point", number=contention.number)
    return replace(_answered(contention, Agreement.DISOWNED, at), holder=None)


def not_confirmed(contention: Contention) -> Contention:
    """Its holder has not said anything in time."""
    moved(contention, ContentionMove.UNCONFIRMED)
    return replace(contention, agreement=Agreement.UNCONFIRMED, asked_at=None)


def _answered(contention: Contention, agreement: Agreement, at: datetime) -> Contention:
    return replace(contention, agreement=agreement, asked_at=None, changed_at=at)


# -- who sees to it --------------------------------------------------------------------------------


def ask_owner(contention: Contention, who: PersonId, at: datetime) -> Contention:
    """Somebody is asked to see to it. Until they have answered, whoever does now goes on.

    Raises:
        IllegalMove: they see to it already, have been asked, or have said no.
    """
    moved(contention, ContentionMove.ASK_OWNER)
    if who == contention.owner:
        raise IllegalMove("refused-owner-already", number=contention.number)
    if who == contention.owner_asked:
        raise IllegalMove("refused-owner-asked", number=contention.number)
    if who in contention.declined:
        raise IllegalMove("refused-owner-declined", number=contention.number)
    return replace(contention, owner_asked=who, changed_at=at)


def own(contention: Contention, who: PersonId, at: datetime) -> Contention:
    """Somebody sees to it from now on.

    Raises:
        IllegalMove: they do already.
    """
    moved(contention, ContentionMove.OWN)
    if who == contention.owner:
        raise IllegalMove("refused-owner-already", number=contention.number)
    declined = tuple(one for one in contention.declined if one != who)
    return replace(contention, owner=who, owner_asked=None, declined=declined, changed_at=at)


def decline(contention: Contention, who: PersonId, at: datetime) -> Contention:
    """Somebody who was asked would rather not see to it.

    Raises:
        IllegalMove: they are not asked.
    """
    moved(contention, ContentionMove.DECLINE)
    if who != contention.owner_asked:
        raise IllegalMove("refused-owner-not-asked", number=contention.number)
    declined = tuple(dict.fromkeys((*contention.declined, who)))
    return replace(contention, owner_asked=None, declined=declined, changed_at=at)


def let_go(contention: Contention, who: PersonId, at: datetime) -> Contention:
    """Somebody sees to it no longer, or need not answer whether they would.

    Raises:
        IllegalMove: they did not, and were not asked.
    """
    moved(contention, ContentionMove.LET_GO)
    if who not in (contention.owner, contention.owner_asked):
        raise IllegalMove("refused-owner-not", number=contention.number)
    owner = None if contention.owner == who else contention.owner
    asked = None if contention.owner_asked == who else contention.owner_asked
    return replace(contention, owner=owner, owner_asked=asked, changed_at=at)


# -- when, and whom it concerns --------------------------------------------------------------------


def date(contention: Contention, not_before: datetime | None, at: datetime) -> Contention:
    """It comes back at the first meeting that begins then or later; None: at the next one.

    Raises:
        IllegalMove: that is over.
    """
    moved(contention, ContentionMove.DATE)
    if not_before is not None and not_before <= at:
        raise IllegalMove("refused-date-past", number=contention.number)
    return replace(contention, not_before=not_before, changed_at=at)


def concern(contention: Contention, groups: tuple[WordsId, ...], at: datetime) -> Contention:
    """It concerns these of the team's groups."""
    moved(contention, ContentionMove.GROUPS)
    return replace(contention, groups=groups, changed_at=at)


def split(
    contention: Contention,
    number: int,
    second: WordsId,
    by: PersonId,
    at: datetime,
) -> tuple[Contention, Contention]:
    """A part of it is a point of its own from now on, with `number` and its own words: the two of
    them. It has the same holder, who is asked about its words if somebody else has written them."""
    moved(contention, ContentionMove.SPLIT)
    part = Contention(
        number=number,
        wording=second,
        raised_by=contention.raised_by,
        holder=contention.holder,
        parked_at=at,
        reworded=True,
        item=contention.item,
        groups=contention.groups,
        not_before=contention.not_before,
        split_from=contention.number,
    )
    if by != part.held_by:
        part = ask_about_wording(part, at)
    return replace(contention, changed_at=at), part
