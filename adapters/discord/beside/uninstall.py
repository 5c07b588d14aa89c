"""When Heard is removed from a server, what is kept of it is deleted after a while.

Whoever removed it by mistake can invite it again until then, and everything is as it was.
"""

from __future__ import annotations

from datetime import timedelta

import discord
import structlog

from adapters.discord.api.gateway_listener import GatewayListener, ListenerContext
from adapters.discord.api.translate import PLATFORM
from adapters.discord.directory.command_sync import app_place
from bot.ids import RoomId
from bot.ports import InstallationKey, InstallationRegistry

log = structlog.get_logger(__name__)

LEFT = "left:"


class Departures(GatewayListener):
    """Notes that a server has gone, and that it is back. That it has gone is kept, so that it is
    known after a restart that it has to be looked at when it is back."""

    def __init__(
        self, context: ListenerContext, installs: InstallationRegistry, keep: timedelta
    ) -> None:
        """`keep`: how long what is stored of a server is kept after Heard was removed."""
        self._client = context.client
        self._external_refs = context.core.external_refs
        self._clock = context.core.clock
        self._installs = installs
        self._keep = keep
        self._left: set[str] = set()

    async def begin(self) -> None:
        """Remember which servers have gone."""
        kept = await self._external_refs.get_all(self._app(), LEFT)
        self._left = {name.removeprefix(LEFT) for name in kept}

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Heard was removed: what is kept is to go when its time has come."""
        now, tenant = self._clock.now(), str(guild.id)
        await self._external_refs.save(self._app(), f"{LEFT}{tenant}", now.isoformat())
        self._left.add(tenant)
        await self._installs.uninstall(InstallationKey(PLATFORM, tenant), now, now + self._keep)
        log.info("discord.removed", tenant=tenant)

    async def on_guild_available(self, guild: discord.Guild) -> None:
        """Heard is here (again): what is kept stays."""
        tenant = str(guild.id)
        if tenant in self._left:
            await self._installs.belongs(PLATFORM, tenant)
            await self._external_refs.delete(self._app(), f"{LEFT}{tenant}")
            self._left.discard(tenant)
            log.info("discord.back", tenant=tenant)

    def _app(self) -> RoomId:
        return app_place(self._client.application_id)
