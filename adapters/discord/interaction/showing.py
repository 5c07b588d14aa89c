"""Shows cards and forms to the one who asked."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import structlog

from adapters.discord.interaction import forms
from adapters.discord.interaction.drafts import Draft
from adapters.discord.interaction.modals import FormModal
from adapters.discord.interaction.parts import Parts
from adapters.discord.interaction.reply import DiscordReply
from adapters.discord.outbound.custom_id import Packed, pack
from adapters.discord.outbound.render import Pressable, render
from adapters.discord.outbound.views import own
from bot.ids import RoomId
from bot.phrases import catalogue
from bot.rendered import Form, RenderedCard, RenderedSection

log = structlog.get_logger(__name__)


class Showing:
    """Shows what there is to see, and asks what there is to ask."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    async def card(
        self,
        reply: DiscordReply,
        room: RoomId,
        spoken: RenderedCard,
        extra: Sequence[Pressable] = (),
    ) -> None:
        """Show a card to the one who asked."""
        more = list(extra)
        if spoken.kind == "status":
            more.append(own("home", catalogue().say("discord-home"), room))
            if not self._parts.options.message_content:
                spoken = _with_part(spoken, catalogue().say("discord-no-text"))
        shown = render(spoken, room, self._parts.spelling)
        files = await self._parts.files(spoken)
        await reply.send(shown.texts, [*shown.buttons, *more], files)

    async def form(self, reply: DiscordReply, room: RoomId, form: Form) -> bool:
        """Open a form; False if there is nothing to ask.

        Raises:
            NotSaved: the database cannot be reached.
        """
        if not forms.steps(form):
            return False
        opener = str(reply.interaction.id)
        draft = self.keep(reply, room, opener, form)
        await self.step(reply, opener, draft, 0)
        return True

    def keep(self, reply: DiscordReply, room: RoomId, opener: str, form: Form) -> Draft:
        """Keep a form, with what is in it, until it is opened."""
        user = str(reply.interaction.user.id)
        before = self._parts.drafts.find(opener, user)
        hidden = {**(before.hidden if before is not None else {}), **forms.hidden(form)}
        return self._parts.drafts.keep(opener, room, user, form, hidden)

    async def step(self, reply: DiscordReply, opener: str, draft: Draft, number: int) -> None:
        """Show one step of a form that somebody has begun."""
        steps = forms.steps(forms.filled(draft.form, draft.answers))
        number = min(number, len(steps) - 1)
        packed = Packed(
            kind="m",
            channel=draft.room.channel,
            guild=draft.room.tenant if reply.private else "",
            command=draft.form.command,
            args=draft.hidden,
            opener=opener,
            step=number,
            more=number < len(steps) - 1,
        )
        custom_id = await self._parts.shelf.fit(packed, draft.room.tenant)
        if custom_id is None:
            log.warning(
                "discord.form_too_long", command=draft.form.command, count=len(pack(packed))
            )
        if custom_id is None or not await reply.modal(FormModal(steps[number], custom_id)):
            await self._later(reply, draft.room, opener, number)

    async def _later(self, reply: DiscordReply, room: RoomId, opener: str, number: int) -> None:
        """It was too late for a form: offer it by a button."""
        label = catalogue().say("chat-open-form")
        button = own("step", label, room, "main", o=opener, n=str(number))
        await reply.say("chat-form-late", button)


def _with_part(spoken: RenderedCard, line: str) -> RenderedCard:
    """A card that says one thing more."""
    return msgspec.structs.replace(spoken, parts=(*spoken.parts, RenderedSection(lines=(line,))))
