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
        self._roles = BoundedDict[tuple[RoomId, str], tuple[tuple[str, ...], bool, datetime]](
            MOST_REMEMBERED
        )
        self.changes = 0
        """How often something was forgotten: an answer from before that is not remembered."""

    def knows(self, room: RoomId, account: str) -> bool:
        """Whether it was said a moment ago that somebody may see a room."""
        until = self._until.get((room, account))
        return until is not None and self._clock.now() < until

    def remember(self, room: RoomId, account: str, remembered: timedelta) -> None:
        """They may."""
        self._until[room, account] = self._clock.now() + remembered

    def holds(self, room: RoomId, account: str, roles: tuple[str, ...]) -> bool | None:
        """Whether it was said a moment ago that somebody has one of these roles, or has none; None
        if neither was."""
        known = self._roles.get((room, account))
        if known is None or known[0] != roles or known[2] <= self._clock.now():
            return None
        return known[1]

    def remember_role(
        self, room: RoomId, account: str, roles: tuple[str, ...], held: bool, lasts: timedelta
    ) -> None:
        """They have one, or none."""
        self._roles[room, account] = (roles, held, self._clock.now() + lasts)

    def forget_room(self, room: RoomId) -> None:
        """Something has changed about who may see a room."""
        self.changes += 1
        for key in [key for key in {*self._until, *self._roles} if key[0] == room]:
            self._drop(key)

    def forget(self, account: Account, room: RoomId | None = None) -> None:
        """Something has changed for somebody: in one room, or in all of them."""
        self.changes += 1
        if room is not None:
            self._drop((room, account.id))
            return
        tenant = (account.platform, account.tenant)
        theirs = [
            key
            for key in {*self._until, *self._roles}
            if key[1] == account.id and (key[0].platform, key[0].tenant) == tenant
        ]
        for key in theirs:
            self._drop(key)

    def _drop(self, key: tuple[RoomId, str]) -> None:
        self._until.pop(key, None)
        self._roles.pop(key, None)
