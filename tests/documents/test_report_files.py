"""Reports as files: a page that needs nothing else, charts, and `heard report`, all or nothing."""

from __future__ import annotations

import asyncio
import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from pathlib import Path

import pytest
from msgspec.structs import replace
from typer.testing import CliRunner, Result

import heard
from adapters.clock import SetClock, new_id
from adapters.documents.report_html import SHORT, page
from adapters.documents.trend_png import draw_trend
from adapters.documents.trend_scale import scale_of
from bot.ids import RoomId
from bot.ports import Account, Request
from bot.rendered_report import (
    RenderedReport,
    RenderedReportSection,
    RenderedTable,
    RenderedTrend,
)
from bot.service import Service
from storage.ballot_keys import KeysInMemory
from storage.store import SqlStore

TREND = RenderedTrend(
    name="people",
    title="People <&> meetings",
    unit="People",
    labels=("1", "2", "3"),
    lines=(("Came", (7.0, None, 9.0)), ("Heard", (5.0, 6.0, None))),
    alt="Two lines.",
)
REPORT = RenderedReport(
    kind="series",
    language="en",
    title="A <b> report",
    lines=("Three meetings.",),
    made="Made today.",
    sections=(
        RenderedReportSection(
            heading="People",
            chart=TREND,
            table=RenderedTable(
                caption="People", columns=("Meeting", "Came"), rows=(("1 <i>", "7"),)
            ),
        ),
    ),
)


@pytest.mark.parametrize(("rows", "kind"), [(SHORT, "wide short"), (SHORT + 1, "wide")])
def test_on_paper_a_table_is_torn_only_where_it_is_long(rows: int, kind: str) -> None:
    table = RenderedTable(caption="Who", columns=("A", "B"), rows=(("Ada", "1"),) * rows)
    long = replace(REPORT, sections=(RenderedReportSection(heading="People", table=table),))
    assert f'<div class="{kind}"' in page(long)
    assert re.search(r"@media print {[^@]*\.short { break-inside: avoid; }", page(long))


class Outline(HTMLParser):
    """The elements of a page in order, and what stands in those that name something."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attrs: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attrs.append((tag, dict(attrs)))


def test_a_page_has_headings_tables_with_headers_and_pictures_with_a_title_and_words():
    whole = page(REPORT)
    outline = Outline()
    outline.feed(whole)
    assert outline.tags.count("h1") == 1
    assert outline.tags.index("svg") < outline.tags.index("table")
    (svg,) = [attrs for tag, attrs in outline.attrs if tag == "svg"]
    named = str(svg["aria-labelledby"]).split()
    assert svg["role"] == "img"
    assert [tag for tag, attrs in outline.attrs if attrs.get("id") in named] == ["title", "desc"]
    assert {attrs.get("scope") for tag, attrs in outline.attrs if tag == "th"} == {"col", "row"}
    # Nothing comes from elsewhere, and nothing that was typed is markup.
    assert not {"script", "link", "img", "iframe", "b", "i"} & set(outline.tags)
    assert not re.search(r"(src|href)=", whole)
    assert "People &lt;&amp;&gt; meetings" in whole


def test_lines_can_be_told_apart_without_colour():
    whole = page(REPORT)
    assert whole.count("stroke-dasharray") >= 1
    assert "<circle" in whole
    assert "<rect x=" in whole


def test_a_picture_is_made_of_the_same_figures_also_of_none_and_of_five_hundred():
    assert draw_trend(TREND).startswith(b"\x89PNG")
    nothing = RenderedTrend(
        name="n", title="", unit="", labels=("1",), lines=(("Came", (None,)),), alt=""
    )
    assert draw_trend(nothing).startswith(b"\x89PNG")
    many = tuple(float(n % 17) for n in range(500))
    long = RenderedTrend(
        name="n",
        title="T",
        unit="U",
        labels=tuple(map(str, range(500))),
        lines=(("A", many),),
        alt="",
    )
    assert draw_trend(long).startswith(b"\x89PNG")
    assert scale_of(long).top >= 16


def test_neither_a_start_of_heard_nor_a_page_loads_what_draws_pictures():
    code = (
        "import sys, heard\n"
        "from adapters.documents import Documents\n"
        "from adapters.documents.report_html import SHORT, page\n"
        "from bot.rendered_report import *\n"
        "t = RenderedTrend(name='n', title='', unit='', labels=('1',), lines=(('a', (1.0,)),), "
        "alt='')\n"
        "s = RenderedReportSection(heading='h', chart=t)\n"
        "page(RenderedReport(kind='series', language='en', title='t', lines=(), made='', "
        "sections=(s,)))\n"
        "print('matplotlib' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


# -- the command line ------------------------------------------------------------------------------

FIRST = datetime(2026, 3, 3, 19, tzinfo=UTC)


class Office:
    """A folder with a database of rooms, and a command line in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    async def fill(self) -> None:
        (self.folder / "data").mkdir()
        store = await SqlStore.open(f"sqlite:///{self.folder}/data/heard.sqlite3", KeysInMemory())
        clock = SetClock(FIRST)
        service = Service(store, clock, new_id)
        for channel, title in (("a", "Parents"), ("b", "Nights"), ("c", "Money"), ("d", "Empty")):
            room = await service.directory.open_room(RoomId("web", "", channel), title, "UTC")
            acts: list[tuple[str, str, dict[str, str | int]]] = [("ann", "start", {})]
            acts += [(who, "here", {}) for who in ("ben", "cleo", "dan", "eve")]
            acts += [("ann", "decide", {"text": "We move"}), ("ann", "end", {"anyway": "yes"})]
            acts *= 2 if channel == "b" else 1
            acts += [("ann", "report agree", {"agree": "yes"})] if channel != "c" else []
            for who, command, args in acts if channel != "d" else ():
                clock.set(clock.now() + timedelta(minutes=3))
                done = await service.commands.execute(
                    Request(
                        room=room.where,
                        person=Account(platform="web", tenant="", id=who, name=who),
                        source=new_id(),
                        at=clock.now(),
                        command=command,
                        args=args,
                    )
                )
                assert done.accepted, done
        await service.drain()
        await store.close()

    def report(self, *words: str) -> Result:
        return CliRunner().invoke(heard.app, ["report", *words])

    def refused(self, *words: str) -> str:
        """The one line by which it was refused; nothing was written."""
        before = sorted(self.folder.iterdir())
        said = self.report(*words)
        assert said.exit_code == 2, said.output
        assert sorted(self.folder.iterdir()) == before
        (line,) = said.stderr.splitlines()
        return line


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("office")
    asyncio.run(Office(folder).fill())
    return folder


