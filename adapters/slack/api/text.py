"""Text for Slack, so that nothing a person typed is taken for markup, and the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from adapters.transcripts.slack_text import plain
from bot.phrases import catalogue
from bot.rendered import MENTION

__all__ = [
    "cut", "date", "escape", "label", "link", "mark", "mention", "mentioned", "pieces", "plain",
    "unescape", "unmarked",
]  # fmt: skip

LONGEST_SECTION = 3000
"""Characters of one text object."""
_MARKS = frozenset("*_~`")
_MENTION = re.compile(r"<@([UW][A-Z0-9]{1,20})(?:\|[^<>]*)?>")


def escape(text: str) -> str:
    """Text with Slack's three control characters made harmless: no mention, no link comes of it,
    but of those whose names are not known yet."""
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return MENTION.sub(r"<@\1>", safe) if "\ufdd0" in safe else safe


def unescape(safe: str) -> str:
    """What `escape` was given, mentions apart."""
    return safe.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def label(text: str) -> str:
    """Text for where no mention can be: there, somebody without a known name is "somebody new"."""
    return MENTION.sub(catalogue().say("unnamed"), text) if "\ufdd0" in text else text


def unmarked(text: str) -> bool:
    """Whether a text has none of the signs that Slack's markup makes bold, code and the like of."""
    return _MARKS.isdisjoint(text)


def mention(user: str) -> str:
    """Draws somebody's attention."""
    return f"<@{user}>"


def link(url: str, label: str) -> str:
    """A link with a label of ours."""
    return f"<{url}|{escape(label).replace('|', '/')}>"


def date(at: datetime, fallback: str) -> str:
    """A moment as each reader's own clock shows it, counted down by Slack itself."""
    told = escape(fallback).replace("|", "/").replace("^", "")
    return f"<!date^{int(at.timestamp())}^{{time}} ({{ago}})|{told}>"


def mark(user: str) -> str:
    """What stands for somebody in a text until the core says who it is: nothing that is typed."""
    return f"\ue000{user}\ue001"


def mentioned(text: str) -> list[str]:
    """The people whom a message of Slack's mentions, by their ids, each once."""
    return list(dict.fromkeys(_MENTION.findall(text))) if "<@" in text else []


def cut(text: str, longest: int) -> str:
    """The beginning of a label. Whole texts are never cut, only what names them."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def pieces(lines: list[str], longest: int = LONGEST_SECTION) -> Iterator[str]:
    """Lines put together into texts of at most so many characters, once escaped.

    A line that is too long by itself is divided between words. What comes out is escaped.
    """
    held = ""
    for line in lines:
        for piece in _divided(line, longest):
            if held and len(held) + 1 + len(piece) > longest:
                yield held
                held = piece
            else:
                held = f"{held}\n{piece}" if held else piece
    if held:
        yield held


def _divided(line: str, longest: int) -> Iterator[str]:
    rest = line
    while len(escape(rest)) > longest:
        # Escaping makes up to five characters of one: a fifth always fits.
        half = longest // 2
        end = half if len(escape(rest[:half])) <= longest else longest // 5
        space = rest.rfind(" ", 1, end)
        end = space if space > 0 else end
        yield escape(rest[:end])
        rest = rest[end:].lstrip(" ")
    yield escape(rest)


def divided(safe: str, longest: int) -> Iterator[str]:
    """A line that is escaped already, in pieces of at most so many characters; no sign is cut."""
    while len(safe) > longest:
        end = safe.rfind(" ", longest // 2, longest)
        end = end if end > 0 else longest
        sign = safe.rfind("&", max(0, end - 5), end)
        if sign > 0 and ";" not in safe[sign:end]:
            end = sign
        yield safe[:end]
        safe = safe[end:].removeprefix(" ")
    yield safe
