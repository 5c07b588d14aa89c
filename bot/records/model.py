"""What outlives a meeting, as plain values, independent of how they are stored.

Nobody's words are in here, only their `WordsId`.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import msgspec

from bot.ids import PersonId, WordsId
from bot.records.actions import Action as Action
from bot.records.actions import PlannedAction as PlannedAction
from bot.records.recorded_views import (
    Outcome as Outcome,
)


class Role(StrEnum):
    """What a person may do in a room."""

    MEMBER = "member"
    FACILITATOR = "facilitator"
    SUPPORTER = "supporter"
    """They are there for somebody else, and take no part of their own."""


class Standing(StrEnum):
    """The state of a contention. Its transitions are in `bot.records.contentions`."""

    PARKED = "parked"
    TABLED = "tabled"
    SETTLED = "settled"


class Agreement(StrEnum):
    """Whether the person whose words a contention is agrees with its wording."""

    AGREED = "agreed"
    ASKED = "asked"
    """They have been asked, and have not answered yet."""
    UNCONFIRMED = "unconfirmed"
    """They were asked, and said nothing for a day."""
    DISOWNED = "disowned"
    """They said that it is not theirs: whoever parked it holds it."""


class Postponed(StrEnum):
    """Why a contention that was due at a meeting was put off to a later one."""

    SAID = "said"
    """Somebody has said why: `Contention.postponed_because`."""
    NOT_REACHED = "not-reached"
    """The meeting ended before it was taken up."""
    NO_OUTCOME = "no-outcome"
    """It was taken up, and the meeting ended without an outcome."""
    NOBODY_THERE = "nobody-there"
    """It was up, and nobody was there."""
    TOO_MANY = "too-many"
    """More were due than fit into one meeting."""


class Contention(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A parked point of disagreement. `number` counts from 1 within its room."""

    number: int
    wording: WordsId
    raised_by: PersonId
    """Who parked it."""
    parked_at: datetime
    standing: Standing = Standing.PARKED
    source: str | None = None
    """The message it came from, as its platform names it."""
    tabled: int = 0
    """At how many meetings it was taken up with somebody there."""
    outcome: Outcome | None = None
    reason: WordsId | None = None
    recipient: WordsId | None = None
    """To whom it was passed on."""
    settled_at: datetime | None = None
    erased: bool = False
    """Its words are gone: the message that they were copied from was deleted."""
    holder: PersonId | None = None
    """Whose words it is in; None: whoever parked it. Read `held_by`."""
    agreement: Agreement = Agreement.AGREED
    """Whether they agree with its wording."""
    asked_at: datetime | None = None
    """When they were asked, while they have not answered."""
    reworded: bool = False
    """Its wording was changed since it was parked, and is no copy of a message."""
    owner: PersonId | None = None
    """Who has accepted to see to it until it is settled; None: nobody yet."""
    owner_asked: PersonId | None = None
    """Who has been asked to, and has not answered."""
    declined: tuple[PersonId, ...] = ()
    """Who has declined to: they are not asked again."""
    not_before: datetime | None = None
    """It comes back at the first meeting that begins then or later; None: at the next one."""
    item: WordsId | None = None
    """The title of the agenda item that was up when it was parked."""
    groups: tuple[WordsId, ...] = ()
    """Which of the team's groups it concerns."""
    joined_into: int | None = None
    """Which point it goes on in."""
    split_from: int | None = None
    """Which point it was a part of."""
    decision: WordsId | None = None
    """The decision that settled it."""
    awaiting: tuple[PersonId, ...] = ()
    """Who has been told its outcome, and has not said whether that settles it."""
    reopened: int = 0
    """How many times it was reopened because its outcome did not settle it."""
    disputed: bool = False
    """Somebody has said that its outcome does not settle it, after it had been reopened once."""
    changed_at: datetime | None = None
    """When anything about it last changed; None: not since it was parked."""
    raised_in: int | None = None
    """The number of the meeting that was running when it was parked; None: it was parked between
    meetings, or before this was kept."""
    postponed: Postponed | None = None
    """Why it was last put off; None: it never was, or before this was kept."""
    postponed_because: WordsId | None = None
    """The reason that somebody gave for it."""
    positions: int = 0
    """How many positions have been added to it. What was taken back since still counts."""
    notes: int = 0
    links: int = 0
    postponed_in: int | None = None
    """The number of the meeting at which that was so: it is not due there any more."""
    came_from: WordsId | None = None
    """What the room is called that it was moved here from."""
    named: PersonId | None = None
    """Who has agreed to be named as the person who raised it. Read `raiser`."""

    @property
    def held_by(self) -> PersonId:
        """Whose words it is in."""
        return self.raised_by if self.holder is None else self.holder

    @property
    def raiser(self) -> PersonId | None:
        """Who is named as the person who raised it: who holds the words, if they agreed to that,
        and to the words."""
        agreed = self.named == self.held_by and self.agreement is Agreement.AGREED
        return self.named if agreed else None

    @property
    def whose(self) -> tuple[PersonId, ...]:
        """Whose point it is: who holds its words, and who parked it."""
        return tuple(dict.fromkeys((self.held_by, self.raised_by)))

    @property
    def is_open(self) -> bool:
        """Whether it has no outcome yet."""
        return self.standing is not Standing.SETTLED


