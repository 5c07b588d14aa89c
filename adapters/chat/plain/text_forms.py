"""Asks people a form's questions in their direct rooms, and takes in what they answer.

What somebody has answered so far is in memory only. That they were being asked is written down, so
that after a restart they are told that it is forgotten, rather than answering nobody.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

import msgspec

from adapters.chat.forms import without_form
from adapters.chat.plain.dialogue import Answered, FormDialogue
from adapters.chat.plain.signs import SignButton
from adapters.chat.plain.text_page import sentence
from adapters.chat.plain.text_platform import TextPlatform
from adapters.chat.plain.text_requests import RequestContext, TextRequests
from adapters.chat.unsent import Unsent, resumes
from bot.commands.slash_prefix import PRIVATE
from bot.ids import RoomId
from bot.ports import Account, CommandResult, DirectoryPort, ExternalRefs
from bot.rendered import Form

ASKED: Final = "asked:"
"""The reference that says that somebody has a question open, by Heard's own number for them."""


class OpenForm(msgspec.Struct, kw_only=True):
    """A form that somebody is being asked."""

    asked: RequestContext
    dialogue: FormDialogue
    said: list[str] = []
    """The messages of questions and answers, and the signs."""


class TextForms:
    """Knows who is being asked what."""

    def __init__(
        self,
        platform: TextPlatform,
        requests: TextRequests,
        directory: DirectoryPort,
        external_refs: ExternalRefs,
        unsent: Unsent,
    ) -> None:
        self._platform = platform
        self._requests = requests
        self._directory = directory
        self._external_refs = external_refs
        self._unsent = unsent
        self._open: dict[str, OpenForm] = {}

    async def do(
        self,
        asked: RequestContext,
        *,
        command: str = "",
        args: dict[str, str | int] | None = None,
        line: str = "",
        mentions: dict[str, Account] | None = None,
    ) -> CommandResult | None:
        """Carry something out, and say what came of it, or ask for what is missing.

        Returns:
            What became of it; None if it failed.
        """
        receipt = await self._requests.execute(
            asked, command=command, args=args, line=line, mentions=mentions
        )
        if receipt is not None:
            await self.answer(asked, without_form(receipt) if line else receipt)
        return receipt

    async def answer(self, asked: RequestContext, receipt: CommandResult) -> None:
        """Say what came of something, or ask for what is missing. Never fails."""
        await self._requests.answer(asked, receipt)
        if receipt.form is not None:
            note = receipt.reply.text if receipt.refused and receipt.reply else ""
            await self._begin(asked, receipt.form, note, receipt.field)

    async def pressed(self, asked: RequestContext, button: SignButton) -> None:
        """Somebody has put a sign on a message of ours.

        Raises:
            NotSaved: the database cannot be reached.
        """
        if not button.command:
            await self._chosen(asked, button)
        elif not button.form:
            await self.do(asked, command=button.command, args=button.args)
        elif (form := await self._requests.form(asked, button)) is not None:
            await self._begin(asked, form, chosen=button.args)

    async def answered(self, asked: RequestContext, text: str) -> bool:
        """Somebody has typed something in their direct room; whether it was an answer.

        Raises:
            NotSaved: the database cannot be reached.
        """
        found = self._open.get(asked.person.id)
        if found is None:
            return await self._forgotten(asked)
        found.said.append(asked.event)
        await self._go_on(found, asked, found.dialogue.answer(text))
        return True

    async def _chosen(self, asked: RequestContext, button: SignButton) -> None:
        found = self._open.get(asked.person.id)
        if found is None or button.args.get("form") != found.dialogue.key:
            if not await self._forgotten(asked):
                self._requests.tell(asked, sentence("chat-stale"))
            return
        found.said.append(asked.event)
        question, value = button.args["question"], str(button.args["value"])
        await self._go_on(found, asked, found.dialogue.choose(question, value))

    async def _begin(
        self,
        asked: RequestContext,
        form: Form,
        note: str = "",
        field: str = "",
        chosen: Collection[str] = (),
    ) -> None:
        person = asked.person

        async def note_down() -> None:
            # Not which form: it may be a poll's, and then this would say who has answered.
            await self._external_refs.save(*await self._flag(person), "form")

        self._platform.work.begin(note_down, person.id)
        if not field:
            # They go on where they had stopped.
            chosen = {*chosen, *self._unsent.answered(person.id, form)}
            form = self._unsent.resumed(person.id, form)
        if (left := self._open.get(person.id)) is not None:
            self._put_aside(left)
        dialogue = FormDialogue.begin(asked.event, form, note, field, chosen)
        self._open[person.id] = found = OpenForm(asked=asked, dialogue=dialogue)
        if dialogue.left:
            self._ask(found)
        else:
            await self._finish(found, asked)

    def _ask(self, found: OpenForm) -> None:
        page, person = found.dialogue.question(), found.asked.person.id
        key = f"ask:{found.dialogue.key}:{found.dialogue.number}"

        async def send() -> None:
            found.said += await self._requests.say(person, [page], key)

        self._platform.work.begin(send, person)

    async def _go_on(self, found: OpenForm, asked: RequestContext, came: Answered) -> None:
        form = found.dialogue.form
        self._unsent.note(asked.person.id, form.command, found.dialogue.args)
        match came:
            case Answered.STOPPED:
                self._end(found)
                self._put_aside(found)
                self._requests.tell(asked, sentence("chat-stopped"))
            case Answered.COMPLETE:
                await self._finish(found, asked)
            case _:
                self._ask(found)

    async def _finish(self, found: OpenForm, asked: RequestContext) -> None:
        command = found.dialogue.form.command
        asked = msgspec.structs.replace(found.asked, event=asked.event, private=True)
        self._end(found)
        receipt = await self.do(asked, command=command, args=found.dialogue.args)
        if (again := self._open.get(asked.person.id)) is not None:
            again.said[:0] = found.said
        if receipt is not None and receipt.accepted:
            self._unsent.sent(asked.person.id, command, found.dialogue.args)
        if receipt is not None and receipt.accepted and command in PRIVATE:
            # What was answered is where it belongs: it need not stand in the direct room as well.
            self._platform.work.begin(lambda: self._take_away(found), asked.person.id)

    def _put_aside(self, found: OpenForm) -> None:
        """What has been answered of it is remembered, and may be taken later as it is: so it need
        not stand in the direct room until then."""
        if resumes(found.dialogue.form.command):
            self._platform.work.begin(lambda: self._take_away(found), found.asked.person.id)

    async def _take_away(self, found: OpenForm) -> None:
        to = await self._platform.direct(self._platform.anywhere, found.asked.person)
        while found.said:
            await self._platform.delete(to, found.said[0])
            del found.said[0]

    def _end(self, found: OpenForm) -> None:
        person = found.asked.person
        self._open.pop(person.id, None)

        async def strike_off() -> None:
            await self._external_refs.delete(*await self._flag(person))

        self._platform.work.begin(strike_off, person.id)

    async def _forgotten(self, asked: RequestContext) -> bool:
        """Tell somebody who answers a question from before a restart; whether there was one."""
        where, name = await self._flag(asked.person)
        if await self._external_refs.get(where, name) is None:
            return False
        await self._external_refs.delete(where, name)
        self._requests.tell(asked, sentence("chat-question-forgotten"))
        return True

    async def _flag(self, person: Account) -> tuple[RoomId, str]:
        who = await self._directory.person(person)
        return self._platform.anywhere, f"{ASKED}{who}"
