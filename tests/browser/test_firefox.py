"""A short tour in Firefox: one makes a room, writes, raises a hand, fills in a form, reads the
minutes. The other tests here are in Chromium."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.browser.bidi import ENTER, FirefoxPage, firefox
from tests.browser.conftest import Heard

pytestmark = pytest.mark.browser
PROGRAM = shutil.which("firefox-esr") or shutil.which("firefox")


async def types(page: FirefoxPage, line: str, seen: str) -> None:
    """Type a line into the message box, and wait until something stands in the conversation."""
    await page.until("document.getElementById('composer-text')")
    await page.js("document.getElementById('composer-text').focus()")
    await page.press(line + ENTER)
    await page.until(f"document.body.innerText.includes({seen!r})")


@pytest.mark.skipif(PROGRAM is None, reason="Firefox is not installed here")
async def test_a_tour_in_firefox(heard: Heard, tmp_path: Path) -> None:
    assert PROGRAM is not None
    profile = tmp_path / "firefox"
    profile.mkdir()
    async with firefox(PROGRAM, profile) as page:
        await page.size(1280, 800)
        await page.goto(heard.url)
        await page.js("document.getElementById('room-title').focus()")
        await page.press("Respite care")
        await page.js("document.getElementById('room-name').focus()")
        await page.press("Grace" + ENTER)
        await page.until("document.getElementById('me')?.innerText.includes('Grace')")

        await types(page, "Good evening from Firefox", "Good evening from Firefox")
        await types(page, "/start", "Meeting 1 has started")
        await types(page, "/hand", "Your hand is up")

        # A form: the list of commands finds it by a word that it is not called by.
        await page.js("document.getElementById('commands-open').click()")
        await page.until("document.activeElement.id === 'commands-find'")
        await page.press("memo" + ENTER)
        await page.until("document.getElementById('form-dialog').open")
        await page.press("The kettle is broken.")
        await page.js("document.querySelector('#form-dialog [type=submit]').click()")
        await page.until("!document.getElementById('form-dialog').open")

        room = await page.js("location.pathname")
        await page.goto(f"{heard.url.rstrip('/')}{room}/meetings")
        await page.js("document.querySelector('a[href*=minutes]').click()")
        await page.until("document.querySelector('main.minutes')")
        await page.until("document.body.innerText.includes('The kettle is broken.')")
        assert page.errors == []
