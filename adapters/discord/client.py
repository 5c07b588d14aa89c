"""Heard's connection to Discord, and where its parts are put together."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import discord
import structlog
from discord import app_commands

from adapters.chat.admission import Admission
from adapters.chat.backfill import Backfill
from adapters.chat.channel_errors import ErrorNotifier
from adapters.chat.closed import ClosedPlaces, Trouble
from adapters.chat.delivery import CorePorts, Delivery, DeliveryAccess
from adapters.chat.files import Documents
from adapters.chat.posting import Poster
from adapters.discord.api.command_syntax import written
from adapters.discord.api.gateway_listener import Companion
from adapters.discord.api.languages import Phrases
from adapters.discord.api.markdown import Spelling
from adapters.discord.api.options import PLATFORM, DiscordOptions
from adapters.discord.api.ratelimits import LONGEST_WAIT, use_what_is_left
from adapters.discord.api.translate import room_id
from adapters.discord.directory.channel_access import ChannelAccess
from adapters.discord.directory.command_sync import bring_in_step
from adapters.discord.directory.rooms import KnownRooms
from adapters.discord.directory.servers import Servers
from adapters.discord.inbound.history import DiscordHistory
from adapters.discord.inbound.intake import ChannelIntake
from adapters.discord.inbound.sessions import Sessions
from adapters.discord.interaction.answers import Answers
from adapters.discord.interaction.commands import plant
from adapters.discord.interaction.drafts import Drafts
from adapters.discord.interaction.parts import Parts
from adapters.discord.outbound.custom_id import Shelf
from adapters.discord.outbound.direct_messages import DirectMessages
from adapters.discord.outbound.helpdesk import DiscordHelpdesk
from adapters.discord.outbound.late_deliveries import LateDeliveries
from adapters.discord.outbound.page import DiscordPage
from adapters.discord.outbound.platform import DiscordPlatform
from adapters.discord.outbound.views import HeardButton, HeardMenu, Views
from adapters.discord.outbound.waiting import WaitingNotes
from bot.errors import NotSaved
from bot.ids import RoomId
from bot.phrases import catalogue
from bot.ports import Clock, ExternalRefs, MeetingService
from bot.rendered import RenderedFile

log = structlog.get_logger(__name__)


class HeardTree(app_commands.CommandTree["HeardClient"]):
    """Discord's application commands."""

    async def on_error(
        self,
        interaction: discord.Interaction[HeardClient],
        error: app_commands.AppCommandError,
        /,
    ) -> None:
        """A command that is no longer there, or has other options than Discord still shows."""
        log.warning("discord.command_failed", error=type(error).__name__)
        if not interaction.response.is_done():
            await interaction.response.send_message(
                catalogue().say("discord-commands-changed"), ephemeral=True
            )


