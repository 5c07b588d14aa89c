"""One name, one thing: classes and modules of `bot`, `adapters` and `storage`; and the glossary.
A test that only has to come through says so in its name.

Two classes with one name, or two modules with one name for different subjects, make a reader look
in the wrong place. A module's name may repeat where it is the same subject in another layer (what
a command comes to, what it does to a meeting, what is said of it, where it is kept): these subjects
are listed here, each once.
"""

from __future__ import annotations

import ast
import importlib.util
import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FOLDERS = ("bot", "adapters", "storage")
GLOSSARY = ROOT / "docs" / "glossary.md"

SAME_SUBJECT = {
    "glossary": "what words mean in a room",
    "calendar_feed": "a room's calendar feed",
    "poll_items": "what a team asks in its polls besides",
    "needs": "what people need to take part",
    "goal": "what a team wants to reach together",
    "series": "when a room meets",
    "meeting_times": "when a room meets",
    "actions": "what is to be done after a meeting",
    "about_me": "what somebody is shown of what is kept of them",
    "past_meetings": "the meetings that a room has had",
    "retention": "what is deleted after a time",
    "snapshots": "meetings as they were after so many events",
    "poll_replies": "what a poll asks of those who run meetings, and what they reply",
    "heard_did": "what Heard itself did in a meeting",
    "reports": "reports on meetings: what happens, is asked for, said and made",
    "look_back": "how a meeting went, for those who run it",
    "programme": "what rooms give to the report for those who fund the work",
    "summaries": "what meetings came to, in figures",
    "personal": "what is kept of one person: seen, copied, taken back, forgotten",
    "agenda": "the agenda of a meeting",
    "agreement": "how a team works together",
    "lessons": "lessons",
    "decisions": "proposals and what is answered to them",
    "proposals": "proposals: what may be done with them, said of them and kept of them",
    "adapter": "a platform's adapter",
    "app": "what a platform's adapter is put together from",
    "appointments": "when meetings want to be woken",
    "assembly": "what a platform's adapter is put together from",
    "breaks": "breaks in a meeting",
    "card_length": "whether a card fits into the messages that a platform gives it",
    "check_rounds": "check-ins and check-outs",
    "care": "what is done when something is wrong",
    "cards": "cards: what Heard says",
    "commands": "commands, as they reach a chat platform",
    "constraints": "what may stand in the way, written down for later",
    "contentions": "parked contentions",
    "contention_care": "whose a contention is, who sees to it, and when it comes back",
    "contention_questions": "what people are asked about contentions",
    "deletions": "messages that were deleted where they were written",
    "directory": "rooms and people",
    "doctor": "what `heard doctor` looks at",
    "drift": "talk that has left the agenda item",
    "drift_indicator": "the mark of a drift on facilitators' panels",
    "endings": "when what cards are about is over",
    "entry": "how people get into rooms",
    "features": "what a room allows",
    "few_voices": "noticing that few people talk",
    "files": "files that go with cards",
    "command_syntax": "how commands are typed on a platform",
    "follow_ups": "what people are reminded of between meetings",
    "forms": "a command's parameters as a form",
    "guide": "the guide to setting a platform up",
    "groups": "stakeholder groups",
    "helpdesk": "what is said where a platform lets Heard show nothing",
    "history": "reading back what was missed",
    "home": "what concerns one person, over all their rooms",
    "installations": "workspaces that have installed the app",
    "intake": "what people do, taken in",
    "invitations": "private invitations to speak",
    "leftovers": "what is open where no further meeting is planned",
    "item_time": "an agenda item's time",
    "members": "who belongs to a room, as its platform has it",
    "worries": "what is written to a team's contact",
    "support": "supporters beside people",
    "membership": "who belongs to a room, and who has left it",
    "links": "links that let people into a room",
    "measures": "how evenly a meeting was shared",
    "meeting_lifecycle": "how a meeting begins and ends",
    "minutes": "the minutes of a meeting",
    "modals": "forms that a platform opens over the conversation",
    "notes": "notes and decisions",
    "moved_points": "points that go on in another room",
    "outcomes": "what became of what people raised",
    "offers": "what people are offered privately",
    "options": "how a platform's adapter is set up",
    "platform": "what a chat platform can do",
    "contention_entries": "what people add to points",
    "point_list": "which points are listed",
    "points": "finding points, and what belongs to one",
    "polls": "polls after a meeting",
    "preferences": "how a person wants to be treated",
    "presence": "who is here",
    "queries": "what may be asked of the core",
    "queue": "the queue of hands",
    "reactions": "emoji on messages",
    "recorded_views": "what people raised, and what became of it",
    "records": "what outlives a meeting",
    "refusals": "a platform's codes for a no, sorted",
    "registration": "what a platform tells Heard of itself",
    "render": "from cards to what a reader sees",
    "reply": "one answer to one interaction",
    "reminders": "reminding people before a meeting",
    "representation": "which stakeholder groups are represented",
    "requests": "what people ask of Heard on a platform",
    "room_settings": "what a room has set",
    "settings": "how Heard is set up",
    "rooms": "a chat platform's rooms",
    "rounds": "rounds",
    "signals": "coloured cards that people raise",
    "pace": "how fast a meeting goes",
    "seats": "who counts as a person in a room that is entered by links",
    "setup": "the guide to setting a platform up",
    "statements": "statements that are read out for people",
    "store": "where everything is kept",
    "text": "text as people type it",
    "topic": "keeping on topic",
    "translate": "from a platform's payloads to values of the core",
    "unanswered": "messages that nobody has answered",
    "values": "what a button or a form carries",
    "workers": "processes that share one database",
    "zones": "time zones",
}
"""Names of modules that stand more than once, and the one subject that each of them is about."""

