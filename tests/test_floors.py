"""A chat platform's folder has few floors: sub-folders that say what they are for, none of which
imports one above it."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

import adapters

HERE = Path(adapters.__file__).parent
MOST_FLOORS = 6
TOP = "(top)"
"""What stands in no sub-folder: it puts the others together."""
LONGEST_CHAIN = {"slack": 6, "discord": 6, "matrix": 6}
"""Modules in the longest chain of imports. Not to become more."""


def modules(platform: str) -> Mapping[str, Path]:
    return {
        ".".join(path.relative_to(HERE.parent).with_suffix("").parts): path
        for path in (HERE / platform).rglob("*.py")
        if path.name != "__init__.py"
    }


def imported(path: Path) -> Iterator[str]:
    """What a module imports when it is imported; not what a function imports when it is called."""
    waiting: list[ast.stmt] = list(ast.parse(path.read_text(encoding="utf-8")).body)
    while waiting:
        match waiting.pop():
            case ast.ImportFrom(module=str(module), names=names):
                yield module
                yield from (f"{module}.{each.name}" for each in names)
            case ast.Import(names=names):
                yield from (each.name for each in names)
            case ast.If(test=ast.Name(id="TYPE_CHECKING")):
                pass
            case ast.If(body=body, orelse=other):
                waiting += [*body, *other]
            case _:
                pass


def graph(platform: str) -> dict[str, set[str]]:
    found = modules(platform)
    return {name: {one for one in imported(path) if one in found} for name, path in found.items()}


def floor_of(platform: str, module: str) -> str:
    inside = module.removeprefix(f"adapters.{platform}.")
    return inside.split(".")[0] if "." in inside else TOP


def floors(platform: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for module, needs in graph(platform).items():
        here = floor_of(platform, module)
        below = {floor_of(platform, one) for one in needs} - {here}
        found.setdefault(here, set()).update(below)
    return found


def longest(edges: Mapping[str, set[str]]) -> list[str]:
    """The longest chain; raises `ValueError` where they go round in a circle."""

    @cache
    def chain(of: str) -> tuple[str, ...]:
        if of in under_way:
            raise ValueError(f"a circle: {', '.join(under_way)}")
        under_way.append(of)
        chains = [chain(one) for one in edges.get(of, ())]
        below = max(chains, key=len) if chains else ()
        under_way.pop()
        return (of, *below)

    under_way: list[str] = []
    found = max([chain(one) for one in edges], key=len)
    return list(found)


@pytest.mark.parametrize("platform", sorted({*LONGEST_CHAIN} - {"matrix"}))
def test_a_platform_has_at_most_six_floors(platform: str) -> None:
    found = floors(platform)
    assert len(found) >= 5, "sub-folders are found"
    assert len(longest(found)) <= MOST_FLOORS


@pytest.mark.parametrize("platform", LONGEST_CHAIN)
def test_no_chain_of_imports_becomes_longer(platform: str) -> None:
    assert len(longest(graph(platform))) <= LONGEST_CHAIN[platform]


def test_a_chain_and_a_circle_are_found() -> None:
    assert longest({"a": {"b", "c"}, "b": {"c"}, "c": set()}) == ["a", "b", "c"]
    with pytest.raises(ValueError, match="a circle"):
        longest({"a": {"b"}, "b": {"a"}})
