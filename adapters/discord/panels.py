"""The live panel: one message for each meeting, edited in place."""

from __future__ import annotations

from typing import Final

import discord
import structlog

from adapters.discord.marks import Spelling
from adapters.discord.posting import (
    GONE,
    LINE_DOWN,
    NOT_ALLOWED,
    TOO_MANY_OLD_EDITS,
    UNKNOWN_MESSAGE,
    Posting,
    failure,
)
from adapters.discord.render import render_panel
from adapters.discord.views import Views, own
from bot.ids import MeetingId, RoomId
from bot.phrases import catalogue
from bot.ports import ExternalRefs
from bot.rendered import RenderedCard

log = structlog.get_logger(__name__)

PANEL: Final = "panel"
LEFT: Final = "panel-left:"
DELETE, BUTTONS = "delete", "buttons"
"""What is to become of an old panel: it goes, or its buttons do."""
TO_BE_POSTED_ANEW: Final = frozenset({UNKNOWN_MESSAGE, TOO_MANY_OLD_EDITS})


class Panels:
    """Draws panels."""

    def __init__(
        self, client: discord.Client, external_refs: ExternalRefs, posting: Posting, views: Views
    ) -> None:
        self._client = client
        self._external_refs = external_refs
        self._posting = posting
        self._views = views
        self._left: dict[RoomId, dict[int, str]] = {}
        """Old panels that could not be retired yet, by room. Read once, and kept."""

    async def show(
        self, meeting: MeetingId, room: RoomId, spoken: RenderedCard, spelling: Spelling
    ) -> None:
        """Draw a meeting's panel as it is now.

        Raises:
            Later: not now.
            Blocked: the channel is closed to us for now.
            Undeliverable: the channel is gone.
            NotSaved: the database cannot be reached.
        """
        drawn = render_panel(spoken, room, spelling)
        side = own("side", catalogue().say("discord-side"), room)
        view, _ = await self._views.make([*drawn.buttons, side])
        kept = await self._external_refs.get(room, PANEL) or ""
        whose, _, message = kept.partition("|")
        self._posting.check(room)
        if whose == meeting and await self._edit(room, int(message), drawn.texts[0], view):
            await self._retire_all(room)
            return
        # The nonce is of the message it takes the place of: an interrupted attempt shows once.
        key = f"panel:{meeting}:{message}"
        sent = await self._posting.post(room, key, drawn.texts, view=view)
        await self._external_refs.save(room, PANEL, f"{meeting}|{sent}")
        if message:
            how = DELETE if whose == meeting else BUTTONS
            await self._external_refs.save(room, f"{LEFT}{message}", how)
            (await self._left_in(room))[int(message)] = how
        await self._retire_all(room)

    async def _edit(
        self, room: RoomId, message: int, text: str, view: discord.ui.View | None
    ) -> bool:
        """Edit the panel in place; False if there is nothing to edit any more."""
        try:
            await self._message(room, message).edit(content=text, view=view)
        except discord.HTTPException as wrong:
            if wrong.code in TO_BE_POSTED_ANEW:
                return False
            if wrong.code in NOT_ALLOWED:
                raise await self._posting.refused(room, wrong.code) from None
            if wrong.code in GONE:
                self._posting.gone(room.channel)
            raise failure(wrong) from None
        except discord.RateLimited as wrong:
            raise failure(wrong) from None
        await self._posting.closed.reopen(room)
        return True

    async def _left_in(self, room: RoomId) -> dict[int, str]:
        if room not in self._left:
            kept = await self._external_refs.get_all(room, LEFT)
            self._left[room] = {int(name.removeprefix(LEFT)): how for name, how in kept.items()}
        return self._left[room]

    async def _retire_all(self, room: RoomId) -> None:
        """Old panels go, or, if they were another meeting's, their buttons do. What fails now is
        tried again when the panel changes next."""
        left = await self._left_in(room)
        for message, how in list(left.items()):
            if await self._retire(room, message, delete=how == DELETE):
                left.pop(message, None)
                await self._external_refs.delete(room, f"{LEFT}{message}")

    async def _retire(self, room: RoomId, message: int, *, delete: bool) -> bool:
        """Retire one old panel; False if that may work another time."""
        old = self._message(room, message)
        try:
            if delete:
                await old.delete()
            else:
                await old.edit(view=None)
        except (discord.RateLimited, discord.DiscordServerError, *LINE_DOWN) as wrong:
            log.info("discord.old_panel_stays", error=type(wrong).__name__)
            return False
        except discord.HTTPException as wrong:
            log.info("discord.old_panel_stays", code=wrong.code)
        return True

    def _message(self, room: RoomId, message: int) -> discord.PartialMessage:
        channel = self._client.get_partial_messageable(int(room.channel), guild_id=int(room.tenant))
        return channel.get_partial_message(message)
