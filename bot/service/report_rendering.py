"""Puts reports into words."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from bot.cards import Day, Phrase, RecordedText, RoomTitle, phrase
from bot.people.preferences import USUAL, Preferences
from bot.phrase_renderer import RenderInputs
from bot.phrases import catalogue
from bot.phrases.languages import ENGLISH
from bot.records.report_document import (
    Cell,
    ReportDocument,
    ReportSection,
    ReportTable,
    TrendChart,
)
from bot.render import render_phrase
from bot.rendered import in_words
from bot.rendered_report import (
    RenderedReport,
    RenderedReportSection,
    RenderedTable,
    RenderedTrend,
)
from bot.service.card_renderer import CardRenderer


async def rendered_report(
    document: ReportDocument, renderer: CardRenderer, day: date, reader: Preferences = USUAL
) -> RenderedReport:
    """A report in words, as it is on that day, for this reader: in English from beginning to end,
    if their language lacks reports.

    Raises:
        NotSaved: the database cannot be reached.
    """
    # A long report is thousands of sentences, and nobody else should have to wait for them.
    if catalogue(reader.language).lacks(document.title.key):
        reader = replace(reader, language=ENGLISH)
    naming = await asyncio.to_thread(_naming, document)
    lookup = await renderer.lookup(naming, reader)
    return await asyncio.to_thread(_Words(lookup).report, document, day)


def _naming(document: ReportDocument) -> list[Phrase]:
    """The sentences that name something which has to be looked up."""
    return [
        one
        for one in _sentences(document)
        if any(isinstance(value, RecordedText | RoomTitle) for value in one.placeholders.values())
    ]


def _sentences(document: ReportDocument) -> Iterator[Phrase]:
    """Every sentence of a report."""
    yield document.title
    yield from document.lines
    for section in document.sections:
        yield section.heading
        yield from section.lines
        yield from section.bullets
        if section.chart is not None:
            yield section.chart.title
            yield from section.chart.alt
            yield from (line.name for line in section.chart.lines)
        if section.table is not None:
            yield from section.table.columns
            yield from (c for row in section.table.rows for c in row if isinstance(c, Phrase))


class _Words:
    """Makes sentences. What names nothing is made once: tables say the same many times over."""

    def __init__(self, lookup: RenderInputs) -> None:
        self._lookup = lookup
        self._plain: dict[str, str] = {}

    def report(self, document: ReportDocument, day: date) -> RenderedReport:
        return RenderedReport(
            kind=document.kind,
            language=self._lookup.language,
            title=self._say(document.title),
            lines=tuple(map(self._say, document.lines)),
            made=self._say(phrase("report-made", day=Day(day))),
            sections=tuple(map(self._section, document.sections)),
        )

    def _section(self, one: ReportSection) -> RenderedReportSection:
        return RenderedReportSection(
            heading=self._say(one.heading),
            lines=tuple(map(self._say, one.lines)),
            bullets=tuple(map(self._say, one.bullets)),
            chart=None if one.chart is None or one.chart.is_dot else self._chart(one.chart),
            table=None if one.table is None else self._table(one.table),
        )

    def _chart(self, chart: TrendChart) -> RenderedTrend:
        return RenderedTrend(
            name=chart.name,
            title=self._say(chart.title),
            unit=self._say(chart.unit),
            labels=chart.labels,
            lines=tuple((self._say(line.name), line.values) for line in chart.lines),
            alt=" ".join(map(self._say, chart.alt)),
            top=chart.top,
        )

    def _table(self, table: ReportTable) -> RenderedTable:
        return RenderedTable(
            caption=self._say(table.caption),
            columns=tuple(map(self._say, table.columns)),
            rows=tuple(tuple(map(self._cell, row)) for row in table.rows),
        )

    def _cell(self, cell: Cell) -> str:
        return self._say(cell) if isinstance(cell, Phrase) else str(cell)

    def _say(self, what: Phrase) -> str:
        if what.placeholders:
            return in_words(render_phrase(what, self._lookup))
        if what.key not in self._plain:
            self._plain[what.key] = in_words(render_phrase(what, self._lookup))
        return self._plain[what.key]