LATER: dict[str, str] = {}
"""Names that still stand twice, and where. Whoever renames one takes it out."""


def python_files() -> list[Path]:
    """The product's Python files."""
    return sorted(file for folder in FOLDERS for file in (ROOT / folder).rglob("*.py"))


def classes_by_name(sources: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Every class, wherever it is defined in a source, by its name."""
    found = defaultdict(list)
    for where, source in sources:
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.ClassDef):
                found[node.name].append(f"{where}:{node.lineno}")
    return found


def modules_by_name(files: Iterable[Path]) -> dict[str, list[str]]:
    """Modules by the last part of their names; packages' own files go by their folders."""
    found = defaultdict(list)
    for file in files:
        if file.stem != "__init__":
            found[file.stem].append(file.relative_to(ROOT).as_posix())
    return found


def repeated(found: dict[str, list[str]]) -> dict[str, list[str]]:
    return {name: where for name, where in found.items() if len(where) > 1}


def test_no_class_name_stands_twice() -> None:
    sources = [
        (file.relative_to(ROOT).as_posix(), file.read_text("utf-8")) for file in python_files()
    ]
    twice = repeated(classes_by_name(sources))
    assert set(twice) <= set(LATER), {k: v for k, v in twice.items() if k not in LATER}
    over = {name for name in LATER if name[0].isupper() or name[0] == "_"} - set(twice)
    assert not over, "these stand once by now: take them out of LATER"


def test_a_class_name_that_stands_twice_is_found() -> None:
    one, other = (
        ("a.py", "class Planted:\n    pass\n"),
        ("b.py", "if 1:\n    class Planted: pass\n"),
    )
    assert repeated(classes_by_name([one, other])) == {"Planted": ["a.py:1", "b.py:2"]}
    assert not repeated(classes_by_name([one]))


def test_a_module_name_stands_for_one_subject() -> None:
    many = repeated(modules_by_name(python_files()))
    unknown = {k: v for k, v in many.items() if k not in SAME_SUBJECT and k not in LATER}
    assert not unknown, "the same subject? then SAME_SUBJECT says which; if not, rename one"


def test_a_module_name_that_stands_twice_is_found() -> None:
    planted = [ROOT / "bot" / "planted.py", ROOT / "storage" / "planted.py"]
    assert list(repeated(modules_by_name(planted))) == ["planted"]


# -- the glossary ----------------------------------------------------------------------------------

_ROW = re.compile(r"^\| \*\*(?P<term>[^|*]+)\*\*[^|]* \| (?P<says>[^|]+) \| (?P<where>[^|]+) \|$")


def glossary() -> list[tuple[str, str, str]]:
    """The glossary's rows: term, what it means, where it lives."""
    lines = GLOSSARY.read_text("utf-8").splitlines()
    rows = [match for line in lines if (match := _ROW.match(line))]
    # A row that is written in another way would not be looked at.
    assert len(rows) == sum(line.startswith("| **") for line in lines)
    return [(row["term"], row["says"], row["where"]) for row in rows]


def names_in_the_glossary() -> list[str]:
    return sorted({name for _, _, where in glossary() for name in re.findall(r"`([^`]+)`", where)})


def exists(name: str) -> bool:
    """Whether that is a module, or something that a module has."""
    parts = name.split(".")
    for at in range(len(parts), 0, -1):
        module = ".".join(parts[:at])
        if _found(module):
            thing: object = importlib.import_module(module)
            for part in parts[at:]:
                if not hasattr(thing, part):
                    return False
                thing = getattr(thing, part)
            return True
    return False


def _found(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except ModuleNotFoundError:
        return False


@pytest.mark.parametrize("name", names_in_the_glossary())
def test_what_the_glossary_names_is_there(name: str) -> None:
    assert exists(name), f"docs/glossary.md names `{name}`, and there is no such thing"


def test_what_the_glossary_should_not_name_is_not_there() -> None:
    assert exists("bot.meeting.queue.Queue")
    assert not exists("bot.meeting.queue.Planted")
    assert not exists("bot.planted")


def test_every_term_stands_once_and_says_where_it_lives() -> None:
    terms = [term for term, _, _ in glossary()]
    assert len(terms) > 40
    assert len(terms) == len(set(terms))
    assert terms == sorted(terms, key=str.lower)
    assert not [term for term, _, where in glossary() if "`" not in where]


# -- references in docs and docstrings -------------------------------------------------------------

_DOTTED = re.compile(r"`((?:bot|adapters|storage)(?:\.\w+)+)(?:\(\))?`")
_PATH = re.compile(
    r"(?<![\w/])((?:bot|adapters|storage|tests|bench|docs)/[\w/.-]+\.(?:py|md|ftl))\b"
)


# Files that a text has its reader make.
_NEW = re.compile(r"^\*\*`([\w/.-]+)`\*\* \(new\)$", re.MULTILINE)


def dangling(text: str) -> list[str]:
    """The modules, their parts and the files that a text names, and that are not there."""
    made = set(_NEW.findall(text))
    names = {name for name in _DOTTED.findall(text) if not exists(name)}
    paths = set(_PATH.findall(text)) - made
    return sorted(names | {path for path in paths if not (ROOT / path).exists()})


def test_docs_and_docstrings_name_only_what_is_there() -> None:
    texts = [*python_files(), *ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    # The change log names things as they were called then.
    texts = [file for file in texts if file.name != "CHANGELOG.md"]
    found = {file.as_posix(): dangling(file.read_text("utf-8")) for file in texts}
    assert {file: names for file, names in found.items() if names} == {}


def test_a_reference_to_what_is_not_there_is_found() -> None:
    planted = "See `bot.planted`, `bot.rules.Rules`, docs/planted.md and docs/glossary.md."
    assert dangling(planted) == ["bot.planted", "docs/planted.md"]


# -- tests without an assert -----------------------------------------------------------------------

CHECKS = {"expect", "fail", "raises", "warns"}
"""Calls that check something, besides `assert` and functions of the tests that have one."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(source: str) -> list[Function]:
    return [node for node in ast.walk(ast.parse(source)) if isinstance(node, Function)]


def checked_by(function: Function) -> set[str] | None:
    """The functions that a function calls; None if it asserts something itself."""
    calls = set()
    for node in ast.walk(function):
        if isinstance(node, ast.Assert):
            return None
        if isinstance(node, ast.Call):
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            if name in CHECKS or name.startswith(("assert", "to_", "wait_for")):
                return None
            calls.add(name)
    return calls


def without_an_assert(sources: Iterable[str]) -> list[str]:
    """The names of tests that assert nothing, also not by a helper."""
    every = [(it.name, checked_by(it)) for source in sources for it in functions(source)]
    helpers = [(name, calls) for name, calls in every if not name.startswith("test_")]
    known: set[str] = set()
    while more := {
        name
        for name, calls in helpers
        if name not in known and (calls is None or not calls.isdisjoint(known))
    }:
        known |= more
    return [
        name
        for name, calls in every
        if name.startswith("test_") and calls is not None and calls.isdisjoint(known)
    ]


def test_a_test_without_an_assert_says_what_must_not_raise() -> None:
    found = without_an_assert(file.read_text("utf-8") for file in (ROOT / "tests").rglob("*.py"))
    assert [name for name in found if "raise" not in name] == []


def test_a_test_without_an_assert_is_found() -> None:
    bare = "async def test_planted():\n    await call()\n"
    helped = "def helper():\n    assert 1\n\ndef test_other():\n    helper()\n"
    assert without_an_assert([bare, helped]) == ["test_planted"]
