"""How many people a figure has to be about before anybody is shown it.

Every figure about people goes through here. What may be set for a room or a server (how many have
to answer a poll) is set in `bot.rules`, and compared here.
"""

from __future__ import annotations

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


def enough(people: int, fewest: int) -> bool:
    """Whether at least `fewest` people have taken part, as a room's rules ask for."""
    return people >= fewest
