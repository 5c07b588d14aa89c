"""Starting and stopping: what is wrong is said in one line, and nothing is cut off."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import discord as library
import pytest
import typer
from structlog.testing import capture_logs

import heard_run
from adapters.chat.delivery import CorePorts
from adapters.clock import SystemClock
from adapters.console.cli_errors import in_one_line
from adapters.discord.adapter import DiscordAdapter, discord_adapter
from adapters.discord.api.options import options
from adapters.discord.api.settings import DiscordSettings
from adapters.discord.beside.uninstall import Departures
from adapters.discord.directory.command_sync import app_place
from adapters.discord.inbound.gateway_client import PAUSES, intents
from adapters.documents import Documents
from adapters.registry import load_settings
from bot.errors import Unusable
from bot.service import Service
from tests.discord.conftest import OFFERS, Scene
from tests.fakes.discord.fake import FakeDiscord


def adapter(
    scene: Scene, *, pauses: tuple[float, float] = PAUSES, **settings: Any
) -> DiscordAdapter:
    """Heard on Discord, as the settings say."""
    clock = scene.discord.world.clock
    service = Service(scene.store, clock, scene.new_id, scene.rules, OFFERS)
    core = CorePorts(service, scene.store.external_refs, clock, Documents(service.reports))
    wanted = DiscordSettings(**({"token": scene.discord.token} | settings))
    return discord_adapter(wanted, core, scene.store.installs, pauses=pauses)


async def is_up(door: DiscordAdapter) -> bool:
    return (await door.state()).well


async def test_it_starts_is_connected_and_stops(scene: Scene):
    door = adapter(scene)
    await door.start()
    assert await is_up(door)
    await door.stop()
    await door.close()
    assert not await is_up(door)


async def test_a_wrong_token_is_said_in_one_line(scene: Scene):
    door = adapter(scene, token="not-the-token")
    with pytest.raises(Unusable, match="does not know this bot's token") as wrong:
        await door.start()
    assert "not-the-token" not in str(wrong.value)
    await door.stop()
    await door.close()


async def test_an_intent_that_is_not_switched_on_is_said_in_one_line(scene: Scene):
    scene.discord.world.app_flags = 0
    door = adapter(scene, message_content=True)
    with pytest.raises(Unusable, match="Message Content Intent"):
        await door.start()
    await door.stop()
    await door.close()


async def test_a_discord_that_cannot_be_reached_at_the_start_is_away_and_then_back(scene: Scene):
    scene.discord.faults.trouble("GET", "/users/@me$", times=25, status=503)
    door = adapter(scene, pauses=(0.01, 0.01))
    with capture_logs() as logs:
        async with asyncio.timeout(30):
            await door.start()
            assert not await is_up(door)
            while not await is_up(door):
                await asyncio.sleep(0.01)
    events = [line["event"] for line in logs if line["event"] in ("discord.away", "discord.back")]
    assert events == ["discord.away", "discord.back"]
    await door.stop()
    await door.close()


async def test_it_can_be_stopped_while_it_is_away(scene: Scene):
    scene.discord.faults.trouble("GET", "/users/@me$", times=99, status=503)
    door = adapter(scene)
    await door.start()
    await door.stop()
    await door.close()
    assert not await is_up(door)


def test_the_settings_say_which_shards():
    def asked(shards: str, count: int) -> tuple[Any, Any]:
        made = options(DiscordSettings(token="t", shards=shards, shard_count=count))
        return made.shard_ids, made.shard_count

    assert asked("", 0) == (None, None)
    assert asked("0-3", 16) == ((0, 1, 2, 3), 16)
    assert asked("5", 16) == ((5,), 16)
    for shards, count in (("0-3", 0), ("3-1", 16), ("0-16", 16)):
        with pytest.raises(Unusable, match="shard"):
            asked(shards, count)
    with pytest.raises(Unusable, match="HEARD_DISCORD__TOKEN"):
        options(DiscordSettings())


async def test_the_token_is_not_in_what_is_printed(scene: Scene):
    assert scene.discord.token not in repr(options(DiscordSettings(token=scene.discord.token)))


def test_no_more_is_asked_for_than_is_needed():
    plain = intents(options(DiscordSettings(token="t")))
    assert not plain.message_content
    assert not plain.members
    assert not plain.presences
    assert plain.dm_messages
    assert not plain.dm_reactions
    reading = intents(options(DiscordSettings(token="t", message_content=True)))
    assert reading.value ^ plain.value == library.Intents(message_content=True).value
    knowing = intents(options(DiscordSettings(token="t", server_members=True)))
    assert knowing.value ^ plain.value == library.Intents(members=True).value


async def test_nobody_is_remembered_who_is_not_in_a_voice_channel(scene: Scene):
    async with scene.heard() as bot:
        await scene.meeting("ann")
        await scene.discord.says("ben", "general", "Here I am.")
        await scene.settled()
        client = bot.adapter.client
        assert list(client.cached_messages) == []
        guild = client.get_guild(scene.discord.the_guild.id)
        assert guild is not None
        assert client.user is not None
        assert [member.id for member in guild.members] == [client.user.id]


def leaves(scene: Scene) -> partial[Departures]:
    return partial(Departures, installs=scene.store.installs, keep=timedelta(days=30))


async def test_what_is_kept_of_a_server_goes_some_time_after_heard_was_removed(scene: Scene):
    discord = scene.discord
    async with scene.heard(leaves(scene)):
        await scene.meeting("ann")
        await discord.guild_acts.kicked(discord.the_guild)
        await scene.waits_for(lambda: _is_to_go(scene))
    now = discord.clock.now()
    assert await scene.store.installs.forget_departed(now + timedelta(days=29), now) == []
    assert await scene.store.room(scene.room()) is not None
    tenant = str(discord.the_guild.id)
    gone = await scene.store.installs.forget_departed(now + timedelta(days=31), now)
    assert gone == [("discord", tenant)]
    assert await scene.store.room(scene.room()) is None


async def test_a_server_that_invites_heard_again_finds_everything_as_it_was(scene: Scene):
    """Even if it does so while Heard does not run."""
    discord = scene.discord
    async with scene.heard(leaves(scene)):
        await scene.meeting("ann")
        await discord.guild_acts.kicked(discord.the_guild)
        await scene.waits_for(lambda: _is_to_go(scene))
    discord.put_bot(discord.the_guild)
    async with scene.heard(leaves(scene)):
        await scene.waits_for(lambda: _is_back(scene))
    now = discord.clock.now()
    assert await scene.store.installs.forget_departed(now + timedelta(days=99), now) == []
    assert await scene.store.room(scene.room()) is not None


async def _is_to_go(scene: Scene) -> bool:
    place = app_place(scene.discord.world.app)
    return bool(await scene.store.external_refs.get_all(place, "left:"))


async def _is_back(scene: Scene) -> bool:
    return not await _is_to_go(scene)


@pytest.mark.parametrize(
    ("code", "mend"),
    [
        (4004, "HEARD_DISCORD__TOKEN"),
        (4010, "discord.shard_count"),
        (4011, "discord.shard_count"),
        (4012, "newer version"),
        (4013, "newer version"),
        (4014, "Message Content Intent"),
    ],
)
async def test_a_connection_that_discord_ends_for_good_ends_the_process_with_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], code: int, mend: str
):
    async with FakeDiscord(SystemClock()) as discord:
        discord.add_person("ann")
        running = asyncio.create_task(
            heard_run._run(load_settings(None, _environ(discord, tmp_path)))
        )
        await discord.gateway.until(lambda: any(discord.gateway.sockets.values()))
        await discord.until(lambda: any(s.number for s in discord.gateway.sessions.values()))
        connections = len(discord.gateway.sockets)
        await discord.gateway.drop(code)
        async with asyncio.timeout(20):
            with pytest.raises(typer.Exit) as end, in_one_line():
                await running
        assert connections == 1
    assert end.value.exit_code == 2
    lines = [line for line in capsys.readouterr().err.splitlines() if line]
    assert len(lines) == 1
    assert mend in lines[0]


@pytest.mark.parametrize("code", [1001, 4000, 4008, 4009, None])
async def test_one_that_may_be_taken_up_again_is(scene: Scene, code: int | None):
    async with scene.heard():
        await scene.meeting("ann")
        await scene.discord.gateway.drop(code)
        await scene.discord.gateway.until(lambda: any(scene.discord.gateway.sockets.values()))
        await scene.discord.slash("ben", "general", "hand")
        await scene.discord.shows("general", "**Hands up:** Ben")


def _environ(discord: FakeDiscord, folder: Path) -> dict[str, str]:
    return {
        "HEARD_DATABASE__URL": f"sqlite:///{folder / 'heard.sqlite3'}",
        "HEARD_SECRETS__KEY_FILE": str(folder / "secret.key"),
        "HEARD_WEB__ENABLED": "false",
        "HEARD_WEB__PORT": "0",
        "HEARD_DISCORD__ENABLED": "true",
        "HEARD_DISCORD__TOKEN": discord.token,
    }


async def test_the_whole_house_runs_on_discord(tmp_path: Path):
    """As `heard run` does it, with the settings from the environment and the real clock."""
    async with FakeDiscord(SystemClock()) as discord:
        discord.add_person("ann")
        environ = _environ(discord, tmp_path)
        for _ in range(2):  # and once more, on the same database
            async with heard_run._heard(load_settings(None, environ)):
                await discord.slash("ann", "general", "hand")
                await discord.slash("ann", "general", "heard meeting start")
                await discord.shows("general", "is running")
                await discord.slash("ann", "general", "hand")
                await discord.shows("general", "**Hands up:** Ann")
