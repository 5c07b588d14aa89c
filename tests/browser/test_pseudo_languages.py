"""Every screen in a language that is longer and accented, and in one that is written
from right to left: nothing runs over, and nothing is left in English that people did not write.

Pictures of all of them, and of the same screens in English and Welsh: HEARD_SHOTS=folder.
"""

from __future__ import annotations

import os
import re
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from babel import Locale
from playwright.async_api import Browser, Page, expect

from tests.fakes.english import unmarked
from tests.fakes.pseudo import speak
from tests.web.full_room import EXPLAINED, ITEM, PEOPLE, POINT, TITLE, a_meeting, pages
from tests.web.real_room import Room

pytestmark = pytest.mark.browser

PSEUDO = ("longer", "right to left")
REAL = {"English": "en", "Welsh": "cy"}
"""Languages that people read: the tests of their texts are elsewhere, and here are pictures."""
WIDTHS = {"phone": (390, 844), "desktop": (1280, 800)}
_EN, _HE = Locale.parse("en"), Locale.parse("he")
KNOWN = {
    word.casefold()
    for name in (
        *PEOPLE, TITLE, ITEM, POINT, EXPLAINED, "ICB",
        "Europe London UTC Heard Ctrl Esc Shift Enter QR",
        *_EN.days["format"]["wide"].values(), *_EN.months["format"]["wide"].values(),
        *_EN.days["format"]["abbreviated"].values(), *_EN.months["format"]["abbreviated"].values(),
        "minute minutes hour hours day days and", "English Cymraeg Español",
        "Short Breaks Together redesign",
    )
    for word in re.findall(r"\w+", name)
}  # fmt: skip
"""Words of people, of the keyboard and of Babel: dates, lengths of time, names of languages."""
SEEN = """() => {
  const skip = "script, style, noscript, time, kbd, code, .qr, .people, .round, [data-zone], " +
    "[name=zone]";
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const at = walk.currentNode.parentElement;
    if (at && !at.closest(skip)) found.push(walk.currentNode.data);
  }
  for (const node of document.querySelectorAll("*")) {
    if (node.closest(skip)) continue;
    for (const name of ["aria-label", "placeholder", "title", "alt", "aria-description"]) {
      const text = node.getAttribute(name);
      if (text) found.push(text);
    }
  }
  return found;
}"""
SETTLED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
"""The page has been laid out again."""
BEGINS = """(line) => {
  const first = document.createRange();
  const text = document.createTreeWalker(line, NodeFilter.SHOW_TEXT).nextNode();
  first.setStart(text, 0);
  first.setEnd(text, 1);
  const [all, one] = [line.getBoundingClientRect(), first.getBoundingClientRect()];
  return one.left - all.left < all.right - one.right ? "left" : "right";
}"""
"""At which side of a line its first letter stands."""
WIDER = """() => {
  const wide = document.documentElement.clientWidth;
  const over = [...document.querySelectorAll("body *")].filter((node) => {
    const box = node.getBoundingClientRect();
    const hidden = getComputedStyle(node);
    if (!box.width || hidden.visibility === "hidden") return false;
    if (box.left >= -1 && box.right <= wide + 1) return false;
    for (let up = node.parentElement; up; up = up.parentElement) {
      const way = getComputedStyle(up).overflowX;
      if (way === "auto" || way === "scroll" || way === "hidden" || way === "clip") return false;
    }
    return hidden.position !== "fixed" || box.width > wide;
  });
  return [document.documentElement.scrollWidth - wide,
          over.slice(0, 3).map((node) => node.outerHTML.slice(0, 160))];
}"""


def english(texts: list[str]) -> list[str]:
    """What is left in English: a word in plain letters that nobody has written."""
    left = []
    for text in texts:
        bare = re.sub(r"/[\w-]+( \w+=?)*|https?://\S+|#?\d+", " ", text)
        words = re.findall(r"(?<![\w’])[A-Za-z]{3,}(?![\w’])", bare)
        if any(re.search("[aeiou]", w) and w.casefold() not in KNOWN for w in words):
            left.append(text.strip())
    return left


