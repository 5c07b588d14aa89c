"""Shows messages again once what they are about is over: without buttons, and saying so.

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
