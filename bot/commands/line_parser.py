"""Parses a typed line into a command and its parameters, as they were typed.

The grammar, which `spec.Param` declares and the manual shows:

    /settle 1 not taken up We keep the nights      parameters in their order
    /agenda add Breaks goal=a list minutes=20      named ones by name, anywhere

A name may be written in any case, with blanks around its sign and its value in any quotation marks.
The value runs to the next name, or to the closing mark. The last parameter without a name takes the
rest of the line; its own name inside that text is a word like any other. Whatever else looks like a
parameter of the command is asked about, and nothing is carried out: `AmbiguousLine` holds what was
understood, to be shown in a form.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from itertools import pairwise

import regex

from bot.cards import CommandText
from bot.commands.choices import as_choice, longest_choice
from bot.commands.likely_typos import may_be_turned, nearly, slips_in
from bot.commands.parameter_signs import ParameterSign, find_signs, in_address
from bot.commands.quotation_marks import PAIRS, SINGLE, quoted, unquoted
from bot.commands.slash_prefix import LONGEST_LINE, SLASHES, slashed
from bot.commands.spec import Command, Kind, Param
from bot.commands.table import BY_NAME
from bot.commands.value_boundaries import NUMBER, SHORT, first_value, split, tidy
from bot.errors import BadArgument, UnknownCommand
from bot.people.glossary import asks_people
from bot.text import clean_text, folded

LONGEST_NAME = max(len(name.split()) for name in BY_NAME)
"""Words of a command's name."""
LONGEST_GUESSED = 40
"""Characters of what is compared with the names of commands."""

UNKNOWN = "?"
"""A value that nobody has chosen: the form asks for it."""
Typing = dict[str, str | int]

_AFTER = regex.compile(r"[.,;!?\s]*")
_WORDS = regex.compile(r"\w")
_APOSTROPHE = regex.compile("['’]")
"""No command has one in its name: "what's" is "whats"."""


class AmbiguousLine(BadArgument):
    """The person has to be asked what a typed line means. `given`: what was understood of it."""

    def __init__(self, command: Command, given: Typing, field: str, key: str) -> None:
        super().__init__(field, key, typed=CommandText(command.typed()), name=CommandText(field))
        self.command = command
        self.given = given


def find(name: str) -> Command:
    """A command by its name or another name of it.

    Raises:
        UnknownCommand: there is none; the sentence suggests one that looks like it.
    """
    wanted = folded(name[:LONGEST_LINE])
    command = BY_NAME.get(wanted)
    if command is not None:
        return command
    _guess(wanted, BY_NAME, cutoff=0.6)
    raise UnknownCommand("unknown-command", help=CommandText("/help"))


def _guess(wanted: str, names: Iterable[str], cutoff: float) -> None:
    """Raise `UnknownCommand` with a suggestion, if some name looks like what was typed."""
    if len(wanted) > LONGEST_GUESSED:
        return
    close = difflib.get_close_matches(wanted, names, n=1, cutoff=cutoff)
    if close:
        raise UnknownCommand("unknown-command-guess", guess=CommandText(f"/{close[0]}"))


# -- is it a command? ------------------------------------------------------------------------------


def starts_with_command(text: str) -> bool:
    """Whether a text is "/" and a command, and not just something that begins with a slash."""
    if text[:1].isspace() or (rest := slashed(text)) is None:
        return False
    return beginning(rest) is not None


def beginning(text: str) -> tuple[Command, str] | None:
    """The command that a text begins with, the longest name first, and the rest of the text."""
    for count in range(LONGEST_NAME, 0, -1):
        pieces = text.split(None, count)
        if len(pieces) >= count:
            typed = _APOSTROPHE.sub("", " ".join(pieces[:count])[:LONGEST_GUESSED])
            command = BY_NAME.get(folded(typed))
            if command is not None:
                return command, "".join(pieces[count:])
    return None


def line(typed: str) -> tuple[Command, Typing]:
    """A typed line, with or without its slash: the command, and its parameters as they were typed.

    Raises:
        UnknownCommand: the line does not begin with a command.
        AmbiguousLine: there is something in it that may or may not belong to the command.
        BadArgument: it is longer than anything that could be carried out, or goes on as people talk
            where a word of the word list has to follow.
    """
    text = clean_text(typed[:LONGEST_LINE]).lstrip(SLASHES).strip()
    if (named := beginning(text)) is not None:
        command, rest = named
        if len(typed) > LONGEST_LINE:
            raise BadArgument("", "bad-long", longest=LONGEST_LINE, length=len(typed))
        if rest and not command.typed_params:
            # "agenda ad": perhaps the next word was meant to belong to the name.
            words = len(text[: len(text) - len(rest)].split())
            _guess(folded(" ".join(text.split(None, words + 1)[: words + 1])), BY_NAME, 0.85)
        given = _Reading(command, rest).arguments()
        _check_listed_word(command, given)
        return command, given
    first = text.split(None, 1)
    return find(first[0] if first else ""), {}


