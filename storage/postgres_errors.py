"""PostgreSQL's errors in words, by their codes, which quote nobody.

Its messages may hold what was to be written; its codes never do.
Source: PostgreSQL's documentation, appendix A, "PostgreSQL Error Codes".
"""

from __future__ import annotations

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


def in_words(code: str | None) -> str | None:
    """What a code means; None if nothing helpful can be said of it."""
    if code in POOLED:
        return pooler()
    return admin_text(f"storage-pg-{code}") if code in SAID else None


def pooler() -> str:
    """What a pooler between Heard and PostgreSQL does that Heard cannot work with."""
    return admin_text("storage-pg-pooler")
