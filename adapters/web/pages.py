"""The pages of the web room: every one is complete without any script, but the room itself."""

from __future__ import annotations

import asyncio
import secrets
from typing import TypeVar
from weakref import WeakValueDictionary

import msgspec
from aiohttp import web

from adapters.web import words
from adapters.web.greeting import room_id
from adapters.web.links import Invitation, Role, Seat, Session
from adapters.web.names import clean_name, clean_title, unlike
from adapters.web.security import post_allowed
from adapters.web.site import Site, WebError
from adapters.web.sockets import account_of
from adapters.web.zones import ZONES
from bot.ports import Room

T = TypeVar("T")

SPEEDS = {"1": 1, "4": 4, "16": 16, "60": 60}
ROLES: dict[str, Role] = {"facilitator": "facilitator", "member": "member"}


class Sorry(Exception):
    """Something typed into a form is not right: the page is shown again, and says so."""


class Pages:
    """Serves everything but sockets and static files."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._doors: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    def routes(self) -> list[web.RouteDef]:
        """Which address goes where."""
        return [
            web.get("/", self.front),
            web.post("/sample", self.new_sample),
            web.post("/rooms", self.new_room),
            web.get("/join/{token}", self.invitation),
            web.post("/join/{token}", self.join),
            web.get("/room/{key}", self.room),
            web.get("/manual", self.manual),
        ]

    # -- the front page and new rooms

    async def front(self, request: web.Request) -> web.Response:
        """What Heard is, this browser's rooms, and a way to make new ones."""
        session = self._site.session(request)
        if "owner" not in request.query:
            return await self._front(session)
        if not self._site.links.is_owner(request.query["owner"]):
            return await self._front(session, words.BAD_OWNER, 403)
        # On to the address without the token: it should not stand in the address bar.
        return self._go("/", msgspec.structs.replace(session, owner=True))

    async def new_sample(self, request: web.Request) -> web.Response:
        """A room of one's own with the sample meeting in it."""
        session, form = await self._form(request)
        try:
            self._check_may_create(session)
            role = _pick(ROLES, form.get("role", ""), words.BAD_ROLE)
            speed = _pick(SPEEDS, form.get("speed", ""), words.BAD_SPEED)
            name = _need(clean_name(form.get("name", "").strip() or "You"), words.BAD_NAME)
        except Sorry as sorry:
            return await self._front(session, str(sorry), 400)
        samples = self._site.samples
        channel = samples.channel(role, speed)
        room = await self._site.desk.open_room(room_id(channel), samples.script.meeting.title)
        await samples.prepare(channel)
        return await self._seat(session, room, name, role)

    async def new_room(self, request: web.Request) -> web.Response:
        """A team's own room; whoever makes it is its first facilitator."""
        session, form = await self._form(request)
        try:
            self._check_may_create(session)
            title = _need(clean_title(form.get("title", "")), words.BAD_TITLE)
            name = _need(clean_name(form.get("name", "")), words.BAD_NAME)
            zone = form.get("zone", "") or self._site.options.zone
            if zone not in ZONES:
                raise Sorry(words.BAD_ZONE)
        except Sorry as sorry:
            return await self._front(session, str(sorry), 400)
        room = await self._site.desk.open_room(room_id(secrets.token_urlsafe(12)), title, zone)
        return await self._seat(session, room, name, "facilitator")

    # -- joining

    async def invitation(self, request: web.Request) -> web.StreamResponse:
        """Where an invitation link leads."""
        session = self._site.session(request)
        invited, room = await self._invited(request)
        seat = session.seats.get(invited.channel)
        if seat is None:
            return self._join_page(session, room, invited.role)
        if seat.role == "member" and invited.role == "facilitator":
            return await self._seat(session, room, seat.name, "facilitator", seat)
        return self._go(f"/room/{invited.channel}")

    async def join(self, request: web.Request) -> web.StreamResponse:
        """Somebody gives their name and comes in."""
        session, form = await self._form(request)
        invited, room = await self._invited(request)
        if seat := session.seats.get(invited.channel):
            role = "facilitator" if "facilitator" in (seat.role, invited.role) else seat.role
            return await self._seat(session, room, seat.name, role, seat)
        typed = form.get("name", "")
        name = clean_name(typed)
        if name is None:
            return self._join_page(session, room, invited.role, typed, words.BAD_NAME)
        return await self._seat(session, room, name, invited.role)

    async def room(self, request: web.Request) -> web.Response:
        """The room, for those who have a seat in it."""
        key = request.match_info["key"]
        if key not in self._site.session(request).seats:
            raise WebError(403, words.NO_SEAT)
        room = await self._site.desk.room(room_id(key))
        if room is None:
            raise WebError(404, words.NO_ROOM)
        return self._site.page("room.html", title=room.title, key=key)

    # -- the rest

    async def manual(self, request: web.Request) -> web.Response:
        """All commands, as they are declared."""
        return self._site.page("manual.html", sections=self._site.manual())

    # -- what they have in common

    async def _form(self, request: web.Request) -> tuple[Session, dict[str, str]]:
        """A form of our own, sent by the browser it was made for."""
        session = self._site.session(request)
        posted = (await request.post()).items()
        form = {key: value for key, value in posted if isinstance(value, str)}
        ours = self._site.links.form_is_ours(session, form.get("csrf", ""))
        if not ours or not post_allowed(request, self._site.options):
            raise WebError(403)
        return session, form

    def _check_may_create(self, session: Session) -> None:
        if not self._may_create(session):
            raise Sorry(words.NOT_OWNER)

    def _may_create(self, session: Session) -> bool:
        return self._site.options.private or session.owner

    async def _front(self, session: Session, error: str = "", status: int = 200) -> web.Response:
        script = self._site.samples.script
        rooms = [
            {"title": room.title, "href": f"/room/{channel}"}
            for channel in reversed(session.seats)
            if (room := await self._site.desk.room(room_id(channel))) is not None
        ]
        return self._site.page(
            "front.html",
            session,
            http_status=status,
            sample={**msgspec.to_builtins(script.meeting), "people": script.people_on_show()},
            rooms=rooms,
            can_create=self._may_create(session),
            error=error,
            zones=ZONES,
            zone=self._site.options.zone,
        )

    async def _invited(self, request: web.Request) -> tuple[Invitation, Room]:
        invited = self._site.links.read_invitation(request.match_info["token"])
        if invited is None:
            raise WebError(404, words.BAD_LINK)
        room = await self._site.desk.room(room_id(invited.channel))
        if room is None:
            raise WebError(404, words.NO_ROOM)
        return invited, room

    def _join_page(
        self, session: Session, room: Room, role: Role, name: str = "", error: str = ""
    ) -> web.Response:
        return self._site.page(
            "join.html",
            session,
            http_status=400 if error else 200,
            title=room.title,
            facilitator=role == "facilitator",
            error=error,
            name=name,
            token=self._site.links.token(room.where.channel, role),
        )

    async def _seat(
        self, session: Session, room: Room, name: str, role: Role, old: Seat | None = None
    ) -> web.Response:
        """Put somebody on the room's roster, and send them there with a seat in their cookie."""
        channel = room.where.channel
        door = self._doors.setdefault(channel, asyncio.Lock())
        async with door:  # Two people of one name who come at once: one gets a number.
            if old is None:
                name = unlike(name, await self._site.desk.names(room.where))
            seat = Seat(old.account if old else secrets.token_urlsafe(12), name, role)
            source = f"web:{seat.account}:join:{role}"
            receipt = await self._site.desk.welcome(
                room.where, account_of(seat), role == "facilitator", source
            )
        if receipt.refused:
            text = receipt.reply.text if receipt.reply else words.NOT_POSSIBLE
            raise WebError(403, (words.NOT_POSSIBLE, text))
        return self._go(f"/room/{channel}", session.seated(channel, seat))

    def _go(self, where: str, session: Session | None = None) -> web.Response:
        response = web.Response(status=303, headers={"Location": where})
        if session is not None:
            self._site.remember(response, session)
        return response


def _pick(choices: dict[str, T], value: str, error: str) -> T:
    if value not in choices:
        raise Sorry(error)
    return choices[value]


def _need(value: str | None, error: str) -> str:
    if value is None:
        raise Sorry(error)
    return value
