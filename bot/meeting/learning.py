"""Which lessons people have read, and are still to be asked about."""

from __future__ import annotations

from collections.abc import Iterable

from bot.events.lessons import LessonToTry
from bot.ids import PersonId


class Learning:
    """What is to be asked of those who have read a lesson."""

    __slots__ = ("_to_ask", "newcomers_known")

    def __init__(self, to_ask: Iterable[LessonToTry], roster: Iterable[PersonId]) -> None:
        self._to_ask = {(one.person, one.lesson): one for one in to_ask}
        self.newcomers_known: frozenset[PersonId] = frozenset(roster)
        """Who belonged to the room already when this meeting was planned."""

    def read(self, who: PersonId, lesson: str, meeting: int) -> None:
        """Somebody has read a lesson. They are asked after that meeting, or a later one."""
        self._to_ask[who, lesson] = LessonToTry(who, lesson, meeting)

    def answered(self, who: PersonId, lesson: str) -> None:
        """They have said how it went, or are asked now."""
        self._to_ask.pop((who, lesson), None)

    def due(self, meeting: int) -> tuple[LessonToTry, ...]:
        """What people can be asked after the meeting with this number."""
        return tuple(one for one in self._to_ask.values() if one.meeting <= meeting)

    def left(self) -> tuple[LessonToTry, ...]:
        """What is still to be asked, for the next meeting."""
        return tuple(self._to_ask.values())

    def forget(self, who: PersonId) -> None:
        """Somebody is forgotten: they are asked nothing."""
        for key in [key for key in self._to_ask if key[0] == who]:
            del self._to_ask[key]
