"""Where many are here, the list of their names can be searched."""

from __future__ import annotations

import pytest
from playwright.async_api import Browser, Page, expect

from tests.web.real_room import Room, a_room

pytestmark = pytest.mark.browser

AT_A_GLANCE = 20
HEARD_ALOUD = """() => {
  window.heardAloud = [];
  for (const region of document.querySelectorAll("[role=status], [aria-live]")) {
    new MutationObserver(() => {
      if (region.textContent.trim()) window.heardAloud.push(region.textContent.trim());
    }).observe(region, { childList: true, characterData: true, subtree: true });
  }
}"""


async def _looks_at(browser: Browser, room: Room, who: str, width: int, height: int) -> Page:
    context = await browser.new_context(
        locale="en-GB", reduced_motion="reduce", viewport={"width": width, "height": height}
    )
    jar = room.people[who].client.session.cookie_jar
    url = str(room.people[who].client.make_url("/"))
    await context.add_cookies([{"name": one.key, "value": one.value, "url": url} for one in jar])
    page = await context.new_page()
    await page.goto(f"{url}room/{room.key}")
    return page


@pytest.mark.parametrize("size", [(1280, 800), (390, 844), (640, 400)], ids=str)
async def test_one_of_many_is_found_with_the_keyboard(browser, accessible, size) -> None:
    async with a_room() as room:
        for number in range(AT_A_GLANCE - 1):
            await room.opens(f"Person {number:02}")
        page = await _looks_at(browser, room, "Person 00", *size)
        if await page.get_by_role("button", name="Details").is_visible():
            await page.get_by_role("button", name="Details").press("Enter")
        count = page.locator("#here-count")
        await expect(count).to_have_text(f"Here ({AT_A_GLANCE - 1})")
        await count.press("Enter")
        field = page.get_by_role("searchbox", name="Look for somebody")
        await expect(field).to_be_hidden()  # a few are seen at a glance
        await room.opens("Zoë Ortiz")
        await room.opens("Zoe Marsh")
        await expect(count).to_have_text(f"Here ({AT_A_GLANCE + 1})")
        await expect(field).to_be_visible()
        await page.evaluate(HEARD_ALOUD)
        await count.focus()
        await page.keyboard.press("Tab")
        await expect(field).to_be_focused()
        await page.keyboard.type("zoe", delay=40)
        names = page.locator("#here-names").get_by_role("listitem")
        await expect(names).to_have_text(["Zoe Marsh", "Zoë Ortiz"])
        # Said once, when the name is typed, and not for each letter.
        said = "window.heardAloud.filter((text) => text.includes('with a name like this'))"
        await expect(page.locator("body")).to_contain_text("are here with a name like this")
        assert set(await page.evaluate(said)) == {"2 people are here with a name like this."}
        await accessible(page)
        await page.keyboard.type("x")
        await expect(names).to_have_count(0)
        await expect(page.locator("#here-nobody")).to_be_visible()
        await page.keyboard.press("Escape")
        await expect(names).to_have_count(AT_A_GLANCE + 1)
        await expect(page.locator("#here-nobody")).to_be_hidden()
        across = await page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
        assert across[0] <= across[1]
