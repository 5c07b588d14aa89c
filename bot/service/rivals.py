"""Knows in which rooms other workers have been at work lately."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable

from bot.ids import RoomKey
from bot.service.time_slice import Ticks

REMEMBERED = 60.0
"""Seconds for which a room has rivals after another worker's commit was met there."""
EVERYWHERE = 2
"""Once so many rooms have rivals, every room is taken to have some: whatever leads messages to
workers hardly does so by rooms."""
ALONE_AFTER = 8
"""After so many turns in a row in which nobody else had done anything, a room has no rivals."""
MOST = 20_000
"""Rooms that are remembered."""


class Rivals:
    """Rooms in which turns are taken: another worker was met there within `REMEMBERED`, or in other
    rooms, and nothing says that this one is ours alone."""

    def __init__(self, ticks: Ticks) -> None:
        self._ticks = ticks
        self._met: OrderedDict[RoomKey, float] = OrderedDict()
        """Until when these have rivals; the earliest first."""
        self._turns: OrderedDict[RoomKey, int] = OrderedDict()
        """How many turns in a row have shown nobody."""

    def met(self, rooms: Iterable[RoomKey]) -> None:
        """Another worker has committed in these rooms."""
        until = self._ticks() + REMEMBERED
        for room in rooms:
            self._met[room] = until
            self._met.move_to_end(room)
            self._turns.pop(room, None)
        _bound(self._met)

    def alone(self, rooms: Iterable[RoomKey]) -> None:
        """Nobody has committed in these rooms since our last turn there."""
        for room in rooms:
            self._turns[room] = self._turns.get(room, 0) + 1
            self._turns.move_to_end(room)
            if self._turns[room] >= ALONE_AFTER:
                self._met.pop(room, None)
        _bound(self._turns)

    def __contains__(self, room: RoomKey) -> bool:
        now = self._ticks()
        while self._met and next(iter(self._met.values())) < now:
            self._met.popitem(last=False)
            if not self._met:
                self._turns.clear()
        if room in self._met:
            return True
        return len(self._met) >= EVERYWHERE and self._turns.get(room, 0) < ALONE_AFTER


def _bound(rooms: OrderedDict[RoomKey, float] | OrderedDict[RoomKey, int]) -> None:
    while len(rooms) > MOST:
        rooms.popitem(last=False)
