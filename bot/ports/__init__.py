"""The border of the core: the values that cross it, what the core needs, and what faces may call.

`Store`, `Clock`, `IdFactory` and `PlatformAdapter` are implemented outside; `bot.service`
implements `MeetingService`.
"""

from bot.ports.inbound import (
    Arrival,
    Attendance,
    CommandResult,
    Departure,
    Entrance,
    FloorView,
    LostAccess,
    MeetingStatus,
    Message,
    MessageDeletion,
    MessageRef,
    Reaction,
    Request,
    RunningMeeting,
)
from bot.ports.installations import InstallationKey, InstallationRegistry, SealedInstallation
from bot.ports.meeting_service import MeetingService, PlatformAdapter
from bot.ports.store import Clock, ExternalRefs, IdFactory, PostedRefs, Store
from bot.ports.values import (
    Account,
    Appointment,
    Ballot,
    Batch,
    Capabilities,
    Conflict,
    JournalRow,
    OutboxMessage,
    PostedRef,
    Redaction,
    Room,
    Tally,
    WakeRow,
    WordsRow,
)
from bot.ports.visibility import Visibility, VisibilityCheck

__all__ = [
    "Account",
    "Appointment",
    "Arrival",
    "Attendance",
    "Ballot",
    "Batch",
    "Capabilities",
    "Clock",
    "CommandResult",
    "Conflict",
    "Departure",
    "Entrance",
    "ExternalRefs",
    "FloorView",
    "IdFactory",
    "InstallationKey",
    "InstallationRegistry",
    "JournalRow",
    "LostAccess",
    "MeetingService",
    "MeetingStatus",
    "Message",
    "MessageDeletion",
    "MessageRef",
    "OutboxMessage",
    "PlatformAdapter",
    "PostedRef",
    "PostedRefs",
    "Reaction",
    "Redaction",
    "Request",
    "Room",
    "RunningMeeting",
    "SealedInstallation",
    "Store",
    "Tally",
    "Visibility",
    "VisibilityCheck",
    "WakeRow",
    "WordsRow",
]  # fmt: skip
