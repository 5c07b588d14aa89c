"""Who is here: an open page is somebody, and a hidden one nobody until it is looked at."""

from __future__ import annotations

import pytest
from playwright.async_api import Page, expect

from tests.browser.test_room import _join, _link, _own_room

pytestmark = pytest.mark.browser

HIDDEN = """(hidden) => {
  Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
  document.dispatchEvent(new Event("visibilitychange"));
}"""


async def _member(visit, grace: Page, name: str, *, phone: bool = False) -> Page:
    page: Page = await visit(await _link(grace, "member"), phone=phone)
    await _join(page, name)
    return page


async def test_silent_people_with_the_room_open_are_here_and_not_heard_yet(
    visit, accessible
) -> None:
    grace = await visit("/")
    await _own_room(grace)
    tom = await _member(visit, grace, "Tom")
    ana = await _member(visit, grace, "Ana", phone=True)
    for page in (grace, tom, ana):
        await expect(page.locator("#here-count")).to_have_text("Here (3)")
    await grace.locator("#panel").get_by_role("button", name="Start the meeting").click()
    # Nobody but Grace has touched anything.
    await expect(tom.locator("#panel")).to_contain_text("3 of the 3 here")
    await expect(grace.locator("#side")).to_contain_text("Here, and not heard yet")
    await expect(grace.locator("#side")).not_to_contain_text("Not here yet")
    # With the keyboard alone: the list opens, and its names are read.
    await tom.locator("#here-count").focus()
    await tom.keyboard.press("Enter")
    names = tom.get_by_role("list", name="Here (3)").get_by_role("listitem")
    await expect(names).to_have_text(["Ana", "Grace", "Tom (you)"])
    await accessible(tom)
    # On a phone it stands with all that is folded away.
    await ana.get_by_role("button", name="Details").click()
    await ana.locator("#here-count").click()
    await expect(ana.locator("#here-names")).to_contain_text("Grace")
    await accessible(ana)
    # It stays open when somebody comes.
    await _member(visit, grace, "Ben")
    await expect(tom.get_by_role("list", name="Here (4)")).to_contain_text("Ben")


async def test_a_page_in_the_background_is_nobody_until_it_is_looked_at(visit) -> None:
    grace = await visit("/")
    await _own_room(grace)
    tom = await _member(visit, grace, "Tom")
    # Until his page is connected, being hidden is told only once it is: perhaps after the start.
    await expect(tom.locator("#here-count")).to_have_text("Here (2)")
    await tom.evaluate(HIDDEN, True)
    await grace.locator("#panel").get_by_role("button", name="Start the meeting").click()
    await expect(grace.locator("#panel")).to_contain_text("the one person here")
    await expect(grace.locator("#here-count")).to_have_text("Here (1)")
    await tom.evaluate(HIDDEN, False)
    await expect(grace.locator("#panel")).to_contain_text("2 of the 2 here")
    await expect(grace.locator("#here-count")).to_have_text("Here (2)")


async def test_a_page_hidden_while_it_connects_is_nobody_either(visit) -> None:
    grace = await visit("/")
    await _own_room(grace)
    tom = await visit(await _link(grace, "member"))
    # The first connection is made, and the page goes to the background before it is open.
    await tom.add_init_script(
        """
        const Real = WebSocket;
        window.WebSocket = class extends Real {
          constructor(...given) {
            super(...given);
            Object.defineProperty(document, "hidden", { configurable: true, get: () => true });
            document.dispatchEvent(new Event("visibilitychange"));
          }
        };
        """
    )
    await _join(tom, "Tom")
    await expect(tom.locator("#here-count")).to_have_text("Here (2)")
    await grace.locator("#panel").get_by_role("button", name="Start the meeting").click()
    await expect(grace.locator("#panel")).to_contain_text("the one person here")
    await expect(grace.locator("#here-count")).to_have_text("Here (1)")
