"""Reaches people who accept no direct messages: by a note in the channel that says to nobody in
particular that something is waiting. Its button shows each person what is theirs."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

import structlog

from adapters.chat.closed import ClosedPlaces, Trouble
from adapters.chat.platform import Ambiguous, Denied, DeniedScope, Destination, Platform
from adapters.discord.outbound.page import DiscordPage, pages
from adapters.discord.outbound.views import Views, own
from bot.errors import RetryLater
from bot.ids import PersonId, RoomId
from bot.phrases.reading import readers_catalogue
from bot.ports import Clock, ExternalRefs, Room

log = structlog.get_logger(__name__)

NOTE_EVERY: Final = timedelta(minutes=5)
"""For so long a note serves for everybody; after that, it is posted again further down."""
WAITING: Final = "waiting"


class WaitingNotes:
    """Knows for whom something is waiting in a room, and posts the notes."""

    def __init__(self, external_refs: ExternalRefs, views: Views, clock: Clock) -> None:
        self._external_refs = external_refs
        self._views = views
        self._clock = clock

    async def leave(
        self,
        platform: Platform[DiscordPage],
        closed: ClosedPlaces,
        known: Room,
        person: PersonId,
        since: datetime,
    ) -> None:
        """Something is waiting for a person: say in the channel that something is.

        Raises:
            RetryLater: not now.
            Blocked: the channel is closed to Heard for now.
            Undeliverable: the channel is gone.
            NotSaved: the database cannot be reached.
        """
        room = known.where
        first = await self.waiting_since(room, person) or since
        await self._wait(room, person, first, since)
        noted = await self._external_refs.get(room, WAITING)
        at, _, message = (noted or "").partition("|")
        now = self._clock.now()
        if at and now - datetime.fromisoformat(at) < NOTE_EVERY:
            return
        if (blocked := closed.blocked(room)) is not None:
            raise blocked
        say, to = readers_catalogue().say, Destination.in_room(room)
        button = own("waiting", say("discord-waiting-open"), room, style="main")
        view, _ = await self._views.make([button])
        (page,) = pages([say("discord-waiting")], view, [button])
        try:
            key = f"waiting:{room.channel}:{now.isoformat()}"
            sent = await platform.post(to, page, key, 0)
        except Denied as no:
            if no.scope is not DeniedScope.PLACE:
                raise
            raise await closed.close(room, Trouble(no.code, known.title)) from None
        await closed.reopen(room)
        await self._external_refs.save(room, WAITING, f"{now.isoformat()}|{sent}")
        if message:
            try:
                await platform.delete(to, message)
            except (RetryLater, Denied, Ambiguous) as wrong:
                log.info("discord.note_stays", error=type(wrong).__name__)

    async def waiting_since(self, room: RoomId, person: PersonId) -> datetime | None:
        """When the first message that waits for a person was due; None if nothing waits."""
        first, _ = _times(await self._external_refs.get(room, _mine(person)))
        return first

    async def taken(self, room: RoomId, person: PersonId, until: datetime) -> None:
        """A person has seen everything up to `until`. More may have come meanwhile."""
        _, last = _times(await self._external_refs.get(room, _mine(person)))
        if last is not None and last > until:
            await self._wait(room, person, until + timedelta(microseconds=1), last)
        else:
            await self._external_refs.delete(room, _mine(person))

    async def _wait(self, room: RoomId, person: PersonId, first: datetime, last: datetime) -> None:
        ref = f"{first.isoformat()}|{last.isoformat()}"
        await self._external_refs.save(room, _mine(person), ref)


def _mine(person: PersonId) -> str:
    return f"waiting:{person}"


def _times(kept: str | None) -> tuple[datetime | None, datetime | None]:
    """When the first and the last of the waiting messages were due."""
    if kept is None:
        return None, None
    first, _, last = kept.partition("|")
    return datetime.fromisoformat(first), datetime.fromisoformat(last)
