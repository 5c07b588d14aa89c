"""The page "Try it with a recording of yours": somebody hands in a recorded meeting, and gets the
report on it. Nothing is stored.

It works without any script: a form is sent, and the answer says how far it is until the report
stands in it. The script asks for the same as lines of JSON.
"""

from __future__ import annotations

import asyncio
import base64
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import TYPE_CHECKING, Any

import msgspec
from aiohttp import web
from markupsafe import Markup

from adapters.recordings.recording_frames import (
    AskedReport,
    Offered,
    OfferedChoice,
    Played,
    RecordingRefused,
    ReportMade,
    Told,
)
from adapters.transcripts import FORMATS
from adapters.web import in_english, ui_texts
from adapters.web.context import WebContext, WebError
from adapters.web.links import Session
from adapters.web.rate_limits import RECORDINGS
from adapters.web.recording_upload import MOST_BYTES, Upload, read_upload

if TYPE_CHECKING:
    from adapters.recordings.process import RecordingPlayer

AT_ONCE = 2
"""Recordings that are played at a time."""
LOOK = 0.5
"""Seconds after which it is looked whether somebody still waits for the answer."""
LINES = "application/x-ndjson"
"""What the script asks for."""
SHOWN_AGAIN = 1_000_000
"""Characters of pasted text that stand in the form again, if something has to be chosen."""
SAVED = 3_000_000
"""Characters of a report that can be saved from its page."""
OFFERED_LAST = 10
"""So many meetings can be chosen together, the last ones."""
_STREAM = "\0stream\0"


class RecordingPages:
    """Serves `/recording`."""

    def __init__(self, site: WebContext, player: RecordingPlayer) -> None:
        self._site = site
        self._player = player
        self._under_way: set[str] = set()
        """Who has a recording played now: browsers and addresses."""
        self._playing = 0

    def routes(self) -> list[web.RouteDef]:
        """The routes served here."""
        return [web.get("/recording", self.page), web.post("/recording", self.hand_in)]

    async def page(self, request: web.Request) -> web.Response:
        """The form."""
        session = self._site.session(request)
        return self._site.page("recording.html", request, session, **_page())

    async def hand_in(self, request: web.Request) -> web.StreamResponse:
        """Somebody hands in a recording."""
        session = self._site.session(request)
        address = self._site.gate.addresses.of(request)
        if not self._site.gate.paces.allow(RECORDINGS, "recording", address):
            self._site.gate.refusals.note("too-fast")
            return await self._turn_away(request, session, "web-recording-busy-often", 429)
        who = {f"browser {session.browser}", *([f"address {address}"] if address else [])}
        if self._under_way & who:
            return await self._turn_away(request, session, "web-recording-busy-own", 429)
        if self._playing >= AT_ONCE:
            return await self._turn_away(request, session, "web-recording-busy-others", 503)
        self._under_way |= who
        self._playing += 1
        try:
            return await self._play(request, session)
        finally:
            self._under_way -= who
            self._playing -= 1

    async def _turn_away(
        self, request: web.Request, session: Session, why: str, status: int
    ) -> web.StreamResponse:
        """Say why not now, once all has arrived: a browser reads no answer before it has sent."""
        await read_upload(request, keep=False)
        return self._wrong(request, session, in_english.say(why), status)

    async def _play(self, request: web.Request, session: Session) -> web.StreamResponse:
        given = await read_upload(request)
        if not self._site.links.form_is_ours(session, given.fields.get("csrf", "")):
            self._site.gate.refusals.note("form")
            raise WebError(403)
        if (no := _unfit(given)) is not None:
            return self._wrong(request, session, in_english.say(*no), 400, given)
        asked = _asked(given)
        data = given.data or given.text.encode()
        given.data = b""
        async with aclosing(_while_awaited(request, self._player.play(asked, data))) as told:
            del data
            first = await anext(told, None)
            if first is None:
                raise ConnectionResetError
            if not isinstance(first, Played):
                return self._answer(request, session, first, given)
            return await self._stream(request, session, first, told)

    # -- answers that are there at once

    def _answer(
        self, request: web.Request, session: Session, told: Told, given: Upload
    ) -> web.Response:
        match told:
            case Offered():
                return self._shown(request, session, 200, given, offered=_offer(told))
            case RecordingRefused(line):
                return self._wrong(request, session, line, 400, given)
            case _:
                line = in_english.say("web-recording-gave-up")
                return self._wrong(request, session, line, 400, given)

    def _wrong(
        self,
        request: web.Request,
        session: Session,
        line: str,
        status: int,
        given: Upload | None = None,
    ) -> web.Response:
        return self._shown(request, session, status, given, wrong=line)

    def _shown(
        self,
        request: web.Request,
        session: Session,
        status: int,
        given: Upload | None,
        **found: Any,
    ) -> web.Response:
        """The form again, with what came of it; for the script, only that."""
        page = _page(given, **found)
        if _wants_lines(request):
            html = self._site.html("recording_result.html", **page)
            return web.Response(body=_line("result", html=html), status=status, content_type=LINES)
        return self._site.page("recording.html", request, session, http_status=status, **page)

    # -- answers that take a while

    async def _stream(
        self,
        request: web.Request,
        session: Session,
        first: Told,
        rest: AsyncGenerator[Told, None],
    ) -> web.StreamResponse:
        lines = _wants_lines(request)
        response = web.StreamResponse(
            headers={"Content-Type": LINES if lines else "text/html; charset=utf-8"}
        )
        # A proxy that waits for the end would keep back how far it is.
        response.headers["X-Accel-Buffering"] = "no"
        before = between = after = ""
        if not lines:
            page = self._site.html("recording.html", **_page(stream=_STREAM))
            before, between, after = page.split(_STREAM)
            self._site.remember(request, response, session)
        await response.prepare(request)
        await response.write(before.encode())
        one: Told | None = first
        while one is not None:
            if isinstance(one, Played):
                text = ui_texts.say("web-recording-played", {"count": one.rows, "all": one.of})
                await response.write(
                    _line("played", rows=one.rows, of=one.of, text=text)
                    if lines
                    else Markup("<p>{}</p>\n").format(text).encode()
                )
            else:
                html = self._site.html("recording_result.html", **_page(**_found(one)))
                await response.write(
                    _line("result", html=html) if lines else (between + html).encode()
                )
            one = await anext(rest, None)
        await response.write(after.encode())
        await response.write_eof()
        return response


