"""The answer to an interaction: private, within three seconds, or in another way."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

import discord
import structlog
from discord import ui

from adapters.chat.interaction import Failure, Interaction
from adapters.chat.platform import Attachment, Denied, DeniedScope, Destination
from adapters.chat.posting import Poster
from adapters.discord.api.markdown import Spelling
from adapters.discord.api.refusals import LINE_DOWN
from adapters.discord.api.translate import PLATFORM, account, asker, may_lead, room_id
from adapters.discord.outbound.page import DiscordPage, Pressable, attached, pages
from adapters.discord.outbound.views import Views, lead_here
from bot.commands.table import BY_NAME
from bot.errors import HeardError, NotAllowed
from bot.phrases.reading import readers_catalogue
from bot.ports import Account, Clock, MeetingService

log = structlog.get_logger(__name__)

ALREADY_ANSWERED: Final = 40060
GOOD_FOR: Final = timedelta(minutes=15)
"""How long an interaction that was acknowledged in time can be answered."""


@dataclass(frozen=True)
class ReplyOutlets:
    """The ways in which somebody can be answered."""

    service: MeetingService
    views: Views
    poster: Poster[DiscordPage]
    clock: Clock
    spelling: Spelling
    answer_within: float
    """Seconds after which an interaction is acknowledged."""
    form_within: float
    """Seconds within which a form has to open."""


EditMessage = Callable[..., Awaitable[Any]]
"""discord.py's way to change one message of an answer."""


class ShownReply:
    """An answer that somebody has before them, and that can be changed while its interaction is
    good."""

    def __init__(self, views: Views, private: bool, edits: Sequence[EditMessage]) -> None:
        """`edits`: how to change each of its messages, in order."""
        self._views = views
        self._private = private
        self._edits = tuple(edits)

    async def change(self, texts: Sequence[str], found: Sequence[Pressable]) -> bool:
        """Show these texts and buttons in its place; False if Discord does not take that."""
        view, _ = await self._views.make(found, private=self._private)
        last = len(self._edits) - 1
        try:
            for place, edit in enumerate(self._edits):
                more: dict[str, Any] = {"view": view} if place == last else {}
                if len(texts) == len(self._edits):
                    more["content"] = texts[place]
                if more:
                    await edit(**more)
        except (discord.HTTPException, *LINE_DOWN) as wrong:
            log.info("discord.answer_stays", error=type(wrong).__name__)
            return False
        return True


