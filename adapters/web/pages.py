"""The web room's own pages: the front page with its forms, the room, the manual.

Every one is complete without any script, but the room itself.
"""

from __future__ import annotations

import secrets
from typing import TypeVar

import msgspec
from aiohttp import web

from adapters.sample.sample_rooms import is_sample
from adapters.web import in_english, ui_texts
from adapters.web.context import WebContext, WebError
from adapters.web.joining import Seating
from adapters.web.links import Role, Seat, Session, token_in
from adapters.web.own_seat import account_of, had_seat, is_taken
from adapters.web.rate_limits import ROOMS
from adapters.web.snapshot import room_id
from adapters.web.times import shown
from adapters.web.validation import NameRefused, clean_name, clean_title, unlike
from bot.commands.table import BY_NAME
from bot.errors import Refused
from bot.ports import Request, Room, Visibility
from bot.records.model import MeetingState
from bot.records.zones import zone_choices
from bot.rendered import in_words

T = TypeVar("T")

SPEEDS = {"1": 1, "4": 4, "16": 16, "60": 60}
ROLES: dict[str, Role] = {"facilitator": "facilitator", "member": "member"}


class Sorry(Exception):
    """A form has a mistake in it: the page is shown again with a sentence that says which."""


class Pages:
    """Serves the front page, the room and the manual."""

    def __init__(self, site: WebContext, seating: Seating) -> None:
        self._site = site
        self._seating = seating

    def routes(self) -> list[web.RouteDef]:
        """The routes served here."""
        return [
            web.get("/", self.front),
            web.get("/owner", self.owner_page),
            web.post("/owner", self.owner),
            web.post("/sample", self.new_sample),
            web.post("/rooms", self.new_room),
            web.get("/room/{key}", self.room),
            web.post("/room/{key}/poll", self.poll),
            web.get("/manual", self.manual),
        ]

    # -- the front page and new rooms

    async def front(self, request: web.Request) -> web.Response:
        """What Heard is, this browser's rooms, and a way to make new ones."""
        session = self._site.session(request)
        if "owner" not in request.query:
            return await self._front(request, session)
        # An owner's link as it was made earlier. The token should not stay in the address bar.
        return await self._as_owner(request, session, request.query["owner"])

    async def owner_page(self, request: web.Request) -> web.Response:
        """Where the owner's link leads: hands the token in, which servers are not told."""
        return self._site.page(
            "open.html", request, self._site.session(request), what="owner", error=""
        )

    async def owner(self, request: web.Request) -> web.Response:
        """Somebody opens the owner's link."""
        session, form = await self._site.form(request)
        return await self._as_owner(request, session, token_in(form.get("link", "")))

    async def _as_owner(self, request: web.Request, session: Session, token: str) -> web.Response:
        number = self._site.links.read_owner(token)
        if number is None or number != await self._site.service.entry.owner_link_number():
            self._site.gate.refusals.note("not-owner")
            return await self._front(request, session, in_english.say("web-bad-owner"), 403)
        session = msgspec.structs.replace(session, owner=True, owner_number=number)
        return self._site.go("/", request, session)

    async def new_sample(self, request: web.Request) -> web.Response:
        """A room of one's own with the sample meeting in it."""
        session, form = await self._site.form(request)
        self._check_pace(request, session)
        try:
            await self._check_may_create(session)
            role = _pick(ROLES, form.get("role", ""), in_english.say("web-bad-role"))
            speed = _pick(SPEEDS, form.get("speed", ""), in_english.say("web-bad-speed"))
            name = _need(
                clean_name(form.get("name", "").strip() or "You"), in_english.say("web-bad-name")
            )
            unlike(name, ())
        except (Sorry, NameRefused) as sorry:
            return await self._front(request, session, str(sorry), 400)
        samples = self._site.rooms.samples
        channel = samples.channel(role, speed)
        room = await self._site.service.directory.open_room(
            room_id(channel), samples.script.meeting.title
        )
        await samples.prepare(channel)
        # In a sample, invitations are on: somebody who only reads should see one.
        chosen = {"invitations": "on"}
        return await self._seating.new(request, session, room, name, role, chosen=chosen)

    async def new_room(self, request: web.Request) -> web.Response:
        """Makes a team's own room; the person who makes it is its first facilitator."""
        session, form = await self._site.form(request)
        self._check_pace(request, session)
        try:
            await self._check_may_create(session)
            title = _need(clean_title(form.get("title", "")), in_english.say("web-bad-title"))
            name = _need(clean_name(form.get("name", "")), in_english.say("web-bad-name"))
            unlike(name, ())
            zone = form.get("zone", "") or self._site.options.zone
            if zone not in zone_choices():
                raise Sorry(in_english.say("web-bad-zone"))
        except (Sorry, NameRefused) as sorry:
            return await self._front(request, session, str(sorry), 400)
        room = await self._site.service.directory.open_room(room_id(_new_channel()), title, zone)
        by_name = "by_name" in form
        return await self._seating.new(request, session, room, name, "facilitator", by_name=by_name)

    async def room(self, request: web.Request) -> web.Response:
        """The room, for those who have a seat in it."""
        key, seat, room = await had_seat(self._site, request)
        if await is_taken(self._site, key, seat):
            return await self._without_seat(request, key, seat, room)
        push = "" if is_sample(key) else self._site.push_key  # in a sample nobody is told
        return self._site.page(
            "room.html", title=room.title, key=key, push=push, commands=",".join(BY_NAME)
        )

    async def poll(self, request: web.Request) -> web.Response:
        """Somebody whose seat was taken away answers the poll of a meeting that they were at."""
        _, fields = await self._site.form(request)
        key, seat, room = await had_seat(self._site, request)
        done = await self._site.service.commands.execute(
            Request(
                room=room.where,
                person=account_of(seat),
                source=f"web:poll:{secrets.token_urlsafe(12)}",
                at=self._site.now(),
                command="poll",
                args={name: value for name, value in fields.items() if name != "csrf"},
            )
        )
        said = in_words(done.reply.text) if done.reply else ""
        return await self._without_seat(request, key, seat, room, said)

    async def _without_seat(
        self, request: web.Request, key: str, seat: Seat, room: Room, said: str = ""
    ) -> web.Response:
        """What somebody sees whose seat was taken away: that it was, and their open poll."""
        try:
            form = await self._site.service.commands.form(room.where, account_of(seat), "poll", {})
        except Refused:
            form = None
        title, text = ui_texts.page("seat-taken")
        session = self._site.session(request)
        return self._site.page(
            "seat_taken.html",
            request,
            session,
            http_status=200 if said else 403,
            title=title,
            text=text,
            room=room.title,
            key=key,
            form=None if said else form,
            said=said,
        )

    # -- the rest

    async def manual(self, request: web.Request) -> web.Response:
        """The manual: every command in the table."""
        return self._site.page("manual.html")

    def _check_pace(self, request: web.Request, session: Session) -> None:
        address = self._site.gate.addresses.of(request)
        allow = self._site.gate.paces.allow
        if not (allow(ROOMS, "room", session.browser) and allow(ROOMS, "room", address)):
            self._site.gate.refusals.note("too-fast")
            raise WebError(429, ui_texts.page("rooms"))

    async def _check_may_create(self, session: Session) -> None:
        if not await self._may_create(session):
            raise Sorry(in_english.say("web-not-owner"))

    async def _may_create(self, session: Session) -> bool:
        if self._site.options.private:
            return True
        return (
            session.owner
            and session.owner_number == await self._site.service.entry.owner_link_number()
        )

    async def _own_room(self, channel: str, seat: Seat, room: Room) -> dict[str, object]:
        """One of this browser's rooms: whether a meeting is on, or when the next one is. Of a room
        whose seat was taken away, nothing but its title."""
        sees = await self._site.service.sight.may_see(room.where, account_of(seat))
        now = None
        if sees is Visibility.YES:
            now = await self._site.service.queries.current_meeting(room.where)
        running = now is not None and now.state is MeetingState.OPEN
        starts = None if now is None or running else now.starts
        return {
            "title": room.title,
            "href": f"/room/{channel}",
            "theirs": sees is Visibility.YES,
            "running": running,
            "next": None if now is None or starts is None else shown(starts, now.zone),
        }

    async def _front(
        self, request: web.Request, session: Session, error: str = "", status: int = 200
    ) -> web.Response:
        script = self._site.rooms.samples.script
        rooms = [
            await self._own_room(channel, seat, room)
            for channel, seat in reversed(session.seats.items())
            if (room := await self._site.service.directory.room(room_id(channel))) is not None
        ]
        return self._site.page(
            "front.html",
            request,
            session,
            http_status=status,
            sample={**msgspec.to_builtins(script.meeting), "people": script.people_on_show()},
            rooms=rooms,
            can_create=await self._may_create(session),
            unreadable=self._site.has_unreadable_cookie(request),
            error=error,
            zones=zone_choices(),
            zone=self._site.options.zone,
            recordings=self._site.recordings is not None,
        )


def _new_channel() -> str:
    """A room's name in its address. With a letter in front, it can be typed in a command line."""
    return f"r{secrets.token_urlsafe(12)}"


def _pick(choices: dict[str, T], value: str, error: str) -> T:
    if value not in choices:
        raise Sorry(error)
    return choices[value]


def _need(value: str | None, error: str) -> str:
    if value is None:
        raise Sorry(error)
    return value
