"""Charts over several meetings as pictures, where no page can be shown. The same figures, scale,
dashes and signs as in `adapters.documents.trend_svg`."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from adapters.documents.text_layout import DOTS, FONTS, wrapped
from adapters.documents.trend_scale import COLOURS, marked, number, pieces, places, scale_of
from bot.rendered_report import RenderedTrend

INCHES, HIGH, LEGEND_LINE = 6.4, 3.4, 0.3
DASHES = ("solid", (0, (4, 2)), (0, (1, 1.5)))
SIGNS = ("o", "s", "^")
INK, RULE = "#1b1f24", "#c9ced6"


def draw_trend(trend: RenderedTrend) -> bytes:
    """A picture of the figures (PNG). Takes a moment: not to be called in the event loop."""
    title = wrapped(trend.title, INCHES - 0.4, 15, bold=True)
    names = [wrapped(name, INCHES - 1.2, 12, bold=False) for name, _ in trend.lines]
    above = 0.3 * (title.count("\n") + 1) + 0.35
    below = 0.55 + LEGEND_LINE * sum(name.count("\n") + 1 for name in names)
    height = HIGH + above + below
    figure = Figure(figsize=(INCHES, height), dpi=DOTS, facecolor="#ffffff")
    FigureCanvasAgg(figure)
    words: dict[str, Any] = {"color": INK, "fontfamily": FONTS, "parse_math": False}
    figure.text(0.03, 1 - 0.1 / height, title, fontsize=15, fontweight="bold", va="top", **words)
    unit = wrapped(trend.unit, INCHES - 0.4, 12, bold=False)
    figure.text(0.03, 1 - (above - 0.08) / height, unit, fontsize=12, va="bottom", **words)
    axes = figure.add_axes((0.1, below / height, 0.87, (HIGH - 0.1) / height))
    scale = scale_of(trend)
    axes.set_ylim(0, scale.top)
    axes.set_yticks(scale.steps, [number(value) for value in scale.steps])
    axes.set_xlim(-0.5, max(len(trend.labels), 1) - 0.5)
    shown = places(len(trend.labels))
    axes.set_xticks(shown, [trend.labels[place] for place in shown])
    axes.tick_params(labelsize=12, colors=INK)
    axes.grid(axis="y", color=RULE)
    axes.set_axisbelow(True)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    down = below - 0.45
    for place, (name, (_, values)) in enumerate(zip(names, trend.lines, strict=True)):
        colour, sign = COLOURS[place % 3], SIGNS[place % 3]
        look: dict[str, Any] = {"color": colour, "linestyle": DASHES[place % 3], "linewidth": 2}
        for piece in pieces(values):
            marker = sign if marked(values, piece) else ""
            axes.plot(*zip(*piece, strict=True), marker=marker, clip_on=False, **look)
        lines = name.count("\n") + 1
        middle = (down - LEGEND_LINE * lines / 2) / height
        sample = figure.add_axes((0.1, middle - 0.1 / height, 0.09, 0.2 / height))
        sample.axis("off")
        sample.plot([0, 0.5, 1], [0, 0, 0], marker=sign, markevery=[1], **look)
        figure.text(0.21, middle, name, fontsize=12, va="center", **words)
        down -= LEGEND_LINE * lines
    out = BytesIO()
    figure.savefig(out, format="png", metadata={"Software": None, "Description": trend.alt})
    return out.getvalue()
