"""What a manual quotes is there: the labels of buttons, the commands and what can be said with
them, the lines of the log, the settings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from fluent.syntax.ast import Pattern, TextElement

import adapters.slack
import adapters.web  # noqa: F401 - its sentences are read, too
from adapters.discord.api.command_syntax import places
from bot.commands.spec import Command
from bot.commands.table import COMMANDS, ON_CHAT_PLATFORMS
from bot.phrases import catalogue
from bot.text import folded

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
QUOTING = ("member", "facilitator", "slack", "discord", "matrix", "lessons", "recordings")
NOT_OURS = {
    # What somebody might write, or call an item.
    "ok, moving on", "3) fees", "let’s talk about the van", "anything else on this?",
    "let’s come back to that later", "… or shall we go on to 2)?", "There is no money for that",
    "Updates", "Status", "Planning", "Wish list", "Any other business", "ICB",
    # What a word stands for, or is stressed.
    "was", "listened to", "I see it differently", "more time", "later",
    # What is called so on somebody else's pages.
    "Home", "Message Content Intent", "Server Members Intent", "Integrations", "Apps",
    "Request to speak", "Export chat",
    "Developing our understanding of the difference co-production makes in social care",
    "Group agreements", "Consent decision-making", "short guide",
}  # fmt: skip
"""Words in italics that are no labels of Heard's."""

_FENCED = re.compile(r"^ *```.*?^ *```", re.DOTALL | re.MULTILINE)
_CODE = re.compile(r"`[^`]+`")
_ITALICS = re.compile(r"(?<![*\w])\*([^*\s][^*]*)\*(?![*\w])")


def flowing(page: Path) -> str:
    return " ".join(_FENCED.sub("", page.read_text(encoding="utf-8")).split())


class Sentence(NamedTuple):
    """A sentence of the catalogue."""

    fixed: str
    """Its text, without what fills its gaps."""
    shape: re.Pattern[str]
    """What it can be."""


def _sentence(pattern: Pattern) -> Sentence:
    texts = [
        folded(part.value) if isinstance(part, TextElement) else "" for part in pattern.elements
    ]
    shape = "".join(re.escape(text) if text else ".+?" for text in texts)
    return Sentence("".join(texts), re.compile(shape))


@cache
def sentences() -> tuple[Sentence, ...]:
    return tuple(_sentence(one) for one in catalogue().patterns().values())


def is_said(label: str) -> bool:
    """Whether Heard says just this somewhere, in capitals or not, with or without a full stop. At
    least two fifths of it are not in gaps, and “…” stands for whatever is left out."""
    if "…" in label:
        begins = folded(label.partition("…")[0]).strip()
        return any(begins in one.fixed for one in sentences())
    word = folded(label.rstrip("."))
    return any(
        one.shape.fullmatch(found)
        for one in sentences()
        if 5 * len(one.fixed) >= 2 * len(word)
        for found in (word, f"{word}.")
    )


def quoted(name: str) -> list[str]:
    found = _ITALICS.findall(_CODE.sub("", flowing(DOCS / f"{name}.md")))
    return [label for label in dict.fromkeys(found) if label not in NOT_OURS]


@pytest.mark.parametrize("name", QUOTING)
def test_every_label_that_a_page_quotes_is_on_some_screen(name: str) -> None:
    assert [label for label in quoted(name) if not is_said(label)] == []


def test_there_are_labels_to_look_at_and_a_wrong_one_is_found() -> None:
    assert len([label for name in QUOTING for label in quoted(name)]) > 40
    assert is_said("Pause for 2 minutes")
    assert is_said("End it anyway")
    assert not is_said("End anyway")
    assert not is_said("The last words have little in common with …")


# -- commands

_TYPED = re.compile(r"`(?:/heard |!heard |/)([a-z][^`]*)`")
ELSEWHERE = (
    "invite ", "slack/", "health", "metrics", "room/", "join/", "etc/", "mano", "pendiente",
    "participar aquí",
)  # fmt: skip
"""What begins with a slash and is no command of the table: pages, a folder, Slack's own, and names
in Spanish."""
NOT_THERE = ("timer",)
"""The command that a recipe makes."""
PAGES = sorted({*ROOT.glob("docs/*.md"), ROOT / "README.md"} - {DOCS / "commands.md"})


@cache
def typed_names() -> dict[str, Command]:
    """How each command can be typed: by its name, and by its place on Discord."""
    found = {command.name: command for command in COMMANDS}
    for place in places(ON_CHAT_PLATFORMS):
        found[place.path.removeprefix("heard ")] = place.command
    return dict(sorted(found.items(), key=lambda it: -len(it[0])))


def wrong(line: str) -> str:
    """What of a line cannot be typed; "" if all can."""
    command = next(
        (it for name, it in typed_names().items() if line == name or line.startswith(f"{name} ")),
        None,
    )
    if command is None:
        return f"no command: {line}"
    known = {param.name for param in (*command.params, *command.typed_params)}
    unknown = [name for name in re.findall(r"\b([a-z]+)=", line) if name not in known]
    return f"{line}: no {', '.join(unknown)}" if unknown else ""


def lines(page: Path) -> Iterator[str]:
    for line in _TYPED.findall(flowing(page)):
        if not line.startswith((*ELSEWHERE, *NOT_THERE)) and line not in ("points", "heard"):
            yield line


@pytest.mark.parametrize("page", PAGES, ids=lambda it: it.name)
def test_what_a_page_tells_people_to_type_can_be_typed(page: Path) -> None:
    assert [no for line in lines(page) if (no := wrong(line))] == []


def test_there_is_much_to_type_and_what_cannot_be_is_found() -> None:
    assert sum(len(list(lines(page))) for page in PAGES) > 150
    assert wrong("agenda add … introduce=yes") == ""
    assert wrong("room facilitator-add person:@Chairs") == ""
    assert wrong("agenda plant") != ""
    assert wrong("minutes planted=easy-read") != ""


# -- the log, and settings

SOURCES = ("heard*.py", "bot/**/*.py", "adapters/**/*.py", "storage/**/*.py")


@cache
def code() -> str:
    files = (path for pattern in SOURCES for path in ROOT.glob(pattern))
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


def logged(page: str) -> list[str]:
    """The lines of the log that a table of a page explains."""
    _, _, table = (DOCS / page).read_text(encoding="utf-8").partition("| In the log |")
    rows = re.findall(r"^\|([^|]+)\|", table.partition("\n\n")[0], re.MULTILINE)
    return [name for row in rows for name in re.findall(r"`([a-z._]+)`", row)]


def test_every_line_of_the_log_that_a_page_explains_is_written() -> None:
    found = logged("running.md")
    assert len(found) > 20
    assert [name for name in found if f'"{name}"' not in code()] == []


def test_every_setting_that_a_page_names_is_there() -> None:
    example = (ROOT / "config.example.toml").read_text(encoding="utf-8")
    keys, section = set(), ""
    for line in example.splitlines():
        if found := re.match(r"\[(\w+)\]", line):
            section = found[1]
        elif found := re.match(r"(\w+) = ", line):
            keys.add(f"{section}.{found[1]}")
    sections = "|".join({key.partition(".")[0] for key in keys})
    named = {
        (page.name, name)
        for page in PAGES
        for name in re.findall(rf"`((?:{sections})\.[a-z_]+)(?: = [^`]*)?`", flowing(page))
    }
    assert len(named) > 40
    others = {*logged("running.md"), "meeting.png"}  # written like settings
    assert {(page, name) for page, name in named if name not in keys | others} == set()
