"""A report in words, in one language, which an adapter draws."""

from __future__ import annotations

import msgspec


class RenderedTable(msgspec.Struct, frozen=True, kw_only=True):
    """Figures in rows. The first cell of each row names it."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class RenderedTrend(msgspec.Struct, frozen=True, kw_only=True):
    """Figures over several meetings, as lines: see `bot.records.report_document.TrendChart`."""

    name: str
    title: str
    unit: str
    labels: tuple[str, ...]
    lines: tuple[tuple[str, tuple[float | None, ...]], ...]
    alt: str
    top: float | None = None


class RenderedReportSection(msgspec.Struct, frozen=True, kw_only=True):
    """A part of a report."""

    heading: str
    lines: tuple[str, ...] = ()
    bullets: tuple[str, ...] = ()
    chart: RenderedTrend | None = None
    table: RenderedTable | None = None


class RenderedReport(msgspec.Struct, frozen=True, kw_only=True):
    """A whole report. `language`: of its sentences; `made`: a line that says when it was made."""

    kind: str
    language: str
    title: str
    lines: tuple[str, ...]
    made: str
    sections: tuple[RenderedReportSection, ...]

    @property
    def charts(self) -> tuple[RenderedTrend, ...]:
        """Its charts, in order."""
        return tuple(one.chart for one in self.sections if one.chart is not None)
