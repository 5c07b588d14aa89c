"""What people raised that was recorded, and what became of it.

Words without a name have no author here: whose they are stands in `words.by`, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, and_, case, delete, func, or_, select, update

from bot.ids import MeetingId, PersonId, RoomKey, WordsId, room_of
from bot.ports.recorded_views import Recorded
from bot.ports.storage_types import WordsRow
from bot.records.model import NoteKind
from bot.records.recorded_views import (
    ConstraintKind,
    Outcome,
    View,
    ViewAnswer,
    ViewAnswerRecord,
    ViewKind,
    ViewOutcomeRecord,
    ViewRecord,
    ViewsToldRecord,
)
from storage import programme, quoted_posts
from storage.database import Database
from storage.sql import chunks, storable, upsert
from storage.tables import NOTE, VIEW, WORDS

_OF_A_VIEW = View.__struct_fields__
_COLUMNS = [VIEW.c.number, VIEW.c.meeting, *(VIEW.c[name] for name in _OF_A_VIEW)]
_AUTHOR: ColumnElement[str] = func.coalesce(VIEW.c.by, WORDS.c.by)
_WITH_WORDS = VIEW.join(WORDS, WORDS.c.id == VIEW.c.words)
"""A view whose words are gone is nobody's concern any more."""
_IS_NEWS = and_(
    VIEW.c.changed_at.is_not(None),
    or_(VIEW.c.told_at.is_(None), VIEW.c.told_at < VIEW.c.changed_at),
)
_NOT_HEARD = VIEW.c.answer == ViewAnswer.NOT_HEARD.value
_IS_OPEN = VIEW.c.outcome.is_(None)
_CODES = (
    ("outcome", Outcome),
    ("answer", ViewAnswer),
    ("constraint_kind", ConstraintKind),
)
"""What is kept as a code, if it is there."""
_WHAT_GOES = select(VIEW.c.number, VIEW.c.reason, VIEW.c.meant)


# -- writing ---------------------------------------------------------------------------------------


def record(tx: Connection, records: list[ViewRecord]) -> None:
    """Write views down. What is there already stays as it is."""
    rows = [
        {
            "room": r.room,
            "meeting": r.meeting,
            **msgspec.structs.asdict(r.view),
            "changed_at": r.view.at,
            "told_at": None,
        }
        for r in records
    ]
    upsert(tx, VIEW, rows, keys=("words",), changed=())


def decide(tx: Connection, records: list[ViewOutcomeRecord]) -> None:
    """Write down what became of views. What their authors said of an earlier outcome goes, unless
    they said that they were not heard."""
    for each in records:
        new = {
            "outcome": each.outcome,
            "reason": each.reason,
            "decision": each.decision,
            "decided_at": None if each.outcome is None else each.at,
            "changed_at": each.at,
            "answer": case((_NOT_HEARD, VIEW.c.answer), else_=None),
        }
        for some in chunks(each.words):
            theirs = (VIEW.c.room == each.room, VIEW.c.words.in_(some))
            before = tx.execute(_WHAT_GOES.where(*theirs)).all()
            tx.execute(update(VIEW).where(*theirs).values(new))
            # A text is released with what became of it.
            programme.hold_back(tx, some)
            _forget_texts(tx, before)


def answer(tx: Connection, records: list[ViewAnswerRecord]) -> None:
    """Write down what authors say to what became of their views."""
    for each in records:
        new: dict[str, Any] = {
            "answer": each.answer,
            # Of words without a name nobody is told whose the answer is.
            "named": case((VIEW.c.by.is_(None), False), else_=each.named),
            "answered_at": each.at,
        }
        if each.answer is ViewAnswer.MISREAD:
            new |= {"outcome": None, "reason": None, "decision": None, "decided_at": None}
        if each.meant is not None:
            new["meant"] = each.meant
        its = (VIEW.c.room == each.room, VIEW.c.words == each.words)
        before = tx.execute(_WHAT_GOES.where(*its)).all()
        tx.execute(update(VIEW).where(*its).values(new))
        if each.answer is not ViewAnswer.RIGHT:
            programme.hold_back(tx, [each.words])
        _forget_texts(tx, before)


def told(tx: Connection, records: list[ViewsToldRecord]) -> None:
    """These people know how everything stands that they raised in a room."""
    for each in records:
        for some in chunks(each.people):
            theirs = select(VIEW.c.words).select_from(_WITH_WORDS)
            theirs = theirs.where(VIEW.c.room == each.room, _AUTHOR.in_(some), _IS_NEWS)
            tx.execute(update(VIEW).where(VIEW.c.words.in_(theirs)).values(told_at=each.at))


def forget_words(tx: Connection, gone: Collection[str]) -> None:
    """These words were deleted: a view that consisted of them goes, too."""
    for some in chunks(gone):
        _delete(tx, tx.execute(_WHAT_GOES.where(VIEW.c.words.in_(some))).all())


