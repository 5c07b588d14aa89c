"""In a silent round the ordinary box is the private one, and the server sees to it: whatever a page
sends, nothing is published by somebody who has not chosen to write to everybody."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest

from tests.web.conftest import Talk
from tests.web.real_room import Room, a_room


@pytest.fixture
async def room() -> AsyncIterator[Room]:
    """A server on an empty database."""
    async with a_room() as one:
        yield one


async def begins(room: Room) -> tuple[Talk, Talk]:
    """Ann and Bo are in a meeting, and a silent round is running."""
    ann = await room.opens("Ann")
    bo = await room.opens("Bo")
    await room.starts(ann)
    request = {
        "is": "do",
        "id": "silent-round",
        "command": "round silent",
        "args": {"names": "yes"},
    }
    assert not (await ann.ask(**request))["refused"]
    await room.settled()
    return ann, bo


def says(number: int, text: str, **more: Any) -> dict[str, Any]:
    """A message as a page sends it."""
    return {"is": "say", "id": f"message-{number}", "text": text, **more}


def published(room: Room) -> list[str]:
    """What everybody in the room was shown of what people wrote."""
    return [said.text for said in room.face.hall.room(room.key).recent]


async def test_what_is_typed_into_the_box_goes_to_the_round_and_to_nobody(room: Room) -> None:
    ann, bo = await begins(room)
    await bo.ask(**says(1, "I say this to all", to="everybody"))
    assert published(room) == ["I say this to all"]  # so it would be found
    answer = await bo.ask(**says(2, "I worry about money"))
    assert not answer["refused"]
    assert "Nobody sees it until the round closes" in answer["reply"]["text"]
    # Sent again, because the answer was lost, it is done once.
    assert not (await bo.ask(**says(2, "I worry about money")))["refused"]
    assert published(room) == ["I say this to all"]
    form = await bo.ask(**{"is": "form", "id": "my-own-words", "command": "write"})
    assert _text(form) == "I worry about money"
    # Nobody else gets them, and a new text takes the place of the old one.
    form = await ann.ask(**{"is": "form", "id": "my-own-words", "command": "write"})
    assert _text(form) == ""
    await bo.ask(**says(3, "I worry about the nights"))
    await ann.ask(**{"is": "do", "id": "end-the-round", "command": "round end"})
    await room.settled()
    shown = (await _posts(room))[-1]
    assert "I worry about the nights" in shown
    assert "money" not in shown
    await bo.ask(**says(4, "Now for everybody"))
    assert published(room) == ["I say this to all", "Now for everybody"]


async def test_what_comes_too_late_for_the_round_is_shown_to_nobody(room: Room) -> None:
    ann, bo = await begins(room)
    form = await bo.ask(**{"is": "form", "id": "which-round-1", "command": "write"})
    assert form["form"]
    await ann.ask(**{"is": "do", "id": "end-the-round", "command": "round end"})
    await room.settled()
    answer = await bo.ask(**says(1, "I worry about money", to="round", round="1.1"))
    assert answer["refused"]
    assert published(room) == []
    answer = await bo.ask(**says(2, "I worry about money", to="round", round=""))
    assert answer["refused"]
    assert published(room) == []


async def test_a_message_that_is_under_way_when_the_round_opens_is_not_published(
    room: Room,
) -> None:
    """The page did not know of the round yet; the decision falls with the commit."""
    ann = await room.opens("Ann")
    bo = await room.opens("Bo")
    await room.starts(ann)
    await ann.send(
        **{"is": "do", "id": "silent-round", "command": "round silent", "args": {"names": "yes"}}
    )
    assert (await ann.next("answer"))["to"] == "silent-round"
    answer = await bo.ask(**says(1, "I worry about money"))
    assert answer["reply"] is not None
    assert published(room) == []


async def _posts(room: Room) -> list[str]:
    from adapters.web.snapshot import room_id

    found = await room.service.queries.recent_posts(room_id(room.key), None, 20)
    return [spoken.text for _, spoken in found]


def _text(answer: dict[str, Any]) -> str:
    return next(f.get("value", "") for f in answer["form"]["fields"] if f["name"] == "text")
