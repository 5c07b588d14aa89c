"""Runs a recorded meeting through the same service as a live one.

The clock is the transcript's. Whatever the meeting asked to be woken for happens at its time, in
between the messages. A meeting in a file lasts from its first line to its last: what is said after
somebody typed `#endmeeting` still counts.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from itertools import count

from msgspec.structs import replace

from adapters.clock import SetClock, SystemClock, new_id
from adapters.console.adapter import PLATFORM, ConsoleAdapter, said_together
from adapters.console.replay_report import DriftReport, Report, recorded_meeting, report_of
from adapters.outbox_dispatcher import OutboxDispatcher
from adapters.scheduler import Waker
from adapters.transcripts import AgendaListed, ItemStarted, SpokenLine, Transcript, chair_of
from bot.admin_texts import admin_text
from bot.commands.line_parser import starts_with_command
from bot.commands.rows.agenda import LONGEST_TITLE
from bot.commands.shorthand import may_be
from bot.ids import PersonId, RoomId
from bot.ports import Account, CommandResult, Message, Request, Store
from bot.records.recording_report import RecordedMeeting, recording_report
from bot.rendered_report import RenderedReport
from bot.rules import Rules
from bot.service import Service
from bot.service.drift_tracking import DriftTracker
from bot.service.report_rendering import rendered_report

ROOM = RoomId(PLATFORM, "", "replay")
SPAN = timedelta(minutes=5)
"""Time that is let in at once: what Heard says is to arrive soon after it was said."""
AT_ONCE = 200
"""Messages that go in together; nothing can come between them."""
NEVER = timedelta(days=100_000)
"""Longer than a recording can last."""
LAST = datetime.max.replace(tzinfo=UTC)
MOST_WAKES = 500
"""Appointments that are kept one by one in a silence; what is due after them is kept at its end."""


class Replay:
    """Replays one transcript through the service.

    `listeners` is for measurements: so many people more are there, say nothing, and may be invited
    to speak. A record cannot tell of anybody like that.
    """

    def __init__(
        self, store: Store, transcript: Transcript, rules: Rules, listeners: int = 0
    ) -> None:
        self._transcript = transcript
        self._listeners = listeners
        rows = transcript.rows
        self._clock = SetClock(rows[0].at)
        # A pause in a record is no reason to end it: days may lie between two lines of a channel.
        self._drift = DriftTracker(at_once=True)
        self._service = Service(
            store,
            self._clock,
            new_id,
            replace(rules, idle_minutes=int(NEVER.total_seconds()) // 60),
            ticks=_no_time,
            drift=self._drift,
        )
        self._store = store
        self._face = ConsoleAdapter(self._name)
        self._dispatcher = OutboxDispatcher(
            store, self._service.outbox.render, {PLATFORM: self._face}, self._clock, "replay"
        )
        self._waker = Waker(store, self._service.wakeups.wake, self._clock, "replay")
        # The store is asked only when there can be something new in it.
        self._filled, self._due_is_known = True, False
        self._due: datetime | None = None
        self._service.outbox_filled.connect(self._outbox_filled)
        self._service.wakes_changed.connect(self._wakes_changed)
        self._titles: list[str] = []
        self._waiting: list[SpokenLine] = []
        self._acts = 0
        self._chair = chair_of(rows)

    async def run(self, progress: Callable[[int], None] = lambda rows: None) -> Report:
        """Play it to its end. `progress` is called with the number of rows played since."""
        rows = self._transcript.rows
        spoken = [row for row in rows if isinstance(row, SpokenLine) and not row.bot]
        await self._service.directory.open_room(ROOM, "replay")
        if spoken:
            await self._act(rows[0].at, "start")
            await self._arrive(rows[0].at)
        for row in rows:
            match row:
                case SpokenLine(bot=False):
                    await self._take(row)
                case AgendaListed():
                    await self._list(row)
                case ItemStarted():
                    await self._begin(row)
                case _:
                    pass
            progress(1)
        await self._flush()
        report = await self._report()
        if spoken:
            await self._act(rows[-1].at, "end anyway=yes")
            await self._deliver()
        # The store is closed next.
        await self._service.core.meetings.snapshots.drain()
        said = tuple(said_together(self._face.said))
        return replace(report, said=said, panels=self._face.panels)

    async def recorded(self, report: Report) -> RecordedMeeting | None:
        """The meeting as it stands in a report on recordings; None if nobody said anything.

        Raises:
            NotSaved: the database cannot be reached.
        """
        room = await self._service.directory.room(ROOM)
        found = [] if room is None else await self._service.meeting_reports.summaries(room.key)
        if not found:
            return None
        return recorded_meeting(report, found[0])

    async def in_words(self, meetings: Sequence[RecordedMeeting], *, names: bool) -> RenderedReport:
        """The report on these recordings, as it is today.

        Raises:
            NotSaved: the database cannot be reached.
        """
        document = recording_report(meetings, names=names)
        today = SystemClock().now().date()
        return await rendered_report(document, self._service.core.renderer, today)

    async def _arrive(self, at: datetime) -> None:
        for number in range(self._listeners):
            who = _person(f"listener:{number}", admin_text("replay-listener", number=number + 1))
            await self._act(at, "here", who)
            await self._act(at, "preferences invitations=on", who)

    # -- rows

    async def _take(self, row: SpokenLine) -> None:
        self._waiting.append(row)
        slash, bare = starts_with_command(row.text), may_be(row.text)
        if len(self._waiting) >= AT_ONCE or slash or bare:
            await self._flush()
        # In a record a typed command is a line somebody wrote, and it is carried out as well.
        if slash:
            await self._act(row.at, row.text, _account(row))
        if bare:
            await self._bare(row)

    async def _bare(self, row: SpokenLine) -> None:
        """Carry out commands that people type without a slash, such as `q+`."""
        source = f"line:{row.line}:bare"
        request = await self._service.intake.as_command(_message(row, source))
        if request is not None:
            await self._keep(row.at)
            self._clock.set(row.at)
            await self._service.commands.execute(request)

    async def _list(self, row: AgendaListed) -> None:
        await self._flush()
        for title in row.titles:
            await self._add(row.at, title)

    async def _begin(self, row: ItemStarted) -> None:
        await self._flush()
        if row.title not in self._titles:
            await self._add(row.at, row.title)
        found = await self._agenda()
        short = _short(row.title)
        # Who typed commands into what was recorded has put items on the agenda as well.
        place = found.index(short) + 1 if short in found else len(found)
        # What happened, happened: nobody is asked whether they mean it.
        await self._do(row.at, "agenda next", {"item": place, "anyway": "yes"})

    async def _add(self, at: datetime, title: str) -> None:
        if title in self._titles:
            return
        if (await self._do(at, "agenda add", {"title": _short(title)})).accepted:
            self._titles.append(title)

    async def _agenda(self) -> list[str]:
        """The titles on the agenda, in its order."""
        figures, lookup = await self._service.queries.figures(ROOM)
        return [lookup.words.get(item.title, "") for item in figures.items]

    async def _flush(self) -> None:
        """Let the waiting messages in, and in between whatever is due."""
        waiting, self._waiting = self._waiting, []
        while waiting:
            first = waiting[0].at
            await self._keep(first)
            until = first + min(SPAN, LAST - first)
            due = await self._next_due()
            if due is not None:
                until = max(first, min(due, until))
            now = [row for row in waiting if row.at <= until]
            await self._hear(now)
            waiting = waiting[len(now) :]
            await self._deliver()
        await self._deliver()

    async def _keep(self, until: datetime) -> None:
        """Keep the appointments up to a moment, each at its own time. In a very long silence the
        rest of them is kept once, late, at its end."""
        for kept in count():
            due = await self._next_due()
            if due is None or due >= until:
                return
            self._clock.set(due if kept < MOST_WAKES else until)
            self._due_is_known = False
            if not await self._waker.keep_due(once=True) or kept > 2 * MOST_WAKES:
                return
            await self._deliver()

    def _outbox_filled(self) -> None:
        self._filled = True

    def _wakes_changed(self) -> None:
        self._due_is_known = False

    async def _deliver(self) -> None:
        while self._filled:
            self._filled = False
            await self._dispatcher.deliver_all()

    async def _next_due(self) -> datetime | None:
        if not self._due_is_known:
            self._due_is_known = True
            self._due = await self._store.next_due()
        return self._due

    async def _hear(self, rows: Sequence[SpokenLine]) -> None:
        for account in dict.fromkeys(_account(row) for row in rows):
            # Known beforehand, so that the messages stand in line in their order.
            await self._service.directory.person(account)
        self._clock.set(rows[-1].at)
        await asyncio.gather(
            *(
                self._service.intake.on_message(_message(row, f"line:{row.line}:{place}"))
                for place, row in enumerate(rows)
            )
        )

    # -- acts

    async def _act(self, at: datetime, line: str, who: Account | None = None) -> CommandResult:
        return await self._request(at, who or self._led_by(), line=line)

    async def _do(self, at: datetime, command: str, args: dict[str, str | int]) -> CommandResult:
        return await self._request(at, self._led_by(), command=command, args=args)

    def _led_by(self) -> Account:
        """Whoever leads: nobody does where nobody says anything."""
        chair = self._chair
        return _person(chair.who, chair.name) if chair else _person("", "")

    async def _request(
        self,
        at: datetime,
        who: Account,
        line: str = "",
        command: str = "",
        args: dict[str, str | int] | None = None,
    ) -> CommandResult:
        await self._keep(at)
        self._clock.set(at)
        self._acts += 1
        return await self._service.commands.execute(
            Request(
                room=ROOM,
                person=who,
                source=f"act:{self._acts}",
                at=at,
                line=line,
                command=command,
                args=args or {},
            )
        )

    # -- the result

    async def _name(self, person: PersonId) -> str:
        return (await self._store.names([person])).get(person, "")

    async def _report(self) -> Report:
        figures, lookup = await self._service.queries.figures(ROOM)
        return report_of(
            self._transcript,
            self._chair,
            figures,
            lookup,
            titles={_short(title): title for title in self._titles},
            drift=DriftReport(scored=self._drift.scored, drifting=self._drift.drifting),
        )


def _short(title: str) -> str:
    """A title as the agenda takes it."""
    return title.strip()[:LONGEST_TITLE].strip() or "?"


def _message(row: SpokenLine, source: str) -> Message:
    """A line as a message. It counts as said even if it is `q+`, which is carried out too."""
    return Message(
        room=ROOM,
        person=_account(row),
        text=row.text,
        ref=f"line:{row.line}",
        source=source,
        at=row.at,
        literal=True,
    )


def _no_time() -> float:
    """The service's clock for how long others wait, which nobody does in a replay: work is not cut
    into slices, and what goes in together is committed together."""
    return 0.0


def _account(row: SpokenLine) -> Account:
    return _person(row.who, row.speaker)


def _person(who: str, name: str) -> Account:
    return Account(platform=PLATFORM, tenant="", id=who, name=name)
