"""Were you heard? What is shown, from how many answers on."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from bot.cards import AnswerCount, Duration, PollComment
from bot.ids import RoomKey, meeting_id
from bot.phrases import catalogue
from bot.records.poll import results
from bot.records.poll_cards import delayed, invitation
from bot.records.published_poll import Level, PollContents, PublishedPoll
from bot.records.questionnaire import BUILT_IN, FIRST
from bot.render import RenderInputs, references, render, render_phrase
from bot.rules import Rules

MEETING = meeting_id(RoomKey("lamp"), 3)
RULES = Rules(poll_fewest=5, poll_comments_fewest=8)
COMMENTS = ("The lift was broken.", "مرحبا")
TOLD = PublishedPoll(
    ballots=7,
    roll=9,
    level=Level.ALL,
    items={
        "chance": {"yes": 5, "partly": 2},
        "listened": {"5": 3, "4": 4},
        "matters": {"1": 7},
        "again": {"yes": 6, "maybe": 1},
    },
    comments=2,
)


def text(ballots: int, comments: int = 0, rules: Rules = RULES) -> str:
    card = results(MEETING, 3, FIRST, ballots, comments, rules)
    now = datetime(2026, 3, 3, tzinfo=UTC)
    lookup = RenderInputs(now=now, polls={MEETING: PollContents(TOLD, COMMENTS)})
    return render(card, lookup).text


@pytest.mark.parametrize("ballots", range(5))
def test_below_the_threshold_there_is_no_figure_and_nothing_to_look_up(ballots):
    card = results(MEETING, 3, FIRST, ballots, 2, RULES)
    assert not card.facts
    assert not card.parts
    assert not references([card]).polls
    assert re.search("no figures (are shown|to show)", text(ballots, 2))


def test_from_the_threshold_on_there_are_figures():
    assert results(MEETING, 3, FIRST, 5, 0, RULES).facts
    shown = text(7).split("\n")
    assert "I had the chance to say what I wanted: 5 of 7 said yes" in shown
    assert "I was listened to: 7 of 7 answered 4 or 5 (very much)" in shown
    assert "What I said can make a difference: 0 of 7 answered 4 or 5 (very much)" in shown
    assert "I would come again: 6 of 7 said yes" in shown


def test_the_picture_says_in_words_how_many_gave_each_answer():
    (file,) = results(MEETING, 3, FIRST, 7, 0, RULES).files
    now = datetime(2026, 3, 3, tzinfo=UTC)
    lookup = RenderInputs(now=now, polls={MEETING: PollContents(TOLD, COMMENTS)})
    alt = " ".join(render_phrase(line, lookup) for line in file.alt)
    for question in FIRST.items:
        assert catalogue().say(f"poll-{question.name}") in alt
    assert "from 5 (very much) to 1 (not at all): 5 3, 4 4, 3 0, 2 0, 1 0." in alt
    assert "yes 6, maybe 1, no 0." in alt


@pytest.mark.parametrize("ballots", [5, 7])
def test_comments_have_a_threshold_of_their_own(ballots):
    card = results(MEETING, 3, FIRST, ballots, 2, RULES)
    slots = [
        slot for part in card.parts for line in part.lines for slot in line.placeholders.values()
    ]
    assert not [slot for slot in slots if isinstance(slot, PollComment)]
    assert "The lift" not in text(ballots, 2)
    assert "They are not shown, because fewer than 8 people answered" in text(ballots, 2)


def test_with_enough_answers_comments_are_shown_without_names():
    shown = text(8, 2)
    assert "Comments, without names, in random order" in shown
    assert "“The lift was broken.”" in shown
    assert "“\u2068مرحبا\u2069”" in shown


def test_without_comments_nothing_is_said_about_comments():
    for ballots in (3, 4, 7):
        assert "omment" not in text(ballots)


def test_a_comment_that_has_gone_leaves_no_hole():
    assert "(these words are no longer kept)" in text(8, 3)


def test_nobody_answered():
    assert text(0).count("Nobody answered this time.") == 1
    assert "One person answered." in text(1)


def test_every_question_shows_each_of_its_answers_in_its_place():
    card = results(MEETING, 3, FIRST, 9, 0, RULES)
    (file,) = card.files
    for question, line in zip(FIRST.items, file.alt[1:], strict=True):
        assert list(line.placeholders.values()) == [
            AnswerCount(MEETING, question.name, answer) for answer in question.answers
        ]


def test_the_invitation_promises_what_is_kept():
    card = invitation(MEETING, 3, RULES)
    shown = render(card, RenderInputs(now=datetime(2026, 3, 3, tzinfo=UTC)))
    assert "If fewer than 5 people answer, only their number is shown." in shown.text
    assert "from 8 on how many gave each answer, and from 8 on what people wrote" in shown.text
    assert "It is open for 2 days" in shown.text
    (button,) = shown.buttons
    assert (button.command, button.args, button.form) == (
        "poll",
        {"meeting": MEETING, "about": "poll-3"},
        True,
    )


def test_each_question_and_answer_has_its_words():
    for item in (item for asked in BUILT_IN.values() for item in asked.items):
        assert f"poll-{item.name}" in catalogue()
        assert f"command-poll.{item.name}" in catalogue()
        for answer in item.answers:
            assert f"{item.terms}-{answer}" in catalogue()


def test_a_question_that_comes_late_says_how_long_it_is_still_open():
    asked = invitation(MEETING, 3, RULES)
    hours = RULES.poll_hours

    def left(late: timedelta) -> int:
        card = delayed(asked, RULES, late)
        assert card is not None
        (line,) = (line for line in card.lines if line.key == "poll-open-for")
        time = line.placeholders["time"]
        assert isinstance(time, Duration)
        return time.seconds

    assert left(timedelta(seconds=5)) == hours * 3600
    assert left(timedelta(hours=1, seconds=61)) == (hours - 1) * 3600 - 60
    assert left(timedelta(hours=hours) - timedelta(seconds=1)) == 60
    assert delayed(asked, RULES, timedelta(hours=hours)) is None
