"""Several processes on one PostgreSQL: two real `heard run`, real sockets, and one that is killed.

What Heard says (posts, whispers, panels) is shown live to people wherever they are connected; what
a process had taken when it was killed is free for the others within five seconds.
"""

from __future__ import annotations

import asyncio
import os
import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from sqlalchemy import text
from yarl import URL

from storage.store import SqlStore
from tests.fakes import forked
from tests.fakes.patience import PATIENCE

pytestmark = pytest.mark.postgres


_numbers = count()
KILLS = int(os.environ.get("TEST_KILLS", "3"))
"""How many processes are killed, one after another."""


class Heard:
    """A process, and the address it says it has."""

    def __init__(self, process: forked.Process, base: str, said: str) -> None:
        self.process, self.base, self.said = process, base, said


@asynccontextmanager
async def heard(folder: Path, url: str) -> AsyncIterator[Heard]:
    config = folder / "config.toml"
    config.write_text(
        f"""
        database.url = "{url}"
        web.port = 0
        secrets.key_file = "{folder}/secret.key"
        polls.key_folder = "{folder}/polls"
        """
    )
    errors = folder / f"errors-{next(_numbers)}"
    with errors.open("w") as stderr:
        process = await forked.heard(
            *("run", "--config", str(config)),
            cwd=folder,
            stdout=asyncio.subprocess.PIPE,
            stderr=stderr,
        )
    assert process.stdout
    said = ""
    try:
        async for line in process.stdout:
            said += line.decode()
            if found := re.search(rb"http://\S+", line):
                base = found[0].decode().rstrip("/")
                yield Heard(process, base, said + errors.read_text())
                break
        else:
            raise AssertionError(said + errors.read_text())
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


class Person:
    """Somebody with a browser, and a room open in it."""

    def __init__(self, browser: aiohttp.ClientSession, base: str) -> None:
        self.browser, self.base = browser, base
        self.seen: list[dict[str, Any]] = []
        self.socket: aiohttp.ClientWebSocketResponse
        self._news = asyncio.Event()
        self._numbers = iter(range(10_000))

    async def form(self, where: str, **fields: str) -> str:
        """Fill in a form; the room it leads to."""
        async with self.browser.get(f"{self.base}{where}") as page:
            html = await page.text()
        token = re.search(r'name="csrf" value="([^"]+)"', html)
        assert token, html
        data = {"csrf": token[1], **fields}
        path = where if fields.get("title") is None else "/rooms"
        async with self.browser.post(
            f"{self.base}{path}", data=data, allow_redirects=False
        ) as made:
            assert made.status == 303, await made.text()
            return made.headers["Location"].removeprefix("/room/")

    async def opens(self, key: str) -> dict[str, Any]:
        """Open the room; what it begins with."""
        self.socket = await self.browser.ws_connect(
            f"{self.base}/room/{key}/socket", headers={"Origin": self.base}
        )
        self._reader = asyncio.create_task(self._read())
        return await self.sees(lambda told: told["is"] == "hello")

    async def _read(self) -> None:
        async for message in self.socket:
            self.seen.append(message.json())
            self._news.set()

    async def sees(self, wanted: Any, seconds: float = PATIENCE) -> dict[str, Any]:
        """Wait until something of that kind has been shown."""
        async with asyncio.timeout(seconds):
            while True:
                self._news.clear()
                for told in self.seen:
                    if wanted(told):
                        return told
                await self._news.wait()

    async def asks(self, is_: str, **more: str) -> None:
        """Ask for something that is no command, until it is done."""
        id_ = f"request-{next(self._numbers):06}"
        await self.socket.send_json({"is": is_, "id": id_, **more})
        answer = await self.sees(lambda told: told["is"] == "answer" and told["to"] == id_)
        assert not answer.get("refused"), answer
        assert not answer.get("failed"), answer

    def messages(self) -> list[str]:
        """What people have written, as it is shown here, each as often as it is."""
        return [
            told["text"]
            for told in self.seen
            if told["is"] == "entry" and told["kind"] == "message"
        ]

    async def does(self, command: str, **args: str) -> dict[str, Any]:
        """Carry something out; the answer."""
        id_ = f"request-{next(self._numbers):06}"
        await self.socket.send_json({"is": "do", "id": id_, "command": command, "args": args})
        answer = await self.sees(lambda told: told["is"] == "answer" and told["to"] == id_)
        assert not answer.get("refused"), answer
        assert not answer.get("failed"), answer
        return answer

    def posts(self) -> list[str]:
        """The ids of what Heard has posted here, live."""
        return [
            told["id"] for told in self.seen if told["is"] == "entry" and told["kind"] == "post"
        ]


