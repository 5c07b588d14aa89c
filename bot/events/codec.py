"""Events as the journal keeps them: `decode(encode(event)) == event`, always."""

from __future__ import annotations

import msgspec

from bot.errors import LeftToNewer
from bot.events.actions import ActionEvent
from bot.events.agenda import AgendaEvent
from bot.events.attendance import AttendanceEvent
from bot.events.base import Event
from bot.events.breaks import BreakEvent
from bot.events.care import CareEvent
from bot.events.check_rounds import CheckEvent
from bot.events.constraints import ConstraintEvent
from bot.events.contentions import ContentionEvent
from bot.events.conversation import MessageEvent
from bot.events.decisions import DecisionEvent
from bot.events.glossary import GlossaryEvent
from bot.events.lessons import LessonEvent
from bot.events.meeting_lifecycle import LifecycleEvent
from bot.events.membership import MembershipEvent
from bot.events.minutes import MinutesEvent
from bot.events.needs import NeedsEvent
from bot.events.outcomes import OutcomeEvent
from bot.events.personal import PersonalEvent
from bot.events.poll_replies import PollReplyEvent
from bot.events.queue import QueueEvent
from bot.events.records import RecordEvent
from bot.events.reports import ReportEvent
from bot.events.representation import RepresentationEvent
from bot.events.room_settings import RoomEvent
from bot.events.rounds import RoundEvent
from bot.events.series import SeriesEvent
from bot.events.signals import SignalEvent
from bot.events.statements import StatementEvent
from bot.events.support import SupportEvent
from bot.events.topic import TopicEvent

AnyEvent = (
    LifecycleEvent
    | AttendanceEvent
    | BreakEvent
    | CareEvent
    | CheckEvent
    | LessonEvent
    | MembershipEvent
    | MessageEvent
    | PersonalEvent
    | QueueEvent
    | RoundEvent
    | SignalEvent
    | StatementEvent
    | SupportEvent
    | AgendaEvent
    | TopicEvent
    | MinutesEvent
    | NeedsEvent
    | RecordEvent
    | ActionEvent
    | DecisionEvent
    | ContentionEvent
    | RoomEvent
    | SeriesEvent
    | RepresentationEvent
    | OutcomeEvent
    | ConstraintEvent
    | PollReplyEvent
    | ReportEvent
    | GlossaryEvent
)
"""Every event there is. The modules of this package list their own."""

_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[AnyEvent] = msgspec.json.Decoder(AnyEvent)


def encode(event: Event) -> bytes:
    """An event as it is written to the journal (JSON)."""
    return _encoder.encode(event)


def decode(body: bytes | str) -> AnyEvent:
    """An event read back from the journal.

    Raises:
        LeftToNewer: the body is not an event this version knows.
    """
    try:
        return _decoder.decode(body)
    except msgspec.ValidationError:
        raise LeftToNewer from None
