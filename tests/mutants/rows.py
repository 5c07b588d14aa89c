"""Mutants of the tables: TRANSITIONS and WAKES in `bot.meeting.transitions`, COMMANDS.

Tools for mutation leave tables alone, and here it is the tables that decide. A row is dropped; its
target is swapped with that of the next row that has another; each of its guards is flipped.
`timed` is left alone: it only saves work, and what it may be said of has its own test.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.mutants.mutant import ROOT, Mutant

MEETING = ROOT / "bot" / "meeting" / "transitions.py"
COMMANDS = ROOT / "bot" / "commands" / "table.py"
ROWS = sorted((ROOT / "bot" / "commands" / "rows").glob("*.py"))
"""Where the rows of COMMANDS stand, by subject."""

FLIPPED = {
    "ANYONE": "PERSON", "PERSON": "ANYONE",
    "BEFORE": "RUNNING", "RUNNING": "NOT_OVER", "AFTER": "EVER", "NOT_OVER": "RUNNING",
    "EVER": "RUNNING", "WAITING": "EVER", "ONCE_CLOSED": "RUNNING",
    "OPEN": "PLANNED", "PLANNED": "OPEN", "CLOSED": "OPEN",
    "WAITS": "True",
}  # fmt: skip
"""Guards of TRANSITIONS and WAKES."""


class Row(NamedTuple):
    """A row of a table, and its target."""

    node: ast.Call
    target: ast.expr


def mutants() -> list[Mutant]:
    """All of them."""
    found = [
        *_of(MEETING, "TRANSITIONS", target=3),
        *_of(MEETING, "WAKES", target=2),
    ]
    for path, table in _tables_of_commands().items():
        found += _of(path, table, target=1, called="COMMANDS")
        found += _command_guards(path, table)
    found += _guards(MEETING, "TRANSITIONS", (1, 2, 4))
    found += _guards(MEETING, "WAKES", (1,))
    return found


def at(path: Path, line: int) -> ast.Call | None:
    """The row of a table that a line is in, if it is in one."""
    of_commands = {path: (table,) for path, table in _tables_of_commands().items()}
    for table in {MEETING: ("TRANSITIONS", "WAKES"), **of_commands}.get(path, ()):
        for row in _rows(path.read_text("utf-8"), table, 0):
            if row.node.lineno <= line <= (row.node.end_lineno or line):
                return row.node
    return None


def _tables_of_commands() -> dict[Path, str]:
    """What the tuple of rows is called in each of the files that have one."""
    return {
        path: ast.unparse(node.target)
        for path in (COMMANDS, *ROWS)
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.AnnAssign) and isinstance(node.value, ast.Tuple)
    }


def _rows(source: str, table: str, target: int) -> list[Row]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == table:
            assert isinstance(node.value, ast.Tuple)
            rows = [row for row in node.value.elts if isinstance(row, ast.Call)]
            return [Row(row, row.args[target]) for row in rows]
    raise LookupError(f"there is no table {table}")


def _of(path: Path, table: str, target: int, called: str = "") -> Iterator[Mutant]:
    source, called = path.read_text("utf-8"), called or table
    rows = _rows(source, table, target)
    for number, row in enumerate(rows):
        # The comma after a row is left behind, so that something has to stand before it.
        if number + 1 < len(rows):
            gone = _cut(source, row.node, rows[number + 1].node)
            yield _mutant(path, row.node, f"{called}: row dropped", source, gone, "")
        # Neighbours can have the same target, and nothing would change.
        following = map(ast.unparse, (other.target for other in rows[number + 1 :] + rows))
        other = next((target for target in following if target != ast.unparse(row.target)), None)
        if other is None:
            continue
        swapped = _put(source, row.target, other)
        yield _mutant(path, row.node, f"{called}: target", source, swapped, other)


def _guards(path: Path, table: str, places: tuple[int, ...]) -> Iterator[Mutant]:
    source = path.read_text("utf-8")
    for row in _rows(source, table, 0):
        # A guard that is left out is the usual one.
        for guard in (row.node.args[place] for place in places if place < len(row.node.args)):
            new = FLIPPED[ast.unparse(guard)]
            yield _mutant(path, row.node, f"{table}: guard", source, _put(source, guard, new), new)


def _command_guards(path: Path, table: str) -> Iterator[Mutant]:
    """Who may use a command (`role`), and when (`when`)."""
    source = path.read_text("utf-8")
    for row in _rows(source, table, 1):
        by_name = {word.arg: word for word in row.node.keywords if word.arg}
        for name, value in (("role", "FACILITATOR"), ("when", "RUNNING")):
            if name in by_name:
                default = {"role": "MEMBER", "when": "ALWAYS"}[name]
                word = by_name[name].value
                changed = _put(source, word, _default(name))
                changed = _with_guards(changed)
                yield _mutant(path, row.node, f"COMMANDS: {name}", source, changed, default)
            else:
                end = row.node.end_lineno, (row.node.end_col_offset or 1) - 1
                text = f", {name}={value}"
                if _before(source, end).rstrip().endswith(","):
                    text = text.removeprefix(", ")
                changed = _with_guards(_insert(source, end, text))
                yield _mutant(path, row.node, f"COMMANDS: {name}", source, changed, value)


def _with_guards(source: str) -> str:
    """Source in which each guard has a name, on a line that there is: none moves."""
    first = "from __future__ import annotations"
    guards = (
        "from bot.commands.rows.usual import FACILITATOR",
        "from bot.commands.spec import ALWAYS, RUNNING",
        "from bot.records.model import Role",
    )
    return source.replace(first, "; ".join((first, *guards)), 1)


def _default(name: str) -> str:
    return "Role.MEMBER" if name == "role" else "ALWAYS"


def _mutant(
    path: Path, node: ast.Call, change: str, source: str, changed: str, after: str
) -> Mutant:
    before = ast.unparse(node)
    return Mutant(
        path=str(path.relative_to(ROOT)),
        line=node.lineno,
        change=change,
        before=before if len(before) < 120 else before[:117] + "...",
        after=after,
        source=changed,
    )


def _at(source: str, line: int | None, column: int | None) -> int:
    lines = source.splitlines(keepends=True)
    assert line is not None
    assert column is not None
    # Columns of `ast` are counted in bytes.
    here = lines[line - 1].encode()[:column].decode()
    return sum(map(len, lines[: line - 1])) + len(here)


def _put(source: str, node: ast.expr, text: str) -> str:
    start = _at(source, node.lineno, node.col_offset)
    return source[:start] + text + source[_at(source, node.end_lineno, node.end_col_offset) :]


def _cut(source: str, node: ast.expr, following: ast.expr) -> str:
    start = _at(source, node.lineno, node.col_offset)
    return source[:start] + source[_at(source, following.lineno, following.col_offset) :]


def _before(source: str, end: tuple[int | None, int]) -> str:
    return source[: _at(source, *end)]


def _insert(source: str, end: tuple[int | None, int], text: str) -> str:
    return _before(source, end) + text + source[_at(source, *end) :]
