"""Cards in words: complete, in plain text, and never more than they may say."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.card_references import references
from bot.cards import (
    AnswerCount,
    Button,
    Card,
    CardSection,
    CatalogueRef,
    Countdown,
    Duration,
    Fact,
    ListOf,
    Moment,
    PersonName,
    Phrase,
    PollComment,
    RecordedText,
    phrase,
)
from bot.events import (
    Arrived,
    ContentionParked,
    HandKind,
    HandRaised,
    ItemAdded,
    MeetingOpened,
    MeetingPlanned,
    MessagePosted,
)
from bot.ids import MeetingId, PersonId, RoomKey, WordsId
from bot.isolation import isolated
from bot.meeting import cards
from bot.meeting.cards import poll_results
from bot.meeting.cards.point import HistoryLine, PointPage, point_page
from bot.meeting.cards.point_list import ListedPoints, point_list
from bot.meeting.heard_did import heard_did
from bot.meeting.measures import measures
from bot.meeting.meeting import Meeting
from bot.meeting.next_meeting import NextMeeting
from bot.phrase_renderer import RenderInputs
from bot.phrases import MissingPhrase, catalogue
from bot.phrases.moments import day_words, without_place
from bot.records import poll_cards
from bot.records.contentions import PRIVATE, ContentionMove
from bot.records.model import Contention, ContentionEntry, EntryKind
from bot.records.point_list import PointFilter, Which
from bot.records.published_poll import Level, PollContents, PublishedPoll
from bot.records.questionnaire import FIRST
from bot.render import render, render_phrase
from bot.rendered import RenderedCard
from bot.rules import Rules

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
GRACE, TOM, GONE = PersonId("grace"), PersonId("tom"), PersonId("gone")
POLL = MeetingId("lamp.1")
TOLD = PublishedPoll(ballots=9, roll=9, level=Level.ALL, items={"chance": {"yes": 9}}, comments=1)
LOOKUP = RenderInputs(
    now=NOON,
    names={GRACE: "Grace", TOM: "Tom"},
    words={
        WordsId("breaks"): "Breaks at home",
        WordsId("nights"): "Nights: at home or away?",
        WordsId("why"): "because of the lift",
    },
    polls={POLL: PollContents(TOLD, ("It was loud.",))},
)
ISOLATE, POP = "\u2068", "\u2069"


def meeting(*, opened: bool = True) -> Any:
    """The state of a meeting in which there is something of everything."""
    made = MeetingPlanned(
        at=NOON,
        room=RoomKey("lamp"),
        number=1,
        rules=Rules(),
        facilitators=(GRACE,),
        roster=(GRACE, TOM, GONE),
        starts=NOON + timedelta(days=7),
    )
    meeting = Meeting(made)
    happened: list[Any] = [
        ItemAdded(at=NOON, actor=TOM, title=WordsId("breaks"), goal=WordsId("why"), minutes=20),
        ItemAdded(at=NOON, actor=TOM, title=WordsId("gone")),
        ContentionParked(at=NOON, actor=TOM, wording=WordsId("nights")),
    ]
    if opened:
        happened += [
            MeetingOpened(at=NOON, actor=GRACE),
            MessagePosted(at=NOON, actor=TOM, ref="m1", words=5),
            HandRaised(at=NOON, actor=TOM, kind=HandKind.QUESTION, reason=WordsId("why")),
            Arrived(at=NOON, actor=GONE),
        ]
    for event in happened:
        meeting.receive(event)
    return meeting.state


SHOWN = [step for step in ContentionMove if step not in PRIVATE]


def everything_of(point: Contention) -> PointPage:
    """A point with one entry of each kind, and every step that there can be in a history."""
    added = (
        ContentionEntry(
            contention=1,
            kind=kind,
            words=point.wording,
            at=NOON,
            by=TOM if kind == "note" else None,
        )
        for kind in EntryKind
    )
    return PointPage(
        point=replace(
            point, owner=TOM, item=point.wording, groups=(point.wording,), split_from=7, tabled=2
        ),
        steps=[HistoryLine(step.value, NOON, 1, n % 2 > 0) for n, step in enumerate(SHOWN)],
        all_steps=30,
        steps_page=1,
        entries=tuple(added),
        all_entries=30,
        gone=2,
    )


def some_cards() -> list[Card]:
    """Cards of many kinds, as they are made."""
    from bot.commands.help_text import all_help, one_help
    from bot.commands.table import COMMANDS

    state, planned = meeting(), meeting(opened=False)
    point = state.contentions[1]
    item = state.agenda.items[0]
    beside = poll_results.Beside(measures(state.turns, state.opened_at), heard_did(state))
    return [
        cards.panel(state),
        cards.panel(planned),
        cards.side(state),
        cards.my_panel(state, TOM, NOON),
        cards.my_panel(state, GONE, NOON),
        cards.agenda(state),
        cards.opening(
            state, phrase("late", time=Duration(180), due=Moment(NOON, "Asia/Kathmandu"))
        ),
        cards.item_begins(state, item),
        cards.agenda_done(state),
        cards.floor(state, TOM, state.queue.get(TOM)),
        cards.closing(state, NOON, None),
        cards.parked(point, NextMeeting(is_planned=True)),
        cards.tabled(state, [point]),
        point_list(
            ListedPoints([point], 1),
            PointFilter(),
            next_meeting=NextMeeting(is_planned=True),
            leads=True,
        ),
        point_list(
            ListedPoints([], 21, 2, WordsId("breaks")),
            PointFilter(which=Which.CLOSED, older=30, search="nights"),
            next_meeting=NextMeeting(is_planned=True),
            leads=False,
        ),
        point_page(state, everything_of(point), TOM),
        poll_cards.invitation(POLL, 1, Rules()),
        poll_results.results(POLL, FIRST, TOLD, beside, fewest=5),
        poll_results.results(POLL, FIRST, PublishedPoll(ballots=1, roll=9), beside, fewest=5),
        all_help(COMMANDS, facilitator=True),
        all_help(COMMANDS, facilitator=False),
        *(one_help(command) for command in COMMANDS),
    ]


CARDS = some_cards()


# -- complete --------------------------------------------------------------------------------------


@pytest.mark.parametrize("card", CARDS, ids=[card.kind for card in CARDS])
def test_the_text_alone_says_all_of_a_card(card: Card):
    spoken = render(card, LOOKUP)
    said = [spoken.title, *spoken.lines]
    for fact in spoken.facts:
        said += [fact.label, fact.value]
    for part in spoken.parts:
        said += [part.heading, *part.lines]
    for button in (*spoken.buttons, *(b for part in spoken.parts for b in part.buttons)):
        said.append(f"/{button.command}")
    assert spoken.kind == card.kind
    for text in said:
        assert text in spoken.text


@pytest.mark.parametrize("card", CARDS, ids=[card.kind for card in CARDS])
def test_nothing_of_how_it_is_made_shows(card: Card):
    text = render(card, LOOKUP).text
    assert not re.search(r"[{}]|\$\w|�|\bNone\b|<[A-Z]|Say\(|WordsId", text), text
    assert not re.search(r"^\s|\s$|\n\n|  ", text), text


@pytest.mark.parametrize("card", CARDS, ids=[card.kind for card in CARDS])
def test_what_has_to_be_looked_up_is_known_beforehand(card: Card):
    """With nothing but what `references` names, the same words come out."""
    wanted = references([card])
    lean = RenderInputs(
        now=NOON,
        names={key: name for key, name in LOOKUP.names.items() if key in wanted.people},
        words={key: words for key, words in LOOKUP.words.items() if key in wanted.words},
        polls={key: told for key, told in LOOKUP.polls.items() if key in wanted.polls},
    )
    assert render(card, lean) == render(card, LOOKUP)


def test_the_order_of_the_text_is_the_order_of_the_card():
    card = Card(
        kind="test",
        title=phrase("agenda"),
        lines=(phrase("points-none"),),
        facts=(Fact(phrase("time-left"), phrase("count", count=7)),),
        parts=(CardSection(heading=phrase("side-hands"), lines=(phrase("agenda-empty"),)),),
        buttons=(Button(phrase("button-hand"), "hand"), Button(phrase("button-end"), "end")),
    )
    assert render(card, LOOKUP).text.splitlines() == [
        "Agenda",
        "No points are parked.",
        "Time left: 7",
        "Hands up, next first:",
        "Nothing is on the agenda yet.",
        "You can type /hand.",
        "Facilitators can type /end.",
    ]


@pytest.mark.parametrize("language", ["en", "cy", "es"])
def test_a_heading_that_is_a_sentence_ends_as_it_does(language: str):
    def text(key: str) -> str:
        part = CardSection(heading=phrase(key), lines=(phrase("agenda-empty"),))
        return render(Card(kind="note", parts=(part,)), RenderInputs(NOON, language=language)).text

    assert text("agenda").splitlines()[0].endswith(":")
    assert text("agenda-done").splitlines()[0].endswith(".")


def test_a_button_says_how_it_is_typed_and_whether_it_asks_something():
    card = Card(
        kind="test",
        buttons=(
            Button(phrase("button-settle"), "settle", {"contention": 3}),
            Button(phrase("button-next"), "next", {"after": "id:1"}),
            Button(phrase("button-series"), "series", ask=True),
        ),
    )
    spoken = render(card, LOOKUP)
    settle, following, series = spoken.buttons
    assert (settle.form, settle.facilitator, settle.args) == (True, True, {"contention": 3})
    assert (following.form, following.command) == (False, "agenda next")
    assert series.form
    assert spoken.text == "Facilitators can type /settle 3, /agenda next, and /series."


# -- what fills the gaps ---------------------------------------------------------------------------


def told(**slots: Any) -> str:
    (name,) = slots
    phrases = {"words": "bullet", "time": "left", "when": "panel-when"}
    return render_phrase(Phrase(phrases.get(name, name), slots), LOOKUP)


def test_a_name_is_looked_up_and_may_have_gone():
    assert told(name=PersonName(TOM)) == "Tom"
    assert told(name=PersonName(GONE)) == "somebody who has left"
    assert told(names=ListOf((PersonName(GRACE), PersonName(GONE), PersonName(TOM)))) == (
        "Grace, somebody who has left, and Tom"
    )


def test_words_are_quoted_as_they_are_and_may_be_taken_back():
    assert told(words=RecordedText(WordsId("nights"))) == "Nights: at home or away?"
    assert told(words=RecordedText(WordsId("nowhere"))) == "(these words are no longer kept)"


@pytest.mark.parametrize(
    "text", ["{ $name }", "{gone}", "a\n.b = c", "*[other]", "-term", "\\u0041"]
)
def test_what_people_write_is_never_taken_for_a_phrase(text):
    lookup = RenderInputs(now=NOON, names={TOM: text}, words={WordsId("w"): text})
    assert render_phrase(phrase("quote", words=RecordedText(WordsId("w"))), lookup) == f"“{text}”"
    assert (
        render_phrase(phrase("floor", name=PersonName(TOM)), lookup)
        == f"{text}, it is your turn to speak."
    )


@pytest.mark.parametrize("text", ["منى", "Tom (תום)", "٣", "\u202eמaz"])
def test_what_runs_from_right_to_left_is_kept_to_itself(text):
    lookup = RenderInputs(now=NOON, names={TOM: text}, words={WordsId("w"): text})
    assert render_phrase(phrase("quote", words=RecordedText(WordsId("w"))), lookup).startswith(
        f"“{ISOLATE}"
    )
    assert render_phrase(phrase("floor", name=PersonName(TOM)), lookup).startswith(ISOLATE)
    listed = render_phrase(
        phrase("names", names=ListOf((PersonName(TOM), PersonName(TOM)))), lookup
    )
    assert listed.count(ISOLATE) == listed.count(POP) == 2


@pytest.mark.parametrize("text", ["Tom", "Zoë Müller", "李明", "7", "", "🙂"])
def test_what_runs_from_left_to_right_is_left_alone(text):
    assert isolated(text) == text


@given(text=st.text(st.sampled_from("ab א\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069م")))
@settings(deadline=None)
def test_no_text_turns_around_what_comes_after_it(text):
    shown = isolated(text)
    depth, overrides = 0, 0
    for letter in shown:
        kind = unicodedata.bidirectional(letter)
        if kind in ("LRI", "RLI", "FSI"):
            depth += 1
        elif kind == "PDI":
            depth -= 1
        elif kind in ("LRE", "RLE", "LRO", "RLO"):
            overrides += depth == 0
        assert depth >= 0
    assert (depth, overrides) == (0, 0)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (-5, "time is up"), (0, "time is up"), (1, "1 minute"), (59, "1 minute"),
        (60, "1 minute"), (61, "2 minutes"), (600, "10 minutes"), (3600, "1 hour"),
        (3660, "1 hour and 1 minute"), (86_400, "24 hours"), (2 * 86_400, "2 days"),
        (7 * 86_400, "7 days"), (2 * 86_400 + 60, "48 hours and 1 minute"),
    ],
)  # fmt: skip
def test_time_left_is_told_in_whole_minutes_rounded_up(seconds, text):
    assert told(time=Countdown(NOON + timedelta(seconds=seconds))) == text


def test_a_fact_that_counts_down_says_until_when():
    until = NOON + timedelta(minutes=5)
    card = Card(
        kind="test",
        facts=(
            Fact(phrase("time-left"), phrase("left", time=Countdown(until))),
            Fact(phrase("panel-hands"), phrase("panel-no-hands")),
        ),
    )
    first, second = render(card, LOOKUP).facts
    assert (first.value, first.until) == ("5 minutes", until)
    assert second.until is None


@pytest.mark.parametrize(
    ("zone", "text"),
    [
        ("UTC", "Tuesday 3 March 2026, 12:00 (UTC)"),
        ("Europe/London", "Tuesday 3 March 2026, 12:00 (London time)"),
        ("America/New_York", "Tuesday 3 March 2026, 07:00 (New York time)"),
        ("Asia/Kathmandu", "Tuesday 3 March 2026, 17:45 (Kathmandu time)"),
        ("Pacific/Auckland", "Wednesday 4 March 2026, 01:00 (Auckland time)"),
    ],
)
def test_a_moment_is_told_in_the_zone_of_the_room(zone, text):
    assert told(when=Moment(NOON, zone)) == text


@pytest.mark.parametrize(
    ("language", "day", "moment"),
    [
        ("en", "Tuesday 3 March 2026", "Tuesday 3 March 2026, 12:00"),
        ("cy", "Dydd Mawrth, 3 Mawrth 2026", "Dydd Mawrth, 3 Mawrth 2026, 12:00"),
        ("es", "martes, 3 de marzo de 2026", "martes, 3 de marzo de 2026, 12:00"),
    ],
)
def test_a_date_is_written_as_its_language_writes_dates(language, day, moment):
    book = catalogue(language)
    assert day_words(NOON.date(), book.locale) == day
    assert without_place(book, NOON, "UTC", dated=True) == moment


def test_there_is_no_zone_in_which_a_moment_cannot_be_told():
    for zone in sorted(available_timezones()):
        assert re.search(r"[34] March 2026, \d\d:\d\d \(\S", told(when=Moment(NOON, zone))), zone


def test_figures_and_comments_of_a_poll_are_looked_up():
    line = render_phrase(
        phrase(
            "poll-chart-chance",
            n1=AnswerCount(POLL, "chance", "yes"),
            n2=AnswerCount(POLL, "chance", "no"),
            n3=AnswerCount(MeetingId("x.1"), "chance", "yes"),
        ),
        LOOKUP,
    )
    assert line == "I had the chance to say what I wanted: yes 9, partly 0, no 0."
    assert render_phrase(phrase("quote", words=PollComment(POLL, 0)), LOOKUP) == "“It was loud.”"
    assert (
        render_phrase(phrase("quote", words=PollComment(POLL, 1)), LOOKUP)
        == "“(these words are no longer kept)”"
    )


def test_a_phrase_that_there_is_not_or_a_gap_left_open_is_a_mistake_of_ours():
    with pytest.raises(MissingPhrase):
        render_phrase(phrase("no-such-phrase"), LOOKUP)
    with pytest.raises(MissingPhrase):
        render_phrase(phrase("item-begins", place=1), LOOKUP)


def test_one_word_of_ours_may_stand_in_another():
    line = phrase(
        "agenda-line",
        place=1,
        title=RecordedText(WordsId("breaks")),
        state=CatalogueRef("item-waiting"),
        time=CatalogueRef("no-time-box"),
    )
    assert render_phrase(line, LOOKUP) == "1. Breaks at home (to come, no set time)"


def test_an_empty_card_says_nothing():
    assert render(Card(kind="test"), LOOKUP) == RenderedCard(kind="test", text="")


@given(
    at=st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)),
    zone=st.sampled_from(sorted(available_timezones())),
    dated=st.booleans(),
)
@settings(deadline=None)
def test_a_moment_is_told_to_the_minute_as_the_clock_there_shows_it(
    at: datetime, zone: str, dated: bool
) -> None:
    there = at.astimezone(ZoneInfo(zone))
    clock = f"{there:%H:%M}"
    date = f"{there:%A} {there.day} {there:%B %Y}, "
    told = without_place(catalogue(), at, zone, dated=dated)
    assert told == (f"{date}{clock}" if dated else clock)
