"""The newcomer's tour, end to end: the first page, a meeting, the poll, and the meeting after."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from tests.browser.test_room import _own_room
from tests.browser.test_who_is_here import _member
from tests.fakes.poll_answers import ON_SCREEN

pytestmark = pytest.mark.browser

POINT = "Shall the house be booked by phone, or by anybody online?"
PATIENCE = 45_000
POLL = 60_000
"""Milliseconds that the sample team may take to get somewhere, at sixty times life."""


POLL_OPEN = 75_000
"""Milliseconds that a sample's poll is open, and some more."""


async def _begin(page: Page, role: str, name: str) -> None:
    await page.get_by_role("radio", name=role).check()
    await page.get_by_role("textbox", name="Your name").first.fill(name)
    await page.get_by_label("How fast").select_option("60")
    await page.get_by_role("button", name="Try the sample meeting").click()
    await page.wait_for_url("**/room/**")


async def _say(page: Page, text: str) -> None:
    await page.get_by_role("textbox", name="message").fill(text)
    await page.get_by_role("textbox", name="message").press("Enter")


async def _press(page: Page, label: str) -> None:
    await page.locator("#panel").get_by_role("button", name=label, exact=True).click()


async def _answer_poll(page: Page, accessible) -> None:
    await page.locator("#log").get_by_role("button", name="Answer").last.click()
    form = page.get_by_role("dialog")
    await accessible(page)
    for question, answer in ON_SCREEN.items():
        group = form.get_by_role("radiogroup", name=question)
        await group.get_by_role("radio", name=answer).check()
    await form.get_by_role("button", name="Send my answers").click()


async def test_a_newcomer_runs_the_sample_meeting_and_the_one_after(
    visit, accessible, heard
) -> None:
    page = await visit("/")
    await accessible(page)
    await _begin(page, "As a facilitator", "Nia")
    log, panel, side = page.locator("#log"), page.locator("#panel"), page.locator("#side")

    # The team is talking, and she sits in.
    await expect(panel).to_contain_text("Meeting 1 is running", timeout=PATIENCE)
    await expect(log).to_contain_text("Siobhan", timeout=PATIENCE)
    await expect(side).to_contain_text("not heard yet", ignore_case=True)
    await _say(page, "Hello everybody, I am new here.")
    await expect(log).to_contain_text("Hello everybody, I am new here.")
    # The meeting would be over before she has done all this.
    await page.locator("#sample").get_by_role("button", name="Pause").click()

    # She raises a hand, and says why afterwards.
    await _press(page, "Raise my hand")
    await expect(panel).to_contain_text("Nia")
    await _say(page, "/hand how breaks are booked")
    await expect(page.locator("#told")).to_contain_text("you keep your place")
    await accessible(page)

    # She parks a point.
    await _press(page, "Park a point")
    form = page.get_by_role("dialog")
    await form.get_by_label("What is the point?").fill(POINT)
    await accessible(page)
    await form.get_by_role("button", name="Park it").click()
    await expect(log).to_contain_text("Parked as point")
    await expect(log).to_contain_text(POINT)
    await _picture(page)

    # She ends the meeting: she is told privately whose hand is up and who had no answer, and ends
    # it all the same. Then she answers the poll. Everybody else answers too.
    await _press(page, "End the meeting")
    await expect(log).to_contain_text("The meeting is still running.")
    await accessible(page)
    await log.get_by_role("button", name="End it anyway").last.click()
    await expect(log).to_contain_text("Meeting 1 is over")
    # What only her page keeps has no button any more that would be refused.
    await expect(log.get_by_role("button", name="End it anyway")).to_have_count(0)
    await expect(log).to_contain_text("Were you heard at meeting 1?")
    await _answer_poll(page, accessible)
    await expect(page.locator("#told")).to_contain_text("Your answers are saved")

    # Then she jumps to the next meeting, where the point is back.
    await page.get_by_role("button", name="Jump to the next meeting").click()
    await expect(panel).to_contain_text("Meeting 2 is running", timeout=PATIENCE)
    back = log.locator("[data-kind=tabled]").last
    await expect(back).to_contain_text(POINT)
    await expect(back).to_contain_text("at meeting 1, under “What a good short break looks like”")
    await accessible(page)

    # Ctrl-C, and start again when the poll's minute is over: everything is still there.
    await heard.stop()
    await expect(page.locator("#connection")).to_contain_text("lost")
    await heard.start(later=60)
    await page.reload()
    await expect(panel).to_contain_text("Meeting 2 is running")
    await expect(log.locator("[data-kind=tabled]").last).to_contain_text(POINT)
    await expect(log).to_contain_text("Hello everybody, I am new here.")
    assert "Hello everybody" not in heard.printed
    # The poll closes at its time, a minute after the meeting has ended, whoever has answered.
    await expect(log).to_contain_text(" people answered.", timeout=POLL + PATIENCE)

    # A minute after it opened the poll closes. Its answers need a reply.
    await expect(log).to_contain_text("10 of 10 people answered.", timeout=POLL_OPEN)
    await expect(log.locator("[data-kind=reply-wanted]")).to_contain_text("need a reply")
    await accessible(page)


