"""What the fields of a form can hold: what there is to choose from, and what was typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC as UTC_ZONE
from datetime import datetime

from bot.commands import only_choice
from bot.commands.choices import as_choice, as_label
from bot.commands.datetimes import read_moment
from bot.commands.language_choice import LANGUAGE_TERMS
from bot.commands.quotation_marks import listed, unquoted
from bot.commands.single_meetings import MOST_OFFERED, occurrence
from bot.commands.spec import FormContext, Kind, Param
from bot.commands.table import COMMANDS
from bot.commands.value_readers import amount
from bot.errors import BadArgument, Refused
from bot.ids import PersonId, RoomKey, WordsId
from bot.meeting.next_meeting import to_come
from bot.meeting.state import State
from bot.people.groups import ADVISORY
from bot.people.name_matching import Key, matching
from bot.phrases import Catalogue
from bot.phrases.language_names import language_choice
from bot.phrases.moments import moment_words
from bot.records.zones import zone_info, zone_named
from bot.rendered import FieldOption

LONGEST_LABEL = 75
"""Characters of a choice's label: what the narrowest platform takes."""
MOST_LINES = 25
"""Of so many lines of minutes a form offers the first; any other can be typed. No platform takes
fewer in one list."""


@dataclass(frozen=True)
class ChoiceSources:
    """What the choices of a form are made from."""

    state: State
    names: Mapping[PersonId, str] = field(default_factory=dict)
    words: Mapping[WordsId, str] = field(default_factory=dict)
    zones: tuple[str, ...] = ()
    wall: datetime | None = None
    """What the clock on the wall of the room shows, without an offset."""
    stored: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Current values that a command's form starts with, by command and parameter."""
    inbox: bool = True
    """See `bot.ports.PlatformFeatures`."""
    by_link: bool = False
    """People come into this room by links."""
    who: PersonId | None = None
    """Whom the form is for."""
    sealed: bool = True
    """What a form takes that says so (`hidden_by_number`) is anonymous this time."""
    told: str = ""
    """What the form says first, where that depends on what it is about."""
    told_last: str = ""
    """The same, where people should first read what the form is for."""
    views: tuple[tuple[int, WordsId], ...] = ()
    """Views whose outcome is open, by their numbers, for a form that asks for it."""
    rooms: Mapping[RoomKey, str] = field(default_factory=dict)
    """The titles of other rooms, for a form that asks for one."""
    decisions: tuple[WordsId, ...] = ()
    """The room's newest decisions, for a form that asks for one."""
    lines: Mapping[str, str] = field(default_factory=dict)
    """What can be corrected of the minutes, for a form that asks for it: see `ParseContext`."""

    @property
    def at(self) -> datetime:
        """The time, in UTC, as far as the clock on the wall says it."""
        wall = self.wall or self.state.idle_from.replace(tzinfo=None)
        return wall.replace(tzinfo=zone_info(self.state.zone)).astimezone(UTC_ZONE)

    @property
    def groups(self) -> tuple[WordsId, ...]:
        """The groups that people can choose; none if the team has named none."""
        named = self.state.settings.groups
        return (*named, ADVISORY) if named else ()


def choices_of(
    param: Param, context: FormContext, known: ChoiceSources, catalogue: Catalogue
) -> tuple[FieldOption, ...]:
    """What a form offers for a parameter, each value with its label."""
    pairs = _pairs(param, context, known, catalogue)
    return tuple(FieldOption(value, _short(label)) for value, label in pairs)


