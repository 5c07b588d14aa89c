"""Deletes what is old, over SQL. See `bot.ports.retention`."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

import msgspec
from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy import tuple_ as tuple_of

from bot.ids import MeetingId, PersonId, WordsId
from bot.people.thresholds import POLL_COMPARED
from bot.ports.retention import MeetingCounts
from bot.records.model import MeetingState, Standing
from storage import actions, poll_replies, quoted_posts, recorded_views, snapshots
from storage.ballot_counting import enough_answered
from storage.database import Database, T, Work
from storage.sql import chunks
from storage.tables import (
    CONTENTION,
    CONTENTION_ENTRY,
    CONTENTION_LOG,
    JOURNAL,
    MEETING,
    MEETING_COUNTS,
    MISSED_MEETING,
    NOTE,
    PERSON,
    POLL,
    PROPOSAL,
    RESPONSE,
    ROLL,
    WAKE,
    WORDS,
)

LEFT_ALONE = 2
"""The newest meetings of a room: messages of theirs may be looked for again."""


def prune_rolls(tx: Connection, before: datetime, limit: int) -> int:
    """The rolls of polls that closed before then. Those of a room's newest polls stay that enough
    people answered: the next one is compared with them, so that nobody who has joined or left can
    be told."""
    newer = POLL.alias()
    needed = (
        select(func.count())
        .select_from(newer)
        .where(
            newer.c.room == POLL.c.room,
            newer.c.opened_at > POLL.c.opened_at,
            enough_answered(newer),
            ~_of_proposal(newer),
        )
        .scalar_subquery()
        < POLL_COMPARED
    )
    over = select(POLL.c.meeting).where(
        POLL.c.closed_at < before,
        exists().where(ROLL.c.poll == POLL.c.meeting),
        or_(_of_proposal(POLL), ~needed, ~enough_answered(POLL)),
    )
    polls = list(tx.scalars(over.order_by(POLL.c.closed_at).limit(limit)))
    if not polls:
        return 0
    return tx.execute(delete(ROLL).where(ROLL.c.poll.in_(polls))).rowcount


def _of_proposal(poll: FromClause) -> ColumnElement[bool]:
    """Whether a poll takes the answers to an anonymous proposal (see `bot.ids.proposal_poll`)."""
    return poll.c.meeting.like(poll.c.room.concat(".p%"))


def prune_notes(tx: Connection, before: datetime, limit: int) -> int:
    """Notes, decisions and views of before then, with their words; proposals and actions that were
    over, and replies to polls, too."""
    old = select(NOTE.c.number, NOTE.c.words).where(NOTE.c.at < before)
    found = tx.execute(old.order_by(NOTE.c.number).limit(limit)).all()
    _erase(tx, [row.words for row in found])
    pruned = recorded_views.prune(tx, before, limit) + _prune_proposals(tx, before, limit)
    replies = poll_replies.prune(tx, before, limit)
    _erase(tx, replies)
    pruned += len(replies)
    for some in chunks([row.number for row in found]):
        tx.execute(delete(NOTE).where(NOTE.c.number.in_(some)))
    gone = actions.prune(tx, before, limit)
    _erase(tx, gone)
    return len(found) + pruned + len(gone) + _prune_missed(tx, before, limit)


def _prune_missed(tx: Connection, before: datetime, limit: int) -> int:
    """Meetings of before then that did not take place, with the reasons that were given."""
    missed = MISSED_MEETING.c
    old = select(missed.room, missed.due, missed.reason).where(missed.due < before)
    found = tx.execute(old.order_by(missed.due).limit(limit)).all()
    _erase(tx, [row.reason for row in found if row.reason is not None])
    for some in chunks([(row.room, row.due) for row in found]):
        tx.execute(delete(MISSED_MEETING).where(tuple_of(missed.room, missed.due).in_(some)))
    return len(found)


def _prune_proposals(tx: Connection, before: datetime, limit: int) -> int:
    """Proposals that were closed before then, with their words, answers and reasons."""
    old = select(PROPOSAL.c.room, PROPOSAL.c.number, PROPOSAL.c.wording).where(
        PROPOSAL.c.closed_at < before
    )
    found = tx.execute(old.order_by(PROPOSAL.c.closed_at).limit(limit)).all()
    answer, proposal = RESPONSE.c, PROPOSAL.c
    for some in chunks([(row.room, row.number) for row in found]):
        theirs = tuple_of(answer.room, answer.proposal).in_(some)
        reasons = select(answer.reason).where(theirs, answer.reason.is_not(None))
        _erase(tx, list(tx.scalars(reasons)))
        tx.execute(delete(RESPONSE).where(theirs))
        tx.execute(delete(PROPOSAL).where(tuple_of(proposal.room, proposal.number).in_(some)))
    _erase(tx, [row.wording for row in found])
    return len(found)


def prune_points(tx: Connection, before: datetime, limit: int) -> int:
    """Points that were settled before then, with their words, their history and all that was added
    to them."""
    old = select(CONTENTION).where(
        CONTENTION.c.standing == Standing.SETTLED.value, CONTENTION.c.settled_at < before
    )
    found = tx.execute(old.order_by(CONTENTION.c.settled_at).limit(limit)).all()
    kept = [w for row in found for w in (row.wording, row.reason, row.recipient, row.came_from)]
    log, point, added = CONTENTION_LOG.c, CONTENTION.c, CONTENTION_ENTRY.c
    for some in chunks([(row.room, row.number) for row in found]):
        kept += tx.scalars(select(log.reason).where(tuple_of(log.room, log.contention).in_(some)))
    for some in chunks([(row.room, row.number) for row in found]):
        theirs = tuple_of(added.room, added.contention).in_(some)
        kept += tx.scalars(select(added.words).where(theirs))
        tx.execute(delete(CONTENTION_ENTRY).where(theirs))
        tx.execute(delete(CONTENTION_LOG).where(tuple_of(log.room, log.contention).in_(some)))
        tx.execute(delete(CONTENTION).where(tuple_of(point.room, point.number).in_(some)))
    _erase(tx, _in_no_point(tx, {words for words in kept if words is not None}))
    return len(found)


_WORDS_OF_POINTS = (
    *(CONTENTION.c.wording, CONTENTION.c.reason, CONTENTION.c.recipient, CONTENTION.c.came_from),
    *(CONTENTION_LOG.c.reason, CONTENTION_ENTRY.c.words),
)


def _in_no_point(tx: Connection, words: Collection[str]) -> list[str]:
    """Those of these words that are in no point any more. One that was moved to another room has
    its words, and what was added to it, in both; and points that were closed or moved together
    share a reason, or the name of the room."""
    left = set(words)
    for some in chunks(words):
        for column in _WORDS_OF_POINTS:
            left -= set(tx.scalars(select(column).where(column.in_(some))))
    return sorted(left)


def _erase(tx: Connection, gone: Collection[str]) -> None:
    for some in chunks(gone):
        tx.execute(delete(WORDS).where(WORDS.c.id.in_(some)))
    recorded_views.forget_words(tx, gone)
    quoted_posts.reopen(tx, [WordsId(key) for key in gone])


def old_meetings(tx: Connection, before: datetime, limit: int) -> Sequence[MeetingId]:
    """Meetings whose journals can go."""
    newer = MEETING.alias("newer")
    later = (
        select(func.count())
        .select_from(newer)
        .where(newer.c.room == MEETING.c.room, newer.c.number > MEETING.c.number)
        .scalar_subquery()
    )
    asked = exists().where(POLL.c.meeting == MEETING.c.id, POLL.c.closed_at.is_(None))
    old = select(MEETING.c.id).where(
        MEETING.c.state == MeetingState.CLOSED.value,
        MEETING.c.closed_at < before,
        later >= LEFT_ALONE,
        ~asked,
        exists().where(JOURNAL.c.meeting == MEETING.c.id),
    )
    found = tx.scalars(old.order_by(MEETING.c.closed_at, MEETING.c.id).limit(limit))
    return [MeetingId(key) for key in found]


def reduce(tx: Connection, meeting: MeetingId, counts: MeetingCounts) -> None:
    """Delete a meeting's journal, and keep these counts."""
    tx.execute(delete(MEETING_COUNTS).where(MEETING_COUNTS.c.meeting == meeting))
    tx.execute(insert(MEETING_COUNTS), [{"meeting": meeting, **msgspec.structs.asdict(counts)}])
    tx.execute(delete(JOURNAL).where(JOURNAL.c.meeting == meeting))
    tx.execute(delete(WAKE).where(WAKE.c.meeting == meeting))
    snapshots.end(tx, [meeting])


