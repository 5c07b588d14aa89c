"""What whoever runs Heard reads stands in catalogues as well."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

import adapters.discord
import adapters.matrix
import adapters.slack
import adapters.web  # noqa: F401 - their sentences are read, too
import storage  # noqa: F401 - and these
from adapters.transcripts.date_order import DateOrder
from adapters.transcripts.json_chats import SHAPES
from bot import admin_texts
from bot.admin_texts import admin_text, command_language

ROOT = Path(__file__).parent.parent
PACKAGES = ("bot", "storage", "adapters")
MODULES = sorted(
    [*ROOT.glob("heard*.py"), *(file for name in PACKAGES for file in (ROOT / name).rglob("*.py"))]
)
FOLDERS = sorted(folder for name in PACKAGES for folder in (ROOT / name).rglob("admin_phrases"))
MADE = (
    "discord-called-",
    "discord-need-",
    "discord-intent-",
    "doctor-kept-",
    *(f"recording-{shape.name}" for shape in SHAPES),
    *(f"recording-{order}-first" for order in DateOrder),
    "replay-",
    "slack-scope-",
    "storage-pg-",
)
"""How keys begin that are put together in code."""


@cache
def english() -> dict[str, fluent.Message]:
    return {
        entry.id.name: entry
        for folder in FOLDERS
        for file in sorted(folder.glob("en/*.ftl"))
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body
        if isinstance(entry, fluent.Message)
    }


def gaps(node: object) -> set[str]:
    match node:
        case fluent.VariableReference(id=name):
            return {name.name}
        case fluent.MessageReference(id=name):
            return gaps(english()[name.name].value)
        case fluent.BaseNode():
            return {gap for part in vars(node).values() for gap in gaps(part)}
        case list():
            return {gap for part in node for gap in gaps(part)}
    return set()


def calls(source: str) -> Iterator[tuple[str, set[str]]]:
    """The sentences that code asks for by their names, with the gaps that it fills."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or ast.unparse(node.func) != "admin_text":
            continue
        if isinstance(node.args[0], ast.Constant):
            yield str(node.args[0].value), {str(one.arg) for one in node.keywords}


def wrong_in(source: str) -> list[str]:
    found = []
    for key, filled in calls(source):
        if key not in english():
            found.append(f"{key} is in no catalogue")
        elif (wanted := gaps(english()[key].value)) != filled:
            found.append(f"{key} wants {sorted(wanted)}, and is given {sorted(filled)}")
    return found


def test_every_sentence_that_code_asks_for_is_there_with_just_its_gaps() -> None:
    """Most are said when something goes wrong, which no test may have brought about."""
    assert len(english()) > 300
    found = {
        str(path.relative_to(ROOT)): wrong
        for path in MODULES
        if (wrong := wrong_in(path.read_text(encoding="utf-8")))
    }
    assert found == {}


@pytest.mark.parametrize(
    ("planted", "problem"),
    [
        ('admin_text("doctor-nothing")', "doctor-nothing is in no catalogue"),
        ('admin_text("cli-note")', "cli-note wants ['text'], and is given []"),
        ('admin_text("cli-note", text=1, x=2)', "is given ['text', 'x']"),
    ],
)
def test_one_that_is_not_there_is_found(planted: str, problem: str) -> None:
    assert problem in wrong_in(planted)[0]


def test_none_is_there_for_nothing_and_each_stands_in_the_file_that_its_name_begins_with() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in MODULES)
    referred = {
        name
        for folder in FOLDERS
        for file in folder.glob("en/*.ftl")
        for name in re.findall(r"\{ ([a-z][\w-]+) \}", file.read_text(encoding="utf-8"))
    }
    named = set(re.findall(r"[\"']([a-zA-Z][\w-]*)[\"']", code)) | referred
    unused = [key for key in english() if key not in named and not key.startswith(MADE)]
    assert [key for key in unused if not key.endswith("-setup-help")] == []
    for folder in FOLDERS:
        for file in folder.glob("*/*.ftl"):
            names = re.findall(r"^([a-z][\w-]*) =", file.read_text(encoding="utf-8"), re.MULTILINE)
            assert names
            assert {name.partition("-")[0] for name in names} == {file.stem}, file


def test_a_subject_is_in_one_folder_only() -> None:
    """Only the file by the name of the subject is read, in whichever folder it is."""
    files = [file.name for folder in FOLDERS for file in folder.glob("en/*.ftl")]
    assert len(files) == len(set(files))


