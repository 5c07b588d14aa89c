"""Posts that quote recorded words, so that they can be edited when the words are erased.

An outbox message is tied to the words it shows when it is put into the outbox. When words go, each
outbox message that has been out with them is handed out once more, with an `edition` above 0: its
messages are edited, in the room's order, again after a failure, as with everything that is said.
Only then does the tie go. What was never out needs nothing: it is put into words when it is
delivered.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, case, delete, exists, or_, select, update
from sqlalchemy import tuple_ as tuple_of

from bot.card_references import words_in
from bot.ids import WordsId, number_of
from bot.ports import OutboxMessage, PostedRef
from storage.sql import chunks, upsert
from storage.tables import PARCEL, QUOTE, SHOWN, SUBJECT, WORDS

_NAMES = ("room", "meeting", "number", "place")
_OUT = or_(PARCEL.c.delivered_at.is_not(None), PARCEL.c.tries > 0)
"""It has been shown, or may be being shown at this moment."""
_AGAIN = {
    "edition": PARCEL.c.edition + 1,
    # Erased words have to go, whatever else is to be shown in their place.
    "retires": 0,
    # What a worker has leased stays with it: it cannot tell whether it has shown the words.
    "until": case((PARCEL.c.delivered_at.is_(None), PARCEL.c.until), else_=None),
    "delivered_at": None,
}


def quoted(outbox_message: OutboxMessage) -> frozenset[WordsId]:
    """The words that an outbox message's card names."""
    return frozenset() if outbox_message.card is None else words_in(outbox_message.card)


def tie(tx: Connection, ties: Iterable[tuple[OutboxMessage, Collection[WordsId]]]) -> None:
    """These outbox messages show these words."""
    rows = [
        {**_key(outbox_message), "words": one}
        for outbox_message, words in ties
        for one in sorted(words)
    ]
    upsert(tx, QUOTE, rows, keys=("words", *_NAMES), changed=())


def reopen(tx: Connection, gone: Collection[WordsId]) -> None:
    """These words have just been erased: what has been out with them is to be edited."""
    for some in chunks(gone):
        ties = select(*_columns(QUOTE)).where(QUOTE.c.words.in_(some))
        tx.execute(update(PARCEL).where(_among(ties), _OUT).values(_AGAIN))
        edited = exists().where(_same(PARCEL, QUOTE), PARCEL.c.edition > 0)
        tx.execute(delete(QUOTE).where(QUOTE.c.words.in_(some), ~edited))


def reopen_stale(tx: Connection) -> int:
    """Whatever has arrived and quotes words that are no longer there is to be edited; how many."""
    ties = select(*_columns(QUOTE)).where(_erased())
    stale = update(PARCEL).where(_among(ties), PARCEL.c.delivered_at.is_not(None))
    return tx.execute(stale.values(_AGAIN)).rowcount


def settle(tx: Connection, outbox_messages: Collection[OutboxMessage]) -> None:
    """These have been edited: what they no longer show is tied to them no longer."""
    for outbox_message in outbox_messages:
        if arrived(tx, outbox_message):
            tx.execute(delete(QUOTE).where(_is(QUOTE, outbox_message), _erased()))


def arrived(tx: Connection, outbox_message: OutboxMessage) -> bool:
    """Whether an outbox message has arrived as it is now."""
    found = select(PARCEL.c.delivered_at).where(_is(PARCEL, outbox_message))
    return tx.scalar(found) is not None


def of_parcel() -> ColumnElement[bool]:
    """Whether an outbox message quotes words that are kept; for use in a statement on outbox
    messages."""
    return exists().where(_same(QUOTE, PARCEL), QUOTE.c.words == WORDS.c.id)


def forget_orphans(tx: Connection) -> None:
    """Forget what outbox messages quoted and were about, and where they stood, that are no longer
    kept."""
    for table in (QUOTE, SHOWN, SUBJECT):
        tx.execute(delete(table).where(~exists().where(_same(PARCEL, table))))


# -- where it stands -------------------------------------------------------------------------------


def shown(tx: Connection, outbox_message: OutboxMessage) -> Sequence[PostedRef]:
    """The messages and files that show an outbox message."""
    found = select(SHOWN).where(_is(SHOWN, outbox_message)).order_by(SHOWN.c.piece)
    return [
        PostedRef(piece=row.piece, channel=row.channel, ref=row.ref) for row in tx.execute(found)
    ]


def keep(tx: Connection, outbox_message: OutboxMessage, found: PostedRef) -> None:
    """Write one down."""
    row = {**_key(outbox_message), "piece": found.piece, "channel": found.channel, "ref": found.ref}
    upsert(tx, SHOWN, [row], keys=(*_NAMES, "piece"), changed=("channel", "ref"))


def drop(tx: Connection, outbox_message: OutboxMessage, piece: str) -> None:
    """Forget one that is no longer there."""
    tx.execute(delete(SHOWN).where(_is(SHOWN, outbox_message), SHOWN.c.piece == piece))


def _key(outbox_message: OutboxMessage) -> dict[str, Any]:
    key = (
        outbox_message.room,
        number_of(outbox_message.meeting),
        outbox_message.number,
        outbox_message.index,
    )
    return dict(zip(_NAMES, key, strict=True))


def _columns(table: Any) -> list[Any]:
    return [table.c[name] for name in _NAMES]


def _is(table: Any, outbox_message: OutboxMessage) -> ColumnElement[bool]:
    return and_(*(table.c[name] == value for name, value in _key(outbox_message).items()))


def _same(one: Any, other: Any) -> ColumnElement[bool]:
    return and_(*(one.c[name] == other.c[name] for name in _NAMES))


def _among(ties: Any) -> ColumnElement[bool]:
    return tuple_of(*_columns(PARCEL)).in_(ties)


def _erased() -> ColumnElement[bool]:
    return ~exists().where(WORDS.c.id == QUOTE.c.words)
