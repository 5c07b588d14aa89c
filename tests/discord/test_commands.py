"""Application commands, made from the table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, ClassVar

import discord
import pytest
from discord import app_commands

from adapters.discord.api.command_syntax import MOST, as_typed_on_discord, places, written
from adapters.discord.api.command_translations import Phrases, use_languages
from adapters.discord.directory.command_sync import digest
from adapters.discord.interaction.commands import HEAVIEST, plant, weight
from bot.commands.spec import Command, Kind
from bot.commands.table import ON_CHAT_PLATFORMS
from bot.phrases import Catalogue, catalogue
from tests.discord.conftest import Scene
from tests.fakes.discord import limits_forms


class Noted:
    """Writes down what it is asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, str]]] = []

    async def command(
        self, interaction: Any, command: Command, args: dict[str, str], people: Any
    ) -> None:
        self.asked.append((command.name, args))

    async def on_message(self, interaction: Any, command: Command, message: Any) -> None:
        raise AssertionError("never asked here")

    async def on_person(self, interaction: Any, command: Command, person: Any) -> None:
        raise AssertionError("never asked here")

    async def offer(self, interaction: Any, command: Command, param: Any, typed: str) -> Any:
        raise AssertionError("never asked here")


@pytest.fixture
def tree() -> app_commands.CommandTree[Any]:
    client = discord.AutoShardedClient(intents=discord.Intents.none())
    return app_commands.CommandTree(client)


async def payloads(tree: app_commands.CommandTree[Any], translator: Any = None) -> list[dict]:
    if translator is None:
        return [command.to_dict(tree) for command in tree.get_commands()]
    return [await one.get_translated_payload(tree, translator) for one in tree.get_commands()]


async def test_every_command_of_the_table_can_be_reached(tree: app_commands.CommandTree[Any]):
    found = await plant(tree, Noted())
    limits_forms.commands(await payloads(tree))
    assert [place.command for place in found] == list(ON_CHAT_PLATFORMS)
    assert len({place.path for place in found}) == len(ON_CHAT_PLATFORMS)
    for place in found:
        root = tree.get_command(place.root)
        assert isinstance(root, app_commands.Group)
        group = root.get_command(place.group) if place.group else root
        assert isinstance(group, app_commands.Group)
        leaf = group.get_command(place.name)
        assert isinstance(leaf, app_commands.Command)
        assert leaf.extras["command"] == place.command.name
        listed = [param.name for param in place.command.visible if param.in_options]
        assert [param.name for param in leaf.parameters] == listed
    # What is rarely needed, or passed on by buttons, is asked for in a form only.
    assert {
        place.command.name
        for place in found
        if not all(param.in_options for param in place.command.visible)
    } == {"agenda add", "constraint", "needs", "poll", "poll items", "preferences"}
    assert {one.name for one in tree.get_commands(type=discord.AppCommandType.chat_input)} == {
        "heard", "points", "park", "hand",
    }  # fmt: skip


class Padded(Catalogue):
    """The English sentences, for commands that are not there yet as well."""

    def say(self, key: str, slots: Any = None) -> str:
        return super().say(re.sub(r"^(command-[a-z-]+?)-(too|\d+)(?=\.|$)", r"\1", key), slots)


async def test_there_is_room_for_many_more(
    tree: app_commands.CommandTree[Any], monkeypatch: pytest.MonkeyPatch
):
    """Twice as many commands in every topic, and one topic with sixty more."""
    padded = Padded()
    for module in (
        "adapters.discord.interaction.commands",
        "adapters.discord.api.command_translations",
    ):
        monkeypatch.setattr(f"{module}.catalogue", lambda: padded)
    more = [
        replace(command, name=f"{command.name} too", on_message=None, on_person="")
        for command in ON_CHAT_PLATFORMS
    ]
    who = next(command for command in ON_CHAT_PLATFORMS if command.name == "who")
    sixty = [replace(who, name=f"who {n}") for n in range(60)]
    table = (*ON_CHAT_PLATFORMS, *more, *sixty)
    found = await plant(tree, Noted(), table, top=())
    made = await payloads(tree)
    for one in made:
        if one["type"] == 1:
            assert max(Counter(place.group for place in found).values()) <= MOST
            assert weight(one) <= HEAVIEST
    limits_forms.commands([one for one in made if one["type"] == 1])
    assert len({place.path for place in found}) == len(table)


async def test_parameters_have_types_and_choices(tree: app_commands.CommandTree[Any]):
    await plant(tree, Noted())
    leaves = _leaves(await payloads(tree))
    for place in places(ON_CHAT_PLATFORMS):
        options = {one["name"]: one for one in leaves[place.path]}
        for param in place.command.visible:
            if not param.in_options:
                assert param.name not in options
                continue
            option = options[param.name]
            assert not option.get("required"), "what is missing is asked for in a form"
            match param.kind:
                case Kind.NUMBER:
                    limits = (option["min_value"], option["max_value"])
                    assert (option["type"], *limits) == (4, param.least, param.most)
                case Kind.CHOICE:
                    assert [one["value"] for one in option["choices"]] == list(param.choices)
                    assert not any(one["name"][0].islower() for one in option["choices"])
                case Kind.PERSON:
                    assert option["type"] == (9 if param.or_role else 6)
                case Kind.VOICE:
                    assert (option["type"], option["channel_types"]) == (7, [2, 13])
                case Kind.TEXT | Kind.UNRECORDED | Kind.GROUPS | Kind.END:
                    assert option["type"] == 3
                    assert option["max_length"] >= param.longest
                case _:
                    assert option["autocomplete"], param.name


