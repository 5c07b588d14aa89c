"""The ports of the core: what it offers to adapters, what it needs, and the values passed.

`Store`, `Clock`, `IdFactory` and `PlatformAdapter` are implemented outside; `bot.service`
implements `MeetingService`, part by part.
"""

from bot.ports.activity import ActivityCounts, ActivityPort
from bot.ports.entry import EntryPort
from bot.ports.group_choices import GroupChoices
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
    OpenAnswer,
    PastMeeting,
    Reaction,
    Request,
    RunningMeeting,
    UnheldMeeting,
)
from bot.ports.installations import InstallationKey, InstallationRegistry, SealedInstallation
from bot.ports.intake import CommandPort, IntakePort, PlatformEventsPort
from bot.ports.meeting_service import MeetingService, OutboxPort, PlatformAdapter
from bot.ports.members import MembersPort
from bot.ports.queries import DirectoryPort, MessageLogPort, QueryPort, ReportPort
from bot.ports.roles import RoleCheck, RolePort
from bot.ports.storage_types import (
    Account,
    Appointment,
    Backlog,
    Ballot,
    Batch,
    Conflict,
    EndedSubject,
    JournalRow,
    OutboxMessage,
    PlatformFeatures,
    PostedRef,
    Redaction,
    Room,
    TakenBack,
    Tally,
    WakeRow,
    WordsRow,
)
from bot.ports.store import Clock, ExternalRefs, IdFactory, PostedRefs, Store
from bot.ports.visibility import SightPort, Visibility, VisibilityCheck

__all__ = [
    "Account",
    "ActivityCounts",
    "ActivityPort",
    "Appointment",
    "Arrival",
    "Attendance",
    "Backlog",
    "Ballot",
    "Batch",
    "Clock",
    "CommandPort",
    "CommandResult",
    "Conflict",
    "Departure",
    "DirectoryPort",
    "EndedSubject",
    "Entrance",
    "EntryPort",
    "ExternalRefs",
    "FloorView",
    "GroupChoices",
    "IdFactory",
    "InstallationKey",
    "InstallationRegistry",
    "IntakePort",
    "JournalRow",
    "LostAccess",
    "MeetingService",
    "MeetingStatus",
    "MembersPort",
    "Message",
    "MessageDeletion",
    "MessageLogPort",
    "MessageRef",
    "OpenAnswer",
    "OutboxMessage",
    "OutboxPort",
    "PastMeeting",
    "PlatformAdapter",
    "PlatformEventsPort",
    "PlatformFeatures",
    "PostedRef",
    "PostedRefs",
    "QueryPort",
    "Reaction",
    "Redaction",
    "ReportPort",
    "Request",
    "RoleCheck",
    "RolePort",
    "Room",
    "RunningMeeting",
    "SealedInstallation",
    "SightPort",
    "Store",
    "TakenBack",
    "Tally",
    "UnheldMeeting",
    "Visibility",
    "VisibilityCheck",
    "WakeRow",
    "WordsRow",
]
