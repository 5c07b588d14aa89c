"""Shows messages again once what they are about is over: without buttons, and saying so. A post of
which another one says all that is left (`RenderedCard.superseded`) is taken away instead.

A message that cannot be edited stays as it is. Then a press on one of its buttons is answered with
the same line (`bot.service.endings`), as it is where an edit has not arrived yet.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic

import structlog

from adapters.chat.facilitators import for_everybody
from adapters.chat.platform import (
    Denied,
    DeniedScope,
    Destination,
    NotFound,
    Page,
    Platform,
    RenderContext,
)
from adapters.chat.quoting import Quoting
from bot.ports import Account, OutboxMessage, Room
from bot.rendered import RenderedCard

log = structlog.get_logger(__name__)


class Retiring(Generic[Page]):
    """Edits the messages of what is over, wherever they were posted."""

    def __init__(self, platform: Platform[Page], quoting: Quoting) -> None:
        self._platform = platform
        self._quoting = quoting

    def takes_away(self, card: RenderedCard) -> bool:
        """Whether a post is nothing any more: it is over, another one says what is left of it, and
        the platform can take posts away."""
        return card.over and card.superseded and self._platform.capabilities.deletes

    async def take_away(
        self, outbox_message: OutboxMessage, room: Room, card: RenderedCard
    ) -> None:
        """Take away what has been posted of a message, and post nothing of it any more. Safe to
        repeat. Where the platform does not let us, it is shown as over.

        Raises:
            RetryLater, Denied, Ambiguous, NotSaved: not now, or not there.
        """
        if self._platform.capabilities.finds_by_key and not await self._quoting.pages(
            outbox_message
        ):
            to = Destination.in_room(room.where)
            pages = await self._platform.render(card, RenderContext(room))
            await self._quoting.look_for(outbox_message, to, pages, self._platform.find)
        for where in (await self._quoting.pages(outbox_message)).values():
            try:
                await self._platform.delete(Destination(room.where, where.channel), where.ref)
            except NotFound:
                log.info("gone_already", platform=self._platform.name)
            except Denied as no:
                if no.scope is not DeniedScope.MESSAGE:
                    raise
                log.info("stays_as_it_is", platform=self._platform.name, code=no.code)
                await self.show(outbox_message, room, card, ())
                return
            await self._quoting.forget(outbox_message, where.piece)

    async def show(
        self,
        outbox_message: OutboxMessage,
        room: Room,
        card: RenderedCard,
        mentions: Sequence[Account],
    ) -> None:
        """Show a message that has arrived as it is now. Safe to repeat.

        A mention stays one; nobody is told of it once more, as it is an edit.

        Raises:
            RetryLater, Denied, Ambiguous, NotSaved: not now, or not there.
        """
        if outbox_message.kind == "post" and self._platform.capabilities.answers_privately:
            card = for_everybody(card, outbox_message.id)
        context = RenderContext(room, outbox_message.kind, mentions=mentions, retires=True)
        pages = await self._platform.render(card, context)
        direct = outbox_message.kind == "whisper"
        for number, where in (await self._quoting.pages(outbox_message)).items():
            to = Destination(room.where, where.channel, direct=direct)
            try:
                if number < len(pages):
                    await self._platform.edit(to, where.ref, pages[number])
                else:
                    await self._platform.retire_buttons(to, where.ref)
            except NotFound:
                await self._quoting.forget(outbox_message, where.piece)
            except Denied as no:
                if no.scope is not DeniedScope.MESSAGE:
                    raise
                log.info("stays_as_it_is", platform=self._platform.name, code=no.code)
