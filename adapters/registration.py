"""How a chat platform's folder describes itself to the rest of Heard.

`adapters/<platform>/registration.py` holds one `PlatformRegistration`, called `REGISTRATION`, and
`adapters.registry` finds it there. Nothing else in Heard knows which platforms there are. The
module is imported at every start, whether the platform is on or not, so it imports the platform's
SDK only inside the functions that need it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from bot.ports import (
    Backlog,
    Clock,
    ExternalRefs,
    InstallationRegistry,
    PlatformAdapter,
    PlatformFeatures,
    Store,
)
from bot.ports.push import PushSubscriptions
from bot.ports.workers import Workers
from bot.settings import PlatformSettings, Settings

if TYPE_CHECKING:
    from aiohttp.web import AbstractRouteDef

    from adapters.doctor import Check
    from adapters.health import PartState
    from adapters.recordings.process import RecordingPlayer
    from adapters.shutdown import Ending
    from bot.service import Service


class Storage(Store, Protocol):
    """The part of storage that platforms need."""

    push_subscriptions: PushSubscriptions  # which browsers are told while their page is closed

    @property
    def external_refs(self) -> ExternalRefs:
        """Where things stand on their platforms."""
        ...

    @property
    def installs(self) -> InstallationRegistry:
        """Workspaces that have installed the app, and those that have left."""
        ...

    @property
    def workers(self) -> Workers:
        """The processes at work on this database."""
        ...

    async def outbox_backlog(self) -> Sequence[Backlog]:
        """What has not arrived yet, by platform."""
        ...

    async def can_commit(self) -> None:
        """Raises `NotSaved` if nothing could be committed now."""


class ManagedAdapter(PlatformAdapter, Protocol):
    """A platform's adapter that is started and stopped."""

    @property
    def entrance(self) -> str:
        """The address to open first; "" if it has none."""
        ...

    async def start(self) -> None:
        """Start taking in events.

        Raises:
            Unusable: it cannot be opened; one line says why, and what to do.
        """
        ...

    async def stop(self) -> None:
        """Take nothing in any more. What is still to be said can be said."""
        ...

    async def close(self) -> None:
        """Release everything."""
        ...


@dataclass(frozen=True)
class Dependencies:
    """What platforms' adapters are built from."""

    settings: Settings
    store: Storage
    service: Service
    ending: Ending | None = None
    """Told when a part has ended for good."""
    recordings: RecordingPlayer | None = None
    """Plays recordings that people hand in on a page; None: there is no such page."""


@dataclass(frozen=True)
class BuiltAdapter:
    """A platform's adapter, not started yet, and what else it asks of the process."""

    adapter: ManagedAdapter
    state: Callable[[], Awaitable[PartState]]
    """Its state, for `/health`."""
    routes: Iterable[AbstractRouteDef] = ()
    """What a web server has to offer for it."""
    before_pruning: Sequence[Callable[[], Awaitable[None]]] = ()
    """What it does before old data is deleted."""


@dataclass(frozen=True)
class DoctorContext:
    """What a platform's checks are made from. Nothing of it changes the database."""

    settings: Settings
    clock: Clock
    open_things: AsyncExitStack
    """Closes what the checks have opened, once all have looked."""
    store: Callable[[], Awaitable[Storage]]
    """Opens the database. Raises `Unusable` if its tables are not those of this version."""
    service: Callable[[], Awaitable[tuple[Service, Storage]]]
    """The same, and a service on it; an empty database if there is none yet."""


@dataclass(frozen=True)
class RunOption:
    """A setting of a platform that `heard run` takes as an option too: `--shard-count`."""

    key: str
    type: type[str | int]
    help: str
    """The sentence that says what it is."""


def _no_files(_: Settings) -> Mapping[str, Path]:
    return {}


@dataclass(frozen=True, eq=False)
class PlatformRegistration:
    """A chat platform, for the command line and the places that put Heard together."""

    name: str
    """Its key in the settings, in room ids and in `/health`."""
    settings: type[PlatformSettings]
    features: PlatformFeatures
    """What its rooms allow at first, where that differs from the usual."""
    build: Callable[[Dependencies], BuiltAdapter]
    """Builds its adapter. Opens nothing: if the next platform refuses its settings, nothing has to
    be closed. Raises `Unusable`."""
    checks: Callable[[DoctorContext], Sequence[Check]]
    """What `heard doctor` looks at."""
    setup: Callable[..., None]
    """`heard setup <name>`, as Typer takes it."""
    secrets: tuple[str, ...] = ()
    """What its tokens look like, as regular expressions: they are blotted out of the log."""
    key_files: Callable[[Settings], Mapping[str, Path]] = field(default=_no_files)
    """The files of keys that a backup has to have, by their names in it."""
    run_options: tuple[RunOption, ...] = ()
