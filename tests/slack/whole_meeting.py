"""The meeting of five on Slack, and everything that each of them is shown, as one text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from bot.ids import RoomId
from tests.chat.whole_meeting import FIVE
from tests.fakes.slack.sight import Seen
from tests.fakes.slack.talking import Done
from tests.slack.house import House

UNNAMED = ("title", "reason", "wording", "text", "question")
"""Parameters that are typed after the command, without their names."""


class SlackCast:
    """The five in a channel of Slack's. See `tests.chat.whole_meeting.Cast`."""

    def __init__(self, house: House) -> None:
        self.house = house

    @property
    def where(self) -> RoomId:
        return self.house.room()

    @property
    def service(self) -> Any:
        return self.house.service

    async def does(self, who: str, command: str, **args: str) -> object:
        words = [text if name in UNNAMED else f"{name}={text}" for name, text in args.items()]
        # What somebody types who does not know what there is.
        line = "" if command == "help" else " ".join([command, *words])
        return await self.house.types(who, f"/heard {line}".strip())

    async def says(self, who: str, text: str) -> object:
        return await self.house.says(who, text)

    async def presses(self, who: str, label: str) -> None:
        await self.house.presses(who, label, "general")

    async def waits(self, seconds: float) -> None:
        await self.house.pass_time(seconds=seconds)

    # -- for the story: see `tests.chat.whole_story.StoryCast`

    def now(self) -> datetime:
        return self.house.slack.clock.now()

    async def parks(self, who: str, said: object) -> None:
        assert isinstance(said, Done)
        await self.house.slack.message_shortcut(who, said, "on_message:park")
        await self.house.fills_in(who)

    async def replies(self, who: str, label: str, wording: str = "") -> None:
        await self.house.presses(who, label, "dm")
        if wording:
            await self.house.fills_in(who, {"How would you put it?": wording})

    async def is_down(self, seconds: float) -> None:
        await self.house.stop()
        self.house.slack.clock.forward(seconds)
        await self.house.start()
        await self.house.pass_time(seconds=0)

    def shown(self) -> str:
        return shown(self.house)


async def look_home(house: House) -> None:
    """All of them look at their Home."""
    for who in FIVE:
        await house.slack.opens_home(who)
    await house.rest()


def received(house: House) -> dict[str, int]:
    """How many messages each person gets: what is posted in the channel, and what they are told
    directly. What only answers them is not counted."""
    posted = len(house.slack.seen_in("general"))
    return {who: posted + len(house.slack.dm(who)) for who in FIVE}


def shown(house: House) -> str:
    """Everything that was shown to everybody."""
    return "\n".join(_lines(house))


def _lines(house: House) -> Iterator[str]:
    yield "######## #general"
    for seen in house.slack.seen_in("general"):
        yield from _shown(seen)
    for who in FIVE:
        yield f"######## {who}: direct messages"
        for seen in house.slack.dm(who):
            yield from _shown(seen)
        yield f"######## {who}: answers only they see"
        for seen in house.slack.whispers("general", who):
            yield from _shown(seen)
        yield f"######## {who}: Home"
        yield from _shown(house.slack.home(who))


def _shown(seen: Seen) -> Iterator[str]:
    yield "----"
    yield seen.text
    if seen.blocks:
        yield "  | " + seen.words.replace("\n", "\n  | ")
        yield f"  [{'] ['.join(seen.buttons)}]"
    for file in seen.data.get("files") or []:
        yield f"  (file {file.get('name')}: {file.get('title')})"
