"""Where Heard can be used: forums, many shards, and cards with more than Discord has buttons."""

from __future__ import annotations

import pytest

from adapters.discord.interaction import forms
from adapters.discord.outbound.custom_id import Packed
from tests.discord.conftest import Scene
from tests.fakes.discord.world import FORUM
from tests.fakes.poll_answers import ON_SCREEN


async def test_a_forums_post_is_a_room_of_its_own(scene: Scene):
    discord = scene.discord
    discord.add_channel("ideas", FORUM)
    async with scene.heard():
        post = await discord.opens_thread("ann", "ideas", "Breaks at home")
        await discord.slash("ann", post, "heard meeting start")
        panel = await discord.shows(post, "Meeting 1 is running")
        said = await discord.says("ben", post, "We need them at weekends.")
        answer = await discord.presses("ben", "Raise my hand", on=panel)
        assert "You are next" in answer.text
        await scene.settled()
        assert await scene.spoken("Breaks at home") == [f"message:{said.id}"]
        room = await scene.store.room(scene.room("Breaks at home"))
        assert room.title == "Breaks at home"


async def test_of_many_shards_each_process_has_its_own(scene: Scene):
    discord = scene.discord
    shard = (discord.the_guild.id >> 22) % 2
    async with scene.heard(shard_ids=(shard,), shard_count=2):
        await scene.meeting("ann")
        said = await discord.says("ben", "general", "We need them at weekends.")
        await scene.settled()
        assert await scene.spoken() == [f"message:{said.id}"]
    assert [one["d"]["shard"] for one in discord.gateway.sent(2)] == [[shard, 2]]


async def test_both_shards_in_one_process(scene: Scene):
    discord = scene.discord
    async with scene.heard(shard_ids=(0, 1), shard_count=2):
        await scene.meeting("ann")
        said = await discord.says("ben", "general", "We need them at weekends.")
        await scene.settled()
        assert await scene.spoken() == [f"message:{said.id}"]
    assert sorted(one["d"]["shard"] for one in discord.gateway.sent(2)) == [[0, 2], [1, 2]]


async def test_more_to_press_than_discord_has_buttons_for(scene: Scene):
    """Fourteen parked points come back, as a facilitator chose, each with two buttons."""
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        await scene.parks("ben", *(f"Wish number {n}" for n in range(1, 15)))
        await discord.shows("general", "Wish number 14")
        await scene.ends("ann")
        chosen = ", ".join(map(str, range(1, 15)))
        await scene.does("ann", "points today", points=chosen)
        await discord.slash("ann", "general", "heard meeting start")
        await discord.shows("general", "14 parked points are back")
        await scene.carried()
        back = await discord.shows("general", "Wish number 14")
        assert discord.buttons(back) == ["For facilitators"]
        pressed = await discord.presses("ann", "For facilitators", on=back)
        await scene.settled()
        shown = pressed.message  # the last page has them
        form = await discord.chooses("ann", "Settle point 14", on=shown)
        answer = await form.submit(
            {"What happened with it?": "It changed the result", "Why?": "We can do that."}
        )
        assert "Point 14 is settled" in answer.text
        answer = await discord.presses("ben", "For facilitators", on=back)
        assert "Only a facilitator" in answer.text


async def test_a_form_with_more_than_fits_comes_in_steps(scene: Scene):
    """Seven questions and a comment are more than one of Discord's modals holds."""
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        await discord.says("ben", "general", "I am here, and I have something to say.")
        await scene.settled()
        await scene.ends("ann")
        asked = await discord.tells("ben", "Were you heard at meeting 1?")
        form = await discord.presses("ben", "Answer", on=asked)
        assert form.modal["title"] == "Were you heard? (step 1 of 2)"
        # The first step has the introduction besides, as that makes it none longer.
        first = await form.submit({label: ON_SCREEN[label] for label in form.labels})
        assert "There is one more step" in first.text
        form = await discord.presses("ben", "Continue", on=first.message)
        more = {label: ON_SCREEN[label] for label in form.labels if label in ON_SCREEN}
        answer = await form.submit(more)
        assert "saved without your name" in answer.text

        # Going on with it once more changes nothing.
        form = await discord.presses("ben", "Continue", on=first.message)
        assert "start again" in form.text


