"""Polls: who may answer, and what was answered, with nothing linking the two.

How that works:

- The *roll* says who may answer. It is written when the poll opens. No vote ever touches it; people
  join it only if the meeting is reopened and ends once more, or if a facilitator adds them soon
  after its end.
- The *box* has the figures so far, as one sealed text, and beside it a sealed *mark* for everybody
  who has answered, under a keyed hash of theirs. Both are written in one transaction. So a vote is
  in or is not in, and no copy of the database says who has voted, let alone how. A comment is a
  sealed slip; somebody without one adds an empty slip of the same length. See `storage.ballot_box`.
- The key is kept outside the database and its folder. See `storage.ballot_keys`.
- When the poll is over, it is counted: what may be told is kept, and nothing finer (see
  `bot.records.published_poll`); box, marks, slips and key are destroyed. From then on the key's
  absence keeps old copies shut.
- Votes never pass through the journal, the outbox or a log. Errors do not carry their parameters.

Neither row numbers nor their like tell anything: no row that a vote writes names a person. That
also holds for what databases keep for their own use (PostgreSQL's `xmin`, `ctid`, dead rows,
write-ahead log and archives; SQLite's write-ahead log and freed pages): the same sealed texts. They
do join a mark to the slip that came with it, and both are shut.

What this cannot prevent: somebody who has the key, which means the administrator of the machine,
can open the box while the poll is open. By copies made before and after a vote, or by what
PostgreSQL keeps of the order of transactions, they see what came in with whose mark. Where a shared
secret stands in for key files, that also holds for old copies later. And where everybody answers
the same, everybody's answer is known.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from hashlib import blake2b
from secrets import token_bytes
from typing import NamedTuple

import msgspec
from sqlalchemy import ColumnElement, Connection, bindparam, delete, func, insert, select, update

from bot.ids import MeetingId, PersonId, RoomKey, proposal_of
from bot.ports import Ballot, IdFactory, Tally
from bot.records.proposal_model import Method
from bot.records.saved_records import PollRecord
from storage import groups
from storage.ballot_box import (
    Box,
    delivery_mark,
    open_mark,
    open_slip,
    person_mark,
    seal_mark,
    seal_slip,
)
from storage.ballot_keys import BallotKeys, NewKey
from storage.sql import chunks, insert_rows, storable, upsert
from storage.tables import (
    BALLOT_BOX,
    BALLOT_MARK,
    COMMENT_SLIP,
    POLL,
    POLL_COMMENT,
    POLL_RESULT,
    PROPOSAL,
    ROLL,
    SPENT_KEY,
)

_figures = msgspec.json.Decoder(dict[str, dict[str, int]])
_strings = msgspec.json.Decoder(list[str])

# A fresh id has never been used, but nobody promises that ids do not grow with time. Mixed with
# something that only this process has ever known, they do not.
_PEPPER = token_bytes(32)

_COUNTED = select(POLL_RESULT.c.poll).where(POLL_RESULT.c.poll == POLL.c.meeting).exists()
_POLL = select(POLL.c.seal, POLL.c.room, POLL.c.closed_at).where(
    POLL.c.meeting == bindparam("poll")
)
_OPEN = _POLL.where(POLL.c.closed_at.is_(None), ~_COUNTED)
# One at a time for each poll: a vote reads the box and writes it. (SQLite: see BEGIN.)
LOCKED = select(POLL.c.meeting).where(POLL.c.meeting == bindparam("poll")).with_for_update()
_ON_ROLL = select(ROLL.c.person).where(
    ROLL.c.poll == bindparam("poll"), ROLL.c.person.in_(bindparam("voters", expanding=True))
)
_MARKS = select(BALLOT_MARK.c.mark).where(
    BALLOT_MARK.c.poll == bindparam("poll"),
    BALLOT_MARK.c.mark.in_(bindparam("marks", expanding=True)),
)
_SHOWN = select(*(column for column in POLL.c if column is not POLL.c.seal)).where(
    POLL.c.meeting == bindparam("poll")
)
_WHOLE_ROLL = select(ROLL.c.person).where(ROLL.c.poll == bindparam("poll")).order_by(ROLL.c.person)
_RESULT = select(POLL_RESULT).where(POLL_RESULT.c.poll == bindparam("poll"))


def poll(tx: Connection, meeting: MeetingId) -> PollRecord | None:
    """A meeting's poll; the roll comes in the order of the ids on it."""
    found = tx.execute(_SHOWN, {"poll": meeting}).mappings().first()
    if found is None:
        return None
    return PollRecord(roll=tuple(tx.scalars(_WHOLE_ROLL, {"poll": meeting})), **found)


