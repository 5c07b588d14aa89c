"""Heard is killed at every write of opening, closing and reminding, one after the other, and comes
again until it is done: nothing is lost, doubled or out of order, and each reminder comes once.

A killed process leaves a transaction that never was. Each that is started does one write more than
the one before, until something has been written for good; from there on it is counted anew.
"""

from __future__ import annotations

import asyncio
import signal
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.meeting.meeting import Meeting
from bot.records.model import MeetingState, Standing
from storage.store import SqlStore
from storage.tables import JOURNAL
from tests.fakes import write_child
from tests.fakes.crash_model import Expected, Journal
from tests.fakes.nursery import Nursery
from tests.fakes.write_child import NOON, PHASES, Phase, Plan, furnish, show_all


class Runs:
    """The phases one after the other, each killed at every write of it."""

    def __init__(self, url: str, folder: Path) -> None:
        self.url = url
        self._folder = folder
        self._attempts = 0
        self._nursery = Nursery(write_child.__name__, folder / "errors")
        self.close = self._nursery.close
        self.kills: Counter[str] = Counter()

    def phase(self, number: int, runner: asyncio.Runner, store: SqlStore) -> None:
        before = runner.run(written(store))
        write = 1
        while not self.once(number, write):
            self.kills[PHASES[number].name] += 1
            after = runner.run(written(store))
            write, before = (write + 1 if after == before else 2), after

    def now(self, phase: Phase) -> datetime:
        """Some time after the last attempt: what a dead process had taken is free again."""
        return phase.at(self._attempts + 1)

    def once(self, phase: int, write: int | None) -> bool:
        """Whether it came to an end."""
        self._attempts += 1
        assert self._attempts < 500, self.kills
        plan = Plan(
            reports=str(self._folder / f"reports-{self._attempts}"),
            url=self.url,
            phase=phase,
            write=write,
            attempt=self._attempts,
        )
        with ExitStack() as pipes:
            ((_, report),) = self._nursery.start([plan], pipes)
            done = report.readlines() == ["done\n"]
        assert self._nursery.ended() == ({0} if done else {-signal.SIGKILL})
        return done


async def written(store: SqlStore) -> int:
    """How many events there are."""
    count = select(func.count()).select_from(JOURNAL)
    return await store._db.read(lambda tx: tx.execute(count).scalar_one())


@contextmanager
def opened(url: str) -> Iterator[tuple[asyncio.Runner, SqlStore]]:
    """The store, and what runs its methods."""
    with asyncio.Runner() as runner:
        store = runner.run(SqlStore.open(url))
        try:
            yield runner, store
        finally:
            runner.run(store.close())


@pytest.mark.parametrize("kind", ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def test_killed_at_every_write_of_opening_closing_and_reminding(kind, tmp_path, request):
    url = request.getfixturevalue(f"{kind}_database")
    with opened(url) as (runner, store), closing(Runs(url, tmp_path)) as runs:
        runner.run(furnish(store))
        shown = runner.run(show_all(store, NOON))
        for number, phase in enumerate(PHASES):
            before = len(shown)
            runs.phase(number, runner, store)
            shown += runner.run(show_all(store, runs.now(phase)))
        journal = runner.run(Journal.read(store))
    assert set(runs.kills) == {phase.name for phase in PHASES}
    assert min(runs.kills.values()) >= 3, runs.kills
    assert {"tabled", "closing", "follow-up", "point-news"} <= {card for *_, card in shown}

    assert set(journal.sources.values()) == {1}, "taken in twice"
    assert set(journal.wakes().values()) == {1}, "an appointment kept twice"
    assert "closing" in journal.sources, "lost"
    told = [one for one, kind, *_ in shown if kind != "panel"]
    (room,) = Expected(journal).all.values()
    assert len(journal.meetings) == 2
    for meeting in journal.meetings:
        of_it = f"{meeting}:"
        wanted = [one for one in room if one.startswith(of_it)]
        assert [one for one in told if one.startswith(of_it)] == wanted, "what it said, in order"
    assert len(told) == len(room)
    reminded = Counter(to for _, _, to, card in shown[before:] if card == "follow-up")
    assert len(reminded) >= 2
    assert set(reminded.values()) == {1}, "reminded more than once, or never"

    states = [Meeting.fold(events).state for events in journal.meetings.values()]
    assert [state.phase for state in states] == [MeetingState.CLOSED, MeetingState.PLANNED]
    points = states[-1].contentions.values()
    assert [(point.number, point.standing) for point in points] == [
        (1, Standing.PARKED),
        (2, Standing.PARKED),
    ]
