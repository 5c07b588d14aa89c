"""The team's stakeholder groups. No card says who belongs to one, but to that person alone.

Nothing here, and no figure anywhere, may be worked out from who is present: that set changes by one
person at a time, and everybody can see who it was.
"""

from __future__ import annotations

from bot.cards import Button, Card, CommandText, RecordedText, phrase
from bot.ids import PersonId
from bot.meeting.state import State

CHOOSE = Button(phrase("button-group"), "group", ask=True)


def groups(state: State) -> Card:
    """The groups that the team has defined."""
    names = state.settings.groups
    if not names:
        return Card(kind="groups", lines=(phrase("groups-none", typed=CommandText("/groups set")),))
    return Card(
        kind="groups",
        title=phrase("groups-title"),
        lines=(
            *(phrase("bullet", words=RecordedText(group)) for group in names),
            phrase("groups-choose"),
        ),
        buttons=(CHOOSE,),
    )


def my_group(state: State, who: PersonId) -> Card:
    """Which group somebody has chosen; only they see this."""
    if not state.settings.groups:
        return groups(state)
    mine = state.in_groups.get(who)
    line = phrase("my-group-none") if mine is None else phrase("my-group", group=RecordedText(mine))
    return Card(kind="my-group", lines=(line, phrase("groups-choose")), buttons=(CHOOSE,))
