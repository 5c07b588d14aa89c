"""Voters in a process of their own, to be killed: see `tests.fakes.nursery`.

Has the voters of its plan vote, several at once. Reports a line for each once Heard has answered:
the voter's number, and "in", "repeated" or "refused".
"""

from __future__ import annotations

import asyncio
import os
from datetime import UTC, datetime

from adapters.clock import SystemClock, new_id
from bot.errors import BallotUncertain
from bot.ids import RoomId
from bot.ports import Account, CommandResult, Message, Request
from bot.service import Service
from storage.store import SqlStore
from tests.fakes import nursery
from tests.fakes.poll_answers import answers

HALL = RoomId("file", "", "hall")
VOTERS = 75
AT_ONCE = 4
MEETING = 1


class Plan(nursery.Plan, kw_only=True):
    """Who is to vote in one process."""

    url: str
    voters: list[int]


def account(number: int) -> Account:
    """A voter."""
    return Account(platform="file", tenant="", id=f"account{number}", name=f"Voter {number}")


def comment(number: int) -> str:
    """What a voter says, and nobody else."""
    return f"From voter {number:03}."


async def do(
    service: Service, number: int, source: str, command: str, **args: str
) -> CommandResult:
    """Have somebody use a command."""
    return await service.commands.execute(
        Request(
            room=HALL,
            person=account(number),
            source=source,
            at=datetime.now(UTC),
            command=command,
            args=dict(args),
        )
    )


async def begin(service: Service) -> None:
    """Hold a meeting, at the end of which everybody is asked."""
    for number in range(VOTERS):
        await service.entry.add_member(HALL, account(number), number == 0, f"welcome-{number}")
    await do(service, 0, "start", "start")
    for number in range(2):
        await service.intake.on_message(
            Message(
                room=HALL,
                person=account(number),
                text="Here is what I think of it.",
                ref=f"m{number}",
                source=f"m{number}",
                at=datetime.now(UTC),
            )
        )
    await do(service, 0, "end", "end")
    await do(service, 0, "end-anyway", "end", anyway="yes")


async def vote(service: Service, number: int) -> str:
    """One voter's answers; the source says that it is the same delivery each time."""
    room = await service.directory.room(HALL)
    assert room is not None
    receipt = await do(
        service,
        number,
        f"vote-{number}",
        "poll",
        meeting=f"{room.key}.{MEETING}",
        **answers(say="5" if number % 3 else "1"),
        comment=comment(number),
    )
    return "refused" if receipt.refused else "repeated" if receipt.repeated else "in"


async def main(plan: Plan, reports: int) -> None:
    """Have them vote."""
    store = await SqlStore.open(plan.url)
    service = Service(store, SystemClock(), new_id)
    voters = iter(plan.voters)

    async def some() -> None:
        for number in voters:
            while True:
                try:
                    word = await vote(service, number)
                    break
                except BallotUncertain:  # on a busy machine: whoever is told so votes again
                    continue
            os.write(reports, f"{number} {word}\n".encode())

    await asyncio.gather(*(some() for _ in range(AT_ONCE)))
    await service.drain()
    await store.close()


if __name__ == "__main__":
    nursery.serve(Plan, main)
