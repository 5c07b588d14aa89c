"""Somebody copies the data folder of a Heard that is running, while people vote in a web room."""

from __future__ import annotations

import asyncio
import re
import signal
from asyncio.subprocess import DEVNULL
from contextlib import AsyncExitStack, suppress
from urllib.parse import urlsplit

import aiohttp
import pytest

from bot.ids import MeetingId, PersonId
from storage.ballot_keys import usual_folder
from storage.store import SqlStore
from tests.fakes.ballot_thief import Copy, Thief, commits, copy_of
from tests.fakes.poll_answers import answers
from tests.fakes.running import heard

VOTERS = {
    "Ann": "I could say what I came for.",
    "Ben": "",
    "Cleo": "The night shift was not asked.",
    "Dan": "",
    "Eve": "It was my first time, and it was fine.",
}
LEVELS = ("cold", "warm", "lukewarm", "warm")
"""How the first of them answer an anonymous proposal."""
COMMENTS = tuple(filter(None, VOTERS.values()))


@pytest.fixture(autouse=True)
def state(tmp_path, monkeypatch):
    """The user's folder for state, where the keys to ballots are: outside the data."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


class Browser:
    """Somebody in the web room."""

    def __init__(self, base: str) -> None:
        self._base = base
        self._session = aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True))
        self._text = ""
        self.hello: dict = {}

    async def close(self) -> None:
        await self._session.close()

    async def _get(self, path: str) -> None:
        async with self._session.get(f"{self._base}{path}") as page:
            self._text = await page.text()

    async def _post(self, path: str, **fields: str) -> str:
        found = re.search(r'name="csrf" value="([^"]+)"', self._text)
        assert found
        form = {"csrf": found[1], **fields}
        async with self._session.post(
            f"{self._base}{path}", data=form, allow_redirects=False
        ) as answer:
            self._text = await answer.text()
            return answer.headers.get("Location", "")

    async def create(self, name: str) -> str:
        await self._get("/")
        where = await self._post("/rooms", title="Parents", name=name, zone="UTC")
        return where.removeprefix("/room/")

    async def join(self, link: str, name: str) -> None:
        parts = urlsplit(link)
        await self._get(parts.path)
        await self._post(parts.path, link=parts.fragment)
        await self._post("/join", link=parts.fragment, name=name, another="yes")

    async def enter(self, room: str) -> None:
        self._socket = await self._session.ws_connect(
            f"{self._base}/room/{room}/socket", headers={"Origin": self._base}
        )
        while self.hello.get("is") != "hello":
            self.hello = (await self._socket.receive(timeout=20)).json()

    async def ask(self, **request: object) -> dict:
        await self._socket.send_json(request)
        while True:
            told = (await self._socket.receive(timeout=20)).json()
            if told.get("to") == request["id"]:
                assert not told.get("refused"), told
                assert not told.get("failed"), told
                return dict(told)


async def test_copies_of_a_running_heard_after_every_vote_and_a_kill_tell_nothing(tmp_path):
    data = tmp_path / "data"
    data.mkdir()
    copies: list[Copy] = []
    async with (
        heard(tmp_path, DEVNULL, data=data) as (process, base),
        AsyncExitStack() as browsing,
    ):
        browsers = {name: Browser(base) for name in VOTERS}
        for browser in browsers.values():
            browsing.push_async_callback(browser.close)
        ann = browsers["Ann"]
        room = await ann.create("Ann")
        await ann.enter(room)
        link = next(link for link in _links(ann.hello) if "/join" in link)
        for name, browser in browsers.items():
            if name != "Ann":
                await browser.join(link, name)
                await browser.enter(room)
        await ann.ask(**{"is": "do", "id": "act-0001", "command": "start"})
        for number, browser in enumerate(browsers.values()):
            said = {"is": "say", "id": f"say-{number:04}", "text": "Here is what I think of it."}
            await browser.ask(**said)
        ask = {
            "wording": "We meet at six",
            "method": "temperature",
            "shown": "anonymous",
            "days": "3",
        }
        await ann.ask(**{"is": "do", "id": "propose-1", "command": "propose", "args": ask})
        for again in range(2):  # it asks first, since there are points that nobody has answered
            with suppress(AssertionError):
                await ann.ask(**{"is": "do", "id": f"end-{again:04}", "command": "end"})
        # What went before is another matter: the thief begins when all of that is quiet.
        async with asyncio.timeout(30):
            while commits(copy_of(data).get("heard.sqlite3-wal", b"")):
                await asyncio.sleep(0.05)
        copies.append(copy_of(data))
        for number, (name, comment) in enumerate(list(VOTERS.items())[:4]):
            given = answers(say=str(number % 5 + 1), comment=comment)
            vote = {"is": "do", "id": f"vote-{number:04}", "command": "poll", "args": given}
            told = await browsers[name].ask(**vote)
            assert "saved without your name" in str(told)
            copies.append(copy_of(data))
        answered = [copies[-1]]
        for number, (name, level) in enumerate(zip(VOTERS, LEVELS, strict=False)):
            given = {"proposal": "1", "answer": level}
            vote = {"is": "do", "id": f"level-{number:04}", "command": "answer", "args": given}
            assert "saved without your name" in str(await browsers[name].ask(**vote))
            answered.append(copy_of(data))
        process.send_signal(signal.SIGKILL)
        await process.wait()
        copies.append(copy_of(data))
    store = await SqlStore.open(f"sqlite:///{data}/heard.sqlite3")
    (kept,) = await store.rooms("web")
    meeting = MeetingId(f"{kept.key}.1")
    poll = await store.poll(meeting)
    assert poll is not None
    names = await store.names(poll.roll)
    seen = [who for name in list(VOTERS)[:4] for who in names if names[who] == name]
    tally = await store.ballot_office.tally(meeting)
    assert sorted(tally.comments) == sorted(COMMENTS[:2]), "the votes are there"
    await store.close()

    everything = [b"".join(copy.values()) for copy in copies]
    people = [PersonId(who) for who in poll.roll]
    assert all(who.encode() in everything[0] for who in people), "it is found where it is"
    assert not [c for c in COMMENTS for content in everything if c.encode() in content]
    for copy in copies:
        assert Thief(people, COMMENTS).learns([copy]) == {}
    # Who voted between two copies, the thief has seen. `seen` begins with the first vote.
    learnt = Thief(people, [*COMMENTS, "partly"]).learns(copies, seen)
    assert learnt == {}
    # The same for an anonymous proposal, which takes the same way. Its slips are as long as each
    # other, and not as those of the poll: so the thief begins once there is one.
    assert Thief(people, LEVELS).learns(answered[1:], seen[1:]) == {}
    # When a vote was acknowledged, nothing of it was in the log.
    assert all(commits(copy.get("heard.sqlite3-wal", b"")) == [] for copy in copies[1:5])
    # With the keys it is another matter, or the test would test too little.
    keys = copy_of(usual_folder())
    opened = Thief(people, COMMENTS).learns([copy | keys for copy in copies[1:]], seen[1:])
    assert opened[seen[2]][COMMENTS[1]]
    opened = Thief(people, LEVELS).learns([copy | keys for copy in answered[1:]], seen[1:])
    assert opened[seen[2]][LEVELS[2]]


def _links(hello: dict) -> list[str]:
    return re.findall(r"http://[^\s\"']+", str(hello))
