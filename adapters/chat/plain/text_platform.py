"""The primitives of `Platform`, on a platform of plain text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Final

import msgspec

from adapters.chat.direct_lines import DirectLines
from adapters.chat.plain.retrying import RetryingTasks
from adapters.chat.plain.signs import SignButton
from adapters.chat.plain.status_lines import StatusLines
from adapters.chat.plain.text_page import TextPage, sentence, text_pages
from adapters.chat.plain.text_rooms import TextRooms
from adapters.chat.plain.text_wire import TextWire
from adapters.chat.platform import Attachment, Destination, Platform, RenderContext, Uneditable
from adapters.chat.tasks import BackgroundTasks
from bot.bounded import BoundedDict
from bot.ids import PersonId, RoomId
from bot.ports import Account, Room
from bot.rendered import RenderedCard, RenderedFile

REMEMBERED: Final = 2_000
"""Messages of which it is remembered what their signs mean, so that an edit keeps that."""


class TextPlatform(Platform[TextPage]):
    """What all chat platforms share asks this, and this asks the platform."""

    def __init__(
        self, wire: TextWire, rooms: TextRooms, lines: DirectLines, tasks: BackgroundTasks
    ) -> None:
        self.name = wire.name
        self.capabilities = wire.capabilities
        self.losses = wire.losses
        self.wire = wire
        self.rooms = rooms
        self.work = RetryingTasks(tasks)
        self.anywhere = RoomId(self.name, "", "")
        self.lines = lines
        """Which room is meant by what somebody types in their direct room."""
        self.status = StatusLines()
        """The short answers in direct rooms that can still change."""
        self._buttons: BoundedDict[str, tuple[SignButton, ...]] = BoundedDict(REMEMBERED)

    # -- messages

    async def render(self, card: RenderedCard, context: RenderContext) -> list[TextPage]:
        """A card as messages."""
        about = sentence("chat-about-room", room=context.room.title).body
        pages = text_pages(
            card,
            context.room.where.channel,
            self.wire.longest,
            kind=context.kind,
            before=about if context.kind == "whisper" else "",
            after=context.panel_link,
            mentions={one.id: one.name for one in context.mentions},
        )
        if context.retires:
            pages = [msgspec.structs.replace(page, retires=True) for page in pages]
        return pages[:1] if context.kind == "panel" else pages

    async def post(self, to: Destination, page: TextPage, key: str, number: int) -> str:
        """Post a message, and put its signs on it."""
        channel = self._channel(to)
        self.status.end(channel)
        ref = await self.wire.send(channel, page, f"{key}:{number}", thread=to.thread)
        self._buttons[ref] = page.buttons
        self._offer(channel, ref, page.buttons)
        return ref

    async def find(
        self, to: Destination, key: str, since: datetime, pages: Sequence[TextPage]
    ) -> Mapping[int, str]:
        """Look for what was posted by a key."""
        keys = {f"{key}:{number}": number for number in range(len(pages))}
        return await self.wire.find(self._channel(to), keys, since)

    async def edit(self, to: Destination, ref: str, page: TextPage) -> None:
        """Show something else in a message's place. Its signs keep their meaning."""
        if self.wire.edits_are_kept and not (page.panel or page.retires or page.brief):
            raise Uneditable("edits_are_kept")
        channel, known = self._channel(to), self._buttons.get(ref)
        if known is None:
            known = await self.wire.buttons_on(channel, ref) or ()
        page = page.keeping(known)
        self._buttons[ref] = page.buttons
        await self.wire.send(channel, page, "", replaces=ref)
        had = {each.sign for each in known}
        self._offer(channel, ref, (each for each in page.buttons if each.sign not in had))

    async def delete(self, to: Destination, ref: str) -> None:
        """Delete a message."""
        await self.wire.delete(self._channel(to), ref)

    async def is_gone(self, room: RoomId, ref: str) -> bool:
        """Whether a message was deleted."""
        return await self.wire.is_gone(self.rooms.channel_of(room), ref)

    async def open_thread(self, to: Destination, ref: str, title: str) -> str:
        """A thread is known by the message that it begins with."""
        return ref if self.capabilities.threads else await super().open_thread(to, ref, title)

    async def link(self, to: Destination, ref: str) -> str:
        """The address of a message."""
        return await self.wire.link(self._channel(to), ref)

    async def upload(
        self, to: Destination, file: RenderedFile, made: Attachment, key: str, number: int
    ) -> str:
        """Upload a file."""
        return await self.wire.upload(self._channel(to), made, f"{key}:file:{number}")

    async def stands_elsewhere(self, to: Destination, file: RenderedFile) -> bool:
        """Files are left out on a platform that has none."""
        return not self.wire.takes_files

    async def delete_file(self, to: Destination, file: str) -> None:
        """Delete the message that shows a file."""
        await self.delete(to, file)

    # -- people

    async def name_of(self, tenant: str, person: str) -> str:
        """What somebody is called."""
        return await self.wire.name_of(person)

    async def direct(self, room: RoomId, person: Account) -> Destination:
        """Somebody's direct room."""
        return Destination(room, await self.rooms.direct_room(person.id), direct=True)

    async def before_whisper(self, room: Room, to: PersonId, card: RenderedCard) -> None:
        """What somebody types in their direct room from now on may be about this room."""
        await self.lines.offered(room.where, to, card)

    def as_typed(self, line: str) -> str:
        """What we would type as "/agenda next", as people type it there."""
        return f"{self.wire.command_word} {line.removeprefix('/')}"

    def _channel(self, to: Destination) -> str:
        return to.channel if to.direct else self.rooms.channel_of(to.room)

    def _offer(self, channel: str, ref: str, buttons: Iterable[SignButton]) -> None:
        """Put signs on a message of ours, so that one tap is enough to press one."""
        for each in buttons:
            self.work.convenience(partial(self.wire.put_sign, channel, ref, each.sign), "signs")
