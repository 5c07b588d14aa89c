"""Reads single values of parameters, a function for each kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime

import regex

from bot.cards import CommandText
from bot.commands.choices import as_choice
from bot.commands.datetimes import read_day, read_moment
from bot.commands.line_parser import find
from bot.commands.parse_context import ParseContext, Parsed
from bot.commands.quotation_marks import listed, unquoted
from bot.commands.single_meetings import occurrence
from bot.commands.slash_prefix import SLASHES
from bot.commands.spec import NO_GROUP, Kind, Param, Value
from bot.errors import BadArgument
from bot.ids import ItemId, PersonId, RoomKey, WordsId
from bot.meeting.cards.groups import list_of
from bot.people import glossary
from bot.people.groups import ADVISORY
from bot.people.name_matching import matching
from bot.records.zones import zone_named
from bot.text import clean_line, folded

_AMOUNT = regex.compile(
    r"#?([0-9]{1,9})\s*(?:(minutes?|mins?|m)|(hours?|hrs?|h))?", regex.IGNORECASE
)
_COUNT = regex.compile(r"([0-9]{1,4})(?:\s*(?:meetings?|times|x))?", regex.IGNORECASE)
_NOTHING = ("off", "none", "no")


def _text(param: Param, given: str, around: ParseContext) -> str:
    check_length(param, given)
    return given


def bare_word(param: Param, given: str) -> str:
    """One word, without the marks around it.

    Raises:
        BadArgument: it is none, or a whole sentence.
    """
    word = glossary.bare(given)
    if not word or word.startswith("@"):
        raise BadArgument(param.name, "bad-term")
    if not glossary.is_short(word) and len(word) <= param.longest:
        raise BadArgument(param.name, "bad-term-words", most=glossary.MOST_TERM_WORDS)
    return word


def check_length(param: Param, given: str) -> None:
    """Refuses a text that is longer than the parameter allows.

    Raises:
        BadArgument: it is too long.
    """
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


def several_choices(param: Param, given: str) -> tuple[str, ...]:
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


def several_people(param: Param, given: str, around: ParseContext) -> tuple[PersonId, ...]:
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


def chosen_groups(param: Param, given: str, around: ParseContext) -> tuple[WordsId, ...]:
    """The groups of the team that are named, each once; none of them: "none".

    Raises:
        BadArgument: one is not known, or there are none.
    """
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


def several_groups(
    param: Param, given: str, around: ParseContext, parsed: Parsed
) -> tuple[WordsId, ...]:
    """The groups of the team from now on. New ones are recorded.

    Raises:
        BadArgument: there are too many, or a name is too long.
    """
    _check_list(param, given)
    names = [clean_line(name) for name in listed(given)]
    # Every team has the advisory group anyway.
    nobody = {"", NO_GROUP, folded(around.groups.get(ADVISORY, ""))}
    wanted = {folded(name): name for name in names if folded(name) not in nobody}
    if len(wanted) > param.most:
        raise BadArgument(param.name, "bad-groups-many", most=param.most)
    known = {folded(around.groups.get(key, "")): key for key in around.state.settings.groups}
    for name in wanted.values():
        check_length(param, name)
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


READERS: dict[Kind, Callable[[Param, str, ParseContext], Value]] = {
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
