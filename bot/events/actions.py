"""Actions: something is to be done, somebody takes it on, and what becomes of it."""

from __future__ import annotations

from datetime import date

from bot.events.base import Event
from bot.ids import PersonId, WordsId


class ActionAdded(Event, frozen=True, kw_only=True, tag="ActionAdded"):
    """`actor` has something recorded that is to be done. `owner`: who is asked to take it on; if
    that is the actor, they have accepted it."""

    words: WordsId
    owner: PersonId | None = None
    due: date | None = None
    source: str | None = None
    """The message that says it, if it was one."""


class ActionAsked(Event, frozen=True, kw_only=True, tag="ActionAsked"):
    """Somebody is asked to take an action on, or over."""

    number: int
    who: PersonId


class ActionAnswered(Event, frozen=True, kw_only=True, tag="ActionAnswered"):
    """Whoever was asked says whether they take an action on; or, while nobody has it, somebody
    takes it on by themselves."""

    number: int
    accepts: bool


class ActionDateSet(Event, frozen=True, kw_only=True, tag="ActionDateSet"):
    """The day by which an action is to be done; None: there is none any more."""

    number: int
    due: date | None = None


class ActionDone(Event, frozen=True, kw_only=True, tag="ActionDone"):
    """An action is done."""

    number: int


class ActionDropped(Event, frozen=True, kw_only=True, tag="ActionDropped"):
    """An action will not be done, and why."""

    number: int
    reason: WordsId


ActionEvent = (
    ActionAdded | ActionAsked | ActionAnswered | ActionDateSet | ActionDone | ActionDropped
)
