"""Replying and "I hear you" in a real browser, and what a facilitator is led to."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import Page, expect

pytestmark = pytest.mark.browser


async def _room(visit) -> tuple[Page, Page]:
    grace = await visit("/")
    await grace.get_by_role("textbox", name="Name of the room").fill("Parents’ council")
    await grace.locator("#room-name").fill("Grace")
    await grace.get_by_role("button", name="Start the room").click()
    await grace.wait_for_url("**/room/**")
    link = await grace.locator("#links").get_by_label(re.compile("member")).input_value()
    tom = await visit(link)
    await tom.get_by_label("Your name").fill("Tom")
    await tom.get_by_role("button", name=re.compile("Join|Come in|Go in")).click()
    await tom.wait_for_url("**/room/**")
    await _say(grace, "/agenda add Breaks at home")
    await grace.locator("#panel").get_by_role("button", name="Start the meeting").click()
    await expect(tom.locator("#panel")).to_contain_text("Meeting 1 is running")
    return grace, tom


async def _say(page: Page, text: str) -> None:
    box = page.get_by_role("textbox", name="message")
    await box.fill(text)
    await box.press("Enter")


async def test_a_reply_and_i_hear_you_with_the_mouse(visit, accessible) -> None:
    grace, tom = await _room(visit)
    await _say(tom, "Night staff should be trained by the families.")
    message = grace.get_by_role("article", name=re.compile("^Tom"))
    await expect(message).to_have_count(1)
    await message.hover()
    await accessible(grace)
    await grace.get_by_role("button", name="I hear you: let Tom know").click()
    await expect(tom.locator("#log")).to_contain_text("Heard by one person")
    await expect(message).to_contain_text("Heard by you")
    await message.hover()
    await grace.get_by_role("button", name="Reply to Tom’s message").click()
    await expect(grace.locator("#composer")).to_contain_text("Your reply to Tom: Night staff")
    await accessible(grace)
    await grace.keyboard.type("Quite so.")
    await grace.keyboard.press("Enter")
    await expect(grace.locator("#composer")).not_to_contain_text("Your reply")
    reply = tom.get_by_role("article", name=re.compile("^Grace"))
    await expect(reply).to_contain_text("In reply to Tom: Night staff")
    await reply.get_by_role("button", name="In reply to Tom").click()
    mine = tom.get_by_role("article", name=re.compile("^Tom"))
    await expect(mine).to_be_focused()
    await accessible(tom)

    # One's own message is changed, by keyboard, and then taken back.
    await tom.keyboard.press("Tab")
    await expect(tom.get_by_role("button", name="Change", exact=True)).to_be_focused()
    await tom.keyboard.press("Enter")
    await expect(tom.get_by_role("textbox", name="Your message")).to_be_focused()
    await tom.keyboard.press("Control+A")
    await tom.keyboard.type("Families should train them.")
    await tom.get_by_role("button", name="Save", exact=True).press("Enter")
    await expect(message).to_contain_text("Families should train them. (changed)")
    await expect(grace.locator("#log")).to_contain_text("In reply to Tom: Families should")
    await expect(tom.get_by_role("textbox", name="message")).to_be_focused()
    await mine.hover()
    await tom.get_by_role("button", name="Take back").click()
    await expect(message).to_have_count(0)
    await expect(grace.locator("#log")).not_to_contain_text("Families")
    await expect(tom.get_by_role("textbox", name="message")).to_have_value(re.compile("train them"))
    await accessible(tom)


async def test_the_whole_conversation_is_one_stop_of_the_tab_key(visit) -> None:
    grace, tom = await _room(visit)
    for number in range(12):
        await _say(tom, f"Thing number {number}")
    last = grace.get_by_role("article", name=re.compile("^Tom")).last
    await expect(last).to_contain_text("number 11")
    assert await grace.locator("#log [tabindex='0']").count() == 1
    await grace.locator("#log").focus()
    await grace.keyboard.press("Tab")
    while not await grace.evaluate("document.activeElement.matches('.msg-box, #composer-text')"):
        await grace.keyboard.press("Tab")  # buttons on Heard's own cards
    await expect(last).to_be_focused()
    for _ in range(3):
        await grace.keyboard.press("ArrowUp")
    focused = grace.locator("#log .msg-box:focus")
    await expect(focused).to_contain_text("number 8")
    await grace.keyboard.press("Tab")
    await expect(grace.get_by_role("button", name="Reply to Tom’s message")).to_be_focused()
    await grace.keyboard.press("Tab")
    hear = grace.get_by_role("button", name="I hear you: let Tom know")
    await expect(hear).to_be_focused()
    await grace.keyboard.press("Enter")
    await expect(tom.locator("#log")).to_contain_text("Heard by one person")
    await expect(grace.get_by_role("button", name="I hear you")).to_have_attribute(
        "aria-pressed", "true"
    )
    await grace.keyboard.press("Shift+Tab")
    await grace.keyboard.press("Enter")
    await expect(grace.get_by_role("textbox", name="message")).to_be_focused()
    await grace.keyboard.press("Escape")
    await expect(grace.locator("#composer")).not_to_contain_text("Your reply")


async def test_before_moving_on_a_facilitator_is_led_to_the_message(visit, accessible) -> None:
    grace, tom = await _room(visit)
    await _say(tom, "Night staff should be trained by the families.")
    await expect(grace.locator("#log")).to_contain_text("Night staff")
    await grace.locator("#panel").get_by_role("button", name="Next item").click()
    asked = grace.locator("#log .card", has_text="Before you move on")
    await expect(asked).to_contain_text("Tom, 1 minute ago")
    # Who and what are one message, and no list of two.
    await expect(asked.locator("p", has_text="“Night staff should")).to_be_visible()
    await expect(asked.locator("li")).to_have_count(0)
    await expect(tom.locator("#log")).not_to_contain_text("Before you move on")
    await accessible(grace)
    await asked.get_by_role("button", name="Show the message: Tom").click()
    await expect(grace.get_by_role("article", name=re.compile("^Tom"))).to_be_focused()
    await asked.get_by_role("button", name="Move on anyway").click()
    await expect(tom.locator("#log")).to_contain_text("Everything on the agenda")
