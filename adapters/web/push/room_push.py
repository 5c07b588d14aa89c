"""Decides who is told what by their browser while they are not looking at the room.

Only ever one of three sentences and the title of the room: nobody's words, and nobody's name.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from datetime import timedelta
from typing import Final

import structlog

from adapters.chat.answering import answering_person
from adapters.web.connection import Connection
from adapters.web.protocol import PushOff, PushOn
from adapters.web.push.encryption import browser_key
from adapters.web.push.sender import TTL, PushSender
from adapters.web.snapshot import room_id
from bot.errors import HeardError
from bot.ids import PersonId
from bot.phrases.reading import readers_catalogue
from bot.ports import Clock, MeetingService, OutboxMessage, Room, Visibility
from bot.ports.push import PushSubscription, PushSubscriptions
from bot.rendered import RenderedCard

log = structlog.get_logger(__name__)

LONGEST_TITLE: Final = 120
"""Characters of a room's title in a notification."""
OPENING: Final = "opening"
"""The kind of the card that opens a meeting."""


class RoomPush:
    """Keeps who wants to be told, and tells them."""

    def __init__(
        self,
        service: MeetingService,
        store: PushSubscriptions,
        sender: PushSender,
        clock: Clock,
        key: str,
    ) -> None:
        self._service = service
        self._store = store
        self._sender = sender
        self._clock = clock
        self.key = key
        """The public key that browsers subscribe with."""

    # -- what a page asks for

    async def switch_on(self, connection: Connection, request: PushOn) -> bool:
        """Tell this browser from now on; False: what it gave is no address at a push service.

        Raises:
            NotSaved: the database cannot be reached.
        """
        try:
            browser_key(request.p256dh, request.auth)
        except ValueError:
            return False
        room = await self._service.directory.room(room_id(connection.channel))
        if room is None or not self._sender.is_allowed(request.endpoint):
            return False
        await self._store.add(
            PushSubscription(
                room=room.key,
                person=connection.person,
                endpoint=request.endpoint,
                p256dh=request.p256dh,
                auth=request.auth,
                created=self._clock.now(),
            )
        )
        return True

    async def switch_off(self, connection: Connection, request: PushOff) -> None:
        """Tell this browser nothing of this room any more.

        Raises:
            NotSaved: the database cannot be reached.
        """
        room = await self._service.directory.room(room_id(connection.channel))
        if room is not None:
            await self._store.remove(room.key, connection.person, request.endpoint)

    # -- what the room is shown

    def delivered(
        self,
        message: OutboxMessage,
        room: Room,
        spoken: RenderedCard,
        looking: Collection[PersonId],
    ) -> None:
        """Something was shown. Tell those whom it calls, or everybody that the meeting has started,
        but for those who are `looking` at the room. In the background; raises nothing."""
        if self._clock.now() - message.at > timedelta(seconds=TTL):
            return
        opening = message.kind == "post" and spoken.kind == OPENING
        called: set[PersonId] = set()
        if message.kind == "post":
            called = set(spoken.mentions)
        elif message.to is not None and spoken.buttons and not spoken.mentioned:
            called = {message.to}
        if opening or called:
            work = self._tell(room, None if opening else called, frozenset(looking))
            self._sender.tasks.spawn(work)

    async def stop(self) -> None:
        """Drop what is under way."""
        await self._sender.stop()

    async def _tell(
        self, room: Room, called: Collection[PersonId] | None, looking: Collection[PersonId]
    ) -> None:
        """Tell these people; None: everybody, that the meeting has started."""
        try:
            theirs: dict[PersonId, list[PushSubscription]] = {}
            for one in await self._store.in_room(room.key):
                if one.person not in looking and (called is None or one.person in called):
                    theirs.setdefault(one.person, []).append(one)
            for who, browsers in theirs.items():
                await self._tell_one(room, who, browsers, opening=called is None)
        except HeardError as problem:
            log.warning("web.push.failed", error=type(problem).__name__)

    async def _tell_one(
        self, room: Room, who: PersonId, browsers: Sequence[PushSubscription], *, opening: bool
    ) -> None:
        account = await self._service.directory.account(who)
        if account is None:
            await self._store.remove_person(room.key, who)
            return
        (view,) = await self._service.queries.own_views(room.where, [account])
        if view is None:
            if await self._service.sight.may_see(room.where, account) is Visibility.NO:
                await self._store.remove_person(room.key, who)
            return
        key = "web-push-started" if opening else "web-push-turn" if view.turn else "web-push-asked"
        async with answering_person(self._service, account):
            said = readers_catalogue().say(key)
        text = json.dumps(
            {
                "title": room.title[:LONGEST_TITLE],
                "text": said,
                "room": room.where.channel,
            },
            ensure_ascii=False,
        ).encode("utf-8", "replace")
        for browser in browsers:
            self._sender.send(browser, text)
