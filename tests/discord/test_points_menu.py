"""Points and decisions have a top-level command of their own, with room of its own; where their
commands used to be is still understood."""

from __future__ import annotations

import sys
from collections import Counter
from typing import Any

import discord
import pytest
from discord import app_commands

from adapters.chat.overview import by_topic
from adapters.discord.api.command_syntax import MOST, as_typed_on_discord, core_line, places
from adapters.discord.api.command_translations import Phrases, translated_payload
from adapters.discord.interaction.commands import HEAVIEST, plant, weight
from bot.commands.manual import manual
from bot.commands.spec import SECTIONS
from bot.commands.table import COMMANDS, ON_CHAT_PLATFORMS
from bot.phrases import LANGUAGES, catalogue
from bot.rendered import Form
from tests.discord.conftest import Scene
from tests.discord.test_commands import Noted

BEFORE_POINTS = 67
"""Commands in menus before points were kept between meetings."""
FOR_ACCESS = 6
"""Cards, breaks, needs, the glossary, lessons and constraints have a place each, and no more."""


async def test_weight_and_places_with_every_language(capsys: pytest.CaptureFixture[str]):
    tree = app_commands.CommandTree(discord.AutoShardedClient(intents=discord.Intents.none()))
    await tree.set_translator(Phrases())
    found = await plant(tree, Noted())
    topics = Counter(command.section for command in ON_CHAT_PLATFORMS)
    groups = Counter((place.root, place.group) for place in found if place.group)
    told = [f"in {len(LANGUAGES)} languages ({', '.join(LANGUAGES)}):"]
    for top in tree.get_commands(type=discord.AppCommandType.chat_input):
        payload: dict[str, Any] = await translated_payload(tree, top)
        inside = [one["name"] for one in payload.get("options", ()) if one["type"] == 1]
        told.append(f"/{top.name}: {weight(payload)} of {HEAVIEST} characters {inside or ''}")
        assert weight(payload) <= HEAVIEST
        assert len(payload.get("options", ())) <= MOST
    for (root, group), count in groups.items():
        told.append(f"/{root} {group}: {count} of {MOST}")
        assert count <= MOST
    told += [f"topic {topic}: {topics[topic]}" for topic in SECTIONS]
    with capsys.disabled():
        sys.stdout.write("\n" + "\n".join(told) + "\n")
    assert {place.root for place in found if place.command.section in ("points", "decide")} == {
        "points"
    }
    assert max(topics.values()) <= MOST, "no topic is split into two groups"
    assert len(ON_CHAT_PLATFORMS) <= BEFORE_POINTS + 17 + FOR_ACCESS


def test_every_face_groups_them_under_the_same_two_headings():
    say = catalogue().say
    headings = [say(f"topic-{topic}") for topic in SECTIONS]
    assert [section.title for section in manual(catalogue())] == headings
    forms = tuple(
        Form(command=one.name, title=say(one.key), help="", submit="", fields=())
        for one in COMMANDS
    )
    assert [part.heading for part in by_topic(forms, "/heard help").parts] == headings
    assert {"park", "parked", "settle", "park-again", "point", "action"} <= {
        one.name for one in COMMANDS if one.section == "points"
    }
    assert {"propose", "answer", "decide", "decisions"} <= {
        one.name for one in COMMANDS if one.section == "decide"
    }


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("/heard part park The ramp", "park The ramp"),
        ("part parked", "parked"),
        ("/heard part decisions 2", "decisions 2"),
        ("/heard meeting decide We meet on Mondays", "decide We meet on Mondays"),
        ("heard meeting settle 1 changed", "settle 1 changed"),
        ("/heard meeting park-again 1", "park-again 1"),
    ],
)
def test_what_was_typed_before_they_moved_is_the_same_command(before: str, now: str):
    line, _ = core_line(before)
    assert line == now
    name = next(one.name for one in ON_CHAT_PLATFORMS if one.name == now.split()[0])
    assert core_line(as_typed_on_discord(f"/{name}"))[0] == name


def test_every_place_is_understood_when_it_is_typed_to_heard():
    for place in places(ON_CHAT_PLATFORMS):
        assert core_line(f"/{place.path} x") == (f"{place.command.name} x", True)


async def test_a_menu_that_still_shows_the_old_place_is_answered_with_the_new_one(scene: Scene):
    async with scene.heard():
        await scene.meeting("ann")
        await scene.discord.slash("ann", "general", "park", wording="The ramp is steep.")
        now = next(one for one in scene.discord.world.commands.values() if one["name"] == "points")
        heard = next(one for one in scene.discord.world.commands.values() if one["name"] == "heard")
        settle = next(one for one in now["options"] if one["name"] == "settle")
        group = next(one for one in heard["options"] if one["name"] == "meeting")
        group["options"].append(settle)  # as a Discord shows it that has not heard of the change
        answer = await scene.discord.slash(
            "ann", "general", "heard meeting settle", contention="1", outcome="changed"
        )
        assert "This command is now /points settle." in answer.text
        parked = await scene.discord.slash("ann", "general", "points parked")
        assert "The ramp is steep." in parked.text, "nothing was settled"
