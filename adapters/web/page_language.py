"""In which language a page is: the one that its reader has chosen, or else their browser's, if
a speaker has checked it."""

from __future__ import annotations

import msgspec
from aiohttp import web

from adapters.web import ui_texts
from adapters.web.context import WebContext
from adapters.web.own_seat import account_of
from bot.phrases import language_of, spoken
from bot.phrases.languages import ENGLISH, is_draft
from bot.phrases.reading import reads

MOST_LANGUAGES = 20
"""How many of a browser's languages are looked at."""


def browsers_language(header: str) -> str:
    """The first language of a header `Accept-Language` that there is a catalogue for. "" if there
    is none. Browsers send theirs in order, and what cannot be read is passed over."""
    wanted: list[tuple[float, int, str]] = []
    for place, each in enumerate(header.split(",")[:MOST_LANGUAGES]):
        name, _, rest = each.strip().partition(";")
        try:
            weight = float(rest.replace(" ", "").removeprefix("q=") or "1")
        except ValueError:
            continue
        if name and weight > 0:
            wanted.append((-weight, place, name))
    for _, _, name in sorted(wanted):
        if name.partition("-")[0].lower() == ENGLISH:
            return ENGLISH
        if found := language_of(name):
            return found
    return ""


def read_in(asked: str) -> bool:
    """Whether somebody has asked for a page in a language that there is; they read it from here
    on."""
    found = bool(asked) and spoken(asked) == asked
    if found:
        reads(asked)
    return found


def read_unasked(browser: str) -> str:
    """In which language a page is of which only the browser's is known, which is returned. One
    that no speaker has checked is offered, and not chosen for anybody."""
    ui_texts.offer_page(browser if is_draft(browser) else "")
    found = "" if is_draft(browser) else browser
    reads(found)
    return found


async def read_by(site: WebContext, request: web.Request, browser: str) -> None:
    """From here on, whoever sent a request is answered in their language: what the page was asked
    for in (`?lang=`), what they have chosen in the room that it is about or came to last, or what
    `read_unasked` has said of their browser. Never fails."""
    if read_in(request.query.get("lang", "")):
        return
    seats = site.session(request).seats
    seat = seats.get(request.match_info.get("key", "")) or next(reversed(seats.values()), None)
    if seat is None:
        return
    await site.service.queries.answers(msgspec.structs.replace(account_of(seat), language=browser))
