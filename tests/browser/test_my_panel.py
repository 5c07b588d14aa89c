"""One's own panel: how things stand for me, only what works for me now, and my turn reaches me."""

from __future__ import annotations

import asyncio
import re

import pytest
from playwright.async_api import Page, expect

from bot.phrases import catalogue
from tests.browser.test_pseudo_languages import SETTLED
from tests.browser.test_room import _own_room
from tests.browser.test_who_is_here import _member

pytestmark = pytest.mark.browser

CALLS = """
window.calls = [];
Object.defineProperty(document, "hidden", { configurable: true, get: () => true });
window.Notification = class {
  static permission = "granted";
  static requestPermission = async () => "granted";
  constructor(title, options) { window.calls.push(`${title}: ${options.body} (${options.tag})`); }
};
localStorage.setItem("heard:notify", "yes");
"""
IN_SIGHT = """(button) => {
  const { top, bottom, left } = button.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight && button.contains(
    document.elementFromPoint(left + 3, (top + bottom) / 2));
}"""


WHOLE = """(box) => [...box.children].filter((it, at) => !at || it.offsetHeight).every((line) => {
  const { left, bottom } = line.getBoundingClientRect();
  return bottom <= innerHeight && line.contains(document.elementFromPoint(left + 3, bottom - 3));
})"""
"""Whether nothing covers the end of any line that is shown. The first one always is."""
UNCUT = """(line) =>
  line.scrollHeight <= line.clientHeight && line.scrollWidth <= line.clientWidth"""
"""Whether all of a text is shown."""
ENOUGH = """Math.ceil(document.getElementById("panel-bar").getBoundingClientRect().bottom
  + document.getElementById("panel-quick").offsetHeight
  + (document.querySelector("#panel-cards:has(+ #panel-quick)")?.offsetHeight ?? 0) + 60)"""
"""How high a window has to be for how things stand, the cards where they stand above the acts, the
acts, and the beginning of a question."""


async def _until(page: Page, condition: str) -> None:
    """Waits for a condition in the page. Playwright's `wait_for_function` evaluates a text whenever
    it looks, which the page's Content-Security-Policy allows only the first time."""
    look = f"({condition}) ? done() : setTimeout(look, 50)"
    async with asyncio.timeout(10):
        await page.evaluate(f"() => new Promise((done) => {{ (function look() {{ {look} }})() }})")


async def _say(page: Page, line: str) -> None:
    box = page.locator("#composer-text")
    await box.fill(line)
    await box.press("Enter")
    await expect(box).to_have_value("")


async def _acts(page: Page) -> list[str]:
    return await page.locator("#panel-quick button").all_inner_texts()


