"""A point's page, the list, and what stands in the conversation about points and proposals."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import Page, expect

from tests.browser.test_papers import _a_room, _say

pytestmark = pytest.mark.browser


async def _fits(page: Page) -> None:
    width = await page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert width[0] <= width[1]


@pytest.mark.parametrize("phone", [True, False], ids=["phone", "desktop"])
async def test_the_buttons_of_a_card_and_the_pages_of_its_point(visit, accessible, phone) -> None:
    grace = await _a_room(visit, phone)
    log = grace.locator("#log")
    await _say(grace, "/start")
    await expect(log).to_contain_text("Meeting 1 has started")
    await _say(grace, "/propose Breaks at home and the house start on the same day.")
    await expect(log).to_contain_text("How it is decided: consent")
    await log.get_by_role("button", name="Answer proposal 1").click()
    form = grace.get_by_role("dialog")
    await expect(form).to_contain_text("How it is decided: consent\nIt is decided if nobody")
    await expect(form).to_contain_text("Everybody in this room can see your answer, with your name")
    await expect(form).to_contain_text("Where do you stand?")
    await expect(form).not_to_contain_text("Which proposal?")
    await accessible(grace)
    await form.get_by_role("radio", name="I object").check()
    await form.get_by_role("textbox", name="Why?").fill("There is no night staff for both.")
    await form.get_by_role("button", name="Answer").click()
    await expect(form).to_be_hidden()
    await _say(grace, "/proposal close 1")
    # No menu lists what this button does. It is there for all that.
    await log.get_by_role("button", name="Park this objection as a point").click()
    await expect(log).to_contain_text("Parked as point 1")
    await accessible(grace)
    await _fits(grace)

    room = grace.url
    await grace.goto(f"{room}/points")
    await accessible(grace)
    await _fits(grace)
    assert await grace.get_by_text("Look for points").count() == 1, "not a button and a heading"
    await grace.get_by_role("link", name="Open point 1").click()
    await expect(grace.get_by_role("heading", level=1)).to_have_text("Point 1")
    acts = grace.locator("main > .buttons")
    assert await acts.get_by_role("link").count() >= 8
    assert await acts.evaluate("acts => acts.offsetHeight <= 0.4 * innerHeight")
    await accessible(grace)
    await _fits(grace)
    await grace.get_by_role("link", name="Add to this point").press("Enter")
    await expect(grace.locator("form")).to_contain_text("1. There is no night staff for both.")
    await expect(grace.locator("form")).not_to_contain_text("Which point?")
    await accessible(grace)
    await _fits(grace)
    await grace.get_by_label("What would you like to add?").fill("The nurses would come at ten.")
    await grace.get_by_role("button", name="Add it").press("Enter")
    await expect(grace.get_by_role("status")).to_contain_text(re.compile("Added to point 1"))
