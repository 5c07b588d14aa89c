"""Help is one short answer: what one can do now, and the rest behind a button."""

from __future__ import annotations

from bot.ports import Account, Visibility
from bot.rendered import Form
from tests.discord.conftest import Scene
from tests.fakes.discord.world import Message


async def test_help_is_one_message_with_what_can_be_done_now(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        answer = await discord.slash("ben", "general", "heard part help")
        (message,) = answer.messages
        assert {"Raise my hand", "More"} <= set(discord.buttons(message))
        assert "End the meeting" not in discord.buttons(message), "it is for facilitators"
        assert "heard part help:" in message.text
        one = await discord.slash("ben", "general", "heard part help", command="park")
        assert "Put a point aside" in one.text


async def test_everything_else_is_one_more_message_by_topic(scene: Scene):
    discord = scene.discord
    async with scene.heard() as bot:
        await scene.meeting("ann")
        await discord.slash("ann", "general", "heard part help")
        answer = await discord.presses("ann", "More")
        (message,) = answer.messages
        assert len(message.content) <= 2000
        assert "**Running a meeting**" in message.content
        account = Account(
            platform="discord",
            tenant=scene.room().tenant,
            id=str(discord.user("ann").id),
            name="Ann",
        )
        can: list[Form] = list(
            await bot.service.commands.available_commands(scene.room(), account, Visibility.YES)
        )
        labels = {*discord.buttons(message), *_chosen_from_menus(message)}
        missing = [one.title for one in can if one.title[:60] not in {x[:60] for x in labels}]
        assert not missing, "all of it fits below one message"
        assert "Raise my hand" in labels


def _chosen_from_menus(message: Message) -> list[str]:
    rows = [part for row in message.components for part in row.get("components", ())]
    return [one["label"] for part in rows for one in part.get("options", ())]
