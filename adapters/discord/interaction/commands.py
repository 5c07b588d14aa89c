"""Makes Discord's application commands from the table of commands."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, Final, Protocol

import discord
from discord import app_commands
from discord.app_commands import AppCommandContext, AppInstallationType

from adapters.chat.labels import short
from adapters.chat.message_menu import on_menu
from adapters.discord.api.command_syntax import AT_THE_TOP, Place, places
from adapters.discord.api.command_translations import described, said, translated_payload
from adapters.discord.api.translate import mark
from bot.commands.choices import as_label
from bot.commands.spec import Command, Kind, Param
from bot.commands.table import ON_CHAT_PLATFORMS
from bot.phrases import catalogue

MOST_MENUS: Final = 15
"""Context menus of one kind that Discord allows since March 2026
(https://docs.discord.com/developers/change-log#march-3-2026)."""
MOST_CHOICES: Final = 25
LONGEST_MENU: Final = 32
LONGEST_TYPED: Final = 6000
LONGEST_DESCRIPTIONS: Final = (100, 60, 40, 20, 1)
"""Characters of a description: the first that leaves room for all of them."""
HEAVIEST: Final = 8000
"""Characters of all names, descriptions and values of one top-level command, at most."""

OFFERED: Final = frozenset(
    {
        Kind.ITEM,
        Kind.POINT,
        Kind.PROPOSAL,
        Kind.ZONE,
        Kind.COMMAND,
        Kind.GROUP,
        Kind.CHOICES,
        Kind.VIEWS,
        Kind.MOMENT,
        Kind.OCCURRENCE,
    }
)
"""The kinds of parameters that are completed while somebody types."""

Values = dict[str, str]


class Answerer(Protocol):
    """Carries out application commands."""

    async def command(
        self,
        interaction: discord.Interaction[Any],
        command: Command,
        args: Values,
        people: Sequence[discord.abc.User],
    ) -> None:
        """A command was typed. `people` were picked: their ids are among the values."""
        ...

    async def on_message(
        self, interaction: discord.Interaction[Any], command: Command, message: discord.Message
    ) -> None:
        """A command was chosen from a message's menu."""
        ...

    async def on_person(
        self, interaction: discord.Interaction[Any], command: Command, person: discord.abc.User
    ) -> None:
        """A command was chosen from a person's menu."""
        ...

    async def offer(
        self, interaction: discord.Interaction[Any], command: Command, param: Param, typed: str
    ) -> list[app_commands.Choice[str]]:
        """Completions for what was typed so far."""
        ...


async def plant(
    tree: app_commands.CommandTree[Any],
    answerer: Answerer,
    commands: Sequence[Command] = ON_CHAT_PLATFORMS,
    top: Sequence[str] = AT_THE_TOP,
) -> tuple[Place, ...]:
    """Add every command of the table to Discord's tree; returns their places. How long their
    descriptions may be depends on the tree's translator, which has to be set before."""
    found = places(commands)
    for name in dict.fromkeys(place.root for place in found):
        here = [place for place in found if place.root == name]
        tree.add_command(await _root(tree, name, here, answerer))
    for place in found:
        if place.command.name in top:
            above = _command(place.command, place.name, answerer, LONGEST_DESCRIPTIONS[0])
            _in_servers_and_directly(above)
            tree.add_command(above)
    for menu in _menus(commands, answerer):
        _add_menu(tree, menu)
    return found


def _add_menu(tree: app_commands.CommandTree[Any], menu: app_commands.ContextMenu) -> None:
    """Add a context menu. Discord takes fifteen of one kind; discord.py 2.7.1 refuses the sixth
    (https://github.com/Rapptz/discord.py/issues/10503)."""
    try:
        tree.add_command(menu)
    except app_commands.CommandLimitReached:
        # No public method goes past that check: keep it where discord.py keeps the first five, from
        # where it is registered and found again. A later version that does not refuse is not met.
        menus = tree._context_menus
        menus[menu.name, None, menu.type.value] = menu


async def _root(
    tree: app_commands.CommandTree[Any], name: str, found: Sequence[Place], answerer: Answerer
) -> app_commands.Group:
    """A top-level command with all its groups, and with descriptions as long as there is room for:
    of each top-level command, Discord counts the characters by themselves."""
    for longest in LONGEST_DESCRIPTIONS:
        root = _group(name, f"discord-root-{name}", None, longest)
        groups = {"": root}
        for place in found:
            group = groups.get(place.group)
            if group is None:
                key = f"topic-{place.command.section}"
                group = groups[place.group] = _group(place.group, key, root, longest)
            group.add_command(_command(place.command, place.name, answerer, longest))
        if weight(await translated_payload(tree, root)) <= HEAVIEST:
            break
    return root


def weight(payload: Mapping[str, Any]) -> int:
    """The characters of a command as Discord counts them: names, descriptions and values, of a name
    or a description the longest of all languages
    (https://discord.com/developers/docs/interactions/application-commands#localization)."""
    own = _longest(payload, "name") + _longest(payload, "description")
    own += len(str(payload.get("value", "")))
    within = (*payload.get("options", ()), *payload.get("choices", ()))
    return own + sum(weight(one) for one in within)


def _longest(payload: Mapping[str, Any], field: str) -> int:
    translated = payload.get(f"{field}_localizations") or {}
    return max(len(str(text)) for text in (payload.get(field, ""), *translated.values()))


def _group(
    name: str, key: str, parent: app_commands.Group | None, longest: int
) -> app_commands.Group:
    group = app_commands.Group(
        name=said(f"discord-name-{name}", name), description=described(key, longest), parent=parent
    )
    if parent is None:
        _in_servers_and_directly(group)
    return group


def _in_servers_and_directly(
    command: app_commands.Command[Any, ..., Any] | app_commands.Group,
) -> None:
    """Offered in channels, and in direct messages to Heard."""
    command.allowed_contexts = AppCommandContext(guild=True, dm_channel=True)
    command.allowed_installs = AppInstallationType(guild=True)


def _command(
    command: Command, name: str, answerer: Answerer, longest: int
) -> app_commands.Command[Any, ..., Any]:
    async def callback(interaction: discord.Interaction[Any], **given: Any) -> None:
        args = {key: _typed(value) for key, value in given.items() if value is not None}
        people = [value for value in given.values() if isinstance(value, discord.abc.User)]
        await answerer.command(interaction, command, args, people)

    options = [param for param in command.visible if param.in_options]
    # discord.py reads a command's options from the signature of its function.
    callback.__signature__ = inspect.Signature(  # type: ignore[attr-defined]  # inspect reads it
        [
            inspect.Parameter(
                "interaction",
                inspect.Parameter.POSITIONAL_OR_KEYWORD,
                annotation=discord.Interaction,
            ),
            *(
                inspect.Parameter(
                    param.name,
                    inspect.Parameter.KEYWORD_ONLY,
                    default=None,
                    annotation=_annotation(param),
                )
                for param in options
            ),
        ]
    )
    for param in options:
        _dress(callback, command, param, answerer, longest)
    help_key = f"{command.key}.help"
    return app_commands.Command(
        name=said(f"discord-name-{name}", name),
        description=described(help_key, longest),
        callback=callback,
        extras={"command": command.name},
    )


def _typed(value: Any) -> str:
    if isinstance(value, discord.abc.User):
        return mark(value.id)
    if isinstance(value, discord.Role):
        return value.mention
    return str(
        value.value if isinstance(value, app_commands.Choice) else getattr(value, "id", value)
    )


def _annotation(param: Param) -> Any:
    """The type of an option. All are optional: a form asks for what is missing."""
    match param.kind:
        case Kind.NUMBER:
            return app_commands.Range[int, param.least, param.most] | None
        case Kind.PERSON if param.or_role:
            return discord.User | discord.Role | None
        case Kind.PERSON:
            return discord.User | None
        case Kind.VOICE:
            return discord.VoiceChannel | discord.StageChannel | None
        case Kind.TEXT | Kind.UNRECORDED | Kind.GROUPS | Kind.END:
            count = param.most if param.kind is Kind.GROUPS else 1
            return app_commands.Range[str, 1, min(param.longest * count, LONGEST_TYPED)] | None
        case _:
            return str | None


def _dress(
    callback: Callable[..., Awaitable[None]],
    command: Command,
    param: Param,
    answerer: Answerer,
    longest: int,
) -> None:
    """Add a parameter's description, and its choices or completion."""
    key = f"{command.key}.{param.name}"
    app_commands.describe(**{param.name: described(key, longest)})(callback)
    app_commands.rename(**{param.name: said(f"discord-param-{param.name}", param.name)})(callback)
    # Listed choices count for the command's size. Where there is hardly room, they are completed.
    roomy = longest > LONGEST_DESCRIPTIONS[-1]
    if param.kind is Kind.CHOICE and len(param.choices) <= MOST_CHOICES and roomy:
        app_commands.choices(
            **{
                param.name: [
                    app_commands.Choice(name=_term(f"{param.terms}-{choice}"), value=str(choice))
                    for choice in param.choices
                ]
            }
        )(callback)
    elif param.kind in OFFERED or param.kind is Kind.CHOICE:

        async def offer(
            interaction: discord.Interaction[Any], current: str
        ) -> list[app_commands.Choice[str]]:
            return await answerer.offer(interaction, command, param, current)

        app_commands.autocomplete(**{param.name: offer})(callback)


def _term(key: str) -> app_commands.locale_str:
    return said(key, as_label(short(catalogue().say(key), 100)))


def _menus(commands: Sequence[Command], answerer: Answerer) -> list[app_commands.ContextMenu]:
    """The context menus of messages and of people."""
    people = [command for command in commands if command.on_person]
    return [
        *(_on_message(command, answerer) for command in on_menu(MOST_MENUS, commands)),
        *(_on_person(command, answerer) for command in people[:MOST_MENUS]),
    ]


def _on_message(command: Command, answerer: Answerer) -> app_commands.ContextMenu:
    async def callback(interaction: discord.Interaction[Any], message: discord.Message) -> None:
        await answerer.on_message(interaction, command, message)

    callback.__annotations__["message"] = discord.Message
    return _menu(f"{command.key}.on-message", callback)


def _on_person(command: Command, answerer: Answerer) -> app_commands.ContextMenu:
    async def callback(interaction: discord.Interaction[Any], person: discord.User) -> None:
        await answerer.on_person(interaction, command, person)

    callback.__annotations__["person"] = discord.User
    return _menu(f"{command.key}.on-person", callback)


def _menu(key: str, callback: Callable[..., Any]) -> app_commands.ContextMenu:
    return app_commands.ContextMenu(
        name=said(key, short(catalogue().say(key), LONGEST_MENU)),
        callback=callback,
        allowed_contexts=AppCommandContext(guild=True),
        allowed_installs=AppInstallationType(guild=True),
    )
