"""`heard run`: the place where all parts of Heard are put together, and run."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager
from datetime import timedelta
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from urllib.parse import urlsplit

import structlog
import typer

import heard_ops
from adapters.console.cli_errors import ConfigFile, in_one_line, note, say, settings_from
from adapters.console.run_options import as_variables, with_run_options
from adapters.registration import Dependencies
from adapters.registry import configure_logs, platform_features
from adapters.sample.pace import rules_in
from bot.admin_texts import admin_text
from bot.errors import HeardError
from bot.settings import Settings
from heard_ops import ballot_keys, database_file, make_folder

if TYPE_CHECKING:  # imported where it is used: what is off is not loaded
    from adapters.broadcast import Broadcast
    from adapters.platforms import Runtime
    from adapters.shutdown import Ending
    from bot.ports import PlatformAdapter
    from bot.service import Service
    from storage.store import SqlStore

log = structlog.get_logger("heard")

Prune = Callable[[], Awaitable[None]]


@with_run_options
def run(
    config: ConfigFile = None,
    give_up_ballots: Annotated[
        bool,
        typer.Option(
            "--give-up-ballots",
            help=admin_text("help-run-give-up"),
        ),
    ] = False,
    **given: str | int | None,
) -> None:
    """Start Heard: the web room, and everything that keeps time."""
    settings = settings_from(config, as_variables(given))
    configure_logs(settings.logs)
    with in_one_line():
        asyncio.run(_run(settings, give_up_ballots))


# -- the parts, put together -----------------------------------------------------------------------


async def _run(settings: Settings, give_up_ballots: bool = False) -> None:
    from adapters.shutdown import Ending
    from storage.single_process import sole

    ending = Ending()
    _listen_for_signals(ending)  # first, so that even a start can be interrupted cleanly
    make_folder(settings)
    with sole(database_file(settings)):
        await _run_alone(settings, give_up_ballots, ending)


async def _run_alone(settings: Settings, give_up_ballots: bool, ending: Ending) -> None:
    async with _heard(settings, give_up_ballots, ending) as where:
        if where:
            _welcome(where)
        await ending.wait()
        say("\n" + admin_text("run-closing"))
    say(admin_text("run-saved"))


def _welcome(where: str) -> None:
    """Print Heard's address. The owner's link goes to terminals only: other output ends up in
    logs."""
    here = urlsplit(where)
    plain = f"{here.scheme}://{here.netloc}/"
    secret = where.rstrip("/") != plain.rstrip("/")
    if secret and not sys.stdout.isatty():
        say("\n" + admin_text("run-at", address=plain))
        say(admin_text("run-owner-link") + "\n")
        return
    say("\n" + admin_text("run-open") + f"\n\n    {where}\n")
    say(admin_text("run-end") + "\n")


@asynccontextmanager
async def _heard(
    settings: Settings, give_up_ballots: bool = False, ending: Ending | None = None
) -> AsyncIterator[str]:
    """Everything, running; gives the web room's address ("" without one). What ends for good
    says so to `ending`."""
    from adapters import gc_tuning
    from adapters.clock import SystemClock, new_id
    from adapters.lesson_folder import use_folder
    from adapters.platforms import build_adapters
    from adapters.recordings.process import RecordingProcess
    from bot.service import Service
    from storage.store import SqlStore

    make_folder(settings)
    keys = ballot_keys(settings)
    standing = heard_ops.StartupNotices(settings)
    await standing.before()
    for wrong in use_folder(settings.lessons.path):
        note(admin_text("run-lesson", why=wrong))
    store = await SqlStore.open(settings.database.url, keys)
    try:
        await store.ballot_office.ready(give_up=give_up_ballots)
        if keys.beside_the_data():
            note(admin_text("doctor-ballots-beside", folder=keys.folder))
        await standing.after(store)
        rules = settings.meeting.rules()
        service = Service(store, SystemClock(), new_id, rules, platform_features())
        service.core.meetings.rules_in = rules_in
        service.directory.notes_seen = "keep_names_days" in settings.privacy.days()
        reader = str(Path(__file__).with_name("heard_recording.py"))
        recordings = RecordingProcess((sys.executable, "-B", reader), rules)
        runtime = build_adapters(Dependencies(settings, store, service, ending, recordings))
        prune = _pruning(store, service, runtime, settings, standing)
        background = _Background(store, service, runtime, new_id(), prune)
        # Before anything is under way: it is the longest that this process ever stands still.
        gc_tuning.freeze()
        await background.start()
        try:
            for adapter in runtime.adapters:
                await adapter.start()
            if runtime.server is not None:
                await runtime.server.start()
            gc_tuning.exempt()
            await standing.keep(store)
            _log_start(settings, [adapter.platform for adapter in runtime.adapters])
            yield next((adapter.entrance for adapter in runtime.adapters if adapter.entrance), "")
        finally:
            if runtime.server is not None:
                await runtime.server.stop()
            for adapter in runtime.adapters:
                await adapter.stop()
            await background.stop()
            for adapter in runtime.adapters:
                await adapter.close()
            with contextlib.suppress(HeardError):  # perhaps the database is unreachable
                await standing.keep(store)
    finally:
        await store.close()


class _Background:
    """What works beside the adapters: it delivers, keeps appointments, and hears of others."""

    def __init__(
        self, store: SqlStore, service: Service, runtime: Runtime, run_id: str, prune: Prune
    ) -> None:
        from adapters.broadcast import Broadcast
        from adapters.heartbeat import Heartbeat
        from adapters.outbox_dispatcher import OutboxDispatcher
        from adapters.scheduler import Scheduler, Waker

        clock, render = service.clock, service.outbox.render
        # Unlike any other's, also where every process is number 1 of its container.
        worker = f"{socket.gethostname()}:{os.getpid()}:{run_id}"
        self._store, self._service, self._worker = store, service, worker
        self._web = runtime.web_adapter
        self._platforms: dict[str, PlatformAdapter] = {
            adapter.platform: adapter for adapter in runtime.adapters
        }
        self._heartbeat = Heartbeat(
            store.workers,
            worker,
            frozenset(self._platforms),
            clock,
            lambda: self._dispatcher.ring(),
            lambda due: self._scheduler.expect(due),
        )
        self._broadcast: Broadcast | None = None
        if self._web is not None:
            self._broadcast = Broadcast(
                store.workers, service.directory, render, self._web, clock, worker
            )
            self._platforms[self._broadcast.platform] = self._broadcast
        self._dispatcher = OutboxDispatcher(
            store,
            render,
            self._platforms,
            clock,
            worker,
            sure=self._heartbeat.sure,
            shared=("web",),
        )
        self._dispatcher.on_undelivered(service.worries.undelivered)
        if store.workers.several:
            self._dispatcher.look_again = None  # the heartbeat says when
        self._scheduler = Scheduler(store, Waker(store, service.wakeups.wake, clock, worker), prune)
        service.outbox_filled.connect(self._dispatcher.ring)
        service.wakes_changed.connect(self._scheduler.ring)
        self._alongside: list[asyncio.Task[None]] = []
        self._dispatching: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Start.

        Raises:
            NotSaved: the database cannot be reached.
        """
        store, heartbeat = self._store, self._heartbeat
        await heartbeat.start()
        self._run(heartbeat.run(), "heartbeat")
        self._run(self._service.personal.watch(), "forgotten")
        self._run(store.workers.await_orders(self._ordered), "orders")
        if self._web is not None:
            hall = self._web.hall
            hall.connect(store.workers, self._worker, lambda: not heartbeat.others_with_web)
            self._run(hall.run(), "talk")
        if self._broadcast is not None:
            self._run(self._broadcast.run(), "broadcast")
        self._dispatching = asyncio.create_task(self._dispatcher.run(), name="outbox dispatcher")
        self._scheduler.start(look_again=not store.workers.several)

    async def stop(self) -> None:
        """Stop, once everything that was taken in is saved, and what there is for the platforms
        has been handed over."""
        await self._scheduler.stop()
        await self._service.drain()
        self._dispatcher.stop()
        if self._dispatching is not None:
            await self._dispatching
        await self._service.keep_snapshots()
        for task in self._alongside:
            task.cancel()
        await asyncio.gather(*self._alongside, return_exceptions=True)
        await self._heartbeat.stop()

    def _run(self, work: Coroutine[None, None, None], name: str) -> None:
        self._alongside.append(asyncio.create_task(work, name=name))

    def _ordered(self, platform: str) -> None:
        """Another worker has something for a platform that this one may be connected to."""
        if platform in self._platforms:
            self._dispatcher.ring()


