"""Direct messages are answered: personal commands work there, room commands ask which
room, and nobody is left without an answer."""

from __future__ import annotations

import pytest

from tests.discord.conftest import Scene
from tests.fakes.discord.world import Message


async def answer(scene: Scene, who: str, text: str) -> Message:
    """What Heard answers to something that somebody writes to it directly."""
    before = len(scene.discord.dm(who))
    await scene.discord.says(who, "dm", text)
    await scene.discord.until(lambda: len(scene.discord.dm(who)) > before)
    await scene.settled()
    return scene.discord.dms(who)[-1]


async def test_who_writes_anything_is_shown_what_concerns_them(scene: Scene) -> None:
    async with scene.heard(message_content=False):
        await scene.meeting("ann")
        assert "general" in (await answer(scene, "ann", "Hello, what is this?")).text
        assert "general" in (await answer(scene, "ann", "help")).text


async def test_who_shares_no_room_with_heard_is_told_where_it_helps(scene: Scene) -> None:
    async with scene.heard():
        told = (await answer(scene, "ben", "Hello")).text
        assert "Heard helps in rooms where your team meets" in told
        assert "/heard meeting start" in told


async def test_a_personal_command_is_carried_out_however_it_is_typed(scene: Scene) -> None:
    async with scene.heard(message_content=False):
        await scene.meeting("ann")
        for typed in ("status", "/heard part status", "part status", "/status", "Heard status"):
            assert "Meeting 1 is running" in (await answer(scene, "ann", typed)).text, typed


async def test_a_command_of_a_room_asks_which_room_and_works_by_the_button(scene: Scene) -> None:
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        asked = await answer(scene, "ann", "/heard part note The ramp is steep")
        assert discord.buttons(asked) == ["general"]
        assert "Noted" not in "".join(discord.dm("ann"))
        await discord.presses("ann", "general", on=asked)
        await scene.settled()
        assert "Noted" in discord.whispers("ann")[-1]


async def test_rooms_of_all_servers_are_offered_with_the_names_of_their_servers(
    scene: Scene,
) -> None:
    discord = scene.discord
    other = discord.add_guild("The other town")
    discord.add_person("ann", guild=other)
    discord.add_channel("elsewhere", guild=other)
    async with scene.heard():
        await scene.meeting("ann")
        await scene.meeting("ann", "elsewhere")
        asked = await answer(scene, "ann", "/heard part note The ramp is steep")
        labels = discord.buttons(asked)
        assert labels == [f"general ({discord.the_guild.name})", "elsewhere (The other town)"]
        await discord.presses("ann", labels[1], on=asked)
        await scene.settled()
        notes = await discord.slash("ann", "elsewhere", "heard part notes")
        assert "The ramp is steep" in notes.text
        here = await discord.slash("ann", "general", "heard part notes")
        assert "The ramp is steep" not in here.text


async def test_a_command_that_lacks_something_opens_its_form_by_a_button(scene: Scene) -> None:
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        asked = await answer(scene, "ann", "note")
        form = await discord.presses("ann", "general", on=asked)
        sent = await form.submit({form.labels[0]: "The ramp is steep"})
        assert "Noted" in sent.text


async def test_discords_own_commands_work_in_direct_messages_too(scene: Scene) -> None:
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        status = await discord.slash("ann", "dm", "heard part status")
        assert "Meeting 1 is running" in status.text
        asked = await discord.slash("ann", "dm", "heard part note", text="The ramp is steep")
        assert discord.buttons(asked.message) == ["general"]
        noted = await discord.presses("ann", "general", on=asked.message)
        assert "Noted" in noted.text
        assert "general" in (await discord.slash("ann", "dm", "heard part help")).text


async def test_what_is_typed_after_a_question_is_for_the_room_that_asked(scene: Scene) -> None:
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        await discord.says("ben", "general", "Nobody has asked the night staff so far.")
        await scene.settled()
        await scene.ends("ann")
        asked = await discord.tells("ben", "Were you heard at meeting 1?")
        assert "do nothing here" not in asked.content
        form = await answer(scene, "ben", "poll")
        assert discord.buttons(form) == ["Open the form"]


async def test_who_cannot_see_the_room_any_more_is_shown_nothing_of_it(scene: Scene) -> None:
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        await discord.slash("ben", "general", "heard part here")
        assert "general" in (await answer(scene, "ben", "status")).text
        discord.deny("general", "view_channel", whom="ben")
        await discord.tells_permissions("general")
        await scene.settled()
        told = (await answer(scene, "ben", "status")).text
        assert "general" not in told
        assert "Meeting 1" not in told


async def test_a_message_that_discord_delivers_twice_is_answered_once(scene: Scene) -> None:
    async with scene.heard():
        await scene.meeting("ann")
        await answer(scene, "ann", "status")
        await scene.told_again("MESSAGE_CREATE")
        assert len(scene.discord.dm("ann")) == 1


async def test_a_refusal_says_why_and_what_can_be_done(scene: Scene) -> None:
    async with scene.heard():
        await scene.meeting("ann")
        before = len(scene.discord.dm("ann"))
        await answer(scene, "ann", "/nonsense")
        told = "\n".join(scene.discord.dm("ann")[before:])
        assert "Heard does not know that command" in told
        assert "general" in told


@pytest.mark.parametrize("several", [False, True])
async def test_what_is_told_directly_names_the_server_where_heard_is_on_several(
    scene: Scene, *, several: bool
) -> None:
    discord = scene.discord
    if several:
        discord.add_guild("The other town")
    async with scene.heard():
        await scene.meeting("ann")
        await discord.says("ben", "general", "Nobody has asked the night staff so far.")
        await scene.settled()
        await scene.ends("ann")
        asked = await discord.tells("ben", "Were you heard at meeting 1?")
        room = f"general ({discord.the_guild.name})" if several else "general"
        assert asked.text.startswith(f"In {room}:"), asked.text
