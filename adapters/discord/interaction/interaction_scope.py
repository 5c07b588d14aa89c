"""Which room an interaction is for, and whether the one who asks belongs there.

A `custom_id` is never believed: its channel has to be one of the server's, and one that this person
can see.
"""

from __future__ import annotations

from typing import Any

import discord

from adapters.discord.api import translate
from adapters.discord.api.permissions import NEEDS
from adapters.discord.interaction.parts import Parts
from adapters.discord.interaction.reply import DiscordReply
from adapters.discord.outbound.custom_id import Packed
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

    async def place(self, reply: DiscordReply, packed: Packed) -> tuple[RoomId, Account] | None:
        """The room a button or a form is for, and who pressed it; None if it belongs elsewhere.

        Raises:
            Refused: they cannot see the room, or that cannot be told just now.
        """
        interaction = reply.interaction
        guild = packed.guild or translate.tenant(interaction)
        if not packed.channel or not guild.isdecimal() or not packed.channel.isdecimal():
            return None
        room = translate.room_id(guild, packed.channel)
        person = translate.account(interaction.user, guild)
        if interaction.guild_id is not None:
            member = self.member(interaction)
            if member is None or guild != str(interaction.guild_id):
                return None
            told = await self._parts.servers.member_sees(member, room)
            await self._parts.admission.admit(person, room, told)
        else:
            await self._parts.admission.admit(person, room)
            self._parts.platform.direct_channels.opened(str(interaction.user.id))
        reply.room = room
        return room, person

    def member(self, interaction: discord.Interaction[Any]) -> discord.Member | None:
        """Who asks, as a member of the server they are on; None in a direct message."""
        return interaction.user if isinstance(interaction.user, discord.Member) else None
