"""The quiet mark on facilitators' panels: the last messages have little in common with the item.

It is what Heard has to say of a drift that it does not ask about. Nobody is told of it, no member
sees it, and it goes by itself when the talk is back.
"""

from __future__ import annotations

from typing import Final

from bot.events import MessagePosted

BACK: Final = 2
"""So many substantial messages in a row that do not leave the item, and the talk is back."""


class DriftIndicator:
    """The mark on the item that is up."""

    __slots__ = ("_back", "number", "shows", "source", "watched")

    def __init__(self) -> None:
        self.shows = False
        """Whether it is on the panel."""
        self.number: int | None = None
        """What its buttons know it by, among the numbers of questions. It is kept when the mark has
        gone by itself: on a panel that somebody has open, it can still be pressed."""
        self.source: str | None = None
        """The last of the messages that it is about."""
        self.watched = False
        """An event of its own says when it goes. One from messages that came with their scores, as
        earlier versions wrote them, goes by what follows them."""
        self._back = 0

    def put_up(self, number: int, source: str, *, watched: bool) -> None:
        """The talk seems to have left the item."""
        self.number, self.source, self.shows, self._back = number, source, True, 0
        self.watched = watched

    def hear(self, said: MessagePosted) -> bool:
        """Take in a message; True if the mark goes, as the talk is back."""
        if not self.shows or self.watched or not said.substantial:
            return False
        self._back = 0 if said.leaves else self._back + 1
        if self._back < BACK:
            return False
        self.shows = False
        return True

    def take_away(self) -> bool:
        """It has been answered, or is asked about instead; whether it was on the panel."""
        shown, self.shows, self.number = self.shows, False, 0
        return shown
