"""What people need is kept: in the meeting, who needs it is not known."""

from __future__ import annotations

from bot.events import NeedsWatched, WokenUp
from bot.meeting.handlers import breaks
from bot.meeting.state import NOTHING, Effects, State


def watched(state: State, event: NeedsWatched) -> Effects:
    """What there is to keep has changed."""
    began = event.needs.breaks and not state.needs.watch.breaks
    state.needs.watch = event.needs
    if began and state.is_open and state.on_break is None and state.breaks.offer_due is None:
        breaks.offer_after(state, event.at)
    return NOTHING


def before(state: State, event: WokenUp) -> Effects:
    """So many days before a meeting something is sent to those who want it: by the service, which
    alone knows who that is (`bot.service.needs`)."""
    if event.about.isdecimal():
        state.needs.tell(int(event.about), state.starts)
    return NOTHING


def after(state: State, event: WokenUp) -> Effects:
    """After a meeting those are asked who wanted something arranged, in the same way."""
    state.needs.asked = True
    return NOTHING
