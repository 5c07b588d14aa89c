"""Of much, a card shows so many, and says how many more there are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

import pytest

from bot import events as e
from bot.cards import CardSection, ListOf, Phrase
from bot.ids import PersonId, RoomKey, WordsId
from bot.meeting.cards import (
    actions,
    constraints,
    facilitator_panel,
    few_voices,
    glossary,
    leftovers,
    missed,
    notes,
    past_meetings,
    presence,
    reminders,
    seats,
)
from bot.meeting.cards import series as series_cards
from bot.meeting.catch_up import Missed
from bot.meeting.meeting import Meeting
from bot.meeting.state import State
from bot.records.actions import PlannedAction
from bot.records.constraints import Constraint
from bot.records.model import Contention, MissedMeeting, MissedReason, Note, NoteKind
from bot.records.recorded_views import ConstraintKind
from bot.records.room_end import EndReason, RoomEnd
from bot.rules import Rules

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
GRACE, TOM = PersonId("grace"), PersonId("tom")
WORDS = WordsId("w")


def state(**planned: Any) -> State:
    usual: dict[str, Any] = {"facilitators": (GRACE,), "roster": (GRACE, TOM)}
    plan = e.MeetingPlanned(
        at=NOON, room=RoomKey("lamp"), number=2, rules=Rules(), **{**usual, **planned}
    )
    return Meeting(plan).state


def people(count: int) -> tuple[PersonId, ...]:
    return tuple(PersonId(f"p{n}") for n in range(count))


def points(count: int) -> tuple[Contention, ...]:
    return tuple(
        Contention(number=n, wording=WORDS, raised_by=TOM, parked_at=NOON)
        for n in range(1, count + 1)
    )


Shown = tuple[int, int]
"""How many things stand there, and how many more there are said to be."""


def parts_with(found: Sequence[CardSection], label: str, *, headed: bool = True) -> Shown:
    """Of a list whose things have this button. A heading stands above the first of them."""
    here = [one for one in found if label in {button.label.key for button in one.buttons}]
    assert [one.heading is not None for one in here] == [headed, *[False] * (len(here) - 1)]
    return len(here), more_in([line for part in found for line in part.lines])


def lines_with(lines: Sequence[Phrase], key: str) -> Shown:
    return sum(line.key == key for line in lines), more_in(lines)


def more_in(lines: Sequence[Phrase]) -> int:
    said = [line.placeholders for line in lines if line.key.endswith("-more")]
    (gaps,) = said or [{}]
    more = gaps.get("more", gaps.get("count", 0))
    assert isinstance(more, int)
    return more


def names_in(lines: Sequence[Phrase], gap: str = "names") -> Shown:
    (line,) = (line for line in lines if gap in line.placeholders)
    listed = line.placeholders[gap]
    assert isinstance(listed, ListOf)
    return len(listed.of), more_in(lines)


def seats_to_take(count: int) -> Shown:
    return parts_with(seats.seats(state(roster=(GRACE, *people(count)))).parts, "button-take-seat")


def seats_to_confirm(count: int) -> Shown:
    now = state(roster=people(count), by_name=True, facilitators=())
    return parts_with(seats.to_confirm(now), "button-confirm")


def who_is_here(count: int) -> Shown:
    return names_in(presence.names(people(count)))


def who_has_come(count: int) -> Shown:
    return names_in(presence.arrivals(people(count)).lines)


def foreseen(count: int) -> list[Constraint]:
    return [
        Constraint(number=n, kind=ConstraintKind.FUNDS, words=WORDS, logged_in=1)
        for n in range(1, count + 1)
    ]


def constraints_that_come_back(count: int) -> Shown:
    return lines_with(constraints.come_back(state(), foreseen(count)).lines, "constraint-line")


def constraints_to_review(count: int) -> Shown:
    card = constraints.to_review(state(), GRACE, foreseen(count))
    return parts_with(card.parts, "button-constraint-met", headed=False)


def points_beside_the_panel(count: int) -> Shown:
    return parts_with(
        facilitator_panel.sections(state(contentions=points(count))),
        "button-settle-point",
    )


def own_points_of_who_was_away(count: int) -> Shown:
    now = state(contentions=points(count))
    return parts_with(missed.sections(now, TOM, (Missed(1, (TOM,)),)), "button-point")


def due(count: int) -> State:
    yesterday = NOON.date().toordinal() - 1
    return state(
        actions=tuple(
            PlannedAction(n, WORDS, 1, None, 1, yesterday, None, (), erased=False)
            for n in range(1, count + 1)
        )
    )


def late_actions(count: int) -> Shown:
    (part,) = actions.late_section(due(count), NOON.date())
    return lines_with(part.lines, "action-late")


def decisions(count: int) -> Shown:
    made = Note(kind=NoteKind.DECISION, words=WORDS, by=TOM, at=NOON)
    (part,) = notes.decisions([made] * count)
    return lines_with(part.lines, notes.note_line(made).key)


def meetings_that_lapsed(count: int) -> Shown:
    gone = [MissedMeeting(due=NOON, why=MissedReason.HEARD_DOWN) for _ in range(count)]
    return names_in(series_cards.lapsed(state(), tuple(gone)).lines, "times")


MORE_IS_SAID: dict[Callable[[int], Shown], int] = {
    seats_to_take: 50,
    seats_to_confirm: 20,
    who_is_here: 100,
    who_has_come: 100,
    constraints_that_come_back: 10,
    constraints_to_review: 5,
    points_beside_the_panel: 5,
    late_actions: 5,
    decisions: 20,
    own_points_of_who_was_away: 3,
    meetings_that_lapsed: 5,
}


@pytest.mark.parametrize(("shown", "most"), MORE_IS_SAID.items())
def test_of_many_so_many_are_shown_and_the_others_counted(
    shown: Callable[[int], Shown], most: int
) -> None:
    assert shown(most) == (most, 0)
    assert shown(most + 3) == (most, 3)


def items_of_a_reminder(count: int) -> int:
    items = tuple(e.PlannedItem(title=WordsId(f"i{n}")) for n in range(count))
    return names_in(
        reminders.reminder(state(items=items, starts=NOON), runs_it=False).lines, "items"
    )[0]


def own_actions(count: int) -> int:
    return len(actions.mine(due(count), TOM, NOON.date()))


def abbreviations(count: int) -> int:
    forms = [e.ShortForm(WORDS, n, n + 3) for n in range(count)]
    return len(glossary.short_forms(state(), forms).parts)


def past(count: int) -> int:
    held = [past_meetings.ListedMeeting(n, NOON, "UTC", False, True) for n in range(count, 0, -1)]
    return len(past_meetings.past_meetings(held).parts)


def left_over(count: int) -> int:
    over = RoomEnd(why=EndReason.SERIES, since=NOON)
    return len(leftovers.leftovers(state(contentions=points(count), ended=over)).parts)


def names_of_the_silent(count: int) -> int:
    """Of so many that no list is read they are only counted."""
    meeting = Meeting(
        e.MeetingPlanned(at=NOON, room=RoomKey("lamp"), number=1, rules=Rules(), roster=people(99))
    )
    meeting.receive(e.MeetingOpened(at=NOON, actor=people(1)[0]))
    for who in people(count):
        meeting.receive(e.Arrived(at=NOON, actor=who))
    lines = few_voices.few_voices_side(meeting.state, asked=True).lines
    return sum(line.key == "few-voices-names" for line in lines) * count


@pytest.mark.parametrize(
    ("shown", "most", "beyond"),
    [
        (items_of_a_reminder, 3, 3),
        (own_actions, 5, 5),
        (abbreviations, 5, 5),
        (past, 10, 10),
        (left_over, 8, 8),
        (names_of_the_silent, 12, 0),
    ],
)
def test_of_many_so_many_are_shown(shown: Callable[[int], int], most: int, beyond: int) -> None:
    assert shown(most) == most
    assert shown(most + 1) == beyond
