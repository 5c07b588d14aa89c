"""Polls. `storage.ballots` says what keeps them anonymous."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String

from storage.tables.columns import (
    NO_ROWID,
    Row,
    column,
    json_text,
    moment,
    our_id,
    said_text,
    sealed_text,
    table_of,
    whole_number,
)


class PollRow(Row, table=True):
    """A meeting's poll, or that of an anonymous proposal, which is named as no meeting is (see
    `bot.ids.proposal_poll`). `seal`: the name of the key of its box, once there is one.
    `questionnaire`: see `bot.records.questionnaire`; NULL: the first one."""

    __tablename__ = "poll"

    meeting: str = our_id(primary_key=True)
    room: str = our_id(ForeignKey("room.key"))
    opened_at: datetime = moment()
    closes_at: datetime | None = moment(nullable=True)
    fewest: int = whole_number()
    closed_at: datetime | None = moment(nullable=True)
    comments_fewest: int | None = whole_number(nullable=True)
    seal: str | None = our_id(nullable=True)
    questionnaire: str | None = column(String(255), nullable=True)


class RollRow(Row, table=True):
    """Who may answer. Written when the poll opens, and not touched while it is open."""

    __tablename__ = "roll"
    __table_args__ = (NO_ROWID,)

    poll: str = our_id(ForeignKey("poll.meeting"), primary_key=True)
    person: str = our_id(ForeignKey("person.id"), primary_key=True)


class BoxRow(Row, table=True):
    """The figures of an open poll so far. See `storage.ballot_box`."""

    __tablename__ = "ballot_box"
    __table_args__ = (NO_ROWID,)

    poll: str = our_id(ForeignKey("poll.meeting"), primary_key=True)
    sealed: str = sealed_text()


class MarkRow(Row, table=True):
    """That somebody has answered an open poll. `mark` is a keyed hash: it tells nobody who."""

    __tablename__ = "ballot_mark"
    __table_args__ = (NO_ROWID,)

    poll: str = our_id(ForeignKey("poll.meeting"), primary_key=True)
    mark: str = our_id(primary_key=True)
    sealed: str = sealed_text()


class SlipRow(Row, table=True):
    """A comment, or that there is none, until the poll is counted. The id is random."""

    __tablename__ = "comment_slip"
    __table_args__ = (NO_ROWID,)

    poll: str = our_id(ForeignKey("poll.meeting"), primary_key=True)
    id: str = our_id(primary_key=True)
    sealed: str = sealed_text()


class ResultRow(Row, table=True):
    """What may be told of a poll that was counted (see `bot.records.published_poll`). Nothing finer
    is kept. `comments`: how many may be shown; of polls counted before 0037, how many there were.
    Of those, `level`, `roll` and `by_group` are NULL: what is in `counts` was shown.

    `deliveries`: fingerprints of the deliveries that brought ballots, so that one which is
    repeated at the last moment is told that it has arrived. Emptied a day later.
    """

    __tablename__ = "poll_result"

    poll: str = our_id(ForeignKey("poll.meeting"), primary_key=True)
    ballots: int = whole_number()
    comments: int = whole_number()
    counts: str = json_text()
    deliveries: str = json_text()
    level: str | None = our_id(nullable=True)
    held: str | None = our_id(nullable=True)
    roll: int | None = whole_number(nullable=True)
    by_group: str | None = json_text(nullable=True)


class CommentRow(Row, table=True):
    """A comment of a poll in which enough people have answered. The id is random."""

    __tablename__ = "poll_comment"
    __table_args__ = (NO_ROWID,)

    poll: str = our_id(ForeignKey("poll.meeting"), primary_key=True)
    id: str = our_id(primary_key=True)
    text: str = said_text()


class PollReplyRow(Row, table=True):
    """What the published figures of a poll say that somebody should reply to, and the reply.
    `number`: of the meeting that the poll was about; `words`: the reply."""

    __tablename__ = "poll_reply"

    meeting: str = our_id(primary_key=True)
    room: str = our_id(ForeignKey("room.key"), index=True)
    number: int = whole_number()
    flags: str = json_text()
    raised_at: datetime = moment()
    passed_over: int = whole_number()
    words: str | None = our_id(nullable=True)
    by: str | None = our_id(ForeignKey("person.id"), nullable=True)
    replied_at: datetime | None = moment(nullable=True)


class SpentKeyRow(Row, table=True):
    """The name of a key that opens nothing any more, until it has been destroyed."""

    __tablename__ = "spent_key"

    name: str = our_id(primary_key=True)


POLL = table_of(PollRow)
ROLL = table_of(RollRow)
BALLOT_BOX = table_of(BoxRow)
BALLOT_MARK = table_of(MarkRow)
COMMENT_SLIP = table_of(SlipRow)
POLL_RESULT = table_of(ResultRow)
POLL_COMMENT = table_of(CommentRow)
POLL_REPLY = table_of(PollReplyRow)
SPENT_KEY = table_of(SpentKeyRow)
