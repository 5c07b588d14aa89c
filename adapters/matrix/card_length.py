"""Whether a card fits into one message on Matrix."""

from __future__ import annotations

from typing import Final

from bot.rendered import RenderedCard

_ROOM: Final = 16_000
"""Bytes of a message that a card may fill: the signs of its buttons stand below it."""


def fits(card: RenderedCard) -> bool:
    """Whether a card fits into one message, whatever letters it is written in."""
    return len(card.text.encode()) <= _ROOM
