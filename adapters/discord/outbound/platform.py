"""Discord's primitives: messages, threads and pins, by discord.py."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

import discord
import structlog
from discord.utils import snowflake_time

from adapters.chat.called import called_by_name
from adapters.chat.closed import ClosedPlaces
from adapters.chat.direct_lines import DirectLines
from adapters.chat.platform import (
    Capabilities,
    Denied,
    DeniedScope,
    Destination,
    NotFound,
    Platform,
    RenderContext,
)
from adapters.discord.api import translate
from adapters.discord.api.markdown import LONGEST, Spelling, safe
from adapters.discord.api.refusals import (
    ARCHIVED,
    CANNOT_TELL,
    LOSSES,
    MISSING_PERMISSIONS,
    UNKNOWN_MESSAGE,
    classified,
)
from adapters.discord.api.translate import PLATFORM
from adapters.discord.directory.message_channels import DiscordChannels
from adapters.discord.directory.servers import Servers
from adapters.discord.outbound.message_threads import MessageThreads
from adapters.discord.outbound.page import DiscordPage, attached, pages
from adapters.discord.outbound.render import Rendered, render, render_panel
from adapters.discord.outbound.views import Views
from adapters.discord.outbound.waiting import WaitingNotes
from bot.errors import Blocked, HeardError
from bot.ids import PersonId, RoomId
from bot.phrases.reading import readers_catalogue
from bot.ports import Account, OutboxMessage, Room
from bot.rendered import RenderedCard

log = structlog.get_logger(__name__)

LOOKED_AT: Final = 100
"""Messages that are searched for one that may have arrived."""
CLOCKS_DIFFER: Final = timedelta(seconds=10)
"""By how much Discord's clock may be behind ours."""
NONCE_LASTS: Final = timedelta(minutes=2)
"""For so long Discord certainly remembers a nonce."""
NOBODY: Final = discord.AllowedMentions.none()


def nonce(key: str, piece: int = 0) -> str:
    """The nonce of a message: at most 25 characters, by which Discord posts it only once."""
    return hashlib.blake2b(f"{key}:{piece}".encode(), digest_size=12).hexdigest()


