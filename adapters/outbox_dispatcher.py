"""Delivers the outbox to the adapters: in order for each room, again after a
failure, and once. What a platform refuses until somebody mends it is kept.

An outbox message is in the outbox since the commit of the event that caused it. The dispatcher
takes a lease on it, has it rendered, hands it to the room's adapter, and strikes it off. If
this process dies in between, another process ends its leases, and the outbox message is handed out
again under the same id, marked `redelivered`; an adapter shows an id once.

Every room has a task of its own while there is something to deliver to it, so that a platform which
delays one channel holds up nobody else.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from contextlib import suppress
from datetime import timedelta
from itertools import groupby

import structlog

from adapters.delivery_attempts import attempt_delivery
from adapters.delivery_marks import DeliveryMarks
from adapters.outbox_words import Renderer, Worded, in_words_or_left
from bot.errors import Blocked, NotSaved, RetryLater, Undeliverable
from bot.ports import Clock, OutboxMessage, PlatformAdapter, Store
from bot.rules import KEPT_FOR
from bot.service.time_slice import BEHIND, SharedSlice, loop_time

log = structlog.get_logger(__name__)

LEASE = timedelta(seconds=60)
BATCH_SIZE = 200
"""Outbox messages taken from the outbox in one go."""
LOOK_AGAIN = 30.0
"""Seconds after which the outbox is polled without a signal, where no heartbeat says what waits."""
WAIT_HERE = 5.0
"""The longest a room's task waits when an adapter says "later"; beyond that it ends."""
LONGEST_WAIT = 300.0
"""Seconds after which something is retried, however long an adapter asks to wait."""
LEFT_FOR = 2.0
"""Seconds for which a room is left to a newer version of Heard before this one looks again."""
LONG_LINE = 10
"""With more messages than this waiting behind a "later", those that expire are dropped."""
EXPIRES_AFTER = timedelta(minutes=10)
"""Messages that expire are dropped when they are later than this."""
RETIRE_AGAIN = 20.0
"""Seconds after which something is shown again as over, if that failed."""
GOODBYE = 20.0
"""Seconds for what is under way at the end. What has not arrived by then stays in the outbox."""


class _Blocked:
    """What was refused until somebody mends it."""

    def __init__(self) -> None:
        self.outbox_messages: list[OutboxMessage] = []
        self.seconds = LONGEST_WAIT

    def take(self, line: list[Worded], blocked: Blocked) -> None:
        """Take the first in line out, and what goes the same way after it."""
        to_people = line[0][0].kind == "whisper"
        stays = [
            worded
            for worded in line
            if not blocked.everything and (worded[0].kind == "whisper") is not to_people
        ]
        self.outbox_messages += [worded[0] for worded in line if worded not in stays]
        self.seconds = min(self.seconds, blocked.seconds)
        line[:] = stays


