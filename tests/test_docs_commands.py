"""What the pages tell people to type at a shell is there: subcommands, options, targets of make.

Every `heard …` on a page is looked at, in a block or in a line. Those that only print are run.
"""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

import heard

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("bench/*.md")])
OTHERS = [ROOT / "config.example.toml"]
TREE = typer.main.get_command(heard.app)

_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_INLINE = re.compile(r"`((?:heard|make) [^`]+)`")
SHELL = ("sh", "console", "bash", "ini")
PRINTS = ("--version", "manual", "setup config", "setup discord", "setup matrix", "setup slack")
"""Commands that print, and do nothing else."""


def typed(text: str) -> Iterator[str]:
    """The commands that a text tells its reader to type."""
    for language, body in _BLOCK.findall(text):
        if language in SHELL:
            for line in re.sub(r"\\\n\s*", " ", body).splitlines():
                if language == "console" and not line.startswith("$ "):
                    continue  # what it prints
                yield line.removeprefix("$ ").removeprefix("ExecStart=").strip()
    yield from (" ".join(found.split()) for found in _INLINE.findall(_BLOCK.sub("", text)))


def words_of(line: str) -> list[str]:
    """The words of a command, if it is one of ours: `heard …` or `make …`."""
    words = shlex.split(line, comments=True)
    for shell in (">", ">>", "|", "&&"):  # what follows is not ours
        words = words[: words.index(shell)] if shell in words else words
    program = Path(words[0]).name if words else ""
    return [program, *words[1:]] if program in ("heard", "make") else []


def wrong(words: list[str]) -> str:
    """What a `heard …` tells people to type that is not there; "" if all is."""
    command: Any = TREE  # typer brings a click of its own
    words = words[1:]
    while hasattr(command, "get_command"):
        if not words or words[0] in ("…", "--version", "--help"):
            return ""
        if (found := command.get_command(None, words[0])) is None:
            return f"no command {words[0]}"
        command, words = found, words[1:]
    options = {
        opt: p
        for p in command.params
        if p.param_type_name == "option"
        for opt in (*p.opts, *p.secondary_opts)
    }
    places = sum(
        1 if p.nargs > 0 else 99 for p in command.params if p.param_type_name == "argument"
    )
    while words:
        word, *words = words
        if word.startswith("--"):
            name, equals, _ = word.partition("=")
            if name not in options:
                return f"no option {name}"
            if not options[name].is_flag and not equals:
                if not words:
                    return f"{name} needs a value"
                words = words[1:]
        elif word != "…":
            places -= 1
    return "too many arguments" if places < 0 else ""


def every() -> list[tuple[str, list[str]]]:
    """Each command on each page."""
    return [
        (page.relative_to(ROOT).as_posix(), words)
        for page in (*PAGES, *OTHERS)
        if page.name != "CHANGELOG.md"  # it tells of what there was
        for line in typed(page.read_text("utf-8"))
        if (words := words_of(line))
    ]


def test_there_are_commands_to_look_at() -> None:
    found = every()
    assert len([words for _, words in found if words[0] == "heard"]) > 30
    assert ("README.md", ["heard", "replay", "meeting.log"]) in found
    assert any(page == "docs/running.md" and words[1:2] == ["run"] for page, words in found)


def test_every_command_on_a_page_and_its_options_are_there() -> None:
    mistakes = [(p, " ".join(w), no) for p, w in every() if w[0] == "heard" and (no := wrong(w))]
    assert mistakes == []


def test_every_target_of_make_on_a_page_is_there() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^(\w+):", makefile, re.MULTILINE))
    told = {w for _, words in every() if words[0] == "make" for w in words[1:] if w.isalpha()}
    assert {"test", "check"} <= told
    assert told - targets == set()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("heard planted", "no command planted"),
        ("/opt/heard/bin/heard run --planted", "no option --planted"),
        ("heard setup planted", "no command planted"),
        ("heard link one two three", "too many arguments"),
        ("heard run --config", "--config needs a value"),
        ("heard run --config config.toml", ""),
    ],
)
def test_a_command_that_is_not_there_is_found(line: str, said: str) -> None:
    (found,) = typed(f"```sh\n{line}\n```")
    assert wrong(words_of(found)) == said
    (inline,) = typed(f"Type `heard {line.partition('heard ')[2]}`.")
    assert wrong(words_of(inline)) == said


@pytest.mark.parametrize("command", PRINTS)
def test_what_only_prints_does_so_in_an_empty_folder(command: str, tmp_path: Path) -> None:
    if command.startswith("setup "):  # the page that says so is there
        assert any(words[1:3] == command.split() for _, words in every())
    run = f"import sys; sys.path.insert(0, {str(ROOT)!r}); import heard; heard.main()"
    done = subprocess.run(
        [sys.executable, "-c", run, *command.split()],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip()
    assert list(tmp_path.iterdir()) == []
