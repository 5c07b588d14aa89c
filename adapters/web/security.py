"""What keeps other people's pages, and other people, out: headers and the check of origins."""

from __future__ import annotations

from urllib.parse import urlsplit

from aiohttp import web

from adapters.web.options import LOOPBACK, Options, origin_of

CONTENT_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": CONTENT_POLICY,
    "X-Content-Type-Options": "nosniff",
    # Addresses carry invitation tokens: they are told to nobody.
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Server": "Heard",  # not which versions it is made of
}
YEAR = 365 * 24 * 3600


async def add_headers(request: web.BaseRequest, response: web.StreamResponse) -> None:
    """Put the headers on a response of any kind. A signal of the application calls this."""
    response.headers.update(HEADERS)
    if "Cache-Control" in response.headers:
        return
    response.headers["Cache-Control"] = _keeping(request, response.status)


def _keeping(request: web.BaseRequest, status: int) -> str:
    if not request.path.startswith("/static/") or status not in (200, 304):
        return "no-store"
    # `v` is the hash of what is in the file: under this address it never changes.
    return f"public, max-age={YEAR}, immutable" if "v" in request.query else "no-cache"


def socket_allowed(request: web.Request, options: Options) -> bool:
    """Whether a WebSocket comes from one of our own pages. Browsers always say where from."""
    return _ours(request, request.headers.get("Origin", ""), options)


def post_allowed(request: web.Request, options: Options) -> bool:
    """Whether a form may come from one of our own pages, as far as its headers tell.

    Pages with `Referrer-Policy: no-referrer` send `Origin: null` even to their own server. There
    the browser's Sec-Fetch-Site is asked, and in any case the form's token has to be right as well.
    """
    origin = request.headers.get("Origin", "null")
    if origin == "null":
        return request.headers.get("Sec-Fetch-Site", "same-origin") in ("same-origin", "none")
    return _ours(request, origin, options)


def _ours(request: web.Request, origin: str, options: Options) -> bool:
    if origin == options.origin:
        return True
    try:
        host = urlsplit(origin).hostname
        asked = origin_of(f"http://{request.host}")
    except ValueError:
        return False
    # On this computer, localhost and 127.0.0.1 are the same server. Other names are not, even
    # when they lead here: a page could have pointed its own name at us. On an open network without
    # a public address we go by whatever name we are called: there, seats and the owner's link are
    # bound to that name by the browser.
    known = host in LOOPBACK if options.private else not options.public_url
    return known and origin == asked
