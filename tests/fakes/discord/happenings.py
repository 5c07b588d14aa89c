"""What happens to messages: the world changes, and the gateway tells whoever may know."""

from __future__ import annotations

from typing import Any

from tests.fakes.discord import mentions, payloads, payloads_gateway, permissions
from tests.fakes.discord.gateway import Gateway, Session
from tests.fakes.discord.world import Attachment, Channel, Interaction, Message, World

SECRET = ("content", "embeds", "attachments", "components")


class Happenings:
    """Changes the world as Discord does, for people and for the bot alike."""

    def __init__(self, world: World, gateway: Gateway) -> None:
        self.world = world
        self.gateway = gateway
        self.base = ""
        """The fake's own web address, for attachments."""

    # -- messages

    async def post(
        self,
        channel: Channel,
        author: int,
        content: str = "",
        *,
        reply_to: int | None = None,
        allowed: Any = None,
        attachments: list[Attachment] | None = None,
        interaction: Interaction | None = None,
        only_for: int | None = None,
        quiet: bool = False,
        **more: Any,
    ) -> Message:
        """A new message. `quiet`: the gateway says nothing of it, as if it were cut off."""
        world = self.world
        one = Message(
            world.ids.next(), channel.id, author, content or "", world.clock.now(), **more
        )
        one.reply_to, one.interaction, one.only_for = reply_to, interaction, only_for
        one.attachments = attachments or []
        if reply_to is not None:
            one.kind = 19
        elif interaction is not None and interaction.kind == 2:
            one.kind = 20
        self._name(channel, one, allowed)
        world.messages[one.id] = one
        if not one.ephemeral:
            if channel.is_thread and channel.archived and not channel.locked:
                channel.archived = False
                await self.tell_channel(channel, "THREAD_UPDATE")
            channel.messages[one.id] = one
            if not quiet:
                await self._tell_message("MESSAGE_CREATE", channel, one)
        await self.gateway.note()
        return one

    async def edit(self, one: Message, body: dict[str, Any], quiet: bool = False) -> None:
        """Change what a message says; only what `body` names."""
        channel = self.world.channels[one.channel]
        for key in ("content", "embeds", "components", "flags"):
            if key in body:
                empty: Any = {"content": "", "flags": 0}.get(key, [])
                setattr(one, key, body[key] if body[key] is not None else empty)
        one.edited = self.world.clock.now()
        before = one.pinged
        self._name(channel, one, body.get("allowed_mentions"))
        one.pinged = before  # an edit pings nobody
        if not one.ephemeral and not quiet:
            await self._tell_message("MESSAGE_UPDATE", channel, one)
        await self.gateway.note()

    async def delete(self, one: Message, quiet: bool = False) -> None:
        channel = self.world.channels[one.channel]
        self.world.messages.pop(one.id, None)
        channel.messages.pop(one.id, None)
        if one.id in channel.pins:
            channel.pins.remove(one.id)
        if not one.ephemeral and not quiet:
            there = self.world.guild_of(channel)
            await self._tell_in(
                "MESSAGE_DELETE",
                channel,
                lambda _: payloads_gateway.message_delete(one, there),
                "guild_messages",
            )
        await self.gateway.note()

    async def delete_many(self, channel: Channel, gone: list[Message]) -> None:
        for one in gone:
            self.world.messages.pop(one.id, None)
            channel.messages.pop(one.id, None)
        there, ids = self.world.guild_of(channel), [one.id for one in gone]
        await self._tell_in(
            "MESSAGE_DELETE_BULK",
            channel,
            lambda _: payloads_gateway.message_delete_bulk(ids, channel.id, there),
            "guild_messages",
        )

    def _name(self, channel: Channel, one: Message, allowed: Any) -> None:
        replied = None
        if one.reply_to is not None and one.reply_to in self.world.messages:
            replied = self.world.messages[one.reply_to].author
        # In components of the second kind, words stand in text displays.
        told = mentions.named(
            self.world,
            channel,
            one.author,
            one.content or (one.text if one.flags & (1 << 15) else ""),
            allowed,
            replied,
        )
        one.mention_users, one.mention_roles = told.users, told.roles
        one.mention_everyone, one.pinged = told.everyone, told.pinged
        one.everybody = told.everybody

    async def _tell_message(self, event: str, channel: Channel, one: Message) -> None:
        def body(session: Session) -> dict[str, Any]:
            found = payloads.message(one, self.world, self.base, member_too=True)
            return found if self._may_read(session, channel, one) else _without_words(found)

        await self._tell_in(event, channel, body, "guild_messages")

    def _may_read(self, session: Session, channel: Channel, one: Message) -> bool:
        """Without the intent, words come only from oneself, privately, or by being mentioned."""
        app = self.world.app
        return (
            session.may("message_content")
            or channel.recipient is not None
            or one.author == app
            or app in one.mention_users
        )

    async def _tell_in(self, event: str, channel: Channel, body: Any, intent: str) -> None:
        """Tell of something in a channel, if the bot can see the channel."""
        if channel.recipient is not None:
            await self.gateway.tell(event, None, body, intent.replace("guild_", "dm_"))
        elif permissions.here(self.world, channel, self.world.app) & permissions.bit(
            "view_channel"
        ):
            await self.gateway.tell(event, channel.guild, body, intent)

    # -- reactions and pins

    async def react(self, one: Message, who: int, sign: str, quiet: bool = False) -> None:
        signs = one.reactions.setdefault(sign, [])
        if who in signs:
            return
        signs.append(who)
        await self._tell_reaction("MESSAGE_REACTION_ADD", one, who, sign, True, quiet)

    async def unreact(self, one: Message, who: int, sign: str, quiet: bool = False) -> None:
        signs = one.reactions.get(sign, [])
        if who not in signs:
            return
        signs.remove(who)
        if not signs:
            one.reactions.pop(sign)
        await self._tell_reaction("MESSAGE_REACTION_REMOVE", one, who, sign, False, quiet)

    async def _tell_reaction(
        self, event: str, one: Message, who: int, sign: str, added: bool, quiet: bool
    ) -> None:
        if not quiet:
            await self._tell_in(
                event,
                self.world.channels[one.channel],
                lambda _: payloads_gateway.reaction(self.world, one, who, sign, added),
                "guild_reactions",
            )
        await self.gateway.note()

    async def clear_reactions(self, one: Message, sign: str | None = None) -> None:
        channel = self.world.channels[one.channel]
        there = self.world.guild_of(channel)
        if sign is None:
            one.reactions.clear()
            body = payloads_gateway.reaction_remove_all(one, there)
            event = "MESSAGE_REACTION_REMOVE_ALL"
        else:
            one.reactions.pop(sign, None)
            body = payloads_gateway.reaction_remove_emoji(one, sign, there)
            event = "MESSAGE_REACTION_REMOVE_EMOJI"
        await self._tell_in(event, channel, lambda _: body, "guild_reactions")

    async def pin(self, one: Message, pinned: bool) -> None:
        channel = self.world.channels[one.channel]
        if pinned and one.id not in channel.pins:
            channel.pins.append(one.id)
        elif not pinned and one.id in channel.pins:
            channel.pins.remove(one.id)
        await self._tell_in(
            "CHANNEL_PINS_UPDATE",
            channel,
            lambda _: payloads_gateway.pins_update(channel),
            "guilds",
        )

    # -- channels

    async def tell_channel(self, channel: Channel, event: str) -> None:
        """CHANNEL_CREATE and so on, for whoever sees the channel."""
        if event == "THREAD_CREATE":
            made = payloads_gateway.thread_create(channel, self.world)
        elif event == "THREAD_DELETE":
            made = payloads_gateway.thread_delete(channel)
        else:
            made = payloads.channel(channel, self.world)
        await self.gateway.tell(event, channel.guild, lambda _: made, "guilds")

    async def tell_thread_members(
        self, thread: Channel, added: list[int], removed: list[int]
    ) -> None:
        body = payloads_gateway.thread_members_update(thread, added, removed)
        await self.gateway.tell("THREAD_MEMBERS_UPDATE", thread.guild, lambda _: body, "guilds")


def _without_words(found: dict[str, Any]) -> dict[str, Any]:
    """A message as it is told to those who may not read it."""
    bare: dict[str, Any] = {key: "" if key == "content" else [] for key in SECRET}
    if isinstance(found.get("referenced_message"), dict):
        bare["referenced_message"] = _without_words(found["referenced_message"])
    return found | bare
