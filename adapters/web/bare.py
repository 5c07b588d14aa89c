"""A server without the web room: for the addresses that others call us at."""

from __future__ import annotations

from collections.abc import Iterable

import structlog
from aiohttp import web

from bot.errors import Unusable

log = structlog.get_logger(__name__)

GOODBYE_SECONDS = 5.0
LINGER_SECONDS = 1.0
"""How long we listen to somebody whom we have turned away, so that they hear the answer."""


class BareServer:
    """Serves some routes and nothing else."""

    def __init__(self, routes: Iterable[web.AbstractRouteDef], host: str, port: int) -> None:
        self._app = web.Application()
        self._app.add_routes(routes)
        self._host = host
        self._port = port
        self._runner: web.AppRunner | None = None
        self.address = ""
        """Where it can be reached on this computer, once it has started."""

    async def start(self) -> None:
        """Begin to serve.

        Raises:
            Unusable: the port is taken, or the host is not ours.
        """
        runner = web.AppRunner(
            self._app,
            access_log=None,
            shutdown_timeout=GOODBYE_SECONDS,
            lingering_time=LINGER_SECONDS,
        )
        await runner.setup()
        try:
            await web.TCPSite(runner, self._host, self._port).start()
        except OSError as wrong:
            await runner.cleanup()
            raise Unusable(
                f"Nothing can be served at {self._host}, port {self._port}: "
                f"{wrong.strerror or 'no such place'}. Perhaps Heard is running already; or set "
                "web.host and web.port to something else."
            ) from None
        except BaseException:
            await runner.cleanup()
            raise
        self._runner = runner
        host = f"[{self._host}]" if ":" in self._host else self._host
        self.address = f"http://{host}:{runner.addresses[0][1]}"
        log.info("web.started", port=runner.addresses[0][1])

    async def stop(self) -> None:
        """Serve no longer."""
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None
            log.info("web.stopped")
