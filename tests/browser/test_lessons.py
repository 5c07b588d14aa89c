"""A lesson in the web room: its text, its picture with words, and one thing to try, privately."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.browser.test_room import _own_room
from tests.browser.test_who_is_here import _member

pytestmark = pytest.mark.browser
SHOTS = os.environ.get("HEARD_SHOTS", "")
"""A folder that pictures of the pages go into, to be looked at; "": none are made."""


async def test_a_lesson_is_read_with_its_picture_on_a_desk_and_on_a_phone(visit, accessible):
    grace = await visit("/")
    await _own_room(grace)
    for who, phone in (("Tom", True), ("Ana", False)):
        page = await _member(visit, grace, who, phone=phone)
        await page.set_viewport_size(
            {"width": 390, "height": 844} if phone else {"width": 1280, "height": 800}
        )
        await page.get_by_role("textbox", name="message").fill("/learn listening")
        await page.keyboard.press("Enter")
        lesson = page.locator("#log").get_by_text("Most of us listen while we get our own")
        await expect(lesson).to_be_visible()
        await expect(page.locator("#log")).to_contain_text("One thing to try at the next meeting")
        picture = page.locator("#log img[alt*='counts one, two, three']")
        await picture.scroll_into_view_if_needed()
        await expect(picture).to_be_visible()
        assert await picture.evaluate("(it) => it.decode().then(() => it.naturalWidth)") == 960
        wide = "document.documentElement.scrollWidth <= innerWidth"
        assert await page.evaluate(wide), "nothing is cut off"
        await accessible(page)
        if SHOTS:
            await page.screenshot(path=Path(SHOTS) / f"lesson-{'phone' if phone else 'desk'}.png")
            await lesson.scroll_into_view_if_needed()
            await page.screenshot(
                path=Path(SHOTS) / f"lesson-{'phone' if phone else 'desk'}-top.png"
            )
    await expect(grace.locator("#log")).not_to_contain_text("Most of us listen")
