"""Plays recorded meetings through the same service as live ones, and makes the report on them."""

from __future__ import annotations

import gc
from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol

from msgspec.structs import replace

from adapters.console.replay import Replay
from adapters.console.replay_report import Report
from adapters.transcripts import Transcript
from bot.admin_texts import admin_text
from bot.errors import Unusable
from bot.ports import Store
from bot.records.recording_report import RecordedMeeting
from bot.rendered_report import RenderedReport
from bot.rules import Rules


class ScratchStore(Store, Protocol):
    """A store that leaves no trace."""

    async def close(self) -> None:
        """Close it, and lose what is in it."""
        ...


TIDIED = 10
"""After so many meetings the memory of those that are over is collected."""
OpenStore = Callable[[], Awaitable[ScratchStore]]
"""Opens a store for one meeting."""


def no_matter(rows: int) -> None:
    """Nobody asks how far it is."""


async def play(
    open_store: OpenStore,
    rules: Rules,
    transcripts: Sequence[Transcript],
    tell: Callable[[int], None] = no_matter,
    *,
    names: bool | None = None,
) -> tuple[list[Report], RenderedReport | None]:
    """Play recorded meetings, in order of time.

    `tell` is called with the number of rows played since. `names`: a report on them all is wanted,
    which names people or does not; None: no report is wanted.

    Returns what each came to, and the report, if one is wanted and anybody says anything. Then what
    Heard said is left out of what each came to: over years that is much, and the report has none.
    """
    reports: list[Report] = []
    found: list[RecordedMeeting] = []
    in_words: RenderedReport | None = None
    for transcript in sorted(transcripts, key=lambda one: one.rows[0].at):
        if len(reports) % TIDIED == TIDIED - 1:
            gc.collect()  # a service that has ended is held by its own parts
        store = await open_store()
        try:
            replay = Replay(store, transcript, rules)
            report = await replay.run(tell)
            if names is None:
                reports.append(report)
                continue
            reports.append(replace(report, said=()))
            meeting = await replay.recorded(report)
            if meeting is not None:
                number = len(found) + 1
                found.append(replace(meeting, summary=replace(meeting.summary, number=number)))
            if len(reports) == len(transcripts):
                in_words = await replay.in_words(found, names=names)
        finally:
            await store.close()
    return reports, in_words


def reported(report: RenderedReport | None) -> RenderedReport:
    """The report that was wanted.

    Raises:
        Unusable: there is none, since nobody has said anything.
    """
    if report is None:
        raise Unusable(admin_text("recording-only-bots"))
    return report
