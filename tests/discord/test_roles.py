"""Whoever has a role may run meetings, as Discord says when they act."""

from __future__ import annotations

from tests.discord.conftest import Scene


async def test_people_with_a_role_run_meetings(scene: Scene) -> None:
    discord = scene.discord
    chairs = discord.add_role("Chairs")
    await discord.gives_role("ben", chairs)
    async with scene.heard():
        await scene.meeting("ann")
        for who in ("ben", "cleo"):
            await discord.slash(who, "general", "heard part here")
        refused = await discord.slash("ben", "general", "heard agenda next")
        assert "Only a facilitator" in refused.text
        named = await discord.slash("ann", "general", "heard room facilitator-add", person=chairs)
        assert "can now run meetings here" in named.text
        refused = await discord.slash("cleo", "general", "heard agenda next")
        assert "Only a facilitator" in refused.text
        done = await discord.slash("ben", "general", "heard agenda next")
        assert "Only a facilitator" not in done.text
        await discord.takes_role("ben", chairs)
        discord.clock.move(360)
        refused = await discord.slash("ben", "general", "heard agenda next")
        assert "Only a facilitator" in refused.text
