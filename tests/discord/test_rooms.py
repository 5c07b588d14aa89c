"""Where Heard can be used: forums, many shards, and cards with more than Discord has buttons."""

from __future__ import annotations

import pytest

from adapters.discord import forms
from adapters.discord.history import History
from tests.discord.conftest import Scene
from tests.fakes.discord.world import FORUM


async def test_a_forums_post_is_a_room_of_its_own(scene: Scene):
    discord = scene.discord
    discord.add_channel("ideas", FORUM)
    async with scene.heard():
        post = await discord.opens_thread("ann", "ideas", "Breaks at home")
        await discord.slash("ann", post, "heard meeting start")
        panel = await discord.shows(post, "Meeting 1 is running")
        said = await discord.says("ben", post, "We need them at weekends.")
        answer = await discord.presses("ben", "Raise my hand", on=panel)
        assert "number 1" in answer.text
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
    async with scene.heard(History(), shard_ids=(0, 1), shard_count=2):
        await scene.meeting("ann")
        said = await discord.says("ben", "general", "We need them at weekends.")
        await scene.settled()
        assert await scene.spoken() == [f"message:{said.id}"]
    assert sorted(one["d"]["shard"] for one in discord.gateway.sent(2)) == [[0, 2], [1, 2]]


async def test_more_to_press_than_discord_has_buttons_for(scene: Scene):
    """Fourteen parked points come back, each with two buttons."""
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        await scene.parks("ben", *(f"Wish number {n}" for n in range(1, 15)))
        await discord.shows("general", "Wish number 14")
        await scene.ends("ann")
        await discord.slash("ann", "general", "heard meeting start")
        back = await discord.shows("general", "14 parked points are back")
        assert "Wish number 14" in back.text
        form = await discord.chooses("ann", "Settle it: Point 14: “Wish number 14”", on=back)
        answer = await form.submit(
            {"What became of it?": "It changed the result", "Why?": "We can do that."}
        )
        assert "Point 14 is settled" in answer.text
        answer = await discord.chooses("ben", "Park it again: Point 13: “Wish number 13”", on=back)
        assert "Only a facilitator" in answer.text


async def test_a_form_with_more_than_fits_comes_in_steps(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
):
    """No form of today needs it, so here a modal holds fewer questions than Discord's do."""
    monkeypatch.setattr(forms, "MOST_PARTS", 2)
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        await discord.says("ben", "general", "I am here, and I have something to say.")
        await scene.settled()
        await scene.ends("ann")
        asked = await discord.tells("ben", "Were you heard at meeting 1?")
        form = await discord.presses("ben", "Answer", on=asked)
        assert form.modal["title"] == "Were you heard? (step 1 of 3)"
        first = await form.submit(
            {"I had the chance to say what I wanted": "Yes", "I was listened to": "4"}
        )
        assert "There is one more step" in first.text
        form = await discord.presses("ben", "Continue", on=first.message)
        second = await form.submit(
            {"What I said can make a difference": "4", "I would come again": "Yes"}
        )
        form = await discord.presses("ben", "Continue", on=second.message)
        answer = await form.submit({})
        assert "in the box" in answer.text

        # Going on with it once more changes nothing.
        form = await discord.presses("ben", "Continue", on=second.message)
        assert "begin again" in form.text


async def test_a_step_that_is_sent_after_a_restart_is_begun_again(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(forms, "MOST_PARTS", 2)
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        form = await discord.slash("ann", "general", "heard meeting settle", reason="Because.")
    async with scene.heard():
        answer = await form.submit({}, anyway=True)
        assert "begin again" in answer.text
