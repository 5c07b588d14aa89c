"""What may be said of a team's groups, worked out from people's choices and nothing else.

Two things, and nothing more. `missing`: which groups nobody has openly said that they come from,
over those who are expected, never over those who are here. `counted`: which groups were there, or
had a turn, where enough people are on both sides (`bot.people.thresholds`). Both give names of
groups, in the team's own order, and nobody's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Set

from bot.ids import PersonId, WordsId
from bot.people import thresholds
from bot.people.groups import Choices, Consent


def missing(
    groups: Collection[WordsId],
    choices: Choices,
    expected: Collection[PersonId],
    open_to: Set[Consent],
) -> tuple[WordsId, ...]:
    """The groups that nobody of those expected has chosen with one of these consents.

    Choices that only count make no difference here: a group with three of them is missing, too.
    """
    there: set[WordsId] = set()
    for who in expected:
        own = choices.get(who)
        if own:
            there.update(group for group, consent in own.items() if consent in open_to)
    return tuple(group for group in groups if group not in there)


def counted(
    groups: Collection[WordsId], choices: Choices, people: Collection[PersonId]
) -> tuple[WordsId, ...]:
    """The groups of which enough of these people come, with enough others beside them.

    All choices count the same, whatever their consent.
    """
    inside: Counter[WordsId] = Counter()
    for who in people:
        own = choices.get(who)
        if own:
            inside.update(own.keys())
    everybody = len(people)
    return tuple(
        group
        for group in groups
        if thresholds.shows_group(inside[group], everybody - inside[group])
    )
