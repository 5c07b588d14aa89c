"""The fake's REST, used through the real discord.py: what it does, and what it refuses."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import discord
import pytest

from tests.fakes.discord.fake import FakeDiscord
from tests.fakes.discord.world import STAGE, VOICE


@pytest.fixture
async def fake() -> AsyncIterator[FakeDiscord]:
    async with FakeDiscord() as one:
        one.add_person("ann")
        one.add_person("ben")
        yield one


@pytest.fixture
async def client(fake: FakeDiscord) -> AsyncIterator[discord.Client]:
    one = discord.Client(intents=discord.Intents.default(), max_messages=None)
    async with fake.running(one):
        yield one


def at(client: discord.Client, fake: FakeDiscord, name: str = "general") -> discord.TextChannel:
    channel = client.get_channel(fake.channel(name).id)
    assert isinstance(channel, discord.TextChannel)
    return channel


def guild(client: discord.Client, fake: FakeDiscord) -> discord.Guild:
    found = client.get_guild(fake.the_guild.id)
    assert found is not None
    return found


def codes(raised: pytest.ExceptionInfo[discord.HTTPException]) -> tuple[int, int]:
    return raised.value.status, raised.value.code


# -- messages


async def test_a_message_is_posted_changed_read_and_deleted(
    fake: FakeDiscord, client: discord.Client
) -> None:
    channel = at(client, fake)
    sent = await channel.send("Good morning.", embed=discord.Embed(title="Agenda"))
    assert fake.seen_in("general") == ["Good morning.\nAgenda"]
    await sent.edit(content="Good evening.")
    assert (await channel.fetch_message(sent.id)).content == "Good evening."
    await sent.delete()
    assert fake.seen_in("general") == []
    with pytest.raises(discord.NotFound) as raised:
        await sent.edit(content="Gone.")
    assert codes(raised) == (404, 10008)


async def test_the_same_nonce_posts_once(fake: FakeDiscord, client: discord.Client) -> None:
    first = await at(client, fake).send("Once.", nonce="n1")
    again = await at(client, fake).send("Once.", nonce="n1")
    other = await at(client, fake).send("Once.", nonce="n2")
    assert first.id == again.id != other.id
    assert fake.seen_in("general") == ["Once.", "Once."]


async def test_history_is_read_in_every_direction(
    fake: FakeDiscord, client: discord.Client
) -> None:
    said = [await fake.says("ann", "general", f"No. {n}") for n in range(130)]
    channel = at(client, fake)
    after = [m async for m in channel.history(limit=None, after=discord.Object(said[9].id))]
    assert [m.id for m in after] == [m.id for m in said[10:]]
    newest = [m async for m in channel.history(limit=3)]
    assert [m.id for m in newest] == [m.id for m in reversed(said[-3:])]
    before = [m async for m in channel.history(limit=2, before=discord.Object(said[5].id))]
    assert [m.id for m in before] == [said[4].id, said[3].id]


async def test_files_come_along_with_their_descriptions(
    fake: FakeDiscord, client: discord.Client
) -> None:
    picture = discord.File(io.BytesIO(b"picture"), "chart.png", description="A chart.")
    sent = await at(client, fake).send("Look.", file=picture)
    [kept] = fake.newest("general").attachments
    assert (kept.filename, kept.data, kept.description) == ("chart.png", b"picture", "A chart.")
    assert sent.attachments[0].description == "A chart."
    assert await sent.attachments[0].read() == b"picture"
    await sent.edit(attachments=[discord.File(io.BytesIO(b"two"), "two.png")])
    assert [one.filename for one in fake.newest("general").attachments] == ["two.png"]


async def test_reactions_and_pins(fake: FakeDiscord, client: discord.Client) -> None:
    said = await fake.says("ann", "general", "A point.")
    await fake.reacts("ben", said, "👍")
    message = await at(client, fake).fetch_message(said.id)
    await message.add_reaction("👍")
    assert said.reactions == {"👍": [fake.user("ben").id, fake.world.app]}
    message = await at(client, fake).fetch_message(said.id)
    who = {user.name async for user in message.reactions[0].users()}
    assert who == {"ben", "heard"}
    await message.remove_reaction("👍", discord.Object(fake.world.app))
    assert said.reactions == {"👍": [fake.user("ben").id]}
    with pytest.raises(discord.Forbidden) as raised:
        await message.pin()
    assert codes(raised) == (403, 50013)
    fake.grant("manage_messages")
    await message.pin()
    assert [m.id async for m in at(client, fake).pins()] == [said.id]
    await message.clear_reactions()
    assert said.reactions == {}


async def test_a_thread_on_a_message(fake: FakeDiscord, client: discord.Client) -> None:
    sent = await at(client, fake).send("A parked point.")
    thread = await sent.create_thread(name="Transport")
    await thread.send("Let us talk here.")
    await thread.add_user(discord.Object(fake.user("ann").id))
    assert fake.seen_in("Transport") == ["Let us talk here."]
    assert fake.channel("Transport").joined == {fake.world.app, fake.user("ann").id}
    with pytest.raises(discord.HTTPException) as raised:
        await sent.create_thread(name="Again")
    assert codes(raised) == (400, 160004)


async def test_an_archived_thread(fake: FakeDiscord, client: discord.Client) -> None:
    sent = await at(client, fake).send("A parked point.")
    thread = await sent.create_thread(name="Transport")
    inside = await thread.send("First.")
    await fake.archives("Transport")
    with pytest.raises(discord.HTTPException) as raised:
        await inside.edit(content="Second.")
    assert codes(raised) == (400, 50083)
    await thread.send("It opens again.")
    assert not fake.channel("Transport").archived
    await fake.archives("Transport", locked=True)
    with pytest.raises(discord.HTTPException) as raised:
        await thread.send("Nobody gets in.")
    assert codes(raised) == (400, 50083)


# -- who may


async def test_what_the_bot_may_not_do_is_refused(
    fake: FakeDiscord, client: discord.Client
) -> None:
    channel = at(client, fake)
    fake.deny("general", "send_messages")
    with pytest.raises(discord.Forbidden) as raised:
        await channel.send("Hello.")
    assert codes(raised) == (403, 50013)
    fake.deny("general", "view_channel")
    with pytest.raises(discord.Forbidden) as raised:
        await channel.send("Hello.")
    assert codes(raised) == (403, 50001)
    await fake.removes_channel("general")
    with pytest.raises(discord.NotFound) as gone:
        await channel.send("Hello.")
    assert codes(gone) == (404, 10003)


async def test_private_messages_and_closed_doors(fake: FakeDiscord, client: discord.Client) -> None:
    ann = await client.fetch_user(fake.user("ann").id)
    await ann.send("Just to you.")
    assert fake.dm("ann") == ["Just to you."]
    fake.user("ann").takes_dms = False
    with pytest.raises(discord.Forbidden) as raised:
        await ann.send("And this?")
    assert codes(raised) == (403, 50007)
    with pytest.raises(discord.NotFound) as missing:
        await client.fetch_user(123)
    assert codes(missing) == (404, 10013)


async def test_a_member_who_left_is_unknown(fake: FakeDiscord, client: discord.Client) -> None:
    ann = fake.user("ann")
    assert (await guild(client, fake).fetch_member(ann.id)).name == "ann"
    await fake.leaves_guild("ann")
    with pytest.raises(discord.NotFound) as raised:
        await guild(client, fake).fetch_member(ann.id)
    assert codes(raised) == (404, 10007)


# -- nobody is pinged, or is


async def test_it_is_seen_who_would_be_pinged(fake: FakeDiscord, client: discord.Client) -> None:
    ann, ben = fake.user("ann"), fake.user("ben")
    channel = at(client, fake)
    words = f"<@{ann.id}> <@{ben.id}> @everyone @here"
    await channel.send(words, allowed_mentions=discord.AllowedMentions.none())
    assert fake.pings == []
    await channel.send(words, allowed_mentions=discord.AllowedMentions(users=[ann], everyone=False))
    assert [who for who, _ in fake.pings] == ["ann"]
    await channel.send(words)
    assert sorted(who for who, _ in fake.pings) == ["ann", "ann", "ben"]
    fake.grant("mention_everyone")
    await channel.send("@everyone")
    assert "everyone" in [who for who, _ in fake.pings]


async def test_an_edit_pings_nobody_and_a_reply_may(
    fake: FakeDiscord, client: discord.Client
) -> None:
    ann = fake.user("ann")
    said = await fake.says("ann", "general", "A point.")
    sent = await at(client, fake).send("Hello.")
    await sent.edit(content=f"<@{ann.id}>")
    assert fake.pings == []
    reference = discord.MessageReference(message_id=said.id, channel_id=said.channel)
    await at(client, fake).send("Yes.", reference=reference, mention_author=False)
    assert fake.pings == []
    await at(client, fake).send("Yes.", reference=reference)
    assert [who for who, _ in fake.pings] == ["ann"]


# -- the stage and the calendar


async def test_speakers_are_brought_up_and_taken_down(
    fake: FakeDiscord, client: discord.Client
) -> None:
    fake.add_channel("Forum", STAGE)
    await fake.enters("ann", "Forum")
    await fake.asks_to_speak("ann")
    ann = await guild(client, fake).fetch_member(fake.user("ann").id)
    with pytest.raises(discord.Forbidden):
        await ann.edit(suppress=False)
    fake.grant("mute_members")
    await ann.edit(suppress=False)
    assert not fake.voice("ann").suppress
    # It is not only cleared: Discord sets it to the time at which somebody was let speak.
    assert fake.voice("ann").asked == fake.clock.now()
    await ann.edit(suppress=True)
    assert fake.voice("ann").suppress
    assert fake.voice("ann").asked is None
    await fake.leaves("ann")
    with pytest.raises(discord.NotFound) as raised:
        await ann.edit(suppress=True)
    assert codes(raised) == (404, 10065)


async def test_events_are_planned_moved_and_called_off(
    fake: FakeDiscord, client: discord.Client
) -> None:
    lounge = fake.add_channel("Lounge", VOICE)
    await fake.acts.tell_channel(lounge, "CHANNEL_CREATE")
    await fake.caught_up()
    start = fake.clock.now() + timedelta(days=1)
    here = guild(client, fake)
    wanted: dict[str, Any] = {
        "name": "Monthly meeting",
        "start_time": start,
        "privacy_level": discord.PrivacyLevel.guild_only,
    }
    with pytest.raises(discord.Forbidden):
        await here.create_scheduled_event(
            **wanted, entity_type=discord.EntityType.voice, channel=discord.Object(lounge.id)
        )
    fake.grant("create_events", "manage_events")
    event = await here.create_scheduled_event(
        **wanted, entity_type=discord.EntityType.voice, channel=discord.Object(lounge.id)
    )
    assert fake.event("Monthly meeting").start == start
    await event.edit(start_time=start + timedelta(hours=1))
    assert fake.event("Monthly meeting").start == start + timedelta(hours=1)
    with pytest.raises(discord.HTTPException) as raised:
        await event.edit(start_time=fake.clock.now() - timedelta(days=1))
    assert codes(raised) == (400, 50035)
    await event.delete()
    assert fake.the_guild.events == {}
    with pytest.raises(discord.NotFound) as gone:
        await event.delete()
    assert codes(gone) == (404, 10070)


# -- trouble


async def test_a_bucket_that_is_used_up_is_waited_for(
    fake: FakeDiscord, client: discord.Client
) -> None:
    fake.faults.limit("POST", r"/channels/\d+/messages$", 2, 5.0)
    await asyncio.gather(*(at(client, fake).send(f"No. {n}") for n in range(5)))
    assert sorted(fake.seen_in("general")) == [f"No. {n}" for n in range(5)]


async def test_one_429_is_waited_out_and_nothing_is_lost(
    fake: FakeDiscord, client: discord.Client
) -> None:
    fake.faults.trouble("POST", "/messages$", status=429, retry_after=1.0)
    await at(client, fake).send("Patience.")
    assert fake.seen_in("general") == ["Patience."]
    assert fake.faults.limited == 1


async def test_the_global_limit_holds_everything(fake: FakeDiscord, client: discord.Client) -> None:
    fake.faults.limit_all(3, 30.0)
    await asyncio.gather(*(at(client, fake).send(f"No. {n}") for n in range(5)))
    assert len(fake.seen_in("general")) == 5
    assert fake.faults.limited > 0


async def test_a_server_in_trouble_is_asked_again(
    fake: FakeDiscord, client: discord.Client
) -> None:
    fake.faults.trouble("POST", "/messages$", times=2, status=502)
    await at(client, fake).send("Third time lucky.")
    assert fake.seen_in("general") == ["Third time lucky."]
    fake.faults.trouble("POST", "/messages$", times=9, status=503)
    with pytest.raises(discord.DiscordServerError):
        await at(client, fake).send("Never.")


async def test_the_line_is_cut_before_or_after_the_effect(
    fake: FakeDiscord, client: discord.Client
) -> None:
    fake.faults.trouble("POST", "/messages$", cut="before")
    with pytest.raises(Exception, match=r"isconnected|reset"):
        await at(client, fake).send("Lost.", nonce="n1")
    assert fake.seen_in("general") == []
    fake.faults.trouble("POST", "/messages$", cut="after")
    with pytest.raises(Exception, match=r"isconnected|reset"):
        await at(client, fake).send("Lost.", nonce="n1")
    await at(client, fake).send("Lost.", nonce="n1")
    assert fake.seen_in("general") == ["Lost."]


async def test_an_answer_can_be_slow(fake: FakeDiscord, client: discord.Client) -> None:
    gate = asyncio.Event()
    trouble = fake.faults.trouble("POST", "/messages$", wait=gate)
    sending = asyncio.create_task(at(client, fake).send("At last."))
    await trouble.happened.wait()
    assert not sending.done()
    gate.set()
    await sending
    assert [(one.method, one.status) for one in fake.requests("POST", "/messages")] == [
        ("POST", 200)
    ]