async def test_steps_of_the_poll_that_were_filled_in_are_there_when_it_is_opened_again(
    scene: Scene,
):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        for who in ("ben", "cleo"):
            await discord.says(who, "general", "I am here, and I have something to say.")
        await scene.settled()
        await scene.ends("ann")
        asked = await discord.tells("ben", "Were you heard at meeting 1?")
        form = await discord.presses("ben", "Answer", on=asked)
        first = dict.fromkeys(form.labels, "Hardly")
        await form.submit(first)
        # An hour later he goes on. What he has chosen is chosen.
        discord.clock.move(3600)
        form = await discord.presses("ben", "Answer", on=asked)
        chosen = [
            option["label"]
            for one in form.modal["components"]
            for option in one.get("component", {}).get("options", ())
            if option.get("default")
        ]
        assert chosen == ["Hardly"] * len(first)
        theirs = await discord.tells("cleo", "Were you heard at meeting 1?")
        form = await discord.presses("cleo", "Answer", on=theirs)
        assert "'default': True" not in str(form.modal)


async def test_a_step_that_is_sent_after_a_restart_is_begun_again(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(forms, "MOST_PARTS", 2)
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        await scene.parks("ann", "Who answers at night?", "Who pays?")
        form = await discord.slash("ann", "general", "points settle", reason="Because.")
    async with scene.heard():
        answer = await form.submit({}, anyway=True)
        assert "start again" in answer.text


async def test_everything_about_one_person_in_all_rooms_of_a_server(scene: Scene):
    discord = scene.discord
    discord.add_channel("night-shift")
    async with scene.heard():
        await scene.meeting("ann")
        await scene.meeting("ben", "night-shift")
        form = await discord.slash("cleo", "night-shift", "park")
        await form.submit({"What is the point?": "Who answers at night?"})
        await discord.slash("cleo", "general", "hand")
        status = await discord.slash("cleo", "general", "heard part status")
        answer = await discord.presses(
            "cleo", "Everything about me on this server", on=status.message
        )
        assert answer.ephemeral
        assert "night-shift" in answer.text
        assert "Who answers at night?" in answer.text
        # A channel that she can no longer see tells her nothing any more.
        discord.deny("night-shift", "view_channel", whom="cleo")
        await discord.tells_permissions("night-shift")
        await scene.settled()
        hidden = await discord.presses(
            "cleo", "Everything about me on this server", on=status.message
        )
        assert "night-shift" not in hidden.text
        assert "Who answers at night?" not in hidden.text
        # Its buttons are for the rooms that they are about.
        lower = next(one for one in discord.buttons(answer.message) if "Lower" in one)
        await discord.presses("cleo", lower, on=answer.message)
        await discord.shows("general", "**Hands up:** none")


async def test_a_direct_message_is_answered_by_a_process_that_has_other_servers(scene: Scene):
    """Direct messages all come to the first shard; the server is on the other one."""
    discord = scene.discord
    count = next(n for n in range(2, 9) if (discord.the_guild.id >> 22) % n)
    shard = (discord.the_guild.id >> 22) % count
    async with scene.heard(shard_ids=(shard,), shard_count=count):
        await scene.meeting("ann")
        await scene.parks("ben", "Who pays for transport?")
        await scene.carried()
    async with scene.heard(shard_ids=(0,), shard_count=count) as other:
        assert list(other.adapter.client.guilds) == []
        guild = str(discord.the_guild.id)
        packed = Packed(
            kind="b",
            command="hand",
            guild=guild,
            channel=str(discord.channel("general").id),
        )
        interaction = await scene.forged("ben", packed, "dm")
        assert "You are next" in interaction.text
        # What Heard says goes out from there as well, threads among it.
        await scene.parks("ben", "Who answers at night?")
        parked = await discord.shows("general", "Who answers at night?")
        await discord.until(lambda: parked.thread is not None)
        await discord.shows("general", "**Hands up:** Ben")
