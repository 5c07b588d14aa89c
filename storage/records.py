"""What outlives a meeting: meetings, members, series, contentions, notes and polls.

A record is the newest state of something. Written again, it takes the place of what was there; only
a contention leaves a line of history each time.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from typing import Any

import msgspec
from sqlalchemy import (
    Connection,
    and_,
    bindparam,
    case,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from bot.ids import MeetingId, PersonId, RoomId, RoomKey
from bot.people.needs import settled, with_needs
from bot.people.preferences import USUAL, Invitations, Preferences
from bot.ports import Room
from bot.records.actions import ActionRecord
from bot.records.glossary import GlossaryRecord
from bot.records.meeting_summary import MeetingSummaryRecord
from bot.records.model import MeetingState
from bot.records.poll_replies import PollReplyRecord
from bot.records.programme_records import ProgrammeRecord, ReleasedTextRecord
from bot.records.proposal_model import ProposalRecord, ResponseRecord
from bot.records.recorded_views import (
    ViewAnswerRecord,
    ViewOutcomeRecord,
    ViewRecord,
    ViewsToldRecord,
)
from bot.records.saved_records import (
    ContentionEntryRecord,
    ContentionRecord,
    FacilitatorEndedRecord,
    GroupFiguresRecord,
    GroupsRecord,
    LessonRecord,
    LinkRecord,
    MeetingRecord,
    MembershipRecord,
    MissedMeetingRecord,
    NoteRecord,
    PollRecord,
    PreferencesRecord,
    Record,
    SeriesRecord,
)
from storage import (
    actions,
    contentions,
    glossary,
    groups,
    lessons,
    links,
    meeting_times,
    needs,
    notes,
    poll_replies,
    programme,
    proposals,
    push_subscriptions,
    recorded_views,
    summaries,
)
from storage.sql import chunks, upsert
from storage.tables import (
    MEETING,
    MEMBERSHIP,
    POLL,
    PREFERENCES,
    ROLL,
    ROOM,
)

_NEWEST = (
    select(MEETING.c.room, func.max(MEETING.c.number))
    .where(
        MEETING.c.room.in_(bindparam("rooms", expanding=True)),
        MEETING.c.state != MeetingState.WITHDRAWN.value,
    )
    .group_by(MEETING.c.room)
)


def _but(names: Iterable[str], *keys: str) -> tuple[str, ...]:
    return tuple(name for name in names if name not in keys)


_MEETING_STATE = _but(MEETING.c.keys(), "id")
_PREFERENCES_STATE = _but(PREFERENCES.c.keys(), "person")
_CHOSEN = select(PREFERENCES).where(PREFERENCES.c.person.in_(bindparam("people", expanding=True)))


def keep(tx: Connection, records: Collection[Record]) -> None:
    """Write records down. Of several about the same thing the last one counts."""
    by_kind: dict[type[Record], list[Any]] = {}
    for record in records:
        # Both kinds say how a contention stands: in order, so that the last one counts.
        kind = ContentionRecord if type(record) is ContentionEntryRecord else type(record)
        by_kind.setdefault(kind, []).append(record)
    # Order matters: a poll has a foreign key to its meeting.
    for kind, write in _WRITERS.items():
        if kind in by_kind:
            write(tx, by_kind[kind])


def _keep_meetings(tx: Connection, records: list[MeetingRecord]) -> None:
    rows = [msgspec.structs.asdict(record) for record in records]
    upsert(tx, MEETING, rows, keys=("id",), changed=_MEETING_STATE)


def _keep_members(tx: Connection, records: list[MembershipRecord]) -> None:
    rows = [
        {
            "room": r.room,
            "person": r.membership.person,
            "role": r.membership.role,
            "meeting": r.joined[0],
            "event": r.joined[1],
            "until": r.until,
        }
        for r in records
    ]
    tx.execute(_membership(tx.dialect.name), rows)
    for left in (record for record in records if record.until is not None):
        needs.leave(tx, left.room, left.membership.person)
        push_subscriptions.seat_is_gone(tx, left.room, left.membership.person)
    for moved in (record for record in records if record.moved):
        theirs = (MEMBERSHIP.c.room == moved.room, MEMBERSHIP.c.person == moved.membership.person)
        meeting, event = moved.joined
        tx.execute(update(MEMBERSHIP).where(*theirs).values(meeting=meeting, event=event))


@lru_cache
def _membership(dialect: str) -> Any:
    """Writes a place in a room. The row's number stays, and with it the place in the order of
    joining; so does where that was, unless somebody is back: they have not read what was between.
    """
    make: Any = postgresql.insert if dialect == "postgresql" else sqlite.insert
    statement = make(MEMBERSHIP)
    new, old = statement.excluded, MEMBERSHIP.c
    is_back = and_(old.until.is_not(None), new.until.is_(None))
    joined = {name: case((is_back, new[name]), else_=old[name]) for name in ("meeting", "event")}
    return statement.on_conflict_do_update(
        index_elements=("room", "person"), set_={"role": new.role, "until": new.until, **joined}
    )


def keep_first_language(tx: Connection, person: PersonId, first: Preferences) -> None:
    """Write down the language that a platform shows somebody, unless they have chosen anything."""
    usual = _preferences_row(person, first)
    upsert(tx, PREFERENCES, [usual], keys=("person",), changed=())


def _keep_preferences(tx: Connection, records: list[PreferencesRecord]) -> None:
    people = [record.person for record in records]
    needed, before = needs.kinds(tx, people), chosen_preferences(tx, people)
    for record in records:
        theirs = needed.get(record.person, frozenset())
        chosen, gone = settled(record.preferences, before.get(record.person, USUAL), theirs)
        before[record.person] = chosen
        needs.not_needed(tx, record.person, gone)
        row = _preferences_row(record.person, chosen)
        upsert(tx, PREFERENCES, [row], keys=("person",), changed=_PREFERENCES_STATE)


def _preferences_row(person: PersonId, preferences: Preferences) -> dict[str, object]:
    values = {name: getattr(preferences, name) for name in _PREFERENCES_STATE}
    values["offered"] = msgspec.json.encode(preferences.offered).decode()
    return {"person": person, **values}


def _keep_polls(tx: Connection, records: list[PollRecord]) -> None:
    for record in records:
        row = msgspec.structs.asdict(record)
        people = row.pop("roll")
        known = tx.scalar(select(POLL.c.meeting).where(POLL.c.meeting == record.meeting))
        if known:
            # No poll opens twice: where its meeting was reopened, those who came join the roll.
            change = {"closes_at": record.closes_at, "closed_at": record.closed_at}
            tx.execute(update(POLL).where(POLL.c.meeting == record.meeting).values(change))
        else:
            tx.execute(insert(POLL), [row])
        if people and record.closed_at is None:
            # Sorted, so that not even the order of the rows tells who came when.
            upsert(
                tx,
                ROLL,
                [{"poll": record.meeting, "person": person} for person in sorted(set(people))],
                keys=("poll", "person"),
                changed=(),
            )


_WRITERS: dict[type[Record], Any] = {
    MeetingRecord: _keep_meetings,
    MeetingSummaryRecord: summaries.keep,
    MembershipRecord: _keep_members,
    FacilitatorEndedRecord: needs.end_facilitators,
    PreferencesRecord: _keep_preferences,
    SeriesRecord: meeting_times.keep_series,
    MissedMeetingRecord: meeting_times.keep_missed,
    GroupFiguresRecord: groups.keep_figures,
    GroupsRecord: groups.keep_groups,
    LessonRecord: lessons.keep,
    ContentionRecord: contentions.keep,
    ActionRecord: actions.keep,
    NoteRecord: notes.keep,
    ViewRecord: recorded_views.record,
    ViewOutcomeRecord: recorded_views.decide,
    ViewAnswerRecord: recorded_views.answer,
    ViewsToldRecord: recorded_views.told,
    LinkRecord: links.keep,
    PollRecord: _keep_polls,
    PollReplyRecord: poll_replies.keep,
    GlossaryRecord: glossary.keep,
    ProgrammeRecord: programme.keep_rooms,
    ReleasedTextRecord: programme.keep_texts,
    ProposalRecord: proposals.keep,
    ResponseRecord: proposals.keep_responses,
}


# -- reading ---------------------------------------------------------------------------------------


def current(tx: Connection, rooms: Collection[RoomKey]) -> dict[RoomKey, MeetingId]:
    """Each room's newest meeting that is not withdrawn because the one before goes on."""
    found: dict[RoomKey, MeetingId] = {}
    for some in chunks(rooms):
        newest = tx.execute(_NEWEST, {"rooms": some})
        found.update((room, MeetingId(f"{room}.{number}")) for room, number in newest)
    return found


