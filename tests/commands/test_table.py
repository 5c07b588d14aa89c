"""The one table of commands, and that everything Heard can say has its words."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from fluent.syntax import ast as fluent
from fluent.syntax import parse
from fluent.syntax.visitor import Visitor

from adapters.registry import platforms
from bot.commands.line_parser import find, line
from bot.commands.spec import SECTIONS, Command, Kind
from bot.commands.table import BY_NAME, COMMANDS, ON_CHAT_PLATFORMS
from bot.phrases import WHEN_BACK, WHERE_SEEN, catalogue

BOT = Path(__file__).parent.parent.parent / "bot"
SOURCES = sorted(BOT.rglob("*.py"))
FACES = sorted((BOT.parent / "adapters").rglob("*.py"))
FILES = [
    parse(file.read_text(encoding="utf-8"))
    for file in (
        *sorted((BOT / "phrases" / "en").glob("*.ftl")),
        *sorted((BOT.parent / "adapters").glob("*/phrases/en.ftl")),
    )
]
MESSAGES = [entry for file in FILES for entry in file.body if isinstance(entry, fluent.Message)]
PHRASES = {message.id.name for message in MESSAGES}
platforms()  # their sentences are in the catalogue once they are known
# A key is the first argument of these, or the second of the last one.
SAYING = {
    "phrase",
    "say",
    "note",
    "CatalogueRef",
    "Refused",
    "IllegalMove",
    "NotAllowed",
    "UnknownCommand",
    "_line",
}
FOR_FACES = {"not-saved"}
"""Phrases that only adapters say."""

ids = [command.name for command in COMMANDS]
every_command = pytest.mark.parametrize("command", COMMANDS, ids=ids)


# -- reading the source ----------------------------------------------------------------------------


def nodes(*files: Path) -> Iterator[ast.AST]:
    """Everything in these files; without any, in the source of `bot`."""
    for file in files or SOURCES:
        yield from ast.walk(ast.parse(file.read_text(encoding="utf-8")))


def keys_in(node: ast.AST) -> Iterator[str]:
    """The keys that an expression may come to: a text, a choice of texts, a family of texts, in
    which `*` stands for what is put in."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=body, orelse=orelse):
            yield from keys_in(body)
            yield from keys_in(orelse)
        case ast.JoinedStr(values=values):
            yield "".join(
                str(part.value) if isinstance(part, ast.Constant) else "*" for part in values
            )


def called(node: ast.Call) -> str:
    return getattr(node.func, "attr", getattr(node.func, "id", ""))


@cache
def said() -> frozenset[str]:
    """Every key that is said somewhere, and every family of them."""
    return frozenset(
        key
        for node in nodes()
        if isinstance(node, ast.Call)
        for argument in node.args[1 if called(node) == "BadArgument" else 0 :][:1]
        if called(node) in SAYING | {"BadArgument"}
        for key in keys_in(argument)
    )


@cache
def texts() -> frozenset[str]:
    """Every text in the source and in that of adapters: a key may take a way through a variable."""
    web = BOT.parent / "adapters" / "web"
    return frozenset(
        key
        for node in nodes(*SOURCES, *FACES)
        if isinstance(node, ast.Constant | ast.JoinedStr)
        for key in keys_in(node)
    ) | frozenset(
        f"{key}*" if key.endswith("-") else key
        for place in [*web.glob("templates/*.html"), *web.glob("static/*.js")]
        for key in re.findall(r'["`]((?:web|script)-[a-z0-9-]+)', place.read_text(encoding="utf-8"))
    )


@cache
def families() -> tuple[re.Pattern[str], ...]:
    """Texts with something to be put in, as patterns of what they may come to."""
    return tuple(
        re.compile(re.escape(family).replace(r"\*", "[a-z0-9-]+"))
        for family in texts()
        if "*" in family and re.fullmatch(r"[a-z0-9*-]+", family) and re.search(r"[a-z]{3}", family)
    )


CHOICES = {
    f"{param.terms}-{choice}"
    for command in COMMANDS
    for param in command.params
    for choice in param.choices
}


def is_said(phrase: str) -> bool:
    """Whether some text in the source comes to this phrase, or to the one that it stands for where
    people have no inbox, or where everybody sees who presses a button."""
    phrase = phrase.removesuffix(WHEN_BACK).removesuffix(WHERE_SEEN)
    if phrase in texts() or phrase in CHOICES or phrase.startswith("command-"):
        return True
    return any(family.fullmatch(phrase) for family in families())


def gaps(pattern: Any) -> set[str]:
    """The names of the gaps in a phrase, in all its variants."""
    found: set[str] = set()

    class Look(Visitor):
        def visit_VariableReference(self, node: Any) -> None:  # noqa: N802 - that is its name
            found.add(node.id.name)

    Look().visit(pattern)
    return found