def prune(tx: Connection, before: datetime, limit: int) -> int:
    """Delete views of before then; how many went. A constraint stays for as long as it comes back,
    and goes with its words: nothing else has them."""
    is_constraint = VIEW.c.kind == ViewKind.CONSTRAINT.value
    ended = VIEW.c.outcome.in_((Outcome.KEPT_TO.value, Outcome.AVOIDED.value))
    goes = or_(~is_constraint, and_(ended, VIEW.c.decided_at < before))
    wanted = select(*_WHAT_GOES.selected_columns, VIEW.c.words, VIEW.c.kind)
    old = wanted.where(VIEW.c.at < before, goes).order_by(VIEW.c.number)
    found = tx.execute(old.limit(limit)).all()
    _delete(tx, found)
    _erase(tx, [row.words for row in found if row.kind == ViewKind.CONSTRAINT.value])
    return len(found)


def _erase(tx: Connection, words: Collection[str]) -> None:
    for some in chunks(words):
        tx.execute(delete(WORDS).where(WORDS.c.id.in_(some)))
        quoted_posts.reopen(tx, [WordsId(key) for key in some])


def _delete(tx: Connection, views: Sequence[Any]) -> None:
    """Delete views with what was written of their outcomes, which nothing else would ever reach."""
    for some in chunks([row.number for row in views]):
        tx.execute(delete(VIEW).where(VIEW.c.number.in_(some)))
    if views:
        programme.forget_texts(tx)
    _forget_texts(tx, views)


def _forget_texts(tx: Connection, before: Sequence[Any]) -> None:
    """Delete what was written of outcomes as these rows have it, as far as no view has it any more:
    one reason may have been given for several, and another may have taken its place."""
    texts = {text for row in before for text in (row.reason, row.meant) if text is not None}
    for some in chunks(texts):
        still = set(tx.scalars(select(VIEW.c.reason).where(VIEW.c.reason.in_(some))))
        still |= set(tx.scalars(select(VIEW.c.meant).where(VIEW.c.meant.in_(some))))
        gone = [WordsId(text) for text in some if text not in still]
        tx.execute(delete(WORDS).where(WORDS.c.id.in_(gone)))
        quoted_posts.reopen(tx, gone)


# -- reading ---------------------------------------------------------------------------------------


def unsettled(tx: Connection, room: RoomKey, limit: int, offset: int = 0) -> Sequence[Recorded]:
    """The views of a room that are pending or disputed: those whose authors say that they were not
    heard come first, then those that have waited longest."""
    wanted = select(*_COLUMNS).select_from(_WITH_WORDS).where(*_unsettled(room))
    in_order = wanted.order_by(case((_NOT_HEARD, 0), else_=1), VIEW.c.at, VIEW.c.number)
    return [_recorded(row) for row in tx.execute(in_order.limit(limit).offset(offset)).mappings()]


def has_decision(tx: Connection, room: RoomKey, words: WordsId) -> bool:
    """Whether a room has a decision with these words, and they are still kept."""
    its = (NOTE.c.room == room, NOTE.c.words == words, NOTE.c.kind == NoteKind.DECISION.value)
    kept = select(NOTE.c.words).join(WORDS, WORDS.c.id == NOTE.c.words).where(*its)
    return tx.scalar(kept) is not None


def count_unsettled(tx: Connection, room: RoomKey, until: datetime | None = None) -> int:
    """How many views of a room are pending or disputed; `until`: of those that were recorded until
    then."""
    count = select(func.count()).select_from(_WITH_WORDS).where(*_unsettled(room))
    if until is not None:
        count = count.where(VIEW.c.at <= until)
    return tx.scalar(count) or 0


def _unsettled(room: RoomKey) -> tuple[ColumnElement[bool], ...]:
    return VIEW.c.room == room, or_(_IS_OPEN, _NOT_HEARD)


def find(tx: Connection, room: RoomKey, numbers: Collection[int]) -> Sequence[Recorded]:
    """The views of a room with these numbers, as far as they and their words are there, in the
    order in which they came."""
    found = []
    for some in chunks(numbers):
        wanted = select(*_COLUMNS).select_from(_WITH_WORDS)
        wanted = wanted.where(VIEW.c.room == room, VIEW.c.number.in_(some))
        found += [_recorded(r) for r in tx.execute(wanted.order_by(VIEW.c.number)).mappings()]
    return found


def raised(tx: Connection, who: PersonId) -> Sequence[tuple[RoomKey, Recorded]]:
    """Everything that somebody raised, in all rooms, in the order in which it came."""
    wanted = select(VIEW.c.room, *_COLUMNS).select_from(_WITH_WORDS).where(_is_by(who))
    rows = tx.execute(wanted.order_by(VIEW.c.room, VIEW.c.number)).mappings()
    return [(RoomKey(row["room"]), _recorded(row)) for row in rows]


