"""Figures for monitoring, in the text format of Prometheus: `GET /metrics`.

They are about the process and its outbox: no person, room, meeting or text is in them, and no label
has a value that people choose.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from datetime import datetime

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from adapters.health import Health, PartState
from bot.errors import HeardError
from bot.ports import ActivityCounts, ActivityPort, Backlog, Clock

PATH = "/metrics"


class Metrics:
    """Collects the figures when they are asked for."""

    def __init__(
        self,
        backlog: Callable[[], Awaitable[Sequence[Backlog]]],
        process: ActivityPort,
        health: Health,
        clock: Clock,
    ) -> None:
        self._backlog = backlog
        self._process = process
        self._health = health
        self._clock = clock

    async def serve(self, request: web.Request) -> web.Response:
        """The answer to a request. While the database is away, the outbox is missing from it."""
        parts = await self._health.states()
        try:
            backlog = await self._backlog()
        except HeardError:
            backlog = ()
        registry = CollectorRegistry(auto_describe=False)
        figures = _figures(parts, backlog, self._process.activity(), self._clock.now())
        registry.register(_Once(figures))
        return web.Response(
            body=generate_latest(registry), headers={"Content-Type": CONTENT_TYPE_LATEST}
        )

    def routes(self) -> list[web.RouteDef]:
        """What a server has to offer for it."""
        return [web.get(PATH, self.serve)]


class _Once(Collector):
    """Figures as they were at one moment."""

    def __init__(self, figures: Iterator[Metric]) -> None:
        self._figures = list(figures)

    def collect(self) -> Iterator[Metric]:
        yield from self._figures


def _figures(
    parts: Mapping[str, PartState],
    backlog: Sequence[Backlog],
    counts: ActivityCounts,
    now: datetime,
) -> Iterator[Metric]:
    up = GaugeMetricFamily(
        "heard_part_up", "1 if the part is well, as in /health; else 0.", labels=["part"]
    )
    for part, state in parts.items():
        up.add_metric([part], float(state.well))
    yield up
    waiting = GaugeMetricFamily(
        "heard_outbox_messages", "What has not been shown yet.", labels=["platform"]
    )
    oldest = GaugeMetricFamily(
        "heard_outbox_oldest_seconds",
        "For how many seconds the oldest of that has been waiting.",
        labels=["platform"],
    )
    for each in backlog:
        waiting.add_metric([each.platform], each.messages)
        oldest.add_metric([each.platform], max(0.0, (now - each.oldest).total_seconds()))
    yield waiting
    yield oldest
    yield CounterMetricFamily(
        "heard_commits", "Commits by this process since it started.", value=counts.commits
    )
    yield CounterMetricFamily(
        "heard_refusals",
        "What people asked for and could not be done, since this process started.",
        value=counts.refusals,
    )
