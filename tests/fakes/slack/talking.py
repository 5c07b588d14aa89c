"""What people do with messages and channels. Each act waits until the app has taken it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from tests.fakes.slack import events, payloads
from tests.fakes.slack.api_chat import add, in_thread, remove
from tests.fakes.slack.deliveries import Answer, Delivery
from tests.fakes.slack.people import Channel, File, Post, Team, User
from tests.fakes.slack.stage import Name, Place, Stage


@dataclass
class Done:
    """What somebody did: the message, what was sent to the app, and what it answered."""

    post: Post
    delivery: Delivery | None
    answer: Answer | None

    @property
    def ts(self) -> str:
        """The message's name."""
        return self.post.ts

    @property
    def taken(self) -> bool:
        """Whether the app took it."""
        return self.answer is not None and self.answer.ok


class Talking(Stage):
    """Messages, reactions, comings and goings."""

    async def says(
        self,
        who: Name,
        where: Place,
        text: str,
        *,
        thread: str | Done = "",
        broadcast: bool = False,
        files: list[File] | None = None,
        **more: Any,
    ) -> Done:
        """Somebody writes something. `@ann`, `#general` and `@channel` become mentions."""
        user, channel = self.who(who), self.where(where)
        written = self.escaped(text)
        data: dict[str, Any] = {
            "type": "message",
            "user": user.id,
            "ts": self.clock.ts(),
            "client_msg_id": str(uuid4()),
            "text": written,
            "team": user.team.id,
            "blocks": [_rich(self.world.new_id("b")[-5:], text)] if text else [],
        }
        if user.team is not channel.team:
            data |= {"user_team": user.team.id, "source_team": user.team.id}
        head = thread.ts if isinstance(thread, Done) else thread
        if head:
            data |= in_thread(channel, channel.posts[head], broadcast=broadcast)
        if files:
            for file in files:
                file.channels.append(channel.id)
            data |= {"subtype": "file_share", "upload": False}
            data["files"] = [file.info() for file in files]
        return await self._post(channel, data | more)

    async def _post(self, channel: Channel, data: dict[str, Any]) -> Done:
        post = Post(channel.id, data)
        add(channel, post)
        done = await self._tell(channel, post, events.message(channel, post))
        # "Messages sent to your app in direct message conversations are not dispatched":
        # https://docs.slack.dev/reference/events/app_mention
        bot = self.world.bot(channel.team)
        if bot and channel.kind != "im" and f"<@{bot.id}>" in str(data.get("text", "")):
            await self.sender.tell(channel.team, events.mention(channel, post), channel)
        return done

    async def _tell(self, channel: Channel, post: Post, event: dict[str, Any]) -> Done:
        delivery, answer = await self.sender.tell(channel.team, event, channel)
        return Done(post, delivery, answer)

    def escaped(self, text: str) -> str:
        """A message as Slack sends it on."""
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        text = re.sub(r"@(channel|here|everyone)\b", r"<!\1>", text)

        def user(match: re.Match[str]) -> str:
            # Of several people of one name, the id says who was picked.
            found = [u for u in self.world.users.values() if match[1] in (u.name, u.id)]
            # https://docs.slack.dev/messaging/formatting-message-text#mentioning-groups
            if match[0][1:] in self.world.user_group_handles:
                return f"<!subteam^{self.world.user_group_handles[match[0][1:]]}|{match[0]}>"
            return f"<@{found[0].id}>" if found else match[0]

        def channel(match: re.Match[str]) -> str:
            found = [c for c in self.world.channels.values() if c.name == match[1]]
            return f"<#{found[0].id}|{match[1]}>" if found else match[0]

        return re.sub(r"#([\w-]+)", channel, re.sub(r"@([\w-]+)", user, text))

    async def shares_file(self, who: Name, where: Place, name: str, text: str = "") -> Done:
        """Somebody uploads a file, with or without words."""
        user = self.who(who)
        file = File(self.world.new_id("F"), name, user.team, user.id, 10, content=b"x" * 10)
        self.world.files[file.id] = file
        return await self.says(user, where, text, files=[file])

    async def bot_says(self, where: Place, text: str, bot: str = "otherbot", **more: Any) -> Done:
        """Another app posts: as a bot user does, or `subtype="bot_message"` for an old one."""
        channel = self.where(where)
        other = next((u for u in self.world.users.values() if u.name == bot), None)
        if other is None:
            other = self.world.add_user(
                bot, channel.team, bot_id=self.world.new_id("B"), app_id=self.world.new_id("A")
            )
        data: dict[str, Any] = {"type": "message", "text": text, "bot_id": other.bot_id}
        data["ts"] = self.clock.ts()
        if more.get("subtype") == "bot_message":
            data |= {"username": bot}
        else:
            data |= {"user": other.id, "app_id": other.app_id, "team": channel.team.id}
            data["bot_profile"] = {"id": other.bot_id, "app_id": other.app_id, "name": bot}
        return await self._post(channel, {"user": other.id} | data | more)

    async def edits(self, said: Done | Post, text: str) -> Done:
        """The author changes a message."""
        post = said.post if isinstance(said, Done) else said
        channel, before = self.world.channels[post.channel], post.shown()
        ts = self.clock.ts()
        post.data |= {
            "text": self.escaped(text),
            "blocks": [_rich(self.world.new_id("b")[-5:], text)],
            "edited": {"user": post.data["user"], "ts": ts},
        }
        return await self._tell(channel, post, events.changed(channel, post, before, ts))

    async def deletes(self, said: Done | Post) -> Done:
        """The author takes a message back."""
        post = said.post if isinstance(said, Done) else said
        channel = self.world.channels[post.channel]
        return await self._tell(channel, post, remove(self.world, channel, post))

    async def reacts(self, who: Name, said: Done | Post, name: str) -> Done:
        """Somebody adds a reaction, by its name: "raised_hand"."""
        post = said.post if isinstance(said, Done) else said
        user, channel = self.who(who), self.world.channels[post.channel]
        post.reactions.setdefault(name, []).append(user.id)
        event = events.reaction("reaction_added", user.id, name, channel, post, self.clock.ts())
        return await self._tell(channel, post, event)

    async def unreacts(self, who: Name, said: Done | Post, name: str) -> Done:
        """Somebody takes a reaction away."""
        post = said.post if isinstance(said, Done) else said
        user, channel = self.who(who), self.world.channels[post.channel]
        post.reactions[name].remove(user.id)
        if not post.reactions[name]:
            del post.reactions[name]
        event = events.reaction("reaction_removed", user.id, name, channel, post, self.clock.ts())
        return await self._tell(channel, post, event)

    # -- comings and goings

    async def joins(self, who: Name, where: Place) -> list[Answer | None]:
        """Somebody joins a channel: an event, and a line in the channel."""
        user, channel = self.who(who), self.where(where)
        channel.members.append(user.id)
        event = events.member(
            "member_joined_channel", user.id, user.team.id, channel, self.clock.ts()
        )
        _, first = await self.sender.tell(channel.team, event, channel)
        kind = "group_join" if channel.kind == "group" else "channel_join"
        text = f"<@{user.id}> has joined the {channel.kind}"
        data = {"type": "message", "subtype": kind, "user": user.id, "text": text}
        done = await self._post(channel, data | {"ts": self.clock.ts()})
        return [first, done.answer]

    async def leaves(self, who: Name, where: Place, *, quiet: bool = False) -> Answer | None:
        """Somebody leaves a channel. If it is the app, it only hears that it is out. `quiet`: the
        event is lost, as it may be (https://docs.slack.dev/apis/events-api/#error-handling)."""
        user, channel = self.who(who), self.where(where)
        event = events.member(
            "member_left_channel", user.id, user.team.id, channel, self.clock.ts()
        )
        if user.app_id == self.world.app.id:
            event = events.removed(channel, self.clock.ts())
            _, answer = await self.sender.tell(channel.team, event, channel)
            channel.members.remove(user.id)
            return answer
        channel.members.remove(user.id)
        if quiet:
            return None
        return (await self.sender.tell(channel.team, event, channel))[1]

    async def invites_bot(self, who: Name, where: Place) -> Answer | None:
        """Somebody adds the app to a channel."""
        channel = self.where(where)
        bot = self.bot(channel.team)
        channel.members.append(bot.id)
        event = events.member(
            "member_joined_channel", bot.id, bot.team.id, channel, self.clock.ts(),
            self.who(who).id,
        )  # fmt: skip
        return (await self.sender.tell(channel.team, event, channel))[1]

    async def archives(self, who: Name, where: Place, verb: str = "archive") -> Answer | None:
        """Somebody archives a channel, or brings it back ("unarchive")."""
        channel = self.where(where)
        channel.archived = verb == "archive"
        event = events.archived(channel, self.who(who).id, self.clock.ts(), verb)
        return (await self.sender.tell(channel.team, event, channel))[1]

    async def deletes_channel(self, where: Place) -> Answer | None:
        """A channel is deleted for good; from then on nobody finds it
        (https://docs.slack.dev/reference/events/channel_deleted, group_deleted)."""
        channel = self.where(where)
        del self.world.channels[channel.id]
        event = events.gone(channel, self.clock.ts())
        return (await self.sender.tell(channel.team, event, channel))[1]

    async def makes_private(self, who: Name, where: Place) -> Answer | None:
        """A channel becomes a private one, with the people who are in it: it is told as a message
        (https://docs.slack.dev/reference/events/message/channel_convert_to_private)."""
        channel = self.where(where)
        channel.kind = "group"
        text = "made this channel *private*. Now, it can only be viewed or joined by invitation."
        data = {"type": "message", "subtype": "channel_convert_to_private", "text": text,
                "user": self.who(who).id, "ts": self.clock.ts()}  # fmt: skip
        return (await self._post(channel, data)).answer

    async def changes_id(self, where: Place) -> Answer | None:
        """A private channel is shared with another organisation, and has another id from then on
        (https://docs.slack.dev/reference/events/channel_id_changed)."""
        channel = self.where(where)
        old = channel.id
        channel.id = self.world.new_id("C")
        self.world.channels[channel.id] = self.world.channels.pop(old)
        event = {"type": "channel_id_changed", "old_channel_id": old,
                 "new_channel_id": channel.id, "event_ts": self.clock.ts()}  # fmt: skip
        return (await self.sender.tell(channel.team, event, None))[1]

    async def unshares(self, where: Place, *strangers: Name) -> Answer | None:
        """Another organisation is taken out of a channel, with its people
        (https://docs.slack.dev/reference/events/channel_unshared)."""
        channel = self.where(where)
        channel.shared_with.clear()
        for one in strangers:
            channel.members.remove(self.who(one).id)
        event = {"type": "channel_unshared", "previously_connected_team_id": "E1",
                 "channel": channel.id, "is_ext_shared": False,
                 "event_ts": self.clock.ts()}  # fmt: skip
        return (await self.sender.tell(channel.team, event, channel))[1]

    async def renames(self, where: Place, name: str) -> Answer | None:
        """A channel gets another name."""
        channel = self.where(where)
        channel.name = name
        event = events.renamed(channel, self.clock.ts())
        return (await self.sender.tell(channel.team, event, channel))[1]

    async def changes_profile(self, who: Name, **changes: Any) -> Answer | None:
        """Somebody changes name or time zone, or is deactivated (`deleted=True`)."""
        user = self.who(who)
        for name, value in changes.items():
            setattr(user, name, value)
        event = {"type": "user_change", "user": user.info(user.team, locale=True),
                 "cache_ts": int(self.clock.seconds), "event_ts": self.clock.ts()}  # fmt: skip
        return (await self.sender.tell(user.team, event, None))[1]

    # -- the app itself

    async def uninstalls(self, team: Team | None = None) -> list[Answer | None]:
        """A workspace removes the app: its tokens are void, and it is told in two events."""
        where = team or self.acme
        org = payloads.is_org(self.world, where)
        revoked = await self.revokes(where, gone="account_inactive")
        _, answer = await self.sender.tell(where, events.uninstalled(), None, org=org)
        return [revoked, answer]

    async def revokes(
        self, team: Team | None = None, *, gone: str = "token_revoked", quiet: bool = False
    ) -> Answer | None:
        """The app's tokens of a workspace are not good any more. `quiet`: nobody is told."""
        where = team or self.acme
        org = payloads.is_org(self.world, where)
        bots: list[User] = []
        for token in self.world.tokens.values():
            if token.kind == "bot" and not token.gone and token.covers(where):
                token.gone = gone
                bots.append(token.user)
        if quiet:
            return None
        event = events.revoked([bot.id for bot in bots], [])
        return (await self.sender.tell(where, event, None, org=org))[1]

    def mends_token(self, team: Team | None = None) -> None:
        """The app's tokens are good again: an admin has let the app back in."""
        where = team or self.acme
        for token in self.world.tokens.values():
            if token.kind == "bot" and token.covers(where):
                token.gone = ""


def _rich(id: str, text: str) -> dict[str, Any]:
    section = {"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}
    return {"type": "rich_text", "block_id": id, "elements": [section]}
