"""Whoever raised a card, asked what a word means, needs something or reads a lesson: nothing that
is made of meetings tells it.

The same two meetings are held twice, and in the second it is somebody else who did it. Every form
of the minutes, as `heard export` writes them, the reports, the figures for monitoring, the log at
its finest, the panels, and the copies of those who have nothing to do with it have to be the same
to the letter. Whoever looks for it first finds what is planted: what is done openly, in these
documents, and what is not, in the copy of the one whose it is.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from aiohttp.test_utils import make_mocked_request
from structlog.testing import capture_logs

from adapters.documents.export import Exporter, ExportRequest
from adapters.documents.generated_files import MinutesWriter
from adapters.documents.report_html import page
from adapters.health import OK, Health, PartState
from adapters.metrics import Metrics
from bot.ids import PersonId, meeting_id
from bot.records.minutes_forms import MinutesForm
from bot.rules import Rules
from storage.store import SqlStore
from storage.tables import METADATA
from tests.anonymity.test_whose_card import everything
from tests.dialogues.conftest import ROOM, Stage
from tests.fakes.memory_store import memory_store

PEOPLE = ("Grace", "Tom", "Ana", "Uma")
"""Grace runs the meetings. It is Tom or Ana who does it."""
PLANTED = "the quokka ramp"

Story = Callable[[Stage, str], Awaitable[None]]


async def raises_cards(stage: Stage, who: str) -> None:
    for signal in ("slow", "unclear", "agree"):
        await stage.fills_in(who, "card", signal=signal)


async def asks_for_a_word(stage: Stage, who: str) -> None:
    await stage.says(who, "/what is ICB")
    await stage.says("Grace", "/explain ICB explanation=The board.")


async def needs_something(stage: Stage, who: str) -> None:
    await stage.says(who, f'/needs captions, written, costs text="{PLANTED}" show=Grace')


async def reads_a_lesson(stage: Stage, who: str) -> None:
    await stage.says(who, "/learn listening")


async def takes_something_on(stage: Stage, who: str) -> None:
    """What everybody may know."""
    await stage.says(who, f"/action Book {PLANTED} owner={who}")


STORIES: dict[Story, frozenset[str]] = {
    raises_cards: frozenset(),
    asks_for_a_word: frozenset({"words"}),
    needs_something: frozenset({"need", "needs_said", "need_viewer"}),
    reads_a_lesson: frozenset({"lesson_taken", "journal", "preferences"}),
}
"""With the tables that know whose it is, as docs/privacy.md says of each."""


@dataclass
class Made:
    """All that was made of the meetings."""

    documents: dict[str, bytes] = field(default_factory=dict)
    copies: dict[str, bytes] = field(default_factory=dict)
    """What Heard knows of each."""
    tables: dict[str, str] = field(default_factory=dict)
    ids: dict[str, PersonId] = field(default_factory=dict)


@asynccontextmanager
async def a_stage() -> AsyncIterator[tuple[Stage, SqlStore]]:
    store = await memory_store()
    stage = Stage(store, Rules())
    await stage.service.directory.open_room(ROOM, "Respite care")
    yield stage, store
    await stage.service.drain()
    await store.close()


async def made(story: Story, who: str, to: Path) -> Made:
    """What is made of two meetings, in the first of which somebody does something."""
    found = Made()
    async with a_stage() as (stage, store):
        with capture_logs() as log:
            await stage.joins("Grace", facilitator=True)
            for one in PEOPLE[1:]:
                await stage.joins(one)
            await stage.says("Grace", "/series 2026-03-10T19:00 UTC weekly")
            await stage.says("Grace", "/agenda add Night care")
            for _ in range(2):
                await stage.says("Grace", "/start")
                for one in PEOPLE:
                    await stage.says(one, "Good evening to all of you.")
                if not found.documents:
                    await story(stage, who)
                    found.documents["panel"] = (await stage.panel()).encode()
                    found.documents["side"] = str(await stage.side("Grace")).encode()
                await stage.time_passes(minutes=5)
                await stage.says("Grace", "/end anyway=yes")
                await stage.time_passes(minutes=30)
        room = await stage.service.directory.room(ROOM)
        assert room is not None
        reports = stage.service.reports
        for form in MinutesForm:
            exporter = Exporter(store, reports, MinutesWriter())
            chosen = await exporter.choose(ExportRequest(form), [room])
            folder = to / f"{story.__name__}-{who}-{form.value}"
            await exporter.write(chosen, form, folder, lambda done: None)
            files = (one for one in folder.rglob("*") if one.is_file())
            for file in sorted(files):
                found.documents[f"{form.value} {file.name}"] = file.read_bytes()
        for kind in ("series-report", "programme-report"):
            report = await reports.report(kind, meeting_id(room.key, 2))
            if report is not None:
                found.documents[kind] = page(report).encode()
        found.documents["monitoring"] = await monitoring(stage, store)
        found.documents["log"] = str(log).encode()
        for one in PEOPLE:
            found.ids[one] = await stage.service.directory.person(stage.account(one))
            found.copies[one] = await reports.copy(found.ids[one]) or b""
            own = await stage.service.queries.my_panel(ROOM, stage.account(one))
            assert own is not None
            found.copies[one] += own.text.encode()
        rows = await store._db.read(everything)
        found.tables = {name: str(rows[name]) for name in METADATA.tables}
    return found


async def monitoring(stage: Stage, store: SqlStore) -> bytes:
    """What `/metrics` and `/health` answer."""

    async def well() -> PartState:
        return OK

    health = Health()
    health.watch("database", well)
    metrics = Metrics(store.outbox_backlog, stage.service, health, stage.clock)
    found = b""
    for serve, path in ((metrics.serve, "/metrics"), (health.serve, "/health")):
        answer = await serve(make_mocked_request("GET", path))
        assert isinstance(answer.body, bytes)
        found += answer.body
    return found


def both(story: Story, to: Path) -> tuple[Made, Made]:
    """What is made where it was Tom, and where it was Ana."""
    one, other = (asyncio.run(made(story, who, to)) for who in ("Tom", "Ana"))
    assert one.ids == other.ids
    return one, other


def differ(one: Made, other: Made) -> set[str]:
    """The documents that tell the two apart."""
    assert one.documents.keys() == other.documents.keys()
    return {name for name, body in one.documents.items() if body != other.documents[name]}


def test_what_is_done_openly_is_found_in_every_kind_of_document(tmp_path: Path) -> None:
    found = differ(*both(takes_something_on, tmp_path))
    kinds = {name.split()[0] for name in found}
    assert {"text", "markdown", "html", "json", "csv"} <= kinds, kinds


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.__name__)
def test_whoever_did_it_all_documents_are_the_same_to_the_letter(
    story: Story, tmp_path: Path
) -> None:
    tom, ana = both(story, tmp_path)
    assert len(tom.documents) >= 2 * len(MinutesForm), "each form of both meetings, and the rest"
    assert differ(tom, ana) == set()
    assert tom.copies["Uma"] == ana.copies["Uma"]
    if story is not needs_something:
        assert tom.copies["Grace"] == ana.copies["Grace"]
    apart = {name for name, rows in tom.tables.items() if rows != ana.tables[name]}
    assert apart == STORIES[story]


@pytest.mark.parametrize(
    ("story", "words"), [(needs_something, PLANTED), (reads_a_lesson, "listening")]
)
def test_it_stands_in_the_copy_of_the_one_whose_it_is(
    story: Story, words: str, tmp_path: Path
) -> None:
    tom, ana = both(story, tmp_path)
    assert words.encode() in tom.copies["Tom"]
    assert words.encode() not in ana.copies["Tom"]
    for made_of in (tom, ana):
        assert not [name for name, body in made_of.documents.items() if words.encode() in body]


def test_a_card_and_a_word_that_is_asked_for_are_seen_and_are_nobodys(tmp_path: Path) -> None:
    tom, _ = both(raises_cards, tmp_path)
    assert b"Slow down (yellow): somebody" in tom.documents["panel"]
    assert b"question is waiting" in tom.documents["side"] + tom.documents["panel"]
