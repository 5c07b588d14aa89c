"""Text and Block Kit's blocks for Slack, within its limits. What people typed is never markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import Any

from adapters.chat.labels import cut
from bot.phrases.reading import readers_catalogue
from bot.rendered import MENTION, ShownTime, in_words, with_times

Block = dict[str, Any]

MOST_BLOCKS = 50
"""Blocks in one message."""
MOST_VIEW_BLOCKS = 100
"""Blocks in a modal or a Home tab."""
MOST_BUTTONS = 25
"""Elements in one block of buttons."""
MOST_FIELDS = 10
"""Fields in one section."""
LONGEST_HEADER = 150
LONGEST_LABEL = 75
LONGEST_FIELD = 2000
LONGEST_SECTION = 3000
"""Characters of one text object."""
_MARKS = frozenset("*_~`")
_MENTION = re.compile(r"<@([UW][A-Z0-9]{1,20})(?:\|[^<>]*)?>")
_USER_GROUP = re.compile(r"<!subteam\^([A-Z0-9]{1,20})(?:\|([^<>]*))?>")
_ADDRESS = re.compile(r"https?://[^\s<>\"“”„«»|]+", re.IGNORECASE)
"""A web address that somebody typed. Of other schemes, and of what only looks like one, Slack makes
no link."""
_AFTER_ADDRESS = ".,;:!?)]}'’*_~`"
"""What ends a sentence, and no address."""
_LIVE = re.compile(r"(<@[A-Z0-9]+>|<!date\^[^<>]*>)")
_DATE = re.compile(r"<!date\^(\d+)\^([^|]*)\|([^>]*)>")
_BLANK = "\u00a0"
"""Nothing is split at it."""


def escape(text: str) -> str:
    """Text with Slack's three control characters escaped, so that it makes no mention and no link.
    Only people whose names are not known yet are mentioned."""
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    safe = with_times(safe, _own_time)
    return MENTION.sub(r"<@\1>", safe) if "\ufdd0" in safe else safe


def _own_time(shown: ShownTime) -> str:
    """Markup for a moment in each reader's own time, with the room's beside it.
    https://docs.slack.dev/messaging/formatting-message-text#date-formatting"""
    how = f"{{date_long_pretty}},{_BLANK}{{time}}" if shown.with_date else "{time}"
    told = shown.words.replace("|", "/").replace("^", "").replace(" ", _BLANK)
    room = shown.room.replace(" (", ", ").replace(")", "")
    own = f"<!date^{shown.epoch}^{how}|{told}>"
    return f"{own} ({room})" if room else own


def unescape(safe: str) -> str:
    """Undoes `escape`, except for mentions."""
    return safe.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def is_live(text: str) -> bool:
    """Whether there is something in a text that plain text cannot show: a mention, or a moment."""
    return "\ufdd0" in text or "\ufdd2" in text


def label(text: str) -> str:
    """Text for places that take no mentions: people without a known name are "somebody new"."""
    text = in_words(text)
    return MENTION.sub(readers_catalogue().say("unnamed"), text) if "\ufdd0" in text else text


def unmarked(text: str) -> bool:
    """Whether a text has none of the characters that mean bold, code and the like in markup."""
    return _MARKS.isdisjoint(text)


def mention(user: str) -> str:
    """Markup that mentions somebody."""
    return f"<@{user}>"


def link(url: str, label: str) -> str:
    """Markup for a link with a label of ours."""
    return f"<{url}|{escape(label).replace('|', '/')}>"


def date(at: datetime, fallback: str) -> str:
    """Markup for a moment in each reader's own time zone, which Slack counts down to."""
    told = escape(fallback).replace("|", "/").replace("^", "")
    return f"<!date^{int(at.timestamp())}^{{time}} ({{ago}})|{told}>"


def mark(user: str) -> str:
    """A placeholder for somebody until the core resolves it; it cannot be typed."""
    return f"\ue000{user}\ue001"


def user_groups_in(text: str) -> dict[str, str]:
    """The user groups that are mentioned in what somebody typed, by what each mention is in plain
    text."""
    return {found[2] or "@subteam": found[1] for found in _USER_GROUP.finditer(text)}


def mentioned(text: str) -> list[str]:
    """The ids of the people mentioned in a message of Slack's, each once."""
    return list(dict.fromkeys(_MENTION.findall(text))) if "<@" in text else []