class DiscordReply(Interaction):
    """Answers one interaction. Only the person who caused it sees the answers."""

    def __init__(self, interaction: discord.Interaction[Any], outlets: ReplyOutlets) -> None:
        super().__init__(outlets.service, PLATFORM, outlets.answer_within)
        self.interaction = interaction
        self._outlets = outlets
        self._line = asyncio.Lock()
        """Discord accepts one first response only: an acknowledgement, or the answer itself."""
        self.opening_form = asyncio.Lock()
        """Held while a form may still open: Discord opens none after an acknowledgement."""
        self._count = 0
        self._shown: list[EditMessage] = []
        """How to change each message of what was sent last."""
        self._answered = False
        """Whether Discord says that it has had a response that discord.py does not know of."""
        self._unsure = False
        """Whether it is unknown if the acknowledgement has arrived."""

    @property
    def private(self) -> bool:
        """Whether this is in a direct message, where buttons have to name their server."""
        return self.interaction.guild_id is None

    @property
    def left_for_form(self) -> float:
        """Seconds in which a form can still be shown."""
        return self.left(self._outlets.form_within)

    @property
    def good_for(self) -> timedelta:
        """How much longer Discord takes anything for it."""
        return GOOD_FOR - (self._outlets.clock.now() - self.interaction.created_at)

    @property
    def begun(self) -> bool:
        """Whether Discord has had a first answer, even if only a deferral."""
        return self._answered or self.interaction.response.is_done()

    @property
    def person(self) -> Account:
        """Who is answered."""
        return asker(self.interaction, self.interaction.guild_id or "")

    async def acknowledge(self) -> None:
        """Acknowledge the interaction."""
        async with self.opening_form:
            await self._defer(thinking=True)

    async def modal(self, modal: ui.Modal) -> bool:
        """Open a form; False if it is too late for one."""
        async with self._line:
            if self.begun:
                return False
            try:
                await self.interaction.response.send_modal(modal)
            except (discord.HTTPException, *LINE_DOWN) as wrong:
                log.info("discord.form_not_shown", error=type(wrong).__name__)
                return False
        self.has_said()
        return True

    async def nothing(self, command: str) -> None:
        """Acknowledge the interaction where a command has no answer of its own: the room sees what
        came of it. Discord waits for an answer to all but buttons, which says what was done."""
        if self.interaction.type is discord.InteractionType.component:
            await self._defer(thinking=False)
        else:
            await self.say("chat-done-this", command=readers_catalogue().say(BY_NAME[command].key))

    async def say(self, key: str, *found: Pressable, **slots: str) -> None:
        """Show a sentence of the catalogue, with buttons below."""
        await self.send([readers_catalogue().say(key, slots)], found)

    async def fail(self, failure: Failure) -> None:
        """Say what went wrong; people who manage the channel get a button to run meetings in it."""
        found = []
        if isinstance(failure.problem, NotAllowed) and may_lead(self.interaction) and self.room:
            found.append(lead_here(self.room))
        await self.send([self._outlets.spelling.spell(failure.card.text)], found)

    async def send(
        self,
        texts: Sequence[str],
        found: Sequence[Pressable] = (),
        files: Sequence[Attachment] = (),
    ) -> None:
        """Say something, with buttons below: here, or, if it is too late, in a direct message."""
        self.has_said()
        self._shown = []
        view, rest = await self._outlets.views.make(found, private=self.private)
        if rest:
            texts = [*texts[:-1], texts[-1] + "\n" + "\n".join(rest)]
        for place, text in enumerate(texts):
            last = place == len(texts) - 1
            async with self._line:
                arrived = await self._send(text, view if last else None, files if last else ())
            if not arrived:
                self._shown = []
                await self._late(texts[place:], found, files)
                return

    @property
    def shown(self) -> ShownReply | None:
        """What was sent last, to be changed; None if that cannot be."""
        return ShownReply(self._outlets.views, self.private, self._shown) if self._shown else None

    async def _send(self, text: str, view: ui.View | None, files: Sequence[Attachment]) -> bool:
        """Send one message; False if it is too late."""
        nobody = discord.AllowedMentions.none()
        more: dict[str, Any] = {"view": view} if view is not None else {}
        more |= {"files": attached(files)} if files else {}
        self._count += 1
        try:
            if not self.begun:
                await self.interaction.response.send_message(
                    text, ephemeral=True, allowed_mentions=nobody, suppress_embeds=True, **more
                )
                self._shown.append(self.interaction.edit_original_response)
            elif self.good_for <= timedelta():
                return False
            else:
                sent = await self.interaction.followup.send(
                    text,
                    ephemeral=True,
                    allowed_mentions=nobody,
                    suppress_embeds=True,
                    wait=True,
                    **more,
                )
                self._shown.append(sent.edit)
        except discord.HTTPException as wrong:
            log.info("discord.answer_late", code=wrong.code, status=wrong.status)
            if wrong.code != ALREADY_ANSWERED or self.begun:
                return False
            # Discord has had this text, or else an acknowledgement of which we did not know.
            self._answered = True
            return not self._unsure or await self._send(text, view, files)
        except LINE_DOWN as wrong:
            log.info("discord.answer_late", error=type(wrong).__name__)
            return False
        return True

    async def _late(
        self, texts: Sequence[str], found: Sequence[Pressable], files: Sequence[Attachment]
    ) -> None:
        """The interaction has expired: send a direct message, or say so in the channel."""
        poster, key = self._outlets.poster, f"late:{self.interaction.id}:{self._count}"
        room = self.room or room_id("", "")
        try:
            view, _ = await self._outlets.views.make(found, private=True)
            whole = pages(texts, view, files=files)
            try:
                await poster.say_to(account(self.interaction.user, room.tenant), room, key, whole)
            except Denied as no:
                if no.scope is not DeniedScope.PERSON:
                    raise
                if self.room is not None:
                    lost = pages([readers_catalogue().say("discord-answer-lost")])
                    await poster.say(Destination.in_room(room), key, lost)
        except (HeardError, discord.DiscordException, *LINE_DOWN) as wrong:
            log.warning("discord.answer_lost", error=type(wrong).__name__)

    async def _defer(self, *, thinking: bool) -> None:
        async with self._line:
            if self.begun:
                return
            try:
                await self.interaction.response.defer(ephemeral=True, thinking=thinking)
            except discord.HTTPException as wrong:
                # Too late, or answered elsewhere: the answer is given in another way.
                self._answered = wrong.code == ALREADY_ANSWERED
                log.info("discord.not_deferred", code=wrong.code)
            except LINE_DOWN as wrong:
                self._unsure = True
                log.info("discord.not_deferred", error=type(wrong).__name__)
