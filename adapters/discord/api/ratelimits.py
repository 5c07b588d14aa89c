"""Keeps to Discord's rate limits without wasting requests, and without long waits.

discord.py has an option for the longest wait, `max_ratelimit_timeout`. It refuses every request
while a window has longer to run than that, though 49 of its 50 requests may be left. Without the
option, whatever takes the last request of a window sleeps until the window is over before it
returns. For messages, whose windows last seconds, neither matters. For threads both do: their
windows last minutes.
"""

from __future__ import annotations

import asyncio
from types import TracebackType
from typing import Final

import discord
from discord.http import HTTPClient, Ratelimit

LONGEST_WAIT: Final = 30.0
"""Seconds for which a request waits for its window to end. Beyond that, `RateLimited` is raised and
the caller decides when to ask again. discord.py takes nothing below 30."""
UNKNOWN: Final = 30.0
"""Seconds for which a request waits for a bucket's first response, which tells its limit."""


class Bucket(Ratelimit):
    """The requests that are left in one bucket's window.

    A request goes out while any is left, however long the window still runs. It waits only when
    none is left, and not for longer than `LONGEST_WAIT`.
    """

    async def acquire(self) -> None:
        """Take a request, or wait for the next window.

        Raises:
            discord.RateLimited: the next window begins too late to wait for it.
        """
        self._last_request = self._loop.time()
        while True:
            if self.is_expired():
                self._next_window()
            if self.remaining > 0:
                break
            wait = UNKNOWN if self.expires is None else self.expires - self._loop.time()
            if wait > LONGEST_WAIT:
                raise discord.RateLimited(wait)
            await self._wait(wait)
        self.remaining -= 1
        self.outgoing += 1

    async def __aexit__(
        self,
        type: type[BaseException] | None,
        value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """A request is over; its response, if there was one, has told what is left."""
        self.outgoing -= 1
        if isinstance(value, discord.RateLimited):
            # Nothing is left, whatever the headers of earlier responses said.
            self.remaining = 0
            self.reset_after = value.retry_after
            self.expires = self._loop.time() + value.retry_after
        elif self.expires is None:
            self.remaining = self.limit - self.outgoing
        self._wake(max(0, self.remaining))

    async def _wait(self, seconds: float) -> None:
        """Wait for another request's response, or for the window to end."""
        change = self._loop.create_future()
        self._pending_requests.append(change)
        ends = self.expires
        timer = asyncio.ensure_future(asyncio.sleep(seconds))
        try:
            await asyncio.wait({change, timer}, return_when=asyncio.FIRST_COMPLETED)
        except asyncio.CancelledError:
            if change.done():
                self._wake()  # another request takes our turn
            raise
        finally:
            timer.cancel()
            change.cancel()
        rang = not change.done() or change.cancelled()
        if rang and self.expires == ends:
            self._next_window()  # the first whose timer ends resets it for all

    def _next_window(self) -> None:
        """Start the next window."""
        self.reset()  # type: ignore[no-untyped-call]  # discord.py has no types there


def use_what_is_left(http: HTTPClient) -> None:
    """Make a client's requests go through `Bucket`."""

    def bucket(key: str) -> Ratelimit:
        found = http._buckets.get(key)
        if found is None:
            found = http._buckets[key] = Bucket(None)
            http._try_clear_expired_ratelimits()
        return found

    # discord.py makes buckets nowhere else, and has no public hook for it.
    http.get_ratelimit = bucket  # type: ignore[method-assign]
