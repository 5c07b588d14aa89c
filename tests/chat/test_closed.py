"""Places that are closed for now: since when, who is told, when it is tried again."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from adapters.chat.closed import CLOSED, LATEST, SOONEST, ClosedPlaces, Trouble, closure_of
from adapters.chat.closures import ClosedCheck, state_of
from adapters.clock import SetClock
from adapters.health import OK
from bot.ids import RoomId
from storage.store import SqlStore
from tests.fakes.memory_store import memory_store

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
LAMP = RoomId("moody", "T1", "lamp")
SERVER = RoomId("moody", "T1", "")


class Scene:
    """A platform's closed places, and what they tell."""

    def __init__(self, store: SqlStore) -> None:
        self.store = store
        self.clock = SetClock(NOON)
        self.told: list[str] = []
        self.can_tell = True
        self.released: list[RoomId] = []
        self.closed = self.another()

    def another(self) -> ClosedPlaces:
        """The same after a restart, or in another process."""
        return ClosedPlaces("moody", self.store.external_refs, self.clock, self.tell, self.release)

    async def tell(self, where: RoomId, trouble: Trouble) -> bool:
        if self.can_tell:
            self.told.append(trouble.code)
        return self.can_tell

    async def release(self, where: RoomId) -> None:
        self.released.append(where)

    def passes(self, seconds: float) -> None:
        self.clock.set(self.clock.now() + timedelta(seconds=seconds))


@pytest.fixture
async def scene() -> AsyncIterator[Scene]:
    store = await memory_store()
    yield Scene(store)
    await store.close()


async def test_who_can_mend_it_is_told_once_for_each_reason_after_a_restart_too(
    scene: Scene,
) -> None:
    for _ in range(3):
        await scene.closed.close(LAMP, Trouble("archived"))
    await scene.closed.close(LAMP, Trouble("removed"))
    await scene.another().close(LAMP, Trouble("archived"))
    assert scene.told == ["archived", "removed"]
    await scene.closed.reopen(LAMP)
    await scene.closed.close(LAMP, Trouble("archived"))
    assert scene.told == ["archived", "removed", "archived"], "it was mended in between"


async def test_while_nobody_can_be_told_it_is_tried_again(scene: Scene) -> None:
    scene.can_tell = False
    await scene.closed.close(LAMP, Trouble("archived"))
    scene.can_tell = True
    await scene.closed.close(LAMP, Trouble("archived"))
    assert scene.told == ["archived"]


async def test_since_when_is_kept_whatever_comes_between(scene: Scene) -> None:
    await scene.closed.close(LAMP, Trouble("archived"))
    scene.passes(60)
    await scene.another().close(LAMP, Trouble("removed"))
    kept = await scene.store.external_refs.get(LAMP, CLOSED)
    assert kept is not None
    assert closure_of(kept).since == NOON
    assert closure_of(kept).code == "removed"


async def test_it_is_tried_soon_at_first_and_seldom_later(scene: Scene) -> None:
    blocked = await scene.closed.close(LAMP, Trouble("archived"))
    assert blocked.seconds == SOONEST
    assert not blocked.everything
    assert scene.closed.blocked(LAMP) is not None, "the platform has said no just now"
    scene.passes(SOONEST)
    assert scene.closed.blocked(LAMP) is None
    scene.passes(86_400)
    assert (await scene.closed.close(LAMP, Trouble("archived"))).seconds == LATEST


async def test_of_what_the_platform_tells_by_itself_people_are_told_at_the_first_refusal(
    scene: Scene,
) -> None:
    await scene.closed.heard_of(LAMP, "archived")
    assert scene.closed.is_closed(LAMP)
    assert scene.closed.blocked(LAMP) is None, "so the first thing for it is tried at once"
    assert scene.told == []
    await scene.closed.close(LAMP, Trouble("archived"))
    await scene.closed.heard_of(LAMP, "archived")  # it comes again, or late
    await scene.closed.close(LAMP, Trouble("archived"))
    assert scene.closed.blocked(LAMP) is not None
    assert scene.told == ["archived"]


async def test_a_whole_workspace_closes_all_of_its_channels(scene: Scene) -> None:
    blocked = await scene.closed.close(SERVER, Trouble("token_revoked"), tell=False)
    assert blocked.everything
    assert scene.closed.is_closed(LAMP)
    found = scene.closed.blocked(LAMP)
    assert found is not None
    assert found.everything
    assert not scene.closed.is_closed(RoomId("moody", "T2", "lamp"))
    await scene.closed.reopen(SERVER)
    assert scene.released == [SERVER]
    assert not scene.closed.is_closed(LAMP)


async def test_after_a_restart_it_is_known_tried_at_once_and_reopened_by_what_arrives(
    scene: Scene,
) -> None:
    await scene.closed.close(LAMP, Trouble("archived"))
    again = scene.another()
    await again.start()
    assert scene.released == [RoomId("moody", "", "")]
    assert again.is_closed(LAMP)
    assert again.blocked(LAMP) is None, "this process has not been refused"
    await again.reopen(LAMP)
    assert await scene.store.external_refs.get(LAMP, CLOSED) is None


async def test_what_may_have_mended_it_is_tried_and_not_all_the_time(scene: Scene) -> None:
    await scene.closed.close(LAMP, Trouble("archived"))
    await scene.closed.retry(LAMP)
    assert scene.released == [], "it was tried just now"
    await scene.closed.retry(LAMP, at_once=True)
    assert scene.released == [LAMP]
    await scene.closed.retry(RoomId("moody", "T2", "lamp"), at_once=True)
    assert scene.released == [LAMP], "that one is not closed"


async def test_health_and_the_doctor_say_since_when(scene: Scene) -> None:
    assert state_of(await scene.closed.refresh(), single=True) == OK
    await scene.closed.close(LAMP, Trouble("archived"))
    scene.passes(60)
    state = state_of(await scene.closed.refresh(), single=True)
    assert state == (True, "ok; 1 closed, the first since 2026-11-25 12:00 UTC (archived)")
    [finding] = await ClosedCheck("moody", scene.store.external_refs.get_everywhere).look()
    assert not finding.wrong
    assert "Channel lamp of T1 has been closed to Heard since 2026-11-25 12:00 UTC" in finding.text
    await scene.closed.reopen(LAMP)
    await scene.closed.close(SERVER, Trouble("token_revoked"), tell=False)
    closed = await scene.another().refresh()
    state = state_of(closed, single=True)
    assert state == (False, "closed since 2026-11-25 12:01 UTC (token_revoked)")
    assert state_of(closed, single=False).well, "others have their tokens"
    [finding] = await ClosedCheck("moody", scene.store.external_refs.get_everywhere).look()
    assert finding.wrong


async def test_what_opens_a_place_while_somebody_is_told_that_it_is_closed_is_not_missed(
    scene: Scene,
) -> None:
    waits = (await scene.closed.close(LAMP, Trouble("removed"))).seconds
    assert waits > 0

    class Mended(Scene):
        async def tell(self, where: RoomId, trouble: Trouble) -> bool:
            await self.closed.retry(where, at_once=True)
            return await super().tell(where, trouble)

    mended = Mended(scene.store)
    assert (await mended.closed.close(LAMP, Trouble("archived"))).seconds == 0
    assert mended.told == ["archived"]
