"""Mutants in which a statement is left out."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.mutants.mutant import ROOT, Mutant, Place

LEFT_OUT = (ast.Assign, ast.AugAssign, ast.Delete, ast.Expr, ast.Raise)


BY = "LeaveOut"


def places(path: Path) -> Iterator[Place]:
    """The statements in a file's functions that can be left out."""
    for occurrence, node in enumerate(_statements(path.read_text("utf-8"))):
        yield Place(path, BY, occurrence, node.lineno)


def mutant(place: Place) -> Mutant:
    """The file without that statement."""
    source = place.path.read_text("utf-8")
    lines = source.splitlines(keepends=True)
    node = _statements(source)[place.occurrence]
    first, last = node.lineno - 1, node.end_lineno or node.lineno
    changed = [*lines[:first], " " * node.col_offset + "pass\n", *lines[last:]]
    return Mutant(
        path=str(place.path.relative_to(ROOT)),
        line=node.lineno,
        change=BY,
        before=" ".join(line.strip() for line in lines[first:last]),
        after="",
        source="".join(changed),
    )


def _statements(source: str) -> list[ast.stmt]:
    lines = source.splitlines()
    found: dict[int, ast.stmt] = {}
    for function in ast.walk(ast.parse(source)):
        if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        for node in ast.walk(function):
            if not isinstance(node, LEFT_OUT) or _is_text(node):
                continue
            # Not what stands on one line with something else.
            if not lines[node.lineno - 1][: node.col_offset].strip():
                found[node.lineno] = node
    return [found[line] for line in sorted(found)]


def _is_text(node: ast.AST) -> bool:
    """Docstrings, and the dots of a protocol."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
