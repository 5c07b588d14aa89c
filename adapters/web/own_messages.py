"""What people do with messages of their own that they have sent: change them, or take them back."""

from __future__ import annotations

from adapters.chat.progress import Progress
from adapters.web import ui_texts
from adapters.web.connection import Connection, encode
from adapters.web.protocol import EditMessage, TakeBackMessage
from adapters.web.room_hub import RECENT, ChatMessage
from adapters.web.said_so_far import is_theirs
from adapters.web.shared_hub import SharedHub
from adapters.web.snapshot import room_id
from adapters.web.validation import LONGEST_TEXT
from bot.commands.slash_prefix import meant_privately, slashed
from bot.ports import Clock, MeetingService, MessageDeletion
from bot.records.model import BEGINNING
from bot.text import clean_text


class OwnMessages:
    """Changes and takes back messages. Nobody can do so with what another person wrote."""

    def __init__(self, service: MeetingService, hall: SharedHub, clock: Clock) -> None:
        self._service = service
        self._hall = hall
        self._clock = clock

    async def edit(self, connection: Connection, request: EditMessage) -> str:
        """Show a message with another text to everybody who can see it. What was recorded from it
        stays as it was, and so does what it counted as. Returns why not, or "" if it was done."""
        await self._service.sight.admit(room_id(connection.channel), connection.account)
        text = clean_text(request.text)
        if not text:
            return ui_texts.say("web-empty")
        if len(text) > LONGEST_TEXT:
            return ui_texts.say("web-too-long")
        if slashed(text) is not None:
            return ui_texts.say("web-no-command")
        if (meant := meant_privately(text)) is not None:
            return ui_texts.looks_private(meant.name)
        if not is_theirs(request.entry, connection.person):
            return ui_texts.say("web-not-yours")
        said = self._hall.room(connection.channel).edit(request.entry, text)
        if said is None:
            return ui_texts.say("web-message-gone-change")
        await self._service.intake.on_message_changed(room_id(connection.channel), said.id, text)
        self._hall.changed(connection.channel, said)
        await self.show(connection.channel, said)
        return ""

    async def show(self, channel: str, said: ChatMessage) -> None:
        """Show a message with another text to everybody here who may read it."""
        for reader in self._hall.connections(channel):
            if await self._may_read(reader, said.id):
                # Not by its id, by which a page that is just being greeted might leave it out.
                room = self._hall.room(reader.channel)
                reader.send_frame(encode(said.entry(reader.person, room.heard_by(said.id))))

    async def take_back(
        self, connection: Connection, request: TakeBackMessage, source: str, progress: Progress
    ) -> str:
        """Remove a message for everybody, and what was recorded from it. That its writer had a turn
        stays counted. Returns why not, or "" if it was done.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
        """
        where = room_id(connection.channel)
        await self._service.sight.admit(where, connection.account)
        if not is_theirs(request.entry, connection.person):
            return ui_texts.say("web-not-yours")
        if not await self._is_here(connection, request.entry):
            return ui_texts.say("web-message-gone-change")
        deletion = MessageDeletion(
            room=where, ref=request.entry, source=source, at=self._clock.now()
        )
        progress.note(await self._service.intake.on_message_deleted(deletion))
        self._hall.take_back(connection.channel, request.entry)
        return ""

    async def _may_read(self, reader: Connection, entry: str) -> bool:
        """Whether somebody was there when it was said, or may read what was said before."""
        if self._hall.room(reader.channel).came_before(reader.person, entry):
            return True
        where = room_id(reader.channel)
        (since,) = await self._service.entry.readable_from(where, [reader.account])
        return since == BEGINNING

    async def _is_here(self, connection: Connection, entry: str) -> bool:
        if self._hall.room(connection.channel).has(entry):
            return True
        refs = await self._service.messages.recent_messages(room_id(connection.channel), RECENT)
        return any(ref.ref == entry for ref in refs)
