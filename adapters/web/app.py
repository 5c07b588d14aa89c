"""The web room's server: puts the parts together, starts and stops them, and shows outbox
messages."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import Literal

import msgspec
import structlog
from aiohttp import WSCloseCode, web
from aiohttp.typedefs import Handler, Middleware

from adapters.health import Health
from adapters.sample.sample_rooms import SampleRooms, is_sample
from adapters.sample.shoulder import seen
from adapters.web import in_english, ui_texts
from adapters.web.about_me import AboutMePages
from adapters.web.addresses import Addresses, networks
from adapters.web.connection import encode
from adapters.web.context import (
    STATIC,
    Extras,
    Gate,
    Manual,
    OpenRooms,
    WebContext,
    WebError,
    page_templates,
)
from adapters.web.files import DownloadRoutes
from adapters.web.glossary_pages import GlossaryPages
from adapters.web.joining import Joining, Seating
from adapters.web.limits import Connections
from adapters.web.links import SignedLinks
from adapters.web.options import WebOptions
from adapters.web.origin_check import refused
from adapters.web.page_language import browsers_language, read_by, read_unasked
from adapters.web.pages import Pages
from adapters.web.point_pages import PointPages
from adapters.web.presence import Presence
from adapters.web.protocol import Entry
from adapters.web.rate_limits import REQUESTS, RateLimiter
from adapters.web.recording_pages import RecordingPages
from adapters.web.refresh import Refresher
from adapters.web.refusal_counts import Refusals
from adapters.web.requests import BrowserRequests
from adapters.web.room_pages import RoomPages
from adapters.web.security_headers import add_headers
from adapters.web.server import Server
from adapters.web.shared_hub import SharedHub
from adapters.web.snapshot import SnapshotSender
from adapters.web.sockets import NO_SEAT, Sockets
from bot.admin_texts import admin_text
from bot.errors import NotSaved, Uncertain
from bot.ids import PersonId, number_of
from bot.phrases.reading import answering
from bot.ports import Clock, MeetingService, OutboxMessage, Room
from bot.records.model import BEGINNING
from bot.rendered import RenderedCard

log = structlog.get_logger(__name__)

FORM_BYTES = 64 * 1024
NOTHING_MORE = Extras()
READING = frozenset({"GET", "HEAD"})


class WebFace:
    """The web room as an adapter: rooms in a browser, for people who have neither Slack nor
    Discord."""

    platform = "web"

    def __init__(
        self,
        service: MeetingService,
        options: WebOptions,
        *,
        clock: Clock,
        manual: Manual,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        routes: Iterable[web.AbstractRouteDef] | None = None,
        extras: Extras = NOTHING_MORE,
    ) -> None:
        """`routes`: what else this server offers (default: that it is there, at `/health`)."""
        push = extras.push
        self.options = options
        self.links = SignedLinks(options.secret, options.base, options.cookie_days)
        self.hall = SharedHub(options.secret)
        self.samples = SampleRooms(service, self.hall, clock, sleep)
        self._presence = Presence(service, self.hall, clock)
        greeter = SnapshotSender(service, self.hall, self.links, self.samples, self._presence.names)
        self._push = push
        self._requests = requests = BrowserRequests(
            service, self.hall, clock, self.samples, greeter, self.links, push
        )
        changed = requests.private_answers.changed
        self._refresher = Refresher(service, self.hall, greeter, changed)
        gate = Gate(Addresses(networks(options.trusted_proxies)), RateLimiter(), Refusals())
        self._site = WebContext(
            service,
            options,
            links=self.links,
            rooms=OpenRooms(
                self.hall, greeter, self._presence, requests, self.samples, self._refresher
            ),
            gate=gate,
            templates=page_templates(manual),
            clock=clock,
        )
        self._site.push_key = push.key if push else ""
        self._site.recordings = extras.recordings
        self.app = build_app(self._site)
        service.personal.on_forgotten(lambda who, _: self.hall.forget(who, NO_SEAT))
        service.personal.on_renamed(self._renamed)
        self.hall.show_name = self._show_name
        self.hall.show_pages = self._presence.changed_elsewhere
        self.app.add_routes(Health().routes() if routes is None else routes)
        self.app.on_shutdown.append(self._close)
        self._owner = 0
        """The number of the owner's link, read at the start."""
        self._connections = Connections(gate.refusals, gate.addresses, options.limits)
        self._server = Server(
            self.app, options.host, options.port, admin_text("web-the-room"), self._connections
        )

    @property
    def entrance(self) -> str:
        """The address to open first. On an open network it is the owner's link: keep it secret."""
        return f"{self.links.base}/" if self.options.private else self.links.owner(self._owner)

    async def start(self) -> None:
        """Begin to serve. With port 0 the system picks one, and links carry it.

        Raises:
            Unusable: the port is taken, or the host is not ours.
        """
        self._owner = await self._site.service.entry.owner_link_number()
        await self._presence.start()
        await self._server.start()
        if not self.options.public_url and not self.options.port:
            self.links.base = self._server.address

    async def stop(self) -> None:
        """Say goodbye to everybody, and serve no longer."""
        await self._server.stop()

    async def close(self) -> None:
        """Nothing is left to release."""

    async def deliver(
        self, outbox_message: OutboxMessage, room: Room, spoken: RenderedCard
    ) -> None:
        """Show an outbox message to everybody connected. Latecomers find it in the
        conversation."""
        channel = room.where.channel
        if outbox_message.edition:
            await self._amend(outbox_message, room, spoken)
            return
        if outbox_message.kind != "panel" and self.hall.room(channel).order(outbox_message.id):
            # Another worker was taken for dead, and what it had shown was shown once more: whoever
            # is here has it, and whoever has come since found it in the conversation.
            return
        match outbox_message.kind:
            case "post":
                self.hall.show(
                    channel,
                    Entry(id=outbox_message.id, at=outbox_message.at, kind="post", card=spoken),
                )
            case "whisper" if outbox_message.to is not None:
                entry = Entry(
                    id=outbox_message.id, at=outbox_message.at, kind="whisper", card=spoken
                )
                self.hall.whisper(channel, outbox_message.to, entry)
                await self._over_the_shoulder(channel, outbox_message.to, entry)
            case "panel":
                self._refresher.soon(room)
                self._presence.changed(channel)
                self.samples.changed(channel)
        if self._push is not None and not is_sample(channel):
            self._push.delivered(outbox_message, room, spoken, self.hall.looking(channel))

    def _renamed(self, room: Room, who: PersonId, name: str) -> None:
        """Somebody has another name: their pages and the others' have it at once."""
        if room.where.platform != self.platform:
            return
        self.hall.tell_renamed(room.where.channel, who, name)
        self._show_name(room.where.channel, who, name)
        self._refresher.soon(room)

    def _show_name(self, channel: str, who: PersonId, name: str) -> None:
        self.hall.renamed(channel, who, name)
        self._presence.renamed(channel, who, name)

    async def _over_the_shoulder(self, channel: str, to: PersonId, entry: Entry) -> None:
        """Show the newcomer in a sample what somebody of its people is asked privately."""
        if entry.card is None or not is_sample(channel):
            return
        names = await self._site.service.directory.display_names([to])
        pages = self.hall.connections(channel)
        if any(page.person == to for page in pages):
            return  # It is another newcomer's own.
        shown = [
            (page, card)
            for page in pages
            if (card := seen(entry.card, names.get(to, ""), facilitator=page.facilitator))
        ]
        if not shown or not self.samples.first_seen(channel, entry.card.kind):
            return
        for page, card in shown:
            page.send(msgspec.structs.replace(entry, id=f"{entry.id}-seen", card=card))

    def has_people(self, room: Room) -> bool:
        """Whether anybody is connected to a room here."""
        return bool(self.hall.connections(room.where.channel))

    def show_anew(self) -> None:
        """Make everybody reconnect, which gives them their whole room: what other processes showed
        may have been missed."""
        self.hall.close(WSCloseCode.TRY_AGAIN_LATER)

    async def _amend(self, outbox_message: OutboxMessage, room: Room, spoken: RenderedCard) -> None:
        """Redraw an entry in open pages, since words in it were erased. Whoever joined after it was
        said has not seen it, and does not see it now."""
        kind: Literal["post", "whisper"] = "post" if outbox_message.kind == "post" else "whisper"
        frame = encode(Entry(id=outbox_message.id, at=outbox_message.at, kind=kind, card=spoken))
        place = (number_of(outbox_message.meeting), outbox_message.number)
        readers = [
            one
            for one in self.hall.connections(room.where.channel)
            if kind != "whisper" or one.person == outbox_message.to
        ]
        accounts = [one.account for one in readers]
        begins = await self._site.service.entry.readable_from(room.where, accounts)
        for connection, since in zip(readers, begins, strict=True):
            if since == BEGINNING or place >= since:
                # Not by its id, by which a page that is just being greeted might leave it out.
                connection.send_frame(frame)

    async def _close(self, app: web.Application) -> None:
        self.hall.close(WSCloseCode.GOING_AWAY)
        await self.samples.stop()
        await self._presence.stop()
        await self._refresher.stop()
        await self._requests.stop()
        if self._push is not None:
            await self._push.stop()


