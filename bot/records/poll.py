"""The poll after a meeting: "were you heard?"

It goes to everybody, above all to those who said nothing. A ballot carries no person, the roll
carries no answer, and figures are shown only when enough people have answered.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from msgspec.structs import replace

from bot.cards import (
    AnswerCount,
    Bar,
    Bars,
    Button,
    Card,
    CardSection,
    Chart,
    Document,
    Duration,
    Fact,
    Phrase,
    PollComment,
    phrase,
)
from bot.ids import MeetingId
from bot.people.thresholds import PollFewest, enough, poll_fewest
from bot.rules import Rules


@dataclass(frozen=True)
class PollQuestion:
    """One question. Its sentence is `poll-<name>` in the catalogue, its answers'
    `poll-<name>-<answer>`. Answers run from the best to the worst."""

    name: str
    answers: tuple[str, ...]
    good: int
    """How many of the answers, from the best on, the result counts."""


QUESTIONS: tuple[PollQuestion, ...] = (
    PollQuestion("chance", ("yes", "partly", "no"), good=1),
    PollQuestion("listened", ("5", "4", "3", "2", "1"), good=2),
    PollQuestion("matters", ("5", "4", "3", "2", "1"), good=2),
    PollQuestion("again", ("yes", "maybe", "no"), good=1),
)
LONGEST_COMMENT = 500
"""Characters."""


def numbers_of(rules: Rules) -> PollFewest:
    """From how many ballots on what is shown."""
    return poll_fewest(rules.poll_fewest, rules.poll_comments_fewest)


def results(meeting: MeetingId, number: int, ballots: int, comments: int, rules: Rules) -> Card:
    """What the room is told when the poll closes: figures, or that too few have answered.

    Figures stay away below `rules.poll_fewest` ballots, and comments below
    `rules.poll_comments_fewest`: with few answers one could guess whose they are.
    """
    title = phrase("poll-results-title", number=number)
    numbers = numbers_of(rules)
    if not enough(ballots, numbers.sides):
        line = phrase("poll-too-few", ballots=ballots, fewest=numbers.sides)
        return Card(kind="poll-results", title=title, lines=(line,))
    return Card(
        kind="poll-results",
        title=title,
        lines=(phrase("poll-answered", ballots=ballots),),
        facts=tuple(_fact(meeting, question, ballots) for question in QUESTIONS),
        parts=_comments(meeting, ballots, comments, rules),
        files=(document(meeting, number),),
    )


def document(meeting: MeetingId, number: int) -> Document:
    """The figures as a picture. Only to be given with enough answers."""
    return Document(
        kind="poll-chart",
        meeting=meeting,
        title=phrase("poll-chart-title", number=number),
        alt=_alt(meeting),
    )


def chart(meeting: MeetingId, number: int, counts: Mapping[str, Mapping[str, int]]) -> Chart:
    """The figures to be drawn: bars for each question."""
    return Chart(
        title=phrase("poll-chart-title", number=number),
        groups=tuple(_bars(question, counts.get(question.name, {})) for question in QUESTIONS),
        alt=_alt(meeting),
    )


def _bars(question: PollQuestion, counts: Mapping[str, int]) -> Bars:
    bars = (
        Bar(phrase(f"poll-{question.name}-{answer}"), counts.get(answer, 0))
        for answer in question.answers
    )
    return Bars(phrase(f"poll-{question.name}"), tuple(bars))


def _alt(meeting: MeetingId) -> tuple[Phrase, ...]:
    figures = (phrase(f"poll-chart-{q.name}", **_counts(meeting, q)) for q in QUESTIONS)
    return (phrase("poll-chart-alt"), *figures)


def figures(meeting: MeetingId, ballots: int) -> tuple[Phrase, ...]:
    """The result, one line a question. Only to be shown with enough answers."""
    return tuple(
        phrase(f"poll-{question.name}-line", good=_good(meeting, question), ballots=ballots)
        for question in QUESTIONS
    )


def _good(meeting: MeetingId, question: PollQuestion) -> AnswerCount:
    best, *more = question.answers[: question.good]
    return AnswerCount(meeting, question.name, best, tuple(more))


def _fact(meeting: MeetingId, question: PollQuestion, ballots: int) -> Fact:
    """A question and its result in one sentence: "8 of 10 answered 4 or 5 (very much)". How many
    gave each answer is in the picture, and in the words that come with it."""
    result = phrase(f"poll-{question.name}-result", good=_good(meeting, question), ballots=ballots)
    return Fact(phrase(f"poll-{question.name}"), result)


def _counts(meeting: MeetingId, question: PollQuestion) -> dict[str, AnswerCount]:
    return {
        f"n{place}": AnswerCount(meeting, question.name, answer)
        for place, answer in enumerate(question.answers, start=1)
    }


def _comments(
    meeting: MeetingId, ballots: int, comments: int, rules: Rules
) -> tuple[CardSection, ...]:
    if not comments:
        return ()
    fewest = numbers_of(rules).comments
    if not enough(ballots, fewest):
        return (CardSection(lines=(phrase("poll-comments-held", fewest=fewest),)),)
    lines = tuple(phrase("quote", words=PollComment(meeting, place)) for place in range(comments))
    return (CardSection(heading=phrase("poll-comments"), lines=lines),)


def delayed(card: Card, rules: Rules, age: timedelta) -> Card | None:
    """The question as it is true when it arrives so much later than it was asked; None if the poll
    is over by then."""
    left = timedelta(hours=rules.poll_hours) - age
    if left <= timedelta():
        return None
    # Rounded to minutes: delivered a moment late, it is still open "for two days".
    time = Duration(max(60, -(-int(left.total_seconds()) // 60) * 60))
    lines = tuple(
        phrase("poll-open-for", time=time) if line.key == "poll-open-for" else line
        for line in card.lines
    )
    return replace(card, lines=lines)


def invitation(meeting: MeetingId, number: int, rules: Rules) -> Card:
    """The private question that everybody gets, when it is asked."""
    card = still_open(meeting, number, rules)
    open_for = phrase("poll-open-for", time=Duration(round(rules.poll_hours * 3600)))
    return replace(card, lines=(*card.lines, open_for))


def still_open(meeting: MeetingId, number: int, rules: Rules) -> Card:
    """The same for somebody who has not answered it yet."""
    return Card(
        kind="poll",
        title=phrase("poll-title", number=number),
        lines=(
            phrase("poll-ask"),
            phrase("poll-promise", fewest=numbers_of(rules).sides),
        ),
        buttons=(
            Button(phrase("poll-button"), "poll", {"meeting": meeting}, style="main", ask=True),
        ),
        about=f"poll-{number}",
    )
