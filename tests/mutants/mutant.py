"""What a mutant is, and which are known to be the same as the original."""

from __future__ import annotations

import ast
import functools
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
EQUIVALENT = Path(__file__).with_name("equivalent.txt")


class Mutant(NamedTuple):
    """One change to one file."""

    path: str
    """Of the file, from the root."""
    line: int
    change: str
    """What was done."""
    before: str
    """The line as it is."""
    after: str
    """And as the mutant has it; "" if it is gone."""
    source: str
    """The whole changed file."""

    @property
    def name(self) -> str:
        """What it is called in `equivalent.txt`. It does not change when lines move."""
        inside = function_at(ROOT / self.path, self.line)
        return f"{self.path} {inside} {self.change}: {self.before} -> {self.after}".rstrip()


def known_as_equivalent() -> dict[str, str]:
    """The names of mutants that nobody can tell from the original, and why.

    Raises:
        ValueError: a name stands there without a reason.
    """
    found: dict[str, str] = {}
    name = ""
    for line in EQUIVALENT.read_text("utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        if line.startswith(" "):
            found[name] = line.strip()
        else:
            name = line.strip()
            found[name] = ""
    if missing := [name for name, why in found.items() if not why]:
        raise ValueError(f"{EQUIVALENT.name}: no reason is given for: {missing[0]}")
    return found


class Place(NamedTuple):
    """Where a file can be changed: by what, and which of the places for it."""

    path: Path
    by: str
    occurrence: int
    line: int


def function_at(path: Path, line: int) -> str:
    """The function or class that a line is in; of several, the innermost; "-" if it is in none."""
    found = "-"
    for name, first, last in _functions(path.read_text("utf-8")):
        if first <= line <= last:
            found = name
    return found


def lines_around(path: Path, line: int) -> range:
    """The lines of the function or class that a line is in; all of the file, if it is in none."""
    source = path.read_text("utf-8")
    found = range(1, source.count("\n") + 1)
    for _, first, last in _functions(source):
        if first <= line <= last:
            found = range(first, last + 1)
    return found


@functools.cache
def _functions(source: str) -> list[tuple[str, int, int]]:
    return [
        (node.name, node.lineno, node.end_lineno or node.lineno)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
    ]
