"""Editing what Heard has posted on Discord, where words that it quotes are erased."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import discord
import structlog
from discord import ui

from adapters.chat.quoting import Edited, Quoting
from adapters.discord.posting import (
    GONE,
    TOO_MANY_OLD_EDITS,
    UNKNOWN_MESSAGE,
    Attachment,
    Sent,
    attached,
    failure,
)
from bot.ids import RoomId
from bot.ports import OutboxMessage, PostedRef

log = structlog.get_logger(__name__)

THREAD: Final = "thread:"
"""How the pieces of a parcel are called that stand in a thread, as well as in the room."""
ARCHIVED: Final = 50083
_NOT_THERE: Final = GONE | {UNKNOWN_MESSAGE}


class Amending:
    """Writes down where parcels stand, and edits them there."""

    def __init__(self, client: discord.Client, quoting: Quoting) -> None:
        self._client = client
        self._quoting = quoting

    def sent(self, outbox_message: OutboxMessage, series: str = "") -> Sent:
        """What is to be told when a parcel's messages have been sent."""

        async def sent(channel: int, piece: int, message: int) -> None:
            await self._quoting.keep(outbox_message, str(channel), {piece: str(message)}, series)

        return sent

    async def amended(
        self,
        outbox_message: OutboxMessage,
        room: RoomId,
        texts: Sequence[str],
        view: ui.View | None = None,
        files: Sequence[Attachment] = (),
        series: str = "",
    ) -> bool:
        """Edit what shows a parcel, since words in it are gone; False if it is to be posted.

        Raises:
            Later: not now.
            Undeliverable: Discord does not let us.
            NotSaved: the database cannot be reached.
        """

        async def edit(where: PostedRef, page: tuple[int, str]) -> Edited:
            number, text = page
            more: dict[str, Any] = {}
            if number == len(texts) - 1:
                more["view"] = view
                if outbox_message.files:
                    more["attachments"] = attached(files)
            return await self._edit(room, where, text, more)

        async def take_away(where: PostedRef) -> None:
            try:
                await self._message(room, where).delete()
            except (discord.HTTPException, discord.RateLimited) as wrong:
                if not isinstance(wrong, discord.HTTPException) or wrong.code not in _NOT_THERE:
                    raise failure(wrong) from None

        pages = list(enumerate(texts))
        if await self._quoting.amend(outbox_message, pages, edit, take_away, series):
            return True
        lost = await self._quoting.is_lost(outbox_message)
        if lost:
            # It was shown once, and is not to be found: it is not shown again.
            log.warning("discord.post_not_found", kind=outbox_message.kind)
        return lost

    async def _edit(
        self, room: RoomId, where: PostedRef, text: str, more: dict[str, Any]
    ) -> Edited:
        message = self._message(room, where)
        allowed = discord.AllowedMentions.none()
        try:
            try:
                await message.edit(content=text, allowed_mentions=allowed, **more)
            except discord.HTTPException as wrong:
                if wrong.code != ARCHIVED:
                    raise
                # A quiet thread was put away. Whoever may write in it may fetch it.
                await self._client.http.edit_channel(int(where.channel), archived=False)
                await message.edit(content=text, allowed_mentions=allowed, **more)
        except (discord.HTTPException, discord.RateLimited) as wrong:
            code = wrong.code if isinstance(wrong, discord.HTTPException) else 0
            if code in _NOT_THERE:
                return Edited.GONE
            if code == TOO_MANY_OLD_EDITS:
                return Edited.REFUSED
            raise failure(wrong) from None
        return Edited.DONE

    def _message(self, room: RoomId, where: PostedRef) -> discord.PartialMessage:
        channel = self._client.get_partial_messageable(int(where.channel))
        return channel.get_partial_message(int(where.ref))