def may_vote(
    tx: Connection, keys: BallotKeys, meeting: MeetingId, people: Collection[PersonId]
) -> frozenset[PersonId]:
    """Those of these people who can still vote in this poll."""
    held = tx.execute(_OPEN, {"poll": meeting}).first()
    if held is None:
        return frozenset()
    eligible = _on_roll(tx, meeting, people)
    if held.seal is None or not eligible:
        return eligible
    key = keys.find(held.seal)
    voted = _voted(tx, key, meeting, eligible)
    return frozenset(who for who in eligible if who not in voted)


class PollForm(NamedTuple):
    """What a poll asks: the id of its questionnaire, or the method of its proposal."""

    questionnaire: str | None
    method: Method | None


def asked(tx: Connection, meeting: MeetingId) -> PollForm | None:
    """What a poll asks; None if there is none."""
    found = tx.execute(
        select(POLL.c.room, POLL.c.questionnaire).where(POLL.c.meeting == meeting)
    ).first()
    if found is None:
        return None
    number, method = proposal_of(meeting), None
    if number is not None:
        of_it = (PROPOSAL.c.room == found.room, PROPOSAL.c.number == number)
        method = tx.scalar(select(PROPOSAL.c.method).where(*of_it))
    return PollForm(found.questionnaire, None if method is None else Method(method))


class NoBox(Exception):
    """The poll has no box yet, and no key for one was given."""


def cast(
    tx: Connection,
    keys: BallotKeys,
    ballot: Ballot,
    voter: PersonId,
    new_id: IdFactory,
    source: str,
    new: NewKey | None = None,
) -> bool:
    """Strike the voter off and count their answers; False if they cannot vote (any more).

    `new`: the key for a new box, should there be none.

    Raises:
        NoBox: there is no box, and no key was given. Keys are made outside of transactions.
    """
    meeting = ballot.meeting
    tx.execute(LOCKED, {"poll": meeting})
    held = tx.execute(_OPEN, {"poll": meeting}).first()
    if held is None or not _on_roll(tx, meeting, [voter]):
        return False
    if held.seal is not None:
        key = keys.find(held.seal)
    elif new is None:
        raise NoBox
    else:
        key = new.key
        _make_box(tx, new, meeting)
    box = _box(tx, key, meeting)
    mark = person_mark(key, voter).hex()
    known = tx.execute(_MARKS, {"poll": meeting, "marks": [mark]}).first()
    if known is not None or bytes.fromhex(mark) in box.voted:
        return False
    _unfold(tx, key, meeting, box)
    delivery = seal_mark(key, meeting, mark, delivery_mark(meeting, source))
    tx.execute(insert(BALLOT_MARK), [{"poll": meeting, "mark": mark, "sealed": delivery}])
    comment = storable(ballot.comment)
    box.add(ballot.answers, comment, _groups_of(tx, RoomKey(held.room), voter))
    put(tx, key, meeting, box)
    id = blake2b(new_id().encode(), digest_size=16, key=_PEPPER).hexdigest()
    slip = {"poll": meeting, "id": id, "sealed": seal_slip(key, meeting, id, comment)}
    tx.execute(insert(COMMENT_SLIP), [slip])
    return True


