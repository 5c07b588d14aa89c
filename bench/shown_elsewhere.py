"""How long it takes until people see in one process what somebody does in another: two `heard run`
on one PostgreSQL, with a person each in the same web room.

What both see is counted from one clock, that of their browsers, which are in this process. The
floor is a notice of PostgreSQL's from one connection to another.
"""

from __future__ import annotations

import asyncio
import re
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from itertools import count
from pathlib import Path
from typing import Any

import aiohttp
import asyncpg
from yarl import URL

from adapters.web.rate_limits import FRAMES
from bench.measure import millis, percentile, table

HERE = Path(__file__).resolve().parents[1]
PAUSE = 1.2 * FRAMES.seconds / FRAMES.most / 2
"""Seconds between two acts: what one person may send has a limit, and two take turns."""
GIVEN_UP = 20.0
"""Seconds after which something counts as not shown."""

Wanted = Callable[[Mapping[str, Any]], bool]


class Person:
    """Somebody with a browser, and the room open in it."""

    def __init__(self, browser: aiohttp.ClientSession, base: str) -> None:
        self._browser, self._base = browser, base
        self._numbers = count()
        self._watched: list[tuple[Wanted, asyncio.Future[float]]] = []
        self.socket: aiohttp.ClientWebSocketResponse
        self.hello: Mapping[str, Any] = {}

    async def form(self, page: str, to: str, **fields: str) -> str:
        """Fill in a form; the key of the room it leads to."""
        async with self._browser.get(f"{self._base}{page}") as found:
            token = re.search(r'name="csrf" value="([^"]+)"', await found.text())
        assert token is not None
        data = {"csrf": token[1], **fields}
        async with self._browser.post(
            f"{self._base}{to}", data=data, allow_redirects=False
        ) as made:
            return made.headers["Location"].removeprefix("/room/")

    async def opens(self, key: str, group: asyncio.TaskGroup) -> asyncio.Task[None]:
        """Open the room's page; what reads it, until cancelled."""
        self.socket = await self._browser.ws_connect(
            f"{self._base}/room/{key}/socket", headers={"Origin": self._base}
        )
        self.hello = await self.socket.receive_json()
        return group.create_task(self._read())

    async def _read(self) -> None:
        async for said in self.socket:
            at, told = time.perf_counter(), said.json()
            for wanted, seen in self._watched:
                if not seen.done() and wanted(told):
                    seen.set_result(at)
            self._watched = [one for one in self._watched if not one[1].done()]

    def sees(self, wanted: Wanted) -> asyncio.Future[float]:
        """When something of that kind is shown next."""
        seen: asyncio.Future[float] = asyncio.get_running_loop().create_future()
        self._watched.append((wanted, seen))
        return seen

    async def asks(self, what: Mapping[str, object]) -> asyncio.Future[float]:
        """Send a request; when the answer comes."""
        name = f"request-{next(self._numbers):06}"
        answered = self.sees(lambda told: told["is"] == "answer" and told["to"] == name)
        await self.socket.send_json({"id": name, **what})
        return answered


async def shown_elsewhere(url: str, times_each: int) -> None:
    """Print how long messages, posts and panels take to the other process."""
    rows = []
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="heard-bench-")))
        bases = [await stack.enter_async_context(_heard(folder, url)) for _ in range(2)]
        people = [Person(await stack.enter_async_context(_browser()), base) for base in bases]
        notices = await _notices(url, times_each)
        async with asyncio.TaskGroup() as reading:
            readers = await _come_together(people, reading)
            for what, act in _ACTS.items():
                there, later = await _measured(people, act, times_each)
                rows.append([what, " / ".join(_both(there)), *_both(later), *_both(notices)])
            for reader in readers:
                reader.cancel()
    table(
        "PostgreSQL, two processes: until somebody sees what another one does",
        ["", "from the click p50 / p99", "after the commit p50", "after the commit p99",
         "bare notice p50", "bare notice p99"],
        rows,
        "After the commit: since whoever did it had the answer, in the process that committed it. "
        "Bare: NOTIFY on one connection, until another one hears it.",
    )  # fmt: skip


