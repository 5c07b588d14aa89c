"""Tracks the messages that quote recorded words, so that they are edited when the words are erased.

The platform provides the primitives: edit a message, delete one. When an outbox message comes again
because words it quotes are gone (its `edition` is above 0), the messages that show it are edited to
what it says now. One that somebody has deleted meanwhile quotes nothing any more and is not
replaced. One that cannot be edited is deleted, and posted again as it is now.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from enum import Enum
from typing import TypeVar

import structlog

from adapters.chat.platform import Destination
from bot.card_references import words_in
from bot.meeting.subjects import subjects_of
from bot.ports import OutboxMessage, PostedRef, PostedRefs

log = structlog.get_logger(__name__)

P = TypeVar("P")


LOST = "?"
"""The piece that stands for messages posted before their places were recorded."""


class Edited(Enum):
    """The result of an attempt to edit a message."""

    DONE = "done"
    GONE = "gone"
    """It is no longer there."""
    REFUSED = "refused"
    """It is there, but can no longer be edited."""


Edit = Callable[[PostedRef, P], Awaitable[Edited]]
"""Shows something else in place of a message."""
Find = Callable[[Destination, str, datetime, Sequence[P]], Awaitable[Mapping[int, str]]]
"""As `Platform.find`."""
TakeAway = Callable[[PostedRef], Awaitable[None]]
"""Deletes a message, if it is still there."""


def quotes(outbox_message: OutboxMessage) -> bool:
    """Whether an outbox message shows recorded words, itself or in a file."""
    if outbox_message.card is None:
        return False
    return bool(words_in(outbox_message.card)) or any(
        f.kind == "minutes" for f in outbox_message.files
    )


def ends(outbox_message: OutboxMessage) -> bool:
    """Whether an outbox message has buttons that go once what they are about is over."""
    return outbox_message.card is not None and bool(subjects_of(outbox_message.card))


def key_of(outbox_message: OutboxMessage, series: str = "", edition: int | None = None) -> str:
    """The key of an outbox message's posts and files. It changes after an erasure: what is posted
    in place of a message must not be taken for it, neither by Heard nor by a server that takes
    what has the same key once."""
    edition = outbox_message.edition if edition is None else edition
    key = f"{outbox_message.id}:{edition}" if edition else outbox_message.id
    return f"{key}:{series.rstrip(':')}" if series else key


class Quoting:
    """Remembers where messages that quote words were posted, and edits them there."""

    def __init__(self, posted: PostedRefs) -> None:
        self._posted = posted

    async def keep(
        self,
        outbox_message: OutboxMessage,
        channel: str,
        pages: Mapping[int, str],
        series: str = "",
    ) -> None:
        """Record where an outbox message's pages were posted, by their numbers. `series` names a
        copy, such as the one in a thread. Only what quotes words, or ends, is recorded.

        Raises:
            NotSaved: the database cannot be reached.
        """
        if not (quotes(outbox_message) or ends(outbox_message)):
            return
        for number, ref in pages.items():
            found = PostedRef(piece=f"{series}{number}", channel=channel, ref=ref)
            await self._posted.save_posted_ref(outbox_message, found)

    async def pages(self, outbox_message: OutboxMessage, series: str = "") -> dict[int, PostedRef]:
        """Where an outbox message's pages were posted.

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

    async def look_for(
        self, outbox_message: OutboxMessage, to: Destination, pages: Sequence[P], find: Find[P]
    ) -> None:
        """Record what stands there of earlier editions, for a process that stopped between posting
        and recording.

        Raises:
            NotSaved: the database cannot be reached.
            Exception: whatever `find` raises.
        """
        for edition in range(outbox_message.edition):
            key = key_of(outbox_message, edition=edition)
            await self.keep(
                outbox_message, to.channel, await find(to, key, outbox_message.at, pages)
            )

    async def is_lost(self, outbox_message: OutboxMessage) -> bool:
        """Whether a message was shown by an older Heard, which did not record where.

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
        """Edit the posted pages to what the message says now. False if they are not known, or were
        deleted because they could not be edited: then it has to be posted.

        Raises:
            NotSaved: the database cannot be reached.
            Exception: whatever `edit` and `take_away` raise; what is done is done.
        """
        stands = await self.pages(outbox_message, series)
        if not stands:
            return False
        # All pages are one text: if there are fewer now, the others are deleted.
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
