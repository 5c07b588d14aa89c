"""Answers to one person: the acknowledgement within three seconds, and what follows, shown where
they are looking, in a modal, or as a direct message."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass

import aiohttp
import structlog
from slack_bolt.response import BoltResponse

from adapters.chat.interaction import OUR_FAULT, Act, Failure, Interaction
from adapters.chat.platform import PLATFORM_ERRORS, Destination, Platform
from adapters.chat.posting import Poster
from adapters.chat.progress import Progress
from adapters.chat.tasks import BackgroundTasks
from adapters.slack.api.markup import section
from adapters.slack.api.slack_ids import PLATFORM, account_of, room_of
from adapters.slack.interaction.modals import Modals
from adapters.slack.interaction.request_context import SlackRequest, about, answer
from adapters.slack.outbound.cards import Cards
from adapters.slack.outbound.files import Files
from adapters.slack.outbound.render import SlackPage, as_message, sentence
from bot.errors import NotSaved, Undeliverable
from bot.ids import RoomId
from bot.ports import Account, CommandResult, MeetingService
from bot.rendered import RenderedCard, RenderedFile

log = structlog.get_logger(__name__)

ANSWER_SECONDS = 10.0


class Replies:
    """Finds a way to show an answer to one person."""

    def __init__(
        self,
        platform: Platform[SlackPage],
        poster: Poster[SlackPage],
        cards: Cards,
        files: Files,
        modals: Modals,
        session: aiohttp.ClientSession,
        background: BackgroundTasks,
    ) -> None:
        self._platform = platform
        self._poster = poster
        self._cards = cards
        self._files = files
        self.modals = modals
        self._session = session
        self.background = background

    async def pages(self, asked: SlackRequest, card: RenderedCard) -> list[SlackPage]:
        """A card as messages about the room in question. Its files cannot be shown in an answer
        that only one person sees, so they follow as direct messages."""
        links: Sequence[str] = ()
        if card.files:
            links = await self._files.canvases(asked.team, asked.channel, card.files)
            rest = [f for f, url in zip(card.files, links, strict=True) if not url]
            if rest:
                self.background.spawn(self._send(asked, rest))
        after = tuple(url for url in links if url)
        return await self._cards.pages(card, asked.team, asked.channel, after=after)

    async def _send(self, asked: SlackRequest, files: Sequence[RenderedFile]) -> None:
        """Send files to the person who asked, and say whether they arrived."""
        try:
            where = room_of(asked.team, asked.channel)
            direct = await self._platform.direct(where, account_of(asked.team, asked.user))
            sent = [await self._files.send(where, direct.channel, file) for file in files]
        except (*PLATFORM_ERRORS, NotSaved, Undeliverable) as wrong:
            log.warning("slack.file_not_sent", error=type(wrong).__name__, code=str(wrong))
            sent = [False]
        told = "slack-file-sent" if all(sent) else "slack-file-not-sent"
        await self.say(asked, told)

    async def card(self, asked: SlackRequest, card: RenderedCard, progress: Progress) -> None:
        """Show a card to the person who asked, in a modal if they are in no channel. If it cannot
        be rendered, say how far the request got."""
        try:
            if not asked.place and asked.trigger:
                blocks = await self._cards.blocks(card, asked.team, asked.channel)
                if await self.modals.show(asked, blocks):
                    return
            pages = await self.pages(asked, card)
        except Exception as problem:
            log.warning("slack.not_shown", error=type(problem).__name__)
            await self.say(asked, progress.key(problem, OUR_FAULT))
            return
        await self.show(asked, pages)

    async def show(self, asked: SlackRequest, pages: Sequence[SlackPage]) -> None:
        """Show messages to the person who asked, and nobody else. Never fails."""
        for number, page in enumerate(pages):
            replaces = asked.in_place and number == 0
            if asked.response_url and await self._respond(asked.response_url, page, replaces):
                continue
            if asked.place and not asked.is_direct and await self._ephemeral(asked, page):
                continue
            await self._direct(asked, page)

    async def say(self, asked: SlackRequest, key: str, **slots: str) -> None:
        """Show a sentence of the catalogue to the person who asked."""
        page = sentence(key, **slots)
        in_channel = asked.place or asked.response_url
        if in_channel or not await self.modals.show(asked, [section(page.text)]):
            await self.show(asked, [page])

    async def _respond(self, url: str, page: SlackPage, replaces: bool) -> bool:
        body = {**as_message(page), "replace_original": replaces}
        timeout = aiohttp.ClientTimeout(total=ANSWER_SECONDS)
        try:
            async with self._session.post(url, json=body, timeout=timeout) as told:
                return told.status == 200
        except (aiohttp.ClientError, OSError, TimeoutError):
            return False

    async def _ephemeral(self, asked: SlackRequest, page: SlackPage) -> bool:
        try:
            to = Destination(room_of(asked.team, asked.channel), asked.place, asked.thread)
            await self._platform.ephemeral(to, account_of(asked.team, asked.user), page)
        except PLATFORM_ERRORS as wrong:
            log.info("slack.not_shown", error=type(wrong).__name__, code=str(wrong))
            return False
        return True

    async def _direct(self, asked: SlackRequest, page: SlackPage) -> None:
        where = room_of(asked.team, asked.channel)
        try:
            await self._poster.say_to(account_of(asked.team, asked.user), where, "reply", [page])
        except (*PLATFORM_ERRORS, Undeliverable) as wrong:
            log.warning("slack.not_answered", error=type(wrong).__name__, code=str(wrong))


@dataclass(frozen=True)
class SlackInteractions:
    """Begins interactions."""

    service: MeetingService
    replies: Replies
    within: float
    """Seconds after which people are told that it takes longer."""
    leading: Callable[[RoomId, RenderedCard], Awaitable[RenderedCard]]
    """Makes an answer lead to the threads it is about."""

    def begin(self, asked: SlackRequest) -> SlackReply:
        """Begin answering a button or a shortcut."""
        return SlackReply(self, asked)


class SlackReply(Interaction):
    """Answers one interaction. Slack gets its acknowledgement with the first thing that is shown,
    or at the end. By then the request is saved, or it is taking longer."""

    def __init__(self, parts: SlackInteractions, asked: SlackRequest) -> None:
        super().__init__(parts.service, PLATFORM, parts.within)
        self.asked = asked
        self.room = room_of(asked.team, asked.channel)
        self.replies = parts.replies
        self._leading = parts.leading
        self.background = parts.replies.background
        self._response: asyncio.Future[BoltResponse] = asyncio.get_running_loop().create_future()
        self._handed_over = asyncio.Event()
        """The acknowledgement is on its way: what follows does not overtake it."""

    @property
    def person(self) -> Account:
        """Who is answered."""
        return account_of(self.asked.team, self.asked.user)

    def is_about(self, channel: str) -> SlackRequest:
        """The request is about another channel than the one they are looking at."""
        self.asked = about(self.asked, channel)
        self.room = room_of(self.asked.team, channel)
        return self.asked

    async def answered(self, act: Act) -> BoltResponse:
        """Carry out the request; returns the acknowledgement. The rest continues in the
        background."""
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
        """Acknowledge the request; False if that was done before."""
        if self._response.done():
            return False
        self._response.set_result(response)
        return True

    async def acknowledge(self) -> None:
        """Say that it takes longer."""
        await self.show([sentence("chat-slow")])
        self.has_said(said=False)

    async def say(self, key: str, **slots: str) -> None:
        """Show a sentence of the catalogue."""
        self.has_said()
        self.respond(answer())
        await self._handed_over.wait()
        await self.replies.say(self.asked, key, **slots)

    async def card(self, card: RenderedCard) -> None:
        """Show a card."""
        self.has_said()
        self.respond(answer())
        await self._handed_over.wait()
        await self.replies.card(self.asked, await self.leading(card), self.progress)

    async def leading(self, card: RenderedCard) -> RenderedCard:
        """A card that leads to the threads it is about.

        Raises:
            NotSaved: the database cannot be reached.
        """
        return await self._leading(room_of(self.asked.team, self.asked.channel), card)

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
        result: CommandResult,
        given: Mapping[str, str | int],
        notes: tuple[str, ...] = (),
    ) -> bool:
        """Show a command's result: a form for missing parameters, or an answer. `given`: what to
        keep if the form cannot be opened in time. Returns whether a form is open now."""
        form = result.form
        if form is not None:
            if await self.replies.modals.ask(self.asked, form, notes):
                if self.late:
                    await self.say("chat-form-opened")
                return True
            await self.show([self.replies.modals.open_later(self.asked, form.command, {**given})])
        elif result.reply is not None:
            await self.card(result.reply)
        return False


class CommandReply(SlackReply):
    """Answers a slash command: the first message is the answer itself.

    `typed`: what somebody typed, to be given back if nothing comes of it.
    """

    def __init__(
        self, parts: SlackInteractions, asked: SlackRequest, typed: Sequence[SlackPage]
    ) -> None:
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
        """Show a sentence of the catalogue."""
        await self.show([sentence(key, **slots)])

    async def fail(self, failure: Failure) -> None:
        """Say what went wrong. What was done need not be typed again."""
        pages = await self.replies.pages(self.asked, failure.card)
        await self.show([*pages, *([] if self.progress.accepted else self._typed)])
