"""What pages and sockets share: the service, the links, the templates, the replies."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jinja2
import msgspec
from aiohttp import web
from aiohttp.web_request import FileField
from multidict import MultiDictProxy

from adapters.documents.generated_files import MinutesWriter
from adapters.documents.pictures import Pictures
from adapters.sample.sample_rooms import SampleRooms
from adapters.web import in_english, ui_texts
from adapters.web.addresses import Addresses
from adapters.web.date_words import date_words
from adapters.web.links import Session, SignedLinks
from adapters.web.options import WebOptions
from adapters.web.presence import Presence
from adapters.web.rate_limits import RateLimiter
from adapters.web.refresh import Refresher
from adapters.web.refusal_counts import Refusals
from adapters.web.requests import BrowserRequests
from adapters.web.room_hub import RoomHub
from adapters.web.snapshot import SnapshotSender
from bot.commands.manual import Sentences
from bot.phrases.reading import direction, language
from bot.ports import Clock, MeetingService

if TYPE_CHECKING:  # where it is off, it is not loaded
    from adapters.recordings.process import RecordingPlayer
    from adapters.web.push.room_push import RoomPush

COOKIE = "heard"
SPARE = "heard-2"
"""Holds a session beside a cookie that we cannot read. That one may be read again one day, when the
key file or the clock is back, and there are people's seats in it: it is never written over."""
FORM_SECONDS = 20.0
"""How long a form may take to arrive."""
STATIC = Path(__file__).with_name("static")

Manual = Callable[[Sentences], Sequence[object]]
"""Gives the manual's sections: see `manual.html`."""


class WebError(Exception):
    """An error that is shown as a page, in plain words."""

    def __init__(self, status: int, page: tuple[str, str] | None = None) -> None:
        super().__init__(status)
        self.status = status
        self.title, self.text = page or ui_texts.page_for(status)


@dataclass(frozen=True)
class Extras:
    """What a web room can do without."""

    push: RoomPush | None = None
    """Tells people's browsers while the page is closed; None: nothing does."""
    recordings: RecordingPlayer | None = None
    """Plays recordings that people hand in; None: there is no page for that."""


@dataclass(frozen=True)
class OpenRooms:
    """The rooms that pages are open on, with everything that works on them."""

    hall: RoomHub
    greeter: SnapshotSender
    presence: Presence
    requests: BrowserRequests
    samples: SampleRooms
    refresher: Refresher


@dataclass
class Gate:
    """Decides which requests are let in, and counts those that are not."""

    addresses: Addresses
    paces: RateLimiter
    refusals: Refusals


