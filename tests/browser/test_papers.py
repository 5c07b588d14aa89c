"""Minutes and pictures in the web room, as people see them."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

pytestmark = pytest.mark.browser


async def _say(page: Page, text: str) -> None:
    await page.get_by_role("textbox", name="message").fill(text)
    await page.keyboard.press("Enter")


async def _a_room(visit, phone: bool) -> Page:
    page = await visit("/", phone=phone)
    await page.get_by_role("textbox", name="Name of the room").fill("Respite care")
    await page.locator("#room-name").fill("Grace")
    await page.get_by_role("button", name="Start the room").click()
    await page.wait_for_url("**/room/**")
    return page


@pytest.mark.parametrize("phone", [True, False], ids=["phone", "desktop"])
async def test_minutes_open_as_a_page_and_a_picture_stands_in_its_card(
    visit, accessible, phone, tmp_path
):
    page = await _a_room(visit, phone)
    log = page.locator("#log")
    await _say(page, "/start")
    await expect(log).to_contain_text("Meeting 1 has started")
    await _say(page, "The day centre could open on Saturdays from May on.")
    await _say(page, "/decide The day centre opens on Saturdays.")
    await expect(log).to_contain_text("A decision is recorded")

    await _say(page, "/measures")
    picture = log.get_by_role("img", name=re.compile("People who came and were heard: 1"))
    await expect(picture).to_be_visible()
    loaded = "node => node.decode().then(() => [node.naturalWidth, node.clientWidth])"
    natural, shown = await picture.evaluate(loaded)
    assert natural == 810
    assert 200 < shown <= 482
    await accessible(page)

    await _say(page, "/end")
    await expect(log).to_contain_text("Meeting 1 is over")
    async with page.context.expect_page() as opened:
        await log.get_by_role("link", name="Minutes of meeting 1").last.click()
    minutes = await opened.value
    await expect(minutes.get_by_role("heading", level=1)).to_have_text(
        re.compile("Respite care: minutes of meeting 1")
    )
    await expect(minutes.get_by_role("heading", name="Who was there")).to_be_visible()
    await expect(minutes.locator("main")).to_contain_text("The day centre opens on Saturdays.")
    await accessible(minutes)
    # On paper there is nothing to press.
    forms = minutes.get_by_role("heading", name="Save or print the minutes")
    await expect(forms).to_be_visible()
    await minutes.emulate_media(media="print")
    await expect(forms).to_be_hidden()
    await expect(minutes.locator("main")).to_contain_text("The day centre opens on Saturdays.")
    await minutes.emulate_media(media="screen")
    # On paper there are the words, and nothing to press.
    buttons = minutes.locator(".buttons, .site-head").first
    await expect(buttons).to_be_visible()
    await minutes.emulate_media(media="print")
    await expect(buttons).to_be_hidden()
    await expect(minutes.locator("main")).to_contain_text("The day centre opens on Saturdays.")
    await minutes.emulate_media(media="screen")
    width = await minutes.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert width[0] <= width[1]

    name, saved = await _saved(minutes, "Markdown", tmp_path)
    assert name.name == "minutes-of-meeting-1.md"
    assert "## Decisions\n\nThe day centre opens on Saturdays." in saved
    for form in ("Page to print", "Easy-read"):
        await _is_a_page_that_prints(minutes, *await _saved(minutes, form, tmp_path), accessible)
    await _pages_about_meetings(minutes, accessible)
    await minutes.get_by_role("link", name="Respite care").click()
    await expect(minutes.locator("#log")).to_contain_text("Meeting 1 is over")


async def _pages_about_meetings(page: Page, accessible) -> None:
    """The list of meetings, how one went, what all came to, and the address for calendars."""
    room = page.url.partition("/files/")[0]
    for link, shown in (
        ("How meeting 1 went", "Looking back at meeting 1"),
        ("What all meetings came to", "What our meetings came to: Respite care"),
        ("A calendar that follows changes", "Calendar of this room"),
    ):
        await page.goto(f"{room}/meetings")
        await accessible(page)
        await page.get_by_role("link", name=link).click()
        await expect(page.get_by_role("heading", level=1)).to_have_text(shown)
        await accessible(page)
        width = await page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
        assert width[0] <= width[1], shown


async def _saved(page: Page, form: str, to: Path) -> tuple[Path, str]:
    """A form of the minutes, saved: where, and what is in it."""
    async with page.expect_download() as saving:
        await page.get_by_role("link", name=form, exact=True).click()
    download = await saving.value
    file = to / download.suggested_filename
    await download.save_as(file)
    return file, await asyncio.to_thread(file.read_text, "utf-8")


async def _is_a_page_that_prints(page: Page, file: Path, text: str, accessible) -> None:
    """One file, readable by a screen reader, at 200 % without scrolling sideways, and
    printable on A4."""
    opened = await page.context.new_page()
    asked: list[str] = []
    opened.on("request", lambda request: asked.append(request.url))
    await opened.goto(file.as_uri())
    await expect(opened.get_by_role("heading", level=1)).to_contain_text("Respite care")
    await expect(opened.get_by_role("main")).to_contain_text("The day centre opens on Saturdays.")
    await accessible(opened)
    for width in (390, 640, 1280):
        await opened.set_viewport_size({"width": width, "height": 800})
        wide = await opened.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
        assert wide[0] <= wide[1], width
    printed = await opened.pdf(prefer_css_page_size=True)
    (paper,) = set(re.findall(rb"/MediaBox ?\[([\d. ]+)\]", printed))
    assert [round(float(side)) for side in paper.split()] == [0, 0, 595, 842], "A4, in points"
    assert asked == [file.as_uri()], "nothing is fetched"
    await opened.close()


async def _two(visit, phone: bool) -> tuple[Page, Page]:
    """Grace runs a meeting, and Tom has said something."""
    grace = await _a_room(visit, phone)
    link = await grace.locator("#links").get_by_label(re.compile("member")).input_value()
    tom = await visit(link)
    await tom.get_by_label("Your name").fill("Tom")
    await tom.get_by_role("button", name=re.compile("Join|Come in|Go in")).click()
    await tom.wait_for_url("**/room/**")
    await _say(grace, "/start")
    await expect(tom.locator("#panel")).to_contain_text("Meeting 1 is running")
    await _say(tom, "Night staff should be trained by the families.")
    await expect(grace.get_by_role("article", name=re.compile("^Tom"))).to_have_count(1)
    return grace, tom


@pytest.mark.parametrize("phone", [True, False], ids=["phone", "desktop"])
async def test_a_message_is_noted_from_its_menu(visit, accessible, phone):
    grace, tom = await _two(visit, phone)
    message = grace.get_by_role("article", name=re.compile("^Tom"))
    await message.click()
    await grace.get_by_role("button", name="More actions for Tom’s message").click()
    await accessible(grace)
    width = await grace.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert width[0] <= width[1]
    await grace.get_by_role("button", name="Note this").click()
    form = grace.get_by_role("dialog")
    words = form.get_by_role("textbox", name="What should be noted?")
    await expect(words).to_have_value("Night staff should be trained by the families.")
    await words.fill("Families want to train the night staff.")
    await form.get_by_role("button", name="Note it").click()
    await expect(grace.locator("#told")).to_contain_text("Noted.")
    await _say(tom, "/notes")
    await expect(tom.locator("#log")).to_contain_text("Families want to train the night staff.")


async def test_a_word_of_a_message_is_looked_up_from_a_menu_that_is_never_cut_off(visit):
    grace, tom = await _two(visit, False)
    await _say(tom, "The ICB commissions it.")
    await grace.locator("#log").get_by_text("The ICB commissions it.").click()
    for height in (800, 560, 420):
        await grace.set_viewport_size({"width": 1280, "height": height})
        more = grace.get_by_role("button", name="More actions for Tom’s message").last
        await more.click()
        log = await grace.locator("#log").bounding_box()
        menu = await grace.locator("#msg-more").bounding_box()
        assert log is not None
        assert menu is not None
        if log["height"] > 400:
            assert log["y"] <= menu["y"], height
            assert menu["y"] + menu["height"] <= log["y"] + log["height"], height
        await grace.locator("#msg-more button").last.scroll_into_view_if_needed()
        await expect(grace.locator("#msg-more button").last).to_be_in_viewport()
        await grace.keyboard.press("Escape")
    await more.click()
    await grace.get_by_role("button", name="What does a word mean?").click()
    offered = grace.locator("#log").get_by_role("button", name="“ICB”")
    await expect(grace.locator("#log")).to_contain_text("Which word do you mean?")
    await offered.click()
    await expect(tom.locator("#log")).to_contain_text("What does “ICB” mean?")


async def test_the_menu_of_a_message_by_keyboard(visit):
    grace, tom = await _two(visit, False)
    await _say(grace, "I think so, too.")
    message = tom.get_by_role("article", name=re.compile("^Grace"))
    await message.focus()
    more = tom.get_by_role("button", name="More actions for Grace’s message")
    await more.focus()
    await tom.keyboard.press("Enter")
    await expect(more).to_have_attribute("aria-expanded", "true")
    await tom.keyboard.press("Escape")
    await expect(more).to_have_attribute("aria-expanded", "false")
    await expect(more).to_be_focused()
    await tom.keyboard.press("Enter")
    await tom.keyboard.press("Tab")
    await expect(tom.locator("#msg-more button").first).to_be_focused()
    # What is for facilitators is not on a member's menu.
    await expect(tom.locator("#msg-more")).not_to_contain_text("Record a decision")
    await tom.get_by_role("button", name="I would like to answer").press("Enter")
    await expect(tom.locator("#told")).to_contain_text("Your hand is up")
