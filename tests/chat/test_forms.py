"""Forms, as every chat platform asks them."""

from __future__ import annotations

import pytest

from adapters.chat.forms import (
    Control,
    FormLimits,
    asked,
    control,
    opens_later,
    passed_on,
    shows_what_is_missing,
    use_on_message,
    with_note,
)
from adapters.chat.labels import cut
from bot.commands.table import BY_NAME
from bot.ports import CommandResult
from bot.rendered import Field, FieldOption, Form

LIMITS = FormLimits(longest_text=100, most_radios=3, most_options=5)
ONLY = Field(name="point", label="", shape="choice", choices=(FieldOption("1", "One"),), value="1")
TEXT = Field(name="text", label="", shape="text", help="What it says.")
SOURCE = Field(name="source", label="", shape="hidden", value="17.2")
FORM = Form(command="decide", title="", help="", submit="", fields=(ONLY, TEXT, SOURCE))


def test_what_is_hidden_or_decided_is_not_asked_and_goes_along() -> None:
    assert asked(FORM) == (TEXT,)
    assert passed_on(FORM) == {"point": "1", "source": "17.2"}


@pytest.mark.parametrize(
    ("count", "required", "value", "how"),
    [
        (0, True, "", "search"),
        (1, True, "", "select"),
        (3, True, "", "radio"),
        (3, False, "", "select"),
        (3, False, "1", "radio"),
        (4, True, "", "select"),
        (6, True, "", "search"),
    ],
)
def test_how_a_choice_is_asked(count: int, required: bool, value: str, how: Control) -> None:
    choices = tuple(FieldOption(str(n), f"Choice {n}") for n in range(count))
    field = Field(
        name="x", label="", shape="choice", choices=choices, required=required, value=value
    )
    assert control(field, LIMITS) == how


def test_a_note_stands_with_its_field() -> None:
    shown = with_note(FORM, "text", "Only the beginning.")
    assert shown.fields[1].help == "Only the beginning. What it says."
    assert with_note(FORM, "text", "") == FORM


def test_a_message_gives_its_words_and_says_if_they_are_not_all() -> None:
    command = BY_NAME["park"]
    assert use_on_message(command, "7.1", " Who pays? ") == (
        {"source": "7.1", "wording": "Who pays?"},
        "",
    )
    assert use_on_message(command, "7.1", "Who?", "U7")[0]["author"] == "U7"
    assert "author" not in use_on_message(BY_NAME["note"], "7.1", "Who?", "U7")[0]
    args, note = use_on_message(command, "7.1", "x" * 5000)
    (wording,) = (param for param in command.params if param.name == "wording")
    assert args["wording"] == "x" * wording.longest
    assert f"longer than {wording.longest:,} characters" in note


def test_a_button_for_a_form_holds_what_was_typed_if_it_can() -> None:
    assert opens_later("park", {"wording": "Who?"}, lambda _: True).args == {"wording": "Who?"}
    assert opens_later("park", {"wording": "Who?"}, lambda one: not one.args).args == {}


def test_a_field_left_empty_shows_what_is_missing_by_itself() -> None:
    refused = CommandResult(accepted=False, refused=True, form=FORM, field="text")
    assert shows_what_is_missing(refused, {})
    assert not shows_what_is_missing(refused, {"text": "Something that is not good enough"})
    assert not shows_what_is_missing(CommandResult(accepted=False, refused=True), {})


def test_labels_are_cut_between_words() -> None:
    """Titles and buttons are never cut in mid-word."""
    assert cut("Write in the silent round", 24) == "Write in the silent…"
    assert cut("Put my answers in the box", 24) == "Put my answers in the…"
    assert cut("Exactly twenty-four chars", 25) == "Exactly twenty-four chars"
    assert cut("Donaudampfschifffahrtsgesellschaft", 24) == "Donaudampfschifffahrtsg…"
    for longest in range(5, 40):
        words = "A title of several words, and more of them"
        shown = cut(words, longest)
        assert len(shown) <= longest
        assert words.startswith(shown.rstrip("…"))
