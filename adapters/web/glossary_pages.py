"""The page of a room's word list, and what can be done from there: ask what a word means, explain
one, say that an explanation is right, and, for those who run the meetings, take a word off.

All of it is complete without any script. What somebody asks about never stands in an address, which
servers write down and browsers keep: it is sent in a form.
"""

from __future__ import annotations

from typing import Final

from aiohttp import web

from adapters.web.command_pages import CommandPages, given_values, parameters, with_query
from adapters.web.context import WebContext, WebError
from adapters.web.own_seat import seated
from bot.cards import ABOUT
from bot.errors import Refused
from bot.ports import CommandResult, Room
from bot.rendered import RenderedButton

WORD_LIST: Final = "glossary"
ASK: Final = "what"
ON_WORDS: Final = frozenset({ASK, "glossary explain", "glossary confirm", "glossary drop"})
"""What can be done from the page. Who may do it is decided by the command."""


class GlossaryPages:
    """Serves the pages of the word list, for those who have a seat in the room."""

    def __init__(self, site: WebContext) -> None:
        self._site = site
        self._commands = CommandPages(site, "words")

    def routes(self) -> list[web.RouteDef]:
        """The routes served here."""
        return [
            web.get("/room/{key}/words", self.all),
            web.get("/room/{key}/words/do", self.ask),
            web.post("/room/{key}/words/do", self.do),
        ]

    async def all(self, request: web.Request) -> web.Response:
        """A page of the list, with the form that asks what a word means."""
        key, seat, room = await seated(self._site, request)
        done = await self._commands.execute(
            room, seat, WORD_LIST, given_values(request.query, ("page",))
        )
        form = await self._commands.form(room, seat, ASK, {})
        return self._page(request, key, room, done, "words.html", form=form)

    async def ask(self, request: web.Request) -> web.Response:
        """The form of something that can be done with a word. Nothing is done yet."""
        key, seat, room = await seated(self._site, request)
        name = _about_words(request.query.get("command", ""))
        given = given_values(request.query, parameters(name))
        try:
            form = await self._commands.form(room, seat, name, given)
        except Refused as no:
            told = await self._site.service.commands.refusal(no, room.where)
            return self._page(request, key, room, CommandResult(accepted=False, reply=told))
        return self._page(request, key, room, None, form=form)

    async def do(self, request: web.Request) -> web.Response:
        """Do it, and say what came of it."""
        _, posted = await self._site.form(request)
        key, seat, room = await seated(self._site, request)
        name = _about_words(posted.get("command", ""))
        args = given_values(posted, parameters(name))
        done = await self._commands.execute(room, seat, name, args, posted.get("once", ""))
        return self._page(request, key, room, done, form=done.form, field=done.field)

    def _page(
        self,
        request: web.Request,
        key: str,
        room: Room,
        done: CommandResult | None,
        template: str = "word.html",
        **more: object,
    ) -> web.Response:
        shown = {"form": None, "field": "", **more}
        return self._commands.page(
            request, template, key, room, done, lambda button: _leads_to(key, button), **shown
        )


def _leads_to(key: str, button: RenderedButton) -> str:
    """The address that a button of a card leads to; "" if it is about no word."""
    args = {name: str(value) for name, value in button.args.items() if name != ABOUT}
    if button.command == ASK:
        # Its form stands on the page of the list.
        return f"/room/{key}/words#look"
    if button.command == WORD_LIST:
        return with_query(f"/room/{key}/words", args)
    if button.command in ON_WORDS:
        return with_query(f"/room/{key}/words/do", {"command": button.command, **args})
    return ""


def _about_words(name: str) -> str:
    if name not in ON_WORDS:
        raise WebError(404)
    return name
