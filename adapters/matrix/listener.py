"""Listens to the homeserver, and reads back what it leaves out."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Hashable, Sequence
from datetime import datetime
from functools import partial
from typing import Any, Final

import structlog
from nio import SyncResponse

from adapters.chat.backfill import Backfill, PastMessage, PastMessages
from adapters.chat.plain.text_inbox import TextInbox
from adapters.chat.plain.text_listener import NOT_NOW, TextListener, side_by_side
from adapters.chat.platform import Denied
from adapters.matrix import incoming
from adapters.matrix.homeserver import PLATFORM, Event, Homeserver
from adapters.matrix.membership import MembershipWatcher
from adapters.matrix.rooms import MatrixRooms
from bot.admin_texts import admin_text
from bot.bounded import BoundedDict
from bot.ids import RoomId
from bot.ports import ExternalRefs, MessageDeletion, MessageRef, RunningMeeting

log = structlog.get_logger(__name__)

REMEMBERED: Final = 5_000
"""Events that are known to have been taken in."""


class MatrixHistory:
    """A room's own history. Implements `adapters.chat.backfill.History`."""

    platform = PLATFORM

    def __init__(self, rooms: MatrixRooms, take: Callable[[str, Event], Awaitable[object]]) -> None:
        self._rooms = rooms
        self._take = take

    def lane(self, room: RoomId) -> Hashable:
        """The server counts all our requests together."""
        return PLATFORM

    async def read(
        self, running: RunningMeeting, seen: Sequence[MessageRef], since: datetime
    ) -> PastMessages:
        """Read back to the first message that was seen, or to the meeting's beginning."""
        there = self._rooms.channel_of(running.room.where)
        begin, found, whole = (seen[0].at if seen else running.opened_at), list[Event](), True
        async for page in self._rooms.server.history(there):
            found += page
            whole = bool(page)
            if page and incoming.at(page[-1]) < begin:
                break
        oldest = incoming.at(found[-1]) if found else since
        return PastMessages(
            [
                PastMessage(each["event_id"], incoming.at(each), partial(self._take, there, each))
                for each in reversed(found)
            ],
            gap=None if whole else (since, max(since, oldest)),
        )

    async def deleted(
        self, room: RoomId, absent: Sequence[MessageRef]
    ) -> Sequence[MessageDeletion]:
        """Redactions stand in the history themselves."""
        return []


class MatrixListener(TextListener[SyncResponse]):
    """Takes in what the server tells."""

    def __init__(
        self,
        rooms: MatrixRooms,
        inbox: TextInbox,
        membership: MembershipWatcher,
        backfill: Callable[[MatrixHistory], Backfill],
        external_refs: ExternalRefs,
    ) -> None:
        super().__init__(PLATFORM, external_refs)
        self._server: Homeserver = rooms.server
        self._rooms = rooms
        self._inbox = inbox
        self._membership = membership
        self._backfill = backfill(MatrixHistory(rooms, self._event))
        self._taken: BoundedDict[str, None] = BoundedDict(REMEMBERED)

    async def begin(self) -> None:
        """Know who we are, and which rooms have moved."""
        if not self._server.me:
            await self._server.log_in()
        await self._rooms.load()

    async def poll(self, since: str) -> SyncResponse:
        """The next answer to a sync; the first time with all state."""
        return await self._server.sync(since, full=not self.heard.is_set())

    def ended(self, no: Denied) -> str:
        """Whether the token works no longer."""
        if not self._server.gone:
            return ""
        return admin_text("matrix-token-refused", code=no.code)

    async def take(self, told: SyncResponse, since: str) -> str:
        """Rooms side by side; in each, one thing after the other."""
        for there, joined in told.rooms.join.items():
            states = [*joined.state, *joined.timeline.events]
            self._rooms.learn(there, [event.source for event in states])
        for there in told.rooms.leave:
            await self._membership.left(there)
        for there in told.rooms.invite:
            await self._membership.invited(there)
        rooms = told.rooms.join.items()
        await side_by_side(self._room(there, joined, since) for there, joined in rooms)
        return str(told.next_batch)

    async def _room(self, there: str, joined: Any, since: str) -> None:
        events = [event.source for event in joined.timeline.events]
        me = self._server.me
        came = next((n for n, each in enumerate(events) if incoming.is_arrival(each, me)), None)
        if came is not None:
            # What was said before Heard came is none of its business.
            await self._membership.arrived(there)
            events = events[came + 1 :]
        elif not since:
            return
        found = self._rooms.get(there)
        if found is not None and found.encrypted:
            await self._membership.leave_encrypted(there)
            return
        if came is None and joined.timeline.limited:
            # What was left out stands before these, and is read together with them.
            await self._backfill.begin(self._rooms.here(there))
        for event in events:
            if not self._rooms.left_behind(there):
                await self._event(there, event)

    async def _event(self, there: str, event: Event) -> None:
        if event["event_id"] in self._taken:
            return
        try:
            await self._membership.take(there, event)
            if event["sender"] != self._server.me:
                await self._said(there, event)
        except NOT_NOW:
            raise
        except Exception as wrong:
            # Anybody can send an event in which nothing is what it should be.
            log.exception("not_understood", platform=PLATFORM, error=type(wrong).__name__)
        self._taken[event["event_id"]] = None

    async def _said(self, there: str, event: Event) -> None:
        """Something that people say or do."""
        room, person = self._rooms.here(there), self._rooms.account(there, event["sender"])
        match event.get("type"):
            case "m.room.message" if incoming.is_said(event):
                people = [self._rooms.account(there, one) for one in incoming.mentioned(event)]
                said = incoming.said(event, room, person, incoming.picked(event, people))
                if await self._rooms.direct_for(there) is not None:
                    await self._inbox.on_direct_message(said, there)
                else:
                    await self._inbox.on_message(said, there)
            case "m.reaction":
                private = await self._rooms.direct_for(there) is not None
                put = incoming.reaction(event, room, person)
                await self._inbox.on_sign(put, there, private=private)
            case "m.room.redaction":
                await self._redacted(there, incoming.removal(event, room))

    async def _redacted(self, there: str, removal: MessageDeletion) -> None:
        """Of what was redacted, the server still tells what it was, and whose."""
        try:
            gone = await self._server.event(there, removal.ref)
        except Denied:
            gone = {}
        if gone.get("type") == "m.reaction":
            person = self._rooms.account(there, gone["sender"])
            await self._inbox.on_sign_taken_off(removal, person)
        else:
            await self._inbox.on_deleted(removal)
