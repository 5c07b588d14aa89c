"""Every table, one class each: this is the whole schema, and the migrations are tested against it.

Three kinds of text column, and the difference is the privacy promise:

- `_ours` and `_theirs` hold ids, codes and other short text that programs made;
- `_json` holds what `bot` encoded: events and cards, in which people and words go by their ids;
- `_said` holds what a person typed. There are four, and a test counts them.

And `_sealed` columns hold what nobody can read who does not have a key that is kept elsewhere:
tokens, and the ballots of polls that are open.

Rows are written and read with SQLAlchemy Core; the classes say what there is. No table that takes
part in every message (journal, wake, outbox message) has a foreign key: in PostgreSQL each one
would write a lock on the row it points to.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, cast

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
)
from sqlmodel import Field, SQLModel

from storage.utc import UtcTime

# Every constraint has a name that follows from its columns, so that a migration can name it too.
_NAMES = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
}

# SQLite numbers the rows of an ordinary table in the order in which they came. These tables have
# no such number: less to write for each row, and for polls nothing that tells an order.
_NO_ROWID = {"sqlite_with_rowid": False}


class Row(SQLModel):
    """A row of any table."""

    metadata = MetaData(naming_convention=_NAMES)


def _column(kind: Any, *more: Any, **options: Any) -> Any:
    """A column that must be filled, unless `nullable=True` says otherwise."""
    options.setdefault("nullable", False)
    return Field(default=None, sa_column=Column(kind, *more, **options))


def _ours(*more: Any, **options: Any) -> Any:
    """An id or a code that Heard made."""
    return _column(String(64), *more, **options)


def _theirs(**options: Any) -> Any:
    """An id that a platform made, or a rule or a file's worth of address: short, never prose."""
    return _column(String(255), **options)


def _number(**options: Any) -> Any:
    """A whole number."""
    return _column(Integer, **options)


def _time(**options: Any) -> Any:
    """A moment."""
    return _column(UtcTime, **options)


def _json(**options: Any) -> Any:
    """What `bot` or `storage` encoded as JSON."""
    return _column(Text, info={"holds": "json"}, **options)


def _said(**options: Any) -> Any:
    """What a person typed."""
    return _column(Text, info={"holds": "said"}, **options)


def _sealed(**options: Any) -> Any:
    """What an adapter, or `storage.ballot_box`, has encrypted."""
    return _column(Text, info={"holds": "sealed"}, **options)


def _order() -> Any:
    """A number that grows with every row: the order in which rows came."""
    return _column(Integer, primary_key=True, autoincrement=True)


# -- rooms and people ------------------------------------------------------------------------------


class RoomRow(Row, table=True):
    """A room and its place on its platform."""

    __tablename__ = "room"
    __table_args__ = (UniqueConstraint("platform", "tenant", "channel"), UniqueConstraint("key"))

    number: int = _order()
    key: str = _ours()
    platform: str = _ours()
    tenant: str = _theirs()
    channel: str = _theirs()
    title: str = _said()
    zone: str = _ours()


class PersonRow(Row, table=True):
    """A person: the only place that has their platform's id and their name.

    A person who was forgotten keeps the row and its surrogate id; `account` and `name` are empty.
    """

    __tablename__ = "person"
    __table_args__ = (UniqueConstraint("platform", "tenant", "account"),)

    id: str = _ours(primary_key=True)
    platform: str = _ours()
    tenant: str = _theirs()
    account: str | None = _theirs(nullable=True)
    name: str | None = _said(nullable=True)


class MemberRow(Row, table=True):
    """Somebody's place in a room. The number keeps the order in which people joined; `meeting` and
    `event` say where in the room's record they did, if that was noted then."""

    __tablename__ = "membership"
    __table_args__ = (UniqueConstraint("room", "person"),)

    number: int = _order()
    room: str = _ours(ForeignKey("room.key"))
    person: str = _ours(ForeignKey("person.id"))
    role: str = _ours()
    meeting: int | None = _number(nullable=True)
    event: int | None = _number(nullable=True)


class LinkRow(Row, table=True):
    """How often a link was renewed: a link with an earlier number opens nothing. No row: never.

    `what` is a role, "owner" (with no room), or `seat:` and a person's id.
    """

    __tablename__ = "link"

    room: str = _ours(primary_key=True)
    what: str = _ours(primary_key=True)
    number: int = _number()


