"""What people did last, as far as it takes to undo it.

How each act is undone, or why it is not, stands in `bot.meeting.handlers.undoing`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from bot.events import Event
from bot.ids import ItemId, PersonId

NOTHING_DONE = object()
"""Noted before an event that changed nothing, so that there is nothing to undo."""
MOST_ACTS = 5
"""So many acts of each person are remembered; of more than that, the newest."""


class Act(NamedTuple):
    """Something that somebody did."""

    number: int
    """How many events the meeting had taken in before: which act it is."""
    event: Event
    before: Any
    """What was before it and is needed to undo it, as its row in the table says."""
    current: ItemId | None
    """The agenda item that was up after it."""


class Acts:
    """What people did last, newest at the end."""

    __slots__ = ("_of",)

    def __init__(self) -> None:
        self._of: dict[PersonId, list[Act]] = {}

    def add(self, who: PersonId, act: Act) -> None:
        """Remember one; the oldest makes room for it, if there are too many."""
        mine = self._of.setdefault(who, [])
        mine.append(act)
        del mine[:-MOST_ACTS]

    def last(self, who: PersonId) -> Act | None:
        """What somebody did last; None if nothing is remembered."""
        mine = self._of.get(who)
        return mine[-1] if mine else None

    def drop(self, who: PersonId, act: Act) -> None:
        """One is undone, or cannot be undone any more."""
        kept = [one for one in self._of.get(who, ()) if one.number != act.number]
        if kept:
            self._of[who] = kept
        else:
            self.forget(who)

    def all_of(self, who: PersonId) -> tuple[Act, ...]:
        """What is remembered of somebody, oldest first."""
        return tuple(self._of.get(who, ()))

    def after(self, act: Act) -> Iterator[Act]:
        """What is remembered of everybody that happened after an act."""
        return (one for mine in self._of.values() for one in mine if one.number > act.number)

    def forget(self, who: PersonId) -> None:
        """Nothing of somebody's is remembered any more."""
        self._of.pop(who, None)
