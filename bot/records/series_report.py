"""The report on a series of meetings: what it came to, meeting by meeting.

It is made from the summaries of meetings and from what was published of their polls, and from
nothing finer. So whoever compares two reports learns nothing that was not shown already.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import msgspec

from bot.cards import Day, Phrase, RecordedText, RoomTitle, phrase
from bot.ids import RoomKey, WordsId
from bot.people.thresholds import POLL_ALL, POLL_FEWEST
from bot.records.meeting_summary import MeetingSummary
from bot.records.questionnaire import ITEMS, PollItem, Side
from bot.records.report_document import (
    Cell,
    ReportDocument,
    ReportSection,
    ReportTable,
    TrendChart,
    TrendLine,
)
from bot.records.report_figures import (
    HELD,
    NONE,
    ItemKey,
    ReportedPoll,
    cell,
    days,
    has_item,
    items_in,
    middle,
    name_in,
    named,
    percent,
    share_on,
)
from bot.records.report_groups import SIDES, by_group
from bot.records.zones import day_in

FELT = ("say", "heard", "needs", "difference", "enjoyed", "chance", "listened", "matters")
"""The items that stand beside what was measured, as far as they were asked."""
DID = (
    ("invited", "report-did-invited"),
    ("accepted", "report-did-accepted"),
    ("declined", "report-did-declined"),
    ("floor_openings", "report-did-floor"),
    ("topic_questions", "report-did-topic"),
    ("topic_confirmed", "report-did-confirmed"),
    ("topic_acted_on", "report-did-acted-on"),
    ("topic_dismissed", "report-did-dismissed"),
    ("posts", "report-did-posts"),
)
"""What Heard itself did: the names of the counts, and of their columns."""


class FlagCounts(msgspec.Struct, frozen=True, kw_only=True):
    """What polls have raised that wants an answer to the room, and what became of it."""

    raised: int = 0
    answered: int = 0
    waiting: int = 0
    again: int = 0
    """Raised twice in a row, and not answered either time."""


class SeriesFigures(msgspec.Struct, frozen=True, kw_only=True):
    """What a series report is made from."""

    room: RoomKey
    meetings: tuple[MeetingSummary, ...]
    """Those that were held, in order."""
    polls: Mapping[int, ReportedPoll] = {}
    """Those that are over, by the number of their meeting."""
    goal: WordsId | None = None
    flags: FlagCounts = FlagCounts()
    left_out: int = 0
    """Meetings that are over and of which no figures are left, as their journal is gone."""


def series_report(figures: SeriesFigures) -> ReportDocument:
    """The report. It can be made of no meeting, and says so then."""
    held = figures.meetings
    title = phrase("report-series-title", room=RoomTitle(figures.room))
    if not held:
        return ReportDocument(
            kind="series", title=title, lines=(phrase("report-series-nothing"),), sections=()
        )
    return ReportDocument(
        kind="series",
        title=title,
        lines=tuple(_overview(figures)),
        sections=(
            _people(held),
            *_felt_and_measured(figures),
            *_poll(figures),
            *_items(figures),
            *by_group(_polls(figures)),
            _points(held),
            _did(held),
            _how_to_read(figures),
        ),
    )


# -- at a glance -----------------------------------------------------------------------------------


def _overview(figures: SeriesFigures) -> Iterator[Phrase]:
    held = figures.meetings
    first, last = _day(held[0]), _day(held[-1])
    if len(held) > 1 and first == last:
        yield phrase("report-series-day", count=len(held), day=Day(first))
    else:
        yield phrase("report-series-span", count=len(held), first=Day(first), last=Day(last))
    if len({one.zone for one in held}) > 1:
        yield phrase("report-series-zones")
    if figures.goal is not None:
        yield phrase("report-series-goal", goal=RecordedText(figures.goal))
    people, heard = sum(one.people for one in held), sum(one.heard for one in held)
    if (share := percent(heard, people)) is not None:
        usual = round(middle([one.people for one in held]) or 0)
        yield phrase("report-series-people", meetings=len(held), usual=usual, percent=share)
    opened, settled, disputed = (
        sum(one.points_opened for one in held),
        sum(one.points_settled for one in held),
        sum(one.points_disputed for one in held),
    )
    yield phrase("report-series-points", opened=opened, settled=settled, disputed=disputed)
    took = middle([seconds for one in held for seconds in one.settle_seconds])
    if took is not None:
        yield phrase("report-series-median", count=settled, days=max(round(took / 86_400), 0))
    yield phrase(
        "report-series-outcomes",
        outcomes=sum(one.outcomes for one in held),
        decisions=sum(one.decisions for one in held),
        reviewed=sum(one.reviewed for one in held),
    )
    flags = figures.flags
    if flags.raised:
        yield phrase(
            "report-series-flags",
            raised=flags.raised,
            answered=flags.answered,
            waiting=flags.waiting,
        )
    if flags.again:
        yield phrase("report-series-flags-again", count=flags.again)
    if figures.left_out:
        yield phrase("report-series-left-out", count=figures.left_out)


# -- by meeting ------------------------------------------------------------------------------------


def _people(held: Sequence[MeetingSummary]) -> ReportSection:
    shares = [percent(one.heard, one.people) for one in held]
    return ReportSection(
        heading=phrase("report-people"),
        lines=(phrase("report-people-how"),),
        chart=TrendChart(
            name="people",
            title=phrase("report-people-chart"),
            unit=phrase("report-unit-people"),
            labels=_labels(held),
            lines=(
                _line("report-came", [one.people for one in held]),
                _line("report-heard", [one.heard for one in held]),
            ),
            alt=(phrase("report-people-alt", count=len(held)),),
        ),
        table=ReportTable(
            caption=phrase("report-people-chart"),
            columns=_columns("report-came", "report-heard", "report-heard-percent"),
            rows=tuple(
                (_name(one), one.people, one.heard, cell(share))
                for one, share in zip(held, shares, strict=True)
            ),
        ),
    )


def _felt_and_measured(figures: SeriesFigures) -> Iterator[ReportSection]:
    held, polls = figures.meetings, figures.polls
    items = {
        key: item
        for key, item in items_in(polls.values()).items()
        if key[0] in FELT and key[1] is None
    }
    shares = [percent(one.heard, one.people) for one in held]
    even = [None if one.evenness is None else round(100 * one.evenness) for one in held]
    lines = [_line("report-heard-percent", shares), _line("report-evenness", even)]
    for key in [("heard", None), ("listened", None)]:
        if key in items:
            values = [share_on(polls.get(one.number), key, Side.HIGH) for one in held]
            lines.append(TrendLine(name=_high(items[key]), values=tuple(values)))
            break
    yield ReportSection(
        heading=phrase("report-felt"),
        lines=(phrase("report-felt-how"), phrase("report-evenness-how")),
        chart=TrendChart(
            name="felt-and-measured",
            title=phrase("report-felt-chart"),
            unit=phrase("report-unit-percent"),
            labels=_labels(held),
            lines=tuple(lines),
            alt=(phrase("report-felt-alt", count=len(held)),),
            top=100,
        ),
        table=ReportTable(
            caption=phrase("report-felt-chart"),
            columns=(
                *_columns("report-heard-percent", "report-half", "report-evenness"),
                *(_high(item) for item in items.values()),
            ),
            rows=tuple(
                (
                    _name(one),
                    cell(percent(one.heard, one.people)),
                    cell(None if one.half_heard_seconds is None else one.half_heard_seconds / 60),
                    cell(None if one.evenness is None else 100 * one.evenness, held=True),
                    *(_share(polls.get(one.number), key) for key in items),
                )
                for one in held
            ),
        ),
    )


def _poll(figures: SeriesFigures) -> Iterator[ReportSection]:
    """How many answered. It always comes first."""
    held, polls = figures.meetings, figures.polls
    if not polls:
        return
    found = [polls.get(one.number) for one in held]
    rates = [None if p is None else percent(p.published.ballots, p.published.roll) for p in found]
    yield ReportSection(
        heading=phrase("report-answered"),
        lines=(phrase("report-answered-how", fewest=POLL_FEWEST, all=POLL_ALL),),
        chart=TrendChart(
            name="answered",
            title=phrase("report-answered-chart"),
            unit=phrase("report-unit-percent"),
            labels=_labels(held),
            lines=(_line("report-rate", rates),),
            alt=(phrase("report-answered-alt", count=len(polls)),),
            top=100,
        ),
        table=ReportTable(
            caption=phrase("report-answered-chart"),
            columns=_columns("report-asked", "report-ballots", "report-rate"),
            rows=tuple(
                (
                    _name(one),
                    NONE if p is None else p.published.roll,
                    NONE if p is None else p.published.ballots,
                    cell(rate),
                )
                for one, p, rate in zip(held, found, rates, strict=True)
            ),
        ),
    )


def _items(figures: SeriesFigures) -> Iterator[ReportSection]:
    """One section for each item of which figures are shown."""
    held, polls = figures.meetings, figures.polls
    said = ""
    for place, (key, item) in enumerate(items_in(polls.values()).items(), start=1):
        # It is said again only where it is no longer the same.
        before, said = said, _sides_of(item)
        asked = [one for one in held if has_item(polls.get(one.number), key)]
        found = [polls.get(one.number) for one in asked]
        high = [share_on(poll, key, Side.HIGH) for poll in found]
        low = [share_on(poll, key, Side.LOW) for poll in found]
        yield ReportSection(
            heading=phrase("report-item", item=named(item)),
            lines=(phrase(said),) if said != before else (),
            chart=TrendChart(
                # Items of a team's own can have had the same place at different times.
                name=f"poll-{item.name}" if item.words is None else f"poll-own-{place}",
                title=phrase("report-item-chart", item=named(item)),
                unit=phrase("report-unit-percent"),
                labels=_labels(asked),
                lines=(_line("report-high-percent", high), _line("report-low-percent", low)),
                alt=(phrase("report-item-alt", item=named(item), count=len(asked)),),
                top=100,
            ),
            table=ReportTable(
                caption=phrase("report-item-chart", item=named(item)),
                columns=_columns(
                    *("report-ballots", "report-high", "report-middle", "report-low"),
                    *("report-unsaid", "report-high-percent", "report-low-percent"),
                ),
                rows=tuple(
                    (
                        *(_name(one), *_sides(poll, key)),
                        *(cell(share, held=True) for share in shares),
                    )
                    for one, poll, *shares in zip(asked, found, high, low, strict=True)
                ),
            ),
        )


def _polls(figures: SeriesFigures) -> Iterator[tuple[Phrase, ReportedPoll]]:
    """Each meeting's name, and its poll."""
    for one in figures.meetings:
        if one.number in figures.polls:
            yield _name(one), figures.polls[one.number]


