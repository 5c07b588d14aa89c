"""The page that invites people: what a phone reads from its QR code, on a screen and on paper."""

from __future__ import annotations

import io
from importlib import import_module
from typing import Any

import pytest
import segno
from PIL import Image
from playwright.async_api import Page, expect

from tests.browser.test_room import _join, _link, _own_room

pytestmark = pytest.mark.browser

zxing: Any = import_module("zxingcpp")  # reads codes by itself: it has nothing of what draws ours


async def _scanned(page: Page) -> list[str]:
    """What is read from a picture of the page, as it is seen."""
    seen = await page.screenshot(full_page=True)
    return [code.text for code in zxing.read_barcodes(Image.open(io.BytesIO(seen)))]


async def _plant(page: Page, text: str) -> None:
    """Put another code in the place of the one that is there."""
    other = segno.make(text, error="m", micro=False).svg_inline(border=4, omitsize=True)
    await page.evaluate(
        "drawn => { document.querySelector('.code').innerHTML = drawn; }",
        other.replace('class="segno"', 'class="qr"'),
    )


@pytest.mark.parametrize("phone", [True, False], ids=["phone", "desktop"])
@pytest.mark.parametrize("dark", [True, False], ids=["dark", "light"])
async def test_the_code_holds_the_link_that_stands_below_it(visit, accessible, phone, dark) -> None:
    page = await visit("/", phone=phone, dark=dark)
    await _own_room(page)
    wanted = await _link(page, "member")
    await page.goto(f"{page.url.split('?')[0]}/invite")
    link = await page.locator("a.address").get_attribute("href")
    assert link == wanted
    assert await _scanned(page) == [link]
    await accessible(page)
    await page.emulate_media(media="print")
    assert await _scanned(page) == [link]
    # Another code would be noticed.
    await _plant(page, f"{link}x")
    assert await _scanned(page) == [f"{link}x"]


async def test_whoever_scans_the_code_comes_in_as_a_member(visit) -> None:
    ann = await visit("/")
    await _own_room(ann)
    await ann.goto(f"{ann.url}/invite")
    (link,) = await _scanned(ann)
    ben = await visit(link, phone=True)
    await _join(ben, "Ben")
    await expect(ben.locator("#side")).to_be_hidden()
    await expect(ben.get_by_role("button", name="Send something in")).to_be_visible()
    await expect(ben.get_by_role("button", name="Start the meeting")).to_have_count(0)
