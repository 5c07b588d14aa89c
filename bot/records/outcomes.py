"""What people are told of what became of what they raised."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from bot.cards import Card, Phrase, RecordedText, phrase
from bot.records.minutes import ViewCounts
from bot.records.model import Contention, Outcome
from bot.records.recorded_views import View, ViewLine


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


def counted(views: Collection[View]) -> ViewCounts | None:
    """What became of views, in figures; None if there are none."""
    if not views:
        return None
    of = Counter(view.outcome for view in views)
    return ViewCounts(
        recorded=len(views),
        changed=of[Outcome.CHANGED] + of[Outcome.PARTLY],
        answered=of[Outcome.ANSWERED] + of[Outcome.PASSED_ON],
        not_taken=of[Outcome.NOT_TAKEN] + of[Outcome.NO_LONGER_NEEDED],
        pending=of[None],
        not_heard=sum(view.is_disputed for view in views),
    )


def view_lines(view: ViewLine) -> tuple[Phrase, ...]:
    """Where something that somebody raised stands, and why."""
    if view.outcome is None:
        return (phrase("view-pending"),)
    lines: tuple[Phrase, ...] = (phrase(f"became-{view.outcome.value}"),)
    if view.decision is not None:
        lines += (phrase("became-decision", words=RecordedText(view.decision)),)
    if view.reason is not None:
        why = "became-answer" if view.outcome is Outcome.ANSWERED else "became-why"
        lines += (phrase(why, words=RecordedText(view.reason)),)
    return lines


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
