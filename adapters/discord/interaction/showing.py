"""Shows cards and forms to the person who asked."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import structlog

from adapters.chat.drafts import Draft, Drafts
from adapters.chat.forms import filled, passed_on
from adapters.chat.layer import ChatLayer
from adapters.chat.unsent import Unsent
from adapters.discord.api.markdown import Spelling, safe
from adapters.discord.interaction import forms
from adapters.discord.interaction.modals import FormModal
from adapters.discord.interaction.reply import DiscordReply
from adapters.discord.outbound.custom_id import Packed, Shelf, pack
from adapters.discord.outbound.page import DiscordPage, Pressable
from adapters.discord.outbound.render import render
from adapters.discord.outbound.views import own
from bot.ids import RoomId
from bot.phrases.reading import readers_catalogue
from bot.ports import Account, CommandResult
from bot.rendered import Form, RenderedCard, RenderedSection

log = structlog.get_logger(__name__)


class Showing:
    """Shows cards and opens forms in answer to an interaction."""

    def __init__(
        self,
        shelf: Shelf,
        drafts: Drafts,
        unsent: Unsent,
        spelling: Spelling,
        layer: ChatLayer[DiscordPage],
        *,
        reads_text: bool,
    ) -> None:
        """`reads_text`: whether Heard may read what people write."""
        self.shelf = shelf
        self.drafts = drafts
        self.unsent = unsent
        self._spelling = spelling
        self._make_files = layer.delivery.files.attachments
        self._reads_text = reads_text
        self._leading = layer.delivery.threads.leading_from_answer
        self.private_answers = layer.private_answers

    async def card(
        self,
        reply: DiscordReply,
        room: RoomId,
        card: RenderedCard,
        extra: Sequence[Pressable] = (),
        above: str = "",
    ) -> None:
        """Show a card to the person who asked, with a line above it."""
        more = list(extra)
        card = await self._leading(room, card)
        if card.kind == "my-panel":
            more.append(own("home", readers_catalogue().say("discord-home"), room))
            if not self._reads_text:
                card = with_part(card, readers_catalogue().say("discord-no-text"))
        shown = render(card, room, self._spelling, first=f"**{safe(above)}**" if above else "")
        files = await self._make_files(card)
        await reply.send(shown.texts, [*shown.buttons, *more], files)

    async def result(
        self,
        reply: DiscordReply,
        room: RoomId,
        person: Account,
        result: CommandResult,
        extra: Sequence[Pressable] = (),
    ) -> None:
        """Show the card that a command came to. What it offers goes once that is over, as long as
        Discord lets the answer be changed."""
        if result.reply is None:
            return
        await self.card(reply, room, result.reply, extra)
        shown = reply.shown
        if shown is None:
            return

        async def show(card: RenderedCard) -> bool:
            now = render(await self._leading(room, card), room, self._spelling)
            return await shown.change(now.texts, [*now.buttons, *extra])

        left = reply.good_for
        self.private_answers.keep(room, person, result, show, left)

    async def form(self, reply: DiscordReply, room: RoomId, form: Form) -> bool:
        """Open a form; False if there is nothing to ask.

        Raises:
            NotSaved: the database cannot be reached.
        """
        if not forms.steps(form):
            return False
        opener = str(reply.interaction.id)
        form = self.unsent.resumed(str(reply.interaction.user.id), form)
        draft = self.keep(reply, room, opener, form)
        await self.step(reply, opener, draft, 0)
        return True

    def keep(self, reply: DiscordReply, room: RoomId, opener: str, form: Form) -> Draft:
        """Keep a form with its answers, until it is opened."""
        user = str(reply.interaction.user.id)
        before = self.drafts.find(opener, user)
        hidden = {**(before.hidden if before is not None else {}), **passed_on(form)}
        return self.drafts.keep(opener, room, user, form, hidden)

    def meant(self, packed: Packed, user: str) -> tuple[str, dict[str, str]]:
        """The command of the table that a button is about, with its arguments: of another step of a
        form it is the form's. "": it is about none."""
        if not packed.command.startswith("+"):
            return packed.command, packed.args
        draft = self.drafts.find(packed.args.get("o", ""), user)
        if packed.command != "+step" or draft is None:
            return "", {}
        return draft.form.command, draft.hidden

    async def step(self, reply: DiscordReply, opener: str, draft: Draft, number: int) -> None:
        """Show one step of a form."""
        steps = forms.steps(filled(draft.form, draft.answers))
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
        custom_id = await self.shelf.fit(packed, draft.room.tenant)
        if custom_id is None:
            log.warning(
                "discord.form_too_long", command=draft.form.command, count=len(pack(packed))
            )
        if custom_id is None or not await reply.modal(FormModal(steps[number], custom_id)):
            await self._later(reply, draft.room, opener, number)

    async def _later(self, reply: DiscordReply, room: RoomId, opener: str, number: int) -> None:
        """It was too late for a form: offer it by a button."""
        label = readers_catalogue().say("chat-open-form")
        button = own("step", label, room, "main", o=opener, n=str(number))
        await reply.say("chat-form-late", button)


def with_part(card: RenderedCard, line: str) -> RenderedCard:
    """A card with one more line."""
    return msgspec.structs.replace(card, parts=(*card.parts, RenderedSection(lines=(line,))))
