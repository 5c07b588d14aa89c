"""Recording that somebody raised something, so that somebody has to say what became of it."""

from __future__ import annotations

from datetime import datetime

from bot.effects import SaveRecord
from bot.ids import PersonId, WordsId
from bot.meeting.state import State
from bot.records.recorded_views import (
    ConstraintKind,
    Outcome,
    View,
    ViewKind,
    ViewOutcomeRecord,
    ViewRecord,
)


def settle_view(
    state: State, words: WordsId, outcome: Outcome, at: datetime, decision: WordsId | None = None
) -> SaveRecord:
    """Say what became of a view where that follows by itself, such as of a proposal that is
    carried; returns the effect that saves it."""
    state.views.changed(at)
    record = ViewOutcomeRecord(
        room=state.room, words=(words,), outcome=outcome, at=at, decision=decision
    )
    return SaveRecord(record)


def record_view(
    state: State,
    kind: ViewKind,
    words: WordsId,
    by: PersonId | None,
    at: datetime,
    *,
    about: WordsId | None = None,
    point: int | None = None,
    proposal: int | None = None,
    constraint_kind: ConstraintKind | None = None,
) -> SaveRecord:
    """Record that somebody raised something; returns the effect that saves it. From then on it is
    pending until somebody says what became of it, and its author is told.

    To be called where the words become known to others, once for each text. `by`: whose it is; None
    if it was said without a name, even where the event says who it was. `about`: the title of its
    agenda item; that of the item which is up, if it is not given. `point`, `proposal`: the number
    of the one that it is about. `constraint_kind`: what a constraint is about.
    """
    state.views.recorded(at)
    current = state.agenda.current
    view = View(
        words=words,
        kind=kind,
        at=at,
        by=by,
        about=about or (None if current is None else current.title),
        point=point,
        proposal=proposal,
        constraint_kind=constraint_kind,
    )
    return SaveRecord(ViewRecord(room=state.room, meeting=state.id, view=view))
