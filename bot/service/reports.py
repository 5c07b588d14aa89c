"""Notes, decisions, minutes and charts of meetings.

Minutes are made from the journal each time they are asked for, so that names and words that were
deleted are gone from them, too.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from msgspec.structs import replace

from bot.card_references import references
from bot.cards import Card, Chart
from bot.commands.command_answers import LookUp
from bot.errors import Refused
from bot.ids import MeetingId, PersonId, RoomKey, WordsId, meeting_id, number_of, room_of
from bot.meeting.cards import minutes as minutes_cards
from bot.meeting.cards import notes as note_cards
from bot.meeting.cards import poll_groups, poll_results
from bot.meeting.cards.groups import own_groups
from bot.meeting.cards.measures import chart as voices_chart
from bot.meeting.cards.measures import measures as measures_card
from bot.meeting.cards.minutes_easy import easy
from bot.meeting.cards.representation import over_series
from bot.meeting.heard_did import heard_did
from bot.meeting.measures import Measures, measures
from bot.meeting.minutes import minutes, with_result
from bot.meeting.state import State
from bot.ports import Room, Store
from bot.ports.minutes_document import MinutesDocument
from bot.ports.room_calendar import changes_of
from bot.records import outcomes
from bot.records.minutes import Minutes, MinutesProposal
from bot.records.minutes_references import people_named, words_recorded
from bot.records.model import NoteKind
from bot.records.proposal_model import ProposalStanding
from bot.records.published_poll import PublishedPoll
from bot.records.questionnaire import Questionnaire, questionnaire
from bot.render import render, render_phrase
from bot.rendered import RenderedBar, RenderedBars, RenderedCard, RenderedChart
from bot.rendered_report import RenderedReport
from bot.service.card_renderer import CardRenderer
from bot.service.meeting_reports import MeetingReports
from bot.service.minutes_lines import as_it_was

OF_ALL, OF_ONE = 20, 200
"""How many notes are listed, of all meetings and of one."""

DrawPoll = Callable[[MeetingId, Questionnaire, PublishedPoll], Chart | None]


class Reports:
    """Finds what meetings have left. Implements `bot.ports.ReportPort`."""

    def __init__(
        self,
        store: Store,
        renderer: CardRenderer,
        copies: Callable[[PersonId], Awaitable[bytes | None]],
        of_proposal: Callable[[MeetingId], Awaitable[Chart | None]],
        many: MeetingReports,
        taken_away: Callable[[MeetingId], Awaitable[RenderedCard | None]],
    ) -> None:
        self._store = store
        self._renderer = renderer
        self._copies = copies
        self._of_proposal = of_proposal
        self._taken_away = taken_away
        self.many = many
        """Reports over many meetings."""

    async def copy(self, person: PersonId) -> bytes | None:
        """Everything that is kept of somebody, as JSON; None if they are not known."""
        return await self._copies(person)

    async def leftovers(self, meeting: MeetingId) -> RenderedCard | None:
        """What was taken away of what is open in a meeting's room, where no further one is planned;
        None if nothing is."""
        return await self._taken_away(meeting)

    async def minutes(self, meeting: MeetingId, *, times: bool = False) -> RenderedCard | None:
        """A meeting's minutes in full, in words; None if it has not begun or there is none.
        `times`: with when things happened."""
        found = await self._minutes(meeting)
        if found is None:
            return None
        reader = await self.many.read_in(found.room)
        return await self._renderer.render(minutes_cards.in_full(found, times=times), reader=reader)

    async def words_in_minutes(self, meeting: MeetingId) -> frozenset[WordsId]:
        """The recorded words that a meeting's minutes show now."""
        found = await self._minutes(meeting)
        if found is None:
            return frozenset()
        wanted = words_recorded(found) | references([minutes_cards.in_full(found)]).words
        return frozenset(await self._store.words(wanted)) if wanted else frozenset()

    async def minutes_document(
        self, meeting: MeetingId, *, times: bool = False
    ) -> MinutesDocument | None:
        """A meeting's minutes with all that they name; None if it has not begun or there is none.
        `times`: with when things happened."""
        state = await self._as_it_was(meeting)
        found = None if state is None else await self._made(state)
        if state is None or found is None:
            return None
        cards = (minutes_cards.in_full(found, times=times), easy(found))
        lookup = await self._renderer.lookup(cards, await self.many.read_in(found.room))
        full, shorter = (render(card, lookup) for card in cards)
        # What the sentences name has been looked up already.
        words, people = words_recorded(found), people_named(found)
        words |= {item.words for item in questionnaire(found.asked).items if item.words is not None}
        more = words - lookup.words.keys()
        room = await self._store.room_by_key(found.room)
        return MinutesDocument(
            minutes=found,
            room="" if room is None else room.title,
            full=full,
            easy=shorter,
            words={**lookup.words, **(await self._store.words(more) if more else {})},
            names=await self._store.names(people),
            made_at=lookup.now,
            changes=await self._changes(found.room),
        )

    async def _changes(self, room: RoomKey) -> int:
        """The number of a room's newest change."""
        newest = (await self._store.current([room]))[room]
        events = await self._store.versions([newest])
        return changes_of(number_of(newest), events.get(newest, 0))

    async def report(self, kind: str, meeting: MeetingId) -> RenderedReport | None:
        """A report over many meetings of the room that this is a meeting of."""
        return await self.many.over_many(kind, meeting)

    async def chart(self, kind: str, meeting: MeetingId) -> RenderedChart | None:
        """The figures of a picture; None where they may not be shown, or there are none."""
        match kind:
            case "poll-chart":
                found = await self._poll_chart(meeting, poll_results.chart)
            case "poll-groups-chart":
                found = await self._poll_chart(meeting, poll_groups.chart)
            case "proposal-chart":
                found = await self._of_proposal(meeting)
            case "voices-chart":
                found = await self._voices_chart(meeting)
            case _:
                found = None
        return None if found is None else await self._drawable(found, room_of(meeting))

    async def look_up(self, room: Room, wanted: LookUp) -> Card:
        """What a command asked for.

        Raises:
            Refused: there are no such minutes.
        """
        meeting = None if wanted.meeting is None else meeting_id(room.key, wanted.meeting)
        if wanted.what == "minutes":
            found = None if meeting is None else await self._minutes(meeting)
            if found is None:
                return await self._reduced(meeting)
            if wanted.form:
                return minutes_cards.in_form(found, wanted.form, times=wanted.times)
            return minutes_cards.in_short(found, times=wanted.times, agrees=wanted.agrees)
        if wanted.what == "own-groups" and wanted.person is not None:
            own = await self._store.group_choices.of(room.key, wanted.person)
            return own_groups(tuple(await self._store.groups(room.key)), own)
        if wanted.what == "measures":
            return await self._measured(meeting)
        kind = NoteKind.NOTE if wanted.what == "notes" else NoteKind.DECISION
        most = OF_ALL if meeting is None else OF_ONE
        kept = await self._store.notes(room.key, kind, meeting, most + 1)
        return note_cards.listed(kind, kept[-most:], more=len(kept) > most)

    async def _reduced(self, meeting: MeetingId | None) -> Card:
        """What is left of a meeting whose journal was deleted.

        Raises:
            Refused: there is no such meeting.
        """
        kept = None if meeting is None else await self._store.retention.counts(meeting)
        if kept is None or meeting is None:
            raise Refused("refused-no-minutes")
        return minutes_cards.reduced(
            number_of(meeting),
            people=kept.people,
            heard=kept.heard,
            messages=kept.messages,
            turns=kept.turns,
        )

    async def _measured(self, meeting: MeetingId | None) -> Card:
        state = None if meeting is None else await self._as_it_was(meeting)
        if state is None or not (state.is_open or state.turns.came):
            raise Refused("refused-not-open")
        figures = await self._store.group_choices.figures(state.room)
        groups = tuple(await self._store.groups(state.room))
        return measures_card(
            _measures(state),
            state.id,
            over=state.closed_at is not None,
            of_groups=over_series(groups, figures) if state.settings.uses_groups else (),
            did=None if state.closed_at is None else heard_did(state),
        )

    async def _minutes(self, meeting: MeetingId) -> Minutes | None:
        state = await self._as_it_was(meeting)
        return None if state is None else await self._made(state)

    async def _made(self, state: State) -> Minutes | None:
        planned = await self._store.meetings(state.room)
        next_at = next((m.starts for m in planned if m.number == state.number + 1), None)
        away = (*state.representation.apologies, *state.turns.roster)
        names = await self._store.names({*state.turns.came, *away})
        made = minutes(state, next_at, lambda who: names.get(who, "").casefold())
        if made is None:
            return None
        views = [it.view for it in await self._store.views.of_meeting(state.id)]
        return replace(
            made,
            views=outcomes.counted(views),
            poll=await self._store.published(state.id),
            # Whoever was forgotten since is named for nothing that was their own wish.
            regrets=tuple(who for who in made.regrets if who in names),
            items=tuple(
                item if item.introduced_by in names else replace(item, introduced_by=None)
                for item in made.items
            ),
            proposals=await self._closed_with(made),
        )

    async def _closed_with(self, made: Minutes) -> tuple[MinutesProposal, ...]:
        """The proposals of a meeting; one that was open until its end closed just after it, and is
        shown with what it came to."""
        found = []
        for one in made.proposals:
            record = None
            if one.standing is ProposalStanding.OPEN and one.closes is None and made.closed_at:
                record = await self._store.proposals.one(made.room, one.number)
            if record is None:
                found.append(one)
                continue
            responses = await self._store.proposals.responses(made.room, one.number)
            found.append(with_result(one, record, responses))
        return tuple(found)

    async def _as_it_was(self, meeting: MeetingId) -> State | None:
        return await as_it_was(self._store, meeting)

    async def _poll_chart(self, meeting: MeetingId, draw: DrawPoll) -> Chart | None:
        held = await self._store.poll(meeting)
        if held is None or held.closed_at is None:
            return None
        told = await self._store.published(meeting)
        if told is None or not told.items:
            return None
        return draw(meeting, questionnaire(held.questionnaire), told)

    async def _voices_chart(self, meeting: MeetingId) -> Chart | None:
        state = await self._as_it_was(meeting)
        if state is None or not state.turns.came:
            return None
        return voices_chart(_measures(state), meeting)

    async def _drawable(self, chart: Chart, room: RoomKey) -> RenderedChart:
        says = [bar.label for group in chart.groups for bar in group.bars]
        says += [chart.title, *chart.alt, *(group.heading for group in chart.groups)]
        lookup = await self._renderer.lookup(says, await self.many.read_in(room))
        return RenderedChart(
            title=render_phrase(chart.title, lookup),
            groups=tuple(
                RenderedBars(
                    render_phrase(group.heading, lookup),
                    tuple(RenderedBar(render_phrase(b.label, lookup), b.value) for b in group.bars),
                    group.whole,
                )
                for group in chart.groups
            ),
            alt=" ".join(render_phrase(line, lookup) for line in chart.alt),
        )


def _measures(state: State) -> Measures:
    return measures(state.turns, state.opened_at, state.counted_seats, state.breaks)
