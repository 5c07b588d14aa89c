"""Heard is killed in the middle of its work, again and again, and nothing is lost or done twice."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from contextlib import ExitStack, closing, suppress
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from random import Random

import pytest

from storage.store import SqlStore
from tests.fakes import crash_child
from tests.fakes.crash_child import IN_FLIGHT, ROOMS, Plan
from tests.fakes.crash_model import Journal, check_shown, check_totals
from tests.fakes.nursery import Nursery

SEED = int(os.environ.get("HEARD_CRASH_SEED", "20260302"))
MINUTES = 2
"""How much later each process believes it is than the one before: longer than any lease."""


class Killer:
    """Starts processes, kills them, and remembers what they had reported."""

    def __init__(self, url: str, folder: Path, seed: int, workers: int) -> None:
        self.url, self.folder, self.seed, self.workers = url, folder, seed, workers
        self.chance = Random(seed)
        self.accepted: set[int] = set()
        self.refused: set[int] = set()
        self.answered: set[int] = set()
        """Acts that may or may not have come to anything."""
        self.unsure = set(range(len(ROOMS)))
        """Acts that may or may not have been accepted: nobody has said."""
        self.next = len(ROOMS)
        self.round = 0
        self._nursery = Nursery(crash_child.__name__, folder / "errors")
        self.close = self._nursery.close

    def play(self, most: int | None = None) -> int:
        """One round, killed unless it is to do `most` acts; how many were accepted in it."""
        workers = self.workers if most is None else 1
        # What was accepted long ago may come again as well.
        known = sorted(self.accepted)
        again = sorted(self.unsure) + self.chance.sample(known, min(5, len(known)))
        plans = [self._plan(n, workers, again[n::workers], most) for n in range(workers)]
        lines: list[str] = []
        with ExitStack() as pipes:
            children = self._nursery.start(plans, pipes)
            if most is None:
                for pid, report in children:
                    until = self.chance.choice([1, 10, 50, 150]) + self.chance.randrange(50)
                    lines += islice(report, until)
                    with suppress(ProcessLookupError):  # it has died by itself, and has said why
                        os.kill(pid, signal.SIGKILL)
            for _, report in children:
                lines += report.readlines()
        assert self._nursery.ended() == ({-signal.SIGKILL} if most is None else {0})
        return self._note(lines)

    def _plan(self, n: int, workers: int, again: list[int], most: int | None) -> Plan:
        return Plan(
            url=self.url,
            folder=str(self.folder),
            reports=str(self.folder / f"reports-{self.round}-{n}"),
            seed=self.seed,
            worker=f"worker-{self.round}-{n}",
            minutes=MINUTES * self.round,
            again=again,
            start=self.next + n,
            step=workers,
            most=most,
        )

    def _note(self, lines: list[str]) -> int:
        self.round += 1
        before = len(self.accepted)
        for number, word in (line.split() for line in lines):
            assert word != "accepted" or int(number) not in self.accepted, "accepted twice"
            by_word = {"refused": self.refused, "answered": self.answered}
            by_word.get(word, self.accepted).add(int(number))
        told = self.accepted | self.refused | self.answered
        newest = max(told, default=0)
        self.next = max(self.next, newest + 1 + IN_FLIGHT * self.workers)
        self.unsure = set(range(self.next)) - told
        return len(self.accepted) - before


async def look(killer: Killer) -> Journal:
    """What the database says now, compared with what had been reported."""
    store = await SqlStore.open(killer.url)
    try:
        journal = await Journal.read(store)
    finally:
        await store.close()
    written = set(journal.acts)
    assert killer.accepted <= written, "accepted, and lost"
    assert not killer.refused & written, "refused, and done all the same"
    never_reported = written - killer.accepted - killer.answered
    assert len(never_reported) <= IN_FLIGHT * killer.workers
    assert set(journal.sources.values()) <= {1}, "taken in twice"
    return journal


async def look_at_the_end(killer: Killer, shown: list[str], screen: list[str]) -> None:
    """When everything has been sent again: exactly what was accepted, and everything was said."""
    journal = await look(killer)
    store = await SqlStore.open(killer.url)
    try:
        assert set(journal.acts) - killer.answered == killer.accepted
        assert set(journal.wakes().values()) <= {1}, "an appointment kept twice"
        assert any(why == "item-time" for _, why, _ in journal.wakes()), "the test tests too little"
        assert journal.reopened(), "the test tests too little"
        await check_totals(store, journal, killer.seed, killer.accepted)
        await check_shown(store, journal, shown, screen)
        now = datetime.now(UTC) + timedelta(minutes=MINUTES * killer.round)
        for platform in ("file", "screen"):
            assert not await store.claim_outbox(platform, now, "test", timedelta(0), 10)
        due = await store.next_due()
        assert due is None or due > now - timedelta(minutes=MINUTES)
    finally:
        await store.close()


@pytest.mark.parametrize(
    ("kind", "rounds", "workers"),
    [
        pytest.param("sqlite", 12, 1, id="sqlite"),
        pytest.param("postgresql", 4, 1, id="postgresql", marks=pytest.mark.postgres),
        pytest.param("postgresql", 3, 2, id="two-workers", marks=pytest.mark.postgres),
    ],
)
def test_killed_at_any_moment(kind, rounds, workers, tmp_path, request):
    url = request.getfixturevalue(f"{kind}_database")
    sys.stdout.write(f"HEARD_CRASH_SEED={SEED}\n")  # shown if it fails
    with closing(Killer(url, tmp_path, SEED, workers)) as killer:
        if workers > 1:
            # What one worker hears before the other has begun the meeting is nobody's business.
            killer.play(most=len(ROOMS))
        for _ in range(rounds):
            killer.play()
            asyncio.run(look(killer))
        # Nobody is killed any more: whatever is in doubt is sent again, and comes to an end.
        killer.play(most=50)
        for _ in range(20):
            if asyncio.run(look(killer)).reopened():
                break
            killer.play(most=50)
        shown = (tmp_path / "shown").read_text().splitlines()
        screen = (tmp_path / "screen").read_text().splitlines()
        asyncio.run(look_at_the_end(killer, shown, screen))
        assert len(killer.accepted) > 50 * rounds, "the test tests too little"
