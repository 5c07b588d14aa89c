"""Heard's command line, and the one place where its parts are put together."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import socket
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from bot.errors import HeardError, Unusable
from bot.settings import Settings, load

if TYPE_CHECKING:  # each part is imported where it is used: what is not configured is not loaded
    from adapters.console.replay import Report
    from adapters.discord.doctor import Kept
    from adapters.doctor import Check, Result
    from adapters.ending import Ending
    from adapters.slack.installations import SealedInstallations
    from adapters.transcripts import Transcript
    from bot.ids import RoomId
    from bot.ports import Clock
    from storage.ballot_keys import BallotKeys
    from storage.store import SqlStore

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    help="Heard helps everybody in a meeting to be heard.",
    pretty_exceptions_enable=False,
)
setup = typer.Typer(no_args_is_help=True, help="What has to be done at a platform, step by step.")
app.add_typer(setup, name="setup")
_errors = Console(stderr=True, soft_wrap=True, highlight=False)

ConfigFile = Annotated[
    Path | None,
    typer.Option("--config", help="The settings file. Without it: config.toml, if there is one."),
]
LONG_FILE = 2000
"""Rows from which a replay shows how far it is."""


@app.command()
def run(
    config: ConfigFile = None,
    shards: Annotated[
        str | None, typer.Option(help="Discord: the shards of this process, such as 0-3.")
    ] = None,
    shard_count: Annotated[
        int | None, typer.Option(help="Discord: how many shards all processes have together.")
    ] = None,
    give_up_ballots: Annotated[
        bool,
        typer.Option(
            "--give-up-ballots",
            help="Empty the boxes of open polls whose key is lost. Everybody can answer again.",
        ),
    ] = False,
) -> None:
    """Start Heard: the web room, and everything that keeps time."""
    from bot import logs

    given = {"HEARD_DISCORD__SHARDS": shards, "HEARD_DISCORD__SHARD_COUNT": shard_count}
    settings = _settings(config, {name: str(it) for name, it in given.items() if it is not None})
    logs.configure(settings.logs)
    with _in_one_line():
        asyncio.run(_run(settings, give_up_ballots))


@app.command()
def replay(
    file: Annotated[
        Path, typer.Argument(help="A recorded meeting: a file, or an export's folder.")
    ],
    format_: Annotated[
        str | None, typer.Option("--format", help="What it is, if that is not recognised.")
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="One JSON object instead of text.")
    ] = False,
    config: ConfigFile = None,
) -> None:
    """Play a recorded meeting to Heard, and print what it would have said, and when."""
    from adapters.console.show import as_text, to_json
    from adapters.transcripts import TranscriptError, read

    settings = _settings(config)
    with _in_one_line():
        try:
            transcript = read(file, format_)
        except TranscriptError as wrong:
            raise Unusable(str(wrong)) from None
        with _progress(len(transcript.rows)) as tell:
            report = asyncio.run(_replay(settings, transcript, tell))
    for warning in report.warnings:
        _errors.print(f"Note: {warning}", markup=False)
    print(to_json(report) if as_json else as_text(report))


@app.command()
def manual() -> None:
    """Print the manual's page of commands, as Markdown."""
    from bot.commands.manual import markdown
    from bot.phrases import catalogue

    print(markdown(catalogue()), end="")


@app.command()
def doctor(config: ConfigFile = None) -> None:
    """Look whether everything is as it has to be, and say how to mend what is not."""
    from adapters.doctor import report, well
    from bot import logs

    settings = _settings(config)
    logs.configure(settings.logs)
    with _in_one_line():
        results = asyncio.run(_examine(settings))
    for line in report(results):
        print(line)
    if not well(results):
        raise typer.Exit(1)


@setup.command("slack")
def setup_slack(
    write: Annotated[
        Path | None, typer.Option(help="Write the manifest to this file instead of printing it.")
    ] = None,
    many: Annotated[
        bool, typer.Option("--many", help="Workspaces install the app by themselves.")
    ] = False,
    config: ConfigFile = None,
) -> None:
    """Give Slack's manifest for Heard, say why it asks for what, and what to do with it."""
    from adapters.slack.setup import guide

    settings = _settings(config)
    with _in_one_line():
        for line in guide(settings.slack, settings.web.public_url, write, many=many):
            print(line)


@setup.command("discord")
def setup_discord(
    application: Annotated[
        int | None,
        typer.Option("--application", help="The application's id, if no token is set yet."),
    ] = None,
    config: ConfigFile = None,
) -> None:
    """Give the link that invites Heard, say why it asks for what, and where to find the token."""
    from adapters.discord.setup import guide

    for line in guide(_settings(config).discord, str(application or "")):
        print(line)


