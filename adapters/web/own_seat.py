"""Somebody's seat in a room, as their cookie and the database say together.

A cookie outlives what it was given for. Whoever was forgotten has no seat any more, and a name that
was changed on one device holds on all of them.
"""

from __future__ import annotations

import msgspec
from aiohttp import web

from adapters.web.context import WebContext
from adapters.web.links import Seat
from bot.ports import Account


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
