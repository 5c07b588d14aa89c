"""Builds the adapters named in the settings and the HTTP server they share.

Each part is imported where it is used: what is not configured is not loaded.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from adapters.discord.places import as_typed_on_discord
from adapters.matrix.command_syntax import as_typed_on_matrix
from adapters.slack.spelling import as_typed_on_slack
from bot.errors import Unusable
from bot.ports import ExternalRefs, InstallationRegistry, PlatformAdapter, PlatformFeatures, Store
from bot.rules import Feature
from bot.service import Service
from bot.settings import Settings

if TYPE_CHECKING:
    from aiohttp.web import AbstractRouteDef

    from adapters.discord.face import DiscordFace
    from adapters.health import Health
    from adapters.matrix.adapter import MatrixFace
    from adapters.shutdown import Ending
    from adapters.slack.app import SlackFace
    from adapters.web.app import WebFace
    from adapters.web.server import BareServer

FEATURES = {
    "slack": PlatformFeatures(mentions=True, typed=as_typed_on_slack),
    "matrix": PlatformFeatures(typed=as_typed_on_matrix),
    "web": PlatformFeatures(by_link=True),
    # Discord's rules for developers forbid to sort people into groups, and to hide who somebody is.
    "discord": PlatformFeatures(
        mentions=True, features=(Feature.REACTIONS,), voice=True, typed=as_typed_on_discord
    ),
}
"""What the rooms of a platform allow at first, where that differs from the usual."""


class Storage(Store, Protocol):
    """What is kept, as adapters need it."""

    @property
    def external_refs(self) -> ExternalRefs:
        """Where things stand on their platforms."""
        ...

    @property
    def installs(self) -> InstallationRegistry:
        """Workspaces that have installed the app, and those that have left."""
        ...

    async def can_commit(self) -> None:
        """Raises `NotSaved` if nothing could be committed now."""
        ...


@dataclass(frozen=True)
class Dependencies:
    """What adapters are made from."""

    settings: Settings
    store: Storage
    service: Service
    ending: Ending | None = None
    """Told when a part has ended for good."""


class ManagedAdapter(PlatformAdapter, Protocol):
    """An adapter that is opened and shut."""

    @property
    def entrance(self) -> str:
        """The address to open first; "" if it has none."""
        ...

    async def start(self) -> None:
        """Begin to take in.

        Raises:
            Unusable: it cannot be opened; one line says why, and what to do.
        """
        ...

    async def stop(self) -> None:
        """Take nothing in any more. What is still to be said can be said."""
        ...

    async def close(self) -> None:
        """Let go of everything."""
        ...


@dataclass
class Runtime:
    """The doors that are open, and what else there is to do about them."""

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
        # Not only whether it can be read: a full disk can be.
        await parts.store.next_due()
        await parts.store.can_commit()
        return True

    health = Health()
    health.watch("database", database)
    house = Runtime([])
    routes: list[AbstractRouteDef] = []
    # First, because it opens nothing before it starts: what it refuses leaves nothing to be closed.
    if (discord := _discord(parts)) is not None:
        health.watch("discord", discord.state)
        house.adapters.append(discord)
        house.before_pruning.append(discord.client.delivery.vanished.begin)
    if (matrix := _matrix(parts)) is not None:
        health.watch("matrix", matrix.state)
        house.adapters.append(matrix)
        house.before_pruning.append(matrix.delivery.vanished.begin)
    if (slack := _slack(parts)) is not None:
        health.watch("slack", slack.state)
        routes += slack.routes()
        house.adapters.append(slack)
        house.before_pruning += [slack.workspaces.confirm, slack.look_for_vanished]
    if (web := _web(parts, health, routes)) is not None:
        house.adapters.insert(0, web)
        house.web_adapter = web
    elif house.adapters:
        from adapters.web.server import BareServer

        where = parts.settings.web
        house.server = BareServer([*health.routes(), *routes], where.host, where.port)
    return house


def _discord(parts: Dependencies) -> DiscordFace | None:
    settings = parts.settings
    if not settings.discord.enabled:
        return None
    from adapters.discord.assembly import discord_face
    from adapters.documents import Documents

    return discord_face(
        settings.discord,
        parts.service,
        parts.store.external_refs,
        parts.service.clock,
        installs=parts.store.installs,
        documents=Documents(parts.service),
        on_ended=None if parts.ending is None else parts.ending.cannot_go_on,
    )


def _matrix(parts: Dependencies) -> MatrixFace | None:
    settings = parts.settings
    if not settings.matrix.enabled:
        return None
    try:
        from adapters.matrix.adapter import MatrixFace
    except ModuleNotFoundError as missing:
        raise Unusable(
            f"matrix.enabled is true, and {missing.name} is not installed. Install what Matrix "
            "needs: docs/matrix.md says how."
        ) from None
    from adapters.documents import Documents

    return MatrixFace(
        settings.matrix,
        parts.service,
        parts.store.external_refs,
        parts.service.clock,
        Documents(parts.service),
        None if parts.ending is None else parts.ending.cannot_go_on,
    )


def _slack(parts: Dependencies) -> SlackFace | None:
    settings = parts.settings
    if not settings.slack.enabled:
        return None
    from adapters.clock import new_id
    from adapters.documents import Documents
    from adapters.signing_key import secret_key
    from adapters.slack.assembly import slack_adapter

    return slack_adapter(
        parts.service,
        settings.slack,
        secret=secret_key(settings.secrets.key_file).decode(),
        public_url=settings.web.public_url,
        external_refs=parts.store.external_refs,
        installs=parts.store.installs,
        clock=parts.service.clock,
        new_id=new_id,
        documents=Documents(parts.service),
    )


def _web(parts: Dependencies, health: Health, routes: Iterable[AbstractRouteDef]) -> WebFace | None:
    web = parts.settings.web
    if not web.enabled:
        return None
    from adapters.signing_key import secret_key
    from adapters.web.app import WebFace
    from adapters.web.options import WebOptions
    from bot.commands.manual import manual as sections
    from bot.phrases import catalogue

    return WebFace(
        parts.service,
        WebOptions(
            secret=secret_key(parts.settings.secrets.key_file).decode(),
            host=web.host,
            port=web.port,
            public_url=web.public_url,
            trusted_proxies=web.trusted_proxies,
            cookie_days=web.keep_cookies_days,
        ),
        clock=parts.service.clock,
        manual=lambda: sections(catalogue()),
        health=health,
        more=routes,
    )