@pytest.mark.parametrize("number", [0, 1, 2, 3, 5, 6, 21])
def test_every_sentence_can_be_said(number: int) -> None:
    for key, message in english().items():
        said = admin_text(key, **dict.fromkeys(gaps(message.value), number))
        assert said
        assert "{" not in said or key.startswith("matrix-step-"), said


def test_numbers_are_written_without_separators_and_counted() -> None:
    assert admin_text("web-port-taken", what="It", host="x", port=8080, why="y").startswith(
        "It cannot be opened at x, port 8080: y."
    )
    assert admin_text("replay-bots", bots=1) == "Not counted: 1 line by bots."
    assert admin_text("replay-bots", bots=1200) == "Not counted: 1200 lines by bots."


def test_what_is_filled_in_is_never_read_as_a_sentence() -> None:
    assert admin_text("cli-note", text="{ $x } {") == "Note: { $x } {"


@pytest.mark.parametrize("wrong", ["no-such-thing", "cli-note"])
def test_a_sentence_that_is_not_there_or_lacks_a_gap_is_a_mistake_in_heard(wrong: str) -> None:
    with pytest.raises(LookupError, match=wrong):
        admin_text(wrong)


# -- its language ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_AT.UTF-8"}, "en"),
        ({"LANG": "es_ES.UTF-8"}, "en"),  # a draft, and nobody has asked Heard for it
        ({"HEARD_LANGUAGE": "es"}, "es"),
        ({"HEARD_LANGUAGE": "en", "LANG": "cy_GB"}, "en"),
        ({"HEARD_LANGUAGE": "", "LANG": "C"}, "en"),
    ],
)
def test_a_draft_is_only_for_those_who_ask_for_it(
    environment: dict[str, str], language: str
) -> None:
    assert command_language(environment) == language


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "es_ES.UTF-8"}, "es"),
        ({"LC_ALL": "cy_GB@euro", "LANG": "es_ES"}, "cy"),
        ({"LC_MESSAGES": "es", "LANG": "en"}, "es"),
        ({"LC_ALL": "C", "LANG": "es_ES"}, "en"),
    ],
)
def test_once_a_speaker_has_checked_it_the_system_chooses_it(
    environment: dict[str, str], language: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for code in ("cy", "es"):
        assert command_language({"LANG": code}) == "en"
        (tmp_path / code).mkdir()
        text = (ROOT / f"adapters/admin_phrases/{code}/help.ftl").read_text("utf-8")
        checked = text.replace("Reviewed by: nobody", "Reviewed by: Siân Jones")
        (tmp_path / code / "help.ftl").write_text(checked, "utf-8")
    use(monkeypatch, tmp_path)
    assert command_language(environment) == language


def use(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Read a folder before all others, and nothing that was read before."""
    monkeypatch.setattr(admin_texts, "_folders", [folder, *admin_texts._folders])
    for name in ("_file", "_entries", "_bundle"):
        uncached = getattr(admin_texts, name).__wrapped__
        monkeypatch.setattr(admin_texts, name, cache(uncached))


@pytest.fixture
def spanish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Spanish with two sentences only, beside the English ones that there are."""
    (tmp_path / "es").mkdir()
    (tmp_path / "es/cli.ftl").write_text("cli-note = Nota: { $text }\n", encoding="utf-8")
    (tmp_path / "es/run.ftl").write_text("run-saved = Todo está guardado.\n", encoding="utf-8")
    use(monkeypatch, tmp_path)
    monkeypatch.setenv("HEARD_LANGUAGE", "es")
    return tmp_path


@pytest.mark.usefixtures("spanish")
def test_what_a_language_lacks_is_said_in_english() -> None:
    assert admin_text("cli-note", text="x") == "Nota: x"
    assert admin_text("run-saved") == "Todo está guardado."
    assert admin_text("run-end") == "Ctrl-C ends it."


def test_a_promise_in_a_draft_is_followed_by_the_english(spanish: Path) -> None:
    own = "export-report = { $folder }: nadie\n"
    (spanish / "es/export.ftl").write_text(own, "utf-8")
    assert admin_text("export-report", folder="x") == (
        "x: nadie (x has the report. Heard names nobody in it.)"
    )
    # Once it has been checked, it stands alone.
    (spanish / "es/export.ftl").write_text(f"### Reviewed by: Ana Ruiz\n\n{own}", "utf-8")
    admin_texts._file.cache_clear()
    admin_texts._entries.cache_clear()
    assert admin_text("export-report", folder="x") == "x: nadie"
