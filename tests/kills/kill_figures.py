"""How long things took in a kill run. Part of the checker: see `tests.kills.records`."""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tests.kills.records import ACKNOWLEDGED, Clients, Database, Kill, Op

CALM = 6.0
"""Seconds after a kill from which on it has no more to do with how long things take."""


def after_kills(
    clients: Clients, shows: Mapping[str, float]
) -> Iterator[tuple[Kill, str, float | None, float | None]]:
    """For each kill and room: how long after it something was acknowledged that had been sent after
    it, and how long until a post of such a thing was shown to all. None: nothing was sent any more.
    `shows`: seconds from sending to that, by the name of what was sent."""
    by_room: dict[str, list[Op]] = defaultdict(list)
    for op in clients.ops.values():
        if op.became == ACKNOWLEDGED:
            by_room[op.room].append(op)
    for kill in clients.kills:
        for room, ops in sorted(by_room.items()):
            since = [op for op in ops if op.sent_at >= kill.at]
            told = [op.done_at for op in since]
            shown = [op.sent_at + shows[op.name] for op in since if op.name in shows]
            yield (
                kill,
                room,
                min(told) - kill.at if told else None,
                min(shown) - kill.at if shown else None,
            )


def show_waits(clients: Clients, database: Database) -> list[str]:
    """How long after its author was told that it is done something was shown in a web room to those
    who are at another worker, and at the same one: of what was done while nobody had been killed
    for a while."""
    at = {source: place for place, source, _ in database.journal if source}
    keys = {}
    for op in clients.ops.values():
        if op.became == ACKNOWLEDGED and op.room.startswith("web/") and _calm(clients, op):
            keys[op.source] = op
    doing = {at[source]: op for source, op in keys.items() if source in at}
    posts = {post.key: doing[post.at] for post in database.posts if post.at in doing}
    waits: dict[str, list[float]] = defaultdict(list)
    for shown in clients.shown:
        if shown.greeting:
            continue
        for what, known in (("talk", keys), ("posts", posts)):
            author = known.get(shown.key)
            if author is not None:
                where = "the same worker" if shown.worker == author.worker else "another worker"
                waits[f"{what}, at {where}: from its author's sending to being shown"].append(
                    shown.at - author.sent_at
                )
                waits[f"{what}, at {where}: from its author's answer to being shown"].append(
                    shown.at - author.done_at
                )
    return [percentiles(what, found) for what, found in sorted(waits.items())]


def _calm(clients: Clients, op: Op) -> bool:
    return not any(0 <= op.sent_at - kill.at < CALM for kill in clients.kills) and not any(
        op.sent_at <= kill.at <= op.done_at + 1 for kill in clients.kills
    )


def percentiles(what: str, seconds: Sequence[float]) -> str:
    """A line with the middle one, the 99th of a hundred and the longest, in milliseconds."""
    if not seconds:
        return f"{what}: nothing"
    ordered = sorted(seconds)
    high = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
    figures = (statistics.median(ordered), high, ordered[-1])
    middle, rare, longest = (f"{1000 * figure:,.0f}" for figure in figures)
    return f"{what}: median {middle} ms, p99 {rare} ms, at most {longest} ms, of {len(ordered)}"
