"""What Heard says, independent of platform and language.

A card holds no sentence and nobody's words or name: it holds the keys of sentences and what goes
into their gaps. `bot.phrases` turns it into text in the reader's language at the moment it is
shown, so a changed name is up to date, and deleted words are gone everywhere.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

import msgspec

from bot.ids import MeetingId, PersonId, RoomKey, WordsId

ABOUT = "about"
"""The argument by which a button says what its card is about, so that a press on it changes nothing
once that is over. No parameter of a command is called so."""


class Placeholder(msgspec.Struct, frozen=True, tag_field="is"):
    """Something that goes into a gap of a sentence."""


class PersonName(Placeholder, frozen=True, tag="name"):
    """A person's display name, or a mention where the platform has them."""

    who: PersonId


class RecordedText(Placeholder, frozen=True, tag="words", omit_defaults=True):
    """Words somebody recorded, quoted as they are."""

    id: WordsId
    longest: int = 0
    """How many characters of them are shown at most, where they stand in place of a title. 0: all
    of them."""
    begin: int = 0
    end: int = 0
    """Which part of them is shown, from one character to before another. 0: to their end."""


class FirstWords(Placeholder, frozen=True, tag="firstwords"):
    """How a message began that was only said, from this process's memory. It is put into answers
    just before they are shown, and into nothing that is kept."""

    text: str


class NeedText(Placeholder, frozen=True, tag="needtext"):
    """What somebody needs to take part, in their own words. It is put into answers to themselves
    and to facilitators whom they named, and into nothing that is kept."""

    text: str


class LessonText(Placeholder, frozen=True, tag="lesson"):
    """Text of a lesson, which was written for everybody to read."""

    text: str


class WebAddress(Placeholder, frozen=True, tag="address"):
    """An address that Heard has made, shown to one person in an answer, and kept nowhere."""

    text: str


class Moment(Placeholder, frozen=True, tag="moment"):
    """A date and a time, told in `zone`."""

    at: datetime
    zone: str = "UTC"


class TimeOfDay(Placeholder, frozen=True, tag="timeofday"):
    """A time of today, told in `zone`."""

    at: datetime
    zone: str = "UTC"


class TimeRange(Placeholder, frozen=True, tag="timerange"):
    """From one moment to a later one, told in `zone`, whose place is named once. Both are one time
    where they are in the same minute. `dated`: with the day of the first, and of the second where
    it is a whole day later or more."""

    since: datetime
    until: datetime
    zone: str = "UTC"
    dated: bool = False


class Day(Placeholder, frozen=True, tag="day"):
    """A day of the calendar, where the room is."""

    on: date


class Countdown(Placeholder, frozen=True, tag="left"):
    """The time left until then; a live adapter counts down."""

    until: datetime


class Duration(Placeholder, frozen=True, tag="span"):
    """A length of time."""

    seconds: int


class CatalogueRef(Placeholder, frozen=True, tag="term"):
    """A word or sentence of the catalogue, by its key."""

    key: str


class LanguageName(Placeholder, frozen=True, tag="language"):
    """A language by its name, with how far it can be relied on."""

    code: str


class CommandText(Placeholder, frozen=True, tag="typed"):
    """What to type, such as a command's name. Always from the table of commands."""

    text: str


class AnswerCount(Placeholder, frozen=True, tag="answers", omit_defaults=True):
    """How many people gave one answer to one question of a poll."""

    meeting: MeetingId
    question: str
    answer: str
    more: tuple[str, ...] = ()
    """Other answers that are counted with it."""


class PollComment(Placeholder, frozen=True, tag="comment"):
    """One comment of a poll, by its place among them, from 0."""

    meeting: MeetingId
    place: int


class RoomTitle(Placeholder, frozen=True, tag="place"):
    """A room's title."""

    room: RoomKey


class WorryText(Placeholder, frozen=True, tag="worry"):
    """What somebody wrote to a team's contact, while it is on its way. It stands among no words."""

    id: str


class WorrySender(Placeholder, frozen=True, tag="worrysender"):
    """The name of whoever wrote it, if they gave it."""

    id: str


class ListOf(Placeholder, frozen=True, tag="all"):
    """Several of them, as a list in a sentence."""

    of: tuple[AnyPlaceholder, ...]


AnyPlaceholder = (
    int
    | PersonName
    | RecordedText
    | FirstWords
    | NeedText
    | LessonText
    | WebAddress
    | Moment
    | TimeOfDay
    | TimeRange
    | Day
    | Countdown
    | Duration
    | CatalogueRef
    | LanguageName
    | CommandText
    | AnswerCount
    | PollComment
    | RoomTitle
    | WorryText
    | WorrySender
    | ListOf
)