def counts(tx: Connection, meeting: MeetingId) -> MeetingCounts | None:
    """What is left of a meeting whose journal was deleted."""
    columns = [MEETING_COUNTS.c[name] for name in MeetingCounts.__struct_fields__]
    kept = select(*columns).where(MEETING_COUNTS.c.meeting == meeting)
    found = tx.execute(kept).mappings().first()
    return None if found is None else MeetingCounts(**found)


def unseen(tx: Connection, before: datetime, now: datetime, limit: int) -> Sequence[PersonId]:
    """People who have not done anything since then."""
    known = PERSON.c.account.is_not(None)
    tx.execute(update(PERSON).where(known, PERSON.c.seen.is_(None)).values(seen=now))
    old = select(PERSON.c.id).where(known, PERSON.c.seen < before)
    found = tx.scalars(old.order_by(PERSON.c.seen, PERSON.c.id).limit(limit))
    return [PersonId(who) for who in found]


def note_seen(tx: Connection, who: PersonId, at: datetime) -> None:
    """Somebody has done something; what is told late does not count back."""
    mine = (PERSON.c.id == who, PERSON.c.account.is_not(None))
    newer = or_(PERSON.c.seen.is_(None), PERSON.c.seen < at)
    tx.execute(update(PERSON).where(*mine, newer).values(seen=at))


