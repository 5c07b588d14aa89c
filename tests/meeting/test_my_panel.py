"""Whatever happens in a meeting, every button of everybody's own panel works at that moment, and
nobody is asked anything that cannot be answered any more.

People walk through a meeting by pressing what their panels offer, with messages, pauses and waiting
in between.
"""

from __future__ import annotations

import contextlib
import copy
import random
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import pytest

from bot import events as e
from bot.cards import Button, Card
from bot.commands.parse_context import ParseContext
from bot.commands.perform import perform
from bot.commands.spec import Command, FormContext, Kind
from bot.commands.still_there import still_there
from bot.commands.table import BY_NAME
from bot.errors import Refused
from bot.events import Event, HandKind
from bot.ids import MeetingId, PersonId, RoomKey, WordsId
from bot.meeting import cards
from bot.meeting.appointments import appointments
from bot.meeting.cards.for_you import ASKED_BY, FOR_YOU, question_card
from bot.meeting.cards.my_panel import acts
from bot.meeting.meeting import Meeting
from bot.meeting.open_questions import QuestionKind, open_questions
from bot.people.preferences import Invitations, Preferences
from bot.records.model import MeetingState
from bot.records.saved_records import PollRecord
from bot.rules import CALLED_AT_ONCE, Rules

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
GRACE, TOM, PRIYA, OMAR, SAM = people = [
    PersonId(name) for name in ("grace", "tom", "priya", "omar", "sam")
]
PEOPLE = dict(zip(people, ("Grace", "Tom", "Priya", "Omar", "Sam"), strict=True))
LAST_POLL = MeetingId("lamp.1")
TYPED: dict[Kind, str] = {
    Kind.TEXT: "Who pays for the van?",
    Kind.UNRECORDED: "",
    Kind.MOMENT: "2026-03-10T19:00",
    Kind.NUMBER: "5",
}


class Walk:
    """A meeting in which people press what they are offered."""

    def __init__(self, seed: int, facilitators: tuple[PersonId, ...]) -> None:
        self.lot = random.Random(seed)
        self.now = NOON
        self._ids = count(1)
        wishes = {
            TOM: Preferences(invitations=Invitations.ON),
            OMAR: Preferences(direct=False),
        }
        planned = e.MeetingPlanned(
            at=NOON,
            room=RoomKey("lamp"),
            number=2,
            rules=Rules(invite_after_turns=1, invite_after_minutes=1),
            facilitators=facilitators,
            roster=tuple(people),
            items=(
                e.PlannedItem(title=WordsId("van"), minutes=10),
                e.PlannedItem(title=WordsId("nights")),
            ),
            preferences=wishes,
            leaderless=not facilitators,
            groups=(WordsId("carers"),),
        )
        self.meeting = Meeting(planned)

    @property
    def state(self) -> Any:
        return self.meeting.state

    def panel(self, who: PersonId) -> Card:
        poll = PollRecord(
            meeting=LAST_POLL,
            room=RoomKey("lamp"),
            roll=(who,),
            opened_at=self.now,
            closes_at=None,
            fewest=5,
        )
        return cards.my_panel(self.state, who, self.now, (poll,))

    def tries(self, who: PersonId, button: Button, meeting: Meeting) -> None:
        """Somebody presses a button, and fills in what its form needs.

        Raises:
            Refused: it cannot be done.
        """
        command = BY_NAME[button.command]
        if command.name == "poll":
            return  # Its ballot is put into another box than this.
        state = meeting.state
        around = ParseContext(state, PEOPLE, self.new_id, by_link=True)
        still_there(command, dict(button.args), state, who)
        args = {**_filled(command, FormContext(state, who, button.args)), **button.args}
        answer, _ = perform(command, args, around, who, self.now)
        if isinstance(answer, Event):
            meeting.receive(answer)

    def new_id(self) -> str:
        return f"w{next(self._ids)}"

    def presses_something(self, who: PersonId) -> None:
        offered = _buttons(self.panel(who))
        often = [b for b in offered if b.command not in ("end", "start")] or offered
        self.tries(who, self.lot.choice(often), self.meeting)

    def happens(self) -> None:
        """Something that is on nobody's panel."""
        who = self.lot.choice(people)
        at, state = self.now, self.state
        events: list[Event] = [
            e.MessagePosted(at=at, actor=who, ref=self.new_id(), words=20, substantial=True),
            e.Arrived(at=at, actor=who),
            e.Departed(at=at, actor=who),
            e.HandRaised(at=at, actor=TOM, whose=who, kind=HandKind.REPLY),
            e.OffTopicFlagged(at=at, actor=who),
            e.PauseAsked(at=at, actor=GRACE, who=who, minutes=2, reason=WordsId("why")),
            e.SupporterAsked(at=at, actor=TOM, who=who, shares=True),
        ]
        due = appointments(state)
        if due and self.lot.random() < 0.5:
            (why, about), then = min(due.items(), key=lambda pair: pair[1])
            self.now = max(self.now, then)
            events = [e.WokenUp(at=self.now, why=why, due=then, about=about)]
        if not state.is_open and state.phase is MeetingState.PLANNED:
            events = [e.MeetingOpened(at=at, actor=GRACE)]
        with contextlib.suppress(Refused):  # It cannot happen now: the next thing will.
            self.meeting.receive(self.lot.choice(events))


