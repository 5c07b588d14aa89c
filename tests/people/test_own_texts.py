"""Which words are the team's record, and which texts somebody means."""

import pytest

from bot.commands.spec import Kind
from bot.commands.table import COMMANDS
from bot.errors import BadArgument
from bot.ids import WordsId
from bot.people.own_texts import (
    OWN_WORDS,
    TEAM_RECORD,
    TEAMS_ALONE,
    fingerprint,
    going,
    is_team_record,
    picked,
)
from bot.phrases import catalogue

LISTED = [WordsId(name) for name in ("w1", "w2", "w3")]


def test_of_every_recorded_text_it_is_said_whose_it_is():
    uses = {
        f"{command.name}.{param.name}"
        for command in COMMANDS
        for param in command.params
        if param.kind in (Kind.TEXT, Kind.GROUPS) and not param.hidden
    }
    assert uses == TEAM_RECORD | OWN_WORDS
    assert not TEAM_RECORD & OWN_WORDS


def test_a_text_of_another_version_is_asked_about_and_not_lost():
    assert is_team_record("propose.text")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", []),
        ("1", ["w1"]),
        ("1, 3", ["w1", "w3"]),
        ("#1 #3;2", ["w1", "w2", "w3"]),
        ("3,3", ["w3"]),
        ("All", ["w1", "w2", "w3"]),
    ],
)
def test_numbers_are_places_in_the_list(typed, meant):
    assert picked(typed, LISTED) == frozenset(meant)


@pytest.mark.parametrize("typed", ["0", "4", "one", "-1", "1.5", "٣", "999999999999", "all 1", "²"])
def test_what_is_no_number_of_the_list_is_refused(typed):
    with pytest.raises(BadArgument) as refused:
        picked(typed, LISTED)
    assert refused.value.field == "texts"


def test_nothing_chosen_leaves_the_teams_record_and_takes_the_rest():
    texts = [(WordsId("w1"), "decide.text"), (WordsId("w2"), "say.text")]
    assert going(texts, ()) == {"w2"}
    assert going(texts, [WordsId("w1")]) == {"w1", "w2"}


def test_another_list_has_another_fingerprint():
    assert fingerprint(LISTED) == fingerprint(list(LISTED))
    assert fingerprint(LISTED) != fingerprint(LISTED[1:])


def test_the_name_of_a_group_is_nobodys_to_take_back():
    texts = [(WordsId("g1"), "groups set.names"), (WordsId("w1"), "note.text")]
    assert going(texts, [WordsId("g1"), WordsId("w1")]) == {"w1"}
    assert TEAMS_ALONE < TEAM_RECORD


def test_every_use_has_a_word_for_the_screen():
    for use in TEAM_RECORD | OWN_WORDS:
        assert f"use-{use.replace(' ', '-').replace('.', '-')}" in catalogue()
