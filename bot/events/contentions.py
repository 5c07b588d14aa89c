"""What is done with a contention between being parked and being closed, and after that."""

from __future__ import annotations

from datetime import datetime

from bot.events.base import Event
from bot.ids import PersonId, WordsId


class ContentionConfirmed(Event, frozen=True, kw_only=True, tag="ContentionConfirmed"):
    """Its holder says that it is their point, as it is worded."""

    number: int
    named: bool = False
    """They agree to be named as the person who raised it."""


class ContentionNameSet(Event, frozen=True, kw_only=True, tag="ContentionNameSet"):
    """Its holder says whether they are named as the person who raised it."""

    number: int
    named: bool


class ContentionReworded(Event, frozen=True, kw_only=True, tag="ContentionReworded"):
    """Its wording is another from now on."""

    number: int
    wording: WordsId


class ContentionDisowned(Event, frozen=True, kw_only=True, tag="ContentionDisowned"):
    """Its holder says that it is not their point: whoever parked it holds it."""

    number: int


class ContentionOwnerAsked(Event, frozen=True, kw_only=True, tag="ContentionOwnerAsked"):
    """Somebody is asked whether they would see to a contention until it is settled."""

    number: int
    who: PersonId


class ContentionOwnerAnswered(Event, frozen=True, kw_only=True, tag="ContentionOwnerAnswered"):
    """Somebody says whether they will see to it."""

    number: int
    accepts: bool


class ContentionTakenOn(Event, frozen=True, kw_only=True, tag="ContentionTakenOn"):
    """`actor` sees to it from now on, unasked."""

    number: int


class ContentionLetGo(Event, frozen=True, kw_only=True, tag="ContentionLetGo"):
    """`actor` sees to it no longer."""

    number: int


class ContentionDated(Event, frozen=True, kw_only=True, tag="ContentionDated"):
    """It comes back at the first meeting that begins then or later; None: at the next one."""

    number: int
    not_before: datetime | None = None


class ContentionGroupsSet(Event, frozen=True, kw_only=True, tag="ContentionGroupsSet"):
    """It concerns these of the team's groups."""

    number: int
    groups: tuple[WordsId, ...] = ()


class ContentionsJoined(Event, frozen=True, kw_only=True, tag="ContentionsJoined"):
    """A contention goes on as part of another."""

    number: int
    into: int


class ContentionSplit(Event, frozen=True, kw_only=True, tag="ContentionSplit"):
    """A part of a contention is one of its own from now on, in other words."""

    number: int
    second: WordsId
    """The words of the new one."""
    wording: WordsId | None = None
    """What is left of the first one, where that is worded otherwise now."""


class ContentionWithdrawn(Event, frozen=True, kw_only=True, tag="ContentionWithdrawn"):
    """Its holder withdraws it."""

    number: int
    reason: WordsId | None = None


class ContentionOutcomeAnswered(Event, frozen=True, kw_only=True, tag="ContentionOutcomeAnswered"):
    """Somebody whose point it was says whether its outcome settles it for them."""

    number: int
    settles: bool


ContentionEvent = (
    ContentionConfirmed
    | ContentionNameSet
    | ContentionReworded
    | ContentionDisowned
    | ContentionOwnerAsked
    | ContentionOwnerAnswered
    | ContentionTakenOn
    | ContentionLetGo
    | ContentionDated
    | ContentionGroupsSet
    | ContentionsJoined
    | ContentionSplit
    | ContentionWithdrawn
    | ContentionOutcomeAnswered
)