def _sides(poll: ReportedPoll | None, key: ItemKey) -> tuple[Cell, ...]:
    """How many answered, and how many are on each side."""
    if poll is None:
        return (NONE,) * 5
    ballots = poll.published.ballots
    name = name_in(poll, key)
    if name not in poll.published.items:
        return (ballots, *(HELD,) * 4)
    return (ballots, *(cell(poll.published.on_side(name, side)) for side in SIDES))


def _points(held: Sequence[MeetingSummary]) -> ReportSection:
    return ReportSection(
        heading=phrase("report-points"),
        lines=(phrase("report-points-how"),),
        chart=TrendChart(
            name="points",
            title=phrase("report-points-chart"),
            unit=phrase("report-unit-points"),
            labels=_labels(held),
            lines=(
                _line("report-opened", [one.points_opened for one in held]),
                _line("report-settled", [one.points_settled for one in held]),
                _line("report-disputed", [one.points_disputed for one in held]),
            ),
            alt=(phrase("report-points-alt", count=len(held)),),
        ),
        table=ReportTable(
            caption=phrase("report-points-chart"),
            columns=_columns(
                *("report-opened", "report-settled", "report-disputed", "report-took"),
                *("report-outcomes", "report-decisions", "report-reviewed", "report-actions"),
            ),
            rows=tuple(
                (
                    *(_name(one), one.points_opened, one.points_settled, one.points_disputed),
                    NONE if (took := middle(one.settle_seconds)) is None else days(took),
                    *(one.outcomes, one.decisions, one.reviewed, one.actions),
                )
                for one in held
            ),
        ),
    )