def main() -> None:
    """The `heard` command."""
    from adapters.console.streams import let_go, stand

    stand()
    try:
        app()
    finally:
        let_go()


# -- the parts, put together -----------------------------------------------------------------------


async def _run(settings: Settings, give_up_ballots: bool = False) -> None:
    from adapters.ending import Ending
    from storage.sole import sole

    ending = Ending()
    _make_folder(settings)
    with sole(_database_file(settings)):
        await _run_alone(settings, give_up_ballots, ending)


async def _run_alone(settings: Settings, give_up_ballots: bool, ending: Ending) -> None:
    async with _heard(settings, give_up_ballots, ending) as where:
        if where:
            _say(f"\nHeard is running. Open this in your browser:\n\n    {where}\n")
            _say("Ctrl-C ends it.\n")
        _listen_for_signals(ending)
        await ending.wait()
        _say("\nHeard is closing.")
    _say("Everything is saved.")


@asynccontextmanager
async def _heard(
    settings: Settings, give_up_ballots: bool = False, ending: Ending | None = None
) -> AsyncIterator[str]:
    """Everything, running; gives the web room's address ("" without one). What ends for good
    says so to `ending`."""
    from adapters import collector
    from adapters.clock import SystemClock, fresh_id
    from adapters.courier import Courier
    from adapters.house import OFFERS, Parts, furnished
    from adapters.scheduler import Scheduler, Waker
    from bot.service import Service
    from storage.store import SqlStore

    clock = SystemClock()
    worker = f"{socket.gethostname()}:{os.getpid()}"
    _make_folder(settings)
    keys = _ballot_keys(settings)
    store = await SqlStore.open(settings.database.url, keys)
    try:
        await store.ballot_office.ready(give_up=give_up_ballots)
        if keys.beside_the_data():
            _say(
                f"Note: the keys to ballots, in {keys.folder}, are in the folder of the database: "
                "who copies it can open ballots. Set polls.key_folder to a place outside."
            )
        service = Service(store, clock, fresh_id, settings.meeting.rules(), OFFERS)
        house = furnished(Parts(settings, store, service, ending))
        doors = house.doors
        faces = {door.platform: door for door in doors}
        courier = Courier(store, service.words, faces, clock, worker)
        waker = Waker(store, service.wake, clock, worker)

        async def prune() -> None:
            now = clock.now()
            if await store.amend():
                courier.ring()
            await store.prune(now - timedelta(days=settings.privacy.keep_posts_days))
            await store.ballot_office.tidy(now)
            for confirm in house.before_pruning:
                await confirm()
            # Other workers may have done it: what they deleted is forgotten here as well.
            gone = await store.installs.forget_departed(now, now - timedelta(days=2))
            for platform, tenant in gone:
                service.left(platform, tenant)

        scheduler = Scheduler(store, waker, prune)
        service.on_parcels, service.on_wakes = courier.ring, scheduler.ring
        carrying = asyncio.create_task(courier.run(), name="courier")
        scheduler.start()
        try:
            for door in doors:
                await door.start()
            if house.server is not None:
                await house.server.start()
            collector.spare()
            yield next((door.entrance for door in doors if door.entrance), "")
        finally:
            if house.server is not None:
                await house.server.stop()
            for door in doors:
                await door.stop()
            await scheduler.stop()
            await service.drain()
            courier.stop()
            await carrying
            for door in doors:
                await door.close()
    finally:
        await store.close()


async def _examine(settings: Settings) -> list[Result]:
    """What `heard doctor` finds."""
    from adapters.doctor import examine

    async with AsyncExitStack() as open_things:
        return await examine(_checks(settings, open_things))


