"""How things get to the app: at once, again after a failure, or when the test says so."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from typing import Any

from tests.fakes.slack import payloads
from tests.fakes.slack.deliveries import Answer, Delivery, Route
from tests.fakes.slack.people import Channel, Team
from tests.fakes.slack.world import World

RETRIES = 3
_HISTORY = {"channel": "channels", "group": "groups", "im": "im", "mpim": "mpim"}


class Sender:
    """Delivers events and interactions by the route that the app has chosen."""

    def __init__(self, world: World, route: Route) -> None:
        self.world = world
        self.route = route
        self.retries = RETRIES
        """How often an event is sent again, at once."""
        self.sent: list[Delivery] = []
        """Everything that was sent, each as it was sent first."""
        self.answers: list[Answer] = []
        """What the app answered, retries among them."""
        self.owed: list[Delivery] = []
        """Events that nobody took."""
        self._held: list[Delivery] | None = None
        self._queue: deque[Delivery] = deque()
        self._worker: asyncio.Task[None] | None = None
        world.emit = self._later

    # -- what is sent

    def event(self, team: Team, inner: dict[str, Any], channel: Channel | None) -> Delivery | None:
        """An event, if the app is to hear of it."""
        if not self.hears(team, inner, channel):
            return None
        return Delivery("events_api", payloads.event(self.world, team, inner, channel))

    def hears(self, team: Team, inner: dict[str, Any], channel: Channel | None) -> bool:
        """Whether the app is installed, has subscribed, may read it, and is in the channel."""
        kind = inner["type"]
        token = self.world.installed(team)
        if kind in ("app_uninstalled", "tokens_revoked"):
            return self._subscribed(kind)
        if token is None:
            return False
        if kind == "message" and channel is not None:
            what = _HISTORY[channel.kind]
            bot = self.world.bot(team)
            inside = bot is not None and bot.id in channel.members
            suffix = {"channel": "channels", "group": "groups"}.get(channel.kind, channel.kind)
            return (
                inside
                and f"{what}:history" in token.scopes
                and self._subscribed(f"message.{suffix}")
            )
        if kind == "app_mention" and channel is not None:
            # https://docs.slack.dev/reference/events/app_mention: only where the app is, and with
            # the scope app_mentions:read.
            bot = self.world.bot(team)
            inside = bot is not None and bot.id in channel.members
            return inside and "app_mentions:read" in token.scopes and self._subscribed(kind)
        if kind in ("reaction_added", "reaction_removed", "member_joined_channel",
                    "member_left_channel") and channel is not None:  # fmt: skip
            bot = self.world.bot(team)
            if bot is None or bot.id not in channel.members:
                return False
            need = "reactions" if kind.startswith("reaction") else channel.scope
            return f"{need}:read" in token.scopes and self._subscribed(kind)
        return self._subscribed(kind)

    def _subscribed(self, name: str) -> bool:
        wanted = self.world.app.events
        return wanted is None or name in wanted

    # -- how it is sent

    async def tell(
        self, team: Team, inner: dict[str, Any], channel: Channel | None, *, org: bool = False
    ) -> tuple[Delivery | None, Answer | None]:
        """Deliver an event, and wait until the app has taken it or Slack has given up."""
        delivery = self.event(team, inner, channel)
        if delivery is None:
            return None, None
        if org:
            # It is about all of an organisation's workspaces, and names none of them.
            for name in ("team_id", "context_team_id", "authorizations"):
                delivery.payload.pop(name, None)
        if self._held is not None:
            self._held.append(delivery)
            return delivery, None
        return delivery, await self.deliver(delivery)

    async def deliver(self, delivery: Delivery) -> Answer:
        """Send; an event again, up to three times, if the app does not take it."""
        self.sent.append(deepcopy(delivery))
        answer = await self._once(delivery)
        while delivery.is_event and not answer.ok and delivery.attempt < self.retries:
            if answer.headers.get("X-Slack-No-Retry") == "1":
                return answer
            delivery.attempt += 1
            answer = await self._once(delivery)
        if delivery.is_event and not answer.ok:
            self.owed.append(delivery)
        return answer

    async def _once(self, delivery: Delivery) -> Answer:
        answer = await self.route.send(delivery)
        if answer.status and not answer.ok:
            delivery.reason = "http_error"
        self.answers.append(answer)
        return answer

    async def again(self, delivery: Delivery | None = None, *, marked: bool = True) -> Answer:
        """Send something once more: the same event, marked as a retry or not."""
        copy = deepcopy(delivery or self.sent[-1])
        if marked:
            copy.attempt, copy.reason = copy.attempt + 1, "http_timeout"
        else:
            copy.attempt, copy.reason = 0, ""
        return await self._once(copy)

    async def catches_up(self) -> list[Answer]:
        """Send what nobody took, as Slack does minutes later."""
        owed, self.owed = self.owed, []
        answers = []
        for delivery in owed:
            delivery.attempt = max(1, delivery.attempt)
            answer = await self._once(delivery)
            if not answer.ok:
                self.owed.append(delivery)
            answers.append(answer)
        return answers

    def loses(self) -> int:
        """What nobody took is gone for good; how much it was."""
        lost, self.owed = len(self.owed), []
        return lost

    @contextmanager
    def holding(self) -> Iterator[list[Delivery]]:
        """Events are kept back, to be sent in another order or more than once."""
        held: list[Delivery] = []
        self._held = held
        try:
            yield held
        finally:
            self._held = None

    async def sends(self, deliveries: Iterable[Delivery]) -> list[Answer]:
        """Send these, in this order."""
        return [await self.deliver(deepcopy(delivery)) for delivery in deliveries]

    # -- what the app itself sets off

    def _later(self, team: Team, inner: dict[str, Any], channel: Channel | None) -> None:
        """The app did something: it hears of that itself, a little later, in order."""
        delivery = self.event(team, inner, channel)
        if delivery is None:
            return
        if self._held is not None:
            self._held.append(delivery)
            return
        self._queue.append(delivery)
        if self._worker is None or self._worker.done():
            self._worker = asyncio.ensure_future(self._work())

    async def _work(self) -> None:
        while self._queue:
            await self.deliver(self._queue.popleft())

    async def settled(self) -> None:
        """Until the app has heard of everything that it set off itself."""
        while self._worker is not None and not self._worker.done():
            await self._worker

    async def close(self) -> None:
        """Send nothing more."""
        self._queue.clear()
        if self._worker is not None:
            self._worker.cancel()
            await asyncio.gather(self._worker, return_exceptions=True)
