"""What happens in a server beside talk: people come and go, speak and ask to, and plan."""

from __future__ import annotations

from datetime import datetime

from tests.fakes.discord import payloads, payloads_gateway
from tests.fakes.discord.server import Server
from tests.fakes.discord.world import (
    STAGE,
    Channel,
    Guild,
    ScheduledEvent,
    StageInstance,
    VoiceState,
)


class GuildActs:
    """Changes a server, and tells of it."""

    def __init__(self, server: Server) -> None:
        self.world = server.world
        self.gateway = server.gateway

    # -- voices

    async def enter(self, channel: Channel, who: int, quiet: bool = False) -> VoiceState:
        """Somebody comes into a voice or Stage channel: on a stage, to listen."""
        guild = self.world.guild_of(channel)
        assert guild is not None
        one = guild.voices.get(who) or VoiceState(who, channel.id, f"voice-{self.world.ids.next()}")
        one.channel, one.asked = channel.id, None
        one.suppress = channel.kind == STAGE
        guild.voices[who] = one
        await self._tell_voice(guild, one, quiet)
        return one

    async def leave(self, guild: Guild, who: int, quiet: bool = False) -> None:
        one = guild.voices.pop(who)
        one.channel, one.asked, one.suppress = 0, None, False
        await self._tell_voice(guild, one, quiet)

    async def change_voice(
        self,
        guild: Guild,
        one: VoiceState,
        *,
        suppress: bool | None = None,
        asked: datetime | None = None,
        withdrawn: bool = False,
        quiet: bool = False,
    ) -> None:
        if suppress is not None:
            one.suppress = suppress
            # As Discord does: whoever is let speak is marked as having asked at that moment.
            bot = self.world.users[one.user].bot
            one.asked = None if suppress or bot else self.world.clock.now()
        if asked is not None:
            one.asked = asked
        if withdrawn:
            one.asked = None
        await self._tell_voice(guild, one, quiet)

    async def _tell_voice(self, guild: Guild, one: VoiceState, quiet: bool) -> None:
        if not quiet:
            await self.gateway.tell(
                "VOICE_STATE_UPDATE",
                guild.id,
                lambda _: payloads.voice_state(one, guild),
                "voice_states",
            )
        await self.gateway.note()

    # -- stages and calendar

    async def open_stage(self, one: StageInstance) -> None:
        self.world.guilds[one.guild].stages[one.id] = one
        await self.tell_stage(one, "STAGE_INSTANCE_CREATE")

    async def close_stage(self, one: StageInstance) -> None:
        self.world.guilds[one.guild].stages.pop(one.id)
        await self.tell_stage(one, "STAGE_INSTANCE_DELETE")

    async def tell_stage(self, one: StageInstance, event: str) -> None:
        await self.gateway.tell(event, one.guild, lambda _: payloads.stage_instance(one), "guilds")

    async def add_event(self, guild: Guild, one: ScheduledEvent) -> None:
        guild.events[one.id] = one
        await self._tell_event(guild, one, "CREATE")

    async def tell_event(self, guild: Guild, one: ScheduledEvent, quiet: bool = False) -> None:
        """It has changed. What is over is not in the list any more."""
        if one.status in (3, 4):
            guild.events.pop(one.id, None)
        if not quiet:
            await self._tell_event(guild, one, "UPDATE")
        await self.gateway.note()

    async def remove_event(self, guild: Guild, one: ScheduledEvent) -> None:
        guild.events.pop(one.id, None)
        await self._tell_event(guild, one, "DELETE")

    async def _tell_event(self, guild: Guild, one: ScheduledEvent, what: str) -> None:
        await self.gateway.tell(
            f"GUILD_SCHEDULED_EVENT_{what}",
            guild.id,
            lambda _: payloads.scheduled_event(one),
            "guild_scheduled_events",
        )
        await self.gateway.note()

    # -- members

    async def member_came(self, guild: Guild, who: int) -> None:
        await self.gateway.tell(
            "GUILD_MEMBER_ADD",
            guild.id,
            lambda _: payloads_gateway.member_add(guild, who),
            "members",
        )

    async def member_changed(self, guild: Guild, who: int) -> None:
        await self.gateway.tell(
            "GUILD_MEMBER_UPDATE",
            guild.id,
            lambda s: (
                payloads_gateway.member_update(guild, who)
                if s.may("members") or who == self.world.app
                else None
            ),
            "",
        )

    async def member_left(self, guild: Guild, who: int) -> None:
        guild.members.pop(who)
        guild.voices.pop(who, None)
        await self.gateway.tell(
            "GUILD_MEMBER_REMOVE",
            guild.id,
            lambda _: payloads_gateway.member_remove(self.world, guild, who),
            "members",
        )

    async def role_changed(self, guild: Guild, role: int) -> None:
        body = payloads_gateway.role_event(guild, role)
        await self.gateway.tell("GUILD_ROLE_UPDATE", guild.id, lambda _: body, "guilds")

    async def role_made(self, guild: Guild, role: int) -> None:
        body = payloads_gateway.role_event(guild, role)
        await self.gateway.tell("GUILD_ROLE_CREATE", guild.id, lambda _: body, "guilds")

    async def role_gone(self, guild: Guild, role: int) -> None:
        guild.roles.pop(role)
        for member in guild.members.values():
            member.roles = [one for one in member.roles if one != role]
        body = {"guild_id": str(guild.id), "role_id": str(role)}
        await self.gateway.tell("GUILD_ROLE_DELETE", guild.id, lambda _: body, "guilds")

    # -- whole servers

    async def out_of_order(self, guild: Guild) -> None:
        """Discord cannot reach a server for a while."""
        guild.available = False
        body = payloads.unavailable_guild(guild.id)
        await self.gateway.tell("GUILD_DELETE", guild.id, lambda _: body, "guilds")

    async def back_in_order(self, guild: Guild) -> None:
        guild.available = True
        body = payloads.guild(guild, self.world)
        await self.gateway.tell("GUILD_CREATE", guild.id, lambda _: body, "guilds")

    async def kicked(self, guild: Guild) -> None:
        body = payloads.unavailable_guild(guild.id, kicked=True)
        await self.gateway.tell("GUILD_DELETE", guild.id, lambda _: body, "guilds")
        guild.members.pop(self.world.app)
        guild.voices.pop(self.world.app, None)

    async def invited(self, guild: Guild) -> None:
        body = payloads.guild(guild, self.world)
        body.pop("unavailable")
        await self.gateway.tell("GUILD_CREATE", guild.id, lambda _: body, "guilds")
