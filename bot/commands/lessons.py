"""The command about lessons: lists them, shows one, and takes the answers to what was offered."""

from __future__ import annotations

from msgspec.structs import replace

from bot import events as e
from bot.commands.command_answers import Answer
from bot.commands.spec import CommandContext, Kind, Param
from bot.errors import BadArgument
from bot.events.lessons import Tried
from bot.meeting.cards import lessons as cards
from bot.people.lessons import Audience, library
from bot.text import folded

LATER, NONE, AGAIN = "later", "none", "again"
PARAMS = (
    Param("lesson", Kind.UNRECORDED, required=False, longest=80),
    Param(
        "answer",
        Kind.CHOICE,
        required=False,
        named=True,
        hidden=True,
        choices=(LATER, NONE, AGAIN, *Tried),
        terms="lesson-answer",
    ),
)


def learn(ask: CommandContext) -> Answer:
    """A lesson by its name or title; without one, those for whoever asks."""
    wanted, answer = ask.text("lesson").strip(), ask.text("answer")
    if (word := folded(wanted)) in (NONE, AGAIN):
        wanted, answer = "", word
    wish = ask.state.wishes.of(ask.actor)
    if answer == LATER:
        return e.LessonPutOff(at=ask.at, actor=ask.actor)
    if answer in (NONE, AGAIN):
        chosen = replace(wish, lessons=answer == AGAIN)
        if chosen == wish:
            return _listed(ask, _own(ask))
        return e.PreferencesSet(at=ask.at, actor=ask.actor, who=ask.actor, preferences=chosen)
    if not wanted:
        return _listed(ask, _own(ask))
    if word in tuple(Audience):
        return _listed(ask, Audience(word))
    name = library().titled(wanted)
    if name is None:
        raise BadArgument("lesson", "bad-lesson")
    if answer:
        return e.LessonTried(at=ask.at, actor=ask.actor, lesson=name, how=Tried(answer))
    found = library().find(name, wish.language)
    occasion = "" if found is None or found.occasion is None else found.occasion.value
    return e.LessonTaken(at=ask.at, actor=ask.actor, lesson=name, occasion=occasion)


def _own(ask: CommandContext) -> Audience:
    return Audience.FACILITATORS if ask.facilitates else Audience.MEMBERS


def _listed(ask: CommandContext, audience: Audience) -> Answer:
    wish = ask.state.wishes.of(ask.actor)
    return cards.lesson_list(
        ask.state,
        audience,
        wish.language,
        offered=wish.lessons and wish.direct,
        facilitates=ask.facilitates,
    )