class AnchorRow(Row, table=True):
    """Where something of a room, or of a tenant, stands on its platform."""

    __tablename__ = "anchor"

    platform: str = _ours(primary_key=True)
    tenant: str = _theirs(primary_key=True)
    channel: str = _theirs(primary_key=True)
    name: str = _theirs(primary_key=True)
    ref: str = _theirs()


class WordsText(Row, table=True):
    """What somebody asked Heard to record: the only place that has people's words.

    `source` is the message whose words they are, if they are a copy: they go when it goes.
    """

    __tablename__ = "words"
    __table_args__ = (Index(None, "room", "source"),)

    id: str = _ours(primary_key=True)
    room: str = _ours(ForeignKey("room.key"))
    by: str = _ours(ForeignKey("person.id"), index=True)
    use: str = _ours()
    text: str = _said()
    at: datetime = _time()
    source: str | None = _theirs(nullable=True)


# -- a meeting in progress -------------------------------------------------------------------------


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
        _NO_ROWID,
    )

    meeting: str = _ours(primary_key=True)
    number: int = _number(primary_key=True, autoincrement=False)
    tenant: str = _theirs()
    source: str | None = _theirs(nullable=True)
    body: str = _json()


class AppointmentTable(Row, table=True):
    """An appointment. `ready` is when it may be claimed: when due, or when a lease on it ends."""

    __tablename__ = "wake"
    __table_args__ = (Index(None, "ready"), _NO_ROWID)

    meeting: str = _ours(primary_key=True)
    why: str = _ours(primary_key=True)
    about: str = _ours(primary_key=True)
    due: datetime = _time()
    ready: datetime = _time()
    worker: str | None = _theirs(nullable=True)


class WorkerRow(Row, table=True):
    """A process at work on this database, and when it said so last, by the database's clock."""

    __tablename__ = "worker"

    id: str = _theirs(primary_key=True)
    beat: datetime = _time()
    web: int = _number()
    """1 if it serves web rooms."""


class ParcelRow(Row, table=True):
    """Something to be said. The key is the order of things said in a room."""

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
    )

    room: str = _ours(primary_key=True)
    meeting: int = _number(primary_key=True, autoincrement=False)
    number: int = _number(primary_key=True, autoincrement=False)
    place: int = _number(primary_key=True, autoincrement=False)
    kind: str = _ours()
    at: datetime = _time()
    to: str | None = _ours(nullable=True)
    card: str | None = _json(nullable=True)
    worker: str | None = _theirs(nullable=True)
    until: datetime | None = _time(nullable=True)
    delivered_at: datetime | None = _time(nullable=True)
    tries: int = _number(server_default="0")
    edition: int = _number(server_default="0")


class QuoteRow(Row, table=True):
    """Which words an outbox message shows, by their ids: kept until the words are gone and the
    messages that quoted them have been edited."""

    __tablename__ = "quote"
    __table_args__ = (Index(None, "room", "meeting", "number", "place"),)

    words: str = _ours(primary_key=True)
    room: str = _ours(primary_key=True)
    meeting: int = _number(primary_key=True, autoincrement=False)
    number: int = _number(primary_key=True, autoincrement=False)
    place: int = _number(primary_key=True, autoincrement=False)


class ShownRow(Row, table=True):
    """A message or file on a platform that shows an outbox message, or a piece of it. `channel`
    and `ref` are the platform's own ids."""

    __tablename__ = "shown"

    room: str = _ours(primary_key=True)
    meeting: int = _number(primary_key=True, autoincrement=False)
    number: int = _number(primary_key=True, autoincrement=False)
    place: int = _number(primary_key=True, autoincrement=False)
    piece: str = _ours(primary_key=True)
    channel: str = _theirs()
    ref: str = _theirs()


# -- what outlives a meeting -----------------------------------------------------------------------


class MeetingRow(Row, table=True):
    """A room's meeting, planned, open or closed."""

    __tablename__ = "meeting"
    __table_args__ = (UniqueConstraint("room", "number"),)

    id: str = _ours(primary_key=True)
    room: str = _ours(ForeignKey("room.key"))
    number: int = _number()
    state: str = _ours()
    starts: datetime | None = _time(nullable=True)
    opened_at: datetime | None = _time(nullable=True)
    closed_at: datetime | None = _time(nullable=True)


