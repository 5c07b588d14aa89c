"""How many connections a server takes, and for how long each may ask for nothing.

They stand apart from what keeps them (`adapters.web.limits`), since settings are read by commands
that serve nothing, and aiohttp takes long to load.
"""

from __future__ import annotations

import msgspec

HEADER_SECONDS = 15.0
"""From the first byte of a connection until its first request has been read."""
IDLE_SECONDS = 75.0
"""From the end of one request until the next one has been read. Longer than a proxy's own limit."""
MOST = 10_000
"""Connections in all, if the system gives us so many files."""
RESERVED = 200
"""Files that are kept for everything else: the database, the log, and whoever is at the door while
others are being let go of."""
MOST_OF_ADDRESS = 400
"""Connections from one address: fifty people of one day centre, with a browser's eight each."""


def file_limit(wanted: int = MOST + RESERVED) -> int:
    """Raises the limit of open files as far as the system allows, and returns it."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return wanted
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    more = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    if soft != resource.RLIM_INFINITY and soft < more:
        try:
            resource.setrlimit(resource.RLIMIT_NOFILE, (more, hard))
        except (ValueError, OSError):
            return soft
        return more
    return wanted if soft == resource.RLIM_INFINITY else soft


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """Limits on the connections to a server."""

    most: int = MOST
    of_address: int = MOST_OF_ADDRESS
    header_seconds: float = HEADER_SECONDS
    idle_seconds: float = IDLE_SECONDS
