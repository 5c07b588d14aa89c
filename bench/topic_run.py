"""Runs a recorded meeting through Heard's core, and notes what facilitators would be asked.

Messages are measured as the service measures them (`MessageMetrics`, `DriftTracker`) and go through
`Meeting.receive`, in memory, at the record's own times. What differs from run to run is who moves
the meeting on in Heard: see `Presses`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from bench.topic_recordings import Change, Recording, Turn
from bot.events import (
    Arrived,
    DriftNoticed,
    Event,
    ItemAdded,
    MeetingOpened,
    MeetingPlanned,
    NextItem,
    TopicConfirmed,
    TopicQuestionDismissed,
)
from bot.ids import ItemId, PersonId, RoomId, RoomKey, WordsId
from bot.meeting.meeting import Meeting
from bot.meeting.topic import TopicQuestion
from bot.ports import Account, Message
from bot.rules import DriftCare, Rules
from bot.service.drift_tracking import DriftTracker
from bot.service.message_metrics import MessageMetrics

ROOM = RoomId("bench", "", "topic")
NEAR = 3
"""Whoever is asked whether the meeting goes on says yes if it does so within as many messages."""


class Presses(StrEnum):
    """Who moves the meeting on in Heard."""

    NOBODY = "nobody"
    """The first item is taken up where the record begins it, and stays up."""
    THEMSELVES = "themselves"
    """A facilitator presses "next" at each change in the record: there is nothing to ask."""
    WHEN_ASKED = "when asked"
    """A facilitator answers what they are asked by what the record says, and does nothing else."""


class Asked(NamedTuple):
    """Something that facilitators see, and after which turn.

    `kind`: "next", "item" or "opens" is a question at somebody's words, "drift" one about the
    scores, "mark" a quiet mark on the panel. `up` and `to`: places in the agenda of what is up, and
    of what is offered, if anything is.
    """

    turn: int
    kind: str
    up: int | None
    to: int | None


class Run:
    """One run of a recording. Without a care, nothing is scored: what is asked at words is the
    same, in a fraction of the time."""

    def __init__(
        self,
        recording: Recording,
        changes: list[Change],
        presses: Presses,
        care: DriftCare | None = None,
    ) -> None:
        self._recording = recording
        self._presses = presses
        self._chair = PersonId(recording.facilitator)
        self._titles = {WordsId(f"w{place}"): title for place, title in enumerate(recording.agenda)}
        self._metrics = MessageMetrics(self._titles)
        self._drift = None if care is None else DriftTracker()
        places = {turn.number: place for place, turn in enumerate(recording.turns)}
        self._changes = {places[change.turn]: change for change in changes if change.turn in places}
        self._meeting = self._opened(care or DriftCare.STRICT)
        self._asked: list[Asked] = []

    def _opened(self, care: DriftCare) -> Meeting:
        start = self._recording.turns[0].at
        meeting, _ = Meeting.begin(
            MeetingPlanned(
                at=start,
                room=RoomKey("bench"),
                number=1,
                rules=Rules(drift_care=care),
                facilitators=(self._chair,),
            )
        )
        for words in self._titles:
            meeting.receive(ItemAdded(at=start, actor=self._chair, title=words))
        meeting.receive(MeetingOpened(at=start, actor=self._chair))
        meeting.receive(Arrived(at=start, actor=self._chair))
        return meeting

    def run(self) -> list[Asked]:
        """Everything that is asked, in order."""
        for place, turn in enumerate(self._recording.turns):
            change = self._changes.get(place)
            if change is not None and change.to is not None and self._pressed_by_itself(change):
                self._press(turn, change.to)
            self._hear(place, turn)
        return self._asked

    def _pressed_by_itself(self, change: Change) -> bool:
        if self._presses is Presses.THEMSELVES:
            return True
        # Somebody has to begin with the agenda.
        return self._presses is Presses.NOBODY and change is next(iter(self._changes.values()))

    def _up(self) -> int | None:
        """The place of the item that is up."""
        item = self._meeting.state.agenda.current
        return None if item is None else item.id - 1

    def _press(self, turn: Turn, to: int) -> None:
        if self._up() != to:
            self._do(NextItem(at=turn.at, actor=self._chair, item=ItemId(to + 1)))

    def _do(self, event: Event) -> None:
        self._meeting.receive(event)

    def _hear(self, place: int, turn: Turn) -> None:
        message = Message(
            room=ROOM,
            person=Account(platform="bench", tenant="", id=turn.speaker, name=turn.speaker),
            text=turn.text,
            ref=f"m{place}",
            source=f"m{place}",
            at=turn.at,
            literal=True,
        )
        state, who = self._meeting.state, PersonId(turn.speaker)
        up, before, marked = self._up(), state.topic.numbers, state.topic.mark.shows
        event = self._metrics.measure(state, who, message)
        said = None
        if event.substantial and self._drift is not None:
            said = self._drift.to_score(state, who, message)
        self._meeting.receive(event)
        found = None
        if said is not None and self._drift is not None:
            found = self._drift.hear(state, self._titles, said)
        if found is not None:
            self._meeting.receive(found)
        if state.topic.mark.shows and not marked:
            self._asked.append(Asked(turn.number, "mark", up, None))
        for question in [q for q in state.topic.open.values() if q.number > before]:
            if question.move is not None:
                asked = Asked(turn.number, question.move.said, up, question.move.item - 1)
            else:
                like = None
                if isinstance(found, DriftNoticed) and state.topic.moved:
                    like = found.looks_like
                asked = Asked(turn.number, "drift", up, None if like is None else like - 1)
            self._asked.append(asked)
            if self._presses is Presses.WHEN_ASKED:
                self._answer(place, turn, question)

    def _answer(self, place: int, turn: Turn, question: TopicQuestion) -> None:
        """Go on if the record does, else say so."""
        real = self._item_at(min(place + NEAR, len(self._recording.turns) - 1))
        if real is not None and real != self._up():
            self._press(turn, real)
        elif question.move is not None:
            self._do(
                TopicQuestionDismissed(at=turn.at, actor=self._chair, question=question.number)
            )
        elif real is not None:
            self._do(TopicConfirmed(at=turn.at, actor=self._chair, question=question.number))
            if self._drift is not None:
                self._drift.teach(self._meeting.state.id)

    def _item_at(self, place: int) -> int | None:
        """What the record says is talked about there."""
        before = [change for at, change in self._changes.items() if at <= place]
        return before[-1].to if before else None
