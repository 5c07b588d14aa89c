"""Changes functions of a program that runs: what is imported and collected need not be again."""

from __future__ import annotations

import ast
import gc
from collections import defaultdict
from collections.abc import Iterator, Set
from types import CodeType, FunctionType

from tests.mutants.mutant import ROOT, Mutant

Function = ast.FunctionDef | ast.AsyncFunctionDef


class Live:
    """The functions that are in memory, by the file they come from."""

    def __init__(self) -> None:
        """Look through all objects, also those that the collector of garbage was told to pass."""
        self._functions: dict[str, list[FunctionType]] = defaultdict(list)
        gc.unfreeze()
        for thing in gc.get_objects():
            if isinstance(thing, FunctionType):
                self._functions[thing.__code__.co_filename].append(thing)
        gc.freeze()

    def change(self, mutant: Mutant, run_outside: Set[int]) -> bool:
        """Give the functions that a mutant changes its code, wherever they are held.

        `run_outside`: lines of the file that have been run already, before the first test.

        Returns False, and changes nothing, if that would not be the same as to read the changed
        file from the beginning.
        """
        path = str(ROOT / mutant.path)
        source = (ROOT / mutant.path).read_text("utf-8")
        changed = changed_functions(source, mutant.source)
        if changed is None:
            return False
        new = dict(_codes(mutant.source, path))
        pairs: list[tuple[FunctionType, CodeType]] = []
        for function in changed:
            lines = _lines(function)
            if run_outside & set(range(function.body[0].lineno, lines.stop)):
                return False
            inside = {
                (code.co_qualname, code.co_firstlineno): (code, new.get(name))
                for name, code in _codes(source, path)
                if code.co_firstlineno in lines
            }
            of_it = [
                (live, inside[key])
                for live in self._functions[path]
                if (key := (live.__code__.co_qualname, live.__code__.co_firstlineno)) in inside
            ]
            if not of_it:
                return False
            for live, (old, code) in of_it:
                if live.__code__ != old or code is None or code.co_freevars != old.co_freevars:
                    return False
                pairs.append((live, code))
        for live, code in pairs:
            live.__code__ = code
        return True


def changed_functions(before: str, after: str) -> list[Function] | None:
    """The functions whose bodies differ, as they were; None if anything outside of them does."""
    old, new = _Emptied(), _Emptied()
    if old.emptied(before) != new.emptied(after):
        return None
    return [
        function
        for function, body, other in zip(old.functions, old.bodies, new.bodies, strict=True)
        if body != other
    ]


class _Emptied(ast.NodeTransformer):
    """Takes the body out of each function that is not inside of another."""

    def __init__(self) -> None:
        self.functions: list[Function] = []
        self.bodies: list[str] = []

    def emptied(self, source: str) -> str:
        """What is left, without where it stands."""
        return ast.dump(self.visit(ast.parse(source)))

    def _function(self, node: Function) -> ast.AST:
        self.functions.append(node)
        self.bodies.append("".join(map(ast.dump, node.body)))
        fields = {name: value for name, value in ast.iter_fields(node) if name != "body"}
        return type(node)(**fields, body=[])

    visit_FunctionDef = visit_AsyncFunctionDef = _function  # noqa: N815 - the names that ast calls


def _lines(function: Function) -> range:
    """From its first decorator to its end."""
    first = min([function.lineno, *(one.lineno for one in function.decorator_list)])
    return range(first, (function.end_lineno or first) + 1)


def _codes(source: str, path: str) -> Iterator[tuple[tuple[str, int], CodeType]]:
    """All code of a file: each with its name, and the how manyth of that name it is."""
    seen: dict[str, int] = defaultdict(int)
    waiting = [compile(source, path, "exec", dont_inherit=True)]
    while waiting:
        code = waiting.pop(0)
        yield (code.co_qualname, seen[code.co_qualname]), code
        seen[code.co_qualname] += 1
        waiting += [one for one in code.co_consts if isinstance(one, CodeType)]
