"""Turns parameters that somebody typed, chose or filled in into values."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

import regex

from bot.cards import CommandText
from bot.commands.choices import as_choice, spellings
from bot.commands.datetimes import read_day, read_moment
from bot.commands.line_parser import find
from bot.commands.quotation_marks import listed, unquoted
from bot.commands.single_meetings import occurrence
from bot.commands.slash_prefix import LONGEST_LINE, SLASHES
from bot.commands.spec import NO_GROUP, SEVERAL, Command, Kind, Param, Value
from bot.commands.table import COMMANDS
from bot.errors import BadArgument
from bot.ids import ItemId, PersonId, RoomKey, WordsId
from bot.meeting.cards.groups import list_of
from bot.meeting.state import State
from bot.people import glossary
from bot.people.groups import ADVISORY
from bot.people.name_matching import matching
from bot.records.zones import UTC, zone_named
from bot.text import clean_line, clean_text, folded

Raw = Mapping[str, str | int]
_AMOUNT = regex.compile(
    r"#?([0-9]{1,9})\s*(?:(minutes?|mins?|m)|(hours?|hrs?|h))?", regex.IGNORECASE
)
_ENUMERATED = regex.compile(r"(?:[-*+•·–—▪◦‣]|\(?[0-9]{1,2}[.):]|\(?[a-zA-Z][.)])\s+")
"""The marker before each line of a list."""
_COUNT = regex.compile(r"([0-9]{1,4})(?:\s*(?:meetings?|times|x))?", regex.IGNORECASE)
_NOTHING = ("off", "none", "no")


@dataclass(frozen=True)
class ParseContext:
    """What is needed to understand a parameter: the meeting, and the people of the room."""

    state: State
    people: Mapping[PersonId, str]
    new_id: Callable[[], str]
    groups: Mapping[WordsId, str] = field(default_factory=dict)
    """The names of the team's groups, for commands that ask for them."""
    voice: bool = False
    """There are voice channels here."""
    by_link: bool = False
    """People come into this room by links."""
    titles: Mapping[WordsId, str] = field(default_factory=dict)
    """The titles of the agenda, for commands that ask for an item."""
    lines: Mapping[str, str] = field(default_factory=dict)
    """What the minutes have that can be corrected, for a command that asks for it: how a form says
    it, and its words."""
    wall: datetime | None = None
    """What the clock on the wall shows now in the time zone that dates are given in, without an
    offset. None: words that count from today are not understood."""
    known_texts: Mapping[WordsId, str] = field(default_factory=dict)
    """What a command's texts may say again: the questions that the team adds to its polls, or the
    open constraints."""
    rooms: Mapping[RoomKey, str] = field(default_factory=dict)
    """The titles of other rooms, for a command that asks for one."""
    glossary: Mapping[str, int] = field(default_factory=dict)
    """The numbers of the words of the room's word list, however they are spelled."""
    roles: Collection[str] = ()
    """The roles that were picked, as `picked_role` has them."""


@dataclass
class Parsed:
    """Parameters as values, and the texts that are to be recorded under the ids among them."""

    args: dict[str, Value] = field(default_factory=dict)
    words: list[tuple[WordsId, str, str]] = field(default_factory=list)
    """(id, parameter, text)"""


def values(command: Command, raw: Raw, around: ParseContext) -> Parsed:
    """The values of a command's parameters. What was left empty counts as not given.

    Raises:
        BadArgument: one is missing, unknown, or makes no sense; the first one found.
    """
    params = {param.name: param for param in command.params}
    for name in raw:
        if name not in params:
            raise BadArgument(name, "bad-unknown", typed=CommandText(command.typed()))
    parsed = Parsed()
    for param in command.params:
        whole = str(raw.get(param.name, ""))
        if len(whole) > LONGEST_LINE:
            raise BadArgument(param.name, "bad-long", longest=param.longest, length=len(whole))
        given = _cleaned(param, whole)
        if given and param.lines:
            parsed.args[param.name] = _lines(param, given, command, raw, around, parsed)
        elif given:
            parsed.args[param.name] = _value(param, given, around, parsed)
        elif param.required:
            raise BadArgument(param.name, "bad-missing")
    return parsed


def _cleaned(param: Param, given: str) -> str:
    """The value without invisible characters. In full, so that a refusal tells its true length."""
    lines = param.long or param.lines or param.kind in (Kind.GROUP, Kind.GROUPS)
    return clean_text(given) if lines else clean_line(given)


