"""Maps each command of the table to one of Discord's: `/heard <topic> <command>`.

Discord allows 8,000 characters for everything under one top-level command, and 25 groups of 25
commands each. So points and decisions are under a top-level command of their own, `/points`. A
topic with more commands continues in `<topic>-more`. Commands that are needed in a hurry are at the
top level as well.
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
POINTS: Final = "points"
ROOTS: Final = {"points": POINTS, "decide": POINTS}
"""The top-level commands of topics that are not under `/heard`. A topic of the same name has no
group: `/points settle`."""
MOST: Final = 25
"""Groups in a command, and commands in a group, at most."""
MOST_BESIDE_GROUPS: Final = 20
"""Commands directly under a top-level command, at most: its groups need places there as well."""
AT_THE_TOP: Final = ("park", "hand")


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where a command is: `/heard <group> <name>`, or `/points <name>` without a group."""

    root: str = ROOT
    group: str
    name: str
    command: Command

    @property
    def path(self) -> str:
        """The whole command, without the slash."""
        return " ".join(part for part in (self.root, self.group, self.name) if part)


def places(commands: Sequence[Command]) -> tuple[Place, ...]:
    """The place of every command, in the order of the table."""
    count: dict[str, int] = {}
    found = []
    for command in commands:
        topic = command.section
        nth = count.get(topic, 0)
        count[topic] = nth + 1
        root = ROOTS.get(topic, ROOT)
        found.append(
            Place(
                root=root,
                group=_group(topic, nth, in_root=root == topic),
                name=_name(command, topic),
                command=command,
            )
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
    meant as a command: "/heard agenda next" and "agenda next" are the same line. Where a command
    used to be is still understood."""
    after = slashed(text)
    line = (text if after is None else after).strip()
    first, _, rest = line.partition(" ")
    if first.lower() == ROOT:
        line, after = rest.strip(), rest
    words = line.split(" ")
    for count in range(min(len(words), 3), 0, -1):
        name = _names().get(" ".join(words[:count]).lower())
        if name is not None:
            return " ".join([name, *words[count:]]), after is not None
    return line, after is not None


def moved_to(path: str) -> str | None:
    """Where the command that used to be at `path` ("points settle") is now, with its slash;
    None: there was none, or it has not moved."""
    name = _earlier().get(path.removeprefix(f"{ROOT} "))
    return None if name is None else f"/{_paths()[name]}"


@cache
def _names() -> dict[str, str]:
    """The names of commands by what they are, or were, called on Discord."""
    found = places(ON_CHAT_PLATFORMS)
    now = {place.path.removeprefix(f"{ROOT} "): place.command.name for place in found}
    return _earlier() | now


@cache
def _earlier() -> dict[str, str]:
    """The names of commands that have moved, by what they were called before, without `/heard`."""
    return {
        f"{command.section_before} {_name(command, command.section_before)}": command.name
        for command in ON_CHAT_PLATFORMS
        if command.section_before
    }


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


def _group(topic: str, nth: int, *, in_root: bool) -> str:
    """The group of a topic's nth command. `in_root`: the first ones need none."""
    if in_root and nth < MOST_BESIDE_GROUPS:
        return ""
    part = 1 + (nth - MOST_BESIDE_GROUPS) // MOST if in_root else nth // MOST
    return topic if not part else f"{topic}-more" + (f"-{part}" if part > 1 else "")


def _name(command: Command, topic: str) -> str:
    """Leaves the topic out: in `agenda`, "agenda next" is `next`, and in `points`, "point add" is
    `add`. Spaces become hyphens."""
    first, _, rest = command.name.partition(" ")
    left_out = rest and first in (topic, topic.removesuffix("s"))
    return (rest if left_out else command.name).replace(" ", "-")
