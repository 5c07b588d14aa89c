"""A page for the list of a room's points, one for each of them, and what can be done from there.

All of it is complete without any script. The list's filters stand in its address, so that a list
can be kept and sent to others; what is on it is asked of the room each time.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from aiohttp import web
from msgspec.structs import replace

from adapters.web import ui_texts
from adapters.web.command_pages import (
    SEVERAL,
    CommandPages,
    Values,
    given_values,
    parameters,
    with_query,
)
from adapters.web.context import WebContext, WebError
from adapters.web.own_seat import seated
from bot.cards import ABOUT
from bot.commands.spec import Kind
from bot.commands.table import BY_NAME
from bot.errors import Refused
from bot.ports import CommandResult, Room
from bot.rendered import RenderedButton

LIST: Final = "parked"
ONE: Final = "point"
FILTERS: Final = parameters(LIST)
PAGES: Final = ("page", "steps")
DOABLE: Final = frozenset(
    command.name
    for command in BY_NAME.values()
    if any(param.kind is Kind.POINT for param in command.params) and command.name not in (ONE, LIST)
)
"""The commands about a point: what can be done from its page."""


class PointPages:
    """Serves the pages about points, for those who have a seat in the room."""

    def __init__(self, site: WebContext) -> None:
        self._site = site
        self._commands = CommandPages(site, "points")

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
        done = await self._commands.execute(room, seat, LIST, args)
        asked: Values = {name: value for name, value in args.items() if name != "page"}
        form = done.form or await self._commands.form(room, seat, LIST, asked)
        return self._page(request, key, room, _without_filters(done), "points.html", form=form)

    async def one(self, request: web.Request) -> web.Response:
        """One point."""
        key, seat, room = await seated(self._site, request)
        args = given_values(request.query, PAGES)
        args["contention"] = request.match_info["number"]
        done = await self._commands.execute(room, seat, ONE, args)
        if done.refused:
            raise WebError(404, ui_texts.page("no-point"))
        return self._page(request, key, room, done, "point.html", number=args["contention"])

    async def ask(self, request: web.Request) -> web.Response:
        """The form of something that can be done with a point. Nothing is done yet."""
        key, seat, room = await seated(self._site, request)
        name = _about_points(request.query.get("command", ""))
        given = given_values(request.query, parameters(name))
        try:
            form = await self._commands.form(room, seat, name, given)
        except Refused as no:
            told = await self._site.service.commands.refusal(no, room.where)
            return self._page(request, key, room, CommandResult(accepted=False, reply=told))
        return self._page(request, key, room, None, form=form, point=given.get("contention"))

    async def do(self, request: web.Request) -> web.Response:
        """Do it, and say what came of it."""
        _, posted = await self._site.form(request)
        key, seat, room = await seated(self._site, request)
        name = _about_points(posted.get("command", ""))
        args = given_values(_joined(posted), parameters(name))
        done = await self._commands.execute(room, seat, name, args, posted.get("once", ""))
        return self._page(
            request, key, room, done, form=done.form, point=args.get("contention"), field=done.field
        )

    def _page(
        self,
        request: web.Request,
        key: str,
        room: Room,
        done: CommandResult | None,
        template: str = "point_form.html",
        **more: object,
    ) -> web.Response:
        shown = {"form": None, "point": None, "number": None, "field": "", **more}
        return self._commands.page(
            request, template, key, room, done, lambda button: leads_to(key, button), **shown
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


def _about_points(name: str) -> str:
    if name not in DOABLE:
        raise WebError(404)
    return name


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
