"""Messages of one's own that have been sent: changed, or taken back, and nobody else's."""

from __future__ import annotations

from typing import Any

import pytest

from tests.web.conftest import Talk
from tests.web.real_room import Room, a_room


@pytest.fixture
async def room():
    async with a_room() as one:
        yield one


async def says(talk: Talk, text: str, number: int = 1) -> str:
    """Somebody writes. Returns the entry's id."""
    answer = await talk.ask(**{"is": "say", "id": f"message-{number}", "text": text})
    assert not answer["refused"], answer
    return next(seen["id"] for seen in reversed(talk.seen) if seen.get("text") == text)


async def change(talk: Talk, entry: str, text: str) -> dict[str, Any]:
    return await talk.ask(
        **{"is": "edit", "id": f"edit-{len(text):04}", "entry": entry, "text": text}
    )


async def take_back(talk: Talk, entry: str) -> dict[str, Any]:
    return await talk.ask(**{"is": "take-back", "id": "take-back-1", "entry": entry})


def texts(talk: Talk) -> list[str]:
    return [entry["text"] for entry in talk.hello["entries"] if entry["kind"] == "message"]


async def test_what_one_has_written_can_be_changed_and_everybody_sees_that_it_was(room: Room):
    ann, ben = await room.opens("Ann"), await room.opens("Ben")
    entry = await says(ben, "We meet on Tusday")
    assert not (await change(ben, entry, "We meet on Tuesday"))["refused"]
    seen = await ann.next("entry")
    if seen["text"] == "We meet on Tusday":
        seen = await ann.next("entry")
    assert (seen["id"], seen["text"], seen["edited"]) == (entry, "We meet on Tuesday", True)
    assert not seen["mine"]
    assert texts(await room.opens("Ann")) == ["We meet on Tuesday"]


async def test_who_came_later_is_not_sent_what_was_said_before_when_it_changes(room: Room):
    await room.opens("Ann")
    ben = await room.opens("Ben")
    entry = await says(ben, "Only for us")
    eve = await room.opens("Eve")
    await change(ben, entry, "Only for both of us")
    await says(ben, "Welcome", 2)
    first = await eve.next("entry")
    assert first["text"] == "Welcome"


@pytest.mark.parametrize("text", ["", "  ", "x" * 2001, "/hand", "/note something"])
async def test_a_change_that_is_no_message_changes_nothing(room: Room, text: str):
    ann = await room.opens("Ann")
    entry = await says(ann, "Hello")
    refused = await change(ann, entry, text)
    assert refused["refused"]
    assert refused["field"] == "text"
    assert texts(await room.opens("Ann")) == ["Hello"]


async def test_nobody_changes_or_takes_back_what_somebody_else_wrote(room: Room):
    ann, ben = await room.opens("Ann"), await room.opens("Ben")
    entry = await says(ben, "I cannot come")
    for refused in (await change(ann, entry, "I can come"), await take_back(ann, entry)):
        assert refused["refused"]
        assert "Only the person who wrote a message" in refused["reply"]["text"]
    assert texts(await room.opens("Ben")) == ["I cannot come"]


async def test_what_is_taken_back_is_gone_and_so_is_what_was_noted_from_it(room: Room):
    ann, ben = await room.opens("Ann"), await room.opens("Ben")
    await room.starts(ann)
    entry = await says(ben, "My neighbour drinks")
    noted = {"text": "My neighbour drinks", "source": entry}
    await ann.ask(**{"is": "do", "id": "note-00001", "command": "note", "args": noted})
    await room.settled()
    notes = {"is": "do", "id": "notes-0001", "command": "notes"}
    assert "My neighbour drinks" in (await ann.ask(**notes))["reply"]["text"]
    assert not (await take_back(ben, entry))["refused"]
    assert (await ann.next("gone"))["entry"] == entry
    await room.settled()
    assert "neighbour" not in (await ann.ask(**{**notes, "id": "notes-0002"}))["reply"]["text"]
    # Neither the text nor a placeholder for it comes back, now or with the next process.
    assert texts(await room.opens("Ann")) == []
    await room.restart()
    again = await room.opens("Ann")
    assert [one for one in again.hello["entries"] if one["id"] == entry] == []


async def test_whose_message_is_parked_is_what_the_server_knows_and_not_what_a_page_says(
    room: Room,
):
    ann, ben = await room.opens("Ann"), await room.opens("Ben")
    entry = await says(ben, "The nights are too short")
    await room.starts(ann)
    about = {"wording": "The nights are too short", "source": entry, "author": "id:somebody"}
    await ann.ask(**{"is": "do", "id": "park-00001", "command": "park", "args": about})
    await room.settled()
    asked = {"is": "do", "id": "status-001", "command": "status"}
    assert "Is this your point?" in (await ben.ask(**asked))["reply"]["text"]
    assert "Is this your point?" not in (await ann.ask(**asked))["reply"]["text"]


async def test_facilitators_are_shown_how_it_begins_now(room: Room):
    ann, ben = await room.opens("Ann"), await room.opens("Ben")
    await room.starts(ann)
    entry = await says(ben, "Could somebody fetch my neighbour Ruth on Tuesday evening?")
    ask = {"is": "do", "id": "unanswered-1", "command": "unanswered"}
    assert "neighbour Ruth" in (await ann.ask(**ask))["reply"]["text"]
    await change(ben, entry, "Could somebody fetch one of us on Tuesday evening?")
    shown = (await ann.ask(**{**ask, "id": "unanswered-2"}))["reply"]["text"]
    assert "one of us" in shown
    assert "Ruth" not in shown
