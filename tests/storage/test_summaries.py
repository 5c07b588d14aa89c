"""What meetings came to, in figures, as rows."""

from datetime import timedelta

from msgspec.structs import replace

from bot.ids import meeting_id
from bot.ports import Batch
from bot.records.heard_did import HeardDid
from bot.records.meeting_summary import MeetingSummary, MeetingSummaryRecord
from bot.records.model import MeetingState
from storage.tenant_deletion import forget_tenant


def a_summary(world, number=1, **more):
    more.setdefault("people", 4)
    return MeetingSummary(
        number=number,
        held=True,
        opened_at=world.noon,
        closed_at=world.noon + timedelta(hours=1),
        seconds=3600,
        heard=3,
        evenness=0.75,
        settle_seconds=(60, 7200),
        did=HeardDid(posts=3, invited=None),
        **more,
    )


def row(world, found):
    return MeetingSummaryRecord(
        meeting=meeting_id(world.room, found.number), room=world.room, summary=found
    )


async def closes(world, number=1):
    times = {"opened_at": world.noon, "closed_at": world.noon + timedelta(hours=1)}
    record = world.record(number, state=MeetingState.CLOSED, **times)
    await world.store.commit(Batch(records=[record]))


async def test_a_summary_is_read_as_it_was_written_and_the_last_one_counts(world):
    await closes(world)
    first, again = a_summary(world), a_summary(world, people=5)
    await world.store.commit(Batch(records=[row(world, first)]))
    assert await world.store.summaries.of_room(world.room) == [first]
    await world.store.commit(Batch(records=[row(world, first), row(world, again)]))
    assert await world.store.summaries.of_room(world.room) == [again]


async def test_filling_in_changes_no_summary_that_is_there(world):
    await closes(world)
    first = a_summary(world)
    await world.store.commit(Batch(records=[row(world, first)]))
    await world.store.summaries.fill_in([row(world, replace(first, people=99))])
    assert await world.store.summaries.of_room(world.room) == [first]


async def test_a_meeting_that_goes_on_again_has_no_summary_meanwhile(world):
    await closes(world)
    await world.store.commit(Batch(records=[row(world, a_summary(world))]))
    assert await world.store.summaries.of_room(world.room)
    await world.store.commit(Batch(records=[world.record(state=MeetingState.OPEN)]))
    assert not await world.store.summaries.of_room(world.room)


async def test_only_meetings_that_are_over_and_have_a_journal_are_missing_one(world):
    assert await world.store.summaries.missing(world.room, 9) == []  # it is planned
    await world.store.commit(world.planned(2))
    await closes(world, 1)
    await closes(world, 2)
    assert await world.store.summaries.missing(world.room, 9) == ["lamp.2", "lamp.1"]
    assert await world.store.summaries.missing(world.room, 1) == ["lamp.2"]
    await world.store.summaries.fill_in([row(world, a_summary(world, 2))])
    assert await world.store.summaries.missing(world.room, 9) == ["lamp.1"]


async def test_a_workspace_that_leaves_takes_its_summaries_along(world):
    await closes(world)
    await world.store.commit(Batch(records=[row(world, a_summary(world))]))
    await world.store._db.write(lambda tx: forget_tenant(tx, "web", ""))
    assert await world.store.summaries.of_room(world.room) == []
