"""Discord's adapter: put together, started and stopped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial
from typing import Any, Final

import discord
import structlog
from discord import app_commands

from adapters.chat.admission import Admission
from adapters.chat.backfill import Backfill
from adapters.chat.closures import state_of
from adapters.chat.delivery import CorePorts
from adapters.chat.direct_lines import DirectLines
from adapters.chat.drafts import Drafts
from adapters.chat.layer import ChatLayer, Pace
from adapters.chat.posting import Poster
from adapters.chat.unsent import Unsent
from adapters.discord.api.command_syntax import places, written
from adapters.discord.api.command_translations import use_languages
from adapters.discord.api.gateway_listener import GatewayListener, ListenerContext, MakeListener
from adapters.discord.api.markdown import Spelling
from adapters.discord.api.options import DiscordOptions, options
from adapters.discord.api.settings import DiscordSettings
from adapters.discord.api.translate import PLATFORM
from adapters.discord.beside.calendar import Calendar
from adapters.discord.beside.uninstall import Departures
from adapters.discord.beside.voice import LOOK_EVERY, Voice
from adapters.discord.directory.channel_access import ChannelAccess
from adapters.discord.directory.command_sync import bring_in_step
from adapters.discord.directory.message_channels import DiscordChannels
from adapters.discord.directory.rooms import KnownRooms
from adapters.discord.directory.servers import Servers
from adapters.discord.inbound.gateway_client import PAUSES, DiscordConnection, client_for
from adapters.discord.inbound.gateway_events import GatewayEvents
from adapters.discord.inbound.history import DiscordHistory
from adapters.discord.inbound.intake import ChannelIntake
from adapters.discord.inbound.sessions import Sessions
from adapters.discord.interaction.answers import Answers
from adapters.discord.interaction.builtin_buttons import Doings
from adapters.discord.interaction.commands import plant
from adapters.discord.interaction.direct_messages import DirectCommands, DirectMessages
from adapters.discord.interaction.interaction_scope import Whereabouts
from adapters.discord.interaction.moved_commands import not_found
from adapters.discord.interaction.reply import ReplyOutlets
from adapters.discord.interaction.showing import Showing
from adapters.discord.outbound.custom_id import Shelf
from adapters.discord.outbound.helpdesk import DiscordHelpdesk
from adapters.discord.outbound.late_deliveries import LateDeliveries
from adapters.discord.outbound.page import DiscordPage
from adapters.discord.outbound.platform import DiscordPlatform
from adapters.discord.outbound.views import Views, holds
from adapters.discord.outbound.waiting import WaitingNotes
from adapters.health import AWAY, PartState
from bot.commands.table import ON_CHAT_PLATFORMS
from bot.errors import NotSaved, RetryLater, Unusable
from bot.ports import InstallationRegistry, OutboxMessage, Room
from bot.rendered import RenderedCard

log = structlog.get_logger(__name__)

NOT_READY: Final = 5.0
"""Seconds until something is delivered again, where Discord cannot be reached yet."""


class DiscordAdapter:
    """Implements `bot.ports.PlatformAdapter`. Call `start`, then `stop` and `close`."""

    platform = PLATFORM
    entrance = ""

    def __init__(
        self,
        options: DiscordOptions,
        core: CorePorts,
        listeners: Sequence[MakeListener] = (),
        on_ended: Callable[[Unusable], None] | None = None,
        *,
        pauses: tuple[float, float] = PAUSES,
    ) -> None:
        """`listeners`: what else Discord's events matter to. `on_ended`: told why, when Discord has
        ended the connection for good. `pauses`: see `DiscordConnection`."""
        service, external_refs, clock = core.service, core.external_refs, core.clock
        self._external_refs = external_refs
        self.client = client = client_for(options)
        self._spelling = spelling = Spelling()
        shelf = Shelf(external_refs, PLATFORM)
        views = Views(shelf)
        servers = Servers(client)
        notes = WaitingNotes(external_refs, views, clock)
        channels = DiscordChannels(client, clock)
        lines = DirectLines(
            PLATFORM,
            service,
            external_refs,
            Admission(service),
            holds,
            lambda who: service.directory.accounts_everywhere(PLATFORM, who.id),
            servers.title,
        )
        platform = DiscordPlatform(client, channels, spelling, views, servers, notes, lines)
        self.poster = poster = Poster[DiscordPage](platform, clock)
        layer = ChatLayer(
            platform,
            poster,
            core,
            servers,
            DiscordHelpdesk(servers),
            Pace(options.panel_seconds, options.unnamed_seconds),
        )
        service.roles.attach(PLATFORM, servers)
        self.tasks, self.closed = layer.tasks, layer.closed
        self.member_sync = layer.member_sync
        self.delivery = delivery = layer.delivery
        self.rooms = rooms = KnownRooms(service)
        unsent = Unsent(clock)
        service.personal.on_forgotten(unsent.forget)
        showing = Showing(
            shelf,
            Drafts(clock),
            unsent,
            spelling,
            layer,
            reads_text=options.message_content,
        )
        within = options.answer_within, options.form_within
        outlets = ReplyOutlets(service, views, poster, clock, spelling, *within)
        answers = Answers(
            outlets,
            DirectCommands(lines, showing).room,
            Whereabouts(
                rooms,
                servers,
                layer.admission,
                layer.closed,
                platform.direct_channels,
                delivery.threads,
            ),
            showing,
            Doings(service, showing, servers, layer.admission, notes).do,
            layer.notifier,
            layer.tasks,
        )
        intake = ChannelIntake(
            client, core, rooms, layer.gates, poster, delivery.panels.count_message
        )
        history = DiscordHistory(client, intake.read, clock)
        backfill = Backfill(history, service, clock, layer.gates, layer.tasks)
        context = ListenerContext(client, core, rooms, layer.tasks)
        more = [make(context) for make in listeners]
        told: list[GatewayListener] = [
            ChannelAccess(layer.closed, rooms, layer.access_changes, channels.deleted),
            Sessions(client, backfill),
            *more,
            LateDeliveries(client, delivery),
        ]
        direct = DirectMessages(
            outlets,
            lines,
            platform,
            delivery.files.attachments,
            layer.notifier,
            layer.tasks,
        )
        self.events = GatewayEvents(intake, answers.respond, direct.message, told, layer.tasks)
        self.events.register(client)
        self.tree = app_commands.CommandTree(client)
        self.tree.error(not_found)
        self.places = places(ON_CHAT_PLATFORMS)
        self._answers = answers
        self._connection = DiscordConnection(
            client, options.token, self._logged_in, on_ended, pauses
        )
        self._lifecycle = lifecycle = layer.lifecycle
        lifecycle.takes_in(self._connection.disconnect)
        lifecycle.holds(self._connection.close)
        for listener in more:
            lifecycle.holds(listener.end)
        lifecycle.holds(delivery.stop)

    async def commands(self) -> app_commands.CommandTree[Any]:
        """Heard's commands in all its languages, as Discord is told of them. Called once."""
        await use_languages(self.tree)
        await plant(self.tree, self._answers)
        return self.tree

    async def start(self) -> None:
        """Connect; see `DiscordConnection.start`.

        Raises:
            Unusable: the token or the intents are not right.
        """
        await self._connection.start()

    async def state(self) -> PartState:
        """Whether Discord can be heard, and lets us write; for `/health`."""
        if not self._connection.is_up:
            return AWAY
        return state_of(await self.closed.refresh(), single=False)

    async def deliver(self, outbox_message: OutboxMessage, room: Room, card: RenderedCard) -> None:
        """Show an outbox message; see `Delivery.deliver`."""
        if self.client.user is None or self.client.is_closed():
            raise RetryLater(NOT_READY)
        await self.delivery.deliver(outbox_message, room, card)
        if outbox_message.kind == "panel":
            await self.events.after_panel(room.where)

    async def stop(self) -> None:
        """Take in no more events, and finish what was taken in. Messages still go out."""
        await self._lifecycle.stop()

    async def close(self) -> None:
        """Let go of everything."""
        await self._lifecycle.close()

    async def _logged_in(self) -> None:
        await self.commands()
        try:
            ids = await bring_in_step(self.tree, self._external_refs)
            self._spelling.learn(written(self.places, ids))
        except (discord.DiscordException, NotSaved) as problem:
            log.error("discord.commands_not_told", error=type(problem).__name__)
        await self.events.tell(lambda one: one.begin())


def discord_adapter(
    settings: DiscordSettings,
    core: CorePorts,
    installs: InstallationRegistry,
    on_ended: Callable[[Unusable], None] | None = None,
    *,
    pauses: tuple[float, float] = PAUSES,
) -> DiscordAdapter:
    """The adapter for these settings, with voice, calendar, and what happens when Heard is removed.

    Raises:
        Unusable: the settings are not enough.
    """
    wanted = options(settings)
    keep = timedelta(days=settings.delete_after_removal_days)
    # Another process may decide what concerns a room of ours only where several share the shards.
    look_every = None if wanted.shard_ids is None else LOOK_EVERY
    listeners = (
        partial(Voice, look_every=look_every),
        Calendar,
        partial(Departures, installs=installs, keep=keep),
    )
    return DiscordAdapter(wanted, core, listeners, on_ended, pauses=pauses)
