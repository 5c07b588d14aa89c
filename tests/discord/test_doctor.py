"""`heard doctor` on Discord: each thing that can be wrong, in one line that says how to mend it."""

from __future__ import annotations

from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from adapters.chat.delivery import CorePorts
from adapters.chat.files import no_documents
from adapters.clock import SystemClock
from adapters.discord.adapter import DiscordAdapter
from adapters.discord.api.options import options
from adapters.discord.api.settings import DiscordSettings
from adapters.discord.setup.doctor import DoctorSources, checks
from adapters.doctor import examine, report
from bot.ports import Clock
from bot.service import Service
from tests.discord.conftest import OFFERS, Scene
from tests.fakes.discord import payloads
from tests.fakes.discord.clock import MovableClock
from tests.fakes.discord.world import STAGE

NO_TEXT = (
    "note   Discord intents: Heard does not read what people write. What goes by the words of "
    "messages is off: docs/discord.md lists it."
)


async def told(scene: Scene, clock: Clock | None = None, **more: Any) -> list[str]:
    """What the doctor says, in lines."""
    given: dict[str, Any] = {"enabled": True, "token": scene.discord.token} | more
    service = Service(scene.store, scene.discord.world.clock, scene.new_id, scene.rules, OFFERS)

    settings, refs = DiscordSettings(**given), scene.store.external_refs

    async def kept() -> DoctorSources:
        core = CorePorts(service, refs, scene.discord.world.clock, no_documents)
        return DoctorSources(
            external_refs=refs,
            service=service,
            rooms=scene.store.rooms,
            commands=lambda: DiscordAdapter(options(settings), core).commands(),
        )

    async with AsyncExitStack() as open_things:
        made = checks(settings, clock or SystemClock(), kept, open_things)
        return report(await examine(made))


async def has_met(scene: Scene, channel: str = "general") -> None:
    """Heard has run, and there was a meeting in a channel."""
    async with scene.heard():
        await scene.meeting("ann", channel)
        await scene.settled()


@pytest.fixture
def plain(scene: Scene) -> Scene:
    """Nothing is switched on at Discord that Heard does not use."""
    scene.discord.world.app_flags = 0
    return scene


async def test_all_is_well(scene: Scene):
    scene.discord.world.app_flags = 1 << 19
    await has_met(scene)
    before = len(scene.discord.gateway.sent(2))
    assert await told(scene, message_content=True) == [
        "ok     Discord settings",
        "ok     Discord token",
        "ok     Discord intents",
        "ok     Discord commands",
        "ok     Discord rooms",
    ]
    # It has not connected: that would have taken events away from whoever is running.
    assert len(scene.discord.gateway.sent(2)) == before


async def test_it_looks_and_changes_nothing(plain: Scene):
    lines = await told(plain)
    assert "note   Discord commands: Discord is told of the commands" in lines[3]
    assert plain.discord.world.commands == {}
    methods = {one.method for one in plain.discord.faults.asked}
    assert methods == {"GET"}


async def test_it_is_off(plain: Scene):
    lines = await told(plain, enabled=False)
    assert lines[0] == "note   Discord settings: Discord is off. Set discord.enabled = true."


async def test_there_is_no_token(plain: Scene):
    lines = await told(plain, token="")
    assert len(lines) == 2
    assert "There is no token for Discord. Set HEARD_DISCORD__TOKEN" in lines[1]


async def test_a_token_that_is_not_good(plain: Scene):
    lines = await told(plain, token="somebody-elses")
    wrong = [line for line in lines if line.startswith("wrong")]
    assert wrong
    assert all("does not know the bot's token. Copy it again" in line for line in wrong)
    assert "somebody-elses" not in "".join(lines)


async def test_discord_is_away(plain: Scene):
    plain.discord.faults.trouble("GET", "/users/@me", times=50, status=503)
    assert "Discord cannot be reached" in (await told(plain))[1]


async def test_it_is_to_read_and_may_not(plain: Scene):
    line = (await told(plain, message_content=True))[2]
    assert line.startswith("wrong  Discord intents: Heard is to read what people write")
    assert "Switch on Message Content Intent" in line


async def test_it_may_read_and_does_not(scene: Scene):
    scene.discord.world.app_flags = 1 << 18
    line = (await told(scene))[2]
    assert line.startswith("note   Discord intents: Message Content Intent is on")


async def test_it_neither_may_nor_does(plain: Scene):
    assert (await told(plain))[2] == NO_TEXT


