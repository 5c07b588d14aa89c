"""Rendered cards and forms: what an adapter shows.

Every adapter (web room, console, chat platforms) renders these and nothing else. All texts in here
are plain text: an adapter escapes them for its own medium.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from typing import Final, Literal

import msgspec

from bot.ids import MeetingId, PersonId, RoomId

MENTION = re.compile("\ufdd0([^\ufdd0\ufdd1]*)\ufdd1")
"""Stands in a text for somebody whose name is not known yet: their platform's id of them, between
two code points that are no characters. Nothing that people type has them: see `bot.isolation`."""


TIME = re.compile("\ufdd2(\\d+)\ufdd4([dt])\ufdd4([^\ufdd3\ufdd4]*)\ufdd4([^\ufdd3\ufdd4]*)\ufdd3")
"""Stands in a text for a moment that the reader's platform shows in the reader's own time: seconds
since 1970, `d` for a date with its time or `t` for a time of day, the same in words, and the time
that the room goes by. Its blanks do not break. Nothing that people type has it."""


class ShownTime(msgspec.Struct, frozen=True):
    """A moment in a text, to be shown in the reader's own time."""

    epoch: int
    with_date: bool
    words: str
    """All of it in words, told in the room's time zone."""
    room: str
    """What the clock of the room shows then; "": that stands elsewhere in the sentence."""


def time_mark(shown: ShownTime) -> str:
    """What stands in a text for a moment."""
    kind = "d" if shown.with_date else "t"
    words, room = (part.replace(" ", "\u00a0") for part in (shown.words, shown.room))
    return f"\ufdd2{shown.epoch}\ufdd4{kind}\ufdd4{words}\ufdd4{room}\ufdd3"


def with_times(text: str, show: Callable[[ShownTime], str]) -> str:
    """A text with each moment as a platform shows it."""
    if "\ufdd2" not in text:
        return text
    return TIME.sub(lambda found: show(_shown_time(found)), text)


def in_words(text: str) -> str:
    """A text with each moment in words, for where a platform can show nothing else."""
    return with_times(text, lambda shown: shown.words)


def _shown_time(found: re.Match[str]) -> ShownTime:
    words, room = (found[part].replace("\u00a0", " ") for part in (3, 4))
    return ShownTime(int(found[1]), found[2] == "d", words, room)


def mention(account: str) -> str:
    """What stands in a text for somebody whose name is not known yet."""
    return f"\ufdd0{account}\ufdd1"