def _pruning(
    store: SqlStore,
    service: Service,
    runtime: Runtime,
    settings: Settings,
    standing: heard_ops.StartupNotices,
) -> Prune:
    """Deletes what is too old, every day."""

    async def prune() -> None:
        now = service.clock.now()
        if await store.requeue_redacted():
            service.outbox_filled.send()
        await service.retention.enforce(now, settings.privacy.days())
        await store.ballot_office.tidy(now)
        await store.personal.tidy()
        await service.personal.forget_due(now)
        for confirm in runtime.before_pruning:
            await confirm()
        # Other workers may have done it: what they deleted is forgotten here as well.
        gone = await store.installs.forget_departed(now, now - timedelta(days=2))
        for platform, tenant in gone:
            service.forget_tenant(platform, tenant)
        await standing.keep(store)

    return prune


def _log_start(settings: Settings, platforms: list[str]) -> None:
    """One line by which a log tells what has been started."""
    from storage.migrate import HEAD

    web = settings.web
    log.info(
        "heard.started",
        version=version("heard"),
        revision=HEAD,
        database=settings.database.url.partition(":")[0],
        address=web.public_url or f"{web.host}:{web.port}",
        platforms="+".join(platforms),
    )


def _listen_for_signals(ending: Ending) -> None:
    # HUP: the terminal has gone. Windows has no such thing.
    hangup = [signal.SIGHUP] if hasattr(signal, "SIGHUP") else []
    for name in (signal.SIGINT, signal.SIGTERM, *hangup):
        try:
            asyncio.get_running_loop().add_signal_handler(name, ending.ask)
        except NotImplementedError:  # Windows: Ctrl-C arrives as KeyboardInterrupt
            break
