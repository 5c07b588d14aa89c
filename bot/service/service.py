"""The service: a few objects over one core, put together here."""

from __future__ import annotations

from collections.abc import Mapping

from bot.ports import ActivityCounts, Clock, IdFactory, PlatformFeatures, Store
from bot.rules import Rules
from bot.service.acceptance import CommandAcceptance
from bot.service.calendar_feeds import CalendarFeeds
from bot.service.command_forms import CommandForms
from bot.service.command_runner import CommandRunner
from bot.service.core import Core
from bot.service.drift_tracking import DriftTracker
from bot.service.entry import RoomEntry
from bot.service.leftover_files import LeftoverFiles
from bot.service.look_ups import LookUps
from bot.service.may_see import MaySee
from bot.service.meeting_reports import MeetingReports
from bot.service.member_comparison import MemberComparison
from bot.service.message_intake import MessageIntake
from bot.service.message_log import MessageLog
from bot.service.moving import PointMoving
from bot.service.my_panels import MyPanels
from bot.service.needs import NeedsDesk
from bot.service.outbox_renderer import OutboxRenderer
from bot.service.own_paths import OwnPaths
from bot.service.own_views import OwnViews
from bot.service.past_meetings import PastMeetings
from bot.service.personal import PersonalActs
from bot.service.personal_copies import PersonalCopies
from bot.service.personal_reports import PersonalReports
from bot.service.picked_people import PickedPeople
from bot.service.platform_events import PlatformEvents
from bot.service.polls import Polls
from bot.service.proposals import ProposalDesk
from bot.service.queries import Queries
from bot.service.reports import Reports
from bot.service.responder import Responder
from bot.service.retention import RetentionSchedule
from bot.service.role_holders import FacilitatorRoles
from bot.service.signals import RaisedSignals
from bot.service.time_slice import Ticks, loop_time
from bot.service.wakeups import Wakeups
from bot.service.worries import WorrySending


class Service:
    """Implements `bot.ports.MeetingService` over a `bot.ports.Store`, and what the outbox
    dispatcher, the scheduler and monitoring call."""

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
        desk = ProposalDesk(core)
        polls = Polls(core, desk)
        self.platform_events = PlatformEvents(core)
        self.sight = MaySee(core, self.platform_events)
        moving = PointMoving(core, self.sight)
        needs = NeedsDesk(core)
        forms = CommandForms(store, core.renderer, core.now, moving)
        about = PersonalReports(core, self.sight)
        meeting_reports = self.meeting_reports = MeetingReports(core)
        self.reports = Reports(
            store,
            core.renderer,
            PersonalCopies(core).copy,
            desk.chart,
            meeting_reports,
            LeftoverFiles(core).card,
        )
        signals = self.signals = RaisedSignals(core)
        self.personal = PersonalActs(core, about, signals)
        self.retention = RetentionSchedule(core, self.personal)
        self.roles = FacilitatorRoles(core)
        panels, past = MyPanels(core, needs), PastMeetings(core)
        self.feeds = CalendarFeeds(core, self.sight)
        look_ups = LookUps(core, self.reports, panels, past, desk, self.feeds)
        responder = Responder(core.renderer, forms, about, look_ups)
        self.directory = core.directory
        self.members = MemberComparison(core, self.sight)
        self.worries = WorrySending(core)
        acceptance = CommandAcceptance(
            core,
            OwnPaths(core, polls, self.personal, self.worries, self.feeds, signals, needs),
            PickedPeople(core, self.sight, self.roles),
            self.members,
            moving,
        )
        self.commands = CommandRunner(core, acceptance, responder, forms, self.sight, self.roles)
        self.intake = MessageIntake(core, self.commands, responder, signals)
        self.entry = RoomEntry(core, responder)
        self.views = OwnViews(core, self.sight, self.roles, panels, forms)
        self.queries = Queries(core, self.sight, self.roles, panels, self.views, past, signals)
        self.messages = MessageLog(core)
        self.outbox = OutboxRenderer(core, self.reports)
        self.wakeups = Wakeups(core, polls, desk, self.members, self.roles, meeting_reports, needs)

    def forget_tenant(self, platform: str, tenant: str) -> None:
        """Forget a workspace that has left and whose data was deleted."""
        self.core.meetings.drop(self.directory.forget_tenant(platform, tenant))

    def activity(self) -> ActivityCounts:
        """Implements `bot.ports.ActivityPort`."""
        return self.core.committer.activity()

    async def drain(self) -> None:
        """Wait until everything that was taken in has been committed, and what waits to be scored
        has been."""
        await self.core.committer.drain()
        await self.core.scoring.settle()
        await self.core.committer.drain()
        await self.core.committer.drain()

    async def keep_snapshots(self) -> None:
        """At an orderly stop, once nothing more is taken in: spare the next start long journals.
        Never fails."""
        await self.core.meetings.keep_snapshots()
