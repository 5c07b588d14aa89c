"""After a start the panels of running meetings are redrawn: the meetings are read together."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any, cast

from adapters.chat.panels import READ_TOGETHER, Panels
from adapters.clock import SetClock
from bot.ids import RoomId, RoomKey, meeting_id
from bot.ports import Room, RunningMeeting
from bot.records.model import MeetingState
from bot.rendered import RenderedCard
from tests.fakes.memory_store import memory_store

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
POSTED, NOT_YET = 2 * READ_TOGETHER + 20, 10


def room(number: int) -> Room:
    return Room(key=RoomKey(f"r{number}"), where=RoomId("stage", "", f"c{number}"), title="Room")


class House:
    """A platform, and the service behind it, as far as panels need them."""

    name = "stage"
    capabilities = SimpleNamespace(answers_privately=False)

    def __init__(self) -> None:
        self.messages = self.queries = self
        self.read: set[str] = set()
        self.together: list[int] = []
        """How many meetings were read in one turn of the loop."""
        self.edited: list[str] = []
        self._asked: set[str] = set()

    async def running_meetings(self, platform: str) -> list[RunningMeeting]:
        every = range(POSTED + NOT_YET)
        return [RunningMeeting(room=room(number), opened_at=NOON) for number in every]

    async def current_meeting(self, where: RoomId) -> Any:
        if where.channel not in self.read:
            self._asked.add(where.channel)
            await asyncio.sleep(0)
            if self._asked:
                self.together.append(len(self._asked))
                self.read |= self._asked
                self._asked.clear()
        return SimpleNamespace(number=1, state=MeetingState.OPEN)

    async def panel(self, where: RoomId, meeting: Any) -> RenderedCard:
        return RenderedCard(kind="panel", text="The panel")

    async def render(self, card: RenderedCard, context: Any) -> list[str]:
        return [f"the panel of {context.room.where.channel}"]

    async def edit(self, to: Any, ref: str, page: str) -> None:
        self.edited.append(page)

    def sent_at(self, ref: str) -> datetime:
        return NOON


async def test_running_meetings_are_read_together_and_each_panel_is_redrawn_once() -> None:
    store, house = await memory_store(), House()
    try:
        panels = Panels[str](
            cast(Any, house), cast(Any, house), store.external_refs, cast(Any, None),
            SetClock(NOON), 0.0, cast(Any, None),
        )  # fmt: skip
        for number in range(POSTED):
            whose = meeting_id(room(number).key, 1)
            await panels._external_refs.keep(room(number).where, whose, f"m{number}")
        await panels.redraw_all()
    finally:
        await store.close()
    assert house.together == [READ_TOGETHER, READ_TOGETHER, 20]
    assert house.edited == [f"the panel of c{number}" for number in range(POSTED)]
    assert house.read == {f"c{number}" for number in range(POSTED)}, "none without a panel"
