"""One commit for whatever arrived meanwhile, for all rooms.

Everything that changes a meeting comes through here, one after the other, so that a room's turn is
simply its place in the line. While a commit is under way new work queues up; all of it goes
together into the next one. There is no timer: a lone message is committed at once, and a rush
shares commits. Deciding takes 8 ms at most; then what has been decided is committed, so that
nothing else in this process waits for a rush.

Somebody else may append to the same meeting (another worker on the same database). The unique keys
decide who was first; whoever was not reads the journal again and decides again. A room in which
that happens gets commits of its own for a while, so that the others need not try again with it.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

import structlog
from msgspec.structs import replace

from bot.cards import Card
from bot.effects import AnyEffect, Keep, Plan, Post, Reply, ShowPanel, WakeAt, Whisper
from bot.errors import HeardError, NotSaved, Refused, Uncertain
from bot.events import AnyEvent, Planned, TopicConfirmed
from bot.ids import MeetingId, PersonId, RoomKey, WordsId
from bot.live.meeting import Meeting
from bot.ports import (
    Appointment,
    Batch,
    Conflict,
    Erasure,
    JournalRow,
    Parcel,
    Room,
    Store,
    WakeRow,
    WordsRow,
)
from bot.service.lives import Live, Lives
from bot.service.time_slice import Ticks, TimeSlice, loop_time

log = structlog.get_logger(__name__)

PATIENCE = 10.0
"""Seconds for which a decision is taken anew because another worker was faster. A busy worker is
faster again and again; it needs only a moment's rest for us to get in."""
AT_ONCE = 500
"""Jobs in one commit at most, so that no transaction grows without end. How many are decided in one
go is a matter of time (`TimeSlice`)."""
FIND_OUT = 10.0
"""Seconds for which the fate of a commit is looked for whose connection broke."""
LOOK_AFTER = 0.2
"""Seconds before it is looked for again."""
REMEMBERED_SOURCES = 50_000
"""How many deliveries are remembered in memory, before the database is asked."""


@dataclass(frozen=True)
class Decision:
    """What somebody's act comes to: an event for the meeting, an answer, texts to record."""

    event: AnyEvent | None = None
    reply: Card | None = None
    words: tuple[WordsRow, ...] = ()
    erased: tuple[Erasure, ...] = ()
    kept: tuple[Appointment, ...] = ()


@dataclass(frozen=True)
class Done:
    """What became of a job. `meeting` is the one it was for."""

    live: Live | None = None
    reply: Card | None = None
    repeated: bool = False
    changed: bool = False
    """An event was committed for it: from then on it is done, whatever becomes of the answer."""


@dataclass
class Job:
    """Somebody's turn. `decide` is pure and may be asked again; it raises `Refused` for a no."""

    room: Room
    source: str | None
    at: datetime
    decide: Callable[[Live], Decision]
    meeting: MeetingId | None = None
    """Which meeting; None for the room's current one."""
    done: asyncio.Future[Done] = field(default_factory=lambda: _future())
    beaten_at: float | None = None
    """By the loop's clock, when another worker was faster for the first time."""


def _future() -> asyncio.Future[Done]:
    return asyncio.get_running_loop().create_future()


def tenant_of(room: Room) -> str:
    """The scope in which a source is unique."""
    return f"{room.where.platform}/{room.where.tenant}"


