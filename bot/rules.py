"""The thresholds and times of a meeting.

A meeting takes its rules along in its first event: a change of settings counts from the next
meeting on, and a journal folds to the same meeting whenever it is read.
"""

from __future__ import annotations

from datetime import timedelta
from enum import IntEnum, StrEnum
from fractions import Fraction
from typing import Final

import msgspec

KEPT_FOR: Final = timedelta(days=14)
"""For so long what has to be shown is kept where somebody has to mend something first."""

CALLED_OFF_SHOWN: Final = timedelta(days=60)
"""For so long a calendar shows that something was called off, or is over."""

SIGHT_REMEMBERED: Final = timedelta(minutes=5)
"""For so long, at most, what a platform has said of who may see a room is gone by. It is forgotten
as soon as the platform tells of a change."""


TIP_FEWEST_PEOPLE: Final = 4
"""With fewer people, nothing is said of how many were heard."""
TIP_HEARD_PERCENT: Final = 70
"""If fewer of a hundred were heard, a round is what to try."""
TIP_UNANSWERED: Final = 3
"""If so many messages had no answer, and one in four of all, that is what to look at."""
TIP_LONG_WAIT: Final = timedelta(minutes=10)
"""If a hand was up for so long, waiting is what to look at."""
TIP_EVENNESS: Final = 0.7
"""If the talk was less even (0 to 1), writing first is what to try."""
TIP_OVER: Final = timedelta(minutes=10)
"""If items took so much longer than planned, all together, time is what to look at."""
TIP_POSTS: Final = 25
"""If Heard itself posted so much, it is said how it can be made quieter."""


class Quiet(StrEnum):
    """How much Heard says on its own in a room. Answers and parked points are always given."""

    NORMAL = "normal"
    QUIETER = "quieter"
    SILENT = "silent"


class QueueOrder(StrEnum):
    """Who is called first when several hands are up."""

    LEAST_HEARD = "least-heard"
    FIRST_COME = "first-come"


class TopicMode(StrEnum):
    """Whom Heard asks, privately, when the talk seems to have left the agenda item."""

    FACILITATORS_ONLY = "facilitators-only"
    AUTHOR_FIRST = "author-first"
    """Where the care is keen: for an aside, the one who wrote it. Else the facilitators."""
    OFF = "off"
    """Nobody. Nothing is scored, and there is no mark."""


CALLED_AT_ONCE = timedelta(seconds=2)
"""Who calls so soon after somebody else did cannot have seen that they had: nobody is called."""


CARD_UP: Final = timedelta(minutes=3)
"""So long after the first coloured card of a kind all of that kind come down. Within it the room is
told once."""
MOMENT_MINUTES: Final = 2
"""So long a meeting pauses, by one press, when it goes too fast for somebody."""
PACE_KNOWN: Final = 30
"""From so many minutes of talk in earlier meetings on, a room's usual pace is known: one meeting of
half an hour."""
PACE_REMEMBERED: Final = 300
"""A room's usual pace is that of its last so many minutes of talk, about: what came before weighs
less and less."""
PACE_SILENCE: Final = 2
"""Minutes: of a longer silence no more than this is talk."""
MOST_POINTS: Final = 10
"""So many points come back at one meeting, unless a facilitator has chosen which do."""
THIRD_TIME: Final = 3
"""When a point is taken up for so many times, facilitators are told so, and of ways on."""
ARRIVALS_GATHERED = timedelta(minutes=2)
"""Facilitators are told together of all who come within this time of the first: at the beginning of
a meeting most people come in its first two minutes, and are one message."""
MOST_PROPOSALS: Final = 20
"""So many proposals can be open in a room at the same time."""
CONSENT_REVIEW: Final = timedelta(weeks=12)
"""After so long a decision made by consent comes back, if nobody has set another date."""
PROPOSAL_REMINDER: Final = timedelta(days=1)
"""So long before a proposal closes everybody who can answer it is reminded of it, once."""
POLL_MANY: Final = Fraction(2, 3)
"""From this part on of those who answered an item of a poll, "many" say yes to it."""
POLL_FEW: Final = Fraction(1, 3)
"""Up to this part, "few" do. Between the two a poll says neither."""
POLL_LACKING: Final = Fraction(1, 4)
"""From this part on, so many lack what they need to take part that it wants a reply, however many
others have it: a need that is met for most is not met."""
FLOOR_OVER_MESSAGES = 6
FLOOR_OVER_AFTER = timedelta(minutes=3)
"""The floor is free again when so many messages of others have come in a row, and the speaker has
written nothing for so long. Both: while somebody types a long message, others may well write six
short ones in a minute; and in a slow meeting three minutes can pass with nobody else speaking."""


LONGEST_BREAK: Final = 120
"""Minutes of the longest break. Who needs more meets again."""


class DriftCare(StrEnum):
    """How sure Heard has to be before it shows or asks anything: the more careful, the fewer drifts
    it sees."""

    STRICT = "strict"
    MEDIUM = "medium"
    KEEN = "keen"


class CheckKind(StrEnum):
    """When everybody is asked how they are, with one press."""

    IN = "in"
    """At the beginning of a meeting."""
    OUT = "out"
    """Before its end."""


class Wants(IntEnum):
    """How likely a message is to want an answer. The larger, the likelier."""

    NOTHING = 0
    A_VIEW = 1
    """It objects, worries, or proposes something."""
    AN_ANSWER = 2
    """It asks something."""


