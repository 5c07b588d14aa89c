"""What became of what people raised: asked of facilitators, told to everybody of their own."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from bot.cards import (
    Button,
    Card,
    CardSection,
    CatalogueRef,
    CommandText,
    Moment,
    PersonName,
    Phrase,
    RecordedText,
    phrase,
)
from bot.events import ViewNews
from bot.ids import WordsId
from bot.meeting import subjects
from bot.meeting.cards.contentions import contention_line, standing
from bot.meeting.cards.shared_buttons import page_buttons, page_line
from bot.meeting.next_meeting import NextMeeting
from bot.meeting.state import State
from bot.records.model import Contention
from bot.records.outcomes import outcome_lines, view_lines
from bot.records.recorded_views import Outcome, View, ViewAnswer, ViewLine
from bot.records.recorded_views import standing as standing_of

PAGE = 10
"""So many views stand on one page, and in one form."""
RAISED_PAGE = 5
"""So many of somebody's own, each with its buttons."""
LIST = Button(phrase("button-outcomes"), "outcomes", style="main")
RAISED = Button(phrase("button-raised"), "raised")


# -- for facilitators ------------------------------------------------------------------------------


def open_views(state: State, count: int) -> Card:
    """Asks facilitators what became of what is open."""
    return Card(
        kind="open-views",
        title=phrase("views-open-title"),
        lines=(phrase("views-open", count=count), phrase("views-open-why")),
        buttons=(LIST,),
        about=subjects.views(state),
    )


