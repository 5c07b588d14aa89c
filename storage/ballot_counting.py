"""Counts a poll that is over, once: what may be told of it is kept, and the box is destroyed."""

from __future__ import annotations

from collections.abc import Set
from secrets import token_bytes
from typing import Any

import msgspec
from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Row,
    case,
    exists,
    func,
    insert,
    select,
)

from bot.ids import MeetingId, PersonId, RoomKey, WordsId, proposal_of, proposal_poll
from bot.people import thresholds
from bot.people.thresholds import Crowd
from bot.ports import Tally
from bot.records.published_poll import (
    BoxContents,
    CellCounts,
    Held,
    Level,
    PublishedGroup,
    PublishedPoll,
    published,
    published_beside,
)
from bot.records.questionnaire import questionnaire
from storage import ballots, groups
from storage.ballot_box import Box
from storage.ballot_keys import BallotKeys
from storage.tables import POLL, POLL_COMMENT, POLL_RESULT, ROLL, ROOM

_encode = msgspec.json.Encoder(order="deterministic").encode
_figures = msgspec.json.Decoder(dict[str, dict[str, int]])
_by_group = msgspec.json.Decoder(dict[WordsId, PublishedGroup])

ENOUGH_ANSWERED = case(
    # Polls of before: what was kept then is what was shown.
    (POLL_RESULT.c.level.is_(None), POLL_RESULT.c.counts != "{}"),
    else_=POLL_RESULT.c.held.is_distinct_from(Held.FEW.value),
)
"""Whether so many have answered a poll that its figures could be shown."""


def enough_answered(poll: FromClause) -> ColumnElement[bool]:
    """The same of a row of `poll`, for those who have nothing to do with results."""
    return exists().where(POLL_RESULT.c.poll == poll.c.meeting, ENOUGH_ANSWERED)


def count(
    tx: Connection, keys: BallotKeys, meeting: MeetingId, *, by_group: bool = True
) -> str | None:
    """No more votes: keep what may be told, and destroy the box. Done once, however often asked.

    `by_group`: answers may be told by group, too, where there are enough.

    Returns the name of the key, which is to be destroyed once this is committed; None if there is
    none, or it has been done before.
    """
    tx.execute(ballots.LOCKED, {"poll": meeting})
    held = tx.execute(select(POLL).where(POLL.c.meeting == meeting)).first()
    if held is None or of(tx, meeting) is not None:
        return None
    # One at a time in a room: each is compared with those before it.
    tx.execute(select(ROOM.c.key).where(ROOM.c.key == held.room).with_for_update())
    found, box, deliveries = Tally(ballots=0, counts={}), Box(), list[str]()
    if held.seal is not None:
        found, box, deliveries = ballots.opened(tx, keys.find(held.seal), meeting)
    told = _published(tx, held, found, box, by_group=by_group)
    row = {
        "poll": meeting,
        "ballots": told.ballots,
        "comments": told.comments,
        "counts": _encode(told.items).decode(),
        "deliveries": _encode(deliveries).decode(),
        "level": str(told.level),
        "held": None if told.held is None else str(told.held),
        "roll": told.roll,
        "by_group": _encode(told.groups).decode(),
    }
    tx.execute(insert(POLL_RESULT), [row])
    if told.comments:
        # In the order of random ids, and of nothing else.
        slips = sorted((token_bytes(16).hex(), text) for text in found.comments)
        rows = [{"poll": meeting, "id": id, "text": text} for id, text in slips]
        tx.execute(insert(POLL_COMMENT), rows)
    ballots.empty(tx, [meeting])
    ballots.spend(tx, POLL.c.meeting == meeting)
    name: str | None = held.seal
    return name


