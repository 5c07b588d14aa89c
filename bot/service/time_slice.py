"""Divides long work into slices of time, so that other tasks run in between."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from itertools import islice

MOST = 0.008
"""Seconds of work in one go. The event loop is to be blocked for 20 ms at most, whatever comes, and
what is under way when the time is up is finished first."""

BEHIND = 0.004
"""The same for what goes on beside deciding, such as loading meetings and putting the outbox into
words: several of these may have their turn together."""

FEW = 64
"""Of those who wait, so many are called in each turn of the event loop at least."""

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

    __slots__ = ("_calls", "_came", "_counting", "_likely", "_line", "_slice", "_went")

    def __init__(self, ticks: Ticks, most: float = MOST) -> None:
        """`most`: seconds of work in one turn of the loop."""
        self._slice = TimeSlice(ticks, most)
        self._counting = self._calls = False
        self._came = 0
        self._line: OrderedDict[int, asyncio.Future[None]] = OrderedDict()
        """Those who wait, in the order in which they came."""
        self._went = 0
        """How many have gone on in this turn."""
        self._likely = FEW
        """How many to call in the next: twice as many as went on in the last."""

    async def wait(self) -> None:
        """Wait until there is time left in a turn of the loop. Those that wait go on in the order
        in which they came, and nobody goes on before them."""
        if not self._line and self._has_time():
            return
        number, self._came = self._came, self._came + 1
        try:
            while True:
                called: asyncio.Future[None] = asyncio.get_running_loop().create_future()
                self._line[number] = called  # in its old place, if it was there
                self._call_soon()
                await called
                if next(iter(self._line)) == number and self._has_time():
                    return
        finally:
            del self._line[number]

    def _has_time(self) -> bool:
        if not self._counting:
            self._counting = True
            self._slice.restart()
            # Runs in the next turn, before those who wait from now on.
            asyncio.get_running_loop().call_soon(self._turn_is_over)
        elif self._slice.over:
            return False
        # The first one goes on in every turn, however late it is by the clock.
        self._went += 1
        return True

    def _turn_is_over(self) -> None:
        self._counting = False
        self._likely, self._went = max(FEW, 2 * self._went), 0

    def _call_soon(self) -> None:
        if not self._calls:
            self._calls = True
            asyncio.get_running_loop().call_soon(self._call)

    def _call(self) -> None:
        """Call those who may well go on in the next turn. To call everybody who waits in every turn
        would take longer than what they wait for."""
        self._calls = False
        for called in islice(self._line.values(), self._likely):
            if not called.done():
                called.set_result(None)
        if self._line:
            self._call_soon()