GAPS = {
    **{message.id.name: gaps(message.value) for message in MESSAGES},
    **{
        f"{message.id.name}.{attribute.id.name}": gaps(attribute.value)
        for message in MESSAGES
        for attribute in message.attributes
    },
}


# -- phrases ---------------------------------------------------------------------------------------


def test_whatever_is_said_has_its_words():
    assert [key for key in sorted(said()) if not has_words(key)] == []
    assert len(said()) > 1000
    assert not has_words("there-is-no-such-key")
    assert not has_words("there-is-no-such-*")


def has_words(key: str) -> bool:
    """Whether the catalogue has what this key, or one of this family, says."""
    if key.startswith("*"):  # a command's own phrases: see below
        return True
    if "*" not in key:
        return key in catalogue()
    pattern = re.compile(re.escape(key).replace(r"\*", "[a-z0-9-]+"))
    return any(pattern.fullmatch(phrase) for phrase in PHRASES)


def test_no_phrase_is_there_in_vain():
    assert {phrase for phrase in PHRASES if not is_said(phrase)} <= FOR_FACES


def test_what_is_said_without_an_inbox_fills_the_same_gaps_and_promises_no_message():
    others = [key for key in GAPS if key.endswith(WHEN_BACK)]
    assert "noted-parked-when-back" in others
    for key in others:
        assert GAPS[key] == GAPS[key.removesuffix(WHEN_BACK)], key
        told = catalogue().say(key, dict.fromkeys(GAPS[key], 2))
        assert "Heard will tell" not in told
        assert "private message" not in told
        assert "next come" in told or "next look" in told or "each time you come" in told


def test_what_is_said_where_presses_are_seen_fills_the_same_gaps_and_says_so():
    others = [key for key in GAPS if key.endswith(WHERE_SEEN)]
    assert "word-unnamed-where-seen" in others
    for key in others:
        assert GAPS[key] == GAPS[key.removesuffix(WHERE_SEEN)], key
        assert "can see who presses" in catalogue().say(key, dict.fromkeys(GAPS[key], 2))


def test_no_phrase_is_there_twice():
    listed = [message.id.name for message in MESSAGES]
    assert len(listed) == len(set(listed))
    assert not [entry for file in FILES for entry in file.body if isinstance(entry, fluent.Junk)]


def test_every_phrase_can_be_said():
    for key, gaps in GAPS.items():
        for filling in (0, 1, 2, 3, 7):
            told = catalogue().say(key, dict.fromkeys(gaps, filling))
            assert told == told.strip() != ""
            assert not re.search(r"[{}]|\$\w|-term|�", told), told


def test_nothing_shouts():
    for key, gaps in GAPS.items():
        told = catalogue().say(key, dict.fromkeys(gaps, 2))
        assert "!" not in told
        assert not [
            word
            for word in re.findall(r"[A-Z]{2,}", told)
            if word not in ("UTC", "GB", "MB", "OK", "QR")
        ], told


# -- commands --------------------------------------------------------------------------------------


@every_command
def test_a_command_has_its_words(command: Command):
    say = catalogue()
    assert command.key in say
    assert f"{command.key}.help" in say
    assert f"{command.key}.submit" in say
    for param in command.visible:
        assert f"{command.key}.{param.name}" in say, param.name
        for choice in param.choices:
            assert f"{param.terms}-{choice}" in say


@every_command
def test_a_command_has_no_words_too_many(command: Command):
    attributes = {
        attribute.id.name.removesuffix(WHEN_BACK)
        for message in MESSAGES
        for attribute in message.attributes
        if message.id.name == command.key
    }
    names = {param.name for param in command.params if not param.hidden or param.form_if}
    uses = {"on-message"} if command.on_message else set()
    uses |= {"on-person"} if command.on_person else set()
    assert attributes <= {"help", "intro", "submit", "synonyms"} | uses | names | {
        f"{name}-help" for name in names
    }


@every_command
def test_what_can_be_done_with_a_message_or_a_person_is_on_its_menu(command: Command):
    uses = [f"{command.key}.on-message"] if command.on_message else []
    uses += [f"{command.key}.on-person"] if command.on_person else []
    for use in uses:
        assert len(catalogue().say(use)) <= 24, "Slack's shortcuts take no longer name"


@every_command
def test_what_a_menu_passes_on_is_among_the_parameters(command: Command):
    params = {param.name: param for param in command.params}
    if (use := command.on_message) is not None:
        # What only reads the words needs no way back to them.
        assert params[use.reads or "source"].hidden
        assert not use.copies or params[use.copies].kind is Kind.TEXT
        for name, value in use.args.items():
            assert value in params[name].choices
        # Where words are copied, a form is shown, which asks for the rest. Elsewhere nothing must
        # be missing: nobody could be asked for it in a thread.
        missing = {p.name for p in command.params if p.required} - {use.copies, *use.args}
        assert not missing or use.copies
        assert not use.in_thread or params[use.in_thread].kind is Kind.POINT
    if command.on_person:
        assert params[command.on_person].kind is Kind.PERSON


