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

from bot.ports import Parcel, Posted, Shown
from bot.speak import needs

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


Edit = Callable[[Shown, P], Awaitable[Edited]]
"""Shows something else in place of a message."""
TakeAway = Callable[[Shown], Awaitable[None]]
"""Deletes a message, if it is still there."""


def quotes(parcel: Parcel) -> bool:
    """Whether a parcel shows recorded words, itself or in a file."""
    if parcel.card is None:
        return False
    return bool(needs([parcel.card]).words) or any(f.kind == "minutes" for f in parcel.files)


class Quoting:
    """Remembers where parcels stand that quote words, and edits them there."""

    def __init__(self, posted: Posted) -> None:
        self._posted = posted

    async def keep(
        self, parcel: Parcel, channel: str, pages: Mapping[int, str], series: str = ""
    ) -> None:
        """A parcel's pages stand there, by their numbers. `series` tells apart what stands twice,
        such as in a thread as well. Only what quotes words is written down.

        Raises:
            NotSaved: the database cannot be reached.
        """
        if not quotes(parcel):
            return
        for number, ref in pages.items():
            found = Shown(piece=f"{series}{number}", channel=channel, ref=ref)
            await self._posted.keep_shown(parcel, found)

    async def pages(self, parcel: Parcel, series: str = "") -> dict[int, Shown]:
        """Where a parcel's pages stand.

        Raises:
            NotSaved: the database cannot be reached.
        """
        found = await self._posted.shown(parcel)
        numbers = {one.piece.removeprefix(series): one for one in found}
        return {
            int(number): one
            for number, one in sorted(numbers.items())
            if number.isdecimal() and one.piece == f"{series}{number}"
        }

    async def is_lost(self, parcel: Parcel) -> bool:
        """Whether a parcel has been shown, by an older Heard that did not write down where.

        Raises:
            NotSaved: the database cannot be reached.
        """
        return any(one.piece == LOST for one in await self._posted.shown(parcel))

    async def forget(self, parcel: Parcel, piece: str) -> None:
        """A piece is no longer there.

        Raises:
            NotSaved: the database cannot be reached.
        """
        await self._posted.drop_shown(parcel, piece)

    async def amend(
        self,
        parcel: Parcel,
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
        stands = await self.pages(parcel, series)
        if not stands:
            return False
        # All pages are one text: where there is room for fewer, the rest goes with the last one.
        for number, where in stands.items():
            if number >= len(pages):
                await self._drop(parcel, where, take_away)
                continue
            became = await edit(where, pages[number])
            if became is Edited.REFUSED:
                log.info("post_replaced", kind=parcel.kind)
                for one in stands.values():
                    await self._drop(parcel, one, take_away)
                return False
            if became is Edited.GONE:
                await self._posted.drop_shown(parcel, where.piece)
        return True

    async def _drop(self, parcel: Parcel, where: Shown, take_away: TakeAway) -> None:
        await take_away(where)
        await self._posted.drop_shown(parcel, where.piece)
