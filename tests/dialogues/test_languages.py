"""A second language, and the shorter way of putting things, for the poll and what comes of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from markupsafe import escape

from adapters.documents.minutes_html import as_html
from bot import phrases
from bot.cards import Button, Card, FirstWords, phrase
from bot.events import PreferencesSet
from bot.meeting.cards.minutes_easy import easy
from bot.meeting.cards.poll_results import results
from bot.people.preferences import Preferences
from bot.phrase_renderer import RenderInputs
from bot.records.questionnaire import SEVEN
from bot.render import render
from bot.service.jobs import Decision
from tests.fakes.minutes import everything
from tests.fakes.poll_answers import answers
from tests.records.test_poll import BESIDE, MEETING
from tests.records.test_poll import told as poll_of

PEOPLE = ("Grace", "Tom", "Ana", "Ben", "Eve")
GERMAN = """\
poll-title = Wurdest du gehört, bei Treffen { $number }?
poll-button = Antworten
poll-say = Ich konnte sagen, was ich wollte
command-poll = Wurdest du gehört?
    .say = { poll-say }
poll-answer-5 = Ja, ganz
poll-rate = { $ballots } von { $roll } haben geantwortet.
poll-sides = { not-in-this-language }
easy-poll-answered = { $count } haben geantwortet.
"""


@pytest.fixture
def german(tmp_path, monkeypatch):
    """A catalogue that has a few sentences, one of which refers to one that it lacks."""
    (tmp_path / "de.ftl").write_text(GERMAN, encoding="utf-8")
    monkeypatch.setattr(phrases, "_folders", [*phrases._folders, tmp_path])
    monkeypatch.setattr(phrases, "LANGUAGES", (*phrases.LANGUAGES, "de"))
    yield "de"
    phrases._catalogues.pop("de", None)


async def choose(meeting, who, chosen):
    core = meeting.service.commands._core
    room = await meeting.service.directory.room(meeting.room)

    def decide(loaded):
        person = next(p for p, name in names.items() if name == who)
        at = meeting.clock.now()
        return Decision(PreferencesSet(at=at, actor=person, who=person, preferences=chosen))

    state = (await core.current(room)).state
    names = await meeting.store.names(set(state.turns.everybody))
    await core.submit(room, None, meeting.clock.now(), decide)


async def test_the_poll_is_in_the_persons_language_and_in_english_where_that_lacks_a_sentence(
    meeting, german
):
    for who in PEOPLE:
        await meeting.joins(who)
    await choose(meeting, "Ana", Preferences(language=german, plain=True))
    await meeting.says("Grace", "/start")
    await meeting.says("Tom", "I have something to say.")
    await meeting.says("Grace", "/end")
    asked = meeting.told("Ana", "Wurdest du gehört, bei Treffen 1?", "It takes a minute or two.")
    assert [button.label for button in asked.buttons] == ["Antworten"]
    assert "/poll" not in asked.text, "the shorter way has no hints about what to type"
    meeting.told("Tom", "Were you heard at meeting 1?")
    for who, item, best in (
        ("Ana", "Ich konnte sagen, was ich wollte", "Ja, ganz"),
        ("Tom", "I could say what I wanted", "Yes, fully"),
    ):
        form = await meeting.service.commands.form(meeting.room, meeting.account(who), "poll", {})
        first, second, *_ = [field for field in form.fields if field.shape != "hidden"]
        assert (first.label, first.choices[0].label) == (item, best)
        assert second.label == "People listened"
        assert "With fewer than 5 answers" in form.help
    for who in PEOPLE:
        assert (await meeting.fills_in(who, "poll", **answers())).accepted
    meeting.no_matter(*PEOPLE)
    await meeting.time_passes(hours=48)
    # The room reads one language.
    meeting.heard_in_room("5 of 5 people answered.")


def test_results_and_easy_read_minutes_fall_back_sentence_by_sentence(german):
    told = everything()
    now = datetime(2026, 3, 3, tzinfo=UTC)
    shown = render(easy(told), RenderInputs(now=now, language=german, plain=True))
    assert "6 haben geantwortet." in shown.text
    assert "Yes means: fully, or mostly." in shown.text
    poll = poll_of(SEVEN, 9)
    card = results(MEETING, SEVEN, poll, BESIDE, fewest=5)
    both = [
        render(card, RenderInputs(now=now, language=german, plain=plain)) for plain in (True, False)
    ]
    for shown in both:
        assert "9 von 14 haben geantwortet." in shown.text
        assert "Ich konnte sagen, was ich wollte: 8 of 8 yes" in shown.text
        assert "People listened: 8 of 8 yes" in shown.text
        assert "Ich konnte sagen, was ich wollte: yes, fully 0, mostly 8" in shown.files[0].alt
    say = phrases.catalogue(german).say
    assert say("poll-rate", {"ballots": 5, "roll": 6}) == "5 von 6 haben geantwortet."
    assert say("poll-item-held") == "Too few people answered this for figures."
    broken = "“Yes” is fully or mostly; “no” is hardly, or not at all."
    assert say("poll-sides") == broken, "it refers to a sentence that is nowhere"
    with pytest.raises(phrases.MissingPhrase):
        say("no-such-sentence")


async def test_a_card_whose_sentences_the_language_lacks_says_that_it_is_in_english(german):
    title, rate = phrase("poll-title", number=1), phrase("poll-secret")
    lookup = RenderInputs(now=datetime(2026, 11, 29, tzinfo=UTC), language=german)
    answer = Button(phrase("poll-button"), "poll")
    lacking = render(Card(kind="note", lines=(rate,), buttons=(answer,)), lookup)
    assert (lacking.buttons[0].label, lacking.english) == ("Antworten", True)
    assert lacking.language == german, "whoever reads it reads that"
    assert not render(Card(kind="note", lines=(title, rate)), lookup).english
    mixed = render(Card(kind="note", lines=(title, rate)), lookup)
    assert mixed.in_english == (mixed.lines[1],), "the others are in the language"
    assert not lacking.in_english, "all of it is"
    typed = Card(kind="note", lines=(phrase("name", name=FirstWords("Ana")),))
    assert not render(typed, replace(lookup, language="cy")).english, "it is what somebody typed"
    assert not render(Card(kind="note", lines=(rate,)), replace(lookup, language="en")).english


async def test_minutes_as_a_page_say_which_sentences_are_in_english():
    lookup = RenderInputs(now=datetime(2026, 11, 29, tzinfo=UTC), language="cy")
    ours, theirs = phrase("notes-none"), phrase("minutes-agreed-title", number=2)
    card = render(Card(kind="minutes", title=ours, lines=(theirs, ours)), lookup)
    assert card.in_english == (card.lines[0],)
    page = as_html(card)
    assert '<html lang="cy"' in page
    assert f'<p lang="en">{escape(card.lines[0])}</p>' in page
    assert f"<p>{escape(card.lines[1])}</p>" in page