def _checks(settings: Settings, open_things: AsyncExitStack) -> list[Check]:
    """What `heard doctor` looks at. Each platform adds its own checks here."""
    from adapters.chat.closures import ClosedCheck
    from adapters.clock import SystemClock
    from adapters.doctor import ClockCheck, DatabaseCheck
    from storage.store import SqlStore

    clock = SystemClock()

    async def store() -> SqlStore:
        opened = await SqlStore.open(settings.database.url, _ballot_keys(settings))
        open_things.push_async_callback(opened.close)
        return opened

    async def read() -> object:
        return await (await store()).next_due()

    async def named(platform: str, name: str) -> Mapping[RoomId, str]:
        # A database that is not there yet is not made, and nothing has closed in it.
        there = file is None or file.exists()
        return await (await store()).anchors_named(platform, name) if there else {}

    file = _database_file(settings)
    made: list[Check] = [DatabaseCheck(read, _database_file(settings)), ClockCheck(clock)]
    if settings.slack.wanted:
        from adapters.slack import doctor as slack

        async def installations() -> SealedInstallations:
            return slack.installations((await store()).installs, settings.slack, clock)

        made += slack.checks(settings.slack, settings.web.public_url, clock, installations)
        made.append(ClosedCheck("slack", named))
    if settings.discord.wanted:
        from adapters.discord import doctor as discord

        async def kept() -> discord.Kept:
            return await _kept(settings, open_things, clock)

        made += discord.checks(settings.discord, clock, kept, open_things)
        made.append(ClosedCheck("discord", named))
    return made


async def _kept(settings: Settings, open_things: AsyncExitStack, clock: Clock) -> Kept:
    """What was kept of Discord; nothing, if there is no database yet: it is not made."""
    from adapters.clock import fresh_id
    from adapters.discord.doctor import Kept
    from adapters.house import OFFERS
    from bot.service import Service
    from storage.store import SqlStore

    file = _database_file(settings)
    there = file is None or file.exists()
    url = settings.database.url if there else "sqlite://"
    store = await SqlStore.open(url, _ballot_keys(settings) if there else None)
    open_things.push_async_callback(store.close)
    desk = Service(store, clock, fresh_id, settings.meeting.rules(), OFFERS)
    return Kept(anchors=store, desk=desk, rooms=store.rooms)


def _ballot_keys(settings: Settings) -> BallotKeys:
    """The keys to the ballots in our database."""
    from storage.ballot_keys import keys_of

    polls = settings.polls
    folder = Path(polls.key_folder).expanduser() if polls.key_folder else None
    return keys_of(settings.database.url, folder, polls.key)


def _make_folder(settings: Settings) -> None:
    """SQLite makes its file, but not the folder it is in."""
    if (file := _database_file(settings)) is not None:
        # Readable by its owner only: what people asked to be recorded is in there.
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)


def _database_file(settings: Settings) -> Path | None:
    """Where a SQLite database is; None for any other, or one in memory."""
    scheme, _, path = settings.database.url.partition("///")
    return Path(path) if scheme.startswith("sqlite") and path not in ("", ":memory:") else None


async def _replay(
    settings: Settings, transcript: Transcript, tell: Callable[[int], None]
) -> Report:
    """A replay leaves no trace: its database is in memory."""
    from adapters.console.replay import Replay
    from storage.store import SqlStore

    store = await SqlStore.open("sqlite://")
    try:
        return await Replay(store, transcript, settings.meeting.rules()).run(tell)
    finally:
        await store.close()


def _listen_for_signals(ending: Ending) -> None:
    for name in (signal.SIGINT, signal.SIGTERM):
        try:
            asyncio.get_running_loop().add_signal_handler(name, ending.ask)
        except NotImplementedError:  # Windows: Ctrl-C arrives as KeyboardInterrupt
            break


# -- the command line's manners --------------------------------------------------------------------


def _settings(config: Path | None, given: Mapping[str, str] = MappingProxyType({})) -> Settings:
    with _in_one_line():
        return load(config, {**os.environ, **given})


@contextlib.contextmanager
def _in_one_line() -> Iterator[None]:
    """What makes it impossible to go on is said in one line, and ends with exit code 2."""
    try:
        yield
    except Unusable as wrong:
        _errors.print(str(wrong), markup=False)
        raise typer.Exit(2) from None
    except HeardError as wrong:
        _errors.print(f"That did not work: {type(wrong).__name__}.", markup=False)
        raise typer.Exit(1) from None
    except KeyboardInterrupt:
        raise typer.Exit(130) from None


@contextlib.contextmanager
def _progress(rows: int) -> Iterator[Callable[[int], None]]:
    """Shows on the terminal how far a long file is; a short one needs none."""
    if rows < LONG_FILE or not _errors.is_terminal:
        yield lambda done: None
        return
    columns = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn())
    with Progress(*columns, console=_errors, transient=True) as bar:
        task = bar.add_task("Playing the meeting", total=rows)
        yield lambda done: bar.advance(task, done)


def _say(text: str) -> None:
    """Tell whoever sits at the terminal. Not the log: an owner's link may be in it."""
    from adapters.console.streams import say

    say(text)


if __name__ == "__main__":
    main()
