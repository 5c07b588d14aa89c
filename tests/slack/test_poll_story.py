"""The poll's whole way on Slack's wire."""

from __future__ import annotations

from collections.abc import Mapping

from tests.chat.poll_story import play
from tests.slack.house import House
from tests.slack.whole_meeting import SlackCast


class Voters(SlackCast):
    """See `tests.chat.poll_story.PollCast`."""

    async def does(self, who: str, command: str, **args: str) -> object:
        if command == "reply":
            return await self.house.types(who, f"/heard reply {args['reply']}")
        return await super().does(who, command, **args)

    async def votes(self, who: str, given: Mapping[str, str]) -> None:
        await self.house.presses(who, "Answer", "dm")
        await self.house.fills_in(who, dict(given))

    def told(self, who: str) -> list[str]:
        return [seen.text for seen in self.house.slack.dm(who)]

    def posts(self) -> list[str]:
        return [seen.text for seen in self.house.slack.seen_in("general")]

    def pictures(self) -> list[str]:
        files = self.house.slack.world.files.values()
        return [file.alt for file in files if file.name.endswith(".png")]


async def test_a_poll_is_asked_answered_reminded_of_shown_and_replied_to(house: House) -> None:
    await play(Voters(house))
