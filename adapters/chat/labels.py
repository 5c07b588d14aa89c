"""Labels that fit where a platform has little room. Whole texts are never cut, only what names
them."""

from __future__ import annotations

from bot.phrases import catalogue
from bot.rendered import MENTION


def cut(text: str, longest: int) -> str:
    """The beginning of a label, with an ellipsis where something is missing."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def short(text: str, longest: int) -> str:
    """The same on one line, and without mentions, which labels cannot show."""
    line = MENTION.sub(lambda _: catalogue().say("unnamed"), " ".join(text.split()))
    return cut(line, longest)
