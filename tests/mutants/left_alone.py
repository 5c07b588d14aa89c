"""Lines that are not changed: a change to them could not be seen."""

from __future__ import annotations

import ast
from typing import Any


def asleep(source: str) -> set[int]:
    """Lines that decide nothing: imports for types only, how a class is declared, and how many
    results of a function are remembered."""
    lines: set[int] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef):
            lines |= {one.lineno for one in node.decorator_list if "cache" in ast.unparse(one)}
        if isinstance(node, ast.ClassDef):
            lines |= set(range(node.lineno, node.body[0].lineno))
        test: Any = node.test if isinstance(node, ast.If) else None
        if isinstance(test, ast.Name) and test.id == "TYPE_CHECKING":
            lines |= set(range(node.lineno, (node.end_lineno or node.lineno) + 1))  # type: ignore[attr-defined]  # an If has lines
    return lines


def signatures(source: str) -> set[int]:
    """The lines from the `def` of each function up to its body."""
    return {
        line
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for line in range(node.lineno, node.body[0].lineno)
    }


def strict(source: str) -> set[int]:
    """The lines with the `strict=True` of a `zip`: it says what holds, and no test can see it."""
    return {
        word.value.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "zip"
        for word in node.keywords
        if word.arg == "strict"
    }