class MoveKind(StrEnum):
    """What a facilitator's line says about where the meeting goes."""

    NEXT = "next"
    """On to what comes next: "ok, moving on"."""
    ITEM = "item"
    """To an item that it names, by its number or by words of its title: "3) fees"."""
    WINDING = "winding"
    """The item is coming to its end: "anything else on this?"."""
    OPENS = "opens"
    """It reads as if another item began, with no word about moving: "Why was the ramp closed?"."""


class Feature(StrEnum):
    """Something a room can allow or not. What is allowed at first may differ by platform."""

    REACTIONS = "reactions"
    """Emoji on messages count: a raised hand is a hand, any other shows that it was heard."""
    GROUPS = "groups"
    """Stakeholder groups, which people choose for themselves."""
    UNNAMED = "unnamed"
    """Words shown without names: silent rounds, and what is read out."""
    CALENDAR = "calendar"
    """The platform's own calendar shows when the room meets."""
    CONSTRAINTS = "constraints"
    """Whoever seems to name a constraint is asked whether to write it down."""


USUAL_FEATURES = (Feature.REACTIONS, Feature.GROUPS, Feature.UNNAMED)


BREAK_NEEDED_MINUTES: Final = 60
"""Where somebody needs a break each hour, one is offered at least so often, in minutes."""


class Rules(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Thresholds and times, each with its unit in its name."""

    turn_gap_seconds: int = 120
    """After this pause somebody's next message is a new turn."""
    queue_order: QueueOrder = QueueOrder.LEAST_HEARD
    """Least heard: who has not been heard, then fewest turns, then who has waited longest."""
    hand_grace_seconds: int = 120
    """Who lowers a hand and raises it again within this time has the old place back."""
    posts_per_meeting: int = 12
    """How many things Heard may post by itself in one meeting, answers not counted."""
    idle_minutes: int = 60
    """A meeting in which nobody has done anything for this long closes by itself."""
    reminder_minutes: int = 60
    """So long before a meeting those who want it are reminded."""
    reopen_minutes: int = 10
    """For so long after its end a meeting can be reopened. 0: never."""
    late_seconds: int = 120
    """What is done later than this mentions that it is late."""
    break_minutes: int = 10
    """How long a break is, if nobody says."""
    break_offer_minutes: int = 50
    """After so long without a break facilitators are offered one. 0: never."""
    poll_hours: int | float = 48
    """How long "were you heard?" stays open."""
    poll_fewest: int = 5
    """Below this many answers no figure is shown. It only raises `thresholds.POLL_FEWEST`."""
    poll_comments_fewest: int = 8
    """Below this many answers no comment is shown. It only raises `thresholds.POLL_COMMENTS`."""
    round_seconds: int = 120
    """Somebody silent for this long in a round is passed over, and offered a turn again later."""
    silent_round_seconds: int = 300
    """How long a silent round is open for writing."""
    check_seconds: int = 180
    """How long a check-in or a check-out is open at most."""
    unnamed_fewest: int = 3
    """If fewer people took part in a silent round without names, nothing of it is shown."""
    ask_before_moving_on: bool = True
    """Whether facilitators are asked once more while points have no answer or hands are up."""
    drift_questions_per_meeting: int = 3
    """How often Heard may ask by itself whether the talk is about the item. What is not asked is a
    mark on facilitators' panels."""
    drift_care: DriftCare = DriftCare.STRICT
    """How many needless marks and questions are put up with per 100 messages on topic: strict 0.25,
    medium 0.5, keen 1, as measured where every sixth message was off topic. Keen alone has Heard
    ask where no facilitator has said that the meeting goes on."""
    offtopic_flags_per_item: int = 2
    """How often one person may flag something as off topic, on one item."""
    point_minutes: int = 10
    """The time box of a point that is back on the agenda. 0: none."""
    item_note_percent: int = 80
    """When this much of an item's time has gone, facilitators are told."""
    # Journals have always had this under its earlier name, which says less.
    invitations_per_person: int = msgspec.field(default=2, name="invitations_per_meeting")
    """How often one person may be asked privately, in one meeting, whether they would like to
    speak. 0: never."""
    invitations_in_all: int = 6
    """How many such questions a meeting has in all, whoever they go to. 0: none."""
    invite_first_minutes: int | float = 10
    """Nobody is asked in so many first minutes of a meeting: people are still arriving."""
    invite_last_minutes: int | float = 3
    """Nobody is asked from so long before the end of the item's time, or of the meeting's."""
    invite_spoken_minutes: int | float = 10
    """Who has spoken this recently, on whatever item, is not asked."""
    invite_after_minutes: int | float = 5
    """Nobody is asked before an item has been up for this long."""
    invite_after_turns: int = 6
    """Nobody is asked before the meeting has had this many substantial turns."""
    invite_every_minutes: int | float = 3
    """After one person has been asked, nobody else is asked for this long."""
    invite_later_minutes: int | float = 10
    """Who says "later" is not asked again before so much time has passed."""
    few_voices_turns: int = 20
    """How many substantial turns under an item are looked at to tell whether few people talk."""
    few_voices_people: int = 3
    """If these turns came from so many people or fewer, the floor is opened for others."""
    few_voices_unheard: int = 3
    """The floor is opened only while at least so many people here have not been heard."""
    pace_minutes: int = 5
    """Over so many minutes it is looked at how fast the talk is. 0: it is not."""
    pace_times: int | float = 2
    """So many times the words a minute that a room usually has are far above its usual."""
