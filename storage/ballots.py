"""Polls: who may answer, and what was answered, with nothing that joins the two.

How it is made so:

- The *roll* has one row per person, written when the poll opens, and says whether they have voted.
  No time, no answer. The *ballot* has answers and a comment. No time, no person, no foreign key to
  one.
- A ballot's key is random, and ballots are kept and read in the order of their keys. A poll's
  ballots are all written again, in that order, whenever one comes in; so are the rows of its roll.
  Otherwise the databases would tell: SQLite numbers rows as they come (these tables have no such
  number), PostgreSQL notes with each row the transaction that wrote it (`xmin`) and where it lies
  (`ctid`). This way all rows of a poll carry the same transaction, and lie in an order that has
  nothing to do with voting.
- Votes never pass through the journal, the outbox or a log. Errors do not carry their parameters.

What it does not do, and cannot: somebody who administers the database and copies it just before and
just after one person voted sees one name struck off and one ballot more. The same can be had from
what databases keep for their own use until they clean up: dead rows before a VACUUM, the
write-ahead log and its archive, point-in-time backups, replication, statement logging. So can
whoever administers the machine. Where that matters, back up while no poll is open, and do not
archive the write-ahead log. And where everybody answers the same, everybody's answer is known.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from hashlib import blake2b
from secrets import token_bytes

import msgspec
from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    bindparam,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)

from bot.ids import MeetingId, PersonId
from bot.lasting.records import PollRecord
from bot.ports import Ballot, Fresh, Tally
from storage.sql import storable
from storage.tables import BALLOT, POLL, ROLL

_encode = msgspec.json.Encoder(order="deterministic").encode
_decode = msgspec.json.Decoder(dict[str, str]).decode

# A fresh id has never been used, but nobody promises that ids do not grow with time. Mixed with
# something that only this process has ever known, they do not.
_PEPPER = token_bytes(32)

_OPEN = (
    select(POLL.c.meeting)
    .where(POLL.c.meeting == bindparam("poll"), POLL.c.closed_at.is_(None))
    # One at a time for each poll, so that rewriting its rows meets nobody. (SQLite: see BEGIN.)
    .with_for_update()
)
_ENTRY = ROLL.alias("entry")
_NOT_VOTED = select(_ENTRY.c.person).where(
    _ENTRY.c.poll == bindparam("the_poll"),
    _ENTRY.c.person == bindparam("voter"),
    _ENTRY.c.voted.is_(False),
)
_STRIKE = (
    update(ROLL)
    .where(ROLL.c.poll == bindparam("the_poll"), _NOT_VOTED.exists())
    # Every row of the roll is written, whoever votes.
    .values(voted=or_(ROLL.c.voted, ROLL.c.person == bindparam("voter")))
)
_BALLOTS = select(BALLOT).where(BALLOT.c.poll == bindparam("poll")).order_by(BALLOT.c.key)


def poll(tx: Connection, meeting: MeetingId) -> PollRecord | None:
    """A meeting's poll; the roll comes in the order of the ids on it."""
    found = tx.execute(select(POLL).where(POLL.c.meeting == meeting)).mappings().first()
    if found is None:
        return None
    on_it = select(ROLL.c.person).where(ROLL.c.poll == meeting).order_by(ROLL.c.person)
    return PollRecord(roll=tuple(tx.scalars(on_it)), **found)


def may_vote(tx: Connection, meeting: MeetingId, person: PersonId) -> bool:
    """Whether somebody can still vote in this poll."""
    still = _NOT_VOTED.join(POLL, POLL.c.meeting == _ENTRY.c.poll)
    still = still.where(POLL.c.closed_at.is_(None))
    return tx.scalar(still, {"the_poll": meeting, "voter": person}) is not None


def cast(tx: Connection, ballot: Ballot, voter: PersonId, fresh: Fresh) -> bool:
    """Strike the voter off and put the ballot in; False if they cannot vote (any more)."""
    if tx.scalar(_OPEN, {"poll": ballot.meeting}) is None:
        return False
    if tx.execute(_STRIKE, {"the_poll": ballot.meeting, "voter": voter}).rowcount == 0:
        return False
    _put_in(tx, ballot, fresh())
    return True


def _put_in(tx: Connection, ballot: Ballot, unused: str) -> None:
    new = {
        "poll": ballot.meeting,
        "key": blake2b(unused.encode(), digest_size=16, key=_PEPPER).hexdigest(),
        "answers": _encode(ballot.answers).decode(),
        "comment": storable(ballot.comment),
    }
    # Not an UPDATE of them all: that would leave the new one lying behind the others.
    before = [dict(row) for row in tx.execute(_BALLOTS, {"poll": ballot.meeting}).mappings()]
    tx.execute(delete(BALLOT).where(BALLOT.c.poll == ballot.meeting))
    tx.execute(insert(BALLOT), sorted([*before, new], key=lambda row: row["key"]))


def waiting(tx: Connection, meeting: MeetingId) -> int:
    """How many on the roll have not voted."""
    return _count(tx, meeting, ROLL.c.voted.is_(False))


def tally(tx: Connection, meeting: MeetingId) -> Tally:
    """The answers, counted; comments in the order of the random keys."""
    ballots = tx.execute(_BALLOTS, {"poll": meeting}).all()
    return Tally(
        ballots=len(ballots),
        eligible=_count(tx, meeting),
        counts=_counted(ballots),
        comments=tuple(ballot.comment for ballot in ballots if ballot.comment),
    )


def _counted(ballots: Sequence[Row[tuple[str, str, str, str]]]) -> dict[str, dict[str, int]]:
    counts: dict[str, Counter[str]] = {}
    for ballot in ballots:
        for question, answer in _decode(ballot.answers).items():
            counts.setdefault(question, Counter())[answer] += 1
    return {question: dict(answers) for question, answers in sorted(counts.items())}


def _count(tx: Connection, meeting: MeetingId, *only: ColumnElement[bool]) -> int:
    of_them = select(func.count()).select_from(ROLL).where(ROLL.c.poll == meeting, *only)
    return tx.scalar(of_them) or 0
