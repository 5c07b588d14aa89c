"""The fake's gateway, seen by the real discord.py."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import discord
import pytest

from tests.fakes.discord.clock import when
from tests.fakes.discord.fake import FakeDiscord
from tests.fakes.discord.world import STAGE, VOICE


class Listener(discord.AutoShardedClient):
    """A bot that remembers what it was told."""

    def __init__(self, intents: discord.Intents | None = None, **options: Any) -> None:
        super().__init__(
            intents=intents or everything(), chunk_guilds_at_startup=False, max_messages=None,
            **options,
        )  # fmt: skip
        self.told: list[tuple[str, Any]] = []
        self.more = asyncio.Event()

    def dispatch(self, event: str, /, *args: Any, **kwargs: Any) -> None:
        self.told.append((event, args[0] if args else None))
        self.more.set()
        super().dispatch(event, *args, **kwargs)

    def all(self, event: str) -> list[Any]:
        return [arg for name, arg in self.told if name == event]

    async def on_error(self, event: str, /, *args: Any, **kwargs: Any) -> None:
        raise AssertionError(event)

    async def wait(self, event: str, times: int = 1) -> list[Any]:
        async with asyncio.timeout(10):
            while len(self.all(event)) < times:
                self.more.clear()
                await self.more.wait()
        return self.all(event)


def everything() -> discord.Intents:
    intents = discord.Intents.default()
    intents.message_content = True
    intents.members = True
    return intents


@pytest.fixture
async def fake() -> AsyncIterator[FakeDiscord]:
    async with FakeDiscord() as one:
        one.add_person("ann")
        one.add_person("ben")
        yield one


async def test_a_client_becomes_ready_and_knows_the_server(fake: FakeDiscord) -> None:
    async with fake.running(Listener()) as client:
        assert client.user is not None
        assert client.user.id == fake.world.app
        guild = client.get_guild(fake.the_guild.id)
        assert guild is not None
        assert guild.name == "Care team"
        assert [channel.name for channel in guild.text_channels] == ["general"]
        assert guild.me.guild_permissions.send_messages
        assert not guild.me.guild_permissions.manage_channels


async def test_what_people_say_arrives_with_who_and_when(fake: FakeDiscord) -> None:
    async with fake.running(client := Listener()):
        first = await fake.says("ann", "general", "Good morning.")
        await fake.says("ben", "general", "Hello, Ann.", reply_to=first)
        heard = await client.wait("message", 2)
    assert [(one.author.name, one.content) for one in heard] == [
        ("ann", "Good morning."),
        ("ben", "Hello, Ann."),
    ]
    assert heard[0].created_at == fake.clock.now() == when(first.id)
    assert heard[1].reference.message_id == first.id


async def test_without_the_intent_words_come_only_to_whom_they_are_addressed(
    fake: FakeDiscord,
) -> None:
    async with fake.running(client := Listener(discord.Intents.default())):
        await fake.says("ann", "general", "Not for the bot.")
        await fake.says("ann", "general", f"<@{fake.world.app}> this is.")
        await fake.says("ann", "dm", "And this.")
        heard = await client.wait("message", 3)
    assert [one.content for one in heard] == ["", f"<@{fake.world.app}> this is.", "And this."]
    assert heard[0].author.name == "ann"


async def test_edits_deletions_and_reactions_arrive(fake: FakeDiscord) -> None:
    async with fake.running(client := Listener()):
        one = await fake.says("ann", "general", "A point.")
        await fake.reacts("ben", one, "✋")
        await fake.unreacts("ben", one, "✋")
        await fake.edits(one, "A better point.")
        await fake.deletes(one)
        many = [await fake.says("ann", "general", word) for word in ("One.", "Two.")]
        await fake.deletes_many("general", *many)
        [added] = await client.wait("raw_reaction_add")
        [removed] = await client.wait("raw_reaction_remove")
        [edited] = await client.wait("raw_message_edit")
        [deleted] = await client.wait("raw_message_delete")
        [bulk] = await client.wait("raw_bulk_message_delete")
    assert (added.user_id, str(added.emoji)) == (fake.user("ben").id, "✋")
    assert removed.message_id == edited.message_id == deleted.message_id == one.id
    assert edited.data["content"] == "A better point."
    assert bulk.message_ids == {one.id for one in many}


async def test_a_webhook_and_another_bot_can_be_told_from_people(fake: FakeDiscord) -> None:
    fake.add_person("robot", bot=True)
    async with fake.running(client := Listener()):
        await fake.webhook_says("News", "general", "It rains.")
        await fake.says("robot", "general", "Beep.")
        heard = await client.wait("message", 2)
    assert heard[0].webhook_id is not None
    assert [one.author.bot for one in heard] == [True, True]


async def test_a_dropped_connection_is_resumed_and_what_was_missed_is_told(
    fake: FakeDiscord,
) -> None:
    async with fake.running(client := Listener()):
        await fake.says("ann", "general", "Before.")
        await client.wait("message")
        await fake.gateway.drop(4000)
        await fake.says("ann", "general", "Meanwhile.")
        await client.wait("shard_resumed")
        await fake.says("ann", "general", "After.")
        heard = await client.wait("message", 3)
        assert len(client.all("ready")) == 1
    assert [one.content for one in heard] == ["Before.", "Meanwhile.", "After."]


@pytest.mark.parametrize("code", [None, 1001, 4009])
async def test_every_way_to_lose_a_connection_ends_in_a_resumed_session(
    fake: FakeDiscord, code: int | None
) -> None:
    async with fake.running(client := Listener()):
        await fake.gateway.drop(code)
        await fake.says("ann", "general", "Meanwhile.")
        assert [one.content for one in await client.wait("message")] == ["Meanwhile."]


async def test_asked_to_reconnect_it_resumes(fake: FakeDiscord) -> None:
    async with fake.running(client := Listener()):
        await fake.gateway.ask_to_reconnect()
        await client.wait("shard_resumed")
        assert len(fake.gateway.sent(6)) == 1


async def test_a_lost_session_loses_what_was_said_meanwhile(fake: FakeDiscord) -> None:
    async with fake.running(client := Listener()):
        await fake.gateway.forget()
        await fake.gateway.drop(4000)
        await fake.says("ann", "general", "Nobody hears this.")
        await client.wait("shard_ready", 2)
        await fake.says("ann", "general", "But this.")
        heard = await client.wait("message")
    assert [one.content for one in heard] == ["But this."]


async def test_an_invalid_session_can_be_told_out_of_the_blue(fake: FakeDiscord) -> None:
    async with fake.running(client := Listener()):
        await fake.gateway.invalidate(resumable=True)
        await client.wait("shard_resumed")
        await fake.gateway.invalidate(resumable=False)
        await client.wait("shard_ready", 2)


async def test_heartbeats_are_answered(fake: FakeDiscord) -> None:
    fake.gateway.heartbeat = 20
    async with fake.running(client := Listener()):
        await fake.until(lambda: len(fake.gateway.sent(1)) >= 3)
        assert client.latency < 1
        await fake.says("ann", "general", "Read this.")
        await fake.caught_up()
        assert len(client.all("message")) == 1


async def test_a_wrong_token_is_refused(fake: FakeDiscord) -> None:
    client = Listener()
    with pytest.raises(discord.LoginFailure):
        await client.start("somebody-else's")
    await client.close()


async def test_an_intent_that_the_portal_does_not_grant_is_refused(fake: FakeDiscord) -> None:
    fake.world.app_flags = 0
    client = Listener()
    with pytest.raises(discord.PrivilegedIntentsRequired):
        await client.start(fake.token)
    await client.close()


async def test_a_close_code_for_good_ends_the_client(fake: FakeDiscord) -> None:
    fake.gateway.refuse = 4013
    client = Listener()
    with pytest.raises(discord.ConnectionClosed) as raised:
        await client.start(fake.token)
    assert raised.value.code == 4013
    await client.close()


async def test_servers_are_spread_over_shards(fake: FakeDiscord) -> None:
    fake.server.shards = 2
    other = fake.add_guild("Other team", ident=fake.the_guild.id + (1 << 22))
    fake.add_channel("lobby", guild=other)
    fake.add_person("cem", guild=other)
    async with fake.running(client := Listener()):
        assert client.shard_count == 2
        assert {g.name: g.shard_id for g in client.guilds} == {
            "Care team": (fake.the_guild.id >> 22) % 2,
            "Other team": (other.id >> 22) % 2,
        }
        await fake.says("cem", "lobby", "Hello.")
        await fake.says("ann", "general", "Hello.")
        await client.wait("message", 2)


async def test_a_process_may_hold_some_of_the_shards(fake: FakeDiscord) -> None:
    mine = (fake.the_guild.id >> 22) % 4
    other = fake.add_guild("Other team", ident=fake.the_guild.id + (1 << 22))
    fake.add_channel("lobby", guild=other)
    fake.add_person("cem", guild=other)
    async with fake.running(client := Listener(shard_ids=[mine], shard_count=4)):
        assert [g.name for g in client.guilds] == ["Care team"]
        await fake.says("cem", "lobby", "Nothing to that process.")
        await fake.says("ann", "general", "Hello.")
        await fake.caught_up()
        assert [one.content for one in client.all("message")] == ["Hello."]


async def test_members_come_in_chunks_when_asked_for(fake: FakeDiscord) -> None:
    for number in range(1500):
        fake.add_person(f"guest-{number}")
    async with fake.running(client := Listener()):
        guild = client.get_guild(fake.the_guild.id)
        assert guild is not None
        assert len(guild.members) == 1
        everybody = await guild.chunk()
        assert len(everybody) == len(fake.the_guild.members) > 1500
        [ann] = await guild.query_members(user_ids=[fake.user("ann").id])
        assert ann.name == "ann"
        assert [one.name for one in await guild.query_members("ben")] == ["ben"]


async def test_servers_go_out_of_order_and_bots_are_sent_away(fake: FakeDiscord) -> None:
    guild = fake.the_guild
    async with fake.running(client := Listener()):
        await fake.guild_acts.out_of_order(guild)
        await client.wait("guild_unavailable")
        await fake.guild_acts.back_in_order(guild)
        await client.wait("guild_available")
        await fake.guild_acts.kicked(guild)
        await client.wait("guild_remove")
        await fake.says("ann", "general", "The bot is gone.")
        fake.put_bot(guild)
        await fake.guild_acts.invited(guild)
        await client.wait("guild_join")
        await fake.says("ann", "general", "Welcome back.")
        await fake.caught_up()
        assert [one.content for one in client.all("message")] == ["Welcome back."]


async def test_voices_stages_and_the_calendar_are_told(fake: FakeDiscord) -> None:
    fake.add_channel("Lounge", VOICE)
    fake.add_channel("Forum", STAGE)
    async with fake.running(client := Listener()):
        await fake.enters("ann", "Forum")
        await fake.asks_to_speak("ann")
        await fake.opens_stage("Forum", "Respite care")
        event = await fake.plans("ben", "Monthly meeting", fake.clock.now(), "Lounge")
        await fake.starts_event(event)
        await fake.removes_event(event)
        await client.wait("voice_state_update", 2)
        await client.wait("stage_instance_create")
        await client.wait("scheduled_event_create")
        await client.wait("scheduled_event_update")
        await client.wait("scheduled_event_delete")
        guild = client.get_guild(fake.the_guild.id)
        assert guild is not None
        ann = guild.get_member(fake.user("ann").id)
        assert ann is not None
        assert ann.voice is not None
        assert ann.voice.suppress
        assert ann.voice.requested_to_speak_at == fake.clock.now()
        assert [one.name for one in guild.stage_channels[0].listeners] == ["ann"]


async def test_channels_threads_and_members_come_and_go(fake: FakeDiscord) -> None:
    async with fake.running(client := Listener()):
        await fake.makes_channel("annex")
        await fake.renames_channel("annex", "annexe")
        thread = await fake.opens_thread("ann", "annexe", "Transport")
        await fake.archives(thread)
        await fake.removes_channel(thread)
        await fake.removes_channel("annexe")
        await fake.joins("dora")
        await fake.goes_by("dora", "Dr Dora")
        await fake.leaves_guild("dora")
        for event in (
            "guild_channel_create", "guild_channel_update", "thread_create", "thread_update",
            "raw_thread_delete", "guild_channel_delete", "member_join", "member_update",
            "member_remove",
        ):  # fmt: skip
            await client.wait(event)


async def test_a_channel_that_the_bot_cannot_see_is_silent(fake: FakeDiscord) -> None:
    fake.add_channel("secret")
    fake.deny("secret", "view_channel")
    async with fake.running(client := Listener()):
        guild = client.get_guild(fake.the_guild.id)
        assert guild is not None
        assert [channel.name for channel in guild.text_channels] == ["general"]
        await fake.says("ann", "secret", "Psst.")
        await fake.says("ann", "general", "Hello.")
        heard = await client.wait("message")
        assert [one.content for one in heard] == ["Hello."]


async def test_payloads_can_be_altered_on_their_way(fake: FakeDiscord) -> None:
    def altered(event: str, body: dict[str, Any]) -> dict[str, Any]:
        return body | {"of_tomorrow": {"unheard": "of"}} if event == "MESSAGE_CREATE" else body

    async with fake.running(client := Listener()):
        fake.gateway.alter = altered
        await fake.gateway.raw({"op": 0, "t": "EVENT_OF_TOMORROW", "s": None, "d": {}})
        await fake.gateway.raw({"op": 99, "d": None})
        await fake.says("ann", "general", "Hello.")
        [heard] = await client.wait("message")
        assert heard.content == "Hello."
