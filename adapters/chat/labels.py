"""Labels that fit where a platform has little room. Whole texts are never cut, only what names
them."""

from __future__ import annotations

from bot.phrases.reading import readers_catalogue
from bot.rendered import MENTION, RenderedButton, in_words

SQUARES = {"yellow": "🟨", "red": "🟥", "green": "🟩"}


def cut(text: str, longest: int) -> str:
    """The beginning of a label, with an ellipsis where something is missing: whole words, unless
    its first ones alone are longer than half of what fits."""
    if len(text) <= longest:
        return text
    head = text[: longest - 1]
    if not text[longest - 1].isspace():
        space = max(head.rfind(" "), head.rfind("\n"))
        head = head[:space] if space >= longest // 2 else head
    return head.rstrip(" \n,;:–-") + "…"


def coloured(button: RenderedButton) -> str:
    """A button's label, with its colour as a square at the end, where buttons themselves cannot
    have it."""
    return f"{button.label} {SQUARES[button.colour]}" if button.colour else button.label


def short(text: str, longest: int) -> str:
    """The same on one line, and without mentions, which labels cannot show."""
    line = MENTION.sub(
        lambda _: readers_catalogue().say("unnamed"), " ".join(in_words(text).split())
    )
    return cut(line, longest)
