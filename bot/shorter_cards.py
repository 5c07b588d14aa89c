"""How a card that is too long for where it is read is made shorter."""

from __future__ import annotations

from typing import Final, NamedTuple

from msgspec.structs import replace

from bot.cards import Card, CardSection, Phrase, phrase


class Shortening(NamedTuple):
    """How much is left of a card."""

    longest: int
    """Characters of each text that somebody wrote."""
    lines: int
    """Lines of each section, and sections; 0: all of them."""


STEPS: Final = (
    Shortening(500, 0),
    Shortening(250, 0),
    Shortening(120, 0),
    Shortening(120, 20),
    Shortening(120, 10),
    Shortening(60, 10),
    Shortening(60, 5),
    Shortening(30, 3),
)
"""What is tried in turn, until the card fits."""


def at_most(card: Card, lines: int, said: Phrase) -> Card:
    """A card that says that it was shortened, with at most so many lines in each section, and so
    many sections (0: all of them). What can be pressed stays, but for what a section that is left
    out has."""
    intro, parts = card.lines, card.parts
    if lines:
        intro = _first(intro, lines)
        parts = tuple(replace(part, lines=_first(part.lines, lines)) for part in parts[:lines])
        if left := len(card.parts) - len(parts):
            parts = (*parts, CardSection(lines=(phrase("list-more", more=left),)))
    return replace(card, lines=(*intro, said), parts=parts)


def _first(lines: tuple[Phrase, ...], most: int) -> tuple[Phrase, ...]:
    if len(lines) <= most + 1:
        return lines
    return (*lines[:most], phrase("list-more", more=len(lines) - most))
