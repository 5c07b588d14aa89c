"""The contract over every platform: what they do alike, and what each cannot do."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest

from storage.store import SqlStore
from tests.chat.contract import BEHAVIOURS, Behaviour
from tests.chat.stages.base import Can, Stage
from tests.chat.stages.console import ConsoleStage
from tests.chat.stages.discord import DiscordStage
from tests.chat.stages.matrix import MatrixStage
from tests.chat.stages.plain import PlainStage
from tests.chat.stages.slack import SlackStage
from tests.chat.stages.web import WebStage
from tests.fakes.discord.fake import FakeDiscord
from tests.fakes.memory_store import memory_store
from tests.fakes.slack.fake import FakeSlack

Open = Callable[[SqlStore], AbstractAsyncContextManager[Stage]]


@asynccontextmanager
async def _slack(store: SqlStore) -> AsyncIterator[Stage]:
    async with FakeSlack() as slack:
        yield SlackStage(slack, store)


@asynccontextmanager
async def _discord(store: SqlStore) -> AsyncIterator[Stage]:
    async with FakeDiscord() as discord:
        yield DiscordStage(discord, store)


@asynccontextmanager
async def _matrix(store: SqlStore) -> AsyncIterator[Stage]:
    yield MatrixStage(store)


@asynccontextmanager
async def _plain(store: SqlStore) -> AsyncIterator[Stage]:
    yield PlainStage(store)


@asynccontextmanager
async def _web(store: SqlStore) -> AsyncIterator[Stage]:
    yield WebStage(store)


@asynccontextmanager
async def _console(store: SqlStore) -> AsyncIterator[Stage]:
    yield ConsoleStage(store)


STAGES: dict[str, tuple[Open, frozenset[Can]]] = {
    "slack": (_slack, SlackStage.can),
    "discord": (_discord, DiscordStage.can),
    "matrix": (_matrix, MatrixStage.can),
    "plain": (_plain, PlainStage.can),
    "web": (_web, WebStage.can),
    "console": (_console, ConsoleStage.can),
}


@pytest.fixture(params=STAGES)
async def stage(request: pytest.FixtureRequest) -> AsyncIterator[Stage]:
    """An empty room, with Heard in it."""
    behaviour: Behaviour = request.node.callspec.params["behaviour"]
    opened, can = STAGES[request.param]
    if missing := [need for need in behaviour.needs if need not in can]:
        pytest.skip(f"{request.param} does not have this: {missing[0].value}")
    if request.param == "matrix":
        MatrixStage.server = request.getfixturevalue("synapse")
    store = await memory_store()
    async with opened(store) as found, found:
        yield found
    await store.close()


@pytest.mark.parametrize("behaviour", BEHAVIOURS, ids=lambda behaviour: behaviour.name)
async def test_contract(behaviour: Behaviour, stage: Stage) -> None:
    await behaviour.play(stage)


def test_every_platform_that_people_write_in_has_a_stage() -> None:
    folders = Path(__file__).parent.parent.parent / "adapters"
    platforms = {found.parent.name for found in folders.glob("*/face.py")}
    platforms |= {found.parent.name for found in folders.glob("*/app.py")}
    assert platforms <= set(STAGES)
