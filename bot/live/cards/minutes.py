"""The minutes as cards: in short, for the conversation; and in full, for a file or a page."""

from __future__ import annotations

from bot.cards import (
    All,
    AnySlot,
    Card,
    Document,
    Fact,
    Moment,
    Name,
    Part,
    Place,
    Say,
    Term,
    TimeOfDay,
    Words,
    say,
)
from bot.ids import MeetingId, number_of
from bot.lasting.minutes import Minutes, MinutesItem, MinutesPoint
from bot.lasting.records import Note, Standing
from bot.live.cards import notes
from bot.live.cards.points import became


def document(meeting: MeetingId) -> Document:
    """The minutes of a meeting as a file."""
    return Document(
        kind="minutes",
        meeting=meeting,
        title=say("minutes-title", number=number_of(meeting)),
        alt=(say("minutes-alt"),),
    )


def in_short(of: Minutes) -> Card:
    """What a meeting came to, complete in itself; the file has the rest."""
    over = of.closed_at is not None
    title = "minutes-title" if over else "minutes-title-so-far"
    return Card(
        kind="minutes",
        title=say(title, number=of.number),
        lines=(
            say("closing-heard", heard=of.heard, here=len(of.present)),
            *notes.counted(len(of.decisions), len(of.notes)),
            say("minutes-to-open"),
        ),
        facts=(_when(of),),
        parts=notes.decisions(of.decisions),
        files=(document(of.meeting),),
    )


def in_full(of: Minutes) -> Card:
    """The minutes themselves."""
    over = of.closed_at is not None
    title = "minutes-title-room" if over else "minutes-title-room-so-far"
    heard = say("measures-heard-value", heard=of.heard, here=len(of.present))
    parts = (_present(of), _agenda(of), _decisions(of), *map(_point, of.points), *_notes(of.notes))
    return Card(
        kind="minutes-in-full",
        title=say(title, room=Place(of.room), number=of.number),
        lines=(say("minutes-kept"),),
        facts=(_when(of), Fact(say("minutes-heard"), heard), *_next(of)),
        parts=parts,
    )


def _when(of: Minutes) -> Fact:
    began = Moment(of.opened_at, of.zone)
    if of.closed_at is None:
        return Fact(say("minutes-when"), say("minutes-when-so-far", when=began))
    long = of.closed_at - of.opened_at
    end = Moment(of.closed_at, of.zone) if long.days else TimeOfDay(of.closed_at, of.zone)
    return Fact(say("minutes-when"), say("minutes-when-value", when=began, end=end))


def _next(of: Minutes) -> tuple[Fact, ...]:
    if of.next_at is not None:
        when = say("panel-when", when=Moment(of.next_at, of.zone))
        return (Fact(say("minutes-next"), when),)
    return () if of.closed_at is None else (Fact(say("minutes-next"), say("minutes-next-none")),)


def _present(of: Minutes) -> Part:
    names = All(tuple(Name(who) for who in of.present))
    line = say("names", names=names) if of.present else say("minutes-nobody")
    return Part(heading=say("minutes-present"), lines=(line,))


def _agenda(of: Minutes) -> Part:
    over = of.closed_at is not None
    items = tuple(_item(place, item, over) for place, item in enumerate(of.items, start=1))
    return Part(heading=say("minutes-agenda"), lines=items or (say("minutes-agenda-empty"),))


def _item(place: int, item: MinutesItem, over: bool) -> Say:
    key = {
        "done": "minutes-item-done",
        "closed": "minutes-item-closed",
        "current": "minutes-item-unfinished" if over else "minutes-item-now",
        "waiting": "minutes-item-waiting" if over else "minutes-item-to-come",
    }[item.state]
    gaps: dict[str, AnySlot] = {"place": place, "title": Words(item.title), "state": Term(key)}
    if item.goal is None:
        return say("minutes-item", **gaps)
    return say("minutes-item-goal", **gaps, goal=Words(item.goal))


def _decisions(of: Minutes) -> Part:
    lines = tuple(notes.note_line(what) for what in of.decisions)
    return Part(heading=say("decisions-heading"), lines=lines or (say("minutes-no-decisions"),))


def _point(each: MinutesPoint) -> Part:
    words = say("quote", words=Words(each.point.wording))
    heading = say("minutes-point", number=each.point.number)
    return Part(heading=heading, lines=(words, *_became(each)))


def _became(each: MinutesPoint) -> tuple[Say, ...]:
    match each.point.standing:
        case Standing.SETTLED:
            return (say("minutes-point-settled"), *became(each.point))
        case Standing.TABLED:
            return (say("minutes-point-tabled"),)
        case _:
            return (say("minutes-point-parked" if each.new else "minutes-point-back"),)


def _notes(found: tuple[Note, ...]) -> tuple[Part, ...]:
    lines = tuple(notes.note_line(what) for what in found)
    return (Part(heading=say("minutes-notes"), lines=lines),) if lines else ()