async def test_everybody_has_their_own_panel_and_my_turn_reaches_me(visit, accessible) -> None:
    grace = await visit("/")
    await grace.set_viewport_size({"width": 1280, "height": 800})
    await _own_room(grace)
    tom = await _member(visit, grace, "Tom", phone=True)
    ana = await _member(visit, grace, "Ana")
    await grace.locator("#panel").get_by_role("button", name="Start the meeting").click()
    await expect(tom.locator("#panel-quick")).to_contain_text("Raise my hand")
    await tom.locator("#panel-quick").get_by_role("button", name="Raise my hand").click()
    # The answer is a line that goes, and no card in the conversation.
    await expect(tom.locator("#told")).to_contain_text("Your hand is up")
    await expect(tom.locator("#log")).not_to_contain_text("Your hand is up")

    # Only what works for each of them, and on the phone all of it in one look.
    await expect(tom.locator("#panel-mine")).to_contain_text("You are next")
    await expect(tom.locator("#panel-brief")).to_contain_text("Hands up Tom")
    assert "Raise my hand" not in await _acts(tom)
    assert "Lower my hand" in await _acts(tom)
    await expect(ana.locator("#panel-quick")).to_contain_text("Raise my hand")
    assert not {"Lower my hand", "End the meeting"} & set(await _acts(ana))
    await accessible(tom)
    await accessible(ana)

    # What facilitators do comes first for them, and all of it is in sight.
    await expect(grace.locator("#panel-quick")).to_contain_text("Call the next speaker")
    assert (await _acts(grace))[0] == "Call the next speaker"
    for button in await grace.locator("#panel-quick button").all():
        assert await button.evaluate(IN_SIGHT), await button.inner_text()
    await accessible(grace)

    # Tom looks elsewhere. Being called reaches him: once, and in the title for as long as it lasts.
    await tom.evaluate(CALLS)
    await grace.locator("#panel-quick").get_by_role("button", name="Call the next speaker").click()
    await expect(tom).to_have_title(re.compile("^It is your turn · .*Parents’ council · Heard"))
    await expect(tom.locator("#for-you")).to_be_visible()
    await expect(tom.locator("#for-you")).to_contain_text("You were called to speak")
    # It is called after the page has changed; a page that nobody looks at draws no frames.
    await _until(tom, "calls.length > 0")
    assert await tom.evaluate("calls.length") == 1
    assert "It is your turn" in await tom.evaluate("calls[0]")
    await expect(ana).not_to_have_title(re.compile("your turn"))
    await accessible(tom)
    await tom.locator("#for-you button").first.click()
    await expect(tom.locator("#for-you")).to_be_hidden()
    await expect(tom).not_to_have_title(re.compile("your turn"))
    assert await tom.evaluate("calls.length") == 1

    # On a phone, what is asked says what it is about, and leaves the conversation its room.
    await grace.locator("#composer-text").fill("/action Ring the Carers Service owner=Tom")
    await grace.locator("#composer-text").press("Enter")
    short = tom.locator("#for-you")
    await expect(short).to_contain_text("Would you take this on?")
    await expect(short.locator("p", has_text="Action 1: “Ring the Carers Service”")).to_be_visible()
    for size in ({"width": 390, "height": 844}, {"width": 360, "height": 620}):
        await tom.set_viewport_size(size)  # type: ignore[arg-type]  # it is one
        low = "document.querySelector('#for-you').offsetHeight <= 0.31 * innerHeight"
        await _until(tom, low)
        for button in await short.locator("button").all():
            assert await button.evaluate(IN_SIGHT), (size, await button.inner_text())
    await accessible(tom)
    await short.get_by_role("button", name="No, thank you").click()
    await expect(short).to_be_hidden()

    # A post is the same for everybody, but only whose turn it is has “I have finished” there.
    await grace.locator("#composer-text").fill("/round What matters most?")
    await grace.locator("#composer-text").press("Enter")
    pages = {"Grace": grace, "Tom": tom, "Ana": ana}
    for page in pages.values():
        await expect(page.locator("#log")).to_contain_text("What matters most?")
    log = await grace.locator("#log").inner_text()
    said = re.search(r"(\w+)\W*, it is your turn in the round", log)
    assert said
    for name, page in pages.items():
        finished = page.locator("#log .card[data-kind=round] button[data-command=done]")
        await expect(finished).to_be_visible(visible=name == said[1])


async def test_how_things_stand_is_never_covered_by_what_can_be_done(visit, accessible) -> None:
    page = await visit("/")
    await page.set_viewport_size({"width": 1280, "height": 800})
    await _own_room(page)
    rail, quick = page.locator("#rail"), page.locator("#panel-quick")
    asked = page.locator("#for-you")
    for label in ("Start the meeting", "Raise my hand", "Call the next speaker"):
        await quick.get_by_role("button", name=label).click()
    await expect(asked).to_contain_text("You were called to speak")
    # Both do not fit: of the question, the beginning is in sight above the acts.
    for _ in range(2):  # all of it takes less room where the window is low, as this one is then
        enough = await page.evaluate(ENOUGH)
        await page.set_viewport_size({"width": 1280, "height": enough})
        await page.evaluate(SETTLED)
    await expect(rail).to_have_attribute("data-acts-stay", "")
    assert await page.locator("#panel-mine").evaluate(WHOLE)
    for button in await quick.locator("button").all():
        assert await button.evaluate(IN_SIGHT), await button.inner_text()
    last = asked.locator("button").last
    assert not await last.evaluate(IN_SIGHT)
    # What has the focus comes out from behind them.
    await asked.locator("button").first.focus()
    while not await last.evaluate("button => button === document.activeElement"):
        assert await page.locator(":focus").evaluate(IN_SIGHT)
        await page.keyboard.press("Tab")
    assert await last.evaluate(IN_SIGHT)
    await accessible(page)
    # Where there is no room for both, the acts scroll with the rest.
    await page.set_viewport_size({"width": 1280, "height": enough - 70})
    await expect(rail).not_to_have_attribute("data-acts-stay", "")
    await rail.evaluate("rail => rail.scrollTop = 0")
    assert await page.locator("#panel-mine").evaluate(WHOLE)
    # On a short phone, a question leaves the conversation its room.
    await page.set_viewport_size({"width": 320, "height": 490})
    # The page takes a frame or two to fit into a window of another size.
    await _until(page, f"({IN_SIGHT})(document.querySelector('#composer-text'))")
    assert await page.locator("#main").evaluate("main => main.offsetHeight >= 190")
    await accessible(page)