def build_app(site: WebContext) -> web.Application:
    """Builds the application with its routes, and starts nothing."""
    app = web.Application(middlewares=[_in_plain_words(site)], client_max_size=FORM_BYTES)
    app.on_response_prepare.append(add_headers)
    seating = Seating(site)
    app.add_routes(Pages(site, seating).routes())
    app.add_routes(Joining(site, seating).routes())
    app.add_routes(DownloadRoutes(site).routes())
    app.add_routes(AboutMePages(site).routes())
    app.add_routes(RoomPages(site).routes())
    app.add_routes(PointPages(site).routes())
    app.add_routes(GlossaryPages(site).routes())
    if site.recordings is not None:
        app.add_routes(RecordingPages(site, site.recordings).routes())
    app.router.add_get("/room/{key}/socket", Sockets(site).serve)
    if site.push_key:
        app.router.add_get("/room-worker.js", _worker)
    app.router.add_static("/static/", STATIC)
    return app


async def _worker(request: web.Request) -> web.StreamResponse:
    """The service worker. At the root, so that it can open every room; it takes no requests over.
    Browsers look for a newer one by themselves, and keep none that may be out of date."""
    return web.FileResponse(
        STATIC / "room-worker.js",
        headers={
            "Content-Type": "text/javascript; charset=utf-8",
            "Cache-Control": "no-cache",
            "Service-Worker-Allowed": "/",
        },
    )


