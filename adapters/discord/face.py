"""Discord as a face: connected, hushed, and gone."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

import discord
import structlog

from adapters.chat.closures import state_of
from adapters.chat.lifecycle import Lifecycle
from adapters.discord.api.close_codes import ended
from adapters.discord.api.options import PLATFORM
from adapters.discord.api.refusals import LINE_DOWN
from adapters.discord.client import HeardClient
from adapters.health import AWAY, PartState
from bot.errors import RetryLater, Unusable
from bot.ports import OutboxMessage, Room
from bot.rendered import RenderedCard

log = structlog.get_logger(__name__)

NOT_READY: Final = 5.0
"""Seconds until something is shown, where Discord cannot be reached yet."""
PAUSES: Final = (5.0, 60.0)
"""Seconds between attempts to reach Discord, at first and at most."""


class _Away(Exception):
    """Discord cannot be reached now; the message is the kind of failure."""


class DiscordFace:
    """Implements `bot.ports.PlatformAdapter`. `start`, then `stop` and `close`."""

    platform = PLATFORM
    entrance = ""
    """Nothing has to be opened in a browser."""

    def __init__(
        self,
        client: HeardClient,
        on_ended: Callable[[Unusable], None] | None = None,
        *,
        pauses: tuple[float, float] = PAUSES,
    ) -> None:
        """`pauses`: seconds between attempts to reach Discord, at first and at most."""
        self.client = client
        self._on_ended = on_ended
        self._pauses = pauses
        self._connection: asyncio.Task[None] | None = None
        self._trying: asyncio.Task[None] | None = None
        self._logged_in = False
        self._lifecycle = lifecycle = Lifecycle(PLATFORM, client.parts.tasks, client.parts.gates)
        lifecycle.takes_in(self._disconnect)
        lifecycle.holds(self._hang_up)
        for companion in client.companions:
            lifecycle.holds(companion.on_end)
        lifecycle.holds(client.delivery.stop)

    async def start(self) -> None:
        """Log in and connect; returns when Discord has sent what there is.

        Where Discord cannot be reached it returns at once, and goes on trying: one platform that
        is away keeps nobody from the others.

        Raises:
            Unusable: the token or the intents are not right.
        """
        try:
            await self._begin()
        except _Away as away:
            log.warning("discord.away", error=str(away))
            self._trying = asyncio.create_task(self._keep_trying(), name="discord.trying")

    async def _begin(self) -> None:
        if not self._logged_in:
            await self._log_in()
        self._connection = asyncio.create_task(self.client.connect(), name="discord")
        ready = asyncio.create_task(self.client.wait_until_ready())
        await asyncio.wait({self._connection, ready}, return_when=asyncio.FIRST_COMPLETED)
        if ready.done() and not self._connection.done():
            self._connection.add_done_callback(self._ended)
            return
        ready.cancel()
        await asyncio.gather(ready, return_exceptions=True)
        wrong = self._connection.exception()
        if isinstance(wrong, (discord.HTTPException, *LINE_DOWN)):
            raise _Away(type(wrong).__name__)
        raise ended(wrong)

    async def _log_in(self) -> None:
        try:
            await self.client.login(self.client.parts.options.token)
        except discord.LoginFailure:
            await self.client.close()
            raise Unusable(
                "Discord does not know this bot's token. Copy it again from the application's page "
                "(Bot, Reset Token) into HEARD_DISCORD__TOKEN."
            ) from None
        except (discord.HTTPException, *LINE_DOWN) as wrong:
            # A further attempt opens a session, and its connections, of its own.
            await self.client.http.close()
            self.client.http.connector = discord.utils.MISSING
            raise _Away(type(wrong).__name__) from None
        self._logged_in = True

    async def _keep_trying(self) -> None:
        pause, longest = self._pauses
        while not self._lifecycle.is_stopping:
            await asyncio.sleep(pause)
            pause = min(2 * pause, longest)
            try:
                await self._begin()
            except _Away:
                continue
            except Exception as wrong:
                if self._on_ended is not None:
                    self._on_ended(wrong if isinstance(wrong, Unusable) else ended(wrong))
                return
            log.warning("discord.back")
            return

    async def connected(self) -> bool:
        """Whether Discord can be heard now."""
        return self.client.is_ready() and not self.client.is_closed()

    async def state(self) -> PartState:
        """Whether Discord can be heard, and lets us write; for `/health`."""
        if not await self.connected():
            return AWAY
        return state_of(await self.client.parts.access.closed.refresh(), single=False)

    async def deliver(
        self, outbox_message: OutboxMessage, room: Room, spoken: RenderedCard
    ) -> None:
        """Show a parcel.

        Raises:
            Later: not now.
            Undeliverable: never.
            NotSaved: the database cannot be reached.
        """
        if self.client.user is None or self.client.is_closed():
            raise RetryLater(NOT_READY)
        await self.client.delivery.deliver(outbox_message, room, spoken)
        if outbox_message.kind == "panel":
            await self.client.after_panel(room.where)

    async def stop(self) -> None:
        """Take nothing more in, and finish what was taken in. What Heard says still goes out."""
        await self._lifecycle.stop()

    async def close(self) -> None:
        """Let go of everything."""
        await self._lifecycle.close()

    async def _disconnect(self) -> None:
        if self._trying is not None:
            self._trying.cancel()
            await asyncio.gather(self._trying, return_exceptions=True)
        for shard in list(self.client.shards.values()):
            await shard.disconnect()

    async def _hang_up(self) -> None:
        await self.client.close()
        if self._connection is not None:
            await asyncio.gather(self._connection, return_exceptions=True)

    def _ended(self, connection: asyncio.Task[None]) -> None:
        """The connection has ended, and discord.py does not begin another: all that may be mended
        by itself has been tried there."""
        if self._lifecycle.is_stopping or connection.cancelled():
            return
        wrong = ended(connection.exception())
        log.error(
            "discord.connection_ended", error=type(connection.exception()).__name__
        )  # why, and how to mend it, is said by whoever ends the process
        if self._on_ended is not None:
            self._on_ended(wrong)
