"""From a file's description to the file: what is made, when, and what is remembered."""

from __future__ import annotations

import asyncio
import threading

import pytest

from adapters.documents import Documents, Made, made
from adapters.documents.made import Form
from bot.ids import MeetingId
from bot.spoken import Spoken, SpokenBar, SpokenBars, SpokenChart, SpokenFile

MEETING = MeetingId("lamp.3")


def chart(yes: int) -> SpokenChart:
    bars = (SpokenBar("Yes", yes), SpokenBar("No", 1))
    return SpokenChart(title="Heard?", groups=(SpokenBars("Chance", bars),), alt=f"Yes {yes}.")


class Desk:
    """Minutes and figures as they are now."""

    def __init__(self) -> None:
        self.paper: Spoken | None = Spoken(kind="x", text="", title="Minutes", lines=("Before.",))
        self.figures: SpokenChart | None = chart(4)

    async def minutes(self, meeting: MeetingId) -> Spoken | None:
        assert meeting == MEETING
        return self.paper

    async def chart(self, kind: str, meeting: MeetingId) -> SpokenChart | None:
        assert meeting == MEETING
        return self.figures


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def drawn(monkeypatch) -> list[SpokenChart]:
    """What was drawn, in order; the picture is its own description."""
    seen: list[SpokenChart] = []

    def draw(chart: SpokenChart) -> bytes:
        assert threading.current_thread() is not threading.main_thread(), "the loop has to wait"
        seen.append(chart)
        return chart.alt.encode()

    monkeypatch.setattr(made, "_draw", draw)
    return seen


async def make(documents: Documents, kind: str, form: Form = "markdown") -> Made:
    """A file that there is."""
    found = await documents(file(kind), form)
    assert found is not None
    return found


def file(kind: str) -> SpokenFile:
    return SpokenFile(kind=kind, meeting=MEETING, title="A file", alt="As it was announced.")


async def test_minutes_are_markdown_or_plain_text(desk):
    documents = Documents(desk)
    markdown = await make(documents, "minutes")
    assert (markdown.name, markdown.media_type) == ("minutes-of-meeting-3.md", "text/markdown")
    assert markdown.data == b"# Minutes\n\nBefore.\n"
    text = await make(documents, "minutes", "text")
    assert (text.name, text.media_type) == ("minutes-of-meeting-3.txt", "text/plain")


async def test_minutes_are_as_they_are_now(desk):
    documents = Documents(desk)
    await documents(file("minutes"))
    desk.paper = Spoken(kind="x", text="", title="Minutes", lines=("(taken back)",))
    assert b"Before" not in (await make(documents, "minutes")).data
    desk.paper = None
    assert await documents(file("minutes")) is None


async def test_a_picture_says_what_it_shows_now(desk, drawn):
    documents = Documents(desk)
    picture = await make(documents, "poll-chart")
    assert (picture.name, picture.media_type) == ("answers-after-meeting-3.png", "image/png")
    assert (picture.data, picture.alt) == (b"Yes 4.", "Yes 4.")
    desk.figures = None
    assert await documents(file("poll-chart")) is None


async def test_the_same_figures_are_drawn_once_even_at_the_same_moment(desk, drawn):
    documents = Documents(desk)
    await asyncio.gather(*(documents(file("poll-chart")) for _ in range(5)))
    assert len(drawn) == 1
    desk.figures = chart(5)
    assert (await make(documents, "poll-chart")).data == b"Yes 5."


async def test_only_the_last_few_are_remembered(desk, drawn):
    documents = Documents(desk, remembered=2)
    for yes in (1, 2, 1, 3, 1, 2):
        desk.figures = chart(yes)
        await documents(file("poll-chart"))
    assert [len(each.alt) and each.groups[0].bars[0].value for each in drawn] == [1, 2, 3, 2]


async def test_a_picture_that_could_not_be_drawn_is_tried_again(desk, monkeypatch):
    documents = Documents(desk)

    def fails(chart: SpokenChart) -> bytes:
        raise MemoryError

    monkeypatch.setattr(made, "_draw", fails)
    with pytest.raises(MemoryError):
        await documents(file("poll-chart"))
    monkeypatch.setattr(made, "_draw", lambda chart: b"drawn")
    assert (await make(documents, "poll-chart")).data == b"drawn"


async def test_a_file_of_a_kind_that_is_not_known_is_not_made(desk):
    assert await Documents(desk)(file("something-new")) is None