def _lines(
    param: Param, given: str, command: Command, raw: Raw, around: ParseContext, parsed: Parsed
) -> Value:
    """Reads one text, or one for each line if the person who pasted them says so."""
    found = [line for line in map(clean_line, given.split("\n")) if line]
    choice = next((p for p in command.params if p.name == SEVERAL), None)
    each = as_choice(choice, str(raw.get(SEVERAL, ""))) if choice else "no"
    if len(found) > 1 and each is None:
        raise BadArgument(SEVERAL, "ask-several", count=len(found))
    if len(found) == 1 or each == "no":
        return _value(param, " ".join(found), around, parsed)
    if len(found) > param.most:
        raise BadArgument(param.name, "bad-lines", most=param.most)
    bare = [line[m.end() :] if (m := _ENUMERATED.match(line)) else line for line in found]
    texts = [_value(param, line, around, parsed) for line in bare]
    return tuple(WordsId(str(text)) for text in texts)


def _value(param: Param, given: str, around: ParseContext, parsed: Parsed) -> Value:
    if param.kind is Kind.TEXT and not param.hidden:
        given = _bare_word(param, given) if param.listed_word else given
        _check_length(param, given)
        if param.own_item:
            now = around.state.settings.poll_items
            same = (id for id in now if around.known_texts.get(id) == given)
            if (known := next(same, None)) is not None:
                return known
        words = WordsId(around.new_id())
        parsed.words.append((words, param.name, given))
        return words
    if param.kind is Kind.GROUPS:
        return _groups(param, given, around, parsed)
    if param.kind is Kind.GROUP:
        return _chosen_groups(param, given, around)
    if param.kind is Kind.CHOICES:
        return _choices(param, given)
    if param.kind is Kind.PEOPLE:
        return _people(param, given, around)
    if param.kind not in (Kind.TEXT, Kind.UNRECORDED):
        given = unquoted(given)
    return _READERS[param.kind](param, given, around)


def _text(param: Param, given: str, around: ParseContext) -> str:
    _check_length(param, given)
    return given


def _bare_word(param: Param, given: str) -> str:
    word = glossary.bare(given)
    if not word or word.startswith("@"):
        raise BadArgument(param.name, "bad-term")
    if not glossary.is_short(word) and len(word) <= param.longest:
        raise BadArgument(param.name, "bad-term-words", most=glossary.MOST_TERM_WORDS)
    return word


def _check_length(param: Param, given: str) -> None:
    if len(given) > param.longest:
        raise BadArgument(param.name, "bad-long", longest=param.longest, length=len(given))


def _number(param: Param, given: str, around: ParseContext) -> int:
    number = amount(param, given)
    if number is None or not param.least <= number <= param.most:
        raise BadArgument(param.name, "bad-number", least=param.least, most=param.most)
    return number


def amount(param: Param, given: str) -> int | None:
    """A number as people type it: `5`, `#5`, and for minutes `5 min` and `1 hour`."""
    if param.minutes and param.least == 0 and folded(given) in _NOTHING:
        return 0
    found = _AMOUNT.fullmatch(given)
    if found is None or (not param.minutes and (found[2] or found[3])):
        return None
    return int(found[1]) * (60 if found[3] else 1)


def _choice(param: Param, given: str, around: ParseContext) -> str:
    choice = as_choice(param, given)
    if choice is None:
        raise BadArgument(param.name, "bad-choice", choices=CommandText(", ".join(param.choices)))
    return choice


def _person(param: Param, given: str, around: ParseContext) -> PersonId | str:
    if param.or_role and given in around.roles:
        return given
    if given.startswith("id:"):
        who = PersonId(given.removeprefix("id:"))
        if who in around.people:
            return who
        raise BadArgument(param.name, "bad-person")
    wanted = unquoted(given.rstrip(",;:").lstrip("@"))
    found = matching(wanted, around.people) or matching(unquoted(given), around.people)
    if len(found) == 1:
        return found[0]
    raise BadArgument(param.name, "bad-person-many" if found else "bad-person")


def _choices(param: Param, given: str) -> tuple[str, ...]:
    """Some choices, each once. "none", beside nothing else, is none of them."""
    _check_list(param, given)
    found = _pieces(given)
    if [folded(one) for one in found] in ([NO_GROUP], ["no"]):
        return ()
    return tuple(dict.fromkeys(_choice_of(param, one) for one in found))


