"""Were you heard? What is asked, and what the room is told, from how many answers on."""

from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from bot.card_references import references
from bot.cards import Duration, PollComment
from bot.ids import RoomKey, meeting_id
from bot.meeting.cards.poll_results import Beside, chart, figures, results
from bot.meeting.measures import Measures
from bot.phrase_renderer import RenderInputs
from bot.phrases import catalogue
from bot.records.heard_did import HeardDid
from bot.records.poll_cards import delayed, invitation
from bot.records.published_poll import PollContents, PublishedPoll, published
from bot.records.questionnaire import BUILT_IN, FIRST, LONG, SEVEN, Questionnaire
from bot.render import render, render_phrase
from bot.rules import Rules

MEETING = meeting_id(RoomKey("lamp"), 3)
RULES = Rules(poll_fewest=5, poll_comments_fewest=8)
COMMENTS = ("The lift was broken.", "مرحبا")
NOW = datetime(2026, 3, 3, tzinfo=UTC)
FIRST_COUNTS = {
    "chance": {"yes": 7, "partly": 2},
    "listened": {"5": 5, "4": 4},
    "matters": {"1": 9},
    "again": {"yes": 8, "maybe": 1},
}
BESIDE = Beside(
    Measures(
        heard=5,
        present=6,
        largest_share=None,
        evenness=0.814,
        gini=0.2,
        half_heard_seconds=180,
    ),
    HeardDid(invited=None, accepted=None, declined=None, permissions=None, posts=3),
)


def told(asked: Questionnaire, ballots: int, comments: int = 0, roll: int = 14) -> PublishedPoll:
    """A poll in which everybody says "mostly", but for one who would rather not say."""
    counts = {item.name: {"4": ballots - 1, "none": 1} for item in asked.items}
    counts = FIRST_COUNTS if asked is FIRST else counts
    return published(asked, counts, ballots, roll, comments=comments)


def text(asked: Questionnaire, poll: PublishedPoll) -> str:
    card = results(MEETING, asked, poll, BESIDE, fewest=5)
    lookup = RenderInputs(now=NOW, polls={MEETING: PollContents(poll, COMMENTS)})
    return render(card, lookup).text


def alt(asked: Questionnaire, poll: PublishedPoll) -> str:
    (file,) = results(MEETING, asked, poll, BESIDE, fewest=5).files
    return " ".join(render_phrase(line, RenderInputs(now=NOW)) for line in file.alt)


@pytest.mark.parametrize("ballots", range(1, 5))
def test_below_the_threshold_there_is_no_figure_and_nothing_to_look_up(ballots):
    poll = told(SEVEN, ballots, comments=2)
    card = results(MEETING, SEVEN, poll, BESIDE, fewest=5)
    assert not card.facts
    assert not card.files
    assert not references([card]).polls
    assert figures(SEVEN, poll) == ()
    lines = text(SEVEN, poll).split("\n")
    assert lines[1].endswith("of 14 people answered.")
    assert lines[2].startswith("Figures are shown if at least 5 people answer.")


def test_how_many_answered_comes_first_and_each_item_has_one_sentence():
    lines = text(SEVEN, told(SEVEN, 9)).split("\n")
    assert lines[1] == "9 of 14 people answered."
    assert "People listened: 8 of 8 yes, 0 partly, 0 no; 1 would rather not say" in lines
    for item in SEVEN.items:
        (line,) = (one for one in lines if one.startswith(catalogue().say(f"poll-{item.name}")))
        assert line.count(".") == 0


@pytest.mark.parametrize(("ballots", "roll", "line"), [
    (9, 14, "9 of 14 people answered."),
    (1, 14, "1 of 14 people answered."),
    (3, 4, "3 people answered."),
    (1, 2, "One person answered."),
    # The roll was deleted meanwhile, or was never counted.
    (9, 0, "9 people answered."),
])  # fmt: skip
def test_of_how_many_is_not_told_in_a_tiny_team(ballots, roll, line):
    assert text(SEVEN, told(SEVEN, ballots, roll=roll)).split("\n")[1] == line


def test_an_item_that_too_few_answered_is_said_to_be_held_back():
    counts = {"say": {"5": 5}, "heard": {"5": 1, "none": 4}}
    poll = published(SEVEN, counts, 5, 9)
    shown = text(SEVEN, poll).split("\n")
    assert "People listened: Too few people answered this for figures." in shown
    assert "People listened" not in alt(SEVEN, poll)
    assert len(chart(MEETING, SEVEN, poll).groups) == 1


