"""Somebody's seat in a room, as their cookie and the database say together.

A cookie outlives what it was given for. Whoever was forgotten has no seat any more, a seat that a
facilitator has taken away shows nothing of the room, and a name that was changed on one device
holds on all of them.
"""

from __future__ import annotations

import msgspec
from aiohttp import web

from adapters.web import ui_texts
from adapters.web.context import WebContext, WebError
from adapters.web.links import Seat
from adapters.web.snapshot import room_id
from bot.errors import NotSaved
from bot.ports import Account, Room, Visibility


def account_of(seat: Seat) -> Account:
    """The person in a seat, as the service knows them."""
    return Account(platform="web", tenant="", id=seat.account, name=seat.name)


async def own_seat(site: WebContext, request: web.Request, key: str) -> Seat | None:
    """The seat of whoever sends a request; None if they have none, or were forgotten.

    Raises:
        NotSaved: the database cannot be reached.
    """
    seat = site.session(request).seats.get(key)
    if seat is None:
        return None
    who = await site.service.directory.known_person(account_of(seat))
    known = None if who is None else await site.service.directory.account(who)
    if known is None:
        return None
    return msgspec.structs.replace(seat, name=known.name or seat.name)


async def is_taken(site: WebContext, key: str, seat: Seat) -> bool:
    """Whether a facilitator has taken this seat away, and nobody has let them in again.

    Raises:
        NotSaved: the database cannot be reached.
    """
    found = await site.service.sight.may_see(room_id(key), account_of(seat))
    if found is Visibility.UNKNOWN:
        raise NotSaved
    return found is Visibility.NO


async def seated(site: WebContext, request: web.Request) -> tuple[str, Seat, Room]:
    """The room that a request is about, by its key, and the seat of whoever sends it.

    Raises:
        NotSaved: the database cannot be reached.
        WebError: they have no seat there, it was taken away, or the room is gone.
    """
    key, seat = await _own(site, request)
    if await is_taken(site, key, seat):
        site.gate.refusals.note("no-seat")
        raise WebError(403, ui_texts.page("seat-taken"))
    return key, seat, await room_of(site, key)


async def had_seat(site: WebContext, request: web.Request) -> tuple[str, Seat, Room]:
    """As `seated`, also where the seat was taken away: for what everybody may do who once had one.

    Raises:
        WebError: they have no seat there, or the room is gone.
    """
    key, seat = await _own(site, request)
    return key, seat, await room_of(site, key)


async def room_of(site: WebContext, key: str) -> Room:
    """The room with a key.

    Raises:
        WebError: it is gone.
    """
    room = await site.service.directory.room(room_id(key))
    if room is None:
        raise WebError(404, ui_texts.page("no-room"))
    return room


async def _own(site: WebContext, request: web.Request) -> tuple[str, Seat]:
    key = request.match_info["key"]
    seat = await own_seat(site, request, key)
    if seat is None:
        site.gate.refusals.note("no-seat")
        raise WebError(403, ui_texts.page("no-seat"))
    return key, seat
