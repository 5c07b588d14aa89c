"""Generates files from their descriptions, and caches pictures."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from adapters.documents.minutes import as_markdown, as_text
from adapters.documents.pictures import Pictures
from bot.bounded import BoundedDict
from bot.ids import number_of, proposal_of
from bot.people.lessons import picture
from bot.ports import ReportPort
from bot.ports.minutes_document import MinutesDocument
from bot.records.minutes_forms import MinutesForm
from bot.rendered import WHOLE, RenderedChart, RenderedFile
from bot.rendered_report import RenderedReport, RenderedTrend
from bot.settings import Settings

REMEMBERED = 64
"""How many pictures are cached, by their figures. One takes about 60 KiB."""

NAMES = {
    "about-me": "about-me",
    "leftovers": "what-is-still-open",
    "lesson-picture": "lesson",
    "minutes": "minutes-of-meeting-{}",
    "poll-chart": "answers-after-meeting-{}",
    "poll-groups-chart": "answers-by-group-after-meeting-{}",
    "proposal-chart": "answers-to-proposal-{}",
    "voices-chart": "how-meeting-{}-is-shared",
    "series-report": "what-our-meetings-came-to",
    "programme-report": "what-meetings-with-heard-came-to",
    WHOLE: "all-of-it",
}
OVER_MANY = frozenset({"series-report", "programme-report"})
"""Reports over many meetings: pages in one file."""

TEXT = MinutesForm.TEXT


@dataclass(frozen=True)
class GeneratedFile:
    """A file, made. `alt` says in words what a picture shows."""

    name: str
    media_type: str
    data: bytes
    alt: str


class FormKind(NamedTuple):
    """How the file of a form is called, and what it is."""

    ending: str
    media_type: str


FORMS: Mapping[MinutesForm, FormKind] = {
    MinutesForm.TEXT: FormKind(".txt", "text/plain"),
    MinutesForm.MARKDOWN: FormKind(".md", "text/markdown"),
    MinutesForm.HTML: FormKind(".html", "text/html"),
    MinutesForm.EASY_READ: FormKind("-easy-read.html", "text/html"),
    MinutesForm.JSON: FormKind(".json", "application/json"),
    MinutesForm.CSV: FormKind(".csv", "text/csv"),
    MinutesForm.CALENDAR: FormKind(".ics", "text/calendar"),
}
"""Every form, with the ending of its files' names. All of them open on a phone."""


class MinutesWriter:
    """Writes minutes in each of their forms. What is loaded for one of them is loaded when it is
    first asked for."""

    def __init__(self, pictures: Pictures | None = None, address: str = "") -> None:
        """`pictures`: of the easy-read version. `address`: the web room's; "": there is none."""
        self.pictures = pictures or Pictures(None)
        self._address = address
        self._forms: Mapping[MinutesForm, Callable[[MinutesDocument], bytes]] = {
            MinutesForm.TEXT: lambda it: as_text(it.full).encode(),
            MinutesForm.MARKDOWN: lambda it: as_markdown(it.full).encode(),
            MinutesForm.HTML: self._html,
            MinutesForm.EASY_READ: self._easy_read,
            MinutesForm.JSON: self._json,
            MinutesForm.CSV: self._csv,
            MinutesForm.CALENDAR: self._calendar,
        }

    def write(self, document: MinutesDocument, form: MinutesForm) -> bytes:
        """Minutes in a form. Takes a moment: not to be called in the event loop."""
        return self._forms[form](document)

    def _html(self, document: MinutesDocument) -> bytes:
        from adapters.documents.minutes_html import as_html

        return as_html(document.full).encode()

    def _easy_read(self, document: MinutesDocument) -> bytes:
        from adapters.documents.minutes_html import as_easy_read

        return as_easy_read(document.easy, self.pictures.to_show()).encode()

    def _json(self, document: MinutesDocument) -> bytes:
        from adapters.documents.minutes_json import as_json

        return as_json(document)

    def _csv(self, document: MinutesDocument) -> bytes:
        from adapters.documents.minutes_csv import as_csv

        return as_csv([document])

    def _calendar(self, document: MinutesDocument) -> bytes:
        from adapters.documents.calendars import minutes_file

        return minutes_file(document, self._address)


