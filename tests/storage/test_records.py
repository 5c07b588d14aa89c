"""What outlives a meeting."""

import msgspec
from msgspec.structs import replace

from bot.ids import WordsId
from bot.ports import Batch
from bot.records.model import (
    Agreement,
    Contention,
    MeetingState,
    Membership,
    MissedMeeting,
    MissedReason,
    MovedMeeting,
    Outcome,
    Postponed,
    Role,
    Series,
    Standing,
)
from bot.records.saved_records import MembershipRecord, MissedMeetingRecord, SeriesRecord


async def keep(world, *records):
    await world.store.commit(Batch(records=list(records)))


async def test_a_meeting_is_one_line_however_often_it_changes(world):
    opened = world.record(state=MeetingState.OPEN, starts=world.noon, opened_at=world.later(1))
    closed = world.record(
        state=MeetingState.CLOSED,
        starts=world.noon,
        opened_at=world.later(1),
        closed_at=world.later(60),
    )
    await keep(world, opened)
    assert await world.store.meetings(world.room) == [opened]
    await keep(world, opened, closed)
    assert await world.store.meetings(world.room) == [closed]


async def test_meetings_come_in_order_of_their_numbers(world):
    await keep(world, *(world.record(number) for number in (11, 2, 10)))
    assert [meeting.number for meeting in await world.store.meetings(world.room)] == [1, 2, 10, 11]


async def test_a_series_is_set_changed_and_ended(world):
    tuesdays = Series(first="2026-03-03T19:00", zone="Europe/London", rule="FREQ=WEEKLY")
    monthly = Series(first="2026-03-04T10:00", zone="UTC", rule="FREQ=MONTHLY", minutes=90)
    assert await world.store.times.series(world.room) is None
    await keep(world, SeriesRecord(room=world.room, series=tuesdays))
    assert await world.store.times.series(world.room) == tuesdays
    await keep(world, SeriesRecord(room=world.room, series=monthly))
    assert await world.store.times.series(world.room) == monthly
    await keep(world, SeriesRecord(room=world.room, series=None))
    assert await world.store.times.series(world.room) is None


async def test_what_is_agreed_for_single_meetings_is_kept_with_the_series(world):
    series = Series(
        first="2026-03-03T19:00",
        zone="Europe/London",
        rule="FREQ=WEEKLY;COUNT=10",
        excluded=("2026-03-10T19:00",),
        moved=(MovedMeeting(recurrence="2026-03-17T19:00", start="2026-03-18T10:00"),),
        extra=("2026-03-20T12:00", "2026-03-22T12:00"),
    )
    await keep(world, SeriesRecord(room=world.room, series=series))
    assert await world.store.times.series(world.room) == series
    await keep(world, SeriesRecord(room=world.room, series=replace(series, moved=(), extra=())))
    assert (await world.store.times.series(world.room)).moved == ()


async def test_meetings_that_did_not_take_place_are_listed_until_one_is_held_after_all(world):
    why = MissedReason
    first = MissedMeeting(due=world.later(1), why=why.HEARD_DOWN)
    second = MissedMeeting(due=world.later(2), why=why.CANCELLED, reason=WordsId("w9"))
    third = MissedMeeting(due=world.later(3), why=why.CANCELLED)
    records = [MissedMeetingRecord(room=world.room, missed=one) for one in (first, second, third)]
    await keep(world, *records, records[0])
    assert await world.store.times.missed(world.room, 10) == [third, second, first]
    assert await world.store.times.missed(world.room, 1) == [third]
    await keep(world, MissedMeetingRecord(room=world.room, missed=second, held=True))
    assert await world.store.times.missed(world.room, 10) == [third, first]


async def test_a_contention_as_it_stands_and_every_step_it_took(world):
    parked = world.contention(source="msg-1")
    tabled = world.contention(step="tabled", standing=Standing.TABLED, tabled=1, source="msg-1")
    settled = world.contention(
        step="settled",
        standing=Standing.SETTLED,
        tabled=1,
        outcome=Outcome.PASSED_ON,
        reason="w2",
        recipient="w3",
        settled_at=world.later(5),
    )
    await keep(world, parked)
    assert await world.store.contentions(world.room) == [parked.contention]
    await keep(world, tabled, settled)
    assert await world.store.contentions(world.room) == [settled.contention]
    log = (await world.dump())["contention_log"]
    assert [(line["contention"], line["step"], line["standing"]) for line in log] == [
        (1, "parked", "parked"),
        (1, "tabled", "tabled"),
        (1, "settled", "settled"),
    ]


