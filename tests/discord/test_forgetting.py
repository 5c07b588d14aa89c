"""Whoever is forgotten leaves neither name nor account in any table."""

from __future__ import annotations

from tests.discord.conftest import Scene
from tests.fakes.tables import tables_with


async def test_nothing_of_the_name_or_the_account_is_left_in_any_table(scene: Scene) -> None:
    discord = scene.discord
    her = str(discord.add_person("marguerite").id)
    async with scene.heard():
        await scene.meeting("ann")
        await discord.slash("marguerite", "general", "heard part here")
        await discord.slash("marguerite", "general", "park", wording="The ramp is too steep")
        card = await discord.slash("marguerite", "general", "heard me me")
        assert "general" in card.text
        await discord.slash("marguerite", "general", "heard me me", what="copy")
        await scene.carried()
        assert "person" in await tables_with(scene.store, "marguerite", her)
        done = await discord.slash(
            "marguerite", "general", "heard me me", what="forget", when="now"
        )
        assert "Heard has forgotten you" in done.text
        await scene.carried()
        assert await tables_with(scene.store, "marguerite", her) == set()
