"""Takes in what people write and delete on Discord, and how they react."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from hashlib import blake2b
from secrets import token_bytes
from typing import Final
from uuid import uuid4

import discord
import structlog

from adapters.chat.delivery import CorePorts
from adapters.chat.gates import Gates
from adapters.chat.posting import Poster
from adapters.chat.tasks import patiently
from adapters.discord.api import translate
from adapters.discord.api.markdown import safe
from adapters.discord.directory.rooms import KnownRooms
from adapters.discord.directory.voice_links import shard_of
from adapters.discord.inbound.said_messages import said
from adapters.discord.inbound.sessions import guild_gate, shard_gate
from adapters.discord.outbound.page import DiscordPage
from bot.bounded import BoundedDict
from bot.errors import HeardError
from bot.ids import RoomId
from bot.ports import CommandResult, Message

log = structlog.get_logger(__name__)

REMEMBERED: Final = 20_000
DONE: Final = "✅"
"""Put on a typed command that was carried out."""


class Signs:
    """Tells an event that Discord delivers twice from an emoji that was put on a second time.

    These events have no id. Each run of ours counts for itself. A source is stored with the
    meeting, so instead of the person's id it holds a fingerprint, whose key is lost when we end.
    """

    def __init__(self) -> None:
        self._run = uuid4().hex[:8]
        self._key = token_bytes(32)
        self._count = BoundedDict[tuple[int, int, str], int](REMEMBERED)

    def source(self, payload: discord.RawReactionActionEvent) -> str:
        """The source of this event: the same if it is repeated, another one for the next."""
        key = (payload.message_id, payload.user_id, str(payload.emoji))
        count = self._count.get(key, 0)
        put_on = payload.event_type == "REACTION_ADD"
        # An odd count means that it is on: an event that says so again is a repetition.
        if put_on != bool(count % 2):
            count += 1
        self._count[key] = count
        message, user, emoji = key
        who = blake2b(f"{user}:{emoji}".encode(), key=self._key, digest_size=12).hexdigest()
        return f"reaction:{message}:{self._run}:{who}:{count}"


class ChannelIntake:
    """Hands what happens in rooms to the meeting service."""

    def __init__(
        self,
        client: discord.AutoShardedClient,
        core: CorePorts,
        rooms: KnownRooms,
        gates: Gates,
        poster: Poster[DiscordPage],
        count_message: Callable[[RoomId], None],
    ) -> None:
        """`count_message`: told of each message that is posted below a room's panel."""
        self._client = client
        self._service = core.service
        self._rooms = rooms
        self._poster = poster
        self._count_message = count_message
        self._clock = core.clock
        self._gates = gates
        self._signs = Signs()

    async def message(self, message: discord.Message) -> None:
        """Somebody wrote something. It is taken in after everything that was written before it.

        Raises:
            NotSaved: the database could not be reached for a while.
        """
        heard = self._said(message)
        if heard is not None and await self._passed(heard.room):
            await patiently(lambda: self._hand_in(message, heard))

    async def read(self, message: discord.Message) -> CommandResult | None:
        """Take in a message from a channel's history; None if it does not concern Heard.

        Raises:
            NotSaved: the database cannot be reached.
        """
        heard = self._said(message)
        return None if heard is None else await self._hand_in(message, heard)

    def _said(self, message: discord.Message) -> Message | None:
        me = self._client.user
        return said(message, me.id if me else 0)

    async def _passed(self, room: RoomId) -> bool:
        """Wait until a room's history has been read; False if Heard is stopping."""
        if not self._gates.any_shut():
            return True
        shard = shard_gate(shard_of(self._client, room))
        return await self._gates.passed(shard, guild_gate(int(room.tenant)), room)

    async def _hand_in(self, message: discord.Message, heard: Message) -> CommandResult | None:
        if not await self._rooms.knows(heard.room):
            return None
        self._count_message(heard.room)
        result = await self._service.intake.on_message(heard)
        if result.command and not result.repeated:
            await self._acknowledge(message, heard, result)
        return result

    async def reaction(self, payload: discord.RawReactionActionEvent) -> None:
        """Somebody put an emoji on a message, or took it off."""
        me = self._client.user
        if payload.guild_id is None or (me is not None and payload.user_id == me.id):
            return
        room = self.room_of(payload.guild_id, payload.channel_id)
        if room is None or not await self._passed(room):
            return
        if not await patiently(lambda: self._rooms.knows(room)):
            return
        member = payload.member or await self._member(payload)
        if member is None or member.bot:
            return
        reaction = translate.reaction(
            payload,
            room,
            translate.account(member, payload.guild_id),
            self._signs.source(payload),
            self._clock.now(),
        )
        await patiently(partial(self._service.intake.on_reaction, reaction))

    async def deleted(self, guild: int | None, channel: int, messages: set[int]) -> None:
        """Messages were deleted: what quotes them is erased as well."""
        room = self.room_of(guild, channel) if guild is not None else None
        if room is None or not await self._passed(room):
            return
        if not await patiently(lambda: self._rooms.knows(room)):
            return
        for message in sorted(messages):
            deletion = translate.deletion(room, message, channel, self._clock.now())
            await patiently(partial(self._service.intake.on_message_deleted, deletion))

    def room_of(self, guild: int, channel: int) -> RoomId | None:
        """The room that a channel, or a thread of Heard's, belongs to."""
        found = self._client.get_guild(guild)
        where = found.get_channel_or_thread(channel) if found is not None else None
        me = self._client.user
        if translate.is_beside(where, me.id if me is not None else 0):
            return None
        return translate.room_id(guild, translate.home_of(where) or channel)

    async def _member(self, payload: discord.RawReactionActionEvent) -> discord.Member | None:
        """The person who took an emoji off: the event has only their id."""
        guild = self._client.get_guild(payload.guild_id or 0)
        if guild is None:
            return None
        known = guild.get_member(payload.user_id)
        if known is not None:
            return known
        try:
            return await guild.fetch_member(payload.user_id)
        except discord.HTTPException:
            return None

    async def _acknowledge(
        self, message: discord.Message, heard: Message, result: CommandResult
    ) -> None:
        """Answer a command that was typed as a message, which Discord lets nobody answer privately
        in the channel: success is an emoji on it, a refusal is a direct message."""
        try:
            if result.refused and result.reply is not None:
                why = DiscordPage(safe(result.reply.text))
                await self._poster.say_to(heard.person, heard.room, heard.source, [why])
            else:
                await message.add_reaction(DONE)
        except (HeardError, discord.DiscordException) as wrong:
            log.info("discord.not_acknowledged", error=type(wrong).__name__)
