"""Workers are killed while people of Slack, Discord and the web room meet: a short kill run, and
the checker's word on it. `TEST_KILLS` says how many; `tests.kills.run` by itself plays a long one.
"""

from __future__ import annotations

import os
import sys
from math import inf
from pathlib import Path

import pytest

from tests.kills.checker import report
from tests.kills.records import read_clients, read_database
from tests.kills.run import KillRun

KILLS = int(os.environ.get("TEST_KILLS", "2"))
"""How many workers are killed."""
SEED = int(os.environ.get("TEST_KILL_SEED", "17"))
PAUSE = (0.5, 1.5)
"""Seconds from one kill to the next."""
NO_LIMIT = inf
"""How long it takes is not looked at here: a busy machine is no fault of Heard's."""


@pytest.mark.postgres
@pytest.mark.timeout(600 + 60 * KILLS)
async def test_nothing_is_lost_doubled_or_out_of_order_when_workers_are_killed(
    tmp_path: Path, empty_postgresql: str
) -> None:
    # Two may be down at a time: what one took over from another has to be taken over again.
    await KillRun(tmp_path, empty_postgresql, SEED, people=2).run(KILLS, PAUSE, spare=1)
    clients = read_clients(tmp_path / "history.jsonl")
    database = read_database(tmp_path / "dump.jsonl")
    lines, faults = report(clients, database, NO_LIMIT)
    sys.stdout.write("\n".join([f"TEST_KILL_SEED={SEED}", *lines, ""]))  # shown if it fails
    assert faults == []
    assert len(clients.kills) == KILLS
    platforms = {op.room.partition("/")[0] for op in clients.ops.values() if op.done_at}
    assert platforms == {"slack", "discord", "web"}, "the test tests too little"
    assert database.points, "the test tests too little"
