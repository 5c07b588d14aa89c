"""Answers people after their act was accepted or declined.

Accepting and answering are two steps. Accepting decides and commits, and returns one of the two
values here; answering takes such a value, looks up names and renders. Nothing in this module can
commit, so a failure in here is never a failure to save.
"""

from __future__ import annotations

from dataclasses import dataclass

import msgspec
import structlog

from bot.cards import Card
from bot.commands.command_answers import AboutMe, LookUp
from bot.commands.spec import Command
from bot.errors import BadArgument, NotSaved, Refused
from bot.ids import PersonId, RoomId
from bot.meeting.cards.unanswered import with_first_words
from bot.meeting.subjects import raised_card, subjects_of
from bot.people.preferences import USUAL, Preferences
from bot.phrases.reading import language
from bot.ports import CommandResult, OpenAnswer, PlatformFeatures, Room
from bot.rendered import RenderedCard, for_members
from bot.rules import CARD_UP
from bot.service.card_renderer import CardRenderer
from bot.service.command_forms import CommandForms
from bot.service.jobs import Done
from bot.service.look_ups import LookUps
from bot.service.meeting_cache import LoadedMeeting
from bot.service.personal_reports import PersonalReports

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Accepted:
    """An act that is done: decided, and committed if it changes anything."""

    room: Room
    by: PersonId
    done: Done
    look_up: LookUp | AboutMe | None = None
    """What it asked to be shown, if it only asks."""


@dataclass(frozen=True)
class OfferedForm:
    """A form that is offered with a refusal, with what was given filled in."""

    command: Command
    given: dict[str, str | int]
    loaded: LoadedMeeting
    by: PersonId
    offers: PlatformFeatures


@dataclass(frozen=True)
class Declined:
    """An act that was not done; it changed nothing."""

    where: RoomId
    why: Refused
    form: OfferedForm | None = None
    asks: bool = False
    """Nothing was given yet: the form simply asks for it, and nothing is refused."""


class Responder:
    """Renders the outcome of an act."""

    def __init__(
        self,
        renderer: CardRenderer,
        forms: CommandForms,
        personal: PersonalReports,
        look_ups: LookUps,
    ) -> None:
        self._renderer = renderer
        self._forms = forms
        self._personal = personal
        self._look_ups = look_ups

    async def answer(self, outcome: Accepted | Declined) -> CommandResult:
        """The answer to an act. Never raises `NotSaved`: if the answer cannot be given, it says so,
        and whether the act is done."""
        where = outcome.where if isinstance(outcome, Declined) else outcome.room.where
        try:
            if isinstance(outcome, Declined):
                return await self._decline(outcome)
            try:
                return await self._confirm(outcome)
            except Refused as no:
                return await self._decline(Declined(where, no))
        except NotSaved as away:
            log.warning("not_answered", error=type(away).__name__)
            reply = self.note("answer-not-shown", where)
            return CommandResult(accepted=False, refused=True, reply=reply)

    async def _confirm(self, accepted: Accepted) -> CommandResult:
        room, by, done = accepted.room, accepted.by, accepted.done
        platform = room.where.platform
        wishes = done.loaded.state.wishes.of(by) if done.loaded else USUAL
        reader = msgspec.structs.replace(wishes, language=language())
        try:
            card = await self._card(accepted)
            reply = None if card is None else await self._renderer.render(card, platform, reader)
            if reply is not None and done.loaded and not done.loaded.state.may_facilitate(by):
                reply = for_members(reply)
        except Exception as problem:
            if not done.changed:
                raise
            log.warning("not_answered", error=type(problem).__name__)
            reply = self.note("done-not-shown", room.where, reader)
        return CommandResult(
            accepted=True,
            reply=reply,
            answer=None if card is None or reply is None else _open_answer(card),
            repeated=done.repeated,
        )

    async def _card(self, accepted: Accepted) -> Card | None:
        if accepted.look_up is None:
            reply, loaded = accepted.done.reply, accepted.done.loaded
            if reply is None or loaded is None:
                return reply
            return with_first_words(reply, loaded.metrics.first_words)
        if isinstance(accepted.look_up, AboutMe):
            return await self._personal.card(accepted.room, accepted.by, accepted.look_up)
        return await self._look_ups.card(accepted.room, accepted.by, accepted.look_up)

    async def _decline(self, declined: Declined) -> CommandResult:
        no, asked = declined.why, declined.form
        form = None
        if asked is not None:
            form = await self._forms.form(
                asked.command, asked.given, asked.loaded, asked.by, asked.offers
            )
        return CommandResult(
            accepted=False,
            refused=not declined.asks,
            reply=None if declined.asks else await self.refusal(no, declined.where),
            form=form,
            field=no.field if isinstance(no, BadArgument) else "",
        )

    async def refusal(self, no: Refused, where: RoomId | None = None) -> RenderedCard:
        """A refusal, rendered."""
        return await self._renderer.refusal(no, "" if where is None else where.platform)

    def note(self, key: str, where: RoomId, reader: Preferences | None = None) -> RenderedCard:
        """A sentence that needs nothing looked up, for when the database is away. Without a
        `reader`, it is for whoever is being answered."""
        return self._renderer.render_note(key, where.platform, reader)


def _open_answer(card: Card) -> OpenAnswer | None:
    """What an answer was made of, if something that it offers will be over."""
    abouts = subjects_of(card)
    own_signal = any(raised_card(about) is not None for about in abouts)
    return OpenAnswer(card=card, within=CARD_UP if own_signal else None) if abouts else None
