"""Names of parameters in typed lines: what is one, what is a word, and what is asked about."""

import pytest

from bot.commands.choices import as_choice
from bot.commands.line_parser import AmbiguousLine, line
from bot.commands.slash_prefix import meant_privately, slashed
from bot.commands.spec import Kind
from bot.commands.table import BY_NAME, COMMANDS
from bot.commands.value_boundaries import split
from bot.phrases import LANGUAGES, catalogue


@pytest.mark.parametrize(
    "typed",
    [
        "say I never get a word in here. Name=no",
        "say I never get a word in here. name = no",
        "say I never get a word in here. NAME=No.",
        "say I never get a word in here. name:no",
        "say I never get a word in here. Name: no.",
        "say I never get a word in here. name=‘no’",
        "say I never get a word in here. name='no'",
        "say I never get a word in here. name=“No”",
        "say I never get a word in here. name=«no»",
        "say I never get a word in here. name=„no“.",
        "say I never get a word in here. ｎａｍｅ＝ｎｏ",
        "say I never get a word in here. name==no",
        "say I never get a word in here. name\u200b=\u200bno",
        "say I never get a word in here.\nname=no",
        "say I never get a word in here. name=without my name",
        "say name=no I never get a word in here.",
        "say name = no text=I never get a word in here.",
        "／say I never get a word in here. name=no",
        "\u200f／ｓａｙ I never get a word in here. name=no",
    ],
)
def test_without_a_name_is_without_a_name_however_it_is_typed(typed):
    command, raw = line(typed)
    assert command.name == "say"
    assert str(raw["text"]).rstrip(".") == "I never get a word in here"
    (name,) = (param for param in command.params if param.name == "name")
    assert as_choice(name, str(raw["name"])) == "no"


@pytest.mark.parametrize(
    "typed",
    [
        "say I never get a word in here.Name=no",
        "say I never get a word in here (name=no)",
        "say I never get a word in here [name=no]",
        "say I never get a word in here --name=no",
        "say I never get a word in here nmae=no",
        "say I never get a word in here names=no",
        "say I never get a word in here nam=no",
        "say I never get a word in here anonymous=yes",
        "say I never get a word in here signed: no",
        "say I never get a word in here name: nobody must know",
        "say I never get a word in here name=yes name=no",
        "agenda add Breaks minute=20",
        "agenda add Breaks goal: a list to cost",
        "round silent What worries you? name=yes",
    ],
)
def test_what_still_looks_like_a_parameter_is_asked_about(typed):
    with pytest.raises(AmbiguousLine) as no:
        line(typed)
    assert no.value.why.key in ("ask-part", "ask-twice")
    words = " ".join(str(value) for value in no.value.given.values())
    assert "I never get a word in here" in words or "Breaks" in words or "worries" in words


@pytest.mark.parametrize(
    ("typed", "args"),
    [
        ("note The grant form has text=red in it", {"text": "The grant form has text=red in it"}),
        ("park Their wording=unclear to us all", {"wording": "Their wording=unclear to us all"}),
        ("note https://example.org/?name=no&item=3 says so",
         {"text": "https://example.org/?name=no&item=3 says so"}),
        ("say See https://example.org/?name=no", {"text": "See https://example.org/?name=no"}),
        ("say E=mc² and x = y: is it so?", {"text": "E=mc² and x = y: is it so?"}),
        ("say My question: who pays?", {"text": "My question: who pays?"}),
        ("say The game=chess", {"text": "The game=chess"}),
        ("park wording=one two three", {"wording": "one two three"}),
        ("note Text: is it red?", {"text": "Text: is it red?"}),
        ("settle 1 changed We have a reason=none of your business",
         {"contention": "1", "outcome": "changed",
          "reason": "We have a reason=none of your business"}),
        ('decide "The van is bought"', {"text": "The van is bought"}),
        ('decide "The van" and "the bus"', {"text": '"The van" and "the bus"'}),
    ],
)  # fmt: skip
def test_free_text_with_a_sign_of_its_own_stays_text(typed, args):
    assert line(typed)[1] == args