def test_what_is_left_in_english_is_found() -> None:
    assert english(["[Šååvééd] Saved.", "[Ååññ]", "Respite care", "/agenda next"]) == [
        "[Šååvééd] Saved."
    ]


class Reader:
    """Ann's browser, a real one."""

    def __init__(self, page: Page, room: Room, how: str) -> None:
        self.page, self.room, self.how = page, room, how
        self.wrong: list[str] = []

    async def opens(self, path: str) -> None:
        await self.page.goto(str(self.room.people["Ann"].client.make_url(path)))

    async def looks(
        self,
        name: str,
        *,
        only: tuple[str, ...] = tuple(WIDTHS),
        opens: str = "",
        told: bool = True,
    ) -> None:
        """Look at what is open, in both widths. `opens`: what is pressed before that; `told`:
        nothing may be in English."""
        rtl = self.how == "right to left"
        assert await self.page.locator("html").get_attribute("dir") == ("rtl" if rtl else "ltr")
        told = told and self.how in PSEUDO
        left = english(await self.page.evaluate(SEEN)) if told else []
        self.wrong += [f"{name}: in English: {text[:120]!r}" for text in left]
        for width in only:
            across, down = WIDTHS[width]
            await self.page.set_viewport_size({"width": across, "height": down})
            if opens:
                await self.page.locator(opens).click()
            await self.page.evaluate(SETTLED)
            over, nodes = await self.page.evaluate(WIDER)
            if over > 0 or nodes:
                self.wrong.append(f"{name} at {across}: {over} px too wide: {nodes}")
            if folder := os.environ.get("HEARD_SHOTS"):
                file = Path(folder) / f"{self.how.replace(' ', '-')}-{name}-{across}.png"
                await self.page.screenshot(path=file, full_page=width == "desktop")


@pytest.mark.parametrize("how", [*PSEUDO, *(REAL if os.environ.get("HEARD_SHOTS") else ())])
async def test_every_screen(
    browser: Browser,
    accessible: Callable[[Page], Awaitable[None]],
    monkeypatch: pytest.MonkeyPatch,
    how: str,
) -> None:
    language = REAL.get(how, "en")
    if how in PSEUDO:
        speak(how, monkeypatch)
    async with a_meeting(language) as room:
        locale = "cy" if language == "cy" else "en-GB"
        context = await browser.new_context(locale=locale, reduced_motion="reduce")
        jar = room.people["Ann"].client.session.cookie_jar
        url = str(room.people["Ann"].client.make_url("/"))
        await context.add_cookies(
            [{"name": one.key, "value": one.value, "url": url} for one in jar]
        )
        context.set_default_timeout(10_000)
        reader = Reader(await context.new_page(), room, how)
        rtl = how == "right to left"
        for name, path in pages(room.key).items():
            await reader.opens(path)
            await reader.looks(name)
            await accessible(reader.page)
            if name == "words":
                # A sentence with somebody's English in it begins where the page's own do.
                line = reader.page.locator(".said", has_text=EXPLAINED)
                assert await line.evaluate(BEGINS) == ("right" if rtl else "left")
            if name == "point":
                # What somebody wrote in English begins where the lines of the page do.
                words = reader.page.locator(".said", has_text=POINT).first
                side = await words.evaluate("(it) => getComputedStyle(it).textAlign")
                assert side == ("right" if rtl else "left")
        await the_room(reader)
        await what_a_room_answers(reader)
        await accessible(reader.page)
        await the_way_in(reader, browser, locale)
    assert not reader.wrong, "\n".join(reader.wrong)


async def the_room(reader: Reader) -> None:
    page = reader.page
    await reader.opens(f"/room/{reader.room.key}")
    await expect(page.locator("#panel-now")).to_be_visible()
    await reader.looks("room")
    await reader.looks("panel", opens="#panel-toggle", only=("phone",))
    await page.locator("#settings-open").click()
    await expect(page.get_by_role("dialog")).to_be_visible()
    await reader.looks("settings")
    await page.keyboard.press("Escape")
    box = page.locator("#composer-text")
    await box.fill("/park")
    await box.press("Enter")
    await expect(page.get_by_role("dialog")).to_be_visible()
    await reader.looks("form")
    await page.keyboard.press("Escape")


