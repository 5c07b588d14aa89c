"""Applies decisions to meetings and collects what has to be written for them."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from bot.cards import Card
from bot.effects import (
    AnyEffect,
    Ended,
    Forward,
    PassOn,
    PlanMeeting,
    Post,
    Redrawn,
    ReplyToActor,
    SaveRecord,
    ShowPanel,
    WakeAt,
    Whisper,
)
from bot.errors import NotSaved, Refused
from bot.events import (
    AnyEvent,
    MeetingPlanned,
    MeetingPlannedAgain,
    MeetingReopened,
    MessageDeleted,
    TopicConfirmed,
)
from bot.ids import PersonId, WordsId
from bot.meeting.meeting import Meeting
from bot.ports import Batch, EndedSubject, JournalRow, OutboxMessage, Room, WakeRow
from bot.ports.storage_types import OutboxKind, Redaction, TakenBack, WorryRow
from bot.service.jobs import Done, Job, tenant_of
from bot.service.meeting_cache import LoadedMeeting, MeetingCache
from bot.service.time_slice import TimeSlice

MOVES_ON = (MeetingPlannedAgain, MeetingReopened)
"""Events that make the meeting that takes them in its room's current one."""


class BatchBuilder:
    """One batch in the making. The meetings are changed at once: if the batch is not committed,
    they have to be dropped from the cache."""

    __slots__ = ("_forwarded", "_meetings", "_passed_on", "_slice", "batch")

    def __init__(self, meetings: MeetingCache, slice_: TimeSlice) -> None:
        self._meetings = meetings
        self._slice = slice_
        self.batch = Batch()
        self._forwarded: list[Forward] = []
        """What other meetings of the room still have to take in."""
        self._passed_on: list[PassOn] = []
        """What other rooms still have to take in."""

    async def add(self, job: Job) -> Done:
        """Decide a job, and collect what it writes.

        Raises:
            Refused: it cannot be done. Nothing was collected for it.
        """
        loaded = await self._loaded(job)
        decision = job.decide(loaded)
        batch = self.batch
        batch.fulfilled += decision.kept
        gone = decision.gone
        if isinstance(gone, Redaction):
            batch.redactions.append(gone)
        if decision.event is None:
            written = bool(decision.kept) or isinstance(gone, Redaction)
            return Done(loaded=loaded, reply=decision.reply, written=written)
        # The first call that can raise; nothing has been collected for this job yet.
        effects = loaded.meeting.receive(decision.event)
        batch.words += decision.words
        if isinstance(decision.aside, WorryRow):
            batch.worries.append(decision.aside)
        else:
            effects = (*effects, *decision.aside)
        if isinstance(gone, TakenBack):
            batch.taken_back.append(gone)
            loaded.metrics.forget(gone.words)
        for row in decision.words:
            loaded.metrics.remember(row)
        if isinstance(decision.event, MessageDeleted):
            loaded.metrics.forget_message(decision.event.ref)
        if isinstance(decision.event, TopicConfirmed):
            self._meetings.drift.teach(loaded.state.id)
        reply = self._write(loaded, decision.event, job.source, effects)
        if decision.then is not None and (event := decision.then(loaded)) is not None:
            self._write(loaded, event, None, loaded.meeting.receive(event))
        while self._forwarded:
            loaded = await self._forward(job.room, self._forwarded.pop(0), loaded)
        while self._passed_on:
            await self._pass_on(self._passed_on.pop(0), job)
        return Done(loaded=loaded, reply=reply or decision.reply, changed=True, written=True)

    async def _loaded(self, job: Job) -> LoadedMeeting:
        if job.meeting is not None:
            loaded = self._meetings.get(job.meeting)
            if loaded is None:
                raise Refused("refused-closed")
            return loaded
        loaded = self._meetings.current(job.room.key)
        if loaded is None:
            planned = await self._meetings.first(job.room, job.at)
            self._slice.restart()
            loaded = self._begin(job.room, planned, {})
        return loaded

    async def _forward(self, room: Room, to: Forward, loaded: LoadedMeeting) -> LoadedMeeting:
        """Have another meeting of the room take in an event; gives the one that answers."""
        other = await self._other(room, to)
        if to.meeting is None:
            self._write(other, to.event, None, other.meeting.receive(to.event))
            return loaded
        titles = {**other.metrics.titles, **loaded.metrics.titles}
        other.metrics.titles.update(titles)
        self._write(other, to.event, None, other.meeting.receive(to.event))
        if isinstance(to.event, MOVES_ON):
            self._meetings.make_current(other)
        return other if other.state.is_open else loaded

    async def _pass_on(self, to: PassOn, job: Job) -> None:
        """Have another room take in an event. Whoever decided that has made sure that it can."""
        (room,) = (one for one in job.others if one.key == to.room)
        other = self._meetings.current(room.key)
        if other is None:
            planned = await self._meetings.first(room, job.at)
            self._slice.restart()
            other = self._begin(room, planned, {})
        self._write(other, to.event, None, other.meeting.receive(to.event))

    async def _other(self, room: Room, to: Forward) -> LoadedMeeting:
        if to.meeting is None:
            await self._meetings.load([room])
            other = self._meetings.current(room.key)
        else:
            await self._meetings.load_meetings({to.meeting: room})
            other = self._meetings.get(to.meeting)
        self._slice.restart()
        if other is None:
            raise NotSaved("a meeting has no journal")
        return other

    def _begin(
        self, room: Room, planned: MeetingPlanned, titles: dict[WordsId, str]
    ) -> LoadedMeeting:
        meeting, effects = Meeting.begin(planned)
        loaded = LoadedMeeting(room, meeting, dict(titles))
        if (before := self._meetings.current(room.key)) is not None:
            loaded.metrics.terms.take_over(before.metrics.terms)
        self._write(loaded, planned, None, effects)
        self._meetings.add(loaded)
        return loaded

    def _write(
        self,
        loaded: LoadedMeeting,
        event: AnyEvent,
        source: str | None,
        effects: Iterable[AnyEffect],
    ) -> Card | None:
        """Collect an event and its effects; returns the reply, if there is one."""
        batch, state, number = self.batch, loaded.state, loaded.meeting.version
        batch.journal.append(
            JournalRow(
                meeting=state.id,
                number=number,
                tenant=tenant_of(loaded.room),
                source=source,
                event=event,
            )
        )
        reply: Card | None = None
        index = 0
        for effect in effects:
            match effect:
                case ReplyToActor(card):
                    reply = card
                case SaveRecord(record):
                    batch.records.append(record)
                case Forward():
                    self._forwarded.append(effect)
                    if isinstance(effect.event, MOVES_ON):
                        loaded.metrics.first_words.clear()
                case PassOn():
                    self._passed_on.append(effect)
                case WakeAt(why, due, about):
                    batch.wakes.append(WakeRow(meeting=state.id, why=why, due=due, about=about))
                case Ended(about, to):
                    batch.ended.append(EndedSubject(room=loaded.room.key, about=about, to=to))
                case Redrawn(about):
                    key = loaded.room.key
                    batch.ended.append(EndedSubject(room=key, about=about, goes_on=True))
                case PlanMeeting(planned):
                    # By the rules as they are set now, which may have changed since the last one.
                    planned = replace(planned, rules=self._meetings.rules(loaded.room.where))
                    self._begin(loaded.room, planned, loaded.metrics.titles)
                    self._meetings.drift.forget(state.id)
                    loaded.metrics.first_words.clear()
                case Post() | Whisper() | ShowPanel():
                    batch.outbox_messages.append(_parcel(loaded, event, number, index, effect))
                    index += 1
        return reply


def is_empty(batch: Batch) -> bool:
    """Whether there is nothing to commit."""
    return not (batch.journal or batch.fulfilled or batch.redactions)


def _parcel(
    loaded: LoadedMeeting,
    event: AnyEvent,
    number: int,
    index: int,
    effect: Post | Whisper | ShowPanel,
) -> OutboxMessage:
    card: Card | None = None
    to: PersonId | None = None
    kind: OutboxKind = "panel"
    match effect:
        case Post():
            kind, card = "post", effect.card
        case Whisper():
            kind, card, to = "whisper", effect.card, effect.to
        case ShowPanel():
            pass
    return OutboxMessage(
        meeting=loaded.state.id,
        number=number,
        index=index,
        room=loaded.room.key,
        kind=kind,
        at=event.at,
        to=to,
        card=card,
    )