class WebContext:
    """Everything a handler needs. One for each `WebFace`."""

    def __init__(
        self,
        service: MeetingService,
        options: WebOptions,
        *,
        links: SignedLinks,
        rooms: OpenRooms,
        gate: Gate,
        templates: jinja2.Environment,
        clock: Clock,
    ) -> None:
        self.service = service
        self.options = options
        self.links = links
        self.rooms = rooms
        self.gate = gate
        pictures = Path(options.pictures).expanduser() if options.pictures else None
        self.minutes = MinutesWriter(Pictures(pictures), options.base)
        """Writes files of minutes."""
        self.push_key = ""
        """What browsers need to be told while the page is closed; "": that is off."""
        self.recordings: RecordingPlayer | None = None
        """Plays recordings that people hand in; None: there is no page for that."""
        self._templates = templates
        self._clock = clock

    # -- the cookie

    def session(self, request: web.Request) -> Session:
        """This browser's session."""
        first = self.links.read_session(request.cookies.get(COOKIE))
        spare = self.links.read_session(request.cookies.get(SPARE))
        if first is None or spare is None:
            return first or spare or self.links.session(None)
        return msgspec.structs.replace(first, seats={**spare.seats, **first.seats})

    def now(self) -> datetime:
        """What time it is."""
        return self._clock.now()

    def has_unreadable_cookie(self, request: web.Request) -> bool:
        """Whether this browser has a cookie of ours that cannot be read."""
        there = request.cookies.get(COOKIE)
        return bool(there) and self.links.read_session(there) is None

    def remember(
        self, request: web.Request, response: web.StreamResponse, session: Session
    ) -> None:
        """Give the browser its session."""
        readable = not self.has_unreadable_cookie(request)
        if readable and SPARE in request.cookies:
            response.del_cookie(SPARE)
        response.set_cookie(
            COOKIE if readable else SPARE,
            self.links.cookie(session),
            max_age=self.links.cookie_seconds,
            httponly=True,
            secure=self.options.secure,
            # "Strict" would not send it along when somebody follows an invitation link.
            samesite="Lax",
        )

    # -- answers

    def page(
        self,
        template: str,
        request: web.Request | None = None,
        session: Session | None = None,
        /,
        **context: Any,
    ) -> web.Response:
        """Renders a page. With a session, sets its cookie and gives forms its token."""
        status = context.pop("http_status", 200)
        text = self.html(template, session, **context)
        response = web.Response(text=text, content_type="text/html", status=status)
        if request is not None and session is not None:
            self.remember(request, response, session)
        return response

    def html(self, template: str, session: Session | None = None, **context: Any) -> str:
        """A page, or a piece of one, as text. With a session, its forms have their token."""
        if session is not None:
            context["csrf"] = self.links.form_token(session)
        context = {name: in_english.marked(shown) for name, shown in context.items()}
        return in_english.with_languages(self._templates.get_template(template).render(context))

    def go(
        self, where: str, request: web.Request | None = None, session: Session | None = None
    ) -> web.Response:
        """Redirects to another page of ours; with a session, sets its cookie."""
        response = web.Response(status=303, headers={"Location": where})
        if request is not None and session is not None:
            self.remember(request, response, session)
        return response

    async def form(self, request: web.Request) -> tuple[Session, dict[str, str]]:
        """Reads a form of our own.

        Raises:
            WebError: it was not made for this browser.
        """
        session = self.session(request)
        posted = (await self._posted(request)).items()
        form = {key: value for key, value in posted if isinstance(value, str)}
        if not self.links.form_is_ours(session, form.get("csrf", "")):
            self.gate.refusals.note("form")
            raise WebError(403)
        return session, form

    async def _posted(
        self, request: web.Request
    ) -> MultiDictProxy[str | bytes | bytearray | FileField]:
        """Reads the body of a form.

        Raises:
            WebError: it cannot be read, or does not arrive in time.
        """
        try:
            async with asyncio.timeout(FORM_SECONDS):
                return await request.post()
        except TimeoutError:
            self.gate.refusals.note("too-slow")
            raise WebError(408, ui_texts.page("slow")) from None
        except (web.HTTPException, ConnectionError):
            raise
        except Exception:
            self.gate.refusals.note("form")
            raise WebError(400) from None

    def error(self, problem: WebError) -> web.Response:
        """An error page."""
        return self.page(
            "error.html",
            http_status=problem.status,
            status=problem.status,
            title=problem.title,
            text=problem.text,
        )


def page_templates(manual: Manual) -> jinja2.Environment:
    """The templates of the pages. `manual` makes its sections each time it is shown."""
    templates = jinja2.Environment(
        loader=jinja2.PackageLoader("adapters.web", "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.globals.update(
        static=static,
        manual=lambda: manual(in_english.MarkedCatalogue()),
        say=in_english.say,
        page_language=language,
        page_direction=direction,
        page_locale=ui_texts.locale,
        page_draft=ui_texts.draft,
        english_page=ui_texts.english_page,
        offered_language=ui_texts.offered_language,
        offered_page=ui_texts.offered_page,
        rich=ui_texts.rich,
        link=ui_texts.link,
        typed=ui_texts.typed,
        script_texts=ui_texts.script_texts,
        date_words=date_words,
    )
    return templates


def static(name: str) -> str:
    """The address of a static file; it changes with the file, so browsers may keep it."""
    try:
        stamp = (STATIC / name).stat().st_mtime_ns
    except OSError:
        return f"/static/{name}"
    return f"/static/{name}?v={_hash(name, stamp)}"


@cache
def _hash(name: str, stamp: int) -> str:
    return hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:12]
