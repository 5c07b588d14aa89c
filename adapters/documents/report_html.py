"""A report as a page: one file that needs nothing else, or a part of another page.

It reads well at any width and on A4, in black and white, and without pictures: under each chart is
a table with the same figures.
"""

from __future__ import annotations

from html import escape

from adapters.documents.trend_svg import svg
from bot.phrases.languages import direction_of, locale_of
from bot.rendered_report import RenderedReport, RenderedReportSection, RenderedTable

SHORT = 24
"""Rows of a table that stays on one page."""
STYLE = """
:root { color-scheme: light; }
body { font: 1rem/1.5 system-ui, sans-serif; color: #1b1f24; background: #fff;
  max-width: 60rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.7rem; line-height: 1.25; }
h2 { font-size: 1.3rem; margin-top: 2.2rem; }
p, li { max-width: 44rem; }
svg { display: block; width: 100%; max-width: 34rem; height: auto; margin: 1rem 0; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; min-inline-size: min(100%, 22rem); margin: 1rem 0;
  font-variant-numeric: tabular-nums; }
caption { text-align: start; font-weight: 600; padding: .3rem 0;
  /* It stays in sight while the table is scrolled. */
  position: sticky; inset-inline-start: 0; max-inline-size: calc(100vw - 2rem); }
th, td { border: 1px solid #6b7280; padding: .3rem .6rem; text-align: end; vertical-align: top; }
thead th { text-align: start; vertical-align: bottom; }
tbody th { text-align: start; font-weight: 400; }
@media (max-width: 30rem) { th, td { padding: .25rem .35rem; font-size: .85rem; } }
@media (min-width: 40rem) { tbody th { white-space: nowrap; } }
.made { color: #4b5563; }
@page { size: A4; margin: 15mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  .wide { overflow: visible; }
  h2, p, svg, tr, .short { break-inside: avoid; }
  h2, h2 + p, p:has(+ .wide), p:has(+ svg) { break-after: avoid; }
  table { font-size: 8.5pt; width: 100%; }
  thead { display: table-header-group; }
  th, td { padding: .15rem .3rem; }
  p, li { max-width: none; }
  svg { max-width: 120mm; }
}
"""


def page(report: RenderedReport) -> str:
    """The whole report as one HTML file."""
    direction = direction_of(locale_of(report.language))
    return (
        f'<!doctype html>\n<html lang="{escape(report.language)}" dir="{direction}">\n<head>\n'
        '<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(report.title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{escape(report.title)}</h1>\n{body(report)}\n</main>\n</body>\n</html>\n"
    )


def body(report: RenderedReport) -> str:
    """What stands under the title."""
    out = [f"<p>{escape(line)}</p>" for line in report.lines]
    for place, section in enumerate(report.sections, start=1):
        out += _section(section, place)
    out.append(f'<p class="made">{escape(report.made)}</p>')
    return "\n".join(out)


def _section(section: RenderedReportSection, place: int) -> list[str]:
    out = [f"<section>\n<h2>{escape(section.heading)}</h2>"]
    out += [f"<p>{escape(line)}</p>" for line in section.lines]
    if section.bullets:
        items = "".join(f"<li>{escape(line)}</li>" for line in section.bullets)
        out.append(f"<ul>{items}</ul>")
    if section.chart is not None:
        out.append(svg(section.chart, f"chart-{place}"))
    if section.table is not None:
        out.append(_table(section.table))
    out.append("</section>")
    return out


def _table(table: RenderedTable) -> str:
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in table.columns)
    rows = "\n".join(
        f'<tr><th scope="row">{escape(row[0])}</th>'
        + "".join(f"<td>{escape(cell)}</td>" for cell in row[1:])
        + "</tr>"
        for row in table.rows
    )
    short = " short" if len(table.rows) <= SHORT else ""
    caption = escape(table.caption)
    # The frame can be scrolled by keyboard where the table is wider than the page.
    return (
        f'<div class="wide{short}" tabindex="0" role="region" aria-label="{caption}">\n'
        f"<table>\n<caption>{caption}</caption>\n<thead><tr>{head}</tr></thead>\n"
        f"<tbody>\n{rows}\n</tbody>\n</table>\n</div>"
    )
