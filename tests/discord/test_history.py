"""What was said while nobody of us was listening is read back, in order, and once."""

from __future__ import annotations

import asyncio

from bot.events import GapReported, MessagePosted
from tests.discord.conftest import Scene


async def spoken(scene: Scene, channel: str = "general") -> list[str]:
    """What counted as said, in order: the words, looked up on Discord."""
    messages = scene.discord.world.messages
    refs = [ref.split(":")[1] for ref in await scene.spoken(channel)]
    return [messages[int(ref)].content if int(ref) in messages else "(deleted)" for ref in refs]


async def gaps(scene: Scene) -> list[GapReported]:
    return [event for event in await scene.events() if isinstance(event, GapReported)]


async def loses_its_session(scene: Scene) -> None:
    """The connection breaks, and Discord does not know the session any more."""
    await scene.discord.gateway.forget()
    await scene.discord.gateway.drop(4000)


async def has_a_new_session(scene: Scene, times: int = 2) -> None:
    """The client has identified itself anew, and everything has been read."""
    discord = scene.discord
    await discord.until(lambda: len(discord.gateway.sent(2)) >= times)
    await scene.settled()


async def test_after_a_lost_session_everything_is_there_in_order_and_once(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting()
        await discord.says("ben", "general", "One.")
        await scene.settled()
        await loses_its_session(scene)
        await discord.says("cleo", "general", "Two.")
        await discord.says("ben", "general", "Three.")
        await has_a_new_session(scene)
        await discord.says("cleo", "general", "Four.")
        await scene.waits_for(lambda: has(scene, 4))
    assert await spoken(scene) == ["One.", "Two.", "Three.", "Four."]
    assert await gaps(scene) == []


async def has(scene: Scene, count: int) -> bool:
    return len(await scene.spoken()) >= count


async def test_a_resumed_session_is_told_what_it_missed_and_nothing_is_read(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting()
        await scene.settled()
        before = len(discord.requests("GET", "/messages"))
        await discord.gateway.drop(4000)
        await discord.says("ben", "general", "Meanwhile.")
        await scene.waits_for(lambda: has(scene, 1))
        assert len(discord.requests("GET", "/messages")) == before
    assert await spoken(scene) == ["Meanwhile."]


async def test_what_is_said_while_reading_waits_for_its_turn(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting()
        await discord.says("ben", "general", "One.")
        await scene.settled()
        slow = discord.faults.trouble("GET", "/messages$", wait=asyncio.Event())
        await loses_its_session(scene)
        await discord.says("cleo", "general", "Two.")
        await slow.happened.wait()
        await discord.says("ben", "general", "Three.")
        await discord.says("ben", "general", "Four.")
        await discord.caught_up()
        assert await spoken(scene) == ["One."]
        assert slow.wait is not None
        slow.wait.set()
        await scene.waits_for(lambda: has(scene, 4))
    assert await spoken(scene) == ["One.", "Two.", "Three.", "Four."]


async def test_after_a_restart_what_was_said_meanwhile_is_read_back(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting()
        await discord.says("ben", "general", "One.")
        await scene.settled()
    for number in range(130):
        discord.clock.move(1)
        await discord.says("cleo" if number % 2 else "ben", "general", f"No. {number}")
    async with scene.heard():
        await scene.waits_for(lambda: has(scene, 131))
    assert await spoken(scene) == ["One.", *(f"No. {number}" for number in range(130))]
    # Said then, not now: turns and pauses are as they were.
    times = [event.at for event in await scene.events() if isinstance(event, MessagePosted)]
    assert (times[-1] - times[-2]).total_seconds() == 1


async def test_a_killed_process_loses_nothing_of_a_burst(scene: Scene):
    discord = scene.discord
    async with scene.heard() as heard:
        await scene.meeting()
        await scene.settled()
        for number in range(60):
            await discord.says("ben", "general", f"No. {number}")
        await heard.dies()
        await heard.service.drain()
    async with scene.heard():
        await scene.waits_for(lambda: has(scene, 60))
    assert await spoken(scene) == [f"No. {number}" for number in range(60)]


async def test_stopped_in_the_middle_of_a_burst_nothing_is_lost_either(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting()
        await scene.settled()
        for number in range(60):
            await discord.says("ben", "general", f"No. {number}")
    async with scene.heard():
        await scene.waits_for(lambda: has(scene, 60))
    assert sorted(await spoken(scene)) == sorted(f"No. {number}" for number in range(60))


async def test_who_spoke_meanwhile_goes_by_their_name_on_the_server(scene: Scene):
    discord = scene.discord
    discord.add_person("dora", "Dora D")
    discord.the_guild.members[discord.user("dora").id].nick = "Dora from next door"
    async with scene.heard():
        await scene.meeting()
        await scene.settled()
    await discord.says("dora", "general", "I was here as well.")
    async with scene.heard() as heard:
        await scene.waits_for(lambda: has(scene, 1))
        [said] = await heard.service.messages.recent_messages(scene.room(), 5)
        assert said.who == "Dora from next door"


async def test_what_stands_in_a_thread_of_ours_is_read_too(scene: Scene):
    discord = scene.discord
    thread = discord.add_thread("Transport", "general")
    discord.add_thread("Gossip", "general", owner="ben")
    async with scene.heard():
        await scene.meeting()
        await scene.settled()
    await discord.says("ben", thread, "Buses.")
    await discord.says("cleo", "general", "Trains.")
    await discord.says("ben", "Gossip", "Not about that.")
    async with scene.heard():
        await scene.waits_for(lambda: has(scene, 2))
        await scene.settled()
    assert await spoken(scene) == ["Buses.", "Trains."]


async def test_a_gap_that_cannot_be_read_is_said_with_its_times(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting()
        await discord.says("ben", "general", "One.")
        await scene.settled()
        said = discord.clock.now()
        discord.clock.move(60)
    await discord.says("cleo", "general", "Nobody reads this.")
    discord.clock.move(60)
    discord.deny("general", "read_message_history")
    async with scene.heard():
        await scene.waits_for(lambda: said_once(scene))
        [gap] = await gaps(scene)
        assert gap.since == said
        assert gap.until == discord.clock.now()
        await discord.shows("general", "(12:00–12:02, UTC)")
        await discord.says("ben", "general", "Go on.")
        await scene.waits_for(lambda: has(scene, 2))
    assert await spoken(scene) == ["One.", "Go on."]


async def said_once(scene: Scene) -> bool:
    return len(await gaps(scene)) == 1


async def test_discord_in_trouble_leaves_a_gap_that_is_said(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting()
        await scene.settled()
    discord.clock.move(60)
    await discord.says("cleo", "general", "Nobody reads this.")
    discord.faults.trouble("GET", "/messages$", times=50, status=503)
    async with scene.heard():
        await scene.waits_for(lambda: said_once(scene))
    assert await spoken(scene) == []


async def test_where_nothing_was_said_there_is_no_gap(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting()
        await scene.settled()
        await discord.says("ben", "general", "One.")
        await scene.settled()
    discord.deny("general", "read_message_history")
    async with scene.heard():
        await scene.settled()
    assert await gaps(scene) == []


async def test_a_message_that_was_deleted_meanwhile_is_taken_back(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting()
        said = await discord.says("ben", "general", "My sister cannot cope.")
        form = await discord.menu("cleo", said, "Park this point")
        await form.submit() if form.kind == 9 else None
        await scene.settled()
    await discord.deletes(said, quiet=True)
    async with scene.heard():
        await scene.settled()
        assert "MessageDeleted" in await scene.kinds()


async def test_between_meetings_nothing_is_read(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting()
        await discord.slash("ann", "general", "heard meeting end")
        await discord.shows("general", "Meeting 1 is over")
        await scene.settled()
    await discord.says("cleo", "general", "Nobody's business.")
    async with scene.heard():
        await scene.settled()
    assert discord.requests("GET", "/messages") == []


async def test_a_server_that_was_away_is_read_when_it_is_back(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting()
        await scene.settled()
        await discord.guild_acts.out_of_order(discord.the_guild)
        await discord.says("cleo", "general", "In the dark.", quiet=True)
        await discord.guild_acts.back_in_order(discord.the_guild)
        await discord.says("ben", "general", "Here again.")
        await scene.waits_for(lambda: has(scene, 2))
    assert await spoken(scene) == ["In the dark.", "Here again."]


async def test_a_channel_that_heard_can_see_again_is_read_back(scene: Scene):
    """As on Slack, where Heard was removed from the channel and invited."""
    discord = scene.discord
    async with scene.heard():
        await scene.meeting()
        await discord.says("ben", "general", "One.")
        await scene.settled()
        discord.deny("general", "view_channel")
        await discord.tells_permissions("general")
        await scene.settled()
        await discord.says("cleo", "general", "While Heard cannot see it.", quiet=True)
        discord.allow("general", "view_channel")
        await discord.tells_permissions("general")
        await scene.waits_for(lambda: has(scene, 2))
    assert await spoken(scene) == ["One.", "While Heard cannot see it."]
