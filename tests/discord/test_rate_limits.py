"""Rate limits: what is left of a window is used, and what could not be made is made later, once."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import discord as library
import pytest

from adapters.chat.threads import DUE
from adapters.discord.api.ratelimits import use_what_is_left
from adapters.discord.directory.command_sync import app_place
from tests.discord.conftest import Scene
from tests.fakes.discord.fake import FakeDiscord
from tests.fakes.discord.world import Message

MESSAGES = r"/channels/\d+/messages$"
THREADS = r"/threads$"
POINTS = ("Who pays for transport?", "Who answers at night?", "Where do we meet?")


@pytest.fixture
async def fake() -> AsyncIterator[FakeDiscord]:
    async with FakeDiscord() as one:
        one.add_person("ann")
        yield one


def a_client(*, ours: bool) -> library.Client:
    """A client with discord.py's own longest wait, paced by ours or not."""
    client = library.Client(intents=library.Intents.default(), max_ratelimit_timeout=30.0)
    if ours:
        use_what_is_left(client.http)
    return client


async def sends(client: library.Client, fake: FakeDiscord, *texts: str) -> None:
    channel = client.get_channel(fake.channel("general").id)
    assert isinstance(channel, library.TextChannel)
    for text in texts:
        await channel.send(text)


async def test_discord_py_alone_refuses_in_a_long_window_though_requests_are_left(
    fake: FakeDiscord,
) -> None:
    """So the fake can show it."""
    fake.faults.limit("POST", MESSAGES, 50, 60.0)
    client = a_client(ours=False)
    async with fake.running(client):
        with pytest.raises(library.RateLimited):
            await sends(client, fake, "One.", "Two.")
    assert fake.seen_in("general") == ["One."]


async def test_what_is_left_of_a_long_window_is_used(fake: FakeDiscord) -> None:
    fake.faults.limit("POST", MESSAGES, 50, 60.0)
    client = a_client(ours=True)
    async with fake.running(client):
        await sends(client, fake, *(f"No. {n}" for n in range(12)))
    assert len(fake.seen_in("general")) == 12
    assert fake.faults.limited == 0


async def test_the_last_request_of_a_window_does_not_sleep_until_its_end(fake: FakeDiscord) -> None:
    fake.faults.limit("POST", MESSAGES, 2, 219.05)
    client = a_client(ours=True)
    async with fake.running(client):
        async with asyncio.timeout(1.5):  # the window lasts more than two seconds here
            await sends(client, fake, "One.", "Two.")
            with pytest.raises(library.RateLimited) as limited:
                await sends(client, fake, "Three.")
    assert 100 < limited.value.retry_after <= 219.05
    assert fake.seen_in("general") == ["One.", "Two."]
    assert fake.faults.limited == 0  # it was not asked for in vain


async def test_a_short_wait_is_waited_for_by_all_who_want_something(fake: FakeDiscord) -> None:
    fake.faults.limit("POST", MESSAGES, 2, 20.0)
    client = a_client(ours=True)
    async with fake.running(client):
        await asyncio.gather(*(sends(client, fake, f"No. {n}") for n in range(5)))
    assert sorted(fake.seen_in("general")) == [f"No. {n}" for n in range(5)]


async def test_after_a_refusal_with_a_long_wait_nothing_is_asked_for_in_vain(
    fake: FakeDiscord,
) -> None:
    fake.faults.trouble("POST", MESSAGES, status=429, retry_after=219.05)
    client = a_client(ours=True)
    async with fake.running(client):
        for _ in range(3):
            with pytest.raises(library.RateLimited):
                await sends(client, fake, "One.")
        assert fake.faults.limited == 1
        await asyncio.sleep(2.3)  # 230 of Discord's seconds: the wait itself is meant
        await sends(client, fake, "One.")
    assert fake.seen_in("general") == ["One."]


async def test_one_whose_wait_is_called_off_takes_nobody_elses_turn(fake: FakeDiscord) -> None:
    fake.faults.limit("POST", MESSAGES, 1, 20.0)
    client = a_client(ours=True)
    async with fake.running(client):
        await sends(client, fake, "One.")
        waiting = [asyncio.create_task(sends(client, fake, f"No. {n}")) for n in range(3)]
        await asyncio.sleep(0.01)
        waiting[0].cancel()
        await asyncio.gather(*waiting, return_exceptions=True)
    assert sorted(fake.seen_in("general")) == ["No. 1", "No. 2", "One."]


async def test_what_fails_without_an_answer_frees_its_place(fake: FakeDiscord) -> None:
    fake.faults.trouble("POST", MESSAGES, times=5, cut="before")
    client = a_client(ours=True)
    async with fake.running(client):
        with pytest.raises((OSError, library.DiscordException, Exception)):
            await sends(client, fake, "One.")
        fake.faults.troubles.clear()
        async with asyncio.timeout(5):
            await sends(client, fake, "Two.")
    assert fake.seen_in("general") == ["Two."]


# -- threads


def parked(scene: Scene, number: int) -> Message:
    """The message by which a point was parked."""
    found = scene.discord.bot_in("general")
    return next(one for one in found if f"Parked as point {number}" in one.text)


def with_threads(scene: Scene) -> list[int]:
    """The points that have a thread."""
    return [n for n in (1, 2, 3) if parked(scene, n).thread is not None]


def made(scene: Scene) -> int:
    """How many threads were made."""
    return len([one for one in scene.discord.requests("POST", "/threads") if one.status == 200])


async def due(scene: Scene) -> list[str]:
    """What is kept as still to be made."""
    return list(await scene.store.external_refs.get_all(app_place(scene.discord.world.app), DUE))


