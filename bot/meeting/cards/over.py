"""A card as it is shown once what it was about is over."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from bot.cards import Card, CardSection, Countdown, Fact, Phrase


def as_over(card: Card, ended: Mapping[str, Phrase | None]) -> Card:
    """A card without the buttons and countdowns of what is over, and with a line that says so.

    `ended`: the lines of those subjects of it that are over; None for one whose buttons only go.
    What was said stays: people may want to read it again.
    """
    if card.about not in ended:
        return replace(card, parts=tuple(_part(part, ended) for part in card.parts))
    return replace(
        card,
        lines=(*card.lines, *_said(ended[card.about])),
        facts=tuple(fact for fact in card.facts if not counts_down(fact)),
        parts=tuple(replace(part, buttons=()) for part in card.parts),
        buttons=(),
    )


def _part(part: CardSection, ended: Mapping[str, Phrase | None]) -> CardSection:
    if part.about not in ended:
        return part
    return replace(part, lines=(*part.lines, *_said(ended[part.about])), buttons=())


def _said(line: Phrase | None) -> tuple[Phrase, ...]:
    return () if line is None else (line,)


def counts_down(fact: Fact) -> bool:
    """Whether a fact says how much time is left, which runs."""
    return any(isinstance(slot, Countdown) for slot in fact.value.placeholders.values())
