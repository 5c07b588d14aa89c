"""Who and where: teams, users, channels, and what is posted in them."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Enterprise:
    """An Enterprise Grid organisation."""

    id: str
    name: str


@dataclass
class Team:
    """A workspace."""

    id: str
    name: str
    domain: str
    enterprise: Enterprise | None = None
    free: bool = False
    """On a free plan: no canvases of one's own."""

    def short(self) -> dict[str, Any]:
        """As it stands in an interaction."""
        short: dict[str, Any] = {"id": self.id, "domain": self.domain}
        if self.enterprise:
            short |= {"enterprise_id": self.enterprise.id, "enterprise_name": self.enterprise.name}
        return short


@dataclass
class User:
    """An account. `bot_id` is what a bot user signs its messages with."""

    id: str
    name: str
    team: Team
    real_name: str = ""
    zone: str = "Europe/London"
    locale: str = "en-GB"
    deleted: bool = False
    admin: bool = False
    bot_id: str = ""
    app_id: str = ""
    guest: bool = False

    def info(self, viewer: Team, *, locale: bool = False, stranger: bool = False) -> dict[str, Any]:
        """As `users.info` gives it to an app in `viewer`."""
        real = self.real_name or self.name.title()
        info: dict[str, Any] = {
            "id": self.id,
            "team_id": self.team.id,
            "name": self.name,
            "deleted": self.deleted,
            "profile": {
                "real_name": real,
                "real_name_normalized": real,
                "display_name": self.name,
                "display_name_normalized": self.name,
                "avatar_hash": "g" + self.id.lower(),
                "image_72": f"https://avatars.example.com/{self.id}_72.png",
                "team": self.team.id,
            },
            "is_bot": bool(self.bot_id),
            "is_app_user": False,
            "updated": 1700000000,
        }
        if self.bot_id:
            info["profile"] |= {"bot_id": self.bot_id, "api_app_id": self.app_id}
        if not self.deleted:
            info |= {
                "color": "9f69e7",
                "real_name": real,
                "tz": self.zone,
                "tz_label": "A time",
                "tz_offset": 0,
                "is_admin": self.admin,
                "is_owner": False,
                "is_primary_owner": False,
                "is_restricted": self.guest,
                "is_ultra_restricted": False,
                "is_email_confirmed": True,
                "who_can_share_contact_card": "EVERYONE",
            }
        if viewer.id != self.team.id:
            info["is_stranger"] = stranger
        if locale:
            info["locale"] = self.locale
        return info


@dataclass
class Post:
    """A message as it lies in a channel. `only`: ephemeral, for one person's eyes."""

    channel: str
    data: dict[str, Any]
    metadata: dict[str, Any] | None = None
    only: str = ""
    reactions: dict[str, list[str]] = field(default_factory=dict)
    versions: list[dict[str, Any]] = field(default_factory=list)
    """What it was before each edit."""

    @property
    def ts(self) -> str:
        """Its name within the channel."""
        return str(self.data["ts"])

    @property
    def thread(self) -> str:
        """The message it replies to, or heads the thread of; "" for none."""
        return str(self.data.get("thread_ts", ""))

    @property
    def is_reply(self) -> bool:
        """Whether it stands in a thread below another message."""
        return bool(self.thread) and self.thread != self.ts

    def shown(self, *, metadata: bool = False) -> dict[str, Any]:
        """As the history gives it."""
        shown = copy.deepcopy(self.data)
        if self.reactions:
            shown["reactions"] = [
                {"name": name, "users": list(users), "count": len(users)}
                for name, users in self.reactions.items()
            ]
        if metadata and self.metadata:
            shown["metadata"] = copy.deepcopy(self.metadata)
        return shown


