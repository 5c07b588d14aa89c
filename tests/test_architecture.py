"""What the import contracts cannot see: who waits, who asks the world, who logs what."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.logs import KNOWN, OURS

ROOT = Path(__file__).parent.parent
PURE = ("meeting", "records", "phrases", "commands", "render.py")
ASYNC = (ast.AsyncFunctionDef, ast.Await, ast.AsyncFor, ast.AsyncWith)

WORLD = {"os", "io", "random", "secrets", "shutil", "socket", "subprocess", "sys", "tempfile",
         "threading", "time", "uuid", "asyncio"}  # fmt: skip
"""Modules that tell the time, draw lots, or reach outside."""
ASKING = {"now", "utcnow", "today", "fromtimestamp", "open", "input", "print", "write_text",
          "write_bytes"}  # fmt: skip
"""Calls that do. Reading a shipped table with `importlib.resources` is none of them."""
LEVELS = {"debug", "info", "warning", "error", "critical", "exception"}


def sources(*folders: str) -> list[Path]:
    """The Python files in these folders of the project."""
    return sorted(
        file
        for folder in folders
        for file in ([ROOT / folder] if folder.endswith(".py") else (ROOT / folder).rglob("*.py"))
    )


def nodes(file: Path) -> Iterator[ast.AST]:
    """Everything in a file."""
    return ast.walk(ast.parse(file.read_text(encoding="utf-8")))


def called(node: ast.Call) -> str:
    """The last part of what is called: `now` in `datetime.now()`."""
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def name_of(file: Path) -> str:
    """A file's path in the project, for the names of the tests."""
    return file.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("file", sources("bot"), ids=name_of)
def test_only_the_service_waits(file: Path) -> None:
    if name_of(file).startswith(("bot/ports/", "bot/service")):
        return
    assert [node.lineno for node in nodes(file) if isinstance(node, ASYNC)] == []


@pytest.mark.parametrize("file", sources(*(f"bot/{part}" for part in PURE)), ids=name_of)
def test_what_decides_asks_nothing_of_the_world(file: Path) -> None:
    for node in nodes(file):
        if isinstance(node, ast.Import):
            assert not {alias.name.split(".")[0] for alias in node.names} & WORLD, node.lineno
        elif isinstance(node, ast.ImportFrom):
            assert (node.module or "").split(".")[0] not in WORLD, node.lineno
        elif isinstance(node, ast.Call):
            assert called(node) not in ASKING, node.lineno


@pytest.mark.parametrize(
    "file", sources(*(f"{part}.py" if part == "heard" else part for part in OURS)), ids=name_of
)
def test_log_lines_are_literal_and_their_keys_known(file: Path) -> None:
    """What fails here would be left out of the log; see `bot.logs`."""
    for node in nodes(file):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id="log" | "_log")), args=[first, *_]):
                if called(node) in LEVELS:
                    assert isinstance(first, ast.Constant), node.lineno
                    keys = {keyword.arg for keyword in node.keywords} - {"exc_info"}
                    assert keys <= KNOWN, f"line {node.lineno}: {keys - KNOWN}"


NO_PLATFORM = [
    *sources("bot", *(file.name for file in sorted(ROOT.glob("heard*.py")))),
    *sorted((ROOT / "adapters").glob("*.py")),
    *sorted((ROOT / "bot").rglob("*.ftl")),
]
PLATFORMS = sorted(file.parent.name for file in (ROOT / "adapters").glob("*/registration.py"))


def named_in(text: str) -> set[str]:
    return {name for name in PLATFORMS if name in text.lower()}


@pytest.mark.parametrize("file", NO_PLATFORM, ids=name_of)
def test_nothing_outside_a_platforms_folder_names_it(file: Path) -> None:
    assert not named_in(file.read_text(encoding="utf-8"))


def test_a_platforms_name_is_found_where_it_is() -> None:
    for name in PLATFORMS:
        settings = next((ROOT / "adapters" / name).rglob("settings.py"))
        assert named_in(settings.read_text(encoding="utf-8")) == {name}
    assert len(PLATFORMS) >= 3
