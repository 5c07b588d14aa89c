"""The types that commands are declared with: in one file, although it is a long one, since whoever
declares a command reads all of them, and most of it says what each field means.

Its sentences are not in here: the catalogue has `command-<name>` with the attributes `help`,
`submit`, `synonyms` (other words that people look for it by, with commas between), and one for each
parameter (`<parameter>`, and `<parameter>-help` where there is one).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property

from bot.commands.command_answers import Answer
from bot.ids import ItemId, MeetingId, PersonId, WordsId
from bot.meeting.state import State
from bot.records.model import Role

SEVERAL = "several"
"""The parameter that says whether each line of another is a text of its own."""
NO_GROUP = "none"
"""Given instead of the name of a group."""
SECTIONS = ("part", "me", "meeting", "agenda", "points", "decide", "room")
"""The sections of the manual, in order. One without a command is left out."""
ON_OFF = (("yes", "on"), ("enabled", "on"), ("no", "off"), ("disabled", "off"))
"""Other words for a switch's positions."""
LONGEST_TEXT = 1000
"""Characters of one recorded text."""


class Kind(StrEnum):
    """What a parameter's value is, once it has been read."""

    TEXT = "text"  # recorded words: a WordsId
    UNRECORDED = "unrecorded"  # str, never among the recorded words
    NUMBER = "number"  # int, least to most
    CHOICE = "choice"  # str, one of choices
    CHOICES = "choices"  # tuple of str: some of choices, with commas between
    PERSON = "person"  # PersonId, somebody of this room
    PEOPLE = "people"  # tuple of PersonIds: some of those that it offers, with commas between
    ITEM = "item"  # ItemId, on this meeting's agenda
    PROPOSAL = "proposal"  # int, the number of one of the room's proposals
    POINT = "point"  # int, the number of one of the room's contentions
    OCCURRENCE = "occurrence"  # datetime, in UTC: a meeting to come
    POINTS = "points"  # str, numbers of points that can come to the next meeting, with commas
    END = "end"  # date or int: the last day, or how many times
    MOMENT = "moment"  # datetime; without an offset it is what the clock on the wall shows
    ZONE = "zone"  # str, an IANA time zone
    COMMAND = "command"  # str, the name of a command
    GROUP = "group"  # tuple of WordsIds: some of the team's stakeholder groups, or "none"
    GROUPS = "groups"  # tuple of WordsIds: names with commas between, known ones keep their id
    MEETING = "meeting"  # MeetingId
    VIEWS = "views"  # tuple of WordsIds: views whose outcome is open, by their numbers
    DECISION = "decision"  # WordsId, one of the room's decisions
    ROOM = "room"  # str, the key of another room in which somebody runs meetings
    LINE = "line"  # str, "id:" and the words of a line of the minutes, or a `CorrectedPart`
    VOICE = "voice"  # str, a voice channel by its platform's id; only where a platform has such


Value = str | int | date | datetime | WordsId | PersonId | ItemId | MeetingId | tuple[str, ...]


@dataclass(frozen=True)
class FormContext:
    """Who a form is made for, and how things stand. `who` is None where that is not known."""

    state: State
    who: PersonId | None = None
    args: Mapping[str, str | int] = field(default_factory=dict)
    """What is given already."""

    @property
    def facilitates(self) -> bool:
        """Whether they may run the meeting."""
        return self.who is not None and self.state.may_facilitate(self.who)


