"""What is sent before and after a meeting because of what somebody needs. It says nothing of any
need; in a web room, where nothing is sent, the papers stand on somebody's own panel."""

from __future__ import annotations

from collections.abc import Iterator

from bot.cards import Button, Card, CardSection, Moment, Phrase, RecordedText, phrase
from bot.meeting import subjects
from bot.meeting.cards.care import ON_ITS_WAY, RETURNED
from bot.meeting.cards.contentions import contention_line
from bot.meeting.cards.needs import LOOK, QUESTION
from bot.meeting.state import State
from bot.records.model import Standing

SENT = ("before-meeting", "after-meeting")
"""Kinds of the two cards that go through the outbox. They are deleted there as soon as they have
arrived: even that somebody was sent one tells something."""


def leaves_nothing(card: Card | None) -> bool:
    """Whether nothing is to be left of an outbox message with this card when it has arrived: it has
    the text of a message to a contact, or it was sent because of what somebody needs, which that it
    was sent would tell."""
    return card is not None and card.kind in (ON_ITS_WAY, RETURNED, *SENT)


def before_meeting(state: State, *, papers: bool, offers: bool) -> Card:
    """What is sent some days before a meeting. `papers`: with the agenda and what there is to read;
    `offers`: with the question whether what they need is still right."""
    assert state.starts is not None  # noqa: S101 - nothing is sent before a meeting without a time
    return Card(
        kind="before-meeting",
        title=phrase("before-meeting-title", number=state.number),
        lines=(
            phrase("reminder-when", when=Moment(state.starts, state.zone)),
            *((phrase("before-meeting-needs"),) if offers else ()),
        ),
        parts=papers_of(state) if papers else (),
        buttons=(LOOK,) if offers else (),
        about=subjects.planned(state),
    )


def papers_of(state: State) -> tuple[CardSection, ...]:
    """The agenda, and what there is to read before a meeting."""
    items = state.agenda.items
    agenda = CardSection(
        heading=phrase("papers-agenda"),
        lines=tuple(_items(state)) if items else (phrase("papers-no-agenda"),),
    )
    to_read = phrase("papers-to-read")
    return (agenda, CardSection(heading=to_read, lines=_to_read(state), buttons=_read(state)))


def _items(state: State) -> Iterator[Phrase]:
    for place, item in enumerate(state.agenda.items, start=1):
        yield phrase("papers-item", place=place, title=item.shown_title)
        if item.goal is not None:
            yield phrase("papers-item-goal", goal=RecordedText(item.goal))


def _to_read(state: State) -> tuple[Phrase, ...]:
    points = state.standing(Standing.PARKED, Standing.TABLED)
    open_proposals = [one for one in state.proposals.values() if one.is_open]
    lines = (
        *(contention_line(point) for point in points),
        *(
            phrase("papers-proposal", number=one.number, words=RecordedText(one.wording))
            for one in open_proposals
        ),
        *((phrase("papers-minutes", number=state.last_held),) if state.last_held else ()),
    )
    return lines or (phrase("papers-none"),)


def _read(state: State) -> tuple[Button, ...]:
    if not state.last_held:
        return ()
    return (Button(phrase("button-papers-minutes"), "minutes", {"meeting": state.last_held}),)


def after_meeting(state: State, number: int) -> Card:
    """What is sent after a meeting, until the next one, which is planned: the private question
    whether what they need was there."""
    return Card(
        kind="after-meeting",
        title=phrase("after-meeting-title", number=number),
        lines=(phrase("after-meeting-needs"), phrase("needs-question-not-poll")),
        buttons=(QUESTION,),
        about=subjects.planned(state),
    )
