"""What slips into a text, or turns a choice into its opposite, is asked about and never guessed."""

import pytest

from bot.commands.likely_typos import nearly
from bot.commands.line_parser import AmbiguousLine, line
from bot.commands.slash_prefix import meant_privately, slashed
from bot.commands.spec import Kind, Param
from bot.commands.speech import is_speech
from bot.people.name_matching import matching

WORDS = "I never get a word in here."


@pytest.mark.parametrize(
    "slip",
    [
        "_name=no_",
        "my_name=no",
        "showname=no",
        "sign=no",
        "author = no",
        "hidden=yes",
        "mane=no",
        "ame=no",
        "\u039dame=no",
        "n\u00e0me=no",
        "name~no",
        "name\u2260yes",
        "name-no",
        "name no",
        "Name is no.",
        "name;no",
        "without my name",
        "Without my name.",
        "no name",
        "anonymously",
        "\n\nAnonymous.",
    ],
)
def test_words_that_may_be_meant_without_a_name_are_asked_about(slip):
    for typed in (f"say {WORDS} {slip}", f"say {slip} {WORDS}", f'say text="{WORDS} {slip}"'):
        try:
            _, given = line(typed)
        except AmbiguousLine as no:
            given = {**no.given, "asked": no.field}
        assert given.get("asked") == "name" or given.get("name") == "no", typed


@pytest.mark.parametrize(
    "sign", ["->", "=>", ":=", "==", "\ua789", "\u2236", "\u2a75", ".=", "\uff1d", "\uff1a"]
)
def test_other_signs_set_a_parameter_as_well(sign):
    assert line(f"say {WORDS} name{sign}no")[1] == {"text": WORDS, "name": "no"}


def test_words_after_a_value_that_makes_no_sense_are_not_lost():
    assert line(f"say name=without {WORDS}")[1] == {"name": "without", "text": WORDS}


@pytest.mark.parametrize(
    "text",
    [
        "see https://x?name=no please",
        "www.x.org/?name=no",
        "The ratio=3:1 at 10:30",
        "mode=quiet is what we use",
        "We have no names for it yet",
        "None",
    ],
)
def test_free_text_stays_text(text):
    assert line(f"say {text}")[1] == {"text": text}


def test_what_comes_after_an_address_is_no_part_of_it():
    with pytest.raises(AmbiguousLine):
        line("say https://x.org/a,name=no")


@pytest.mark.parametrize(
    "typed", ["changed nothing We", "changed not at all", "changed? not sure", "changed or not"]
)
def test_a_choice_that_is_taken_back_is_asked_about(typed):
    with pytest.raises(AmbiguousLine) as no:
        line(f"settle 1 {typed}")
    assert no.value.field == "outcome"
    assert no.value.given["reason"]
    assert line("settle 1 changed. We keep it")[1]["outcome"] == "changed."
    assert line("allow reactions no")[1] == {"what": "reactions", "switch": "no"}


@pytest.mark.parametrize(
    "text",
    [
        "\u2022 /say x",
        "1. /say x",
        "a) /write x",
        "# /say x",
        "@Heard /say x",
        "@Heard say x",
        "Heard: /say x",
        "!say x",
        ".write x",
        "\u29f5say x",
        "\u2571say x",
        "\u30cesay x",
        "\u0338say x",
        "\U0001f449/say x",
        "<@U1> /say x",
        "<p>/say x</p>",
        "\u300c/say x\u300d",
        "\u2039/say x\u203a",
        "hello\n/say x",
    ],
)
def test_a_private_command_behind_other_marks_is_not_posted(text):
    assert slashed(text) is None
    assert meant_privately(text) is not None


@pytest.mark.parametrize(
    "text", ["and/or", "w/o", r"\o/", "- write me", "Heard says it", "1. Say it", "type /say x"]
)
def test_other_messages_are_messages(text):
    assert slashed(text) is None
    assert meant_privately(text) is None


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("O'Neil", "O\u2019Neil"),
        ("oneil", "O\u2019Neil"),
        ("Anne Marie", "Anne-Marie"),
        ("Sam", "\U0001f600 Sam"),
    ],
)
def test_a_name_is_found_without_the_signs_that_a_keyboard_does_not_have(typed, name):
    assert matching(typed, {1: name, 2: "Tom"}) == [1]
    assert matching(typed, {1: name, 2: name}) == [1, 2]


def test_a_parameter_is_meant_by_three_of_its_letters_and_not_by_two():
    minutes = Param("minutes", Kind.NUMBER, named=True)
    assert nearly("min", (minutes,)) is minutes
    assert nearly("mi", (minutes,)) is None


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("minutse", True),  # two letters changed places
        ("minuts", True),
        ("minites", True),
        ("linutes", False),  # it begins with another letter
        ("inutes", True),  # the first one is missing
        ("quorum", False),
    ],
)
def test_a_parameter_is_meant_by_a_word_like_it_that_begins_like_it(word, meant):
    minutes = Param("minutes", Kind.NUMBER, named=True)
    assert (nearly(word, (minutes,)) is minutes) is meant


@pytest.mark.parametrize(
    ("typed", "speech"),
    [("break ten", False), ("break ten minutes", False), ("break the ice first", True)],
)
def test_one_or_two_words_may_be_meant_for_a_number_and_more_are_a_sentence(typed, speech):
    assert is_speech(typed, *line(typed)) is speech
