"""The contract's stage on Discord."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from contextlib import AsyncExitStack
from datetime import timedelta
from typing import Any

from adapters.discord.api.command_syntax import as_typed_on_discord
from adapters.discord.outbound.custom_id import Packed
from bot.ids import RoomId
from bot.rules import Rules
from storage.store import SqlStore
from tests.chat.stages.base import PEOPLE, Can, Stage
from tests.discord.conftest import IN_NO_TIME, Scene
from tests.fakes.discord import limits_forms
from tests.fakes.discord.answers import Answer
from tests.fakes.discord.fake import FakeDiscord

MOST_ROUNDS = 3
MESSAGES = r"/channels/\d+/messages$"


class DiscordStage(Stage):
    """A text channel of the fake Discord."""

    name = "discord"
    can = frozenset(Can)

    def __init__(
        self, discord: FakeDiscord, store: SqlStore, people: Sequence[str] = PEOPLE
    ) -> None:
        self.discord = discord
        for name in people:
            discord.add_person(name)
        self.scene = Scene(discord, store, Rules())
        self.store = self.scene.store
        self._running = AsyncExitStack()
        self._options: dict[str, Any] = {}
        self._last: Answer | None = None
        self._begun: Answer | None = None
        self._forms: dict[str, Answer] = {}

    async def starts(self) -> None:
        await self._running.enter_async_context(self.scene.heard(**self._options))

    async def stops(self) -> None:
        await self._running.aclose()

    async def dies(self) -> None:
        assert self.scene.bot is not None
        await self.scene.bot.dies()
        await self._running.aclose()
        self.discord.clock.move(90)

    async def rests(self) -> None:
        rounds = unsaid = 0
        while rounds < MOST_ROUNDS:
            await self.scene.settled()
            await self.scene.carried()
            # What is held back until somebody mends something stays.
            before, unsaid = unsaid, await self.unsaid()
            if not unsaid:
                return
            rounds = rounds + 1 if unsaid == before else 0
            await asyncio.sleep(0.01)

    async def ends(self) -> None:
        await self._running.aclose()

    async def does(self, who: str, command: str, **args: str) -> str:
        before = len(self.discord.whispers(who))
        given: dict[str, Any] = dict(args)
        answer = await self.discord.slash(who, "general", self._path(command), **given)
        self._last = self._forms[who] = answer
        await self.settles()
        if answer.kind == 9:  # a form, with what was asked for filled in
            return str(answer.modal["title"])
        return "\n".join(self.discord.whispers(who)[before:])

    async def says(self, who: str, text: str, *, heard: bool = True) -> Any:
        self.discord.clock.move(1)
        said = await self.discord.says(who, "general", text, quiet=not heard)
        self._last = None
        if heard:
            await self.settles()
        return said

    async def deletes(self, said: Any, *, heard: bool = True) -> None:
        await self.discord.deletes(said, quiet=not heard)
        if heard:
            await self.settles()

    async def parks_it(self, who: str, said: Any) -> None:
        form = await self.discord.menu(who, said, "Park this point")
        await form.submit()
        await self.settles()

    async def edits(self, said: Any, text: str) -> None:
        await self.discord.edits(said, text)
        await self.settles()

    async def presses(self, who: str, label: str) -> str:
        before = len(self.discord.whispers(who))
        await self.discord.presses(who, label)
        await self.settles()
        return "\n".join(self.discord.whispers(who)[before:])

    async def forges(self, who: str, command: str, **args: str) -> str:
        answer = await self.scene.forged(who, Packed(kind="b", command=command, args=args))
        return answer.text if answer.messages else ""

    async def forges_nonsense(self, who: str) -> str:
        return (await self.scene.forged(who, Packed(kind="x", command="0123456789abcdef"))).text

    async def leaves(self, who: str, *, heard: bool = True) -> None:
        await self.discord.leaves_guild(who)
        if heard:
            await self.settles()

    async def repeats(self) -> None:
        if self._last is None:
            await self.scene.told_again("MESSAGE_CREATE")
        else:
            await self.discord.repeats(self._last)
        await self.settles()

    async def opens(self, who: str, command: str, **args: str) -> None:
        await self.does(who, command, **args)
        if self._forms[who].kind != 9:
            await self.given_back(who)  # what was typed is refused, and stands behind a button
        assert self._forms[who].kind == 9, "no form came"

    async def elsewhere(self, command: str, **args: str) -> None:
        kept = self._forms["ann"]
        await self.does("ann", command, **args)
        self._forms["ann"] = kept

    def form(self, who: str) -> dict[str, str]:
        return {
            label: _value(part) for label, part in limits_forms.fields_of(self._forms[who].modal)
        }

    async def sends(self, who: str, filled: dict[str, str]) -> str:
        before = len(self.discord.whispers(who))
        self._last = self._forms[who] = await self._forms[who].submit(filled)
        await self.settles()
        return "\n".join(self.discord.whispers(who)[before:])

    async def given_back(self, who: str) -> dict[str, str]:
        again = await self.discord.presses(who, "Change what I wrote", on=self._forms[who].message)
        self._forms[who] = again
        return self.form(who)

    async def hurries(self) -> None:
        await self._running.aclose()
        self._options = dict(IN_NO_TIME)
        await self.starts()

    async def begins(self, who: str, command: str, **args: str) -> None:
        given: dict[str, Any] = dict(args)
        begun = await self.discord.slash(who, "general", self._path(command), quiet=True, **given)
        self._begun = begun
        await self.discord.until(lambda: begun.deferred)

    def answers(self, who: str) -> list[str]:
        assert self._begun is not None
        return [message.text for message in self._begun.messages]

    async def hears_there_no_longer(self, who: str) -> None:
        # https://docs.discord.com/developers/interactions/receiving-and-responding#followup-messages
        self.discord.clock.move(16 * 60)

    async def writes_directly(self, who: str, text: str) -> str:
        before = len(self.told(who))
        await self.discord.says(who, "dm", text)
        await self.settles()
        return "\n".join(self.told(who)[before:])

    async def closes_direct(self, who: str) -> None:
        self.discord.user(who).takes_dms = False

    def room_buttons(self, who: str) -> list[str]:
        shown = self.discord.bot_in("general")
        return [label for message in shown for label in self.discord.buttons(message)]

    def room(self) -> list[str]:
        return [one.text for one in self.discord.bot_in("general")]

    def told(self, who: str) -> list[str]:
        return self.discord.dm(who)

    def buttons(self, who: str) -> Sequence[str]:
        return self.discord.buttons(self.discord.dms(who)[-1])

    def answered(self, who: str) -> list[tuple[str, Sequence[str]]]:
        mine = self.discord.user(who).id
        shown = [one for one in self.discord.world.messages.values() if one.only_for == mine]
        return [(one.text, self.discord.buttons(one)) for one in shown]

    async def breaks_after_a_post(self) -> Callable[[], int]:
        trouble = self.discord.faults.trouble("POST", MESSAGES, cut="after")
        return lambda: trouble.met

    async def parks_from_elsewhere(self, who: str, wording: str) -> None:
        await self.scene.parks(who, wording)
        await self.rests()

    async def closes_to_heard(self) -> None:
        self.discord.deny("general", "send_messages")
        await self.discord.tells_permissions("general")

    async def opens_to_heard(self) -> None:
        self.discord.allow("general", "send_messages")
        await self.discord.tells_permissions("general")
        await self.rests()

    async def another_bot_says(self, text: str) -> None:
        await self.discord.webhook_says("otherbot", "general", text)
        await self.settles()

    def pinged(self) -> list[str]:
        return [name for name, message in self.discord.pings if message.thread is None]

    async def slows_down(self, times: int) -> None:
        self.discord.faults.trouble("POST", MESSAGES, times=times, status=429)

    @property
    def where(self) -> RoomId:
        return self.scene.room()

    @property
    def service(self) -> Any:
        assert self.scene.bot is not None
        return self.scene.bot.service

    async def passes(self, much: timedelta) -> None:
        assert self.scene.bot is not None
        until = self.discord.clock.now() + much
        while (due := await self.store.next_due()) is not None and due <= until:
            self.discord.clock.move(max(0.0, (due - self.discord.clock.now()).total_seconds()))
            if not await self.scene.bot.waker.keep_due():
                break
            await self.rests()
        self.discord.clock.move(max(0.0, (until - self.discord.clock.now()).total_seconds()))
        await self.rests()

    def _path(self, command: str) -> str:
        """Where a command stands in Discord's menus."""
        words = command.replace("-", " ").split()
        for one in self.discord.world.commands.values():
            if one["type"] == 1:
                for path in _leaves(one):
                    if [w for part in path for w in part.split("-")][-len(words) :] == words:
                        return " ".join(path)
        typed = as_typed_on_discord(f"/{command}")
        assert typed != f"/{command}", f"there is no {command}"
        return typed.removeprefix("/")


def _value(part: dict[str, Any]) -> str:
    chosen = [one["label"] for one in part.get("options", []) if one.get("default")]
    return str(part.get("value") or (chosen[0] if chosen else ""))


def _leaves(entry: dict[str, Any], above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    path = (*above, entry["name"])
    inside = [one for one in entry.get("options", []) if one["type"] in (1, 2)]
    if not inside:
        yield path
    for one in inside:
        yield from _leaves(one, path)
