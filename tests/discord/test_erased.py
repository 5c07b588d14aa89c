"""Deleted is deleted: what Heard has posted of erased words on Discord is edited."""

from __future__ import annotations

from tests.discord.conftest import Scene
from tests.fakes.discord.world import Message

WORDS = "My neighbour drinks"


async def parks(scene: Scene, words: str = WORDS, channel: str = "general") -> Message:
    discord = scene.discord
    said = await discord.says("ben", channel, words)
    await (await discord.menu("cleo", said, "Park this point")).submit()
    await discord.shows(channel, "Parked as point 1")
    await scene.carried()
    assert words in everything(scene), "it has to be there before it can go"
    return said


def everything(scene: Scene) -> str:
    """Whatever can be read of Heard's on this Discord, private answers left out."""
    world = scene.discord.world
    messages = [
        message
        for channel in world.channels.values()
        for message in channel.messages.values()
        if message.author == world.app and not message.flags & 64
    ]
    texts = [f"{one.content} {one.components}" for one in messages]
    files = [str(file) for one in messages for file in one.attachments]
    names = [channel.name or "" for channel in world.channels.values()]
    return "\n".join([*texts, *files, *names])


async def test_a_deleted_message_is_gone_from_every_post_that_quoted_it(scene: Scene) -> None:
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        said = await parks(scene)
        [parked] = [one for one in discord.bot_in("general") if "Parked as point 1" in one.content]
        await discord.until(lambda: parked.thread is not None)
        await scene.ends("ann")
        await discord.slash("ann", "general", "heard meeting start")
        await discord.shows("general", "Meeting 2 is running")
        form = await discord.slash("ann", "general", "points settle", contention="1")
        await form.submit(
            {"What happened with it?": "It changed the result", "Why?": "She was told."}
        )
        thread = discord.world.channels[parked.thread or 0]
        await discord.shows(thread, "Point 1 is settled")
        await scene.carried()
        assert everything(scene).count(WORDS) > 3
        assert WORDS in (thread.name or ""), "a point's thread is called by its words"
        assert [one for one in discord.bot_in(thread) if WORDS in one.content], "there as well"
        assert [text for text in discord.dm("cleo") if WORDS in text]
        before = len(discord.bot_in("general"))
        await discord.archives(thread)
        await discord.deletes(said)
        await discord.until(lambda: WORDS not in everything(scene))
        assert "no longer kept" in parked.content
        assert thread.name == "Point 1: “(these words are no longer kept)”"
        assert [text for text in discord.dm("cleo") if "no longer kept" in text]
        assert len(discord.bot_in("general")) == before, "nothing is posted anew"


async def test_whoever_parked_it_is_told_once_it_is_gone_from_the_channel(scene: Scene) -> None:
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        said = await parks(scene)
        await discord.deletes(said)
        await discord.tells("cleo", "behind point 1 was deleted")
        assert WORDS not in everything(scene)


async def test_a_restart_and_a_server_in_trouble_lose_nothing(scene: Scene) -> None:
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        said = await parks(scene)
    async with scene.heard():
        await discord.deletes(said)
        await scene.settled()
        await discord.until(lambda: WORDS not in everything(scene))


async def test_old_posts_that_discord_lets_nobody_edit_are_taken_away(scene: Scene) -> None:
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        said = await parks(scene)
        discord.faults.trouble("PATCH", r"/messages/\d+$", status=400, code=30046)
        await discord.deletes(said)
        await discord.until(lambda: WORDS not in everything(scene))
        await discord.shows("general", "no longer kept")


async def test_a_message_of_heards_that_somebody_deleted_does_not_come_back(scene: Scene) -> None:
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        said = await parks(scene)
        [parked] = [one for one in discord.bot_in("general") if "Parked as point 1" in one.content]
        await discord.deletes(parked)
        await discord.deletes(said)
        await discord.tells("cleo", "behind point 1 was deleted")
        assert not [text for text in discord.seen_in("general") if "Parked as point 1" in text]


async def test_the_file_of_minutes_is_replaced(scene: Scene) -> None:
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        said = await discord.says("ben", "general", WORDS)
        await (await discord.menu("ann", said, "Record a decision")).submit()
        await discord.shows("general", "A decision is recorded")
        await scene.ends("ann")
        await scene.carried()
        [over] = [one for one in discord.bot_in("general") if one.attachments]
        assert WORDS.encode() in b"".join(one.data for one in over.attachments)
        await discord.deletes(said)
        await discord.until(lambda: WORDS not in everything(scene))
        data = b"".join(one.data for one in over.attachments)
        assert WORDS.encode() not in data
        assert b"no longer kept" in data


async def test_deleting_in_one_channel_erases_nothing_copied_in_another(scene: Scene) -> None:
    """M29, the kind: a reference counts within its room."""
    discord = scene.discord
    attic = await discord.makes_channel("attic")
    async with scene.heard():
        await scene.meeting("ann")
        await discord.slash("ann", attic, "heard meeting start")
        here, there = await parks(scene, "The ramp"), await parks(scene, "The stairs", "attic")
        await discord.deletes(here)
        await discord.until(lambda: "The ramp" not in everything(scene))
        assert "The stairs" in everything(scene)
        await discord.deletes(there)
        await discord.until(lambda: "The stairs" not in everything(scene))


async def test_what_was_deleted_while_heard_was_away_is_erased_when_it_is_back(
    scene: Scene,
) -> None:
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        said = await parks(scene)
        await scene.ends("ann")
        await scene.carried()
    await discord.deletes(said)
    async with scene.heard() as bot:
        vanished = bot.adapter.delivery.vanished
        vanished._pause = 0.0
        assert await vanished.look() == 1
        await discord.until(lambda: WORDS not in everything(scene))


async def test_what_a_long_post_left_out_is_in_a_file_and_goes_from_there_as_well(
    scene: Scene,
) -> None:
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        long = "My neighbour drinks, and nobody knows what to do about it. " * 15
        for number in range(1, 13):
            said = await discord.says("ben", "general", f"{number}: {long}")
            await (await discord.menu("cleo", said, "Park this point")).submit()
            await discord.shows("general", f"Parked as point {number}")
        await scene.carried()
        before = len(discord.bot_in("general"))
        await scene.ends("ann")
        await scene.carried()
        closing = discord.bot_in("general")[before:]
        assert len(closing) <= 3
        assert "This is shortened here. The file has all of it." in closing[0].content
        assert "12: My neighbour drinks" in in_files(closing), "in full, so that it can be read"
        assert long.strip() in in_files(closing)
        await discord.deletes(said)
        await discord.until(lambda: "12: My neighbour drinks" not in everything(scene))
        await discord.until(lambda: "12: My neighbour drinks" not in in_files(closing))
        assert "11: My neighbour drinks" in in_files(closing), "the others stay"


def in_files(messages: list[Message]) -> str:
    """What is in the files that have a message in full."""
    files = [file for one in messages for file in one.attachments]
    return "\n".join(one.data.decode() for one in files if one.filename == "all-of-it.txt")