def _in_plain_words(site: WebContext) -> Middleware:
    """Turns any error into a page that says what went wrong, and what to do."""

    @web.middleware
    async def middleware(request: web.Request, handler: Handler) -> web.StreamResponse:
        with answering():
            return await _answered(request, handler)

    async def _answered(request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            asked = request.headers.get("Accept-Language", "")
            browser = read_unasked(browsers_language(asked))
            if (no := refused(request, site.options)) is not None:
                why, page = no
                site.gate.refusals.note(why)
                raise WebError(403, page)
            if not request.path.startswith("/static/") and not site.gate.paces.allow(
                REQUESTS, "request", site.gate.addresses.of(request)
            ):
                site.gate.refusals.note("too-fast")
                raise WebError(429, ui_texts.page("pages"))
            if not request.path.startswith("/static/"):
                await read_by(site, request, browser)
            return await handler(request)
        except WebError as problem:
            return site.error(problem)
        except Uncertain:
            title = in_english.say("web-uncertain-title")
            return site.error(WebError(503, (title, in_english.say("fate-unknown"))))
        except NotSaved:
            # Whoever only opens a page had nothing to save.
            return site.error(
                WebError(503, ui_texts.page("away") if request.method in READING else None)
            )
        except ConnectionError:
            raise  # they are gone: nobody is left to be told anything
        except web.HTTPException as problem:
            if problem.status < 400:
                raise
            response = site.error(WebError(problem.status))
            if "Allow" in problem.headers:
                response.headers["Allow"] = problem.headers["Allow"]
            return response
        except Exception as problem:
            # Not the message of the error: what people wrote may be in it.
            log.error("web.page.failed", error=type(problem).__name__)
            return site.error(WebError(500))

    return middleware