def _pairs(
    param: Param, context: FormContext, known: ChoiceSources, catalogue: Catalogue
) -> list[tuple[str, str]]:
    state = known.state
    match param.kind:
        case Kind.CHOICE | Kind.CHOICES:
            choices = param.choices if param.offered is None else param.offered(context)
            if param.terms == LANGUAGE_TERMS:
                return [(c, language_choice(catalogue, c)) for c in choices]
            return [(c, as_label(catalogue.say(f"{param.terms}-{c}"))) for c in choices]
        case Kind.PERSON | Kind.PEOPLE:
            among = None if param.offered is None else param.offered(context)
            return [
                (f"id:{who}", name)
                for who, name in sorted(known.names.items(), key=lambda pair: pair[1].casefold())
                if among is None or who in among
            ]
        case Kind.ITEM:
            return [
                (f"id:{item.id}", _numbered(catalogue, place, known.words.get(item.title, "")))
                for place, item in enumerate(state.agenda.items, start=1)
            ]
        case Kind.POINT | Kind.POINTS | Kind.PROPOSAL:
            numbers = map(int, only_choice.choosable(param, context) or ())
            return [
                (str(number), _of_number(param, number, known, catalogue)) for number in numbers
            ]
        case Kind.ROOM:
            return [(f"id:{key}", title) for key, title in known.rooms.items()]
        case Kind.OCCURRENCE:
            times = to_come(state, known.at, MOST_OFFERED)
            return [(one.isoformat(), moment_words(catalogue, one, state.zone)) for one in times]
        case Kind.ZONE:
            return [(zone, zone.replace("_", " ")) for zone in known.zones]
        case Kind.VIEWS:
            return [
                (str(number), _numbered(catalogue, number, known.words.get(words, "")))
                for number, words in known.views
            ]
        case Kind.LINE:
            return list(known.lines.items())[:MOST_LINES]
        case Kind.DECISION:
            return [(f"id:{words}", known.words.get(words, "")) for words in known.decisions]
        case Kind.GROUP:
            return [(f"id:{group}", known.words.get(group, "")) for group in known.groups]
        case Kind.COMMAND:
            return [
                (command.name, catalogue.say(command.key))
                for command in COMMANDS
                if command.in_menus
                and (known.who is None or command.possible_now(state, known.who))
            ]
        case _:
            return []


def _of_number(param: Param, number: int, known: ChoiceSources, catalogue: Catalogue) -> str:
    """The label of a point or a proposal."""
    state = known.state
    found = (
        state.proposals.get(number) if param.kind is Kind.PROPOSAL else state.register.find(number)
    )
    words = "" if found is None else known.words.get(found.wording, "")
    if param.kind is Kind.POINTS and param.offered is None:
        return catalogue.say("point-choice", {"number": number, "words": words})
    return _numbered(catalogue, number, words)


def _numbered(catalogue: Catalogue, place: int, title: str) -> str:
    return catalogue.say("item-choice", {"place": place, "title": title})


def _short(label: str) -> str:
    return label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1].rstrip() + "…"


def readable(param: Param, value: str, known: ChoiceSources) -> str:
    """What was typed for a parameter as its field takes it; "" if it cannot be understood."""
    match param.kind:
        case Kind.CHOICE:
            return as_choice(param, value) or ""
        case Kind.CHOICES:
            found = (as_choice(param, one) for one in listed(value))
            return ",".join(dict.fromkeys(filter(None, found)))
        case Kind.PEOPLE:
            return ",".join(
                filter(None, (_one_of(one.strip(), known.names) for one in listed(value)))
            )
        case Kind.NUMBER:
            number = amount(param, value)
            return "" if number is None else str(number)
        case Kind.MOMENT:
            return value if param.day else _moment(value, known)
        case Kind.OCCURRENCE:
            try:
                return occurrence(value, known.state, known.wall).isoformat()
            except Refused:
                return ""
        case Kind.ZONE:
            try:
                return zone_named(value)
            except BadArgument:
                return ""
        case Kind.PERSON:
            return _one_of(value, known.names)
        case Kind.ITEM:
            items = known.state.agenda.items
            if value.isdecimal() and (item := known.state.agenda.at_place(int(value[:6]))):
                return f"id:{item.id}"
            return _one_of(value, {item.id: known.words.get(item.title, "") for item in items})
        case Kind.ROOM:
            return _one_of(value, known.rooms)
        case Kind.POINT | Kind.PROPOSAL:
            return value.removeprefix("#") if value.removeprefix("#").isdecimal() else ""
        case Kind.POINTS:
            return ",".join(one for one in value.replace(",", " ").split() if one.isdecimal())
        case Kind.GROUP:
            groups = {key: known.words.get(key, "") for key in known.groups}
            return ",".join(filter(None, (_one_of(name.strip(), groups) for name in listed(value))))
        case _:
            return value


def _moment(value: str, known: ChoiceSources) -> str:
    try:
        moment = read_moment(value, known.wall)
    except BadArgument:
        return ""
    return moment.isoformat(timespec="minutes") if moment.tzinfo is None else ""


def _one_of(value: str, names: Mapping[Key, str]) -> str:
    if value.startswith("id:"):
        return value if value.removeprefix("id:") in {str(key) for key in names} else ""
    found = matching(unquoted(value.removeprefix("@")), names)
    return f"id:{found[0]}" if len(found) == 1 else ""
