"""Carries out answers that are no events of the meeting: each in a way of its own."""

from __future__ import annotations

from msgspec.structs import replace

from bot.commands.command_answers import (
    AboutMe,
    AnswerView,
    CastBallot,
    ChangeFeed,
    ChooseGroups,
    LookUp,
    NeedAct,
    RaiseCard,
    SayNeeds,
    Worry,
)
from bot.ids import PersonId
from bot.ports import Request, Room
from bot.service.calendar_feeds import CalendarFeeds
from bot.service.core import Core
from bot.service.group_choosing import GroupChoosing
from bot.service.jobs import Done
from bot.service.needs import NeedsDesk
from bot.service.outcomes import ViewOutcomes
from bot.service.personal import PersonalActs
from bot.service.polls import Polls
from bot.service.responder import Accepted
from bot.service.signals import RaisedSignals
from bot.service.worries import WorrySending

OwnPath = (
    AboutMe
    | AnswerView
    | CastBallot
    | ChangeFeed
    | ChooseGroups
    | LookUp
    | NeedAct
    | RaiseCard
    | SayNeeds
    | Worry
)


class OwnPaths:
    """What carries out answers that are no events."""

    def __init__(
        self,
        core: Core,
        polls: Polls,
        personal: PersonalActs,
        worries: WorrySending,
        feeds: CalendarFeeds,
        signals: RaisedSignals,
        needs: NeedsDesk,
    ) -> None:
        self.polls = polls
        self.needs = needs
        self.outcomes = ViewOutcomes(core)
        self._personal = personal
        self._worries = worries
        self._feeds = feeds
        self._signals = signals
        self._groups = GroupChoosing(core)

    async def carry_out(
        self, request: Request, room: Room, by: PersonId, wanted: OwnPath, done: Done
    ) -> Accepted:
        """Do what is wanted. `done`: what became of the command in the meeting.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
            Refused: it cannot be done (any more).
        """
        at, source = request.at, request.source
        match wanted:
            case LookUp():
                return Accepted(room, by, done, look_up=wanted)
            case AboutMe():
                acted = await self._personal.carry_out(room, by, wanted, at, source, done)
                return Accepted(room, by, acted or done, look_up=None if acted else wanted)
            case CastBallot():
                own = await self.polls.cast(room, by, wanted, at, source)
            case ChooseGroups():
                own = await self._groups.choose(room, by, wanted, at)
            case ChangeFeed(on=on):
                own = await self._feeds.change(room, by, on=on)
            case RaiseCard():
                seen = request.typed or request.public
                own = await self._signals.carry_out(room, by, wanted, at, seen=seen)
            case Worry():
                own = await self._worries.carry_out(room, by, wanted, at)
            case AnswerView():
                own = await self.outcomes.answer(room, by, wanted, at)
            case SayNeeds():
                own = await self.needs.say(room, by, wanted, at)
            case NeedAct():
                own = await self.needs.act(room, by, wanted)
        return Accepted(room, by, replace(own, loaded=own.loaded or done.loaded))
