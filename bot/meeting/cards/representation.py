"""Which groups nobody has openly said that they come from, and figures of groups over a series.

No card here names anybody, or is worked out from who is present.
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.cards import Button, Card, CardSection, Phrase, phrase
from bot.ids import PersonId, WordsId
from bot.meeting import subjects
from bot.meeting.cards.groups import CHOOSE, list_of, named
from bot.meeting.state import State
from bot.people.groups import GroupFigures
from bot.people.thresholds import FEWEST_INSIDE, FEWEST_OUTSIDE

MOVE_ITEM = Button(phrase("button-move-item"), "agenda move", ask=True)
IN_MINUTES = Button(phrase("button-missing-minutes"), "groups list", {"share": "minutes"})
IN_PUBLIC = Button(phrase("button-missing-room"), "groups list", {"share": "room"}, style="careful")


def apologies(state: State, *, named: bool) -> Card:
    """The answer to somebody who cannot come, and the question whether those who run the meeting
    may see it, and its minutes may say so."""
    args: dict[str, str | int] = {"coming": "no", "named": "no" if named else "yes"}
    button = phrase("button-regrets-unnamed" if named else "button-regrets-named")
    return Card(
        kind="note",
        lines=(phrase("regrets-named"),)
        if named
        else (phrase("noted-apologies"), phrase("regrets-ask")),
        buttons=(Button(button, "here", args),),
        about=subjects.meeting(state),
    )


def known_regrets(state: State) -> tuple[PersonId, ...]:
    """Of whom those who run the meeting may know that they cannot come."""
    return tuple(
        who
        for who, named in state.representation.apologies.items()
        if named and state.turns.belongs(who)
    )


def missing(state: State) -> Card:
    """For facilitators: which groups nobody has let them know of, and what they can do."""
    lines = [phrase("groups-missing", groups=list_of(state.representation.missing))]
    if state.representation.publicly_missing != state.representation.missing:
        public = list_of(state.representation.publicly_missing)
        lines.append(phrase("groups-missing-publicly", groups=public))
    return Card(
        kind="groups-missing",
        title=phrase("groups-missing-title", number=state.number),
        lines=(*lines, phrase("groups-missing-how"), phrase("groups-missing-ways")),
        buttons=(MOVE_ITEM, IN_MINUTES, IN_PUBLIC),
        about=subjects.meeting(state),
    )


def missing_in_public(state: State) -> Card:
    """For the room, because a facilitator wants it said."""
    return Card(
        kind="groups-missing-public",
        lines=(
            phrase("groups-missing-room", groups=list_of(state.representation.publicly_missing)),
            phrase("groups-missing-room-how"),
        ),
        buttons=(CHOOSE,),
        about=subjects.meeting(state),
    )


def over_series(
    groups: tuple[WordsId, ...], figures: Mapping[WordsId, GroupFigures]
) -> tuple[CardSection, ...]:
    """In how many meetings each group was there and had a turn; for facilitators."""
    lines = tuple(_line(group, figures[group]) for group in groups if group in figures)
    if not lines:
        return ()
    how = phrase("groups-figures-how", inside=FEWEST_INSIDE, outside=FEWEST_OUTSIDE)
    return (CardSection(heading=phrase("groups-figures"), lines=(how, *lines)),)


def _line(group: WordsId, of: GroupFigures) -> Phrase:
    return phrase(
        "groups-figures-line",
        group=named(group),
        meetings=of.meetings,
        there=of.there,
        heard=of.heard,
    )
