"""Rows of external references: a panel's message, a thread, a calendar entry."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, delete, select, update

from bot.ids import RoomId
from storage.sql import upsert
from storage.tables import ANCHOR

_KEY = ("platform", "tenant", "channel", "name")


def anchor(tx: Connection, where: RoomId, name: str) -> str | None:
    """The reference that was kept under a name."""
    found = select(ANCHOR.c.ref).where(*_at(where), ANCHOR.c.name == name)
    ref: str | None = tx.scalar(found)
    return ref


def anchors(tx: Connection, where: RoomId, prefix: str) -> dict[str, str]:
    """Everything kept for a place under names that begin so."""
    begins = ANCHOR.c.name.startswith(prefix, autoescape=True)
    found = select(ANCHOR.c.name, ANCHOR.c.ref).where(*_at(where), begins)
    return {row.name: row.ref for row in tx.execute(found.order_by(ANCHOR.c.name))}


def named(tx: Connection, platform: str, name: str) -> dict[RoomId, str]:
    """The references kept under a name, at all places of a platform."""
    found = select(ANCHOR).where(ANCHOR.c.platform == platform, ANCHOR.c.name == name)
    return {RoomId(row.platform, row.tenant, row.channel): row.ref for row in tx.execute(found)}


def keep(tx: Connection, where: RoomId, name: str, ref: str) -> None:
    """Keep a reference in place of what was there."""
    row = {
        "platform": where.platform,
        "tenant": where.tenant,
        "channel": where.channel,
        "name": name,
        "ref": ref,
    }
    upsert(tx, ANCHOR, [row], keys=_KEY, changed=("ref",))


def drop(tx: Connection, where: RoomId, name: str) -> None:
    """Forget one."""
    tx.execute(delete(ANCHOR).where(*_at(where), ANCHOR.c.name == name))


def move(tx: Connection, old: RoomId, new: RoomId) -> None:
    """What is kept for one place is from now on kept for another, in place of what was there."""
    tx.execute(delete(ANCHOR).where(*_at(new)))
    values = {"tenant": new.tenant, "channel": new.channel}
    tx.execute(update(ANCHOR).where(*_at(old)).values(**values))


def _at(where: RoomId) -> tuple[ColumnElement[bool], ...]:
    return (
        ANCHOR.c.platform == where.platform,
        ANCHOR.c.tenant == where.tenant,
        ANCHOR.c.channel == where.channel,
    )