class HeardClient(discord.AutoShardedClient):
    """Takes in what happens on Discord and hands it to the parts."""

    def __init__(
        self,
        options: DiscordOptions,
        service: MeetingService,
        external_refs: ExternalRefs,
        clock: Clock,
        *,
        documents: Documents | None = None,
        companions: Sequence[Callable[[Parts], Companion]] = (),
    ) -> None:
        more: dict[str, Any] = {}
        if options.shard_ids is not None:
            more = {"shard_ids": list(options.shard_ids), "shard_count": options.shard_count}
        super().__init__(
            intents=intents(options),
            # What is not needed is not kept: no messages, and of members only those in a voice
            # channel. Everything else comes with the events themselves.
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags(joined=False, voice=True),
            chunk_guilds_at_startup=False,
            allowed_mentions=discord.AllowedMentions.none(),
            max_ratelimit_timeout=LONGEST_WAIT,
            guild_ready_timeout=options.ready_within,
            **more,
        )
        use_what_is_left(self.http)
        guard(self._connection.parsers)
        closed = ClosedPlaces(
            PLATFORM, external_refs, clock, self._tell, service.outbox.resume_delivery
        )
        access = ChannelAccess(closed)
        shelf = Shelf(external_refs)
        views = Views(shelf)
        notes = WaitingNotes(external_refs, views, closed, clock)
        servers = Servers(self)
        platform = DiscordPlatform(self, access, views, servers, notes, clock)
        poster = Poster[DiscordPage](platform, clock)
        direct = DirectMessages(platform, poster)
        admission = Admission(service, servers, clock)
        helpdesk = DiscordHelpdesk(servers, direct)
        self._notifier = ErrorNotifier(helpdesk, service.directory, external_refs, clock)
        self.parts = Parts(
            client=self,
            options=options,
            service=service,
            external_refs=external_refs,
            clock=clock,
            shelf=shelf,
            views=views,
            drafts=Drafts(clock),
            rooms=KnownRooms(service),
            servers=servers,
            admission=admission,
            access=access,
            platform=platform,
            poster=poster,
            direct=direct,
            notes=notes,
            documents=documents or no_documents,
            notifier=self._notifier,
        )
        self.delivery = Delivery(
            platform,
            poster,
            CorePorts(service, external_refs, clock, self.parts.documents),
            DeliveryAccess(closed, admission, self._notifier.lost),
            panel_seconds=options.panel_seconds,
            unnamed_seconds=options.unnamed_seconds,
        )
        self.answers = Answers(self.parts)
        self.intake = ChannelIntake(self.parts, self.delivery.panels)
        history = DiscordHistory(self, self.intake, clock)
        backfill = Backfill(history, service, clock, self.parts.gates, self.parts.tasks)
        self.sessions = Sessions(self, backfill)
        late = LateDeliveries(self, self.delivery)
        self.companions: list[Companion] = [*(make(self.parts) for make in companions), late]
        self.tree = HeardTree(self)
        self.places = plant(self.tree, self.answers)
        self.press = self.answers.press

    async def setup_hook(self) -> None:
        """Logged in, and about to connect."""
        self.add_dynamic_items(HeardButton, HeardMenu)
        await self.tree.set_translator(Phrases())
        try:
            ids = await bring_in_step(self.tree, self.parts.external_refs)
            self.parts.platform.spelling = Spelling(written(self.places, ids))
        except (discord.DiscordException, NotSaved) as problem:
            log.error("discord.commands_not_told", error=type(problem).__name__)
        await self.parts.access.closed.start()
        await self._each(lambda one: one.on_begin())

    # -- what people do

    async def on_message(self, message: discord.Message) -> None:
        """Somebody wrote something."""
        with self.parts.tasks:
            await self.intake.message(message)

    async def on_raw_reaction_add(self, payload: discord.RawReactionActionEvent) -> None:
        """Somebody put an emoji on a message."""
        with self.parts.tasks:
            await self.intake.reaction(payload)

    async def on_raw_reaction_remove(self, payload: discord.RawReactionActionEvent) -> None:
        """Somebody took an emoji off."""
        with self.parts.tasks:
            await self.intake.reaction(payload)

    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        """A message was deleted, perhaps before we saw it."""
        with self.parts.tasks:
            await self.intake.deleted(payload.guild_id, payload.channel_id, {payload.message_id})

    async def on_raw_bulk_message_delete(self, payload: discord.RawBulkMessageDeleteEvent) -> None:
        """Many messages were deleted."""
        with self.parts.tasks:
            await self.intake.deleted(payload.guild_id, payload.channel_id, payload.message_ids)

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """A form was sent. Commands and buttons come by their own ways."""
        if interaction.type is discord.InteractionType.modal_submit:
            await self.answers.submit(interaction)

    # -- servers and channels

    async def on_guild_channel_update(
        self, before: discord.abc.GuildChannel, after: discord.abc.GuildChannel
    ) -> None:
        """A channel's name or permissions have changed."""
        with self.parts.tasks:
            room = room_id(after.guild.id, after.id)
            await self.parts.access.closed.retry(room, at_once=True)
            if before.overwrites != after.overwrites:
                await self._each(lambda one: one.on_permissions(after.guild))
                await self.sessions.channel(before, after)
            if before.name != after.name:
                await self.parts.rooms.retitle(room, after.name)

    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """A channel is gone."""
        self.parts.access.gone(channel.id)

    async def on_guild_role_update(self, before: discord.Role, after: discord.Role) -> None:
        """A role has other permissions, perhaps ours."""
        with self.parts.tasks:
            if before.permissions != after.permissions:
                await self.parts.access.retry_all(after.guild)
                await self._each(lambda one: one.on_permissions(after.guild))

    async def on_guild_available(self, guild: discord.Guild) -> None:
        """A server is here, or back after an outage."""
        with self.parts.tasks:
            await self.parts.access.back(guild)
            await self.sessions.guild(guild)
            await self._each(lambda one: one.on_guild(guild))

    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Heard was invited, perhaps again."""
        with self.parts.tasks:
            await self.parts.access.back(guild)
            await self.parts.access.retry_all(guild)
            await self.sessions.guild(guild)
            await self._each(lambda one: one.on_guild(guild))

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Heard was removed from a server: what is to be said there waits until it is back."""
        with self.parts.tasks:
            await self.parts.access.left(guild)
            self.parts.rooms.forget(guild.id)
            await self._each(lambda one: one.on_guild_gone(guild))

    # -- sessions, voice and events, for the companions

    async def on_shard_connect(self, shard: int) -> None:
        """A new session begins."""
        self.sessions.connected(shard)

    async def on_shard_ready(self, shard: int) -> None:
        """A new session: the first, or one after an old one was lost."""
        with self.parts.tasks:
            log.info("discord.session", number=shard)
            await self.sessions.ready(shard)
            await self._each(lambda one: one.on_session(shard))

    async def on_voice_state_update(
        self, member: discord.Member, before: discord.VoiceState, after: discord.VoiceState
    ) -> None:
        """Somebody came, went, or asks to speak on a stage."""
        await self._each(lambda one: one.on_voice(member, before, after))

    async def on_scheduled_event_create(self, event: discord.ScheduledEvent) -> None:
        """A scheduled event was made."""
        await self._each(lambda one: one.on_event(event))

    async def on_scheduled_event_update(
        self, before: discord.ScheduledEvent, after: discord.ScheduledEvent
    ) -> None:
        """A scheduled event was changed, begun or ended."""
        await self._each(lambda one: one.on_event(after))

    async def on_scheduled_event_delete(self, event: discord.ScheduledEvent) -> None:
        """A scheduled event was deleted."""
        await self._each(lambda one: one.on_event_gone(event))

    async def after_panel(self, room: RoomId) -> None:
        """A room's panel was drawn."""
        await self._each(lambda one: one.after_panel(room))

    async def _tell(self, room: RoomId, trouble: Trouble) -> bool:
        return await self._notifier.tell(room, trouble)

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:
        """Something went wrong with one event. The next one is another."""
        log.exception("discord.event_failed", event_kind=event_method)

    async def _each(self, tell: Callable[[Companion], Awaitable[None]]) -> None:
        with self.parts.tasks:
            for companion in self.companions:
                try:
                    await tell(companion)
                except Exception as problem:
                    log.exception("discord.companion_failed", error=type(problem).__name__)


def intents(options: DiscordOptions) -> discord.Intents:
    """What Discord has to tell us, and no more."""
    return discord.Intents(
        guilds=True,
        guild_messages=True,
        guild_reactions=True,
        guild_scheduled_events=True,
        voice_states=True,
        message_content=options.message_content,
    )


def guard(parsers: dict[str, Callable[[Any], None]]) -> None:
    """Keep a payload that discord.py cannot read from ending the connection, as it would."""

    def guarded(kind: str, parse: Callable[[Any], None]) -> Callable[[Any], None]:
        def attempt(data: Any) -> None:
            try:
                parse(data)
            except Exception as problem:
                log.warning("discord.not_understood", event_kind=kind, error=type(problem).__name__)

        return attempt

    for kind, parse in list(parsers.items()):
        parsers[kind] = guarded(kind, parse)


async def no_documents(file: RenderedFile) -> None:
    """Nobody makes files."""
