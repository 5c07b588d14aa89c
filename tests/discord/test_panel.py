"""The panel on Discord: not edited too often, moved down, pinned where allowed, led back to."""

from __future__ import annotations

from tests.discord.conftest import Scene
from tests.fakes.discord.world import Message


def panels(scene: Scene) -> list[Message]:
    """Every message of the channel that is a meeting's panel, in order."""
    found = scene.discord.channel("general").messages.values()
    begins = ("**Meeting 1 is running", "**No date is set", "**Meeting 2 ")
    return [one for one in found if one.content.startswith(begins)]


async def test_many_changes_at_once_are_few_edits_and_the_last_one_is_shown(scene: Scene):
    discord = scene.discord
    async with scene.heard(panel_seconds=0.5):
        await scene.meeting("ann")
        panel = await discord.shows("general", "Meeting 1 is running")
        before = len(discord.requests("PATCH", f"/messages/{panel.id}"))
        for name in ("ann", "ben", "cleo"):
            for _ in range(2):
                await discord.slash(name, "general", "hand")
                await discord.slash(name, "general", "heard part lower")
            await discord.slash(name, "general", "hand")
        await discord.until(lambda: "Ann, Ben, and Cleo" in panel.text)
        edits = len(discord.requests("PATCH", f"/messages/{panel.id}")) - before
        assert edits <= 6, "of fifteen changes"


async def test_what_was_to_be_shown_in_a_moment_is_shown_when_heard_stops(scene: Scene):
    discord = scene.discord
    async with scene.heard(panel_seconds=60.0):
        await scene.meeting("ann")
        panel = await discord.shows("general", "Meeting 1 is running")
        await discord.slash("ben", "general", "hand")
        await scene.carried()
        assert "Ben" not in panel.text
    assert "**Hands up:** Ben" in panel.text


async def test_it_is_pinned_where_that_is_allowed_and_unpinned_when_the_meeting_is_over(
    scene: Scene,
):
    discord = scene.discord
    channel = discord.channel("general")
    discord.allow("general", "pin_messages")
    async with scene.heard():
        await scene.meeting("ann")
        panel = await discord.shows("general", "Meeting 1 is running")
        await discord.until(lambda: channel.pins == [panel.id])
        await scene.ends("ann")
        await discord.until(lambda: panel.id not in channel.pins)


async def test_where_pinning_is_not_allowed_nobody_is_asked_for_it(scene: Scene):
    discord = scene.discord
    discord.deny("general", "pin_messages", "manage_messages")
    async with scene.heard():
        await scene.meeting("ann")
        await discord.shows("general", "Meeting 1 is running")
        await scene.carried()
        assert discord.requests("PUT", "/pins") == []
        assert discord.faults.forbidden == 0


async def test_when_a_meeting_begins_its_panel_is_not_a_week_up(scene: Scene):
    """The one from before the meeting is taken away, and there is still only one."""
    discord = scene.discord
    async with scene.heard():
        await discord.slash("ann", "general", "heard agenda add", title="The ramp")
        old = await discord.shows("general", "No date is set for the next meeting")
    discord.clock.move(7 * 86400)
    async with scene.heard():
        await scene.meeting("ann")
        new = await discord.shows("general", "Meeting 1 is running")
        await discord.until(lambda: [one.id for one in panels(scene)] == [new.id])
        assert new.id != old.id
        assert "The ramp" in new.text


async def test_the_way_back_is_shown_when_it_has_scrolled_away(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        panel = await discord.shows("general", "Meeting 1 is running")
        await scene.parks("ben", "Near")
        near = await discord.shows("general", "“Near”")
        assert "See how the meeting stands" not in near.text
        for n in range(25):
            await discord.says("cleo", "general", f"Message {n}")
        await scene.settled()
        await scene.parks("ben", "Far")
        far = await discord.shows("general", "“Far”")
        assert "[See how the meeting stands](https://discord.com/channels/" in far.text
        assert f"/{panel.id})" in far.text
