"""The border of the core: the values that cross it, what the core needs, and what faces may call.

`Store`, `Clock`, `Fresh` and `Face` are implemented outside; `bot.service` implements `Desk`.
"""

from bot.ports.desk import Desk, Face
from bot.ports.installs import Installed, Installs, Place
from bot.ports.requests import (
    Arrival,
    Attendance,
    Departure,
    Entrance,
    LostAccess,
    MeetingNow,
    Message,
    OnStage,
    Reaction,
    Receipt,
    Removal,
    Request,
    Running,
    SpokenRef,
)
from bot.ports.sight import Sees, Sight
from bot.ports.store import Anchors, Clock, Fresh, Posted, Store
from bot.ports.values import (
    Account,
    Appointment,
    Ballot,
    Batch,
    Conflict,
    Erasure,
    JournalRow,
    Offers,
    Parcel,
    Room,
    Shown,
    Tally,
    WakeRow,
    WordsRow,
)

__all__ = [
    "Account", "Anchors", "Appointment", "Arrival", "Attendance", "Ballot", "Batch", "Clock",
    "Conflict", "Departure", "Desk", "Entrance", "Erasure", "Face", "Fresh", "Installed",
    "Installs", "JournalRow", "LostAccess", "MeetingNow", "Message", "Offers", "OnStage", "Parcel",
    "Place", "Posted", "Reaction", "Receipt", "Removal", "Request", "Room", "Running", "Sees",
    "Shown", "Sight", "SpokenRef", "Store", "Tally", "WakeRow", "WordsRow",
]  # fmt: skip
