"""The form of one's groups in a real browser: several choices in each of three fields."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from tests.browser.test_room import _own_room

pytestmark = pytest.mark.browser


async def _type(page: Page, text: str) -> None:
    await page.locator("#composer-text").fill(text)
    await page.locator("#composer-text").press("Enter")


@pytest.mark.parametrize("phone", [True, False], ids=["390", "1280"])
async def test_groups_are_ticked_in_the_field_that_says_who_may_know(
    visit, accessible, phone
) -> None:
    page = await visit("/", phone=phone)
    await _own_room(page)
    log, dialog = page.locator("#log"), page.locator("#form-dialog")
    await _type(page, "/groups set carers, nurses, public")
    await log.get_by_role("button", name="Choose my groups").last.click()
    counted = dialog.get_by_role("group", name="Only count me")
    facilitators = dialog.get_by_role("group", name="Facilitators may know")
    everybody = dialog.get_by_role("group", name="Everybody may know")
    await counted.get_by_label("nurses").check()
    await facilitators.get_by_label("carers").check()
    await facilitators.get_by_label("public").check()
    await accessible(page)
    if folder := os.environ.get("HEARD_SHOTS"):
        size = "390" if phone else "1280"
        await page.screenshot(path=str(Path(folder) / f"groups-{size}.png"))
    await dialog.get_by_role("button", name="Save").click()
    await expect(log).to_contain_text("You have chosen: nurses. You are only counted")
    await expect(log).to_contain_text("You have chosen: carers and public. Facilitators may know")

    # It is all there again, and one act takes it back.
    await log.get_by_role("button", name="Choose my groups").last.click()
    await expect(counted.get_by_label("nurses")).to_be_checked()
    await expect(facilitators.get_by_label("public")).to_be_checked()
    await expect(everybody.get_by_label("public")).not_to_be_checked()
    for field, name in ((counted, "nurses"), (facilitators, "carers"), (facilitators, "public")):
        await field.get_by_label(name).uncheck()
    await dialog.get_by_role("button", name="Save").click()
    await expect(log).to_contain_text("You are not in a group now.")
