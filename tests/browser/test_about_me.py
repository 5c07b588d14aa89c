"""The page of what Heard knows about somebody, as people see it."""

from __future__ import annotations

import pytest
from playwright.async_api import Page, expect

pytestmark = pytest.mark.browser


async def _a_room(visit, phone: bool) -> Page:
    page = await visit("/", phone=phone)
    await page.get_by_role("textbox", name="Name of the room").fill("Respite care")
    await page.locator("#room-name").fill("Grace")
    await page.get_by_role("button", name="Start the room").click()
    await page.wait_for_url("**/room/**")
    return page


async def _fits(page: Page) -> None:
    width = await page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert width[0] <= width[1]


@pytest.mark.parametrize("phone", [True, False], ids=["phone", "desktop"])
async def test_somebody_sees_corrects_and_ends_what_heard_knows_of_them(visit, accessible, phone):
    page = await _a_room(visit, phone)
    await page.get_by_role("textbox", name="message").fill("/park Saturdays from May on")
    await page.keyboard.press("Enter")
    await expect(page.locator("#log")).to_contain_text("Parked as point 1")
    await page.get_by_role("button", name="Settings").click()
    await page.get_by_role("link", name="What Heard knows about you").click()
    await expect(page.get_by_role("heading", level=1)).to_have_text("What Heard knows about you")
    await expect(page.locator("main")).to_contain_text("Point 1: “Saturdays from May on”")
    await accessible(page)
    await _fits(page)

    await page.get_by_label("Your name in this room").fill("Graceland")
    await page.get_by_role("button", name="Save").click()
    await expect(page.get_by_role("status")).to_have_text("Saved.")
    await expect(page.get_by_label("Your name in this room")).to_have_value("Graceland")

    async with page.expect_download() as download:
        await page.get_by_role("link", name="Download the copy").click()
    assert (await download.value).suggested_filename == "about-me.json"

    await page.get_by_label("Take back: Saturdays from May on").check()
    await page.get_by_label("I want Heard to forget me. This cannot be undone.").check()
    await page.get_by_role("button", name="Forget me now").click()
    await expect(page.get_by_role("heading", level=1)).to_have_text("Heard has forgotten you")
    await expect(page.locator("main")).to_contain_text("One text was deleted. None is left.")
    await accessible(page)
    await _fits(page)


async def test_who_is_forgotten_by_a_typed_line_is_told_that_it_is_done(visit):
    page = await _a_room(visit, True)
    await page.get_by_role("textbox", name="message").fill("/me forget now")
    await page.keyboard.press("Enter")
    await expect(page.locator("#connection")).to_contain_text(
        "If you asked to be forgotten, that is done."
    )


async def test_whose_seat_is_taken_away_sees_at_once_that_the_room_is_closed_and_their_poll(
    visit, accessible
):
    grace = await _a_room(visit, False)
    await expect(grace.locator("#member-link")).not_to_have_value("")
    link = await grace.locator("#member-link").input_value()
    # With fewer than five there is no poll.
    for name in ("Ann", "Ben", "Cleo", "Tom"):
        tom = await visit(link, phone=name == "Tom")
        await tom.get_by_label("Your name").fill(name)
        await tom.get_by_role("button", name="Join the room").click()
        await expect(tom.locator("#composer")).to_be_visible()
    log = grace.locator("#log")
    for line, said in (
        ("/start", "Meeting 1 has started"),
        ("/end anyway=yes", "Meeting 1 is over"),
    ):
        await grace.get_by_role("textbox", name="message").fill(line)
        await grace.keyboard.press("Enter")
        await expect(log).to_contain_text(said)
    await grace.get_by_role("textbox", name="message").fill("/leave Tom")
    await grace.keyboard.press("Enter")
    await expect(tom.get_by_role("heading", level=1)).to_have_text(
        "You no longer belong to this room"
    )
    await accessible(tom)
    await _fits(tom)
    for group in await tom.get_by_role("group").all():
        await group.get_by_role("radio").first.check()
    await tom.get_by_role("button", name="Send my answers").click()
    await expect(tom.get_by_role("status")).to_contain_text("Your answers are saved")
    await accessible(tom)
