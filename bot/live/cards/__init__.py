"""What Heard says about a meeting: the cards, made from its state.

Nobody is named here who did not put themselves forward or was not called by a facilitator; who has
not been heard is a number for everybody and a list for facilitators only (`side`), never a ranking.
"""

from bot.live.cards.agenda import agenda
from bot.live.cards.answers import before_moving_on, overlooked, unanswered
from bot.live.cards.buttons import meets, note
from bot.live.cards.groups import groups, my_group
from bot.live.cards.measures import measures
from bot.live.cards.panel import panel
from bot.live.cards.person import status
from bot.live.cards.points import parked, points, settled, tabled, your_point
from bot.live.cards.presence import who_is_here
from bot.live.cards.side import side
from bot.live.cards.talk import (
    agenda_done,
    closing,
    floor,
    item_begins,
    lapsed,
    opening,
    unfinished,
)

__all__ = [
    "agenda", "agenda_done", "before_moving_on", "closing", "floor", "groups", "item_begins",
    "lapsed", "measures", "meets", "my_group", "note", "opening", "overlooked", "panel", "parked",
    "points", "settled", "side", "status", "tabled", "unanswered", "unfinished", "who_is_here",
    "your_point",
]  # fmt: skip
