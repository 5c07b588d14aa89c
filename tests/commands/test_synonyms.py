"""Words that people look for commands by, beside what the commands are called."""

from __future__ import annotations

import re

import pytest

from bot.commands.forms import synonyms
from bot.commands.table import COMMANDS
from bot.phrases import catalogue


def found_by(word: str) -> set[str]:
    """The commands that a word finds, as the palette does: by the beginning of words."""
    return {
        command.name
        for command in COMMANDS
        if any(
            part.startswith(word)
            for text in (
                command.name,
                catalogue().say(command.key),
                *synonyms(command, catalogue()),
            )
            for part in re.findall(r"\w+", text.lower())
        )
    }


@pytest.mark.parametrize(
    ("word", "command"),
    [
        ("leave", "leave"),
        ("quit", "leave"),
        ("invite", "links"),
        ("email", "links"),
        ("email", "minutes"),
        ("print", "minutes"),
        ("undo", "take-back"),
        ("delete", "take-back"),
        ("remove", "leave"),
        ("vote", "poll"),
        ("settings", "preferences"),
        ("date", "series"),
        ("calendar", "series"),
        ("break", "pause"),
    ],
)
def test_a_command_is_found_by_what_people_may_call_it(word, command):
    assert command in found_by(word)


def test_a_word_that_nothing_is_called_by_finds_nothing():
    assert found_by("xylophone") == set()


def test_synonyms_are_single_lines_each_named_once():
    for command in COMMANDS:
        named = synonyms(command, catalogue())
        assert len(named) == len(set(named)), command.name
        assert all(word and word == word.strip() for word in named), command.name
