"""Maps each command of the table to one of Discord's: `/heard <topic> <command>`.

Discord allows 25 groups of 25 commands each. A topic with more continues in `<topic>-more`.
Commands that are needed in a hurry are at the top level as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Final

import msgspec

from bot.commands.slash_prefix import slashed
from bot.commands.spec import Command
from bot.commands.table import BY_NAME, ON_CHAT_PLATFORMS

ROOT: Final = "heard"
MOST: Final = 25
"""Groups in a command, and commands in a group, at most."""
AT_THE_TOP: Final = ("park", "hand")


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where a command is: `/heard <group> <name>`."""

    group: str
    name: str
    command: Command

    @property
    def path(self) -> str:
        """The whole command, without the slash."""
        return f"{ROOT} {self.group} {self.name}"


def places(commands: Sequence[Command]) -> tuple[Place, ...]:
    """The place of every command, in the order of the table."""
    count: dict[str, int] = {}
    found = []
    for command in commands:
        nth = count.get(command.section, 0)
        count[command.section] = nth + 1
        found.append(
            Place(group=_group(command.section, nth // MOST), name=_name(command), command=command)
        )
    return tuple(found)


def as_typed_on_discord(typed: str) -> str:
    """Translates a command from the table's form, "/agenda next", to Discord's: "/heard agenda
    next". One that has no place in the menus is typed to Heard directly, without a slash."""
    words = typed.removeprefix("/").split(" ")
    for count in range(len(words), 0, -1):
        command = BY_NAME.get(" ".join(words[:count]))
        if command is not None:
            path = _paths().get(command.name)
            return " ".join([f"/{path}" if path else command.name, *words[count:]])
    return typed


def core_line(text: str) -> tuple[str, bool]:
    """What somebody has typed to Heard directly, in the table's form, and whether it was clearly
    meant as a command: "/heard agenda next" and "agenda next" are the same line."""
    after = slashed(text)
    line = (text if after is None else after).strip()
    first, _, rest = line.partition(" ")
    if first.lower() == ROOT:
        line, after = rest.strip(), rest
    words = line.split(" ")
    for count in range(min(len(words), 2), 0, -1):
        name = _names().get(" ".join(words[:count]).lower())
        if name is not None:
            return " ".join([name, *words[count:]]), after is not None
    return line, after is not None


@cache
def _names() -> dict[str, str]:
    """The names of commands by what they are called on Discord."""
    found = places(ON_CHAT_PLATFORMS)
    return {f"{place.group} {place.name}": place.command.name for place in found}


def written(found: Iterable[Place], ids: Mapping[str, str]) -> dict[str, str]:
    """The clickable form of each command, by how it is typed. `ids`: those of the top-level
    commands, by name."""
    paths = [_path(place) for place in found]
    keys = ((path, ids.get(path.split(" ", 1)[0], "")) for path in paths)
    return {f"/{path}": f"</{path}:{key}>" for path, key in keys if key}


def _path(place: Place) -> str:
    return place.name if place.command.name in AT_THE_TOP else place.path


@cache
def _paths() -> dict[str, str]:
    return {place.command.name: _path(place) for place in places(ON_CHAT_PLATFORMS)}


def _group(topic: str, part: int) -> str:
    return topic if not part else f"{topic}-more" + (f"-{part}" if part > 1 else "")


def _name(command: Command) -> str:
    """Leaves the topic out: in `agenda`, "agenda next" is `next`. Spaces become hyphens."""
    first, _, rest = command.name.partition(" ")
    return (rest if rest and first == command.section else command.name).replace(" ", "-")
