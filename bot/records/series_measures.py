"""What was measured at each meeting of a series: people, points, and what Heard itself did; and how
that compares with what people felt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bot.cards import Phrase, phrase
from bot.records.meeting_summary import MeetingSummary
from bot.records.questionnaire import PollItem, Side
from bot.records.report_by_meeting import by_meeting, columns, trend
from bot.records.report_document import Cell, ReportSection, TrendLine
from bot.records.report_figures import (
    NONE,
    ItemKey,
    ReportedPoll,
    cell,
    days,
    has_item,
    items_in,
    middle,
    named,
    percent,
    share_on,
)

FELT = ("say", "heard", "needs", "difference", "enjoyed", "chance", "listened", "matters")
"""The items that stand beside what was measured, as far as they were asked."""
DID = (
    ("invited", "report-did-invited"),
    ("accepted", "report-did-accepted"),
    ("declined", "report-did-declined"),
    ("floor_openings", "report-did-floor"),
    ("topic_questions", "report-did-topic"),
    ("topic_confirmed", "report-did-confirmed"),
    ("topic_acted_on", "report-did-acted-on"),
    ("topic_dismissed", "report-did-dismissed"),
    ("moves_asked", "report-did-moves"),
    ("moves_taken", "report-did-went-on"),
    ("moves_put_off", "report-did-not-yet"),
    ("posts", "report-did-posts"),
)
"""What Heard itself did: the names of the counts, and of their columns."""
DRAWN = frozenset({"invited", "topic_questions", "posts"})
"""Those of them that have a line in the chart."""


def people(held: Sequence[MeetingSummary]) -> ReportSection:
    """Who came, and who was heard."""
    return by_meeting(
        held,
        heading=phrase("report-people"),
        lines=(phrase("report-people-how"),),
        chart="people",
        title=phrase("report-people-chart"),
        unit="report-unit-people",
        trends=(
            trend("report-came", [one.people for one in held]),
            trend("report-heard", [one.heard for one in held]),
        ),
        alt=phrase("report-people-alt", count=len(held)),
        columns=columns("report-came", "report-heard", "report-heard-percent"),
        rows=((one.people, one.heard, cell(percent(one.heard, one.people))) for one in held),
    )


def felt_and_measured(
    held: Sequence[MeetingSummary], polls: Mapping[int, ReportedPoll]
) -> ReportSection:
    """How people felt about a meeting, beside how it was shared."""
    items = {
        key: item
        for key, item in items_in(polls.values()).items()
        if key[0] in FELT and key[1] is None
    }
    shares = [percent(one.heard, one.people) for one in held]
    even = [None if one.evenness is None else round(100 * one.evenness) for one in held]
    trends = [trend("report-heard-percent", shares), trend("report-evenness", even)]
    for key in [("heard", None), ("listened", None)]:
        if key in items:
            values = [share_on(polls.get(one.number), key, Side.HIGH) for one in held]
            trends.append(TrendLine(name=_high(items[key]), values=tuple(values)))
            break
    return by_meeting(
        held,
        heading=phrase("report-felt"),
        lines=(phrase("report-felt-how"), phrase("report-evenness-how")),
        chart="felt-and-measured",
        title=phrase("report-felt-chart"),
        unit="report-unit-percent",
        trends=tuple(trends),
        alt=phrase("report-felt-alt", count=len(held)),
        columns=(
            *columns("report-heard-percent", "report-half", "report-evenness"),
            *map(_high, items.values()),
        ),
        rows=(
            (
                cell(share),
                cell(None if one.half_heard_seconds is None else one.half_heard_seconds / 60),
                cell(evenness, held=True),
                *(_share(polls.get(one.number), key) for key in items),
            )
            for one, share, evenness in zip(held, shares, even, strict=True)
        ),
        top=100,
    )


def points(held: Sequence[MeetingSummary]) -> ReportSection:
    """Points, and what else had an outcome."""
    return by_meeting(
        held,
        heading=phrase("report-points"),
        lines=(phrase("report-points-how"),),
        chart="points",
        title=phrase("report-points-chart"),
        unit="report-unit-points",
        trends=(
            trend("report-opened", [one.points_opened for one in held]),
            trend("report-settled", [one.points_settled for one in held]),
            trend("report-disputed", [one.points_disputed for one in held]),
        ),
        alt=phrase("report-points-alt", count=len(held)),
        columns=columns(
            *("report-opened", "report-settled", "report-disputed", "report-took"),
            *("report-outcomes", "report-decisions", "report-reviewed", "report-actions"),
        ),
        rows=(
            (
                *(one.points_opened, one.points_settled, one.points_disputed),
                NONE if (took := middle(one.settle_seconds)) is None else days(took),
                *(one.outcomes, one.decisions, one.reviewed, one.actions),
            )
            for one in held
        ),
    )


def constraints(held: Sequence[MeetingSummary]) -> Iterator[ReportSection]:
    """What was foreseen that may stand in the way, and what became of it; nothing, where nobody has
    ever written anything down."""
    known = (
        one.constraints + one.constraints_real + one.constraints_met + one.constraints_avoided
        for one in held
    )
    if not any(known):
        return
    yield by_meeting(
        held,
        heading=phrase("report-constraints"),
        lines=(phrase("report-constraints-how"),),
        chart="constraints",
        title=phrase("report-constraints-chart"),
        unit="report-unit-constraints",
        trends=(
            trend("report-constraints-foreseen", [one.constraints for one in held]),
            trend("report-constraints-avoided", [one.constraints_avoided for one in held]),
        ),
        alt=phrase("report-constraints-alt", count=len(held)),
        columns=columns(
            *("report-constraints-foreseen", "report-constraints-real"),
            *("report-constraints-met", "report-constraints-avoided"),
        ),
        rows=(
            (
                *(one.constraints, one.constraints_real),
                *(one.constraints_met, one.constraints_avoided),
            )
            for one in held
        ),
    )


def what_heard_did(held: Sequence[MeetingSummary]) -> ReportSection:
    """What Heard itself did, in counts."""
    return by_meeting(
        held,
        heading=phrase("report-did"),
        lines=(phrase("report-did-how"),),
        chart="what-heard-did",
        title=phrase("report-did-chart"),
        unit="report-unit-times",
        trends=tuple(
            trend(key, [getattr(one.did, name) for one in held])
            for name, key in DID
            if name in DRAWN
        ),
        alt=phrase("report-did-alt", count=len(held)),
        columns=columns(*(key for _, key in DID)),
        rows=((cell(getattr(one.did, name), held=True) for name, _ in DID) for one in held),
    )


def _high(item: PollItem) -> Phrase:
    return phrase("report-high-of", item=named(item))


def _share(poll: ReportedPoll | None, key: ItemKey) -> Cell:
    return cell(share_on(poll, key, Side.HIGH), held=has_item(poll, key))
