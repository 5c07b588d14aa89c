"""Buttons that stand for no command: what is waiting, the next step of a form, and such.

Their commands begin with a "+", so that they cannot be mistaken for one of the table's.
"""

from __future__ import annotations

from typing import Final

import msgspec
import structlog

from adapters.chat.admission import Admission
from adapters.chat.facilitators import ABOUT, facilitators_card
from adapters.chat.interaction import CannotUse
from adapters.chat.overview import everything, overview
from adapters.discord.api import translate
from adapters.discord.api.command_syntax import as_typed_on_discord
from adapters.discord.api.translate import PLATFORM
from adapters.discord.directory.servers import Servers
from adapters.discord.interaction.reply import DiscordReply
from adapters.discord.interaction.showing import Showing, with_part
from adapters.discord.outbound import views
from adapters.discord.outbound.custom_id import Packed
from adapters.discord.outbound.waiting import WaitingNotes
from bot.errors import NotAllowed
from bot.ids import RoomId
from bot.phrases import catalogue
from bot.phrases.reading import readers_catalogue
from bot.ports import Account, MeetingService, Visibility
from bot.rendered import RenderedCard

log = structlog.get_logger(__name__)

HELP_TYPED: Final = as_typed_on_discord("/help <command>")
LOOKED_BACK: Final = 100
SHOWN: Final = 10
"""Waiting messages that are shown, the newest ones; more would be a flood."""


class Doings:
    """Handles the built-in buttons."""

    def __init__(
        self,
        service: MeetingService,
        showing: Showing,
        servers: Servers,
        admission: Admission,
        notes: WaitingNotes,
    ) -> None:
        self._service = service
        self._showing = showing
        self._servers = servers
        self._admission = admission
        self._notes = notes

    async def do(self, reply: DiscordReply, room: RoomId, person: Account, packed: Packed) -> None:
        """Carry out a button.

        Raises:
            Refused: it is not for them.
            NotSaved: the database cannot be reached.
        """
        match packed.command:
            case "+side":
                await self._side(reply, room, person, packed)
            case "+waiting":
                await self._waiting(reply, room, person)
            case "+step":
                await self._step(reply, person, packed)
            case "+home":
                await self._home(reply, room, person)
            case views.OVERVIEW:
                seen = Visibility.YES
                short = await overview(self._service, room, person, HELP_TYPED, seen)
                how = readers_catalogue().say("chat-more-typed", {"typed": HELP_TYPED})
                await self._showing.card(reply, room, with_part(short, how))
            case "+more":
                seen = Visibility.YES
                long = await everything(self._service, room, person, HELP_TYPED, seen)
                await self._showing.card(reply, room, _named(long))
            case "+lead":
                await self._lead(reply, room, person)
            case _:
                raise CannotUse("chat-stale")

    async def _side(
        self, reply: DiscordReply, room: RoomId, person: Account, packed: Packed
    ) -> None:
        """What facilitators are shown beside a post, or the panel."""
        queries, post = self._service.queries, packed.args.get(ABOUT, "")
        side = await facilitators_card(queries, room, person, post, Visibility.YES)
        await self._showing.card(reply, room, side)

    async def _home(self, reply: DiscordReply, room: RoomId, person: Account) -> None:
        """A person's home page: all rooms of the server that they can see now."""
        member = translate.member_of(reply.interaction)

        async def sees(where: RoomId) -> Visibility:
            assert member is not None  # noqa: S101 - else it is not given
            return await self._servers.member_sees(member, where)

        ask = None if member is None else sees
        home = await self._admission.home(person, PLATFORM, ask)
        await self._showing.card(reply, room, home)

    async def _waiting(self, reply: DiscordReply, room: RoomId, person: Account) -> None:
        """The messages for a person who accepts no direct messages."""
        who = await self._service.directory.person(person)
        since = await self._notes.waiting_since(room, who)
        if since is None:
            await reply.say("discord-nothing-waiting")
            return
        posts = await self._service.queries.recent_posts(room, person, LOOKED_BACK, Visibility.YES)
        mine = [(one.at, card) for one, card in posts if one.to == who and one.at >= since]
        if not mine:
            await reply.say("discord-on-its-way")
            return
        for _, card in mine[-SHOWN:]:
            await self._showing.card(reply, room, card)
        await self._notes.taken(room, who, max(at for at, _ in mine))

    async def _step(self, reply: DiscordReply, person: Account, packed: Packed) -> None:
        """Continue a form, or correct it."""
        opener, number = packed.args.get("o", ""), packed.args.get("n", "0")
        draft = self._showing.drafts.find(opener, person.id)
        if draft is None or not number.isdecimal():
            raise CannotUse("discord-begin-again")
        await self._showing.step(reply, opener, draft, int(number))

    async def _lead(self, reply: DiscordReply, room: RoomId, person: Account) -> None:
        """A person who manages the channel becomes a facilitator."""
        if not translate.may_lead(reply.interaction):
            raise NotAllowed("refused-facilitator")
        source = translate.by_interaction(reply.interaction)
        welcome = self._service.entry.add_member(room, person, True, source)
        reply.progress.note(await welcome)
        await reply.say("discord-leads")


def _named(card: RenderedCard) -> RenderedCard:
    """Discord has all buttons below the text: so the text says which belongs to which topic."""
    listed = catalogue(card.language).listed
    parts = (
        msgspec.structs.replace(part, lines=(listed([one.label for one in part.buttons]),))
        for part in card.parts
    )
    return msgspec.structs.replace(card, parts=tuple(parts))
