"""A thread for each point: what is said about it is kept together, and shown in the room as well.

A thread that cannot be opened now (the platform makes us wait, is in trouble, or does not allow it)
is opened later. What is due is stored, so that a restart changes nothing.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Final, Generic

import msgspec
import structlog
from msgspec.structs import replace

from adapters.chat.labels import short
from adapters.chat.platform import (
    Ambiguous,
    Denied,
    DeniedScope,
    Destination,
    NotFound,
    Page,
    Platform,
)
from bot.errors import NotSaved, RetryLater
from bot.ids import RoomId
from bot.ports import Clock, ExternalRefs
from bot.rendered import RenderedCard

log = structlog.get_logger(__name__)

DUE: Final = "thread-due:"
MOST_FROM_ANSWER: Final = 3
"""Threads that an answer leads to."""
LONGEST_TITLE: Final = 100
"""Characters: as many as every platform takes, leaving room for the message's id in a reference."""
UNTIL_ALLOWED: Final = float("inf")
"""Do not retry by the clock, but when permissions change, or at the next start."""
PAUSE: Final = 30.0
"""Seconds until the next attempt if the platform is in trouble and does not say for how long."""
GIVEN_UP_AFTER: Final = timedelta(days=30)
"""How long opening a thread is retried."""


Title = Callable[[RoomId, str], Awaitable[str]]
"""What the thread about a subject in a room is called now; "" if there is nothing to call it by."""


class DueThread(msgspec.Struct, frozen=True, kw_only=True):
    """A thread that is still to be opened. Its title is not kept: it may be somebody's words."""

    room: RoomId
    subject: str
    message: str

    @property
    def name(self) -> str:
        """The reference that it is stored under."""
        return f"{DUE}{self.room.tenant}:{self.room.channel}:{self.subject}"

    @classmethod
    def read(cls, platform: str, name: str, ref: str) -> DueThread:
        """Decode a stored reference."""
        tenant, channel, subject = name.removeprefix(DUE).split(":", 2)
        message, _, _ = ref.partition("|")  # a title stood behind it once
        return cls(room=RoomId(platform, tenant, channel), subject=subject, message=message)


