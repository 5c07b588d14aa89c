"""On no page is anything of Heard's in English that does not say so, in whatever language it is."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

import adapters.web.app
from adapters.web.date_words import date_words
from bot.phrases import LANGUAGES, catalogue
from bot.phrases.reading import answering
from tests.fakes.english import unmarked
from tests.web.full_room import a_meeting, pages

OTHERS = [language for language in LANGUAGES if language != "en"]
TEMPLATES = Path(adapters.web.app.__file__).parent / "templates"
SCRIPTS = Path(adapters.web.app.__file__).parent / "static"
SAID = {"aria-label", "title", "placeholder", "alt", "aria-description", "data-own", "data-dark"}
"""Attributes that somebody reads or hears, or that a script shows."""
NO_END = {"meta", "link", "input", "br", "img", "hr", "source", "wbr"}
IN_TEMPLATE = re.compile(r'([\w-]+)="\{\{ say\("([\w.-]+)"')
IN_SCRIPT = re.compile(
    r'(?:"aria-label"[:,]|placeholder[:=]|title:)\s*words\.(\w+)|(?:aria-label", )words\.(\w+)'
)


class Said(HTMLParser):
    """What a page says, in texts and attributes, each with its language."""

    def __init__(self) -> None:
        super().__init__()
        self._open: list[tuple[str, str]] = []
        self.found: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        language = dict(attrs).get("lang") or (self._open[-1][1] if self._open else "")
        self.found += [(value, language) for name, value in attrs if name in SAID and value]
        if tag not in NO_END:
            self._open.append((tag, language))

    def handle_endtag(self, tag: str) -> None:
        if any(tag == name for name, _ in self._open):
            while self._open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        if data.strip() and self._open and self._open[-1][0] not in ("script", "style"):
            self.found.append((data, self._open[-1][1]))


def said_on(page: str) -> list[tuple[str, str]]:
    reader = Said()
    reader.feed(page)
    return reader.found


def test_what_is_not_marked_is_found() -> None:
    page = (
        '<html lang="cy"><p>What next</p><p lang="en">What next</p><nav aria-label="Conversation">'
        'Safle</nav><p>Heard</p><input placeholder="Write a message"><p>Step 3 of 4</p>'
    )
    assert unmarked("cy", said_on(page)) == [
        "What next", "Conversation", "Write a message", "Step 3 of 4",
    ]  # fmt: skip


@pytest.mark.parametrize("language", OTHERS)
async def test_whatever_is_english_on_a_page_says_so(language: str) -> None:
    async with a_meeting(language) as room:
        ann = room.people["Ann"]
        meetings = f"/room/{room.key}/meetings"
        more = {
            "minutes": f"{meetings}/1", "recording": "/recording", "return": "/return",
            "owner": "/owner", "join": "/join", "no form": f"/room/{room.key}/points/do",
            "room": f"/room/{room.key}",
        }  # fmt: skip
        wrong, seen = [], 0
        for name, path in (pages(room.key) | more).items():
            await ann.get(f"{path}{'&' if '?' in path else '?'}lang={language}")
            assert f'<html lang="{language}"' in ann.text, name
            said = said_on(ann.text)
            seen += len(said)
            wrong += [(name, text) for text in unmarked(language, said)]
        assert seen > 500
    assert wrong == []


def in_attributes() -> set[str]:
    """The sentences that stand in attributes, of pages and of what scripts show."""
    keys = set()
    for file in TEMPLATES.glob("*.html"):
        found = IN_TEMPLATE.findall(file.read_text(encoding="utf-8"))
        keys |= {key for attribute, key in found if attribute in SAID}
    words = (SCRIPTS / "words.js").read_text(encoding="utf-8")
    for file in SCRIPTS.glob("*.js"):
        for it in IN_SCRIPT.finditer(file.read_text(encoding="utf-8")):
            name = it[1] or it[2]
            _, _, said = words.partition(f"\n  {name}: ")
            line = re.split(r"\n  (?:\w+:|/\*\*)", said)[0]
            assert line, name
            keys |= set(re.findall(r'"(script-[\w-]+)"', line))
    return keys


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_has_what_stands_in_attributes(language: str) -> None:
    """An attribute cannot say in which language it is."""
    keys = in_attributes()
    assert {"web-room-steps", "web-sample-you", "script-played", "script-hide-this"} <= keys
    assert {key for key in keys if catalogue(language).lacks(key)} == set()


def test_dates_go_with_a_page_in_a_language_of_which_a_browser_may_know_none() -> None:
    with answering("en"):
        assert date_words() is None
    with answering("es"):
        spanish = date_words()
    with answering("cy"):
        welsh = date_words()
    assert spanish
    assert welsh
    assert (spanish["date"], spanish["full"]) == ("EEEE, d 'de' MMMM", "EEEE, d 'de' MMMM 'de' y")
    assert (welsh["days"][0], welsh["days"][6]) == ("Dydd Sul", "Dydd Sadwrn")
    assert (welsh["months"][0], len(welsh["months"])) == ("Ionawr", 12)
    assert welsh["list"]["2"] == "{0} a(c) {1}"