def _leaves(made: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """The options of every command, by how it is typed."""
    found: dict[str, list[dict[str, Any]]] = {}
    for one in made:
        within = [part for part in one.get("options", []) if part["type"] in (1, 2)]
        found |= {f"{one['name']} {path}": options for path, options in _leaves(within).items()}
        if not within:
            found[one["name"]] = one.get("options", [])
    return found


async def test_every_command_on_a_message_has_a_menu_of_its_own(
    tree: app_commands.CommandTree[Any],
):
    await plant(tree, Noted())
    kinds = Counter(one["type"] for one in await payloads(tree))
    # discord.py counts to five; Discord takes fifteen.
    assert 1 <= kinds[2] <= 15
    assert 5 < kinds[3] <= 15
    names = {one["name"] for one in await payloads(tree) if one["type"] == 3}
    assert {"Note this", "Keep with this point"} <= names


async def test_the_longest_language_counts_for_the_size_of_a_command(
    tree: app_commands.CommandTree[Any],
):
    """Descriptions of a language with long sentences are cut until all of them fit."""

    class Wordy(Catalogue):
        def __init__(self) -> None:
            self.language = "de"

        def __contains__(self, key: str) -> bool:
            return key.startswith(("command-", "topic-"))

        def say(self, key: str, slots: Any = None) -> str:
            return f"{key} " + "lang " * 40

    await plant(tree, Noted())
    alone = next(one for one in await payloads(tree) if one["name"] == "heard")
    tree.clear_commands(guild=None)
    tree.clear_commands(guild=None, type=discord.AppCommandType.message)
    tree.clear_commands(guild=None, type=discord.AppCommandType.user)
    await tree.set_translator(Phrases(("en", "de"), lambda language: Wordy()))
    await plant(tree, Noted())
    made = await payloads(tree, tree.translator)
    limits_forms.commands(made)
    heard = next(one for one in made if one["name"] == "heard")
    assert weight(heard) <= HEAVIEST
    assert len(heard["description"]) < len(alone["description"]), "there was more room for English"
    assert all(len(one["description_localizations"]["de"]) <= 40 for one in heard["options"])
    points = next(one for one in made if one["name"] == "points")
    assert weight(points) <= HEAVIEST
    assert max(len(one["description"]) for one in points["options"]) > 40, (
        "each top-level command has room of its own"
    )


class Welsh(Catalogue):
    """A catalogue in which a few things are said."""

    SAID: ClassVar = {
        "discord-name-hand": "llaw",
        "discord-name-part": "Not A Name",
        "command-hand.help": "Gofyn am siarad. " + "x" * 200,
        "discord-param-reason": "rheswm",
        "hand-question": "cwestiwn",
        "command-park.on-message": "Parcio hwn " + "x" * 40,
    }

    def __init__(self) -> None:
        self.language = "cy"

    def __contains__(self, key: str) -> bool:
        return key in self.SAID

    def say(self, key: str, slots: Any = None) -> str:
        return self.SAID[key]


async def test_names_and_descriptions_come_in_other_languages(
    tree: app_commands.CommandTree[Any], monkeypatch: pytest.MonkeyPatch
):
    await plant(tree, Noted())
    # Discord does not offer Welsh; any language of its own will do.
    phrases = Phrases(("en", "de"), lambda language: Welsh())
    made = await payloads(tree, phrases)
    limits_forms.commands(made)
    hand = next(one for one in made if one["name"] == "hand")
    assert hand["name_localizations"] == {"de": "llaw"}
    assert hand["description_localizations"] == {"de": "Gofyn am siarad."}
    reason, kind, _ = hand["options"]
    assert reason["name_localizations"] == {"de": "rheswm"}
    question = next(one for one in kind["choices"] if one["value"] == "question")
    assert question["name_localizations"] == {"de": "Cwestiwn"}
    park = next(one for one in made if one["name"] == catalogue().say("command-park.on-message"))
    assert len(park["name_localizations"]["de"]) <= 32
    heard = next(one for one in made if one["name"] == "heard")
    # What is no name by Discord's rules is left in English.
    assert all("name_localizations" not in one or not one["name_localizations"]
               for one in heard["options"])  # fmt: skip


def siblings(one: dict[str, Any]) -> Iterator[list[dict[str, Any]]]:
    """Everything that stands together in a command and has to have different names."""
    within = one.get("options") or []
    if within:
        yield within
    for each in within:
        yield from siblings(each)


async def test_commands_have_spanish_names_where_the_catalogue_has_them(
    tree: app_commands.CommandTree[Any],
):
    await use_languages(tree)
    await plant(tree, Noted())
    made = await payloads(tree, tree.translator)
    limits_forms.commands(made)
    hand = next(one for one in made if one["name"] == "hand")
    assert hand["name_localizations"] == {"es-ES": "mano", "es-419": "mano"}
    assert hand["options"][0]["name_localizations"]["es-ES"] == "motivo"
    # Welsh has none: it is not among Discord's locales.
    assert "cy" not in {locale.value for locale in discord.Locale}
    heard = next(one for one in made if one["name"] == "heard")
    assert weight(heard) <= HEAVIEST
    own = [one for one in made if one.get("type", 1) == 1]
    for together in [own, *(found for one in own for found in siblings(one))]:
        names = {
            (one.get("name_localizations") or {}).get("es-ES", one["name"]) for one in together
        }
        assert len(names) == len(together)


def test_every_spanish_name_is_that_of_a_command_a_group_or_a_parameter():
    found = places(ON_CHAT_PLATFORMS)
    names = {part for place in found for part in (place.root, place.group, place.name)}
    params = {param.name for place in found for param in place.command.params}
    there = {f"discord-name-{name}" for name in names}
    there |= {f"discord-param-{name}" for name in params}
    spanish = {key for key in catalogue("es").patterns() if key.startswith("discord-")}
    given = {key for key in spanish if key.startswith(("discord-name-", "discord-param-"))}
    assert "discord-name-hand" in given
    assert given <= there


async def test_the_digest_changes_with_a_command_or_a_translation():
    async def made(commands: tuple[Command, ...], translator: Any) -> str:
        client = discord.AutoShardedClient(intents=discord.Intents.none())
        tree = app_commands.CommandTree[Any](client)
        await plant(tree, Noted(), commands)
        await tree.set_translator(translator)
        return await digest(tree)

    as_it_is = await made(ON_CHAT_PLATFORMS, None)
    assert as_it_is == await made(ON_CHAT_PLATFORMS, None)
    assert as_it_is != await made(ON_CHAT_PLATFORMS[:-1], None)
    welsh = Phrases(("en", "de"), lambda language: Welsh())
    assert (
        len(
            {
                as_it_is,
                await made(ON_CHAT_PLATFORMS, Phrases(("en",))),
                await made(ON_CHAT_PLATFORMS, welsh),
            }
        )
        >= 2
    )


def test_commands_are_spelt_with_the_ids_that_discord_gave_them():
    found = written(places(ON_CHAT_PLATFORMS), {"heard": "7", "hand": "8"})
    assert found["/hand"] == "</hand:8>"
    assert found["/heard agenda next"] == "</heard agenda next:7>"
    assert found["/heard meeting queue-move"] == "</heard meeting queue-move:7>"
    assert "/park" not in found  # not told to Discord yet


def test_what_is_typed_elsewhere_is_typed_differently_on_discord():
    assert as_typed_on_discord("/hand") == "/hand"
    assert as_typed_on_discord("/agenda next") == "/heard agenda next"
    assert as_typed_on_discord("/agenda") == "/heard agenda list"
    assert as_typed_on_discord("/queue move ann 2") == "/heard meeting queue-move ann 2"
    assert as_typed_on_discord("/settle <contention> [reason]") == (
        "/points settle <contention> [reason]"
    )
    assert as_typed_on_discord("/something else") == "/something else"


async def test_a_point_parked_from_a_message_has_names_and_says_if_it_is_not_all(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        cleo = discord.user("cleo")
        said = await discord.says("ben", "general", f"<@{cleo.id}> never gets a word in.")
        form = await discord.menu("ann", said, "Park this point")
        await form.submit()
        await discord.shows("general", "@Cleo never gets a word in.")
        said = await discord.says("ben", "general", "Who pays? " * 190)
        form = await discord.menu("ann", said, "Park this point")
        assert "Only its beginning is here" in str(form.modal)


async def test_a_reply_in_a_points_own_thread_is_kept_with_the_point(scene: Scene):
    discord = scene.discord
    async with scene.heard():
        await scene.meeting("ann")
        await discord.slash("ann", "general", "park", wording="Who cleans the ramp?")
        await discord.slash("ann", "general", "park", wording="Who pays for it?")
        parked = await discord.shows("general", "Who pays for it?")
        await discord.until(lambda: parked.thread is not None)
        thread = discord.world.channels[parked.thread or 0]
        said = await discord.says("ben", thread, "The council has paid twice.")
        form = await discord.menu("ann", said, "Keep with this point")
        await form.submit()
        shown = await discord.slash("ben", "general", "points point", contention="2")
        assert "The council has paid twice." in shown.text
        # The point has a thread: what is shown of it leads there.
        assert f"/{thread.id}" in shown.text


@pytest.mark.parametrize(("languages", "translated"), [(("en",), False), (("de", "en"), True)])
async def test_what_there_is_only_in_english_is_not_asked_for_in_every_language(
    tree: app_commands.CommandTree[Any], languages: tuple[str, ...], translated: bool
):
    await use_languages(tree, languages)
    assert (tree.translator is not None) is translated
