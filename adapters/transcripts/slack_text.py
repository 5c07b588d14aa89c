"""Slack's markup as plain text: mentions by name, links by their label, entities as signs."""

import re
from collections.abc import Mapping

# Slack writes everything special between < and >, and escapes people's own < > & as entities.
_SPECIAL = re.compile(r"<([^<>]*)>|&(amp|lt|gt);")
_SIGNS = {"amp": "&", "lt": "<", "gt": ">"}


def plain(text: str, names: Mapping[str, str]) -> str:
    """The text as its readers saw it, with people's names from `names`."""
    # One pass, so that an escaped "&amp;lt;" becomes "&lt;" and is not unescaped twice.
    return _SPECIAL.sub(
        lambda found: _SIGNS[found[2]] if found[2] else _spelled_out(found[1], names), text
    )


def _spelled_out(inside: str, names: Mapping[str, str]) -> str:
    target, _, label = inside.partition("|")
    label = _unescaped(label)
    match target[:1]:
        case "@":
            return "@" + (names.get(target[1:]) or label or target[1:]).removeprefix("@")
        case "#":
            return "#" + (label or target[1:]).removeprefix("#")
        case "!":
            return label or "@" + target[1:].partition("^")[0]
        case _:
            return label or _unescaped(target)


def _unescaped(text: str) -> str:
    return re.sub(r"&(amp|lt|gt);", lambda found: _SIGNS[found[1]], text)
