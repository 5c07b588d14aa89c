"""Headers that keep other people's pages out. Which requests are let in: see `gate`."""

from __future__ import annotations

from aiohttp import web

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
