"""Coloured cards on the panel of the web room: one press, and nobody is shown who."""

from __future__ import annotations

import os

import pytest
from playwright.async_api import Page, expect

from tests.browser.test_room import _own_room
from tests.browser.test_who_is_here import _member

pytestmark = pytest.mark.browser

IN_A_ROW = (
    """(box) => new Set([...box.children].map((it) => it.getBoundingClientRect().top)).size"""
)

IN_SIGHT = """(button) => {
  const {left, right, top, bottom} = button.getBoundingClientRect();
  return bottom <= innerHeight && button.contains(
    document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
}"""


async def _shot(page: Page, name: str) -> None:
    if folder := os.environ.get("HEARD_SHOTS"):
        await page.screenshot(path=f"{folder}/{name}.png")


async def test_cards_are_one_press_on_a_phone_and_nobody_is_shown_who(visit, accessible) -> None:
    grace = await visit("/")
    await grace.set_viewport_size({"width": 1280, "height": 800})
    await _own_room(grace)
    tom = await _member(visit, grace, "Tom", phone=True)
    ana = await _member(visit, grace, "Ana")
    await grace.locator("#panel").get_by_role("button", name="Start the meeting").click()
    cards = tom.locator("#panel-cards")
    await expect(cards.get_by_role("button")).to_have_count(3)
    assert await cards.evaluate(IN_A_ROW) == 1
    # Beside what only facilitators see, the panel is narrower.
    led = grace.locator("#panel-cards")
    await expect(led.get_by_role("button")).to_have_count(3)
    assert await led.evaluate(IN_A_ROW) == 1
    await _shot(tom, "cards-390-before")
    await cards.get_by_role("button", name="Slow down").click()
    await expect(ana.locator("#log")).to_contain_text("Somebody would like it slower.")
    await expect(grace.locator("#log")).to_contain_text("Heard names nobody")
    await expect(tom.locator("body")).to_contain_text("Heard shows nobody whose it is.")
    await expect(ana.locator("#log")).not_to_contain_text("Your yellow card")
    # What is taken down is not offered once more, and the keyboard is not lost with the button.
    down = tom.locator("#log").get_by_role("button", name="Take my card down")
    await expect(down).to_have_count(1)
    await down.focus()
    await down.press("Enter")
    await expect(tom.locator("#told")).to_contain_text("Your card is down")
    await expect(down).to_have_count(0)
    assert await tom.evaluate("document.activeElement !== document.body")
    await expect(tom.locator("#log")).to_contain_text("This card is down.")
    await expect(ana.locator("#log")).not_to_contain_text("This card is down.")
    # The same where it comes down in another way: the page is told that its answer is over.
    await cards.get_by_role("button", name="I agree").click()
    await expect(down).to_have_count(1)
    await tom.locator("#composer-text").fill("/card down")
    await tom.locator("#composer-text").press("Enter")
    await expect(down).to_have_count(0)
    await expect(tom.locator("#log").get_by_text("This card is down.")).to_have_count(2)
    await cards.get_by_role("button", name="Slow down").click()
    await expect(down).to_have_count(1)
    await ana.locator("#panel-cards").get_by_role("button", name="Not clear").click()
    await expect(grace.locator("#panel")).to_contain_text("a question is waiting")
    for page, name in ((tom, "390"), (grace, "1280-facilitator"), (ana, "1280")):
        await accessible(page)
        await _shot(page, f"cards-{name}")
    for width, height in ((844, 390), (640, 400)):
        await tom.set_viewport_size({"width": width, "height": height})
        # In a low window they come before what can be done now, for eyes and for keyboards.
        await expect(tom.locator("#panel-cards + #panel-quick")).to_be_attached()
        assert await cards.evaluate(IN_A_ROW) == 1, (width, height)
        for card in await cards.get_by_role("button").all():
            assert await card.evaluate(IN_SIGHT), (width, height)
        hand = tom.locator("#panel-quick").get_by_role("button", name="Raise my hand")
        assert await hand.evaluate(IN_SIGHT), (width, height)
        await _shot(tom, f"cards-{width}")
    assert await tom.locator("#rail").evaluate("(it) => it.scrollWidth <= it.clientWidth")
    # Keyboards get from what can be done now to the cards, and on to the rest.
    order = await ana.evaluate(
        """[...document.querySelectorAll("#panel-quick, #panel-cards, #panel-details")]
           .map((it) => it.id)"""
    )
    assert order == ["panel-quick", "panel-cards", "panel-details"]
