"""Rooms, people, and what is recorded in their words."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Boolean, ForeignKey, Index, String, UniqueConstraint, false, true

from storage.tables.columns import (
    NO_ROWID,
    Row,
    column,
    json_text,
    moment,
    our_id,
    row_order,
    said_text,
    table_of,
    their_id,
    whole_number,
)


class RoomRow(Row, table=True):
    """A room and its place on its platform."""

    __tablename__ = "room"
    __table_args__ = (UniqueConstraint("platform", "tenant", "channel"), UniqueConstraint("key"))

    number: int = row_order()
    key: str = our_id()
    platform: str = our_id()
    tenant: str = their_id()
    channel: str = their_id()
    title: str = said_text()
    zone: str = our_id()


class PersonRow(Row, table=True):
    """A person: the only place that has their platform's id and their name.

    A person who was forgotten keeps the row and its surrogate id; `account` and `name` are empty.
    """

    __tablename__ = "person"
    __table_args__ = (
        UniqueConstraint("platform", "tenant", "account"),
        Index(None, "platform", "account"),
    )

    id: str = our_id(primary_key=True)
    platform: str = our_id()
    tenant: str = their_id()
    account: str | None = their_id(nullable=True)
    name: str | None = said_text(nullable=True)
    seen: datetime | None = moment(nullable=True)
    """When they last did something, to the day or so; None: before that was written down."""


class MemberRow(Row, table=True):
    """Somebody's place in a room. The number keeps the order in which people joined; `meeting` and
    `event` say where in the room's record they did, if that was noted then. `until` says when they
    left; the row stays, so that its number does if they come back."""

    __tablename__ = "membership"
    __table_args__ = (UniqueConstraint("room", "person"),)

    number: int = row_order()
    room: str = our_id(ForeignKey("room.key"))
    person: str = our_id(ForeignKey("person.id"))
    role: str = our_id()
    meeting: int | None = whole_number(nullable=True)
    event: int | None = whole_number(nullable=True)
    until: datetime | None = moment(nullable=True)


class LinkRow(Row, table=True):
    """How often a link was renewed: a link with an earlier number opens nothing. No row: never.

    `what` is a role, "owner" (with no room), or `seat:` and a person's id.
    """

    __tablename__ = "link"

    room: str = our_id(primary_key=True)
    what: str = our_id(primary_key=True)
    number: int = whole_number()


class AnchorRow(Row, table=True):
    """Where something of a room, or of a tenant, stands on its platform."""

    __tablename__ = "anchor"

    platform: str = our_id(primary_key=True)
    tenant: str = their_id(primary_key=True)
    channel: str = their_id(primary_key=True)
    name: str = their_id(primary_key=True)
    ref: str = their_id()


class WordsText(Row, table=True):
    """What somebody asked Heard to record: the only place that has people's words.

    `source` is the message whose words they are, if they are a copy: they go when it goes.
    """

    __tablename__ = "words"
    __table_args__ = (Index(None, "room", "source"),)

    id: str = our_id(primary_key=True)
    room: str = our_id(ForeignKey("room.key"))
    by: str = our_id(ForeignKey("person.id"), index=True)
    use: str = our_id()
    text: str = said_text()
    at: datetime = moment()
    source: str | None = their_id(nullable=True)


class PreferencesRow(Row, table=True):
    """How somebody wants to be treated, in every room. No row: as usual."""

    __tablename__ = "preferences"

    person: str = our_id(ForeignKey("person.id"), primary_key=True)
    invitations: str = our_id()
    asked: bool = column(Boolean)
    direct: bool = column(Boolean)
    language: str = our_id()
    plain: bool = column(Boolean)
    more_time: bool = column(Boolean)
    reminders: bool = column(Boolean, server_default=false())
    lessons: bool = column(Boolean, server_default=true())
    offered: str = json_text(server_default="[]")
    slower: bool = column(Boolean, server_default=false())
    words: bool = column(Boolean, server_default=false())


class NeedsSaidRow(Row, table=True):
    """Somebody has said in a room what they need to take part, in their own words as well. The
    three tables of needs have no row number, which would tell in what order people have spoken."""

    __tablename__ = "needs_said"
    __table_args__ = (NO_ROWID,)

    room: str = our_id(ForeignKey("room.key"), primary_key=True)
    person: str = our_id(ForeignKey("person.id"), primary_key=True)
    text: str = said_text()
    at: datetime = moment()
    """When they said it, or said that it is still right."""


class NeedRow(Row, table=True):
    """One of the things somebody needs, and what became of it. Meetings go by their numbers."""

    __tablename__ = "need"
    __table_args__ = (NO_ROWID,)

    room: str = our_id(ForeignKey("room.key"), primary_key=True)
    person: str = our_id(ForeignKey("person.id"), primary_key=True, index=True)
    kind: str = our_id(primary_key=True)
    days: int | None = whole_number(nullable=True)
    arranged: int | None = whole_number(nullable=True)
    met: str | None = our_id(nullable=True)
    met_at: int | None = whole_number(nullable=True)
    reply: str | None = our_id(nullable=True)


class NeedViewerRow(Row, table=True):
    """A facilitator whom somebody has named to be shown what they need."""

    __tablename__ = "need_viewer"
    __table_args__ = (NO_ROWID,)

    room: str = our_id(ForeignKey("room.key"), primary_key=True)
    person: str = our_id(ForeignKey("person.id"), primary_key=True)
    viewer: str = our_id(ForeignKey("person.id"), primary_key=True)


class GlossaryRow(Row, table=True):
    """A word of a room's word list; it and its explanation are among the words. `by`: who explained
    it."""

    __tablename__ = "glossary"

    room: str = our_id(ForeignKey("room.key"), primary_key=True)
    number: int = whole_number(primary_key=True, autoincrement=False)
    term: str = our_id()
    explanation: str | None = our_id(nullable=True)
    by: str | None = our_id(ForeignKey("person.id"), nullable=True, index=True)
    named: bool = column(Boolean)
    confirmed: bool = column(Boolean)
    at: datetime = moment()


class LessonTakenRow(Row, table=True):
    """Somebody has read a lesson; `tried` is what they said of the one thing that it suggests."""

    __tablename__ = "lesson_taken"

    person: str = our_id(ForeignKey("person.id"), primary_key=True)
    lesson: str = our_id(primary_key=True)
    at: datetime = moment()
    tried: str = our_id()


class TeamGroupRow(Row, table=True):
    """One of a team's stakeholder groups; its name is among the words."""

    __tablename__ = "team_group"

    room: str = our_id(ForeignKey("room.key"), primary_key=True)
    name: str = our_id(primary_key=True)
    place: int = whole_number()