async def test_it_is_to_know_members_and_may_not(plain: Scene):
    lines = await told(plain, server_members=True)
    (line,) = [one for one in lines if "told who leaves" in one]
    assert line.startswith("wrong  Discord intents:")
    assert "discord.server_members = false" in line


async def test_intents_that_are_not_needed(scene: Scene):
    scene.discord.world.app_flags = 1 << 14 | 1 << 13 | 1 << 19
    line = (await told(scene, message_content=True))[2]
    assert "does not use Server Members Intent" in line
    assert "Presence Intent" in line
    wanted = (await told(scene, message_content=True, server_members=True))[2]
    assert "Server Members" not in wanted


@pytest.mark.parametrize(("seconds", "word"), [(0, "ok"), (-100, "note"), (4000, "wrong")])
async def test_a_clock_that_is_off(plain: Scene, seconds: int, word: str):
    clock = MovableClock(datetime.now(UTC) + timedelta(seconds=seconds))
    line = (await told(plain, clock))[1]
    assert line.startswith(word)
    assert word == "ok" or "compared with Discord's. Set it, best by NTP." in line


async def test_commands_that_somebody_else_has_changed(plain: Scene):
    async with plain.heard(message_content=False):
        await plain.settled()
    plain.discord.world.commands.clear()
    assert "wrong  Discord commands: Discord shows other commands" in (await told(plain))[3]
    async with plain.heard(message_content=False):
        await plain.settled()
    assert (await told(plain))[3] == "ok     Discord commands"


async def test_what_it_may_not_do_in_a_room(scene: Scene):
    await has_met(scene)
    scene.discord.deny("general", "read_message_history", "attach_files")
    lines = [line for line in await told(scene) if "Discord rooms" in line]
    assert [line.startswith("wrong") for line in lines] == [True, True]
    assert "In #general, Heard lacks the permission “Attach Files”." in lines[0]
    assert "“Read Message History”" in lines[1]


async def test_a_stage_where_it_may_let_nobody_speak(scene: Scene):
    scene.discord.add_channel("Forum", STAGE)
    await has_met(scene, "Forum")
    [line] = [line for line in await told(scene) if "Discord rooms" in line]
    assert "where Heard may not let people speak" in line
    scene.discord.grant("mute_members")
    assert (await told(scene))[-1] == "ok     Discord rooms"


async def test_a_calendar_that_it_may_not_write_in(scene: Scene):
    async with scene.heard():
        await scene.meeting()
        await scene.discord.slash(
            "ann", "general", "heard room allow", what="calendar", switch="on"
        )
        await scene.settled()
    assert "wants its meetings in the server's calendar" in (await told(scene))[-1]
    scene.discord.grant("create_events")
    assert (await told(scene))[-1] == "ok     Discord rooms"


async def test_a_server_that_it_was_sent_away_from(scene: Scene):
    await has_met(scene)
    await scene.discord.guild_acts.kicked(scene.discord.the_guild)
    assert "Heard is not on the server of general any more" in (await told(scene))[-1]


@pytest.mark.parametrize("broken", ["name", "permission_overwrites", "type"])
async def test_a_channel_that_cannot_be_read_ends_no_other_check(
    scene: Scene, broken: str, monkeypatch: pytest.MonkeyPatch
):
    """One channel's answer lacks a field, or has one of another kind. It may be any channel."""
    await has_met(scene)
    scene.discord.add_channel("strange")
    async with scene.heard():
        await scene.discord.slash("ann", "strange", "heard meeting start")
        await scene.discord.shows("strange", "is running")
    scene.discord.deny("general", "attach_files")
    strange = scene.discord.channel("strange")
    whole = payloads.channel

    def spoilt(channel: Any, world: Any) -> dict[str, Any]:
        found = whole(channel, world)
        if channel is strange:
            found[broken] = "?" if broken == "type" else None
            if broken == "name":
                del found[broken]
        return found

    monkeypatch.setattr(payloads, "channel", spoilt)
    lines = await told(scene)
    assert any("In #general, Heard lacks the permission “Attach Files”" in line for line in lines)
    assert any("#strange could not be read" in line for line in lines)
    assert "ok     Discord commands" in lines


async def test_a_check_that_makes_a_mistake_ends_no_other_check():
    class Wrong:
        name = "wrong"

        async def look(self) -> Any:
            raise KeyError("nobody expected this")

    class Well:
        name = "well"

        async def look(self) -> Any:
            return []

    assert report(await examine([Wrong(), Well()])) == [
        "wrong  wrong: This could not be looked at: what came was not understood (KeyError).",
        "ok     well",
    ]
