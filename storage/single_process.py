"""Keeps a second `heard run` off the same SQLite file: two would not see each other's people."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from bot.admin_texts import admin_text
from bot.errors import Unusable


@contextmanager
def sole(file: Path | None) -> Iterator[None]:
    """Hold a SQLite file for this process, by a lock on a file beside it.

    The operating system releases the lock when the process ends, however it ends. Commands that
    only look at the database (such as `heard doctor`) take no lock. `file` None: a database that
    several processes may share.

    Raises:
        Unusable: another process holds it, it is one file under two names, or the lock cannot be
            made.
    """
    if file is None:
        yield
        return
    # Resolved, so that both names lock the same file.
    real = file.resolve()
    if _names(real) > 1:
        # A process that opens it by the other name locks another file, and SQLite keeps a log for
        # each.
        raise Unusable(admin_text("storage-two-names", file=file))
    lock = FileLock(real.with_name(f"{real.name}.lock"), timeout=0, mode=0o600)
    try:
        lock.acquire()
    except Timeout:
        raise Unusable(admin_text("storage-running", file=file)) from None
    except OSError as wrong:
        raise Unusable(
            admin_text("storage-no-lock", file=lock.lock_file, why=wrong.strerror)
        ) from None
    try:
        yield
    finally:
        lock.release()


def _names(file: Path) -> int:
    """By how many names the file goes in its file system; 0 if it is not there yet."""
    try:
        return file.stat().st_nlink
    except OSError:
        return 0
