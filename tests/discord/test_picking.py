"""People are picked by Discord's own lists, also before they have said anything here."""

from __future__ import annotations

from typing import Any

import pytest

from tests.discord.conftest import Scene

ADD = "heard room facilitator-add"


def option(scene: Scene, path: str, name: str) -> dict[str, Any]:
    _, _, leaf = scene.discord._find(path)
    return next(one for one in leaf["options"] if one["name"] == name)


async def facilitators(scene: Scene) -> int:
    return sum(kind == "FacilitatorAdded" for kind in await scene.kinds())


async def test_somebody_who_has_said_nothing_yet_is_picked_and_known_from_then_on(scene: Scene):
    discord = scene.discord
    async with scene.heard() as bot:
        await scene.meeting("ann")
        assert option(scene, "heard meeting call", "person")["type"] == 6, "a user option"
        assert option(scene, ADD, "person")["type"] == 9, "people and roles"
        answer = await discord.slash("ann", "general", ADD, person="cleo")
        assert "Cleo" in answer.text
        # Now Cleo may do what is for facilitators.
        answer = await discord.slash("cleo", "general", "heard agenda add", title="Nights")
        assert "facilitator" not in answer.text
        assert "Cleo" in await bot.service.queries.member_names(scene.room())


async def test_and_in_a_form(scene: Scene):
    discord = scene.discord
    async with scene.heard() as bot:
        await scene.meeting("ann")
        form = await discord.slash("ann", "general", ADD)
        (label,) = [one["label"] for one in form.modal["components"] if "label" in one]
        answer = await form.submit({label: "cleo"})
        assert "Cleo" in answer.text
        assert "Cleo" in await bot.service.queries.member_names(scene.room())


@pytest.mark.parametrize("how", ["option", "form", "menu"])
@pytest.mark.parametrize("who", ["outsider", "robot"])
async def test_whoever_cannot_see_the_channel_cannot_be_picked_nor_can_a_program(
    scene: Scene, how: str, who: str
):
    discord = scene.discord
    discord.add_person("outsider")
    discord.add_person("robot", bot=True)
    async with scene.heard() as bot:
        await scene.meeting("ann")
        discord.deny("general", "view_channel", whom="outsider")
        await discord.tells_permissions("general")
        if how == "option":
            answer = await discord.slash("ann", "general", ADD, person=who)
        elif how == "form":
            form = await discord.slash("ann", "general", ADD)
            (label,) = [one["label"] for one in form.modal["components"] if "label" in one]
            answer = await form.submit({label: who})
        else:
            answer = await discord.menu("ann", who, "Raise their hand", "general")
        refused = "not in this room" in answer.text or "program" in answer.text.lower()
        assert refused or "bot" in answer.text.lower(), answer.text
        names = await bot.service.queries.member_names(scene.room())
        assert not {"Outsider", "Robot"} & set(names)
