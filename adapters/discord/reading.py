"""Reads what was said in a room while nobody of us was listening."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Final

import discord
import msgspec
import stamina
import structlog

from adapters.discord.posting import LINE_DOWN
from adapters.discord.translate import is_beside

log = structlog.get_logger(__name__)

MOST: Final = 5000
"""Messages that are read back in one room. What is beyond is said to be missing."""
ASKED_FOR: Final = 100
"""Members that Discord tells of in one go."""
TRIES: Final = 3

Readable = discord.TextChannel | discord.VoiceChannel | discord.StageChannel | discord.Thread


class Read(msgspec.Struct, frozen=True, kw_only=True):
    """What was found, oldest first."""

    messages: tuple[discord.Message, ...]
    whole: bool
    """Nothing is missing between the first and the last of it, and after."""
    channels: frozenset[int]
    """The channel and the threads that were read."""


async def read_back(guild: discord.Guild, channel: int, after: int, known: int) -> Read:
    """Everything after a message's id, in a channel and in Heard's threads in it.

    `known` is the newest message that was taken in: only what is newer can be missing.
    """
    where = guild.get_channel_or_thread(channel)  # a forum's post is a room as well
    if not isinstance(where, Readable):
        return Read(messages=(), whole=True, channels=frozenset())
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
        messages, all_of_it = await _read(place, after)
        found += messages
        whole = whole and all_of_it
    found.sort(key=lambda message: message.id)
    await _name(guild, found)
    channels = frozenset(place.id for place in places) - unread
    return Read(messages=tuple(found), whole=whole, channels=channels)


def _has_more(place: Readable, after: int) -> bool:
    """Whether anything was said there since, as far as Discord has told."""
    return place.last_message_id is None or place.last_message_id > after


async def _read(place: Readable, after: int) -> tuple[list[discord.Message], bool]:
    """The messages after an id, and whether these are all."""
    found: list[discord.Message] = []

    @stamina.retry(on=LINE_DOWN, attempts=TRIES, wait_initial=0.5)
    async def go_on() -> None:
        start = discord.Object(found[-1].id if found else after)
        left = MOST - len(found)
        async for message in place.history(limit=left, after=start, oldest_first=True):
            found.append(message)

    try:
        await go_on()
    except (discord.DiscordException, *LINE_DOWN) as problem:
        log.warning("discord.history_not_read", channel=place.id, error=type(problem).__name__)
        return found, False
    return found, len(found) < MOST


async def _name(guild: discord.Guild, messages: Iterable[discord.Message]) -> None:
    """A channel's history says who people are, but not what they are called on this server."""
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
            break  # what they were called before is good enough
        known |= {member.id: member for member in members}
    for message in nameless:
        message.author = known.get(message.author.id, message.author)


def snowflake(at: datetime) -> int:
    """The id after which everything was said later than this."""
    return discord.utils.time_snowflake(at, high=False)
