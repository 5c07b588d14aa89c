"""What people type on Discord: whom they picked is whom they mean, and no refused text is lost."""

from __future__ import annotations

from bot.events import HandRaised
from tests.discord.conftest import Scene


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
