"""The administrator's commands: look after Heard, back it up, get back in.

Like `heard.py`, which they belong to, this may import everything. None of them needs Heard to be
running, and all of them but `restore` may run beside it.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from adapters.console.cli_errors import ConfigFile, in_one_line, note, settings_from
from adapters.registration import DoctorContext
from adapters.registry import configure_logs, platform_features, platforms
from bot.admin_texts import admin_text
from bot.errors import Unusable
from bot.settings import Settings

if TYPE_CHECKING:  # each part is imported where it is used
    from adapters.doctor import Check, DatabaseLook, Result
    from adapters.web.links import SignedLinks
    from bot.ids import RoomId
    from bot.ports import Clock
    from bot.service import Service
    from storage.ballot_keys import BallotKeys
    from storage.inspection import Inspection
    from storage.store import SqlStore


# -- looking after it ------------------------------------------------------------------------------


def doctor(config: ConfigFile = None) -> None:
    """Check the installation, and say how to fix what is wrong."""
    from adapters.doctor import report, well

    settings = settings_from(config)
    configure_logs(settings.logs)
    with in_one_line():
        results = asyncio.run(_examine(settings))
    for line in report(results):
        print(line)
    if not well(results):
        raise typer.Exit(1)


async def _examine(settings: Settings) -> list[Result]:
    """What `heard doctor` finds."""
    from adapters.doctor import examine

    async with AsyncExitStack() as open_things:
        return await examine(checks(settings, open_things))


def checks(settings: Settings, open_things: AsyncExitStack) -> list[Check]:
    """What `heard doctor` looks at, without changing any of it. Each platform adds its own."""
    from adapters.chat.closures import ClosedCheck
    from adapters.clock import SystemClock
    from adapters.doctor import ClockCheck, DatabaseCheck
    from adapters.doctor_address import PublicAddressCheck
    from adapters.doctor_ballots import BallotKeysCheck
    from adapters.doctor_files import FolderCheck, KeyCheck
    from adapters.doctor_pictures import PicturesCheck
    from adapters.doctor_retention import RetentionCheck
    from adapters.lesson_folder import LessonsCheck

    clock = SystemClock()
    file = database_file(settings)

    async def store() -> SqlStore:
        return await open_things.enter_async_context(looked_at(settings))

    async def service() -> tuple[Service, SqlStore]:
        return await _service(settings, open_things, clock)

    async def database() -> DatabaseLook:
        return await _stand(settings)

    async def named(platform: str, name: str) -> Mapping[RoomId, str]:
        # A database that is not there yet is not made, and nothing has closed in it.
        there = file is None or file.exists()
        return await (await store()).external_refs.get_everywhere(platform, name) if there else {}

    async def missed() -> bool:
        if file is not None and not file.exists():
            return False
        async with look_at_database(settings) as look:
            return await look.rooms() > 0

    keys = ballot_keys(settings)

    async def shut() -> Mapping[str, str]:
        there = file is None or file.exists()
        stand = await _stand(settings) if there else None
        if stand is None or stand.found != stand.needed:
            return {}
        found = await (await store()).ballot_office.shut()
        return {str(meeting): why for meeting, why in found.items()}

    folder = settings.secrets.key_file.parent if file is None else file.parent
    files = [] if file is None else [file, *(Path(f"{file}{end}") for end in ("-wal", "-shm"))]
    made: list[Check] = [
        DatabaseCheck(database, file),
        FolderCheck(folder, files),
        KeyCheck(admin_text("doctor-name-key"), settings.secrets.key_file, missed),
        BallotKeysCheck(
            None if settings.polls.key else keys.folder, shut, beside=keys.beside_the_data()
        ),
        ClockCheck(clock),
        RetentionCheck(settings.privacy),
        LessonsCheck(settings.lessons.path),
    ]
    if settings.web.enabled:
        made.append(PublicAddressCheck(settings.web))
    if settings.minutes.pictures:
        made.append(PicturesCheck(Path(settings.minutes.pictures).expanduser()))
    context = DoctorContext(settings, clock, open_things, store, service)
    for platform in platforms():
        if settings.of(platform.settings).wanted:
            made += [*platform.checks(context), ClosedCheck(platform.name, named)]
    return made


async def _service(
    settings: Settings, open_things: AsyncExitStack, clock: Clock
) -> tuple[Service, SqlStore]:
    """A service on what was kept; on nothing, if there is no database yet: it is not made."""
    from adapters.clock import new_id
    from bot.service import Service
    from storage.store import SqlStore

    file = database_file(settings)
    if file is None or file.exists():
        store = await open_things.enter_async_context(looked_at(settings))
    else:
        store = await SqlStore.open("sqlite://")
        open_things.push_async_callback(store.close)
    service = Service(store, clock, new_id, settings.meeting.rules(), platform_features())
    return service, store


async def _stand(settings: Settings) -> DatabaseLook:
    """The state of the database's tables."""
    from adapters.doctor import DatabaseLook

    async with look_at_database(settings) as look:
        return DatabaseLook(found=look.found, needed=look.head, newer=look.newer)


@asynccontextmanager
async def look_at_database(settings: Settings) -> AsyncIterator[Inspection]:
    """The database, opened for inspection."""
    from storage.engine import look_at

    look = await look_at(settings.database.url)
    try:
        yield look
    finally:
        await look.database.close()


@asynccontextmanager
async def looked_at(settings: Settings) -> AsyncIterator[SqlStore]:
    """The store, to be read.

    Raises:
        Unusable: its tables are not those of this version.
    """
    from storage.store import SqlStore

    async with look_at_database(settings) as look:
        if not look.ready:
            raise Unusable(_why_not_ready(look))
        yield SqlStore(look.database, ballot_keys(settings))


