"""Finds messages that were deleted without our being told, and erases what was copied from them.

A platform reports a deletion once. If Heard is away at that moment, or the message is deleted while
somebody still has its words in a form, the report is lost. So each message from which words were
copied is checked now and then.
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
"""Seconds between two checks: what people are doing now comes first."""

IsGone = Callable[[RoomId, str], Awaitable[bool]]
"""Whether a message was deleted, according to the platform; False if that cannot be told now."""


class Vanished:
    """Checks that the messages from which words were copied are still there."""

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
        """Check in the background, unless a check is running."""
        if self._looking is None or self._looking.done():
            self._looking = asyncio.create_task(self.look(), name="vanished")

    async def stop(self) -> None:
        """Stop checking."""
        if self._looking is not None:
            self._looking.cancel()
            await asyncio.gather(self._looking, return_exceptions=True)

    async def look(self) -> int:
        """Check each of them once; returns how many are gone. What was copied goes with them."""
        count = 0
        try:
            for room, ref in await self._service.messages.quoted_messages(self._platform):
                if await self._is_gone(room, ref):
                    now = self._clock.now()
                    # Not the source of the platform's own report, which may have been taken in
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
