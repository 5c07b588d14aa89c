"""Heard is killed in the middle of its work, again and again, and nothing is lost or done twice."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import msgspec
import pytest

from storage.store import SqlStore
from tests.fakes import crash_child
from tests.fakes.crash_child import IN_FLIGHT, ROOMS, Plan
from tests.fakes.crash_model import Journal, check_shown, check_totals

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
        self.unsure = set(range(len(ROOMS)))
        """Acts that may or may not have been accepted: nobody has said."""
        self.next = len(ROOMS)
        self.round = 0

    def play(self, most: int | None = None) -> set[int]:
        """One round, killed unless it is to do `most` acts; which acts were accepted in it."""
        workers = self.workers if most is None else 1
        again = sorted(self.unsure)
        # What was accepted long ago may come again as well.
        known = sorted(self.accepted)
        repeated = self.chance.sample(known, min(5, len(known)))
        children = [
            self._start(n, workers, (again + repeated)[n::workers] if workers > 1 else again + repeated, most)
            for n in range(workers)
        ]
        reports = self._until_killed(children) if most is None else self._until_done(children[0])
        return self._note(reports, set(repeated))

    def _start(self, n: int, workers: int, again: list[int], most: int | None) -> subprocess.Popen:
        plan = Plan(
            url=self.url,
            folder=str(self.folder),
            seed=self.seed,
            worker=f"worker-{self.round}-{n}",
            minutes=MINUTES * self.round,
            again=again,
            start=self.next + n,
            step=workers,
            most=most,
        )
        command = [sys.executable, crash_child.__file__, msgspec.json.encode(plan).decode()]
        return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def _until_killed(self, children: list[subprocess.Popen]) -> list[str]:
        lines: list[str] = []
        for child in children:
            for _ in range(self.chance.choice([1, 10, 100, 400]) + self.chance.randrange(50)):
                line = child.stdout.readline()
                assert line, child.communicate()[1]
                lines.append(line)
            child.send_signal(signal.SIGKILL)
        for child in children:
            # What it had said before it died is still in the pipe.
            lines += child.communicate()[0].splitlines()
            assert child.returncode == -signal.SIGKILL
        return lines

    def _until_done(self, child: subprocess.Popen) -> list[str]:
        said, errors = child.communicate(timeout=60)
        assert child.returncode == 0, errors
        assert not errors, errors
        return said.splitlines()

    def _note(self, lines: list[str], repeated: set[int]) -> set[int]:
        self.round += 1
        before = set(self.accepted)
        for number, word in (line.split() for line in lines):
            assert word == "repeated" or int(number) not in before, "accepted a second time"
            (self.refused if word == "refused" else self.accepted).add(int(number))
        newest = max(self.accepted | self.refused, default=0)
        self.next = max(self.next, newest + 1 + IN_FLIGHT * self.workers)
        self.unsure = set(range(self.next)) - self.accepted - self.refused
        return self.accepted - before


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
    assert len(written - killer.accepted) <= IN_FLIGHT * killer.workers, "done, and never reported"
    assert set(journal.sources.values()) <= {1}, "taken in twice"
    return journal


async def look_at_the_end(killer: Killer) -> None:
    """When everything has been sent again: exactly what was accepted, and everything was said."""
    journal = await look(killer)
    store = await SqlStore.open(killer.url)
    try:
        assert set(journal.acts) == killer.accepted
        assert set(journal.wakes().values()) <= {1}, "an appointment kept twice"
        assert any(why == "item-time" for _, why, _ in journal.wakes()), "the test tests too little"
        await check_totals(store, journal, killer.seed, killer.accepted)
        shown = Path(killer.folder, "shown").read_text().splitlines()
        screen = Path(killer.folder, "screen").read_text().splitlines()
        await check_shown(store, journal, shown, screen)
        now = datetime.now(UTC) + timedelta(minutes=MINUTES * killer.round)
        for platform in ("file", "screen"):
            assert not await store.claim_parcels(platform, now, "test", timedelta(0), 10)
        due = await store.next_due()
        assert due is None or due > now - timedelta(minutes=MINUTES)
    finally:
        await store.close()


@pytest.mark.parametrize(
    ("kind", "rounds", "workers"),
    [
        pytest.param("sqlite", 8, 1, id="sqlite"),
        pytest.param("postgresql", 4, 1, id="postgresql", marks=pytest.mark.postgres),
        pytest.param("postgresql", 3, 2, id="two-workers", marks=pytest.mark.postgres),
    ],
)
def test_killed_at_any_moment(kind, rounds, workers, tmp_path, request):
    url = request.getfixturevalue(f"{kind}_database")
    print(f"HEARD_CRASH_SEED={SEED}")  # shown if it fails
    killer = Killer(url, tmp_path, SEED + workers, workers)
    news = Counter[int]()
    for turn in range(rounds):
        news[turn] = len(killer.play())
        asyncio.run(look(killer))
    # Nobody is killed any more: whatever was in doubt is sent again, and comes to an end.
    killer.play(most=50)
    assert not killer.unsure - set(range(killer.next - IN_FLIGHT * workers - 1, killer.next))
    asyncio.run(look_at_the_end(killer))
    assert sum(news.values()) > 20 * rounds
