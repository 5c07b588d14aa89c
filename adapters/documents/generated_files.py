"""Generates files from their descriptions, and caches pictures."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Literal

from adapters.documents.minutes import as_markdown, as_text
from bot.bounded import BoundedDict
from bot.ids import number_of, proposal_of
from bot.ports import ReportPort
from bot.rendered import RenderedChart, RenderedFile

REMEMBERED = 8
"""How many pictures are cached. One takes about 60 KiB."""

NAMES = {
    "about-me": "about-me",
    "minutes": "minutes-of-meeting-{}",
    "poll-chart": "answers-after-meeting-{}",
    "proposal-chart": "answers-to-proposal-{}",
    "voices-chart": "how-meeting-{}-is-shared",
}

Form = Literal["markdown", "text"]


@dataclass(frozen=True)
class Made:
    """A file, made. `alt` says in words what a picture shows."""

    name: str
    media_type: str
    data: bytes
    alt: str


class Documents:
    """Makes files."""

    def __init__(self, reports: ReportPort, remembered: int = REMEMBERED) -> None:
        self._reports = reports
        self._drawn = BoundedDict[RenderedChart, bytes](remembered)
        self._drawing = asyncio.Lock()

    async def __call__(self, file: RenderedFile, form: Form = "text") -> Made | None:
        """A file as it is now; None if there is nothing to show, or no longer. Minutes are text
        that anybody can read, unless `form` says otherwise.

        Raises:
            NotSaved: the database cannot be reached.
        """
        if file.kind not in NAMES:
            return None
        name = NAMES[file.kind].format(proposal_of(file.meeting) or number_of(file.meeting))
        if file.kind == "about-me":
            return await self._copy(file, name)
        if file.kind == "minutes":
            return await self._minutes(file, name, form)
        chart = await self._reports.chart(file.kind, file.meeting)
        if chart is None:
            return None
        return Made(f"{name}.png", "image/png", await self._picture(chart), chart.alt)

    async def _copy(self, file: RenderedFile, name: str) -> Made | None:
        data = None if file.whose is None else await self._reports.copy(file.whose)
        return None if data is None else Made(f"{name}.json", "application/json", data, file.alt)

    async def _minutes(self, file: RenderedFile, name: str, form: Form) -> Made | None:
        spoken = await self._reports.minutes(file.meeting)
        if spoken is None:
            return None
        if form == "text":
            return Made(f"{name}.txt", "text/plain", as_text(spoken).encode(), file.alt)
        return Made(f"{name}.md", "text/markdown", as_markdown(spoken).encode(), file.alt)

    async def _picture(self, chart: RenderedChart) -> bytes:
        # The same figures are the same picture. One at a time: two would take as long together.
        async with self._drawing:
            drawn = self._drawn.get(chart)
            if drawn is None:
                drawn = await asyncio.to_thread(_draw, chart)
            self._drawn[chart] = drawn
            return drawn


def _draw(chart: RenderedChart) -> bytes:
    """Draw, in a thread of its own; loading what draws takes longer than drawing."""
    from adapters.documents.charts import draw

    return draw(chart)
