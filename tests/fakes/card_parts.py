"""What a card or a section of one says and offers, by the keys of its phrases."""

from __future__ import annotations

from bot.cards import Card, CardSection


def keys(piece: Card | CardSection) -> list[str]:
    """Its lines."""
    return [line.key for line in piece.lines]


def labels(piece: Card | CardSection) -> list[str]:
    """Its buttons."""
    return [button.label.key for button in piece.buttons]
