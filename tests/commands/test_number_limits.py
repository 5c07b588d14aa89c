"""Each number that a command takes has the limits that people are told, both included."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.commands.parse_context import ParseContext
from bot.commands.spec import Kind, Param
from bot.commands.table import COMMANDS
from bot.commands.value_readers import READERS
from bot.errors import BadArgument
from bot.events import MeetingPlanned
from bot.ids import RoomKey
from bot.meeting.meeting import Meeting
from bot.rules import Rules

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)

NUMBERS = {
    f"{command.name}: {param.name}": param
    for command in COMMANDS
    for param in command.params
    if param.kind is Kind.NUMBER
}
ANY = 10**9
"""More than can be typed, which is nine digits."""
LIMITS = {
    "speaking limit: minutes": (0, 60),
    "pause: minutes": (0, 240),
    "call: expected": (0, ANY),
    "outcomes: since": (0, ANY),
    "skip: expected": (1, ANY),
    "raised answer: view": (1, ANY),
    "needs: days": (1, 30),
    "needs: meeting": (1, 1000),
    "agreement: days": (1, 60),
    "propose: days": (1, 60),
    "propose: quorum": (1, 10_000),
    "agenda move: place": (1, 100),
    "queue move: place": (1, 10_000),
    "break: minutes": (1, 120),
    "break move: minutes": (1, 120),
    "agenda add: blank": (1, 120),
    "blank-sheet: minutes": (1, 120),
    "agenda add: minutes": (1, 480),
    "extend: minutes": (1, 480),
    "series: minutes": (1, 480),
    "parked: older": (1, 3650),
    "glossary: page": (1, 1000),
    "point: steps": (1, 10_000),
}
"""All but those that are the number of a thing or of a page."""
OF_A_THING, OF_A_PAGE = (1, 10**6), (1, 10_000)


def read(param: Param, typed: object) -> object:
    meeting = Meeting(MeetingPlanned(at=NOON, room=RoomKey("lamp"), number=1, rules=Rules()))
    return READERS[Kind.NUMBER](param, str(typed), ParseContext(meeting.state, {}, str))


@pytest.mark.parametrize("name", NUMBERS)
def test_a_number_is_taken_up_to_its_limits_and_not_beyond(name):
    usual = OF_A_PAGE if name.endswith(": page") else OF_A_THING
    least, most = LIMITS.get(name, usual)
    param = NUMBERS[name]
    largest = most - 1 if most == ANY else most
    assert (read(param, least), read(param, largest)) == (least, largest)
    for typed in (least - 1, most + 1):
        with pytest.raises(BadArgument) as no:
            read(param, typed)
        gaps = no.value.why.placeholders
        assert (gaps["least"], gaps["most"]) == (least, most)


def test_no_limit_is_given_for_what_is_not_there():
    assert LIMITS.keys() <= NUMBERS.keys()


@pytest.mark.parametrize("name", [name for name, param in NUMBERS.items() if param.minutes])
def test_minutes_can_be_none_where_that_turns_something_off(name):
    param = NUMBERS[name]
    if LIMITS[name][0] == 0:
        assert [read(param, word) for word in ("off", "none", "no")] == [0, 0, 0]
    else:
        with pytest.raises(BadArgument):
            read(param, "none")
    assert read(param, "1 hour") == 60
