"""Which room an interaction is for, and whether the one who asks belongs there.

A `custom_id` is never believed: its channel has to be one of the server's, and one that this person
can see.
"""

from __future__ import annotations

from typing import Any

import discord

from adapters.discord import translate
from adapters.discord.needs import NEEDS
from adapters.discord.parts import Parts
from adapters.discord.reply import Reply
from adapters.discord.values import Packed
from bot.ids import RoomId
from bot.ports import Account


class Whereabouts:
    """Finds rooms for interactions."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

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

    def lacking(self, interaction: discord.Interaction[Any], room: RoomId) -> list[str]:
        """What Heard may not do in a room that it has to, by Discord's names for it.

        Commands and buttons work in channels that Heard cannot see. Discord says with each of them
        what Heard may do in the channel where it was used; of another one this knows nothing.
        """
        here = self.here(interaction)
        if here != room:
            return []
        needed = ["view_channel", "send_messages"]
        if isinstance(interaction.channel, discord.Thread) and here.channel == str(
            interaction.channel.id
        ):
            needed[1] = "send_messages_in_threads"
        may = interaction.app_permissions
        return [
            need.called for need in NEEDS if need.name in needed and not getattr(may, need.name)
        ]

    async def place(self, reply: Reply, packed: Packed) -> tuple[RoomId, Account] | None:
        """The room a button or a form is for, and who pressed it; None if it is not for them."""
        if not packed.channel:
            return None
        member = await self.member(reply, packed.guild)
        if member is None:
            return None
        room = translate.room_id(member.guild.id, packed.channel)
        if not await reply.work(self._parts.servers.may_see(member, room)):
            return None
        reply.room = room
        if reply.private:
            self._parts.whispers.opened(str(member.id))
        return room, translate.account(member, member.guild.id)

    async def member(self, reply: Reply, guild: str = "") -> discord.Member | None:
        """Who asks, as a member of the server they are on, or in a direct message of the one that
        their button is for."""
        interaction = reply.interaction
        if interaction.guild_id is not None:
            is_here = guild in ("", str(interaction.guild_id))
            user = interaction.user
            return user if is_here and isinstance(user, discord.Member) else None
        if not guild:
            return None
        return await reply.work(self._asked_about(int(guild), interaction.user.id))

    async def _asked_about(self, guild: int, user: int) -> discord.Member | None:
        server = await self._parts.servers.server(guild)
        return None if server is None else await self._parts.servers.member(server, user)


def may_lead(interaction: discord.Interaction[Any]) -> bool:
    """Whether somebody manages the channel: they may always make themselves a facilitator."""
    return interaction.guild_id is not None and interaction.permissions.manage_channels
