"""Every command's form, for members and facilitators, before and in a meeting, on every platform:
it says what is so in a form, and never what is so in a typed line."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count

import pytest

from adapters.chat.forms import asked, labelled, passed_on
from adapters.chat.plain.dialogue import FormDialogue
from adapters.discord.interaction.forms import steps
from adapters.slack.interaction.forms import view
from adapters.slack.outbound.signed_payload import Seal, Ticket
from bot.commands.form_choices import ChoiceSources
from bot.commands.forms import form
from bot.commands.parse_context import ParseContext
from bot.commands.perform import perform
from bot.commands.spec import Command, Kind
from bot.commands.table import COMMANDS
from bot.errors import Refused
from bot.events import (
    ContentionParked,
    Event,
    FacilitatorAdded,
    GroupsSet,
    HandRaised,
    ItemAdded,
    MeetingOpened,
    MeetingPlanned,
)
from bot.ids import PersonId, RoomKey, WordsId
from bot.meeting.meeting import Meeting
from bot.phrases import catalogue
from bot.rendered import Field, FieldOption, Form
from bot.rules import Rules

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
TOM, ANA, BO = PersonId("p1"), PersonId("p2"), PersonId("p3")
COMMAND_LINE = re.compile(
    r"\b(?:if you type|with nothing after|without an? \w+[,.]? (?:it|Heard|you|the)|/\w+)\b"
    r"|“[\w-]+=",
    re.IGNORECASE,
)
"""What is said about a line that somebody types."""
MARKED = re.compile(r"\((?:optional|can be left out|facilitators|empty\b[^)]*|0: [^)]*)\)", re.I)
"""Marks in a label: whether a field may be left empty is the platform's to show."""
EMPTY = re.compile(r"leave (?:it|this|both) (?:empty|blank)", re.IGNORECASE)
NO_ANSWER = re.compile(r"^(?:no answer|\(?leave empty\)?|none|-+)$", re.IGNORECASE)


def faults(made: Form) -> list[str]:
    """What is wrong with a form."""
    found = [f"help: {COMMAND_LINE.search(made.help)}"] if COMMAND_LINE.search(made.help) else []
    for field in asked(made):
        told = f"{field.label} {field.help}"
        if COMMAND_LINE.search(told):
            found.append(f"{field.name}: speaks of typing")
        if MARKED.search(told):
            found.append(f"{field.name}: its label is marked")
        if field.required and EMPTY.search(told):
            found.append(f"{field.name}: is needed, and says that it can be left empty")
        if any(not c.value or NO_ANSWER.match(c.label) for c in field.choices):
            found.append(f"{field.name}: offers not to answer")
        if field.shape == "number" and "minute" in told.casefold() and field.unit:
            found.append(f"{field.name}: says its unit twice")
        if field.shape == "number" and "long" in told and not field.unit:
            found.append(f"{field.name}: has no unit")
        if field.shape == "choice" and field.value and not field.required:
            found.append(f"{field.name}: has a value, and says that it can be left out")
    return found


# -- planted first


def planted(**changes: object) -> Form:
    field = Field(name="minutes", label="How long?", shape="number", unit="minutes")
    made = {"command": "park", "title": "Park", "help": "What it is for.", "submit": "Park",
            "fields": (field,), **changes}  # fmt: skip
    return Form(**made)  # type: ignore[arg-type]  # as given


def text(label: str = "What?", **more: object) -> tuple[Field, ...]:
    return (Field(name="x", label=label, shape="line", **more),)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "wrong",
    [
        {"help": "Without a date it tells you when the next meeting is."},
        {"help": "Without a choice it shows you what holds now."},
        {"help": "If you type, put commas between the names."},
        {"help": "Before a meeting you can also say “coming=no”."},
        {"fields": text("What is the question? (can be left out)")},
        {"fields": text("Which item? (empty: the next one)")},
        {"fields": text("Whose hand? (facilitators)")},
        {"fields": text("What? (optional)")},
        {"fields": text(help="Leave it empty for yes.", required=True)},
        {"fields": text(help="Leave it blank for yes.", required=True)},
        {"fields": (Field(name="x", label="How long?", shape="number"),)},
        {"fields": (Field(name="x", label="How many minutes?", shape="number", unit="minutes"),)},
        {
            "fields": (
                Field(
                    name="x",
                    label="How often?",
                    shape="choice",
                    choices=(FieldOption("a", "Every week"), FieldOption("", "No answer")),
                ),
            )
        },
        {
            "fields": (
                Field(
                    name="x",
                    label="Names?",
                    shape="choice",
                    choices=(FieldOption("a", "Yes"), FieldOption("b", "No")),
                    value="a",
                ),
            )
        },
    ],
)
def test_a_fault_of_each_kind_is_found(wrong: dict[str, object]) -> None:
    assert not faults(planted())
    assert faults(planted(**wrong))


# -- and then looked for


def meeting(*, is_open: bool) -> Meeting:
    """Tom facilitates, Ana and Bo are members. Ana's hand is up, and there is a point."""
    made = Meeting(
        MeetingPlanned(
            at=NOON, room=RoomKey("lamp"), number=1, rules=Rules(), roster=(TOM, ANA, BO)
        )
    )
    made.receive(FacilitatorAdded(at=NOON, actor=TOM, who=TOM))
    for title in ("breaks", "van"):
        made.receive(ItemAdded(at=NOON, actor=TOM, title=WordsId(title)))
    made.receive(ContentionParked(at=NOON, actor=TOM, wording=WordsId("nights")))
    made.receive(GroupsSet(at=NOON, actor=TOM, groups=(WordsId("carers"),)))
    if is_open:
        made.receive(MeetingOpened(at=NOON, actor=TOM))
        made.receive(HandRaised(at=NOON, actor=ANA))
    return made


