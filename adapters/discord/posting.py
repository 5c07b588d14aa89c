"""Sends messages to channels: once each, in order, and never again where it is not wanted.

What goes wrong becomes what the courier understands: `RetryLater`, `Undeliverable`, or, for
everything else, the exception itself.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from typing import Any, Final, Protocol

import aiohttp
import discord
import structlog
from discord import ui

from adapters.chat.closed import ClosedPlaces, Trouble
from adapters.discord.marks import safe
from adapters.discord.options import PLATFORM
from bot.bounded import BoundedDict
from bot.errors import Blocked, RetryLater, Undeliverable
from bot.ids import RoomId

log = structlog.get_logger(__name__)

UNKNOWN_CHANNEL, UNKNOWN_MESSAGE = 10003, 10008
MISSING_ACCESS, CANNOT_TELL, MISSING_PERMISSIONS = 50001, 50007, 50013
NOT_ALLOWED: Final = frozenset({MISSING_ACCESS, MISSING_PERMISSIONS})
TOO_MANY_OLD_EDITS = 30046
GONE: Final = frozenset({UNKNOWN_CHANNEL, 10004})
LINE_DOWN: Final = (aiohttp.ClientError, OSError)
"""The connection is gone: what was asked for may have been done, or not."""
SERVER_IN_TROUBLE: Final = 30.0
"""Seconds to wait when Discord's servers are in trouble, after discord.py has tried five times."""
NOT_READY: Final = 5.0
LONGEST_ALT: Final = 1024
LOOKED_AT: Final = 100
NONCE_LASTS: Final = timedelta(minutes=2)
"""For so long it is certain that Discord knows a message's nonce."""
REMOVED: Final = "removed"
"""Why a server is closed: Heard was removed from it."""
REMEMBERED: Final = 20_000
"""Channels of which it is remembered that they were deleted."""


Sent = Callable[[int, int, int], Awaitable[None]]
"""Told of each message as soon as it stands: its channel, its number in the card, its id."""


class Attachment(Protocol):
    """A file. `alt` says in words what it shows."""

    @property
    def name(self) -> str:
        """Its name."""
        ...

    @property
    def data(self) -> bytes:
        """What is in it."""
        ...

    @property
    def alt(self) -> str:
        """In words, what it shows."""
        ...


def attached(files: Sequence[Attachment]) -> list[discord.File]:
    """Files as discord.py takes them."""
    return [
        discord.File(io.BytesIO(one.data), filename=one.name, description=one.alt[:LONGEST_ALT])
        for one in files
    ]


def nonce(key: str, piece: int = 0) -> str:
    """At most 25 characters that are the same for the same thing: Discord then shows it once."""
    return hashlib.blake2b(f"{key}:{piece}".encode(), digest_size=12).hexdigest()


def failure(error: Exception) -> Exception:
    """What the courier is to make of an error of Discord's."""
    match error:
        case discord.RateLimited(retry_after=seconds):
            return RetryLater(seconds)
        case discord.DiscordServerError():
            return RetryLater(SERVER_IN_TROUBLE)
        case discord.HTTPException(status=429):
            return RetryLater(SERVER_IN_TROUBLE)
        case discord.HTTPException(status=401):
            return RetryLater(SERVER_IN_TROUBLE)
        case discord.HTTPException(code=code, status=status) if 400 <= status < 500:
            return Undeliverable(str(code or status))
        case _:
            return error


