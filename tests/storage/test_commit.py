"""The one commit: all of a batch, or nothing of it."""

import asyncio

import pytest

from bot.errors import NotSaved
from bot.events import MeetingPlanned, WakeReason
from bot.ports import Appointment, Batch, Conflict, WakeRow
from bot.records.model import MeetingState


async def test_events_are_read_back_in_order(world):
    rows = [world.spoke(number, f"ev{number}") for number in range(2, 14)]
    await world.store.commit(Batch(journal=rows[:5]))
    await world.store.commit(Batch(journal=rows[5:]))
    events = (await world.store.journals([world.meeting]))[world.meeting]
    assert isinstance(events[0], MeetingPlanned)
    assert events[1:] == [row.event for row in rows]


async def test_journals_of_many_meetings_at_once(world):
    meetings = [f"lamp.{number}" for number in range(2, 1300)]
    rows = [world.spoke(number, meeting=m) for m in meetings for number in (1, 2)]
    await world.store.commit(Batch(journal=rows))
    journals = await world.store.journals([*meetings, "attic.1"])
    assert {len(journals[meeting]) for meeting in meetings} == {2}
    assert journals["attic.1"] == []


async def test_an_empty_batch_is_no_trouble(world):
    await world.store.commit(Batch())


def everything(world, number, source):
    """A batch that writes to every table it can."""
    return Batch(
        journal=[world.spoke(number, source)],
        words=[world.words(f"w{number}")],
        records=[world.record(state=MeetingState.OPEN), world.contention(), world.poll()],
        wakes=[WakeRow(meeting=world.meeting, why=WakeReason.IDLE, due=world.noon)],
        outbox_messages=[world.outbox_message(number)],
    )


@pytest.mark.parametrize(
    ("number", "source"), [(2, "new"), (3, "ev2")], ids=["same number", "same source"]
)
async def test_a_conflict_leaves_no_trace(world, number, source):
    await world.store.commit(Batch(journal=[world.spoke(2, "ev2")]))
    before = await world.dump()
    with pytest.raises(Conflict):
        await world.store.commit(everything(world, number, source))
    assert await world.dump() == before


async def test_after_a_conflict_the_next_commit_goes_through(world):
    with pytest.raises(Conflict):
        await world.store.commit(Batch(journal=[world.spoke(1)]))
    await world.store.commit(everything(world, 2, "ev2"))
    assert len((await world.store.journals([world.meeting]))[world.meeting]) == 2


async def test_a_batch_that_fails_midway_leaves_no_trace(world):
    before = await world.dump()
    batch = everything(world, 2, "ev2")
    batch.outbox_messages = [
        world.outbox_message(2),
        world.outbox_message(2),
    ]  # the last table, twice the same key
    with pytest.raises(NotSaved):
        await world.store.commit(batch)
    assert await world.dump() == before


async def test_one_bad_event_takes_the_whole_batch_with_it(world):
    rows = [world.spoke(2, "a"), world.spoke(3, "b"), world.spoke(4, "a")]
    with pytest.raises(Conflict):
        await world.store.commit(Batch(journal=rows))
    assert len((await world.store.journals([world.meeting]))[world.meeting]) == 1


async def test_a_source_counts_within_its_tenant_and_none_is_no_source(world):
    await world.store.commit(Batch(journal=[world.spoke(2, "ev", tenant="T1")]))
    await world.store.commit(Batch(journal=[world.spoke(3, "ev", tenant="T2")]))
    await world.store.commit(Batch(journal=[world.spoke(4), world.spoke(5)]))
    assert await world.store.known_sources("T1", ["ev", "other"]) == {"ev"}
    assert await world.store.known_sources("T3", ["ev"]) == set()
    assert await world.store.known_sources("T1", []) == set()


