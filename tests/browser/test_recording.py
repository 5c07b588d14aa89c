"""The page "Try it with a recording of yours", in a browser: what people send and what they see."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from playwright.async_api import FilePayload, Page, expect

READ = 600_000
"""Milliseconds that a recording may take, where others keep the machine busy: it has the lowest
priority."""
pytestmark = [pytest.mark.browser, pytest.mark.timeout(60 + 3 * READ // 1000)]

SHOTS = os.environ.get("HEARD_SHOTS", "")
"""A folder that pictures of the pages go into, to be looked at; "": none are made."""
PHRASE = f"the heron {uuid4().hex} stood on the lawn"
"""No other test, and no earlier run of this one, has left it anywhere."""
NAMES = ("Ada Birch", "Wilhelmina Quill", "Kim Doe", "Sam Fir")
SAID = (
    "who could drive people to the clinic on Fridays?",
    "I can, if somebody lends me the van for the morning",
    "yes",
    "the nights are hard for us since the second carer left, and nobody pays for another",
    "could we ask the council about that money again?",
)


def chat(days: int = 1) -> str:
    """A WhatsApp chat, with an evening's meeting on each of some days."""
    lines = []
    for day in range(days):
        at = datetime(2024, 3, 13 + day, 19, 0)
        for n in range(60):
            who = NAMES[(n * n + n // 7) % len(NAMES)]
            text = PHRASE if n == 7 else SAID[n % len(SAID)]
            lines.append(f"{at + timedelta(minutes=n):%d/%m/%Y, %H:%M} - {who}: {text}")
    return "\n".join(lines)


def given(text: str | bytes, name: str = "WhatsApp Chat with Carers.txt") -> FilePayload:
    """A file, as a browser has it."""
    data = text.encode() if isinstance(text, str) else text
    return FilePayload(name=name, mimeType="text/plain", buffer=data)


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


async def _make(page: Page, file: FilePayload | Path) -> None:
    await page.get_by_label("A file of a meeting").set_input_files(file)
    await page.get_by_role("button", name="Make the report").click()


def _shot(name: str) -> Path:
    return Path(SHOTS) / name


def _holding(what: str, folder: Path) -> Iterator[Path]:
    for file in folder.rglob("*"):
        if file.is_file() and what.encode() in file.read_bytes():
            yield file


async def test_a_recording_becomes_a_report_on_a_desk_a_phone_and_paper_and_nothing_is_stored(
    visit, heard, accessible
):
    (heard.folder / "planted").write_text(PHRASE)
    assert [*_holding(PHRASE, heard.folder)], "what is stored there is found"
    (heard.folder / "planted").unlink()
    for phone in (False, True):
        page = await visit("/", phone=phone)
        await page.get_by_role("link", name="Try it with a recording of yours").click()
        await expect(page.get_by_text("Nothing is stored.")).to_be_visible()
        await accessible(page)
        await page.get_by_label("Name people in the report").set_checked(phone)
        await _make(page, given(chat()))
        report = page.locator(".report")
        await expect(report).to_be_visible(timeout=READ)
        await expect(report).to_contain_text("60 messages were written by 4 people")
        await expect(page.locator("#result")).to_be_focused()
        assert (NAMES[1] in await report.inner_text()) is phone, "people are named if asked for"
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        await accessible(page)
        if SHOTS:
            name = f"recording-{'phone' if phone else 'desk'}"
            await page.screenshot(path=_shot(f"{name}.png"), full_page=True)
            await page.pdf(path=_shot(f"{name}.pdf"), format="A4", print_background=True)
        async with page.expect_download() as saving:
            await page.get_by_role("link", name="Save").click()
        saved = _text(await (await saving.value).path())
        assert "60 messages were written by 4 people" in saved
        if SHOTS:
            _shot("report.html").write_text(saved, encoding="utf-8")
        await page.get_by_role("link", name="Another recording").click()
        await expect(page.get_by_label("A file of a meeting")).to_be_visible()
    assert [*_holding(PHRASE, heard.folder)] == []


async def test_it_says_how_far_it_is_and_can_be_stopped(visit):
    page = await visit("/recording")
    # So long a history that there is time to look and to press.
    await _make(page, given("\n".join([chat()] * 60)))
    await expect(page.get_by_label("How far it is")).to_be_visible()
    await expect(page.locator("[data-status]")).to_have_text(
        re.compile(r"Lines done: \d+ of \d+"), timeout=READ
    )
    await page.get_by_role("button", name="Stop").click()
    await expect(page.get_by_role("alert")).to_have_text("It was stopped. Nothing was kept.")
    await expect(page.get_by_label("A file of a meeting")).to_be_visible()


async def test_of_a_history_a_meeting_is_chosen_and_the_file_is_still_there(visit):
    page = await visit("/recording")
    await _make(page, given(chat(days=3)))
    which = page.get_by_label("Which would you like to see?")
    await expect(which).to_be_visible(timeout=READ)
    await expect(page.locator("[data-again]")).to_be_hidden()
    await which.select_option(label="All 3, in one report")
    await page.get_by_role("button", name="Make the report").first.click()
    await expect(page.locator(".report")).to_be_visible(timeout=READ)
    if SHOTS:
        await page.screenshot(path=_shot("recording-three.png"), full_page=True)
        await page.pdf(path=_shot("recording-three.pdf"), format="A4", print_background=True)


async def test_what_is_too_long_or_cannot_be_read_is_refused_in_a_sentence(visit, tmp_path):
    page = await visit("/recording")
    long = tmp_path / "long.txt"
    long.write_bytes(b"x" * 20_000_001)
    await _make(page, long)
    await expect(page.get_by_role("alert")).to_contain_text("This is longer than 20 MB.")
    await _make(page, given(b"\x89PNG\r\n\x1a\n" + bytes(100), "photo.png"))
    await expect(page.get_by_role("alert")).to_contain_text("is a picture", timeout=READ)
    await expect(page.get_by_text("Nothing of it was kept.")).to_be_visible()
    if SHOTS:
        await page.screenshot(path=_shot("recording-refused.png"), full_page=True)


async def test_it_works_without_any_script(browser, heard):
    context = await browser.new_context(java_script_enabled=False)
    page = await context.new_page()
    await page.goto(f"{heard.url.rstrip('/')}/recording")
    await _make(page, given(chat()))
    await expect(page.locator(".report")).to_contain_text(
        "60 messages were written by 4 people", timeout=READ
    )
    await _refused_without_script(page, heard)
    await context.close()


async def _refused_without_script(page: Page, heard) -> None:
    await page.goto(f"{heard.url.rstrip('/')}/recording")
    await page.get_by_role("button", name="Make the report").click()
    await expect(page.get_by_role("alert")).to_contain_text("There is nothing to read yet.")