class Posting:
    """Sends to channels. What Discord does not let us show for now is kept, see `ClosedPlaces`."""

    def __init__(self, client: discord.Client, closed: ClosedPlaces) -> None:
        self._client = client
        self.closed = closed
        self._gone = BoundedDict[str, None](REMEMBERED)
        self._left: dict[str, RoomId] = {}

    def gone(self, channel: int | str) -> None:
        """A channel was deleted: it does not come back."""
        self._gone[str(channel)] = None

    async def left(self, guild: discord.Guild) -> None:
        """Heard was removed from a server. What is to be said there is kept: it may come back.

        Raises:
            NotSaved: the database cannot be reached.
        """
        server = RoomId(PLATFORM, str(guild.id), "")
        self._left.update({str(channel.id): server for channel in guild.channels})
        await self.closed.close(server, Trouble(REMOVED), tell=False)

    async def back(self, guild: discord.Guild) -> None:
        """Heard is in a server.

        Raises:
            NotSaved: the database cannot be reached.
        """
        await self.closed.reopen(RoomId(PLATFORM, str(guild.id), ""))

    async def retry_all(self, guild: discord.Guild) -> None:
        """Roles or membership of a whole server have changed: perhaps channels are open again.

        Raises:
            NotSaved: the database cannot be reached.
        """
        for channel in guild.channels:
            where = RoomId(PLATFORM, str(guild.id), str(channel.id))
            await self.closed.retry(where, at_once=True)

    def is_closed(self, channel: int | str) -> bool:
        """Whether nothing is sent to a channel for now."""
        server = self._left.get(str(channel))
        left = server is not None and self.closed.is_closed(server)
        return str(channel) in self._gone or left or self.closed.is_closed_channel(str(channel))

    def check(self, room: RoomId, *, people: bool = False) -> None:
        """Ask Discord nothing where it has said no just now. `people`: it is for a direct message.

        Raises:
            Blocked: not until somebody mends it.
            Undeliverable: the channel was deleted.
        """
        blocked = self.closed.blocked(room)
        if blocked is not None and (blocked.everything or not people):
            raise blocked
        if room.channel in self._gone and not people:
            raise Undeliverable(str(UNKNOWN_CHANNEL))

    async def refused(self, room: RoomId, code: int) -> Blocked:
        """Discord does not let us show something in a channel now; who can mend it is told.

        Raises:
            NotSaved: the database cannot be reached.
        """
        return await self.closed.close(room, Trouble(str(code)))

    async def post(
        self,
        room: RoomId,
        key: str,
        texts: Sequence[str],
        *,
        view: ui.View | None = None,
        mentions: Sequence[int] = (),
        files: Sequence[Attachment] = (),
        channel: str = "",
        since: datetime | None = None,
        sent_as: Sent | None = None,
    ) -> int:
        """Send to a room's channel, or to a thread of it; gives the last message's id.

        `since`: it may have arrived after that time; look first what is there.

        Raises:
            Later: not now.
            Blocked: not until somebody mends it, who has been told.
            Undeliverable: never.
            NotSaved: the database cannot be reached.
        """
        place = channel or room.channel
        self.check(room)
        target = self._client.get_partial_messageable(int(place), guild_id=int(room.tenant))
        try:
            sent = await self.send(
                target,
                key,
                texts,
                view=view,
                mentions=mentions,
                files=files,
                since=since,
                sent_as=sent_as,
            )
        except discord.Forbidden as no:
            # Perhaps it is the files or the buttons: one plain message more, and no other after it.
            plain = [*texts, *(safe(f"{one.name}: {one.alt}") for one in files)]
            try:
                if not files and no.code != MISSING_PERMISSIONS:
                    raise
                sent = await self.send(
                    target, f"{key}:plain", plain, mentions=mentions, sent_as=sent_as
                )
            except discord.Forbidden as again:
                if channel:  # a thread that was locked: the room itself is another matter
                    raise Undeliverable(str(again.code)) from None
                raise await self.refused(room, again.code) from None
            except discord.HTTPException as wrong:
                raise failure(wrong) from None
        except discord.NotFound as gone:
            if gone.code in GONE and not channel:
                self.gone(place)
            raise Undeliverable(str(gone.code)) from None
        except (discord.HTTPException, discord.RateLimited) as wrong:
            raise failure(wrong) from None
        if not channel:
            await self.closed.reopen(room)
        return sent

    async def send(
        self,
        target: discord.abc.Messageable,
        key: str,
        texts: Sequence[str],
        *,
        view: ui.View | None = None,
        mentions: Sequence[int] = (),
        files: Sequence[Attachment] = (),
        since: datetime | None = None,
        sent_as: Sent | None = None,
    ) -> int:
        """Send texts one after the other, view and files with the last; gives its id.

        Raises:
            discord.HTTPException: Discord did not take one of them.
        """
        allowed = discord.AllowedMentions(
            everyone=False, roles=False, replied_user=False,
            users=[discord.Object(one) for one in mentions],
        )  # fmt: skip
        there = await self._there(target, texts, since) if since is not None else []
        sent = there[-1].id if there else 0
        if sent_as is not None:
            for piece, known in enumerate(there):
                await sent_as(known.channel.id, piece, known.id)
        for piece, text in enumerate(texts[len(there) :], start=len(there)):
            last = piece == len(texts) - 1
            more: dict[str, Any] = {}
            if last and view is not None:
                more["view"] = view
            if last and files:
                more["files"] = attached(files)
            message = await target.send(
                text,
                nonce=nonce(key, piece),
                allowed_mentions=allowed,
                suppress_embeds=True,
                **more,
            )
            sent = message.id
            if sent_as is not None:
                await sent_as(message.channel.id, piece, sent)
        return sent

    async def _there(
        self, target: discord.abc.Messageable, texts: Sequence[str], since: datetime
    ) -> list[discord.Message]:
        """How much of this has arrived since then. Discord knows a nonce for a few minutes only."""
        me, found = self._client.user, list[discord.Message]()
        try:
            async for message in target.history(limit=LOOKED_AT, after=since, oldest_first=True):
                if me is not None and message.author.id == me.id:
                    if message.content == texts[len(found)]:
                        found.append(message)
                    if len(found) == len(texts):
                        break
        except discord.Forbidden as no:
            log.info("discord.cannot_look", code=no.code)
        return found
