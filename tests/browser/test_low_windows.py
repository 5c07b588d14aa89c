"""Low windows: a laptop at 200 % zoom, a phone on its side, and a laptop at 400 % zoom."""

from __future__ import annotations

import json

import pytest
from playwright.async_api import Page, WebSocketRoute, expect

from tests.browser.test_room import _own_room

pytestmark = pytest.mark.browser

IN_SIGHT = """(box) => {
  const {top, bottom, height} = box.getBoundingClientRect();
  return height > 0 && top >= 0 && bottom <= innerHeight && box.contains(
    document.elementFromPoint(innerWidth / 4, (top + bottom) / 2));
}"""
MESSAGES = 100


def _message(number: int) -> dict[str, object]:
    text = f"Number {number}: the bus does not come on Sundays, and nobody gets to the day centre."
    at = f"2026-03-03T19:{number // 60:02}:{number % 60:02}Z"
    entry = {"id": f"m{number}", "at": at, "kind": "message", "who": "Tom", "text": text}
    return {"is": "entry", **entry}


async def _in_a_long_conversation(page: Page) -> list[WebSocketRoute]:
    """From now on the room's page finds a hundred messages more than the server has."""
    opened: list[WebSocketRoute] = []

    def connect(route: WebSocketRoute) -> None:
        server = route.connect_to_server()

        def pass_on(frame: str | bytes) -> None:
            message = json.loads(frame)
            if message["is"] == "hello":
                message["entries"] += [_message(number) for number in range(MESSAGES)]
            route.send(json.dumps(message))

        server.on_message(pass_on)
        opened.append(route)

    await page.route_web_socket("**/socket*", connect)
    await page.reload()
    return opened


async def test_a_long_conversation_can_be_followed_and_joined_in_a_low_window(
    visit, accessible
) -> None:
    page = await visit("/")
    await _own_room(page)
    opened = await _in_a_long_conversation(page)
    log, box, pill = page.locator("#log"), page.locator("#composer-text"), page.locator("#pill")
    for arrived, (width, height) in enumerate([(640, 400), (844, 390), (320, 256)]):
        await page.set_viewport_size({"width": width, "height": height})
        await page.reload()
        newest = log.get_by_role("article").last
        await expect(newest).to_contain_text(f"Number {MESSAGES - 1}:")
        # The newest message is in sight, and so is the message box, with the focus in it.
        await expect(box).to_be_focused()
        assert await newest.evaluate(IN_SIGHT), (width, height)
        assert await box.evaluate(IN_SIGHT), (width, height)
        assert await log.evaluate("log => log.clientHeight >= innerHeight * 0.6"), (width, height)
        # One that comes while one reads along is in sight, and is announced.
        opened[-1].send(json.dumps(_message(MESSAGES)))
        await expect(page.locator("#status")).to_contain_text(f"Number {MESSAGES}:")
        assert await log.get_by_role("article").last.evaluate(IN_SIGHT), (width, height)
        # One that comes while one reads further up shows itself as a button that leads there.
        await log.evaluate("log => log.scrollTop = 0")
        await expect(log.get_by_role("article").first).to_be_in_viewport()
        opened[-1].send(json.dumps(_message(MESSAGES + 1)))
        await expect(pill).to_have_text("1 new message")
        await pill.click()
        await expect(pill).to_be_hidden()
        assert await log.get_by_role("article").last.evaluate(IN_SIGHT), (width, height)
        if arrived == 0:
            await accessible(page)
        # And one can take part.
        await box.fill("/hand")
        await page.keyboard.press("Enter")
        await expect(box).to_have_value("")
