"""A silent round: the message box becomes the private one, for eyes and for screen readers."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import expect

from tests.browser.test_room import _own_room
from tests.browser.test_who_is_here import _member

pytestmark = pytest.mark.browser


async def test_the_box_is_private_while_a_silent_round_is_running(visit, accessible) -> None:
    grace = await visit("/")
    await _own_room(grace)
    tom = await _member(visit, grace, "Tom")
    await _member(visit, grace, "Ana")
    await grace.locator("#panel").get_by_role("button", name="Start the meeting").click()
    await expect(tom.locator("#panel")).to_contain_text("3 of the 3 here")
    await tom.get_by_role("textbox", name="Write a message").fill("Half a sentence for all")

    box = grace.locator("#composer-text")
    await box.fill("/round silent What worries you? names=yes")
    await box.press("Enter")
    # What stood in the box was for everybody: it is put aside, and does not become private.
    private = tom.get_by_role("textbox", name="Write privately")
    await expect(private).to_have_value("")
    await expect(private).to_have_accessible_description(
        re.compile(
            "^People are writing privately now. Nobody else sees what you write in this box until"
        )
    )
    await accessible(tom)
    await private.fill("I worry about the nights")
    await private.press("Enter")
    await expect(tom.locator("#private-text")).to_contain_text("Saved.")
    await expect(private).to_have_value("I worry about the nights")
    for page in (grace, tom):
        await expect(page.locator("#log")).not_to_contain_text("I worry about the nights")
    # Loaded again, one's own words are there to be changed.
    await tom.reload()
    await expect(private).to_have_value("I worry about the nights")

    # To write to everybody is a choice of its own, and looks like one.
    await tom.get_by_role("button", name="Write to everybody instead").click()
    public = tom.get_by_role("textbox", name="Write a message")
    await expect(public).to_have_value("Half a sentence for all")
    await expect(tom.locator("#private-text")).to_contain_text(
        "to everybody straight away, with your name"
    )
    await public.fill("One moment, the bus is late")
    await public.press("Enter")
    await expect(grace.locator("#log")).to_contain_text("One moment, the bus is late")
    await tom.get_by_role("button", name="Write privately again").click()
    await expect(private).to_have_value("I worry about the nights")
    await private.fill("I worry about the nights, and money")

    await grace.locator("#panel").get_by_role("button", name="End the round").click()
    # What was not saved is given back, and does not stand in a box that is for everybody now.
    await expect(tom.locator("#notice")).to_contain_text("I worry about the nights, and money")
    await expect(tom.get_by_role("textbox", name="Write a message")).to_have_value("")
    await expect(tom.locator("#private-note")).to_be_hidden()
    await expect(grace.locator("#log")).to_contain_text("I worry about the nights")
    await expect(grace.locator("#log")).not_to_contain_text("and money")
