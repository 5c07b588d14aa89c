"""How many people a figure has to be about before anybody is shown it.

Every figure about people goes through here. What may be set for a room or a server (how many have
to answer a poll) is set in `bot.rules`, and compared here.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence, Set
from typing import Generic, NamedTuple, TypeVar

P = TypeVar("P")
G = TypeVar("G")

FEWEST_INSIDE = 3
"""So many people of a group have to be in a figure about it."""
FEWEST_OUTSIDE = 3
"""So many others have to be there as well: what is said of all is said of each. Both are the same
number, so that a figure never tells which side of it somebody is on: if everybody changed sides,
it would be the same."""
FEWEST_MESSAGES_A_HEAD = 5
"""Below this many messages for each person, evenness is mostly chance."""
FEWEST_VOICES = 3
"""Below this many voices, the largest one's share tells whose it is."""


def shows_group(inside: int, outside: int) -> bool:
    """Whether a figure about a group may be shown: so many of its people are in it, and so many
    others."""
    return inside >= FEWEST_INSIDE and outside >= FEWEST_OUTSIDE


def shows_largest(voices: int) -> bool:
    """Whether the largest share of so many voices may be shown."""
    return voices >= FEWEST_VOICES


def shows_evenness(heads: int, messages: int) -> bool:
    """Whether so many messages say how evenly so many people speak."""
    return heads > 1 and messages >= FEWEST_MESSAGES_A_HEAD * heads


def shows_invitations(could_be: int) -> bool:
    """Whether it may be shown how many private invitations there were, where so many people could
    have had one. Where only one or two could, each invitation tells whose it was."""
    return could_be >= FEWEST_INSIDE


def shows_invitation_answers(invited: int, others: int) -> bool:
    """Whether it may be shown how many invitations were taken up and declined: of so many people
    who had one, while so many `others` could have. "One was declined" tells who declined it to
    whoever knows of one invitation, and "all were" tells it of everybody who could have had one."""
    return shows_group(invited, others)


def enough(people: int, fewest: int) -> bool:
    """Whether at least `fewest` people have taken part, as a room's rules ask for."""
    return people >= fewest


CARD_FEWEST = 3
"""With fewer people here, a card tells the other whose it is."""


class ShownCards(NamedTuple):
    """How many coloured cards may be said to be up. `number` None: that somebody has one up."""

    number: int | None
    at_least: bool = False


def card_is_private(here: int) -> bool:
    """Whether nobody learns from a coloured card whose it is, with so many people here, who raises
    it included."""
    return here >= CARD_FEWEST


def shown_cards(up: int, here: int) -> ShownCards:
    """What may be said of how many coloured cards are up, with so many people here.

    If all have one up but one, who has none knows of each of the others that they have; if all
    have, everybody does. So the number stops two below: from there on it says "or more".
    """
    most = here - 2
    if most < 2 or up < 2:
        return ShownCards(None)
    return ShownCards(min(up, most), at_least=up >= most)


# -- answers to polls ------------------------------------------------------------------------------

POLL_FEWEST = 5
"""From so many ballots on, figures are shown: for each item, how many are on each side of it."""
POLL_ALL = 8
"""From so many ballots on, it is shown how many gave each single answer."""
POLL_COMMENTS = 8
"""From so many ballots on, comments are shown, shuffled."""
POLL_GROUP = 5
"""So many have to have answered in each part into which the groups that are shown divide people."""
POLL_RATE = 5
"""It is told of how many people so many answered if at least so many could."""
POLL_COMPARED = 2
"""Figures of a poll are compared with those of so many polls before it in its room, not counting
those that too few answered. See `tells_nobody`."""


def shows_rate(ballots: int, roll: int) -> bool:
    """Whether it is told how many people could answer a poll, beside how many did. In a tiny team
    "2 of 3" tells everybody who has answered whether each of the others has. What is left from
    there on: where everybody answered, or all but one, those who did know it of each other."""
    return roll >= max(POLL_RATE, ballots)


class PollFewest(NamedTuple):
    """From how many ballots on what is shown of one poll."""

    sides: int = POLL_FEWEST
    all: int = POLL_ALL
    comments: int = POLL_COMMENTS


