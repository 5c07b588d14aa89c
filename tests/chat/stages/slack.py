"""The contract's stage on Slack."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

from adapters.slack.outbound.signed_payload import Press, Seal
from bot.ids import RoomId
from storage.store import SqlStore
from tests.chat.stages.base import PEOPLE, Can, Stage
from tests.fakes.slack.fake import FakeSlack
from tests.slack.house import SECRET, House, presses_raw


class SlackStage(Stage):
    """A channel of the fake Slack."""

    name = "slack"
    can = frozenset(Can)

    def __init__(self, slack: FakeSlack, store: SqlStore) -> None:
        self.slack = slack
        slack.channel("general", *PEOPLE)
        self.house = House(slack, store, socket=True)
        self.store = self.house.store

    async def starts(self) -> None:
        await self.house.start()

    async def stops(self) -> None:
        await self.house.stop()
        # What is said now reaches nobody.
        self.slack.sender.retries = 0

    async def dies(self) -> None:
        for task in list(self.house.dispatcher._under_way):
            task.cancel()
        await self.house.stop()
        self.slack.clock.forward(90)

    async def rests(self) -> None:
        await self.house.rest()

    async def ends(self) -> None:
        await self.house.stop()

    async def does(self, who: str, command: str, **args: str) -> str:
        first = " ".join(args.values()) if len(args) == 1 else ""
        typed = first if first and "anyway" not in args else _named(args)
        before = len(self.slack.whispers("general", who))
        await self.slack.types(who, "general", f"/heard {command} {typed}".strip())
        await self.settles()
        return "\n".join(seen.text for seen in self.slack.whispers("general", who)[before:])

    async def says(self, who: str, text: str, *, heard: bool = True) -> Any:
        self.slack.clock.forward(1)
        done = await self.slack.says(who, "general", text)
        if heard:
            await self.settles()
        else:
            self.slack.sender.loses()
        return done

    async def deletes(self, said: Any, *, heard: bool = True) -> None:
        await self.slack.deletes(said)
        if heard:
            await self.settles()
        else:
            self.slack.sender.loses()

    async def parks_it(self, who: str, said: Any) -> None:
        await self.slack.message_shortcut(who, said, "on_message:park")
        await self.slack.fills_in(who)
        await self.settles()

    async def edits(self, said: Any, text: str) -> None:
        await self.slack.edits(said, text)
        await self.settles()

    async def presses(self, who: str, label: str) -> str:
        before = len(self.slack.whispers("general", who))
        await self.slack.presses(who, label)
        await self.settles()
        return "\n".join(seen.text for seen in self.slack.whispers("general", who)[before:])

    async def forges(self, who: str, command: str, **args: str) -> str:
        press = Press(command=command, channel=self.house.room().channel, args={**args})
        return await self._forged(who, Seal(SECRET).close(self.house.room().tenant, press))

    async def forges_nonsense(self, who: str) -> str:
        return await self._forged(who, "nonsense")

    async def _forged(self, who: str, value: str) -> str:
        before = len(self.slack.whispers("general", who))
        await presses_raw(self.house, who, value)
        await self.settles()
        return "\n".join(seen.text for seen in self.slack.whispers("general", who)[before:])

    def room(self) -> list[str]:
        return [seen.text for seen in self.slack.seen_in("general")]

    def told(self, who: str) -> list[str]:
        return [seen.text for seen in self.slack.dm(who)]

    def buttons(self, who: str) -> Sequence[str]:
        return self.slack.dm(who)[-1].buttons

    async def breaks_after_a_post(self) -> Callable[[], int]:
        fault = self.slack.faults.resets("chat.postMessage", after=True)
        return lambda: fault.met

    async def parks_from_elsewhere(self, who: str, wording: str) -> None:
        await self.does(who, "park", wording=wording)

    async def closes_to_heard(self) -> None:
        await self.slack.archives("dan", "general")

    async def opens_to_heard(self) -> None:
        await self.slack.archives("dan", "general", "unarchive")
        await self.rests()

    async def another_bot_says(self, text: str) -> None:
        await self.slack.bot_says("general", text)
        await self.settles()

    def pinged(self) -> list[str]:
        names = {user.id: user.name for user in self.slack.world.users.values()}
        texts = [seen.text for seen in self.slack.seen_in("general")]
        calls = [call for text in texts for call in re.findall(r"<([@!][^>|]+)", text)]
        return [names.get(call[1:], "everyone") for call in calls]

    async def slows_down(self, times: int) -> None:
        self.slack.faults.limits("chat.postMessage", retry_after=1, times=times)

    @property
    def where(self) -> RoomId:
        return self.house.room()

    @property
    def service(self) -> Any:
        return self.house.service

    async def passes(self, much: timedelta) -> None:
        await self.house.pass_time(seconds=much.total_seconds())


def _named(args: dict[str, str]) -> str:
    return " ".join(f"{name}={value}" for name, value in args.items())