def _why_not_ready(look: Inspection) -> str:
    if look.newer:
        return admin_text("doctor-database-newer", revision=look.found)
    if look.found is None:
        return admin_text("cli-database-empty")
    return admin_text("cli-database-older")


# -- getting in ------------------------------------------------------------------------------------


def rooms(config: ConfigFile = None) -> None:
    """List the web rooms, the newest first."""
    from adapters.web.owner_access import web_rooms

    async def listed() -> None:
        async with looked_at(settings) as store:
            found = await web_rooms(store)
        if not found:
            print(admin_text("cli-no-rooms"))
        for room in found:
            people = f"{room.people:>4}"
            print(admin_text("cli-room", id=room.id, people=people, title=room.title))

    settings = settings_from(config)
    with in_one_line():
        asyncio.run(listed())


def link(
    room: Annotated[str | None, typer.Argument(help=admin_text("help-link-room"))] = None,
    facilitator: Annotated[
        bool, typer.Option("--facilitator", help=admin_text("help-link-facilitator"))
    ] = False,
    person: Annotated[str | None, typer.Option(help=admin_text("help-link-person"))] = None,
    owner: Annotated[bool, typer.Option("--owner", help=admin_text("help-link-owner"))] = False,
    renew: Annotated[bool, typer.Option("--renew", help=admin_text("help-link-renew"))] = False,
    config: ConfigFile = None,
) -> None:
    """Print the link to a web room, or the owner's link."""
    from adapters.web import owner_access

    settings = settings_from(config)

    async def found(store: SqlStore, links: SignedLinks) -> str:
        if owner:
            return await owner_access.owner_link(store, links, renew=renew)
        if room is None:
            raise Unusable(admin_text("cli-link-which"))
        if person is not None:
            return await owner_access.personal_link(store, links, room, person, renew=renew)
        role = "facilitator" if facilitator else "member"
        return await owner_access.room_link(store, links, room, role, renew=renew)  # type: ignore[arg-type]

    with in_one_line():
        if owner and (room is not None or facilitator or person is not None):
            raise Unusable(admin_text("cli-link-owner"))
        print(asyncio.run(_with_links(settings, found, writes=renew)))


async def _with_links(
    settings: Settings, work: Callable[[SqlStore, SignedLinks], Awaitable[str]], *, writes: bool
) -> str:
    from adapters.signing_key import read_key
    from adapters.web.links import SignedLinks
    from adapters.web.options import WebOptions
    from storage.store import SqlStore

    key = read_key(settings.secrets.key_file)
    if key is None:
        raise Unusable(admin_text("cli-no-key", file=settings.secrets.key_file))
    web = settings.web
    options = WebOptions(
        secret=key.decode(), host=web.host, port=web.port, public_url=web.public_url
    )
    links = SignedLinks(options.secret, options.base)
    async with looked_at(settings) as looked:
        if not writes:
            return await work(looked, links)
    store = await SqlStore.open(settings.database.url, ballot_keys(settings))
    try:
        return await work(store, links)
    finally:
        await store.close()


# -- where things are ------------------------------------------------------------------------------


def ballot_keys(settings: Settings) -> BallotKeys:
    """The keys to the ballots in Heard's database."""
    from storage.ballot_keys import keys_of

    polls = settings.polls
    folder = Path(polls.key_folder).expanduser() if polls.key_folder else None
    return keys_of(settings.database.url, folder, polls.key)


def database_file(settings: Settings) -> Path | None:
    """Where a SQLite database is; None for any other, or one in memory."""
    scheme, _, path = settings.database.url.partition("///")
    return Path(path) if scheme.startswith("sqlite") and path not in ("", ":memory:") else None


def make_folder(settings: Settings) -> None:
    """Make the folder of a SQLite file: SQLite makes the file only.

    Raises:
        Unusable: it cannot be made; one line says why.
    """
    if (file := database_file(settings)) is None:
        return
    try:
        # Readable by its owner only: what people asked to be recorded is in there.
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as wrong:
        raise Unusable(
            admin_text("cli-no-folder", folder=file.parent.absolute(), why=wrong.strerror)
        ) from None


# -- what there is to say at the start -------------------------------------------------------------


class StartupNotices:
    """Notices, at a start, whether something that was there is missing now."""

    def __init__(self, settings: Settings) -> None:
        from adapters.last_seen import LastSeen
        from storage.engine import parse, where

        key, file = settings.secrets.key_file, database_file(settings)
        self._key, self._file = key, file
        self._lost_key = not key.exists()
        self._had_bytes = file is not None and file.exists() and file.stat().st_size > 0
        self._seen = LastSeen(key.parent, where(parse(settings.database.url)).capitalize())
        self._settings = settings

    async def before(self) -> None:
        """Look at the database before it is opened, which makes its tables."""
        if not self._had_bytes:
            return
        async with look_at_database(self._settings) as look:
            if look.found is None:
                note(admin_text("run-database-empty", file=self._file))

    async def after(self, store: SqlStore) -> None:
        """Say what is missing, now that the database is open."""
        from adapters.last_seen import SeenCounts

        now = SeenCounts(*await store.size())
        if missing := self._seen.missing(now):
            note(missing)
        if self._lost_key and now.rooms:
            note(admin_text("run-key-new", file=self._key))

    async def keep(self, store: SqlStore) -> None:
        """Keep how much there is, to be looked at next time."""
        from adapters.last_seen import SeenCounts

        self._seen.note(SeenCounts(*await store.size()))
