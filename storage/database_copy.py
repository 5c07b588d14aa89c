"""Copies a database as of one moment, while others go on writing.

`cp` does not do that. The last commits are in SQLite's write-ahead log, a separate file; and a file
that is copied while it is written is consistent with no moment at all.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import subprocess
from pathlib import Path

from sqlalchemy import URL

from bot.admin_texts import admin_text
from bot.errors import Unusable
from storage.old_group_choices import HOLDING, emptied
from storage.postgres_url import place

PAGES = 256
"""SQLite pages copied in one go: few enough not to block writers for long."""


def copy_sqlite(file: Path, copy: Path) -> None:
    """Copy a SQLite database of one moment to a new file that only its owner can read.

    Ballots from before they were sealed (revision 6) are left out where they could tell who
    answered what: those of open polls, whose roll then says that nobody has answered yet, and
    those of polls with too few to be shown. So is what journals up to revision 12 say of people's
    groups, which an upgrade is to take out of them for good: what holds now is in `group_choice`.
    Snapshots of meetings are left out: the journals that they were made of are in the copy.

    Raises:
        FileExistsError: there is something at `copy` already.
        OSError: it cannot be read, or the copy cannot be written.
    """
    draft = copy.with_name(f".{copy.name}.part")
    if copy.exists():
        raise FileExistsError(admin_text("storage-copy-there", file=copy))
    draft.unlink(missing_ok=True)
    os.close(os.open(draft, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        with (
            contextlib.closing(
                sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)
            ) as source,
            contextlib.closing(sqlite3.connect(draft)) as target,
        ):
            source.execute("PRAGMA busy_timeout = 5000")
            source.backup(target, pages=PAGES, sleep=0.001)
            _leave_out_plain_ballots(target)
            _empty_journals(target)
            _leave_out_snapshots(target)
            # A single complete file: the copy needs no log beside it.
            target.execute("PRAGMA journal_mode = DELETE")
        _to_disk(draft)
        os.link(draft, copy)
    except sqlite3.Error as error:
        raise OSError(str(error)) from error
    finally:
        draft.unlink(missing_ok=True)


def _leave_out_plain_ballots(raw: sqlite3.Connection) -> None:
    columns = {row[1] for row in raw.execute("PRAGMA table_info(ballot)")}
    if "answers" not in columns:
        return
    raw.execute("PRAGMA secure_delete = ON")
    raw.executescript(
        """
        CREATE TEMP TABLE telling AS SELECT meeting FROM poll WHERE closed_at IS NULL
            OR fewest > (SELECT count(*) FROM ballot WHERE ballot.poll = poll.meeting);
        DELETE FROM ballot WHERE poll IN telling;
        UPDATE roll SET voted = 0 WHERE poll IN (SELECT meeting FROM poll WHERE closed_at IS NULL);
        DROP TABLE telling;
        VACUUM;
        """
    )


def _empty_journals(raw: sqlite3.Connection) -> None:
    columns = {row[1] for row in raw.execute("PRAGMA table_info(group_choice)")}
    if not columns or "consent" in columns:
        return
    raw.execute("PRAGMA secure_delete = ON")
    raw.create_function("emptied", 1, emptied, deterministic=True)
    raw.execute("UPDATE journal SET body = emptied(body) WHERE body LIKE ? OR body LIKE ?", HOLDING)
    raw.commit()
    raw.execute("VACUUM")


def _leave_out_snapshots(raw: sqlite3.Connection) -> None:
    if raw.execute("PRAGMA table_info(snapshot)").fetchone():
        raw.execute("PRAGMA secure_delete = ON")
        raw.execute("DELETE FROM snapshot")
        raw.commit()


def check_sqlite(file: Path) -> None:
    """Check the integrity of a SQLite file.

    Raises:
        Unusable: it is not; one line says so.
    """
    try:
        with contextlib.closing(
            sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)
        ) as raw:
            found = raw.execute("PRAGMA integrity_check").fetchone()
            if found != ("ok",) or raw.execute("SELECT 1 FROM alembic_version").fetchone() is None:
                raise Unusable(admin_text("storage-copy-damaged", file=file.name))
    except sqlite3.Error:
        raise Unusable(admin_text("storage-copy-foreign", file=file.name)) from None


def dump_postgres(url: URL, copy: Path) -> None:
    """Copy a PostgreSQL database of one moment with `pg_dump`, in its custom format, without the
    snapshots of meetings: the journals that they were made of are in the copy.

    Raises:
        Unusable: there is no `pg_dump`, or it did not work; one line says why.
    """
    _run(
        *("pg_dump", url, "--format=custom", "--no-owner", "--no-privileges"),
        *("--exclude-table-data=snapshot", f"--file={copy}"),
    )


def restore_postgres(url: URL, copy: Path) -> None:
    """Restore what `dump_postgres` copied into an empty database, completely or not at all.

    Raises:
        Unusable: there is no `pg_restore`, or it did not work; one line says why.
    """
    _run(
        *("pg_restore", url, "--no-owner", "--no-privileges", "--exit-on-error"),
        *("--single-transaction", f"--dbname={url.database or 'postgres'}", str(copy)),
    )


def _run(program: str, url: URL, *options: str) -> None:
    """Run one of PostgreSQL's own programs. The password goes by its environment, never as an
    argument that others on the machine can read."""
    host = url.host or url.query.get("host")
    told = {
        "PGUSER": url.username,
        "PGPASSWORD": str(url.password) if url.password is not None else None,
        "PGHOST": host if isinstance(host, str) else None,
        "PGPORT": str(url.port) if url.port else None,
        "PGDATABASE": url.database,
        **{f"PG{key.upper()}": str(value) for key, value in url.query.items() if key in _TOLD},
    }
    environment = {**os.environ, **{key: value for key, value in told.items() if value}}
    try:
        done = subprocess.run(  # noqa: S603 # a fixed program; the options are ours
            [program, *options], env=environment, capture_output=True, text=True, check=False
        )
    except FileNotFoundError:
        raise Unusable(admin_text("storage-no-program", program=program)) from None
    if done.returncode:
        # The first line names the reason; what follows may quote rows.
        why = (done.stderr.strip().splitlines() or [admin_text("storage-no-reason")])[0]
        if url.password:
            why = why.replace(str(url.password), "***")
        raise Unusable(
            admin_text("storage-program-failed", program=program, database=place(url), why=why)
        )


_TOLD = frozenset(
    {"sslmode", "sslrootcert", "sslcert", "sslkey", "sslcrl", "connect_timeout", "options"}
)


def _to_disk(file: Path) -> None:
    descriptor = os.open(file, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
