"""Who comes into rooms and leaves them, Heard included, and where rooms go."""

from __future__ import annotations

import structlog
from msgspec.structs import replace

from adapters.chat.closed import ClosedPlaces, Trouble
from adapters.chat.plain.text_page import sentence
from adapters.chat.plain.text_rooms import TextRoster
from adapters.chat.platform import Denied
from adapters.matrix import content, incoming
from adapters.matrix.command_syntax import as_typed_on_matrix
from adapters.matrix.homeserver import PLATFORM, Event
from adapters.matrix.rooms import MatrixRooms

log = structlog.get_logger(__name__)


class MembershipWatcher:
    """Keeps track of who is where."""

    def __init__(self, rooms: MatrixRooms, roster: TextRoster, closed: ClosedPlaces) -> None:
        self._rooms = rooms
        self._roster = roster
        self._server = rooms.server
        self._closed = closed

    async def take(self, there: str, event: Event) -> None:
        """Take in an event, if it is about that.

        Raises:
            NotSaved, RetryLater, Ambiguous: not now. To do the same again is harmless.
        """
        match event.get("type"):
            case "m.room.member":
                await self._member(there, event)
            case "m.room.tombstone":
                await self._tombstone(there, event)
            case "m.room.name" | "m.room.canonical_alias":
                if await self._roster.known(there) is not None:
                    await self._roster.open(self._rooms.here(there))

    # -- people

    async def _member(self, there: str, event: Event) -> None:
        person = str(event.get("state_key") or "")
        membership = incoming.content(event).get("membership")
        if person == self._server.me:
            return
        if membership == "join":
            await self._roster.joined(there, person, event["event_id"])
        elif membership in ("leave", "ban"):
            await self._roster.left(there, person, incoming.at(event), event["event_id"])

    # -- Heard itself

    async def invited(self, there: str) -> None:
        """Somebody wants Heard in a room."""
        try:
            await self._server.join(there)
        except Denied as no:
            log.info("not_joined", platform=PLATFORM, code=no.code)

    async def arrived(self, there: str) -> None:
        """Heard has come into a room."""
        found = self._rooms.get(there)
        if found is None or found.encrypted:
            return  # see `leave_encrypted`
        if self._rooms.is_own(there):
            return
        await self._follow(there)
        if await self._roster.known(there) is not None:
            await self._closed.reopen(self._rooms.here(there))
            return
        direct = await self._rooms.direct_for(there) is not None
        await self._say(there, "matrix-hello-direct" if direct else "matrix-hello")

    async def left(self, there: str) -> None:
        """Heard has left a room, or was removed from it."""
        self._rooms.drop(there)
        if not self._rooms.left_behind(there):
            await self._close(there, "not_in_room")

    async def leave_encrypted(self, there: str) -> None:
        """One clear sentence, and no more."""
        await self._say(there, "matrix-encrypted")
        await self._close(there, "encrypted")
        await self._server.leave(there)
        self._rooms.drop(there)

    # -- rooms

    async def _tombstone(self, there: str, event: Event) -> None:
        """A room was upgraded: follow to the new one, or wait there to be invited."""
        new = incoming.content(event).get("replacement_room")
        if not isinstance(new, str) or not new.startswith("!"):
            return
        if await self._roster.known(there) is None:
            return
        if self._rooms.get(new) is not None:
            await self._rooms.move(there, new)
            await self._closed.reopen(self._rooms.here(new))
            return
        try:
            await self._server.join(new)
        except Denied as no:
            log.info("not_followed", platform=PLATFORM, code=no.code)
            await self._close(there, "upgraded")

    async def _follow(self, there: str) -> None:
        """If a room takes the place of one that we know, and that one says so too, it is it."""
        for old, found in list(self._server.client.rooms.items()):
            if found.replacement_room == there and await self._roster.known(old) is not None:
                await self._rooms.move(old, there)
                return

    async def _close(self, there: str, code: str) -> None:
        """Nothing can be shown in a room for now: what is for it is kept."""
        room = await self._roster.known(there)
        if room is not None:
            await self._closed.close(room.where, Trouble(code, room.title))

    async def _say(self, there: str, key: str) -> None:
        """One of our own sentences, once."""
        page = replace(sentence(key, typed=as_typed_on_matrix("/start")), loud=False)
        await self._server.send(there, content.message(page, key), f"{key}:{there}")
