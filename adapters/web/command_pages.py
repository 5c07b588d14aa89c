"""What pages share on which commands of a room can be carried out without any script."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Mapping
from typing import Final
from urllib.parse import urlencode

from aiohttp import web
from markupsafe import Markup, escape

from adapters.web.context import WebContext
from adapters.web.links import Seat
from adapters.web.own_seat import account_of
from bot.commands.table import BY_NAME
from bot.ports import CommandResult, Request, Room
from bot.rendered import Form, RenderedButton, in_words

FEW: Final = 6
"""Choices that are all shown at once."""
SEVERAL: Final = "several:"
"""How the boxes of a field begin of which any can be ticked."""
LONGEST: Final = 2_000
"""Characters of one value in an address."""
_ADDRESS = re.compile(r"https?://[^\s<>\"“”«»\u2066-\u2069]*[^\s<>\"“”«»\u2066-\u2069.,;:!?)\]]")

Values = dict[str, str | int]


class CommandPages:
    """Carries commands out, and shows what came of them. `about` tells apart what is sent from the
    pages of one subject from that of others."""

    def __init__(self, site: WebContext, about: str) -> None:
        self._site = site
        self._about = about

    async def execute(
        self, room: Room, seat: Seat, command: str, args: Values, once: str = ""
    ) -> CommandResult:
        """Carry a command out. `once`: what is sent twice with the same is done once."""
        return await self._site.service.commands.execute(
            Request(
                room=room.where,
                person=account_of(seat),
                source=f"web:{self._about}:{once[:64] or secrets.token_urlsafe(12)}",
                at=self._site.now(),
                command=command,
                args=args,
            )
        )

    async def form(self, room: Room, seat: Seat, command: str, args: Values) -> Form:
        """A command's form.

        Raises:
            Refused: this person cannot carry it out now.
        """
        return await self._site.service.commands.form(room.where, account_of(seat), command, args)

    def page(
        self,
        request: web.Request,
        template: str,
        key: str,
        room: Room,
        done: CommandResult | None,
        leads_to: Callable[[RenderedButton], str],
        **shown: object,
    ) -> web.Response:
        """A page with the card of what was done. `leads_to`: the address that a button leads to."""
        return self._site.page(
            template,
            request,
            self._site.session(request),
            key=key,
            room=room.title,
            card=None if done is None else done.reply,
            refused=done is not None and not done.accepted,
            few=FEW,
            several=SEVERAL,
            once=secrets.token_urlsafe(12),
            words=in_words,
            linked=linked,
            leads_to=leads_to,
            **shown,
        )


def parameters(command: str) -> tuple[str, ...]:
    """The names of a command's parameters."""
    return tuple(param.name for param in BY_NAME[command].params)


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


def given_values(query: Mapping[str, str], names: tuple[str, ...]) -> Values:
    """What an address or a form says, of these parameters. What is empty is not given."""
    return {name: value[:LONGEST] for name in names if (value := query.get(name, "").strip())}


def with_query(path: str, args: Mapping[str, str]) -> str:
    """An address with these values behind it; the path alone, if there are none."""
    return f"{path}?{urlencode(args)}" if args else path