def test_figures_that_would_tell_of_a_newcomer_are_not_shown_and_why_is_said():
    poll = published(SEVEN, {"say": {"5": 9}}, 9, 14, changed=True)
    shown = text(SEVEN, poll)
    assert "People have joined or left since the last polls" in shown
    assert "I could say" not in shown


def test_a_poll_of_the_first_questionnaire_is_said_in_its_own_words():
    shown = text(FIRST, told(FIRST, 9)).split("\n")
    assert "I had the chance to say what I wanted: 7 of 9 said yes" in shown
    assert "I was listened to: 9 of 9 answered 4 or 5 (very much)" in shown
    assert "What I said can make a difference: 0 of 9 answered 4 or 5 (very much)" in shown
    assert "I would come again: 8 of 9 said yes" in shown
    assert "from 5 (very much) to 1 (not at all): 5 5, 4 4, 3 0, 2 0, 1 0." in alt(
        FIRST, told(FIRST, 9)
    )


@pytest.mark.parametrize("asked", [SEVEN, LONG])
@pytest.mark.parametrize("ballots", [6, 7, 9])
def test_the_picture_says_in_words_every_figure_that_it_shows(asked, ballots):
    poll = published(asked, {i.name: {"4": ballots - 1, "1": 1} for i in asked.items}, ballots, 14)
    found = chart(MEETING, asked, poll)
    said = render_phrases(found.alt[1:])
    assert len(found.groups) == len(said) == len(asked.items)
    for group, line in zip(found.groups, said, strict=True):
        numbers = [word.strip(",.") for word in line.split() if word.strip(",.").isdigit()]
        assert numbers == [str(bar.value) for bar in group.bars]
        assert sum(bar.value for bar in group.bars) == ballots


def test_so_does_that_of_the_first_questionnaire_by_side():
    poll = published(FIRST, {"chance": {"no": 5}, "listened": {"4": 4, "2": 1}}, 5, 14)
    assert "yes 0, partly 0, no 5." in alt(FIRST, poll)
    assert "4 or 5 4, 3 0, 1 or 2 1." in alt(FIRST, poll)


def render_phrases(lines):
    return [render_phrase(line, RenderInputs(now=NOW)) for line in lines]


def test_comments_are_shown_without_names_where_they_may_be():
    shown = text(SEVEN, told(SEVEN, 9, comments=2))
    assert "Comments, without names, in random order" in shown
    assert "“The lift was broken.”" in shown
    assert "“\u2068مرحبا\u2069”" in shown
    card = results(MEETING, SEVEN, told(SEVEN, 7, comments=2), BESIDE, fewest=5)
    slots = [s for part in card.parts for line in part.lines for s in line.placeholders.values()]
    assert not [slot for slot in slots if isinstance(slot, PollComment)]


def test_without_comments_nothing_is_said_about_comments():
    for ballots in (3, 7, 9):
        assert "omment" not in text(SEVEN, told(SEVEN, ballots))


def test_a_comment_that_has_gone_leaves_no_hole():
    assert "(these words are no longer kept)" in text(SEVEN, told(SEVEN, 9, comments=3))


@pytest.mark.parametrize("ballots", [3, 9])
def test_what_was_measured_and_what_heard_did_stand_beside_it_whatever_was_answered(ballots):
    shown = text(SEVEN, told(SEVEN, ballots))
    assert "5 of the 6 people who came were heard." in shown
    assert "Half of the people had been heard after 3 minutes." in shown
    assert "How evenly the words were shared: 81 out of 100" in shown
    assert "It posted 3 messages in the room while the meeting ran." in shown
    assert "How often it invited people privately to speak is not shown" in shown


def test_the_invitation_promises_what_is_kept():
    card = invitation(MEETING, 3, RULES)
    shown = render(card, RenderInputs(now=datetime(2026, 3, 3, tzinfo=UTC)))
    assert "With fewer than 5 answers, only their number is shown." in shown.text
    assert "With 8 or more, they can see how many gave each answer." in shown.text
    assert "What people wrote is shown with 8 answers or more, without names." in shown.text
    assert "You have 2 days to answer" in shown.text
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
    assert left(timedelta(hours=24) - timedelta(seconds=1)) == 24 * 3600 + 60
    # The reminder has come by then, and says until when it is open: nobody is asked twice at once.
    assert delayed(asked, RULES, timedelta(hours=24)) is None
    assert delayed(asked, RULES, timedelta(hours=hours)) is None


def test_where_nobody_is_reminded_a_late_question_comes_until_the_poll_is_over():
    short = msgspec.structs.replace(RULES, poll_hours=3)
    asked = invitation(MEETING, 3, short)
    assert delayed(asked, short, timedelta(hours=3) - timedelta(seconds=1)) is not None
    assert delayed(asked, short, timedelta(hours=3)) is None
