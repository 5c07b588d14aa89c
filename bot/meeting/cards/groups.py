"""The team's stakeholder groups. No card says who belongs to one, but to that person alone.

Nothing here, and no figure anywhere, may be worked out from who is present: that set changes by one
person at a time, and everybody can see who it was.
"""

from __future__ import annotations

from bot.cards import (
    AnyPlaceholder,
    Button,
    Card,
    CatalogueRef,
    ListOf,
    Phrase,
    RecordedText,
    phrase,
)
from bot.ids import WordsId
from bot.meeting import subjects
from bot.meeting.state import State
from bot.people import thresholds
from bot.people.groups import ADVISORY, Consent, OwnChoices

CHOOSE = Button(phrase("button-group"), "group", ask=True)
SET = Button(phrase("command-groups-set"), "groups set", ask=True)


def named(group: WordsId) -> AnyPlaceholder:
    """A group's name."""
    return CatalogueRef("group-advisory") if group == ADVISORY else RecordedText(group)


def list_of(groups: tuple[WordsId, ...]) -> ListOf:
    """Several groups, as a list in a sentence."""
    return ListOf(tuple(named(group) for group in groups))


def groups(state: State) -> Card:
    """The groups that the team has named."""
    names = state.settings.groups
    if not names:
        return Card(kind="groups", lines=(phrase("groups-none"),), buttons=(SET,))
    return Card(
        kind="groups",
        title=phrase("groups-title"),
        lines=(
            *(phrase("bullet", words=named(group)) for group in (*names, ADVISORY)),
            *_how(),
        ),
        buttons=(CHOOSE,),
        about=subjects.groups(state),
    )


def changed(state: State) -> Card:
    """A group is gone, or has another name: everybody is asked again, whatever they had chosen."""
    asked = groups(state)
    again = phrase("groups-changed" if state.settings.groups else "groups-taken-away")
    lines = asked.lines if state.settings.groups else ()
    return Card(
        kind="groups-changed",
        title=asked.title,
        lines=(again, *lines),
        buttons=asked.buttons,
        about=subjects.groups(state),
    )


def own_groups(names: tuple[WordsId, ...], chosen: OwnChoices) -> Card:
    """What somebody has chosen; only they see this."""
    if not names:
        return Card(kind="groups", lines=(phrase("groups-none"),), buttons=(SET,))
    lines = chosen_lines(chosen) or (phrase("my-group-none"),)
    return Card(kind="my-group", lines=(*lines, *_how()), buttons=(CHOOSE,))


def noted(chosen: OwnChoices) -> Card:
    """What somebody has just chosen; only they see this."""
    lines = chosen_lines(chosen)
    if not lines:
        return Card(kind="note", lines=(phrase("noted-no-group"),))
    return Card(kind="note", lines=(*lines, phrase("noted-groups")))


def chosen_lines(chosen: OwnChoices) -> tuple[Phrase, ...]:
    """The groups that somebody has chosen, and who may know; only they see these."""
    found = []
    for consent in Consent:
        of_it = tuple(name for name, given in chosen.items() if given is consent)
        if of_it:
            key = f"my-groups-{consent.value}"
            found.append(phrase(key, groups=list_of(of_it), fewest=thresholds.FEWEST_INSIDE))
    return tuple(found)


def _how() -> tuple[Phrase, ...]:
    return (phrase("groups-choose"), phrase("groups-used", fewest=thresholds.FEWEST_INSIDE))
