"""Discord's rate limits: requests that are left are used, and a long wait is left to others.

discord.py has an option for the longest wait, `max_ratelimit_timeout`. It refuses every request
while a window has longer to run than that, though 49 of its 50 requests may be left. Without the
option, whatever takes the last request of a window sleeps until the window is over before it
returns. For messages, whose windows last seconds, neither matters. For threads it does: they have
windows of minutes.
"""

from __future__ import annotations

import asyncio
from types import TracebackType
from typing import Final

import discord
from discord.http import HTTPClient, Ratelimit

LONGEST_WAIT: Final = 30.0
"""Seconds for which a request waits for its window to end. Beyond that, `RateLimited` is raised and
whoever asked decides when to ask again. discord.py takes nothing below 30."""
UNKNOWN: Final = 30.0
"""Seconds for which a request waits for the first answer of a bucket, which tells its limit."""


class Bucket(Ratelimit):
    """What is left of one bucket's window.

    A request goes out while any is left, however long the window still runs. It waits only when
    none is left, and not for longer than `LONGEST_WAIT`.
    """

    async def acquire(self) -> None:
        """Take one of the requests that are left, or wait for the next window.

        Raises:
            discord.RateLimited: the next window begins too late to wait for it.
        """
        self._last_request = self._loop.time()
        while True:
            if self.is_expired():
                self._begin_anew()
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
        """A request is over. Its answer has told what is left, unless there was none."""
        self.outgoing -= 1
        if isinstance(value, discord.RateLimited):
            # Nothing is left, whatever the headers of earlier answers said.
            self.remaining = 0
            self.reset_after = value.retry_after
            self.expires = self._loop.time() + value.retry_after
        elif self.expires is None:
            self.remaining = self.limit - self.outgoing
        self._wake(max(0, self.remaining))

    async def _wait(self, seconds: float) -> None:
        """Wait for another request's answer, or for the window to end."""
        change = self._loop.create_future()
        self._pending_requests.append(change)
        ends = self.expires
        timer = asyncio.ensure_future(asyncio.sleep(seconds))
        try:
            await asyncio.wait({change, timer}, return_when=asyncio.FIRST_COMPLETED)
        except asyncio.CancelledError:
            if change.done():
                self._wake()  # our turn goes to somebody else
            raise
        finally:
            timer.cancel()
            change.cancel()
        rang = not change.done() or change.cancelled()
        if rang and self.expires == ends:
            self._begin_anew()  # only the first whose timer rings does

    def _begin_anew(self) -> None:
        """A window is over."""
        self.reset()  # type: ignore[no-untyped-call]  # discord.py has no types there


def use_what_is_left(http: HTTPClient) -> None:
    """Have a client's requests paced by `Bucket`."""

    def bucket(key: str) -> Ratelimit:
        found = http._buckets.get(key)
        if found is None:
            found = http._buckets[key] = Bucket(None)
            http._try_clear_expired_ratelimits()
        return found

    # The only place where discord.py makes buckets. There is no public one.
    http.get_ratelimit = bucket  # type: ignore[method-assign]