def pieces(lines: list[str], longest: int = LONGEST_SECTION) -> Iterator[str]:
    """Joins lines into escaped texts of at most so many characters.

    A line that is too long by itself is split between words.
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
        # Escaping turns one character into at most five: a fifth always fits.
        half = longest // 2
        end = half if len(escape(rest[:half])) <= longest else longest // 5
        space = rest.rfind(" ", 1, end)
        end = space if space > 0 else end
        yield escape(rest[:end])
        rest = rest[end:].lstrip(" ")
    yield escape(rest)


def divided(safe: str, longest: int) -> Iterator[str]:
    """Splits an escaped line into pieces of at most so many characters, keeping entities whole."""
    while len(safe) > longest:
        end = safe.rfind(" ", longest // 2, longest)
        end = end if end > 0 else longest
        sign = safe.rfind("&", max(0, end - 5), end)
        if sign > 0 and ";" not in safe[sign:end]:
            end = sign
        yield safe[:end]
        safe = safe[end:].removeprefix(" ")
    yield safe


def words(text: str, longest: int) -> Block:
    """Plain text for a label, cut if it is too long."""
    return {"type": "plain_text", "text": cut(label(text), longest), "emoji": True}


def header(text: str) -> Block:
    """A title, at most 150 characters."""
    return {"type": "header", "text": words(text, LONGEST_HEADER)}


def section(safe: str) -> Block:
    """Escaped text, shown literally.

    Plain text shows no mentions and no times in people's own zones, and web addresses in it cannot
    be followed. A text with any of these goes in pieces, so that nothing else is taken for markup.
    """
    if "<@" in safe or "<!date^" in safe or has_address(safe):
        told = [one for piece in _LIVE.split(safe) if piece for one in _elements(piece)]
        return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": told}]}
    return {"type": "section", "text": {"type": "plain_text", "text": safe, "emoji": True}}


def has_address(text: str) -> bool:
    """Whether there is a web address in a text."""
    return "://" in text and _ADDRESS.search(text) is not None


def _elements(piece: str) -> Iterator[Block]:
    if piece.startswith("<@"):
        yield {"type": "user", "user_id": piece[2:-1]}
        return
    if (shown := _DATE.fullmatch(piece)) is not None:
        yield {
            "type": "date",
            "timestamp": int(shown[1]),
            "format": shown[2],
            "fallback": unescape(shown[3]),
        }
        return
    text, at = unescape(piece), 0
    for found in _ADDRESS.finditer(text):
        url = found[0].rstrip(_AFTER_ADDRESS)
        if url.endswith("://"):
            continue
        if found.start() > at:
            yield {"type": "text", "text": text[at : found.start()]}
        yield {"type": "link", "url": url}
        at = found.start() + len(url)
    if at < len(text):
        yield {"type": "text", "text": text[at:]}


def marked(markup: str) -> Block:
    """A section in Slack's markup, for our own words."""
    return {"type": "section", "text": {"type": "mrkdwn", "text": markup, "verbatim": True}}


def context(markup: str) -> Block:
    """A small line in Slack's markup, for our own words."""
    return {"type": "context", "elements": [{"type": "mrkdwn", "text": markup, "verbatim": True}]}


def divider() -> Block:
    """A divider between two parts."""
    return {"type": "divider"}


def button(label: str, value: str, action_id: str, style: str = "plain", url: str = "") -> Block:
    """A button."""
    made: Block = {"type": "button", "text": words(label, LONGEST_LABEL), "action_id": action_id}
    if value:
        made["value"] = value
    if url:
        made["url"] = url
    if len(label) > LONGEST_LABEL:
        made["accessibility_label"] = cut(label, LONGEST_LABEL)
    if style in ("main", "careful"):
        made["style"] = "primary" if style == "main" else "danger"
    return made


def actions(buttons: Sequence[Block]) -> Iterator[Block]:
    """Buttons, in as many blocks as they need."""
    for some in batched(buttons, MOST_BUTTONS):
        yield {"type": "actions", "elements": list(some)}


def fields(texts: Iterable[Block]) -> Iterator[Block]:
    """Short texts side by side, in as many sections as they need."""
    for some in batched(texts, MOST_FIELDS):
        yield {"type": "section", "fields": list(some)}


def batched(items: Iterable[Block], most: int) -> Iterator[tuple[Block, ...]]:
    """Splits items into groups of at most `most`."""
    rest = iter(items)
    while some := tuple(islice(rest, most)):
        yield some
