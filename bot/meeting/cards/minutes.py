"""The minutes as cards: in short, for the conversation; and in full, for a file or a page."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from bot.cards import (
    Button,
    Card,
    CardSection,
    Document,
    Fact,
    ListOf,
    Moment,
    PersonName,
    Phrase,
    RecordedText,
    RoomTitle,
    TimeOfDay,
    TimeRange,
    phrase,
)
from bot.ids import MeetingId, WordsId, number_of
from bot.meeting.agenda import LONGEST_SHOWN
from bot.meeting.cards import calendar_feed, minutes_care, notes, poll_groups, poll_results
from bot.meeting.cards.groups import list_of
from bot.meeting.cards.measures import heard_of, how_many_heard
from bot.meeting.cards.minutes_items import decisions, items, recorded, rest
from bot.records.minutes import (
    Minutes,
    MinutesRound,
    ViewCounts,
)
from bot.records.minutes_forms import MinutesForm
from bot.records.questionnaire import questionnaire
from bot.records.zones import day_in


def document(meeting: MeetingId, form: str = "", *, times: bool = False) -> Document:
    """The minutes of a meeting as a file, in one of the forms of `MinutesForm`. `times`: with when
    things happened."""
    return Document(
        kind="minutes",
        meeting=meeting,
        title=phrase("minutes-title", number=number_of(meeting)),
        alt=(phrase(f"minutes-as-{form}" if form else "minutes-alt"),),
        form=form,
        times=times,
    )


def in_form(of: Minutes, form: str, *, times: bool = False) -> Card:
    """The minutes as a file of one form, and what that is; a calendar without dates is no file."""
    over = of.closed_at is not None
    title = "minutes-title" if over else "minutes-title-so-far"
    calendar = form == MinutesForm.CALENDAR
    empty = calendar and not of.has_dates
    return Card(
        kind="minutes",
        title=phrase(title, number=of.number),
        lines=(phrase("minutes-no-dates" if empty else f"minutes-as-{form}"),),
        buttons=(calendar_feed.OPEN,) if calendar else (),
        files=() if empty else (document(of.meeting, form, times=times),),
    )


def in_short(of: Minutes, *, times: bool = False, agrees: bool = False) -> Card:
    """What a meeting came to, complete in itself; the file has the rest. `times`: with when things
    happened; `agrees`: the reader can record that the team agrees to them."""
    over = of.closed_at is not None
    title = "minutes-title" if over else "minutes-title-so-far"
    return Card(
        kind="minutes",
        title=phrase(title, number=of.number),
        lines=(
            how_many_heard(of.heard, len(of.present)),
            *_breaks(of),
            *notes.counted(len(of.decisions), len(of.notes)),
            *_standing(of),
            phrase("minutes-to-open"),
        ),
        facts=(_when(of), *_goal(of)),
        parts=(
            *notes.decisions(of.decisions),
            *_corrections(of),
            *(timeline(of) if times else ()),
        ),
        buttons=(
            Button(phrase("button-minutes-forms"), "minutes", {"meeting": of.number}, ask=True),
            minutes_care.correct_button(of.number),
            *((minutes_care.agree_button(of.number),) if agrees and of.agreed is None else ()),
        ),
        files=(document(of.meeting, times=times),),
    )


def reduced(number: int, *, people: int, heard: int, messages: int, turns: int) -> Card:
    """What is left of a meeting of which nothing but counts is kept."""
    return Card(
        kind="minutes",
        title=phrase("minutes-title", number=number),
        lines=(
            phrase("minutes-reduced"),
            how_many_heard(heard, people),
            phrase("minutes-counts", messages=messages, turns=turns),
        ),
    )


def in_full(of: Minutes, *, times: bool = False) -> Card:
    """The minutes themselves. `times`: with when things happened."""
    over = of.closed_at is not None
    title = "minutes-title-room" if over else "minutes-title-room-so-far"
    heard = heard_of(of.heard, len(of.present))
    parts = (
        _present(of),
        *_regrets(of),
        *_missing(of),
        *items(of),
        *decisions(of),
        *rest(of),
        *_views(of.views),
        *map(_round, of.rounds),
        *_poll(of),
        *_corrections(of),
        *(timeline(of) if times else ()),
    )
    return Card(
        kind="minutes-in-full",
        title=phrase(title, room=RoomTitle(of.room), number=of.number),
        lines=(phrase("minutes-kept"), *_standing(of), *_breaks(of)),
        facts=(_when(of), *_goal(of), Fact(phrase("minutes-heard"), heard), *_next(of)),
        parts=parts,
    )


def _standing(of: Minutes) -> tuple[Phrase, ...]:
    """Whether the team has agreed to these minutes. Of a meeting that is running there is nothing
    to say yet."""
    if of.agreed is not None:
        return (minutes_care.agreement_line(of.agreed, of.zone),)
    return () if of.closed_at is None else (phrase("minutes-not-agreed"),)


def _corrections(of: Minutes) -> tuple[CardSection, ...]:
    """What was added later. The lines that are corrected stay as they were."""
    lines = tuple(
        line
        for one in of.corrections
        for line in (minutes_care.correction_line(one), minutes_care.dated(one, of.zone))
    )
    return (CardSection(heading=phrase("minutes-corrections"), lines=lines),) if lines else ()


def _regrets(of: Minutes) -> tuple[CardSection, ...]:
    """Who could not come, and agreed to be named for saying so."""
    if not of.regrets:
        return ()
    names = ListOf(tuple(PersonName(who) for who in of.regrets))
    return (CardSection(heading=phrase("minutes-regrets"), lines=(phrase("names", names=names),)),)


def _goal(of: Minutes) -> tuple[Fact, ...]:
    """What the team wanted to reach together."""
    if of.goal is None:
        return ()
    value = phrase("goal-with-count", goal=RecordedText(of.goal), count=of.agreeing)
    return (Fact(phrase("panel-goal"), value),)


def _views(counts: ViewCounts | None) -> tuple[CardSection, ...]:
    """What became of what people raised, as figures: nobody's name, and nobody's words."""
    if counts is None:
        return ()
    figures = (
        phrase("minutes-views-counted", count=counts.recorded),
        phrase("minutes-views-changed", count=counts.changed),
        phrase("minutes-views-answered", count=counts.answered),
        phrase("minutes-views-not-taken", count=counts.not_taken),
        phrase("minutes-views-pending", count=counts.pending),
        phrase("minutes-views-not-heard", count=counts.not_heard),
    )
    lines = tuple(line for line in figures if line.placeholders["count"])
    return (CardSection(heading=phrase("minutes-views"), lines=lines),)


def _when(of: Minutes) -> Fact:
    if of.closed_at is None:
        began = Moment(of.opened_at, of.zone)
        return Fact(phrase("minutes-when"), phrase("minutes-when-so-far", when=began))
    told = TimeRange(of.opened_at, of.closed_at, of.zone, dated=True)
    return Fact(phrase("minutes-when"), phrase("panel-when", when=told))


def _breaks(of: Minutes) -> tuple[Phrase, ...]:
    """When there were breaks, and when it was over for a while, before it was reopened."""
    found = [("minutes-ended-while", *one) for one in of.breaks]
    found += (("minutes-paused", *one) for one in of.pauses)
    return tuple(
        phrase(key, when=TimeRange(since, until, of.zone))
        for key, since, until in sorted(found, key=lambda one: one[1])
    )


def _next(of: Minutes) -> tuple[Fact, ...]:
    if of.next_at is not None:
        when = phrase("panel-when", when=Moment(of.next_at, of.zone))
        return (Fact(phrase("minutes-next"), when),)
    return (
        () if of.closed_at is None else (Fact(phrase("minutes-next"), phrase("minutes-next-none")),)
    )


def _present(of: Minutes) -> CardSection:
    names = ListOf(tuple(PersonName(who) for who in of.present))
    line = phrase("names", names=names) if of.present else phrase("minutes-nobody")
    return CardSection(heading=phrase("minutes-present"), lines=(line,))


def _missing(of: Minutes) -> tuple[CardSection, ...]:
    if not of.missing_groups:
        return ()
    line = phrase("minutes-missing", groups=list_of(of.missing_groups))
    return (CardSection(heading=phrase("minutes-missing-title"), lines=(line,)),)


# -- times, on request -----------------------------------------------------------------------------


def timeline(of: Minutes) -> tuple[CardSection, ...]:
    """When things happened, in order, for whoever asks for it."""
    found: list[tuple[datetime, Phrase]] = [(of.opened_at, phrase("minutes-at-start"))]
    for place, item in enumerate(of.items, start=1):
        if item.began_at is not None:
            title = RecordedText(item.title, longest=LONGEST_SHOWN)
            found.append((item.began_at, phrase("minutes-at-item", place=place, title=title)))
    found += ((one.at, _at("decision", one.words)) for one in of.decisions)
    found += ((one.at, _at("note", one.words)) for one in of.notes)
    found += (
        (each.point.parked_at, _at("point", each.point.wording))
        for each in of.contentions
        if each.new
    )
    for since, until in of.pauses:
        found += ((since, phrase("minutes-at-pause")), (until, phrase("minutes-at-pause-over")))
    for since, until in of.breaks:
        found += ((since, phrase("minutes-at-break")), (until, phrase("minutes-at-again")))
    if of.closed_at is not None:
        found.append((of.closed_at, phrase("minutes-at-end")))
    found.sort(key=lambda one: one[0])
    days = {day_in(of.zone, at) for at, _ in found}
    lines = tuple(_timed(of, at, what, several=len(days) > 1) for at, what in found)
    return (CardSection(heading=phrase("minutes-times"), lines=lines),)


def _at(kind: str, words: WordsId) -> Phrase:
    return phrase(f"minutes-at-{kind}", words=RecordedText(words, longest=LONGEST_SHOWN))


def _timed(of: Minutes, at: datetime, what: Phrase, *, several: bool) -> Phrase:
    """Something with its time; over several days, with its day."""
    when = Moment(at, of.zone) if several else TimeOfDay(at, of.zone)
    return replace(what, placeholders={**what.placeholders, "time": when})


def _round(found: MinutesRound) -> CardSection:
    """What was written in a silent round: without names, whatever the room was shown."""
    asked = () if found.question is None else (recorded("round-question", found.question),)
    if found.held:
        lines: tuple[Phrase, ...] = (phrase("minutes-round-held"),)
    else:
        lines = tuple(recorded("quote", words) for words in found.words)
    return CardSection(
        heading=phrase("minutes-round"), lines=(*asked, *(lines or (phrase("silent-nothing"),)))
    )


def _poll(of: Minutes) -> tuple[CardSection, ...]:
    """The poll's figures, once it is over; that nobody answered stands here alone. No comments:
    they were for those who were there."""
    if of.poll is None:
        return ()
    heading = phrase("minutes-poll")
    if not of.poll.ballots:
        return (CardSection(heading=heading, lines=(phrase("minutes-poll-nobody"),)),)
    figures = poll_results.figures(questionnaire(of.asked), of.poll)
    return (
        CardSection(heading=heading, lines=(poll_results.rate(of.poll), *figures)),
        *poll_groups.sections(questionnaire(of.asked), of.poll),
    )
