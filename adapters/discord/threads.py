"""Threads: what is told about one point stands together, and in the room as well.

A thread that cannot be made just now is made later: because Discord makes us wait (it allows few
of them, in windows of minutes), because it is in trouble, or because Heard may not. What is due is
kept, so that a restart changes nothing.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

import discord
import msgspec
import structlog
from discord.utils import snowflake_time

from adapters.discord.companion import Companion
from adapters.discord.marks import short
from adapters.discord.options import PLATFORM
from adapters.discord.posting import (
    GONE,
    LINE_DOWN,
    NOT_ALLOWED,
    SERVER_IN_TROUBLE,
    UNKNOWN_MESSAGE,
    Posting,
    Sent,
)
from adapters.discord.sync import app_place
from adapters.discord.ties import shard_of
from bot.errors import NotSaved, Undeliverable
from bot.ids import RoomId
from bot.ports import Clock, ExternalRefs

log = structlog.get_logger(__name__)

ALREADY_THERE: Final = 160004
NO_THREADS_HERE: Final = 50024
HOPELESS: Final = GONE | {UNKNOWN_MESSAGE, NO_THREADS_HERE}
"""Asked again, Discord would say the same for good: there is nothing to begin a thread at."""
LONGEST_NAME: Final = 100
A_WEEK: Final = 10080
"""Minutes after which Discord puts a quiet thread away. It comes back when somebody writes."""
DUE: Final = "thread-due:"
UNTIL_ALLOWED: Final = float("inf")
"""Not by the clock: when what Heard may do has changed, or at the next start."""
GIVEN_UP_AFTER: Final = timedelta(days=30)
"""How long a thread that could not be made is tried again."""


class Due(msgspec.Struct, frozen=True, kw_only=True):
    """A thread that is still to be made. Its title is a sentence of Heard's, nobody's words."""

    room: RoomId
    subject: str
    message: int
    title: str

    @property
    def name(self) -> str:
        """What it is kept under."""
        return f"{DUE}{self.room.tenant}:{self.room.channel}:{self.subject}"

    @property
    def ref(self) -> str:
        """What is kept."""
        return f"{self.message}|{self.title}"

    @classmethod
    def read(cls, name: str, ref: str) -> Due:
        """From what was kept."""
        tenant, channel, subject = name.removeprefix(DUE).split(":", 2)
        message, _, title = ref.partition("|")
        room = RoomId(PLATFORM, tenant, channel)
        return cls(room=room, subject=subject, message=int(message), title=title)


class Threads(Companion):
    """Knows the thread of each subject of a room."""

    def __init__(
        self,
        client: discord.AutoShardedClient,
        external_refs: ExternalRefs,
        posting: Posting,
        clock: Clock,
    ) -> None:
        self._client = client
        self._external_refs = external_refs
        self._posting = posting
        self._clock = clock
        self._trying: dict[str, asyncio.Task[None]] = {}

    # -- what is told

    async def begin(self, room: RoomId, subject: str, title: str, message: int) -> None:
        """Start a subject's thread below a message, unless it has one; if not now, then later.

        Raises:
            NotSaved: the database cannot be reached.
        """
        if await self.of(room, subject) is not None:
            return
        name = short(title or subject, LONGEST_NAME)
        due = Due(room=room, subject=subject, message=message, title=name)
        if await self._due(due) is not None:
            return  # it has been tried just now, by `add`
        wait = await self._make(due)
        if wait is not None:
            await self._external_refs.save(self._place, due.name, due.ref)
            self._later(due, wait)

    async def add(
        self,
        room: RoomId,
        subject: str,
        key: str,
        texts: Sequence[str],
        message: int,
        since: datetime | None = None,
        sent_as: Sent | None = None,
    ) -> bool:
        """Put something into a subject's thread; False if it has none (any more).

        `message` is where the same stands in the room: the thread may have begun with it.

        Raises:
            Later: not now.
            NotSaved: the database cannot be reached.
        """
        thread = await self.of(room, subject)
        if thread is None:
            due = await self._due(Due(room=room, subject=subject, message=message, title=""))
            if due is None or await self._try(due) is not None:
                return False
            thread = await self.of(room, subject)
        if thread is None:
            return False
        if thread == str(message):
            return True
        try:
            await self._posting.post(
                room, f"{key}:thread", texts, channel=thread, since=since, sent_as=sent_as
            )
        except Undeliverable:
            # Deleted, or locked by somebody: the next one begins a new thread.
            await self._external_refs.delete(room, _name(subject))
            return False
        return True

    async def of(self, room: RoomId, subject: str) -> str | None:
        """A subject's thread, by its id."""
        return await self._external_refs.get(room, _name(subject))

    # -- what is made later

    async def on_begin(self) -> None:
        """The client is logged in."""

    async def on_session(self, shard: int) -> None:
        """What could not be made before: now it may be possible."""
        for name, ref in (await self._external_refs.get_all(self._place, DUE)).items():
            due = Due.read(name, ref)
            if shard_of(self._client, due.room) == shard:
                self._later(due, 0.0)

    async def on_guild_gone(self, guild: discord.Guild) -> None:
        """Heard was removed from a server: nothing is due there any more."""
        for name in await self._external_refs.get_all(self._place, f"{DUE}{guild.id}:"):
            self._stop(name)
            await self._external_refs.delete(self._place, name)

    async def on_permissions(self, guild: discord.Guild) -> None:
        """What Heard may do on a server has changed."""
        kept = await self._external_refs.get_all(self._place, f"{DUE}{guild.id}:")
        for name, ref in kept.items():
            self._stop(name)
            self._later(Due.read(name, ref), 0.0)

    async def on_end(self) -> None:
        """The client is closing. What is due is kept."""
        tasks = list(self._trying.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    @property
    def _place(self) -> RoomId:
        """Where what is due is kept, for all servers together: it is looked for at the start."""
        return app_place(self._client.application_id)

    async def _due(self, like: Due) -> Due | None:
        """A subject's thread that is due, if it is."""
        kept = await self._external_refs.get(self._place, like.name)
        return None if kept is None else Due.read(like.name, kept)

    def _later(self, due: Due, wait: float) -> None:
        """Try again after so many seconds, unless that is going on already."""
        if due.name not in self._trying:
            task = asyncio.create_task(self._keep_trying(due, wait), name=due.name)
            self._trying[due.name] = task
            task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[None]) -> None:
        if self._trying.get(task.get_name()) is task:
            del self._trying[task.get_name()]

    def _stop(self, name: str) -> None:
        task = self._trying.pop(name, None)
        if task is not None:
            task.cancel()

    async def _keep_trying(self, due: Due, wait: float) -> None:
        next_wait: float | None = wait
        while next_wait is not None and next_wait != UNTIL_ALLOWED:
            await asyncio.sleep(next_wait)
            try:
                next_wait = await self._try(due)
            except NotSaved:
                next_wait = SERVER_IN_TROUBLE
            except Exception as problem:
                log.exception("discord.thread_failed", error=type(problem).__name__)
                return  # it is still due, and tried again at the next start

    async def _try(self, due: Due) -> float | None:
        """Make what is due; seconds until the next try, or None if there is to be none."""
        wait = None
        if await self.of(due.room, due.subject) is None:
            wait = await self._make(due)
        old = self._clock.now() - snowflake_time(due.message) > GIVEN_UP_AFTER
        if wait is None or old:
            await self._external_refs.delete(self._place, due.name)
            return None
        return wait

    async def _make(self, due: Due) -> float | None:
        """Make a thread; seconds until the next try, or None if there is to be none."""
        try:
            # Not by a channel's own method: that wants a server whose shard this process has.
            await self._client.http.start_thread_with_message(
                int(due.room.channel),
                due.message,
                name=due.title,
                auto_archive_duration=A_WEEK,
            )
        except discord.RateLimited as limited:
            return limited.retry_after
        except discord.HTTPException as wrong:
            if wrong.code != ALREADY_THERE:
                log.info("discord.no_thread", code=wrong.code)
                return _wait(wrong)
        except LINE_DOWN as wrong:
            log.info("discord.no_thread", error=type(wrong).__name__)
            return SERVER_IN_TROUBLE
        # A thread has the id of the message it began with.
        await self._external_refs.save(due.room, _name(due.subject), str(due.message))
        return None


def _wait(wrong: discord.HTTPException) -> float | None:
    """How long to wait after a refusal; None if it would be the same for good."""
    if wrong.code in HOPELESS:
        return None
    return UNTIL_ALLOWED if wrong.code in NOT_ALLOWED else SERVER_IN_TROUBLE


def _name(subject: str) -> str:
    return f"thread:{subject}"
