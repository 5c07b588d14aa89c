"""How people get into a room: by an invitation link, or back into their own seat by a personal one.

Both kinds of link carry their token behind a `#`, where no server and no proxy is told of it. The
page at the address hands it in by a form, once.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Mapping
from typing import Literal, NamedTuple
from weakref import WeakValueDictionary

import msgspec
from aiohttp import web

from adapters.web import in_english, ui_texts
from adapters.web.context import WebContext, WebError
from adapters.web.links import Invitation, Role, Seat, Session, token_in
from adapters.web.own_seat import account_of, is_taken, room_of
from adapters.web.page_language import read_in
from adapters.web.rate_limits import JOININGS
from adapters.web.validation import NameRefused, clean_name, unlike
from bot.phrases.languages import ENGLISH
from bot.phrases.reading import language
from bot.ports import Entrance, Request, Room


class Way(NamedTuple):
    """The link somebody came by, and the numbers of the room's links when it was checked."""

    invited: Invitation
    entrance: Entrance


class Seating:
    """Gives out seats, and records them in the browser's cookie."""

    def __init__(self, site: WebContext) -> None:
        self._site = site
        self._doors: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def new(
        self,
        request: web.Request,
        session: Session,
        room: Room,
        name: str,
        role: Role,
        by: Way | None = None,
        *,
        by_name: bool = False,
        chosen: Mapping[str, str] | None = None,
    ) -> web.Response:
        """Put somebody on the room's roster, and send them there with a seat in their cookie.

        `by`: the link by which they come. `by_name`: it is a new room, in which only
        confirmed seats are to count; that of whoever makes it is one. `chosen`: the preferences
        that they begin with.
        """
        async with self._door(room):  # Two people of one name who come at once: one gets a number.
            name = await self._free(room, name)
            seat = Seat(secrets.token_urlsafe(12), name, role)
            await self._welcome(room, seat, role, by)
        if by_name:
            await self._do(room, seat, "by-name", {"switch": "on"})
        if language() != ENGLISH:
            # They have chosen this page in it, or their browser asks for it and a speaker has
            # checked it: they read on in it.
            chosen = {**(chosen or {}), "language": language()}
        if chosen:
            await self._do(room, seat, "preferences", dict(chosen))
        return self.take(request, session, room, seat)

    async def _do(self, room: Room, seat: Seat, command: str, args: dict[str, str | int]) -> None:
        ask = Request(
            room=room.where,
            person=account_of(seat),
            source=f"web:{seat.account}:{command}",
            at=self._site.now(),
            command=command,
            args=args,
        )
        await self._site.service.commands.execute(ask)

    async def confirmed(self, room: Room, seat: Seat) -> Seat:
        """Somebody comes to the seat that a facilitator made for them; at first, they join."""
        source = f"web:{seat.account}:join:personal"
        service = self._site.service
        async with self._door(room):
            if await service.messages.known_sources(room.where, [source]):
                return seat
            name = await self._free(room, seat.name)
            seat = msgspec.structs.replace(seat, name=name)
            await service.entry.add_member(
                room.where, account_of(seat), False, source, confirmed=True
            )
            self._site.rooms.hall.joined(
                room.where.channel, await service.directory.person(account_of(seat))
            )
        return seat

    async def again(
        self, request: web.Request, session: Session, room: Room, seat: Seat, by: Way
    ) -> web.Response:
        """Somebody who has a seat comes by an invitation: they run meetings from now on, or their
        seat was taken away and the link lets them in again."""
        role = by.invited.role
        await self._welcome(room, seat, role, by, again=self._site.now().isoformat())
        return self.take(request, session, room, msgspec.structs.replace(seat, role=role))

    def take(self, request: web.Request, session: Session, room: Room, seat: Seat) -> web.Response:
        """Redirect a browser to the room, with this seat in its cookie."""
        channel = room.where.channel
        return self._site.go(f"/room/{channel}", request, session.seated(channel, seat))

    async def _welcome(
        self, room: Room, seat: Seat, role: Role, by: Way | None, again: str = ""
    ) -> None:
        """`again`: what tells this coming from an earlier one by the same link."""
        number = by.invited.number if by else 0
        source = ":".join(
            filter(None, ("web", seat.account, "join", role, str(number or ""), again))
        )
        receipt = await self._site.service.entry.add_member(
            room.where,
            account_of(seat),
            role == "facilitator",
            source,
            renewed=by.entrance.renewed if by else None,
        )
        if receipt.refused:
            text = receipt.reply.text if receipt.reply else in_english.say("web-not-possible")
            raise WebError(403, (in_english.say("web-not-possible"), text))
        self._site.rooms.hall.joined(
            room.where.channel, await self._site.service.directory.person(account_of(seat))
        )

    async def _free(self, room: Room, name: str) -> str:
        try:
            return unlike(name, await self._site.service.queries.member_names(room.where))
        except NameRefused as no:  # Somebody of that look has come in just now.
            raise WebError(403, (in_english.say("web-not-possible"), str(no))) from no

    def _door(self, room: Room) -> asyncio.Lock:
        return self._doors.setdefault(room.where.channel, asyncio.Lock())


