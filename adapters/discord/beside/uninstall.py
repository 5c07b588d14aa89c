"""Deletes what is stored of a server some time after Heard was removed from it.

If that was a mistake, Heard can be invited again until then, and everything is as it was.
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
    """Notes that Heard was removed from a server, or is back. The removal is stored, so that the
    return is recognised after a restart, too."""

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
        """Load which servers have removed Heard."""
        kept = await self._external_refs.get_all(self._app(), LEFT)
        self._left = {name.removeprefix(LEFT) for name in kept}

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Heard was removed: schedule the deletion."""
        now, tenant = self._clock.now(), str(guild.id)
        await self._external_refs.save(self._app(), f"{LEFT}{tenant}", now.isoformat())
        self._left.add(tenant)
        await self._installs.uninstall(InstallationKey(PLATFORM, tenant), now, now + self._keep)
        log.info("discord.removed", tenant=tenant)

    async def on_guild_available(self, guild: discord.Guild) -> None:
        """Heard is here, perhaps again: what is stored stays."""
        tenant = str(guild.id)
        if tenant in self._left:
            await self._installs.belongs(PLATFORM, tenant)
            await self._external_refs.delete(self._app(), f"{LEFT}{tenant}")
            self._left.discard(tenant)
            log.info("discord.back", tenant=tenant)

    def _app(self) -> RoomId:
        return app_place(self._client.application_id)