def test_what_is_on_the_menu_of_a_message():
    assert {command.name for command in COMMANDS if command.on_message} == {
        "action", "constraint", "decide", "hand", "note", "offtopic", "park", "point add",
        "propose", "what",
    }  # fmt: skip
    assert {command.name for command in COMMANDS if command.on_person} == {"call", "hand"}


def test_the_catalogue_has_no_commands_that_there_are_not():
    assert {p for p in PHRASES if p.startswith("command-")} == {c.key for c in COMMANDS}


@every_command
def test_a_command_is_found_by_each_of_its_names(command: Command):
    for name in (command.name, *command.aliases):
        assert find(name) is command
        assert find(f"  {name.upper()} ") is command
        assert line(name)[0] is command


def test_every_name_belongs_to_one_command():
    names = [name for command in COMMANDS for name in (command.name, *command.aliases)]
    assert len(names) == len(set(names)) == len(BY_NAME)
    assert all(re.fullmatch(r"[a-z]+([ -][a-z]+)*", name) for name in names)


def test_the_topics_are_the_topics_of_the_commands():
    assert {command.section for command in COMMANDS} <= set(SECTIONS)
    for topic in SECTIONS:
        assert f"topic-{topic}" in catalogue()
        assert f"topic-{topic}-intro" in catalogue()


@every_command
def test_parameters_are_declared_in_an_order_that_can_be_typed(command: Command):
    typed = command.typed_params
    required = [param.required for param in typed]
    assert required == sorted(required, reverse=True), "what may be left out comes last"
    names = [param.name for param in command.params]
    assert len(names) == len(set(names))
    for param in command.params:
        assert bool(param.choices) == (param.kind in (Kind.CHOICE, Kind.CHOICES))
        assert param.least <= param.most
        if param.hidden:
            assert not param.required, "nobody can be asked for it"


def test_where_people_have_accounts_there_are_all_commands_but_those_for_links():
    left_out = {command.name for command in COMMANDS if command not in ON_CHAT_PLATFORMS}
    by_link = {"links", "by-name", "confirm", "earlier", "rename"}
    unlisted = {command.name for command in COMMANDS if not command.in_menus}
    assert left_out == by_link | unlisted


def test_there_is_one_table():
    """Nothing else makes commands, and nothing asks for one by a name that is not in it."""
    makers = [
        file
        for file in SOURCES
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and called(node) in ("Command", "for_oneself")
    ]
    rows, table = BOT / "commands" / "rows", BOT / "commands" / "table.py"
    assert len(makers) == len(COMMANDS)
    assert {file if file == table else file.parent for file in makers} == {rows, table}
    buttons = [
        node.args[1].value
        for node in nodes()
        if isinstance(node, ast.Call)
        and called(node) == "Button"
        and len(node.args) > 1
        and isinstance(node.args[1], ast.Constant)
    ]
    assert buttons
    assert set(buttons) <= set(ids)


def test_what_is_told_to_type_can_be_typed():
    typed = [
        str(node.args[0].value)
        for node in nodes()
        if isinstance(node, ast.Call)
        and called(node) == "CommandText"
        and isinstance(node.args[0], ast.Constant)
    ]
    slashed = [text for text in typed if text.startswith("/")]
    assert slashed
    for text in slashed:
        assert find(text.removeprefix("/")).name in ids


def test_what_a_button_chooses_can_be_typed():
    """Where there are no buttons, what they choose is typed. What is not: marks that a form or a
    button puts on itself, and a choice about a text that has no name to type."""
    marks = {"filled", "pressed", "several", "all"}
    untyped = {
        (command.name, param.name)
        for command in COMMANDS
        for param in command.params
        if param.kind is Kind.CHOICE
        and param.name not in marks
        and param.name not in dict(command.spelled)
    }
    assert untyped == {("report release", "release")}
    for typed in ("card slow sure=yes", "break 60 anyway=yes", "here coming=no named=yes"):
        command, args = line(typed)
        assert set(args) <= set(dict(command.spelled))
        assert "yes" in args.values()


def test_menus_have_neither_what_is_only_typed_nor_what_needs_a_name_of_our_own():
    here = {command.name for command in ON_CHAT_PLATFORMS}
    assert "hand" in here
    for command in COMMANDS:
        assert (command.name in here) is (command.in_menus and not command.by_link), command.name
    assert BY_NAME["rename"].in_menus
    assert "rename" not in here
