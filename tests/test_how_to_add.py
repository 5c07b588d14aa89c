"""`docs/how-to-add.md` is followed, block by block, on a copy of the repository.

What the page says about `/timer` has to work as it stands there: its changes fit the code, the
tests that it brings come through, and those that watch over tables and sentences do too.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "how-to-add.md"
COPIED = ("adapters", "bench", "bot", "docs", "storage", "tests")
PARTS = (
    "tests/dialogues/test_timers.py",
    "tests/commands/test_manual.py",
    "tests/commands/test_table.py",
    "tests/meeting/test_moves.py",
    "tests/test_events.py",
    "tests/test_settings.py",
    "tests/test_stored_names.py",
)
"""Those that a new command is most likely to break, besides its own."""

_STEP = re.compile(
    r"^\*\*`(?P<file>[^`]+)`\*\*(?P<new> \(new\))?$"
    r"|^```(?P<language>\w+)\n(?P<body>.*?)^```$",
    re.DOTALL | re.MULTILINE,
)


class Stale(Exception):
    """The page no longer fits the code."""


@dataclass(frozen=True)
class Block:
    """One block of the page: a whole file, or a change to one."""

    file: str
    new: bool
    language: str
    body: str


def blocks(page: str) -> Iterator[Block]:
    """The blocks that stand under a file's name, in order."""
    file, new = "", False
    for step in _STEP.finditer(page):
        if step["file"]:
            file, new = step["file"], bool(step["new"])
        elif step["language"] in ("diff", "python") and file:
            yield Block(file, new, step["language"], step["body"])


def changed(text: str, block: Block) -> str:
    """A file's text after a block's change."""
    if block.language != "diff":
        raise Stale(f"{block.file}: a change has to be a diff")
    lines = [(line[:1] or " ", line[1:]) for line in block.body.splitlines()]
    before = "".join(f"{line}\n" for sign, line in lines if sign in " -")
    after = "".join(f"{line}\n" for sign, line in lines if sign in " +")
    # Whole lines only.
    found = len(re.findall(f"(?=\n{re.escape(before)})", f"\n{text}"))
    if found != 1 or not before:
        raise Stale(f"{block.file}: these lines stand there {found} times, not once:\n{before}")
    return f"\n{text}".replace(f"\n{before}", f"\n{after}")[1:]


def follow(page: str, root: Path) -> None:
    """Do what the page says to a copy of the repository."""
    for block in blocks(page):
        file = root / block.file
        if block.new == file.exists():
            raise Stale(f"{block.file}: {'is there already' if block.new else 'is not there'}")
        text = block.body if block.new else changed(file.read_text("utf-8"), block)
        file.write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the repository, with `/timer` in it."""
    root = tmp_path_factory.mktemp("followed") / "heard"
    root.mkdir()
    for folder in COPIED:
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for file in ROOT.iterdir():
        if file.is_file() and file.name != ".git":
            shutil.copy(file, root)
    follow(PAGE.read_text("utf-8"), root)
    manual = ran(root, "-c", "import heard; heard.main()", "manual")
    (root / "docs" / "commands.md").write_text(manual, encoding="utf-8")
    return root


def ran(root: Path, *args: str) -> str:
    """What a Python in the copy prints, which has to succeed."""
    env = {key: value for key, value in os.environ.items() if not key.startswith("PYTEST_")}
    env["PYTHONPATH"] = str(root)
    done = subprocess.run(
        [sys.executable, *args], cwd=root, env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{done.stdout[-6000:]}\n{done.stderr[-3000:]}"
    return done.stdout


def test_the_page_has_a_whole_example() -> None:
    files = {block.file for block in blocks(PAGE.read_text("utf-8"))}
    assert {
        "bot/events/meeting_lifecycle.py",
        "bot/commands/rows/running.py",
        "bot/phrases/en/general.ftl",
    } <= files
    assert "tests/dialogues/test_timers.py" in files


@pytest.mark.timeout(300)
def test_whoever_follows_the_page_has_a_timer_that_tells_the_room(copy: Path) -> None:
    where = ran(copy, "-c", "import bot, heard; print(bot.__file__, heard.__file__)")
    assert where.split() == [str(copy / "bot" / "__init__.py"), str(copy / "heard.py")]
    done = ran(copy, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", *PARTS)
    assert " passed" in done
    assert "/timer" in (copy / "docs" / "commands.md").read_text("utf-8")


def test_names_that_the_page_repeats_are_listed_as_one_subject(copy: Path) -> None:
    look = "from tests.test_names import *; "
    look += "print(*set(repeated(modules_by_name(python_files()))) - set(SAME_SUBJECT))"
    assert "timers" not in ran(copy, "-c", look).split()
    assert "timers" in ran(copy, "-c", look.replace(" - set(SAME_SUBJECT)", "")).split()


@pytest.mark.timeout(120)
def test_what_the_page_adds_is_in_good_style(copy: Path) -> None:
    files = sorted({b.file for b in blocks(PAGE.read_text("utf-8")) if b.file.endswith(".py")})
    ran(copy, "-m", "ruff", "check", "--no-cache", *files)
    ran(copy, "-m", "ruff", "format", "--check", "--no-cache", *files)


@pytest.mark.parametrize(
    ("block", "said"),
    [
        (Block("a.py", False, "diff", " one\n+two\n"), "0 times"),
        (Block("a.py", False, "diff", " twice\n+two\n"), "2 times"),
        (Block("a.py", False, "python", "one\n"), "has to be a diff"),
        (Block("a.py", True, "python", "one\n"), "is there already"),
        (Block("b.py", False, "diff", " one\n"), "is not there"),
    ],
)
def test_a_page_that_is_out_of_date_is_found(block: Block, said: str, tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("not one\ntwice\ntwice\n", encoding="utf-8")
    new = " (new)" if block.new else ""
    page = f"**`{block.file}`**{new}\n\n```{block.language}\n{block.body}```\n"
    with pytest.raises(Stale, match=said):
        follow(page, tmp_path)
