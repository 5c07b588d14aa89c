"""Scores messages after they have been committed and acknowledged, when there is time.

Scoring costs more than all the rest of a message, and nobody waits for it: so it has a small share
of the process's time, in short goes. In a rush the newest messages of each meeting are scored and
older ones are skipped. A text waits here for about a second at most, in memory only; what waits
when Heard stops is not scored.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Final, NamedTuple

import structlog

from bot.events import DriftEnded
from bot.ids import MeetingId
from bot.meeting.handlers.drift import is_new
from bot.ports import Room
from bot.service.drift_tracking import Finding, MessageToScore
from bot.service.jobs import Decision, Done
from bot.service.meeting_cache import LoadedMeeting, MeetingCache
from bot.service.time_slice import Ticks, TimeSlice

log = structlog.get_logger(__name__)

GO: Final = 0.004
"""Seconds of scoring in one go; what is under way then is finished first."""
REST: Final = 19
"""After each go, so many times as long is left to everything else: a twentieth of the time is for
scoring."""
SOON: Final = 0.01
"""Seconds before the first go, in which a message is acknowledged and its effects handed out."""
MOST: Final = 8
"""Messages of one meeting that wait: as many as the longest stretch that a score looks at."""
LONGEST_WAIT: Final = 1.0
"""Seconds after which a message that waits is skipped."""

Decide = Callable[[LoadedMeeting], Decision]
Submit = Callable[[Room, str | None, datetime, Decide, MeetingId], Awaitable[Done]]


class _Waiting(NamedTuple):
    loaded: LoadedMeeting
    said: MessageToScore
    since: float


class DriftScoring:
    """What waits to be scored, and the task that does it while there is anything."""

    def __init__(self, meetings: MeetingCache, submit: Submit, ticks: Ticks) -> None:
        self._meetings = meetings
        self._submit = submit
        self._ticks = ticks
        self._waiting: OrderedDict[MeetingId, deque[_Waiting]] = OrderedDict()
        self._task: asyncio.Task[None] | None = None
        self._spent = 0.0
        """Seconds of scoring since the last rest."""

    def __len__(self) -> int:
        return sum(map(len, self._waiting.values()))

    def take(self, loaded: LoadedMeeting, said: MessageToScore) -> None:
        """A message was committed. The oldest that waits makes room for it if there are many."""
        meeting = loaded.state.id
        line = self._waiting.get(meeting)
        if line is None:
            line = self._waiting[meeting] = deque(maxlen=MOST)
        line.append(_Waiting(loaded, said, self._ticks()))
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._work(), name="drift")

    def drop(self, ref: str) -> None:
        """A message was deleted, or has another text: it is not scored."""
        for meeting, line in list(self._waiting.items()):
            kept = [one for one in line if one.said.ref != ref]
            if len(kept) < len(line):
                self._waiting[meeting] = deque(kept, MOST)

    async def settle(self) -> None:
        """Score now whatever waits."""
        time = TimeSlice(self._ticks)
        time.restart()
        self._skip_late()
        while (one := self._next()) is not None:
            await self._score(one)
            await time.pause_if_over()

    async def _work(self) -> None:
        time = TimeSlice(self._ticks, GO)
        while self._waiting:
            await asyncio.sleep(SOON + REST * self._spent)
            self._spent = 0.0
            self._skip_late()
            time.restart()
            while not time.over and (one := self._next()) is not None:
                await self._score(one)

    def _skip_late(self) -> None:
        """Keep no text for longer than it may wait."""
        late = self._ticks() - LONGEST_WAIT
        for line in self._waiting.values():
            while line and line[0].since < late:
                line.popleft()

    def _next(self) -> _Waiting | None:
        """The next one: each meeting in its turn, its messages in their order."""
        while self._waiting:
            meeting, line = self._waiting.popitem(last=False)
            if line:
                one = line.popleft()
                if line:
                    self._waiting[meeting] = line
                return one
        return None

    async def _score(self, one: _Waiting) -> None:
        said = one.said
        loaded = self._meetings.get(one.loaded.state.id) or one.loaded
        begun = self._ticks()
        try:
            found = self._meetings.drift.hear(loaded.state, loaded.metrics.titles, said)
            self._spent += self._ticks() - begun
            if found is not None:
                decide, meeting = _deciding(said, found), loaded.state.id
                await self._submit(loaded.room, None, said.at, decide, meeting)
        except Exception as problem:
            # Whoever wrote it was answered long ago, and the next messages will tell as well.
            log.warning("drift_not_told", error=type(problem).__name__)


def _deciding(said: MessageToScore, found: Finding) -> Decide:
    """What is decided about a finding: nothing, if the meeting has moved on since."""

    def decide(now: LoadedMeeting) -> Decision:
        state, item = now.state, now.state.agenda.current
        if not state.is_open or state.on_break is not None:
            return Decision()
        if item is None or (item.id, item.taken_up) != said.item:
            return Decision()
        if isinstance(found, DriftEnded):
            stands = state.topic.mark.shows and state.topic.mark.watched
        else:
            stands = is_new(state, found.author, shared=found.shared)
        return Decision(event=found if stands else None)

    return decide
