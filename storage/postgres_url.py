"""Parameters of a PostgreSQL address, translated for the driver.

Addresses are handed out with libpq's parameters. asyncpg takes some of them under other names and
sends all others to the server as settings, which ends in an error that nobody understands. So the
ones that are known are translated here, and any other is refused by its name.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from sqlalchemy import URL

from bot.admin_texts import admin_text
from bot.errors import Unusable

CONNECT_SECONDS = 10.0
"""How long a connection may take to be made, unless `connect_timeout` says otherwise."""

_FOR_TLS = frozenset({"sslmode", "sslrootcert", "sslcert", "sslkey", "sslpassword", "sslcrl"})
_OURS = frozenset({"host", "port", "connect_timeout", "application_name", "options"})
_HARMLESS = frozenset({"prefer", "disable"})


def checked(address: str) -> str:
    """The same address.

    Raises:
        Unusable: its password holds an `@`, so that the rest of it would be taken for the host,
            and printed.
    """
    if address.partition("?")[0].count("@") > 1:
        raise Unusable(admin_text("storage-url-at"))
    return address


def place(url: URL) -> str:
    """A database in words, without any part of the name and password it is entered with."""
    return admin_text(
        "storage-postgres",
        name=f" {url.database}" if url.database else "",
        host=url.host or url.query.get("host") or admin_text("storage-this-computer"),
        port=url.port or "none",
    )


def for_driver(url: URL) -> tuple[URL, dict[str, Any]]:
    """The address for asyncpg, and what else `asyncpg.connect` is given.

    Raises:
        Unusable: a parameter is unknown, given twice, or asks for what asyncpg cannot do.
    """
    given = {name: _single(name, value) for name, value in url.query.items() if name != "host"}
    binding = given.pop("channel_binding", "prefer")
    if binding not in _HARMLESS:
        raise Unusable(admin_text("storage-url-binding"))
    if unknown := sorted(set(given) - _FOR_TLS - _OURS):
        raise Unusable(
            admin_text(
                "storage-url-unknown",
                name=repr(unknown[0]),
                known=", ".join(sorted(_FOR_TLS | _OURS)),
            )
        )
    settings = {
        "application_name": given.get("application_name", "heard"),
        # The JIT costs more than any statement of ours takes.
        "jit": "off",
    }
    if "options" in given:
        settings["options"] = given["options"]
    more: dict[str, Any] = {"timeout": _seconds(given), "server_settings": settings}
    if tls := {name: value for name, value in given.items() if name in _FOR_TLS}:
        more["dsn"] = f"postgresql://?{urlencode(tls)}"
    query = {name: value for name, value in url.query.items() if name in ("host", "port")}
    return url.set(drivername="postgresql+asyncpg", query=query), more


def _single(name: str, value: str | tuple[str, ...]) -> str:
    if isinstance(value, str):
        return value
    raise Unusable(admin_text("storage-url-twice", name=repr(name)))


def _seconds(given: dict[str, str]) -> float:
    try:
        seconds = float(given.get("connect_timeout", CONNECT_SECONDS))
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds <= 3600:
        raise Unusable(admin_text("storage-url-timeout"))
    return seconds or CONNECT_SECONDS  # libpq: 0 means no limit, which would block for ever
