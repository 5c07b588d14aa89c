"""Parcels on their way to Discord: posts, whispers and panels."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

import discord
import structlog

from adapters.chat.quoting import Quoting
from adapters.chat.unnamed import Unnamed
from adapters.chat.vanished import Vanished
from adapters.discord import translate
from adapters.discord.amending import THREAD, Amending
from adapters.discord.marks import safe
from adapters.discord.options import PLATFORM
from adapters.discord.panels import PANEL, Panels
from adapters.discord.parts import Parts
from adapters.discord.posting import LINE_DOWN, NONCE_LASTS, NOT_READY, UNKNOWN_MESSAGE
from adapters.discord.render import Rendered, render
from adapters.discord.threads import Threads
from bot.errors import Blocked, RetryLater
from bot.ids import PersonId, RoomId, meeting_id
from bot.phrases import catalogue
from bot.ports import OutboxMessage, Room
from bot.rendered import RenderedCard

log = structlog.get_logger(__name__)

CLOCKS_DIFFER: Final = timedelta(seconds=10)
"""How far Discord's clock may be behind ours."""


class Outgoing:
    """Brings parcels to where they belong."""

    def __init__(self, parts: Parts, panels: Panels, threads: Threads) -> None:
        self._parts = parts
        self._panels = panels
        self._threads = threads
        self.unnamed = Unnamed(
            PLATFORM, parts.service, self._named, self._redraw, parts.options.unnamed_seconds
        )
        self.vanished = Vanished(PLATFORM, parts.service, parts.clock, self._is_gone)
        self._amending = Amending(parts.client, Quoting(parts.external_refs))

    async def deliver(
        self, outbox_message: OutboxMessage, room: Room, spoken: RenderedCard
    ) -> None:
        """Show a parcel.

        Raises:
            Later: not now.
            Blocked: not until somebody mends it.
            Undeliverable: never.
            NotSaved: the database cannot be reached.
        """
        if self._parts.client.user is None or self._parts.client.is_closed():
            raise RetryLater(NOT_READY)
        self.unnamed.shown(room.where.tenant, spoken.unnamed)
        if outbox_message.kind == "panel":
            await self._panels.show(
                outbox_message.meeting, room.where, spoken, self._parts.spelling
            )
        elif outbox_message.kind == "whisper" and outbox_message.to is not None:
            self._parts.posting.check(room.where, people=True)
            await self._whisper(outbox_message, outbox_message.to, room, spoken)
        else:
            await self._post(outbox_message, room.where, spoken)

    async def _post(
        self, outbox_message: OutboxMessage, room: RoomId, spoken: RenderedCard
    ) -> None:
        calls = [one for who in spoken.mentions if (one := await self._user(room, who))]
        shown = render(spoken, room, self._parts.spelling, calls=calls)
        view, rest = await self._parts.views.make(shown.buttons)
        texts = _with(shown, rest)
        files = await self._parts.files(spoken)
        inside = render(spoken, room, self._parts.spelling).texts
        if outbox_message.edition:
            self._parts.posting.check(room)
            await self._amending.amended(outbox_message, room, inside, series=THREAD)
            if await self._amending.amended(outbox_message, room, texts, view, files):
                return
        sent = await self._parts.posting.post(
            room,
            _nonce_key(outbox_message),
            texts,
            view=view,
            mentions=shown.mentions,
            files=files,
            since=self._since(outbox_message),
            sent_as=self._amending.sent(outbox_message),
        )
        if spoken.thread and not await self._threads.add(
            room,
            spoken.thread,
            outbox_message.id,
            inside,
            sent,
            self._since(outbox_message),
            self._amending.sent(outbox_message, THREAD),
        ):
            title = spoken.title or (spoken.lines[0] if spoken.lines else spoken.thread)
            await self._threads.begin(room, spoken.thread, title, sent)

    async def _whisper(
        self, outbox_message: OutboxMessage, to: PersonId, room: Room, spoken: RenderedCard
    ) -> None:
        user = await self._user(room.where, to)
        if user is None:
            return  # they were forgotten, and with them what was for them
        about = safe(catalogue().say("discord-about-room", {"room": room.title}))
        if self._parts.spelling.is_in(_sentences(spoken)):
            # Commands belong to a server's channels: in a direct message there are none.
            channel = {"room": f"<#{room.where.channel}>"}
            about = f"{about}\n{catalogue().say('discord-typed-there', channel)}"
        shown = render(spoken, room.where, self._parts.spelling, first=about)
        view, rest = await self._parts.views.make(shown.buttons, private=True)
        files = await self._parts.files(spoken)
        texts = _with(shown, rest)
        if outbox_message.edition and await self._amending.amended(
            outbox_message, room.where, texts, view, files
        ):
            return
        # What they have already is put right all the same: words that are erased go there, too.
        person = translate.account_of(user, room.where.tenant)
        if not await self._parts.admission.may_be_told(person, room.where):
            log.info("discord.not_told", kind=spoken.kind)
            return
        if not await self._parts.whispers.direct(
            user,
            _nonce_key(outbox_message),
            texts,
            view,
            files,
            self._since(outbox_message),
            self._amending.sent(outbox_message),
        ):
            try:
                await self._parts.whispers.leave_note(room.where, to, outbox_message.at)
            except Blocked as blocked:
                if blocked.everything:
                    raise
                # It is kept for them, and they find it behind the next note. What is for others
                # must not wait until this channel is open.
                log.info("discord.no_note", code=blocked.code)

    async def _is_gone(self, room: RoomId, ref: str) -> bool:
        """Whether a message was deleted; False where that cannot be told now."""
        kind, message, channel = (*ref.split(":"), "", "")[:3]
        if kind != "message" or not message.isdecimal():
            return False
        place = self._parts.client.get_partial_messageable(int(channel or room.channel))
        try:
            await place.fetch_message(int(message))
        except discord.HTTPException as wrong:
            return wrong.code == UNKNOWN_MESSAGE
        except (discord.RateLimited, *LINE_DOWN):
            return False
        return False

    async def _named(self, tenant: str, user: str) -> str:
        """What somebody is called on a server; "" if Discord does not say."""
        return await self._parts.servers.name(int(tenant), int(user))

    async def _redraw(self, tenant: str) -> None:
        """Draw the panels of a server's running meetings anew, where they stand."""
        service = self._parts.service
        for running in await service.messages.running_meetings(PLATFORM):
            where = running.room.where
            now = await service.queries.current_meeting(where) if where.tenant == tenant else None
            if now is None:
                continue
            meeting = meeting_id(running.room.key, now.number)
            kept = await self._parts.external_refs.get(where, PANEL) or ""
            if kept.startswith(f"{meeting}|"):
                spoken = await service.queries.panel(where)
                await self._panels.show(meeting, where, spoken, self._parts.spelling)

    def _since(self, outbox_message: OutboxMessage) -> datetime | None:
        """From when on a parcel may have arrived, where its nonce no longer keeps it to one."""
        late = self._parts.clock.now() - outbox_message.at > NONCE_LASTS
        return outbox_message.at - CLOCKS_DIFFER if outbox_message.redelivered and late else None

    async def _user(self, room: RoomId, person: PersonId) -> str | None:
        """A person's id on Discord, if they are somebody of this server."""
        account = await self._parts.service.directory.account(person)
        if account is None or (account.platform, account.tenant) != (room.platform, room.tenant):
            return None
        return account.id if account.id.isdecimal() else None


def _sentences(spoken: RenderedCard) -> tuple[str, ...]:
    """What Discord shows of a card: all but the hints of what can be typed."""
    inside = (line for part in spoken.parts for line in (part.heading, *part.lines))
    return (spoken.title, *spoken.lines, *(fact.value for fact in spoken.facts), *inside)


def _nonce_key(outbox_message: OutboxMessage) -> str:
    """What a parcel's messages are known by. After an erasure it is another one: what is posted in
    place of a message must not be taken for it."""
    return (
        f"{outbox_message.id}:{outbox_message.edition}"
        if outbox_message.edition
        else outbox_message.id
    )


def _with(shown: Rendered, rest: tuple[str, ...]) -> list[str]:
    """The texts, and what there was no room for below them."""
    return [*shown.texts, "\n".join(rest)] if rest else list(shown.texts)