class SqlRetention:
    """Implements `bot.ports.retention.RetentionStore`."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def _erase(self, work: Work[T]) -> T:
        return await self._db.write(work, scrub=True, patient=True)

    async def prune_rolls(self, before: datetime, limit: int) -> int:
        """See `RetentionStore.prune_rolls`."""
        return await self._erase(lambda tx: prune_rolls(tx, before, limit))

    async def prune_notes(self, before: datetime, limit: int) -> int:
        """See `RetentionStore.prune_notes`."""
        return await self._erase(lambda tx: prune_notes(tx, before, limit))

    async def prune_points(self, before: datetime, limit: int) -> int:
        """See `RetentionStore.prune_points`."""
        return await self._erase(lambda tx: prune_points(tx, before, limit))

    async def old_meetings(self, before: datetime, limit: int) -> Sequence[MeetingId]:
        """See `RetentionStore.old_meetings`."""
        return await self._db.read(lambda tx: old_meetings(tx, before, limit), patient=True)

    async def reduce(self, meeting: MeetingId, counts: MeetingCounts) -> None:
        """See `RetentionStore.reduce`."""
        await self._erase(lambda tx: reduce(tx, meeting, counts))

    async def counts(self, meeting: MeetingId) -> MeetingCounts | None:
        """See `RetentionStore.counts`."""
        return await self._db.read(lambda tx: counts(tx, meeting))

    async def unseen(self, before: datetime, now: datetime, limit: int) -> Sequence[PersonId]:
        """See `RetentionStore.unseen`."""
        return await self._db.write(lambda tx: unseen(tx, before, now, limit), patient=True)

    async def note_seen(self, person: PersonId, at: datetime) -> None:
        """See `RetentionStore.note_seen`."""
        await self._db.write(lambda tx: note_seen(tx, person, at))
