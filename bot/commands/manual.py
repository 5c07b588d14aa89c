"""The manual's part about commands, made from the table: as data for a page, and as Markdown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

import msgspec

from bot.commands.spec import SECTIONS, Command
from bot.commands.table import COMMANDS
from bot.phrases import Catalogue


class Sentences(Protocol):
    """A catalogue, or what says its sentences in another way."""

    def __contains__(self, key: str) -> bool:
        """Whether there is a sentence of that key."""

    def say(self, key: str, slots: Mapping[str, str | int] | None = None) -> str:
        """A sentence."""


class ParamHelp(msgspec.Struct, frozen=True, kw_only=True):
    """What a parameter means."""

    name: str
    label: str
    required: bool
    help: str


class CommandHelp(msgspec.Struct, frozen=True, kw_only=True):
    """What a command does and how it is typed."""

    typed: str
    title: str
    help: str
    for_whom: str
    """A sentence, if it is not for everybody; else ""."""
    params: tuple[ParamHelp, ...]


class ManualSection(msgspec.Struct, frozen=True, kw_only=True):
    """The commands of one topic."""

    title: str
    intro: str
    commands: tuple[CommandHelp, ...]


def manual(catalogue: Sentences) -> tuple[ManualSection, ...]:
    """Every command, by topic, in the order of the table."""
    return tuple(
        ManualSection(
            title=catalogue.say(f"topic-{topic}"),
            intro=catalogue.say(f"topic-{topic}-intro"),
            commands=tuple(
                _command(command, catalogue) for command in COMMANDS if command.section == topic
            ),
        )
        for topic in SECTIONS
        if any(command.section == topic for command in COMMANDS)
    )


def _command(command: Command, catalogue: Sentences) -> CommandHelp:
    return CommandHelp(
        typed=command.typed(),
        title=catalogue.say(command.key),
        help=catalogue.say(f"{command.key}.help"),
        for_whom=catalogue.say(command.for_whom) if command.for_whom else "",
        params=tuple(
            ParamHelp(
                name=param.name,
                label=catalogue.say(f"{command.key}.{param.name}"),
                required=param.required,
                help=catalogue.say(key)
                if (key := f"{command.key}.{param.name}-help") in catalogue
                else "",
            )
            for param in command.visible
            if param.in_manual
        ),
    )


def markdown(catalogue: Catalogue) -> str:
    """The manual's page of commands, as `docs/commands.md` has it."""
    lines = [f"# {catalogue.say('help-title')}", "", catalogue.say("help-intro"), ""]
    for section in manual(catalogue):
        lines += [f"## {section.title}", "", section.intro, ""]
        for command in section.commands:
            lines += _markdown(command, catalogue)
    return "\n".join(lines).rstrip() + "\n"


def _markdown(command: CommandHelp, catalogue: Catalogue) -> list[str]:
    lines = [f"### {command.title}", "", f"`{command.typed}`", "", command.help]
    if command.for_whom:
        lines += ["", command.for_whom]
    if command.params:
        lines.append("")
    for param in command.params:
        helped = f" {param.help}" if param.help else ""
        lines.append(f"- `{param.name}`: {param.label}{helped}")
    return [*lines, ""]
