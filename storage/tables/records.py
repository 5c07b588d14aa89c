"""What outlives a meeting."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Boolean, Float, ForeignKey, Index, UniqueConstraint, false

from storage.tables.columns import (
    Row,
    column,
    json_text,
    moment,
    our_id,
    row_order,
    table_of,
    their_id,
    whole_number,
)


class MeetingRow(Row, table=True):
    """A room's meeting, planned, open or closed."""

    __tablename__ = "meeting"
    __table_args__ = (UniqueConstraint("room", "number"),)

    id: str = our_id(primary_key=True)
    room: str = our_id(ForeignKey("room.key"))
    number: int = whole_number()
    state: str = our_id()
    starts: datetime | None = moment(nullable=True)
    opened_at: datetime | None = moment(nullable=True)
    closed_at: datetime | None = moment(nullable=True)


class MeetingCountsRow(Row, table=True):
    """What is left of a meeting whose journal was deleted: how many, and never who."""

    __tablename__ = "meeting_counts"

    meeting: str = our_id(ForeignKey("meeting.id"), primary_key=True)
    events: int = whole_number()
    people: int = whole_number()
    heard: int = whole_number()
    messages: int = whole_number()
    words: int = whole_number()
    turns: int = whole_number()


class MeetingSummaryRow(Row, table=True):
    """What a meeting came to, in figures about everybody: see `bot.records.meeting_summary`."""

    __tablename__ = "meeting_summary"
    __table_args__ = (Index(None, "room"),)

    meeting: str = our_id(ForeignKey("meeting.id"), primary_key=True)
    room: str = our_id(ForeignKey("room.key"))
    number: int = whole_number()
    held: bool = column(Boolean)
    opened_at: datetime = moment()
    closed_at: datetime = moment()
    seconds: int = whole_number()
    people: int = whole_number()
    heard: int = whole_number()
    largest_share: float | None = column(Float, nullable=True)
    evenness: float | None = column(Float, nullable=True)
    half_heard_seconds: int | None = whole_number(nullable=True)
    zone: str = our_id()
    messages: int = whole_number()
    unanswered: int = whole_number()
    called: int = whole_number()
    waiting: int = whole_number()
    longest_wait_seconds: int | None = whole_number(nullable=True)
    planned_seconds: int | None = whole_number(nullable=True)
    over_seconds: int = whole_number()
    points_opened: int = whole_number()
    points_settled: int = whole_number()
    points_disputed: int = whole_number()
    settle_seconds: str = json_text()
    outcomes: int = whole_number()
    decisions: int = whole_number()
    reviewed: int = whole_number()
    proposals_closed: int = whole_number()
    actions: int = whole_number()
    actions_closed: int = whole_number()
    did: str = json_text()
    constraints: int = whole_number(server_default="0")
    constraints_real: int = whole_number(server_default="0")
    constraints_met: int = whole_number(server_default="0")
    constraints_avoided: int = whole_number(server_default="0")


class SeriesRow(Row, table=True):
    """When a room meets. No row: it does not meet regularly."""

    __tablename__ = "series"

    room: str = our_id(ForeignKey("room.key"), primary_key=True)
    first: str = our_id()
    zone: str = our_id()
    rule: str = their_id()
    minutes: int = whole_number()
    excluded: str = json_text(server_default="[]")
    moved: str = json_text(server_default="[]")
    extra: str = json_text(server_default="[]")


class MissedMeetingRow(Row, table=True):
    """A planned meeting that did not take place, and why."""

    __tablename__ = "missed_meeting"

    room: str = our_id(ForeignKey("room.key"), primary_key=True)
    due: datetime = moment(primary_key=True)
    why: str = our_id()
    reason: str | None = our_id(nullable=True)


class ContentionRow(Row, table=True):
    """A contention in its present state."""

    __tablename__ = "contention"

    room: str = our_id(ForeignKey("room.key"), primary_key=True)
    number: int = whole_number(primary_key=True, autoincrement=False)
    wording: str = our_id()
    raised_by: str = our_id(ForeignKey("person.id"))
    parked_at: datetime = moment()
    standing: str = our_id()
    source: str | None = their_id(nullable=True)
    tabled: int = whole_number()
    outcome: str | None = our_id(nullable=True)
    reason: str | None = our_id(nullable=True)
    recipient: str | None = our_id(nullable=True)
    settled_at: datetime | None = moment(nullable=True)
    erased: bool = column(Boolean, server_default=false())
    holder: str | None = our_id(nullable=True)
    agreement: str = our_id(server_default="agreed")
    asked_at: datetime | None = moment(nullable=True)
    reworded: bool = column(Boolean, server_default=false())
    owner: str | None = our_id(nullable=True)
    owner_asked: str | None = our_id(nullable=True)
    declined: str | None = json_text(nullable=True)
    not_before: datetime | None = moment(nullable=True)
    item: str | None = our_id(nullable=True)
    groups: str | None = json_text(nullable=True)
    joined_into: int | None = whole_number(nullable=True)
    split_from: int | None = whole_number(nullable=True)
    decision: str | None = our_id(nullable=True)
    awaiting: str | None = json_text(nullable=True)
    reopened: int = whole_number(server_default="0")
    disputed: bool = column(Boolean, server_default=false())
    changed_at: datetime | None = moment(nullable=True)
    raised_in: int | None = whole_number(nullable=True)
    postponed: str | None = our_id(nullable=True)
    postponed_because: str | None = our_id(nullable=True)
    positions: int = whole_number(server_default="0")
    notes: int = whole_number(server_default="0")
    links: int = whole_number(server_default="0")
    postponed_in: int | None = whole_number(nullable=True)
    came_from: str | None = our_id(nullable=True)
    named: str | None = our_id(nullable=True)


