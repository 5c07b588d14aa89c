"""The team's stakeholder groups, and who says that they belong to one."""

from __future__ import annotations

from bot.cards import RecordedText
from bot.effects import ReplyToActor, SaveRecord
from bot.errors import IllegalMove
from bot.events import GroupChosen, GroupsSet
from bot.meeting import cards
from bot.meeting.handlers import features
from bot.meeting.state import Effects, State
from bot.records.model import GroupChoiceRecord, GroupsRecord
from bot.rules import Feature


def groups_set(state: State, event: GroupsSet) -> Effects:
    """The team says which groups it has. Who belongs to one that stays, stays in it."""
    features.need(state, Feature.GROUPS)
    state.set(groups=tuple(dict.fromkeys(event.groups)))
    stay = {who: group for who, group in state.in_groups.items() if group in event.groups}
    state.in_groups = stay
    kept = SaveRecord(GroupsRecord(room=state.room, groups=state.settings.groups))
    return (kept, ReplyToActor(cards.groups(state)))


def group_chosen(state: State, event: GroupChosen) -> Effects:
    """Somebody says where they belong, or that they would rather not. Nobody else is told."""
    who, group = event.person, event.group
    if group is not None:
        features.need(state, Feature.GROUPS)
    if group is not None and group not in state.settings.groups:
        raise IllegalMove("refused-no-group")
    enrolled = state.enrol(who)
    if group is None:
        state.in_groups.pop(who, None)
    else:
        state.in_groups[who] = group
    kept = SaveRecord(GroupChoiceRecord(room=state.room, person=who, group=group))
    note = (
        cards.note("noted-no-group")
        if group is None
        else cards.note("noted-group", group=RecordedText(group))
    )
    return (*enrolled, kept, ReplyToActor(note))