async def _picture(page: Page) -> None:
    """The README's picture, where somebody asks for a new one."""
    if where := os.environ.get("HEARD_PICTURE"):
        await page.screenshot(path=Path(where))


async def test_a_member_on_a_phone_passes_raises_a_hand_and_is_called(visit, accessible) -> None:
    page = await visit("/", phone=True, dark=True)
    await accessible(page)
    await _begin(page, "As a member", "Sam")
    log = page.locator("#log")
    await expect(log).to_contain_text("Siobhan", timeout=PATIENCE)

    pause = page.locator("#sample").get_by_role("button", name="Pause")
    await pause.click()

    await page.get_by_role("button", name="Details").click()
    await _press(page, "Pass")
    await expect(page.locator("#told")).to_contain_text("That counts as being heard")
    await _press(page, "Raise my hand")
    await expect(page.locator("#panel")).to_contain_text("Sam")
    await expect(page.get_by_role("button", name="End the meeting")).to_have_count(0)
    await accessible(page)
    await page.locator("#sample").get_by_role("button", name="Play").click()
    # Grace, who runs the sample meeting, calls whoever is next.
    await expect(log).to_contain_text("Sam, it is your turn to speak.", timeout=PATIENCE)
    wide = await page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 390


async def test_first_steps_in_a_new_room_are_ticked_and_can_be_put_away(visit, accessible) -> None:
    page = await visit("/")
    await _own_room(page)
    steps = page.locator("#steps")
    await expect(steps).to_contain_text("First steps in your room")
    await expect(steps.locator(".done")).to_have_count(0)
    await steps.get_by_role("button", name="Add an agenda item").click()
    await page.locator("#form-dialog").get_by_label("What is it about?").fill("Breaks at home")
    await page.locator("#form-dialog button[type=submit]").click()
    await expect(steps.locator(".done")).to_have_text("Add an agenda item: done")
    await accessible(page)
    await steps.get_by_role("button", name="Do not show this again").click()
    await expect(steps).to_be_hidden()
    await page.reload()
    await expect(page.locator("#me")).to_contain_text("Grace")
    await expect(steps).to_be_hidden()


async def test_a_new_member_is_told_in_a_few_sentences(visit) -> None:
    grace = await visit("/")
    await _own_room(grace)
    tom = await _member(visit, grace, "Tom")
    await expect(tom.locator("#steps")).to_contain_text("You can pass at any time.")


async def test_the_list_of_commands_finds_pages_and_other_words(visit, accessible) -> None:
    page = await visit("/")
    await _own_room(page)
    await page.locator("#commands-open").click()
    found = page.locator("#commands-list")
    await expect(found.get_by_role("group")).not_to_have_count(0)
    await accessible(page)
    await page.locator("#commands-find").fill("rename")
    await page.keyboard.press("Enter")
    await page.get_by_label("What should everybody call you?").fill("Grace Okri")
    await accessible(page)
    await page.locator("#form-dialog button[type=submit]").click()
    await expect(page.locator("#me")).to_contain_text("Grace Okri")
    await page.locator("#commands-open").click()
    await page.locator("#commands-find").fill("my name")
    await page.keyboard.press("Enter")
    await page.wait_for_url("**/me")
    await expect(page.locator("#name")).to_have_value("Grace Okri")