class OutboxDispatcher:
    """Delivers outbox messages to the adapters, by platform."""

    def __init__(
        self,
        store: Store,
        words: Renderer,
        adapters: Mapping[str, PlatformAdapter],
        clock: Clock,
        worker: str,
        *,
        sure: Callable[[], bool] = lambda: True,
        shared: Collection[str] = (),
    ) -> None:
        """`sure`: whether nobody can have taken this process for dead; if not, what it has taken
        may be somebody else's by now, and it goes no further with it. `shared`: the platforms whose
        people may be connected to other processes, which are told what was delivered."""
        self._sure = sure
        self._undelivered: Callable[[OutboxMessage], Awaitable[bool]] | None = None
        self._shared = shared
        self._store = store
        self._marks = DeliveryMarks(store, clock)
        self._words = words
        self._adapters = adapters
        self._clock = clock
        self._worker = worker
        self._bell = asyncio.Event()
        self._stopping = False
        self.look_again: float | None = LOOK_AGAIN
        """Seconds after which the outbox is polled; None: `ring` is called whenever it is time."""
        self._under_way: set[asyncio.Task[int]] = set()
        self._handing_out = asyncio.Lock()
        """One at a time: what has been claimed has a task before anybody else looks."""
        self.beginning = SharedSlice(loop_time, BEHIND)
        """When a task may go on that has begun together with many others."""

    def on_undelivered(self, hand_back: Callable[[OutboxMessage], Awaitable[bool]]) -> None:
        """Call this with what cannot be delivered. True: it is in the outbox again, for another."""
        self._undelivered = hand_back

    def ring(self) -> None:
        """Signal that there is something to deliver."""
        self._bell.set()

    def stop(self) -> None:
        """Finish what is under way and what is in the outbox, then end `run`."""
        self._stopping = True
        self.ring()

    async def run(self) -> None:
        """Deliver until `stop`. To be cut off in the middle would leave outbox messages under a
        lease."""
        while True:
            self._bell.clear()
            await self._try_to_hand_out()
            if self._stopping:
                await self._finish()
                return
            with suppress(TimeoutError):
                async with asyncio.timeout(self.look_again):
                    await self._bell.wait()

    async def deliver_all(self) -> int:
        """Deliver everything in the outbox that can be delivered now; returns how many messages
        arrived."""
        arrived = 0
        while tasks := await self._hand_out():
            done = sum(await asyncio.gather(*tasks))
            arrived += done
            if not done:
                break
        return arrived

    async def _try_to_hand_out(self) -> None:
        """The same that never fails: whatever is wrong now, what waits is looked at again later."""
        try:
            await self._hand_out()
        except NotSaved:
            log.warning("outbox_away")
        except Exception:
            log.exception("outbox_failed")

    async def _hand_out(self) -> list[asyncio.Task[int]]:
        """Take what waits, and begin a task for each room."""
        async with self._handing_out:
            return await self._claim_and_begin()

    async def _claim_and_begin(self) -> list[asyncio.Task[int]]:
        begun: list[asyncio.Task[int]] = []
        for platform, adapter in self._adapters.items():
            while self._sure():
                ends = asyncio.get_running_loop().time() + LEASE.total_seconds()
                now, worker = self._clock.now(), self._worker
                taken = await self._store.claim_outbox(platform, now, worker, LEASE, BATCH_SIZE)
                if not taken:
                    break
                in_words, left = await in_words_or_left(self._words, taken)
                if left:
                    await self._note(adapter, [], left, LEFT_FOR)
                await self._leave_out(adapter, [m for m in taken if m not in left], in_words)
                for worded in _by_room(in_words):
                    task = asyncio.create_task(self._carry(adapter, worded, ends), name="carrying")
                    self._under_way.add(task)
                    task.add_done_callback(self._under_way.discard)
                    begun.append(task)
        return begun

    async def _finish(self) -> None:
        """Let what is under way arrive, and what has come meanwhile for the rooms it was for."""
        loop = asyncio.get_running_loop()
        until = loop.time() + GOODBYE
        while self._under_way:
            _, late = await asyncio.wait(self._under_way, timeout=max(0.0, until - loop.time()))
            if late:
                for task in late:
                    task.cancel()
                await asyncio.wait(late)
                return
            await self._try_to_hand_out()

    async def _leave_out(
        self, adapter: PlatformAdapter, taken: Sequence[OutboxMessage], in_words: list[Worded]
    ) -> None:
        """Strike off what there is nothing to show of, or its room would be left alone for it."""
        shown = {outbox_message.id for outbox_message, _, _ in in_words}
        nothing = [
            message
            for message in taken
            if message.id not in shown and (message.retires or not await self._give_back(message))
        ]
        if nothing:
            await self._note(adapter, nothing, [], None)

    async def _carry(self, adapter: PlatformAdapter, line: list[Worded], ends: float) -> int:
        """Carry one room's outbox messages; how many are dealt with. `ends`: by the loop's clock,
        when the lease on them ends, and with it any delivery under way."""
        await self.beginning.wait()
        dealt: list[OutboxMessage] = []
        held = _Blocked()
        wait: float | None = None
        try:
            async with asyncio.timeout_at(ends):
                wait = await self._one_by_one(adapter, line, dealt, held, ends)
        except Exception as error:
            # What follows has to wait as well, or the room would read it out of order.
            log.warning("not_delivered", platform=adapter.platform, error=type(error).__name__)
        finally:
            await self._hold(adapter, held, dealt)
            rest = [] if wait is None else [outbox_message for outbox_message, _, _ in line]
            await self._note(adapter, dealt, rest, wait)
            if dealt or held.seconds <= 0:
                # A room is left alone while something of it is out: more may have come since.
                self.ring()
        return len(dealt)

    async def _one_by_one(
        self,
        adapter: PlatformAdapter,
        line: list[Worded],
        dealt: list[OutboxMessage],
        held: _Blocked,
        ends: float,
    ) -> float | None:
        """Move outbox messages from the line to those dealt with. Seconds to wait before going on,
        if this room has to wait longer than its task should."""
        loop, slow = asyncio.get_running_loop(), False
        enough = ends - LEASE.total_seconds() / 2
        while line:
            if not self._sure() or loop.time() > enough:
                return 0.0
            outbox_message, room, rendered = line[0]
            if self._worthless(line, slow=slow):
                if outbox_message.kind != "panel":
                    log.info("dropped", kind=rendered.kind, platform=adapter.platform)
            else:
                if outbox_message.retires:
                    await self._retire(adapter, line.pop(0), dealt)
                    continue
                try:
                    await attempt_delivery(adapter, outbox_message, room, rendered, self._sure)
                except Blocked as blocked:
                    held.take(line, blocked)
                    continue
                except RetryLater as later:
                    slow, wait = True, min(later.seconds, LONGEST_WAIT)
                    if wait > WAIT_HERE or loop.time() + wait > enough:
                        return wait
                    await asyncio.sleep(wait)
                    continue
                except Undeliverable:
                    if await self._give_back(outbox_message):
                        del line[0]
                        continue
                    # The adapter has told those who can fix it; nothing more can be done here.
                    log.warning("undeliverable", kind=rendered.kind, platform=adapter.platform)
            dealt.append(outbox_message)
            del line[0]
        return None

    async def _retire(
        self, adapter: PlatformAdapter, worded: Worded, dealt: list[OutboxMessage]
    ) -> None:
        """Have something shown again as over. If it cannot be now, nothing waits for it: it is
        tried again later, and given up after a while."""
        outbox_message, room, rendered = worded
        wait = RETIRE_AGAIN
        try:
            await attempt_delivery(adapter, outbox_message, room, rendered)
        except RetryLater as later:  # `Blocked` is one
            wait = min(max(wait, later.seconds), LONGEST_WAIT)
        except Undeliverable:
            dealt.append(outbox_message)
            return
        except Exception as error:
            log.warning("not_retired", platform=adapter.platform, error=type(error).__name__)
        else:
            dealt.append(outbox_message)
            return
        now = self._clock.now()
        if now - outbox_message.at > KEPT_FOR:
            dealt.append(outbox_message)
            return
        try:
            await self._store.hold_messages(
                [outbox_message], now + timedelta(seconds=wait), self._worker
            )
            asyncio.get_running_loop().call_later(wait, self.ring)
        except NotSaved:
            log.warning("outbox_away")

    async def _give_back(self, outbox_message: OutboxMessage) -> bool:
        """Whether something that cannot be delivered is handed out otherwise."""
        if self._undelivered is None or not await self._undelivered(outbox_message):
            return False
        self.ring()
        return True

    def _worthless(self, line: list[Worded], *, slow: bool) -> bool:
        """Whether the first in line is not worth sending any more: a picture of which there is a
        newer one, or something passing that is late or in the way of much else."""
        outbox_message, _, rendered = line[0]
        if outbox_message.kind == "panel":
            after = (other for other, _, _ in line[1:] if other.kind == "panel")
            return any(other.meeting == outbox_message.meeting for other in after)
        if rendered.over and rendered.expires and not outbox_message.edition:
            # What it asks is over before anybody has been asked.
            return True
        if outbox_message.edition or not rendered.expires:
            # A message that shows erased words is edited, however late.
            return False
        return (
            slow and len(line) > LONG_LINE
        ) or self._clock.now() - outbox_message.at > EXPIRES_AFTER

    async def _hold(
        self, adapter: PlatformAdapter, held: _Blocked, dealt: list[OutboxMessage]
    ) -> None:
        """Keep what was refused until somebody mends it, and try again in a while. What has been
        kept long enough is given up. A panel is not: it is drawn as things stand then."""
        now, kept = self._clock.now(), []
        for outbox_message in held.outbox_messages:
            if (
                outbox_message.kind != "panel"
                and not outbox_message.edition
                and now - outbox_message.at > KEPT_FOR
            ):
                log.warning("given_up", kind=outbox_message.kind, platform=adapter.platform)
                if not await self._give_back(outbox_message):
                    dealt.append(outbox_message)
            else:
                kept.append(outbox_message)
        if not kept:
            return
        wait = min(held.seconds, LONGEST_WAIT)
        try:
            await self._store.hold_messages(kept, now + timedelta(seconds=wait), self._worker)
            asyncio.get_running_loop().call_later(wait, self.ring)
        except NotSaved:
            log.warning("outbox_away")

    async def _note(
        self,
        adapter: PlatformAdapter,
        dealt: list[OutboxMessage],
        rest: list[OutboxMessage],
        wait: float | None,
    ) -> None:
        """Strike off what was dealt with; nobody is to touch the rest for so long."""
        try:
            if dealt:
                by = self._worker if adapter.platform in self._shared else ""
                await self._marks.mark(dealt, by)
            if rest and wait is not None:
                until = self._clock.now() + timedelta(seconds=wait)
                await self._store.postpone(rest, until, self._worker)
                asyncio.get_running_loop().call_later(wait, self.ring)
        except NotSaved:
            log.warning("outbox_away")


def _by_room(messages: list[Worded]) -> list[list[Worded]]:
    """Rooms side by side, each room's outbox messages one after the other."""
    by_room = sorted(messages, key=lambda worded: worded[0].room)
    return [list(worded) for _, worded in groupby(by_room, key=lambda worded: worded[0].room)]
