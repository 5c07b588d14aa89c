"""Files that go with a card, for those who have a seat in the room: the minutes as a page or to
save, figures as pictures."""

from __future__ import annotations

import asyncio

from aiohttp import web
from markupsafe import Markup

from adapters.documents import Documents
from adapters.documents.generated_files import OVER_MANY
from adapters.documents.minutes import numbered
from adapters.documents.report_html import body
from adapters.web import in_english, ui_texts
from adapters.web.context import WebContext, WebError
from adapters.web.own_seat import account_of, is_taken, own_seat
from adapters.web.rate_limits import FILES
from adapters.web.snapshot import room_id
from bot.ids import MeetingId
from bot.records.minutes_forms import MinutesForm
from bot.rendered import RenderedFile

FORMS = tuple(MinutesForm)
PICTURE = "lesson-picture"
"""A lesson's picture, which is asked for by its name."""


class DownloadRoutes:
    """Serves `/room/{key}/files/{kind}/{meeting}`."""

    def __init__(self, site: WebContext) -> None:
        self._site = site
        self._documents = Documents(site.service.reports, writer=site.minutes)

    def routes(self) -> list[web.RouteDef]:
        """The routes served here."""
        return [web.get("/room/{key}/files/{kind}/{meeting}", self.file)]

    async def file(self, request: web.Request) -> web.Response:
        """One file. The minutes are a page; with `?as=` and a form, a file to save."""
        key, kind = request.match_info["key"], request.match_info["kind"]
        meeting = MeetingId(request.match_info["meeting"])
        seat = await own_seat(self._site, request, key)
        if seat is None or await is_taken(self._site, key, seat):
            self._site.gate.refusals.note("no-seat")
            raise WebError(403, ui_texts.page("seat-taken") if seat else ui_texts.page("no-seat"))
        if not self._site.gate.paces.allow(FILES, "file", f"{key}:{seat.account}"):
            self._site.gate.refusals.note("too-fast")
            raise WebError(429, ui_texts.page("files"))
        if not await self._site.service.queries.can_download(
            room_id(key), account_of(seat), kind, meeting
        ):
            raise WebError(404, ui_texts.page("no-file"))
        wanted, times = request.query.get("as", ""), request.query.get("times") == "yes"
        if kind == "minutes" and not wanted:
            return await self._minutes(key, meeting, times)
        if kind in OVER_MANY and not wanted:
            return await self._report(key, kind, meeting)
        form = next((form for form in FORMS if form.value == wanted), None)
        drawn = wanted if kind == PICTURE else ""
        if wanted and form is None and not drawn:
            raise WebError(404, ui_texts.page("no-form"))
        who = await self._site.service.directory.person(account_of(seat))
        file = RenderedFile(
            kind=kind, meeting=meeting, title="", alt="", whose=who, times=times, form=drawn
        )
        made = await self._documents(file, form or MinutesForm.TEXT)
        if made is None:
            raise WebError(404, ui_texts.page("no-file"))
        shown = kind == PICTURE or kind.endswith("-chart")
        saved = "inline" if shown else "attachment"
        return web.Response(
            body=made.data,
            content_type=made.media_type,
            charset="utf-8" if made.media_type.startswith("text/") else None,
            headers={"Content-Disposition": f'{saved}; filename="{made.name}"'},
        )

    async def _report(self, key: str, kind: str, meeting: MeetingId) -> web.Response:
        report = await self._site.service.reports.report(kind, meeting)
        if report is None:
            raise WebError(404, ui_texts.page("no-file"))
        # What stands in it is escaped where the page is written.
        written = Markup(await asyncio.to_thread(body, report))  # noqa: S704
        return self._site.page("report.html", report=report, body=written, key=key)

    async def _minutes(self, key: str, meeting: MeetingId, times: bool) -> web.Response:
        document = await self._site.service.reports.minutes_document(meeting, times=times)
        if document is None:
            raise WebError(404, ui_texts.page("no-file"))
        dated = document.minutes.has_dates
        forms = [form for form in FORMS if dated or form is not MinutesForm.CALENDAR]
        return self._site.page(
            "minutes.html",
            card=document.full,
            key=key,
            numbered=lambda lines: numbered(tuple(map(in_english.without_marks, lines))),
            forms=forms,
            times=times,
        )
