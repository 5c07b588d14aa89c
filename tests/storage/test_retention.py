"""What is old goes, in slices; what is newer, or still needed, stays."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace
from sqlalchemy import insert

from bot.ids import WordsId, meeting_id, proposal_poll
from bot.ports import Batch
from bot.ports.retention import MeetingCounts
from bot.records.model import (
    MeetingState,
    MissedMeeting,
    MissedReason,
    Note,
    NoteKind,
    Outcome,
    Standing,
)
from bot.records.saved_records import ContentionRecord, MissedMeetingRecord, NoteRecord
from storage import outbox
from storage.tables import POLL_RESULT

COUNTS = MeetingCounts(events=3, people=2, heard=1, messages=4, words=20, turns=3)


def note(world, key: str, hours: float) -> Batch:
    at = world.later(60 * hours)
    kept = Note(kind=NoteKind.NOTE, words=WordsId(key), by=world.people[0], at=at)
    return Batch(
        words=[replace(world.words(key, f"NOTE {key}"), use="note.text", at=at)],
        records=[NoteRecord(room=world.room, meeting=world.meeting, note=kept)],
    )


async def test_old_notes_go_with_their_words_in_slices(world):
    for number in range(5):
        await world.store.commit(note(world, f"n{number}", number))
    before = world.later(60 * 3.5)
    assert await world.store.retention.prune_notes(before, 3) == 3
    assert await world.store.retention.prune_notes(before, 3) == 1
    assert await world.store.retention.prune_notes(before, 3) == 0
    dump = await world.dump()
    assert [row["words"] for row in dump["note"]] == ["n4"]
    assert [row["text"] for row in dump["words"]] == ["NOTE n4"]


async def test_meetings_that_did_not_take_place_go_with_their_reasons(world):
    for day in (1, 2):
        why = replace(world.words(f"r{day}", f"REASON {day}"), use="meeting cancel.reason")
        missed = MissedMeeting(
            due=world.later(60 * 24 * day), why=MissedReason.CANCELLED, reason=WordsId(f"r{day}")
        )
        record = MissedMeetingRecord(room=world.room, missed=missed)
        await world.store.commit(Batch(words=[why], records=[record]))
    before = world.later(60 * 36)
    assert await world.store.retention.prune_notes(before, 10) == 1
    (left,) = await world.store.times.missed(world.room, 10)
    assert left.reason == "r2"
    assert [row["text"] for row in (await world.dump())["words"]] == ["REASON 2"]


async def test_only_settled_points_go(world):
    settled: ContentionRecord = world.contention(
        1,
        "settle",
        standing=Standing.SETTLED,
        outcome=Outcome.PASSED_ON,
        recipient=WordsId("w3"),
        settled_at=world.noon,
    )
    open_point = world.contention(2)
    open_point = replace(
        open_point, contention=replace(open_point.contention, wording=WordsId("w2"))
    )
    texts = {"w1": "SETTLED", "w2": "OPEN", "w3": "THE COUNCIL"}
    words = [world.words(key, text) for key, text in texts.items()]
    await world.store.commit(Batch(words=words, records=[settled, open_point]))
    assert await world.store.retention.prune_points(world.later(1), 100) == 1
    dump = await world.dump()
    assert [row["number"] for row in dump["contention"]] == [2]
    assert [row["contention"] for row in dump["contention_log"]] == [2]
    assert [row["text"] for row in dump["words"]] == ["OPEN"]


async def test_what_points_share_goes_with_the_last_of_them(world):
    """Points that came from another room, or were closed for one reason, share its words."""
    shared = {"came_from": WordsId("w3"), "reason": WordsId("w4"), "recipient": WordsId("w5")}
    settled = {"standing": Standing.SETTLED, "outcome": Outcome.PASSED_ON, **shared}
    first, second = (
        world.contention(number, "settle", settled_at=world.later(number), **settled)
        for number in (1, 2)
    )
    second = replace(second, contention=replace(second.contention, wording=WordsId("w2")))
    texts = {"w1": "1", "w2": "2", "w3": "GARDEN", "w4": "REASON", "w5": "COUNCIL"}
    words = [world.words(key, text) for key, text in texts.items()]
    await world.store.commit(Batch(words=words, records=[first, second]))
    assert await world.store.retention.prune_points(world.later(2), 100) == 1
    left = {row["text"] for row in (await world.dump())["words"]}
    assert left == {"2", "GARDEN", "REASON", "COUNCIL"}
    assert await world.store.retention.prune_points(world.later(3), 100) == 1
    assert not (await world.dump())["words"]


async def test_rolls_of_polls_that_are_over_go_but_for_those_that_the_next_is_compared_with(world):
    """A poll that too few answered is not compared, and takes nobody's place."""
    held = {1: None, 2: None, 3: "changed", 4: "few"}
    for number in held:
        world.meeting = meeting_id(world.room, number)
        at = {"opened_at": world.later(number), "closed_at": None}
        await world.store.commit(Batch(records=[replace(world.poll(), **at)]))
    world.meeting = proposal_poll(world.room, 1)
    await world.store.commit(Batch(records=[world.poll()]))
    prune = world.store.retention.prune_rolls

    async def over(poll, held):
        closed = replace(world.poll(closed_at=world.later(60)), meeting=poll)
        await world.store.commit(Batch(records=[closed]))
        row = {"poll": poll, "ballots": 8, "comments": 0, "deliveries": "[]", "counts": "{}"}
        told = insert(POLL_RESULT).values(row | {"level": "sides", "held": held, "roll": 4})
        await world.store._db.write(lambda tx: tx.execute(told))

    assert await prune(world.later(500), 10) == 0, "they are open"
    for number in (1, 2):
        await over(meeting_id(world.room, number), held[number])
    await over(proposal_poll(world.room, 1), None)
    assert await prune(world.later(60), 10) == 0
    assert await prune(world.later(61), 10) == 4, "of the proposal"
    for number in (3, 4):
        await over(meeting_id(world.room, number), held[number])
    assert await prune(world.later(61), 10) == 8
    assert {row["poll"] for row in (await world.dump())["roll"]} == {
        meeting_id(world.room, 2),
        meeting_id(world.room, 3),
    }


