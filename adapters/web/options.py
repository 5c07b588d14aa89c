"""The options of the web room, and what follows from them."""

from __future__ import annotations

from urllib.parse import urlsplit

import msgspec

from adapters.web.connection_limits import Limits
from bot.ports import PlatformFeatures

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
FEATURES = PlatformFeatures(by_link=True, inbox=False, times="everywhere")
"""What web rooms allow at first, where that differs from the usual."""


class WebOptions(msgspec.Struct, frozen=True, kw_only=True):
    """The web room's settings. `public_url`: how browsers reach it, "" if just as it is bound."""

    secret: str
    """Signs links and cookies. Changing it invalidates every link and seat."""
    host: str = "127.0.0.1"
    port: int = 8765
    public_url: str = ""
    trusted_proxies: str = ""
    """The proxies whose word about addresses counts, with commas between."""
    cookie_days: int = 60
    zone: str = "UTC"
    """The time zone that the form for a new room starts with."""
    pictures: str = ""
    """The folder of pictures for easy-read minutes; "": there are none."""
    limits: Limits = Limits()

    @property
    def base(self) -> str:
        """What links begin with, without a slash at the end."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return (self.public_url or f"http://{host}:{self.port}").rstrip("/")

    @property
    def origin(self) -> str:
        """The origin that browsers name when they come from one of our own pages."""
        return origin_of(self.base)

    @property
    def secure(self) -> bool:
        """Whether browsers reach the server by https only."""
        return self.base.startswith("https://")

    @property
    def private(self) -> bool:
        """Whether only this computer can reach the server. Then everybody here may make rooms."""
        return self.host in LOOPBACK and urlsplit(self.base).hostname in LOOPBACK


def origin_of(url: str) -> str:
    """A URL's origin as browsers write it: lower case, without a default port."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    host = f"[{host}]" if ":" in host else host
    usual = {"http": 80, "https": 443}.get(parts.scheme)
    port = "" if parts.port in (None, usual) else f":{parts.port}"
    return f"{parts.scheme}://{host}{port}"
