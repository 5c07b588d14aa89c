"""What somebody is told who was not at a meeting: what was decided, what is still open for their
view, and their own points. It takes two minutes to read; the minutes have the rest."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from msgspec.structs import replace

from bot.cards import Button, CardSection, CommandText, Day, Phrase, RecordedText, phrase
from bot.ids import PersonId
from bot.meeting import subjects
from bot.meeting.agenda import LONGEST_SHOWN
from bot.meeting.cards.for_you import as_section, question_card
from bot.meeting.catch_up import Missed
from bot.meeting.open_questions import QuestionKind, open_questions
from bot.meeting.reminders import comes_back
from bot.meeting.state import State
from bot.records.model import Contention

MOST = 3
"""So many questions, and so many points of their own, are shown. With the decisions, that is read
in two minutes."""
VIEWS = frozenset({QuestionKind.PROPOSAL, QuestionKind.POINT, QuestionKind.ACTION})
"""What is still open for somebody's view when the meeting is over."""


def sections(
    state: State, who: PersonId, missed: Sequence[Missed], without: Collection[str] = ()
) -> tuple[CardSection, ...]:
    """All of it; nothing if there is nothing to be told. `without`: the subjects, such as
    `point-3`, that are told of elsewhere on the same card."""
    if not missed:
        return ()
    asked = _asked(state, who)
    own = _own(state, who, without)
    if not asked and not own and not any(one.decisions for one in missed):
        return ()
    return (*(_decided(state, one) for one in missed), *asked, *own)


def _decided(state: State, one: Missed) -> CardSection:
    lines: list[Phrase] = [
        phrase("missed-decision", words=RecordedText(words, longest=LONGEST_SHOWN))
        for words in one.decisions
    ]
    if not lines:
        lines.append(phrase("minutes-no-decisions"))
    if one.more:
        lines.append(phrase("decisions-more", more=one.more))
    return CardSection(
        heading=phrase("missed-decided", number=one.meeting),
        lines=tuple(lines),
        buttons=(
            Button(
                phrase("button-minutes", number=one.meeting), "minutes", {"meeting": one.meeting}
            ),
        ),
        about=subjects.views(state),
    )


def _asked(state: State, who: PersonId) -> tuple[CardSection, ...]:
    """What is still open for somebody's view, with the buttons for it."""
    found = [one for one in open_questions(state, who) if one.kind in VIEWS]
    cards = [question_card(state, who, one) for one in found[:MOST]]
    shown = [_shortened(as_section(card)) for card in cards if card is not None]
    asked = sum(one.kind is QuestionKind.PROPOSAL for one in found)
    # Of many proposals, only the first are among the questions.
    answerable = sum(one.is_open and who not in one.late for one in state.proposals.values())
    if len(found) > MOST or answerable > asked > 0:
        more = phrase("missed-asked-more", typed=CommandText("/proposals"))
        shown.append(CardSection(lines=(more,)))
    return _under(phrase("missed-asked"), shown)


def _shortened(section: CardSection) -> CardSection:
    """With only the beginning of what somebody wrote at length: the button leads to all of it."""
    return replace(section, lines=tuple(map(_short_phrase, section.lines)))


def _short_phrase(line: Phrase) -> Phrase:
    gaps = {
        name: replace(gap, longest=LONGEST_SHOWN)
        if isinstance(gap, RecordedText) and not 0 < gap.longest <= LONGEST_SHOWN
        else gap
        for name, gap in line.placeholders.items()
    }
    return replace(line, placeholders=gaps)


def _own(state: State, who: PersonId, without: Collection[str]) -> tuple[CardSection, ...]:
    """Somebody's own points that are open, the newest, and when they come back."""
    points = [
        point
        for point in state.contentions.values()
        if point.is_open and who in point.whose and subjects.point(point.number) not in without
    ]
    shown = [
        CardSection(
            lines=(_in_short(point), *_back(state, point)),
            buttons=(
                Button(
                    phrase("button-point", number=point.number),
                    "point",
                    {"contention": point.number},
                ),
            ),
            about=subjects.point(point.number),
        )
        for point in points[-MOST:]
    ]
    if len(points) > MOST:
        shown.append(CardSection(lines=(phrase("follow-up-more", more=len(points) - MOST),)))
    return _under(phrase("missed-own"), shown)


def _in_short(point: Contention) -> Phrase:
    words = RecordedText(point.wording, longest=LONGEST_SHOWN)
    return phrase("point", number=point.number, words=words)


def _back(state: State, point: Contention) -> tuple[Phrase, ...]:
    day = comes_back(state, point)
    return (phrase("missed-no-date") if day is None else phrase("follow-up-back", day=Day(day)),)


def _under(heading: Phrase, found: Sequence[CardSection]) -> tuple[CardSection, ...]:
    """Sections below a heading: one that has none of its own comes under it at once."""
    if not found:
        return ()
    first, *rest = found
    if first.heading is None:
        return (replace(first, heading=heading), *rest)
    return (CardSection(heading=heading), *found)
