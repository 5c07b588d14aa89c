"""Figures as a picture, for people who like to see them.

Everything in it can be told without colour: each bar stands beside its own words and its number.
The letters are large enough to be read on a phone, where the picture is about 300 pixels wide.
"""

from __future__ import annotations

from io import BytesIO

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from adapters.documents.text_layout import DOTS, FONTS, wrapped
from bot.rendered import RenderedBars, RenderedChart

INCHES = 5.4
"""Wide: 810 pixels."""
TITLE, HEADING, LABEL = 19, 17, 16
"""Points. On a phone the smallest, 33 pixels high here, are 12 pixels high."""
INK, BAR, PAPER = "#1b1f24", "#1f5a8c", "#ffffff"
MARGIN, LABELS, NUMBER = 0.25, 2.05, 0.65
"""Inches: around everything, for the words beside bars, for the numbers after them."""
LINE, THICK, GAP, AWAY = 0.3, 0.26, 0.14, 0.13
"""Inches: a line of text, a bar, between two bars, and between words and bars."""


def draw(chart: RenderedChart) -> bytes:
    """A picture of the figures (PNG). Takes a moment: not to be called in the event loop."""
    title = _across(chart.title, TITLE)
    height = 2 * MARGIN + _title_height(title) + sum(map(_height, chart.groups))
    figure = Figure(figsize=(INCHES, height), dpi=DOTS, facecolor=PAPER)
    FigureCanvasAgg(figure)
    sheet = _Sheet(figure, height)
    sheet.text(MARGIN, title, TITLE, bold=True)
    sheet.down(_title_height(title))
    for group in chart.groups:
        _draw_group(sheet, group)
    out = BytesIO()
    figure.savefig(out, format="png", metadata={"Software": None, "Description": chart.alt})
    return out.getvalue()


class _Sheet:
    """Paper measured in inches from its top left corner, and how far down we are."""

    def __init__(self, figure: Figure, height: float) -> None:
        self._axes = figure.add_axes((0, 0, 1, 1))
        self._axes.set_xlim(0, INCHES)
        self._axes.set_ylim(height, 0)
        self._axes.axis("off")
        self.at = MARGIN

    def down(self, inches: float) -> None:
        """Go on further below."""
        self.at += inches

    def text(
        self,
        x: float,
        text: str,
        points: int,
        *,
        bold: bool = False,
        right: bool = False,
        middle: float | None = None,
    ) -> None:
        """Write, from here down, or around a height in the middle. Dollars are no formulas."""
        self._axes.text(
            x,
            self.at if middle is None else middle,
            text,
            fontsize=points,
            fontfamily=FONTS,
            fontweight="bold" if bold else "normal",
            color=INK,
            horizontalalignment="right" if right else "left",
            verticalalignment="top" if middle is None else "center",
            linespacing=1.15,
            parse_math=False,
        )

    def bar(self, x: float, middle: float, length: float) -> None:
        """A bar from left to right."""
        self._axes.barh([middle], [length], height=THICK, left=x, color=BAR)

    def line(self, x: float, top: float, bottom: float) -> None:
        """The line that bars begin at."""
        self._axes.plot([x, x], [top, bottom], color=INK, linewidth=1.5)


def _draw_group(sheet: _Sheet, group: RenderedBars) -> None:
    heading = _across(group.heading, HEADING)
    sheet.text(MARGIN, heading, HEADING, bold=True)
    sheet.down(_lines(heading) * LINE + GAP)
    start = MARGIN + LABELS
    room = INCHES - start - MARGIN - NUMBER
    # A bar is a part of the whole group, so that half of the room is half of the answers.
    whole = group.whole or max(sum(bar.value for bar in group.bars), 1)
    top = sheet.at
    for bar in group.bars:
        label = _beside(bar.label)
        height = _row(label)
        middle = sheet.at + height / 2
        length = room * bar.value / whole
        sheet.text(start - AWAY, label, LABEL, right=True, middle=middle)
        if bar.value:
            sheet.bar(start, middle, length)
        sheet.text(start + length + AWAY, str(bar.value), LABEL, bold=True, middle=middle)
        sheet.down(height)
    sheet.line(start, top, sheet.at)
    sheet.down(2 * GAP)


def _title_height(title: str) -> float:
    return _lines(title) * LINE * 1.15 + 1.5 * GAP


def _height(group: RenderedBars) -> float:
    rows = sum(_row(_beside(bar.label)) for bar in group.bars)
    return _lines(_across(group.heading, HEADING)) * LINE + 3 * GAP + rows


def _row(label: str) -> float:
    return max(THICK, _lines(label) * LINE * 0.92) + GAP


def _lines(text: str) -> int:
    return text.count("\n") + 1


def _across(text: str, points: int) -> str:
    return wrapped(text, INCHES - 2 * MARGIN, points, bold=True)


def _beside(text: str) -> str:
    return wrapped(text, LABELS - AWAY, LABEL, bold=False)
