"""Polls: who may answer, and what was answered, with nothing linking the two.

How that works:

- The *roll* says who may answer. It is written when the poll opens. No vote ever touches it; people
  join it only if the meeting is reopened and ends once more.
- The *box* says who has answered, and the figures so far. It is one sealed text in one row; a vote
  puts another in its place. So a vote is in or is not in, and no copy of the database says who has
  voted, let alone how. A comment is a sealed slip beside it; somebody without one adds an empty
  slip of the same length. See `storage.ballot_box`.
- The key is kept outside the database and its folder. See `storage.ballot_keys`.
- When the poll is over, it is counted: the figures are kept, and comments, each only if enough
  people have answered; box, slips and key are destroyed. From then on the key's absence keeps old
  copies shut.
- Votes never pass through the journal, the outbox or a log. Errors do not carry their parameters.

Neither row numbers nor their like tell anything: no row that a vote writes names a person. That
also holds for what databases keep for their own use (PostgreSQL's `xmin`, `ctid`, dead rows,
write-ahead log and archives; SQLite's write-ahead log and freed pages): the same sealed texts.

What this cannot prevent: somebody who has the key, which means the administrator of the
machine, can open the box while the poll is open, and by copies made before and after a vote see
what came in. Where a shared secret stands in for key files, that also holds for old copies later.
And where everybody answers the same, everybody's answer is known.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from hashlib import blake2b
from secrets import token_bytes

import msgspec
from sqlalchemy import ColumnElement, Connection, bindparam, delete, func, insert, select, update

from bot.ids import MeetingId, PersonId
from bot.ports import Ballot, IdFactory, Tally
from bot.records.model import PollRecord
from storage.ballot_box import Box, delivery_mark, open_slip, person_mark, seal_slip
from storage.ballot_keys import BallotKeys, NewKey
from storage.sql import chunks, storable, upsert
from storage.tables import (
    BALLOT_BOX,
    COMMENT_SLIP,
    POLL,
    POLL_COMMENT,
    POLL_RESULT,
    ROLL,
    SPENT_KEY,
)

_encode = msgspec.json.Encoder(order="deterministic").encode
_figures = msgspec.json.Decoder(dict[str, dict[str, int]])
_strings = msgspec.json.Decoder(list[str])

# A fresh id has never been used, but nobody promises that ids do not grow with time. Mixed with
# something that only this process has ever known, they do not.
_PEPPER = token_bytes(32)

_COUNTED = select(POLL_RESULT.c.poll).where(POLL_RESULT.c.poll == POLL.c.meeting).exists()
_POLL = select(POLL.c.seal, POLL.c.fewest, POLL.c.comments_fewest, POLL.c.closed_at).where(
    POLL.c.meeting == bindparam("poll")
)
_OPEN = _POLL.where(POLL.c.closed_at.is_(None), ~_COUNTED)
# One at a time for each poll: a vote reads the box and writes it. (SQLite: see BEGIN.)
_LOCKED = select(POLL.c.meeting).where(POLL.c.meeting == bindparam("poll")).with_for_update()
_ON_ROLL = select(ROLL.c.person).where(
    ROLL.c.poll == bindparam("poll"), ROLL.c.person.in_(bindparam("voters", expanding=True))
)
_RESULT = select(POLL_RESULT).where(POLL_RESULT.c.poll == bindparam("poll"))


def poll(tx: Connection, meeting: MeetingId) -> PollRecord | None:
    """A meeting's poll; the roll comes in the order of the ids on it."""
    shown = [column for column in POLL.c if column is not POLL.c.seal]
    found = tx.execute(select(*shown).where(POLL.c.meeting == meeting)).mappings().first()
    if found is None:
        return None
    on_it = select(ROLL.c.person).where(ROLL.c.poll == meeting).order_by(ROLL.c.person)
    return PollRecord(roll=tuple(tx.scalars(on_it)), **found)


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
    voted = _box(tx, key, meeting).voted
    return frozenset(who for who in eligible if person_mark(key, who) not in voted)


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
    tx.execute(_LOCKED, {"poll": meeting})
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
    known = person_mark(key, voter)
    if known in box.voted:
        return False
    comment = storable(ballot.comment)
    # The roll may have grown since: a box's length goes by how many may answer, not by who has.
    box.places = max(box.places, _eligible(tx, meeting))
    box.add(known, delivery_mark(meeting, source), ballot.answers, comment)
    put(tx, key, meeting, box)
    id = blake2b(new_id().encode(), digest_size=16, key=_PEPPER).hexdigest()
    slip = {"poll": meeting, "id": id, "sealed": seal_slip(key, meeting, id, comment)}
    tx.execute(insert(COMMENT_SLIP), [slip])
    return True