@dataclass(frozen=True)
class Param:
    """One parameter.

    `named` ones are typed as `name=value`; the others in their order, the last one taking the rest
    of the line. `hidden` ones are never asked for: buttons pass them on, and where there are none,
    one that is `named` as well can be typed. `terms` is the prefix of the choices' names in the
    catalogue.
    """

    name: str
    kind: Kind
    required: bool = True
    choices: tuple[str, ...] = ()
    aliases: tuple[tuple[str, str], ...] = ()
    """Other words for a choice: (word, choice). What the screen says is understood as well."""
    like: tuple[str, ...] = ()
    """Other names that people may give a named parameter: they are asked about."""
    terms: str = ""
    least: int = 1
    most: int = 1000
    day: bool = False
    """A day is enough: the time of day that a moment has is left out."""
    minutes: bool = False
    """The number counts minutes: "5 minutes" and "1 hour" are numbers, and "off" is 0."""
    longest: int = LONGEST_TEXT
    long: bool = False
    """Probably more than one line."""
    lines: bool = False
    """Each line may be a text of its own: `SEVERAL` says whether it is."""
    named: bool = False
    closed: bool = False
    """For a point: one that is closed will do as well."""
    asked: bool = False
    """For a point: one that somebody is asked about, settled or not."""
    author: bool = False
    """For a person: whose message the command is used on. Nobody is asked for it, and who cannot be
    told of it any more is left out."""
    outside: bool = False
    """For a person: they need not belong to the room, or be able to see it."""
    or_role: bool = False
    """A role or a user group of the platform can be picked in place of a person."""
    hidden: bool = False
    facilitator_if: tuple[str, ...] = ()
    """The choices that take a facilitator, where the command as such does not."""
    default: str = ""
    """What a form shows at first."""
    current: Callable[[State], str] | None = None
    """What a form shows or passes on at first, if that depends on how things stand."""
    listed_word: bool = False
    """For a text: a word of the room's word list. The question around it is left out."""
    own_item: bool = False
    """For a text: one of the questions that the team adds to its polls. The same words again are
    the same question, not another."""
    pinned: Callable[[State], str] | None = None
    """What a hidden parameter is when the command is typed: how things stood at that moment, as a
    button carries how they stood when it was drawn."""
    offered: Callable[[FormContext], tuple[str, ...]] | None = None
    """Which of the choices, or of the room's people, a form offers, if that depends on how things
    stand. A single choice is taken without asking."""
    form_if: Callable[[FormContext], bool] | None = None
    """Whether a form asks for it, a hidden one as well. Otherwise what is given goes along
    unasked."""
    form_required: bool | Callable[[FormContext], bool] = False
    """A form needs it, although a typed line may leave it out: there, leaving it out means to look,
    or to take what is usual, and a form shows that already."""
    dynamic_help: Callable[[State], str] | None = None
    """The key of a help sentence that holds as things stand; "": the parameter's usual one."""
    label: str = ""
    """The catalogue's key of its label in a form; "": the command's own for it."""
    words: str = ""
    """The id of the recorded words that are its label in a form; "": none are."""
    in_options: bool = True
    """It has a place where a platform lists what a command takes while it is typed, and has room
    for little. Otherwise it is asked for in a form, or typed."""
    in_manual: bool = True
    """The manual and the help list it."""


def switched(on: bool) -> str:
    """A switch's position."""
    return "on" if on else "off"


def where_given(name: str, *values: str) -> Callable[[FormContext], bool]:
    """A form asks for something only with certain choices of another field."""
    return lambda form: form.args.get(name) in values


def facilitators_only(form: FormContext) -> bool:
    """A form asks only facilitators for it."""
    return form.facilitates


@dataclass(frozen=True)
class OnMessage:
    """A command that can be used on a message: from its menu, or as a shortcut.

    Its hidden parameter `source` gets the message's reference. `copies` is the parameter that the
    message's words are put into, for the person to change and send; "" for none. `args` is what
    goes along. Its label is the catalogue's `command-<name>.on-message`.
    """

    copies: str = ""
    args: Mapping[str, str | int] = field(default_factory=dict)
    reads: str = ""
    """The parameter that is given the message's words at once, without a form: the command offers
    something to choose from them."""
    in_menu: bool = True
    """Whether it has a place on a message's own menu even where a platform has room for few."""
    in_thread: str = ""
    """The parameter that gets the number of the point in whose thread the message stands, if it
    stands in one."""
    shares: str = ""
    """The command whose place it shares on a menu that has no room for all: in the thread of a
    point, that place is its own."""


