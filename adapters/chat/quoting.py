"""Which messages show what quotes recorded words, so that they are edited when those are erased.

A platform brings the primitives: edit a message, take one away. When a parcel comes once more
because words that it quotes are gone (its `edition` is above 0), its messages are edited to what it
says now. A message that somebody has deleted meanwhile quotes nothing any more: nothing is put in
its place. What cannot be edited is taken away, and what it says now is posted anew.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from enum import Enum
from typing import TypeVar

import structlog

from bot.ports import OutboxMessage, PostedRef, PostedRefs
from bot.render import references

log = structlog.get_logger(__name__)

P = TypeVar("P")


LOST = "?"
"""The piece that stands for messages that were posted before it was written down where."""


class Edited(Enum):
    """What became of an attempt to edit a message."""

    DONE = "done"
    GONE = "gone"
    """It is no longer there."""
    REFUSED = "refused"
    """It is there, and the platform lets nobody edit it (any more)."""


Edit = Callable[[PostedRef, P], Awaitable[Edited]]
"""Shows something else in place of a message."""
TakeAway = Callable[[PostedRef], Awaitable[None]]
"""Deletes a message, if it is still there."""


def quotes(outbox_message: OutboxMessage) -> bool:
    """Whether a parcel shows recorded words, itself or in a file."""
    if outbox_message.card is None:
        return False
    return bool(references([outbox_message.card]).words) or any(
        f.kind == "minutes" for f in outbox_message.files
    )


class Quoting:
    """Remembers where parcels stand that quote words, and edits them there."""

    def __init__(self, posted: PostedRefs) -> None:
        self._posted = posted

    async def keep(
        self,
        outbox_message: OutboxMessage,
        channel: str,
        pages: Mapping[int, str],
        series: str = "",
    ) -> None:
        """A parcel's pages stand there, by their numbers. `series` tells apart what stands twice,
        such as in a thread as well. Only what quotes words is written down.

        Raises:
            NotSaved: the database cannot be reached.
        """
        if not quotes(outbox_message):
            return
        for number, ref in pages.items():
            found = PostedRef(piece=f"{series}{number}", channel=channel, ref=ref)
            await self._posted.save_posted_ref(outbox_message, found)

    async def pages(self, outbox_message: OutboxMessage, series: str = "") -> dict[int, PostedRef]:
        """Where a parcel's pages stand.

        Raises:
            NotSaved: the database cannot be reached.
        """
        found = await self._posted.posted_refs(outbox_message)
        numbers = {one.piece.removeprefix(series): one for one in found}
        return {
            int(number): one
            for number, one in sorted(numbers.items())
            if number.isdecimal() and one.piece == f"{series}{number}"
        }

    async def is_lost(self, outbox_message: OutboxMessage) -> bool:
        """Whether a parcel has been shown, by an older Heard that did not write down where.

        Raises:
            NotSaved: the database cannot be reached.
        """
        return any(one.piece == LOST for one in await self._posted.posted_refs(outbox_message))

    async def forget(self, outbox_message: OutboxMessage, piece: str) -> None:
        """A piece is no longer there.

        Raises:
            NotSaved: the database cannot be reached.
        """
        await self._posted.delete_posted_ref(outbox_message, piece)

    async def amend(
        self,
        outbox_message: OutboxMessage,
        pages: Sequence[P],
        edit: Edit[P],
        take_away: TakeAway,
        series: str = "",
    ) -> bool:
        """Edit a parcel's messages to what it says now. False if they are not known, or have been
        taken away because they could not be edited: then it is to be posted.

        Raises:
            NotSaved: the database cannot be reached.
            Exception: whatever `edit` and `take_away` raise; what is done is done.
        """
        stands = await self.pages(outbox_message, series)
        if not stands:
            return False
        # All pages are one text: where there is room for fewer, the rest goes with the last one.
        for number, where in stands.items():
            if number >= len(pages):
                await self._drop(outbox_message, where, take_away)
                continue
            became = await edit(where, pages[number])
            if became is Edited.REFUSED:
                log.info("post_replaced", kind=outbox_message.kind)
                for one in stands.values():
                    await self._drop(outbox_message, one, take_away)
                return False
            if became is Edited.GONE:
                await self._posted.delete_posted_ref(outbox_message, where.piece)
        return True

    async def _drop(
        self, outbox_message: OutboxMessage, where: PostedRef, take_away: TakeAway
    ) -> None:
        await take_away(where)
        await self._posted.delete_posted_ref(outbox_message, where.piece)
