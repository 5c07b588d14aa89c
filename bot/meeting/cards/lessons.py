"""The cards about lessons: the list, one lesson, the offer of one, and the question how it went."""

from __future__ import annotations

from bot.cards import Button, Card, CardSection, CatalogueRef, Document, LessonText, Phrase, phrase
from bot.events.lessons import Tried
from bot.ids import MeetingId
from bot.meeting import subjects
from bot.meeting.cards.shared_buttons import note
from bot.meeting.state import State
from bot.people.lessons import Audience, Lesson, Occasion, library
from bot.people.offers import OfferKind
from bot.people.thresholds import lessons_offered_shown

MOST_BUTTONS = 20
"""Lessons that a list has buttons for; more can be typed by their titles."""
ALL = Button(phrase("button-lessons"), "learn")
NO_LESSONS = Button(phrase("button-lessons-none"), "learn", {"answer": "none"})
AGAIN = Button(phrase("button-lessons-again"), "learn", {"answer": "again"})


def lesson_list(
    state: State, audience: Audience, language: str, *, offered: bool, facilitates: bool
) -> Card:
    """The lessons for an audience, each with a button. `offered`: whoever asks is offered lessons
    by themselves."""
    found = library().for_whom(audience, language)
    others = (it for it in Audience if it is not audience)
    return Card(
        kind="lessons",
        title=phrase(f"lessons-{audience}"),
        lines=(
            phrase("lessons-how"),
            *(phrase("lessons-one", title=LessonText(it.title)) for it in found),
            *(_offered_line(state) if facilitates else ()),
            phrase("lessons-offered-on" if offered else "lessons-offered-off"),
        ),
        buttons=(
            *(
                Button(
                    phrase("button-lesson-titled", title=LessonText(it.title)),
                    "learn",
                    {"lesson": it.name},
                )
                for it in found[:MOST_BUTTONS]
            ),
            *(Button(phrase(f"button-lessons-{it}"), "learn", {"lesson": it}) for it in others),
            NO_LESSONS if offered else AGAIN,
        ),
    )


def _offered_line(state: State) -> tuple[Phrase, ...]:
    """How many of the team have been offered a lesson: no names, and nothing where it would be
    about a few."""
    people = state.turns.everybody
    mark = f"{OfferKind.LESSON}:"
    had = sum(any(it.startswith(mark) for it in state.wishes.of(who).offered) for who in people)
    if not lessons_offered_shown(had, len(people)):
        return (phrase("lessons-team-few"),)
    return (phrase("lessons-team", count=had, people=len(people)),)


def lesson(it: Lesson, language: str, meeting: MeetingId) -> Card:
    """One lesson. `language`: the reader's; another one is said so."""
    return Card(
        kind="lesson",
        title=phrase("lesson-title", title=LessonText(it.title)),
        lines=(
            *(
                (phrase("lesson-other-language", language=CatalogueRef(f"language-{it.language}")),)
                if it.language != language
                else ()
            ),
            *(phrase("lesson-text", text=LessonText(_shown(one))) for one in it.paragraphs),
        ),
        parts=(
            CardSection(
                heading=phrase("lesson-try"),
                lines=(phrase("lesson-text", text=LessonText(it.attempt)),),
            ),
        ),
        buttons=(ALL,),
        files=_picture(it, meeting),
    )


def _shown(paragraph: str) -> str:
    """A paragraph as every face can show it."""
    return f"• {paragraph[2:]}" if paragraph.startswith("- ") else paragraph


def _picture(it: Lesson, meeting: MeetingId) -> tuple[Document, ...]:
    if not it.picture:
        return ()
    return (
        Document(
            kind="lesson-picture",
            meeting=meeting,
            title=phrase("lesson-title", title=LessonText(it.title)),
            alt=(phrase("lesson-text", text=LessonText(it.alt)),),
            form=it.picture,
        ),
    )


def gone() -> Card:
    """A lesson that was there is there no more."""
    return Card(kind="lesson-gone", lines=(phrase("lesson-gone"),), buttons=(ALL,))


def offer(state: State, occasion: Occasion, name: str) -> Card:
    """A lesson fits what somebody has just done for the first time."""
    return Card(
        kind="lesson-offer",
        title=phrase("lesson-offer-title"),
        lines=(phrase(f"lesson-offer-{occasion}"), phrase("lesson-offer-once")),
        buttons=(
            Button(phrase("button-lesson-read"), "learn", {"lesson": name}, style="main"),
            Button(phrase("button-lesson-later"), "learn", {"answer": "later"}),
            NO_LESSONS,
        ),
        about=subjects.offer(state),
    )


def ask_tried(state: State, it: Lesson) -> Card:
    """How the one thing to try went: asked once, of whoever has read the lesson."""
    return Card(
        kind="lesson-tried",
        title=phrase("lesson-tried-title", title=LessonText(it.title)),
        lines=(
            phrase("lesson-tried-ask", text=LessonText(it.attempt)),
            phrase("lesson-tried-yours"),
        ),
        buttons=tuple(
            Button(
                phrase(f"button-lesson-tried-{how}"), "learn", {"lesson": it.name, "answer": how}
            )
            for how in Tried
        ),
        about=subjects.offer(state),
    )


def tried(how: Tried) -> Card:
    """What somebody is told who has said how it went."""
    return note(f"noted-lesson-{how}")


def later() -> Card:
    """Not now: it is not offered again, and it is there."""
    return note("noted-lesson-later")
