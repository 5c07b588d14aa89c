"""What is added to a point is read back with it, by pages, and goes with its words."""

from __future__ import annotations

from msgspec.structs import replace

from bot.ids import WordsId
from bot.ports import Batch, Redaction
from bot.ports.storage_types import TakenBack
from bot.records.model import ContentionEntry, EntryKind, MeetingState, Outcome, Standing
from bot.records.saved_records import ContentionEntryRecord


def added(world, id, *, by=0, named=None, kind=EntryKind.POSITION, point=None, **more):
    """Something is added to a point, with its words; `named`: whose name stands with it."""

    whose = world.people[by]
    point = point or world.contention().contention
    more["by"] = None if named is None else world.people[named]
    entry = ContentionEntry(
        contention=point.number, kind=kind, words=WordsId(id), at=world.noon, **more
    )
    record = ContentionEntryRecord(
        room=world.room, meeting=world.meeting, contention=point, entry=entry
    )
    words = replace(
        world.words(id, "It is too dear."),
        by=whose,
        use="point add.text",
        source=more.get("source"),
    )
    return Batch(records=[record], words=[words])


async def commit(world, *batches):
    for batch in batches:
        await world.store.commit(batch)


async def test_a_point_is_read_with_what_was_added_to_it_newest_first(world):
    parked = world.contention()
    counted = world.contention(positions=1, links=1).contention
    await commit(
        world,
        Batch(records=[parked], words=[world.words("w1", "Who pays?")]),
        added(world, "e1", point=world.contention(positions=1).contention),
        added(world, "e2", by=1, kind=EntryKind.LINK, named=1, point=counted),
    )
    file = await world.store.points.file(world.room, 1, limit=10)
    assert file.contention == counted
    assert [(entry.words, entry.by) for entry in file.entries] == [
        ("e2", world.people[1]),
        ("e1", None),
    ]
    assert (file.all_entries, file.gone, file.all_steps) == (2, 0, 1)
    assert await world.store.contentions(world.room) == [counted]


async def test_of_two_records_about_one_point_in_a_commit_the_last_says_how_it_stands(world):
    settled = world.contention(
        step="settle",
        standing=Standing.SETTLED,
        outcome=Outcome.CHANGED,
        reason="w2",
        settled_at=world.later(5),
        notes=1,
    )
    first = added(world, "e1", kind=EntryKind.NOTE, point=world.contention(notes=1).contention)
    await commit(
        world,
        Batch(records=[world.contention()]),
        Batch(records=[*first.records, settled], words=first.words),
    )
    assert await world.store.contentions(world.room) == [settled.contention]
    again = world.contention(number=2)
    second = added(world, "e2", point=world.contention(number=2, positions=1).contention)
    await commit(world, Batch(records=[again, *second.records], words=second.words))
    assert (await world.store.contentions(world.room))[1].positions == 1


async def test_history_says_around_which_meeting_and_whether_it_had_begun(world):
    opened = world.record(state=MeetingState.OPEN, opened_at=world.later(1))
    await commit(world, Batch(records=[opened, world.contention()]))

    later = replace(world.contention(step="table", standing=Standing.TABLED), at=world.later(2))
    await commit(world, Batch(records=[later]))
    file = await world.store.points.file(world.room, 1, limit=10)
    assert [(step.step, step.meeting, step.before) for step in file.steps] == [
        ("table", 1, False),
        ("parked", 1, True),
    ]


async def test_long_histories_and_many_entries_come_in_pages(world):
    await commit(world, Batch(records=[world.contention() for _ in range(7)]))
    for number in range(7):
        await commit(world, added(world, f"e{number}"))
    first = await world.store.points.file(world.room, 1, limit=3)
    last = await world.store.points.file(world.room, 1, limit=3, page=3, steps_page=3)
    assert [entry.words for entry in first.entries] == ["e6", "e5", "e4"]
    assert [entry.words for entry in last.entries] == ["e0"]
    assert (len(first.steps), len(last.steps), last.all_entries, last.all_steps) == (3, 1, 7, 7)
    none = await world.store.points.file(world.room, 1, limit=3, page=100_000)
    assert (none.entries, none.all_entries) == ((), 7)


async def test_what_was_taken_back_or_whose_message_was_deleted_is_left_out_and_counted(world):
    await commit(
        world,
        Batch(records=[world.contention()]),
        added(world, "e1"),
        added(world, "e2", by=1, source="msg-7"),
        added(world, "e3", by=1),
    )
    assert (await world.store.points.file(world.room, 1, limit=10)).all_entries == 3
    await commit(
        world,
        Batch(taken_back=[TakenBack(person=world.people[0], words=(WordsId("e1"),))]),
        Batch(redactions=[Redaction(room=world.room, source="msg-7")]),
    )
    file = await world.store.points.file(world.room, 1, limit=10)
    assert [entry.words for entry in file.entries] == ["e3"]
    assert (file.all_entries, file.gone) == (1, 2)


async def test_there_is_nothing_of_a_point_that_is_not_there(world):
    assert await world.store.points.file(world.room, 1, limit=10) is None


async def test_entries_and_their_words_go_with_a_point_that_is_old(world):
    settled = world.contention(
        step="settle",
        standing=Standing.SETTLED,
        outcome=Outcome.CHANGED,
        reason="w2",
        settled_at=world.later(5),
    )
    await commit(
        world,
        Batch(records=[settled], words=[world.words("w1", "Who pays?")]),
        added(world, "e1", point=settled.contention),
    )
    assert (await world.dump())["contention_entry"]
    assert await world.store.words(["e1"])
    await world.store.retention.prune_points(world.later(6), 100)
    assert not (await world.dump())["contention_entry"]
    assert not await world.store.words(["e1"])
