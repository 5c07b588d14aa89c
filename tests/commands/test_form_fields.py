"""What people have to fill in, and how much they may write: of every command, as they meet it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.commands.form_choices import ChoiceSources
from bot.commands.forms import form
from bot.commands.parameter_values import values
from bot.commands.parse_context import ParseContext, Parsed
from bot.commands.spec import Command, Kind
from bot.commands.table import BY_NAME, COMMANDS
from bot.errors import BadArgument
from bot.events import ContentionParked, ItemAdded, MeetingPlanned
from bot.ids import PersonId, RoomKey, WordsId
from bot.meeting.meeting import Meeting
from bot.phrases import catalogue
from bot.rules import Rules

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
TOM, ANA = PersonId("tom"), PersonId("ana")

MAY_BE_LEFT_EMPTY = {
    "hand": "reason person",
    "parked": "search older item",
    "constraint": "item",
    "notes": "meeting",
    "decisions": "meeting",
    "minutes": "meeting form times",
    "minutes correct": "meeting",
    "minutes agree": "meeting",
    "group": "counted facilitators everybody",
    "say": "item",
    "what": "term",
    "glossary": "page",
    "poll": "say heard serious needs difference enjoyed again7 chance listened matters again equal "
    "clear scope there views became team-1 team-2 team-3 comment",
    "help": "command",
    "leave": "person",
    "agreement": "review days",
    "needs": "what text days",
    "learn": "lesson",
    "report": "kind meeting",
    "call": "person",
    "pause": "minutes",
    "round": "question",
    "round silent": "question",
    "break": "minutes",
    "check-in": "question",
    "check-out": "question",
    "checks": "question",
    "action": "owner due",
    "agenda add": "goal minutes blank introduce",
    "agenda next": "item",
    "propose": "days quorum review",
    "answer": "reason",
    "proposal round": "stage",
    "groups list": "share",
    "series": "ends",
    "poll items": "first second third",
    "meeting move": "reason",
    "meeting extra": "reason",
    "calendar": "act",
}
"""All others of a form's fields have to be filled in."""

ONE_AFTER_THE_OTHER = [
    ("point owner", {"contention": 1, "act": "ask"}, "person"),
    ("point change", {"contention": 1, "act": "wording"}, "wording"),
    ("point change", {"contention": 1, "act": "date"}, "when"),
    ("point change", {"contention": 1, "act": "date", "when": "day"}, "date"),
    ("point change", {"contention": 1, "act": "split"}, "second"),
    ("point change", {"contention": 1, "act": "join"}, "into"),
    ("point change", {"contention": 1, "act": "withdraw"}, ""),
    ("settle", {"contention": 1, "outcome": "passed-on"}, "recipient reason"),
    ("settle", {"contention": 1, "outcome": "changed"}, "reason"),
    ("leftovers", {"choice": "date"}, "date"),
    ("leftovers", {"choice": "outcome"}, "outcome reason"),
    ("leftovers", {"choice": "file"}, ""),
]
"""Where a form asks for more once something has been chosen: what has to be filled in then."""

MOST_CHARACTERS = {
    60: "what.term, glossary explain.term, rename.name",
    100: "parked.search",
    120: "glossary explain.place, settle.recipient, agenda add.title, poll items.first, "
    "poll items.second, poll items.third",
    300: "hand.reason, constraint.what, constraints review.changer, pause.reason, round.question, "
    "round silent.question, check-in.question, check-out.question, checks.question, "
    "agenda add.goal, series goal.goal, meeting cancel.reason, meeting move.reason, "
    "meeting extra.reason",
    500: "poll.comment, needs.text",
    600: "glossary explain.explanation",
    1000: "park.wording, point add.text, note.text, minutes correct.text, write.text, say.text, "
    "agreement.text, decide.text, settle.reason, outcomes.reason, reply.reply, "
    "raised answer.meant, park-again.reason, action.what, action.reason, propose.wording, "
    "answer.reason, proposal amend.wording, point change.wording, point change.second, "
    "point change.reason, point answer.wording, leftovers.reason",
    2000: "worry.text",
}
NUMBERS = {
    (0, 60): "speaking limit.minutes",
    (0, 240): "pause.minutes",
    (1, 30): "needs.days",
    (1, 60): "agreement.days, propose.days",
    (1, 100): "agenda move.place",
    (1, 120): "break.minutes, break move.minutes, agenda add.blank, blank-sheet.minutes",
    (1, 480): "agenda add.minutes, extend.minutes, series.minutes",
    (1, 3650): "parked.older",
    (1, 10000): "queue move.place, propose.quorum",
}
"""From, to; both will do."""
OF_THINGS = {"meeting", "page", "word", "view", "constraint", "proposal", "number"}
"""These count nothing: they say which of several things is meant, or how it stood."""


