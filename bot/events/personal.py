"""What people do about what is kept of themselves."""

from __future__ import annotations

from bot.events.base import Event
from bot.ids import PersonId, WordsId


class PersonForgotten(Event, frozen=True, kw_only=True, tag="Forgotten"):
    """`who` has asked to be forgotten: their membership ends, as if they had left, and
    their choices are dropped."""

    who: PersonId
    words: tuple[WordsId, ...] = ()
    """Those of their words in the team's record that they want deleted with it."""


class CopyRequested(Event, frozen=True, kw_only=True, tag="CopyRequested"):
    """`actor` wants a copy of everything that is kept of them."""


class WordsTakenBack(Event, frozen=True, kw_only=True, tag="WordsTakenBack"):
    """`actor` takes back words that they had recorded by mistake. They are deleted in the same
    commit."""

    words: tuple[WordsId, ...]


class ActUndone(Event, frozen=True, kw_only=True, tag="Undone"):
    """`actor` undoes what they did last: `act`, by how many events there had been before it. Words
    that came with it are deleted in the same commit."""

    act: int


PersonalEvent = PersonForgotten | CopyRequested | WordsTakenBack | ActUndone