def has_cast(
    tx: Connection, keys: BallotKeys, meeting: MeetingId, voter: PersonId, source: str
) -> bool:
    """Whether this delivery has brought this person's ballot into the box; known until a day after
    the end."""
    delivery = delivery_mark(meeting, source)
    if (result := tx.execute(_RESULT, {"poll": meeting}).first()) is not None:
        return delivery.hex() in _strings.decode(result.deliveries)
    held = tx.execute(_OPEN, {"poll": meeting}).first()
    if held is None or held.seal is None:
        return False
    key = keys.find(held.seal)
    mark = person_mark(key, voter)
    of_it = (BALLOT_MARK.c.poll == meeting, BALLOT_MARK.c.mark == mark.hex())
    sealed = tx.scalar(select(BALLOT_MARK.c.sealed).where(*of_it))
    if sealed is None:
        return _box(tx, key, meeting).voted.get(mark) == delivery
    return open_mark(key, meeting, mark.hex(), sealed) == delivery


def waiting(tx: Connection, keys: BallotKeys, meeting: MeetingId) -> int:
    """How many on the roll have not voted."""
    if (result := tx.execute(_RESULT, {"poll": meeting}).first()) is not None:
        return roll_size(tx, meeting) - int(result.ballots)
    held = tx.execute(_POLL, {"poll": meeting}).first()
    if held is None or held.seal is None:
        return roll_size(tx, meeting)
    return roll_size(tx, meeting) - _box(tx, keys.find(held.seal), meeting).ballots


def tally(tx: Connection, keys: BallotKeys, meeting: MeetingId) -> Tally:
    """The answers, counted; comments in the order of random ids."""
    if (result := tx.execute(_RESULT, {"poll": meeting}).first()) is not None:
        of_this = POLL_COMMENT.c.poll == meeting
        return Tally(
            ballots=result.ballots,
            counts=_figures.decode(result.counts),
            comments=tuple(
                tx.scalars(select(POLL_COMMENT.c.text).where(of_this).order_by(POLL_COMMENT.c.id))
            ),
            written=result.comments,
        )
    held = tx.execute(_POLL, {"poll": meeting}).first()
    if held is None or held.seal is None:
        return Tally(ballots=0, counts={})
    key = keys.find(held.seal)
    return opened(tx, key, meeting)[0]


def opened(tx: Connection, key: bytes, meeting: MeetingId) -> tuple[Tally, Box, list[str]]:
    """What is in the box of an open poll: the answers, the figures by group, and the fingerprints
    of the deliveries that brought them."""
    box = _box(tx, key, meeting)
    tally = Tally(
        ballots=box.ballots,
        counts=box.counts,
        comments=_comments(tx, key, meeting),
        written=box.comments,
    )
    marks = select(BALLOT_MARK.c.mark, BALLOT_MARK.c.sealed).where(BALLOT_MARK.c.poll == meeting)
    deliveries = [open_mark(key, meeting, row.mark, row.sealed) for row in tx.execute(marks)]
    return tally, box, sorted(each.hex() for each in (*deliveries, *box.voted.values()))


def empty(tx: Connection, meetings: Sequence[MeetingId]) -> None:
    """Empty the boxes of these polls."""
    for table in (COMMENT_SLIP, BALLOT_MARK, BALLOT_BOX):
        tx.execute(delete(table).where(table.c.poll.in_(meetings)))


def put(tx: Connection, key: bytes, meeting: str, box: Box) -> None:
    """Store a box in place of the one before."""
    row = {"poll": meeting, "sealed": box.sealed(key, meeting)}
    upsert(tx, BALLOT_BOX, [row], ("poll",), ("sealed",))


def in_use(tx: Connection) -> list[tuple[MeetingId, str]]:
    """The polls with a box, and the names of their keys."""
    found = select(POLL.c.meeting, POLL.c.seal).where(POLL.c.seal.is_not(None))
    return [
        (MeetingId(meeting), seal) for meeting, seal in tx.execute(found.order_by(POLL.c.meeting))
    ]


def give_up(tx: Connection, meetings: Sequence[MeetingId]) -> None:
    """Empty the boxes of these polls, whose keys are lost: all on their rolls can answer again."""
    empty(tx, meetings)
    spend(tx, POLL.c.meeting.in_(meetings))


