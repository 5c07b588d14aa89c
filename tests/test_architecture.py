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
    """A file's path in the project."""
    return file.relative_to(ROOT).as_posix()


def test_only_the_service_waits() -> None:
    waiting = [
        f"{name_of(file)}:{node.lineno}"
        for file in sources("bot")
        for node in nodes(file)
        if isinstance(node, ASYNC)
    ]
    assert waiting, "the service does"
    allowed = ("bot/ports/", "bot/service")
    assert [where for where in waiting if not where.startswith(allowed)] == []


def asks_the_world(node: ast.AST) -> bool:
    """Whether this imports or calls what tells the time, draws lots, or reaches outside."""
    match node:
        case ast.Import(names=names):
            return bool({alias.name.split(".")[0] for alias in names} & WORLD)
        case ast.ImportFrom(module=module):
            return (module or "").split(".")[0] in WORLD
        case ast.Call():
            return called(node) in ASKING
    return False


def test_what_decides_asks_nothing_of_the_world() -> None:
    asking = [
        f"{name_of(file)}:{getattr(node, 'lineno', 0)}"
        for file in sources(*(f"bot/{part}" for part in PURE))
        for node in nodes(file)
        if asks_the_world(node)
    ]
    assert asking == []
    assert any(map(asks_the_world, nodes(ROOT / "adapters" / "clock.py"))), "a clock does"


def wrong_in_a_log_line(node: ast.AST) -> str:
    """What in this would be left out of the log; see `bot.logs`."""
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Name(id="log" | "_log")), args=[first, *_]):
            if called(node) in LEVELS:
                if not isinstance(first, ast.Constant):
                    return "what it says is not a literal"
                keys = {keyword.arg for keyword in node.keywords} - {"exc_info"}
                return " ".join(sorted(str(key) for key in keys - KNOWN))
    return ""


def test_log_lines_are_literal_and_their_keys_known() -> None:
    files = sources(*(f"{part}.py" if part == "heard" else part for part in OURS))
    wrong = [
        f"{name_of(file)}:{getattr(node, 'lineno', 0)}: {why}"
        for file in files
        for node in nodes(file)
        if (why := wrong_in_a_log_line(node))
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ('log.info("said", kind="post")', ""),
        ('log.info("said", words="hello")', "words"),
        ('log.info(f"said {words}")', "what it says is not a literal"),
    ],
)
def test_a_wrong_log_line_is_found(line: str, wrong: str) -> None:
    assert [why for node in ast.walk(ast.parse(line)) if (why := wrong_in_a_log_line(node))] == (
        [wrong] if wrong else []
    )


NO_PLATFORM = [
    *sources("bot", *(file.name for file in sorted(ROOT.glob("heard*.py")))),
    *sorted((ROOT / "adapters").glob("*.py")),
    *sorted((ROOT / "bot").rglob("*.ftl")),
]
PLATFORMS = sorted(file.parent.name for file in (ROOT / "adapters").glob("*/registration.py"))


def named_in(text: str) -> set[str]:
    return {name for name in PLATFORMS if name in text.lower()}


def test_nothing_outside_a_platforms_folder_names_it() -> None:
    named = {name_of(file): named_in(file.read_text(encoding="utf-8")) for file in NO_PLATFORM}
    assert {file: names for file, names in named.items() if names} == {}


def test_a_platforms_name_is_found_where_it_is() -> None:
    for name in PLATFORMS:
        settings = next((ROOT / "adapters" / name).rglob("settings.py"))
        assert named_in(settings.read_text(encoding="utf-8")) == {name}
    assert len(PLATFORMS) >= 3
