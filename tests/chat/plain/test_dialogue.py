"""A form as questions: what is asked, and what an answer comes to."""

from __future__ import annotations

import msgspec
import pytest

from adapters.chat.plain.dialogue import Answered, FormDialogue
from adapters.chat.plain.signs import SIGNS, SignButton, bare, pressed, with_signs
from adapters.chat.plain.text_page import pieces
from bot.rendered import Field, FieldOption, Form

YES_OR_NO = (FieldOption("y", "Yes"), FieldOption("n", "No"))
FORM = Form(
    command="try",
    title="Try it",
    help="It takes a minute.",
    submit="Send",
    fields=(
        Field(name="hidden", label="", shape="hidden", value="7"),
        Field(name="who", label="Who are you?", shape="line", required=True),
        Field(name="like", label="Do you like it?", shape="choice", choices=YES_OR_NO),
        Field(name="more", label="Anything else?", shape="text", value="Not yet"),
    ),
)


def dialogue() -> FormDialogue:
    return FormDialogue.begin("key", FORM)


def test_each_field_is_a_question_and_hidden_ones_go_along() -> None:
    it = dialogue()
    assert it.question().body.splitlines()[:3] == ["Try it", "It takes a minute.", "Who are you?"]
    assert it.answer("Ann") is Answered.NEXT
    assert "Try it" not in it.question().body
    assert it.answer("yes") is Answered.NEXT
    assert "It is now “Not yet”." in it.question().body
    assert it.answer(" - ") is Answered.COMPLETE
    assert it.args == {"hidden": "7", "who": "Ann", "like": "y", "more": "Not yet"}


def test_what_stands_in_a_choice_is_said_by_its_label_and_not_by_its_value() -> None:
    chosen = Field(name="like", label="Do you?", shape="choice", choices=YES_OR_NO, value="n")
    it = FormDialogue.begin("key", msgspec.structs.replace(FORM, fields=(chosen,)))
    assert "It is now “No”." in it.question().body


def test_what_a_button_has_chosen_is_not_asked_once_more() -> None:
    chosen = Field(name="like", label="Do you?", shape="choice", choices=YES_OR_NO, value="n")
    form = msgspec.structs.replace(FORM, fields=(chosen, *FORM.fields[3:]))
    it = FormDialogue.begin("key", form, chosen=("like", "more"))
    # Words that stand there already are there to be changed.
    assert [field.name for field in it.left] == ["more"]
    assert it.args == {"like": "n", "more": "Not yet"}


@pytest.mark.parametrize("typed", ["Yes", "yes", " YES ", "1"])
def test_a_choice_can_be_typed_by_its_label_or_number(typed: str) -> None:
    it = dialogue()
    it.answer("Ann")
    it.question()
    assert it.answer(typed) is Answered.NEXT
    assert it.args["like"] == "y"


@pytest.mark.parametrize("typed", ["perhaps", "3", "0", "-1", "", "٣"])
def test_what_is_no_choice_is_asked_again_and_changes_nothing(typed: str) -> None:
    it = dialogue()
    it.answer("Ann")
    assert it.answer(typed) is Answered.AGAIN
    assert it.question().body.startswith("That is not one of the choices.")
    assert "like" not in it.args


def test_what_is_required_cannot_be_left_out() -> None:
    it = dialogue()
    for word in ("-", "send", "SEND"):
        assert it.answer(word) is Answered.AGAIN
    assert "Who are you?" in it.question().body


def test_send_leaves_out_the_rest_and_stop_ends_it() -> None:
    it = dialogue()
    it.answer("Ann")
    assert it.answer("Send") is Answered.COMPLETE
    assert dialogue().answer("STOP") is Answered.STOPPED


def test_a_sign_answers_the_question_that_it_stands_on_and_no_other() -> None:
    it = dialogue()
    it.question()
    it.answer("Ann")
    first = it.question().buttons[0]
    assert (first.sign, first.label) == (SIGNS[0], "Yes")
    assert it.choose(first.args["question"], "y") is Answered.NEXT
    it.question()
    assert it.choose(first.args["question"], "n") is Answered.AGAIN
    assert it.args["like"] == "y"
    assert it.question().body.startswith("You have already answered that question.")


def test_of_a_form_that_was_refused_only_what_is_wrong_is_asked_for() -> None:
    fields = tuple(
        one if one.name == "like" else msgspec.structs.replace(one, value="x")
        for one in FORM.fields
    )
    again = Form(command="try", title="", help="", submit="Send", fields=fields)
    it = FormDialogue.begin("key", again, note="No such thing.", field="like")
    assert it.question().body.splitlines()[:2] == ["No such thing.", "Do you like it?"]
    assert it.answer("no") is Answered.COMPLETE
    assert it.args == {"hidden": "x", "who": "x", "like": "n", "more": "x"}


def button(command: str, **args: int) -> SignButton:
    return SignButton(label=command, command=command, args=dict(args))


def test_a_sign_never_comes_to_mean_something_else() -> None:
    before = with_signs([button("hand"), button("park")])
    assert [one.sign for one in before] == list(SIGNS[:2])
    after = with_signs([button("pass"), button("park")], before)
    assert {one.command: one.sign for one in after} == {"park": SIGNS[1], "pass": SIGNS[2]}


def test_more_buttons_than_signs_are_left_out() -> None:
    assert len(with_signs([button("point", number=n) for n in range(50)])) == len(SIGNS) == 36


def test_a_sign_is_known_in_any_colour() -> None:
    (one,) = with_signs([button("hand")])
    assert pressed([one], "1\u20e3") == pressed([one], SIGNS[0]) == one
    assert pressed([one], "2\ufe0f\u20e3") is None
    assert bare("\u270b\U0001f3fd") == "\u270b"


@pytest.mark.parametrize("text", ["", "short", "one\ntwo\nthree", "x" * 25, "é" * 13 + "\nend"])
def test_long_texts_are_cut_and_nothing_is_lost(text: str) -> None:
    found = pieces(text, 10)
    assert "".join(found).replace("\n", "") == text.replace("\n", "")
    assert all(len(piece.encode()) <= 10 for piece in found)


SEVERAL = Form(
    command="try",
    title="Try it",
    help="",
    submit="Send",
    fields=(
        Field(
            name="which",
            label="Which of these?",
            shape="choices",
            choices=(
                FieldOption("id:1", "Carers"),
                FieldOption("id:2", "Nurses"),
                FieldOption("id:3", "Public"),
            ),
            value="id:2",
        ),
    ),
)


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [("carers, 3", "id:1,id:3"), ("2", "id:2"), ("None", ""), ("-", "id:2"), ("PUBLIC", "id:3")],
)
def test_several_are_chosen_by_names_or_numbers_with_commas(typed: str, chosen: str) -> None:
    it = FormDialogue.begin("key", SEVERAL)
    asked = it.question()
    assert "1. Carers\n2. Nurses\n3. Public" in asked.body
    assert "It is now “Nurses”." in asked.body
    assert asked.buttons == (), "one sign would be one answer"
    assert it.answer(typed) is Answered.COMPLETE
    assert it.args == {"which": chosen}


def test_what_is_not_among_several_choices_is_asked_again() -> None:
    it = FormDialogue.begin("key", SEVERAL)
    it.question()
    assert it.answer("carers, plumbers") is Answered.AGAIN
    assert "not among the choices" in it.question().body
