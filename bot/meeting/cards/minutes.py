"""The minutes as cards: in short, for the conversation; and in full, for a file or a page."""

from __future__ import annotations

from bot.cards import (
    AnyPlaceholder,
    Button,
    Card,
    CardSection,
    CatalogueRef,
    Document,
    Fact,
    ListOf,
    Moment,
    PersonName,
    Phrase,
    RecordedText,
    RoomTitle,
    TimeOfDay,
    phrase,
)
from bot.ids import MeetingId, WordsId, number_of
from bot.meeting.agenda import LONGEST_SHOWN
from bot.meeting.cards import actions, calendar_feed, notes
from bot.meeting.cards.groups import list_of
from bot.meeting.cards.measures import heard_of, how_many_heard
from bot.meeting.cards.points_back import why_put_off
from bot.records import poll
from bot.records.actions import Action
from bot.records.minutes import (
    Minutes,
    MinutesContention,
    MinutesItem,
    MinutesRound,
    ViewCounts,
)
from bot.records.minutes_forms import MinutesForm
from bot.records.model import Note, Standing
from bot.records.outcomes import outcome_lines
from bot.records.questionnaire import questionnaire


def document(meeting: MeetingId, form: str = "") -> Document:
    """The minutes of a meeting as a file, in one of the forms of `MinutesForm`."""
    return Document(
        kind="minutes",
        meeting=meeting,
        title=phrase("minutes-title", number=number_of(meeting)),
        alt=(phrase(f"minutes-as-{form}" if form else "minutes-alt"),),
        form=form,
    )


def in_form(of: Minutes, form: str) -> Card:
    """The minutes as a file of one form, and what that file is."""
    over = of.closed_at is not None
    title = "minutes-title" if over else "minutes-title-so-far"
    return Card(
        kind="minutes",
        title=phrase(title, number=of.number),
        lines=(phrase(f"minutes-as-{form}"),),
        buttons=(calendar_feed.OPEN,) if form == MinutesForm.CALENDAR else (),
        files=(document(of.meeting, form),),
    )


