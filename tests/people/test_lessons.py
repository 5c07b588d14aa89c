"""Lessons: ours are short and plain, and whoever writes one is told what is wrong with it."""

from __future__ import annotations

import math
import re

import pytest

from bot.people.lessons import Audience, BadLesson, Library, Occasion, our_own, read_lesson

LANGUAGES = ("en", "cy")
GOOD = """---
title: Tea first
for: members
when: first-hand
language: en
try: Make tea before you begin.
---
Begin with **tea**.
It helps.

- One cup each.
- Then talk.
"""
OURS = [lesson for lesson in our_own() if lesson.language == "en"]


# -- ours


def test_every_title_that_was_promised_is_there():
    found = {it: [one.name for one in OURS if one.audience is it] for it in Audience}
    assert {it: len(names) for it, names in found.items()} == {
        Audience.MEMBERS: 7,
        Audience.FACILITATORS: 10,
        Audience.COMMISSIONERS: 3,
    }
    assert {one.occasion for one in OURS} - {None} == set(Occasion)
    assert len([one for one in OURS if one.picture]) <= 5


def sentences(text: str) -> list[str]:
    return [one for one in re.split(r"(?<=[.?!:])[”)]*\s+", text) if re.search(r"\w", one)]


def syllables(word: str) -> int:
    """Groups of vowels, without an e at the end that is not heard. Good enough for an average."""
    word = re.sub(r"[^a-z]", "", word.lower())
    count = len(re.findall(r"[aeiouy]+", word))
    silent = (word.endswith("e") and not word.endswith("le")) or (
        word.endswith(("ed", "es")) and not word.endswith(("ted", "ded", "ses", "ces", "zes"))
    )
    return max(1, count - (silent and count > 1))


def reading_age(text: str, known: str = "") -> float:
    """By SMOG (McLaughlin 1969): 3.1291 + 1.043 times the root of the words with three syllables or
    more in 30 sentences, as a grade of school, which begins at the age of five. `known`: what the
    text is about, which it explains."""
    words = re.findall(r"[\w’'-]+", text)
    hard = [
        one for one in words if syllables(one) >= 3 and not one.lower().startswith(known or "0")
    ]
    return 3.1291 + 1.043 * math.sqrt(len(hard) * 30 / len(sentences(text))) + 5


def test_the_measure_tells_plain_from_hard():
    hard = "Interdisciplinary collaboration facilitates organisational transformation."
    assert reading_age("The cat sat on the mat. It was fat.") < 9
    assert reading_age(hard) > 14


SUBJECT = {"supporters": "supporter", "agreement": "agreement"}
"""The word that a lesson is about."""


@pytest.mark.parametrize("lesson", OURS, ids=lambda it: it.name)
def test_ours_take_a_minute_or_so_and_can_be_read_at_nine_to_eleven(lesson):
    assert 150 <= lesson.words <= 220
    lines = (*lesson.paragraphs, lesson.attempt)
    text = " ".join(one if one[-1] in ".?!:”" else f"{one}." for one in lines)
    assert 9 <= round(reading_age(text, SUBJECT.get(lesson.name, ""))) <= 11
    assert len(sentences(lesson.attempt)) <= 2


# -- the reader


def test_a_lesson_is_read():
    lesson = read_lesson(GOOD, "Tea-First.md", LANGUAGES)
    assert (lesson.name, lesson.title) == ("tea-first", "Tea first")
    assert lesson.occasion is Occasion.FIRST_HAND
    assert lesson.paragraphs == ("Begin with tea. It helps.", "- One cup each.", "- Then talk.")
    assert lesson.attempt == "Make tea before you begin."


@pytest.mark.parametrize(
    ("before", "after", "line", "why"),
    [
        ("It helps.", "<script>alert(1)</script>", 9, "HTML"),
        ("It helps.", "It <b>helps</b>.", 9, "HTML"),
        ("It helps.", "[Go](javascript:x())", 9, "HTML"),
        ("title: Tea", "title: <i>Tea</i>", 2, "HTML"),
        ("It helps.", "![tea](http://example.org/tea.png)", 9, "only paragraphs"),
        ("It helps.", "It \x07 helps.", 9, "character"),
        ("title: Tea first\n", "", 1, "no 'title'"),
        ("title: Tea first", "title:", 2, "no 'title'"),
        ("title: Tea first", f"title: {'x' * 81}", 2, "longer than 80"),
        ("for: members", "for: everybody", 3, "'for' has to be one of members"),
        ("when: first-hand", "when: always", 4, "'when' has to be one of any"),
        ("language: en", "language: xx", 5, "no language 'xx'"),
        ("language: en", "language: en\nlanguage: cy", 6, "second time"),
        ("try: Make tea before you begin.\n", "", 1, "no 'try'"),
        ("try: Make", "note: Make", 6, "'note' is not known"),
        ("try: Make", "Make", 6, 'no "name: value"'),
        ("---\nBegin", "Begin", 7, "no \"name: value\""),
        ("Begin with **tea**.\nIt helps.\n\n- One cup each.\n- Then talk.\n", "", 8, "no text"),
        ("It helps.", "tea " * 600, 8, "words are too many"),
        ("It helps.", "tea " * 20_000, 1, "longer than 64 KB"),
    ],
)  # fmt: skip
def test_a_bad_one_is_refused_with_file_line_and_reason(before, after, line, why):
    assert before in GOOD
    with pytest.raises(BadLesson) as no:
        read_lesson(GOOD.replace(before, after, 1), "tea.md", LANGUAGES)
    assert (no.value.file, no.value.line) == ("tea.md", line)
    assert why in no.value.why
    assert str(no.value).startswith(f"tea.md, line {line}: ")


def test_a_file_without_front_matter_is_no_lesson():
    for text in ("", "Tea first", "# Tea\n\nfirst"):
        with pytest.raises(BadLesson, match="begins with a line of ---"):
            read_lesson(text, "tea.md")


# -- the library


def test_a_lesson_is_found_in_ones_language_else_in_english_else_as_it_is():
    english = read_lesson(GOOD, "tea.md")
    welsh = read_lesson(
        GOOD.replace("language: en", "language: cy").replace("Tea f", "Te f"), "tea.md"
    )
    only_welsh = read_lesson(GOOD.replace("language: en", "language: cy"), "other.md")
    found = Library((english, welsh, only_welsh))
    assert found.find("tea", "cy") == welsh
    assert found.find("tea", "es") == english
    assert found.find("other", "es") == only_welsh
    assert found.find("milk") is None
    assert found.titled("te FIRST") == "tea"


def test_a_teams_lesson_for_an_occasion_is_offered_in_place_of_ours():
    theirs = read_lesson(GOOD, "tea.md")
    assert Library(our_own()).at(Occasion.FIRST_HAND) == "differently"
    assert Library((*our_own(), theirs)).at(Occasion.FIRST_HAND) == "tea"
