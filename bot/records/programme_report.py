"""The report for those who fund or commission the work: over rooms that agreed, and about nobody.

Each figure is a sum over rooms of what the room may show by itself: meetings at which enough people
were, and published polls. So whoever subtracts a report from one with a room more learns what that
room's own report says, and nothing about anybody in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

import msgspec

from bot.cards import CatalogueRef, Day, Phrase, RecordedText, phrase
from bot.ids import RoomKey, WordsId
from bot.people.thresholds import (
    FEWEST_INSIDE,
    POLL_FEWEST,
    PROGRAMME_PEOPLE,
    PROGRAMME_ROOMS,
    counts_in_programme,
    shows_programme,
)
from bot.records.meeting_summary import MeetingSummary
from bot.records.programme_records import ReleasedText
from bot.records.questionnaire import PollItem, Side
from bot.records.report_document import (
    Cell,
    ReportDocument,
    ReportSection,
    ReportTable,
    TrendChart,
    TrendLine,
)
from bot.records.report_figures import (
    NONE,
    ReportedPoll,
    cell,
    items_in,
    middle,
    named,
    percent,
    sides_of,
)
from bot.records.zones import day_in

MOST_TEXTS = 200
"""So many texts stand in one report."""


class ProgrammeGroup(msgspec.Struct, frozen=True, kw_only=True):
    """A group that a team wants to be there."""

    name: WordsId
    same: str
    """What tells it from others: the same in two rooms is one group."""
    there: bool
    """It was at a meeting, as far as that may be shown."""


class ProgrammeRoom(msgspec.Struct, frozen=True, kw_only=True):
    """What one room gives to the report."""

    room: RoomKey
    meetings: tuple[MeetingSummary, ...]
    polls: Mapping[int, ReportedPoll] = {}
    groups: tuple[ProgrammeGroup, ...] = ()
    released: tuple[ReleasedText, ...] = ()
    open_points: int = 0
    open_views: int = 0
    open_actions: int = 0
    open_replies: int = 0


def programme_report(rooms: Sequence[ProgrammeRoom]) -> ReportDocument:
    """The report over these rooms. Without enough of them it has no figures, and says so."""
    counted = [(room, _counted(room)) for room in rooms]
    counted = [(room, meetings) for room, meetings in counted if meetings]
    title = phrase("report-programme-title")
    if not shows_programme(len(counted)):
        line = phrase(
            "report-programme-few",
            fewest=PROGRAMME_ROOMS,
            people=PROGRAMME_PEOPLE,
            rooms=len(counted),
        )
        return ReportDocument(kind="programme", title=title, lines=(line,), sections=())
    shown = [room for room, _ in counted]
    meetings = [one for _, some in counted for one in some]
    return ReportDocument(
        kind="programme",
        title=title,
        lines=tuple(_overview(shown, meetings)),
        sections=(
            _read(),
            _cannot_say(),
            _time(meetings),
            *_groups(shown),
            _raised(shown, meetings),
            *_polls(shown),
            _open(shown),
        ),
    )


def _counted(room: ProgrammeRoom) -> tuple[MeetingSummary, ...]:
    """The meetings at which enough people were."""
    return tuple(one for one in room.meetings if counts_in_programme(one.people))


def _overview(
    rooms: Sequence[ProgrammeRoom], meetings: Sequence[MeetingSummary]
) -> Iterator[Phrase]:
    first = min(meetings, key=lambda one: one.opened_at)
    last = max(meetings, key=lambda one: one.opened_at)
    yield phrase(
        "report-programme-span",
        rooms=len(rooms),
        meetings=len(meetings),
        first=Day(day_in(first.zone, first.opened_at)),
        last=Day(day_in(last.zone, last.opened_at)),
    )
    yield phrase("report-programme-agreed")


def _read() -> ReportSection:
    return ReportSection(
        heading=phrase("report-read"),
        bullets=(
            phrase("report-programme-read-meetings", people=PROGRAMME_PEOPLE),
            phrase("report-programme-read-polls", fewest=POLL_FEWEST),
            phrase("report-programme-read-groups", fewest=FEWEST_INSIDE),
            phrase("report-programme-read-texts"),
            phrase("report-programme-read-hours"),
        ),
    )


def _cannot_say() -> ReportSection:
    return ReportSection(
        heading=phrase("report-cannot-say"),
        bullets=(
            phrase("report-cannot-others"),
            phrase("report-cannot-cause"),
            phrase("report-cannot-silent"),
            phrase("report-cannot-constraints"),
            phrase("report-cannot-teams"),
        ),
    )


def _time(meetings: Sequence[MeetingSummary]) -> ReportSection:
    hours = round(sum(one.people * one.seconds for one in meetings) / 3600)
    people = [one.people for one in meetings]
    share = percent(sum(one.heard for one in meetings), sum(people))
    return ReportSection(
        heading=phrase("report-programme-time"),
        table=_facts(
            phrase("report-programme-time"),
            (
                ("report-programme-meetings", len(meetings)),
                ("report-programme-usual", cell(middle(people))),
                ("report-programme-heard", cell(share)),
                ("report-programme-hours", hours),
            ),
        ),
        lines=(phrase("report-programme-hours-how"),),
    )


def _groups(rooms: Sequence[ProgrammeRoom]) -> Iterator[ReportSection]:
    wanted: dict[str, list[ProgrammeGroup]] = {}
    for room in rooms:
        for group in room.groups:
            wanted.setdefault(group.same, []).append(group)
    if not wanted:
        return
    yield ReportSection(
        heading=phrase("report-programme-groups"),
        lines=(phrase("report-programme-groups-how", fewest=FEWEST_INSIDE),),
        table=ReportTable(
            caption=phrase("report-programme-groups"),
            columns=(
                phrase("report-programme-group"),
                phrase("report-programme-wanted"),
                phrase("report-programme-there"),
            ),
            rows=tuple(
                (
                    phrase("report-words", words=RecordedText(some[0].name)),
                    len(some),
                    sum(one.there for one in some),
                )
                for _, some in sorted(wanted.items())
            ),
        ),
    )


def _raised(rooms: Sequence[ProgrammeRoom], meetings: Sequence[MeetingSummary]) -> ReportSection:
    texts = [text for room in rooms for text in room.released][:MOST_TEXTS]
    return ReportSection(
        heading=phrase("report-programme-raised"),
        lines=(phrase("report-programme-texts" if texts else "report-programme-no-texts"),),
        bullets=tuple(map(_text, texts)),
        table=_facts(
            phrase("report-programme-raised"),
            (
                ("report-programme-opened", sum(one.points_opened for one in meetings)),
                ("report-programme-settled", sum(one.points_settled for one in meetings)),
                ("report-programme-disputed", sum(one.points_disputed for one in meetings)),
                ("report-outcomes", sum(one.outcomes for one in meetings)),
                ("report-decisions", sum(one.decisions for one in meetings)),
                ("report-programme-reviewed", sum(one.reviewed for one in meetings)),
                ("report-actions-closed", sum(one.actions_closed for one in meetings)),
                ("report-programme-foreseen", sum(one.constraints for one in meetings)),
                ("report-programme-kept-to", sum(one.constraints_met for one in meetings)),
                ("report-programme-avoided", sum(one.constraints_avoided for one in meetings)),
            ),
        ),
    )


def _text(text: ReleasedText) -> Phrase:
    said = RecordedText(text.words)
    outcome = CatalogueRef(f"report-outcome-{text.outcome.value}")
    if text.reason is None:
        return phrase("report-programme-text", words=said, outcome=outcome)
    reason = RecordedText(text.reason)
    return phrase("report-programme-text-reason", words=said, outcome=outcome, reason=reason)


# -- polls -----------------------------------------------------------------------------------------


def _quarter(at: datetime) -> str:
    return f"{at.year}-{(at.month + 2) // 3}"


def _polls(rooms: Sequence[ProgrammeRoom]) -> Iterator[ReportSection]:
    """How people answered, by quarter: sums of published tables."""
    by_quarter: dict[str, list[ReportedPoll]] = {}
    for room in rooms:
        when = {one.number: one.opened_at for one in _counted(room)}
        for number, poll in room.polls.items():
            if number in when:
                by_quarter.setdefault(_quarter(when[number]), []).append(poll)
    quarters = sorted(by_quarter)
    found = items_in(poll for some in by_quarter.values() for poll in some)
    for key, item in found.items():
        if key[1] is None:  # a team's own items are its own
            yield _item(item, quarters, by_quarter)


def _item(
    item: PollItem,
    quarters: Sequence[str],
    by_quarter: Mapping[str, Sequence[ReportedPoll]],
) -> ReportSection:
    sides = [_sides(item.name, by_quarter[quarter]) for quarter in quarters]
    high = [percent(of[Side.HIGH], sum(of.values())) for of in sides]
    low = [percent(of[Side.LOW], sum(of.values())) for of in sides]
    return ReportSection(
        heading=phrase("report-item", item=named(item)),
        lines=(phrase(sides_of(item)),),
        chart=TrendChart(
            name=f"poll-{item.name}",
            title=phrase("report-item-chart", item=named(item)),
            unit=phrase("report-unit-percent"),
            labels=tuple(quarters),
            lines=(
                TrendLine(name=phrase("report-high-percent"), values=tuple(high)),
                TrendLine(name=phrase("report-low-percent"), values=tuple(low)),
            ),
            alt=(phrase("report-item-alt-quarters", item=named(item), count=len(quarters)),),
            top=100,
        ),
        table=ReportTable(
            caption=phrase("report-item-chart", item=named(item)),
            columns=tuple(
                phrase(name)
                for name in (
                    *("report-quarter", "report-high", "report-middle", "report-low"),
                    *("report-high-percent", "report-low-percent"),
                )
            ),
            rows=tuple(
                (
                    phrase("report-quarter-name", quarter=int(quarter[5:]), year=int(quarter[:4])),
                    *(cell(of[side]) if sum(of.values()) else NONE for side in _SIDES),
                    *map(cell, shares),
                )
                for quarter, of, *shares in zip(quarters, sides, high, low, strict=True)
            ),
        ),
    )


def _sides(name: str, polls: Sequence[ReportedPoll]) -> dict[Side, int]:
    """How many answers are on each side, in all of these that show it."""
    return {side: sum(poll.published.on_side(name, side) or 0 for poll in polls) for side in _SIDES}


_SIDES = (Side.HIGH, Side.MIDDLE, Side.LOW)


# -- what is open ----------------------------------------------------------------------------------


def _open(rooms: Sequence[ProgrammeRoom]) -> ReportSection:
    return ReportSection(
        heading=phrase("report-programme-open"),
        table=_facts(
            phrase("report-programme-open"),
            (
                ("report-programme-open-points", sum(room.open_points for room in rooms)),
                ("report-programme-open-views", sum(room.open_views for room in rooms)),
                ("report-programme-open-actions", sum(room.open_actions for room in rooms)),
                ("report-programme-open-replies", sum(room.open_replies for room in rooms)),
            ),
        ),
    )


def _facts(caption: Phrase, rows: Sequence[tuple[str, Cell]]) -> ReportTable:
    return ReportTable(
        caption=caption,
        columns=(phrase("report-what"), phrase("report-how-many")),
        rows=tuple((phrase(name), value) for name, value in rows),
    )
