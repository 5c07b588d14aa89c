"""The same meeting on Discord's wire, and how many messages each person gets of it."""

from __future__ import annotations

from tests.chat.whole_meeting import FIVE, play, printed, within
from tests.discord.whole_meeting import DiscordCast
from tests.fakes.discord.fake import FakeDiscord
from tests.fakes.memory_store import memory_store


async def test_nobody_gets_more_messages_than_a_meeting_is_worth() -> None:
    store = await memory_store()
    async with FakeDiscord() as discord, DiscordCast(discord, store, FIVE) as cast:
        await play(cast)
        printed(cast.received(), cast.shown())
        within("discord", cast.received())
        # What has no answer of its own is answered all the same, as Discord waits for one.
        assert "Done: Next item." in cast.shown()
        assert "It is done." not in cast.shown()
        # What is over keeps its files: ten minutes later the closing post still has the minutes.
        (closing,) = [one for one in discord.bot_in("general") if "were heard" in one.text]
        assert not discord.buttons(closing), "it cannot be reopened any more"
        assert closing.attachments
    await store.close()
