"""Bring a database's tables up to date, once, however many workers start at the same moment."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, func, inspect, select
from sqlalchemy import table as any_table
from sqlalchemy.sql import column

from bot.errors import LeftToNewer
from storage import snapshots
from storage.ballot_keys import BallotKeys

HEAD = "0046"
"""The newest revision in `migrations/versions`. Kept here so that a start with nothing to do need
not import Alembic."""

# Any number will do, if nothing else in this database uses it; this one spells "migr".
_MIGRATING = 0x6D696772

_MIGRATIONS = Path(__file__).parent / "migrations"

_VERSION = any_table("alembic_version", column("version_num"))


class Newer(Exception):
    """The database is at a revision this version does not know; the message names it."""


def migrate(tx: Connection, keys: BallotKeys) -> None:
    """Upgrade to `HEAD` within the caller's transaction. `keys` seal ballots that are not yet.

    Raises:
        Newer: the database's revision is unknown.
    """
    if tx.dialect.name == "postgresql":
        # Held until the transaction ends; in SQLite BEGIN IMMEDIATE keeps others out.
        tx.execute(select(func.pg_advisory_xact_lock(_MIGRATING)))
    found = revision(tx)
    if found != HEAD:
        _upgrade(tx, found, keys)


def revision(tx: Connection) -> str | None:
    """The revision a database is at; None for an empty one."""
    if not inspect(tx).has_table(_VERSION.name):
        return None
    return tx.scalar(select(_VERSION.c.version_num))


def refuse_newer(tx: Connection) -> None:
    """What goes through everything that is kept of somebody has to know every table: with newer
    ones it would leave something out, and say that it was all. No migration begins until the
    caller's transaction has ended.

    Raises:
        LeftToNewer: a newer version of Heard has changed the tables since this one started.
    """
    if tx.dialect.name == "postgresql":
        tx.execute(select(func.pg_advisory_xact_lock_shared(_MIGRATING)))
    if tx.scalar(select(_VERSION.c.version_num)) != HEAD:
        raise LeftToNewer


def known() -> frozenset[str]:
    """Every revision that this version knows, the newest included."""
    files = (_MIGRATIONS / "versions").glob("r[0-9]*.py")
    return frozenset(file.stem[1:].partition("_")[0] for file in files)


def _upgrade(tx: Connection, found: str | None, keys: BallotKeys) -> None:
    from alembic import command
    from alembic.config import Config

    if found and found not in known():
        raise Newer(found)
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = tx
    config.attributes["ballot_keys"] = keys
    command.upgrade(config, "head")
    # They were made by other code, and may hold what a migration has taken out of the journals.
    snapshots.discard(tx)
