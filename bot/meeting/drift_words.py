"""Words for the drift score: which of a message's words carry its subject.

Pure functions over text. Nothing here keeps what it is given.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

SUBSTANTIAL = 3
"""A message with fewer content words than this is a short reply: it is left alone."""

LONGEST = 60
"""At most this many different content words of one message are looked at, so a pasted
document costs no more than a long message."""

_LINK = re.compile(r"<?(?:https?|ftp)://\S+|\bwww\.\S+|<[@#!][^>\s]*>|:[a-z0-9_+-]{2,}:", re.I)
_WORD = re.compile(r"[^\W_]+(?:[.'’][^\W_]+)*")

STOP = frozenset(
    """
    a about above actually after again against ago ah all almost alright also although always am
    an and another any anybody anyone anything anyway are aren around as at away aye back bad
    basically be because been before being below best better between bit both but by bye came
    can cannot cause cc come comes coming could couldn course cos cuz did didn do does doesn
    doing don done down during each either else enough er especially even ever every everybody
    everyone everything exactly fact far few fine first for from further gave get gets getting
    give given gives go goes going gone gonna good got gotta great guess guy guys had hadn haha
    happen happened happens hard has hasn have haven having he hehe hello hence her here hers
    herself hey hi him himself his hm hmm hopefully how however huh i if im imo in indeed
    instead into is isn it its itself ive just keep kind kinda knew know known knows lack last
    later least less let lets like likely little ll lol long look looking looks lot lots made
    make makes making many may maybe me mean means might mine mm mmm more most mostly much must
    my myself nah name necessarily need needed needs neither never new next nice no nobody none
    nope nor not nothing now of off often oh ok okay old on once one ones only onto oops or
    other others otherwise ought our ours ourselves out over own part particular people perhaps
    person place please point possible pretty probably problem put quite rather re read really
    reason right said same saw say saying says second see seem seemed seems seen shall she
    should shouldn since so some somebody somehow someone something sometimes somewhat somewhere
    soon sorry sort still stuff such sure take taken takes taking talk talking tell than thank
    thanks that the their theirs them themselves then there therefore these they thing things
    think thinking this those though thought three through thus thx till to today together told
    too took totally tried true truly try trying two uh uhm um under understand unless until up
    upon us use used uses using usually ve very via wait wanna want wanted wants was wasn way
    ways we well went were weren what whatever when where whether which while who whole whom
    whose why will with within without won wonder word work would wouldn wow yay yeah year yep
    yes yesterday yet you your yours yourself yup
    """.split()
)


def stem(word: str) -> str:
    """The word without its English ending, roughly.

    Plurals as in Harman's S-stemmer (1991), then -ing, -ed and -ly where four letters are left:
    short roots would make different words look the same.
    """
    n = len(word)
    if n > 3 and word[-1] == "s":
        if word.endswith("ies") and n > 4:
            word = word[:-3] + "y"
        elif word[-2] not in "su":
            word = word[:-1]
        n = len(word)
    if n > 6 and word.endswith("ing"):
        word = word[:-3]
    elif n > 5 and word.endswith(("ed", "ly")):
        word = word[:-2]
    else:
        return word[:-1] if n > 4 and word[-1] == "e" else word
    if len(word) > 4 and word[-1] == word[-2]:
        word = word[:-1]
    return word[:-1] if len(word) > 4 and word[-1] == "e" else word


_CATCH_ALL = frozenset(
    stem(w)
    for w in """
    additional adjourn agenda announcement any aob apology arrival attendance beginning brief
    business catch check chat close closing conclude conclusion confirm date discussion diverse
    divers end finish floor general goodbye greeting house housekeeping idea intro introduction
    item matter meet meeting minute misc miscellaneou miscellaneous mitteilung open opening orga
    other preliminary previou previous pregunta question recap remark retrospective review roll
    round ruego social sonstige sonstiges start status summary time topic update varia vario
    varios verschiedene verschiedenes welcome wrap
    """.split()
)


def tokens(text: str) -> list[str]:
    """Lower-case words in order; links, mentions and emoji codes are taken out first."""
    if ":" in text or "<" in text or "www." in text.lower():
        text = _LINK.sub(" ", text)
    return _WORD.findall(text.lower())


def content_words(text: str, names: Collection[str] = ()) -> list[str]:
    """The different content words of a text: see `content_of`."""
    return content_of(tokens(text), names)


def content_of(said: Iterable[str], names: Collection[str] = ()) -> list[str]:
    """The different content words among the `tokens` of a text, stemmed, in order of first use, at
    most `LONGEST`.

    Left out: stop words, single letters, plain numbers below a hundred, and any word of `names`
    (lower case, as `name_words` makes them).
    """
    found: dict[str, None] = {}
    # On the path of every message, so the most common case comes first.
    for word in said:
        if word in STOP:
            continue
        if "'" in word or "’" in word:
            word = word.split("'", 1)[0].split("’", 1)[0]
            if word in STOP:
                continue
        if (len(word) < 3 and (len(word) < 2 or word.isdigit())) or word in names:
            continue
        found[stem(word)] = None
        if len(found) >= LONGEST:
            break
    return list(found)


def name_words(names: Iterable[str]) -> frozenset[str]:
    """The words of people's names, lower case, so that naming somebody is not a subject."""
    return frozenset(w for name in names for w in (*tokens(name), name.lower()) if len(w) > 1)


def catch_all(title: str) -> bool:
    """Whether a title says nothing about its subject ("Hi", "AOB", "Other questions", "???").

    On such an item everything is on topic, so it gets no score.
    """
    return all(w in _CATCH_ALL for w in content_words(title) if not w.isdigit())
