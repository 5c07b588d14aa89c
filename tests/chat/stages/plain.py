"""The contract's stage on the smallest platform: what `adapters/chat/plain` gives to each."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

from adapters.chat.delivery import CorePorts
from adapters.clock import new_id
from adapters.documents import Documents
from adapters.outbox_dispatcher import OutboxDispatcher
from adapters.scheduler import Waker
from bot.errors import NotSaved
from bot.ids import RoomId
from bot.ports import PlatformFeatures, Request
from bot.rules import Rules
from bot.service import Service
from storage.store import SqlStore
from tests.chat.plain.plain_chat import (
    PLATFORM,
    TEAM,
    Line,
    PlainFace,
    PlainServer,
    account,
    labels,
)
from tests.chat.stages.base import PEOPLE, Can, Stage, typed_args
from tests.fakes.fragile import Fragile
from tests.matrix.scene import OffsetClock


class PlainStage(Stage):
    """A room of text and emoji."""

    name = "plain"
    can = frozenset({
        Can.TAKES_IN, Can.RESTARTS, Can.PRIVATE, Can.DIRECT, Can.PANEL, Can.BUTTONS, Can.EDITS,
        Can.EDITS_ANSWERS, Can.DELETES, Can.HISTORY, Can.BREAKS, Can.LIMITS, Can.CLOSES,
    })  # fmt: skip

    def __init__(self, store: SqlStore) -> None:
        self.store = Fragile(store)
        self.clock = OffsetClock()
        self.server = PlainServer(self.clock)
        self.server.members[TEAM] |= set(PEOPLE)
        self._signs: dict[tuple[str, str], str] = {}

    # -- Heard

    async def starts(self) -> None:
        store: Any = self.store
        self._service = Service(
            store,
            self.clock,
            new_id,
            Rules(),
            {
                PLATFORM: PlatformFeatures(
                    typed=lambda line: f"!heard {line.removeprefix('/')}", presses_seen=True
                )
            },
        )
        documents = Documents(self._service.reports)
        core = CorePorts(self._service, self.store.external_refs, self.clock, documents)
        self.face = PlainFace(self.server, core)
        self.dispatcher = OutboxDispatcher(
            store,
            self._service.outbox.render,
            {PLATFORM: self.face},
            self.clock,
            new_id(),
        )
        await self.face.start()

    async def stops(self) -> None:
        await self.face.stop()
        await self._service.drain()
        with contextlib.suppress(NotSaved):
            await self.dispatcher.deliver_all()
        await self.face.close()

    async def dies(self) -> None:
        await self.stops()
        self.clock.ahead += timedelta(seconds=90)

    async def rests(self) -> None:
        await self.taken_in()
        while True:
            await self.face.tasks.idle()
            arrived = await self.dispatcher.deliver_all()
            await self.face.layer.tasks.idle()
            if not arrived and not self.dispatcher._under_way:
                return

    async def taken_in(self) -> None:
        """Heard has taken in what has happened."""
        async with asyncio.timeout(20):
            while self.face.listener.taken < len(self.server.happened):
                await asyncio.sleep(0.001)

    async def ends(self) -> None:
        await self.face.stop()
        await self.face.close()

    # -- what people do

    async def does(self, who: str, command: str, **args: str) -> str:
        before = self._seen(who)
        await self.says(who, f"!heard {command} {typed_args(args)}".strip())
        return self._answered(who, before)

    async def says(self, who: str, text: str, *, heard: bool = True) -> Any:
        return await self._after(await self.server.says(who, text), heard=heard)

    async def _after(self, ref: str, *, heard: bool = True) -> str:
        if heard:
            await self.settles()
        return ref

    async def deletes(self, said: Any, *, heard: bool = True) -> None:
        await self._after(await self.server.deletes(self.server.lines[said].by, said), heard=heard)

    async def parks_it(self, who: str, said: Any) -> None:
        await self._after(await self.server.says(who, "!heard park", reply=said))

    async def edits(self, said: Any, text: str) -> None:
        self.server.lines[said].text = text  # and nobody is told

    async def presses(self, who: str, label: str) -> str:
        before = self._seen(who)
        line = next(one for one in reversed(self._shown()) if label in labels(one))
        await self._after(await self.server.puts(who, line.ref, sign_of(line, label)))
        return self._answered(who, before)

    async def writes_directly(self, who: str, text: str) -> str:
        before = self._seen(who)
        await self._after(await self.server.says(who, text, f"@{who}"))
        return self._answered(who, before)

    async def closes_direct(self, who: str) -> None:
        self.server.closed_direct.add(who)

    # -- what is to be seen

    def _shown(self) -> list[Line]:
        return [one for one in self.server.of(TEAM) if one.by == "heard"]

    def room(self) -> list[str]:
        return [one.text for one in self._shown()]

    def _private(self, who: str) -> list[Line]:
        return [one for one in self.server.of(f"@{who}") if one.by == "heard"]

    def _seen(self, who: str) -> list[tuple[str, int]]:
        """What stands in somebody's direct room, and how often it was edited."""
        return [(one.ref, one.edits) for one in self._private(who)]

    def _answered(self, who: str, before: list[tuple[str, int]]) -> str:
        """What has been said since; or what the last message says, if that has changed."""
        if self._seen(who)[len(before) :] or self._seen(who)[-1:] == before[-1:]:
            return "\n".join(self.told(who)[len(before) :])
        return self.told(who)[-1]

    def told(self, who: str) -> list[str]:
        return [one.text for one in self._private(who)]

    def buttons(self, who: str) -> Sequence[str]:
        return labels(self._private(who)[-1])

    def room_buttons(self, who: str) -> list[str]:
        return [label for one in self._shown() for label in labels(one)]

    def answered(self, who: str) -> list[tuple[str, Sequence[str]]]:
        return [(one.text, labels(one)) for one in self._private(who)]

    # -- what happens to it

    async def breaks_after_a_post(self) -> Callable[[], int]:
        self.server.breaks = 1
        return lambda: 1 - self.server.breaks

    async def parks_from_elsewhere(self, who: str, wording: str) -> None:
        request = Request(
            room=self.where, person=account(who), source=new_id(), at=self.clock.now(),
            command="park", args={"wording": wording},
        )  # fmt: skip
        assert (await self._service.commands.execute(request)).accepted
        await self.settles()

    async def closes_to_heard(self) -> None:
        self.server.closed.add(TEAM)

    async def opens_to_heard(self) -> None:
        self.server.closed.clear()
        await self.face.layer.closed.reopen(self.where)

    async def slows_down(self, times: int) -> None:
        self.server.limited = times

    # -- behind it

    @property
    def where(self) -> RoomId:
        return RoomId(PLATFORM, "", TEAM)

    @property
    def service(self) -> Any:
        return self._service

    async def passes(self, much: timedelta) -> None:
        self.clock.ahead += much
        store: Any = self.store
        await Waker(store, self._service.wakeups.wake, self.clock, new_id()).keep_due()
        await self.rests()


def sign_of(line: Line, label: str) -> str:
    """The sign that presses a button."""
    return next(each.sign for each in line.buttons if each.label == label)
