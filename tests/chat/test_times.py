"""Moments in what Heard says: in the reader's own time where the platform can, with the room's
beside it, and in words that say which zone they are told in everywhere else."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from fluent.runtime import FluentResource
from fluent.syntax.ast import Message
from fluent.syntax.serializer import FluentSerializer
from msgspec import structs

from adapters.chat.labels import short
from adapters.discord.api.markdown import safe
from adapters.discord.registration import REGISTRATION as DISCORD
from adapters.slack.api import markup
from adapters.slack.registration import REGISTRATION as SLACK
from adapters.web.options import FEATURES as WEB
from bot.cards import Card, Fact, Moment, RecordedText, TimeOfDay, TimeRange, phrase
from bot.ids import WordsId
from bot.phrase_renderer import RenderInputs
from bot.render import render
from bot.rendered import in_words

AT = datetime(2026, 3, 10, 23, 30, tzinfo=UTC)
SECONDS = int(AT.timestamp())
DATED = phrase("panel-when", when=Moment(AT, "America/New_York"))
TIMED = phrase("noted-replanned", time=TimeOfDay(AT, "America/New_York"))
CARD = Card(
    kind="note",
    title=DATED,
    lines=(DATED, TIMED, phrase("quote", words=RecordedText(WordsId("w")))),
    facts=(Fact(phrase("time-left"), TIMED),),
)
LOOKUP = RenderInputs(now=AT, words={WordsId("w"): "\ufdd2123\ufdd4d\ufdd4now\ufdd4now\ufdd3"})
ROOT = Path(__file__).parent.parent.parent
KNOWN = {
    "bot/phrases/moments.py",  # the place: it names the zone
    "adapters/chat/completions.py",  # names the zone beside each
    "bot/commands/form_choices.py",  # the value of a field, whose form asks for the zone
    "bot/commands/meeting_times.py",  # the same
    "bot/records/series.py",  # what is written down
    "bot/records/series_rules.py",  # the same, and a date as it is typed, beside its zone
    "bot/records/series_exceptions.py",  # makes a moment of it, which is told with its zone
    "bot/meeting/cards/series.py",  # the same
    "adapters/discord/api/written_out.py",  # in what is recorded, with UTC beside it
    "adapters/slack/outbound/files.py",  # names of deliveries
    "adapters/chat/backfill.py",
    "adapters/chat/closures.py",  # for whoever runs Heard, in UTC
    "adapters/console/report_output.py",
    "adapters/documents/calendars.py",  # a stamp as calendar files have it, in UTC
    "adapters/transcripts/log_clock.py",  # reads what other programs wrote
    "adapters/transcripts/captions.py",  # the same
    "adapters/transcripts/json_chats.py",  # the same
    "adapters/transcripts/histories.py",  # as --since and --until take it
}
WORDS = "Tuesday 10 March 2026, 19:30 (New York time)"


def test_without_such_a_platform_a_time_is_in_words_and_names_its_zone() -> None:
    shown = render(CARD, LOOKUP)
    assert WORDS in shown.lines[0]
    assert "19:30 (New York time)" in shown.lines[1]
    assert shown.title == shown.lines[0]
    assert "\ufdd2" not in shown.text


def test_a_range_names_its_place_once_on_every_face() -> None:
    range_ = TimeRange(AT, AT + timedelta(minutes=50), "America/New_York", dated=True)
    card = Card(kind="note", lines=(phrase("panel-when", when=range_),))
    said = "Tuesday 10 March 2026, 19:30 until 20:20 (New York time)"
    assert render(card, LOOKUP).lines == (said,)
    own = render(card, replace(LOOKUP, times="everywhere")).lines[0]
    assert in_words(own) == said
    assert safe(own) == f"<t:{SECONDS}:F> until <t:{SECONDS + 3000}:t> (19:30–20:20, New York time)"
    told = markup.escape(own).replace("\u00a0", " ")
    assert told.count("New York") == 2, "in what is shown where dates are not, and beside it"


@pytest.mark.parametrize("seconds", [0, 29])
def test_a_range_that_ends_in_the_minute_it_began_in_is_one_time(seconds: int) -> None:
    range_ = TimeRange(AT, AT + timedelta(seconds=seconds), "America/New_York", dated=True)
    card = Card(kind="note", lines=(phrase("panel-when", when=range_),))
    assert render(card, LOOKUP).lines == (WORDS,)
    undated = Card(
        kind="note", lines=(phrase("gap-between", when=structs.replace(range_, dated=False)),)
    )
    assert render(undated, LOOKUP).lines[0].endswith("in this time: 19:30 (New York time).")


def test_no_sentence_names_the_place_of_a_range_twice() -> None:
    """Two moments in one sentence of which the second ends what the first began are one range."""
    ends = re.compile(r"\{ \$(since|begin|when|start) \}.*\{ \$(until|end) \}")
    found = {
        message.id.name
        for path in sorted((ROOT / "bot" / "phrases" / "en").glob("*.ftl"))
        for message in FluentResource(path.read_text(encoding="utf-8")).body
        if isinstance(message, Message) and ends.search(FluentSerializer().serialize_entry(message))
    }
    assert found == {"time-range"}


def test_a_time_in_utc_says_so() -> None:
    card = Card(kind="note", lines=(phrase("noted-replanned", time=TimeOfDay(AT)),))
    assert "23:30 (UTC)" in render(card, LOOKUP).text


def test_what_people_type_makes_no_moment() -> None:
    shown = render(CARD, replace(LOOKUP, times="everywhere"))
    assert shown.lines[2] == "“123dnownow”"


@pytest.mark.parametrize("features", [DISCORD.features, SLACK.features, WEB])
def test_these_platforms_show_the_readers_own_time(features) -> None:
    assert features.times != "no"


def test_discord_shows_each_readers_own_time_and_the_rooms() -> None:
    shown = render(CARD, replace(LOOKUP, times="everywhere"))
    dated, timed = safe(shown.lines[0]), safe(shown.lines[1])
    assert f"<t:{SECONDS}:F> (19:30, New York time)" in dated
    assert f"<t:{SECONDS}:t> (19:30, New York time)" in timed
    assert f"<t:{SECONDS}:F>" in safe(shown.text)
    assert WORDS in short(shown.title, 100)


def test_slack_shows_each_readers_own_time_and_the_rooms() -> None:
    shown = render(CARD, replace(LOOKUP, times="everywhere"))
    told = markup.escape(shown.text)
    assert re.search(rf"<!date\^{SECONDS}\^\{{date_long_pretty\}},.\{{time\}}\|Tuesday", told)
    assert "(19:30, New York time)" in told
    block = markup.section(markup.escape(shown.lines[1]))
    (line,) = block["elements"]
    (date,) = (piece for piece in line["elements"] if piece["type"] == "date")
    assert (date["timestamp"], date["format"]) == (SECONDS, "{time}")
    assert date["fallback"].replace("\u00a0", " ") == "19:30 (New York time)"
    assert WORDS in markup.header(shown.title)["text"]["text"]


def test_the_web_gets_moments_in_the_parts_and_words_in_the_whole_text() -> None:
    shown = render(CARD, replace(LOOKUP, times="parts"))
    assert "\ufdd2" in shown.lines[0]
    assert "\ufdd2" in shown.facts[0].value
    assert WORDS in shown.text
    assert "\ufdd2" not in shown.text + shown.title
    assert in_words(shown.lines[0]) == shown.title


def test_nothing_else_tells_the_time_of_day() -> None:
    """Whatever Heard says of a time goes through the places that know of zones."""
    clock = re.compile(r"%H|%I|HH:mm|timespec=.minutes")
    found = {
        str(path.relative_to(ROOT))
        for folder in ("bot", "adapters")
        for path in (ROOT / folder).rglob("*.py")
        if clock.search(path.read_text(encoding="utf-8"))
    }
    assert "bot/phrases/moments.py" in found
    assert found <= KNOWN
