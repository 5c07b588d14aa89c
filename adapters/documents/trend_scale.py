"""Where the figures of a chart over several meetings stand: shared by all that draw one."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from bot.rendered_report import RenderedTrend

MOST_TICKS = 10
"""Labels under a chart: with more meetings, only some are named."""
STEPS = 5
"""Parts into which the height is divided at most."""
MOST_MARKED = 60
"""With more figures, only those that stand alone have a sign of their own."""
COLOURS = ("#1f5a8c", "#9c3d10", "#2f6b2a")
"""Of the lines in their order. Dashes and signs tell them apart as well."""


@dataclass(frozen=True)
class Scale:
    """How high the scale goes, and in what steps."""

    top: float
    step: float

    @property
    def steps(self) -> tuple[float, ...]:
        """The heights that are named, from 0."""
        return tuple(self.step * n for n in range(round(self.top / self.step) + 1))


def scale_of(trend: RenderedTrend) -> Scale:
    """The scale of a chart: it begins at 0, and its steps are 1, 2 or 5 times a power of ten."""
    if trend.top is not None:
        return Scale(trend.top, trend.top / STEPS)
    largest = max((v for _, values in trend.lines for v in values if v is not None), default=0)
    rough = max(largest, 1) / STEPS
    power = 10 ** math.floor(math.log10(rough)) if rough >= 1 else 1
    step = next(power * n for n in (1, 2, 5, 10) if power * n >= rough)
    return Scale(step * max(math.ceil(largest / step), 1), step)


def places(count: int) -> tuple[int, ...]:
    """Which of so many meetings are named under the chart, in equal steps from the first."""
    every = max(math.ceil(count / MOST_TICKS), 1)
    return tuple(range(0, count, every))


def pieces(values: tuple[float | None, ...]) -> Iterator[list[tuple[int, float]]]:
    """The stretches without a gap: places, from 0, and figures."""
    piece: list[tuple[int, float]] = []
    for place, value in enumerate(values):
        if value is not None:
            piece.append((place, value))
        elif piece:
            yield piece
            piece = []
    if piece:
        yield piece


def marked(values: tuple[float | None, ...], piece: list[tuple[int, float]]) -> bool:
    """Whether the figures of a stretch have signs of their own."""
    return len(piece) == 1 or len(values) <= MOST_MARKED


def number(value: float) -> str:
    """A figure of the scale."""
    return f"{value:g}"
