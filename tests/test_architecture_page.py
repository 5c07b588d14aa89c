"""The picture and the steps of `docs/architecture.md` are what the code is.

A box of the picture is a folder, or the files directly in one. An arrow is there only where there
is an import, and every import between two boxes can be followed along arrows. So nothing of the
picture is out of date, and nothing is missing from it.
"""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "architecture.md"
TOP = (
    "bot",
    "adapters",
    "storage",
    "heard.py",
    "heard_ops.py",
    "heard_backup.py",
    "heard_export.py",
    "heard_recording.py",
    "heard_replay.py",
    "heard_report.py",
    "heard_run.py",
    "heard_setup.py",
)
STEPS = 12

_BOX = re.compile(r'^\s*(\w+)\["([\w/.*]+)(?:<br>[^"]*)?"\]$', re.MULTILINE)
_ARROW = re.compile(r"^\s*(\w+) --> ([\w &]+)$", re.MULTILINE)
_MERMAID = re.compile(r"^```mermaid\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_STEP = re.compile(r"^(\d+)\. (.*?)(?=^\d+\. |^#|^$)", re.DOTALL | re.MULTILINE)
_NAME = re.compile(r"`((?:bot|adapters|storage)(?:\.\w+)+)`")
_PATH = re.compile(r"`((?:bot|adapters|storage|tests|docs|bench|requirements)/[\w/.-]*)`")


def boxes(picture: str) -> dict[str, str]:
    """The boxes of a picture: what each shows, by its id."""
    return {box: folder.removesuffix("*.py").rstrip("/") for box, folder in _BOX.findall(picture)}


def arrows(picture: str) -> set[tuple[str, str]]:
    """The arrows of a picture, between what its boxes show."""
    shown = boxes(picture)
    return {
        (shown[start], shown[end.strip()])
        for start, ends in _ARROW.findall(picture)
        for end in ends.split("&")
    }


def box_of(path: str, folders: Iterable[str]) -> str:
    """The box that a file is in: the nearest folder that has one."""
    inside = [folder for folder in folders if path == folder or path.startswith(f"{folder}/")]
    return max(inside, key=len, default="")


@cache
def imports(file: Path) -> tuple[str, ...]:
    """The files of ours that a file imports, wherever in it."""
    found = []
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Call) and ast.unparse(node.func) == "WhenUsed":
            # A command of the command line is imported when it is used.
            names = [ast.literal_eval(node.args[0]).partition(":")[0]]
        for name in names:
            parts = name.split(".")
            for length in range(len(parts), 0, -1):
                path = "/".join(parts[:length])
                if (ROOT / f"{path}.py").is_file():
                    found.append(f"{path}.py")
                    break
                if (ROOT / path / "__init__.py").is_file():
                    found.append(f"{path}/__init__.py")
                    break
    return tuple(found)


def sources() -> Iterator[Path]:
    for top in TOP:
        yield from [ROOT / top] if top.endswith(".py") else sorted((ROOT / top).rglob("*.py"))


def imported(folders: Iterable[str]) -> set[tuple[str, str]]:
    """Which box imports which."""
    folders = list(folders)
    found = set()
    for file in sources():
        start = box_of(file.relative_to(ROOT).as_posix(), folders)
        for path in imports(file):
            end = box_of(path, folders)
            # Names that a package passes on from its parts are those of the package.
            if start and end and start != end:
                found.add((start, end))
    return found


def reachable(drawn: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """What can be reached along arrows."""
    known = set(drawn)
    while more := {(a, d) for a, b in known for c, d in drawn if b == c} - known:
        known |= more
    return known


def picture() -> str:
    (found,) = _MERMAID.findall(PAGE.read_text("utf-8"))
    return str(found)


def test_every_folder_of_the_code_is_in_the_picture() -> None:
    shown = set(boxes(picture()).values())
    missing = [folder for folder in shown if not (ROOT / folder).exists()]
    assert missing == []
    for top in ("bot", "adapters"):
        folders = {
            f"{top}/{part.name}"
            for part in (ROOT / top).iterdir()
            if (part / "__init__.py").exists()
        }
        assert folders <= shown
    assert {"storage", "heard.py"} <= shown


def test_every_arrow_is_an_import_and_every_import_follows_arrows() -> None:
    drawn, real = arrows(picture()), imported(boxes(picture()).values())
    assert drawn - real == set(), "arrows without an import"
    assert real - reachable(drawn) == set(), "imports that no arrows lead along"


def test_an_arrow_that_is_wrong_and_one_that_is_missing_are_found() -> None:
    wrong = 'a["bot/meeting"]\nb["bot/service"]\na --> b\n'
    real = imported(boxes(wrong).values())
    assert arrows(wrong) - real == {("bot/meeting", "bot/service")}
    assert ("bot/service", "bot/meeting") in real - reachable(arrows(wrong))


def test_a_message_lives_in_twelve_steps_and_each_names_where() -> None:
    _, _, life = PAGE.read_text("utf-8").partition("## The life of a message")
    steps = _STEP.findall(life.partition("\n## ")[0])
    assert [int(number) for number, _ in steps] == list(range(1, STEPS + 1))
    for number, step in steps:
        assert _NAME.search(step), f"step {number} names no module"


def resolved(name: str) -> object:
    """What a dotted name stands for: a module, or something in one.

    Raises:
        LookupError: nothing.
    """
    parts = name.split(".")
    for length in range(len(parts), 0, -1):
        try:
            found: object = importlib.import_module(".".join(parts[:length]))
        except ModuleNotFoundError:
            continue
        for part in parts[length:]:
            annotated = getattr(found, "__annotations__", {})
            if not hasattr(found, part) and part not in annotated:
                raise LookupError(name)
            found = getattr(found, part, None)
        return found
    raise LookupError(name)


@pytest.mark.parametrize("page", ["architecture.md", "how-to-add.md"])
def test_whatever_the_page_names_is_there(page: str) -> None:
    text = (ROOT / "docs" / page).read_text("utf-8")
    names = set(_NAME.findall(text))
    assert len(names) > 5
    for name in sorted(names):
        resolved(name)
    made = set(re.findall(r"^\*\*`([^`]+)`\*\* \(new\)$", text, re.MULTILINE))
    assert [
        path for path in _PATH.findall(text) if path not in made and not (ROOT / path).exists()
    ] == []


def test_a_name_that_is_not_there_is_found() -> None:
    assert resolved("bot.meeting.meeting.Meeting.receive")
    for planted in ("bot.planted", "bot.meeting.meeting.Planted", "bot.rules.Rules.planted"):
        with pytest.raises(LookupError):
            resolved(planted)


# -- where things are ------------------------------------------------------------------------------


def unnamed_in(table: str, paths: Iterable[str]) -> list[str]:
    """The paths that a text does not name."""
    return [path for path in paths if f"`{path}`" not in table]


def test_contributing_says_of_every_folder_what_is_in_it() -> None:
    page = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    table = page.partition("## Where things are")[2].partition("\n## ")[0]
    tops = [
        "bot/",
        "adapters/",
        "storage/",
        "bench/",
        "requirements/",
        "docs/",
        "docs/adr/",
        "tests/",
    ]
    inside = [
        f"{top}/{part.name}/"
        for top in ("adapters", "bot")
        for part in sorted((ROOT / top).iterdir())
        if (part / "__init__.py").exists()
    ]
    files = [
        "heard.py",
        "heard_ops.py",
        "heard_backup.py",
        "heard_export.py",
        "heard_recording.py",
        "heard_replay.py",
        "heard_report.py",
        "heard_run.py",
        "heard_setup.py",
        "Containerfile",
        "Makefile",
    ]
    assert unnamed_in(table, [*tops, *inside, *files, "config.example.toml"]) == []
    named = re.findall(r"`([\w./-]+)`", table)
    assert [path for path in named if "/" in path and not (ROOT / path).exists()] == []
    assert unnamed_in(table, ["adapters/planted/"]) == ["adapters/planted/"]
