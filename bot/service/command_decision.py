"""Decides one command, by the meeting as it stands when its turn comes.

What takes a look into the database has been looked up before: deciding is pure, and is done again
if another worker was faster.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field

from bot.cards import Card
from bot.commands.command_answers import CountFirst, MovePoints
from bot.commands.line_parser import Typing
from bot.commands.parse_context import ParseContext, Parsed
from bot.commands.perform import perform
from bot.commands.spec import Command
from bot.commands.support import acts_for
from bot.errors import Refused
from bot.events import LeaveReason, MembershipEnded
from bot.ids import PersonId
from bot.meeting.endings import pressed
from bot.meeting.state import State
from bot.ports import Request, Room, WordsRow
from bot.service.jobs import Decision
from bot.service.meeting_cache import LoadedMeeting
from bot.service.moving import PointMoving, PointsToMove
from bot.service.own_paths import OwnPath
from bot.service.proposals import CountedAnswers


@dataclass(frozen=True)
class Given:
    """A command as somebody has given it."""

    request: Request
    command: Command
    args: Typing
    about: str
    """The subject of the card whose button was pressed; empty: no such button was."""


@dataclass
class CommandDecision:
    """A command that is decided, and what was looked up for it."""

    given: Given
    room: Room
    by: PersonId
    around: ParseContext
    refusal: Refused | None
    """Why not, by what only the database knows. A repetition is none the less answered as the first
    time, so this is raised no earlier than when it is decided."""
    points: PointMoving
    answers: CountedAnswers | None = field(default=None, init=False)
    """What was answered to the proposal that is closed or amended."""
    moving: PointsToMove | None = field(default=None, init=False)
    """What goes to another room with the points that are passed on to it."""
    own_path: OwnPath | None = field(default=None, init=False)
    """What it came to, if it is no event of the meeting."""
    has_left: PersonId | None = field(default=None, init=False)
    """Whose membership it ends, if that is not their own doing."""

    def decide(self, loaded: LoadedMeeting) -> Decision:
        """What it comes to.

        Raises:
            Refused: nothing; the sentence says why.
        """
        self.own_path = self.has_left = None
        given, state, by, at = self.given, loaded.state, self.by, self.given.request.at
        if state.turns.had_left(by, at):
            raise Refused("refused-left")
        if (no := pressed(given.about, state, by) or self.refusal) is not None:
            raise no
        terms = loaded.metrics.terms.numbers(state)
        around = dataclasses.replace(self.around, state=state, glossary=terms)
        answer, parsed = perform(given.command, given.args, around, by, at)
        match answer:
            case Card():
                return Decision(reply=answer)
            case own if isinstance(own, OwnPath):
                self.own_path = own
                return Decision()
            case CountFirst(event):
                # Without answers, the meeting says what is the matter.
                whole = event if self.answers is None else self.answers.complete(event, state)
                return Decision(event=whole, words=self._rows(parsed, state))
            case MovePoints(event):
                if self.moving is None or not self.points.still_taken_in(self.moving, by):
                    raise Refused("refused-other-room")
                return Decision(event=self.moving.complete(event), words=self.moving.words)
            case event:
                if isinstance(event, MembershipEnded) and event.how is not LeaveReason.SELF:
                    self.has_left = event.who
                return Decision(event=event, words=self._rows(parsed, state))  # type: ignore[arg-type]

    def _rows(self, parsed: Parsed, state: State) -> tuple[WordsRow, ...]:
        command = self.given.command
        # What a supporter has recorded for somebody is that person's own.
        whose = acts_for(command, state, self.by) or self.by
        return tuple(
            WordsRow(
                id=key,
                room=self.room.key,
                by=whose,
                use=f"{command.name}.{param}",
                text=text,
                at=self.given.request.at,
                source=self._copied_from(param),
            )
            for key, param, text in parsed.words
        )

    def _copied_from(self, param: str) -> str | None:
        """The message that a text was copied from, if it was."""
        use = self.given.command.on_message
        if use is None or use.copies != param:
            return None
        return str(self.given.args.get("source", "")) or None
