"""Checks that a request is meant for this server, by its Host and Origin headers.

A page anywhere can let its own name lead to this computer (DNS rebinding). Its requests then come
here with that name as their Host, and with it as their Origin. So both have to be names of ours, at
every address of the server.

A private server is one that only this computer can reach. Once a proxy stands before it, the whole
world can, through the proxy: so a private server refuses what was forwarded to it, and says which
setting is missing.
"""

from __future__ import annotations

import socket
from functools import cache
from urllib.parse import urlsplit

from aiohttp import HttpVersion11, web

from adapters.web import ui_texts
from adapters.web.addresses import parsed
from adapters.web.options import LOOPBACK, WebOptions, origin_of
from adapters.web.refusal_counts import Why

FORWARDED_PREFIXES = ("X-FORWARDED", "X-ORIGINAL-", "CF-", "X-ENVOY-", "TAILSCALE-")
FORWARDED = frozenset(
    {
        "FORWARDED",
        "VIA",
        "X-REAL-IP",
        "X-CLIENT-IP",
        "X-CLUSTER-CLIENT-IP",
        "X-PROXYUSER-IP",
        "X-AZURE-CLIENTIP",
        "X-AMZN-TRACE-ID",
        "X-SCHEME",
        "TRUE-CLIENT-IP",
        "FASTLY-CLIENT-IP",
        "FLY-CLIENT-IP",
        "PROXY-CLIENT-IP",
        "WL-PROXY-CLIENT-IP",
        "CDN-LOOP",
        "FRONT-END-HTTPS",
        "MAX-FORWARDS",
    }
)
"""What proxies and tunnels add to a request, each in its own way; browsers send none of these."""
WATCHED = frozenset({"/health", "/metrics"})
"""What is asked for by programs that watch over a server."""
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})

Page = tuple[str, str]


def refused(request: web.BaseRequest, options: WebOptions) -> tuple[Why, Page] | None:
    """Why a request is not meant for this server, for the log and for a page; None if it is."""
    if options.private and is_forwarded(request):
        return "forwarded", ui_texts.page("forwarded")
    # What watches over a server asks for its health at a bare address, which nobody can point here.
    host = request.headers.get("Host", "")
    watched = request.path in WATCHED and parsed(host) is not None
    if not watched and not host_is_ours(host, options):
        return "foreign-host", ui_texts.page("host")
    if not origin_is_ours(request, options):
        return "foreign-origin", ui_texts.page("origin")
    return None


def is_forwarded(request: web.BaseRequest) -> bool:
    """Whether a proxy forwarded this request, as far as its headers tell."""
    names = {name.upper() for name in request.headers}
    if FORWARDED & names or any(name.startswith(FORWARDED_PREFIXES) for name in names):
        return True
    # nginx adds nothing unless it is told to, but asks in HTTP/1.0. No browser has done so for
    # twenty years. What watches over a server may.
    return request.version < HttpVersion11 and request.path not in WATCHED


def host_is_ours(host: str, options: WebOptions) -> bool:
    """Whether a Host header names this server."""
    try:
        parts = urlsplit(f"//{host}")
        name = (parts.hostname or "").rstrip(".")
        _ = parts.port
    except ValueError:
        return False
    if not name or parts.netloc != host or "@" in host:
        return False
    # As whoever sits at this computer calls us, or a proxy on it that does not pass the name on.
    # No name of anybody else's can be one of these.
    if name in LOOPBACK:
        return True
    if options.private:
        return False
    if name == options.host.strip("[]").lower():
        return True
    if options.public_url:
        return name == urlsplit(options.public_url).hostname
    # Nobody has said what we are called. A bare address cannot be made to lead elsewhere.
    return parsed(name) is not None or name in _own_names()


def origin_is_ours(request: web.BaseRequest, options: WebOptions) -> bool:
    """Whether a request comes from a page of ours, as far as its headers tell.

    Browsers say so with every form and every WebSocket. Other programs do not, and have no cookies
    of people in them. "null" stands for a page that hides where it is from; ours do not.
    """
    origin = request.headers.get("Origin")
    if origin is None:
        site = request.headers.get("Sec-Fetch-Site", "none")
        return request.method in SAFE or site in ("same-origin", "none")
    if origin == "null":
        if request.method in SAFE and request.headers.get("Upgrade") is None:
            return True
        return request.headers.get("Sec-Fetch-Site") == "same-origin"
    return is_own_origin(request, origin, options)


def is_own_origin(request: web.BaseRequest, origin: str, options: WebOptions) -> bool:
    """Whether an origin is that of a page of ours, under the name by which we were called."""
    if origin == options.origin:
        return True
    try:
        host = urlsplit(origin).hostname
        asked = origin_of(f"http://{request.headers.get('Host', '')}")
    except ValueError:
        return False
    # On this computer, localhost and 127.0.0.1 are the same server. Other names are not, even
    # when they lead here: a page could have pointed its own name at us. On an open network without
    # a public address we go by the name we are called, if it is one of ours.
    known = host in LOOPBACK if options.private else not options.public_url
    return known and origin == asked


@cache
def _own_names() -> frozenset[str]:
    """The names of this computer."""
    name = socket.gethostname().lower()
    return frozenset({name, name.partition(".")[0], f"{name.partition('.')[0]}.local"})