async def test_of_two_workers_that_append_at_once_one_wins(world, other):
    for number in range(2, 12):
        outcomes = await asyncio.gather(
            world.store.commit(everything(world, number, f"mine{number}")),
            other.commit(Batch(journal=[world.spoke(number, f"theirs{number}")])),
            return_exceptions=True,
        )
        assert sorted(map(type, outcomes), key=str) == [type(None), Conflict] or sorted(
            map(type, outcomes), key=str
        ) == [Conflict, type(None)]
    events = (await world.store.journals([world.meeting]))[world.meeting]
    assert len(events) == 11


async def test_workers_with_overlapping_batches_do_not_lock_each_other_out(world, other):
    async def push(store, meetings):
        for _ in range(15):
            known = await store.journals(meetings)
            rows = [world.spoke(len(known[m]) + 1, meeting=m) for m in meetings]
            try:
                await store.commit(Batch(journal=rows))
            except Conflict:
                continue

    ways = [f"lamp.{number}" for number in range(2, 12)]
    await asyncio.gather(push(world.store, ways), push(other, ways[::-1]))


async def test_the_newest_meeting_of_each_room(world):
    await world.add_room("attic")
    await world.add_room("porch")
    for number in range(2, 12):
        await world.store.commit(world.planned(number))
    await world.store.commit(world.planned(1, room="attic"))
    newest = await world.store.current(["lamp", "attic", "porch"])
    assert newest == {"lamp": "lamp.11", "attic": "attic.1"}
    assert await world.store.current([]) == {}


async def test_an_appointment_that_is_kept_and_made_anew_stays(world):
    kept = Appointment(meeting=world.meeting, why=WakeReason.IDLE, due=world.noon)
    await world.store.commit(
        Batch(wakes=[WakeRow(meeting=world.meeting, why=WakeReason.IDLE, due=world.noon)])
    )
    again = WakeRow(meeting=world.meeting, why=WakeReason.IDLE, due=world.noon)
    await world.store.commit(Batch(fulfilled=[kept], wakes=[again]))
    assert await world.store.next_due() == world.noon


async def test_a_meetings_version_is_the_number_of_its_events(world):
    await world.store.commit(Batch(journal=[world.spoke(2), world.spoke(3)]))
    versions = await world.store.versions([world.meeting, "attic.1"])
    assert versions == {world.meeting: 3}


async def test_what_follows_the_events_that_are_known(world):
    rows = [world.spoke(number) for number in range(2, 8)]
    other = [world.spoke(1, meeting="lamp.2"), world.spoke(2, meeting="lamp.2")]
    await world.store.commit(Batch(journal=[*rows, *other]))

    async def tails(most, **known):
        asked = {f"lamp.{key[1:]}": number for key, number in known.items()}
        found = await world.store.tails.after(asked, most)
        return {
            meeting: (tail.before, [getattr(event, "ref", "") for event in tail.events])
            for meeting, tail in found.items()
        }

    assert await tails(10, m1=5, m2=0) == {
        "lamp.1": (5, ["m6", "m7"]),
        "lamp.2": (0, ["m1", "m2"]),
    }
    assert await tails(10, m1=7, m2=1) == {"lamp.1": (7, []), "lamp.2": (1, ["m2"])}
    assert await tails(7, m1=0) == {"lamp.1": (0, ["", *(f"m{n}" for n in range(2, 8))])}
    # No more than the newest, whether or not what is known is among them.
    assert await tails(2, m1=0) == await tails(2, m1=4) == {"lamp.1": (5, ["m6", "m7"])}
    assert await tails(2, m1=5) == {"lamp.1": (5, ["m6", "m7"])}


async def test_a_journal_that_is_gone_has_no_tail(world):
    await world.store.commit(Batch(journal=[world.spoke(2), world.spoke(3)]))
    found = await world.store.tails.after({world.meeting: 3, "attic.1": 0}, 10)
    assert found == {world.meeting: (3, [])}
    # Shorter than it was known to be: what is there now is not what was read.
    assert await world.store.tails.after({world.meeting: 4}, 10) == {}
