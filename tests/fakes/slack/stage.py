"""The fake put together: world, wire and app; and finding one's way in it by names."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, TypeVar

from tests.fakes.patience import PATIENCE
from tests.fakes.slack.clock import Clock
from tests.fakes.slack.deliveries import Answer, Delivery
from tests.fakes.slack.faults import Faults
from tests.fakes.slack.over_http import OverHttp
from tests.fakes.slack.over_socket import OverSocket
from tests.fakes.slack.people import Channel, Enterprise, Team, User
from tests.fakes.slack.sending import Sender
from tests.fakes.slack.server import Request, Server
from tests.fakes.slack.world import Token, World

T = TypeVar("T")
Name = str | User
Place = str | Channel


class Stage:
    """A Slack with one workspace, `acme`, where the app is installed, unless told otherwise."""

    def __init__(self, clock: Clock | None = None, *, installed: bool = True) -> None:
        self.clock = clock or Clock()
        self.world = World(self.clock)
        self.faults = Faults()
        self._news = asyncio.Event()
        self.socket = OverSocket(self.world.app.id, self.changed)
        self.http: OverHttp | None = None
        self.server = Server(self.world, self.faults, self.socket, self.changed)
        self.sender = Sender(self.world, self)
        self.acme = self.world.add_team("acme")
        self.token = self.world.install(self.acme).value if installed else ""

    # -- running

    async def start(self) -> None:
        """Listen on loopback."""
        await self.server.start()

    async def stop(self) -> None:
        """Stop everything."""
        await self.sender.close()
        await self.server.stop()
        if self.http is not None:
            await self.http.close()

    async def __aenter__(self) -> Any:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    @property
    def base_url(self) -> str:
        """For `AsyncWebClient(base_url=…)`."""
        return f"{self.server.address}/api/"

    @property
    def app(self) -> Any:
        """The app as it is registered: its ids and secrets."""
        return self.world.app

    def posts_to(self, url: str) -> OverHttp:
        """From now on deliveries go to this address: HTTP mode."""
        self.http = OverHttp(url, self.world.app.signing_secret)
        return self.http

    async def send(self, delivery: Delivery) -> Answer:
        """The way to the app: HTTP if it has an address, else its sockets."""
        try:
            if self.http is not None:
                return await self.http.send(delivery)
            return await self.socket.send(delivery)
        finally:
            self.changed()

    async def goes_away(self) -> None:
        """Slack is gone: sockets are cut, and nobody answers."""
        self.server.gone = True
        await self.socket.close(rudely=True)

    def comes_back(self) -> None:
        """Slack is there again. `sender.catches_up` sends what was missed, `loses` drops it."""
        self.server.gone = False

    # -- waiting

    def changed(self) -> None:
        """Something has happened."""
        self._news.set()

    async def until(self, done: Callable[[], T], patience: float = PATIENCE) -> T:
        """Wait for something, looking again whenever something has happened on the wire."""
        async with asyncio.timeout(patience):
            while not (found := done()):
                self._news.clear()
                await self._news.wait()
            return found

    async def connected(self) -> None:
        """Until the app has a socket open."""
        await self.until(lambda: self.socket.connected)

    async def settled(self) -> None:
        """Until the app has heard of what it set off itself."""
        await self.sender.settled()

    # -- the request log

    @property
    def calls(self) -> list[Request]:
        """Every request to the Web API, oldest first."""
        return self.server.calls

    def called(self, method: str) -> list[Request]:
        """The requests for a method."""
        return [call for call in self.calls if call.method == method]

    # -- furnishing

    def person(self, name: str, team: Team | None = None, **more: Any) -> User:
        """Somebody new."""
        return self.world.add_user(name, team or self.acme, **more)

    def channel(self, name: str, *members: Name, bot: bool = True, **more: Any) -> Channel:
        """A channel with these members, made on the way if there are none of that name."""
        team = more.pop("team", self.acme)
        ids = [self.who(m, make=team).id for m in members]
        ours = self.world.bot(team)
        if bot and ours:
            ids.append(ours.id)
        return self.world.add_channel(name, team, ids, **more)

    def enterprise(self, name: str, *teams: str) -> list[Team]:
        """An organisation with these workspaces."""
        org = Enterprise(self.world.new_id("E"), name)
        return [self.world.add_team(team, org) for team in teams]

    def install(self, team: Team, scopes: list[str] | None = None, *, org: bool = False) -> Token:
        """The app is installed there."""
        return self.world.install(team, scopes, org=org)

    def scopes(self, *without: str) -> None:
        """The app lacks these scopes, in every workspace."""
        for token in self.world.tokens.values():
            token.scopes = [scope for scope in token.scopes if scope not in without]

    # -- finding

    def who(self, name: Name, *, make: Team | None = None) -> User:
        """Somebody, by name or id."""
        if isinstance(name, User):
            return name
        if name in self.world.users:
            return self.world.users[name]
        found = [u for u in self.world.users.values() if u.name == name and not u.app_id]
        if not found and make is not None:
            return self.world.add_user(name, make)
        if len(found) != 1:
            raise LookupError(f"{len(found)} people are called {name}")
        return found[0]

    def where(self, place: Place) -> Channel:
        """A channel, by name or id."""
        if isinstance(place, Channel):
            return place
        if place in self.world.channels:
            return self.world.channels[place]
        found = [c for c in self.world.channels.values() if c.name == place and c.kind != "im"]
        if len(found) != 1:
            raise LookupError(f"{len(found)} channels are called {place}")
        return found[0]

    def bot(self, team: Team | None = None) -> User:
        """Our app's bot user."""
        found = self.world.bot(team or self.acme)
        if found is None:
            raise LookupError("the app is not installed there")
        return found

    def dm_channel(self, name: Name) -> Channel:
        """Somebody's direct messages with the app, made on first use."""
        user = self.who(name)
        bot = (
            next(
                (
                    b
                    for t in self.world.tokens.values()
                    if (b := t.user).team is user.team and b.bot_id
                ),
                None,
            )
            or self.bot()
        )
        token = Token("", bot, bot.team, None, [])
        return self.world.direct(token, user)