@dataclass(frozen=True)
class CommandContext:
    """Somebody asks for a command, and how things stand."""

    state: State
    actor: PersonId
    at: datetime
    args: Mapping[str, Value]
    texts: Mapping[str, str] = field(default_factory=dict)
    """The texts that are to be recorded, by their parameter: to be judged, never to be kept."""
    glossary: Mapping[str, int] = field(default_factory=dict)
    """The numbers of the words of the room's word list, however they are spelled."""
    known_texts: Mapping[WordsId, str] = field(default_factory=dict)
    """What a command's texts may say again: the open constraints, for the command that writes one
    down."""
    voice: bool = False
    """There are voice channels here."""
    by_link: bool = False
    """People come into this room by links."""

    @property
    def facilitates(self) -> bool:
        """Whether they may run the meeting."""
        return self.state.may_facilitate(self.actor)

    def words(self, name: str) -> WordsId | None:
        """A recorded text, if it was given."""
        value = self.args.get(name)
        return None if value is None else WordsId(str(value))

    def person(self, name: str) -> PersonId | None:
        """A person, if one was given."""
        value = self.args.get(name)
        return None if value is None else PersonId(str(value))

    def number(self, name: str) -> int | None:
        """A number, if it was given."""
        value = self.args.get(name)
        return value if isinstance(value, int) else None

    def text(self, name: str, default: str = "") -> str:
        """A choice or another short text."""
        return str(self.args.get(name, default))

    def end(self, name: str) -> date | int | None:
        """A last day, or a number of times, if it was given."""
        value = self.args.get(name)
        return value if isinstance(value, date | int) else None

    def moment(self, name: str) -> datetime | None:
        """A date and time, if it was given."""
        value = self.args.get(name)
        return value if isinstance(value, datetime) else None


Possible = Callable[[State, PersonId], bool]
"""Whether something makes sense now for somebody: see `bot.meeting.possible`."""


@dataclass(frozen=True)
class When:
    """When a command can be used, and when it makes sense."""

    running: bool = False
    """Only while a meeting is running: at other times it is refused at once."""
    possible: Possible | None = None
    """Whether it makes sense for somebody whose role and phase allow it; None: it always does.
    What is not possible is not offered. Whoever asks for it all the same is told by its handler, or
    by the meeting, why it cannot be done."""

    def holds(self, state: State) -> bool:
        """Whether the phase allows it."""
        return state.is_open or not self.running

    def only(self, possible: Possible) -> When:
        """The same, where it makes sense only then."""
        return replace(self, possible=possible)


ALWAYS, RUNNING = When(), When(running=True)


class AsSupporter(StrEnum):
    """What a command is for somebody who supports another person here."""

    NO = "no"
    """They take no part of their own, and cannot use it."""
    THEMSELVES = "themselves"
    """It shows what everybody may see, or concerns only them."""
    FOR_PERSON = "for-person"
    """It is done for the person they support, as that person's own act."""


class Concerns(StrEnum):
    """Whom a command concerns: before it, the platform is asked whether they are still there."""

    NOBODY = "nobody"
    EVERYBODY = "everybody"
    NEXT = "next"
    """Whoever has the floor, or their turn, after it."""
    RAISER = "raiser"
    """Whoever raised the point."""


