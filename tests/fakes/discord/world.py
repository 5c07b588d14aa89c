"""What there is: servers, channels, people, messages. Plain values, and how to find them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from tests.fakes.discord.clock import MovableClock, Snowflakes, Telling

TEXT, DM, VOICE, CATEGORY, NEWS, STAGE, FORUM = 0, 1, 2, 4, 5, 13, 15
THREAD_KINDS: Final = (10, 11, 12)
EPHEMERAL, LOADING, V2 = 1 << 6, 1 << 7, 1 << 15


@dataclass(eq=False)
class User:
    id: int
    name: str
    shown: str | None = None
    bot: bool = False
    locale: str = "en-GB"
    takes_dms: bool = True


@dataclass(eq=False)
class Role:
    id: int
    name: str
    permissions: int
    position: int = 0
    managed: bool = False
    mentionable: bool = False


@dataclass(eq=False)
class Member:
    user: User
    joined: datetime
    nick: str | None = None
    roles: list[int] = field(default_factory=list)


@dataclass(eq=False)
class Overwrite:
    id: int
    kind: int
    allow: int = 0
    deny: int = 0


@dataclass(eq=False)
class Channel:
    """A channel, a thread or a private conversation."""

    id: int
    kind: int
    name: str = ""
    guild: int | None = None
    parent: int | None = None
    topic: str | None = None
    overwrites: dict[int, Overwrite] = field(default_factory=dict)
    recipient: int | None = None
    owner: int | None = None
    archived: bool = False
    locked: bool = False
    auto_archive: int = 1440
    joined: set[int] = field(default_factory=set)
    messages: dict[int, Message] = field(default_factory=dict)
    pins: list[int] = field(default_factory=list)

    @property
    def is_thread(self) -> bool:
        return self.kind in THREAD_KINDS

    @property
    def is_vocal(self) -> bool:
        return self.kind in (VOICE, STAGE)


@dataclass(eq=False)
class Attachment:
    id: int
    filename: str
    data: bytes
    description: str | None = None


@dataclass(eq=False)
class Message:
    id: int
    channel: int
    author: int
    content: str = ""
    at: datetime | None = None
    edited: datetime | None = None
    kind: int = 0
    embeds: list[dict[str, Any]] = field(default_factory=list)
    components: list[dict[str, Any]] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    flags: int = 0
    nonce: str | None = None
    reply_to: int | None = None
    webhook: int | None = None
    webhook_name: str = ""
    interaction: Interaction | None = None
    only_for: int | None = None
    thread: int | None = None
    reactions: dict[str, list[int]] = field(default_factory=dict)
    mention_users: list[int] = field(default_factory=list)
    mention_roles: list[int] = field(default_factory=list)
    mention_everyone: bool = False
    pinged: frozenset[int] = frozenset()
    """Whom it really pinged, by id. `everybody`: it reached the whole channel."""
    everybody: bool = False

    @property
    def ephemeral(self) -> bool:
        return bool(self.flags & EPHEMERAL)

    @property
    def text(self) -> str:
        """Everything that is there to read: its words, and those in embeds and text displays."""
        found = [self.content] if self.content else []
        for embed in self.embeds:
            found += [str(embed[key]) for key in ("title", "description") if embed.get(key)]
            for one in embed.get("fields", []):
                found.append(f"{one['name']}: {one['value']}")
            if embed.get("footer"):
                found.append(str(embed["footer"]["text"]))
        found += [one["content"] for one in walk(self.components) if one["type"] == 10]
        return "\n".join(found)


@dataclass(eq=False)
class VoiceState:
    user: int
    channel: int
    session: str
    suppress: bool = False
    mute: bool = False
    deaf: bool = False
    self_mute: bool = False
    self_deaf: bool = False
    asked: datetime | None = None


@dataclass(eq=False)
class StageInstance:
    id: int
    guild: int
    channel: int
    topic: str
    event: int | None = None


@dataclass(eq=False)
class ScheduledEvent:
    id: int
    guild: int
    name: str
    start: datetime
    kind: int
    channel: int | None = None
    end: datetime | None = None
    description: str | None = None
    location: str | None = None
    status: int = 1
    creator: int | None = None


@dataclass(eq=False)
class Interaction:
    """Something a person did with the bot, and what the bot has answered so far."""

    id: int
    token: str
    kind: int
    at: datetime
    user: int
    channel: int
    guild: int | None
    data: dict[str, Any]
    message: int | None = None
    answered: int | None = None
    """The kind of the first answer; None while there is none."""
    original: int | None = None
    """The message that the first answer made or is going to change."""
    modal: dict[str, Any] | None = None
    choices: list[dict[str, Any]] | None = None
    said: list[int] = field(default_factory=list)
    """The messages that answered it, in order."""
    from_interaction: int | None = None


@dataclass(eq=False)
class Guild:
    id: int
    name: str
    owner: int
    roles: dict[int, Role] = field(default_factory=dict)
    members: dict[int, Member] = field(default_factory=dict)
    channels: dict[int, Channel] = field(default_factory=dict)
    voices: dict[int, VoiceState] = field(default_factory=dict)
    stages: dict[int, StageInstance] = field(default_factory=dict)
    events: dict[int, ScheduledEvent] = field(default_factory=dict)
    locale: str = "en-GB"
    available: bool = True
    joined: datetime | None = None


class World:
    """Everything there is on this Discord."""

    def __init__(self, clock: Telling | None = None) -> None:
        self.clock: Telling = clock or MovableClock()
        self.ids = Snowflakes(self.clock)
        self.users: dict[int, User] = {}
        self.guilds: dict[int, Guild] = {}
        self.channels: dict[int, Channel] = {}
        self.interactions: dict[str, Interaction] = {}
        self.messages: dict[int, Message] = {}
        """Every message by its id, ephemeral ones among them; deleted ones are gone."""
        self.app = self.ids.next()
        self.bot = User(self.app, "heard", "Heard", bot=True)
        self.users[self.app] = self.bot
        self.token = "a-token-of-the-fake"
        # Both halves of what the developer portal allows: for servers below 100 members' bots.
        self.app_flags = (1 << 15) | (1 << 19)
        self.commands: dict[int, dict[str, Any]] = {}

    def guild_of(self, channel: Channel) -> Guild | None:
        return self.guilds.get(channel.guild) if channel.guild is not None else None

    def in_guild(self, user: int) -> bool:
        """Whether the bot shares a server with somebody."""
        return any(
            user in guild.members and self.app in guild.members for guild in self.guilds.values()
        )


def walk(components: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Components, and those inside them, in the order in which they are shown."""
    found = []
    for one in components:
        found.append(one)
        inside = [*one.get("components", [])]
        inside += [one[key] for key in ("accessory", "component") if key in one]
        found += walk(inside)
    return found
