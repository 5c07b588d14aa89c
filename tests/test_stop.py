"""`heard run` is told to stop in the middle of a burst, and has kept everything it had accepted."""

from __future__ import annotations

import asyncio
import re
import signal
import sqlite3
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, closing
from pathlib import Path
from typing import Any

import aiohttp

from tests.fakes import forked

SOCKETS, EACH = 10, 25
"""People, and messages that each of them sends at once: no more than one may send."""
ANSWERS = 60
"""So many have been answered when the end is asked for."""


@asynccontextmanager
async def heard(folder: Path) -> AsyncIterator[tuple[forked.Process, str]]:
    """Heard, running, and the address it says it has."""
    config = folder / "config.toml"
    config.write_text(
        f"""
        database.url = "sqlite:///{folder}/heard.sqlite3"
        web.port = 0
        secrets.key_file = "{folder}/secret.key"
        """
    )
    process = await forked.heard(
        *("run", "--config", str(config)),
        cwd=folder,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    assert process.stdout
    try:
        async for line in process.stdout:
            if found := re.search(rb"http://\S+", line):
                yield process, found[0].decode().rstrip("/")
                break
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def make_room(browser: aiohttp.ClientSession, base: str) -> str:
    """Make a room with the form on the front page; returns its key."""
    async with browser.get(base) as page:
        token = re.search(r'name="csrf" value="([^"]+)"', await page.text())
        assert token
    form = {"csrf": token[1], "title": "Parents", "name": "Ann", "zone": "UTC"}
    async with browser.post(f"{base}/rooms", data=form, allow_redirects=False) as made:
        assert made.status == 303
        return made.headers["Location"].removeprefix("/room/")


async def answers(socket: aiohttp.ClientWebSocketResponse) -> AsyncIterator[dict[str, Any]]:
    """The answers that come, until the server says goodbye."""
    async for message in socket:
        told = message.json()
        if told["is"] == "answer":
            assert not told.get("refused"), told
            assert not told.get("failed"), told
            yield told


async def join(browser: aiohttp.ClientSession, base: str, link: str, name: str) -> None:
    """Follow an invitation, as its page does: what is behind the `#` is handed in by a form."""
    async with browser.get(f"{base}/join") as page:
        token = re.search(r'name="csrf" value="([^"]+)"', await page.text())
        assert token
    form = {"csrf": token[1], "link": link, "name": name}
    async with browser.post(f"{base}/join", data=form, allow_redirects=False) as joined:
        assert joined.status == 303


async def test_told_to_stop_in_the_middle_of_a_burst(tmp_path: Path) -> None:
    accepted = set[str]()
    async with heard(tmp_path) as (process, base), AsyncExitStack() as browsers:

        async def browser() -> aiohttp.ClientSession:
            jar = aiohttp.CookieJar(unsafe=True)
            return await browsers.enter_async_context(aiohttp.ClientSession(cookie_jar=jar))

        headers = {"Origin": base}
        where = f"{base}/room/{await make_room(first := await browser(), base)}/socket"
        sockets = [await first.ws_connect(where, headers=headers)]
        link = (await sockets[0].receive_json())["links"]["member"]
        for number in range(1, SOCKETS):
            await join(other := await browser(), base, link, f"Person {number}")
            sockets.append(await other.ws_connect(where, headers=headers))
        await sockets[0].send_json({"is": "do", "id": "the-start", "command": "start"})
        assert (await anext(answers(sockets[0])))["to"] == "the-start"

        async def talk(number: int, socket: aiohttp.ClientWebSocketResponse) -> None:
            for n in range(EACH):
                text = f"This is point {n} of person {number}."
                await socket.send_json({"is": "say", "id": f"say-{number}-{n:05}", "text": text})
            async for answer in answers(socket):
                accepted.add(answer["to"])
                if len(accepted) == ANSWERS:
                    process.send_signal(signal.SIGTERM)

        async with asyncio.timeout(30):
            await asyncio.gather(*(talk(n, socket) for n, socket in enumerate(sockets)))
            out, errors = await process.communicate()
    assert process.returncode == 0, errors
    assert b"Everything is saved." in out
    with closing(sqlite3.connect(tmp_path / "heard.sqlite3")) as database:
        rows = database.execute("SELECT source FROM journal WHERE source LIKE '%say-%'").fetchall()
    written = [source.rpartition(":")[2] for (source,) in rows]
    assert len(set(written)) == len(written)
    assert accepted <= set(written)
    # One at a time for each connection: only those may have been written without an answer.
    assert len(set(written) - accepted) <= SOCKETS
    assert len(accepted) >= ANSWERS
