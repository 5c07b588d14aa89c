"""PostgreSQL's errors in words, by their codes, which quote nobody.

Its messages may hold what was to be written; its codes never do.
Source: PostgreSQL's documentation, appendix A, "PostgreSQL Error Codes".
"""

from __future__ import annotations

IN_WORDS = {
    "08P01": "the server, or a connection pooler in front of it, does not take Heard's settings",
    "25006": "it can only be read (a standby, or default_transaction_read_only is on)",
    "28000": "the server does not let this user in",
    "28P01": "the server does not accept this user's password",
    "3D000": "there is no database of that name on this server",
    "42501": "this user lacks the right to do that; it has to own the tables, or be let make them",
    "53100": "the server's disk is full",
    "53200": "the server is out of memory",
    "53300": "the server has no connection left; raise its limit, or let others use fewer",
    "57P01": "the server is shutting down",
    "57P02": "the server has crashed and is coming back",
    "57P03": "the server is starting up or shutting down",
}

POOLED = frozenset({"26000", "42P05"})
"""A prepared statement is missing, or is there already: the connection is not ours alone."""

POOLER = (
    "a connection pooler in transaction mode, such as PgBouncer, is in front of it, and gives each "
    "statement another connection. Connect to PostgreSQL itself, or to a pool in session mode"
)

AWAY = ("08", "53", "57")
"""Classes of codes about the server itself, which are temporary."""


def in_words(code: str | None) -> str | None:
    """What a code means; None if nothing helpful can be said of it."""
    if code in POOLED:
        return POOLER
    return IN_WORDS.get(code or "")