class DiscordPlatform(Platform[DiscordPage]):
    """Implements the primitives of `adapters.chat.platform`."""

    name, losses = PLATFORM, LOSSES
    capabilities = Capabilities(
        edits=True,
        deletes=True,
        threads=True,
        attaches=True,
        answers_privately=True,
        mentions=True,
        idempotent_for=NONCE_LASTS,
    )

    def __init__(
        self,
        client: discord.Client,
        channels: DiscordChannels,
        spelling: Spelling,
        views: Views,
        servers: Servers,
        notes: WaitingNotes,
        lines: DirectLines,
    ) -> None:
        self._client = client
        self._threads = MessageThreads(client)
        self._spelling = spelling
        self._views = views
        self._servers = servers
        self._notes = notes
        self._lines = lines
        self._channels = channels
        self.direct_channels = channels.direct

    async def render(self, card: RenderedCard, context: RenderContext) -> list[DiscordPage]:
        """A card as messages; the last has the buttons and files."""
        room, say = context.room.where, readers_catalogue().say
        if context.kind == "copy":
            return pages(render(card, room, self._spelling).texts)
        if context.kind == "panel":
            shown = render_panel(card, room, self._spelling)
            return pages(shown.texts, (await self._views.make(shown.buttons))[0], shown.buttons)
        if context.kind == "whisper":
            called = await self._servers.room_title(context.room)
            about = safe(say("chat-about-room", {"room": called}))
            shown = render(card, room, self._spelling, first=about)
        else:
            shown = _posted(card, context, self._spelling)
        view, rest = await self._views.make(shown.buttons, private=context.kind == "whisper")
        texts = (*shown.texts, "\n".join(rest)) if rest else shown.texts
        files = None if context.retires else context.attachments  # None: they stay as they are
        return pages(texts, view, shown.buttons, shown.mentions, files)

    # -- messages

    async def post(self, to: Destination, page: DiscordPage, key: str, number: int) -> str:
        """Send a message. Its nonce keeps it to one."""
        try:
            with self._channels.at(to):
                return await self._send(to, page, nonce(key, number))
        except Denied as no:
            if to.direct and no.scope is DeniedScope.PERSON:
                log.info("discord.direct_closed", code=no.code)
                if no.code != str(CANNOT_TELL):
                    self.direct_channels.refused(to.channel)
            if to.direct or no.scope is not DeniedScope.PLACE:
                raise
            if not page.files and no.code != str(MISSING_PERMISSIONS):
                raise
        # Perhaps because of the files or the buttons: one more attempt, in plain text.
        with self._channels.at(to):
            return await self._send(to, _plainly(page), nonce(f"{key}:plain", number))

    async def _send(self, to: Destination, page: DiscordPage, once: str) -> str:
        sent = await self._channels.channel(to).send(page.text, nonce=once, **_extras(page))
        return str(sent.id)

    async def find(
        self, to: Destination, key: str, since: datetime, pages: Sequence[DiscordPage]
    ) -> Mapping[int, str]:
        """The pages that have arrived, found by their text: Discord has forgotten the nonce."""
        me, found = self._client.user, dict[int, str]()
        try:
            with self._channels.at(to):
                async for message in self._channels.channel(to).history(
                    limit=LOOKED_AT, after=since - CLOCKS_DIFFER, oldest_first=True
                ):
                    if me is not None and message.author.id == me.id:
                        if message.content == pages[len(found)].text:
                            found[len(found)] = str(message.id)
                        if len(found) == len(pages):
                            break
        except Denied as no:
            log.info("discord.cannot_look", code=no.code)
        return found

    async def edit(self, to: Destination, ref: str, page: DiscordPage) -> None:
        """Replace a message, even in an archived thread."""
        more: dict[str, Any] = {"view": page.view}
        if page.files is not None:
            more["attachments"] = attached(page.files)
        message = self._channels.message(to, ref)
        with self._channels.at(to):
            try:
                await message.edit(content=page.text, allowed_mentions=NOBODY, **more)
            except discord.HTTPException as wrong:
                if wrong.code != ARCHIVED:
                    raise
                # A quiet thread was archived. Anybody who may write in it may bring it back.
                await self._client.http.edit_channel(int(to.channel), archived=False)
                await message.edit(content=page.text, allowed_mentions=NOBODY, **more)

    async def delete(self, to: Destination, ref: str) -> None:
        """Delete a message of ours."""
        with self._channels.at(to):
            await self._channels.message(to, ref).delete()

    async def retire_buttons(self, to: Destination, ref: str) -> None:
        """Take the buttons off a message."""
        with self._channels.at(to):
            await self._channels.message(to, ref).edit(view=None)

    async def pin(self, to: Destination, ref: str, *, pinned: bool) -> None:
        """Pin or unpin a message, unless this process can see that Heard may not."""
        if not self._channels.may_pin(to):
            raise Denied(str(MISSING_PERMISSIONS))
        message = self._channels.message(to, ref)
        with self._channels.at(to):
            await (message.pin() if pinned else message.unpin())

    async def open_thread(self, to: Destination, ref: str, title: str) -> str:
        """Open a thread at a message, whose id is the thread's id as well."""
        await self._threads.open(to.channel, ref, title)
        return ref

    async def rename_thread(self, to: Destination, thread: str, title: str) -> None:
        """Give a thread another name."""
        await self._threads.rename(thread, title)

    def thread_ref(self, thread: str) -> str:
        """A thread has the id of the message that it was opened at."""
        return translate.ref(thread)

    async def link(self, to: Destination, ref: str) -> str:
        """The address of a message."""
        return translate.link(to.room, f"message:{ref}:{to.channel}")

    def sent_at(self, ref: str) -> datetime | None:
        """The time that is part of a message's id."""
        return snowflake_time(int(ref))

    # -- people

    async def direct(self, room: RoomId, person: Account) -> Destination:
        """The channel for direct messages with a person, unless they have just refused one."""
        return Destination(room, await self.direct_channels.open(person.id), direct=True)

    async def before_whisper(self, room: Room, to: PersonId, card: RenderedCard) -> None:
        """Remember the room: what they type to Heard directly from now on may be about it."""
        await self._lines.offered(room.where, to, card)

    async def unreachable(
        self, room: Room, person: Account, missed: OutboxMessage, no: Denied, closed: ClosedPlaces
    ) -> bool:
        """Post a note in the channel, whose button shows the person what they missed."""
        if no.scope is not DeniedScope.PERSON or missed.to is None:
            return False
        try:
            await self._notes.leave(self, closed, room, missed.to, missed.at)
        except Blocked as blocked:
            if blocked.everything:
                raise
            # They find it behind the next note. Other people's messages must not wait until this
            # channel is open.
            log.info("discord.no_note", code=blocked.code)
        return True

    async def name_of(self, tenant: str, person: str) -> str:
        """A person's display name on a server."""
        return await self._servers.name(int(tenant), int(person))

    async def is_gone(self, room: RoomId, ref: str) -> bool:
        """Whether a message was deleted."""
        found = translate.parse_ref(ref)
        if found is None:
            return False
        message, channel = found
        to = Destination(room, channel or room.channel)
        try:
            with classified():
                await self._channels.channel(to).fetch_message(int(message))
        except HeardError as wrong:
            return isinstance(wrong, NotFound) and str(wrong) == str(UNKNOWN_MESSAGE)
        return False


def _plainly(page: DiscordPage) -> DiscordPage:
    """A message without buttons and files; what the files show is said in words."""
    told = [safe(f"{one.name}: {one.alt}") for one in page.files or ()]
    whole = "\n".join([page.text, *told])
    return DiscordPage(whole if len(whole) <= LONGEST else page.text, mentions=page.mentions)


def _extras(page: DiscordPage) -> dict[str, Any]:
    """What discord.py needs to send a page, apart from its text and nonce."""
    people = [discord.Object(one) for one in page.mentions]
    found: dict[str, Any] = {
        "allowed_mentions": discord.AllowedMentions(
            everyone=False, roles=False, replied_user=False, users=people
        ),
        "suppress_embeds": True,
    }
    found |= {"view": page.view} if page.view is not None else {}
    return found | ({"files": attached(page.files)} if page.files else {})


def _posted(card: RenderedCard, context: RenderContext, spelling: Spelling) -> Rendered:
    """A card for the room: with mentions of those it calls, and a link back to the panel."""
    calls = [one.id for one in context.mentions if one.id.isdecimal()]
    card, left = called_by_name(card, context.mentions)
    link = readers_catalogue().say("panel-link")
    back = f"[{link}]({context.panel_link})" if context.panel_link else ""
    to = context.room.where
    return render(card, to, spelling, calls=calls, left=[one.id for one in left], last=back)
