"""Words of a team's list: what people type for them, and where they stand in a message."""

from __future__ import annotations

import pytest

from bot.meeting.drift_words import tokens
from bot.people.glossary import (
    MOST_TO_ASK,
    TermIndex,
    asks_people,
    bare,
    is_short_form,
    short_forms,
    spelled,
    words_to_ask,
)
from bot.service.room_terms import Numbers

TERMS = {
    1: "ICB", 2: "personal budget", 3: "Hub", 4: "policy", 5: "AIDS", 6: "IT", 7: "co-production",
    8: "aid", 9: "Straße", 10: "DfE",
}  # fmt: skip
INDEX = TermIndex({number: spelled(term) for number, term in TERMS.items()})


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("ICB", "ICB"),
        ("What is an ICB?", "ICB"),  # into the form, as the manual types it
        ("what’s a hub", "hub"),
        (" is the ICB? ", "ICB"),
        ("the word ICB mean?", "ICB"),
        ("IT", "IT"),
        ("is it?", ""),
        ("that", ""),
        ("?!", ""),
        ("", ""),
        ("**hub**", "hub"),
        ("<b>", "b"),
        ("(ICB)?", "ICB"),
        ("is <script>x</script>?", "<script>x</script>"),
        ("**(N)HS**", "(N)HS"),
        ("(ICB) (NHS)", "(ICB) (NHS)"),
        ("[hub](https://hub.example)", "[hub](https://hub.example)"),
        ("ICB)", "ICB"),
        ("is?", ""),
        ("is the", ""),
        ("WAS", "WAS"),
        ("a personal budget, please", "personal budget"),
        ("“Straße”", "Straße"),
        ("is a means test?", "means test"),
        ("means ICB", "ICB"),
    ],
)
def test_the_question_around_a_word_is_left_out(typed: str, word: str):
    assert bare(typed) == word


@pytest.mark.parametrize(
    "typed",
    [
        "do you all think of the ramp?", "does Tom think?", "did she say", "you said",
        "about lunch?", "is going on?", "happened", "if we wait?", "time is it?",
        "are we doing next", "next?", "is everybody waiting for?", "this to me please",
    ],
)  # fmt: skip
def test_what_is_said_to_people_asks_for_no_word(typed: str):
    assert asks_people(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "is the ICB?", "does the word ICB mean", "do KPIs stand for?", "is IT", "hub",
        "it mean?", "", "is “you said, we did”?", "is You Said, We Did",
        "nothing about us without us", "IF",
    ],
)  # fmt: skip
def test_a_word_is_asked_for_however_it_is_asked(typed: str):
    assert not asks_people(typed)


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        ("icb", 1),
        ("ICBs", 1),
        ("icb's", 1),
        ("Personal Budgets", 2),
        ("personal-budget", 2),
        ("HUB", 3),
        ("policies", 4),
        ("aids", 5),
        ("Aid", 8),
        ("co production", 7),
        ("STRASSE", 9),
        ("budget", None),
        ("", None),
    ],
)
def test_case_plural_and_hyphens_do_not_matter_to_whoever_asks(asked: str, number: int | None):
    assert INDEX.find(asked) == number


@pytest.mark.parametrize(
    ("said", "numbers"),
    [
        ("The ICB’s and the ICBs", [1]),
        ("The icb, IcB and ICBX", []),
        ("it is what it is", []),
        ("Ask IT about it", [6]),
        ("two Personal  budgets and a personal matter", [2]),
        ("Policies of the hubs", [4, 3]),
        ("https://hub.example/policy", []),
        ("the DfE and the dfe", [10]),
        ("HIT and ITS", []),
        ("co-production, aids", [7, 8]),
    ],
)
def test_a_message_uses_words_as_they_are_spelled(said: str, numbers: list[int]):
    assert list(INDEX.used_in(tokens(said), said)) == numbers


def test_the_word_as_it_stands_comes_before_the_plural_of_another():
    index = TermIndex({1: spelled("new"), 2: spelled("news")})
    assert (index.find("news"), index.find("new")) == (2, 1)


@pytest.mark.parametrize("form", ["ICB", "ICBs", "DfE", "NHSE", "COVID19", "R&D", "PPIs"])
def test_what_looks_like_a_short_form(form: str):
    assert is_short_form(form)


@pytest.mark.parametrize("word", ["Hub", "A", "I", "hub", "McDonald", "CONSTITUTION", "A B"])
def test_what_does_not(word: str):
    assert not is_short_form(word)


def test_the_words_of_a_message_that_are_offered_are_the_listed_the_short_and_the_long_ones():
    index = TermIndex({1: spelled("hub"), 2: spelled("social prescribing")})
    said = "The ICB wants social prescribing at both hubs, and a commissioner who is there."
    assert words_to_ask(said, Numbers(lambda: index)) == (
        "ICB",
        "social prescribing",
        "hubs",
        "commissioner",
    )
    assert words_to_ask("So what do you all think of it?", {}) == ()
    most = words_to_ask(" ".join(f"mysterious{'x' * n}" for n in range(12)), {})
    assert len(most) == MOST_TO_ASK
    assert most[-1] == f"mysterious{'x' * 11}", "the longest"


def test_no_word_is_offered_that_a_button_could_not_carry():
    long = "Donaudampfschifffahrtsgesellschaftskapitän"
    assert words_to_ask(f"Our {long} and its commissioner", {}) == ("commissioner",)
    assert words_to_ask("обеспечение, доступ", {}) == ("доступ",)


def test_short_forms_are_those_of_a_mixed_text_that_nobody_has_explained():
    texts = [
        "The STP and the ICB, and what is NOT in it.",
        "It is not OK that the TV and the STP are URGENT; urgent things wait.",
        "SHOUTING THE CQC HELPS NOBODY",
        "See https://example.org/ABC or a@DEF.org, #GHI and @JKL",
        "Part II with the CQCs",
    ]
    found = short_forms(texts, INDEX)
    assert [(one.form, one.times) for one in found] == [("STP", 2), ("CQC", 1)]
    for one in found:
        assert texts[one.text][one.begin : one.end] == one.form
