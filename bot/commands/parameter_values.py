"""Turns parameters that somebody typed, chose or filled in into values."""

from __future__ import annotations

import regex

from bot.cards import CommandText
from bot.commands.choices import as_choice, spellings
from bot.commands.parse_context import ParseContext, Parsed, Raw
from bot.commands.quotation_marks import unquoted
from bot.commands.slash_prefix import LONGEST_LINE
from bot.commands.spec import SEVERAL, Command, Kind, Param, Value
from bot.commands.table import COMMANDS
from bot.commands.value_readers import (
    READERS,
    bare_word,
    check_length,
    chosen_groups,
    several_choices,
    several_groups,
    several_people,
)
from bot.errors import BadArgument
from bot.ids import WordsId
from bot.records.zones import UTC, zone_named
from bot.text import clean_line, clean_text, says_something

_ENUMERATED = regex.compile(r"(?:[-*+•·–—▪◦‣]|\(?[0-9]{1,2}[.):]|\(?[a-zA-Z][.)])\s+")
_WORDS = (Kind.TEXT, Kind.UNRECORDED)
"""What people write in words of their own."""
"""The marker before each line of a list."""


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
        if param.required and param.kind in _WORDS and not says_something(given):
            given = ""
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
        given = bare_word(param, given) if param.listed_word else given
        check_length(param, given)
        if param.own_item:
            now = around.state.settings.poll_items
            same = (id for id in now if around.known_texts.get(id) == given)
            if (known := next(same, None)) is not None:
                return known
        words = WordsId(around.new_id())
        parsed.words.append((words, param.name, given))
        return words
    if param.kind is Kind.GROUPS:
        return several_groups(param, given, around, parsed)
    if param.kind is Kind.GROUP:
        return chosen_groups(param, given, around)
    if param.kind is Kind.CHOICES:
        return several_choices(param, given)
    if param.kind is Kind.PEOPLE:
        return several_people(param, given, around)
    if param.kind not in (Kind.TEXT, Kind.UNRECORDED):
        given = unquoted(given)
    return READERS[param.kind](param, given, around)


def prepare() -> None:
    """Work out once what reading needs, so that nobody has to wait for it later: how choices may be
    spelt, and which time zones there are."""
    for command in COMMANDS:
        for param in command.params:
            spellings(param)
    zone_named(UTC)
