"""What people type on Discord: whom they picked is whom they mean, and no refused text is lost."""

from __future__ import annotations

import re

from adapters.discord.api.written_out import written_out
from bot.events import HandRaised
from tests.discord.conftest import Scene

LINK = re.compile(r"\(https:[^)]*\)")


async def raised(scene: Scene) -> list[str]:
    """Whose hands are up, by their ids on Discord."""
    hands = [event for event in await scene.events() if isinstance(event, HandRaised)]
    found = [await scene.store.account(event.whose or event.actor) for event in hands]
    return [account.id for account in found if account is not None]


async def test_refused_words_wait_in_a_form(scene: Scene):
    """A slash command that is refused is gone from Discord's own box."""
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        said = "I never get a word in here, and nobody asks."
        answer = await discord.slash("ben", "general", "heard part write", text=said)
        assert "No silent round is running." in answer.text
        form = await discord.presses("ben", "Change what I wrote", on=answer.message)
        assert said in str(form.modal)


async def test_whoever_was_picked_gets_the_hand_whatever_they_are_called(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        for who in ("ben", "cleo"):
            await discord.says(who, "general", "Good evening.")
        await scene.settled()
        cleo = discord.user("cleo")
        cleo.shown = discord.user("ben").shown = "Chris"
        await discord.says("ann", "general", f"q+ <@{cleo.id}>")
        await scene.settled()
        assert await raised(scene) == [str(cleo.id)]


async def test_whatever_discord_shows_as_a_name_is_recorded_as_one(scene: Scene):
    """Minutes, buttons and other people's lists cannot turn Discord's marks into names."""
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        await discord.says("cleo", "general", "Good evening.")
        await scene.settled()
        cleo, general = discord.user("cleo").id, discord.channel("general").id
        typed = f"<@{cleo}> asked in <#{general}> <:sad:1234> at <t:1773082800:F>, see </hand:5>"
        await discord.slash("ben", "general", "heard part note", text=typed)
        await discord.slash("ben", "general", "park", wording=f"Why was <@&{1}> not asked?")
        noted = (await discord.slash("ann", "general", "heard part notes")).text
        assert f"@{discord.user('cleo').shown}" in noted
        for shown in ("asked in #general", ":sad:", "2026-03-09 19:00 UTC", "see </hand"):
            assert shown in noted, noted
        parked = (await discord.slash("ann", "general", "points parked")).text
        assert "Why was a role not asked?" in parked
        for shown in (noted, parked):
            assert str(cleo) not in shown
            # A link to the point's thread, once there is one, names the channel in its address.
            assert str(general) not in LINK.sub("", shown)


async def test_a_typed_reason_and_a_copied_message_have_names_as_well(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        general = discord.channel("general").id
        said = await discord.says("ben", "general", f"q+ about <#{general}> and <a:wave:77>")
        await scene.settled()
        hands = (await discord.slash("ann", "general", "heard part queue")).text
        assert "#general and :wave:" in hands
        assert str(general) not in hands
        form = await discord.menu("ann", said, "Park this point")
        assert "q+ about #general and :wave:" in str(form.modal)


def test_what_cannot_be_written_out_stays_readable():
    def nobody(kind: str, id: str) -> str:
        return ""

    assert written_out("<@1> in <#2> for <@&3>", nobody) == "somebody new in a channel for a role"
    assert written_out("<t:99999999999999>", nobody) == "<t:99999999999999>"
    assert written_out("<t:9999999999999:R>", nobody) == "<t:9999999999999:R>"
    assert written_out("a < b, <b>, <@1>", nobody, leave={"<@1>"}) == "a < b, <b>, <@1>"
