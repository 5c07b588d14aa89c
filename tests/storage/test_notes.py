"""Notes and decisions, kept and found again."""

import pytest

from bot.ids import MeetingId
from bot.ports import Batch
from bot.records.model import Note, NoteKind
from bot.records.saved_records import NoteRecord

NOTE, DECISION = NoteKind.NOTE, NoteKind.DECISION


@pytest.fixture
def noted(world):
    """Somebody of the room has something recorded."""

    async def keep(words, kind=NOTE, meeting="lamp.1", **more):
        note = Note(kind=kind, words=words, by=world.people[1], at=world.noon, **more)
        record = NoteRecord(room=world.room, meeting=MeetingId(meeting), note=note)
        await world.store.commit(Batch(records=[record]))
        return MeetingId(meeting), note

    return keep


async def test_a_note_is_read_back_as_it_was(world, noted):
    kept = await noted("w1", about="w9", source="message-1")
    assert await world.store.notes(world.room, NOTE, None, 10) == [kept]
    assert await world.store.notes(world.room, DECISION, None, 10) == []


async def test_the_newest_come_and_the_oldest_of_them_first(world, noted):
    kept = [await noted(f"w{n}") for n in (3, 1, 2)]
    assert await world.store.notes(world.room, NOTE, None, 2) == kept[1:]


async def test_of_one_meeting_or_of_all(world, noted):
    first = await noted("w1", DECISION)
    second = await noted("w2", DECISION, "lamp.2")
    await noted("w3", NOTE, "lamp.2")
    assert await world.store.notes(world.room, DECISION, None, 10) == [first, second]
    assert await world.store.notes(world.room, DECISION, MeetingId("lamp.2"), 10) == [second]


async def test_another_room_has_its_own(world, noted):
    await world.add_room("bell")
    await noted("w1")
    assert await world.store.notes("bell", NOTE, None, 10) == []


async def test_written_twice_it_is_there_once(world, noted):
    kept = await noted("w1")
    await noted("w1", DECISION)
    assert await world.store.notes(world.room, NOTE, None, 10) == [kept]
    assert await world.store.notes(world.room, DECISION, None, 10) == []
