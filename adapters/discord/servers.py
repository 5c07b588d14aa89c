"""Servers, also those whose shard another process has: Discord is asked about these.

Direct messages all come to one process, and every process may carry what Heard says anywhere.
"""

from __future__ import annotations

from collections import OrderedDict
from datetime import datetime, timedelta
from typing import Final

import discord

from bot.ids import RoomId
from bot.ports import Clock

BELIEVED_FOR: Final = timedelta(minutes=10)
"""How long it is believed what Discord said about a server, a channel or a member."""
REMEMBERED: Final = 10_000

Channel = discord.abc.GuildChannel | discord.Thread
Known = discord.Guild | Channel | discord.Member


class Servers:
    """Finds servers, their channels and their members."""

    def __init__(self, client: discord.Client, clock: Clock) -> None:
        self._client = client
        self._clock = clock
        self._known: OrderedDict[tuple[str, int, int], tuple[datetime, Known]] = OrderedDict()

    async def server(self, guild: int) -> discord.Guild | None:
        """A server; None if Heard is not there, or Discord does not say."""
        here = self._client.get_guild(guild)
        if here is not None:
            return here
        known = self._believed("server", guild, 0)
        if isinstance(known, discord.Guild):
            return known
        try:
            found = await self._client.fetch_guild(guild, with_counts=False)
        except (discord.HTTPException, discord.RateLimited):
            return None
        self._note("server", guild, 0, found)
        return found

    async def channel(self, server: discord.Guild, channel: int) -> Channel | None:
        """A channel or a thread of a server."""
        here = server.get_channel_or_thread(channel)
        if here is not None or self._client.get_guild(server.id) is server:
            return here
        known = self._believed("channel", server.id, channel)
        if isinstance(known, Channel):
            return known
        try:
            found = await server.fetch_channel(channel)
        except (discord.HTTPException, discord.RateLimited, discord.InvalidData):
            return None
        self._note("channel", server.id, channel, found)
        return found

    async def member(self, server: discord.Guild, user: int) -> discord.Member | None:
        """Somebody as a member of a server; None if they are none."""
        here = server.get_member(user)
        if here is not None:
            return here
        known = self._believed("member", server.id, user)
        if isinstance(known, discord.Member):
            return known
        try:
            found = await server.fetch_member(user)
        except (discord.HTTPException, discord.RateLimited):
            return None
        self._note("member", server.id, user, found)
        return found

    async def may_see(self, member: discord.Member, room: RoomId) -> bool:
        """Whether a member can see a room's channel now."""
        server = await self.server(int(room.tenant))
        if server is None or str(member.guild.id) != room.tenant:
            return False
        channel = await self.channel(server, int(room.channel))
        return channel is not None and channel.permissions_for(member).view_channel

    def _believed(self, what: str, guild: int, ident: int) -> Known | None:
        at, found = self._known.get((what, guild, ident), (None, None))
        return found if at is not None and self._clock.now() - at < BELIEVED_FOR else None

    def _note(self, what: str, guild: int, ident: int, found: Known) -> None:
        self._known[what, guild, ident] = (self._clock.now(), found)
        self._known.move_to_end((what, guild, ident))
        if len(self._known) > REMEMBERED:
            self._known.popitem(last=False)
