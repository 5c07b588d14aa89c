"""Heard is killed while people vote: what was acknowledged is in and counts once, and nobody who
sends the same ballot again is told that they have voted already."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack, closing, suppress
from itertools import count
from pathlib import Path
from random import Random

import pytest

from adapters.clock import SystemClock, new_id
from bot.ids import MeetingId
from bot.ports import Tally
from bot.service import Service
from storage.store import SqlStore
from tests.fakes import vote_child
from tests.fakes.nursery import Nursery
from tests.fakes.vote_child import AT_ONCE, HALL, MEETING, VOTERS, Plan, begin, comment

SEED = int(os.environ.get("HEARD_CRASH_SEED", "20261128"))


class Booths:
    """Where people vote, in processes that are killed."""

    def __init__(self, url: str, folder: Path) -> None:
        self._url, self._folder = url, folder
        self._nursery = Nursery(vote_child.__name__, folder / "errors")
        self._names = count()
        self.close = self._nursery.close

    def vote(self, voters: Sequence[list[int]], after: Sequence[int | None]) -> list[str]:
        """Have voters vote, each list in a process of its own, which is killed once it has reported
        so many; None: it comes to an end. All that they reported."""
        plans = [
            Plan(url=self._url, voters=some, reports=str(self._folder / f"{next(self._names)}"))
            for some in voters
        ]
        lines = []
        with ExitStack() as pipes:
            for (pid, reports), last in zip(self._nursery.start(plans, pipes), after, strict=True):
                for said, line in enumerate(reports, 1):
                    lines.append(line)
                    if said == last:
                        with suppress(ProcessLookupError):  # it had come to its end
                            os.kill(pid, signal.SIGKILL)
            assert self._nursery.ended() <= {0, -signal.SIGKILL}
        return lines


async def _begin(url: str) -> MeetingId:
    store = await SqlStore.open(url)
    service = Service(store, SystemClock(), new_id)
    await begin(service)
    room = await service.directory.room(HALL)
    assert room is not None
    meeting = MeetingId(f"{room.key}.{MEETING}")
    poll = await store.poll(meeting)
    await service.drain()
    await store.close()
    assert poll is not None
    assert len(poll.roll) == VOTERS
    return meeting


async def _look(url: str, meeting: MeetingId) -> Tally:
    store = await SqlStore.open(url)
    try:
        tally = await store.ballot_office.tally(meeting)
        assert await store.ballot_office.votes_outstanding(meeting) == VOTERS - tally.ballots
        return tally
    finally:
        await store.close()


@pytest.mark.parametrize(
    ("kind", "workers"),
    [
        pytest.param("sqlite", 1, id="sqlite"),
        pytest.param("postgresql", 2, id="two-workers", marks=pytest.mark.postgres),
    ],
)
@pytest.mark.timeout(300)  # a process is started for each kill
def test_votes_survive_any_number_of_kills_and_count_once(kind, workers, tmp_path, request):
    url = request.getfixturevalue(f"{kind}_database")
    sys.stdout.write(f"HEARD_CRASH_SEED={SEED}\n")  # shown if it fails
    chance, told = Random(SEED), dict[int, str]()
    meeting = asyncio.run(_begin(url))
    with closing(Booths(url, tmp_path)) as booths:
        rounds = 0
        while len(told) < VOTERS:
            rounds += 1
            assert rounds < 10 * VOTERS
            # Who has not been told sends the same again; so do some who have.
            left = [number for number in range(VOTERS) if number not in told]
            left += chance.sample(sorted(told), min(3, len(told)))
            chance.shuffle(left)
            after = [chance.randrange(1, 9) for _ in range(workers)]
            for line in booths.vote([left[n::workers] for n in range(workers)], after):
                number, word = line.split()
                assert word != "refused", f"voter {number} was refused their own ballot"
                assert word == "repeated" or int(number) not in told, "taken in twice"
                told[int(number)] = word
            tally = asyncio.run(_look(url, meeting))
            into_the_box = Counter(tally.comments)
            assert set(into_the_box.values()) <= {1}, "counted twice"
            assert len(into_the_box) == tally.ballots, (
                "a name struck off without a ballot, or vice versa"
            )
            assert {comment(number) for number in told} <= set(into_the_box), (
                "acknowledged, and lost"
            )
            assert tally.ballots <= len(told) + AT_ONCE * workers * rounds
        assert rounds > 3, "the test tests too little"
        # All the same once more, after the last vote has closed the poll.
        again = booths.vote([list(range(VOTERS))], [None])
        assert Counter(line.split()[1] for line in again) == {"repeated": VOTERS}
        tally = asyncio.run(_look(url, meeting))
        assert tally.counts["say"] == {"1": VOTERS // 3, "5": VOTERS - VOTERS // 3}
        assert sorted(tally.comments) == [comment(number) for number in range(VOTERS)]
