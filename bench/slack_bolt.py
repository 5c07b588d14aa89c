"""What Bolt costs by itself: who it asks, and how it finds a command among many."""

from __future__ import annotations

import asyncio
from typing import Any
from unittest.mock import patch

from slack_bolt.async_app import AsyncApp
from slack_bolt.response import BoltResponse

from bench.measure import (
    Options,
    Work,
    in_turns,
    table,
    times,
)
from bench.slack_sides import (
    bare,
    dispatch,
    heard,
)
from bench.slack_world import (
    Api,
    message,
    slash,
)
from bench.world import service_on, sqlite_file
from bot.commands import line_parser
from bot.commands.table import COMMANDS

LISTENERS = (1, 10, 30)


async def first_events(slack: Api) -> None:
    """How often Slack is asked who we are when many first events arrive together."""
    lines = []
    for events in (1, 10, 100):
        slack.calls.clear()
        single = bare(slack)
        await asyncio.gather(*(dispatch(single, message(0, 0)) for _ in range(events)))
        by_bolt = slack.calls["auth.test"]
        slack.calls.clear()
        with sqlite_file() as url:
            async with service_on(url) as service, heard(service, slack) as face:
                await asyncio.gather(*(dispatch(face.bolt, message(0, 0)) for _ in range(events)))
        lines.append([str(events), str(by_bolt), str(slack.calls["auth.test"])])
    table("auth.test for the first events, if they arrive together",
          ["events", "Bolt with a token", "Heard"], lines)  # fmt: skip


async def matching(slack: Api, options: Options) -> None:
    """What it costs to find the command among so many."""
    size, rounds = options.pick(2_000, 300), options.pick(7, 3)
    works: dict[str, Work] = {}
    for commands in LISTENERS:
        last = f"/c{commands - 1}"
        works[f"bolt {commands}"] = _commanding(_listening(slack, commands), last, size, rounds)
        line = f"/heard {COMMANDS[commands - 1].name}"
        works[f"heard {commands}"] = _among(
            commands, _commanding(_in_front(slack), line, size, rounds)
        )
    costs = await in_turns(rounds, works)
    lines = [
        [
            str(commands),
            times(costs[f"bolt {commands}"].over(costs["bolt 1"]).cpu),
            times(costs[f"heard {commands}"].over(costs["heard 1"]).cpu),
            times(costs[f"heard {commands}"].over(costs["bolt 1"]).cpu),
        ]
        for commands in LISTENERS
    ]
    table(
        "a slash command is found among so many: CPU",
        [
            "commands",
            "Bolt over its first line",
            "Heard over its first line",
            "Heard / one listener",
        ],
        lines,
        "Bolt: a listener for each command, the last is meant. Heard: one matcher and the table.",
    )


def _listening(slack: Api, listeners: int) -> AsyncApp:
    app = bare(slack)
    for number in range(listeners):

        @app.command(f"/c{number}")
        async def nothing(ack: Any) -> None:
            await ack()

    return app


def _in_front(slack: Api) -> AsyncApp:
    """One matcher in front of the table, as Heard has it, and nothing behind it."""
    app = bare(slack)

    @app.middleware
    async def take(body: dict[str, Any]) -> BoltResponse:
        line_parser.line(body["text"])
        return BoltResponse(status=200)

    return app


def _among(commands: int, work: Work) -> Work:
    """The same, with a table of only so many commands."""
    known = {command.name: command for command in COMMANDS[:commands]}

    async def cut() -> int:
        with patch.object(line_parser, "BY_NAME", known):
            return await work()

    return cut


def _commanding(app: AsyncApp, line: str, size: int, rounds: int) -> Work:
    command, _, text = line.partition(" ")
    ready = iter([[slash(command, text) for _ in range(size)] for _ in range(rounds + 1)])

    async def work() -> int:
        waiting = iter(next(ready))

        async def one() -> None:
            for signed in waiting:
                await dispatch(app, signed)

        # Bolt looks every ten milliseconds whether a listener has acknowledged: many wait at once.
        await asyncio.gather(*(one() for _ in range(100)))
        return size

    return work
