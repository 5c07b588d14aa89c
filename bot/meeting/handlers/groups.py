"""The team's stakeholder groups. Who has chosen which is no part of a meeting."""

from __future__ import annotations

from bot.effects import ReplyToActor, SaveRecord
from bot.events import GroupChosen, GroupsSet
from bot.meeting import cards
from bot.meeting.handlers import features
from bot.meeting.state import Effects, State
from bot.records.saved_records import GroupsRecord
from bot.rules import Feature


def groups_set(state: State, event: GroupsSet) -> Effects:
    """The team says which groups it has. If one is gone, everybody is asked again: who had chosen
    it is not told apart."""
    features.need(state, Feature.GROUPS)
    gone = set(state.settings.groups) - set(event.groups)
    state.set(groups=tuple(dict.fromkeys(event.groups)))
    kept = SaveRecord(GroupsRecord(room=state.room, groups=state.settings.groups))
    asked = state.post(cards.groups_changed(state), always=True) if gone else ()
    state.representation.checked_at = event.at
    return (kept, *asked, ReplyToActor(cards.groups(state)))


def group_chosen(state: State, event: GroupChosen) -> Effects:
    """From a journal of before: all that is left of it is that somebody belongs to the room."""
    return state.enrol(event.person)
