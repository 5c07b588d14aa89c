"""A facilitator's list of seats, each with a button that takes it away."""

from __future__ import annotations

from collections.abc import AsyncIterator
from itertools import count
from typing import Any

import pytest

from tests.web.conftest import Talk
from tests.web.real_room import Room, a_room

TAKE = "Take this seat away"
_numbers = count(1)


@pytest.fixture
async def room() -> AsyncIterator[Room]:
    """Ann facilitates a room in which Ben and Cleo are members."""
    async with a_room() as one:
        for name in ("Ann", "Ben", "Cleo"):
            await one.join(name)
        yield one


async def do(talk: Talk, command: str, **args: str) -> dict[str, Any]:
    asked = {"is": "do", "id": f"request-{next(_numbers):05}", "command": command}
    return await talk.ask(**asked, args=args)


async def seats(talk: Talk) -> dict[str, dict[str, Any]]:
    """The button of each member's seat."""
    parts = (await do(talk, "by-name"))["reply"].get("parts") or []
    return {
        part["lines"][0]: button
        for part in parts
        for button in part.get("buttons") or ()
        if button["label"] == TAKE
    }


async def test_each_members_seat_can_be_taken_away_once_that_is_confirmed(room: Room) -> None:
    ann, ben = await room.opens("Ann"), await room.opens("Ben")
    await room.starts(ann)
    found = await seats(ann)
    assert set(found) == {"Ben", "Cleo"}, "facilitators' own are not among them"
    assert found["Ben"]["form"], "the form is shown first, so that one slip does nothing"
    answer = await do(ann, found["Ben"]["command"], **found["Ben"]["args"])
    assert not answer.get("refused"), answer
    await room.settled()
    await ben.closed()
    assert set(await seats(ann)) == {"Cleo"}


async def test_a_member_has_no_such_list_and_takes_nobodys_seat(room: Room) -> None:
    ann, ben = await room.opens("Ann"), await room.opens("Ben")
    await room.starts(ann)
    assert (await do(ben, "by-name"))["refused"]
    button = (await seats(ann))["Cleo"]
    assert (await do(ben, button["command"], **button["args"]))["refused"]
    assert set(await seats(ann)) == {"Ben", "Cleo"}