class EntryKind(StrEnum):
    """What was added to a contention."""

    POSITION = "position"
    """How somebody sees it, in their own words."""
    NOTE = "note"
    LINK = "link"


class ContentionEntry(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Something that was added to a contention, mostly between meetings."""

    contention: int
    kind: EntryKind
    words: WordsId
    at: datetime
    by: PersonId | None = None
    """Who added it and wants their name to stand with it. None: it has no name, and only `words.by`
    tells."""
    source: str | None = None
    """The message it was made from, as its platform names it."""


class NoteKind(StrEnum):
    """What was recorded."""

    NOTE = "note"
    DECISION = "decision"


class Note(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Something that a meeting keeps: a note, or a decision. It has no owner to be shown: what was
    noted may be somebody else's message."""

    kind: NoteKind
    words: WordsId
    by: PersonId
    """Who had it recorded."""
    at: datetime
    about: WordsId | None = None
    """The title of the agenda item that was up."""
    source: str | None = None
    """The message it was made from, as its platform names it."""
    corrects: WordsId | None = None
    """The earlier decision that it takes the place of. Both stay in the record."""


class Repeat(StrEnum):
    """How often a series meets."""

    ONCE = "once"
    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"
    """On the same weekday of the same week."""
    MONTHLY_DATE = "monthly-date"
    """On the same day of the month."""
    MONTHLY_LAST = "monthly-last"
    """On the last such weekday of the month."""


class MovedMeeting(msgspec.Struct, frozen=True, kw_only=True):
    """A meeting of a series that is held at another time. Both are wall-clock times."""

    recurrence: str
    """When the rule would have it: RFC 5545's RECURRENCE-ID."""
    start: str
    """When it is held."""


class Series(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A room's recurring meeting.

    `first` is wall-clock time in `zone` (an IANA name), without an offset, so that "Tuesdays at
    seven" stays at seven when the clocks change. `rule` is an RFC 5545 RRULE, with its COUNT or
    UNTIL if the series ends; "" for a single meeting. All other times are wall-clock times too.
    """

    first: str
    zone: str
    rule: str
    minutes: int = 60
    excluded: tuple[str, ...] = ()
    """Meetings of the rule that are cancelled: RFC 5545's EXDATE. Sorted."""
    moved: tuple[MovedMeeting, ...] = ()
    """Meetings of the rule that are held at another time, in the order of the rule."""
    extra: tuple[str, ...] = ()
    """Meetings that the rule does not have: RFC 5545's RDATE. Sorted."""


class Goal(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What a team wants to reach together, in one sentence."""

    words: WordsId
    set_at: datetime
    agreed: tuple[PersonId, ...] = ()
    """Who has said that they agree. Only how many they are is ever shown."""


class MissedReason(StrEnum):
    """Why a planned meeting did not take place."""

    HEARD_DOWN = "heard-down"
    """Heard was not running, and it was over before Heard ran again."""
    CANCELLED = "cancelled"


class MissedMeeting(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A planned meeting that did not take place."""

    due: datetime
    """When it was to begin."""
    why: MissedReason
    reason: WordsId | None = None
    """What a facilitator said about it."""


class Membership(msgspec.Struct, frozen=True, kw_only=True):
    """A person's place in a room."""

    person: PersonId
    role: Role


Position = tuple[int, int]
"""A place in a room's record: the number of a meeting, and of an event in its journal. Places order
what happened in a room, whatever its clock did."""
BEGINNING: Position = (0, 0)
"""Before everything that happened in a room."""


class MeetingState(StrEnum):
    """Where a meeting stands."""

    PLANNED = "planned"
    OPEN = "open"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    """It was planned, and waits: the meeting before it was reopened. It is planned again when that
    one ends."""
