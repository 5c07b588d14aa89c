"""Reads the history of a channel, and of Heard's threads in it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Hashable, Iterable, Sequence
from datetime import datetime
from functools import partial
from typing import Final, NamedTuple

import discord
import structlog

from adapters.chat.backfill import PastMessage, PastMessages
from adapters.chat.tasks import patiently
from adapters.discord.api.refusals import LINE_DOWN
from adapters.discord.api.translate import PLATFORM, deletion, is_beside
from bot.ids import RoomId
from bot.ports import Clock, MessageDeletion, MessageRef, RunningMeeting

log = structlog.get_logger(__name__)

MOST: Final = 5000
"""Messages that are read back in one room. Any beyond are reported as missing."""
ASKED_FOR: Final = 100
"""Members that Discord describes in one response."""

TakeIn = Callable[[discord.Message], Awaitable[object]]
Readable = discord.TextChannel | discord.VoiceChannel | discord.StageChannel | discord.Thread


class _Read(NamedTuple):
    """The messages that were read, oldest first."""

    messages: Sequence[discord.Message]
    whole: bool
    """Whether none is missing, up to now."""
    channels: frozenset[int]
    """The channel and the threads that were read."""


class DiscordHistory:
    """Implements `adapters.chat.backfill.History`."""

    platform = PLATFORM

    def __init__(self, client: discord.AutoShardedClient, take_in: TakeIn, clock: Clock) -> None:
        self._client = client
        self._take_in = take_in
        self._clock = clock

    def lane(self, room: RoomId) -> Hashable:
        """Discord limits requests by channel."""
        return room

    async def read(
        self, running: RunningMeeting, seen: Sequence[MessageRef], since: datetime
    ) -> PastMessages:
        """Everything since the first of the messages that were seen. Empty while the server is not
        available; it is read once it is. Never fails."""
        room = running.room.where
        guild = self._client.get_guild(int(room.tenant))
        if guild is None or guild.unavailable or guild.me is None:
            return PastMessages()
        ids = [_id(ref.ref) for ref in seen]
        newest = max(ids, default=_snowflake(running.opened_at))
        oldest = min(ids, default=newest + 1) - 1
        read = await _read_back(guild, int(room.channel), oldest, newest)
        messages = [
            PastMessage(f"message:{each.id}", each.created_at, partial(self._take_in, each))
            for each in read.messages
        ]
        if not read.whole:
            since = max([since, *(each.at for each in messages[-1:])])
            return PastMessages(messages, gap=(since, self._clock.now()))
        there = {message.id for message in read.messages}
        absent = [
            ref
            for ref in seen
            if _id(ref.ref) not in there and _channel(ref.ref, room) in read.channels
        ]
        return PastMessages(messages, absent)

    async def deleted(
        self, room: RoomId, absent: Sequence[MessageRef]
    ) -> Sequence[MessageDeletion]:
        """All of them, as they are no longer where they were."""
        return [
            deletion(room, _id(each.ref), _channel(each.ref, room), self._clock.now())
            for each in absent
        ]


async def _read_back(guild: discord.Guild, channel: int, after: int, known: int) -> _Read:
    """Everything after a message's id, in a channel and in Heard's threads in it.

    `known` is the newest message that was taken in: only newer ones can be missing.
    """
    where = guild.get_channel_or_thread(channel)  # a forum's post is a room, too
    if not isinstance(where, Readable):
        return _Read((), whole=True, channels=frozenset())
    me = guild.me.id
    inside = [t for t in guild.threads if t.parent_id == channel and not is_beside(t, me)]
    found: list[discord.Message] = []
    whole, unread = True, set[int]()
    places: list[Readable] = [where, *inside]
    for place in places:
        if not _has_more(place, after):
            continue
        if not place.permissions_for(guild.me).read_message_history:
            whole = whole and not _has_more(place, known)
            unread.add(place.id)
            continue
        messages, all_of_it = await _all_after(place, after)
        found += messages
        whole = whole and all_of_it
    found.sort(key=lambda message: message.id)
    await _name(guild, found)
    return _Read(found, whole, frozenset(place.id for place in places) - unread)


def _has_more(place: Readable, after: int) -> bool:
    """Whether Discord has reported a newer message there."""
    return place.last_message_id is None or place.last_message_id > after


async def _all_after(place: Readable, after: int) -> tuple[list[discord.Message], bool]:
    """The messages after an id, and whether they are complete."""
    found: list[discord.Message] = []

    async def go_on() -> None:
        start = discord.Object(found[-1].id if found else after)
        left = MOST - len(found)
        async for message in place.history(limit=left, after=start, oldest_first=True):
            found.append(message)

    try:
        await patiently(go_on, LINE_DOWN)
    except (discord.DiscordException, *LINE_DOWN) as problem:
        log.warning("discord.history_not_read", channel=place.id, error=type(problem).__name__)
        return found, False
    return found, len(found) < MOST


async def _name(guild: discord.Guild, messages: Iterable[discord.Message]) -> None:
    """Look up display names, which a channel's history does not include."""
    nameless = [
        message
        for message in messages
        if isinstance(message.author, discord.User) and not message.author.bot
    ]
    wanted = sorted({message.author.id for message in nameless})
    known: dict[int, discord.Member] = {}
    for start in range(0, len(wanted), ASKED_FOR):
        some = wanted[start : start + ASKED_FOR]
        try:
            members = await guild.query_members(user_ids=some, limit=len(some), cache=False)
        except (TimeoutError, discord.DiscordException):
            break  # the names that are known from before will do
        known |= {member.id: member for member in members}
    for message in nameless:
        message.author = known.get(message.author.id, message.author)


def _snowflake(at: datetime) -> int:
    """The highest id of a message at or before this time."""
    return discord.utils.time_snowflake(at, high=False)


def _id(ref: str) -> int:
    return int(ref.split(":")[1])


def _channel(ref: str, room: RoomId) -> int:
    parts = ref.split(":")
    return int(parts[2] if len(parts) > 2 else room.channel)
