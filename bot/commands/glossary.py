"""The commands about a room's word list: to look a word up, to explain, confirm and drop one."""

from __future__ import annotations

from dataclasses import replace

from bot import events as e
from bot.commands.command_answers import Answer, LookUp
from bot.commands.number_params import MANY
from bot.commands.spec import CommandContext, Kind, Param
from bot.commands.statements import NAME
from bot.errors import BadArgument, IllegalMove
from bot.ids import WordsId
from bot.meeting.cards import glossary as cards
from bot.people.glossary import LONGEST_EXPLANATION, LONGEST_TERM, words_to_ask

_word = Param("word", Kind.NUMBER, hidden=True, required=False, most=MANY)

LONGEST_READ = 4000
"""Characters of a message in which words are looked for that somebody may ask about."""
WHAT_PARAMS = (
    Param("term", Kind.TEXT, required=False, longest=LONGEST_TERM, listed_word=True),
    Param("message", Kind.UNRECORDED, required=False, hidden=True, longest=LONGEST_READ),
)
EXPLAIN_PARAMS = (
    Param("term", Kind.TEXT, longest=LONGEST_TERM, listed_word=True),
    Param("explanation", Kind.TEXT, longest=LONGEST_EXPLANATION, long=True, named=True),
    replace(NAME, default="no"),
    _word,
    Param("place", Kind.TEXT, hidden=True, required=False, longest=120),
)
CONFIRM_PARAMS = (
    Param("word", Kind.NUMBER, most=MANY),
    Param("wording", Kind.TEXT, hidden=True, required=False, longest=64),
)
DROP_PARAMS = (Param("word", Kind.NUMBER, most=MANY),)
LIST_PARAMS = (Param("page", Kind.NUMBER, required=False),)


def what(ask: CommandContext) -> Answer:
    """Says what a word means here, or asks the room. Used on a message, offers its words; without
    either, shows the list."""
    term = ask.words("term")
    if term is None and (message := ask.text("message")):
        return cards.which_word(words_to_ask(message, ask.glossary))
    if term is None:
        return LookUp("glossary")
    word = ask.state.glossary.get(ask.glossary.get(ask.texts["term"]))
    if word is None:
        # Nobody's event: who asked is not in the journal.
        return e.WordAsked(at=ask.at, word=ask.state.glossary.next, term=term)
    return cards.meaning(ask.state, word, facilitates=ask.facilitates)


def glossary(ask: CommandContext) -> Answer:
    """Shows the list, a page at a time."""
    return LookUp("glossary", page=ask.number("page") or 1)


def explain(ask: CommandContext) -> Answer:
    """Says what a word means: a new one, or one of the list.

    Raises:
        BadArgument: another word of the list is called so.
        IllegalMove: the word is not on the list any more.
    """
    words = ask.state.glossary
    term, explanation = ask.words("term"), ask.words("explanation")
    if term is None or explanation is None:
        raise BadArgument("explanation" if term else "term", "bad-missing")
    meant, same = ask.number("word"), ask.glossary.get(ask.texts["term"])
    if meant is not None and words.get(meant) is None:
        raise IllegalMove("refused-no-word")
    if None not in (meant, same) and meant != same:
        raise BadArgument("term", "bad-term-taken")
    return e.WordExplained(
        at=ask.at,
        actor=ask.actor,
        word=meant or same or words.next,
        term=term,
        explanation=explanation,
        named=ask.text("name", "no") == "yes",
    )


def confirm(ask: CommandContext) -> Answer:
    """Says that an explanation is right: the one that the button was about, or the present one.

    Raises:
        IllegalMove: no such word has an explanation.
    """
    word = ask.state.glossary.get(ask.number("word"))
    if word is None or word.explanation is None:
        raise IllegalMove("refused-no-word")
    wording = WordsId(ask.text("wording") or word.explanation)
    return e.WordConfirmed(at=ask.at, actor=ask.actor, word=word.number, explanation=wording)


def drop(ask: CommandContext) -> Answer:
    """Takes a word off the list."""
    return e.WordDropped(at=ask.at, actor=ask.actor, word=ask.number("word") or 0)
