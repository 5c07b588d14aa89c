"""Whatever anybody types, reading and deciding it takes a bounded number of steps.

Time is not measured, for machines differ; calls are counted, of Python and of C. A hundred thousand
of them take well over 20 ms, five thousand well under.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.commands import parameter_values
from bot.commands.line_parser import find, line
from bot.commands.parse_context import ParseContext
from bot.commands.perform import perform
from bot.commands.shorthand import may_be, typed
from bot.commands.slash_prefix import LONGEST_LINE, meant_privately, slashed
from bot.commands.table import COMMANDS
from bot.errors import Refused
from bot.events import SeriesSet
from bot.ids import PersonId, WordsId
from bot.people import lookalikes
from bot.people.lessons import library
from bot.people.lookalikes import name_for
from bot.records.model import Series
from bot.records.series import MOST_STEPS, next_start
from bot.text import clean_line, clean_text, printable
from tests.commands.test_read import NOON, TOM, around

MOST_CALLS = 5000


@pytest.fixture(autouse=True, scope="module")
def ready() -> None:
    """What is worked out once is worked out."""
    parameter_values.prepare()
    lookalikes.prepare()
    library()


GRACE = PersonId("p1")


def calls(work: Callable[[], Any]) -> int:
    """How many functions are called, of Python's and of C's."""
    counted = 0

    def count(frame: Any, event: str, arg: Any) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        work()
    except Refused:
        pass
    finally:
        sys.setprofile(None)
    return counted


def test_work_is_counted_at_all():
    assert calls(lambda: [len("x") for _ in range(MOST_CALLS)]) > MOST_CALLS


HOSTILE = st.one_of(
    st.sampled_from(
        [
            "0001-01-01T00:00", "9999-12-31T23:59", "9999-12-31T23:59-14:00", "2027-01-12 19:00",
            "0001-01-01T00:00+14:00", "=" * 2000, "name=" * 2000, "minutes = " * 900, '"' * 9000,
            "“" * 9000, "," * 9000, "\n" * 9000, "a\n" * 4000, "\u200b" * 9000, "e\u0301" * 4000,
            "क्" * 4000, "👨‍" * 3000, "9" * 9000, "x" * 200_000, "a:" * 4000, "not taken " * 900,
            "every two weeks " * 600, "x " * 4900, "-x" * 4900, "'a' " * 2400, "id:" + "9" * 9000,
            "\u202e" * 9000, "／" * 9000, "@" * 9000, "Tom " * 2400, "<@1>" * 2400,
        ]
    ),
    st.text(max_size=300),
    st.text(alphabet="=:\"'“”‘’,;\n ab\u200b\u0301", max_size=2000),
)  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS, ids=[command.name for command in COMMANDS])
@given(value=HOSTILE)
@settings(deadline=None, max_examples=15)
def test_every_parameter_of_every_command_is_read_in_a_bounded_number_of_steps(command, value):
    here = around()
    for param in command.params:
        raw = {
            other.name: "1" if other is not param else value
            for other in command.params
            if other is param or other.required
        }
        done = calls(partial(perform, command, raw, here, TOM, NOON))
        # What is as long as a book is refused unread; the rest is bounded by its length.
        assert done < MOST_CALLS + 3 * min(len(value), LONGEST_LINE), param.name


@given(name=st.sampled_from([c.name for c in COMMANDS]), value=HOSTILE)
@settings(deadline=None, max_examples=60)
def test_every_line_is_read_in_a_bounded_number_of_steps(name, value):
    done = calls(lambda: line(f"{name} {value}"))
    # A letter is looked at a few times, never once for every other.
    assert done < MOST_CALLS + 12 * min(len(value), LONGEST_LINE)


@given(value=HOSTILE)
@example(value="x" * 1_000_000)
@settings(deadline=None, max_examples=60)
def test_whatever_is_written_is_looked_at_in_a_bounded_number_of_steps(value):
    names = {PersonId(f"p{n}"): f"Tom {n}" for n in range(50)}
    for look in (
        lambda: slashed(value),
        lambda: meant_privately(value),
        lambda: find(value),
        lambda: may_be(value),
        lambda: typed(f"q+ {value}", names),
        lambda: name_for(value, names.values()),
    ):
        assert calls(look) < MOST_CALLS + 3 * min(len(value), LONGEST_LINE)


@given(value=HOSTILE)
@settings(deadline=None, max_examples=40)
def test_a_text_is_cleaned_in_one_pass(value):
    for clean in (clean_text, clean_line, printable):
        assert calls(partial(clean, value)) < 200 + 3 * len(value)


# -- dates


@pytest.mark.parametrize(
    "first",
    ["0001-01-01T00:00", "0100-02-29T10:00", "1900-01-01T00:00", "9999-12-31T23:59",
     "9990-01-01T00:00", "9999-12-31T23:59-14:00", "0001-01-01T00:00+14:00", "2024-01-01T00:00",
     "2032-01-01T00:00"],
)  # fmt: skip
@pytest.mark.parametrize("repeat", ["weekly", "fortnightly", "monthly", "once"])
def test_a_date_that_is_far_away_is_refused_and_costs_nothing(first, repeat):
    command, raw = line(f"series {first} Europe/London {repeat}")
    assert raw["repeat"] == repeat
    here = around()
    with pytest.raises(Refused) as no:
        perform(command, raw, here, TOM, NOON)
    assert no.value.why.key in ("bad-moment-range", "bad-moment")
    assert calls(lambda: perform(command, raw, here, TOM, NOON)) < 400


@pytest.mark.parametrize(
    "first", [NOON - timedelta(days=360), NOON - timedelta(days=1), NOON + timedelta(days=1800)]
)
def test_a_date_from_the_last_year_or_the_next_five_is_fine(first):
    command, raw = line(f"series {first:%Y-%m-%dT%H:%M} Europe/London weekly")
    answer, _ = perform(command, raw, around(), TOM, NOON)
    assert isinstance(answer, SeriesSet)
    assert answer.starts is not None
    assert answer.starts > NOON


@given(
    first=st.datetimes(),
    rule=st.sampled_from(
        ["", "FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=2", "FREQ=MONTHLY;BYDAY=2TU",
         "FREQ=MONTHLY;BYDAY=-1SU"]
    ),
    after=st.datetimes(timezones=st.just(UTC)),
)  # fmt: skip
@settings(deadline=None, max_examples=150)
def test_the_walk_to_the_next_meeting_is_short_however_old_the_series(first, rule, after):
    """A series as an older Heard may have kept it: nothing was too far away then."""
    meets = Series(first=first.isoformat(timespec="minutes"), zone="Europe/London", rule=rule)
    found: list[datetime | None] = []
    done = calls(lambda: found.append(next_start(meets, after)))
    assert done < 400 * MOST_STEPS
    if found[0] is not None:
        assert found[0] > after


def test_the_next_meeting_of_an_old_series_is_the_right_one():
    """The same day of the week as ever, after two thousand years."""
    meets = Series(first="0001-01-01T19:00", zone="UTC", rule="FREQ=WEEKLY")
    found = next_start(meets, NOON)
    assert found is not None
    assert (found - datetime(1, 1, 1, 19, tzinfo=UTC)) % timedelta(days=7) == timedelta(0)
    assert timedelta(0) < found - NOON <= timedelta(days=7)


def test_people_are_looked_for_in_one_pass():
    here = around()
    people = {PersonId(f"p{n}"): f"Person {n}" for n in range(500)}
    crowd = ParseContext(here.state, people, lambda: "w")
    command = find("call")
    for name in ("Person 499", "person 49", "nobody", "ｐｅｒｓｏｎ 3"):
        # Two ways of writing a name, whole or beginning; what was folded once is remembered.
        assert calls(partial(perform, command, {"person": name}, crowd, GRACE, NOON)) < 30_000
    assert WordsId("w") == "w"