def of(tx: Connection, meeting: MeetingId) -> PublishedPoll | None:
    """What may be told of a poll that has been counted; None of any other."""
    row = tx.execute(select(POLL_RESULT).where(POLL_RESULT.c.poll == meeting)).first()
    if row is None:
        return None
    items = _figures.decode(row.counts)
    roll = ballots.roll_size(tx, meeting) if row.roll is None else row.roll
    if row.level is None:
        # Of before: what was kept then is what was shown.
        shown = tx.scalar(
            select(func.count()).select_from(POLL_COMMENT).where(POLL_COMMENT.c.poll == meeting)
        )
        return PublishedPoll(
            ballots=row.ballots,
            roll=max(roll, row.ballots),
            level=Level.ALL if items else Level.HIDDEN,
            held=None if items else Held.FEW,
            items=items,
            comments=shown or 0,
        )
    return PublishedPoll(
        ballots=row.ballots,
        roll=roll,
        level=Level(row.level),
        held=None if row.held is None else Held(row.held),
        items=items,
        comments=row.comments,
        groups=_by_group.decode(row.by_group or "{}"),
    )


def comments(tx: Connection, meeting: MeetingId) -> tuple[str, ...]:
    """The comments of a poll that may be shown, in the order of their random ids."""
    of_this = select(POLL_COMMENT.c.text).where(POLL_COMMENT.c.poll == meeting)
    return tuple(tx.scalars(of_this.order_by(POLL_COMMENT.c.id)))


def _published(
    tx: Connection, poll: Row[Any], found: Tally, box: Box, *, by_group: bool
) -> PublishedPoll:
    roll = frozenset(tx.scalars(select(ROLL.c.person).where(ROLL.c.poll == poll.meeting)))
    numbers = thresholds.poll_fewest(poll.fewest, poll.comments_fewest)
    if proposal_of(poll.meeting) is not None:
        # Its answers have no sides, and every one of them is needed to say what came of it.
        numbers = numbers._replace(all=numbers.sides)
        return published(None, found.counts, found.ballots, len(roll), fewest=numbers)
    room = RoomKey(poll.room)
    cells = _cells(tx, room, roll, box) if by_group else {}
    return published_beside(
        questionnaire(poll.questionnaire),
        BoxContents(found.counts, found.ballots, found.written, cells),
        Crowd(roll, found.ballots),
        _compared(tx, poll) if found.ballots >= numbers.sides else [],
        groups=groups.groups(tx, room),
        fewest=numbers,
    )


def _compared(tx: Connection, poll: Row[Any]) -> list[Crowd[str]]:
    """The polls nearby whose figures are shown: those before this one, and those after it that were
    counted earlier. Polls that too few answered are passed over: otherwise two meetings after which
    nobody answers would put an end to the comparison."""
    of_proposal = POLL.c.meeting.startswith(proposal_poll(poll.room, 0)[:-1], autoescape=True)
    counted = (
        select(POLL.c.meeting)
        .join(POLL_RESULT, POLL_RESULT.c.poll == POLL.c.meeting)
        .where(
            POLL.c.room == poll.room, POLL.c.meeting != poll.meeting, ~of_proposal, ENOUGH_ANSWERED
        )
        .limit(thresholds.POLL_COMPARED)
    )
    opened = POLL.c.opened_at
    earlier = counted.where(opened <= poll.opened_at).order_by(opened.desc())
    later = counted.where(opened > poll.opened_at).order_by(opened)
    found = []
    for near in (*tx.scalars(earlier), *tx.scalars(later)):
        told = of(tx, MeetingId(near))
        if told is None or told.level is Level.HIDDEN:
            continue
        names = frozenset(tx.scalars(select(ROLL.c.person).where(ROLL.c.poll == near)))
        found.append(Crowd(names, told.ballots, told.roll - len(names), bool(told.groups)))
    return found


def _cells(
    tx: Connection, room: RoomKey, roll: Set[str], box: Box
) -> dict[frozenset[WordsId], CellCounts]:
    """The answers by the groups that people are in; with nobody's where some of the roll are now,
    and nobody has answered."""
    by_group = box.by_group()
    if not by_group:
        return {}
    of_team = frozenset(groups.groups(tx, room))
    chosen = groups.choices(tx, room)
    asked = {of_team.intersection(chosen.get(PersonId(who), ())) for who in roll}
    nobody = CellCounts(ballots=0, counts={})
    answered = {
        frozenset(WordsId(group) for group in cell): CellCounts(
            ballots=of.ballots, counts=of.counts
        )
        for cell, of in by_group.items()
    }
    return dict.fromkeys(asked, nobody) | answered