def _filled(command: Command, form: FormContext) -> dict[str, str]:
    """What somebody puts into the fields that cannot be left out."""
    out = {}
    for param in command.visible:
        asked = param.form_if is not None and param.form_if(form)
        if param.required or (asked and param.form_required is True):
            out[param.name] = param.choices[0] if param.choices else TYPED.get(param.kind, "")
    return out


def _buttons(card: Card) -> list[Button]:
    return [*card.buttons, *(button for part in card.parts for button in part.buttons)]


@pytest.mark.parametrize("facilitators", [(GRACE,), (GRACE, SAM), ()], ids=["one", "two", "none"])
@pytest.mark.parametrize("seed", range(3))
def test_every_button_of_everybodys_panel_is_accepted_when_it_is_shown(
    seed: int, facilitators: tuple[PersonId, ...]
) -> None:
    walk = Walk(seed, facilitators)
    pressed: set[str] = set()
    for step in range(60):
        walk.now += timedelta(seconds=walk.lot.choice((1, 20, 90)))
        if walk.lot.random() < 0.6:
            walk.presses_something(walk.lot.choice(people))
        else:
            walk.happens()
        if walk.state.phase is MeetingState.CLOSED:
            break
        # What is shown does not know that somebody was called a moment ago: see `CALLED_AT_ONCE`.
        walk.now += CALLED_AT_ONCE + timedelta(seconds=1)
        who = people[step % len(people)]
        for button in _buttons(walk.panel(who)):
            command = BY_NAME[button.command]
            said = f"step {step}: {who} is offered {button.command} {button.args}"
            # The panel knows what time it is, and that a pause is over; the table does not.
            assert command.possible_now(walk.state, who) or who in walk.state.pauses.ends, said
            try:
                walk.tries(who, button, copy.deepcopy(walk.meeting))
            except Refused as no:  # pragma: no cover - that is what would be wrong
                raise AssertionError(f"{said}, and told {no.why.key}") from no
            pressed.add(button.command)
    assert len(pressed) > 5, "the walk came to something"


@pytest.mark.parametrize("seed", range(3))
def test_a_question_is_asked_until_it_is_answered_or_over(seed: int) -> None:
    """Whatever answers it by its own button takes it off the list; and with the meeting all but
    what reaches beyond it is over."""
    walk = Walk(seed, (GRACE,))
    seen: set[QuestionKind] = set()
    for _ in range(120):
        walk.now += timedelta(seconds=walk.lot.choice((1, 20, 90)))
        walk.happens() if walk.lot.random() < 0.7 else walk.presses_something(
            walk.lot.choice(people)
        )
        if walk.state.phase is MeetingState.CLOSED:
            break
        for who in people:
            for asked in open_questions(walk.state, who):
                seen.add(asked.kind)
                sections = [s for s in walk.panel(who).parts if s.name == FOR_YOU]
                assert any(section.buttons for section in sections), "it can be answered"
    if walk.state.is_open:
        walk.meeting.receive(e.MeetingClosed(at=walk.now, actor=GRACE))
    for who in people:
        left = {asked.kind for asked in open_questions(walk.state, who)}
        assert left <= {QuestionKind.SUPPORT, QuestionKind.POINT}
    assert seen, "somebody was asked something"


def test_nobody_is_asked_anything_in_a_meeting_that_has_just_begun() -> None:
    walk = Walk(1, (GRACE,))
    walk.meeting.receive(e.MeetingOpened(at=NOON, actor=GRACE))
    assert [open_questions(walk.state, who) for who in people] == [()] * len(people)
    assert [s for s in cards.my_panel(walk.state, TOM, NOON).parts if s.name == FOR_YOU] == []


def test_the_end_of_the_meeting_is_last_and_never_beside_a_new_item() -> None:
    walk = Walk(1, (GRACE,))
    walk.meeting.receive(e.MeetingOpened(at=NOON, actor=GRACE))
    for who in (GRACE, TOM):
        names = [button.command for button in acts(walk.state, who, NOON)]
        assert ("end" in names) is (who == GRACE)
    names = [button.command for button in acts(walk.state, GRACE, NOON)]
    assert names[-1] == "end"
    assert acts(walk.state, GRACE, NOON)[-1].style == "careful"
    assert abs(names.index("agenda add") - names.index("end")) > 1
    assert names.index("agenda next") < names.index("hand"), "facilitators' acts are first"


def test_every_private_card_that_asks_one_of_these_questions_is_known_as_one() -> None:
    """Or somebody who wants no direct messages would be asked it twice on their panel."""
    shown: set[str] = set()
    for seed in range(2):
        walk = Walk(seed, (GRACE,))
        for _ in range(120):
            walk.now += timedelta(seconds=30)
            walk.happens()
            if walk.state.phase is MeetingState.CLOSED:
                break
            for who in people:
                for asked in open_questions(walk.state, who):
                    card = question_card(walk.state, who, asked)
                    assert card is not None
                    shown.add(card.kind)
    assert shown - {"item-time", "own-floor", "write-now"} <= ASKED_BY
    assert shown & ASKED_BY