@pytest.fixture(scope="module")
def known() -> ChoiceSources:
    """A room with two people, an item and a point."""
    planned = MeetingPlanned(at=NOON, room=RoomKey("lamp"), number=1, rules=Rules())
    meeting = Meeting(planned)
    for title in ("breaks", "van"):
        meeting.receive(ItemAdded(at=NOON, actor=TOM, title=WordsId(title)))
    meeting.receive(ContentionParked(at=NOON, actor=TOM, wording=WordsId("nights")))
    return ChoiceSources(
        state=meeting.state,
        names={TOM: "Tom", ANA: "Ana"},
        words={WordsId("breaks"): "Breaks at home", WordsId("nights"): "Nights"},
        zones=("Europe/London",),
        who=TOM,
    )


def fields(command: str, known: ChoiceSources, **args: str | int) -> dict[bool, set[str]]:
    """The fields that a form shows: those that have to be filled in, and the others."""
    asked = form(BY_NAME[command], args, known, catalogue()).fields
    shown = [field for field in asked if field.shape != "hidden" and field.name not in args]
    return {
        needed: {field.name for field in shown if field.required is needed}
        for needed in (True, False)
    }


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_a_field_has_to_be_filled_in_unless_it_may_be_left_empty(command, known):
    assert fields(command, known)[False] == set(MAY_BE_LEFT_EMPTY.get(command, "").split())


@pytest.mark.parametrize(("command", "chosen", "needed"), ONE_AFTER_THE_OTHER)
def test_what_was_chosen_decides_what_else_has_to_be_filled_in(command, chosen, needed, known):
    assert fields(command, known, **chosen)[True] == set(needed.split())


@pytest.mark.parametrize("by_link", [True, False])
def test_what_holds_where_people_come_by_links_is_said_on_forms_there_alone(by_link, known):
    """People have accounts unless it is said that they come by links."""
    here = replace(known, by_link=True) if by_link else known
    limit = catalogue().say("open-link-limit")
    said = {one.name for one in COMMANDS if limit in form(one, {}, here, catalogue()).help}
    hidden = {one.name for one in COMMANDS if one.hidden_by_number}
    assert hidden
    assert said == (hidden if by_link else set())


def read(name: str, value: str, known: ChoiceSources) -> Parsed:
    """What a command makes of one thing that is typed for it, and of nothing else."""
    command, field = name.split(".")
    (param,) = (param for param in BY_NAME[command].params if param.name == field)
    around = ParseContext(known.state, known.names, lambda: "w1")
    alone = Command(command, BY_NAME[command].handler, (param,))
    return values(alone, {field: value}, around)


@pytest.mark.parametrize(
    ("name", "most"),
    [(name, most) for most, names in MOST_CHARACTERS.items() for name in names.split(", ")],
)
def test_so_many_characters_can_be_written_and_not_one_more(name, most, known):
    assert read(name, "x" * most, known).args
    with pytest.raises(BadArgument):
        read(name, "x" * (most + 1), known)


@pytest.mark.parametrize(
    ("name", "least", "most"),
    [(name, *ends) for ends, names in NUMBERS.items() for name in names.split(", ")],
)
def test_numbers_are_taken_from_the_least_to_the_most(name, least, most, known):
    for number in (least, most):
        assert number in read(name, str(number), known).args.values()
    for number in (least - 1, most + 1):
        with pytest.raises(BadArgument):
            read(name, str(number), known)


def test_nothing_that_people_write_or_count_is_left_out_above():
    """What a form passes on unseen is no matter of theirs, nor is the number of a thing."""
    written = {name for names in MOST_CHARACTERS.values() for name in names.split(", ")}
    counted = {name for names in NUMBERS.values() for name in names.split(", ")}
    for command in COMMANDS:
        for param in command.visible:
            name = f"{command.name}.{param.name}"
            if param.kind is Kind.TEXT:
                assert name in written, name
            if param.kind is Kind.NUMBER and param.name not in OF_THINGS:
                assert name in counted, name
