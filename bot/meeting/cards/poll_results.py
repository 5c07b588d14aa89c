"""What a poll came to: for the whole room, and the same for those who run its meetings.

Everything in it about answers is made from `PublishedPoll`, and from nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.cards import (
    AnyPlaceholder,
    Bar,
    Bars,
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
from bot.ids import MeetingId, number_of
from bot.meeting.cards import poll_groups, poll_item_lines
from bot.meeting.cards.heard_did import did_section
from bot.meeting.cards.measures import how_many_heard
from bot.meeting.cards.poll_replies import flag_lines
from bot.meeting.measures import Measures
from bot.people.thresholds import FEWEST_MESSAGES_A_HEAD, shows_rate
from bot.records.heard_did import HeardDid
from bot.records.poll_replies import PollFlag
from bot.records.poll_trend import EarlierPoll, figure, series
from bot.records.published_poll import Held, Level, PublishedPoll
from bot.records.questionnaire import UNSAID, PollItem, Questionnaire, Side

SIDES = (Side.HIGH, Side.MIDDLE, Side.LOW)
"""The sides of an item, from the best to the worst."""


class Beside(NamedTuple):
    """What stands beside people's answers: how the meeting was shared, and what Heard did."""

    shared: Measures
    did: HeardDid


def results(
    meeting: MeetingId,
    asked: Questionnaire,
    told: PublishedPoll,
    beside: Beside,
    *,
    fewest: int,
    earlier: Sequence[EarlierPoll] = (),
    flags: Sequence[PollFlag] = (),
) -> Card:
    """What the room is told when a poll closes. `fewest`: from how many answers on there are
    figures."""
    number = number_of(meeting)
    shown = bool(told.items)
    return Card(
        kind="poll-results",
        title=phrase("poll-results-title", number=number),
        lines=(rate(told), *_held(told, fewest), *(legend(asked) if shown else ())),
        facts=tuple(
            Fact(item.label, poll_item_lines.result(item, told)) for item in asked.items if shown
        ),
        parts=(
            *_wanted(flags),
            *_trend(asked, told, number, earlier),
            *poll_groups.sections(asked, told),
            _shared(beside.shared),
            did_section(beside.did),
            *_comments(meeting, told),
        ),
        files=(
            *((document(meeting, asked, told),) if shown else ()),
            *poll_groups.document(meeting, asked, told),
        ),
    )


def rate(told: PublishedPoll) -> Phrase:
    """How many answered, and of how many, where that many could."""
    if told.ballots and shows_rate(told.ballots, told.roll):
        return phrase("poll-rate", ballots=told.ballots, roll=told.roll)
    return phrase("poll-answered", ballots=told.ballots)


def legend(asked: Questionnaire) -> tuple[Phrase, ...]:
    """What the sides of items are called, where they have the usual answers."""
    return (phrase("poll-sides"),) if not all(item.is_first for item in asked.items) else ()


def figures(asked: Questionnaire, told: PublishedPoll) -> tuple[Phrase, ...]:
    """The result, one line an item; nothing where no figure is shown."""
    if not told.items:
        return ()
    return (*legend(asked), *(poll_item_lines.line(item, told) for item in asked.items))


def document(meeting: MeetingId, asked: Questionnaire, told: PublishedPoll) -> Document:
    """The figures as a picture. Only to be given where there are any."""
    return Document(
        kind="poll-chart",
        meeting=meeting,
        title=phrase("poll-chart-title", number=number_of(meeting)),
        alt=_alt(asked, told),
    )


def chart(meeting: MeetingId, asked: Questionnaire, told: PublishedPoll) -> Chart:
    """The figures to be drawn: bars for each item of which there are any."""
    return Chart(
        title=phrase("poll-chart-title", number=number_of(meeting)),
        groups=tuple(_bars(item, told) for item in asked.items if item.name in told.items),
        alt=_alt(asked, told),
    )


# -- the answers -----------------------------------------------------------------------------------


def _held(told: PublishedPoll, fewest: int) -> tuple[Phrase, ...]:
    match told.held:
        case Held.FEW:
            return (phrase("poll-held-few", fewest=fewest),)
        case Held.CHANGED:
            return (phrase("poll-held-changed"),)
        case None:
            return ()


# -- the picture -----------------------------------------------------------------------------------


