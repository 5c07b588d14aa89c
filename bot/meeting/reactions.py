"""What an emoji on a message means, on every platform."""

from __future__ import annotations

from enum import Enum, auto

from bot.events import SignalKind


class Sign(Enum):
    """What somebody says with an emoji."""

    HEARD = auto()
    """I have heard this: whatever the emoji is, a message that has one is not unanswered."""
    HAND = auto()
    """I would like to speak."""
    QUESTION = auto()
    """I have heard this, and have a question."""
    CARD = auto()
    """A coloured card: `card` says which."""


_HANDS = frozenset("✋🖐🤚🙋")
_QUESTIONS = frozenset("❓❔")


_CARDS = {
    "🟨": SignalKind.SLOW,
    "🟡": SignalKind.SLOW,
    "🐢": SignalKind.SLOW,
    "🟥": SignalKind.UNCLEAR,
    "🔴": SignalKind.UNCLEAR,
    "🛑": SignalKind.UNCLEAR,
    "🟩": SignalKind.AGREE,
    "🟢": SignalKind.AGREE,
}


def card(emoji: str) -> SignalKind | None:
    """The coloured card that an emoji is, if it is one: a square, a circle, or a sign that does
    without colour."""
    return _CARDS.get(emoji[:1])


def meaning(emoji: str) -> Sign:
    """What an emoji means. Only its first sign counts: not skin tones, genders and other marks."""
    first = emoji[:1]
    if first in _CARDS:
        return Sign.CARD
    if first in _HANDS:
        return Sign.HAND
    return Sign.QUESTION if first in _QUESTIONS else Sign.HEARD
