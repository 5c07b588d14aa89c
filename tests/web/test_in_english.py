"""A page in a language that lacks some of its sentences says which of them are English."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

import pytest

import adapters.web.app  # noqa: F401 - its sentences are in the catalogues
from adapters.web import ui_texts
from adapters.web.in_english import BEGIN, END, say, with_languages
from bot.phrases import catalogue
from bot.phrases.reading import answering

EMPTY = {"meta", "link", "input", "br", "img", "hr", "source", "wbr"}


class Sentences(HTMLParser):
    """The texts of a page, each with the language that its element says."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.found: list[tuple[str, str]] = []
        self.attributes: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes += [value or "" for _, value in attrs]
        if tag not in EMPTY:
            here = self.open[-1][1] if self.open else ""
            self.open.append((tag, dict(attrs).get("lang") or here))

    def handle_endtag(self, tag: str) -> None:
        if any(tag == name for name, _ in self.open):
            while self.open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        if data.strip() and self.open and self.open[-1][0] not in ("script", "style", "title"):
            self.found.append((" ".join(data.split()), self.open[-1][1]))


def sentences(page: str) -> list[tuple[str, str]]:
    """Each text of a page with its language."""
    reader = Sentences()
    reader.feed(page)
    assert BEGIN not in page
    assert END not in page
    return reader.found


def without_gaps(*, lacking: bool) -> Iterator[str]:
    """The English of the pages' sentences that Welsh lacks, or the Welsh of those it has."""
    english, welsh = catalogue(), catalogue("cy")
    for key in english.patterns():
        if key.startswith("web-") and welsh.lacks(key) is lacking:
            try:
                yield (english if lacking else welsh).say(key)
            except Exception:
                continue


@pytest.mark.parametrize(("path", "least"), [("/", 15), ("/manual", 0), ("/no/such/page", 0)])
async def test_every_english_sentence_of_a_welsh_page_says_so_and_no_other(
    ann, path: str, least: int
) -> None:
    await ann.get(f"{path}?lang=cy")
    found = sentences(ann.text)
    assert '<html lang="cy"' in ann.text
    lacking, has = set(without_gaps(lacking=True)), set(without_gaps(lacking=False))
    english = [language for text, language in found if text in lacking - has]
    assert len(english) >= least
    assert set(english) <= {"en"}
    own = [language for text, language in found if text in has - lacking]
    assert own
    assert set(own) == {"cy"}


async def test_an_english_page_says_it_of_nothing_but_itself(ann) -> None:
    await ann.get("/")
    assert ann.text.count('lang="en"') == 1


async def test_an_error_page_too(ann) -> None:
    await ann.get("/calendar/none?lang=cy")
    assert {language for _, language in sentences(ann.text)} <= {"cy", "en"}


def test_what_stands_alone_in_its_element_is_said_by_that() -> None:
    page = f'<p class="a">{BEGIN}Who pays?{END}</p><p>Pwy? {BEGIN}Who?{END}</p>'
    assert with_languages(page) == (
        '<p class="a" lang="en">Who pays?</p><p>Pwy? <span lang="en">Who?</span></p>'
    )


def test_a_link_within_a_sentence_stays_within_it() -> None:
    page = f'<p>{BEGIN}See <a href="/">{BEGIN}the front{END}</a> first.{END}</p>'
    assert with_languages(page) == (
        '<p><span lang="en">See <a href="/" lang="en">the front</a> first.</span></p>'
    )


def test_where_no_element_can_stand_the_marks_go() -> None:
    page = f'<title>{BEGIN}Rooms{END} · Heard</title><p title="{BEGIN}A map{END}">'
    assert with_languages(page) == '<title>Rooms · Heard</title><p title="A map">'


def test_what_has_no_words_of_its_own_says_of_itself_that_it_is_in_english() -> None:
    page = f'<p><img alt="{BEGIN}A map{END}"><progress aria-label="Faint"></progress></p>'
    assert with_languages(page) == (
        '<p><img lang="en" alt="A map"><progress aria-label="Faint"></progress></p>'
    )


def test_marks_that_are_not_ours_open_nothing() -> None:
    for page in (f"<p>a{BEGIN}b</p>", f"<p>a{END}b{BEGIN}c</p>"):
        assert "span" not in with_languages(page)
        assert BEGIN not in with_languages(page)


def test_what_a_link_says_already_of_its_language_is_left() -> None:
    page = f'<a lang="en" href="?lang=en">{BEGIN}English{END}</a>'
    assert with_languages(page) == '<a lang="en" href="?lang=en">English</a>'


def test_of_a_promise_that_nobody_has_checked_the_english_after_it_is_marked() -> None:
    with answering("cy"):
        said = with_languages(f"<p>{say('web-know-kept-text')}</p>")
    english = catalogue().say("web-know-kept-text")
    assert f'(<span lang="en">{english}</span>)' in said
    assert catalogue("cy").say("web-know-kept-text").split(" (")[0] in said


def test_what_scripts_say_in_english_is_told_them() -> None:
    with answering("cy"):
        texts = ui_texts.script_texts()
    lacking = [key for key in texts if catalogue("cy").lacks(key) and key != ui_texts.LOCALE]
    assert "script-jump" in lacking
    for key in lacking:
        (piece,) = texts[key]
        assert isinstance(piece, dict)
        assert "english" in piece
    assert "english" in str(texts["script-private-saved"][-2]), "a promise is followed by it"
    assert "english" not in str(texts["script-send"])
    with answering("en"):
        assert "english" not in str(ui_texts.script_texts()).replace("script-english", "")
