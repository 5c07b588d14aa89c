"""What of a batch can still be committed when another worker was faster in some of its rooms."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.ids import MeetingId, RoomKey, room_of
from bot.ports import Batch, Store
from bot.service.jobs import Job, rooms_of


async def faster_in(store: Store, batch: Batch) -> set[RoomKey]:
    """The rooms in which another worker was faster; none if it took in a delivery of ours."""
    first: dict[MeetingId, int] = {}
    for row in batch.journal:
        first.setdefault(row.meeting, row.number)
    versions = await store.versions(first)
    beaten = {m for m, number in first.items() if versions.get(m, 0) >= number}
    return {room_of(meeting) for meeting in beaten}


def spared(
    batch: Batch, jobs: Sequence[Job], beaten: Collection[RoomKey]
) -> tuple[Batch, list[Job]]:
    """The part of a batch that belongs to rooms in which nobody was faster, and the jobs it was
    decided for: they need not be decided again.

    Nothing is, if it is not known who was faster where, or if there is more in the batch than
    events: most have nothing else, and of the rest not everything says whose it is.
    """
    if not beaten or batch != Batch(journal=batch.journal):
        return Batch(), []
    undone = set(beaten)
    rooms = [frozenset(rooms_of([job])) for job in jobs]
    # A job that is for several rooms is undone in all of them, and so is whatever came with it.
    while more := {room for some in rooms if not undone.isdisjoint(some) for room in some} - undone:
        undone |= more
    kept = [job for job, some in zip(jobs, rooms, strict=True) if undone.isdisjoint(some)]
    journal = [row for row in batch.journal if room_of(row.meeting) not in undone]
    return Batch(journal=journal), kept
