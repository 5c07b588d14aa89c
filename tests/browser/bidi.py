"""A small client for WebDriver BiDi, by which Firefox is driven without a driver in between.

https://w3c.github.io/webdriver-bidi/ has the commands. What a page does not do within `PATIENCE`,
it does not do.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from typing import Any

import aiohttp

from tests.fakes.ending import end

PATIENCE = 20.0
STARTS_WITHIN = 60.0
"""Seconds."""
ENTER, TAB, ARROW_DOWN = "\ue007", "\ue004", "\ue015"
PREFS = {
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "ui.prefersReducedMotion": 1,
}


class BidiError(Exception):
    """Firefox has refused a command."""


class FirefoxPage:
    """One tab of Firefox."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._numbers = count(1)
        self._waiting: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._context = ""
        self.errors: list[str] = []
        """What the page has complained of in the console."""

    async def read(self) -> None:
        """Read what Firefox says, until it is gone."""
        async for message in self._socket:
            said = json.loads(message.data)
            if said.get("method") == "log.entryAdded" and said["params"]["level"] == "error":
                self.errors.append(said["params"]["text"])
            elif (waits := self._waiting.pop(said.get("id"), None)) is None:
                continue
            elif said["type"] == "error":
                waits.set_exception(BidiError(f"{said['error']}: {said['message']}"))
            else:
                waits.set_result(said["result"])

    async def command(self, method: str, **params: Any) -> dict[str, Any]:
        """Send a command, and take its result."""
        number = next(self._numbers)
        self._waiting[number] = answered = asyncio.get_running_loop().create_future()
        await self._socket.send_json({"id": number, "method": method, "params": params})
        async with asyncio.timeout(PATIENCE):
            return await answered

    async def begin(self) -> None:
        """Open a session on the first tab."""
        await self.command("session.new", capabilities={})
        tree = await self.command("browsingContext.getTree")
        self._context = tree["contexts"][0]["context"]
        await self.command("session.subscribe", events=["log.entryAdded"])

    async def goto(self, url: str) -> None:
        """Open an address."""
        await self.command(
            "browsingContext.navigate", context=self._context, url=url, wait="complete"
        )

    async def size(self, width: int, height: int) -> None:
        """Set the size of the window's inside."""
        await self.command(
            "browsingContext.setViewport",
            context=self._context,
            viewport={"width": width, "height": height},
        )

    async def js(self, expression: str) -> Any:
        """The value of an expression: a text, a number, true or false, or None."""
        found = await self.command(
            "script.evaluate",
            expression=expression,
            target={"context": self._context},
            awaitPromise=True,
        )
        if found["type"] == "exception":
            raise BidiError(found["exceptionDetails"]["text"])
        return found["result"].get("value")

    async def until(self, expression: str) -> Any:
        """Wait until an expression is true in the page, as the page itself finds."""
        watched = f"""new Promise((done) => {{
            const look = () => {{
                let found = false;
                try {{ found = {expression}; }} catch (error) {{ found = false; }}
                found ? done(true) : requestAnimationFrame(look);
            }};
            look();
        }})"""
        while True:
            try:
                return await self.js(watched)
            except BidiError as gone:
                # The page was left while it was waited for: look on the next one.
                if "realm" not in str(gone) and "frame" not in str(gone):
                    raise

    async def press(self, keys: str) -> None:
        """Type, as on a keyboard."""
        pressed = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        await self.command(
            "input.performActions",
            context=self._context,
            actions=[{"type": "key", "id": "keyboard", "actions": pressed}],
        )


@asynccontextmanager
async def firefox(program: str, folder: Path) -> AsyncIterator[FirefoxPage]:
    """Firefox with an empty profile in a folder."""
    profile = folder / "profile"
    profile.mkdir()
    lines = (f"user_pref({json.dumps(key)}, {json.dumps(value)});" for key, value in PREFS.items())
    (profile / "user.js").write_text("\n".join(lines))
    process = await asyncio.create_subprocess_exec(
        program,
        "--headless",
        "--no-remote",
        "--remote-debugging-port",
        "0",
        "--profile",
        str(profile),
        env={**os.environ, "HOME": str(folder), "MOZ_CRASHREPORTER_DISABLE": "1"},
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )
    assert process.stderr is not None
    try:
        address = ""
        async with asyncio.timeout(STARTS_WITHIN):
            while not address:
                line = (await process.stderr.readline()).decode()
                assert line, "Firefox did not start"
                if found := re.search(r"listening on (ws://\S+)", line):
                    address = found[1]
        rest = asyncio.create_task(process.stderr.read())
        async with (
            aiohttp.ClientSession() as client,
            client.ws_connect(f"{address}/session", max_msg_size=0) as socket,
        ):
            page = FirefoxPage(socket)
            reading = asyncio.create_task(page.read())
            await page.begin()
            yield page
            reading.cancel()
        rest.cancel()
    finally:
        await end(process)
