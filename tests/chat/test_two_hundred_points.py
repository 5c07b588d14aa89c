"""With two hundred open points, what is shown keeps to the limits of Slack and Discord."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from adapters.discord.api.markdown import LONGEST
from adapters.discord.interaction import forms as discord_forms
from adapters.discord.outbound.render import pressables
from adapters.slack.api import markup as kit
from adapters.slack.interaction import forms as slack_forms
from adapters.slack.outbound.render import LONGEST_PAGE, Paper, pages
from adapters.slack.outbound.signed_payload import Seal, Ticket
from bot.commands import forms
from bot.commands.form_choices import ChoiceSources
from bot.commands.table import BY_NAME
from bot.events import MeetingPlanned
from bot.ids import PersonId, RoomId, RoomKey, WordsId
from bot.meeting import cards
from bot.meeting.cards.home import InRoom, home
from bot.meeting.cards.point_list import ListedPoints, point_list
from bot.meeting.meeting import Meeting
from bot.meeting.next_meeting import NextMeeting
from bot.people.preferences import USUAL
from bot.phrase_renderer import RenderInputs
from bot.phrases import catalogue
from bot.records.model import Contention
from bot.records.point_list import PointFilter
from bot.render import render
from bot.rules import Rules

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
GRACE = PersonId("grace")
WORDING = "Who pays for the nights? " * 40
POINTS = tuple(
    Contention(
        number=number, wording=WordsId(f"w{number}"), raised_by=PersonId("tom"), parked_at=NOON
    )
    for number in range(1, 201)
)
LOOKUP = RenderInputs(
    now=NOON,
    names={GRACE: "Grace", PersonId("tom"): "Tom"},
    words={point.wording: WORDING[:1000] for point in POINTS},
)
PAPER = Paper(seal=Seal("a secret of thirty-two characters"), team="T1", channel="C1")


def state():
    planned = MeetingPlanned(
        at=NOON,
        room=RoomKey("lamp"),
        number=1,
        rules=Rules(),
        facilitators=(GRACE,),
        roster=(GRACE,),
        contentions=POINTS,
        next_contention=201,
    )
    meeting, _ = Meeting.begin(planned)
    return meeting.state


def shown():
    now = state()
    yield point_list(
        ListedPoints(POINTS[:10], 200),
        PointFilter(),
        next_meeting=NextMeeting(is_planned=True),
        leads=True,
    )
    yield cards.side(now)
    yield cards.my_panel(now, GRACE, NOON)
    yield home([InRoom(now, POINTS)], GRACE, USUAL, NOON)
    yield cards.agenda(now)


@pytest.mark.parametrize("card", list(shown()), ids=lambda card: card.kind)
def test_each_message_and_its_buttons_fit(card):
    said = render(replace(card, about=""), LOOKUP)
    for page in pages(said, PAPER):
        assert len(page.text) <= LONGEST_PAGE
        assert len(page.blocks) <= kit.MOST_BLOCKS
    # Discord: twenty-five buttons, and the rest in three menus of twenty-five.
    assert len(pressables(said, RoomId("discord", "1", "2"))) <= 10 + 3 * 25
    assert LONGEST <= 2000


@pytest.mark.parametrize("name", ["settle", "point add", "point", "point change", "point owner"])
def test_each_form_asks_for_a_point_of_two_hundred(name):
    known = ChoiceSources(
        state=state(), who=GRACE, words={point.wording: WORDING for point in POINTS}
    )
    made = forms.form(BY_NAME[name], {}, known, catalogue())
    points = next(field for field in made.fields if field.name == "contention")
    assert len(points.choices) == 200
    for step in discord_forms.steps(made):
        assert len(step.questions) + bool(step.told) <= discord_forms.MOST_PARTS
        assert all(len(one.options) <= 25 for one in step.questions)
        assert all(len(option.label) <= 100 for one in step.questions for option in one.options)
    view = slack_forms.view(made, Ticket(command=name, channel="C1"), PAPER.seal, "T1")
    assert len(view["blocks"]) <= kit.MOST_VIEW_BLOCKS
    for block in view["blocks"]:
        assert len(block.get("element", {}).get("options", ())) <= 100