def _choice_of(param: Param, given: str) -> str:
    choice = as_choice(param, given)
    if choice is None:
        raise BadArgument(param.name, "bad-choices", choices=CommandText(", ".join(param.choices)))
    return choice


def _people(param: Param, given: str, around: ParseContext) -> tuple[PersonId, ...]:
    """Some people, each once."""
    _check_list(param, given)
    found = _pieces(given)
    if [folded(one) for one in found] == [NO_GROUP]:
        return ()
    return tuple(dict.fromkeys(PersonId(str(_person(param, one, around))) for one in found))


def _item(param: Param, given: str, around: ParseContext) -> int:
    agenda = around.state.agenda
    if given.startswith("id:"):
        number = given.removeprefix("id:")
        # A button may name an item that is gone by now: what that means is up to the command.
        if number.isdecimal() and len(number) < 10:
            return ItemId(int(number))
    digits = given.removeprefix("#")
    if digits.isdecimal() and len(digits) < 6:
        item = agenda.at_place(int(digits))
        if item is not None:
            return item.id
    found = matching(given, {i.id: around.titles.get(i.title, "") for i in agenda.items})
    if len(found) == 1:
        return found[0]
    if found:
        raise BadArgument(param.name, "bad-item-many")
    raise BadArgument(param.name, "bad-item", count=len(agenda.items))


def _point(param: Param, given: str, around: ParseContext) -> int:
    digits = given.removeprefix("#")
    if digits.isascii() and digits.isdecimal() and len(digits) < 10:
        number = int(digits)
        state = around.state
        if number in state.contentions or (param.asked and number in state.register.closed):
            return number
        if param.closed and 0 < number < state.next_contention:
            return number
    raise BadArgument(param.name, "bad-point", typed=CommandText("/parked"))


def _proposal(param: Param, given: str, around: ParseContext) -> int:
    digits = given.removeprefix("#")
    if digits.isascii() and digits.isdecimal() and len(digits) < 10:
        number = int(digits)
        # What is said of one that is closed is up to the command.
        if 0 < number < around.state.proposals.next:
            return number
    raise BadArgument(param.name, "bad-proposal", typed=CommandText("/proposals"))


def _chosen_groups(param: Param, given: str, around: ParseContext) -> tuple[WordsId, ...]:
    _check_list(param, given)
    known = {key: around.groups.get(key, "") for key in around.state.settings.groups}
    wanted = [name for name in _pieces(given) if folded(name) != NO_GROUP]
    if wanted and not known:
        raise BadArgument(param.name, "bad-group-none")
    known[ADVISORY] = around.groups.get(ADVISORY, "")
    return tuple(dict.fromkeys(_one_group(param, name, known) for name in wanted))


def _one_group(param: Param, name: str, known: Mapping[WordsId, str]) -> WordsId:
    if WordsId(name.removeprefix("id:")) in known:
        return WordsId(name.removeprefix("id:"))
    found = matching(name, known)
    if len(found) == 1:
        return found[0]
    raise BadArgument(param.name, "bad-group", groups=list_of(tuple(known)))


def _pieces(given: str) -> list[str]:
    """The pieces of a list, each on one line, without the empty ones."""
    return [line for one in listed(given) if one and (line := clean_line(one))]


def _check_list(param: Param, given: str) -> None:
    # Marks and blanks go along with each name.
    longest = param.most * (param.longest + 10)
    if len(given) > longest:
        raise BadArgument(param.name, "bad-long", longest=longest, length=len(given))


def _groups(param: Param, given: str, around: ParseContext, parsed: Parsed) -> tuple[WordsId, ...]:
    _check_list(param, given)
    names = [clean_line(name) for name in listed(given)]
    # Every team has the advisory group anyway.
    nobody = {"", NO_GROUP, folded(around.groups.get(ADVISORY, ""))}
    wanted = {folded(name): name for name in names if folded(name) not in nobody}
    if len(wanted) > param.most:
        raise BadArgument(param.name, "bad-groups-many", most=param.most)
    known = {folded(around.groups.get(key, "")): key for key in around.state.settings.groups}
    for name in wanted.values():
        _check_length(param, name)
    found = []
    for same, name in wanted.items():
        key = known.get(same)
        if key is None:
            key = WordsId(around.new_id())
            parsed.words.append((key, param.name, name))
        found.append(key)
    return tuple(found)