def every_form(command: Command) -> Iterator[tuple[Form, ChoiceSources, PersonId]]:
    for is_open, who, by_link in itertools.product((False, True), (TOM, ANA), (False, True)):
        state = meeting(is_open=is_open).state
        if command.facilitator and not state.may_facilitate(who):
            continue
        if not command.fits(voice=True, by_link=by_link) or not command.when.holds(state):
            continue
        known = ChoiceSources(
            state=state,
            names={TOM: "Tom", ANA: "Ana", BO: "Bo"},
            words={WordsId("breaks"): "Breaks", WordsId("carers"): "Carers"},
            zones=("Europe/London", "America/New_York", "UTC"),
            by_link=by_link,
            who=who,
        )
        yield form(command, {}, known, catalogue()), known, who


every_command = pytest.mark.parametrize("command", COMMANDS, ids=[c.name for c in COMMANDS])


@every_command
def test_no_form_speaks_of_typing_or_marks_its_labels(command: Command) -> None:
    for made, _, _ in every_form(command):
        assert not faults(made)


@every_command
def test_a_form_is_never_refused_for_what_it_says_may_be_left_out(command: Command) -> None:
    """Whatever is chosen where something can be chosen, and everything optional left empty."""
    numbers = count(1)
    for made, known, who in every_form(command):
        fields = asked(made)
        choices = [field for field in fields if field.shape == "choice" and field.required]
        others = {field.name: answer(field) for field in fields if field.required}
        for picked in itertools.product(*([c.value for c in f.choices] for f in choices)):
            given = {**passed_on(made), **others}
            given |= dict(zip((f.name for f in choices), picked, strict=True))
            around = ParseContext(
                known.state,
                known.names,
                lambda: f"w{next(numbers)}",
                groups={WordsId("carers"): "Carers"},
                voice=True,
                by_link=known.by_link,
                titles={WordsId("breaks"): "Breaks"},
            )
            try:
                perform(command, given, around, who, NOON)
            except Refused as no:
                # Something else may not be allowed just now.
                if no.why.key == "bad-missing":
                    pytest.fail(f"{command.name} takes no {given}")


def answer(field: Field) -> str:
    match field.shape:
        case "number":
            return field.value or str(field.least)
        case "moment":
            return field.value or "2026-03-10T19:00"
        case "choice":
            return field.value or (field.choices[0].value if field.choices else "123456")
        case _:
            return field.value or "Some words"


@every_command
def test_every_platform_shows_a_form_as_it_is(command: Command) -> None:
    """Required and optional, the introduction, and units beside numbers."""
    seal, ticket = Seal("a secret of thirty-two characters"), Ticket(command="", channel="C1")
    for made, _, _ in every_form(command):
        fields = {field.name: field for field in asked(made)}
        slack = view(made, ticket, seal, "T1")["blocks"]
        assert any(made.help[:40] in str(block) for block in slack)
        for block in slack:
            if block["type"] == "input":
                field = fields[block["block_id"].split(":")[1]]
                assert block["optional"] is not field.required
                assert not field.unit or block["label"]["text"].endswith("(minutes)")
        for question in (one for step in steps(made) for one in step.questions):
            assert question.required is fields[question.name].required
        plain = FormDialogue.begin("k", made)
        while plain.left:
            page, field = plain.question().body, plain.left[0]
            assert labelled(field) in page
            assert ("leaves it" in page) is (not field.required or bool(field.value))
            del plain.left[0]


def test_discord_says_which_question_a_long_help_belongs_to() -> None:
    (command,) = (c for c in COMMANDS if c.name == "preferences")
    made = next(every_form(command))[0]
    told = "\n".join(step.told for step in steps(made))
    direct = next(field for field in made.fields if field.name == "direct")
    assert f"{direct.label}\n{direct.help}" in told


def test_what_only_facilitators_do_is_asked_of_facilitators_only() -> None:
    for name, field in (("lower", "person"), ("leave", "person"), ("groups list", "share")):
        (command,) = (c for c in COMMANDS if c.name == name)
        found = {who: [f.name for f in asked(made)] for made, _, who in every_form(command)}
        assert field in found[TOM]
        assert field not in found.get(ANA, [])


def test_numbers_of_minutes_have_their_unit_and_others_have_none() -> None:
    for command in COMMANDS:
        params = {param.name: param for param in command.params}
        for made, _, _ in every_form(command):
            for field in made.fields:
                if params[field.name].kind is Kind.NUMBER and field.shape == "number":
                    assert (field.unit == "minutes") is params[field.name].minutes


@pytest.mark.parametrize("is_open", [False, True])
@every_command
def test_a_command_that_shows_something_changes_nothing_when_it_is_typed_alone(
    command: Command, is_open: bool
) -> None:
    """Whatever the manual says is to be seen with nothing after the command."""
    helped = catalogue().say(f"{command.key}.help")
    shows = re.match(r"(See|Get) ", helped) or re.search(
        r"With nothing after it|Without a \w+ it (shows|tells)|With no \w+", helped
    )
    if not shows:
        return
    state = meeting(is_open=is_open).state
    around = ParseContext(state, {}, lambda: "w", voice=True, by_link=True)
    try:
        found, _ = perform(command, {}, around, TOM, NOON)
    except Refused:
        return
    assert not isinstance(found, Event)


def test_there_are_such_commands() -> None:
    kinds = {"voice", "series", "status", "preferences", "allow", "by-name", "groups list"}
    assert kinds <= {c.name for c in COMMANDS if not c.needs({})}
