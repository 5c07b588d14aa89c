"""What Heard says about a meeting: the cards, made from its state.

Nobody is named here who did not put themselves forward or was not called by a facilitator; who has
not been heard is a number for everybody and a list for facilitators only (`side`), never a ranking.
"""

from bot.meeting.cards.agenda import agenda
from bot.meeting.cards.announcements import (
    agenda_done,
    closing,
    floor,
    item_begins,
    opening,
    reopened,
    unfinished,
)
from bot.meeting.cards.contentions import parked, settled, tabled
from bot.meeting.cards.facilitator_panel import side
from bot.meeting.cards.groups import changed as groups_changed
from bot.meeting.cards.groups import groups, own_groups
from bot.meeting.cards.groups import noted as noted_groups
from bot.meeting.cards.leaving import leaderless, run_meetings
from bot.meeting.cards.measures import measures
from bot.meeting.cards.my_panel import my_panel
from bot.meeting.cards.panel import panel
from bot.meeting.cards.presence import who_is_here
from bot.meeting.cards.shared_buttons import note
from bot.meeting.cards.unanswered import before_moving_on, overlooked, unanswered
from bot.records.outcomes import your_contention

__all__ = [
    "agenda",
    "agenda_done",
    "before_moving_on",
    "closing",
    "floor",
    "groups",
    "groups_changed",
    "item_begins",
    "leaderless",
    "measures",
    "my_panel",
    "note",
    "noted_groups",
    "opening",
    "overlooked",
    "own_groups",
    "panel",
    "parked",
    "reopened",
    "run_meetings",
    "settled",
    "side",
    "tabled",
    "unanswered",
    "unfinished",
    "who_is_here",
    "your_contention",
]  # fmt: skip
