"""Figures, read back from the tables that a bench prints, and how two checkouts' figures compare.

Tables are the one thing that the benches of all commits have in common, so they are what is read:
an older checkout needs to know nothing of the comparison.
"""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

NOTABLE = 0.1
"""A figure is called better or worse if it is so by more than this share in every round."""

RENAMED = {"from `hear` to its return": "from `on_message` to its return"}
"""What titles said in older commits, and say now of the same figures."""

_CELL = re.compile(r"(-?[\d,]+(?:\.\d+)?)(x| us| ms| s| KiB)?")
_FACTORS = {"us": 1e-6, "ms": 1e-3}
_GAP = 3
"""Blanks between two columns, as `bench.measure.table` prints them."""


@dataclass(frozen=True, order=True)
class Name:
    """Where a figure stands: the table's title, the row's first cell, and the column's head."""

    table: str
    row: str
    column: str


@dataclass(frozen=True)
class Figure:
    """A number and its unit: "s" (seconds), "x" (a ratio), "KiB", or "" for a count."""

    value: float
    unit: str = ""


Figures = Mapping[Name, Figure]


@dataclass(frozen=True)
class Compared:
    """A figure that both checkouts have, over the rounds in which both had it.

    `older` and `newer` are medians. `ratio` is the median of the rounds' newer / older, and
    `lowest` and `highest` are the extremes; all three are None where a round's figure is not above
    zero. `verdict` is "better", "worse", or "" where there are fewer than two
    rounds, the rounds disagree, or the change is small.
    """

    name: Name
    unit: str
    older: float
    newer: float
    ratio: float | None
    lowest: float | None
    highest: float | None
    verdict: str


@dataclass(frozen=True)
class Comparison:
    """All figures of two checkouts: those that both have, and those that only one has."""

    both: Sequence[Compared]
    only_older: Sequence[Name]
    only_newer: Sequence[Name]


def read(text: str) -> dict[Name, Figure]:
    """The figures in what a bench has printed, in its order. What is no table is passed over."""
    found: dict[Name, Figure] = {}
    for title, lines in _tables(text):
        for before, now in RENAMED.items():
            title = title.replace(before, now)
        heads, *rows = _columns(lines)
        for row in rows:
            label = f"{heads[0]} {row[0]}".strip()
            for head, cell in zip(heads[1:], row[1:], strict=True):
                for column, figure in _cells(head, cell):
                    found[Name(title, _unused(found, title, label, column), column)] = figure
    return found


def compare(older: Sequence[Figures], newer: Sequence[Figures]) -> Comparison:
    """Compare two checkouts: the figures of each round, the older's and the newer's side by side.

    Figures whose units differ are not the same figure, and count as one that only each has.
    """
    pairs = list(zip(older, newer, strict=True))
    both: list[Compared] = []
    ours, theirs = _names(newer), _names(older)
    for name in ours:
        sides = [
            (old[name], new[name])
            for old, new in pairs
            if name in old and name in new and old[name].unit == new[name].unit
        ]
        if sides:
            both.append(_compared(name, sides))
    common = {one.name for one in both}
    return Comparison(
        both=both,
        only_older=[name for name in theirs if name not in common],
        only_newer=[name for name in ours if name not in common],
    )


def medians(rounds: Sequence[Figures]) -> dict[Name, Figure]:
    """Each figure's median over the rounds that have it."""
    found: dict[Name, Figure] = {}
    for name in _names(rounds):
        all_of = [figures[name] for figures in rounds if name in figures]
        found[name] = Figure(statistics.median(one.value for one in all_of), all_of[-1].unit)
    return found


def shown(value: float, unit: str) -> str:
    """A figure with its unit, readable."""
    match unit:
        case "s" if abs(value) < 0.001:
            return f"{value * 1e6:,.1f} us"
        case "s" if abs(value) < 1:
            return f"{value * 1e3:,.2f} ms"
        case "s":
            return f"{value:,.2f} s"
        case "x":
            return f"{value:.2f}x"
        case "KiB":
            return f"{value:,.1f} KiB"
        case _:
            return f"{value:,.0f}"


