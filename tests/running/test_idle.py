"""What processes with nothing to do ask their database: that they are there, and nothing else."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import pytest

from tests.fakes.statement_proxy import statements_of
from tests.test_several import heard

pytestmark = pytest.mark.postgres

BEATS = int(os.environ.get("TEST_IDLE_BEATS", "8"))
"""For so many heartbeats of each process it is watched."""
BEAT = "INSERT INTO worker"
STILL_THERE = "SELECT 1"


@pytest.mark.timeout(60 + 2 * BEATS)
async def test_idle_processes_ask_the_database_nothing_but_a_heartbeat(
    tmp_path: Path, empty_postgresql: str
) -> None:
    async with (
        statements_of(empty_postgresql) as asked,
        heard(tmp_path, asked.url),
        heard(tmp_path, asked.url),
        asyncio.timeout(30 + 2 * BEATS),
    ):
        # It is seen, what else they ask at their start.
        assert any("FROM parcel" in one for one in asked.said)
        assert any("FROM wake" in one for one in asked.said)
        await asked.until(8, BEAT)
        asked.said.clear()
        await asked.until(2 * BEATS, BEAT)
        others = {one for one in asked.said if BEAT not in one and one != STILL_THERE}
        beats = sum(BEAT in one for one in asked.said)
        pings = asked.said.count(STILL_THERE)
    assert others == set()
    assert pings < beats
