"""The service: a few objects over one core, put together here."""

from __future__ import annotations

from collections.abc import Mapping

from bot.ports import Clock, IdFactory, PlatformFeatures, Store
from bot.rules import Rules
from bot.service.acceptance import CommandAcceptance
from bot.service.command_forms import CommandForms
from bot.service.command_runner import CommandRunner
from bot.service.core import Core
from bot.service.drift_tracking import DriftTracker
from bot.service.entry import RoomEntry
from bot.service.message_intake import MessageIntake
from bot.service.message_log import MessageLog
from bot.service.outbox_renderer import OutboxRenderer
from bot.service.platform_events import PlatformEvents
from bot.service.polls import Polls
from bot.service.queries import Queries
from bot.service.reports import Reports
from bot.service.responder import Responder
from bot.service.time_slice import Ticks, loop_time
from bot.service.wakeups import Wakeups


class Service:
    """Implements `bot.ports.MeetingService` over a `bot.ports.Store`; besides, what delivers, wakes
    and watches it calls."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        new_id: IdFactory,
        rules: Rules | None = None,
        offers: Mapping[str, PlatformFeatures] | None = None,
        ticks: Ticks = loop_time,
        drift: DriftTracker | None = None,
    ) -> None:
        """`ticks` measures how long other tasks of this process have had to wait."""
        core = self.core = Core(store, clock, new_id, rules, offers, ticks, drift)
        self.clock = clock
        self.outbox_filled = core.outbox_filled
        self.wakes_changed = core.wakes_changed
        polls = Polls(core)
        forms = CommandForms(store, core.renderer)
        self.reports = Reports(store, core.renderer)
        responder = Responder(core.renderer, forms, self.reports)
        self.directory = core.directory
        self.commands = CommandRunner(core, CommandAcceptance(core, polls), responder, forms)
        self.intake = MessageIntake(core, self.commands, responder)
        self.platform_events = PlatformEvents(core)
        self.entry = RoomEntry(core, responder)
        self.queries = Queries(core)
        self.messages = MessageLog(core)
        self.outbox = OutboxRenderer(core, self.reports)
        self.wakeups = Wakeups(core, polls)

        # The old surface.
        self.open_room = self.directory.open_room
        self.room = self.directory.room
        self.room_by_key = self.directory.room_by_key
        self.person = self.directory.person
        self.account = self.directory.account
        self.display_names = self.directory.display_names
        self.resume_delivery = self.outbox.resume_delivery
        self.words = self.outbox.render
        self.on_message = self.intake.on_message
        self.as_command = self.intake.as_command
        self.on_reaction = self.intake.on_reaction
        self.on_message_deleted = self.intake.on_message_deleted
        self.on_arrival = self.platform_events.on_arrival
        self.on_departure = self.platform_events.on_departure
        self.on_access_lost = self.platform_events.on_access_lost
        self.on_account_gone = self.platform_events.on_account_gone
        self.start_planned_meeting = self.platform_events.start_planned_meeting
        self.report_gap = self.platform_events.report_gap
        self.execute = self.commands.execute
        self.form = self.commands.form
        self.available_commands = self.commands.available_commands
        self.refusal = self.commands.refusal
        self.panel = self.queries.panel
        self.facilitator_panel = self.queries.facilitator_panel
        self.home = self.queries.home
        self.recent_posts = self.queries.recent_posts
        self.member_names = self.queries.member_names
        self.current_meeting = self.queries.current_meeting
        self.floor_view = self.queries.floor_view
        self.attendance = self.queries.attendance
        self.can_download = self.queries.can_download
        self.figures = self.queries.figures
        self.minutes = self.reports.minutes
        self.chart = self.reports.chart
        self.quoted_messages = self.messages.quoted_messages
        self.running_meetings = self.messages.running_meetings
        self.recent_messages = self.messages.recent_messages
        self.known_sources = self.messages.known_sources
        self.entrance = self.entry.entrance
        self.link_number = self.entry.link_number
        self.links_renewed = self.entry.links_renewed
        self.readable_from = self.entry.readable_from
        self.add_member = self.entry.add_member
        self.is_facilitator = self.entry.is_facilitator
        self.personal_link_number = self.entry.personal_link_number
        self.renew_personal_link = self.entry.renew_personal_link
        self.owner_link_number = self.entry.owner_link_number
        self.renew_owner_link = self.entry.renew_owner_link
        self.wake = self.wakeups.wake

    def forget_tenant(self, platform: str, tenant: str) -> None:
        """A workspace has left, and its data was deleted: nothing of it stays in memory."""
        self.core.meetings.drop(self.directory.forget_tenant(platform, tenant))

    async def drain(self) -> None:
        """Wait until everything that was taken in has been committed."""
        await self.core.committer.drain()
