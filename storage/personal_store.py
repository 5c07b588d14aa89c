"""What is kept of one person, over SQL. See `bot.ports.personal`."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import datetime

from sqlalchemy import Connection, delete

from bot.ids import PersonId, RoomKey, WordsId
from bot.ports import Account, Room
from bot.ports.personal import Erased, OwnText, PersonalRecord
from storage import directory, forgetting, personal_reading, postgres_notify
from storage.database import Database
from storage.migrate import refuse_newer
from storage.sql import upsert
from storage.tables import FORGET_LATER


class SqlPersonalStore:
    """Implements `bot.ports.personal.PersonalStore`."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def record(self, person: PersonId, sent: int = 200) -> PersonalRecord:
        """See `PersonalStore.record`."""

        def work(tx: Connection) -> PersonalRecord:
            refuse_newer(tx)
            return personal_reading.record(tx, person, sent)

        return await self._db.read(work, patient=True)

    async def accounts_everywhere(self, platform: str, id: str) -> Sequence[Account]:
        """See `PersonalStore.accounts_everywhere`."""
        return await self._db.read(lambda tx: directory.accounts_everywhere(tx, platform, id))

    async def texts(self, person: PersonId) -> Sequence[OwnText]:
        """See `PersonalStore.texts`."""

        def work(tx: Connection) -> Sequence[OwnText]:
            refuse_newer(tx)
            return personal_reading.texts(tx, person)

        return await self._db.read(work)

    async def take_back(self, person: PersonId, words: Collection[WordsId]) -> int:
        """See `PersonalStore.take_back`."""

        def work(tx: Connection) -> int:
            refuse_newer(tx)
            return forgetting.erase(tx, person, words)

        return await self._db.write(work, scrub=True, patient=True)

    async def forget(self, person: PersonId, take_back: Collection[WordsId]) -> Erased:
        """See `PersonalStore.forget`."""
        # Beside the writer: nobody who wants to commit has to wait while a long journal is read.
        lines = await self._db.read(lambda tx: forgetting.find_lines(tx, person), patient=True)

        def work(tx: Connection) -> Erased:
            refuse_newer(tx)
            if self._db.shared:
                postgres_notify.tell_forgotten(tx, person)
            return forgetting.forget(tx, person, take_back, lines)

        return await self._db.write(work, scrub=True, patient=True)

    async def listen(self, told: Callable[[PersonId], None], begins: Callable[[], None]) -> None:
        """See `PersonalStore.listen`."""
        await self._db.listen(
            lambda who: told(PersonId(who)), begins, lambda: None, postgres_notify.FORGOTTEN
        )

    async def forget_later(self, person: PersonId, room: RoomKey | None, at: datetime) -> None:
        """See `PersonalStore.forget_later`."""

        def work(tx: Connection) -> None:
            if room is None:
                tx.execute(delete(FORGET_LATER).where(FORGET_LATER.c.person == person))
                return
            row = {"person": person, "room": room, "at": at}
            upsert(tx, FORGET_LATER, [row], keys=("person",), changed=("room", "at"))

        await self._db.write(work)

    async def to_forget(self) -> Sequence[tuple[PersonId, Room]]:
        """See `PersonalStore.to_forget`."""
        return await self._db.read(personal_reading.to_forget)

    async def tidy(self) -> int:
        """See `PersonalStore.tidy`."""
        return await self._db.write(forgetting.forget_rolls, patient=True)
