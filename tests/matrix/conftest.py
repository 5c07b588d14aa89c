"""A real Synapse for this test run, and people with real clients on it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs

from tests.matrix.people import Person
from tests.matrix.scene import Scene
from tests.matrix.synapse import Synapse, running_synapse


@pytest.fixture(scope="session")
def _mortal_synapse(where_synapse_is_installed: None, quick_folder: Path) -> Iterator[Synapse]:
    yield from running_synapse(quick_folder)


@pytest.fixture
def mortal_synapse(_mortal_synapse: Synapse) -> Iterator[Synapse]:
    """A server that a test may kill, and start again. The next one finds it running."""
    yield _mortal_synapse
    if not _mortal_synapse.is_running:
        _mortal_synapse.start()


@pytest.fixture(scope="session")
def strict_synapse(where_synapse_is_installed: None, quick_folder: Path) -> Iterator[Synapse]:
    """A server that limits how fast somebody may be."""
    yield from running_synapse(quick_folder, limited=True)


@pytest.fixture
async def people() -> AsyncIterator[Callable[[Synapse, str], Person]]:
    """Makes people, who go away with the test."""
    made: list[Person] = []

    def make(server: Synapse, name: str) -> Person:
        made.append(Person(server.url, server.register(name)))
        return made[-1]

    yield make
    for person in made:
        await person.close()


@pytest.fixture(autouse=True)
def log() -> Iterator[list[Any]]:
    """What Heard writes to its log."""
    with capture_logs() as lines:
        yield lines
    print(*lines, sep="\n")  # noqa: T201 - shown with a test that fails


@pytest.fixture
async def heard(
    synapse: Synapse, sqlite_database: str, people: Callable[[Synapse, str], Person]
) -> AsyncIterator[Scene]:
    """Heard, on the server that all tests share."""
    scene = Scene(synapse, sqlite_database, people)
    await scene.start()
    yield scene
    await scene.stop()
