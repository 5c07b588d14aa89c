"""Reads what is kept of one person."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, RowMapping, select

from bot.ids import MeetingId, PersonId, RoomId, RoomKey, WordsId
from bot.ports import Room
from bot.ports.personal import (
    OpenPoll,
    OwnAction,
    OwnMembership,
    OwnPoint,
    OwnProposal,
    OwnRaised,
    OwnResponse,
    OwnRoomNeeds,
    OwnText,
    PersonalRecord,
)
from bot.records.model import Role
from storage import (
    actions,
    contentions,
    directory,
    lessons,
    needs,
    outbox,
    proposals,
    recorded_views,
    records,
)
from storage.tables import (
    FORGET_LATER,
    MEMBERSHIP,
    PERSON,
    POLL,
    ROLL,
    ROOM,
    WORDS,
)


def record(tx: Connection, who: PersonId, sent: int) -> PersonalRecord:
    """Everything about one person, with the newest `sent` of what was sent to them."""
    later = select(FORGET_LATER.c.person).where(FORGET_LATER.c.person == who)
    return PersonalRecord(
        person=who,
        account=directory.account(tx, who),
        preferences=records.chosen_preferences(tx, [who]).get(who),
        rooms=tuple(_rooms(tx, who)),
        texts=tuple(texts(tx, who)),
        points=tuple(
            OwnPoint(room=room, point=point) for room, point in contentions.of_person(tx, who)
        ),
        proposals=tuple(
            OwnProposal(room=it.room, proposal=it.proposal) for it in proposals.made_by(tx, who)
        ),
        responses=tuple(
            OwnResponse(room=room, number=number, response=it)
            for room, number, it in proposals.given_by(tx, who)
        ),
        views=tuple(
            OwnRaised(room=room, view=it.view) for room, it in recorded_views.raised(tx, who)
        ),
        actions=tuple(
            OwnAction(room=room, action=action) for room, action in actions.of_person(tx, who)
        ),
        needs=tuple(OwnRoomNeeds(room=room, own=own) for room, own in needs.of_person(tx, who)),
        lessons=tuple(lessons.of_person(tx, who)),
        polls=tuple(_polls(tx, who)),
        sent=tuple(outbox.sent_to(tx, who, sent)),
        seen=tx.scalar(select(PERSON.c.seen).where(PERSON.c.id == who)),
        forget_later=tx.scalar(later) is not None,
    )


def texts(tx: Connection, who: PersonId) -> Sequence[OwnText]:
    """What somebody had recorded and is still there, oldest first."""
    theirs = select(WORDS).where(WORDS.c.by == who).order_by(WORDS.c.at, WORDS.c.id)
    return [
        OwnText(id=WordsId(row.id), room=RoomKey(row.room), use=row.use, text=row.text, at=row.at)
        for row in tx.execute(theirs)
    ]


def to_forget(tx: Connection) -> Sequence[tuple[PersonId, Room]]:
    """Who asked to be forgotten when a room's series has ended, and that room."""
    waiting = (
        select(FORGET_LATER.c.person, ROOM)
        .join(ROOM, ROOM.c.key == FORGET_LATER.c.room)
        .order_by(FORGET_LATER.c.at, FORGET_LATER.c.person)
    )
    return [(PersonId(row.person), _room(row)) for row in tx.execute(waiting).mappings()]


def _rooms(tx: Connection, who: PersonId) -> Sequence[OwnMembership]:
    theirs = (
        select(ROOM, MEMBERSHIP.c.role, MEMBERSHIP.c.meeting, MEMBERSHIP.c.until)
        .join(ROOM, ROOM.c.key == MEMBERSHIP.c.room)
        .where(MEMBERSHIP.c.person == who)
        .order_by(MEMBERSHIP.c.number)
    )
    return [
        OwnMembership(
            room=_room(row),
            role=Role(row["role"]),
            joined_in=row["meeting"] or None,
            left=row["until"] is not None,
        )
        for row in tx.execute(theirs).mappings()
    ]


def _room(row: RowMapping) -> Room:
    where = RoomId(row["platform"], row["tenant"], row["channel"])
    return Room(key=RoomKey(row["key"]), where=where, title=row["title"], zone=row["zone"])


def _polls(tx: Connection, who: PersonId) -> Sequence[OpenPoll]:
    on = (
        select(POLL.c.meeting, POLL.c.closes_at)
        .join(ROLL, ROLL.c.poll == POLL.c.meeting)
        .where(ROLL.c.person == who, POLL.c.closed_at.is_(None))
        .order_by(POLL.c.closes_at, POLL.c.meeting)
    )
    return [
        OpenPoll(meeting=MeetingId(row.meeting), closes_at=row.closes_at) for row in tx.execute(on)
    ]
