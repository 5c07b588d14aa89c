"""In the web room an open page counts as here, and everybody sees who is here.

The service is the real one, with a database in memory: what is looked at is what the meeting
counts.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Collection
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import WSMsgType

from adapters.web.presence import Presence
from bot.errors import NotSaved
from bot.ids import PersonId
from tests.web.real_room import Room, a_room


@pytest.fixture
async def room() -> AsyncIterator[Room]:
    """A server on an empty database."""
    async with a_room() as one:
        yield one


async def test_whoever_has_the_room_open_is_here_without_pressing_anything(room: Room) -> None:
    ann = await room.opens("Ann")
    for name in ("Bo", "Cy", "Dee", "Eve"):
        await room.opens(name)
    await room.starts(ann)
    assert "Not heard yet: 5 of the 5 here" in await room.panel()
    side = await room.side()
    assert "Here, and not heard yet:\nAnn\nBo\nCy\nDee\nEve" in side
    assert "Not here yet" not in side
    await room.opens("Flo")
    assert "Not heard yet: 6 of the 6 here" in await room.panel()
    # Two wrote, and three looked on: not everybody has been heard.
    await ann.ask(**{"is": "say", "id": "message-1", "text": "Good evening everybody"})
    await room.settled()
    assert "Everybody here has been heard" not in await room.side()


async def test_everybody_sees_who_is_here_before_and_in_a_meeting(room: Room) -> None:
    ann = await room.opens("Ann")
    bo = await room.opens("Bo")
    assert bo.hello["here"] == ["Ann", "Bo"]
    assert (await ann.next("here"))["names"] == ["Ann", "Bo"]
    await room.starts(ann)
    await room.opens("Cy")
    assert (await bo.next("here"))["names"] == ["Ann", "Bo", "Cy"]


async def test_a_page_that_was_hidden_before_the_meeting_counts_once_it_is_looked_at(
    room: Room,
) -> None:
    ann = await room.opens("Ann")
    bo = await room.opens("Bo", "?hidden=1&idle=30")
    await room.starts(ann)
    assert room.names() == ("Ann",)
    assert "Not heard yet: the one person here" in await room.panel()
    await bo.send(**{"is": "look", "id": "look-number-1", "hidden": False})
    await room.opens("Ann")  # what Bo sent has been read by now
    assert room.names() == ("Ann", "Bo")
    assert "Not heard yet: 2 of the 2 here" in await room.panel()
    # Hidden once more in the meeting, it goes on counting: people look something up.
    await bo.send(**{"is": "look", "id": "look-number-2", "hidden": True})
    await room.later(minutes=5)
    assert room.names() == ("Ann", "Bo")


async def test_a_page_left_alone_since_long_before_the_meeting_does_not_count(room: Room) -> None:
    ann = await room.opens("Ann")
    bo = await room.opens("Bo")
    room.clock.set(room.clock.now() + timedelta(hours=14))
    await ann.send(**{"is": "look", "id": "look-number-1"})
    await room.starts(ann)
    assert room.names() == ("Ann",)
    await bo.send(**{"is": "look", "id": "look-number-2"})
    await room.opens("Ann")
    assert room.names() == ("Ann", "Bo")


async def test_who_came_early_and_waits_is_here_when_it_begins(room: Room) -> None:
    ann = await room.opens("Ann")
    await room.opens("Bo")
    room.clock.set(room.clock.now() + timedelta(minutes=8))
    await room.starts(ann)
    assert room.names() == ("Ann", "Bo")


async def test_whoever_closes_the_page_is_here_for_another_minute(room: Room) -> None:
    ann = await room.opens("Ann")
    bo = await room.opens("Bo")
    await room.starts(ann)
    await room.closes(bo)
    await room.later(seconds=59)
    assert room.names() == ("Ann", "Bo")
    await room.later(seconds=2)
    assert room.names() == ("Ann",)
    side = await room.side()
    assert "Were here, and have left:\nBo" in side
    assert "Not heard yet: the one person here" in await room.panel()
    assert await room.comings() == ["Ann Arrived", "Bo Arrived", "Bo Departed"]


async def test_two_tabs_reloads_and_lost_connections_write_nothing_down(room: Room) -> None:
    ann = await room.opens("Ann")
    bo = await room.opens("Bo")
    await room.starts(ann)
    second = await room.opens("Bo")
    await room.closes(bo)
    await room.later(minutes=5)
    for _ in range(10):
        await room.closes(second)
        await room.later(seconds=10)
        second = await room.opens("Bo")
    await room.later(minutes=5)
    assert room.names() == ("Ann", "Bo")
    assert await room.comings() == ["Ann Arrived", "Bo Arrived"]


async def test_a_restart_of_the_server_is_nobodys_leaving(room: Room) -> None:
    ann = await room.opens("Ann")
    await room.opens("Bo")
    await room.starts(ann)
    before = await room.comings()
    await room.restart()
    await room.settled()
    await room.opens("Ann")
    assert "Not heard yet: 2 of the 2 here" in await room.panel()
    await room.opens("Bo")
    await room.later(minutes=5)
    assert await room.comings() == before


async def test_who_does_not_come_back_after_a_restart_has_left(room: Room) -> None:
    ann = await room.opens("Ann")
    await room.opens("Bo")
    await room.starts(ann)
    await room.restart()
    await room.settled()
    await room.opens("Ann")
    await room.later(seconds=61)
    assert room.names() == ("Ann",)
    assert (await room.comings())[-1] == "Bo Departed"


async def test_a_page_cannot_say_anything_that_breaks_the_door(room: Room) -> None:
    await room.opens("Ann")
    for query in ("?idle=99999999999999999999&hidden=1", "?idle=-5", "?idle=abc", "?idle=٣"):
        talk = await room.opens("Ann", query)
        assert talk.socket.closed is False
        await talk.send(**{"is": "look", "id": "x"})
        message = await talk.socket.receive(timeout=5)
        while message.type is WSMsgType.TEXT:
            message = await talk.socket.receive(timeout=5)
        assert message.type in (WSMsgType.CLOSE, WSMsgType.CLOSED)


async def test_pages_are_served_before_the_running_meetings_have_been_read(room: Room) -> None:
    ann = await room.opens("Ann")
    await room.opens("Bo")
    await room.starts(ann)
    read, gate = room.service.queries.attendances, asyncio.Event()

    async def later(rooms: Collection[Any]) -> Any:
        await gate.wait()
        return await read(rooms)

    room.service.queries.attendances = later  # type: ignore[method-assign]
    presence = Presence(room.service, room.face.hall, room.clock)
    await presence.start()
    assert presence._rooms == {}
    gate.set()
    await presence.resumed()
    [here] = presence._rooms.values()
    assert len(here.ours) == 2
    await presence.stop()


async def test_who_was_here_is_asked_again_while_the_database_is_away(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("adapters.web.presence.TRY_AGAIN", 0.0)
    ann = await room.opens("Ann")
    await room.starts(ann)
    read, fails = room.service.queries.attendances, iter([True, True])

    async def sometimes(rooms: Collection[Any]) -> Any:
        if next(fails, False):
            raise NotSaved("away")
        return await read(rooms)

    room.service.queries.attendances = sometimes  # type: ignore[method-assign]
    presence = Presence(room.service, room.face.hall, room.clock)
    await presence.start()
    await presence.resumed()
    [here] = presence._rooms.values()
    assert len(here.ours) == 1
    await presence.stop()


# -- in several processes --------------------------------------------------------------------------


def person(room: Room, name: str) -> PersonId:
    """Somebody who is in the meeting, or has the room open here."""
    here = room.face._presence._room(room.key).names
    here |= {page.person: page.account.name for page in room.face.hall.connections(room.key)}
    return next(who for who, called in here.items() if called == name)


async def elsewhere(room: Room, *names: str) -> None:
    """These, and nobody else, have the room open at another process."""
    hall = room.face.hall
    hall._elsewhere.told("another", room.key, [(person(room, name), name) for name in names], 0.0)
    assert hall.show_pages is not None
    hall.show_pages(room.key, set())
    await room.settled()


async def test_who_has_gone_to_another_process_has_not_left(room: Room) -> None:
    ann, bo = await room.opens("Ann"), await room.opens("Bo")
    await room.starts(ann)
    await elsewhere(room, "Bo")
    await room.closes(bo)
    await room.later(minutes=30)
    assert room.names() == ("Ann", "Bo")
    assert await room.comings() == ["Ann Arrived", "Bo Arrived"]
    # From there they leave: a minute counts from then on.
    await elsewhere(room)
    await room.later(seconds=59)
    assert room.names() == ("Ann", "Bo")
    await room.later(seconds=2)
    assert await room.comings() == ["Ann Arrived", "Bo Arrived", "Bo Departed"]


async def test_a_process_that_begins_writes_down_of_nobody_elsewhere_that_they_left(
    room: Room,
) -> None:
    ann = await room.opens("Ann")
    await room.opens("Bo")
    await room.starts(ann)
    await room.restart()
    await room.opens("Ann")
    await elsewhere(room, "Bo")
    await room.later(minutes=30)
    assert await room.comings() == ["Ann Arrived", "Bo Arrived"]


async def test_who_was_at_a_process_that_died_has_a_minute_to_come_back(room: Room) -> None:
    ann, bo = await room.opens("Ann"), await room.opens("Bo")
    await room.starts(ann)
    await elsewhere(room, "Bo")
    await room.closes(bo)
    who = person(room, "Bo")
    room.face._presence._room(room.key).ours.discard(who)  # they had never been here
    await elsewhere(room)
    await room.later(minutes=30)
    assert await room.comings() == ["Ann Arrived", "Bo Arrived"], "it is for others to say"
    room.face._presence.changed_elsewhere(room.key, {who})
    await room.settled()
    await room.later(seconds=59)
    assert await room.comings() == ["Ann Arrived", "Bo Arrived"]
    await room.later(seconds=2)
    assert await room.comings() == ["Ann Arrived", "Bo Arrived", "Bo Departed"]


async def test_between_meetings_those_at_other_processes_are_shown(room: Room) -> None:
    await room.opens("Ann")
    bo = await room.opens("Bo")
    await elsewhere(room, "Bo")
    await room.closes(bo)
    await room.later(minutes=30)
    assert room.names() == ("Ann", "Bo")