async def test_in_a_low_window_what_answers_a_question_is_in_sight_with_it(visit) -> None:
    grace = await visit("/")
    await _own_room(grace)
    tom = await _member(visit, grace, "Tom")
    await _say(grace, "/agenda add Transport to the day centre on Sundays and bank holidays")
    await grace.locator("#panel").get_by_role("button", name="Start the meeting").click()
    await tom.locator("#panel-quick").get_by_role("button", name="Raise my hand").click()
    await grace.locator("#panel-quick").get_by_role("button", name="Call the next speaker").click()
    done = tom.locator("#for-you").get_by_role("button", name="I have finished")
    for width, height in ((640, 400), (844, 390)):
        await tom.set_viewport_size({"width": width, "height": height})
        await expect(done).to_be_visible()
        assert await done.evaluate(IN_SIGHT), (width, height)


async def test_folded_away_on_a_phone_the_panel_says_the_whole_of_a_sentence(visit) -> None:
    page = await visit("/", phone=True)
    await _own_room(page)
    await _say(page, "/agenda add Respite care")
    await page.locator("#panel").get_by_role("button", name="Start the meeting").click()
    now = page.locator("#panel-now")
    await expect(now).to_contain_text("Now: 1. Respite care")
    await _say(page, "/agenda next")
    await expect(now).to_have_text("Everything on the agenda has been discussed.")
    assert await now.evaluate(UNCUT)
    for language in ("cy", "es"):
        said = catalogue(language).say("agenda-done")
        await now.evaluate("(it, said) => { it.textContent = said; }", said)
        assert await now.evaluate(UNCUT), language
    # What is too long for two lines is seen to be cut.
    await now.evaluate("(it) => { it.textContent = 'Transport to the day centre '.repeat(9); }")
    assert not await now.evaluate(UNCUT)


async def test_text_size_and_sound_are_settings_of_this_browser(visit, accessible) -> None:
    page = await visit("/")
    await _own_room(page)
    size = "parseFloat(getComputedStyle(document.documentElement).fontSize)"
    usual = await page.evaluate(size)
    await page.get_by_role("button", name="Settings").click()
    await page.get_by_role("radio", name="Largest").check()
    assert await page.evaluate(size) > 1.5 * usual
    # The columns give way before the conversation does.
    await page.set_viewport_size({"width": 1280, "height": 800})
    await expect(page.locator("#steps")).not_to_have_attribute("open", "")
    log, box = page.locator("#log"), page.locator("#composer-text")
    assert await log.evaluate("log => log.clientWidth > 600 && log.clientHeight > 300")
    assert await box.evaluate("box => box.getBoundingClientRect().bottom < innerHeight")
    sound = page.get_by_role("checkbox", name="Play a sound")
    await expect(sound).not_to_be_checked()
    await sound.check()
    # This browser has no voice of its own, and says so instead of staying silent.
    await page.get_by_role("checkbox", name="Read new messages aloud").click()
    dialog = page.locator("#settings-dialog")
    await expect(dialog).to_contain_text("This device has no voice of its own")
    await expect(page.get_by_role("checkbox", name="Read new messages aloud")).not_to_be_checked()
    await accessible(page)
    await page.keyboard.press("Escape")
    await expect(page.locator("#settings-open")).to_be_focused()
    await page.reload()
    await expect(page.locator("#composer-text")).to_be_focused()
    assert await page.evaluate(size) > 1.5 * usual
    width = await page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert width[0] <= width[1]
    assert await page.evaluate("localStorage.getItem('heard:sound')") == "yes"


async def test_the_keyboard_goes_on_where_somebody_is_asked_whether_to_do_it_anyway(visit) -> None:
    page = await visit("/")
    await _own_room(page)
    tom = await _member(visit, page, "Tom")
    panel, log = page.locator("#panel"), page.locator("#log")
    await panel.get_by_role("button", name="Start the meeting").press("Enter")
    await tom.locator("#panel").get_by_role("button", name="Raise my hand").press("Enter")
    await expect(panel).to_contain_text("Tom")
    await panel.get_by_role("button", name="End the meeting").press("Enter")
    asked = log.get_by_role("heading", name="Before you end the meeting")
    await expect(asked).to_be_focused()
    # Pressed twice, nothing has ended: its buttons are the next stops.
    await page.keyboard.press("Enter")
    await expect(panel).to_contain_text("Meeting 1 is running")
    await page.keyboard.press("Tab")
    await expect(log.get_by_role("button", name="End it anyway")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(log).to_contain_text("Meeting 1 is over")