def _answers(item: PollItem, told: PublishedPoll) -> Iterator[tuple[Phrase, int]]:
    """Every figure of an item that the picture shows, with what it counts."""
    if told.level_of(item.name) is Level.ALL:
        for answer in item.answers:
            yield item.answer(answer), told.items[item.name].get(answer, 0)
        return
    for side in SIDES:
        yield _side(item, side), told.on_side(item.name, side) or 0
    if not item.is_first:
        yield item.answer(UNSAID), told.on_side(item.name, Side.UNSAID) or 0


def _side(item: PollItem, side: Side) -> Phrase:
    only, *more = item.sides[side]
    return phrase(f"{item.terms}-{side.value}") if more else item.answer(only)


def _bars(item: PollItem, told: PublishedPoll) -> Bars:
    return Bars(item.label, tuple(Bar(label, count) for label, count in _answers(item, told)))


def _alt(asked: Questionnaire, told: PublishedPoll) -> tuple[Phrase, ...]:
    by_side = any(told.level_of(item) is Level.SIDES for item in told.items)
    first = phrase("poll-chart-alt-sides" if by_side else "poll-chart-alt")
    return (first, *(_in_words(item, told) for item in asked.items if item.name in told.items))


def _in_words(item: PollItem, told: PublishedPoll) -> Phrase:
    counts = [count for _, count in _answers(item, told)]
    numbered = {f"n{place}": count for place, count in enumerate(counts, start=1)}
    by_side = "-sides" if told.level_of(item.name) is Level.SIDES else ""
    if not item.is_first:
        return phrase(f"poll-chart-usual{by_side}", item=item.slot, **numbered)
    # Where each side is one answer, the sentence is the same.
    by_side = by_side if len(item.sides[Side.HIGH]) > 1 else ""
    return phrase(f"poll-chart-{item.name}{by_side}", **numbered)


# -- what stands beside it -------------------------------------------------------------------------


def _wanted(flags: Sequence[PollFlag]) -> tuple[CardSection, ...]:
    if not flags:
        return ()
    lines = (*flag_lines(flags), phrase("poll-reply-asked"))
    return (CardSection(heading=phrase("poll-reply-wanted"), lines=lines),)


def _trend(
    asked: Questionnaire, told: PublishedPoll, number: int, earlier: Sequence[EarlierPoll]
) -> tuple[CardSection, ...]:
    lines = tuple(
        line for item in asked.items if (line := _trend_line(item, told, number, earlier))
    )
    return (CardSection(heading=phrase("poll-trend"), lines=lines),) if lines else ()


def _trend_line(
    item: PollItem, told: PublishedPoll, number: int, earlier: Sequence[EarlierPoll]
) -> Phrase | None:
    """How one item went on; None where there is nothing to compare it with."""
    now = figure(told, item.name)
    found = () if now is None else series(item.name, earlier, number, now)
    if len(found) < 2:
        return None
    numbers: dict[str, AnyPlaceholder] = {
        "item": item.slot,
        "most": sum(one.is_most for _, one in found),
        "count": len(found),
    }
    for place, (meeting, one) in enumerate(found, start=1):
        numbers |= {f"m{place}": meeting, f"h{place}": one.high, f"n{place}": one.answered}
    return phrase(f"poll-trend-{len(found)}", **numbers)


def _shared(shared: Measures) -> CardSection:
    lines = [how_many_heard(shared.heard, shared.present)]
    if not shared.everybody:
        lines.append(phrase("measures-by-name"))
    elif shared.half_heard_seconds is None:
        lines.append(phrase("poll-beside-half-not"))
    else:
        lines.append(phrase("poll-beside-half", time=Duration(shared.half_heard_seconds)))
    if shared.evenness is None:
        lines.append(phrase("poll-beside-too-few", fewest=FEWEST_MESSAGES_A_HEAD))
    else:
        lines.append(phrase("poll-beside-even", value=round(shared.evenness * 100)))
    return CardSection(heading=phrase("poll-beside"), lines=tuple(lines))


def _comments(meeting: MeetingId, told: PublishedPoll) -> tuple[CardSection, ...]:
    if not told.comments:
        return ()
    places = range(told.comments)
    lines = tuple(phrase("quote", words=PollComment(meeting, place)) for place in places)
    return (CardSection(heading=phrase("poll-comments"), lines=lines),)
