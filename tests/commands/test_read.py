"""What people type, and what is made of it."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cards import CommandText
from bot.commands.line_parser import find, line, starts_with_command
from bot.commands.parameter_values import values
from bot.commands.parse_context import ParseContext, Parsed
from bot.commands.slash_prefix import LONGEST_LINE
from bot.commands.spec import Command, Kind
from bot.commands.table import BY_NAME, COMMANDS
from bot.errors import BadArgument, Refused, UnknownCommand
from bot.events import ContentionParked, ItemAdded, MeetingPlanned
from bot.ids import PersonId, RoomKey, WordsId
from bot.meeting.meeting import Meeting
from bot.rules import Rules
from bot.text import clean_line, clean_text

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
TOM, TOMMY, MUNA = PersonId("p1"), PersonId("p2"), PersonId("p3")


def around() -> ParseContext:
    """A meeting with two items, one parked point, and three people."""
    meeting = Meeting(MeetingPlanned(at=NOON, room=RoomKey("lamp"), number=1, rules=Rules()))
    for title in ("breaks", "van"):
        meeting.receive(ItemAdded(at=NOON, actor=TOM, title=WordsId(title)))
    meeting.receive(ContentionParked(at=NOON, actor=TOM, wording=WordsId("nights")))
    numbers = count(1)
    people = {TOM: "Tom Baker", TOMMY: "Tommy", MUNA: "منى"}
    return ParseContext(meeting.state, people, lambda: f"w{next(numbers)}")


def read(typed: str) -> Parsed:
    return values(*line(typed), around())


def why(typed: str) -> tuple[str, str]:
    """Which parameter is refused, and with which sentence."""
    with pytest.raises(BadArgument) as no:
        read(typed)
    return no.value.field, no.value.why.key


# -- the line --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "name", "args"),
    [
        ("start", "start", {}),
        ("  START  ", "start", {}),
        ("agenda", "agenda list", {}),
        ("Agenda\u00a0Add\tBreaks at home", "agenda add", {"title": "Breaks at home"}),
        ("next", "agenda next", {}),
        ("next 2", "agenda next", {"item": "2"}),
        ("next speaker", "call", {}),
        ("next speaker Tom", "call", {"person": "Tom"}),
        ("hand", "hand", {}),
        ("hand it is about the van", "hand", {"reason": "it is about the van"}),
        ("hand kind=question", "hand", {"kind": "question"}),
        ("hand kind=question who drives?", "hand", {"kind": "question", "reason": "who drives?"}),
        ("hand who drives? kind=question", "hand", {"kind": "question", "reason": "who drives?"}),
        ("settle 1 changed It is done.", "settle",
         {"contention": "1", "outcome": "changed", "reason": "It is done."}),
        ("settle  1 \n changed\tIt is\ndone.", "settle",
         {"contention": "1", "outcome": "changed", "reason": "It is\ndone."}),
        ("settle #1 reason=\"done today\" not-taken", "settle",
         {"contention": "#1", "outcome": "not-taken", "reason": "done today"}),
        ("agenda add goal=\"\" Money", "agenda add", {"title": "Money", "goal": ""}),
        ("agenda add Money goal=“a list” minutes=5", "agenda add",
         {"title": "Money", "goal": "a list", "minutes": "5"}),
        ("agenda add Money goal=„eine Liste“", "agenda add",
         {"title": "Money", "goal": "eine Liste"}),
        ("agenda add a=b and subgoal=2", "agenda add", {"title": "a=b and subgoal=2"}),
        ("park وقت النوم في البيت", "park", {"wording": "وقت النوم في البيت"}),
        ("here thank you", "here", {}),
    ],
)  # fmt: skip
def test_a_line_is_read_as_it_was_meant(typed, name, args):
    command, raw = line(typed)
    assert (command.name, raw) == (name, args)


@pytest.mark.parametrize(
    "typed", ["", " ", "\u00a0", "!", "xylophone", "x" * 100_000, "/", "مرحبا"]
)
def test_what_is_no_command_is_said_to_be_none(typed):
    with pytest.raises(UnknownCommand) as no:
        line(typed)
    assert no.value.why.key == "unknown-command"


@pytest.mark.parametrize(
    ("typed", "guess"),
    [("strat", "/start"), ("agneda", "/agenda"), ("parkked", "/parked"), ("handd up", "/hand"),
     ("facilitator", "/facilitator add")],
)  # fmt: skip
def test_a_typo_gets_a_guess(typed, guess):
    with pytest.raises(UnknownCommand) as no:
        line(typed)
    assert no.value.why.placeholders == {"guess": CommandText(guess)}


@pytest.mark.parametrize("command", COMMANDS, ids=[command.name for command in COMMANDS])
def test_one_wrong_letter_is_enough_to_be_understood(command: Command):
    name = command.name
    for typo in (name[:-1], name + name[-1]):
        if typo in BY_NAME:
            continue
        with pytest.raises(UnknownCommand) as no:
            find(typo)
        guess = no.value.why.placeholders.get("guess")
        assert isinstance(guess, CommandText)
        assert guess.text.removeprefix("/")[:2] == name[:2]


@pytest.mark.parametrize(
    ("typed", "field", "key"),
    [
        ("poll say=yes hello", "say", "bad-choice"),
        ("end of story", "anyway", "bad-unknown"),
        ("start all over again", "", "bad-unknown"),
    ],
)
def test_words_that_have_no_place_are_not_dropped_in_silence(typed, field, key):
    assert why(typed) == (field, key)


def test_only_a_slash_and_a_command_begin_a_command():
    for text in ("/hand", "/HAND up", "/ hand", "/agenda add this", "/next speaker"):
        assert starts_with_command(text), text
    for text in ("hand", "", "/", "/etc/passwd", "/s", " /hand", "/handy"):
        assert not starts_with_command(text), text


# -- values ----------------------------------------------------------------------------------------


def test_recorded_words_get_an_id_and_are_kept_apart():
    parsed = read('agenda add Breaks at home goal="a list" minutes=20')
    assert parsed.args == {"title": "w1", "goal": "w2", "minutes": 20}
    assert parsed.words == [("w1", "title", "Breaks at home"), ("w2", "goal", "a list")]


@pytest.mark.parametrize(
    ("typed", "field", "key"),
    [
        ("agenda add " + "x" * 121, "title", "bad-long"),
        ("hand " + "x" * 301, "reason", "bad-long"),
        ("agenda add", "title", "bad-missing"),
        ("agenda add x minutes=0", "minutes", "bad-number"),
        ("agenda add x minutes=481", "minutes", "bad-number"),
        ("agenda add x minutes=²", "minutes", "bad-number"),
        ("agenda add x minutes=٣", "minutes", "bad-number"),
        ("agenda add x minutes=1e3", "minutes", "bad-number"),
        ("agenda add x minutes=-5", "minutes", "bad-number"),
        ("agenda add x minutes=1_0", "minutes", "bad-number"),
        ("agenda add x minutes=" + "9" * 5000, "minutes", "bad-number"),
        ("hand kind=shouting", "kind", "bad-choice"),
        ("hand kind=questoin", "kind", "bad-choice"),
        ("settle 2 changed so", "contention", "bad-point"),
        ("settle one changed so", "contention", "bad-point"),
        ("settle ² changed so", "contention", "bad-point"),
        ("settle 000000001" + "0" * 5000 + " changed so", "contention", "bad-point"),
        ("settle 1 perhaps so", "outcome", "bad-choice"),
        ("next 3", "item", "bad-item"),
        ("next 0", "item", "bad-item"),
        ("next ²", "item", "bad-item"),
        ("next van", "item", "bad-item"),
        ("next id:x", "item", "bad-item"),
        ("next id:" + "9" * 5000, "item", "bad-item"),
        ("call nobody", "person", "bad-person"),
        ("call @", "person", "bad-person"),
        ("call id:p9", "person", "bad-person"),
        ("call tom", "person", "bad-person-many"),
        ("series tomorrow", "first", "bad-moment-time"),
        ("series 2026-02-30T10:00", "first", "bad-moment"),
        ('series first="2027-01-12 0:30 pm"', "first", "bad-moment"),
        ('series first="2027-01-12 13:30 pm"', "first", "bad-moment"),
        ("series 2027-01-12T19:00 Atlantis", "zone", "bad-zone"),
        ("series 2027-01-12T19:00 Europe/London hourly", "repeat", "bad-choice"),
        ("quiet loud", "level", "bad-choice"),
    ],
)
def test_what_makes_no_sense_is_refused_by_its_name(typed, field, key):
    assert why(typed) == (field, key)


@pytest.mark.parametrize(
    ("typed", "name", "value"),
    [
        ("agenda add x minutes=#5", "minutes", 5),
        ("agenda add x minutes=0005", "minutes", 5),
        ("hand kind=QUESTION", "kind", "question"),
        ("hand kind=Point of Order", "kind", "order"),
        ("settle #1 changed so", "contention", 1),
        ("next 2", "item", 2),
        ("next ٢", "item", 2),
        ("next id:77", "item", 77),
        ("call tom b", "person", TOM),
        ("call @TOMMY", "person", TOMMY),
        ("call منى", "person", MUNA),
        ("call id:p3", "person", MUNA),
        ("series 2027-01-12T19:00", "first", datetime(2027, 1, 12, 19)),
        ('series first="2027-01-12 19:00" Europe/London', "first", datetime(2027, 1, 12, 19)),
        ("help /agenda add", "command", "agenda add"),
        ("help NEXT", "command", "agenda next"),
    ],
)
def test_what_can_be_understood_is(typed, name, value):
    assert read(typed).args[name] == value


def test_a_full_name_comes_before_names_that_begin_with_it():
    here = around()
    people = {TOM: "Tom", TOMMY: "Tom Jones"}
    parsed = values(
        BY_NAME["call"], {"person": "tom"}, ParseContext(here.state, people, here.new_id)
    )
    assert parsed.args == {"person": TOM}


@pytest.mark.parametrize("given", ["5", "“5”", '"5 min"', "'5'"])
def test_a_field_of_a_form_may_be_in_quotation_marks(given):
    assert values(BY_NAME["extend"], {"minutes": given}, around()).args == {"minutes": 5}


def test_blanks_around_a_text_do_not_count_up_to_a_limit():
    parsed = values(BY_NAME["park"], {"wording": "Stairs.".ljust(LONGEST_LINE)}, around())
    assert [text for _, _, text in parsed.words] == ["Stairs."]
    with pytest.raises(BadArgument) as no:
        values(BY_NAME["park"], {"wording": "Stairs.".ljust(LONGEST_LINE + 1)}, around())
    assert (no.value.field, no.value.why.key) == ("wording", "bad-long")


def test_a_long_text_keeps_its_lines():
    parsed = values(BY_NAME["park"], {"wording": "The stairs.\nThe lift."}, around())
    assert [text for _, _, text in parsed.words] == ["The stairs.\nThe lift."]


def test_a_parameter_that_there_is_not_is_refused():
    with pytest.raises(BadArgument) as no:
        values(BY_NAME["park"], {"wording": "x", "colour": "red"}, around())
    assert (no.value.field, no.value.why.key) == ("colour", "bad-unknown")


def test_what_was_left_empty_counts_as_not_given():
    parsed = values(BY_NAME["hand"], {"reason": " \n ", "kind": ""}, around())
    assert parsed.args == {}
    assert parsed.words == []
    with pytest.raises(BadArgument):
        values(BY_NAME["park"], {"wording": " \t "}, around())


@pytest.mark.parametrize("command", COMMANDS, ids=[command.name for command in COMMANDS])
def test_the_longest_that_fits_fits_and_one_more_does_not(command: Command):
    for param in command.params:
        if param.kind not in (Kind.TEXT, Kind.UNRECORDED):
            continue
        alone = Command(command.name, command.handler, (param,))
        fits = values(alone, {param.name: "é" * param.longest}, around())
        assert fits.args
        with pytest.raises(BadArgument) as no:
            values(alone, {param.name: "é" * (param.longest + 1)}, around())
        assert no.value.why.placeholders == {"longest": param.longest, "length": param.longest + 1}


# -- anything --------------------------------------------------------------------------------------

ODD = st.sampled_from(
    ["²", "٣", "\u202e", "\u2066", "\0", "\ud800", "“", '"', "=", "kind=", "id:", "#", "@", "/",
     "\u00a0", "\u200b", "\n", "9" * 30, "x" * 2000, "1", "changed", "goal=", "minutes=", "T",
     "0001-01-01", "9999-12-31T23:59", "2027-01-12T19:00+99:00", "UTC"],
)  # fmt: skip
PIECES = st.lists(st.one_of(ODD, st.text(max_size=8), st.sampled_from(sorted(BY_NAME))), max_size=8)
LINES = st.one_of(PIECES.map(" ".join), PIECES.map("".join))


@given(typed=LINES)
@settings(deadline=None, max_examples=150)
def test_whatever_is_typed_is_read_or_refused(typed):
    try:
        read(typed)
    except Refused:
        return


@given(
    command=st.sampled_from(COMMANDS),
    texts=st.lists(st.one_of(LINES, st.integers(-5, 10**12)), min_size=12, max_size=12),
)
@settings(deadline=None, max_examples=150)
def test_whatever_a_form_sends_is_read_or_refused(command, texts):
    raw = dict(zip([param.name for param in command.params], texts, strict=False))
    try:
        parsed = values(command, raw, around())
    except Refused:
        return
    kept = {param: text for _, param, text in parsed.words}
    for param in command.params:
        if param.kind is Kind.TEXT and param.name in parsed.args and not param.hidden:
            clean = clean_text if param.long else clean_line
            assert kept[param.name] == clean(str(raw[param.name]))


@pytest.mark.parametrize("typed", ['note "   "', "note “ ”", 'note ""', "note", "note «\u200b»"])
def test_quotation_marks_around_nothing_are_no_text(typed):
    assert why(typed) == ("text", "bad-missing")
