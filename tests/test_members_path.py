"""Welsh and Spanish have all that members need, in their own words."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

from bot.commands.table import COMMANDS
from bot.people.lessons import Audience, our_own, picture
from bot.phrases import LANGUAGES
from bot.phrases.languages import ENGLISH, KNOWN
from bot.phrases.members_path import IN_PART, WHOLE, members_path

ROOT = Path(__file__).parent.parent
FOLDERS = [ROOT / "bot/phrases", *sorted(ROOT.glob("adapters/*/phrases"))]
IN_THE_TABLE = ("discord-name-", "discord-param-")
"""English has these names in the table of commands."""
OTHERS = [code for code in LANGUAGES if code != ENGLISH]
SIX = {"zero", "one", "two", "few", "many", "other"}
"""The plurals of Welsh."""
NAMES = {"web-brand", "web-page-title", "script-brand", "slack-heard", "clock-utc", "moment-utc"}
SAME = {
    "cy": NAMES | {"agenda"},
    "es": NAMES
    | {"web-manual", "script-text-normal", "script-place-manual"}
    | {"script-minute-seconds", "script-minutes"},
}
"""What is the same in English: names, and words that both languages have."""


@cache
def messages(language: str, folder: Path) -> dict[str, fluent.Message]:
    files = [folder / f"{language}.ftl", *sorted((folder / language).glob("*.ftl"))]
    return {
        entry.id.name: entry
        for file in files
        if file.is_file()
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body
        if isinstance(entry, fluent.Message)
    }


def missing(language: str, folder: Path, english: Path) -> set[str]:
    """What a language lacks of the path in a folder, held against the English there."""
    there, wanted = messages(language, folder), messages(ENGLISH, english)
    lacks = set()
    for name in members_path(english):
        if name not in there:
            lacks.add(name)
            continue
        own = {it.id.name for it in there[name].attributes}
        lacks |= {f"{name}.{it.id.name}" for it in wanted[name].attributes if it.id.name not in own}
    return lacks


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_has_every_sentence_that_members_need(language: str) -> None:
    assert {name for folder in FOLDERS for name in missing(language, folder, folder)} == set()


def test_a_sentence_that_is_missing_is_found(tmp_path: Path) -> None:
    (tmp_path / "cy").mkdir()
    text = (ROOT / "bot/phrases/cy/rounds.ftl").read_text(encoding="utf-8")
    (tmp_path / "cy/rounds.ftl").write_text(text.replace("round-over =", "x ="), encoding="utf-8")
    part = (ROOT / "bot/phrases/cy/commands_part.ftl").read_text(encoding="utf-8")
    (tmp_path / "cy/commands_part.ftl").write_text(
        part.replace("    .coming =", "    .going ="), encoding="utf-8"
    )
    lacks = missing("cy", tmp_path, FOLDERS[0])
    assert "round-over" in lacks
    assert "command-here.coming" in lacks
    assert not lacks & {"round-title", "command-here", "command-here.help"}


def test_the_path_names_subjects_that_there_are_and_each_pattern_finds_something() -> None:
    there = {file.stem for file in (ROOT / "bot/phrases/en").glob("*.ftl")}
    assert WHOLE | set(IN_PART) <= there
    path = members_path(FOLDERS[0])
    for subject in WHOLE | set(IN_PART):
        text = (ROOT / f"bot/phrases/en/{subject}.ftl").read_text(encoding="utf-8")
        assert path & set(re.findall(r"^([\w-]+) =", text, re.MULTILINE)), subject
    # Some that it is made for, and some that only facilitators read.
    assert {"noted-here", "noted-hand", "noted-pass", "parked-title", "poll-secret"} <= path
    assert {"silent-unnamed", "say-help-unsigned", "preferences-title", "refused-unsigned"} <= path
    assert not path & {"arrived", "report-quarter", "noted-facilitator", "chat-mend"}
    web = members_path(ROOT / "adapters/web/phrases")
    assert {"web-know-kept-text", "web-join-go", "script-write-message"} <= web
    assert not web & {"web-new-go", "web-sample-go", "web-error-forwarded"}


def test_every_command_for_oneself_is_on_the_path() -> None:
    path = members_path(FOLDERS[0])
    for command in COMMANDS:
        if command.section in ("part", "me") and not command.facilitator:
            assert command.key in path, command.name


def texts(node: object) -> list[str]:
    """The texts of a sentence, in all its variants."""
    match node:
        case fluent.TextElement(value=text):
            return [text.strip()]
        case fluent.BaseNode():
            return [text for part in vars(node).values() for text in texts(part)]
        case list():
            return [text for part in node for text in texts(part)]
    return []


@pytest.mark.parametrize("language", OTHERS)
def test_the_path_is_not_said_in_english(language: str) -> None:
    same = set()
    for folder in FOLDERS:
        english = messages(ENGLISH, folder)
        for name, said in messages(language, folder).items():
            if name.startswith(IN_THE_TABLE):
                continue
            words = texts(said)
            if words == texts(english[name]) and any(re.search(r"[^\W\d_]{3}", it) for it in words):
                same.add(name)
    assert same - SAME[language] == set()
    assert SAME[language] - same == set(), "what is listed is so"


def selects(node: object) -> list[fluent.SelectExpression]:
    match node:
        case fluent.SelectExpression():
            return [node, *(it for one in node.variants for it in selects(one.value))]
        case fluent.BaseNode():
            return [it for part in vars(node).values() for it in selects(part)]
        case list():
            return [it for part in node for it in selects(part)]
    return []


def variants(select: fluent.SelectExpression) -> set[str]:
    return {
        key.name if isinstance(key, fluent.Identifier) else str(key.value)
        for key in (one.key for one in select.variants)
    }


def test_welsh_has_all_six_forms_where_a_number_counts_something() -> None:
    """Where one is told apart from more, all six are, but where only “one” and “nobody” differ."""
    short = {
        name
        for folder in FOLDERS
        for name, message in messages("cy", folder).items()
        for select in selects(message)
        if (kinds := variants(select)) & (SIX - {"zero", "other"})
        and kinds != SIX
        # The places in the queue and “who is here” have no noun that counts.
        and not kinds <= {"1", "zero", "one", "other"}
    }
    assert short == set()


@pytest.mark.parametrize("language", OTHERS)
def test_each_file_says_that_no_speaker_has_checked_it(language: str) -> None:
    if KNOWN[language].reviewer:
        pytest.skip("somebody has put their name into it")
    for folder in FOLDERS:
        for file in [folder / f"{language}.ftl", *(folder / language).glob("*.ftl")]:
            if file.is_file():
                text = file.read_text(encoding="utf-8")
                assert re.search(r"^### (An u|U)nreviewed draft", text, re.MULTILINE), file


QUOTED = {"cy": r"“([A-Z][^”]*)”", "es": r"«([A-ZÁÉÍÓÚ¿¡][^»]*)»"}


def quoted_but_not_said(language: str, more: str = "") -> set[str]:
    """What a language's sentences quote of the screen that nothing there is called, in it or in
    English, which is what stands there where the language has no name for it."""
    own = [
        text
        for folder in FOLDERS
        for message in messages(language, folder).values()
        for text in texts(message)
    ]
    said = {text.casefold() for text in own}
    said |= {
        text.casefold()
        for folder in FOLDERS
        for message in messages(ENGLISH, folder).values()
        for text in texts(message)
    }
    quotes = {quote for text in [*own, more] for quote in re.findall(QUOTED[language], text)}
    return {quote for quote in quotes if quote.casefold() not in said}


@pytest.mark.parametrize("language", OTHERS)
def test_what_a_sentence_quotes_of_the_screen_is_called_so_in_its_language(language: str) -> None:
    assert quoted_but_not_said(language) == set()
    planted = "“Rhywbeth na ddywedir” «Algo que no se dice»"
    assert quoted_but_not_said(language, planted) == {
        re.findall(QUOTED[language], planted)[0],
    }


@pytest.mark.parametrize("language", OTHERS)
def test_the_lessons_for_members_are_in_every_language_and_say_that_they_are_drafts(
    language: str,
) -> None:
    english = {it.name: it for it in our_own() if it.language == ENGLISH}
    members = {name for name, it in english.items() if it.audience is Audience.MEMBERS}
    own = {it.name: it for it in our_own() if it.language == language}
    assert len(members) >= 7
    assert members <= set(own)
    for name, lesson in own.items():
        like = english[name]
        assert (lesson.audience, lesson.occasion) == (like.audience, like.occasion)
        drawn = like.picture.replace(".svg", f"-{language}.svg")
        assert lesson.picture == drawn
        if drawn:
            pictures = ROOT / "bot/people/lessons/pictures"
            words, theirs = (
                re.findall(r">([^<>]*[a-z][^<>]*)<", (pictures / one).read_text("utf-8"))
                for one in (drawn, like.picture)
            )
            assert len(words) == len(theirs) > 1
            assert not set(words) & set(theirs), "each word of it is translated"
            assert picture(drawn), "it is there for chat platforms as well"
        text = (ROOT / f"bot/people/lessons/{language}/{name}.md").read_text(encoding="utf-8")
        assert ("*Drafft: " in text or "*Borrador: " in text) is (not KNOWN[language].reviewer)
