"""The answer to one interaction: what Slack is told within three seconds, and what follows."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from slack_bolt.response import BoltResponse

from adapters.chat.interaction import Act, Failure, Interaction
from adapters.chat.tasks import BackgroundTasks
from adapters.slack.api.slack_ids import PLATFORM, room_of
from adapters.slack.interaction.replies import Replies, as_message, sentence
from adapters.slack.interaction.request_context import Asked, about, answer
from adapters.slack.outbound.render import SlackPage
from bot.ports import CommandResult, MeetingService
from bot.rendered import RenderedCard


@dataclass(frozen=True)
class SlackInteractions:
    """Begins interactions."""

    service: MeetingService
    replies: Replies
    background: BackgroundTasks
    within: float
    """Seconds after which somebody is told that it takes longer."""

    def begin(self, asked: Asked) -> SlackReply:
        """Somebody presses a button or picks a shortcut."""
        return SlackReply(self, asked)


class SlackReply(Interaction):
    """Answers one interaction. Slack is answered with the first thing that is shown, or when there
    is nothing to show; what was asked for is saved by then, or it takes longer."""

    def __init__(self, parts: SlackInteractions, asked: Asked) -> None:
        super().__init__(parts.service, PLATFORM, parts.within)
        self.asked = asked
        self.room = room_of(asked.team, asked.channel)
        self.replies = parts.replies
        self.background = parts.background
        self._response: asyncio.Future[BoltResponse] = asyncio.get_running_loop().create_future()
        self._handed_over = asyncio.Event()
        """Slack is being answered: what follows does not overtake it."""

    def is_about(self, channel: str) -> Asked:
        """It is about another channel than where they are looking."""
        self.asked = about(self.asked, channel)
        self.room = room_of(self.asked.team, channel)
        return self.asked

    async def answered(self, act: Act) -> BoltResponse:
        """Do what was asked for; what Slack is to be answered. What takes longer goes on."""
        self.background.spawn(self._carried_out(act))
        try:
            return await self._response
        finally:
            self._handed_over.set()

    async def _carried_out(self, act: Act) -> None:
        try:
            await self.run(act)
        finally:
            self.respond(answer())

    def respond(self, response: BoltResponse) -> bool:
        """Answer Slack; False if it has had its answer."""
        if self._response.done():
            return False
        self._response.set_result(response)
        return True

    async def acknowledge(self) -> None:
        """Say that it takes longer."""
        await self.show([sentence("chat-slow")])
        self.has_said(said=False)

    async def say(self, key: str, **slots: str) -> None:
        """Show a sentence of our own."""
        self.has_said()
        self.respond(answer())
        await self._handed_over.wait()
        await self.replies.say(self.asked, key, **slots)

    async def card(self, spoken: RenderedCard) -> None:
        """Show a card."""
        self.has_said()
        self.respond(answer())
        await self._handed_over.wait()
        await self.replies.card(self.asked, spoken, self.progress)

    async def show(self, pages: Sequence[SlackPage]) -> None:
        """Show messages."""
        self.has_said()
        self.respond(answer())
        await self._handed_over.wait()
        await self.replies.show(self.asked, pages)

    async def fail(self, failure: Failure) -> None:
        """Say what went wrong."""
        await self.card(failure.card)

    async def result(
        self,
        receipt: CommandResult,
        given: Mapping[str, str | int],
        notes: tuple[str, ...] = (),
    ) -> bool:
        """Show what a command came to: a form for what is missing, or an answer. `given`: what goes
        along if the form could not be opened in time. Whether a form is open now."""
        form = receipt.form
        if form is not None:
            if await self.replies.ask(self.asked, form, notes):
                if self.late:
                    await self.say("chat-form-opened")
                return True
            await self.show([self.replies.open_later(self.asked, form.command, {**given})])
        elif receipt.reply is not None:
            await self.card(receipt.reply)
        return False


class CommandReply(SlackReply):
    """Answers a slash command: the first message is the answer itself.

    `typed`: what somebody typed, to be given back if nothing comes of it.
    """

    def __init__(self, parts: SlackInteractions, asked: Asked, typed: Sequence[SlackPage]) -> None:
        super().__init__(parts, asked)
        self._typed = typed

    async def show(self, pages: Sequence[SlackPage]) -> None:
        """Show messages."""
        if not pages:
            return
        self.has_said()
        if self.respond(answer(as_message(pages[0]))):
            pages = pages[1:]
        await self._handed_over.wait()
        await self.replies.show(self.asked, pages)

    async def say(self, key: str, **slots: str) -> None:
        """Show a sentence of our own."""
        await self.show([sentence(key, **slots)])

    async def fail(self, failure: Failure) -> None:
        """Say what went wrong. What was done need not be typed again."""
        pages = await self.replies.pages(self.asked, failure.card)
        await self.show([*pages, *([] if self.progress.accepted else self._typed)])