@pytest.fixture
async def meetings(world):
    """Five meetings that are over; of the second the poll is open."""
    for number in range(1, 6):
        if number > 1:
            await world.store.commit(world.planned(number))
        over = world.record(number, state=MeetingState.CLOSED, closed_at=world.later(number))
        await world.store.commit(Batch(records=[over]))
    poll = replace(world.poll(), meeting=meeting_id(world.room, 2))
    await world.store.commit(Batch(records=[poll]))
    return world


async def test_old_meetings_are_found_but_the_newest_and_those_with_an_open_poll(meetings):
    found = await meetings.store.retention.old_meetings(meetings.later(100), 10)
    assert found == ["lamp.1", "lamp.3"]
    assert await meetings.store.retention.old_meetings(meetings.later(100), 1) == ["lamp.1"]
    assert await meetings.store.retention.old_meetings(meetings.later(1), 10) == []


async def test_of_a_reduced_meeting_only_counts_are_left_and_nothing_is_missing(meetings):
    store = meetings.store
    before = await store.size()
    await store.retention.reduce("lamp.1", replace(COUNTS, events=1))
    assert await store.retention.counts("lamp.1") == replace(COUNTS, events=1)
    assert (await store.journals(["lamp.1"]))["lamp.1"] == []
    assert await store.retention.old_meetings(meetings.later(100), 10) == ["lamp.3"]
    assert await store.size() == before, "a start does not say that events are missing"
    assert await store.retention.counts("lamp.2") is None


async def test_who_was_not_seen_is_found_and_whoever_nobody_knows_of_gets_time(world):
    store, year = world.store, timedelta(days=365)
    assert await store.retention.unseen(world.noon - year, world.noon, 10) == []
    later = world.noon + timedelta(days=400)
    await store.retention.note_seen(world.people[0], later)
    await store.retention.note_seen(world.people[0], world.noon)
    gone = await store.retention.unseen(later - year, later, 10)
    assert set(gone) == set(world.people[1:])
    assert len(await store.retention.unseen(later - year, later, 2)) == 2
    await store.personal.forget(world.people[1], ())
    assert set(await store.retention.unseen(later - year, later, 10)) == set(world.people[2:])


async def test_posts_go_in_slices_and_their_ties_with_the_last_one(world):
    messages = [world.outbox_message(number) for number in range(2, 7)]
    await world.store.commit(Batch(outbox_messages=messages))
    taken = await world.store.claim_outbox("web", world.noon, "me", timedelta(minutes=1), 9)
    await world.store.mark_delivered(taken, world.noon)

    async def prune() -> int:
        return await world.store._db.write(lambda tx: outbox.prune(tx, world.later(1), 3))

    assert [await prune(), await prune(), await prune()] == [3, 2, 0]
    dump = await world.dump()
    assert dump["parcel"] == dump["quote"] == []
