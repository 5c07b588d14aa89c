"""A room of one's own: invitations, privacy, strange names, and doing it all by keyboard."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import Page, expect

pytestmark = pytest.mark.browser

NASTY = "<script>alert(1)</script>"


async def _own_room(page: Page) -> None:
    await page.get_by_role("textbox", name="Name of the room").fill("Parents’ council")
    await page.locator("#room-name").fill("Grace")
    await page.get_by_label("Time zone").select_option("Europe/London")
    await page.get_by_role("button", name="Start the room").click()
    await page.wait_for_url("**/room/**")


async def _link(page: Page, who: str) -> str:
    return await page.locator("#links").get_by_label(re.compile(who)).input_value()


async def _join(page: Page, name: str) -> None:
    await page.get_by_label("Your name").fill(name)
    await page.get_by_role("button", name=re.compile("Join|Come in|Go in")).click()
    await page.wait_for_url("**/room/**")


async def test_an_invited_member_joins_and_whispers_stay_private(visit, accessible) -> None:
    grace = await visit("/")
    await _own_room(grace)
    tom = await visit(await _link(grace, "member"))
    await accessible(tom)
    await _join(tom, NASTY)

    await grace.locator("#panel").get_by_role("button", name="Start the meeting").click()
    await expect(tom.locator("#panel")).to_contain_text("Meeting 1 is running")
    await tom.get_by_role("textbox", name="message").fill("Good evening <b>all</b>")
    await tom.keyboard.press("Enter")
    await expect(grace.locator("#log")).to_contain_text("Good evening <b>all</b>")
    await expect(grace.locator("#log")).to_contain_text(NASTY)

    await tom.get_by_role("textbox", name="message").fill("/status")
    await tom.keyboard.press("Enter")
    await expect(tom.locator("#log")).to_contain_text("You have had one turn")
    await expect(grace.locator("#log")).not_to_contain_text("You have had one turn")
    await expect(tom.locator("#side")).to_be_hidden()
    await accessible(grace)


async def test_everything_works_by_keyboard(visit) -> None:
    page = await visit("/")
    await _own_room(page)
    log = page.locator("#log")
    box = page.get_by_role("textbox", name="message")

    await box.focus()
    await page.keyboard.type("/sta")
    await expect(page.locator("#suggest")).to_be_visible()
    await page.keyboard.press("Escape")
    await box.fill("/start")
    await page.keyboard.press("Enter")
    await expect(log).to_contain_text("Meeting 1 has started")

    await box.fill("/park")
    await page.keyboard.press("Enter")
    form = page.get_by_role("dialog")
    await expect(form).to_be_visible()
    await page.keyboard.type("Do we meet in the evening?")
    await page.keyboard.press("Tab")
    await form.get_by_role("button", name="Park it").focus()
    await page.keyboard.press("Enter")
    await expect(log).to_contain_text("Do we meet in the evening?")
    await expect(form).to_be_hidden()

    await box.fill("/strat")
    await page.keyboard.press("Enter")
    await expect(page.locator("body")).to_contain_text("Did you mean /start?")


@pytest.mark.parametrize("path", ["/", "/manual", "/room/nowhere", "/join/not-a-link"])
@pytest.mark.parametrize("phone", [True, False], ids=["phone", "desktop"])
async def test_pages_are_accessible_and_fit_the_screen(visit, accessible, path, phone) -> None:
    page = await visit("/", phone=phone)
    await page.goto(page.url.rstrip("/") + path)
    await accessible(page)
    width = await page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert width[0] <= width[1]
