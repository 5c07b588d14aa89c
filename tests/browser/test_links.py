"""Links in a real browser: where their secret goes, and who somebody is on another device."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.async_api import Page, Request, expect

pytestmark = pytest.mark.browser


async def _own_room(page: Page) -> None:
    await page.locator("#room-title").fill("Parents’ council")
    await page.locator("#room-name").fill("Grace")
    await page.get_by_role("button", name="Start the room").click()
    await page.wait_for_url("**/room/**")
    await expect(page.locator("#member-link")).not_to_have_value("")


async def _join(page: Page, name: str) -> None:
    await page.get_by_label("Your name").fill(name)
    await page.get_by_role("button", name="Join the room").click()


async def test_a_link_s_secret_stands_in_no_address_that_a_server_is_told(
    visit, accessible
) -> None:
    grace = await visit("/")
    await _own_room(grace)
    link = await grace.locator("#member-link").input_value()
    secret = urlsplit(link).fragment
    tom, asked = await visit("/manual"), list[str]()

    def note(request: Request) -> None:
        asked.append(f"{request.url.partition('#')[0]} {request.headers.get('referer', '')}")

    tom.on("request", note)
    await tom.goto(link)
    await expect(tom.get_by_role("heading", name="Join Parents’ council")).to_be_visible()
    await accessible(tom)
    await _join(tom, "Tom")
    await tom.wait_for_url("**/room/**")
    assert len(asked) > 5
    assert not [line for line in asked if secret in line]
    assert secret not in tom.url
    room = tom.url
    await tom.go_back()
    await tom.wait_for_url(room)


async def test_one_person_has_one_place_on_two_devices(visit, accessible) -> None:
    grace = await visit("/")
    await _own_room(grace)
    link = await grace.locator("#member-link").input_value()
    tom = await visit(link, phone=True)
    await _join(tom, "Tom")
    await tom.wait_for_url("**/room/**")
    await tom.get_by_role("button", name="Settings").click()
    await tom.get_by_role("button", name="Show my personal link").click()
    await accessible(tom)
    mine = await tom.locator("#my-link").input_value()

    laptop = await visit(link)
    await _join(laptop, "tom")
    await expect(laptop.get_by_role("heading", name="Is this you, tom?")).to_be_visible()
    await accessible(laptop)
    await laptop.get_by_role("link", name="I have my personal link").click()
    await laptop.get_by_label("The link").fill(mine)
    await laptop.get_by_role("button", name="Go on").click()
    await expect(laptop.get_by_role("heading", name="Is this you, Tom?")).to_be_visible()
    await accessible(laptop)
    await laptop.get_by_role("button", name="Yes, that is me").click()
    await laptop.wait_for_url("**/room/**")
    await expect(laptop.locator("#me")).to_contain_text("Tom")
    await expect(laptop.locator("#me")).not_to_contain_text("(2)")

    await tom.get_by_role("button", name="Make a new one").click()
    await expect(tom.locator("#settings-link")).to_contain_text("The old one no longer works")
    stranger = await visit(mine)
    await expect(
        stranger.get_by_role("heading", name="This link has been replaced")
    ).to_be_visible()


async def test_a_facilitator_replaces_a_link_and_gives_a_seat_to_somebody_they_know(
    visit, accessible
) -> None:
    grace = await visit("/")
    await _own_room(grace)
    old = await grace.locator("#member-link").input_value()
    await grace.locator("#links").get_by_role("button", name="Replace this link").first.click()
    await grace.get_by_role("button", name="Replace it").click()
    await expect(grace.locator("#member-link")).not_to_have_value(old)
    stranger = await visit(old)
    await expect(
        stranger.get_by_role("heading", name="This link has been replaced")
    ).to_be_visible()

    await grace.get_by_label("A personal link for somebody you know").fill("Nadia")
    await grace.get_by_role("button", name="Make it").click()
    await expect(grace.locator("#made-link")).not_to_have_value("")
    await accessible(grace)
    nadia = await visit(await grace.locator("#made-link").input_value(), phone=True)
    await nadia.get_by_role("button", name="Yes, that is me").click()
    await nadia.wait_for_url("**/room/**")
    await expect(nadia.locator("#composer")).to_be_visible()

    # And takes it away again, from the list of seats.
    await grace.get_by_role("textbox", name="message").fill("/by-name")
    await grace.keyboard.press("Enter")
    await grace.get_by_role("button", name="Take this seat away").click()
    form = grace.get_by_role("dialog")
    await expect(form).to_contain_text("Nadia")
    await accessible(grace)
    await form.get_by_role("button", name="Leave").click()
    await expect(nadia.locator("body")).to_contain_text("You no longer belong to this room")


async def test_who_joins_late_reads_from_then_on(visit) -> None:
    grace = await visit("/")
    await _own_room(grace)
    link = await grace.locator("#member-link").input_value()
    await grace.get_by_role("textbox", name="message").fill("Only for those who are here")
    await grace.keyboard.press("Enter")
    await expect(grace.locator("#log")).to_contain_text("Only for those who are here")
    tom = await visit(link)
    await expect(tom.locator("main")).to_contain_text(
        "You see what is said from the moment you join"
    )
    await _join(tom, "Tom")
    await tom.wait_for_url("**/room/**")
    await grace.get_by_role("textbox", name="message").fill("Welcome, Tom")
    await grace.keyboard.press("Enter")
    await expect(tom.locator("#log")).to_contain_text("Welcome, Tom")
    await expect(tom.locator("#log")).not_to_contain_text("Only for those who are here")
