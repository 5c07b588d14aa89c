"""The copy of everything that is kept of one person, as JSON. `docs/about-me.md` describes it.

A field is never given another meaning: what changes gets a new name, or `version` counts on.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

import msgspec

from bot.people.preferences import Preferences
from bot.ports.personal import OwnLesson

VERSION = 1


class CopiedMeeting(msgspec.Struct, kw_only=True):
    """Somebody's part in one meeting, counted."""

    number: int
    opened_at: datetime | None
    closed_at: datetime | None
    present: bool
    turns: int
    messages: int
    words: int
    hands: int
    passed: bool


class CopiedPoint(msgspec.Struct, kw_only=True):
    """A point that is theirs, that they parked, or that they look after."""

    number: int
    yours: list[str]
    """What they have to do with it: "words" (it is their point), "parked", "owner", "asked" (to
    look after it)."""
    wording: str | None
    parked_at: datetime
    standing: str
    outcome: str | None
    reason: str | None
    recipient: str | None
    """To whom it was passed on."""
    settled_at: datetime | None
    put_off_because: str | None
    """Why it was put off last, as long as it is."""


class CopiedView(msgspec.Struct, kw_only=True):
    """Something else that they raised, and what became of it."""

    kind: str
    constraint_kind: str | None
    """What it is about, if it is a constraint."""
    words: str | None
    at: datetime
    with_your_name: bool
    outcome: str | None
    reason: str | None
    decision: str | None
    """The decision that it changed."""
    decided_at: datetime | None
    your_answer: str | None
    your_answer_with_name: bool
    answered_at: datetime | None
    meant: str | None
    """What they wrote of what they had meant."""


class CopiedAction(msgspec.Struct, kw_only=True):
    """An action that they recorded, have taken on, or are asked to take on."""

    number: int
    words: str | None
    recorded_by_you: bool
    yours: bool
    asked_of_you: bool
    due: date | None
    state: str
    reason: str | None
    """Why it was dropped."""


class CopiedProposal(msgspec.Struct, kw_only=True):
    """Something that they proposed."""

    number: int
    wording: str | None
    at: datetime
    method: str
    standing: str


class CopiedResponse(msgspec.Struct, kw_only=True):
    """Their answer to a proposal that is not anonymous."""

    proposal: int
    answer: str
    reason: str | None
    at: datetime


class CopiedGroup(msgspec.Struct, kw_only=True):
    """A group that they have chosen, and who may know."""

    name: str
    consent: str


class CopiedNeed(msgspec.Struct, kw_only=True):
    """Something that they have said they need to take part."""

    kind: str
    days_before: int | None
    arranged_for_meeting: int | None
    met: str | None
    met_at_meeting: int | None
    reply: str | None


class CopiedNeeds(msgspec.Struct, kw_only=True):
    """All that they have said of that in a room."""

    needs: list[CopiedNeed]
    text: str
    shown_to: list[str]
    said_at: datetime | None


class CopiedRoom(msgspec.Struct, kw_only=True):
    """A room that they belong to."""

    title: str
    role: str
    joined_in_meeting: int | None
    groups: list[CopiedGroup]
    needs: CopiedNeeds | None
    """What they need to take part; none if they have said nothing."""
    meetings: list[CopiedMeeting]
    points: list[CopiedPoint]
    raised: list[CopiedView]
    actions: list[CopiedAction]
    proposals: list[CopiedProposal]
    answers: list[CopiedResponse]
    polls_open_for_you: list[int]
    anonymous_proposals_open_for_you: list[int]
    supporters: list[str]
    you_support: list[str]


class CopiedText(msgspec.Struct, kw_only=True):
    """Words that they had recorded."""

    room: str
    use: str
    text: str
    at: datetime
    team_record: bool


class CopiedMessage(msgspec.Struct, kw_only=True):
    """What Heard sent to them alone, as it reads now."""

    room: str
    at: datetime
    text: str


class PersonalCopy(msgspec.Struct, kw_only=True):
    """All of it."""

    heard: Literal["about-me"] = "about-me"
    version: int = VERSION
    made_at: datetime
    id: str
    platform: str
    account: str
    name: str
    last_seen_about: datetime | None
    preferences: Preferences
    preferences_chosen: bool
    lessons_read: list[OwnLesson]
    to_be_forgotten_when_the_series_ends: bool
    rooms: list[CopiedRoom]
    texts: list[CopiedText]
    sent_to_you: list[CopiedMessage]
    not_in_here: list[str]
    """What cannot be told apart or opened, in sentences."""


def encode(copy: PersonalCopy) -> bytes:
    """The copy as it is handed out: JSON with two blanks to each level, in UTF-8."""
    # Preferences leave out what is as usual where they stand in a journal; in here all is said.
    values = msgspec.to_builtins(copy, builtin_types=(datetime,))
    values["preferences"] = {
        name: getattr(copy.preferences, name) for name in Preferences.__struct_fields__
    }
    return msgspec.json.format(msgspec.json.encode(values), indent=2)
