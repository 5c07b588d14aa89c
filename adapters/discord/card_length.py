"""Whether a card fits into the posts that a list may have on Discord.

It is worked out from the card, without Discord's library, which whoever only declares the platform
need not load.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.rendered import RenderedCard

MOST_POSTS: Final = 3
"""Posts that any list takes at most. The rest is paged, or shortened."""
_ROOM: Final = 1_900
"""Characters of a post that a card's lines may fill: what is posted has a line of its own above or
below the card at times."""
_SIGN: Final = re.compile(r"[\\*_~`|\[\]<>#+.-]")
"""Signs of markup: what may come out one character longer."""
_LINE_BREAK: Final = 1
_LINK: Final = 140
"""Characters of a link to a message, with what it is called, in any language."""


def fits(card: RenderedCard) -> bool:
    """Whether a card's lines fit into `MOST_POSTS`, however they are cut into posts."""
    posts, left = 1, _ROOM
    for line in _lines(card):
        length = len(line) + len(_SIGN.findall(line)) + _LINE_BREAK
        if length > left:
            posts += 1 + (length - 1) // _ROOM
            left = _ROOM
        left -= min(length, left)
    return posts <= MOST_POSTS


def _lines(card: RenderedCard) -> Iterator[str]:
    if card.title:
        yield f"**{card.title}**"
    yield from card.lines
    for fact in card.facts:
        yield f"**{fact.label}:** {fact.value}"
    for part in card.parts:
        if part.heading:
            yield f"**{part.heading}**"
        yield from part.lines
        if part.ref:
            yield " " * _LINK
    if not (card.title or card.lines or card.facts or card.parts):
        yield card.text
