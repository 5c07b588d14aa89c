"""Remembers for a short while who may see which room, as the platforms have said."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from bot.bounded import BoundedDict
from bot.ids import RoomId
from bot.ports import Account, Clock

MOST_REMEMBERED: Final = 100_000
"""Answers in memory, each of one person and one room."""


class SightMemory:
    """What platforms have said of late: only who may see what."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._until = BoundedDict[tuple[RoomId, str], datetime](MOST_REMEMBERED)
        self.changes = 0
        """How often something was forgotten: an answer from before that is not remembered."""

    def knows(self, room: RoomId, account: str) -> bool:
        """Whether it was said a moment ago that somebody may see a room."""
        until = self._until.get((room, account))
        return until is not None and self._clock.now() < until

    def remember(self, room: RoomId, account: str, remembered: timedelta) -> None:
        """They may."""
        self._until[room, account] = self._clock.now() + remembered

    def forget_room(self, room: RoomId) -> None:
        """Something has changed about who may see a room."""
        self.changes += 1
        for key in [key for key in self._until if key[0] == room]:
            del self._until[key]

    def forget(self, account: Account, room: RoomId | None = None) -> None:
        """Something has changed for somebody: in one room, or in all of them."""
        self.changes += 1
        if room is not None:
            self._until.pop((room, account.id), None)
            return
        tenant = (account.platform, account.tenant)
        theirs = [
            key
            for key in self._until
            if key[1] == account.id and (key[0].platform, key[0].tenant) == tenant
        ]
        for key in theirs:
            del self._until[key]
