"""Looks up servers, channels and people, also those of shards that another process has.

All direct messages come to one process, and any process may deliver a message anywhere, so a server
that this process does not know is requested from Discord.

Permissions are never cached: changed channels and roles are reported for our own shards only, and
changes of a member's roles not at all.
"""

from __future__ import annotations

from collections.abc import Awaitable, Collection
from typing import Final

import discord
import structlog

from adapters.discord.api.refusals import LINE_DOWN, UNKNOWN_CHANNEL
from bot.ids import RoomId
from bot.phrases.reading import readers_catalogue
from bot.ports import Account, Room, Visibility

log = structlog.get_logger(__name__)

UNKNOWN_MEMBER, UNKNOWN_USER = 10007, 10013
NOBODY_THERE: Final = frozenset({UNKNOWN_CHANNEL, UNKNOWN_MEMBER, UNKNOWN_USER})
"""There is no such channel, or no such member, so they cannot see it."""

MOST_LISTED: Final = 20_000
"""Members of a server who are read, a thousand at a time. In a larger one, people are asked about
one by one."""

Channel = discord.abc.GuildChannel | discord.Thread


class Servers:
    """Implements `bot.ports.VisibilityCheck` and `bot.ports.RoleCheck`, and finds servers and
    channels."""

    def __init__(self, client: discord.Client) -> None:
        self._client = client

    async def server(self, guild: int) -> discord.Guild | None:
        """A server; None if Heard is not there.

        Raises:
            discord.DiscordException: Discord cannot tell now.
        """
        try:
            return await self._server(guild)
        except (discord.NotFound, discord.Forbidden):
            return None

    async def channel(self, server: discord.Guild, channel: int) -> Channel | None:
        """A channel or thread of a server; None if Heard cannot see it.

        Raises:
            discord.DiscordException: Discord cannot tell now.
        """
        try:
            return await self._channel(server, channel)
        except (discord.NotFound, discord.Forbidden):
            return None

    async def name(self, guild: int, user: int) -> str:
        """A person's display name on a server; "" if Discord does not tell. Never fails."""
        try:
            server = await self._server(guild)
            known = server.get_member(user)
            return (known or await server.fetch_member(user)).display_name
        except (discord.DiscordException, *LINE_DOWN) as wrong:
            log.info("discord.name_unknown", error=type(wrong).__name__)
            return ""

    async def title(self, room: RoomId) -> str:
        """What a room's server is called; "" if Discord does not tell. Never fails."""
        try:
            return (await self._server(int(room.tenant))).name
        except (discord.DiscordException, *LINE_DOWN) as wrong:
            log.info("discord.server_unknown", error=type(wrong).__name__)
            return ""

    async def room_title(self, room: Room) -> str:
        """What a room is called where its server does not show: with the server's name, if Heard is
        on several servers. Never fails."""
        if len(self._client.guilds) < 2 or not (server := await self.title(room.where)):
            return room.title
        return readers_catalogue().say("discord-room-of", {"room": room.title, "server": server})

    async def sees(self, person: Account, room: RoomId) -> Visibility:
        """Whether a person can see a room's channel now. Never fails."""
        return await _told(self._asked_for(person, room))

    async def holds(self, person: Account, room: RoomId, roles: Collection[str]) -> Visibility:
        """Whether a member of the server has one of these roles now. Never fails."""
        return await _told(self._has_role(person, room, roles))

    async def members(self, room: RoomId) -> frozenset[str] | None:
        """Everybody who can see a room's channel now. Discord gives bots the list of a server's
        members only with the members intent: without it, and of a very large server, None. Never
        fails."""
        try:
            server = await self._server(int(room.tenant))
            if not self._client.intents.members or (server.member_count or 0) > MOST_LISTED:
                return None
            channel = await self._seen_by(server, int(room.channel))
            seen = {
                str(member.id)
                async for member in server.fetch_members(limit=None)
                if channel.permissions_for(member).view_channel
            }
            return frozenset(seen)
        except (discord.DiscordException, *LINE_DOWN) as wrong:
            log.info("discord.members_unknown", error=type(wrong).__name__)
            return None

    async def member_sees(self, member: discord.Member, room: RoomId) -> Visibility:
        """The same for a member whose roles are up to date, as those in an interaction are."""
        if str(member.guild.id) != room.tenant:
            return Visibility.NO
        return await _told(self._may_view(member, room))

    async def _asked_for(self, person: Account, room: RoomId) -> bool:
        server = await self._server(int(room.tenant))
        # Not the cached member of a voice channel, whose roles may have changed.
        return await self._may_view(await server.fetch_member(int(person.id)), room)

    async def _has_role(self, person: Account, room: RoomId, roles: Collection[str]) -> bool:
        server = await self._server(int(room.tenant))
        member = await server.fetch_member(int(person.id))
        return any(member.get_role(int(role)) is not None for role in roles if role.isdecimal())

    async def _may_view(self, member: discord.Member, room: RoomId) -> bool:
        server = await self._server(int(room.tenant))
        channel = await self._seen_by(server, int(room.channel))
        return channel.permissions_for(member).view_channel and not member.bot

    async def _seen_by(self, server: discord.Guild, channel: int) -> Channel:
        """The channel whose permissions say who can see a channel: a post has its forum's."""
        found = await self._channel(server, channel)
        if isinstance(found, discord.Thread):
            return found.parent or await self._channel(server, found.parent_id)
        return found

    async def _server(self, guild: int) -> discord.Guild:
        here = self._client.get_guild(guild)
        if here is not None and not here.unavailable:
            return here
        return await self._client.fetch_guild(guild, with_counts=False)

    async def _channel(self, server: discord.Guild, channel: int) -> Channel:
        here = server.get_channel_or_thread(channel)
        if here is not None:
            return here
        found = await server.fetch_channel(channel)
        assert isinstance(found, Channel)  # noqa: S101 - a server has no private channels
        return found


async def _told(asking: Awaitable[bool]) -> Visibility:
    """The answer as a value; `UNKNOWN` if Discord gives none."""
    try:
        return Visibility.YES if await asking else Visibility.NO
    except discord.NotFound as no:
        return Visibility.NO if no.code in NOBODY_THERE else Visibility.UNKNOWN
    except discord.InvalidData:
        return Visibility.NO  # the channel belongs to another server
    except (discord.DiscordException, *LINE_DOWN) as wrong:
        log.info("discord.sight_unknown", error=type(wrong).__name__)
        return Visibility.UNKNOWN
