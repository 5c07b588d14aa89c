"""The documentation leads where it says, names what there is, and gives the figures that hold."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pytest

from bot.commands.table import COMMANDS
from bot.rules import Rules

ROOT = Path(__file__).parent.parent
PAGES = sorted([
    *ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("docs/adr/0*.md"),
    *ROOT.glob("bench/*.md"),
])  # fmt: skip
LINK = re.compile(r"(?<!!)\[[^]]*\]\(([^)\s]+)\)|!\[[^]]*\]\(([^)\s]+)\)", re.DOTALL)
FENCED = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
PEOPLES = ("member.md", "facilitator.md")


def _text(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def _external_refs(page: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    headings = re.findall(r"^#+ +(.+?) *$", FENCED.sub("", _text(page)), re.MULTILINE)
    plain = [re.sub(r"[^\w\- ]", "", heading.lower()) for heading in headings]
    return {heading.replace(" ", "-") for heading in plain}


def _links(page: Path) -> list[str]:
    return [a or b for a, b in LINK.findall(FENCED.sub("", _text(page)))]


def test_there_are_links_to_look_at():
    assert len(PAGES) > 20
    assert sum(len(_links(page)) for page in PAGES) > 40


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page):
    for link in _links(page):
        if link.startswith(("https://", "http://", "mailto:")):
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), f"{link}: there is no such file"
        if anchor and target.suffix == ".md":
            assert anchor in _external_refs(target), f"{link}: there is no such heading"


def test_the_map_leads_to_every_page():
    led_to = {link.partition("#")[0] for link in _links(ROOT / "docs" / "README.md")}
    pages = {page.name for page in ROOT.glob("docs/*.md")} - {"README.md"}
    assert pages <= led_to


@pytest.mark.parametrize("name", PEOPLES)
def test_people_are_told_of_commands_that_there_are(name):
    typed = {command.name for command in COMMANDS} | {"heard"}
    told = re.findall(r"`/([a-z][a-z -]*)`", _text(ROOT / "docs" / name))
    assert told
    assert [words for words in told if words not in typed] == []


def test_people_are_told_the_figures_that_hold_unless_they_are_changed():
    rules, page = Rules(), _text(ROOT / "docs" / "member.md")
    number = {5: "five", 8: "eight"}
    assert timedelta(hours=rules.poll_hours) == timedelta(days=2)
    assert "open for two days" in page
    flowing = " ".join(page.split())
    assert f"at least {number[rules.poll_fewest]} people have answered" in flowing
    assert f"at least {number[rules.poll_comments_fewest]} people answered" in flowing
