"""When what cards are about is over.

A card names what it is about (`bot.meeting.subjects`). Once that is over, the card is shown again
without its buttons, countdown and question, and with one line that says so; and a press on a button
that somebody can still see is answered with that line.

How each kind ends stands in `bot.meeting.subject_kinds`. All of it follows from a meeting's state,
except for what only the ballot box or the contact's messages know: `bot.service.endings` asks
those.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec.structs import replace

from bot.cards import Phrase, phrase
from bot.effects import AnyEffect, Ended, Forward, PlanMeeting, Post, Whisper
from bot.errors import Refused
from bot.events import MeetingPlannedAgain, MeetingReopened, SubjectShown
from bot.ids import PersonId
from bot.meeting.shown import MOST_CARRIED, Key
from bot.meeting.state import State
from bot.meeting.subject_kinds import KINDS, Numbers, SubjectKind
from bot.meeting.subjects import parsed, subjects_of
from bot.records.model import MeetingState

ENDED: dict[str, str] = {
    "action": "",
    "action-free": "",
    "action-offer": "",
    "blank-sheet": "",
    "break": "",
    "break-moved": "",
    "break-offer": "",
    "closed": "",
    "constraint": "",
    "floor": "",
    "goes-on": "",
    "goal": "",
    "groups": "",
    "hand": "",
    "hand-down": "",
    "invitation": "",
    "item": "refused-moved-on",
    "item-time": "refused-extended",
    "leaderless": "",
    "leftovers": "",
    "listed": "refused-item-gone",
    "meeting": "",
    "minutes-due": "",
    "objection": "refused-objection-parked",
    "offer": "",
    "outcome": "",
    "outcome-reopened": "",
    "owner": "",
    "parked-again": "",
    "pass": "",
    "point": "",
    "point-gone": "",
    "points-today": "",
    "poll": "refused-voted",
    "poll-answered": "refused-voted",
    "proposal": "",
    "proposal-withdrawn": "",
    "put-up": "",
    "question": "refused-answered",
    "raised": "",
    "reply": "",
    "round": "refused-round-over",
    "start": "",
    "support": "",
    "support-offer": "",
    "turn": "",
    "views": "",
    "word": "",
    "word-confirmed": "",
    "word-explained": "",
    "wording": "",
    "worry": "refused-worry-gone",
}
"""The ways in which something ends. Each has a line `over-<name>` in the catalogue, which the card
is shown with; and what is said to somebody who presses a button of it, if that is not the line."""


NUMBERED = frozenset(
    {
        "action",
        "action-free",
        "constraint",
        "parked-again",
        "point",
        "point-gone",
        "proposal",
        "proposal-withdrawn",
    }
)
"""Those whose line says the number of what has ended."""
UNSAID = frozenset({"over-closed"})
"""Lines that only answer a press: the card itself just loses its buttons. That a meeting can be
reopened no more is news to nobody who reads how it ended."""


# -- asking ----------------------------------------------------------------------------------------


def is_over(about: str, state: State, who: PersonId | None = None) -> bool:
    """Whether a subject is over; `who`: the person to whom it was shown, if only they were."""
    return _ended(about, state, who)[0] != ""


def over_line(about: str, state: State, who: PersonId | None = None) -> Phrase | None:
    """The line that says that a subject is over; None: it is not, or is no subject of ours."""
    how, number = _ended(about, state, who)
    return ended_line(how, number) if how else None


def pressed(about: str, state: State, who: PersonId) -> Refused | None:
    """What somebody is told who presses a button of something that is over; None: it is not."""
    kind = KINDS.get(parsed(about)[0])
    how, number = _ended(about, state, who)
    if kind is None or not kind.guards or not how:
        return None
    if how == "meeting" and not state.is_open:
        return Refused("refused-not-open")
    return refusal(how, number)


def refusal(how: str, number: int = 0) -> Refused:
    """What somebody is told who presses a button of something that has ended so."""
    line = ended_line(how, number)
    return Refused(ENDED[how] or line.key, **({} if ENDED[how] else line.placeholders))


def ended_line(how: str, number: int = 0) -> Phrase:
    """The line for a way in which something ends."""
    named = {"number": number} if how in NUMBERED else {}
    return phrase(f"over-{how}", **named)


def _ended(about: str, state: State, who: PersonId | None) -> tuple[str, int]:
    """How a subject has ended, "" if it has not, and the last of its numbers."""
    found, numbers = _read(about)
    if found is None or not numbers:
        return "", 0
    how = ""
    try:
        if found.of_meeting and numbers[0] < state.number:
            how = "meeting"
        elif found.of_meeting and numbers[0] == state.number:
            closed = state.phase is MeetingState.CLOSED
            how = found.ending(state, numbers, who) or ("meeting" if closed else "")
        elif not found.of_meeting:
            how = found.ending(state, numbers, who)
    except IndexError:  # a button that somebody has made up
        return "", 0
    return how, numbers[-1]


@lru_cache(maxsize=4_096)
def _read(about: str) -> tuple[SubjectKind | None, Numbers]:
    """A subject's kind and numbers. Remembered: each is asked about after every act."""
    kind, which = parsed(about)
    return KINDS.get(kind), _numbers(which)


def _numbers(which: str) -> Numbers:
    parts = which.split(".")
    if not all(part.isascii() and part.isdecimal() and len(part) < 16 for part in parts):
        return ()
    return tuple(int(part) for part in parts)


# -- after an event --------------------------------------------------------------------------------


def with_endings(
    state: State, actor: PersonId | None, effects: tuple[AnyEffect, ...], *, hot: bool
) -> tuple[AnyEffect, ...]:
    """The effects of an event, with those of what has ended with it; and what is shown with them is
    remembered.

    `hot`: a message or a reaction. Nothing can end with it but what concerns its author.
    """
    shown = state.shown
    for about, to in _shown_by(effects):
        shown.add(about, to)
    for about, to in shown.of(actor) if hot else list(shown):
        if is_over(about, state, to):
            shown.drop(about, to)
            effects += (Ended(about, to),)
    if state.phase in (MeetingState.CLOSED, MeetingState.WITHDRAWN):
        effects = tuple(_carrying(state, effect) for effect in effects)
    return effects


def _shown_by(effects: Iterable[AnyEffect]) -> Iterator[Key]:
    """The subjects of what is posted and whispered."""
    for effect in effects:
        if isinstance(effect, Post | Whisper):
            for about in subjects_of(effect.card):
                kind = KINDS.get(parsed(about)[0])
                is_personal = kind is not None and kind.personal
                yield about, effect.to if is_personal and isinstance(effect, Whisper) else None


def _carrying(state: State, effect: AnyEffect) -> AnyEffect:
    """The plan of the next meeting, with what has been shown and outlives this one; and what a
    meeting that is reopened gets back of that."""
    if isinstance(effect, PlanMeeting):
        return PlanMeeting(replace(effect.event, shown=_handed_on(state)))
    if isinstance(effect, Forward) and isinstance(
        effect.event, MeetingPlannedAgain | MeetingReopened
    ):
        planned = replace(effect.event.planned, shown=_handed_on(state))
        return replace(effect, event=replace(effect.event, planned=planned))
    return effect


def _handed_on(state: State) -> tuple[SubjectShown, ...]:
    lasting = [key for key in state.shown if parsed(key[0])[0] != "poll"]
    for about, to in lasting:
        state.shown.drop(about, to)
    return tuple(SubjectShown(about=about, to=to) for about, to in lasting[-MOST_CARRIED:])