async def _come_together(
    people: list[Person], reading: asyncio.TaskGroup
) -> list[asyncio.Task[None]]:
    """Both have the same room open, each at a process of their own, and a meeting runs."""
    ann, ben = people
    key = await ann.form("/", "/rooms", title="Parents", name="Ann", zone="UTC")
    readers = [await ann.opens(key, reading)]
    link = URL(str(ann.hello["links"]["member"]))
    join = f"/join/{link.fragment or link.name}"
    await ben.form(join, join, name="Ben")
    readers.append(await ben.opens(key, reading))
    begins = ben.sees(lambda told: told["is"] == "my-panel")
    await ann.asks({"is": "do", "command": "start", "args": {}})
    async with asyncio.timeout(GIVEN_UP):
        await begins
    return readers


Act = tuple[Mapping[str, object], Wanted]
"""What is asked for, and by what it is seen."""


def _message(number: int) -> Act:
    text = f"I would like us to look at ramp {number} first."
    return {"is": "say", "text": text}, lambda told: told.get("text") == text


def _post(number: int) -> Act:
    text = f"Where ramp {number} comes from"
    asked: Mapping[str, object] = {"is": "do", "command": "park", "args": {"wording": text}}

    def shown(told: Mapping[str, Any]) -> bool:
        return told.get("kind") == "post" and text in told["card"]["text"]

    return asked, shown


def _panel(number: int) -> Act:
    command = "lower" if number // 2 % 2 else "hand"
    asked: Mapping[str, object] = {"is": "do", "command": command, "args": {}}

    def shown(told: Mapping[str, Any]) -> bool:
        return bool(told["is"] == "my-panel")

    return asked, shown


_ACTS = {"a message": _message, "a post": _post, "the panel": _panel}


async def _measured(
    people: list[Person],
    act: Callable[[int], Act],
    times_each: int,
) -> tuple[list[float], list[float]]:
    """Seconds until the other one sees it: since it was asked for, and since the answer."""
    there, later = [], []
    for number in range(times_each):
        await asyncio.sleep(PAUSE)
        does, looks = people if number % 2 else people[::-1]
        asked, wanted = act(number)
        seen = looks.sees(wanted)
        began = time.perf_counter()
        answered = await does.asks(asked)
        async with asyncio.timeout(GIVEN_UP):
            done = await answered
        async with asyncio.timeout(GIVEN_UP):
            shown = await seen
        there.append(shown - began)
        later.append(max(0.0, shown - done))
    return there, later


async def _notices(url: str, how_many: int) -> list[float]:
    """What PostgreSQL takes for a notice and nothing else."""
    heard: asyncio.Queue[float] = asyncio.Queue()
    hears, tells = await asyncpg.connect(url), await asyncpg.connect(url)
    found = []
    try:
        await hears.add_listener("bare", lambda *_: heard.put_nowait(time.perf_counter()))
        for _ in range(how_many):
            await asyncio.sleep(PAUSE)
            began = time.perf_counter()
            await tells.execute("SELECT pg_notify('bare', '')")
            found.append(await heard.get() - began)
    finally:
        await hears.close()
        await tells.close()
    return found


@asynccontextmanager
async def _heard(folder: Path, url: str) -> AsyncIterator[str]:
    """A process as somebody starts it; its address."""
    config = folder / "config.toml"
    config.write_text(
        f'database.url = "{url}"\nweb.port = 0\n'
        f'secrets.key_file = "{folder}/secret.key"\npolls.key_folder = "{folder}/polls"\n'
    )
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "heard", "run", "--config", str(config)),
        cwd=HERE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    try:
        assert process.stdout is not None
        async for line in process.stdout:
            if found := re.search(rb"http://\S+", line):
                yield found[0].decode().rstrip("/")
                break
        else:
            raise RuntimeError("a process did not start")
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


def _browser() -> aiohttp.ClientSession:
    return aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True))


def _both(waits: list[float]) -> tuple[str, str]:
    return millis(percentile(waits, 50)), millis(percentile(waits, 99))
