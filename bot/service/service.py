"""The service: a few objects over one core, put together here."""

from __future__ import annotations

from collections.abc import Mapping

from bot.ports import Capabilities, Clock, IdFactory, Store
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
    """Implements `bot.ports.Desk` over a `bot.ports.Store`."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        new_id: IdFactory,
        rules: Rules | None = None,
        offers: Mapping[str, Capabilities] | None = None,
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
        self.display_names = self.directory.names_of
        self.resume_delivery = self.outbox.reopened
        self.words = self.outbox.words
        self.on_message = self.intake.hear
        self.as_command = self.intake.as_command
        self.on_reaction = self.intake.react
        self.on_message_deleted = self.intake.unsay
        self.on_arrival = self.platform_events.come
        self.on_departure = self.platform_events.go
        self.on_access_lost = self.platform_events.lose_access
        self.on_account_gone = self.platform_events.lose_all_access
        self.start_planned_meeting = self.platform_events.begin
        self.report_gap = self.platform_events.missed
        self.execute = self.commands.do
        self.form = self.commands.form
        self.available_commands = self.commands.menu
        self.refusal = self.commands.refusal
        self.panel = self.queries.panel
        self.facilitator_panel = self.queries.side
        self.home = self.queries.home
        self.recent_posts = self.queries.posts
        self.member_names = self.queries.names
        self.current_meeting = self.queries.meeting
        self.floor_view = self.queries.stage
        self.attendance = self.queries.attendance
        self.can_download = self.queries.may_have
        self.figures = self.queries.figures
        self.minutes = self.reports.minutes
        self.chart = self.reports.chart
        self.quoted_messages = self.messages.copied
        self.running_meetings = self.messages.running
        self.recent_messages = self.messages.spoken
        self.known_sources = self.messages.accepted
        self.entrance = self.entry.entrance
        self.link_number = self.entry.link_number
        self.links_renewed = self.entry.links_renewed
        self.readable_from = self.entry.since
        self.add_member = self.entry.welcome
        self.is_facilitator = self.entry.facilitates
        self.personal_link_number = self.entry.seat_number
        self.renew_personal_link = self.entry.renew_seat
        self.owner_link_number = self.entry.owner_number
        self.renew_owner_link = self.entry.renew_owner
        self.wake = self.wakeups.wake

    def left(self, platform: str, tenant: str) -> None:
        """A workspace has left, and its data was deleted: nothing of it stays in memory."""
        self.core.meetings.drop(self.directory.forget_tenant(platform, tenant))

    async def drain(self) -> None:
        """Wait until everything that was taken in has been committed."""
        await self.core.committer.drain()
