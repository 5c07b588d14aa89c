"""Heard in a workspace of the fake Slack: everything is real but Slack itself and the clock."""

from __future__ import annotations

import io
from datetime import timedelta
from functools import partial
from itertools import count
from typing import Any

import aiohttp
from aiohttp import web

from adapters.chat.delivery import CorePorts
from adapters.documents import Documents
from adapters.outbox_dispatcher import OutboxDispatcher
from adapters.scheduler import Waker
from adapters.slack.api.access import Access
from adapters.slack.api.command_syntax import as_typed_on_slack
from adapters.slack.api.options import SlackOptions
from adapters.slack.app import SlackAdapter
from adapters.slack.card_length import fits
from adapters.slack.setup.http_endpoint import HttpEndpoint
from adapters.slack.setup.install import Flow
from adapters.slack.setup.workspaces import Workspaces
from adapters.web.graceful_shutdown import close
from bot.ids import RoomId
from bot.ports import PlatformFeatures
from bot.records.minutes_forms import MinutesForm
from bot.rules import Rules
from bot.service import Service
from storage.store import SqlStore
from tests.fakes.fragile import Fragile
from tests.fakes.slack import payloads
from tests.fakes.slack.deliveries import Delivery
from tests.fakes.slack.fake import FakeSlack
from tests.fakes.slack.people import Channel, User
from tests.fakes.slack.sight import Seen

SECRET = "the secret of these tests, and of no other place"


def is_panel(text: str) -> bool:
    """Whether a message is a panel: of a meeting that is running, or of the next one."""
    top = text.partition("\n")[0]
    return top.endswith("is running") or top.startswith(("Next meeting: ", "No date is set"))


