"""What is typed on Slack: `/heard pass`, where the core says `/pass`."""

from __future__ import annotations

import pytest

from adapters.slack.wording import Wording
from bot.spoken import Spoken, SpokenFact, SpokenPart

HERE = Wording("/heard")


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Type /pass.", "Type /heard pass."),
        ("Type /hand or /park.", "Type /hand or /park."),
        ("Type /agenda next, /agenda.", "Type /heard agenda next, /heard agenda."),
        ("and/or, see https://a.example/pass/help", "and/or, see https://a.example/pass/help"),
        ("/passing is no command", "/passing is no command"),
        ("“/help”", "“/heard help”"),
        ("nothing to type", "nothing to type"),
    ],
)  # fmt: skip
def test_commands_are_shown_as_they_are_typed_here(said: str, shown: str) -> None:
    assert HERE.text(said) == shown


def test_a_whole_card() -> None:
    card = Spoken(
        kind="any",
        text="/pass",
        title="/here",
        lines=("/end",),
        facts=(SpokenFact(label="Type", value="/start"),),
        parts=(SpokenPart(heading="/help", lines=("/poll",)),),
    )
    shown = HERE.spoken(card)
    assert shown.text == "/heard pass"
    assert shown.lines == ("/heard end",)
    assert shown.facts[0].value == "/heard start"
    assert shown.parts[0].heading == "/heard help"
    assert shown.parts[0].lines == ("/heard poll",)
