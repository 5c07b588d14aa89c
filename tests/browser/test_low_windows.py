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


LONG_FORM = """async () => {
  const room = document.querySelector("script[type=module]").src;
  const { FormDialog } = await import(new URL("form.js", room));
  const choices = ["Yes, fully", "Mostly", "Partly", "Hardly", "No, not at all", "No answer"]
    .map((label, value) => ({ value: String(value), label }));
  const fields = ["I could say what I wanted", "People listened"]
    .map((label, at) => ({ name: `q${at}`, shape: "choice", label, required: true, choices }));
  const help = "It is said first who sees what. ".repeat(30);
  new FormDialog(document.getElementById("form-dialog"), async () => ({}), () => {}, () => {})
    .open({ command: "poll", title: "Were you heard?", help, fields });
}"""
"""A form like the poll's: much to read first, then questions that are taller than the window."""


async def test_a_long_form_keeps_its_buttons_and_shows_what_is_wrong_in_a_low_window(visit) -> None:
    page = await visit("/")
    await _own_room(page)
    dialog = page.locator("#form-dialog")
    for width, height in [(640, 400), (844, 390), (390, 844), (1280, 800)]:
        await page.set_viewport_size({"width": width, "height": height})
        await page.evaluate(LONG_FORM)
        send = dialog.locator("button[type=submit]")
        box, whole = await send.bounding_box(), await dialog.bounding_box()
        assert box is not None
        assert whole is not None
        assert box["y"] + box["height"] <= whole["y"] + whole["height"], (width, height)
        await send.click()
        problem = dialog.locator(".field-error").first
        await expect(problem).to_have_text("Please choose one.")
        await expect(problem).to_be_in_viewport(ratio=1)
        above = await problem.bounding_box()
        below = await dialog.locator(".dialog-foot").bounding_box()
        assert above is not None
        assert below is not None
        assert above["y"] + above["height"] <= below["y"], (width, height)
        await expect(dialog.locator("legend").first).to_be_in_viewport(ratio=1)
        await page.keyboard.press("Escape")
        await expect(dialog).to_be_hidden()


async def test_what_went_wrong_is_put_away_where_it_stands(visit) -> None:
    page = await visit("/")
    await _own_room(page)
    await page.locator("#composer-text").fill("/hlep")
    await page.locator("#composer-text").press("Enter")
    notice = page.locator("#notice")
    await expect(notice).to_contain_text("Did you mean /help?")
    away = notice.get_by_role("button")
    box, whole = await away.bounding_box(), await notice.bounding_box()
    assert box is not None
    assert whole is not None
    assert whole["y"] <= box["y"]
    assert box["y"] + box["height"] <= whole["y"] + whole["height"]
    await away.click()
    await expect(notice).to_be_empty()
