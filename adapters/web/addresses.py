"""The client address of a request.

Behind a proxy every connection comes from the proxy, which says in `X-Forwarded-For` for whom it
asks. Anybody can write such a header, so it counts only where the one who hands it over is a proxy
that `web.trusted_proxies` names: from the right, up to the first address that is none of them.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from aiohttp import web

from bot.admin_texts import admin_text
from bot.errors import Unusable

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network


def networks(setting: str) -> tuple[Network, ...]:
    """The networks that `web.trusted_proxies` names, with commas between.

    Raises:
        Unusable: one of them is no address; one line says which.
    """
    found: list[Network] = []
    for part in filter(None, (part.strip() for part in setting.split(","))):
        try:
            found.append(ip_network(part, strict=False))
        except ValueError:
            raise Unusable(admin_text("web-no-address", part=part)) from None
    return tuple(found)


class Addresses:
    """Works out the client address of a request."""

    def __init__(self, trusted: tuple[Network, ...] = ()) -> None:
        self._trusted = trusted

    def is_trusted(self, address: Address | None) -> bool:
        """Whether this address is a trusted proxy."""
        return address is not None and any(address in network for network in self._trusted)

    def of(self, request: web.BaseRequest) -> str:
        """The client address; "" if it cannot be told from others.

        It cannot where the connection comes from this computer: that is somebody at its keyboard,
        or a proxy that no setting names, and then it stands for everybody.
        """
        address = of_peer(request.transport.get_extra_info("peername") if request.transport else ())
        if self.is_trusted(address):
            address = self._forwarded(request, address)
        return "" if address is None or address.is_loopback else shared(address)

    def _forwarded(self, request: web.BaseRequest, proxy: Address | None) -> Address | None:
        """What trusted proxies report. The readable part of a malformed header counts."""
        listed = ",".join(request.headers.getall("X-Forwarded-For", ())).split(",")
        address = proxy
        for part in reversed(listed):
            found = parsed(part.strip())
            if found is None:
                break
            address = found
            if not self.is_trusted(found):
                break
        return address


def of_peer(peer: object) -> Address | None:
    """The address at the other end of a connection."""
    return parsed(str(peer[0])) if isinstance(peer, tuple) and peer else None


def parsed(text: str) -> Address | None:
    """Parses an address, with or without a port; None if it is not one."""
    if text.startswith("["):
        text = text[1:].partition("]")[0]
    elif text.count(":") == 1:
        text = text.partition(":")[0]
    try:
        address = ip_address(text.partition("%")[0])
    except ValueError:
        return None
    mapped = getattr(address, "ipv4_mapped", None)
    return mapped or address


def shared(address: Address) -> str:
    """The part of an address that one household or computer shares: with IPv6, a whole network."""
    if isinstance(address, IPv6Address):
        return str(ip_network((address, 64), strict=False))
    return str(address)
