"""Notifications between processes on one PostgreSQL (LISTEN and NOTIFY): ids and numbers, and what
people write in web rooms, which is sealed.

A notice is part of the transaction in which an outbox message is struck off: it goes out with the
commit, or not at all. It reaches those who listen at that moment, and is not stored.
"""

from __future__ import annotations

from collections.abc import Collection

import msgspec
from sqlalchemy import Connection, text

from bot.ids import PersonId, RoomKey, number_of
from bot.ports import OutboxMessage
from bot.ports.workers import DeliveryNotice

CHANNEL = "heard"
FORGOTTEN = "heard_forgotten"
"""The channel on which processes tell each other that somebody was forgotten: by their id."""
WAITING = "heard_waiting"
"""The channel on which a process tells that something is in the outbox which it does not deliver
itself: for which platform."""
TALK = "heard_talk"
"""The channel for what people write in web rooms, which is sealed: a notice lies on the disk."""
_TELL = text("SELECT pg_notify(:channel, :payload)")
_TELL_WAITING = text(
    "SELECT pg_notify(:channel, platform) FROM room "
    "WHERE key = ANY(:rooms) AND platform <> ALL(:carried) GROUP BY platform"
)


def tell(tx: Connection, worker: str, outbox_messages: Collection[OutboxMessage]) -> None:
    """Tell other processes what this one has delivered, in order."""
    for outbox_message in outbox_messages:
        notice = DeliveryNotice(
            worker,
            outbox_message.room,
            number_of(outbox_message.meeting),
            outbox_message.number,
            outbox_message.index,
            outbox_message.kind,
            outbox_message.edition,
        )
        payload = msgspec.json.encode(notice).decode()
        tx.execute(_TELL, {"channel": CHANNEL, "payload": payload})


def tell_waiting(tx: Connection, rooms: Collection[RoomKey], carried: Collection[str]) -> None:
    """Something is in the outbox for these rooms: tell those of whose platforms none is carried."""
    asked = {"channel": WAITING, "rooms": sorted(rooms), "carried": sorted(carried)}
    tx.execute(_TELL_WAITING, asked)


def tell_talk(tx: Connection, sealed: Collection[str]) -> None:
    """Tell other processes what people write, in sealed parts."""
    for part in sealed:
        tx.execute(_TELL, {"channel": TALK, "payload": part})


def tell_forgotten(tx: Connection, who: PersonId) -> None:
    """Tell other processes that somebody is forgotten by this transaction."""
    tx.execute(_TELL, {"channel": FORGOTTEN, "payload": who})
