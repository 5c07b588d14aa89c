"""Messages that were deleted while nobody told us: what was copied from them is erased as well.

A platform tells of a deletion once. If Heard is away at that moment, or the message is deleted
while somebody still has its words in a form, nobody tells again. So each message from which words
were copied is looked for now and then.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import structlog

from bot.errors import HeardError
from bot.ids import RoomId
from bot.ports import Clock, MeetingService, MessageDeletion

log = structlog.get_logger(__name__)

PAUSE = 1.5
"""Seconds between two questions: this is in no hurry, and what people do now is."""

IsGone = Callable[[RoomId, str], Awaitable[bool]]
"""Whether a message was deleted, as the platform says. False where it cannot be told now."""


class Vanished:
    """Looks whether messages are still there from which words were copied."""

    def __init__(
        self,
        platform: str,
        service: MeetingService,
        clock: Clock,
        is_gone: IsGone,
        pause: float = PAUSE,
    ) -> None:
        self._platform = platform
        self._service = service
        self._clock = clock
        self._is_gone = is_gone
        self._pause = pause
        self._looking: asyncio.Task[int] | None = None

    async def begin(self) -> None:
        """Look, while everything else goes on; unless somebody is looking."""
        if self._looking is None or self._looking.done():
            self._looking = asyncio.create_task(self.look(), name="vanished")

    async def stop(self) -> None:
        """Look no longer."""
        if self._looking is not None:
            self._looking.cancel()
            await asyncio.gather(self._looking, return_exceptions=True)

    async def look(self) -> int:
        """Look for each of them once; how many are gone, and what was copied with them."""
        count = 0
        try:
            for room, ref in await self._service.messages.quoted_messages(self._platform):
                if await self._is_gone(room, ref):
                    now = self._clock.now()
                    # Not the source by which the platform tells of it: that may have been taken in
                    # before the words were copied.
                    source = f"vanished:{room.channel}:{ref}:{now.isoformat()}"
                    await self._service.intake.on_message_deleted(
                        MessageDeletion(room=room, ref=ref, source=source, at=now)
                    )
                    count += 1
                await asyncio.sleep(self._pause)
        except HeardError as wrong:
            log.warning("not_looked_for", platform=self._platform, error=type(wrong).__name__)
        if count:
            log.info("vanished", platform=self._platform, count=count)
        return count
