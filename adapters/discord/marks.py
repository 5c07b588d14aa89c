"""Plain text as Discord shows it: what somebody typed can neither mention anybody nor break out."""

from __future__ import annotations

import re
from collections.abc import Mapping

from discord.utils import escape_markdown, escape_mentions

LONGEST = 2000
"""Characters of a message."""

_TAG = re.compile(r"<(?=[@#:/tai&!])")


def safe(text: str) -> str:
    """Text that shows as it is: no markdown, no mentions, no tags for channels, times or emoji."""
    return escape_mentions(_TAG.sub(r"\\<", escape_markdown(text)))


class Spelling:
    """How commands are written in a sentence, by how they are typed: so that they can be pressed,
    once Discord has given them ids."""

    def __init__(self, written: Mapping[str, str]) -> None:
        self._written = written
        longest_first = sorted(written, key=len, reverse=True)
        self._pattern = re.compile(
            r"“[^”]*”"  # words that somebody recorded stay as they are
            r"|(?<![\w/:.<])(?P<typed>"
            + "|".join(map(re.escape, longest_first or ["/"]))
            + r")(?![\w/-])"
        )

    def spell(self, text: str) -> str:
        """A sentence of Heard's, safe, and the commands in it as Discord writes them."""
        parts, end = [], 0
        for found in self._pattern.finditer(text):
            typed = found["typed"]
            if typed is not None:
                parts += [safe(text[end : found.start()]), self._written.get(typed, typed)]
                end = found.end()
        return "".join([*parts, safe(text[end:])])


def told(text: str, spelling: Spelling) -> str:
    """A sentence of Heard's, safe, and the commands in it as Discord writes them."""
    return spelling.spell(text)


def pieces(text: str, longest: int = LONGEST) -> list[str]:
    """Text in as many messages as it takes: split at the ends of lines, else between words."""
    out: list[str] = []
    while len(text) > longest:
        cut = text.rfind("\n", 1, longest + 1)
        if cut <= 0:
            cut = text.rfind(" ", 1, longest + 1)
        if cut <= 0:
            cut = longest - (text[longest - 1] == "\\")
        out.append(text[:cut].rstrip())
        text = text[cut:].lstrip("\n") if text[cut] == "\n" else text[cut:].lstrip(" ")
    return [*(piece for piece in out if piece), text] if text.strip() else out


def short(text: str, longest: int) -> str:
    """A label that fits, with an ellipsis where something is missing."""
    text = " ".join(text.split())
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def brief(text: str, longest: int = 100) -> str:
    """The first sentence of a text, as far as it fits: a description has no room for more."""
    end = re.search(r"[.!?](?=\s)", text)
    return short(text[: end.end()] if end else text, longest)
