"""No sentence stands outside the catalogues, for whoever reads it. Every module is
read for strings that say something: two words or more, or one that ends like a sentence.

What is left are strings of other kinds. Each kind says where it is allowed, what it looks like, and
why it is no sentence; a sentence in such a place is still found.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from bot.commands.table import COMMANDS

ROOT = Path(__file__).parent.parent
MODULES = {
    str(path.relative_to(ROOT)): path.read_text(encoding="utf-8")
    for path in sorted(
        [
            *ROOT.glob("heard*.py"),
            *(
                path
                for top in ("adapters", "bot", "storage")
                for path in (ROOT / top).rglob("*.py")
            ),
        ]
    )
    if "migrations/versions" not in str(path)  # statements for databases
}
WORD = r"[^\W\d_]"
SAYS = re.compile(
    rf"{WORD}{{2,}}[,:;.!?”’\"')…]* [“‘\"'(]?{WORD}"  # two words
    rf"|^[“(]?[A-Z][\w’']+[.!?…]$"  # one, said like a sentence
)
FOR_PROGRAMS = re.compile(
    r"\(\?[:P<!=]|\\[sbdSwW.(*]"  # a pattern
    r"|</?[a-z!]|[:;] ?[\w-]+: [^;]+;\n"  # HTML, SVG, CSS
    r"|^[\s;]*(SELECT|WITH|SET|PRAGMA|INSERT|UPDATE|DELETE|CREATE|BEGIN|CAST|DROP|ALTER)\b"
    r"|\bIS (NOT )?NULL\b"
)
FOR_PROGRAMMERS = re.compile(
    # Heard's own code is wrong, or something that is caught and said elsewhere, by its kind.
    r"(Value|Type|Lookup|OS|Runtime|Key|Assertion|NotImplemented|Attribute)Error$|MissingPhrase$"
    r"|(NotSaved|Uncertain|BallotUncertain|Conflict|Unreachable|Unsealable|BadToken|BadLanguage)$"
)
NOT_SAID = re.compile(r"\b_?(server_)?log(ger)?\.\w+$|\bwarnings?\.warn$|\bre\.compile$")
"""Calls whose strings go to the log, or are patterns."""


class Kind(NamedTuple):
    """Strings that are no sentences."""

    where: str
    looks: str
    why: str


LOWER = r"(X|[^A-Z.!…])+(?<!\?)"
KINDS = (
    Kind(
        r"bot/commands/|bot/meeting/(\w*words|moving_\w+|opening_lines|like_titles|wants_answer)\.py|"
        r"bot/people/|"
        r"bot/records/zones|bot/service/message_metrics",
        LOWER,
        "words that people type, and that typed lines are searched for",
    ),
    Kind(r"bot/meeting/drift_trees", r"Xif xX <= X:|def add\(X\):| return total", "Python"),
    Kind(r"bot/commands/datetimes", r"Tuesday X", "a day to be read"),
    Kind(
        r"adapters/transcripts/zipped",
        r"File is not a zip file",
        "what Python says of such a file, so that it can be said in our words",
    ),
    Kind(r"adapters/transcripts/(chat_log|log_lines)", r"(\w+: )?[a-z, ]+", "a pattern's name"),
    Kind(
        r"adapters/(web|slack|matrix)/",
        r"Bearer X|vapid .*|(attachment|inline); .*|(private|public), .*|text/\w+; .*|[\w-]+ '.*",
        "a header",
    ),
    Kind(r"adapters/documents/", r"(DejaVu|Noto) [\w ]+|system-ui, .*|M?X .*", "a font, or a line"),
    Kind(r"bot/phrases/moments\.py", r"EEEE d MMMM y", "a pattern of Babel"),
    Kind(r"bot/phrases/languages", r"Reviewed by|what members need", "a line of a catalogue"),
    Kind(
        r"adapters/(metrics|chat/closures)\.py",
        r"(closed|since|ok;|1 if|What|For|Commits) .*",
        "/health and /metrics, which monitors compare",
    ),
    Kind(
        r"storage/(personal_\w+|privacy_page)\.py",
        r".*",
        "the tables of docs/privacy.md, a page in English",
    ),
    Kind(
        r"bot/(logs|log_repeats)\.py",
        r"[^A-Z.]+|A log line of X .*|X log lines .*|.*\"repeated\".*",
        "the log itself",
    ),
    Kind(
        r"bot/service/",
        r"nobody knows whether .*",
        "the text of an `Uncertain`, which is said by its kind",
    ),
    Kind(
        r"adapters/|heard\w*\.py|bot/(errors|settings)\.py",
        r"heard X|X, line X|in X s|chmod X X|outbox dispatcher|channel deleted|all of Slack"
        r"|not signed by us|(browser|address) X",
        "names and codes between modules, and what is typed",
    ),
)


@cache
def command_names() -> tuple[str, ...]:
    return tuple(sorted((one.name for one in COMMANDS), key=len, reverse=True))


def is_typed(text: str) -> bool:
    """Whether that is a command, perhaps with one of its parameters."""
    bare = text.removeprefix("/")
    for name in command_names():
        if bare.startswith(name):
            return re.fullmatch(r"( X| \w+=\w+)*(\.\w+)?", bare[len(name) :]) is not None
    return False


def spoken(node: ast.AST) -> str:
    """A string as it stands in the code; something stands for what is filled in."""
    if isinstance(node, ast.JoinedStr):
        return "".join(
            spoken(part) if isinstance(part, ast.Constant) else "X" for part in node.values
        )
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def strings(source: str) -> Iterator[str]:
    """What a module says that is not for programmers: no docstrings, no errors of our own code."""
    tree = ast.parse(source)
    silent: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            silent.add(id(node.value))
        elif isinstance(node, ast.Assert):
            silent.update(id(inner) for inner in ast.walk(node))
        elif isinstance(node, ast.Call):
            named = ast.unparse(node.func)
            if NOT_SAID.search(named) or FOR_PROGRAMMERS.search(named):
                silent.update(id(inner) for inner in ast.walk(node))
        elif isinstance(node, ast.JoinedStr):
            silent.update(id(part) for part in ast.walk(node) if part is not node)
    yield from (spoken(node) for node in ast.walk(tree) if id(node) not in silent)


def said_in(name: str, source: str) -> tuple[list[str], set[Kind]]:
    """The sentences of a module, and the kinds of other strings in it."""
    found, others = [], set()
    for text in strings(source):
        if not SAYS.search(text) or FOR_PROGRAMS.search(text) or is_typed(text):
            continue
        kinds = {
            kind
            for kind in KINDS
            if re.match(kind.where, name) and re.fullmatch(kind.looks, text, re.DOTALL)
        }
        others |= kinds
        if not kinds:
            found.append(text)
    return found, others


def test_no_module_says_anything_itself_and_every_exception_is_needed() -> None:
    found: dict[str, list[str]] = {}
    needed: set[Kind] = set()
    for name, source in MODULES.items():
        said, others = said_in(name, source)
        needed |= others
        if said:
            found[name] = said
    assert found == {}
    assert set(KINDS) - needed == set()


@pytest.mark.parametrize(
    "planted",
    [
        'raise Unusable("The key is gone. Restore it from a backup.")',
        'raise Unusable(f"{path} cannot be written: {why}.")',
        'raise TranscriptError(f"{path}: nobody speaks in it")',
        'typer.Option(help="Print it.")',
        'typer.Argument(help="the new folder")',
        'Field("", description="a whole number")',
        'Finding("Discord is off. Set discord.enabled = true.")',
        'note(f"{count} lessons are read")',
        'print("no rooms yet")',
        'TITLE = "Saved."',
        'WHAT = {"keep": "notes and decisions"}',
        'REPLY = "Nobody has said anything yet."',
        'reply(f"Meeting {number} has begun.")',
        'why = "1 line was" if late == 1 else f"{late} lines were"',
    ],
)
@pytest.mark.parametrize("name", ["heard_run.py", "adapters/doctor.py", "storage/engine.py"])
def test_what_is_planted_is_found(planted: str, name: str) -> None:
    assert said_in(name, planted)[0]


@pytest.mark.parametrize(
    "name",
    [
        "bot/commands/rounds.py",
        "bot/meeting/drift_words.py",
        "adapters/web/app.py",
        "bot/logs.py",
        "adapters/transcripts/log_lines.py",
        "adapters/metrics.py",
        "bot/settings.py",
    ],
)
def test_so_it_is_where_other_strings_are_allowed(name: str) -> None:
    assert said_in(name, 'REPLY = "Nobody has said anything yet."')[0]


@pytest.mark.parametrize(
    "code",
    [
        '"""What it does."""',
        'raise ValueError("No such thing was given.")',
        'log.warning("it has gone", why="no such thing")',
        'admin_text("doctor-disk-full", folder=there, left=3)',
        'run("agenda next")',
        'run("/agenda add.title")',
        'tx.execute("SELECT 1 FROM alembic_version")',
        'body = f"<p>Nobody {name}</p>"',
        'KEY = "settings-must-url"',
    ],
)
def test_what_is_no_sentence_is_left_alone(code: str) -> None:
    assert said_in("heard_run.py", code)[0] == []