class Committer:
    """Takes jobs in, one commit at a time. `handed_over` is called after commits with parcels,
    `woken` after commits that set appointments."""

    def __init__(
        self,
        store: Store,
        lives: Lives,
        handed_over: Callable[[], None],
        woken: Callable[[], None],
        ticks: Ticks = loop_time,
    ) -> None:
        self._store = store
        self._lives = lives
        self._handed_over = handed_over
        self._woken = woken
        self._slice = TimeSlice(ticks)
        self._line: list[Job] = []
        self._worker: asyncio.Task[None] | None = None
        self._seen: OrderedDict[tuple[str, str], None] = OrderedDict()

    async def submit(self, job: Job) -> Done:
        """Stand in line; returns after the commit.

        Raises:
            Refused: it cannot be done; nothing has changed.
            NotSaved: the database did not take it; nothing has changed.
            Uncertain: nobody could find out whether it did.
        """
        self._line.append(job)
        if self._worker is None or self._worker.done():
            self._worker = asyncio.create_task(self._work(), name="committer")
        return await job.done

    def forget(self, room: Room, source: str) -> None:
        """This delivery came to nothing after all: when it comes again, it is not a repetition."""
        self._seen.pop((tenant_of(room), source), None)

    async def drain(self) -> None:
        """Wait until everything that stands in line has been committed or refused."""
        while self._worker is not None and not self._worker.done():
            await asyncio.wait([self._worker])

    async def _work(self) -> None:
        while self._line:
            jobs, self._line = self._line[:AT_ONCE], self._line[AT_ONCE:]
            for some in _apart(jobs):
                await self._safely(some)
            # What was put back, or came meanwhile, waits until others have had their turn.
            await asyncio.sleep(0)

    async def _safely(self, jobs: list[Job]) -> None:
        try:
            await self._together(jobs)
        except Exception as error:
            self._lives.drop({job.room.key for job in jobs})
            log.exception("commit_failed", jobs=len(jobs))
            waiting = {id(job) for job in self._line}  # put back, and nothing was done for them yet
            jobs = [job for job in jobs if id(job) not in waiting]
            _fail(jobs, error if isinstance(error, HeardError) else NotSaved(type(error).__name__))

    async def _together(self, jobs: list[Job]) -> None:
        await self._load(jobs)
        batch, results = Batch(), list[tuple[Job, Done]]()
        refused: list[tuple[Job, Refused]] = []
        sources: set[tuple[str, str]] = set()
        self._slice.restart()
        for place, job in enumerate(jobs):
            if place and self._slice.over:
                # The rest keeps its place before whoever has come since.
                self._line[:0] = jobs[place:]
                jobs = jobs[:place]
                break
            key = _source_of(job)
            if key is not None and (key in self._seen or key in sources):
                results.append((job, Done(repeated=True)))
                continue
            try:
                results.append((job, await self._decide(job, batch)))
            except Refused as no:
                refused.append((job, no))
                continue
            except NotSaved:
                raise
            except Exception as mistake:
                # A mistake of ours, and the meeting may be half changed: only this job pays for it.
                log.exception("decision_failed")
                _fail([job], NotSaved(type(mistake).__name__))
                await self._again(jobs)
                return
            if key is not None:
                sources.add(key)
        try:
            if not _empty(batch):
                await self._commit(batch)
        except Conflict:
            await self._again(jobs)
            return
        except Uncertain:
            # Only of those for whom something was to be written.
            _fail((job for job, done in results if not done.changed), NotSaved("uncertain"))
            _fail((job for job, _ in refused), NotSaved("uncertain"))
            raise
        self._committed(results, batch)
        await self._answer_the_rest(results, refused, batch)

    async def _commit(self, batch: Batch) -> None:
        """Commit a batch. If the connection breaks in the middle of it, find out what became of it.

        To commit it again is the way to find out: event numbers are unique, so it cannot be written
        twice, and the database makes the second attempt wait for the first to come to an end.

        Raises:
            Conflict: somebody else was faster; nothing of it was written.
            NotSaved: nothing of it was written.
            Uncertain: that could not be found out.
        """
        try:
            await self._store.commit(batch)
            return
        except Uncertain:
            log.warning("commit_uncertain")
        ends = loop_time() + FIND_OUT
        while True:
            try:
                await self._store.commit(batch)
                return
            except Conflict:
                if await self._written(batch, ends):
                    return
                raise
            except NotSaved as away:
                if loop_time() >= ends:
                    raise Uncertain("nobody knows whether the database took it") from away
                await asyncio.sleep(LOOK_AFTER)

    async def _written(self, batch: Batch, ends: float) -> bool:
        while True:
            try:
                return await self._store.holds(batch.journal)
            except NotSaved as away:
                if loop_time() >= ends:
                    raise Uncertain("nobody knows whether the database took it") from away
                await asyncio.sleep(LOOK_AFTER)

    def _committed(self, results: list[tuple[Job, Done]], batch: Batch) -> None:
        """Tell those for whom something was committed. Nothing that fails from here on may reach
        them."""
        changed = [(job, done) for job, done in results if done.changed]
        self._remember(key for job, _ in changed if (key := _source_of(job)) is not None)
        for job, done in changed:
            _answer(job, done)
        if batch.parcels or batch.erased:
            # What quotes erased words is in the outbox once more, to be edited.
            self._handed_over()
        if batch.wakes:
            self._woken()

    async def _answer_the_rest(
        self, results: list[tuple[Job, Done]], refused: list[tuple[Job, Refused]], batch: Batch
    ) -> None:
        """Tell those for whom nothing changed, unless another worker has changed what they go by:
        then it is decided anew."""
        rest = [(job, done) for job, done in results if not done.changed]
        stale = await self._stale(rest, refused, batch)
        for job, done in rest:
            if job.room.key not in stale:
                self._remember({key} if (key := _source_of(job)) is not None else ())
                _answer(job, done)
        await self._refuse([(job, no) for job, no in refused if job.room.key not in stale])
        jobs = [job for job, _ in (*rest, *refused)]
        late = [job for job in jobs if job.room.key in stale and not job.done.done()]
        if late:
            await self._again(late)

    async def _stale(
        self, results: list[tuple[Job, Done]], refused: list[tuple[Job, Refused]], batch: Batch
    ) -> set[RoomKey]:
        """The rooms in which somebody was told no, or that nothing happens, by what another worker
        has changed since. What was committed is beyond doubt: its number was free."""
        sure = {row.meeting for row in batch.journal}
        doubtful = {job.room.key: job.meeting for job, done in results if done.live is not None}
        doubtful.update({job.room.key: job.meeting for job, _ in refused})
        lives = {
            room: live
            for room, meeting in doubtful.items()
            if (live := self._lives.get(meeting) if meeting else self._lives.current(room))
            and live.state.id not in sure
        }
        if not lives:
            return set()
        newest = await self._store.current(lives)
        versions = await self._store.versions({live.state.id for live in lives.values()})
        return {
            room
            for room, live in lives.items()
            if versions.get(live.state.id, 0) != live.meeting.version
            or (doubtful[room] is None and newest.get(room) != live.state.id)
        }

    async def _load(self, jobs: list[Job]) -> None:
        await self._lives.load({job.room.key: job.room for job in jobs if not job.meeting}.values())
        named = {job.meeting: job.room for job in jobs if job.meeting}
        if named:
            await self._lives.load_meetings(named)

    async def _decide(self, job: Job, batch: Batch) -> Done:
        live = await self._live(job, batch)
        decision = job.decide(live)
        batch.kept += decision.kept
        batch.erased += decision.erased
        if decision.event is None:
            return Done(live=live, reply=decision.reply)
        # The first thing that can raise; nothing has been put into the batch for this job yet.
        effects = live.meeting.receive(decision.event)
        batch.words += decision.words
        for row in decision.words:
            live.door.note(row)
        if isinstance(decision.event, TopicConfirmed):
            self._lives.watches.teach(live.state.id)
        replies = self._write(batch, live, decision.event, job.source, effects)
        return Done(live=live, reply=replies or decision.reply, changed=True)

    async def _live(self, job: Job, batch: Batch) -> Live:
        if job.meeting is not None:
            live = self._lives.get(job.meeting)
            if live is None:
                raise Refused("refused-closed")
            return live
        live = self._lives.current(job.room.key)
        if live is None:
            planned = await self._lives.first(job.room, job.at)
            self._slice.restart()
            live = self._begin(job.room, planned, batch, {})
        return live

    def _begin(
        self, room: Room, planned: Planned, batch: Batch, titles: dict[WordsId, str]
    ) -> Live:
        meeting, effects = Meeting.begin(planned)
        live = Live(room, meeting, dict(titles))
        self._write(batch, live, planned, None, effects)
        self._lives.begin(live)
        return live

    def _write(
        self,
        batch: Batch,
        live: Live,
        event: AnyEvent,
        source: str | None,
        effects: Iterable[AnyEffect],
    ) -> Card | None:
        """Put an event and what follows from it into the batch; the reply, if there is one."""
        state, number = live.state, live.meeting.version
        batch.journal.append(
            JournalRow(
                meeting=state.id,
                number=number,
                tenant=tenant_of(live.room),
                source=source,
                event=event,
            )
        )
        reply: Card | None = None
        index = 0
        for effect in effects:
            match effect:
                case Reply(card):
                    reply = card
                case Keep(record):
                    batch.records.append(record)
                case WakeAt(why, due):
                    batch.wakes.append(WakeRow(meeting=state.id, why=why, due=due))
                case Plan(planned):
                    # By the rules as they are set now, which may have changed since the last one.
                    planned = replace(planned, rules=self._lives.rules)
                    self._begin(live.room, planned, batch, live.door.titles)
                    self._lives.watches.forget(state.id)
                case Post() | Whisper() | ShowPanel():
                    batch.parcels.append(_parcel(live, event, number, index, effect))
                    index += 1
        return reply

    async def _again(self, jobs: list[Job]) -> None:
        """Somebody was faster: see what has been accepted, and decide the rest anew."""
        now = asyncio.get_running_loop().time()
        self._lives.drop({job.room.key for job in jobs})
        jobs = [job for job in jobs if not job.done.done()]
        by_tenant: dict[str, list[Job]] = {}
        for job in jobs:
            by_tenant.setdefault(tenant_of(job.room), []).append(job)
        again: list[Job] = []
        for tenant, theirs in by_tenant.items():
            known = await self._store.known(tenant, {j.source for j in theirs if j.source})
            for job in theirs:
                if job.beaten_at is None:
                    job.beaten_at = now
                if job.source in known:
                    _answer(job, Done(repeated=True))
                elif now - job.beaten_at > PATIENCE:
                    _fail([job], NotSaved("others were faster all the time"))
                else:
                    again.append(job)
        # They keep their place before whoever has come since.
        self._line[:0] = again

    async def _refuse(self, refused: list[tuple[Job, Refused]]) -> None:
        """Say no; but a repeated delivery of what was accepted is not refused a second time."""
        for job, no in refused:
            known = job.source is not None and await self._store.known(
                tenant_of(job.room), [job.source]
            )
            if known:
                _answer(job, Done(repeated=True))
            else:
                _fail([job], no)

    def _remember(self, sources: Iterable[tuple[str, str]]) -> None:
        self._seen.update(dict.fromkeys(sources))
        while len(self._seen) > REMEMBERED_SOURCES:
            self._seen.popitem(last=False)


