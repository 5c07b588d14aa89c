from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
from structlog.testing import capture_logs

from tests.fakes.memory_store import memory_store
from tests.fakes.slack.fake import FakeSlack
from tests.slack.house import House


@pytest.fixture(autouse=True)
def log() -> Iterator[list[Any]]:
    """What Heard writes to its log."""
    with capture_logs() as lines:
        yield lines


async def _house(*, socket: bool) -> AsyncIterator[House]:
    store = await memory_store()
    async with FakeSlack() as slack:
        slack.channel("general", "ann", "ben", "cleo", "dan", "eve")
        house = House(slack, store, socket=socket)
        await house.start()
        yield house
        await house.stop()
    await store.close()


@pytest.fixture
async def house() -> AsyncIterator[House]:
    """Heard over HTTP."""
    async for each in _house(socket=False):
        yield each


@pytest.fixture
async def socketed() -> AsyncIterator[House]:
    """Heard in Socket Mode."""
    async for each in _house(socket=True):
        yield each


@pytest.fixture(params=["http", "socket"])
async def either(request: pytest.FixtureRequest) -> AsyncIterator[House]:
    """Heard over HTTP, and once more in Socket Mode."""
    async for each in _house(socket=request.param == "socket"):
        yield each
