"""What a command leads to: the types that its handler answers with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from bot.cards import Card
from bot.events import (
    Event,
    LeftoversDecided,
    ObjectionParked,
    ProposalAmended,
    ProposalClosed,
)
from bot.events.signals import SignalKind
from bot.ids import MeetingId, PersonId, WordsId
from bot.people.groups import OwnChoices
from bot.people.needs import Met, NeedKind, NeedReply, StatedNeed
from bot.records.point_list import PointFilter
from bot.records.recorded_views import ViewAnswer


@dataclass(frozen=True)
class CastBallot:
    """A ballot to be cast. It has a path of its own: no event, no journal, no log."""

    meeting: MeetingId
    answers: Mapping[str, str]
    comment: str


@dataclass(frozen=True)
class CountFirst:
    """Something is done with a proposal, and what was answered to it has to be looked up first:
    `bot.service.proposals` completes the event."""

    event: ObjectionParked | ProposalAmended | ProposalClosed


@dataclass(frozen=True)
class MovePoints:
    """Points go on in another room, and what is to go with them has to be looked up first:
    `bot.service.moving` completes the event."""

    event: LeftoversDecided


@dataclass(frozen=True)
class ChooseGroups:
    """What somebody has chosen of the team's groups, all of it. It takes a path of its own: no
    event, no journal, no log."""

    chosen: OwnChoices


@dataclass(frozen=True)
class ChangeFeed:
    """The room's calendar feed gets another address, or is switched off (`on` False). No event:
    all that changes is which addresses work."""

    on: bool


@dataclass(frozen=True)
class Worry:
    """Something is said to the team's contact, or the contact has read it. It takes a path of its
    own: no words, and no log."""

    to: PersonId
    text: str = ""
    named: bool = False
    read: str = ""
    """Which message the contact has read; "": a message is sent."""


@dataclass(frozen=True)
class RaiseCard:
    """A coloured card goes up, or comes down (`down`; without a `signal`, all that are up). It
    takes a path of its own: the event that comes of it says nothing of `who`. `sure`: although the
    others will know whose it is."""

    who: PersonId
    signal: SignalKind | None = None
    down: bool = False
    sure: bool = False


@dataclass(frozen=True)
class SayNeeds:
    """What somebody needs to take part, all of it; nothing: they take everything back. It takes a
    path of its own: no event that says so, no journal, no log."""

    needs: tuple[StatedNeed, ...] = ()
    text: str = ""
    viewers: tuple[PersonId, ...] = ()


@dataclass(frozen=True)
class NeedAct:
    """Something is done about one need, by a path of its own: the person says whether it was met,
    or a facilitator whom they named says that it is arranged, or replies to their answer."""

    kind: NeedKind
    person: PersonId | None = None
    """Whose need it is; None: their own."""
    meeting: int | None = None
    """Of which meeting they answer; None: of the last one."""
    met: Met | None = None
    arranged: bool | None = None
    reply: NeedReply | None = None


@dataclass(frozen=True)
class LookUp:
    """Something is to be looked up and shown; `bot.service` finds it. `meeting` is a number
    in this room; None: of all meetings, the newest. `person`: whose it is, and who is shown it."""

    what: Literal[
        "notes",
        "decisions",
        "minutes",
        "meetings",
        "measures",
        "my-panel",
        "needs",
        "needs-question",
        "needs-seen",
        "own-groups",
        "proposal",
        "point",
        "points",
        "outcomes",
        "raised",
        "feed",
        "report",
        "series-report",
        "programme-report",
        "programme-texts",
        "glossary",
    ]
    meeting: int | None = None
    person: PersonId | None = None
    point: int | None = None
    """Which point."""
    page: int = 1
    """Which page of what there is too much of for one."""
    steps_page: int = 1
    """Which page of a point's history."""
    points: PointFilter | None = None
    """Which points are listed."""
    form: str = ""
    """Which form of the minutes, as in `MinutesForm`; "": the usual one."""
    times: bool = False
    """Minutes with when things happened."""
    agrees: bool = False
    """Whoever asks can record that the team agrees to these minutes."""


@dataclass(frozen=True)
class AnswerView:
    """Somebody says something to what became of a view that they raised. It takes a path of its
    own: no event, no journal, no log."""

    view: int
    stands: str | None
    """The outcome that it is said to, or "pending"; None: whichever it has."""
    answer: ViewAnswer
    named: bool = False
    """Facilitators may be told whose answer it is."""
    meant: WordsId | None = None
    text: str = ""
    """What they wrote of what they meant, to be recorded under that id."""


@dataclass(frozen=True)
class AboutMe:
    """Something about what is kept of the person who asks; `bot.service.personal` does it."""

    what: Literal["show", "rename", "forget", "list", "undo", "take-back"]
    when: str = ""
    """When they are to be forgotten; "": they are asked first."""
    texts: str = ""
    """Which texts of the team's record they take back, by their numbers in a list."""
    listed: str = ""
    """The fingerprint of that list."""
    words: WordsId | None = None
    """Which words they take back."""
    name: str = ""
    """What they want to be called."""


Answer = (
    Event
    | Card
    | CastBallot
    | ChooseGroups
    | ChangeFeed
    | CountFirst
    | MovePoints
    | LookUp
    | NeedAct
    | SayNeeds
    | AboutMe
    | RaiseCard
    | Worry
    | AnswerView
)
"""What a command leads to: something that happens, or only something to say."""
