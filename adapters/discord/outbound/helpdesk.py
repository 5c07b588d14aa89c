"""Who can open a channel to Heard on Discord, and how."""

from __future__ import annotations

import discord

from adapters.chat.closed import Trouble
from adapters.discord.api.markdown import safe
from adapters.discord.api.refusals import LINE_DOWN
from adapters.discord.api.translate import PLATFORM
from adapters.discord.directory.servers import Servers
from adapters.discord.outbound.page import DiscordPage
from bot.ids import RoomId
from bot.phrases.reading import readers_catalogue
from bot.ports import Account


class DiscordHelpdesk:
    """Implements `adapters.chat.channel_errors.Helpdesk`."""

    def __init__(self, servers: Servers) -> None:
        self._servers = servers

    def how_to_mend(self, trouble: Trouble) -> str:
        """What is wrong, and how to fix it."""
        return readers_catalogue().say("discord-closed", {"channel": f"#{trouble.title or '…'}"})

    async def owner(self, where: RoomId) -> Account | None:
        """The server's owner; None if Discord does not tell now."""
        try:
            guild = await self._servers.server(int(where.tenant))
        except (discord.DiscordException, *LINE_DOWN):
            return None
        if guild is None or guild.owner_id is None:
            return None
        return Account(platform=PLATFORM, tenant=where.tenant, id=str(guild.owner_id), name="")

    def page(self, text: str) -> DiscordPage:
        """Plain text as a message."""
        return DiscordPage(safe(text))
