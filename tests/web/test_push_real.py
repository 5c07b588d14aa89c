"""Who is told by their browser in a real meeting, kept in a real database."""

from __future__ import annotations

import json
from typing import Any, cast

from adapters.chat.tasks import BackgroundTasks
from adapters.web.push.room_push import RoomPush
from bot.ports.push import PushSubscription
from tests.web.real_room import a_room
from tests.web.test_push import Device


class Sent:
    """Takes what would be sent."""

    def __init__(self) -> None:
        self.tasks = BackgroundTasks()
        self.texts: list[str] = []

    def is_allowed(self, endpoint: str) -> bool:
        return True

    def send(self, to: PushSubscription, text: bytes) -> None:
        self.texts.append(json.loads(text)["text"])

    async def stop(self) -> None:
        await self.tasks.stop(0.0)


async def test_who_is_away_is_told_of_the_start_and_of_their_turn_and_nothing_else() -> None:
    async with a_room() as room:
        sent = Sent()
        push = RoomPush(
            room.service, room.store.push_subscriptions, cast(Any, sent), room.clock, "unused"
        )
        room.face._push = room.face._site.rooms.requests._push = push
        ann, ben = await room.opens("Ann"), await room.opens("Ben")
        switched = {"endpoint": "https://push.example.org/ben", **Device().keys()}
        answer = await ben.ask(**{"is": "push-on", "id": "switch-on", **switched})
        assert not answer.get("refused")
        await ben.send(**{"is": "look", "id": "look-away", "hidden": True})
        await room.opens("Ann")  # what Ben sent has been read by now
        await room.starts(ann)
        assert await sent.tasks.idle(5)
        assert sent.texts == ["The meeting has started."]
        await ben.ask(**{"is": "do", "id": "hand-0001", "command": "hand"})
        await ben.send(**{"is": "look", "id": "look-again", "hidden": True})
        await room.opens("Ann")
        assert await sent.tasks.idle(5)
        assert len(sent.texts) == 1
        await ann.ask(**{"is": "do", "id": "call-0001", "command": "call"})
        await room.settled()
        assert await sent.tasks.idle(5)
        assert sent.texts[1:] == ["It is your turn."]
