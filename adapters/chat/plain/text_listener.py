"""Listens to a platform that tells what happened since a token that it gave before.

The newest token whose events have been taken in is kept, so that after a restart, or an outage, the
platform tells what happened since. What was taken in before is known by its id, and counts once.
"""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Iterable
from typing import Final, Generic, TypeVar

import structlog

from adapters.chat.platform import Ambiguous, Denied
from bot.errors import NotSaved, RetryLater, Unusable
from bot.ids import RoomId
from bot.ports import ExternalRefs

log = structlog.get_logger(__name__)

HEARD_UNTIL: Final = "sync"
"""The reference that says how far Heard has listened."""
PAUSES: Final = (1.0, 30.0)
"""Seconds between attempts, at first and at most."""
NOT_NOW: Final = (NotSaved, RetryLater, Ambiguous)
"""What is tried again, with everything that came together with it."""

Told = TypeVar("Told")


class TextListener(ABC, Generic[Told]):
    """Takes in what a platform tells."""

    def __init__(self, platform: str, external_refs: ExternalRefs) -> None:
        self._platform = platform
        self._external_refs = external_refs
        self._stopping = asyncio.Event()
        self._since = ""
        self.heard = asyncio.Event()
        """The platform has told something."""
        self.is_away = True
        """The platform does not answer now."""

    @abstractmethod
    async def begin(self) -> None:
        """Get ready to listen. Called until it has not failed."""

    @abstractmethod
    async def poll(self, since: str) -> Told:
        """What has happened since then; waits until something has. `since`: "" for the very first
        time. Raises `RetryLater`, `Denied` or `Ambiguous`."""

    @abstractmethod
    async def take(self, told: Told, since: str) -> str:
        """Take it in; gives the token that comes after it. May be called again with the same."""

    @abstractmethod
    def ended(self, no: Denied) -> str:
        """What to tell whoever runs Heard, if it can never listen again; "" if it may."""

    async def run(self) -> None:
        """Listen until `stop`.

        Raises:
            Unusable: Heard may listen no longer.
        """
        pause, longest = PAUSES
        while not self._stopping.is_set():
            try:
                await self._once()
                pause = PAUSES[0]
            except Denied as no:
                if why := self.ended(no):
                    raise Unusable(why) from None
                log.warning("refused", platform=self._platform, code=no.code)
                await self._rest(longest)
            except NOT_NOW as wrong:
                self.is_away = self.is_away or isinstance(wrong, Ambiguous)
                log.warning("away", platform=self._platform, error=type(wrong).__name__)
                await self._rest(wrong.seconds if isinstance(wrong, RetryLater) else pause)
                pause = min(2 * pause, longest)

    def stop(self) -> None:
        """Take in what has come, and nothing after it."""
        self._stopping.set()

    async def _once(self) -> None:
        if not self.heard.is_set():
            await self.begin()
            self._since = await self._external_refs.get(self._kept_at, HEARD_UNTIL) or ""
        asking = asyncio.ensure_future(self.poll(self._since))
        stopping = asyncio.create_task(self._stopping.wait())
        await asyncio.wait({asking, stopping}, return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()
        if not asking.done():
            asking.cancel()
            return
        told = asking.result()
        # Before any of it is taken in: whether people may see a room is asked meanwhile.
        self.is_away = False
        while True:
            try:
                newest = await self.take(told, self._since)
                await self._external_refs.save(self._kept_at, HEARD_UNTIL, newest)
                break
            except NOT_NOW:
                if self._stopping.is_set():
                    return
                await self._rest(PAUSES[0])
        self._since = newest
        self.heard.set()

    async def _rest(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._stopping.wait()
        except TimeoutError:
            return

    @property
    def _kept_at(self) -> RoomId:
        return RoomId(self._platform, "", "")


async def side_by_side(works: Iterable[Awaitable[None]]) -> None:
    """Do these at the same time, all of them to the end; then raise what one of them raised."""
    for wrong in await asyncio.gather(*works, return_exceptions=True):
        if isinstance(wrong, BaseException):
            raise wrong
