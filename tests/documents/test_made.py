"""From a file's description to the file: what is made, when, and what is remembered."""

from __future__ import annotations

import asyncio
import threading

import pytest

from adapters.documents import Documents, GeneratedFile, generated_files
from bot.ids import MeetingId
from bot.ports.minutes_document import MinutesDocument
from bot.records.minutes_forms import MinutesForm
from bot.rendered import RenderedBar, RenderedBars, RenderedCard, RenderedChart, RenderedFile
from bot.rendered_report import RenderedReport
from tests.fakes.minutes import around

MEETING = MeetingId("lamp.3")


def chart(yes: int) -> RenderedChart:
    bars = (RenderedBar("Yes", yes), RenderedBar("No", 1))
    return RenderedChart(title="Heard?", groups=(RenderedBars("Chance", bars),), alt=f"Yes {yes}.")


class Desk:
    """Minutes and figures as they are now."""

    def __init__(self) -> None:
        self.paper: RenderedCard | None = RenderedCard(
            kind="x", text="", title="Minutes", lines=("Before.",)
        )
        self.figures: RenderedChart | None = chart(4)

    async def minutes(self, meeting: MeetingId) -> RenderedCard | None:
        assert meeting == MEETING
        return self.paper

    async def report(self, kind: str, meeting: MeetingId) -> RenderedReport | None:
        return None

    async def minutes_document(
        self, meeting: MeetingId, *, times: bool = False
    ) -> MinutesDocument | None:
        paper = await self.minutes(meeting)
        return None if paper is None else around(paper, meeting)

    async def chart(self, kind: str, meeting: MeetingId) -> RenderedChart | None:
        assert meeting == MEETING
        return self.figures


@pytest.fixture
def service() -> Desk:
    return Desk()


@pytest.fixture
def drawn(monkeypatch) -> list[RenderedChart]:
    """What was drawn, in order; the picture is its own description."""
    seen: list[RenderedChart] = []

    def draw(chart: RenderedChart) -> bytes:
        assert threading.current_thread() is not threading.main_thread(), "the loop has to wait"
        seen.append(chart)
        return chart.alt.encode()

    monkeypatch.setattr(generated_files, "_draw", draw)
    return seen


async def make(
    documents: Documents, kind: str, form: MinutesForm = MinutesForm.TEXT
) -> GeneratedFile:
    """A file that there is."""
    found = await documents(file(kind), form)
    assert found is not None
    return found


def file(kind: str) -> RenderedFile:
    return RenderedFile(kind=kind, meeting=MEETING, title="A file", alt="As it was announced.")


async def test_minutes_are_markdown_or_plain_text(service):
    documents = Documents(service)
    markdown = await make(documents, "minutes", MinutesForm.MARKDOWN)
    assert (markdown.name, markdown.media_type) == ("minutes-of-meeting-3.md", "text/markdown")
    assert markdown.data == b"# Minutes\n\nBefore.\n"
    text = await make(documents, "minutes")
    assert (text.name, text.media_type) == ("minutes-of-meeting-3.txt", "text/plain")


async def test_minutes_are_as_they_are_now(service):
    documents = Documents(service)
    await documents(file("minutes"))
    service.paper = RenderedCard(kind="x", text="", title="Minutes", lines=("(taken back)",))
    assert b"Before" not in (await make(documents, "minutes")).data
    service.paper = None
    assert await documents(file("minutes")) is None


async def test_a_picture_says_what_it_shows_now(service, drawn):
    documents = Documents(service)
    picture = await make(documents, "poll-chart")
    assert (picture.name, picture.media_type) == ("answers-after-meeting-3.png", "image/png")
    assert (picture.data, picture.alt) == (b"Yes 4.", "Yes 4.")
    service.figures = None
    assert await documents(file("poll-chart")) is None


async def test_the_same_figures_are_drawn_once_even_at_the_same_moment(service, drawn):
    documents = Documents(service)
    await asyncio.gather(*(documents(file("poll-chart")) for _ in range(5)))
    assert len(drawn) == 1
    service.figures = chart(5)
    assert (await make(documents, "poll-chart")).data == b"Yes 5."


async def test_only_the_last_few_are_remembered(service, drawn):
    documents = Documents(service, remembered=2)
    for yes in (1, 2, 1, 3, 1, 2):
        service.figures = chart(yes)
        await documents(file("poll-chart"))
    assert [len(each.alt) and each.groups[0].bars[0].value for each in drawn] == [1, 2, 3, 2]


async def test_a_picture_that_could_not_be_drawn_is_tried_again(service, monkeypatch):
    documents = Documents(service)

    def fails(chart: RenderedChart) -> bytes:
        raise MemoryError

    monkeypatch.setattr(generated_files, "_draw", fails)
    with pytest.raises(MemoryError):
        await documents(file("poll-chart"))
    monkeypatch.setattr(generated_files, "_draw", lambda chart: b"drawn")
    assert (await make(documents, "poll-chart")).data == b"drawn"


async def test_a_file_of_a_kind_that_is_not_known_is_not_made(service):
    assert await Documents(service)(file("something-new")) is None