class Phrase(msgspec.Struct, frozen=True, omit_defaults=True):
    """One sentence of the catalogue and what fills its gaps."""

    key: str
    placeholders: dict[str, AnyPlaceholder] = msgspec.field(default_factory=dict, name="slots")


def phrase(key: str, **slots: AnyPlaceholder) -> Phrase:
    """A sentence: its key, and its gaps by name."""
    return Phrase(key, slots)


class Button(msgspec.Struct, frozen=True, omit_defaults=True):
    """A button: a command with the parameters that are known so far.

    Parameters that are still missing and cannot be left out are asked for in a form.
    """

    label: Phrase
    command: str
    args: dict[str, str | int] = {}
    style: Literal["plain", "main", "careful"] = "plain"
    ask: bool = False
    """Show the form first even if nothing in it is required."""
    colour: Literal["", "yellow", "red", "green"] = ""
    """The colour that people know it by, beside its label, which says the same in words."""


class Fact(msgspec.Struct, frozen=True):
    """A label and its value."""

    label: Phrase
    value: Phrase


class CardSection(msgspec.Struct, frozen=True, omit_defaults=True):
    """A section of a card. `ref` is the message it is about; an adapter that can leads there.
    `room` is what its buttons are for, on a card about several rooms. `about` is as in `Card`, for
    a section that ends before the others. `name` says what it is to an adapter that gives it a
    place of its own; it is never shown."""

    heading: Phrase | None = None
    lines: tuple[Phrase, ...] = ()
    buttons: tuple[Button, ...] = ()
    ref: str = ""
    room: RoomKey | None = None
    thread: str = ""
    """What it is about, as in `Card.thread`: an adapter that has threads leads to that one."""
    about: str = ""
    name: str = ""


class Document(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A file that goes with a card: what it is, of which meeting, and what a picture shows.

    It is drawn or written when it is delivered, from what is kept then.
    """

    kind: Literal[
        "about-me",
        "leftovers",
        "lesson-picture",
        "minutes",
        "poll-chart",
        "poll-groups-chart",
        "proposal-chart",
        "voices-chart",
        "series-report",
        "programme-report",
    ]
    meeting: MeetingId
    title: Phrase
    alt: tuple[Phrase, ...]
    """Sentences that together say everything the picture shows."""
    whose: PersonId | None = None
    """Whom it is about, and who alone may have it."""
    form: str = ""
    """Which form of the minutes, as in `MinutesForm`; "": what the platform usually shows. Of a
    lesson: the name of its picture."""
    times: bool = False
    """Of minutes: with when things happened."""


class Bar(msgspec.Struct, frozen=True):
    """One figure of a picture, and what it counts."""

    label: Phrase
    value: int


class Bars(msgspec.Struct, frozen=True):
    """Figures that are compared with each other, under a heading."""

    heading: Phrase
    bars: tuple[Bar, ...]
    whole: int = 0
    """What each bar is a part of; 0: of all of them together."""


class Chart(msgspec.Struct, frozen=True, kw_only=True):
    """A picture of figures. `alt`: sentences that say all of them."""

    title: Phrase
    groups: tuple[Bars, ...]
    alt: tuple[Phrase, ...]


class Card(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One thing the bot says. `kind` names it for logs, tests and style; it is never shown."""

    kind: str
    title: Phrase | None = None
    lines: tuple[Phrase, ...] = ()
    facts: tuple[Fact, ...] = ()
    parts: tuple[CardSection, ...] = ()
    buttons: tuple[Button, ...] = ()
    mentions: tuple[PersonId, ...] = msgspec.field(default=(), name="calls")
    """The people to mention, on platforms that can. Nobody else is ever mentioned."""
    mentioned: bool = False
    """For what is said to one person: a post of the same event mentions them. Where a mention
    reaches people, it does, and they are not told the same twice."""
    on_panel: bool = False
    """The panel says it too. Where that is a message of the conversation, this is not posted."""
    thread: str = ""
    """The thread it belongs to, for an adapter that has threads: the first card under a name starts
    one, later ones with the same name go into it, and are shown in the room as well. Such as
    "point-3"."""
    expires: bool = msgspec.field(default=False, name="passing")
    """Worthless when late: dropped rather than sent after a long queue."""
    files: tuple[Document, ...] = ()
    about: str = ""
    """What its buttons, countdown and question are about, such as "round-3.1".
    Once that is over, the card is shown again without them, and says so.
    "" for what never ends."""
    superseded: bool = False
    """A post that is nothing any more once what it is `about` is over: another one, further down,
    says all that is left of it. Where posts can be taken away, this one is then."""
    hints: tuple[Phrase, ...] = ()
    """What can be typed, for readers without buttons or links. Only the text says it, at its end.
    """
    brief: bool = False
    """A short acknowledgement of what somebody has just done: read once and then gone. Shown to
    them in passing, and never kept."""
