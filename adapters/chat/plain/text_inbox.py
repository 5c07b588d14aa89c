"""What people write and do, from a platform of plain text to the service."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

import msgspec

from adapters.chat.answering import answering_person
from adapters.chat.delivery import CorePorts
from adapters.chat.forms import use_on_message
from adapters.chat.message_menu import Threads, about_point, point_of_thread
from adapters.chat.plain.raised_hands import RaisedHands
from adapters.chat.plain.signs import pressed
from adapters.chat.plain.text_forms import TextForms
from adapters.chat.plain.text_page import TextPage, sentence, text_pages
from adapters.chat.plain.text_platform import TextPlatform
from adapters.chat.plain.text_requests import RequestContext, TextRequests
from adapters.chat.plain.text_rooms import TextRoster
from adapters.chat.unsent import Unsent
from bot.commands import line_parser
from bot.commands.slash_prefix import slashed
from bot.errors import Refused
from bot.ids import RoomId
from bot.ports import Account, Message, MessageDeletion, Reaction

STALE: Final = timedelta(minutes=10)
"""What was typed longer ago than this, while Heard was away, is no longer carried out."""

HELP: Final = "help"

Args = dict[str, str | int]
OnMessage = Callable[[RoomId], None]


class TextInbox:
    """Takes in messages, commands, emoji and deletions.

    Every method may raise `NotSaved`, `RetryLater` and `Ambiguous`: not now. To call it again with
    the same is harmless. `channel`: where it happened, by the platform's own id.
    """

    def __init__(
        self,
        platform: TextPlatform,
        core: CorePorts,
        requests: TextRequests,
        on_message: OnMessage,
        threads: Threads,
    ) -> None:
        """`on_message`: told of each message in a room."""
        self._platform = platform
        self._service = core.service
        self._roster = TextRoster(platform.rooms, core.service)
        self._clock = core.clock
        self._on_message = on_message
        self._threads = threads
        self._requests = requests
        directory, refs = core.service.directory, core.external_refs
        unsent = Unsent(core.clock)
        core.service.personal.on_forgotten(unsent.forget)
        self._forms = TextForms(platform, requests, directory, refs, unsent)
        self._hands = RaisedHands(refs, core.clock)
        word = platform.wire.command_word
        self._command = re.compile(
            rf"\s*[{word[0]}{chr(ord(word[0]) + 0xFEE0)}]{re.escape(word[1:])}(?:\s+|$)",
            re.IGNORECASE,
        )

    def line(self, text: str) -> str | None:
        """The command that a text is, without the word before it; None if it is none."""
        found = self._command.match(text)
        return None if found is None else text[found.end() :].strip()

    async def on_message(self, said: Message, channel: str) -> None:
        """Somebody has written in a room."""
        asked = _context(said, said.room, channel)
        line = self.line(said.text)
        self._on_message(said.room)
        if line is None:
            if await self._service.directory.room(said.room) is None:
                return
            receipt = await self._service.intake.on_message(said)
            if receipt.command and not receipt.repeated:
                # Done is a sign on the message. Why not is told, and the rest everybody sees.
                if receipt.refused:
                    async with answering_person(self._service, said.person):
                        await self._forms.answer(asked, receipt)
                elif receipt.accepted:
                    self._requests.mark_done(asked)
            return
        async with answering_person(self._service, said.person):
            await self._typed(asked, said, channel, line)

    async def _typed(self, asked: RequestContext, said: Message, channel: str, line: str) -> None:
        if self._is_stale(said.at):
            self._requests.tell(asked, sentence("chat-typed-long-ago"))
            return
        await self._roster.open(said.room)
        command, args, note = await self._on_replied(said, channel, line)
        if note:
            self._requests.tell(asked, TextPage(body=note, loud=True), key="note")
        if command:
            await self._forms.do(asked, command=command, args=args)
        else:
            await self._forms.do(asked, line=line or "help", mentions=said.mentions)

    async def on_direct_message(self, said: Message, channel: str) -> None:
        """Somebody has written in their direct room. Whatever it is, they are answered."""
        async with answering_person(self._service, said.person):
            await self._said_directly(said, channel)

    async def _said_directly(self, said: Message, channel: str) -> None:
        line = self.line(said.text)
        asked = _context(said, said.room, channel, private=True)
        if line is None and await self._forms.answered(asked, said.text):
            return
        if self._is_stale(said.at):
            self._requests.tell(asked, sentence("chat-typed-long-ago"))
            return
        slash = slashed(said.text) if line is None else line
        typed = (said.text if slash is None else slash).strip()
        await self._typed_directly(asked, typed, certain=slash is not None)

    async def _typed_directly(self, asked: RequestContext, line: str, *, certain: bool) -> None:
        """`certain`: it was clearly meant as a command. What is none is no mistake otherwise."""
        if not line or line == HELP:
            self._requests.tell(asked, *await self._home(asked))
            return
        try:
            meant = await self._platform.lines.meant(asked.person, line, certain=certain)
        except Refused as no:
            hint = sentence("chat-direct-hint", typed=self._platform.as_typed("/status"))
            if certain:
                refusal = await self._service.commands.refusal(no, asked.room)
                hint = TextPage(body=refusal.text, loud=True)
            self._requests.tell(asked, hint, *await self._home(asked))
            return
        if meant.room is not None:
            await self._forms.do(msgspec.structs.replace(asked, room=meant.room), line=line)
        elif meant.card is not None:
            longest = self._platform.wire.longest
            self._requests.tell(asked, *text_pages(meant.card, asked.room.channel, longest))
        else:
            self._requests.tell(asked, self._begin_in_a_room())

    async def _home(self, asked: RequestContext) -> list[TextPage]:
        """What concerns somebody, in the rooms that they may see now."""
        longest = self._platform.wire.longest
        homes = await self._platform.lines.homes(asked.person)
        pages = [
            page for room, _, card in homes for page in text_pages(card, room.channel, longest)
        ]
        return pages or [self._begin_in_a_room()]

    def _begin_in_a_room(self) -> TextPage:
        return sentence("chat-begin-in-room", typed=self._platform.as_typed("/start"))

    async def on_sign(self, put: Reaction, channel: str, *, private: bool) -> None:
        """Somebody has put an emoji on a message: one of Heard's, then it presses a button, or
        anybody's. `private`: in their direct room."""
        buttons = await self._platform.wire.buttons_on(channel, put.ref)
        if buttons is None:
            if await self._service.directory.room(put.room) is not None:
                await self._service.intake.on_reaction(put)
                await self._hands.put(put)
            return
        button = pressed(buttons, put.sign)
        if button is None or self._is_stale(put.at):
            return
        room = RoomId(self._platform.name, "", button.room) if button.room else put.room
        async with answering_person(self._service, put.person):
            await self._forms.pressed(_context(put, room, channel, private=private), button)
        # So that it can be pressed again, and nobody need see who has pressed it.
        take = self._platform.wire.take_sign
        self._platform.work.convenience(lambda: take(channel, put.source), "signs")

    async def on_sign_taken_off(self, removal: MessageDeletion, person: Account) -> None:
        """Somebody has taken their emoji off a message. `removal.ref`: the source that it had when
        it was put on."""
        sign = await self._hands.sign(removal.room, removal.ref)
        if not sign:
            return
        await self._service.intake.on_reaction(
            Reaction(
                room=removal.room,
                person=person,
                ref="",
                source=removal.source,
                at=removal.at,
                sign=sign,
                withdrawn=True,
            )
        )
        await self._hands.forget(removal.room, removal.ref)

    async def on_deleted(self, removal: MessageDeletion) -> None:
        """A message was deleted."""
        if await self._service.directory.room(removal.room) is not None:
            await self._service.intake.on_message_deleted(removal)

    async def _on_replied(self, said: Message, channel: str, line: str) -> tuple[str, Args, str]:
        """The command that a reply is, if it is used on the message that it replies to: that one's
        words go along, and are erased with it. With it a note, if they are not all. An empty name
        if it is no such command."""
        try:
            command, given = line_parser.line(line)
        except line_parser.AmbiguousLine as unclear:
            command, given = unclear.command, unclear.given
        except Refused:
            return "", {}, ""
        if not said.reply_to or given or command.on_message is None:
            return "", {}, ""
        about: Args = {}
        if command.on_message.in_thread:
            about = about_point(
                command, await point_of_thread(self._threads, said.room, said.thread)
            )
        if about and said.reply_to == said.thread:
            # To nobody: in the thread of a point, it is about the point.
            return command.name, about, ""
        of = await self._platform.wire.said_in(channel, said.reply_to)
        if of is None:
            return "", {}, ""
        args, note = use_on_message(command, said.reply_to, of.text, of.author)
        return command.name, {**args, **about}, note

    def _is_stale(self, at: datetime) -> bool:
        return self._clock.now() - at > STALE


def _context(
    event: Message | Reaction, room: RoomId, channel: str, *, private: bool = False
) -> RequestContext:
    return RequestContext(
        person=event.person, room=room, channel=channel, event=event.source, private=private
    )