def preferences(tx: Connection, people: Collection[PersonId]) -> dict[PersonId, Preferences]:
    """How these people are treated: what they have chosen, and what they need besides. People who
    have chosen and said nothing are missing."""
    chosen = chosen_preferences(tx, people)
    for person, kinds in needs.kinds(tx, people).items():
        chosen[person] = with_needs(chosen.get(person, USUAL), kinds)
    return chosen


def chosen_preferences(tx: Connection, people: Collection[PersonId]) -> dict[PersonId, Preferences]:
    """What these people have chosen; people who have chosen nothing are missing."""
    found: dict[PersonId, Preferences] = {}
    for some in chunks(people):
        for row in tx.execute(_CHOSEN, {"people": some}).mappings():
            values = {name: row[name] for name in _PREFERENCES_STATE}
            values["invitations"] = Invitations(values["invitations"])
            values["offered"] = msgspec.json.decode(values["offered"], type=tuple[str, ...])
            found[PersonId(row["person"])] = Preferences(**values)
    return found


def meetings(tx: Connection, room: RoomKey) -> Sequence[MeetingRecord]:
    """A room's meetings in order of their numbers."""
    in_order = select(MEETING).where(MEETING.c.room == room).order_by(MEETING.c.number)
    return [
        MeetingRecord(**{**row, "state": MeetingState(row["state"])})
        for row in tx.execute(in_order).mappings()
    ]


def open_meetings(tx: Connection, platform: str) -> Sequence[tuple[Room, MeetingRecord]]:
    """The meetings that are running on a platform, and their rooms."""
    running = (
        select(MEETING, ROOM.c.tenant, ROOM.c.channel, ROOM.c.title, ROOM.c.zone)
        .join(ROOM, ROOM.c.key == MEETING.c.room)
        .where(ROOM.c.platform == platform, MEETING.c.state == MeetingState.OPEN.value)
        .order_by(MEETING.c.opened_at, MEETING.c.id)
    )
    found = []
    for row in tx.execute(running).mappings():
        where = RoomId(platform, row["tenant"], row["channel"])
        room = Room(key=row["room"], where=where, title=row["title"], zone=row["zone"])
        values = {name: row[name] for name in ("id", *_MEETING_STATE)}
        record = MeetingRecord(**{**values, "state": MeetingState(row["state"])})
        found.append((room, record))
    return found