class PreferencesRow(Row, table=True):
    """How somebody wants to be treated, in every room. No row: as usual."""

    __tablename__ = "preferences"

    person: str = _ours(ForeignKey("person.id"), primary_key=True)
    invitations: str = _ours()
    asked: bool = _column(Boolean)
    direct: bool = _column(Boolean)
    language: str = _ours()
    plain: bool = _column(Boolean)
    more_time: bool = _column(Boolean)


class TeamGroupRow(Row, table=True):
    """One of a team's stakeholder groups; its name is among the words."""

    __tablename__ = "team_group"

    room: str = _ours(ForeignKey("room.key"), primary_key=True)
    name: str = _ours(primary_key=True)
    place: int = _number()


class GroupChoiceRow(Row, table=True):
    """Which group somebody has chosen. No row: none, or they would rather not say."""

    __tablename__ = "group_choice"

    room: str = _ours(ForeignKey("room.key"), primary_key=True)
    person: str = _ours(ForeignKey("person.id"), primary_key=True)
    name: str = _ours()


class SeriesRow(Row, table=True):
    """When a room meets. No row: it does not meet regularly."""

    __tablename__ = "series"

    room: str = _ours(ForeignKey("room.key"), primary_key=True)
    first: str = _ours()
    zone: str = _ours()
    rule: str = _theirs()
    minutes: int = _number()


class ContentionRow(Row, table=True):
    """A contention as it stands."""

    __tablename__ = "contention"

    room: str = _ours(ForeignKey("room.key"), primary_key=True)
    number: int = _number(primary_key=True, autoincrement=False)
    wording: str = _ours()
    raised_by: str = _ours(ForeignKey("person.id"))
    parked_at: datetime = _time()
    standing: str = _ours()
    source: str | None = _theirs(nullable=True)
    tabled: int = _number()
    outcome: str | None = _ours(nullable=True)
    reason: str | None = _ours(nullable=True)
    settled_at: datetime | None = _time(nullable=True)
    erased: bool = _column(Boolean, server_default=false())


class ContentionStep(Row, table=True):
    """A line of a contention's history; lines are only ever added."""

    __tablename__ = "contention_log"
    __table_args__ = (Index(None, "room", "contention"),)

    number: int = _order()
    room: str = _ours(ForeignKey("room.key"))
    contention: int = _number()
    meeting: str = _ours()
    step: str = _ours()
    standing: str = _ours()
    by: str | None = _ours(ForeignKey("person.id"), nullable=True)
    at: datetime = _time()


class NoteRow(Row, table=True):
    """A note or a decision; what it says is among the words."""

    __tablename__ = "note"
    __table_args__ = (UniqueConstraint("words"), Index(None, "room", "kind"))

    number: int = _order()
    room: str = _ours(ForeignKey("room.key"))
    meeting: str = _ours()
    kind: str = _ours()
    words: str = _ours()
    by: str = _ours(ForeignKey("person.id"))
    at: datetime = _time()
    about: str | None = _ours(nullable=True)
    source: str | None = _theirs(nullable=True)


# -- polls: see `storage.ballots` for what keeps them anonymous ------------------------------------


class PollRow(Row, table=True):
    """A meeting's poll. `seal`: the name of the key of its box, once there is one."""

    __tablename__ = "poll"

    meeting: str = _ours(ForeignKey("meeting.id"), primary_key=True)
    room: str = _ours(ForeignKey("room.key"))
    opened_at: datetime = _time()
    closes_at: datetime = _time()
    fewest: int = _number()
    closed_at: datetime | None = _time(nullable=True)
    comments_fewest: int | None = _number(nullable=True)
    seal: str | None = _ours(nullable=True)


class RollRow(Row, table=True):
    """Who may answer. Written when the poll opens, and never again."""

    __tablename__ = "roll"
    __table_args__ = (_NO_ROWID,)

    poll: str = _ours(ForeignKey("poll.meeting"), primary_key=True)
    person: str = _ours(ForeignKey("person.id"), primary_key=True)


