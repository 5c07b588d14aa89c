"""Puts cards on paper: looks up who is called and how to lead to messages, then renders."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from adapters.slack.blocks import Block
from adapters.slack.calls import Calls, Closed, Unclear
from adapters.slack.render import Called, Page, Paper, drawn, pages
from adapters.slack.values import Seal
from bot.ports import Desk
from bot.spoken import Spoken


class Cards:
    """Makes Slack's messages of cards."""

    def __init__(self, desk: Desk, calls: Calls, seal: Seal) -> None:
        self._desk = desk
        self._calls = calls
        self.seal = seal
        self.on_unnamed: Callable[[str, Sequence[str]], None] | None = None
        """Told whose names are shown and not known yet."""

    async def pages(
        self,
        spoken: Spoken,
        team: str,
        channel: str,
        *,
        before: tuple[str, ...] = (),
        after: tuple[str, ...] = (),
    ) -> list[Page]:
        """A card as messages for a room's channel, or about it."""
        paper = await self._paper(spoken, team, channel, before, after)
        return pages(spoken, paper)

    async def blocks(self, spoken: Spoken, team: str, channel: str) -> list[Block]:
        """A card as blocks for a modal or the Home tab."""
        paper = await self._paper(spoken, team, channel, (), ())
        return drawn(spoken, paper)

    async def permalinks(self, team: str, channel: str) -> Callable[[str], str]:
        """How to lead to a message of a channel, by its time."""
        try:
            base = (await self._calls.workspace(team)).url
        except (Closed, Unclear):
            base = ""
        return lambda ts: permalink(base, channel, ts)

    async def _paper(
        self,
        spoken: Spoken,
        team: str,
        channel: str,
        before: tuple[str, ...],
        after: tuple[str, ...],
    ) -> Paper:
        if spoken.unnamed and self.on_unnamed is not None:
            self.on_unnamed(team, spoken.unnamed)
        calls = []
        for person in spoken.calls:
            account = await self._desk.account(person)
            if account is not None and account.platform == "slack" and account.tenant == team:
                calls.append(Called(account.id, account.name))
        return Paper(
            seal=self.seal,
            team=team,
            channel=channel,
            permalink=await self.permalinks(team, channel),
            calls=tuple(calls),
            before=before,
            after=after,
        )


def permalink(base: str, channel: str, ts: str) -> str:
    """The address of a message; "" where it cannot be told."""
    digits = ts.replace(".", "")
    return f"{base}archives/{channel}/p{digits}" if base and digits.isdecimal() else ""
