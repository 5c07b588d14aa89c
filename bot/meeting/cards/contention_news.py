"""What those are told whose point it is, and the room, when something about it has changed."""

from __future__ import annotations

from bot.cards import (
    AnyPlaceholder,
    Button,
    Card,
    Day,
    PersonName,
    Phrase,
    RecordedText,
    phrase,
)
from bot.ids import PersonId
from bot.meeting import subjects
from bot.meeting.cards.contentions import thread
from bot.meeting.next_meeting import next_meeting, returns_at
from bot.meeting.state import State
from bot.records.contention_care import missing
from bot.records.model import Agreement, Contention
from bot.records.zones import day_in, day_or_moment


def news(contention: Contention, key: str, **slots: AnyPlaceholder) -> Card:
    """One sentence about a point, and its words, for one person."""
    return Card(
        kind="point-news",
        lines=(phrase(key, number=contention.number, **slots), *_quoted(contention)),
    )


def in_room(contention: Contention, key: str, **slots: AnyPlaceholder) -> Card:
    """The same for the room, in the point's thread."""
    return Card(
        kind="point-changed",
        lines=(phrase(key, number=contention.number, **slots), *_quoted(contention)),
        thread=thread(contention),
    )


def _quoted(contention: Contention) -> tuple[Phrase, ...]:
    if contention.erased:
        return ()
    return (phrase("quote", words=RecordedText(contention.wording)),)


def comes_back(state: State, contention: Contention) -> Phrase:
    """When a point comes back."""
    coming = next_meeting(state)
    if coming.ended is not None:
        if contention.not_before is not None:
            day = Day(day_in(state.zone, contention.not_before))
            return phrase("point-ended-day", day=day)
        return phrase("point-ended")
    if coming.is_planned and coming.passes_over(contention):
        return phrase("point-after")
    if contention.not_before is not None:
        late = coming.is_planned and returns_at(state, contention) is None
        when = day_or_moment(state.zone, contention.not_before)
        return phrase("point-from-none" if late else "point-from", when=when)
    return phrase("point-next" if coming.is_planned else "point-no-date")


def care(contention: Contention, *, has_date: bool) -> tuple[Phrase, ...]:
    """How an open point is kept: whether its wording is agreed, and who looks after it. Nobody is
    named but who has agreed to look after it."""
    lines: list[Phrase] = []
    if contention.agreement is not Agreement.AGREED:
        lines.append(phrase(f"point-agreement-{contention.agreement}"))
    if contention.owner is not None:
        lines.append(phrase("point-owned", name=PersonName(contention.owner)))
    else:
        asked = contention.owner_asked is not None
        lines.append(phrase("point-owner-waits" if asked else "point-owner-none"))
    if not missing(contention, has_date=has_date):
        lines.append(phrase("point-ready"))
    return tuple(lines)


def parked_by_you(contention: Contention) -> Card:
    """For whoever has just parked a point: what can be done with it at once."""
    number = contention.number
    about: dict[str, str | int] = {"contention": number}
    asked = contention.agreement is Agreement.ASKED
    lines: tuple[Phrase, ...] = (phrase("noted-parked", number=number),)
    if asked:
        # It is somebody else's from now on.
        lines = (phrase("noted-parked-for-author", number=number), phrase("parked-asked"))
    return Card(
        kind="point-yours",
        lines=(*lines, phrase("parked-owner-ask")),
        buttons=(
            Button(phrase("button-point-own"), "point owner", {**about, "act": "take"}),
            Button(phrase("button-point-ask"), "point owner", {**about, "act": "ask"}, ask=True),
            Button(phrase("button-point-date"), "point change", {**about, "act": "date"}, ask=True),
            Button(phrase("button-take-it-back"), "take-back", {"words": contention.wording}),
        ),
        about=subjects.point(number),
    )


def objection_parked(contention: Contention) -> Card:
    """For whoever objected: somebody else has parked that as a point, which is theirs. It is told
    at once, whatever else they have been told on that day."""
    return Card(
        kind="point-yours",
        lines=(phrase("point-news-objection", number=contention.number), *_quoted(contention)),
    )


def acts(state: State, contention: Contention, who: PersonId) -> tuple[Button, ...]:
    """What somebody can do about an open point between meetings, as buttons with forms: for its
    whole view."""
    return tuple(_acts(state, contention, who)) if contention.is_open else ()


def _acts(state: State, contention: Contention, who: PersonId) -> list[Button]:
    about: dict[str, str | int] = {"contention": contention.number}
    leads = state.may_facilitate(who)
    holds, owns = who == contention.held_by, who == contention.owner
    found: list[Button] = []
    if contention.owner is None:
        found.append(Button(phrase("button-point-own"), "point owner", {**about, "act": "take"}))
    if owns:
        found.append(
            Button(
                phrase("button-point-hand-over"), "point owner", {**about, "act": "ask"}, ask=True
            )
        )
        found.append(Button(phrase("button-point-let-go"), "point owner", {**about, "act": "drop"}))
    elif leads or holds or who == contention.raised_by:
        found.append(
            Button(phrase("button-point-ask"), "point owner", {**about, "act": "ask"}, ask=True)
        )
    changes = [
        *(("wording", "date", "join", "split") if holds or owns or leads else ()),
        *(("groups",) if state.settings.groups and (holds or owns or leads) else ()),
        *(("name", "withdraw") if holds else ()),
    ]
    found += [
        Button(
            # Withdrawing it names the point: the same button stands on a private question.
            phrase(f"button-point-{act}", number=contention.number),
            "point change",
            {**about, "act": act},
            ask=True,
        )
        for act in changes
    ]
    return found