def has_cast(tx: Connection, keys: BallotKeys, meeting: MeetingId, source: str) -> bool:
    """Whether this delivery has brought a ballot into the box; known until a day after the end."""
    delivery = delivery_mark(meeting, source)
    if (result := tx.execute(_RESULT, {"poll": meeting}).first()) is not None:
        return delivery.hex() in _strings.decode(result.deliveries)
    held = tx.execute(_OPEN, {"poll": meeting}).first()
    if held is None or held.seal is None:
        return False
    return delivery in _box(tx, keys.find(held.seal), meeting).voted.values()


def waiting(tx: Connection, keys: BallotKeys, meeting: MeetingId) -> int:
    """How many on the roll have not voted."""
    if (result := tx.execute(_RESULT, {"poll": meeting}).first()) is not None:
        return _eligible(tx, meeting) - int(result.ballots)
    held = tx.execute(_POLL, {"poll": meeting}).first()
    if held is None or held.seal is None:
        return _eligible(tx, meeting)
    return _eligible(tx, meeting) - _box(tx, keys.find(held.seal), meeting).ballots


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
    box = _box(tx, key, meeting)
    comments = _comments(tx, key, meeting)
    return Tally(
        ballots=box.ballots,
        counts=box.counts,
        comments=tuple(text for _, text in comments),
        written=box.comments,
    )


def count(tx: Connection, keys: BallotKeys, meeting: MeetingId) -> str | None:
    """No more votes: keep what may be kept, and destroy the box. Done once, however often asked.

    Returns the name of the key, which is to be destroyed once this is committed; None if there is
    none, or it has been done before.
    """
    tx.execute(_LOCKED, {"poll": meeting})
    held = tx.execute(_POLL, {"poll": meeting}).first()
    if held is None or tx.execute(_RESULT, {"poll": meeting}).first() is not None:
        return None
    box, comments = Box(places=0), list[tuple[str, str]]()
    if held.seal is not None:
        key = keys.find(held.seal)
        box, comments = _box(tx, key, meeting), _comments(tx, key, meeting)
    keep(tx, meeting, box, comments, held.fewest, held.comments_fewest)
    tx.execute(delete(COMMENT_SLIP).where(COMMENT_SLIP.c.poll == meeting))
    tx.execute(delete(BALLOT_BOX).where(BALLOT_BOX.c.poll == meeting))
    spend(tx, POLL.c.meeting == meeting)
    name: str | None = held.seal
    return name


def keep(
    tx: Connection,
    meeting: str,
    box: Box,
    comments: Sequence[tuple[str, str]],
    fewest: int,
    comments_fewest: int | None,
) -> None:
    """Write down what a poll came to: figures and comments only where they may be shown."""
    enough = box.ballots >= fewest
    result = {
        "poll": meeting,
        "ballots": box.ballots,
        "comments": box.comments,
        "counts": _encode(box.counts if enough else {}).decode(),
        "deliveries": _encode(sorted(each.hex() for each in box.voted.values())).decode(),
    }
    tx.execute(insert(POLL_RESULT), [result])
    if comments and enough and box.ballots >= (comments_fewest or fewest):
        rows = [{"poll": meeting, "id": id, "text": text} for id, text in comments]
        tx.execute(insert(POLL_COMMENT), rows)


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
    for table in (COMMENT_SLIP, BALLOT_BOX):
        tx.execute(delete(table).where(table.c.poll.in_(meetings)))
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
    put(tx, new.key, meeting, Box(places=_eligible(tx, meeting)))


def _box(tx: Connection, key: bytes, meeting: MeetingId) -> Box:
    sealed = tx.scalar(select(BALLOT_BOX.c.sealed).where(BALLOT_BOX.c.poll == meeting))
    return Box(places=0) if sealed is None else Box.opened(key, meeting, sealed)


def _comments(tx: Connection, key: bytes, meeting: MeetingId) -> list[tuple[str, str]]:
    """The slips that are not empty, under new random ids, in their order."""
    slips = tx.execute(
        select(COMMENT_SLIP.c.id, COMMENT_SLIP.c.sealed).where(COMMENT_SLIP.c.poll == meeting)
    )
    texts = [open_slip(key, meeting, slip.id, slip.sealed) for slip in slips]
    return sorted((token_bytes(16).hex(), text) for text in texts if text)


def _on_roll(
    tx: Connection, meeting: MeetingId, people: Collection[PersonId]
) -> frozenset[PersonId]:
    found = (
        tx.scalars(_ON_ROLL, {"poll": meeting, "voters": some}).all() for some in chunks(people)
    )
    return frozenset(PersonId(who) for those in found for who in those)


def _eligible(tx: Connection, meeting: MeetingId) -> int:
    return tx.scalar(select(func.count()).select_from(ROLL).where(ROLL.c.poll == meeting)) or 0
