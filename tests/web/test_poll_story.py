"""The poll's whole way in a web room, over its sockets."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from tests.chat.poll_story import play
from tests.chat.stages.web import WebStage
from tests.chat.whole_meeting import FIVE
from tests.fakes.memory_store import memory_store


class Voters(WebStage):
    """See `tests.chat.poll_story.PollCast`."""

    async def waits(self, seconds: float) -> None:
        await self.passes(timedelta(seconds=seconds))
        await self.rests()

    async def votes(self, who: str, given: Mapping[str, str]) -> None:
        await self.presses(who, "Answer")
        told = await self.sends(who, dict(given))
        assert "saved without your name" in told

    def posts(self) -> list[str]:
        return [e["card"]["text"] for e in self._mine("dan") if e["kind"] == "post"]

    def pictures(self) -> list[str]:
        posts = [e["card"] for e in self._mine("dan") if e["kind"] == "post"]
        return [file["alt"] for card in posts for file in card.get("files", ())]


async def test_a_poll_is_asked_answered_reminded_of_shown_and_replied_to() -> None:
    store = await memory_store()
    async with Voters(store, FIVE) as cast:
        await play(cast)
    await store.close()