def poll_fewest(fewest: int = 0, comments_fewest: int | None = None) -> PollFewest:
    """The numbers of a poll, given what was set for it. Settings only ever raise them."""
    sides = max(POLL_FEWEST, fewest)
    return PollFewest(
        sides=sides,
        all=max(POLL_ALL, sides),
        comments=max(POLL_COMMENTS, sides, comments_fewest or 0),
    )


class Crowd(NamedTuple, Generic[P]):
    """The people of one poll, as everybody may know them: who could answer, and how many did."""

    roll: Set[P]
    ballots: int
    unknown: int = 0
    """So many more could answer, whose names are not kept any more."""
    grouped: bool = False
    """Its figures were shown by group, too."""


def tells_nobody(now: Crowd[P], before: Sequence[Crowd[P]]) -> bool:
    """Whether figures about `now` may be shown beside the figures about `before`, which were shown.

    Whoever takes one table from another learns what those answered who are in only one of them: a
    newcomer, or somebody who left. The worst is assumed: everybody else answers as before. So those
    who were asked in the same polls have to be hidden among at least `POLL_FEWEST` people, each of
    whom may be any of them: all who were asked in these polls, less those who may have answered in
    another one.
    """
    if all(it.roll == now.roll and not it.unknown for it in before):
        return True
    # Who was in which group then is kept nowhere: nobody can tell among whom somebody is hidden.
    if any(it.grouped or it.unknown for it in before):
        return False
    crowds = (now, *before)
    everybody = frozenset(now.roll).union(*(it.roll for it in before))
    patterns = {
        frozenset(n for n, crowd in enumerate(crowds) if who in crowd.roll) for who in everybody
    }
    return all(_hidden_among(crowds, pattern) >= POLL_FEWEST for pattern in patterns)


def _hidden_among(crowds: Sequence[Crowd[P]], pattern: Collection[int]) -> int:
    asked = frozenset[P].intersection(*(frozenset(crowds[n].roll) for n in pattern))
    others = (crowd for n, crowd in enumerate(crowds) if n not in pattern)
    return len(asked) - sum(min(it.ballots, len(asked & it.roll)) for it in others)


def may_show_groups(now: Crowd[P], before: Sequence[Crowd[P]]) -> bool:
    """Whether figures about `now` may be shown by group beside those about `before`: only if the
    same people were asked, and none of them by group, since people move between groups."""
    same = all(it.roll == now.roll and not it.unknown for it in before)
    return same and not any(it.grouped for it in before)


def groups_shown(groups: Sequence[G], cells: Mapping[frozenset[G], int]) -> tuple[G, ...]:
    """The groups, in their order, by which figures may be shown.

    `cells`: how many ballots there are of people who are in exactly these groups; with 0 where
    somebody could have answered and nobody has. A group is left out if it would divide people into
    parts of which one is not empty and has fewer than `POLL_GROUP`.
    """
    shown: tuple[G, ...] = ()
    for group in groups:
        more = (*shown, group)
        if all(count >= POLL_GROUP for count in merged(more, cells).values()) and any(
            group in cell for cell in cells
        ):
            shown = more
    return shown


def merged(groups: Collection[G], cells: Mapping[frozenset[G], int]) -> dict[frozenset[G], int]:
    """The same ballots, with no regard to any other groups than these."""
    parts: dict[frozenset[G], int] = {}
    for cell, count in cells.items():
        part = cell.intersection(groups)
        parts[part] = parts.get(part, 0) + count
    return parts


LESSONS_FEWEST = 5
"""So many people at least have had something, and as many have not, or none: then a team is told
how many of it have been offered a lesson. It tells of nobody whether they wanted none."""


def lessons_offered_shown(offered: int, people: int) -> bool:
    """Whether a team is told how many of so many people have been offered a lesson."""
    rest = people - offered
    return offered >= LESSONS_FEWEST and (rest == 0 or rest >= LESSONS_FEWEST)


PROGRAMME_PEOPLE = 5
"""With fewer people at it, a meeting is in no figure for those who fund or commission the work."""
PROGRAMME_ROOMS = 3
"""Of fewer rooms there is no such report: it would be about one of them."""


def counts_in_programme(people: int) -> bool:
    """Whether a meeting with so many people is in figures for those outside. What is subtracted
    from each other there is then never about fewer."""
    return people >= PROGRAMME_PEOPLE


def shows_programme(rooms: int) -> bool:
    """Whether figures over so many rooms may be given to those outside."""
    return rooms >= PROGRAMME_ROOMS
