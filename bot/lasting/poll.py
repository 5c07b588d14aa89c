"""The poll after a meeting: "were you heard?"

It goes to everybody, to those who said nothing first of all. A ballot carries no person, the roll
carries no answer, and figures are shown only when enough people have answered.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.cards import Answers, Button, Card, Comment, Fact, Part, Span, Typed, say
from bot.ids import MeetingId
from bot.rules import Rules


@dataclass(frozen=True)
class Question:
    """One question. Its sentence is `poll-<name>` in the catalogue, its answers'
    `poll-<name>-<answer>`. Answers run from the best to the worst."""

    name: str
    answers: tuple[str, ...]


QUESTIONS: tuple[Question, ...] = (
    Question("chance", ("yes", "partly", "no")),
    Question("listened", ("5", "4", "3", "2", "1")),
    Question("matters", ("5", "4", "3", "2", "1")),
    Question("again", ("yes", "maybe", "no")),
)
LONGEST_COMMENT = 500
"""Characters."""


def results(meeting: MeetingId, number: int, ballots: int, comments: int, rules: Rules) -> Card:
    """What the room is told when the poll closes: figures, or that too few have answered.

    Figures stay away below `rules.poll_fewest` ballots, and comments below
    `rules.poll_comments_fewest`: with few answers one could guess whose they are.
    """
    title = say("poll-results-title", number=number)
    if ballots < rules.poll_fewest:
        line = say("poll-too-few", ballots=ballots, fewest=rules.poll_fewest)
        return Card(kind="poll-results", title=title, lines=(line,))
    return Card(
        kind="poll-results",
        title=title,
        lines=(say("poll-answered", ballots=ballots),),
        facts=tuple(_fact(meeting, question) for question in QUESTIONS),
        parts=_comments(meeting, ballots, comments, rules),
    )


def _fact(meeting: MeetingId, question: Question) -> Fact:
    """A question, and how many gave each answer: "yes 5, partly 2, no 1"."""
    counts = {
        f"n{place}": Answers(meeting, question.name, answer)
        for place, answer in enumerate(question.answers, start=1)
    }
    return Fact(say(f"poll-{question.name}"), say(f"poll-{question.name}-counts", **counts))


def _comments(meeting: MeetingId, ballots: int, comments: int, rules: Rules) -> tuple[Part, ...]:
    if not comments:
        return ()
    if ballots < rules.poll_comments_fewest:
        return (Part(lines=(say("poll-comments-held", fewest=rules.poll_comments_fewest),)),)
    lines = tuple(say("quote", words=Comment(meeting, place)) for place in range(comments))
    return (Part(heading=say("poll-comments"), lines=lines),)


def invitation(meeting: MeetingId, number: int, rules: Rules) -> Card:
    """The private question that everybody gets."""
    return Card(
        kind="poll",
        title=say("poll-title", number=number),
        lines=(
            say("poll-ask"),
            say("poll-promise", fewest=rules.poll_fewest, typed=Typed("/poll")),
            say("poll-open-for", time=Span(rules.poll_hours * 3600)),
        ),
        buttons=(Button(say("poll-button"), "poll", {"meeting": meeting}, style="main", ask=True),),
    )
