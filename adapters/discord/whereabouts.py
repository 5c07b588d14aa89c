"""Which room an interaction is for, and whether the one who asks belongs there.

A `custom_id` is never believed: its channel has to be one of the server's, and one that this person
can see.
"""

from __future__ import annotations

from collections import OrderedDict
from datetime import datetime, timedelta
from typing import Any, Final

import discord

from adapters.discord import translate
from adapters.discord.parts import Parts
from adapters.discord.reply import Reply
from adapters.discord.values import Packed
from bot.ids import RoomId
from bot.ports import Account

BELIEVED_FOR: Final = timedelta(minutes=10)
"""How long it is believed, in direct messages, that somebody is a member of a server."""
REMEMBERED: Final = 10_000


class Whereabouts:
    """Finds rooms for interactions."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._members: OrderedDict[tuple[str, str], tuple[datetime, discord.Member]] = OrderedDict()

    def here(self, interaction: discord.Interaction[Any]) -> RoomId | None:
        """The room of the channel in which somebody uses a command."""
        channel = translate.home_of(interaction.channel)
        if interaction.guild_id is None or channel is None:
            return None
        return translate.room_id(interaction.guild_id, channel)

    def title(self, interaction: discord.Interaction[Any]) -> str:
        """What that channel is called."""
        channel: Any = interaction.channel
        if isinstance(channel, discord.Thread) and translate.home_of(channel) != channel.id:
            channel = channel.parent
        return getattr(channel, "name", "") or ""

    async def place(self, reply: Reply, packed: Packed) -> tuple[RoomId, Account] | None:
        """The room a button or a form is for, and who pressed it; None if it is not for them."""
        interaction = reply.interaction
        if not packed.channel:
            return None
        member: discord.abc.User | None
        if interaction.guild_id is None:
            member = await reply.work(self._member(packed.guild, interaction.user))
        else:
            here = str(interaction.guild_id)
            is_member = isinstance(interaction.user, discord.Member)
            member = interaction.user if is_member and packed.guild in ("", here) else None
        if not isinstance(member, discord.Member):
            return None
        guild = self._parts.client.get_guild(member.guild.id)
        channel = guild.get_channel_or_thread(int(packed.channel)) if guild is not None else None
        if channel is None or not channel.permissions_for(member).view_channel:
            return None
        room = translate.room_id(member.guild.id, channel.id)
        reply.room = room
        if reply.private:
            self._parts.whispers.opened(str(member.id))
        return room, translate.account(member, member.guild.id)

    async def _member(self, guild: str, user: discord.abc.User) -> discord.Member | None:
        """Somebody in a direct message, as a member of the server their button is for."""
        found = self._parts.client.get_guild(int(guild)) if guild else None
        if found is None:
            return None
        key, now = (guild, str(user.id)), self._parts.clock.now()
        known = self._members.get(key)
        if known is not None and now - known[0] < BELIEVED_FOR:
            return known[1]
        try:
            member = found.get_member(user.id) or await found.fetch_member(user.id)
        except discord.HTTPException:
            return None
        self._members[key] = (now, member)
        if len(self._members) > REMEMBERED:
            self._members.popitem(last=False)
        return member


def may_lead(interaction: discord.Interaction[Any]) -> bool:
    """Whether somebody manages the channel: they may always make themselves a facilitator."""
    return interaction.guild_id is not None and interaction.permissions.manage_channels
