"""Hands requests from a browser to the service, and turns results into answers."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

import msgspec
import structlog

from adapters.chat.interaction import explain
from adapters.chat.private_answers import PrivateAnswers
from adapters.chat.progress import Progress
from adapters.chat.tasks import BackgroundTasks
from adapters.web import ui_texts
from adapters.web.connection import Connection
from adapters.web.links import SignedLinks
from adapters.web.own_messages import OwnMessages
from adapters.web.protocol import (
    Answer,
    AnswerNow,
    AskForm,
    AskLink,
    ControlSample,
    EditMessage,
    Incoming,
    LinkAnswer,
    MakeSeat,
    PageVisibility,
    PushOff,
    PushOn,
    React,
    RunCommand,
    SendMessage,
    TakeBackMessage,
)
from adapters.web.room_hub import RECENT, ChatMessage
from adapters.web.shared_hub import SharedHub
from adapters.web.snapshot import SnapshotSender, room_id
from adapters.web.validation import LONGEST_TEXT, NameRefused, clean_name, unlike
from bot.commands.slash_prefix import meant_privately, slashed
from bot.commands.table import BY_NAME
from bot.ids import PersonId
from bot.ports import Account, Clock, CommandResult, MeetingService, Message, Reaction, Request
from bot.rendered import RenderedCard
from bot.service.time_slice import BEHIND, SharedSlice, loop_time
from bot.text import clean_text

if TYPE_CHECKING:  # where it is off, it is not loaded
    from adapters.web.push.room_push import RoomPush

log = structlog.get_logger(__name__)

_decoder: msgspec.json.Decoder[Incoming] = msgspec.json.Decoder(Incoming)
_GOOD_ID = re.compile(r"[A-Za-z0-9-]{8,64}")


class _Named(msgspec.Struct):
    id: str


class Director(Protocol):
    """The controls of the sample meeting."""

    def direct(self, channel: str, request: ControlSample) -> str:
        """Carry it out. Returns why not, or "" if it was done."""
        ...


def parse(frame: bytes) -> Incoming | Answer | None:
    """Parses a frame; an answer if it is malformed, None if there is no id to answer to."""
    try:
        request = _decoder.decode(frame)
    except (msgspec.DecodeError, RecursionError):
        named = _name(frame)
        return refuse(named, ui_texts.say("web-not-understood")) if named else None
    return request if _GOOD_ID.fullmatch(request.id) else None


def refuse(to: str, text: str, field: str = "") -> Answer:
    """The answer to a request that the web room itself refuses."""
    return Answer(to=to, reply=ui_texts.refusal(text), refused=True, field=field)


def _name(frame: bytes) -> str:
    try:
        found = msgspec.json.decode(frame, type=_Named).id
    except (msgspec.DecodeError, RecursionError):
        return ""
    return found if _GOOD_ID.fullmatch(found) else ""


class BrowserRequests:
    """Carries out requests, one at a time for each connection."""

    def __init__(
        self,
        service: MeetingService,
        hall: SharedHub,
        clock: Clock,
        director: Director,
        greeter: SnapshotSender,
        links: SignedLinks,
        push: RoomPush | None = None,
    ) -> None:
        self._service = service
        self._hall = hall
        self._clock = clock
        self._director = director
        self._greeter = greeter
        self._links = links
        self._push = push
        self._own = OwnMessages(service, hall, clock)
        self._tasks = BackgroundTasks()
        self.private_answers = PrivateAnswers(service, clock, self._tasks)
        """What people have been answered, and pages keep for as long as they are open."""
        hall.show_change = self._own.show
        self.showing = SharedSlice(loop_time, BEHIND)
        """What is committed together would be shown together, each to everybody in its room."""

    async def stop(self) -> None:
        """Drop what is under way: everybody is gone, or about to come again."""
        await self._tasks.stop(0.0)

    def _answered(self, connection: Connection, to: str, receipt: CommandResult) -> Answer:
        """The answer to a request; what it offers goes from the page once that is over."""

        async def show(card: RenderedCard) -> bool:
            connection.send(AnswerNow(to=to, card=card))
            return not connection.over.is_set()

        where = room_id(connection.channel)
        self.private_answers.keep(where, connection.account, receipt, show)
        if receipt.accepted:
            self.private_answers.changed(where)
        return _answer(to, receipt)

    async def answer(self, connection: Connection, request: Incoming) -> Answer:
        """Carry out a request. Never raises: errors become answers."""
        progress = Progress()
        try:
            answer = await self._dispatch(connection, request, progress)
            # Whoever is told that something is said has it said to those elsewhere, too.
            await self._hall.passed_on()
            return answer
        except Exception as problem:
            return await self._failed(request.id, problem, progress)

    async def _failed(self, to: str, problem: Exception, progress: Progress) -> Answer:
        """What to say when something goes wrong, before the service has accepted it or after."""
        failure = await explain(problem, progress, self._service.commands.refusal)
        return Answer(
            to=to,
            reply=failure.card,
            refused=not (failure.not_saved or progress.accepted),
            failed=failure.not_saved,
            field=failure.field,
        )

    async def _dispatch(
        self, connection: Connection, request: Incoming, progress: Progress
    ) -> Answer:
        match request:
            case SendMessage():
                return await self._say(connection, request, progress)
            case React():
                return await self._react(connection, request, progress)
            case EditMessage():
                problem = await self._own.edit(connection, request)
                return refuse(request.id, problem, "text") if problem else Answer(to=request.id)
            case TakeBackMessage():
                source = _source(connection, request.id)
                problem = await self._own.take_back(connection, request, source, progress)
                return refuse(request.id, problem) if problem else Answer(to=request.id)
            case RunCommand():
                return await self._do(
                    connection, request.id, progress, request.command, request.args
                )
            case AskForm():
                where = room_id(connection.channel)
                form = await self._service.commands.form(
                    where, connection.account, request.command, request.args
                )
                return Answer(to=request.id, form=form)
            case AskLink():
                link = await self._greeter.personal_link(connection, renew=request.renew)
                return LinkAnswer(to=request.id, link=link)
            case MakeSeat():
                return await self._make_seat(connection, request)
            case ControlSample():
                problem = self._director.direct(connection.channel, request)
                return refuse(request.id, problem) if problem else Answer(to=request.id)
            case PageVisibility():
                return Answer(to=request.id)
            case PushOn() | PushOff():
                return await self._switch_push(connection, request)

    async def _switch_push(self, connection: Connection, request: PushOn | PushOff) -> Answer:
        if self._push is None:
            return refuse(request.id, ui_texts.say("web-no-push"))
        if isinstance(request, PushOff):
            await self._push.switch_off(connection, request)
            return Answer(to=request.id)
        await self._service.sight.admit(room_id(connection.channel), connection.account)
        if await self._push.switch_on(connection, request):
            return Answer(to=request.id)
        return refuse(request.id, ui_texts.say("web-no-push"))

    async def _make_seat(self, connection: Connection, request: MakeSeat) -> Answer:
        """A seat for somebody a facilitator knows: it counts where the room is by name."""
        where = room_id(connection.channel)
        if not await self._service.entry.is_facilitator(where, connection.account):
            return refuse(request.id, ui_texts.say("web-not-facilitator"))
        name = clean_name(request.name)
        if name is None:
            return refuse(request.id, ui_texts.say("web-bad-name"), "name")
        try:
            unlike(name, await self._service.queries.member_names(where))
        except NameRefused as no:
            return refuse(request.id, str(no), "name")
        # The same request, sent again, leads to the same seat.
        seat = self._links.account_for(_source(connection, request.id))
        account = Account(platform="web", tenant="", id=seat, name=name)
        await self._service.directory.person(account)
        # They are put on the roster when they come: until then nobody waits for them.
        return LinkAnswer(
            to=request.id,
            reply=ui_texts.noted(ui_texts.seat_made(name)),
            link=self._links.personal(where.channel, seat, connection.base, confirmed=True),
        )

    async def _say(
        self, connection: Connection, request: SendMessage, progress: Progress
    ) -> Answer:
        # What somebody does by a command is checked where commands are run.
        await self._service.sight.admit(room_id(connection.channel), connection.account)
        text = clean_text(request.text)
        if not text:
            return refuse(request.id, ui_texts.say("web-empty"))
        if len(text) > LONGEST_TEXT:
            return refuse(request.id, ui_texts.say("web-too-long"))
        if (line := slashed(text)) is not None:
            return await self._do(connection, request.id, progress, line=line or "/")
        if (meant := meant_privately(text)) is not None:
            return refuse(request.id, ui_texts.looks_private(meant.name))
        if request.to == "round":
            return await self._write(connection, request.id, text, request.round, progress)
        reply_to = request.reply_to
        if reply_to and await self._seen(connection, reply_to) is None:
            reply_to = ""  # It is too old to be found; what they say counts all the same.
        message = Message(
            room=room_id(connection.channel),
            person=connection.account,
            text=text,
            ref=(source := _source(connection, request.id)),
            source=source,
            at=self._clock.now(),
            reply_to=reply_to,
            unless_silent=request.to != "everybody",
        )
        return await self._hear(connection, request.id, message, progress)

    async def _write(
        self, connection: Connection, id: str, text: str, key: str, progress: Progress
    ) -> Answer:
        """Somebody writes privately, in a silent round. If it is over, nobody gets to see it."""
        args: dict[str, str | int] = {"text": text, "round": key}
        return await self._do(connection, id, progress, "write", args)

    async def _seen(self, connection: Connection, entry: str) -> tuple[PersonId, ...] | None:
        """Who has heard a message of this room, as far as is written down; None if it is none.

        Whatever goes on from here as a reference is one that we gave to a message ourselves.
        """
        if self._hall.room(connection.channel).has(entry):
            return ()
        refs = await self._service.messages.recent_messages(room_id(connection.channel), RECENT)
        return next((ref.heard_by for ref in refs if ref.ref == entry), None)

    async def _react(self, connection: Connection, request: React, progress: Progress) -> Answer:
        await self._service.sight.admit(room_id(connection.channel), connection.account)
        known = await self._seen(connection, request.entry)
        if known is None:
            return refuse(request.id, ui_texts.say("web-message-gone"))
        here = self._hall.room(connection.channel)
        if connection.person in (*known, *here.heard_by(request.entry)):
            return Answer(to=request.id)
        reaction = Reaction(
            room=room_id(connection.channel),
            person=connection.account,
            ref=request.entry,
            source=_source(connection, request.id),
            at=self._clock.now(),
        )
        receipt = progress.note(await self._service.intake.on_reaction(reaction))
        if receipt.accepted:
            self._hall.react(connection.channel, request.entry, connection.person, known)
        return _answer(request.id, receipt)

    async def _hear(
        self, connection: Connection, id: str, message: Message, progress: Progress
    ) -> Answer:
        receipt = progress.note(await self._service.intake.on_message(message))
        if key := receipt.silent_round:
            return await self._write(connection, id, message.text, key, progress)
        at = await self._shown_at(message, receipt)
        if at is not None:
            said = ChatMessage(
                id=message.ref,
                at=at,
                by=connection.person,
                who=message.person.name,
                text=message.text,
                reply_to=message.reply_to,
            )
            await self.showing.wait()  # in the order in which they were committed
            self._hall.say(connection.channel, said)
        return self._answered(connection, id, receipt)

    async def _shown_at(self, message: Message, receipt: CommandResult) -> datetime | None:
        """With which time to show a message, if at all. One that is shown already stays as it is.

        A repeated message that is not in the room hub was accepted just before the server stopped:
        its writer sends it again, and everybody else has only seen a placeholder of it.
        """
        if not receipt.accepted or receipt.command:
            return None
        if not receipt.repeated:
            return message.at
        if self._hall.room(message.room.channel).has(message.ref):
            return None
        refs = await self._service.messages.recent_messages(message.room, RECENT)
        return next((ref.at for ref in refs if ref.ref == message.ref), None)

    async def _do(
        self,
        connection: Connection,
        id: str,
        progress: Progress,
        command: str = "",
        args: dict[str, str | int] | None = None,
        line: str = "",
    ) -> Answer:
        request = Request(
            room=room_id(connection.channel),
            person=connection.account,
            source=_source(connection, id),
            at=self._clock.now(),
            command=command,
            args=self._with_author(connection.channel, command, args or {}),
            line=line,
        )
        receipt = progress.note(await self._service.commands.execute(request))
        return self._answered(connection, id, receipt)

    def _with_author(
        self, channel: str, command: str, args: dict[str, str | int]
    ) -> dict[str, str | int]:
        """Whose message a command is used on is looked up here, whatever the page says."""
        found = BY_NAME.get(command)
        names = [param.name for param in found.params if param.author] if found else []
        if not names:
            return args
        author = self._hall.room(channel).author(str(args.get("source", "")))
        rest = {name: value for name, value in args.items() if name not in names}
        return rest if author is None else {**rest, **dict.fromkeys(names, f"id:{author}")}


def _source(connection: Connection, id: str) -> str:
    return f"web:{connection.person}:{id}"


def _answer(to: str, receipt: CommandResult) -> Answer:
    return Answer(
        to=to,
        reply=receipt.reply,
        form=receipt.form,
        field=receipt.field,
        refused=receipt.refused,
    )
