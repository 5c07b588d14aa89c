"""Carries out what people ask for, and tells them in their direct room what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import Final

import msgspec
import structlog

from adapters.chat.channel_errors import ErrorNotifier
from adapters.chat.delivery import CorePorts
from adapters.chat.interaction import explain
from adapters.chat.plain.signs import SignButton
from adapters.chat.plain.text_page import TextPage, sentence, text_pages
from adapters.chat.plain.text_platform import TextPlatform
from adapters.chat.platform import Denied, Destination
from adapters.chat.private_answers import PrivateAnswers, in_place
from adapters.chat.progress import Progress
from bot.bounded import BoundedDict
from bot.errors import NotSaved, Refused
from bot.ids import RoomId
from bot.ports import Account, CommandResult, Request, Visibility
from bot.rendered import Form, RenderedCard, RenderedFile

log = structlog.get_logger(__name__)

DONE: Final = "✅"
"""Put on a typed command that was carried out."""
ANSWERED: Final = "📬"
"""Put on one that was answered in a direct room, to which its author is invited."""
REMEMBERED: Final = 2_000


class RequestContext(msgspec.Struct, frozen=True, kw_only=True):
    """Who asks for something, about which room, and by which message or sign."""

    person: Account
    room: RoomId
    channel: str
    """Where they did."""
    event: str
    """What is done twice under the same event is done once."""
    private: bool = False
    """It was in their direct room, which nobody else reads."""


class TextRequests:
    """Executes commands, and answers them."""

    def __init__(
        self,
        platform: TextPlatform,
        core: CorePorts,
        notifier: ErrorNotifier[TextPage],
        private_answers: PrivateAnswers,
    ) -> None:
        self._private_answers = private_answers
        self._platform = platform
        self._service = core.service
        self._clock = core.clock
        self._documents = core.documents
        self._notifier = notifier
        self._not_saved: BoundedDict[str, None] = BoundedDict(REMEMBERED)
        self._noted: BoundedDict[str, None] = BoundedDict(REMEMBERED)
        """People who were shown where their answers are."""
        self._explained: BoundedDict[RoomId, None] = BoundedDict(REMEMBERED)
        """Rooms in which that was said in words."""

    async def form(self, asked: RequestContext, button: SignButton) -> Form | None:
        """The form that a button opens; None if they may not, which they are told."""
        progress = Progress()
        try:
            commands = self._service.commands
            return await commands.form(
                asked.room, asked.person, button.command, button.args, _seen(asked)
            )
        except Exception as problem:
            await self._failed(asked, problem, progress)
            return None

    async def execute(
        self,
        asked: RequestContext,
        *,
        command: str = "",
        args: dict[str, str | int] | None = None,
        line: str = "",
        mentions: dict[str, Account] | None = None,
    ) -> CommandResult | None:
        """Carry something out. If it fails they are told why.

        Returns:
            What became of it, to be answered; None if it failed.
        """
        if asked.event in self._not_saved:
            return None
        progress = Progress()
        request = Request(
            room=asked.room,
            person=asked.person,
            source=asked.event,
            at=self._clock.now(),
            command=command,
            args=args or {},
            line=line,
            mentions=mentions or {},
            seen=_seen(asked),
            public=not asked.private,
        )
        try:
            receipt = progress.note(await self._service.commands.execute(request))
            if receipt.accepted:
                await self._notifier.ran(request)
                self._private_answers.changed(asked.room)
            return receipt
        except Exception as problem:
            await self._failed(asked, problem, progress)
            return None

    async def answer(self, asked: RequestContext, receipt: CommandResult) -> None:
        """Say what came of something, apart from a form that it asks for. Never fails."""
        if receipt.accepted and not asked.private and not receipt.repeated:
            self.mark_done(asked)
        if receipt.form is not None or receipt.reply is None or receipt.repeated:
            return
        progress = Progress()
        try:
            pages = await self._pages(asked, receipt.reply)
        except Exception as problem:
            progress.note(receipt)
            await self._failed(asked, problem, progress)
            return
        self.tell(asked, *pages, files=receipt.reply.files, receipt=receipt)

    def mark_done(self, asked: RequestContext) -> None:
        """Put a sign on a typed command: it is done."""
        work, put = self._platform.work, self._platform.wire.put_sign
        work.convenience(lambda: put(asked.channel, asked.event, DONE), "signs")

    def tell(
        self,
        asked: RequestContext,
        *pages: TextPage,
        files: Sequence[RenderedFile] = (),
        key: str = "answer",
        receipt: CommandResult | None = None,
    ) -> None:
        """Tell somebody in their direct room, in the background: once under a `key`, for each
        message or sign of theirs. `receipt`: what came of it, if that is what they are told."""
        key = f"{key}:{asked.event}"

        async def tell() -> None:
            posted = await self._tell(asked, pages, files, key)
            if posted is not None and receipt is not None:
                self._keep(asked, receipt, *posted)

        self._platform.work.begin(tell, asked.person.id)

    def _keep(
        self, asked: RequestContext, receipt: CommandResult, to: Destination, refs: Sequence[str]
    ) -> None:
        """See to it that an answer offers nothing any more once that is over."""

        async def render(card: RenderedCard) -> list[TextPage]:
            pages = await self._pages(asked, card)
            return [msgspec.structs.replace(page, retires=True) for page in pages]

        show = in_place(self._platform, to, dict(enumerate(refs)), render)
        self._private_answers.keep(asked.room, asked.person, receipt, show)

    async def say(self, person: str, pages: Sequence[TextPage], key: str) -> list[str]:
        """Send messages to somebody who has asked for something; gives their ids.

        Raises:
            RetryLater, Denied, Ambiguous: as the platform says.
        """
        return await self._post(await self._direct(person), pages, key)

    async def _post(self, to: Destination, pages: Sequence[TextPage], key: str) -> list[str]:
        return [await self._platform.post(to, one, key, place) for place, one in enumerate(pages)]

    async def _direct(self, person: str) -> Destination:
        channel = await self._platform.rooms.direct_room(person, asked=True)
        return Destination(self._platform.anywhere, channel, direct=True)

    async def _tell(
        self,
        asked: RequestContext,
        pages: Sequence[TextPage],
        files: Sequence[RenderedFile],
        key: str,
    ) -> tuple[Destination, Sequence[str]] | None:
        """Where it stands now, and as which messages; None if it could not be said."""
        person = asked.person.id
        try:
            posted = await self._answer(asked, pages, key)
            for number, file in enumerate(files if self._platform.wire.takes_files else ()):
                if (made := await self._documents(file)) is not None:
                    to = await self._direct(person)
                    await self._platform.upload(to, file, made, key, number)
        except Denied as no:
            log.info("not_answered", platform=self._platform.name, code=no.code)
            if not asked.private:
                await self._reply(asked, "chat-no-direct")
            return None
        note = self._platform.rooms.unread_note(person)
        if note and not asked.private and person not in self._noted:
            self._noted[person] = None
            await self._lead_there(asked, note)
        return posted

    async def _answer(
        self, asked: RequestContext, pages: Sequence[TextPage], key: str
    ) -> tuple[Destination, Sequence[str]]:
        """Send an answer. A short one takes the place of the short one before it, if that is still
        the last message there; what was asked in the direct room is answered below it."""
        to, status = await self._direct(asked.person.id), self._platform.status
        brief = len(pages) == 1 and pages[0].brief
        last = status.last(to.channel, self._clock.now()) if brief and not asked.private else ""
        if last:
            try:
                await self._platform.edit(to, last, pages[0])
            except Denied as no:
                log.info("answered_anew", platform=self._platform.name, code=no.code)
            else:
                status.said(to.channel, last, self._clock.now())
                return to, [last]
        posted = await self._post(to, pages, key)
        if brief:
            status.said(to.channel, posted[0], self._clock.now())
        return to, posted

    async def _lead_there(self, asked: RequestContext, note: str) -> None:
        """Show somebody who may not see their answer where it is. In each room one sentence says
        it, and what the sign means that everybody else then gets: a sentence for each of them would
        be a message to all."""
        if asked.room not in self._explained:
            self._explained[asked.room] = None
            await self._reply(asked, note)
        else:
            put = self._platform.wire.put_sign
            self._platform.work.convenience(
                lambda: put(asked.channel, asked.event, ANSWERED), "signs"
            )

    async def _reply(self, asked: RequestContext, key: str) -> None:
        """Reply to a command in the room, where there is no other way: a sentence that gives
        nothing away."""
        page = sentence(key)
        person = asked.person
        page = msgspec.structs.replace(page, mentions=((person.id, person.name),))
        channel = self._platform.rooms.channel_of(asked.room)
        await self._platform.wire.send(channel, page, f"{key}:{asked.event}", answers=asked.event)

    async def _pages(self, asked: RequestContext, card: RenderedCard) -> list[TextPage]:
        room = await self._service.directory.room(asked.room)
        before = sentence("chat-about-room", room=room.title).body if room else ""
        # Somebody who has just been forgotten is told so, and not written down again.
        who = await self._service.directory.known_person(asked.person)
        if room is not None and who is not None:
            await self._platform.lines.offered(asked.room, who, card)
        longest = self._platform.wire.longest
        return text_pages(card, asked.room.channel, longest, before=before)

    async def _failed(self, asked: RequestContext, problem: Exception, progress: Progress) -> None:
        async def words(no: Refused) -> RenderedCard:
            return await self._service.commands.refusal(no, asked.room)

        failure = await explain(problem, progress, words)
        if not failure.refused:
            # The platform may tell of it once more: what was said not to be done stays undone.
            self._not_saved[asked.event] = None
        pages = [TextPage(body=failure.card.text, loud=True)]
        if failure.refused:
            with suppress(NotSaved):
                pages = await self._pages(asked, failure.card)
        self.tell(asked, *pages)


def _seen(asked: RequestContext) -> Visibility | None:
    """Whether the platform has just said that they are in the room: it was asked for there."""
    return None if asked.private else Visibility.YES
