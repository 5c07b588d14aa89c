"""Statements that Heard reads out for people who do not speak live.

A saying waits until its item is taken up; one for the meeting as a whole waits for the opening.
What was not read out goes on to the next meeting. An item is known by its title here, because its
number changes from meeting to meeting.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from msgspec.structs import replace

from bot.events import QueuedStatement
from bot.ids import PersonId, WordsId
from bot.meeting.rounds import lot


class StatementQueue:
    """What waits to be read out."""

    __slots__ = ("waiting",)

    def __init__(self, waiting: Iterable[QueuedStatement]) -> None:
        self.waiting: list[QueuedStatement] = list(waiting)

    def take(self, about: WordsId | None, salt: str) -> tuple[QueuedStatement, ...]:
        """What waits for an item (None: for the meeting as a whole); it waits no longer.

        In an order that does not tell whose came first.
        """
        found = [saying for saying in self.waiting if saying.about == about]
        self.waiting = [saying for saying in self.waiting if saying.about != about]
        return tuple(sorted(found, key=lambda saying: lot(salt, saying.words)))

    def rename(self, old: WordsId, new: WordsId) -> None:
        """An item has another title: what waits for it still does."""
        self.waiting = [
            replace(saying, about=new) if saying.about == old else saying for saying in self.waiting
        ]

    def take_back(self, words: Collection[WordsId]) -> None:
        """These words are gone: nothing is read out in their place."""
        self.waiting = [saying for saying in self.waiting if saying.words not in words]

    def forget(self, who: PersonId) -> None:
        """Nothing of somebody's is read out any more."""
        self.waiting = [saying for saying in self.waiting if saying.by != who]

    def left_over(self, titles: Collection[WordsId]) -> tuple[QueuedStatement, ...]:
        """What goes on to the next meeting. If its item does not, it is for the meeting itself."""
        return tuple(
            saying if saying.about in titles else replace(saying, about=None)
            for saying in self.waiting
        )
