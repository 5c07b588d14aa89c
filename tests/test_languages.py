"""Languages say what they are, and a catalogue in any of them can be relied on."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message, MessageReference, TermReference, VariableReference
from fluent.syntax.visitor import Visitor

from adapters.web.ui_texts import script_texts
from bot import phrases
from bot.phrases import LANGUAGES, catalogue
from bot.phrases.languages import (
    ENGLISH,
    KNOWN,
    WRONG,
    BadLanguage,
    found_in,
    locale_of,
    read_header,
)

ROOT = Path(__file__).parent.parent
FOLDERS = [ROOT / "bot/phrases", *sorted(ROOT.glob("adapters/*/phrases"))]
FOR_ADMINS = sorted(
    folder
    for name in ("bot", "storage", "adapters")
    for folder in ROOT.glob(f"{name}/**/admin_phrases")
)
IN_THE_TABLE = ("discord-name-", "discord-param-")
"""English has these names in the table of commands. `tests/discord/test_commands.py` compares."""
OTHERS = [code for code in LANGUAGES if code != ENGLISH]

HEADER = "### Language: Cymraeg\n### Covers: what members need\n### Reviewed by: nobody\n\n"


def test_every_language_can_be_offered_and_has_its_name() -> None:
    assert WRONG == ()
    assert tuple(sorted(KNOWN)) == LANGUAGES
    for language in KNOWN.values():
        assert catalogue().say(f"language-{language.code}") == language.name


def test_english_is_complete_and_the_others_are_drafts_until_somebody_has_put_their_name() -> None:
    assert KNOWN[ENGLISH].complete
    assert not KNOWN[ENGLISH].draft
    draft = read_header("cy", HEADER)
    assert draft.draft
    assert not draft.complete
    checked = read_header("cy", HEADER.replace("nobody", "Siân Jones"))
    assert (checked.reviewer, checked.draft) == ("Siân Jones", False)


@pytest.mark.parametrize(
    ("code", "header", "problem"),
    [
        ("cy", "", "bot/phrases/cy/general.ftl: the line “### Language: …” is missing"),
        (
            "cy",
            HEADER.replace("### Reviewed by: nobody\n", ""),
            "the line “### Reviewed by: …” is missing",
        ),
        (
            "cy",
            HEADER.replace("what members need", "a lot"),
            "“### Covers:” says 'a lot'. It can say “everything” or “what members need”.",
        ),
        ("cy", HEADER.replace(" Cymraeg", ""), "the line “### Language: …” is missing"),
        ("klingon", HEADER, "'klingon' is no language that Babel knows. Name the folder by"),
    ],
)
def test_a_bad_header_is_told_with_its_place_and_the_language_is_not_offered(
    tmp_path: Path, code: str, header: str, problem: str
) -> None:
    for folder, text in {"en": HEADER, code: header}.items():
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "general.ftl").write_text(text, encoding="utf-8")
    languages, wrong = found_in(tmp_path)
    assert list(languages) == ["en"]
    assert len(wrong) == 1
    assert problem in wrong[0]
    with pytest.raises(BadLanguage):
        read_header(code, header)


def test_a_folder_without_a_header_is_not_offered(tmp_path: Path) -> None:
    (tmp_path / "cy").mkdir()
    (tmp_path / "cy" / "panel.ftl").write_text("panel-planned = x", encoding="utf-8")
    assert found_in(tmp_path)[0] == {}


@pytest.mark.parametrize(
    ("code", "direction"), [("cy", "ltr"), ("ar", "rtl"), ("pt-BR", "ltr"), ("he", "rtl")]
)
def test_which_way_a_language_is_written(code: str, direction: str) -> None:
    language = read_header(code, HEADER)
    assert language.direction == direction
    assert language.locale == locale_of(code)


class Names(Visitor):
    """What a sentence fills in, and what else of the catalogue it refers to."""

    def __init__(self) -> None:
        self.gaps: set[str] = set()
        self.refers: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802
        self.gaps.add(node.id.name)

    def visit_MessageReference(self, node: MessageReference) -> None:  # noqa: N802
        self.refers.add(node.id.name)

    def visit_TermReference(self, node: TermReference) -> None:  # noqa: N802
        self.refers.add(f"-{node.id.name}")


def sentences(files: list[Path]) -> tuple[dict[str, Names], list[str]]:
    """The sentences of some files by their keys, and what cannot be read."""
    found: dict[str, Names] = {}
    junk: list[str] = []
    for file in files:
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            if isinstance(entry, Junk):
                junk.append(f"{file}: {(entry.content or '').splitlines()[0]}")
            if not isinstance(entry, Message):
                continue
            parts = {entry.id.name: entry.value}
            parts |= {f"{entry.id.name}.{it.id.name}": it.value for it in entry.attributes}
            for key, pattern in parts.items():
                if pattern is not None:
                    if key in found:
                        junk.append(f"{file}: {key} stands there twice")
                    found[key] = Names()
                    found[key].visit(pattern)
    return found, junk


def of(language: str, folders: list[Path]) -> list[Path]:
    """A language's files."""
    return [
        file
        for folder in folders
        for file in [folder / f"{language}.ftl", *sorted((folder / language).glob("*.ftl"))]
        if file.is_file()
    ]