class House:
    """Heard, and the Slack it talks to. `socket`: in Socket Mode, else over HTTP."""

    def __init__(self, slack: FakeSlack, store: SqlStore, *, socket: bool) -> None:
        self.slack = slack
        self.store = Fragile(store)
        self.socket = socket
        self.access: Access | None = None
        """Which workspaces have Heard; None: the one of the bot token."""
        self.flow: Flow | None = None
        """How they install it, if they do."""
        self._numbers = count(1)
        self._runner: web.AppRunner | None = None

    async def start(self, **changes: Any) -> None:
        """Heard starts, or starts anew: nothing is left of it but its database."""
        # The fake's clock stands still; so does Heard's.
        self.service = Service(
            self.store,
            self.slack.clock,
            self._new_id,
            Rules(),
            {
                "slack": PlatformFeatures(
                    mentions=True, times="everywhere", typed=as_typed_on_slack, fits=fits
                )
            },
        )
        usual: dict[str, Any] = {
            "secret": SECRET,
            "bot_token": self.slack.token,
            "app_token": self.slack.app.app_token if self.socket else "",
            "signing_secret": self.slack.app.signing_secret,
            "api_url": self.slack.base_url,
            # Whoever is not answered four times takes the connection for lost: a busy machine must
            # not seem to be one.
            "ping_seconds": 1.0,
            "request_seconds": 2.0,
            "panel_seconds": 0.0,
        }
        documents = Documents(self.service.reports)
        self.face = SlackAdapter(
            SlackOptions(**{**usual, **changes}),
            CorePorts(
                self.service,
                self.store.external_refs,
                self.slack.clock,
                documents,
                partial(documents, form=MinutesForm.MARKDOWN),
            ),
            None if self.access is None else Workspaces(self.access, flow=self.flow),
        )
        self.dispatcher = OutboxDispatcher(
            self.store,
            self.service.outbox.render,
            {"slack": self.face},
            self.slack.clock,
            "courier",
        )
        self.waker = Waker(self.store, self.service.wakeups.wake, self.slack.clock, "waker")
        await self.face.start()
        if self.socket:
            await self.slack.connected()
        else:
            await self._listen()
        await self.face.background.idle()

    async def stop(self) -> None:
        """Heard is stopped in good order."""
        if self._runner is not None:
            await close(self._runner)
            self._runner = None
        if self.slack.http is not None:
            await self.slack.http.close()
        await self.face.stop()
        await self.service.drain()
        await self.face.close()

    async def restart(self, **changes: Any) -> None:
        """Heard is stopped and started anew."""
        await self.stop()
        await self.start(**changes)

    async def rest(self) -> None:
        """Everything that is under way comes to its end, and what is to be said is said."""
        await self.face.background.idle()
        await self.dispatcher.deliver_all()
        await self.face.background.idle()
        await self.slack.settled()

    async def pass_time(self, **much: float) -> None:
        """Time passes, and what falls due happens."""
        until = self.slack.clock.now() + timedelta(**much)
        while (due := await self.store.next_due()) is not None and due <= until:
            self.slack.clock.forward(max(0.0, (due - self.slack.clock.now()).total_seconds()))
            if not await self.waker.keep_due():
                break
            await self.rest()
        self.slack.clock.forward(max(0.0, (until - self.slack.clock.now()).total_seconds()))
        await self.rest()

    # -- what people do, and Heard after it

    async def types(self, who: str | User, line: str, where: str = "general") -> Seen | None:
        """Somebody types a command; what they are answered at once, if they are."""
        before = len(self.slack.whispers(where, who))
        await self.slack.types(who, where, line)
        await self.rest()
        shown = self.slack.whispers(where, who)[before:]
        return shown[0] if shown else None

    async def says(self, who: str | User, text: str, where: str = "general", **more: Any) -> Any:
        """Somebody writes in a channel."""
        done = await self.slack.says(who, where, text, **more)
        await self.rest()
        return done

    async def presses(self, who: str, label: str, where: str | Channel | None = None) -> None:
        """Somebody presses a button."""
        await self.slack.presses(who, label, where)
        await self.rest()

    async def fills_in(self, who: str, values: dict[str, Any] | None = None) -> Any:
        """Somebody fills in the form they see, and sends it."""
        answer = await self.slack.fills_in(who, values)
        await self.rest()
        return answer

    async def meeting(self, facilitator: str = "ann", where: str = "general") -> None:
        """A meeting has started."""
        await self.types(facilitator, "/heard start", where)

    # -- what is looked at

    def room(self, where: str = "general") -> RoomId:
        """A channel as a room."""
        channel = self.slack.where(where)
        return RoomId("slack", channel.team.id, channel.id)

    def panel(self, where: str = "general") -> Seen:
        """The newest panel in a channel."""
        found = [s for s in self.slack.seen_in(where) if is_panel(s.text)]
        assert found, f"no panel among {[s.text for s in self.slack.seen_in(where)]}"
        return found[-1]

    def texts(self, where: str = "general") -> list[str]:
        """What Heard has posted in a channel."""
        return [seen.text for seen in self.slack.seen_in(where)]

    async def spoken(self, where: str = "general") -> list[str]:
        """Whose messages were counted, in order."""
        return [
            ref.who for ref in await self.service.messages.recent_messages(self.room(where), 1000)
        ]

    # -- behind it

    def _new_id(self) -> str:
        return f"id{next(self._numbers):05}"

    async def _listen(self) -> None:
        site = web.Application()
        site.add_routes(HttpEndpoint(self.face.bolt, self.slack.app.signing_secret).routes())
        self._runner = web.AppRunner(site, access_log=None, shutdown_timeout=0.5)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        port = self._runner.addresses[0][1]
        self.address = f"http://127.0.0.1:{port}/slack/events"
        if self.slack.http is not None:
            await self.slack.http.close()
        self.slack.posts_to(self.address)

    async def posts_raw(self, body: bytes, **headers: str) -> int:
        """Somebody sends Heard something by HTTP that Slack did not; the status of the answer."""
        async with (
            aiohttp.ClientSession() as session,
            session.post(self.address, data=io.BytesIO(body), headers=headers) as answer,
        ):
            return answer.status


async def presses_raw(house: House, who: str, value: str) -> None:
    """Somebody's browser says that they pressed a button with this value."""
    seen = house.panel()
    assert seen.post is not None
    action = {"type": "button", "action_id": "do:0", "block_id": "b", "value": value}
    channel = house.slack.where("general")
    payload = payloads.action_in_message(
        house.slack.world, house.slack.server.address, house.slack.who(who), channel, seen.post,
        action,
    )  # fmt: skip
    await house.slack.sender.deliver(Delivery("interactive", payload))
