"""Slack as a face: shows what the courier brings."""

from __future__ import annotations

from collections.abc import Sequence

import structlog

from adapters.chat.admission import Admission
from adapters.chat.closed import ClosedPlaces, Trouble, whole
from adapters.chat.platform import Denied, Scope
from adapters.chat.quoting import Edited, Quoting
from adapters.slack.about import About
from adapters.slack.cards import Cards
from adapters.slack.files import Files
from adapters.slack.mending import PEOPLE, Mender, people_of
from adapters.slack.panel import Panels
from adapters.slack.people import People
from adapters.slack.posting import Poster
from adapters.slack.refusals import SAME
from adapters.slack.render import Page
from adapters.slack.rooms import TROUBLES
from adapters.slack.text import escape
from bot.errors import Blocked, HeardError, Later, Undeliverable
from bot.ids import RoomId
from bot.phrases import catalogue
from bot.ports import Account, Anchors, Desk, Parcel, Room, Shown
from bot.spoken import Spoken

log = structlog.get_logger(__name__)

NO_THREAD = frozenset({
    "cannot_reply_to_message", "message_not_found", "restricted_action_non_threadable_channel",
    "restricted_action_thread_locked", "thread_not_found",
})  # fmt: skip
"""There is no thread to write into (any more)."""
FOR_EVERYBODY = frozenset({
    "message_limit_exceeded", "messages_tab_disabled", "missing_scope", "no_permission",
})  # fmt: skip
"""Refusals of a direct message that are not about the person it is for."""


FILE = "file:"
"""How the pieces of a parcel are called that are files."""
MESSAGE_GONE = frozenset({"message_not_found"})
NOT_TO_BE_EDITED = frozenset({
    "cant_update_message", "edit_window_closed", "invalid_blocks", "msg_blocks_too_long",
    "msg_too_long",
})  # fmt: skip
"""It can be taken away all the same."""