async def what_a_room_answers(reader: Reader) -> None:
    """Cards, needs, a lesson and the word list: as forms, and as what is answered privately."""
    page = reader.page
    box, log, dialog = (
        page.locator("#composer-text"), page.locator("#log"), page.locator("#form-dialog")
    )  # fmt: skip
    lesson = False
    for name, typed in {
        "card-up": "/card agree",
        "glossary": "/glossary",
        "word-means": "/what is ICB",
        "lesson": "/learn listening",
        "needs": "/needs",
    }.items():
        before = await log.locator(".card").count()
        await box.fill(typed)
        await box.press("Enter")
        await expect(log.locator(".card")).not_to_have_count(before)
        # A lesson is a text of its own in each language, and nobody has written these two.
        await reader.looks(name, told=name != "lesson" and not lesson)
        lesson = lesson or name == "lesson"
    await log.locator(".card").last.get_by_role("button").first.click()
    await expect(dialog).to_be_visible()
    await reader.looks("needs-form", told=False)
    await page.keyboard.press("Escape")


async def the_way_in(reader: Reader, browser: Browser, locale: str) -> None:
    other = await browser.new_context(locale=locale, reduced_motion="reduce")
    reader.page = await other.new_page()
    room = reader.room
    base = str(room.people["Ann"].client.make_url("")).rstrip("/")
    await reader.page.goto(room.face.links.invitation(room.key, "member", base))
    await expect(reader.page.locator("#name")).to_be_visible()
    await reader.looks("join")


LANGUAGES_OF = """() => {
  const found = [];
  const told = (node) => node.closest("[lang]").lang;
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const at = walk.currentNode.parentElement;
    if (!at.closest("script, style")) found.push([walk.currentNode.data, told(at)]);
  }
  for (const node of document.querySelectorAll("body *"))
    for (const name of ["aria-label", "placeholder", "title", "alt", "aria-description"])
      if (node.hasAttribute(name)) found.push([node.getAttribute(name), told(node)]);
  return found;
}"""
"""Each text and attribute that somebody reads or hears, and in which language it says it is."""


async def test_a_room_in_welsh_says_what_of_it_is_english_and_dates_are_in_welsh(
    browser: Browser,
) -> None:
    """In a browser that knows no Welsh: its own dates would be in English."""
    async with a_meeting("cy") as room:
        context = await browser.new_context(locale="cy", reduced_motion="reduce")
        ann = room.people["Ann"].client
        url = str(ann.make_url("/"))
        await context.add_cookies(
            [{"name": it.key, "value": it.value, "url": url} for it in ann.session.cookie_jar]
        )
        context.set_default_timeout(10_000)
        reader = Reader(await context.new_page(), room, "Welsh")
        page = reader.page
        await reader.opens(f"/room/{room.key}")
        await expect(page.locator("#panel-now")).to_be_visible()
        await expect(page.locator("#log .divider").first).to_have_text(re.compile("^Dydd .*Mawrth"))
        wrong = unmarked("cy", await page.evaluate(LANGUAGES_OF))
        await page.locator("#settings-open").click()
        await expect(page.get_by_role("dialog")).to_be_visible()
        wrong += unmarked("cy", await page.evaluate(LANGUAGES_OF))
        await page.keyboard.press("Escape")
        box, log = page.locator("#composer-text"), page.locator("#log")
        for typed in ("/parked", "/agenda", "/needs"):
            before = await log.locator(".card").count()
            await box.fill(typed)
            await box.press("Enter")
            await expect(log.locator(".card")).not_to_have_count(before)
        said = await page.evaluate(LANGUAGES_OF)
        wrong += unmarked("cy", said)
        assert "en" in {language for _, language in said}, "something is in English, and says so"
        await reader.opens(f"/room/{room.key}/meetings")
        await expect(page.locator("time").first).to_have_text(re.compile("Mawrth"))
        assert wrong == []
