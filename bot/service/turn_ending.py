"""Knows when a turn's last commit is under way, so that the turn ends with it."""

from __future__ import annotations

from collections.abc import Iterable

from bot.ids import RoomKey
from bot.service.time_slice import Ticks

LEAST = 4
"""Batches in a turn at least, as long as something waits for its rooms: where the disk is slow, one
commit takes all the time that a turn has, and everybody would catch up after each."""


class TurnEnding:
    """Whether a commit is the last one of a turn.

    It is if its time is up afterwards, or if nothing waits for the turn's rooms, unless it was seen
    lately that what comes next comes only when this one is answered: then a turn of one commit
    would have everybody wait for a turn each time.
    """

    def __init__(self, ticks: Ticks) -> None:
        self._ticks = ticks
        self._until = 0.0
        self._rounds = 0
        self._began: float | None = None
        self._took = 0.0
        self._is_last = False
        self._had: frozenset[RoomKey] = frozenset()
        self._more_comes = False

    def begins(self, hold: float) -> None:
        """A turn begins, which has so many seconds."""
        self._until = self._ticks() + hold
        self._rounds = 0

    @property
    def overdue(self) -> bool:
        """Whether the turn's time is up."""
        return self._rounds >= LEAST and self._ticks() >= self._until

    def is_last(self, *, more: bool) -> bool:
        """Whether the commit that begins now is the last one. `more`: something waits for the
        turn's rooms."""
        self._began = self._ticks()
        enough = self._rounds + 1 >= LEAST
        late = enough and self._began + self._took >= self._until
        self._is_last = late or not (more or self._more_comes)
        return self._is_last

    def committed(self) -> bool:
        """A batch has been committed, or could not be, or nothing was to be written; whether it was
        meant to be the last one."""
        self._rounds += 1
        if self._began is not None:
            self._took, self._began = self._ticks() - self._began, None
        is_last, self._is_last = self._is_last, False
        return is_last

    def ended(self, had: frozenset[RoomKey]) -> None:
        """The turn ended with a commit. `had`: its rooms."""
        self._had = had

    def goes_on(self, *, goes_on: bool) -> None:
        """Whether something was waiting for the turn's rooms when it could go on."""
        if self._rounds:
            self._more_comes = goes_on

    def wanted_again(self, rooms: Iterable[RoomKey]) -> None:
        """These are waited for, right after a commit or while a turn is waited for."""
        if self._had:
            self._more_comes = not self._had.isdisjoint(rooms)
            self._had = frozenset()

    def all_done(self, *, held: bool) -> None:
        """Nothing waits any more. `held`: the turn was kept for nothing."""
        self._had = frozenset()
        if held:
            self._more_comes = False
