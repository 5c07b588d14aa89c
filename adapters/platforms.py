"""Builds the adapters named in the settings and the HTTP server they share.

Each part is imported where it is used: what is not configured is not loaded.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from adapters.registration import Dependencies, ManagedAdapter
from adapters.registry import platforms

if TYPE_CHECKING:
    from aiohttp.web import AbstractRouteDef

    from adapters.health import Health
    from adapters.web.app import WebFace
    from adapters.web.server import BareServer


@dataclass
class Runtime:
    """The adapters that were built, and what else the process does for them."""

    adapters: list[ManagedAdapter]
    server: BareServer | None = None
    """Serves the others' addresses where there is no web room."""
    web_adapter: WebFace | None = None
    """The adapter whose people are connected to this process."""
    before_pruning: list[Callable[[], Awaitable[None]]] = field(default_factory=list)


def build_adapters(parts: Dependencies) -> Runtime:
    """The adapters that the settings ask for, and one server for whatever has an address."""
    from adapters.health import Health

    async def database() -> bool:
        # Not only whether it can be read, which a full disk can.
        await parts.store.next_due()
        await parts.store.can_commit()
        return True

    health = Health()
    health.watch("database", database)
    runtime = Runtime([])
    routes: list[AbstractRouteDef] = []
    if parts.settings.web.metrics:
        from adapters.metrics import Metrics

        routes += Metrics(
            parts.store.outbox_backlog, parts.service, health, parts.service.clock
        ).routes()
    for platform in platforms():
        if not parts.settings.of(platform.settings).enabled:
            continue
        built = platform.build(parts)
        health.watch(platform.name, built.state)
        routes += built.routes
        runtime.adapters.append(built.adapter)
        runtime.before_pruning += built.before_pruning
    routes += _feeds(parts, runtime)
    if (web := _web(parts, health, routes)) is not None:
        runtime.adapters.insert(0, web)
        runtime.web_adapter = web
    elif runtime.adapters:
        from adapters.web.server import BareServer

        where = parts.settings.web
        runtime.server = BareServer([*health.routes(), *routes], where.host, where.port)
    return runtime


def _feeds(parts: Dependencies, runtime: Runtime) -> Iterable[AbstractRouteDef]:
    """Rooms' calendar feeds, where people can reach an address of Heard's."""
    where = parts.settings.web
    if not (where.enabled or where.public_url):
        return ()
    from adapters.signing_key import secret_key
    from adapters.web.feed import feed_routes

    return feed_routes(
        parts.service,
        secret_key(parts.settings.secrets.key_file).decode(),
        where.public_url,
        lambda: runtime.web_adapter.links.base if runtime.web_adapter is not None else "",
        parts.service.clock,
    )


def _web(parts: Dependencies, health: Health, routes: Iterable[AbstractRouteDef]) -> WebFace | None:
    web = parts.settings.web
    if not web.enabled:
        return None
    from adapters.signing_key import secret_key
    from adapters.web.app import WebFace
    from adapters.web.context import Extras
    from adapters.web.options import WebOptions
    from bot.commands.manual import manual as sections

    options = WebOptions(
        secret=secret_key(parts.settings.secrets.key_file).decode(),
        host=web.host,
        port=web.port,
        public_url=web.public_url,
        trusted_proxies=web.trusted_proxies,
        cookie_days=web.keep_cookies_days,
        pictures=parts.settings.minutes.pictures,
    )
    push = None
    if web.push:
        from adapters.web.push.build import room_push

        push = room_push(
            parts.service, parts.store.push_subscriptions, parts.service.clock, options
        )
    face = WebFace(
        parts.service,
        options,
        clock=parts.service.clock,
        manual=sections,
        routes=(*health.routes(), *routes),
        extras=Extras(push, parts.recordings if web.recordings else None),
    )
    if parts.store.workers.several:
        health.watch("talk", face.hall.health)
    return face
