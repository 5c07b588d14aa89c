"""The poll's whole way on Discord's wire."""

from __future__ import annotations

from collections.abc import Mapping

from tests.chat.poll_story import play
from tests.chat.whole_meeting import FIVE
from tests.discord.whole_meeting import DiscordCast
from tests.fakes.discord.fake import FakeDiscord
from tests.fakes.memory_store import memory_store


class Voters(DiscordCast):
    """See `tests.chat.poll_story.PollCast`."""

    async def votes(self, who: str, given: Mapping[str, str]) -> None:
        form = await self.discord.presses(who, "Answer", on=self._offering(who, "Answer"))
        answer = await self.scene.answers_poll(who, form, **given)
        assert "saved without your name" in answer.text
        await self.settles()

    def told(self, who: str) -> list[str]:
        return [one.text for one in self.discord.dms(who)]

    def posts(self) -> list[str]:
        return [one.text for one in self.discord.bot_in("general")]

    def pictures(self) -> list[str]:
        posted = self.discord.bot_in("general")
        return [file.description or "" for one in posted for file in one.attachments]


async def test_a_poll_is_asked_answered_reminded_of_shown_and_replied_to() -> None:
    store = await memory_store()
    async with FakeDiscord() as discord, Voters(discord, store, FIVE) as cast:
        await play(cast)
    await store.close()