@pytest.fixture
def office(filled: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    monkeypatch.chdir(filled)
    return Office(filled)


def test_a_series_is_written_as_a_page_with_its_charts(office):
    said = office.report("series", "Nights", "--to", "nights")
    assert said.exit_code == 0, said.output
    folder = office.folder / "nights"
    assert {"series.html", "people.png", "points.png"} <= {one.name for one in folder.iterdir()}
    whole = (folder / "series.html").read_text("utf-8")
    assert "What our meetings came to: " in whole
    assert "Half of the meetings had 5 people or more." in whole
    assert "2 meetings show no trend." in whole
    assert "Nights: 2 meetings." in said.stderr


def test_one_meeting_has_its_figures_in_tables_and_no_chart_of_a_single_dot(office):
    said = office.report("series", "Parents", "--to", "parents")
    assert said.exit_code == 0, said.output
    (page,) = (office.folder / "parents").iterdir()
    whole = page.read_text("utf-8")
    assert "5 people came." in whole
    assert "One meeting shows no trend." in whole
    assert "<svg" not in whole
    assert "<caption>People at each meeting</caption>" in whole
    assert "Parents: 1 meeting." in said.stderr


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (("series", "Nowhere"), "There is no room “Nowhere”. `heard rooms` lists them."),
        (("series",), "A report on a series is about one room. Name it, by its id or its title."),
        (("series", "Empty", "--to", "x"), "There are no figures yet."),
        (("programme", "--to", "x"), "There are no figures yet. They need 3 or more rooms"),
        (("programme", "Money", "--to", "x"), "“Money” has not agreed to be in this report."),
        (("series", "Parents", "--to", "data"), "data is there already."),
        (("series", "Parents", "--to", "no/where"), "no/where cannot be written: there is no"),
    ],
)
def test_what_cannot_be_reported_is_said_in_one_line_and_nothing_is_written(office, words, line):
    assert office.refused(*words).startswith(line)


def test_a_folder_that_cannot_be_written_is_said_in_one_line(office, monkeypatch):
    monkeypatch.setattr("adapters.documents.report_files.os.access", lambda *_: False)
    line = office.refused("series", "Parents", "--to", "shut")
    assert "shut cannot be written" in line
