"""What becomes of a point, on Discord's wire, and how many messages each person gets."""

from __future__ import annotations

from tests.chat.whole_meeting import FIVE, printed
from tests.chat.whole_story import check, play
from tests.discord.whole_meeting import DiscordCast
from tests.fakes.discord.fake import FakeDiscord
from tests.fakes.memory_store import memory_store


async def test_nothing_parked_is_lost() -> None:
    store = await memory_store()
    async with FakeDiscord() as discord, DiscordCast(discord, store, FIVE) as cast:
        await play(cast)
        printed(cast.received(), cast.shown())
        check(cast)
        # Over a month, with three closing posts, three polls, each with its reminder, and the
        # minutes to be agreed. Facilitators get some more: how each meeting went.
        most = {name: 48 if name == "ann" else 43 for name in FIVE}
        got = cast.received()
        assert all(count <= most[name] for name, count in got.items()), got
    await store.close()