def to_be_decided(shown: Sequence[tuple[int, View]], *, page: int, count: int, zone: str) -> Card:
    """One page of what is open, for facilitators: what has waited longest comes first."""
    if not shown:
        return Card(kind="outcomes", lines=(phrase("views-none-open"),))
    pages = -(-count // PAGE)
    decide = Button(phrase("button-decide-views"), "outcomes", {"page": page}, "main", ask=True)
    return Card(
        kind="outcomes",
        title=phrase("views-open-title"),
        lines=(
            phrase("views-open", count=count),
            *page_line(page, pages),
            phrase("views-first"),
        ),
        parts=tuple(_open_view(number, view, zone) for number, view in shown),
        buttons=(decide, *page_buttons("outcomes", page, pages)),
        hints=(phrase("views-hint", outcomes=CommandText("/outcomes")),),
    )


def _open_view(number: int, view: View, zone: str) -> CardSection:
    """Whose it is, is not said: a note may have been made of somebody else's message."""
    return CardSection(
        lines=(
            phrase("view-line", number=number, words=RecordedText(view.words)),
            phrase(
                "view-came",
                kind=CatalogueRef(f"view-{view.kind.value}"),
                when=Moment(view.at, zone),
            ),
            *((phrase("view-about", title=RecordedText(view.about)),) if view.about else ()),
            *_what_its_author_says(view),
        )
    )


def _what_its_author_says(view: View) -> Iterable[Phrase]:
    if view.outcome is not None:
        yield phrase("view-outcome-so-far", outcome=CatalogueRef(f"outcome-{view.outcome.value}"))
    if view.answer is ViewAnswer.NOT_HEARD:
        if view.named and view.by is not None:
            yield phrase("view-not-heard-named", name=PersonName(view.by))
        else:
            yield phrase("view-not-heard")
    if view.answer is ViewAnswer.MISREAD:
        yield phrase("view-misread")
        if view.meant is not None:
            yield phrase("view-meant", words=RecordedText(view.meant))


def decided(count: int, outcome: Outcome) -> Card:
    """It was noted what became of some views."""
    return Card(
        kind="note",
        lines=(
            phrase(
                "views-decided",
                count=count,
                outcome=CatalogueRef(f"outcome-{outcome.value}"),
            ),
        ),
        buttons=(Button(phrase("button-views-left"), "outcomes"),),
    )


# -- for everybody, of their own -------------------------------------------------------------------


def your_views(state: State, news: ViewNews) -> Card:
    """What is new of what somebody raised. Words that they said without their name are not in it:
    it is kept for a while, and would say whose they are."""
    alone = not news.signed and not news.more
    unsigned = "your-views-unsigned-only" if alone else "your-views-unsigned"
    rest = [
        *((phrase("your-views-more", count=news.more),) if news.more else ()),
        *((phrase(unsigned, count=news.unsigned),) if news.unsigned else ()),
    ]
    return Card(
        kind="your-views",
        title=phrase("your-views-title"),
        lines=(phrase("your-views-intro"), *rest),
        parts=tuple(
            CardSection(lines=_stands(line), buttons=_answers(line), about=subjects.views(state))
            for line in news.signed
        ),
        buttons=(RAISED,),
        about=subjects.views(state),
    )


def raised(
    mine: Sequence[tuple[int, View]],
    points: Collection[Contention],
    *,
    count: int,
    page: int,
    next_meeting: NextMeeting,
) -> Card:
    """What somebody raised in a room, and where it stands: only they see it. `mine`: one page of
    `count` in all, the newest first."""
    if not mine and not points:
        return Card(kind="raised", lines=(phrase("raised-nothing"),))
    pages = -(-count // RAISED_PAGE)
    parts = [_own(number, view) for number, view in mine]
    if page == 1:
        parts = [*(_point(point, next_meeting) for point in points), *parts]
    return Card(
        kind="raised",
        title=phrase("your-views-title"),
        lines=(
            phrase("raised-only-you"),
            *page_line(page, pages),
        ),
        parts=tuple(parts),
        buttons=page_buttons("raised", page, pages),
    )


def _own(number: int, view: View) -> CardSection:
    line = ViewLine(
        number=number,
        words=view.words,
        outcome=view.outcome,
        reason=view.reason,
        decision=view.decision,
    )
    said = () if view.answer is None else (phrase(f"you-answered-{view.answer.value}"),)
    unsigned = () if view.is_signed else (phrase("raised-unsigned"),)
    return CardSection(lines=(*_stands(line), *unsigned, *said), buttons=_answers(line))


def _point(point: Contention, next_meeting: NextMeeting) -> CardSection:
    """A point's own outcome is told when it is settled, and answered there."""
    lines = outcome_lines(point) or (standing(point, next_meeting),)
    return CardSection(lines=(contention_line(point), *lines))


def _stands(line: ViewLine) -> tuple[Phrase, ...]:
    if not line.number:
        return (phrase("quote", words=RecordedText(line.words)), *view_lines(line))
    named = phrase("view-line", number=line.number, words=RecordedText(line.words))
    return (named, *view_lines(line))


def _answers(line: ViewLine) -> tuple[Button, ...]:
    """What can be said to that. To what has no outcome yet, only that it was not heard."""
    args: dict[str, str | int] = {
        "view": line.number,
        "stands": standing_of(line),
    }
    not_heard = Button(
        phrase("button-not-heard"),
        "raised answer",
        {**args, "answer": ViewAnswer.NOT_HEARD.value},
        ask=True,
    )
    if line.outcome is None:
        return (not_heard,)
    return (
        Button(
            phrase("button-that-is-right"),
            "raised answer",
            {**args, "answer": ViewAnswer.RIGHT.value},
        ),
        Button(
            phrase("button-not-what-i-meant"),
            "raised answer",
            {**args, "answer": ViewAnswer.MISREAD.value},
            ask=True,
        ),
        not_heard,
    )


# -- for everybody ---------------------------------------------------------------------------------


def you_said(lines: Sequence[ViewLine]) -> Card:
    """At the opening: what became of what people raised. Nobody is named."""
    return Card(
        kind="you-said",
        title=phrase("you-said-title"),
        parts=tuple(CardSection(lines=_stands(line)) for line in lines),
    )


def words_in(lines: Iterable[ViewLine]) -> frozenset[WordsId]:
    """The words that these lines quote."""
    return frozenset(
        key for one in lines for key in (one.words, one.reason, one.decision) if key is not None
    )