class BoxRow(Row, table=True):
    """A poll's ballot box: who has answered, and the figures so far. See `storage.ballot_box`."""

    __tablename__ = "ballot_box"
    __table_args__ = (_NO_ROWID,)

    poll: str = _ours(ForeignKey("poll.meeting"), primary_key=True)
    sealed: str = _sealed()


class SlipRow(Row, table=True):
    """A comment, or that there is none, until the poll is counted. The id is random."""

    __tablename__ = "comment_slip"
    __table_args__ = (_NO_ROWID,)

    poll: str = _ours(ForeignKey("poll.meeting"), primary_key=True)
    id: str = _ours(primary_key=True)
    sealed: str = _sealed()


class ResultRow(Row, table=True):
    """What a poll came to, once it has been counted. `comments`: how many there were.

    `deliveries`: fingerprints of the deliveries that brought ballots, so that one which is
    repeated at the last moment is told that it has arrived. Emptied a day later.
    """

    __tablename__ = "poll_result"

    poll: str = _ours(ForeignKey("poll.meeting"), primary_key=True)
    ballots: int = _number()
    comments: int = _number()
    counts: str = _json()
    deliveries: str = _json()


class CommentRow(Row, table=True):
    """A comment of a poll in which enough people have answered. The id is random."""

    __tablename__ = "poll_comment"
    __table_args__ = (_NO_ROWID,)

    poll: str = _ours(ForeignKey("poll.meeting"), primary_key=True)
    id: str = _ours(primary_key=True)
    text: str = _said()


class SpentKeyRow(Row, table=True):
    """The name of a key that opens nothing any more, until it has been destroyed."""

    __tablename__ = "spent_key"

    name: str = _ours(primary_key=True)


# -- installations --------------------------------------------------------------------------------


class InstallationRow(Row, table=True):
    """An app's installation: in a workspace, or ("" for the tenant) in a whole organisation."""

    __tablename__ = "installation"

    platform: str = _ours(primary_key=True)
    enterprise: str = _theirs(primary_key=True)
    tenant: str = _theirs(primary_key=True)
    version: int = _number()
    sealed: str = _sealed()
    installed_at: datetime = _time()
    refreshing: datetime | None = _time(nullable=True)


class WorkspaceRow(Row, table=True):
    """A workspace that has or had the app. `forget`: when its data is to be deleted, since it has
    left; `forgotten`: when that was done."""

    __tablename__ = "workspace"

    platform: str = _ours(primary_key=True)
    tenant: str = _theirs(primary_key=True)
    enterprise: str = _theirs()
    forget: datetime | None = _time(nullable=True)
    forgotten: datetime | None = _time(nullable=True)


class OauthStateRow(Row, table=True):
    """Somebody is on their way to install the app. A fingerprint of the state, not the state."""

    __tablename__ = "oauth_state"

    state: str = _ours(primary_key=True)
    until: datetime = _time()


def _table(row: type[Row]) -> Table:
    return cast(Table, row.__table__)  # type: ignore[attr-defined]


METADATA = Row.metadata
ROOM = _table(RoomRow)
PERSON = _table(PersonRow)
MEMBERSHIP = _table(MemberRow)
LINK = _table(LinkRow)
ANCHOR = _table(AnchorRow)
WORDS = _table(WordsText)
JOURNAL = _table(JournalLine)
WAKE = _table(AppointmentTable)
WORKER = _table(WorkerRow)
PARCEL = _table(ParcelRow)
QUOTE = _table(QuoteRow)
SHOWN = _table(ShownRow)
MEETING = _table(MeetingRow)
PREFERENCES = _table(PreferencesRow)
TEAM_GROUP = _table(TeamGroupRow)
GROUP_CHOICE = _table(GroupChoiceRow)
SERIES = _table(SeriesRow)
CONTENTION = _table(ContentionRow)
CONTENTION_LOG = _table(ContentionStep)
NOTE = _table(NoteRow)
POLL = _table(PollRow)
ROLL = _table(RollRow)
BALLOT_BOX = _table(BoxRow)
COMMENT_SLIP = _table(SlipRow)
POLL_RESULT = _table(ResultRow)
POLL_COMMENT = _table(CommentRow)
SPENT_KEY = _table(SpentKeyRow)
INSTALLATION = _table(InstallationRow)
WORKSPACE = _table(WorkspaceRow)
OAUTH_STATE = _table(OauthStateRow)