def wrong_in(language: str, folders: list[Path], english: dict[str, Names]) -> list[str]:
    """What is wrong with a language's sentences, held against the English ones."""
    there, wrong = sentences(of(language, folders))
    for key, names in there.items():
        if key.startswith(IN_THE_TABLE):
            continue
        if key not in english:
            wrong.append(f"{language}: {key}: English has no such sentence")
        elif names.gaps != english[key].gaps:
            lacking = ", ".join(sorted(english[key].gaps - names.gaps)) or "nothing"
            more = ", ".join(sorted(names.gaps - english[key].gaps)) or "nothing"
            wrong.append(f"{language}: {key}: it lacks {lacking}, and has {more} besides")
        wrong += [
            f"{language}: {key}: it refers to {other}, which {language} lacks"
            for other in names.refers
            if not other.startswith("-") and other not in there
        ]
    return wrong


def test_every_sentence_in_every_language_has_the_gaps_of_the_english_one() -> None:
    english, junk = sentences(of(ENGLISH, FOLDERS))
    assert junk == []
    assert len(english) > 2000
    assert [line for code in OTHERS for line in wrong_in(code, FOLDERS, english)] == []


def test_so_it_is_with_what_whoever_runs_heard_reads() -> None:
    english, junk = sentences(of(ENGLISH, FOR_ADMINS))
    assert junk == []
    assert len(english) > 300
    assert [line for code in OTHERS for line in wrong_in(code, FOR_ADMINS, english)] == []


@pytest.mark.parametrize(
    ("planted", "found"),
    [
        ("names-more = { $names }", "cy: names-more: it lacks count, and has nothing besides"),
        ("name = { $nam }", "cy: name: it lacks name, and has nam besides"),
        ("nothing-like-it = X", "cy: nothing-like-it: English has no such sentence"),
        ("time-up = { left-over }", "cy: time-up: it refers to left-over, which cy lacks"),
        ("time-up = { ", "general.ftl: time-up = { "),
        ("late = x\nlate = y", "late stands there twice"),
    ],
)
def test_a_wrong_sentence_is_found(tmp_path: Path, planted: str, found: str) -> None:
    (tmp_path / "cy").mkdir()
    (tmp_path / "cy" / "general.ftl").write_text(HEADER + planted + "\n", encoding="utf-8")
    english, _ = sentences(of(ENGLISH, FOLDERS))
    assert any(found in line for line in wrong_in("cy", [tmp_path], english))


# -- promises --------------------------------------------------------------------------------------

PROMISING = (
    "me-only-you", "forget-reach-anonymous", "copy-without-ballots", "command-worry.help",
    "command-note.text-help", "command-poll.help", "poll-secret", "poll-numbers", "noted-ballot",
    "silent-how", "silent-named", "silent-unnamed", "write-help-named", "write-help-unnamed",
    "say-help-unsigned", "noted-unsigned", "topic-unsure", "noted-flag", "card-up-private",
    "worry-kept-here", "goal-agree-ask", "my-groups-counted", "pause-asked", "action-declined",
    "proposal-shown-anonymous", "report-read-nobody", "web-know-see-text", "web-know-kept-text",
    "web-promise-poll-text", "web-me-only-you", "script-private-now", "script-private-saved",
)  # fmt: skip
NOT_PROMISING = (
    "panel-now",
    "button-hand",
    "command-hand",
    "time-up",
    "opening-title",
    "web-manual",
)


@pytest.mark.parametrize("key", PROMISING)
def test_what_promises_something_is_known_as_that(key: str) -> None:
    assert catalogue().promises(key), catalogue().patterns()[key]


@pytest.mark.parametrize("key", NOT_PROMISING)
def test_what_promises_nothing_is_not(key: str) -> None:
    assert not catalogue().promises(key)


def test_in_a_language_nobody_has_checked_the_english_follows_a_promise(draft: str) -> None:
    say = catalogue(draft).say
    assert say("me-only-you") == "Xyz. (Only you can see this.)"
    assert say("time-up") == "uvw"
    texts = script_texts(catalogue(draft))
    assert texts["script-only-you"] == ["abc"], "a label"
    private = texts["script-private-now"]
    assert private[:2] == ["def", " ("]
    assert "Nobody else sees" in str(private[2])


def test_once_a_speaker_has_put_their_name_it_does_not(
    draft: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked = dataclasses.replace(KNOWN[draft], reviewer="Siân Jones")
    monkeypatch.setattr(phrases, "KNOWN", {**KNOWN, draft: checked})
    monkeypatch.setattr(phrases, "_catalogues", {})
    assert catalogue(draft).say("me-only-you") == "Xyz."


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Welsh with a few sentences only."""
    (tmp_path / "cy").mkdir()
    (tmp_path / "cy" / "general.ftl").write_text(
        "me-only-you = Xyz.\ntime-up = uvw\nscript-only-you = abc\nscript-private-now = def\n",
        encoding="utf-8",
    )
    english = catalogue()
    assert english.promises("script-private-now")
    monkeypatch.setattr(phrases, "_folders", [tmp_path])
    monkeypatch.setattr(phrases, "_catalogues", {ENGLISH: english})
    return "cy"
