"""What one person is shown privately in the web room is in nothing that another page is sent,
although panels are made and conversations are encoded once for all to whom they look alike."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from typing import Any, NamedTuple

import aiohttp
import pytest

from tests.fakes.patience import PATIENCE
from tests.web.conftest import Talk
from tests.web.real_room import Room, a_room

PEOPLE = ("Ann", "Ben", "Cyd", "Dee")
"""Ann runs the meeting. What is private is Ben's."""


class Private(NamedTuple):
    """Something that only Ben is shown, and how it comes about."""

    words: str
    done: Sequence[tuple[str, str]]
    stays: bool = True
    """It stands on his own page, and is there when that is opened anew."""


ALL = {
    "what they need": Private(
        "Ukrainian", [("Ben", '/needs captions text="Ukrainian"'), ("Ben", "/needs")], stays=False
    ),
    "what they have taken on": Private(
        "You have taken this on", [("Ben", "/action Book the hall owner=Ben")]
    ),
    "that they were asked to pause": Private(
        "You were asked to pause", [("Ann", "/pause Ben 20 A moment please")]
    ),
    "why they were asked to pause": Private(
        "A moment please", [("Ann", "/pause Ben 20 A moment please")]
    ),
    "what they write before a silent round closes": Private(
        "I worry about money",
        [("Ann", "/round silent"), ("Ben", "/write I worry about money"), ("Ben", "/write")],
        stays=False,
    ),
    "that they have written in a silent round": Private(
        "You have answered", [("Ann", "/round silent"), ("Ben", "/write I worry about money")]
    ),
    "where their hand stands": Private("You are next", [("Ben", "/hand")]),
    "that a card of theirs is up": Private("card is up", [("Ben", "/card slow")], stays=False),
    "that they asked for a word": Private(
        "Heard has asked the room what it means", [("Ben", "/what is ICB")], stays=False
    ),
    "which lesson they read": Private(
        "Listening so that others can think", [("Ben", "/learn listening")], stays=False
    ),
    "the language that they read": Private("Nid ydych", [("Ben", "/preferences language=cy")]),
}


@pytest.fixture
async def room() -> AsyncIterator[Room]:
    """A server on an empty database."""
    async with a_room() as one:
        yield one


class Page:
    """An open page, and all that it was sent."""

    def __init__(self, talk: Talk) -> None:
        self.talk = talk
        self.sent = [str(talk.hello)]

    async def types(self, number: int, text: str) -> None:
        """Somebody types a command."""
        self.sent.append(
            str(await self.talk.ask(**{"is": "say", "id": f"command-{number}", "text": text}))
        )

    async def all(self) -> str:
        """Everything that it has been sent so far."""
        self.sent += map(str, self.talk.seen)
        self.talk.seen.clear()
        while True:
            try:
                message = await self.talk.socket.receive(timeout=0.7)
            except TimeoutError:
                return "\n".join(self.sent)
            assert message.type is aiohttp.WSMsgType.TEXT
            self.sent.append(str(message.json()))


@pytest.mark.parametrize("what", ALL)
async def test_what_is_private_is_on_one_page_and_on_nobody_elses(room: Room, what: str) -> None:
    words, done, stays = ALL[what]
    pages = {name: Page(await room.opens(name)) for name in PEOPLE}
    await room.starts(pages["Ann"].talk)
    for number, (who, text) in enumerate(done):
        await pages[who].types(number, text)
        await room.settled()
    # The facilitator's page says of a pause what they have written themselves.
    others = [name for name in PEOPLE if name != "Ben" and name not in dict(done)]
    sent = dict(
        zip(PEOPLE, await asyncio.gather(*(pages[who].all() for who in PEOPLE)), strict=True)
    )
    anew = await all_at_once(room)
    assert words in sent["Ben"] + anew["Ben"]
    assert (words in anew["Ben"]) is stays
    for name in others:
        assert words not in sent[name] + anew[name], name


async def all_at_once(room: Room) -> dict[str, str]:
    """Everybody opens the page anew at the same moment: what each is greeted with."""
    hellos: dict[str, str] = {}
    together: list[int] = []
    real = room.service.queries.posts_for

    async def counted(where: Any, people: Any, limit: int) -> Any:
        together.append(len(people))
        # Whoever comes second waits for this, and so do all who come after.
        while len(together) == 1 and len(room.face.hall.connections(room.key)) < 2 * len(PEOPLE):
            await asyncio.sleep(0.01)
        return await real(where, people, limit)

    async def opened(name: str) -> None:
        browser = room.people[name]
        socket = await browser.client.ws_connect(
            f"/room/{room.key}/socket", headers={"Origin": browser.origin}
        )
        hellos[name] = str(await Talk(socket).next("hello"))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(room.service.queries, "posts_for", counted)
        async with asyncio.timeout(PATIENCE):
            await asyncio.gather(*map(opened, PEOPLE))
    assert max(together) >= len(PEOPLE) - 1, "they were greeted together, but perhaps for the first"
    return hellos


async def test_whispers_and_what_is_ones_own_stay_apart_when_many_are_greeted_at_once(
    room: Room,
) -> None:
    pages = {name: Page(await room.opens(name)) for name in PEOPLE}
    await room.starts(pages["Ann"].talk)
    for number, name in enumerate(PEOPLE):
        said = {"is": "say", "id": f"message-{number}", "text": f"{name} speaks"}
        await pages[name].talk.ask(**said)
    ids = {said.text: said.id for said in room.face.hall.room(room.key).recent}
    heard = {"is": "react", "id": "heard-0001", "entry": ids["Ann speaks"]}
    await pages["Cyd"].talk.ask(**heard)
    await room.settled()
    for name, hello in (await all_at_once(room)).items():
        for text in ids:
            assert text in hello
        # As Python writes a dictionary: the only entry that is theirs is what they said.
        mine = [part for part in hello.split("{'is': 'entry'") if "'mine': True" in part]
        assert len(mine) == 1, name
        assert f"{name} speaks" in mine[0]
        assert ("'heard_by_me': True" in hello) is (name == "Cyd")