class Deliveries:
    """Shows parcels: posts in the channel, whispers as direct messages, the panel in its place."""

    def __init__(
        self,
        desk: Desk,
        anchors: Anchors,
        people: People,
        poster: Poster,
        cards: Cards,
        panels: Panels,
        files: Files,
        mender: Mender,
        closed: ClosedPlaces,
        admission: Admission,
        about: About,
    ) -> None:
        self._admission = admission
        self._desk = desk
        self._anchors = anchors
        self._quoting = Quoting(anchors)
        self._people = people
        self._poster = poster
        self._cards = cards
        self._panels = panels
        self._files = files
        self._mender = mender
        self._closed = closed
        self._about = about

    async def deliver(self, parcel: Parcel, room: Room, spoken: Spoken) -> None:
        """Show a parcel. Safe to repeat.

        Raises:
            Later: not now; after so many seconds.
            Blocked: not until somebody mends it, who has been told.
            Undeliverable: never.
            HeardError: it may have arrived or not: try again.
        """
        where = room.where
        place = people_of(where.tenant) if parcel.kind == "whisper" else where
        if (blocked := self._closed.blocked(place)) is not None:
            raise blocked
        try:
            match parcel.kind:
                case "panel":
                    await self._panels.show(parcel, room, spoken)
                case "whisper":
                    await self._whisper(parcel, room, spoken)
                case _:
                    await self._post(parcel, room, spoken)
        except Denied as no:
            raise await self.refused(room, no, place) from no
        await self._closed.reopen(place)
        await self._closed.reopen(whole(where))

    async def refused(self, room: Room, no: Denied, place: RoomId) -> HeardError:
        """Slack has said no to something for a room: what that is for the courier.

        Raises:
            NotSaved: the database cannot be reached.
        """
        trouble = Trouble(SAME.get(no.code, no.code), room.title, no.needed)
        match no.scope:
            case Scope.TENANT:
                return await self._closed.close(whole(place), trouble, tell=False)
            case Scope.PLACE:
                return await self._closed.close(place, trouble, tell=place.channel != PEOPLE)
            case _:
                log.error("slack.not_taken", code=no.code)
                await self._mender.lost(room.where, trouble)
                return Undeliverable(no.code)

    # -- in the channel

    async def _post(self, parcel: Parcel, room: Room, spoken: Spoken) -> None:
        team, channel = room.where.tenant, room.where.channel
        after = (
            *await self._files.lines(team, channel, spoken.files),
            *await self._panels.way_back(room),
        )
        pages = await self._cards.pages(spoken, team, channel, after=after)
        thread = await self._thread(room, spoken)
        if parcel.edition and await self._amended(parcel, room, channel, spoken, pages, thread):
            return
        try:
            ts = await self._post_pages(parcel, room, pages, thread)
        except Denied as no:
            if not thread or no.code not in NO_THREAD:
                raise
            # Somebody has deleted the message that the thread was about.
            await self._anchors.drop_anchor(room.where, _thread(spoken))
            thread = ""
            ts = await self._post_pages(parcel, room, pages, thread)
        if spoken.thread and not thread:
            await self._anchors.keep_anchor(room.where, _thread(spoken), ts)
        await self._quoting.keep(parcel, channel, self._poster.stands(parcel.id))
        await self._upload(parcel, room, channel, spoken, thread)
        self._poster.settled(parcel.id)

    async def _upload(
        self, parcel: Parcel, room: Room, channel: str, spoken: Spoken, thread: str = ""
    ) -> None:
        async def uploaded(number: int, file: str) -> None:
            await self._quoting.keep(parcel, channel, {number: file}, FILE)

        await self._files.upload(
            room.where, channel, parcel.id, parcel.at, spoken.files, thread, uploaded
        )

    # -- what quotes words that are gone

    async def _amended(
        self,
        parcel: Parcel,
        room: Room,
        channel: str,
        spoken: Spoken,
        pages: Sequence[Page],
        thread: str = "",
    ) -> bool:
        """Edit what shows a parcel, since words in it are gone; False if it is to be posted."""
        team, lost = room.where.tenant, await self._quoting.is_lost(parcel)
        for number, file in (await self._quoting.pages(parcel, FILE)).items():
            if spoken.files[number].kind == "minutes":
                await self._files.delete(room.where, parcel.id, number, file.ref)
                await self._quoting.forget(parcel, file.piece)
        await self._files.take_back(room.where)
        if parcel.kind == "post":
            for each in spoken.files:
                await self._files.rewrite(room.where, each)
        if not await self._quoting.pages(parcel):
            found = await self._poster.find(team, channel, parcel.id, parcel.at, thread)
            await self._quoting.keep(parcel, channel, found)

        async def edit(where: Shown, page: Page) -> Edited:
            try:
                await self._poster.edit(team, where.channel, where.ref, page)
            except Denied as no:
                if no.code in MESSAGE_GONE:
                    return Edited.GONE
                if no.code in NOT_TO_BE_EDITED:
                    return Edited.REFUSED
                raise
            return Edited.DONE

        async def take_away(where: Shown) -> None:
            await self._poster.take_away(team, where.channel, where.ref)

        if await self._quoting.amend(parcel, pages, edit, take_away):
            await self._upload(parcel, room, channel, spoken, thread)
            return True
        if lost:
            # It was shown once, and is not to be found: it is not shown again.
            log.warning("slack.post_not_found", kind=parcel.kind)
        return lost

    async def _post_pages(
        self, parcel: Parcel, room: Room, pages: Sequence[Page], thread: str
    ) -> str:
        return await self._poster.post(
            room.where.tenant,
            room.where.channel,
            parcel.id,
            parcel.at,
            pages,
            thread=thread,
            again=parcel.again,
        )

    async def _thread(self, room: Room, spoken: Spoken) -> str:
        if not spoken.thread:
            return ""
        return await self._anchors.anchor(room.where, _thread(spoken)) or ""

    # -- to one person

    async def _whisper(self, parcel: Parcel, room: Room, spoken: Spoken) -> None:
        account = await self._desk.account(parcel.to) if parcel.to else None
        if account is None:
            raise Undeliverable("forgotten")
        team, channel = room.where.tenant, room.where.channel
        if (await self._people.profile(team, account.id)).gone:
            raise Undeliverable("user_disabled")
        try:
            direct = await self._poster.direct(team, account.id)
            before = (catalogue().say("slack-about-room", {"room": f"<#{channel}>"}),)
            pages = await self._cards.pages(spoken, team, channel, before=before)
            if parcel.edition and await self._amended(parcel, room, direct, spoken, pages):
                return
            # What they have already is put right all the same: erased words are erased there, too.
            if not await self._may_be_told(account, room):
                raise Undeliverable("not_in_channel")
            if parcel.to is not None:
                await self._about.asked(team, channel, parcel.to, spoken)
            await self._poster.post(team, direct, parcel.id, parcel.at, pages, again=parcel.again)
            await self._quoting.keep(parcel, direct, self._poster.stands(parcel.id))
            await self._upload(parcel, room, direct, spoken)
        except Denied as no:
            if no.scope is Scope.TENANT:
                raise
            if no.code != "missing_scope" and not parcel.again:
                await self._hint(room, account)
            if no.code not in FOR_EVERYBODY:
                raise Undeliverable(no.code) from no
            raise
        self._poster.settled(parcel.id)

    async def _may_be_told(self, account: Account, room: Room) -> bool:
        """Whether somebody may see the room that it is about.

        Raises:
            Later: Slack cannot say now.
            Blocked: it cannot say until somebody mends what is wrong with the channel.
        """
        try:
            return await self._admission.may_be_told(account, room.where)
        except Later as later:
            if self._closed.is_closed(room.where):
                code = self._closed.code(room.where) or "closed"
                raise Blocked(code, later.seconds) from later
            raise

    async def _hint(self, room: Room, account: Account) -> None:
        """Let somebody whom we cannot write to know that there is something; not what."""
        page = Page(escape(catalogue().say("slack-no-direct")))
        team, channel = room.where.tenant, room.where.channel
        try:
            await self._poster.ephemeral(team, channel, account.id, page)
        except TROUBLES as wrong:
            log.info("slack.no_hint", error=type(wrong).__name__, code=str(wrong))


def _thread(spoken: Spoken) -> str:
    return f"thread:{spoken.thread}"
