"""What is found quickly for everybody at once is what the table says of each command and person."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.commands.offered import offered
from bot.commands.table import COMMANDS
from bot.events import SupportAnswered, SupporterAsked
from bot.ids import PersonId
from bot.meeting import possible
from bot.meeting.state import State
from bot.records.model import MeetingState
from tests.meeting.test_my_panel import GRACE, OMAR, SAM, TOM, Walk, people


def _one_by_one(
    state: State, who: PersonId, *, voice: bool, by_link: bool
) -> tuple[list[str], ...]:
    can = [command for command in COMMANDS if command.possible_now(state, who)]
    return (
        [c.name for c in can if c.in_menus and c.fits(voice=voice, by_link=by_link)],
        [c.name for c in can if not c.in_menus],
    )


@pytest.mark.parametrize("facilitators", [(GRACE,), (GRACE, SAM), ()], ids=["one", "two", "none"])
@pytest.mark.parametrize("seed", range(3))
def test_whatever_happens_everybody_is_offered_what_the_table_allows_them(
    seed: int, facilitators: tuple[PersonId, ...]
) -> None:
    walk = Walk(seed, facilitators)
    walk.meeting.receive(SupporterAsked(at=walk.now, actor=TOM, who=OMAR))
    walk.meeting.receive(SupportAnswered(at=walk.now, actor=OMAR, whom=TOM, agrees=True))
    seen: set[tuple[str, ...]] = set()
    for _ in range(60):
        for who in people:
            for voice, by_link in ((False, True), (True, False)):
                found = offered(walk.state, who, voice=voice, by_link=by_link)
                alone = _one_by_one(walk.state, who, voice=voice, by_link=by_link)
                assert (list(found.listed), list(found.unlisted)) == alone, who
                seen.add(found.listed)
        walk.now += timedelta(seconds=walk.lot.choice((1, 20, 90)))
        if walk.lot.random() < 0.6:
            walk.presses_something(walk.lot.choice(people))
        else:
            walk.happens()
        if walk.state.phase is MeetingState.CLOSED:
            break
    assert len(seen) > 5, "people could do different things"


def test_reports_are_offered_once_there_is_a_meeting_to_report_on():
    state = Walk(1, (GRACE,)).state
    for number, there in ((1, False), (2, True)):
        state.number = number
        assert possible.any_meeting(state, TOM) is there
        assert ("report" in offered(state, TOM, voice=False, by_link=False).listed) is there
