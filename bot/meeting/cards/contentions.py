"""Cards about parked contentions."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from bot.cards import (
    Button,
    Card,
    CardSection,
    Day,
    PersonName,
    Phrase,
    RecordedText,
    phrase,
)
from bot.ids import PersonId
from bot.meeting import subjects
from bot.meeting.next_meeting import NextMeeting
from bot.meeting.state import State
from bot.records.model import Contention, ContentionEntry, Standing
from bot.records.outcomes import outcome_lines
from bot.records.zones import day_in, day_or_moment


def contention_line(contention: Contention) -> Phrase:
    """A point: its number and its words."""
    return phrase("point", number=contention.number, words=RecordedText(contention.wording))


def contention_buttons(contention: Contention) -> tuple[Button, ...]:
    """What can be done with a point in its present state."""
    about: dict[str, str | int] = {"contention": contention.number}
    number = contention.number
    settle = Button(phrase("button-settle-point", number=number), "settle", about, style="main")
    if contention.standing is not Standing.TABLED:
        return (settle,)
    again = phrase("button-park-point-again", number=number)
    return (settle, Button(again, "park-again", about))


def entry_line(entry: ContentionEntry) -> Phrase:
    """What was added to a point, with the name of whoever wanted it to stand there."""
    words = RecordedText(entry.words)
    if entry.by is not None:
        return phrase("point-entry-named", words=words, name=PersonName(entry.by))
    return phrase("point-entry", words=words)


THREAD = "point-"


def number_in(subject: str) -> int | None:
    """The number of the point that a thread is about; None if it is about something else."""
    number = subject.removeprefix(THREAD)
    is_point = subject.startswith(THREAD) and number.isascii() and number.isdecimal()
    return int(number[:9]) if is_point else None


def thread(contention: Contention) -> str:
    """What a point's thread is about, where there are threads."""
    return f"{THREAD}{contention.number}"


def thread_title(subject: str, contentions: Iterable[Contention]) -> Phrase | None:
    """What the thread about a subject is called: a point's words, as they are now. None for a
    subject that is no point of these."""
    found = (point for point in contentions if thread(point) == subject)
    return next((contention_line(point) for point in found), None)


def parked(contention: Contention, next_meeting: NextMeeting) -> Card:
    """A point has been parked, and whether there is a meeting at which it comes back."""
    promise = phrase("parked-promise") if next_meeting.is_planned else phrase("parked-promise-open")
    if next_meeting.ended is not None:
        promise = phrase("parked-promise-ended")
    return Card(
        kind="parked",
        title=phrase("parked-title", number=contention.number),
        lines=(phrase("quote", words=RecordedText(contention.wording)), promise),
        thread=thread(contention),
    )


def tabled(state: State, points: Iterable[Contention]) -> Card:
    """What was parked is back."""
    parts = tuple(
        CardSection(
            lines=(contention_line(point), _age(point)),
            buttons=contention_buttons(point),
            thread=thread(point),
            about=subjects.tabled(state, point.number),
        )
        for point in points
    )
    return Card(
        kind="tabled",
        title=phrase("tabled-title", count=len(parts)),
        lines=(phrase("tabled-ask"),),
        parts=parts,
    )


def _age(contention: Contention) -> Phrase:
    if contention.tabled > 1:
        return phrase("tabled-again", times=contention.tabled)
    return phrase("tabled-first")


def settled(contention: Contention) -> Card:
    """A point is closed, with its outcome."""
    return Card(
        kind="settled",
        title=phrase("settled-title", number=contention.number),
        lines=(
            phrase("quote", words=RecordedText(contention.wording)),
            *outcome_lines(contention),
        ),
        thread=thread(contention),
    )


def unsettled(contention: Contention, *, yours: bool = False) -> Card:
    """The outcome of a point was taken back. `yours`: for the person who raised it."""
    key = "unsettled-yours" if yours else "unsettled"
    return Card(
        kind="your-point" if yours else "unsettled",
        title=phrase("unsettled-title", number=contention.number),
        lines=(phrase("quote", words=RecordedText(contention.wording)), phrase(key)),
        thread="" if yours else thread(contention),
    )


def taken_back(number: int) -> Card:
    """A point was taken back by the person who parked it."""
    return Card(
        kind="point-withdrawn",
        lines=(phrase("point-withdrawn", number=number),),
        thread=f"{THREAD}{number}",
    )


def standing(contention: Contention, next_meeting: NextMeeting) -> Phrase:
    """How a point stands; of a parked one, at which meeting it comes back, if there is one."""
    if contention.standing is Standing.PARKED and next_meeting.ended is not None:
        if contention.not_before is not None:
            day = Day(day_in(next_meeting.zone, contention.not_before))
            return phrase("standing-ended-day", day=day)
        return phrase(f"standing-ended-{next_meeting.ended.value}")
    if contention.standing is Standing.PARKED and not next_meeting.is_planned:
        return phrase("standing-parked-open")
    if contention.standing is Standing.PARKED and next_meeting.passes_over(contention):
        return phrase("standing-parked-after")
    if contention.standing is Standing.PARKED and contention.not_before is not None:
        when = day_or_moment(next_meeting.zone, contention.not_before)
        late = contention.number in next_meeting.too_late
        return phrase("standing-parked-from-none" if late else "standing-parked-from", when=when)
    return phrase(f"standing-{contention.standing.value}")


def raiser_left(contention: Contention, left: Collection[PersonId]) -> tuple[Phrase, ...]:
    """Says that a point's author is among those who have left."""
    return (phrase("point-raiser-left"),) if contention.raised_by in left else ()