async def _while_awaited(
    request: web.Request, played: AsyncGenerator[Told, None]
) -> AsyncGenerator[Told, None]:
    """What is told of a recording, until the browser is gone: then it ends, and with it the
    playing."""
    following: asyncio.Future[Told | None] | None = None
    try:
        while True:
            following = following or asyncio.ensure_future(_next(played))
            done, _ = await asyncio.wait({following}, timeout=LOOK)
            if request.transport is None or request.transport.is_closing():
                return
            if not done:
                continue
            told = following.result()
            following = None
            if told is None:
                return
            yield told
    finally:
        if following is not None:
            following.cancel()
            await asyncio.wait({following})
        await played.aclose()


async def _next(played: AsyncGenerator[Told, None]) -> Told | None:
    return await anext(played, None)


def _wants_lines(request: web.Request) -> bool:
    return LINES in request.headers.get("Accept", "")


def _line(kind: str, **more: object) -> bytes:
    return msgspec.json.encode({"is": kind, **more}) + b"\n"


def _unfit(given: Upload) -> tuple[str] | tuple[str, dict[str, int | str]] | None:
    """Why there is nothing to play: the sentence that says so."""
    if given.too_long:
        return "web-recording-too-long", {"megabytes": MOST_BYTES // 1_000_000}
    if given.data and given.text.strip():
        return ("web-recording-both",)
    if not given.data and not given.text.strip():
        return ("web-recording-empty",) if given.name else ("web-recording-nothing",)
    return None


def _asked(given: Upload) -> AskedReport:
    fields = given.fields
    return AskedReport(
        name=given.name if given.data else ui_texts.say("web-recording-pasted"),
        format=fields.get("format", ""),
        meeting=fields.get("meeting", ""),
        part=fields.get("part", ""),
        since="" if fields.get("meeting") else fields.get("since", ""),
        until="" if fields.get("meeting") else fields.get("until", ""),
        names="names" in fields,
    )


def _found(told: Told) -> dict[str, Any]:
    match told:
        case ReportMade():
            page = base64.b64encode(told.page.encode()).decode()
            return {
                # What stands in it is escaped where it is written.
                "made": told,
                "body": Markup(told.body),  # noqa: S704
                "save": page if len(page) <= SAVED else "",
            }
        case RecordingRefused(line):
            return {"wrong": line}
        case _:
            return {"wrong": in_english.say("web-recording-gave-up")}


def _offer(told: Offered) -> Offered:
    """What can be chosen: of meetings the newest first, and several at once."""
    if told.what != "meeting":
        return told
    newest = tuple(reversed(told.choices))
    many = len(newest)
    together = []
    if many > OFFERED_LAST:
        text = in_english.say("web-recording-last", {"count": OFFERED_LAST})
        together.append(OfferedChoice(f"{many - OFFERED_LAST + 1}-{many}", text))
    together.append(OfferedChoice("all", in_english.say("web-recording-all", {"count": many})))
    return Offered("meeting", (*newest, *together))


def _page(given: Upload | None = None, **found: Any) -> dict[str, Any]:
    """What the page shows. A file has to be given again, since it was not kept."""
    text = given.text if given is not None and len(given.text) <= SHOWN_AGAIN else ""
    empty: dict[str, Any] = {"wrong": "", "offered": None, "made": None, "stream": ""}
    return {
        **empty,
        "formats": FORMATS,
        "fields": {} if given is None else given.fields,
        "text": text,
        "megabytes": MOST_BYTES // 1_000_000,
        **found,
    }