class RenderedButton(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A button. Pressing it does `command` with `args`; with `form`, it opens that form first."""

    label: str
    command: str
    args: dict[str, str | int] = {}
    style: Literal["plain", "main", "careful"] = "plain"
    colour: Literal["", "yellow", "red", "green"] = ""
    """The colour that people know it by. The label says the same in words."""
    form: bool = False
    facilitator: bool = False
    """Only a facilitator may press it; an adapter that can tell people apart hides it from
    others."""
    unseen: bool = False
    """Nobody is to learn who pressed it: an adapter leaves it out where everybody would see."""


class RenderedFact(msgspec.Struct, frozen=True, kw_only=True):
    """A label and its value. With `until`, the value counts down to that moment."""

    label: str
    value: str
    until: datetime | None = None


class RenderedSection(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A section: a heading, some lines, some buttons.

    `ref` is the message it is about, by the reference its adapter gave it; where that can be shown,
    lead there. `name` says what it is, where an adapter gives it a place of its own: see
    `bot.meeting.cards.my_panel`.
    """

    heading: str = ""
    lines: tuple[str, ...] = ()
    buttons: tuple[RenderedButton, ...] = ()
    ref: str = ""
    name: str = ""
    room: RoomId | None = None
    """What the buttons are for, on a card about several rooms; None: where the card is shown."""
    thread: str = ""
    """What it is about, as in `RenderedCard.thread`."""


class RenderedFile(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A file that goes with a card. `alt` says in words what a picture shows."""

    kind: str
    meeting: MeetingId
    title: str
    alt: str
    whose: PersonId | None = None
    """Whom it is about, and who alone may have it."""
    form: str = ""
    """Which form of the minutes: see `bot.cards.Document`."""
    times: bool = False
    text: str = ""
    """What is in it, where that is made together with the card."""


WHOLE: Final = "whole-card"
"""The kind of the file that has in full what a card had to shorten."""


class RenderedBar(msgspec.Struct, frozen=True):
    """One figure of a picture, and what it counts."""

    label: str
    value: int


class RenderedBars(msgspec.Struct, frozen=True):
    """Figures that are compared with each other, under a heading."""

    heading: str
    bars: tuple[RenderedBar, ...]
    whole: int = 0
    """What each bar is a part of; 0: of all of them together."""


class RenderedChart(msgspec.Struct, frozen=True, kw_only=True):
    """A picture of figures, to be drawn. `alt` says all of them in words."""

    title: str
    groups: tuple[RenderedBars, ...]
    alt: str


class RenderedCard(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A card in words. `text` alone says everything, for plain adapters and screen readers."""

    kind: str
    text: str
    title: str = ""
    lines: tuple[str, ...] = ()
    facts: tuple[RenderedFact, ...] = ()
    parts: tuple[RenderedSection, ...] = ()
    buttons: tuple[RenderedButton, ...] = ()
    mentions: tuple[PersonId, ...] = msgspec.field(default=(), name="calls")
    """The people to mention, where that is possible. Mention nobody else."""
    mentioned: bool = False
    """A post mentions its only reader, and says the same: see `bot.cards.Card`."""
    on_panel: bool = False
    """The panel says it too: see `bot.cards.Card`."""
    thread: str = ""
    """The first with this name starts a thread, where there are threads. Later ones go into it, and
    are shown in the room as well."""
    expires: bool = msgspec.field(default=False, name="passing")
    """Worthless when late: dropped rather than sent."""
    files: tuple[RenderedFile, ...] = ()
    brief: bool = False
    """A short acknowledgement of what the reader has just done: a status line that goes away, or
    something that only they see in passing."""
    over: bool = False
    """What it was about is over. It has no buttons and no countdown any more, and its text says
    so."""
    superseded: bool = False
    """Once it is over, another post says all that is left of it: see `bot.cards.Card`."""
    unnamed: tuple[str, ...] = ()
    """The platform's ids of people in it whose names are not known yet."""
    language: str = "en"
    """The language that it is in, apart from what people wrote."""
    english: bool = False
    """That language lacks all its sentences but those of buttons, so it is in English."""
    in_english: tuple[str, ...] = ()
    """Its sentences that are in English because that language lacks them: what reads the card aloud
    is told. Of a card that is in English as a whole, those of its buttons."""

    @property
    def shows_room(self) -> bool:
        """Whether it is only for people who may see the room. A message to a contact, who need not
        belong to it, shows nothing of it but its title."""
        return not self.kind.startswith("worry")


class FieldOption(msgspec.Struct, frozen=True):
    """One of the answers a field offers."""

    value: str
    label: str


class Field(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One question of a form.

    `shape` says how to ask: "line" and "text" (one or several lines, at most `longest`
    characters), "number" (`least` to `most`), "choice" (one of `choices`), "choices" (any of them,
    or none: their values with commas between), "moment" (a local date and time,
    `YYYY-MM-DDTHH:MM`), "hidden" (passed on unchanged).
    """

    name: str
    label: str
    shape: Literal["line", "text", "number", "choice", "choices", "moment", "hidden"]
    help: str = ""
    required: bool = False
    longest: int | None = None
    least: int | None = None
    most: int | None = None
    unit: str = ""
    """What a number counts, to stand beside it: "minutes"."""
    choices: tuple[FieldOption, ...] = ()
    own_zone: bool = False
    """The choices are time zones: the person's own comes first where it is known, and is chosen if
    nothing is."""
    value: str = ""


def chosen_values(field: Field) -> tuple[str, ...]:
    """What is chosen in a field of the shape "choices", as far as it can be chosen."""
    given = field.value.split(",")
    return tuple(choice.value for choice in field.choices if choice.value in given)


class MessageUse(msgspec.Struct, frozen=True, kw_only=True):
    """How a command is used on a message: what it is called there, and which field gets the
    message's words ("" for none), to be changed and sent. `args` goes along, and the message's
    reference as `source`."""

    label: str
    copies: str = ""
    args: dict[str, str | int] = {}
    reads: str = ""
    """The parameter that gets the words where no form is asked for; "" for none."""


class Form(msgspec.Struct, frozen=True, kw_only=True):
    """A command's parameters, as questions."""

    command: str
    title: str
    help: str
    submit: str
    fields: tuple[Field, ...]
    on_message: MessageUse | None = None
    """Set where the command can be used on a message."""
    section: str = ""
    """The heading that the command stands under in a list."""
    synonyms: tuple[str, ...] = ()
    """Other words that people look for it by."""
    in_english: tuple[str, ...] = ()
    """What it says in English because the reader's language lacks it: what reads it aloud is told.
    Labels, helps and names of choices as they stand in it."""


def for_members(rendered: RenderedCard) -> RenderedCard:
    """A card without the buttons that only a facilitator may press."""
    parts = tuple(
        msgspec.structs.replace(part, buttons=_for_members(part.buttons)) for part in rendered.parts
    )
    return msgspec.structs.replace(rendered, buttons=_for_members(rendered.buttons), parts=parts)


def without_unseen(rendered: RenderedCard) -> RenderedCard:
    """A card for where everybody sees who presses a button: without those that nobody is to be
    seen pressing."""

    def others(buttons: tuple[RenderedButton, ...]) -> tuple[RenderedButton, ...]:
        return tuple(button for button in buttons if not button.unseen)

    parts = tuple(
        msgspec.structs.replace(part, buttons=others(part.buttons)) for part in rendered.parts
    )
    return msgspec.structs.replace(rendered, buttons=others(rendered.buttons), parts=parts)


def _for_members(buttons: tuple[RenderedButton, ...]) -> tuple[RenderedButton, ...]:
    return tuple(button for button in buttons if not button.facilitator)
