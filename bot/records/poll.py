"""The poll after a meeting: "were you heard?"

It goes to everybody, above all to those who said nothing. A ballot carries no person, the roll
carries no answer, and figures are shown only when enough people have answered.
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.cards import (
    AnswerCount,
    Bar,
    Bars,
    Card,
    CardSection,
    Chart,
    Document,
    Fact,
    Phrase,
    PollComment,
    phrase,
)
from bot.ids import MeetingId
from bot.people.thresholds import PollFewest, enough, poll_fewest
from bot.records.questionnaire import PollItem, Questionnaire, Side
from bot.rules import Rules

LONGEST_COMMENT = 500
"""Characters."""


def numbers_of(rules: Rules) -> PollFewest:
    """From how many ballots on what is shown."""
    return poll_fewest(rules.poll_fewest, rules.poll_comments_fewest)


def results(
    meeting: MeetingId,
    number: int,
    asked: Questionnaire,
    ballots: int,
    comments: int,
    rules: Rules,
) -> Card:
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
        facts=tuple(_fact(meeting, item, ballots) for item in asked.items),
        parts=_comments(meeting, ballots, comments, rules),
        files=(document(meeting, number, asked),),
    )


def document(meeting: MeetingId, number: int, asked: Questionnaire) -> Document:
    """The figures as a picture. Only to be given with enough answers."""
    return Document(
        kind="poll-chart",
        meeting=meeting,
        title=phrase("poll-chart-title", number=number),
        alt=_alt(meeting, asked),
    )


def chart(
    meeting: MeetingId,
    number: int,
    asked: Questionnaire,
    counts: Mapping[str, Mapping[str, int]],
) -> Chart:
    """The figures to be drawn: bars for each item."""
    return Chart(
        title=phrase("poll-chart-title", number=number),
        groups=tuple(_bars(item, counts.get(item.name, {})) for item in asked.items),
        alt=_alt(meeting, asked),
    )


def _bars(item: PollItem, counts: Mapping[str, int]) -> Bars:
    bars = (Bar(item.answer(answer), counts.get(answer, 0)) for answer in item.answers)
    return Bars(item.label, tuple(bars))


def _alt(meeting: MeetingId, asked: Questionnaire) -> tuple[Phrase, ...]:
    return (phrase("poll-chart-alt"), *(_in_words(meeting, item) for item in asked.items))


def _in_words(meeting: MeetingId, item: PollItem) -> Phrase:
    counts = {
        f"n{place}": AnswerCount(meeting, item.name, answer)
        for place, answer in enumerate(item.answers, start=1)
    }
    if item.is_first:
        return phrase(f"poll-chart-{item.name}", **counts)
    return phrase("poll-chart-item", item=item.slot, **counts)


def figures(meeting: MeetingId, asked: Questionnaire, ballots: int) -> tuple[Phrase, ...]:
    """The result, one line an item. Only to be shown with enough answers."""
    return tuple(_line(meeting, item, ballots) for item in asked.items)


def _line(meeting: MeetingId, item: PollItem, ballots: int) -> Phrase:
    good = _good(meeting, item)
    if item.is_first:
        return phrase(f"poll-{item.name}-line", good=good, ballots=ballots)
    return phrase("poll-item-line", item=item.slot, good=good, ballots=ballots)


def _fact(meeting: MeetingId, item: PollItem, ballots: int) -> Fact:
    """An item and its result in one sentence: "8 of 10 answered 4 or 5 (very much)". How many
    gave each answer is in the picture, and in the words that come with it."""
    key = f"poll-{item.name}-result" if item.is_first else "poll-item-result"
    return Fact(item.label, phrase(key, good=_good(meeting, item), ballots=ballots))


def _good(meeting: MeetingId, item: PollItem) -> AnswerCount:
    best, *more = item.sides[Side.HIGH]
    return AnswerCount(meeting, item.name, best, tuple(more))


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
