"""Who has a room open at other processes, as far as these have said so lately."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from bot.ids import PersonId

AGAIN = 15.0
"""Seconds after which a process says again who is at it."""
LASTS = 40.0
"""Seconds for which that holds: less than the minute after which somebody has left, so that whoever
was at a process that died is looked for by the others."""


class _Announced(NamedTuple):
    """What a process has said of a room, and until when it holds."""

    until: float
    here: dict[PersonId, str]


class PagesElsewhere:
    """What all other processes have said, by room."""

    def __init__(self) -> None:
        self._told: dict[tuple[str, str], _Announced] = {}
        """By process and room."""

    def told(self, by: str, channel: str, here: Iterable[tuple[PersonId, str]], now: float) -> bool:
        """A process says who is at it in a room: whoever is not named is not. Returns whether that
        is anything new."""
        before = self._told.pop((by, channel), None)
        found = dict(here)
        if found:
            self._told[by, channel] = _Announced(now + LASTS, found)
        return found != (before.here if before else {})

    def at(self, channel: str) -> dict[PersonId, str]:
        """Who has a room open at other processes, with their names."""
        return {
            who: name
            for (_, room), told in self._told.items()
            if room == channel
            for who, name in told.here.items()
        }

    def lost(self, now: float) -> dict[str, set[PersonId]]:
        """Forget what has not been said again; gives who that was, by room: nobody looks after
        them any more."""
        gone = [key for key, told in self._told.items() if told.until <= now]
        found: dict[str, set[PersonId]] = {}
        for key in gone:
            found.setdefault(key[1], set()).update(self._told.pop(key).here)
        return found

    def renamed(self, channel: str, who: PersonId, name: str) -> None:
        """Somebody goes by another name."""
        for (_, room), told in self._told.items():
            if room == channel and who in told.here:
                told.here[who] = name