class Joining:
    """Serves invitations and personal links."""

    def __init__(self, site: WebContext, seating: Seating) -> None:
        self._site = site
        self._seating = seating

    def routes(self) -> list[web.RouteDef]:
        """The routes served here."""
        return [
            web.get("/join", self.invitation_page),
            web.post("/join", self.join),
            # Links as they were made earlier, and forms that are still open.
            web.get("/join/{token}", self.earlier_invitation),
            web.post("/join/{token}", self.join),
            web.get("/return", self.return_page),
            web.post("/return", self.come_back),
        ]

    # -- by an invitation

    async def invitation_page(self, request: web.Request) -> web.Response:
        """Where an invitation link leads."""
        return self._open(request, "invitation")

    async def earlier_invitation(self, request: web.Request) -> web.Response:
        """Where an old invitation link leads, which has its token in the address."""
        session = self._site.session(request)
        return await self._arrive(request, session, request.match_info["token"])

    async def join(self, request: web.Request) -> web.Response:
        """Takes an invitation's token; with a name, lets somebody in."""
        session, form = await self._site.form(request)
        token = request.match_info.get("token") or token_in(form.get("link", ""))
        read_in(form.get("lang", ""))
        if "name" not in form:
            return await self._arrive(request, session, token)
        invited, room, entrance = await self._invited(token)
        if invited.channel in session.seats:
            return await self._arrive(request, session, token)
        typed = form["name"]
        name = clean_name(typed)
        if name is None:
            return self._join_page(
                request,
                session,
                room,
                invited,
                entrance,
                name=typed,
                error=in_english.say("web-bad-name"),
            )
        try:
            free = unlike(name, await self._site.service.queries.member_names(room.where))
        except NameRefused as no:
            return self._join_page(
                request, session, room, invited, entrance, name=name, error=str(no)
            )
        if "another" not in form and free != name:
            # Perhaps it is they themselves, with another device or a browser that forgot them.
            return self._join_page(request, session, room, invited, entrance, name=name, twin=True)
        address = self._site.gate.addresses.of(request)
        if not self._site.gate.paces.allow(JOININGS, "join", address):
            self._site.gate.refusals.note("too-fast")
            raise WebError(429, ui_texts.page("join"))
        return await self._seating.new(
            request, session, room, name, invited.role, Way(invited, entrance)
        )

    async def _arrive(self, request: web.Request, session: Session, token: str) -> web.Response:
        invited, room, entrance = await self._invited(token)
        seat = session.seats.get(invited.channel)
        if seat is None:
            return self._join_page(request, session, room, invited, entrance)
        if invited.role == "facilitator" and not await self._site.service.entry.is_facilitator(
            room.where, account_of(seat)
        ):
            return await self._seating.again(request, session, room, seat, Way(invited, entrance))
        if await is_taken(self._site, invited.channel, seat):
            return await self._seating.again(request, session, room, seat, Way(invited, entrance))
        return self._site.go(f"/room/{invited.channel}")

    async def _invited(self, token: str) -> tuple[Invitation, Room, Entrance]:
        """What an invitation is to.

        Raises:
            WebError: it is none of ours, it was replaced, or its room is gone.
        """
        invited = self._site.links.read_invitation(token)
        if invited is None:
            raise self._no_link("bad-link", "bad-link")
        room = await room_of(self._site, invited.channel)
        entrance = await self._site.service.entry.entrance(room.where)
        if invited.number != getattr(entrance, invited.role):
            raise self._no_link("old-link", "old-link")
        return invited, room, entrance

    def _no_link(self, why: Literal["bad-link", "old-link"], page: str) -> WebError:
        """What to raise for a link that leads nowhere; it is counted."""
        self._site.gate.refusals.note(why)
        return WebError(404, ui_texts.page(page))

    def _join_page(
        self,
        request: web.Request,
        session: Session,
        room: Room,
        invited: Invitation,
        entrance: Entrance,
        *,
        name: str = "",
        error: str = "",
        twin: bool = False,
    ) -> web.Response:
        return self._site.page(
            "join.html",
            request,
            session,
            http_status=400 if error else 200,
            title=room.title,
            facilitator=invited.role == "facilitator",
            by_name=entrance.by_name,
            earlier=entrance.earlier,
            error=error,
            name=name,
            twin=twin,
            token=self._site.links.token(invited.channel, invited.role, invited.number),
        )

    # -- back into one's own seat

    async def return_page(self, request: web.Request) -> web.Response:
        """Where a personal link leads."""
        return self._open(request, "personal")

    async def come_back(self, request: web.Request) -> web.Response:
        """Takes a personal link's token; once they confirm who they are, they are back."""
        session, form = await self._site.form(request)
        token = token_in(form.get("link", ""))
        room, seat, confirmed = await self._seat_of(token)
        here = session.seats.get(room.where.channel)
        if here is not None and here.account == seat.account:
            return self._site.go(f"/room/{room.where.channel}")
        if "yes" not in form:
            # Not at once: a link that somebody else slipped to you would make you them.
            return self._site.page(
                "return.html",
                request,
                session,
                title=room.title,
                name=seat.name,
                here_as="" if here is None else here.name,
                token=token,
            )
        if confirmed:
            seat = await self._seating.confirmed(room, seat)
        return self._seating.take(request, session, room, seat)

    async def _seat_of(self, token: str) -> tuple[Room, Seat, bool]:
        """Whose seat a personal link leads to, and whether a facilitator made it for them.

        Raises:
            WebError: it is none of ours, it was replaced, or its room is gone.
        """
        link = self._site.links.read_personal(token)
        if link is None:
            raise self._no_link("bad-link", "bad-link")
        room = await room_of(self._site, link.channel)
        nameless = account_of(Seat(link.account, "", "member"))
        if link.number != await self._site.service.entry.personal_link_number(room.where, nameless):
            raise self._no_link("old-link", "old-personal")
        who = await self._site.service.directory.known_person(nameless)
        known = None if who is None else await self._site.service.directory.account(who)
        if known is None or not known.name:
            raise WebError(404, ui_texts.page("bad-link"))
        return room, Seat(link.account, known.name, "member"), link.confirmed

    def _open(self, request: web.Request, what: str) -> web.Response:
        """The page that hands the token behind the `#` in, or asks for the link."""
        return self._site.page(
            "open.html", request, self._site.session(request), what=what, error=""
        )
