"""What is typed into the message box: any slash is a slash, and nothing private is posted."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from tests.browser.test_room import _own_room
from tests.browser.test_who_is_here import _member

pytestmark = pytest.mark.browser


async def test_a_full_width_slash_is_private_and_what_is_asked_about_comes_in_a_form(visit) -> None:
    grace = await visit("/")
    await _own_room(grace)
    tom = await _member(visit, grace, "Tom")
    box = tom.locator("#composer-text")

    # The list of commands opens for it, as for a plain slash.
    await box.press_sequentially("／stat")
    await expect(tom.locator("#suggest")).to_contain_text("/status")
    await box.press("Escape")
    await box.fill("／say I never get a word in here.Name=no")
    await box.press("Enter")
    dialog = tom.locator("#form-dialog")
    await expect(dialog).to_contain_text("Please check each field, then send it")
    await expect(dialog.get_by_role("textbox").first).to_have_value("I never get a word in here.")
    await dialog.get_by_role("button", name="Not now").click()

    # What only looks like a private command is given back into the box.
    await box.fill("\\write I worry about money")
    await box.press("Enter")
    await expect(tom.locator("#notice")).to_contain_text("it was not posted for everybody")
    await expect(box).to_have_value("\\write I worry about money")
    await box.fill("Good evening")
    await box.press("Enter")
    await expect(grace.locator("#log")).to_contain_text("Good evening")
    for page in (grace, tom):
        await expect(page.locator("#log")).not_to_contain_text("I never get a word")
        await expect(page.locator("#log")).not_to_contain_text("I worry about money")


async def test_the_list_of_commands_closes_with_what_it_was_about(visit) -> None:
    page = await visit("/")
    await _own_room(page)
    box, suggestions = page.locator("#composer-text"), page.locator("#suggest")

    # Sent with Enter as soon as it stands there.
    await box.fill("/help")
    await expect(suggestions).to_be_visible()
    await box.press("Enter")
    await expect(box).to_have_value("")
    await expect(suggestions).to_be_hidden()

    # Sent with the button.
    await box.fill("/help")
    await expect(suggestions).to_be_visible()
    await page.locator("#send").click()
    await expect(box).to_have_value("")
    await expect(suggestions).to_be_hidden()

    # A command that is in no list, and whose name is a word about another one: it is that command.
    for name, shown in (("glossary", "Our word list"), ("agreement", "How we work together")):
        await box.fill(f"/{name}")
        await box.press("Enter")
        await expect(page.locator("#log")).to_contain_text(shown)
        await expect(page.locator("#form-dialog")).to_be_hidden()

    # The draft in its form is long: it is read, and changed, from its beginning.
    await page.locator("#log").get_by_role("button", name="Propose one").click()
    draft = page.locator("#form-dialog textarea").first
    await expect(draft).to_be_focused()
    at = "(it) => [it.scrollHeight > 150, it.selectionStart, it.scrollTop]"
    assert await draft.evaluate(at) == [True, 0, 0]
    await page.keyboard.press("Escape")

    # Of those that are not for members, one is refused, and one is a word for what they can do.
    tom = await _member(visit, page, "Tom")
    await tom.locator("#composer-text").fill("/break")
    await tom.locator("#composer-text").press("Enter")
    await expect(tom.locator("#notice")).to_contain_text("Only a facilitator can do that")
    await tom.locator("#composer-text").fill("/language")
    await tom.locator("#composer-text").press("Enter")
    await expect(tom.locator("#form-dialog")).to_contain_text("Your preferences")


async def test_a_form_that_is_refused_keeps_what_was_filled_in(visit) -> None:
    page = await visit("/")
    await _own_room(page)
    dialog = page.locator("#form-dialog")
    await page.get_by_role("button", name="Set meeting times").first.click()
    first = dialog.locator("input[type=datetime-local]")
    await first.fill("2020-01-01T19:00")
    await dialog.locator("button[type=submit]").click()
    await expect(dialog).to_contain_text("Please give one")
    await expect(first).to_have_value("2020-01-01T19:00")
    await dialog.get_by_role("button", name="Not now").click()