def in_short(of: Minutes) -> Card:
    """What a meeting came to, complete in itself; the file has the rest."""
    over = of.closed_at is not None
    title = "minutes-title" if over else "minutes-title-so-far"
    return Card(
        kind="minutes",
        title=phrase(title, number=of.number),
        lines=(
            how_many_heard(of.heard, len(of.present)),
            *_breaks(of),
            *notes.counted(len(of.decisions), len(of.notes)),
            phrase("minutes-to-open"),
        ),
        facts=(_when(of), *_goal(of)),
        parts=notes.decisions(of.decisions),
        buttons=(
            Button(phrase("button-minutes-forms"), "minutes", {"meeting": of.number}, ask=True),
        ),
        files=(document(of.meeting),),
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


def in_full(of: Minutes) -> Card:
    """The minutes themselves."""
    over = of.closed_at is not None
    title = "minutes-title-room" if over else "minutes-title-room-so-far"
    heard = heard_of(of.heard, len(of.present))
    parts = (
        _present(of),
        *_missing(of),
        _agenda(of),
        _decisions(of),
        *map(_point, of.contentions),
        *_actions(of.actions),
        *_notes(of.notes),
        *_views(of.views),
        *map(_round, of.rounds),
        *_poll(of),
    )
    return Card(
        kind="minutes-in-full",
        title=phrase(title, room=RoomTitle(of.room), number=of.number),
        lines=(phrase("minutes-kept"), *_breaks(of)),
        facts=(_when(of), *_goal(of), Fact(phrase("minutes-heard"), heard), *_next(of)),
        parts=parts,
    )


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
    began = Moment(of.opened_at, of.zone)
    if of.closed_at is None:
        return Fact(phrase("minutes-when"), phrase("minutes-when-so-far", when=began))
    long = of.closed_at - of.opened_at
    end = Moment(of.closed_at, of.zone) if long.days else TimeOfDay(of.closed_at, of.zone)
    return Fact(phrase("minutes-when"), phrase("minutes-when-value", when=began, end=end))


def _breaks(of: Minutes) -> tuple[Phrase, ...]:
    """When it was over for a while, before it was reopened."""
    return tuple(
        phrase("minutes-break", since=TimeOfDay(since, of.zone), until=TimeOfDay(until, of.zone))
        for since, until in of.breaks
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


def _agenda(of: Minutes) -> CardSection:
    over = of.closed_at is not None
    items = tuple(_item(place, item, over) for place, item in enumerate(of.items, start=1))
    return CardSection(
        heading=phrase("minutes-agenda"), lines=items or (phrase("minutes-agenda-empty"),)
    )


def _item(place: int, item: MinutesItem, over: bool) -> Phrase:
    key = {
        "done": "minutes-item-done",
        "closed": "minutes-item-closed",
        "current": "minutes-item-unfinished" if over else "minutes-item-now",
        "waiting": "minutes-item-waiting" if over else "minutes-item-to-come",
    }[item.state]
    gaps: dict[str, AnyPlaceholder] = {
        "place": place,
        "title": RecordedText(item.title),
        "state": CatalogueRef(key),
    }
    if item.point is not None:
        title = RecordedText(item.title, longest=LONGEST_SHOWN)
        return phrase("minutes-item-point", **{**gaps, "title": title}, number=item.point)
    if item.goal is None:
        return phrase("minutes-item", **gaps)
    return phrase("minutes-item-goal", **gaps, goal=RecordedText(item.goal))


def _decisions(of: Minutes) -> CardSection:
    lines = tuple(notes.note_line(what) for what in of.decisions)
    return CardSection(
        heading=phrase("decisions-heading"), lines=lines or (phrase("minutes-no-decisions"),)
    )


def _point(each: MinutesContention) -> CardSection:
    words = phrase("quote", words=RecordedText(each.point.wording))
    heading = phrase("minutes-point", number=each.point.number)
    return CardSection(heading=heading, lines=(words, *_became(each)))


def _became(each: MinutesContention) -> tuple[Phrase, ...]:
    match each.point.standing:
        case Standing.SETTLED:
            return (phrase("minutes-point-settled"), *outcome_lines(each.point))
        case Standing.TABLED:
            return (phrase("minutes-point-tabled"),)
        case _ if each.new:
            return (phrase("minutes-point-parked"),)
        case _ if each.point.postponed is not None:
            return (phrase("minutes-point-put-off"), *why_put_off(each.point))
        case _:
            return (phrase("minutes-point-back"),)


def _round(found: MinutesRound) -> CardSection:
    """What was written in a silent round: without names, whatever the room was shown."""
    asked = () if found.question is None else (_recorded("round-question", found.question),)
    if found.held:
        lines: tuple[Phrase, ...] = (phrase("minutes-round-held"),)
    else:
        lines = tuple(_recorded("quote", words) for words in found.words)
    return CardSection(
        heading=phrase("minutes-round"), lines=(*asked, *(lines or (phrase("silent-nothing"),)))
    )


def _recorded(key: str, words: WordsId) -> Phrase:
    """A sentence around recorded words."""
    return phrase(key, words=RecordedText(words))


def _poll(of: Minutes) -> tuple[CardSection, ...]:
    """The poll's figures, once it is over; none where too few have answered. No comments: they were
    for those who were there."""
    if of.ballots is None:
        return ()
    lines = (
        phrase("poll-answered", ballots=of.ballots),
        *poll.figures(of.meeting, questionnaire(of.asked), of.ballots),
    )
    return (CardSection(heading=phrase("minutes-poll"), lines=lines),)


def _actions(found: tuple[Action, ...]) -> tuple[CardSection, ...]:
    if not found:
        return ()
    return tuple(
        CardSection(
            heading=phrase("minutes-actions") if place == 0 else None,
            lines=(actions.action_line(one), *_stands(one)),
        )
        for place, one in enumerate(found)
    )


def _stands(action: Action) -> tuple[Phrase, ...]:
    """Where an action stands. Whoever has taken it on has agreed to be named."""
    stands = phrase(f"minutes-action-{action.state.value}")
    if action.reason is not None:
        return (stands, phrase("became-why", words=RecordedText(action.reason)))
    owner = () if action.owner is None else (actions.who_line(action),)
    return (*owner, *actions.due_line(action), stands) if action.is_open else (*owner, stands)


def _notes(found: tuple[Note, ...]) -> tuple[CardSection, ...]:
    lines = tuple(notes.note_line(what) for what in found)
    return (CardSection(heading=phrase("minutes-notes"), lines=lines),) if lines else ()