@pytest.mark.parametrize(
    ("typed", "args"),
    [
        ("agenda add Breaks at home Minutes=20", {"title": "Breaks at home", "minutes": "20"}),
        ("agenda add Breaks at home goal=a list to cost minutes=20",
         {"title": "Breaks at home", "goal": "a list to cost", "minutes": "20"}),
        ("agenda add Pause at home minutes = 20", {"title": "Pause at home", "minutes": "20"}),
        ("agenda add Pause Goal = ‘a list’ MINUTES = “20”",
         {"title": "Pause", "goal": "a list", "minutes": "20"}),
        ("agenda add Pause goal='the carers' list' minutes=20.",
         {"title": "Pause", "goal": "the carers' list", "minutes": "20"}),
        ("agenda add Pause minutes: 20", {"title": "Pause", "minutes": "20"}),
        ("agenda add Pause minutes=20 minutes", {"title": "Pause", "minutes": "20 minutes"}),
        ("agenda add minutes=20 Breaks at home", {"title": "Breaks at home", "minutes": "20"}),
        ("agenda add title=Breaks at home minutes=20",
         {"title": "Breaks at home", "minutes": "20"}),
        ("queue move Tom Jones 1", {"person": "Tom Jones", "place": "1"}),
        ('queue move "Tom Jones" 1', {"person": "Tom Jones", "place": "1"}),
        ("queue move ‘Tom Jones’ #2", {"person": "Tom Jones", "place": "#2"}),
        ("queue move place=1 person=Tom Jones", {"person": "Tom Jones", "place": "1"}),
        ("hand person=@Tom Jones", {"person": "@Tom Jones"}),
        ("agenda move Nights away 1", {"item": "Nights away", "place": "1"}),
        ("settle 1 not taken We keep the nights",
         {"contention": "1", "outcome": "not taken", "reason": "We keep the nights"}),
        ("settle 1 It was not taken up: we keep the nights",
         {"contention": "1", "outcome": "It was not taken up:", "reason": "we keep the nights"}),
        ("settle 1 unchanged We keep the nights",
         {"contention": "1", "outcome": "unchanged", "reason": "We keep the nights"}),
        ("series 2027-01-12 19:00 Europe/London weekly",
         {"first": "2027-01-12 19:00", "zone": "Europe/London", "repeat": "weekly"}),
        ("series 2027-01-12 7 pm every two weeks",
         {"first": "2027-01-12 7 pm", "repeat": "every two weeks"}),
        ("series 2027-01-12T19:00+01:00 New York every month",
         {"first": "2027-01-12T19:00+01:00", "zone": "New York", "repeat": "every month"}),
        ("series 2027-01-12T19:00 Europe/London weekday minutes=90",
         {"first": "2027-01-12T19:00", "zone": "Europe/London", "repeat": "weekday",
          "minutes": "90"}),
        ("allow meetings in the calendar on", {"what": "meetings in the calendar", "switch": "on"}),
        ("call @Tom Jones", {"person": "@Tom Jones"}),
    ],
)  # fmt: skip
def test_a_value_runs_to_the_next_name(typed, args):
    assert line(typed)[1] == args


def test_a_slash_is_a_slash_whatever_it_looks_like():
    for text in ("/write x", "／write x", "\u200f/write x", "\ufeff／write x", " ⁄write x",
                 "∕ write x",
                 "\u200b\u2066/write x", "//write x"):  # fmt: skip
        assert slashed(text) == "write x", text
    for text in ("write x", "a/write x", "", "\u200b", "https://x.org"):
        assert slashed(text) is None, text


@pytest.mark.parametrize(
    "text",
    [
        "\\write I worry",
        '"/write I worry',
        "- /say I worry",
        "> ／poll",
        ". /wriet I worry",
        "|say x",
    ],
)
def test_what_was_perhaps_meant_privately_is_known(text):
    assert meant_privately(text) in [BY_NAME[name] for name in ("write", "say", "poll")]


@pytest.mark.parametrize(
    "text",
    ["I write/say that", "write it down", "and/or", "- say it", "(poll/vote)", "“write” it", ""],
)
def test_speech_is_not_meant_privately(text):
    assert meant_privately(text) is None


def _choices_with_something_after_them():
    """Each choice that is typed in its place, before something else, as the screen has it."""
    for command in COMMANDS:
        placed = command.typed_params
        for place, param in enumerate(placed[:-1]):
            if param.kind is not Kind.CHOICE or not param.terms:
                continue
            for language in LANGUAGES:
                book = catalogue(language)
                for choice in param.choices:
                    if (key := f"{param.terms}-{choice}") in book:
                        yield placed[place:], choice, book.say(key)


def test_a_choice_is_read_whole_as_it_stands_on_the_screen_however_many_words_it_has():
    longest = 0
    for params, choice, shown in _choices_with_something_after_them():
        if as_choice(params[0], shown) is None:
            continue  # two choices are called the same in some language
        found = split(params, f"{shown} 7")
        assert as_choice(params[0], found[params[0].name]) == choice, shown
        assert found[params[1].name] == "7", shown
        longest = max(longest, len(shown.split()))
    assert longest > 10


def test_what_comes_after_a_long_answer_is_the_reason():
    _, raw = line("answer 2 I disagree, and will go along with what most people want as it is late")
    assert raw == {
        "proposal": "2",
        "answer": "I disagree, and will go along with what most people want",
        "reason": "as it is late",
    }


@pytest.mark.parametrize(
    ("typed", "taken"),
    [
        ("Mary Ann 2", {"person": "Mary Ann", "place": "2"}),
        ("Mary Ann", {"person": "Mary Ann"}),
    ],
)
def test_a_name_of_two_words_stays_one_where_nothing_comes_after_it(typed, taken):
    assert split(BY_NAME["queue move"].typed_params, typed) == taken
