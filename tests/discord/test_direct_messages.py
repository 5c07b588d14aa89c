"""Issue 9, §1.10: a direct message does not tell people to type what does nothing there."""

from __future__ import annotations

from tests.discord.conftest import Scene


async def test_who_is_told_of_a_command_is_told_where_it_is_typed(scene: Scene) -> None:
    """On Discord, Heard's commands belong to a server's channels."""
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        await discord.says("ben", "general", "Nobody has asked the night staff so far.")
        await scene.settled()
        await scene.ends("ann")
        asked = await discord.tells("ben", "Were you heard at meeting 1?")
        typed = [line for line in asked.content.splitlines() if "poll" in line and "/" in line]
        assert typed, "it names a command"
        where = f"Commands are typed in <#{discord.channel('general').id}>. They do nothing here."
        assert where in asked.content


async def test_who_is_told_of_none_is_not_bothered_with_it(scene: Scene) -> None:
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        form = await discord.slash("ben", "general", "park")
        await form.submit({"What is the point?": "Who pays?"})
        form = await discord.slash("ann", "general", "heard meeting settle", contention="1")
        await form.submit({"What happened with it?": "It changed the result", "Why?": "We pay."})
        told = await discord.tells("ben", "What happened with the point you raised")
        assert "Commands are typed" not in told.content
