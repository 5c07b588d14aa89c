"""Forty of everything, all of it long: whatever is answered, posted or told takes no more messages
than a list may on each platform, in every language, and a file has what was left out."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator

import pytest

from adapters.chat.plain.text_page import text_pages
from adapters.discord import card_length as on_discord
from adapters.discord.api.markdown import Spelling
from adapters.discord.outbound.render import render
from adapters.matrix import card_length as on_matrix
from adapters.matrix.wire import MatrixWire
from adapters.slack import card_length as on_slack
from adapters.slack.outbound.render import Paper, pages
from adapters.slack.outbound.signed_payload import Seal
from bot.commands.spec import Command
from bot.commands.table import COMMANDS
from bot.ids import RoomId
from bot.ports import CommandResult, PlatformFeatures, Request
from bot.render import PANELS
from bot.rendered import WHOLE, RenderedCard
from bot.rules import Rules
from bot.service import Service
from tests.dialogues.conftest import ROOM, Stage
from tests.fakes.memory_store import memory_store

MANY = 40
PEOPLE = [f"Person {number:02}" for number in range(MANY)]
DISCORD, SLACK, MATRIX = "discord", "slack", "matrix"
PAPER = Paper(seal=Seal("a secret of thirty-two characters"), team="T1", channel="C1")
PLAIN = Spelling({})
LAST_PAGE = 3
"""Of those that are looked at: the others are like them."""
MARK = "we do not know…"

Longest = Callable[[RenderedCard], int]
MESSAGES: dict[str, tuple[Longest, int]] = {
    DISCORD: (lambda card: len(render(card, RoomId("discord", "1", "2"), PLAIN).texts), 3),
    SLACK: (lambda card: len(pages(card, PAPER)), 3),
    MATRIX: (lambda card: len(text_pages(card, "C1", MatrixWire.longest)), 1),
}
"""How many messages a card takes on each platform, and how many it may."""
FITS = {DISCORD: on_discord.fits, SLACK: on_slack.fits, MATRIX: on_matrix.fits}
DO_SOMETHING = frozenset({
    "agenda back", "agenda next", "break", "call", "end", "language", "leave",
    "pause", "points today", "preferences", "rename", "reopen", "round", "skip", "start",
    "take-back",
})  # fmt: skip
"""Commands that ask for nothing, and change the meeting: what they answer is a sentence."""
IN_ANOTHER_WAY = frozenset({"help"})
"""What Discord and Slack answer with a panel and menus: see `tests/discord/test_help.py`."""


def long(what: str, number: int, longest: int = 1000) -> str:
    return (f"{what} {number}: " + "who *pays* for the nights & the taxis, we do not know. " * 20)[
        :longest
    ].rstrip()


class FullRoom(Stage):
    """A room with forty of everything, read on some platform."""

    platform = DISCORD

    def worker(self) -> Service:
        features = {ROOM.platform: PlatformFeatures(fits=FITS[self.platform])}
        return Service(self.store, self.clock, self.new_id, self.rules, features)

    def is_read_on(self, platform: str) -> None:
        self.platform = platform
        self.restarts()

    async def does(self, who: str, command: str, **args: str | int) -> CommandResult:
        """Somebody does something, and nothing is delivered yet."""
        self._moment()
        account, source = self.account(who), self.new_id()
        return await self.service.commands.execute(
            Request(
                room=ROOM,
                person=account,
                source=source,
                at=self.clock.now(),
                command=command,
                args=args,
            )
        )

    async def done(self, who: str, command: str, **args: str | int) -> None:
        """Somebody does something that is not refused."""
        did = await self.does(who, command, **args)
        assert did.accepted, (command, did.reply and did.reply.text)

    async def is_filled(self) -> None:
        await self.joins("Ann", facilitator=True)
        for who in PEOPLE:
            await self.service.entry.add_member(ROOM, self.account(who), False, self.new_id())
        groups = ", ".join(f"People who need group {number}" for number in range(12))
        await self.done("Ann", "groups set", names=groups)
        for number in range(MANY):
            title, goal = long("Item", number, 118), long("Goal", number, 200)
            await self.done("Ann", "agenda add", title=title, goal=goal, minutes=10)
        await self.done(
            "Ann", "series", first="2026-03-10 19:00", repeat="weekly", zone="Europe/London"
        )
        await self.done("Ann", "start")
        for who in PEOPLE:
            await self.done(who, "here")
        await self.done("Ann", "agenda next")
        for number, who in enumerate(PEOPLE):
            await self._has_said_everything(number, who)

    async def _has_said_everything(self, number: int, who: str) -> None:
        words = long("Explained", number, 300)
        await self.done(who, "park", wording=long("Point", number))
        await self.done(who, "note", text=long("Note", number))
        await self.done("Ann", "decide", text=long("Decision", number))
        await self.done(who, "constraint", what=long("Constraint", number, 300), kind="money")
        await self.done(who, "action", what=long("Action", number), owner=who)
        await self.done(
            who, "glossary explain", term=f"Word{number}", explanation=words, name="yes"
        )
        await self.done(who, "say", text=long("Said", number), name="yes")
        await self.done(who, "hand", reason=long("Reason", number, 200))
        await self.done(who, "point add", contention=1, text=long("View", number), kind="position")
        if number < MANY // 2:
            await self.done(who, "propose", wording=long("Proposal", number), method="consent")

    async def answers(self, who: str) -> AsyncIterator[tuple[str, RenderedCard]]:
        """Whatever can be asked for, with each choice that there is, page by page."""
        for command in COMMANDS:
            if command.name in DO_SOMETHING | IN_ANOTHER_WAY:
                continue
            for args in asked(command):
                shown = (await self.does(who, command.name, **args)).reply
                while shown is not None:
                    yield f"{command.name} {args}", shown
                    shown = await self._next_page(who, command, shown, args)
        for seen in (self.service.queries.my_panel, self.service.queries.facilitator_panel):
            if (panel := await seen(ROOM, self.account(who))) is not None:
                yield panel.kind, panel

    async def _next_page(
        self, who: str, command: Command, shown: RenderedCard, args: dict[str, str | int]
    ) -> RenderedCard | None:
        for button in shown.buttons:
            page = int(button.args.get("page", 0))
            if button.command == command.name and int(args.get("page", 1)) < page < LAST_PAGE:
                args.update(button.args)
                return (await self.does(who, command.name, **args)).reply
        return None

    def posted(self) -> Iterator[tuple[str, RenderedCard]]:
        """Whatever was posted, told or drawn since it was read on this platform."""
        told = [one for some in self.face.whispers.values() for one in some]
        for one in (*self.face.posts, *self.face.panels, *told):
            yield one.kind, one


def asked(command: Command) -> Iterator[dict[str, str | int]]:
    """What a command is asked, each time for a list."""
    first: dict[str, str | int] = {}
    for param in command.params:
        if param.required and not param.hidden:
            first[param.name] = param.choices[0] if param.choices else 1
    yield dict(first)
    for param in command.params:
        for choice in param.choices if not param.required else ():
            yield {**first, param.name: choice}
        if param.name == "meeting" and not param.required:
            yield {**first, param.name: 1}


def faults(platform: str, name: str, card: RenderedCard) -> list[str]:
    """What is wrong with a card on a platform."""
    messages, most = MESSAGES[platform]
    found = [f"{name}: {count} messages"] if (count := messages(card)) > most else []
    whole = [file.text for file in card.files if file.kind == WHOLE]
    if card.kind not in PANELS and "…" in card.text and not whole:
        found += [f"{name}: cut, and no file has the rest"] if MARK in card.text else []
    return found


@pytest.fixture
async def room() -> AsyncIterator[FullRoom]:
    store = await memory_store()
    room = FullRoom(store, Rules())
    await room.service.directory.open_room(ROOM, "Respite care")
    await room.is_filled()
    yield room
    await room.service.drain()
    await store.close()


def test_too_many_messages_would_be_noticed() -> None:
    lines = tuple(long("Line", number) for number in range(MANY))
    card = RenderedCard(kind="notes", text="\n".join(lines), lines=lines)
    for platform in MESSAGES:
        assert not FITS[platform](card)
        assert faults(platform, "notes", card)


@pytest.mark.timeout(400)  # some five hundred answers
async def test_no_list_takes_more_messages_than_it_may(room: FullRoom) -> None:
    found: list[str] = []
    seen: set[str] = set()

    async def looks(platform: str, language: str, who: str) -> None:
        room.is_read_on(platform)
        await room.done(who, "preferences", language=language)
        async for name, card in room.answers(who):
            seen.add(card.kind)
            found.extend(f"{platform}, {language}: {f}" for f in faults(platform, name, card))

    await looks(DISCORD, "en", "Ann")
    await looks(DISCORD, "cy", PEOPLE[3])
    await looks(DISCORD, "es", "Ann")
    await looks(SLACK, "es", PEOPLE[3])
    await looks(MATRIX, "cy", "Ann")
    assert not found, "\n".join(found)
    assert {"actions", "agenda", "decisions", "minutes", "notes", "points", "queue"} <= seen


@pytest.mark.parametrize("platform", list(MESSAGES))
async def test_nothing_that_is_posted_or_told_is_longer(room: FullRoom, platform: str) -> None:
    room.is_read_on(platform)
    await room.done("Ann", "round silent", question="What is missing?", names="yes")
    for number, who in enumerate(PEOPLE):
        await room.done(who, "write", text=long("Written", number))
    await room.done("Ann", "round end")
    await room.done("Ann", "end", anyway="yes")
    await room._deliver()
    for number, who in enumerate(PEOPLE[:20]):
        await room.votes(who, comment=long("Comment", number, 500))
    await room.time_passes(days=8)
    shown = list(room.posted())
    assert {"closing", "poll-results", "opening", "silent-round"} <= {name for name, _ in shown}
    found = [fault for name, card in shown for fault in faults(platform, name, card)]
    assert not found, "\n".join(found)
    results = next(card for name, card in shown if name == "poll-results")
    everything = results.text + "".join(f.text for f in results.files)
    assert all(long("Comment", number, 500) in everything for number in range(20))
