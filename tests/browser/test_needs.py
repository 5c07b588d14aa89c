"""What somebody needs to take part, in a real browser: ticked, seen, and taken back with one
press."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.test_pseudo_languages import SETTLED
from tests.browser.test_room import _own_room

pytestmark = pytest.mark.browser


async def _looks(page: Page, name: str) -> None:
    """It fits at either width; a picture of each, for somebody to look at."""
    for size in (PHONE, DESKTOP):
        await page.set_viewport_size(size)  # type: ignore[arg-type]
        await page.evaluate(SETTLED)
        wide = await page.evaluate("document.documentElement.scrollWidth")
        assert wide <= size["width"], (name, size)
        if folder := os.environ.get("HEARD_SHOTS"):
            await page.screenshot(path=str(Path(folder) / f"needs-{name}-{size['width']}.png"))


async def test_needs_are_ticked_seen_and_taken_back_with_one_press(visit, accessible) -> None:
    page = await visit("/", phone=True)
    await _own_room(page)
    log, dialog = page.locator("#log"), page.locator("#form-dialog")
    await page.locator("#composer-text").fill("/needs")
    await page.locator("#composer-text").press("Enter")
    await log.get_by_role("button", name="Say what I need").click()
    what = dialog.get_by_role("group", name="What do you need?")
    await what.get_by_label("Captions or an interpreter").check()
    await what.get_by_label("More time").check()
    await dialog.get_by_label("Anything else, in your own words?").fill("Ukrainian, please")
    await accessible(page)
    await _looks(page, "form")
    await dialog.get_by_role("button", name="Save").click()
    await expect(log).to_contain_text("Nobody is shown what you need.")
    await log.get_by_role("button", name="What I need").last.click()
    await expect(log).to_contain_text("In your own words: “Ukrainian, please”")
    await expect(log).to_contain_text("Not arranged yet for meeting 1.")
    await accessible(page)
    await _looks(page, "seen")
    await log.get_by_role("button", name="Take it all back").click()
    await expect(log).to_contain_text("It is all deleted")
