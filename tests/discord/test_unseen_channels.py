"""Commands and buttons work in channels that Heard cannot see: whoever uses one there is told.

Discord says with each interaction what the app may do where it was used (`app_permissions`,
https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object).
"""

from __future__ import annotations

import pytest

from tests.discord.conftest import Scene


@pytest.mark.parametrize(
    ("denied", "called"), [("view_channel", "View Channels"), ("send_messages", "Send Messages")]
)
async def test_a_command_in_a_channel_heard_cannot_see_is_not_answered_with_done(
    scene: Scene, denied: str, called: str
):
    discord = scene.discord
    discord.deny("general", denied)
    async with scene.heard():
        for who in ("ann", "ben"):
            answer = await discord.slash(who, "general", "heard meeting start")
            assert answer.ephemeral
            assert "Done" not in answer.text
            assert "nothing was done" in answer.text
            assert f"“{called}”" in answer.text
        assert await scene.events() == []
        assert not [one for one in discord.requests("POST") if one.path.endswith("/messages")]
        discord.allow("general", denied)
        await discord.tells_permissions("general")
        await scene.meeting("ann")


async def test_what_was_typed_there_is_given_back(scene: Scene):
    discord = scene.discord
    discord.deny("general", "view_channel")
    async with scene.heard():
        answer = await discord.slash("ben", "general", "park", wording="Who pays for [transport]?")
        assert "nothing was done" in answer.text
        assert "You typed:\nWho pays for \\[transport\\]?" in answer.text


async def test_help_needs_no_channel(scene: Scene):
    discord = scene.discord
    discord.deny("general", "view_channel")
    async with scene.heard():
        answer = await discord.slash("ben", "general", "heard part help", command="park")
        assert "/park" in answer.text
        assert "cannot see" not in answer.text


async def test_a_button_there_says_that_what_heard_says_reaches_nobody(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        panel = await discord.shows("general", "Meeting 1 is running")
        answer = await discord.presses("ben", "Raise my hand", on=panel)
        assert "cannot see" not in "".join(discord.whispers("ben"))
        discord.deny("general", "send_messages")
        await discord.tells_permissions("general")
        answer = await discord.presses("cleo", "Raise my hand", on=panel)
        assert "You are number 2 in the queue" in answer.text  # nothing is lost
        await discord.until(lambda: told(scene) == 1)
        form = await discord.presses("cleo", "Park a point", on=panel)
        answer = await form.submit({"What is the point?": "Evenings or weekends?"})
        assert "parked as number 1" in answer.text
        await discord.until(lambda: told(scene) == 2)


def told(scene: Scene) -> int:
    """How often Cleo has been told."""
    return len(
        [text for text in scene.discord.whispers("cleo") if "Nobody gets what it says" in text]
    )


async def test_a_post_in_a_forum_goes_by_what_heard_may_do_in_posts(scene: Scene):
    discord = scene.discord
    forum = discord.add_channel("ideas", 15)
    post = discord.add_thread("Transport", forum, "ann")
    discord.deny(forum, "send_messages_in_threads")
    async with scene.heard():
        answer = await discord.slash("ann", post, "heard meeting start")
        assert "“Send Messages in Threads”" in answer.text
        discord.allow(forum, "send_messages_in_threads")
        await discord.slash("ann", post, "heard meeting start")
        await discord.shows(post, "Meeting 1 is running")
