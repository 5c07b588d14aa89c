"""Threads: what is told about one point stands together, and in the room as well."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

import discord
import structlog

from adapters.discord.marks import short
from adapters.discord.posting import Posting
from bot.errors import Undeliverable
from bot.ids import RoomId
from bot.ports import Anchors

log = structlog.get_logger(__name__)

ALREADY_THERE: Final = 160004
LONGEST_NAME: Final = 100
A_WEEK: Final = 10080
"""Minutes after which Discord puts a quiet thread away. It comes back when somebody writes."""


class Threads:
    """Knows the thread of each subject of a room."""

    def __init__(self, client: discord.Client, anchors: Anchors, posting: Posting) -> None:
        self._client = client
        self._anchors = anchors
        self._posting = posting

    async def begin(self, room: RoomId, subject: str, title: str, message: int) -> None:
        """Start a subject's thread below a message, unless it has one.

        A thread is a convenience: without the permission for it, everything is in the room anyway.

        Raises:
            NotSaved: the database cannot be reached.
        """
        if await self.of(room, subject) is not None:
            return
        try:
            # Not by a channel's own method: that wants a server whose shard this process has.
            await self._client.http.start_thread_with_message(
                int(room.channel),
                message,
                name=short(title or subject, LONGEST_NAME),
                auto_archive_duration=A_WEEK,
            )
        except discord.HTTPException as wrong:
            if wrong.code != ALREADY_THERE:
                log.info("discord.no_thread", code=wrong.code)
                return
        except discord.RateLimited:
            return
        # A thread has the id of the message it began with.
        await self._anchors.keep_anchor(room, _name(subject), str(message))

    async def add(
        self,
        room: RoomId,
        subject: str,
        key: str,
        texts: Sequence[str],
        message: int,
        since: datetime | None = None,
    ) -> bool:
        """Put something into a subject's thread; False if it has none (any more).

        `message` is where the same stands in the room: the thread may have begun with it.

        Raises:
            Later: not now.
            NotSaved: the database cannot be reached.
        """
        thread = await self.of(room, subject)
        if thread is None:
            return False
        if thread == str(message):
            return True
        try:
            await self._posting.post(room, f"{key}:thread", texts, channel=thread, since=since)
        except Undeliverable:
            # Deleted, or locked by somebody: the next one begins a new thread.
            await self._anchors.drop_anchor(room, _name(subject))
            self._posting.reopen(thread)
            return False
        return True

    async def of(self, room: RoomId, subject: str) -> str | None:
        """A subject's thread, by its id."""
        return await self._anchors.anchor(room, _name(subject))


def _name(subject: str) -> str:
    return f"thread:{subject}"
