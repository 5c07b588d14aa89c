"""Rooms' calendar feeds, for calendar programs: `/calendar/<token>.ics`.

Whoever has the address can read the feed, so it cannot be guessed: it is signed. Programs cannot
log in, and cannot keep what stands behind a `#` to themselves; so, unlike other links of ours, this
one is in the logs of whatever stands in front of Heard.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

import msgspec
from aiohttp import ETag, web

from adapters.documents.calendars import feed
from adapters.web import ui_texts
from bot.bounded import BoundedDict
from bot.errors import NotSaved
from bot.ids import PersonId, RoomKey
from bot.ports import Clock, MeetingService, Room
from bot.ports.feeds import FeedAddress, FeedAnswer
from bot.ports.room_calendar import RoomCalendar

REMEMBERED = 10_000
"""Of so many feeds is remembered since when they say what they say."""
MINUTES_TO_KEEP = 15
"""For so long a program need not ask again."""
WAIT_SECONDS = 300
_MAC = 40
"""Hexadecimal digits of a signature: 160 bits."""


class FeedTokens:
    """Signs what the address of a feed says, in letters, digits and dots only, which every program
    takes as they are."""

    def __init__(self, secret: bytes) -> None:
        self._key = b"heard.feed" + secret

    def sign(self, to: FeedAddress) -> str:
        """The token for an address."""
        said = f"{to.room}.{to.owner}.{to.number}"
        return f"{said}.{self._mac(said)}"

    def read(self, token: str) -> FeedAddress | None:
        """What a token says; None if it is not ours."""
        said, _, mac = token.rpartition(".")
        if not token.isascii() or not hmac.compare_digest(mac, self._mac(said)):
            return None
        room, owner, number = said.split(".")
        return FeedAddress(RoomKey(room), PersonId(owner), int(number))

    def _mac(self, said: str) -> str:
        return hmac.new(self._key, said.encode(), "sha256").hexdigest()[:_MAC]


class FeedAddressBook:
    """Implements `bot.ports.feeds.FeedAddresses`, where there is a web server."""

    def __init__(self, tokens: FeedTokens, public_url: str, web_base: Callable[[], str]) -> None:
        """`web_base`: where the web room is now; "": there is none."""
        self._tokens = tokens
        self._public = public_url.rstrip("/")
        self._web_base = web_base

    def address(self, room: Room, to: FeedAddress) -> str:
        """The address of a room's feed; "": people cannot reach one here."""
        base = self.base(room)
        return f"{base}/calendar/{self._tokens.sign(to)}.ics" if base else ""

    def base(self, room: Room) -> str:
        """What addresses for people of a room begin with. Whoever is in a web room reaches it at
        its own address; for all others there has to be a public one."""
        if self._public or room.where.platform != "web":
            return self._public
        return self._web_base().rstrip("/")

    def page(self, room: Room) -> str:
        """The page of a room; "": it has none here."""
        if room.where.platform != "web" or not self._web_base():
            return ""
        return f"{self.base(room)}/room/{room.where.channel}"


class _Seen(NamedTuple):
    """What a feed said last, and since when it has."""

    tag: str
    since: datetime


class FeedRoutes:
    """Serves the feeds, with or without a web room beside them."""

    def __init__(
        self, service: MeetingService, tokens: FeedTokens, addresses: FeedAddressBook, clock: Clock
    ) -> None:
        self._service = service
        self._tokens = tokens
        self._addresses = addresses
        self._clock = clock
        self._seen = BoundedDict[str, _Seen](REMEMBERED)

    def routes(self) -> list[web.RouteDef]:
        """The routes served here."""
        return [web.get("/calendar/{token:[a-z0-9.]{1,200}}.ics", self.calendar)]

    async def calendar(self, request: web.Request) -> web.Response:
        """A feed, or in one line why there is none."""
        token = request.match_info["token"]
        at = self._tokens.read(token)
        if at is None:
            return _told(404, ui_texts.say("web-feed-none"))
        try:
            found = await self._service.feeds.calendar(at)
        except NotSaved:
            found = FeedAnswer.UNSURE
        match found:
            case FeedAnswer.GONE:
                self._seen.pop(token, None)
                return _told(410, ui_texts.say("web-feed-gone"))
            case FeedAnswer.UNSURE:
                response = _told(503, ui_texts.say("web-feed-unsure"))
                response.headers["Retry-After"] = str(WAIT_SECONDS)
                return response
            case RoomCalendar():
                return await self._fresh(request, token, found)

    async def _fresh(self, request: web.Request, token: str, found: RoomCalendar) -> web.Response:
        """The feed, or that nothing in it has changed."""
        now = self._clock.now()
        page = self._addresses.page(found.room)
        tag = _tag(found, page)
        seen = self._seen.get(token)
        if seen is None or seen.tag != tag:
            seen = self._seen[token] = _Seen(tag, now.replace(microsecond=0))
        response = web.Response(
            headers={"Cache-Control": f"private, max-age={MINUTES_TO_KEEP * 60}"}
        )
        # Weak: the SEQUENCE in it grows with things that change nothing of what it says.
        response.etag = ETag(tag, is_weak=True)
        response.last_modified = seen.since
        if _is_known(request, tag, seen.since):
            response.set_status(304)
            return response
        # Hundreds of entries take some milliseconds.
        response.body = await asyncio.to_thread(feed, found, page, seen.since, now)
        response.content_type = "text/calendar"
        response.charset = "utf-8"
        response.headers["Content-Disposition"] = 'inline; filename="meetings.ics"'
        return response


def _tag(found: RoomCalendar, page: str) -> str:
    """A mark of what a feed says; the same for as long as it says the same."""
    said = msgspec.structs.replace(found, changes=0)
    return hashlib.sha256(msgspec.json.encode([said, page])).hexdigest()[:32]


def _is_known(request: web.Request, tag: str, since: datetime) -> bool:
    """Whether the program has this already. Its tags come before its date (RFC 9110)."""
    if (tags := request.if_none_match) is not None:
        return any(one.value in ("*", tag) for one in tags)
    asked = request.if_modified_since
    return asked is not None and since <= asked


def _told(status: int, text: str) -> web.Response:
    return web.Response(status=status, text=f"{text}\n")


def feed_routes(
    service: MeetingService,
    secret: str,
    public_url: str,
    web_base: Callable[[], str],
    clock: Clock,
) -> list[web.RouteDef]:
    """What serves the feeds of a service, which then knows their addresses. `web_base`: as in
    `FeedAddressBook`."""
    tokens = FeedTokens(secret.encode())
    addresses = FeedAddressBook(tokens, public_url, web_base)
    service.feeds.attach(addresses)
    return FeedRoutes(service, tokens, addresses, clock).routes()