class GroupChoiceRow(Row, table=True):
    """A group that somebody has chosen, and who may know of it. No row: none, or they would rather
    not say. Without a row number, which would tell in what order people have chosen."""

    __tablename__ = "group_choice"
    __table_args__ = (NO_ROWID,)

    room: str = our_id(ForeignKey("room.key"), primary_key=True)
    person: str = our_id(ForeignKey("person.id"), primary_key=True)
    name: str = our_id(primary_key=True)
    consent: str = our_id()


class GroupFiguresRow(Row, table=True):
    """Whether enough of a group's people were at a meeting, and whether enough of them had a turn:
    figures, made when the meeting ended."""

    __tablename__ = "group_figures"

    meeting: str = our_id(ForeignKey("meeting.id"), primary_key=True)
    name: str = our_id(primary_key=True)
    room: str = our_id(ForeignKey("room.key"))
    there: bool = column(Boolean)
    heard: bool = column(Boolean)


class ForgetLaterRow(Row, table=True):
    """Somebody wants to be forgotten when the series of a room has ended."""

    __tablename__ = "forget_later"

    person: str = our_id(ForeignKey("person.id"), primary_key=True)
    room: str = our_id(ForeignKey("room.key"))
    at: datetime = moment()


class WorryTable(Row, table=True):
    """What somebody has written to a team's contact, until it has arrived."""

    __tablename__ = "worry"
    __table_args__ = (NO_ROWID,)

    id: str = our_id(primary_key=True)
    room: str = our_id(ForeignKey("room.key"))
    to: str = our_id(ForeignKey("person.id"))
    by: str = our_id(ForeignKey("person.id"))
    named: bool = column(Boolean)
    text: str = said_text()
    at: datetime = moment()


class WebPushRow(Row, table=True):
    """A browser that is told what happens in a room, while its page is not open there. `endpoint`
    is an address at the browser maker's push service."""

    __tablename__ = "web_push_subscription"

    room: str = our_id(ForeignKey("room.key"), primary_key=True)
    endpoint: str = column(String(1000), primary_key=True)
    person: str = our_id(ForeignKey("person.id"))
    p256dh: str = their_id()
    auth: str = their_id()
    created: datetime = moment()


ROOM = table_of(RoomRow)
PERSON = table_of(PersonRow)
MEMBERSHIP = table_of(MemberRow)
LINK = table_of(LinkRow)
ANCHOR = table_of(AnchorRow)
WORDS = table_of(WordsText)
PREFERENCES = table_of(PreferencesRow)
GLOSSARY = table_of(GlossaryRow)
LESSON_TAKEN = table_of(LessonTakenRow)
TEAM_GROUP = table_of(TeamGroupRow)
GROUP_CHOICE = table_of(GroupChoiceRow)
GROUP_FIGURES = table_of(GroupFiguresRow)
FORGET_LATER = table_of(ForgetLaterRow)
WORRY = table_of(WorryTable)
NEED = table_of(NeedRow)
NEED_VIEWER = table_of(NeedViewerRow)
NEEDS_SAID = table_of(NeedsSaidRow)
WEB_PUSH_SUBSCRIPTION = table_of(WebPushRow)
