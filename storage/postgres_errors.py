"""PostgreSQL's errors, told apart by their codes, and in words.

Its messages may hold what was to be written; its codes never do.
Source: PostgreSQL's documentation, appendix A, "PostgreSQL Error Codes".
"""

from __future__ import annotations

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from bot.admin_texts import admin_text

SAID = frozenset(
    {
        "08P01",
        "25006",
        "28000",
        "28P01",
        "3D000",
        "42501",
        "53100",
        "53200",
        "53300",
        "57P01",
        "57P02",
        "57P03",
    }
)
"""The codes of which something helpful can be said: `storage-pg-<code>`."""
READ_ONLY = "25006"

POOLED = frozenset({"26000", "42P05"})
"""A prepared statement is missing, or is there already: the connection is not ours alone."""

AWAY = ("08", "53", "57")
"""Classes of codes about the server itself, which are temporary."""

_PASSING = frozenset({"40001", "40P01"})
"""A serialization failure and a deadlock: the server asks to try again."""
_NOBODY_KNOWS = frozenset({"40003", "57P01", "57P02", "57P03"})
"""The statement's completion is unknown, or the server is shutting down or starting."""


def sqlstate(error: BaseException) -> str | None:
    """PostgreSQL's code for an error; None where it has none."""
    told = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(told, "sqlstate", None)
    return code if isinstance(code, str) else None


def is_passing(error: DBAPIError) -> bool:
    """Whether nothing was written, and it may well work at once."""
    return sqlstate(error) in _PASSING


def may_be_written(error: SQLAlchemyError | OSError) -> bool:
    """Whether a COMMIT, or a statement that is its own, may have gone through although it ended
    with this error.

    An error that the server sent says that it did not, apart from those with which it ends the
    connection: with synchronous replication the commit can be on its own disk by then.
    """
    if not isinstance(error, DBAPIError):
        return True
    state = sqlstate(error) or ""
    if state in _NOBODY_KNOWS or state.startswith("08"):
        return True
    return error.connection_invalidated or not state


def in_words(code: str | None) -> str | None:
    """What a code means; None if nothing helpful can be said of it."""
    if code in POOLED:
        return pooler()
    return admin_text(f"storage-pg-{code}") if code in SAID else None


def pooler() -> str:
    """What a pooler between Heard and PostgreSQL does that Heard cannot work with."""
    return admin_text("storage-pg-pooler")
