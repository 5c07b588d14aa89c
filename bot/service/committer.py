"""Commits, in one go for all rooms, everything that arrived since the last commit.

Everything that changes a meeting comes through here, one act after the other, so that a room's
order is simply the order of the queue. While a commit is under way new jobs queue up; all of them
go together into the next one. There is no timer: a lone message is committed at once, and a rush
shares commits. Deciding takes 8 ms at most; then what has been decided is committed, so that
nothing else in this process waits for a rush. Those that are answered together go on in slices as
well.

Another worker on the same database may append to the same meeting. The unique keys decide who was
first; the loser reads the journal again and decides again, in the rooms in which it has lost
(`bot.service.spared`). Where that has happened, workers take turns (`bot.service.room_turns`).
Where no turn can be had, the room gets commits of its own, so that the other rooms need not try
again with it.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable

import structlog

from bot.errors import HeardError, LeftToNewer, NotSaved, Refused, Uncertain
from bot.ids import RoomKey
from bot.ports import ActivityCounts, Batch, Conflict, Room, Store
from bot.service import confirmed_commit
from bot.service.batch_builder import BatchBuilder, is_empty
from bot.service.jobs import Done, Job, rooms_of, tenant_of
from bot.service.meeting_cache import MeetingCache
from bot.service.room_turns import RoomTurns
from bot.service.spared import faster_in, spared
from bot.service.time_slice import BEHIND, SharedSlice, Ticks, TimeSlice, loop_time

log = structlog.get_logger(__name__)

CONFLICT_TIMEOUT = 10.0
"""Seconds for which a job is decided again because another worker was faster. A busy worker is
faster again and again; one pause of its is enough for this one to get in."""
MAX_BATCH = 500
"""Jobs in one commit at most, so that transactions stay small. How many are decided in one go is a
matter of time (`TimeSlice`)."""
FEW = 32
"""Jobs that are looked at for one commit, at least."""
REMEMBERED_SOURCES = 50_000
"""How many deliveries are remembered in memory. Older ones are looked up in the database."""


class Committer:
    """Takes jobs in, one commit at a time. `outbox_filled` is called after commits with outbox
    messages, `wakes_changed` after commits that set appointments."""

    def __init__(
        self,
        store: Store,
        meetings: MeetingCache,
        outbox_filled: Callable[[], None],
        wakes_changed: Callable[[], None],
        ticks: Ticks = loop_time,
    ) -> None:
        self._store = store
        self._meetings = meetings
        self._outbox_filled = outbox_filled
        self._wakes_changed = wakes_changed
        self.turns = RoomTurns(store.turns, meetings)
        """In which rooms other workers are about, and whose turn it is there."""
        self._arrived = asyncio.Event()
        self._slice = TimeSlice(ticks)
        self.going_on = SharedSlice(ticks, BEHIND)
        """For those that come, and those that were answered: hundreds may, in one turn."""
        self._likely = MAX_BATCH
        """Jobs to look at for a commit: twice as many as there was time for, if not for all."""
        self._queue: list[Job] = []
        self._worker: asyncio.Task[None] | None = None
        self.commits = 0
        """How many batches this process has committed."""
        self.refused = 0
        """How many jobs it has refused."""
        self.beaten = 0
        """How many of its batches were lost, because another worker was faster."""
        self._seen: OrderedDict[tuple[str, str], None] = OrderedDict()

    async def submit(self, job: Job) -> Done:
        """Queue a job; returns after the commit.

        Raises:
            Refused: it cannot be done; nothing has changed.
            NotSaved: the database did not take it; nothing has changed.
            Uncertain: nobody could find out whether it did.
        """
        return await self.answer(self.begin(job))

    async def answer(self, queued: asyncio.Future[Done]) -> Done:
        """The answer to a queued job, once the event loop has time for what is done with it.

        Raises what `submit` does.
        """
        try:
            return await queued
        finally:
            if not queued.cancelled():
                await self.going_on.wait()

    def begin(self, job: Job) -> asyncio.Future[Done]:
        """Queue a job at once; what is returned is done after the commit. See `submit`,
        and `answer`, by which it is awaited."""
        self._queue.append(job)
        self._arrived.set()
        if self._worker is None or self._worker.done():
            self._worker = asyncio.create_task(self._work(), name="committer")
        return job.done

    def forget_account(self, account: str) -> None:
        """Forget deliveries whose ids have an account in them: the journal has them rewritten."""
        for key in [key for key in self._seen if account in key[1]]:
            del self._seen[key]

    def forget(self, room: Room, source: str) -> None:
        """Forget a delivery that came to nothing after all, so that it may come again."""
        self._seen.pop((tenant_of(room), source), None)

    def activity(self) -> ActivityCounts:
        """How much this process has done."""
        return ActivityCounts(self.commits, self.refused)

    async def drain(self) -> None:
        """Wait until every queued job has been committed or refused."""
        while self._worker is not None and not self._worker.done():
            await asyncio.wait([self._worker])

    async def _work(self) -> None:
        try:
            while self._queue or (await self.turns.end() and self._queue):
                self._arrived.clear()
                first = self._queue[: min(self._likely, MAX_BATCH)]
                if not (jobs := await self.turns.ready(first)):
                    await self.turns.wait(self._arrived)
                    continue
                rest = first if len(jobs) < len(first) else []
                self._queue[: len(first)] = _without(rest, jobs)
                for some in self.turns.split(jobs):
                    await self._run_guarded(some)
                    self.turns.committed()
                # Nothing is decided now that is not committed.
                self._meetings.settled((job.room.key for job in jobs), busy=bool(self._queue))
                # Let other tasks run before what was requeued, or came meanwhile.
                await asyncio.sleep(0)
        finally:
            await self.turns.end()

    async def _run_guarded(self, jobs: list[Job]) -> None:
        try:
            await self._commit_batch(jobs)
        except Exception as error:
            self._meetings.drop(rooms_of(jobs))
            log.exception("commit_failed", jobs=len(jobs))
            jobs = _without(jobs, self._queue)  # nothing was done yet for those that were requeued
            _fail(jobs, error if isinstance(error, HeardError) else NotSaved(type(error).__name__))

    async def _commit_batch(self, jobs: list[Job]) -> None:
        await self._load(jobs)
        jobs = _without_left(self._meetings, jobs)
        builder = BatchBuilder(self._meetings, self._slice)
        results: list[tuple[Job, Done]] = []
        refused: list[tuple[Job, Refused]] = []
        sources: set[tuple[str, str]] = set()
        self._likely = MAX_BATCH
        self._slice.restart()
        for place, job in enumerate(jobs):
            if place and self._slice.over:
                # The rest keeps its place before jobs that have come since.
                self._queue[:0] = jobs[place:]
                self._likely = max(FEW, 2 * place)
                jobs = jobs[:place]
                break
            key = job.delivery
            if key is not None and (key in self._seen or key in sources):
                results.append((job, Done(repeated=True)))
                continue
            try:
                results.append((job, await builder.add(job)))
            except Refused as no:
                refused.append((job, no))
                continue
            except LeftToNewer as left:
                # Nobody else's jobs wait for an upgrade.
                _fail([job], left)
                await self._requeue(jobs)
                return
            except NotSaved:
                raise
            except Exception as mistake:
                # A bug, and the meeting may be half changed: only this job fails because of it.
                log.exception("decision_failed")
                _fail([job], NotSaved(type(mistake).__name__))
                await self._requeue(jobs)
                return
            if key is not None:
                sources.add(key)
        try:
            batch, settled = await self._write(builder.batch, jobs)
        except Uncertain:
            # That holds only for those for whom something was to be written. Those who try again,
            # as others were faster, wait in the queue.
            unwritten = [job for job, done in results if not done.written]
            unwritten += [job for job, _ in refused]
            _fail(_without(unwritten, self._queue), NotSaved("uncertain"))
            raise
        if settled is not jobs:
            kept = {id(job) for job in settled}
            results = [(job, done) for job, done in results if id(job) in kept]
            refused = [(job, no) for job, no in refused if id(job) in kept]
        self.refused += len(refused)
        self._answer_changed(results, batch)
        await self._answer_unchanged(results, refused, batch)

    async def _write(self, batch: Batch, jobs: list[Job]) -> tuple[Batch, list[Job]]:
        """Commit a batch, and try again with what was decided in rooms where another worker was
        faster. Gives what was committed, and the jobs that need not try again."""
        while not is_empty(batch):
            self.turns.commits(jobs, self._queue)
            try:
                await confirmed_commit.commit(self._store, batch)
            except Conflict:
                self.beaten += 1
                beaten = await faster_in(self._store, batch)
                self.turns.beaten(beaten)
                batch, kept = spared(batch, jobs, beaten)
                await self._requeue(_without(jobs, kept), beaten)
                jobs = kept
            else:
                self.commits += 1
                break
        return batch, jobs

    def _answer_changed(self, results: list[tuple[Job, Done]], batch: Batch) -> None:
        """Answer jobs that have changed something. Nothing that fails later may reach them."""
        changed = [(job, done) for job, done in results if done.changed]
        self._remember(job.delivery for job, _ in changed if job.delivery is not None)
        for job, done in changed:
            _answer(job, done)
        if batch.outbox_messages or batch.redactions or batch.taken_back or batch.ended:
            # Messages that quote erased words, or are over, are in the outbox again, to be edited.
            self._outbox_filled()
        if batch.wakes:
            self._wakes_changed()

    async def _answer_unchanged(
        self, results: list[tuple[Job, Done]], refused: list[tuple[Job, Refused]], batch: Batch
    ) -> None:
        """Answer jobs that have changed nothing, unless another worker has changed what they were
        decided by: then they are decided again."""
        rest = [(job, done) for job, done in results if not done.changed]
        if not rest and not refused:
            return
        try:
            stale = await self._find_stale(rest, refused, batch)
            for job, done in rest:
                if job.room.key not in stale:
                    self._remember(() if job.delivery is None else {job.delivery})
                    _answer(job, done)
            await self._refuse([(job, no) for job, no in refused if job.room.key not in stale])
            jobs = [job for job, _ in (*rest, *refused)]
            late = [job for job in jobs if job.room.key in stale and not job.done.done()]
            if late:
                self.turns.beaten(stale)
                await self._requeue(late)
        except NotSaved:
            # What was written for a job stays written, even if nobody can tell whether that is all.
            for job, done in rest:
                if done.written:
                    _answer(job, done)
            raise

    async def _find_stale(
        self, results: list[tuple[Job, Done]], refused: list[tuple[Job, Refused]], batch: Batch
    ) -> set[RoomKey]:
        """The rooms in which a job was refused, or came to nothing, by a state that another worker
        has changed since. What was committed needs no check: its number was free."""
        sure = {row.meeting for row in batch.journal}
        doubtful = {job.room.key: job.meeting for job, done in results if done.loaded is not None}
        doubtful.update({job.room.key: job.meeting for job, _ in refused})
        loaded = {
            room: found
            for room, meeting in doubtful.items()
            if (found := self._meetings.get(meeting) if meeting else self._meetings.current(room))
            and found.state.id not in sure
            and not self.turns.holds(room)
        }
        if not loaded:
            return set()
        newest = await self._store.current(loaded)
        versions = await self._store.versions({found.state.id for found in loaded.values()})
        return {
            room
            for room, found in loaded.items()
            if versions.get(found.state.id, 0) != found.meeting.version
            or (doubtful[room] is None and newest.get(room) != found.state.id)
        }

    async def _load(self, jobs: list[Job]) -> None:
        others = [room for job in jobs for room in job.others]
        here = [job.room for job in jobs if not job.meeting]
        await self._meetings.load({room.key: room for room in (*here, *others)}.values())
        named = {job.meeting: job.room for job in jobs if job.meeting}
        if named:
            await self._meetings.load_meetings(named)

    async def _requeue(self, jobs: list[Job], beaten: Collection[RoomKey] = ()) -> None:
        """After another worker was faster: find out what was accepted, and requeue the rest.
        `beaten`: in these rooms; if that is not known, in any."""
        now = asyncio.get_running_loop().time()
        self._meetings.drop(rooms_of(jobs))
        jobs = [job for job in jobs if not job.done.done()]
        by_tenant: dict[str, list[Job]] = {}
        for job in jobs:
            by_tenant.setdefault(tenant_of(job.room), []).append(job)
        again: list[Job] = []
        for tenant, theirs in by_tenant.items():
            known = await self._store.known_sources(tenant, {j.source for j in theirs if j.source})
            for job in theirs:
                contended = not beaten or job.room.key in beaten
                if job.first_conflict_at is None and contended:
                    job.first_conflict_at = now
                if job.source in known:
                    _answer(job, Done(repeated=True))
                elif now - (job.first_conflict_at or now) > CONFLICT_TIMEOUT:
                    _fail([job], NotSaved("others were faster all the time"))
                else:
                    again.append(job)
        # They keep their place before jobs that have come since.
        self._queue[:0] = again

    async def _refuse(self, refused: list[tuple[Job, Refused]]) -> None:
        """Refuse jobs, except repeated deliveries of what was accepted."""
        for job, no in refused:
            known = job.source is not None and await self._store.known_sources(
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


def _answer(job: Job, done: Done) -> None:
    if not job.done.done():  # the caller may have been cancelled
        job.done.set_result(done)


def _fail(jobs: Iterable[Job], error: HeardError) -> None:
    for job in jobs:
        if not job.done.done():
            job.done.set_exception(error)


def _without(jobs: Iterable[Job], some: Iterable[Job]) -> list[Job]:
    """These without some of them, in their order."""
    ids = {id(job) for job in some}
    return [job for job in jobs if id(job) not in ids]


def _without_left(meetings: MeetingCache, jobs: list[Job]) -> list[Job]:
    """These without those of meetings that a newer version looks after, which fail."""
    ours = []
    for job in jobs:
        try:
            if job.meeting:
                meetings.get(job.meeting)
            else:
                meetings.current(job.room.key)
        except LeftToNewer as left:
            _fail([job], left)
        else:
            ours.append(job)
    return ours
