"""Divides long work into slices of time, so that other tasks run in between."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

MOST = 0.008
"""Seconds of work in one go. The event loop is to be blocked for 20 ms at most, whatever comes, and
what is under way when the time is up is finished first."""

BEHIND = 0.004
"""The same for what goes on beside deciding, such as loading meetings and putting the outbox into
words: several of these may have their turn together."""

Ticks = Callable[[], float]
"""A monotonic clock, in seconds."""


def loop_time() -> float:
    """The running event loop's own clock."""
    return asyncio.get_running_loop().time()


class TimeSlice:
    """A stretch of work in one go, from `restart` on."""

    __slots__ = ("_ends", "_most", "_ticks")

    def __init__(self, ticks: Ticks, most: float = MOST) -> None:
        """`most`: seconds of work in one go."""
        self._ticks = ticks
        self._most = most
        self._ends = 0.0

    def restart(self) -> None:
        """Begin a new slice: other tasks have just run."""
        self._ends = self._ticks() + self._most

    @property
    def over(self) -> bool:
        """Whether the slice is used up."""
        return self._ticks() >= self._ends

    async def pause_if_over(self) -> None:
        """If the slice is used up, let other tasks run and begin the next one."""
        if self.over:
            await asyncio.sleep(0)
            self.restart()


class SharedSlice:
    """A stretch of work in each turn of the event loop, for many tasks together.

    Tasks that begin together, or that have waited for the same thing, go on in one and the same
    turn of the loop, however many they are: each for itself is quick, and all of them are not.
    """

    __slots__ = ("_came", "_counting", "_next", "_slice", "_through")

    def __init__(self, ticks: Ticks, most: float = MOST) -> None:
        """`most`: seconds of work in one turn of the loop."""
        self._slice = TimeSlice(ticks, most)
        self._counting = False
        self._came = self._next = 0
        """The number of the next to come, and of the first of those who wait."""
        self._through: set[int] = set()
        """Those after it who wait no more."""

    async def wait(self) -> None:
        """Wait until there is time left in a turn of the loop. Those that wait go on in the order
        in which they came, and nobody goes on before them."""
        if self._next == self._came and self._has_time():
            return
        number, self._came = self._came, self._came + 1
        try:
            while True:
                await asyncio.sleep(0)
                if self._next == number and self._has_time():
                    return
        finally:
            self._through.add(number)
            while self._next in self._through:
                self._through.remove(self._next)
                self._next += 1

    def _has_time(self) -> bool:
        if not self._counting:
            self._counting = True
            self._slice.restart()
            # Runs in the next turn, before those who wait from now on.
            asyncio.get_running_loop().call_soon(self._turn_is_over)
            return True  # one goes on in every turn, however late it is by the clock
        return not self._slice.over

    def _turn_is_over(self) -> None:
        self._counting = False
