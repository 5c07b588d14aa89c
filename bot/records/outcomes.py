"""What the author of a point is told once it is settled."""

from __future__ import annotations

from bot.cards import Card, Phrase, RecordedText, phrase
from bot.records.model import Contention, Outcome


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
    outcome = contention.outcome
    if outcome is None:
        return ()
    if outcome is Outcome.PASSED_ON and contention.recipient is not None:
        line = phrase("became-passed-on-to", recipient=RecordedText(contention.recipient))
    elif outcome is Outcome.JOINED:
        line = phrase("became-joined", number=contention.joined_into or 0)
    else:
        line = phrase(f"became-{outcome.value}")
    if contention.reason is None:
        return (line,)
    why = "became-answer" if outcome is Outcome.ANSWERED else "became-why"
    return (line, phrase(why, words=RecordedText(contention.reason)))
