"""Sections of a report that go meeting by meeting: a chart, and a table with the same figures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from bot.cards import Day, Phrase, phrase
from bot.records.meeting_summary import MeetingSummary
from bot.records.report_document import Cell, ReportSection, ReportTable, TrendChart, TrendLine
from bot.records.zones import day_in


def by_meeting(
    held: Sequence[MeetingSummary],
    *,
    heading: Phrase,
    lines: tuple[Phrase, ...],
    chart: str,
    title: Phrase,
    unit: str,
    trends: tuple[TrendLine, ...],
    alt: Phrase,
    columns: Iterable[Phrase],
    rows: Iterable[Iterable[Cell]],
    top: float | None = None,
) -> ReportSection:
    """A section over these meetings. `chart`, `top`: the name of the chart, and where its scale
    ends; `columns`, `rows`: without what names each meeting."""
    return ReportSection(
        heading=heading,
        lines=lines,
        chart=TrendChart(
            name=chart,
            title=title,
            unit=phrase(unit),
            labels=tuple(str(one.number) for one in held),
            lines=trends,
            alt=(alt,),
            top=top,
        ),
        table=ReportTable(
            caption=title,
            columns=(phrase("report-meeting-column"), *columns),
            rows=tuple((meeting_name(one), *row) for one, row in zip(held, rows, strict=True)),
        ),
    )


def day_of(one: MeetingSummary) -> date:
    """The day on which a meeting began, where the room was then."""
    return day_in(one.zone, one.opened_at)


def meeting_name(one: MeetingSummary) -> Phrase:
    """What names a meeting in a table."""
    return phrase("report-meeting", number=one.number, day=Day(day_of(one)))


def trend(name: str, values: Sequence[float | None]) -> TrendLine:
    """A line of a chart, by its key in the catalogue."""
    return TrendLine(name=phrase(name), values=tuple(values))


def columns(*names: str) -> tuple[Phrase, ...]:
    """The headings of columns, by their keys in the catalogue."""
    return tuple(map(phrase, names))
