"""A page for the list of a room's points, one for each of them, and what can be done from there.

All of it is complete without any script. The list's filters stand in its address, so that a list
can be kept and sent to others; what is on it is asked of the room each time.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Mapping
from typing import Final
from urllib.parse import urlencode

from aiohttp import web
from markupsafe import Markup, escape
from msgspec.structs import replace

from adapters.web import ui_texts
from adapters.web.context import WebContext, WebError
from adapters.web.links import Seat
from adapters.web.own_seat import account_of, seated
from bot.cards import ABOUT
from bot.commands.spec import Kind
from bot.commands.table import BY_NAME
from bot.errors import Refused
from bot.ports import CommandResult, Request, Room
from bot.rendered import Form, RenderedButton, in_words

LIST: Final = "parked"
ONE: Final = "point"
FILTERS: Final = tuple(param.name for param in BY_NAME[LIST].params)
PAGES: Final = ("page", "steps")
FEW: Final = 6
"""Choices that are all shown at once."""
SEVERAL: Final = "several:"
"""How the boxes of a field begin of which any can be ticked."""
LONGEST: Final = 2_000
"""Characters of one value in an address."""
_ADDRESS = re.compile(r"https?://[^\s<>\"“”«»\u2066-\u2069]*[^\s<>\"“”«»\u2066-\u2069.,;:!?)\]]")

Values = dict[str, str | int]


class PointPages:
    """Serves the pages about points, for those who have a seat in the room."""

    def __init__(self, site: WebContext) -> None:
        self._site = site

    def routes(self) -> list[web.RouteDef]:
        """The routes served here."""
        return [
            web.get("/room/{key}/points", self.all),
            web.get("/room/{key}/points/do", self.ask),
            web.post("/room/{key}/points/do", self.do),
            web.get("/room/{key}/points/{number:[0-9]{1,9}}", self.one),
        ]

    async def all(self, request: web.Request) -> web.Response:
        """The list, as its address says."""
        key, seat, room = await seated(self._site, request)
        args = given_values(request.query, FILTERS)
        done = await self._execute(room, seat, LIST, args)
        asked: Values = {name: value for name, value in args.items() if name != "page"}
        form = done.form or await self._form(room, seat, LIST, asked)
        return self._page(request, key, room, _without_filters(done), "points.html", form=form)

    async def one(self, request: web.Request) -> web.Response:
        """One point."""
        key, seat, room = await seated(self._site, request)
        args = given_values(request.query, PAGES)
        args["contention"] = request.match_info["number"]
        done = await self._execute(room, seat, ONE, args)
        if done.refused:
            raise WebError(404, ui_texts.page("no-point"))
        return self._page(request, key, room, done, "point.html", number=args["contention"])

    async def ask(self, request: web.Request) -> web.Response:
        """The form of something that can be done with a point. Nothing is done yet."""
        key, seat, room = await seated(self._site, request)
        name = _about_points(request.query.get("command", ""))
        given = given_values(request.query, tuple(param.name for param in BY_NAME[name].params))
        try:
            form = await self._form(room, seat, name, given)
        except Refused as no:
            told = await self._site.service.commands.refusal(no, room.where)
            return self._page(request, key, room, CommandResult(accepted=False, reply=told))
        return self._page(request, key, room, None, form=form, point=given.get("contention"))

    async def do(self, request: web.Request) -> web.Response:
        """Do it, and say what came of it."""
        _, posted = await self._site.form(request)
        key, seat, room = await seated(self._site, request)
        name = _about_points(posted.get("command", ""))
        args = given_values(_joined(posted), tuple(param.name for param in BY_NAME[name].params))
        source = posted.get("once", "") or secrets.token_urlsafe(12)
        done = await self._execute(room, seat, name, args, source=source[:64])
        return self._page(
            request, key, room, done, form=done.form, point=args.get("contention"), field=done.field
        )

    async def _execute(
        self, room: Room, seat: Seat, command: str, args: Values, source: str = ""
    ) -> CommandResult:
        return await self._site.service.commands.execute(
            Request(
                room=room.where,
                person=account_of(seat),
                source=f"web:points:{source or secrets.token_urlsafe(12)}",
                at=self._site.now(),
                command=command,
                args=args,
            )
        )

    async def _form(self, room: Room, seat: Seat, command: str, args: Values) -> Form:
        return await self._site.service.commands.form(room.where, account_of(seat), command, args)

    def _page(
        self,
        request: web.Request,
        key: str,
        room: Room,
        done: CommandResult | None,
        template: str = "point_form.html",
        **more: object,
    ) -> web.Response:
        reply = None if done is None else done.reply
        shown = {"form": None, "point": None, "number": None, "field": "", **more}
        return self._site.page(
            template,
            request,
            self._site.session(request),
            key=key,
            room=room.title,
            card=reply,
            refused=done is not None and not done.accepted,
            few=FEW,
            several=SEVERAL,
            once=secrets.token_urlsafe(12),
            words=in_words,
            linked=linked,
            leads_to=lambda button: leads_to(key, button),
            **shown,
        )


def leads_to(key: str, button: RenderedButton) -> str:
    """The address that a button of a card leads to; "" if it is about no point."""
    args = {name: str(value) for name, value in button.args.items() if name != ABOUT}
    if button.command == ONE and "contention" in args:
        number = args.pop("contention")
        return with_query(f"/room/{key}/points/{number}", args)
    if button.command == LIST:
        # The form with the filters stands on the page of the list already.
        return with_query(f"/room/{key}/points", args) + ("#look" if button.form else "")
    if button.command in DOABLE:
        return with_query(f"/room/{key}/points/do", {"command": button.command, **args})
    return ""


def linked(text: str) -> Markup:
    """A text of somebody's with its web addresses as links, and everything else as it was typed."""
    out, end = Markup(), 0
    for found in _ADDRESS.finditer(text):
        out += escape(text[end : found.start()])
        out += Markup('<a href="{0}" rel="nofollow noopener noreferrer" dir="ltr">{0}</a>').format(
            found[0]
        )
        end = found.end()
    return out + escape(text[end:])


DOABLE: Final = frozenset(
    command.name
    for command in BY_NAME.values()
    if any(param.kind is Kind.POINT for param in command.params) and command.name not in (ONE, LIST)
)
"""The commands about a point: what can be done from its page."""


def _about_points(name: str) -> str:
    if name not in DOABLE:
        raise WebError(404)
    return name


def given_values(query: Mapping[str, str], names: tuple[str, ...]) -> Values:
    """What an address or a form says, of these parameters. What is empty is not given."""
    return {name: value[:LONGEST] for name in names if (value := query.get(name, "").strip())}


def _joined(posted: Mapping[str, str]) -> dict[str, str]:
    """A form's values, with the boxes of one field as one value."""
    values = dict(posted)
    for name in posted:
        if name.startswith(SEVERAL):
            field, _, choice = name.removeprefix(SEVERAL).partition(":")
            values[field] = ",".join(filter(None, (values.get(field, ""), choice)))
    return values


def _without_filters(done: CommandResult) -> CommandResult:
    """The list without the button for its filters: on its page they stand below it anyhow."""
    if done.reply is None:
        return done
    buttons = tuple(b for b in done.reply.buttons if not (b.command == LIST and b.form))
    return replace(done, reply=replace(done.reply, buttons=buttons))


def with_query(path: str, args: Mapping[str, str]) -> str:
    """An address with these values behind it; the path alone, if there are none."""
    return f"{path}?{urlencode(args)}" if args else path
