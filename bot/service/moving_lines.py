"""Tells a list that somebody types line by line from the lines that move a meeting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.ids import PersonId
from bot.meeting.moving_words import NUMBERED

PASTED_WITHIN: Final = timedelta(seconds=10)
"""Between two lines of a list that is pasted, or sent line by line."""
INTERRUPTIONS: Final = 1
"""How many lines of others may fall between two lines of a list that somebody types slowly."""
GREETINGS: Final = 3
"""The same where they say no more than "hi", within this time:"""
TYPED_WITHIN: Final = timedelta(seconds=30)


@dataclass(slots=True)
class _Listed:
    """The last line of somebody's that began with a number."""

    by: PersonId
    number: int
    at: datetime
    others: int = 0
    """How many lines of others came after it."""
    substantial: bool = False
    """Whether one of them said something."""


class MovingLines:
    """The lines of one meeting, as they come. Only numbers are kept, of one line at a time."""

    __slots__ = ("_last",)

    def __init__(self) -> None:
        self._last: _Listed | None = None

    def other(self, *, substantial: bool) -> None:
        """Somebody else wrote something, or the same person something without a number."""
        if self._last is not None:
            self._last.others += 1
            self._last.substantial |= substantial

    def is_listed(self, by: PersonId, at: datetime, text: str, *, substantial: bool) -> bool:
        """Whether a line goes on with a list: it counts one up from the last line by the same
        person, with next to nothing in between."""
        found = NUMBERED.match(text.lstrip())
        before = self._last
        if found is None:
            if before is not None:
                self._last = None if before.by == by else before
                self.other(substantial=substantial)
            return False
        number = int(found["number"])
        self._last = _Listed(by, number, at)
        if before is None or before.by != by or number != before.number + 1:
            return False
        apart = at - before.at
        few = before.others <= (INTERRUPTIONS if before.substantial else GREETINGS)
        slowly = few and (before.others <= INTERRUPTIONS or apart <= TYPED_WITHIN)
        return slowly or apart <= PASTED_WITHIN
