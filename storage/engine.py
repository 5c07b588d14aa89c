"""Opens the database at a URL, ready to use."""

from __future__ import annotations

import asyncio
from pathlib import Path

import structlog
from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from bot.admin_texts import admin_text
from bot.errors import NotSaved, Unusable
from storage.ballot_keys import BallotKeys, keys_of
from storage.database import Database
from storage.database_copy import copy_sqlite
from storage.inspection import Inspection, look_at_postgres, look_at_sqlite
from storage.migrate import HEAD, Newer, known, migrate, revision
from storage.postgres import Postgres
from storage.postgres_url import checked, place
from storage.sqlite import Sqlite

log = structlog.get_logger(__name__)


async def open_database(url: str, keys: BallotKeys | None = None) -> Database:
    """Open the database at `url` and bring its tables up to date.

    `keys`: what seals the ballots of a database from before ballots were sealed.

    `sqlite:///heard.db` is a file (its folder is made, too), `sqlite://` lives in memory and dies
    with its store, `postgresql://user:password@host/database` is a server's. Before an upgrade, a
    SQLite file is copied to a file beside it.

    Raises:
        Unusable: no such kind of database, it cannot be reached, or a newer Heard has changed it.
    """
    parsed = parse(url)
    database: Database
    if parsed.get_backend_name() == "sqlite":
        database = await Sqlite.open(parsed)
    else:
        database = await Postgres.open(parsed)
    try:
        await _upgrade(database, parsed, keys or keys_of(url))
    except BaseException:
        await database.close()
        raise
    return database


async def look_at(url: str) -> Inspection:
    """Open the database at `url` to look at it, and change nothing: not its tables either.

    Raises:
        Unusable: no such kind of database, or it cannot be reached.
    """
    parsed = parse(url)
    if parsed.get_backend_name() == "sqlite":
        return await look_at_sqlite(parsed)
    return await look_at_postgres(parsed)


def parse(url: str) -> URL:
    """A database's address, taken apart.

    Raises:
        Unusable: it is no address, or not one of a database that Heard knows.
    """
    try:
        parsed = make_url(checked(url))
        kind = parsed.get_backend_name()
    except (ArgumentError, ValueError) as error:
        # Not the address itself, which may hold a password.
        raise Unusable(admin_text("storage-no-address")) from error
    if kind not in ("sqlite", "postgresql", "postgres"):
        raise Unusable(admin_text("storage-other-kind", kind=kind))
    return parsed


def where(url: URL) -> str:
    """A description of a database without secrets."""
    if url.get_backend_name() == "sqlite":
        return (
            admin_text("storage-file", file=url.database)
            if url.database
            else admin_text("storage-memory")
        )
    return place(url)


async def _upgrade(database: Database, url: URL, keys: BallotKeys) -> None:
    try:
        found = await database.read(revision)
        if found == HEAD:
            return
        if found is not None and found in known():
            log.warning("database.upgrading", found=found, revision=HEAD)
            await _copy_before(url, found)
        await database.write(lambda tx: migrate(tx, keys), scrub=True, patient=True)
    except Newer as error:
        raise Unusable(admin_text("storage-newer", database=where(url), revision=error)) from error
    except NotSaved as error:
        raise Unusable(
            admin_text("storage-not-upgraded", database=where(url), why=error)
        ) from error


async def _copy_before(url: URL, found: str) -> None:
    """Copy a SQLite file to a file beside it, as it was at revision `found`."""
    if url.get_backend_name() != "sqlite" or not url.database or url.database == ":memory:":
        return
    file = Path(url.database)
    copy = file.with_name(f"{file.name}.before-upgrade-from-{found}")
    try:
        await asyncio.to_thread(copy_sqlite, file, copy)
    except FileExistsError:
        return  # left by an upgrade that was interrupted: the first copy is the one to keep
    except OSError as error:
        raise Unusable(
            admin_text("storage-not-copied", file=file, copy=copy, why=error.strerror or error)
        ) from error
    log.warning("database.copied", path=str(copy))