def _moment(param: Param, given: str, around: ParseContext) -> datetime:
    try:
        return read_moment(given, around.wall, day_alone=param.day)
    except BadArgument as no:
        raise BadArgument(param.name, no.why.key, **no.why.placeholders) from None


def _occurrence(param: Param, given: str, around: ParseContext) -> datetime:
    try:
        return occurrence(given, around.state, around.wall)
    except BadArgument as no:
        raise BadArgument(param.name, no.why.key, **no.why.placeholders) from None


def _end(param: Param, given: str, around: ParseContext) -> date | int:
    """The last day of something, or how often it happens."""
    if found := _COUNT.fullmatch(given):
        return int(found[1])
    try:
        return read_day(given, around.wall)
    except BadArgument as no:
        key = "bad-end" if no.why.key == "bad-moment" else no.why.key
        raise BadArgument(param.name, key, **no.why.placeholders) from None


def _zone(param: Param, given: str, around: ParseContext) -> str:
    return zone_named(given)


def _command(param: Param, given: str, around: ParseContext) -> str:
    return find(given.lstrip(SLASHES)).name


def _views(param: Param, given: str, around: ParseContext) -> tuple[WordsId, ...]:
    """`bot.service` has looked them up by their numbers."""
    wanted = [one.strip() for one in given.split(",") if one.strip()]
    if not wanted or not all(one.startswith("id:") for one in wanted):
        raise BadArgument(param.name, "bad-views")
    return tuple(dict.fromkeys(WordsId(one.removeprefix("id:")) for one in wanted))


def _decision(param: Param, given: str, around: ParseContext) -> WordsId:
    """`bot.service` has made sure that there is such a decision."""
    return WordsId(given.removeprefix("id:"))


def _line(param: Param, given: str, around: ParseContext) -> str:
    """A line of minutes: as a form says it, or by how its words begin."""
    wanted = unquoted(given)
    if wanted in around.lines:
        return wanted
    begins = wanted.rstrip("….").casefold()
    found = [key for key, words in around.lines.items() if words.casefold().startswith(begins)]
    if len(found) == 1:
        return found[0]
    raise BadArgument(param.name, "bad-line-many" if found else "bad-line")


def _points(param: Param, given: str, around: ParseContext) -> str:
    """Some points, by their numbers, with commas or blanks between."""
    numbers = [one.removeprefix("#") for one in given.replace(",", " ").split()]
    if not numbers or not all(number.isdecimal() and len(number) < 6 for number in numbers):
        raise BadArgument(param.name, "bad-points")
    return ",".join(dict.fromkeys(str(int(number)) for number in numbers))


def _room(param: Param, given: str, around: ParseContext) -> str:
    return room_named(given, around.rooms)


def room_named(given: str, rooms: Mapping[RoomKey, str]) -> RoomKey:
    """The room of these that is meant, by its title or its key.

    Raises:
        BadArgument: it is none of them, or may be several.
    """
    given = unquoted(clean_line(given))
    if RoomKey(given.removeprefix("id:")) in rooms:
        return RoomKey(given.removeprefix("id:"))
    found = matching(given.removeprefix("#"), rooms)
    if len(found) == 1:
        return found[0]
    raise BadArgument("room", "bad-room-many" if found else "bad-room")


_READERS: dict[Kind, Callable[[Param, str, ParseContext], Value]] = {
    Kind.TEXT: _text,
    Kind.UNRECORDED: _text,
    Kind.NUMBER: _number,
    Kind.CHOICE: _choice,
    Kind.PERSON: _person,
    Kind.ITEM: _item,
    Kind.POINT: _point,
    Kind.OCCURRENCE: _occurrence,
    Kind.POINTS: _points,
    Kind.END: _end,
    Kind.PROPOSAL: _proposal,
    Kind.MOMENT: _moment,
    Kind.ZONE: _zone,
    Kind.COMMAND: _command,
    Kind.MEETING: _text,
    Kind.VOICE: _text,
    Kind.ROOM: _room,
    Kind.VIEWS: _views,
    Kind.DECISION: _decision,
    Kind.LINE: _line,
}


def prepare() -> None:
    """Work out once what reading needs, so that nobody has to wait for it later: how choices may be
    spelt, and which time zones there are."""
    for command in COMMANDS:
        for param in command.params:
            spellings(param)
    zone_named(UTC)
