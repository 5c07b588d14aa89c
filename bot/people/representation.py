"""What may be said of a team's groups, worked out from people's choices and nothing else.

Two things, and nothing more. `missing`: which groups nobody has openly said that they come from,
over those who are expected, never over those who are here. `counted`: which groups were there, or
had a turn, where enough people are on both sides (`bot.people.thresholds`). Both give names of
groups, in the team's own order, and nobody's.
"""

from __future__ import annotations

from collections.abc import Collection, Set

from bot.ids import PersonId, WordsId
from bot.people import thresholds
from bot.people.groups import Choices, Consent, OwnChoices

NOTHING: OwnChoices = {}
"""The choices of somebody who has made none."""


def missing(
    groups: Collection[WordsId],
    choices: Choices,
    expected: Collection[PersonId],
    open_to: Set[Consent],
) -> tuple[WordsId, ...]:
    """The groups that nobody of those expected has chosen with one of these consents.

    Choices that only count make no difference here: a group with three of them is missing, too.
    """
    absent = dict.fromkeys(groups)
    for who in expected:
        for group, consent in choices.get(who, NOTHING).items():
            if consent in open_to:
                absent.pop(group, None)
    return tuple(absent)


def counted(
    groups: Collection[WordsId], choices: Choices, people: Collection[PersonId]
) -> tuple[WordsId, ...]:
    """The groups of which enough of these people come, with enough others beside them.

    All choices count the same, whatever their consent.
    """
    inside = dict.fromkeys(groups, 0)
    for who in people:
        for group in choices.get(who, NOTHING):
            if group in inside:
                inside[group] += 1
    everybody = len(people)
    return tuple(
        group for group, of_it in inside.items() if thresholds.shows_group(of_it, everybody - of_it)
    )
