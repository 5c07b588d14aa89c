"""What is for one person only: a direct message, or, where these are closed, a note in the channel
that is the same for everybody and gives nothing away."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

import discord
import structlog
from discord import ui

from adapters.discord.posting import CANNOT_TELL, Attachment, Posting, Sent, failure
from adapters.discord.views import Views, own
from bot.bounded import BoundedDict
from bot.ids import PersonId, RoomId
from bot.phrases import catalogue
from bot.ports import Clock, ExternalRefs, MeetingService

log = structlog.get_logger(__name__)

CLOSED_FOR: Final = timedelta(minutes=10)
"""How long it is remembered that somebody takes no direct messages."""
NOTE_EVERY: Final = timedelta(minutes=5)
"""A note in the channel holds for everybody for so long; then it is posted anew, further down."""
REMEMBERED: Final = 10_000
WAITING: Final = "waiting"


class Whispers:
    """Brings things to people."""

    def __init__(
        self,
        client: discord.Client,
        service: MeetingService,
        external_refs: ExternalRefs,
        posting: Posting,
        views: Views,
        clock: Clock,
    ) -> None:
        self._client = client
        self._service = service
        self._external_refs = external_refs
        self._posting = posting
        self._views = views
        self._clock = clock
        self._closed = BoundedDict[str, datetime](REMEMBERED)

    async def direct(
        self,
        user: str,
        key: str,
        texts: Sequence[str],
        view: ui.View | None = None,
        files: Sequence[Attachment] = (),
        since: datetime | None = None,
        sent_as: Sent | None = None,
    ) -> bool:
        """Send a direct message; False if this person takes none.

        Raises:
            Later: not now.
            Undeliverable: there is no such person.
        """
        now = self._clock.now()
        if now - self._closed.get(user, now - CLOSED_FOR) < CLOSED_FOR:
            return False
        try:
            channel = await self._client.create_dm(discord.Object(int(user)))
            await self._posting.send(
                channel, key, texts, view=view, files=files, since=since, sent_as=sent_as
            )
        except discord.Forbidden as no:
            log.info("discord.direct_closed", code=no.code)
            self._closed[user] = now
            return False
        except (discord.HTTPException, discord.RateLimited) as wrong:
            if isinstance(wrong, discord.HTTPException) and wrong.code == CANNOT_TELL:
                return False
            raise failure(wrong) from None
        return True

    def opened(self, user: str) -> None:
        """This person has written to us: perhaps they take direct messages now."""
        self._closed.pop(user, None)

    async def leave_note(self, room: RoomId, person: PersonId, since: datetime) -> None:
        """Something is waiting for a person: say in the channel that something is, for somebody.

        Raises:
            Later: not now.
            Undeliverable: the channel is closed to us.
            NotSaved: the database cannot be reached.
        """
        first = await self.waiting_since(room, person) or since
        await self._wait(room, person, first, since)
        noted = await self._external_refs.get(room, WAITING)
        at, _, message = (noted or "").partition("|")
        now = self._clock.now()
        if at and now - datetime.fromisoformat(at) < NOTE_EVERY:
            return
        say = catalogue().say
        view, _ = await self._views.make(
            [own("waiting", say("discord-waiting-open"), room, style="main")]
        )
        sent = await self._posting.post(
            room, f"waiting:{room.channel}:{now.isoformat()}", [say("discord-waiting")], view=view
        )
        await self._external_refs.save(room, WAITING, f"{now.isoformat()}|{sent}")
        if message:
            await self._take_away(room, int(message))

    async def waiting_since(self, room: RoomId, person: PersonId) -> datetime | None:
        """Since when something has been waiting for a person here; None if nothing has."""
        first, _ = _times(await self._external_refs.get(room, _mine(person)))
        return first

    async def taken(self, room: RoomId, person: PersonId, until: datetime) -> None:
        """They have seen what there was until then. More may have come meanwhile."""
        _, last = _times(await self._external_refs.get(room, _mine(person)))
        if last is not None and last > until:
            await self._wait(room, person, until + timedelta(microseconds=1), last)
        else:
            await self._external_refs.delete(room, _mine(person))

    async def _wait(self, room: RoomId, person: PersonId, first: datetime, last: datetime) -> None:
        ref = f"{first.isoformat()}|{last.isoformat()}"
        await self._external_refs.save(room, _mine(person), ref)

    async def _take_away(self, room: RoomId, message: int) -> None:
        channel = self._client.get_partial_messageable(int(room.channel), guild_id=int(room.tenant))
        try:
            await channel.get_partial_message(message).delete()
        except discord.HTTPException as wrong:
            log.info("discord.note_stays", code=wrong.code)


def _mine(person: PersonId) -> str:
    return f"waiting:{person}"


def _times(kept: str | None) -> tuple[datetime | None, datetime | None]:
    """When the first and the last of what is waiting for somebody was said."""
    if kept is None:
        return None, None
    first, _, last = kept.partition("|")
    return datetime.fromisoformat(first), datetime.fromisoformat(last)
