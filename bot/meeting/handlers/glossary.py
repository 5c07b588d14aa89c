"""A room's word list: words are asked about, explained, confirmed, and told at their first use.

Nothing that others can see changes with who asked, or with who explained without a name: neither
who is here, nor who has been heard, nor who belongs to the room.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime

from msgspec.structs import replace

from bot.effects import AnyEffect, ReplyToActor, SaveRecord, Whisper
from bot.errors import IllegalMove
from bot.events import (
    ActUndone,
    ShortFormsFound,
    WordAsked,
    WordConfirmed,
    WordDropped,
    WordExplained,
)
from bot.ids import PersonId, WordsId
from bot.meeting.cards import glossary as cards
from bot.meeting.cards.shared_buttons import note
from bot.meeting.state import NOTHING, Effects, State
from bot.meeting.undo import Act
from bot.records.glossary import MEMBERS_CONFIRM, MOST_WORDS, GlossaryRecord, GlossaryWord
from bot.rules import Quiet


def asked(state: State, event: WordAsked) -> Effects:
    """Somebody would like to know what a word means: the room is asked, and not told who.

    Raises:
        IllegalMove: it is on the list already, the list is full, or enough words wait.
    """
    words = state.glossary
    if words.get(event.word) is not None:
        raise IllegalMove("refused-word-listed")
    _has_room(state)
    if words.asks_enough:
        raise IllegalMove("refused-words-waiting", count=len(words.asked))
    word = GlossaryWord(number=event.word, term=event.term)
    # Always: a question waits for an answer in a silent room as well.
    return (
        _kept(state, word, event.at),
        *state.post(cards.asked(word), always=True),
        ReplyToActor(note("noted-word-asked")),
    )


def explained(state: State, event: WordExplained) -> Effects:
    """Somebody says what a word means, or says it better: it has to be confirmed then.

    Raises:
        IllegalMove: it is new, and the list is full.
    """
    before = state.glossary.get(event.word)
    if before is None:
        if event.word != state.glossary.next:
            raise IllegalMove("refused-no-word")
        _has_room(state)
    word = GlossaryWord(
        number=event.word,
        term=event.term,
        explanation=event.explanation,
        by=event.person,
        named=event.named,
    )
    part = state.takes_part(event.person) if event.named else NOTHING
    return (
        *part,
        _kept(state, word, event.at),
        *state.post(cards.explained(word, before), always=True),
        ReplyToActor(note("noted-word-signed" if event.named else "noted-word-explained")),
    )


def confirmed(state: State, event: WordConfirmed) -> Effects:
    """Somebody says that an explanation is right. Nobody is told who did.

    Raises:
        IllegalMove: there is another explanation by now, it is confirmed, or they wrote it.
    """
    who = event.person
    word = state.glossary.get(event.word)
    if word is None or word.explanation != event.explanation:
        raise IllegalMove("refused-word-changed")
    if word.confirmed:
        raise IllegalMove("refused-word-confirmed")
    if state.may_facilitate(who):
        # Their own explanation as well: a word that nobody but them could confirm would tell the
        # others in a small room whose it is.
        return _settled(state, word, event.at)
    if who == word.by:
        raise IllegalMove("refused-word-own")
    if who in word.confirmers:
        raise IllegalMove("refused-word-twice")
    word = replace(word, confirmers=(*word.confirmers, who))
    if len(word.confirmers) >= MEMBERS_CONFIRM:
        return _settled(state, word, event.at)
    return (_kept(state, word, event.at), ReplyToActor(note("noted-word-confirming")))


def _settled(state: State, word: GlossaryWord, at: datetime) -> Effects:
    word = replace(word, confirmed=True, confirmers=())
    return (_kept(state, word, at), ReplyToActor(note("noted-word-confirmed")))


def dropped(state: State, event: WordDropped) -> Effects:
    """A facilitator takes a word off the list."""
    word = state.glossary.get(event.word)
    if word is None:
        raise IllegalMove("refused-no-word")
    return (_gone(state, word, event.at), ReplyToActor(note("noted-word-dropped")))


def _has_room(state: State) -> None:
    if state.glossary.is_full:
        raise IllegalMove("refused-words-full", most=MOST_WORDS)


def _kept(state: State, word: GlossaryWord, at: datetime) -> SaveRecord:
    state.glossary.keep(word)
    return SaveRecord(GlossaryRecord(room=state.room, word=word, at=at))


def _gone(state: State, word: GlossaryWord, at: datetime) -> SaveRecord:
    state.glossary.drop(word.number)
    return SaveRecord(GlossaryRecord(room=state.room, word=word, at=at, gone=True))


# -- in a meeting ----------------------------------------------------------------------------------


def used(state: State, words: Iterable[int], by: PersonId) -> Effects:
    """Somebody uses words of the list. Whoever wants that, and is here, is told what those mean
    that nobody had used in this meeting; not by whom they were used."""
    first = state.glossary.first_uses(words)
    if not first:
        return NOTHING
    out: list[AnyEffect] = []
    for who in state.wishes.want_words:
        if who == by or who not in state.turns.present:
            continue
        told = [word for word in first if state.glossary.may_explain(who)]
        if told:
            out.append(Whisper(who, cards.first_use(state, told)))
    return tuple(out)


def short_forms(state: State, event: ShortFormsFound) -> Effects:
    """What is recorded for the meeting to come has abbreviations that nobody has explained: those
    who run meetings are told, before the agenda goes out, and once of each."""
    state.glossary.looked = True
    if state.settings.quiet is not Quiet.NORMAL:
        return NOTHING
    if not (forms := state.glossary.offer(event.forms)):
        return NOTHING
    card = cards.short_forms(state, forms)
    return tuple(Whisper(who, card) for who in state.facilitators if state.turns.belongs(who))


# -- what goes -------------------------------------------------------------------------------------


def words_gone(state: State, gone: Collection[WordsId], at: datetime) -> Effects:
    """Texts were taken back: a word that is made of one of them is off the list."""
    return tuple(_gone(state, word, at) for word in state.glossary.with_words(gone))


def forget(state: State, who: PersonId, at: datetime) -> Effects:
    """Somebody is forgotten: their explanations are deleted with them."""
    for word in tuple(state.glossary):
        if who in word.confirmers:
            left = tuple(one for one in word.confirmers if one != who)
            state.glossary.keep(replace(word, confirmers=left))
    return tuple(_gone(state, word, at) for word in state.glossary.of(who))


# -- undoing ---------------------------------------------------------------------------------------


def before(state: State, event: WordExplained | WordConfirmed | WordDropped) -> GlossaryWord | None:
    """How a word stood before something was done with it; None: it was not on the list."""
    return state.glossary.get(event.word)


def undo(state: State, event: ActUndone, act: Act) -> Effects:
    """What somebody did with a word is undone, unless somebody has done something with it since."""
    done: WordExplained | WordConfirmed | WordDropped = act.event  # type: ignore[assignment]
    now = state.glossary.get(done.word)
    was: GlossaryWord | None = act.before
    if not _is_as_left(now, done, was):
        raise IllegalMove("refused-moved-on")
    if was is None:
        assert now is not None  # noqa: S101 - it was explained, and stands as that left it
        kept = _gone(state, now, event.at)
    else:
        kept = _kept(state, was, event.at)
    return (kept, ReplyToActor(note("undone-word")))


def _is_as_left(
    now: GlossaryWord | None,
    done: WordExplained | WordConfirmed | WordDropped,
    was: GlossaryWord | None,
) -> bool:
    match done:
        case WordExplained():
            return now is not None and now.explanation == done.explanation and not now.confirmed
        case WordConfirmed():
            settled = was is not None and (
                len(was.confirmers) + 1 >= MEMBERS_CONFIRM or now is None or now.confirmed
            )
            same = now is not None and now.explanation == done.explanation
            return same and (settled or done.person in (now.confirmers if now else ()))
        case WordDropped():
            return now is None
