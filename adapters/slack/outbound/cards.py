"""Renders cards, after looking up the links to the messages that they are about."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

import structlog

from adapters.chat.platform import PLATFORM_ERRORS
from adapters.slack.api.command_syntax import as_typed_on_slack
from adapters.slack.api.markup import Block, escape
from adapters.slack.api.web_api import WebApi
from adapters.slack.outbound.render import Paper, SlackPage, drawn, pages, single
from adapters.slack.outbound.signed_payload import LONGEST_VALUE, Press, Seal
from bot.bounded import BoundedDict
from bot.ids import RoomId
from bot.phrases.reading import readers_catalogue
from bot.ports import Account
from bot.rendered import RenderedButton, RenderedCard

log = structlog.get_logger(__name__)

MOST_LINKS = 2000
"""Links to messages kept in memory."""


class Cards:
    """Turns cards into Slack's messages."""

    def __init__(
        self,
        calls: WebApi,
        seal: Seal,
        on_unnamed: Callable[[str, Sequence[str]], None] = lambda team, people: None,
    ) -> None:
        self._calls = calls
        self.seal = seal
        self._on_unnamed = on_unnamed
        """Called with the people whose names are shown and not known yet."""
        self._known = BoundedDict[tuple[str, str], str](MOST_LINKS)

    async def pages(
        self,
        card: RenderedCard,
        team: str,
        channel: str,
        *,
        before: tuple[str, ...] = (),
        after: tuple[str, ...] = (),
        mentions: Sequence[Account] = (),
    ) -> list[SlackPage]:
        """A card as messages in a room's channel, or about the room."""
        paper = await self._paper(card, team, channel, before, after, mentions)
        return pages(card, paper)

    async def single(self, card: RenderedCard, team: str, channel: str) -> SlackPage:
        """A card as one message, to be edited in place."""
        paper = await self._paper(card, team, channel)
        return single(
            card,
            paper,
            escape(
                readers_catalogue().say(
                    "chat-panel-more", {"typed": as_typed_on_slack("/agenda list")}
                )
            ),
        )

    async def blocks(self, card: RenderedCard, team: str, channel: str) -> list[Block]:
        """A card as blocks for a modal or the Home tab."""
        paper = await self._paper(card, team, channel)
        return drawn(card, paper)

    async def _links(self, card: RenderedCard, team: str, channel: str) -> dict[str, str]:
        """Links to the messages that a card is about."""
        places = {
            part.ref: part.room.channel if part.room else channel for part in card.parts if part.ref
        }
        urls = await asyncio.gather(*(self.link(team, c, ts) for ts, c in places.items()))
        return dict(zip(places, urls, strict=True))

    def holds(self, button: RenderedButton, room: RoomId) -> bool:
        """Whether Slack's buttons can hold what goes along with one for a room."""
        press = Press(
            command=button.command, channel=room.channel, args=button.args, form=button.form
        )
        return len(self.seal.close(room.tenant, press)) <= LONGEST_VALUE

    async def link(self, team: str, channel: str, ts: str) -> str:
        """The link to a message, from Slack, because only Slack can make the one to a reply in a
        thread; "" if there is none. Never fails."""
        known = self._known.get((channel, ts))
        if known is not None:
            return known
        try:
            answer = await self._calls.ask(
                team, "chat.getPermalink", channel=channel, message_ts=ts
            )
        except PLATFORM_ERRORS as wrong:
            # A deleted message has no link; then the card offers none.
            log.info("slack.no_link", error=type(wrong).__name__, code=str(wrong))
            return ""
        self._known[channel, ts] = url = str(answer.get("permalink") or "")
        return url

    async def _paper(
        self,
        card: RenderedCard,
        team: str,
        channel: str,
        before: tuple[str, ...] = (),
        after: tuple[str, ...] = (),
        mentions: Sequence[Account] = (),
    ) -> Paper:
        if card.unnamed:
            self._on_unnamed(team, card.unnamed)
        links = await self._links(card, team, channel)
        return Paper(
            seal=self.seal,
            team=team,
            channel=channel,
            permalink=lambda ref: links.get(ref, ""),
            mentions=mentions,
            before=before,
            after=after,
        )