class ContentionStep(Row, table=True):
    """A line of a contention's history; lines are only ever added."""

    __tablename__ = "contention_log"
    __table_args__ = (Index(None, "room", "contention"),)

    number: int = row_order()
    room: str = our_id(ForeignKey("room.key"))
    contention: int = whole_number()
    meeting: str = our_id()
    step: str = our_id()
    standing: str = our_id()
    by: str | None = our_id(ForeignKey("person.id"), nullable=True)
    at: datetime = moment()
    reason: str | None = our_id(nullable=True)


class ActionRow(Row, table=True):
    """An action in its present state. `due` is a day of the room's calendar, as ISO 8601 has it."""

    __tablename__ = "action"

    room: str = our_id(ForeignKey("room.key"), primary_key=True)
    number: int = whole_number(primary_key=True, autoincrement=False)
    meeting: str = our_id()
    words: str = our_id()
    at: datetime = moment()
    state: str = our_id()
    by: str | None = our_id(nullable=True)
    owner: str | None = our_id(nullable=True)
    asked: str | None = our_id(nullable=True)
    due: str | None = our_id(nullable=True)
    reason: str | None = our_id(nullable=True)
    about: str | None = our_id(nullable=True)
    closed_at: datetime | None = moment(nullable=True)
    source: str | None = their_id(nullable=True)
    erased: bool = column(Boolean, server_default=false())


class ContentionEntryRow(Row, table=True):
    """Something that was added to a contention; what it says is among the words."""

    __tablename__ = "contention_entry"
    __table_args__ = (
        UniqueConstraint("words"),
        Index(None, "room", "contention", "number"),
    )

    number: int = row_order()
    room: str = our_id(ForeignKey("room.key"))
    meeting: str = our_id()
    contention: int = whole_number()
    kind: str = our_id()
    words: str = our_id()
    at: datetime = moment()
    by: str | None = our_id(ForeignKey("person.id"), nullable=True)
    source: str | None = their_id(nullable=True)


class NoteRow(Row, table=True):
    """A note or a decision; what it says is among the words."""

    __tablename__ = "note"
    __table_args__ = (UniqueConstraint("words"), Index(None, "room", "kind"))

    number: int = row_order()
    room: str = our_id(ForeignKey("room.key"))
    meeting: str = our_id()
    kind: str = our_id()
    words: str = our_id()
    by: str = our_id(ForeignKey("person.id"))
    at: datetime = moment()
    about: str | None = our_id(nullable=True)
    source: str | None = their_id(nullable=True)
    corrects: str | None = our_id(nullable=True)


class ViewRow(Row, table=True):
    """Something that somebody raised and that was recorded, and what became of it. `by` is empty
    for what was said without a name; then only `words` tells whose it is."""

    __tablename__ = "view"
    __table_args__ = (UniqueConstraint("words"), Index(None, "room", "outcome"))

    number: int = row_order()
    room: str = our_id(ForeignKey("room.key"))
    meeting: str = our_id()
    words: str = our_id()
    kind: str = our_id()
    at: datetime = moment()
    by: str | None = our_id(ForeignKey("person.id"), nullable=True)
    about: str | None = our_id(nullable=True)
    point: int | None = whole_number(nullable=True)
    proposal: int | None = whole_number(nullable=True)
    outcome: str | None = our_id(nullable=True)
    reason: str | None = our_id(nullable=True)
    decision: str | None = our_id(nullable=True)
    decided_at: datetime | None = moment(nullable=True)
    changed_at: datetime = moment()
    told_at: datetime | None = moment(nullable=True)
    answer: str | None = our_id(nullable=True)
    named: bool = column(Boolean)
    answered_at: datetime | None = moment(nullable=True)
    meant: str | None = our_id(nullable=True)
    constraint_kind: str | None = our_id(nullable=True)


class ProgrammeRoomRow(Row, table=True):
    """A room that is in the report for those who fund or commission the work, and since when."""

    __tablename__ = "programme_room"

    room: str = our_id(ForeignKey("room.key"), primary_key=True)
    since: datetime = moment()


class ReleasedTextRow(Row, table=True):
    """A view of a room that may stand in that report, by its words."""

    __tablename__ = "released_text"

    words: str = our_id(primary_key=True)
    room: str = our_id(ForeignKey("room.key"))
    at: datetime = moment()


MEETING = table_of(MeetingRow)
MEETING_COUNTS = table_of(MeetingCountsRow)
MEETING_SUMMARY = table_of(MeetingSummaryRow)
SERIES = table_of(SeriesRow)
MISSED_MEETING = table_of(MissedMeetingRow)
CONTENTION = table_of(ContentionRow)
CONTENTION_LOG = table_of(ContentionStep)
CONTENTION_ENTRY = table_of(ContentionEntryRow)
NOTE = table_of(NoteRow)
VIEW = table_of(ViewRow)
ACTION = table_of(ActionRow)
PROGRAMME_ROOM = table_of(ProgrammeRoomRow)
RELEASED_TEXT = table_of(ReleasedTextRow)
