"""The page on which people see what Heard knows about them, correct it, copy it, and end it."""

from __future__ import annotations

import msgspec
from aiohttp import web

from adapters.web import in_english, ui_texts
from adapters.web.context import WebContext, WebError
from adapters.web.links import Seat
from adapters.web.own_seat import account_of, had_seat
from adapters.web.rate_limits import FILES
from adapters.web.validation import clean_name
from bot.commands.preferences import shown
from bot.ids import PersonId, RoomId, WordsId
from bot.phrases import LANGUAGES
from bot.phrases.language_names import language_choice
from bot.phrases.reading import readers_catalogue
from bot.ports import Request, Room, Visibility
from bot.rendered import in_words

TAKE_BACK = "back:"
"""How the fields of texts that somebody takes back begin."""


class AboutMePages:
    """Serves `/room/{key}/me`."""

    def __init__(self, site: WebContext) -> None:
        self._site = site

    def routes(self) -> list[web.RouteDef]:
        """Which address goes where."""
        return [
            web.get("/room/{key}/me", self.show),
            web.post("/room/{key}/me", self.correct),
            web.get("/room/{key}/me/copy", self.copy),
            web.post("/room/{key}/me/forget", self.forget),
        ]

    async def show(self, request: web.Request) -> web.Response:
        """The page."""
        key, seat, room, who = await self._whose(request)
        return await self._page(request, key, seat, room, who)

    async def correct(self, request: web.Request) -> web.Response:
        """Somebody changes their name here, or the language of what only they see."""
        session, form = await self._site.form(request)
        key, seat, room, who = await self._whose(request)
        name = clean_name(form.get("name", ""))
        if name is None:
            return await self._page(
                request, key, seat, room, who, error=in_english.say("web-bad-name")
            )
        if name != seat.name:
            if (why := await self._do(room, seat, who, "rename", name=name)) is not None:
                return await self._page(request, key, seat, room, who, error=why)
            renamed = await self._site.service.directory.account(who)
            seat = msgspec.structs.replace(seat, name=renamed.name if renamed else name)
        if form.get("language") in LANGUAGES:
            why = await self._do(room, seat, who, "preferences", language=form["language"])
            if why is not None:
                return await self._page(request, key, seat, room, who, error=why)
        return self._site.go(f"/room/{key}/me?saved", request, session.seated(key, seat))

    async def _do(
        self, room: Room, seat: Seat, who: PersonId, command: str, **args: str
    ) -> str | None:
        """Do what the command does. Returns why not; None if it was done."""
        done = await self._site.service.commands.execute(
            Request(
                room=room.where,
                person=account_of(seat),
                source=f"web:{who}:{command}:{self._site.now().isoformat()}",
                at=self._site.now(),
                command=command,
                args=dict(args),
            )
        )
        if done.accepted:
            return None
        return "" if done.reply is None else in_words(done.reply.text)

    async def copy(self, request: web.Request) -> web.Response:
        """Everything that is kept of them, as a file."""
        key, seat, _, who = await self._whose(request)
        if not self._site.gate.paces.allow(FILES, "file", f"{key}:{seat.account}"):
            self._site.gate.refusals.note("too-fast")
            raise WebError(429, ui_texts.page("files"))
        data = await self._site.service.reports.copy(who)
        if data is None:
            raise WebError(404, ui_texts.page("no-file"))
        named = {"Content-Disposition": 'attachment; filename="about-me.json"'}
        return web.Response(body=data, content_type="application/json", headers=named)

    async def forget(self, request: web.Request) -> web.Response:
        """They are forgotten, and their seat is gone from this browser."""
        session, form = await self._site.form(request)
        key, seat, room, who = await self._whose(request)
        if form.get("sure") != "yes":
            return await self._page(
                request, key, seat, room, who, error=in_english.say("web-not-sure")
            )
        back = [
            WordsId(name.removeprefix(TAKE_BACK))
            for name, choice in form.items()
            if name.startswith(TAKE_BACK) and choice == "yes"
        ]
        erased = await self._site.service.personal.forget(who, back, self._site.now())
        seats = {other: it for other, it in session.seats.items() if other != key}
        session = msgspec.structs.replace(session, seats=seats)
        return self._site.page(
            "forgotten.html",
            request,
            session,
            erased=erased,
        )

    async def _whose(self, request: web.Request) -> tuple[str, Seat, Room, PersonId]:
        """Whose page it is: the room's key, their seat, the room, and who they are.

        Raises:
            WebError: they have no seat in it, or the room is gone.
        """
        key, seat, room = await had_seat(self._site, request)
        return key, seat, room, await self._site.service.directory.person(account_of(seat))

    async def _page(
        self,
        request: web.Request,
        key: str,
        seat: Seat,
        room: Room,
        who: PersonId,
        *,
        error: str = "",
    ) -> web.Response:
        async def sees(where: RoomId) -> Visibility:
            # A seat is of one room: whoever has it may see that room, and no other by it.
            if where != room.where:
                return Visibility.NO
            return await self._site.service.sight.may_see(where, account_of(seat))

        personal = self._site.service.personal
        card = await personal.page(account_of(seat), "web", sees)
        chosen = await self._site.service.queries.preferences(account_of(seat))
        book = readers_catalogue()
        return self._site.page(
            "me.html",
            request,
            self._site.session(request),
            http_status=400 if error else 200,
            key=key,
            title=room.title,
            card=card,
            name=seat.name,
            language=shown(chosen)["language"],
            languages=[
                (code, language_choice(book, code), book.say(f"language-{code}"))
                for code in LANGUAGES
            ],
            texts=await personal.team_record(who),
            forgetting=await personal.what_forgetting_means(room, who, "web"),
            saved="saved" in request.query,
            error=error,
        )