def _tables(text: str) -> Iterator[tuple[str, list[str]]]:
    """Each table's title, and its lines with the heads first."""
    lines = text.splitlines()
    for at, title in enumerate(lines):
        if not title or title.startswith(" ") or lines[at + 1 : at + 2] != [""]:
            continue
        end = at + 2
        while end < len(lines) and lines[end].startswith("  "):
            end += 1
        body = lines[at + 2 : end]
        # Every line of a table is as long as its heads.
        if len(body) > 1 and len({len(line) for line in body}) == 1:
            yield title, [line[2:] for line in body]


def _columns(lines: Sequence[str]) -> list[list[str]]:
    """The cells of each line. Between two columns every line is blank, and no cell has such a gap:
    the widest cell of a column fills it."""
    width = len(lines[0])
    blank = [all(line[at] == " " for line in lines) for at in range(width)]
    cuts, start, at = [], 0, 0
    while at < width:
        if all(blank[at : at + _GAP]) and len(blank[at : at + _GAP]) == _GAP:
            cuts.append((start, at))
            at += _GAP
            start = at
        else:
            at += 1
    cuts.append((start, width))
    return [[line[first:last].strip() for first, last in cuts] for line in lines]


def _cells(head: str, cell: str) -> Iterator[tuple[str, Figure]]:
    """The figures of a cell: one, or several as in "1 ms / 2 ms" under "Heard p50 / p99"."""
    parts, names = cell.split(" / "), head.split(" / ")
    if len(parts) != len(names):
        names = [head] if len(parts) == 1 else [f"{head} ({n + 1})" for n in range(len(parts))]
    elif len(parts) > 1:
        whose, _, _ = names[0].rpartition(" ")
        names = [names[0], *(f"{whose} {name}".strip() for name in names[1:])]
    for name, part in zip(names, parts, strict=True):
        if (match := _CELL.fullmatch(part)) is not None:
            unit = (match[2] or "").strip()
            value = float(match[1].replace(",", "")) * _FACTORS.get(unit, 1)
            yield name, Figure(value, "s" if unit in _FACTORS else unit)


def _unused(found: Figures, title: str, label: str, column: str) -> str:
    """The row's label, numbered if a table of that title has such a row already."""
    number, row = 1, label
    while Name(title, row, column) in found:
        number += 1
        row = f"{label} ({number})"
    return row


def _names(rounds: Sequence[Figures]) -> list[Name]:
    """Every name in any of the rounds, in the order of first appearance."""
    return list(dict.fromkeys(name for figures in rounds for name in figures))


def _compared(name: Name, sides: Sequence[tuple[Figure, Figure]]) -> Compared:
    unit = sides[0][1].unit
    ratios = (
        [new.value / old.value for old, new in sides]
        if all(old.value > 0 and new.value > 0 for old, new in sides)
        else []
    )
    return Compared(
        name=name,
        unit=unit,
        older=statistics.median(old.value for old, _ in sides),
        newer=statistics.median(new.value for _, new in sides),
        ratio=statistics.median(ratios) if ratios else None,
        lowest=min(ratios, default=None),
        highest=max(ratios, default=None),
        verdict=_verdict(name, unit, ratios),
    )


def _verdict(name: Name, unit: str, ratios: Sequence[float]) -> str:
    if len(ratios) < 2:
        return ""  # one round tells nothing apart from noise
    # Of what is done in a second, more is better; of everything else that is measured, less.
    rate = not unit and "a second" in f"{name.table} {name.column}"
    slower = [1 / ratio if rate else ratio for ratio in ratios]
    if min(slower) > 1 + NOTABLE:
        return "worse"
    if max(slower) < 1 / (1 + NOTABLE):
        return "better"
    return ""
