"""A real Synapse for this test run, and people with real clients on it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs

from tests.matrix.people import Person
from tests.matrix.scene import Scene
from tests.matrix.synapse import Synapse, is_installed


@pytest.fixture(scope="session", autouse=True)
def _where_synapse_is_installed() -> None:
    if not is_installed() and not os.environ.get("CI"):
        pytest.skip("there is no Synapse here: pip install matrix-synapse")


@pytest.fixture(scope="session")
def synapse(_where_synapse_is_installed: None, quick_folder: Path) -> Iterator[Synapse]:
    """One server for all tests of this process: each has accounts and rooms of its own."""
    yield from _running(quick_folder)


@pytest.fixture
def own_synapse(_where_synapse_is_installed: None, quick_folder: Path) -> Iterator[Synapse]:
    """A server for one test, which may kill it."""
    yield from _running(quick_folder)


@pytest.fixture
def strict_synapse(_where_synapse_is_installed: None, quick_folder: Path) -> Iterator[Synapse]:
    """A server that limits how fast somebody may be, as Synapse does where nothing is set."""
    yield from _running(quick_folder, limited=True)


def _running(place: Path, *, limited: bool = False) -> Iterator[Synapse]:
    with tempfile.TemporaryDirectory(prefix="synapse-", dir=place) as folder:
        server = Synapse(Path(folder), limited=limited)
        try:
            server.start()
            yield server
        finally:
            server.kill()


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