def posted(words: str) -> Any:
    return lambda told: (
        told["is"] == "entry" and told["kind"] == "post" and words in told["card"]["text"]
    )


def whispered(words: str) -> Any:
    return lambda told: (
        told["is"] == "entry" and told["kind"] == "whisper" and words in told["card"]["text"]
    )


def on_panel(words: str) -> Any:
    return lambda told: told["is"] == "my-panel" and words in told["card"]["text"]


@pytest.fixture
async def stack() -> AsyncIterator[AsyncExitStack]:
    async with AsyncExitStack() as open_things:
        yield open_things


async def somebody(stack: AsyncExitStack, base: str) -> Person:
    jar = aiohttp.CookieJar(unsafe=True)
    browser = await stack.enter_async_context(aiohttp.ClientSession(cookie_jar=jar))
    return Person(browser, base)


async def two(stack: AsyncExitStack, folder: Path, url: str) -> tuple[Heard, Heard]:
    first = await stack.enter_async_context(heard(folder, url))
    second = await stack.enter_async_context(heard(folder, url))
    return first, second


async def test_what_one_process_says_is_shown_live_by_the_other(
    stack: AsyncExitStack, tmp_path: Path, empty_postgresql: str
) -> None:
    a, b = await two(stack, tmp_path, empty_postgresql)
    ann = await somebody(stack, a.base)
    key = await ann.form("/", title="Parents", name="Ann", zone="UTC")
    hello = await ann.opens(key)
    link = URL(hello["links"]["member"])
    ben = await somebody(stack, b.base)
    await ben.form(f"/join/{link.fragment or link.name}", name="Ben")
    await ben.opens(key)

    await ann.does("start")
    await ben.sees(lambda told: told["is"] == "my-panel")
    for number in range(12):
        await ann.does("decide", text=f"Decision number {number}")
        await ben.does("park", wording=f"Point number {number}")
    for person in (ann, ben):
        for number in range(12):
            await person.sees(posted(f"Decision number {number}"))
            await person.sees(posted(f"Point number {number}"))
        posts = person.posts()
        assert len(posts) == len(set(posts)), "shown twice"
    assert ann.posts()[-24:] == ben.posts()[-24:], "in the same order"
    # A whisper: Ben is told what became of his point, and nobody else is.
    await ann.does("settle", contention="1", outcome="changed", reason="The doors are wider now")
    told = await ben.sees(whispered("The doors are wider now"))
    assert not any(each.get("id") == told["id"] for each in ann.seen)
    # A panel
    await ben.does("hand", reason="the doors")
    await ann.sees(on_panel("Ben"))
    await ann.does("call")
    await ben.sees(on_panel("Ben"))


async def both_in_a_room(stack: AsyncExitStack, folder: Path, url: str) -> tuple[Person, Person]:
    """Ann and Ben, each connected to another process."""
    a, b = await two(stack, folder, url)
    ann = await somebody(stack, a.base)
    key = await ann.form("/", title="Parents", name="Ann", zone="UTC")
    hello = await ann.opens(key)
    link = URL(hello["links"]["member"])
    ben = await somebody(stack, b.base)
    await ben.form(f"/join/{link.fragment or link.name}", name="Ben")
    await ben.opens(key)
    await ann.does("start")
    await ben.sees(lambda told: told["is"] == "my-panel")
    return ann, ben


def written(words: str, **more: Any) -> Any:
    """Somebody's message, as it is shown."""
    return lambda told: (
        told["is"] == "entry"
        and told["kind"] == "message"
        and told["text"] == words
        and all(told.get(name) == value for name, value in more.items())
    )