def _source_of(job: Job) -> tuple[str, str] | None:
    return None if job.source is None else (tenant_of(job.room), job.source)


def _apart(jobs: list[Job]) -> list[list[Job]]:
    """What goes together: each room in which others were faster alone, all the rest in one."""
    beaten = {job.room.key for job in jobs if job.beaten_at is not None}
    if not beaten:
        return [jobs]
    groups: dict[RoomKey | None, list[Job]] = {}
    for job in jobs:
        groups.setdefault(job.room.key if job.room.key in beaten else None, []).append(job)
    return list(groups.values())


def _parcel(
    live: Live, event: AnyEvent, number: int, index: int, effect: Post | Whisper | ShowPanel
) -> Parcel:
    card: Card | None = None
    to: PersonId | None = None
    kind: Literal["post", "whisper", "panel"] = "panel"
    match effect:
        case Post():
            kind, card = "post", effect.card
        case Whisper():
            kind, card, to = "whisper", effect.card, effect.to
        case ShowPanel():
            pass
    return Parcel(
        meeting=live.state.id,
        number=number,
        index=index,
        room=live.room.key,
        kind=kind,
        at=event.at,
        to=to,
        card=card,
    )


def _empty(batch: Batch) -> bool:
    return not (batch.journal or batch.kept or batch.erased)


def _answer(job: Job, done: Done) -> None:
    if not job.done.done():  # whoever asked may have gone
        job.done.set_result(done)


def _fail(jobs: Iterable[Job], error: HeardError) -> None:
    for job in jobs:
        if not job.done.done():
            job.done.set_exception(error)
