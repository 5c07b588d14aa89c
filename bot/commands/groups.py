"""The team's stakeholder groups: a facilitator defines them, and people choose for themselves."""

from __future__ import annotations

from bot.commands.spec import NO_GROUP, Answer, CommandContext
from bot.events import GroupChosen, GroupsSet
from bot.ids import WordsId
from bot.meeting import cards


def groups_list(ask: CommandContext) -> Answer:
    """The groups, without anybody in them."""
    return cards.groups(ask.state)


def groups_set(ask: CommandContext) -> Answer:
    """The team's groups are these from now on."""
    found = ask.args.get("names")
    names = tuple(WordsId(name) for name in found) if isinstance(found, tuple) else ()
    return GroupsSet(at=ask.at, actor=ask.actor, groups=names)


def group(ask: CommandContext) -> Answer:
    """They belong to a group, or would rather not say; without a name, what they have chosen."""
    chosen = ask.text("name")
    if not chosen:
        return cards.my_group(ask.state, ask.actor)
    return GroupChosen(
        at=ask.at, actor=ask.actor, group=None if chosen == NO_GROUP else WordsId(chosen)
    )
