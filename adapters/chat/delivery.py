"""Delivers outbox messages: posts in the room, whispers to one person, and the panel.

Written once, on top of a `Platform`'s primitives.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final, Generic

import structlog

from adapters.chat.admission import Admission
from adapters.chat.closed import ClosedPlaces, Trouble, whole
from adapters.chat.facilitators import for_everybody
from adapters.chat.files import Documents, FileDelivery, no_documents
from adapters.chat.panels import Panels
from adapters.chat.platform import (
    Denied,
    DeniedScope,
    Destination,
    NotFound,
    Page,
    Platform,
    RenderContext,
)
from adapters.chat.posting import Poster
from adapters.chat.quoting import Edited, Quoting, key_of
from adapters.chat.retiring import Retiring
from adapters.chat.threads import PointThreads
from adapters.chat.unnamed import Unnamed
from adapters.chat.vanished import Vanished
from bot.errors import Blocked, HeardError, RetryLater, Undeliverable
from bot.ids import RoomId
from bot.phrases.reading import answering
from bot.ports import Account, Clock, ExternalRefs, MeetingService, OutboxMessage, PostedRef, Room
from bot.rendered import RenderedCard

log = structlog.get_logger(__name__)

PEOPLE: Final = "people"
"""Stands in for a channel where messages to people of a tenant go. No channel has this id."""
THREAD: Final = "thread:"
"""Prefix of the pieces of a message that are posted in a thread as well as in the room."""

OnLost = Callable[[RoomId, Trouble], Awaitable[None]]
"""Called with what will never be shown in a room."""


def _nothing_shown(room: RoomId) -> None:
    """Tells nobody."""


async def _nobody_told(room: RoomId, trouble: Trouble) -> None:
    """Tells nobody."""


@dataclass(frozen=True)
class CorePorts:
    """What delivery needs from the core and from storage."""

    service: MeetingService
    external_refs: ExternalRefs
    clock: Clock
    documents: Documents
    markdown: Documents = no_documents
    """The same as Markdown, for a platform that shows that as what it means."""


@dataclass(frozen=True)
class DeliveryAccess:
    """Where and to whom messages may go, and who is told where they may not."""

    closed: ClosedPlaces
    admission: Admission
    on_lost: OnLost = _nobody_told
    on_shown: Callable[[RoomId], None] = _nothing_shown
    """Called once something was shown in a room, or to somebody about it."""


class Delivery(Generic[Page]):
    """Delivers outbox messages to one platform."""

    def __init__(
        self,
        platform: Platform[Page],
        poster: Poster[Page],
        core: CorePorts,
        access: DeliveryAccess,
        *,
        panel_seconds: float,
        unnamed_seconds: tuple[float, ...],
    ) -> None:
        """`panel_seconds`: between two edits of a panel. `unnamed_seconds`: before each lookup of a
        missing name."""
        self._platform = platform
        service, external_refs, clock = core.service, core.external_refs, core.clock
        self._service = service
        self._poster = poster
        self._closed = access.closed
        self._admission = access.admission
        self._on_lost = access.on_lost
        self._on_shown = access.on_shown
        self._quoting = Quoting(external_refs)
        self._retiring = Retiring(platform, self._quoting)
        self.files = FileDelivery(platform, external_refs, self._quoting, core.documents)
        self.threads = PointThreads(platform, external_refs, clock, service.queries.thread_title)
        self.panels = Panels(
            platform, service, external_refs, poster, clock, panel_seconds, self.refused
        )
        self.unnamed = Unnamed(
            platform.name, service, platform.name_of, self._redraw_panels, unnamed_seconds
        )
        self.vanished = Vanished(platform.name, service, clock, platform.is_gone)

    async def stop(self) -> None:
        """Finish what is waiting to be shown, and begin nothing more."""
        await self.unnamed.stop()
        await self.vanished.stop()
        await self.threads.stop()
        await self.panels.stop()

    async def deliver(self, outbox_message: OutboxMessage, room: Room, card: RenderedCard) -> None:
        """Show an outbox message. Safe to repeat.

        Raises:
            RetryLater: not now; after so many seconds.
            Blocked: not until somebody fixes it; they have been told.
            Undeliverable: never.
            Ambiguous: it may have arrived or not: try again.
            NotSaved: the database cannot be reached.
        """
        with answering(card.language):
            await self._deliver(outbox_message, room, card)
        self._on_shown(room.where)

    async def _deliver(self, outbox_message: OutboxMessage, room: Room, card: RenderedCard) -> None:
        where, to_person = room.where, outbox_message.kind == "whisper"
        self.unnamed.shown(where.tenant, card.unnamed)
        place = people_of(where) if to_person else where
        if (blocked := self._closed.blocked(place)) is not None:
            raise blocked
        try:
            match outbox_message.kind:
                case "post" if self._retiring.takes_away(card):
                    await self._retiring.take_away(outbox_message, room, card)
                case "post" | "whisper" if outbox_message.retires:
                    mentions = await self._mentions(room, card)
                    await self._retiring.show(outbox_message, room, card, mentions)
                case "panel":
                    await self.panels.show(outbox_message, room, card)
                case "whisper":
                    await self._whisper(outbox_message, room, card)
                case _:
                    await self._post(outbox_message, room, card)
        except Denied as no:
            raise await self.refused(room, no, place) from no
        await self._closed.reopen(place)
        if self._platform.capabilities.proves_tenant_open:
            await self._closed.reopen(whole(where))

    async def refused(self, room: Room, no: Denied, place: RoomId) -> HeardError:
        """Turn a platform's refusal into the error that the dispatcher acts on.

        Raises:
            NotSaved: the database cannot be reached.
        """
        trouble = Trouble(no.code, room.title, no.needed)
        match no.scope:
            case DeniedScope.TENANT:
                return await self._closed.close(whole(place), trouble, tell=False)
            case DeniedScope.PLACE:
                return await self._closed.close(place, trouble, tell=place.channel != PEOPLE)
            case _:
                log.error("not_taken", platform=self._platform.name, code=no.code)
                if not isinstance(no, NotFound):  # what was deleted, somebody has deleted
                    await self._on_lost(room.where, trouble)
                return Undeliverable(no.code)

    # -- in the room

    async def _post(self, outbox_message: OutboxMessage, room: Room, card: RenderedCard) -> None:
        if card.on_panel:
            return  # The panel comes after this in the same outbox, and is posted anew.
        to, can = Destination.in_room(room.where), self._platform.capabilities
        subject = card.thread if can.threads else ""
        card = await self.threads.leading_there(room.where, card)
        if subject and can.broadcasts:
            to = replace(to, thread=await self.threads.of(room.where, subject))
        context = RenderContext(
            room,
            mentions=await self._mentions(room, card),
            attachments=await self.files.attachments(card),
            panel_link=await self.panels.way_back(room),
        )
        shown = for_everybody(card, outbox_message.id) if can.answers_privately else card
        pages = await self._platform.render(shown, context)
        copies: Sequence[Page] = ()
        if subject and not can.broadcasts:
            copies = await self._platform.render(card, RenderContext(room, "copy"))
        if outbox_message.edition and await self._amended(
            outbox_message, room, card, pages, to, copies
        ):
            return
        try:
            ref = await self._send(outbox_message, to, pages)
        except NotFound:
            if not to.thread:
                raise
            # Somebody has deleted the message that the thread was about.
            await self.threads.forget(room.where, subject)
            to = replace(to, thread="")
            ref = await self._send(outbox_message, to, pages)
        await self.files.upload(outbox_message, to, card.files)
        self._poster.settle(key_of(outbox_message))
        if (
            subject
            and not to.thread
            and not await self._copied(outbox_message, to, subject, copies, ref)
        ):
            await self.threads.begin(room.where, subject, ref)

    async def _copied(
        self,
        outbox_message: OutboxMessage,
        to: Destination,
        subject: str,
        copies: Sequence[Page],
        ref: str,
    ) -> bool:
        """Repeat in a subject's thread what was posted in the room; False if there is no thread, or
        no longer. `ref` is the message in the room: the thread may have begun with it."""
        if not copies:
            return False
        thread = await self.threads.find_or_open(to.room, subject)
        if not thread or thread == ref:
            return bool(thread)
        inside = replace(to, channel=thread, thread=thread)
        try:
            await self._send(outbox_message, inside, copies, THREAD)
        except Denied as no:
            log.info("no_thread", platform=self._platform.name, code=no.code)
            await self.threads.forget(to.room, subject)
            return False
        self._poster.settle(key_of(outbox_message, THREAD))
        return True

    async def _send(
        self,
        outbox_message: OutboxMessage,
        to: Destination,
        pages: Sequence[Page],
        series: str = "",
    ) -> str:
        async def keep(number: int, ref: str) -> None:
            await self._quoting.keep(outbox_message, to.channel, {number: ref}, series)

        key = key_of(outbox_message, series)
        return await self._poster.post(
            to, key, pages, outbox_message.at, again=outbox_message.redelivered, on_posted=keep
        )

    async def _mentions(self, room: Room, card: RenderedCard) -> list[Account]:
        """The people to mention for a card, as far as this platform can mention them there."""
        found = [await self._service.directory.account(person) for person in card.mentions]
        return [one for one in found if one is not None and _belongs(one, room.where)]

    # -- to one person

    async def _whisper(self, outbox_message: OutboxMessage, room: Room, card: RenderedCard) -> None:
        if card.mentioned and self._platform.capabilities.mentions:
            return  # The post that mentions them is in the same outbox, before this.
        person = (
            await self._service.directory.account(outbox_message.to) if outbox_message.to else None
        )
        if person is None or outbox_message.to is None or not _belongs(person, room.where):
            raise Undeliverable("forgotten")
        attachments = await self.files.attachments(card)
        deleted = self._closed.is_deleted(room.where)
        context = RenderContext(room, "whisper", attachments=attachments, deleted=deleted)
        try:
            pages = await self._platform.render(card, context)
            if outbox_message.edition and await self._amended(
                outbox_message, room, card, pages, person
            ):
                return
            # Messages they already have are amended regardless: erased words go there, too.
            if card.shows_room and not await self._may_be_told(person, room):
                raise Undeliverable("not_in_room")
            to = await self._platform.direct(room.where, person)
            await self._platform.before_whisper(room, outbox_message.to, card)
            await self._send(outbox_message, to, pages)
            await self.files.upload(outbox_message, to, card.files)
        except Denied as no:
            if no.scope is DeniedScope.TENANT:
                raise
            kept = await self._platform.unreachable(room, person, outbox_message, no, self._closed)
            if no.scope is DeniedScope.PLACE:
                raise
            if not kept:
                raise Undeliverable(no.code) from no
        self._poster.settle(key_of(outbox_message))

    async def _may_be_told(self, person: Account, room: Room) -> bool:
        """Whether somebody may see the room that it is about.

        Raises:
            RetryLater: the platform cannot say now.
            Blocked: it cannot say until somebody mends what is wrong with the channel.
        """
        try:
            return await self._admission.may_be_told(person, room.where)
        except RetryLater as later:
            if self._closed.is_closed(room.where):
                code = self._closed.code(room.where) or "closed"
                raise Blocked(code, later.seconds) from later
            raise

    # -- what quotes words that are gone

    async def _amended(
        self,
        outbox_message: OutboxMessage,
        room: Room,
        card: RenderedCard,
        pages: Sequence[Page],
        to: Destination | Account,
        copies: Sequence[Page] = (),
    ) -> bool:
        """Edit the posted copies of a message after words in it were erased; False if it has to be
        posted instead."""
        lost = await self._quoting.is_lost(outbox_message)
        await self.files.words_erased(outbox_message, room, card)
        if card.thread and outbox_message.kind == "post":
            await self.threads.rename(room.where, card.thread)
        if self._platform.capabilities.finds_by_key and not await self._quoting.pages(
            outbox_message
        ):
            if isinstance(to, Account):
                to = await self._platform.direct(room.where, to)
            await self._quoting.look_for(outbox_message, to, pages, self._platform.find)

        def at(shown: PostedRef) -> Destination:
            return Destination(room.where, shown.channel, direct=outbox_message.kind == "whisper")

        async def edit(shown: PostedRef, page: Page) -> Edited:
            try:
                await self._platform.edit(at(shown), shown.ref, page)
            except NotFound:
                return Edited.GONE
            except Denied as no:
                if no.scope is DeniedScope.MESSAGE:
                    return Edited.REFUSED
                raise
            return Edited.DONE

        async def take_away(shown: PostedRef) -> None:
            try:
                await self._platform.delete(at(shown), shown.ref)
            except NotFound:
                log.info("gone_already", platform=self._platform.name)

        if copies:
            await self._quoting.amend(outbox_message, copies, edit, take_away, THREAD)
        if await self._quoting.amend(outbox_message, pages, edit, take_away):
            if isinstance(to, Account):
                shown = next(iter((await self._quoting.pages(outbox_message)).values()), None)
                to = Destination(room.where, shown.channel if shown else "", direct=True)
            if to.channel:
                await self.files.upload(outbox_message, to, card.files)
            return True
        if lost:
            # It was shown once and cannot be found: it is not shown again.
            log.warning("post_not_found", platform=self._platform.name, kind=outbox_message.kind)
        return lost

    async def _redraw_panels(self, tenant: str) -> None:
        await self.panels.redraw_all(lambda room: room.tenant == tenant)


def people_of(where: RoomId) -> RoomId:
    """Where what is for people goes, of a room's tenant."""
    return RoomId(where.platform, where.tenant, PEOPLE)


def _belongs(person: Account, where: RoomId) -> bool:
    return (person.platform, person.tenant) == (where.platform, where.tenant)
