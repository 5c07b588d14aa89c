"""A report as sections of sentences, tables and charts, before it is put into words.

What goes into it is decided in the core, from figures that may be shown. An adapter draws it. Each
chart stands beside a table that has the same figures.
"""

from __future__ import annotations

import msgspec

from bot.cards import Phrase

Cell = Phrase | int | str
"""What stands in a table: a sentence or word of the catalogue, or a number. A `str` is a number
that was written out, such as "0.5", or a name in a report on recordings that somebody has."""


class ReportTable(msgspec.Struct, frozen=True, kw_only=True):
    """Figures in rows. The first cell of each row names it."""

    caption: Phrase
    columns: tuple[Phrase, ...]
    rows: tuple[tuple[Cell, ...], ...]


class TrendLine(msgspec.Struct, frozen=True, kw_only=True):
    """One figure over several meetings. None: there was none, or it is held back."""

    name: Phrase
    values: tuple[float | None, ...]


class TrendChart(msgspec.Struct, frozen=True, kw_only=True):
    """Figures over several meetings, as lines."""

    name: str
    """What it is called in a file's name."""
    title: Phrase
    unit: Phrase
    """What its figures count."""
    labels: tuple[str, ...]
    """One for each meeting: short, such as its number."""
    lines: tuple[TrendLine, ...]
    alt: tuple[Phrase, ...]
    """Sentences that say what it shows. The figures are in the table beside it."""
    top: float | None = None
    """Where its scale ends; None: at the largest figure."""

    @property
    def is_dot(self) -> bool:
        """One meeting is no line: what there is to see of it stands in the table."""
        return len(self.labels) < 2


class ReportSection(msgspec.Struct, frozen=True, kw_only=True):
    """A part of a report with a heading of its own."""

    heading: Phrase
    lines: tuple[Phrase, ...] = ()
    chart: TrendChart | None = None
    table: ReportTable | None = None
    bullets: tuple[Phrase, ...] = ()


class ReportDocument(msgspec.Struct, frozen=True, kw_only=True):
    """A whole report."""

    kind: str
    title: Phrase
    lines: tuple[Phrase, ...]
    sections: tuple[ReportSection, ...]