def _did(held: Sequence[MeetingSummary]) -> ReportSection:
    return ReportSection(
        heading=phrase("report-did"),
        lines=(phrase("report-did-how"),),
        chart=TrendChart(
            name="what-heard-did",
            title=phrase("report-did-chart"),
            unit=phrase("report-unit-times"),
            labels=_labels(held),
            lines=tuple(
                _line(key, [getattr(one.did, name) for one in held])
                for name, key in DID
                if name in ("invited", "topic_questions", "posts")
            ),
            alt=(phrase("report-did-alt", count=len(held)),),
        ),
        table=ReportTable(
            caption=phrase("report-did-chart"),
            columns=_columns(*(key for _, key in DID)),
            rows=tuple(
                (_name(one), *(cell(getattr(one.did, name), held=True) for name, _ in DID))
                for one in held
            ),
        ),
    )


def _how_to_read(figures: SeriesFigures) -> ReportSection:
    lines = [
        phrase("report-read-nobody"),
        phrase("report-read-poll", fewest=POLL_FEWEST, all=POLL_ALL),
        phrase("report-read-self"),
        phrase("report-read-scale"),
        phrase("report-read-cause"),
    ]
    if len(figures.meetings) < 3:
        lines.insert(0, phrase("report-read-few", count=len(figures.meetings)))
    return ReportSection(heading=phrase("report-read"), bullets=tuple(lines))


# -- parts -----------------------------------------------------------------------------------------


def _day(one: MeetingSummary) -> date:
    """The day on which a meeting began, where the room was then."""
    return day_in(one.zone, one.opened_at)


def _name(one: MeetingSummary) -> Phrase:
    return phrase("report-meeting", number=one.number, day=Day(_day(one)))


def _labels(held: Sequence[MeetingSummary]) -> tuple[str, ...]:
    return tuple(str(one.number) for one in held)


def _line(name: str, values: Sequence[float | None]) -> TrendLine:
    return TrendLine(name=phrase(name), values=tuple(values))


def _columns(*names: str) -> tuple[Phrase, ...]:
    return tuple(phrase(name) for name in ("report-meeting-column", *names))


def _high(item: PollItem) -> Phrase:
    return phrase("report-high-of", item=named(item))


def _sides_of(item: PollItem) -> str:
    """What its sides are: two answers of five on each, or one of three."""
    known = ITEMS.get(item.name, item)
    return "report-sides" if known.high == 2 else "report-sides-yes"


def _share(poll: ReportedPoll | None, key: ItemKey) -> Cell:
    share = share_on(poll, key, Side.HIGH)
    return cell(share, held=has_item(poll, key))
