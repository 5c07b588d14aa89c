"""What may be told of the polls after the meetings of a series."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bot.cards import phrase
from bot.people.thresholds import POLL_ALL, POLL_FEWEST
from bot.records.meeting_summary import MeetingSummary
from bot.records.questionnaire import Side
from bot.records.report_by_meeting import by_meeting, columns, trend
from bot.records.report_document import Cell, ReportSection
from bot.records.report_figures import (
    HELD,
    NONE,
    ItemKey,
    ReportedPoll,
    cell,
    has_item,
    items_in,
    name_in,
    named,
    percent,
    share_on,
    sides_of,
)
from bot.records.report_groups import SIDES


def answered(
    held: Sequence[MeetingSummary], polls: Mapping[int, ReportedPoll]
) -> Iterator[ReportSection]:
    """How many answered. It always comes first."""
    if not polls:
        return
    found = [polls.get(one.number) for one in held]
    rates = [None if p is None else percent(p.published.ballots, p.published.roll) for p in found]
    yield by_meeting(
        held,
        heading=phrase("report-answered"),
        lines=(phrase("report-answered-how", fewest=POLL_FEWEST, all=POLL_ALL),),
        chart="answered",
        title=phrase("report-answered-chart"),
        unit="report-unit-percent",
        trends=(trend("report-rate", rates),),
        alt=phrase("report-answered-alt", count=len(polls)),
        columns=columns("report-asked", "report-ballots", "report-rate"),
        rows=(
            (
                NONE if poll is None else poll.published.roll,
                NONE if poll is None else poll.published.ballots,
                cell(rate),
            )
            for poll, rate in zip(found, rates, strict=True)
        ),
        top=100,
    )


def by_item(
    held: Sequence[MeetingSummary], polls: Mapping[int, ReportedPoll]
) -> Iterator[ReportSection]:
    """One section for each item of which figures are shown."""
    said = ""
    for place, (key, item) in enumerate(items_in(polls.values()).items(), start=1):
        # It is said again only where it is no longer the same.
        before, said = said, sides_of(item)
        asked = [one for one in held if has_item(polls.get(one.number), key)]
        found = [polls.get(one.number) for one in asked]
        high = [share_on(poll, key, Side.HIGH) for poll in found]
        low = [share_on(poll, key, Side.LOW) for poll in found]
        yield by_meeting(
            asked,
            heading=phrase("report-item", item=named(item)),
            lines=(phrase(said),) if said != before else (),
            # Items of a team's own can have had the same place at different times.
            chart=f"poll-{item.name}" if item.words is None else f"poll-own-{place}",
            title=phrase("report-item-chart", item=named(item)),
            unit="report-unit-percent",
            trends=(trend("report-high-percent", high), trend("report-low-percent", low)),
            alt=phrase("report-item-alt", item=named(item), count=len(asked)),
            columns=columns(
                *("report-ballots", "report-high", "report-middle", "report-low"),
                *("report-unsaid", "report-high-percent", "report-low-percent"),
            ),
            rows=(
                (*_sides(poll, key), *(cell(share, held=True) for share in shares))
                for poll, *shares in zip(found, high, low, strict=True)
            ),
            top=100,
        )


def _sides(poll: ReportedPoll | None, key: ItemKey) -> tuple[Cell, ...]:
    """How many answered, and how many are on each side."""
    if poll is None:
        return (NONE,) * 5
    ballots = poll.published.ballots
    name = name_in(poll, key)
    if name not in poll.published.items:
        return (ballots, *(HELD,) * 4)
    return (ballots, *(cell(poll.published.on_side(name, side)) for side in SIDES))
