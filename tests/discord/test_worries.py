"""A private message to the team's contact, who need not see the channel."""

from __future__ import annotations

from tests.discord.conftest import Scene

SECRET = "Tom waits for me at the bus stop every evening"


async def test_a_contact_outside_the_channel_is_told_alone_and_directly(scene: Scene):
    discord = scene.discord
    discord.add_person("outsider")
    discord.deny("general", "view_channel", whom="outsider")
    async with scene.heard():
        await scene.meeting("ann")
        named = await discord.slash("ann", "general", "heard me worry", contact="outsider")
        assert "goes to" in named.text
        await discord.until(lambda: [text for text in discord.dm("outsider") if "write to" in text])

        told = await discord.slash("ben", "general", "heard me worry", text=SECRET)
        assert "not an emergency service" in told.text
        await discord.until(lambda: [text for text in discord.dm("outsider") if SECRET in text])
        (read,) = [text for text in discord.dm("outsider") if SECRET in text]
        assert "did not give their name" in read
        await scene.carried()
        assert not [text for text in discord.seen_in("general") if SECRET in text]
        assert not [text for text in discord.dm("ann") if SECRET in text]
