"""What the author of a point is told once it is settled."""

from __future__ import annotations

from bot.cards import Card, Phrase, RecordedText, phrase
from bot.records.model import Contention


def your_contention(contention: Contention) -> Card:
    """What became of what you raised."""
    return Card(
        kind="your-point",
        title=phrase("your-point-title"),
        lines=(
            phrase("quote", words=RecordedText(contention.wording)),
            *outcome_lines(contention),
            phrase("your-point-thanks"),
        ),
    )


def outcome_lines(contention: Contention) -> tuple[Phrase, ...]:
    """What became of a settled point, and why."""
    outcome = phrase(f"became-{contention.outcome.value}") if contention.outcome else None
    reason = (
        phrase("became-why", words=RecordedText(contention.reason)) if contention.reason else None
    )
    return tuple(line for line in (outcome, reason) if line is not None)
