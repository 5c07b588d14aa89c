"""The team's stakeholder groups. No card says who belongs to one, but to that person alone.

Nothing here, and no figure anywhere, may be worked out from who is present: that set changes by one
person at a time, and everybody can see who it was.
"""

from __future__ import annotations

from bot.cards import Button, Card, Typed, Words, say
from bot.ids import PersonId
from bot.live.state import State

CHOOSE = Button(say("button-group"), "group", ask=True)


def groups(state: State) -> Card:
    """The groups that the team has defined."""
    names = state.groups.names
    if not names:
        return Card(kind="groups", lines=(say("groups-none", typed=Typed("/groups set")),))
    return Card(
        kind="groups",
        title=say("groups-title"),
        lines=(*(say("bullet", words=Words(group)) for group in names), say("groups-choose")),
        buttons=(CHOOSE,),
    )


def my_group(state: State, who: PersonId) -> Card:
    """Which group somebody has chosen; only they see this."""
    if not state.groups.names:
        return groups(state)
    mine = state.groups.of.get(who)
    line = say("my-group-none") if mine is None else say("my-group", group=Words(mine))
    return Card(kind="my-group", lines=(line, say("groups-choose")), buttons=(CHOOSE,))