class PointThreads(Generic[Page]):
    """Finds the thread of each subject in a room, and opens it."""

    def __init__(
        self,
        platform: Platform[Page],
        external_refs: ExternalRefs,
        clock: Clock,
        title: Title,
    ) -> None:
        """`title`: what the thread about a subject is called now."""
        self._platform = platform
        self._title = title
        self._external_refs = external_refs
        self._clock = clock
        self._trying: dict[str, asyncio.Task[None]] = {}
        self.kept_at = RoomId(platform.name, "", "")
        """Where due threads of all rooms are stored, to be found at the start."""

    async def of(self, room: RoomId, subject: str) -> str:
        """The id of a subject's thread; "" if it has none."""
        return await self._external_refs.get(room, _anchor(subject)) or ""

    async def subject_of(self, room: RoomId, thread: str) -> str:
        """What a thread is about, by the platform's id of it; "" if it is nothing's own thread.

        Raises:
            NotSaved: the database cannot be reached.
        """
        known = await self._external_refs.get_all(room, _anchor(""))
        found = (name for name, kept in known.items() if kept == thread)
        return next(found, "").removeprefix(_anchor(""))

    async def forget(self, room: RoomId, subject: str) -> None:
        """Somebody has deleted or locked a thread: the next message begins a new one."""
        await self._external_refs.delete(room, _anchor(subject))

    async def begin(self, room: RoomId, subject: str, message: str) -> None:
        """Open a subject's thread at a message, unless it has one; if not now, then later.

        Raises:
            NotSaved: the database cannot be reached.
        """
        due = DueThread(room=room, subject=subject, message=message)
        if await self.of(room, subject) or await self._due(due) is not None:
            return
        wait = await self._open(due)
        if wait is not None:
            await self._external_refs.save(self.kept_at, due.name, message)
            self._later(due, wait)

    async def rename(self, room: RoomId, subject: str) -> None:
        """Words in a subject's title were erased: its thread is called what it is called now. What
        the platform refuses, such as for a thread that a moderator has locked, is logged.

        Raises:
            RetryLater, Ambiguous: not now.
            NotSaved: the database cannot be reached.
        """
        thread = await self.of(room, subject)
        if not thread:
            return
        title = await self._called(room, subject)
        try:
            await self._platform.rename_thread(Destination.in_room(room), thread, title)
        except Denied as no:
            log.error("thread_not_renamed", platform=self._platform.name, code=no.code)

    async def leading_there(self, room: RoomId, card: RenderedCard) -> RenderedCard:
        """A card whose sections lead to the threads about them.

        Raises:
            NotSaved: the database cannot be reached.
        """
        if not any(part.thread and not part.ref for part in card.parts):
            return card
        parts = []
        for part in card.parts:
            thread = await self.of(room, part.thread) if part.thread and not part.ref else ""
            ref = self._platform.thread_ref(thread) if thread else part.ref
            parts.append(replace(part, ref=ref))
        return replace(card, parts=tuple(parts))

    async def leading_from_answer(self, room: RoomId, card: RenderedCard) -> RenderedCard:
        """An answer to somebody that leads to the threads it is about, if they are few: a link may
        cost a request, and somebody waits.

        Raises:
            NotSaved: the database cannot be reached.
        """
        few = sum(bool(part.thread) for part in card.parts) <= MOST_FROM_ANSWER
        return await self.leading_there(room, card) if few else card

    async def find_or_open(self, room: RoomId, subject: str) -> str:
        """A subject's thread, opening it now if it is due. "" if there is none.

        Raises:
            NotSaved: the database cannot be reached.
        """
        thread = await self.of(room, subject)
        if not thread:
            due = await self._due(DueThread(room=room, subject=subject, message=""))
            if due is not None and await self._try(due) is None:
                thread = await self.of(room, subject)
        return thread

    async def resume(self, mine: Callable[[RoomId], bool] = lambda room: True) -> None:
        """Retry now, in these rooms, the threads that could not be opened before.

        Raises:
            NotSaved: the database cannot be reached.
        """
        for due in await self._all_due(mine):
            self._stop(due.name)
            self._later(due, 0.0)

    async def drop(self, mine: Callable[[RoomId], bool]) -> None:
        """Give up on the threads that are due in these rooms.

        Raises:
            NotSaved: the database cannot be reached.
        """
        for due in await self._all_due(mine):
            self._stop(due.name)
            await self._external_refs.delete(self.kept_at, due.name)

    async def stop(self) -> None:
        """Stop retrying. What is due stays stored."""
        tasks = list(self._trying.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _all_due(self, mine: Callable[[RoomId], bool]) -> list[DueThread]:
        kept = await self._external_refs.get_all(self.kept_at, DUE)
        found = [DueThread.read(self._platform.name, name, ref) for name, ref in kept.items()]
        return [due for due in found if mine(due.room)]

    async def _due(self, like: DueThread) -> DueThread | None:
        kept = await self._external_refs.get(self.kept_at, like.name)
        return None if kept is None else DueThread.read(self._platform.name, like.name, kept)

    def _later(self, due: DueThread, wait: float) -> None:
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

    async def _keep_trying(self, due: DueThread, wait: float) -> None:
        next_wait: float | None = wait
        while next_wait is not None and next_wait != UNTIL_ALLOWED:
            await asyncio.sleep(next_wait)
            try:
                next_wait = await self._try(due)
            except NotSaved:
                next_wait = PAUSE
            except Exception as problem:
                log.exception("thread_failed", error=type(problem).__name__)
                return  # it is still due, and tried again at the next start

    async def _called(self, room: RoomId, subject: str) -> str:
        return short(await self._title(room, subject) or subject, LONGEST_TITLE)

    async def _try(self, due: DueThread) -> float | None:
        """Open what is due; seconds until the next attempt, or None if there is to be none."""
        wait = None
        if not await self.of(due.room, due.subject):
            wait = await self._open(due)
        posted = self._platform.sent_at(due.message)
        old = posted is not None and self._clock.now() - posted > GIVEN_UP_AFTER
        if wait is None or old:
            await self._external_refs.delete(self.kept_at, due.name)
            return None
        return wait

    async def _open(self, due: DueThread) -> float | None:
        """Open a thread; seconds until the next attempt, or None if there is to be none."""
        at = Destination.in_room(due.room)
        title = await self._called(due.room, due.subject)
        try:
            thread = await self._platform.open_thread(at, due.message, title)
        except RetryLater as later:
            return later.seconds
        except NotFound as no:
            log.info("no_thread", platform=self._platform.name, code=no.code)
            return None
        except Denied as no:
            log.info("no_thread", platform=self._platform.name, code=no.code)
            return None if no.scope is DeniedScope.MESSAGE else UNTIL_ALLOWED
        except Ambiguous as wrong:
            log.info("no_thread", platform=self._platform.name, error=str(wrong))
            return PAUSE
        await self._external_refs.save(due.room, _anchor(due.subject), thread)
        return None


def _anchor(subject: str) -> str:
    return f"thread:{subject}"