async def test_what_people_write_is_shown_by_all_processes_once_and_in_their_order(
    stack: AsyncExitStack, tmp_path: Path, empty_postgresql: str
) -> None:
    ann, ben = await both_in_a_room(stack, tmp_path, empty_postgresql)
    long = "é€😀x" * 500
    said = [*(f"Ann says {number}" for number in range(20)), long]
    for words in said:
        await ann.asks("say", text=words)
    first = await ben.sees(written("Ann says 0"))
    await ben.sees(written(long))
    assert ben.messages() == said
    # An answer, a reaction, another text, and no message any more: all go both ways.
    await ben.asks("say", text="An answer", reply_to=first["id"])
    await ann.sees(written("An answer", reply_to=first["id"]))
    await ben.asks("react", entry=first["id"])
    await ann.sees(lambda told: told["is"] == "heard" and told["entry"] == first["id"])
    await ann.asks("edit", entry=first["id"], text="Ann says more")
    await ben.sees(written("Ann says more", edited=True, id=first["id"]))
    await ann.asks("take-back", entry=first["id"])
    await ben.sees(lambda told: told["is"] == "gone" and told["entry"] == first["id"])


async def test_what_a_killed_process_had_taken_is_carried_by_the_other_within_five_seconds(
    stack: AsyncExitStack, tmp_path: Path, empty_postgresql: str
) -> None:
    a, b = await two(stack, tmp_path, empty_postgresql)
    ben = await somebody(stack, b.base)
    key = await ben.form("/", title="Parents", name="Ben", zone="UTC")
    await ben.opens(key)
    await ben.does("start")
    store = await SqlStore.open(empty_postgresql)
    stack.push_async_callback(store.close)
    # Whatever is said next is in the hands of the process that is about to die.
    named = text("SELECT id FROM worker WHERE id LIKE :pid")
    pid = {"pid": f"%:{a.process.pid}:%"}
    [worker] = await store._db.read(lambda tx: tx.scalars(named, pid).all())
    loop = asyncio.get_running_loop()
    taking = asyncio.create_task(take(store, worker))
    for number in range(20):
        await ben.does("decide", text=f"Decision number {number}")
        if taking.done():
            break
    taken = await taking
    assert taken
    now = datetime.now(UTC)
    a.process.kill()
    await a.process.wait()
    killed = loop.time()
    seen: dict[str, Any] = {}
    for outbox_message in taken:
        seen = await ben.sees(lambda told, id_=outbox_message.id: told.get("id") == id_)
    assert seen
    assert loop.time() - killed < 5.0
    assert not await store.claim_outbox("web", now - timedelta(hours=1), "test", timedelta(0), 1)


async def take(store: Any, worker: str) -> list[Any]:
    """Take outbox messages in the name of a process until there are posts among them."""
    for _ in range(2000):
        taken = await store.claim_outbox(
            "web", datetime.now(UTC), worker, timedelta(seconds=60), 10
        )
        if posts := [outbox_message for outbox_message in taken if outbox_message.kind == "post"]:
            return posts
        await store.mark_delivered(taken, datetime.now(UTC))
    return []


@pytest.mark.timeout(60 + 20 * KILLS)
async def test_processes_are_killed_again_and_again_and_all_they_said_is_shown_once_in_order(
    stack: AsyncExitStack, tmp_path: Path, empty_postgresql: str
) -> None:
    stays = await stack.enter_async_context(heard(tmp_path, empty_postgresql))
    ben = await somebody(stack, stays.base)
    key = await ben.form("/", title="Parents", name="Ben", zone="UTC")
    await ben.opens(key)
    await ben.does("start")
    store = await SqlStore.open(empty_postgresql)
    stack.push_async_callback(store.close)
    waiting = text("SELECT count(*) FROM parcel WHERE delivered_at IS NULL")
    said = 0
    for round_ in range(KILLS):
        async with heard(tmp_path, empty_postgresql) as victim:
            # Both carry; the one is killed while there is something to carry.
            talking = asyncio.create_task(_decide(ben, range(said, said + 9)))
            await ben.sees(posted(f"Decision number {said + 2 + round_ % 5}."))
            victim.process.kill()
            await victim.process.wait()
        killed = asyncio.get_running_loop().time()
        await talking
        said += 9
        async with asyncio.timeout_at(killed + 5):
            while await store._db.read(lambda tx: tx.scalar(waiting)):
                await asyncio.sleep(0.05)
    shown = [
        int(found[1])
        for told in ben.seen
        if told["is"] == "entry" and told["kind"] == "post"
        if (found := re.search(r"Decision number (\d+)\b", told["card"]["text"]))
    ]
    assert shown == list(range(said)), "nothing lost, doubled or out of order"


async def _decide(person: Person, numbers: range) -> None:
    for number in numbers:
        await person.does("decide", text=f"Decision number {number}.")
