"""What is open where no further meeting is planned, for those who choose what becomes of it; and
what they chose, for the people whose it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from bot.cards import (
    Button,
    Card,
    CardSection,
    Day,
    Document,
    Moment,
    PersonName,
    Phrase,
    RecordedText,
    phrase,
)
from bot.events import LeftoverChoice
from bot.ids import PersonId, WordsId
from bot.meeting import subjects
from bot.meeting.cards import actions
from bot.meeting.cards.contentions import contention_line, entry_line
from bot.meeting.cards.shared_buttons import SERIES, note
from bot.meeting.leftovers import Leftover, undecided
from bot.meeting.state import State
from bot.records.actions import Action
from bot.records.model import Contention, ContentionEntry
from bot.records.proposal_model import Proposal
from bot.records.zones import day_in

ON_A_PAGE: Final = 8
"""Things on one page of the list, each with its buttons on every platform."""


def leftovers(state: State, page: int = 1) -> Card:
    """What nobody has decided about, a page at a time."""
    found = asked_about(state)
    if state.ended is None:
        return note("refused-leftovers-none")
    if not found:
        return Card(kind="note", lines=(ended_line(state), phrase("leftovers-nothing")))
    last = -(-len(found) // ON_A_PAGE)
    page = min(page, last)
    shown = found[(page - 1) * ON_A_PAGE : page * ON_A_PAGE]
    pages = (phrase("points-page", page=page, pages=last),) if last > 1 else ()
    return Card(
        kind="leftovers",
        title=phrase("leftovers-title", count=len(found)),
        lines=(ended_line(state), phrase("leftovers-ask"), phrase("leftovers-only-you"), *pages),
        parts=tuple(
            CardSection(lines=lines(state, one), buttons=_buttons(one.about)) for one in shown
        ),
        buttons=(*_for_all(state), *_pages(page, last)),
        about=subjects.leftovers(state),
    )


def asked_about(state: State) -> list[Leftover]:
    """What was undecided on the day on which people were last asked."""
    asked = None if state.ended is None else state.ended.asked_on
    return undecided(state, asked or date.min)


def ended_line(state: State) -> Phrase:
    """Why there is no next meeting."""
    assert state.ended is not None  # noqa: S101 - the caller has looked
    return phrase(f"ended-{state.ended.why.value}")


_FOR_EACH: Final = tuple(one for one in LeftoverChoice if one is not LeftoverChoice.ROOM)
"""What has a button of its own on each thing. The form for another room lists the points."""


def _buttons(about: str) -> tuple[Button, ...]:
    return tuple(
        Button(
            phrase(f"button-leftover-{choice.value}"),
            "leftovers",
            {"thing": about, "choice": choice.value},
            ask=choice is not LeftoverChoice.FILE,
        )
        for choice in _FOR_EACH
    )


def _for_all(state: State) -> tuple[Button, ...]:
    found = [
        Button(
            phrase(f"button-leftovers-all-{choice.value}"),
            "leftovers",
            {"choice": choice.value},
            ask=choice is not LeftoverChoice.FILE,
        )
        for choice in _FOR_EACH
    ]
    if any(isinstance(one.what, Contention) for one in asked_about(state)):
        room: dict[str, str | int] = {"choice": LeftoverChoice.ROOM.value}
        found.append(Button(phrase("button-leftovers-room"), "leftovers", room, ask=True))
    if state.ended is not None and not state.ended.why.is_loss:
        found.append(SERIES)
    return tuple(found)


def _pages(page: int, last: int) -> tuple[Button, ...]:
    found = []
    if page > 1:
        found.append(Button(phrase("button-points-back"), "leftovers", {"page": page - 1}))
    if page < last:
        found.append(Button(phrase("button-points-more"), "leftovers", {"page": page + 1}))
    return tuple(found)


def lines(state: State, one: Leftover) -> tuple[Phrase, ...]:
    """One thing: what it is, and how it stands."""
    what = one.what
    if isinstance(what, Contention):
        owner = what.owner
        who = (
            phrase("point-no-owner")
            if owner is None
            else phrase("point-owner", name=PersonName(owner))
        )
        return (contention_line(what), who)
    if isinstance(what, Action):
        return (actions.action_line(what), actions.who_line(what), *actions.due_line(what))
    words = RecordedText(what.wording)
    key = "leftover-proposal" if what.is_open else "leftover-review"
    return (phrase(key, number=what.number, words=words), *_day(state, what))


def _day(state: State, proposal: Proposal) -> tuple[Phrase, ...]:
    if proposal.is_open:
        return ()
    assert proposal.review is not None  # noqa: S101 - else it would not be open
    return (phrase("leftover-review-on", when=Day(day_in(state.zone, proposal.review))),)


def file(found: Sequence[Leftover], state: State, who: PersonId) -> Card:
    """For whoever takes it away: all of it, to be kept, with a file."""
    title = phrase("leftovers-file-title", count=len(found))
    kept = Document(
        kind="leftovers",
        meeting=state.id,
        title=title,
        alt=(phrase("leftovers-file-alt"),),
        whose=who,
    )
    return Card(
        kind="leftovers-file",
        title=title,
        files=(kept,),
        lines=(phrase("leftovers-file"),),
        parts=tuple(CardSection(lines=lines(state, one)) for one in found),
    )


def document(
    state: State, found: Sequence[Leftover], entries: Mapping[int, Sequence[ContentionEntry]]
) -> Card:
    """The file: everything that was taken away and is still open, with what was added to points."""
    return Card(
        kind="leftovers-document",
        title=phrase("leftovers-file-title", count=len(found)),
        lines=(ended_line(state),),
        parts=tuple(
            CardSection(lines=(*lines(state, one), *_added(one, entries))) for one in found
        ),
    )


def _added(one: Leftover, entries: Mapping[int, Sequence[ContentionEntry]]) -> tuple[Phrase, ...]:
    if not isinstance(one.what, Contention):
        return ()
    return tuple(entry_line(entry) for entry in entries.get(one.what.number, ()))


def taken_away(by: PersonId, found: Sequence[Leftover], state: State) -> Card:
    """For the people whose it is: somebody has taken it away."""
    return Card(
        kind="leftovers-taken",
        lines=(phrase("leftovers-taken", name=PersonName(by)),),
        parts=tuple(CardSection(lines=lines(state, one)) for one in found),
    )


def review_dated(proposal: Proposal, day: date) -> Card:
    """For whoever proposed it: the decision is looked at again on another day."""
    quoted = phrase("quote", words=RecordedText(proposal.wording))
    return Card(
        kind="leftovers-review", lines=(phrase("leftover-review-dated", day=Day(day)), quoted)
    )


def review_closed(proposal: Proposal, reason: WordsId) -> Card:
    """For whoever proposed it: it is closed, and why."""
    key = "leftover-proposal-closed" if proposal.is_open else "leftover-review-closed"
    return Card(
        kind="leftovers-review",
        lines=(
            phrase(key),
            phrase("quote", words=RecordedText(proposal.wording)),
            phrase("became-why", words=RecordedText(reason)),
        ),
    )


def chosen(choice: LeftoverChoice, count: int, *, left: int) -> Card:
    """For whoever chose: what was done, and what is still open."""
    rest = phrase("leftovers-left", count=left) if left else phrase("leftovers-none-left")
    return Card(kind="note", lines=(phrase(f"noted-leftovers-{choice.value}", count=count), rest))


def back(state: State) -> Card:
    """For those who run the meetings: the place is there again."""
    if state.starts is None:
        return note("room-back")
    return note("room-back-next", when=Moment(state.starts, state.zone))
