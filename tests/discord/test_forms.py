"""Forms as modals: every form of the table, and forms that the table may have one day."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.chat.forms import asked, filled, passed_on
from adapters.discord.interaction.forms import MOST_PARTS, Step, answers, steps
from adapters.discord.interaction.modals import FormModal
from bot.commands.table import BY_NAME, COMMANDS
from bot.phrases import catalogue
from bot.rendered import Field, FieldOption, Form
from tests.chat.test_every_form import every_form
from tests.fakes.discord import limits_forms
from tests.fakes.poll_answers import longest_form


def form(*fields: Field) -> Form:
    return Form(command="hand", title="Raise my hand", help="", submit="OK", fields=fields)


def modal(step: Step) -> dict[str, Any]:
    """A step as it goes to Discord, which would take it."""
    body = FormModal(step, "h1:m:1:hand:1.0:").to_dict()
    limits_forms.modal(body)
    return body


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
async def test_discord_takes_the_form_of_every_command(command: Any):
    made = Form(
        command=command.name,
        title=catalogue().say(command.key),
        help="",
        submit="OK",
        fields=tuple(_field(command, param) for param in command.params),
    )
    names = []
    for step in steps(made):
        modal(step)
        names += [question.name for question in step.questions]
    assert names == [param.name for param in command.visible]


@pytest.mark.parametrize("name", ["propose", "answer"])
async def test_what_a_proposal_is_about_and_who_sees_answers_is_said_before_they_are_given(
    name: str,
):
    """Long words, and all that is fixed before anybody answers."""
    said = "“" + "**W** <@1> @everyone " * 50 + "” Everybody in this room can see your answer."
    command = BY_NAME[name]
    made = Form(
        command=command.name,
        title=catalogue().say(command.key),
        help=said + " x" * 500,
        submit="OK",
        fields=tuple(_field(command, param) for param in command.params),
    )
    first, *others = steps(made)
    assert said in first.told
    for step in (first, *others):
        modal(step)


def test_five_questions_fit_into_one_modal():
    """Nobody goes through two steps because a label or a note beside it is long."""
    longer = [
        command.name
        for command in COMMANDS
        for made, _, _ in every_form(command)
        if len(asked(made)) <= MOST_PARTS and len(steps(made)) > 1
    ]
    assert longer == []
    note = "Long " * 30
    five = [Field(name=f"x{n}", label="Which?", help=note, shape="line") for n in range(MOST_PARTS)]
    assert len(steps(form(*five))) > 1, "a long note does take a place"


def _field(command: Any, param: Any) -> Field:
    """As the core makes it, as far as that needs no meeting."""
    if param.hidden:
        return Field(name=param.name, label="", shape="hidden", value="1")
    help_key = f"{command.key}.{param.name}-help"
    choices = tuple(
        FieldOption(one, catalogue().say(f"{param.terms}-{one}")) for one in param.choices
    ) or (FieldOption("a", "A"), FieldOption("b", "B"))
    shape = {"text": "text" if param.long else "line", "number": "number", "moment": "moment"}
    return Field(
        name=param.name,
        label=catalogue().say(f"{command.key}.{param.name}"),
        help=catalogue().say(help_key) if help_key in catalogue() else "",
        shape=shape.get(param.kind.value, "choice"),  # type: ignore[arg-type]  # of the shapes
        required=param.required,
        longest=param.longest,
        least=param.least,
        most=param.most,
        choices=choices,
    )


LABELS = st.text(alphabet="abc def", min_size=1, max_size=120).map(str.strip).filter(bool)
CHOICES = st.integers(0, 40).map(
    lambda n: tuple(FieldOption(f"v{i}", f"Choice {i}") for i in range(n))
)


@st.composite
def fields(draw: Any) -> Field:
    shape = draw(st.sampled_from(["line", "text", "number", "choice", "moment", "hidden"]))
    return Field(
        name=draw(st.uuids()).hex[:8],
        label=draw(LABELS),
        shape=shape,
        help=draw(st.text(alphabet="abc def", max_size=200)),
        required=draw(st.booleans()),
        longest=draw(st.sampled_from([None, 1, 100, 9000])),
        least=1,
        most=100,
        choices=draw(CHOICES) if shape == "choice" else (),
        value=draw(st.sampled_from(["", "v1", "2026-03-02T19:00", "x" * 50])),
    )


@given(st.lists(fields(), max_size=14))
async def test_a_form_of_any_size_fits_into_steps_that_discord_takes(made: list[Field]):
    asked = form(*made)
    found = steps(asked)
    for step in found:
        modal(step)
    names = [question.name for step in found for question in step.questions]
    assert sorted([*names, *passed_on(asked)]) == sorted(field.name for field in made)
    told = "\n".join(step.told for step in found)
    for field in made:
        if field.name in names:
            question = next(q for step in found for q in step.questions if q.name == field.name)
            assert question.label == field.label or field.label in told
            assert question.description == field.help or field.help in told


def test_few_choices_are_radio_buttons_more_a_menu_and_many_are_typed():
    def how(count: int, required: bool = True) -> str:
        choices = tuple(FieldOption(str(n), f"Choice {n}") for n in range(count))
        one = Field(name="a", label="A", shape="choice", choices=choices, required=required)
        return steps(form(one))[0].questions[0].how

    assert [how(n) for n in (2, 10, 11, 25, 26)] == ["radio", "radio", "select", "select", "line"]
    # Radio buttons cannot be taken back: what may be left empty is a menu.
    assert how(3, required=False) == "select"


def test_what_was_typed_before_stands_in_the_form_again():
    one = Field(name="a", label="A", shape="line", value="old")
    assert steps(filled(form(one), {"a": "new"}))[0].questions[0].value == "new"


def test_a_moment_is_shown_as_people_write_it():
    one = Field(name="first", label="First", shape="moment", value="2026-03-02T19:00")
    assert steps(form(one))[0].questions[0].value == "2026-03-02 19:00"


def test_answers_are_read_from_what_discord_sends():
    sent: list[dict[str, Any]] = [
        {"type": 10, "id": 1},
        {"type": 18, "id": 2, "component": {"type": 4, "custom_id": "wording", "value": " Why? "}},
        {"type": 18, "id": 3, "component": {"type": 21, "custom_id": "say", "value": "5"}},
        {"type": 18, "id": 4, "component": {"type": 21, "custom_id": "again7", "value": None}},
        {"type": 18, "id": 5, "component": {"type": 3, "custom_id": "item", "values": ["id:1"]}},
        {"type": 18, "id": 6, "component": {"type": 8, "custom_id": "voice", "values": []}},
        {"type": 18, "id": 7},
        {"type": 99, "new": True},
    ]
    assert answers(sent) == {
        "wording": "Why?",
        "say": "5",
        "again7": "",
        "item": "id:1",
        "voice": "",
    }


async def test_all_that_a_poll_can_ask_stands_whole_beside_its_own_question():
    asked = longest_form()
    found = steps(asked)
    assert len(found) == 4
    shown = {}
    for step in found:
        modal(step)
        assert "…" not in step.title
        for question in step.questions:
            assert "…" not in "".join(option.label for option in question.options)
            shown[question.name] = question
    for field in asked.fields[:-1]:  # which poll it is, is not asked
        question = shown[field.name]
        begins, rest = question.label, question.description
        whole = begins if not begins.endswith("…") else f"{begins[:-1]} {rest[1:]}"
        assert whole == field.label
    # What begins in the same way can be told apart.
    own = [shown[f"team-{n}"] for n in (1, 2, 3)]
    assert len({(one.label, one.description) for one in own}) == 3


GROUPS = tuple(FieldOption(f"id:{n}", f"Group {n}") for n in range(13))


def test_several_choices_are_a_menu_in_which_any_or_none_can_be_picked():
    several = Field(name="a", label="A", shape="choices", choices=GROUPS, value="id:2,id:5,gone")
    (step,) = steps(form(several))
    assert step.questions[0].how == "several"
    (menu,) = [part["component"] for part in modal(step)["components"]]
    assert (menu["min_values"], menu["max_values"]) == (0, 13)
    assert [o["value"] for o in menu["options"] if o.get("default")] == ["id:2", "id:5"]
    sent = {"type": 18, "component": {"type": 3, "custom_id": "a", "values": ["id:2", "id:7"]}}
    assert answers([sent]) == {"a": "id:2,id:7"}


def test_the_form_of_groups_fits_one_step_with_everything_it_says():
    found = steps(form(*(_group_field(name) for name in ("counted", "facilitators", "everybody"))))
    (step,) = found
    assert step.told == "", "labels and descriptions are whole where they belong"


def _group_field(name: str) -> Field:
    say = catalogue().say
    key = f"command-group.{name}"
    return Field(
        name=name, label=say(key), help=say(f"{key}-help"), shape="choices", choices=GROUPS
    )
