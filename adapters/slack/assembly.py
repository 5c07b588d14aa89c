"""Slack, put together from the settings: the face, its access to workspaces, its addresses."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import structlog
from aiohttp import ClientError, web
from slack_sdk.errors import SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.chat.closures import state_of
from adapters.chat.files import Documents
from adapters.health import AWAY, PartState
from adapters.slack.access import Access, SingleAccess
from adapters.slack.app import SlackFace
from adapters.slack.doctor import problems
from adapters.slack.door import Door
from adapters.slack.install import Flow, flow
from adapters.slack.installations import SealedInstallations, States
from adapters.slack.installed import Attendance, Departures, InstalledAccess
from adapters.slack.options import Options
from adapters.slack.sealing import Sealer, sealing_keys
from adapters.slack.translate import PLATFORM
from adapters.slack.web_api import client
from bot.errors import Unusable
from bot.ports import (
    Clock,
    ExternalRefs,
    IdFactory,
    InstallationRegistry,
    MeetingService,
    OutboxMessage,
    Room,
)
from bot.rendered import RenderedCard
from bot.settings import SlackSettings

log = structlog.get_logger(__name__)


class Slack:
    """Slack as Heard runs it: one workspace by its token, or as many as install it.

    To be made where an event loop runs.

    Raises:
        Unusable: the settings do not go together; one line for each thing that is missing.
    """

    platform = PLATFORM
    entrance = ""

    def __init__(
        self,
        service: MeetingService,
        settings: SlackSettings,
        *,
        secret: str,
        public_url: str,
        external_refs: ExternalRefs,
        installs: InstallationRegistry,
        clock: Clock,
        new_id: IdFactory,
        documents: Documents,
        **more: Any,
    ) -> None:
        if missing := problems(settings, public_url):
            raise Unusable("\n".join(missing))
        options = Options(
            secret=secret,
            bot_token=settings.bot_token,
            app_token=settings.app_token if settings.mode == "socket" else "",
            signing_secret=settings.signing_secret,
            api_url=settings.api_url,
            **more,
        )
        self._installs = installs
        self._kept: SealedInstallations | None = None
        self._single: AsyncWebClient | None = None
        keep = timedelta(days=settings.delete_after_uninstall_days)
        web_client = client(options, None, settings.bot_token)
        access: Access
        way: Flow | None = None
        forget: Callable[[str], None] = _nothing
        if settings.bot_token:
            self._single = web_client
            access = SingleAccess(web_client)
        else:
            keys = sealing_keys(settings.key_file, settings.sealing_keys)
            self._kept = SealedInstallations(installs, Sealer(keys), clock, keep)
            ids = (settings.client_id, settings.client_secret)
            access = found = InstalledAccess(self._kept, web_client, *ids)
            forget = found.forget
            way = flow(
                web_client,
                self._kept,
                States(installs, clock, new_id),
                client_id=settings.client_id,
                client_secret=settings.client_secret,
                base=public_url,
                installed=found.forget,
            )
        self.face = SlackFace(
            service,
            options,
            external_refs=external_refs,
            clock=clock,
            documents=documents,
            access=Attendance(access, installs),
            installations=Departures(installs, clock, keep, forget),
        )
        knocked_at = settings.signing_secret if settings.mode == "http" else ""
        self._door = Door(self.face.bolt, knocked_at, way)

    def routes(self) -> list[web.RouteDef]:
        """What the server has to offer for Slack."""
        return self._door.routes()

    async def connected(self) -> bool:
        """Whether Slack can reach us."""
        return self.face.connected

    async def state(self) -> PartState:
        """Whether Slack can reach us, and lets us write; for `/health`."""
        if not self.face.connected:
            return AWAY
        return state_of(await self.face.closed.refresh(), single=self._single is not None)

    async def start(self) -> None:
        """Begin to take in. Tokens that were sealed with an older key are sealed anew."""
        if self._kept is not None and (renewed := await self._kept.renew_seals()):
            log.info("slack.sealed_anew", count=renewed)
        await self.face.start()

    async def stop(self) -> None:
        """Take nothing in any more."""
        await self.face.stop()

    async def close(self) -> None:
        """Let go of everything."""
        await self.face.close()

    async def deliver(
        self, outbox_message: OutboxMessage, room: Room, spoken: RenderedCard
    ) -> None:
        """Show a parcel; see `bot.ports.Face`."""
        await self.face.deliver(outbox_message, room, spoken)

    async def look_for_vanished(self) -> None:
        """Messages may have been deleted while we were not told."""
        await self.face.delivery.vanished.begin()

    async def confirm(self) -> None:
        """Where a token stands in the settings, there is no row that says that we are still let in.
        So Slack is asked, before the data of whoever has left is deleted."""
        if self._single is None:
            return
        try:
            told = await self._single.auth_test()
        except (SlackClientError, ClientError, OSError, TimeoutError) as wrong:
            log.warning("slack.not_confirmed", error=type(wrong).__name__)
            return
        enterprise = str(told.get("enterprise_id") or "")
        await self._installs.belongs(PLATFORM, str(told["team_id"]), enterprise)


def _nothing(team: str) -> None:
    """There is nothing to forget."""
