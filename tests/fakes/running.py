"""`heard run` in a process of its own, and somebody who uses it."""

from __future__ import annotations

import asyncio
import re
import socket
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp

from tests.fakes import forked
from tests.fakes.patience import PATIENCE


def write_config(folder: Path, port: int, *, data: Path | None = None, settings: str = "") -> Path:
    """A settings file: the database and the key in the same folder, or in another."""
    config = folder / "config.toml"
    config.write_text(
        f"""
        database.url = "sqlite:///{data or folder}/heard.sqlite3"
        web.port = {port}
        secrets.key_file = "{data or folder}/secret.key"
        logs.level = "debug"
        {settings}
        """
    )
    return config


@asynccontextmanager
async def heard(
    folder: Path,
    stderr: int,
    stdout: int | None = None,
    *,
    before: Sequence[str] = (),
    data: Path | None = None,
    settings: str = "",
    more: Sequence[str] = (),
) -> AsyncIterator[tuple[asyncio.subprocess.Process | forked.Process, str]]:
    """Heard, running, with its standard error somewhere; and its address.

    `before`: what the command is to be run by; without it, the process is forked from one that
    has imported it. `more`: options.
    """
    port = free_port()
    config = write_config(folder, port, data=data, settings=settings)
    words = ("run", "--config", str(config), *more)
    out = asyncio.subprocess.DEVNULL if stdout is None else stdout
    process: asyncio.subprocess.Process | forked.Process
    if before:
        process = await asyncio.create_subprocess_exec(
            *(*before, sys.executable, "-m", "heard", *words),
            cwd=folder,
            stdout=out,
            stderr=stderr,
        )
    else:
        process = await forked.heard(*words, cwd=folder, stdout=out, stderr=stderr)
    try:
        base = f"http://127.0.0.1:{port}"
        async with aiohttp.ClientSession() as browser:
            while process.returncode is None:
                try:
                    async with browser.get(f"{base}/health"):
                        break
                except aiohttp.ClientConnectionError:
                    await asyncio.sleep(0.05)
        yield process, base
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def use_it(base: str, times: int) -> None:
    """A room, and people who come to it, each of which is a line in the log."""
    jar = aiohttp.CookieJar(unsafe=True)
    async with aiohttp.ClientSession(cookie_jar=jar) as browser:
        async with browser.get(base) as page:
            found = re.search(r'name="csrf" value="([^"]+)"', await page.text())
            assert found
        form = {"csrf": found[1], "title": "Parents", "name": "Ann", "zone": "UTC"}
        async with browser.post(f"{base}/rooms", data=form, allow_redirects=False) as made:
            room = made.headers["Location"].removeprefix("/room/").partition("#")[0]
        where = f"{base}/room/{room}/socket"
        for number in range(times):
            async with browser.ws_connect(where, headers={"Origin": base}) as web:
                if number:
                    continue
                await web.send_json({"is": "do", "id": "start-it", "command": "start"})
                async with asyncio.timeout(PATIENCE):
                    async for message in web:
                        if message.json().get("to") == "start-it":
                            assert not message.json().get("failed")
                            break
