"""One worker of several on a database: a process of its own, told by `bench.workers` what to hear.

It says "ready" when its rooms are in memory, begins when it is told to, and at the end prints what
it took, as JSON.
"""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Iterator

import msgspec

from adapters import gc_tuning
from bench.world import account, message, place, service_on
from bot.ports import Message
from bot.service import Service

READY = b"ready\n"


class Plan(msgspec.Struct, frozen=True):
    """What one worker hears."""

    url: str
    name: str
    """Begins the ids of all it hears, which are its own."""
    rooms: tuple[int, ...]
    """It hears one message in each of these in turn."""
    people: int
    messages: int
    rate: float = 0.0
    """Messages a second; 0: as fast as it can."""
    in_flight: int = 1
    """How many at a time, where it is as fast as it can be."""
    first: float = 0.0
    """Seconds until the first one, where they come at an even rate."""


class Heard(msgspec.Struct, frozen=True):
    """What it took."""

    cpu: float
    """Seconds, for all messages together."""
    began: float
    ended: float
    """By the machine's monotonic clock, which all processes share."""
    waits: list[float]
    """Seconds from each message to its commit."""
    beaten: int
    """How many commits were lost to another worker."""
    failed: int
    """How many messages were not taken."""


class _Hearing:
    def __init__(self, service: Service, plan: Plan) -> None:
        self._service = service
        self._plan = plan
        self.waits: list[float] = []
        self.failed = 0

    def messages(self) -> Iterator[Message]:
        """Everything this worker hears, in order."""
        plan = self._plan
        for number in range(plan.messages):
            room = plan.rooms[number % len(plan.rooms)]
            made = message(room, number % plan.people)
            name = f"{plan.name}-{number}"
            yield msgspec.structs.replace(made, ref=name, source=name)

    async def one(self, it: Message) -> None:
        """Hear one message."""
        before = time.perf_counter()
        try:
            await self._service.intake.on_message(it)
        except Exception as problem:  # it is counted, and the others go on
            self.failed += 1
            print(f"{type(problem).__name__}: {problem}", file=sys.stderr)
        self.waits.append(time.perf_counter() - before)

    async def steadily(self) -> None:
        """At an even rate, whether or not those before have been taken."""
        began = time.perf_counter() + self._plan.first
        async with asyncio.TaskGroup() as all_of_them:
            for number, it in enumerate(self.messages()):
                ahead = began + number / self._plan.rate - time.perf_counter()
                if ahead > 0:
                    await asyncio.sleep(ahead)
                all_of_them.create_task(self.one(it))

    async def flat_out(self) -> None:
        """So many at a time, and the next one as soon as one is taken."""
        waiting = iter(self.messages())

        async def some() -> None:
            for it in waiting:
                await self.one(it)

        await asyncio.gather(*(some() for _ in range(self._plan.in_flight)))


async def work(plan: Plan) -> Heard:
    """Load the rooms, wait for the word, hear everything."""
    async with service_on(plan.url) as service:
        for room in set(plan.rooms):
            await service.core.open_state(place(room))
        for person in range(plan.people):
            await service.directory.known_person(account(person))
        hearing = _Hearing(service, plan)
        sys.stdout.buffer.write(READY)
        sys.stdout.flush()
        await asyncio.to_thread(sys.stdin.readline)
        cpu, began = time.process_time(), time.monotonic()
        await (hearing.steadily() if plan.rate else hearing.flat_out())
        ended = time.monotonic()
        return Heard(
            cpu=time.process_time() - cpu,
            began=began,
            ended=ended,
            waits=hearing.waits,
            beaten=service.core.committer.beaten,
            failed=hearing.failed,
        )


def main() -> None:
    """Do what the plan says that stands on the first line of standard input."""
    plan = msgspec.json.decode(sys.stdin.readline(), type=Plan)
    gc_tuning.freeze()  # as `heard run` does
    heard = asyncio.run(work(plan))
    sys.stdout.buffer.write(msgspec.json.encode(heard) + b"\n")


if __name__ == "__main__":
    main()