def _check_listed_word(command: Command, given: Typing) -> None:
    """Make sure that a word follows where one of the word list has to. "What do you all think?" is
    said to people. A form has no sentence around a word, so this is for typed lines alone.

    Raises:
        BadArgument: it goes on as people talk to each other.
    """
    for param in command.visible:
        if param.listed_word and asks_people(str(given.get(param.name, ""))):
            raise BadArgument(param.name, "bad-term")


# -- parameters ------------------------------------------------------------------------------------


class _Reading:
    """Reads the parameters of one line, from left to right."""

    def __init__(self, command: Command, rest: str) -> None:
        self.command = command
        self.rest = rest
        self.given: Typing = {}
        self.free: list[str] = []
        """Text that belongs to no named parameter."""
        self.params = {p.name: p for p in command.params if p.named or not p.hidden}
        self.order = command.typed_params
        self.signs = [s for s in find_signs(rest) if not in_address(rest, s)]
        self.asked: tuple[str, str] | None = None
        """The parameter to ask about, and the key of the question."""

    def arguments(self) -> Typing:
        """The parameters, each as it was typed."""
        at = 0
        while (sign := self._next(at)) is not None:
            self._keep(self.rest[at : sign.start])
            at = self._take(sign)
        self._keep(self.rest[at:])
        self._place(" ".join(self.free))
        if self.asked is None:
            self._look_for_more()
        if self.asked is not None:
            field, key = self.asked
            raise AmbiguousLine(self.command, self.given, field, key)
        return self.given

    def _keep(self, text: str) -> None:
        if text.strip():
            self.free.append(text.strip())

    def _next(self, at: int) -> ParameterSign | None:
        """The next sign, from a place on, that sets a parameter or has to be asked about."""
        for sign in self.signs:
            param = self.params.get(sign.name)
            if sign.start < at or param is None:
                continue
            text = " ".join([*self.free, self.rest[at : sign.start].strip()]).strip()
            if not param.named and not self._begins(param, text, sign):
                continue
            if not sign.apart or sign.doubtful or (sign.colon and not self._fits(param, sign)):
                if not param.named:
                    continue
                self._ask(param.name, "ask-part")
            return sign
        return None

    def _begins(self, param: Param, text: str, sign: ParameterSign) -> bool:
        """Whether a parameter that is typed in order can begin here, after that text: otherwise its
        name is a word of the text that it takes in."""
        if sign.colon and param.kind is Kind.TEXT:
            return False
        if param.name in self.given or param.name in split(self._open(), text):
            if param is not self.order[-1]:
                self._ask(param.name, "ask-twice")
            return False
        return True

    def _open(self) -> list[Param]:
        return [param for param in self.order if param.name not in self.given]

    def _take(self, sign: ParameterSign) -> int:
        """Take the value after a sign; returns the position after it."""
        param = self.params[sign.name]
        if param.name in self.given:
            self._ask(param.name, "ask-twice")
        unsure = param.kind in SHORT and (sign.doubtful or param.name in self.given)
        marked = self._whole(sign) or quoted(self.rest, sign.value)
        if marked is not None:
            value, end = marked
            self.given[param.name] = UNKNOWN if unsure else value
            return end + len(_AFTER.match(self.rest, end)[0]) if param.kind in SHORT else end
        end = self._until(sign)
        text = self.rest[sign.value : end].strip()
        value, more = self._shortened(param, text)
        self.given[param.name] = UNKNOWN if unsure else value
        self._keep(more)
        return end

    def _whole(self, sign: ParameterSign) -> tuple[str, int] | None:
        """A value in single quotation marks up to the next name, with apostrophes of its own."""
        end = self._until(sign)
        value = self.rest[sign.value : end].rstrip(" \t\n.,;")
        single = len(value) > 1 and value[0] in SINGLE and value[-1] in PAIRS[value[0]]
        return (value[1:-1].strip(), end) if single else None

    def _until(self, sign: ParameterSign) -> int:
        """Where the value after a sign ends: where the next name stands."""
        for other in self.signs:
            if other.start < sign.value:
                continue
            param = self.params.get(other.name)
            if param is None or (not other.apart and not param.named):
                continue
            if param.named or (param.name not in self.given and not self._within(sign, param)):
                return other.start
        return len(self.rest)

    def _within(self, sign: ParameterSign, param: Param) -> bool:
        """A name of what is typed in order, inside another text: a word, unless it could begin."""
        return param.name == sign.name or param.name in split(self._open(), " ".join(self.free))

    def _shortened(self, param: Param, text: str) -> tuple[str, str]:
        """A value, and what comes after it where it is plain that more comes."""
        if param.kind not in SHORT:
            return unquoted(text), ""
        if any(map(_WORDS.search, self.free)) or not self._open():
            return (tidy(text) if param.kind is not Kind.CHOICE else text), ""
        value = first_value(param, text)
        if value is None:
            # The value makes no sense and will be asked about; what follows it is not lost.
            value = text.split(None, 1)[0] if text else ""
        return tidy(value), text[len(value) :].lstrip(" \t\n.,;")

    def _fits(self, param: Param, sign: ParameterSign) -> bool:
        """Whether what follows a colon can be nothing but the value of this parameter."""
        text = self.rest[sign.value : self._until(sign)].strip()
        if param.kind is Kind.CHOICE:
            return as_choice(param, text) is not None
        if param.kind in (Kind.NUMBER, Kind.ITEM, Kind.POINT, Kind.PROPOSAL):
            return NUMBER.fullmatch(tidy(text)) is not None
        return param.kind not in (Kind.TEXT, Kind.UNRECORDED)

    def _place(self, text: str) -> None:
        """Give the text without names to the parameters that are typed in order."""
        left = self._open()
        for name, value in split(left, text).items():
            self.given[name] = value
        for param, after in pairwise(self.order):
            if (param.kind, after.kind) == (Kind.CHOICE, Kind.TEXT) and self._taken_back(
                param, after
            ):
                self._ask(param.name, "ask-part")
                self.given[param.name] = UNKNOWN
        command = self.command
        means_something = len(command.visible) > 1 or self.order or command.facilitator
        if text and not left and self.asked is None and means_something:
            # A polite word after "/here" is harmless; "/end of story" must not end the meeting.
            self._ask(next(iter(self.params), ""), "bad-unknown")

    def _taken_back(self, param: Param, after: Param) -> bool:
        """Whether what follows a choice may turn it into its opposite: "changed nothing"."""
        choice, text = str(self.given.get(param.name, "")), str(self.given.get(after.name, ""))
        return may_be_turned(choice, text) and as_choice(param, choice) is not None

    def _look_for_more(self) -> None:
        """Names that are nearly those of named parameters have slipped into a text."""
        names = [param.name for param in self.command.visible if param.named]
        for sign in self.signs:
            if sign.name in self.params:
                continue
            named = [self.params[name] for name in names]
            meant = nearly(sign.name, named)
            known = meant is not None and sign.name not in meant.like
            if meant is None and not sign.colon:
                # "signature=no": an unknown name, but its value answers a question of this command.
                meant = next((p for p in named if self._answers(p, sign)), None)
            if meant is not None and (not sign.colon or self._fits(meant, sign)):
                self._ask(meant.name, "ask-part")
                if meant.name not in self.given:
                    # Another word than the parameter's may mean the opposite: "anonymous=yes".
                    value = self.rest[sign.value :].strip()[:100] if known else ""
                    self.given[meant.name] = value or UNKNOWN
        for name in names:
            if name not in self.given and self._slipped_in(self.params[name]):
                self._ask(name, "ask-part")
                self.given[name] = UNKNOWN

    def _answers(self, param: Param, sign: ParameterSign) -> bool:
        """Whether what follows a sign is one of a parameter's choices."""
        if param.kind is not Kind.CHOICE:
            return False
        text = self.rest[sign.value : self._until(sign)].split("\n", 1)[0].strip()
        return as_choice(param, text) is not None or longest_choice(param, text) is not None

    def _slipped_in(self, param: Param) -> bool:
        """Whether a text begins or ends with what can only be meant to set a parameter, without
        any sign: "name no", "Without my name.", "anonymously"."""
        return any(slips_in(param, str(text)) for text in self.given.values())

    def _ask(self, name: str, key: str) -> None:
        if self.asked is None:
            self.asked = (name, key)