@dataclass(frozen=True)
class Command:
    """One command. `handler` raises `Refused` where it cannot be done."""

    name: str
    handler: Callable[[CommandContext], Answer]
    params: tuple[Param, ...] = ()
    role: Role = Role.MEMBER
    aliases: tuple[str, ...] = ()
    section: str = "meeting"
    """The section of the manual it stands in."""
    section_before: str = ""
    """The section it stood in in earlier versions, if that was another: where people type the
    section too, what they typed then is still understood."""
    when: When = ALWAYS
    on_message: OnMessage | None = None
    """How it is used on a message, if it can be."""
    by_link: bool = False
    """It only makes sense where people come into a room by links."""
    hidden_by_number: bool = False
    """Its answers are anonymous among others': the form warns where that does not hold."""
    unlinked: bool = False
    """What it brings about is not tied to whoever used it: its event has no actor, and the id of
    its delivery, which may have their account in it, is not written down with it. Used twice, it
    comes to the same."""
    resumes: bool = False
    """What somebody has filled into its form and not sent is there again when they open it."""
    as_supporter: AsSupporter = AsSupporter.NO
    shows: bool = False
    """It takes a facilitator, but without parameters it only shows how things are: that is for
    everybody."""
    opens: bool = True
    """Used at a place that Heard is not at yet, it makes a room of it. What only shows something,
    or concerns somebody's own belonging there, does not: there is nothing yet."""
    concerns: Concerns = Concerns.NOBODY
    in_any_room: bool = False
    """It concerns somebody in all their rooms alike: typed to Heard directly, in no room, it is
    done at once."""
    in_own_room: bool = False
    """Only they see or feel it: typed to Heard directly, it is done at once if they have only one
    room. Otherwise, and of any other command, they are asked which room it is for."""
    in_menus: bool = True
    """It has a place in a platform's menus and in lists of commands. Otherwise buttons and forms
    lead to it, and it can be typed: nobody looks for it by itself."""
    unseen: bool = False
    """Nobody is to learn who used it. When somebody was last seen does not go by it, and where
    everybody sees who presses a button, it has none."""
    on_person: str = ""
    """The parameter that gets the person, if it can be used from somebody's menu; its label is
    `command-<name>.on-person`."""

    @property
    def key(self) -> str:
        """Its message in the catalogue."""
        return "command-" + self.name.replace(" ", "-")

    @property
    def opens_room(self) -> bool:
        """Whether a place where it is used becomes a room. Without a meeting there, some commands
        can do nothing."""
        return self.opens and not self.when.running

    @property
    def facilitator(self) -> bool:
        """Whether it takes a facilitator."""
        return self.role is Role.FACILITATOR

    @property
    def for_whom(self) -> str:
        """The key of the sentence that says for whom it is; "" if it is for everybody."""
        if not self.facilitator:
            return ""
        return "help-facilitator-shows" if self.shows else "help-facilitator"

    def takes_facilitator(self, args: Mapping[str, object]) -> bool:
        """Whether it takes a facilitator, used with these parameters."""
        given = any(str(value).strip() for value in args.values())
        if any(p.facilitator_if and args.get(p.name) in p.facilitator_if for p in self.params):
            return True
        return self.facilitator and (given or not self.shows)

    @cached_property
    def visible(self) -> tuple[Param, ...]:
        """The parameters that people are asked for."""
        return tuple(param for param in self.params if not param.hidden)

    @cached_property
    def typed_params(self) -> tuple[Param, ...]:
        """The parameters that are typed in order, without their names."""
        return tuple(param for param in self.params if not param.hidden and not param.named)

    @cached_property
    def spelled(self) -> tuple[tuple[str, str], ...]:
        """The parameters in the order in which they are typed, and what stands before each."""
        named = [(param.name, f"{param.name}=") for param in self.params if param.named]
        return (*((param.name, "") for param in self.typed_params), *named)

    @property
    def voice(self) -> bool:
        """Whether it only makes sense where there are voice channels."""
        return any(param.kind is Kind.VOICE for param in self.params)

    def possible_now(self, state: State, who: PersonId) -> bool:
        """Whether somebody can use it as things stand: their role, the phase, what supporters may
        do, and whether it makes sense, together. What is offered anywhere is chosen by this."""
        me = who
        if (whom := state.support.person(who)) is not None:
            if self.as_supporter is AsSupporter.NO:
                return False
            me = whom if self.as_supporter is AsSupporter.FOR_PERSON else who
        if self.facilitator and not state.may_facilitate(me):
            return False
        possible = self.when.possible
        return self.when.holds(state) and (possible is None or possible(state, me))

    def fits(self, *, voice: bool, by_link: bool) -> bool:
        """Whether it makes sense where there are voice channels, and people come in by links."""
        return (voice or not self.voice) and (by_link or not self.by_link)

    def needs(self, args: Mapping[str, object]) -> tuple[str, ...]:
        """The parameters that cannot be left out and are not in `args`."""
        return tuple([name for name in self._required if args.get(name) in (None, "")])

    @cached_property
    def _required(self) -> tuple[str, ...]:
        return tuple(param.name for param in self.params if param.required)

    def typed(self) -> str:
        """How it is typed: `/settle <contention> <outcome> <reason>`; [] may be left out."""
        parts = [f"/{self.name}"]
        for param in (param for param in self.visible if param.in_manual):
            what = f"{param.name}=…" if param.named else f"<{param.name}>"
            parts.append(what if param.required else f"[{what.strip('<>')}]")
        return " ".join(parts)
