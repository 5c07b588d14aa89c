"""Charts over several meetings as SVG, to stand in a page.

Each has a title and a description, and can be told without colour: lines have dashes and signs of
their own, and the legend shows both. Nothing in it needs a style sheet or a script.
"""

from __future__ import annotations

from html import escape

from adapters.documents.trend_scale import (
    COLOURS,
    Scale,
    marked,
    number,
    pieces,
    places,
    scale_of,
)
from bot.rendered_report import RenderedTrend

WIDE, HIGH = 440, 240
"""The size of the picture without its legend, in its own units."""
LEFT, RIGHT, ABOVE, BELOW = 46, 10, 32, 34
LEGEND_LINE = 22
DASHES = ("", "8 5", "2 4")
"""Of the lines in their order. "" is unbroken."""
INK, RULE = "#1b1f24", "#c9ced6"
FONT = "system-ui, sans-serif"


def svg(trend: RenderedTrend, id_: str) -> str:
    """The chart. `id_` is unique on its page."""
    scale = scale_of(trend)
    height = HIGH + LEGEND_LINE * len(trend.lines)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {height}" role="img" '
        f'aria-labelledby="{id_}-title {id_}-desc" font-family="{FONT}" font-size="14" '
        f'fill="{INK}">',
        f'<title id="{id_}-title">{escape(trend.title)}</title>',
        f'<desc id="{id_}-desc">{escape(trend.alt)}</desc>',
        f'<rect width="{WIDE}" height="{height}" fill="#ffffff"/>',
        f'<text x="8" y="17">{escape(trend.unit)}</text>',
        *_grid(trend, scale),
    ]
    for place, (name, values) in enumerate(trend.lines):
        parts += _line(values, place, len(trend.labels), scale)
        parts += _legend(name, place)
    parts.append("</svg>")
    return "\n".join(parts)


def _grid(trend: RenderedTrend, scale: Scale) -> list[str]:
    out = []
    for value in scale.steps:
        y = _y(value, scale)
        out.append(
            f'<path d="M{LEFT} {y:.1f}H{WIDE - RIGHT}" stroke="{INK if not value else RULE}"/>'
            f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{number(value)}</text>'
        )
    count = len(trend.labels)
    for place in places(count):
        x = _x(place, count)
        out.append(
            f'<text x="{x:.1f}" y="{HIGH - BELOW + 20}" text-anchor="middle">'
            f"{escape(trend.labels[place])}</text>"
        )
    return out


def _line(values: tuple[float | None, ...], place: int, count: int, scale: Scale) -> list[str]:
    colour, dash = _look(place)
    out = []
    for piece in pieces(values):
        points = [(_x(at, count), _y(value, scale)) for at, value in piece]
        if len(points) > 1:
            path = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
            out.append(f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="2.5"{dash}/>')
        if marked(values, piece):
            out += [_sign(x, y, place) for x, y in points]
    return out


def _legend(name: str, place: int) -> list[str]:
    colour, dash = _look(place)
    y = HIGH + LEGEND_LINE * place + 8
    return [
        f'<path d="M{LEFT} {y}H{LEFT + 44}" stroke="{colour}" stroke-width="2.5"{dash}/>',
        _sign(LEFT + 22, y, place),
        f'<text x="{LEFT + 54}" y="{y + 4}">{escape(name)}</text>',
    ]


def _look(place: int) -> tuple[str, str]:
    dash = DASHES[place % len(DASHES)]
    return COLOURS[place % len(COLOURS)], f' stroke-dasharray="{dash}"' if dash else ""


def _sign(x: float, y: float, place: int) -> str:
    """A circle, a square, or a triangle."""
    colour = COLOURS[place % len(COLOURS)]
    if place % 3 == 0:
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{colour}"/>'
    if place % 3 == 1:
        return f'<rect x="{x - 4:.1f}" y="{y - 4:.1f}" width="8" height="8" fill="{colour}"/>'
    corners = f"M{x:.1f} {y - 5:.1f}l5 9h-10z"
    return f'<path d="{corners}" fill="{colour}"/>'


def _x(place: int, count: int) -> float:
    room = WIDE - LEFT - RIGHT - 24
    return LEFT + 12 + (room / 2 if count < 2 else room * place / (count - 1))


def _y(value: float, scale: Scale) -> float:
    room = HIGH - ABOVE - BELOW
    return ABOVE + room * (1 - min(value / scale.top, 1))
