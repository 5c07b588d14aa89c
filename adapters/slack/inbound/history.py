"""Reads a channel's history, as far as Slack lets us."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Hashable, Sequence
from datetime import datetime
from functools import partial
from typing import Any, NamedTuple

import structlog

from adapters.chat.backfill import PastMessage, PastMessages
from adapters.chat.platform import PLATFORM_ERRORS, Ambiguous, Denied
from adapters.slack.api.slack_ids import PLATFORM, at
from adapters.slack.api.web_api import WebApi
from adapters.slack.inbound.translate import message
from adapters.slack.outbound.tombstones import has_tombstone
from bot.errors import RetryLater
from bot.ids import RoomId
from bot.ports import Clock, Message, MessageDeletion, MessageRef, Room, RunningMeeting

log = structlog.get_logger(__name__)

PAGE = 200
LONGEST_WAIT = 65.0
"""Seconds to wait in total for Slack's rate limits."""
MOST_THREADS = 50
"""Threads to read in one channel."""

MOST_GONE = 10
"""Messages to check individually for deletion."""

Hear = Callable[[Message], Awaitable[None]]


class _ChannelRead(NamedTuple):
    """The result of reading a channel's history."""

    said: list[Message]
    reaches: datetime
    """How far back it was read."""
    there: frozenset[str]
    """All messages that still exist."""
    threads_unread: bool
    """Whether there are replies in threads that were not read."""


class SlackHistory:
    """Implements `adapters.chat.backfill.History`. `hear` takes a message in."""

    platform = PLATFORM

    def __init__(
        self,
        calls: WebApi,
        clock: Clock,
        hear: Hear,
        pages: int,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._calls = calls
        self._clock = clock
        self._hear = hear
        self._pages = pages
        self._sleep = sleep

    def lane(self, room: RoomId) -> Hashable:
        """Slack limits requests by workspace."""
        return room.tenant

    async def read(
        self, running: RunningMeeting, seen: Sequence[MessageRef], since: datetime
    ) -> PastMessages:
        """Everything since the meeting began, as far as Slack lets us. Never fails."""
        now = self._clock.now()
        try:
            read = await self._said(running.room, running.opened_at)
        except PLATFORM_ERRORS as wrong:
            log.warning("slack.history_away", error=type(wrong).__name__, code=str(wrong))
            return PastMessages(gap=(since, now))
        return PastMessages(
            messages=[PastMessage(m.source, m.at, partial(self._hear, m)) for m in read.said],
            absent=[m for m in seen if m.at >= read.reaches and m.ref not in read.there],
            gap=_gap(since, now, read),
        )

    async def deleted(
        self, room: RoomId, absent: Sequence[MessageRef]
    ) -> Sequence[MessageDeletion]:
        """Those that Slack confirms: an absent message may be a reply in a thread that was not
        read."""
        return [
            MessageDeletion(
                room=room,
                ref=each.ref,
                source=f"removal:{room.channel}:{each.ref}",
                at=self._clock.now(),
            )
            for each in absent[-MOST_GONE:]
            if await has_tombstone(self._calls, room, each.ref)
        ]

    async def _said(self, room: Room, since: datetime) -> _ChannelRead:
        """What was said since then, including threads, and how far back it was read."""
        args = {"channel": room.where.channel, "oldest": f"{since.timestamp():.6f}"}
        entries, cut = await self._all(room.where.tenant, "conversations.history", args)
        reaches = since
        if cut and entries:
            reaches = min(at(entry["ts"]) for entry in entries)
        threads = [e for e in entries if e.get("reply_count")]
        threads_unread = any(_answered_since(e, since) for e in threads[MOST_THREADS:])
        for parent in threads[:MOST_THREADS]:
            args = {
                "channel": room.where.channel,
                "ts": str(parent["ts"]),
                "oldest": f"{since.timestamp():.6f}",
            }
            replies, cut = await self._all(room.where.tenant, "conversations.replies", args)
            threads_unread = threads_unread or cut
            entries += [e for e in replies if e.get("ts") != parent["ts"]]
        said: dict[str, Message] = {}
        team = room.where.tenant
        ours = (await self._calls.workspace(team)).bot_user
        for entry in entries:
            found = message(entry, team, room.where.channel, ours)
            if found is not None and found.at >= since:
                said[found.source] = found
        there = frozenset(str(e["ts"]) for e in entries if e.get("subtype") != "tombstone")
        return _ChannelRead(list(said.values()), reaches, there, threads_unread)

    async def _all(
        self, team: str, method: str, args: dict[str, Any]
    ) -> tuple[list[dict[str, Any]], bool]:
        """The newest entries, and whether there are older ones that were not read."""
        found: list[dict[str, Any]] = []
        waited, args = 0.0, {**args, "limit": PAGE}
        page = 0
        while page < self._pages:
            try:
                answer = await self._calls.ask(team, method, **args)
            except RetryLater as later:
                waited += later.seconds
                if waited > LONGEST_WAIT:
                    if found:
                        return found, True
                    raise
                await self._sleep(later.seconds)
                continue
            except (Denied, Ambiguous):
                if found:
                    return found, True
                raise
            page += 1
            found += answer.get("messages") or []
            cursor = (answer.get("response_metadata") or {}).get("next_cursor")
            if not cursor:
                return found, False
            args["cursor"] = cursor
        return found, True


def _gap(since: datetime, now: datetime, read: _ChannelRead) -> tuple[datetime, datetime] | None:
    """The times between which something may be missing."""
    if read.threads_unread:
        return since, now
    return (since, read.reaches) if read.reaches > since else None


def _answered_since(parent: dict[str, Any], since: datetime) -> bool:
    latest = parent.get("latest_reply")
    return latest is None or at(latest) > since
