"""What people say and do in rooms, and in their direct rooms: from Matrix to the service."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from adapters.chat.platform import Denied
from adapters.matrix import incoming
from adapters.matrix.command_syntax import as_typed_on_matrix
from adapters.matrix.homeserver import Event
from adapters.matrix.render import SignButton, plain, presses_of, sentence
from adapters.matrix.requests import MatrixRequests, RequestContext
from adapters.matrix.rooms import ALL, MatrixRooms
from bot.bounded import BoundedDict
from bot.commands import line_parser
from bot.errors import Refused
from bot.ids import RoomId
from bot.phrases import catalogue
from bot.ports import Account, Clock, MeetingService

STALE: Final = timedelta(minutes=10)
"""What was typed longer ago than this, while Heard was away, is not carried out any more."""
REMEMBERED: Final = 20_000
"""Emojis of which it is remembered what they were, for when they are taken away again."""

Args = dict[str, str | int]


class Inbox:
    """Takes in messages, commands, emojis and redactions."""

    def __init__(
        self,
        rooms: MatrixRooms,
        answers: MatrixRequests,
        service: MeetingService,
        clock: Clock,
        on_message: Callable[[RoomId], None],
    ) -> None:
        self._rooms = rooms
        self._server = rooms.server
        self._answers = answers
        self._service = service
        self._clock = clock
        self._on_message = on_message
        self._put: BoundedDict[str, Event] = BoundedDict(REMEMBERED)

    async def take(self, there: str, event: Event) -> None:
        """Take in an event, if it is something that people say or do.

        Raises:
            NotSaved, RetryLater, Ambiguous: not now. To do the same again is harmless.
        """
        match event.get("type"):
            case "m.room.message" if incoming.is_said(event):
                await self._message(there, event)
            case "m.reaction":
                await self._reaction(there, event)
            case "m.room.redaction":
                await self._redaction(there, event)

    async def _message(self, there: str, event: Event) -> None:
        person = self._rooms.account(there, event["sender"])
        line = incoming.line(event)
        if await self._rooms.direct_for(there) is not None:
            await self._directly(there, event, person, line)
            return
        room = self._rooms.here(there)
        people = [self._rooms.account(there, one) for one in incoming.mentioned(event)]
        mentions = incoming.picked(event, people)
        asked = RequestContext(person=person, room=room, there=there, event=event["event_id"])
        self._on_message(room)
        if line is None:
            if await self._rooms.known(there) is None:
                return
            said = incoming.said(event, room, person, mentions)
            receipt = await self._service.intake.on_message(said)
            if receipt.command and not receipt.repeated:
                # Done is a mark on the message. Why not is told, and the rest everybody sees.
                if receipt.refused:
                    await self._answers.answer(asked, receipt)
                elif receipt.accepted:
                    self._answers.mark(asked)
            return
        if self._is_stale(event):
            self._answers.tell(asked, sentence(catalogue().say("matrix-stale"), loud=True))
            return
        await self._rooms.open(there)
        command, args = await self._copied(there, event, line)
        if command:
            await self._answers.do(asked, command=command, args=args)
        else:
            await self._answers.do(asked, line=line or "help", mentions=mentions)

    async def _copied(self, there: str, event: Event, line: str) -> tuple[str, Args]:
        """The command that a reply is, if it is to be used on the message that it replies to: its
        words go along, and are erased with it. An empty name if it is no such."""
        ref = incoming.reply_to(event)
        try:
            command, given = line_parser.line(line)
        except line_parser.AmbiguousLine as unclear:
            command, given = unclear.command, unclear.given
        except Refused:
            return "", {}
        use = command.on_message
        if not ref or given or use is None:
            return "", {}
        try:
            said = await self._server.event(there, ref)
        except Denied:
            return "", {}
        if said.get("sender") == self._server.me or not incoming.is_said(said):
            return "", {}
        words = {use.copies: incoming.text(said)} if use.copies else {}
        return command.name, {**dict(use.args), **words, "source": ref}

    async def _directly(self, there: str, event: Event, person: Account, line: str | None) -> None:
        text = incoming.text(event)
        if line is None and self._answers.is_asked(person.id):
            await self._answers.answered(person.id, event["event_id"], text)
            return
        room = await self._answers.meant(person)
        asked = RequestContext(
            person=person,
            room=room or self._rooms.here(there),
            there=there,
            event=event["event_id"],
            private=True,
        )
        if self._is_stale(event):
            self._answers.tell(asked, sentence(catalogue().say("matrix-stale"), loud=True))
        elif line is None or room is None:
            key = "matrix-hint" if room else "matrix-in-a-room"
            typed = as_typed_on_matrix("/start")
            self._answers.tell(asked, sentence(catalogue().say(key, {"typed": typed}), loud=True))
        else:
            await self._answers.do(asked, line=line or "help")

    def _is_stale(self, event: Event) -> bool:
        return self._clock.now() - incoming.at(event) > STALE

    async def _reaction(self, there: str, event: Event) -> None:
        about = incoming.relation(event)
        target, person = str(about.get("event_id") or ""), event["sender"]
        self._put[event["event_id"]] = event
        account = self._rooms.account(there, person)
        if self._answers.is_asked(person, target):
            sign = str(about.get("key") or "")
            await self._answers.answered(person, event["event_id"], sign)
            return
        presses = await self._presses(there, target)
        if presses is None:
            if await self._rooms.known(there) is not None:
                await self._service.intake.on_reaction(
                    incoming.reaction(event, self._rooms.here(there), account)
                )
            return
        await self._pressed(there, event, account, presses)

    async def _presses(self, there: str, target: str) -> tuple[SignButton, ...] | None:
        """What the signs on a message stand for; None if it is none of Heard's."""
        try:
            found = await self._server.event(there, target)
        except Denied:
            return None
        if found.get("sender") != self._server.me:
            return None
        edited = ((found.get("unsigned") or {}).get("m.relations") or {}).get("m.replace") or {}
        newest = incoming.content(edited).get("m.new_content") or {}
        # A sign never comes to mean something else, so one that is no longer there still works.
        before, now = presses_of(incoming.content(found)), presses_of(newest)
        return (*now, *(one for one in before if one.sign not in {each.sign for each in now}))

    async def _pressed(
        self, there: str, event: Event, person: Account, presses: tuple[SignButton, ...]
    ) -> None:
        sign = plain(str(incoming.relation(event).get("key") or ""))
        press = next((one for one in presses if plain(one.sign) == sign), None)
        if press is None or self._is_stale(event):
            return
        private = await self._rooms.direct_for(there) is not None
        asked = RequestContext(
            person=person,
            room=RoomId(ALL.platform, "", press.room),
            there=there,
            event=event["event_id"],
            private=private,
        )
        await self._answers.pressed(asked, press)

    async def _redaction(self, there: str, event: Event) -> None:
        gone = incoming.redacted(event)
        if await self._rooms.known(there) is None:
            return
        room = self._rooms.here(there)
        put = self._put.pop(gone, None)
        if put is not None:
            person = self._rooms.account(there, put["sender"])
            taken = incoming.reaction(put, room, person)
            await self._service.intake.on_reaction(incoming.withdrawn(taken, event))
            return
        await self._service.intake.on_message_deleted(incoming.removal(event, room))
