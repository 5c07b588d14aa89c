"""The connection to Discord: what the client keeps and is told of, and how it is made and kept."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, Final

import discord
import structlog

from adapters.discord.api.close_codes import ended
from adapters.discord.api.options import DiscordOptions
from adapters.discord.api.ratelimits import LONGEST_WAIT, use_what_is_left
from adapters.discord.api.refusals import LINE_DOWN
from bot.admin_texts import admin_text
from bot.errors import Unusable

log = structlog.get_logger(__name__)

PAUSES: Final = (5.0, 60.0)
"""Seconds between attempts to reach Discord, at first and at most."""


def client_for(options: DiscordOptions) -> discord.AutoShardedClient:
    """A client that is not connected yet."""
    # Heard neither plays nor records anything: nobody has to be told what that would need.
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
    more: dict[str, Any] = {}
    if options.shard_ids is not None:
        more = {"shard_ids": list(options.shard_ids), "shard_count": options.shard_count}
    client = discord.AutoShardedClient(
        intents=intents(options),
        # Events carry what Heard needs to know: messages are not cached, and of members only those
        # in a voice channel.
        max_messages=None,
        member_cache_flags=discord.MemberCacheFlags(joined=False, voice=True),
        chunk_guilds_at_startup=False,
        allowed_mentions=discord.AllowedMentions.none(),
        max_ratelimit_timeout=LONGEST_WAIT,
        guild_ready_timeout=options.ready_within,
        **more,
    )
    use_what_is_left(client.http)
    _guard(client._connection.parsers)
    _tell_of_member_updates(client)
    return client


def intents(options: DiscordOptions) -> discord.Intents:
    """The events that Discord sends, and no more."""
    return discord.Intents(
        guilds=True,
        guild_messages=True,
        dm_messages=True,
        guild_reactions=True,
        guild_scheduled_events=True,
        voice_states=True,
        message_content=options.message_content,
        members=options.server_members,
    )


def _missing(problem: Exception, data: Any) -> str:
    """The field that discord.py did not find, by Discord's name for it; "" if that is not what was
    wrong. Nothing that the payload holds is given: it may be what somebody wrote."""
    key = problem.args[0] if isinstance(problem, KeyError) and problem.args else ""
    is_name = isinstance(key, str) and key.isidentifier() and key not in repr(data)
    return key if is_name else ""


def _guard(parsers: dict[str, Callable[[Any], None]]) -> None:
    """Keep a payload that discord.py cannot parse from ending the connection, as it would."""

    def guarded(kind: str, parse: Callable[[Any], None]) -> Callable[[Any], None]:
        def attempt(data: Any) -> None:
            try:
                parse(data)
            except Exception as problem:
                log.warning(
                    "discord.not_understood",
                    event_kind=kind,
                    error=type(problem).__name__,
                    key=_missing(problem, data),
                )

        return attempt

    for kind, parse in list(parsers.items()):
        parsers[kind] = guarded(kind, parse)


def _tell_of_member_updates(client: discord.Client) -> None:
    """discord.py tells of updates of members that it has cached, and we cache none: a listener's
    `on_raw_member_update` gets the ids of the server and the member."""
    parsers = client._connection.parsers
    parse = parsers["GUILD_MEMBER_UPDATE"]

    def told(data: Any) -> None:
        parse(data)
        client.dispatch("raw_member_update", int(data["guild_id"]), int(data["user"]["id"]))

    parsers["GUILD_MEMBER_UPDATE"] = told


class _Away(Exception):
    """Discord cannot be reached now; the message is the kind of failure."""


class DiscordConnection:
    """Logs in and connects, and goes on trying while Discord cannot be reached."""

    def __init__(
        self,
        client: discord.AutoShardedClient,
        token: str,
        on_login: Callable[[], Awaitable[None]],
        on_ended: Callable[[Unusable], None] | None,
        pauses: tuple[float, float] = PAUSES,
    ) -> None:
        """`on_login`: awaited between login and connecting. `on_ended`: told why, when the
        connection has ended for good. `pauses`: seconds between attempts, at first and at most."""
        self._client = client
        self._token = token
        self._on_login = on_login
        self._on_ended = on_ended
        self._pauses = pauses
        self._connection: asyncio.Task[None] | None = None
        self._trying: asyncio.Task[None] | None = None
        self._logged_in = False
        self._stopping = False

    @property
    def is_up(self) -> bool:
        """Whether Discord can be heard now."""
        return self._client.is_ready() and not self._client.is_closed()

    async def start(self) -> None:
        """Log in and connect; returns when Discord has sent the servers. Where it cannot be
        reached, returns at once and goes on trying: the other platforms do not wait for it.

        Raises:
            Unusable: the token or the intents are not right.
        """
        try:
            await self._begin()
        except _Away as away:
            log.warning("discord.away", error=str(away))
            self._trying = asyncio.create_task(self._keep_trying(), name="discord.trying")

    async def disconnect(self) -> None:
        """Take in no more events. Requests can still be made."""
        self._stopping = True
        if self._trying is not None:
            self._trying.cancel()
            await asyncio.gather(self._trying, return_exceptions=True)
        for shard in list(self._client.shards.values()):
            await shard.disconnect()

    async def close(self) -> None:
        """Log out; no requests can be made any more."""
        await self._client.close()
        if self._connection is not None:
            await asyncio.gather(self._connection, return_exceptions=True)

    async def _begin(self) -> None:
        if not self._logged_in:
            await self._log_in()
        self._connection = asyncio.create_task(self._client.connect(), name="discord")
        ready = asyncio.create_task(self._client.wait_until_ready())
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
            await self._client.login(self._token)
            await self._on_login()
        except discord.LoginFailure:
            await self._client.close()
            raise Unusable(admin_text("discord-token-refused")) from None
        except (discord.HTTPException, *LINE_DOWN) as wrong:
            # A further attempt opens a session, and its connections, of its own.
            await self._client.http.close()
            self._client.http.connector = discord.utils.MISSING
            raise _Away(type(wrong).__name__) from None
        self._logged_in = True

    async def _keep_trying(self) -> None:
        pause, longest = self._pauses
        while not self._stopping:
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

    def _ended(self, connection: asyncio.Task[None]) -> None:
        """The connection has ended for good: discord.py reconnects by itself where it can."""
        if self._stopping or connection.cancelled():
            return
        wrong = connection.exception()
        log.error("discord.connection_ended", error=type(wrong).__name__)
        if self._on_ended is not None:
            self._on_ended(ended(wrong))
