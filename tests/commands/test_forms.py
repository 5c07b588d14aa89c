"""Commands as forms."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import count

import pytest

from bot.commands.form_choices import LONGEST_LABEL, ChoiceSources, choices_of
from bot.commands.forms import form, in_list
from bot.commands.parameter_values import values
from bot.commands.parse_context import ParseContext
from bot.commands.spec import Command, FormContext, Kind
from bot.commands.table import BY_NAME, COMMANDS
from bot.events import ContentionParked, ItemAdded, MeetingPlanned
from bot.ids import PersonId, RoomKey, WordsId
from bot.meeting.meeting import Meeting
from bot.phrases import LANGUAGES, catalogue
from bot.rendered import Field, Form, MessageUse
from bot.rules import Feature, Rules

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
TOM, ANA = PersonId("p1"), PersonId("p2")
every_command = pytest.mark.parametrize(
    "command", COMMANDS, ids=[command.name for command in COMMANDS]
)


@pytest.fixture
def known() -> ChoiceSources:
    """A room in Kathmandu with two people, two items and a point."""
    made = MeetingPlanned(
        at=NOON, room=RoomKey("lamp"), number=1, rules=Rules(), zone="Asia/Kathmandu"
    )
    meeting = Meeting(made)
    for title in ("breaks", "van"):
        meeting.receive(ItemAdded(at=NOON, actor=TOM, title=WordsId(title)))
    meeting.receive(ContentionParked(at=NOON, actor=TOM, wording=WordsId("nights")))
    return ChoiceSources(
        state=meeting.state,
        names={TOM: "tom", ANA: "Ana"},
        words={WordsId("breaks"): "Breaks at home", WordsId("nights"): "Nights? " * 30},
        zones=("Asia/Kathmandu", "America/New_York"),
        who=TOM,
    )


def made(name: str, known: ChoiceSources, **args: str | int) -> Form:
    return form(BY_NAME[name], args, known, catalogue())


def fields(name: str, known: ChoiceSources, **args: str | int) -> dict[str, Field]:
    return {field.name: field for field in made(name, known, **args).fields}


@every_command
def test_a_form_asks_for_every_parameter_that_people_are_asked_for(command: Command, known):
    asked = form(command, {}, known, catalogue())
    assert asked.command == command.name
    assert asked.title
    assert asked.help
    assert asked.submit
    context = FormContext(known.state, known.who)
    wanted = [
        param
        for param in command.visible
        if (param.form_if is None or param.form_if(context))
        and (
            param.kind is not Kind.CHOICE
            or param.offered is None
            or len(param.offered(context)) > 1
        )
    ]
    shown = [field for field in asked.fields if field.shape != "hidden"]
    assert [field.name for field in shown] == [param.name for param in wanted]
    for field, param in zip(shown, wanted, strict=True):
        assert field.label
        needed = param.form_required
        needed = needed(context) if callable(needed) else needed
        assert field.required is (param.required or needed)
        assert bool(field.longest) == (field.shape in ("line", "text"))
        assert (field.least is not None) == (field.shape == "number")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_can_be_chosen_begins_with_a_capital(language: str, known):
    said, inside = catalogue(language), 0
    for command in COMMANDS:
        for param in command.params:
            if param.kind not in (Kind.CHOICE, Kind.CHOICES) or not param.terms:
                continue
            asked = replace(param, offered=None)
            for choice in choices_of(asked, FormContext(known.state), known, said):
                assert not choice.label[0].islower(), f"{command.name}, {param.name}: {choice}"
                key = f"{param.terms}-{choice.value}"
                inside += key in said and said.say(key)[0].islower()
    assert inside > 20, "within a sentence the same words begin with a small letter"


@every_command
def test_what_a_form_offers_is_accepted(command: Command, known):
    numbers = count(1)
    around = ParseContext(known.state, known.names, lambda: f"w{next(numbers)}")
    for field in form(command, {}, known, catalogue()).fields:
        params = tuple(param for param in command.params if param.name == field.name)
        alone = Command(command.name, command.handler, params)
        for choice in field.choices:
            assert choice.label
            assert values(alone, {field.name: choice.value}, around).args
        if field.value:
            assert values(alone, {field.name: field.value}, around).args


def test_people_are_offered_by_name_in_the_order_of_the_alphabet(known):
    choices = fields("call", known)["person"].choices
    assert [(c.value, c.label) for c in choices] == [("id:p2", "Ana"), ("id:p1", "tom")]


def test_items_and_points_are_offered_with_their_words_but_not_at_any_length(known):
    items = fields("agenda drop", known)["item"].choices
    assert [(c.value, c.label) for c in items] == [("id:1", "1. Breaks at home"), ("id:2", "2. ")]
    (point,) = fields("settle", known)["contention"].choices
    assert point.value == "1"
    assert len(point.label) <= LONGEST_LABEL
    assert point.label.endswith("…")


def test_what_is_known_is_filled_in(known):
    filled = fields("settle", known, contention=1, outcome="changed")
    assert (filled["contention"].value, filled["outcome"].value) == ("1", "changed")
    assert filled["reason"].value == ""


def test_the_rooms_own_zone_and_the_usual_repetition_are_there_to_begin_with(known):
    asked = fields("series", known)
    assert asked["zone"].value == "Asia/Kathmandu"
    assert asked["zone"].choices[1].label == "America/New York"
    assert asked["repeat"].value == "weekly"
    assert asked["first"].shape == "moment"


def test_hidden_parameters_are_passed_on_and_never_asked_for(known):
    assert "source" not in fields("park", known)
    passed = fields("park", known, source="message-7")["source"]
    assert (passed.shape, passed.value, passed.label) == ("hidden", "message-7", "")


def test_a_form_says_how_its_command_is_used_on_a_message(known):
    noted = form(BY_NAME["note"], {}, known, catalogue())
    assert noted.on_message == MessageUse(label="Note this", copies="text")
    hand = form(BY_NAME["hand"], {}, known, catalogue())
    assert hand.on_message is not None
    assert (hand.on_message.copies, hand.on_message.args) == ("", {"kind": "reply"})
    assert form(BY_NAME["pass"], {}, known, catalogue()).on_message is None


def test_a_message_is_passed_on_with_its_words_to_be_changed(known):
    given: dict[str, str | int] = {"text": "Nights first.", "source": "message-1"}
    shown = form(BY_NAME["note"], given, known, catalogue())
    fields = [(field.name, field.shape, field.value) for field in shown.fields]
    assert fields == [("text", "text", "Nights first."), ("source", "hidden", "message-1")]


def test_what_the_room_does_not_allow_is_not_offered(known):
    """Words without names, wherever a form could ask for them."""
    state = known.state
    state.set(features=tuple(f for f in state.settings.features if f is not Feature.UNNAMED))
    for name, field, only in (
        ("say", "name", "yes"),
        ("round silent", "names", "yes"),
        ("unsigned say", "allowed", "off"),
    ):
        shown = fields(name, known)[field]
        assert (shown.shape, shown.value, shown.choices) == ("hidden", only, ())
    assert "does not allow words without names" in made("unsigned say", known).help
    state.set(features=(*state.settings.features, Feature.UNNAMED), unsigned=True)
    for name, field in (("say", "name"), ("round silent", "names"), ("unsigned say", "allowed")):
        assert len(fields(name, known)[field].choices) == 2


def test_what_a_form_says_in_english_since_a_language_lacks_it_is_told(known: ChoiceSources):
    welsh = catalogue("cy")
    assert made("series", known).in_english == (), "English lacks nothing"
    series = form(BY_NAME["series"], {}, known, welsh)
    shown = {field.name: field for field in series.fields}
    repeat = shown["repeat"]
    for said in (series.title, series.help, series.submit, repeat.label, repeat.choices[0].label):
        assert said in series.in_english, said
    assert "Breaks at home" not in form(BY_NAME["agenda next"], {}, known, welsh).in_english
    park = form(BY_NAME["park"], {}, known, welsh)
    assert park.title not in park.in_english
    assert shown["zone"].value not in series.in_english


def test_a_form_in_a_language_that_has_all_of_it_says_nothing_in_english(known: ChoiceSources):
    for language in ("cy", "es"):
        assert form(BY_NAME["park"], {}, known, catalogue(language)).in_english == ()
        assert in_list(BY_NAME["park"], known, catalogue(language)).in_english == ()
        assert in_list(BY_NAME["series"], known, catalogue(language)).in_english != ()