@dataclass
class Channel:
    """A channel, a private channel, a direct message."""

    id: str
    name: str
    team: Team
    kind: str = "channel"  # "channel", "group" (private), "im", "mpim"
    members: list[str] = field(default_factory=list)
    archived: bool = False
    shared_with: list[Team] = field(default_factory=list)
    """Slack Connect: the other organisations in here."""
    topic: str = ""
    posts: dict[str, Post] = field(default_factory=dict)
    whispers: list[Post] = field(default_factory=list)
    pins: list[str] = field(default_factory=list)
    canvas: str = ""

    @property
    def letter(self) -> str:
        """What `channel_type` is in `member_joined_channel`."""
        return {"channel": "C", "group": "G", "im": "D", "mpim": "G"}[self.kind]

    @property
    def scope(self) -> str:
        """What this kind of conversation is called in scopes: `channels:read`."""
        return {"channel": "channels", "group": "groups", "im": "im", "mpim": "mpim"}[self.kind]

    def info(self, viewer: str) -> dict[str, Any]:
        """As `conversations.info` gives it to the user `viewer`."""
        if self.kind == "im":
            other = next((m for m in self.members if m != viewer), viewer)
            return {
                "id": self.id,
                "created": 1700000000,
                "is_archived": self.archived,
                "is_im": True,
                "is_org_shared": False,
                "user": other,
                "context_team_id": self.team.id,
                "is_open": True,
            }
        return {
            "id": self.id,
            "name": self.name,
            "name_normalized": self.name,
            "is_channel": self.kind == "channel",
            "is_group": self.kind == "group",
            "is_im": False,
            "is_mpim": self.kind == "mpim",
            "is_private": self.kind != "channel",
            "created": 1700000000,
            "is_archived": self.archived,
            "is_general": self.name == "general",
            "unlinked": 0,
            "is_shared": bool(self.shared_with),
            "is_org_shared": False,
            "is_ext_shared": bool(self.shared_with),
            "is_pending_ext_shared": False,
            "pending_shared": [],
            "shared_team_ids": [self.team.id, *(team.id for team in self.shared_with)],
            "context_team_id": self.team.id,
            "creator": self.members[0] if self.members else "",
            "is_member": viewer in self.members,
            "topic": {"value": self.topic, "creator": "", "last_set": 0},
            "purpose": {"value": "", "creator": "", "last_set": 0},
            "previous_names": [],
            "num_members": len(self.members),
        }

    def replies(self, ts: str) -> list[Post]:
        """What was answered in a message's thread, oldest first."""
        return [post for post in self.posts.values() if post.is_reply and post.thread == ts]


@dataclass
class File:
    """An upload. `content` is None until it has arrived."""

    id: str
    name: str
    team: Team
    user: str
    length: int
    alt: str = ""
    title: str = ""
    content: bytes | None = None
    done: bool = False
    channels: list[str] = field(default_factory=list)

    def info(self) -> dict[str, Any]:
        """As it stands in a message."""
        kind = self.name.rpartition(".")[2]
        info: dict[str, Any] = {
            "id": self.id,
            "created": 1700000000,
            "timestamp": 1700000000,
            "name": self.name,
            "title": self.title or self.name,
            "mimetype": {"png": "image/png", "md": "text/plain"}.get(kind, "text/plain"),
            "filetype": kind,
            "user": self.user,
            "user_team": self.team.id,
            "size": self.length,
            "mode": "hosted",
            "is_external": False,
            "is_public": True,
            "url_private": f"https://files.example.com/{self.id}/{self.name}",
            "permalink": f"https://{self.team.domain}.slack.com/files/{self.id}/{self.name}",
            "channels": list(self.channels),
        }
        if self.alt:
            info["alt_txt"] = self.alt
        return info


@dataclass
class View:
    """A modal or a home tab, as an app sent it and as one person sees it."""

    id: str
    team: Team
    user: str
    data: dict[str, Any]
    hash: str
    root: str
    previous: str | None = None
    state: dict[str, Any] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    """What the app complained about when it was submitted last, by block."""

    def shown(self, app_id: str, bot_id: str) -> dict[str, Any]:
        """As Slack sends it along."""
        data = copy.deepcopy(self.data)
        return {
            "id": self.id,
            "team_id": self.team.id,
            "type": data["type"],
            "blocks": data.get("blocks", []),
            "private_metadata": data.get("private_metadata", ""),
            "callback_id": data.get("callback_id", ""),
            "state": {"values": copy.deepcopy(self.state)},
            "hash": self.hash,
            "title": data.get("title"),
            "clear_on_close": data.get("clear_on_close", False),
            "notify_on_close": data.get("notify_on_close", False),
            "close": data.get("close"),
            "submit": data.get("submit"),
            "previous_view_id": self.previous,
            "root_view_id": self.root,
            "app_id": app_id,
            "external_id": data.get("external_id", ""),
            "app_installed_team_id": self.team.id,
            "bot_id": bot_id,
        }
