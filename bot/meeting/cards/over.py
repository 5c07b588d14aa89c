"""A card as it is shown once what it was about is over."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from bot.cards import Card, CardSection, Countdown, Fact, Phrase


def as_over(card: Card, ended: Mapping[str, Phrase]) -> Card:
    """A card without the buttons and countdowns of what is over, and with a line that says so.

    `ended`: the lines of those subjects of it that are over. What was said stays: people may want
    to read it again.
    """
    line = ended.get(card.about)
    if line is None:
        return replace(card, parts=tuple(_part(part, ended.get(part.about)) for part in card.parts))
    return replace(
        card,
        lines=(*card.lines, line),
        facts=tuple(fact for fact in card.facts if not _counts_down(fact)),
        parts=tuple(replace(part, buttons=()) for part in card.parts),
        buttons=(),
    )


def _part(part: CardSection, line: Phrase | None) -> CardSection:
    return part if line is None else replace(part, lines=(*part.lines, line), buttons=())


def _counts_down(fact: Fact) -> bool:
    return any(isinstance(slot, Countdown) for slot in fact.value.placeholders.values())