def raised_in(
    tx: Connection, room: RoomKey, who: PersonId, limit: int, offset: int
) -> tuple[Sequence[Recorded], int]:
    """What somebody raised in one room, the newest first, and how much there is in all."""
    theirs = (VIEW.c.room == room, _is_by(who))
    count = select(func.count()).select_from(_WITH_WORDS).where(*theirs)
    wanted = select(*_COLUMNS).select_from(_WITH_WORDS).where(*theirs)
    wanted = wanted.order_by(VIEW.c.number.desc()).limit(limit).offset(offset)
    return [_recorded(row) for row in tx.execute(wanted).mappings()], tx.scalar(count) or 0


def is_author(tx: Connection, who: PersonId, room: RoomKey, words: WordsId) -> bool:
    """Whether somebody raised this view."""
    wanted = select(VIEW.c.words).select_from(_WITH_WORDS)
    its = (VIEW.c.room == room, VIEW.c.words == words, _is_by(who))
    return tx.scalar(wanted.where(*its)) is not None


def news(tx: Connection, room: RoomKey) -> dict[PersonId, list[Recorded]]:
    """What has changed in what people raised in a room, and they were not told."""
    wanted = select(_AUTHOR.label("author"), *_COLUMNS).select_from(_WITH_WORDS)
    rows = tx.execute(wanted.where(VIEW.c.room == room, _IS_NEWS).order_by(VIEW.c.number))
    found: dict[PersonId, list[Recorded]] = {}
    for row in rows.mappings():
        found.setdefault(PersonId(row["author"]), []).append(_recorded(row))
    return found


def of_meeting(tx: Connection, meeting: MeetingId) -> Sequence[Recorded]:
    """The views that were recorded in a meeting."""
    # The index is by rooms.
    its = (VIEW.c.room == room_of(meeting), VIEW.c.meeting == meeting)
    wanted = select(*_COLUMNS).select_from(_WITH_WORDS).where(*its)
    return [_recorded(row) for row in tx.execute(wanted.order_by(VIEW.c.number)).mappings()]


def _is_by(who: PersonId) -> ColumnElement[bool]:
    return or_(VIEW.c.by == who, and_(VIEW.c.by.is_(None), WORDS.c.by == who))


def _recorded(row: Any) -> Recorded:
    values = {name: row[name] for name in _OF_A_VIEW}
    values["kind"] = ViewKind(values["kind"])
    for name, code in _CODES:
        if values[name] is not None:
            values[name] = code(values[name])
    return Recorded(number=row["number"], meeting=MeetingId(row["meeting"]), view=View(**values))


class SqlViews:
    """Implements `bot.ports.recorded_views.RecordedViews`."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def has_decision(self, room: RoomKey, words: WordsId) -> bool:
        """See `RecordedViews.has_decision`."""
        return await self._db.read(lambda tx: has_decision(tx, room, words))

    async def unsettled(self, room: RoomKey, limit: int, offset: int = 0) -> Sequence[Recorded]:
        """See `RecordedViews.unsettled`."""
        return await self._db.read(lambda tx: unsettled(tx, room, limit, offset))

    async def count_unsettled(self, room: RoomKey, until: datetime | None = None) -> int:
        """See `RecordedViews.count_unsettled`."""
        return await self._db.read(lambda tx: count_unsettled(tx, room, until))

    async def find(self, room: RoomKey, numbers: Collection[int]) -> Sequence[Recorded]:
        """See `RecordedViews.find`."""
        return await self._db.read(lambda tx: find(tx, room, numbers))

    async def raised(self, who: PersonId) -> Sequence[tuple[RoomKey, Recorded]]:
        """See `RecordedViews.raised`."""
        return await self._db.read(lambda tx: raised(tx, who))

    async def raised_in(
        self, room: RoomKey, who: PersonId, limit: int, offset: int = 0
    ) -> tuple[Sequence[Recorded], int]:
        """See `RecordedViews.raised_in`."""
        return await self._db.read(lambda tx: raised_in(tx, room, who, limit, offset))

    async def is_author(self, who: PersonId, room: RoomKey, words: WordsId) -> bool:
        """See `RecordedViews.is_author`."""
        return await self._db.read(lambda tx: is_author(tx, who, room, words))

    async def news(self, room: RoomKey) -> dict[PersonId, list[Recorded]]:
        """See `RecordedViews.news`."""
        return await self._db.read(lambda tx: news(tx, room))

    async def answer(self, record: ViewAnswerRecord, words: WordsRow | None) -> None:
        """See `RecordedViews.answer`."""

        def work(tx: Connection) -> None:
            if words is not None:
                row = {
                    "id": words.id,
                    "room": words.room,
                    "by": words.by,
                    "use": words.use,
                    "text": storable(words.text),
                    "at": words.at,
                    "source": None,
                }
                upsert(tx, WORDS, [row], keys=("id",), changed=())
            answer(tx, [record])

        await self._db.write(work)

    async def of_meeting(self, meeting: MeetingId) -> Sequence[Recorded]:
        """See `RecordedViews.of_meeting`."""
        return await self._db.read(lambda tx: of_meeting(tx, meeting))
