"""Lays out what `heard setup` prints: steps, and reasons for what is asked for."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import wrap
from typing import Final

WIDTH: Final = 92
"""Characters of a line in a terminal."""


def numbered(steps: Iterable[str]) -> list[str]:
    """Steps as lines; what has to be typed is not broken."""
    return [
        line
        for number, step in enumerate(steps, start=1)
        for line in wrap(
            step,
            WIDTH,
            initial_indent=f"{number}. ",
            subsequent_indent="   ",
            break_long_words=False,
            break_on_hyphens=False,
        )
    ]


def reasons(pairs: Iterable[tuple[str, str]]) -> list[str]:
    """Names and why each is needed, as two columns."""
    rows = list(pairs)
    longest = max(len(name) for name, _ in rows)
    return [
        line
        for name, why in rows
        for line in wrap(
            why,
            WIDTH,
            initial_indent=f"  {name:<{longest}}  ",
            subsequent_indent=" " * (longest + 4),
        )
    ]
