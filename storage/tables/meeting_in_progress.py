"""A meeting in progress: journal, snapshot, appointments, the processes at work, and the outbox."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, text

from storage.tables.columns import (
    NO_ROWID,
    Row,
    json_text,
    moment,
    our_id,
    packed_bytes,
    table_of,
    their_id,
    whole_number,
)


class JournalLine(Row, table=True):
    """An accepted event. Nobody's words: `body` is `bot.events.encode`."""

    __tablename__ = "journal"
    __table_args__ = (
        Index(
            "uq_journal_tenant_source",
            "tenant",
            "source",
            unique=True,
            sqlite_where=text("source IS NOT NULL"),
            postgresql_where=text("source IS NOT NULL"),
        ),
        NO_ROWID,
    )

    meeting: str = our_id(primary_key=True)
    number: int = whole_number(primary_key=True, autoincrement=False)
    tenant: str = their_id()
    source: str | None = their_id(nullable=True)
    body: str = json_text()


class SnapshotRow(Row, table=True):
    """An open meeting as it was after so many events, for a quicker start: the journal says the
    same, and is believed. See `storage.snapshots`."""

    __tablename__ = "snapshot"

    meeting: str = our_id(ForeignKey("meeting.id", ondelete="CASCADE"), primary_key=True)
    number: int = whole_number()
    """That of the last event in it."""
    code: str = our_id()
    """The version of the code that folded it."""
    digest: str = our_id()
    body: bytes | None = packed_bytes(nullable=True)
    rewritten: int = whole_number()
    """How often something was taken out of this meeting's journal."""


class AppointmentTable(Row, table=True):
    """An appointment. `ready` is when it may be claimed: when due, or when a lease on it ends."""

    __tablename__ = "wake"
    __table_args__ = (Index(None, "ready"), NO_ROWID)

    meeting: str = our_id(primary_key=True)
    why: str = our_id(primary_key=True)
    about: str = our_id(primary_key=True)
    due: datetime = moment()
    ready: datetime = moment()
    worker: str | None = their_id(nullable=True)


class WorkerRow(Row, table=True):
    """A process at work on this database, and its last heartbeat by the database's clock."""

    __tablename__ = "worker"

    id: str = their_id(primary_key=True)
    beat: datetime = moment()
    web: int = whole_number()
    """1 if it serves web rooms."""


class ParcelRow(Row, table=True):
    """An outbox message. The key orders what is said in a room."""

    __tablename__ = "parcel"
    __table_args__ = (
        Index(
            "ix_parcel_waiting",
            "room",
            "meeting",
            "number",
            "place",
            sqlite_where=text("delivered_at IS NULL"),
            postgresql_where=text("delivered_at IS NULL"),
        ),
        # What nobody has taken, oldest first.
        Index(
            "ix_parcel_free",
            "platform",
            "at",
            sqlite_where=text("delivered_at IS NULL AND until IS NULL"),
            postgresql_where=text("delivered_at IS NULL AND until IS NULL"),
        ),
        # What is taken or held: by when that ends, and by room.
        Index(
            "ix_parcel_until",
            "until",
            sqlite_where=text("delivered_at IS NULL AND until IS NOT NULL"),
            postgresql_where=text("delivered_at IS NULL AND until IS NOT NULL"),
        ),
        Index(
            "ix_parcel_taken",
            "room",
            "until",
            sqlite_where=text("delivered_at IS NULL AND until IS NOT NULL"),
            postgresql_where=text("delivered_at IS NULL AND until IS NOT NULL"),
        ),
    )

    room: str = our_id(primary_key=True)
    meeting: int = whole_number(primary_key=True, autoincrement=False)
    number: int = whole_number(primary_key=True, autoincrement=False)
    place: int = whole_number(primary_key=True, autoincrement=False)
    kind: str = our_id()
    at: datetime = moment()
    to: str | None = our_id(nullable=True)
    card: str | None = json_text(nullable=True)
    worker: str | None = their_id(nullable=True)
    until: datetime | None = moment(nullable=True)
    delivered_at: datetime | None = moment(nullable=True)
    tries: int = whole_number(server_default="0")
    edition: int = whole_number(server_default="0")
    retires: int = whole_number(server_default="0")
    """1: it has arrived, and what it is about has ended since."""
    platform: str = our_id(server_default=text("''"))
    """The room's: it never changes, and what waits is looked for by it."""


class QuoteRow(Row, table=True):
    """Which words an outbox message shows, by their ids: kept until the words are gone and the
    messages that quoted them have been edited."""

    __tablename__ = "quote"
    __table_args__ = (Index(None, "room", "meeting", "number", "place"),)

    words: str = our_id(primary_key=True)
    room: str = our_id(primary_key=True)
    meeting: int = whole_number(primary_key=True, autoincrement=False)
    number: int = whole_number(primary_key=True, autoincrement=False)
    place: int = whole_number(primary_key=True, autoincrement=False)


class ShownRow(Row, table=True):
    """A message or file on a platform that shows an outbox message, or a piece of it. `channel`
    and `ref` are the platform's own ids."""

    __tablename__ = "shown"

    room: str = our_id(primary_key=True)
    meeting: int = whole_number(primary_key=True, autoincrement=False)
    number: int = whole_number(primary_key=True, autoincrement=False)
    place: int = whole_number(primary_key=True, autoincrement=False)
    piece: str = our_id(primary_key=True)
    channel: str = their_id()
    ref: str = their_id()


class SubjectRow(Row, table=True):
    """What an outbox message's buttons are about, such as "round-3.1": kept until that is over, or
    the outbox message is forgotten."""

    __tablename__ = "subject"
    __table_args__ = (Index(None, "room", "meeting", "number", "place"),)

    room: str = our_id(primary_key=True)
    about: str = our_id(primary_key=True)
    meeting: int = whole_number(primary_key=True, autoincrement=False)
    number: int = whole_number(primary_key=True, autoincrement=False)
    place: int = whole_number(primary_key=True, autoincrement=False)


JOURNAL = table_of(JournalLine)
SNAPSHOT = table_of(SnapshotRow)
WAKE = table_of(AppointmentTable)
WORKER = table_of(WorkerRow)
PARCEL = table_of(ParcelRow)
QUOTE = table_of(QuoteRow)
SHOWN = table_of(ShownRow)
SUBJECT = table_of(SubjectRow)
