"""Carries out what people decide about what is kept of them: being forgotten, taking words back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Sequence
from datetime import datetime, timedelta

import structlog
from msgspec.structs import replace

from bot.cards import Card
from bot.commands.command_answers import AboutMe
from bot.commands.personal import LATER, NEVER, NOW
from bot.errors import LeftToNewer, NotAllowed, Refused
from bot.events import (
    ActUndone,
    DecisionRecorded,
    MessagePosted,
    NextMeetingWithdrawn,
    PersonForgotten,
    WordsTakenBack,
)
from bot.ids import PersonId, WordsId
from bot.meeting.cards import personal as cards
from bot.meeting.cards.shared_buttons import note
from bot.meeting.handlers import undoing
from bot.meeting.handlers.not_undone import FINAL
from bot.meeting.next_meeting import has_next, is_lost
from bot.meeting.state import State
from bot.meeting.undo import Act
from bot.people.own_texts import can_be_taken_back, fingerprint, picked
from bot.ports import Account, Room, TakenBack
from bot.ports.personal import Erased, OwnText
from bot.rendered import RenderedCard, RenderedSection
from bot.service.core import Core
from bot.service.jobs import Decision, Done, tenant_of
from bot.service.personal_reports import PersonalReports, Sees
from bot.service.renaming import Renamed, Renaming
from bot.service.signals import RaisedSignals

log = structlog.get_logger(__name__)

DECISION = "decide.text"
UNDO_WITHIN = timedelta(minutes=15)
"""What was recorded longer ago is not what somebody means who undoes what they did last."""


class PersonalActs:
    """Forgets people, and takes their words back."""

    def __init__(self, core: Core, reports: PersonalReports, signals: RaisedSignals) -> None:
        self._core = core
        self._reports = reports
        self._signals = signals
        self._listeners: list[Callable[[PersonId, Account | None], None]] = []
        self.renaming = Renaming(core)

    def on_forgotten(self, listener: Callable[[PersonId, Account | None], None]) -> None:
        """Call `listener` with everybody who is forgotten, in this process or another, and with the
        account that was theirs, if this process knows it."""
        self._listeners.append(listener)

    def on_renamed(self, listener: Renamed) -> None:
        """Call `listener` with everybody who goes by another name from now on: see `Renaming`."""
        self.renaming.on_renamed(listener)

    async def page(self, account: Account, platform: str, sees: Sees | None = None) -> RenderedCard:
        """What is kept of somebody, in all of their rooms that they may see now."""
        return await self._reports.rendered(account, platform, sees)

    async def team_record(self, who: PersonId) -> Sequence[OwnText]:
        """Somebody's texts that are the team's record as well, oldest first."""
        return await self._reports.team_record(who)

    async def what_forgetting_means(
        self, room: Room, who: PersonId, platform: str
    ) -> Sequence[RenderedSection]:
        """What goes when somebody is forgotten, what stays, and what cannot be reached."""
        return await self._reports.what_forgetting_means(room, who, platform)

    # -- commands

    async def carry_out(
        self, room: Room, by: PersonId, wanted: AboutMe, at: datetime, source: str, done: Done
    ) -> Done | None:
        """Do what somebody asks for; None if they only ask to be shown something.

        Raises:
            Refused: it cannot be done.
            NotSaved, Uncertain: it was not saved, or nobody knows. To do it again is harmless.
        """
        undoes = wanted.what in ("take-back", "undo")
        if undoes and await self._core.store.known_sources(tenant_of(room), [source]):
            return Done(repeated=True)  # what it took back is gone, and nothing else is meant
        match wanted.what:
            case "forget" if wanted.when:
                return await self._forget_when(room, by, wanted, at, done)
            case "take-back" if wanted.words is not None:
                return await self._take_back(room, by, wanted.words, at, source, done)
            case "rename":
                return _answered(done, await self.renaming.rename(room, by, wanted.name))
            case "undo":
                return await self._undo(room, by, at, source, done)
        return None

    async def _forget_when(
        self, room: Room, by: PersonId, wanted: AboutMe, at: datetime, done: Done
    ) -> Done | None:
        store = self._core.store.personal
        if wanted.when == NEVER:
            await store.forget_later(by, None, at)
            return _answered(done, note("forget-never-noted"))
        if wanted.when == LATER:
            if not has_next((await self._core.current(room)).state):
                raise Refused("refused-no-series")
            await store.forget_later(by, room.key, at)
            return _answered(done, note("forget-later-noted"))
        assert wanted.when == NOW  # noqa: S101 - the table of commands has no other
        teams = [text.id for text in await self._reports.team_record(by)]
        numbers = any(letter.isdigit() for letter in wanted.texts)
        if numbers and wanted.listed != fingerprint(teams):
            # The numbers are of another list: what would go might be another text.
            return None
        erased = await self.forget(by, picked(wanted.texts, teams), at)
        card = cards.forgotten(
            words=erased.words,
            kept=erased.kept,
            polls=erased.on_roll,
            by_link=self._core.offers_of(room.where).by_link,
        )
        return _answered(done, card)

    # -- being forgotten

    async def forget(self, who: PersonId, take_back: Collection[WordsId], at: datetime) -> Erased:
        """Forget somebody: their meetings let go of them, then everything goes in one commit.

        Raises:
            NotSaved, Uncertain: it was not all done. To do it again is harmless.
        """
        core = self._core
        record = await core.store.personal.record(who, 0)
        rooms = [it.room for it in record.rooms]
        event = PersonForgotten(at=at, who=who, words=tuple(take_back))
        await asyncio.gather(
            *(core.submit(room, None, at, lambda _: Decision(event=event)) for room in rooms)
        )
        erased = await core.store.personal.forget(who, take_back)
        self.let_go(who, record.account)
        core.outbox_filled.send()
        log.info("person_forgotten", count=erased.words)
        return erased

    def let_go(self, who: PersonId, account: Account | None = None) -> None:
        """Somebody was forgotten, here or in another process: nothing of them stays in memory."""
        account = self._core.directory.forget_person(who) or account
        self._core.meetings.drop_those_of(who)
        self._signals.forget_person(who)
        if account is not None:
            self._core.committer.forget_account(account.id)
            self._core.sight_memory.forget(account)
        for listener in self._listeners:
            listener(who, account)

    async def watch(self) -> None:
        """Let go of those whom other processes forget, until cancelled."""
        await self._core.store.personal.listen(self.let_go, self._core.directory.forget_everybody)

    async def forget_due(self, at: datetime) -> int:
        """Forget those who wanted to stay until their series ends, where it has; how many. While a
        newer version of Heard is at work as well, that one does it.

        Raises:
            NotSaved: the database cannot be reached.
        """
        count = 0
        for who, room in await self._core.store.personal.to_forget():
            state = (await self._core.refreshed(room)).state
            # A place that is gone may come back, and its series goes on then.
            if not state.is_open and not has_next(state) and not is_lost(state):
                try:
                    await self.forget(who, (), at)
                except LeftToNewer:
                    break
                count += 1
        return count

    # -- taking words back

    async def _undo(
        self, room: Room, by: PersonId, at: datetime, source: str, done: Done
    ) -> Done | None:
        """Undo what somebody did last, or say why it cannot be undone.

        What the meeting does not remember may be words that were recorded in the one before. None:
        whatever it was is too long ago, and they are shown their words.
        """
        state = (await self._core.current(room)).state
        act = state.acts.last(by)
        ended = state.after if state.ended_by == by else None
        wrote = _wrote(state, by)
        card, raised = self._signals.newest(state.id, by) or (None, None)
        newest = max(
            (it for it in (act and act.event.at, ended, wrote, raised) if it), default=None
        )
        if newest is None:
            return await self._last_words(room, by, at, source, done)
        if at - newest > UNDO_WITHIN:
            return None
        if card is not None and newest == raised:
            return await self._signals.take_down(room, by, card, at)
        if newest == wrote:
            raise Refused(FINAL[MessagePosted])
        if act is None or newest != act.event.at:
            return await self._submit(room, source, at, _reopening(state, by, at))
        return await self._undo_act(room, by, act, at, source, done)

    async def _undo_act(
        self, room: Room, by: PersonId, act: Act, at: datetime, source: str, done: Done
    ) -> Done:
        if isinstance(act.event, DecisionRecorded):
            return _answered(done, cards.decision_stays(act.event.words))
        if why := undoing.is_final(act):
            raise Refused(why)
        words = undoing.words_of(act)
        back = TakenBack(person=by, words=words) if words else None
        event = ActUndone(at=at, actor=by, act=act.number)
        return await self._submit(room, source, at, Decision(event=event, gone=back))

    async def _last_words(
        self, room: Room, by: PersonId, at: datetime, source: str, done: Done
    ) -> Done | None:
        texts = [
            text
            for text in await self._core.store.personal.texts(by)
            if text.room == room.key and can_be_taken_back(text.use)
        ]
        if not texts or at - texts[-1].at > UNDO_WITHIN:
            return None
        return await self._gone(room, by, texts[-1], at, source, done)

    async def _submit(self, room: Room, source: str, at: datetime, decision: Decision) -> Done:
        # The delivery was seen when it was read, and has not done anything so far.
        self._core.committer.forget(room, source)
        return await self._core.submit(room, source, at, lambda _: decision)

    async def _take_back(
        self, room: Room, by: PersonId, words: WordsId, at: datetime, source: str, done: Done
    ) -> Done:
        texts = {text.id: text for text in await self._core.store.personal.texts(by)}
        text = texts.get(words)
        if text is None or text.room != room.key or not can_be_taken_back(text.use):
            raise Refused("refused-not-your-words")
        return await self._gone(room, by, text, at, source, done)

    async def _gone(
        self, room: Room, by: PersonId, text: OwnText, at: datetime, source: str, done: Done
    ) -> Done:
        if text.use == DECISION:
            return _answered(done, cards.decision_stays(text.id))

        decision = Decision(
            event=WordsTakenBack(at=at, actor=by, words=(text.id,)),
            gone=TakenBack(person=by, words=(text.id,)),
        )
        return await self._submit(room, source, at, decision)


def _answered(done: Done, card: Card) -> Done:
    return replace(done, reply=card, changed=True)


def _wrote(state: State, by: PersonId) -> datetime | None:
    """When somebody last wrote a message in this meeting."""
    voice = state.turns.voices.get(by)
    return None if voice is None else voice.last_at


def _reopening(state: State, by: PersonId, at: datetime) -> Decision:
    if not state.may_facilitate(by):
        raise NotAllowed("refused-facilitator")
    return Decision(event=NextMeetingWithdrawn(at=at, actor=by))
