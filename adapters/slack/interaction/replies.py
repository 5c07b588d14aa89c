"""Answers to one person: at once, where they are looking, in a modal, or as a direct message."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import aiohttp
import structlog

from adapters.chat.interaction import OUR_FAULT
from adapters.chat.platform import PLATFORM_ERRORS, Destination, Platform
from adapters.chat.posting import Poster
from adapters.chat.progress import Progress
from adapters.chat.tasks import BackgroundTasks
from adapters.slack.api.markup import Block, actions, button, escape, section
from adapters.slack.api.slack_ids import account_of, room_of
from adapters.slack.api.web_api import WebApi
from adapters.slack.directory.people import People
from adapters.slack.interaction.forms import notice, view
from adapters.slack.interaction.request_context import Asked
from adapters.slack.outbound.cards import Cards
from adapters.slack.outbound.files import Files
from adapters.slack.outbound.render import DO, SlackPage
from adapters.slack.outbound.signed_payload import LONGEST_VALUE, Press, Ticket
from bot.errors import NotSaved, Undeliverable
from bot.phrases import catalogue
from bot.ports import Clock
from bot.rendered import Form, RenderedCard, RenderedFile

log = structlog.get_logger(__name__)

ANSWER_SECONDS = 10.0


class Replies:
    """Finds a way to answer somebody."""

    def __init__(
        self,
        calls: WebApi,
        cards: Cards,
        people: People,
        platform: Platform[SlackPage],
        poster: Poster[SlackPage],
        clock: Clock,
        session: aiohttp.ClientSession,
        files: Files,
        background: BackgroundTasks,
    ) -> None:
        self._calls = calls
        self._cards = cards
        self._people = people
        self._platform = platform
        self._poster = poster
        self._clock = clock
        self._session = session
        self._files = files
        self._background = background

    async def pages(self, asked: Asked, spoken: RenderedCard) -> list[SlackPage]:
        """A card as messages about the room that was asked about. A file of it cannot be shown in
        an answer that only one person sees: it follows as a direct message."""
        links: Sequence[str] = ()
        if spoken.files:
            links = await self._files.canvases(asked.team, asked.channel, spoken.files)
            rest = [f for f, url in zip(spoken.files, links, strict=True) if not url]
            if rest:
                self._background.spawn(self._send(asked, rest))
        after = tuple(url for url in links if url)
        return await self._cards.pages(spoken, asked.team, asked.channel, after=after)

    async def _send(self, asked: Asked, files: Sequence[RenderedFile]) -> None:
        """Send files to whoever asked, and say that they are there, or that they are not."""
        key = f"reply-{self._clock.now():%Y%m%d%H%M%S}"
        try:
            where = room_of(asked.team, asked.channel)
            direct = await self._platform.direct(where, account_of(asked.team, asked.user))
            sent = [await self._files.send(where, direct.channel, file, key) for file in files]
        except (*PLATFORM_ERRORS, NotSaved, Undeliverable) as wrong:
            log.warning("slack.file_not_sent", error=type(wrong).__name__, code=str(wrong))
            sent = [False]
        told = "slack-file-sent" if all(sent) else "slack-file-not-sent"
        await self.say(asked, told)

    async def card(self, asked: Asked, spoken: RenderedCard, progress: Progress) -> None:
        """Show a card to whoever asked: in a modal where they are in no channel. If it cannot be
        made into messages, say how far it got."""
        try:
            if not asked.place and asked.trigger:
                blocks = await self._cards.blocks(spoken, asked.team, asked.channel)
                if await self.in_modal(asked, blocks):
                    return
            pages = await self.pages(asked, spoken)
        except Exception as problem:
            log.warning("slack.not_shown", error=type(problem).__name__)
            await self.say(asked, progress.key(problem, OUR_FAULT))
            return
        await self.show(asked, pages)

    async def show(self, asked: Asked, pages: Sequence[SlackPage]) -> None:
        """Show something to whoever asked, and nobody else. Never fails: there are many ways."""
        for page in pages:
            if asked.response_url and await self._respond(asked.response_url, page):
                continue
            if asked.place and await self._ephemeral(asked, page):
                continue
            await self._direct(asked, page)

    async def say(self, asked: Asked, key: str, **slots: str) -> None:
        """Show a sentence of our own to whoever asked."""
        told = [section(escape(catalogue().say(key, slots)))]
        if asked.place or asked.response_url or not await self.in_modal(asked, told):
            await self.show(asked, [sentence(key, **slots)])

    async def ask(self, asked: Asked, form: Form, notes: tuple[str, ...] = ()) -> bool:
        """Ask for what is missing with a modal; False if it is too late to open one."""
        zone = (await self._people.profile(asked.team, asked.user)).zone
        ticket = Ticket(
            command=form.command, channel=asked.channel, place=asked.place, thread=asked.thread
        )
        shown = view(form, ticket, self._cards.seal, asked.team, zone=zone, notes=notes)
        return await self.open(asked, shown)

    async def in_modal(self, asked: Asked, shown: list[Block]) -> bool:
        """Show something in a modal, where there is no channel to show it in."""
        return await self.open(asked, notice(catalogue().say("slack-heard"), shown))

    def open_later(self, asked: Asked, command: str, args: dict[str, str | int]) -> SlackPage:
        """A button that opens a form, for when Slack did not let us open it any more."""
        say = catalogue().say
        told = say("chat-form-late")
        press = Press(command=command, channel=asked.channel, args=args, form=True)
        value = self._cards.seal.close(asked.team, press)
        if len(value) > LONGEST_VALUE:  # What was typed at length has to be typed again.
            press = Press(command=command, channel=asked.channel, form=True)
            value = self._cards.seal.close(asked.team, press)
        opens = button(say("chat-open-form"), value, f"{DO}:0", "main")
        return SlackPage(escape(told), (section(escape(told)), *actions([opens])))

    async def open(self, asked: Asked, shown: Block) -> bool:
        """Open a modal; False if it is too late for one."""
        if not asked.trigger:
            return False
        try:
            method = "views.push" if asked.in_modal else "views.open"
            await self._calls.call(asked.team, method, trigger_id=asked.trigger, view=shown)
        except PLATFORM_ERRORS as wrong:
            log.info("slack.modal_not_opened", error=type(wrong).__name__, code=str(wrong))
            return False
        return True

    async def _respond(self, url: str, page: SlackPage) -> bool:
        body = {**as_message(page), "replace_original": False}
        timeout = aiohttp.ClientTimeout(total=ANSWER_SECONDS)
        try:
            async with self._session.post(url, json=body, timeout=timeout) as told:
                return told.status == 200
        except (aiohttp.ClientError, OSError, TimeoutError):
            return False

    async def _ephemeral(self, asked: Asked, page: SlackPage) -> bool:
        try:
            to = Destination(room_of(asked.team, asked.channel), asked.place, asked.thread)
            await self._platform.ephemeral(to, account_of(asked.team, asked.user), page)
        except PLATFORM_ERRORS as wrong:
            log.info("slack.not_shown", error=type(wrong).__name__, code=str(wrong))
            return False
        return True

    async def _direct(self, asked: Asked, page: SlackPage) -> None:
        now = self._clock.now()
        try:
            where = room_of(asked.team, asked.channel)
            direct = await self._platform.direct(where, account_of(asked.team, asked.user))
            key = f"reply:{asked.user}:{now.timestamp()}"
            await self._poster.say(direct, key, [page])
        except (*PLATFORM_ERRORS, Undeliverable) as wrong:
            log.warning("slack.not_answered", error=type(wrong).__name__, code=str(wrong))


def as_message(page: SlackPage) -> dict[str, Any]:
    """A page as the body of an answer that only one person sees."""
    body: dict[str, Any] = {
        "response_type": "ephemeral",
        "text": page.text,
        "unfurl_links": False,
        "unfurl_media": False,
    }
    if page.blocks:
        body["blocks"] = list(page.blocks)
    return body


def sentence(key: str, **slots: str) -> SlackPage:
    """A sentence of our own as a message."""
    told = escape(catalogue().say(key, slots))
    return SlackPage(told)