async def all_parked(scene: Scene) -> None:
    await scene.meeting("ann")
    await scene.parks("ben", *POINTS)
    await scene.discord.shows("general", POINTS[2])
    await scene.carried()


async def test_three_points_in_a_row_have_their_threads_at_once(scene: Scene):
    """With the header that Discord was seen to send: a window of 219 s, and nearly all left."""
    async with scene.heard():
        await all_parked(scene)
        assert with_threads(scene) == [1, 2, 3]
        assert scene.discord.faults.limited == 0


async def test_threads_that_discord_makes_us_wait_for_are_made_later_and_once(scene: Scene):
    discord = scene.discord
    discord.faults.limit("POST", THREADS, 1, 219.05)
    async with scene.heard():
        await all_parked(scene)
        assert with_threads(scene) == [1]
        assert len(await due(scene)) == 2
        await discord.until(lambda: with_threads(scene) == [1, 2, 3], 20)
        await scene.waits_for(lambda: _nothing_due(scene))
        assert made(scene) == 3
        # They are the threads of their points, not only some.
        await discord.slash("ann", "general", "points settle", contention="3",
                            outcome="changed", reason="In the library.")  # fmt: skip
        thread = discord.world.channels[parked(scene, 3).thread or 0]
        assert thread.name == "Point 3: “Where do we meet?”"
        await discord.shows(thread, "Point 3 is settled")


async def test_also_after_a_restart(scene: Scene):
    discord = scene.discord
    discord.faults.limit("POST", THREADS, 1, 100_000.0)
    async with scene.heard():
        await all_parked(scene)
    assert with_threads(scene) == [1]
    discord.faults.limits.pop(0)
    async with scene.heard():
        await discord.until(lambda: with_threads(scene) == [1, 2, 3])
        await scene.waits_for(lambda: _nothing_due(scene))
    async with scene.heard():
        await scene.carried()
    assert made(scene) == 3


@pytest.mark.parametrize("trouble", [{"status": 503}, {"cut": "before"}, {"cut": "after"}])
async def test_a_server_in_trouble_costs_no_point_its_thread(scene: Scene, trouble: dict[str, str]):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        discord.faults.trouble("POST", THREADS, times=6, **trouble)
        await scene.parks("ben", POINTS[0])
        await discord.shows("general", POINTS[0])
        await discord.until(lambda: parked(scene, 1).thread is not None, 20)
        await scene.waits_for(lambda: _nothing_due(scene))
        assert [len([m for m in discord.bot_in("general") if POINTS[0] in m.text])] == [1]


async def test_without_the_permission_a_thread_waits_for_it(scene: Scene):
    discord = scene.discord
    discord.deny("general", "create_public_threads")
    async with scene.heard():
        await all_parked(scene)
        assert with_threads(scene) == []
        asked = len(discord.requests("POST", "/threads"))
        assert asked == 3  # and not again and again
        discord.allow("general", "create_public_threads")
        await discord.tells_permissions("general")
        await discord.until(lambda: with_threads(scene) == [1, 2, 3])
        await scene.waits_for(lambda: _nothing_due(scene))


async def test_what_is_told_meanwhile_does_not_begin_a_second_thread(scene: Scene):
    discord = scene.discord
    discord.faults.limit("POST", THREADS, 1, 45.0)
    async with scene.heard():
        await all_parked(scene)
        await discord.slash("ann", "general", "points settle", contention="2",
                            outcome="changed", reason="The council.")  # fmt: skip
        settled = await discord.shows("general", "Point 2 is settled")
        await discord.until(lambda: with_threads(scene) == [1, 2, 3], 20)
        assert settled.thread is None
        assert made(scene) == 3


async def test_a_message_that_is_gone_has_no_thread_any_more(scene: Scene):
    discord = scene.discord
    discord.faults.limit("POST", THREADS, 1, 45.0)
    async with scene.heard():
        await all_parked(scene)
        await discord.deletes(parked(scene, 2))
        await scene.waits_for(lambda: _nothing_due(scene))
        assert made(scene) == 2


async def test_nothing_is_due_on_a_server_that_has_sent_heard_away(scene: Scene):
    discord = scene.discord
    discord.faults.limit("POST", THREADS, 1, 100_000.0)
    async with scene.heard():
        await all_parked(scene)
        assert len(await due(scene)) == 2
        await discord.guild_acts.kicked(discord.the_guild)
        await scene.waits_for(lambda: _nothing_due(scene))


async def _nothing_due(scene: Scene) -> bool:
    return not await due(scene)


# -- panels


async def test_an_old_panel_that_could_not_be_retired_goes_later_also_after_a_restart(
    scene: Scene,
):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        await scene.ends("ann")
        await discord.shows("general", "No date is set for the next meeting")
        await scene.carried()
        (panel,) = _panels(scene)
        # Discord does not let it be changed any more, nor taken away just now.
        discord.faults.trouble("PATCH", f"/messages/{panel.id}$", status=400, code=30046)
        discord.faults.trouble("DELETE", "/messages/", status=503)
        await discord.slash("ann", "general", "heard agenda add", title="Transport")
        await discord.until(lambda: len(_panels(scene)) == 2)
        await scene.carried()
        assert len(_panels(scene)) == 2
    async with scene.heard():
        await discord.slash("ann", "general", "heard agenda add", title="Money")
        await discord.until(lambda: len(_panels(scene)) == 1)


def _panels(scene: Scene) -> list[Message]:
    found = scene.discord.bot_in("general")
    return [one for one in found if "No date is set for the next meeting" in one.text]