async def test_whose_a_contention_is_and_what_it_comes_from_are_read_back(world):
    ada, ben, cleo, dan = world.people
    full = world.contention(
        holder=ben,
        agreement=Agreement.ASKED,
        asked_at=world.later(1),
        reworded=True,
        owner=cleo,
        owner_asked=dan,
        declined=(ada, dan),
        not_before=world.later(9000),
        item="w4",
        groups=("carers", "nurses"),
        joined_into=7,
        split_from=2,
        decision="w5",
        awaiting=(ben, ada),
        reopened=1,
        disputed=True,
        changed_at=world.later(3),
        raised_in=2,
        postponed=Postponed.SAID,
        postponed_because="w6",
        came_from="w8",
        named="tom",
        positions=3,
        notes=2,
        links=1,
        postponed_in=3,
    )
    unset = [
        field.name
        for field in msgspec.structs.fields(Contention)
        if field.default == getattr(full.contention, field.name)
    ]
    assert unset == [
        *("standing", "source", "tabled", "outcome", "reason", "recipient", "settled_at"),
        "erased",
    ]
    await keep(world, world.contention(), full)
    assert await world.store.contentions(world.room) == [full.contention]
    assert full.contention.held_by == ben
    plain = world.contention()
    await keep(world, plain)
    assert await world.store.contentions(world.room) == [plain.contention]
    assert plain.contention.held_by == ada


async def test_contentions_come_in_order_of_their_numbers(world):
    await keep(world, *(world.contention(number) for number in (10, 2, 1)))
    found = await world.store.contentions(world.room)
    assert [contention.number for contention in found] == [1, 2, 10]


async def test_a_poll_is_read_back_and_closed_once(world):
    assert await world.store.poll(world.meeting) is None
    await keep(world, world.poll())
    assert await world.store.poll(world.meeting) == world.poll()
    closed = world.poll(closed_at=world.later(60))
    await keep(world, closed)
    assert await world.store.poll(world.meeting) == closed


async def test_whoever_comes_to_a_meeting_that_was_reopened_joins_the_roll_of_its_poll(world):
    three = tuple(sorted(world.people[:3]))
    await keep(world, world.poll(roll=three))
    later = world.poll(roll=tuple(world.people[2:5]))
    await keep(world, replace(later, closes_at=world.later(9000)))
    poll = await world.store.poll(world.meeting)
    assert poll is not None
    assert poll.roll == tuple(sorted(world.people[:5]))
    assert poll.closes_at == world.later(9000)
    assert poll.opened_at == world.poll().opened_at


async def test_a_withdrawn_meeting_is_nobodys_current_one(world):
    await keep(world, world.record(1, state=MeetingState.OPEN), world.record(2))
    assert (await world.store.current([world.room]))[world.room].endswith(".2")
    await keep(world, world.record(2, state=MeetingState.WITHDRAWN))
    assert (await world.store.current([world.room]))[world.room].endswith(".1")
    await keep(world, world.record(2))
    assert (await world.store.current([world.room]))[world.room].endswith(".2")


async def test_who_joined_between_an_end_and_the_reopening_reads_from_there(world):
    who = world.people[0]
    member = Membership(person=who, role=Role.MEMBER)
    await keep(world, MembershipRecord(room=world.room, membership=member, joined=(2, 5)))
    await keep(world, MembershipRecord(room=world.room, membership=member, joined=(1, 9)))
    assert await world.store.joined(world.room, [who]) == {who: (2, 5)}
    moved = MembershipRecord(room=world.room, membership=member, joined=(1, 9), moved=True)
    await keep(world, moved)
    assert await world.store.joined(world.room, [who]) == {who: (1, 9)}


async def test_who_may_vote_is_settled_when_the_poll_opens(world):
    three = tuple(sorted(world.people[:3]))
    await keep(world, world.poll(roll=three))
    await keep(world, world.poll(roll=tuple(world.people), closed_at=world.noon))
    poll = await world.store.poll(world.meeting)
    assert poll is not None
    assert poll.roll == three
