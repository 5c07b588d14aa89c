"""What people are told of what became of what they raised, and what those are asked whose point it
was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from bot.cards import Button, Card, Phrase, RecordedText, phrase
from bot.ids import PersonId
from bot.records.contention_outcomes import can_reopen
from bot.records.minutes import ViewCounts
from bot.records.model import Contention, Outcome
from bot.records.recorded_views import View, ViewKind, ViewLine


def your_contention(contention: Contention, who: PersonId) -> Card:
    """What became of what you raised; and whether that settles it, if you are asked that."""
    told = (
        phrase("quote", words=RecordedText(contention.wording)),
        *outcome_lines(contention),
        phrase("your-point-thanks"),
    )
    title = phrase("your-point-title")
    if who not in contention.awaiting:
        return Card(kind="your-point", title=title, lines=told)
    # Only whoever holds the words can say what was meant by them.
    answers = ("settles", "not-meant", "not-settled")
    mine = (one for one in answers if one != "not-meant" or who == contention.held_by)
    follows = "your-point-reopens" if can_reopen(contention) else "your-point-disputed"
    return Card(
        kind="your-point",
        title=title,
        lines=(*told, phrase(follows)),
        buttons=tuple(answer_button(contention, answer) for answer in mine),
        about=about_outcome(contention),
    )


def counted(views: Collection[View]) -> ViewCounts | None:
    """What became of views, in figures; None if there are none. Constraints are counted by
    themselves, by what became of them."""
    views = [view for view in views if view.kind is not ViewKind.CONSTRAINT]
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
    # A proposal that was carried is the decision itself.
    if view.decision is not None and view.decision != view.words:
        lines += (phrase("became-decision", words=RecordedText(view.decision)),)
    if view.reason is not None:
        why = _WHY.get(view.outcome, "became-why")
        lines += (phrase(why, words=RecordedText(view.reason)),)
    return lines


_WHY = {Outcome.ANSWERED: "became-answer", Outcome.STILL_THERE: "became-changer"}


def about_outcome(contention: Contention) -> str:
    """What it is about: whether the outcome that a point was given settles it."""
    at = contention.settled_at
    return f"outcome-{contention.number}.{0 if at is None else int(at.timestamp())}"


def answer_button(contention: Contention, answer: str) -> Button:
    """The button that answers a private question about a point."""
    return Button(
        phrase(f"point-answer-{answer}"),
        "point answer",
        {"contention": contention.number, "answer": answer},
        style="main" if answer in _LIKELY else "plain",
        ask=answer in _IN_WORDS,
    )


_LIKELY = frozenset({"mine", "accept", "settles"})
_IN_WORDS = frozenset({"differently", "not-meant"})
"""Answers that take a form, to say it in other words."""


def outcome_lines(contention: Contention) -> tuple[Phrase, ...]:
    """What became of a settled point, and why."""
    outcome = contention.outcome
    if outcome is None:
        return ()
    if outcome is Outcome.PASSED_ON and contention.recipient is not None:
        line = phrase("became-passed-on-to", recipient=RecordedText(contention.recipient))
    elif outcome is Outcome.MOVED and contention.recipient is not None:
        line = phrase("became-moved-to", room=RecordedText(contention.recipient))
    elif outcome is Outcome.JOINED:
        line = phrase("became-joined", number=contention.joined_into or 0)
    else:
        line = phrase(f"became-{outcome.value}")
    if contention.decision is not None:
        return (line, phrase("became-decided", words=RecordedText(contention.decision)))
    if contention.reason is None:
        return (line,)
    why = "became-answer" if outcome is Outcome.ANSWERED else "became-why"
    return (line, phrase(why, words=RecordedText(contention.reason)))
