"""From what somebody typed or pressed to a command and the values of its parameters."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.cards import All, Typed, Words
from bot.commands.spec import NO_GROUP, Command, Kind, Param, Value
from bot.commands.table import BY_NAME, COMMANDS
from bot.errors import BadArgument, UnknownCommand
from bot.ids import ItemId, PersonId, WordsId
from bot.lasting.series import zone_info
from bot.live.state import State

Raw = Mapping[str, str | int]
_LONGEST_NAME = max(len(name.split()) for name in BY_NAME)


@dataclass(frozen=True)
class Around:
    """What is needed to understand a parameter: the meeting, and the people of the room."""

    state: State
    people: Mapping[PersonId, str]
    fresh: Callable[[], str]
    groups: Mapping[WordsId, str] = field(default_factory=dict)
    """The names of the team's groups, for commands that ask for them."""
    voice: bool = False
    """There are voice channels here."""
    by_link: bool = False
    """People come into this room by links."""


@dataclass
class Parsed:
    """Parameters as values, and the texts that are to be recorded under the ids among them."""

    args: dict[str, Value] = field(default_factory=dict)
    words: list[tuple[WordsId, str, str]] = field(default_factory=list)
    """(id, parameter, text)"""


def find(name: str) -> Command:
    """A command by its name or another name of it.

    Raises:
        UnknownCommand: there is none; the sentence suggests one that looks like it.
    """
    wanted = " ".join(name.casefold().split())
    command = BY_NAME.get(wanted)
    if command is not None:
        return command
    _guess(wanted, BY_NAME, cutoff=0.6)
    raise UnknownCommand("unknown-command", help=Typed("/help"))


def _guess(wanted: str, names: Iterable[str], cutoff: float) -> None:
    """Raise `UnknownCommand` with a suggestion, if some name looks like what was typed."""
    close = difflib.get_close_matches(wanted, names, n=1, cutoff=cutoff)
    if close:
        raise UnknownCommand("unknown-command-guess", guess=Typed(f"/{close[0]}"))


def starts_with_command(text: str) -> bool:
    """Whether a text is "/" and a command, and not just something that begins with a slash."""
    first = text[1:].split(None, 2)[:_LONGEST_NAME] if text.startswith("/") else []
    return any(" ".join(first[:n]).casefold() in BY_NAME for n in range(1, len(first) + 1))


def line(typed: str) -> tuple[Command, dict[str, str | int]]:
    """A typed line, without its "/": the command, and its parameters as they were typed.

    Raises:
        UnknownCommand: the line does not begin with a command.
        BadArgument: there is more in it than the command has parameters for.
    """
    text = typed.strip()
    for count in range(_LONGEST_NAME, 0, -1):
        pieces = text.split(None, count)
        if len(pieces) >= count:
            command = BY_NAME.get(" ".join(pieces[:count]).casefold())
            if command is not None:
                rest = "".join(pieces[count:])
                if rest and not command.typed_params:
                    # "agenda ad": perhaps the next word was meant to belong to the name.
                    _guess(" ".join(text.casefold().split()[: count + 1]), BY_NAME, cutoff=0.85)
                return command, _arguments(command, rest)
    first = text.split(None, 1)
    return find(first[0] if first else ""), {}


def _arguments(command: Command, rest: str) -> dict[str, str | int]:
    raw: dict[str, str | int] = {}
    named = [param.name for param in command.visible]
    if named:
        # Phones make curly quotation marks of straight ones.
        pattern = rf'(?<!\S)({"|".join(named)})=(?:["“”„]([^"“”]*)["“”]|(\S+))'
        for match in re.finditer(pattern, rest):
            raw[match[1]] = match[2] if match[2] is not None else match[3]
        rest = re.sub(pattern, "", rest).strip()
    order = [param for param in command.typed_params if param.name not in raw]
    for place, param in enumerate(order):
        if not rest:
            break
        if place == len(order) - 1:
            raw[param.name] = rest
        else:
            raw[param.name], *more = rest.split(None, 1)
            rest = more[0] if more else ""
    if rest and not order and (named or command.facilitator):
        # A polite word after "/here" does no harm; "/end of story" must not end the meeting.
        raise BadArgument(named[0] if named else "", "bad-unknown", typed=Typed(command.typed()))
    return raw


def values(command: Command, raw: Raw, around: Around) -> Parsed:
    """The values of a command's parameters. What was left empty counts as not given.

    Raises:
        BadArgument: one is missing, unknown, or makes no sense; the first one found.
    """
    params = {param.name: param for param in command.params}
    for name in raw:
        if name not in params:
            raise BadArgument(name, "bad-unknown", typed=Typed(command.typed()))
    parsed = Parsed()
    for param in command.params:
        given = str(raw.get(param.name, "")).strip()
        if given:
            parsed.args[param.name] = _value(param, given, around, parsed)
        elif param.required:
            raise BadArgument(param.name, "bad-missing")
    return parsed


def _value(param: Param, given: str, around: Around, parsed: Parsed) -> Value:
    if param.kind is Kind.TEXT and not param.hidden:
        _check_length(param, given)
        words = WordsId(around.fresh())
        parsed.words.append((words, param.name, given))
        return words
    if param.kind is Kind.GROUPS:
        return _groups(param, given, around, parsed)
    return _READERS[param.kind](param, given, around)


