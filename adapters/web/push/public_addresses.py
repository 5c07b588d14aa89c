"""Keeps what we send within the public internet: a browser says where to, and could name anything.

Looked at when a connection is made, with the very address that it is made to: a name that leads
somewhere else the second time is refused as well.
"""

from __future__ import annotations

import ipaddress
import socket
from typing import Final
from urllib.parse import urlsplit

from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.resolver import ThreadedResolver

LONGEST_ENDPOINT: Final = 1000
NAT64: Final = ipaddress.ip_network("64:ff9b::/96")


def is_push_endpoint(endpoint: str) -> bool:
    """Whether this may be an address at a push service: https, on the usual port, with a name."""
    if len(endpoint) > LONGEST_ENDPOINT or not endpoint.isascii() or not endpoint.isprintable():
        return False
    try:
        parts = urlsplit(endpoint)
        port = parts.port
    except ValueError:
        return False
    host = parts.hostname or ""
    return (
        parts.scheme == "https"
        and "." in host
        and not _is_number(host)
        and port in (None, 443)
        and "@" not in parts.netloc
        and " " not in endpoint
    )


def is_public(address: str) -> bool:
    """Whether an IP address is one that anybody on the internet may be reached at."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped is not None:
            return is_public(str(ip.ipv4_mapped))
        if ip.sixtofour is not None or ip.teredo is not None or ip in NAT64:
            return False  # an IPv4 address is wrapped in it
    return ip.is_global and not ip.is_multicast


class PublicResolver(AbstractResolver):
    """Resolves names as usual, and hides every address that is not public."""

    def __init__(self, inner: AbstractResolver | None = None) -> None:
        self._inner = inner or ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """The public addresses of a name.

        Raises:
            OSError: there is none.
        """
        found = await self._inner.resolve(host, port, family)
        public = [one for one in found if is_public(one["host"])]
        if not public:
            raise OSError("this name leads to no public address")
        return public

    async def close(self) -> None:
        """Release what the resolver holds."""
        await self._inner.close()


def _is_number(host: str) -> bool:
    # aiohttp asks no resolver for an IP address. "0x7f.1" and "127.1" are some to the system.
    last = host.rstrip(".").rpartition(".")[2]
    return ":" in host or last[:1].isdigit()