def spend(tx: Connection, polls: ColumnElement[bool]) -> None:
    """Mark the keys of these polls as spent: they are to be destroyed."""
    sealed = (polls, POLL.c.seal.is_not(None))
    tx.execute(insert(SPENT_KEY).from_select(["name"], select(POLL.c.seal).where(*sealed)))
    tx.execute(update(POLL).where(*sealed).values(seal=None))


def spent(tx: Connection) -> list[str]:
    """The names of keys that are to be destroyed."""
    return list(tx.scalars(select(SPENT_KEY.c.name).order_by(SPENT_KEY.c.name)))


def destroyed(tx: Connection, name: str) -> None:
    """Note that this key has been destroyed."""
    tx.execute(delete(SPENT_KEY).where(SPENT_KEY.c.name == name))


def forget_deliveries(tx: Connection, closed_before: object) -> None:
    """Forget which deliveries brought ballots, once nobody needs it."""
    old = select(POLL.c.meeting).where(POLL.c.closed_at < closed_before)
    full = POLL_RESULT.c.deliveries != "[]"
    tx.execute(update(POLL_RESULT).where(POLL_RESULT.c.poll.in_(old), full).values(deliveries="[]"))


def _make_box(tx: Connection, new: NewKey, meeting: MeetingId) -> None:
    tx.execute(update(POLL).where(POLL.c.meeting == meeting).values(seal=new.name))
    put(tx, new.key, meeting, Box())


def _box(tx: Connection, key: bytes, meeting: MeetingId) -> Box:
    sealed = tx.scalar(select(BALLOT_BOX.c.sealed).where(BALLOT_BOX.c.poll == meeting))
    return Box() if sealed is None else Box.opened(key, meeting, sealed)


def _unfold(tx: Connection, key: bytes, meeting: MeetingId, box: Box) -> None:
    """Take the marks out of a box of before, in which they were."""
    rows = [
        {"poll": meeting, "mark": mark, "sealed": seal_mark(key, meeting, mark, delivery)}
        for mark, delivery in sorted((each.hex(), by) for each, by in box.voted.items())
    ]
    insert_rows(tx, BALLOT_MARK, rows)
    box.voted, box.places = {}, 0


def _voted(
    tx: Connection, key: bytes, meeting: MeetingId, people: Collection[PersonId]
) -> frozenset[PersonId]:
    """Those of these people who have voted."""
    marks = {person_mark(key, who).hex(): who for who in people}
    found = {mark.hex() for mark in _box(tx, key, meeting).voted}
    for some in chunks(marks):
        found.update(tx.scalars(_MARKS, {"poll": meeting, "marks": some}))
    return frozenset(who for mark, who in marks.items() if mark in found)


def _groups_of(tx: Connection, room: RoomKey, person: PersonId) -> list[str] | None:
    """The groups of the team that somebody has chosen; None if it has none."""
    of_team = groups.groups(tx, room)
    if not of_team:
        return None
    return sorted(groups.own(tx, room, person).keys() & set(of_team))


def _comments(tx: Connection, key: bytes, meeting: MeetingId) -> tuple[str, ...]:
    """What is on the slips, in no order, without those that are empty."""
    slips = tx.execute(
        select(COMMENT_SLIP.c.id, COMMENT_SLIP.c.sealed).where(COMMENT_SLIP.c.poll == meeting)
    )
    texts = [open_slip(key, meeting, slip.id, slip.sealed) for slip in slips]
    return tuple(text for _, text in sorted((token_bytes(16), text) for text in texts if text))


def _on_roll(
    tx: Connection, meeting: MeetingId, people: Collection[PersonId]
) -> frozenset[PersonId]:
    found = (
        tx.scalars(_ON_ROLL, {"poll": meeting, "voters": some}).all() for some in chunks(people)
    )
    return frozenset(PersonId(who) for those in found for who in those)


def roll_size(tx: Connection, meeting: MeetingId) -> int:
    """How many people are on the roll of a poll."""
    return tx.scalar(select(func.count()).select_from(ROLL).where(ROLL.c.poll == meeting)) or 0
