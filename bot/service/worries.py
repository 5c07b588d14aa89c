"""Sends what somebody writes to their team's contact, privately and durably.

What is written down for good says that something was sent, and to whom. Who sent it, and what,
stands in a table of its own until it has arrived, and nowhere else: the delivery's own id, which
can have an account in it, stays out of the journal too.
"""

from __future__ import annotations

from datetime import datetime

from bot.commands.command_answers import Worry
from bot.errors import Refused
from bot.events import WorrySent
from bot.ids import PersonId
from bot.meeting.cards import care as cards
from bot.meeting.cards.shared_buttons import note
from bot.ports import Room
from bot.ports.storage_types import OutboxMessage, WorryRow
from bot.service.core import Core
from bot.service.jobs import Decision, Done


class WorrySending:
    """Takes messages to contacts in."""

    def __init__(self, core: Core) -> None:
        self._core = core

    async def carry_out(self, room: Room, by: PersonId, wanted: Worry, at: datetime) -> Done:
        """Send a message, or delete one that the contact has read.

        Raises:
            Refused: there is nobody to send it to, or nothing to delete.
            NotSaved, Uncertain: it was not saved, or nobody knows.
        """
        if wanted.read:
            return await self._read(wanted.read, by)
        return await self._send(room, by, wanted, at)

    async def _send(self, room: Room, by: PersonId, wanted: Worry, at: datetime) -> Done:
        core = self._core
        if await core.store.account(wanted.to) is None:
            raise Refused("refused-no-contact")
        row = WorryRow(
            id=core.new_id(),
            room=room.key,
            to=wanted.to,
            by=by,
            named=wanted.named,
            text=wanted.text,
            at=at,
        )
        # Where there are no direct messages but Heard's own page, it stays until it is read there.
        kept = core.offers_of(room.where).by_link
        event = WorrySent(at=at, to=wanted.to, about=row.id, kept=kept)
        done = await core.submit(room, None, at, lambda _: Decision(event=event, aside=row))
        return Done(
            loaded=done.loaded,
            reply=cards.worry_on_its_way(wanted.to),
            changed=True,
            written=True,
        )

    async def _read(self, message: str, by: PersonId) -> Done:
        if not await self._core.store.worries.has_read(message, by):
            raise Refused("refused-worry-gone")
        return Done(reply=note("noted-worry-read"), changed=True)

    async def undelivered(self, outbox_message: OutboxMessage) -> bool:
        """A message could not be delivered: hand it back to whoever wrote it. False if this was no
        such message, or nobody knows any more who wrote it.

        Raises:
            NotSaved: the database cannot be reached.
        """
        card = None if outbox_message.card is None else cards.returned(outbox_message.card)
        if card is None:
            return False
        return await self._core.store.worries.give_back(outbox_message, card)
