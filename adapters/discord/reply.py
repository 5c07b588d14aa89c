"""An answer to an interaction: within three seconds, privately, in another way if it is late."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Sequence
from datetime import timedelta
from typing import Any, Final, TypeVar

import discord
import structlog
from discord import ui

from adapters.chat.platform import Attachment, Destination
from adapters.chat.posting import Poster
from adapters.chat.progress import Progress
from adapters.discord.direct_messages import DirectMessages
from adapters.discord.modals import FormModal
from adapters.discord.page import DiscordPage, attached, pages
from adapters.discord.refusals import LINE_DOWN
from adapters.discord.render import Pressable
from adapters.discord.views import Views
from bot.errors import HeardError
from bot.ids import RoomId
from bot.phrases import catalogue
from bot.ports import Clock

log = structlog.get_logger(__name__)

T = TypeVar("T")

ALREADY_ANSWERED: Final = 40060
GOOD_FOR: Final = timedelta(minutes=15)
"""How long an interaction can be answered, once it was answered in time at first."""


class Reply:
    """Answers one interaction. Everything it says is for this one person only."""

    def __init__(
        self,
        interaction: discord.Interaction[Any],
        views: Views,
        direct: DirectMessages,
        poster: Poster[DiscordPage],
        clock: Clock,
        within: float,
    ) -> None:
        self.interaction = interaction
        self._views = views
        self._direct = direct
        self._poster = poster
        self._clock = clock
        self._begun_at = asyncio.get_running_loop().time()
        self._within = within
        self.progress = Progress()
        """How far it has got with what was asked for, for when something goes wrong."""
        self.room: RoomId | None = None
        """Where it is about, once that is known: for an answer that is late."""
        self._said = 0
        self._answered = False
        """Discord says that it has had an answer, though discord.py does not know of it."""
        self._unsure = False
        """Whether Discord has got that an answer is on its way."""

    @property
    def private(self) -> bool:
        """Whether this is in a direct message, where buttons have to say their server."""
        return self.interaction.guild_id is None

    @property
    def begun(self) -> bool:
        """Whether Discord has had an answer, be it that one is on its way."""
        return self._answered or self.interaction.response.is_done()

    def left(self, within: float) -> float:
        """Seconds that are left until so long after this came in; a moment, if there are none."""
        passed = asyncio.get_running_loop().time() - self._begun_at
        return max(0.05, within - passed)

    async def work(self, doing: Awaitable[T]) -> T:
        """Wait for something; if it takes its time, tell Discord that an answer is on its way."""
        task = asyncio.ensure_future(doing)
        try:
            done, _ = await asyncio.wait({task}, timeout=self.left(self._within))
            if not done and not self.begun:
                await self._defer(thinking=True)
            return await task
        except asyncio.CancelledError:
            task.cancel()
            raise

    async def modal(self, modal: FormModal) -> bool:
        """Open a form; False if it is too late for one."""
        if self.begun:
            return False
        try:
            await self.interaction.response.send_modal(modal)
        except (discord.HTTPException, *LINE_DOWN) as wrong:
            log.info("discord.form_not_shown", error=type(wrong).__name__)
            return False
        return True

    async def nothing(self) -> None:
        """There is nothing to say."""
        if self.interaction.type is discord.InteractionType.component:
            if not self.begun:
                await self._defer(thinking=False)
            return
        await self.say([catalogue().say("chat-done")])

    async def say(
        self,
        texts: Sequence[str],
        found: Sequence[Pressable] = (),
        files: Sequence[Attachment] = (),
    ) -> None:
        """Say something, with buttons below. It arrives, if not here, then in a direct message."""
        view, rest = await self.work(self._views.make(found, private=self.private))
        if rest:
            texts = [*texts[:-1], texts[-1] + "\n" + "\n".join(rest)]
        for place, text in enumerate(texts):
            last = place == len(texts) - 1
            if not await self._send(text, view if last else None, files if last else ()):
                await self._late(texts[place:], found, files)
                return

    async def _send(self, text: str, view: ui.View | None, files: Sequence[Attachment]) -> bool:
        """Send one message; False if that can no longer be."""
        nobody = discord.AllowedMentions.none()
        more: dict[str, Any] = {"view": view} if view is not None else {}
        more |= {"files": attached(files)} if files else {}
        self._said += 1
        try:
            if not self.begun:
                await self.interaction.response.send_message(
                    text, ephemeral=True, allowed_mentions=nobody, suppress_embeds=True, **more
                )
            elif self._clock.now() - self.interaction.created_at >= GOOD_FOR:
                return False
            else:
                await self.interaction.followup.send(
                    text, ephemeral=True, allowed_mentions=nobody, suppress_embeds=True, **more
                )
        except discord.HTTPException as wrong:
            log.info("discord.answer_late", code=wrong.code, status=wrong.status)
            if wrong.code != ALREADY_ANSWERED or self.begun:
                return False
            # This very text, or, if we could not tell before, that one is on its way.
            self._answered = True
            return not self._unsure or await self._send(text, view, files)
        except LINE_DOWN as wrong:
            log.info("discord.answer_late", error=type(wrong).__name__)
            return False
        return True

    async def _late(
        self, texts: Sequence[str], found: Sequence[Pressable], files: Sequence[Attachment]
    ) -> None:
        """The interaction is over: a direct message, or a word in the channel to ask again."""
        user, key = str(self.interaction.user.id), f"late:{self.interaction.id}:{self._said}"
        try:
            view, _ = await self._views.make(found, private=True)
            if await self._direct.say(user, key, texts, view, files):
                return
            if self.room is not None:
                lost = pages([catalogue().say("discord-answer-lost")])
                await self._poster.say(Destination.in_room(self.room), key, lost)
        except (HeardError, discord.DiscordException, *LINE_DOWN) as wrong:
            log.warning("discord.answer_lost", error=type(wrong).__name__)

    async def _defer(self, *, thinking: bool) -> None:
        try:
            await self.interaction.response.defer(ephemeral=True, thinking=thinking)
        except discord.HTTPException as wrong:
            # Too late, or answered elsewhere: what there is to say comes in another way.
            self._answered = wrong.code == ALREADY_ANSWERED
            log.info("discord.not_deferred", code=wrong.code)
        except LINE_DOWN as wrong:
            self._unsure = True
            log.info("discord.not_deferred", error=type(wrong).__name__)
