"""What people do: they talk, point, come and go, speak up, and keep a calendar."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from tests.fakes.discord import routes_channels
from tests.fakes.discord.building import Building, Where, Who
from tests.fakes.discord.world import (
    VOICE,
    Channel,
    Guild,
    Message,
    Role,
    ScheduledEvent,
    StageInstance,
    VoiceState,
)


class Talking(Building):
    """People's part in the conversation. `quiet`: it happens while the gateway does not hear."""

    # -- messages

    async def says(
        self,
        who: Who,
        where: Where,
        text: str,
        *,
        reply_to: Message | None = None,
        quiet: bool = False,
        **more: Any,
    ) -> Message:
        return await self.acts.post(
            self.channel(where, who),
            self.user(who).id,
            text,
            reply_to=reply_to.id if reply_to else None,
            quiet=quiet,
            **more,
        )

    async def webhook_says(self, name: str, where: Where, text: str) -> Message:
        """Something posted by a webhook: it has a name of its own, and is nobody."""
        return await self.acts.post(
            self.channel(where), self.world.app, text, webhook=self.world.ids.next(),
            webhook_name=name,
        )  # fmt: skip

    async def edits(self, message: Message, text: str, quiet: bool = False) -> None:
        await self.acts.edit(message, {"content": text}, quiet)

    async def deletes(self, message: Message, quiet: bool = False) -> None:
        await self.acts.delete(message, quiet)

    async def deletes_many(self, where: Where, *messages: Message) -> None:
        await self.acts.delete_many(self.channel(where), list(messages))

    async def reacts(
        self, who: Who, message: Message, sign: str = "👍", quiet: bool = False
    ) -> None:
        await self.acts.react(message, self.user(who).id, sign, quiet)

    async def unreacts(
        self, who: Who, message: Message, sign: str = "👍", quiet: bool = False
    ) -> None:
        await self.acts.unreact(message, self.user(who).id, sign, quiet)

    # -- channels and threads

    async def opens_thread(self, who: Who, where: Where, name: str) -> Channel:
        made = self.add_thread(name, where, who)
        await self.acts.tell_channel(made, "THREAD_CREATE")
        return made

    async def archives(self, thread: Where, locked: bool = False) -> None:
        one = self.channel(thread)
        one.archived, one.locked = True, locked
        await self.acts.tell_channel(one, "THREAD_UPDATE")

    async def removes_channel(self, where: Where) -> None:
        await routes_channels.remove(self.server, self.channel(where))

    async def renames_channel(self, where: Where, name: str) -> None:
        one = self.channel(where)
        one.name = name
        await self.acts.tell_channel(one, "THREAD_UPDATE" if one.is_thread else "CHANNEL_UPDATE")

    async def makes_channel(self, name: str, kind: int = 0, guild: Guild | None = None) -> Channel:
        made = self.add_channel(name, kind, guild)
        await self.acts.tell_channel(made, "CHANNEL_CREATE")
        return made

    async def tells_permissions(self, where: Where) -> None:
        """What a channel's permissions have become is told (after `allow` or `deny`)."""
        await self.acts.tell_channel(self.channel(where), "CHANNEL_UPDATE")

    # -- people

    async def joins(self, name: str, shown: str | None = None, guild: Guild | None = None) -> None:
        user = self.add_person(name, shown, guild=guild)
        await self.guild_acts.member_came(guild or self.the_guild, user.id)

    async def leaves_guild(self, who: Who, guild: Guild | None = None) -> None:
        await self.guild_acts.member_left(guild or self.the_guild, self.user(who).id)

    async def goes_by(self, who: Who, nick: str | None, guild: Guild | None = None) -> None:
        guild = guild or self.the_guild
        guild.members[self.user(who).id].nick = nick
        await self.guild_acts.member_changed(guild, self.user(who).id)

    async def grants(self, *may: str, whom: Who | None = None) -> None:
        """Somebody (the bot, if nobody is named) is given a role that may do this."""
        self.grant(*may, whom=whom)
        guild = self.the_guild
        await self.guild_acts.role_made(guild, max(guild.roles))
        who = self.user(whom).id if whom is not None else self.world.app
        await self.guild_acts.member_changed(guild, who)

    async def takes_role(self, who: Who, role: Role) -> None:
        """Somebody loses a role. Only who may know of members is told
        (https://docs.discord.com/developers/events/gateway-events#guild-member-update)."""
        guild = self.the_guild
        guild.members[self.user(who).id].roles.remove(role.id)
        await self.guild_acts.member_changed(guild, self.user(who).id)

    async def gives_role(self, who: Who, role: Role) -> None:
        """Somebody is given a role."""
        self.the_guild.members[self.user(who).id].roles.append(role.id)
        await self.guild_acts.member_changed(self.the_guild, self.user(who).id)

    async def deletes_role(self, role: Role) -> None:
        """A role goes, and with it what its members could see by it; nothing is told of them
        (https://docs.discord.com/developers/events/gateway-events#guild-role-delete)."""
        await self.guild_acts.role_gone(self.the_guild, role.id)

    # -- voices

    async def enters(self, who: Who, where: Where, quiet: bool = False) -> VoiceState:
        return await self.guild_acts.enter(self.channel(where), self.user(who).id, quiet)

    async def leaves(self, who: Who, quiet: bool = False) -> None:
        guild = self._voice_guild(who)
        await self.guild_acts.leave(guild, self.user(who).id, quiet)

    async def asks_to_speak(self, who: Who, quiet: bool = False) -> None:
        guild, now = self._voice_guild(who), self.world.clock.now()
        await self.guild_acts.change_voice(guild, self.voice(who), asked=now, quiet=quiet)

    async def withdraws(self, who: Who, quiet: bool = False) -> None:
        """They do not ask to speak any more."""
        guild = self._voice_guild(who)
        await self.guild_acts.change_voice(guild, self.voice(who), withdrawn=True, quiet=quiet)

    async def brings_up(self, who: Who) -> None:
        """A moderator of the stage lets somebody speak."""
        await self.guild_acts.change_voice(self._voice_guild(who), self.voice(who), suppress=False)

    async def takes_down(self, who: Who) -> None:
        await self.guild_acts.change_voice(self._voice_guild(who), self.voice(who), suppress=True)

    def voice(self, who: Who) -> VoiceState:
        return self._voice_guild(who).voices[self.user(who).id]

    def _voice_guild(self, who: Who) -> Guild:
        ident = self.user(who).id
        return next(guild for guild in self.world.guilds.values() if ident in guild.voices)

    async def opens_stage(self, where: Where, topic: str) -> StageInstance:
        channel = self.channel(where)
        made = StageInstance(self.world.ids.next(), channel.guild or 0, channel.id, topic)
        await self.guild_acts.open_stage(made)
        return made

    # -- calendar

    async def plans(
        self, who: Who, name: str, start: datetime, where: Where | None = None
    ) -> ScheduledEvent:
        channel = self.channel(where) if where is not None else None
        kind = 3 if channel is None else 2 if channel.kind == VOICE else 1
        made = ScheduledEvent(
            self.world.ids.next(), self.the_guild.id, name, start, kind,
            channel.id if channel else None, creator=self.user(who).id,
        )  # fmt: skip
        await self.guild_acts.add_event(self.the_guild, made)
        return made

    async def starts_event(self, one: ScheduledEvent, quiet: bool = False) -> None:
        one.status = 2
        await self.guild_acts.tell_event(self.world.guilds[one.guild], one, quiet)

    async def ends_event(self, one: ScheduledEvent) -> None:
        one.status = 3
        await self.guild_acts.tell_event(self.world.guilds[one.guild], one)

    async def cancels_event(self, one: ScheduledEvent) -> None:
        one.status = 4
        await self.guild_acts.tell_event(self.world.guilds[one.guild], one)

    async def removes_event(self, one: ScheduledEvent) -> None:
        await self.guild_acts.remove_event(self.world.guilds[one.guild], one)

    def event(self, name: str) -> ScheduledEvent:
        """A planned event by its name."""
        for guild in self.world.guilds.values():
            for one in guild.events.values():
                if one.name == name:
                    return one
        raise AssertionError(f"no event is called {name}")
