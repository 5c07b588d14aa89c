"""The primitives of Matrix."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final
from urllib.parse import quote
from uuid import uuid4

import structlog

from adapters.chat.closed import Trouble
from adapters.chat.platform import (
    Attachment,
    Capabilities,
    Denied,
    DeniedScope,
    Destination,
    Platform,
    RenderContext,
    Uneditable,
)
from adapters.matrix import incoming
from adapters.matrix.homeserver import PLATFORM
from adapters.matrix.render import CARD, MatrixPage, SignButton, presses_of, render, sentence
from adapters.matrix.rooms import ALL, DIRECT, MatrixRooms
from adapters.matrix.work import Work
from bot.bounded import BoundedDict
from bot.errors import HeardError
from bot.ids import PersonId, RoomId
from bot.phrases import catalogue
from bot.ports import Account, ExternalRefs, Room
from bot.rendered import RenderedCard, RenderedFile

log = structlog.get_logger(__name__)

REMEMBERED: Final = 2_000
"""Messages of which it is remembered what their signs stand for, so that an edit keeps that."""
LOOKED_AT: Final = 3
"""Pages of history in which a message is looked for that may have arrived."""


class MatrixPlatform(Platform[MatrixPage]):
    """Matrix, for what all platforms share."""

    name = PLATFORM
    capabilities = Capabilities(
        edits=True,
        deletes=True,
        threads=True,
        finds_by_key=True,
        # Synapse keeps transaction ids for a day, and a redacted event's as well.
        idempotent_for=timedelta(hours=20),
    )

    def __init__(self, rooms: MatrixRooms, external_refs: ExternalRefs, work: Work) -> None:
        self.server = rooms.server
        self.rooms = rooms
        self._external_refs = external_refs
        self._work = work
        self._signs: BoundedDict[str, tuple[SignButton, ...]] = BoundedDict(REMEMBERED)
        self._making: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._made: dict[str, str] = {}
        """Direct rooms that the server has not told us of yet."""

    async def render(self, spoken: RenderedCard, context: RenderContext) -> list[MatrixPage]:
        """A card as messages."""
        about = catalogue().say("chat-about-room", {"room": context.room.title})
        pages = render(
            spoken,
            context.room.where.channel,
            kind=context.kind,
            before=about if context.kind == "whisper" else "",
            after=context.panel_link,
            calls={one.id: one.name for one in context.mentions},
        )
        return pages[:1] if context.kind == "panel" else pages

    async def post(self, to: Destination, page: MatrixPage, key: str, number: int) -> str:
        """Post a message, and put its signs on it."""
        there = self._there(to)
        key = f"{key}:{number}"
        ref = await self.server.send(there, page.content(key, to.thread), key)
        self._signs[ref] = page.presses
        self._offer(there, ref, [each.sign for each in page.presses])
        return ref

    async def find(
        self, to: Destination, key: str, since: datetime, pages: Sequence[MatrixPage]
    ) -> Mapping[int, str]:
        """Look through the newest history for what we have sent by that key."""
        found: dict[int, str] = {}
        wanted = {f"{key}:{number}": number for number in range(len(pages))}
        looked = 0
        async for events in self.server.history(self._there(to), "", ""):
            for event in events:
                number = wanted.get((incoming.content(event).get(CARD) or {}).get("key", ""))
                if event.get("sender") == self.server.me and number is not None:
                    found[number] = event["event_id"]
            looked += 1
            if looked == LOOKED_AT or not events or incoming.at(events[-1]) < since:
                break
        return found

    async def edit(self, to: Destination, ref: str, page: MatrixPage) -> None:
        """Edit a panel. Other messages are only edited to take words away that are gone, and on
        Matrix everybody can read what a message said before: they are deleted and sent anew."""
        if not page.panel:
            raise Uneditable("edits_are_kept")
        there = self._there(to)
        known = self._signs.get(ref)
        if known is None:
            known = presses_of(incoming.content(await self.server.event(there, ref)))
        page = page.keeping(known)
        self._signs[ref] = page.presses
        await self.server.send(there, page.edit(ref))
        had = {each.sign for each in known}
        self._offer(there, ref, [each.sign for each in page.presses if each.sign not in had])

    async def delete(self, to: Destination, ref: str) -> None:
        """Take a message away, with all that it said before."""
        await self.server.redact(self._there(to), ref)

    async def open_thread(self, to: Destination, ref: str, title: str) -> str:
        """A thread is known by the message that it begins with."""
        return ref

    async def direct(self, room: RoomId, person: Account) -> Destination:
        """Somebody's direct room, made if there is none."""
        return Destination(room, await self.direct_room(person.id), direct=True)

    async def before_whisper(self, room: Room, to: PersonId, spoken: RenderedCard) -> None:
        """What somebody types in their direct room from now on is about this one."""
        await self._external_refs.save(ALL, f"about:{to}", room.where.channel)

    async def direct_room(self, person: str, *, asked: bool = False) -> str:
        """Somebody's direct room, made if there is none. Who has left theirs is not invited again,
        unless they have just `asked` for something.

        Raises:
            Denied: they have left it.
        """
        async with self._making[person]:
            made = self._made.get(person)
            if made is not None and self.rooms.get(made) is None:
                return made
            for there in self.rooms.direct_rooms(person):
                found = self.rooms.get(there)
                if found is None or found.encrypted:
                    continue
                if person not in found.users:
                    if not asked:
                        raise Denied("direct_room_left", DeniedScope.PERSON)
                    await self.server.invite(there, person)
                return there
            marker = {"type": DIRECT, "state_key": "", "content": {"person": person}}
            self._made[person] = await self.server.make_direct(person, marker)
            return self._made[person]

    async def upload(
        self, to: Destination, file: RenderedFile, made: Attachment, key: str, number: int
    ) -> str:
        """Put a file there. A picture's description is its caption."""
        where = await self.server.upload(made.data, made.name, made.media_type)
        key = f"{key}:file:{number}"
        content = {
            "msgtype": "m.image" if made.media_type.startswith("image/") else "m.file",
            "body": made.alt or made.name,
            "filename": made.name,
            "url": where,
            "info": {"mimetype": made.media_type, "size": len(made.data)},
            "m.mentions": {},
            CARD: {"key": key, "presses": []},
        }
        return await self.server.send(self._there(to), content, key)

    async def delete_file(self, to: Destination, file: str) -> None:
        """Take away the message that shows a file."""
        await self.server.redact(self._there(to), file)

    async def link(self, to: Destination, ref: str) -> str:
        """The address of a message, for whichever client somebody uses."""
        return f"https://matrix.to/#/{quote(self._there(to))}/{quote(ref)}"

    async def name_of(self, tenant: str, person: str) -> str:
        """What somebody calls themselves."""
        path = f"/_matrix/client/v3/profile/{quote(person)}/displayname"
        return str((await self.server.get(path)).get("displayname") or "")

    async def is_gone(self, room: RoomId, ref: str) -> bool:
        """Whether a message was taken back: then nothing is left in it."""
        try:
            return not incoming.content(await self.server.event(self.rooms.there(room), ref))
        except HeardError:
            return False

    async def tell(self, where: RoomId, trouble: Trouble) -> bool:
        """Tell somebody who can mend it that Heard cannot write in a room. Never fails."""
        key = f"matrix-mend-{trouble.code.replace('_', '-')}"
        key = key if key in catalogue() else "matrix-mend-other"
        slots = {"room": trouble.title, "code": trouble.code}
        page = sentence(catalogue().say(key, slots), loud=True)
        for person in self.rooms.leaders(self.rooms.there(where)):
            try:
                to = Destination(where, await self.direct_room(person), direct=True)
                await self.post(to, page, f"closed:{where.channel}:{uuid4().hex}", 0)
            except HeardError as wrong:
                log.info("matrix.not_told", error=type(wrong).__name__)
            else:
                return True
        return False

    def _offer(self, there: str, ref: str, signs: Sequence[str]) -> None:
        """Put signs on a message of ours, so that one tap is enough to choose one."""
        for sign in signs:
            about = {"rel_type": "m.annotation", "event_id": ref, "key": sign}

            async def put(about: dict[str, str] = about) -> None:
                key = f"offer:{ref}:{about['key']}"
                await self.server.send(there, {"m.relates_to": about}, key, "m.reaction")

            self._work.convenience(put, "signs")

    def _there(self, to: Destination) -> str:
        return to.channel if to.direct else self.rooms.there(to.room)
