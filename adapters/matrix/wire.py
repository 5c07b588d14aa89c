"""Messages of Matrix, and emoji on them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Final
from urllib.parse import quote

from adapters.chat.plain.signs import SignButton
from adapters.chat.plain.text_page import TextPage
from adapters.chat.plain.text_wire import TextMessage, TextWire
from adapters.chat.platform import Ambiguous, Attachment, Capabilities, Denied
from adapters.matrix import content, incoming
from adapters.matrix.command_syntax import ROOT
from adapters.matrix.homeserver import PLATFORM
from adapters.matrix.rooms import MatrixRooms
from bot.errors import HeardError
from bot.records.room_end import EndReason

LOOKED_AT: Final = 3
"""Pages of history in which a message is looked for that may have arrived."""


class MatrixWire(TextWire):
    """Speaks to the homeserver."""

    name = PLATFORM
    command_word = ROOT
    longest = 18_000
    """An event, in which the text stands twice, may have 65,536 bytes
    (https://spec.matrix.org/v1.15/client-server-api/#size-limits)."""
    edits_are_kept = True
    takes_files = True
    capabilities = Capabilities(
        edits=True,
        deletes=True,
        threads=True,
        mentions=True,
        finds_by_key=True,
        # Synapse keeps transaction ids for a day, and a redacted event's as well.
        idempotent_for=timedelta(hours=20),
    )

    # Nobody removed Heard from a room that was upgraded or encrypted: it says of those what is so.
    losses = MappingProxyType({"not_in_room": EndReason.LOST})

    def __init__(self, rooms: MatrixRooms) -> None:
        self._rooms = rooms
        self._server = rooms.server

    async def send(
        self,
        channel: str,
        page: TextPage,
        key: str,
        *,
        thread: str = "",
        replaces: str = "",
        answers: str = "",
    ) -> str:
        """Send a message, or the newest edit of one."""
        if not replaces:
            new = content.message(page, key, thread=thread, answers=answers)
            return await self._server.send(channel, new, key)
        try:
            return await self._server.send(channel, content.replacement(page, replaces), key)
        except Ambiguous:
            # What stands in the room that an upgraded one replaced cannot be edited from here, and
            # Synapse does not say that this is why: then this raises `NotFound`.
            await self._server.event(channel, replaces)
            raise

    async def buttons_on(self, channel: str, ref: str) -> tuple[SignButton, ...] | None:
        """What the signs on a message of Heard's mean, by its newest edit and as it was first."""
        try:
            found = await self._server.event(channel, ref)
        except Denied:
            return None
        if found.get("sender") != self._server.me:
            return None
        edited = ((found.get("unsigned") or {}).get("m.relations") or {}).get("m.replace") or {}
        now = content.buttons_in(incoming.content(edited).get("m.new_content") or {})
        taken = {each.sign for each in now}
        before = content.buttons_in(incoming.content(found))
        return (*now, *(one for one in before if one.sign not in taken))

    async def put_sign(self, channel: str, ref: str, sign: str) -> None:
        """React to a message."""
        key = f"sign:{ref}:{sign}"
        await self._server.send(channel, content.sign(ref, sign), key, "m.reaction")

    async def take_sign(self, channel: str, sign_ref: str) -> None:
        """Redact somebody's reaction, where Heard has the power to."""
        if self._rooms.may_redact(channel):
            await self._server.redact(channel, sign_ref)

    async def delete(self, channel: str, ref: str) -> None:
        """Redact a message, with all that it said before."""
        await self._server.redact(channel, ref)

    async def find(
        self, channel: str, keys: Mapping[str, int], since: datetime
    ) -> Mapping[int, str]:
        """Look through the newest history for what we have sent by these keys."""
        found: dict[int, str] = {}
        looked = 0
        async for events in self._server.history(channel):
            for event in events:
                number = keys.get(content.key_of(incoming.content(event)))
                if event.get("sender") == self._server.me and number is not None:
                    found[number] = event["event_id"]
            looked += 1
            if looked == LOOKED_AT or not events or incoming.at(events[-1]) < since:
                break
        return found

    async def said_in(self, channel: str, ref: str) -> TextMessage | None:
        """What a person wrote in a message, and who."""
        try:
            said = await self._server.event(channel, ref)
        except Denied:
            return None
        if said.get("sender") == self._server.me or not incoming.is_said(said):
            return None
        return TextMessage(text=incoming.text(said), author=str(said.get("sender") or ""))

    async def is_gone(self, channel: str, ref: str) -> bool:
        """Whether a message was redacted: then nothing is left in it."""
        try:
            return not incoming.content(await self._server.event(channel, ref))
        except HeardError:
            return False

    async def upload(self, channel: str, made: Attachment, key: str) -> str:
        """Upload a file, and send a message that shows it."""
        where = await self._server.upload(made.data, made.name, made.media_type)
        return await self._server.send(channel, content.file(made, where, key), key)

    async def link(self, channel: str, ref: str) -> str:
        """The address of a message, for whichever client somebody uses."""
        return f"https://matrix.to/#/{quote(channel)}/{quote(ref)}"

    async def name_of(self, person: str) -> str:
        """What somebody calls themselves."""
        path = f"/_matrix/client/v3/profile/{quote(person)}/displayname"
        return str((await self._server.get(path)).get("displayname") or "")
