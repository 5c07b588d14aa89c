"""Finds the room an interaction is about, and checks that whoever asks may see it.

A `custom_id` is never believed: its channel has to be one of the server's, and one that this person
can see.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import discord

from adapters.chat.admission import Admission
from adapters.chat.closed import ClosedPlaces
from adapters.chat.message_menu import Threads, point_of_thread
from adapters.discord.api import translate
from adapters.discord.api.permissions import NEEDS
from adapters.discord.api.translate import member_of
from adapters.discord.directory.direct_channels import DirectChannels
from adapters.discord.directory.rooms import KnownRooms
from adapters.discord.directory.servers import Servers
from adapters.discord.outbound.custom_id import Packed
from bot.ids import RoomId
from bot.ports import Account

Args = Mapping[str, str | int]


class Whereabouts:
    """Finds rooms for interactions."""

    def __init__(
        self,
        rooms: KnownRooms,
        servers: Servers,
        admission: Admission,
        closed: ClosedPlaces,
        direct_channels: DirectChannels,
        threads: Threads,
    ) -> None:
        self._rooms = rooms
        self._servers = servers
        self._admission = admission
        self._closed = closed
        self._direct_channels = direct_channels
        self._threads = threads

    def here(self, interaction: discord.Interaction[Any]) -> RoomId | None:
        """The room of the channel in which a command is used; None if it cannot be one."""
        channel = translate.home_of(interaction.channel)
        if interaction.guild_id is None or channel is None:
            return None
        return translate.room_id(interaction.guild_id, channel)

    async def point(self, room: RoomId, message: discord.Message) -> int | None:
        """The number of the point in whose own thread a message stands; None if in no such one.

        Raises:
            NotSaved: the database cannot be reached.
        """
        return await point_of_thread(self._threads, room, str(message.channel.id))

    def title(self, interaction: discord.Interaction[Any]) -> str:
        """The name of that channel."""
        channel: Any = interaction.channel
        if isinstance(channel, discord.Thread) and translate.home_of(channel) != channel.id:
            channel = channel.parent
        return getattr(channel, "name", "") or ""

    def lacking(self, interaction: discord.Interaction[Any], room: RoomId) -> list[str]:
        """The permissions that Heard needs and lacks in a room, by their labels on Discord.

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

    async def knows(self, room: RoomId) -> bool:
        """Whether Heard is used there already.

        Raises:
            NotSaved: the database cannot be reached.
        """
        return await self._rooms.knows(room)

    async def use(self, interaction: discord.Interaction[Any], room: RoomId) -> None:
        """Heard is used in a channel: make it a room, and retry it if it was closed.

        Raises:
            NotSaved: the database cannot be reached.
        """
        await self._closed.retry(room)
        await self._rooms.use(room, self.title(interaction))

    async def admit(self, person: Account, room: RoomId, command: str, args: Args) -> None:
        """Let somebody in who asks for something in a direct message.

        Raises:
            Refused: they cannot see the room, or that cannot be told just now.
        """
        await self._admission.admit(person, room, None, command, args)
        self._direct_channels.opened(person.id)

    async def place(
        self, interaction: discord.Interaction[Any], packed: Packed, command: str, args: Args
    ) -> tuple[RoomId, Account] | None:
        """The room of a button or form, and the person's account; None if it belongs elsewhere.
        `command`: what it is about in the end; "": nothing that somebody could do who has left.

        Raises:
            Refused: they cannot see the room, or that cannot be told just now.
        """
        guild = packed.guild or translate.tenant(interaction)
        if not packed.channel or not guild.isdecimal() or not packed.channel.isdecimal():
            return None
        room = translate.room_id(guild, packed.channel)
        person = translate.asker(interaction, guild)
        if interaction.guild_id is not None:
            member = member_of(interaction)
            if member is None or guild != str(interaction.guild_id):
                return None
            told = await self._servers.member_sees(member, room)
            await self._admission.admit(person, room, told, command, args)
        else:
            await self.admit(person, room, command, args)
        return room, person