def minutes_writer(settings: Settings) -> MinutesWriter:
    """What writes minutes as the settings say."""
    folder = settings.minutes.pictures
    pictures = Pictures(Path(folder).expanduser() if folder else None)
    return MinutesWriter(pictures, settings.web.public_url)


class Documents:
    """Makes files."""

    def __init__(
        self,
        reports: ReportPort,
        remembered: int = REMEMBERED,
        *,
        writer: MinutesWriter | None = None,
    ) -> None:
        self._reports = reports
        self._writer = writer or MinutesWriter()
        self._drawn = BoundedDict[RenderedChart | RenderedTrend, bytes](remembered)
        self._drawing = asyncio.Lock()

    async def __call__(self, file: RenderedFile, form: MinutesForm = TEXT) -> GeneratedFile | None:
        """A file as it is now; None if there is nothing to show, or no longer. Minutes have the
        form that the file names; if it names none, that of `form`.

        Raises:
            NotSaved: the database cannot be reached.
        """
        if file.kind not in NAMES:
            return None
        if file.kind == WHOLE:
            kind = FORMS[TEXT]
            name = f"{NAMES[WHOLE]}{kind.ending}"
            return GeneratedFile(name, kind.media_type, f"{file.text}\n".encode(), file.alt)
        name = NAMES[file.kind].format(proposal_of(file.meeting) or number_of(file.meeting))
        if file.kind == "about-me":
            return await self._copy(file, name)
        if file.kind == "leftovers":
            return await self._leftovers(file, name)
        if file.kind == "minutes":
            return await self._minutes(file, name, MinutesForm(file.form or form))
        if file.kind in OVER_MANY:
            return await self._report(file, name)
        if file.kind == "lesson-picture":
            drawn = await asyncio.to_thread(picture, file.form)
            return (
                None
                if drawn is None
                else GeneratedFile(f"{name}.png", "image/png", drawn, file.alt)
            )
        chart = await self._reports.chart(file.kind, file.meeting)
        if chart is None:
            return None
        return GeneratedFile(f"{name}.png", "image/png", await self.picture(chart), chart.alt)

    async def _copy(self, file: RenderedFile, name: str) -> GeneratedFile | None:
        data = None if file.whose is None else await self._reports.copy(file.whose)
        return (
            None
            if data is None
            else GeneratedFile(f"{name}.json", "application/json", data, file.alt)
        )

    async def _leftovers(self, file: RenderedFile, name: str) -> GeneratedFile | None:
        card = await self._reports.leftovers(file.meeting)
        if card is None:
            return None
        kind = FORMS[TEXT]
        return GeneratedFile(
            f"{name}{kind.ending}", kind.media_type, as_text(card).encode(), file.alt
        )

    async def _minutes(
        self, file: RenderedFile, name: str, form: MinutesForm
    ) -> GeneratedFile | None:
        document = await self._reports.minutes_document(file.meeting, times=file.times)
        if document is None or (form is MinutesForm.CALENDAR and not document.minutes.has_dates):
            return None
        made = await asyncio.to_thread(self._writer.write, document, form)
        kind = FORMS[form]
        return GeneratedFile(f"{name}{kind.ending}", kind.media_type, made, file.alt)

    async def _report(self, file: RenderedFile, name: str) -> GeneratedFile | None:
        report = await self._reports.report(file.kind, file.meeting)
        if report is None or not report.sections:
            return None
        data = await asyncio.to_thread(_page, report)
        return GeneratedFile(f"{name}.html", "text/html", data, file.alt)

    async def picture(self, chart: RenderedChart | RenderedTrend) -> bytes:
        """A picture of figures (PNG)."""
        # The same figures are the same picture. One at a time: two would take as long together.
        async with self._drawing:
            drawn = self._drawn.get(chart)
            if drawn is None:
                drawn = await asyncio.to_thread(_draw, chart)
            self._drawn[chart] = drawn
            return drawn


def _page(report: RenderedReport) -> bytes:
    from adapters.documents.report_html import page

    return page(report).encode()


def _draw(chart: RenderedChart | RenderedTrend) -> bytes:
    """Draw, in a thread of its own; loading what draws takes longer than drawing."""
    if isinstance(chart, RenderedTrend):
        from adapters.documents.trend_png import draw_trend

        return draw_trend(chart)
    from adapters.documents.charts import draw

    return draw(chart)
