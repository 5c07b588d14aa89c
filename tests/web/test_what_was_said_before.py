"""Who joins reads from then on; and the conversation keeps its order, whatever the clock does."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.records.model import MeetingState
from tests.fakes.desk import NOON
from tests.web.conftest import Browser, Start, Talk, Web


def link(web: Web, key: str) -> str:
    return web.face.links.invitation(key, "member")


async def says(talk: Talk, text: str, number: int) -> None:
    answer = await talk.ask(**{"is": "say", "id": f"message-{number}", "text": text})
    assert not answer["refused"]


def shown(hello: dict[str, Any]) -> list[str]:
    """What a hello's conversation says: texts, posts, and "..." for a placeholder."""
    return [
        entry["text"] or (entry["card"]["text"] if entry["card"] else "...")
        for entry in hello["entries"]
    ]


@pytest.fixture
async def key(ann: Browser) -> str:
    return await ann.create()


async def test_a_joiner_does_not_read_what_was_said_before_they_came(
    web: Web, ann: Browser, ben: Browser, key: str
) -> None:
    there = await ann.enter(key)
    await says(there, "Only for us", 1)
    await web.service.post(key, "What you wrote in the silent round")
    await ben.join(link(web, key), "Ben")
    hello = (await ben.enter(key)).hello
    assert shown(hello) == []
    await says(there, "Welcome", 2)
    await web.service.post(key, "The next item")
    assert shown((await ben.enter(key)).hello) == ["Welcome", "The next item"]
    everything = ["Only for us", "What you wrote in the silent round", "Welcome", "The next item"]
    assert shown((await ann.enter(key)).hello) == everything, "it was there to be read"


async def test_nor_what_was_said_between_meetings(
    web: Web, ann: Browser, ben: Browser, key: str
) -> None:
    web.service.rooms[key].state = MeetingState.CLOSED
    there = await ann.enter(key)
    await says(there, "Only for us", 1)
    assert not web.service.rooms[key].spoken, "nothing is written down of it"
    await ben.join(link(web, key), "Ben")
    await says(there, "Welcome", 2)
    assert shown((await ben.enter(key)).hello) == ["Welcome"]
    assert shown((await ann.enter(key)).hello) == ["Only for us", "Welcome"]


async def test_nor_that_something_was_said_once_the_server_was_restarted(
    web: Web, ann: Browser, ben: Browser, key: str, start: Start
) -> None:
    there = await ann.enter(key)
    await says(there, "Only for us", 1)
    await ben.join(link(web, key), "Ben")
    await says(there, "Welcome", 2)
    later = await start(web.service.restart())
    assert shown((await later.browser(like=ben).enter(key)).hello) == ["..."]
    assert shown((await later.browser(like=ann).enter(key)).hello) == ["...", "..."]


async def test_where_the_room_says_so_they_read_it(
    web: Web, ann: Browser, ben: Browser, key: str
) -> None:
    await says(await ann.enter(key), "For everybody", 1)
    web.service.rooms[key].earlier = True
    await ben.join(link(web, key), "Ben")
    assert shown((await ben.enter(key)).hello) == ["For everybody"]


async def test_whoever_comes_back_by_their_own_link_reads_from_where_they_joined(
    web: Web, ann: Browser, ben: Browser, key: str
) -> None:
    there = await ann.enter(key)
    await says(there, "Only for us", 1)
    await ben.join(link(web, key), "Ben")
    mine = await (await ben.enter(key)).ask(**{"is": "link", "id": "my-link-001"})
    await says(there, "Welcome", 2)
    phone = web.browser()
    await phone.open(mine["link"], yes="yes")
    assert shown((await phone.enter(key)).hello) == ["Welcome"]


async def test_who_was_given_a_seat_reads_from_when_they_came(
    web: Web, ann: Browser, key: str
) -> None:
    there = await ann.enter(key)
    made = await there.ask(**{"is": "seat", "id": "new-seat-1", "name": "Nadia"})
    await says(there, "Only for us", 1)
    nadia = web.browser()
    await nadia.open(made["link"], yes="yes")
    await says(there, "Welcome", 2)
    assert shown((await nadia.enter(key)).hello) == ["Welcome"]


# -- order -----------------------------------------------------------------------------------------


async def test_a_clock_that_is_set_back_leaves_the_conversation_in_order(
    web: Web, ann: Browser, key: str
) -> None:
    clock = web.face._site.rooms.requests._clock
    there = await ann.enter(key)
    clock.time = NOON + timedelta(hours=5)  # type: ignore[attr-defined]
    await says(there, "First", 1)
    await web.service.post(key, "A post, by another clock")
    clock.time = NOON + timedelta(hours=1)  # type: ignore[attr-defined]
    await says(there, "Second", 2)
    clock.time = NOON - timedelta(days=400)  # type: ignore[attr-defined]
    await says(there, "Third", 3)
    told = ["First", "A post, by another clock", "Second", "Third"]
    assert shown((await ann.enter(key)).hello) == told


async def test_what_is_from_before_a_restart_comes_before_what_is_said_after_it(
    web: Web, ann: Browser, key: str, start: Start
) -> None:
    there = await ann.enter(key)
    await says(there, "First", 1)
    await web.service.post(key, "A post")
    later = await start(web.service.restart())
    later.face._site.rooms.requests._clock.time = NOON - timedelta(days=2)  # type: ignore[attr-defined]
    same = later.browser(like=ann)
    there = await same.enter(key)
    assert shown(there.hello) == ["...", "A post"]
    later.service.rooms[key].state = MeetingState.CLOSED
    await says(there, "Between meetings", 2)
    await later.service.post(key, "Another post")
    later.service.rooms[key].state = MeetingState.OPEN
    await says(there, "Last", 3)
    told = ["...", "A post", "Between meetings", "Another post", "Last"]
    assert shown((await same.enter(key)).hello) == told
