"""What stands in the channels of the fakes, written down as it comes to stand there."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator

from tests.fakes.discord.fake import FakeDiscord
from tests.fakes.discord.world import Channel
from tests.fakes.slack.fake import FakeSlack
from tests.kills.history import History

LOOKS = 0.02
"""Seconds between two looks."""
EVENT = "heard_parcel"
"""The type of the metadata that Heard's messages have on Slack: their key and their page."""

Post = tuple[str, str, int]
"""A message's own id, its key, and its page."""


def posts_on_slack(slack: FakeSlack, channel: str) -> Iterator[Post]:
    """What the app has posted there under a key."""
    for post in slack.where(channel).posts.values():
        told = post.metadata or {}
        if told.get("event_type") == EVENT:
            payload = told["event_payload"]
            yield post.ts, payload["parcel"], payload["page"]


def posts_on_discord(channel: Channel, app: int) -> Iterator[Post]:
    """What the bot has posted there. Its key is its nonce: a fingerprint of key and page."""
    for message in channel.messages.values():
        if message.author == app and message.nonce is not None:
            yield str(message.id), f"nonce:{message.nonce}", 0


class Watcher:
    """Looks at a channel again and again."""

    def __init__(self, room: str, posts: Callable[[], Iterator[Post]], history: History) -> None:
        self._room = room
        self._posts = posts
        self._history = history
        self._known: set[str] = set()

    async def run(self) -> None:
        """Look until cancelled."""
        while True:
            self.look()
            await asyncio.sleep(LOOKS)

    def look(self) -> None:
        """Write down what was not there before."""
        for ref, key, number in self._posts():
            if ref not in self._known:
                self._known.add(ref)
                self._history.note("shown", room=self._room, place=self._room, page=self._room,
                                   key=key, number=number, kind="post", greeting=False)  # fmt: skip


def watchers(
    slack: FakeSlack, discord: FakeDiscord, rooms: dict[str, str], history: History
) -> list[Watcher]:
    """One for each of these channels: by their names in the history, those at the fake."""
    found = []
    for room, channel in rooms.items():
        if room.startswith("slack/"):
            posts = lambda channel=channel: posts_on_slack(slack, channel)  # noqa: E731 - a closure
        else:
            there = discord.channel(channel)
            posts = lambda there=there: posts_on_discord(there, discord.world.app)  # noqa: E731
        found.append(Watcher(room, posts, history))
    return found
