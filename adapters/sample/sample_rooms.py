"""The rooms with a sample meeting in them. That a room is one stands in its name: after a restart
there is nothing else to know it by."""

from __future__ import annotations

import asyncio
import secrets
from collections import Counter
from typing import Literal

import structlog

from adapters.sample.pace import NAME, SPEEDS
from adapters.sample.player import Player, SampleScreen, Sleep
from adapters.sample.script import Script, respite_care
from adapters.web import ui_texts
from adapters.web.protocol import ControlSample, SampleProgress
from bot.ports import Clock, MeetingService

log = structlog.get_logger(__name__)


def is_sample(channel: str) -> bool:
    """Whether a room is that of a sample meeting."""
    return NAME.match(channel) is not None


class SampleRooms:
    """Makes sample rooms, and plays in them while somebody is there."""

    def __init__(
        self,
        service: MeetingService,
        stage: SampleScreen,
        clock: Clock,
        sleep: Sleep = asyncio.sleep,
        script: Script | None = None,
    ) -> None:
        self.script = script or respite_care()
        self._service = service
        self._stage = stage
        self._clock = clock
        self._sleep = sleep
        self._players: dict[str, Player] = {}
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._audience: Counter[str] = Counter()
        self._stopped = False

    def channel(self, role: Literal["member", "facilitator"], speed: int) -> str:
        """A name for a new sample room, in which the newcomer has that role."""
        return f"sample-{speed}{role[0]}-{secrets.token_urlsafe(12)}"

    async def prepare(self, channel: str) -> None:
        """Bring the sample's people and agenda into a new room, so that the newcomer finds them."""
        if (player := self._player(channel)) is not None:
            await player.prepare()

    def state(self, channel: str) -> SampleProgress | None:
        """How a room's sample meeting is getting on; None if it has none."""
        player = self._player(channel)
        return player.state() if player else None

    def text(self, channel: str, ref: str) -> str | None:
        """The text of a message of the sample script; None for everybody else's."""
        return self.script.text(ref) if NAME.match(channel) else None

    def first_seen(self, channel: str, kind: str) -> bool:
        """Whether a private question of that kind is the first one that is shown in this room."""
        player = self._player(channel)
        if player is None or kind in player.seen:
            return False
        player.seen.add(kind)
        return True

    # -- what happens in the room

    def arrived(self, channel: str) -> None:
        """Somebody has connected."""
        self._audience[channel] += 1
        self._look(channel)

    def left(self, channel: str) -> None:
        """Somebody has gone. When all have, the meeting waits for them."""
        self._audience[channel] -= 1
        if self._audience[channel] <= 0:
            del self._audience[channel]
        self._look(channel)

    def changed(self, channel: str) -> None:
        """The meeting has moved on: the player should see whether its next line still fits."""
        if channel in self._players:
            self._look(channel)

    def direct(self, channel: str, request: ControlSample) -> str:
        """Pause, play, speed up, or jump to the next meeting. Returns why not, if not."""
        player = self._player(channel)
        if player is None:
            return ui_texts.say("web-no-sample")
        match request.action:
            case "pause":
                player.paused = True
            case "play":
                player.paused = False
            case "speed" if request.speed in SPEEDS:
                player.speed = request.speed
            case "jump" if player.can_jump:
                player.jump()
            case "speed":
                return ui_texts.say("web-bad-speed")
            case "jump":
                return ui_texts.say("web-no-jump")
        self._look(channel)
        player.show()
        return ""

    async def stop(self) -> None:
        """Stop playing. Where each room stands is in its journal."""
        self._stopped = True
        tasks = list(self._tasks.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    # -- players

    def _player(self, channel: str) -> Player | None:
        name = NAME.match(channel)
        if name is None:
            return None
        if channel not in self._players:
            self._players[channel] = Player(
                channel, self.script, self._service, self._stage, self._clock, self._sleep,
                speed=int(name["speed"]),
            )  # fmt: skip
        return self._players[channel]

    def _look(self, channel: str) -> None:
        """Let a room's player see what is new, and set it going if there is something to play."""
        player = self._player(channel)
        if player is None:
            return
        player.watched = self._audience[channel] > 0
        player.change()
        ready = player.watched and not player.done and not self._stopped
        if ready and channel not in self._tasks:
            task = asyncio.create_task(player.run())
            self._tasks[channel] = task
            task.add_done_callback(lambda done: self._ended(channel, done))

    def _ended(self, channel: str, task: asyncio.Task[None]) -> None:
        self._tasks.pop(channel, None)
        if task.cancelled():
            return
        if task.exception() is None:
            self._look(channel)  # Somebody may have jumped in this very moment.
            return
        log.error("sample.failed", error=type(task.exception()).__name__)
        player = self._players[channel]
        player.paused = True  # "play" sets it going again.
        player.show()
