"""Block Kit's blocks, as far as we use them, within their limits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from adapters.slack.api.text import cut, label, unescape

Block = dict[str, Any]

_MENTIONED = re.compile(r"(<@[A-Z0-9]+>)")
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


def words(text: str, longest: int) -> Block:
    """Plain text, cut if it is too long: for labels only."""
    return {"type": "plain_text", "text": cut(label(text), longest), "emoji": True}


def header(text: str) -> Block:
    """A title, at most 150 characters."""
    return {"type": "header", "text": words(text, LONGEST_HEADER)}


def section(safe: str) -> Block:
    """Text that is shown as it stands; it is escaped already.

    Plain text shows no mentions. Where there is one, it is of somebody whose name is not known yet,
    and the text goes in pieces, so that nothing else in it is taken for markup.
    """
    if "<@" in safe:
        told = [_element(piece) for piece in _MENTIONED.split(safe) if piece]
        return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": told}]}
    return {"type": "section", "text": {"type": "plain_text", "text": safe, "emoji": True}}


def _element(piece: str) -> Block:
    if piece.startswith("<@"):
        return {"type": "user", "user_id": piece[2:-1]}
    return {"type": "text", "text": unescape(piece)}


def marked(markup: str) -> Block:
    """Text in Slack's markup, made of our own words."""
    return {"type": "section", "text": {"type": "mrkdwn", "text": markup, "verbatim": True}}


def context(markup: str) -> Block:
    """A small line in Slack's markup, made of our own words."""
    return {"type": "context", "elements": [{"type": "mrkdwn", "text": markup, "verbatim": True}]}


def divider() -> Block:
    """A line between two parts."""
    return {"type": "divider"}


def button(label: str, value: str, action_id: str, style: str = "plain", url: str = "") -> Block:
    """Something to press."""
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
    """Buttons in as many blocks as they need."""
    for some in batched(buttons, MOST_BUTTONS):
        yield {"type": "actions", "elements": list(some)}


def fields(texts: Iterable[Block]) -> Iterator[Block]:
    """Short texts side by side, in as many sections as they need."""
    for some in batched(texts, MOST_FIELDS):
        yield {"type": "section", "fields": list(some)}


def batched(items: Iterable[Block], most: int) -> Iterator[tuple[Block, ...]]:
    """So many at a time."""
    rest = iter(items)
    while some := tuple(islice(rest, most)):
        yield some
