"""Heard is killed while people vote: what was acknowledged is in and counts once, and nobody who
sends the same ballot again is told that they have voted already."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections import Counter
from random import Random

import pytest

from adapters.clock import SystemClock, new_id
from bot.ids import MeetingId
from bot.ports import Tally
from bot.service import Service
from storage.store import SqlStore
from tests.fakes import vote_child
from tests.fakes.vote_child import AT_ONCE, HALL, MEETING, VOTERS, begin, comment

SEED = int(os.environ.get("HEARD_CRASH_SEED", "20261128"))


def _start(url: str, voters: list[int]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, vote_child.__file__, url, *map(str, voters)],
        stdout=subprocess.PIPE,
        text=True,
    )


def _killed(child: subprocess.Popen[str], after: int) -> list[str]:
    """The lines that came until it was killed, after so many of them."""
    assert child.stdout
    lines = []
    for line in child.stdout:
        lines.append(line)
        if len(lines) == after:
            child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdout.close()
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
        tally = await store.tally(meeting)
        assert await store.votes_outstanding(meeting) == VOTERS - tally.ballots
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
def test_votes_survive_any_number_of_kills_and_count_once(kind, workers, request):
    url = request.getfixturevalue(f"{kind}_database")
    sys.stdout.write(f"HEARD_CRASH_SEED={SEED}\n")  # shown if it fails
    chance, told = Random(SEED), dict[int, str]()
    meeting = asyncio.run(_begin(url))
    rounds = 0
    while len(told) < VOTERS:
        rounds += 1
        assert rounds < 10 * VOTERS
        # Who has not been told sends the same again; so do some who have.
        left = [number for number in range(VOTERS) if number not in told]
        left += chance.sample(sorted(told), min(3, len(told)))
        chance.shuffle(left)
        children = [_start(url, left[n::workers]) for n in range(workers)]
        for child in children:
            for line in _killed(child, chance.randrange(1, 9)):
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
        assert {comment(number) for number in told} <= set(into_the_box), "acknowledged, and lost"
        assert tally.ballots <= len(told) + AT_ONCE * workers * rounds
    assert rounds > 3, "the test tests too little"
    # All the same once more, after the last vote has closed the poll.
    last = _start(url, list(range(VOTERS)))
    output, _ = last.communicate()
    assert Counter(line.split()[1] for line in output.splitlines()) == {"repeated": VOTERS}
    tally = asyncio.run(_look(url, meeting))
    assert tally.counts["chance"] == {"no": VOTERS // 3, "yes": VOTERS - VOTERS // 3}
    assert sorted(tally.comments) == [comment(number) for number in range(VOTERS)]
