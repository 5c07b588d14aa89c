"""Answers people, and asks them for what is missing, in their direct rooms.

Matrix has neither forms nor messages that only one person sees in a room. So a form is a few
questions, one after the other; what has been answered so far is in memory only.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec
import structlog

from adapters.chat.admission import Admission
from adapters.chat.files import Documents
from adapters.chat.platform import Denied, Destination
from adapters.chat.progress import Progress
from adapters.matrix.homeserver import PLATFORM
from adapters.matrix.platform import MatrixPlatform
from adapters.matrix.render import SIGNS, MatrixPage, SignButton, plain, render, sentence
from adapters.matrix.rooms import ALL
from adapters.matrix.work import Work
from bot.bounded import BoundedDict
from bot.commands.slash_prefix import PRIVATE
from bot.errors import NotSaved, Refused
from bot.ids import RoomId
from bot.phrases import catalogue
from bot.ports import Account, Clock, CommandResult, ExternalRefs, MeetingService, Request
from bot.rendered import Field, Form, RenderedCard, RenderedFile
from bot.text import folded

log = structlog.get_logger(__name__)

DONE: Final = "✅"
"""Put on a typed command that was carried out."""
REMEMBERED: Final = 2_000
SKIP, SEND, STOP = "-", "send", "stop"


class RequestContext(msgspec.Struct, frozen=True, kw_only=True):
    """Who asks for something, about which room, and by which event."""

    person: Account
    room: RoomId
    there: str
    """Where they did: a room on the homeserver."""
    event: str
    private: bool = False
    """In their direct room: nobody else reads it."""

    @property
    def source(self) -> str:
        """What is done twice under this is done once."""
        return self.event


class FormDialogue(msgspec.Struct, kw_only=True):
    """A form on its way: what was answered so far, and the question that is open."""

    asked: RequestContext
    form: Form
    args: dict[str, str | int]
    left: list[Field]
    said: list[str] = []
    """The events of questions and answers."""
    choices: dict[str, str] = {}
    """Of the open question: what each sign, number and label stands for."""

    @property
    def field(self) -> Field:
        """What the open question asks for."""
        return self.left[0]


class MatrixRequests:
    """Carries out what people ask for, and tells them what came of it."""

    def __init__(
        self,
        platform: MatrixPlatform,
        service: MeetingService,
        external_refs: ExternalRefs,
        clock: Clock,
        documents: Documents,
        admission: Admission,
        work: Work,
    ) -> None:
        self._platform = platform
        self._server = platform.server
        self._rooms = platform.rooms
        self._service = service
        self._external_refs = external_refs
        self._clock = clock
        self._documents = documents
        self._admission = admission
        self._work = work
        self._sessions: dict[str, FormDialogue] = {}
        self._not_saved: BoundedDict[str, None] = BoundedDict(REMEMBERED)
        self._noted: BoundedDict[str, None] = BoundedDict(REMEMBERED)
        """Who has been told in a room that there is an invitation for them."""

    async def do(
        self,
        asked: RequestContext,
        *,
        command: str = "",
        args: dict[str, str | int] | None = None,
        line: str = "",
        mentions: dict[str, Account] | None = None,
        form: bool = False,
        source: str = "",
    ) -> CommandResult | None:
        """Carry something out, and say what came of it; also if it is not saved. `form`: ask first.

        Returns:
            What became of it; None if it got no further than a form, or failed.
        """
        if asked.event in self._not_saved:
            return None
        progress = Progress()
        try:
            if asked.private:
                await self._admission.admit(asked.person, asked.room)
            if form:
                forms = self._service.commands
                found = await forms.form(asked.room, asked.person, command, args or {})
                await self._ask(asked, found)
                return None
            receipt = progress.note(
                await self._service.commands.execute(
                    Request(
                        room=asked.room,
                        person=asked.person,
                        source=source or asked.source,
                        at=self._clock.now(),
                        command=command,
                        args=args or {},
                        line=line,
                        mentions=mentions or {},
                    )
                )
            )
        except Refused as no:
            reply = await self._service.commands.refusal(no, asked.room)
            receipt = CommandResult(accepted=False, refused=True, reply=reply)
        except Exception as problem:
            if not isinstance(problem, NotSaved):
                log.error("matrix.request_failed", error=type(problem).__name__)
            # The server may tell of it once more: what was said not to be saved stays undone.
            self._not_saved[asked.event] = None
            told = catalogue().say(progress.key(problem, "matrix-our-fault"))
            self.tell(asked, sentence(told, loud=True))
            return None
        try:
            await self.answer(asked, receipt)
        except NotSaved as problem:
            told = catalogue().say(progress.key(problem, "matrix-our-fault"))
            self.tell(asked, sentence(told, loud=True))
        return receipt

    async def pressed(self, asked: RequestContext, press: SignButton) -> None:
        """Somebody has put a sign on a message of ours: do what it stands for.

        Raises:
            NotSaved: the database cannot be reached.
        """
        if not press.command:
            self.tell(asked, sentence(catalogue().say("matrix-begin-again"), loud=True))
            return
        await self.do(asked, command=press.command, args=press.args, form=press.form)
        if self._rooms.may_redact(asked.there):
            # So that it can be pressed again, and nobody need see who has pressed it.
            self._work.convenience(lambda: self._server.redact(asked.there, asked.event), "signs")

    async def answer(self, asked: RequestContext, receipt: CommandResult) -> None:
        """Say what came of something.

        Raises:
            NotSaved: the database cannot be reached.
        """
        if receipt.accepted and not asked.private and not receipt.repeated:
            self.mark(asked)
        if receipt.form is not None:
            note = receipt.reply.text if receipt.refused and receipt.reply else ""
            await self._ask(asked, receipt.form, note, receipt.field)
        elif receipt.reply is not None and not receipt.repeated:
            self.tell(asked, *await self._pages(asked, receipt.reply), files=receipt.reply.files)

    def mark(self, asked: RequestContext) -> None:
        """Put a sign on a command: it is done."""
        about = {"rel_type": "m.annotation", "event_id": asked.event, "key": DONE}

        async def put() -> None:
            content = {"m.relates_to": about}
            await self._server.send(asked.there, content, f"done:{asked.event}", "m.reaction")

        self._work.convenience(put, "signs")

    def tell(
        self, asked: RequestContext, *pages: MatrixPage, files: Sequence[RenderedFile] = ()
    ) -> None:
        """Tell somebody in their direct room, while everything else goes on."""
        self._work.begin(lambda: self._tell(asked, pages, files), asked.person.id)

    async def _tell(
        self, asked: RequestContext, pages: Sequence[MatrixPage], files: Sequence[RenderedFile]
    ) -> None:
        person, key = asked.person.id, f"answer:{asked.event}"
        try:
            to = (await self._say(person, pages, key))[0]
            for number, file in enumerate(files):
                if (made := await self._documents(file)) is not None:
                    await self._platform.upload(to, file, made, key, number)
        except Denied as no:
            log.info("matrix.not_answered", code=no.code)
            if not asked.private:
                await self._note(asked, "matrix-no-direct")
            return
        if not asked.private and self._rooms.waits_for(person) and person not in self._noted:
            self._noted[person] = None
            await self._note(asked, "matrix-invited-you")

    async def _say(
        self, person: str, pages: Sequence[MatrixPage], key: str
    ) -> tuple[Destination, list[str]]:
        """Send messages to somebody who has asked for something; gives where, and their ids."""
        to = Destination(ALL, await self._platform.direct_room(person, asked=True), direct=True)
        return to, [
            await self._platform.post(to, one, key, place) for place, one in enumerate(pages)
        ]

    async def _note(self, asked: RequestContext, key: str) -> None:
        """Reply to a command in the room, where there is no other way: a sentence of ours that
        gives nothing away."""
        content = sentence(catalogue().say(key), loud=True).content(key)
        content["m.relates_to"] = {"m.in_reply_to": {"event_id": asked.event}}
        content["m.mentions"] = {"user_ids": [asked.person.id]}
        await self._server.send(asked.there, content, f"{key}:{asked.event}")

    async def _pages(self, asked: RequestContext, spoken: RenderedCard) -> list[MatrixPage]:
        room = await self._service.directory.room(asked.room)
        about = catalogue().say("chat-about-room", {"room": room.title}) if room else ""
        await self.about(asked.person, asked.room)
        return render(spoken, asked.room.channel, before=about)

    # -- which room somebody means in their direct room

    async def about(self, account: Account, room: RoomId) -> None:
        """What is said to somebody now is about this room.

        Raises:
            NotSaved: the database cannot be reached.
        """
        person = await self._service.directory.person(account)
        await self._external_refs.save(ALL, f"about:{person}", room.channel)

    async def meant(self, person: Account) -> RoomId | None:
        """The room that a command in a direct room is for: the one Heard last spoke about.

        Raises:
            NotSaved: the database cannot be reached.
        """
        who = await self._service.directory.person(person)
        kept = await self._external_refs.get(ALL, f"about:{who}")
        if kept:
            return RoomId(PLATFORM, "", kept)
        home = await self._service.queries.home(person, PLATFORM)
        return next((part.room for part in home.parts if part.room), None)

    # -- forms

    async def _ask(
        self, asked: RequestContext, form: Form, note: str = "", field: str = ""
    ) -> None:
        args = {f.name: f.value for f in form.fields if f.value}
        left = [f for f in form.fields if f.shape != "hidden"]
        if field and any(f.name == field for f in left):
            # What was typed stands; only what is missing or wrong is asked for.
            left = [f for f in left if f.name == field or (f.required and not f.value)]
        session = FormDialogue(asked=asked, form=form, args=dict(args), left=left)
        self._sessions[asked.person.id] = session
        await self.about(asked.person, asked.room)
        self._question(session, note or f"{form.title}\n{form.help}")

    def _question(self, session: FormDialogue, note: str = "") -> None:
        say, field = catalogue().say, session.field
        signs = dict(zip(SIGNS, field.choices, strict=False))
        offered = [
            SignButton(label=one.label, sign=sign, command="") for sign, one in signs.items()
        ]
        session.choices = {
            **{folded(one.label): one.value for one in field.choices},
            **{str(number): one.value for number, one in enumerate(field.choices, start=1)},
            **{plain(sign): one.value for sign, one in signs.items()},
        }
        told = [note, field.label, field.help]
        told.append(say("matrix-choose" if field.choices else "matrix-type-it"))
        if field.value:
            told.append(say("matrix-as-it-is", {"value": field.value}))
        if not field.required or field.value:
            told.append(say("matrix-skip", {"skip": SKIP}))
        told.append(say("matrix-send-stop", {"send": SEND, "stop": STOP}))
        text = "\n".join(filter(None, told))
        page = MatrixPage(told=text, presses=tuple(offered), loud=True)
        person, place = session.asked.person.id, len(session.said)
        key = f"ask:{session.asked.event}:{place}:{field.name}"

        async def send() -> None:
            session.said += (await self._say(person, [page], key))[1]

        self._work.begin(send, person)

    def is_asked(self, person: str, event: str = "") -> bool:
        """Whether somebody has a question open (`event`: this one)."""
        session = self._sessions.get(person)
        return session is not None and (not event or event in session.said)

    async def answered(self, person: str, event: str, text: str) -> None:
        """Somebody has answered the open question, in words or with a sign.

        Raises:
            NotSaved: the database cannot be reached.
        """
        session = self._sessions[person]
        word, field = text.strip(), session.field
        session.said.append(event)
        if word.casefold() == STOP:
            del self._sessions[person]
            self.tell(session.asked, sentence(catalogue().say("matrix-stopped"), loud=True))
            return
        if field.choices and word not in (SKIP, SEND):
            chosen = session.choices.get(plain(word)) or session.choices.get(folded(word))
            if chosen is None:
                self._question(session, catalogue().say("matrix-not-a-choice"))
                return
            session.args[field.name] = chosen
        elif word not in (SKIP, SEND):
            session.args[field.name] = text
        if field.required and not session.args.get(field.name):
            self._question(session, catalogue().say("bad-missing"))
            return
        del session.left[0]
        if word.casefold() == SEND:
            session.left = [f for f in session.left if f.required and not f.value]
        if session.left:
            self._question(session)
            return
        await self._send(person, session, event)

    async def _send(self, person: str, session: FormDialogue, event: str) -> None:
        asked = msgspec.structs.replace(session.asked, event=event, private=True)
        receipt = await self.do(asked, command=session.form.command, args=session.args)
        if self._sessions.get(person) is session:
            del self._sessions[person]
        if receipt is not None and receipt.accepted and session.form.command in PRIVATE:
            self._take_away(person, session)

    def _take_away(self, person: str, session: FormDialogue) -> None:
        """What was answered is where it belongs: it need not stand in the direct room as well."""

        async def redact() -> None:
            there = await self._platform.direct_room(person)
            while session.said:
                await self._server.redact(there, session.said[0])
                del session.said[0]

        self._work.begin(redact, person)
