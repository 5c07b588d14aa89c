"""What Heard itself did in a meeting, in figures: how often it invited, asked and posted.

It stands beside what people say of a meeting, so that a team sees whether a meeting was easier to
take part in or only busier. None of the figures is about anybody in particular.
"""

from __future__ import annotations

import msgspec


class HeardDid(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What Heard did between the beginning of a meeting and its end.

    What is None is withheld: `bot.people.thresholds` says from how many people on it is shown.
    """

    invited: int | None = 0
    """Private invitations to speak. Somebody can have had two."""
    accepted: int | None = 0
    """Of those: the person put a hand up, or spoke while the item was still up."""
    declined: int | None = 0
    """Of those: the person passed, or wanted no more invitations. What is in neither was put off,
    or had no answer."""
    permissions: int | None = 0
    """People who were asked, for the first time, whether Heard may invite them."""
    floor_openings: int = 0
    """How often the room was asked whether anybody else would like to speak."""
    topic_questions: int = 0
    """Private questions whether the talk was still about the agenda item."""
    topic_confirmed: int = 0
    """Of those: it was."""
    topic_acted_on: int = 0
    """Of those: somebody who was asked parked the message, added an agenda item, or moved on."""
    topic_dismissed: int = 0
    """Of those: to be left alone. What is in none of the three had no answer."""
    moves_asked: int = 0
    """Private questions to facilitators whether the meeting goes on to another item."""
    moves_taken: int = 0
    """Of those: it went on."""
    moves_put_off: int = 0
    """Of those: not yet. What is in neither had no answer."""
    posts: int = 0
    """Messages to the room while the meeting was running. The panel, which is edited in its place,
    and what stands on it are not counted."""

    @property
    def topic_unanswered(self) -> int:
        """Questions about the topic that nobody answered while they were open."""
        answered = self.topic_confirmed + self.topic_acted_on + self.topic_dismissed
        return self.topic_questions - answered

    @property
    def moves_unanswered(self) -> int:
        """Questions whether the meeting goes on that nobody answered while they were open."""
        return self.moves_asked - self.moves_taken - self.moves_put_off

    @property
    def invitations_open(self) -> int | None:
        """Invitations that were put off or had no answer; None: withheld."""
        if self.invited is None or self.accepted is None or self.declined is None:
            return None
        return self.invited - self.accepted - self.declined
