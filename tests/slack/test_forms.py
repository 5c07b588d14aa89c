"""Forms as modals, and what was filled in back as parameters."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from adapters.slack.interaction.forms import error_block, filled, options, view
from adapters.slack.outbound.signed_payload import Seal, Ticket
from bot.commands.form_choices import ChoiceSources
from bot.commands.forms import form as form_of
from bot.commands.table import COMMANDS
from bot.events import MeetingPlanned
from bot.ids import PersonId, RoomKey
from bot.meeting.meeting import Meeting
from bot.phrases import catalogue
from bot.rendered import Field, FieldOption, Form
from bot.rules import Rules
from tests.fakes.poll_answers import longest_form
from tests.fakes.slack.limits import check_view

SEAL = Seal("a secret of thirty-two characters")
TICKET = Ticket(command="", channel="C1", place="C2", thread="1.2")


def form(*fields: Field, command: str = "park", title: str = "Park a point") -> Form:
    return Form(command=command, title=title, help="What it is for.", submit="Send", fields=fields)


def shown(wanted: Form, **more: Any) -> dict[str, Any]:
    made = view(wanted, TICKET, SEAL, "T1", **more)
    check_view(made)
    return made


def element(field: Field, **more: Any) -> dict[str, Any]:
    made: dict[str, Any] = shown(form(field), **more)["blocks"][-1]["element"]
    return made


@pytest.fixture
def planned() -> Meeting:
    """A meeting that is still to come."""
    at = datetime(2026, 3, 3, 12, tzinfo=UTC)
    return Meeting(MeetingPlanned(at=at, room=RoomKey("lamp"), number=1, rules=Rules(), zone="UTC"))


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_commands_form_is_one_that_slack_takes(command: Any, planned: Meeting) -> None:
    names = {PersonId(f"p{n}"): f"Person {n} with a rather long name" for n in range(150)}
    zones = tuple(f"Area/City_{n}" for n in range(400))
    known = ChoiceSources(state=planned.state, names=names, zones=zones)
    shown(form_of(command, {}, known, catalogue()), zone="Area/City_7")


def test_all_that_a_poll_can_ask_is_in_one_modal_and_whole() -> None:
    asked = longest_form()
    made = shown(asked, zone="Area/City_7")
    fields = [block for block in made["blocks"] if block["type"] == "input"]
    *labels, hidden = [field.label for field in asked.fields]
    assert not hidden  # which poll it is
    assert [block["label"]["text"] for block in fields] == labels
    for block in fields[:-1]:
        texts = [option["text"]["text"] for option in block["element"]["options"]]
        assert len(texts) == 6
        assert not any(text.endswith("…") for text in texts)


def test_hidden_values_and_the_place_travel_signed() -> None:
    made = shown(form(Field(name="source", label="", shape="hidden", value="17.2")))
    ticket = SEAL.open("T1", made["private_metadata"], Ticket)
    assert ticket == Ticket(
        command="park", channel="C1", place="C2", thread="1.2", hidden={"source": "17.2"}
    )


def test_a_long_title_is_said_in_full() -> None:
    title = "Have something read out to everybody"
    made = shown(form(title=title))
    assert len(made["title"]["text"]) <= 24
    assert title in made["blocks"][0]["text"]["text"]


def test_short_choices_are_all_seen_and_long_lists_are_asked_for() -> None:
    few = Field(name="q", label="Q", shape="choice", required=True,
                choices=(FieldOption("a", "Yes"), FieldOption("b", "No")), value="b")  # fmt: skip
    radios = element(few)
    assert radios["type"] == "radio_buttons"
    assert radios["initial_option"]["value"] == "b"
    some = Field(name="q", label="Q", shape="choice",
                 choices=tuple(FieldOption(str(n), f"Choice {n}") for n in range(100)))  # fmt: skip
    assert element(some)["type"] == "static_select"
    many = Field(name="q", label="Q", shape="choice",
                 choices=tuple(FieldOption(str(n), f"Choice {n}") for n in range(101)))  # fmt: skip
    assert element(many)["type"] == "external_select"


def test_what_is_typed_narrows_a_long_list_down_to_what_slack_takes() -> None:
    choices = [FieldOption(f"z{n}", f"Europe/City {n}") for n in range(300)]
    choices.append(FieldOption("lon", "Europe/London"))
    assert len(options(choices)) == 100
    assert [o["value"] for o in options(choices, "lond")] == ["lon"]
    assert [o["value"] for o in options(choices, "london europe")] == ["lon"]
    assert options(choices, "nowhere") == []


def test_the_persons_own_time_zone_is_the_default() -> None:
    zone = Field(name="zone", label="Zone", shape="choice", own_zone=True,
                 choices=tuple(FieldOption(it, it) for it in ("UTC", "Asia/Tokyo")))  # fmt: skip
    made = shown(form(zone, command="series"), zone="Asia/Tokyo")
    assert made["blocks"][-1]["element"]["initial_option"]["value"] == "Asia/Tokyo"
    chosen = Field(name="zone", label="Zone", shape="choice", value="Asia/Tokyo",
                   choices=zone.choices)  # fmt: skip
    made = shown(form(chosen, command="series"), zone="UTC")
    assert made["blocks"][-1]["element"]["initial_option"]["value"] == "Asia/Tokyo"


def test_a_moment_is_a_date_and_a_time() -> None:
    moment = Field(name="first", label="First", shape="moment", value="2027-01-12T19:00")
    blocks = shown(form(moment))["blocks"]
    assert blocks[-2]["element"]["initial_date"] == "2027-01-12"
    assert blocks[-1]["element"]["initial_time"] == "19:00"
    assert error_block(moment) == blocks[-2]["block_id"]


def test_what_was_filled_in_becomes_parameters() -> None:
    values: dict[str, dict[str, Any]] = {
        "field:text": {"answer": {"type": "plain_text_input", "value": " The ramp "}},
        "field:goal": {"answer": {"type": "plain_text_input", "value": None}},
        "field:minutes": {"answer": {"type": "number_input", "value": "15"}},
        "field:who": {"pick": {"type": "external_select", "selected_option": {"value": "id:7"}}},
        "field:repeat": {"answer": {"type": "static_select", "selected_option": None}},
        "field:first:date": {"answer": {"type": "datepicker", "selected_date": "2027-01-12"}},
        "field:first:time": {"answer": {"type": "timepicker", "selected_time": "19:00"}},
        "somebody else’s": {"answer": {"type": "plain_text_input", "value": "no"}},
    }
    found = filled(values)
    assert not found.errors
    assert found.args == {
        "text": "The ramp", "minutes": "15", "who": "id:7", "first": "2027-01-12T19:00"
    }  # fmt: skip


@pytest.mark.parametrize(("given", "missing"), [("date", "time"), ("time", "date")])
def test_half_a_moment_is_complained_of_next_to_the_other_half(given: str, missing: str) -> None:
    halves = {
        "date": {"type": "datepicker", "selected_date": None},
        "time": {"type": "timepicker", "selected_time": None},
    }
    halves[given][f"selected_{given}"] = "2027-01-12" if given == "date" else "19:00"
    found = filled({f"field:first:{half}": {"answer": state} for half, state in halves.items()})
    assert list(found.errors) == [f"field:first:{missing}"]
    assert "first" not in found.args


def test_several_choices_are_a_menu_in_which_any_or_none_can_be_picked() -> None:
    choices = tuple(FieldOption(f"id:{n}", f"Group {n}") for n in range(13))
    several = Field(name="a", label="A", shape="choices", choices=choices, value="id:2,id:5,gone")
    menu = element(several)
    assert menu["type"] == "multi_static_select"
    assert [option["value"] for option in menu["initial_options"]] == ["id:2", "id:5"]
    assert "initial_options" not in element(
        Field(name="a", label="A", shape="choices", choices=choices)
    )
    state = {"type": "multi_static_select", "selected_options": menu["options"][2:4]}
    assert filled({"field:a": {"answer": state}}).args == {"a": "id:2,id:3"}
    nothing = {"type": "multi_static_select", "selected_options": []}
    assert filled({"field:a": {"answer": nothing}}).args == {}