def _text(param: Param, given: str, around: Around) -> str:
    _check_length(param, given)
    return given


def _check_length(param: Param, given: str) -> None:
    if len(given) > param.longest:
        raise BadArgument(param.name, "bad-long", longest=param.longest, length=len(given))


def _number(param: Param, given: str, around: Around) -> int:
    digits = given.removeprefix("#")
    if not digits.isascii() or not digits.isdecimal() or len(digits) > 9:
        raise BadArgument(param.name, "bad-number", least=param.least, most=param.most)
    number = int(digits)
    if not param.least <= number <= param.most:
        raise BadArgument(param.name, "bad-number", least=param.least, most=param.most)
    return number


def _choice(param: Param, given: str, around: Around) -> str:
    wanted = given.casefold()
    if wanted in param.choices:
        return wanted
    close = difflib.get_close_matches(wanted, param.choices, n=1, cutoff=0.7)
    if close and len(wanted) > 2:
        return close[0]
    raise BadArgument(param.name, "bad-choice", choices=Typed(", ".join(param.choices)))


def _person(param: Param, given: str, around: Around) -> PersonId:
    if given.startswith("id:"):
        who = PersonId(given.removeprefix("id:"))
        if who in around.people:
            return who
        raise BadArgument(param.name, "bad-person")
    wanted = given.removeprefix("@").casefold()
    if not wanted:
        raise BadArgument(param.name, "bad-person")
    names = {who: name.casefold() for who, name in around.people.items()}
    found = [who for who, name in names.items() if name == wanted] or [
        who for who, name in names.items() if name.startswith(wanted)
    ]
    if len(found) == 1:
        return found[0]
    raise BadArgument(param.name, "bad-person-many" if found else "bad-person")


def _item(param: Param, given: str, around: Around) -> int:
    agenda = around.state.agenda
    if given.startswith("id:"):
        number = given.removeprefix("id:")
        # A button may name an item that is gone by now: what that means is up to the command.
        if number.isdecimal() and len(number) < 10:
            return ItemId(int(number))
    elif given.isdecimal() and len(given) < 6:
        item = agenda.at_place(int(given))
        if item is not None:
            return item.id
    raise BadArgument(param.name, "bad-item", count=len(agenda.items))


def _point(param: Param, given: str, around: Around) -> int:
    digits = given.removeprefix("#")
    if digits.isascii() and digits.isdecimal() and len(digits) < 10:
        number = int(digits)
        if number in around.state.contentions:
            return number
    raise BadArgument(param.name, "bad-point", typed=Typed("/parked"))


def _group(param: Param, given: str, around: Around) -> str:
    wanted = given.casefold()
    known = {key: around.groups.get(key, "").casefold() for key in around.state.groups.names}
    if wanted == NO_GROUP or WordsId(given.removeprefix("id:")) in known:
        return wanted if wanted == NO_GROUP else WordsId(given.removeprefix("id:"))
    found = [key for key, name in known.items() if name == wanted] or [
        key for key, name in known.items() if name.startswith(wanted)
    ]
    if len(found) == 1:
        return found[0]
    if not known:
        raise BadArgument(param.name, "bad-group-none")
    raise BadArgument(param.name, "bad-group", groups=All(tuple(Words(key) for key in known)))


def _groups(param: Param, given: str, around: Around, parsed: Parsed) -> tuple[WordsId, ...]:
    names = [" ".join(name.split()) for name in re.split(r"[,;\n]", given)]
    wanted = {name.casefold(): name for name in names if name and name.casefold() != NO_GROUP}
    if len(wanted) > param.most:
        raise BadArgument(param.name, "bad-groups-many", most=param.most)
    known = {around.groups.get(key, "").casefold(): key for key in around.state.groups.names}
    for name in wanted.values():
        _check_length(param, name)
    found = []
    for folded, name in wanted.items():
        key = known.get(folded)
        if key is None:
            key = WordsId(around.fresh())
            parsed.words.append((key, param.name, name))
        found.append(key)
    return tuple(found)


def _moment(param: Param, given: str, around: Around) -> datetime:
    try:
        return datetime.fromisoformat(given.replace(" ", "T")).replace(tzinfo=None)
    except ValueError:
        raise BadArgument(param.name, "bad-moment", example=Typed("2027-01-12T19:00")) from None


def _zone(param: Param, given: str, around: Around) -> str:
    zone_info(given)
    return given


def _command(param: Param, given: str, around: Around) -> str:
    return find(given.removeprefix("/")).name


_READERS: dict[Kind, Callable[[Param, str, Around], Value]] = {
    Kind.TEXT: _text,
    Kind.UNRECORDED: _text,
    Kind.NUMBER: _number,
    Kind.CHOICE: _choice,
    Kind.PERSON: _person,
    Kind.ITEM: _item,
    Kind.POINT: _point,
    Kind.MOMENT: _moment,
    Kind.ZONE: _zone,
    Kind.COMMAND: _command,
    Kind.GROUP: _group,
    Kind.MEETING: _text,
    Kind.VOICE: _text,
}


def for_role(*, facilitator: bool) -> Iterator[Command]:
    """The commands that somebody may use, in the order of the table."""
    return (command for command in COMMANDS if facilitator or not command.facilitator)
