"""`bot.ports.ExternalRefs` over SQL: every method is one transaction."""

from __future__ import annotations

from collections.abc import Sequence

from bot.ids import RoomId
from bot.ports import OutboxMessage, PostedRef
from storage import external_ref_rows, quoted_posts
from storage.database import Database


class SqlExternalRefs:
    """Where things stand on their platforms, and which messages show what."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def get(self, where: RoomId, name: str) -> str | None:
        """The reference that was kept under a name; None if there is none."""
        return await self._db.read(lambda tx: external_ref_rows.anchor(tx, where, name))

    async def get_all(self, where: RoomId, prefix: str = "") -> dict[str, str]:
        """Everything kept for a place under names that begin so."""
        return await self._db.read(lambda tx: external_ref_rows.anchors(tx, where, prefix))

    async def get_everywhere(self, platform: str, name: str) -> dict[RoomId, str]:
        """The references kept under a name, at all places of a platform."""
        return await self._db.read(lambda tx: external_ref_rows.named(tx, platform, name))

    async def save(self, where: RoomId, name: str, ref: str) -> None:
        """Keep a reference in place of what was there."""
        await self._db.write(lambda tx: external_ref_rows.keep(tx, where, name, ref))

    async def delete(self, where: RoomId, name: str) -> None:
        """Forget one, if it is there."""
        await self._db.write(lambda tx: external_ref_rows.drop(tx, where, name))

    async def posted_refs(self, outbox_message: OutboxMessage) -> Sequence[PostedRef]:
        """The messages and files that show an outbox message."""
        return await self._db.read(lambda tx: quoted_posts.shown(tx, outbox_message))

    async def save_posted_ref(self, outbox_message: OutboxMessage, shown: PostedRef) -> None:
        """Write one down, in place of what was known of that piece."""
        await self._db.write(lambda tx: quoted_posts.keep(tx, outbox_message, shown))

    async def delete_posted_ref(self, outbox_message: OutboxMessage, piece: str) -> None:
        """A piece is no longer there."""
        await self._db.write(lambda tx: quoted_posts.drop(tx, outbox_message, piece))
