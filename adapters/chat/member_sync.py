"""Once a day, each room is compared with who its platform says is there.

A platform tells once that somebody has left, and not while Heard is away; some do not tell at all.
Rooms come one after the other, with a rest between them: this is in no hurry, and the platform's
rate limits are for what people do now.
"""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from typing import Final

import structlog

from bot.errors import HeardError
from bot.ids import RoomId
from bot.ports import Clock, ExternalRefs, MeetingService

log = structlog.get_logger(__name__)

PAUSE: Final = 3.0
"""Seconds between two rooms."""
AGAIN_AFTER: Final = timedelta(hours=20)
"""A room that was compared more recently, by whichever process, is left out."""
COMPARED: Final = "members-compared"
"""Under this name is kept when a room was compared."""


class MemberSync:
    """Compares the rooms of one platform."""

    def __init__(
        self,
        platform: str,
        service: MeetingService,
        external_refs: ExternalRefs,
        clock: Clock,
        pause: float = PAUSE,
    ) -> None:
        self._platform = platform
        self._service = service
        self._external_refs = external_refs
        self._clock = clock
        self._pause = pause
        self._running: asyncio.Task[int] | None = None

    async def begin(self) -> None:
        """Compare, while everything else goes on; unless that is under way."""
        if self._running is None or self._running.done():
            self._running = asyncio.create_task(self.compare_all(), name="member_sync")

    async def stop(self) -> None:
        """Compare no more."""
        if self._running is not None:
            self._running.cancel()
            await asyncio.gather(self._running, return_exceptions=True)

    async def compare_all(self) -> int:
        """Compare each room once; how many have left. What fails is tried tomorrow."""
        count = 0
        try:
            compared = await self._external_refs.get_everywhere(self._platform, COMPARED)
            for room in await self._service.members.rooms(self._platform):
                if not self._is_due(compared.get(room)):
                    continue
                count += await self._compare(room)
                await asyncio.sleep(self._pause)
        except HeardError as wrong:
            log.warning("members_not_compared", error=type(wrong).__name__)
        if count:
            log.info("members_left", platform=self._platform, count=count)
        return count

    async def _compare(self, room: RoomId) -> int:
        await self._external_refs.save(room, COMPARED, self._clock.now().isoformat())
        return await self._service.members.compare(room)

    def _is_due(self, compared: str | None) -> bool:
        if compared is None:
            return True
        return self._clock.now() - datetime.fromisoformat(compared) >= AGAIN_AFTER
