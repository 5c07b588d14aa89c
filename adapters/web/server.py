"""An HTTP server that starts and stops in good order, and says plainly if it cannot.

The web room runs on one; so do the addresses that others call us at, where there is no web room.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable

import structlog
from aiohttp import web
from aiohttp.log import server_logger

from adapters.web.addresses import Addresses
from adapters.web.connection_limits import RESERVED, Limits, file_limit
from adapters.web.graceful_shutdown import close
from adapters.web.limits import Connections, Guard
from adapters.web.refusal_counts import NotOurFault, Refusals
from bot.admin_texts import admin_text
from bot.errors import Unusable

log = structlog.get_logger(__name__)

GOODBYE_SECONDS = 5.0
LINGER_SECONDS = 1.0
"""How long a refused connection is still read, so that it receives the answer."""


class Server:
    """Serves an application at an address. `what` is what cannot be opened if it cannot."""

    def __init__(
        self,
        app: web.Application,
        host: str,
        port: int,
        what: str,
        connections: Connections | None = None,
    ) -> None:
        self._app = app
        if connections is None:
            connections = Connections(Refusals(), Addresses(), Limits())
        self._connections = connections
        app.middlewares.insert(0, self._connections.middleware())
        self._host = host
        self._port = port
        self._what = what
        self._runner: web.AppRunner | None = None
        self._quiet: NotOurFault | None = None
        self.address = ""
        """Where it can be reached on this computer, once it has started."""

    async def start(self) -> None:
        """Begin to serve. With port 0 the system picks one.

        Raises:
            Unusable: the port is taken, or the host is not ours.
        """
        # The server's own access log would write down invitation tokens.
        runner = web.AppRunner(
            self._app,
            access_log=None,
            shutdown_timeout=GOODBYE_SECONDS,
            lingering_time=LINGER_SECONDS,
            keepalive_timeout=self._connections.limits.idle_seconds,
        )
        await runner.setup()
        self._connections.limit_to(file_limit() - RESERVED)
        quiet = NotOurFault(self._connections.refusals)
        server_logger.addFilter(quiet)
        self._quiet = quiet
        try:
            await GuardedSite(runner, self._host, self._port, self._connections).start()
        except OSError as wrong:
            await runner.cleanup()
            raise Unusable(
                admin_text(
                    "web-port-taken",
                    what=self._what,
                    host=self._host,
                    port=self._port,
                    why=wrong.strerror or admin_text("web-no-place"),
                )
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
            await close(self._runner)
            self._runner = None
            if self._quiet is not None:
                server_logger.removeFilter(self._quiet)
            log.info("web.stopped")


class GuardedSite(web.TCPSite):
    """Listens at an address, with a guard before every connection."""

    def __init__(
        self, runner: web.AppRunner, host: str, port: int, connections: Connections
    ) -> None:
        super().__init__(runner, host, port)
        self._connections = connections

    async def start(self) -> None:
        """Begin to listen."""
        # As `TCPSite` does, but for the guard.
        await web.BaseSite.start(self)
        server = self._runner.server
        assert server is not None  # noqa: S101 - the runner has been set up
        self._server = await asyncio.get_running_loop().create_server(
            lambda: Guard(self._connections, server()),
            self._host,
            self._port,
            backlog=self._backlog,
        )


class BareServer(Server):
    """Serves some routes and nothing else."""

    def __init__(self, routes: Iterable[web.AbstractRouteDef], host: str, port: int) -> None:
        app = web.Application()
        app.add_routes(routes)
        super().__init__(app, host, port, admin_text("web-the-server"))
