"""A real browser, and Heard as a newcomer starts it: a process of its own."""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Error,
    Page,
    Playwright,
    async_playwright,
)

from tests.fakes import forked
from tests.fakes.ending import end

ARGS = (
    "--no-sandbox",  # CI runs as root, where Chromium's sandbox does not start
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 860}
STARTS_WITHIN = 30.0
"""Seconds."""


class Heard:
    """`heard run` in a folder of its own, to be started, ended and started again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.url = ""
        self._process: forked.Process | None = None

    @property
    def port(self) -> str:
        """The port of its address; "0" before it has one."""
        return self.url.rpartition(":")[2].strip("/") or "0"

    async def start(self, *, later: float = 0) -> None:
        """Start it, and wait until it has printed its address. Starting again keeps the address.
        By its clock it starts so many seconds later than it does."""
        port = self.port
        # Whatever is set for the tests is no setting of Heard's.
        clean = {key: value for key, value in os.environ.items() if not key.startswith("HEARD_")}
        self._process = await forked.heard(
            "run",
            cwd=self.folder,
            env={**clean, "HEARD_WEB__PORT": port, forked.AHEAD: str(later)},
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        assert self._process.stdout is not None
        printed = []
        async with asyncio.timeout(STARTS_WITHIN):
            while line := (await self._process.stdout.readline()).decode():
                printed.append(line)
                if found := re.match(r"(?:\s+|.* at )(https?://\S+)", line):
                    self.url = found[1]
                    # Somebody has to go on reading, or Heard stops when the pipe is full.
                    self._reading = asyncio.create_task(self._process.stdout.read())
                    return
        pytest.fail("Heard did not start:\n" + "".join(printed))

    async def stop(self) -> None:
        """Ctrl-C."""
        assert self._process is not None
        assert await end(self._process, signal.SIGINT) == 0
        self.printed = (await self._reading).decode()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All that is tested here runs on one event loop, as the browser they share does."""
    for item in items:
        if Path(__file__).parent in item.path.parents and pytest_asyncio.is_async_test(item):
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest_asyncio.fixture(loop_scope="session")
async def heard(tmp_path: Path) -> AsyncIterator[Heard]:
    """Heard, running."""
    process = Heard(tmp_path)
    await process.start()
    yield process
    await process.stop()


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def playwright() -> AsyncIterator[Playwright]:
    """Playwright, which starts browsers."""
    async with async_playwright() as started:
        yield started


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def chromium_of_all(playwright: Playwright) -> AsyncIterator[Browser]:
    """Chromium: the system's, or the one that Playwright has installed. To start it takes longer
    than many a test."""
    try:
        found = await playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=list(ARGS)
        )
    except Error:
        if os.environ.get("CI"):
            raise
        pytest.skip("there is no Chromium here: playwright install chromium")
    yield found
    await found.close()


@pytest_asyncio.fixture(loop_scope="session")
async def browser(chromium_of_all: Browser) -> AsyncIterator[Browser]:
    """Chromium, in which nothing is open. What a test opens in it is closed with the test."""
    assert chromium_of_all.contexts == []
    yield chromium_of_all
    for context in chromium_of_all.contexts:
        await context.close()


def _the_browsers_own(said: ConsoleMessage, page: Page) -> bool:
    """A lost connection or an error page: the browser logs it, and the page itself says so."""
    error_page = said.text.startswith("Failed to load") and said.location["url"] == page.url
    return error_page or "WebSocket" in said.text


Visit = Callable[..., Awaitable[Page]]


@pytest_asyncio.fixture(loop_scope="session")
async def visit(browser: Browser, heard: Heard) -> AsyncIterator[Visit]:
    """Opens a page as somebody else each time. Afterwards no page has complained."""
    complaints: list[str] = []
    contexts: list[BrowserContext] = []

    async def open_page(path: str = "/", *, phone: bool = False, dark: bool = False) -> Page:
        context = await browser.new_context(
            viewport=PHONE if phone else DESKTOP,  # type: ignore[arg-type]
            color_scheme="dark" if dark else "light",
            locale="en-GB",
            reduced_motion="reduce",  # what is only half faded in has too little contrast
        )
        contexts.append(context)
        page = await context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "console",
            lambda said: (
                complaints.append(said.text)
                if said.type == "error" and not _the_browsers_own(said, page)
                else None
            ),
        )
        await page.goto(path if path.startswith("http") else heard.url.rstrip("/") + path)
        return page

    yield open_page
    for context in contexts:
        await context.close()
    assert complaints == []


@pytest.fixture
def accessible() -> Callable[[Page], Awaitable[None]]:
    """Checks a page with axe-core: no serious or critical finding."""

    async def check(page: Page) -> None:
        results = await Axe().run(page)
        found = [
            f"{finding['impact']}: {finding['id']}: {finding['help']}\n  "
            + "\n  ".join(node["html"] for node in finding["nodes"])
            for finding in results.response["violations"]
            if finding["impact"] in ("serious", "critical")
        ]
        assert not found, "\n".join(found)

    return check
