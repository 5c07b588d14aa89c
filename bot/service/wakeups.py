"""Keeps the appointments of meetings."""

from __future__ import annotations

from msgspec.structs import replace

from bot.effects import Whisper
from bot.events import (
    AnyEvent,
    LookBackGiven,
    MeetingLapsed,
    PollClosed,
    ShortFormsFound,
    ViewsCounted,
    ViewsReported,
    WakeReason,
    WokenUp,
)
from bot.ids import number_of, room_of
from bot.meeting import reminders
from bot.meeting.next_meeting import is_over, missed_starts
from bot.meeting.open_views import LONG
from bot.meeting.state import State
from bot.meeting.transitions import is_legal
from bot.ports import Appointment
from bot.service import needs, outcomes, representation
from bot.service.core import Core, after_commit
from bot.service.expected_meetings import ExpectedMeetings
from bot.service.glossary import GlossaryLookUp
from bot.service.jobs import Decision
from bot.service.meeting_cache import LoadedMeeting
from bot.service.meeting_reports import MeetingReports
from bot.service.member_comparison import MemberComparison
from bot.service.needs import NeedsDesk
from bot.service.outcomes import ViewOutcomes
from bot.service.polls import Polls
from bot.service.proposals import ProposalDesk
from bot.service.role_holders import FacilitatorRoles


class Wakeups:
    """Wakes meetings when they have asked for it."""

    def __init__(
        self,
        core: Core,
        polls: Polls,
        desk: ProposalDesk,
        members: MemberComparison,
        roles: FacilitatorRoles,
        reports: MeetingReports,
        needs: NeedsDesk,
    ) -> None:
        self._core = core
        self._desk = desk
        self._polls = polls
        self._members = members
        self._roles = roles
        self._reports = reports
        self._needs = needs
        self._outcomes = ViewOutcomes(core)
        self._words = GlossaryLookUp(core)
        self._expected = ExpectedMeetings(core.meetings)

    async def wake(self, appointment: Appointment) -> None:
        """Keep an appointment. Done once, however many workers try.

        Raises:
            NotSaved: the database did not take it; the appointment stands.
        """
        core = self._core
        room = await core.directory.room_by_key(room_of(appointment.meeting))
        if room is None:
            return
        await self._expected.load(appointment.meeting, room)
        at = core.now()
        if appointment.why is WakeReason.PROPOSAL_CLOSES:
            done = await self._desk.close_due(room, appointment)
            if done.repeated:
                await core.submit(room, None, at, lambda _: Decision(kept=(appointment,)))
            return
        event: (
            WokenUp
            | PollClosed
            | MeetingLapsed
            | ViewsCounted
            | ViewsReported
            | LookBackGiven
            | ShortFormsFound
        )
        event = WokenUp(at=at, why=appointment.why, due=appointment.due, about=appointment.about)
        if appointment.why is WakeReason.POLL_CLOSES:
            closing = await self._polls.closing_event(room, appointment.meeting, at)
            if closing is None:
                await core.submit(room, None, at, lambda _: Decision(kept=(appointment,)))
                return
            event = closing
        if appointment.why in outcomes.REASONS:
            event = await self._outcomes.event(room, appointment.why, at)
        if appointment.why in (
            WakeReason.MEETING_DUE,
            WakeReason.REMINDER,
            WakeReason.INVITE,
            WakeReason.OFFERS,
            WakeReason.FOLLOW_UP,
        ):
            loaded = await core.current(room)
            await core.preferences.update_before_waking(room, loaded, appointment, at)

        await self._members.before_waking(room, appointment)
        if appointment.why in (
            WakeReason.MEETING_DUE,
            WakeReason.REMINDER,
            WakeReason.VIEWS_OPEN,
            WakeReason.LOOK_BACK,
            WakeReason.SHORT_FORMS,
            *representation.REASONS,
        ):
            # What facilitators are told then is for nobody who is none any more.
            await self._roles.look_at_all(room)
        if appointment.why is WakeReason.FOLLOW_UP and appointment.about in (
            reminders.WEEKLY,
            reminders.ENDED,
        ):
            await self._roles.look_at_all(room)
        if appointment.why is WakeReason.FOLLOW_UP:
            state = (await core.current(room)).state
            if reminders.summarises(state, at):
                long = await core.store.views.count_unsettled(room.key, at - LONG)
                event = replace(event, views=long)
        if appointment.why is WakeReason.LOOK_BACK:
            event = await self._reports.look_back(room, number_of(appointment.meeting) - 1, at)
        told: tuple[Whisper, ...] = ()
        if appointment.why in needs.REASONS:
            told = await self._needs.whispers(room, appointment, (await core.current(room)).state)
        if appointment.why is WakeReason.SHORT_FORMS:
            event = await self._words.short_forms(room, at)
        choices = None
        if appointment.why in representation.REASONS:
            choices = await core.store.group_choices.in_room(room.key)

        def decide(loaded: LoadedMeeting) -> Decision:
            if choices is not None:
                found = representation.event(loaded.state, appointment.why, choices, at)
                return _unless_past(found, loaded.state, appointment)
            why, due = appointment.why, appointment.due
            if why is WakeReason.FOLLOW_UP and not reminders.is_due(
                loaded.state, appointment.about, at
            ):
                # It went into what was told with another one.
                return Decision(kept=(appointment,))
            if appointment.why is WakeReason.MEETING_DUE and is_over(loaded.state, due, at):
                missed = missed_starts(loaded.state, due, at)
                lapsed = MeetingLapsed(at=at, due=due, missed=missed)
                return _unless_past(lapsed, loaded.state, appointment)
            decided = _unless_past(event, loaded.state, appointment)
            if not told or decided.event is None:
                return decided
            return replace(decided, aside=told)

        source = f"wake:{appointment.meeting}:{appointment.why}:{appointment.due.isoformat()}"
        if appointment.about:
            source += f":{appointment.about}"
        done = await core.submit(room, source, at, decide, appointment.meeting)
        if done.repeated:
            await core.submit(room, None, at, lambda _: Decision(kept=(appointment,)))
        if appointment.why is WakeReason.MEETING_DUE or appointment.why in needs.REASONS:
            # Somebody may have left, or been forgotten, since it was last looked at.
            await after_commit(self._needs.watch(room, at))


def _unless_past(event: AnyEvent, state: State, appointment: Appointment) -> Decision:
    """What an appointment brings. The meeting may have moved on since it was claimed: it was
    reopened, say, or withdrawn. Then it is kept and does nothing; what is still due by then has an
    appointment of its own."""
    if not is_legal(type(event), state.phase):
        return Decision(kept=(appointment,))
    return Decision(event=event, kept=(appointment,))
